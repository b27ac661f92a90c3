//! Does a table of the warehouse hold exactly the rows of the table that it follows?
//!
//! The two speak different SQL and write some values differently, so each row is brought to one
//! spelling first; then the rows are compared as multisets, by a 128-bit hash of each row, so that
//! a table of any size is compared without being held in memory.

mod mariadb;

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::Hasher;
use std::pin::pin;

use futures_util::StreamExt;
use mysql_async::Conn;
use tokio_postgres::{Client, SimpleQueryMessage};

use crate::{Difference, Error, Report, Result, TableReport};

/// How many differences of a table are described; all are counted.
const EXAMPLES: usize = 10;
/// How many characters of a value a description shows.
const SHOWN: usize = 60;
/// What ends a value, and what stands for NULL: neither is in a value.
const END: char = '\u{1f}';
const NULL: &str = "\u{1e}";

/// How the values of a column are brought to one spelling.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spelling {
    /// As they stand.
    Text,
    /// Blanks at the end say nothing in the source (`character(n)`), and the store has none.
    Blanks,
    /// Both sides write hexadecimal digits.
    Hex,
    /// Texts that read as the same number of four bytes are equal,
    Real,
    /// or of eight: the shortest one differs in its exponent only.
    Float,
    /// JSON: blanks and the order of members say nothing.
    Json,
    /// An array is JSON in the warehouse.
    Array,
    /// `2 mons` here, `2 months` there.
    Interval,
    /// `B'101'` is bytes in the warehouse.
    Bits,
    /// Has a currency here and three digits after the point there.
    Money,
    /// Zeros at the end of the parts of seconds say nothing.
    Clock,
}

struct Column {
    name: String,
    spelling: Spelling,
    /// The query's expression for the value at the source.
    expression: String,
}

/// Where the rows are that the warehouse should have.
trait Source {
    async fn columns(&mut self, table: &str) -> Result<Vec<Column>>;

    /// Streams the rows of a query, each as its values in one spelling.
    async fn each_row(
        &mut self,
        query: &str,
        columns: &[Column],
        row_seen: impl FnMut(&str),
    ) -> Result<()>;
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
        report.tables.push(compare(&mut &*source, warehouse, from, to).await?);
    }
    Ok(report)
}

/// The same for tables of MariaDB, whose session has UTF-8 and UTC.
pub async fn compare_mariadb_with_warehouse(
    source: &mut Conn,
    warehouse: &Client,
    tables: &[(&str, &str)],
) -> Result<Report> {
    let mut report = Report::default();
    for (from, to) in tables {
        report.tables.push(compare(source, warehouse, from, to).await?);
    }
    Ok(report)
}

async fn compare<S: Source>(
    source: &mut S,
    warehouse: &Client,
    from: &str,
    to: &str,
) -> Result<TableReport> {
    let mut report =
        TableReport { source: from.to_owned(), target: to.to_owned(), ..TableReport::default() };
    let columns = source.columns(from).await?;
    if columns.is_empty() {
        return Err(Error::new(format!("there is no table {from}, or it has no columns")));
    }
    let expressions: Vec<&str> = columns.iter().map(|c| c.expression.as_str()).collect();
    let ours = format!("SELECT {} FROM {from}", expressions.join(", "));
    let theirs = warehouse_query(&columns, to);
    let mut rows: HashMap<u128, i64> = HashMap::new();
    source
        .each_row(&ours, &columns, |row| {
            *rows.entry(hash(row)).or_default() += 1;
            report.source_rows += 1;
        })
        .await?;
    let mut unexpected = Vec::new();
    (&mut &*warehouse)
        .each_row(&theirs, &columns, |row| {
            report.target_rows += 1;
            let count = rows.entry(hash(row)).or_default();
            *count -= 1;
            if *count < 0 {
                report.differences += 1;
                if unexpected.len() < EXAMPLES {
                    unexpected.push(Difference::RowUnexpected(shown(row, &columns)));
                }
            }
        })
        .await?;
    rows.retain(|_, count| *count > 0);
    report.differences += rows.values().map(|count| count.unsigned_abs()).sum::<u64>();
    report.examples = unexpected;
    if !rows.is_empty() {
        source
            .each_row(&ours, &columns, |row| {
                if report.examples.len() < EXAMPLES && rows.contains_key(&hash(row)) {
                    report.examples.push(Difference::RowMissing(shown(row, &columns)));
                }
            })
            .await?;
    }
    Ok(report)
}

/// A row for a person.
fn shown(row: &str, columns: &[Column]) -> String {
    let value = |text: &str| match text {
        NULL => "NULL".to_owned(),
        _ if text.chars().count() > SHOWN => {
            format!("{:?}…", text.chars().take(SHOWN).collect::<String>())
        }
        _ => format!("{text:?}"),
    };
    let pairs: Vec<String> = row
        .split(END)
        .zip(columns)
        .map(|(text, column)| format!("{}={}", column.name, value(text)))
        .collect();
    pairs.join(" ")
}

fn warehouse_query(columns: &[Column], table: &str) -> String {
    let values: Vec<String> = columns
        .iter()
        .map(|column| {
            let name = quoted(&column.name);
            match column.spelling {
                Spelling::Hex | Spelling::Bits => format!("lower(hex({name}))"),
                _ => name,
            }
        })
        .collect();
    format!("SELECT {} FROM {table}", values.join(", "))
}

impl Source for &Client {
    async fn columns(&mut self, table: &str) -> Result<Vec<Column>> {
        let rows = self
            .query(
                "SELECT a.attname::text, t.typname::text, t.typcategory::text
                 FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
                 WHERE a.attrelid = to_regclass($1::text) AND a.attnum > 0 AND NOT a.attisdropped
                 ORDER BY a.attnum",
                &[&table],
            )
            .await
            .map_err(Error::during(format_args!("cannot read the columns of {table}")))?;
        let spelling = |kind: &str, category: &str| match (kind, category) {
            ("bpchar", _) => Spelling::Blanks,
            ("bytea", _) => Spelling::Hex,
            ("bit" | "varbit", _) => Spelling::Bits,
            ("money", _) => Spelling::Money,
            ("float4", _) => Spelling::Real,
            ("float8", _) => Spelling::Float,
            ("json" | "jsonb", _) => Spelling::Json,
            ("interval", _) => Spelling::Interval,
            (_, "A") => Spelling::Array,
            _ => Spelling::Text,
        };
        let column = |row: &tokio_postgres::Row| {
            let (name, spelling) = (row.get::<_, String>(0), spelling(row.get(1), row.get(2)));
            let own = quoted(&name);
            let expression = match spelling {
                Spelling::Hex => format!("encode({own}, 'hex')"),
                // Behind the number of bits.
                Spelling::Bits => format!("encode(substr(varbit_send({own}), 5), 'hex')"),
                Spelling::Array => format!("to_json({own})::text"),
                Spelling::Money => format!("{own}::numeric(20,3)::text"),
                Spelling::Blanks => format!("{own}::text"),
                // As the type's output function writes it: a cast to text leaves things out.
                _ => format!("CASE WHEN {own} IS NOT NULL THEN format('%s', {own}) END"),
            };
            Column { name, spelling, expression }
        };
        Ok(rows.iter().map(column).collect())
    }

    async fn each_row(
        &mut self,
        query: &str,
        columns: &[Column],
        row_seen: impl FnMut(&str),
    ) -> Result<()> {
        each_row(self, query, columns, row_seen).await
    }
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
                None => text.push_str(NULL),
            }
            text.push(END);
        }
        row_seen(&text);
    }
    Ok(())
}

fn spelled(value: &str, spelling: Spelling) -> std::borrow::Cow<'_, str> {
    match spelling {
        Spelling::Text | Spelling::Blanks | Spelling::Hex | Spelling::Bits | Spelling::Money => {
            value.into()
        }
        Spelling::Clock => {
            let is_whole = !value.contains('.');
            let short = value.trim_end_matches('0').trim_end_matches('.');
            if is_whole { value.into() } else { short.into() }
        }
        Spelling::Real => match value.parse::<f32>() {
            Ok(number) => format!("{number:?}").into(),
            Err(_) => value.into(),
        },
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
