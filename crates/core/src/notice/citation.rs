//! How a place is cited in print: `教职成厅函〔2024〕20号，二（一）1，第1句`.
//!
//! Stands for the numbering of official documents, 一、（一）1.（1）(GB/T 9704-2012), which the notice
//! follows. The letter of a provision is ours and is not cited.

use super::document::Document;
use super::place::{Place, Section};
use crate::language::Bilingual;

/// The citation of a place in a document.
pub(super) fn of(document: &Document, place: Place) -> Bilingual {
    let number = place.sentence;
    let (zh, en) = match (place.section, place.section.parts()) {
        (Section::Annexes, _) => (format!("附件{number}"), format!("annex {number}")),
        (_, [0]) if number == 0 => ("主送机关".to_owned(), "addressees".to_owned()),
        (_, [0]) => (format!("引言，第{number}句"), format!("opening, sentence {number}")),
        (_, parts) => {
            let zh: String = parts.iter().enumerate().map(|(level, part)| numeral_zh(level, *part)).collect();
            let en: String = parts.iter().enumerate().map(|(level, part)| numeral_en(level, *part)).collect();
            (format!("{zh}，第{number}句"), format!("part {en}, sentence {number}"))
        }
    };
    Bilingual {
        zh: format!("{}，{zh}", document.number),
        en: format!("{} {}, {en}", document.genre.en, document.number),
    }
}

fn numeral_zh(level: usize, number: u16) -> String {
    match level {
        0 => chinese(number),
        1 => format!("（{}）", chinese(number)),
        2 => number.to_string(),
        _ => format!("（{number}）"),
    }
}

fn numeral_en(level: usize, number: u16) -> String {
    match level {
        0 => roman(number),
        2 => number.to_string(),
        _ => format!("({number})"),
    }
}

/// A number in Chinese characters up to 99; above that, as documents do, in digits.
fn chinese(number: u16) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |value: u16| DIGITS.get(usize::from(value)).copied().unwrap_or_default();
    match (number / 10, number % 10) {
        (0, units) => digit(units).to_owned(),
        (1, units) => format!("十{}", digit(units)),
        (tens @ 2..=9, units) => format!("{}十{}", digit(tens), digit(units)),
        _ => number.to_string(),
    }
}

/// A number in Roman numerals up to 39; above that in digits.
fn roman(number: u16) -> String {
    const UNITS: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    match (number / 10, UNITS.get(usize::from(number % 10))) {
        (tens @ 0..=3, Some(units)) => format!("{}{units}", "X".repeat(usize::from(tens))),
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::document::NOTICE_2024_20;
    use super::*;

    #[test]
    fn every_depth_of_the_notice_is_cited_as_it_numbers_itself() {
        for (place, zh, en) in [
            ("0-0a", "主送机关", "addressees"),
            ("0-1b", "引言，第1句", "opening, sentence 1"),
            ("1-3a", "一，第3句", "part I, sentence 3"),
            ("2.2.5-2a", "二（二）5，第2句", "part II(2)5, sentence 2"),
            ("3.2-1b", "三（二），第1句", "part III(2), sentence 1"),
            ("4.3-1a", "四（三），第1句", "part IV(3), sentence 1"),
            ("A-2a", "附件2", "annex 2"),
        ] {
            let cited = of(&NOTICE_2024_20, Place::read(place).unwrap());
            assert_eq!(cited.zh, format!("教职成厅函〔2024〕20号，{zh}"));
            assert_eq!(cited.en, format!("Notice 教职成厅函〔2024〕20号, {en}"));
        }
    }

    #[test]
    fn numerals_go_on_past_ten() {
        assert_eq!([9, 10, 11, 20, 42, 99, 100].map(chinese), ["九", "十", "十一", "二十", "四十二", "九十九", "100"]);
        assert_eq!([4, 9, 10, 14, 39, 40].map(roman), ["IV", "IX", "X", "XIV", "XXXIX", "40"]);
    }
}
