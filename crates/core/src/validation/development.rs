//! Cooperation on development (合作发展, provisions 2.1.4): money received (CJ14xx).

use super::at::At;
use super::inspection::Inspection;
use super::rule::rules;
use crate::quantity::{Certainty, Interval, Rational};

rules! {
    SMALL_SUM = "CJ1401" Hint cites ["2.1.4-2d"]:
        "一个时期的技术服务到款额只有{amount}元", "the receipts for technical service of a whole period are {amount} yuan";
        "核对单位：此处以元为单位，1200万元写作12000000", "check the unit: sums are in yuan, and 12 million is written 12000000";
}

/// Below this a sum for a whole alliance was probably stated in ten thousands of yuan (万元).
const SMALLEST_LIKELY: i64 = 10_000;

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let cooperation = inspection.dossier.cooperation.as_ref();
    let Some(development) = cooperation.and_then(|cooperation| cooperation.development.as_ref()) else { return };
    let at = At::ROOT.field("cooperation");
    let at = at.field("development");
    let all = at.field("service_receipts");
    let above_nothing = Interval::more_than(Rational::zero());
    for (index, receipts) in development.service_receipts.iter().flatten().enumerate() {
        let Some(amount) = &receipts.technical_service else { continue };
        let sum = amount.interval();
        if sum.is_less_than(&Rational::from(SMALLEST_LIKELY)) == Certainty::Surely
            && sum.lies_within(&above_nothing) == Certainty::Surely
        {
            let fault = SMALL_SUM.fault().with("amount", amount.describe());
            inspection.report(all.item(index).field("technical_service"), &fault);
        }
    }
}
