//! Records and what points at them: ids, references, evidence, definitions (CJ04xx).

use super::gathering::Record;
use super::inspection::Inspection;
use super::rule::{DATES, FORMAT, JUDGEMENT, rules};
use super::trail::Spot;
use super::{at::At, texts};
use crate::definition::{definition, definitions};
use crate::diagnostic::Diagnostic;
use crate::dossier::walk::{FigureOrigin, Pointing};
use crate::dossier::{Entity, Evidence, OwnDefinition, Target};
use crate::fault::Fault;
use crate::language::{Phrase, Text, Words};
use crate::lookup::{HashMap, HashSet};

rules! {
    DUPLICATE_ID = "CJ0401" Error after FORMAT:
        "编号“{id}”同时属于两个记录", "the same id, “{id}”, names two records";
        "给其中一个换一个编号，并改正指向它的引用", "give one of them another id, and mend the references to it";
    DANGLING = "CJ0402" Error after FORMAT:
        "没有编号为“{id}”的{expected}", "there is no {expected} with the id “{id}”";
        "{advice}", "{advice}";
    WRONG_RECORD = "CJ0403" Error after FORMAT:
        "“{id}”是{found}，此处应为{expected}", "“{id}” is of the kind “{found}”; “{expected}” was expected here";
        "改为所需记录的编号", "name a record of the right kind";
    WRONG_MEMBER = "CJ0404" Error after FORMAT:
        "成员“{id}”的类别是{found}，此处应为{expected}", "the member “{id}” is of the kind “{found}”; “{expected}” was expected here";
        "改为合适的成员，或核对该成员的类别", "name another member, or check this one's kind";
    SET_ASIDE = "CJ0405" Hint after FORMAT:
        "“{id}”所在的记录因自身有误而未采用，此处的引用暂时落空", "the record “{id}” was set aside for faults of its own, so this reference leads nowhere for now";
        "先改正那个记录；这里不必改", "mend that record; nothing need be done here";
    UNKNOWN_DEFINITION = "CJ0406" Error cites ["2.1.3-2c", "2.1.3-2d"] after FORMAT:
        "没有名为“{id}”的口径", "there is no definition named “{id}”";
        "{advice}；自述的口径写在definitions之下", "{advice}; a definition of one's own is described under `definitions`";
    SHADOWED_DEFINITION = "CJ0407" Error after FORMAT:
        "自述口径“{id}”与本库口径“{label}”同名", "the dossier's own definition “{id}” has the name of the library's “{label}”";
        "换一个编号；若就是该口径，删去自述", "choose another id, or remove it if the library's is meant";
    MORE_THAN_TOTAL = "CJ0408" Error after FORMAT:
        "列出了{listed}项，多于总数{total}", "{listed} are listed, more than the total of {total}";
        "核对总数；若已列全，改为普通数组", "check the total; if these are all, write a plain array";
    REFERRED_TWICE = "CJ0409" Warning after FORMAT:
        "同一清单中两次引用“{id}”", "“{id}” is referred to twice in one list";
        "只留一次", "keep one of them";
    UNUSED_EVIDENCE = "CJ0410" Hint after FORMAT:
        "佐证“{id}”没有被任何事实引用", "no fact names the evidence “{id}”";
        "在它所证明的事实上用evidence写明编号，或删去", "name it under `evidence` where it shows something, or remove it";
    UNUSED_DEFINITION = "CJ0411" Hint after FORMAT:
        "自述口径“{id}”没有被任何数值引用", "no figure names the definition “{id}”";
        "在按它统计的数值上用definition写明，或删去", "name it under `definition` where it is used, or remove it";
    NOBODY_STATES = "CJ0412" Hint cites ["3.1-2a"]:
        "没有写明由谁填报", "nobody is named who states the dossier";
        "在stated_by中写明填报单位", "name the body under `stated_by`";
    CENSUS_LATER = "CJ0413" Error after DATES:
        "数值的统计时点{on}晚于档案的截至日期{as_of}", "the figure was counted on {on}, after the dossier's date {as_of}";
        "核对两个日期；若数据更新，改截至日期", "check both dates; if the figure is newer, change `as_of`";
    WORD_TWICE = "CJ0416" Warning after FORMAT:
        "“{word}”在同一清单中出现两次", "“{word}” stands twice in one list";
        "只留一次", "keep one of them";
    WORDS_SAY_OTHER = "CJ0415" Hint after JUDGEMENT:
        "来源原话“{stated}”中没有{number}这个数", "the source's words, “{stated}”, do not hold the number {number}";
        "核对位数与单位（如万元与元）；由几个数合计的，可在佐证中说明", "check the digits and the unit (万 is ten thousand); if it is a sum of several, say so in the evidence";
    WORDS_LESS_SURE = "CJ0414" Hint after JUDGEMENT:
        "来源原话是“{stated}”，数值却写成确数", "the source says “{stated}”, and the figure is stated as exact";
        "按原话改用about、more_than、less_than等形式", "use about, more_than, less_than and the like, as the words say";
}

const FIRST: Text = Text::new("第一个在这里", "the first stands here");
const THERE: Text = Text::new("它在这里", "it stands here");

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let mut records = Records::of(inspection);
    references(inspection, &mut records);
    figures(inspection, &mut records);
    unused(inspection, &records);
    if inspection.dossier.stated_by.is_none() {
        inspection.report_lack(At::ROOT, &NOBODY_STATES.fault());
    }
}

/// The gathered records by id, the first of each, and which of them something refers to.
struct Records<'a> {
    by_id: HashMap<&'a str, usize>,
    used: Vec<bool>,
}

impl<'a> Records<'a> {
    /// Finds the first record of each id, and reports the others.
    fn of(inspection: &mut Inspection<'a>) -> Self {
        let gathered = &inspection.gathered.records;
        let mut by_id = HashMap::with_capacity_and_hasher(gathered.len(), Default::default());
        let mut twice = Vec::new();
        for (index, record) in gathered.iter().enumerate() {
            let earlier = *by_id.entry(record.id.as_str()).or_insert(index);
            if earlier != index {
                twice.extend(gathered.get(earlier).map(|earlier| (*record, *earlier)));
            }
            if let Some(fault) = texts::personal_id(record.id.as_str()) {
                let path = inspection.gathered.trail.path(record.spot);
                inspection.sink.fault(format!("{path}/id"), &fault);
            }
        }
        let used = vec![false; gathered.len()];
        for (record, earlier) in twice {
            let fault = DUPLICATE_ID.fault().with("id", record.id.as_str());
            report(inspection, record.spot, "/id", &fault, Some((earlier.spot, "/id", FIRST)));
        }
        Self { by_id, used }
    }

    /// Whether something refers to a record of this id.
    fn is_used(&self, id: &str) -> bool {
        self.by_id.get(id).and_then(|index| self.used.get(*index)).copied().unwrap_or_default()
    }

    /// The record of an id, which is thereby referred to.
    fn refer(&mut self, inspection: &Inspection<'a>, id: &str) -> Option<Record<'a>> {
        let index = *self.by_id.get(id)?;
        if let Some(used) = self.used.get_mut(index) {
            *used = true;
        }
        inspection.gathered.records.get(index).copied()
    }
}

/// Every reference leads to a record of the right kind, and no list names one twice.
fn references<'a>(inspection: &mut Inspection<'a>, records: &mut Records<'a>) {
    const FEW: usize = 16;
    let references = std::mem::take(&mut inspection.gathered.references);
    for (spot, pointing) in &references {
        follow(inspection, records, *spot, None, *pointing);
    }
    let list = |spot: Option<Spot>| {
        let trail = &inspection.gathered.trail;
        spot.filter(|spot| trail.is_item(*spot)).and_then(|spot| trail.above(spot))
    };
    let mut twice = Vec::new();
    for several in references.chunk_by(|a, b| list(a.0).is_some() && list(a.0) == list(b.0)) {
        // Most lists are short, and comparing a few ids with one another takes less time than hashing them.
        if several.len() <= FEW {
            let is_again = |(index, (_, pointing)): &(usize, &(Option<Spot>, Pointing<'a>))| {
                several.iter().take(*index).any(|(_, earlier)| earlier.id == pointing.id)
            };
            twice.extend(several.iter().enumerate().filter(is_again).map(|(_, pointing)| *pointing));
        } else {
            let mut seen = HashSet::default();
            twice.extend(several.iter().copied().filter(|(_, pointing)| !seen.insert(pointing.id.as_str())));
        }
    }
    for (spot, pointing) in twice {
        report(inspection, spot, "", &REFERRED_TWICE.fault().with("id", pointing.id.as_str()), None);
    }
}

/// Follows a reference from its place, or, of the evidence of a figure that stands there, the one of this number.
fn follow<'a>(
    inspection: &mut Inspection<'a>,
    records: &mut Records<'a>,
    spot: Option<Spot>,
    evidence: Option<usize>,
    pointing: Pointing<'a>,
) {
    let id = pointing.id.as_str();
    let below = || evidence.map_or_else(String::new, |index| format!("/evidence/{index}"));
    let Some(record) = records.refer(inspection, id) else {
        dangling(inspection, spot, &below(), pointing);
        return;
    };
    let there = Some((record.spot, "", THERE));
    if !pointing.to.allows(record.kind) {
        let fault = WRONG_RECORD.fault().with("id", id).with("found", record.label).with("expected", pointing.to.label);
        report(inspection, spot, &below(), &fault, there);
    } else if !pointing.to.member_kinds.is_empty()
        && let Some(member) = inspection.index.member(id)
        && !pointing.to.member_kinds.contains(&member.kind)
    {
        let fault =
            WRONG_MEMBER.fault().with("id", id).with("found", member.kind.label()).with("expected", pointing.to.label);
        report(inspection, spot, &below(), &fault, there);
    }
}

fn dangling(inspection: &mut Inspection<'_>, spot: Option<Spot>, below: &str, pointing: Pointing<'_>) {
    let id = pointing.id.as_str();
    if let Some(place) = inspection.set_aside.place_of(id) {
        let place = place.to_owned();
        let fault = SET_ASIDE.fault().with("id", id);
        let path = inspection.gathered.trail.path(spot) + below;
        inspection.sink.push(Diagnostic::at(path, &fault).beside(place, Phrase::new(THERE).both()));
        return;
    }
    if !inspection.sink.has_room(DANGLING.severity) {
        inspection.sink.omit();
        return;
    }
    // Of members only those of a kind that may stand here.
    let kinds = pointing.to.member_kinds;
    let index = &inspection.index;
    let may_stand = |id: &str| kinds.is_empty() || index.member(id).is_some_and(|member| kinds.contains(&member.kind));
    let records = inspection.gathered.records.iter();
    let of_kind = records.filter(|record| pointing.to.allows(record.kind) && may_stand(record.id.as_str()));
    let advice = match nearest(id, of_kind.clone().map(|record| record.id.as_str())) {
        Some(near) => DID_YOU_MEAN.with("near", near),
        None => match of_kind.count() {
            0 => Phrase::new(Text::new("先登记这个{expected}", "add the {expected} first")),
            count => Phrase::new(Text::new(
                "先登记这个{expected}，或改为已登记的编号（共{count}个）",
                "add the {expected} first, or name one of the {count} that there are",
            ))
            .with("count", count.to_string()),
        }
        .with("expected", pointing.to.label),
    };
    let fault = DANGLING.fault().with("id", id).with("expected", pointing.to.label).with("advice", advice);
    report(inspection, spot, below, &fault, None);
}

/// What figures say of their source: evidence, definitions, census dates, words.
fn figures<'a>(inspection: &mut Inspection<'a>, records: &mut Records<'a>) {
    const EVIDENCE: &Target = &Target { entity: Evidence::KIND, or: &[], member_kinds: &[], label: Evidence::LABEL };
    let figures = std::mem::take(&mut inspection.gathered.figures);
    let as_of = inspection.as_of();
    for (spot, figure) in &figures {
        for (index, id) in figure.evidence.iter().enumerate() {
            follow(inspection, records, *spot, Some(index), Pointing { id, to: EVIDENCE });
        }
        if let Some(id) = figure.definition {
            let _ = records.refer(inspection, id.as_str());
            if let Some(fault) = unknown_definition(inspection, id.as_str()) {
                report(inspection, *spot, "/definition", &fault, None);
            }
        }
        if let Some(on) = figure.on.filter(|on| *on > as_of.last_day()) {
            let fault = CENSUS_LATER.fault().with("on", on.to_string()).with("as_of", as_of.to_string());
            report(inspection, *spot, "/on", &fault, None);
        }
        if let Some(stated) = figure.stated {
            words(inspection, *spot, figure, stated);
        }
    }
}

/// The words of a source against the number that they stand beside.
fn words(inspection: &mut Inspection<'_>, spot: Option<Spot>, figure: &FigureOrigin<'_>, stated: &str) {
    for fault in texts::faults(stated, None) {
        report(inspection, spot, "/stated", &fault, None);
    }
    if let Some(number) = figure.number.as_ref().filter(|number| texts::says_other(stated, number)) {
        let fault = WORDS_SAY_OTHER.fault().with("stated", stated).with("number", number.to_plain_string());
        report(inspection, spot, "/stated", &fault, None);
    }
    if figure.is_exact && texts::speaks_roughly(stated) {
        report(inspection, spot, "/stated", &WORDS_LESS_SURE.fault().with("stated", stated), None);
    }
}

/// Evidence and definitions that nothing names; and own definitions that take a name of the library's.
fn unused(inspection: &mut Inspection<'_>, records: &Records<'_>) {
    let dossier = inspection.dossier;
    let cohorts = dossier.cooperation.as_ref().and_then(|cooperation| cooperation.employment.as_ref());
    let cohorts = cohorts.and_then(|employment| employment.graduates.as_ref());
    let rated: HashSet<&str> = super::inspection::items(cohorts)
        .iter()
        .flat_map(|cohort| cohort.stated_rates.iter().flatten())
        .map(|rate| rate.definition.as_str())
        .collect();
    // What was set aside may have named any of them.
    let all_told = inspection.set_aside.is_empty();
    let mut found = Vec::new();
    for record in &inspection.gathered.records {
        let id = record.id.as_str();
        let unused = all_told && !records.is_used(id);
        if record.kind == Evidence::KIND && unused {
            found.push((record.spot, "", UNUSED_EVIDENCE.fault().with("id", id)));
        } else if record.kind == OwnDefinition::KIND {
            if let Some(ours) = definition(id) {
                found.push((record.spot, "/id", SHADOWED_DEFINITION.fault().with("id", id).with("label", ours.label)));
            } else if unused && !rated.contains(id) {
                found.push((record.spot, "", UNUSED_DEFINITION.fault().with("id", id)));
            }
        }
    }
    for (spot, below, fault) in found {
        report(inspection, spot, below, &fault, None);
    }
}

/// What is wrong with the id of a definition that is neither the library's nor the dossier's own.
pub(super) fn unknown_definition(inspection: &Inspection<'_>, id: &str) -> Option<Fault> {
    if inspection.has_definition(id) {
        return None;
    }
    let own = inspection.dossier.definitions.iter().flatten().map(|own| own.id.as_str());
    let known = definitions().map(|definition| definition.id).chain(own);
    let advice = match nearest(id, known) {
        Some(near) => DID_YOU_MEAN.with("near", near),
        None => Phrase::new(Text::new("本库的口径有：{known}", "the library has: {known}"))
            .with("known", Words::List(definitions().map(|definition| definition.id.into()).collect())),
    };
    Some(UNKNOWN_DEFINITION.fault().with("id", id).with("advice", advice))
}

const DID_YOU_MEAN: Phrase = Phrase::new(Text::new("是不是“{near}”？", "did you mean “{near}”?"));

/// How many ids are looked at for the nearest spelling: a bound on the work that broken references can cause.
const LOOKED_AT: usize = 2_000;

/// The id that is spelt most like an unknown one, if any is near.
fn nearest<'a>(unknown: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let length = unknown.chars().count();
    let farthest = length.max(3) / 3;
    known
        .take(LOOKED_AT)
        .filter(|id| id.chars().count().abs_diff(length) <= farthest)
        .map(|id| (strsim::damerau_levenshtein(id, unknown), id))
        .filter(|(distance, _)| *distance <= farthest)
        .min()
        .map(|(_, id)| id)
}

/// Reports at a remembered place, and shows another with what stands there.
fn report(
    inspection: &mut Inspection<'_>,
    spot: Option<Spot>,
    below: &str,
    fault: &Fault,
    other: Option<(Option<Spot>, &str, Text)>,
) {
    if !inspection.sink.has_room(fault.kind().severity) {
        inspection.sink.omit();
        return;
    }
    let trail = &inspection.gathered.trail;
    let mut found = Diagnostic::at(trail.path(spot) + below, fault);
    if let Some((other, below, what)) = other {
        found = found.beside(trail.path(other) + below, Phrase::new(what).both());
    }
    inspection.sink.push(found);
}
