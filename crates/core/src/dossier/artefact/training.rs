//! Practical training (实习实训建设, provisions 2.2.5): the rule, projects of real production, golden bases, and the posts that employers undertake to give.

use crate::code::DocumentNumber;
use crate::dossier::alliance::Level;
use crate::dossier::arrangement::Arrangement;
use crate::dossier::evidence::Evidence;
use crate::dossier::listing::Listing;
use crate::dossier::record::{entity, record};
use crate::dossier::reference::{Enterprise, Reference, School};
use crate::dossier::vocabulary::vocabulary;
use crate::quantity::{AsOf, Count, Decimal, Figure, Period};

record! {
    /// Practical training and its bases (实习实训建设).
    pub struct Training: "实习实训建设", "practical training" {
        may {
            /// The rules for students' placements and practice.
            placement_rules: Listing<Arrangement> = "学生实习实践制度", "rules for placements and practice", cites ["2.2.5-1a"];
            /// Training projects of real production.
            projects: Listing<ProductiveProject> = "生产性实训项目", "productive training projects", cites ["2.2.5-1g"];
            /// Golden bases.
            golden_bases: Listing<GoldenBase> = "金基地", "golden bases", cites ["2.2.5-1h"];
            /// What employers undertook to give in posts for students, and what they gave. Each enterprise stands once for a period.
            post_undertakings: Listing<PostUndertaking> = "企业接收学生岗位", "posts undertaken by employers", cites ["2.2.5-2a"];
        }
    }
}

vocabulary! {
    /// The four “real” of a training project (四真).
    pub enum RealElement: "四真", "four “real”" {
        /// A real task (真任务).
        Task = "task": "真任务", "real task";
        /// A real setting (真场景).
        Setting = "setting": "真场景", "real setting";
        /// A real process (真过程).
        Process = "process": "真过程", "real process";
        /// A real product (真产品).
        Product = "product": "真产品", "real product";
    }
}

entity! {
    /// A training project of real production (生产性实训项目).
    pub struct ProductiveProject as "project": "生产性实训项目", "productive training project" {
        must {
            /// Its name.
            name: String = "项目名称", "name", cites ["2.2.5-1g"];
        }
        may {
            /// The school.
            school: Reference<School> = "学校", "school", cites ["2.2.5-1g"];
            /// The enterprise whose production it is.
            enterprise: Reference<Enterprise> = "企业", "enterprise", cites ["2.2.5-1g"];
            /// Which of the four are real; what is not named is not real.
            real: Vec<RealElement> = "四真", "what is real", cites ["2.2.5-1c", "2.2.5-1d", "2.2.5-1e", "2.2.5-1f"];
            /// The production site after which it was modelled.
            modelled_on: ProductionSite = "参照的生产一线", "modelled on", cites ["2.2.5-1b"];
        }
    }
}

record! {
    /// A production site that sets the standard for training (生产实践一线).
    pub struct ProductionSite: "生产一线", "production site" {
        must {
            /// The enterprise.
            enterprise: Reference<Enterprise> = "企业", "enterprise", cites ["2.2.5-1b"];
        }
        may {
            /// Its workshop or line, by name.
            workshop: String = "车间或产线", "workshop or line", cites ["2.2.5-1b"];
        }
    }
}

record! {
    /// A recognition (认定): who recognised it, at what level, when, on what evidence.
    pub struct Recognition: "认定", "recognition" {
        must {
            /// By whom.
            by: String = "认定单位", "by", because "a gold is a recognition; the record that holds it says of what";
        }
        may {
            /// At which level.
            level: Level = "级别", "level", because "a recognition has a level";
            /// When.
            on: AsOf = "日期", "date", because "a recognition has a date";
            /// The document.
            document: DocumentNumber = "文号", "document number", because "a recognition rests on a document";
            /// What shows it.
            evidence: Vec<Reference<Evidence>> = "佐证", "evidence", because "says where the facts come from";
        }
    }
}

vocabulary! {
    /// What the notice asks of a golden base (金基地要素).
    pub enum BaseComponent: "金基地要素", "component of a golden base" {
        /// Training is modelled on the real situation of production (一线真实情境).
        RealSituation = "real_situation": "以生产一线真实情境为标准", "modelled on real production";
        /// It has productive training projects (生产性实训项目).
        ProductiveProjects = "productive_projects": "生产性实训项目", "productive training projects";
        /// The training agrees with the enterprise's technical requirements (与企业技术要求一致).
        TechnicalRequirements = "technical_requirements": "与企业技术要求一致", "agrees with technical requirements";
        /// The training agrees with the production process (与生产流程一致).
        ProductionProcess = "production_process": "与生产流程一致", "agrees with the production process";
    }
}

record! {
    /// A component that a golden base has, and what shows it (金基地要素).
    pub struct BaseComponentShown: "金基地要素", "component shown" {
        must {
            /// Which component.
            component: BaseComponent = "要素", "component", cites ["2.2.5-1b", "2.2.5-1g", "2.2.5-1i", "2.2.5-1j"];
        }
        may {
            /// What shows it.
            evidence: Vec<Reference<Evidence>> = "佐证", "evidence", because "says where the facts come from";
        }
    }
}

entity! {
    /// A golden base (金基地): a training base that was recognised as one, and what it has of that which the notice asks for.
    pub struct GoldenBase as "golden_base": "金基地", "golden base" {
        must {
            /// Its name.
            name: String = "基地名称", "name", cites ["2.2.5-1h"];
        }
        may {
            /// The schools that run it.
            schools: Vec<Reference<School>> = "学校", "schools", cites ["2.2.5-1h"];
            /// The enterprises that run it.
            enterprises: Vec<Reference<Enterprise>> = "企业", "enterprises", cites ["2.2.5-1h"];
            /// Its recognitions.
            recognitions: Vec<Recognition> = "认定", "recognitions", cites ["2.2.5-1h"];
            /// The components it has.
            components: Listing<BaseComponentShown> = "要素", "components", cites ["2.2.5-1b", "2.2.5-1g", "2.2.5-1h", "2.2.5-1i", "2.2.5-1j"];
        }
    }
}

entity! {
    /// What an enterprise undertook to give in posts for students, and what it gave (按岗位比例接收学生).
    pub struct PostUndertaking as "post_undertaking": "企业接收学生岗位", "posts undertaken" {
        must {
            /// The enterprise.
            enterprise: Reference<Enterprise> = "企业", "enterprise", cites ["2.2.5-2a"];
        }
        may {
            /// Its staff.
            staff: Figure<Count> = "职工人数", "staff", unit "person", cites ["2.2.5-2a"];
            /// Its posts of the kind that students take.
            posts: Figure<Count> = "岗位数", "posts", unit "post", cites ["2.2.5-2a"];
            /// What it undertook.
            undertaken: Undertaken = "承诺接收", "undertaken", cites ["2.2.5-2a"];
            /// Most students taken at one time.
            peak_students: Figure<Count> = "同时接收最多学生数", "students taken at one time", unit "person", cites ["2.2.5-2a"];
            /// When.
            period: Period = "时期", "period", cites ["2.2.5-2a"];
        }
    }
}

record! {
    /// The number of students that an enterprise undertook to take at one time (承诺接收), stated as one of three.
    pub struct Undertaken: "承诺接收", "undertaken" {
        may {
            /// As a number of students.
            heads: Figure<Count> = "承诺人数", "students", unit "person", cites ["2.2.5-2a"];
            /// As a share of its posts.
            of_posts: Figure<Decimal> = "占岗位数比例", "share of posts", unit "share", cites ["2.2.5-2a"];
            /// As a share of its staff.
            of_staff: Figure<Decimal> = "占职工人数比例", "share of staff", unit "share", cites ["2.2.5-2a"];
        }
    }
}
