//! `docs/benchmarks.md`: one section for each benchmark, replaced by the run that measured it.

use std::fs;
use std::path::Path;
use std::process::Command;

use testkit::{Error, Result};

use crate::Plan;

const TITLES: [(&str, &str); 9] = [
    ("full-load", "Full load"),
    ("cdc", "Change capture"),
    ("lag", "Lag"),
    ("api", "API"),
    ("seeding", "Seeding the warehouse"),
    ("freshness", "Freshness of the warehouse"),
    ("analytics", "Analytic queries"),
    ("instances", "DB instances"),
    ("apps", "App Runner"),
];

const HEAD: &str = "# Benchmarks

Written by `cargo xtask bench`. Both sides of a comparison are measured in the same run, in turns;
the figures are medians. What misses its goal is named as such.

Absolute figures are those of one small machine: use the ratios.
";

/// Replaces a section of the file and keeps the others.
pub(crate) fn store(file: &Path, name: &str, section: &str, plan: &Plan) -> Result<()> {
    let old = fs::read_to_string(file).unwrap_or_default();
    let mut text = HEAD.to_owned();
    for (key, title) in TITLES {
        let kept = between(&old, key);
        let body = if key == name {
            format!("## {title}\n\n{}\n\n{}\n", section.trim(), circumstances(plan))
        } else if kept.is_empty() {
            format!("## {title}\n\nNot measured: `cargo xtask bench {key}`.\n")
        } else {
            kept.to_owned()
        };
        text.push_str(&format!("\n{}{body}{}", begin(key), end(key)));
    }
    fs::write(file, text).map_err(Error::during(format_args!("cannot write {}", file.display())))
}

fn begin(key: &str) -> String {
    format!("<!-- {key} -->\n")
}

fn end(key: &str) -> String {
    format!("<!-- end of {key} -->\n")
}

fn between<'a>(text: &'a str, key: &str) -> &'a str {
    let inner = text.split_once(&begin(key)).and_then(|(_, rest)| rest.split_once(&end(key)));
    inner.map_or("", |(inner, _)| inner)
}

/// The machine and the amount measured.
fn circumstances(plan: &Plan) -> String {
    let cpu =
        line_of("/proc/cpuinfo", "model name").unwrap_or_else(|| "unknown processor".to_owned());
    let memory = line_of("/proc/meminfo", "MemTotal").unwrap_or_default();
    let gib =
        memory.trim_end_matches(" kB").parse::<f64>().unwrap_or_default() / f64::from(1 << 20);
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let kernel = Command::new("uname").arg("-sr").output();
    let kernel = kernel.map(|out| String::from_utf8_lossy(&out.stdout).trim().to_owned());
    let scale = if (plan.scale - 1.0).abs() < f64::EPSILON {
        String::new()
    } else {
        format!(" Tried out at {} of the full amount: the figures say little.", plan.scale)
    };
    format!(
        "Machine: {cpu}, {cores} cores, {gib:.0} GiB, {}. Medians of {} rounds.{scale}",
        kernel.unwrap_or_default(),
        plan.rounds
    )
}

fn line_of(file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}
