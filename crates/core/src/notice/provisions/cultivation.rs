//! The provisions of the notice on cooperation in educating students (合作育人): 二（一）2.

use crate::notice::provision::{Provision, aim, must, support};
use crate::notice::vocabulary::Actor::{Alliance, Enterprise, School, University};
use crate::notice::vocabulary::Kind::{Context, Field, Indicator, Metric, Rule};

pub(super) const CULTIVATION: &[Provision] = &[
    must("moe-2024-20/2.1.2-1a")
        .term("率先改革五大关键要素", "first to reform the five key elements")
        .acts(&[School])
        .kinds(&[Context])
        .via(&["moe-2024-20/1-2a"])
        .gloss(
            "五个要素的改革，要在联合体内的职业学校先行一步。",
            "The reform of the five elements must come first in the vocational schools of the alliances.",
        ),
    must("moe-2024-20/2.1.2-2a")
        .term("校企协同育人", "schools and enterprises educating together")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Metric, Indicator])
        .owed("有学校也有企业参与的培养项目", "programmes with both school and enterprise parties")
        .gloss(
            "学校和企业要一起育人，并把合作做深。",
            "Schools and enterprises must educate students together, and go further in it than before.",
        ),
    must("moe-2024-20/2.1.2-2b")
        .term("联合招生", "joint enrolment")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Metric])
        .owed("在培养项目上标明，并写明人数", "marked on a programme, with head count")
        .via(&["moe-2024-20/2.1.2-2a"])
        .gloss("学校和企业要一起招生。", "Schools and enterprises must enrol students jointly."),
    must("moe-2024-20/2.1.2-2c")
        .term("联合培养", "joint training")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Metric])
        .owed("在培养项目上标明，并写明人数", "marked on a programme, with head count")
        .via(&["moe-2024-20/2.1.2-2a"])
        .gloss("学校和企业要一起培养学生。", "Schools and enterprises must train students jointly."),
    must("moe-2024-20/2.1.2-2d")
        .term("委托培养", "commissioned training")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Indicator])
        .owed("采用委托培养方式的项目", "programmes of this mode")
        .gloss(
            "学校和企业要广泛采用委托培养：学校受用人单位委托，培养所需的人。",
            "Schools and enterprises must make wide use of commissioned training, in which an employer commissions a school to train the people it needs.",
        ),
    must("moe-2024-20/2.1.2-2e")
        .term("订单培养", "training to order")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Rule, Indicator])
        .owed("项目写明订单企业及其订单人数", "the ordering enterprise is named, with its head count")
        .gloss(
            "学校和企业要广泛采用订单培养：企业先下订单，学校按订单培养。",
            "Schools and enterprises must make wide use of training to order, in which an enterprise orders the people and the school trains them for it.",
        ),
    must("moe-2024-20/2.1.2-2f")
        .term("学徒制培养", "apprenticeship")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Rule, Indicator])
        .owed("项目写明聘用或接收学徒的企业", "the enterprise that employs or hosts the apprentices is named")
        .gloss(
            "学校和企业要广泛采用学徒制，让学生在企业里跟着师傅学。",
            "Schools and enterprises must make wide use of apprenticeship, in which students learn from a master in the enterprise.",
        ),
    aim("moe-2024-20/2.1.2-2g")
        .term("高技能人才供给能力", "capacity to supply highly skilled people")
        .acts(&[School])
        .kinds(&[Field, Metric, Indicator])
        .owed("各时期取得的高技能等级证书数", "higher-skill certificates gained, by period")
        .proxy()
        .gloss(
            "职业学校要能为产业输送更多高技能人才。",
            "Vocational schools should become able to supply more highly skilled people.",
        ),
    must("moe-2024-20/2.1.2-3a")
        .term("一体化设计培养体系", "training system designed as one")
        .acts(&[Alliance])
        .kinds(&[Field, Indicator])
        .owed("跨层次的一体化培养方案：名称、日期、参与方", "the joint plan across levels: title, date, parties")
        .gloss(
            "联合体要把各层次的高技能人才培养放在一起通盘设计。",
            "The alliance must design the training of highly skilled people across all levels as one system.",
        ),
    support("moe-2024-20/2.1.2-3b")
        .term("分段培养或贯通培养", "staged or continuous training across levels")
        .acts(&[School, University])
        .kinds(&[Field, Rule, Indicator])
        .owed(
            "升学通道：从哪一层次到哪个更高层次（中职、高职专科、职业本科、普通本科）、年限、学生数",
            "pathways: from a level to a higher one (secondary vocational, higher vocational diploma, vocational or general bachelor's), years, students",
        )
        .gloss(
            "支持联合体内不同层次的学校分段或贯通地接续培养学生。",
            "The schools of different levels in the alliance are supported in training students through linked stages or one continuous course.",
        ),
    aim("moe-2024-20/2.1.2-3c")
        .term("学生接受更高层次教育", "students going on to a higher level")
        .acts(&[School, University])
        .kinds(&[Field, Metric])
        .owed("通道上的学生数，以及其中升入更高层次的人数", "students on pathways, and how many moved up")
        .gloss(
            "联合体内的学校要让学生有路可走，能继续读更高层次的教育。",
            "The schools and universities should give students an effective way into higher levels of education.",
        ),
    aim("moe-2024-20/2.1.2-3d")
        .term("企业职工接受更高层次教育", "employees going on to a higher level")
        .acts(&[School, University])
        .kinds(&[Field, Metric])
        .owed("入学就读的企业职工数（受益方为企业）", "employees enrolled (it is the enterprises that benefit)")
        .gloss(
            "联合体内的学校要让企业职工也有路可走，能继续读更高层次的教育。",
            "The schools and universities should give employees of enterprises, too, an effective way into higher levels of education.",
        ),
];
