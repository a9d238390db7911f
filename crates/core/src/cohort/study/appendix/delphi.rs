//! The tables of an expert panel: what was answered, and what each round comes to.

use super::build::{count, labelled, numbers, of_what, same, table};
use super::{Table, TableColumn};
use crate::cohort::concordance::Concordance;
use crate::cohort::delphi::{DelphiStatistics, ExpertAuthority, ItemStatistics};
use crate::cohort::real::Real;
use crate::language::{Bilingual, Phrase, Text};

/// The rounds as wholes, and of each round its items, its answers and the authority of its experts.
pub(super) fn tables(rounds: &[DelphiStatistics]) -> Vec<Table> {
    if rounds.is_empty() {
        return Vec::new();
    }
    let mut tables = vec![wholes(rounds)];
    for (number, round) in (1_usize..).zip(rounds) {
        let mut own = vec![items(number, round), ratings(number, round)];
        if !round.authority.is_empty() {
            own.push(authority(number, round));
        }
        let which = round.round.name.as_deref().map_or_else(|| unnamed(number), same);
        tables.extend(own.into_iter().map(|table| of_what(table, &which)));
    }
    tables
}

fn unnamed(number: usize) -> Bilingual {
    Phrase::new(Text::new("第{number}轮", "round {number}")).with("number", number.to_string()).both()
}

fn wholes(rounds: &[DelphiStatistics]) -> Table {
    let column = |id, label, of: &dyn Fn(&DelphiStatistics) -> Option<Real>| numbers(id, label, rounds.iter().map(of));
    let agreed = |id, label, of: fn(&Concordance) -> Option<Real>| {
        column(id, label, &|round: &DelphiStatistics| round.concordance.as_ref().and_then(of))
    };
    let sent = |round: &DelphiStatistics| usize::try_from(round.round.sent?.get()).ok().and_then(count);
    let columns = vec![
        column("sent", Text::new("发出份数", "questionnaires sent out"), &sent),
        column("answered", Text::new("应答份数", "answers"), &|round| count(round.round.experts.len())),
        column("positive", Text::new("积极系数", "positive coefficient"), &|round| round.positive_coefficient),
        column("authority", Text::new("权威系数Cr", "authority coefficient Cr"), &|round| {
            round.authority_coefficient
        }),
        agreed("judges", Text::new("专家数m", "experts m"), |found| count(found.judges)),
        agreed("objects", Text::new("条目数n", "items n"), |found| count(found.objects)),
        agreed("square_sum", Text::new("秩和离差平方和S", "squared deviations of rank sums S"), |found| {
            Some(found.square_sum)
        }),
        agreed("ties", Text::new("并列校正Σ(t³−t)", "ties Σ(t³ − t)"), |found| Some(found.ties)),
        agreed("w", Text::new("协调系数W", "concordance W"), |found| Some(found.w)),
        agreed("chi_square", Text::new("χ²", "χ²"), |found| Some(found.chi_square)),
        agreed("degrees", Text::new("自由度", "degrees of freedom"), |found| count(found.degrees_of_freedom)),
        agreed("p", Text::new("P值", "p-value"), |found| Some(found.p_value)),
    ];
    let heads =
        (1_usize..).zip(rounds).map(|(number, round)| round.round.name.clone().unwrap_or_else(|| number.to_string()));
    table("delphi", Text::new("专家咨询各轮", "rounds of the panel"), heads.collect(), columns)
}

fn items(number: usize, round: &DelphiStatistics) -> Table {
    let column = |id, label, of: fn(&ItemStatistics) -> Option<Real>| numbers(id, label, round.items.iter().map(of));
    let mut columns = vec![
        column("experts", Text::new("评分人数", "experts"), |item| count(item.experts)),
        column("mean", Text::new("均值", "mean"), |item| item.mean),
        column("standard_deviation", Text::new("标准差", "standard deviation"), |item| item.standard_deviation),
        column("coefficient_of_variation", Text::new("变异系数", "coefficient of variation"), |item| {
            item.coefficient_of_variation
        }),
        column("full_score_ratio", Text::new("满分比", "full-score ratio"), |item| item.full_score_ratio),
    ];
    if let Some(found) = &round.concordance {
        columns.push(numbers("rank_sum", Text::new("秩和", "rank sum"), found.rank_sums.iter().copied().map(Some)));
    }
    let title = Text::new("条目统计量", "statistics of the items");
    table(format!("delphi_{number}_items"), title, round.items.iter().map(|item| item.item.clone()).collect(), columns)
}

fn ratings(number: usize, round: &DelphiStatistics) -> Table {
    let experts = &round.round.experts;
    let column = |(place, item): (usize, &String)| -> TableColumn {
        let rating = |expert: &crate::cohort::delphi::DelphiExpert| {
            expert.ratings.iter().find(|rating| rating.item == *item).map(|rating| rating.score)
        };
        labelled(&format!("item_{place}"), same(item), experts.iter().map(rating))
    };
    let columns = (1..).zip(&round.round.items).map(column).collect();
    let heads = experts.iter().map(|expert| expert.id.clone()).collect();
    table(format!("delphi_{number}_ratings"), Text::new("专家评分", "ratings of the experts"), heads, columns)
}

fn authority(number: usize, round: &DelphiStatistics) -> Table {
    let column =
        |id, label, of: fn(&ExpertAuthority) -> Real| numbers(id, label, round.authority.iter().map(of).map(Some));
    let columns = vec![
        column("basis", Text::new("判断依据系数Ca", "basis of judgement Ca"), |expert| expert.basis),
        column("familiarity", Text::new("熟悉程度系数Cs", "familiarity Cs"), |expert| expert.familiarity),
        column("authority", Text::new("权威系数Cr", "authority coefficient Cr"), |expert| expert.authority),
    ];
    let heads = round.authority.iter().map(|expert| expert.expert.clone()).collect();
    table(format!("delphi_{number}_authority"), Text::new("专家权威系数", "authority of the experts"), heads, columns)
}
