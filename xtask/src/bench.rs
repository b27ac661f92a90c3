//! `cargo xtask bench`: measures Landfall beside its peers and writes `docs/benchmarks.md`.

use std::path::Path;
use std::process::Command;

use crate::steps::{cargo, run as run_command};
use crate::{duckdb, install};

const NAMES: [&str; 9] =
    ["full-load", "cdc", "lag", "api", "seeding", "freshness", "analytics", "instances", "apps"];

/// Runs the named benchmarks, all of them when none is named. The measuring itself is
/// `crates/landfall/examples/bench`.
pub(crate) fn run(root: &Path, arguments: &[String]) -> Result<(), String> {
    if let Some(other) = arguments.iter().find(|name| !NAMES.contains(&name.as_str())) {
        return Err(format!("no benchmark {other:?}; there are: {}", NAMES.join(", ")));
    }
    println!("=== Packages of the system");
    install::for_bench()?;
    install::python_packages(root)?;
    duckdb::library(root)?;
    println!("\n=== Build (release; the first time takes some minutes)");
    // In one call, so that what they share is compiled once.
    let packages = ["build", "--release", "-p", "landfall", "-p", "testkit"];
    let targets = ["--bin", "landfall", "--example", "bench", "--example", "http_load"];
    run_command(cargo(root, &packages).args(targets))?;
    if arguments.is_empty() || arguments.iter().any(|name| name == "api") {
        let peer = ["build", "--release", "--manifest-path", "bench/peer-api/Cargo.toml"];
        run_command(&mut cargo(root, &peer))?;
    }
    println!();
    run_command(Command::new(root.join("target/release/examples/bench")).args(arguments))
}
