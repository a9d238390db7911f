//! How local employment is counted (本地就业口径): which locality, and a share of whom.
//!
//! For 二（一）3 合作就业 of the notice, which wants 本地就业率 raised and says neither how wide 本地 is nor
//! what to divide by. So each locality with each denominator is a definition of its own, and none is a default.

use super::{Certainty, Definition, Stage, Symbol};
use crate::language::Text;

const IN_COUNTY: Symbol = Symbol {
    letter: 'L',
    meaning: Text::new(
        "在联合体所在县（市、区）就业的毕业生，不含升学",
        "graduates employed in the county where the alliance has its seat; not further study",
    ),
};
const IN_CITY: Symbol = Symbol {
    letter: 'L',
    meaning: Text::new(
        "在联合体所在地级市就业的毕业生，不含升学；所在地为县级市的，指其所属地级市",
        "graduates employed in the prefecture-level city where the alliance has its seat, or to which that county belongs; not further study",
    ),
};
const IN_PROVINCE: Symbol = Symbol {
    letter: 'L',
    meaning: Text::new(
        "在联合体所在省（自治区、直辖市）就业的毕业生，不含升学",
        "graduates employed in the province where the alliance has its seat; not further study",
    ),
};
const GRADUATES: Symbol =
    Symbol { letter: 'G', meaning: Text::new("同届全部毕业生", "all graduates of the class") };
const EMPLOYED: Symbol = Symbol {
    letter: 'E',
    meaning: Text::new("同届已就业的毕业生，不含升学", "graduates of the class in employment; not further study"),
};

pub(super) const LOCALITY: &[Definition] = &[
    of_graduates(
        "local_employment_county_of_graduates",
        Text::new("本县就业率（占毕业生）", "employed in the county, of all graduates"),
        Text::new("在本县（市、区）就业的毕业生 ÷ 毕业生", "graduates employed in the county ÷ graduates"),
        &[IN_COUNTY, GRADUATES],
    ),
    of_employed(
        "local_employment_county_of_employed",
        Text::new("本县就业率（占已就业毕业生）", "employed in the county, of those employed"),
        Text::new(
            "在本县（市、区）就业的毕业生 ÷ 已就业的毕业生",
            "graduates employed in the county ÷ graduates in employment",
        ),
        &[IN_COUNTY, EMPLOYED],
    ),
    of_graduates(
        "local_employment_city_of_graduates",
        Text::new("本市就业率（占毕业生）", "employed in the city, of all graduates"),
        Text::new("在本市（地级）就业的毕业生 ÷ 毕业生", "graduates employed in the prefecture-level city ÷ graduates"),
        &[IN_CITY, GRADUATES],
    ),
    of_employed(
        "local_employment_city_of_employed",
        Text::new("本市就业率（占已就业毕业生）", "employed in the city, of those employed"),
        Text::new(
            "在本市（地级）就业的毕业生 ÷ 已就业的毕业生",
            "graduates employed in the prefecture-level city ÷ graduates in employment",
        ),
        &[IN_CITY, EMPLOYED],
    ),
    of_graduates(
        "local_employment_province_of_graduates",
        Text::new("本省就业率（占毕业生）", "employed in the province, of all graduates"),
        Text::new("在本省（区、市）就业的毕业生 ÷ 毕业生", "graduates employed in the province ÷ graduates"),
        &[IN_PROVINCE, GRADUATES],
    ),
    of_employed(
        "local_employment_province_of_employed",
        Text::new("本省就业率（占已就业毕业生）", "employed in the province, of those employed"),
        Text::new(
            "在本省（区、市）就业的毕业生 ÷ 已就业的毕业生",
            "graduates employed in the province ÷ graduates in employment",
        ),
        &[IN_PROVINCE, EMPLOYED],
    ),
];

const fn of_graduates(id: &'static str, label: Text, formula: Text, symbols: &'static [Symbol]) -> Definition {
    local(id, label, formula, "L ÷ G", symbols)
}

const fn of_employed(id: &'static str, label: Text, formula: Text, symbols: &'static [Symbol]) -> Definition {
    local(id, label, formula, "L ÷ E", symbols)
}

/// One locality with one denominator; all else is common to them.
const fn local(
    id: &'static str,
    label: Text,
    formula: Text,
    expression: &'static str,
    symbols: &'static [Symbol],
) -> Definition {
    Definition {
        id,
        label,
        formula,
        expression,
        symbols,
        stages: Stage::ALL,
        first_class: None,
        last_class: None,
        source: Text::new(
            "通知没有规定“本地”的范围和分母；六种组合均为本库自拟",
            "the notice fixes neither the locality nor the denominator; the six combinations are ours",
        ),
        certainty: Certainty::OwnReading,
        caution: Some(Text::new(
            "范围或分母不同的本地就业率不可比较；也有把升学计入分母中“已就业”的（如全国中职数据）",
            "rates with another locality or denominator do not compare; some count further study among the employed in the denominator (the national secondary figures do)",
        )),
        provisions: &["moe-2024-20/2.1.3-2d"],
    }
}
