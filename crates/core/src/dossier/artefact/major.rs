//! Majors (专业): what is studied, where, by how many, and which industry it serves (provisions 2.1.3-1b, 2.1.3-1c).

use crate::code::MajorCode;
use crate::dossier::alliance::Industry;
use crate::dossier::cooperation::SchoolLevel;
use crate::dossier::record::{entity, record};
use crate::dossier::reference::{Reference, School};
use crate::quantity::{Count, Figure, Period};

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
            /// The leading industries that it serves; `[]` says none.
            serves: Vec<Reference<Industry>> = "服务产业", "industries served", cites ["2.1.3-1b", "2.1.3-1c"];
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
    }
}
