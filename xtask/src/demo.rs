//! `cargo xtask demo`: installs what is missing, builds, and runs the demonstration.

use std::path::Path;

use crate::steps::{self, cargo};
use crate::{duckdb, install};

/// What can be demonstrated, with the example of `crates/landfall/examples` that does it.
const DEMONSTRATIONS: [(&str, &str); 3] =
    [("dms", "demo"), ("zero-etl", "zero_etl"), ("apprunner", "apprunner")];

/// Runs the demonstration of this name; the first one without a name.
pub(crate) fn run(root: &Path, arguments: &[String]) -> Result<(), String> {
    let name = arguments.first().map_or(DEMONSTRATIONS[0].0, String::as_str);
    let names = DEMONSTRATIONS.map(|(name, _)| name).join(", ");
    let found = DEMONSTRATIONS.iter().find(|(known, _)| *known == name);
    let (_, example) =
        found.ok_or_else(|| format!("there is no demonstration {name:?}, only: {names}"))?;
    println!("=== Packages of the system");
    install::for_demo()?;
    println!("\n=== Python packages, DuckDB's library");
    install::python_packages(root)?;
    duckdb::library(root)?;
    println!("\n=== Build (release; the first time takes some minutes)");
    let build = ["build", "--release", "-p", "landfall", "--bin", "landfall", "--example", example];
    steps::run(&mut cargo(root, &build))?;
    println!();
    // By way of cargo, which knows where the target directory is.
    steps::run(&mut cargo(
        root,
        &["run", "--quiet", "--release", "-p", "landfall", "--example", example],
    ))
}
