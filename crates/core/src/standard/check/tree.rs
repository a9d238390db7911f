//! The tree of indicators and points: three levels, ids used once, points that add up, and what each tier's points must and cannot have.

use super::Check;
use crate::language::Text;
use crate::quantity::Rational;
use crate::standard::criterion::{Criterion, Scoring};
use crate::standard::document::{Indicator, Point, Tier};
use crate::standard::faults;

/// How many levels of indicators there are.
const LEVELS: usize = 3;

impl<'s> Check<'s, '_> {
    pub(super) fn tree(&mut self) {
        let document = self.document;
        let mut sum = Rational::zero();
        for (index, indicator) in document.indicators.iter().enumerate() {
            self.within(format_args!("indicators/{index}"), |check| {
                if indicator.tier.is_none() {
                    check.fault(&faults::NO_TIER.fault().with("id", indicator.id.as_str()));
                }
                sum = &sum + &check.indicator(indicator, 1, indicator.tier.unwrap_or(Tier::Substantive));
            });
        }
        if document.indicators.is_empty() {
            self.fault_at("/indicators", &faults::EMPTY_BRANCH.fault().with("id", document.id.as_str()));
        }
        if let Some(declared) = &document.points {
            self.adds_up(document.id.as_str(), declared.value(), &sum);
        }
    }

    /// Checks an indicator and what stands below it; gives the points there.
    fn indicator(&mut self, indicator: &'s Indicator, level: usize, tier: Tier) -> Rational {
        self.id(indicator.id.as_str());
        self.not_blank_both("/label", &indicator.label);
        let (below, points) = (
            indicator.indicators.as_deref().unwrap_or_default(),
            indicator.observation_points.as_deref().unwrap_or_default(),
        );
        if level > 1 && indicator.tier.is_some() {
            self.level(indicator, level, Text::new("只有一级指标可写tier", "only the first level states a tier"));
        }
        if level < LEVELS && !points.is_empty() {
            self.level(indicator, level, Text::new("观测点不能放在这里", "observation points cannot stand here"));
        }
        if level >= LEVELS && !below.is_empty() {
            self.level(indicator, level, Text::new("其下不能再有指标", "no indicator can stand below it"));
        }
        if below.is_empty() && points.is_empty() && indicator.empty_because.is_none() {
            self.fault(&faults::EMPTY_BRANCH.fault().with("id", indicator.id.as_str()));
        }
        let mut sum = Rational::zero();
        if level < LEVELS {
            for (index, indicator) in below.iter().enumerate() {
                self.within(format_args!("indicators/{index}"), |check| {
                    sum = &sum + &check.indicator(indicator, level.saturating_add(1), tier);
                });
            }
        }
        for (index, point) in points.iter().enumerate() {
            self.within(format_args!("observation_points/{index}"), |check| {
                check.point(point, tier);
                if let Some(points) = &point.points {
                    sum = &sum + points.value();
                }
            });
        }
        if let Some(declared) = &indicator.points {
            self.adds_up(indicator.id.as_str(), declared.value(), &sum);
        }
        sum
    }

    fn level(&mut self, indicator: &Indicator, level: usize, what: Text) {
        let fault = faults::WRONG_LEVEL
            .fault()
            .with("id", indicator.id.as_str())
            .with("level", level.to_string())
            .with("what", what);
        self.fault(&fault);
    }

    fn adds_up(&mut self, id: &str, declared: &Rational, sum: &Rational) {
        if declared != sum {
            let fault = faults::POINTS_DO_NOT_ADD_UP
                .fault()
                .with("id", id)
                .with("declared", declared.to_plain_string())
                .with("sum", sum.to_plain_string());
            self.fault_at("/points", &fault);
        }
    }

    fn id(&mut self, id: &'s str) {
        if self.ids.contains_key(id) {
            self.fault_at("/id", &faults::DUPLICATE_ID.fault().with("id", id));
        } else {
            self.ids.insert(id, self.path.clone());
        }
    }

    fn point(&mut self, point: &'s Point, tier: Tier) {
        self.id(point.id.as_str());
        self.not_blank_both("/text", &point.text);
        let is_veto = matches!(tier, Tier::Veto);
        let is_substantive = matches!(tier, Tier::Substantive);
        self.part(point, tier, "criterion", point.criterion.is_some(), !is_veto, !is_veto);
        self.part(point, tier, "triggered_when", point.triggered_when.is_some(), is_veto, is_veto);
        self.part(point, tier, "points", point.points.is_some(), is_substantive, is_substantive);
        self.part(point, tier, "scoring", point.scoring.is_some(), is_substantive, false);
        self.part(point, tier, "may_not_apply", point.may_not_apply == Some(true), is_substantive, false);
        // Only provisions that we know say how binding they are; those of another document cannot.
        let has_provisions = point.provisions.iter().flatten().any(|provision| provision.provision().is_some());
        self.part(point, tier, "force", point.force.is_some(), !has_provisions, false);
        for (index, provision) in point.provisions.iter().flatten().enumerate() {
            for fault in crate::grammar::Grammar::remarks(provision) {
                self.fault_at(&format!("/provisions/{index}"), &fault);
            }
        }
        if point.points.as_ref().is_some_and(|points| *points.value() <= Rational::zero()) {
            let fault = faults::WRONG_PART
                .fault()
                .with("id", point.id.as_str())
                .with("tier", tier.label())
                .with("part", "points ≤ 0")
                .with("advice", Text::new("分值须大于0", "let it be above 0"));
            self.fault_at("/points", &fault);
        }
        if !is_substantive
            && let Some(Criterion::Deducts(_)) = point.criterion.as_ref().or(point.triggered_when.as_ref())
        {
            self.fault(&faults::DEDUCTS_INSIDE.fault());
        }
        if let Some(criterion) = &point.criterion {
            self.within("criterion", |check| check.criterion(criterion));
            if is_substantive {
                self.scoring(criterion, point.scoring.as_ref().unwrap_or(&Scoring::PassFail), point);
            }
        }
        if let Some(trigger) = &point.triggered_when {
            self.within("triggered_when", |check| check.criterion(trigger));
        }
    }

    /// One part of a point: whether the tier allows it, and whether it needs it.
    fn part(&mut self, point: &Point, tier: Tier, part: &'static str, is_there: bool, allowed: bool, needed: bool) {
        if is_there && !allowed {
            let advice = match part {
                "force" => Text::new("有依据条款时由条款决定，请删去", "provisions decide it; remove it"),
                _ => Text::new("删去，或移到合适的指标之下", "remove it, or move the point to the tier it belongs to"),
            };
            let fault = faults::WRONG_PART
                .fault()
                .with("id", point.id.as_str())
                .with("tier", tier.label())
                .with("part", part)
                .with("advice", advice);
            self.fault_at(&format!("/{part}"), &fault);
        }
        if needed && !is_there {
            let fault = faults::MISSING_PART
                .fault()
                .with("id", point.id.as_str())
                .with("tier", tier.label())
                .with("part", part);
            self.fault(&fault);
        }
    }
}
