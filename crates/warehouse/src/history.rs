//! Tables that keep their history: each version of a row is a row, with the time at which it came
//! and the one at which it ended.
//!
//! While such a table is not in sync its history stands aside, and what the source holds is seeded
//! beside it. When the seed is whole, only what differs becomes a new version.

use duckdb::params;
use replicate::feed::{Column, TableName, TableShape, TableState};

use crate::error::{Error, Result};
use crate::options::{HistoryScope, OptionChanges, Options};
use crate::sql;
use crate::tables::{
    self, ACTIVE, CREATED, DELETED, Table, definition, names, same_key, store_type,
};
use crate::work::Work;

impl Work<'_> {
    /// Puts the rows of a table with history aside, as it leaves the state of being in sync.
    pub(crate) fn put_aside(
        &mut self,
        name: &TableName,
        table: &mut Table,
        state: TableState,
    ) -> Result<()> {
        let all_states = self.options.query_all_states;
        let old = table.stored_name(name, all_states);
        (table.past, table.state) = (table.shape.take(), state);
        self.rename_rows(&name.schema, &old, &table.past_name(name, all_states))
    }

    /// Gives a history that stands aside the name that it has in another state.
    pub(crate) fn move_past(
        &mut self,
        name: &TableName,
        table: &mut Table,
        state: TableState,
    ) -> Result<()> {
        if table.past.is_none() {
            return Ok(());
        }
        let all_states = self.options.query_all_states;
        let old = table.past_name(name, all_states);
        let moved = Table { state, ..table.clone() };
        self.rename_rows(&name.schema, &old, &moved.past_name(name, all_states))
    }

    /// The table is in sync: its rows become the newest versions of its history.
    pub(crate) fn take_up(&mut self, name: &TableName, table: &mut Table) -> Result<()> {
        let all_states = self.options.query_all_states;
        let seeded = table.stored_name(name, all_states);
        let aside = table.past_name(name, all_states);
        match (table.shape.clone(), table.past.take()) {
            (None, None) => {}
            (None, Some(past)) => {
                self.rename_rows(&name.schema, &aside, &name.table)?;
                table.shape = Some(past);
            }
            (Some(shape), None) => {
                self.begin_history(name, &seeded, &shape)?;
                self.rename_rows(&name.schema, &seeded, &name.table)?;
            }
            (Some(shape), Some(past)) if fits(&past, &shape) => {
                self.merge(name, [&seeded, &aside], &shape, &past)?;
            }
            // Its columns hold something else: the history of before is kept as it is.
            (Some(shape), Some(_)) => {
                self.keep(name, &aside)?;
                self.begin_history(name, &seeded, &shape)?;
                self.rename_rows(&name.schema, &seeded, &name.table)?;
            }
        }
        table.state = TableState::Synced;
        Ok(())
    }

    /// Gives the rows of a table the columns of a history, which begins at this time.
    fn begin_history(&mut self, name: &TableName, stored: &str, shape: &TableShape) -> Result<()> {
        let taken = |column: &Column| {
            [ACTIVE, CREATED, DELETED].iter().any(|own| column.name.eq_ignore_ascii_case(own))
        };
        if let Some(column) = shape.columns.iter().find(|column| taken(column)) {
            return Err(Error::refused(format!(
                "{name} has a column \"{}\" of its own, and history mode needs that name",
                column.name
            )));
        }
        let values = format!(
            "{}, true, make_timestamp({}), NULL FROM t",
            names(shape, "t."),
            self.at_unix_micros()
        );
        self.rebuild(name, stored, &definition(shape, true), &values)
    }

    /// Brings rows that were seeded into a history: what differs is a new version, what is gone has
    /// ended.
    fn merge(
        &mut self,
        name: &TableName,
        [seeded, aside]: [&str; 2],
        shape: &TableShape,
        past: &TableShape,
    ) -> Result<()> {
        let (new, old) =
            (sql::path(&[&name.schema, seeded]), sql::path(&[&name.schema, &name.table]));
        if past != shape {
            let value = |column: &Column| match find(past, &column.name) {
                Some(_) => format!("t.{}", sql::name(&column.name)),
                None => "NULL".to_owned(),
            };
            let values: Vec<String> = shape.columns.iter().map(value).collect();
            let values =
                format!("{}, t.{ACTIVE}, t.{CREATED}, t.{DELETED} FROM t", values.join(", "));
            // Versions of before may lack what new rows must have.
            let loose = TableShape {
                columns: shape
                    .columns
                    .iter()
                    .map(|column| Column {
                        nullable: column.nullable || find(past, &column.name).is_none(),
                        ..column.clone()
                    })
                    .collect(),
                key: shape.key.clone(),
            };
            self.rebuild(name, aside, &definition(&loose, true), &values)?;
        }
        self.rename_rows(&name.schema, aside, &name.table)?;
        let same: Vec<String> = shape
            .columns
            .iter()
            .map(|column| format!("m.{0} IS NOT DISTINCT FROM t.{0}", sql::name(&column.name)))
            .collect();
        let gone = format!("NOT EXISTS (SELECT 1 FROM {new} m WHERE {})", same.join(" AND "));
        self.run(&self.ended(&old, &gone))?;
        self.run(&format!(
            "INSERT INTO {old} ({all}, {ACTIVE}, {CREATED})
             SELECT {all}, true, make_timestamp({at}) FROM {new} m
             WHERE NOT EXISTS (SELECT 1 FROM {old} t WHERE t.{ACTIVE} AND {key});
             DROP TABLE {new}",
            all = names(shape, ""),
            at = self.at_unix_micros(),
            key = same_key(shape, "t", "m"),
        ))?;
        self.lost_rows(&name.schema, &name.table);
        Ok(())
    }

    /// Keeps rows under a name of their own, which tells when.
    fn keep(&mut self, name: &TableName, stored: &str) -> Result<()> {
        let moment: String = self.connection.query_row(
            "SELECT strftime(make_timestamp(?), '%Y%m%d%H%M%S%g')",
            [self.now_unix_micros()],
            |row| row.get(0),
        )?;
        let kept = format!("{}_historical_{moment}", name.table);
        self.rename_rows(&name.schema, stored, &kept)?;
        self.connection
            .execute("INSERT INTO landfall.kept VALUES (?, ?)", params![name.schema, kept])?;
        Ok(())
    }

    /// Makes room for a table that takes this one's name.
    pub(crate) fn retire(&mut self, name: &TableName, kept: &Table) -> Result<()> {
        let all_states = self.options.query_all_states;
        if kept.past.is_some() {
            self.keep(name, &kept.past_name(name, all_states))?;
        }
        if kept.has_history() {
            self.keep(name, &kept.stored_name(name, all_states))?;
        } else {
            self.drop_rows(name)?;
        }
        self.tables.remove(name);
        tables::forget(self.connection, name)
    }

    /// Changes what is asked of the copy.
    pub(crate) fn change_options(&mut self, changes: &OptionChanges) -> Result<()> {
        if let Some(on) = changes.query_all_states {
            self.show_all_states(on)?;
        }
        if let Some((on, scope)) = &changes.history_mode {
            for name in self.scope(scope)? {
                self.set_history(&name, *on)?;
            }
            if *scope == HistoryScope::Database {
                self.options.history_mode = *on;
            }
        }
        let options = &mut self.options;
        options.truncate_columns = changes.truncate_columns.unwrap_or(options.truncate_columns);
        options.auto_remediation = changes.auto_remediation.unwrap_or(options.auto_remediation);
        if let Some(interval) = changes.refresh_interval_s {
            options.refresh_interval_s = interval;
            if interval == 0 {
                self.refresh()?;
            }
        }
        self.write_options()
    }

    fn write_options(&self) -> Result<()> {
        let text = serde_json::to_string(&self.options)
            .map_err(|error| Error::storage(error.to_string()))?;
        self.run("DELETE FROM landfall.options")?;
        self.connection.execute("INSERT INTO landfall.options VALUES (?)", [text])?;
        Ok(())
    }

    fn show_all_states(&mut self, on: bool) -> Result<()> {
        let before = std::mem::replace(&mut self.options.query_all_states, on);
        for (name, table) in self.tables.clone() {
            let mut moves = Vec::new();
            if table.shape.is_some() {
                moves.push((table.stored_name(&name, before), table.stored_name(&name, on)));
            }
            if table.past.is_some() {
                moves.push((table.past_name(&name, before), table.past_name(&name, on)));
            }
            for (old, new) in moves {
                self.rename_rows(&name.schema, &old, &new)?;
            }
        }
        Ok(())
    }

    /// The tables that a change of history mode is about.
    fn scope(&self, scope: &HistoryScope) -> Result<Vec<TableName>> {
        let known = || self.tables.iter().filter(|(_, table)| table.state != TableState::Dropped);
        match scope {
            HistoryScope::Database => Ok(known().map(|(name, _)| name.clone()).collect()),
            HistoryScope::Schemas(schemas) => {
                let of_them = known().filter(|(name, _)| schemas.contains(&name.schema));
                Ok(of_them.map(|(name, _)| name.clone()).collect())
            }
            HistoryScope::Tables(tables) => {
                for name in tables {
                    let state = self.tables.get(name).map(|table| table.state);
                    match state {
                        Some(TableState::Synced) => {}
                        None => return Err(Error::not_found(format!("there is no table {name}"))),
                        Some(_) => {
                            return Err(Error::refused(format!(
                                "the history mode of {name} can be changed once its state is Synced"
                            )));
                        }
                    }
                }
                Ok(tables.clone())
            }
        }
    }

    fn set_history(&mut self, name: &TableName, on: bool) -> Result<()> {
        let mut table = self.known(name);
        if table.history == on {
            return Ok(());
        }
        self.flush(name)?;
        table.staged = false;
        let is_synced = table.state == TableState::Synced;
        let all_states = self.options.query_all_states;
        let stored = table.stored_name(name, all_states);
        match (on, is_synced, table.shape.clone()) {
            (true, true, Some(shape)) => self.begin_history(name, &stored, &shape)?,
            (false, true, Some(shape)) => self.end_history(name, &stored, &shape)?,
            (false, false, _) if table.past.is_some() => {
                self.keep(name, &table.past_name(name, all_states))?;
                table.past = None;
                if table.shape.is_some() {
                    let new = table.stored_name(name, all_states);
                    self.rename_rows(&name.schema, &stored, &new)?;
                }
            }
            // It begins, or does not, when the table is in sync.
            _ => {}
        }
        table.history = on;
        self.put(name, table)
    }

    /// The history is kept under another name; the table goes on with what is.
    fn end_history(&mut self, name: &TableName, stored: &str, shape: &TableShape) -> Result<()> {
        let (copy, path) = ("landfall present", sql::path(&[&name.schema, stored]));
        self.run(&format!(
            "CREATE TABLE {new} ({columns});
             INSERT INTO {new} SELECT {values} FROM {path} t WHERE t.{ACTIVE}",
            new = sql::path(&[&name.schema, copy]),
            columns = definition(shape, false),
            values = names(shape, "t."),
        ))?;
        self.keep(name, stored)?;
        self.rename_rows(&name.schema, copy, stored)
    }

    /// Makes the copy what it is without a database made from it: no history, all options as they
    /// are at first.
    pub(crate) fn reset(&mut self) -> Result<()> {
        self.refresh()?;
        self.show_all_states(false)?;
        for (name, mut table) in self.tables.clone() {
            if table.past.take().is_some() {
                let before = Table { past: Some(empty()), ..table.clone() };
                let aside = sql::path(&[&name.schema, &before.past_name(&name, false)]);
                self.run(&format!("DROP TABLE IF EXISTS {aside}"))?;
            }
            if table.state == TableState::Dropped {
                self.tables.remove(&name);
                tables::forget(self.connection, &name)?;
                continue;
            }
            if let (true, Some(shape)) = (table.has_history(), &table.shape) {
                let stored = table.stored_name(&name, false);
                let query = format!("{} FROM t WHERE t.{ACTIVE}", names(shape, "t."));
                self.rebuild(&name, &stored, &definition(shape, false), &query)?;
            }
            if std::mem::take(&mut table.history) {
                self.put(&name, table)?;
            }
        }
        for (schema, kept) in self.kept()? {
            self.run(&format!("DROP TABLE IF EXISTS {}", sql::path(&[&schema, &kept])))?;
        }
        self.run("DELETE FROM landfall.kept")?;
        self.options = Options::default();
        self.write_options()
    }

    /// Histories that are kept under a name of their own.
    pub(crate) fn kept(&self) -> Result<Vec<(String, String)>> {
        let mut statement =
            self.connection.prepare("SELECT schema_name, table_name FROM landfall.kept")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }
}

fn empty() -> TableShape {
    TableShape { columns: Vec::new(), key: Vec::new() }
}

fn find<'a>(shape: &'a TableShape, name: &str) -> Option<&'a Column> {
    shape.columns.iter().find(|column| column.name == name)
}

/// Rows of the one shape can be versions of rows of the other: the same key, and columns of the same
/// name hold the same type.
fn fits(past: &TableShape, shape: &TableShape) -> bool {
    let key = |shape: &TableShape| -> Vec<String> {
        shape.key.iter().map(|index| shape.columns[*index].name.clone()).collect()
    };
    key(past) == key(shape)
        && shape.columns.iter().all(|column| {
            find(past, &column.name)
                .is_none_or(|before| store_type(before.kind) == store_type(column.kind))
        })
}
