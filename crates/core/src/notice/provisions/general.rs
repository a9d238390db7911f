//! The provisions of the notice on opening and general requirements (总体要求): the opening and section 1.

use crate::notice::provision::{Provision, aim, context, must};
use crate::notice::vocabulary::Actor::{Alliance, EducationDepartment, Ministry, Park, School};
use crate::notice::vocabulary::Kind::{Context, Field, Indicator, Metric, Process, Rule};

pub(super) const GENERAL: &[Provision] = &[
    context("moe-2024-20/0-0a")
        .term("主送机关", "addressees")
        .acts(&[Ministry])
        .kinds(&[Context])
        .owed(
            "收文单位：各省级教育部门、五个计划单列市教育局、兵团教育局",
            "whom it is addressed to: the provincial education departments, the five cities with separate plans, the Xinjiang Production and Construction Corps",
        )
        .gloss(
            "通知发给各省级教育部门、五个计划单列市教育局和兵团教育局。",
            "The notice is addressed to the provincial education departments, to the education bureaus of the five cities with separate state plans, and to that of the Xinjiang Production and Construction Corps.",
        ),
    context("moe-2024-20/0-1a")
        .term("政策依据", "policy basis")
        .acts(&[Ministry])
        .kinds(&[Context])
        .owed(
            "依据：《关于深化现代职业教育体系建设改革的意见》",
            "its basis: the Opinions on Deepening the Reform of the Modern Vocational Education System",
        )
        .gloss(
            "通知的直接政策依据，是中办、国办关于现代职业教育体系改革的意见。",
            "The notice rests on the Opinions on reforming the modern vocational education system, issued by the general offices of the Party Central Committee and the State Council.",
        ),
    context("moe-2024-20/0-1b")
        .term("水平、内涵、质量、布局", "level, substance, quality and layout")
        .acts(&[Ministry])
        .kinds(&[Context])
        .gloss(
            "通知希望联合体办得更好、更实、更有质量，让职业教育更好地服务区域布局和产业发展。",
            "The notice hopes for alliances that are better run, richer in substance and sound in quality, so that vocational education serves regional layout and industry better.",
        ),
    must("moe-2024-20/1-1a")
        .term("以产业园区为基础", "founded on an industrial park")
        .acts(&[Alliance, Park])
        .kinds(&[Field, Indicator])
        .owed("联合体依托哪些园区", "which parks the alliance stands on")
        .gloss("联合体要依托产业园区来建。", "The alliance must be built upon an industrial park."),
    must("moe-2024-20/1-1b")
        .term("区域主导产业", "the region's leading industries")
        .acts(&[Alliance, Park])
        .kinds(&[Field, Rule, Indicator])
        .owed(
            "区域主导产业：名称，已知的写明国民经济行业代码，并写明由谁对应",
            "the region's leading industries: name, and the national industry code where known, with who mapped it",
        )
        .gloss(
            "联合体要围绕当地的主导产业来办。",
            "The alliance must concentrate on the region's leading industries.",
        ),
    must("moe-2024-20/1-1c")
        .term("统筹规范现有", "co-ordinating and regulating the existing ones")
        .acts(&[EducationDepartment])
        .kinds(&[Field, Process])
        .owed(
            "阶段和级别：在建，或已认定（由谁、何时认定）",
            "stage and level: under construction, or recognised (by whom and when)",
        )
        .gloss(
            "教育行政部门要把已有的联合体统一管起来、规范起来。",
            "Education departments must bring the existing alliances under common oversight and put them in good order.",
        ),
    must("moe-2024-20/1-1d")
        .term("有序培育建设新一批", "fostering new ones in an orderly way")
        .acts(&[EducationDepartment])
        .kinds(&[Field, Process])
        .owed("批次，以及批准设立的文件", "the batch, and the document that set it up")
        .gloss(
            "教育行政部门要按步骤再培育、建设一批联合体。",
            "Education departments must foster and build a further batch of alliances, step by step.",
        ),
    context("moe-2024-20/1-1e")
        .term("以教促产、以产助教", "education and industry furthering each other")
        .acts(&[Alliance])
        .kinds(&[Context])
        .gloss(
            "通知主张教育带动产业、产业反哺教育。",
            "The notice holds that education should advance industry and industry should support education.",
        ),
    context("moe-2024-20/1-1f")
        .term("新形态、新机制", "a new form, a new mechanism")
        .acts(&[Alliance])
        .kinds(&[Context])
        .gloss(
            "通知希望联合体成为产教融合的新样式，也成为区域发展的新机制。",
            "The notice hopes that alliances become a new form of integrating industry with education, and a new mechanism of regional development.",
        ),
    must("moe-2024-20/1-2a")
        .term("五大关键要素改革", "reform of the five key elements")
        .acts(&[School])
        .kinds(&[Indicator])
        .owed(
            "五个要素都已着手改革：专业、课程、教材、教师、实习实训",
            "reform is under way in all five elements: majors, courses, textbooks, teachers, practical training",
        )
        .gloss(
            "职业学校要在五个要素上全面推开改革：专业、课程、教材、教师、实习实训。",
            "Vocational schools must carry out reform in all five elements: majors, courses, textbooks, teachers and practical training.",
        ),
    context("moe-2024-20/1-2b")
        .term("从知识传授向综合技能提升", "from imparting knowledge to raising all-round skills")
        .acts(&[School])
        .kinds(&[Context])
        .gloss(
            "通知希望职业教育从讲授知识为主，转为全面提高技能。",
            "The notice hopes that vocational education turns from imparting knowledge to raising skills as a whole.",
        ),
    must("moe-2024-20/1-3a")
        .term("多主体", "many kinds of party")
        .acts(&[Alliance])
        .kinds(&[Metric, Indicator])
        .owed("四个合作中，每一项有哪几类主体参与", "which kinds of party take part in each of the four cooperations")
        .gloss(
            "联合体要让多类主体都参与四个合作，并不断加深。",
            "The alliance must have several kinds of party take part in all four cooperations, and keep deepening them.",
        ),
    aim("moe-2024-20/1-3b")
        .term("“服务好、支撑好”", "“serving well, supporting well”")
        .acts(&[School])
        .kinds(&[Metric])
        .owed(
            "技术服务、培训、本地就业三项并列呈现",
            "technical service, training and local employment, side by side",
        )
        .proxy()
        .gloss(
            "职业学校要从自身条件好，转为对产业服务得好、支撑得好。",
            "Vocational schools should move from having good conditions themselves to serving and supporting industry well.",
        ),
    context("moe-2024-20/1-3c")
        .term("扎根区域、融入产业", "rooted in the region, part of its industry")
        .acts(&[School])
        .kinds(&[Context])
        .gloss(
            "通知希望职业学校扎根当地，与产业连成一体。",
            "The notice hopes that vocational schools take root where they are and become part of local industry.",
        ),
    context("moe-2024-20/1-3d")
        .term("双赢", "gain on both sides")
        .acts(&[Alliance])
        .kinds(&[Context])
        .gloss(
            "通知希望职业教育与地方产业互相成就、共同受益。",
            "The notice hopes that vocational education and local industry both gain by each other.",
        ),
];
