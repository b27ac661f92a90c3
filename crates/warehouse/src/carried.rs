//! Rows of a feed on their way into the engine: counted, and in types that its binding carries
//! faithfully.

use std::collections::HashSet;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Decimal128Type, Float32Type, Float64Type, Int16Type, Int32Type, Int64Type,
    IntervalMonthDayNano, IntervalMonthDayNanoType, TimestampMicrosecondType,
};
use arrow_array::{Array, ArrayRef, RecordBatch, StringArray};
use arrow_schema::DataType;
use replicate::feed::TableShape;

use crate::error::{Error, Result};

/// What happened to a table's rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) inserted: i64,
    pub(crate) updated: i64,
    pub(crate) deleted: i64,
    /// Memory that the rows took on their way.
    pub(crate) bytes: i64,
}

impl Counts {
    pub(crate) fn add(&mut self, more: &Self) {
        self.inserted += more.inserted;
        self.updated += more.updated;
        self.deleted += more.deleted;
        self.bytes += more.bytes;
    }
}

/// Counts net changes: a row that comes in the place of one that goes is updated.
pub(crate) fn count(
    shape: &TableShape,
    deletes: Option<&RecordBatch>,
    inserts: Option<&RecordBatch>,
) -> Counts {
    let rows = |batch: Option<&RecordBatch>| batch.map_or(0, RecordBatch::num_rows);
    let bytes = |batch: Option<&RecordBatch>| batch.map_or(0, RecordBatch::get_array_memory_size);
    let updated = match (deletes, inserts) {
        (Some(deletes), Some(inserts)) => {
            let all: Vec<usize> = (0..deletes.num_columns()).collect();
            let gone: HashSet<Vec<u8>> =
                (0..deletes.num_rows()).map(|at| key(deletes, &all, at)).collect();
            (0..inserts.num_rows())
                .filter(|at| gone.contains(&key(inserts, &shape.key, *at)))
                .count()
        }
        _ => 0,
    };
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    Counts {
        inserted: number(rows(inserts).saturating_sub(updated)),
        updated: number(updated),
        deleted: number(rows(deletes).saturating_sub(updated)),
        bytes: number(bytes(deletes).saturating_add(bytes(inserts))),
    }
}

/// The values of a row's key, so that equal ones are equal bytes.
fn key(rows: &RecordBatch, columns: &[usize], at: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    for column in columns.iter().filter_map(|index| rows.columns().get(*index)) {
        macro_rules! number {
            ($kind:ty) => {
                bytes.extend_from_slice(&column.as_primitive::<$kind>().value(at).to_le_bytes())
            };
        }
        let mut long = |value: &[u8]| {
            bytes.extend_from_slice(&value.len().to_le_bytes());
            bytes.extend_from_slice(value);
        };
        match column.data_type() {
            DataType::Boolean => bytes.push(column.as_boolean().value(at).into()),
            DataType::Int16 => number!(Int16Type),
            DataType::Int32 => number!(Int32Type),
            DataType::Int64 => number!(Int64Type),
            DataType::Float32 => number!(Float32Type),
            DataType::Float64 => number!(Float64Type),
            DataType::Decimal128(..) => number!(Decimal128Type),
            DataType::Date32 => number!(Date32Type),
            DataType::Timestamp(..) => number!(TimestampMicrosecondType),
            DataType::Interval(_) => {
                let span = column.as_primitive::<IntervalMonthDayNanoType>().value(at);
                long(spelled(span).as_bytes());
            }
            DataType::Utf8 => long(column.as_string::<i32>().value(at).as_bytes()),
            DataType::Binary => long(column.as_binary::<i32>().value(at)),
            _ => {}
        }
    }
    bytes
}

/// The rows in types that the engine's binding carries faithfully. It forgets which spans of time
/// are NULL, so these go as text, which the engine reads.
pub(crate) fn appendable(rows: &RecordBatch) -> Result<RecordBatch> {
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use arrow_array::Int32Array;
    use replicate::feed::{Column, ColumnType};

    use super::*;

    fn shape() -> TableShape {
        let column = |name: &str, kind| Column { name: name.to_owned(), kind, nullable: true };
        TableShape {
            columns: vec![
                column("note", ColumnType::Text { bytes_max: 9 }),
                column("id", ColumnType::Integer),
            ],
            key: vec![1],
        }
    }

    fn rows(notes: &[&str], ids: &[i32]) -> RecordBatch {
        let notes: ArrayRef = Arc::new(StringArray::from(notes.to_vec()));
        let ids: ArrayRef = Arc::new(Int32Array::from(ids.to_vec()));
        RecordBatch::try_from_iter([("note", notes), ("id", ids)]).unwrap()
    }

    #[test]
    fn rows_that_come_for_those_that_go_are_updates() {
        let keys = rows(&["", "", ""], &[1, 2, 3]).project(&[1]).unwrap();
        let found = count(&shape(), Some(&keys), Some(&rows(&["a", "b", "c"], &[2, 3, 4])));
        assert_eq!((found.inserted, found.updated, found.deleted), (1, 2, 1));
    }
}
