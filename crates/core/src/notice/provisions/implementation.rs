//! The provisions of the notice on how the alliances are built and chosen (组织实施): 三.

use crate::notice::provision::{Provision, context, must};
use crate::notice::vocabulary::Actor::{Alliance, EducationDepartment, Ministry};
use crate::notice::vocabulary::Kind::{Context, Field, Indicator, Process, Rule};

pub(super) const IMPLEMENTATION: &[Provision] = &[
    must("moe-2024-20/3.1-1a")
        .term("建设标准（附件1）", "the construction standard (annex 1)")
        .acts(&[Ministry])
        .kinds(&[Process])
        .owed(
            "按照某一标准评估档案；标准就是数据",
            "a dossier is assessed against a standard, and a standard is data",
        )
        .gloss(
            "教育部将用附件1的建设标准，规范在建的联合体。",
            "The Ministry will regulate the alliances under construction by the construction standard of annex 1.",
        ),
    must("moe-2024-20/3.1-1b")
        .term("四合作、五金等方面", "the four cooperations, the five “golds” and the like")
        .acts(&[Ministry])
        .kinds(&[Process])
        .owed("标准涵盖这些方面：指标树的分组", "the standard spans them: the groups of its tree")
        .gloss(
            "教育部规范建设，要覆盖“四个合作”和“五金”等方面。",
            "The Ministry's regulation will span the four cooperations, the five “golds” and the like.",
        ),
    must("moe-2024-20/3.1-2a")
        .term("严格对照、查摆问题", "strict comparison with the standard to find problems")
        .acts(&[EducationDepartment, Alliance])
        .kinds(&[Process])
        .owed(
            "问题清单：每条写明观测点、差距、在档案中的位置",
            "a list of problems, each with its point, the gap, and where in the dossier",
        )
        .gloss(
            "教育行政部门要指导在建的联合体严格按标准自查，找出问题。",
            "Education departments must guide each alliance under construction to check itself strictly against the standard and find its problems.",
        ),
    must("moe-2024-20/3.1-2b")
        .term("规范引导", "regulation and guidance")
        .acts(&[EducationDepartment])
        .kinds(&[Process])
        .owed(
            "随时间变化的问题清单：未决、新增、拟销号、经人确认销号",
            "the list over time: open, new, proposed as settled, settled by a person",
        )
        .gloss(
            "教育行政部门要加强对在建联合体的规范和引导。",
            "Education departments must regulate and guide the alliances under construction more firmly.",
        ),
    must("moe-2024-20/3.2-1a")
        .term("部省会商", "consultation between ministry and province")
        .acts(&[Ministry])
        .kinds(&[Process])
        .owed("观察记录可以是一次会商：日期、参加方", "an observation may be a consultation: date, parties")
        .gloss(
            "教育部将把联合体建设列为部省会商的议题。",
            "The Ministry will make the building of alliances a subject of its consultations with the provinces.",
        ),
    must("moe-2024-20/3.2-1b")
        .term("会商各方", "parties to the consultation")
        .acts(&[Ministry])
        .kinds(&[Field, Rule, Indicator])
        .owed(
            "写明省级教育部门、市或县政府、牵头学校、牵头企业；两个牵头单位都是成员",
            "the provincial department, the city or county government, the lead school and the lead enterprise are named; the leads are members",
        )
        .gloss(
            "教育部将与部分省级教育部门、市（县）政府以及牵头的学校和企业会商。",
            "The Ministry will consult with some of the provincial departments, city or county governments, and lead schools and enterprises.",
        ),
    must("moe-2024-20/3.2-1c")
        .term("评估、调研、监测", "assessment, field study and monitoring")
        .acts(&[Ministry])
        .kinds(&[Field, Process])
        .owed("观察记录的形式和日期", "form and date of an observation")
        .open()
        .gloss(
            "教育部将用评估、调研、监测等办法了解联合体的情况。",
            "The Ministry will look into the alliances by assessment, field study, monitoring and the like.",
        ),
    must("moe-2024-20/3.2-1d")
        .term("精准分批培育、新设", "precise selection, batch by batch")
        .acts(&[Ministry])
        .kinds(&[Process])
        .owed("在同批联合体中比较、遴选，逐批进行", "compare and select within a cohort, batch by batch")
        .gloss(
            "教育部将分批培育、新设国家级的联合体，做到选得准。",
            "The Ministry will foster and set up national alliances batch by batch, selecting with precision.",
        ),
    context("moe-2024-20/3.2-1e")
        .term("项目倾斜", "preference in projects")
        .acts(&[Ministry])
        .kinds(&[Context])
        .gloss(
            "教育部在新一轮职业教育改革项目等方面，会优先考虑国家级的联合体。",
            "The Ministry will favour national alliances in the new round of vocational reform projects and the like.",
        ),
    must("moe-2024-20/3.2-2a")
        .term("多部门联动机制", "mechanism that links departments")
        .acts(&[EducationDepartment])
        .kinds(&[Field, Indicator])
        .owed(
            "七个部门：发改、财政、税务、金融、土地、工信、商务",
            "the seven departments: development and reform, finance, taxation, financial services, land, industry and information technology, commerce",
        )
        .open()
        .gloss(
            "各级教育行政部门要与发改、财政、税务、金融、土地、工信、商务等部门联动起来，形成机制。",
            "Education departments at every level must set up a mechanism that links them with the departments of development and reform, finance, taxation, financial services, land, industry and information technology, commerce and others.",
        ),
    must("moe-2024-20/3.2-2b")
        .term("指导牵头单位", "guidance for the lead bodies")
        .acts(&[EducationDepartment])
        .kinds(&[Field])
        .owed("指导记录：日期、由谁指导", "guidance given: date, by whom")
        .via(&["moe-2024-20/3.2-1b"])
        .gloss("各级教育行政部门要给牵头单位以指导。", "Education departments must guide the lead bodies."),
    context("moe-2024-20/3.2-2c")
        .term("有序推进、确保质量", "orderly progress and sound quality")
        .acts(&[EducationDepartment])
        .kinds(&[Context])
        .gloss(
            "通知希望联合体建设有步骤地推进，质量有保证。",
            "The notice hopes that the alliances advance in good order and sound quality.",
        ),
];
