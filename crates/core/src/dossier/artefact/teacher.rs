//! Teachers (师资队伍建设, provisions 2.2.4): posts held on the other side, practice in enterprises, joint training, double-qualified and golden teachers.
//!
//! A dossier is a document about bodies, not about persons. Teachers are heads that are counted; one stands alone only where a post on
//! the other side or a recognition is stated, with an id and at most the name that is publicly known.

use super::recognition::Recognition;
use crate::dossier::arrangement::Arrangement;
use crate::dossier::evidence::Evidence;
use crate::dossier::listing::Listing;
use crate::dossier::record::{entity, record};
use crate::dossier::reference::{Enterprise, Reference, School};
use crate::dossier::vocabulary::vocabulary;
use crate::quantity::{Count, Figure, Period};

record! {
    /// Teachers, and how they come to know industry (师资队伍建设).
    pub struct Teachers: "师资队伍建设", "teachers" {
        may {
            /// The mechanisms by which schools and enterprises engage each other's staff.
            engagement_mechanisms: Listing<Arrangement> = "双向聘用机制", "mechanisms of mutual engagement", cites ["2.2.4-1a"];
            /// Posts held on the other side.
            mutual_posts: Listing<MutualPost> = "互兼互聘", "posts held on the other side", cites ["2.2.4-1b"];
            /// The mechanisms by which skilled experts are qualified as teachers.
            qualification_mechanisms: Listing<Arrangement> = "技术能手教师资格认定机制", "mechanisms for qualifying experts as teachers", cites ["2.2.4-1c"];
            /// Experts who were qualified as teachers by them, by period and kind.
            experts_qualified: Vec<ExpertsQualified> = "经认定取得教师资格的技术能手", "experts qualified as teachers", cites ["2.2.4-1c"];
            /// The rules for teachers' practice in enterprises.
            practice_rules: Listing<Arrangement> = "教师企业实践制度", "rules for teachers' practice in enterprises", cites ["2.2.4-2a"];
            /// Stints of teachers at real posts. Each stands once.
            stints: Listing<TeacherStint> = "教师实岗锻炼", "stints of teachers at real posts", cites ["2.2.4-2b"];
            /// Education and training of teachers by schools and enterprises jointly.
            joint_trainings: Listing<JointTeacherTraining> = "教师一体化培养培训", "joint training of teachers", cites ["2.2.4-3a", "2.2.4-3b", "2.2.4-3c", "2.2.4-3d"];
            /// The standards by which double-qualified teachers are recognised.
            recognising_standards: Listing<Arrangement> = "“双师型”教师认定标准", "standards for double-qualified teachers", cites ["2.2.4-3b"];
            /// Double-qualified teachers among teachers of specialised courses. Each school stands once for a period.
            double_qualified: Listing<DoubleQualifiedTeachers> = "“双师型”教师", "double-qualified teachers", cites ["2.2.4-3b"];
            /// Golden teachers.
            golden_teachers: Listing<GoldenTeacher> = "金师", "golden teachers", cites ["2.2.4-3e"];
        }
    }
}

vocabulary! {
    /// Which way somebody crosses over (互兼互聘方向).
    pub enum PostDirection: "互兼互聘方向", "direction" {
        /// A school's teacher holds a post in an enterprise (学校教师到企业任职).
        TeacherInEnterprise = "teacher_in_enterprise": "学校教师到企业任职", "teacher in an enterprise";
        /// An enterprise's expert holds a post in a school (企业人员到学校任职).
        ExpertInSchool = "expert_in_school": "企业人员到学校任职", "enterprise expert in a school";
    }
}

vocabulary! {
    /// Whom of an enterprise's staff a school engages (受聘企业人员类别).
    pub enum EnterpriseExpert: "受聘企业人员类别", "kind of enterprise expert" {
        /// A highly skilled worker (高技能人才).
        HighlySkilled = "highly_skilled": "高技能人才", "highly skilled worker";
        /// An engineer or technician (工程技术人员).
        Engineer = "engineer": "工程技术人员", "engineer or technician";
    }
}

entity! {
    /// A post that somebody holds on the other side, or posts of one kind that several hold (互兼互聘).
    pub struct MutualPost as "mutual_post": "互兼互聘职务", "post held on the other side" {
        must {
            /// Which way.
            direction: PostDirection = "方向", "direction", cites ["2.2.4-1b"];
        }
        may {
            /// The school.
            school: Reference<School> = "学校", "school", cites ["2.2.4-1b"];
            /// The enterprise.
            enterprise: Reference<Enterprise> = "企业", "enterprise", cites ["2.2.4-1b"];
            /// What the post is called.
            post: String = "职务", "post", because "names the post, as the letter of engagement does";
            /// Of an enterprise's staff, of which kind.
            expert: EnterpriseExpert = "企业人员类别", "kind of expert", cites ["2.2.4-1a", "2.2.4-1b"];
            /// Who holds it, if it is one person and the name is publicly known.
            holder: String = "任职者公开姓名", "holder, by public name", because "names whom the source names; nothing else is said of a person";
            /// How many hold it; one where a holder is named.
            heads: Figure<Count> = "任职人数", "persons", unit "person", cites ["2.2.4-1b"];
            /// When.
            period: Period = "时期", "period", cites ["2.2.4-1b"];
        }
    }
}

vocabulary! {
    /// Experts whom the notice would have qualified as teachers (技术能手类别).
    pub open enum SkilledExpert: "技术能手类别", "kind of skilled expert" {
        /// A national master craftsman (大国工匠).
        NationalMasterCraftsman = "national_master_craftsman": "大国工匠", "national master craftsman";
        /// A skill master (技能大师).
        SkillMaster = "skill_master": "技能大师", "skill master";
    }
}

record! {
    /// Experts who were qualified as teachers in a period (取得教师资格的技术能手).
    pub struct ExpertsQualified: "取得教师资格的技术能手", "experts qualified as teachers" {
        must {
            /// The period.
            period: Period = "时期", "period", cites ["2.2.4-1c"];
        }
        may {
            /// Of which kind; of any where it is not stated.
            kind: SkilledExpert = "类别", "kind", cites ["2.2.4-1c"];
            /// How many.
            heads: Figure<Count> = "人数", "persons", unit "person", cites ["2.2.4-1c"];
        }
    }
}

vocabulary! {
    /// Where in an enterprise a teacher works (实岗锻炼地点).
    pub enum StintPlace: "实岗锻炼地点", "place of a stint" {
        /// A workshop of production (生产车间).
        Workshop = "workshop": "生产车间", "workshop";
        /// A training centre (培训中心).
        TrainingCentre = "training_centre": "培训中心", "training centre";
    }
}

entity! {
    /// Teachers of a school sent to work at real posts in an enterprise (教师实岗锻炼).
    pub struct TeacherStint as "stint": "教师实岗锻炼", "stint of teachers" {
        may {
            /// The school that sends them.
            school: Reference<School> = "派出学校", "sending school", cites ["2.2.4-2b"];
            /// The enterprise that takes them.
            enterprise: Reference<Enterprise> = "接收企业", "host enterprise", cites ["2.2.4-2b"];
            /// Where in the enterprise.
            place: StintPlace = "地点", "place", cites ["2.2.4-2b"];
            /// Teachers sent in the period, each counted once.
            teachers: Figure<Count> = "选派教师数", "teachers sent", unit "person", cites ["2.2.4-2b"];
            /// Days at the post, summed over the teachers.
            teacher_days: Figure<Count> = "实岗人天数", "teacher-days", unit "person-day", cites ["2.2.4-2b"];
            /// When.
            period: Period = "时期", "period", cites ["2.2.4-2b"];
        }
    }
}

vocabulary! {
    /// What teachers are to gain (教师能力): what joint training is for, and what the notice asks of a golden teacher.
    pub enum TeacherAbility: "教师能力", "ability of teachers" {
        /// Practical ability (实践能力).
        Practical = "practical": "实践能力", "practical ability";
        /// Professional ability (专业能力).
        Professional = "professional": "专业能力", "professional ability";
        /// Digital literacy (数字素养).
        DigitalLiteracy = "digital_literacy": "数字素养", "digital literacy";
    }
}

entity! {
    /// Education or training of teachers by schools and enterprises jointly (教师一体化培养培训).
    pub struct JointTeacherTraining as "joint_training": "教师一体化培养培训", "joint training of teachers" {
        may {
            /// What it is called.
            title: String = "名称", "title", cites ["2.2.4-3a"];
            /// The schools that take part.
            schools: Vec<Reference<School>> = "参与学校", "schools", cites ["2.2.4-3a"];
            /// The enterprises that take part.
            enterprises: Vec<Reference<Enterprise>> = "参与企业", "enterprises", cites ["2.2.4-3a"];
            /// What it is for.
            purposes: Vec<TeacherAbility> = "目的", "purposes", cites ["2.2.4-3b", "2.2.4-3c", "2.2.4-3d"];
            /// Teachers who took part, each counted once.
            teachers: Figure<Count> = "参训教师数", "teachers", unit "person", cites ["2.2.4-3a"];
            /// When.
            period: Period = "时期", "period", cites ["2.2.4-3a"];
        }
    }
}

vocabulary! {
    /// The level of a double-qualified teacher (“双师型”教师级别), as 教师厅〔2022〕2号 tells them apart.
    pub enum DoubleQualifiedLevel: "“双师型”教师级别", "level of a double-qualified teacher" {
        /// Junior (初级).
        Junior = "junior": "初级", "junior";
        /// Intermediate (中级).
        Intermediate = "intermediate": "中级", "intermediate";
        /// Senior (高级).
        Senior = "senior": "高级", "senior";
    }
}

record! {
    /// Double-qualified teachers of one level (“双师型”教师分级别人数).
    pub struct DoubleQualifiedAtLevel: "“双师型”教师分级别人数", "double-qualified teachers of a level" {
        must {
            /// The level.
            level: DoubleQualifiedLevel = "级别", "level", cites ["2.2.4-3b"];
            /// How many.
            teachers: Figure<Count> = "人数", "teachers", unit "person", cites ["2.2.4-3b"];
        }
    }
}

entity! {
    /// Double-qualified teachers among a school's teachers of specialised courses, at the start of a period (“双师型”教师).
    pub struct DoubleQualifiedTeachers as "double_qualified": "“双师型”教师", "double-qualified teachers" {
        must {
            /// The period, an academic year.
            period: Period = "学年", "period", cites ["2.2.4-3b"];
        }
        may {
            /// The school.
            school: Reference<School> = "学校", "school", cites ["2.2.4-3b"];
            /// The standard by which they are recognised.
            standard: Reference<Arrangement> = "认定标准", "recognising standard", cites ["2.2.4-3b"];
            /// Teachers of specialised courses in all, instructors of practice included.
            specialised_teachers: Figure<Count> = "专业课教师数", "teachers of specialised courses", unit "person", cites ["2.2.4-3b"];
            /// Those of them who are recognised as double-qualified.
            double_qualified: Figure<Count> = "“双师型”教师数", "double-qualified teachers", unit "person", cites ["2.2.4-3b"];
            /// The same by level.
            by_level: Vec<DoubleQualifiedAtLevel> = "分级别人数", "by level", cites ["2.2.4-3b"];
        }
    }
}

record! {
    /// A component that a golden teacher shows, and what shows it (金师要素).
    pub struct TeacherComponentShown: "金师要素", "component of a golden teacher shown" {
        must {
            /// Which component.
            component: TeacherAbility = "要素", "component", cites ["2.2.4-3b", "2.2.4-3c", "2.2.4-3d", "2.2.4-3e"];
        }
        may {
            /// What shows it.
            evidence: Vec<Reference<Evidence>> = "佐证", "evidence", because "says where the facts come from";
        }
    }
}

entity! {
    /// A golden teacher (金师): a teacher who was recognised as one, and what is shown of that which the notice asks for.
    pub struct GoldenTeacher as "golden_teacher": "金师", "golden teacher" {
        may {
            /// The name, where it is publicly known; nothing else is said of the person.
            name: String = "公开姓名", "public name", because "names whom the source names; nothing else is said of a person";
            /// The school.
            school: Reference<School> = "学校", "school", cites ["2.2.4-3e"];
            /// The recognitions.
            recognitions: Vec<Recognition> = "认定", "recognitions", cites ["2.2.4-3e"];
            /// The components shown.
            components: Listing<TeacherComponentShown> = "要素", "components", cites ["2.2.4-3e"];
        }
    }
}
