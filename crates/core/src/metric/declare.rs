//! How a metric is declared: one row of its section's table, with what most metrics do not need left to its default.

use super::{Facts, Metric, Natural, Value};
use crate::language::Text;
use crate::quantity::{Period, PeriodKind};

pub(super) const PERSON: Text = Text::new("人", "person");
pub(super) const PERSON_TIME: Text = Text::new("人次", "person-time");
const SHARE: Text = Text::new("占比", "share");

type Compute = fn(&Facts<'_>, Option<Period>) -> Value;

impl Metric {
    /// A count or a sum of money.
    pub(super) const fn amount(name: &'static str, label: Text, unit: Text, compute: Compute) -> Self {
        Self {
            name,
            label,
            unit,
            natural: Natural::Amount,
            counted_in: None,
            definition: None,
            formula: label,
            provisions: &[],
            proxy: None,
            compute,
        }
    }

    /// A share of 1.
    pub(super) const fn share(name: &'static str, label: Text, compute: Compute) -> Self {
        Self { natural: Natural::Share, ..Self::amount(name, label, SHARE, compute) }
    }

    pub(super) const fn in_each(mut self, kind: PeriodKind) -> Self {
        self.counted_in = Some(kind);
        self
    }

    pub(super) const fn defined(mut self, definition: &'static str) -> Self {
        self.definition = Some(definition);
        self
    }

    pub(super) const fn formula(mut self, zh: &'static str, en: &'static str) -> Self {
        self.formula = Text::new(zh, en);
        self
    }

    pub(super) const fn answers(mut self, provisions: &'static [&'static str]) -> Self {
        self.provisions = provisions;
        self
    }

    pub(super) const fn proxy(mut self, zh: &'static str, en: &'static str) -> Self {
        self.proxy = Some(Text::new(zh, en));
        self
    }
}
