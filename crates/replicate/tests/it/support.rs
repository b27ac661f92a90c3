//! What the tests share: two servers with a database each, tasks, and fixtures.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use replicate::log::{Component, LogSink, Severity};
use replicate::mapping::Rules;
use replicate::{Mode, Outcome, PgConfig, Phase, Settings, Start, Task, TaskSpec};
use testkit::{Postgres, Version, compare_tables};
use tokio_postgres::Client;

/// How long a test waits for a condition before it fails.
const PATIENCE: Duration = Duration::from_mins(1);

/// Source and target, and a client for each.
pub(crate) struct Pair {
    pub(crate) source_server: Postgres,
    pub(crate) target_server: Postgres,
    pub(crate) source: Client,
    pub(crate) target: Client,
    pub(crate) lines: Arc<Lines>,
}

/// The task's log, kept.
#[derive(Default)]
pub(crate) struct Lines(Mutex<Vec<(Severity, String)>>);

impl LogSink for Lines {
    fn log(&self, component: Component, severity: Severity, text: &str) {
        self.0.lock().unwrap().push((severity, format!("{}: {text}", component.as_str())));
    }
}

impl Lines {
    pub(crate) fn contains(&self, severity: Severity, part: &str) -> bool {
        self.0.lock().unwrap().iter().any(|(s, text)| *s == severity && text.contains(part))
    }

    pub(crate) fn all(&self) -> String {
        self.0
            .lock()
            .unwrap()
            .iter()
            .map(|(s, text)| format!("{s:?} {text}"))
            .collect::<Vec<_>>()
            .join("\n")
    }
}

/// Pairs of versions worth testing: each with itself, and across.
pub(crate) fn version_pairs() -> Vec<(Version, Version)> {
    let (oldest, newest) = (Version::oldest(), Version::newest());
    if oldest == newest {
        vec![(oldest, oldest)]
    } else {
        vec![(oldest, oldest), (newest, newest), (oldest, newest), (newest, oldest)]
    }
}

pub(crate) fn config(server: &Postgres, database: &str) -> PgConfig {
    let mut config = PgConfig::new(server.host(), server.port(), testkit::SUPERUSER, database);
    config.password = server.password().into();
    config.connect_timeout = Duration::from_secs(5);
    config
}

impl Pair {
    pub(crate) async fn start() -> Self {
        Self::of(Version::oldest(), Version::oldest()).await
    }

    pub(crate) async fn of(source: Version, target: Version) -> Self {
        let source_server = Postgres::start(source).unwrap();
        let target_server = Postgres::start(target).unwrap();
        let source = source_server.create_database("origin").await.unwrap();
        let target = target_server.create_database("copy").await.unwrap();
        Self { source_server, target_server, source, target, lines: Arc::default() }
    }

    /// `EVERY_TYPE`, without XML values when a server was built without support for them.
    pub(crate) async fn every_type(&self) -> String {
        let mut supported = true;
        for client in [&self.source, &self.target] {
            supported &= client.batch_execute("SELECT '<a/>'::xml").await.is_ok();
        }
        if supported {
            return EVERY_TYPE.to_owned();
        }
        EVERY_TYPE
            .replace("'<a b=\"1\">t</a>'", "NULL")
            .replace("'\"x\"', 'text', '$'", "'\"x\"', NULL, '$'")
    }

    /// A task over the schema `shop`.
    pub(crate) fn spec(&self, mode: Mode) -> TaskSpec {
        let mut settings = Settings::default();
        settings.retry.interval = Duration::from_millis(100);
        settings.retry.interval_max = Duration::from_secs(2);
        settings.retry.stop_at_interval_max = false;
        settings.table_check_interval = Duration::from_millis(300);
        TaskSpec {
            name: "TEST-1".to_owned(),
            source: config(&self.source_server, "origin"),
            target: config(&self.target_server, "copy"),
            rules: rules("shop"),
            mode,
            settings,
            start: Start::Fresh,
            start_position: None,
            loaded: Vec::new(),
            stop_at: None,
            slot_name: None,
            log: self.lines.clone(),
            failpoint: None,
        }
    }

    /// Runs a full load to its end.
    pub(crate) async fn load(&self) -> Task {
        self.run_to_end(self.spec(Mode::FullLoad)).await
    }

    pub(crate) async fn run_to_end(&self, spec: TaskSpec) -> Task {
        let task = replicate::start(spec);
        let outcome = tokio::time::timeout(PATIENCE, task.finished()).await.expect("the task ends");
        assert!(matches!(outcome, Outcome::Stopped { .. }), "{outcome:?}\n{}", self.lines.all());
        task
    }

    /// Compares tables of `shop` that have the same name on both sides.
    pub(crate) async fn assert_same(&self, tables: &[&str]) {
        let names: Vec<String> = tables.iter().map(|t| format!("shop.{t}")).collect();
        let pairs: Vec<(&str, &str)> = names.iter().map(|n| (n.as_str(), n.as_str())).collect();
        let report = compare_tables(&self.source, &self.target, &pairs).await;
        let report = report.unwrap_or_else(|e| panic!("{e}\n{}", self.lines.all()));
        assert!(report.is_equal(), "source and target differ:\n{report}\n{}", self.lines.all());
    }

    /// Waits until everything that is committed at the source now is committed at the target.
    pub(crate) async fn caught_up(&self, task: &Task) {
        let row =
            self.source.query_one("SELECT pg_current_wal_insert_lsn()::text", &[]).await.unwrap();
        let until: replicate::Lsn = row.get::<_, String>(0).parse().unwrap();
        self.wait(task, "the task catches up", |stats| {
            stats.phase == Phase::Changes
                && stats.pending_changes == 0
                && stats.received_position.max(stats.source_position) >= Some(until)
        })
        .await;
    }

    pub(crate) async fn wait(
        &self,
        task: &Task,
        what: &str,
        condition: impl Fn(&replicate::Stats) -> bool,
    ) {
        let began = Instant::now();
        loop {
            let stats = task.stats();
            if condition(&stats) {
                return;
            }
            if stats.phase == Phase::Ended || began.elapsed() > PATIENCE {
                let outcome = tokio::time::timeout(Duration::from_secs(1), task.finished()).await;
                panic!("in vain: {what}\n{outcome:?}\n{stats:#?}\n{}", self.lines.all());
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}

pub(crate) fn rules(schema: &str) -> Rules {
    Rules::parse(&format!(
        r#"{{"rules":[{{"rule-type":"selection","rule-id":"1","rule-name":"1","rule-action":"include",
        "object-locator":{{"schema-name":"{schema}","table-name":"%"}}}}]}}"#
    ))
    .unwrap()
}

/// Types made by the user, to be made at the target too (or not).
pub(crate) const USER_TYPES: &str = "
    CREATE TYPE shop.mood AS ENUM ('sad', 'ok', 'very \"happy\"');
    CREATE DOMAIN shop.positive AS integer CHECK (VALUE > 0);
    CREATE TYPE shop.pair AS (a integer, b text);
    CREATE TYPE shop.span AS RANGE (subtype = float8);";

/// A column of each type that PostgreSQL ships, with edge values.
const EVERY_TYPE: &str = r#"
    CREATE TABLE shop.every_type (
        id integer PRIMARY KEY, small smallint, big bigint, num numeric, num2 numeric(20,4), r real, d double precision,
        cash money, c char(5), vc varchar(20), t text, nm name, q "char", b bytea, ts timestamp, tz timestamptz, dt date,
        tm time, tmz timetz, iv interval, bo boolean, u uuid, ine inet, ci cidr, mac macaddr, mac8 macaddr8,
        bi bit(5), vb bit varying(10), js json, jb jsonb, x xml, jp jsonpath, tsv tsvector, tsq tsquery,
        p point, l line, ls lseg, bx box, pa path, po polygon, ci2 circle,
        ir int4range, nr numrange, tr tstzrange, dr daterange, im int4multirange,
        ia integer[], ta text[], na numeric[], ja jsonb[], ts2 timestamptz[][],
        o oid, rc regclass, rt regtype, lsn pg_lsn, snap pg_snapshot);
    INSERT INTO shop.every_type VALUES
        (1, -32768, -9223372036854775808, 'NaN', -1234567890123456.7891, 'NaN', '-Infinity',
         '-92233720368547758.08', 'ab', 'véry', E'tab\t newline\n back\\slash \r €𝄞 \\N \\.', 'a name', 'x', '\x00ff5c0a', '4713-01-01 00:00:00 BC', '294276-12-31 23:59:59.999999+00', '5874897-12-31',
         '24:00:00', '23:59:59.999999-15:59', '-178000000 years -11 mons +30 days -23:59:59.999999', true, '00000000-0000-0000-0000-000000000000', '10.0.0.1/8', '10.0.0.0/8', '08:00:2b:01:02:03', '08:00:2b:01:02:03:04:05',
         B'10101', B'', '{"a" :  1, "a": [null]}', '{"b": 1.50, "a": [1e400, "\u00e9"]}', '<a b="1">t</a>', '$.a[*] ? (@ > 1)', '''it''''s'':1A fat:2B', 'fat & !cat:AB',
         '(1.5,-0)', '{1,2,3}', '[(0,0),(1,1)]', '(1,1),(0,0)', '[(0,0),(1,1),(2,0)]', '((0,0),(1,1),(2,0))', '<(0,0),1e-300>',
         '[1,10)', '(,1.5]', '[2020-01-01 00:00:00+00,infinity)', 'empty', '{[1,3),[5,7)}',
         '{1,NULL,-3}', '{"a,b","c\"d",NULL,"NULL",""}', '{NaN,1.0,1.00}', ARRAY['{"a": 1}','null']::jsonb[], '[0:0][2:2]={{infinity}}',
         4294967295, 'pg_class', 'integer', 'FFFFFFFF/FFFFFFFF', '10:20:10,14,15'),
        (2, 32767, 9223372036854775807, '0.000000000000000000000000000000000000000000001', 0.0000, 1.17549435e-38, 5e-324,
         '92233720368547758.07', '', '', '', '', '', '', 'infinity', '-infinity', '-infinity',
         '00:00:00', '00:00:00+15:59', '00:00:00.000001', false, 'ffffffff-ffff-ffff-ffff-ffffffffffff', '::1', '::/0', 'ff:ff:ff:ff:ff:ff', 'ff:ff:ff:ff:ff:ff:ff:ff',
         B'00000', B'1111111111', '[]', '"x"', 'text', '$', '', '',
         '(NaN,Infinity)', '{0,1,0}', '[(-1,-1),(1,1)]', '(0,0),(0,0)', '((0,0))', '((0,0))', '<(0,0),0>',
         'empty', '(,)', 'empty', '[2020-01-01,2020-02-01)', '{}',
         '{}', '{}', '{}', '{}', '{}', 0, NULL, NULL, '0/0', NULL),
        (3, 0, 0, 'Infinity', 1.5, '-0', 0.1, 0, 'abcde', 'x', 'x', 'x', 'y', 'x', now(), now(), now(), now(), now(), '1 mon -1 day', NULL, gen_random_uuid(), '1.2.3.4', '1.2.3.0/24',
         NULL, NULL, B'11111', B'1', 'null', 'null', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{{1,2},{3,4}}', '{x}', '{1e10}', NULL, NULL, 1, 'pg_type', 'text[]', '1/0', '1:1:');
    INSERT INTO shop.every_type (id) SELECT generate_series(4, 1000);"#;
