//! `cargo xtask bench`: runs the benchmarks and writes what they measured into `docs/benchmarks.md`, a table for each language.
//!
//! A benchmark prints, beside whatever else it prints, one line for each comparison, its fields parted by tabs:
//! `BENCH`, name, our nanoseconds, the peer's name, the peer's nanoseconds, the ratio of the two, and the
//! highest ratio that is our goal. A field that does not apply is `-`. A file whose size matters has a line `SIZE`: name, and
//! kilobytes as it stands, gzipped, with Brotli, and the goal gzipped. Work whose memory matters has a line `MEMORY`: name, megabytes of
//! its input, megabytes at most with the input, their ratio, and the goal.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use crate::npm;
use crate::problem::Problem;
use crate::python;
use crate::workspace::{Workspace, cannot_start, probe};

const PAGE: &str = "docs/benchmarks.md";

/// Benchmarks that print their comparisons, and where their table stands.
struct Suite {
    /// What it is called on the command line, and by the markers of its table.
    name: &'static str,
    /// The command that runs it, and what it measures with.
    command: fn(&Workspace) -> Result<(Command, String), Problem>,
}

const SUITES: &[Suite] = &[
    Suite {
        name: "rust",
        command: |workspace| Ok((workspace.cargo("bench -p chanjiao --bench assessment"), compiler())),
    },
    Suite { name: "cohort", command: python::bench_cohort },
    Suite { name: "npm", command: |workspace| Ok((npm::benchmark(workspace)?, compiler())) },
    Suite { name: "python", command: python::bench },
];

pub(crate) fn compiler() -> String {
    probe(Command::new("rustc").arg("--version")).unwrap_or_else(|| "an unknown compiler".to_owned())
}

/// Runs the named benchmarks, or all where none is named, and writes the table of each when it ran to its end.
pub(crate) fn run(workspace: &Workspace, names: &[&str]) -> Result<(), Problem> {
    if let Some(unknown) = names.iter().find(|name| SUITES.iter().all(|suite| suite.name != **name)) {
        let known: Vec<&str> = SUITES.iter().map(|suite| suite.name).collect();
        return Err(Problem::new(
            format!("there are no benchmarks called {unknown}"),
            format!("choose from: {}", known.join(", ")),
        ));
    }
    for suite in SUITES.iter().filter(|suite| names.is_empty() || names.contains(&suite.name)) {
        one(workspace, suite)?;
    }
    Ok(())
}

fn one(workspace: &Workspace, suite: &Suite) -> Result<(), Problem> {
    let markers = Markers::of(suite.name);
    // Before minutes are spent on measuring: is there a place for the table?
    with_table(&workspace.read(PAGE)?, &markers, "")?;
    let (mut command, with) = (suite.command)(workspace)?;
    let Measured { rows, sizes, memory } = measure(&mut command)?;
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let mut table = table(&rows, &format!("{with}, {cores} cores"));
    table += &further_table(
        "| KB of | as it stands | gzipped | with Brotli | goal, gzipped | |\n|---|---:|---:|---:|---:|---|",
        &judged(&sizes, 2),
    );
    table += &further_table(
        "| MB of memory | input | input and most beside it | ratio | goal | |\n|---|---:|---:|---:|---:|---|",
        &judged(&memory, 3),
    );
    workspace.write(PAGE, &with_table(&workspace.read(PAGE)?, &markers, &table)?)?;
    println!("wrote {} comparisons into {PAGE}", rows.len());
    for row in rows.iter().filter(|row| row.reached() == Some(false)) {
        println!("✗  {}: {} × {}, and the goal is {} ×", row.name, row.ratio, row.peer, row.goal);
    }
    Ok(())
}

/// What benchmarks printed: comparisons, and the lines on sizes and on memory.
struct Measured {
    rows: Vec<Row>,
    sizes: Vec<String>,
    memory: Vec<String>,
}

/// Runs the benchmarks, shows what they print, and keeps the comparisons.
fn measure(command: &mut Command) -> Result<Measured, Problem> {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| cannot_start(command, &error))?;
    let (mut rows, mut sizes, mut memory) = (Vec::new(), Vec::new(), Vec::new());
    for line in child.stdout.take().map(|stdout| BufReader::new(stdout).lines()).into_iter().flatten() {
        let Ok(line) = line else { break };
        println!("{line}");
        rows.extend(Row::parse(&line).transpose()?);
        sizes.extend(line.strip_prefix("SIZE\t").map(str::to_owned));
        memory.extend(line.strip_prefix("MEMORY\t").map(str::to_owned));
    }
    if !child.wait().is_ok_and(|status| status.success()) {
        return Err(Problem::new("the benchmarks did not run to their end", "see what is said above"));
    }
    if rows.is_empty() {
        return Err(Problem::new(
            "no benchmark printed a BENCH line",
            "crates/xtask/src/bench.rs says what it looks like",
        ));
    }
    Ok(Measured { rows, sizes, memory })
}

/// A table of other lines than comparisons, if there are any.
fn further_table(head: &str, lines: &[String]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let lines: Vec<String> = lines.iter().map(|line| format!("| {} |", line.replace('\t', " | "))).collect();
    format!("\n{head}\n{}\n", lines.join("\n"))
}

/// The lines with whether the field in which something is measured reaches the goal, which is the last, where there is one.
fn judged(lines: &[String], measured: usize) -> Vec<String> {
    let outcome = |line: &str| {
        let mut fields = line.split('\t');
        let number = fields.clone().nth(measured)?.parse::<f64>().ok()?;
        let goal = fields.next_back()?.parse::<f64>().ok()?;
        Some(if number <= goal { "reached" } else { "**missed**" })
    };
    lines.iter().map(|line| format!("{line}\t{}", outcome(line).unwrap_or("–"))).collect()
}

/// One comparison.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    name: String,
    ours: Option<u64>,
    peer: String,
    theirs: Option<u64>,
    ratio: String,
    goal: String,
}

impl Row {
    /// Reads a line that a benchmark printed; a line of another kind is none.
    fn parse(line: &str) -> Option<Result<Self, Problem>> {
        let fields: Vec<&str> = line.strip_prefix("BENCH\t")?.split('\t').map(str::trim).collect();
        Some(Self::from_fields(&fields).ok_or_else(|| {
            Problem::new(
                format!("a benchmark printed `{}`", line.replace('\t', "⇥")),
                "print BENCH, name, nanoseconds, peer, nanoseconds, ratio, goal, parted by tabs, `-` for what does not apply",
            )
        }))
    }

    fn from_fields(fields: &[&str]) -> Option<Self> {
        let [name, ours, peer, theirs, ratio, goal] = fields else {
            return None;
        };
        let number =
            |text: &str| text == "-" || text.parse().is_ok_and(|number: f64| number.is_finite() && number >= 0.0);
        let sound = !name.is_empty() && !peer.is_empty() && [ratio, goal].into_iter().all(|text| number(text));
        sound.then_some(Self {
            name: (*name).to_owned(),
            ours: nanoseconds(ours)?,
            peer: (*peer).to_owned(),
            theirs: nanoseconds(theirs)?,
            ratio: (*ratio).to_owned(),
            goal: (*goal).to_owned(),
        })
    }

    /// Whether the goal was reached, where there is one: by the times, for a ratio of 1.004 is printed as 1.00.
    #[expect(clippy::float_arithmetic, reason = "a ratio of measured times is a statistic")]
    fn reached(&self) -> Option<bool> {
        let (ratio, goal) = (self.ratio.parse::<f64>().ok()?, self.goal.parse::<f64>().ok()?);
        let times = self.ours.zip(self.theirs).filter(|(_, theirs)| *theirs > 0);
        Some(times.map_or(ratio, |(ours, theirs)| ours as f64 / theirs as f64) <= goal)
    }
}

/// A whole number of nanoseconds, its fraction cut off; `-` is none.
#[expect(clippy::option_option, reason = "the outer tells whether it can be read, the inner whether it applies")]
fn nanoseconds(text: &str) -> Option<Option<u64>> {
    if text == "-" {
        return Some(None);
    }
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let sound = fraction.bytes().all(|digit| digit.is_ascii_digit());
    whole.parse().ok().filter(|_| sound).map(Some)
}

/// A time in the unit that gives it one to three digits before the point.
fn shown(nanoseconds: Option<u64>) -> String {
    const UNITS: [(u64, &str); 3] = [(1_000_000_000, "s"), (1_000_000, "ms"), (1_000, "µs")];
    let Some(time) = nanoseconds else {
        return "–".to_owned();
    };
    match UNITS.into_iter().find(|(size, _)| time >= *size) {
        Some((size, unit)) => {
            // Two places, cut off.
            let hundredths = u128::from(time).saturating_mul(100).checked_div(u128::from(size)).unwrap_or_default();
            let (whole, part) = (hundredths.checked_div(100), hundredths.checked_rem(100));
            format!("{}.{:02} {unit}", whole.unwrap_or_default(), part.unwrap_or_default())
        }
        None => format!("{time} ns"),
    }
}

fn table(rows: &[Row], machine: &str) -> String {
    let cell = |text: &str| if text == "-" { "–".to_owned() } else { text.replace('|', "\\|") };
    let lines = rows.iter().map(|row| {
        let reached = match row.reached() {
            Some(true) => "reached",
            Some(false) => "**missed**",
            None => "–",
        };
        let goal = if row.goal == "-" { "–".to_owned() } else { format!("≤ {}", row.goal) };
        let (ours, theirs) = (shown(row.ours), shown(row.theirs));
        format!(
            "| {} | {ours} | {} | {theirs} | {} | {goal} | {reached} |",
            cell(&row.name),
            cell(&row.peer),
            cell(&row.ratio)
        )
    });
    let head = "| what | ours | peer | theirs | ratio | goal | |\n|---|---:|---|---:|---:|---:|---|";
    format!("Measured with {machine}.\n\n{head}\n{}\n", lines.collect::<Vec<_>>().join("\n"))
}

/// Between what a table stands.
struct Markers {
    begin: String,
    end: String,
}

impl Markers {
    fn of(name: &str) -> Self {
        Self { begin: format!("<!-- bench {name}: begin -->"), end: format!("<!-- bench {name}: end -->") }
    }
}

/// The page with another table between its markers.
fn with_table(page: &str, Markers { begin, end }: &Markers, table: &str) -> Result<String, Problem> {
    let parts = page.split_once(begin).and_then(|(before, rest)| Some((before, rest.split_once(end)?.1)));
    let (before, after) = parts.ok_or_else(|| {
        Problem::new(
            format!("{PAGE} has no place for the table"),
            format!("put `{begin}` and `{end}` on lines of their own"),
        )
    })?;
    Ok(format!("{before}{begin}\n{table}\n{end}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(line: &str) -> Row {
        Row::parse(line).unwrap().unwrap()
    }

    #[test]
    fn a_comparison_is_read_and_other_lines_are_not() {
        let read = row("BENCH\ttext → report\t1234.9\tserde_json\t500\t2.47\t2.5");
        assert_eq!((read.ours, read.theirs, read.reached()), (Some(1234), Some(500), Some(true)));
        assert_eq!(row("BENCH\tcold start\t17\t-\t-\t-\t-").reached(), None);
        assert_eq!(row("BENCH\tx\t3\ty\t1\t3.0\t2.5").reached(), Some(false));
        assert_eq!(row("BENCH\tx\t1004\ty\t1000\t1.00\t1").reached(), Some(false));
        assert_eq!(Row::parse("benchmark\tx\t3\ty\t1\t3.0\t2.5"), None);
    }

    #[test]
    fn a_comparison_that_cannot_be_read_is_a_problem_that_says_what_a_line_looks_like() {
        for line in [
            "BENCH\tx\t3\ty\t1\t3.0",
            "BENCH\tx\t-3\ty\t1\t3.0\t-",
            "BENCH\tx\t3\ty\t1\tNaN\t-",
            "BENCH\tx\t3.x\ty\t1\t3\t-",
            "BENCH\t\t3\ty\t1\t3\t-",
        ] {
            let problem = Row::parse(line).unwrap().unwrap_err().to_string();
            assert!(problem.contains("parted by tabs"), "{problem}");
        }
    }

    #[test]
    fn a_line_says_whether_its_goal_was_reached_where_it_has_one() {
        let sizes = ["a\t9.0\t3.1\t2.0\t3", "b\t9.0\t3.0\t2.0\t3", "c\t9.0\t3.0\t2.0\t–"].map(str::to_owned);
        let judged = judged(&sizes, 2);
        assert_eq!(judged[0], "a\t9.0\t3.1\t2.0\t3\t**missed**");
        assert!(judged[1].ends_with("\t3\treached") && judged[2].ends_with("\t–\t–"), "{judged:?}");
    }

    #[test]
    fn a_time_is_shown_in_the_unit_that_suits_it() {
        let cases =
            [(0, "0 ns"), (999, "999 ns"), (1_000, "1.00 µs"), (1_059_999, "1.05 ms"), (90_000_000_000, "90.00 s")];
        for (time, text) in cases {
            assert_eq!(shown(Some(time)), text);
        }
        assert_eq!(shown(Some(u64::MAX)), "18446744073.70 s");
    }

    #[test]
    fn lines_on_sizes_and_memory_have_a_table_of_their_own_where_there_are_any() {
        assert_eq!(further_table("| a | b |\n|---|---|", &[]), "");
        let lines = ["x\t1".to_owned(), "y\t2".to_owned()];
        assert_eq!(further_table("| a | b |\n|---|---|", &lines), "\n| a | b |\n|---|---|\n| x | 1 |\n| y | 2 |\n");
    }

    #[test]
    fn the_table_says_which_goals_were_missed_and_replaces_only_what_stands_between_the_markers() {
        let rows = [row("BENCH\ta|b\t3\ty\t1\t3.0\t2.5"), row("BENCH\tc\t1\ty\t1\t1.0\t2.5")];
        let markers = Markers::of("x");
        let page = format!("before\n{}\nold\n{}\nafter\n", markers.begin, markers.end);
        let written = with_table(&page, &markers, &table(&rows, "a machine")).unwrap();
        assert!(
            written.starts_with("before\n") && written.ends_with("after\n") && !written.contains("old"),
            "{written}"
        );
        assert!(written.contains("| a\\|b | 3 ns | y | 1 ns | 3.0 | ≤ 2.5 | **missed** |"), "{written}");
        assert!(written.contains("| c | 1 ns | y | 1 ns | 1.0 | ≤ 2.5 | reached |"), "{written}");
        assert_eq!(with_table(&written, &markers, &table(&rows, "a machine")).as_deref(), Ok(written.as_str()));
        assert!(with_table("no markers", &markers, "").is_err());
    }
}
