//! What was done to see how far a ranking can be trusted, and what was selected from it, in words.

use super::super::convention::{Reference, of_reversal, of_sensitivity, of_trials};
use super::super::select::SelectionOptions;
use super::super::trust::{SensitivityOptions, TrialOptions};
use super::run::StudyDocument;
use super::trials::{Sensitivity, Trials};
use crate::language::{Phrase, Text, Words};

/// The sentences on what a document holds of this, and the works they rest on.
pub(super) fn told(document: &StudyDocument) -> (Vec<Phrase>, Vec<Reference>) {
    const RANGES: Text = Text::new(
        "名次区间：各行在其未知事实的范围内可能取得的最好与最差名次，各注明如何得知。",
        "Ranges of ranks: the best and the worst rank that a row can take within what is not known of it, each with how it is known.",
    );
    const REVERSAL: Text = Text::new(
        "逆序检验：逐一剔除各行，看其余各行的次序是否改变。",
        "Rank reversal: each row is removed in turn, and the order of the others held against that with it.",
    );
    const WITHOUT: Text = Text::new(
        "逐一剔除指标：每次少一个指标重新排序，与原名次比较。",
        "Without each column: the rows are ranked with one indicator fewer each time, and the ranks held against those with all.",
    );
    let request = &document.recipe.request;
    let mut sentences = Vec::new();
    let mut works = Vec::new();
    if document.ranges.is_some() {
        sentences.push(Phrase::new(RANGES));
    }
    if let (Some(found), Some(options)) = (&document.trials, &request.trials) {
        sentences.push(trials(found, options));
        works.extend(of_trials());
    }
    if let (Some(found), Some(options)) = (&document.sensitivity, &request.sensitivity) {
        sentences.push(sensitivity(found, options));
        works.extend(of_sensitivity());
    }
    if document.reversal.is_some() {
        sentences.push(Phrase::new(REVERSAL));
        works.extend(of_reversal());
    }
    if document.without_each_column.is_some() {
        sentences.push(Phrase::new(WITHOUT));
    }
    if let (Some(_), Some(options)) = (&document.selection, &request.selection) {
        sentences.push(selection(options));
    }
    (sentences, works)
}

fn trials(found: &Trials, options: &TrialOptions) -> Phrase {
    const TRIALS: Text = Text::new(
        "名次稳健性试验：共{draws}次抽取（随机种子{seed}）：{drawn}；统计各行取得各名次的频率（名次可接受度）。",
        "Trials of the ranking: {draws} draws in all (seed {seed}): {drawn}; it is counted how often each row took each rank (rank acceptability).",
    );
    const WEIGHTS: Text = Text::new("权重{how}", "weights {how}");
    const CLOSE: Text = Text::new("权重{how}，集中度{concentration}", "weights {how}, concentration {concentration}");
    const COMBINATIONS: Text = Text::new("{n}种方法组合，{how}", "{n} combinations of methods, {how}");
    const FACTS: Text = Text::new("{n}个未知数值在其范围内抽取", "{n} unknown values within their bounds");
    let weights = options.weights.map(|how| match options.concentration {
        Some(concentration) => {
            Phrase::new(CLOSE).with("how", how.label()).with("concentration", concentration.to_string())
        }
        None => Phrase::new(WEIGHTS).with("how", how.label()),
    });
    let combinations = options
        .conventions
        .filter(|_| !found.combinations.is_empty())
        .map(|how| Phrase::new(COMBINATIONS).with("n", found.combinations.len().to_string()).with("how", how.label()));
    let facts = (found.unknown > 0).then(|| Phrase::new(FACTS).with("n", found.unknown.to_string()));
    let drawn = [weights, combinations, facts].into_iter().flatten().map(Words::from).collect();
    Phrase::new(TRIALS)
        .with("draws", found.outcome.draws.to_string())
        .with("seed", options.seed.get().to_string())
        .with("drawn", Words::List(drawn))
}

fn sensitivity(found: &Sensitivity, options: &SensitivityOptions) -> Phrase {
    const SENSITIVITY: Text = Text::new(
        "敏感性分析：以名次的平均变动为结果，就{factors}作方差分解（Sobol指数），两个样本各{samples}（随机种子{seed}）；一阶指数按Saltelli等（2010），总指数按Jansen（1999）估计。",
        "Sensitivity: the variance of the average shift in ranks is shared out (Sobol indices) among {factors}, with two samples of {samples} (seed {seed}); first-order indices are estimated after Saltelli et al. (2010), total ones after Jansen (1999).",
    );
    let factors = found.moved.factors.iter().map(|moved| moved.factor.label().into()).collect();
    Phrase::new(SENSITIVITY)
        .with("factors", Words::List(factors))
        .with("samples", found.moved.samples.to_string())
        .with("seed", options.seed.get().to_string())
}

fn selection(options: &SelectionOptions) -> Phrase {
    const SELECTION: Text = Text::new(
        "分批遴选：按名次取{size}个名额，有{quotas}项名额限制。",
        "Selection of a batch: {size} places by rank, under {quotas} quotas.",
    );
    let quotas = options.quotas.as_ref().map_or(0, Vec::len);
    Phrase::new(SELECTION).with("size", options.size.get().to_string()).with("quotas", quotas.to_string())
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroUsize;

    use crate::cohort::{Cohort, Study};
    use crate::reading::Limits;

    const COHORT: &str = r#"{
        "schema": "chanjiao/cohort/1", "invented": "虚构，仅供检验。 Invented, for tests.",
        "rows": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
        "columns": [
            {"id": "x", "label": {"zh": "甲", "en": "x"}, "direction": "benefit", "goalposts": [0, 10], "values": [1, 2, 7]},
            {"id": "y", "label": {"zh": "乙", "en": "y"}, "direction": "benefit", "goalposts": [0, 10], "values": [5, {"between": [3, 6]}, 2]}
        ]
    }"#;

    fn words(cohort: &str, request: &str) -> (String, String, Vec<&'static str>) {
        let cohort = Cohort::from_json(cohort.as_bytes(), &Limits::default());
        let cohort = cohort.cohort.unwrap_or_else(|| panic!("{:?}", cohort.diagnostics));
        let request = format!(r#"{{"schema": "chanjiao/study-request/1", {request}}}"#);
        let studied = Study::from_json(&cohort, request.as_bytes(), NonZeroUsize::MIN);
        let study = studied.study.unwrap_or_else(|| panic!("{:?}", studied.diagnostics));
        let document = study.document();
        let works = document.references.iter().map(|work| work.id).collect();
        (document.methods.zh.clone(), document.methods.en.clone(), works)
    }

    #[test]
    fn trials_are_told_with_their_seed_and_with_what_was_drawn() {
        let (zh, en, works) = words(
            COHORT,
            r#""trials": {"seed": 7, "draws": 50, "weights": "around", "concentration": 40, "facts": true}, "ranges": true"#,
        );
        assert!(zh.contains("共50次抽取（随机种子7）：权重围绕给定权重（狄利克雷分布），集中度40"), "{zh}");
        assert!(zh.contains("1个未知数值在其范围内抽取"), "{zh}");
        assert!(
            en.contains(
                "50 draws in all (seed 7): weights around the given ones (Dirichlet distribution), concentration 40"
            ),
            "{en}"
        );
        assert!(en.contains("Ranges of ranks"), "{en}");
        assert!(works.contains(&"lahdelma2001") && !works.contains(&"saltelli2010"), "{works:?}");
    }

    #[test]
    fn what_was_not_done_is_not_told() {
        let known = COHORT.replace(r#"{"between": [3, 6]}"#, "4");
        let (zh, en, works) = words(
            &known,
            r#""reversal": true, "selection": {"size": 1}, "trials": {"seed": 1, "draws": 10, "weights": "simplex"},
               "sensitivity": {"seed": 3, "samples": 16}"#,
        );
        assert!(zh.contains("按名次取1个名额，有0项名额限制"), "{zh}");
        assert!(en.contains("two samples of 16 (seed 3)"), "{en}");
        assert!(!en.contains("Ranges of ranks") && !en.contains("unknown values within"), "{en}");
        assert!(!en.contains("Without each column"), "{en}");
        assert!(["saltelli2010", "jansen1999", "belton1983"].iter().all(|id| works.contains(id)), "{works:?}");
    }
}
