//! A table as LaTeX (booktabs), to be put into a paper as it is.

use std::fmt::Write as _;

use super::{Table, TableColumn, TableValues};
use crate::language::Lang;

/// How many decimal places are shown.
const DIGITS: usize = 4;

impl Table {
    /// The table as LaTeX, with the package `booktabs`: captions and heads in one language, numbers to four decimal places unless all of a
    /// column are whole (what would round to nothing as `$<$0.0001` or `$>-$0.0001`), filled-in values marked by an asterisk. Names are escaped.
    #[must_use]
    pub fn to_latex(&self, lang: Lang) -> String {
        let mut out = String::from("\\begin{table}\n\\centering\n");
        // Writing to a string cannot fail.
        let _ = writeln!(out, "\\caption{{{}}}", escaped(self.title.get(lang)));
        let sides: String = self.columns.iter().map(TableColumn::side).collect();
        let _ = writeln!(out, "\\begin{{tabular}}{{l{sides}}}\n\\toprule");
        for column in &self.columns {
            let _ = write!(out, " & {}", escaped(column.label.get(lang)));
        }
        out.push_str(" \\\\\n\\midrule\n");
        let digits: Vec<usize> = self.columns.iter().map(TableColumn::digits).collect();
        for (row, head) in self.heads.iter().enumerate() {
            // Behind a line break, a bracket or an asterisk would belong to the break.
            if head.starts_with(['[', '*']) {
                out.push_str("{}");
            }
            out.push_str(&escaped(head));
            for (place, (column, digits)) in self.columns.iter().zip(&digits).enumerate() {
                let text = match &column.values {
                    TableValues::Numbers(numbers) => match numbers.get(row).copied().flatten() {
                        Some(number) => shown(number.get(), *digits),
                        None => "--".to_owned(),
                    },
                    TableValues::Words(words) => words.get(row).map(|word| escaped(word.get(lang))).unwrap_or_default(),
                };
                let mark = if self.imputed.contains(&[row, place]) { "*" } else { "" };
                let _ = write!(out, " & {text}{mark}");
            }
            out.push_str(" \\\\\n");
        }
        out.push_str("\\bottomrule\n\\end{tabular}\n\\end{table}\n");
        out
    }
}

impl TableColumn {
    /// On which side its cells are set.
    const fn side(&self) -> char {
        match self.values {
            TableValues::Numbers(_) => 'r',
            TableValues::Words(_) => 'l',
        }
    }

    /// How many decimal places its numbers are shown to: none where all are whole, as ranks and counts are.
    fn digits(&self) -> usize {
        match &self.values {
            TableValues::Numbers(numbers) if numbers.iter().flatten().all(|number| number.get().fract() == 0.0) => 0,
            _ => DIGITS,
        }
    }
}

/// A number to so many decimal places. What is not 0 is never shown as 0: a p of 0.00002 is below 0.0001.
fn shown(number: f64, digits: usize) -> String {
    // Not as -0 either, which it may be.
    let rounded = format!("{:.digits$}", if number == 0.0 { 0.0 } else { number });
    if number == 0.0 || rounded.bytes().any(|byte| matches!(byte, b'1'..=b'9')) {
        return rounded;
    }
    let sign = if number < 0.0 { "$>-$" } else { "$<$" };
    format!("{sign}0.{:0>digits$}", 1)
}

/// Text with the characters that LaTeX gives a meaning of its own made plain.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => {
                out.push('\\');
                out.push(character);
            }
            _ if character.is_control() => out.push(' '),
            _ => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::cohort::real::Real;
    use crate::cohort::study::both;
    use crate::language::{Bilingual, Text};

    /// Whole numbers stay whole, a column with one fraction has four places throughout, and words stand to the left.
    #[test]
    fn a_table_is_set_column_by_column() {
        let real = |number| Real::new(number);
        let column =
            |id: &str, values| TableColumn { id: id.to_owned(), label: both(Text::new("列_", "column %")), values };
        let word = |zh: &str, en: &str| Bilingual { zh: zh.to_owned(), en: en.to_owned() };
        let table = Table {
            id: "t".to_owned(),
            title: both(Text::new("表", "table & more")),
            heads: vec!["a".to_owned(), "b".to_owned()],
            columns: vec![
                column("rank", TableValues::Numbers(vec![real(1.0), real(12.0)])),
                column("score", TableValues::Numbers(vec![real(0.5), None])),
                column("grade", TableValues::Words(vec![word("甲", "first"), word("乙", "second")])),
            ],
            imputed: vec![[0, 1]],
        };
        assert_eq!(
            table.to_latex(Lang::En),
            "\\begin{table}\n\\centering\n\\caption{table \\& more}\n\\begin{tabular}{lrrl}\n\\toprule\n \
             & column \\% & column \\% & column \\% \\\\\n\\midrule\na & 1 & 0.5000* & first \\\\\nb & 12 & -- & second \\\\\n\
             \\bottomrule\n\\end{tabular}\n\\end{table}\n"
        );
        assert!(table.to_latex(Lang::Zh).contains("\\caption{表}"));
        assert!(table.to_latex(Lang::Zh).contains("b & 12 & -- & 乙"));
    }

    #[test]
    fn what_is_not_nothing_is_not_shown_as_nothing() {
        let cells = [0.0, -0.0, 0.00002, -0.00002, 0.00005001, 0.5].map(|number| shown(number, 4));
        assert_eq!(cells, ["0.0000", "0.0000", "$<$0.0001", "$>-$0.0001", "0.0001", "0.5000"]);
    }

    #[test]
    fn a_head_that_a_line_break_would_swallow_stands_behind_an_empty_group() {
        let heads = ["[1pt] a", "*", "b*"].map(str::to_owned).to_vec();
        let table = Table {
            id: "t".to_owned(),
            title: both(Text::new("表", "t")),
            heads,
            columns: Vec::new(),
            imputed: Vec::new(),
        };
        assert!(table.to_latex(Lang::En).contains("\\midrule\n{}[1pt] a \\\\\n{}* \\\\\nb* \\\\\n"));
    }

    #[test]
    fn what_latex_would_take_for_a_command_is_plain_text() {
        assert_eq!(escaped(r"a_b & 50% \input{x}"), r"a\_b \& 50\% \textbackslash{}input\{x\}");
    }
}
