//! A warehouse in a folder of its own, served on a free port.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use replicate::feed::Refresh;
use tokio::runtime::Runtime;
use tokio_postgres::{Client, NoTls, SimpleQueryMessage};
use warehouse::{IntegrationSpec, NamespaceSpec, Settings, SourceKind, Warehouse};

pub(crate) const NAMESPACE: &str = "0b8f3a52-0000-4000-8000-000000000001";
pub(crate) const INTEGRATION: &str = "0b8f3a52-0000-4000-8000-000000000002";
pub(crate) const PASSWORD: &str = "Secret 'ä' 1";

pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("landfall-warehouse-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A warehouse with one namespace and one integration of the source database `shop`.
pub(crate) struct Served {
    pub(crate) warehouse: Arc<Warehouse>,
    pub(crate) port: u16,
    /// What feeds were asked to read again.
    pub(crate) refreshes: Arc<Mutex<Vec<(String, Refresh)>>>,
    pub(crate) refuses_refreshes: Arc<AtomicBool>,
    pub(crate) runtime: Runtime,
    client: Client,
}

impl Served {
    pub(crate) fn open(folder: &Path) -> Self {
        Self::open_with(folder, &["shop"])
    }

    /// The integration carries these databases of its source.
    pub(crate) fn open_with(folder: &Path, databases: &[&str]) -> Self {
        let settings = Settings { memory_bytes_max: 256 << 20, threads: 2 };
        let warehouse = Warehouse::open(folder, settings).unwrap();
        warehouse.put_namespace(namespace()).unwrap();
        let refreshes: Arc<Mutex<Vec<_>>> = Arc::default();
        let runtime = Runtime::new().unwrap();
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let port = listener.local_addr().unwrap().port();
        let serving = warehouse.clone();
        runtime.spawn(warehouse::front::serve(serving, listener, None, std::future::pending()));
        let client = runtime.block_on(connect(port, "dev")).unwrap();
        let refuses_refreshes = Arc::default();
        let served = Self { warehouse, port, refreshes, refuses_refreshes, runtime, client };
        served.carry(databases);
        served
    }

    /// Makes the integration one of these databases of its source.
    pub(crate) fn carry(&self, databases: &[&str]) {
        self.warehouse.put_integration(self.integration(databases)).unwrap();
    }

    /// The integration, of these databases of its source.
    pub(crate) fn integration(&self, databases: &[&str]) -> IntegrationSpec {
        let (asked, refuses) = (self.refreshes.clone(), self.refuses_refreshes.clone());
        let refresh = move |source: &str, which| {
            if refuses.load(Ordering::SeqCst) {
                return Err("The integration has failed.".to_owned());
            }
            asked.lock().unwrap().push((source.to_owned(), which));
            Ok(())
        };
        IntegrationSpec {
            id: INTEGRATION.to_owned(),
            namespace: NAMESPACE.to_owned(),
            source: SourceKind::PostgreSql,
            source_databases: databases.iter().map(|&name| name.to_owned()).collect(),
            created_unix_micros: 1_700_000_000_000_000,
            has_failed: false,
            refresh: Arc::new(refresh),
        }
    }

    /// Rows of a query, their values joined by `|`.
    pub(crate) fn query(&self, sql: &str) -> Result<Vec<String>, tokio_postgres::Error> {
        self.query_with(&self.client, sql)
    }

    pub(crate) fn query_with(
        &self,
        client: &Client,
        sql: &str,
    ) -> Result<Vec<String>, tokio_postgres::Error> {
        let messages = self.runtime.block_on(client.simple_query(sql))?;
        Ok(messages
            .iter()
            .filter_map(|message| match message {
                SimpleQueryMessage::Row(row) => {
                    let value = |at| row.get(at).unwrap_or("NULL").to_owned();
                    Some((0..row.len()).map(value).collect::<Vec<String>>().join("|"))
                }
                _ => None,
            })
            .collect())
    }

    pub(crate) fn lines(&self, sql: &str) -> Vec<String> {
        self.query(sql).unwrap_or_else(|error| panic!("{sql}: {error:?}"))
    }

    pub(crate) fn run(&self, sql: &str) {
        self.lines(sql);
    }

    /// Another session.
    pub(crate) fn connect(&self, database: &str) -> Client {
        self.runtime.block_on(connect(self.port, database)).unwrap()
    }

    /// The code of the error that a statement ends in.
    pub(crate) fn refused(&self, sql: &str) -> String {
        match self.query(sql) {
            Ok(rows) => panic!("{sql} answered {rows:?}"),
            Err(error) => error.code().map(|code| code.code().to_owned()).unwrap_or_default(),
        }
    }
}

pub(crate) fn namespace() -> NamespaceSpec {
    NamespaceSpec {
        id: NAMESPACE.to_owned(),
        admin_user: "admin".to_owned(),
        admin_password: Some(PASSWORD.to_owned()),
        database: "dev".to_owned(),
        hosts: Vec::new(),
    }
}

async fn connect(port: u16, database: &str) -> Result<Client, tokio_postgres::Error> {
    let mut config = tokio_postgres::Config::new();
    config.host("127.0.0.1").port(port).user("admin").password(PASSWORD).dbname(database);
    let (client, connection) = config.connect(NoTls).await?;
    tokio::spawn(connection);
    Ok(client)
}
