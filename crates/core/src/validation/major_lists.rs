//! The mechanism that links majors with industry, the three lists of majors, and particular directions (provisions 2.2.1-1b to
//! 2.2.1-2d; CJ21xx).

use super::at::At;
use super::bodies::words_once;
use super::dates::{happened, in_force, is_after, joint};
use super::first::First;
use super::inspection::{Inspection, items, surely_above};
use super::rule::{COUNTING, JUDGEMENT, rules};
use crate::dossier::{
    Dossier, Enrolment, Listing, Major, MajorChanges, MajorDevelopment, MajorDirection, MemberKind, Reference,
    RestrictedMajor, RestrictionMeasure, UpgradedPart,
};
use crate::fault::Fault;
use crate::language::Text;
use crate::lookup::HashMap;
use crate::quantity::{AsOf, Certainty, Count, Figure, Interval, PeriodKind, Rational};

rules! {
    LINKED_WITHOUT_SCHOOL = "CJ2105" Warning cites ["2.2.1-1b"]:
        "“{title}”的适用成员中没有院校", "no school is among the members bound by “{title}”";
        "联动机制是学校与园区之间的；写明受其约束的院校", "the mechanism stands between schools and the park: name the schools that it binds";
    LINKED_WITHOUT_PARK = "CJ2106" Hint cites ["2.2.1-1b"]:
        "“{title}”的适用成员中没有园区，也没有政府部门", "neither the park nor a government body is among the members bound by “{title}”";
        "写明由谁代表园区产业一方", "name who speaks for the park's industry";
    LISTED_TWICE = "CJ2107" Warning cites ["2.2.1-2a", "2.2.1-2b", "2.2.1-2c"]:
        "专业“{name}”在{list}中列了两次", "the major “{name}” stands twice in the {list}";
        "合为一条", "make them one";
    LISTS_OVERLAP = "CJ2108" Hint cites ["2.2.1-2a", "2.2.1-2b", "2.2.1-2c"] after JUDGEMENT:
        "专业“{name}”既在{list}中，又在{other}中", "the major “{name}” is in the {list} and in the {other}";
        "核对是否有意如此；通知分列三张清单，没有说不可重复", "check whether this is meant; the notice names three lists and does not say that they may not overlap";
    RESTRICTED_AFTER_WITHDRAWAL = "CJ2109" Warning cites ["2.2.1-2c"]:
        "专业“{name}”自{withdrawn}起撤销，又自{restricted}起限制", "the major “{name}” is withdrawn from {withdrawn} and restricted from {restricted}";
        "核对两个日期：先限制、后撤销", "check both dates: restriction comes before withdrawal";
    NOTHING_REFORMED = "CJ2110" Hint cites ["2.2.1-2b"]:
        "改造升级专业“{name}”没有写明改造什么", "it is not stated what is reformed in the major “{name}”";
        "在parts中写明，如courses、practical_training", "state it under `parts`, such as courses or practical_training";
    RESTRICTED_SINCE_WHEN = "CJ2111" Hint cites ["2.2.1-2c"]:
        "专业“{name}”没有写明自何时起{measure}", "it is not stated since when the major “{name}” is {measure}";
        "在since中写明起始时间", "state it under `since`";
    INTAKE_AFTER_WITHDRAWAL = "CJ2112" Warning cites ["2.2.1-2c"]:
        "专业“{name}”自{since}起撤销，其后的{period}仍有新生{intake}人", "the major “{name}” is withdrawn from {since}, and took in {intake} new students in {period}";
        "核对撤销时间与招生数；撤销后转入的学生不算新生", "check the date and the intake; students who move in from elsewhere are no new students";
    INTAKE_ABOVE_STUDENTS = "CJ2113" Error after COUNTING:
        "新生{intake}人，多于在校生{students}人", "{intake} new students are stated, more than the {students} enrolled";
        "核对两数；新生是在校生的一部分", "check the two: new students are part of those enrolled";
    INTAKE_GROWS_UNDER_RESTRICTION = "CJ2114" Hint cites ["2.2.1-2c"]:
        "专业“{name}”自{since}起限制，而{period}新生{intake}人，多于上一学年的{before}人", "the major “{name}” is restricted from {since}, and took in {intake} in {period}, more than the {before} of the year before";
        "核对招生数与起始时间", "check the intake and the date";
    MORE_LISTED_THAN_CHANGED = "CJ2115" Warning cites ["2.1.3-1a", "2.2.1-2b", "2.2.1-2c"]:
        "{list}中有{listed}个专业自{period}起{measure}，多于专业调整情况所写的{stated}个", "{listed} majors of the {list} were {measure} in {period}, more than the {stated} stated under changes of majors";
        "核对清单的起始时间与专业调整情况", "check the dates of the list and the changes of majors";
    DIRECTION_TWICE = "CJ2116" Warning cites ["2.2.1-2d"]:
        "同一专业的方向“{name}”列了两次", "the direction “{name}” of one major is listed twice";
        "合为一条", "make them one";
    DIRECTION_OF_WITHDRAWN = "CJ2117" Warning cites ["2.2.1-2c", "2.2.1-2d"]:
        "方向“{name}”所属的专业“{major}”已自{since}起撤销", "the direction “{name}” belongs to the major “{major}”, which is withdrawn from {since}";
        "核对撤销清单；方向已停的，删去", "check the list of withdrawn majors; remove the direction if it has ended";
    NOTHING_PARTICULAR = "CJ2118" Hint cites ["2.2.1-2d"]:
        "没有写明方向“{name}”特在何处", "it is not stated what is particular about the direction “{name}”";
        "写明面向的产业serves、共建的企业enterprises，或用particular说明", "state the industries under `serves`, the enterprises under `enterprises`, or say it under `particular`";
    DIRECTION_BEYOND_MAJOR = "CJ2119" Hint cites ["2.2.1-2d"] after JUDGEMENT:
        "方向“{name}”面向产业“{industry}”，而所属专业“{major}”没有写明服务该产业", "the direction “{name}” serves the industry “{industry}”, which its major “{major}” is not stated to serve";
        "在专业的serves中补上，或核对方向", "add the industry to the major's `serves`, or check the direction";
}

const FIRST: Text = Text::new("第一次在这里", "it stands first here");

/// One of the three lists: its field, what it is called, and the entries with the majors they name.
struct List<'a> {
    field: &'static str,
    label: Text,
    is_complete: bool,
    /// The major of each entry, and what else tells entries of one major apart.
    entries: Vec<(&'a Reference<Major>, Option<RestrictionMeasure>)>,
}

impl<'a> List<'a> {
    fn of<T>(
        field: &'static str,
        label: Text,
        listing: Option<&'a Listing<T>>,
        entry: impl Fn(&'a T) -> (&'a Reference<Major>, Option<RestrictionMeasure>),
    ) -> Self {
        let is_complete = listing.is_none_or(Listing::is_complete);
        Self { field, label, is_complete, entries: items(listing).iter().map(entry).collect() }
    }

    /// Does something at the place of an entry.
    fn at_entry(&self, at: At<'_>, index: usize, act: impl FnOnce(At<'_>)) {
        let field = at.field(self.field);
        let all = if self.is_complete { field } else { field.field("listed") };
        act(all.item(index));
    }
}

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let Some(artefacts) = inspection.dossier.artefacts.as_ref() else { return };
    let at = At::ROOT.field("artefacts");
    intake(inspection, at, artefacts.majors.as_ref());
    let Some(development) = &artefacts.major_development else { return };
    let at = at.field("major_development");
    mechanisms(inspection, at, development);
    lists(inspection, at, development);
    upgraded(inspection, at, development);
    let withdrawn = withdrawn(inspection.dossier);
    restricted(inspection, at, development, &withdrawn);
    changes(inspection, at, development);
    directions(inspection, at, development, &withdrawn);
}

/// The name of a major, or its id where it is none that is listed.
pub(super) fn name_of<'n, 'a: 'n>(inspection: &Inspection<'a>, major: &'n Reference<Major>) -> &'n str {
    let id = major.id().as_str();
    inspection.index.major(id).map_or(id, |major| major.name.as_str())
}

/// The majors that the list of those to be restricted or withdrawn gives as withdrawn: which entry says so, and since when.
pub(super) type Withdrawn<'a> = HashMap<&'a str, (usize, AsOf)>;

/// The majors that are withdrawn.
pub(super) fn withdrawn(dossier: &Dossier) -> Withdrawn<'_> {
    let development = dossier.artefacts.as_ref().and_then(|artefacts| artefacts.major_development.as_ref());
    let entries = items(development.and_then(|development| development.restricted_majors.as_ref())).iter().enumerate();
    let withdrawn = entries.filter(|(_, entry)| entry.measure == RestrictionMeasure::Withdrawn);
    withdrawn.filter_map(|(index, entry)| Some((entry.major.id().as_str(), (index, entry.since?)))).collect()
}

fn intake(inspection: &mut Inspection<'_>, at: At<'_>, majors: Option<&Listing<Major>>) {
    let Some(majors) = majors else { return };
    let all = at.field("majors");
    let all = all.items_of(majors);
    for (index, major) in majors.items().iter().enumerate() {
        let here = all.item(index);
        let series = here.field("enrolment");
        for (index, enrolment) in major.enrolment.iter().flatten().enumerate() {
            let Some(intake) = &enrolment.intake else { continue };
            if surely_above(&intake.interval(), &enrolment.students.interval()) {
                let entry = series.item(index);
                let fault = INTAKE_ABOVE_STUDENTS.fault().with("intake", intake.describe());
                let fault = fault.with("students", enrolment.students.describe());
                let what = Text::new("在校生数", "the students enrolled");
                inspection.report_beside(entry.field("intake"), &fault, entry.field("students"), what);
            }
        }
    }
}

fn mechanisms(inspection: &mut Inspection<'_>, at: At<'_>, development: &MajorDevelopment) {
    let Some(mechanisms) = &development.linkage_mechanisms else { return };
    in_force(inspection, at.field("linkage_mechanisms"), Some(mechanisms));
    let what = Text::new("专业与产业协调联动机制", "mechanism linking majors with industry");
    joint(inspection, at.field("linkage_mechanisms"), Some(mechanisms), what);
    let all = at.field("linkage_mechanisms");
    let all = all.items_of(mechanisms);
    for (index, mechanism) in mechanisms.items().iter().enumerate() {
        let here = all.item(index);
        let parties = mechanism.parties.as_deref().unwrap_or_default();
        let kinds: Vec<MemberKind> = parties
            .iter()
            .filter_map(|party| inspection.index.member(party.id().as_str()))
            .map(|member| member.kind)
            .collect();
        // A party that leads nowhere may be of any kind, and is told of elsewhere.
        if kinds.is_empty() || kinds.len() < parties.len() {
            continue;
        }
        let title = mechanism.title.as_str();
        if !kinds.iter().any(|kind| kind.is_school()) {
            inspection.report(here.field("parties"), &LINKED_WITHOUT_SCHOOL.fault().with("title", title));
        }
        if !kinds.iter().any(|kind| matches!(kind, MemberKind::Park | MemberKind::Government)) {
            inspection.report(here.field("parties"), &LINKED_WITHOUT_PARK.fault().with("title", title));
        }
    }
}

fn lists(inspection: &mut Inspection<'_>, at: At<'_>, development: &MajorDevelopment) {
    let lists = [
        List::of(
            "key_majors",
            Text::new("重点建设专业清单", "list of key majors"),
            development.key_majors.as_ref(),
            |entry| (&entry.major, None),
        ),
        List::of(
            "upgraded_majors",
            Text::new("改造升级专业清单", "list of majors to be upgraded"),
            development.upgraded_majors.as_ref(),
            |entry| (&entry.major, None),
        ),
        List::of(
            "restricted_majors",
            Text::new("限制撤销专业清单", "list of majors to be restricted or withdrawn"),
            development.restricted_majors.as_ref(),
            |entry| (&entry.major, Some(entry.measure)),
        ),
    ];
    // Where each major was met first, in whichever list.
    let mut met: HashMap<&str, (usize, usize)> = HashMap::default();
    for (number, list) in lists.iter().enumerate() {
        let mut first = First::default();
        for (index, entry) in list.entries.iter().enumerate() {
            let (major, measure) = *entry;
            let name = name_of(inspection, major);
            let earlier = first.met((major.id().as_str(), measure), index);
            let (other, place) = *met.entry(major.id().as_str()).or_insert((number, index));
            let Some(other_list) = lists.get(other) else { continue };
            if earlier != index {
                let fault = LISTED_TWICE.fault().with("name", name).with("list", list.label);
                list.at_entry(at, index, |here| {
                    list.at_entry(at, earlier, |there| inspection.report_beside(here, &fault, there, FIRST));
                });
            } else if other != number {
                let fault = LISTS_OVERLAP.fault().with("name", name).with("list", list.label);
                let fault = fault.with("other", other_list.label);
                let what = Text::new("另一清单", "the other list");
                list.at_entry(at, index, |here| {
                    other_list.at_entry(at, place, |there| inspection.report_beside(here, &fault, there, what));
                });
            }
        }
    }
    let all = at.field("key_majors");
    let all = development.key_majors.as_ref().map_or(all, |listing| all.items_of(listing));
    for (index, entry) in items(development.key_majors.as_ref()).iter().enumerate() {
        let what = Text::new("列入重点建设清单的时间", "the date of listing");
        happened(inspection, all.item(index).field("since"), what, entry.since);
    }
}

fn upgraded(inspection: &mut Inspection<'_>, at: At<'_>, development: &MajorDevelopment) {
    let Some(upgraded) = &development.upgraded_majors else { return };
    let all = at.field("upgraded_majors");
    let all = all.items_of(upgraded);
    for (index, entry) in upgraded.items().iter().enumerate() {
        let here = all.item(index);
        if entry.parts.as_ref().is_none_or(Vec::is_empty) {
            let fault = NOTHING_REFORMED.fault().with("name", name_of(inspection, &entry.major));
            inspection.report_lack(here, &fault);
        }
        words_once(inspection, here.field("parts"), entry.parts.as_deref().unwrap_or_default(), UpgradedPart::name);
        let what = Text::new("改造升级的开始时间", "the start of the upgrade");
        happened(inspection, here.field("since"), what, entry.since);
    }
}

fn restricted(inspection: &mut Inspection<'_>, at: At<'_>, development: &MajorDevelopment, withdrawn: &Withdrawn<'_>) {
    let Some(restricted) = &development.restricted_majors else { return };
    let majors = inspection.dossier.artefacts.as_ref().and_then(|artefacts| artefacts.majors.as_ref());
    let enrolments = Enrolments::of(majors);
    let all = at.field("restricted_majors");
    let all = all.items_of(restricted);
    for (index, entry) in restricted.items().iter().enumerate() {
        let here = all.item(index);
        let name = name_of(inspection, &entry.major);
        let Some(since) = entry.since else {
            let fault = RESTRICTED_SINCE_WHEN.fault().with("name", name).with("measure", entry.measure.label());
            inspection.report_lack(here, &fault);
            continue;
        };
        match entry.measure {
            RestrictionMeasure::Restricted => {
                if let Some((other, withdrawn)) = withdrawn.get(entry.major.id().as_str())
                    && is_after(since, *withdrawn)
                {
                    let fault = RESTRICTED_AFTER_WITHDRAWAL.fault().with("name", name);
                    let fault = fault.with("withdrawn", withdrawn.to_string()).with("restricted", since.to_string());
                    let there = all.item(*other);
                    let what = Text::new("撤销时间", "the date of withdrawal");
                    inspection.report_beside(here.field("since"), &fault, there.field("since"), what);
                }
                enrolments.growing(inspection, here, name, since, entry);
            }
            RestrictionMeasure::Withdrawn => enrolments.taken_in_after(inspection, here, name, since, entry),
        }
    }
}

/// The enrolment of each major that is listed, and where the major stands.
struct Enrolments<'a> {
    majors: Option<&'a Listing<Major>>,
    of: HashMap<&'a str, (usize, &'a [Enrolment])>,
}

impl<'a> Enrolments<'a> {
    fn of(majors: Option<&'a Listing<Major>>) -> Self {
        let places = items(majors).iter().enumerate();
        let of = places
            .map(|(place, major)| (major.id.as_str(), (place, major.enrolment.as_deref().unwrap_or_default())))
            .collect();
        Self { majors, of }
    }

    /// Reports something of the intake of a major in one of its periods, beside the entry of the list.
    fn report(&self, inspection: &mut Inspection<'_>, place: usize, index: usize, fault: &Fault, entry: At<'_>) {
        let Some(majors) = self.majors else { return };
        let at = At::ROOT.field("artefacts");
        let all = at.field("majors");
        let all = all.items_of(majors);
        let major = all.item(place);
        let series = major.field("enrolment");
        let what = Text::new("清单所写的起始时间", "the date that the list gives");
        inspection.report_beside(series.item(index).field("intake"), fault, entry.field("since"), what);
    }

    fn taken_in_after(
        &self,
        inspection: &mut Inspection<'_>,
        at: At<'_>,
        name: &str,
        since: AsOf,
        entry: &RestrictedMajor,
    ) {
        let Some((place, enrolments)) = self.of.get(entry.major.id().as_str()) else { return };
        for (index, enrolment) in enrolments.iter().enumerate() {
            let Some(intake) = &enrolment.intake else { continue };
            let begins_later = enrolment.period.first_day() > since.last_day();
            if begins_later && intake.interval().is_more_than(&Rational::zero()) == Certainty::Surely {
                let fault = INTAKE_AFTER_WITHDRAWAL
                    .fault()
                    .with("name", name)
                    .with("since", since.to_string())
                    .with("period", enrolment.period.label())
                    .with("intake", intake.describe());
                self.report(inspection, *place, index, &fault, at);
            }
        }
    }

    fn growing(&self, inspection: &mut Inspection<'_>, at: At<'_>, name: &str, since: AsOf, entry: &RestrictedMajor) {
        let Some((place, enrolments)) = self.of.get(entry.major.id().as_str()) else { return };
        for (index, enrolment) in enrolments.iter().enumerate() {
            let Some(intake) = &enrolment.intake else { continue };
            let earlier = enrolments.iter().find(|other| enrolment.period.previous() == Some(other.period));
            let Some(before) = earlier.and_then(|earlier| earlier.intake.as_ref()) else { continue };
            let begins_later = enrolment.period.first_day() > since.last_day();
            if begins_later && surely_above(&intake.interval(), &before.interval()) {
                let fault = INTAKE_GROWS_UNDER_RESTRICTION
                    .fault()
                    .with("name", name)
                    .with("since", since.to_string())
                    .with("period", enrolment.period.label())
                    .with("intake", intake.describe())
                    .with("before", before.describe());
                self.report(inspection, *place, index, &fault, at);
            }
        }
    }
}

/// What a list says of the majors that were adjusted in one way, and the figure of a year that counts them.
struct Adjusted {
    list: &'static str,
    label: Text,
    measure: Text,
    since: Vec<AsOf>,
    field: &'static str,
    stated: fn(&MajorChanges) -> Option<&Figure<Count>>,
}

/// What the lists say of a year against the changes of majors stated for it.
fn changes(inspection: &mut Inspection<'_>, at: At<'_>, development: &MajorDevelopment) {
    let employment = inspection.dossier.cooperation.as_ref().and_then(|cooperation| cooperation.employment.as_ref());
    let Some(changes) = employment.and_then(|employment| employment.major_changes.as_ref()) else { return };
    let since_of = |measure| -> Vec<AsOf> {
        let entries = items(development.restricted_majors.as_ref()).iter();
        entries.filter(|entry| entry.measure == measure).filter_map(|entry| entry.since).collect()
    };
    let upgraded = items(development.upgraded_majors.as_ref()).iter().filter_map(|entry| entry.since).collect();
    let restricted_list = Text::new("限制撤销专业清单", "list of majors to be restricted or withdrawn");
    let adjusted = [
        Adjusted {
            list: "upgraded_majors",
            label: Text::new("改造升级专业清单", "list of majors to be upgraded"),
            measure: Text::new("改造升级", "upgraded"),
            since: upgraded,
            field: "reformed",
            stated: |changes| changes.reformed.as_ref(),
        },
        Adjusted {
            list: "restricted_majors",
            label: restricted_list,
            measure: RestrictionMeasure::Restricted.label(),
            since: since_of(RestrictionMeasure::Restricted),
            field: "restricted",
            stated: |changes| changes.restricted.as_ref(),
        },
        Adjusted {
            list: "restricted_majors",
            label: restricted_list,
            measure: RestrictionMeasure::Withdrawn.label(),
            since: since_of(RestrictionMeasure::Withdrawn),
            field: "withdrawn",
            stated: |changes| changes.withdrawn.as_ref(),
        },
    ];
    let cooperation = At::ROOT.field("cooperation");
    let employment_at = cooperation.field("employment");
    let series = employment_at.field("major_changes");
    for (index, change) in
        changes.iter().enumerate().filter(|(_, change)| change.period.kind() == PeriodKind::CalendarYear)
    {
        let (first, last) = (change.period.first_day(), change.period.last_day());
        for one in &adjusted {
            let Some(stated) = (one.stated)(change) else { continue };
            let in_period = |since: &&AsOf| since.first_day() >= first && since.last_day() <= last;
            let listed = one.since.iter().filter(in_period).count();
            let number = Interval::point(Rational::from(u64::try_from(listed).unwrap_or(u64::MAX)));
            if surely_above(&number, &stated.interval()) {
                let fault = MORE_LISTED_THAN_CHANGED
                    .fault()
                    .with("list", one.label)
                    .with("listed", listed.to_string())
                    .with("measure", one.measure)
                    .with("period", change.period.label())
                    .with("stated", stated.describe());
                let entry = series.item(index);
                inspection.report_beside(entry.field(one.field), &fault, at.field(one.list), one.label);
            }
        }
    }
}

fn directions(inspection: &mut Inspection<'_>, at: At<'_>, development: &MajorDevelopment, withdrawn: &Withdrawn<'_>) {
    let Some(directions) = &development.directions else { return };
    let all = at.field("directions");
    let all = all.items_of(directions);
    let mut first = First::default();
    for (index, direction) in directions.items().iter().enumerate() {
        let here = all.item(index);
        let major = direction.major.as_ref().map(|major| major.id().as_str());
        let earlier = first.met((direction.name.trim(), major), index);
        if earlier != index {
            let fault = DIRECTION_TWICE.fault().with("name", direction.name.trim());
            inspection.report_beside(here, &fault, all.item(earlier), FIRST);
        }
        let serves = direction.serves.iter().flatten().count();
        let enterprises = direction.enterprises.iter().flatten().count();
        if serves == 0 && enterprises == 0 && direction.particular.is_none() {
            inspection.report_lack(here, &NOTHING_PARTICULAR.fault().with("name", direction.name.trim()));
        }
        if let Some(reference) = &direction.major
            && let Some((entry, since)) = withdrawn.get(reference.id().as_str())
            && !is_after(*since, inspection.as_of())
        {
            let fault = DIRECTION_OF_WITHDRAWN.fault().with("name", direction.name.trim());
            let fault = fault.with("since", since.to_string()).with("major", name_of(inspection, reference));
            let list = at.field("restricted_majors");
            let list = development.restricted_majors.as_ref().map_or(list, |listing| list.items_of(listing));
            let what = Text::new("撤销清单中的这一条", "its entry in the list of withdrawn majors");
            inspection.report_beside(here.field("major"), &fault, list.item(*entry), what);
        }
        beyond_its_major(inspection, here, direction);
        let what = Text::new("方向开设时间", "the opening of the direction");
        happened(inspection, here.field("since"), what, direction.since);
    }
}

fn beyond_its_major(inspection: &mut Inspection<'_>, at: At<'_>, direction: &MajorDirection) {
    let major = direction.major.as_ref().and_then(|major| inspection.index.major(major.id().as_str()));
    let Some(major) = major else { return };
    let Some(served) = &major.serves else { return };
    let serves = at.field("serves");
    for (index, industry) in direction.serves.iter().flatten().enumerate() {
        if !served.contains(industry) {
            let fault = DIRECTION_BEYOND_MAJOR.fault().with("name", direction.name.trim());
            let fault = fault.with("major", major.name.as_str()).with("industry", industry.id().as_str());
            inspection.report(serves.item(index), &fault);
        }
    }
}
