//! Cursors: what a query answers stands in a temporary table, which spills to the disk, and is read
//! from there piece by piece. A cursor ends with its transaction.

use arrow_array::RecordBatch;
use pgwire::api::Type;

use super::{CursorStatement, Event, Failure, Found, Out, Transaction, Worker, done, send};
use crate::sql;

/// Cursors that are open at a time.
const CURSORS_MAX: usize = 100;

/// An open cursor.
pub(super) struct Cursor {
    /// The temporary table with its rows.
    table: String,
    columns: Vec<(String, Type)>,
    /// What the engine numbers its first row with: those of a transaction begin far up.
    first: u64,
    rows: u64,
    /// So many of them were fetched or passed over.
    at: u64,
}

impl Worker {
    pub(super) fn cursor(
        &mut self,
        statement: &CursorStatement,
        out: &Out<'_>,
    ) -> Result<Event, Failure> {
        match statement {
            CursorStatement::Declare { name, query } => self.declare(name, query),
            CursorStatement::Fetch { name, rows, pass_over } => {
                self.fetch(name, *rows, *pass_over, out)
            }
            CursorStatement::Close { name: Some(name) } => {
                let cursor = self.cursors.remove(name).ok_or_else(|| no_cursor(name))?;
                self.drop_rows(&cursor)?;
                Ok(done("CLOSE CURSOR", None))
            }
            CursorStatement::Close { name: None } => {
                self.close_cursors()?;
                Ok(done("CLOSE CURSOR ALL", None))
            }
        }
    }

    fn declare(&mut self, name: &str, query: &str) -> Result<Event, Failure> {
        if self.transaction != Transaction::Open {
            let text = "DECLARE CURSOR can only be used in transaction blocks";
            return Err(Failure::new("25P01", text));
        }
        if self.cursors.contains_key(name) {
            return Err(Failure::new("42P03", format!("cursor \"{name}\" already exists")));
        }
        if self.cursors.len() >= CURSORS_MAX {
            return Err(Failure::new("53400", "too many cursors are open"));
        }
        let text = self.ready(query)?;
        let columns = self.probe(&text)?;
        self.cursors_made += 1;
        let table = format!("landfall_cursor_{}", self.cursors_made);
        let path = sql::path(&["temp", "main", &table]);
        // The line end: the query may end in a comment.
        self.connection.execute_batch(&format!("CREATE TEMP TABLE {table} AS {text}\n"))?;
        let counted =
            format!("SELECT count(*)::BIGINT, coalesce(min(rowid), 0)::BIGINT FROM {path}");
        let (rows, first): (i64, i64) =
            self.connection.query_row(&counted, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let unsigned = |number: i64| u64::try_from(number).unwrap_or_default();
        let (rows, first) = (unsigned(rows), unsigned(first));
        self.cursors.insert(name.to_owned(), Cursor { table, columns, first, rows, at: 0 });
        Ok(done("DECLARE CURSOR", None))
    }

    fn fetch(
        &mut self,
        name: &str,
        rows: Option<u64>,
        pass_over: bool,
        out: &Out<'_>,
    ) -> Result<Event, Failure> {
        let cursor = self.cursors.get_mut(name).ok_or_else(|| no_cursor(name))?;
        let from = cursor.at;
        let to = rows.map_or(cursor.rows, |rows| from.saturating_add(rows).min(cursor.rows));
        cursor.at = to;
        let count = usize::try_from(to - from).unwrap_or(usize::MAX);
        if pass_over {
            return Ok(done("MOVE", Some(count)));
        }
        let (first, columns) = (cursor.first, cursor.columns.clone());
        let path = sql::path(&["temp", "main", &cursor.table]);
        send(out.events, Event::Columns(columns))?;
        let query = format!(
            "SELECT * FROM {path} WHERE rowid >= {} AND rowid < {} ORDER BY rowid",
            first + from,
            first + to,
        );
        self.stream(&query, &mut |found| match found {
            Found::Columns(_) => Ok(()),
            Found::Rows(batch) => out.send(Found::Rows(batch)),
        })?;
        Ok(done("FETCH", Some(count)))
    }

    /// The columns that a cursor has.
    pub(super) fn cursor_columns(&self, name: &str) -> Result<Vec<(String, Type)>, Failure> {
        let cursor = self.cursors.get(name).ok_or_else(|| no_cursor(name))?;
        Ok(cursor.columns.clone())
    }

    fn drop_rows(&self, cursor: &Cursor) -> Result<(), Failure> {
        let path = sql::path(&["temp", "main", &cursor.table]);
        Ok(self.connection.execute_batch(&format!("DROP TABLE IF EXISTS {path}"))?)
    }

    /// Ends all cursors.
    pub(super) fn close_cursors(&mut self) -> Result<(), Failure> {
        for (_, cursor) in std::mem::take(&mut self.cursors) {
            self.drop_rows(&cursor)?;
        }
        Ok(())
    }
}

/// Sends rows of text that the front itself knows.
pub(super) fn tell(columns: &[(&str, Vec<String>)], out: &Out<'_>) -> Result<(), Failure> {
    let arrays = columns.iter().map(|(name, values)| {
        let array = arrow_array::StringArray::from(values.clone());
        let array: arrow_array::ArrayRef = std::sync::Arc::new(array);
        (*name, array)
    });
    let batch =
        RecordBatch::try_from_iter(arrays).map_err(|error| Failure::internal(error.to_string()))?;
    out.send(Found::Columns(&batch.schema()))?;
    out.send(Found::Rows(&batch))
}

fn no_cursor(name: &str) -> Failure {
    Failure::new("34000", format!("cursor \"{name}\" does not exist"))
}
