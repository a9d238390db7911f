//! The alliance itself (section 1): its seat, its parks and leading industries, and how far it has come (CJ10xx).

use super::at::At;
use super::dates::is_after;
use super::first::First;
use super::inspection::Inspection;
use super::rule::{JUDGEMENT, rules};
use crate::code::{DivisionCode, DivisionLevel};
use crate::dossier::{Level, Stage, Standing};
use crate::language::Text;
use crate::quantity::Count;

rules! {
    SEAT_IS_A_PROVINCE = "CJ1001" Warning after JUDGEMENT:
        "所在行政区划{seat}是一个省，而市域产教联合体以市（县）为域", "the seat {seat} is a whole province, and a municipal consortium belongs to a city or county";
        "写联合体所在的市或县的行政区划代码", "give the code of the city or county";
    PARK_OUTSIDE_SEAT = "CJ1002" Warning cites ["1-1a"]:
        "园区所在的{park}不在联合体所在的{seat}之内", "the park lies in {park}, outside the alliance's seat {seat}";
        "核对两个行政区划代码；跨区设园的，写共同的上级区划", "check both codes; if it spans divisions, name the one above them";
    RECOGNISED_BEFORE_FOUNDING = "CJ1003" Warning cites ["1-1c", "1-1d"]:
        "认定日期{on}早于联合体的成立时间{established}", "it was recognised on {on}, before the alliance was founded ({established})";
        "核对两个日期", "check both dates";
    STANDING_TWICE = "CJ1004" Warning cites ["1-1c"]:
        "{level}“{stage}”出现两次", "the stage “{stage}” stands twice at {level} level";
        "同一级别的同一阶段只留一项", "keep one of each stage and level";
    STAGES_REVERSED = "CJ1005" Warning cites ["1-1c"]:
        "{level}“{stage}”（{on}）早于“{earlier}”（{before}）", "at {level} level “{stage}” ({on}) comes before “{earlier}” ({before})";
        "核对两个日期", "check both dates";
    BATCH_BELOW_PROVINCE = "CJ1006" Hint cites ["1-1d"]:
        "{level}的建设与认定写有批次，而分批培育是国家和省里的做法", "a batch is given at {level} level, and it is the ministry and the provinces that go batch by batch";
        "核对级别", "check the level";
    BATCH_OF_NONE = "CJ1007" Error cites ["1-1d"]:
        "批次为0", "the batch is 0";
        "第一批写1；不知道的不写", "write 1 for the first batch; leave it out if it is unknown";
    UNMAPPED_CODE = "CJ1008" Hint cites ["1-1b"]:
        "产业“{name}”写有行业代码{code}，却没有写由谁对应", "the industry “{name}” bears the code {code}, and nobody is named who mapped it";
        "在mapped_by中写明：园区的产业名称与国民经济行业分类并非一一对应", "name who did under `mapped_by`: a park's industries and the national classes are not one to one";
    MAPPED_TO_NOTHING = "CJ1009" Hint cites ["1-1b"]:
        "产业“{name}”写有代码对应人，却没有行业代码", "the industry “{name}” names who mapped it, and bears no code";
        "补上行业代码，或删去对应人", "add the code, or remove the name";
    INDUSTRY_TWICE = "CJ1010" Warning cites ["1-1b"]:
        "主导产业“{name}”列了两次", "the leading industry “{name}” is listed twice";
        "只留一次；引用它的专业指向同一个编号", "keep one, and let majors refer to that";
    PARK_TWICE = "CJ1011" Warning cites ["1-1a"]:
        "产业园区“{name}”列了两次", "the park “{name}” is listed twice";
        "只留一次；同一园区的几个片区不分开列", "keep one; several areas of one park are not listed apart";
}

const FIRST: Text = Text::new("第一次在这里", "it stands first here");

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    seat(inspection);
    parks(inspection);
    standings(inspection);
    industries(inspection);
}

fn seat(inspection: &mut Inspection<'_>) {
    let alliance = &inspection.dossier.alliance;
    let at = At::ROOT.field("alliance");
    let Some(seat) = alliance.seat else { return };
    if seat.level() == DivisionLevel::Province && !is_municipality(seat) {
        inspection.report(at.field("seat"), &SEAT_IS_A_PROVINCE.fault().with("seat", named(seat)));
    }
}

fn parks(inspection: &mut Inspection<'_>) {
    let alliance = &inspection.dossier.alliance;
    let Some(parks) = &alliance.parks else { return };
    let at = At::ROOT.field("alliance");
    let all = at.field("parks");
    let all = all.items_of(parks);
    let mut first: First<&str> = First::default();
    for (index, park) in parks.items().iter().enumerate() {
        let here = all.item(index);
        let name = park.name.trim();
        let earlier = first.met(name, index);
        if earlier != index {
            inspection.report_beside(here, &PARK_TWICE.fault().with("name", name), all.item(earlier), FIRST);
        }
        if let (Some(seat), Some(division)) = (alliance.seat, park.division)
            && !seat.contains(division)
            && !division.contains(seat)
        {
            let fault = PARK_OUTSIDE_SEAT.fault().with("park", named(division)).with("seat", named(seat));
            let what = Text::new("联合体所在行政区划", "the seat");
            inspection.report_beside(here.field("division"), &fault, at.field("seat"), what);
        }
    }
}

/// Beijing, Tianjin, Shanghai and Chongqing are provinces and cities at once.
fn is_municipality(division: DivisionCode) -> bool {
    matches!(division.as_str(), "110000" | "120000" | "310000" | "500000")
}

/// A division by its code and, where the table knows it, its name.
pub(super) fn named(division: DivisionCode) -> String {
    let code = division.as_str();
    division.name().map_or_else(|| code.to_owned(), |name| format!("{name}（{code}）"))
}

fn standings(inspection: &mut Inspection<'_>) {
    let alliance = &inspection.dossier.alliance;
    let Some(standings) = &alliance.standings else { return };
    let at = At::ROOT.field("alliance");
    let all = at.field("standings");
    let all = all.items_of(standings);
    let mut first: First<(Level, Stage)> = First::default();
    for (index, standing) in standings.items().iter().enumerate() {
        let here = all.item(index);
        let (level, stage) = (standing.level, standing.stage);
        let earlier = first.met((level, stage), index);
        if earlier != index {
            let fault = STANDING_TWICE.fault().with("level", level.label()).with("stage", stage.label());
            inspection.report_beside(here, &fault, all.item(earlier), FIRST);
        }
        if let (Stage::Recognised, Some(on), Some(established)) = (stage, standing.on, alliance.established)
            && is_after(established, on)
        {
            let fault = RECOGNISED_BEFORE_FOUNDING.fault().with("on", on.to_string());
            let what = Text::new("成立时间", "its founding");
            let fault = fault.with("established", established.to_string());
            inspection.report_beside(here.field("on"), &fault, at.field("established"), what);
        }
        batch(inspection, here, standing);
    }
    for (index, standing) in standings.items().iter().enumerate() {
        let Some(on) = standing.on else { continue };
        let below = Stage::ALL.iter().filter(|stage| **stage < standing.stage);
        for stage in below {
            let Some(earlier) = first.place_of(&(standing.level, *stage)) else { continue };
            let before = standings.items().get(earlier).and_then(|earlier| earlier.on);
            if let Some(before) = before.filter(|before| is_after(*before, on)) {
                let fault = STAGES_REVERSED
                    .fault()
                    .with("level", standing.level.label())
                    .with("stage", standing.stage.label())
                    .with("on", on.to_string())
                    .with("earlier", stage.label())
                    .with("before", before.to_string());
                let what = Text::new("前一阶段在这里", "the earlier stage stands here");
                inspection.report_beside(all.item(index).field("on"), &fault, all.item(earlier).field("on"), what);
            }
        }
    }
}

fn batch(inspection: &mut Inspection<'_>, at: At<'_>, standing: &Standing) {
    match standing.batch {
        Some(Count::ZERO) => inspection.report(at.field("batch"), &BATCH_OF_NONE.fault()),
        Some(_) if matches!(standing.level, Level::Municipal | Level::County) => {
            let fault = BATCH_BELOW_PROVINCE.fault().with("level", standing.level.label());
            inspection.report(at.field("batch"), &fault);
        }
        _ => {}
    }
}

fn industries(inspection: &mut Inspection<'_>) {
    let Some(industries) = &inspection.dossier.alliance.leading_industries else { return };
    let at = At::ROOT.field("alliance");
    let all = at.field("leading_industries");
    let all = all.items_of(industries);
    let mut first: First<&str> = First::default();
    for (index, industry) in industries.items().iter().enumerate() {
        let here = all.item(index);
        let name = industry.name.trim();
        let earlier = first.met(name, index);
        if earlier != index {
            inspection.report_beside(here, &INDUSTRY_TWICE.fault().with("name", name), all.item(earlier), FIRST);
        }
        match (&industry.code, &industry.mapped_by) {
            (Some(code), None) => {
                let fault = UNMAPPED_CODE.fault().with("name", name).with("code", code.as_str());
                inspection.report_lack(here, &fault);
            }
            (None, Some(_)) => {
                inspection.report_lack(here, &MAPPED_TO_NOTHING.fault().with("name", name));
            }
            _ => {}
        }
    }
}
