//! The piece of a report that each README shows is what the library says, word for word.

#[cfg(test)]
mod readme {
    use std::fs;
    use std::path::Path;

    use chanjiao::assessment::{Assessor, Options};
    use chanjiao::language::Lang;
    use chanjiao::reading::Limits;
    use chanjiao::standard::Standard;
    use chanjiao::validation::examine;

    /// What stands between two parts that a README does not show one after the other.
    const LEFT_OUT: &str = "\n…\n";

    fn read(path: &str) -> String {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        fs::read_to_string(root.join(path)).unwrap().replace("\r\n", "\n")
    }

    fn shown(readme: &str) -> &str {
        let (_, after) = readme.split_once("<!-- report -->\n\n```text\n").expect("a piece of a report");
        after.split_once("\n```\n").expect("the end of the piece").0
    }

    fn report(lang: Lang) -> String {
        let dossier = read("examples/dossiers/invented/partial.json");
        let examined = examine(dossier.as_bytes(), &Limits::default());
        let assessor = Assessor::new(Standard::built_in());
        assessor.assess_examined(&examined, &Options::default()).unwrap().report(lang)
    }

    #[test]
    fn each_readme_shows_a_report_as_it_is() {
        for (path, lang) in [("../../README.md", Lang::En), ("../../README.zh-CN.md", Lang::Zh)] {
            let (readme, report) = (read(path), report(lang));
            for piece in shown(&readme).split(LEFT_OUT) {
                assert!(piece.lines().count() > 3, "{path} shows next to nothing");
                assert!(
                    report.contains(piece),
                    "{path}: the report of partial.json no longer says\n{piece}\nbut\n{report}"
                );
            }
        }
    }
}
