//! What a criterion measures, resolved: library metrics and the standard's own figures by name.

use super::criterion::{Criterion, Range, Threshold, Trend};
use super::document::{FigureDeclaration, FigureKind, StandardDocument};
use super::words::Id;
use crate::language::{Bilingual, Words};
use crate::metric::{self, Metric, Natural};
use crate::quantity::{Interval, PeriodKind};

/// Where a number comes from.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Source<'s> {
    /// A metric of the library.
    Metric(&'static Metric),
    /// A figure that the standard declares.
    Figure(&'s FigureDeclaration),
}

impl<'s> Source<'s> {
    /// The metric or declared figure of a name.
    pub(crate) fn find(document: &'s StandardDocument, name: &Id) -> Option<Self> {
        document
            .figures
            .iter()
            .flatten()
            .find(|figure| figure.id == *name)
            .map(Self::Figure)
            .or_else(|| metric::metric(name.as_str()).map(Self::Metric))
    }

    pub(crate) fn name(self) -> &'s str {
        match self {
            Self::Metric(metric) => metric.name,
            Self::Figure(figure) => figure.id.as_str(),
        }
    }

    /// What tells it from every other source, as long as both are there.
    pub(crate) fn address(self) -> usize {
        match self {
            Self::Metric(metric) => std::ptr::from_ref(metric).addr(),
            Self::Figure(figure) => std::ptr::from_ref(figure).addr(),
        }
    }

    pub(crate) fn label(self) -> Words {
        match self {
            Self::Metric(metric) => metric.label.into(),
            Self::Figure(figure) => figure.label.clone().into(),
        }
    }

    pub(crate) fn unit(self) -> Words {
        match self {
            Self::Metric(metric) => metric.unit.into(),
            Self::Figure(figure) => figure.unit.clone().into(),
        }
    }

    /// How it is counted, where that is said.
    pub(crate) fn definition(self) -> Option<Bilingual> {
        match self {
            Self::Metric(metric) => {
                let formula = crate::definition::definition(metric.definition?)?.formula;
                Some(Bilingual { zh: formula.zh.to_owned(), en: formula.en.to_owned() })
            }
            Self::Figure(figure) => figure.definition.clone(),
        }
    }

    pub(crate) fn counted_in(self) -> Option<PeriodKind> {
        match self {
            Self::Metric(metric) => metric.counted_in,
            Self::Figure(figure) => figure.period,
        }
    }

    pub(crate) fn is_share(self) -> bool {
        matches!(self, Self::Metric(Metric { natural: Natural::Share, .. }))
    }

    /// Whether it counts things.
    pub(crate) fn is_count(self) -> bool {
        match self {
            Self::Metric(metric) => matches!(metric.natural, Natural::Amount),
            Self::Figure(figure) => matches!(figure.kind, FigureKind::Count),
        }
    }

    /// The range that it can have.
    pub(crate) fn natural(self) -> Interval {
        match self {
            Self::Metric(metric) => metric.natural.range(),
            Self::Figure(figure) => {
                let declared = match figure.range.as_deref() {
                    Some([low, high]) => Interval::between(low.value().clone(), high.value().clone()),
                    _ => None,
                };
                declared.unwrap_or_else(|| match figure.kind {
                    FigureKind::Count | FigureKind::Money => Interval::non_negative(),
                    FigureKind::Decimal => Interval::everything(),
                })
            }
        }
    }
}

/// What a criterion measures, as it is written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Written<'s> {
    pub(crate) metric: Option<&'s Id>,
    pub(crate) ratio: Option<&'s [Id]>,
    pub(crate) mean_over: Option<u16>,
}

/// What a criterion measures, resolved.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Measured<'s> {
    One(Source<'s>),
    Ratio(Source<'s>, Source<'s>),
}

impl<'s> Written<'s> {
    pub(crate) fn of_metric(metric: &'s Id) -> Self {
        Self { metric: Some(metric), ratio: None, mean_over: None }
    }

    /// The names it is written with.
    pub(crate) fn names(self) -> impl Iterator<Item = &'s Id> {
        self.metric.into_iter().chain(self.ratio.unwrap_or_default())
    }

    /// The measure, if it is one of the two forms and its names are known.
    pub(crate) fn resolve(self, document: &'s StandardDocument) -> Option<Measured<'s>> {
        match (self.metric, self.ratio) {
            (Some(name), None) => Source::find(document, name).map(Measured::One),
            (None, Some([part, whole])) => {
                Some(Measured::Ratio(Source::find(document, part)?, Source::find(document, whole)?))
            }
            _ => None,
        }
    }
}

impl Criterion {
    /// What it measures, as it is written; none of a combination, nor of what is no measure.
    pub(crate) fn written(&self) -> Option<Written<'_>> {
        match self {
            Self::AtLeast(threshold) | Self::AtMost(threshold) => Some(threshold.into()),
            Self::Between(range) => Some(range.into()),
            Self::Exists(asked) | Self::Stated(asked) => Some(Written::of_metric(&asked.metric)),
            Self::Rises(trend) | Self::DoesNotFall(trend) => Some(trend.into()),
            Self::Deducts(deducts) => Some(Written::of_metric(&deducts.metric)),
            Self::Complete(_)
            | Self::Kept(_)
            | Self::Attested(_)
            | Self::Rated(_)
            | Self::All(_)
            | Self::Any(_)
            | Self::AtLeastOf(_) => None,
        }
    }
}

impl<'s> From<&'s Threshold> for Written<'s> {
    fn from(threshold: &'s Threshold) -> Self {
        Self { metric: threshold.metric.as_ref(), ratio: threshold.ratio.as_deref(), mean_over: threshold.mean_over }
    }
}

impl<'s> From<&'s Range> for Written<'s> {
    fn from(range: &'s Range) -> Self {
        Self { metric: range.metric.as_ref(), ratio: range.ratio.as_deref(), mean_over: range.mean_over }
    }
}

impl<'s> From<&'s Trend> for Written<'s> {
    fn from(trend: &'s Trend) -> Self {
        Self { metric: trend.metric.as_ref(), ratio: trend.ratio.as_deref(), mean_over: None }
    }
}

impl Measured<'_> {
    /// The range that it can have.
    pub(crate) fn natural(self) -> Interval {
        match self {
            Self::One(source) => source.natural(),
            Self::Ratio(..) => Interval::non_negative(),
        }
    }

    /// The kind of period that it is counted in.
    pub(crate) fn counted_in(self) -> Option<PeriodKind> {
        match self {
            Self::One(source) => source.counted_in(),
            Self::Ratio(part, whole) => part.counted_in().or(whole.counted_in()),
        }
    }
}
