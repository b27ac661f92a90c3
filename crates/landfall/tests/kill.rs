//! `kill -9` of the server at seeded points of a migration: during the load, at the cut-over and
//! during change capture. Each run ends with equal tables, nothing lost and nothing doubled, also
//! in tables without a key.
//!
//! `LANDFALL_KILL_RUNS` is the number of runs, `LANDFALL_KILL_SEED` the first one's seed: a failed
//! run names its own, to be run again alone.
#![allow(clippy::unwrap_used)]

#[path = "../examples/demo/client.rs"]
mod client;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use testkit::{Landfall, Postgres, SUPERUSER, Version, compare_tables};
use tokio_postgres::Client;

use crate::client::Api;

const RUNS: u64 = 30;
/// So many runs go on beside each other.
const LANES: u64 = 2;
const PATIENCE: Duration = Duration::from_mins(1);

/// The kill comes within this time of the start of the task.
const WINDOW_MS: u64 = 1_500;

const TABLES: [&str; 4] = ["keyed", "pairs", "bag", "wide"];

/// The database that each run copies.
const BASE: &str = "
CREATE TABLE keyed (id bigint PRIMARY KEY, n int NOT NULL, t text);
CREATE TABLE pairs (a int, b text, v numeric, PRIMARY KEY (a, b));
CREATE TABLE bag (n int, t text);
ALTER TABLE bag REPLICA IDENTITY FULL;
CREATE TABLE wide (id int PRIMARY KEY, big text, small int);
INSERT INTO keyed SELECT i, i % 10, 'row ' || i FROM generate_series(1, 60000) i;
INSERT INTO pairs SELECT i % 100, 'b' || i, i / 7.0 FROM generate_series(1, 30000) i;
INSERT INTO bag SELECT i % 50, 't' || i % 7 FROM generate_series(1, 20000) i;
INSERT INTO wide SELECT i, repeat(md5(i::text), 120), i FROM generate_series(1, 1500) i;
CREATE SEQUENCE keys START 1000000;
";

/// One transaction of the application that writes meanwhile: every kind of change, in tables with
/// and without a key, a change of a key, and an update that leaves a TOASTed value alone.
const WRITE: &str = "BEGIN;
INSERT INTO keyed SELECT nextval('keys'), 1, 'new' FROM generate_series(1, 3);
UPDATE keyed SET n = n + 1, t = t || '.' WHERE id = (SELECT 1 + (random() * 50000)::int);
UPDATE keyed SET id = nextval('keys') WHERE id = (SELECT 1 + (random() * 50000)::int);
DELETE FROM keyed WHERE id = (SELECT 1 + (random() * 50000)::int);
INSERT INTO bag VALUES (51, 'same'), (51, 'same');
DELETE FROM bag WHERE ctid IN
    (SELECT ctid FROM bag WHERE n = (SELECT (random() * 51)::int) LIMIT 1);
UPDATE pairs SET v = v + 1 WHERE a = (SELECT (random() * 100)::int) AND b LIKE '%7';
UPDATE wide SET small = small + 1 WHERE id = (SELECT 1 + (random() * 1400)::int);
COMMIT";

struct Bench {
    source: Postgres,
    target: Postgres,
    landfall: Landfall,
    api: Api,
    instance: String,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_any_moment_nothing_is_lost_or_doubled() {
    let number = |name: &str, otherwise: u64| {
        std::env::var(name).map_or(otherwise, |text| text.parse().expect("a number"))
    };
    let first = number("LANDFALL_KILL_SEED", 1);
    let seeds = first..first + number("LANDFALL_KILL_RUNS", RUNS);
    let mut lanes = Vec::new();
    for lane in 0..LANES.min(seeds.end - seeds.start) {
        lanes.push(tokio::spawn(runs((first + lane..seeds.end).step_by(LANES as usize))));
    }
    let mut phases = [0_u32; 3];
    for lane in lanes {
        for phase in lane.await.unwrap() {
            phases[phase as usize] += 1;
        }
    }
    let [load, cut_over, changes] = phases;
    println!(
        "killed during the load {load}, at the cut-over {cut_over}, in change capture {changes}"
    );
}

/// What the task was doing when it was killed.
#[derive(Clone, Copy, Debug)]
enum Phase {
    Load = 0,
    CutOver = 1,
    Changes = 2,
}

/// One run after the other, with servers of their own.
async fn runs(seeds: impl Iterator<Item = u64>) -> Vec<Phase> {
    let mut bench = set_up().await;
    let mut phases = Vec::new();
    for seed in seeds {
        phases.push(run(&mut bench, seed).await);
    }
    phases
}

async fn set_up() -> Bench {
    let source = Postgres::start(Version::oldest()).unwrap();
    let target = Postgres::start(Version::newest()).unwrap();
    source.create_database("base").await.unwrap().batch_execute(BASE).await.unwrap();
    let landfall = Landfall::start(env!("CARGO_BIN_EXE_landfall")).unwrap();
    let api = Api {
        address: landfall.address().to_owned(),
        credentials: landfall.credentials().unwrap(),
    };
    let created = api
        .call(
            "CreateReplicationInstance",
            json!({
                "ReplicationInstanceIdentifier": "kill",
                "ReplicationInstanceClass": "dms.t3.medium",
            }),
        )
        .await
        .unwrap();
    let instance = text(&created, "/ReplicationInstance/ReplicationInstanceArn");
    let bench = Bench { source, target, landfall, api, instance };
    let filter = filter("replication-instance-arn", &bench.instance);
    wait_for(&bench.api, "DescribeReplicationInstances", &filter, |shown| {
        text(shown, "/ReplicationInstances/0/ReplicationInstanceStatus") == "available"
    })
    .await;
    bench
}

async fn run(bench: &mut Bench, seed: u64) -> Phase {
    let mut random = Random(seed);
    let name = format!("run{seed}");
    let admin = bench.source.connect("postgres").await.unwrap();
    admin.batch_execute(&format!("CREATE DATABASE {name} TEMPLATE base")).await.unwrap();
    let at_source = bench.source.connect(&name).await.unwrap();
    let at_target = bench.target.create_database(&name).await.unwrap();
    let task = make_task(bench, &name).await;

    let stop = Arc::new(AtomicBool::new(false));
    let writer = tokio::spawn(write(bench.source.connect(&name).await.unwrap(), Arc::clone(&stop)));
    bench
        .api
        .call(
            "StartReplicationTask",
            json!({"ReplicationTaskArn": task, "StartReplicationTaskType": "start-replication"}),
        )
        .await
        .unwrap();
    let mut phase = Phase::Load;
    for kill in 0..=random.below(2) {
        // The seeded point in time is what the test is about: no condition to wait for.
        tokio::time::sleep(Duration::from_millis(random.below(WINDOW_MS))).await;
        if kill == 0 {
            phase = phase_of(&bench.api, &task).await;
        }
        bench.landfall.kill().unwrap();
        bench.landfall.resume().unwrap();
    }
    stop.store(true, Ordering::Relaxed);
    writer.await.unwrap();
    // The last change has to come by change capture, after every table's snapshot: seeing it at
    // the target then means that everything before it is there.
    let loaded = wait_until_loaded(bench, &task, seed).await;
    assert_eq!(loaded, TABLES.len(), "LANDFALL_KILL_SEED={seed}");
    at_source.batch_execute("INSERT INTO keyed VALUES (0, 0, 'last')").await.unwrap();
    arrival_of_last(bench, &task, &at_target, seed).await;
    finish_task(bench, &task).await;
    let tables = TABLES.map(|table| (table, table));
    let report = compare_tables(&at_source, &at_target, &tables).await.unwrap();
    assert!(
        report.is_equal(),
        "LANDFALL_KILL_SEED={seed}, killed in {phase:?}: source and target differ:\n{report}\n{}",
        bench.landfall.log()
    );
    phase
}

/// An application's transactions, until told to stop.
async fn write(client: Client, stop: Arc<AtomicBool>) {
    while !stop.load(Ordering::Relaxed) {
        client.batch_execute(WRITE).await.unwrap();
    }
}

async fn make_task(bench: &Bench, name: &str) -> String {
    let mut arns = Vec::new();
    for (kind, server) in [("source", &bench.source), ("target", &bench.target)] {
        let created = bench
            .api
            .call(
                "CreateEndpoint",
                json!({
                    "EndpointIdentifier": format!("{name}-{kind}"), "EndpointType": kind,
                    "EngineName": "postgres", "ServerName": server.host(), "Port": server.port(),
                    "Username": SUPERUSER, "Password": server.password(), "DatabaseName": name,
                }),
            )
            .await
            .unwrap();
        let arn = text(&created, "/Endpoint/EndpointArn");
        let pair = json!({"ReplicationInstanceArn": bench.instance, "EndpointArn": arn});
        bench.api.call("TestConnection", pair).await.unwrap();
        wait_for(&bench.api, "DescribeConnections", &filter("endpoint-arn", &arn), |shown| {
            let status = text(shown, "/Connections/0/Status");
            assert_ne!(status, "failed", "{shown}");
            status == "successful"
        })
        .await;
        arns.push(arn);
    }
    let rules = json!({"rules": [{
        "rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
        "object-locator": {"schema-name": "public", "table-name": "%"},
    }]});
    let created = bench
        .api
        .call(
            "CreateReplicationTask",
            json!({
                "ReplicationTaskIdentifier": name,
                "ReplicationInstanceArn": bench.instance,
                "SourceEndpointArn": arns[0],
                "TargetEndpointArn": arns[1],
                "MigrationType": "full-load-and-cdc",
                "TableMappings": rules.to_string(),
            }),
        )
        .await
        .unwrap();
    let task = text(&created, "/ReplicationTask/ReplicationTaskArn");
    wait_for_status(bench, &task, "ready").await;
    task
}

async fn phase_of(api: &Api, task: &str) -> Phase {
    let tables = statistics(api, task).await;
    let applied = tables.iter().any(|table| {
        ["Inserts", "Updates", "Deletes"].iter().any(|name| table[name].as_u64() > Some(0))
    });
    match (completed(&tables) == TABLES.len(), applied) {
        (false, _) => Phase::Load,
        (true, false) => Phase::CutOver,
        (true, true) => Phase::Changes,
    }
}

async fn statistics(api: &Api, task: &str) -> Vec<Value> {
    let ask = json!({"ReplicationTaskArn": task});
    let shown = api.call("DescribeTableStatistics", ask).await.unwrap();
    shown["TableStatistics"].as_array().cloned().unwrap_or_default()
}

fn completed(tables: &[Value]) -> usize {
    tables.iter().filter(|table| table["TableState"] == "Table completed").count()
}

/// Waits until all tables are loaded; answers how many there are.
async fn wait_until_loaded(bench: &Bench, task: &str, seed: u64) -> usize {
    let begun = Instant::now();
    loop {
        let tables = statistics(&bench.api, task).await;
        if !tables.is_empty() && completed(&tables) == tables.len() {
            return tables.len();
        }
        running(bench, task, seed, begun).await;
    }
}

async fn arrival_of_last(bench: &Bench, task: &str, target: &Client, seed: u64) {
    let begun = Instant::now();
    let query = "SELECT 1 FROM keyed WHERE id = 0";
    while target.query(query, &[]).await.unwrap().is_empty() {
        running(bench, task, seed, begun).await;
    }
}

/// The task goes on by itself after the crash; nobody starts it again.
async fn running(bench: &Bench, task: &str, seed: u64, begun: Instant) {
    let filter = filter("replication-task-arn", task);
    let shown = bench.api.call("DescribeReplicationTasks", filter).await.unwrap();
    let status = text(&shown, "/ReplicationTasks/0/Status");
    assert!(
        (status == "running" || status == "starting") && begun.elapsed() < PATIENCE,
        "LANDFALL_KILL_SEED={seed}: the task is {status} after {:?}:\n{}\n{}\n{}",
        begun.elapsed(),
        shown["ReplicationTasks"][0]["LastFailureMessage"],
        json!(statistics(&bench.api, task).await),
        bench.landfall.log()
    );
    tokio::time::sleep(Duration::from_millis(20)).await;
}

async fn finish_task(bench: &Bench, task: &str) {
    wait_for_status(bench, task, "running").await;
    let arn = json!({"ReplicationTaskArn": task});
    bench.api.call("StopReplicationTask", arn.clone()).await.unwrap();
    wait_for_status(bench, task, "stopped").await;
    bench.api.call("DeleteReplicationTask", arn).await.unwrap();
    let begun = Instant::now();
    let filter = filter("replication-task-arn", task);
    while bench.api.ask("DescribeReplicationTasks", filter.clone()).await.unwrap().is_ok() {
        assert!(begun.elapsed() < PATIENCE, "{task} is not deleted");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

async fn wait_for_status(bench: &Bench, task: &str, status: &str) {
    let filter = filter("replication-task-arn", task);
    wait_for(&bench.api, "DescribeReplicationTasks", &filter, |shown| {
        let now = text(shown, "/ReplicationTasks/0/Status");
        assert_ne!(now, "failed", "{shown}");
        now == status
    })
    .await;
}

async fn wait_for(api: &Api, operation: &str, input: &Value, holds: impl Fn(&Value) -> bool) {
    let begun = Instant::now();
    loop {
        let shown = api.call(operation, input.clone()).await.unwrap();
        if holds(&shown) {
            return;
        }
        assert!(begun.elapsed() < PATIENCE, "{operation} still answers {shown}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

fn filter(name: &str, value: &str) -> Value {
    json!({"Filters": [{"Name": name, "Values": [value]}]})
}

fn text(answer: &Value, path: &str) -> String {
    answer
        .pointer(path)
        .and_then(Value::as_str)
        .unwrap_or_else(|| panic!("no {path}: {answer}"))
        .to_owned()
}

/// Numbers that a seed fixes (SplitMix64).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % limit
    }
}
