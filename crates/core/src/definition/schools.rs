//! How majors and teachers are counted (专业与教师口径): how far majors serve the leading industries, and
//! how many teachers are double-qualified.
//!
//! For 二（一）3 (专业设置与产业结构对接) and 二（二）4 (教师实践能力) of the notice.

use super::{Certainty, Definition, Stage, Symbol};
use crate::language::Text;

const MATCH: &[&str] = &["moe-2024-20/2.1.3-1b"];
const OURS: Text = Text::new(
    "通知要求专业设置与产业结构对接，没有规定怎样衡量；本口径为本库自拟",
    "the notice asks that majors match the industrial structure and does not say how to measure it; this is our reading",
);

pub(super) const SCHOOLS: &[Definition] = &[
    Definition {
        id: "double_qualified_teacher_share",
        label: Text::new("“双师型”教师占比", "share of double-qualified (“双师型”) teachers"),
        formula: Text::new(
            "经认定的“双师型”教师 ÷ 专业课教师",
            "teachers recognised as double-qualified ÷ teachers of specialised courses",
        ),
        expression: "D ÷ T",
        symbols: &[
            Symbol {
                letter: 'D',
                meaning: Text::new(
                    "按写明的标准认定为“双师型”的专业课教师",
                    "teachers of specialised courses recognised as double-qualified by a named standard",
                ),
            },
            Symbol {
                letter: 'T',
                meaning: Text::new(
                    "专业课教师（含实习指导教师）",
                    "teachers of specialised courses, instructors of practice included",
                ),
            },
        ],
        stages: Stage::ALL,
        first_class: None,
        last_class: None,
        source: Text::new(
            "《教育部办公厅关于做好职业教育“双师型”教师认定工作的通知》（教师厅〔2022〕2号）及各省认定标准；据公开资料转引。本通知并未提到“双师型”，以它衡量教师实践能力是本库的理解",
            "教师厅〔2022〕2号 on recognising double-qualified vocational teachers, and the provinces' standards under it; as quoted by public sources. The notice itself does not speak of them: taking them for teachers' practical ability is our reading",
        ),
        certainty: Certainty::Secondary,
        caution: Some(Text::new(
            "各省认定标准不同，标准不同的比例不可比较；以全部专任教师为分母的是另一口径",
            "provinces recognise by different standards, and shares under different standards do not compare; dividing by all full-time teachers is another definition",
        )),
        provisions: &["moe-2024-20/2.2.4-3b"],
    },
    Definition {
        id: "enrolment_share_serving_leading_industries",
        label: Text::new("服务主导产业的专业在校生占比", "share of enrolment in majors that serve a leading industry"),
        formula: Text::new(
            "服务某一主导产业的专业在校生数 ÷ 全部专业在校生数",
            "students enrolled in majors that serve a leading industry ÷ students enrolled in all majors",
        ),
        expression: "S ÷ N",
        symbols: &[
            Symbol {
                letter: 'S',
                meaning: Text::new(
                    "服务至少一个主导产业的专业在校生数",
                    "students enrolled in majors that serve at least one leading industry",
                ),
            },
            Symbol {
                letter: 'N',
                meaning: Text::new(
                    "联合体内学校全部专业在校生数",
                    "students enrolled in all majors of the alliance's schools",
                ),
            },
        ],
        stages: Stage::ALL,
        first_class: None,
        last_class: None,
        source: OURS,
        certainty: Certainty::OwnReading,
        caution: None,
        provisions: MATCH,
    },
    Definition {
        id: "leading_industries_served_share",
        label: Text::new("有专业服务的主导产业占比", "share of leading industries that a major serves"),
        formula: Text::new(
            "至少有一个专业服务的主导产业数 ÷ 主导产业数",
            "leading industries that at least one major serves ÷ leading industries",
        ),
        expression: "S ÷ N",
        symbols: &[
            Symbol {
                letter: 'S',
                meaning: Text::new(
                    "至少有一个专业为其服务的主导产业",
                    "leading industries that at least one major serves",
                ),
            },
            Symbol {
                letter: 'N', meaning: Text::new("区域的全部主导产业", "all leading industries of the region")
            },
        ],
        stages: &[],
        first_class: None,
        last_class: None,
        source: OURS,
        certainty: Certainty::OwnReading,
        caution: None,
        provisions: MATCH,
    },
];
