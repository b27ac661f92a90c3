//! The copy of one database of one source: a file that a feed's sink writes.
//!
//! The file has the source's schemas and tables, and beside them the schema [`META`]: how far the
//! stream is (`feed`), each table's shape and state (`tables`), and the newest batches
//! (`activity`). All of it changes in the transaction that changes the rows.
//!
//! A table whose rows are not all there is kept under a hidden name until it is, so that nobody
//! reads half of it.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use duckdb::{Connection, params};
use replicate::feed::{ColumnType, Recovered, TableName, TableShape, TableState};

use crate::engine::Engine;
use crate::error::{Error, Kind, Result};
use crate::sql;

/// The schema of a copy that is no schema of the source.
pub(crate) const META: &str = "landfall";
/// What the hidden names of tables begin with.
pub(crate) const HIDDEN: &str = "landfall:";

const MAKE_META: &str = "
    CREATE SCHEMA IF NOT EXISTS landfall;
    CREATE TABLE IF NOT EXISTS landfall.feed (
        position VARCHAR, transactions BIGINT NOT NULL, bytes BIGINT NOT NULL,
        committed_unix_micros BIGINT, applied_unix_micros BIGINT);
    INSERT INTO landfall.feed
        SELECT NULL, 0, 0, NULL, NULL WHERE NOT EXISTS (FROM landfall.feed);
    CREATE TABLE IF NOT EXISTS landfall.tables (
        schema_name VARCHAR NOT NULL, table_name VARCHAR NOT NULL, shape VARCHAR,
        state VARCHAR NOT NULL, reason VARCHAR NOT NULL, updated_unix_micros BIGINT NOT NULL);
    CREATE TABLE IF NOT EXISTS landfall.activity (
        id BIGINT NOT NULL, kind VARCHAR NOT NULL, bytes BIGINT NOT NULL,
        committed_unix_micros BIGINT, modified_tables BIGINT NOT NULL,
        started_unix_micros BIGINT NOT NULL, ended_unix_micros BIGINT NOT NULL);";

/// A copy, attached to its namespace's engine.
pub(crate) struct Copy {
    pub(crate) integration: String,
    pub(crate) source_database: String,
    /// Its file, from the namespace's folder.
    pub(crate) file: String,
    inner: Mutex<Inner>,
}

/// What the one who holds the copy's lock has.
pub(crate) struct Inner {
    /// The name that it is attached under; `None` once it is gone.
    pub(crate) alias: Option<String>,
    /// It is attached. Who still reads it under its name before can put that off.
    attached: bool,
    /// Which sink may write: the newest that recovered.
    pub(crate) owner: u64,
    /// The sink's connection, kept between its batches.
    pub(crate) connection: Option<Connection>,
}

impl Copy {
    /// Attaches the file, makes it if need be.
    pub(crate) fn open(
        engine: &Engine,
        integration: &str,
        source_database: &str,
        file: String,
        alias: String,
    ) -> Result<Self> {
        engine.attach(&file, &alias)?;
        let connection = engine.connect()?;
        connection.execute_batch(&format!("USE {}; {MAKE_META}", sql::name(&alias)))?;
        Ok(Self {
            integration: integration.to_owned(),
            source_database: source_database.to_owned(),
            file,
            inner: Mutex::new(Inner {
                alias: Some(alias),
                attached: true,
                owner: 0,
                connection: None,
            }),
        })
    }

    /// Waits until nobody else writes to it or moves it.
    pub(crate) fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The name that it is attached under, while it is.
    pub(crate) fn alias(&self) -> Option<String> {
        let inner = self.lock();
        inner.alias.clone().filter(|_| inner.attached)
    }

    /// Gives it another name. A transaction that still reads it under the one before keeps the file;
    /// then it is attached as soon as that has ended, when the sink or the next rename asks for it.
    pub(crate) fn rename(&self, engine: &Engine, to: &str) -> Result<()> {
        let mut inner = self.lock();
        let Some(from) = inner.alias.clone() else {
            return Err(Error::not_found("the integration's copy is gone"));
        };
        if from != to {
            inner.connection = None;
            engine.detach(&from)?;
            (inner.alias, inner.attached) = (Some(to.to_owned()), false);
        }
        inner.attach(engine, &self.file)
    }

    /// Ends its life: no sink can write to it any more. The file stays unless `erase`.
    pub(crate) fn close(&self, engine: &Engine, erase: bool) -> Result<()> {
        let mut inner = self.lock();
        inner.connection = None;
        inner.owner += 1;
        if let Some(alias) = inner.alias.take() {
            engine.detach(&alias)?;
        }
        if erase { engine.remove(&self.file) } else { Ok(()) }
    }

    /// Refuses the sinks of now; the copy stays readable.
    pub(crate) fn end_stream(&self) {
        let mut inner = self.lock();
        inner.connection = None;
        inner.owner += 1;
    }
}

impl Inner {
    /// Attaches the file, unless it is.
    fn attach(&mut self, engine: &Engine, file: &str) -> Result<()> {
        let alias = self.alias.as_deref().ok_or_else(|| Error::not_found("the copy is gone"))?;
        if !self.attached {
            engine.attach(file, alias)?;
            self.attached = true;
        }
        Ok(())
    }

    /// The connection of the sink, with the copy as its database.
    pub(crate) fn connection(&mut self, engine: &Engine, file: &str) -> Result<&mut Connection> {
        self.attach(engine, file)?;
        let alias = self.alias.as_deref().ok_or_else(|| Error::not_found("the copy is gone"))?;
        if self.connection.is_none() {
            let connection = engine.connect()?;
            connection.execute_batch(&format!("USE {}", sql::name(alias)))?;
            self.connection = Some(connection);
        }
        self.connection.as_mut().ok_or_else(|| Error::storage("no connection"))
    }
}

/// What the file says about its feed.
pub(crate) fn recovered(connection: &Connection) -> Result<Recovered> {
    let position =
        connection.query_row("SELECT position FROM landfall.feed", [], |row| row.get(0))?;
    Ok(Recovered { position, tables: tables(connection)? })
}

/// Tables with their shape, if they have rows here, their state and its reason.
pub(crate) type Tables = BTreeMap<TableName, (Option<TableShape>, TableState, String)>;

/// What it knows of its tables.
pub(crate) fn tables(connection: &Connection) -> Result<Tables> {
    let mut statement = connection
        .prepare("SELECT schema_name, table_name, shape, state, reason FROM landfall.tables")?;
    let mut rows = statement.query([])?;
    let mut tables = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let name = TableName { schema: row.get(0)?, table: row.get(1)? };
        let shape: Option<String> = row.get(2)?;
        let shape = shape.as_deref().map(read_shape).transpose()?;
        let state: String = row.get(3)?;
        tables.insert(name, (shape, read_state(&state)?, row.get(4)?));
    }
    Ok(tables)
}

fn read_shape(text: &str) -> Result<TableShape> {
    serde_json::from_str(text)
        .map_err(|error| Error::storage(format!("a table's shape is damaged: {error}")))
}

fn read_state(text: &str) -> Result<TableState> {
    let states = [
        TableState::Seeding,
        TableState::Synced,
        TableState::Failed,
        TableState::ResyncRequired,
        TableState::Dropped,
    ];
    states
        .into_iter()
        .find(|state| state_text(*state) == text)
        .ok_or_else(|| Error::storage(format!("a table has the unknown state {text:?}")))
}

/// A state as the file has it.
pub(crate) fn state_text(state: TableState) -> &'static str {
    match state {
        TableState::Seeding => "seeding",
        TableState::Synced => "synced",
        TableState::Failed => "failed",
        TableState::ResyncRequired => "resync-required",
        TableState::Dropped => "dropped",
    }
}

/// Writes what is known of a table.
pub(crate) fn note_table(
    connection: &Connection,
    table: &TableName,
    shape: Option<&TableShape>,
    state: TableState,
    reason: &str,
    now_unix_micros: i64,
) -> Result<()> {
    forget_table(connection, table)?;
    let shape = shape
        .map(serde_json::to_string)
        .transpose()
        .map_err(|error| Error::storage(error.to_string()))?;
    connection.execute(
        "INSERT INTO landfall.tables VALUES (?, ?, ?, ?, ?, ?)",
        params![table.schema, table.table, shape, state_text(state), reason, now_unix_micros],
    )?;
    Ok(())
}

/// Removes what is known of a table.
pub(crate) fn forget_table(connection: &Connection, table: &TableName) -> Result<()> {
    connection.execute(
        "DELETE FROM landfall.tables WHERE schema_name = ? AND table_name = ?",
        params![table.schema, table.table],
    )?;
    Ok(())
}

/// The table's name in the file: hidden unless it is synced.
pub(crate) fn stored_name(table: &TableName, state: TableState) -> String {
    match state {
        TableState::Synced => table.table.clone(),
        _ => format!("{HIDDEN}{}", table.table),
    }
}

/// A column's type in the store.
pub(crate) fn store_type(kind: ColumnType) -> String {
    match kind {
        ColumnType::Boolean => "BOOLEAN".to_owned(),
        ColumnType::SmallInt => "SMALLINT".to_owned(),
        ColumnType::Integer => "INTEGER".to_owned(),
        ColumnType::BigInt => "BIGINT".to_owned(),
        ColumnType::Real => "REAL".to_owned(),
        ColumnType::Double => "DOUBLE".to_owned(),
        ColumnType::Decimal { precision, scale } => format!("DECIMAL({precision},{scale})"),
        ColumnType::Text { .. } => "VARCHAR".to_owned(),
        ColumnType::Bytes { .. } => "BLOB".to_owned(),
        ColumnType::Date => "DATE".to_owned(),
        ColumnType::Timestamp => "TIMESTAMP".to_owned(),
        ColumnType::TimestampTz => "TIMESTAMPTZ".to_owned(),
        ColumnType::Interval => "INTERVAL".to_owned(),
        ColumnType::Json => "JSON".to_owned(),
    }
}

impl From<Error> for replicate::feed::SinkError {
    fn from(error: Error) -> Self {
        match error.kind {
            Kind::NotFound => Self::Lost(error.to_string()),
            _ => Self::Transient(error.to_string()),
        }
    }
}
