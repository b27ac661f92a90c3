//! Change capture: how fast a backlog of changes is applied, beside PostgreSQL's own subscription.

use std::fmt::Write as _;
use std::time::Instant;

use replicate::{Mode, Start};
use testkit::{Error, Result, compare_tables};
use tokio_postgres::Client;

use crate::Plan;
use crate::measure::{Goal, Side, goals, timed};
use crate::pipeline::{Pair, ended, execute, follows, until};

/// Transactions of pgbench in one round; each changes four rows.
const TRANSACTIONS: f64 = 50_000.0;

/// Rows inserted, and then updated, in one round of bulk changes.
const BULK: f64 = 1_000_000.0;

const PGBENCH_TABLES: [(&str, &str); 4] = [
    ("pgbench_accounts", "pgbench_accounts"),
    ("pgbench_branches", "pgbench_branches"),
    ("pgbench_tellers", "pgbench_tellers"),
    ("pgbench_history", "pgbench_history"),
];

#[derive(Clone, Copy, PartialEq)]
enum Work {
    Transactions,
    Bulk,
}

pub(crate) async fn measure(plan: &Plan) -> Result<String> {
    let mut text = String::from(
        "A backlog is written while nobody applies; then the side under measurement is started \
         and timed until the last change is visible at the target. `fsync` on. In the first round \
         source and target are compared row by row.\n",
    );
    let mut aims = Vec::new();
    for work in [Work::Transactions, Work::Bulk] {
        let changes = match work {
            Work::Transactions => (TRANSACTIONS * plan.scale) * 4.0,
            Work::Bulk => (BULK * plan.scale) * 2.0,
        };
        let mut sides = [Side::new("Landfall"), Side::new("PostgreSQL subscription")];
        for round in 0..plan.rounds {
            // New servers each round: a backlog leaves dead rows and WAL behind. The sides take
            // turns in going first.
            for turn in [round % 2, 1 - round % 2] {
                let seconds = one(plan, work, turn == 0, round == 0).await?;
                sides[turn].add(changes / seconds, "changes/s");
            }
        }
        let name = match work {
            Work::Transactions => "pgbench transactions (TPC-B, 4 changes each)",
            Work::Bulk => "bulk: one transaction of inserts, one of updates",
        };
        let _ = write!(
            text,
            "\n{name}, {changes:.0} row changes:\n\n| | median | least to most |\n|---|---|---|\n"
        );
        for side in &sides {
            let (least, most) = side.range();
            let (name, median) = (&side.name, side.median());
            let _ = writeln!(text, "| {name} | {median:.0} changes/s | {least:.0} to {most:.0} |");
        }
        let ratio = sides[0].median() / sides[1].median();
        aims.push(Goal::at_least(&format!("{name}: against the subscription"), 1.0, ratio));
    }
    Ok(text + &goals(&aims))
}

/// One side's seconds; `compared` asks for a comparison of source and target row by row.
async fn one(plan: &Plan, work: Work, landfall: bool, compared: bool) -> Result<f64> {
    let pair = Pair::start()?;
    let source = pair.source.create_database("cdc").await?;
    let target = pair.fresh_target("cdc").await?;
    let init = ["-i", "-q", "-s", "10"];
    timed(pair.program("pgbench").args(init).arg(pair.source.url("cdc")))?;
    let tables = "CREATE TABLE bulk (id int PRIMARY KEY, a int, b bigint, c text, d numeric, e timestamptz, f bool);
         CREATE TABLE marker (id int PRIMARY KEY)";
    execute(&source, tables).await?;
    let seconds = if landfall {
        with_landfall(&pair, &source, &target, plan, work).await?
    } else {
        with_subscription(&pair, &source, &target, plan, work).await?
    };
    if !compared {
        return Ok(seconds);
    }
    let mut tables = PGBENCH_TABLES.to_vec();
    tables.push(("bulk", "bulk"));
    let report = compare_tables(&source, &target, &tables).await?;
    if report.is_equal() { Ok(seconds) } else { Err(Error::new(format!("they differ:\n{report}"))) }
}

async fn backlog(pair: &Pair, source: &Client, plan: &Plan, work: Work) -> Result<()> {
    match work {
        Work::Transactions => {
            let each = ((TRANSACTIONS * plan.scale) / 4.0) as u64;
            let mut command = pair.program("pgbench");
            command.args(["-n", "-M", "prepared", "-c", "4", "-j", "2", "-t", &each.to_string()]);
            // How fast the backlog is written is not what is measured.
            command.env("PGOPTIONS", "-c synchronous_commit=off");
            timed(command.arg(pair.source.url("cdc")))?;
        }
        Work::Bulk => {
            let rows = (BULK * plan.scale) as u64;
            let insert = format!(
                "INSERT INTO bulk SELECT i, i % 97, i * 1000003::bigint, md5(i::text), i / 7.0, now(), i % 2 = 0
                 FROM generate_series(1, {rows}) i"
            );
            execute(source, &insert).await?;
            execute(source, "UPDATE bulk SET a = a + 1, c = md5(c)").await?;
        }
    }
    execute(source, "INSERT INTO marker VALUES (1)").await
}

const MARKER: &str = "SELECT EXISTS (SELECT FROM marker WHERE id = 1)";

async fn with_landfall(
    pair: &Pair,
    source: &Client,
    target: &Client,
    plan: &Plan,
    work: Work,
) -> Result<f64> {
    let task = replicate::start(pair.task(
        "bench-cdc",
        Mode::FullLoadAndCdc,
        Start::Fresh,
        "cdc",
        "cdc",
    )?);
    follows(&task).await?;
    task.stop();
    ended(&task).await?;
    backlog(pair, source, plan, work).await?;
    let spec = pair.task("bench-cdc", Mode::FullLoadAndCdc, Start::Resume, "cdc", "cdc")?;
    let begun = Instant::now();
    let task = replicate::start(spec);
    until(target, MARKER).await?;
    let seconds = begun.elapsed().as_secs_f64();
    task.stop();
    ended(&task).await?;
    Ok(seconds)
}

async fn with_subscription(
    pair: &Pair,
    source: &Client,
    target: &Client,
    plan: &Plan,
    work: Work,
) -> Result<f64> {
    subscribe(pair, source, target, "cdc").await?;
    execute(target, "ALTER SUBSCRIPTION bench DISABLE").await?;
    backlog(pair, source, plan, work).await?;
    let begun = Instant::now();
    execute(target, "ALTER SUBSCRIPTION bench ENABLE").await?;
    until(target, MARKER).await?;
    let seconds = begun.elapsed().as_secs_f64();
    execute(target, "DROP SUBSCRIPTION bench").await?;
    Ok(seconds)
}

/// Copies the definitions, subscribes to all tables, and waits until they are copied.
pub(crate) async fn subscribe(
    pair: &Pair,
    source: &Client,
    target: &Client,
    database: &str,
) -> Result<()> {
    let mut from = pair.program("pg_dump");
    from.arg("--schema-only").arg(pair.source.url(database));
    let mut to = pair.program("psql");
    to.args(["-X", "-q", "-d"]).arg(pair.target.url(database));
    crate::measure::timed_pipe(&mut from, &mut to)?;
    execute(source, "CREATE PUBLICATION bench FOR ALL TABLES").await?;
    let create = format!(
        "CREATE SUBSCRIPTION bench CONNECTION '{}' PUBLICATION bench WITH (binary = true)",
        pair.source.url(database)
    );
    execute(target, &create).await?;
    until(target, "SELECT bool_and(srsubstate = 'r') FROM pg_subscription_rel").await
}
