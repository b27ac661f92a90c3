//! What the source's catalogue says about the selected tables.

use std::collections::{HashMap, HashSet};

use super::sql::literal;
use super::wire::{TextRow, Wire};
use crate::error::Error;
use crate::log::{Component, TaskLog};
use crate::mapping::{RelationKind, Rules, Selected};
use crate::task::Mode;

/// The first object identifier that is not built in, and so differs between servers.
const FIRST_USER_OID: u32 = 16384;

/// A data type, as far as copying needs to know it.
#[derive(Clone, Debug)]
pub(crate) struct TypeInfo {
    pub(crate) oid: u32,
    pub(crate) schema: String,
    pub(crate) name: String,
    /// `typtype`: b base, c composite, d domain, e enum, r range, m multirange, p pseudo.
    kind: u8,
    base: u32,
    base_text: String,
    element: u32,
    is_array: bool,
    has_binary: bool,
}

/// All data types of a server, by identifier.
#[derive(Debug, Default)]
pub(crate) struct Types(HashMap<u32, TypeInfo>);

impl Types {
    pub(crate) async fn read(wire: &mut Wire) -> Result<Self, Error> {
        let rows = wire
            .query(
                "SELECT t.oid, n.nspname, t.typname, t.typtype, t.typbasetype, \
                 CASE WHEN t.typbasetype <> 0 THEN format_type(t.typbasetype, t.typtypmod) END, \
                 t.typelem, t.typcategory = 'A' AND t.typelem <> 0, t.typsend <> 0 AND t.typreceive <> 0 \
                 FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace",
            )
            .await?;
        let mut types = HashMap::with_capacity(rows.len());
        for row in rows {
            let info = TypeInfo {
                oid: number(&row, 0),
                schema: text(&row, 1),
                name: text(&row, 2),
                kind: text(&row, 3).bytes().next().unwrap_or(b'b'),
                base: number(&row, 4),
                base_text: text(&row, 5),
                element: number(&row, 6),
                is_array: flag(&row, 7),
                has_binary: flag(&row, 8),
            };
            types.insert(info.oid, info);
        }
        Ok(Self(types))
    }

    /// Whether the binary form of values means the same on another server. Forms that hold object
    /// identifiers of user-made types (arrays, composites) or of objects (`regclass`) do not.
    pub(crate) fn binary_portable(&self, oid: u32) -> bool {
        let Some(info) = self.0.get(&oid) else { return false };
        if !info.has_binary || info.name.starts_with("reg") && info.schema == "pg_catalog" {
            return false;
        }
        match info.kind {
            b'd' => self.binary_portable(info.base),
            b'e' => true,
            b'c' | b'p' => false,
            _ if info.is_array => {
                info.element < FIRST_USER_OID && self.binary_portable(info.element)
            }
            _ => info.oid < FIRST_USER_OID,
        }
    }

    /// The base type under any number of domains.
    pub(crate) fn undomained(&self, oid: u32) -> u32 {
        let mut oid = oid;
        for _ in 0..64 {
            match self.0.get(&oid) {
                Some(info) if info.kind == b'd' => oid = info.base,
                _ => break,
            }
        }
        oid
    }

    /// Whether equality of two values implies equality of their texts, with an operator to ask.
    pub(crate) fn equality_is_exact(&self, oid: u32) -> bool {
        let base = self.undomained(oid);
        let Some(info) = self.0.get(&base) else { return false };
        info.kind == b'e'
            || info.schema == "pg_catalog"
                && matches!(
                    info.name.as_str(),
                    "int2"
                        | "int4"
                        | "int8"
                        | "text"
                        | "varchar"
                        | "bpchar"
                        | "name"
                        | "char"
                        | "bool"
                        | "date"
                        | "timestamp"
                        | "timestamptz"
                        | "time"
                        | "uuid"
                        | "bytea"
                        | "oid"
                        | "money"
                )
    }

    /// The type's text for the target: its own if it is built in or exists there by name, else the
    /// base type of a domain, else text of any length.
    pub(crate) fn for_target(
        &self,
        oid: u32,
        own_text: &str,
        on_target: &HashSet<(String, String)>,
    ) -> (String, bool) {
        let Some(info) = self.0.get(&oid) else { return ("character varying".to_owned(), true) };
        let named = if info.is_array { self.0.get(&info.element).unwrap_or(info) } else { info };
        let built_in = named.oid < FIRST_USER_OID && named.schema == "pg_catalog";
        if built_in || on_target.contains(&(named.schema.clone(), named.name.clone())) {
            return (own_text.to_owned(), false);
        }
        match info.kind {
            b'd' => (self.for_target(info.base, &info.base_text, on_target).0, true),
            _ if info.is_array => ("character varying[]".to_owned(), true),
            _ => ("character varying".to_owned(), true),
        }
    }
}

/// A generated column's rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Generated {
    pub(crate) stored: bool,
    pub(crate) expression: String,
}

/// A column at the source.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) number: i16,
    pub(crate) type_oid: u32,
    pub(crate) type_text: String,
    pub(crate) not_null: bool,
    pub(crate) generated: Option<Generated>,
}

/// A physical piece of a table that is read by itself: the table, or a leaf of its partitions.
#[derive(Clone, Debug)]
pub(crate) struct Leaf {
    pub(crate) schema: String,
    pub(crate) name: String,
    /// Size in pages now; `None` when the piece has no row addresses to split by.
    pub(crate) pages: Option<u64>,
}

/// How the source identifies the old row of an update or delete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Identity {
    /// By these columns (primary key or the index chosen as identity).
    Key(Vec<String>),
    /// By the whole row.
    Full,
    /// Not at all: updates and deletes cannot be carried.
    Nothing,
}

/// A selected table at the source.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    pub(crate) oid: u32,
    pub(crate) schema: String,
    pub(crate) name: String,
    pub(crate) is_view: bool,
    pub(crate) partitioned: bool,
    pub(crate) columns: Vec<Column>,
    pub(crate) primary_key: Vec<String>,
    pub(crate) identity: Identity,
    pub(crate) rows_estimate: u64,
    pub(crate) leaves: Vec<Leaf>,
    pub(crate) selected: Selected,
}

impl Table {
    pub(crate) fn key(&self) -> (String, String) {
        (self.schema.clone(), self.name.clone())
    }

    /// Columns that travel; generated ones are computed at the target.
    pub(crate) fn carried(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|c| c.generated.is_none())
    }
}

pub(crate) fn text(row: &TextRow, index: usize) -> String {
    row.get(index).cloned().flatten().unwrap_or_default()
}

pub(crate) fn number<T: std::str::FromStr + Default>(row: &TextRow, index: usize) -> T {
    row.get(index).and_then(|v| v.as_deref()).and_then(|v| v.parse().ok()).unwrap_or_default()
}

pub(crate) fn flag(row: &TextRow, index: usize) -> bool {
    row.get(index).and_then(|v| v.as_deref()) == Some("t")
}

/// Finds the tables that the rules select, with everything that loading and applying need.
pub(crate) async fn discover(
    wire: &mut Wire,
    rules: &Rules,
    mode: Mode,
    control_prefix: &str,
    log: &TaskLog,
) -> Result<Vec<Table>, Error> {
    let mut tables = select_relations(wire, rules, mode, control_prefix, log).await?;
    tables.sort_by(|a, b| (&a.schema, &a.name).cmp(&(&b.schema, &b.name)));
    Rules::check_targets(tables.iter().map(|t| (t.schema.as_str(), t.name.as_str(), &t.selected)))
        .map_err(|error| Error::fatal(error.to_string()))?;
    read_columns(wire, &mut tables).await?;
    read_keys(wire, &mut tables).await?;
    read_leaves(wire, &mut tables).await?;
    Ok(tables)
}

async fn select_relations(
    wire: &mut Wire,
    rules: &Rules,
    mode: Mode,
    control_prefix: &str,
    log: &TaskLog,
) -> Result<Vec<Table>, Error> {
    let rows = wire
        .query(
            "SELECT c.oid, n.nspname, c.relname, c.relkind, c.relispartition, c.relpersistence, c.relreplident, \
             greatest(c.reltuples, 0)::bigint, \
             (SELECT array_to_string(array_agg(a.relid::oid), ' ') FROM pg_partition_ancestors(c.oid) a WHERE c.relispartition AND a.relid <> c.oid) \
             FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace \
             WHERE c.relkind IN ('r', 'p', 'v', 'm') AND c.relpersistence <> 't' \
             AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'",
        )
        .await?;
    let mut tables = Vec::new();
    let mut parents_of = HashMap::new();
    for row in rows {
        let (schema, name, kind) = (text(&row, 1), text(&row, 2), text(&row, 3));
        if name.starts_with(control_prefix) {
            continue;
        }
        let is_view = kind == "v" || kind == "m";
        let relation = if is_view { RelationKind::View } else { RelationKind::Table };
        let Some(selected) = rules.select(&schema, &name, relation) else { continue };
        if is_view && mode.captures() {
            log.warn(
                Component::TablesManager,
                &format!("view {schema}.{name} is left out: views travel only in full-load tasks"),
            );
            continue;
        }
        if text(&row, 5) == "u" && mode.captures() {
            log.warn(Component::TablesManager, &format!("table {schema}.{name} is left out: it is unlogged, so its changes cannot be captured"));
            continue;
        }
        let oid: u32 = number(&row, 0);
        if flag(&row, 4) {
            let parents: Vec<u32> =
                text(&row, 8).split(' ').filter_map(|p| p.parse().ok()).collect();
            parents_of.insert(oid, parents);
        }
        let identity = match text(&row, 6).as_str() {
            "f" => Identity::Full,
            "n" => Identity::Nothing,
            other => Identity::Key(vec![other.to_owned()]),
        };
        tables.push(Table {
            oid,
            schema,
            name,
            is_view,
            partitioned: kind == "p",
            columns: Vec::new(),
            primary_key: Vec::new(),
            identity,
            rows_estimate: number(&row, 7),
            leaves: Vec::new(),
            selected,
        });
    }
    // A partition travels as part of its root when that is selected too.
    let chosen: HashSet<u32> = tables.iter().map(|t| t.oid).collect();
    tables.retain(|t| parents_of.get(&t.oid).is_none_or(|p| !p.iter().any(|o| chosen.contains(o))));
    Ok(tables)
}

fn oid_list(tables: &[Table]) -> String {
    format!(
        "'{{{}}}'::oid[]",
        tables.iter().map(|t| t.oid.to_string()).collect::<Vec<_>>().join(",")
    )
}

async fn read_columns(wire: &mut Wire, tables: &mut [Table]) -> Result<(), Error> {
    let sql = format!(
        "SELECT a.attrelid, a.attnum, a.attname, a.atttypid, format_type(a.atttypid, a.atttypmod), a.attnotnull, \
         a.attgenerated, pg_get_expr(d.adbin, d.adrelid) \
         FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum \
         WHERE a.attrelid = ANY ({}) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY 1, 2",
        oid_list(tables)
    );
    let index: HashMap<u32, usize> = tables.iter().enumerate().map(|(i, t)| (t.oid, i)).collect();
    for row in wire.query(&sql).await? {
        let Some(table) = index.get(&number(&row, 0)).and_then(|i| tables.get_mut(*i)) else {
            continue;
        };
        let generated = match text(&row, 6).as_str() {
            "" => None,
            kind => Some(Generated { stored: kind == "s", expression: text(&row, 7) }),
        };
        table.columns.push(Column {
            name: text(&row, 2),
            number: number(&row, 1),
            type_oid: number(&row, 3),
            type_text: text(&row, 4),
            not_null: flag(&row, 5),
            // A view's columns are plain values.
            generated: generated.filter(|_| !table.is_view),
        });
    }
    Ok(())
}

async fn read_keys(wire: &mut Wire, tables: &mut [Table]) -> Result<(), Error> {
    let sql = format!(
        "SELECT i.indrelid, i.indisprimary, i.indisreplident, a.attname \
         FROM pg_index i CROSS JOIN LATERAL generate_series(0, i.indnkeyatts - 1) k(n) \
         JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k.n] \
         WHERE i.indrelid = ANY ({}) AND (i.indisprimary OR i.indisreplident) AND i.indisvalid ORDER BY i.indexrelid, k.n",
        oid_list(tables)
    );
    let index: HashMap<u32, usize> = tables.iter().enumerate().map(|(i, t)| (t.oid, i)).collect();
    let mut chosen: HashMap<u32, Vec<String>> = HashMap::new();
    for row in wire.query(&sql).await? {
        let oid = number(&row, 0);
        let Some(table) = index.get(&oid).and_then(|i| tables.get_mut(*i)) else { continue };
        if flag(&row, 1) {
            table.primary_key.push(text(&row, 3));
        }
        if flag(&row, 2) {
            chosen.entry(oid).or_default().push(text(&row, 3));
        }
    }
    for table in tables {
        let Identity::Key(kind) = &table.identity else { continue };
        let columns = match kind.first().map(String::as_str) {
            Some("i") => chosen.remove(&table.oid).unwrap_or_default(),
            _ => table.primary_key.clone(),
        };
        table.identity =
            if columns.is_empty() { Identity::Nothing } else { Identity::Key(columns) };
    }
    Ok(())
}

async fn read_leaves(wire: &mut Wire, tables: &mut [Table]) -> Result<(), Error> {
    let sql = format!(
        "SELECT r.oid, n.nspname, c.relname, c.relkind, \
         CASE WHEN c.relkind = 'r' THEN pg_relation_size(c.oid) / current_setting('block_size')::bigint END, \
         greatest(c.reltuples, 0)::bigint \
         FROM unnest({}) AS r(oid) CROSS JOIN LATERAL ( \
           SELECT t.relid FROM pg_partition_tree(r.oid) t WHERE t.isleaf \
           UNION SELECT r.oid WHERE NOT EXISTS (SELECT FROM pg_partition_tree(r.oid)) \
         ) l JOIN pg_class c ON c.oid = l.relid JOIN pg_namespace n ON n.oid = c.relnamespace \
         WHERE c.relkind <> 'p' ORDER BY 1, 2, 3",
        oid_list(tables)
    );
    let index: HashMap<u32, usize> = tables.iter().enumerate().map(|(i, t)| (t.oid, i)).collect();
    for row in wire.query(&sql).await? {
        let Some(table) = index.get(&number(&row, 0)).and_then(|i| tables.get_mut(*i)) else {
            continue;
        };
        if table.partitioned {
            table.rows_estimate += number::<u64>(&row, 5);
        }
        table.leaves.push(Leaf {
            schema: text(&row, 1),
            name: text(&row, 2),
            pages: row.get(4).and_then(|v| v.as_deref()).and_then(|v| v.parse().ok()),
        });
    }
    Ok(())
}

/// The names of data types that users made at a server, with their schemas.
pub(crate) async fn user_types(wire: &mut Wire) -> Result<HashSet<(String, String)>, Error> {
    let rows = wire
        .query(
            "SELECT n.nspname, t.typname FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace \
             WHERE n.nspname <> 'pg_catalog' AND n.nspname <> 'pg_toast'",
        )
        .await?;
    Ok(rows.iter().map(|row| (text(row, 0), text(row, 1))).collect())
}

/// A column of an existing target table.
#[derive(Clone, Debug)]
pub(crate) struct TargetColumn {
    pub(crate) name: String,
    pub(crate) type_oid: u32,
    pub(crate) type_text: String,
    /// The type without length or precision: casting to it cuts nothing off.
    pub(crate) cast_text: String,
    pub(crate) generated: bool,
    /// Not null, and neither default nor identity fills it in.
    pub(crate) must_be_given: bool,
}

/// The columns of a target table; `None` when there is no such table.
pub(crate) async fn target_columns(
    wire: &mut Wire,
    schema: &str,
    table: &str,
) -> Result<Option<Vec<TargetColumn>>, Error> {
    let rows = wire.query(&target_columns_sql(schema, table)).await?;
    read_target_columns(&rows, schema, table)
}

/// The question behind `target_columns`.
pub(crate) fn target_columns_sql(schema: &str, table: &str) -> String {
    format!(
        "SELECT c.relkind, a.attname, a.atttypid, format_type(a.atttypid, a.atttypmod), a.attgenerated <> '', \
         a.attnotnull AND NOT a.atthasdef AND a.attidentity = '', format_type(a.atttypid, -1) \
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace \
         LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped \
         WHERE n.nspname = {} AND c.relname = {} ORDER BY a.attnum",
        literal(schema),
        literal(table)
    )
}

/// The answer to `target_columns_sql`.
pub(crate) fn read_target_columns(
    rows: &[TextRow],
    schema: &str,
    table: &str,
) -> Result<Option<Vec<TargetColumn>>, Error> {
    let Some(first) = rows.first() else { return Ok(None) };
    let kind = text(first, 0);
    if kind != "r" && kind != "p" {
        return Err(Error::data(format!(
            "{schema}.{table} exists at the target and is not a table"
        )));
    }
    Ok(Some(
        rows.iter()
            .filter(|row| row.get(1).is_some_and(Option::is_some))
            .map(|row| TargetColumn {
                name: text(row, 1),
                type_oid: number(row, 2),
                type_text: text(row, 3),
                generated: flag(row, 4),
                must_be_given: flag(row, 5),
                cast_text: text(row, 6),
            })
            .collect(),
    ))
}
