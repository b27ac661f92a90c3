//! Feeds: what is in the sink is what is in the source.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use replicate::feed::{FeedState, Refresh, SinkError, Step, TableState};

use crate::store::{Bench, PATIENCE, name};

#[tokio::test(flavor = "multi_thread")]
async fn a_seed_and_changes_arrive() {
    let bench = Bench::start().await;
    bench
        .sql(
            "CREATE TABLE shop.t (id integer PRIMARY KEY, v text, amount numeric(12,2));
             CREATE TABLE shop.pair (a integer, b text, v text, PRIMARY KEY (b, a));
             CREATE TABLE shop.empty (id bigint PRIMARY KEY);
             INSERT INTO shop.t SELECT i, 'v' || i, i / 7.0 FROM generate_series(1, 20000) i;
             INSERT INTO shop.pair SELECT i % 10, 'b' || i, NULL FROM generate_series(1, 100) i",
        )
        .await;
    let feed = bench.feed();
    bench.wait(&feed, "the seed", || feed.stats().seeded_once).await;
    for table in ["t", "pair", "empty"] {
        bench.assert_same(table).await;
    }
    assert_eq!(feed.stats().rows_seeded, 20_100);
    bench
        .sql(
            "INSERT INTO shop.t VALUES (-1, 'new', 1.5), (-2, NULL, NULL);
             UPDATE shop.t SET v = 'other' WHERE id % 3 = 0;
             DELETE FROM shop.t WHERE id % 5 = 0;
             UPDATE shop.t SET id = id + 1000000 WHERE id % 7 = 0;
             UPDATE shop.pair SET b = b || 'x' WHERE a = 3;
             BEGIN; INSERT INTO shop.empty VALUES (1), (2); DELETE FROM shop.empty WHERE id = 1;
             INSERT INTO shop.empty VALUES (1); UPDATE shop.empty SET id = 5 WHERE id = 2; COMMIT;
             BEGIN; DELETE FROM shop.pair; ROLLBACK;",
        )
        .await;
    bench.caught_up(&feed).await;
    for table in ["t", "pair", "empty"] {
        bench.assert_same(table).await;
    }
    bench.store.assert_never_violated();
    assert_eq!(feed.stats().state, FeedState::Streaming);
    assert_eq!(bench.store.state("shop", "t"), Some(TableState::Synced));
    feed.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stopped_feed_goes_on_where_it_was() {
    let bench = Bench::start().await;
    bench
        .sql(
            "CREATE TABLE shop.t (id integer PRIMARY KEY, v text);
             INSERT INTO shop.t SELECT i, 'v' FROM generate_series(1, 1000) i",
        )
        .await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    feed.stop().await;
    bench.sql("DELETE FROM shop.t WHERE id < 500; INSERT INTO shop.t VALUES (0, 'late')").await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    bench.assert_same("t").await;
    assert_eq!(feed.stats().rows_seeded, 0, "nothing is seeded again");
    bench.store.assert_never_violated();
    feed.stop().await;
    replicate::feed::clean_up(&bench.source_config(), "test").await.unwrap();
    replicate::feed::clean_up(&bench.source_config(), "test").await.unwrap();
    let left = "SELECT (SELECT count(*) FROM pg_replication_slots) + (SELECT count(*) FROM pg_publication)";
    let row = bench.source.query_one(left, &[]).await.unwrap();
    assert_eq!(row.get::<_, i64>(0), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_that_lags_behind_its_looks_works_and_follows_definitions() {
    let mut bench = Bench::start().await;
    bench.settings.batch_bytes_max = 16 << 10;
    bench.settings.catalog_interval = Duration::from_millis(10);
    bench
        .sql(
            "CREATE TABLE shop.t (id integer PRIMARY KEY, v text);
             CREATE TABLE shop.gone (id integer PRIMARY KEY);
             CREATE TABLE shop.old (id integer PRIMARY KEY)",
        )
        .await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    feed.stop().await;
    // Some batches of arrears, and a sink that takes one after the other, when it is let.
    let write = async |first: usize, count: usize| {
        let rows = format!("generate_series({first}, {}) i", first + count - 1);
        bench.sql(&format!("INSERT INTO shop.t SELECT i, repeat('v', 2000) FROM {rows}")).await;
    };
    write(1, 80).await;
    let (permit, permits) = std::sync::mpsc::channel::<()>();
    let permits = Mutex::new(permits);
    bench.store.set_hook(move |_| {
        let _ = permits.lock().unwrap().recv();
        None
    });
    let feed = bench.feed();
    bench.wait(&feed, "it works", || feed.stats().state == FeedState::Streaming).await;
    bench.sql("DROP TABLE shop.gone; ALTER TABLE shop.old RENAME TO renamed").await;
    let commits = || bench.store.content.lock().unwrap().commits;
    let is_followed = || {
        bench.store.state("shop", "gone").is_none()
            && bench.store.state("shop", "renamed").is_some()
    };
    let (mut next, began) = (5_000, Instant::now());
    while !is_followed() {
        // More comes than goes, so that the arrears only grow, and for each batch there is another
        // look at the catalogue.
        let seen = feed.stats().retained_bytes;
        write(next, 12).await;
        next += 12;
        bench.wait(&feed, "one more look", || feed.stats().retained_bytes != seen).await;
        let before = commits();
        permit.send(()).unwrap();
        bench.wait(&feed, "one more batch", || commits() > before).await;
        assert!(began.elapsed() < PATIENCE, "in vain: definitions are followed");
        assert_eq!(feed.stats().state, FeedState::Streaming);
    }
    // What was written last is not there yet.
    let newest = vec![Some((next - 1).to_string())];
    assert!(!bench.store.table("shop", "t").unwrap().rows.contains_key(&newest));
    drop(permit);
    bench.caught_up(&feed).await;
    bench.assert_same("t").await;
    bench.store.assert_never_violated();
    feed.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_feed_left_is_found_wherever_it_went() {
    let bench = Bench::start().await;
    bench.sql("CREATE TABLE shop.t (id integer PRIMARY KEY)").await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    feed.stop().await;
    let config = bench.source_config();
    let beyond = |bytes| replicate::feed::give_up_beyond(&config, "test", bytes);
    assert_eq!(beyond(1 << 40).await.unwrap(), None);

    // The database goes by another name, and another one by its.
    let aside = bench.server.connect("postgres").await.unwrap();
    let alone = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'origin'";
    aside.batch_execute(alone).await.unwrap();
    aside.batch_execute("ALTER DATABASE origin RENAME TO moved").await.unwrap();
    let moved = bench.server.connect("moved").await.unwrap();
    moved.batch_execute("INSERT INTO shop.t SELECT generate_series(1, 20000)").await.unwrap();
    let kept = beyond(100_000).await.unwrap();
    assert!(kept.is_some_and(|bytes| bytes > 100_000), "{kept:?}");
    let left =
        "SELECT (SELECT count(*) FROM pg_replication_slots), (SELECT count(*) FROM pg_publication)";
    let count = async || {
        let row = moved.query_one(left, &[]).await.unwrap();
        (row.get::<_, i64>(0), row.get::<_, i64>(1))
    };
    assert_eq!(count().await, (0, 1));
    let slot = "SELECT pg_create_logical_replication_slot('landfall_test', 'pgoutput')";
    moved.batch_execute(slot).await.unwrap();
    let other = bench.server.create_database("origin").await.unwrap();
    replicate::feed::clean_up(&config, "test").await.unwrap();
    assert_eq!(count().await, (0, 0));
    drop(other);

    // No database of that name, and nothing left.
    aside.batch_execute("DROP DATABASE origin").await.unwrap();
    replicate::feed::clean_up(&config, "test").await.unwrap();
    moved.batch_execute(slot).await.unwrap();
    replicate::feed::clean_up(&config, "test").await.unwrap();
    assert_eq!(count().await, (0, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn tables_of_a_database_that_is_gone_are_removed() {
    let bench = Bench::start().await;
    bench.sql("CREATE TABLE shop.t (id integer PRIMARY KEY); INSERT INTO shop.t VALUES (1)").await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    feed.stop().await;
    let aside = bench.server.connect("postgres").await.unwrap();
    let alone = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'origin'";
    aside.batch_execute(alone).await.unwrap();
    let ended = async || {
        let feed = bench.feed();
        let began = Instant::now();
        loop {
            if let FeedState::Failed { error } = feed.stats().state {
                return error;
            }
            assert!(began.elapsed() < PATIENCE, "{:#?}", feed.stats());
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    let become_named = async |name: &str, to: &str| {
        // Sessions that were told to end may take a moment.
        let began = Instant::now();
        while aside.batch_execute(&format!("ALTER DATABASE {name} RENAME TO {to}")).await.is_err() {
            assert!(began.elapsed() < PATIENCE);
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    become_named("origin", "moved").await;

    // Another server than the one that the rows are of says nothing about them.
    let position = bench.store.content.lock().unwrap().position.clone().unwrap();
    let mut other: serde_json::Value = serde_json::from_str(&position).unwrap();
    other["system"] = "1".into();
    bench.store.content.lock().unwrap().position = Some(other.to_string());
    ended().await;
    assert_eq!(bench.store.state("shop", "t"), Some(TableState::Synced));

    bench.store.content.lock().unwrap().position = Some(position);
    let error = ended().await;
    assert!(error.contains("no database \"origin\" any more"), "{error}");
    assert!(bench.store.content.lock().unwrap().tables.is_empty());
    let left = "SELECT count(*) FROM pg_replication_slots";
    assert_eq!(aside.query_one(left, &[]).await.unwrap().get::<_, i64>(0), 0);
    let commits = bench.store.content.lock().unwrap().commits;
    assert_eq!(ended().await, error);
    assert_eq!(bench.store.content.lock().unwrap().commits, commits);

    // Once it is there again, all of it comes again.
    become_named("moved", "origin").await;
    let feed = bench.feed();
    let is_synced = || bench.store.state("shop", "t") == Some(TableState::Synced);
    bench.wait(&feed, "the new seed", is_synced).await;
    assert_eq!(bench.store.table("shop", "t").unwrap().rows.len(), 1);
    bench.store.assert_never_violated();
    feed.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_change_of_a_row_comes_where_versions_are_kept() {
    let bench = Bench::start().await;
    bench.store.asks.versions.lock().unwrap().insert(name("shop", "t"));
    bench
        .sql(
            "CREATE TABLE shop.t (id integer PRIMARY KEY, v text);
             CREATE TABLE shop.other (id integer PRIMARY KEY, v text);
             INSERT INTO shop.t VALUES (1, 'a'), (2, 'b');
             INSERT INTO shop.other VALUES (1, 'a')",
        )
        .await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    let twice = "UPDATE shop.other SET v = 'b'; UPDATE shop.other SET v = 'c'";
    bench
        .sql(&format!(
            "BEGIN;
             UPDATE shop.t SET v = 'A' WHERE id = 1; UPDATE shop.t SET v = 'AA' WHERE id = 1;
             UPDATE shop.t SET id = 3 WHERE id = 1; DELETE FROM shop.t WHERE id = 3;
             INSERT INTO shop.t VALUES (4, 'd'), (5, 'e'); {twice};
             COMMIT"
        ))
        .await;
    bench.sql("UPDATE shop.t SET v = 'B' WHERE id = 2").await;
    bench.caught_up(&feed).await;
    let changes = bench.store.changes(&name("shop", "t"));
    let (times, rows): (Vec<_>, Vec<_>) = changes.chunks(2).map(|c| (&c[0], &c[1])).unzip();
    // The two rows that are new go with the deletion: other rows, at the same time.
    assert_eq!(rows, ["-1 +1", "-1 +1", "-1 +1", "-1 +2", "-1 +1"]);
    assert!(times[..4].iter().all(|time| *time == times[0]) && times[3] < times[4], "{times:?}");
    assert_eq!(bench.store.changes(&name("shop", "other")), ["-1 +1"]);
    bench.assert_same("t").await;
    bench.assert_same("other").await;
    bench.store.assert_never_violated();
    feed.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn tables_wait_for_their_new_seed_where_that_is_asked() {
    let bench = Bench::start().await;
    bench.store.asks.patience.store(true, Ordering::Relaxed);
    bench
        .sql("CREATE TABLE shop.t (id integer PRIMARY KEY, v text); INSERT INTO shop.t VALUES (1, 'a')")
        .await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    bench.sql("ALTER TABLE shop.t ALTER v TYPE integer USING 7").await;
    let waits = || bench.store.state("shop", "t") == Some(TableState::ResyncRequired);
    bench.wait(&feed, "the table has to be seeded again", waits).await;
    bench.sql("INSERT INTO shop.t VALUES (2, 8)").await;
    bench.caught_up(&feed).await;
    feed.stop().await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    assert!(waits(), "nobody asked for it");
    let stats = feed.stats();
    assert_eq!((stats.rows_seeded, stats.tables.resync_required), (0, 1));
    let awaiting: Vec<_> = stats.awaiting.into_keys().collect();
    assert_eq!(awaiting, [name("shop", "t")], "a person is to know");
    feed.refresh(Refresh::InError);
    bench.becomes_same(&feed, "t").await;
    bench.wait(&feed, "the figures", || feed.stats().awaiting.is_empty()).await;
    bench.store.assert_never_violated();
    feed.stop().await;
}

/// A small generator of numbers, so that a run can be repeated from its seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

const SHOP: &str = "
    CREATE TABLE shop.keyed (id integer PRIMARY KEY, n integer, v text);
    CREATE TABLE shop.pair (a integer, b text, n integer, PRIMARY KEY (a, b));
    CREATE TABLE shop.large (id integer PRIMARY KEY, n integer, v text);
    ALTER TABLE shop.large ALTER v SET STORAGE EXTERNAL;
    INSERT INTO shop.keyed SELECT i, 0, 'v' || i FROM generate_series(1, 500) i;
    INSERT INTO shop.pair SELECT i % 10, 'b' || i, 0 FROM generate_series(1, 500) i;
    INSERT INTO shop.large SELECT i, 0, repeat(i::text, 2000) FROM generate_series(1, 1000) i;";

/// One transaction of chance.
fn transaction(dice: &mut Dice, next: &mut u64, ddl: bool) -> String {
    let rows = [1, 1, 1, 5, 400][dice.below(5) as usize];
    let n = dice.below(1000);
    let first = *next;
    *next += rows;
    let mut sql = format!(
        "INSERT INTO shop.keyed (id, n, v) SELECT i, {n}, 'new' FROM generate_series({first}, {}) i;
         UPDATE shop.keyed SET n = n + 1 WHERE id % 97 = {};
         DELETE FROM shop.keyed WHERE id % 211 = {};
         UPDATE shop.keyed SET id = -id WHERE id % 307 = {};
         INSERT INTO shop.pair SELECT {}, 'x' || {first}, {n};
         UPDATE shop.pair SET b = b || 'u' WHERE a = {} AND length(b) < 8;
         DELETE FROM shop.pair WHERE b = 'b{n}';
         UPDATE shop.large SET n = n + 1 WHERE id % 50 = {};
         UPDATE shop.large SET v = repeat('z', {n} + 2500) WHERE id = {};",
        first + rows - 1,
        n % 97,
        n % 211,
        n % 307,
        n % 10,
        n % 10,
        n % 50,
        n,
    );
    if ddl {
        let more = match dice.below(40) {
            0 => "TRUNCATE shop.pair;".to_owned(),
            1 => format!("ALTER TABLE shop.keyed ADD COLUMN c{first} text; UPDATE shop.keyed SET c{first} = 'c' WHERE id % 2 = 0;"),
            2 => format!("ALTER TABLE shop.keyed ADD COLUMN d{first} integer DEFAULT {n};"),
            3 => format!("CREATE TABLE shop.made{} (id integer PRIMARY KEY, v text); INSERT INTO shop.made{} SELECT i, 'm' FROM generate_series(1, 50) i;", n % 3, n % 3),
            4 => format!("DROP TABLE IF EXISTS shop.made{};", n % 3),
            5 => "ALTER TABLE shop.large RENAME TO big; ALTER TABLE shop.big RENAME TO large;".to_owned(),
            6 => "ALTER TABLE shop.pair ALTER n TYPE bigint; ALTER TABLE shop.pair ALTER n TYPE integer;".to_owned(),
            7 => "TRUNCATE shop.large; INSERT INTO shop.large SELECT i, 0, repeat(i::text, 2000) FROM generate_series(1, 100) i;".to_owned(),
            _ => String::new(),
        };
        sql.push_str(&more);
    }
    let end = if dice.below(6) == 0 { "ROLLBACK" } else { "COMMIT" };
    format!("BEGIN; {sql} {end}")
}

/// Writes until told to stop. Statements that the moment refuses (a table that is there already)
/// are rolled back.
async fn write(client: &tokio_postgres::Client, seed: u64, ddl: bool, stop: &AtomicBool) {
    let mut dice = Dice(seed);
    let mut next = 1000;
    while !stop.load(Ordering::Acquire) {
        if client.batch_execute(&transaction(&mut dice, &mut next, ddl)).await.is_err() {
            if client.is_closed() {
                return;
            }
            let _ = client.batch_execute("ROLLBACK").await;
        }
        tokio::time::sleep(Duration::from_millis(dice.below(8))).await;
    }
}

async fn compare_all(bench: &Bench) {
    let tables = bench
        .source
        .query("SELECT relname::text FROM pg_class WHERE relnamespace = 'shop'::regnamespace AND relkind = 'r'", &[])
        .await
        .unwrap();
    for row in &tables {
        bench.assert_same(row.get(0)).await;
    }
    let kept = bench.store.content.lock().unwrap().tables.len();
    assert_eq!(kept, tables.len(), "tables that are gone here are gone there");
    bench.store.assert_never_violated();
}

async fn kills(seed: u64, ddl: bool) {
    println!("seed {seed}");
    let mut bench = Bench::start().await;
    // Large transactions are split, and seeds come in many batches.
    bench.settings.batch_bytes_max = 64 << 10;
    bench.sql(SHOP).await;
    let stop = Arc::new(AtomicBool::new(false));
    let writer = bench.server.connect("origin").await.unwrap();
    let writing = {
        let stop = Arc::clone(&stop);
        tokio::spawn(async move { write(&writer, seed, ddl, &stop).await })
    };
    let mut dice = Dice(seed + 7777);
    for _ in 0..8 {
        let feed = bench.feed();
        let commits = bench.store.content.lock().unwrap().commits + 1 + dice.below(40);
        bench
            .wait(&feed, "some commits", || bench.store.content.lock().unwrap().commits >= commits)
            .await;
        // As a crash: whatever is under way may or may not become durable.
        drop(feed);
    }
    stop.store(true, Ordering::Release);
    writing.await.unwrap();
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    compare_all(&bench).await;
    feed.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_killed_at_any_moment_goes_on_exactly_once() {
    for seed in 0..seeds() {
        kills(seed, false).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn definitions_change_while_the_feed_is_killed() {
    for seed in 100..100 + seeds() {
        kills(seed, true).await;
    }
}

/// The source is killed again and again, in the middle of everything.
#[tokio::test(flavor = "multi_thread")]
async fn the_source_is_killed_under_load() {
    let mut bench = Bench::start().await;
    bench.settings.batch_bytes_max = 64 << 10;
    bench.sql(SHOP).await;
    let feed = bench.feed();
    for seed in 200..204 {
        let stop = Arc::new(AtomicBool::new(false));
        let writer = bench.server.connect("origin").await.unwrap();
        let writing = {
            let stop = Arc::clone(&stop);
            tokio::spawn(async move { write(&writer, seed, true, &stop).await })
        };
        let commits = bench.store.content.lock().unwrap().commits + 20;
        bench
            .wait(&feed, "some commits", || bench.store.content.lock().unwrap().commits >= commits)
            .await;
        bench.server.kill().unwrap();
        stop.store(true, Ordering::Release);
        writing.await.unwrap();
        bench.server.resume().unwrap();
        bench.source = bench.server.connect("origin").await.unwrap();
    }
    bench.caught_up(&feed).await;
    compare_all(&bench).await;
    feed.stop().await;
}

fn seeds() -> u64 {
    std::env::var("LANDFALL_CRASH_SEEDS").ok().and_then(|s| s.parse().ok()).unwrap_or(2)
}

/// A full disk, a lock: the sink says no for a while.
#[tokio::test(flavor = "multi_thread")]
async fn what_the_sink_does_not_take_is_offered_again() {
    let bench = Bench::start().await;
    bench.sql("CREATE TABLE shop.t (id integer PRIMARY KEY); INSERT INTO shop.t VALUES (1)").await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    bench.store.set_hook(|_| Some(SinkError::Transient("the disk is full".to_owned())));
    bench.sql("INSERT INTO shop.t VALUES (2); DELETE FROM shop.t WHERE id = 1").await;
    let full = FeedState::Retrying { error: "the disk is full".to_owned() };
    bench.wait(&feed, "the refusal shows", || feed.stats().state == full).await;
    assert!(feed.stats().lag_micros > 0);
    bench.store.clear_hook();
    bench.caught_up(&feed).await;
    bench.assert_same("t").await;
    bench.store.assert_never_violated();
}

/// Changes that wait for the sink, and a new name of their table behind them.
#[tokio::test(flavor = "multi_thread")]
async fn a_new_name_takes_the_changes_along_that_wait_under_the_old_one() {
    let bench = Bench::start().await;
    bench
        .sql("CREATE TABLE shop.a (id int PRIMARY KEY, v int); INSERT INTO shop.a VALUES (1, 1)")
        .await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    for round in 0..3 {
        let (old, new) = if round % 2 == 0 { ("a", "b") } else { ("b", "a") };
        bench.store.set_hook(|_| Some(SinkError::Transient("the disk is full".to_owned())));
        let changes = feed.stats().changes;
        bench.sql(&format!("INSERT INTO shop.{old} VALUES ({round} + 10, 1)")).await;
        bench.wait(&feed, "a batch is refused", || feed.stats().changes > changes).await;
        bench
            .sql(&format!(
                "UPDATE shop.{old} SET v = v + 1; ALTER TABLE shop.{old} RENAME TO {new}"
            ))
            .await;
        // Tables that are made later are prepared for their seeds when the catalogue was looked at.
        for later in [format!("later{round}a"), format!("later{round}b")] {
            bench.sql(&format!("CREATE TABLE shop.{later} (id int PRIMARY KEY)")).await;
            let look = format!("SELECT relreplident::text FROM pg_class WHERE relname = '{later}'");
            let begun = Instant::now();
            while bench.source.query_one(&look, &[]).await.unwrap().get::<_, String>(0) != "f" {
                assert!(begun.elapsed() < PATIENCE, "the feed does not look at the catalogue");
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        }
        let changes = feed.stats().changes;
        bench.sql(&format!("INSERT INTO shop.{new} VALUES ({round} + 20, 1)")).await;
        bench.wait(&feed, "the stream goes on", || feed.stats().changes > changes).await;
        bench.store.clear_hook();
        bench.caught_up(&feed).await;
        bench.assert_same(new).await;
        assert_eq!(bench.store.state("shop", old), None);
    }
    bench.store.assert_never_violated();
    feed.stop().await;
}

/// One table that the sink refuses is given up, and the others go on.
#[tokio::test(flavor = "multi_thread")]
async fn one_table_in_trouble_stops_no_other() {
    let bench = Bench::start().await;
    bench
        .sql(
            "CREATE TABLE shop.good (id integer PRIMARY KEY); INSERT INTO shop.good VALUES (1);
             CREATE TABLE shop.bad (id integer PRIMARY KEY); INSERT INTO shop.bad VALUES (1)",
        )
        .await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    bench.store.set_hook(|batch| {
        let refused =
            |step: &Step| matches!(step, Step::Apply { table, .. } if table.table == "bad");
        batch
            .steps
            .iter()
            .any(refused)
            .then(|| SinkError::Table { table: name("shop", "bad"), reason: "too wide".to_owned() })
    });
    bench.sql("INSERT INTO shop.bad VALUES (2); INSERT INTO shop.good VALUES (2)").await;
    bench.caught_up(&feed).await;
    bench.assert_same("good").await;
    let stats = feed.stats();
    assert_eq!((stats.tables.failed, stats.state), (1, FeedState::Streaming));
    assert_eq!(stats.failed[&name("shop", "bad")], "too wide");
    // Nothing more is asked of the sink for it, also after a restart.
    bench.sql("INSERT INTO shop.bad VALUES (3)").await;
    bench.caught_up(&feed).await;
    feed.stop().await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    assert_eq!(bench.store.state("shop", "bad"), Some(TableState::Failed));
    // Until somebody asks.
    bench.store.clear_hook();
    feed.refresh(Refresh::InError);
    bench
        .wait(&feed, "the refresh", || bench.store.state("shop", "bad") == Some(TableState::Synced))
        .await;
    bench.assert_same("bad").await;
    bench.store.assert_never_violated();
}

/// A table that the sink refuses in the middle of its seed, with changes that wait for its end.
#[tokio::test(flavor = "multi_thread")]
async fn a_table_refused_while_it_is_seeded_holds_nothing_up() {
    let mut bench = Bench::start().await;
    bench.settings.batch_bytes_max = 64 << 10;
    bench
        .sql(
            "CREATE TABLE shop.good (id integer PRIMARY KEY);
             CREATE TABLE shop.bad (id integer PRIMARY KEY, v text);
             INSERT INTO shop.bad SELECT i, repeat('x', 500) FROM generate_series(1, 20000) i",
        )
        .await;
    bench.store.set_hook(|batch| {
        let refused =
            |step: &Step| matches!(step, Step::Append { table, .. } if table.table == "bad");
        batch
            .steps
            .iter()
            .any(refused)
            .then(|| SinkError::Table { table: name("shop", "bad"), reason: "too wide".to_owned() })
    });
    let feed = bench.feed();
    // More changes than may wait in memory at once.
    for round in 0..20 {
        bench
            .sql(&format!(
                "UPDATE shop.bad SET v = v || 'y' WHERE id % 20 = {round}; INSERT INTO shop.good VALUES ({round})"
            ))
            .await;
    }
    bench.caught_up(&feed).await;
    bench.assert_same("good").await;
    assert_eq!(bench.store.state("shop", "bad"), Some(TableState::Failed));
    bench.store.assert_never_violated();
}

/// Another feed has taken the store over.
#[tokio::test(flavor = "multi_thread")]
async fn a_feed_that_lost_its_sink_ends() {
    let bench = Bench::start().await;
    bench.sql("CREATE TABLE shop.t (id integer PRIMARY KEY)").await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    bench.store.sink().recover().unwrap();
    bench.sql("INSERT INTO shop.t VALUES (1)").await;
    let began = Instant::now();
    while !feed.is_finished() {
        assert!(began.elapsed() < PATIENCE);
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert!(matches!(feed.stats().state, FeedState::Failed { .. }));
}
