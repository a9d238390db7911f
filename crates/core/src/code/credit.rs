//! The unified social credit code (统一社会信用代码, GB 32100), by which every legal person and other body in
//! China is known: parks, schools and enterprises of an alliance bear one each.

pub(super) mod faults;

use std::fmt;

use self::faults::{
    ALL_ZEROS, BARE_ORGANISATION, BOTH_CHECKS, CENTRAL_CATEGORY, CHECK, DIVISION_LETTER, FOREIGN, FULL_WIDTH, LENGTH,
    LOOK_ALIKE, LOWER_CASE, OLD_LICENCE, ORGANISATION_CHECK, SEPARATOR, SPACE, UNKNOWN_CATEGORY, UNKNOWN_DEPARTMENT,
    UNKNOWN_DIVISION,
};
use super::characters::{Kind, ascii, excerpt, first, kind, narrowed, shown};
use super::division::DivisionCode;
use super::table::Table;
use crate::fault::Fault;
use crate::grammar::{Grammar, wire_as_string};
use crate::language::Text;

pub(super) use self::faults::FAULTS;

static DEPARTMENTS: Table = Table::new(include_str!("data/credit_departments.tsv"));
static CATEGORIES: Table = Table::new(include_str!("data/credit_categories.tsv"));

/// Positions 3 to 8 of a code that was given out by a central body.
const CENTRAL: &[u8; 6] = b"100000";

/// A unified social credit code (统一社会信用代码): the number of a legal person or other body.
///
/// Eighteen characters: the registering department (登记管理部门), the category of body (机构类别), the
/// registering body's division (登记管理机关行政区划码, six digits), the organisation code (组织机构代码,
/// nine characters, the last of them its own check), and a check character over all.
///
/// Both check characters of a value fit, and it is not all zeros. It is taken exactly as printed: nothing is
/// trimmed, raised to capitals or narrowed, and each departure has a fault of its own (`CJ0200`–`CJ0213`).
/// An unknown department, category or division is a remark: the tables are newer, and less official, than
/// many a code.
///
/// Wire form: the 18 characters as a string. Source: GB 32100-2015, GB 11714.
///
/// ```
/// use chanjiao::code::CreditCode;
///
/// let code: CreditCode = "12100000400000624D".parse()?;
/// assert_eq!(code.department_label().map(|label| label.zh), Some("机构编制"));
/// assert_eq!(code.category_label().map(|label| label.zh), Some("事业单位"));
/// assert_eq!(code.organisation_code(), "400000624");
/// # Ok::<(), chanjiao::fault::Fault>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CreditCode([u8; 18]);

impl CreditCode {
    /// The 18 characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        ascii(&self.0)
    }

    /// The registering department (登记管理部门代码), the first character.
    #[must_use]
    pub fn department(&self) -> char {
        char::from(self.parts().department)
    }

    /// What the registering department is called; `None` where our table does not know it.
    #[must_use]
    pub fn department_label(&self) -> Option<Text> {
        DEPARTMENTS.label(ascii(&[self.parts().department]))
    }

    /// The category of body (机构类别代码) within its department, the second character.
    #[must_use]
    pub fn category(&self) -> char {
        char::from(self.parts().category)
    }

    /// What the category of body is called; `None` where our table does not know it.
    #[must_use]
    pub fn category_label(&self) -> Option<Text> {
        let Parts { department, category, .. } = self.parts();
        CATEGORIES.label(ascii(&[department, category]))
    }

    /// The registering body's division code (登记管理机关行政区划码) as it stands in positions 3 to 8.
    ///
    /// It names who registered the body, not where the body sits; `100000` stands for a central body.
    #[must_use]
    pub fn division_part(&self) -> &str {
        let [_, _, division @ .., _, _, _, _, _, _, _, _, _, _] = &self.0;
        ascii(division)
    }

    /// The registering body's division; `None` for a central body and for what names no province.
    #[must_use]
    pub fn division(&self) -> Option<DivisionCode> {
        DivisionCode::parse(self.division_part()).ok()
    }

    /// The organisation code (组织机构代码, GB 11714) within, positions 9 to 17.
    #[must_use]
    pub fn organisation_code(&self) -> &str {
        let [_, _, _, _, _, _, _, _, organisation @ .., _] = &self.0;
        ascii(organisation)
    }

    const fn parts(&self) -> Parts {
        let [department, category, d1, d2, d3, d4, d5, d6, ..] = self.0;
        Parts { department, category, division: [d1, d2, d3, d4, d5, d6] }
    }

    fn fault(&self, kind: &'static crate::fault::FaultKind) -> Fault {
        kind.fault().with("code", self.as_str())
    }

    /// What is wrong with a code whose characters could each stand where they do.
    fn checked(self) -> Result<Self, Fault> {
        if self.0 == [b'0'; 18] {
            return Err(ALL_ZEROS.fault());
        }
        if !self.parts().division.iter().all(u8::is_ascii_digit) {
            return Err(self.fault(&DIVISION_LETTER).with("division", self.division_part()));
        }
        let [.., given_organisation, given] = self.0;
        let expected = check_character(&self.0);
        let organisation = self.organisation_code();
        let expected_organisation = organisation_check_character(organisation.as_bytes());
        match (expected == given, expected_organisation == given_organisation) {
            (true, true) => Ok(self),
            (false, true) => Err(self.fault(&CHECK).with("expected", char::from(expected).to_string())),
            (true, false) => Err(self
                .fault(&ORGANISATION_CHECK)
                .with("organisation", organisation)
                .with("expected", char::from(expected_organisation).to_string())),
            (false, false) => Err(self.fault(&BOTH_CHECKS)),
        }
    }
}

/// The parts of a code that tell who registered it.
struct Parts {
    department: u8,
    category: u8,
    division: [u8; 6],
}

impl Grammar for CreditCode {
    const NAME: &'static str = "credit_code";
    const LABEL: Text = Text::new("统一社会信用代码", "unified social credit code");
    const EXAMPLE: &'static str = "12100000400000624D";
    const PATTERN: &'static str = r"^[0-9A-HJ-NP-RTUWXY]{2}[0-9]{6}[0-9A-HJ-NP-RTUWXY]{10}$";

    fn parse(text: &str) -> Result<Self, Fault> {
        match <[u8; 18]>::try_from(text.as_bytes()) {
            Ok(characters) if characters.iter().all(|character| value(*character).is_some()) => {
                Self(characters).checked()
            }
            _ => Err(departure(text)),
        }
    }

    fn remarks(&self) -> Vec<Fault> {
        let mut remarks = Vec::new();
        let Parts { department, category, division } = self.parts();
        match self.department_label() {
            None => remarks.push(self.fault(&UNKNOWN_DEPARTMENT).with("department", self.department().to_string())),
            Some(label) if self.category_label().is_none() => remarks.push(
                self.fault(&UNKNOWN_CATEGORY).with("category", self.category().to_string()).with("department", label),
            ),
            Some(_) => {}
        }
        let central = &division == CENTRAL;
        if !central && self.division().is_none_or(DivisionCode::is_missing_from_table) {
            remarks.push(self.fault(&UNKNOWN_DIVISION).with("division", self.division_part()));
        }
        if !central && (department, category) == (b'1', b'3') {
            remarks.push(self.fault(&CENTRAL_CATEGORY).with("division", self.division_part()));
        }
        remarks
    }
}

impl fmt::Display for CreditCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

super::debug_as_written!(CreditCode);
wire_as_string!(CreditCode);

/// The value of a character: its place in the 31 that the standard allows.
#[expect(clippy::arithmetic_side_effects, reason = "each range begins at what is taken off, and no value passes 30")]
const fn value(character: u8) -> Option<u32> {
    let value = match character {
        b'0'..=b'9' => character - b'0',
        b'A'..=b'H' => character - b'A' + 10,
        b'J'..=b'N' => character - b'J' + 18,
        b'P'..=b'R' => character - b'P' + 23,
        b'T'..=b'U' => character - b'T' + 26,
        b'W'..=b'Y' => character - b'W' + 28,
        _ => return None,
    };
    Some(value as u32)
}

/// The check character over the first 17 (GB 32100, as GB/T 17710 has it).
#[expect(clippy::arithmetic_side_effects, reason = "17 products of numbers below 31 are far from overflow")]
fn check_character(code: &[u8; 18]) -> u8 {
    const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
    /// The powers of 3 modulo 31.
    const WEIGHTS: [u32; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    let sum: u32 = code.iter().zip(WEIGHTS).map(|(character, weight)| value(*character).unwrap_or(0) * weight).sum();
    let check = (31 - sum % 31) % 31;
    usize::try_from(check).ok().and_then(|place| ALPHABET.get(place)).copied().unwrap_or(b'0')
}

/// The check character of an organisation code over its first eight (GB 11714).
#[expect(clippy::arithmetic_side_effects, reason = "eight products of numbers below 36 are far from overflow")]
fn organisation_check_character(organisation: &[u8]) -> u8 {
    const WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];
    let value = |character: &u8| char::from(*character).to_digit(36).unwrap_or(0);
    let sum: u32 = organisation.iter().zip(WEIGHTS).map(|(character, weight)| value(character) * weight).sum();
    match 11 - sum % 11 {
        10 => b'X',
        check => char::from_digit(check % 11, 10).and_then(|digit| u8::try_from(digit).ok()).unwrap_or(b'0'),
    }
}

/// The first way in which a text departs from 18 characters of the alphabet.
///
/// What the whole text says of itself (an old number, a bare organisation code) goes before single
/// characters, and characters go before the length: with the space taken out, the length may be right.
fn departure(text: &str) -> Fault {
    let plain = text.bytes().all(|character| value(character).is_some());
    if is_organisation_code(text) {
        return BARE_ORGANISATION.fault().with("code", text);
    }
    if text.len() == 15 && text.bytes().all(|character| character.is_ascii_digit()) {
        return OLD_LICENCE.fault().with("code", text);
    }
    if plain {
        return LENGTH.fault().with("code", excerpt(text)).with("length", text.len().to_string());
    }
    let departures = [
        (Kind::Space, &SPACE),
        (Kind::Separator, &SEPARATOR),
        (Kind::FullWidth, &FULL_WIDTH),
        (Kind::LowerCase, &LOWER_CASE),
        (Kind::Plain, &LOOK_ALIKE),
    ];
    let outside = |character: char| u8::try_from(character).ok().and_then(value).is_none();
    let found = departures.iter().find_map(|(departing, fault)| {
        let found = first(text, |character| outside(character) && kind(character) == *departing)?;
        Some((*fault, found))
    });
    let (fault, (position, character)) = found.unwrap_or((&FOREIGN, first(text, outside).unwrap_or((1, '?'))));
    fault
        .fault()
        .with("code", excerpt(text))
        .with("position", position.to_string())
        .with("character", shown(character))
        .with("plain", likely(character).to_string())
}

/// What was most likely meant by a character that cannot stand in a credit code.
fn likely(character: char) -> char {
    match narrowed(character).to_ascii_uppercase() {
        'I' => '1',
        'O' => '0',
        'S' => '5',
        'V' => 'U',
        'Z' => '2',
        other => other,
    }
}

/// Whether a text is an organisation code and nothing else, with or without its customary dash.
fn is_organisation_code(text: &str) -> bool {
    let (body, check) = match text.as_bytes() {
        [body @ .., b'-', check] | [body @ .., check] => (body, check),
        [] => return false,
    };
    body.len() == 8
        && body.iter().all(|character| character.is_ascii_digit() || character.is_ascii_uppercase())
        && organisation_check_character(body) == *check
}

#[cfg(test)]
mod tests {
    use super::super::table::tests::assert_sound;
    use super::*;

    fn code_of(text: &str) -> &'static str {
        CreditCode::parse(text).expect_err("a faulty code").kind().code
    }

    #[test]
    fn the_tables_are_sound() {
        assert_sound(&DEPARTMENTS, 12);
        assert_sound(&CATEGORIES, 37);
        for category in CATEGORIES.keys() {
            let department = category.get(..1).expect("two ASCII characters");
            assert!(DEPARTMENTS.label(department).is_some(), "{category} has no department");
            assert!(CATEGORIES.label(category).is_some(), "{category} lacks a name");
        }
    }

    #[test]
    fn the_parts_are_cut_where_the_standard_cuts_them() {
        let code = CreditCode::parse("914403001922038216").expect("a real code");
        assert_eq!((code.department(), code.category()), ('9', '1'));
        assert_eq!(code.division_part(), "440300");
        assert_eq!(code.division(), DivisionCode::parse("440300").ok());
        assert_eq!(code.organisation_code(), "192203821");
        assert_eq!(code.category_label(), Some(Text::new("企业", "enterprise")));
        assert_eq!(format!("{code:?}"), "CreditCode(914403001922038216)");
    }

    #[test]
    fn a_central_body_has_no_division_and_needs_no_remark() {
        let code = CreditCode::parse("12100000400000624D").expect("a real code");
        assert_eq!(code.division_part(), "100000");
        assert_eq!(code.division(), None);
        assert_eq!(code.remarks(), []);
    }

    #[test]
    fn every_departure_from_the_print_is_named_and_told_how_to_mend() {
        let told = |text: &str| CreditCode::parse(text).expect_err("a faulty code").to_string();
        assert_eq!(
            told("1210000O400000624D"),
            "the letter O (position 8 of 1210000O400000624D) never stands in a credit code; it is probably 0"
        );
        assert_eq!(
            told("12100000400000624d"),
            "position 18 of 12100000400000624d is the small letter d; write the capital D"
        );
        assert_eq!(
            told("１2100000400000624D"),
            "position 1 of １2100000400000624D is the full-width １ (U+FF11); write the plain 1"
        );
        assert_eq!(
            told("12100000400000624D\u{3000}"),
            "there is white space (U+3000) at position 19 of 12100000400000624D\\u{3000}; take it out"
        );
        assert_eq!(
            told("12-100000-400000624D"),
            "there is a separator, -, at position 3 of 12-100000-400000624D; take it out"
        );
        assert_eq!(
            told("914403001922038203"),
            "position 17 of 914403001922038203 should be 1, the check character of the organisation code 192203820; \
             compare with the licence"
        );
    }

    #[test]
    fn numbers_of_another_kind_are_recognised() {
        assert_eq!(code_of("440301104001819"), "CJ0201");
        assert_eq!(code_of("192203821"), "CJ0202");
        assert_eq!(code_of("19220382-1"), "CJ0202");
        assert_eq!(code_of("192203822"), "CJ0200", "nine characters whose own check does not fit");
        assert_eq!(code_of("某某公司"), "CJ0208");
        assert_eq!(code_of(""), "CJ0200");
    }

    #[test]
    fn a_letter_in_the_division_is_an_error_and_one_before_it_a_remark() {
        let coded = |body: &str| {
            let mut code = <[u8; 18]>::try_from(format!("{body}0").as_bytes()).expect("17 characters");
            let check = check_character(&code);
            code[17] = check;
            String::from_utf8(code.to_vec()).expect("ASCII")
        };
        assert_eq!(code_of(&coded("9144030A192203821")), "CJ0213");
        let codes = |text: &str| -> Vec<&str> {
            CreditCode::parse(text).expect("sound by form").remarks().iter().map(|fault| fault.kind().code).collect()
        };
        assert_eq!(codes(&coded("B1440300192203821")), ["CJ0215"]);
        assert_eq!(codes(&coded("9A440300192203821")), ["CJ0216"]);
        assert_eq!(codes(&coded("A1440300192203821")), [""; 0]);
        assert_eq!(codes(&coded("91000000192203821")), ["CJ0214"]);
        assert_eq!(codes(&coded("13440300192203821")), ["CJ0217"]);
    }

    #[test]
    fn the_alphabet_has_31_characters_in_the_order_of_their_values() {
        let values: Vec<u32> = (0..=u8::MAX).filter_map(value).collect();
        assert_eq!(values, (0..31).collect::<Vec<_>>());
    }
}
