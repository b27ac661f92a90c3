//! Are two tables equal, row by row and column by column?
//!
//! Both sides are streamed in the order of their key and merged, so that neither table is ever in
//! memory. A table without a primary key is compared as a multiset: ordered by all of its
//! columns, so that equal rows stand side by side and their number counts.

use std::cmp::Ordering;
use std::fmt;
use std::pin::Pin;

use bytes::Bytes;
use futures_util::StreamExt;
use tokio_postgres::{Client, CopyOutStream};

use crate::{Error, Result};

/// How many differences of a table are described; all are counted.
const EXAMPLES: usize = 10;

/// How many characters of a value a description shows.
const SHOWN: usize = 200;

/// What `compare_tables` found.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// One entry a table, in the order they were asked for.
    pub tables: Vec<TableReport>,
}

/// What was found in one table.
#[derive(Clone, Debug, Default)]
pub struct TableReport {
    /// Name at the source, as it was asked for.
    pub source: String,
    /// Name at the target, as it was asked for.
    pub target: String,
    /// Rows read at the source.
    pub source_rows: u64,
    /// Rows read at the target.
    pub target_rows: u64,
    /// How many rows are missing, unexpected or different, plus columns that one side lacks.
    pub differences: u64,
    /// The first of them.
    pub examples: Vec<Difference>,
}

/// One difference between source and target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// The target lacks a column of the source.
    ColumnMissing(String),
    /// The target has a column that the source lacks.
    ColumnUnexpected(String),
    /// The target lacks the row with this key.
    RowMissing(String),
    /// The target has a row (or one more row) with this key that the source lacks.
    RowUnexpected(String),
    /// A value differs. `None` is NULL.
    Value {
        /// The row's key as `column=value` pairs.
        key: String,
        /// The column.
        column: String,
        /// The text of the value at the source.
        source: Option<String>,
        /// The text of the value at the target.
        target: Option<String>,
    },
}

impl Report {
    /// True when no table differs.
    pub fn is_equal(&self) -> bool {
        self.tables.iter().all(|table| table.differences == 0)
    }

    /// Rows compared at the source, over all tables.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.source_rows).sum()
    }

    /// Panics with the differences when there are any.
    pub fn assert_equal(&self) {
        assert!(self.is_equal(), "source and target differ:\n{self}");
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for table in &self.tables {
            let TableReport { source, target, source_rows, target_rows, differences, .. } = table;
            writeln!(
                f,
                "{source} ({source_rows} rows) and {target} ({target_rows} rows): {differences} differences"
            )?;
            for example in &table.examples {
                writeln!(f, "  {example}")?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let show = |value: &Option<String>| {
            value.as_ref().map_or("NULL".to_owned(), |text| format!("{text:?}"))
        };
        match self {
            Self::ColumnMissing(column) => write!(f, "column {column} is missing at the target"),
            Self::ColumnUnexpected(column) => write!(f, "column {column} is not at the source"),
            Self::RowMissing(key) => write!(f, "row {key} is missing at the target"),
            Self::RowUnexpected(key) => write!(f, "row {key} is not at the source"),
            Self::Value { key, column, source, target } => {
                write!(
                    f,
                    "row {key}: {column} is {} at the source, {} at the target",
                    show(source),
                    show(target)
                )
            }
        }
    }
}

/// Compares pairs of tables (source, target). Names are written as in SQL, quoted where needed.
///
/// Columns are matched by name and compared by their exact text (full float digits, UTC). Each
/// side is read in one repeatable-read transaction over all its tables. Neither client may be
/// inside a transaction.
pub async fn compare_tables(
    source: &Client,
    target: &Client,
    tables: &[(&str, &str)],
) -> Result<Report> {
    for client in [source, target] {
        client.batch_execute(BEGIN).await.map_err(Error::during("cannot begin a comparison"))?;
    }
    let mut report = Report::default();
    let mut outcome = Ok(());
    for (from, to) in tables {
        match compare_table(source, target, from, to).await {
            Ok(table) => report.tables.push(table),
            Err(error) => {
                outcome = Err(error);
                break;
            }
        }
    }
    for client in [source, target] {
        // A failure to end a read-only transaction has nothing to undo.
        let _ = client.batch_execute("ROLLBACK").await;
    }
    outcome.map(|()| report)
}

const BEGIN: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
    SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres'; SET LOCAL timezone = 'UTC';
    SET LOCAL extra_float_digits = 3; SET LOCAL bytea_output = 'hex'; SET LOCAL lc_monetary = 'C';
    SET LOCAL work_mem = '64MB'; SET LOCAL statement_timeout = 0";

struct Column {
    name: String,
    is_integer: bool,
    is_key: bool,
}

/// How the rows of both sides are ordered.
struct Order {
    columns: Vec<String>,
    integers: Vec<bool>,
}

async fn compare_table(
    source: &Client,
    target: &Client,
    from: &str,
    to: &str,
) -> Result<TableReport> {
    let mut report =
        TableReport { source: from.to_owned(), target: to.to_owned(), ..TableReport::default() };
    let (ours, theirs) = tokio::try_join!(columns(source, from), columns(target, to))?;
    for column in &theirs {
        if ours.iter().all(|known| known.name != column.name) {
            report.note(|| Difference::ColumnUnexpected(column.name.clone()));
        }
    }
    let mut shared = Vec::new();
    let mut integers = Vec::new();
    for column in &ours {
        match theirs.iter().find(|other| other.name == column.name) {
            Some(other) => {
                shared.push(column.name.clone());
                integers.push(column.is_integer && other.is_integer);
            }
            None => report.note(|| Difference::ColumnMissing(column.name.clone())),
        }
    }
    let is_key = |name: &String| ours.iter().any(|column| column.is_key && column.name == *name);
    let keys: Vec<usize> = (0..shared.len()).filter(|&index| is_key(&shared[index])).collect();
    let keys = if keys.is_empty() { (0..shared.len()).collect() } else { keys };
    let order = Order {
        columns: keys.iter().map(|&index| shared[index].clone()).collect(),
        integers: keys.iter().map(|&index| integers[index]).collect(),
    };
    let (left, right) =
        tokio::try_join!(rows(source, from, &shared, &order), rows(target, to, &shared, &order))?;
    merge(left, right, &shared, &order, &mut report).await?;
    Ok(report)
}

async fn columns(client: &Client, table: &str) -> Result<Vec<Column>> {
    let rows = client
        .query(
            "SELECT a.attname::text, a.atttypid IN (20, 21, 23),
                    coalesce(a.attnum = ANY (i.indkey::int2[]), false)
             FROM pg_attribute a
             LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
             WHERE a.attrelid = to_regclass($1::text) AND a.attnum > 0 AND NOT a.attisdropped
             ORDER BY a.attnum",
            &[&table],
        )
        .await
        .map_err(Error::during(format_args!("cannot read the columns of {table}")))?;
    if rows.is_empty() {
        return Err(Error::new(format!("there is no table {table}, or it has no columns")));
    }
    Ok(rows
        .iter()
        .map(|row| Column { name: row.get(0), is_integer: row.get(1), is_key: row.get(2) })
        .collect())
}

/// The rows of a table, ordering values first, then all columns.
async fn rows(
    client: &Client,
    table: &str,
    columns: &[String],
    order: &Order,
) -> Result<Pin<Box<CopyOutStream>>> {
    let ordering: Vec<String> =
        order
            .columns
            .iter()
            .zip(&order.integers)
            .map(|(name, &integer)| {
                if integer { quoted(name) } else { format!("{}::text COLLATE \"C\"", quoted(name)) }
            })
            .collect();
    let list: Vec<String> =
        ordering.iter().cloned().chain(columns.iter().map(|name| quoted(name))).collect();
    let by: Vec<String> =
        ordering.iter().map(|expression| format!("{expression} NULLS FIRST")).collect();
    let statement = format!(
        "COPY (SELECT {} FROM {table} ORDER BY {}) TO STDOUT",
        list.join(", "),
        by.join(", ")
    );
    let stream = client
        .copy_out(&statement)
        .await
        .map_err(Error::during(format_args!("cannot read the rows of {table}")))?;
    Ok(Box::pin(stream))
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// One row as PostgreSQL's text format of COPY writes it: the server sends one row a message.
struct Row(Bytes);

impl Row {
    fn fields(&self) -> impl Iterator<Item = &[u8]> {
        let line = self.0.strip_suffix(b"\n").unwrap_or(&self.0);
        line.split(|&byte| byte == b'\t')
    }

    fn compare(&self, other: &Self, order: &Order) -> Ordering {
        let pairs = self.fields().zip(other.fields());
        for ((left, right), &integer) in pairs.zip(&order.integers) {
            let result = if integer {
                integer_of(left).cmp(&integer_of(right))
            } else {
                text_of(left).cmp(&text_of(right))
            };
            if result != Ordering::Equal {
                return result;
            }
        }
        Ordering::Equal
    }

    fn key(&self, order: &Order) -> String {
        let pairs: Vec<String> = self
            .fields()
            .zip(&order.columns)
            .map(|(field, name)| {
                format!("{name}={}", shown(field).unwrap_or_else(|| "NULL".to_owned()))
            })
            .collect();
        pairs.join(" ")
    }
}

async fn next(stream: &mut Pin<Box<CopyOutStream>>, rows: &mut u64) -> Result<Option<Row>> {
    match stream.next().await {
        None => Ok(None),
        Some(Ok(line)) => {
            *rows += 1;
            Ok(Some(Row(line)))
        }
        Some(Err(error)) => Err(Error::during("reading rows to compare broke off")(error)),
    }
}

async fn merge(
    mut left: Pin<Box<CopyOutStream>>,
    mut right: Pin<Box<CopyOutStream>>,
    columns: &[String],
    order: &Order,
    report: &mut TableReport,
) -> Result<()> {
    let mut ours = next(&mut left, &mut report.source_rows).await?;
    let mut theirs = next(&mut right, &mut report.target_rows).await?;
    loop {
        let side = match (&ours, &theirs) {
            (None, None) => return Ok(()),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(one), Some(other)) if one.0 == other.0 => Ordering::Equal,
            (Some(one), Some(other)) => {
                let result = one.compare(other, order);
                if result == Ordering::Equal {
                    note_values(one, other, columns, order, report);
                }
                result
            }
        };
        match (side, &ours, &theirs) {
            (Ordering::Less, Some(row), _) => {
                report.note(|| Difference::RowMissing(row.key(order)));
            }
            (Ordering::Greater, _, Some(row)) => {
                report.note(|| Difference::RowUnexpected(row.key(order)));
            }
            _ => {}
        }
        if side != Ordering::Greater {
            ours = next(&mut left, &mut report.source_rows).await?;
        }
        if side != Ordering::Less {
            theirs = next(&mut right, &mut report.target_rows).await?;
        }
    }
}

/// Counts a row that differs once, and describes each of its differing columns.
fn note_values(
    ours: &Row,
    theirs: &Row,
    columns: &[String],
    order: &Order,
    report: &mut TableReport,
) {
    report.differences += 1;
    let skipped = order.columns.len();
    let values = ours.fields().skip(skipped).zip(theirs.fields().skip(skipped));
    for ((source, target), column) in values.zip(columns) {
        if source != target && report.examples.len() < EXAMPLES {
            report.examples.push(Difference::Value {
                key: ours.key(order),
                column: column.clone(),
                source: shown(source),
                target: shown(target),
            });
        }
    }
}

impl TableReport {
    fn note(&mut self, difference: impl FnOnce() -> Difference) {
        self.differences += 1;
        if self.examples.len() < EXAMPLES {
            self.examples.push(difference());
        }
    }
}

fn integer_of(field: &[u8]) -> Option<i64> {
    std::str::from_utf8(field).ok()?.parse().ok()
}

/// Undoes the escapes of COPY's text format; `None` is NULL.
fn text_of(field: &[u8]) -> Option<Vec<u8>> {
    if field == b"\\N" {
        return None;
    }
    let mut text = Vec::with_capacity(field.len());
    let mut bytes = field.iter();
    while let Some(&byte) = bytes.next() {
        if byte != b'\\' {
            text.push(byte);
            continue;
        }
        text.push(match bytes.next() {
            Some(b'b') => 8,
            Some(b'f') => 12,
            Some(b'n') => b'\n',
            Some(b'r') => b'\r',
            Some(b't') => b'\t',
            Some(b'v') => 11,
            Some(&other) => other,
            None => byte,
        });
    }
    Some(text)
}

fn shown(field: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(&text_of(field)?).into_owned();
    let mut short: String = text.chars().take(SHOWN).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    Some(short)
}
