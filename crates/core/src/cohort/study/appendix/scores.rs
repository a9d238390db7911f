//! The tables of methods that find more on their way than a score of each row: TOPSIS, VIKOR, PROMETHEE, grey relational analysis, rank-sum
//! ratios, and trees.

use super::build::{count, labelled, list, numbers, same, table, words, yes_or_no};
use super::{Table, filled, heads};
use crate::cohort::aggregate::{Compromise, grey, grey_coefficients};
use crate::cohort::convention::{Resolved, Way};
use crate::cohort::document::Column;
use crate::cohort::hierarchy::{Hierarchy, NodeScores};
use crate::cohort::normalise::normalise;
use crate::cohort::order::{RankRule, ranks};
use crate::cohort::real::Real;
use crate::cohort::rsr::{Rsr, RsrGroup, RsrRegression};
use crate::cohort::scoring::Measure;
use crate::cohort::study::admit::columns_of;
use crate::cohort::study::both;
use crate::cohort::study::rank::{Part, Ranked};
use crate::cohort::study::systems::of_cohort;
use crate::cohort::table::Cohort;
use crate::cohort::view::{View, Views};
use crate::language::Text;

/// What the method found of the rows of a part on its way to their scores.
pub(super) fn of_part(cohort: &Cohort, by: &Resolved, ranked: &Ranked, part: &Part) -> Vec<Table> {
    let places = of_cohort(ranked, part);
    let rows = heads(cohort, &places);
    let columns: Vec<&Column> =
        ranked.admitted.columns.iter().filter_map(|place| cohort.columns().get(*place)).collect();
    let scored = &part.scored;
    let measured = |id| scored.measures.iter().find(|measure| measure.id == id);
    let mut tables = held_against(cohort, by, ranked, part, &places).unwrap_or_default();
    if let (Some(compromise), Some(s), Some(r), Some(q)) =
        (&scored.compromise, measured("group_regret"), measured("greatest_regret"), measured("index"))
    {
        tables.extend(vikor(&rows, [s, r, q], compromise));
    }
    if let (Some(over), Some(under)) = (measured("positive_flow"), measured("negative_flow")) {
        tables.push(promethee(&rows, over, under, &scored.scores));
    }
    if let Some(found) = &scored.rank_sum_ratio {
        tables.extend(rank_sum_ratios(&rows, &columns, found));
    }
    if let Some(found) = &scored.tree {
        tables.extend(tree(&rows, &columns, found));
    }
    tables
}

/// What the rows were held against, computed once more: the ideals of TOPSIS, the reference of grey relational analysis.
fn held_against(cohort: &Cohort, by: &Resolved, ranked: &Ranked, part: &Part, rows: &[usize]) -> Option<Vec<Table>> {
    if !matches!(by.way, Way::Topsis(_) | Way::Grey(_)) {
        return None;
    }
    let own = columns_of(cohort, rows, &ranked.admitted.columns, |_, _| None).ok()?;
    let oriented = Views::oriented(&own.matrix, &own.indicators).ok()?;
    let views = normalise(&oriented, by.normalisation?).ok()?.views;
    let ids = own.ids.iter().map(|id| (*id).to_owned()).collect();
    let best: Vec<f64> = views.columns().map(View::greatest).collect();
    let Way::Grey(convention) = &by.way else {
        let worst: Vec<f64> = views.columns().map(View::least).collect();
        let columns = vec![
            numbers("ideal", Text::new("正理想解z⁺（未加权）", "ideal z⁺, not weighted"), reals(&best)),
            numbers("anti_ideal", Text::new("负理想解z⁻（未加权）", "anti-ideal z⁻, not weighted"), reals(&worst)),
        ];
        return Some(vec![table("ideals", Text::new("正负理想解", "ideal and anti-ideal"), ids, columns)]);
    };
    let extremes = grey(&views, part.scored.found.as_ref()?.weights(), convention).ok()?.extremes;
    let [least, greatest] = [0, 1].map(|end: usize| extremes.iter().filter_map(move |ends| ends.get(end)).copied());
    let columns = vec![
        numbers("reference", Text::new("参考序列", "reference"), reals(&best)),
        numbers("least", Text::new("两级最小差Δmin", "least difference Δmin"), least.map(Real::new)),
        numbers("greatest", Text::new("两级最大差Δmax", "greatest difference Δmax"), greatest.map(Real::new)),
    ];
    let title = Text::new("参考序列与两级差", "reference and extreme differences");
    let reference = table("grey_reference", title, ids, columns);
    let coefficients = grey_coefficients(&views, convention).ok()?;
    let coefficients = coefficients.into_iter().map(|column| column.into_iter().map(Some).collect()).collect();
    let columns = super::columns(cohort, ranked, coefficients);
    let title = Text::new("灰色关联系数ξ", "grey relational coefficients ξ");
    let coefficients = table("grey_coefficients", title, heads(cohort, rows), columns);
    Some(vec![reference, Table { imputed: filled(cohort, rows, &ranked.admitted.columns), ..coefficients }])
}

fn reals(values: &[f64]) -> impl Iterator<Item = Option<Real>> + '_ {
    values.iter().map(|value| Real::new(*value))
}

fn measure(found: &Measure) -> super::TableColumn {
    numbers(found.id, found.label, reals(&found.values))
}

fn vikor(rows: &[String], [s, r, q]: [&Measure; 3], compromise: &Compromise) -> [Table; 2] {
    // Less is better in each of them.
    let places = |found: &Measure| {
        let turned: Vec<f64> = found.values.iter().map(|value| 0.0 - value).collect();
        ranks(&turned, RankRule::Competition)
    };
    let (by_s, by_r, by_q) = (places(s), places(r), places(q));
    let belongs = (0..rows.len()).map(|row| yes_or_no(compromise.rows.contains(&row)));
    let columns = vec![
        measure(s),
        measure(r),
        measure(q),
        numbers("rank_by_s", Text::new("按S名次", "rank by S"), reals(&by_s)),
        numbers("rank_by_r", Text::new("按R名次", "rank by R"), reals(&by_r)),
        numbers("rank_by_q", Text::new("按Q名次", "rank by Q"), reals(&by_q)),
        words("compromise", Text::new("属折衷解集", "in the compromise set"), belongs),
    ];
    let of_rows = table("vikor", Text::new("VIKOR法的S、R、Q", "S, R and Q of VIKOR"), rows.to_vec(), columns);
    const ADVANTAGE: Text = Text::new(
        "可接受优势：Q第二与第一之差不小于1/(n−1)",
        "acceptable advantage: the second is behind the first in Q by 1/(n − 1) or more",
    );
    const STABILITY: Text = Text::new(
        "决策稳定性：Q第一者按S或R亦为第一",
        "acceptable stability: the first by Q is first by S or by R too",
    );
    let columns = vec![
        words("condition", Text::new("条件", "condition"), [ADVANTAGE, STABILITY].map(both)),
        numbers("lead", Text::new("Q之差", "lead in Q"), [compromise.lead.and_then(Real::new), None]),
        numbers("wanted", Text::new("须不小于", "at least"), [compromise.wanted.and_then(Real::new), None]),
        words(
            "holds",
            Text::new("是否满足", "whether it holds"),
            [compromise.has_acceptable_advantage, compromise.is_stable].map(yes_or_no),
        ),
    ];
    let title = Text::new("VIKOR折衷解的条件", "conditions of VIKOR's compromise");
    [of_rows, table("vikor_conditions", title, ["C1", "C2"].map(str::to_owned).to_vec(), columns)]
}

fn promethee(rows: &[String], over: &Measure, under: &Measure, net: &[f64]) -> Table {
    let columns = vec![
        measure(over),
        measure(under),
        numbers("net_flow", Text::new("净流量φ=φ⁺−φ⁻", "net flow, φ = φ⁺ − φ⁻"), reals(net)),
    ];
    table("promethee", Text::new("PROMETHEE流量", "flows of PROMETHEE"), rows.to_vec(), columns)
}

fn rank_sum_ratios(rows: &[String], columns: &[&Column], found: &Rsr) -> Vec<Table> {
    const RATIO: Text = Text::new("秩和比RSR", "rank-sum ratio RSR");
    const GRADE: Text = Text::new("档次", "grade");
    let ranked = columns.iter().zip(&found.ranks);
    let mut own: Vec<_> = ranked
        .map(|(column, ranks)| labelled(column.id.as_str(), column.label.clone(), ranks.iter().copied().map(Some)))
        .collect();
    let title = Text::new("各指标的秩", "ranks within the indicators");
    let mut tables = vec![table("rsr_ranks", title, rows.to_vec(), std::mem::take(&mut own))];
    let grades = (0..rows.len()).map(|row| found.grades.as_ref()?.get(row).copied().and_then(count));
    let of_rows =
        vec![numbers("ratio", RATIO, found.ratios.iter().copied().map(Some)), numbers("grade", GRADE, grades)];
    tables.push(table("rsr", Text::new("秩和比与档次", "rank-sum ratios and grades"), rows.to_vec(), of_rows));
    let names = |of: &[usize]| list(of.iter().filter_map(|row| rows.get(*row)).map(String::as_str));
    let column = |id, label, of: fn(&RsrGroup) -> Option<Real>| numbers(id, label, found.table.iter().map(of));
    let distribution = vec![
        words("rows", Text::new("各行", "rows"), found.table.iter().map(|group| names(&group.rows))),
        column("ratio", RATIO, |group| Some(group.ratio)),
        column("frequency", Text::new("频数f", "frequency f"), |group| count(group.frequency)),
        column("cumulative", Text::new("累计频数Σf", "cumulative frequency Σf"), |group| count(group.cumulative)),
        column("mean_rank", Text::new("平均秩次R̄", "mean rank R̄"), |group| Some(group.mean_rank)),
        column("percent", Text::new("累计频率p", "cumulative share p"), |group| Some(group.percent)),
        column("probit", Text::new("概率单位Probit", "probit"), |group| Some(group.probit)),
        column("fitted", Text::new("RSR估计值", "fitted RSR"), |group| group.fitted),
        column("grade", GRADE, |group| group.grade.and_then(count)),
    ];
    let heads = (1_usize..).zip(&found.table).map(|(number, _)| number.to_string()).collect();
    let title = Text::new("秩和比的分布", "distribution of the rank-sum ratios");
    tables.push(table("rsr_distribution", title, heads, distribution));
    if let Some(line) = &found.regression {
        tables.push(regression(line));
        tables.push(grading(found, &names));
    }
    tables
}

fn regression(line: &RsrRegression) -> Table {
    let columns = vec![
        numbers("intercept", Text::new("截距a", "intercept a"), [Some(line.intercept)]),
        numbers("slope", Text::new("斜率b", "slope b"), [Some(line.slope)]),
        numbers("r_squared", Text::new("r²", "r²"), [Some(line.r_squared)]),
    ];
    let title = Text::new("回归方程RSR=a+b·Probit", "regression RSR = a + b·probit");
    table("rsr_regression", title, vec!["RSR".to_owned()], columns)
}

/// The grades from the lowest up, with where each begins and who is in it.
fn grading(found: &Rsr, names: &dyn Fn(&[usize]) -> crate::language::Bilingual) -> Table {
    let grades: Vec<usize> = (1..=found.thresholds.len().saturating_add(1)).collect();
    let threshold = |grade: usize| found.thresholds.iter().find(move |threshold| threshold.grade == grade);
    let members = |grade: usize| -> Vec<usize> {
        let of_rows = found.grades.iter().flatten().enumerate();
        of_rows.filter(|(_, of_row)| **of_row == grade).map(|(row, _)| row).collect()
    };
    let columns = vec![
        numbers(
            "probit",
            Text::new("Probit下限（含）", "probit, from"),
            grades.iter().map(|grade| threshold(*grade).map(|threshold| threshold.probit)),
        ),
        numbers(
            "ratio",
            Text::new("RSR估计值下限（含）", "fitted RSR, from"),
            grades.iter().map(|grade| threshold(*grade).map(|threshold| threshold.ratio)),
        ),
        numbers("many", Text::new("行数", "number of rows"), grades.iter().map(|grade| count(members(*grade).len()))),
        words("rows", Text::new("各行", "rows"), grades.iter().map(|grade| names(&members(*grade)))),
    ];
    let heads = grades.iter().map(usize::to_string).collect();
    table("rsr_grades", Text::new("秩和比分档", "grading of the rank-sum ratios"), heads, columns)
}

fn tree(rows: &[String], columns: &[&Column], found: &Hierarchy) -> [Table; 2] {
    let nodes = || found.nodes.iter();
    let named = |place: Option<usize>| nodes().nth(place?).map(|node| node.id.as_str());
    let leaf = |node: &NodeScores| columns.get(node.column?).map(|column| column.label.clone());
    let parents = nodes().map(|node| same(named(node.parent).unwrap_or("–")));
    let means = nodes().map(|node| node.mean.map_or_else(|| same("–"), |mean| both(mean.label())));
    let shape = vec![
        words("parent", Text::new("上级结点", "parent"), parents),
        numbers("depth", Text::new("层级", "depth"), nodes().map(|node| count(node.depth))),
        words("indicator", Text::new("指标", "indicator"), nodes().map(|node| leaf(node).unwrap_or_else(|| same("–")))),
        words("mean", Text::new("合成方式", "aggregation of children"), means),
        numbers("share", Text::new("同级权重", "share among siblings"), nodes().map(|node| Some(node.share))),
        numbers("overall_share", Text::new("总权重", "overall share"), nodes().map(|node| Some(node.overall_share))),
    ];
    let heads = nodes().map(|node| node.id.clone()).collect();
    let scores = nodes().map(|node| labelled(&node.id, same(&node.id), node.scores.iter().copied().map(Some)));
    [
        table("tree", Text::new("指标树与权重", "the tree and its weights"), heads, shape),
        table("tree_scores", Text::new("各结点得分", "scores of the nodes"), rows.to_vec(), scores.collect()),
    ]
}
