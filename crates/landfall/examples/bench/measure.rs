//! Samples, medians, tables, and commands that are timed.

use std::fmt::Write as _;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use testkit::{Error, Result};

/// One side of a comparison and what was measured of it.
pub(crate) struct Side {
    pub(crate) name: String,
    pub(crate) samples: Vec<f64>,
}

impl Side {
    pub(crate) fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), samples: Vec::new() }
    }

    /// Adds a measurement and shows it.
    pub(crate) fn add(&mut self, value: f64, unit: &str) {
        println!("  {:<44} {value:10.3} {unit}", self.name);
        self.samples.push(value);
    }

    pub(crate) fn median(&self) -> f64 {
        percentile(&self.samples, 0.5)
    }

    pub(crate) fn range(&self) -> (f64, f64) {
        (percentile(&self.samples, 0.0), percentile(&self.samples, 1.0))
    }
}

/// The value below which this share of the samples lies.
pub(crate) fn percentile(samples: &[f64], share: f64) -> f64 {
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().saturating_sub(1);
    sorted.get((share * last as f64).round() as usize).copied().unwrap_or(f64::NAN)
}

/// A figure that was aimed at, and whether it was reached.
pub(crate) struct Goal {
    pub(crate) text: String,
    pub(crate) aim: String,
    pub(crate) measured: String,
    pub(crate) reached: bool,
}

impl Goal {
    /// A ratio that should be at least `aim`.
    pub(crate) fn at_least(text: &str, aim: f64, measured: f64) -> Self {
        Self {
            text: text.to_owned(),
            aim: format!("at least {aim}"),
            measured: format!("{measured:.2}"),
            reached: measured >= aim,
        }
    }

    /// A figure that should stay under `aim`.
    pub(crate) fn under(text: &str, aim: f64, measured: f64, unit: &str) -> Self {
        Self {
            text: text.to_owned(),
            aim: format!("under {aim} {unit}"),
            measured: format!("{measured:.1} {unit}"),
            reached: measured < aim,
        }
    }
}

/// The goals as a table in Markdown.
pub(crate) fn goals(goals: &[Goal]) -> String {
    let mut text = String::from("\n| goal | aim | measured | |\n|---|---|---|---|\n");
    for goal in goals {
        let verdict = if goal.reached { "reached" } else { "**missed**" };
        let _ = writeln!(text, "| {} | {} | {} | {verdict} |", goal.text, goal.aim, goal.measured);
    }
    text
}

/// Runs a command to its end and answers how long it took; its output is shown on failure only.
pub(crate) fn timed(command: &mut Command) -> Result<Duration> {
    let begun = Instant::now();
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(Error::during(format_args!("cannot run {}", command.get_program().display())))?;
    if output.status.success() {
        return Ok(begun.elapsed());
    }
    Err(Error::new(format!(
        "{} failed ({}): {}",
        command.get_program().display(),
        output.status,
        String::from_utf8_lossy(&output.stderr)
    )))
}

/// Runs two commands with the output of the first as input of the second.
pub(crate) fn timed_pipe(from: &mut Command, to: &mut Command) -> Result<Duration> {
    let begun = Instant::now();
    let failed = |what: &str| Error::new(format!("{what} of the pipe failed"));
    let mut first = from
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(Error::during("cannot start the first part of a pipe"))?;
    let output = first.stdout.take().ok_or_else(|| failed("the first part"))?;
    let last = to
        .stdin(Stdio::from(output))
        .stdout(Stdio::null())
        .status()
        .map_err(Error::during("cannot start the last part of a pipe"))?;
    let first = first.wait().map_err(Error::during("cannot wait for a pipe"))?;
    if !first.success() {
        return Err(failed("the first part"));
    }
    if last.success() { Ok(begun.elapsed()) } else { Err(failed("the last part")) }
}
