//! What the notice asks of a golden course (金课程要素, provisions 2.2.2-1a to 2.2.2-1l), told from the course's own record: each
//! component stands there as a fact, so nobody states it twice.

use super::course::{AnalysisSource, Course, NewElement};
use super::presence::{Presence, any, any_listed};
use crate::dossier::vocabulary::vocabulary;

vocabulary! {
    /// What the notice asks of a golden course (金课程要素). Standards and specifications that courses are aligned with are asked for on
    /// their own, and are none of these.
    pub enum CourseComponent: "金课程要素", "component of a golden course" {
        /// It is built from the abilities that students are to gain (以学生能力建设为导向).
        Abilities = "abilities": "以学生能力建设为导向", "built from students' abilities";
        /// Enterprises of the trade build it with the school (行业龙头企业参与).
        Enterprises = "enterprises": "企业参与", "built with enterprises";
        /// It centres on processes and tasks of production (聚焦生产流程与任务).
        ProductionTasks = "production_tasks": "生产流程与任务", "production processes and tasks";
        /// It takes in new methods (新方法).
        NewMethods = "new_methods": "新方法", "new methods";
        /// It takes in new technologies (新技术).
        NewTechnologies = "new_technologies": "新技术", "new technologies";
        /// It takes in new processes (新工艺).
        NewProcesses = "new_processes": "新工艺", "new processes";
        /// It takes in new standards (新标准).
        NewStandards = "new_standards": "新标准", "new standards";
        /// The technical requirements of production were worked out for it (生产环节技术要求).
        TechnicalRequirements = "technical_requirements": "生产环节技术要求", "technical requirements of production";
        /// The sequence of operations was worked out for it (工序流程).
        OperationSequence = "operation_sequence": "工序流程", "sequence of operations";
        /// Typical occupational abilities were worked out for it (典型职业能力).
        TypicalAbilities = "typical_abilities": "典型职业能力", "typical occupational abilities";
    }
}

impl CourseComponent {
    /// The field of a course that tells of it.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::Abilities => "abilities",
            Self::Enterprises => "partners",
            Self::ProductionTasks => "production_tasks",
            Self::NewMethods | Self::NewTechnologies | Self::NewProcesses | Self::NewStandards => "new_elements",
            Self::TechnicalRequirements | Self::OperationSequence | Self::TypicalAbilities => "analysed_from",
        }
    }
}

impl Course {
    /// Whether the course has a component of golden courses.
    ///
    /// ```
    /// use chanjiao::dossier::{Course, CourseComponent, Presence};
    /// let course: Course = serde_json::from_str(
    ///     r#"{"id": "course", "name": "电池包装配与检测", "abilities": [{"name": "绝缘检测"}], "new_elements": ["technology"]}"#,
    /// )?;
    /// assert_eq!(course.has(CourseComponent::Abilities), Presence::Present);
    /// assert_eq!(course.has(CourseComponent::NewMethods), Presence::Lacking);
    /// assert_eq!(course.has(CourseComponent::Enterprises), Presence::Unknown);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn has(&self, component: CourseComponent) -> Presence {
        use CourseComponent as Asked;
        match component {
            Asked::Abilities => any(self.abilities.as_ref(), |_| true),
            Asked::Enterprises => any_listed(self.partners.as_ref()),
            Asked::ProductionTasks => any(self.production_tasks.as_ref(), |_| true),
            Asked::NewMethods => names(self.new_elements.as_ref(), &NewElement::Method),
            Asked::NewTechnologies => names(self.new_elements.as_ref(), &NewElement::Technology),
            Asked::NewProcesses => names(self.new_elements.as_ref(), &NewElement::Process),
            Asked::NewStandards => names(self.new_elements.as_ref(), &NewElement::Standard),
            Asked::TechnicalRequirements => names(self.analysed_from.as_ref(), &AnalysisSource::TechnicalRequirements),
            Asked::OperationSequence => names(self.analysed_from.as_ref(), &AnalysisSource::OperationSequence),
            Asked::TypicalAbilities => names(self.analysed_from.as_ref(), &AnalysisSource::TypicalAbilities),
        }
    }
}

fn names<T: PartialEq>(items: Option<&Vec<T>>, asked: &T) -> Presence {
    any(items, |item| item == asked)
}
