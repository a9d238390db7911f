//! Who takes part in the four cooperations (多主体, provisions 1-3a and 2.1.3-1d): kinds of party, and enterprises.

use std::collections::BTreeSet;

use super::build::{Item, Listed, number, up_to};
use super::employment::{placements, platforms, trainings};
use super::graduates::cohorts;
use super::value::{Extent, Fact, Lack, Missing};
use super::{Facts, Metric, Value};
use crate::dossier::{Entity, Member, MemberKind, Party, Reference, Referent};
use crate::language::Text;
use crate::lookup::HashMap;
use crate::quantity::{Interval, LocalId, Rational};

/// The kinds of party that are told apart: members' kinds, with schools of every level as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PartyKind {
    Government,
    Park,
    Enterprise,
    School,
    ResearchInstitute,
    Association,
    Other,
}

impl PartyKind {
    pub(super) const ALL: &'static [Self] = &[
        Self::Government,
        Self::Park,
        Self::Enterprise,
        Self::School,
        Self::ResearchInstitute,
        Self::Association,
        Self::Other,
    ];

    const fn of(kind: MemberKind) -> Self {
        match kind {
            MemberKind::Government => Self::Government,
            MemberKind::Park => Self::Park,
            MemberKind::Enterprise => Self::Enterprise,
            MemberKind::SecondaryVocational
            | MemberKind::HigherVocational
            | MemberKind::VocationalUniversity
            | MemberKind::University => Self::School,
            MemberKind::ResearchInstitute => Self::ResearchInstitute,
            MemberKind::Association => Self::Association,
            MemberKind::Other => Self::Other,
        }
    }
}

const KIND: Text = Text::new("类", "kind");
pub(super) const ENTERPRISE: &[PartyKind] = &[PartyKind::Enterprise];
pub(super) const SCHOOL: &[PartyKind] = &[PartyKind::School];

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[
    Metric::amount(
        "party_kinds_in_schooling",
        Text::new("合作办学参与主体类别数", "kinds of party in cooperation on schooling"),
        KIND,
        |facts, _| super::schooling::roll(facts).kinds(),
    )
    .formula(
        "参与方、合作办学项目和县域办学点的各方所属主体类别数；七类：政府、园区、企业、院校、科研机构、行业组织、其他组织",
        "kinds of party among those that take part and those in joint undertakings and teaching points, of seven: government, park, enterprise, school or university, research institute, association, other",
    )
    .answers(&["moe-2024-20/1-3a", "moe-2024-20/2.1.1-1b"]),
    Metric::amount(
        "party_kinds_in_cultivation",
        Text::new("合作育人参与主体类别数", "kinds of party in cooperation on cultivation"),
        KIND,
        |facts, _| super::cultivation::roll(facts).kinds(),
    )
    .formula(
        "参与方、校企培养项目的学校与企业、升学通道的学校所属主体类别数；七类：政府、园区、企业、院校、科研机构、行业组织、其他组织",
        "kinds of party among those that take part, schools and enterprises of programmes, and schools of pathways, of seven: government, park, enterprise, school or university, research institute, association, other",
    )
    .answers(&["moe-2024-20/1-3a"]),
    Metric::amount(
        "party_kinds_in_employment",
        Text::new("合作就业参与主体类别数", "kinds of party in cooperation on employment"),
        KIND,
        |facts, _| in_employment(facts).kinds(),
    )
    .formula(
        "参与方、平台运营单位、毕业生学校、实习和实训的学校与企业所属主体类别数；七类：政府、园区、企业、院校、科研机构、行业组织、其他组织",
        "kinds of party among those that take part, operators of platforms, schools of graduates, and schools and enterprises of placements and practical training, of seven: government, park, enterprise, school or university, research institute, association, other",
    )
    .answers(&["moe-2024-20/1-3a"]),
    Metric::amount(
        "party_kinds_in_development",
        Text::new("合作发展参与主体类别数", "kinds of party in cooperation on development"),
        KIND,
        |facts, _| super::development::roll(facts).kinds(),
    )
    .formula(
        "参与方、集体会商和其他运行方式的成员、工作项目的牵头方与成员、桥接平台运营单位、市场化运作实体的出资或发起成员、区域中心的运营单位与共建成员、技术服务的学校与企业、国际合作项目的成员所属主体类别数；七类：政府、园区、企业、院校、科研机构、行业组织、其他组织",
        "kinds of party among those that take part, members in consultations and other ways of working, leads and members of projects, operators of bridging platforms, founders of entities run by the market, operators and builders of regional centres, schools and enterprises of technical services, and members in international projects, of seven: government, park, enterprise, school or university, research institute, association, other",
    )
    .answers(&["moe-2024-20/1-3a"]),
    Metric::amount(
        "enterprises_in_employment",
        Text::new("参与合作就业的企业数", "enterprises in cooperation on employment"),
        Text::new("家", "enterprise"),
        |facts, _| in_employment(facts).number_of(PartyKind::Enterprise),
    )
    .formula(
        "参与方、平台运营单位、接收实习和参与实训的成员企业数，同一企业只计一次",
        "member enterprises among those that take part, operators of platforms, hosts of placements and of practical training, each once",
    )
    .answers(&["moe-2024-20/2.1.3-1d", "moe-2024-20/1-3a"]),
];

/// Who takes part, as far as it is known.
pub(super) struct Roll<'a, 'f> {
    facts: &'f Facts<'a>,
    /// Each body that is named, with its kind where the members tell it.
    named: HashMap<&'a str, Option<PartyKind>>,
    /// Kinds that are known to take part though no body of them is named.
    shown: BTreeSet<PartyKind>,
    doubts: Vec<Doubt>,
    used: Vec<Fact>,
}

/// Bodies that may take part besides.
struct Doubt {
    /// The fact that would tell.
    missing: Missing,
    /// What they may be.
    may_be: &'static [PartyKind],
    /// How many there may be.
    most: Interval,
}

impl<'a, 'f> Roll<'a, 'f> {
    pub(super) fn new(facts: &'f Facts<'a>) -> Self {
        Self { facts, named: HashMap::default(), shown: BTreeSet::new(), doubts: Vec::new(), used: Vec::new() }
    }

    pub(super) fn takes_part(&mut self, member: &'a Member) {
        self.named.insert(member.id.as_str(), Some(PartyKind::of(member.kind)));
    }

    /// A number of bodies above 0 of some kinds: it shows a kind where they are all of one.
    pub(super) fn shows(&mut self, kinds: &[MemberKind], used: impl FnOnce() -> Fact) {
        let kinds: BTreeSet<PartyKind> = kinds.iter().copied().map(PartyKind::of).collect();
        if kinds.len() == 1 {
            self.shown.extend(kinds);
            self.used.push(used());
        }
    }

    /// A body named by its id; `at` is the fact that names it.
    fn names(&mut self, id: &'a LocalId, at: &dyn Fn() -> Fact, may_be: &'static [PartyKind]) {
        if self.named.contains_key(id.as_str()) {
            return;
        }
        if let Some(member) = self.facts.member(id.as_str()) {
            self.takes_part(member);
            return;
        }
        // It may be among the members that are not listed; if all are listed, the two statements contradict each other.
        let missing =
            members(self.facts).left_out().unwrap_or_else(|| Missing { fact: at(), because: Lack::Conflicting });
        self.named.insert(id.as_str(), None);
        self.doubts.push(Doubt { missing, may_be, most: Interval::point(Rational::one()) });
    }

    /// A body that a field names, or does not say.
    pub(super) fn reads<T: Entity, R: Referent>(
        &mut self,
        item: &Item<'a, T>,
        field: &'static str,
        body: Option<&'a Reference<R>>,
        may_be: &'static [PartyKind],
    ) {
        self.reads_at(&|| item.fact(field), body.map(Reference::id), may_be);
    }

    /// A body that a fact names, or does not say.
    pub(super) fn reads_at(
        &mut self,
        fact: &dyn Fn() -> Fact,
        body: Option<&'a LocalId>,
        may_be: &'static [PartyKind],
    ) {
        match body {
            Some(body) => self.names(body, fact, may_be),
            None => self.doubts.push(Doubt {
                missing: Missing { fact: fact(), because: Lack::NotStated },
                may_be,
                most: Interval::point(Rational::one()),
            }),
        }
    }

    /// Bodies that a field names, or does not say; it may name any number of them.
    pub(super) fn reads_all<T: Entity>(
        &mut self,
        item: &Item<'a, T>,
        field: &'static str,
        bodies: Option<impl Iterator<Item = &'a LocalId>>,
        may_be: &'static [PartyKind],
    ) {
        let Some(bodies) = bodies else {
            let missing = Missing { fact: item.fact(field), because: Lack::NotStated };
            self.doubts.push(Doubt { missing, may_be, most: Interval::non_negative() });
            return;
        };
        for id in bodies {
            self.names(id, &|| item.fact(field), may_be);
        }
    }

    /// What a listing leaves out, of which each item may name any number of bodies.
    pub(super) fn leaves_many_out<T>(&mut self, listed: &Listed<'_, T>, may_be: &'static [PartyKind]) {
        self.used.extend(listed.stated());
        if let Some(missing) = listed.left_out() {
            self.doubts.push(Doubt { missing, may_be, most: Interval::non_negative() });
        }
    }

    /// What a listing leaves out, of which each item names one body.
    pub(super) fn leaves_out<T>(&mut self, listed: &Listed<'_, T>, may_be: &'static [PartyKind]) {
        self.used.extend(listed.stated());
        if let Some(missing) = listed.left_out() {
            self.doubts_rest(missing, listed.rest(), may_be);
        }
    }

    /// That a listing leaves so many out, each of which names one body.
    fn doubts_rest(&mut self, missing: Missing, rest: Interval, may_be: &'static [PartyKind]) {
        // Of those that are not listed, one at least is of each kind that is shown and not named.
        let named: BTreeSet<PartyKind> = self.named.values().copied().flatten().collect();
        let spoken_for = Interval::point(number(self.shown.difference(&named).count()));
        let most = (rest - spoken_for).raised_to(&Rational::zero());
        self.doubts.push(Doubt { missing, may_be, most });
    }

    /// How many kinds take part.
    pub(super) fn kinds(self) -> Value {
        let mut known = self.shown;
        known.extend(self.named.values().copied().flatten());
        let (mut more, mut missing, mut new) = (super::build::none(), Vec::new(), BTreeSet::new());
        for doubt in self.doubts {
            let others: BTreeSet<PartyKind> =
                doubt.may_be.iter().copied().filter(|kind| !known.contains(kind)).collect();
            if !others.is_empty() {
                more = more + doubt.most.lowered_to(&number(others.len()));
                new.extend(others);
                missing.push(doubt.missing);
            }
        }
        let more = up_to(&more.lowered_to(&number(new.len())));
        Value::of(Extent::Within(Interval::point(number(known.len())) + more), missing, self.used)
    }

    /// How many bodies of one kind take part.
    fn number_of(self, kind: PartyKind) -> Value {
        let known = self.named.values().filter(|known| **known == Some(kind)).count();
        let (mut more, mut missing) = (super::build::none(), Vec::new());
        for doubt in self.doubts.into_iter().filter(|doubt| doubt.may_be.contains(&kind)) {
            more = more + doubt.most;
            missing.push(doubt.missing);
        }
        Value::of(Extent::Within(Interval::point(number(known)) + up_to(&more)), missing, self.used)
    }

    pub(super) fn parties(&mut self, parties: &Listed<'a, Party>) {
        for party in parties.items() {
            let fact = || Fact::found_at(party.pointer("member"));
            self.names(party.record.member.id(), &fact, PartyKind::ALL);
        }
        self.leaves_out(parties, PartyKind::ALL);
    }
}

/// Those that the section names as taking part, and those that its records name.
///
/// Members that an arrangement binds are not counted: being bound is not yet taking part.
fn in_employment<'a, 'f>(facts: &'f Facts<'a>) -> Roll<'a, 'f> {
    let mut roll = Roll::new(facts);
    let parties = facts.employment().parties();
    roll.parties(&Listed::at(facts, "/cooperation/employment/parties", parties));
    let platforms = platforms(facts);
    for platform in platforms.items() {
        roll.reads(&platform, "operator", platform.record.operator.as_ref(), PartyKind::ALL);
    }
    roll.leaves_out(&platforms, PartyKind::ALL);
    let cohorts = cohorts(facts);
    for cohort in cohorts.items() {
        roll.reads(&cohort, "school", cohort.record.school.as_ref(), SCHOOL);
    }
    roll.leaves_out(&cohorts, SCHOOL);
    let placements = placements(facts);
    for placement in placements.items() {
        roll.reads(&placement, "school", placement.record.school.as_ref(), SCHOOL);
        roll.reads(&placement, "host", placement.record.host.as_ref(), ENTERPRISE);
    }
    roll.leaves_out(&placements, SCHOOL);
    roll.leaves_out(&placements, ENTERPRISE);
    let trainings = trainings(facts);
    for training in trainings.items() {
        roll.reads(&training, "school", training.record.school.as_ref(), SCHOOL);
        roll.reads(&training, "enterprise", training.record.enterprise.as_ref(), ENTERPRISE);
    }
    roll.leaves_out(&trainings, SCHOOL);
    roll.leaves_out(&trainings, ENTERPRISE);
    roll
}

/// The members.
pub(super) fn members<'a>(facts: &Facts<'a>) -> Listed<'a, Member> {
    Listed::at(facts, "/alliance/members", facts.alliance().members())
}
