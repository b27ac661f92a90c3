//! What the source's catalogue says about its tables, and which of them can be fed.

use tokio::time::Instant;

use super::codec::{BYTES_MAX, Codec, Spelled, TEXT_BYTES_MAX};
use crate::error::Error;
use crate::feed::pending::Layout;
use crate::feed::{Column, Step, TableName, TableShape};
use crate::postgres::Lsn;
use crate::postgres::catalog::{flag, number, text};
use crate::postgres::pgoutput::Relation;
use crate::postgres::sql::literal;
use crate::postgres::wire::{TextRow, Wire};

/// A column at the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SourceColumn {
    pub(crate) name: String,
    /// `attnum`: never given twice within a table.
    pub(crate) number: i16,
    pub(crate) type_oid: u32,
    pub(crate) type_modifier: i32,
    /// `format_type`, for people.
    type_text: String,
    /// Element of an array type; 0 for other types.
    element: u32,
    generated: bool,
    /// The transaction that defined it last (`xmin`). One that computes its values anew gives it
    /// another, also where its type stays.
    version: u32,
    /// Rows that were there before the column may hold something other than NULL in it.
    filled: bool,
}

/// A table at the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SourceTable {
    pub(crate) oid: u32,
    pub(crate) name: TableName,
    /// Changes when the table's rows are written anew without the log telling of each.
    pub(crate) file: u32,
    pub(crate) bytes: u64,
    /// Its membership in the feed's publication; 0 when it has none. One that was taken out and put
    /// back has another, and changes between were not in the stream.
    pub(crate) membership: u32,
    pub(crate) identity_full: bool,
    pub(crate) columns: Vec<SourceColumn>,
    kind: String,
    is_partition: bool,
    unlogged: bool,
    /// `attnum`s, in the key's order.
    pub(crate) key: Vec<i16>,
}

/// All tables, and a place in the log after everything that made them so.
#[derive(Clone, Debug)]
pub(crate) struct Catalog {
    pub(crate) tables: Vec<SourceTable>,
    pub(crate) position: Lsn,
    /// When it began to be read: what was seen elsewhere after that may be newer.
    pub(crate) began: Instant,
}

const COLUMNS: &str = "\
    SELECT c.oid, n.nspname, c.relname, c.relkind, c.relispartition, c.relpersistence = 'u', \
    c.relreplident = 'f', c.relfilenode, array_to_string(i.indkey::int2[], ' '), \
    a.attnum, a.attname, a.atttypid, a.atttypmod, format_type(a.atttypid, a.atttypmod), \
    CASE WHEN t.typcategory = 'A' THEN t.typelem ELSE 0 END, a.attgenerated <> '', \
    a.atthasdef OR a.atthasmissing OR a.attidentity <> '', COALESCE(r.oid, 0), \
    a.xmin";
const FROM: &str = "\
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace \
    LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary AND i.indisvalid \
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped \
    LEFT JOIN pg_type t ON t.oid = a.atttypid \
    LEFT JOIN pg_publication_rel r ON r.prrelid = c.oid \
    AND r.prpubid = (SELECT oid FROM pg_publication WHERE pubname = $publication) \
    WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' \
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

/// Reads all tables of users.
pub(crate) async fn read(wire: &mut Wire, publication: &str) -> Result<Catalog, Error> {
    let began = Instant::now();
    let tables = read_where(wire, publication, Size::Known, "").await?;
    // Whatever the query saw was committed, and so is before the end of the log as it is now.
    let rows = wire.query("SELECT pg_current_wal_flush_lsn()").await?;
    let position = rows.first().and_then(|row| text(row, 0).parse().ok());
    let position = position.ok_or_else(|| Error::retry("the source told no log position"))?;
    Ok(Catalog { tables, position, began })
}

/// How large a table is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Size {
    /// As of the last VACUUM. Asks nothing of the table.
    Known,
    /// As it is. Waits for the table when somebody is altering it, so it is nothing for those on
    /// whom other work waits.
    True,
}

/// Reads some tables, as the session's transaction sees them.
pub(crate) async fn read_some(
    wire: &mut Wire,
    publication: &str,
    oids: &[u32],
    size: Size,
) -> Result<Vec<SourceTable>, Error> {
    let list = oids.iter().map(u32::to_string).collect::<Vec<_>>().join(",");
    let condition = format!(" AND c.oid = ANY ({}::oid[])", literal(&format!("{{{list}}}")));
    read_where(wire, publication, size, &condition).await
}

async fn read_where(
    wire: &mut Wire,
    publication: &str,
    size: Size,
    condition: &str,
) -> Result<Vec<SourceTable>, Error> {
    let size = match size {
        Size::Known => "c.relpages::bigint * 8192",
        Size::True => "pg_relation_size(c.oid)",
    };
    let from = FROM.replace("$publication", &literal(publication));
    let sql = format!("{COLUMNS}, {size} {from}{condition} ORDER BY c.oid, a.attnum");
    let rows = wire.query(&sql).await?;
    let mut tables: Vec<SourceTable> = Vec::new();
    for row in &rows {
        let oid = number(row, 0);
        if tables.last().is_none_or(|t| t.oid != oid) {
            tables.push(table(row, oid));
        }
        if let (Some(table), true) = (tables.last_mut(), row.get(9).is_some_and(Option::is_some)) {
            table.columns.push(SourceColumn {
                number: number(row, 9),
                name: text(row, 10),
                type_oid: number(row, 11),
                type_modifier: number(row, 12),
                type_text: text(row, 13),
                element: number(row, 14),
                generated: flag(row, 15),
                filled: flag(row, 16),
                version: number(row, 18),
            });
        }
    }
    Ok(tables)
}

fn table(row: &TextRow, oid: u32) -> SourceTable {
    SourceTable {
        oid,
        name: TableName { schema: text(row, 1), table: text(row, 2) },
        kind: text(row, 3),
        is_partition: flag(row, 4),
        unlogged: flag(row, 5),
        identity_full: flag(row, 6),
        file: number(row, 7),
        membership: number(row, 17),
        bytes: number(row, 19),
        key: text(row, 8).split(' ').filter_map(|n| n.parse().ok()).collect(),
        columns: Vec::new(),
    }
}

impl SourceTable {
    /// Whether it is a table of which one speaks at all: the log tells nothing of unlogged ones.
    pub(crate) fn is_logged(&self) -> bool {
        !self.unlogged
    }

    /// How the store holds it, or why it cannot.
    pub(crate) fn layout(&self) -> Result<Layout, String> {
        if self.kind == "p" || self.is_partition {
            return Err("it is partitioned, and partitioned tables cannot be replicated".to_owned());
        }
        if self.key.is_empty() {
            return Err("it has no primary key; add one, then refresh the table".to_owned());
        }
        let mut columns = Vec::with_capacity(self.columns.len());
        let mut codecs = Vec::with_capacity(self.columns.len());
        for column in &self.columns {
            let codec = codec(column)
                .map_err(|reason| format!("its column \"{}\" {reason}", column.name))?;
            columns.push(Column {
                name: column.name.clone(),
                kind: codec.kind(),
                // A column may come to admit NULL before its rows tell of it.
                nullable: !self.key.contains(&column.number),
            });
            codecs.push(codec);
        }
        let place = |number: &i16| self.columns.iter().position(|c| c.number == *number);
        let key: Option<Vec<usize>> = self.key.iter().map(place).collect();
        let key = key.ok_or("its primary key cannot be read from the catalogue")?;
        Ok(Layout { shape: TableShape { columns, key }, codecs })
    }

    /// Whether no column that both have was defined anew.
    pub(crate) fn has_the_columns_of(&self, other: &Self) -> bool {
        self.columns.iter().all(|own| {
            let other = other.columns.iter().find(|column| column.number == own.number);
            other.is_none_or(|other| other.version == own.version)
        })
    }

    /// Forgets by whom the columns were defined: none of a later look is the same.
    pub(crate) fn forget_versions(&mut self) {
        for column in &mut self.columns {
            column.version = 0;
        }
    }

    /// Changes when anything changes that the meaning of its rows in the log depends on.
    pub(crate) fn fingerprint(&self) -> u64 {
        let mut text = format!("{:?}", self.key);
        for c in &self.columns {
            text += &format!("|{}:{:?}:{}:{}", c.number, c.name, c.type_oid, c.type_modifier);
        }
        // FNV-1a: the same in every build, because it is stored.
        text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
    }

    /// Whether rows of this shape in the log are rows of this table as it is here.
    pub(crate) fn matches(&self, relation: &Relation) -> bool {
        self.columns.len() == relation.columns.len()
            && self.columns.iter().zip(&relation.columns).all(|(own, other)| {
                own.name == other.name
                    && own.type_oid == other.type_oid
                    && own.type_modifier == other.type_modifier
            })
    }
}

/// What follows from a table's having become another.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Difference {
    None,
    /// The store can follow with these.
    Steps(Vec<StepKind>),
    /// Only a new seed makes the store equal again; the reason.
    Resync(String),
}

/// A change of columns.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum StepKind {
    Drop(String),
    Rename(String, String),
    Add(Column),
}

impl StepKind {
    pub(crate) fn of(self, table: TableName) -> Step {
        match self {
            Self::Drop(column) => Step::DropColumn { table, column },
            Self::Rename(from, to) => Step::RenameColumn { table, from, to },
            Self::Add(column) => Step::AddColumn { table, column },
        }
    }
}

/// Compares the columns of a table with what they have become.
pub(crate) fn difference(old: &SourceTable, new: &SourceTable, layout: &Layout) -> Difference {
    let resync = |reason: &str| Difference::Resync(reason.to_owned());
    if old.key != new.key {
        return resync("its primary key was changed");
    }
    let (mut drops, mut renames, mut adds) = (Vec::new(), Vec::new(), Vec::new());
    for was in &old.columns {
        match new.columns.iter().find(|c| c.number == was.number) {
            None => drops.push(StepKind::Drop(was.name.clone())),
            Some(is) if (is.type_oid, is.type_modifier) != (was.type_oid, was.type_modifier) => {
                return Difference::Resync(format!(
                    "the type of its column \"{}\" was changed",
                    is.name
                ));
            }
            Some(is) if is.name != was.name => {
                if old.columns.iter().any(|c| c.name == is.name) {
                    return resync("names of its columns were exchanged");
                }
                renames.push(StepKind::Rename(was.name.clone(), is.name.clone()));
            }
            Some(_) => {}
        }
    }
    for (is, column) in new.columns.iter().zip(&layout.shape.columns) {
        if old.columns.iter().any(|c| c.number == is.number) {
            continue;
        }
        if is.filled {
            return resync("a column with a default was added");
        }
        if old.columns.iter().any(|c| c.name == is.name) {
            return resync("a column was made anew under the name of an earlier one");
        }
        adds.push(StepKind::Add(column.clone()));
    }
    drops.extend(renames);
    drops.extend(adds);
    if drops.is_empty() { Difference::None } else { Difference::Steps(drops) }
}

/// How the values of a column travel, or why they cannot.
fn codec(column: &SourceColumn) -> Result<Codec, String> {
    if column.generated {
        return Err("is generated, and the log does not tell its values".to_owned());
    }
    if column.element != 0 {
        let element = built_in(column.element, column.type_modifier);
        return match element {
            Some(Ok(Codec::Bits(_) | Codec::Interval | Codec::Money)) | None => {
                Err(unsupported(column))
            }
            // Inside of JSON the store compares nothing.
            Some(Ok(Codec::Padded(max))) => Ok(Codec::Array(Box::new(Codec::Text(max)))),
            Some(Ok(codec)) => Ok(Codec::Array(Box::new(codec))),
            // A number in JSON needs no precision.
            Some(Err(_)) => Ok(Codec::Array(Box::new(Codec::Numeric { precision: 38, scale: 0 }))),
        };
    }
    built_in(column.type_oid, column.type_modifier).unwrap_or_else(|| Err(unsupported(column)))
}

fn unsupported(column: &SourceColumn) -> String {
    format!("has the type {}, which cannot be replicated", column.type_text)
}

/// The codec of a built-in type; `None` for any other.
fn built_in(oid: u32, modifier: i32) -> Option<Result<Codec, String>> {
    let text = |bytes| Codec::Text(bytes);
    Some(Ok(match oid {
        16 => Codec::Boolean,
        17 => Codec::Bytea,
        19 => text(64),
        20 => Codec::Int8,
        21 => Codec::Int2,
        23 => Codec::Int4,
        26 | 28 => Codec::Unsigned4,
        114 => Codec::Json,
        700 => Codec::Float4,
        701 => Codec::Float8,
        790 => Codec::Money,
        829 => Codec::Spelled(Spelled::MacAddress, 17),
        650 | 869 => Codec::Spelled(Spelled::Address, 19),
        // The length of `character(n)` counts characters of up to four bytes.
        1042 if modifier > 4 => {
            Codec::Padded(((modifier - 4).unsigned_abs() * 4).min(TEXT_BYTES_MAX))
        }
        1042 => Codec::Padded(TEXT_BYTES_MAX),
        25 | 142 | 1043 => text(TEXT_BYTES_MAX),
        1082 => Codec::Date,
        1083 => Codec::Spelled(Spelled::Time, 19),
        1114 => Codec::Timestamp,
        1184 => Codec::TimestampTz,
        1186 => Codec::Interval,
        1266 => Codec::Spelled(Spelled::TimeTz, 22),
        1560 | 1562 if modifier > 0 => {
            Codec::Bits(modifier.unsigned_abs().div_ceil(8).min(BYTES_MAX))
        }
        1560 | 1562 => Codec::Bits(BYTES_MAX),
        1700 => return Some(numeric(modifier)),
        2950 => Codec::Spelled(Spelled::Uuid, 36),
        3614 => Codec::Spelled(Spelled::TsVector, TEXT_BYTES_MAX),
        3615 => Codec::Spelled(Spelled::TsQuery, TEXT_BYTES_MAX),
        3802 => Codec::Jsonb,
        4072 => Codec::Spelled(Spelled::JsonPath, TEXT_BYTES_MAX),
        5069 => Codec::Unsigned8,
        _ => return None,
    }))
}

/// A `numeric` needs a precision of at most 38 digits, and a scale of 0 to 37.
fn numeric(modifier: i32) -> Result<Codec, String> {
    if modifier < 4 {
        return Err("is a numeric without precision and scale".to_owned());
    }
    let (precision, scale) = ((modifier - 4) >> 16 & 0xFFFF, (modifier - 4) & 0x7FF);
    // The scale is a signed number of 11 bits.
    let scale = (scale ^ 1024) - 1024;
    if !(1..=38).contains(&precision) || !(0..=37).contains(&scale) {
        return Err(format!(
            "is a numeric({precision},{scale}); at most 38 digits, of them 0 to 37 after the point, can be stored"
        ));
    }
    Ok(Codec::Numeric { precision: precision.max(scale) as u8, scale: scale as u8 })
}
