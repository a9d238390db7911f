//! The provisions of the notice on cooperation on development (合作发展): 二（一）4.

use crate::notice::provision::{Provision, aim, explore, must, support};
use crate::notice::vocabulary::Actor::{Alliance, Enterprise, School};
use crate::notice::vocabulary::Kind::{Field, Indicator, Metric, Rule};

pub(super) const DEVELOPMENT: &[Provision] = &[
    explore("moe-2024-20/2.1.4-1a")
        .term("集体会商", "collective consultation")
        .acts(&[Alliance])
        .kinds(&[Field, Indicator])
        .owed("会商会议及其日期", "meetings, by date")
        .open()
        .gloss(
            "联合体要探索由各方坐在一起、集体商议的运行办法。",
            "The alliance is to explore deciding matters by collective consultation.",
        ),
    explore("moe-2024-20/2.1.4-1b")
        .term("工作项目", "working by projects")
        .acts(&[Alliance])
        .kinds(&[Field, Indicator])
        .owed("工作项目：牵头方、启动时间、进展状态", "projects: lead, start, state")
        .open()
        .gloss(
            "联合体要探索把合作事项立成项目来推进的运行办法。",
            "The alliance is to explore carrying out its work as projects.",
        ),
    explore("moe-2024-20/2.1.4-1c")
        .term("桥接平台", "bridging platforms")
        .acts(&[Alliance])
        .kinds(&[Field, Indicator])
        .owed("桥接平台", "platforms")
        .open()
        .gloss(
            "联合体要探索用平台把各方连接起来的运行办法。",
            "The alliance is to explore platforms that bridge its parties.",
        ),
    explore("moe-2024-20/2.1.4-1d")
        .term("市场运作", "operation by the market")
        .acts(&[Alliance])
        .kinds(&[Field, Indicator])
        .owed("按市场方式运作的实体：法人、统一社会信用代码", "market-run entities: legal person, credit code")
        .open()
        .gloss(
            "联合体要探索按市场规则运作的办法。",
            "The alliance is to explore running itself by the rules of the market.",
        ),
    must("moe-2024-20/2.1.4-1e")
        .term("责任、权利和义务", "responsibilities, rights and duties")
        .acts(&[Alliance])
        .kinds(&[Field, Rule, Indicator])
        .owed(
            "各成员的责权利已成文（章程、协议：日期、文件）",
            "those of each member are written down (charter or agreement: date, document)",
        )
        .gloss(
            "联合体要把每个成员该做什么、能得到什么讲清楚。",
            "The alliance must make clear what each member is responsible for, entitled to and bound to do.",
        ),
    must("moe-2024-20/2.1.4-2a")
        .term("一线实际需求", "the actual needs of production")
        .acts(&[School, Enterprise])
        .kinds(&[Metric])
        .owed("一线技术需求的对接情况", "how far the technology needs of production are met")
        .via(&["moe-2024-20/2.1.1-2f"])
        .gloss(
            "学校和企业合作搞技术，要盯住企业生产现场真正的需要。",
            "Schools and enterprises must aim their joint technical work at what the production line actually needs.",
        ),
    must("moe-2024-20/2.1.4-2b")
        .term("区域技术创新中心", "regional centre for technological innovation")
        .acts(&[Alliance])
        .kinds(&[Field, Indicator])
        .owed("中心名称、运营方、成立日期", "centres: name, operator, date")
        .gloss(
            "要以联合体为依托，建起区域性的技术创新中心。",
            "A regional centre for technological innovation must be built on the basis of the alliance.",
        ),
    must("moe-2024-20/2.1.4-2c")
        .term("转化中心", "centre for putting results to use")
        .acts(&[Alliance])
        .kinds(&[Field, Indicator])
        .owed("中心名称、运营方、成立日期", "centres: name, operator, date")
        .gloss(
            "要以联合体为依托，建起区域性的成果转化中心。",
            "A regional centre for putting research results to use must be built on the basis of the alliance.",
        ),
    aim("moe-2024-20/2.1.4-2d")
        .term("技术服务到款额", "money received for technical service")
        .acts(&[School])
        .kinds(&[Field, Metric, Indicator])
        .owed("各时期到账金额；应当上升", "money received, by period; it should rise")
        .gloss("技术服务实际到账的钱要增加。", "The money actually received for technical service should rise."),
    aim("moe-2024-20/2.1.4-2e")
        .term("项目孵化到款额", "money received for incubated projects")
        .acts(&[School])
        .kinds(&[Field, Metric, Indicator])
        .owed("各时期到账金额；应当上升", "money received, by period; it should rise")
        .gloss("孵化项目实际到账的钱要增加。", "The money actually received for incubated projects should rise."),
    aim("moe-2024-20/2.1.4-2f")
        .term("专利转化到款额", "money received for patents put to use")
        .acts(&[School])
        .kinds(&[Field, Metric, Indicator])
        .owed("各时期到账金额；应当上升", "money received, by period; it should rise")
        .gloss("专利转化实际到账的钱要增加。", "The money actually received for patents put to use should rise."),
    must("moe-2024-20/2.1.4-2g")
        .term("成果转化", "putting results to use")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Metric])
        .owed("技术服务的目的：成果转化", "as the purpose of a service")
        .via(&["moe-2024-20/2.1.1-2f"])
        .gloss(
            "学校和企业要帮助科研成果落到生产中。",
            "Schools and enterprises must help to put research results to use.",
        ),
    must("moe-2024-20/2.1.4-2h")
        .term("产品中试", "pilot production")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Metric])
        .owed("技术服务的目的：产品中试", "as the purpose of a service")
        .via(&["moe-2024-20/2.1.1-2f"])
        .gloss(
            "学校和企业要为新产品的中间试验（中试）提供服务。",
            "Schools and enterprises must help with the pilot production of new products.",
        ),
    must("moe-2024-20/2.1.4-2i")
        .term("技术升级", "upgrading technology")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Metric])
        .owed("技术服务的目的：技术升级", "as the purpose of a service")
        .via(&["moe-2024-20/2.1.1-2f"])
        .gloss(
            "学校和企业要为企业升级技术提供服务。",
            "Schools and enterprises must help enterprises to upgrade their technology.",
        ),
    must("moe-2024-20/2.1.4-2j")
        .term("工艺革新", "improving processes")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Metric])
        .owed("技术服务的目的：工艺革新", "as the purpose of a service")
        .via(&["moe-2024-20/2.1.1-2f"])
        .gloss(
            "学校和企业要为企业改进工艺提供服务。",
            "Schools and enterprises must help enterprises to improve their production processes.",
        ),
    must("moe-2024-20/2.1.4-3a")
        .term("统筹培训资源和需求", "training resources and needs brought together")
        .acts(&[Alliance])
        .kinds(&[Field, Indicator])
        .owed("各成员培训资源与需求的共享台账", "the shared register of training offers and needs")
        .gloss(
            "联合体要把各成员能提供的培训和需要的培训统一安排。",
            "The alliance must bring together what training its members can offer and what they need.",
        ),
    support("moe-2024-20/2.1.4-3b")
        .term("岗前培训", "induction training")
        .acts(&[School])
        .kinds(&[Field, Metric, Indicator])
        .owed("各时期人次", "person-times, by period")
        .gloss(
            "支持学校承接企业员工上岗前的培训。",
            "Schools are supported in training an enterprise's employees before they start work.",
        ),
    support("moe-2024-20/2.1.4-3c")
        .term("岗位培训", "training in the job")
        .acts(&[School])
        .kinds(&[Field, Metric, Indicator])
        .owed("各时期人次", "person-times, by period")
        .gloss(
            "支持学校承接企业员工在岗期间的培训。",
            "Schools are supported in training an enterprise's employees for the posts they hold.",
        ),
    support("moe-2024-20/2.1.4-3d")
        .term("继续教育", "continuing education")
        .acts(&[School])
        .kinds(&[Field, Metric, Indicator])
        .owed("各时期人次", "person-times, by period")
        .gloss(
            "支持学校为企业员工提供继续教育。",
            "Schools are supported in giving an enterprise's employees continuing education.",
        ),
    must("moe-2024-20/2.1.4-4a")
        .term("国际合作机制", "mechanism of international cooperation")
        .acts(&[Alliance])
        .kinds(&[Field, Indicator])
        .owed(
            "国际合作项目：合作方、国家（ISO 3166）、参与成员",
            "international projects: partner, country (ISO 3166), members",
        )
        .gloss(
            "联合体要坚持学校和企业携手开展国际合作的机制。",
            "The alliance must keep to a mechanism of international cooperation in which schools and enterprises act together.",
        ),
    aim("moe-2024-20/2.1.4-4b")
        .term("文化交流", "cultural exchange")
        .acts(&[Alliance])
        .kinds(&[Field])
        .owed("国际合作项目的目的", "as the purpose of a project")
        .open()
        .gloss("国际合作应当有助于文化交流。", "International cooperation should help cultural exchange."),
    aim("moe-2024-20/2.1.4-4c")
        .term("技能提升", "raising skills")
        .acts(&[Alliance])
        .kinds(&[Field])
        .owed("国际合作项目的目的", "as the purpose of a project")
        .open()
        .gloss("国际合作应当有助于提高技能。", "International cooperation should help to raise skills."),
    aim("moe-2024-20/2.1.4-4d")
        .term("民心相通", "ties between peoples")
        .acts(&[Alliance])
        .kinds(&[Field])
        .owed("国际合作项目的目的", "as the purpose of a project")
        .open()
        .gloss(
            "国际合作应当有助于增进各国民众的相互了解。",
            "International cooperation should help peoples to understand one another.",
        ),
    aim("moe-2024-20/2.1.4-4e")
        .term("企业“走出去”", "enterprises “going abroad”")
        .acts(&[Alliance, School])
        .kinds(&[Field, Metric])
        .owed(
            "在境外得到服务的成员企业数（受益方为企业）",
            "member enterprises served abroad (it is the enterprises that benefit)",
        )
        .gloss(
            "国际合作应当切实帮助成员企业到境外发展。",
            "International cooperation should give real help to member enterprises that go abroad.",
        ),
];
