//! The facts: what an alliance states about itself on a date, typed as the notice is laid out.
//!
//! A [`Dossier`] is filled in bit by bit, by several hands: only what identifies it is required, and an absent field
//! means *unknown*. See [`record`](self) for how a record is declared; the fields' labels, units and provisions
//! stand with them and flow into the JSON Schema.

mod alliance;
mod arrangement;
mod artefact;
mod cooperation;
mod evidence;
mod extensions;
mod index;
mod industrial_plan;
mod listing;
mod record;
mod reference;
mod safeguard;
mod section;
pub(crate) mod vocabulary;
pub(crate) mod walk;

pub use alliance::{
    Alliance, Governance, Industry, IndustryKind, Level, Member, MemberCount, MemberKind, MemberRole, NamedBody, Park,
    Stage, Standing,
};
pub use arrangement::Arrangement;
pub use artefact::{
    Ability, AnalysisSource, Artefacts, AuthorRole, BaseComponent, BaseComponentShown, Carrier, CarrierKind, Course,
    CourseComponent, CourseDevelopment, CoursePartner, DigitalResourceKind, DigitalResources, DigitalTechnology,
    DoubleQualifiedAtLevel, DoubleQualifiedLevel, DoubleQualifiedTeachers, Element, Enrolment, EnterpriseContent,
    EnterpriseContentKind, EnterpriseExpert, ExpertsQualified, GoldenBase, GoldenCourse, GoldenMajor, GoldenTeacher,
    GoldenTextbook, InvitedAuthors, JointTeacherTraining, KeyMajor, Major, MajorDevelopment, MajorDirection,
    MutualPost, NewElement, NewQualityDriver, OccupationalStandard, PostDirection, PostSpecification, PostUndertaking,
    Presence, ProductionSite, ProductionTask, ProductiveProject, RealElement, RebuiltCurriculum, Recognition, Reform,
    RegionalFeature, RestrictedMajor, RestrictionMeasure, SkilledExpert, StintPlace, TeacherAbility,
    TeacherComponentShown, TeacherStint, Teachers, Textbook, TextbookComponent, TextbookComponentShown, TextbookForm,
    TextbookPart, Textbooks, Training, Undertaken, UpgradedMajor, UpgradedPart,
};
pub use cooperation::{
    BridgingPlatform, Centre, CollectiveConsultation, Cooperation, CoreProduct, CountyTeachingPoint, Cultivation,
    CultivationMode, Development, EmployeeTraining, EmployeesEnrolled, Employment, GraduateCohort, Guidance,
    HigherSkillCertificates, IndustryCollege, InternationalProject, InternationalPurpose, JointBase, LegalPersonKind,
    LocalEmployment, Locality, MajorChanges, MarketEntity, NeedState, OtherWay, PartnerAbroad, Party, Pathway,
    PathwayLinkage, PathwayStage, PathwayStudents, Placement, PlacementKind, Platform, PostsPublished,
    PracticalTraining, PracticeResults, Programme, ProgrammeEnterprise, ProjectState, SchoolLevel, Schooling,
    SchoolingEnterprise, SchoolingForm, SchoolingPart, SchoolingUndertaking, ServicePurpose, ServiceReceipts,
    StatedRate, TalentNeed, TechnicalService, TechnologyNeed, TrainingDelivered, TrainingNeed, TrainingOffer,
    WorkProject,
};
pub use evidence::{
    Answer, Attestation, Evidence, EvidenceKind, NotApplicable, Observation, ObservationForm, OtherId, OwnDefinition,
    Signatory, Statement,
};
pub use extensions::Extensions;
pub use industrial_plan::IndustrialPlan;
pub use listing::Listing;
pub use record::Entity;
pub use reference::{Body, Consulting, Enterprise, Reference, Referent, School, Target};
pub use safeguard::{
    Convener, Department, Funds, Incentive, IncentiveMeasure, Issuer, LeadGuidance, LeadingGroup, LinkedDepartment,
    Policy, PolicyResult, Safeguards, SpecialMeeting,
};

pub(crate) use index::Index;
pub(crate) use section::section_of;
pub(crate) use walk::Step;

use record::record;

use crate::canonical;
use crate::code::{CountryCode, CreditCode, DivisionCode, DocumentNumber, IndustryCode, MajorCode, SchoolCode};
use crate::language::Text;
use crate::notice::ProcessAnswer;
use crate::quantity::{AsOf, Count, Day, Decimal, Figure, LocalId, Money, Period};
use crate::reading::{self, Checker, Described, Limits, Reading, Schema, Vocabulary};

/// What a dossier itself does of assessing and monitoring: it keeps the times that the alliance was looked at.
pub(crate) const PROCESSES: &[ProcessAnswer] = &[
    ProcessAnswer {
        provision: "moe-2024-20/3.2-1a",
        name: Text::new("会商记录", "record of consultation"),
        does: Text::new(
            "观察可记为一次会商，写明日期和参加各方：成员、省级教育行政部门、市（县）政府",
            "an observation may be a consultation, with its date and who took part: members, the education department of the province, the government of city or county",
        ),
    },
    ProcessAnswer {
        provision: "moe-2024-20/3.2-1c",
        name: Text::new("评估、调研、监测记录", "record of evaluation, study and monitoring"),
        does: Text::new(
            "观察写明形式、日期、实施单位和结论；结论原样保留，不参与评估",
            "an observation states its form, date, who looked and what was found; findings of others are kept and never assessed",
        ),
    },
];

vocabulary::vocabulary! {
    /// The version of the dossier's format (格式版本).
    pub enum DossierSchema: "格式版本", "format version" {
        /// The first.
        V1 = "chanjiao/dossier/1": "第1版", "version 1";
    }
}

record! {
    /// What an alliance states about itself on a date (联合体档案).
    ///
    /// A dated snapshot; a *partial* dossier is a dossier.
    pub struct Dossier: "联合体档案", "dossier" {
        must {
            /// The version of the format.
            schema: DossierSchema = "格式版本", "format version", because "says how to read the document";
            /// The day, or the month, of which it speaks.
            as_of: AsOf = "截至日期", "as of", because "a dossier is a dated snapshot";
            /// The alliance.
            alliance: Alliance = "联合体", "alliance", cites ["1-1a"];
        }
        may {
            /// What the parties do together.
            cooperation: Cooperation = "四个合作", "four cooperations", cites ["1-3a"];
            /// What is built.
            artefacts: Artefacts = "五大关键要素与五金", "five elements and five golds", cites ["1-2a"];
            /// What safeguards it.
            safeguards: Safeguards = "保障", "safeguards", cites ["4.1-1a"];
            /// Figures that a standard declares and asks for.
            figures: Vec<DeclaredFigure> = "标准自定指标数据", "figures declared by a standard", because "asked by a standard, not by the notice";
            /// Definitions of figures that the dossier describes itself.
            definitions: Vec<OwnDefinition> = "自述口径", "definitions of its own", because "a figure without its definition means nothing";
            /// What shows the facts.
            evidence: Vec<Evidence> = "佐证材料", "evidence", because "says where the facts come from";
            /// Signed answers to questions that a standard asks.
            attestations: Vec<Attestation> = "书面确认与评分", "attestations", because "asked by a standard, not by the notice";
            /// Times that the alliance was looked at from outside.
            observations: Vec<Observation> = "会商、评估、调研、监测", "observations", cites ["3.2-1a", "3.2-1c"];
            /// What does not apply here, and why.
            not_applicable: Vec<NotApplicable> = "不适用说明", "what does not apply", because "nothing is left out without a reason";
            /// Who states the dossier.
            stated_by: Statement = "填报", "stated by", cites ["3.1-2a"];
            /// Data of others, kept and never assessed, under reverse domain names.
            extensions: Extensions = "扩展数据", "extensions", because "kept for others and never assessed";
        }
    }
}

record! {
    /// A figure that a standard declares and a dossier states (标准自定指标数据).
    pub struct DeclaredFigure: "标准自定指标数据", "declared figure" {
        must {
            /// The figure's id, as the standard gives it.
            figure: LocalId = "指标编号", "figure id", because "ties the figure to the standard that asks for it";
            /// The figure.
            value: Figure<Decimal> = "数值", "value", because "asked by a standard, not by the notice";
        }
        may {
            /// The standard that declares it; absent: any standard that has a figure of this id.
            standard: LocalId = "标准编号", "standard", because "ties the figure to one standard";
            /// The period, if the figure is counted by period.
            period: Period = "时期", "period", because "asked by a standard, not by the notice";
        }
    }
}

/// The schema of dossiers, as it is embedded.
pub(crate) static SCHEMA: Schema = Schema::embedded(
    include_str!("../../schema/dossier.schema.json"),
    &[
        Checker::of::<CountryCode>(),
        Checker::of::<CreditCode>(),
        Checker::of::<DivisionCode>(),
        Checker::of::<IndustryCode>(),
        Checker::of::<MajorCode>(),
        Checker::of::<SchoolCode>(),
        Checker::of::<DocumentNumber>(),
        Checker::of::<LocalId>(),
        Checker::of::<Day>(),
        Checker::of::<AsOf>(),
        Checker::of::<Count>(),
        Checker::of::<Decimal>(),
        Checker::of::<Period>(),
        Checker::of::<Figure<Count>>(),
        Checker::of::<Figure<Money>>(),
        Checker::of::<Figure<Decimal>>(),
        Checker::of::<Extensions>(),
    ],
);

impl Dossier {
    /// Reads a dossier from JSON: everything that is wrong with its form, and the dossier if it can be typed.
    ///
    /// What its facts say of one another is not looked at here; `validation` does both.
    #[must_use]
    pub fn read(json: &[u8], limits: &Limits) -> Reading<Self> {
        reading::read_json(json, &SCHEMA, limits)
    }

    /// The JSON Schema (2020-12) of dossiers.
    #[must_use]
    pub const fn json_schema() -> &'static str {
        SCHEMA.text()
    }

    /// What may stand at a place: label, type, unit, vocabulary, definitions, provisions.
    ///
    /// The place is a JSON Pointer; any number or `*` stands for a position in an array.
    ///
    /// ```
    /// use chanjiao::dossier::Dossier;
    /// let heads = Dossier::describe("/cooperation/employment/placements/0/heads").expect("there is such a field");
    /// assert_eq!(heads.label.zh, "实习学生数");
    /// assert_eq!(heads.unit.as_deref(), Some("person"));
    /// assert!(heads.provisions.contains(&"moe-2024-20/2.1.3-3a".to_owned()));
    /// ```
    #[must_use]
    pub fn describe(path: &str) -> Option<Described> {
        SCHEMA.describe(path)
    }

    /// Every vocabulary of dossiers, with the labels of its words.
    ///
    /// ```
    /// use chanjiao::dossier::Dossier;
    /// let all = Dossier::vocabularies();
    /// let kinds = all.iter().find(|vocabulary| vocabulary.name == "MemberKind").expect("a vocabulary");
    /// let school = kinds.words.iter().find(|word| word.word == "higher_vocational").expect("a word of it");
    /// assert_eq!(school.label.as_ref().map(|label| label.en.as_str()), Some("higher vocational college"));
    /// ```
    #[must_use]
    pub fn vocabularies() -> Vec<Vocabulary> {
        SCHEMA.vocabularies()
    }

    /// Every place that a dossier has, with `*` for positions in arrays.
    #[must_use]
    pub fn places() -> Vec<Described> {
        SCHEMA.places()
    }

    /// The dossier as canonical JSON (RFC 8785): what its digest is taken of.
    #[must_use]
    pub fn to_canonical_json(&self) -> String {
        canonical::to_string(self)
    }

    /// The digest of its canonical JSON: `sha256:` and 64 hexadecimal digits.
    #[must_use]
    pub fn digest(&self) -> String {
        canonical::digest(self)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_grammar_of_the_schema_is_checked() {
        assert_eq!(super::SCHEMA.unchecked_grammars(), Vec::<String>::new());
    }
}
