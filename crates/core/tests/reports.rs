//! Reports are as they were agreed on: what two shipped dossiers get, in both languages and both forms.
//!
//! `CHANJIAO_REWRITE=1 cargo test -p chanjiao --test reports` writes them anew; read the difference before you commit it.

#![expect(clippy::expect_used, reason = "what is shipped and cannot be read fails the test")]

use std::fs;
use std::path::PathBuf;

use chanjiao::assessment::{Assessment, Assessor, Form, Options, Part};
use chanjiao::dossier::Dossier;
use chanjiao::language::Lang;
use chanjiao::reading::Limits;
use chanjiao::standard::Standard;
use chanjiao::validation::examine;

fn read(dossier: &str) -> (Dossier, serde_json::Value) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples/dossiers").join(dossier);
    let text = fs::read(path).expect("it is shipped");
    let read = Dossier::read(&text, &Limits::default());
    (read.document.expect("it can be typed"), serde_json::from_slice(&text).expect("JSON"))
}

/// Shows every name, title and number of a document.
fn each_name_and_number(value: &serde_json::Value, show: &mut impl FnMut(&str)) {
    match value {
        serde_json::Value::Object(fields) => {
            for (key, below) in fields {
                match below.as_str() {
                    Some(words) if matches!(key.as_str(), "name" | "title" | "note" | "stated") => show(words),
                    _ => each_name_and_number(below, show),
                }
            }
        }
        serde_json::Value::Array(items) => items.iter().for_each(|below| each_name_and_number(below, show)),
        serde_json::Value::Number(number) => show(&number.to_string()),
        _ => {}
    }
}

fn assess(json: &[u8]) -> Assessment {
    let examined = examine(json, &Limits::default());
    Assessor::new(Standard::built_in()).assess_examined(&examined, &Options::default()).expect("it can be typed")
}

fn shipped(dossier: &str) -> Assessment {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples/dossiers").join(dossier);
    assess(&fs::read(path).expect("it is shipped"))
}

fn hold(name: &str, report: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors/reports").join(name);
    if std::env::var_os("CHANJIAO_REWRITE").is_some() {
        fs::write(&path, report).expect("it can be written");
    }
    let agreed = fs::read_to_string(&path).unwrap_or_default();
    let differs = agreed.lines().zip(report.lines()).enumerate().find(|(_, (agreed, now))| agreed != now);
    assert!(agreed == report, "{name} is not as agreed; the first line that differs: {differs:?}");
}

#[test]
fn reports_of_shipped_dossiers_are_as_agreed_on() {
    for (name, dossier) in [("partial", "invented/partial.json"), ("jinjiang", "real/jinjiang.json")] {
        let assessment = shipped(dossier);
        for (lang, ending) in [(Lang::Zh, "zh"), (Lang::En, "en")] {
            hold(&format!("{name}.{ending}.txt"), &assessment.report(lang));
            hold(&format!("{name}.{ending}.md"), &assessment.markdown(lang));
        }
    }
}

#[test]
fn the_parts_together_are_the_report() {
    let assessment = shipped("invented/partial.json");
    for lang in [Lang::Zh, Lang::En] {
        let parts: Vec<String> = Part::ALL.iter().map(|part| assessment.parts(&[*part], Form::Text, lang)).collect();
        assert_eq!(parts.join("\n"), assessment.report(lang));
    }
}

#[test]
fn html_has_every_part_with_the_first_open() {
    let assessment = shipped("invented/partial.json");
    for lang in [Lang::Zh, Lang::En] {
        let html = assessment.html(lang);
        assert_eq!(html.matches("<details class=\"part\"").count(), Part::ALL.len());
        assert_eq!(html.matches("<details class=\"part\" open>").count(), 1);
        for problem in &assessment.document().shortfalls {
            assert!(html.contains(&problem.id), "{}", problem.id);
        }
    }
}

#[test]
fn every_problem_and_every_fact_that_a_point_waits_for_is_told_once() {
    for dossier in ["invented/partial.json", "real/jinjiang.json"] {
        let assessment = shipped(dossier);
        let annex = assessment.parts(&[Part::Annex], Form::Markdown, Lang::En);
        for shortfall in &assessment.document().shortfalls {
            let id = format!("- **Problem id**: {}\n", shortfall.id.replace('_', "\\_"));
            assert_eq!(annex.matches(&id).count(), 1, "{}", shortfall.id);
        }
        let annex = assessment.parts(&[Part::Annex], Form::Text, Lang::En);
        let (_, facts) = annex.split_once("\nWhere to enter the unknown facts\n").expect("facts are waited for");
        let places: Vec<&str> = facts
            .lines()
            .map(|line| line.rsplit(' ').next().unwrap_or_default())
            .filter(|word| word.starts_with('/'))
            .collect();
        for waited_for in assessment.document().unknown.iter().filter(|unknown| !unknown.points.is_empty()) {
            assert!(places.contains(&waited_for.fact.pointer.to_string().as_str()), "{}", waited_for.fact.pointer);
        }
        let waiting = assessment.document().unknown.iter().filter(|unknown| !unknown.points.is_empty()).count();
        assert_eq!(places.len(), waiting, "{dossier}");
    }
}

#[test]
fn every_basic_condition_that_is_unknown_is_among_what_to_do_first() {
    let open = r#"{"schema": "chanjiao/dossier/1", "as_of": "2025-04", "alliance": {"id": "a", "name": "某联合体"}}"#;
    let report = assess(open.as_bytes()).report(Lang::Zh);
    let (_, after) = report.split_once("先做什么").expect("what to do first");
    let (first, _) = after.split_once("所依标准").expect("the end of it");
    for asked in ["所依托的产业园区", "区域主导产业", "成员不止一类主体", "成员中有牵头学校", "成员中有牵头企业"]
    {
        assert!(first.contains(asked), "{asked} is not in {first}");
    }
    assert!(report.contains("还有5项基础条件没有查清"), "and the headline counts them");
}

#[test]
fn a_report_says_that_facts_cannot_change_the_verdict_only_where_they_cannot() {
    let only_counts = "其余未填事实不会改变总结论";
    assert!(shipped("invented/partial.json").report(Lang::Zh).contains(only_counts));
    let open = assess(
        r#"{"schema": "chanjiao/dossier/1", "as_of": "2025-04", "alliance": {"id": "a", "name": "某联合体"}}"#
            .as_bytes(),
    );
    assert!(!open.report(Lang::Zh).contains(only_counts), "nothing is known, so no shortfall may be found yet");
}

#[test]
fn what_a_dossier_says_stays_text_in_every_form() {
    let hostile = r#"{
        "schema": "chanjiao/dossier/1", "as_of": "2025-04",
        "alliance": {
            "id": "a", "name": "<b>x</b>\n# not a heading | [link](https://example.com) \u001b[31m",
            "parks": [{ "id": "p", "name": "*park*" }]
        },
        "stated_by": { "body": "`code` | <script>" }
    }"#;
    let assessment = assess(hostile.as_bytes());
    for lang in [Lang::Zh, Lang::En] {
        let markdown = assessment.markdown(lang);
        let mut rest = markdown.as_str();
        let mut markup = String::new();
        while let Some((before, after)) = rest.split_once('\\') {
            markup.push_str(before);
            rest = after.get(1..).expect("only one-byte characters are escaped");
        }
        markup.push_str(rest);
        assert!(!markup.contains(['<', '[', '`']), "{markup}");
        assert!(markdown.contains("\\`code\\` \\| \\<script\\>"));
        assert!(!markdown.lines().any(|line| line.starts_with("# not")));
        assert!(!assessment.report(lang).contains('\u{1b}') && !markdown.contains('\u{1b}'));
        let html = assessment.html(lang);
        assert!(!html.contains("<b>") && !html.contains("<script") && !html.contains('\u{1b}'), "{html}");
        assert!(html.contains("&lt;b&gt;x&lt;/b&gt;") && html.contains("`code` | &lt;script&gt;"));
    }
}

#[test]
fn no_report_speaks_of_a_mark_where_the_standard_has_none() {
    let assessment = shipped("invented/complete.json");
    let zh = assessment.report(Lang::Zh);
    assert!(zh.contains("实质性指标") && !zh.contains("得分") && !zh.contains("满分") && !zh.contains("方括号"));
    let en = assessment.report(Lang::En);
    assert!(en.contains("Substantive indicators") && !en.contains("score") && !en.contains("square brackets"));
}

#[test]
fn an_assessment_of_an_unexamined_dossier_says_so() {
    let json = r#"{"schema": "chanjiao/dossier/1", "as_of": "2025-04", "alliance": {"id": "a", "name": "某联合体"}}"#;
    let examined = examine(json.as_bytes(), &Limits::default());
    let dossier = examined.dossier.expect("it can be typed");
    let assessment = Assessor::new(Standard::built_in()).assess(dossier, &Options::default());
    assert!(assessment.report(Lang::Zh).contains("未经校验"));
    assert!(assessment.report(Lang::En).contains("not validated"));
}

#[test]
fn a_dossier_is_told_with_whatever_it_states() {
    for shipped in ["invented/complete.json", "invented/partial.json", "real/jinjiang.json", "real/kashgar.json"] {
        let (dossier, document) = read(shipped);
        for lang in [Lang::Zh, Lang::En] {
            let told = dossier.html(lang);
            each_name_and_number(&document, &mut |words| {
                let words =
                    words.replace('&', "&amp;").replace('"', "&quot;").replace('\'', "&#39;").replace('\n', " ");
                assert!(told.contains(&words), "{shipped}: {words}");
            });
        }
    }
}

#[test]
fn a_dossier_is_told_by_labels_and_tells_nothing_of_what_it_does_not_state() {
    for (name, shipped) in [("partial", "invented/partial.json"), ("jinjiang", "real/jinjiang.json")] {
        let (dossier, _) = read(shipped);
        hold(&format!("dossier.{name}.zh.txt"), &dossier.report(Lang::Zh));
        hold(&format!("dossier.{name}.en.md"), &dossier.markdown(Lang::En));
    }
    let (dossier, _) = read("real/jinjiang.json");
    let zh = dossier.report(Lang::Zh);
    assert!(
        zh.contains("泉州职业技术大学") && zh.contains("成员类别：职业本科院校") && zh.contains("成员单位（2 / ?）"),
        "{zh}"
    );
    assert!(zh.contains("350582（晋江市）") && !zh.contains("四个合作") && !zh.contains("主导产业（"), "{zh}");
    let en = dossier.report(Lang::En);
    assert!(en.contains("kind of member: vocational university") || en.contains("kind: vocational university"), "{en}");
}

#[test]
fn what_a_dossier_says_stays_text_when_it_is_told() {
    let hostile = r#"{ "schema": "chanjiao/dossier/1", "as_of": "2025-04",
        "alliance": { "id": "a", "name": "<img src=x onerror=alert(1)>", "parks": [{ "id": "p", "name": "</style><script>" }] },
        "stated_by": { "body": "'\"><b>" } }"#;
    let dossier = Dossier::read(hostile.as_bytes(), &Limits::default()).document.expect("it can be typed");
    let html = dossier.html(Lang::Zh);
    assert!(!html.contains("<img") && !html.contains("<script") && !html.contains("<b>"), "{html}");
    assert_eq!(html.matches("</style>").count(), 1);
    assert!(dossier.markdown(Lang::Zh).contains("\\<img src=x onerror=alert(1)\\>"));
}

/// Made up: bodies that broke their word, or a set that is complete, rule the alliance out; nobody is said to act.
const VETOES: &str = r#"{
    "schema": "chanjiao/standard/1", "id": "odd", "edition": "1", "authority": "research",
    "title": {"zh": "示例", "en": "An example"},
    "indicators": [{"id": "v", "tier": "veto", "label": {"zh": "否定", "en": "Vetoes"}, "indicators": [
        {"id": "v.a", "label": {"zh": "否定", "en": "Vetoes"}, "indicators": [
            {"id": "v.a.a", "label": {"zh": "否定", "en": "Vetoes"}, "observation_points": [
                {"id": "both", "text": {"zh": "两级齐全", "en": "Both levels"}, "triggered_when": {"complete": {"set": "leading_group_levels"}}}
            ]}]}]}]
}"#;

#[test]
fn a_veto_that_a_set_triggers_is_one_problem_and_nobody_is_no_word() {
    let dossier = r#"{
        "schema": "chanjiao/dossier/1", "as_of": "2025-06", "alliance": {"id": "a", "name": "虚构"},
        "safeguards": {"leading_groups": [{"id": "x", "level": "provincial"}, {"id": "y", "level": "municipal"}]}
    }"#;
    let loaded = Standard::from_json(VETOES.as_bytes());
    let assessor = Assessor::new(loaded.standard.expect("it is sound"));
    let examined = examine(dossier.as_bytes(), &Limits::default());
    let assessment = assessor.assess_examined(&examined, &Options::default()).expect("it can be typed");
    let ids: Vec<&str> = assessment.document().shortfalls.iter().map(|problem| problem.id.as_str()).collect();
    assert_eq!(ids, ["odd/both"]);
    for (lang, who) in [(Lang::Zh, "责任方"), (Lang::En, "Who must act")] {
        assert!(!assessment.report(lang).contains(who), "{}", assessment.report(lang));
    }
}
