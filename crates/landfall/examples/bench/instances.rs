//! DB instances: from CreateDBInstance to the first query answered, beside `initdb` and a start by
//! hand.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use testkit::{Error, Landfall, Options, Postgres, Result, Version, built_binary};
use tokio_postgres::{Config, NoTls};

use crate::Plan;
use crate::client::Api;
use crate::measure::{Goal, Side, goals};

const USER: &str = "landlord";
const PASSWORD: &str = "Bench-Password-1";
const PATIENCE: Duration = Duration::from_mins(2);

pub(crate) async fn measure(plan: &Plan) -> Result<String> {
    let names =
        ["Landfall, the first instance", "Landfall, later ones", "initdb and start by hand"];
    let mut sides = names.map(Side::new);
    for _ in 0..plan.rounds {
        let landfall = Landfall::start(built_binary()?)?;
        let api =
            Api { address: landfall.address().to_owned(), credentials: landfall.credentials()? };
        for (number, side) in [(0, 0), (1, 1)] {
            sides[side].add(create(&api, number).await?, "s");
        }
        let begun = Instant::now();
        let options = Options { fsync: true, ..Options::default() };
        let by_hand = Postgres::start_with(Version::oldest(), &options)?;
        let client = by_hand.connect("postgres").await?;
        client.simple_query("SELECT 1").await.map_err(Error::during("the first query"))?;
        sides[2].add(begun.elapsed().as_secs_f64(), "s");
        for number in 0..2 {
            let name = format!("bench-{number}");
            let delete = [("DBInstanceIdentifier", name.as_str()), ("SkipFinalSnapshot", "true")];
            api.rds("DeleteDBInstance", &delete).await?;
        }
    }
    let mut text = String::from(
        "PostgreSQL, without automated backups, from the call to the answer of `SELECT 1` as the master user. By \
         hand: `initdb`, start, connect.\n\n| | median | least to most |\n|---|---|---|\n",
    );
    for side in &sides {
        let (low, high) = side.range();
        let _ =
            writeln!(text, "| {} | {:.2} s | {low:.2} to {high:.2} s |", side.name, side.median());
    }
    Ok(text
        + &goals(&[
            Goal::under("a later instance of PostgreSQL", 0.6, sides[1].median(), "s"),
            Goal::at_least("times as fast as by hand", 1.0, sides[2].median() / sides[1].median()),
        ]))
}

async fn create(api: &Api, number: usize) -> Result<f64> {
    let name = format!("bench-{number}");
    let this = [("DBInstanceIdentifier", name.as_str())];
    let begun = Instant::now();
    let asked = [
        ("DBInstanceIdentifier", name.as_str()),
        ("DBInstanceClass", "db.t3.micro"),
        ("Engine", "postgres"),
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
            let mut config = Config::new();
            config
                .host(shown.text("Address")?)
                .port(port)
                .user(USER)
                .password(PASSWORD)
                .dbname("postgres");
            let (client, connection) = config
                .connect(NoTls)
                .await
                .map_err(Error::during("cannot log in to the instance"))?;
            tokio::spawn(connection);
            client.simple_query("SELECT 1").await.map_err(Error::during("the first query"))?;
            return Ok(begun.elapsed().as_secs_f64());
        }
        if begun.elapsed() > PATIENCE {
            return Err(Error::new("the instance does not become available"));
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}
