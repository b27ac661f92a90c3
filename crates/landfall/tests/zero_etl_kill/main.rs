//! `kill -9` of Landfall, of the source database and of both at seeded moments, while rows stream
//! from an RDS instance into the warehouse. In the end every row and value is equal, and the
//! database was adopted, not restarted, unless it was killed itself.
//!
//! `LANDFALL_KILL_ROUNDS` is the number of kills, `LANDFALL_KILL_SEED` the seed.
#![allow(clippy::unwrap_used)]

#[allow(dead_code, reason = "other tests use the rest of it")]
#[path = "../examples/demo/client.rs"]
mod client;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use testkit::{Landfall, compare_with_warehouse};
use tokio_postgres::{Client, Config, NoTls, SimpleQueryMessage};

use crate::client::Api;

const ROUNDS: u64 = 6;
const PATIENCE: Duration = Duration::from_mins(2);
const USER: &str = "landlord";
const PASSWORD: &str = "Kill-Password-1";
const TABLES: [&str; 3] = ["public.keyed", "public.pairs", "public.wide"];

const BASE: &str = "
CREATE TABLE keyed (id bigint PRIMARY KEY, n int NOT NULL, t text);
CREATE TABLE pairs (a int, b text, v numeric(12,3), PRIMARY KEY (a, b));
CREATE TABLE wide (id int PRIMARY KEY, big text, small int);
CREATE TABLE mark (id int PRIMARY KEY, n bigint);
INSERT INTO keyed SELECT i, i % 10, 'row ' || i FROM generate_series(1, 20000) i;
INSERT INTO pairs SELECT i % 100, 'b' || i, i / 7.0 FROM generate_series(1, 10000) i;
INSERT INTO wide SELECT i, repeat(md5(i::text), 120), i FROM generate_series(1, 500) i;
INSERT INTO mark VALUES (1, 0);
CREATE SEQUENCE keys START 1000000;
";

const WRITE: &str = "BEGIN;
INSERT INTO keyed SELECT nextval('keys'), 1, 'new' FROM generate_series(1, 3);
UPDATE keyed SET n = n + 1, t = t || '.' WHERE id = (SELECT 1 + (random() * 19000)::int);
UPDATE keyed SET id = nextval('keys') WHERE id = (SELECT 1 + (random() * 19000)::int);
DELETE FROM keyed WHERE id = (SELECT 1 + (random() * 19000)::int);
UPDATE pairs SET v = v + 1 WHERE a = (SELECT (random() * 100)::int) AND b LIKE '%7';
UPDATE wide SET small = small + 1 WHERE id = (SELECT 1 + (random() * 400)::int);
COMMIT";

struct Bench {
    landfall: Landfall,
    api: Api,
    host: String,
    port: u16,
    warehouse: (String, u16),
    integration: String,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_any_moment_both_sides_are_equal() {
    let number = |name: &str, otherwise: u64| {
        std::env::var(name).map_or(otherwise, |text| text.parse().expect("a number"))
    };
    let mut dice = Dice(number("LANDFALL_KILL_SEED", 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let mut bench = set_up().await;
    for round in 0..number("LANDFALL_KILL_ROUNDS", ROUNDS) {
        let (victim, moment) = (dice.below(3), Duration::from_millis(dice.below(1_500)));
        println!("round {round}: victim {victim} after {moment:?}");
        let writer = Writer::start(&bench);
        tokio::time::sleep(moment).await;
        let before = process(&bench);
        if victim != 1 {
            bench.landfall.kill().unwrap();
        }
        if victim != 0 {
            assert!(
                std::process::Command::new("kill")
                    .args(["-9", &before])
                    .status()
                    .unwrap()
                    .success()
            );
        }
        if victim != 1 {
            bench.landfall.resume().unwrap();
        }
        until("the instance is available", async || available(&bench).await).await;
        writer.finish().await;
        if victim == 0 {
            assert_eq!(process(&bench), before, "a database that runs is adopted");
        }
        let source = connect(&bench.host, bench.port, "shop").await.unwrap();
        let warehouse = caught_up(&bench, &source).await;
        let pairs = TABLES.map(|table| (table, table));
        compare_with_warehouse(&source, &warehouse, &pairs).await.unwrap().assert_equal();
    }
    let this = [("IntegrationIdentifier", bench.integration.as_str())];
    let status =
        bench.api.rds("DescribeIntegrations", &this).await.unwrap().text("Status").unwrap();
    assert_eq!(status, "active");
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

/// Writes until it is told to stop; connects anew when the database was killed.
struct Writer {
    stop: Arc<AtomicBool>,
    work: tokio::task::JoinHandle<()>,
}

impl Writer {
    fn start(bench: &Bench) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let (host, port, stopped) = (bench.host.clone(), bench.port, Arc::clone(&stop));
        let work = tokio::spawn(async move {
            while !stopped.load(Ordering::Relaxed) {
                let Ok(client) = connect(&host, port, "shop").await else {
                    tokio::time::sleep(Duration::from_millis(20)).await;
                    continue;
                };
                while !stopped.load(Ordering::Relaxed) && client.batch_execute(WRITE).await.is_ok()
                {
                    tokio::time::sleep(Duration::from_millis(3)).await;
                }
            }
        });
        Self { stop, work }
    }

    async fn finish(self) {
        self.stop.store(true, Ordering::Relaxed);
        self.work.await.unwrap();
    }
}

/// The process id of the instance's database.
fn process(bench: &Bench) -> String {
    let databases = bench.landfall.data_dir().join("databases");
    let file = find(&databases, "postmaster.pid").expect("the database runs");
    std::fs::read_to_string(file).unwrap().lines().next().unwrap().to_owned()
}

fn find(folder: &Path, name: &str) -> Option<std::path::PathBuf> {
    for entry in std::fs::read_dir(folder).ok()? {
        let path = entry.ok()?.path().join("data").join(name);
        if path.is_file() {
            return Some(path);
        }
    }
    None
}

async fn available(bench: &Bench) -> bool {
    let shop = [("DBInstanceIdentifier", "shop")];
    let shown = bench.api.rds("DescribeDBInstances", &shop).await;
    let is_available =
        shown.is_ok_and(|shown| shown.text("DBInstanceStatus").is_ok_and(|s| s == "available"));
    is_available && connect(&bench.host, bench.port, "shop").await.is_ok()
}

/// Waits until the warehouse holds what is written now; answers a connection to it.
async fn caught_up(bench: &Bench, source: &Client) -> Client {
    source.batch_execute("UPDATE mark SET n = n + 1").await.unwrap();
    let wanted: i64 = source.query_one("SELECT n FROM mark", &[]).await.unwrap().get(0);
    let began = Instant::now();
    loop {
        let (host, port) = &bench.warehouse;
        if let Ok(client) = connect(host, *port, "live").await
            && let Ok(rows) = client.simple_query("SELECT n FROM public.mark").await
            && let Some(SimpleQueryMessage::Row(row)) =
                rows.iter().find(|m| matches!(m, SimpleQueryMessage::Row(_)))
            && row.get(0) == Some(&wanted.to_string())
        {
            return client;
        }
        if began.elapsed() > PATIENCE {
            let this = [("IntegrationIdentifier", bench.integration.as_str())];
            let shown = bench.api.rds("DescribeIntegrations", &this).await.map(|xml| {
                ["Status", "ErrorCode", "ErrorMessage"]
                    .map(|name| xml.text(name).unwrap_or_default())
            });
            panic!("the warehouse does not catch up: {:?}\n{}", shown.ok(), bench.landfall.log());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

async fn connect(host: &str, port: u16, database: &str) -> Result<Client, tokio_postgres::Error> {
    let mut config = Config::new();
    config.host(host).port(port).user(USER).password(PASSWORD).dbname(database);
    config.connect_timeout(Duration::from_secs(5));
    let (client, connection) = config.connect(NoTls).await?;
    tokio::spawn(connection);
    Ok(client)
}

async fn set_up() -> Bench {
    let landfall = Landfall::start(env!("CARGO_BIN_EXE_landfall")).unwrap();
    let credentials = landfall.credentials().unwrap();
    let api = Api { address: landfall.address().to_owned(), credentials };
    let (host, port, source_arn) = create_instance(&api).await;
    connect(&host, port, "shop").await.unwrap().batch_execute(BASE).await.unwrap();
    let (warehouse, target_arn) = create_warehouse(&api, &source_arn).await;
    let made = api
        .rds(
            "CreateIntegration",
            &[
                ("IntegrationName", "shop"),
                ("SourceArn", &source_arn),
                ("TargetArn", &target_arn),
                ("DataFilter", "include: shop.public.*"),
            ],
        )
        .await
        .unwrap();
    let arn = made.text("IntegrationArn").unwrap();
    let integration = arn.rsplit(':').next().unwrap().to_owned();
    let dev = connect(&warehouse.0, warehouse.1, "dev").await.unwrap();
    let create = format!("CREATE DATABASE live FROM INTEGRATION '{integration}' DATABASE 'shop'");
    until("the integration has a copy", async || dev.batch_execute(&create).await.is_ok()).await;
    Bench { landfall, api, host, port, warehouse, integration }
}

async fn create_instance(api: &Api) -> (String, u16, String) {
    let versions = [("Engine", "postgres"), ("DefaultOnly", "true")];
    let family = api.rds("DescribeDBEngineVersions", &versions).await.unwrap();
    let family = family.text("DBParameterGroupFamily").unwrap();
    let group = [
        ("DBParameterGroupName", "stream"),
        ("DBParameterGroupFamily", family.as_str()),
        ("Description", "logical"),
    ];
    api.rds("CreateDBParameterGroup", &group).await.unwrap();
    let parameter = [
        ("DBParameterGroupName", "stream"),
        ("Parameters.Parameter.1.ParameterName", "rds.logical_replication"),
        ("Parameters.Parameter.1.ParameterValue", "1"),
        ("Parameters.Parameter.1.ApplyMethod", "pending-reboot"),
    ];
    api.rds("ModifyDBParameterGroup", &parameter).await.unwrap();
    let instance = [
        ("DBInstanceIdentifier", "shop"),
        ("DBInstanceClass", "db.t3.micro"),
        ("Engine", "postgres"),
        ("AllocatedStorage", "20"),
        ("MasterUsername", USER),
        ("MasterUserPassword", PASSWORD),
        ("DBName", "shop"),
        ("DBParameterGroupName", "stream"),
    ];
    api.rds("CreateDBInstance", &instance).await.unwrap();
    let shop = [("DBInstanceIdentifier", "shop")];
    until("the DB instance is available", async || {
        let shown = api.rds("DescribeDBInstances", &shop).await.unwrap();
        shown.text("DBInstanceStatus").unwrap() == "available"
    })
    .await;
    let shown = api.rds("DescribeDBInstances", &shop).await.unwrap();
    let port = shown.text("Port").unwrap().parse().unwrap();
    (shown.text("Address").unwrap(), port, shown.text("DBInstanceArn").unwrap())
}

async fn create_warehouse(api: &Api, source: &str) -> ((String, u16), String) {
    let namespace = json!({
        "namespaceName": "lake", "adminUsername": USER, "adminUserPassword": PASSWORD, "dbName": "dev",
    });
    let made = api.serverless("CreateNamespace", namespace).await.unwrap();
    let arn = text(&made, "/namespace/namespaceArn");
    until("the namespace is available", async || {
        let shown = api.serverless("GetNamespace", json!({"namespaceName": "lake"})).await.unwrap();
        text(&shown, "/namespace/status") == "AVAILABLE"
    })
    .await;
    let parameters = json!([
        {"parameterKey": "enable_case_sensitive_identifier", "parameterValue": "true"},
    ]);
    let workgroup = json!({
        "workgroupName": "analysts", "namespaceName": "lake", "configParameters": parameters,
    });
    api.serverless("CreateWorkgroup", workgroup).await.unwrap();
    let mut shown = Value::Null;
    until("the workgroup is available", async || {
        shown = api.serverless("GetWorkgroup", json!({"workgroupName": "analysts"})).await.unwrap();
        text(&shown, "/workgroup/status") == "AVAILABLE"
    })
    .await;
    let statement = |principal: Value, action: &str| json!({"Effect": "Allow", "Principal": principal, "Action": action});
    let mut authorize = statement(
        json!({"Service": "redshift.amazonaws.com"}),
        "redshift:AuthorizeInboundIntegration",
    );
    authorize["Condition"] = json!({"StringEquals": {"aws:SourceArn": source}});
    let create = statement(json!({"AWS": "*"}), "redshift:CreateInboundIntegration");
    let policy = json!({"Version": "2012-10-17", "Statement": [create, authorize]}).to_string();
    api.redshift("PutResourcePolicy", &[("ResourceArn", &arn), ("Policy", &policy)]).await.unwrap();
    let port = shown["workgroup"]["endpoint"]["port"].as_u64().unwrap();
    ((text(&shown, "/workgroup/endpoint/address"), u16::try_from(port).unwrap()), arn)
}

async fn until(what: &str, mut holds: impl AsyncFnMut() -> bool) {
    let deadline = Instant::now() + PATIENCE;
    while !holds().await {
        assert!(Instant::now() < deadline, "in vain: {what}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

fn text(answer: &Value, pointer: &str) -> String {
    let found = answer.pointer(pointer).and_then(Value::as_str);
    found.unwrap_or_else(|| panic!("no {pointer} in {answer}")).to_owned()
}
