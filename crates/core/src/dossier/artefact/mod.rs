//! What is built: majors, courses, textbooks, teachers, practical training (五大关键要素, 五金; part 2.2 of the notice).

mod course;
mod course_component;
mod major;
mod major_development;
mod presence;
mod recognition;
mod teacher;
mod textbook;
mod textbook_component;
mod training;

pub use course::{
    Ability, AnalysisSource, Course, CourseDevelopment, CoursePartner, GoldenCourse, NewElement, OccupationalStandard,
    PostSpecification, ProductionTask, RebuiltCurriculum, RegionalFeature,
};
pub use course_component::CourseComponent;
pub use major::{Enrolment, Major, NewQualityDriver};
pub use major_development::{
    GoldenMajor, KeyMajor, MajorDevelopment, MajorDirection, RestrictedMajor, RestrictionMeasure, UpgradedMajor,
    UpgradedPart,
};
pub use presence::Presence;
pub use recognition::Recognition;
pub use teacher::{
    DoubleQualifiedAtLevel, DoubleQualifiedLevel, DoubleQualifiedTeachers, EnterpriseExpert, ExpertsQualified,
    GoldenTeacher, JointTeacherTraining, MutualPost, PostDirection, SkilledExpert, StintPlace, TeacherAbility,
    TeacherComponentShown, TeacherStint, Teachers,
};
pub use textbook::{
    AuthorRole, Carrier, CarrierKind, DigitalResourceKind, DigitalResources, DigitalTechnology, EnterpriseContent,
    EnterpriseContentKind, GoldenTextbook, InvitedAuthors, Textbook, TextbookComponent, TextbookComponentShown,
    TextbookForm, TextbookPart, Textbooks,
};
pub use training::{
    BaseComponent, BaseComponentShown, GoldenBase, PostUndertaking, ProductionSite, ProductiveProject, RealElement,
    Training, Undertaken,
};

use super::listing::Listing;
use super::record::{entity, record};
use super::reference::{Reference, School};
use super::vocabulary::vocabulary;
use crate::quantity::AsOf;

record! {
    /// What is built (五大关键要素与五金).
    pub struct Artefacts: "五大关键要素与五金", "five elements and five golds" {
        may {
            /// Reforms under way, each of one of the five elements.
            reforms: Listing<Reform> = "关键要素改革", "reforms", cites ["1-2a"];
            /// The majors that the member schools offer.
            majors: Listing<Major> = "专业", "majors", cites ["2.1.3-1b", "2.1.3-1c"];
            /// The building of majors: lists, directions, golden majors.
            major_development: MajorDevelopment = "专业建设", "development of majors", cites ["2.2.1-1b", "2.2.1-2a", "2.2.1-2b", "2.2.1-2c", "2.2.1-2d", "2.2.1-2e"];
            /// The building of courses: courses, curricula rebuilt, golden courses.
            course_development: CourseDevelopment = "课程建设", "development of courses", cites ["2.2.2-1m", "2.2.2-1p"];
            /// Textbooks.
            textbooks: Textbooks = "教材建设", "textbooks", cites ["2.2.3-1r", "2.2.3-1s", "2.2.3-1t"];
            /// Teachers.
            teachers: Teachers = "师资队伍建设", "teachers", cites ["2.2.4-1b", "2.2.4-2b", "2.2.4-3a", "2.2.4-3e"];
            /// Practical training and its bases.
            training: Training = "实习实训建设", "practical training", cites ["2.2.5-1a", "2.2.5-1g", "2.2.5-1h", "2.2.5-2a"];
        }
    }
}

vocabulary! {
    /// The five elements of reform (五大关键要素).
    pub enum Element: "五大关键要素", "five elements of reform" {
        /// Majors (专业).
        Major = "major": "专业", "majors";
        /// Courses (课程).
        Course = "course": "课程", "courses";
        /// Textbooks (教材).
        Textbook = "textbook": "教材", "textbooks";
        /// Teachers (师资).
        Teacher = "teacher": "师资", "teachers";
        /// Practical training (实习实训).
        PracticalTraining = "practical_training": "实习实训", "practical training";
    }
}

entity! {
    /// A reform under way at a school, of one of the five elements (关键要素改革).
    pub struct Reform as "reform": "关键要素改革", "reform" {
        must {
            /// Which element.
            element: Element = "要素", "element", cites ["1-2a"];
        }
        may {
            /// What is done.
            title: String = "改革事项", "title", cites ["1-2a"];
            /// The school.
            school: Reference<School> = "学校", "school", cites ["1-2a"];
            /// Since when.
            since: AsOf = "开始时间", "since", cites ["1-2a"];
        }
    }
}
