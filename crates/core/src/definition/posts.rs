//! How placements are counted (实习口径): whether they match the major, and how many an employer takes.
//!
//! For 二（一）3 (专业对口的岗位实习和就业机会) and 二（二）5 (按一定岗位比例接收学生) of the notice. The general
//! limits of the internship rules, 教职成〔2021〕4号, run the other way: they say how many are too many.

use super::{Certainty, Definition, Stage, Symbol};
use crate::language::Text;

const PLACED: Symbol = Symbol {
    letter: 'P',
    meaning: Text::new("参加岗位实习的学生（人次）", "students on workplace placements (placements)"),
};
const AT_ONE_TIME: Symbol = Symbol {
    letter: 'N',
    meaning: Text::new(
        "企业同一时间接收的实习学生数，取最多时",
        "students an enterprise takes at one time, at the most",
    ),
};
const POST_RATIO: &[&str] = &["moe-2024-20/2.2.5-2a"];
const RULES: Text = Text::new(
    "《职业学校学生实习管理规定》（教职成〔2021〕4号）；据公开资料转引，未逐条查阅原文件，不注条号",
    "Regulations on the Internships of Vocational School Students (教职成〔2021〕4号); as quoted by public sources, not read article by article, so no article is cited",
);

pub(super) const POSTS: &[Definition] = &[
    Definition {
        id: "matching_placement_share",
        label: Text::new("专业对口实习率", "share of placements that match the major"),
        formula: Text::new(
            "专业对口的岗位实习学生 ÷ 岗位实习学生",
            "students placed in posts that match their major ÷ students placed",
        ),
        expression: "M ÷ P",
        symbols: &[
            Symbol {
                letter: 'M',
                meaning: Text::new("其中实习岗位与所学专业对口的学生", "those of them whose post matches their major"),
            },
            PLACED,
        ],
        stages: Stage::ALL,
        first_class: None,
        last_class: None,
        source: Text::new(
            "通知要求岗位实习专业对口，没有规定怎样计算；本口径为本库自拟，认识实习不计入",
            "the notice asks that placements match the major and does not say how to count; this is our reading, and orientation visits are left out",
        ),
        certainty: Certainty::OwnReading,
        caution: Some(Text::new(
            "是否对口由学校判定，应写明判定依据",
            "whether a post matches is for the school to judge; say on what grounds",
        )),
        provisions: &["moe-2024-20/2.1.3-3c"],
    },
    Definition {
        id: "matching_employment_share",
        label: Text::new("专业对口就业率", "share of employment that matches the major"),
        formula: Text::new(
            "在专业对口岗位就业的毕业生 ÷ 已就业的毕业生",
            "graduates employed in posts that match their major ÷ graduates in employment",
        ),
        expression: "M ÷ E",
        symbols: &[
            Symbol {
                letter: 'M',
                meaning: Text::new("其中岗位与所学专业对口的毕业生", "those of them whose post matches their major"),
            },
            Symbol {
                letter: 'E',
                meaning: Text::new("已就业的毕业生，不含升学", "graduates in employment; not further study"),
            },
        ],
        stages: Stage::ALL,
        first_class: None,
        last_class: None,
        source: Text::new(
            "对口就业率见于历年全国中职就业数据，以直接就业的毕业生为分母；通知没有规定怎样计算",
            "a matching rate stands in the national secondary vocational figures, divided by those employed directly; the notice does not say how to count",
        ),
        certainty: Certainty::Usage,
        caution: Some(Text::new(
            "也有以全部毕业生为分母，或凭问卷自评的",
            "some divide by all graduates, or rely on what graduates answer in a survey",
        )),
        provisions: &["moe-2024-20/2.1.3-3d"],
    },
    Definition {
        id: "post_ratio",
        label: Text::new("接收实习学生的岗位比例", "students taken in proportion to posts"),
        formula: Text::new("同一时间接收的实习学生 ÷ 岗位数", "students taken at one time ÷ posts"),
        expression: "N ÷ J",
        symbols: &[AT_ONE_TIME, Symbol { letter: 'J', meaning: Text::new("企业的岗位数", "the enterprise's posts") }],
        stages: Stage::ALL,
        first_class: None,
        last_class: None,
        source: Text::new(
            "通知只说“按一定岗位比例”，没有规定比例和算法；以岗位数为分母是本库的理解",
            "the notice says “in a certain proportion to posts” and fixes neither figure nor method; dividing by posts is our reading",
        ),
        certainty: Certainty::OwnReading,
        caution: Some(Text::new(
            "轮换实习的累计人次不能当作同一时间的人数",
            "placements that take turns over a year are not students at one time",
        )),
        provisions: POST_RATIO,
    },
    Definition {
        id: "interns_of_staff",
        label: Text::new("岗位实习学生占在岗职工比例", "students on placement, of the host's staff"),
        formula: Text::new(
            "同一时间接收的岗位实习学生 ÷ 在岗职工；实习管理规定：一般不超过10%",
            "students on workplace placement at one time ÷ staff at work; the internship rules: in general not above 10%",
        ),
        expression: "N ÷ W",
        symbols: &[
            AT_ONE_TIME,
            Symbol {
                letter: 'W', meaning: Text::new("实习单位在岗职工总数", "all staff at work at the host")
            },
        ],
        stages: Stage::ALL,
        first_class: None,
        last_class: None,
        source: RULES,
        certainty: Certainty::Secondary,
        caution: Some(Text::new(
            "这是上限，与通知要求按比例接收的方向相反，两者不能互相代替",
            "this is a ceiling, the opposite of the notice's call to take students in proportion; neither stands for the other",
        )),
        provisions: POST_RATIO,
    },
    Definition {
        id: "interns_of_staff_in_like_posts",
        label: Text::new("岗位实习学生占同类岗位职工比例", "students on placement in a post, of staff in like posts"),
        formula: Text::new(
            "某一具体岗位同一时间的实习学生 ÷ 同类岗位在岗职工；实习管理规定：一般不高于20%",
            "students placed in a given post at one time ÷ staff at work in like posts; the internship rules: in general not above 20%",
        ),
        expression: "N ÷ W",
        symbols: &[
            Symbol {
                letter: 'N',
                meaning: Text::new("同一时间在某一具体岗位实习的学生", "students placed in a given post at one time"),
            },
            Symbol {
                letter: 'W',
                meaning: Text::new("实习单位同类岗位的在岗职工", "staff at work in like posts at the host"),
            },
        ],
        stages: Stage::ALL,
        first_class: None,
        last_class: None,
        source: RULES,
        certainty: Certainty::Secondary,
        caution: None,
        provisions: POST_RATIO,
    },
];
