//! Members, their counts, and the public bodies beside them (provisions 1-3a and 3.2-1b; CJ105x and CJ106x).

mod coded;
mod counts;
mod identity;

pub(super) use coded::is_coded;
pub(super) use identity::words_once;

use std::borrow::Cow;

use crate::code::CreditCode;
use crate::dossier::{Listing, Member, MemberKind, MemberRole, NamedBody, Party};
use crate::fault::FaultKind;
use crate::language::Text;
use crate::lookup::HashMap;
use crate::validation::at::At;
use crate::validation::first::First;
use crate::validation::inspection::{Inspection, items};
use crate::validation::names::folded;
use crate::validation::organisation::namesake;
use crate::validation::rule::rules;

rules! {
    NO_LEAD_SCHOOL = "CJ1061" Warning cites ["3.2-1b"]:
        "成员已列全，其中没有牵头院校", "all members are listed, and no school leads";
        "在牵头院校的roles中写lead", "state `lead` among the roles of the school that leads";
    NO_LEAD_ENTERPRISE = "CJ1062" Warning cites ["3.2-1b"]:
        "成员已列全，其中没有牵头企业", "all members are listed, and no enterprise leads";
        "在牵头企业的roles中写lead", "state `lead` among the roles of the enterprise that leads";
    SEVERAL_RANKS = "CJ1063" Hint cites ["3.2-1b"]:
        "“{name}”同时是{ranks}", "“{name}” holds several ranks at once: {ranks}";
        "只写最高的一个，否则各级数量会重复计入", "state the highest alone, or it is counted in each";
    NO_GOVERNMENT = "CJ1064" Error cites ["3.2-1b"]:
        "{what}对应的成员“{name}”类别是{kind}，不是政府部门", "the member given as {what}, “{name}”, is of the kind “{kind}”, no government body";
        "改为相应的政府部门，或核对该成员的类别", "name the government body, or check the member's kind";
    SAME_PUBLIC_BODY = "CJ1065" Warning cites ["3.2-1b"]:
        "省级教育行政部门与市（县）政府是同一单位“{name}”", "the provincial education department and the city or county government are the same body, “{name}”";
        "分别写出会商的两方", "name the two parties to the talks";
    NAMED_OTHERWISE = "CJ1066" Hint cites ["3.2-1b"]:
        "此处名称“{name}”与所对应成员的名称“{member}”不同", "the name here, “{name}”, differs from that of the member, “{member}”";
        "统一名称，或在成员的former_names中写曾用名", "use one name, or give the other under the member's `former_names`";
    PARTY_TWICE = "CJ1067" Warning cites ["1-3a"]:
        "参与方“{name}”列了两次", "the party “{name}” is listed twice";
        "合为一项，在part中写明承担的各事项", "make them one, and say under `part` what it does";
    PUBLIC_BODY_TWICE = "CJ1070" Warning cites ["3.2-1b"]:
        "{what}“{name}”列了两次", "“{name}” is listed twice as {what}";
        "只留一次", "keep one of them";
}

/// Everything that this section's rules can find.
pub(super) const ALL: &[&[&FaultKind]] = &[identity::FAULTS, coded::FAULTS, counts::FAULTS, FAULTS];

const FIRST: Text = Text::new("第一个在这里", "the first stands here");

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    identity::inspect(inspection);
    counts::inspect(inspection);
    leads(inspection);
    governance(inspection);
    parties(inspection);
}

fn leads(inspection: &mut Inspection<'_>) {
    let Some(members) = &inspection.dossier.alliance.members else { return };
    let at = At::ROOT.field("alliance");
    let at = at.field("members");
    let all = at.items_of(members);
    for (index, member) in members.items().iter().enumerate() {
        let ranks: Vec<MemberRole> =
            member.roles.iter().flatten().copied().filter(|role| *role != MemberRole::Lead).collect();
        let distinct: std::collections::BTreeSet<MemberRole> = ranks.into_iter().collect();
        if distinct.len() > 1 {
            let ranks = distinct.iter().map(|rank| rank.label().into()).collect();
            let fault = SEVERAL_RANKS.fault().with("name", member.name.as_str());
            let fault = fault.with("ranks", crate::language::Words::List(ranks));
            inspection.report(all.item(index).field("roles"), &fault);
        }
    }
    if !members.is_complete() {
        return;
    }
    if surely_none_leads(members.items(), MemberKind::is_school) {
        inspection.report(at, &NO_LEAD_SCHOOL.fault());
    }
    if surely_none_leads(members.items(), |kind| kind == MemberKind::Enterprise) {
        inspection.report(at, &NO_LEAD_ENTERPRISE.fault());
    }
}

/// Whether each of these members states its roles, and none of them leads.
fn surely_none_leads(members: &[Member], of: impl Fn(MemberKind) -> bool) -> bool {
    members
        .iter()
        .filter(|member| of(member.kind))
        .all(|member| member.roles.as_ref().is_some_and(|roles| !roles.contains(&MemberRole::Lead)))
}

fn governance(inspection: &mut Inspection<'_>) {
    let Some(governance) = &inspection.dossier.alliance.governance else { return };
    let at = At::ROOT.field("alliance");
    let at = at.field("governance");
    let all = at.field("provincial_departments");
    let departments = governance.provincial_departments.as_ref();
    let departments_at = departments.map_or(all, |departments| all.items_of(departments));
    let what = Text::new("省级教育行政部门", "provincial education department");
    let departments = public_bodies(inspection, departments_at, what, items(departments));
    let all = at.field("governments");
    let governments = governance.governments.as_ref();
    let governments_at = governments.map_or(all, |governments| all.items_of(governments));
    let what = Text::new("市（县）政府", "city or county government");
    public_bodies(inspection, governments_at, what, items(governments));
    for (index, government) in items(governments).iter().enumerate() {
        if let Some(department) = departments.place_of(government) {
            let fault = SAME_PUBLIC_BODY.fault().with("name", government.name.trim());
            let what = Text::new("省级教育行政部门", "the provincial education department");
            inspection.report_beside(governments_at.item(index), &fault, departments_at.item(department), what);
        }
    }
}

/// Where each body of a listing stands first, by the member that it is, by its code and by its name.
#[derive(Default)]
struct Bodies<'a> {
    by_member: HashMap<&'a str, usize>,
    by_code: HashMap<CreditCode, usize>,
    by_name: HashMap<Cow<'a, str>, usize>,
}

impl<'a> Bodies<'a> {
    /// Where the same body stands.
    fn place_of(&self, body: &NamedBody) -> Option<usize> {
        let by_member = body.member.as_ref().and_then(|member| self.by_member.get(member.id().as_str()));
        let by_code = || body.credit_code.as_ref().and_then(|code| self.by_code.get(code));
        by_member.or_else(by_code).or_else(|| self.by_name.get(&folded(&body.name))).copied()
    }

    fn add(&mut self, body: &'a NamedBody, index: usize) {
        if let Some(member) = &body.member {
            self.by_member.entry(member.id().as_str()).or_insert(index);
        }
        if let Some(code) = body.credit_code {
            self.by_code.entry(code).or_insert(index);
        }
        self.by_name.entry(folded(&body.name)).or_insert(index);
    }
}

/// Public bodies of one kind, each once; `all` is where they stand.
fn public_bodies<'a>(inspection: &mut Inspection<'_>, all: At<'_>, what: Text, bodies: &'a [NamedBody]) -> Bodies<'a> {
    let mut first = Bodies::default();
    for (index, body) in bodies.iter().enumerate() {
        let here = all.item(index);
        public_body(inspection, here, what, body);
        let is_unnamed = is_coded(inspection, here, body.name.trim(), body.credit_code, body.member.as_ref());
        if let Some(earlier) = first.place_of(body) {
            let fault = PUBLIC_BODY_TWICE.fault().with("what", what).with("name", body.name.trim());
            inspection.report_beside(here, &fault, all.item(earlier), FIRST);
        } else if !is_unnamed {
            namesake(inspection, here, &body.name, body.member.as_ref());
        }
        first.add(body, index);
    }
    first
}

fn public_body(inspection: &mut Inspection<'_>, at: At<'_>, what: Text, body: &NamedBody) {
    let Some(member) = body.member.as_ref().and_then(|member| inspection.index.member(member.id().as_str())) else {
        return;
    };
    // The administration of a park may be the local government's own arm.
    if !matches!(member.kind, MemberKind::Government | MemberKind::Park | MemberKind::Other) {
        let fault = NO_GOVERNMENT
            .fault()
            .with("what", what)
            .with("name", member.name.as_str())
            .with("kind", member.kind.label());
        inspection.report(at.field("member"), &fault);
    }
    let name = body.name.trim();
    let mut names = member.former_names.iter().flatten().chain([&member.name]);
    let known = names.any(|known| folded(known) == folded(name));
    if !known {
        let fault = NAMED_OTHERWISE.fault().with("name", name).with("member", member.name.as_str());
        inspection.report(at.field("name"), &fault);
    }
}

fn parties(inspection: &mut Inspection<'_>) {
    let Some(cooperation) = &inspection.dossier.cooperation else { return };
    let sections: [(&'static str, Option<&Listing<Party>>); 4] = [
        ("schooling", cooperation.schooling.as_ref().and_then(|section| section.parties.as_ref())),
        ("cultivation", cooperation.cultivation.as_ref().and_then(|section| section.parties.as_ref())),
        ("employment", cooperation.employment.as_ref().and_then(|section| section.parties.as_ref())),
        ("development", cooperation.development.as_ref().and_then(|section| section.parties.as_ref())),
    ];
    let at = At::ROOT.field("cooperation");
    for (section, parties) in sections {
        let Some(listing) = parties else { continue };
        let section = at.field(section);
        let all = section.field("parties");
        let all = all.items_of(listing);
        let mut first = First::default();
        for (index, party) in items(parties).iter().enumerate() {
            let id = party.member.id().as_str();
            let earlier = first.met(id, index);
            if earlier != index {
                let name = inspection.index.member(id).map_or(id, |member| member.name.as_str());
                let fault = PARTY_TWICE.fault().with("name", name);
                inspection.report_beside(all.item(index), &fault, all.item(earlier), FIRST);
            }
        }
    }
}
