//! The peers: a Python process that runs a contestant when it is its turn.

use std::error::Error;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// The interpreter of an environment that holds the peers.
const PYTHON: &str = "CHANJIAO_BENCH_PYTHON";
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/cohort/peers.py");
/// What holds the libraries under numpy to one thread.
const THREADS: [&str; 4] = ["OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS"];

/// The process.
pub(crate) struct Peers {
    child: Child,
    ask: ChildStdin,
    answers: BufReader<ChildStdout>,
    folder: PathBuf,
}

impl Peers {
    /// Starts the process with what it is to compute on.
    pub(crate) fn start(matrices: &[(&str, &Vec<Vec<f64>>)], draws: &[Vec<f64>]) -> Result<Self, Box<dyn Error>> {
        let python = std::env::var_os(PYTHON)
            .ok_or_else(|| format!("{PYTHON} names no Python; run `cargo xtask bench cohort`, which makes one"))?;
        let folder = std::env::temp_dir().join(format!("chanjiao-bench-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        for (name, columns) in matrices {
            std::fs::write(folder.join(name), bytes(columns))?;
        }
        std::fs::write(folder.join("draws"), bytes(draws))?;
        let mut command = Command::new(python);
        command.arg(SCRIPT).arg(&folder).stdin(Stdio::piped()).stdout(Stdio::piped());
        command.envs(THREADS.map(|name| (name, "1")));
        let mut child = command.spawn()?;
        let ask = child.stdin.take().ok_or("the peers cannot be asked")?;
        let answers = BufReader::new(child.stdout.take().ok_or("the peers cannot answer")?);
        Ok(Self { child, ask, answers, folder })
    }

    /// The nanoseconds of one run of a contestant, of so many.
    pub(crate) fn time(&mut self, contestant: &str, repeats: u32) -> Result<f64, Box<dyn Error>> {
        Ok(self.asked(contestant, repeats)?.trim().parse()?)
    }

    /// The first scores of a contestant.
    pub(crate) fn scores(&mut self, contestant: &str) -> Result<Vec<f64>, Box<dyn Error>> {
        let scores = self.asked(contestant, 0)?;
        Ok(scores.split_whitespace().map(str::parse).collect::<Result<_, _>>()?)
    }

    fn asked(&mut self, contestant: &str, repeats: u32) -> Result<String, Box<dyn Error>> {
        writeln!(self.ask, "{contestant}\t{repeats}")?;
        self.ask.flush()?;
        let mut answer = String::new();
        if self.answers.read_line(&mut answer)? == 0 {
            return Err(format!("the peers ended at `{contestant}`; see what Python says above").into());
        }
        Ok(answer)
    }
}

impl Drop for Peers {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
        drop(std::fs::remove_dir_all(&self.folder));
    }
}

fn bytes(columns: &[Vec<f64>]) -> Vec<u8> {
    columns.iter().flatten().flat_map(|number| number.to_ne_bytes()).collect()
}
