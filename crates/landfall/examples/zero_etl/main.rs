//! Zero-ETL, from start to end: an RDS PostgreSQL instance with TPC-H data, a warehouse, an
//! integration between them, live writes at the source, and three TPC-H queries in the warehouse
//! while they run. Then the integration is deleted, and both sides are shown to keep their data.
//!
//! Everything that is asked of Landfall goes through its APIs and its warehouse's wire protocol.
//! Run it with `cargo xtask demo zero-etl`.

#[allow(dead_code, reason = "the other demonstration uses the rest of it")]
#[path = "../demo/client.rs"]
mod client;
mod queries;
#[allow(dead_code, reason = "the other demonstration uses the rest of it")]
#[path = "../demo/show.rs"]
mod show;
#[path = "../demo/writer.rs"]
mod writer;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use testkit::{
    Error, Landfall, Result, TPCH_TABLES, built_binary, compare_with_warehouse, load_tpch,
};
use tokio_postgres::{Client, Config, NoTls};

use crate::client::Api;
use crate::queries::QUERIES;
use crate::show::{Screen, grouped, table};
use crate::writer::Writer;

/// Scale 0.1 is 866,602 rows.
const SCALE: f64 = 0.1;
/// How long anything may take before the demonstration gives up.
const PATIENCE: Duration = Duration::from_mins(2);
/// How often freshness is measured.
const SAMPLES: usize = 50;
const USER: &str = "landlord";
const PASSWORD: &str = "Demo-Password-1";

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

async fn run() -> Result<()> {
    let all = Instant::now();
    let mut screen = Screen::new();
    let begun = Instant::now();
    let landfall = Landfall::start(built_binary()?)?;
    let api = Api { address: landfall.address().to_owned(), credentials: landfall.credentials()? };
    screen.done(begun, &format!("Landfall ready on {}", landfall.endpoint()));

    let instance = create_instance(&api, &mut screen).await?;
    let source = instance.connect("shop").await?;
    let begun = Instant::now();
    let rows = load_tpch(&source, SCALE).await?;
    screen.done(begun, &format!("TPC-H at scale {SCALE} in the instance: {} rows", grouped(rows)));

    let target = create_warehouse(&api, &mut screen, &instance).await?;
    let integration = integrate(&api, &mut screen, &instance, &target).await?;
    let warehouse = target.connect("dev").await?;
    let create =
        format!("CREATE DATABASE shop_live FROM INTEGRATION '{}' DATABASE 'shop'", integration.id);
    execute(&warehouse, &create).await?;
    let live = target.connect("shop_live").await?;

    let writer = Writer::start(instance.connect("shop").await?);
    let speeds = compare_queries(&mut screen, &source, &live).await?;
    let (median, worst) = freshness(&mut screen, &source, &live).await?;
    let written = writer.finish().await?;
    caught_up(&source, &live).await?;
    let compared = compare(&mut screen, &source, &live, "after the writing").await?;

    delete(&api, &mut screen, &integration, &source).await?;
    let kept = compare(&mut screen, &source, &live, "after the integration was deleted").await?;
    drop((live, warehouse, source));
    drop(landfall);

    table(&[
        ("seeding", format!("{} rows in {:.2} s", grouped(rows), integration.seeded.as_secs_f64())),
        ("written meanwhile", format!("{} transactions at the source", grouped(written))),
        ("freshness", format!("median {median:.0} ms, worst of {SAMPLES} {worst:.0} ms")),
        ("queries", speeds),
        (
            "compared",
            format!("{} rows in 8 tables, then {}: all equal", grouped(compared), grouped(kept)),
        ),
        ("in all", format!("{:.1} s", all.elapsed().as_secs_f64())),
    ]);
    Ok(())
}

/// A server that one can log in to.
struct Server {
    host: String,
    port: u16,
    arn: String,
}

impl Server {
    async fn connect(&self, database: &str) -> Result<Client> {
        let mut config = Config::new();
        config.host(&self.host).port(self.port).user(USER).password(PASSWORD).dbname(database);
        let (client, connection) = config.connect(NoTls).await.map_err(Error::during(
            format_args!("cannot connect to {}:{}", self.host, self.port),
        ))?;
        tokio::spawn(connection);
        Ok(client)
    }
}

async fn create_instance(api: &Api, screen: &mut Screen) -> Result<Server> {
    let versions = api
        .rds("DescribeDBEngineVersions", &[("Engine", "postgres"), ("DefaultOnly", "true")])
        .await?;
    let family = versions.text("DBParameterGroupFamily")?;
    let begun = Instant::now();
    api.rds(
        "CreateDBParameterGroup",
        &[
            ("DBParameterGroupName", "zero-etl"),
            ("DBParameterGroupFamily", &family),
            ("Description", "for a source of an integration"),
        ],
    )
    .await?;
    api.rds(
        "ModifyDBParameterGroup",
        &[
            ("DBParameterGroupName", "zero-etl"),
            ("Parameters.Parameter.1.ParameterName", "rds.logical_replication"),
            ("Parameters.Parameter.1.ParameterValue", "1"),
            ("Parameters.Parameter.1.ApplyMethod", "pending-reboot"),
        ],
    )
    .await?;
    api.rds(
        "CreateDBInstance",
        &[
            ("DBInstanceIdentifier", "shop"),
            ("DBInstanceClass", "db.t3.medium"),
            ("Engine", "postgres"),
            ("AllocatedStorage", "20"),
            ("MasterUsername", USER),
            ("MasterUserPassword", PASSWORD),
            ("DBName", "shop"),
            ("DBParameterGroupName", "zero-etl"),
            ("BackupRetentionPeriod", "1"),
        ],
    )
    .await?;
    let shop = [("DBInstanceIdentifier", "shop")];
    until("the DB instance is available", async || {
        let shown = api.rds("DescribeDBInstances", &shop).await?;
        Ok(shown.text("DBInstanceStatus")? == "available")
    })
    .await?;
    let shown = api.rds("DescribeDBInstances", &shop).await?;
    let version = shown.text("EngineVersion")?;
    screen.done(begun, &format!("DB instance of PostgreSQL {version}: available"));
    Ok(Server {
        host: shown.text("Address")?,
        port: port(&shown.text("Port")?)?,
        arn: shown.text("DBInstanceArn")?,
    })
}

async fn create_warehouse(api: &Api, screen: &mut Screen, source: &Server) -> Result<Server> {
    let begun = Instant::now();
    let made = api
        .serverless(
            "CreateNamespace",
            json!({"namespaceName": "lake", "adminUsername": USER, "adminUserPassword": PASSWORD, "dbName": "dev"}),
        )
        .await?;
    let arn = text(&made, "/namespace/namespaceArn")?;
    until("the namespace is available", async || {
        let shown = api.serverless("GetNamespace", json!({"namespaceName": "lake"})).await?;
        Ok(text(&shown, "/namespace/status")? == "AVAILABLE")
    })
    .await?;
    api.serverless(
        "CreateWorkgroup",
        json!({
            "workgroupName": "analysts",
            "namespaceName": "lake",
            "configParameters": [
                {"parameterKey": "enable_case_sensitive_identifier", "parameterValue": "true"},
            ],
        }),
    )
    .await?;
    let analysts = json!({"workgroupName": "analysts"});
    until("the workgroup is available", async || {
        let shown = api.serverless("GetWorkgroup", analysts.clone()).await?;
        Ok(text(&shown, "/workgroup/status")? == "AVAILABLE")
    })
    .await?;
    let shown = api.serverless("GetWorkgroup", analysts).await?;
    let policy = json!({
        "Version": "2012-10-17",
        "Statement": [
            {
                "Effect": "Allow",
                "Principal": {"AWS": "*"},
                "Action": "redshift:CreateInboundIntegration",
            },
            {
                "Effect": "Allow",
                "Principal": {"Service": "redshift.amazonaws.com"},
                "Action": "redshift:AuthorizeInboundIntegration",
                "Condition": {"StringEquals": {"aws:SourceArn": source.arn}},
            },
        ],
    });
    let policy = policy.to_string();
    api.redshift("PutResourcePolicy", &[("ResourceArn", &arn), ("Policy", &policy)]).await?;
    screen.done(begun, "namespace, workgroup and resource policy");
    let port = shown.pointer("/workgroup/endpoint/port").and_then(Value::as_u64);
    let port = port.and_then(|port| u16::try_from(port).ok());
    Ok(Server {
        host: text(&shown, "/workgroup/endpoint/address")?,
        port: port.ok_or_else(|| Error::new("the workgroup has no port"))?,
        arn,
    })
}

struct Integration {
    id: String,
    seeded: Duration,
}

async fn integrate(
    api: &Api,
    screen: &mut Screen,
    source: &Server,
    target: &Server,
) -> Result<Integration> {
    let begun = Instant::now();
    let made = api
        .rds(
            "CreateIntegration",
            &[
                ("IntegrationName", "shop-to-lake"),
                ("SourceArn", &source.arn),
                ("TargetArn", &target.arn),
                ("DataFilter", "include: shop.*.*"),
            ],
        )
        .await?;
    let arn = made.text("IntegrationArn")?;
    let id = arn.rsplit(':').next().unwrap_or_default().to_owned();
    let this = [("IntegrationIdentifier", id.as_str())];
    until("the integration is active", async || {
        let shown = api.rds("DescribeIntegrations", &this).await?;
        match shown.text("Status")?.as_str() {
            "active" => Ok(true),
            "creating" => Ok(false),
            other => Err(Error::new(format!("the integration is {other}"))),
        }
    })
    .await?;
    let seeded = begun.elapsed();
    screen.done(begun, "integration: active, all tables seeded");
    Ok(Integration { id, seeded })
}

/// Runs each query on both sides while the application writes.
async fn compare_queries(screen: &mut Screen, source: &Client, live: &Client) -> Result<String> {
    let begun = Instant::now();
    let mut ratios = Vec::new();
    for (name, query) in QUERIES {
        let mut times = [Duration::MAX; 2];
        for _ in 0..3 {
            for (side, client) in [source, live].into_iter().enumerate() {
                let start = Instant::now();
                client
                    .simple_query(query)
                    .await
                    .map_err(Error::during(format_args!("{name} failed")))?;
                times[side] = times[side].min(start.elapsed());
            }
        }
        let [there, here] = times.map(|time| time.as_secs_f64() * 1e3);
        println!(
            "     {name:>6}  PostgreSQL {there:>7.1} ms  warehouse {here:>6.1} ms  {:.1} times",
            there / here
        );
        ratios.push(there / here);
    }
    screen.done(begun, "three TPC-H queries on both sides, while the source is written to");
    let mean = ratios.iter().map(|ratio| ratio.ln()).sum::<f64>() / ratios.len() as f64;
    Ok(format!("{:.1} times as fast as at the source in the geometric mean", mean.exp()))
}

/// From the moment that a commit at the source returned until the row is seen in the warehouse.
async fn freshness(screen: &mut Screen, source: &Client, live: &Client) -> Result<(f64, f64)> {
    let begun = Instant::now();
    let mut lags = Vec::with_capacity(SAMPLES);
    for sample in 0..SAMPLES {
        let key = 900_000_000 + sample;
        execute(
            source,
            &format!("INSERT INTO region VALUES ({key}, 'freshness', 'sample {sample}')"),
        )
        .await?;
        let written = Instant::now();
        let query = format!("SELECT 1 FROM region WHERE r_regionkey = {key}");
        until("a row is visible in the warehouse", async || Ok(count(live, &query).await? == 1))
            .await?;
        lags.push(written.elapsed().as_secs_f64() * 1e3);
    }
    lags.sort_unstable_by(f64::total_cmp);
    let (median, worst) = (lags[lags.len() / 2], lags[lags.len() - 1]);
    screen.done(begun, &format!("fresh: median {median:.0} ms, worst of {SAMPLES} {worst:.0} ms"));
    Ok((median, worst))
}

/// Waits until the warehouse holds a row that is written now, and so all before it.
async fn caught_up(source: &Client, live: &Client) -> Result<()> {
    execute(source, "INSERT INTO region VALUES (999999999, 'last', 'one')").await?;
    let query = "SELECT 1 FROM region WHERE r_regionkey = 999999999";
    until("the warehouse has caught up", async || Ok(count(live, query).await? == 1)).await
}

async fn compare(screen: &mut Screen, source: &Client, live: &Client, when: &str) -> Result<u64> {
    let begun = Instant::now();
    let names: Vec<String> = TPCH_TABLES.iter().map(|table| format!("public.{table}")).collect();
    let pairs: Vec<(&str, &str)> =
        names.iter().map(|name| (name.as_str(), name.as_str())).collect();
    let report = compare_with_warehouse(source, live, &pairs).await?;
    if !report.is_equal() {
        return Err(Error::new(format!("source and warehouse differ {when}:\n{report}")));
    }
    let rows = report.tables.iter().map(|table| table.source_rows).sum();
    screen.done(begun, &format!("{} rows compared {when}: all equal", grouped(rows)));
    Ok(rows)
}

async fn delete(
    api: &Api,
    screen: &mut Screen,
    integration: &Integration,
    source: &Client,
) -> Result<()> {
    let begun = Instant::now();
    let this = [("IntegrationIdentifier", integration.id.as_str())];
    let deleted = api.rds("DeleteIntegration", &this).await?;
    let status = deleted.text("Status")?;
    if status != "deleting" {
        return Err(Error::new(format!("DeleteIntegration answered the status {status}")));
    }
    until("the integration is gone", async || {
        match api.ask_rds("DescribeIntegrations", &this).await? {
            Err(refused) if refused.code == "IntegrationNotFoundFault" => Ok(true),
            Err(refused) => Err(Error::new(format!("{}: {}", refused.code, refused.message))),
            Ok(_) => Ok(false),
        }
    })
    .await?;
    let slots = count(source, "SELECT 1 FROM pg_replication_slots").await?;
    if slots != 0 {
        return Err(Error::new(format!("{slots} replication slots are left at the source")));
    }
    screen.done(begun, "DeleteIntegration: gone, and no replication slot is left at the source");
    Ok(())
}

async fn execute(client: &Client, sql: &str) -> Result<()> {
    client.batch_execute(sql).await.map_err(Error::during(format_args!("{sql} failed")))
}

/// How many rows a query answers.
async fn count(client: &Client, query: &str) -> Result<usize> {
    let rows =
        client.simple_query(query).await.map_err(Error::during(format_args!("{query} failed")))?;
    let is_row = |message: &&_| matches!(message, tokio_postgres::SimpleQueryMessage::Row(_));
    Ok(rows.iter().filter(is_row).count())
}

async fn until(what: &str, mut holds: impl AsyncFnMut() -> Result<bool>) -> Result<()> {
    let deadline = Instant::now() + PATIENCE;
    while !holds().await? {
        if Instant::now() > deadline {
            return Err(Error::new(format!("gave up waiting until {what}")));
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    Ok(())
}

fn text(answer: &Value, pointer: &str) -> Result<String> {
    let found = answer.pointer(pointer).and_then(Value::as_str);
    found
        .map(str::to_owned)
        .ok_or_else(|| Error::new(format!("the answer has no {pointer}: {answer}")))
}

fn port(text: &str) -> Result<u16> {
    text.parse().map_err(Error::during(format_args!("{text} is no port")))
}
