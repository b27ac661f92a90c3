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
    let events = bench.server.ok("DescribeEvents", json!({"SourceType": "replication-task"})).await;
    let told: Vec<&str> = events.body["Events"]
        .as_array()
        .unwrap()
        .iter()
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

impl Bench {
    /// A task that captures changes, running.
    async fn replicating(&self) {
        self.connect().await;
        let settings = json!({"Logging": {"EnableLogging": true}}).to_string();
        let changes =
            json!({"MigrationType": "full-load-and-cdc", "ReplicationTaskSettings": settings});
        self.server.ok("CreateReplicationTask", self.task(&changes)).await;
        self.status("ready").await;
        self.start("start-replication").await;
        self.status("running").await;
    }

    /// Inserts a row at the source and waits for it at the target.
    async fn see(&self, id: i32) {
        let source = self.source.connect("postgres").await.unwrap();
        source.execute("INSERT INTO shop.items VALUES ($1)", &[&id]).await.unwrap();
        let target = self.target.connect("postgres").await.unwrap();
        let deadline = tokio::time::Instant::now() + std::time::Duration::from_mins(1);
        let query = "SELECT FROM shop.items WHERE id = $1";
        // The table itself may not be there yet.
        while !target.query(query, &[&id]).await.is_ok_and(|rows| rows.len() == 1) {
            assert!(
                tokio::time::Instant::now() < deadline,
                "row {id} never came: {}",
                self.status("running").await
            );
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
    }

    async fn stop(&self) -> Value {
        let answer =
            self.server.ok("StopReplicationTask", json!({"ReplicationTaskArn": TASK})).await;
        assert_eq!(answer.text("/ReplicationTask/Status"), "stopping");
        self.status("stopped").await
    }

    async fn refused(&self, operation: &str, input: Value, told: &str) {
        let refused = self.server.call(operation, input).await;
        assert_eq!(refused.text("/__type"), "InvalidResourceStateFault", "{operation}");
        assert!(
            refused.text("/message").contains(told),
            "{operation}: {}",
            refused.text("/message")
        );
    }

    async fn slots(&self) -> i64 {
        let client = self.source.connect("postgres").await.unwrap();
        client.query_one("SELECT count(*) FROM pg_replication_slots", &[]).await.unwrap().get(0)
    }

    async fn next_process(self, in_order: bool) -> Self {
        Self { server: self.server.next_process(in_order).await, ..self }
    }
}

#[tokio::test]
async fn a_running_task_refuses_what_would_disturb_it() {
    let bench = bench().await;
    bench.replicating().await;
    bench.see(1).await;
    let arn = json!({"ReplicationTaskArn": TASK});
    let in_use = "is in use by the replication task";
    bench.refused("DeleteConnection", pair(&bench.instance, &bench.from), in_use).await;
    bench.refused("ModifyEndpoint", json!({"EndpointArn": bench.to, "Port": 1}), in_use).await;
    bench
        .refused(
            "DeleteReplicationTask",
            arn.clone(),
            "cannot be deleted while its status is running",
        )
        .await;
    let start =
        json!({"ReplicationTaskArn": TASK, "StartReplicationTaskType": "resume-processing"});
    bench
        .refused("StartReplicationTask", start, "Replication Task cannot be started, invalid state")
        .await;
    let change = json!({"FullLoadSettings": {"CommitRate": 9}}).to_string();
    let modify =
        |settings: &str| json!({"ReplicationTaskArn": TASK, "ReplicationTaskSettings": settings});
    let told = "Replication Task, excluding logging severity task settings, cannot be modified while it is running state";
    bench.refused("ModifyReplicationTask", modify(&change), told).await;
    let severity = json!({"Logging": {"LogComponents": [{"Id": "TARGET_APPLY", "Severity": "LOGGER_SEVERITY_DEBUG"}]}});
    let louder = bench.server.ok("ModifyReplicationTask", modify(&severity.to_string())).await;
    assert_eq!(louder.text("/ReplicationTask/Status"), "running");
    let stopped = bench.stop().await;
    assert_eq!(stopped["StopReason"], "Stop Reason NORMAL");
    assert!(
        stopped["RecoveryCheckpoint"].as_str().unwrap().starts_with("checkpoint:V1#1#"),
        "{stopped}"
    );
    bench.refused("StopReplicationTask", arn, "it is not running").await;
}

#[tokio::test]
async fn a_stopped_task_goes_on_where_it_was_and_leaves_nothing_behind() {
    let bench = bench().await;
    bench.replicating().await;
    bench.see(1).await;
    bench.stop().await;
    assert_eq!(bench.slots().await, 1);
    bench.start("resume-processing").await;
    bench.status("running").await;
    bench.see(2).await;
    let statistics =
        bench.server.ok("DescribeTableStatistics", json!({"ReplicationTaskArn": TASK})).await;
    let items = &statistics.body["TableStatistics"][0];
    assert_eq!((&items["TableName"], &items["FullLoadRows"]), (&json!("items"), &json!(0)));
    assert_eq!((&items["Inserts"], &items["AppliedInserts"]), (&json!(2), &json!(2)), "{items}");
    assert_eq!(statistics.body["TableStatistics"][1]["FullLoadRows"], 1000);
    bench.stop().await;
    bench.server.ok("DeleteReplicationTask", json!({"ReplicationTaskArn": TASK})).await;
    let filter = json!({"Filters": [{"Name": "replication-task-arn", "Values": [TASK]}]});
    bench.server.until_error("DescribeReplicationTasks", filter, "ResourceNotFoundFault").await;
    assert_eq!(bench.slots().await, 0);
}

#[tokio::test]
async fn tasks_go_on_after_a_reboot_of_their_instance() {
    let bench = bench().await;
    bench.replicating().await;
    bench.see(1).await;
    bench
        .server
        .ok("RebootReplicationInstance", json!({"ReplicationInstanceArn": bench.instance}))
        .await;
    instance::settled(&bench.server).await;
    bench.status("running").await;
    bench.see(2).await;
}

#[tokio::test]
async fn tasks_go_on_after_a_restart_of_the_server() {
    let mut bench = bench().await;
    bench.replicating().await;
    for (round, in_order) in [(1, true), (2, false), (3, true)] {
        bench.see(round).await;
        bench = bench.next_process(in_order).await;
        bench.status("running").await;
        bench.see(round + 10).await;
    }
    bench.stop().await;
    let target = bench.target.connect("postgres").await.unwrap();
    let row = target.query_one("SELECT count(*), sum(id) FROM shop.items", &[]).await.unwrap();
    assert_eq!((row.get::<_, i64>(0), row.get::<_, i64>(1)), (6, 42));
}

#[tokio::test]
async fn tables_are_loaded_again_on_demand() {
    let bench = bench().await;
    bench.replicating().await;
    bench.see(1).await;
    let reload = |tables: Value| json!({"ReplicationTaskArn": TASK, "TablesToReload": tables});
    let orders = json!({"SchemaName": "shop", "TableName": "orders"});
    let unknown = bench
        .server
        .call("ReloadTables", reload(json!([{"SchemaName": "shop", "TableName": "x"}])))
        .await;
    assert_eq!(unknown.text("/__type"), "ResourceNotFoundFault");
    let twice = bench.server.call("ReloadTables", reload(json!([orders, orders]))).await;
    assert_eq!(twice.text("/__type"), "InvalidParameterValueException");
    let target = bench.target.connect("postgres").await.unwrap();
    target.execute("DELETE FROM shop.orders WHERE id <= 10", &[]).await.unwrap();
    bench.server.ok("ReloadTables", reload(json!([orders]))).await;
    let deadline = tokio::time::Instant::now() + std::time::Duration::from_mins(1);
    loop {
        let statistics =
            bench.server.ok("DescribeTableStatistics", json!({"ReplicationTaskArn": TASK})).await;
        let table = &statistics.body["TableStatistics"][1];
        if table["FullLoadReloaded"] == true && table["TableState"] == "Table completed" {
            break;
        }
        assert!(tokio::time::Instant::now() < deadline, "{table}");
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    let rows: i64 = target.query_one("SELECT count(*) FROM shop.orders", &[]).await.unwrap().get(0);
    assert_eq!(rows, 1000);
}

#[tokio::test]
async fn a_task_that_cannot_stop_is_cut_off_and_loses_nothing() {
    let bench = bench().await;
    bench.replicating().await;
    bench.see(1).await;
    let mut blocker = bench.target.connect("postgres").await.unwrap();
    let lock = blocker.transaction().await.unwrap();
    lock.batch_execute("LOCK TABLE shop.items").await.unwrap();
    let source = bench.source.connect("postgres").await.unwrap();
    source.batch_execute("INSERT INTO shop.items VALUES (2)").await.unwrap();
    bench.server.ok("StopReplicationTask", json!({"ReplicationTaskArn": TASK})).await;
    bench.server.clock.advance_ms(200_000);
    let stopped = bench.status("stopped").await;
    assert_eq!(stopped["StopReason"], "Stop Reason NORMAL");
    lock.rollback().await.unwrap();
    bench.start("resume-processing").await;
    bench.status("running").await;
    bench.see(3).await;
    let rows: i64 = blocker.query_one("SELECT count(*) FROM shop.items", &[]).await.unwrap().get(0);
    assert_eq!(rows, 3);
}

#[tokio::test]
async fn a_task_moves_to_another_instance() {
    let bench = bench().await;
    bench.server.ok("CreateReplicationTask", bench.task(&json!({}))).await;
    bench.status("ready").await;
    let mut t = Transcript::new(&bench.server);
    let to = |arn: &str| json!({"ReplicationTaskArn": TASK, "TargetReplicationInstanceArn": arn});
    t.say("MoveReplicationTask", to(&bench.instance)).await;
    t.say("MoveReplicationTask", to("nonsense")).await;
    for (name, version) in [("older", "3.5.4"), ("other", "3.6.1")] {
        let input = json!({"ReplicationInstanceIdentifier": name, "ReplicationInstanceClass": "dms.t3.medium",
            "ResourceIdentifier": name.to_uppercase(), "EngineVersion": version});
        bench.server.ok("CreateReplicationInstance", input).await;
        let filter = json!({"Filters": [{"Name": "replication-instance-id", "Values": [name]}]});
        let status = "/ReplicationInstances/0/ReplicationInstanceStatus";
        bench.server.until("DescribeReplicationInstances", filter, status, "available").await;
    }
    t.say("MoveReplicationTask", to("arn:aws:dms:us-east-1:000000000000:rep:OLDER")).await;
    let other = "arn:aws:dms:us-east-1:000000000000:rep:OTHER";
    let moving = bench.server.ok("MoveReplicationTask", to(other)).await;
    assert_eq!(moving.text("/ReplicationTask/Status"), "moving");
    assert_eq!(moving.text("/ReplicationTask/TargetReplicationInstanceArn"), other);
    let moved = bench.status("stopped").await;
    assert_eq!(moved["ReplicationInstanceArn"], other);
    bench
        .refused(
            "StartReplicationTask",
            json!({"ReplicationTaskArn": TASK, "StartReplicationTaskType": "start-replication"}),
            "Test connection for replication instance arn:aws:dms:us-east-1:000000000000:rep:OTHER",
        )
        .await;
    expect_file!["transcripts/move.txt"].assert_eq(t.text());
}

#[tokio::test]
async fn a_resumed_full_load_leaves_tables_alone_that_were_loaded() {
    let bench = bench().await;
    bench.connect().await;
    let target = bench.target.connect("postgres").await.unwrap();
    // A view stands where a table is to be: that table cannot be loaded.
    target
        .batch_execute("CREATE SCHEMA shop; CREATE VIEW shop.items AS SELECT 1 AS id")
        .await
        .unwrap();
    bench.server.ok("CreateReplicationTask", bench.task(&json!({}))).await;
    bench.status("ready").await;
    bench.start("start-replication").await;
    let task = bench.status("stopped").await;
    assert_eq!(task["ReplicationTaskStats"]["TablesErrored"], 1, "{task}");
    target
        .batch_execute("DROP VIEW shop.items; DELETE FROM shop.orders WHERE id <= 10")
        .await
        .unwrap();
    bench.start("resume-processing").await;
    let task = bench.status("stopped").await;
    assert_eq!(task["StopReason"], "Stop Reason FULL_LOAD_ONLY_FINISHED", "{task}");
    assert_eq!(task["ReplicationTaskStats"]["TablesErrored"], 0, "{task}");
    assert_eq!(task["ReplicationTaskStats"]["TablesLoaded"], 2, "{task}");
    let count = "SELECT (SELECT count(*) FROM shop.orders), (SELECT count(*) FROM shop.items)";
    let rows = target.query_one(count, &[]).await.unwrap();
    assert_eq!(
        (rows.get::<_, i64>(0), rows.get::<_, i64>(1)),
        (990, 0),
        "orders was not loaded again"
    );
    let statistics =
        bench.server.ok("DescribeTableStatistics", json!({"ReplicationTaskArn": TASK})).await;
    assert_eq!(statistics.body["TableStatistics"][1]["FullLoadRows"], 1000);
}

#[tokio::test]
async fn a_task_that_stopped_after_its_load_goes_on_when_resumed() {
    let bench = bench().await;
    bench.connect().await;
    let settings = json!({"FullLoadSettings": {"StopTaskCachedChangesApplied": true}}).to_string();
    let changes =
        json!({"MigrationType": "full-load-and-cdc", "ReplicationTaskSettings": settings});
    bench.server.ok("CreateReplicationTask", bench.task(&changes)).await;
    bench.status("ready").await;
    bench.start("start-replication").await;
    let task = bench.status("stopped").await;
    assert_eq!(task["StopReason"], "Stop Reason STOPPED_AFTER_CACHED_EVENTS", "{task}");
    for id in [1, 2] {
        bench.start("resume-processing").await;
        bench.status("running").await;
        bench.see(id).await;
        // The change is through, and the task still goes on.
        assert_eq!(bench.stop().await["StopReason"], "Stop Reason NORMAL");
    }
    bench.start("reload-target").await;
    let task = bench.status("stopped").await;
    assert_eq!(task["StopReason"], "Stop Reason STOPPED_AFTER_CACHED_EVENTS", "{task}");
}

#[tokio::test]
async fn events_can_be_asked_for_by_either_type_of_source() {
    let bench = bench().await;
    bench.server.ok("CreateReplicationTask", bench.task(&json!({}))).await;
    bench.status("ready").await;
    for kind in ["replication-instance", "replication-task"] {
        let events = bench.server.ok("DescribeEvents", json!({"SourceType": kind})).await;
        let events = events.body["Events"].as_array().unwrap().clone();
        assert!(!events.is_empty(), "{kind}");
        assert!(events.iter().all(|event| event["SourceType"] == kind), "{events:?}");
    }
}
