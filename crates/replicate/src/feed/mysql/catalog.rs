//! What the source's catalogue says about its tables, and which of them can be fed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use mysql_async::prelude::Queryable;
use mysql_async::{Conn, Row};

use super::charset::Charset;
use super::event::{MappedColumn, TableMap, kind};
use super::session::{answered, failed, text};
use super::value::Form;
use crate::error::Error;
use crate::feed::pending::Layout;
use crate::feed::postgres::codec::{Codec, TEXT_BYTES_MAX};
use crate::feed::{Column, Step, TableName, TableShape};

/// What can be stored of ENUM, SET and TIME columns, in bytes.
const LABELS_BYTES_MAX: u32 = 1020;
const TIME_BYTES_MAX: u32 = 18;

/// How often the catalogue is read while statements keep on changing it.
const READS_MAX: usize = 5;

/// Databases of the server itself.
const SYSTEM: &str = "('mysql', 'information_schema', 'performance_schema', 'sys')";

/// A column at the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SourceColumn {
    pub(super) name: String,
    /// `int`, `varchar` and so on.
    data_type: String,
    /// As one would write it, for people and for comparison.
    column_type: String,
    charset: Option<String>,
    unsigned: bool,
    precision: u32,
    scale: u32,
    characters: u64,
    bytes: u64,
    nullable: bool,
    /// Rows that were there before the column hold something other than NULL in it.
    filled: bool,
    is_virtual: bool,
    /// What it is computed from; empty for a column that is not.
    generated: String,
    is_json: bool,
}

/// A table at the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SourceTable {
    pub(super) name: TableName,
    pub(super) columns: Vec<SourceColumn>,
    kind: String,
    /// Empty while the server cannot open the table.
    engine: String,
    /// Why it cannot.
    obstacle: String,
    /// Rows that it refers to may change it without the binlog telling.
    cascades: bool,
    /// Names of the primary key's columns, in the key's order.
    key: Vec<String>,
    /// Not while statements are changing it: what is said of it then may be of two tables. Neither
    /// while the server cannot open it.
    pub(super) is_settled: bool,
}

/// A table that can be fed.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) source: SourceTable,
    pub(super) layout: Arc<Layout>,
    /// How the values of each column are read.
    pub(super) forms: Vec<Form>,
}

/// All tables of users.
pub(super) type Catalog = BTreeMap<TableName, SourceTable>;

/// Reads the catalogue as it is now. The server answers about a table piece by piece, each as it is
/// at that moment: what is the same twice was so in between.
pub(super) async fn read(session: &mut Conn) -> Result<Catalog, Error> {
    let mut last = read_once(session).await?;
    for _ in 1..READS_MAX {
        let found = read_once(session).await?;
        if found == last {
            return Ok(found);
        }
        last = found;
    }
    let again = read_once(session).await?;
    for (name, table) in &mut last {
        let is_same = again.get(name) == Some(&*table);
        table.is_settled &= is_same;
    }
    Ok(last)
}

async fn read_once(session: &mut Conn) -> Result<Catalog, Error> {
    let mut catalog = Catalog::new();
    let tables = format!(
        "SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE, ENGINE, TABLE_COMMENT FROM information_schema.TABLES \
         WHERE TABLE_SCHEMA NOT IN {SYSTEM} AND TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED')"
    );
    for row in rows(session, &tables).await? {
        let (name, engine) = (name_of(&row), text(&row, 3));
        // Where a table cannot be opened, the error stands in place of the comment.
        let obstacle = if engine.is_empty() { text(&row, 4) } else { String::new() };
        let table = SourceTable {
            name: name.clone(),
            columns: Vec::new(),
            kind: text(&row, 2),
            is_settled: !engine.is_empty(),
            engine,
            obstacle,
            cascades: false,
            key: Vec::new(),
        };
        catalog.insert(name, table);
    }
    let json = json_columns(session).await?;
    let columns = format!(
        "SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, DATA_TYPE, COLUMN_TYPE, CHARACTER_SET_NAME, \
         NUMERIC_PRECISION, COALESCE(NUMERIC_SCALE, DATETIME_PRECISION), CHARACTER_MAXIMUM_LENGTH, \
         CHARACTER_OCTET_LENGTH, IS_NULLABLE, COLUMN_DEFAULT, EXTRA, GENERATION_EXPRESSION \
         FROM information_schema.COLUMNS WHERE TABLE_SCHEMA NOT IN {SYSTEM} \
         ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION"
    );
    for row in rows(session, &columns).await? {
        let name = name_of(&row);
        let is_json = json.contains(&(name.clone(), text(&row, 2)));
        if let Some(table) = catalog.get_mut(&name) {
            table.columns.push(column(&row, is_json));
        }
    }
    let keys = format!(
        "SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME FROM information_schema.STATISTICS \
         WHERE TABLE_SCHEMA NOT IN {SYSTEM} AND INDEX_NAME = 'PRIMARY' \
         ORDER BY TABLE_SCHEMA, TABLE_NAME, SEQ_IN_INDEX"
    );
    for row in rows(session, &keys).await? {
        if let Some(table) = catalog.get_mut(&name_of(&row)) {
            table.key.push(text(&row, 2));
        }
    }
    let cascades = format!(
        "SELECT CONSTRAINT_SCHEMA, TABLE_NAME FROM information_schema.REFERENTIAL_CONSTRAINTS \
         WHERE CONSTRAINT_SCHEMA NOT IN {SYSTEM} AND (UPDATE_RULE NOT IN ('RESTRICT', 'NO ACTION') \
         OR DELETE_RULE NOT IN ('RESTRICT', 'NO ACTION'))"
    );
    for row in rows(session, &cascades).await? {
        if let Some(table) = catalog.get_mut(&name_of(&row)) {
            table.cascades = true;
        }
    }
    Ok(catalog)
}

/// JSON is text with a constraint here.
async fn json_columns(session: &mut Conn) -> Result<BTreeSet<(TableName, String)>, Error> {
    let query = format!(
        "SELECT CONSTRAINT_SCHEMA, TABLE_NAME, CONSTRAINT_NAME FROM information_schema.CHECK_CONSTRAINTS \
         WHERE CONSTRAINT_SCHEMA NOT IN {SYSTEM} AND LEVEL = 'Column' \
         AND CHECK_CLAUSE = CONCAT('json_valid(`', REPLACE(CONSTRAINT_NAME, '`', '``'), '`)')"
    );
    Ok(rows(session, &query).await?.iter().map(|row| (name_of(row), text(row, 2))).collect())
}

async fn rows(session: &mut Conn, query: &str) -> Result<Vec<Row>, Error> {
    let rows = answered(session.query(query)).await;
    rows.map_err(|error| failed(&error).context("reading the catalogue"))
}

fn name_of(row: &Row) -> TableName {
    TableName { schema: text(row, 0), table: text(row, 1) }
}

fn column(row: &Row, is_json: bool) -> SourceColumn {
    let number = |index| text(row, index).parse().unwrap_or_default();
    let small = |index| text(row, index).parse().unwrap_or_default();
    let (column_type, extra) = (text(row, 4), text(row, 12));
    let nullable = text(row, 10) == "YES";
    let default = text(row, 11);
    let generated = text(row, 13);
    SourceColumn {
        name: text(row, 2),
        data_type: text(row, 3),
        unsigned: column_type.contains("unsigned"),
        column_type,
        charset: Some(text(row, 5)).filter(|name| !name.is_empty()),
        precision: small(6),
        scale: small(7),
        characters: number(8),
        bytes: number(9),
        // A default of NULL is spelled out.
        filled: !nullable || !generated.is_empty() || !(default.is_empty() || default == "NULL"),
        nullable,
        is_virtual: extra.contains("VIRTUAL GENERATED"),
        generated,
        is_json,
    }
}

impl SourceTable {
    /// Why the server cannot open it, if so.
    pub(super) fn obstacle(&self) -> Option<&str> {
        self.engine.is_empty().then_some(&self.obstacle)
    }

    /// How the store holds it, or why it cannot.
    pub(super) fn plan(self) -> Result<Plan, String> {
        if self.kind != "BASE TABLE" {
            return Err("it is system-versioned, and such tables cannot be replicated".to_owned());
        }
        if self.engine != "InnoDB" {
            return Err(format!(
                "its engine is {}; only InnoDB can be read consistently",
                self.engine
            ));
        }
        if self.cascades {
            return Err("it has a foreign key with CASCADE, SET NULL or SET DEFAULT, whose changes the binlog does \
                        not tell; give it RESTRICT, then refresh the table"
                .to_owned());
        }
        if self.key.is_empty() {
            return Err("it has no primary key; add one, then refresh the table".to_owned());
        }
        let mut columns = Vec::with_capacity(self.columns.len());
        let mut forms = Vec::with_capacity(self.columns.len());
        for column in &self.columns {
            let form =
                column.form().map_err(|why| format!("its column \"{}\" {why}", column.name))?;
            columns.push(Column {
                name: column.name.clone(),
                kind: form.codec.kind(),
                // A column may come to admit NULL before its rows tell of it.
                nullable: !self.key.contains(&column.name),
            });
            forms.push(form);
        }
        let place = |name: &String| self.columns.iter().position(|column| column.name == *name);
        let key: Option<Vec<usize>> = self.key.iter().map(place).collect();
        let key = key.ok_or("its primary key cannot be read from the catalogue")?;
        let codecs = forms.iter().map(|form| form.codec.clone()).collect();
        let layout = Arc::new(Layout { shape: TableShape { columns, key }, codecs });
        Ok(Plan { source: self, layout, forms })
    }

    /// Whether rows of this shape in the binlog are rows of this table as it is here.
    pub(super) fn matches(&self, map: &TableMap) -> bool {
        self.columns.len() == map.columns.len()
            && self.columns.iter().zip(&map.columns).all(|(own, other)| own.matches(other))
    }
}

impl SourceColumn {
    fn form(&self) -> Result<Form, String> {
        if self.is_virtual {
            return Err(
                "is generated and not stored, and the binlog does not tell its values".to_owned()
            );
        }
        if self.column_type.contains("COMPRESSED") {
            return Err("is stored compressed, which cannot be read from the binlog".to_owned());
        }
        let unsupported =
            || format!("has the type {}, which cannot be replicated", self.column_type);
        let four = |count: u64| u32::try_from(count.saturating_mul(4)).unwrap_or(u32::MAX);
        let own = u32::try_from(self.bytes).unwrap_or(u32::MAX);
        let text = |bytes_max: u32| Codec::Text(bytes_max.min(TEXT_BYTES_MAX));
        let codec = match (self.data_type.as_str(), self.unsigned) {
            ("tinyint", _) | ("smallint", false) => Codec::Int2,
            ("smallint", true) | ("mediumint", _) | ("int", false) => Codec::Int4,
            ("int", true) | ("bigint", false) => Codec::Int8,
            ("bigint", true) => Codec::Unsigned8,
            ("decimal", _) => self.decimal()?,
            ("float", _) => Codec::Float4,
            ("double", _) => Codec::Float8,
            ("bit", _) => Codec::Bytes(8),
            ("binary" | "varbinary", _) => Codec::Bytes(own),
            ("char" | "varchar", _) => text(four(self.characters)),
            ("tinytext", _) => text(if self.charset()? == Charset::Utf8 { 255 } else { 765 }),
            ("longtext", _) if self.is_json => Codec::Json,
            ("text" | "mediumtext" | "longtext", _) => text(TEXT_BYTES_MAX),
            ("enum" | "set", _) => Codec::Text(LABELS_BYTES_MAX),
            ("date", _) => Codec::Date,
            ("datetime" | "timestamp", _) => Codec::Timestamp,
            ("time", _) => Codec::Text(TIME_BYTES_MAX),
            ("year", _) => Codec::Text(4),
            _ => return Err(unsupported()),
        };
        let is_fixed = self.data_type == "binary";
        let size = if is_fixed { own } else { self.scale };
        Ok(Form { codec, charset: self.charset()?, size, is_fixed })
    }

    fn decimal(&self) -> Result<Codec, String> {
        match (u8::try_from(self.precision), u8::try_from(self.scale)) {
            (Ok(precision @ 1..=38), Ok(scale @ 0..=37)) => Ok(Codec::Scaled { precision, scale }),
            _ => Err(format!(
                "is a decimal({},{}); at most 38 digits, of them 0 to 37 after the point, can be stored",
                self.precision, self.scale
            )),
        }
    }

    fn charset(&self) -> Result<Charset, String> {
        let Some(name) = &self.charset else { return Ok(Charset::Utf8) };
        Charset::named(name)
            .ok_or_else(|| format!("has the character set {name}, which cannot be replicated"))
    }

    fn matches(&self, other: &MappedColumn) -> bool {
        let kinds: &[u8] = match self.data_type.as_str() {
            "tinyint" => &[kind::TINY],
            "smallint" => &[kind::SHORT],
            "mediumint" => &[kind::INT24],
            "int" => &[kind::LONG],
            "bigint" => &[kind::LONGLONG],
            "decimal" => &[kind::NEWDECIMAL],
            "float" => &[kind::FLOAT],
            "double" => &[kind::DOUBLE],
            "bit" => &[kind::BIT],
            "char" | "binary" => &[kind::STRING],
            "varchar" | "varbinary" => &[kind::VARCHAR, kind::VAR_STRING],
            "tinytext" | "text" | "mediumtext" | "longtext" => &[249, 250, 251, kind::BLOB],
            "enum" => &[kind::ENUM],
            "set" => &[kind::SET],
            "date" => &[kind::DATE, kind::NEWDATE],
            "datetime" => &[kind::DATETIME, kind::DATETIME2],
            "timestamp" => &[kind::TIMESTAMP, kind::TIMESTAMP2],
            "time" => &[kind::TIME, kind::TIME2],
            "year" => &[kind::YEAR],
            _ => &[],
        };
        let is_integer = self.data_type.ends_with("int");
        let is_exact = other.kind != kind::NEWDECIMAL
            || u32::from(other.detail) == self.precision << 8 | self.scale;
        other.name.as_ref() == Some(&self.name)
            && kinds.contains(&other.kind)
            && (!is_integer || self.unsigned == other.unsigned)
            && is_exact
    }
}

/// What follows from a table's having become another.
#[derive(Debug)]
pub(super) enum Difference {
    None,
    /// The store can follow with this.
    Step(Step),
    /// Only a new seed makes the store equal again; the reason.
    Resync(String),
}

/// Compares a table with what one statement made of it. `may_rename`: the statement is one that
/// renames a column.
pub(super) fn difference(old: &Plan, new: &Plan, may_rename: bool) -> Difference {
    let table = new.source.name.clone();
    let resync = |why: &str| Difference::Resync(why.to_owned());
    let (was, is) = (&old.source.columns, &new.source.columns);
    if was == is && old.source.key == new.source.key {
        return Difference::None;
    }
    if is.len() == was.len() + 1 && is[..was.len()] == was[..] && old.source.key == new.source.key {
        if is[was.len()].filled {
            return resync("a column with a default was added");
        }
        return match new.layout.shape.columns.last() {
            Some(column) => Difference::Step(Step::AddColumn { table, column: column.clone() }),
            None => Difference::None,
        };
    }
    if was.len() == is.len() + 1 && old.source.key == new.source.key {
        let gone = was.iter().zip(is).position(|(was, is)| was != is).unwrap_or(is.len());
        if was[gone + 1..] == is[gone..] {
            return Difference::Step(Step::DropColumn { table, column: was[gone].name.clone() });
        }
    }
    let mut changed = was.iter().zip(is).filter(|(was, is)| was != is);
    if was.len() == is.len()
        && may_rename
        && let (Some((was, is)), None) = (changed.next(), changed.next())
        && (SourceColumn { name: is.name.clone(), ..was.clone() }) == *is
        && old.layout.shape.key == new.layout.shape.key
    {
        let (from, to) = (was.name.clone(), is.name.clone());
        return Difference::Step(Step::RenameColumn { table, from, to });
    }
    if was.len() == is.len()
        && old.layout.shape == new.layout.shape
        && was.iter().zip(is).all(|(was, is)| was.keeps_its_values_as(is))
    {
        return Difference::None;
    }
    resync("its columns were changed")
}

impl SourceColumn {
    /// Whether becoming that one, in place, leaves what its rows hold as it is: only whether it
    /// admits NULL and what new rows get is different.
    fn keeps_its_values_as(&self, other: &Self) -> bool {
        let same = Self { nullable: other.nullable, filled: other.filled, ..self.clone() };
        // What admits NULL no more may have got another value for it.
        same == *other && (other.nullable || !self.nullable)
    }
}

impl SourceTable {
    /// All that its rows in the binlog are read by, as text that stays the same.
    pub(super) fn definition(&self) -> String {
        let mut text = format!("{:?}", self.key);
        for column in &self.columns {
            let charset = column.charset.as_deref().unwrap_or_default();
            text +=
                &format!("|{:?}:{}:{charset}:{}", column.name, column.column_type, column.is_json);
        }
        text
    }
}
