//! The guides do what they say: their files are sound, their commands run, and what they print is what stands there; and from any
//! sentence of the notice the way leads to a dossier's place, a point, and its words in a report.

#![expect(clippy::expect_used, clippy::panic, reason = "a guide that cannot be followed fails the test")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use chanjiao::language::Lang;
use chanjiao::reading::Limits;
use chanjiao::standard::Standard;
use chanjiao::validation::examine;
use serde_json::Value;

#[path = "../examples/self_check/arguments.rs"]
mod arguments;
#[path = "../examples/self_check/check.rs"]
mod check;
#[path = "../examples/self_check/figures.rs"]
mod figures;

const GUIDES: [&str; 2] = ["docs/guide.md", "docs/guide.zh-CN.md"];
/// What stands between two parts of an output that a guide does not show one after the other.
const LEFT_OUT: &str = "\n…\n";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).expect("a page").replace("\r\n", "\n")
}

/// A fenced block of a guide, with what the comment before it says that it is.
struct Block<'a> {
    what: &'a str,
    of: &'a str,
    text: &'a str,
}

/// The blocks that are marked, in order. A block that is not marked would be held by nothing, so there is none.
fn blocks<'a>(guide: &'a str, path: &str) -> Vec<Block<'a>> {
    let mut found = Vec::new();
    for (mark, rest) in guide.split("\n<!-- ").skip(1).filter_map(|part| part.split_once(" -->\n\n```")) {
        let (what, of) = mark.split_once(": ").unwrap_or((mark, ""));
        let (_, rest) = rest.split_once('\n').expect("a block begins on a line of its own");
        found.push(Block { what, of, text: rest.split_once("\n```").expect("the end of the block").0 });
    }
    assert_eq!(guide.matches("\n```").count(), found.len().saturating_mul(2), "{path} has a block without a mark");
    found
}

/// Runs a command of a guide as it stands there, with its files from the guide, and gives what it prints.
fn run(command: &str, files: &Path) -> String {
    let words: Vec<&str> = command.split_whitespace().collect();
    let ["cargo", "run", "--example", "self_check", "--", given @ ..] = words.as_slice() else {
        panic!("`{command}` does not run the self-check");
    };
    let given: Vec<String> = given
        .iter()
        .map(|word| {
            let own = files.join(word);
            let shipped = root().join(word);
            let file = [own, shipped].into_iter().find(|file| word.contains('.') && file.is_file());
            file.map_or_else(|| (*word).to_owned(), |file| file.display().to_string())
        })
        .collect();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = check::run(&given, &mut out, &mut err).expect("it can be written");
    assert_eq!((code, String::from_utf8_lossy(&err).as_ref()), (0, ""), "{command}");
    String::from_utf8(out).expect("text")
}

/// Sets what stands at a place, making what holds it where that is not there.
fn set(document: &mut Value, place: &str, value: Value) {
    let mut here = document;
    for step in place.split('/').skip(1) {
        here = &mut here[step];
    }
    *here = value;
}

#[test]
fn the_guides_can_be_followed_word_by_word() {
    for path in GUIDES {
        let guide = read(path);
        let files = Path::new(env!("CARGO_TARGET_TMPDIR")).join(path.replace('/', "-"));
        fs::create_dir_all(&files).expect("a place for the guide's files");
        let (mut printed, mut seen) = (String::new(), BTreeMap::new());
        let mut dossier = Value::Null;
        for Block { what, of, text } in blocks(&guide, path) {
            *seen.entry(what).or_insert(0) += 1;
            match what {
                "file" => {
                    fs::write(files.join(of), text).expect("it can be written");
                    if of == "my.json" {
                        let found = examine(text.as_bytes(), &Limits::default()).diagnostics;
                        assert!(found.is_empty(), "{path}: {found:?}");
                        dossier = serde_json::from_str(text).expect("JSON");
                    }
                }
                "at" => {
                    let mut changed = dossier.clone();
                    set(&mut changed, of, serde_json::from_str(text).expect("JSON"));
                    let found = examine(changed.to_string().as_bytes(), &Limits::default()).diagnostics;
                    assert!(!found.has_errors(), "{path}, {of}: {found:?}");
                }
                // What the generator draws is held beside it, in `generated.rs`.
                "command" if of == "many" => printed.clear(),
                // Rust is run with the documentation, Python by the Python package's tests.
                "rust" | "python" => {}
                "command" => printed = run(text, &files),
                "output" => {
                    let mut rest = printed.as_str();
                    for piece in text.split(LEFT_OUT) {
                        let (_, after) = rest
                            .split_once(piece)
                            .unwrap_or_else(|| panic!("{path}: it does not print\n{piece}\nbut\n{printed}"));
                        rest = after;
                    }
                }
                other => panic!("{path}: what is a block of `{other}`?"),
            }
        }
        assert_eq!(
            seen,
            BTreeMap::from([("at", 5), ("command", 10), ("file", 4), ("output", 9), ("python", 1), ("rust", 1)]),
            "{path}"
        );
    }
}

#[test]
fn both_guides_have_the_same_files_and_state_the_same_facts() {
    let [one, other] = GUIDES.map(read);
    let pick = |guide: &str, kinds: &[&str]| -> Vec<(String, String)> {
        let blocks = blocks(guide, "a guide");
        blocks
            .iter()
            .filter(|block| kinds.contains(&block.what))
            .map(|block| (block.of.to_owned(), block.text.to_owned()))
            .collect()
    };
    assert_eq!(pick(&one, &["file", "at"]), pick(&other, &["file", "at"]));
    let commands = |guide: &str| -> Vec<(String, String)> {
        pick(guide, &["command"]).into_iter().map(|(name, command)| (name, command.replace(" --lang en", ""))).collect()
    };
    assert_eq!(commands(&one), commands(&other));
}

#[test]
fn what_the_guides_point_to_is_there() {
    for path in GUIDES {
        let guide = read(path);
        for target in guide.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target) {
            let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
            let page = read(&format!("docs/{file}"));
            assert!(anchor.is_empty() || page.contains(&format!("<a id=\"{anchor}\"></a>")), "{path}: {target}");
        }
    }
    let trace = read("docs/trace.md");
    assert!(
        trace.contains("guide.md#from-a-sentence-to-the-report") && trace.contains("guide.zh-CN.md#从一句话到报告")
    );
    assert!(read("docs/guide.md").contains("\n## From a sentence to the report\n"));
    assert!(read("docs/guide.zh-CN.md").contains("\n## 从一句话到报告\n"));
}

#[test]
fn whatever_a_point_asks_stands_in_the_same_words_on_its_page_and_in_a_report() {
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    let (standard, trace) = (read("docs/standard.md"), read("docs/trace.md"));
    let complete = root().join("crates/core/examples/dossiers/invented/complete.json");
    let report = |lang: &str| {
        let given = ["--lang", lang, complete.to_str().expect("a path")].map(str::to_owned);
        let mut out = Vec::new();
        check::run(&given, &mut out, &mut Vec::new()).expect("it can be written");
        squeezed(&String::from_utf8(out).expect("text"))
    };
    let reports = [Lang::Zh, Lang::En].map(|lang| report(if lang == Lang::Zh { "zh" } else { "en" }));
    for (_, point) in Standard::built_in().points() {
        assert!(standard.contains(&format!("<a id=\"{}\"></a>", point.id)), "{}", point.id);
        assert!(trace.contains(&format!("(standard.md#{})", point.id)), "{}", point.id);
        for (report, words) in reports.iter().zip([&point.text.zh, &point.text.en]) {
            assert!(report.contains(&squeezed(words)), "no report says {words}");
        }
    }
}
