//! The provisions of the notice on textbooks (教材建设, “金教材”): 二（二）3.

use crate::notice::provision::{Provision, aim, must};
use crate::notice::vocabulary::Actor::{Alliance, Enterprise, School};
use crate::notice::vocabulary::Kind::{Field, Indicator, Metric, Rule};

pub(super) const TEXTBOOKS: &[Provision] = &[
    must("moe-2024-20/2.2.3-1a")
        .term("聘请大国工匠", "national master craftsmen engaged")
        .acts(&[School])
        .kinds(&[Field, Metric])
        .owed("编写者的身份", "the roles of authors")
        .via(&["moe-2024-20/2.2.3-1t"])
        .gloss("学校编教材，要请大国工匠参加。", "Schools must engage national master craftsmen for their textbooks."),
    must("moe-2024-20/2.2.3-1b")
        .term("聘请能工巧匠", "skilled artisans engaged")
        .acts(&[School])
        .kinds(&[Field, Metric])
        .owed("编写者的身份", "the roles of authors")
        .via(&["moe-2024-20/2.2.3-1t"])
        .gloss("学校编教材，要请能工巧匠参加。", "Schools must engage skilled artisans for their textbooks."),
    must("moe-2024-20/2.2.3-1c")
        .term("聘请技能大师", "skill masters engaged")
        .acts(&[School])
        .kinds(&[Field, Metric])
        .owed("编写者的身份", "the roles of authors")
        .via(&["moe-2024-20/2.2.3-1t"])
        .gloss("学校编教材，要请技能大师参加。", "Schools must engage skill masters for their textbooks."),
    must("moe-2024-20/2.2.3-1d")
        .term("数字化资源", "digital resources")
        .acts(&[School])
        .kinds(&[Field])
        .owed("教材配有的数字化资源", "the digital resources of a textbook")
        .via(&["moe-2024-20/2.2.3-1t"])
        .gloss(
            "学校编教材，要充分用好数字化资源。",
            "Schools must make full use of digital resources in their textbooks.",
        ),
    must("moe-2024-20/2.2.3-1e")
        .term("数字技术", "digital technology")
        .acts(&[School])
        .kinds(&[Field])
        .owed("教材采用的数字技术", "the digital technology a textbook uses")
        .via(&["moe-2024-20/2.2.3-1t"])
        .gloss(
            "学校编教材，要充分用好数字技术。",
            "Schools must make full use of digital technology in their textbooks.",
        ),
    must("moe-2024-20/2.2.3-1f")
        .term("真实生产项目", "real production projects")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Rule])
        .owed("教材内容的载体", "what carries the content of a textbook")
        .via(&["moe-2024-20/2.2.3-1t"])
        .open()
        .gloss(
            "学校和企业编教材，要用真实的生产项目作载体。",
            "Schools and enterprises must build textbooks around real production projects.",
        ),
    must("moe-2024-20/2.2.3-1g")
        .term("典型工作任务", "typical work tasks")
        .acts(&[School, Enterprise])
        .kinds(&[Field])
        .owed("教材内容的载体", "what carries the content of a textbook")
        .via(&["moe-2024-20/2.2.3-1t"])
        .open()
        .gloss(
            "学校和企业编教材，要用典型的工作任务作载体。",
            "Schools and enterprises must build textbooks around typical work tasks.",
        ),
    must("moe-2024-20/2.2.3-1h")
        .term("工程实践案例", "cases from engineering practice")
        .acts(&[School, Enterprise])
        .kinds(&[Field])
        .owed("教材内容的载体", "what carries the content of a textbook")
        .via(&["moe-2024-20/2.2.3-1t"])
        .open()
        .gloss(
            "学校和企业编教材，要用工程实践中的案例作载体。",
            "Schools and enterprises must build textbooks around cases from engineering practice.",
        ),
    must("moe-2024-20/2.2.3-1i")
        .term("转化生产工艺", "production processes turned into content")
        .acts(&[School, Enterprise])
        .kinds(&[Field])
        .owed("编入教材的企业内容", "what of an enterprise's goes into a textbook")
        .via(&["moe-2024-20/2.2.3-1t"])
        .gloss(
            "学校和企业要把企业的生产工艺变成教材内容。",
            "Schools and enterprises must turn the enterprises' production processes into textbook content.",
        ),
    must("moe-2024-20/2.2.3-1j")
        .term("转化技术标准", "technical standards turned into content")
        .acts(&[School, Enterprise])
        .kinds(&[Field])
        .owed("编入教材的企业内容", "what of an enterprise's goes into a textbook")
        .via(&["moe-2024-20/2.2.3-1t"])
        .gloss(
            "学校和企业要把企业的技术标准变成教材内容。",
            "Schools and enterprises must turn the enterprises' technical standards into textbook content.",
        ),
    must("moe-2024-20/2.2.3-1k")
        .term("企业操作手册", "enterprises' operating manuals")
        .acts(&[School, Enterprise])
        .kinds(&[Field])
        .owed("编入教材的企业内容", "what of an enterprise's goes into a textbook")
        .via(&["moe-2024-20/2.2.3-1t"])
        .gloss(
            "学校和企业要把企业的操作手册引进教材。",
            "Schools and enterprises must bring the enterprises' operating manuals into textbooks.",
        ),
    must("moe-2024-20/2.2.3-1l")
        .term("培训手册", "training manuals")
        .acts(&[School, Enterprise])
        .kinds(&[Field])
        .owed("编入教材的企业内容", "what of an enterprise's goes into a textbook")
        .via(&["moe-2024-20/2.2.3-1t"])
        .gloss(
            "学校和企业要把企业的培训手册引进教材。",
            "Schools and enterprises must bring the enterprises' training manuals into textbooks.",
        ),
    must("moe-2024-20/2.2.3-1m")
        .term("培训包", "training packages")
        .acts(&[School, Enterprise])
        .kinds(&[Field])
        .owed("编入教材的企业内容", "what of an enterprise's goes into a textbook")
        .via(&["moe-2024-20/2.2.3-1t"])
        .gloss(
            "学校和企业要把企业的培训包引进教材。",
            "Schools and enterprises must bring the enterprises' training packages into textbooks.",
        ),
    must("moe-2024-20/2.2.3-1n")
        .term("工作计划书", "work plans")
        .acts(&[School])
        .kinds(&[Field])
        .owed("工作手册式教材的组成部分", "a part of a workbook-style textbook")
        .via(&["moe-2024-20/2.2.3-1r"])
        .open()
        .gloss(
            "学校开发的工作手册式、新形态教材里要有工作计划书。",
            "The workbook-style and new-form textbooks that schools develop must include work plans.",
        ),
    must("moe-2024-20/2.2.3-1o")
        .term("质量检测手册", "quality inspection manuals")
        .acts(&[School])
        .kinds(&[Field])
        .owed("工作手册式教材的组成部分", "a part of a workbook-style textbook")
        .via(&["moe-2024-20/2.2.3-1r"])
        .open()
        .gloss(
            "学校开发的工作手册式、新形态教材里要有质量检测手册。",
            "The workbook-style and new-form textbooks that schools develop must include quality inspection manuals.",
        ),
    must("moe-2024-20/2.2.3-1p")
        .term("工具书", "reference books")
        .acts(&[School])
        .kinds(&[Field])
        .owed("工作手册式教材的组成部分", "a part of a workbook-style textbook")
        .via(&["moe-2024-20/2.2.3-1r"])
        .open()
        .gloss(
            "学校开发的工作手册式、新形态教材里要有工具书。",
            "The workbook-style and new-form textbooks that schools develop must include reference books.",
        ),
    must("moe-2024-20/2.2.3-1q")
        .term("文件清单", "document lists")
        .acts(&[School])
        .kinds(&[Field])
        .owed("工作手册式教材的组成部分", "a part of a workbook-style textbook")
        .via(&["moe-2024-20/2.2.3-1r"])
        .open()
        .gloss(
            "学校开发的工作手册式、新形态教材里要有文件清单。",
            "The workbook-style and new-form textbooks that schools develop must include lists of documents.",
        ),
    must("moe-2024-20/2.2.3-1r")
        .term("工作手册式教材", "workbook-style textbooks")
        .acts(&[School])
        .kinds(&[Field, Rule, Metric, Indicator])
        .owed("这种形态的教材", "textbooks of this form")
        .gloss("学校要开发工作手册式的教材。", "Schools must develop workbook-style textbooks."),
    must("moe-2024-20/2.2.3-1s")
        .term("新形态教材", "textbooks in new forms")
        .acts(&[School])
        .kinds(&[Field, Metric, Indicator])
        .owed("这种形态的教材", "textbooks of this form")
        .gloss("学校要开发新形态的教材。", "Schools must develop textbooks in new forms."),
    must("moe-2024-20/2.2.3-1t")
        .term("“金教材”", "“golden textbooks”")
        .acts(&[Alliance, School])
        .kinds(&[Field, Rule, Metric, Indicator])
        .owed("“金教材”，以及每种具备或缺少哪些要素", "golden textbooks, and which components each has or lacks")
        .gloss(
            "联合体和学校要打造一批职业教育“金教材”。",
            "The alliance and its schools must create “golden textbooks” for vocational education.",
        ),
    aim("moe-2024-20/2.2.3-1u")
        .term("区域和产业特色", "character of the region and its industry")
        .acts(&[Alliance])
        .kinds(&[Field])
        .owed("教材中体现区域或产业特色的内容", "what is of the region or of the industry in a textbook")
        .gloss(
            "“金教材”要有当地和产业的特色。",
            "Golden textbooks should bear the character of their region and industry.",
        ),
];
