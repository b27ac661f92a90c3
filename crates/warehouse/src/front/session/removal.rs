//! What users may remove from a database that was made from an integration: versions of rows that
//! have ended, and histories of tables that are no more.

use std::sync::Arc;

use replicate::feed::{TableName, TableState};

use super::{Event, Failure, Statement, Transaction, Worker, catalog, done, statement};
use crate::copy::Copy;
use crate::front::token::{Kind, Token, tokens};
use crate::sql;
use crate::tables::{self, ACTIVE, PAST};

/// `DELETE FROM table …` or `DROP TABLE table`.
struct Removal {
    parts: Vec<String>,
    /// What follows the table's name.
    rest: String,
    is_drop: bool,
}

fn read(text: &str) -> Option<Removal> {
    let found = tokens(text);
    let is = |at: usize, word: &str| found.get(at).is_some_and(|token: &Token<'_>| token.is(word));
    let is_drop = is(0, "drop") && is(1, "table");
    let is_delete = is(0, "delete") && is(1, "from");
    if !is_drop && !is_delete {
        return None;
    }
    let mut at = 2;
    let mut parts = Vec::new();
    loop {
        let name = found.get(at).filter(|token| matches!(token.kind, Kind::Word | Kind::Name))?;
        parts.push(name.value());
        at += 1;
        if !found.get(at).is_some_and(|token| token.is_sign(".")) {
            break;
        }
        at += 1;
    }
    let rest = found.get(at).map_or("", |token| &text[token.start..]).to_owned();
    Some(Removal { parts, rest, is_drop })
}

impl Worker {
    /// Carries out a statement that removes what is the users' own in a database which is not;
    /// `None` for every other statement.
    pub(super) fn remove(&mut self, statement: &Statement) -> Option<Result<Event, Failure>> {
        let removal = read(&statement.sql)?;
        let (database, schema, table) = match removal.parts.as_slice() {
            [database, schema, table] => (database.clone(), schema.clone(), table.clone()),
            [schema, table] => (self.database.clone(), schema.clone(), table.clone()),
            [table] => (self.database.clone(), "public".to_owned(), table.clone()),
            _ => return None,
        };
        let copy = {
            let inner = self.namespace.lock();
            let database = inner.find(&database)?;
            inner.bound_copy(&database)?
        };
        if self.transaction != Transaction::None {
            let text = "what has ended is removed outside of transaction blocks only";
            return Some(Err(Failure::new("25001", text)));
        }
        let name = TableName { schema, table };
        let done = if removal.is_drop {
            self.drop_kept(&copy, &name, &removal.rest)
        } else {
            self.delete_ended(&copy, &name, &removal.rest)
        };
        Some(done.map(|rows| {
            if removal.is_drop { super::done("DROP TABLE", None) } else { done_deleting(rows) }
        }))
    }

    fn delete_ended(
        &mut self,
        copy: &Arc<Copy>,
        name: &TableName,
        rest: &str,
    ) -> Result<usize, Failure> {
        // The feed waits meanwhile: two cannot write to one table.
        let mut guard = copy.lock();
        let alias = guard.alias.clone().ok_or_else(|| not_kept(name))?;
        let connection = guard.connection(&self.namespace.engine, &copy.file)?;
        let known = tables::read(connection)?;
        let found = known.iter().find(|(known, _)| same(known, name));
        let history = found.map(|(_, table)| table.has_history() || table.past.is_some());
        let stored = match found {
            Some((known, table)) if table.has_history() => table.stored_name(known, false),
            Some((known, table)) if table.past.is_some() => {
                let all_states = guard.options.query_all_states;
                table.past_name(known, all_states)
            }
            _ => name.table.clone(),
        };
        let is_kept = kept(connection_of(&mut guard)?, name)?;
        if !is_kept && history != Some(true) {
            return Err(not_kept(name));
        }
        if stored.starts_with(PAST) {
            return Err(Failure::new("55000", format!("{name} is being read again")));
        }
        let schema = found.map_or(&name.schema, |(known, _)| &known.schema);
        let path = sql::path(&[&alias, schema, &stored]);
        let text = statement::admitted(&catalog::translate(&format!("DELETE FROM {path} {rest}")))?;
        let active = format!("SELECT count(*) FROM {path} WHERE {ACTIVE}");
        self.connection.execute_batch("BEGIN TRANSACTION")?;
        let deleted = self.delete_checked(&active, &text, is_kept);
        match deleted {
            Ok(rows) => {
                self.connection.execute_batch("COMMIT")?;
                Ok(rows)
            }
            Err(failure) => {
                self.roll_back();
                Err(failure)
            }
        }
    }

    /// Deletes, and looks whether only what has ended went.
    fn delete_checked(&self, active: &str, text: &str, is_kept: bool) -> Result<usize, Failure> {
        let count = || self.connection.query_row(active, [], |row| row.get::<_, i64>(0));
        let before = count()?;
        let rows = self.connection.prepare(text)?.execute([])?;
        if !is_kept && count()? != before {
            return Err(Failure::new(
                "42501",
                "only versions of rows that have ended can be deleted: add WHERE NOT _record_is_active",
            ));
        }
        Ok(rows)
    }

    fn drop_kept(
        &mut self,
        copy: &Arc<Copy>,
        name: &TableName,
        rest: &str,
    ) -> Result<usize, Failure> {
        if !rest.trim().is_empty() && !rest.trim().eq_ignore_ascii_case("cascade") {
            return Err(Failure::syntax("DROP TABLE takes one table here"));
        }
        let mut guard = copy.lock();
        let engine = Arc::clone(&self.namespace.engine);
        guard.write(&engine, &copy.file, |work| {
            let found = work.tables.iter().find(|(known, _)| same(known, name));
            let dropped = found.filter(|(_, table)| table.state == TableState::Dropped);
            let dropped = dropped.map(|(known, _)| known.clone());
            let kept = work.kept()?;
            let kept = kept.iter().find(|(schema, table)| {
                same(&TableName { schema: schema.clone(), table: table.clone() }, name)
            });
            let path = match (&dropped, kept) {
                (Some(known), _) => sql::path(&[&known.schema, &known.table]),
                (None, Some((schema, table))) => sql::path(&[schema, table]),
                (None, None) => return Err(not_kept(name)),
            };
            work.run(&format!("DROP TABLE {path}"))?;
            if let Some(known) = dropped {
                work.tables.remove(&known);
                tables::note_gone(work.connection, &known, work.now_unix_micros())?;
            } else {
                work.connection.execute(
                    "DELETE FROM landfall.kept WHERE lower(schema_name) = lower(?)
                     AND lower(table_name) = lower(?)",
                    [&name.schema, &name.table],
                )?;
            }
            Ok(0)
        })
    }
}

fn done_deleting(rows: usize) -> Event {
    done("DELETE", Some(rows))
}

fn same(a: &TableName, b: &TableName) -> bool {
    a.schema.eq_ignore_ascii_case(&b.schema) && a.table.eq_ignore_ascii_case(&b.table)
}

/// It is a history that is kept under a name of its own.
fn kept(connection: &duckdb::Connection, name: &TableName) -> Result<bool, Failure> {
    let found: i64 = connection.query_row(
        "SELECT count(*) FROM landfall.kept WHERE lower(schema_name) = lower(?)
         AND lower(table_name) = lower(?)",
        [&name.schema, &name.table],
        |row| row.get(0),
    )?;
    Ok(found > 0)
}

fn connection_of(inner: &mut crate::copy::Inner) -> Result<&duckdb::Connection, Failure> {
    inner.connection.as_ref().ok_or_else(|| Failure::internal("no connection".to_owned()))
}

fn not_kept(name: &TableName) -> Failure {
    Failure::new(
        "25006",
        format!(
            "{name} is written by its integration only: it has no history that could be removed"
        ),
    )
}
