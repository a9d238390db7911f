//! Cooperation on running schools (合作办学, provisions 2.1.1-1a to 2.1.1-1e): joint undertakings and teaching points in counties (CJ110x, CJ111x).

use super::at::At;
use super::bodies::words_once;
use super::dates::{happened, is_after};
use super::first::First;
use super::inspection::{Inspection, items, surely_above};
use super::rule::{COUNTING, FORMAT, JUDGEMENT, rules};
use crate::code::{DivisionCode, DivisionLevel};
use crate::dossier::{
    CountyTeachingPoint, IndustryCollege, Major, MemberKind, Reference, School, Schooling, SchoolingEnterprise,
};
use crate::language::Text;
use crate::quantity::{AsOf, Certainty, Interval, Rational};

rules! {
    ONE_SIDED = "CJ1101" Warning cites ["2.1.1-1c", "2.1.1-1d"]:
        "{kind}“{name}”没有{side}参与", "the {kind} “{name}” has no {side} in it";
        "通知所说的是校企共同举办；不知道的不写这一字段", "the notice speaks of schools and enterprises together; leave the field out if it is unknown";
    UNDERTAKING_TWICE = "CJ1102" Warning cites ["2.1.1-1b"]:
        "“{name}”在同一清单中列了两次", "“{name}” stands twice in one list";
        "合为一项；确是两个的，名称要能区分", "make them one; if they are two, let their names tell them apart";
    UNDER_TWO_FORMS = "CJ1103" Warning cites ["2.1.1-1b"]:
        "“{name}”既列为{first}，又列为{second}，会重复计算", "“{name}” is listed as {first} and again as {second}, and would count twice";
        "一个项目只列在一种形式之下", "list an undertaking under one form";
    ENTERPRISE_TWICE = "CJ1104" Warning after FORMAT:
        "同一项目中，企业“{enterprise}”列了两次", "the enterprise “{enterprise}” stands twice in one undertaking";
        "合为一项，把所起的作用写在一起", "make them one, with the parts of both";
    MAJOR_OF_OTHER_SCHOOL = "CJ1105" Warning after FORMAT:
        "专业“{major}”不是这里所列学校的专业", "the major “{major}” is of none of the schools named here";
        "同名专业在各校各有一条；改为所列学校的那一条，或补上学校", "each school has a record of its own for a major: name one of theirs, or add the school";
    STUDENTS_WITHOUT_MAJORS = "CJ1106" Warning cites ["2.1.1-1c"]:
        "产业学院“{name}”有学生{students}人，专业却是空的", "the industry college “{name}” has {students} students and no majors";
        "补上专业；不知道的不写majors", "add the majors, or leave `majors` out if they are unknown";
    MORE_THAN_ENROLLED = "CJ1107" Warning after COUNTING:
        "产业学院“{name}”的学生{students}人，多于其各专业在校生合计{enrolled}人", "the industry college “{name}” has {students} students, more than the {enrolled} enrolled in its majors";
        "核对人数与专业；含短期学员的，宜说明", "check the students and the majors; if short courses are counted, say so";
    THERE_BEFORE = "CJ1108" Hint cites ["2.1.1-1c", "2.1.1-1d"] after JUDGEMENT:
        "{kind}“{name}”（{since}）早于联合体的成立时间{established}", "the {kind} “{name}” ({since}) is older than the alliance ({established})";
        "核对它是否属于联合体内校企的合作", "check whether it belongs to the alliance's own cooperation";
    NOT_A_COUNTY = "CJ1109" Warning cites ["2.1.1-1e"]:
        "办学点所在的{division}不是县级行政区划", "the teaching point lies in {division}, which is no division at county level";
        "写所在县、县级市或旗的代码", "state the code of the county, county-level city or banner";
    NOT_HIGHER_VOCATIONAL = "CJ1110" Warning cites ["2.1.1-1e"]:
        "县域办学点由{kind}“{school}”开办，而通知说的是高等职业教育资源下沉", "the teaching point is run by “{school}”, of the kind “{kind}”; the notice speaks of higher vocational education";
        "核对学校；中职学校在县里办学不列在这里", "check the school; what secondary schools do in counties does not stand here";
    POINT_TWICE = "CJ1111" Warning cites ["2.1.1-1e"]:
        "同一学校在同一县的办学点列了两次", "the same school's teaching point in the same county is listed twice";
        "合为一项，专业写在一起", "make them one, with the majors of both";
    FAR_FROM_SEAT = "CJ1112" Hint cites ["2.1.1-1e"] after JUDGEMENT:
        "办学点所在的{county}与联合体所在地{seat}不属同一地市", "the teaching point lies in {county}, in another prefecture than the alliance's seat, {seat}";
        "核对行政区划代码", "check the division codes";
    AT_HOME = "CJ1113" Hint cites ["2.1.1-1e"] after JUDGEMENT:
        "“{school}”本来就在{county}，算不上资源下沉", "“{school}” is at home in {county}, so nothing was brought down to it";
        "核对学校和办学点的行政区划代码", "check the division codes of the school and the teaching point";
    CITY_DISTRICT = "CJ1114" Hint cites ["2.1.1-1e"] after JUDGEMENT:
        "办学点所在的{district}是市辖区，一般不算县域", "the teaching point lies in {district}, a district of a city, which is not usually called a county";
        "核对行政区划代码；由县改区的，可在佐证中说明", "check the code; if it was a county until lately, say so in the evidence";
}

/// The only divisions at county level whose names end as those of city districts do (林区、特区).
const COUNTIES_BY_OTHER_NAMES: [&str; 2] = ["神农架林区", "六枝特区"];

const INDUSTRY_COLLEGE: Text = Text::new("产业学院", "industry college");
const JOINT_BASE: Text = Text::new("共建产教融合实训基地", "jointly built base");
const OTHER: Text = Text::new("其他合作办学项目", "another undertaking");
const FIRST: Text = Text::new("第一次在这里", "it stands first here");

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let cooperation = inspection.dossier.cooperation.as_ref();
    let Some(schooling) = cooperation.and_then(|cooperation| cooperation.schooling.as_ref()) else { return };
    let at = At::ROOT.field("cooperation");
    let at = at.field("schooling");
    undertakings(inspection, at, schooling);
    teaching_points(inspection, at, schooling);
}

/// A joint undertaking, whatever its form.
struct Undertaking<'a> {
    kind: Text,
    name: &'a str,
    schools: Option<&'a [Reference<School>]>,
    enterprises: Option<&'a [SchoolingEnterprise]>,
    since: Option<AsOf>,
}

fn undertakings(inspection: &mut Inspection<'_>, at: At<'_>, schooling: &Schooling) {
    let colleges_at = at.field("industry_colleges");
    let colleges_at = schooling.industry_colleges.as_ref().map_or(colleges_at, |all| colleges_at.items_of(all));
    let bases_at = at.field("joint_bases");
    let bases_at = schooling.joint_bases.as_ref().map_or(bases_at, |all| bases_at.items_of(all));
    let others_at = at.field("other_undertakings");
    let others_at = schooling.other_undertakings.as_ref().map_or(others_at, |all| others_at.items_of(all));

    let mut all: Vec<(At<'_>, usize, Undertaking<'_>)> = Vec::new();
    for (index, college) in items(schooling.industry_colleges.as_ref()).iter().enumerate() {
        let (schools, enterprises) = (college.schools.as_deref(), college.enterprises.as_deref());
        let one =
            Undertaking { kind: INDUSTRY_COLLEGE, name: &college.name, schools, enterprises, since: college.since };
        all.push((colleges_at, index, one));
        self::college(inspection, colleges_at.item(index), college);
    }
    for (index, base) in items(schooling.joint_bases.as_ref()).iter().enumerate() {
        let (schools, enterprises) = (base.schools.as_deref(), base.enterprises.as_deref());
        all.push((
            bases_at,
            index,
            Undertaking { kind: JOINT_BASE, name: &base.name, schools, enterprises, since: base.since },
        ));
    }
    for (index, other) in items(schooling.other_undertakings.as_ref()).iter().enumerate() {
        let (schools, enterprises) = (other.schools.as_deref(), other.enterprises.as_deref());
        all.push((
            others_at,
            index,
            Undertaking { kind: OTHER, name: &other.name, schools, enterprises, since: other.since },
        ));
    }
    let mut first: First<&str> = First::default();
    for (position, (list, index, undertaking)) in all.iter().enumerate() {
        let here = list.item(*index);
        one(inspection, here, undertaking);
        let earlier = first.met(undertaking.name.trim(), position);
        let Some((other_list, other_index, other)) = all.get(earlier).filter(|_| earlier != position) else { continue };
        let fault = if other.kind == undertaking.kind {
            UNDERTAKING_TWICE.fault().with("name", undertaking.name)
        } else {
            let fault = UNDER_TWO_FORMS.fault().with("name", undertaking.name).with("first", other.kind);
            fault.with("second", undertaking.kind)
        };
        inspection.report_beside(here, &fault, other_list.item(*other_index), FIRST);
    }
}

fn one(inspection: &mut Inspection<'_>, at: At<'_>, undertaking: &Undertaking<'_>) {
    if undertaking.kind != OTHER {
        let sides = [
            ("schools", undertaking.schools.is_some_and(<[_]>::is_empty), Text::new("学校", "school")),
            ("enterprises", undertaking.enterprises.is_some_and(<[_]>::is_empty), Text::new("企业", "enterprise")),
        ];
        for (field, is_empty, side) in sides {
            if is_empty {
                let fault = ONE_SIDED.fault().with("kind", undertaking.kind).with("name", undertaking.name);
                inspection.report(at.field(field), &fault.with("side", side));
            }
        }
    }
    let enterprises = at.field("enterprises");
    let mut first = First::default();
    for (index, taking_part) in undertaking.enterprises.unwrap_or_default().iter().enumerate() {
        let id = taking_part.enterprise.id();
        let earlier = first.met(id, index);
        if earlier != index {
            let name = inspection.index.member(id.as_str()).map_or(id.as_str(), |member| member.name.as_str());
            let fault = ENTERPRISE_TWICE.fault().with("enterprise", name);
            inspection.report_beside(enterprises.item(index), &fault, enterprises.item(earlier), FIRST);
        }
        let parts = taking_part.parts.as_deref().unwrap_or_default();
        words_once(inspection, enterprises.item(index).field("parts"), parts, |part| part.label());
    }
    happened(inspection, at.field("since"), undertaking.kind, undertaking.since);
    let established = inspection.dossier.alliance.established;
    if let Some((since, established)) = undertaking.since.zip(established)
        && is_after(established, since)
    {
        let fault = THERE_BEFORE.fault().with("kind", undertaking.kind).with("name", undertaking.name);
        let fault = fault.with("since", since.to_string()).with("established", established.to_string());
        inspection.report(at.field("since"), &fault);
    }
}

fn college(inspection: &mut Inspection<'_>, at: At<'_>, college: &IndustryCollege) {
    let Some(majors) = &college.majors else { return };
    of_these_schools(inspection, at.field("majors"), majors, college.schools.as_deref());
    let Some(students) = &college.students else { return };
    let number = students.interval();
    if majors.is_empty() {
        if number.is_more_than(&Rational::zero()) == Certainty::Surely {
            let fault = STUDENTS_WITHOUT_MAJORS.fault().with("name", college.name.as_str());
            inspection.report(at.field("majors"), &fault.with("students", students.describe()));
        }
        return;
    }
    let enrolled = |major: &Reference<Major>| most_enrolled(inspection.index.major(major.id().as_str())?);
    let enrolled: Option<Interval> = majors.iter().map(enrolled).sum();
    if let Some(enrolled) = enrolled.filter(|enrolled| surely_above(&number, enrolled)) {
        let fault = MORE_THAN_ENROLLED.fault().with("name", college.name.as_str());
        let fault = fault.with("students", students.describe()).with("enrolled", enrolled.describe());
        inspection.report_beside(at.field("students"), &fault, at.field("majors"), Text::new("专业", "the majors"));
    }
}

/// What a major may have enrolled in any of the years stated.
fn most_enrolled(major: &Major) -> Option<Interval> {
    let years = major.enrolment.iter().flatten().map(|enrolment| enrolment.students.interval());
    years.reduce(|one, other| one.hull(&other))
}

/// Majors belong to the schools that are named beside them.
pub(super) fn of_these_schools(
    inspection: &mut Inspection<'_>,
    at: At<'_>,
    majors: &[Reference<Major>],
    schools: Option<&[Reference<School>]>,
) {
    let Some(schools) = schools.filter(|schools| !schools.is_empty()) else { return };
    for (index, major) in majors.iter().enumerate() {
        let Some(major) = inspection.index.major(major.id().as_str()) else { continue };
        if major.school.as_ref().is_some_and(|school| !schools.contains(school)) {
            let fault = MAJOR_OF_OTHER_SCHOOL.fault().with("major", major.name.as_str());
            inspection.report(at.item(index), &fault);
        }
    }
}

fn teaching_points(inspection: &mut Inspection<'_>, at: At<'_>, schooling: &Schooling) {
    let Some(points) = &schooling.county_teaching_points else { return };
    let all = at.field("county_teaching_points");
    let all = all.items_of(points);
    let mut first = First::default();
    for (index, point) in points.items().iter().enumerate() {
        let here = all.item(index);
        teaching_point(inspection, here, point);
        let (Some(school), Some(county)) = (&point.school, point.county) else { continue };
        let earlier = first.met((school.id(), county), index);
        if earlier != index {
            inspection.report_beside(here, &POINT_TWICE.fault(), all.item(earlier), FIRST);
        }
    }
}

fn teaching_point(inspection: &mut Inspection<'_>, at: At<'_>, point: &CountyTeachingPoint) {
    happened(
        inspection,
        at.field("since"),
        Text::new("办学点开办时间", "the start of the teaching point"),
        point.since,
    );
    let school = point.school.as_ref().and_then(|school| inspection.index.member(school.id().as_str()));
    if let Some(school) = school.filter(|school| school.kind == MemberKind::SecondaryVocational) {
        let fault = NOT_HIGHER_VOCATIONAL.fault().with("kind", school.kind.label());
        inspection.report(at.field("school"), &fault.with("school", school.name.as_str()));
    }
    if let (Some(majors), Some(school)) = (&point.majors, &point.school) {
        of_these_schools(inspection, at.field("majors"), majors, Some(std::slice::from_ref(school)));
    }
    let Some(county) = point.county else { return };
    let here = at.field("county");
    if county.level() != DivisionLevel::County {
        inspection.report(here, &NOT_A_COUNTY.fault().with("division", shown(county)));
        return;
    }
    if let Some(school) = school.filter(|school| school.division == Some(county)) {
        let fault = AT_HOME.fault().with("school", school.name.as_str()).with("county", shown(county));
        inspection.report(here, &fault);
    }
    let is_district = |name: &str| name.ends_with('区') && !COUNTIES_BY_OTHER_NAMES.contains(&name);
    if county.name().is_some_and(is_district) {
        inspection.report(here, &CITY_DISTRICT.fault().with("district", shown(county)));
    }
    let prefecture = |division: DivisionCode| match division.level() {
        DivisionLevel::County => division.parent(),
        DivisionLevel::Prefecture => Some(division),
        DivisionLevel::Province => None,
    };
    let Some(seat) = inspection.dossier.alliance.seat else { return };
    if let (Some(one), Some(other)) = (prefecture(seat), prefecture(county))
        && one != other
    {
        let fault = FAR_FROM_SEAT.fault().with("county", shown(county)).with("seat", shown(seat));
        inspection.report(here, &fault);
    }
}

/// A division by its name, where the table knows it, and its code.
fn shown(division: DivisionCode) -> String {
    match division.name() {
        Some(name) => format!("{name}（{division}）"),
        None => division.to_string(),
    }
}
