//! Who a member is: its names, credit code and school code, each against the others and against its kind.

use std::hash::Hash;

use super::FIRST;
use crate::code::CreditCode;
use crate::dossier::{Member, MemberKind};
use crate::fault::Fault;
use crate::language::{Text, Words};
use crate::validation::alliance::named;
use crate::validation::at::At;
use crate::validation::first::First;
use crate::validation::inspection::Inspection;
use crate::validation::names::folded;
use crate::validation::records::WORD_TWICE;
use crate::validation::rule::{FORMAT, rules};

/// What the codes are made of, and that a body keeps its code when it moves or changes.
const CODES: Text = Text::new(
    "GB 32100-2015与学校标识码的构成；单位迁址、改制后仍用原代码，故只作提示",
    "the make-up of GB 32100-2015 and of school codes; a body keeps its code when it moves or changes, so this is a hint",
);

rules! {
    SAME_CREDIT_CODE = "CJ1051" Error after FORMAT:
        "两个成员的统一社会信用代码都是{code}", "two members bear the credit code {code}";
        "同一单位只列一次；否则核对代码", "list a body once, or check the codes";
    SAME_NAME = "CJ1052" Warning cites ["3.2-1b"]:
        "两个成员同名：“{name}”", "two members are named “{name}”";
        "同一单位只列一次；确为两个单位的，写明各自的代码", "list a body once; if they are two, give the code of each";
    FORMERLY_ANOTHER = "CJ1071" Warning cites ["3.2-1b"]:
        "成员“{name}”的曾用名“{former}”就是另一成员的名称", "“{former}”, a former name of the member “{name}”, is the name of another member";
        "更名前后是同一单位的，只列一次；确为两个单位的，写明各自的代码", "list a body once, under the name it has now; if they are two, give the code of each";
    SAME_OTHER_ID = "CJ1072" Warning after FORMAT:
        "两个成员在“{register}”的登记编号都是{id}", "two members bear the id {id} in the register “{register}”";
        "同一单位只列一次；否则核对登记编号", "list a body once, or check the ids";
    SAME_SCHOOL_CODE = "CJ1053" Error after FORMAT:
        "两个成员的学校标识码都是{code}", "two members bear the school code {code}";
        "同一学校只列一次；否则核对代码", "list a school once, or check the codes";
    SCHOOL_CODE_ON_OTHER = "CJ1054" Error after FORMAT:
        "“{name}”的类别是{kind}，却写有学校标识码", "“{name}” is of the kind “{kind}” and bears a school code";
        "核对类别；不是学校的，删去标识码", "check the kind; remove the code if it is no school";
    OTHER_DEPARTMENT = "CJ1055" Hint after CODES:
        "“{name}”的类别是{kind}，而其信用代码{code}由“{department}”部门登记", "“{name}” is of the kind “{kind}”, and its credit code {code} was given by the department of {department}";
        "核对成员类别与代码", "check the kind and the code";
    OTHER_SCHOOL_TYPE = "CJ1056" Hint after CODES:
        "“{name}”的类别是{kind}，而标识码{code}属{type}", "“{name}” is of the kind “{kind}”, and its school code {code} belongs to: {type}";
        "核对成员类别；学校升格后仍用原标识码的，不必改", "check the kind; a school that was upgraded keeps its code";
    OTHER_PROVINCE = "CJ1057" Hint after CODES:
        "“{name}”所在的{division}与代码{code}中的{other}不在同一省", "“{name}” lies in {division}, and its code {code} names another province, {other}";
        "核对所在行政区划与代码", "check the division and the code";
}

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let Some(members) = &inspection.dossier.alliance.members else { return };
    let at = At::ROOT.field("alliance");
    let at = at.field("members");
    let all = at.items_of(members);
    let mut credit_codes = First::default();
    let mut school_codes = First::default();
    let mut names = First::default();
    let mut other_ids = First::default();
    // The member of each id in another register, and which of its ids that is.
    let mut places = Vec::new();
    for (index, member) in members.items().iter().enumerate() {
        let here = all.item(index);
        let code = member.credit_code.as_ref();
        let same = |code: &CreditCode| SAME_CREDIT_CODE.fault().with("code", code.as_str());
        let is_same_body = once(inspection, all, "credit_code", index, code, &mut credit_codes, same);
        let earlier = names.met(folded(&member.name), index);
        // Two codes make two bodies, and one code was reported already.
        if earlier != index && !is_same_body && !are_both_coded(members.items(), index, earlier) {
            let fault = SAME_NAME.fault().with("name", member.name.trim());
            inspection.report_beside(here.field("name"), &fault, all.item(earlier).field("name"), FIRST);
        }
        for (number, other) in member.other_ids.iter().flatten().enumerate() {
            let place = places.len();
            places.push((index, number));
            let earlier = other_ids.met((folded(&other.register), folded(&other.id)), place);
            let Some((earlier, there)) = places.get(earlier).filter(|(earlier, _)| *earlier != index) else { continue };
            if !is_same_body {
                let fault = SAME_OTHER_ID.fault().with("register", other.register.trim()).with("id", other.id.trim());
                let (ids, other_ids) = (here.field("other_ids"), all.item(*earlier));
                let other_ids = other_ids.field("other_ids");
                inspection.report_beside(ids.item(number), &fault, other_ids.item(*there), FIRST);
            }
        }
        let same = |code: &crate::code::SchoolCode| SAME_SCHOOL_CODE.fault().with("code", code.as_str());
        once(inspection, all, "school_code", index, member.school_code.as_ref(), &mut school_codes, same);
        if let Some(roles) = &member.roles {
            words_once(inspection, here.field("roles"), roles, |role| role.label());
        }
        credit_code(inspection, here, member);
        school_code(inspection, here, member);
    }
    for (index, member) in members.items().iter().enumerate() {
        let here = all.item(index);
        let former_names = here.field("former_names");
        for (number, former) in member.former_names.iter().flatten().enumerate() {
            let other = names.place_of(&folded(former)).filter(|other| *other != index);
            if let Some(other) = other.filter(|other| !are_both_coded(members.items(), index, *other)) {
                let fault = FORMERLY_ANOTHER.fault().with("name", member.name.trim()).with("former", former.trim());
                let what = Text::new("另一成员在这里", "the other member stands here");
                inspection.report_beside(former_names.item(number), &fault, all.item(other).field("name"), what);
            }
        }
    }
}

/// Whether two members state a credit code each: then they are two bodies, or it was said already that they are one.
fn are_both_coded(members: &[Member], one: usize, other: usize) -> bool {
    [one, other].iter().all(|place| members.get(*place).is_some_and(|member| member.credit_code.is_some()))
}

/// Reports a code that a member before bears too, and says whether there is one.
fn once<'a, C: Hash + Eq>(
    inspection: &mut Inspection<'_>,
    all: At<'_>,
    field: &'static str,
    index: usize,
    code: Option<&'a C>,
    first: &mut First<&'a C>,
    fault: impl Fn(&C) -> Fault,
) -> bool {
    let Some(code) = code else { return false };
    let earlier = first.met(code, index);
    if earlier != index {
        inspection.report_beside(all.item(index).field(field), &fault(code), all.item(earlier).field(field), FIRST);
    }
    earlier != index
}

/// Reports each word of a list that stands there already, by what it is called: of an open list, two names may differ in their
/// spaces alone.
pub(in crate::validation) fn words_once<W, N: Into<Words>>(
    inspection: &mut Inspection<'_>,
    at: At<'_>,
    words: &[W],
    name: impl Fn(&W) -> N,
) {
    // Most lists hold one word.
    if words.len() < 2 {
        return;
    }
    let names: Vec<Words> = words.iter().map(|word| name(word).into()).collect();
    for (index, name) in names.iter().enumerate() {
        // A vocabulary has few words, so the first of its kind is near the front.
        if let Some(earlier) = names.iter().position(|other| other == name).filter(|earlier| *earlier != index) {
            let fault = WORD_TWICE.fault().with("word", name.clone());
            inspection.report_beside(at.item(index), &fault, at.item(earlier), FIRST);
        }
    }
}

fn credit_code(inspection: &mut Inspection<'_>, at: At<'_>, member: &Member) {
    let Some(code) = &member.credit_code else { return };
    let odd = match (member.kind, code.department()) {
        // Public bodies and institutions are staffed under 1; companies and cooperatives register under 9 and N.
        (MemberKind::Enterprise, '1' | '5') | (MemberKind::Government, '5' | '9' | 'N') => true,
        (kind, '9' | 'N') => kind.is_school() || kind == MemberKind::Association,
        _ => false,
    };
    if let (true, Some(department)) = (odd, code.department_label()) {
        let fault = OTHER_DEPARTMENT
            .fault()
            .with("name", member.name.as_str())
            .with("kind", member.kind.label())
            .with("code", code.as_str())
            .with("department", department);
        inspection.report(at.field("credit_code"), &fault);
    }
    province(inspection, at.field("credit_code"), member, code.as_str(), code.division());
}

fn school_code(inspection: &mut Inspection<'_>, at: At<'_>, member: &Member) {
    let Some(code) = &member.school_code else { return };
    let here = at.field("school_code");
    if matches!(
        member.kind,
        MemberKind::Government | MemberKind::Park | MemberKind::Enterprise | MemberKind::Association
    ) {
        let fault = SCHOOL_CODE_ON_OTHER.fault().with("name", member.name.as_str()).with("kind", member.kind.label());
        inspection.report(here, &fault);
        return;
    }
    let is_secondary = member.kind == MemberKind::SecondaryVocational;
    let odd = member.kind.is_school()
        && match code.type_code() {
            "36" | "93" => !is_secondary,
            "41" | "42" | "92" => is_secondary,
            _ => false,
        };
    if let (true, Some(label)) = (odd, code.type_label()) {
        let fault = OTHER_SCHOOL_TYPE
            .fault()
            .with("name", member.name.as_str())
            .with("kind", member.kind.label())
            .with("code", code.as_str())
            .with("type", label);
        inspection.report(here, &fault);
    }
    province(inspection, here, member, code.as_str(), code.province());
}

fn province(
    inspection: &mut Inspection<'_>,
    at: At<'_>,
    member: &Member,
    code: &str,
    coded: Option<crate::code::DivisionCode>,
) {
    let (Some(division), Some(coded)) = (member.division, coded) else { return };
    if division.province() != coded.province() {
        let fault = OTHER_PROVINCE
            .fault()
            .with("name", member.name.as_str())
            .with("division", named(division))
            .with("code", code)
            .with("other", named(coded.province()));
        inspection.report(at, &fault);
    }
}
