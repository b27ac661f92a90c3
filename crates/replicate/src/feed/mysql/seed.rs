//! Seeds: all rows of some tables under one snapshot, whose place in the binlog is known.

use mysql_async::prelude::Queryable;
use mysql_async::{Conn, Row, Value};

use super::catalog::{self, Catalog, Plan};
use super::gtid::Gtids;
use super::session::{self, MySqlConfig, answered, failed, quoted, text};
use super::value::{Datum, Form, date_of, decimal_of, micros_of};
use crate::error::Error;
use crate::feed::pending::RowsBuilder;
use crate::feed::postgres::codec::Codec;

/// The table is another since the snapshot; there is no such table any more; somebody holds a lock
/// on it, and perhaps alters it.
const CHANGED: [u16; 4] = [1412, 1146, 1054, 1205];

/// A snapshot of the source.
pub(super) struct Snapshot {
    pub(super) session: Conn,
    /// Every transaction up to here is in it, and none after.
    pub(super) place: Gtids,
    /// Tables as they were right before and right after it was made.
    before: Catalog,
    after: Catalog,
}

/// Why rows cannot be read.
pub(super) enum Trouble {
    /// The table was changed meanwhile: another snapshot is needed.
    Changed,
    /// A value cannot be stored: a reason for a person.
    Value(String),
    /// The source cannot be used.
    Source(Error),
}

impl Snapshot {
    /// Makes one.
    pub(super) async fn make(config: &MySqlConfig) -> Result<Self, Error> {
        let mut session = session::open(config).await?;
        let before = catalog::read(&mut session).await?;
        for statement in [
            "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ",
            "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY",
        ] {
            answered(session.query_drop(statement)).await.map_err(|error| failed(&error))?;
        }
        let asked = "SHOW STATUS WHERE Variable_name IN ('Binlog_snapshot_file', 'Binlog_snapshot_position')";
        let status: mysql_async::Result<Vec<Row>> = answered(session.query(asked)).await;
        let status = status.map_err(|error| failed(&error))?;
        let told = |name: &str| {
            let row = status.iter().find(|row| text(row, 0).eq_ignore_ascii_case(name));
            row.map(|row| text(row, 1)).unwrap_or_default()
        };
        let (file, at) = (told("Binlog_snapshot_file"), told("Binlog_snapshot_position"));
        let of = (&file, at.parse::<u64>().unwrap_or(0));
        let row: mysql_async::Result<Option<(Option<String>,)>> =
            answered(session.exec_first("SELECT BINLOG_GTID_POS(?, ?)", of)).await;
        let row = row.map_err(|error| failed(&error))?;
        let place = row.and_then(|(place,)| place).and_then(|place| place.parse().ok());
        let place = place.ok_or_else(|| {
            Error::retry("the source did not tell the snapshot's place in its binlog")
        })?;
        // In another session: this one's catalogue is current, too, but it must stay as it is.
        let mut other = session::open(config).await?;
        let after = catalog::read(&mut other).await?;
        let _ = other.disconnect().await;
        Ok(Self { session, place, before, after })
    }

    /// The table as the snapshot has it; `None` when it was changed around its making.
    pub(super) fn table(&self, name: &crate::feed::TableName) -> Option<&catalog::SourceTable> {
        let (before, after) = (self.before.get(name), self.after.get(name));
        before.filter(|before| before.is_settled && Some(*before) == after)
    }

    /// Why the server cannot open the table, if so.
    pub(super) fn obstacle(&self, name: &crate::feed::TableName) -> Option<&str> {
        self.after.get(name).and_then(catalog::SourceTable::obstacle)
    }

    /// Whether the table is gone.
    pub(super) fn lacks(&self, name: &crate::feed::TableName) -> bool {
        !self.before.contains_key(name) && !self.after.contains_key(name)
    }
}

/// The query for all rows of a table.
pub(super) fn query(plan: &Plan) -> String {
    let names: Vec<String> =
        plan.source.columns.iter().map(|column| quoted(&column.name)).collect();
    let name = &plan.source.name;
    format!("SELECT {} FROM {}.{}", names.join(", "), quoted(&name.schema), quoted(&name.table))
}

/// What an error while reading rows means.
pub(super) fn trouble(error: &mysql_async::Error) -> Trouble {
    match error {
        mysql_async::Error::Server(server) if CHANGED.contains(&server.code) => Trouble::Changed,
        other => Trouble::Source(failed(other)),
    }
}

/// Adds a row to a batch; answers its bytes, about. `forms` are those of a session.
pub(super) fn push(
    plan: &Plan,
    forms: &[Form],
    row: Row,
    builder: &mut RowsBuilder<'_>,
    scratch: &mut Vec<u8>,
) -> Result<usize, String> {
    let mut bytes = 0;
    for (index, value) in row.unwrap_raw().into_iter().enumerate() {
        let Some(form) = forms.get(index) else { break };
        let value = value.unwrap_or(Value::NULL);
        scratch.clear();
        let named =
            |why: String| format!("in its column \"{}\", {why}", plan.source.columns[index].name);
        let datum = datum(form, &value).map_err(named)?;
        let is_null = form.encode(&datum, scratch).map_err(named)?;
        bytes += scratch.len() + 1;
        builder.push_value(index, (!is_null).then_some(&scratch[..]))?;
    }
    builder.rows += 1;
    Ok(bytes)
}

/// A value of the session's binary protocol.
fn datum<'a>(form: &Form, value: &'a Value) -> Result<Datum<'a>, String> {
    let wrong = || "the source sent a value of another type than its column's".to_owned();
    Ok(match (value, &form.codec) {
        (Value::NULL, _) => Datum::Null,
        (Value::Int(number), Codec::Text(_)) => {
            Datum::Year(u16::try_from(*number).map_err(|_| wrong())?)
        }
        (Value::UInt(number), Codec::Text(_)) => {
            Datum::Year(u16::try_from(*number).map_err(|_| wrong())?)
        }
        (Value::Int(number), _) => Datum::Integer(*number),
        (Value::UInt(number), _) => Datum::Unsigned(*number),
        (Value::Float(number), _) => Datum::Float(*number),
        (Value::Double(number), _) => Datum::Double(*number),
        (Value::Bytes(text), Codec::Scaled { scale, .. }) => {
            Datum::Decimal(decimal_of(text, *scale).ok_or_else(wrong)?, *scale)
        }
        (Value::Bytes(bytes), _) => Datum::Bytes(bytes),
        (Value::Date(year, month, day, ..), Codec::Date) => {
            date_of((*year).into(), (*month).into(), (*day).into())
        }
        (Value::Date(year, month, day, hour, minute, second, micros), _) => micros_of(
            ((*year).into(), (*month).into(), (*day).into()),
            ((*hour).into(), (*minute).into(), (*second).into()),
            (*micros).into(),
        ),
        (Value::Time(negative, days, hours, minutes, seconds, micros), _) => {
            let hours = u64::from(*days) * 24 + u64::from(*hours);
            let seconds = (hours * 60 + u64::from(*minutes)) * 60 + u64::from(*seconds);
            Datum::Time { negative: *negative, micros: seconds * 1_000_000 + u64::from(*micros) }
        }
    })
}
