//! Changes on their way into a table: events in the order in which they came, in a table of their
//! own.
//!
//! A table with history takes them as versions of its rows. With a refresh interval they wait there,
//! durable and together with the position that they lead to, until it is time to show them.

use std::sync::Arc;

use arrow_array::{ArrayRef, BooleanArray, Int64Array, RecordBatch, new_null_array};
use arrow_schema::DataType;
use replicate::feed::TableShape;

use crate::error::{Error, Result};
use crate::sql;
use crate::tables::{self, ACTIVE, CREATED, DELETED, key_names, names, same_key};

/// Whether an event puts a row, or removes it.
const PUT: &str = "\"landfall:put\"";
/// Its place among the events.
const SEQUENCE: &str = "\"landfall:seq\"";
/// When it happened at the source, in Unix microseconds.
const AT: &str = "\"landfall:at\"";

/// The columns of a table of events.
pub(crate) fn definition(shape: &TableShape) -> String {
    let mut columns: Vec<String> = shape
        .columns
        .iter()
        .map(|column| format!("{} {}", sql::name(&column.name), tables::store_type(column.kind)))
        .collect();
    columns.push(format!("{PUT} BOOLEAN, {SEQUENCE} BIGINT, {AT} BIGINT"));
    columns.join(", ")
}

/// What the events are about: whole rows that come, or keys of rows that go.
pub(crate) enum Events<'a> {
    Put(&'a RecordBatch),
    Remove(&'a RecordBatch),
}

/// The events as rows of their table.
pub(crate) fn rows(
    shape: &TableShape,
    events: &Events<'_>,
    sequence: i64,
    at_unix_micros: i64,
) -> Result<RecordBatch> {
    let (Events::Put(rows) | Events::Remove(rows)) = events;
    let count = rows.num_rows();
    let column = |index: usize| -> ArrayRef {
        match events {
            Events::Put(rows) => Arc::clone(rows.column(index)),
            Events::Remove(keys) => match shape.key.iter().position(|key| *key == index) {
                Some(at) => Arc::clone(keys.column(at)),
                None => new_null_array(&DataType::Utf8, count),
            },
        }
    };
    if matches!(events, Events::Put(rows) if rows.num_columns() != shape.columns.len()) {
        return Err(Error::refused("its rows do not fit its columns"));
    }
    let put: ArrayRef = Arc::new(BooleanArray::from(vec![matches!(events, Events::Put(_)); count]));
    let number = |value: i64| -> ArrayRef { Arc::new(Int64Array::from(vec![value; count])) };
    let named = shape.columns.iter().enumerate();
    let columns = named.map(|(index, named)| (named.name.as_str(), column(index), true)).chain([
        ("landfall:put", put, true),
        ("landfall:seq", number(sequence), true),
        ("landfall:at", number(at_unix_micros), true),
    ]);
    RecordBatch::try_from_iter_with_nullable(columns)
        .map_err(|error| Error::storage(error.to_string()))
}

/// Brings the events into a table that holds what is: of each key, the last one counts.
pub(crate) fn apply(path: &str, staged: &str, shape: &TableShape) -> String {
    let (all, keys) = (names(shape, ""), key_names(shape, "").join(", "));
    format!(
        "DELETE FROM {path} t USING (SELECT DISTINCT {keys} FROM {staged}) k WHERE {same};
         INSERT INTO {path} ({all}) SELECT {all} FROM (
             SELECT *, row_number() OVER (PARTITION BY {keys} ORDER BY {SEQUENCE} DESC) AS \"landfall:n\"
             FROM {staged}) WHERE \"landfall:n\" = 1 AND {PUT}",
        same = same_key(shape, "t", "k"),
    )
}

/// Brings the events into a table that keeps what was: each that puts a row is a version, which ends
/// with the next event of its key.
pub(crate) fn apply_to_history(path: &str, staged: &str, shape: &TableShape) -> String {
    let (all, keys) = (names(shape, ""), key_names(shape, "").join(", "));
    format!(
        "UPDATE {path} AS t SET {ACTIVE} = false, {DELETED} = make_timestamp(k.{AT}) FROM (
             SELECT {keys}, arg_min({AT}, {SEQUENCE}) AS {AT} FROM {staged} GROUP BY {keys}) k
         WHERE t.{ACTIVE} AND {same};
         INSERT INTO {path} ({all}, {ACTIVE}, {CREATED}, {DELETED})
         SELECT {all}, \"landfall:next\" IS NULL, make_timestamp({AT}), make_timestamp(\"landfall:next\")
         FROM (SELECT *, lead({AT}) OVER (PARTITION BY {keys} ORDER BY {SEQUENCE}) AS \"landfall:next\"
             FROM {staged}) WHERE {PUT}",
        same = same_key(shape, "t", "k"),
    )
}
