//! The sections of a dossier, each of which can be read anew while all others stay as they are: for a form in which one field changes at
//! every key, reading a whole dossier again would take too long.

use std::any::Any;

use serde::de::DeserializeOwned;

use super::{Artefacts, Cooperation, Dossier, Safeguards};

/// Groups of a dossier whose members are sections of their own; every other member of a dossier is a section itself.
const GROUPS: [&str; 3] = ["cooperation", "artefacts", "safeguards"];

/// The pointer of the section that a place lies in; none for the whole dossier or a whole group, or where there is no such section.
pub(crate) fn section_of(path: &str) -> Option<&str> {
    let rest = path.strip_prefix('/')?;
    let first = rest.split('/').next()?;
    let mut length = first.len();
    if GROUPS.contains(&first) {
        let second = rest.get(first.len()..)?.strip_prefix('/')?.split('/').next()?;
        length = length.saturating_add(1).saturating_add(second.len());
    }
    path.get(..length.saturating_add(1))
}

/// What stood in a section before, to be put back without reading it again.
pub(crate) struct Displaced(Box<dyn Any>);

/// What is to stand in a section.
enum Coming<'a> {
    /// What this text says; without one, nothing.
    Read(Option<&'a str>),
    Back(Displaced),
}

impl Dossier {
    /// Reads the section at a pointer anew, or takes it out, and gives what stood there; the dossier is as it was where that cannot be done.
    pub(crate) fn put_section(&mut self, pointer: &str, json: Option<&str>) -> serde_json::Result<Displaced> {
        self.exchange(pointer, Coming::Read(json))
    }

    /// Puts back what stood in a section.
    pub(crate) fn put_back(&mut self, pointer: &str, displaced: Displaced) {
        // It came from there, so it fits.
        let _ = self.exchange(pointer, Coming::Back(displaced));
    }

    fn exchange(&mut self, pointer: &str, coming: Coming<'_>) -> serde_json::Result<Displaced> {
        let mut steps = pointer.split('/').skip(1);
        match (steps.next().unwrap_or_default(), steps.next()) {
            ("schema", None) => must(&mut self.schema, coming),
            ("as_of", None) => must(&mut self.as_of, coming),
            ("alliance", None) => must(&mut self.alliance, coming),
            ("figures", None) => may(&mut self.figures, coming),
            ("definitions", None) => may(&mut self.definitions, coming),
            ("evidence", None) => may(&mut self.evidence, coming),
            ("attestations", None) => may(&mut self.attestations, coming),
            ("observations", None) => may(&mut self.observations, coming),
            ("not_applicable", None) => may(&mut self.not_applicable, coming),
            ("stated_by", None) => may(&mut self.stated_by, coming),
            ("extensions", None) => may(&mut self.extensions, coming),
            ("cooperation", Some(section)) => {
                within(&mut self.cooperation, Cooperation::new, |group| group.put(section, coming))
            }
            ("artefacts", Some(section)) => {
                within(&mut self.artefacts, Artefacts::new, |group| group.put(section, coming))
            }
            ("safeguards", Some(section)) => {
                within(&mut self.safeguards, Safeguards::new, |group| group.put(section, coming))
            }
            _ => Err(no_such_section(pointer)),
        }
    }
}

impl Cooperation {
    fn put(&mut self, section: &str, coming: Coming<'_>) -> serde_json::Result<Displaced> {
        match section {
            "schooling" => may(&mut self.schooling, coming),
            "cultivation" => may(&mut self.cultivation, coming),
            "employment" => may(&mut self.employment, coming),
            "development" => may(&mut self.development, coming),
            _ => Err(no_such_section(section)),
        }
    }
}

impl Artefacts {
    fn put(&mut self, section: &str, coming: Coming<'_>) -> serde_json::Result<Displaced> {
        match section {
            "reforms" => may(&mut self.reforms, coming),
            "majors" => may(&mut self.majors, coming),
            "major_development" => may(&mut self.major_development, coming),
            "course_development" => may(&mut self.course_development, coming),
            "textbooks" => may(&mut self.textbooks, coming),
            "teachers" => may(&mut self.teachers, coming),
            "training" => may(&mut self.training, coming),
            _ => Err(no_such_section(section)),
        }
    }
}

impl Safeguards {
    fn put(&mut self, section: &str, coming: Coming<'_>) -> serde_json::Result<Displaced> {
        match section {
            "responsibility_documents" => may(&mut self.responsibility_documents, coming),
            "leading_groups" => may(&mut self.leading_groups, coming),
            "special_meetings" => may(&mut self.special_meetings, coming),
            "linking_mechanisms" => may(&mut self.linking_mechanisms, coming),
            "linked_departments" => may(&mut self.linked_departments, coming),
            "guidance_given" => may(&mut self.guidance_given, coming),
            "policies" => may(&mut self.policies, coming),
            "funds" => may(&mut self.funds, coming),
            _ => Err(no_such_section(section)),
        }
    }
}

/// Puts a section into a group, which is made for it where it is not there.
fn within<T>(
    group: &mut Option<T>,
    new: fn() -> T,
    put: impl FnOnce(&mut T) -> serde_json::Result<Displaced>,
) -> serde_json::Result<Displaced> {
    match group {
        Some(group) => put(group),
        None => {
            let mut made = new();
            let displaced = put(&mut made)?;
            *group = Some(made);
            Ok(displaced)
        }
    }
}

fn must<T: DeserializeOwned + 'static>(place: &mut T, coming: Coming<'_>) -> serde_json::Result<Displaced> {
    exchanged(place, coming, |json| serde_json::from_str(json.unwrap_or("null")))
}

fn may<T: DeserializeOwned + 'static>(place: &mut Option<T>, coming: Coming<'_>) -> serde_json::Result<Displaced> {
    exchanged(place, coming, |json| json.map(serde_json::from_str).transpose())
}

fn exchanged<T: 'static>(
    place: &mut T,
    coming: Coming<'_>,
    read: impl FnOnce(Option<&str>) -> serde_json::Result<T>,
) -> serde_json::Result<Displaced> {
    let value = match coming {
        Coming::Read(json) => read(json)?,
        Coming::Back(Displaced(value)) => *value.downcast().map_err(|_| no_such_section("of that kind"))?,
    };
    Ok(Displaced(Box::new(std::mem::replace(place, value))))
}

fn no_such_section(section: &str) -> serde_json::Error {
    serde::de::Error::custom(format_args!("there is no section {section}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Limits;

    fn complete() -> Dossier {
        let json = include_bytes!("../../examples/dossiers/invented/complete.json");
        Dossier::read(json, &Limits::default()).document.unwrap()
    }

    #[test]
    fn the_section_of_a_place_is_its_group_and_member() {
        assert_eq!(section_of("/alliance/members/3/name"), Some("/alliance"));
        assert_eq!(section_of("/cooperation/employment/placements/0"), Some("/cooperation/employment"));
        assert_eq!(section_of("/as_of"), Some("/as_of"));
        for whole in ["", "/cooperation", "no pointer"] {
            assert_eq!(section_of(whole), None, "{whole}");
        }
    }

    #[test]
    fn every_section_of_the_schema_can_be_taken_out_and_put_back() {
        let dossier = complete();
        let fields = |path: &str| Dossier::describe(path).unwrap().fields;
        let whole: serde_json::Value = serde_json::from_str(&dossier.to_canonical_json()).unwrap();
        let mut seen = 0;
        for first in fields("") {
            let sections = if GROUPS.contains(&first.as_str()) {
                fields(&format!("/{first}")).iter().map(|second| format!("/{first}/{second}")).collect()
            } else {
                vec![format!("/{first}")]
            };
            for section in sections {
                let json = whole.pointer(&section).map(ToString::to_string);
                let mut changed = dossier.clone();
                if let Ok(displaced) = changed.put_section(&section, None) {
                    assert_eq!(changed != dossier, json.is_some(), "{section}");
                    changed.put_back(&section, displaced);
                    assert_eq!(changed, dossier, "{section}");
                    let _ = changed.put_section(&section, None);
                }
                changed.put_section(&section, json.as_deref()).unwrap_or_else(|error| panic!("{section}: {error}"));
                assert_eq!(changed, dossier, "{section}");
                seen += 1;
            }
        }
        assert!(seen > 25, "{seen}");
    }

    #[test]
    fn what_cannot_be_read_changes_nothing() {
        let dossier = complete();
        let mut changed = dossier.clone();
        for (section, json) in [
            ("/alliance", Some("{}")),
            ("/as_of", None),
            ("/nothing", Some("1")),
            ("/cooperation/schooling", Some("[]")),
        ] {
            assert!(changed.put_section(section, json).is_err(), "{section}");
            assert_eq!(changed, dossier, "{section}");
        }
    }
}
