//! The source database: sessions with it, and what of its SQL the tests speak.

use std::time::{Duration, Instant};

use mysql_async::prelude::Queryable;
use mysql_async::{Conn, OptsBuilder, Row, Value};
use testkit::{Report, compare_mariadb_with_warehouse, compare_with_warehouse};
use tokio_postgres::{Client, Config, NoTls, SimpleQueryMessage};

pub(crate) const USER: &str = "landlord";
pub(crate) const PASSWORD: &str = "Kill-Password-1";
/// How long a lock may keep a table from being opened.
const OPEN_WITHIN: Duration = Duration::from_secs(15);

/// A kind of source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Postgres,
    MariaDb,
}

/// A type of columns with values of it, as SQL writes them.
pub(crate) struct Kind {
    pub(crate) sql: &'static str,
    pub(crate) values: &'static [&'static str],
    /// It may be the type of a primary key.
    pub(crate) is_key: bool,
    /// Types that it can become, with all of those values.
    pub(crate) becomes: &'static [&'static str],
}

/// Where a source answers.
#[derive(Clone, Debug)]
pub(crate) struct Address {
    pub(crate) engine: Engine,
    pub(crate) host: String,
    pub(crate) port: u16,
}

/// A session.
pub(crate) enum Session {
    Postgres(Client),
    MariaDb(Box<Conn>),
}

/// Why a statement was not done.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// The server says that it cannot be.
    Refused(String),
    /// The session is over.
    Gone,
}

/// A session with PostgreSQL, or with the warehouse.
pub(crate) async fn connect(
    host: &str,
    port: u16,
    database: &str,
) -> Result<Client, tokio_postgres::Error> {
    let mut config = Config::new();
    config.host(host).port(port).user(USER).password(PASSWORD).dbname(database);
    config.connect_timeout(Duration::from_secs(5));
    let (client, connection) = config.connect(NoTls).await?;
    tokio::spawn(connection);
    Ok(client)
}

/// The rows of a query, as texts.
pub(crate) async fn texts(
    client: &Client,
    query: &str,
) -> Result<Vec<Vec<String>>, tokio_postgres::Error> {
    let messages = client.simple_query(query).await?;
    let rows = messages.iter().filter_map(|message| match message {
        SimpleQueryMessage::Row(row) => Some(row),
        _ => None,
    });
    Ok(rows
        .map(|row| (0..row.len()).map(|i| row.get(i).unwrap_or_default().to_owned()).collect())
        .collect())
}

impl Address {
    pub(crate) async fn connect(&self) -> Option<Session> {
        match self.engine {
            Engine::Postgres => {
                let client = connect(&self.host, self.port, "shop").await.ok()?;
                let settings = "SET lock_timeout = '3s'; SET timezone = 'UTC'; SET client_min_messages = 'error'";
                client.batch_execute(settings).await.ok()?;
                Some(Session::Postgres(client))
            }
            Engine::MariaDb => {
                let options = OptsBuilder::default()
                    .ip_or_hostname(&self.host)
                    .tcp_port(self.port)
                    .prefer_socket(false)
                    .user(Some(USER))
                    .pass(Some(PASSWORD))
                    .db_name(Some("shop"))
                    .init(vec![
                        "SET NAMES utf8mb4",
                        "SET time_zone = '+00:00', lock_wait_timeout = 3, innodb_lock_wait_timeout = 3",
                    ]);
                let opened = tokio::time::timeout(Duration::from_secs(5), Conn::new(options)).await;
                Some(Session::MariaDb(Box::new(opened.ok()?.ok()?)))
            }
        }
    }
}

impl Session {
    /// Statements one after the other; the first that is refused ends them.
    pub(crate) async fn run(&mut self, statements: &[String]) -> Result<(), Refusal> {
        for statement in statements {
            match self {
                Self::Postgres(client) => {
                    if let Err(error) = client.batch_execute(statement).await {
                        let Some(refusal) = error.as_db_error() else { return Err(Refusal::Gone) };
                        let text = format!("{statement}: {refusal}");
                        let over = refusal.code().code().starts_with("57P");
                        let undone = client.batch_execute("ROLLBACK").await;
                        let gone = over || undone.is_err();
                        return Err(if gone { Refusal::Gone } else { Refusal::Refused(text) });
                    }
                }
                Self::MariaDb(conn) => {
                    if let Err(error) = conn.query_drop(statement).await {
                        let mysql_async::Error::Server(refusal) = error else {
                            return Err(Refusal::Gone);
                        };
                        let text = format!("{statement}: {refusal}");
                        return match conn.query_drop("ROLLBACK").await {
                            Ok(()) => Err(Refusal::Refused(text)),
                            Err(_) => Err(Refusal::Gone),
                        };
                    }
                }
            }
        }
        Ok(())
    }

    /// The rows of a query, as texts.
    pub(crate) async fn texts(&mut self, query: &str) -> Result<Vec<Vec<String>>, Refusal> {
        match self {
            Self::Postgres(client) => texts(client, query).await.map_err(|_| Refusal::Gone),
            Self::MariaDb(conn) => {
                let rows: Vec<Row> = conn.query(query).await.map_err(|_| Refusal::Gone)?;
                let text = |value| match value {
                    Value::Bytes(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
                    _ => String::new(),
                };
                Ok(rows
                    .into_iter()
                    .map(|row| row.unwrap().into_iter().map(text).collect())
                    .collect())
            }
        }
    }

    /// All tables that the warehouse is to have, each with its columns: whether they are of the
    /// primary key, and their names.
    pub(crate) async fn tables(&mut self) -> Result<Vec<Table>, Refusal> {
        let query = match self {
            Self::Postgres(_) => {
                "SELECT n.nspname, c.relname, a.attname, coalesce(a.attnum = ANY (i.indkey::int2[]), false)
                 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                 LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
                 WHERE n.nspname IN ('public', 'other') AND c.relkind = 'r' AND c.relpersistence = 'p'
                 ORDER BY 1, 2, a.attnum"
            }
            Self::MariaDb(_) => {
                "SELECT t.TABLE_SCHEMA, t.TABLE_NAME, c.COLUMN_NAME, IF(c.COLUMN_KEY = 'PRI', 't', 'f')
                 FROM information_schema.TABLES t
                 JOIN information_schema.COLUMNS c USING (TABLE_SCHEMA, TABLE_NAME)
                 WHERE t.TABLE_SCHEMA IN ('shop', 'other') AND t.TABLE_TYPE = 'BASE TABLE'
                 ORDER BY 1, 2, c.ORDINAL_POSITION"
            }
        };
        let mut tables: Vec<Table> = Vec::new();
        for row in self.texts(query).await? {
            let same = |table: &Table| table.schema == row[0] && table.name == row[1];
            if !tables.last().is_some_and(same) {
                let (schema, name) = (row[0].clone(), row[1].clone());
                tables.push(Table { schema, name, columns: Vec::new() });
            }
            let column = Column { name: row[2].clone(), is_key: row[3].starts_with('t') };
            tables.last_mut().unwrap().columns.push(column);
        }
        Ok(tables)
    }

    /// Drops tables that MariaDB itself cannot open since a crash: nothing about them can be compared.
    /// A lock may be the cause for a while.
    pub(crate) async fn drop_lost(&mut self) -> Result<(), Refusal> {
        if matches!(self, Self::Postgres(_)) {
            return Ok(());
        }
        let query = "SELECT CONCAT(TABLE_SCHEMA, '.', TABLE_NAME), TABLE_COMMENT FROM information_schema.TABLES
             WHERE TABLE_SCHEMA IN ('shop', 'other') AND ENGINE IS NULL AND TABLE_TYPE = 'BASE TABLE'";
        let deadline = Instant::now() + OPEN_WITHIN;
        let mut lost = self.texts(query).await?;
        while !lost.is_empty() && Instant::now() < deadline {
            tokio::time::sleep(Duration::from_millis(100)).await;
            lost = self.texts(query).await?;
        }
        for row in lost {
            println!("the source lost {}: {}", row[0], row[1]);
            self.run(&[format!("DROP TABLE {}", row[0])]).await?;
        }
        Ok(())
    }

    /// Compares tables with those of the warehouse.
    pub(crate) async fn compare(
        &mut self,
        warehouse: &Client,
        tables: &[String],
    ) -> testkit::Result<Report> {
        let pairs: Vec<(&str, &str)> = tables.iter().map(|t| (t.as_str(), t.as_str())).collect();
        match self {
            Self::Postgres(client) => compare_with_warehouse(client, warehouse, &pairs).await,
            Self::MariaDb(conn) => compare_mariadb_with_warehouse(conn, warehouse, &pairs).await,
        }
    }
}

/// A table of the source.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    pub(crate) schema: String,
    pub(crate) name: String,
    pub(crate) columns: Vec<Column>,
}

#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) is_key: bool,
}

impl Table {
    pub(crate) fn full_name(&self) -> String {
        format!("{}.{}", self.schema, self.name)
    }
}
