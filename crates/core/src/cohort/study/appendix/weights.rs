//! The tables of how weights were found.

use super::{Table, TableColumn, TableValues};
use crate::cohort::real::Real;
use crate::cohort::scoring::Found;
use crate::cohort::study::both;
use crate::cohort::study::rank::{Part, Ranked};
use crate::cohort::table::Cohort;
use crate::language::Text;

/// The tables of the weights of a part.
pub(super) fn tables(cohort: &Cohort, ranked: &Ranked, part: &Part) -> Vec<Table> {
    let ids = ranked.admitted.columns.iter().filter_map(|place| cohort.columns().get(*place));
    let ids: Vec<String> = ids.map(|column| column.id.as_str().to_owned()).collect();
    let mut tables = Vec::new();
    if let Some(found) = &part.scored.found {
        of_found(found, "", &ids, &mut tables);
    }
    tables
}

/// How weights were found, in tables whose ids begin with the prefix.
pub(super) fn of_found(found: &Found, prefix: &str, ids: &[String], tables: &mut Vec<Table>) {
    let mut add = |id: &str, title: Text, heads: Vec<String>, columns: Vec<TableColumn>| {
        tables.push(Table { id: format!("{prefix}{id}"), title: both(title), heads, columns, imputed: Vec::new() });
    };
    match found {
        Found::Stated(_) => {}
        Found::Entropy(entropy) => add(
            "entropy",
            Text::new("熵权法", "entropy method"),
            ids.to_vec(),
            vec![
                column("entropy", Text::new("信息熵E", "entropy E"), &entropy.entropies),
                column("divergence", Text::new("差异系数d=1−E", "divergence d = 1 − E"), &entropy.divergences),
                column("weight", Text::new("权重w", "weight w"), entropy.weights.as_slice()),
            ],
        ),
        Found::Critic(critic, correlations) => {
            add(
                "critic",
                Text::new("CRITIC法", "CRITIC"),
                ids.to_vec(),
                vec![
                    column("deviation", Text::new("标准差σ", "deviation σ"), &critic.deviations),
                    column("conflict", Text::new("冲突性Σ(1−r)", "conflict Σ(1 − r)"), &critic.conflicts),
                    column("information", Text::new("信息量C", "information C"), &critic.information),
                    column("weight", Text::new("权重w", "weight w"), critic.weights.as_slice()),
                ],
            );
            let correlations = ids.iter().zip(correlations).map(|(id, row)| named(id, row)).collect();
            add("correlations", Text::new("相关系数", "correlations"), ids.to_vec(), correlations);
        }
        Found::Ahp(group, _) => {
            for (number, expert) in (1..).zip(&group.experts) {
                let matrix = by_columns(ids, &expert.own.matrix);
                let title = Text::new("专家判断矩阵", "judgements of an expert");
                add(&format!("judgements_{number}"), title, ids.to_vec(), matrix);
            }
            let joint = &group.joint;
            add("judgements", Text::new("判断矩阵", "judgements"), ids.to_vec(), by_columns(ids, &joint.matrix));
            let all = group.experts.iter().map(|expert| &expert.own).chain([joint]);
            let numbers = |of: fn(&crate::cohort::ahp::Ahp) -> Real| all.clone().map(|ahp| Some(of(ahp))).collect();
            let heads = (1..=group.experts.len()).map(|number| number.to_string()).chain(["合成 joint".to_owned()]);
            add(
                "consistency",
                Text::new("一致性检验", "consistency"),
                heads.collect(),
                vec![
                    given("lambda_max", Text::new("λmax", "λmax"), numbers(|ahp| ahp.lambda_max)),
                    given("consistency_index", Text::new("CI", "CI"), numbers(|ahp| ahp.consistency_index)),
                    given("random_index", Text::new("RI", "RI"), numbers(|ahp| ahp.random_index)),
                    given("consistency_ratio", Text::new("CR", "CR"), numbers(|ahp| ahp.consistency_ratio)),
                ],
            );
        }
        Found::Combined(parts, combined, _) => {
            for (number, part) in (1..).zip(parts) {
                of_found(part, &format!("{prefix}part_{number}_"), ids, tables);
            }
            let vectors = (1..).zip(&combined.vectors).map(|(number, vector): (usize, _)| TableColumn {
                id: format!("part_{number}"),
                label: both(Text::new("分项权重", "weights of a part")),
                values: TableValues::Numbers(vector.iter().copied().map(Some).collect()),
            });
            let weights = given(
                "weight",
                Text::new("组合权重", "combined weight"),
                combined.weights.iter().copied().map(Some).collect(),
            );
            tables.push(Table {
                id: format!("{prefix}combined"),
                title: both(Text::new("组合赋权", "combined weights")),
                heads: ids.to_vec(),
                columns: vectors.chain([weights]).collect(),
                imputed: Vec::new(),
            });
        }
    }
}

fn column(id: &str, label: Text, numbers: &[f64]) -> TableColumn {
    given(id, label, numbers.iter().map(|number| Real::new(*number)).collect())
}

fn given(id: &str, label: Text, numbers: Vec<Option<Real>>) -> TableColumn {
    TableColumn { id: id.to_owned(), label: both(label), values: TableValues::Numbers(numbers) }
}

fn named(id: &str, numbers: &[f64]) -> TableColumn {
    let label = crate::language::Bilingual { zh: id.to_owned(), en: id.to_owned() };
    let numbers = numbers.iter().map(|number| Real::new(*number)).collect();
    TableColumn { id: id.to_owned(), label, values: TableValues::Numbers(numbers) }
}

/// A matrix given by rows, as columns under the ids.
fn by_columns(ids: &[String], matrix: &[Vec<Real>]) -> Vec<TableColumn> {
    let column = |(place, id): (usize, &String)| TableColumn {
        id: id.clone(),
        label: crate::language::Bilingual { zh: id.clone(), en: id.clone() },
        values: TableValues::Numbers(matrix.iter().map(|row| row.get(place).copied()).collect()),
    };
    ids.iter().enumerate().map(column).collect()
}
