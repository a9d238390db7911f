//! Cooperation on cultivating people (合作育人, provisions 2.1.2): programmes of schools with enterprises, highly skilled people, and the ways
//! up from one level of schooling to the next.

use super::{Party, SchoolLevel, TalentNeed};
use crate::dossier::arrangement::Arrangement;
use crate::dossier::artefact::Major;
use crate::dossier::listing::Listing;
use crate::dossier::record::{entity, record};
use crate::dossier::reference::{Enterprise, Reference, School};
use crate::dossier::vocabulary::vocabulary;
use crate::quantity::{Count, Decimal, Figure, Period};

record! {
    /// Cooperation on cultivating people (合作育人).
    pub struct Cultivation: "合作育人", "cooperation on cultivation" {
        may {
            /// The members that take part, beyond those that the programmes and pathways below name.
            parties: Listing<Party> = "参与方", "parties", cites ["1-3a"];
            /// Programmes in which schools and enterprises train people together. Each stands once.
            programmes: Listing<Programme> = "校企培养项目", "programmes", cites ["2.1.2-2a", "2.1.2-2b", "2.1.2-2c", "2.1.2-2d", "2.1.2-2e", "2.1.2-2f"];
            /// Higher-skill certificates gained, by period.
            higher_skill_certificates: Vec<HigherSkillCertificates> = "高技能等级证书", "higher-skill certificates", cites ["2.1.2-2g"];
            /// The plans by which training is designed as one across levels.
            joint_plans: Listing<Arrangement> = "一体化培养方案", "plans across levels", cites ["2.1.2-3a"];
            /// Pathways from one level of schooling to a higher one. Each stands once.
            pathways: Listing<Pathway> = "升学通道", "pathways", cites ["2.1.2-3b", "2.1.2-3c"];
            /// Employees of enterprises who study for a higher level, by period.
            employees_enrolled: Vec<EmployeesEnrolled> = "职工学历提升", "employees enrolled", cites ["2.1.2-3d"];
        }
    }
}

vocabulary! {
    /// A mode of training that the notice names (培养方式).
    pub enum CultivationMode: "培养方式", "mode of training" {
        /// An employer commissions a school to train people (委托培养).
        Commissioned = "commissioned": "委托培养", "commissioned";
        /// An enterprise orders people and the school trains them for it (订单培养).
        ToOrder = "to_order": "订单培养", "to order";
        /// Students learn at the enterprise as apprentices (学徒制培养).
        Apprenticeship = "apprenticeship": "学徒制培养", "apprenticeship";
    }
}

entity! {
    /// A programme in which schools and enterprises train people together (校企培养项目).
    ///
    /// Joint enrolment and joint training are marked by their head counts: 0 says that there is none, `{"more_than": 0}` that there
    /// is some.
    pub struct Programme as "programme": "校企培养项目", "programme" {
        must {
            /// Its name.
            name: String = "项目名称", "name", cites ["2.1.2-2a"];
        }
        may {
            /// Its modes; `[]` says that it is of none of the three.
            modes: Vec<CultivationMode> = "培养方式", "modes", cites ["2.1.2-2d", "2.1.2-2e", "2.1.2-2f"];
            /// The schools that train.
            schools: Vec<Reference<School>> = "学校", "schools", cites ["2.1.2-2a"];
            /// The enterprises that order, commission, employ or host, each with its head count.
            enterprises: Vec<ProgrammeEnterprise> = "企业", "enterprises", cites ["2.1.2-2a", "2.1.2-2e", "2.1.2-2f"];
            /// The majors.
            majors: Vec<Reference<Major>> = "专业", "majors", because "ties the programme to majors; the notice asks of programmes, whatever their major";
            /// Students in the programme in the period, each counted once.
            students: Figure<Count> = "培养学生数", "students", unit "person", cites ["2.1.2-2a"];
            /// Of those, the ones that school and enterprise enrolled together.
            jointly_enrolled: Figure<Count> = "联合招生人数", "jointly enrolled", unit "person", cites ["2.1.2-2b"];
            /// Of those, the ones that school and enterprise train together.
            jointly_trained: Figure<Count> = "联合培养人数", "jointly trained", unit "person", cites ["2.1.2-2c"];
            /// When.
            period: Period = "时期", "period", cites ["2.1.2-2a"];
            /// The entries of the list of talent needs that it answers; `[]` says none.
            answers: Vec<Reference<TalentNeed>> = "对应的人才需求", "talent needs answered", cites ["2.1.1-2a", "2.1.1-2e"];
        }
    }
}

record! {
    /// An enterprise in a programme, with the number of people it ordered, commissioned, employs or hosts (项目企业).
    pub struct ProgrammeEnterprise: "项目企业", "enterprise in the programme" {
        must {
            /// The enterprise.
            enterprise: Reference<Enterprise> = "企业", "enterprise", cites ["2.1.2-2a", "2.1.2-2e", "2.1.2-2f"];
        }
        may {
            /// How many people.
            heads: Figure<Count> = "人数", "people", unit "person", cites ["2.1.2-2e"];
        }
    }
}

record! {
    /// Certificates at the higher levels of skill (高级工 and above) that students gained in a period (高技能等级证书).
    pub struct HigherSkillCertificates: "高技能等级证书", "higher-skill certificates" {
        must {
            /// The period.
            period: Period = "时期", "period", cites ["2.1.2-2g"];
        }
        may {
            /// Certificates gained.
            certificates: Figure<Count> = "高技能等级证书数", "certificates", unit "certificate", cites ["2.1.2-2g"];
        }
    }
}

vocabulary! {
    /// How the stages of a pathway hang together (衔接方式).
    pub enum PathwayLinkage: "衔接方式", "linkage of stages" {
        /// Stages with a passage between them (分段培养).
        Staged = "staged": "分段培养", "staged";
        /// One continuous course (贯通培养).
        Continuous = "continuous": "贯通培养", "continuous";
    }
}

entity! {
    /// A way up from one level of schooling to a higher one that schools of the alliance offer together (升学通道).
    pub struct Pathway as "pathway": "升学通道", "pathway" {
        must {
            /// Its name.
            name: String = "通道名称", "name", cites ["2.1.2-3b"];
        }
        may {
            /// How its stages hang together.
            linkage: PathwayLinkage = "衔接方式", "linkage", cites ["2.1.2-3b"];
            /// Its stages, all of them, in the order in which students pass through; each is of a higher level than the one before.
            stages: Vec<PathwayStage> = "培养阶段", "stages", cites ["2.1.2-3b"];
            /// Students on it and those who moved up, by period.
            students: Vec<PathwayStudents> = "通道学生", "students", cites ["2.1.2-3b", "2.1.2-3c"];
        }
    }
}

record! {
    /// A stage of a pathway: a level of schooling, where and for how long (培养阶段).
    pub struct PathwayStage: "培养阶段", "stage" {
        must {
            /// The level.
            level: SchoolLevel = "办学层次", "level", cites ["2.1.2-3b"];
        }
        may {
            /// The school.
            school: Reference<School> = "学校", "school", cites ["2.1.2-3b"];
            /// The major.
            major: Reference<Major> = "专业", "major", because "ties the stage to a major; the notice asks of levels, whatever the major";
            /// How many years.
            years: Figure<Decimal> = "学习年限", "years", unit "year", cites ["2.1.2-3b"];
        }
    }
}

record! {
    /// Students on a pathway in a period, and those who moved up (通道学生).
    pub struct PathwayStudents: "通道学生", "students on the pathway" {
        must {
            /// The period, an academic year.
            period: Period = "学年", "period", cites ["2.1.2-3b", "2.1.2-3c"];
        }
        may {
            /// Students on it, in whatever stage.
            students: Figure<Count> = "通道学生数", "students", unit "person", cites ["2.1.2-3b", "2.1.2-3c"];
            /// Of those, the ones who moved up to a higher level in the period.
            moved_up: Figure<Count> = "升入更高层次人数", "moved up", unit "person", cites ["2.1.2-3c"];
        }
    }
}

record! {
    /// Employees of enterprises who study at member schools for a higher level in a period (职工学历提升).
    pub struct EmployeesEnrolled: "职工学历提升", "employees enrolled" {
        must {
            /// The period, an academic year.
            period: Period = "学年", "period", cites ["2.1.2-3d"];
        }
        may {
            /// Employees enrolled.
            employees: Figure<Count> = "在读职工数", "employees", unit "person", cites ["2.1.2-3d"];
        }
    }
}

impl SchoolLevel {
    /// Whether another level is higher than this one (更高层次); a vocational bachelor's and another are equally high.
    ///
    /// ```
    /// use chanjiao::dossier::SchoolLevel;
    /// assert!(SchoolLevel::Secondary.is_below(SchoolLevel::Bachelor));
    /// assert!(!SchoolLevel::VocationalBachelor.is_below(SchoolLevel::Bachelor));
    /// ```
    #[must_use]
    pub const fn is_below(self, other: Self) -> bool {
        const fn height(level: SchoolLevel) -> u8 {
            match level {
                SchoolLevel::Secondary => 0,
                SchoolLevel::Associate => 1,
                SchoolLevel::VocationalBachelor | SchoolLevel::Bachelor => 2,
            }
        }
        height(self) < height(other)
    }
}
