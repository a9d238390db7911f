//! A table as LaTeX (booktabs), to be put into a paper as it is.

use std::fmt::Write as _;

use super::{Table, TableValues};
use crate::language::Lang;

/// How many significant digits are shown.
const DIGITS: usize = 4;

impl Table {
    /// The table as LaTeX, with the package `booktabs`: captions and heads in one language, numbers to four decimal places, filled-in
    /// values marked by an asterisk. Names are escaped.
    #[must_use]
    pub fn to_latex(&self, lang: Lang) -> String {
        let mut out = String::from("\\begin{table}\n\\centering\n");
        // Writing to a string cannot fail.
        let _ = writeln!(out, "\\caption{{{}}}", escaped(self.title.get(lang)));
        let _ = writeln!(out, "\\begin{{tabular}}{{l{}}}\n\\toprule", "r".repeat(self.columns.len()));
        for column in &self.columns {
            let _ = write!(out, " & {}", escaped(column.label.get(lang)));
        }
        out.push_str(" \\\\\n\\midrule\n");
        for (row, head) in self.heads.iter().enumerate() {
            out.push_str(&escaped(head));
            for (place, column) in self.columns.iter().enumerate() {
                let text = match &column.values {
                    TableValues::Numbers(numbers) => match numbers.get(row).copied().flatten() {
                        Some(number) => format!("{:.DIGITS$}", number.get()),
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

    #[test]
    fn what_latex_would_take_for_a_command_is_plain_text() {
        assert_eq!(escaped(r"a_b & 50% \input{x}"), r"a\_b \& 50\% \textbackslash{}input\{x\}");
    }
}
