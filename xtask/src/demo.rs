//! `cargo xtask demo`: installs what is missing, builds, and runs the demonstration.

use std::path::Path;

use crate::steps::{self, cargo};
use crate::{duckdb, install};

/// The demonstration itself is `crates/landfall/examples/demo.rs`.
pub(crate) fn run(root: &Path) -> Result<(), String> {
    println!("=== Packages of the system");
    install::for_demo()?;
    println!("\n=== Python packages, DuckDB's library");
    install::python_packages(root)?;
    duckdb::library(root)?;
    println!("\n=== Build (release; the first time takes some minutes)");
    let build = ["build", "--release", "-p", "landfall", "--bin", "landfall", "--example", "demo"];
    steps::run(&mut cargo(root, &build))?;
    println!();
    // By way of cargo, which knows where the target directory is.
    steps::run(&mut cargo(
        root,
        &["run", "--quiet", "--release", "-p", "landfall", "--example", "demo"],
    ))
}
