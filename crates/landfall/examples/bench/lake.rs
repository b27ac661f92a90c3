//! A PostgreSQL source and a warehouse that follows one of its databases, in this process.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use replicate::feed::{Feed, FeedSettings, FeedSpec, FeedState, SourceConfig, TableName};
use replicate::log::NoLog;
use replicate::{PgConfig, feed};
use testkit::{Error, Postgres, Result, SUPERUSER};
use tokio_postgres::{Client, Config, NoTls};
use warehouse::{IntegrationSpec, NamespaceSpec, Settings, SourceKind, Warehouse};

const NAMESPACE: &str = "00000000-0000-4000-8000-000000000001";
const INTEGRATION: &str = "00000000-0000-4000-8000-000000000002";
const USER: &str = "analyst";
const PASSWORD: &str = "Bench-Password-1";
const PATIENCE: Duration = Duration::from_mins(10);

/// A warehouse whose database `live` shows a database of a source.
pub(crate) struct Lake {
    warehouse: Arc<Warehouse>,
    database: String,
    port: u16,
    folder: PathBuf,
    serving: tokio::task::JoinHandle<()>,
}

impl Lake {
    pub(crate) async fn start(database: &str) -> Result<Self> {
        let folder =
            std::env::temp_dir().join(format!("landfall-bench-lake-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        let failed = || Error::during("cannot start the warehouse");
        let warehouse = Warehouse::open(&folder, Settings::default()).map_err(failed())?;
        let namespace = NamespaceSpec {
            id: NAMESPACE.to_owned(),
            admin_user: USER.to_owned(),
            admin_password: Some(PASSWORD.to_owned()),
            database: "dev".to_owned(),
            hosts: Vec::new(),
        };
        warehouse.put_namespace(namespace).map_err(failed())?;
        let integration = IntegrationSpec {
            id: INTEGRATION.to_owned(),
            namespace: NAMESPACE.to_owned(),
            source: SourceKind::PostgreSql,
            source_databases: vec![database.to_owned()],
            created_unix_micros: 0,
            has_failed: false,
            refresh: Arc::new(|_, _| Ok(())),
        };
        warehouse.put_integration(integration).map_err(failed())?;
        let listener =
            tokio::net::TcpListener::bind("127.0.0.1:0").await.map_err(Error::during("no port"))?;
        let port = listener.local_addr().map_err(Error::during("no port"))?.port();
        let served = Arc::clone(&warehouse);
        let front = warehouse::front::serve(served, listener, None, std::future::pending());
        let serving = tokio::spawn(front);
        let lake = Self { warehouse, database: database.to_owned(), port, folder, serving };
        let dev = lake.connect("dev").await?;
        let create =
            format!("CREATE DATABASE live FROM INTEGRATION '{INTEGRATION}' DATABASE '{database}'");
        dev.batch_execute(&create).await.map_err(Error::during("cannot make the database"))?;
        Ok(lake)
    }

    pub(crate) async fn connect(&self, database: &str) -> Result<Client> {
        let mut config = Config::new();
        config.host("127.0.0.1").port(self.port).user(USER).password(PASSWORD).dbname(database);
        let connected = config.connect(NoTls).await;
        let (client, connection) =
            connected.map_err(Error::during("cannot connect to the warehouse"))?;
        tokio::spawn(connection);
        Ok(client)
    }

    /// Starts the feed of these tables.
    pub(crate) fn feed(
        &self,
        source: &Postgres,
        includes: impl Fn(&TableName) -> bool + Send + Sync + 'static,
    ) -> Result<Feed> {
        let mut config = PgConfig::new(source.host(), source.port(), SUPERUSER, &self.database);
        config.password = source.password().into();
        let sink = self.warehouse.sink(NAMESPACE, INTEGRATION, &self.database);
        Ok(feed::start(FeedSpec {
            name: "bench_lake".to_owned(),
            source: SourceConfig::Postgres(config),
            includes: Arc::new(includes),
            sink: sink.map_err(Error::during("the warehouse has no sink"))?,
            settings: FeedSettings::default(),
            log: Arc::new(NoLog),
        }))
    }

    /// Ends the feed and what it left at the source.
    pub(crate) async fn end(self, source: &Postgres, feed: Feed) -> Result<()> {
        feed.stop().await;
        let mut config = PgConfig::new(source.host(), source.port(), SUPERUSER, &self.database);
        config.password = source.password().into();
        let cleaned = feed::clean_up(&SourceConfig::Postgres(config), "bench_lake").await;
        cleaned.map_err(Error::during("cannot clean the source up"))
    }
}

impl Drop for Lake {
    fn drop(&mut self) {
        self.serving.abort();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Waits until all tables are there.
pub(crate) async fn seeded(feed: &Feed) -> Result<()> {
    let begun = Instant::now();
    loop {
        let stats = feed.stats();
        if stats.seeded_once {
            return if stats.failed.is_empty() {
                Ok(())
            } else {
                Err(Error::new(format!("tables failed: {:?}", stats.failed)))
            };
        }
        if begun.elapsed() > PATIENCE || matches!(stats.state, FeedState::Failed { .. }) {
            return Err(Error::new(format!("the feed did not seed its tables: {stats:?}")));
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
}
