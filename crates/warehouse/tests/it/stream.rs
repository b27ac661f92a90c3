//! From a real PostgreSQL into the warehouse: every row and value is equal, whatever is killed.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use replicate::feed::{Feed, FeedSettings, FeedSpec, FeedState, Refresh, SourceConfig, TableName};
use replicate::{Component, LogSink, PgConfig, Severity};
use testkit::{Postgres, SUPERUSER, Version, compare_with_warehouse};
use tokio_postgres::Client;

use crate::served::{Folder, INTEGRATION, NAMESPACE, Served};

const PATIENCE: Duration = Duration::from_secs(90);

struct Silent;

impl LogSink for Silent {
    fn log(&self, _: Component, _: Severity, _: &str) {}
}

/// A source server with a database `shop`, and a warehouse that follows it.
struct Pair {
    server: Postgres,
    served: Option<Served>,
    folder: Folder,
}

impl Pair {
    fn start() -> Self {
        Self::start_with(Version::newest())
    }

    fn start_with(version: Version) -> Self {
        let folder = Folder::new();
        let served = Served::open(folder.path());
        served
            .run(&format!("CREATE DATABASE live FROM INTEGRATION '{INTEGRATION}' DATABASE 'shop'"));
        let server = Postgres::start(version).unwrap();
        served.runtime.block_on(async { server.create_database("shop").await.map(drop) }).unwrap();
        Self { server, served: Some(served), folder }
    }

    fn served(&self) -> &Served {
        self.served.as_ref().unwrap()
    }

    fn feed(&self) -> Feed {
        let served = self.served();
        let mut source = PgConfig::new("127.0.0.1", self.server.port(), SUPERUSER, "shop");
        source.password = self.server.password().into();
        let spec = FeedSpec {
            name: "warehouse_test".to_owned(),
            source: SourceConfig::Postgres(source),
            includes: Arc::new(|table| table.schema == "public"),
            sink: served.warehouse.sink(NAMESPACE, INTEGRATION, "shop").unwrap(),
            settings: FeedSettings {
                delay_max: Duration::from_millis(10),
                batch_bytes_max: 64 << 10,
                catalog_interval: Duration::from_millis(100),
                retry_pause_min: Duration::from_millis(20),
                retry_pause_max: Duration::from_millis(200),
                ..FeedSettings::default()
            },
            log: Arc::new(Silent),
        };
        let _inside = served.runtime.enter();
        replicate::feed::start(spec)
    }

    fn source(&self) -> Client {
        self.served().runtime.block_on(self.server.connect("shop")).unwrap()
    }

    fn sql(&self, client: &Client, sql: &str) {
        let done = self.served().runtime.block_on(client.batch_execute(sql));
        done.unwrap_or_else(|error| panic!("{sql}: {error:?}"));
    }

    fn until(feed: &Feed, what: &str, mut holds: impl FnMut() -> bool) {
        let began = Instant::now();
        while !holds() {
            let stats = feed.stats();
            let ended = matches!(stats.state, FeedState::Failed { .. });
            assert!(!ended && began.elapsed() < PATIENCE, "in vain: {what}\n{stats:#?}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits until the warehouse holds everything that is committed at the source now.
    fn caught_up(&self, feed: &Feed, source: &Client) {
        self.sql(
            source,
            "CREATE TABLE IF NOT EXISTS mark (id integer PRIMARY KEY, n bigint);
             INSERT INTO mark VALUES (1, 0) ON CONFLICT (id) DO UPDATE SET n = mark.n + 1",
        );
        let row = self.served().runtime.block_on(source.query_one("SELECT n FROM mark", &[]));
        let wanted = row.unwrap().get::<_, i64>(0).to_string();
        Self::until(feed, "the warehouse catches up", || {
            let found =
                self.served().query("SELECT n FROM live.public.mark ORDER BY n DESC LIMIT 1");
            found.is_ok_and(|rows| rows == [wanted.clone()])
        });
        let names = self.names(source);
        let shown = "SELECT table_name FROM svv_integration_table_state WHERE table_state = 'Synced' ORDER BY 1";
        Self::until(feed, "all tables are there", || self.served().lines(shown) == names);
        // One that was not in sync when it was dropped goes when the catalogue is looked at.
        Self::until(feed, "no other is there", || self.served().lines(KNOWN) == names);
    }

    /// The tables of the source's schema.
    fn names(&self, source: &Client) -> Vec<String> {
        let query = "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1";
        let rows = self.served().runtime.block_on(source.query(query, &[])).unwrap();
        rows.iter().map(|row| row.get(0)).collect()
    }

    /// Compares every table of the source's schema, and that there is no other.
    fn assert_equal(&self, source: &Client) {
        let served = self.served();
        let warehouse = served.connect("live");
        let names = self.names(source);
        assert_eq!(served.lines(KNOWN), names);
        let quoted: Vec<String> = names.iter().map(|name| format!("public.\"{name}\"")).collect();
        let pairs: Vec<_> = quoted.iter().map(|name| (name.as_str(), name.as_str())).collect();
        served
            .runtime
            .block_on(compare_with_warehouse(source, &warehouse, &pairs))
            .unwrap()
            .assert_equal();
    }
}

/// The tables that are in the warehouse, and not only what was left of them.
const KNOWN: &str = "SELECT table_name FROM svv_integration_table_state WHERE table_state NOT IN ('Deleted', 'DroppedSource') ORDER BY 1";

/// Columns of every type that is carried over, with values at their edges: each row of `values` is
/// the same number of values.
const TYPES: &str = "
CREATE TABLE every (
    id bigint PRIMARY KEY, b boolean, i2 smallint, i4 integer, i8 bigint, r real, d double precision,
    n numeric(38,10), m numeric(5,0), t text, v varchar(20), c char(5), y bytea, day date, ts timestamp,
    tz timestamptz, tm time, tmz timetz, iv interval, j json, jb jsonb, ia integer[], ta text[],
    u uuid, ip inet, net cidr, mac macaddr, o oid, nm name, x xml);
INSERT INTO every VALUES
(1, true, -32768, -2147483648, -9223372036854775808, '-3.4028235e38', '1.7976931348623157e308',
 '9999999999999999999999999999.9999999999', -99999, E'tab\\t \\\\ \"quote\" ''x'' \\n ä \\U0001F600', 'v', 'ab ',
 '\\x00ff10', '0001-01-01', '0001-01-01 00:00:00', '9999-12-31 23:59:59.999999+00', '23:59:59.999999',
 '12:30:00.5+05:30', '1 year 2 mons 3 days 04:05:06.007', '{\"a\": [1, null, \"x\"]}', '{\"z\": 1, \"a\": {}}',
 '{1,NULL,3}', '{\"a b\",NULL,\"\"}', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '192.168.1.5/24', '10.0.0.0/8',
 '08:00:2b:01:02:03', 4294967295, 'a name', '<a>b</a>'),
(2, false, 32767, 2147483647, 9223372036854775807, 'Infinity', '-Infinity', '-0.0000000001', 99999, '', '', '',
 '', '9999-12-31', '9999-12-31 23:59:59.999999', '1970-01-01 00:00:00+00', '00:00:00', '00:00:00+00',
 '-1 days +02:00:00', 'null', '[]', '{}', '{}', '00000000-0000-0000-0000-000000000000', '::1', '::/0',
 'ff:ff:ff:ff:ff:ff', 0, '', ''),
(3, NULL, NULL, NULL, NULL, 'NaN', 'NaN', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
 NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);";

#[test]
fn every_type_is_equal_after_seed_and_change() {
    // The system's PostgreSQL knows XML, which those from elsewhere may not.
    let pair = Pair::start_with(Version::oldest());
    let source = pair.source();
    pair.sql(&source, "SET TimeZone = 'UTC'");
    pair.sql(&source, TYPES);
    let feed = pair.feed();
    pair.caught_up(&feed, &source);
    assert!(feed.stats().failed.is_empty(), "{:?}", feed.stats().failed);
    pair.assert_equal(&source);
    // The same values by way of changes, and rows that change their key.
    pair.sql(
        &source,
        "CREATE TABLE again (LIKE every INCLUDING ALL);
         UPDATE every SET id = id + 10;
         INSERT INTO every SELECT 100, b, i2, i4, i8, r, d, n, m, t, v, c, y, day, ts, tz, tm, tmz, iv, j, jb, ia,
             ta, u, ip, net, mac, o, nm, x FROM every WHERE id = 11;
         INSERT INTO again SELECT * FROM every;
         UPDATE again SET t = t || '!', n = n / 2 WHERE id = 11",
    );
    pair.caught_up(&feed, &source);
    assert!(feed.stats().failed.is_empty(), "{:?}", feed.stats().failed);
    pair.assert_equal(&source);
    drop(feed);
}

#[test]
fn types_that_are_spelled_otherwise_keep_their_value() {
    let pair = Pair::start();
    let source = pair.source();
    pair.sql(
        &source,
        "CREATE TABLE odd (id integer PRIMARY KEY, price money, bits bit(8), few bit varying(12), big xid8);
         INSERT INTO odd VALUES (1, '-12.34', B'10101010', B'101', '18446744073709551615')",
    );
    let feed = pair.feed();
    pair.caught_up(&feed, &source);
    let query = "SELECT price, hex(bits), hex(few), big FROM live.public.odd";
    assert_eq!(pair.served().lines(query), ["-12.340|AA|A0|18446744073709551615"]);
    drop(feed);
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
    CREATE TABLE keyed (id integer PRIMARY KEY, n integer, v text);
    CREATE TABLE pair (a integer, b text, n numeric(12,2), PRIMARY KEY (b, a));
    CREATE TABLE large (id integer PRIMARY KEY, n integer, v text);
    ALTER TABLE large ALTER v SET STORAGE EXTERNAL;
    INSERT INTO keyed SELECT i, 0, 'v' || i FROM generate_series(1, 2000) i;
    INSERT INTO pair SELECT i % 10, 'b' || i, i / 3.0 FROM generate_series(1, 500) i;
    INSERT INTO large SELECT i, 0, repeat(i::text, 2000) FROM generate_series(1, 300) i;";

fn transaction(dice: &mut Dice, next: &mut u64) -> String {
    let rows = [1, 1, 5, 200][dice.below(4) as usize];
    let (n, first) = (dice.below(1000), *next);
    *next += rows;
    let more = match dice.below(30) {
        0 => "TRUNCATE pair;".to_owned(),
        1 => {
            format!("ALTER TABLE keyed ADD COLUMN c{first} text; UPDATE keyed SET c{first} = 'c';")
        }
        2 => format!("ALTER TABLE keyed ADD COLUMN d{first} integer DEFAULT {n};"),
        3 => format!(
            "CREATE TABLE made{0} (id integer PRIMARY KEY, v text);
             INSERT INTO made{0} SELECT i, 'm' FROM generate_series(1, 50) i;",
            n % 3
        ),
        4 => format!("DROP TABLE IF EXISTS made{};", n % 3),
        5 => "ALTER TABLE large RENAME COLUMN n TO o; ALTER TABLE large RENAME COLUMN o TO n;"
            .to_owned(),
        6 => format!(
            "ALTER TABLE keyed RENAME COLUMN v TO v{first}; ALTER TABLE keyed RENAME COLUMN v{first} TO v;"
        ),
        _ => String::new(),
    };
    let end = if dice.below(6) == 0 { "ROLLBACK" } else { "COMMIT" };
    format!(
        "BEGIN;
         INSERT INTO keyed (id, n, v) SELECT i, {n}, 'new' FROM generate_series({first}, {last}) i;
         UPDATE keyed SET n = n + 1 WHERE id % 97 = {};
         DELETE FROM keyed WHERE id % 211 = {};
         UPDATE keyed SET id = -id WHERE id % 307 = {};
         INSERT INTO pair SELECT {n} % 10, 'x' || {first}, {n};
         UPDATE pair SET b = b || 'u' WHERE a = {n} % 10 AND length(b) < 8;
         DELETE FROM pair WHERE b = 'b{n}';
         UPDATE large SET n = n + 1 WHERE id % 50 = {};
         UPDATE large SET v = repeat('z', {n} + 2500) WHERE id = {n};
         {more} {end}",
        n % 97,
        n % 211,
        n % 307,
        n % 50,
        last = first + rows - 1,
    )
}

async fn write(client: &Client, seed: u64, stop: &AtomicBool) {
    let mut dice = Dice(seed);
    let mut next = 10_000 + (seed % 1_000) * 100_000;
    while !stop.load(Ordering::Acquire) {
        if client.batch_execute(&transaction(&mut dice, &mut next)).await.is_err() {
            if client.is_closed() {
                return;
            }
            let _ = client.batch_execute("ROLLBACK").await;
        }
        tokio::time::sleep(Duration::from_millis(dice.below(8))).await;
    }
}

/// Random changes while the feed ends as in a crash, the warehouse is opened anew, and the source
/// is killed, at random moments.
fn killed(seed: u64, rounds: u64, options: &str) {
    println!("seed {seed}");
    let mut pair = Pair::start();
    pair.sql(&pair.source(), SHOP);
    let set = |pair: &Pair, options: &str| {
        pair.served().run(&format!("ALTER DATABASE live INTEGRATION SET {options}"));
    };
    set(&pair, options);
    let mut dice = Dice(seed);
    for round in 0..rounds {
        let (stop, writer) = (Arc::new(AtomicBool::new(false)), pair.source());
        let writing = {
            let stop = Arc::clone(&stop);
            let work = async move { write(&writer, seed * 100 + round, &stop).await };
            pair.served().runtime.spawn(work)
        };
        let feed = pair.feed();
        let enough = 1 + dice.below(30);
        Pair::until(&feed, "some transactions", || feed.stats().transactions >= enough);
        drop(feed);
        stop.store(true, Ordering::Release);
        match dice.below(3) {
            0 => {
                pair.server.kill().unwrap();
                pair.served().runtime.block_on(writing).unwrap();
                pair.server.resume().unwrap();
            }
            1 => {
                pair.served().runtime.block_on(writing).unwrap();
                drop(pair.served.take());
                pair.served = Some(Served::open(pair.folder.path()));
            }
            _ => pair.served().runtime.block_on(writing).unwrap(),
        }
    }
    let source = pair.source();
    let feed = pair.feed();
    pair.caught_up(&feed, &source);
    assert!(feed.stats().failed.is_empty(), "{:?}", feed.stats().failed);
    // What goes on without history are its active versions.
    set(&pair, "HISTORY_MODE = FALSE, REFRESH_INTERVAL = 0");
    pair.assert_equal(&source);
    drop(feed);
}

#[test]
fn active_versions_are_equal_after_random_changes_and_kills() {
    killed(11, 4, "HISTORY_MODE = TRUE");
    killed(12, 4, "HISTORY_MODE = TRUE, REFRESH_INTERVAL = 1");
    killed(13, 4, "REFRESH_INTERVAL = 1, QUERY_ALL_STATES = TRUE");
}

#[test]
fn rows_are_equal_after_random_changes_and_kills() {
    // More seeds by hand: LANDFALL_TEST_SEEDS=20.
    let seeds = std::env::var("LANDFALL_TEST_SEEDS").ok().and_then(|text| text.parse().ok());
    for seed in 1..=seeds.unwrap_or(2) {
        killed(seed, 5, "HISTORY_MODE = FALSE");
    }
}

#[test]
fn every_version_of_a_row_arrives() {
    let pair = Pair::start();
    let source = pair.source();
    pair.sql(
        &source,
        "CREATE TABLE t (id integer PRIMARY KEY, v text); INSERT INTO t VALUES (1, 'a'), (2, 'b')",
    );
    pair.served().run("ALTER DATABASE live INTEGRATION SET HISTORY_MODE = TRUE");
    let feed = pair.feed();
    pair.caught_up(&feed, &source);
    pair.sql(
        &source,
        "BEGIN; UPDATE t SET v = 'A' WHERE id = 1; UPDATE t SET v = 'AA' WHERE id = 1; COMMIT",
    );
    for value in ["B", "BB", "BBB"] {
        pair.sql(&source, &format!("UPDATE t SET v = '{value}' WHERE id = 2"));
    }
    pair.sql(&source, "DELETE FROM t WHERE id = 2");
    pair.caught_up(&feed, &source);
    let query = "SELECT v, _record_is_active, _record_create_time = _record_delete_time
        FROM live.public.t WHERE id = 1
        ORDER BY _record_create_time, _record_delete_time NULLS LAST";
    assert_eq!(pair.served().lines(query), ["a|f|f", "A|f|t", "AA|t|NULL"]);
    let query = "SELECT v, _record_create_time < _record_delete_time FROM live.public.t
        WHERE id = 2 ORDER BY _record_create_time";
    assert_eq!(pair.served().lines(query), ["b|t", "B|t", "BB|t", "BBB|t"]);
    drop(feed);
}

#[test]
fn the_state_of_an_integration_is_that_of_its_stream() {
    let mut pair = Pair::start();
    let source = pair.source();
    pair.sql(
        &source,
        "CREATE TABLE free (id integer PRIMARY KEY);
         CREATE TABLE held (id integer PRIMARY KEY)",
    );
    // A table that is read is not made ready for a seed.
    let holder = pair.source();
    pair.sql(&holder, "BEGIN; SELECT FROM held");
    let state = |pair: &Pair| pair.served().lines("SELECT state FROM svv_integration").concat();
    assert_eq!(state(&pair), "SchemaDiscoveryState");
    let feed = pair.feed();
    let synced = "SELECT table_name FROM svv_integration_table_state WHERE table_state = 'Synced'";
    Pair::until(&feed, "one of two tables", || pair.served().lines(synced) == ["free"]);
    assert_eq!(state(&pair), "SchemaDiscoveryState");
    pair.sql(&holder, "COMMIT");
    Pair::until(&feed, "the seed", || state(&pair) == "CdcRefreshState");
    assert_eq!(pair.served().lines(synced).len(), 2);
    // A table that comes later does not make the others unknown.
    pair.caught_up(&feed, &source);
    pair.sql(&holder, "BEGIN; LOCK TABLE free IN SHARE UPDATE EXCLUSIVE MODE");
    feed.refresh(Refresh::Tables(vec![table("free")]));
    Pair::until(&feed, "a new seed", || feed.stats().state == FeedState::Seeding);
    assert_eq!(state(&pair), "CdcRefreshState");
    pair.sql(&holder, "COMMIT");
    drop((source, holder));
    pair.server.kill().unwrap();
    Pair::until(&feed, "the interruption shows", || state(&pair) == "ErrorState");
    pair.server.resume().unwrap();
    Pair::until(&feed, "it goes on", || state(&pair) == "CdcRefreshState");
    // Without a feed nothing is refreshed, neither now nor after a start.
    pair.served().runtime.block_on(feed.stop());
    assert_eq!(state(&pair), "ErrorState");
    drop(pair.served.take());
    pair.served = Some(Served::open(pair.folder.path()));
    assert_eq!(state(&pair), "ErrorState");
    let feed = pair.feed();
    Pair::until(&feed, "it goes on", || state(&pair) == "CdcRefreshState");
    drop(feed);
}

fn table(table: &str) -> TableName {
    TableName { schema: "public".to_owned(), table: table.to_owned() }
}

#[test]
fn long_texts_are_cut_once_that_is_asked() {
    let pair = Pair::start();
    let source = pair.source();
    pair.sql(
        &source,
        "CREATE TABLE t (id integer PRIMARY KEY, v text);
         CREATE TABLE host (ip inet PRIMARY KEY, other inet);
         INSERT INTO t VALUES (1, repeat('x', 65534) || 'ä'), (2, 'short');
         INSERT INTO host VALUES ('10.0.0.1', '2001:db8:1111:2222:3333::1')",
    );
    let feed = pair.feed();
    Pair::until(&feed, "the seed", || feed.stats().seeded_once);
    assert_eq!(feed.stats().tables.failed, 2, "{:?}", feed.stats().failed);
    let ask = |sql: &str| pair.served().run(&format!("ALTER DATABASE live INTEGRATION {sql}"));
    ask("SET TRUNCATECOLUMNS = TRUE");
    // As `ALTER DATABASE … INTEGRATION REFRESH` does, which is no part of this bench.
    feed.refresh(Refresh::InError);
    pair.caught_up(&feed, &source);
    let found = "SELECT id, octet_length(encode(v)), left(v, 2) FROM live.public.t ORDER BY id";
    assert_eq!(pair.served().lines(found), ["1|65534|xx", "2|5|sh"]);
    assert_eq!(
        pair.served().lines("SELECT * FROM live.public.host"),
        ["10.0.0.1|2001:db8:1111:2222:"]
    );
    // By way of changes, too.
    pair.sql(
        &source,
        "INSERT INTO t VALUES (3, repeat('z', 70000));
         UPDATE t SET v = repeat('y', 100000) WHERE id = 2;
         UPDATE t SET id = 4 WHERE id = 1",
    );
    pair.caught_up(&feed, &source);
    let expected = ["2|65535|yy", "3|65535|zz", "4|65534|xx"];
    assert_eq!(pair.served().lines(found), expected);
    // Two keys could become one.
    pair.sql(&source, "INSERT INTO host VALUES ('2001:db8:1111:2222:3333::2', NULL)");
    Pair::until(&feed, "the table is given up", || feed.stats().tables.failed == 1);
    let failed = "SELECT table_name FROM svv_integration_table_state WHERE table_state = 'Failed'";
    assert_eq!(pair.served().lines(failed), ["host"]);
    drop(feed);
}

#[test]
fn a_table_in_trouble_is_shown_with_its_reason() {
    let pair = Pair::start();
    let source = pair.source();
    pair.sql(
        &source,
        "CREATE TABLE good (id integer PRIMARY KEY);
         CREATE TABLE nokey (id integer);
         CREATE TABLE shape (id integer PRIMARY KEY, p point);
         CREATE TABLE \"Good\" (id integer PRIMARY KEY);
         INSERT INTO good VALUES (1)",
    );
    let feed = pair.feed();
    Pair::until(&feed, "the seed", || feed.stats().seeded_once);
    let query = "SELECT table_name, table_state, reason IS NOT NULL FROM svv_integration_table_state ORDER BY 1";
    let found = pair.served().lines(query);
    let failed = found.iter().filter(|line| line.contains("|Failed|t")).count();
    // The engine's names are equal whatever their case: one of two tables has to go without.
    assert_eq!((found.len(), failed), (4, 3), "{found:?}");
    assert_eq!(feed.stats().tables.failed, 3);
    assert_eq!(feed.stats().tables.synced, 1);
    drop(feed);
}
