//! One transaction on a copy: a feed's steps, or a change of what is asked of the copy.

use std::collections::{BTreeMap, BTreeSet};

use arrow_array::RecordBatch;
use duckdb::{Connection, params};
use replicate::feed::{Batch, Column, SinkError, Step, TableName, TableShape, TableState};

use crate::carried::{self, Counts};
use crate::clock::unix_micros;
use crate::copy::META;
use crate::error::{Error, Result};
use crate::options::Options;
use crate::sql;
use crate::staging::{self, Events};
use crate::tables::{self, STAGED, Table, Tables, definition};

/// Batches whose activity is kept, and states of tables.
const ACTIVITY_MAX: i64 = 1_000;
const STATES_MAX: i64 = 10_000;
/// After how many batches the older ones are removed.
const ACTIVITY_TRIM: i64 = 100;
/// Steps of a batch that have a place of their own in the order of events.
const STEPS_MAX: i64 = 1 << 28;
/// The name of a table's copy on its way to take the table's place.
const MADE: &str = "landfall renewed";

/// A transaction on its way.
pub(crate) struct Work<'a> {
    pub(crate) connection: &'a Connection,
    pub(crate) tables: Tables,
    pub(crate) options: Options,
    /// When what waited was shown last.
    pub(crate) refreshed_unix_micros: i64,
    /// Schema and stored name of tables that lost rows in this transaction. The engine alters the
    /// columns of such a one in a later transaction only, and its log tells of what was lost under
    /// the last name of the table, so that a log in which it is renamed afterwards cannot be read.
    lost_rows: BTreeSet<(String, String)>,
    /// Stored names that tables were given ahead of the step that asks for it.
    early: BTreeMap<TableName, String>,
    touched: BTreeMap<TableName, Counts>,
    now_unix_micros: i64,
    /// When the changes were committed at the source.
    at_unix_micros: i64,
    /// The same, of the rows in the next step.
    next_at_unix_micros: Option<i64>,
    /// Tables of the session with events that are applied before the batch ends.
    events: BTreeMap<TableName, String>,
    events_made: usize,
    /// The next event's place.
    sequence: i64,
}

impl<'a> Work<'a> {
    pub(crate) fn new(
        connection: &'a Connection,
        tables: Tables,
        options: Options,
        refreshed_unix_micros: i64,
    ) -> Self {
        let now = unix_micros();
        Self {
            connection,
            tables,
            options,
            refreshed_unix_micros,
            lost_rows: BTreeSet::new(),
            early: BTreeMap::new(),
            touched: BTreeMap::new(),
            now_unix_micros: now,
            at_unix_micros: now,
            next_at_unix_micros: None,
            events: BTreeMap::new(),
            events_made: 0,
            sequence: 0,
        }
    }

    /// Carries out the steps of a batch. `seeded`: all tables have been whole before it.
    pub(crate) fn carry_out(
        &mut self,
        batch: &Batch,
        number: i64,
        seeded: bool,
    ) -> std::result::Result<(), SinkError> {
        self.at_unix_micros = batch.committed_unix_micros.unwrap_or(self.now_unix_micros);
        self.sequence = number.saturating_mul(STEPS_MAX);
        let mut is_seed = false;
        for (at, step) in batch.steps.iter().enumerate() {
            is_seed |= matches!(step, Step::Append { .. });
            let table = step.table();
            let takes =
                matches!(step, Step::Truncate { .. } | Step::Apply { deletes: Some(_), .. });
            let ready = if takes { self.look_ahead(table, &batch.steps[at + 1..]) } else { Ok(()) };
            ready.and_then(|()| self.step(step)).map_err(|error| blame(error, table))?;
        }
        for name in self.events.keys().cloned().collect::<Vec<_>>() {
            self.flush(&name).map_err(|error| blame(error, &name))?;
        }
        self.refresh_when_due()?;
        let kind = if is_seed { "snapshot" } else { "cdc" };
        self.note_progress(batch, number, kind, seeded).map_err(SinkError::from)
    }

    pub(crate) fn at_unix_micros(&self) -> i64 {
        self.at_unix_micros
    }

    pub(crate) fn now_unix_micros(&self) -> i64 {
        self.now_unix_micros
    }

    fn step(&mut self, step: &Step) -> Result<()> {
        // What waits comes before everything that is more than rows.
        if !matches!(step, Step::Append { .. } | Step::Apply { .. } | Step::At { .. }) {
            self.flush(step.table())?;
        }
        if !matches!(step, Step::Mark { .. } | Step::At { .. }) {
            self.touched.entry(step.table().clone()).or_default();
        }
        match step {
            Step::Create { table, shape } => self.create(table, shape),
            Step::Append { table, rows } => self.rows(table, None, Some(rows)),
            Step::Apply { table, deletes, inserts } => {
                self.rows(table, deletes.as_ref(), inserts.as_ref())
            }
            Step::At { unix_micros, .. } => {
                self.next_at_unix_micros = Some(*unix_micros);
                Ok(())
            }
            Step::Truncate { table } => self.truncate(table),
            Step::Drop { table } => self.drop_table(table),
            Step::Rename { from, to } => self.rename(from, to),
            Step::AddColumn { table, column } => self.add_column(table, column),
            Step::DropColumn { table, column } => self.drop_column(table, column),
            Step::RenameColumn { table, from, to } => self.rename_column(table, from, to),
            Step::Mark { table, state, reason } => self.mark(table, *state, reason),
        }
    }

    pub(crate) fn run(&self, sql: &str) -> Result<()> {
        Ok(self.connection.execute_batch(sql)?)
    }

    fn shape(&self, table: &TableName) -> Result<&TableShape> {
        let known = self.tables.get(table).and_then(|known| known.shape.as_ref());
        known.ok_or_else(|| Error::refused(format!("{table} has no rows here")))
    }

    /// Where the table's rows are.
    pub(crate) fn path(&self, table: &TableName) -> Result<String> {
        self.shape(table)?;
        Ok(sql::path(&[&table.schema, &self.stored_name(table)]))
    }

    fn stored_name(&self, name: &TableName) -> String {
        if let Some(early) = self.early.get(name) {
            return early.clone();
        }
        let all_states = self.options.query_all_states;
        self.tables.get(name).map_or_else(
            || Table::new(false).stored_name(name, all_states),
            |table| table.stored_name(name, all_states),
        )
    }

    /// What is known of a table, or what one that comes begins with.
    pub(crate) fn known(&self, name: &TableName) -> Table {
        let new = || Table::new(self.options.history_mode);
        self.tables.get(name).cloned().unwrap_or_else(new)
    }

    fn create(&mut self, name: &TableName, shape: &TableShape) -> Result<()> {
        if name.schema.eq_ignore_ascii_case(META) {
            let schema = &name.schema;
            return Err(Error::refused(format!(
                "the schema name \"{schema}\" is the warehouse's own"
            )));
        }
        let mut table = self.known(name);
        if table.has_history() {
            self.put_aside(name, &mut table, TableState::Seeding)?;
        } else {
            self.drop_rows(name)?;
            self.move_past(name, &mut table, TableState::Seeding)?;
        }
        (table.state, table.shape) = (TableState::Seeding, Some(shape.clone()));
        table.reason = String::new();
        let stored = table.stored_name(name, self.options.query_all_states);
        self.run(&format!(
            "CREATE SCHEMA IF NOT EXISTS {schema};
             CREATE TABLE {schema}.{stored} ({columns})",
            schema = sql::name(&name.schema),
            stored = sql::name(&stored),
            columns = definition(shape, false),
        ))?;
        self.put(name, table)
    }

    /// Rows that go, by their keys, and then rows that come.
    fn rows(
        &mut self,
        name: &TableName,
        deletes: Option<&RecordBatch>,
        inserts: Option<&RecordBatch>,
    ) -> Result<()> {
        let shape = self.shape(name)?.clone();
        let counts = carried::count(&shape, deletes, inserts);
        self.touched.entry(name.clone()).or_default().add(&counts);
        let table = self.known(name);
        if !table.has_history() {
            self.next_at_unix_micros = None;
        }
        let waits = self.options.refresh_interval_s > 0 && table.state == TableState::Synced;
        if waits || table.has_history() {
            return self.events(name, &shape, waits, deletes, inserts);
        }
        if let Some(keys) = deletes {
            self.delete(name, &shape, keys)?;
        }
        inserts.map_or(Ok(()), |rows| {
            self.append_to(&["", &name.schema, &self.stored_name(name)], rows)
        })
    }

    /// Takes rows as events, which are shown with the batch or `wait`.
    fn events(
        &mut self,
        name: &TableName,
        shape: &TableShape,
        wait: bool,
        deletes: Option<&RecordBatch>,
        inserts: Option<&RecordBatch>,
    ) -> Result<()> {
        let columns = staging::definition(shape);
        let staged = format!("{STAGED}{}", name.table);
        let mut table = self.known(name);
        let events = self.events.get(name).cloned();
        let place = if wait {
            if !std::mem::replace(&mut table.staged, true) {
                let path = sql::path(&[&name.schema, &staged]);
                self.run(&format!("CREATE TABLE {path} ({columns})"))?;
                self.put(name, table)?;
            }
            ["", name.schema.as_str(), staged.as_str()]
        } else if let Some(events) = &events {
            ["temp", "main", events.as_str()]
        } else {
            let new = format!("landfall_events_{}", self.events_made);
            self.events_made += 1;
            self.run(&format!("CREATE OR REPLACE TEMP TABLE {new} ({columns})"))?;
            self.events.insert(name.clone(), new);
            return self.events(name, shape, wait, deletes, inserts);
        };
        let at = self.next_at_unix_micros.take().unwrap_or(self.at_unix_micros);
        for events in [deletes.map(Events::Remove), inserts.map(Events::Put)].into_iter().flatten()
        {
            self.sequence += 1;
            let rows = staging::rows(shape, &events, self.sequence, at)?;
            self.append_to(&place, &rows)?;
        }
        Ok(())
    }

    /// Shows the changes of a table that wait.
    pub(crate) fn flush(&mut self, name: &TableName) -> Result<()> {
        if let Some(events) = self.events.remove(name) {
            let shape = self.shape(name)?.clone();
            let events = sql::path(&["temp", "main", &events]);
            self.run(&staging::apply_to_history(&self.path(name)?, &events, &shape))?;
            self.run(&format!("DROP TABLE {events}"))?;
            self.note_lost(name);
        }
        let mut table = self.known(name);
        if !std::mem::take(&mut table.staged) {
            return Ok(());
        }
        let shape = self.shape(name)?.clone();
        let staged = sql::path(&[&name.schema, &format!("{STAGED}{}", name.table)]);
        let apply = if table.has_history() { staging::apply_to_history } else { staging::apply };
        self.run(&apply(&self.path(name)?, &staged, &shape))?;
        self.run(&format!("DROP TABLE {staged}"))?;
        self.note_lost(name);
        self.put(name, table)
    }

    /// Shows all changes that wait.
    pub(crate) fn refresh(&mut self) -> Result<()> {
        let waiting: Vec<TableName> =
            self.tables.iter().filter(|(_, t)| t.staged).map(|(name, _)| name.clone()).collect();
        for name in waiting {
            self.flush(&name)?;
        }
        self.refreshed_unix_micros = self.now_unix_micros;
        self.connection.execute(
            "UPDATE landfall.feed SET shown_committed_unix_micros = committed_unix_micros,
             shown_unix_micros = ?, refreshed_unix_micros = ?",
            params![self.now_unix_micros, self.now_unix_micros],
        )?;
        Ok(())
    }

    fn refresh_when_due(&mut self) -> Result<()> {
        let interval = i64::from(self.options.refresh_interval_s) * 1_000_000;
        let due = self.now_unix_micros.saturating_sub(self.refreshed_unix_micros) >= interval;
        if due && self.tables.values().any(|table| table.staged) { self.refresh() } else { Ok(()) }
    }

    /// Adds rows to `[catalog, schema, table]`.
    fn append_to(&self, place: &[&str; 3], rows: &RecordBatch) -> Result<()> {
        if rows.num_rows() == 0 {
            return Ok(());
        }
        let mut appender = match *place {
            ["", schema, table] => self.connection.appender_to_db(table, schema)?,
            [catalog, schema, table] => {
                self.connection.appender_to_catalog_and_db(table, catalog, schema)?
            }
        };
        appender.append_record_batch(carried::appendable(rows)?)?;
        Ok(appender.flush()?)
    }

    /// Removes the rows with these keys, by a join with them: one pass over the key's columns.
    fn delete(&mut self, table: &TableName, shape: &TableShape, keys: &RecordBatch) -> Result<()> {
        if keys.num_rows() == 0 {
            return Ok(());
        }
        let path = self.path(table)?;
        let of_key = || shape.key.iter().map(|index| &shape.columns[*index]).enumerate();
        let columns: Vec<String> = of_key()
            .map(|(at, column)| format!("k{at} {}", tables::store_type(column.kind)))
            .collect();
        self.run(&format!("CREATE OR REPLACE TEMP TABLE landfall_keys ({})", columns.join(", ")))?;
        self.append_to(&["temp", "main", "landfall_keys"], keys)?;
        let equal: Vec<String> = of_key()
            .map(|(at, column)| format!("t.{} = k.k{at}", sql::name(&column.name)))
            .collect();
        self.note_lost(table);
        self.run(&format!(
            "DELETE FROM {path} t USING temp.main.landfall_keys k WHERE {}",
            equal.join(" AND ")
        ))
    }

    fn truncate(&mut self, name: &TableName) -> Result<()> {
        let path = self.path(name)?;
        self.note_lost(name);
        if self.known(name).has_history() {
            return self.run(&self.ended(&path, "true"));
        }
        self.run(&format!("DELETE FROM {path}"))
    }

    /// Ends the versions of rows for which this holds.
    pub(crate) fn ended(&self, path: &str, condition: &str) -> String {
        format!(
            "UPDATE {path} AS t SET {active} = false, {deleted} = make_timestamp({at})
             WHERE t.{active} AND {condition}",
            active = tables::ACTIVE,
            deleted = tables::DELETED,
            at = self.at_unix_micros,
        )
    }

    fn drop_table(&mut self, name: &TableName) -> Result<()> {
        let table = self.known(name);
        if table.has_history() || table.past.is_some() {
            return self.mark(name, TableState::Dropped, "");
        }
        self.drop_rows(name)?;
        if self.tables.remove(name).is_some() {
            self.note_state(name, "deleted", "")?;
            return tables::note_gone(self.connection, name, self.now_unix_micros);
        }
        Ok(())
    }

    /// Drops all tables, as if the source had, and forgets how far the stream was.
    pub(crate) fn empty(&mut self) -> Result<()> {
        let is_there = |(_, table): &(&TableName, &Table)| table.state != TableState::Dropped;
        let there = self.tables.iter().filter(is_there).map(|(name, _)| name.clone());
        for name in there.collect::<Vec<_>>() {
            self.flush(&name)?;
            self.drop_table(&name)?;
        }
        self.run("UPDATE landfall.feed SET position = NULL, seeded = false")
    }

    pub(crate) fn drop_rows(&mut self, table: &TableName) -> Result<()> {
        if self.shape(table).is_ok() {
            let path = self.path(table)?;
            self.run(&format!("DROP TABLE IF EXISTS {path}"))?;
            self.lost_rows.remove(&(table.schema.clone(), self.stored_name(table)));
        }
        self.early.remove(table);
        Ok(())
    }

    pub(crate) fn lost_rows(&mut self, schema: &str, stored: &str) {
        self.lost_rows.insert((schema.to_owned(), stored.to_owned()));
    }

    /// Notes that a table loses rows in this transaction.
    pub(crate) fn note_lost(&mut self, name: &TableName) {
        let stored = self.stored_name(name);
        self.lost_rows.insert((name.schema.clone(), stored));
    }

    /// Before rows are taken from a table: gives it the stored name that the marks which follow in
    /// the batch lead to, so that it need not be copied for it.
    fn look_ahead(&mut self, name: &TableName, rest: &[Step]) -> Result<()> {
        let table = self.known(name);
        if table.shape.is_none() || table.history || self.early.contains_key(name) {
            return Ok(());
        }
        let is_about = |step: &&Step| match step {
            Step::Rename { from, to } => from == name || to == name,
            other => other.table() == name,
        };
        let marks = rest
            .iter()
            .filter(is_about)
            .take_while(|step| {
                !matches!(step, Step::Create { .. } | Step::Drop { .. } | Step::Rename { .. })
            })
            .filter_map(|step| match step {
                Step::Mark { state, .. } => Some(*state),
                _ => None,
            });
        let Some(state) = marks.last().filter(|state| *state != TableState::Dropped) else {
            return Ok(());
        };
        let old = self.stored_name(name);
        let new = Table { state, ..table }.stored_name(name, self.options.query_all_states);
        if old != new {
            self.rename_rows(&name.schema, &old, &new)?;
            self.early.insert(name.clone(), new);
        }
        Ok(())
    }

    fn rename(&mut self, from: &TableName, to: &TableName) -> Result<()> {
        let Some(mut table) = self.tables.get(from).cloned() else { return Ok(()) };
        // A history that was kept of an earlier table of that name makes room.
        if let Some(kept) = self.tables.get(to).cloned() {
            self.retire(to, &kept)?;
        }
        let all_states = self.options.query_all_states;
        let mut rows = Vec::new();
        if table.shape.is_some() {
            rows.push((self.stored_name(from), table.stored_name(to, all_states)));
        }
        if table.past.is_some() {
            rows.push((table.past_name(from, all_states), table.past_name(to, all_states)));
        }
        for (old, new) in rows {
            self.move_rows(&from.schema, &old, &to.schema, &new)?;
        }
        self.early.remove(from);
        self.tables.remove(from);
        tables::forget(self.connection, from)?;
        table.staged = false;
        self.put(to, table)
    }

    fn move_rows(&mut self, schema: &str, old: &str, to_schema: &str, new: &str) -> Result<()> {
        let source = sql::path(&[schema, old]);
        let lost = self.lost_rows.remove(&(schema.to_owned(), old.to_owned()));
        if schema == to_schema && !lost {
            return self.run(&format!("ALTER TABLE {source} RENAME TO {}", sql::name(new)));
        }
        let mut statement = self.connection.prepare(
            "SELECT format('\"{}\" {} {}', replace(column_name, '\"', '\"\"'), data_type,
                 CASE WHEN is_nullable THEN '' ELSE 'NOT NULL' END)
             FROM duckdb_columns() WHERE database_name = current_database() AND schema_name = ?
                 AND table_name = ? ORDER BY column_index",
        )?;
        let columns = statement.query_map([schema, old], |row| row.get::<_, String>(0))?;
        let columns = columns.collect::<std::result::Result<Vec<_>, _>>()?;
        let target = sql::path(&[to_schema, new]);
        self.run(&format!(
            "CREATE SCHEMA IF NOT EXISTS {};
             CREATE TABLE {target} ({});
             INSERT INTO {target} FROM {source};
             DROP TABLE {source}",
            sql::name(to_schema),
            columns.join(", "),
        ))
    }

    pub(crate) fn rename_rows(&mut self, schema: &str, old: &str, new: &str) -> Result<()> {
        if old == new { Ok(()) } else { self.move_rows(schema, old, schema, new) }
    }

    /// Makes the table anew with other columns, and with rows that a query answers of those that it
    /// has: `values FROM t WHERE …`.
    pub(crate) fn rebuild(
        &mut self,
        name: &TableName,
        stored: &str,
        columns: &str,
        query: &str,
    ) -> Result<()> {
        let old = sql::path(&[&name.schema, stored]);
        let new = sql::path(&[&name.schema, MADE]);
        self.run(&format!(
            "CREATE TABLE {new} ({columns});
             INSERT INTO {new} WITH t AS (FROM {old}) SELECT {query};
             DROP TABLE {old};
             ALTER TABLE {new} RENAME TO {}",
            sql::name(stored),
        ))?;
        self.lost_rows.remove(&(name.schema.clone(), stored.to_owned()));
        Ok(())
    }

    /// The engine does not alter the columns of a table in the transaction that removed rows of it:
    /// a copy takes its place.
    fn make_alterable(&mut self, name: &TableName) -> Result<()> {
        let (schema, stored) = (&name.schema, self.stored_name(name));
        if self.lost_rows.contains(&(schema.clone(), stored.clone())) {
            self.rename_rows(schema, &stored, MADE)?;
            self.rename_rows(schema, MADE, &stored)?;
        }
        Ok(())
    }

    fn add_column(&mut self, table: &TableName, added: &Column) -> Result<()> {
        self.make_alterable(table)?;
        let path = self.path(table)?;
        // Rows of before have NULL there, whatever the source says of new ones.
        let kind = tables::store_type(added.kind);
        self.run(&format!("ALTER TABLE {path} ADD COLUMN {} {kind}", sql::name(&added.name)))?;
        self.reshape(table, |shape| {
            shape.columns.push(Column { nullable: true, ..added.clone() });
        })
    }

    fn drop_column(&mut self, table: &TableName, name: &str) -> Result<()> {
        self.make_alterable(table)?;
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

    fn rename_column(&mut self, table: &TableName, from: &str, to: &str) -> Result<()> {
        let path = self.path(table)?;
        let (old, new) = (sql::name(from), sql::name(to));
        self.run(&format!("ALTER TABLE {path} RENAME COLUMN {old} TO {new}"))?;
        self.reshape(table, |shape| {
            for column in shape.columns.iter_mut().filter(|column| column.name == from) {
                to.clone_into(&mut column.name);
            }
        })
    }

    fn reshape(&mut self, name: &TableName, change: impl FnOnce(&mut TableShape)) -> Result<()> {
        let mut table = self.known(name);
        if let Some(shape) = &mut table.shape {
            change(shape);
            return self.put(name, table);
        }
        Ok(())
    }

    fn mark(&mut self, name: &TableName, state: TableState, reason: &str) -> Result<()> {
        let mut table = self.known(name);
        if state == TableState::Dropped && !table.has_history() {
            self.drop_rows(name)?;
            table.shape = None;
        }
        if table.has_history() && state != TableState::Synced {
            self.put_aside(name, &mut table, state)?;
        } else if table.history && state == TableState::Synced && !table.has_history() {
            self.take_up(name, &mut table)?;
        } else {
            self.move_past(name, &mut table, state)?;
            let old = self.stored_name(name);
            table.state = state;
            if table.shape.is_some() {
                let new = table.stored_name(name, self.options.query_all_states);
                self.rename_rows(&name.schema, &old, &new)?;
                self.early.remove(name);
            }
        }
        reason.clone_into(&mut table.reason);
        self.put(name, table)
    }

    /// Notes what is known of a table.
    pub(crate) fn put(&mut self, name: &TableName, table: Table) -> Result<()> {
        let before = self.tables.get(name);
        if before.is_none_or(|before| before.state != table.state) {
            self.note_state(name, tables::state_text(table.state), &table.reason)?;
        }
        tables::note(self.connection, name, &table, self.now_unix_micros)?;
        self.tables.insert(name.clone(), table);
        Ok(())
    }

    fn note_state(&self, name: &TableName, state: &str, reason: &str) -> Result<()> {
        let position = "(SELECT position FROM landfall.feed)";
        self.connection.execute(
            &format!(
                // No two at the same time: their order is that of their times.
                "INSERT INTO landfall.states
                 SELECT coalesce(max(id), 0) + 1, ?, ?, ?, ?, {position},
                     greatest(coalesce(max(recorded_unix_micros), 0) + 1, ?)
                 FROM landfall.states"
            ),
            params![name.schema, name.table, state, reason, self.now_unix_micros],
        )?;
        Ok(())
    }

    fn note_progress(
        &mut self,
        batch: &Batch,
        number: i64,
        kind: &str,
        seeded: bool,
    ) -> Result<()> {
        let count = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
        let now = unix_micros();
        self.connection.execute(
            "UPDATE landfall.feed SET position = coalesce(?, position),
             transactions = transactions + ?, bytes = bytes + ?,
             committed_unix_micros = coalesce(?, committed_unix_micros), applied_unix_micros = ?,
             seeded = coalesce(seeded, false) OR ?",
            params![
                batch.position,
                count(batch.transactions),
                count(batch.bytes),
                batch.committed_unix_micros,
                now,
                seeded,
            ],
        )?;
        if !self.tables.values().any(|table| table.staged) {
            self.run(
                "UPDATE landfall.feed SET shown_committed_unix_micros = committed_unix_micros,
                 shown_unix_micros = applied_unix_micros",
            )?;
        }
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
        for (name, counts) in &self.touched {
            let Counts { inserted, updated, deleted, bytes } = *counts;
            self.connection.execute(
                "INSERT INTO landfall.table_activity VALUES (?, ?, ?, ?, ?, ?, ?)",
                params![number, name.schema, name.table, inserted, updated, deleted, bytes],
            )?;
        }
        if number % ACTIVITY_TRIM == 0 {
            let old = number - ACTIVITY_MAX;
            self.connection.execute("DELETE FROM landfall.activity WHERE id <= ?", [old])?;
            self.connection.execute("DELETE FROM landfall.table_activity WHERE id <= ?", [old])?;
            self.connection.execute(
                "DELETE FROM landfall.states
                 WHERE id <= (SELECT max(id) FROM landfall.states) - ?",
                [STATES_MAX],
            )?;
        }
        Ok(())
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
