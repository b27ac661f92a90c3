//! Measures Landfall beside its peers, both in the same run, and writes `docs/benchmarks.md`.
//!
//! Run it with `cargo xtask bench [name …]`. `LANDFALL_BENCH_ROUNDS` (5) and
//! `LANDFALL_BENCH_SCALE` (1; 0.01 tries the benchmarks out) change how much is measured.

mod analytics;
mod api;
mod apps;
mod cdc;
#[path = "../demo/client.rs"]
mod client;
mod freshness;
mod full_load;
mod instances;
mod lag;
mod lake;
mod measure;
mod pipeline;
mod report;
mod seeding;
#[path = "../apprunner/visitors.rs"]
mod visitors;

use std::path::Path;
use std::process::ExitCode;

use testkit::{Error, Result};

/// How much is measured.
pub(crate) struct Plan {
    /// Measurements of each side; the figures are their medians.
    pub(crate) rounds: usize,
    /// Share of the full amount of rows and seconds.
    pub(crate) scale: f64,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<()> {
    let number = |name: &str, otherwise: f64| match std::env::var(name) {
        Ok(text) => text.parse().map_err(Error::during(format_args!("{name} is no number"))),
        Err(_) => Ok(otherwise),
    };
    let plan = Plan {
        rounds: number("LANDFALL_BENCH_ROUNDS", 5.0)? as usize,
        scale: number("LANDFALL_BENCH_SCALE", 1.0)?,
    };
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/benchmarks.md");
    let names = if asked.is_empty() {
        vec![
            "full-load",
            "cdc",
            "lag",
            "api",
            "seeding",
            "freshness",
            "analytics",
            "instances",
            "apps",
        ]
    } else {
        asked.iter().map(String::as_str).collect()
    };
    for name in names {
        println!("\n== {name}");
        let section = match name {
            "full-load" => full_load::measure(&plan).await?,
            "cdc" => cdc::measure(&plan).await?,
            "lag" => lag::measure(&plan).await?,
            "api" => api::measure(&plan).await?,
            "seeding" => seeding::measure(&plan).await?,
            "freshness" => freshness::measure(&plan).await?,
            "analytics" => analytics::measure(&plan).await?,
            "instances" => instances::measure(&plan).await?,
            "apps" => apps::measure(&plan).await?,
            other => return Err(Error::new(format!("there is no benchmark {other:?}"))),
        };
        println!("\n{section}");
        report::store(&file, name, &section, &plan)?;
    }
    Ok(())
}
