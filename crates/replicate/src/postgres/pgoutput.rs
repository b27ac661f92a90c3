//! The messages of PostgreSQL's logical replication output plugin, protocol version 1.

use bytes::{Buf, BufMut, Bytes, BytesMut};

use super::lsn::Lsn;
use crate::error::Error;

/// Microseconds from the Unix epoch to PostgreSQL's, 2000-01-01.
pub(crate) const EPOCH_MICROS: i64 = 946_684_800_000_000;

/// A row as it stands in the stream: its bytes, and where each value lies in them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tuple {
    data: Bytes,
    cells: Box<[Cell]>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Cell {
    start: u32,
    /// Length, or one of the marks below.
    length: i32,
}

const NULL: i32 = -1;
const UNCHANGED: i32 = -2;

/// A value of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    Null,
    /// A large value that the update left alone and the source did not send.
    Unchanged,
    Text(&'a [u8]),
}

impl Tuple {
    /// The value of a column; null where the row is shorter.
    pub(crate) fn value(&self, column: usize) -> Value<'_> {
        match self.cells.get(column) {
            Some(Cell { length: UNCHANGED, .. }) => Value::Unchanged,
            Some(Cell { start, length }) if *length >= 0 => {
                let start = *start as usize;
                Value::Text(self.data.get(start..start + *length as usize).unwrap_or_default())
            }
            _ => Value::Null,
        }
    }

    /// Whether every value is there.
    pub(crate) fn is_whole(&self) -> bool {
        self.cells.iter().all(|c| c.length != UNCHANGED)
    }

    /// The same row, with values that were not sent taken from an earlier image of it.
    pub(crate) fn filled_from(&self, earlier: &Self) -> Self {
        self.filled_where(earlier, |_| true)
    }

    /// As `filled_from`, for these columns only. An old image that holds the key alone shows its
    /// other values as null, which they need not be.
    pub(crate) fn filled_columns_from(&self, earlier: &Self, columns: &[usize]) -> Self {
        self.filled_where(earlier, |column| columns.contains(&column))
    }

    fn filled_where(&self, earlier: &Self, wanted: impl Fn(usize) -> bool) -> Self {
        if self.is_whole() {
            return self.clone();
        }
        let mut data = BytesMut::new();
        let cells = (0..self.cells.len())
            .map(|i| {
                let value = match self.value(i) {
                    Value::Unchanged if wanted(i) => earlier.value(i),
                    own => own,
                };
                put_cell(&mut data, value)
            })
            .collect();
        Self { data: data.freeze(), cells }
    }

    /// The same row in memory of its own, apart from the bytes of the stream that it came with.
    pub(crate) fn detached(&self) -> Self {
        Self { data: Bytes::copy_from_slice(&self.data), cells: self.cells.clone() }
    }

    /// Length of the row's own bytes.
    pub(crate) fn len(&self) -> usize {
        self.data.len()
    }

    /// The bytes of some columns as one key. `None` if one of them was not sent.
    pub(crate) fn key(&self, columns: &[usize]) -> Option<Bytes> {
        if let [only] = columns
            && let Some(Cell { start, length }) = self.cells.get(*only)
            && *length >= 0
        {
            let start = *start as usize;
            return Some(self.data.slice(start..start + *length as usize));
        }
        let mut key = BytesMut::new();
        for column in columns {
            match self.value(*column) {
                Value::Text(text) => {
                    key.put_u32(text.len() as u32);
                    key.put_slice(text);
                }
                Value::Null => key.put_u32(u32::MAX),
                Value::Unchanged => return None,
            }
        }
        Some(key.freeze())
    }

    /// Memory held by this row, apart from the bytes of the stream.
    pub(crate) fn overhead(&self) -> usize {
        size_of::<Self>() + self.cells.len() * size_of::<Cell>()
    }

    /// A row of these values.
    pub(crate) fn of(values: &[Value<'_>]) -> Self {
        let mut data = BytesMut::new();
        let cells = values.iter().map(|v| put_cell(&mut data, *v)).collect();
        Self { data: data.freeze(), cells }
    }
}

fn put_cell(data: &mut BytesMut, value: Value<'_>) -> Cell {
    let start = data.len() as u32;
    match value {
        Value::Null => Cell { start, length: NULL },
        Value::Unchanged => Cell { start, length: UNCHANGED },
        Value::Text(text) => {
            data.put_slice(text);
            Cell { start, length: text.len() as i32 }
        }
    }
}

/// A column as the stream describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RelationColumn {
    pub(crate) name: String,
    /// Part of what identifies old rows.
    pub(crate) in_key: bool,
    pub(crate) type_oid: u32,
    pub(crate) type_modifier: i32,
}

/// A table as the stream describes it, ahead of its first change and after each change of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Relation {
    pub(crate) oid: u32,
    pub(crate) schema: String,
    pub(crate) name: String,
    /// Old rows come whole (`REPLICA IDENTITY FULL`).
    pub(crate) identity_full: bool,
    pub(crate) columns: Vec<RelationColumn>,
}

/// A message of the stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Message {
    Begin {
        /// Where the commit record begins.
        commit: Lsn,
        /// Microseconds since 2000-01-01.
        time: i64,
    },
    Commit {
        /// Where the commit record ends: the next transaction's commit lies at or after it.
        end: Lsn,
        time: i64,
    },
    Relation(Relation),
    Insert {
        relation: u32,
        new: Tuple,
    },
    Update {
        relation: u32,
        old: Option<Tuple>,
        new: Tuple,
    },
    Delete {
        relation: u32,
        old: Tuple,
    },
    Truncate {
        relations: Vec<u32>,
    },
    /// Type names, origins and messages of applications: nothing to do.
    Other,
}

/// Reads one message.
pub(crate) fn decode(mut body: Bytes) -> Result<Message, Error> {
    read(&mut body).ok_or_else(|| {
        Error::fatal("the source sent a change that cannot be read; its version may be too new")
    })
}

fn read(body: &mut Bytes) -> Option<Message> {
    Some(match body.try_get_u8().ok()? {
        b'B' => Message::Begin { commit: lsn(body)?, time: body.try_get_i64().ok()? },
        b'C' => {
            body.try_get_u8().ok()?;
            lsn(body)?;
            Message::Commit { end: lsn(body)?, time: body.try_get_i64().ok()? }
        }
        b'R' => Message::Relation(relation(body)?),
        b'I' => {
            let relation = body.try_get_u32().ok()?;
            expect(body, b'N')?;
            Message::Insert { relation, new: tuple(body)? }
        }
        b'U' => {
            let relation = body.try_get_u32().ok()?;
            let old = match body.try_get_u8().ok()? {
                b'K' | b'O' => {
                    let old = tuple(body)?;
                    expect(body, b'N')?;
                    Some(old)
                }
                b'N' => None,
                _ => return None,
            };
            Message::Update { relation, old, new: tuple(body)? }
        }
        b'D' => {
            let relation = body.try_get_u32().ok()?;
            matches!(body.try_get_u8().ok()?, b'K' | b'O').then_some(())?;
            Message::Delete { relation, old: tuple(body)? }
        }
        b'T' => {
            let count = body.try_get_u32().ok()?;
            body.try_get_u8().ok()?;
            let relations = (0..count).map(|_| body.try_get_u32().ok()).collect::<Option<_>>()?;
            Message::Truncate { relations }
        }
        b'Y' | b'O' | b'M' => Message::Other,
        _ => return None,
    })
}

fn expect(body: &mut Bytes, tag: u8) -> Option<()> {
    (body.try_get_u8().ok()? == tag).then_some(())
}

fn lsn(body: &mut Bytes) -> Option<Lsn> {
    body.try_get_u64().ok().map(Lsn)
}

fn string(body: &mut Bytes) -> Option<String> {
    let end = body.iter().position(|b| *b == 0)?;
    let text = String::from_utf8(body.split_to(end).to_vec()).ok()?;
    body.advance(1);
    Some(text)
}

fn relation(body: &mut Bytes) -> Option<Relation> {
    let oid = body.try_get_u32().ok()?;
    let schema = string(body)?;
    // An empty name stands for the system's own schema.
    let schema = if schema.is_empty() { "pg_catalog".to_owned() } else { schema };
    let name = string(body)?;
    let identity_full = body.try_get_u8().ok()? == b'f';
    let count = body.try_get_u16().ok()?;
    let columns = (0..count)
        .map(|_| {
            Some(RelationColumn {
                in_key: body.try_get_u8().ok()? & 1 == 1,
                name: string(body)?,
                type_oid: body.try_get_u32().ok()?,
                type_modifier: body.try_get_i32().ok()?,
            })
        })
        .collect::<Option<_>>()?;
    Some(Relation { oid, schema, name, identity_full, columns })
}

fn tuple(body: &mut Bytes) -> Option<Tuple> {
    let count = body.try_get_u16().ok()?;
    let data = body.clone();
    let total = data.len();
    let mut cells = Vec::with_capacity(count.into());
    for _ in 0..count {
        let length = match body.try_get_u8().ok()? {
            b'n' => NULL,
            b'u' => UNCHANGED,
            // Text, or the type's binary form when that was asked for.
            b't' | b'b' => {
                let length = body.try_get_i32().ok()?;
                if length < 0 || length as usize > body.len() {
                    return None;
                }
                length
            }
            _ => return None,
        };
        cells.push(Cell { start: (total - body.len()) as u32, length });
        body.advance(length.max(0) as usize);
    }
    Some(Tuple { data: data.slice(..total - body.len()), cells: cells.into() })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_update_with_its_old_key() {
        let body = b"U\0\0\0\x07K\0\x02t\0\0\0\x011nN\0\x02t\0\0\0\x012u";
        let Message::Update { relation: 7, old: Some(old), new } =
            decode(Bytes::from_static(body)).unwrap()
        else {
            panic!()
        };
        assert_eq!((old.value(0), old.value(1)), (Value::Text(b"1"), Value::Null));
        assert_eq!((new.value(0), new.value(1)), (Value::Text(b"2"), Value::Unchanged));
        assert_eq!(old.value(9), Value::Null);
        let whole = new.filled_from(&Tuple::of(&[Value::Null, Value::Text(b"big")]));
        assert_eq!((whole.value(0), whole.value(1)), (Value::Text(b"2"), Value::Text(b"big")));
    }

    #[test]
    fn keys_of_different_columns_differ() {
        let row = |a: &'static [u8], b: &'static [u8]| Tuple::of(&[Value::Text(a), Value::Text(b)]);
        assert_ne!(row(b"ab", b"c").key(&[0, 1]), row(b"a", b"bc").key(&[0, 1]));
        assert_eq!(Tuple::of(&[Value::Unchanged]).key(&[0]), None);
    }

    proptest! {
        #[test]
        fn nothing_that_arrives_makes_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = decode(bytes.into());
        }

        #[test]
        fn damaged_messages_are_read_or_refused(at in 0_usize..25, to in any::<u8>()) {
            let mut body = b"U\0\0\0\x07K\0\x02t\0\0\0\x011nN\0\x02t\0\0\0\x012u".to_vec();
            body[at] = to;
            let _ = decode(body.into());
        }
    }
}
