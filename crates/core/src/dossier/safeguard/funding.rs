//! Funding (经费保障, provisions 4.3): the money set aside for the alliance in a period, by source, and what it is for.

use crate::dossier::record::record;
use crate::quantity::{Figure, Money, Period};

record! {
    /// The money for the alliance in a period (专项经费与投入): by source, and by what it is for. Each yuan stands under one source.
    pub struct Funds: "专项经费与投入", "funds" {
        must {
            /// The period.
            period: Period = "时期", "period", cites ["4.3-1a", "4.3-1b", "4.3-1c", "4.3-1e", "4.3-1f"];
        }
        may {
            /// All of it, from every source.
            all_sources: Figure<Money> = "各来源合计", "total of all sources", unit "yuan", because "the whole against which sources and purposes are held";
            /// Set aside by the city government.
            city_government: Figure<Money> = "市级政府专项经费", "city government", unit "yuan", cites ["4.3-1a", "4.3-1d"];
            /// Other money from the public budget, as of the state, the province, the county.
            other_fiscal: Figure<Money> = "其他财政经费", "other public money", unit "yuan", cites ["4.3-1d"];
            /// Set aside by enterprises of the alliance.
            enterprises: Figure<Money> = "企业专项经费", "enterprises", unit "yuan", cites ["4.3-1b"];
            /// Set aside by schools of the alliance.
            schools: Figure<Money> = "学校专项经费", "schools", unit "yuan", cites ["4.3-1c"];
            /// Drawn in from investors that are neither government nor of the industries (社会资本).
            social_capital: Figure<Money> = "社会资本", "non-government capital", unit "yuan", cites ["4.3-1e"];
            /// Drawn in from the industries beyond what the alliance's enterprises set aside, as through industry funds (产业资金).
            industry_capital: Figure<Money> = "产业资金", "capital of industry", unit "yuan", cites ["4.3-1f"];
            /// Of that, for major construction projects.
            for_construction: Figure<Money> = "用于重大建设项目", "for major construction projects", unit "yuan", cites ["4.3-1g"];
            /// Of that, for reform projects.
            for_reform: Figure<Money> = "用于改革项目", "for reform projects", unit "yuan", cites ["4.3-1h"];
        }
    }
}
