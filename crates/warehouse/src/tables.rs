//! What a copy knows of its tables, and under which names their rows are.

use std::collections::BTreeMap;

use duckdb::{Connection, params};
use replicate::feed::{ColumnType, TableName, TableShape, TableState};

use crate::error::{Error, Result};
use crate::sql;

/// What the hidden names of tables begin with.
pub(crate) const HIDDEN: &str = "landfall:";
/// What the names of histories begin with whose table is not in sync.
pub(crate) const PAST: &str = "landfall-past:";
/// What the names of tables begin with that hold changes which are not shown yet.
pub(crate) const STAGED: &str = "landfall-staged:";

/// The columns that a table with history has besides.
pub(crate) const ACTIVE: &str = "_record_is_active";
pub(crate) const CREATED: &str = "_record_create_time";
pub(crate) const DELETED: &str = "_record_delete_time";

/// Tables that are gone and are still told of.
const GONE_MAX: i64 = 1_000;

/// A table of a copy.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Table {
    /// Its columns, if it has rows here.
    pub(crate) shape: Option<TableShape>,
    pub(crate) state: TableState,
    /// Why it is in that state.
    pub(crate) reason: String,
    /// It keeps its history: once it is in sync its rows have three columns more.
    pub(crate) history: bool,
    /// The columns of its history, which stands aside while the table is not in sync.
    pub(crate) past: Option<TableShape>,
    /// Changes wait to be shown.
    pub(crate) staged: bool,
}

/// All tables.
pub(crate) type Tables = BTreeMap<TableName, Table>;

impl Table {
    pub(crate) fn new(history: bool) -> Self {
        Self {
            shape: None,
            state: TableState::Seeding,
            reason: String::new(),
            history,
            past: None,
            staged: false,
        }
    }

    /// The name of its rows: hidden unless it is in sync, or all states are asked for.
    pub(crate) fn stored_name(&self, table: &TableName, all_states: bool) -> String {
        if self.state == TableState::Synced || (all_states && self.past.is_none()) {
            return table.table.clone();
        }
        format!("{HIDDEN}{}", table.table)
    }

    /// The name of the history that stands aside. That of a table which the source has dropped is
    /// all that there is, and can be read.
    pub(crate) fn past_name(&self, table: &TableName, all_states: bool) -> String {
        if all_states || self.state == TableState::Dropped {
            return table.table.clone();
        }
        format!("{PAST}{}", table.table)
    }

    /// Its rows have the columns of a history.
    pub(crate) fn has_history(&self) -> bool {
        self.history && self.state == TableState::Synced
    }
}

/// What the file says of its tables. Those that are gone are not among them.
pub(crate) fn read(connection: &Connection) -> Result<Tables> {
    let mut statement = connection.prepare(
        "SELECT schema_name, table_name, shape, state, reason, history, past, staged
         FROM landfall.tables WHERE state <> 'deleted'",
    )?;
    let mut rows = statement.query([])?;
    let mut tables = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let name = TableName { schema: row.get(0)?, table: row.get(1)? };
        let (shape, past): (Option<String>, Option<String>) = (row.get(2)?, row.get(6)?);
        let state: String = row.get(3)?;
        let table = Table {
            shape: shape.as_deref().map(read_shape).transpose()?,
            state: read_state(&state)?,
            reason: row.get(4)?,
            history: row.get::<_, Option<bool>>(5)?.unwrap_or_default(),
            past: past.as_deref().map(read_shape).transpose()?,
            staged: row.get::<_, Option<bool>>(7)?.unwrap_or_default(),
        };
        tables.insert(name, table);
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

fn shape_text(shape: Option<&TableShape>) -> Result<Option<String>> {
    let text = shape.map(serde_json::to_string).transpose();
    text.map_err(|error| Error::storage(error.to_string()))
}

/// Writes what is known of a table.
pub(crate) fn note(
    connection: &Connection,
    name: &TableName,
    table: &Table,
    now_unix_micros: i64,
) -> Result<()> {
    forget(connection, name)?;
    connection.execute(
        "INSERT INTO landfall.tables (schema_name, table_name, shape, state, reason,
             updated_unix_micros, history, past, staged) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![
            name.schema,
            name.table,
            shape_text(table.shape.as_ref())?,
            state_text(table.state),
            table.reason,
            now_unix_micros,
            table.history,
            shape_text(table.past.as_ref())?,
            table.staged
        ],
    )?;
    Ok(())
}

/// Notes that a table is gone.
pub(crate) fn note_gone(
    connection: &Connection,
    name: &TableName,
    now_unix_micros: i64,
) -> Result<()> {
    forget(connection, name)?;
    connection.execute(
        "INSERT INTO landfall.tables (schema_name, table_name, state, reason, updated_unix_micros)
         VALUES (?, ?, 'deleted', '', ?)",
        params![name.schema, name.table, now_unix_micros],
    )?;
    connection.execute(
        "DELETE FROM landfall.tables WHERE state = 'deleted' AND updated_unix_micros < (
             SELECT updated_unix_micros FROM landfall.tables WHERE state = 'deleted'
             ORDER BY updated_unix_micros DESC LIMIT 1 OFFSET ?)",
        [GONE_MAX],
    )?;
    Ok(())
}

/// Removes what is known of a table.
pub(crate) fn forget(connection: &Connection, name: &TableName) -> Result<()> {
    connection.execute(
        "DELETE FROM landfall.tables WHERE schema_name = ? AND table_name = ?",
        params![name.schema, name.table],
    )?;
    Ok(())
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

/// The columns of a table's rows, as `CREATE TABLE` takes them.
pub(crate) fn definition(shape: &TableShape, history: bool) -> String {
    let mut columns: Vec<String> = shape
        .columns
        .iter()
        .map(|column| {
            let null = if column.nullable { "" } else { " NOT NULL" };
            format!("{} {}{null}", sql::name(&column.name), store_type(column.kind))
        })
        .collect();
    if history {
        columns.push(format!(
            "{ACTIVE} BOOLEAN NOT NULL, {CREATED} TIMESTAMP NOT NULL, {DELETED} TIMESTAMP"
        ));
    }
    columns.join(", ")
}

/// The names of its columns, each after this prefix.
pub(crate) fn names(shape: &TableShape, prefix: &str) -> String {
    let names = shape.columns.iter().map(|column| format!("{prefix}{}", sql::name(&column.name)));
    names.collect::<Vec<_>>().join(", ")
}

/// The names of the columns of its key.
pub(crate) fn key_names(shape: &TableShape, prefix: &str) -> Vec<String> {
    let name = |index: &usize| format!("{prefix}{}", sql::name(&shape.columns[*index].name));
    shape.key.iter().map(name).collect()
}

/// `a.k = b.k AND …` for the columns of the key.
pub(crate) fn same_key(shape: &TableShape, a: &str, b: &str) -> String {
    let pairs =
        key_names(shape, &format!("{a}.")).into_iter().zip(key_names(shape, &format!("{b}.")));
    pairs.map(|(a, b)| format!("{a} = {b}")).collect::<Vec<_>>().join(" AND ")
}
