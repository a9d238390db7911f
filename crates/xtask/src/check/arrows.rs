//! Arrows only point down: no room of the library uses one on a higher floor.
//!
//! Read from the source as text: comments and `#[cfg(test)]` modules are left out, `crate::…` and a
//! `super::…` that leaves its room are arrows. It relies on the layout that `cargo fmt` gives.

use std::collections::BTreeSet;

use crate::floors::{self, Room};
use crate::problem::{Problem, Problems};
use crate::workspace::Workspace;

/// Where the rooms of the library stand.
const HOUSE: &str = "crates/core/src/";

pub(super) fn check(workspace: &Workspace) -> Result<(), Problems> {
    let mut sources = Vec::new();
    for path in workspace.files()? {
        if let Some(file) = path.strip_prefix(HOUSE).and_then(|path| path.strip_suffix(".rs")) {
            sources.push((module_of(file), file.to_owned(), workspace.read(&path)?));
        }
    }
    let only_for_tests: BTreeSet<Vec<String>> =
        sources.iter().flat_map(|(module, _, source)| test_modules(module, source)).collect();
    let mut found = Vec::new();
    let mut unknown = BTreeSet::new();
    for (module, file, source) in &sources {
        let name = module.first().map_or("lib", String::as_str);
        let Some(room) = floors::find(name) else {
            unknown.insert(name);
            continue;
        };
        if !only_for_tests.iter().any(|tests| module.starts_with(tests)) {
            found.extend(upward(room, module.len(), &format!("{HOUSE}{file}.rs"), source));
        }
    }
    found.extend(unknown.into_iter().map(|name| {
        Problem::new(
            format!("{HOUSE}{name} is a room without a floor"),
            "add it to FLOORS in crates/xtask/src/floors.rs, then run `cargo xtask gen`",
        )
    }));
    Problems::settle(found)
}

/// The module that a file holds, as names from the crate's root; the root itself has none.
fn module_of(file: &str) -> Vec<String> {
    let mut names: Vec<String> = file.split('/').map(str::to_owned).collect();
    if names.last().is_some_and(|name| name == "mod") || file == "lib" {
        names.pop();
    }
    names
}

/// The modules in files of their own that this file declares for tests alone.
fn test_modules(module: &[String], source: &str) -> Vec<Vec<String>> {
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    let declared = lines.windows(2).filter_map(|pair| match pair {
        ["#[cfg(test)]", declaration] => {
            let name = declaration.strip_suffix(';')?.rsplit_once("mod ")?.1;
            Some([module, &[name.to_owned()]].concat())
        }
        _ => None,
    });
    declared.collect()
}

/// The arrows of one file that point at a higher floor, or at no room at all.
fn upward(from: &Room, depth: usize, path: &str, source: &str) -> Vec<Problem> {
    let code = code_of(source);
    let mut found = Vec::new();
    for (number, target) in arrows(&code, depth) {
        let problem = match floors::find(&target) {
            Some(to) if to.floor <= from.floor => continue,
            Some(to) => Problem::new(
                format!("{path}:{number}: `{}` (floor {}) uses `{target}` (floor {})", from.name, from.floor, to.floor),
                "move what is used down, or what uses it up: arrows only point down",
            ),
            // The public face may name what it holds itself.
            None if from.name == "lib" => continue,
            None => Problem::new(
                format!("{path}:{number}: `crate::{target}` is no room with a floor"),
                "use the path through the room it lives in, or add the room to FLOORS in crates/xtask/src/floors.rs",
            ),
        };
        found.push(problem);
    }
    found
}

/// The source without comments and test modules, its lines still where they were.
fn code_of(source: &str) -> String {
    let mut code = String::new();
    let mut lines = source.lines().peekable();
    while let Some(line) = lines.next() {
        code.push_str(line.split_once("//").map_or(line, |(before, _)| before));
        code.push('\n');
        let opens_tests = line == "#[cfg(test)]"
            && lines.peek().is_some_and(|next| next.starts_with("mod ") && next.trim_end().ends_with('{'));
        if opens_tests {
            for skipped in lines.by_ref() {
                code.push('\n');
                if skipped == "}" {
                    break;
                }
            }
        }
    }
    code
}

/// Every room that the code names, with the number of the line that does.
fn arrows(code: &str, depth: usize) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut number = 1_usize;
    let mut rest = code;
    let mut before = ' ';
    while let Some(next) = rest.chars().next() {
        let starts_a_word = !is_word(before) && is_word(next);
        let target = if starts_a_word { rest.strip_prefix("crate::").or_else(|| leaving(rest, depth)) } else { None };
        if let Some(target) = target {
            found.extend(first_names(target).into_iter().map(|name| (number, name)));
        }
        if next == '\n' {
            number = number.saturating_add(1);
        }
        before = next;
        rest = rest.strip_prefix(next).unwrap_or_default();
    }
    found
}

/// What follows as many `super::` as lead from a module of that depth to the crate's root, where it is a room:
/// from an inner module the same path may still end inside its own room.
fn leaving(code: &str, depth: usize) -> Option<&str> {
    let mut rest = code;
    for _ in 0..depth {
        rest = rest.strip_prefix("super::")?;
    }
    (depth > 0 && first_names(rest).iter().any(|name| floors::find(name).is_some())).then_some(rest)
}

/// The first names of a path or of a `{…}` group of paths.
fn first_names(path: &str) -> Vec<String> {
    let Some(group) = path.strip_prefix('{') else {
        return vec![path.chars().take_while(|letter| is_word(*letter)).collect()];
    };
    let mut names = Vec::new();
    let mut name = String::new();
    let mut in_first_name = true;
    let mut nesting = 0_usize;
    for letter in group.chars() {
        match letter {
            '}' if nesting == 0 => break,
            '}' => nesting = nesting.saturating_sub(1),
            '{' => nesting = nesting.saturating_add(1),
            ',' if nesting == 0 => {
                names.push(std::mem::take(&mut name));
                in_first_name = true;
            }
            letter if is_word(letter) && in_first_name => name.push(letter),
            letter if letter.is_whitespace() && name.is_empty() => {}
            _ => in_first_name = false,
        }
    }
    names.push(name);
    names.retain(|name| !name.is_empty() && name != "self");
    names
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn upward_from(room: &str, depth: usize, source: &str) -> Vec<String> {
        upward(floors::find(room).unwrap(), depth, "x.rs", source).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_room_may_use_its_own_floor_and_those_below() {
        let source = "use crate::fault::Fault;\nfn f() -> crate::quantity::Money { crate::code::g() }\n";
        assert_eq!(upward_from("notice", 1, source), Vec::<String>::new());
        assert_eq!(upward_from("metric", 2, source), Vec::<String>::new());
    }

    #[test]
    fn an_arrow_upward_is_found_with_its_line_in_every_form_of_a_path() {
        for source in [
            "\nuse crate::assessment::Report;\n",
            "\nfn f(x: &crate::assessment::Report) {}\n",
            "use crate::{\nassessment::{Report, fault},\n};\n",
            "\nuse super::assessment::Report;\n",
            "\nuse super::{fault, assessment};\n",
            "\nmacro_rules! m { () => { $crate::assessment::f() } }\n",
        ] {
            let found = upward_from("standard", 1, source);
            assert_eq!(found.len(), 1, "{source}: {found:?}");
            assert!(found.concat().contains("(floor 5)") && found.concat().contains("x.rs:"), "{found:?}");
        }
        assert!(upward_from("standard", 1, "\nuse crate::assessment::X;\n").concat().starts_with("x.rs:2:"));
        assert_eq!(upward_from("code", 2, "use super::super::dossier::X;\n").len(), 1);
    }

    #[test]
    fn a_neighbour_within_the_room_is_no_arrow() {
        assert_eq!(upward_from("code", 2, "use super::dossier::X;\nuse super::{assessment};\n"), Vec::<String>::new());
    }

    #[test]
    fn what_a_group_nests_is_no_room() {
        assert_eq!(
            first_names("{self, fault::{self, dossier}, code::X as cohort, notice}"),
            ["fault", "code", "notice"]
        );
    }

    #[test]
    fn comments_and_test_modules_draw_no_arrows_but_what_follows_does() {
        let source = "//! [x](crate::assessment)\n#[cfg(test)]\nmod tests {\n    use crate::cohort::A;\n    fn f() {\n    }\n}\nuse crate::ledger::B;\n";
        let found = upward_from("code", 1, source);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found.concat().starts_with("x.rs:8:"), "{found:?}");
    }

    #[test]
    fn a_path_past_the_rooms_is_refused_save_in_the_public_face() {
        assert_eq!(upward_from("assessment", 1, "use crate::Dossier;\n").len(), 1);
        assert_eq!(upward_from("lib", 0, "pub use crate::fault::Fault;\nuse crate::Dossier;\n"), Vec::<String>::new());
    }

    #[test]
    fn the_module_of_a_file_and_its_modules_for_tests_are_told() {
        assert_eq!(module_of("lib"), Vec::<String>::new());
        assert_eq!(module_of("code/mod"), ["code"]);
        assert_eq!(module_of("code/credit"), ["code", "credit"]);
        let declared =
            test_modules(&["code".to_owned()], "mod a;\n#[cfg(test)]\nmod laws;\n#[cfg(test)]\nmod tests {\n}\n");
        assert_eq!(declared, [["code".to_owned(), "laws".to_owned()]]);
    }
}
