//! Words that have no place in a committed file, each with the reason.
//!
//! They are put together from halves here, so that this file does not hold what it forbids.

use crate::problem::{Problem, Problems};
use crate::workspace::Workspace;

/// Where a forbidden word counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Anywhere.
    Anywhere,
    /// Where a path or word begins: after a letter, a digit or a `/` it is part of something longer.
    Start,
    /// Where a line begins.
    LineStart,
}

/// One forbidden word.
struct Forbidden {
    word: &'static str,
    place: Place,
    remedy: &'static str,
}

const fn forbidden(place: Place, word: &'static str, remedy: &'static str) -> Forbidden {
    Forbidden { word, place, remedy }
}

const MACHINE: &str = "name the path from the workspace's root, or let the caller give it: the project runs anywhere";
const REGISTRY: &str = "name the package, not the host it comes from: which one serves it is for each machine to say";
const UNDONE: &str = "do it, or say in an issue that it is not done";
const SILENT: &str = "a test that does not run or cannot fail is worse than none: mend it or take it out";

const FORBIDDEN: &[Forbidden] = &[
    forbidden(Place::Start, concat!("/ro", "ot/"), MACHINE),
    forbidden(Place::Start, concat!("/ho", "me/"), MACHINE),
    forbidden(Place::Start, concat!("/Us", "ers/"), MACHINE),
    forbidden(Place::Start, concat!("/t", "mp/"), MACHINE),
    forbidden(Place::Start, concat!("/wo", "rk/"), MACHINE),
    forbidden(Place::Start, concat!("C:\\Us", "ers"), MACHINE),
    forbidden(Place::Anywhere, concat!("index.crates", ".io"), REGISTRY),
    forbidden(Place::Anywhere, concat!("static.crates", ".io"), REGISTRY),
    forbidden(Place::Anywhere, concat!("py", "pi.org"), REGISTRY),
    forbidden(Place::Anywhere, concat!("pythonho", "sted.org"), REGISTRY),
    forbidden(Place::Anywhere, concat!("registry.npm", "js.org"), REGISTRY),
    forbidden(Place::Anywhere, concat!("deb.deb", "ian.org"), REGISTRY),
    forbidden(Place::Start, concat!("TO", "DO"), UNDONE),
    forbidden(Place::Start, concat!("FIX", "ME"), UNDONE),
    forbidden(Place::Start, concat!("to", "do!("), UNDONE),
    forbidden(Place::Start, concat!("unimple", "mented!("), UNDONE),
    forbidden(Place::Anywhere, concat!("#[ig", "nore"), SILENT),
    forbidden(Place::Anywhere, concat!("pytest.mark.", "skip"), SILENT),
    forbidden(Place::Anywhere, concat!("assert!(", "true)"), SILENT),
    forbidden(Place::LineStart, concat!("<<<<", "<<< "), "finish the merge"),
    forbidden(Place::LineStart, concat!(">>>>", ">>> "), "finish the merge"),
];

/// Written by package managers, hosts and all.
const LOCK_FILES: [&str; 2] = ["Cargo.lock", "package-lock.json"];

pub(super) fn check(workspace: &Workspace) -> Result<(), Problems> {
    let mut found = Vec::new();
    for path in workspace.files()? {
        let name = path.rsplit('/').next().unwrap_or_default();
        if LOCK_FILES.contains(&name) {
            continue;
        }
        // What is no text (a picture, a font) holds no words.
        if let Ok(text) = std::fs::read_to_string(workspace.path(&path)) {
            found.extend(faults(&path, &text));
        }
    }
    Problems::settle(found)
}

fn faults(path: &str, text: &str) -> Vec<Problem> {
    let mut found = Vec::new();
    for (line, number) in text.lines().zip(1_usize..) {
        for Forbidden { word, remedy, .. } in FORBIDDEN.iter().filter(|entry| stands_in(entry, line)) {
            found.push(Problem::new(format!("{path}:{number}: `{word}`"), *remedy));
        }
    }
    found
}

fn stands_in(entry: &Forbidden, line: &str) -> bool {
    match entry.place {
        Place::Anywhere => line.contains(entry.word),
        Place::LineStart => line.starts_with(entry.word),
        Place::Start => {
            let mut before = String::new();
            line.split_inclusive(entry.word).any(|piece| {
                let Some(piece) = piece.strip_suffix(entry.word) else {
                    return false;
                };
                before.push_str(piece);
                !before.ends_with(|letter: char| letter.is_alphanumeric() || "_-./}$~".contains(letter))
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_a_machine_is_found_and_a_part_of_an_address_is_not() {
        let path = concat!("/ho", "me/");
        assert_eq!(faults("a.md", &format!("see\n`{path}me/x`")).len(), 1);
        assert!(
            faults("a.md", &format!("see\n{path}me/x")).iter().any(|found| found.to_string().starts_with("a.md:2:"))
        );
        assert_eq!(faults("a.md", &format!("https://example.org{path}x, $ROOT{path}x")), Vec::new());
        assert_eq!(faults("a.md", &format!("https://example.org{path}x then {path}x")).len(), 1);
    }

    #[test]
    fn a_word_within_a_word_is_not_the_word() {
        let word = concat!("TO", "DO");
        assert_eq!(faults("a.rs", &format!("// {word}: later")).len(), 1);
        assert_eq!(faults("a.rs", &format!("const MAS{word}N: u8 = 1;")), Vec::new());
    }

    #[test]
    fn a_merge_that_was_left_unfinished_is_found_where_a_line_begins() {
        let mark = concat!("<<<<", "<<< ");
        assert_eq!(faults("a.rs", &format!("{mark}HEAD")).len(), 1);
        assert_eq!(faults("a.rs", &format!("x {mark}HEAD")), Vec::new());
    }
}
