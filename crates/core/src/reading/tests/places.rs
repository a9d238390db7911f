//! Every fault at once, each in its place; what is set aside for it; and the limits.

use super::{codes, read, small};
use crate::dossier::Dossier;
use crate::reading::Limits;

#[test]
fn planted_faults_are_all_found_with_line_and_column_in_characters() {
    let text = r#"{
  "schema": "chanjiao/dossier/1",
  "as_of": "2025-04-31",
  "as_of": "2025-04-09",
  "alliance": {
    "id": "a",  "名称": "虚构联合体",
    "name": "虚构联合体", "seat": null, "parks": [{"id": "园", "name": "虚构园区", "devision": "320585"}],
    "members": [
      {"id": "甲", "name": "虚构职业学院", "kind": "colege"},
      {"id": "乙 ", "name": "虚构公司", "kind": "enterprise", "credit_code": "914403001922038217"}
    ],
    "standings": {}
  },
  "stated_by": {"note": "缺填报单位"},
  "evidence": {"id": "e"},
  "cooperation": {"employment": {"guidance": [{"period": {"year": 2024, "year": 2025}, "sessions": 3.5}]}}
}"#;
    let reading = read(text);
    let found: Vec<(&str, &str, Option<usize>, Option<usize>)> =
        reading.diagnostics.items.iter().map(|item| (item.code, item.path.as_str(), item.line, item.column)).collect();
    let expected = [
        ("CJ0328", "/as_of", 3, 12),
        ("CJ0102", "/as_of", 4, 3),
        ("CJ0101", "/alliance/名称", 6, 17),
        ("CJ0103", "/alliance/seat", 7, 30),
        ("CJ0101", "/alliance/parks/0/devision", 7, 74),
        ("CJ0106", "/alliance/members/0/kind", 9, 45),
        ("CJ0326", "/alliance/members/1/id", 10, 14),
        ("CJ0209", "/alliance/members/1/credit_code", 10, 73),
        ("CJ0107", "/alliance/standings", 12, 18),
        ("CJ0105", "/stated_by", 14, 16),
        ("CJ0104", "/evidence", 15, 15),
        ("CJ0102", "/cooperation/employment/guidance/0/period/year", 16, 73),
        ("CJ0307", "/cooperation/employment/guidance/0/sessions", 16, 100),
    ];
    let expected: Vec<_> =
        expected.into_iter().map(|(code, path, line, column)| (code, path, Some(line), Some(column))).collect();
    assert_eq!(found, expected);
    let twice = &reading.diagnostics.items[1].related[0];
    assert_eq!((twice.line, twice.column), (Some(3), Some(3)), "the first of the two is shown");
    assert!(reading.document.is_none(), "the date of the dossier stood twice, and it is required");
}

#[test]
fn a_syntax_fault_behind_chinese_words_has_its_column_in_characters() {
    let reading = read("{\"name\": \"虚构联合体\" \"x\"}");
    let found = &reading.diagnostics.items[0];
    assert_eq!((found.code, found.line, found.column), ("CJ0006", Some(1), Some(18)));
    assert_eq!(found.message.zh, "不是合法的JSON：此处应为逗号或“}”");
}

#[test]
fn what_is_faulty_is_set_aside_at_the_nearest_field_that_may_be_left_out() {
    for (more, aside) in [
        // An optional value.
        (r#", "evidence": 5"#, "/evidence"),
        // An unknown key.
        (r#", "evidense": []"#, "/evidense"),
        // A required part takes its record with it, and a record its list, which would else claim to be complete.
        (r#", "evidence": [{"id": "e", "title": 5}]"#, "/evidence"),
        (
            r#", "cooperation": {"employment": {"guidance": [{"period": {"year": 2024}}, {"sessions": 5}]}}"#,
            "/cooperation/employment/guidance",
        ),
        // An optional part of a record in a list goes alone.
        (r#", "evidence": [{"id": "e", "title": "某文件", "on": "x"}]"#, "/evidence/0/on"),
        // Within a listing the items go, and the total stays.
        (r#", "artefacts": {"reforms": {"listed": [{"id": "r"}], "total": 7}}"#, "/artefacts/reforms/listed"),
        // What lies within something set aside is not named again.
        (r#", "artefacts": {"reforms": [{"id": "r", "since": "x"}]}"#, "/artefacts/reforms"),
    ] {
        let reading = read(&small(more));
        assert_eq!(reading.set_aside, [aside], "{more}");
        assert!(reading.document.is_some(), "{more}");
    }
    let reading = read(&small(r#", "artefacts": {"reforms": {"listed": [{"id": "r"}], "total": 7}}"#));
    let reforms = reading.document.unwrap().artefacts.unwrap().reforms.unwrap();
    assert_eq!((reforms.items().len(), reforms.total().is_some()), (0, true));
}

#[test]
fn a_key_that_stands_thrice_is_said_twice_and_set_aside_once() {
    let text = small(r#", "evidence": [], "evidence": [], "evidence": 5"#);
    assert_eq!(codes(&text), ["CJ0102", "CJ0102", "CJ0104"]);
    assert_eq!(read(&text).set_aside, ["/evidence"]);
}

#[test]
fn keys_that_stand_twice_are_found_inside_values_and_data_of_others() {
    assert_eq!(codes(&small(r#", "extensions": {"cn.example": {"a": [{"b": 1, "b": 2}]}}"#)), ["CJ0102"]);
    let hidden = "\\u0065xtensions";
    assert_eq!(codes(&small(&format!(r#", "{hidden}": {{"cn.example": {{"b": 1, "b": 2}}}}"#))), ["CJ0102"]);
}

#[test]
fn data_of_others_may_hold_null() {
    let reading = read(&small(r#", "extensions": {"cn.example": null}"#));
    assert!(reading.diagnostics.is_empty() && reading.document.is_some());
}

#[test]
fn bytes_that_are_no_utf8_are_told_with_where_they_begin() {
    let reading = Dossier::read(b"{\"name\": \"\xC3\xFB\"}", &Limits::default());
    let found = &reading.diagnostics.items[0];
    assert_eq!(found.code, "CJ0002");
    assert!(found.message.en.contains("byte 10"), "{}", found.message.en);
}

#[test]
fn a_byte_order_mark_is_skipped_and_said() {
    let reading = read(&format!("\u{feff}{}", small("")));
    assert!(reading.document.is_some() && !reading.diagnostics.has_errors());
    assert_eq!(reading.diagnostics.items[0].code, "CJ0003");
}

#[test]
fn each_limit_has_a_diagnostic_of_its_own() {
    let text = small(r#", "extensions": {"cn.example": {"a": 1}}"#);
    let code = |limits: &Limits| Dossier::read(text.as_bytes(), limits).diagnostics.items.first().map(|item| item.code);
    let limits = Limits::default;
    assert_eq!(code(&limits()), None);
    assert_eq!(code(&Limits { bytes: text.len() - 1, ..limits() }), Some("CJ0001"));
    assert_eq!(code(&Limits { bytes: text.len(), ..limits() }), None);
    assert_eq!(code(&Limits { depth: 2, ..limits() }), Some("CJ0004"));
    assert_eq!(code(&Limits { depth: 3, ..limits() }), None);
    assert_eq!(code(&Limits { items: 5, ..limits() }), Some("CJ0005"));
    assert_eq!(code(&Limits { items: 20, ..limits() }), None);
}

#[test]
fn the_bound_on_faults_holds_and_the_rest_is_counted() {
    let more: String = (0..30).map(|n| format!(r#", "x{n}": 1"#)).collect();
    let limits = Limits { faults: 10, ..Limits::default() };
    let found = Dossier::read(small(&more).as_bytes(), &limits).diagnostics;
    assert_eq!((found.items.len(), found.omitted), (10, 20));
}

#[test]
fn a_depth_at_the_limit_is_read_and_one_beyond_it_is_told_with_its_place() {
    let nest = |depth: usize| {
        let deep = "[".repeat(depth - 2) + &"]".repeat(depth - 2);
        small(&format!(r#", "extensions": {{"cn.example": {deep}}}"#))
    };
    assert_eq!(codes(&nest(100)), [""; 0]);
    let reading = read(&nest(101));
    let found = &reading.diagnostics.items[0];
    assert_eq!((found.code, found.line), ("CJ0004", Some(1)));
    let past_names = small(r#", "extensions": {"cn.example": "#).chars().count();
    assert_eq!(found.column, Some(past_names - 1 + 99));
    assert_eq!(codes(&nest(50_000)), ["CJ0004"]);
}

#[test]
fn brackets_inside_texts_are_no_depth() {
    let note = "[".repeat(200);
    assert_eq!(codes(&small(&format!(r#", "stated_by": {{"body": "{note}\"{note}"}}, "extensions": {{}}"#))), [""; 0]);
}

#[test]
fn hostile_repetition_takes_no_more_than_its_length() {
    let keys: String = (0..20_000).map(|n| format!(r#", "key{n}": 1"#)).collect();
    let started = std::time::Instant::now();
    let found = read(&small(&keys)).diagnostics;
    assert_eq!(found.items.len() + found.omitted, 20_000);
    let long = "x".repeat(200_000);
    assert_eq!(codes(&small(&format!(r#", "{long}": 1"#))), ["CJ0101"]);
    // Quadratic work would take minutes.
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}

#[test]
fn a_number_that_is_no_count_is_told_as_it_is_written() {
    for written in ["1e5", "2.50", "-0.0"] {
        let text = small(&format!(r#", "cooperation": {{"schooling": {{"core_products": {{"total": {written}}}}}}}"#));
        let found = read(&text).diagnostics;
        assert!(found.items.iter().any(|item| item.message.en.starts_with(&format!("{written} is "))), "{found:?}");
    }
}
