//! Textbooks (教材建设, provisions 2.2.3): whom schools invited to write them, what carries their content, what of an enterprise's went in, their form, and golden textbooks.

use super::recognition::Recognition;
use crate::code::DivisionCode;
use crate::dossier::alliance::Industry;
use crate::dossier::artefact::Major;
use crate::dossier::evidence::Evidence;
use crate::dossier::listing::Listing;
use crate::dossier::record::{entity, record};
use crate::dossier::reference::{Enterprise, Reference, School};
use crate::dossier::vocabulary::vocabulary;
use crate::quantity::{AsOf, Count, Figure};

record! {
    /// The textbooks that the members developed (教材建设).
    pub struct Textbooks: "教材建设", "textbooks" {
        may {
            /// The textbooks; the golden ones are among them.
            books: Listing<Textbook> = "教材", "textbooks", cites ["2.2.3-1r", "2.2.3-1s"];
            /// Golden textbooks.
            golden_textbooks: Listing<GoldenTextbook> = "金教材", "golden textbooks", cites ["2.2.3-1t"];
        }
    }
}

vocabulary! {
    /// The forms of textbook that the notice names (教材形态). A book may be of both.
    pub enum TextbookForm: "教材形态", "form of textbook" {
        /// In the style of a workbook (工作手册式).
        Workbook = "workbook": "工作手册式教材", "workbook-style textbook";
        /// In a new form (新形态).
        NewForm = "new_form": "新形态教材", "textbook in a new form";
    }
}

vocabulary! {
    /// A part of a textbook that the notice names (教材组成部分).
    pub open enum TextbookPart: "教材组成部分", "part of a textbook" {
        /// A work plan (工作计划书).
        WorkPlan = "work_plan": "工作计划书", "work plan";
        /// A manual of quality inspection (质量检测手册).
        QualityInspectionManual = "quality_inspection_manual": "质量检测手册", "quality inspection manual";
        /// A reference book (工具书).
        ReferenceBook = "reference_book": "工具书", "reference book";
        /// A list of documents (文件清单).
        DocumentList = "document_list": "文件清单", "list of documents";
    }
}

vocabulary! {
    /// Whom the notice asks schools to invite for their textbooks (编写者身份).
    pub enum AuthorRole: "编写者身份", "role of an author" {
        /// A national master craftsman (大国工匠).
        NationalMasterCraftsman = "national_master_craftsman": "大国工匠", "national master craftsman";
        /// A skilled artisan (能工巧匠).
        SkilledArtisan = "skilled_artisan": "能工巧匠", "skilled artisan";
        /// A skill master (技能大师).
        SkillMaster = "skill_master": "技能大师", "skill master";
    }
}

record! {
    /// Authors of one role whom the school invited for a textbook (聘请的编写者): how many, never who.
    pub struct InvitedAuthors: "聘请的编写者", "invited authors" {
        must {
            /// Their role.
            role: AuthorRole = "身份", "role", cites ["2.2.3-1a", "2.2.3-1b", "2.2.3-1c"];
        }
        may {
            /// How many; one at least where it is not stated.
            heads: Figure<Count> = "人数", "persons", unit "person", cites ["2.2.3-1a", "2.2.3-1b", "2.2.3-1c"];
        }
    }
}

vocabulary! {
    /// A kind of digital resource (数字化资源类型). The notice names none; the words are ours.
    pub open enum DigitalResourceKind: "数字化资源类型", "kind of digital resource" {
        /// Video lessons (教学视频).
        Video = "video": "教学视频", "video";
        /// Animations (动画).
        Animation = "animation": "动画", "animation";
        /// Slides and other courseware (课件).
        Courseware = "courseware": "课件", "courseware";
        /// Virtual simulations (虚拟仿真资源).
        VirtualSimulation = "virtual_simulation": "虚拟仿真资源", "virtual simulation";
        /// Question banks (题库).
        QuestionBank = "question_bank": "题库", "question bank";
        /// Online courses (在线课程).
        OnlineCourse = "online_course": "在线课程", "online course";
    }
}

record! {
    /// Digital resources of one kind that come with a textbook (数字化资源).
    pub struct DigitalResources: "数字化资源", "digital resources" {
        must {
            /// Their kind.
            kind: DigitalResourceKind = "类型", "kind", cites ["2.2.3-1d"];
        }
        may {
            /// How many; one at least where it is not stated.
            items: Figure<Count> = "数量", "items", unit "item", cites ["2.2.3-1d"];
        }
    }
}

vocabulary! {
    /// A digital technology that a textbook uses (数字技术). The notice names none; the words are ours.
    pub open enum DigitalTechnology: "数字技术", "digital technology" {
        /// Virtual reality (虚拟现实).
        VirtualReality = "virtual_reality": "虚拟现实", "virtual reality";
        /// Augmented reality (增强现实).
        AugmentedReality = "augmented_reality": "增强现实", "augmented reality";
        /// Digital twins (数字孪生).
        DigitalTwin = "digital_twin": "数字孪生", "digital twin";
        /// Artificial intelligence (人工智能).
        ArtificialIntelligence = "artificial_intelligence": "人工智能", "artificial intelligence";
        /// Knowledge graphs (知识图谱).
        KnowledgeGraph = "knowledge_graph": "知识图谱", "knowledge graph";
    }
}

vocabulary! {
    /// What carries the content of a textbook (内容载体).
    pub open enum CarrierKind: "内容载体", "carrier of content" {
        /// A real production project (真实生产项目).
        ProductionProject = "production_project": "真实生产项目", "real production project";
        /// A typical work task (典型工作任务).
        WorkTask = "work_task": "典型工作任务", "typical work task";
        /// A case from engineering practice (工程实践案例).
        EngineeringCase = "engineering_case": "工程实践案例", "case from engineering practice";
    }
}

record! {
    /// Something that carries the content of a textbook (内容载体).
    pub struct Carrier: "内容载体", "carrier of content" {
        must {
            /// Its kind.
            kind: CarrierKind = "类型", "kind", cites ["2.2.3-1f", "2.2.3-1g", "2.2.3-1h"];
        }
        may {
            /// What it is called.
            title: String = "名称", "title", cites ["2.2.3-1f", "2.2.3-1g", "2.2.3-1h"];
            /// The enterprise that it comes from.
            enterprise: Reference<Enterprise> = "来源企业", "enterprise", cites ["2.2.3-1f", "2.2.3-1g", "2.2.3-1h"];
        }
    }
}

vocabulary! {
    /// What of an enterprise's goes into a textbook (编入的企业内容).
    pub enum EnterpriseContentKind: "企业内容类型", "kind of enterprise content" {
        /// A production process, turned into teaching content (生产工艺).
        ProductionProcess = "production_process": "生产工艺", "production process";
        /// A technical standard, turned into teaching content (技术标准).
        TechnicalStandard = "technical_standard": "技术标准", "technical standard";
        /// An operating manual (操作手册).
        OperatingManual = "operating_manual": "企业操作手册", "operating manual";
        /// A training manual (培训手册).
        TrainingManual = "training_manual": "培训手册", "training manual";
        /// A training package (培训包).
        TrainingPackage = "training_package": "培训包", "training package";
    }
}

record! {
    /// Something of an enterprise's that went into a textbook (编入的企业内容).
    pub struct EnterpriseContent: "编入的企业内容", "enterprise content" {
        must {
            /// Its kind.
            kind: EnterpriseContentKind = "类型", "kind", cites ["2.2.3-1i", "2.2.3-1j", "2.2.3-1k", "2.2.3-1l", "2.2.3-1m"];
        }
        may {
            /// What it is called.
            title: String = "名称", "title", cites ["2.2.3-1i", "2.2.3-1j", "2.2.3-1k", "2.2.3-1l", "2.2.3-1m"];
            /// The enterprise whose it is.
            enterprise: Reference<Enterprise> = "来源企业", "enterprise", cites ["2.2.3-1i", "2.2.3-1j", "2.2.3-1k", "2.2.3-1l", "2.2.3-1m"];
        }
    }
}

entity! {
    /// A textbook that members developed (教材).
    pub struct Textbook as "textbook": "教材", "textbook" {
        must {
            /// Its name.
            name: String = "教材名称", "name", cites ["2.2.3-1r", "2.2.3-1s"];
        }
        may {
            /// The schools that developed it.
            schools: Vec<Reference<School>> = "开发院校", "schools", cites ["2.2.3-1r", "2.2.3-1s"];
            /// The majors that it is for.
            majors: Vec<Reference<Major>> = "适用专业", "majors", because "ties the textbook to the majors that use it";
            /// Its forms; what is not named it is not.
            forms: Vec<TextbookForm> = "教材形态", "forms", cites ["2.2.3-1r", "2.2.3-1s"];
            /// Its parts.
            parts: Listing<TextbookPart> = "组成部分", "parts", cites ["2.2.3-1n", "2.2.3-1o", "2.2.3-1p", "2.2.3-1q"];
            /// The masters and artisans invited to write it, by role.
            invited_authors: Listing<InvitedAuthors> = "聘请的大师和工匠", "invited authors", cites ["2.2.3-1a", "2.2.3-1b", "2.2.3-1c"];
            /// The digital resources that come with it, by kind; `[]` says none.
            digital_resources: Vec<DigitalResources> = "数字化资源", "digital resources", cites ["2.2.3-1d"];
            /// The digital technologies that it uses.
            digital_technologies: Listing<DigitalTechnology> = "数字技术", "digital technologies", cites ["2.2.3-1e"];
            /// What carries its content.
            carriers: Listing<Carrier> = "内容载体", "carriers of content", cites ["2.2.3-1f", "2.2.3-1g", "2.2.3-1h"];
            /// What of enterprises' went into it.
            enterprise_content: Listing<EnterpriseContent> = "编入的企业内容", "enterprise content", cites ["2.2.3-1i", "2.2.3-1j", "2.2.3-1k", "2.2.3-1l", "2.2.3-1m"];
            /// The leading industries whose character it bears; `[]` says none.
            industries: Vec<Reference<Industry>> = "体现其特色的产业", "industries whose character it bears", cites ["2.2.3-1u"];
            /// The division whose character it bears.
            region: DivisionCode = "体现其特色的区域", "region whose character it bears", cites ["2.2.3-1u"];
            /// When it was published or first used.
            published: AsOf = "出版或启用时间", "published or first used", cites ["2.2.3-1r", "2.2.3-1s"];
        }
    }
}

vocabulary! {
    /// What the notice asks of a golden textbook, clause by clause (金教材要素). Its form is asked of textbooks in general.
    pub enum TextbookComponent: "金教材要素", "component of a golden textbook" {
        /// Master craftsmen, artisans and skill masters were invited (聘请大国工匠、能工巧匠和技能大师).
        InvitedAuthors = "invited_authors": "聘请大师和工匠", "masters and artisans invited";
        /// Digital resources are put to use (数字化资源).
        DigitalResources = "digital_resources": "利用数字化资源", "digital resources";
        /// Digital technology is put to use (数字技术).
        DigitalTechnology = "digital_technology": "利用数字技术", "digital technology";
        /// Real projects, tasks and cases carry the content (真实生产项目、典型工作任务、工程实践案例等载体).
        RealCarriers = "real_carriers": "以真实项目等为载体", "content carried by real work";
        /// Production processes and technical standards are turned into content (转化生产工艺、技术标准).
        ProcessesAndStandards = "processes_and_standards": "转化企业工艺和标准", "processes and standards turned into content";
        /// Operating manuals, training manuals and training packages are brought in (引入操作手册、培训手册、培训包).
        ManualsAndPackages = "manuals_and_packages": "引入企业手册和培训包", "manuals and training packages brought in";
        /// It bears the character of its region and industry (区域和产业特色).
        LocalCharacter = "local_character": "体现区域和产业特色", "character of the region and its industry";
    }
}

record! {
    /// A component that a golden textbook has, and what shows it (金教材要素).
    pub struct TextbookComponentShown: "金教材要素", "component of a golden textbook shown" {
        must {
            /// Which component.
            component: TextbookComponent = "要素", "component", cites ["2.2.3-1a", "2.2.3-1b", "2.2.3-1c", "2.2.3-1d", "2.2.3-1e", "2.2.3-1f", "2.2.3-1g", "2.2.3-1h", "2.2.3-1i", "2.2.3-1j", "2.2.3-1k", "2.2.3-1l", "2.2.3-1m", "2.2.3-1t", "2.2.3-1u"];
        }
        may {
            /// What shows it.
            evidence: Vec<Reference<Evidence>> = "佐证", "evidence", because "says where the facts come from";
        }
    }
}

entity! {
    /// A golden textbook (金教材): a textbook that was recognised as one, and what it has of that which the notice asks for.
    pub struct GoldenTextbook as "golden_textbook": "金教材", "golden textbook" {
        must {
            /// Its name.
            name: String = "教材名称", "name", cites ["2.2.3-1t"];
        }
        may {
            /// The same book among the textbooks.
            textbook: Reference<Textbook> = "对应教材", "same as textbook", cites ["2.2.3-1t"];
            /// The schools that developed it.
            schools: Vec<Reference<School>> = "开发院校", "schools", cites ["2.2.3-1t"];
            /// Its recognitions.
            recognitions: Vec<Recognition> = "认定", "recognitions", cites ["2.2.3-1t"];
            /// The components it has.
            components: Listing<TextbookComponentShown> = "要素", "components", cites ["2.2.3-1t"];
        }
    }
}
