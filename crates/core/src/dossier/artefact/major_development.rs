//! Building majors (专业建设, provisions 2.2.1): the mechanism that links them with industry, the three lists, directions that are
//! the alliance's own, and golden majors.

use super::major::Major;
use super::recognition::Recognition;
use crate::dossier::alliance::Industry;
use crate::dossier::arrangement::Arrangement;
use crate::dossier::listing::Listing;
use crate::dossier::record::{entity, record};
use crate::dossier::reference::{Enterprise, Reference};
use crate::dossier::vocabulary::vocabulary;
use crate::quantity::AsOf;

record! {
    /// Building majors (专业建设). In a list, `[]` says that it was drawn up and is empty; an absent list is unknown.
    pub struct MajorDevelopment: "专业建设", "development of majors" {
        may {
            /// The mechanisms by which the majors of schools and the industry of the park are adjusted together.
            linkage_mechanisms: Listing<Arrangement> = "专业与产业协调联动机制", "mechanisms linking majors with industry", cites ["2.2.1-1b"];
            /// The list of majors to be built up first. Each major stands once.
            key_majors: Listing<KeyMajor> = "重点建设专业清单", "list of key majors", cites ["2.2.1-2a"];
            /// The list of majors to be reformed and upgraded. Each major stands once.
            upgraded_majors: Listing<UpgradedMajor> = "改造升级专业清单", "list of majors to be upgraded", cites ["2.2.1-2b"];
            /// The list of majors to be restricted or withdrawn. Each major stands once under each measure.
            restricted_majors: Listing<RestrictedMajor> = "限制撤销专业清单", "list of majors to be restricted or withdrawn", cites ["2.2.1-2c"];
            /// Directions within majors that show the alliance's own character.
            directions: Listing<MajorDirection> = "特色专业方向", "particular directions", cites ["2.2.1-2d"];
            /// Golden majors.
            golden_majors: Listing<GoldenMajor> = "金专业", "golden majors", cites ["2.2.1-2e"];
        }
    }
}

entity! {
    /// A major on the list of those to be built up first (重点建设专业).
    pub struct KeyMajor as "key_major": "重点建设专业", "key major" {
        must {
            /// The major.
            major: Reference<Major> = "专业", "major", cites ["2.2.1-2a"];
        }
        may {
            /// Since when it is on the list.
            since: AsOf = "列入时间", "listed since", cites ["2.2.1-2a"];
        }
    }
}

vocabulary! {
    /// What of a major is reformed (改造内容): its orientation, or one of the other key elements of the notice. The notice itself does
    /// not say what may be reformed, so the list is open.
    pub open enum UpgradedPart: "改造内容", "what is reformed" {
        /// What the major is for and the posts it leads to (专业定位).
        Orientation = "orientation": "专业定位", "orientation";
        /// Courses (课程).
        Courses = "courses": "课程", "courses";
        /// Textbooks (教材).
        Textbooks = "textbooks": "教材", "textbooks";
        /// Teachers (师资).
        Teachers = "teachers": "师资", "teachers";
        /// Practical training (实习实训).
        PracticalTraining = "practical_training": "实习实训", "practical training";
    }
}

entity! {
    /// A major on the list of those to be reformed and upgraded (改造升级专业), with what is reformed.
    pub struct UpgradedMajor as "upgraded_major": "改造升级专业", "major to be upgraded" {
        must {
            /// The major.
            major: Reference<Major> = "专业", "major", cites ["2.2.1-2b"];
        }
        may {
            /// What is reformed.
            parts: Vec<UpgradedPart> = "改造内容", "what is reformed", cites ["2.2.1-2b"];
            /// Since when.
            since: AsOf = "开始时间", "since", cites ["2.2.1-2b"];
        }
    }
}

vocabulary! {
    /// What is done with a major that is no longer wanted as it is (处置方式).
    pub enum RestrictionMeasure: "处置方式", "measure" {
        /// Its intake is restricted (限制).
        Restricted = "restricted": "限制", "restricted";
        /// It is withdrawn (撤销).
        Withdrawn = "withdrawn": "撤销", "withdrawn";
    }
}

entity! {
    /// A major on the list of those to be restricted or withdrawn (限制撤销专业): which of the two, and since when.
    pub struct RestrictedMajor as "restricted_major": "限制撤销专业", "major to be restricted or withdrawn" {
        must {
            /// The major.
            major: Reference<Major> = "专业", "major", cites ["2.2.1-2c"];
            /// Whether it is restricted or withdrawn.
            measure: RestrictionMeasure = "处置方式", "measure", cites ["2.2.1-2c"];
        }
        may {
            /// From when on; it may lie ahead.
            since: AsOf = "起始时间", "since", cites ["2.2.1-2c"];
        }
    }
}

entity! {
    /// A direction within a major that shows the alliance's own character (特色专业方向).
    pub struct MajorDirection as "major_direction": "特色专业方向", "particular direction" {
        must {
            /// Its name.
            name: String = "方向名称", "name", cites ["2.2.1-2d"];
        }
        may {
            /// The major it is a direction of.
            major: Reference<Major> = "专业", "major", cites ["2.2.1-2d"];
            /// The leading industries for which it was cut.
            serves: Vec<Reference<Industry>> = "面向产业", "industries served", cites ["2.2.1-2d"];
            /// The member enterprises with which it was set up.
            enterprises: Vec<Reference<Enterprise>> = "共建企业", "enterprises", cites ["2.2.1-2d"];
            /// What is particular, in words.
            particular: String = "特色说明", "what is particular", because "says in words what the industries and enterprises beside it leave unsaid";
            /// Since when it is offered.
            since: AsOf = "开设时间", "offered since", cites ["2.2.1-2d"];
        }
    }
}

entity! {
    /// A golden major (金专业): a major that was recognised as one. What industries it supports stands with the major.
    pub struct GoldenMajor as "golden_major": "金专业", "golden major" {
        must {
            /// The major.
            major: Reference<Major> = "专业", "major", cites ["2.2.1-2e"];
        }
        may {
            /// Its recognitions.
            recognitions: Vec<Recognition> = "认定", "recognitions", cites ["2.2.1-2e"];
        }
    }
}
