//! Freshness: from commit at the source to visible in the warehouse, under steady load.

use std::fmt::Write as _;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use testkit::{Error, Result};
use tokio_postgres::Client;

use crate::Plan;
use crate::cdc::subscribe;
use crate::lake::{Lake, seeded};
use crate::measure::{Goal, Side, goals, percentile, timed};
use crate::pipeline::{Pair, execute};

/// Transactions a second at the source, of three changes each that are carried over.
const RATE: &str = "333";
/// How long one round measures, in seconds.
const SECONDS: f64 = 15.0;
/// How long a marked row may take to arrive.
const PATIENCE: Duration = Duration::from_mins(1);

pub(crate) async fn measure(plan: &Plan) -> Result<String> {
    let seconds = (SECONDS * plan.scale).max(2.0);
    let names = ["Landfall's warehouse", "PostgreSQL subscription"];
    let mut medians = names.map(Side::new);
    let mut highs = names.map(|name| Side::new(format!("{name}, p99")));
    for round in 0..plan.rounds {
        for turn in [round % 2, 1 - round % 2] {
            let samples = one(seconds, turn == 0).await?;
            medians[turn].add(percentile(&samples, 0.5), "ms");
            highs[turn].add(percentile(&samples, 0.99), "ms");
        }
    }
    let mut text = format!(
        "pgbench writes {RATE} transactions a second at the source (TPC-B; three of the four changes of each are in \
         tables with a key, so about 1,000 row changes a second). Beside it a marked row is committed again and again \
         and looked for by SQL at the other side; {seconds:.0} seconds a round.\n\n| | median | p99 |\n|---|---|---|\n"
    );
    for (median, high) in medians.iter().zip(&highs) {
        let (name, median, high) = (&median.name, median.median(), high.median());
        let _ = writeln!(text, "| {name} | {median:.0} ms | {high:.0} ms |");
    }
    Ok(text
        + &goals(&[
            Goal::under("median freshness", 500.0, medians[0].median(), "ms"),
            Goal::under("p99 of freshness", 2_000.0, highs[0].median(), "ms"),
        ]))
}

async fn one(seconds: f64, ours: bool) -> Result<Vec<f64>> {
    let pair = Pair::start()?;
    let source = pair.source.create_database("fresh").await?;
    timed(pair.program("pgbench").args(["-i", "-q", "-s", "10"]).arg(pair.source.url("fresh")))?;
    execute(&source, "CREATE TABLE marker (id bigint PRIMARY KEY)").await?;
    if !ours {
        let target = pair.fresh_target("fresh").await?;
        subscribe(&pair, &source, &target, "fresh").await?;
        let samples = under_load(&pair, &source, &target, "marker", seconds).await?;
        execute(&target, "DROP SUBSCRIPTION bench").await?;
        return Ok(samples);
    }
    let lake = Lake::start("fresh").await?;
    let feed = lake.feed(&pair.source, |table| table.table != "pgbench_history")?;
    seeded(&feed).await?;
    let live = lake.connect("live").await?;
    let samples = under_load(&pair, &source, &live, "public.marker", seconds).await?;
    lake.end(&pair.source, feed).await?;
    Ok(samples)
}

/// A running pgbench, ended when dropped.
struct Load(Child);

impl Drop for Load {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

async fn under_load(
    pair: &Pair,
    source: &Client,
    target: &Client,
    table: &str,
    seconds: f64,
) -> Result<Vec<f64>> {
    let time = format!("{:.0}", seconds + 60.0);
    let mut command = pair.program("pgbench");
    command.args(["-n", "-M", "prepared", "-c", "4", "-j", "1", "-R", RATE, "-T", &time]);
    command.arg(pair.source.url("fresh")).stdout(Stdio::null()).stderr(Stdio::null());
    let _load = Load(command.spawn().map_err(Error::during("cannot start pgbench"))?);
    let failed = || Error::during("cannot measure the freshness");
    let write = source.prepare("INSERT INTO marker VALUES ($1)").await.map_err(failed())?;
    let look = format!("SELECT coalesce(max(id), -1)::bigint FROM {table}");
    let begun = Instant::now();
    // The first second warms caches up and is left out.
    let warm = Duration::from_secs(1);
    let mut samples = Vec::new();
    for key in 0_i64.. {
        if begun.elapsed() > warm + Duration::from_secs_f64(seconds) {
            break;
        }
        source.execute(&write, &[&key]).await.map_err(failed())?;
        let committed = Instant::now();
        while target.query_one(&look, &[]).await.map_err(failed())?.get::<_, i64>(0) < key {
            if committed.elapsed() > PATIENCE {
                return Err(Error::new("a marked row did not arrive"));
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        if begun.elapsed() > warm {
            samples.push(committed.elapsed().as_secs_f64() * 1000.0);
        }
        tokio::time::sleep(Duration::from_millis(7)).await;
    }
    Ok(samples)
}
