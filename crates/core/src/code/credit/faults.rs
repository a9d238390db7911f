//! What can be wrong or odd about a unified social credit code (统一社会信用代码), as data.
//!
//! A credit code is taken exactly as it is printed, so each way of departing from the print has an entry of
//! its own that says what to do.

use crate::code::{entry, error, warning};
use crate::fault::{FaultKind, Severity};
use crate::language::Text;

const STANDARD: Text = Text::new("GB 32100-2015《法人和其他组织统一社会信用代码编码规则》", "GB 32100-2015");
const INNER_STANDARD: Text =
    Text::new("GB 32100-2015；GB 11714《全国组织机构代码编制规则》", "GB 32100-2015; GB 11714");
const TABLE: Text = Text::new(
    "登记管理部门与机构类别表（据公开资料整理，未与标准原文核对）",
    "the table of departments and categories, gathered from secondary sources",
);
const COPY: Text = Text::new(
    "请照营业执照、事业单位法人证书等证照逐位抄录18位代码。",
    "Copy the 18 characters one by one from the licence or certificate.",
);

pub(in crate::code) static LENGTH: FaultKind = error(
    "CJ0200",
    Text::new("统一社会信用代码应为18位，“{code}”有{length}位", "a credit code has 18 characters; {code} has {length}"),
    COPY,
    STANDARD,
);

pub(super) static OLD_LICENCE: FaultKind = error(
    "CJ0201",
    Text::new(
        "{code}是15位的旧营业执照注册号，不是统一社会信用代码",
        "{code} is an old business licence number of 15 digits, not a credit code",
    ),
    Text::new("请改填换照后的18位统一社会信用代码。", "Give the 18 characters of the credit code that replaced it."),
    STANDARD,
);

pub(super) static BARE_ORGANISATION: FaultKind = error(
    "CJ0202",
    Text::new(
        "{code}只是9位组织机构代码，不是统一社会信用代码",
        "{code} is the bare organisation code of nine characters, not a credit code",
    ),
    Text::new(
        "请填写完整的18位代码；组织机构代码是其中第9至17位。",
        "Give all 18 characters; the organisation code is positions 9 to 17 of them.",
    ),
    STANDARD,
);

pub(super) static SPACE: FaultKind = error(
    "CJ0203",
    Text::new(
        "统一社会信用代码“{code}”第{position}位是空白字符（{character}）；请删去",
        "there is white space ({character}) at position {position} of {code}; take it out",
    ),
    Text::new("代码内部和前后都不留空格。", "A credit code is written without spaces within, before or after it."),
    STANDARD,
);

pub(super) static SEPARATOR: FaultKind = error(
    "CJ0204",
    Text::new(
        "统一社会信用代码“{code}”第{position}位是分隔符“{character}”；请删去",
        "there is a separator, {character}, at position {position} of {code}; take it out",
    ),
    Text::new("18位代码连写，不分段。", "The 18 characters are written in one run, without groups."),
    STANDARD,
);

pub(super) static FULL_WIDTH: FaultKind = error(
    "CJ0205",
    Text::new(
        "统一社会信用代码“{code}”第{position}位是全角字符{character}；请改为半角“{plain}”",
        "position {position} of {code} is the full-width {character}; write the plain {plain}",
    ),
    Text::new("请关闭全角输入后重新填写。", "Switch full-width input off and type the code again."),
    STANDARD,
);

pub(super) static LOWER_CASE: FaultKind = error(
    "CJ0206",
    Text::new(
        "统一社会信用代码“{code}”第{position}位是小写字母{character}；请改为大写“{plain}”",
        "position {position} of {code} is the small letter {character}; write the capital {plain}",
    ),
    Text::new("代码中的字母一律大写。", "Letters in a credit code are capitals."),
    STANDARD,
);

pub(super) static LOOK_ALIKE: FaultKind = error(
    "CJ0207",
    Text::new(
        "统一社会信用代码不使用字母{character}（“{code}”第{position}位）；多半应为“{plain}”",
        "the letter {character} (position {position} of {code}) never stands in a credit code; it is probably {plain}",
    ),
    Text::new(
        "代码不使用I、O、S、V、Z五个字母，请与证照核对。",
        "The letters I, O, S, V and Z are not used; compare with the licence or certificate.",
    ),
    STANDARD,
);

pub(super) static FOREIGN: FaultKind = error(
    "CJ0208",
    Text::new(
        "统一社会信用代码中不能有“{character}”（“{code}”第{position}位）",
        "{character} (position {position} of {code}) cannot stand in a credit code",
    ),
    Text::new(
        "代码只由数字和大写字母（I、O、S、V、Z除外）组成，请照证照抄录。",
        "Only digits and capital letters other than I, O, S, V and Z do; copy the code from the licence or certificate.",
    ),
    STANDARD,
);

pub(super) static CHECK: FaultKind = error(
    "CJ0209",
    Text::new(
        "{code}的校验码应为{expected}；请检查有无错字",
        "the check character of {code} should be {expected}; look for a mistyped digit",
    ),
    Text::new(
        "其中的组织机构代码（第9至17位）自身校验无误；若只错一个字符，应在第1至8位或第18位。",
        "The organisation code within (positions 9 to 17) passes its own check, so a single mistake is in positions 1 to 8 or 18.",
    ),
    INNER_STANDARD,
);

pub(super) static ORGANISATION_CHECK: FaultKind = error(
    "CJ0210",
    Text::new(
        "{code}第17位应为{expected}（组织机构代码{organisation}自身的校验码）；请与证照核对",
        "position 17 of {code} should be {expected}, the check character of the organisation code {organisation}; \
         compare with the licence",
    ),
    Text::new(
        "末位校验码相符而组织机构代码不符，不是单个错字所致，代码可能系编造。",
        "The last character fits and the organisation code does not: no single mistyped character does that, and the code may be made up.",
    ),
    INNER_STANDARD,
);

pub(super) static BOTH_CHECKS: FaultKind = error(
    "CJ0211",
    Text::new(
        "{code}的两个校验码（第17位和第18位）都不符；请先核对第9至17位",
        "neither check character of {code} (positions 17 and 18) fits; look first at positions 9 to 17",
    ),
    Text::new(
        "若只错一个字符，应在第9至17位（组织机构代码）；否则错字不止一个，或代码系编造。",
        "A single mistake would be in positions 9 to 17, the organisation code; else there are several, or the code is made up.",
    ),
    INNER_STANDARD,
);

pub(super) static ALL_ZEROS: FaultKind = error(
    "CJ0212",
    Text::new("18个零不是任何机构的统一社会信用代码", "eighteen zeros are nobody's credit code"),
    Text::new("没有代码时请不要填写这一项。", "Leave the field out where there is no code."),
    STANDARD,
);

pub(super) static DIVISION_LETTER: FaultKind = error(
    "CJ0213",
    Text::new(
        "{code}第3至8位应为6位数字的登记管理机关行政区划码，现为{division}",
        "positions 3 to 8 of {code} are the registering body's division code, six digits; here they are {division}",
    ),
    COPY,
    STANDARD,
);

pub(super) static UNKNOWN_DIVISION: FaultKind = warning(
    "CJ0214",
    Text::new(
        "{code}第3至8位的行政区划代码{division}不在现行区划表中",
        "the division code {division} in {code} is not in the table of divisions",
    ),
    Text::new(
        "区划调整后旧代码仍会保留，可能无误；请与证照核对。",
        "It may be right: a credit code keeps the code of a division that was since withdrawn. Compare with the licence.",
    ),
    Text::new("GB 32100-2015；GB/T 2260区划表（2026）", "GB 32100-2015; the GB/T 2260 table of 2026"),
);

pub(super) static UNKNOWN_DEPARTMENT: FaultKind = warning(
    "CJ0215",
    Text::new(
        "{code}第1位{department}不是已知的登记管理部门代码",
        "{department}, the first character of {code}, is no known registering department",
    ),
    Text::new("请与证照核对第1位。", "Compare the first character with the licence or certificate."),
    TABLE,
);

pub(super) static UNKNOWN_CATEGORY: FaultKind = warning(
    "CJ0216",
    Text::new(
        "{code}第2位{category}不是登记管理部门“{department}”下已知的机构类别代码",
        "{category}, the second character of {code}, is no known category of body under the department “{department}”",
    ),
    Text::new("请与证照核对前两位。", "Compare the first two characters with the licence or certificate."),
    TABLE,
);

pub(super) static CENTRAL_CATEGORY: FaultKind = entry(
    "CJ0217",
    Severity::Hint,
    Text::new(
        "{code}以13开头，表示中央编办直接管理机构编制的群众团体，而区划码为{division}",
        "{code} begins with 13, mass organisations staffed under the central office, yet names the division {division}",
    ),
    Text::new(
        "中央登记的代码第3至8位为100000；地方群团也可能使用13，请与证照核对。",
        "Bodies registered centrally bear 100000; local mass organisations may use 13 too. Compare with the certificate.",
    ),
    TABLE,
);

/// Everything that can be wrong or odd about a credit code.
pub(in crate::code) const FAULTS: &[&FaultKind] = &[
    &LENGTH,
    &OLD_LICENCE,
    &BARE_ORGANISATION,
    &SPACE,
    &SEPARATOR,
    &FULL_WIDTH,
    &LOWER_CASE,
    &LOOK_ALIKE,
    &FOREIGN,
    &CHECK,
    &ORGANISATION_CHECK,
    &BOTH_CHECKS,
    &ALL_ZEROS,
    &DIVISION_LETTER,
    &UNKNOWN_DIVISION,
    &UNKNOWN_DEPARTMENT,
    &UNKNOWN_CATEGORY,
    &CENTRAL_CATEGORY,
];
