//! How employment is counted (就业口径): what becomes of graduates.
//!
//! For 二（一）3 合作就业 of the notice, which wants 毕业生就业率 raised and does not define it.

use super::{Certainty, Definition, Stage, Symbol};
use crate::language::Text;

const EMPLOYED: Symbol = Symbol {
    letter: 'E',
    meaning: Text::new(
        "已就业毕业生：签协议或合同就业、自主创业、自由职业，不含升学",
        "graduates in employment: by contract or agreement, in a business of their own, or freelance; not further study",
    ),
};
const FURTHER_STUDY: Symbol = Symbol {
    letter: 'S',
    meaning: Text::new("升学（含出国、出境深造）的毕业生", "graduates in further study, at home or abroad"),
};
const SECONDARY_EMPLOYED: Symbol = Symbol {
    letter: 'E',
    meaning: Text::new(
        "到机关、企事业单位就业或从事个体经营的毕业生，不含升学",
        "graduates employed by public bodies or enterprises, or self-employed; not further study",
    ),
};
const SECONDARY_FURTHER_STUDY: Symbol = Symbol {
    letter: 'S',
    meaning: Text::new("升入高一级学校的毕业生", "graduates who go on to a higher school"),
};
const GRADUATES: Symbol =
    Symbol { letter: 'G', meaning: Text::new("同届全部毕业生", "all graduates of the class") };
const EMPLOYMENT_RATE: &[&str] = &["moe-2024-20/2.1.3-2c"];

pub(super) const EMPLOYMENT: &[Definition] = &[
    Definition {
        id: "destination_rate",
        label: Text::new("毕业去向落实率", "rate of graduates with a settled destination"),
        formula: Text::new(
            "（已就业＋升学）÷ 毕业生；已就业包括签协议或合同就业、自主创业、自由职业",
            "(employed + further study) ÷ graduates; employed: by contract or agreement, in a business of their own, or freelance",
        ),
        expression: "(E + S) ÷ G",
        symbols: &[EMPLOYED, FURTHER_STUDY, GRADUATES],
        stages: &[Stage::Higher],
        first_class: Some(2021),
        last_class: None,
        source: Text::new(
            "教学厅函〔2021〕19号；分项名称后由教就业厅函〔2024〕11号调整。均据公开资料转引，未查阅原文件；2024年调整是否影响合计未能核实，这里按不影响处理",
            "教学厅函〔2021〕19号; its categories were renamed by 教就业厅函〔2024〕11号. Both as quoted by public sources, not read in the original; whether the change of 2024 touches the sum could not be verified, and it is taken not to",
        ),
        certainty: Certainty::Secondary,
        caution: Some(Text::new(
            "写明统计日期：毕业当年夏秋的初次统计与年底统计相差很大",
            "state the census date: a first count in summer or autumn and one at the end of the year differ widely",
        )),
        provisions: EMPLOYMENT_RATE,
    },
    Definition {
        id: "initial_employment_rate",
        label: Text::new("初次就业率（2020届及以前）", "initial employment rate (classes up to 2020)"),
        formula: Text::new(
            "毕业后首次统计时（已就业＋升学）÷ 毕业生",
            "(employed + further study) ÷ graduates, at the first count after graduation",
        ),
        expression: "(E + S) ÷ G",
        symbols: &[
            Symbol {
                letter: 'E',
                meaning: Text::new(
                    "首次统计时按当时分类计为就业的毕业生，不含升学",
                    "graduates counted as employed at the first count, by the categories of the time; not further study",
                ),
            },
            FURTHER_STUDY,
            GRADUATES,
        ],
        stages: &[Stage::Higher],
        first_class: None,
        last_class: Some(2020),
        source: Text::new(
            "2021年以前各校、各省就业质量报告的通行做法；未查阅定义文件，各地分类不尽相同",
            "the common practice of schools' and provinces' employment reports before 2021; no defining document was read, and categories differed from place to place",
        ),
        certainty: Certainty::Usage,
        caution: Some(Text::new(
            "分类与2021届起的毕业去向落实率不同，两者不可比较",
            "its categories differ from those of the rate used since the class of 2021; the two do not compare",
        )),
        provisions: EMPLOYMENT_RATE,
    },
    Definition {
        id: "secondary_employment_rate",
        label: Text::new("中职就业率（含升学）", "secondary vocational employment rate (with further study)"),
        formula: Text::new(
            "（到单位就业＋个体经营＋升学）÷ 毕业生",
            "(employed by others + self-employed + further study) ÷ graduates",
        ),
        expression: "(E + S) ÷ G",
        symbols: &[SECONDARY_EMPLOYED, SECONDARY_FURTHER_STUDY, GRADUATES],
        stages: &[Stage::SecondaryVocational],
        first_class: None,
        last_class: None,
        source: Text::new(
            "教育部历年公布的全国中职就业数据把升入高一级学校计入就业（如2007年、2012年）；据报道，未见定义文件，各校各地写法不一",
            "the national figures that the Ministry published over the years (2007 and 2012, for instance) count those who go on to a higher school as employed; from press reports, no defining document was found, and usage varies",
        ),
        certainty: Certainty::Usage,
        caution: Some(Text::new(
            "不少学校只统计直接就业，须先问清升学是否计入",
            "many schools count direct employment alone; ask first whether further study is in the figure",
        )),
        provisions: EMPLOYMENT_RATE,
    },
    Definition {
        id: "secondary_direct_employment_rate",
        label: Text::new(
            "中职直接就业率（不含升学）",
            "secondary vocational direct employment rate (without further study)",
        ),
        formula: Text::new("（到单位就业＋个体经营）÷ 毕业生", "(employed by others + self-employed) ÷ graduates"),
        expression: "E ÷ G",
        symbols: &[SECONDARY_EMPLOYED, GRADUATES],
        stages: &[Stage::SecondaryVocational],
        first_class: None,
        last_class: None,
        source: Text::new(
            "见于学校公布的数据；未见定义文件，也有以不升学的毕业生为分母的",
            "seen in figures that schools publish; no defining document was found, and some divide by the graduates who do not study further",
        ),
        certainty: Certainty::Usage,
        caution: None,
        provisions: EMPLOYMENT_RATE,
    },
];
