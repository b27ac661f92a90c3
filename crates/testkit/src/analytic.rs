//! Does a table of the warehouse hold exactly the rows of the PostgreSQL table that it follows?
//!
//! The two speak different SQL and write some values differently, so each row is brought to one
//! spelling first; then the rows are compared as multisets, by a 128-bit hash of each row, so that
//! a table of any size is compared without being held in memory.

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::Hasher;
use std::pin::pin;

use futures_util::StreamExt;
use tokio_postgres::{Client, SimpleQueryMessage};

use crate::{Difference, Error, Report, Result, TableReport};

/// How many differences of a table are described; all are counted.
const EXAMPLES: usize = 10;

/// How the values of a column are brought to one spelling.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spelling {
    /// As they stand.
    Text,
    /// Blanks at the end say nothing (`character(n)`).
    Blanks,
    /// Both sides write hexadecimal digits.
    Hex,
    /// The shortest text that reads as the same number differs in its exponent only.
    Float,
    /// JSON: blanks and the order of members say nothing.
    Json,
    /// An array is JSON in the warehouse.
    Array,
    /// `2 mons` here, `2 months` there.
    Interval,
}

struct Column {
    name: String,
    spelling: Spelling,
}

/// Compares tables of PostgreSQL with the warehouse's copies: pairs of names as in SQL. The rows
/// should not change meanwhile: the two sides have no snapshot in common.
pub async fn compare_with_warehouse(
    source: &Client,
    warehouse: &Client,
    tables: &[(&str, &str)],
) -> Result<Report> {
    let mut report = Report::default();
    for (from, to) in tables {
        report.tables.push(compare(source, warehouse, from, to).await?);
    }
    Ok(report)
}

async fn compare(source: &Client, warehouse: &Client, from: &str, to: &str) -> Result<TableReport> {
    let mut report =
        TableReport { source: from.to_owned(), target: to.to_owned(), ..TableReport::default() };
    let columns = columns(source, from).await?;
    let (ours, theirs) = (source_query(&columns, from), warehouse_query(&columns, to));
    let mut rows: HashMap<u128, i64> = HashMap::new();
    each_row(source, &ours, &columns, |row| {
        *rows.entry(hash(row)).or_default() += 1;
        report.source_rows += 1;
    })
    .await?;
    let mut unexpected = Vec::new();
    each_row(warehouse, &theirs, &columns, |row| {
        report.target_rows += 1;
        let count = rows.entry(hash(row)).or_default();
        *count -= 1;
        if *count < 0 {
            report.differences += 1;
            if unexpected.len() < EXAMPLES {
                unexpected.push(Difference::RowUnexpected(row.replace('\u{1f}', " | ")));
            }
        }
    })
    .await?;
    rows.retain(|_, count| *count > 0);
    report.differences += rows.values().map(|count| count.unsigned_abs()).sum::<u64>();
    report.examples = unexpected;
    if !rows.is_empty() {
        each_row(source, &ours, &columns, |row| {
            if report.examples.len() < EXAMPLES && rows.contains_key(&hash(row)) {
                report.examples.push(Difference::RowMissing(row.replace('\u{1f}', " | ")));
            }
        })
        .await?;
    }
    Ok(report)
}

async fn columns(source: &Client, table: &str) -> Result<Vec<Column>> {
    let rows = source
        .query(
            "SELECT a.attname::text, t.typname::text, t.typcategory::text
             FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
             WHERE a.attrelid = to_regclass($1::text) AND a.attnum > 0 AND NOT a.attisdropped
             ORDER BY a.attnum",
            &[&table],
        )
        .await
        .map_err(Error::during(format_args!("cannot read the columns of {table}")))?;
    if rows.is_empty() {
        return Err(Error::new(format!("there is no table {table}, or it has no columns")));
    }
    let spelling = |kind: &str, category: &str| match (kind, category) {
        ("bpchar", _) => Spelling::Blanks,
        ("bytea", _) => Spelling::Hex,
        ("float4" | "float8", _) => Spelling::Float,
        ("json" | "jsonb", _) => Spelling::Json,
        ("interval", _) => Spelling::Interval,
        (_, "A") => Spelling::Array,
        _ => Spelling::Text,
    };
    let column = |row: &tokio_postgres::Row| Column {
        name: row.get(0),
        spelling: spelling(row.get(1), row.get(2)),
    };
    Ok(rows.iter().map(column).collect())
}

fn source_query(columns: &[Column], table: &str) -> String {
    let values: Vec<String> = columns
        .iter()
        .map(|column| {
            let name = quoted(&column.name);
            match column.spelling {
                Spelling::Hex => format!("encode({name}, 'hex')"),
                Spelling::Array => format!("to_json({name})::text"),
                // As the type's output function writes it: a cast to text leaves things out.
                _ => format!("CASE WHEN {name} IS NOT NULL THEN format('%s', {name}) END"),
            }
        })
        .collect();
    format!("SELECT {} FROM {table}", values.join(", "))
}

fn warehouse_query(columns: &[Column], table: &str) -> String {
    let values: Vec<String> = columns
        .iter()
        .map(|column| {
            let name = quoted(&column.name);
            if column.spelling == Spelling::Hex { format!("lower(hex({name}))") } else { name }
        })
        .collect();
    format!("SELECT {} FROM {table}", values.join(", "))
}

/// Streams the rows of a query, each as its values in one spelling.
async fn each_row(
    client: &Client,
    query: &str,
    columns: &[Column],
    mut row_seen: impl FnMut(&str),
) -> Result<()> {
    let failed = || Error::during(format!("cannot read the rows to compare ({query})"));
    let mut rows = pin!(client.simple_query_raw(query).await.map_err(failed())?);
    let mut text = String::new();
    while let Some(message) = rows.next().await {
        let SimpleQueryMessage::Row(row) = message.map_err(failed())? else { continue };
        text.clear();
        for (index, column) in columns.iter().enumerate() {
            match row.get(index) {
                Some(value) => text.push_str(&spelled(value, column.spelling)),
                None => text.push_str("NULL"),
            }
            text.push('\u{1f}');
        }
        row_seen(&text);
    }
    Ok(())
}

fn spelled(value: &str, spelling: Spelling) -> std::borrow::Cow<'_, str> {
    match spelling {
        Spelling::Text | Spelling::Hex => value.into(),
        Spelling::Blanks => value.trim_end_matches(' ').into(),
        Spelling::Float => match value.parse::<f64>() {
            Ok(number) => format!("{number:?}").into(),
            Err(_) => value.into(),
        },
        Spelling::Json | Spelling::Array => {
            match serde_json::from_str::<serde_json::Value>(value) {
                Ok(document) => document.to_string().into(),
                Err(_) => value.into(),
            }
        }
        Spelling::Interval => value
            .replace("years", "year")
            .replace("months", "month")
            .replace("mons", "month")
            .replace("mon ", "month ")
            .replace("days", "day")
            .into(),
    }
}

fn hash(row: &str) -> u128 {
    let half = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        hasher.write_u8(salt);
        hasher.write(row.as_bytes());
        u128::from(hasher.finish())
    };
    half(1) << 64 | half(2)
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
