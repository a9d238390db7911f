//! Majors (专业): what is studied, where, by how many, and which industry it serves (provisions 2.1.3-1b, 2.1.3-1c, 2.2.1-1c to 2.2.1-1f).

use crate::code::MajorCode;
use crate::dossier::alliance::Industry;
use crate::dossier::cooperation::SchoolLevel;
use crate::dossier::record::{entity, record};
use crate::dossier::reference::{Reference, School};
use crate::dossier::vocabulary::vocabulary;
use crate::quantity::{Count, Figure, Period};

vocabulary! {
    /// What brings about new quality productive forces (新质生产力), and so what a major can be tied to.
    ///
    /// The notice names new quality productive forces and does not say what they are. The three words are those of the published
    /// account of the study session of the Political Bureau of 31 January 2024 (中央政治局第十一次集体学习), which says that they arise
    /// from 技术革命性突破、生产要素创新性配置、产业深度转型升级; the list is open, for taking them as ties is our reading.
    pub open enum NewQualityDriver: "新质生产力动因", "driver of new quality productive forces" {
        /// Revolutionary breakthroughs in technology (技术革命性突破).
        TechnologicalBreakthrough = "technological_breakthrough": "技术革命性突破", "breakthroughs in technology";
        /// Factors of production put to use in new ways (生产要素创新性配置).
        FactorAllocation = "factor_allocation": "生产要素创新性配置", "new ways of using the factors of production";
        /// Deep transformation and upgrading of industry (产业深度转型升级).
        IndustrialTransformation = "industrial_transformation": "产业深度转型升级", "deep transformation of industry";
    }
}

entity! {
    /// A major that a school offers (专业).
    pub struct Major as "major": "专业", "major" {
        must {
            /// Its name.
            name: String = "专业名称", "major name", cites ["2.1.3-1b"];
        }
        may {
            /// Its code, with the year of the catalogue.
            code: MajorCode = "专业代码", "major code", because "identifies the major nationally";
            /// The school that offers it.
            school: Reference<School> = "学校", "school", cites ["2.1.3-1b"];
            /// The level.
            level: SchoolLevel = "办学层次", "level", cites ["2.1.3-1b"];
            /// The leading industries that it serves; `[]` says none. Whether these are traditional, emerging or future ones stands with
            /// each industry.
            serves: Vec<Reference<Industry>> = "服务产业", "industries served", cites ["2.1.3-1b", "2.1.3-1c", "2.2.1-1c", "2.2.1-1d", "2.2.1-1e"];
            /// What ties the training in it to new quality productive forces; `[]` says nothing does.
            new_quality: Vec<NewQualityDriver> = "与新质生产力的结合点", "ties to new quality productive forces", cites ["2.2.1-1f"];
            /// Students enrolled, by period.
            enrolment: Vec<Enrolment> = "在校生", "enrolment", cites ["2.1.3-1b"];
        }
    }
}

record! {
    /// Students enrolled in a major in a period (在校生).
    pub struct Enrolment: "在校生", "enrolment" {
        must {
            /// The period, an academic year.
            period: Period = "学年", "period", cites ["2.1.3-1b"];
            /// Students enrolled.
            students: Figure<Count> = "在校生数", "students", unit "person", cites ["2.1.3-1b"];
        }
        may {
            /// Of these, the students newly taken in.
            intake: Figure<Count> = "其中新生", "new students", unit "person", cites ["2.2.1-2c"];
        }
    }
}
