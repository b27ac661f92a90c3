//! `kill -9` of Landfall, of the source database and of both at seeded moments, while rows and
//! definitions of every type change in an RDS instance and stream into the warehouse. In the end
//! every table, row and value is equal, no other table is there, the integration is active again,
//! and the database was adopted, not restarted, unless it was killed itself.
//!
//! `LANDFALL_KILL_ROUNDS` is the number of kills, `LANDFALL_KILL_SEED` the seed.
#![allow(clippy::unwrap_used)]

#[allow(dead_code, reason = "other tests use the rest of it")]
#[path = "../../examples/demo/client.rs"]
mod client;

mod bench;
mod changes;
mod dice;
mod mariadb;
mod postgres;
mod source;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use crate::bench::{Bench, PATIENCE, until};
use crate::changes::{Writers, base};
use crate::dice::Dice;
use crate::source::{Engine, Session, texts};

const ROUNDS: u64 = 6;
/// Once in so many rounds a table is made that cannot be carried.
const UNFIT: u64 = 3;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres_killed_at_any_moment_both_sides_are_equal() {
    killed(Engine::Postgres).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn mariadb_killed_at_any_moment_both_sides_are_equal() {
    killed(Engine::MariaDb).await;
}

/// An integration that did not stream for long does not fill its source's disk: it gives its slot
/// up, says so, reads its tables again and is active again.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn log_is_kept_back_to_a_limit_which_is_reported() {
    let base = [
        "CREATE TABLE mark (id int PRIMARY KEY, n bigint)".to_owned(),
        "INSERT INTO mark VALUES (1, 0)".to_owned(),
    ];
    let limit = [("LANDFALL_INTEGRATION_LOG_MIB", "8")];
    let mut bench = Bench::start_with(Engine::Postgres, &base, &limit).await;
    all_equal(&bench, "at first").await;
    bench.landfall.kill().unwrap();
    let noise = "SELECT pg_logical_emit_message(false, 'noise', repeat('x', 1000000)) FROM generate_series(1, 30)";
    let mut session = bench.session().await;
    session.run(&[noise.to_owned(), "UPDATE mark SET n = 7".to_owned()]).await.unwrap();
    bench.landfall.resume().unwrap();
    let (mut status, mut reason) = (String::new(), String::new());
    until("the integration says that it gave its slot up", async || {
        (status, reason) = bench.status().await;
        status == "needs_attention"
    })
    .await;
    assert!(reason.contains("bytes of log"), "{reason}");
    let slots = session.texts("SELECT slot_name FROM pg_replication_slots").await.unwrap();
    assert!(slots.is_empty(), "the source keeps nothing back: {slots:?}");
    all_equal(&bench, "after the tables were read again").await;
}

async fn killed(engine: Engine) {
    let number = |name: &str, otherwise: u64| {
        std::env::var(name).map_or(otherwise, |text| text.parse().expect("a number"))
    };
    let seed = number("LANDFALL_KILL_SEED", 1);
    println!("{engine:?}, seed {seed}");
    let mut dice = Dice::new(seed);
    let mut bench = Bench::start(engine, &base(engine, &mut dice)).await;
    for round in 0..number("LANDFALL_KILL_ROUNDS", ROUNDS) {
        let (victim, moment) = (dice.below(3), Duration::from_millis(dice.below(2_500)));
        let what = ["landfall", "the database", "both"][usize::try_from(victim).unwrap()];
        let began = Instant::now();
        let writers = Writers::start(&bench.source, seed.wrapping_mul(1_000) + round);
        tokio::time::sleep(moment).await;
        kill(&mut bench, victim, &writers).await;
        let done = writers.finish().await;
        let settled = Instant::now();
        let rows = all_equal(&bench, &format!("{engine:?}, seed {seed}, round {round}")).await;
        println!(
            "round {round}: {what} killed after {moment:?}; {done}; {rows} rows equal {:?} later ({:?} in all)",
            settled.elapsed(),
            began.elapsed()
        );
        if round % UNFIT == UNFIT - 1 {
            one_unfit(&bench).await;
        }
    }
}

/// Kills, and comes back once everything that was killed is there again.
async fn kill(bench: &mut Bench, victim: u64, writers: &Writers) {
    let before = bench.process();
    if victim != 1 {
        bench.landfall.kill().unwrap();
    }
    if victim != 0 {
        let status = std::process::Command::new("kill").args(["-9", &before]).status().unwrap();
        assert!(status.success());
    }
    if victim != 1 {
        bench.landfall.resume().unwrap();
    }
    until("the instance is available", async || bench.available().await).await;
    let done = writers.count();
    until("the source is written to again", async || writers.count() > done + 3).await;
    if victim == 0 {
        assert_eq!(bench.process(), before, "a database that runs is adopted");
    }
}

/// Waits until the warehouse has what the source has, and the integration is active; answers the
/// rows that were compared.
async fn all_equal(bench: &Bench, run: &str) -> u64 {
    let mut session = bench.session().await;
    session.drop_lost().await.unwrap();
    caught_up(bench, &mut session, run).await;
    let tables = session.tables().await.unwrap();
    let wanted: BTreeSet<String> = tables.iter().map(source::Table::full_name).collect();
    let names: Vec<String> = wanted.iter().cloned().collect();
    let deadline = Instant::now() + PATIENCE;
    let mut wrong;
    loop {
        match look(bench, &mut session, &wanted, &names).await {
            Ok(rows) => return rows,
            Err(reason) => wrong = reason,
        }
        if Instant::now() > deadline {
            let found = bench.describe().await;
            panic!("{run}: {wrong}\n{found}");
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// Compares once; what is not as it is to be is the error.
async fn look(
    bench: &Bench,
    session: &mut Session,
    wanted: &BTreeSet<String>,
    names: &[String],
) -> Result<u64, String> {
    let warehouse = bench.warehouse().await.map_err(|error| error.to_string())?;
    let known = "SELECT schema_name, table_name, table_state FROM svv_integration_table_state
        WHERE table_state <> 'Deleted'";
    let known = texts(&warehouse, known).await.map_err(|error| error.to_string())?;
    let unfinished: Vec<_> = known.iter().filter(|row| row[2] != "Synced").collect();
    if !unfinished.is_empty() {
        return Err(format!("not in sync: {unfinished:?}"));
    }
    let found: BTreeSet<String> =
        known.iter().map(|row| format!("{}.{}", row[0], row[1])).collect();
    let shown = "SELECT table_schema, table_name FROM information_schema.tables \
                 WHERE table_schema IN ('public', 'shop', 'other') AND table_catalog = 'live'";
    let shown = texts(&warehouse, shown).await.map_err(|error| error.to_string())?;
    let shown: BTreeSet<String> =
        shown.iter().map(|row| format!("{}.{}", row[0], row[1])).collect();
    if found != *wanted || shown != *wanted {
        return Err(format!(
            "missing {:?}, unexpected {:?}, shown {:?}",
            wanted.difference(&found).collect::<Vec<_>>(),
            found.difference(wanted).collect::<Vec<_>>(),
            shown.symmetric_difference(wanted).collect::<Vec<_>>()
        ));
    }
    let report = session.compare(&warehouse, names).await.map_err(|error| error.to_string())?;
    if !report.is_equal() {
        let different = report.tables.iter().filter(|table| table.differences > 0).cloned();
        let different = testkit::Report { tables: different.collect() };
        return Err(format!("the two sides differ:\n{different}"));
    }
    match bench.status().await {
        (status, _) if status == "active" => Ok(report.rows()),
        (status, reason) => Err(format!("the integration is {status}: {reason}")),
    }
}

/// Waits until the warehouse holds what is written now.
async fn caught_up(bench: &Bench, session: &mut Session, run: &str) {
    session.run(&["UPDATE mark SET n = n + 1".to_owned()]).await.unwrap();
    let mark = session.texts("SELECT n FROM mark").await.unwrap();
    let query = format!("SELECT n FROM {}.mark", bench.schema());
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Ok(client) = bench.warehouse().await
            && let Ok(rows) = texts(&client, &query).await
            && rows == mark
        {
            return;
        }
        if Instant::now() > deadline {
            let found = bench.describe().await;
            panic!("{run}: the warehouse does not catch up\n{found}");
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// A table that cannot be carried is reported, harms no other, and comes once it is mended and
/// asked for.
async fn one_unfit(bench: &Bench) {
    let mut session = bench.session().await;
    let run =
        async |session: &mut Session, text: &str| session.run(&[text.to_owned()]).await.unwrap();
    run(&mut session, "CREATE TABLE unfit (id int PRIMARY KEY, n int)").await;
    run(&mut session, "INSERT INTO unfit VALUES (1, 1), (2, NULL)").await;
    all_equal(bench, "with a table that is to become unfit").await;
    let unfit = match bench.source.engine {
        Engine::Postgres => "ALTER TABLE unfit ADD COLUMN p point DEFAULT '(1,2)'",
        Engine::MariaDb => "ALTER TABLE unfit ADD COLUMN p point NULL",
    };
    run(&mut session, unfit).await;
    let (mut status, mut reason) = (String::new(), String::new());
    until("the unfit table is reported", async || {
        (status, reason) = bench.status().await;
        status == "needs_attention"
    })
    .await;
    assert!(reason.contains("unfit"), "{reason}");
    let warehouse = bench.warehouse().await.unwrap();
    let gone = texts(&warehouse, &format!("SELECT * FROM {}.unfit", bench.schema())).await;
    assert!(gone.is_err(), "a table in trouble cannot be read: {gone:?}");
    caught_up(bench, &mut session, "beside an unfit table").await;
    run(&mut session, "ALTER TABLE unfit DROP COLUMN p").await;
    run(&mut session, "UPDATE unfit SET n = 7 WHERE id = 2").await;
    caught_up(bench, &mut session, "beside a mended table").await;
    assert_eq!(bench.status().await.0, "needs_attention", "it does not come by itself");
    warehouse
        .batch_execute("ALTER DATABASE live INTEGRATION REFRESH INERROR TABLES")
        .await
        .unwrap();
    all_equal(bench, "after a refresh").await;
    run(&mut session, "DROP TABLE unfit").await;
    all_equal(bench, "without the table that was unfit").await;
}
