//! Exactly once: a task that ends at any instant goes on without losing or doubling a row.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use replicate::{Mode, Outcome, Phase, Severity, Start, StopReason, TableState, Task, TaskSpec};
use tokio_postgres::Client;

use crate::support::Pair;

const SHOP: &str = "
    DROP SCHEMA IF EXISTS shop CASCADE; CREATE SCHEMA shop;
    CREATE TABLE shop.keyed (id integer PRIMARY KEY, n integer, v text);
    CREATE TABLE shop.keyless (n integer, v text); ALTER TABLE shop.keyless REPLICA IDENTITY FULL;
    CREATE TABLE shop.appended (n integer, v text);
    CREATE TABLE shop.large (id integer PRIMARY KEY, v text);
    INSERT INTO shop.keyed SELECT i, 0, 'v' || i FROM generate_series(1, 500) i;
    INSERT INTO shop.keyless SELECT i % 10, 'same' FROM generate_series(1, 200) i;
    INSERT INTO shop.appended SELECT 1, 'same' FROM generate_series(1, 200) i;
    INSERT INTO shop.large SELECT i, repeat('x', 1900) FROM generate_series(1, 9000) i;";
const TABLES: [&str; 4] = ["keyed", "keyless", "appended", "large"];

/// A small generator of numbers, so that a run can be repeated from its seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

/// Writes at the source until it is told to stop: transactions of many sizes, some rolled back.
async fn write(client: &Client, seed: u64, stop: &AtomicBool) {
    let mut dice = Dice(seed);
    let mut next = 1000;
    while !stop.load(Ordering::Acquire) {
        let rows = [1, 1, 1, 5, 400][dice.below(5) as usize];
        let n = dice.below(1000);
        let end = if dice.below(6) == 0 { "ROLLBACK" } else { "COMMIT" };
        let sql = format!(
            "BEGIN; INSERT INTO shop.keyed SELECT i, {n}, 'new' FROM generate_series({next}, {}) i;
             UPDATE shop.keyed SET n = n + 1 WHERE id % 97 = {}; DELETE FROM shop.keyed WHERE id % 211 = {};
             INSERT INTO shop.keyless SELECT {}, 'same' FROM generate_series(1, {rows});
             UPDATE shop.keyless SET v = 'u{n}' WHERE ctid = (SELECT min(ctid) FROM shop.keyless WHERE n = {});
             DELETE FROM shop.keyless WHERE ctid = (SELECT min(ctid) FROM shop.keyless WHERE n = {});
             INSERT INTO shop.appended SELECT 1, 'same' FROM generate_series(1, {rows});
             UPDATE shop.large SET v = 'u{n}' WHERE id = {}; {end}",
            next + rows - 1,
            n % 97,
            n % 211,
            n % 10,
            n % 10,
            (n + 1) % 10,
            n * 9,
        );
        client.batch_execute(&sql).await.unwrap();
        next += rows;
        tokio::time::sleep(Duration::from_millis(dice.below(8))).await;
    }
}

/// A task that stands still at the nth named point, and who waits for that.
fn standing_still_at(
    mut spec: TaskSpec,
    nth: u32,
    names: Arc<Mutex<Vec<&'static str>>>,
) -> (TaskSpec, Arc<tokio::sync::Notify>) {
    let reached = Arc::new(tokio::sync::Notify::new());
    let (count, notify) = (AtomicU32::new(0), Arc::clone(&reached));
    spec.failpoint = Some(Arc::new(move |name| {
        let hit = count.fetch_add(1, Ordering::AcqRel) + 1 >= nth;
        if hit {
            names.lock().unwrap().push(name);
            notify.notify_one();
        }
        hit
    }));
    (spec, reached)
}

/// Ends a task where it stands, and waits until it has.
async fn kill(task: &Task) {
    task.kill();
    let outcome = task.finished().await;
    assert!(matches!(outcome, Outcome::Failed { .. }), "{outcome:?}");
}

async fn crash_and_resume(pair: &Pair, seed: u64, names: &Arc<Mutex<Vec<&'static str>>>) {
    let mut dice = Dice(seed);
    pair.source.batch_execute(SHOP).await.unwrap();
    let writer = pair.source_server.connect("origin").await.unwrap();
    let stop = Arc::new(AtomicBool::new(false));
    let writing = {
        let stop = Arc::clone(&stop);
        tokio::spawn(async move { write(&writer, seed, &stop).await })
    };
    let mut spec = pair.spec(Mode::FullLoadAndCdc);
    spec.settings.memory_bytes_max = 4 << 20;
    for round in 0..=dice.below(3) {
        spec.start = if round == 0 { Start::Fresh } else { Start::Resume };
        // Half of the crashes come at a named point, half at a moment of chance.
        if dice.below(2) == 0 {
            let (spec, reached) =
                standing_still_at(spec.clone(), 1 + dice.below(40) as u32, Arc::clone(names));
            let task = replicate::start(spec);
            tokio::time::timeout(Duration::from_secs(30), reached.notified())
                .await
                .expect("the point is reached");
            kill(&task).await;
        } else {
            let task = replicate::start(spec.clone());
            tokio::time::sleep(Duration::from_millis(dice.below(700))).await;
            kill(&task).await;
        }
    }
    spec.start = Start::Resume;
    spec.failpoint = None;
    let task = replicate::start(spec.clone());
    pair.wait(&task, "changes are followed", |s| s.phase == Phase::Changes).await;
    stop.store(true, Ordering::Release);
    writing.await.unwrap();
    pair.caught_up(&task).await;
    // Updates and deletes of the table without any identity are not carried: it has none here.
    pair.assert_same(&TABLES).await;
    let stats = task.stats();
    assert!(
        stats.tables.iter().all(|t| t.state == TableState::Completed && t.apply_errors == 0),
        "{stats:#?}"
    );
    for table in &stats.tables {
        let rows: i64 = pair
            .target
            .query_one(&format!("SELECT count(*) FROM shop.{}", table.table), &[])
            .await
            .unwrap()
            .get(0);
        let counted = table.full_load_rows + table.inserts.applied - table.deletes.applied;
        assert_eq!(
            counted, rows as u64,
            "the figures of {} are true to the row after crashes",
            table.table
        );
    }
    task.stop();
    task.finished().await;
    replicate::clean_up(&spec).await.unwrap();
    pair.target.batch_execute("DROP SCHEMA shop CASCADE").await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_killed_at_any_point_goes_on_exactly_once() {
    let seeds: u64 =
        std::env::var("LANDFALL_CRASH_SEEDS").ok().and_then(|s| s.parse().ok()).unwrap_or(12);
    let pair = Pair::start().await;
    let names = Arc::default();
    for seed in 0..seeds {
        crash_and_resume(&pair, seed, &names).await;
    }
    let seen: std::collections::BTreeSet<&str> = names.lock().unwrap().iter().copied().collect();
    assert!(seen.len() > 3, "crashes at few places only: {seen:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_named_point_can_be_crashed_at() {
    let pair = Pair::start().await;
    for wanted in [
        "run:taken-over",
        "run:before-slot",
        "run:slot-made",
        "run:position-stored",
        "run:before-load",
        "load:before-prepare",
        "load:prepared",
        "load:range-copied",
        "load:table-complete",
        "run:loaded",
        "apply:before-commit",
        "apply:committed",
    ] {
        pair.source
            .batch_execute("DROP SCHEMA IF EXISTS shop CASCADE; CREATE SCHEMA shop; CREATE TABLE shop.t (n integer); INSERT INTO shop.t SELECT generate_series(1, 10)")
            .await
            .unwrap();
        let reached = Arc::new(tokio::sync::Notify::new());
        let notify = Arc::clone(&reached);
        let mut spec = pair.spec(Mode::FullLoadAndCdc);
        spec.failpoint = Some(Arc::new(move |name| {
            if name == wanted {
                notify.notify_one();
            }
            name == wanted
        }));
        let task = replicate::start(spec.clone());
        if wanted.starts_with("apply:") {
            pair.wait(&task, "changes are followed", |s| s.phase == Phase::Changes).await;
            pair.source
                .batch_execute("INSERT INTO shop.t SELECT generate_series(1, 10)")
                .await
                .unwrap();
        }
        tokio::time::timeout(Duration::from_secs(20), reached.notified())
            .await
            .unwrap_or_else(|_| panic!("{wanted} is not reached"));
        kill(&task).await;
        spec.failpoint = None;
        spec.start = Start::Resume;
        let task = replicate::start(spec.clone());
        pair.source.batch_execute("INSERT INTO shop.t SELECT generate_series(1, 3)").await.unwrap();
        pair.caught_up(&task).await;
        pair.assert_same(&["t"]).await;
        task.stop();
        task.finished().await;
        replicate::clean_up(&spec).await.unwrap();
        pair.target.batch_execute("DROP SCHEMA shop CASCADE").await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn either_server_may_be_restarted() {
    let mut pair = Pair::start().await;
    pair.source.batch_execute(SHOP).await.unwrap();
    let task = replicate::start(pair.spec(Mode::FullLoadAndCdc));
    for round in 0..4 {
        pair.wait(&task, "changes are followed", |s| s.phase == Phase::Changes).await;
        pair.source.batch_execute(&format!("INSERT INTO shop.keyed VALUES (-{round} - 1, 0, 'r'); INSERT INTO shop.keyless VALUES ({round}, 'r')")).await.unwrap();
        let server = if round % 2 == 0 { &mut pair.target_server } else { &mut pair.source_server };
        if round < 2 {
            server.stop_immediately().unwrap();
        } else {
            server.stop().unwrap();
        }
        pair.wait(&task, "the loss is seen", |s| matches!(s.phase, Phase::Reconnecting { .. }))
            .await;
        let server = if round % 2 == 0 { &mut pair.target_server } else { &mut pair.source_server };
        server.resume().unwrap();
        pair.source = pair.source_server.connect("origin").await.unwrap();
        pair.target = pair.target_server.connect("copy").await.unwrap();
    }
    pair.source.batch_execute("INSERT INTO shop.appended VALUES (7, 'last')").await.unwrap();
    pair.caught_up(&task).await;
    pair.assert_same(&TABLES).await;
    task.stop();
    assert!(matches!(
        task.finished().await,
        Outcome::Stopped { reason: StopReason::Requested, .. }
    ));
}

/// What the source has been told that it may forget.
async fn confirmed(pair: &Pair) -> replicate::Lsn {
    let row = pair.source.query_one("SELECT confirmed_flush_lsn::text FROM pg_replication_slots WHERE slot_name = 'landfall_test_1'", &[]).await.unwrap();
    row.get::<_, String>(0).parse().unwrap()
}

/// Reported of other tools (redpanda-data/connect#4677, apache/seatunnel#11847): the position is
/// acknowledged when changes are read, and a crash before the target is durable loses them.
#[tokio::test(flavor = "multi_thread")]
async fn position_is_not_acknowledged_before_the_target_is_durable() {
    let pair = Pair::start().await;
    pair.source.batch_execute("CREATE SCHEMA shop; CREATE TABLE shop.t (n integer)").await.unwrap();
    let task = replicate::start(pair.spec(Mode::FullLoadAndCdc));
    pair.caught_up(&task).await;
    // The target cannot commit: somebody holds the table.
    let holder = pair.target_server.connect("copy").await.unwrap();
    holder.batch_execute("BEGIN; LOCK TABLE shop.t").await.unwrap();
    let before: replicate::Lsn = {
        pair.source.batch_execute("INSERT INTO shop.t VALUES (1)").await.unwrap();
        let row = pair.source.query_one("SELECT pg_current_wal_lsn()::text", &[]).await.unwrap();
        row.get::<_, String>(0).parse().unwrap()
    };
    pair.wait(&task, "the change has arrived", |s| {
        s.tables[0].inserts.captured == 1 && s.source_position >= Some(before)
    })
    .await;
    assert!(
        confirmed(&pair).await < before,
        "the source may not forget what the target does not hold"
    );
    assert_eq!(task.stats().tables[0].inserts.applied, 0);
    kill(&task).await;
    holder.batch_execute("ROLLBACK").await.unwrap();
    let mut spec = pair.spec(Mode::FullLoadAndCdc);
    spec.start = Start::Resume;
    let task = replicate::start(spec);
    pair.caught_up(&task).await;
    pair.assert_same(&["t"]).await;
    task.stop();
    task.finished().await;
}

/// Reported of other tools (apache/flink-cdc#2538, PostHog/posthog#64719): the position moves inside a
/// transaction, and a crash there loses or doubles a part of it.
#[tokio::test(flavor = "multi_thread")]
async fn position_never_lies_inside_a_transaction() {
    let pair = Pair::start().await;
    pair.source
        .batch_execute("CREATE SCHEMA shop; CREATE TABLE shop.t (n integer, v text)")
        .await
        .unwrap();
    let mut spec = pair.spec(Mode::FullLoadAndCdc);
    spec.settings.memory_bytes_max = 4 << 20;
    // Stands still after the second part of the large transaction has been applied.
    let parts = Arc::new(AtomicU32::new(0));
    let (seen, reached) = (Arc::clone(&parts), Arc::new(tokio::sync::Notify::new()));
    let notify = Arc::clone(&reached);
    let armed = Arc::new(AtomicBool::new(false));
    let arm = Arc::clone(&armed);
    spec.failpoint = Some(Arc::new(move |name| {
        let hit = name == "apply:before-commit"
            && arm.load(Ordering::Acquire)
            && seen.fetch_add(1, Ordering::AcqRel) >= 2;
        if hit {
            notify.notify_one();
        }
        hit
    }));
    let task = replicate::start(spec.clone());
    pair.caught_up(&task).await;
    let durable = task.stats().durable_position;
    armed.store(true, Ordering::Release);
    pair.source
        .batch_execute(
            "INSERT INTO shop.t SELECT i, repeat('x', 100) FROM generate_series(1, 100000) i",
        )
        .await
        .unwrap();
    tokio::time::timeout(Duration::from_secs(30), reached.notified())
        .await
        .expect("the transaction comes in parts");
    let rows: i64 = pair.target.query_one("SELECT count(*) FROM shop.t", &[]).await.unwrap().get(0);
    assert_eq!(rows, 0, "parts of a transaction are not visible");
    assert!(task.stats().durable_position <= durable.max(Some(confirmed(&pair).await)));
    kill(&task).await;
    spec.failpoint = None;
    spec.start = Start::Resume;
    let task = replicate::start(spec);
    pair.caught_up(&task).await;
    pair.assert_same(&["t"]).await;
    task.stop();
    task.finished().await;
}

/// Reported of other tools (redpanda-data/connect#4677): the position after the snapshot leaves a
/// gap or an overlap with the changes that follow.
#[tokio::test(flavor = "multi_thread")]
async fn changes_begin_exactly_where_the_snapshot_ends() {
    let pair = Pair::start().await;
    for _ in 0..3 {
        pair.source.batch_execute("DROP SCHEMA IF EXISTS shop CASCADE; CREATE SCHEMA shop; CREATE TABLE shop.t (n integer)").await.unwrap();
        let stop = Arc::new(AtomicBool::new(false));
        let mut writers = Vec::new();
        for _ in 0..4 {
            let (client, stop) =
                (pair.source_server.connect("origin").await.unwrap(), Arc::clone(&stop));
            writers.push(tokio::spawn(async move {
                while !stop.load(Ordering::Acquire) {
                    client.batch_execute("INSERT INTO shop.t VALUES (1)").await.unwrap();
                }
            }));
        }
        let spec = pair.spec(Mode::FullLoadAndCdc);
        let task = replicate::start(spec.clone());
        pair.wait(&task, "changes are followed", |s| {
            s.tables.iter().any(|t| t.inserts.applied > 10)
        })
        .await;
        task.reload_tables(vec![("shop".to_owned(), "t".to_owned())]).unwrap();
        pair.wait(&task, "the table is loaded again", |s| {
            s.tables[0].reloaded && s.phase == Phase::Changes
        })
        .await;
        stop.store(true, Ordering::Release);
        for writer in writers {
            writer.await.unwrap();
        }
        pair.caught_up(&task).await;
        pair.assert_same(&["t"]).await;
        task.stop();
        task.finished().await;
        replicate::clean_up(&spec).await.unwrap();
    }
}

/// Reported of other tools (redpanda-data/connect#4677): several events share one position, and a
/// restart there loses the tail or repeats the head.
#[tokio::test(flavor = "multi_thread")]
async fn a_restart_at_the_exact_position_neither_repeats_nor_skips() {
    let pair = Pair::start().await;
    pair.source.batch_execute("CREATE SCHEMA shop; CREATE TABLE shop.t (n integer)").await.unwrap();
    let mut spec = pair.spec(Mode::FullLoadAndCdc);
    for round in 0..8 {
        let task = replicate::start(spec.clone());
        pair.caught_up(&task).await;
        // The next commit record begins where the last transaction ended.
        pair.source.batch_execute("INSERT INTO shop.t SELECT generate_series(1, 3)").await.unwrap();
        pair.caught_up(&task).await;
        if round % 2 == 0 {
            kill(&task).await;
        } else {
            task.stop();
            task.finished().await;
        }
        pair.source.batch_execute("INSERT INTO shop.t SELECT generate_series(1, 2)").await.unwrap();
        spec.start = Start::Resume;
    }
    let task = replicate::start(spec);
    pair.caught_up(&task).await;
    pair.assert_same(&["t"]).await;
    assert_eq!(task.stats().tables[0].inserts.applied, 8 * 5);
    task.stop();
    task.finished().await;
}

/// Reported of other tools (MaterializeInc/materialize#23287): the slot has moved past what the target
/// holds, and the gap goes unnoticed.
#[tokio::test(flavor = "multi_thread")]
async fn a_slot_that_moved_past_the_target_is_a_failure_and_not_a_gap() {
    let pair = Pair::start().await;
    pair.source.batch_execute("CREATE SCHEMA shop; CREATE TABLE shop.t (n integer)").await.unwrap();
    let mut spec = pair.spec(Mode::FullLoadAndCdc);
    let task = replicate::start(spec.clone());
    pair.caught_up(&task).await;
    task.stop();
    task.finished().await;
    spec.start = Start::Resume;
    for damage in [
        "SELECT pg_replication_slot_advance('landfall_test_1', pg_current_wal_lsn())",
        "SELECT pg_drop_replication_slot('landfall_test_1')",
    ] {
        pair.source.batch_execute("INSERT INTO shop.t VALUES (1)").await.unwrap();
        slot_is_free(&pair).await;
        pair.source.batch_execute(damage).await.unwrap();
        match tokio::time::timeout(
            Duration::from_secs(30),
            replicate::start(spec.clone()).finished(),
        )
        .await
        .expect("the run ends")
        {
            Outcome::Failed { message, .. } => assert!(
                message.contains("landfall_test_1") && message.contains("start the task anew"),
                "{message}"
            ),
            other @ Outcome::Stopped { .. } => panic!("{other:?}"),
        }
    }
    spec.start = Start::ReloadTarget;
    let task = replicate::start(spec);
    pair.caught_up(&task).await;
    pair.assert_same(&["t"]).await;
    task.stop();
    task.finished().await;
    assert!(pair.lines.contains(Severity::Error, "landfall_test_1"));
}

/// Waits until the server has noticed the end of the last session.
async fn slot_is_free(pair: &Pair) {
    for _ in 0..1000 {
        let active = "SELECT count(*) FROM pg_replication_slots WHERE active";
        if pair.source.query_one(active, &[]).await.unwrap().get::<_, i64>(0) == 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("the slot stays in use");
}

/// A run that was given up elsewhere must not write after its successor has begun.
#[tokio::test(flavor = "multi_thread")]
async fn of_two_runs_of_one_task_the_later_wins() {
    let pair = Pair::start().await;
    pair.source.batch_execute("CREATE SCHEMA shop; CREATE TABLE shop.t (n integer)").await.unwrap();
    let mut spec = pair.spec(Mode::FullLoadAndCdc);
    let first = replicate::start(spec.clone());
    pair.caught_up(&first).await;
    pair.target
        .batch_execute("UPDATE awsdms_txn_state SET run = 'another' WHERE table_owner = ''")
        .await
        .unwrap();
    pair.source.batch_execute("INSERT INTO shop.t VALUES (1)").await.unwrap();
    match first.finished().await {
        Outcome::Failed { message, .. } => assert!(message.contains("taken over"), "{message}"),
        other @ Outcome::Stopped { .. } => panic!("{other:?}"),
    }
    spec.start = Start::Resume;
    let second = replicate::start(spec);
    pair.caught_up(&second).await;
    pair.assert_same(&["t"]).await;
    second.stop();
    second.finished().await;
}
