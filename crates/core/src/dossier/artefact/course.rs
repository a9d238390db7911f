//! Courses (课程建设, provisions 2.2.2): what a course builds and is built from, the standards it is aligned with, curricula that were
//! rebuilt, and golden courses.

use super::major::Major;
use super::recognition::Recognition;
use crate::dossier::alliance::Industry;
use crate::dossier::listing::Listing;
use crate::dossier::record::{entity, record};
use crate::dossier::reference::{Enterprise, Reference, School};
use crate::dossier::vocabulary::vocabulary;
use crate::quantity::AsOf;

record! {
    /// Building courses (课程建设).
    pub struct CourseDevelopment: "课程建设", "development of courses" {
        may {
            /// The courses that the alliance's schools build.
            courses: Listing<Course> = "课程", "courses", cites ["2.2.2-1p"];
            /// The curricula that were rebuilt, each of one major.
            rebuilt_curricula: Listing<RebuiltCurriculum> = "重构的课程体系", "curricula rebuilt", cites ["2.2.2-1m"];
            /// Golden courses.
            golden_courses: Listing<GoldenCourse> = "金课程", "golden courses", cites ["2.2.2-1p"];
        }
    }
}

vocabulary! {
    /// The four “new” that a course takes in (四新).
    pub enum NewElement: "四新", "four “new”" {
        /// New methods (新方法).
        Method = "method": "新方法", "new methods";
        /// New technologies (新技术).
        Technology = "technology": "新技术", "new technologies";
        /// New processes (新工艺).
        Process = "process": "新工艺", "new processes";
        /// New standards (新标准).
        Standard = "standard": "新标准", "new standards";
    }
}

vocabulary! {
    /// What was worked out of production before the course was made (梳理内容).
    pub open enum AnalysisSource: "梳理内容", "what was worked out" {
        /// The technical requirements of stages of production (生产环节技术要求).
        TechnicalRequirements = "technical_requirements": "生产环节技术要求", "technical requirements of production";
        /// The sequence of operations (工序流程).
        OperationSequence = "operation_sequence": "工序流程", "sequence of operations";
        /// Typical occupational abilities (典型职业能力).
        TypicalAbilities = "typical_abilities": "典型职业能力", "typical occupational abilities";
    }
}

entity! {
    /// A course (课程): which abilities it builds, with whom, on which production, and what it is aligned with.
    ///
    /// These are the components by which golden courses are told, so they are stated here alone.
    pub struct Course as "course": "课程", "course" {
        must {
            /// Its name.
            name: String = "课程名称", "course name", cites ["2.2.2-1p"];
        }
        may {
            /// The school that teaches it.
            school: Reference<School> = "学校", "school", cites ["2.2.2-1p"];
            /// The majors whose curricula it belongs to.
            majors: Vec<Reference<Major>> = "所属专业", "majors", cites ["2.2.2-1p"];
            /// The abilities of students that it builds; `[]` says that none were set down.
            abilities: Vec<Ability> = "培养的能力", "abilities built", cites ["2.2.2-1a"];
            /// The enterprises that build it with the school.
            partners: Listing<CoursePartner> = "合作企业", "enterprise partners", cites ["2.2.2-1b"];
            /// The processes and tasks of production that it centres on; `[]` says none.
            production_tasks: Vec<ProductionTask> = "生产流程与任务", "production processes and tasks", cites ["2.2.2-1c"];
            /// Which of the four “new” it takes in; what is not named is not taken in.
            new_elements: Vec<NewElement> = "四新", "what is new", cites ["2.2.2-1d", "2.2.2-1e", "2.2.2-1f", "2.2.2-1g"];
            /// The occupational standards that it is aligned with; `[]` says none.
            occupational_standards: Vec<OccupationalStandard> = "对接的职业标准", "occupational standards", cites ["2.2.2-1h"];
            /// The post specifications that it is aligned with; `[]` says none.
            post_specifications: Vec<PostSpecification> = "对接的岗位规范", "post specifications", cites ["2.2.2-1i"];
            /// What was worked out of production for it; what is not named was not.
            analysed_from: Vec<AnalysisSource> = "梳理内容", "analysed from", cites ["2.2.2-1j", "2.2.2-1k", "2.2.2-1l"];
            /// When its content was reorganised; `[]` says never.
            content_reorganised_on: Vec<AsOf> = "教学内容重组时间", "content reorganised on", cites ["2.2.2-1n"];
            /// What in it is of the region.
            regional_features: Vec<RegionalFeature> = "区域特色", "regional features", cites ["2.2.2-1q"];
        }
    }
}

record! {
    /// An ability that a course builds (学生能力).
    pub struct Ability: "学生能力", "ability" {
        must {
            /// What it is called.
            name: String = "能力名称", "name", cites ["2.2.2-1a"];
        }
    }
}

record! {
    /// An enterprise that builds a course with the school (课程合作企业).
    pub struct CoursePartner: "课程合作企业", "course partner" {
        must {
            /// The enterprise.
            enterprise: Reference<Enterprise> = "企业", "enterprise", cites ["2.2.2-1b"];
        }
        may {
            /// The industry that it leads, if it is held to be a leading enterprise (龙头企业) of one.
            leads: Reference<Industry> = "所引领的产业", "industry it leads", cites ["2.2.2-1b"];
        }
    }
}

record! {
    /// A task of real production, with the process that it belongs to (生产流程与任务).
    pub struct ProductionTask: "生产流程与任务", "production task" {
        must {
            /// What the task is called.
            name: String = "任务名称", "name", cites ["2.2.2-1c"];
        }
        may {
            /// The production process it belongs to, by name.
            process: String = "所在生产流程", "production process", cites ["2.2.2-1c"];
            /// The enterprise whose production it is.
            enterprise: Reference<Enterprise> = "企业", "enterprise", cites ["2.2.2-1c"];
        }
    }
}

record! {
    /// An occupational standard that a course is aligned with (职业标准).
    pub struct OccupationalStandard: "职业标准", "occupational standard" {
        must {
            /// Its title.
            title: String = "标准名称", "title", cites ["2.2.2-1h"];
        }
        may {
            /// Who issued it.
            issued_by: String = "发布单位", "issued by", because "tells standards of one title apart";
            /// When it was issued.
            on: AsOf = "发布日期", "date", because "tells editions apart";
        }
    }
}

record! {
    /// A post specification that a course is aligned with (岗位规范).
    pub struct PostSpecification: "岗位规范", "post specification" {
        must {
            /// Its title.
            title: String = "规范名称", "title", cites ["2.2.2-1i"];
        }
        may {
            /// The enterprise whose posts it specifies.
            enterprise: Reference<Enterprise> = "企业", "enterprise", cites ["2.2.2-1i"];
        }
    }
}

record! {
    /// What in a course is of the region (区域特色).
    pub struct RegionalFeature: "区域特色", "regional feature" {
        must {
            /// What it is called.
            name: String = "特色内容", "name", cites ["2.2.2-1q"];
        }
        may {
            /// The leading industry it comes from.
            industry: Reference<Industry> = "所属产业", "industry", cites ["2.2.2-1q"];
        }
    }
}

entity! {
    /// The curriculum of a major that was rebuilt (重构的课程体系).
    pub struct RebuiltCurriculum as "curriculum": "重构的课程体系", "rebuilt curriculum" {
        must {
            /// The major.
            major: Reference<Major> = "专业", "major", cites ["2.2.2-1m"];
        }
        may {
            /// When it was rebuilt.
            on: AsOf = "重构时间", "date", cites ["2.2.2-1m"];
        }
    }
}

entity! {
    /// A golden course (金课程): a course that was recognised as one. Which components it has stands with the course.
    pub struct GoldenCourse as "golden_course": "金课程", "golden course" {
        must {
            /// The course.
            course: Reference<Course> = "课程", "course", cites ["2.2.2-1p"];
        }
        may {
            /// Its recognitions.
            recognitions: Vec<Recognition> = "认定", "recognitions", cites ["2.2.2-1p"];
        }
    }
}
