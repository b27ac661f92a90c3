//! A server with a source, a warehouse and an integration between them.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use testkit::Landfall;
use tokio_postgres::Client;

use crate::client::Api;
use crate::source::{Address, Engine, PASSWORD, Session, USER, connect, texts};

pub(crate) const PATIENCE: Duration = Duration::from_mins(2);

pub(crate) struct Bench {
    pub(crate) landfall: Landfall,
    pub(crate) source: Address,
    api: Api,
    warehouse: (String, u16),
    integration: String,
}

impl Bench {
    /// Makes everything, with these statements carried out at the source before.
    pub(crate) async fn start(engine: Engine, base: &[String]) -> Self {
        Self::start_with(engine, base, &[]).await
    }

    /// The same of a server with these variables.
    pub(crate) async fn start_with(
        engine: Engine,
        base: &[String],
        variables: &[(&str, &str)],
    ) -> Self {
        let binary = env!("CARGO_BIN_EXE_landfall");
        let landfall = Landfall::start_with(binary, &[], variables).unwrap();
        let credentials = landfall.credentials().unwrap();
        let api = Api { address: landfall.address().to_owned(), credentials };
        let (source, source_arn) = create_instance(&api, engine).await;
        source.connect().await.unwrap().run(base).await.unwrap();
        let (warehouse, target_arn) = create_warehouse(&api, &source_arn).await;
        let filter = match engine {
            Engine::Postgres => "include: shop.*.*",
            Engine::MariaDb => "include: shop.*, include: other.*",
        };
        let members = [
            ("IntegrationName", "shop"),
            ("SourceArn", &source_arn),
            ("TargetArn", &target_arn),
            ("DataFilter", filter),
        ];
        let made = api.rds("CreateIntegration", &members).await.unwrap();
        let arn = made.text("IntegrationArn").unwrap();
        let integration = arn.rsplit(':').next().unwrap().to_owned();
        let dev = connect(&warehouse.0, warehouse.1, "dev").await.unwrap();
        let database = if engine == Engine::Postgres { " DATABASE 'shop'" } else { "" };
        let create = format!("CREATE DATABASE live FROM INTEGRATION '{integration}'{database}");
        until("the integration has a copy", async || dev.batch_execute(&create).await.is_ok())
            .await;
        Self { landfall, source, api, warehouse, integration }
    }

    /// The schema that the source's tables are made in.
    pub(crate) fn schema(&self) -> &'static str {
        if self.source.engine == Engine::Postgres { "public" } else { "shop" }
    }

    /// The process id of the instance's database.
    pub(crate) fn process(&self) -> String {
        let file = match self.source.engine {
            Engine::Postgres => "postmaster.pid",
            Engine::MariaDb => "mariadbd.pid",
        };
        let databases = self.landfall.data_dir().join("databases");
        let file = find(&databases, file).expect("the database runs");
        std::fs::read_to_string(file).unwrap().lines().next().unwrap().to_owned()
    }

    pub(crate) async fn available(&self) -> bool {
        let shop = [("DBInstanceIdentifier", "shop")];
        let shown = self.api.rds("DescribeDBInstances", &shop).await;
        let is_available =
            shown.is_ok_and(|shown| shown.text("DBInstanceStatus").is_ok_and(|s| s == "available"));
        is_available && self.source.connect().await.is_some()
    }

    pub(crate) async fn session(&self) -> Session {
        self.source.connect().await.expect("the source answers")
    }

    pub(crate) async fn warehouse(&self) -> Result<Client, tokio_postgres::Error> {
        connect(&self.warehouse.0, self.warehouse.1, "live").await
    }

    /// The integration's status, and what is wrong with it.
    pub(crate) async fn status(&self) -> (String, String) {
        let this = [("IntegrationIdentifier", self.integration.as_str())];
        let shown = self.api.rds("DescribeIntegrations", &this).await.unwrap();
        (shown.text("Status").unwrap(), shown.text("ErrorMessage").unwrap_or_default())
    }

    /// Everything that a person wants to see when tables do not become equal.
    pub(crate) async fn describe(&self) -> String {
        let states = "SELECT schema_name, table_name, table_state, reason FROM svv_integration_table_state \
                      ORDER BY 1, 2";
        let states = match self.warehouse().await {
            Ok(client) => format!("{:#?}", texts(&client, states).await),
            Err(error) => error.to_string(),
        };
        let status = self.status().await;
        format!("status {status:?}\n{states}\n{}", self.landfall.log())
    }
}

pub(crate) async fn until(what: &str, mut holds: impl AsyncFnMut() -> bool) {
    let deadline = Instant::now() + PATIENCE;
    while !holds().await {
        assert!(Instant::now() < deadline, "in vain: {what}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

fn find(folder: &Path, name: &str) -> Option<PathBuf> {
    let folders = std::fs::read_dir(folder).ok()?;
    folders.flatten().map(|entry| entry.path().join("data").join(name)).find(|path| path.is_file())
}

/// The parameter group that makes PostgreSQL a source.
async fn create_group(api: &Api) {
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
}

async fn create_instance(api: &Api, engine: Engine) -> (Address, String) {
    let mut instance = vec![
        ("DBInstanceIdentifier", "shop"),
        ("DBInstanceClass", "db.t3.micro"),
        ("AllocatedStorage", "20"),
        ("MasterUsername", USER),
        ("MasterUserPassword", PASSWORD),
        ("DBName", "shop"),
    ];
    if engine == Engine::Postgres {
        create_group(api).await;
        instance.extend([("Engine", "postgres"), ("DBParameterGroupName", "stream")]);
    } else {
        instance.push(("Engine", "mariadb"));
    }
    api.rds("CreateDBInstance", &instance).await.unwrap();
    let shop = [("DBInstanceIdentifier", "shop")];
    until("the DB instance is available", async || {
        let shown = api.rds("DescribeDBInstances", &shop).await.unwrap();
        shown.text("DBInstanceStatus").unwrap() == "available"
    })
    .await;
    let shown = api.rds("DescribeDBInstances", &shop).await.unwrap();
    let port = shown.text("Port").unwrap().parse().unwrap();
    let host = shown.text("Address").unwrap();
    (Address { engine, host, port }, shown.text("DBInstanceArn").unwrap())
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

fn text(answer: &Value, pointer: &str) -> String {
    let found = answer.pointer(pointer).and_then(Value::as_str);
    found.unwrap_or_else(|| panic!("no {pointer} in {answer}")).to_owned()
}
