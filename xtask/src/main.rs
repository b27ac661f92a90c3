//! Tools of the project: `cargo xtask <command>`.

mod codegen;
mod interface;
mod model;
mod naming;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let command = std::env::args().nth(1).unwrap_or_default();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    let done = match command.as_str() {
        "model" => model::run(root),
        "codegen" => codegen::run(root),
        other => Err(format!("no such command: {other:?}; there are: model, codegen")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}
