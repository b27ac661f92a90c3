use expect_test::expect_file;
use serde_json::{Value, json};
use testkit::{Postgres, Version};

use crate::connection::{endpoint, outcome, pair};
use crate::instance;
use crate::server::{Server, Transcript};

const TASK: &str = "arn:aws:dms:us-east-1:000000000000:task:TASK";

fn everything() -> String {
    json!({"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
        "object-locator": {"schema-name": "shop", "table-name": "%"}}]})
    .to_string()
}

struct Bench {
    server: Server,
    source: Postgres,
    target: Postgres,
    instance: String,
    from: String,
    to: String,
}

/// A server with an instance and two endpoints, and data at the source.
async fn bench() -> Bench {
    let (source, target) =
        (Postgres::start(Version::newest()).unwrap(), Postgres::start(Version::newest()).unwrap());
    let client = source.connect("postgres").await.unwrap();
    client
        .batch_execute(
            "CREATE SCHEMA shop; CREATE TABLE shop.orders (id int PRIMARY KEY, what text);
             INSERT INTO shop.orders SELECT n, 'order ' || n FROM generate_series(1, 1000) n;
             CREATE TABLE shop.items (id int PRIMARY KEY)",
        )
        .await
        .unwrap();
    let server = Server::start().await;
    let instance = instance::available(&server).await;
    let from = endpoint(&server, "from", "source", &source, json!({})).await;
    let to = endpoint(&server, "to", "target", &target, json!({})).await;
    Bench { server, source, target, instance, from, to }
}

impl Bench {
    fn task(&self, changes: &Value) -> Value {
        let mut input = json!({"ReplicationTaskIdentifier": "Task", "ResourceIdentifier": "TASK",
            "ReplicationInstanceArn": self.instance, "SourceEndpointArn": self.from, "TargetEndpointArn": self.to,
            "MigrationType": "full-load", "TableMappings": everything()});
        for (member, value) in changes.as_object().unwrap() {
            input[member] = value.clone();
        }
        input
    }

    async fn connect(&self) {
        for endpoint in [&self.from, &self.to] {
            self.server.ok("TestConnection", pair(&self.instance, endpoint)).await;
            outcome(&self.server, &self.instance, endpoint, "successful").await;
        }
    }

    async fn status(&self, wanted: &str) -> Value {
        let filter = json!({"Filters": [{"Name": "replication-task-arn", "Values": [TASK]}]});
        let answer = self
            .server
            .until("DescribeReplicationTasks", filter, "/ReplicationTasks/0/Status", wanted)
            .await;
        answer.body["ReplicationTasks"][0].clone()
    }

    async fn start(&self, how: &str) {
        let input = json!({"ReplicationTaskArn": TASK, "StartReplicationTaskType": how});
        let answer = self.server.ok("StartReplicationTask", input).await;
        assert_eq!(answer.text("/ReplicationTask/Status"), "starting");
    }
}

#[tokio::test]
async fn tasks_and_their_refusals() {
    let bench = bench().await;
    let server = &bench.server;
    let mut t = Transcript::new(server);
    let create = "CreateReplicationTask";
    t.say(create, bench.task(&json!({"SourceEndpointArn": bench.to}))).await;
    t.say(create, bench.task(&json!({"TargetEndpointArn": "nonsense"}))).await;
    t.say(create, bench.task(&json!({"ReplicationInstanceArn": "nonsense"}))).await;
    t.say(create, bench.task(&json!({"TableMappings": "{"}))).await;
    t.say(create, bench.task(&json!({"ReplicationTaskSettings": "{\"Odd\": 1}"}))).await;
    t.say(
        create,
        bench.task(&json!({"MigrationType": "cdc", "CdcStartTime": 1, "CdcStartPosition": "0/1"})),
    )
    .await;
    t.say(create, bench.task(&json!({"MigrationType": "cdc", "CdcStartTime": 1}))).await;
    t.say(create, bench.task(&json!({"MigrationType": "cdc", "CdcStartPosition": "0/1"}))).await;
    t.say(create, bench.task(&json!({"CdcStopPosition": "server_time:2026-01-01T00:00:00"}))).await;
    t.say(create, bench.task(&json!({}))).await;
    bench.status("ready").await;
    t.say(create, bench.task(&json!({}))).await;
    t.note("what a task that never ran refuses");
    let arn = json!({"ReplicationTaskArn": TASK});
    let start = |how: &str| json!({"ReplicationTaskArn": TASK, "StartReplicationTaskType": how});
    t.say("StartReplicationTask", start("start-replication")).await;
    t.say("StartReplicationTask", start("resume-processing")).await;
    t.say("StopReplicationTask", arn.clone()).await;
    t.say("ModifyReplicationTask", arn.clone()).await;
    t.say("ModifyReplicationTask", json!({"ReplicationTaskArn": TASK, "MigrationType": "cdc"}))
        .await;
    let tables = json!({"ReplicationTaskArn": TASK, "TablesToReload": [{"SchemaName": "shop", "TableName": "orders"}]});
    t.say("ReloadTables", tables).await;
    t.say("DeleteReplicationInstance", json!({"ReplicationInstanceArn": bench.instance})).await;
    t.say("DeleteEndpoint", json!({"EndpointArn": bench.from})).await;
    t.say("DescribeTableStatistics", arn.clone()).await;
    t.say("DescribeReplicationTasks", json!({"WithoutSettings": true})).await;
    t.say(
        "DescribeReplicationTasks",
        json!({"Filters": [{"Name": "replication-task-id", "Values": ["none"]}]}),
    )
    .await;
    t.note("modifying");
    let settings = json!({"Logging": {"EnableLogging": true}}).to_string();
    t.say(
        "ModifyReplicationTask",
        json!({"ReplicationTaskArn": TASK, "ReplicationTaskSettings": settings}),
    )
    .await;
    bench.status("ready").await;
    t.note("deleting");
    t.say("DeleteReplicationTask", arn.clone()).await;
    let filter = json!({"Filters": [{"Name": "replication-task-arn", "Values": [TASK]}]});
    server.until_error("DescribeReplicationTasks", filter, "ResourceNotFoundFault").await;
    t.say("DeleteReplicationTask", arn).await;
    expect_file!["transcripts/replication_task.txt"].assert_eq(t.text());
}

#[tokio::test]
async fn other_engines_are_refused_by_name() {
    let bench = bench().await;
    let mysql =
        endpoint(&bench.server, "other", "source", &bench.source, json!({"EngineName": "mysql"}))
            .await;
    let refused = bench
        .server
        .call("CreateReplicationTask", bench.task(&json!({"SourceEndpointArn": mysql})))
        .await;
    assert_eq!(refused.text("/__type"), "InvalidParameterValueException");
    assert!(refused.text("/message").contains("has the engine mysql"));
}

#[tokio::test]
async fn a_full_load_moves_the_rows_and_says_so() {
    let bench = bench().await;
    bench.connect().await;
    let settings = json!({"Logging": {"EnableLogging": true}}).to_string();
    bench
        .server
        .ok("CreateReplicationTask", bench.task(&json!({"ReplicationTaskSettings": settings})))
        .await;
    bench.status("ready").await;
    bench.start("start-replication").await;
    let task = bench.status("stopped").await;
    assert_eq!(task["StopReason"], "Stop Reason FULL_LOAD_ONLY_FINISHED", "{task}");
    assert_eq!(task["ReplicationTaskStats"]["TablesErrored"], 0, "{task}");
    assert_eq!(task["ReplicationTaskStats"]["FullLoadProgressPercent"], 100);
    assert_eq!(task["ReplicationTaskStats"]["TablesLoaded"], 2);
    let statistics =
        bench.server.ok("DescribeTableStatistics", json!({"ReplicationTaskArn": TASK})).await;
    assert_eq!(statistics.body["TableStatistics"][1]["TableName"], "orders");
    assert_eq!(statistics.body["TableStatistics"][1]["FullLoadRows"], 1000);
    assert_eq!(statistics.body["TableStatistics"][1]["TableState"], "Table completed");
    let client = bench.target.connect("postgres").await.unwrap();
    let rows: i64 = client.query_one("SELECT count(*) FROM shop.orders", &[]).await.unwrap().get(0);
    assert_eq!(rows, 1000);
    let logs = bench
        .server
        .ok(
            "DescribeReplicationInstanceTaskLogs",
            json!({"ReplicationInstanceArn": bench.instance}),
        )
        .await;
    assert!(
        logs.body["ReplicationInstanceTaskLogs"][0]["ReplicationInstanceTaskLogSize"].as_u64()
            > Some(0),
        "{}",
        logs.body
    );
    let events = bench.server.ok("DescribeEvents", json!({})).await;
    let told: Vec<&str> = events.body["Events"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|event| event["SourceType"] == "replication-task")
        .map(|event| event["Message"].as_str().unwrap())
        .collect();
    assert_eq!(
        told,
        [
            "Replication task created",
            "Replication task started, with flag = fresh start",
            "Replication task stopped. Stop Reason FULL_LOAD_ONLY_FINISHED",
        ]
    );
}

#[tokio::test]
async fn a_task_that_cannot_work_fails_with_its_cause() {
    let bench = bench().await;
    bench.connect().await;
    let mappings = everything().replace("shop", "none");
    bench.server.ok("CreateReplicationTask", bench.task(&json!({"TableMappings": mappings}))).await;
    bench.status("ready").await;
    bench.start("start-replication").await;
    let task = bench.status("failed").await;
    let message = task["LastFailureMessage"].as_str().unwrap();
    assert!(
        message.starts_with("Last Error ")
            && message.ends_with("Stop Reason FATAL_ERROR Error Level FATAL")
    );
    assert_eq!(task["StopReason"], "Stop Reason FATAL_ERROR");
}
