//! `cargo xtask test`: everything that must hold before a change is taken.

use std::path::Path;
use std::process::Command;

use crate::steps::{Steps, cargo, run, succeeds};
use crate::{duckdb, install, tidy};

/// So many tests of one program run beside each other at least.
const THREADS_MIN: usize = 4;

/// Installs what is missing, then checks and tests everything; the first failure ends it.
pub(crate) fn run_all(root: &Path) -> Result<(), String> {
    let mut steps = Steps::new(root);
    installation(&mut steps)?;
    steps
        .step("Format", |root| run(&mut cargo(root, &["fmt", "--all", "--check"])).map(no_note))?;
    steps.step("Lints", |root| {
        let lint = ["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"];
        run(&mut cargo(root, &lint)).map(no_note)
    })?;
    steps.step("Tidy: the architecture's invariants", tidy::run)?;
    steps.step("Tests", |root| run(&mut test(root, &["--workspace"])).map(no_note))?;
    steps.step("Real clients: boto3, the AWS CLI, Terraform", clients)?;
    steps.step("Licences and advisories", deny)?;
    println!("\nrun in {}", steps.root().display());
    steps.summary();
    Ok(())
}

/// Installs all that building and testing need, and does nothing else.
pub(crate) fn set_up(root: &Path) -> Result<(), String> {
    let mut steps = Steps::new(root);
    installation(&mut steps)?;
    steps.summary();
    Ok(())
}

fn installation(steps: &mut Steps) -> Result<(), String> {
    steps.step("Packages of the system", |_| install::for_test())?;
    steps.step("Python packages", install::python_packages)?;
    steps.step("PostgreSQL 18", install::postgresql_18)?;
    steps.step("DuckDB's library", duckdb::library)
}

/// `cargo test`. Many tests wait for servers: some more than there are processors run at a time.
fn test(root: &Path, arguments: &[&str]) -> Command {
    const THREADS: &str = "RUST_TEST_THREADS";
    let mut command = cargo(root, &["test"]);
    command.args(arguments);
    if std::env::var_os(THREADS).is_none() {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        command.env(THREADS, processors.max(THREADS_MIN).to_string());
    }
    command
}

/// The tests that drive the built binary with unmodified clients. They are marked as ignored for
/// plain `cargo test`, because they need the Python packages installed above.
fn clients(root: &Path) -> Result<String, String> {
    let tests = ["--test", "clients", "--test", "images"];
    let mut command = test(root, &["-p", "landfall"]);
    command.args(tests).args(["--", "--include-ignored"]);
    run(command.env("LANDFALL_TEST_PYTHON", install::python(root)))?;
    Ok(if succeeds(Command::new("terraform").arg("version")) {
        String::new()
    } else {
        "Terraform is not installed: its test was skipped".to_owned()
    })
}

fn deny(root: &Path) -> Result<String, String> {
    if !succeeds(&mut cargo(root, &["deny", "--version"])) {
        println!("cargo-deny is not installed (`cargo install cargo-deny`): not checked");
        return Ok("skipped: cargo-deny is not installed".to_owned());
    }
    run(&mut cargo(root, &["deny", "check"])).map(no_note)
}

fn no_note(_: ()) -> String {
    String::new()
}
