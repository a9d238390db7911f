//! What the tables of the appendix are made of: columns of numbers and of words, with their labels in both languages.

use super::{Table, TableColumn, TableValues};
use crate::cohort::number;
use crate::cohort::real::Real;
use crate::cohort::study::both;
use crate::language::{Bilingual, Lang, Phrase, Text, Words};

/// A table in which nothing was filled in.
pub(super) fn table(id: impl Into<String>, title: Text, heads: Vec<String>, columns: Vec<TableColumn>) -> Table {
    Table { id: id.into(), title: both(title), heads, columns, imputed: Vec::new() }
}

/// A table with what it is of behind its title.
pub(super) fn of_what(mut table: Table, what: &Bilingual) -> Table {
    table.title = Bilingual {
        zh: format!("{}（{}）", table.title.zh, what.zh),
        en: format!("{} ({})", table.title.en, what.en),
    };
    table
}

/// A column of numbers.
pub(super) fn numbers(id: &str, label: Text, values: impl IntoIterator<Item = Option<Real>>) -> TableColumn {
    labelled(id, both(label), values)
}

/// A column of numbers under a label of the cohort's own.
pub(super) fn labelled(id: &str, label: Bilingual, values: impl IntoIterator<Item = Option<Real>>) -> TableColumn {
    TableColumn { id: id.to_owned(), label, values: TableValues::Numbers(values.into_iter().collect()) }
}

/// A column of words.
pub(super) fn words(id: &str, label: Text, values: impl IntoIterator<Item = Bilingual>) -> TableColumn {
    worded(id, both(label), values)
}

/// A column of words under a label of the cohort's own.
pub(super) fn worded(id: &str, label: Bilingual, values: impl IntoIterator<Item = Bilingual>) -> TableColumn {
    TableColumn { id: id.to_owned(), label, values: TableValues::Words(values.into_iter().collect()) }
}

/// A count, as a column holds it.
pub(super) fn count(many: usize) -> Option<Real> {
    Real::new(number::count(many))
}

/// What is the same in both languages.
pub(super) fn same(text: &str) -> Bilingual {
    Bilingual { zh: text.to_owned(), en: text.to_owned() }
}

/// Whether something holds.
pub(super) fn yes_or_no(holds: bool) -> Bilingual {
    both(if holds { Text::new("是", "yes") } else { Text::new("否", "no") })
}

/// Several names in one cell.
pub(super) fn list<'a>(names: impl IntoIterator<Item = &'a str>) -> Bilingual {
    let names = Words::List(names.into_iter().map(Words::from).collect());
    Bilingual { zh: names.say(Lang::Zh), en: names.say(Lang::En) }
}

/// A label of the cohort's own with what the column says of it.
pub(super) fn about(text: Text, whose: &Bilingual) -> Bilingual {
    Phrase::new(text).with("whose", whose.clone()).both()
}
