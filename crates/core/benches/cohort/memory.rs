//! How much memory the methods take that go through a matrix as it comes, measured as the most that a process of their own ever held.

use std::error::Error;
use std::process::Command;

use crate::{critic, entropy};

const GOAL: &str = "1.1";
const STATUS: &str = "/proc/self/status";

/// Lets each method run in a process of its own, and prints what it took; where the system does not tell, says so.
pub(crate) fn measure() -> Result<(), Box<dyn Error>> {
    if std::fs::metadata(STATUS).is_err() {
        println!("the system does not tell the most memory that a process held: memory is not measured");
        return Ok(());
    }
    for what in ["entropy", "critic"] {
        let told = Command::new(std::env::current_exe()?).args(["--memory", what]).output()?;
        if !told.status.success() {
            return Err(format!("the memory of {what}: {}", String::from_utf8_lossy(&told.stderr)).into());
        }
        print!("{}", String::from_utf8_lossy(&told.stdout));
    }
    Ok(())
}

/// Runs one method once on the matrix, and prints what it took beside the matrix itself.
pub(crate) fn tell(what: &str, matrix: &[Vec<f64>]) -> Result<(), Box<dyn Error>> {
    let input = matrix.iter().map(|column| size_of_val(column.as_slice())).sum::<usize>();
    // The most so far is forgotten (`proc_pid_clear_refs` of the Linux manual), for making the numbers took memory too.
    std::fs::write("/proc/self/clear_refs", "5")?;
    let before = kilobytes("VmRSS:")?;
    let (name, scores) = match what {
        "entropy" => ("entropy + TOPSIS", entropy(matrix)?),
        _ => ("CRITIC + TOPSIS", critic(matrix)?),
    };
    let most = kilobytes("VmHWM:")?;
    let input = f64::from(u32::try_from(input)?) / 1024.0;
    let peak = input + most - before;
    let megabytes = |kilobytes: f64| kilobytes / 1024.0;
    println!(
        "MEMORY\t{name}, {} rows\t{:.1}\t{:.1}\t{:.3}\t{GOAL}",
        scores.len(),
        megabytes(input),
        megabytes(peak),
        peak / input
    );
    Ok(())
}

/// A line of the process's status.
fn kilobytes(line: &str) -> Result<f64, Box<dyn Error>> {
    let status = std::fs::read_to_string(STATUS)?;
    let value = status.lines().find_map(|told| told.strip_prefix(line)).ok_or("the system does not tell it")?;
    Ok(value.trim().trim_end_matches("kB").trim().parse()?)
}
