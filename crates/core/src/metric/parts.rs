//! The parts of a dossier that are read for a value, each by itself, and which of them were read.
//!
//! What was worked out without finding any of the parts that were looked for comes out the same wherever they are absent: that
//! is how points of which a dossier states nothing are answered without judging them. So whatever is judged reads a dossier
//! through these alone.

use std::sync::atomic::{AtomicU16, Ordering};

use super::Facts;
use crate::dossier::{
    Alliance, Arrangement, Artefacts, Attestation, BridgingPlatform, Centre, CollectiveConsultation, CoreProduct,
    CountyTeachingPoint, Course, CourseDevelopment, Cultivation, DeclaredFigure, Development, Dossier,
    DoubleQualifiedTeachers, EmployeesEnrolled, Employment, Funds, GoldenBase, GoldenCourse, GoldenMajor,
    GoldenTeacher, GoldenTextbook, Governance, GraduateCohort, Guidance, HigherSkillCertificates, IndustrialPlan,
    Industry, IndustryCollege, InternationalProject, JointBase, JointTeacherTraining, KeyMajor, LeadingGroup,
    LinkedDepartment, Listing, Major, MajorChanges, MajorDevelopment, MajorDirection, MarketEntity, Member,
    MemberCount, MutualPost, NotApplicable, OtherWay, Park, Party, Pathway, Placement, Platform, Policy,
    PostUndertaking, PostsPublished, PracticalTraining, PracticeResults, ProductiveProject, Programme,
    RebuiltCurriculum, Reform, RestrictedMajor, Safeguards, Schooling, SchoolingUndertaking, ServiceReceipts,
    SpecialMeeting, TalentNeed, TeacherStint, Teachers, TechnicalService, TechnologyNeed, Textbook, Textbooks,
    Training, TrainingDelivered, TrainingNeed, TrainingOffer, UpgradedMajor, WorkProject,
};

/// Some parts of a dossier: of each record a bit for every field.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Parts([u16; RECORDS]);

impl Parts {
    /// Whether the two have a part in common.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).any(|(some, others)| some & others != 0)
    }
}

/// The parts that were read so far.
#[derive(Debug, Default)]
pub(super) struct Read([AtomicU16; RECORDS]);

impl Read {
    fn note(&self, record: usize, field: u16) {
        if let Some(fields) = self.0.get(record) {
            // No more than a load and a store: whoever wants to know what was read reads on one thread alone.
            fields.store(fields.load(Ordering::Relaxed) | field, Ordering::Relaxed);
        }
    }

    pub(super) fn parts(&self) -> Parts {
        Parts(std::array::from_fn(|record| self.0.get(record).map_or(0, |fields| fields.load(Ordering::Relaxed))))
    }
}

/// The bit of a field. A record of more than sixteen fields would have fields that share one: what is read would then be said too
/// widely, never too narrowly.
const fn bit(field: u32) -> u16 {
    1_u16.rotate_left(field)
}

/// Declares the records that are read, and of each the fields.
macro_rules! parts {
    ($( $(#[$meta:meta])* $record:ident: $view:ident = |$dossier:ident| $find:expr => $type:ty {
        $( $field:ident: $field_type:ty, )*
    } )*) => {
        #[allow(non_camel_case_types, reason = "named as the records are")]
        enum At { $($record),* }

        const RECORDS: usize = [$(stringify!($record)),*].len();

        $(
            mod $record {
                #[allow(non_camel_case_types, reason = "named as the fields are")]
                pub(super) enum Field { $($field),* }
            }

            $(#[$meta])*
            #[derive(Clone, Copy)]
            pub(crate) struct $view<'a, 'f>(&'f Facts<'a>);

            impl<'a> $view<'a, '_> {
                fn find($dossier: &'a Dossier) -> Option<&'a $type> {
                    $find
                }

                $(
                    pub(crate) fn $field(self) -> Option<&'a $field_type> {
                        self.0.read().note(At::$record as usize, bit($record::Field::$field as u32));
                        Self::find(self.0.dossier())?.$field.as_ref()
                    }
                )*
            }
        )*

        impl<'a> Facts<'a> {
            $(
                $(#[$meta])*
                pub(crate) const fn $record(&self) -> $view<'a, '_> {
                    $view(self)
                }
            )*
        }

        impl Parts {
            /// The parts that a dossier states.
            pub(crate) fn stated_in(dossier: &Dossier) -> Self {
                let mut stated = Self::default();
                $(
                    if let (Some(record), Some(fields)) = ($view::find(dossier), stated.0.get_mut(At::$record as usize)) {
                        $(
                            if record.$field.is_some() {
                                *fields |= bit($record::Field::$field as u32);
                            }
                        )*
                    }
                )*
                stated
            }
        }
    };
}

parts! {
    /// What stands in a dossier beside what it says of the alliance.
    beside: DossierParts = |dossier| Some(dossier) => Dossier {
        figures: Vec<DeclaredFigure>,
        attestations: Vec<Attestation>,
        not_applicable: Vec<NotApplicable>,
    }
    /// The alliance itself.
    alliance: AllianceParts = |dossier| Some(&dossier.alliance) => Alliance {
        parks: Listing<Park>,
        leading_industries: Listing<Industry>,
        industrial_plans: Listing<IndustrialPlan>,
        members: Listing<Member>,
        member_counts: Vec<MemberCount>,
        governance: Governance,
    }
    /// Cooperation on schooling.
    schooling: SchoolingParts = |dossier| dossier.cooperation.as_ref()?.schooling.as_ref() => Schooling {
        parties: Listing<Party>,
        industry_colleges: Listing<IndustryCollege>,
        joint_bases: Listing<JointBase>,
        other_undertakings: Listing<SchoolingUndertaking>,
        county_teaching_points: Listing<CountyTeachingPoint>,
        core_products: Listing<CoreProduct>,
        technology_needs: Listing<TechnologyNeed>,
        talent_needs: Listing<TalentNeed>,
    }
    /// Cooperation on cultivation.
    cultivation: CultivationParts = |dossier| dossier.cooperation.as_ref()?.cultivation.as_ref() => Cultivation {
        parties: Listing<Party>,
        programmes: Listing<Programme>,
        higher_skill_certificates: Vec<HigherSkillCertificates>,
        joint_plans: Listing<Arrangement>,
        pathways: Listing<Pathway>,
        employees_enrolled: Vec<EmployeesEnrolled>,
    }
    /// Cooperation on employment.
    employment: EmploymentParts = |dossier| dossier.cooperation.as_ref()?.employment.as_ref() => Employment {
        parties: Listing<Party>,
        adjustment_mechanisms: Listing<Arrangement>,
        major_changes: Vec<MajorChanges>,
        platforms: Listing<Platform>,
        posts_published: Vec<PostsPublished>,
        graduates: Listing<GraduateCohort>,
        placements: Listing<Placement>,
        trainings: Listing<PracticalTraining>,
        guidance: Vec<Guidance>,
        practice_results: Vec<PracticeResults>,
    }
    /// Cooperation on development.
    development: DevelopmentParts = |dossier| dossier.cooperation.as_ref()?.development.as_ref() => Development {
        parties: Listing<Party>,
        consultations: Listing<CollectiveConsultation>,
        work_projects: Listing<WorkProject>,
        bridging_platforms: Listing<BridgingPlatform>,
        market_entities: Listing<MarketEntity>,
        other_ways: Listing<OtherWay>,
        duty_documents: Listing<Arrangement>,
        innovation_centres: Listing<Centre>,
        transfer_centres: Listing<Centre>,
        services: Listing<TechnicalService>,
        service_receipts: Vec<ServiceReceipts>,
        training_offers: Listing<TrainingOffer>,
        training_needs: Listing<TrainingNeed>,
        trainings_delivered: Vec<TrainingDelivered>,
        international_projects: Listing<InternationalProject>,
    }
    /// What is built, but for the sections that stand apart.
    artefacts: ArtefactParts = |dossier| dossier.artefacts.as_ref() => Artefacts {
        reforms: Listing<Reform>,
        majors: Listing<Major>,
    }
    /// Development of majors.
    major_development: MajorDevelopmentParts = |dossier| dossier.artefacts.as_ref()?.major_development.as_ref() => MajorDevelopment {
        linkage_mechanisms: Listing<Arrangement>,
        key_majors: Listing<KeyMajor>,
        upgraded_majors: Listing<UpgradedMajor>,
        restricted_majors: Listing<RestrictedMajor>,
        directions: Listing<MajorDirection>,
        golden_majors: Listing<GoldenMajor>,
    }
    /// Development of courses.
    course_development: CourseDevelopmentParts = |dossier| dossier.artefacts.as_ref()?.course_development.as_ref() => CourseDevelopment {
        courses: Listing<Course>,
        rebuilt_curricula: Listing<RebuiltCurriculum>,
        golden_courses: Listing<GoldenCourse>,
    }
    /// Textbooks.
    textbooks: TextbookParts = |dossier| dossier.artefacts.as_ref()?.textbooks.as_ref() => Textbooks {
        books: Listing<Textbook>,
        golden_textbooks: Listing<GoldenTextbook>,
    }
    /// Teachers.
    teachers: TeacherParts = |dossier| dossier.artefacts.as_ref()?.teachers.as_ref() => Teachers {
        engagement_mechanisms: Listing<Arrangement>,
        mutual_posts: Listing<MutualPost>,
        qualification_mechanisms: Listing<Arrangement>,
        practice_rules: Listing<Arrangement>,
        stints: Listing<TeacherStint>,
        joint_trainings: Listing<JointTeacherTraining>,
        double_qualified: Listing<DoubleQualifiedTeachers>,
        golden_teachers: Listing<GoldenTeacher>,
    }
    /// Practical training.
    training: TrainingParts = |dossier| dossier.artefacts.as_ref()?.training.as_ref() => Training {
        placement_rules: Listing<Arrangement>,
        projects: Listing<ProductiveProject>,
        golden_bases: Listing<GoldenBase>,
        post_undertakings: Listing<PostUndertaking>,
    }
    /// Safeguards.
    safeguards: SafeguardParts = |dossier| dossier.safeguards.as_ref() => Safeguards {
        responsibility_documents: Listing<Arrangement>,
        leading_groups: Listing<LeadingGroup>,
        special_meetings: Listing<SpecialMeeting>,
        linking_mechanisms: Listing<Arrangement>,
        linked_departments: Listing<LinkedDepartment>,
        policies: Listing<Policy>,
        funds: Vec<Funds>,
    }
}
