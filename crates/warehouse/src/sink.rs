//! Writes a feed's batches into a copy: one batch, one transaction.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{IntervalMonthDayNano, IntervalMonthDayNanoType};
use arrow_array::{ArrayRef, RecordBatch, StringArray};
use arrow_schema::DataType;
use duckdb::{Connection, params};
use replicate::feed::{
    Batch, Column, Recovered, Sink, SinkError, Step, TableName, TableShape, TableState,
};

use crate::clock::unix_micros;
use crate::copy::{self, Copy, META, Tables};
use crate::engine::Engine;
use crate::error::Error;
use crate::sql;

/// Rows of `activity` that are kept.
const ACTIVITY_MAX: i64 = 1_000;
/// After how many batches the older ones are removed.
const ACTIVITY_TRIM: i64 = 100;

/// The name of a table's copy on its way to take the table's place.
const RENEWED: &str = "landfall renewed";

/// A sink of one feed.
pub(crate) struct CopySink {
    copy: Arc<Copy>,
    engine: Arc<Engine>,
    owner: u64,
    tables: Tables,
    batches: i64,
}

impl CopySink {
    pub(crate) fn new(copy: Arc<Copy>, engine: Arc<Engine>) -> Self {
        Self { copy, engine, owner: 0, tables: Tables::new(), batches: 0 }
    }
}

impl Sink for CopySink {
    fn recover(&mut self) -> Result<Recovered, SinkError> {
        let mut inner = self.copy.lock();
        inner.owner += 1;
        self.owner = inner.owner;
        let connection = inner.connection(&self.engine, &self.copy.file)?;
        let recovered = copy::recovered(connection)?;
        self.tables.clone_from(&recovered.tables);
        self.batches = connection
            .query_row("SELECT coalesce(max(id), 0) FROM landfall.activity", [], |row| row.get(0))
            .map_err(Error::from)?;
        Ok(recovered)
    }

    fn commit(&mut self, batch: &Batch) -> Result<(), SinkError> {
        let mut inner = self.copy.lock();
        if inner.owner != self.owner {
            return Err(SinkError::Lost("another run of this feed writes here now".to_owned()));
        }
        let connection = inner.connection(&self.engine, &self.copy.file)?;
        connection.execute_batch("BEGIN TRANSACTION").map_err(Error::from)?;
        let mut work = Work {
            connection,
            tables: self.tables.clone(),
            touched: BTreeSet::new(),
            cleared: BTreeSet::new(),
            early: BTreeMap::new(),
            now_unix_micros: unix_micros(),
        };
        let done = work.carry_out(batch, self.batches + 1);
        let (tables, done) = (
            work.tables,
            done.and_then(|()| {
                connection
                    .execute_batch("COMMIT")
                    .map_err(|error| SinkError::from(Error::from(error)))
            }),
        );
        match done {
            Ok(()) => {
                self.tables = tables;
                self.batches += 1;
                Ok(())
            }
            Err(error) => {
                // A connection whose rollback fails is of no more use.
                if connection.execute_batch("ROLLBACK").is_err() {
                    inner.connection = None;
                }
                Err(error)
            }
        }
    }
}

/// One batch on its way.
struct Work<'a> {
    connection: &'a Connection,
    tables: Tables,
    touched: BTreeSet<TableName>,
    /// Schema and stored name of tables that this transaction took rows from. The engine's log
    /// tells of that under the name that the table has in the end, so that a log in which the
    /// table is renamed afterwards cannot be read: such a table must not be renamed any more.
    cleared: BTreeSet<(String, String)>,
    /// Stored names that tables were given ahead of the step that asks for it.
    early: BTreeMap<TableName, String>,
    now_unix_micros: i64,
}

impl Work<'_> {
    fn carry_out(&mut self, batch: &Batch, number: i64) -> Result<(), SinkError> {
        let mut is_seed = false;
        for (at, step) in batch.steps.iter().enumerate() {
            is_seed |= matches!(step, Step::Append { .. });
            let table = subject(step);
            let clears =
                matches!(step, Step::Truncate { .. } | Step::Apply { deletes: Some(_), .. });
            let ready = if clears { self.clear(table, &batch.steps[at + 1..]) } else { Ok(()) };
            ready.and_then(|()| self.step(step)).map_err(|error| blame(error, table))?;
            if !matches!(step, Step::Mark { .. }) {
                self.touched.insert(table.clone());
            }
        }
        self.note_progress(batch, number, if is_seed { "snapshot" } else { "cdc" })
            .map_err(SinkError::from)
    }

    fn step(&mut self, step: &Step) -> Result<(), Error> {
        match step {
            Step::Create { table, shape } => self.create(table, shape),
            Step::Append { table, rows } => self.append(table, rows),
            Step::Apply { table, deletes, inserts } => {
                if let Some(keys) = deletes {
                    self.delete(table, keys)?;
                }
                inserts.as_ref().map_or(Ok(()), |rows| self.append(table, rows))
            }
            Step::Truncate { table } => {
                let path = self.path(table)?;
                self.run(&format!("DELETE FROM {path}"))
            }
            Step::Drop { table } => {
                self.drop_rows(table)?;
                self.tables.remove(table);
                copy::forget_table(self.connection, table)
            }
            Step::Rename { from, to } => self.rename(from, to),
            Step::AddColumn { table, column } => self.add_column(table, column),
            Step::DropColumn { table, column } => self.drop_column(table, column),
            Step::RenameColumn { table, from, to } => self.rename_column(table, from, to),
            Step::Mark { table, state, reason } => self.mark(table, *state, reason),
        }
    }

    fn run(&self, sql: &str) -> Result<(), Error> {
        Ok(self.connection.execute_batch(sql)?)
    }

    fn shape(&self, table: &TableName) -> Result<&TableShape, Error> {
        let known = self.tables.get(table).and_then(|(shape, ..)| shape.as_ref());
        known.ok_or_else(|| Error::refused(format!("{table} has no rows here")))
    }

    /// Where the table's rows are.
    fn path(&self, table: &TableName) -> Result<String, Error> {
        self.shape(table)?;
        let stored = self.stored_name(table);
        Ok(sql::path(&[&table.schema, &stored]))
    }

    fn stored_name(&self, table: &TableName) -> String {
        if let Some(name) = self.early.get(table) {
            return name.clone();
        }
        let state = self.tables.get(table).map_or(TableState::Seeding, |(_, state, _)| *state);
        copy::stored_name(table, state)
    }

    fn create(&mut self, table: &TableName, shape: &TableShape) -> Result<(), Error> {
        if table.schema.eq_ignore_ascii_case(META) {
            return Err(Error::refused(format!(
                "the schema name \"{META}\" is the warehouse's own"
            )));
        }
        self.drop_rows(table)?;
        let schema = sql::name(&table.schema);
        let columns: Vec<String> = shape.columns.iter().map(column).collect();
        let stored = sql::name(&copy::stored_name(table, TableState::Seeding));
        self.run(&format!(
            "CREATE SCHEMA IF NOT EXISTS {schema};
             CREATE TABLE {schema}.{stored} ({})",
            columns.join(", ")
        ))?;
        self.put(table, Some(shape.clone()), TableState::Seeding, "")
    }

    fn append(&self, table: &TableName, rows: &RecordBatch) -> Result<(), Error> {
        self.shape(table)?;
        self.append_to(&table.schema, &self.stored_name(table), rows)
    }

    fn append_to(&self, schema: &str, stored: &str, rows: &RecordBatch) -> Result<(), Error> {
        if rows.num_rows() == 0 {
            return Ok(());
        }
        let mut appender = self.connection.appender_to_db(stored, schema)?;
        appender.append_record_batch(appendable(rows)?)?;
        Ok(appender.flush()?)
    }

    /// Removes the rows with these keys, by a join with them: one pass over the key's columns.
    fn delete(&self, table: &TableName, keys: &RecordBatch) -> Result<(), Error> {
        if keys.num_rows() == 0 {
            return Ok(());
        }
        let path = self.path(table)?;
        let shape = self.shape(table)?;
        let of_key = || shape.key.iter().map(|index| &shape.columns[*index]).enumerate();
        let columns: Vec<String> = of_key()
            .map(|(at, column)| format!("k{at} {}", copy::store_type(column.kind)))
            .collect();
        self.run(&format!("CREATE OR REPLACE TEMP TABLE landfall_keys ({})", columns.join(", ")))?;
        let mut appender =
            self.connection.appender_to_catalog_and_db("landfall_keys", "temp", "main")?;
        appender.append_record_batch(appendable(keys)?)?;
        appender.flush()?;
        drop(appender);
        let equal: Vec<String> = of_key()
            .map(|(at, column)| format!("t.{} = k.k{at}", sql::name(&column.name)))
            .collect();
        self.run(&format!(
            "DELETE FROM {path} t USING temp.main.landfall_keys k WHERE {}",
            equal.join(" AND ")
        ))
    }

    fn drop_rows(&mut self, table: &TableName) -> Result<(), Error> {
        if self.shape(table).is_ok() {
            let path = self.path(table)?;
            self.run(&format!("DROP TABLE IF EXISTS {path}"))?;
            self.cleared.remove(&(table.schema.clone(), self.stored_name(table)));
        }
        self.early.remove(table);
        Ok(())
    }

    /// Before rows are taken from a table: gives it the stored name that the marks which follow in
    /// the batch lead to.
    fn clear(&mut self, table: &TableName, rest: &[Step]) -> Result<(), Error> {
        let Some(shape) = self.shape(table).ok().cloned() else { return Ok(()) };
        let about = rest.iter().filter(|step| match step {
            Step::Rename { from, to } => from == table || to == table,
            other => subject(other) == table,
        });
        let state = about
            .take_while(|step| {
                !matches!(step, Step::Create { .. } | Step::Drop { .. } | Step::Rename { .. })
            })
            .filter_map(|step| match step {
                Step::Mark { state, .. } => Some(*state),
                _ => None,
            })
            .last()
            .filter(|state| *state != TableState::Dropped);
        let old = self.stored_name(table);
        let new = state.map_or_else(|| old.clone(), |state| copy::stored_name(table, state));
        if old != new {
            self.restore((&table.schema, &old), (&table.schema, &new), &shape)?;
            self.early.insert(table.clone(), new.clone());
        }
        self.cleared.insert((table.schema.clone(), new));
        Ok(())
    }

    /// Stores a table under another name.
    fn restore(
        &mut self,
        old: (&str, &str),
        new: (&str, &str),
        shape: &TableShape,
    ) -> Result<(), Error> {
        let (source, target) = (sql::path(&[old.0, old.1]), sql::path(&[new.0, new.1]));
        if old.0 == new.0 && !self.cleared.contains(&(old.0.to_owned(), old.1.to_owned())) {
            return self.run(&format!("ALTER TABLE {source} RENAME TO {}", sql::name(new.1)));
        }
        self.cleared.remove(&(old.0.to_owned(), old.1.to_owned()));
        let columns: Vec<String> = shape.columns.iter().map(column).collect();
        self.run(&format!(
            "CREATE SCHEMA IF NOT EXISTS {};
             CREATE TABLE {target} ({});
             INSERT INTO {target} FROM {source};
             DROP TABLE {source}",
            sql::name(new.0),
            columns.join(", ")
        ))
    }

    fn rename(&mut self, from: &TableName, to: &TableName) -> Result<(), Error> {
        let Some((shape, state, reason)) = self.tables.get(from).cloned() else {
            return Ok(());
        };
        if let Some(shape) = &shape {
            let (old, new) = (self.stored_name(from), copy::stored_name(to, state));
            self.restore((&from.schema, &old), (&to.schema, &new), shape)?;
        }
        self.early.remove(from);
        self.tables.remove(from);
        copy::forget_table(self.connection, from)?;
        self.put(to, shape, state, &reason)
    }

    /// Before columns of a table change: the engine commits no transaction that took rows from a
    /// table and changed its columns behind that, so a copy takes its place.
    fn renew(&mut self, table: &TableName) -> Result<(), Error> {
        let (schema, stored) = (&table.schema, self.stored_name(table));
        if self.cleared.contains(&(schema.clone(), stored.clone())) {
            let shape = self.shape(table)?.clone();
            self.restore((schema, &stored), (schema, RENEWED), &shape)?;
            self.restore((schema, RENEWED), (schema, &stored), &shape)?;
        }
        Ok(())
    }

    fn add_column(&mut self, table: &TableName, added: &Column) -> Result<(), Error> {
        self.renew(table)?;
        let path = self.path(table)?;
        // Rows of before have NULL there, whatever the source says of new ones.
        let kind = copy::store_type(added.kind);
        self.run(&format!("ALTER TABLE {path} ADD COLUMN {} {kind}", sql::name(&added.name)))?;
        self.reshape(table, |shape| shape.columns.push(added.clone()))
    }

    fn drop_column(&mut self, table: &TableName, name: &str) -> Result<(), Error> {
        self.renew(table)?;
        let path = self.path(table)?;
        self.run(&format!("ALTER TABLE {path} DROP COLUMN {}", sql::name(name)))?;
        self.reshape(table, |shape| {
            if let Some(at) = shape.columns.iter().position(|column| column.name == name) {
                shape.columns.remove(at);
                for index in shape.key.iter_mut().filter(|index| **index > at) {
                    *index -= 1;
                }
            }
        })
    }

    fn rename_column(&mut self, table: &TableName, from: &str, to: &str) -> Result<(), Error> {
        let path = self.path(table)?;
        let (old, new) = (sql::name(from), sql::name(to));
        self.run(&format!("ALTER TABLE {path} RENAME COLUMN {old} TO {new}"))?;
        self.reshape(table, |shape| {
            for column in shape.columns.iter_mut().filter(|column| column.name == from) {
                to.clone_into(&mut column.name);
            }
        })
    }

    fn reshape(
        &mut self,
        table: &TableName,
        change: impl FnOnce(&mut TableShape),
    ) -> Result<(), Error> {
        let Some((Some(mut shape), state, reason)) = self.tables.get(table).cloned() else {
            return Ok(());
        };
        change(&mut shape);
        self.put(table, Some(shape), state, &reason)
    }

    fn mark(&mut self, table: &TableName, state: TableState, reason: &str) -> Result<(), Error> {
        let mut shape = self.tables.get(table).and_then(|(shape, ..)| shape.clone());
        if state == TableState::Dropped {
            self.drop_rows(table)?;
            shape = None;
        }
        if let (Some(shape), false) = (&shape, self.early.contains_key(table)) {
            let (old, new) = (self.stored_name(table), copy::stored_name(table, state));
            if old != new {
                self.restore((&table.schema, &old), (&table.schema, &new), shape)?;
            }
        }
        self.put(table, shape, state, reason)
    }

    fn put(
        &mut self,
        table: &TableName,
        shape: Option<TableShape>,
        state: TableState,
        reason: &str,
    ) -> Result<(), Error> {
        let now = self.now_unix_micros;
        copy::note_table(self.connection, table, shape.as_ref(), state, reason, now)?;
        self.tables.insert(table.clone(), (shape, state, reason.to_owned()));
        Ok(())
    }

    fn note_progress(&self, batch: &Batch, number: i64, kind: &str) -> Result<(), Error> {
        let count = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
        let now = unix_micros();
        self.connection.execute(
            "UPDATE landfall.feed SET position = coalesce(?, position),
             transactions = transactions + ?, bytes = bytes + ?,
             committed_unix_micros = coalesce(?, committed_unix_micros), applied_unix_micros = ?",
            params![
                batch.position,
                count(batch.transactions),
                count(batch.bytes),
                batch.committed_unix_micros,
                now
            ],
        )?;
        if self.touched.is_empty() {
            return Ok(());
        }
        self.connection.execute(
            "INSERT INTO landfall.activity VALUES (?, ?, ?, ?, ?, ?, ?)",
            params![
                number,
                kind,
                count(batch.bytes),
                batch.committed_unix_micros,
                count(self.touched.len() as u64),
                self.now_unix_micros,
                now
            ],
        )?;
        if number % ACTIVITY_TRIM == 0 {
            let old = number - ACTIVITY_MAX;
            self.connection.execute("DELETE FROM landfall.activity WHERE id <= ?", [old])?;
        }
        Ok(())
    }
}

/// The rows in types that the engine's binding carries faithfully. It forgets which spans of time
/// are NULL, so these go as text, which the engine reads.
fn appendable(rows: &RecordBatch) -> Result<RecordBatch, Error> {
    let is_span = |kind: &DataType| matches!(kind, DataType::Interval(_));
    let schema = rows.schema();
    if !schema.fields().iter().any(|field| is_span(field.data_type())) {
        return Ok(rows.clone());
    }
    let columns = schema.fields().iter().zip(rows.columns()).map(|(field, column)| {
        let column: ArrayRef = match column.as_primitive_opt::<IntervalMonthDayNanoType>() {
            Some(spans) => {
                Arc::new(spans.iter().map(|span| span.map(spelled)).collect::<StringArray>())
            }
            None => Arc::clone(column),
        };
        (field.name(), column, field.is_nullable())
    });
    RecordBatch::try_from_iter_with_nullable(columns)
        .map_err(|error| Error::storage(error.to_string()))
}

fn spelled(span: IntervalMonthDayNano) -> String {
    let micros = span.nanoseconds / 1_000;
    format!("{} months {} days {micros} microseconds", span.months, span.days)
}

fn column(column: &Column) -> String {
    let null = if column.nullable { "" } else { " NOT NULL" };
    format!("{} {}{null}", sql::name(&column.name), copy::store_type(column.kind))
}

/// The table that a step is about.
fn subject(step: &Step) -> &TableName {
    match step {
        Step::Create { table, .. }
        | Step::Append { table, .. }
        | Step::Apply { table, .. }
        | Step::Truncate { table }
        | Step::Drop { table }
        | Step::AddColumn { table, .. }
        | Step::DropColumn { table, .. }
        | Step::RenameColumn { table, .. }
        | Step::Mark { table, .. }
        | Step::Rename { from: table, .. } => table,
    }
}

/// What the engine says of rows and shapes that it cannot store; everything else may pass.
const OF_THE_TABLE: [&str; 9] = [
    "Binder Error",
    "Catalog Error",
    "Constraint Error",
    "Conversion Error",
    "Dependency Error",
    "Invalid Input Error",
    "Not implemented Error",
    "Out of Range Error",
    "Parser Error",
];

/// Says whose fault an error in a step about this table is.
fn blame(error: Error, table: &TableName) -> SinkError {
    let text = error.to_string();
    let of_the_table = error.kind == crate::error::Kind::Refused
        || OF_THE_TABLE.iter().any(|prefix| text.starts_with(prefix));
    if of_the_table {
        let reason = text.lines().next().unwrap_or_default().to_owned();
        return SinkError::Table { table: table.clone(), reason };
    }
    error.into()
}
