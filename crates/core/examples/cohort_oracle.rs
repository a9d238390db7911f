//! Reads a cohort and a request a line, as `{"cohort": …, "request": …}`, and answers, a line each, the scores, weights and measures of the ranking,
//! or the codes of what is wrong.
//!
//! `tests/python/cohort_oracle.py` holds these answers against independent implementations.

use std::io::{BufRead, BufWriter, Result, Write, stdin, stdout};
use std::num::NonZeroUsize;

use chanjiao::cohort::{Cohort, Study};
use chanjiao::diagnostic::Diagnostics;
use chanjiao::reading::Limits;
use serde_json::{Value, json};

fn main() -> Result<()> {
    let mut answers = BufWriter::new(stdout().lock());
    for line in stdin().lock().lines() {
        let asked: Value = serde_json::from_str(&line?)?;
        writeln!(answers, "{}", answer(&asked))?;
    }
    answers.flush()
}

fn answer(asked: &Value) -> Value {
    let refused = |found: &Diagnostics| -> Value {
        json!({ "codes": found.items.iter().map(|item| item.code).collect::<Vec<_>>() })
    };
    let part = |name: &str| asked.get(name).map(Value::to_string).unwrap_or_default();
    let gathered = Cohort::from_json(part("cohort").as_bytes(), &Limits::default());
    let Some(cohort) = gathered.cohort else { return refused(&gathered.diagnostics) };
    let studied = Study::from_json(&cohort, part("request").as_bytes(), NonZeroUsize::MIN);
    let Some(study) = studied.study else { return refused(&studied.diagnostics) };
    let Some(ranking) = &study.document().ranking else { return refused(&studied.diagnostics) };
    json!({
        "scores": ranking.rows.iter().map(|row| row.score).collect::<Vec<_>>(),
        "weights": ranking.columns.iter().filter_map(|column| column.weights.first()).collect::<Vec<_>>(),
        "measures": ranking.measures.iter().map(|measure| &measure.values).collect::<Vec<_>>(),
    })
}
