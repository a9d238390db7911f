//! The provisions of the notice on cooperation on employment (合作就业): 二（一）3.

use crate::notice::provision::{Provision, aim, must};
use crate::notice::vocabulary::Actor::{Alliance, Enterprise, School};
use crate::notice::vocabulary::Kind::{Field, Indicator, Metric, Rule};

pub(super) const EMPLOYMENT: &[Provision] = &[
    must("moe-2024-20/2.1.3-1a")
        .term("专业动态调整机制", "mechanism for adjusting majors")
        .acts(&[School])
        .kinds(&[Field, Indicator])
        .owed(
            "机制本身，以及各时期新增、改造、限制、撤销的专业",
            "the mechanism, and the majors opened, reformed, restricted and withdrawn, by period",
        )
        .gloss(
            "职业学校要有随区域和市场变化而调整专业的机制，并不断完善。",
            "Vocational schools must have, and keep improving, a mechanism that adjusts their majors as the region and the market change.",
        ),
    must("moe-2024-20/2.1.3-1b")
        .term("专业设置与产业结构对接", "majors that match the industrial structure")
        .acts(&[Alliance, School])
        .kinds(&[Metric, Indicator])
        .owed(
            "服务主导产业的专业招生占比；有专业服务的主导产业占比",
            "the share of enrolment in majors that serve a leading industry; the share of leading industries that a major serves",
        )
        .gloss(
            "学校开设的专业要与当地产业的构成相匹配。",
            "The majors on offer must match the make-up of local industry.",
        ),
    aim("moe-2024-20/2.1.3-1c")
        .term("产业、专业、就业联动", "industry, majors and employment moving together")
        .acts(&[Alliance])
        .kinds(&[Field, Metric])
        .owed(
            "分专业的就业情况，由此得出产业×专业×就业对照表",
            "employment by major, and so the table of industry × major × employment",
        )
        .gloss(
            "产业、专业、就业三者要能互相带动、一起调整。",
            "Industry, majors and employment should act upon one another and move together.",
        ),
    must("moe-2024-20/2.1.3-1d")
        .term("引导企业发挥主体作用", "enterprises in a leading part")
        .acts(&[Enterprise])
        .kinds(&[Metric])
        .owed("参与合作就业的企业数", "the number of enterprises with a part in cooperation on employment")
        .via(&["moe-2024-20/1-3a"])
        .gloss(
            "企业要在引导下真正成为合作就业的主体。",
            "Enterprises must be guided to take a leading part in cooperation on employment.",
        ),
    must("moe-2024-20/2.1.3-2a")
        .term("技能人才供需信息平台", "information platform for the supply of and demand for skilled people")
        .acts(&[Alliance])
        .kinds(&[Field, Indicator])
        .owed("平台名称、运营方、启用时间", "name, operator, in use since")
        .gloss(
            "联合体要建一个技能人才供求的信息平台。",
            "The alliance must set up a platform that shows the supply of and the demand for skilled people.",
        ),
    must("moe-2024-20/2.1.3-2b")
        .term("及时发布就业岗位", "prompt publication of vacancies")
        .acts(&[Alliance])
        .kinds(&[Field, Metric, Indicator])
        .owed("发布的岗位数，附发布日期或时期", "vacancies published, with dates or periods of publication")
        .gloss("联合体要把招聘岗位及时公布出来。", "The alliance must publish vacancies promptly."),
    aim("moe-2024-20/2.1.3-2c")
        .term("毕业生就业率", "employment rate of graduates")
        .acts(&[School])
        .kinds(&[Field, Rule, Metric, Indicator])
        .owed(
            "毕业生去向人数，分层次、届别、统计日期；凡写比率须注明口径；应当上升",
            "graduates by destination, level, class and census date; a rate always names its definition; it should rise",
        )
        .gloss("毕业生就业率要提高。", "The employment rate of graduates should rise."),
    aim("moe-2024-20/2.1.3-2d")
        .term("本地就业率", "local employment rate")
        .acts(&[School])
        .kinds(&[Field, Rule, Metric, Indicator])
        .owed(
            "同就业率，并写明“本地”的范围（县、市、省）和分母，不设默认值；应当上升",
            "as for the employment rate; states the locality (county, city, province) and the denominator, with no default; it should rise",
        )
        .gloss("毕业生留在当地就业的比例要提高。", "The share of graduates who find work locally should rise."),
    must("moe-2024-20/2.1.3-3a")
        .term("实习实训", "internships and practical training")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Metric, Indicator])
        .owed(
            "实习：学校、接收单位、专业、类型（认识实习、岗位实习）、人数、同期最多人数、时期；实训另计",
            "placements: school, host, major, kind (orientation visit or workplace placement), heads, peak heads, period; practical training counted apart",
        )
        .gloss(
            "学校和企业要广泛组织学生实习、实训。",
            "Schools and enterprises must provide internships and practical training widely.",
        ),
    must("moe-2024-20/2.1.3-3b")
        .term("就业指导", "career guidance")
        .acts(&[School])
        .kinds(&[Field, Metric, Indicator])
        .owed("各时期的指导场次或人次", "sessions or persons, by period")
        .gloss("学校要广泛地为学生提供就业指导。", "Schools must give students career guidance widely."),
    must("moe-2024-20/2.1.3-3c")
        .term("专业对口的岗位实习", "workplace placements that match the major")
        .acts(&[Alliance, Enterprise])
        .kinds(&[Field, Rule, Metric, Indicator])
        .owed("专业对口的岗位实习人数 ÷ 岗位实习人数", "placements that match the major ÷ placements")
        .gloss(
            "联合体要指导企业，按生产需要为学生安排与所学专业相符的实习岗位。",
            "The alliance must guide enterprises to offer, as production requires, workplace placements that match what students study.",
        ),
    must("moe-2024-20/2.1.3-3d")
        .term("专业对口的就业机会", "jobs that match the major")
        .acts(&[Alliance, Enterprise])
        .kinds(&[Field, Metric, Indicator])
        .owed(
            "成员企业录用的毕业生数，其中岗位与专业相符的人数",
            "graduates hired by member enterprises, and how many of them in matching posts",
        )
        .gloss(
            "联合体要指导企业，按生产需要为学生提供与所学专业相符的就业机会。",
            "The alliance must guide enterprises to offer, as production requires, jobs that match what students study.",
        ),
    aim("moe-2024-20/2.1.3-3e")
        .term("实践能力", "practical ability")
        .acts(&[School])
        .kinds(&[Field, Metric])
        .owed("学生取得的证书数和竞赛获奖数", "certificates and contest awards gained by students")
        .proxy()
        .gloss("学生的动手实践能力要提高。", "Students' practical ability should rise."),
    aim("moe-2024-20/2.1.3-3f")
        .term("就业创业能力", "ability to find work and to start a business")
        .acts(&[School])
        .kinds(&[Field, Metric])
        .owed("毕业生创业数", "start-ups by graduates")
        .proxy()
        .gloss(
            "学生找工作和自己创业的能力要提高。",
            "Students should become better able to find work or to start a business.",
        ),
];
