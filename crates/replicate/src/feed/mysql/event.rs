//! Events of the binlog, as MariaDB writes them. Whatever the bytes are, reading them ends in an
//! event or in [`Malformed`].

use std::borrow::Cow;
use std::io::Read;

use super::bytes::{Bytes, Malformed};
use super::gtid::Gtid;

/// The largest size that a compressed event may claim: that of the server's largest packet.
const UNPACKED_BYTES_MAX: u64 = 1 << 30;
/// The length of the part of a query's event that is the same for all.
const QUERY_HEAD: usize = 13;

/// What an event says, as far as a feed needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Event<'a> {
    /// A transaction begins.
    Begin {
        gtid: Gtid,
        /// It is one statement, without an end of its own.
        alone: bool,
        /// It prepares a distributed transaction, or ends one.
        distributed: bool,
    },
    /// A statement, or the begin or the end of a transaction.
    Query { database: String, text: Cow<'a, [u8]> },
    /// What the rows that follow belong to.
    Table(TableMap),
    /// Rows.
    Rows(Rows<'a>),
    /// The transaction is committed.
    Commit,
    /// The server lost changes, and says so.
    Incident,
    /// Nothing that a feed needs.
    Other,
}

/// What a row event did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    Insert,
    Update,
    Delete,
}

/// A table, as events of its rows go by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TableMap {
    pub(super) id: u64,
    pub(super) schema: String,
    pub(super) table: String,
    pub(super) columns: Vec<MappedColumn>,
}

/// A column in events.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct MappedColumn {
    /// The number of its type.
    pub(super) kind: u8,
    /// What the type needs beside it, as it stands.
    pub(super) detail: u16,
    /// Its name; `None` where the server does not write names.
    pub(super) name: Option<String>,
    pub(super) unsigned: bool,
    /// The texts of an ENUM or a SET, in the column's character set.
    pub(super) labels: Vec<Vec<u8>>,
}

/// Rows of one statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rows<'a> {
    pub(super) change: Change,
    pub(super) table: u64,
    pub(super) columns: usize,
    /// Which columns are there: in the only image, or in the one before an update.
    pub(super) present: &'a [u8],
    /// In the image after an update.
    pub(super) present_after: &'a [u8],
    /// The images, one after the other.
    pub(super) images: Cow<'a, [u8]>,
}

/// Types by their numbers.
pub(super) mod kind {
    pub(in super::super) const TINY: u8 = 1;
    pub(in super::super) const SHORT: u8 = 2;
    pub(in super::super) const LONG: u8 = 3;
    pub(in super::super) const FLOAT: u8 = 4;
    pub(in super::super) const DOUBLE: u8 = 5;
    pub(in super::super) const TIMESTAMP: u8 = 7;
    pub(in super::super) const LONGLONG: u8 = 8;
    pub(in super::super) const INT24: u8 = 9;
    pub(in super::super) const DATE: u8 = 10;
    pub(in super::super) const TIME: u8 = 11;
    pub(in super::super) const DATETIME: u8 = 12;
    pub(in super::super) const YEAR: u8 = 13;
    pub(in super::super) const NEWDATE: u8 = 14;
    pub(in super::super) const VARCHAR: u8 = 15;
    pub(in super::super) const BIT: u8 = 16;
    pub(in super::super) const TIMESTAMP2: u8 = 17;
    pub(in super::super) const DATETIME2: u8 = 18;
    pub(in super::super) const TIME2: u8 = 19;
    pub(in super::super) const BLOB_COMPRESSED: u8 = 140;
    pub(in super::super) const VARCHAR_COMPRESSED: u8 = 141;
    pub(in super::super) const NEWDECIMAL: u8 = 246;
    pub(in super::super) const ENUM: u8 = 247;
    pub(in super::super) const SET: u8 = 248;
    pub(in super::super) const BLOB: u8 = 252;
    pub(in super::super) const VAR_STRING: u8 = 253;
    pub(in super::super) const STRING: u8 = 254;
    pub(in super::super) const GEOMETRY: u8 = 255;
}

/// Reads an event: its type, the server that it comes from, and its bytes without header and
/// checksum.
pub(super) fn decode(code: u8, server: u32, data: &[u8]) -> Result<Event<'_>, Malformed> {
    use Change::{Delete, Insert, Update};
    match code {
        2 => query(data, false),
        165 => query(data, true),
        16 => Ok(Event::Commit),
        19 => table(data).map(Event::Table),
        23 => rows(Insert, data, false, false),
        24 => rows(Update, data, false, false),
        25 => rows(Delete, data, false, false),
        30 => rows(Insert, data, true, false),
        31 => rows(Update, data, true, false),
        32 => rows(Delete, data, true, false),
        166 => rows(Insert, data, false, true),
        167 => rows(Update, data, false, true),
        168 => rows(Delete, data, false, true),
        169 => rows(Insert, data, true, true),
        170 => rows(Update, data, true, true),
        171 => rows(Delete, data, true, true),
        26 => Ok(Event::Incident),
        162 => begin(server, data),
        _ => Ok(Event::Other),
    }
}

fn begin(server: u32, data: &[u8]) -> Result<Event<'_>, Malformed> {
    const ALONE: u8 = 1;
    const PREPARED: u8 = 64;
    const COMPLETED: u8 = 128;
    let mut bytes = Bytes::new(data, "the begin of a transaction");
    let sequence = bytes.little(8)?;
    let domain = bytes.little(4)? as u32;
    let flags = bytes.byte()?;
    Ok(Event::Begin {
        gtid: Gtid { domain, server, sequence },
        alone: flags & ALONE != 0,
        distributed: flags & (PREPARED | COMPLETED) != 0,
    })
}

fn query(data: &[u8], is_packed: bool) -> Result<Event<'_>, Malformed> {
    let mut bytes = Bytes::new(data, "a statement");
    let mut head = Bytes::new(bytes.take(QUERY_HEAD)?, "a statement");
    head.take(8)?;
    let database_length = usize::from(head.byte()?);
    head.take(2)?;
    let status_length = head.little(2)? as usize;
    bytes.take(status_length)?;
    let database = String::from_utf8_lossy(bytes.take(database_length)?).into_owned();
    bytes.take(1)?;
    let text = if is_packed {
        Cow::Owned(unpack(bytes.rest(), "a compressed statement")?)
    } else {
        Cow::Borrowed(bytes.rest())
    };
    Ok(Event::Query { database, text })
}

fn table(data: &[u8]) -> Result<TableMap, Malformed> {
    let mut bytes = Bytes::new(data, "the description of a table");
    let id = bytes.little(6)?;
    bytes.take(2)?;
    let (schema, table) = (bytes.name()?, bytes.name()?);
    let count = bytes.count()?;
    let kinds = bytes.take(count)?;
    let mut details = Bytes::new(bytes.counted()?, "the types of a table's columns");
    let mut columns = Vec::with_capacity(count);
    for kind in kinds {
        let mut column = MappedColumn { kind: *kind, ..MappedColumn::default() };
        column.detail = detail(&mut details, *kind)?;
        if *kind == kind::STRING {
            let real = (column.detail >> 8) as u8;
            if matches!(real, kind::ENUM | kind::SET) {
                column.kind = real;
            }
        }
        columns.push(column);
    }
    bytes.take(count.div_ceil(8))?;
    while !bytes.is_empty() {
        let field = bytes.byte()?;
        let value = Bytes::new(bytes.counted()?, "what a table's description adds");
        add(&mut columns, field, value)?;
    }
    Ok(TableMap { id, schema, table, columns })
}

/// What follows a type in the description of a table. That of strings has its first byte above.
fn detail(bytes: &mut Bytes<'_>, kind: u8) -> Result<u16, Malformed> {
    match kind {
        kind::FLOAT
        | kind::DOUBLE
        | kind::TIMESTAMP2
        | kind::DATETIME2
        | kind::TIME2
        | 249..=kind::BLOB
        | kind::BLOB_COMPRESSED
        | kind::GEOMETRY => Ok(bytes.byte()?.into()),
        kind::VARCHAR | kind::VARCHAR_COMPRESSED | kind::BIT => Ok(bytes.little(2)? as u16),
        kind::NEWDECIMAL | kind::STRING | kind::VAR_STRING | kind::ENUM | kind::SET => {
            Ok(bytes.big(2)? as u16)
        }
        _ => Ok(0),
    }
}

/// Takes in one of the optional fields.
fn add(columns: &mut [MappedColumn], field: u8, mut value: Bytes<'_>) -> Result<(), Malformed> {
    const SIGNEDNESS: u8 = 1;
    const NAMES: u8 = 4;
    const SET_LABELS: u8 = 5;
    const ENUM_LABELS: u8 = 6;
    match field {
        SIGNEDNESS => {
            let bits = value.rest();
            let numeric = columns.iter_mut().filter(|column| is_numeric(column.kind));
            for (index, column) in numeric.enumerate() {
                // The highest bit comes first.
                column.unsigned =
                    bits.get(index / 8).is_some_and(|byte| byte << (index % 8) & 0x80 != 0);
            }
        }
        NAMES => {
            for column in columns {
                let name = value.counted()?.to_vec();
                column.name = Some(String::from_utf8(name).map_err(|_| value.malformed())?);
            }
        }
        SET_LABELS | ENUM_LABELS => {
            let wanted = if field == SET_LABELS { kind::SET } else { kind::ENUM };
            for column in columns.iter_mut().filter(|column| column.kind == wanted) {
                let count = value.count()?;
                for _ in 0..count {
                    column.labels.push(value.counted()?.to_vec());
                }
            }
        }
        _ => {}
    }
    Ok(())
}

/// Whether a type has a sign, as the server counts such types.
fn is_numeric(kind: u8) -> bool {
    use kind::{DOUBLE, FLOAT, INT24, LONG, LONGLONG, NEWDECIMAL, SHORT, TINY, YEAR};
    matches!(kind, TINY | SHORT | INT24 | LONG | LONGLONG | YEAR | FLOAT | DOUBLE | NEWDECIMAL)
}

fn rows(
    change: Change,
    data: &[u8],
    is_second_version: bool,
    is_packed: bool,
) -> Result<Event<'_>, Malformed> {
    let mut bytes = Bytes::new(data, "rows");
    let table = bytes.little(6)?;
    bytes.take(2)?;
    if is_second_version {
        // A count that includes itself.
        let extra = bytes.little(2)? as usize;
        bytes.take(extra.checked_sub(2).ok_or(bytes.malformed())?)?;
    }
    let columns = bytes.count()?;
    let present = bytes.take(columns.div_ceil(8))?;
    let present_after =
        if change == Change::Update { bytes.take(columns.div_ceil(8))? } else { present };
    let images = if is_packed {
        Cow::Owned(unpack(bytes.rest(), "compressed rows")?)
    } else {
        Cow::Borrowed(bytes.rest())
    };
    Ok(Event::Rows(Rows { change, table, columns, present, present_after, images }))
}

/// MariaDB's compressed form: a byte with the method and the length of a length, the length, zlib.
fn unpack(data: &[u8], what: &'static str) -> Result<Vec<u8>, Malformed> {
    let mut bytes = Bytes::new(data, what);
    let head = bytes.byte()?;
    if head & 0xF0 != 0x80 {
        return Err(bytes.malformed());
    }
    let length_bytes = usize::from(head & 7);
    if !(1..=4).contains(&length_bytes) {
        return Err(bytes.malformed());
    }
    let length = bytes.big(length_bytes)?;
    if length > UNPACKED_BYTES_MAX {
        return Err(bytes.malformed());
    }
    // Announced sizes are no reason to take memory: it grows with what comes.
    let mut unpacked = Vec::new();
    let mut source = flate2::read::ZlibDecoder::new(bytes.rest()).take(length + 1);
    source.read_to_end(&mut unpacked).map_err(|_| bytes.malformed())?;
    if unpacked.len() as u64 != length {
        return Err(bytes.malformed());
    }
    Ok(unpacked)
}
