//! Documents by their numbers, over the whole dossier: what bears one number is one document, with one title and one date (CJ0417).

use super::at::At;
use super::first::First;
use super::inspection::Inspection;
use super::names::folded;
use super::rule::rules;
use crate::code::DocumentNumber;
use crate::dossier::{Arrangement, Artefacts, Cooperation, Dossier, Listing, Recognition, Safeguards};
use crate::language::Text;
use crate::quantity::AsOf;

/// An office numbers what it issues, year by year.
const NUMBERS: Text = Text::new(
    "GB/T 9704-2012：发文字号由机关代字、年份和顺序号组成，一文一号；同一文件可载有几项内容，故只作提醒",
    "GB/T 9704-2012: a document number is an office, a year and a number in it, one to each document; a document may hold several things, so this is a warning",
);

rules! {
    NUMBER_OF_TWO = "CJ0417" Warning after NUMBERS:
        "文号{number}在两处的{what}不同：{here}、{there}", "{number} stands in two places with different {what}: {here} and {there}";
        "一个文号只属于一份文件：核对文号；确为同一份的，两处写同一名称和日期", "a number is of one document: check it; if both are the same document, give it one title and date in both places";
}

/// What a number stands on: only things of one sort are held against one another. A policy's minutes are not the policy, evidence may be
/// called and dated by who published it, and a recognition says of itself no title.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Sort {
    /// A mechanism, rule or plan.
    Writing,
    /// A policy: a writing too.
    Policy,
    Evidence,
    Minutes,
    /// What recognised a gold, or set up the alliance: one document may be of many.
    Recognition,
}

impl Sort {
    /// As what it is held against others.
    const fn held_as(self) -> Self {
        match self {
            Self::Policy => Self::Writing,
            other => other,
        }
    }

    /// The field that the number stands in.
    const fn field(self) -> &'static str {
        match self {
            Self::Writing | Self::Policy | Self::Evidence => "number",
            Self::Minutes => "minutes",
            Self::Recognition => "document",
        }
    }
}

/// Something with a document number.
struct Numbered<'a> {
    sort: Sort,
    number: &'a DocumentNumber,
    title: Option<&'a str>,
    on: Option<AsOf>,
    place: Place<'a>,
}

/// Where it stands: in a list, or in a list of an item of a list.
#[derive(Clone, Copy)]
struct Place<'a> {
    list: At<'a>,
    is_complete: bool,
    item: usize,
    below: Option<(&'static str, usize)>,
}

impl<'a> Place<'a> {
    const fn of<T>(list: At<'a>, listing: &Listing<T>, item: usize) -> Self {
        Self { list, is_complete: listing.is_complete(), item, below: None }
    }

    /// Does something at a field there.
    fn at_field(&self, field: &'static str, act: impl FnOnce(At<'_>)) {
        let list = if self.is_complete { self.list } else { self.list.field("listed") };
        let item = list.item(self.item);
        match self.below {
            Some((list, index)) => {
                let list = item.field(list);
                act(list.item(index).field(field));
            }
            None => act(item.field(field)),
        }
    }
}

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let dossier = inspection.dossier;
    let alliance = At::ROOT.field("alliance");
    let cooperation = At::ROOT.field("cooperation");
    let of_cooperation = ["cultivation", "employment", "development"].map(|field| cooperation.field(field));
    let artefacts = At::ROOT.field("artefacts");
    let sections = ["major_development", "course_development", "textbooks", "teachers", "training"];
    let of_artefacts = sections.map(|field| artefacts.field(field));
    let safeguards = At::ROOT.field("safeguards");
    let mut all = Vec::new();
    of_the_alliance(&mut all, &alliance, dossier);
    if let Some(section) = &dossier.cooperation {
        of_the_cooperation(&mut all, &of_cooperation, section);
    }
    if let Some(section) = &dossier.artefacts {
        of_the_artefacts(&mut all, &of_artefacts, section);
    }
    if let Some(section) = &dossier.safeguards {
        of_the_safeguards(&mut all, &safeguards, section);
    }
    for (index, evidence) in dossier.evidence.iter().flatten().enumerate() {
        if let Some(number) = &evidence.number {
            let place = Place { list: At::ROOT.field("evidence"), is_complete: true, item: index, below: None };
            let (title, on) = (Some(evidence.title.as_str()), evidence.on);
            all.push(Numbered { sort: Sort::Evidence, number, title, on, place });
        }
    }
    compare(inspection, &all);
}

fn compare(inspection: &mut Inspection<'_>, all: &[Numbered<'_>]) {
    let mut first = First::default();
    for (index, one) in all.iter().enumerate() {
        let earlier = first.met((one.sort.held_as(), one.number), index);
        let Some(other) = all.get(earlier).filter(|_| earlier != index) else { continue };
        // Of two policies it is told among the policies.
        if (one.sort, other.sort) == (Sort::Policy, Sort::Policy) {
            continue;
        }
        let (what, here, there) = match (one.on, other.on, one.title, other.title) {
            (Some(here), Some(there), _, _) if !may_be_same(here, there) => {
                (Text::new("日期", "dates"), here.to_string(), there.to_string())
            }
            (_, _, Some(here), Some(there)) if !are_alike(here, there) => {
                (Text::new("名称", "titles"), quoted(here), quoted(there))
            }
            _ => continue,
        };
        let fault = NUMBER_OF_TWO.fault().with("number", one.number.to_string());
        let fault = fault.with("what", what).with("here", here).with("there", there);
        one.place.at_field(one.sort.field(), |here| {
            other.place.at_field(other.sort.field(), |there| {
                inspection.report_beside(here, &fault, there, Text::new("另一处", "the other place"));
            });
        });
    }
}

/// A day and the month that it lies in may be the same date.
fn may_be_same(one: AsOf, other: AsOf) -> bool {
    one.first_day() <= other.last_day() && other.first_day() <= one.last_day()
}

/// Whether two titles may be of one document: a notice is named for what it prints.
fn are_alike(one: &str, other: &str) -> bool {
    let (one, other) = (folded(one), folded(other));
    one.contains(other.as_ref()) || other.contains(one.as_ref())
}

fn quoted(title: &str) -> String {
    format!("《{}》", title.trim())
}

/// What an item of a list says of its document: the number, the title, and when it was issued.
type Said<'a> = (Option<&'a DocumentNumber>, Option<&'a str>, Option<AsOf>);

/// The items of a list that bear a number.
fn numbered<'a, T>(
    all: &mut Vec<Numbered<'a>>,
    sort: Sort,
    list: At<'a>,
    listing: Option<&'a Listing<T>>,
    of: impl Fn(&'a T) -> Said<'a>,
) {
    let Some(listing) = listing else { return };
    for (index, item) in listing.items().iter().enumerate() {
        if let (Some(number), title, on) = of(item) {
            all.push(Numbered { sort, number, title, on, place: Place::of(list, listing, index) });
        }
    }
}

fn arrangements<'a>(all: &mut Vec<Numbered<'a>>, list: At<'a>, listing: Option<&'a Listing<Arrangement>>) {
    numbered(all, Sort::Writing, list, listing, |one| (one.number.as_ref(), Some(one.title.as_str()), one.on));
}

fn recognitions<'a, T>(
    all: &mut Vec<Numbered<'a>>,
    list: At<'a>,
    golds: Option<&'a Listing<T>>,
    of: impl Fn(&'a T) -> Option<&'a Vec<Recognition>>,
) {
    let Some(listing) = golds else { return };
    for (index, gold) in listing.items().iter().enumerate() {
        for (recognised, recognition) in of(gold).into_iter().flatten().enumerate() {
            if let Some(number) = &recognition.document {
                let below = Some(("recognitions", recognised));
                let place = Place { below, ..Place::of(list, listing, index) };
                let (sort, on) = (Sort::Recognition, recognition.on);
                all.push(Numbered { sort, number, title: None, on, place });
            }
        }
    }
}

fn of_the_alliance<'a>(all: &mut Vec<Numbered<'a>>, at: &'a At<'a>, dossier: &'a Dossier) {
    let alliance = &dossier.alliance;
    numbered(all, Sort::Writing, at.field("industrial_plans"), alliance.industrial_plans.as_ref(), |plan| {
        (plan.number.as_ref(), Some(plan.title.as_str()), plan.on)
    });
    numbered(all, Sort::Recognition, at.field("standings"), alliance.standings.as_ref(), |standing| {
        (standing.document.as_ref(), None, standing.on)
    });
}

fn of_the_cooperation<'a>(all: &mut Vec<Numbered<'a>>, at: &'a [At<'a>; 3], cooperation: &'a Cooperation) {
    let [cultivation, employment, development] = at;
    if let Some(section) = &cooperation.cultivation {
        arrangements(all, cultivation.field("joint_plans"), section.joint_plans.as_ref());
    }
    if let Some(section) = &cooperation.employment {
        arrangements(all, employment.field("adjustment_mechanisms"), section.adjustment_mechanisms.as_ref());
    }
    if let Some(section) = &cooperation.development {
        arrangements(all, development.field("duty_documents"), section.duty_documents.as_ref());
    }
}

fn of_the_artefacts<'a>(all: &mut Vec<Numbered<'a>>, at: &'a [At<'a>; 5], artefacts: &'a Artefacts) {
    let [majors, courses, textbooks, teachers, training] = at;
    if let Some(section) = &artefacts.major_development {
        arrangements(all, majors.field("linkage_mechanisms"), section.linkage_mechanisms.as_ref());
        recognitions(all, majors.field("golden_majors"), section.golden_majors.as_ref(), |gold| {
            gold.recognitions.as_ref()
        });
    }
    if let Some(section) = &artefacts.course_development {
        recognitions(all, courses.field("golden_courses"), section.golden_courses.as_ref(), |gold| {
            gold.recognitions.as_ref()
        });
    }
    if let Some(section) = &artefacts.textbooks {
        recognitions(all, textbooks.field("golden_textbooks"), section.golden_textbooks.as_ref(), |gold| {
            gold.recognitions.as_ref()
        });
    }
    if let Some(section) = &artefacts.teachers {
        arrangements(all, teachers.field("engagement_mechanisms"), section.engagement_mechanisms.as_ref());
        arrangements(all, teachers.field("qualification_mechanisms"), section.qualification_mechanisms.as_ref());
        arrangements(all, teachers.field("practice_rules"), section.practice_rules.as_ref());
        arrangements(all, teachers.field("recognising_standards"), section.recognising_standards.as_ref());
        recognitions(all, teachers.field("golden_teachers"), section.golden_teachers.as_ref(), |gold| {
            gold.recognitions.as_ref()
        });
    }
    if let Some(section) = &artefacts.training {
        arrangements(all, training.field("placement_rules"), section.placement_rules.as_ref());
        recognitions(all, training.field("golden_bases"), section.golden_bases.as_ref(), |gold| {
            gold.recognitions.as_ref()
        });
    }
}

fn of_the_safeguards<'a>(all: &mut Vec<Numbered<'a>>, at: &'a At<'a>, safeguards: &'a Safeguards) {
    arrangements(all, at.field("responsibility_documents"), safeguards.responsibility_documents.as_ref());
    arrangements(all, at.field("linking_mechanisms"), safeguards.linking_mechanisms.as_ref());
    numbered(all, Sort::Policy, at.field("policies"), safeguards.policies.as_ref(), |policy| {
        (policy.number.as_ref(), Some(policy.title.as_str()), policy.on)
    });
    numbered(all, Sort::Minutes, at.field("special_meetings"), safeguards.special_meetings.as_ref(), |meeting| {
        (meeting.minutes.as_ref(), None, Some(meeting.on))
    });
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::dossier::Dossier;
    use crate::reading::Limits;
    use crate::validation::examine;

    /// A dossier with two records of one number at a place given with `*` for its positions.
    fn twice(place: &str) -> Value {
        let mut steps = place.trim_start_matches('/').rsplit('/');
        let field = steps.next().unwrap();
        let record = |id: &str, on: &str| {
            json!({"id": id, "title": "虚构办法", "name": "虚构单位", "by": "虚构厅", "level": "municipal", "stage": "fostered",
                "on": on, field: "虚构发〔2024〕1号"})
        };
        let mut value = json!([record("one", "2024-01-05"), record("two", "2024-03-05")]);
        for step in steps.skip(1) {
            value = if step == "*" { json!([value]) } else { json!({ step: value }) };
            if let (Value::Array(items), "*") = (&mut value, step) {
                for (index, item) in items.iter_mut().enumerate() {
                    item["id"] = json!(format!("gold-{index}"));
                    for name in ["name", "textbook", "course", "major"] {
                        item[name] = json!("x");
                    }
                }
            }
        }
        value
    }

    #[test]
    fn every_place_of_a_number_is_looked_at() {
        let of_a_number = |place: &&crate::reading::Described| place.kind == "document_number";
        let places: Vec<String> =
            Dossier::places().iter().filter(of_a_number).map(|place| place.path.clone()).collect();
        assert!(places.len() > 15, "{places:?}");
        for place in places {
            // Since when a group has the alliance within its remit is not the date of what says so.
            if place.contains("/leading_groups/") {
                continue;
            }
            let mut dossier = twice(&place);
            dossier["schema"] = json!("chanjiao/dossier/1");
            dossier["as_of"] = json!("2025-04-09");
            dossier["alliance"]["id"] = json!("alliance");
            dossier["alliance"]["name"] = json!("虚构联合体");
            let found = examine(dossier.to_string().as_bytes(), &Limits::default()).diagnostics;
            let is_told = |code: &str| code == super::NUMBER_OF_TWO.code || code == "CJ4202";
            assert!(found.items.iter().any(|item| is_told(item.code)), "{place}: {found:?}");
        }
    }
}
