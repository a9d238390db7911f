//! The provisions of the notice on cooperation in running schools (合作办学): 二（一）1.

use crate::notice::provision::{Provision, encourage, must, support};
use crate::notice::vocabulary::Actor::{Alliance, Enterprise, Government, School};
use crate::notice::vocabulary::Kind::{Field, Indicator, Metric, Rule};

pub(super) const SCHOOLING: &[Provision] = &[
    must("moe-2024-20/2.1.1-1a")
        .term("企业重要办学主体作用", "the enterprise as an important party in running schools")
        .acts(&[Enterprise])
        .kinds(&[Field, Metric, Indicator])
        .owed(
            "由企业牵头、出资或共同举办的合作项目，以及所占比例",
            "joint undertakings that an enterprise leads, invests in or co-runs, and their share",
        )
        .gloss("企业要真正成为办学的重要一方。", "Enterprises must act as an important party in running education."),
    must("moe-2024-20/2.1.1-1b")
        .term("多主体、多形式合作办学", "cooperation in running schools, by many parties and in many forms")
        .acts(&[Alliance])
        .kinds(&[Field, Metric])
        .owed("每个合作办学项目的形式和参与方", "the form of each undertaking and the parties in it")
        .via(&["moe-2024-20/1-3a"])
        .gloss(
            "联合体的合作办学要有不同类型的参与方，形式也要多样。",
            "Schooling in the alliance must be run jointly by different kinds of party and in different forms.",
        ),
    encourage("moe-2024-20/2.1.1-1c")
        .term("产业学院", "industry colleges")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Rule, Indicator])
        .owed(
            "产业学院：举办的学校和企业、专业、学生数、成立日期",
            "industry colleges: founding school and enterprise, majors, students, date",
        )
        .gloss(
            "鼓励联合体内的学校和企业合办产业学院。",
            "Schools and enterprises of the alliance are encouraged to set up industry colleges together.",
        ),
    encourage("moe-2024-20/2.1.1-1d")
        .term("共建产教融合实训基地", "jointly built training bases that integrate industry with education")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Indicator])
        .owed("共建基地：各参与方、建成日期", "jointly built bases: parties, date")
        .gloss(
            "鼓励学校和企业一起建实训基地，让教学与生产结合。",
            "Schools and enterprises are encouraged to build training bases together, where teaching and production meet.",
        ),
    support("moe-2024-20/2.1.1-1e")
        .term("高职资源下沉县域", "higher vocational education brought down to the counties")
        .acts(&[Government, School])
        .kinds(&[Field, Indicator])
        .owed(
            "县域办学点：学校、所在县、专业；当地没有县的可以不适用",
            "teaching points in counties: school, county, majors; may not apply where there is no county",
        )
        .gloss(
            "条件允许的地方，支持高等职业学校到县里办学。",
            "Where conditions allow, higher vocational schools are supported in teaching in the counties.",
        ),
    must("moe-2024-20/2.1.1-2a")
        .term("对接区域和企业发展需求", "meeting the needs of the region and of enterprises")
        .acts(&[Alliance])
        .kinds(&[Metric])
        .owed(
            "按技术、人才两张需求清单计算，已对接的需求占多少",
            "the demand met, over the two demand lists (technology and talent)",
        )
        .via(&["moe-2024-20/2.1.1-2e", "moe-2024-20/2.1.1-2f"])
        .gloss(
            "联合体办学，要与当地和企业的实际需求相匹配。",
            "The alliance's schooling must meet what the region and its enterprises actually need.",
        ),
    must("moe-2024-20/2.1.1-2b")
        .term("核心产品清单", "list of core products")
        .acts(&[Alliance])
        .kinds(&[Field, Rule, Indicator])
        .owed("清单条目：产品、企业、所属产业", "entries: product, enterprise, industry")
        .gloss(
            "联合体要摸清并列出企业的核心产品。",
            "The alliance must draw up a list of its enterprises' core products.",
        ),
    must("moe-2024-20/2.1.1-2c")
        .term("技术需求清单", "list of technology needs")
        .acts(&[Alliance])
        .kinds(&[Field, Rule, Indicator])
        .owed("清单条目：需求、提出企业、进展状态、由谁承接", "entries: need, enterprise, state, who answers it")
        .gloss(
            "联合体要摸清并列出企业在技术上的需求。",
            "The alliance must draw up a list of the technology its enterprises need.",
        ),
    must("moe-2024-20/2.1.1-2d")
        .term("人才需求清单", "list of talent needs")
        .acts(&[Alliance])
        .kinds(&[Field, Rule, Indicator])
        .owed("清单条目：岗位或职业、企业、人数、时期", "entries: post or occupation, enterprise, head count, period")
        .gloss(
            "联合体要摸清并列出企业要什么样的人、要多少。",
            "The alliance must draw up a list of the people its enterprises need.",
        ),
    must("moe-2024-20/2.1.1-2e")
        .term("有组织的人才培养", "organised training of talent")
        .acts(&[School, Enterprise])
        .kinds(&[Metric, Indicator])
        .owed(
            "人才需求清单中，已有培养项目对应的条目所占比例",
            "the share of talent-list entries that a programme answers",
        )
        .gloss(
            "学校和企业要按人才需求，有组织地培养人。",
            "Schools and enterprises must train people in an organised way to meet the talent needs.",
        ),
    must("moe-2024-20/2.1.1-2f")
        .term("有组织的技术服务", "organised technical service")
        .acts(&[School, Enterprise])
        .kinds(&[Metric, Indicator])
        .owed(
            "技术需求清单中，已有技术服务对应的条目所占比例",
            "the share of technology-list entries that a service answers",
        )
        .gloss(
            "学校和企业要按技术需求，有组织地提供技术服务。",
            "Schools and enterprises must provide technical service in an organised way to meet the technology needs.",
        ),
];
