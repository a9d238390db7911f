//! The provisions of the notice on majors (专业建设, “金专业”): 二（二）1.

use crate::notice::provision::{Provision, must};
use crate::notice::vocabulary::Actor::{Alliance, Park, School};
use crate::notice::vocabulary::Kind::{Field, Indicator, Metric, Rule};

pub(super) const MAJORS: &[Provision] = &[
    must("moe-2024-20/2.2.1-1a")
        .term("园区产业发展规划", "the park's plan for industrial development")
        .acts(&[Park, School])
        .kinds(&[Field, Rule, Indicator])
        .owed("园区产业规划及其规划期", "the park's plan and its period")
        .gloss(
            "学校建专业，要结合园区的产业规划。",
            "Schools must build their majors with the park's plan for industry in view.",
        ),
    must("moe-2024-20/2.2.1-1b")
        .term("专业与产业协调联动机制", "mechanism that co-ordinates majors with industry")
        .acts(&[School, Park])
        .kinds(&[Field, Indicator])
        .owed("机制：文件、日期、参与方", "the mechanism: document, date, parties")
        .gloss(
            "学校和园区要建立专业与产业一起调整的机制。",
            "Schools and park must set up a mechanism by which majors and industry are adjusted together.",
        ),
    must("moe-2024-20/2.2.1-1c")
        .term("传统产业升级", "upgrading of traditional industries")
        .acts(&[School])
        .kinds(&[Field, Metric])
        .owed("为其服务的专业", "the majors that serve it")
        .via(&["moe-2024-20/2.1.3-1b"])
        .gloss(
            "学校建专业，要有利于传统产业升级。",
            "The schools' majors must serve the upgrading of traditional industries.",
        ),
    must("moe-2024-20/2.2.1-1d")
        .term("新兴产业壮大", "growth of emerging industries")
        .acts(&[School])
        .kinds(&[Field, Metric])
        .owed("为其服务的专业", "the majors that serve it")
        .via(&["moe-2024-20/2.1.3-1b"])
        .gloss(
            "学校建专业，要有利于新兴产业壮大。",
            "The schools' majors must serve the growth of emerging industries.",
        ),
    must("moe-2024-20/2.2.1-1e")
        .term("未来产业培育", "nurture of future industries")
        .acts(&[School])
        .kinds(&[Field, Metric])
        .owed("为其服务的专业", "the majors that serve it")
        .via(&["moe-2024-20/2.1.3-1b"])
        .gloss(
            "学校建专业，要有利于培育未来产业。",
            "The schools' majors must serve the nurture of industries of the future.",
        ),
    must("moe-2024-20/2.2.1-1f")
        .term("新质生产力", "new quality productive forces")
        .acts(&[School])
        .kinds(&[Field])
        .owed("培养项目与新质生产力的关系", "how a programme relates to it")
        .via(&["moe-2024-20/2.1.3-1b"])
        .gloss(
            "学校培养人，要与发展新质生产力连在一起。",
            "Schools must tie the training of people to the growth of new quality productive forces.",
        ),
    must("moe-2024-20/2.2.1-2a")
        .term("重点建设专业清单", "list of key majors")
        .acts(&[Alliance])
        .kinds(&[Field, Rule, Indicator])
        .owed(
            "清单条目；与其他清单不重复属于提示（我们的推断）",
            "entries; that the lists do not overlap is a hint (our inference)",
        )
        .gloss(
            "联合体要定出重点建设哪些专业。",
            "The alliance must settle which majors are to be built up as priorities.",
        ),
    must("moe-2024-20/2.2.1-2b")
        .term("改造升级专业清单", "list of majors to be reformed")
        .acts(&[Alliance])
        .kinds(&[Field, Rule, Indicator])
        .owed("清单条目，写明改造什么", "entries, with what is reformed")
        .gloss(
            "联合体要定出改造升级哪些专业。",
            "The alliance must settle which majors are to be reformed and upgraded.",
        ),
    must("moe-2024-20/2.2.1-2c")
        .term("限制撤销专业清单", "list of majors to be restricted or withdrawn")
        .acts(&[Alliance])
        .kinds(&[Field, Rule, Indicator])
        .owed(
            "清单条目，写明限制还是撤销、从何时起；撤销后仍招生的提示警告",
            "entries say restricted or withdrawn, and since when; new intake after withdrawal is a warning",
        )
        .gloss(
            "联合体要定出限制或撤销哪些专业。",
            "The alliance must settle which majors are to be restricted or withdrawn.",
        ),
    must("moe-2024-20/2.2.1-2d")
        .term("特色专业方向", "particular directions within majors")
        .acts(&[Alliance])
        .kinds(&[Field, Indicator])
        .owed("专业方向：所属专业、特色所在", "directions: the major, and what is particular")
        .gloss(
            "联合体要开设能反映自身特色的专业方向。",
            "The alliance must open directions within majors that show its own character.",
        ),
    must("moe-2024-20/2.2.1-2e")
        .term("“金专业”", "“golden majors”")
        .acts(&[Alliance, School])
        .kinds(&[Field, Rule, Metric, Indicator])
        .owed(
            "支撑产业的重点专业；服务某一主导产业",
            "key majors that support the industries; each serves a leading industry",
        )
        .gloss(
            "联合体要重点建好一批能支撑产业的“金专业”。",
            "The alliance must build up a number of “golden majors” that support its industries.",
        ),
];
