//! Feeds of MariaDB: what is in the sink is what is in the source.

mod asked;
mod obstructed;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use mysql_async::prelude::Queryable;
use mysql_async::{Conn, OptsBuilder, Row as SourceRow, Value};
use replicate::Secret;
use replicate::feed::{
    Feed, FeedSettings, FeedSpec, FeedState, MySqlConfig, Refresh, SourceConfig, TableState,
};
use testkit::MariaDb;

use crate::store::{PATIENCE, Row, Store, name};
use crate::support::Lines;

/// A source with the database `shop`, a store, and what a feed between them needs.
struct Bench {
    server: MariaDb,
    source: Conn,
    store: Store,
    lines: Arc<Lines>,
    settings: FeedSettings,
}

impl Bench {
    async fn start() -> Self {
        Self::start_with(&[]).await
    }

    async fn start_with(settings: &[&str]) -> Self {
        let server = MariaDb::start_with(settings).unwrap();
        let mut source = connect(&server).await;
        source.query_drop("CREATE DATABASE shop").await.unwrap();
        source.query_drop("USE shop").await.unwrap();
        let settings = FeedSettings {
            delay_max: Duration::from_millis(20),
            retry_pause_min: Duration::from_millis(50),
            retry_pause_max: Duration::from_millis(500),
            ..FeedSettings::default()
        };
        Self { server, source, store: Store::new(), lines: Arc::default(), settings }
    }

    fn config(&self) -> MySqlConfig {
        MySqlConfig {
            host: self.server.host().to_owned(),
            port: self.server.port(),
            user: self.server.user().to_owned(),
            password: Secret::new(self.server.password()),
        }
    }

    /// A feed of the database `shop` into the store.
    fn feed(&self) -> Feed {
        self.feed_into(&self.store, "test")
    }

    fn feed_into(&self, store: &Store, feed: &str) -> Feed {
        replicate::feed::start(FeedSpec {
            name: feed.to_owned(),
            source: SourceConfig::MySql(self.config()),
            includes: Arc::new(|table| table.schema == "shop"),
            sink: store.sink(),
            settings: self.settings.clone(),
            log: self.lines.clone(),
        })
    }

    /// Statements, each on its own; they are separated by a semicolon at the end of a line.
    async fn sql(&mut self, statements: &str) {
        for statement in statements.split(";\n").map(str::trim).filter(|text| !text.is_empty()) {
            self.source
                .query_drop(statement)
                .await
                .unwrap_or_else(|error| panic!("{statement}: {error}"));
        }
    }

    async fn wait(&self, feed: &Feed, what: &str, condition: impl Fn() -> bool) {
        let began = Instant::now();
        while !condition() {
            let stats = feed.stats();
            let failed = matches!(stats.state, FeedState::Failed { .. });
            assert!(
                !failed && began.elapsed() < PATIENCE,
                "in vain: {what}\n{stats:#?}\n{}\n{:#?}",
                self.lines.all(),
                self.store.content.lock().unwrap().steps.iter().rev().take(60).collect::<Vec<_>>()
            );
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Waits until the sink holds everything that is committed at the source now.
    async fn caught_up(&mut self, feed: &Feed) {
        self.sql(
            "CREATE TABLE IF NOT EXISTS mark (id integer PRIMARY KEY, n bigint);\n\
             INSERT INTO mark VALUES (1, 0) ON DUPLICATE KEY UPDATE n = n + 1;\n",
        )
        .await;
        let wanted: Option<i64> = self.source.query_first("SELECT n FROM mark").await.unwrap();
        let wanted = wanted.map(|n| n.to_string());
        let key = vec![Some("1".to_owned())];
        self.wait(feed, "the feed catches up", || {
            self.store.table("shop", "mark").is_some_and(|kept| {
                kept.state == Some(TableState::Synced)
                    && kept.rows.get(&key).is_some_and(|row| row[1] == wanted)
            })
        })
        .await;
        self.wait(feed, "all tables are settled", || feed.stats().state == FeedState::Streaming)
            .await;
    }

    fn state(&self, table: &str) -> Option<TableState> {
        self.store.state("shop", table)
    }

    /// Compares a table row by row. Its columns have to be of types whose text is the same here
    /// and there.
    async fn assert_same(&mut self, table: &str) {
        let rows: Vec<SourceRow> =
            self.source.query(format!("SELECT * FROM shop.`{table}`")).await.unwrap();
        let mut wanted: Vec<Row> = rows.into_iter().map(texts).collect();
        wanted.sort();
        let kept = self.store.table("shop", table).unwrap_or_default();
        assert_eq!(kept.state, Some(TableState::Synced), "{table}: {}", kept.reason);
        let mut found: Vec<Row> = kept.rows.into_values().collect();
        found.sort();
        if wanted != found {
            let missing = shortened(wanted.iter().filter(|row| !found.contains(row)));
            let extra = shortened(found.iter().filter(|row| !wanted.contains(row)));
            panic!(
                "{table} differs: {} rows here, {} there\nmissing {missing:?}\nextra {extra:?}\n{}\n{:#?}",
                wanted.len(),
                found.len(),
                self.lines.all(),
                self.store.content.lock().unwrap().steps.iter().rev().take(40).collect::<Vec<_>>()
            );
        }
    }

    async fn assert_all_same(&mut self) {
        let tables: Vec<String> = self
            .source
            .query("SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = 'shop'")
            .await
            .unwrap();
        for table in &tables {
            self.assert_same(table).await;
        }
        let kept = self.store.content.lock().unwrap().tables.len();
        assert_eq!(kept, tables.len(), "tables that are gone here are gone there");
        self.store.assert_never_violated();
    }
}

async fn connect(server: &MariaDb) -> Conn {
    let options = OptsBuilder::default()
        .ip_or_hostname(server.host())
        .tcp_port(server.port())
        .prefer_socket(false)
        .user(Some(server.user()))
        .pass(Some(server.password()))
        .init(vec!["SET NAMES utf8mb4", "SET time_zone = '+00:00'"]);
    Conn::new(options).await.unwrap()
}

fn shortened<'a>(rows: impl Iterator<Item = &'a Row>) -> Vec<Row> {
    let short = |text: &String| text.chars().take(20).collect();
    rows.take(5).map(|row| row.iter().map(|v| v.as_ref().map(short)).collect()).collect()
}

fn texts(row: SourceRow) -> Row {
    row.unwrap()
        .into_iter()
        .map(|value| match value {
            Value::NULL => None,
            Value::Bytes(bytes) => Some(String::from_utf8(bytes).unwrap()),
            other => panic!("the text protocol sends text: {other:?}"),
        })
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seed_and_changes_arrive() {
    let mut bench = Bench::start().await;
    bench
        .sql(
            "CREATE TABLE t (id integer PRIMARY KEY, v text, amount decimal(12,2));\n\
             CREATE TABLE pair (a integer, b varchar(40), v text, PRIMARY KEY (b, a));\n\
             CREATE TABLE empty (id bigint PRIMARY KEY);\n\
             INSERT INTO t SELECT seq, CONCAT('v', seq), seq / 7.0 FROM seq_1_to_20000;\n\
             INSERT INTO pair SELECT seq % 10, CONCAT('b', seq), NULL FROM seq_1_to_100;\n",
        )
        .await;
    let feed = bench.feed();
    bench.wait(&feed, "the seed", || feed.stats().seeded_once).await;
    bench.assert_all_same().await;
    assert_eq!(feed.stats().rows_seeded, 20_100);
    bench
        .sql(
            "INSERT INTO t VALUES (-1, 'new', 1.5), (-2, NULL, NULL);\n\
             UPDATE t SET v = 'other' WHERE id % 3 = 0;\n\
             DELETE FROM t WHERE id % 5 = 0;\n\
             UPDATE t SET id = id + 1000000 WHERE id % 7 = 0;\n\
             UPDATE pair SET b = CONCAT(b, 'x') WHERE a = 3;\n\
             BEGIN;\n INSERT INTO empty VALUES (1), (2);\n DELETE FROM empty WHERE id = 1;\n\
             INSERT INTO empty VALUES (1);\n UPDATE empty SET id = 5 WHERE id = 2;\n COMMIT;\n\
             BEGIN;\n DELETE FROM pair;\n ROLLBACK;\n\
             BEGIN;\n INSERT INTO empty VALUES (70);\n SAVEPOINT s;\n INSERT INTO empty VALUES (71);\n\
             ROLLBACK TO s;\n COMMIT;\n",
        )
        .await;
    bench.caught_up(&feed).await;
    bench.assert_all_same().await;
    assert_eq!(feed.stats().state, FeedState::Streaming);
    feed.stop().await;

    // A stopped feed goes on where it was, and seeds nothing again.
    bench.sql("DELETE FROM t WHERE id < 500;\n INSERT INTO t VALUES (0, 'late', 0);\n").await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    bench.assert_all_same().await;
    assert_eq!(feed.stats().rows_seeded, 0, "nothing is seeded again");
    feed.stop().await;
    replicate::feed::clean_up(&SourceConfig::MySql(bench.config()), "test").await.unwrap();
}

/// Every type that can be carried: how it is made, and pairs of a literal and what the store holds.
const TYPES: &[(&str, &[(&str, &str)])] = &[
    ("TINYINT", &[("-128", "-128"), ("127", "127")]),
    ("TINYINT UNSIGNED", &[("255", "255")]),
    ("SMALLINT", &[("-32768", "-32768")]),
    ("SMALLINT UNSIGNED", &[("65535", "65535")]),
    ("MEDIUMINT", &[("-8388608", "-8388608"), ("8388607", "8388607")]),
    ("MEDIUMINT UNSIGNED", &[("16777215", "16777215")]),
    ("INT", &[("-2147483648", "-2147483648")]),
    ("INT UNSIGNED", &[("4294967295", "4294967295")]),
    ("BIGINT", &[("-9223372036854775808", "-9223372036854775808")]),
    ("BIGINT UNSIGNED", &[("18446744073709551615", "18446744073709551615"), ("0", "0")]),
    (
        "DECIMAL(38,10)",
        &[("-1234567890123456789012345678.0123456789", "-1234567890123456789012345678.0123456789")],
    ),
    ("DECIMAL(5,0)", &[("-99999", "-99999"), ("7", "7")]),
    ("DECIMAL(9,9)", &[("0.000000001", "0.000000001"), ("-0.5", "-0.500000000")]),
    ("FLOAT", &[("16777218", "16777218.0"), ("-1.1", "-1.1")]),
    ("DOUBLE", &[("0.1", "0.1"), ("-1e300", "-1e300")]),
    ("BIT(1)", &[("b'1'", "01")]),
    ("BIT(12)", &[("b'101000000001'", "0a01")]),
    ("BIT(64)", &[("b'1'", "0000000000000001")]),
    ("BINARY(4)", &[("X'0100'", "01000000"), ("X'00'", "00000000")]),
    ("VARBINARY(300)", &[("X'FF00'", "ff00"), ("''", "")]),
    ("CHAR(5)", &[("'aü'", "aü"), ("'x  '", "x")]),
    ("CHAR(250)", &[("'€'", "€")]),
    ("CHAR(5) CHARACTER SET latin1", &[("'ü€'", "ü€")]),
    ("VARCHAR(20) CHARACTER SET ucs2", &[("'wü€'", "wü€")]),
    ("VARCHAR(20) CHARACTER SET utf16", &[("'😀'", "😀")]),
    ("VARCHAR(20) CHARACTER SET utf32", &[("'😀'", "😀")]),
    ("VARCHAR(40)", &[("'a\\0b\\\\ '", "a\0b\\ "), ("''", "")]),
    ("VARCHAR(4000)", &[("REPEAT('ü', 300)", "=300 ü")]),
    ("TINYTEXT", &[("'tiny'", "tiny")]),
    ("TEXT", &[("'text 😀'", "text 😀")]),
    ("MEDIUMTEXT", &[("'m'", "m")]),
    ("LONGTEXT CHARACTER SET latin1", &[("'lü'", "lü")]),
    ("ENUM('a','b','ü,x')", &[("'ü,x'", "ü,x"), ("'b'", "b"), ("0", "")]),
    ("SET('a','b','ü')", &[("'a,ü'", "a,ü"), ("''", "")]),
    ("DATE", &[("'1969-12-31'", "-1"), ("'9999-12-31'", "2932896"), ("'0001-01-01'", "-719162")]),
    ("DATETIME", &[("'1970-01-01 00:00:01'", "1000000"), ("'1969-12-31 23:59:59'", "-1000000")]),
    ("DATETIME(6)", &[("'2024-02-29 12:34:56.123456'", "1709210096123456")]),
    ("DATETIME(3)", &[("'2024-02-29 12:34:56.123'", "1709210096123000")]),
    ("DATETIME(1)", &[("'2024-02-29 12:34:56.9'", "1709210096900000")]),
    ("TIMESTAMP", &[("'2024-02-29 12:34:56'", "1709210096000000")]),
    ("TIMESTAMP(6)", &[("'2024-02-29 12:34:56.000001'", "1709210096000001")]),
    ("TIME", &[("'-838:59:59'", "-838:59:59"), ("'00:00:01'", "00:00:01")]),
    (
        "TIME(6)",
        &[("'-00:00:00.000001'", "-00:00:00.000001"), ("'838:59:58.5'", "838:59:58.500000")],
    ),
    ("TIME(2)", &[("'-01:02:03.45'", "-01:02:03.45"), ("'101:00:00'", "101:00:00.00")]),
    ("TIME(3)", &[("'-01:02:03.456'", "-01:02:03.456")]),
    ("YEAR", &[("2155", "2155"), ("1901", "1901"), ("0", "0000")]),
    ("JSON", &[("'{\"a\": [1, \"ü\"]}'", "{\"a\": [1, \"ü\"]}")]),
];

async fn types_arrive(settings: &[&str]) {
    let mut bench = Bench::start_with(settings).await;
    bench.sql("SET SESSION sql_mode = 'NO_BACKSLASH_ESCAPES'").await;
    bench.sql("SET SESSION sql_mode = ''").await;
    for (number, (kind, values)) in TYPES.iter().enumerate() {
        bench.sql(&format!("CREATE TABLE t{number} (id INT PRIMARY KEY, v {kind} NULL)")).await;
        bench.sql(&format!("INSERT INTO t{number} VALUES (1000, NULL)")).await;
        for (row, (literal, _)) in values.iter().enumerate() {
            bench.sql(&format!("INSERT INTO t{number} VALUES ({row}, {literal})")).await;
        }
    }
    let feed = bench.feed();
    bench.wait(&feed, "the seed", || feed.stats().seeded_once).await;
    let check = |bench: &Bench, shift: usize| {
        for (number, (kind, values)) in TYPES.iter().enumerate() {
            let kept = bench.store.table("shop", &format!("t{number}")).unwrap();
            assert_eq!(kept.state, Some(TableState::Synced), "{kind}: {}", kept.reason);
            let at =
                |id: usize| kept.rows.get(&vec![Some(id.to_string())]).map(|row| row[1].clone());
            assert_eq!(at(1000 + shift), Some(None), "{kind}");
            for (row, (literal, wanted)) in values.iter().enumerate() {
                let wanted =
                    if *wanted == "=300 ü" { "ü".repeat(300) } else { (*wanted).to_owned() };
                assert_eq!(at(row + shift), Some(Some(wanted)), "{kind} {literal}, shift {shift}");
            }
        }
    };
    check(&bench, 0);
    for number in 0..TYPES.len() {
        // Inserts, updates (the key as well) and deletes through the binlog.
        bench.sql(&format!("INSERT INTO t{number} SELECT id + 5000, v FROM t{number}")).await;
        bench.sql(&format!("UPDATE t{number} SET id = id + 5000 WHERE id >= 5000")).await;
        bench.sql(&format!("DELETE FROM t{number} WHERE id < 5000")).await;
    }
    bench.caught_up(&feed).await;
    check(&bench, 10_000);
    for (number, (kind, values)) in TYPES.iter().enumerate() {
        let kept = bench.store.table("shop", &format!("t{number}")).unwrap();
        assert_eq!(kept.rows.len(), values.len() + 1, "{kind}");
    }
    assert_eq!(feed.stats().tables.failed, 0, "{:?}", feed.stats().failed);
    bench.store.assert_never_violated();
    feed.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn all_types_arrive_by_the_seed_and_by_the_binlog() {
    types_arrive(&[]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn all_types_arrive_from_a_compressed_binlog() {
    types_arrive(&["--log-bin-compress", "--log-bin-compress-min-len=10"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn definitions_are_followed() {
    let mut bench = Bench::start().await;
    bench
        .sql(
            "CREATE TABLE t (id int PRIMARY KEY, a int, b varchar(10));\n\
             INSERT INTO t SELECT seq, seq, 'b' FROM seq_1_to_50;\n\
             CREATE TABLE parts (id int PRIMARY KEY) PARTITION BY RANGE (id) \
             (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN MAXVALUE);\n\
             INSERT INTO parts SELECT seq FROM seq_1_to_20;\n",
        )
        .await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    // A batch is counted once the next one is under way.
    bench.caught_up(&feed).await;
    let seeded = feed.stats().rows_seeded;
    for statement in [
        "ALTER TABLE t ADD COLUMN c int NULL",
        "INSERT INTO t VALUES (100, 1, 'x', 2)",
        "ALTER TABLE t RENAME COLUMN a TO `a b`",
        "UPDATE t SET `a b` = 7 WHERE id = 3",
        "ALTER TABLE t CHANGE b bb varchar(10)",
        "ALTER TABLE t DROP COLUMN c",
        "UPDATE t SET bb = 'ü' WHERE id = 4",
        "ALTER TABLE t ADD INDEX i (bb)",
        "RENAME TABLE t TO u",
        "INSERT INTO u VALUES (101, 1, 'x')",
        "ALTER TABLE u RENAME TO t",
        "CREATE INDEX j ON t (`a b`)",
        "TRUNCATE TABLE t",
        "INSERT INTO t VALUES (1, 1, 'x'), (2, 2, 'y')",
    ] {
        bench.sql(statement).await;
        bench.caught_up(&feed).await;
        bench.assert_all_same().await;
    }
    assert_eq!(feed.stats().rows_seeded, seeded, "none of that needs a new seed");
    for statement in [
        "ALTER TABLE t ADD COLUMN first int NULL FIRST",
        "ALTER TABLE t ADD COLUMN d int DEFAULT 5",
        "ALTER TABLE t ADD COLUMN e int NOT NULL",
        "ALTER TABLE t DROP COLUMN e, ADD COLUMN f int NULL",
        "ALTER TABLE t MODIFY bb varchar(20) CHARACTER SET latin1",
        "ALTER TABLE t DROP COLUMN d",
        "ALTER TABLE parts DROP PARTITION p0",
        "DROP TABLE parts",
        "CREATE TABLE made AS SELECT 1 AS id",
        "DROP TABLE made",
        "CREATE TABLE made (id int PRIMARY KEY)",
        "INSERT INTO made VALUES (1)",
        "CREATE OR REPLACE TABLE made (id int PRIMARY KEY, v int)",
        "INSERT INTO made VALUES (2, 2)",
        "RENAME TABLE made TO other, t TO made, other TO t",
    ] {
        bench.sql(statement).await;
        bench.caught_up(&feed).await;
        if statement.starts_with("CREATE TABLE made AS") {
            assert_eq!(bench.state("made"), Some(TableState::Failed), "it has no key");
            continue;
        }
        bench.assert_all_same().await;
    }
    // Many at once: the catalogue is ahead of the stream.
    bench
        .sql(
            "ALTER TABLE made ADD COLUMN x int NULL;\n UPDATE made SET x = 1;\n\
             ALTER TABLE made DROP COLUMN x;\n ALTER TABLE made ADD COLUMN x int NULL;\n\
             UPDATE made SET x = 2 WHERE id = 1;\n RENAME TABLE made TO late;\n\
             CREATE TABLE made (id int PRIMARY KEY);\n INSERT INTO made VALUES (9);\n",
        )
        .await;
    bench.caught_up(&feed).await;
    bench.assert_all_same().await;
    bench.sql("DROP DATABASE shop").await;
    bench
        .wait(&feed, "all tables go", || bench.store.content.lock().unwrap().tables.is_empty())
        .await;
    feed.stop().await;
}

/// The first statement asks for a new seed, which finds what the later ones left.
#[tokio::test(flavor = "multi_thread")]
async fn a_table_that_is_renamed_before_its_new_seed_is_not_lost() {
    let mut bench = Bench::start().await;
    bench.sql("CREATE TABLE t (id int PRIMARY KEY);\n INSERT INTO t VALUES (0);\n").await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    for round in 1..=5 {
        bench
            .sql(&format!(
                "ALTER TABLE t ADD COLUMN c{round} int DEFAULT 5 FIRST;\n\
                 RENAME TABLE t TO kept{round};\n\
                 CREATE TABLE t (id int PRIMARY KEY);\n INSERT INTO t VALUES ({round});\n\
                 CREATE TABLE u (id int PRIMARY KEY);\n INSERT INTO u VALUES ({round});\n\
                 ALTER TABLE u ADD COLUMN c int DEFAULT 5 FIRST, RENAME TO also{round};\n"
            ))
            .await;
        bench.caught_up(&feed).await;
        bench.assert_all_same().await;
    }
    feed.stop().await;
}

/// What changes rows without rows in the binlog, or in a table that the statement is not about.
#[tokio::test(flavor = "multi_thread")]
async fn what_the_binlog_does_not_tell_leads_to_new_seeds() {
    let mut bench = Bench::start().await;
    bench.sql("CREATE TABLE many (id int PRIMARY KEY, v int);\n").await;
    bench.sql("INSERT INTO many VALUES (1, 1), (2, 1), (3, 2);\n").await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    for statement in [
        "ALTER TABLE many ADD COLUMN g int AS (id * 2) STORED",
        "ALTER TABLE many MODIFY g int AS (id * 3) STORED",
        "ALTER TABLE many DROP COLUMN g",
        "ALTER IGNORE TABLE many ADD UNIQUE (v)",
        "DROP TABLE many",
        "CREATE TABLE split (id int PRIMARY KEY, v int) PARTITION BY RANGE (id) \
         (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (20))",
        "INSERT INTO split VALUES (1, 1), (11, 2)",
        "CREATE TABLE whole (id int PRIMARY KEY, v int)",
        "INSERT INTO whole VALUES (5, 9)",
        "ALTER TABLE split EXCHANGE PARTITION p0 WITH TABLE whole",
        "ALTER TABLE split CONVERT PARTITION p1 TO TABLE third",
        "ALTER TABLE split CONVERT TABLE third TO PARTITION p1 VALUES LESS THAN (20)",
        "DROP TABLE split, whole",
    ] {
        bench.sql(statement).await;
        bench.caught_up(&feed).await;
        bench.assert_all_same().await;
    }
    feed.stop().await;
}

/// Names that tables take from each other while the feed does not run: no rows stay under a name
/// that is another table's now.
#[tokio::test(flavor = "multi_thread")]
async fn names_change_hands_while_the_feed_does_not_run() {
    let mut bench = Bench::start().await;
    bench
        .sql(
            "CREATE TABLE a (id int PRIMARY KEY, v int);\n INSERT INTO a VALUES (1, 1), (2, 2);\n\
             CREATE TABLE b (id int PRIMARY KEY, v int);\n INSERT INTO b VALUES (3, 3);\n",
        )
        .await;
    for statements in [
        "RENAME TABLE a TO c;\n CREATE TABLE IF NOT EXISTS a LIKE c;\n INSERT INTO a VALUES (9, 9);\n",
        "DROP TABLE b;\n RENAME TABLE a TO b;\n CREATE TABLE a (id int PRIMARY KEY, other date);\n",
        "RENAME TABLE b TO x, c TO b, x TO c;\n INSERT INTO c VALUES (77, 7);\n",
        "ALTER TABLE b RENAME TO d;\n CREATE TABLE IF NOT EXISTS b LIKE d;\n",
    ] {
        let feed = bench.feed();
        bench.caught_up(&feed).await;
        bench.assert_all_same().await;
        feed.stop().await;
        bench.sql(statements).await;
    }
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    bench.assert_all_same().await;
    feed.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_carried_fails_alone_and_comes_back_when_mended() {
    let mut bench = Bench::start().await;
    bench
        .sql(
            "CREATE TABLE good (id int PRIMARY KEY, d date);\n\
             CREATE TABLE keyless (id int);\n\
             CREATE TABLE blobs (id int PRIMARY KEY, b blob);\n\
             CREATE TABLE shapes (id int PRIMARY KEY, p point);\n\
             CREATE TABLE wide (id int PRIMARY KEY, d decimal(65,30));\n\
             CREATE TABLE old (id int PRIMARY KEY) ENGINE=MyISAM;\n\
             CREATE TABLE child (id int PRIMARY KEY, g int, FOREIGN KEY (g) REFERENCES good (id) ON DELETE CASCADE);\n\
             CREATE TABLE made (id int PRIMARY KEY, v int AS (id + 1) VIRTUAL);\n\
             CREATE VIEW seen AS SELECT * FROM good;\n\
             INSERT INTO good VALUES (1, '2024-01-01');\n",
        )
        .await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    for (table, part) in [
        ("keyless", "no primary key"),
        ("blobs", "\"b\" has the type blob"),
        ("shapes", "\"p\" has the type point"),
        ("wide", "decimal(65,30)"),
        ("old", "MyISAM"),
        ("child", "CASCADE"),
        ("made", "generated"),
    ] {
        let kept = bench.store.table("shop", table).unwrap();
        assert_eq!(kept.state, Some(TableState::Failed), "{table}");
        assert!(kept.reason.contains(part), "{table}: {}", kept.reason);
    }
    bench.assert_same_as_days("good", &[("1", "19723")]);
    assert!(bench.store.table("shop", "seen").is_none());

    // A value that cannot be stored takes its table out, and no other.
    bench.sql("SET SESSION sql_mode = '';\n INSERT INTO good VALUES (2, '0000-00-00');\n").await;
    bench.wait(&feed, "it fails", || bench.state("good") == Some(TableState::Failed)).await;
    bench.caught_up(&feed).await;
    assert!(bench.store.table("shop", "good").unwrap().reason.contains("0000-00-00"));

    // Failed tables stay so until somebody asks.
    bench
        .sql(
            "UPDATE good SET d = '2024-01-02' WHERE id = 2;\n\
             ALTER TABLE keyless ADD PRIMARY KEY (id);\n INSERT INTO keyless VALUES (3);\n",
        )
        .await;
    bench.caught_up(&feed).await;
    assert_eq!(bench.state("good"), Some(TableState::Failed));
    feed.refresh(Refresh::Tables(vec![name("shop", "good"), name("shop", "keyless")]));
    bench.wait(&feed, "it is back", || bench.state("good") == Some(TableState::Synced)).await;
    bench.caught_up(&feed).await;
    bench.assert_same("keyless").await;
    bench.assert_same_as_days("good", &[("1", "19723"), ("2", "19724")]);
    assert_eq!(feed.stats().tables.failed, 6);
    bench.store.assert_never_violated();
    feed.stop().await;
}

impl Bench {
    /// Compares a table of a key and a date.
    fn assert_same_as_days(&self, table: &str, wanted: &[(&str, &str)]) {
        let kept = self.store.table("shop", table).unwrap();
        let found: Vec<Row> = kept.rows.into_values().collect();
        let text = |text: &str| Some(text.to_owned());
        let wanted: Vec<Row> = wanted.iter().map(|(id, day)| vec![text(id), text(day)]).collect();
        assert_eq!(found, wanted, "{}", kept.reason);
    }
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

/// One transaction of chance.
fn transaction(dice: &mut Dice, next: &mut u64, ddl: bool) -> Vec<String> {
    let rows = [1, 1, 1, 5, 400][dice.below(5) as usize];
    let n = dice.below(1000);
    let first = *next;
    *next += rows;
    let last = first + rows - 1;
    let mut statements = vec![
        "BEGIN".to_owned(),
        format!("INSERT INTO keyed (id, n, v) SELECT seq, {n}, 'new' FROM seq_{first}_to_{last}"),
        format!("UPDATE keyed SET n = n + 1 WHERE id % 97 = {}", n % 97),
        format!("DELETE FROM keyed WHERE id % 211 = {}", n % 211),
        format!("UPDATE keyed SET id = -id WHERE id % 307 = {}", n % 307),
        format!("INSERT INTO pair SELECT {}, 'x{first}', {n}", n % 10),
        format!("UPDATE pair SET b = CONCAT(b, 'u') WHERE a = {} AND LENGTH(b) < 8", n % 10),
        format!("DELETE FROM pair WHERE b = 'b{n}'"),
        format!("UPDATE large SET n = n + 1 WHERE id % 50 = {}", n % 50),
        format!("UPDATE large SET v = REPEAT('z', {n} + 2500) WHERE id = {n}"),
        if dice.below(6) == 0 { "ROLLBACK" } else { "COMMIT" }.to_owned(),
    ];
    if ddl {
        let more: &[String] = match dice.below(30) {
            0 => &["TRUNCATE pair".to_owned()],
            1 => &[
                format!("ALTER TABLE keyed ADD COLUMN c{first} int NULL"),
                format!("UPDATE keyed SET c{first} = 5 WHERE id % 2 = 0"),
            ],
            2 => &[format!("ALTER TABLE keyed ADD COLUMN d{first} int DEFAULT {n}")],
            3 => &[
                format!("CREATE TABLE made{} (id int PRIMARY KEY, v text)", n % 3),
                format!("INSERT INTO made{} SELECT seq, 'm' FROM seq_1_to_50", n % 3),
            ],
            4 => &[format!("DROP TABLE IF EXISTS made{}", n % 3)],
            5 => &["RENAME TABLE large TO big".to_owned(), "RENAME TABLE big TO large".to_owned()],
            6 => &[
                "ALTER TABLE pair MODIFY n bigint".to_owned(),
                "ALTER TABLE pair MODIFY n int".to_owned(),
            ],
            7 => &[
                "RENAME TABLE pair TO swap, keyed TO pair, swap TO keyed".to_owned(),
                "RENAME TABLE pair TO swap, keyed TO pair, swap TO keyed".to_owned(),
            ],
            _ => &[],
        };
        statements.extend_from_slice(more);
    }
    statements
}

/// Writes until told to stop. What the moment refuses is rolled back.
async fn write(mut client: Conn, seed: u64, ddl: bool, stop: &AtomicBool) {
    let mut dice = Dice(seed);
    let mut next = 1000;
    while !stop.load(Ordering::Acquire) {
        for statement in transaction(&mut dice, &mut next, ddl) {
            match client.query_drop(statement).await {
                Ok(()) | Err(mysql_async::Error::Server(_)) => {}
                Err(_) => return,
            }
        }
        tokio::time::sleep(Duration::from_millis(dice.below(8))).await;
    }
}

const SHOP: &str = "CREATE TABLE keyed (id int PRIMARY KEY, n int, v text);\n\
    CREATE TABLE pair (a int, b varchar(40), n int, PRIMARY KEY (a, b));\n\
    CREATE TABLE large (id int PRIMARY KEY, n int, v text);\n\
    INSERT INTO keyed SELECT seq, 0, CONCAT('v', seq) FROM seq_1_to_500;\n\
    INSERT INTO pair SELECT seq % 10, CONCAT('b', seq), 0 FROM seq_1_to_500;\n\
    INSERT INTO large SELECT seq, 0, REPEAT(seq, 500) FROM seq_1_to_1000;\n";

async fn kills(seed: u64, ddl: bool) {
    println!("seed {seed}");
    let mut bench = Bench::start().await;
    // Large transactions are split, and seeds come in many batches.
    bench.settings.batch_bytes_max = 64 << 10;
    bench.sql(SHOP).await;
    let stop = Arc::new(AtomicBool::new(false));
    let mut writer = connect(&bench.server).await;
    writer.query_drop("USE shop").await.unwrap();
    let writing = {
        let stop = Arc::clone(&stop);
        tokio::spawn(async move { write(writer, seed, ddl, &stop).await })
    };
    let mut dice = Dice(seed + 77);
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
    bench.assert_all_same().await;
    feed.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_that_is_killed_again_and_again_loses_and_doubles_nothing() {
    for seed in 1..=2 {
        kills(seed, false).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn definitions_that_change_all_the_time_are_followed() {
    for seed in 11..=12 {
        kills(seed, true).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_source_that_crashes_is_followed_again() {
    let mut bench = Bench::start().await;
    bench.sql(SHOP).await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    for round in 0..3 {
        bench.sql(&format!("INSERT INTO keyed VALUES ({}, {round}, 'c')", 9000 + round)).await;
        bench.server.kill().unwrap();
        let retrying = || matches!(feed.stats().state, FeedState::Retrying { .. });
        bench.wait(&feed, "it is noticed", retrying).await;
        bench.server.resume().unwrap();
        bench.source = connect(&bench.server).await;
        bench.sql("USE shop").await;
        bench.caught_up(&feed).await;
        bench.assert_all_same().await;
    }
    feed.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_binlog_that_is_gone_means_new_seeds() {
    let mut bench = Bench::start().await;
    bench.sql(SHOP).await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    feed.stop().await;
    bench
        .sql(
            "DELETE FROM keyed WHERE id < 100;\n FLUSH BINARY LOGS;\n DELETE FROM pair WHERE a = 1;\n\
             FLUSH BINARY LOGS;\n FLUSH BINARY LOGS;\n",
        )
        .await;
    let logs: Vec<SourceRow> = bench.source.query("SHOW BINARY LOGS").await.unwrap();
    let last: String = logs.last().unwrap().get(0).unwrap();
    bench.sql(&format!("PURGE BINARY LOGS TO '{last}'")).await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    bench.assert_all_same().await;
    assert!(feed.stats().rows_seeded > 0);
    feed.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn distributed_transactions_and_rollbacks_lead_to_new_seeds() {
    let mut bench = Bench::start().await;
    bench.sql(SHOP).await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    bench
        .sql(
            "XA START 'a';\n INSERT INTO keyed VALUES (7001, 1, 'xa');\n XA END 'a';\n XA PREPARE 'a';\n\
             XA COMMIT 'a';\n",
        )
        .await;
    bench.caught_up(&feed).await;
    bench.assert_all_same().await;
    bench
        .sql(
            "CREATE TABLE old (id int PRIMARY KEY) ENGINE=MyISAM;\n\
             BEGIN;\n INSERT INTO old VALUES (1);\n INSERT INTO keyed VALUES (7002, 1, 'gone');\n ROLLBACK;\n\
             DROP TABLE old;\n",
        )
        .await;
    bench.caught_up(&feed).await;
    bench.assert_all_same().await;
    feed.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_source_that_cannot_be_followed_is_refused_with_the_reason() {
    let bench = Bench::start_with(&["--binlog-row-metadata=MINIMAL"]).await;
    let feed = bench.feed();
    let began = Instant::now();
    while !feed.is_finished() {
        assert!(began.elapsed() < PATIENCE);
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let FeedState::Failed { error } = feed.stats().state else { panic!("{:?}", feed.stats()) };
    assert!(error.contains("binlog_row_metadata is \"MINIMAL\""), "{error}");
}
