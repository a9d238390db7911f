//! The provisions of the notice on the annexes (附件): 附件.

use crate::notice::provision::{Provision, context};
use crate::notice::vocabulary::Actor::Ministry;
use crate::notice::vocabulary::Kind::{Field, Process};

pub(super) const ANNEXES: &[Provision] = &[
    context("moe-2024-20/A-1a")
        .term(
            "《市域产教联合体建设标准（试行）》",
            "Construction Standard for Municipal Industry-Education Consortia (for trial implementation)",
        )
        .acts(&[Ministry])
        .kinds(&[Process])
        .owed(
            "标准文本不随本库提供；据公开报道，其结构为一级指标3个、二级指标16个、三级指标44个",
            "its text is not shipped with this library; by public reports it has 3, 16 and 44 indicators at three levels",
        )
        .gloss(
            "附件1是联合体的建设标准（试行）。",
            "Annex 1 is the construction standard for the alliances (for trial implementation).",
        ),
    context("moe-2024-20/A-2a")
        .term("2024年新设名单", "list of alliances newly set up in 2024")
        .acts(&[Ministry])
        .kinds(&[Field])
        .owed(
            "名单文本不随本库提供；公开报道有六地：江苏太仓、浙江宁波、浙江义乌、广西南宁、四川宜宾、新疆昌吉",
            "its text is not shipped with this library; six places are public: Taicang (Jiangsu), Ningbo and Yiwu (Zhejiang), Nanning (Guangxi), Yibin (Sichuan), Changji (Xinjiang)",
        )
        .gloss("附件2是2024年新设的国家级联合体名单。", "Annex 2 lists the national alliances newly set up in 2024."),
];
