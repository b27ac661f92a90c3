//! From a table in the stream to statements for the target.

use std::collections::HashMap;
use std::error::Error as StdError;
use std::sync::Arc;

use bytes::{BufMut, BytesMut};
use tokio_postgres::Statement;
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};

use super::catalog::{Table, TargetColumn, Types};
use super::pgoutput::{Relation, Tuple, Value};
use super::sql::{ident, qualified};
use crate::error::Error;

/// A column of the stream that exists at the target.
#[derive(Clone, Debug)]
pub(crate) struct RouteColumn {
    /// Its place in the stream's rows.
    pub(crate) index: usize,
    name: String,
    cast: String,
    /// Equality of values is equality of texts.
    exact: bool,
}

/// Where the events of one table go.
pub(crate) struct Route {
    pub(crate) table: Arc<Table>,
    pub(crate) relation: Arc<Relation>,
    pub(crate) target: String,
    pub(crate) columns: Vec<RouteColumn>,
    /// Places of the key's columns; empty when rows have no key.
    pub(crate) key: Vec<usize>,
    /// Old rows come whole.
    pub(crate) full_old: bool,
    statements: HashMap<Shape, Statement>,
}

/// What tells statements of one table apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Shape {
    Insert,
    /// By the columns given, in their order; the key is among them.
    Update(Vec<usize>),
    /// As `Update`, with the old key beside the new.
    Rekey(Vec<usize>),
    Delete,
    /// Without a key: one row that equals the old one.
    DeleteAny,
    UpdateAny(Vec<usize>),
}

impl Route {
    pub(crate) fn new(
        table: Arc<Table>,
        relation: Arc<Relation>,
        target: &[TargetColumn],
        types: &Types,
    ) -> Self {
        let find = |name: &str| target.iter().find(|t| t.name == name && !t.generated);
        let columns: Vec<RouteColumn> = relation
            .columns
            .iter()
            .enumerate()
            .filter_map(|(index, column)| {
                let there = find(&column.name)?;
                Some(RouteColumn {
                    index,
                    name: column.name.clone(),
                    cast: there.cast_text.clone(),
                    exact: types.equality_is_exact(there.type_oid),
                })
            })
            .collect();
        let full_old =
            !relation.columns.is_empty() && table.identity == super::catalog::Identity::Full;
        let places = |names: &[String]| -> Option<Vec<usize>> {
            names.iter().map(|n| columns.iter().find(|c| &c.name == n).map(|c| c.index)).collect()
        };
        let key = if full_old {
            places(&table.primary_key).unwrap_or_default()
        } else {
            let names: Vec<String> =
                relation.columns.iter().filter(|c| c.in_key).map(|c| c.name.clone()).collect();
            places(&names).unwrap_or_default()
        };
        let target = qualified(&table.selected.target_schema, &table.selected.target_table);
        Self { table, relation, target, columns, key, full_old, statements: HashMap::new() }
    }

    /// Places of the columns that a row brings.
    pub(crate) fn given(&self, row: &Tuple) -> Vec<usize> {
        self.columns.iter().map(|c| c.index).filter(|i| row.value(*i) != Value::Unchanged).collect()
    }

    pub(crate) fn all(&self) -> Vec<usize> {
        self.columns.iter().map(|c| c.index).collect()
    }

    fn column(&self, index: usize) -> Option<&RouteColumn> {
        self.columns.iter().find(|c| c.index == index)
    }

    fn chosen<'a>(&'a self, places: &'a [usize]) -> impl Iterator<Item = &'a RouteColumn> {
        places.iter().filter_map(|i| self.column(*i))
    }

    /// The statement of a shape, prepared once.
    pub(crate) async fn statement(
        &mut self,
        client: &tokio_postgres::Client,
        shape: &Shape,
    ) -> Result<Statement, Error> {
        if let Some(found) = self.statements.get(shape) {
            return Ok(found.clone());
        }
        let statement = client.prepare(&self.sql(shape)).await?;
        // Rows can leave out values in many ways; the cache must not grow with them.
        if self.statements.len() >= 200 {
            self.statements.clear();
        }
        self.statements.insert(shape.clone(), statement.clone());
        Ok(statement)
    }

    fn sql(&self, shape: &Shape) -> String {
        match shape {
            Shape::Insert => self.insert_sql(),
            Shape::Update(given) => self.update_sql(given, false),
            Shape::Rekey(given) => self.update_sql(given, true),
            Shape::Delete => {
                format!(
                    "DELETE FROM {} t USING {} WHERE {}",
                    self.target,
                    unnest(&names("c", &self.key)),
                    self.key_matches("c")
                )
            }
            Shape::DeleteAny => {
                format!("DELETE FROM {} t WHERE t.ctid = ({})", self.target, self.find_any(0))
            }
            Shape::UpdateAny(given) => {
                let set: Vec<String> = self
                    .chosen(given)
                    .enumerate()
                    .map(|(i, c)| format!("{} = (${}::text)::{}", ident(&c.name), i + 1, c.cast))
                    .collect();
                format!(
                    "UPDATE {} t SET {} WHERE t.ctid = ({})",
                    self.target,
                    set.join(", "),
                    self.find_any(given.len())
                )
            }
        }
    }

    fn insert_sql(&self) -> String {
        if self.columns.is_empty() {
            return format!("INSERT INTO {} DEFAULT VALUES", self.target);
        }
        let columns: Vec<String> = self.columns.iter().map(|c| ident(&c.name)).collect();
        let values: Vec<String> =
            self.columns.iter().map(|c| format!("u.c{}::{}", c.index, c.cast)).collect();
        format!(
            "INSERT INTO {} ({}) OVERRIDING SYSTEM VALUE SELECT {} FROM {}",
            self.target,
            columns.join(", "),
            values.join(", "),
            unnest(&names("c", &self.all()))
        )
    }

    /// Sets what is given; the key only when it changes.
    fn update_sql(&self, given: &[usize], rekey: bool) -> String {
        let set: Vec<String> = self
            .chosen(given)
            .filter(|c| rekey || !self.key.contains(&c.index))
            .map(|c| format!("{} = u.c{}::{}", ident(&c.name), c.index, c.cast))
            .collect();
        // An update that changes nothing outside the key still has to find its row.
        let set = if set.is_empty() {
            let first = self
                .key
                .first()
                .and_then(|k| self.column(*k))
                .map(|c| ident(&c.name))
                .unwrap_or_default();
            format!("{first} = t.{first}")
        } else {
            set.join(", ")
        };
        let mut arrays = names("c", given);
        if rekey {
            arrays.extend(names("o", &self.key));
        }
        let old = if rekey { "o" } else { "c" };
        format!(
            "UPDATE {} t SET {set} FROM {} WHERE {}",
            self.target,
            unnest(&arrays),
            self.key_matches(old)
        )
    }

    fn key_matches(&self, prefix: &str) -> String {
        self.chosen(&self.key)
            .map(|c| format!("t.{} = u.{prefix}{}::{}", ident(&c.name), c.index, c.cast))
            .collect::<Vec<_>>()
            .join(" AND ")
    }

    /// One row that equals the parameters after the first `skip`. Types whose equality is looser
    /// than that of their texts are compared as texts, which also serves types without equality.
    fn find_any(&self, skip: usize) -> String {
        let matches: Vec<String> = self
            .columns
            .iter()
            .enumerate()
            .map(|(i, c)| {
                let (name, parameter) = (ident(&c.name), i + 1 + skip);
                if c.exact {
                    format!("s.{name} IS NOT DISTINCT FROM (${parameter}::text)::{}", c.cast)
                } else {
                    format!(
                        "s.{name}::text IS NOT DISTINCT FROM ((${parameter}::text)::{})::text",
                        c.cast
                    )
                }
            })
            .collect();
        let filter = if matches.is_empty() { "true".to_owned() } else { matches.join(" AND ") };
        format!("SELECT s.ctid FROM {} s WHERE {filter} LIMIT 1", self.target)
    }

    /// The COPY that takes inserts in bulk.
    pub(crate) fn copy_sql(&self) -> String {
        let columns: Vec<String> = self.columns.iter().map(|c| ident(&c.name)).collect();
        format!("COPY {} ({}) FROM STDIN", self.target, columns.join(", "))
    }

    /// Adds a row in COPY's text form.
    pub(crate) fn put_copy_row(&self, out: &mut BytesMut, row: &Tuple) {
        for (i, column) in self.columns.iter().enumerate() {
            if i > 0 {
                out.put_u8(b'\t');
            }
            match row.value(column.index) {
                Value::Text(text) => put_escaped(out, text),
                Value::Null | Value::Unchanged => out.put_slice(b"\\N"),
            }
        }
        out.put_u8(b'\n');
    }
}

fn put_escaped(out: &mut BytesMut, text: &[u8]) {
    out.reserve(text.len() + 8);
    let mut rest = text;
    while let Some(at) = rest.iter().position(|b| matches!(b, b'\\' | b'\t' | b'\n' | b'\r')) {
        out.put_slice(&rest[..at]);
        out.put_u8(b'\\');
        out.put_u8(match rest[at] {
            b'\t' => b't',
            b'\n' => b'n',
            b'\r' => b'r',
            other => other,
        });
        rest = &rest[at + 1..];
    }
    out.put_slice(rest);
}

fn names(prefix: &str, places: &[usize]) -> Vec<String> {
    places.iter().map(|i| format!("{prefix}{i}")).collect()
}

fn unnest(arrays: &[String]) -> String {
    let parameters: Vec<String> = (1..=arrays.len()).map(|i| format!("${i}::text[]")).collect();
    format!("unnest({}) AS u({})", parameters.join(", "), arrays.join(", "))
}

/// One column of many rows, as an array of texts.
#[derive(Debug)]
pub(crate) struct TextArray<'a> {
    pub(crate) rows: &'a [Tuple],
    pub(crate) column: usize,
}

impl ToSql for TextArray<'_> {
    fn to_sql(
        &self,
        _: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn StdError + Sync + Send>> {
        out.put_i32(1);
        out.put_i32(1);
        out.put_u32(Type::TEXT.oid());
        out.put_i32(self.rows.len().try_into()?);
        out.put_i32(1);
        for row in self.rows {
            match row.value(self.column) {
                Value::Text(text) => {
                    out.put_i32(text.len() as i32);
                    out.put_slice(text);
                }
                Value::Null | Value::Unchanged => out.put_i32(-1),
            }
        }
        Ok(IsNull::No)
    }

    fn accepts(ty: &Type) -> bool {
        *ty == Type::TEXT_ARRAY
    }

    to_sql_checked!();
}

/// One value, as text.
#[derive(Debug)]
pub(crate) struct TextCell<'a>(pub(crate) Value<'a>);

impl ToSql for TextCell<'_> {
    fn to_sql(
        &self,
        _: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn StdError + Sync + Send>> {
        match self.0 {
            Value::Text(text) => {
                out.put_slice(text);
                Ok(IsNull::No)
            }
            Value::Null | Value::Unchanged => Ok(IsNull::Yes),
        }
    }

    fn accepts(ty: &Type) -> bool {
        *ty == Type::TEXT
    }

    to_sql_checked!();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copy_text_is_escaped() {
        let mut out = BytesMut::new();
        put_escaped(&mut out, "a\tb\\N\r\nc€".as_bytes());
        assert_eq!(&out[..], "a\\tb\\\\N\\r\\nc€".as_bytes());
    }
}
