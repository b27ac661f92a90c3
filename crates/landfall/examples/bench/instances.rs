//! DB instances: from CreateDBInstance to the first query answered, beside a data directory made and
//! a server started by hand.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use mysql_async::prelude::Queryable;
use testkit::{Error, Landfall, MariaDb, Options, Postgres, Result, Version, built_binary};
use tokio_postgres::{Config, NoTls};

use crate::Plan;
use crate::client::Api;
use crate::measure::{Goal, Side, goals};

const USER: &str = "landlord";
const PASSWORD: &str = "Bench-Password-1";
const PATIENCE: Duration = Duration::from_mins(2);
/// Instances of each engine in a round: the first makes the template that others are copied from.
const INSTANCES: usize = 3;

#[derive(Clone, Copy)]
enum Engine {
    PostgreSql,
    MariaDb,
}

impl Engine {
    fn id(self) -> &'static str {
        match self {
            Self::PostgreSql => "postgres",
            Self::MariaDb => "mariadb",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::PostgreSql => "PostgreSQL",
            Self::MariaDb => "MariaDB",
        }
    }

    /// Logs in and asks for 1.
    async fn ask(self, host: &str, port: u16, user: &str, password: &str) -> Result<()> {
        match self {
            Self::PostgreSql => {
                let mut config = Config::new();
                config.host(host).port(port).user(user).password(password).dbname("postgres");
                let connected = config.connect(NoTls).await;
                let (client, connection) = connected.map_err(Error::during("cannot log in"))?;
                tokio::spawn(connection);
                client.simple_query("SELECT 1").await.map_err(Error::during("the first query"))?;
            }
            Self::MariaDb => {
                let options = mysql_async::OptsBuilder::default()
                    .ip_or_hostname(host)
                    .tcp_port(port)
                    .user(Some(user))
                    .pass(Some(password))
                    .prefer_socket(false);
                let connected = mysql_async::Conn::new(options).await;
                let mut client = connected.map_err(Error::during("cannot log in"))?;
                client.query_drop("SELECT 1").await.map_err(Error::during("the first query"))?;
            }
        }
        Ok(())
    }

    async fn by_hand(self) -> Result<f64> {
        let begun = Instant::now();
        match self {
            Self::PostgreSql => {
                let options = Options { fsync: true, afresh: true, ..Options::default() };
                let server = Postgres::start_with(Version::oldest(), &options)?;
                self.ask(server.host(), server.port(), testkit::SUPERUSER, server.password())
                    .await?;
                Ok(begun.elapsed().as_secs_f64())
            }
            Self::MariaDb => {
                let server = MariaDb::start_afresh()?;
                self.ask(server.host(), server.port(), server.user(), server.password()).await?;
                Ok(begun.elapsed().as_secs_f64())
            }
        }
    }
}

pub(crate) async fn measure(plan: &Plan) -> Result<String> {
    let mut text = String::from(
        "Without automated backups, from the call to the answer of `SELECT 1` as the master user. By hand: `initdb` \
         or `mariadb-install-db`, start, connect.\n\n| | median | least to most |\n|---|---|---|\n",
    );
    let mut aims = Vec::new();
    for (engine, most) in [(Engine::PostgreSql, 0.6), (Engine::MariaDb, 1.0)] {
        let title = engine.title();
        let mut sides = ["the first instance", "later ones", "by hand"]
            .map(|name| Side::new(format!("{title}, {name}")));
        for _ in 0..plan.rounds {
            round(engine, &mut sides).await?;
        }
        for side in &sides {
            let (low, high) = side.range();
            let (name, median) = (&side.name, side.median());
            let _ = writeln!(text, "| {name} | {median:.2} s | {low:.2} to {high:.2} s |");
        }
        let (later, by_hand) = (sides[1].median(), sides[2].median());
        aims.push(Goal::under(&format!("a later instance of {title}"), most, later, "s"));
        let faster = format!("{title}: times as fast as by hand");
        aims.push(Goal::at_least(&faster, 1.0, by_hand / later));
    }
    Ok(text + &goals(&aims))
}

/// Instances one after the other on a new server, then the same by hand.
async fn round(engine: Engine, sides: &mut [Side; 3]) -> Result<()> {
    let landfall = Landfall::start(built_binary()?)?;
    let api = Api { address: landfall.address().to_owned(), credentials: landfall.credentials()? };
    for number in 0..INSTANCES {
        sides[number.min(1)].add(create(&api, engine, number).await?, "s");
    }
    for number in 0..INSTANCES {
        let name = format!("bench-{number}");
        let delete = [("DBInstanceIdentifier", name.as_str()), ("SkipFinalSnapshot", "true")];
        api.rds("DeleteDBInstance", &delete).await?;
    }
    drop(landfall);
    sides[2].add(engine.by_hand().await?, "s");
    Ok(())
}

async fn create(api: &Api, engine: Engine, number: usize) -> Result<f64> {
    let name = format!("bench-{number}");
    let this = [("DBInstanceIdentifier", name.as_str())];
    let begun = Instant::now();
    let asked = [
        ("DBInstanceIdentifier", name.as_str()),
        ("DBInstanceClass", "db.t3.micro"),
        ("Engine", engine.id()),
        ("AllocatedStorage", "20"),
        ("MasterUsername", USER),
        ("MasterUserPassword", PASSWORD),
        ("BackupRetentionPeriod", "0"),
    ];
    api.rds("CreateDBInstance", &asked).await?;
    loop {
        let shown = api.rds("DescribeDBInstances", &this).await?;
        if shown.text("DBInstanceStatus")? == "available" {
            let port = shown.text("Port")?;
            let port = port.parse().map_err(Error::during("the instance has no port"))?;
            engine.ask(&shown.text("Address")?, port, USER, PASSWORD).await?;
            return Ok(begun.elapsed().as_secs_f64());
        }
        if begun.elapsed() > PATIENCE {
            return Err(Error::new("the instance does not become available"));
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}
