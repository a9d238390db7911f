//! What a study did beside its ranking, in words: the sentences that follow those of the convention, and the works they rest on.
//!
//! Only what came out is spoken of, with the options it was computed by.

use super::super::convention::{Resolved, of_coupling, of_delphi, of_obstacles, once, references};
use super::super::coupling::{CoordinationGrade, CouplingFormula, CouplingOptions, UpperEnd};
use super::super::delphi::DelphiStatistics;
use super::super::normalise::Normalisation;
use super::super::table::Cohort;
use super::run::StudyDocument;
use super::systems::{CoupledSubsystems, ObstaclesOfRows};
use super::tested;
use crate::language::{Phrase, Text, Words};

/// Says in a document's methods and references what it was computed by, and what it holds beside its ranking.
pub(super) fn add(cohort: &Cohort, by: &Resolved, document: &mut StudyDocument) {
    if document.uses_convention() {
        document.methods = by.convention.describe();
        document.references = references(&by.convention);
    }
    let mut sentences = Vec::new();
    if let Some(coupled) = &document.coupling {
        sentences.extend(of_subsystems(cohort, by, coupled));
        document.references.extend(of_coupling(&coupled.options));
    }
    if let Some(found) = &document.obstacles {
        sentences.push(hindering(by, found));
        document.references.extend(of_obstacles());
    }
    if !document.delphi.is_empty() {
        sentences.extend(consulted(&document.delphi));
        document.references.extend(of_delphi(&document.delphi));
    }
    let (tested, works) = tested::told(document);
    sentences.extend(tested);
    document.references.extend(works);
    once(&mut document.references);
    for sentence in sentences {
        let said = sentence.both();
        document.methods.zh.push_str(&said.zh);
        if !document.methods.en.is_empty() {
            document.methods.en.push(' ');
        }
        document.methods.en.push_str(&said.en);
    }
}

/// Where weights come from; for a tree, as it is said otherwise.
fn weighing(by: &Resolved, of_tree: Text) -> Words {
    by.weights.as_ref().map_or(of_tree, |weights| weights.method.label()).into()
}

fn scale(how: Normalisation) -> Words {
    how.label().into()
}

fn of_subsystems(cohort: &Cohort, by: &Resolved, coupled: &CoupledSubsystems) -> [Phrase; 5] {
    const SCORES: Text = Text::new(
        "耦合协调：{n}个子系统（{subsystems}），子系统得分U为其各指标归一值（{scale}）的加权和，权重在子系统内确定（{weights}）。",
        "Coupling coordination of {n} subsystems ({subsystems}): the score U of a subsystem is the weighted sum of its indicators on one scale ({scale}), with weights found within it ({weights}).",
    );
    const DEGREES: Text = Text::new(
        "耦合度{formula}；综合协调指数T=Σαᵢ·Uᵢ，α依次为{coefficients}；耦合协调度D=√(C·T)。",
        "The coupling degree is {formula}; the coordination index is T = Σ αᵢ·Uᵢ with α = {coefficients} in that order; the coordination degree is D = √(C·T).",
    );
    const ZERO: Text = Text::new(
        "有子系统得分为0时C与D为0；各子系统均为0时C无定义，T与D为0。",
        "Where a subsystem scores 0, so are C and D; where all do, C is undefined and T and D are 0.",
    );
    // A tree weighs its own branches, not columns within subsystems.
    const EQUAL: Text = Text::new("等权", "equal weights");
    let options = &coupled.options;
    let subsystems = cohort.document().subsystems.iter().flatten().map(|subsystem| subsystem.label.clone().into());
    let coefficients = coupled.outcome.coefficients.iter().map(|share| share.to_string().into());
    [
        Phrase::new(SCORES)
            .with("n", coupled.subsystems.len().to_string())
            .with("subsystems", Words::List(subsystems.collect()))
            .with("scale", scale(coupled.normalisation))
            .with("weights", weighing(by, EQUAL)),
        Phrase::new(DEGREES)
            .with("formula", formula(options))
            .with("coefficients", Words::List(coefficients.collect())),
        Phrase::new(ZERO),
        grades(options.upper_end()),
        development(options),
    ]
}

/// The formula of C as it is printed.
fn formula(options: &CouplingOptions) -> Phrase {
    match options.formula() {
        CouplingFormula::Standard => Phrase::new(Text::new(
            "C=n·(ΠUᵢ)^(1/n)/ΣUᵢ（标准公式，见王淑佳等，2021）",
            "C = n·(Π Uᵢ)^(1/n) / Σ Uᵢ (the standard formula, as in Wang et al., 2021)",
        )),
        CouplingFormula::Liao1999 => Phrase::new(Text::new(
            "C=[ΠUᵢ/(ΣUᵢ/n)ⁿ]ᵏ，k={k}（廖重斌，1999）",
            "C = [Π Uᵢ / (Σ Uᵢ/n)ⁿ]ᵏ with k = {k} (Liao, 1999)",
        ))
        .with("k", options.exponent().to_string()),
        CouplingFormula::Wang2021 => Phrase::new(Text::new(
            "C=√([1−Σ|Uᵢ−Uⱼ|/(n(n−1)/2)]·[Π(Uᵢ/max U)]^(1/(n−1)))，和取遍i>j（修正公式，王淑佳等，2021）",
            "C = √([1 − Σ|Uᵢ − Uⱼ| / (n(n−1)/2)]·[Π(Uᵢ/max U)]^(1/(n−1))), the sum over i > j (the modified formula of Wang et al., 2021)",
        )),
    }
}

fn grades(rule: UpperEnd) -> Phrase {
    let text = match rule {
        UpperEnd::Excluded | UpperEnd::Included => Text::new(
            "D按廖重斌（1999）的十级划分：{grades}。",
            "D is graded by the ten grades of Liao (1999): {grades}.",
        ),
        UpperEnd::Rounded => Text::new(
            "D保留两位小数后按廖重斌（1999）的十级划分：{grades}。",
            "D is rounded to two places and graded by the ten grades of Liao (1999): {grades}.",
        ),
    };
    let grade = |grade: &CoordinationGrade| -> Words {
        Phrase::new(Text::new("{grade}{interval}", "{grade} {interval}"))
            .with("grade", grade.label())
            .with("interval", grade.interval(rule))
            .into()
    };
    Phrase::new(text).with("grades", Words::List(CoordinationGrade::ALL.iter().map(grade).collect()))
}

fn development(options: &CouplingOptions) -> Phrase {
    Phrase::new(Text::new(
        "发展类型：各子系统得分相差不超过{tolerance}为同步；否则只与最高者相差不超过{tolerance}为超前，只与最低者相差不超过{tolerance}为滞后，其余（含与二者都相近的）为居中。",
        "Types of development: subsystems whose scores are all within {tolerance} of each other are in step; else one within {tolerance} of the highest only is ahead, one within {tolerance} of the lowest only is behind, and the rest, with those near both, are between.",
    ))
    .with("tolerance", options.tolerance().to_string())
}

fn hindering(by: &Resolved, found: &ObstaclesOfRows) -> Phrase {
    const SHARES: Text = Text::new("指标树中的总权重", "overall share in the tree");
    Phrase::new(Text::new(
        "障碍度：Oᵢⱼ=wⱼ(1−xᵢⱼ)/Σⱼwⱼ(1−xᵢⱼ)，x为归一值（{scale}），w为指标权重（{weights}）；子系统的障碍度为其各指标之和。",
        "Obstacle degrees: Oᵢⱼ = wⱼ(1 − xᵢⱼ) / Σⱼ wⱼ(1 − xᵢⱼ), x being the indicator on one scale ({scale}) and w its weight ({weights}); that of a subsystem is the sum of its indicators'.",
    ))
    .with("scale", scale(found.normalisation))
    .with("weights", weighing(by, SHARES))
}

fn consulted(rounds: &[DelphiStatistics]) -> Vec<Phrase> {
    const ITEMS: Text = Text::new(
        "专家咨询（德尔菲法）{rounds}轮：各条目计均值、样本标准差（除以n−1）、变异系数（标准差与均值之比）与满分比。",
        "Expert consultation by the Delphi method (rounds: {rounds}): for each item the mean, the standard deviation of the sample (over n − 1), the coefficient of variation (deviation over mean) and the full-score ratio.",
    );
    const POSITIVE: Text = Text::new(
        "专家积极系数为应答份数与发出份数之比。",
        "The positive coefficient is answers over questionnaires sent out.",
    );
    const AUTHORITY: Text = Text::new(
        "专家权威系数Cr=(Ca+Cs)/2，Ca为判断依据系数，Cs为熟悉程度系数。",
        "The authority coefficient is Cr = (Ca + Cs)/2, from the basis of judgement Ca and the familiarity Cs.",
    );
    const CONCORDANCE: Text = Text::new(
        "意见协调程度用肯德尔协调系数W=12S/[m²(n³−n)−m·Σ(t³−t)]（m位专家、n个条目，并列取平均秩），以χ²=m(n−1)W、自由度n−1检验。",
        "Agreement is Kendall's W = 12·S / [m²(n³ − n) − m·Σ(t³ − t)] over m experts and n items, ties taking average ranks, tested by χ² = m(n − 1)W with n − 1 degrees of freedom.",
    );
    let mut said = vec![Phrase::new(ITEMS).with("rounds", rounds.len().to_string())];
    for (text, is_there) in [
        (POSITIVE, rounds.iter().any(|round| round.positive_coefficient.is_some())),
        (AUTHORITY, rounds.iter().any(|round| !round.authority.is_empty())),
        (CONCORDANCE, rounds.iter().any(|round| round.concordance.is_some())),
    ] {
        said.extend(is_there.then(|| Phrase::new(text)));
    }
    said
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroUsize;

    use serde_json::{Value, json};

    use crate::cohort::{Cohort, Study, StudyDocument};

    fn study(request: &Value) -> StudyDocument {
        let column = |id: &str, values: [f64; 2], subsystem: &str| {
            json!({
                "id": id, "label": {"zh": format!("列{id}"), "en": format!("column {id}")}, "direction": "benefit",
                "values": values, "goalposts": [0, 1], "subsystem": subsystem,
            })
        };
        let cohort = json!({
            "schema": "chanjiao/cohort/1", "invented": "a test", "rows": [{"id": "a"}, {"id": "b"}],
            "columns": [column("x", [0.9, 0.4], "i"), column("y", [0.4, 0.5], "e")],
            "subsystems": [
                {"id": "i", "label": {"zh": "产业", "en": "industry"}}, {"id": "e", "label": {"zh": "教育", "en": "education"}},
            ],
        });
        let cohort = Cohort::from_json(cohort.to_string().as_bytes(), &Default::default()).cohort.unwrap();
        let mut whole = json!({"schema": "chanjiao/study-request/1"});
        for (key, value) in request.as_object().unwrap() {
            whole[key] = value.clone();
        }
        let studied = Study::from_json(&cohort, whole.to_string().as_bytes(), NonZeroUsize::MIN);
        studied.study.unwrap().document().clone()
    }

    fn ids(document: &StudyDocument) -> Vec<&'static str> {
        document.references.iter().map(|reference| reference.id).collect()
    }

    /// Each formula is printed with its symbols and its source, in both languages, and each study cites what it speaks of.
    #[test]
    fn coupling_says_its_formula_its_grades_and_its_sources() {
        for (options, zh, en, cited) in [
            (
                json!({}),
                "C=n·(ΠUᵢ)^(1/n)/ΣUᵢ（标准公式，见王淑佳等，2021）",
                "C = n·(Π Uᵢ)^(1/n) / Σ Uᵢ (the standard formula, as in Wang et al., 2021)",
                ["oecd2008", "wang2021", "liao1999"].as_slice(),
            ),
            (
                json!({"formula": "liao_1999", "exponent": 3}),
                "C=[ΠUᵢ/(ΣUᵢ/n)ⁿ]ᵏ，k=3（廖重斌，1999）",
                "C = [Π Uᵢ / (Σ Uᵢ/n)ⁿ]ᵏ with k = 3 (Liao, 1999)",
                &["oecd2008", "liao1999"],
            ),
            (
                json!({"formula": "wang_2021"}),
                "C=√([1−Σ|Uᵢ−Uⱼ|/(n(n−1)/2)]·[Π(Uᵢ/max U)]^(1/(n−1)))，和取遍i>j（修正公式，王淑佳等，2021）",
                "the sum over i > j (the modified formula of Wang et al., 2021)",
                &["oecd2008", "wang2021", "liao1999"],
            ),
        ] {
            let found = study(&json!({"coupling": options}));
            assert!(found.methods.zh.contains(zh), "{}", found.methods.zh);
            assert!(found.methods.en.contains(en), "{}", found.methods.en);
            assert!(found.methods.zh.contains("T=Σαᵢ·Uᵢ，α依次为0.5、0.5；耦合协调度D=√(C·T)"));
            assert!(found.methods.en.contains("the coordination degree is D = √(C·T)"));
            assert_eq!(ids(&found), cited);
            for said in [&found.methods.zh, &found.methods.en] {
                assert!(!said.contains('{'), "{said}");
            }
        }
    }

    #[test]
    fn the_edges_of_the_grades_are_told_as_they_were_taken() {
        for (rule, zh, en) in [
            ("excluded", "勉强协调[0.5, 0.6)", "bare coordination [0.5, 0.6)"),
            ("included", "勉强协调(0.5, 0.6]", "bare coordination (0.5, 0.6]"),
            ("rounded", "保留两位小数后按廖重斌（1999）的十级划分：极度失调0.00–0.09", "bare coordination 0.50–0.59"),
        ] {
            let found = study(&json!({"coupling": {"upper_end": rule}}));
            assert!(found.methods.zh.contains(zh), "{}", found.methods.zh);
            assert!(found.methods.en.contains(en), "{}", found.methods.en);
        }
    }

    #[test]
    fn nothing_is_said_or_cited_of_what_was_not_done() {
        let plain = study(&json!({}));
        assert_eq!(ids(&plain), ["oecd2008"]);
        for word in ["耦合", "障碍", "专家", "Coupling", "Obstacle", "Delphi"] {
            assert!(!plain.methods.zh.contains(word) && !plain.methods.en.contains(word), "{word}");
        }
        // A round that nobody's authority is known of, and in which one expert agrees with nobody.
        let round = json!({"items": ["一"], "full_score": 5, "experts": [{"id": "e", "ratings": [{"item": "一", "score": 4}]}]});
        let asked = study(&json!({"delphi": [round.clone()]}));
        assert_eq!(ids(&asked), ["oecd2008", "wang2011"]);
        assert!(asked.methods.zh.contains("专家咨询（德尔菲法）1轮") && !asked.methods.zh.contains("协调系数W"));
        assert!(!asked.methods.en.contains("Cr") && !asked.methods.en.contains("Kendall"));
        // Of a convention by which nothing was computed neither.
        let alone = study(&json!({"delphi": [round], "ranking": false}));
        assert_eq!(ids(&alone), ["wang2011"]);
        assert!(alone.methods.zh.starts_with("专家咨询") && alone.methods.en.starts_with("Expert consultation"));
    }

    /// VIKOR takes no normalisation, and what rests on levels within 0 and 1 still says which it took.
    #[test]
    fn what_a_method_leaves_open_is_told() {
        let found =
            study(&json!({"convention": {"aggregation": {"method": "vikor"}}, "obstacles": true, "coupling": {}}));
        assert!(found.methods.zh.contains("x为归一值（固定标尺极差法），w为指标权重（等权）"), "{}", found.methods.zh);
        assert!(found.methods.en.contains("on one scale (min-max over fixed goalposts)"), "{}", found.methods.en);
    }
}
