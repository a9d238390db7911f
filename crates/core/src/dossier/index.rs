//! What a dossier names by id, found once: rules and metrics look records up here.

use super::Dossier;
use super::alliance::{Member, MemberRole};
use super::artefact::{Course, Major};
use super::listing::Listing;
use crate::lookup::HashMap;

/// The records that others refer to, by id. Of two with one id the first counts; that is an error of validation.
#[derive(Debug)]
pub(crate) struct Index<'a> {
    dossier: &'a Dossier,
    members: HashMap<&'a str, &'a Member>,
    majors: HashMap<&'a str, &'a Major>,
    courses: HashMap<&'a str, &'a Course>,
}

impl<'a> Index<'a> {
    pub(crate) fn of(dossier: &'a Dossier) -> Self {
        let artefacts = dossier.artefacts.as_ref();
        let majors = artefacts.and_then(|artefacts| artefacts.majors.as_ref());
        let courses = artefacts.and_then(|artefacts| artefacts.course_development.as_ref());
        let courses = courses.and_then(|development| development.courses.as_ref());
        Self {
            dossier,
            members: by_id(dossier.alliance.members.as_ref(), |member| member.id.as_str()),
            majors: by_id(majors, |major| major.id.as_str()),
            courses: by_id(courses, |course| course.id.as_str()),
        }
    }

    pub(crate) const fn dossier(&self) -> &'a Dossier {
        self.dossier
    }

    pub(crate) fn member(&self, id: &str) -> Option<&'a Member> {
        self.members.get(id).copied()
    }

    pub(crate) fn major(&self, id: &str) -> Option<&'a Major> {
        self.majors.get(id).copied()
    }

    pub(crate) fn course(&self, id: &str) -> Option<&'a Course> {
        self.courses.get(id).copied()
    }

    /// The members that lead, in the order listed.
    pub(crate) fn leads(&self) -> impl Iterator<Item = &'a Member> + use<'a> {
        let members = self.dossier.alliance.members.as_ref().map(Listing::items).unwrap_or_default();
        members.iter().filter(|member| member.roles.as_ref().is_some_and(|roles| roles.contains(&MemberRole::Lead)))
    }
}

fn by_id<'a, T>(listing: Option<&'a Listing<T>>, id: impl Fn(&'a T) -> &'a str) -> HashMap<&'a str, &'a T> {
    let items = listing.map(Listing::items).unwrap_or_default();
    let mut found = HashMap::with_capacity_and_hasher(items.len(), Default::default());
    for item in items {
        found.entry(id(item)).or_insert(item);
    }
    found
}
