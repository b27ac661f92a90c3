//! The two servers of a benchmark, and Landfall's pipeline between them.
//!
//! The pipeline is run directly, not through the API, so that both sides are measured from the
//! moment they begin to work.

use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use replicate::log::NoLog;
use replicate::{Mode, Outcome, PgConfig, Phase, Settings, Start, Task, TaskSpec};
use testkit::{Error, Installation, Options, Postgres, Result, SUPERUSER, Version};
use tokio_postgres::Client;

/// How long a side may take before the benchmark gives up.
const PATIENCE: Duration = Duration::from_mins(10);

/// Source and target, both with `fsync` on and no checkpoint in the way of a measurement.
pub(crate) struct Pair {
    pub(crate) source: Postgres,
    pub(crate) target: Postgres,
    pub(crate) bin: PathBuf,
}

impl Pair {
    pub(crate) fn start() -> Result<Self> {
        let version = Version::oldest();
        let options = Options { fsync: true, ..Options::default() }
            .set("shared_buffers", "256MB")
            .set("max_wal_size", "16GB")
            .set("checkpoint_timeout", "1h")
            .set("autovacuum", "off");
        Ok(Self {
            source: Postgres::start_with(version, &options)?,
            target: Postgres::start_with(version, &options)?,
            bin: Installation::find(version)?.bin,
        })
    }

    /// A client program of the servers' own version.
    pub(crate) fn program(&self, name: &str) -> Command {
        let mut command = Command::new(self.bin.join(name));
        command.env("PGPASSWORD", self.source.password());
        command
    }

    /// `psql` on one statement.
    pub(crate) fn psql(&self, server: &Postgres, database: &str, statement: &str) -> Command {
        let mut command = self.program("psql");
        command.args(["-X", "-q", "-v", "ON_ERROR_STOP=1", "-d"]);
        command.arg(server.url(database)).args(["-c", statement]);
        command
    }

    /// A new database at the target, and both servers at rest.
    pub(crate) async fn fresh_target(&self, name: &str) -> Result<Client> {
        let admin = self.target.connect("postgres").await?;
        execute(&admin, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await?;
        let client = self.target.create_database(name).await?;
        execute(&client, "CHECKPOINT").await?;
        let source = self.source.connect("postgres").await?;
        execute(&source, "CHECKPOINT").await?;
        Ok(client)
    }

    /// A task between databases of the two servers.
    pub(crate) fn task(
        &self,
        name: &str,
        mode: Mode,
        start: Start,
        from: &str,
        to: &str,
    ) -> Result<TaskSpec> {
        let config = |server: &Postgres, database: &str| {
            let mut config = PgConfig::new(server.host(), server.port(), SUPERUSER, database);
            config.password = server.password().into();
            config
        };
        let rules = r#"{"rules":[{"rule-type":"selection","rule-id":"1","rule-name":"1",
            "rule-action":"include","object-locator":{"schema-name":"public","table-name":"%"}}]}"#;
        Ok(TaskSpec {
            name: name.to_owned(),
            source: config(&self.source, from),
            target: config(&self.target, to),
            rules: replicate::mapping::Rules::parse(rules)
                .map_err(|error| Error::new(format!("the benchmark's rules are wrong: {error}")))?,
            mode,
            settings: Settings::default(),
            start,
            start_position: None,
            loaded: Vec::new(),
            stop_at: None,
            slot_name: None,
            log: Arc::new(NoLog),
            failpoint: None,
        })
    }
}

/// Runs statements.
pub(crate) async fn execute(client: &Client, statements: &str) -> Result<()> {
    client
        .batch_execute(statements)
        .await
        .map_err(Error::during("a statement of the benchmark failed"))
}

/// Waits for the end of a task; anything but an orderly end is an error.
pub(crate) async fn ended(task: &Task) -> Result<()> {
    match task.finished().await {
        Outcome::Stopped { tables_errored: 0, .. } => Ok(()),
        other => Err(Error::new(format!("Landfall's pipeline ended with {other:?}"))),
    }
}

/// Waits until a task has loaded its tables and follows changes.
pub(crate) async fn follows(task: &Task) -> Result<()> {
    let begun = Instant::now();
    while task.stats().phase != Phase::Changes {
        if begun.elapsed() > PATIENCE || task.stats().phase == Phase::Ended {
            return Err(Error::new("Landfall's pipeline did not come to follow changes"));
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    Ok(())
}

/// Waits until a query answers true.
pub(crate) async fn until(client: &Client, query: &str) -> Result<()> {
    let begun = Instant::now();
    loop {
        let row = client.query_one(query, &[]).await;
        let row = row.map_err(Error::during(format_args!("cannot ask {query:?}")))?;
        if row.get(0) {
            return Ok(());
        }
        if begun.elapsed() > PATIENCE {
            return Err(Error::new(format!("not within {PATIENCE:?}: {query}")));
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}
