//! Landfall: Amazon RDS, AWS DMS and AWS App Runner on your own machine, doing the real work.

mod apps;
mod cli;
mod client;
mod config;
mod console;
mod container_engine;
mod data_dir;
mod doctor;
mod exports;
mod handshake;
mod serve;
mod services;
mod status;
mod sts;
mod topics;
mod webhook;
mod zero_etl;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use cli::{Cli, Command};
use config::{Config, Surroundings};

/// Why a command failed: one text for the user, saying what to do.
pub(crate) type Failure = Box<dyn std::error::Error + Send + Sync>;

fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(cli) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("landfall: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> Result<ExitCode, Failure> {
    let surroundings = Surroundings::of_process();
    match cli.command {
        Command::Serve(arguments) => {
            let config = Config::find(*arguments, &surroundings)?;
            serve::run(&config)?;
        }
        Command::Env(arguments) => {
            let shell = arguments.shell;
            let config = Config::find(arguments.common.into(), &surroundings)?;
            print(exports::text(&config, shell)?.as_bytes())?;
        }
        Command::Doctor(arguments) => {
            return Ok(doctor::run(&Config::find(arguments.into(), &surroundings)?));
        }
        Command::Status(arguments) => {
            let config = Config::find(arguments.common.into(), &surroundings)?;
            status::run(&config, arguments.watch)?;
        }
        Command::Handshake(arguments) => {
            let config = Config::find(arguments.common.clone().into(), &surroundings)?;
            print(handshake::run(&config, &arguments)?.as_bytes())?;
        }
        Command::Webhook(arguments) => {
            let config = Config::find(arguments.common.clone().into(), &surroundings)?;
            print(webhook::run(&config, &arguments)?.as_bytes())?;
        }
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "landfall", &mut script);
            print(&script)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes to standard output, where somebody may have stopped reading.
fn print(text: &[u8]) -> Result<(), Failure> {
    use std::io::Write;
    Ok(std::io::stdout().write_all(text)?)
}
