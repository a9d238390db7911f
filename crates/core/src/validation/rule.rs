//! How rules are declared: tables of what they can find, each entry with its provisions or its source.

use crate::language::Text;

/// The rule follows from the format: ids, references, what each record stands for.
pub(super) const FORMAT: Text = Text::new("本库档案格式的约定", "the conventions of the dossier format");
/// The rule follows from counting: a part is not above its whole.
pub(super) const COUNTING: Text =
    Text::new("计数的常理：部分不大于整体", "plain counting: a part is not above its whole");
/// The rule is our own judgement of what is odd.
pub(super) const JUDGEMENT: Text = Text::new("本库的判断，并非规定", "our own judgement, no regulation");
/// The rule follows from what a date means.
pub(super) const DATES: Text = Text::new(
    "日期的常理：截至某日的档案不能陈述其后的事",
    "plain dates: a dossier as of a day cannot state what came later",
);

/// Declares rules: code and severity, what they rest on (`cites` short provision ids of the 2024 notice, `after` a
/// source), message and help in both languages.
macro_rules! rules {
    (@source) => { None };
    (@source $source:expr) => { Some($source) };
    ($(
        $name:ident = $code:literal $severity:ident $(cites [$($cites:literal),*])? $(after $source:ident)?:
            $zh:literal, $en:literal;
            $help_zh:literal, $help_en:literal;
    )*) => {
        $(
            pub(in crate::validation) static $name: crate::fault::FaultKind = crate::fault::FaultKind {
                code: $code,
                severity: crate::fault::Severity::$severity,
                message: crate::language::Text::new($zh, $en),
                help: crate::language::Text::new($help_zh, $help_en),
                provisions: &[$($(concat!("moe-2024-20/", $cites)),*)?],
                source: crate::validation::rule::rules!(@source $($source)?),
            };
        )*

        /// What the rules of this file can find.
        pub(in crate::validation) const FAULTS: &[&crate::fault::FaultKind] = &[$(&$name),*];
    };
}

pub(super) use rules;
