//! Standards in TOML: every fault with its place, and no depth that breaks anything.

use crate::diagnostic::Diagnostic;
use crate::standard::Standard;

fn found(text: &str) -> Vec<Diagnostic> {
    Standard::from_toml(text.as_bytes()).diagnostics.items
}

#[test]
fn every_fault_of_syntax_is_told_in_the_order_of_the_text() {
    let found = found("a = 1\na = 2\nb = = 3\n");
    assert!(found.len() >= 2 && found.iter().all(|item| item.code == "CJ0007"), "{found:?}");
    assert_eq!(found.first().and_then(|item| item.line), Some(2));
    assert!(found.is_sorted_by_key(|item| (item.line, item.column)));
}

#[test]
fn an_unknown_key_in_chinese_is_told_where_it_stands() {
    let found = found("schema = \"chanjiao/standard/1\"\n\"标题\" = '产教'\nid = 5 # 编号\n");
    let places: Vec<(&str, &str, Option<usize>, Option<usize>)> =
        found.iter().map(|item| (item.code, item.path.as_str(), item.line, item.column)).collect();
    assert!(places.contains(&("CJ0101", "/标题", Some(2), Some(1))), "{places:?}");
    assert!(places.iter().all(|(code, ..)| *code != "CJ0190"), "{places:?}");
    let id = |(_, path, line, column): &(&str, &str, Option<usize>, Option<usize>)| {
        (*path, *line, *column) == ("/id", Some(3), Some(6))
    };
    assert!(places.iter().any(id), "{places:?}");
}

#[test]
fn no_depth_of_brackets_tables_or_dotted_keys_breaks_the_reader() {
    for text in [
        format!("x = {}{}", "[".repeat(50_000), "]".repeat(50_000)),
        format!("x = {}1{}", "{a=".repeat(50_000), "}".repeat(50_000)),
        format!("{}a = 1", "a.".repeat(50_000)),
        format!("[{}a]\nx = 1", "a.".repeat(50_000)),
    ] {
        assert_eq!(found(&text).first().map(|item| item.code), Some("CJ0007"));
    }
}

#[test]
fn a_byte_order_mark_is_skipped() {
    let found = found("\u{feff}schema = \"chanjiao/standard/1\"\n");
    assert!(found.iter().any(|item| item.code == "CJ0003"));
    assert!(!found.iter().any(|item| item.code == "CJ0007"), "{found:?}");
}
