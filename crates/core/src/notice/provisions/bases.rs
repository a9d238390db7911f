//! The provisions of the notice on internships and practical training (实习实训建设, “金基地”): 二（二）5.

use crate::notice::provision::{Provision, context, must};
use crate::notice::vocabulary::Actor::{Alliance, Enterprise, School};
use crate::notice::vocabulary::Kind::{Context, Field, Indicator, Metric, Rule};

pub(super) const BASES: &[Provision] = &[
    must("moe-2024-20/2.2.5-1a")
        .term("学生实习实践制度", "rules for students' internships and practice")
        .acts(&[School])
        .kinds(&[Field, Indicator])
        .owed("制度：文件、日期", "the rule: document, date")
        .gloss(
            "学校要完善学生实习、实践的制度。",
            "Schools must improve their rules for students' internships and practice.",
        ),
    must("moe-2024-20/2.2.5-1b")
        .term("一线真实情境为标准", "real situations of production as the measure")
        .acts(&[School, Enterprise])
        .kinds(&[Field])
        .owed("以生产一线的真实情境为准来设计项目", "projects are measured by real situations of production")
        .via(&["moe-2024-20/2.2.5-1g"])
        .gloss(
            "学校和企业改革实习实训，要以生产现场的真实情形为准。",
            "Schools and enterprises must reform practical training by the measure of real situations on the production line.",
        ),
    must("moe-2024-20/2.2.5-1c")
        .term("真任务", "real tasks")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Metric])
        .owed("实训项目的“四真”之一", "one of the four “real” on a training project")
        .via(&["moe-2024-20/2.2.5-1g"])
        .gloss(
            "学校和企业的实训项目，要用企业生产中的真任务。",
            "Schools and enterprises must base training projects on real tasks of an enterprise's production.",
        ),
    must("moe-2024-20/2.2.5-1d")
        .term("真场景", "real settings")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Metric])
        .owed("实训项目的“四真”之一", "one of the four “real” on a training project")
        .via(&["moe-2024-20/2.2.5-1g"])
        .gloss(
            "学校和企业的实训项目，要放在企业生产的真场景里。",
            "Schools and enterprises must base training projects on real settings of an enterprise's production.",
        ),
    must("moe-2024-20/2.2.5-1e")
        .term("真过程", "real processes")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Metric])
        .owed("实训项目的“四真”之一", "one of the four “real” on a training project")
        .via(&["moe-2024-20/2.2.5-1g"])
        .gloss(
            "学校和企业的实训项目，要走企业生产的真过程。",
            "Schools and enterprises must base training projects on real processes of an enterprise's production.",
        ),
    must("moe-2024-20/2.2.5-1f")
        .term("真产品", "real products")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Metric])
        .owed("实训项目的“四真”之一", "one of the four “real” on a training project")
        .via(&["moe-2024-20/2.2.5-1g"])
        .gloss(
            "学校和企业的实训项目，要做企业生产的真产品。",
            "Schools and enterprises must base training projects on real products of an enterprise's production.",
        ),
    must("moe-2024-20/2.2.5-1g")
        .term("生产性实训项目", "training projects in production")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Rule, Metric, Indicator])
        .owed("生产性实训项目，以及其中“四真”齐全的比例", "projects, and the share that has all four “real”")
        .gloss(
            "学校和企业要设计与生产结合的实训项目。",
            "Schools and enterprises must design training projects that are part of production.",
        ),
    must("moe-2024-20/2.2.5-1h")
        .term("“金基地”", "“golden bases”")
        .acts(&[Alliance, School, Enterprise])
        .kinds(&[Field, Rule, Metric, Indicator])
        .owed("“金基地”，以及每个具备或缺少哪些要素", "golden bases, and which components each has or lacks")
        .gloss(
            "联合体、学校和企业要建成职业教育“金基地”。",
            "The alliance, its schools and its enterprises must create “golden bases” for vocational education.",
        ),
    must("moe-2024-20/2.2.5-1i")
        .term("与企业技术要求一致", "consistent with enterprises' technical requirements")
        .acts(&[School, Enterprise])
        .kinds(&[Field])
        .owed(
            "实习实训体系与企业技术要求是否一致",
            "whether practical training is consistent with enterprises' technical requirements",
        )
        .via(&["moe-2024-20/2.2.5-1h"])
        .gloss(
            "学校和企业的实习实训体系，要与企业的技术要求保持一致。",
            "Schools and enterprises must keep the system of practical training consistent with the enterprises' technical requirements.",
        ),
    must("moe-2024-20/2.2.5-1j")
        .term("与生产流程一致", "consistent with the production process")
        .acts(&[School, Enterprise])
        .kinds(&[Field])
        .owed(
            "实习实训体系与生产流程是否一致",
            "whether practical training is consistent with the production process",
        )
        .via(&["moe-2024-20/2.2.5-1h"])
        .gloss(
            "学校和企业的实习实训体系，要与企业的生产流程保持一致。",
            "Schools and enterprises must keep the system of practical training consistent with the enterprises' production processes.",
        ),
    must("moe-2024-20/2.2.5-2a")
        .term("按一定岗位比例接收学生", "students taken in proportion to posts")
        .acts(&[Enterprise])
        .kinds(&[Field, Rule, Metric, Indicator])
        .owed(
            "每家企业：职工数、岗位数、承诺比例、同期接收学生数；是否兑现",
            "each enterprise: staff, posts, the ratio it undertakes, students taken at one time; kept or not",
        )
        .gloss(
            "联合体内的企业要按岗位的一定比例，接收职业学校的学生来实习实训。",
            "Enterprises of the alliance must take vocational students for internships and practical training in a certain proportion to their posts.",
        ),
    context("moe-2024-20/2.2.5-2b")
        .term("真实环境中掌握真本领", "real abilities mastered in real surroundings")
        .acts(&[School])
        .kinds(&[Context])
        .gloss(
            "通知希望学生在真实的环境里学到真本事。",
            "The notice hopes that students gain real abilities in real surroundings.",
        ),
];
