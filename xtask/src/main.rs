//! Tools of the project: `cargo xtask <command>`.

mod bench;
mod codegen;
mod demo;
mod duckdb;
mod install;
mod interface;
mod model;
mod naming;
mod steps;
mod test;
mod tidy;

use std::path::Path;
use std::process::ExitCode;

const HELP: &str = "\
usage: cargo xtask <command>

  test     install what is missing, then check and test everything
  setup    install what building and testing need, and nothing else
  ci       the same as test, by the name that continuous integration uses
  demo     show a job from start to end: dms (a PostgreSQL database moves to another one,
           which is the one without a name), zero-etl, apprunner
  bench    measure: full-load, cdc, lag, api, seeding, freshness, analytics, instances, apps
           (all of them without a name)
  tidy     check the architecture's invariants
  model    read the interface facts of the services into model/
  codegen  make crates/api/src/generated/ from model/
";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let arguments: Vec<String> = arguments.collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    let done = match command.as_str() {
        "model" => model::run(root),
        "codegen" => codegen::run(root),
        "tidy" => tidy::run(root).map(|_| ()),
        // What continuous integration runs is what a person runs.
        "test" | "ci" => test::run_all(root),
        "setup" => test::set_up(root),
        "demo" => demo::run(root, &arguments),
        "bench" => bench::run(root, &arguments),
        "help" | "--help" | "" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(format!("no such command: {other:?}\n{HELP}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}
