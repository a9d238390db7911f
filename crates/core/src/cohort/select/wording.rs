//! How a selection is told: quotas by name, and why each candidate is in the batch or not.

use crate::dossier::vocabulary::vocabulary;
use crate::language::{Phrase, Text, Words};

vocabulary! {
    /// Which side of a quota (限制方向).
    pub enum Side: "限制方向", "side of a quota" {
        /// A minimum.
        AtLeast = "at_least": "至少", "at least";
        /// A maximum.
        AtMost = "at_most": "至多", "at most";
    }
}

vocabulary! {
    /// Why a candidate is chosen (入选理由).
    pub enum ChosenBy: "入选理由", "why chosen" {
        /// Its rank alone is within the batch.
        Rank = "rank": "名次在名额之内", "by rank alone";
        /// Candidates of better ranks were stopped by maximums.
        MovedUp = "moved_up": "前面的候选者受上限所阻而递补", "moved up past candidates stopped by a maximum";
        /// A minimum could not be met without one of its kind.
        Minimum = "minimum": "为满足下限", "for a minimum";
        /// Several quotas together leave the place to one of its kind.
        Together = "together": "由多项限制共同决定", "by several quotas together";
    }
}

vocabulary! {
    /// Why a candidate is not chosen (落选理由).
    pub enum LeftBy: "落选理由", "why not chosen" {
        /// The batch was full when its rank came.
        Rank = "rank": "轮到其名次时名额已满", "the batch was full at its rank";
        /// A maximum was reached.
        Full = "full": "受上限所阻", "stopped by a maximum";
        /// The places left are needed to meet minimums.
        Reserved = "reserved": "余下名额须用于满足下限", "the places left are needed for minimums";
        /// Several quotas together leave no batch with it.
        Together = "together": "受多项限制共同所阻", "stopped by several quotas together";
        /// Of candidates of its rank, others come first by the second key.
        Tie = "tie": "名次并列，按另一指标居后", "tied, and behind by the second key";
    }
}

const VALUE_AT_LEAST: Text =
    Text::new("“{attribute}”为“{value}”的至少{number}个", "at least {number} of {attribute} “{value}”");
const VALUE_AT_MOST: Text =
    Text::new("“{attribute}”为“{value}”的至多{number}个", "at most {number} of {attribute} “{value}”");
const OF_VALUE: Text = Text::new("“{attribute}”为“{value}”的名额限制", "the quota of {attribute} “{value}”");
const OF_EACH: Text = Text::new("每个“{attribute}”的名额限制", "the quota of each {attribute}");

/// One side of a quota, by name.
pub(super) fn limit(attribute: &str, value: &str, side: Side, number: usize) -> Phrase {
    let text = match side {
        Side::AtLeast => VALUE_AT_LEAST,
        Side::AtMost => VALUE_AT_MOST,
    };
    Phrase::new(text).with("attribute", attribute).with("value", value).with("number", number.to_string())
}

/// A quota, by what it is of.
pub(super) fn quota(attribute: &str, value: Option<&str>) -> Phrase {
    match value {
        Some(value) => Phrase::new(OF_VALUE).with("attribute", attribute).with("value", value),
        None => Phrase::new(OF_EACH).with("attribute", attribute),
    }
}

const BY_RANK: Text = Text::new("名次在{size}个名额之内", "its rank is within the number of places ({size})");
const MOVED_UP: Text =
    Text::new("前面的候选者受上限所阻，依次递补", "it moves up, for candidates ahead of it were stopped by a maximum");
const FOR_MINIMUM: Text = Text::new("为满足限制：{limits}", "chosen to meet: {limits}");
const BY_TOGETHER: Text =
    Text::new("多项限制合在一起，余下名额归其所在类别", "the quotas together leave the place to one of its kind");

/// Why a candidate is chosen, in a sentence.
pub(super) fn chosen(by: ChosenBy, size: usize, limits: Vec<Words>) -> Phrase {
    match by {
        ChosenBy::Rank => Phrase::new(BY_RANK).with("size", size.to_string()),
        ChosenBy::MovedUp => Phrase::new(MOVED_UP),
        ChosenBy::Minimum => Phrase::new(FOR_MINIMUM).with("limits", Words::List(limits)),
        ChosenBy::Together => Phrase::new(BY_TOGETHER),
    }
}

const PLACES_GONE: Text = Text::new("{size}个名额已由名次在前者用完", "all places (of {size}) went to better ranks");
const FULL: Text = Text::new("已达上限：{limits}", "already reached: {limits}");
const RESERVED: Text = Text::new("余下名额须留给：{limits}", "the places left must go to: {limits}");
const TOGETHER: Text =
    Text::new("入选后以下限制不能同时满足：{limits}", "with it these could not all be met: {limits}");
const BEHIND: Text = Text::new(
    "名次并列而不能全部入选，按另一指标居后",
    "not all of its rank can be chosen, and it comes after others by the second key",
);

/// Why a candidate is not chosen, in a sentence.
pub(super) fn left(by: LeftBy, size: usize, limits: Vec<Words>) -> Phrase {
    match by {
        LeftBy::Rank => Phrase::new(PLACES_GONE).with("size", size.to_string()),
        LeftBy::Full => Phrase::new(FULL).with("limits", Words::List(limits)),
        LeftBy::Reserved => Phrase::new(RESERVED).with("limits", Words::List(limits)),
        LeftBy::Together => Phrase::new(TOGETHER).with("limits", Words::List(limits)),
        LeftBy::Tie => Phrase::new(BEHIND),
    }
}
