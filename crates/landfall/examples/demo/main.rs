//! The main job, from start to end, on throw-away servers: a PostgreSQL database with TPC-H data
//! moves to another PostgreSQL while an application goes on writing to it.
//!
//! Everything that is asked of Landfall goes through its API, as boto3 or Terraform would ask.
//! Run it with `cargo xtask demo`.

mod client;
mod show;
mod writer;

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use testkit::{
    Error, Landfall, Options, Postgres, Result, SUPERUSER, TPCH_TABLES, Version, built_binary,
    compare_tables, load_tpch,
};
use tokio_postgres::Client;

use crate::client::Api;
use crate::show::{Progress, Screen, grouped, table};
use crate::writer::Writer;

/// Scale 0.1 is 866,602 rows.
const SCALE: f64 = 0.1;

/// How long anything may take before the demonstration gives up.
const PATIENCE: Duration = Duration::from_secs(90);

/// How often the lag is measured.
const LAG_SAMPLES: usize = 50;

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\ndemo: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The ARNs of what the demonstration made.
struct Made {
    group: String,
    instance: String,
    source: String,
    target: String,
    task: String,
}

async fn run() -> Result<()> {
    let all = Instant::now();
    let mut screen = Screen::new();
    let begun = Instant::now();
    let source = Postgres::start_with(Version::oldest(), &Options::default())?;
    let target = Postgres::start_with(Version::newest(), &Options::default())?;
    let text = format!(
        "PostgreSQL {} as source on port {}, PostgreSQL {} as target on port {}",
        source.version(),
        source.port(),
        target.version(),
        target.port()
    );
    screen.done(begun, &text);

    let begun = Instant::now();
    let at_source = source.create_database("shop").await?;
    let at_target = target.create_database("shop").await?;
    let rows = load_tpch(&at_source, SCALE).await?;
    screen.done(begun, &format!("TPC-H at scale {SCALE} in the source: {} rows", grouped(rows)));

    let begun = Instant::now();
    let landfall = Landfall::start(built_binary()?)?;
    let api = Api { address: landfall.address().to_owned(), credentials: landfall.credentials()? };
    screen.done(begun, &format!("Landfall ready on {}", landfall.endpoint()));

    let made = prepare(&api, &mut screen, &source, &target).await?;
    let writer = Writer::start(source.connect("shop").await?);
    let load = full_load(&api, &mut screen, &made, &at_source).await?;

    let begun = Instant::now();
    let mut lag = lag(&at_source, &at_target).await?;
    lag.sort_unstable();
    let (median, worst) = (lag[lag.len() / 2], lag[lag.len() - 1]);
    let shown = format!(
        "changes flow; from commit to visible at the target: median {:.1} ms, worst of {} {:.1} ms",
        ms(median),
        lag.len(),
        ms(worst)
    );
    screen.done(begun, &shown);

    let written = writer.finish().await?;
    let changes = stop(&api, &mut screen, &made, &at_source, &at_target).await?;
    let compared = compare(&mut screen, &at_source, &at_target).await?;
    clean_up(&api, &mut screen, &made, &at_source).await?;

    table(&[
        ("full load", format!("{} rows in {:.2} s", grouped(load.rows), load.seconds)),
        ("", format!("{} rows a second", grouped((load.rows as f64 / load.seconds) as u64))),
        ("written meanwhile", format!("{} transactions at the source", grouped(written))),
        ("changes applied", format!("{} rows", grouped(changes))),
        ("lag", format!("median {:.1} ms, worst {:.1} ms", ms(median), ms(worst))),
        ("compared", format!("{} rows in 8 tables: all equal", grouped(compared))),
        ("in all", format!("{:.1} s", all.elapsed().as_secs_f64())),
    ]);
    Ok(())
}

fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

/// Subnet group, instance, endpoints, tested connections and a task.
async fn prepare(
    api: &Api,
    screen: &mut Screen,
    source: &Postgres,
    target: &Postgres,
) -> Result<Made> {
    let begun = Instant::now();
    let group = "demo-group".to_owned();
    api.call(
        "CreateReplicationSubnetGroup",
        json!({
            "ReplicationSubnetGroupIdentifier": group,
            "ReplicationSubnetGroupDescription": "demonstration",
            "SubnetIds": ["subnet-11111111", "subnet-22222222"],
        }),
    )
    .await?;
    let created = api
        .call(
            "CreateReplicationInstance",
            json!({
                "ReplicationInstanceIdentifier": "demo-instance",
                "ReplicationInstanceClass": "dms.t3.medium",
                "ReplicationSubnetGroupIdentifier": group,
            }),
        )
        .await?;
    let instance = text(&created, "/ReplicationInstance/ReplicationInstanceArn")?;
    let filter = filters(&[("replication-instance-arn", &instance)]);
    until("the replication instance is available", async || {
        let shown = api.call("DescribeReplicationInstances", filter.clone()).await?;
        Ok(text(&shown, "/ReplicationInstances/0/ReplicationInstanceStatus")? == "available")
    })
    .await?;
    screen.done(begun, "replication subnet group and replication instance: available");

    let begun = Instant::now();
    let source = endpoint(api, "source", source).await?;
    let target = endpoint(api, "target", target).await?;
    for arn in [&source, &target] {
        test_connection(api, &instance, arn).await?;
    }
    screen.done(begun, "endpoints created, both connections tested: successful");

    let begun = Instant::now();
    let created = api
        .call(
            "CreateReplicationTask",
            json!({
                "ReplicationTaskIdentifier": "demo-task",
                "ReplicationInstanceArn": instance,
                "SourceEndpointArn": source,
                "TargetEndpointArn": target,
                "MigrationType": "full-load-and-cdc",
                "TableMappings": json!({"rules": [{
                    "rule-type": "selection", "rule-id": "1", "rule-name": "1",
                    "rule-action": "include",
                    "object-locator": {"schema-name": "public", "table-name": "%"},
                }]}).to_string(),
            }),
        )
        .await?;
    let task = text(&created, "/ReplicationTask/ReplicationTaskArn")?;
    until_task(api, &task, "ready").await?;
    screen.done(begun, "replication task created: ready");
    Ok(Made { group, instance, source, target, task })
}

async fn endpoint(api: &Api, kind: &str, server: &Postgres) -> Result<String> {
    let created = api
        .call(
            "CreateEndpoint",
            json!({
                "EndpointIdentifier": format!("demo-{kind}"),
                "EndpointType": kind,
                "EngineName": "postgres",
                "ServerName": server.host(),
                "Port": server.port(),
                "Username": SUPERUSER,
                "Password": server.password(),
                "DatabaseName": "shop",
            }),
        )
        .await?;
    text(&created, "/Endpoint/EndpointArn")
}

async fn test_connection(api: &Api, instance: &str, endpoint: &str) -> Result<()> {
    let pair = json!({"ReplicationInstanceArn": instance, "EndpointArn": endpoint});
    api.call("TestConnection", pair).await?;
    let filter = filters(&[("replication-instance-arn", instance), ("endpoint-arn", endpoint)]);
    until("the connection is tested", async || {
        let shown = api.call("DescribeConnections", filter.clone()).await?;
        match text(&shown, "/Connections/0/Status")?.as_str() {
            "successful" => Ok(true),
            "testing" => Ok(false),
            other => {
                let why = text(&shown, "/Connections/0/LastFailureMessage").unwrap_or_default();
                Err(Error::new(format!("the connection is {other}: {why}")))
            }
        }
    })
    .await
}

/// What the full load did.
struct Load {
    rows: u64,
    seconds: f64,
}

/// Starts the task and draws its progress until every table is complete.
async fn full_load(api: &Api, screen: &mut Screen, made: &Made, source: &Client) -> Result<Load> {
    let mut expected = BTreeMap::new();
    for name in TPCH_TABLES {
        let query = format!("SELECT count(*) FROM {name}");
        let row = source.query_one(&query, &[]).await.map_err(Error::during("cannot count"))?;
        expected.insert(name, row.get::<_, i64>(0).cast_unsigned());
    }
    let begun = Instant::now();
    let start = json!({
        "ReplicationTaskArn": made.task,
        "StartReplicationTaskType": "start-replication",
    });
    api.call("StartReplicationTask", start).await?;
    let mut rows = 0;
    until("every table is loaded", async || {
        fail_with_the_task(api, &made.task).await?;
        let ask = json!({"ReplicationTaskArn": made.task, "MaxRecords": 100});
        let shown = api.call("DescribeTableStatistics", ask).await?;
        let progress = progress(&shown, &expected);
        screen.bars(&progress);
        rows = progress.iter().map(|table| table.rows).sum();
        Ok(progress.len() == TPCH_TABLES.len()
            && progress.iter().all(|table| table.state == "Table completed"))
    })
    .await?;
    let seconds = begun.elapsed().as_secs_f64();
    screen.done(begun, "full load complete, with writes going on at the source");
    Ok(Load { rows, seconds })
}

fn progress(statistics: &Value, expected: &BTreeMap<&str, u64>) -> Vec<Progress> {
    let tables = statistics["TableStatistics"].as_array().map(Vec::as_slice).unwrap_or_default();
    let mut progress: Vec<Progress> = tables
        .iter()
        .filter_map(|shown| {
            let table = shown["TableName"].as_str()?.to_owned();
            Some(Progress {
                state: shown["TableState"].as_str()?.to_owned(),
                rows: shown["FullLoadRows"].as_u64().unwrap_or_default(),
                of: *expected.get(table.as_str())?,
                table,
            })
        })
        .collect();
    progress.sort_by_key(|table| table.of);
    progress
}

/// Commits marked rows at the source and looks how long each takes to be visible at the target.
async fn lag(source: &Client, target: &Client) -> Result<Vec<Duration>> {
    let failed = || Error::during("cannot measure the lag");
    let write = source
        .prepare("INSERT INTO region VALUES ($1, 'LAG', 'written to measure the lag')")
        .await
        .map_err(failed())?;
    let look = target
        .prepare("SELECT count(*) FROM region WHERE r_regionkey = $1")
        .await
        .map_err(failed())?;
    let mut samples = Vec::new();
    for sample in 0..LAG_SAMPLES {
        let key = 1_000 + sample as i64;
        source.execute(&write, &[&key]).await.map_err(failed())?;
        let committed = Instant::now();
        loop {
            let found = target.query_one(&look, &[&key]).await.map_err(failed())?;
            if found.get::<_, i64>(0) == 1 {
                break;
            }
            if committed.elapsed() > PATIENCE {
                return Err(Error::new("a change did not reach the target"));
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        samples.push(committed.elapsed());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Ok(samples)
}

/// Waits until the last change has arrived, and stops the task; answers how many changes it
/// applied.
async fn stop(
    api: &Api,
    screen: &mut Screen,
    made: &Made,
    source: &Client,
    target: &Client,
) -> Result<u64> {
    let begun = Instant::now();
    let last = "INSERT INTO region VALUES (999999, 'LAST', 'the last change')";
    source.batch_execute(last).await.map_err(Error::during("cannot write the last change"))?;
    until("the last change has arrived", async || {
        fail_with_the_task(api, &made.task).await?;
        let query = "SELECT count(*) FROM region WHERE r_regionkey = 999999";
        let found = target.query_one(query, &[]).await.map_err(Error::during("cannot look"))?;
        Ok(found.get::<_, i64>(0) == 1)
    })
    .await?;
    api.call("StopReplicationTask", json!({"ReplicationTaskArn": made.task})).await?;
    until_task(api, &made.task, "stopped").await?;
    let ask = json!({"ReplicationTaskArn": made.task, "MaxRecords": 100});
    let shown = api.call("DescribeTableStatistics", ask).await?;
    let tables = shown["TableStatistics"].as_array().map(Vec::as_slice).unwrap_or_default();
    let applied = |name: &str| -> u64 { tables.iter().filter_map(|t| t[name].as_u64()).sum() };
    let changes = applied("AppliedInserts") + applied("AppliedUpdates") + applied("AppliedDeletes");
    screen.done(begun, "writer ended, last change arrived, task stopped");
    Ok(changes)
}

async fn compare(screen: &mut Screen, source: &Client, target: &Client) -> Result<u64> {
    let begun = Instant::now();
    let names: Vec<(&str, &str)> = TPCH_TABLES.iter().map(|&name| (name, name)).collect();
    let report = compare_tables(source, target, &names).await?;
    if !report.is_equal() {
        return Err(Error::new(format!("source and target differ:\n{report}")));
    }
    screen.done(begun, &format!("compared row by row: {} rows, all equal", grouped(report.rows())));
    Ok(report.rows())
}

/// Deletes the connections, then everything else, and looks that nothing is left at the source.
async fn clean_up(api: &Api, screen: &mut Screen, made: &Made, source: &Client) -> Result<()> {
    let begun = Instant::now();
    for endpoint in [&made.source, &made.target] {
        let pair = json!({"ReplicationInstanceArn": made.instance, "EndpointArn": endpoint});
        let answer = api.call("DeleteConnection", pair.clone()).await?;
        let status = text(&answer, "/Connection/Status")?;
        if status != "deleting" {
            return Err(Error::new(format!("DeleteConnection answered the status {status}")));
        }
        until_not_found(api, "DeleteConnection", pair).await?;
    }
    let task = json!({"ReplicationTaskArn": made.task});
    api.call("DeleteReplicationTask", task).await?;
    let filter = filters(&[("replication-task-arn", &made.task)]);
    until_not_found(api, "DescribeReplicationTasks", filter).await?;
    for endpoint in [&made.source, &made.target] {
        api.call("DeleteEndpoint", json!({"EndpointArn": endpoint})).await?;
        let filter = filters(&[("endpoint-arn", endpoint)]);
        until_not_found(api, "DescribeEndpoints", filter).await?;
    }
    let instance = json!({"ReplicationInstanceArn": made.instance});
    api.call("DeleteReplicationInstance", instance).await?;
    let filter = filters(&[("replication-instance-arn", &made.instance)]);
    until_not_found(api, "DescribeReplicationInstances", filter).await?;
    let group = json!({"ReplicationSubnetGroupIdentifier": made.group});
    api.call("DeleteReplicationSubnetGroup", group).await?;
    let query = "SELECT (SELECT count(*) FROM pg_replication_slots) + (SELECT count(*) FROM pg_publication)";
    let left =
        source.query_one(query, &[]).await.map_err(Error::during("cannot look for slots"))?;
    if left.get::<_, i64>(0) != 0 {
        return Err(Error::new("a slot or a publication is left at the source"));
    }
    screen.done(begun, "connections, task, endpoints, instance and group deleted; no slot is left");
    Ok(())
}

async fn until_not_found(api: &Api, operation: &str, input: Value) -> Result<()> {
    until("the deletion is done", async || match api.ask(operation, input.clone()).await? {
        Err(refused) if refused.code == "ResourceNotFoundFault" => Ok(true),
        Ok(_) => Ok(false),
        Err(refused) if refused.code == "InvalidResourceStateFault" => Ok(false),
        Err(refused) => Err(Error::new(format!("{}: {}", refused.code, refused.message))),
    })
    .await
}

async fn until_task(api: &Api, task: &str, status: &str) -> Result<()> {
    until(&format!("the task is {status}"), async || {
        fail_with_the_task(api, task).await.map(|shown| shown == status)
    })
    .await
}

/// The task's status; a failed task is an error with its own message.
async fn fail_with_the_task(api: &Api, task: &str) -> Result<String> {
    let filter = filters(&[("replication-task-arn", task)]);
    let shown = api.call("DescribeReplicationTasks", filter).await?;
    let status = text(&shown, "/ReplicationTasks/0/Status")?;
    if status == "failed" {
        let why = text(&shown, "/ReplicationTasks/0/LastFailureMessage").unwrap_or_default();
        return Err(Error::new(format!("the task failed: {why}")));
    }
    Ok(status)
}

fn filters(pairs: &[(&str, &str)]) -> Value {
    let filters: Vec<Value> =
        pairs.iter().map(|(name, value)| json!({"Name": name, "Values": [value]})).collect();
    json!({ "Filters": filters })
}

fn text(answer: &Value, path: &str) -> Result<String> {
    answer
        .pointer(path)
        .and_then(Value::as_str)
        .map(str::to_owned)
        .ok_or_else(|| Error::new(format!("the answer has no {path}: {answer}")))
}

/// Asks again and again until the condition holds.
async fn until(what: &str, mut holds: impl AsyncFnMut() -> Result<bool>) -> Result<()> {
    let deadline = Instant::now() + PATIENCE;
    while !holds().await? {
        if Instant::now() > deadline {
            return Err(Error::new(format!("not within {PATIENCE:?}: {what}")));
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Ok(())
}
