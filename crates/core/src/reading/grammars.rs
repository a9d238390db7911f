//! The grammars that a schema may name under `x-grammar`, and their checkers: the one list of them.

use serde_json::Value;

use super::faults;
use crate::code::{CountryCode, CreditCode, DivisionCode, DocumentNumber, IndustryCode, MajorCode, SchoolCode};
use crate::dossier::Extensions;
use crate::fault::Fault;
use crate::grammar::Grammar;
use crate::language::Text;
use crate::notice::ProvisionId;
use crate::quantity::{AsOf, Count, Day, Decimal, Figure, LocalId, Money, Month, Period, Shape};

type Located = Vec<(String, Fault)>;

/// The checkers by name.
macro_rules! grammars {
    (words: $($word:ty),*; values: $($value:ty),*) => {
        /// What is wrong with a value by the grammar of this name, each fault at a pointer below the value.
        pub(super) fn faults(name: &str, value: &Value) -> Located {
            match name {
                $(<$word as Grammar>::NAME => word::<$word>(value),)*
                $(<$value as Shape>::NAME => <$value as Shape>::faults(value),)*
                _ => Vec::new(),
            }
        }

        /// Every grammar's name.
        #[cfg(test)]
        pub(super) const NAMES: &[&str] = &[$(<$word as Grammar>::NAME,)* $(<$value as Shape>::NAME),*];
    };
}

grammars! {
    words: CreditCode, DivisionCode, IndustryCode, MajorCode, SchoolCode, DocumentNumber, CountryCode, LocalId, Day, Month, AsOf, ProvisionId;
    values: Count, Money, Decimal, Period, Figure<Count>, Figure<Money>, Figure<Decimal>, Extensions
}

fn word<G: Grammar>(value: &Value) -> Located {
    match value.as_str() {
        Some(text) => G::parse(text).err().map(|fault| (String::new(), fault)).into_iter().collect(),
        None => vec![(
            String::new(),
            faults::WRONG_TYPE
                .fault()
                .with("expected", Text::new("文字（加引号）", "text, in quotes"))
                .with("found", value.to_string())
                .with("field", G::LABEL),
        )],
    }
}
