//! The task's own records at the target, written in the same transactions as the data.
//!
//! One table holds one row for the task (its position in the source's log) and one for each table
//! (whether its load is complete, and the log position of the snapshot that it was loaded from).
//! The task's row also holds the identifier of the run: each transaction of a run locks the row and
//! checks that it still says so, which keeps the last breath of a run that was killed from landing
//! after its successor has read the records.

use std::collections::HashMap;

use super::catalog::{flag, text};
use super::lsn::Lsn;
use super::sql::{ident, literal, qualified};
use super::wire::Wire;
use crate::error::Error;
use crate::settings::Settings;

/// What the record of a table says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LoadState {
    /// Prepared, perhaps half loaded.
    Loading,
    /// Complete as of its snapshot.
    Loaded,
    /// Given up.
    Failed,
    /// To be loaded again.
    Reload,
}

impl LoadState {
    fn as_str(self) -> &'static str {
        match self {
            Self::Loading => "loading",
            Self::Loaded => "loaded",
            Self::Failed => "failed",
            Self::Reload => "reload",
        }
    }

    fn parse(text: &str) -> Self {
        match text {
            "loaded" => Self::Loaded,
            "failed" => Self::Failed,
            "reload" => Self::Reload,
            _ => Self::Loading,
        }
    }
}

/// Counters that outlive a run: applied inserts, updates, deletes, definition changes, rows left
/// out, and rows loaded, in this order, as text with blanks between.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) inserts: u64,
    pub(crate) updates: u64,
    pub(crate) deletes: u64,
    pub(crate) ddls: u64,
    pub(crate) errors: u64,
    pub(crate) loaded: u64,
}

impl Counts {
    pub(crate) fn encode(&self) -> String {
        format!(
            "{} {} {} {} {} {}",
            self.inserts, self.updates, self.deletes, self.ddls, self.errors, self.loaded
        )
    }

    fn decode(text: &str) -> Self {
        let mut numbers = text.split(' ').map(|n| n.parse().unwrap_or(0));
        let mut next = || numbers.next().unwrap_or(0);
        Self {
            inserts: next(),
            updates: next(),
            deletes: next(),
            ddls: next(),
            errors: next(),
            loaded: next(),
        }
    }
}

/// The record of a table.
#[derive(Clone, Debug)]
pub(crate) struct TableRecord {
    pub(crate) state: LoadState,
    /// Log position of the snapshot; changes that committed before it are in the load.
    pub(crate) snapshot: Option<Lsn>,
    /// Whether this task made the target table.
    pub(crate) created: bool,
    pub(crate) counts: Counts,
}

/// All records of a task.
#[derive(Clone, Debug, Default)]
pub(crate) struct Records {
    /// End of the last source transaction that the target holds.
    pub(crate) position: Option<Lsn>,
    pub(crate) tables: HashMap<(String, String), TableRecord>,
}

/// Where the records are, and whose.
#[derive(Clone, Debug)]
pub(crate) struct Control {
    schema: String,
    state_table: String,
    exceptions_table: String,
    task: String,
    pub(crate) run: String,
}

impl Control {
    pub(crate) fn new(task: &str, settings: &Settings, run: String) -> Self {
        Self {
            schema: settings.control_schema.clone(),
            state_table: format!("{}txn_state", settings.control_prefix),
            exceptions_table: format!("{}apply_exceptions", settings.control_prefix),
            task: task.to_owned(),
            run,
        }
    }

    pub(crate) fn state_name(&self) -> String {
        qualified(&self.schema, &self.state_table)
    }

    pub(crate) fn exceptions_name(&self) -> String {
        qualified(&self.schema, &self.exceptions_table)
    }

    pub(crate) fn task(&self) -> &str {
        &self.task
    }

    /// Makes schema and tables where they are absent.
    pub(crate) async fn ensure(&self, wire: &mut Wire, exceptions: bool) -> Result<(), Error> {
        let found = |name: &str| {
            format!("SELECT to_regclass({}) IS NOT NULL", literal(&qualified(&self.schema, name)))
        };
        let schema = wire
            .query(&format!("SELECT FROM pg_namespace WHERE nspname = {}", literal(&self.schema)))
            .await?;
        if schema.is_empty() {
            self.create(wire, &format!("CREATE SCHEMA IF NOT EXISTS {}", ident(&self.schema)))
                .await?;
        }
        if !wire.query(&found(&self.state_table)).await?.iter().any(|row| flag(row, 0)) {
            let sql = format!(
                "CREATE TABLE IF NOT EXISTS {} (task_name text NOT NULL, table_owner text NOT NULL, table_name text NOT NULL, \
                 state text NOT NULL, position pg_lsn, created boolean NOT NULL DEFAULT false, counts text NOT NULL DEFAULT '', \
                 run text NOT NULL DEFAULT '', message text, PRIMARY KEY (task_name, table_owner, table_name)) WITH (fillfactor = 40)",
                self.state_name()
            );
            self.create(wire, &sql).await?;
        }
        if exceptions
            && !wire.query(&found(&self.exceptions_table)).await?.iter().any(|row| flag(row, 0))
        {
            let sql = format!(
                "CREATE TABLE IF NOT EXISTS {} (\"TASK_NAME\" text NOT NULL, \"TABLE_OWNER\" text NOT NULL, \"TABLE_NAME\" text NOT NULL, \
                 \"ERROR_TIME\" timestamp NOT NULL, \"STATEMENT\" text NOT NULL, \"ERROR\" text NOT NULL)",
                self.exceptions_name()
            );
            self.create(wire, &sql).await?;
        }
        Ok(())
    }

    async fn create(&self, wire: &mut Wire, sql: &str) -> Result<(), Error> {
        match wire.execute(sql).await {
            // Two tasks at once: the other was faster.
            Err(error) if matches!(error.sqlstate(), Some("23505" | "42P07" | "42P06")) => Ok(()),
            Err(error) if error.sqlstate() == Some("42501") => Err(error.context(format!(
                "the control tables cannot be made in schema {} of the target; grant CREATE on it to the endpoint's user",
                self.schema
            ))),
            other => other.map(|_| ()),
        }
    }

    /// Takes the task over for this run. `fresh` forgets all records of earlier runs.
    pub(crate) async fn take_over(&self, wire: &mut Wire, fresh: bool) -> Result<Records, Error> {
        let (table, task, run) = (self.state_name(), literal(&self.task), literal(&self.run));
        let forget = if fresh {
            format!("DELETE FROM {table} WHERE task_name = {task};")
        } else {
            String::new()
        };
        wire.execute(&format!(
            "BEGIN; INSERT INTO {table} AS t (task_name, table_owner, table_name, state, run) VALUES ({task}, '', '', 'task', {run}) \
             ON CONFLICT (task_name, table_owner, table_name) DO UPDATE SET run = excluded.run; \
             {forget} INSERT INTO {table} (task_name, table_owner, table_name, state, run) VALUES ({task}, '', '', 'task', {run}) \
             ON CONFLICT DO NOTHING; COMMIT"
        ))
        .await?;
        self.read(wire).await
    }

    pub(crate) async fn read(&self, wire: &mut Wire) -> Result<Records, Error> {
        let rows = wire
            .query(&format!(
                "SELECT table_owner, table_name, state, position, created, counts FROM {} WHERE task_name = {}",
                self.state_name(),
                literal(&self.task)
            ))
            .await?;
        let mut records = Records::default();
        for row in rows {
            let position = row.get(3).and_then(|v| v.as_deref()).and_then(|v| v.parse().ok());
            if text(&row, 2) == "task" {
                records.position = position;
                continue;
            }
            let record = TableRecord {
                state: LoadState::parse(&text(&row, 2)),
                snapshot: position,
                created: flag(&row, 4),
                counts: Counts::decode(&text(&row, 5)),
            };
            records.tables.insert((text(&row, 0), text(&row, 1)), record);
        }
        Ok(records)
    }

    /// The statement that locks the task's record for this run; no row means that another took over.
    pub(crate) fn fence_sql(&self, lock: &str) -> String {
        format!(
            "SELECT 1 FROM {} WHERE task_name = {} AND table_owner = '' AND table_name = '' AND run = {} FOR {lock}",
            self.state_name(),
            literal(&self.task),
            literal(&self.run)
        )
    }

    /// Opens a transaction that belongs to this run.
    pub(crate) async fn begin(&self, wire: &mut Wire) -> Result<(), Error> {
        let sql = format!("BEGIN; {}", self.fence_sql("SHARE"));
        if wire.query(&sql).await?.is_empty() {
            wire.execute("ROLLBACK").await?;
            return Err(taken_over());
        }
        Ok(())
    }

    /// Writes the record of a table.
    pub(crate) fn table_sql(
        &self,
        (schema, table): (&str, &str),
        state: LoadState,
        snapshot: Option<Lsn>,
        created: bool,
        message: Option<&str>,
    ) -> String {
        let snapshot = snapshot.map_or("NULL".to_owned(), |lsn| literal(&lsn.to_string()));
        format!(
            "INSERT INTO {} AS t (task_name, table_owner, table_name, state, position, created, message) \
             VALUES ({}, {}, {}, {}, {snapshot}, {created}, {}) \
             ON CONFLICT (task_name, table_owner, table_name) DO UPDATE SET state = excluded.state, \
             position = COALESCE(excluded.position, t.position), created = t.created OR excluded.created, message = excluded.message",
            self.state_name(),
            literal(&self.task),
            literal(schema),
            literal(table),
            literal(state.as_str()),
            message.map_or("NULL".to_owned(), literal),
        )
    }

    /// Removes the record of a table.
    pub(crate) fn forget_table_sql(&self, (schema, table): (&str, &str)) -> String {
        format!(
            "DELETE FROM {} WHERE task_name = {} AND table_owner = {} AND table_name = {}",
            self.state_name(),
            literal(&self.task),
            literal(schema),
            literal(table),
        )
    }

    /// Sets the counters of a table.
    pub(crate) fn counts_sql(&self, (schema, table): (&str, &str), counts: &Counts) -> String {
        format!(
            "UPDATE {} SET counts = {} WHERE task_name = {} AND table_owner = {} AND table_name = {}",
            self.state_name(),
            literal(&counts.encode()),
            literal(&self.task),
            literal(schema),
            literal(table),
        )
    }

    /// Writes the task's position outside of any change, such as the start of a slot.
    pub(crate) async fn store_position(&self, wire: &mut Wire, position: Lsn) -> Result<(), Error> {
        self.begin(wire).await?;
        wire.execute(&format!(
            "UPDATE {} SET position = {} WHERE task_name = {} AND table_owner = '' AND table_name = ''; COMMIT",
            self.state_name(),
            literal(&position.to_string()),
            literal(&self.task)
        ))
        .await?;
        Ok(())
    }

    /// Removes all records of the task, if the table is there at all.
    pub(crate) async fn forget(&self, wire: &mut Wire) -> Result<(), Error> {
        match wire
            .execute(&format!(
                "DELETE FROM {} WHERE task_name = {}",
                self.state_name(),
                literal(&self.task)
            ))
            .await
        {
            Err(error) if error.sqlstate() == Some("42P01") => Ok(()),
            other => other.map(|_| ()),
        }
    }
}

/// Another run of the same task owns the records.
pub(crate) fn taken_over() -> Error {
    Error::fatal("another run of this task has taken over at the target; this one ends")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_read_what_they_write() {
        let counts = Counts { inserts: 1, updates: 2, deletes: 3, ddls: 4, errors: 5, loaded: 6 };
        assert_eq!(Counts::decode(&counts.encode()), counts);
        assert_eq!(Counts::decode(""), Counts::default());
    }
}
