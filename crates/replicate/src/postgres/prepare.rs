//! Makes target tables ready for their load, and gives them their keys afterwards.

use std::collections::HashSet;

use super::catalog::{Column, Identity, Table, TargetColumn, Types, target_columns};
use super::control::{Control, Counts, LoadState, TableRecord};
use super::lsn::Lsn;
use super::sql::{ident, ident_list, literal, qualified};
use super::wire::Wire;
use crate::error::Error;
use crate::log::{Component, TaskLog};
use crate::settings::TablePreparation;

/// How a prepared table is to be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Prepared {
    /// The task made the table: keys are added after the load.
    pub(crate) created: bool,
    /// The table held rows of others: all is loaded in one transaction, so that a crash never
    /// leaves half of it.
    pub(crate) atomic: bool,
    /// Rows travel in the binary form.
    pub(crate) binary: bool,
}

/// What preparing needs to know beside the table.
pub(crate) struct Surroundings<'a> {
    pub(crate) control: &'a Control,
    pub(crate) types: &'a Types,
    /// User-made types of the target.
    pub(crate) target_types: &'a HashSet<(String, String)>,
    pub(crate) target_version: u32,
    pub(crate) mode: TablePreparation,
    pub(crate) snapshot: Option<Lsn>,
    pub(crate) log: &'a TaskLog,
}

/// Makes the schemas of the tables where they are absent. Ahead of the tables, because two readers
/// that make the same schema at once would fail each other.
pub(crate) async fn ensure_schemas(wire: &mut Wire, tables: &[Table]) -> Result<(), Error> {
    let schemas: HashSet<&str> = tables.iter().map(|t| t.selected.target_schema.as_str()).collect();
    for schema in schemas {
        let there = wire
            .query(&format!("SELECT FROM pg_namespace WHERE nspname = {}", literal(schema)))
            .await?;
        if !there.is_empty() {
            continue;
        }
        match wire.execute(&format!("CREATE SCHEMA IF NOT EXISTS {}", ident(schema))).await {
            // Another task was faster.
            Err(error) if error.sqlstate() == Some("23505") => {}
            Err(error) => {
                return Err(
                    error.context(format!("the schema {schema} cannot be made at the target"))
                );
            }
            Ok(_) => {}
        }
    }
    Ok(())
}

/// Prepares the target of one table, in one transaction together with its record.
pub(crate) async fn prepare(
    wire: &mut Wire,
    table: &Table,
    record: Option<&TableRecord>,
    around: &Surroundings<'_>,
) -> Result<Prepared, Error> {
    around.control.begin(wire).await?;
    match prepare_inside(wire, table, record, around).await {
        Ok(prepared) => {
            wire.execute("COMMIT").await?;
            Ok(prepared)
        }
        Err(error) => {
            wire.execute("ROLLBACK").await?;
            Err(error)
        }
    }
}

async fn prepare_inside(
    wire: &mut Wire,
    table: &Table,
    record: Option<&TableRecord>,
    around: &Surroundings<'_>,
) -> Result<Prepared, Error> {
    let (schema, name) = (&table.selected.target_schema, &table.selected.target_table);
    let target = qualified(schema, name);
    // A table that an earlier, unfinished load of this task made is this task's to make again.
    let ours = record.is_some_and(|r| r.created);
    let existing = target_columns(wire, schema, name).await?;
    let drop = existing.is_some() && (ours || around.mode == TablePreparation::DropAndCreate);
    let (created, atomic) = match existing {
        Some(columns) if !drop => {
            check_columns(table, &columns)?;
            if around.mode == TablePreparation::TruncateBeforeLoad {
                wire.execute(&format!("TRUNCATE ONLY {target}")).await.map_err(|e| {
                    e.context(format!("{schema}.{name} cannot be emptied; drop what refers to it or choose another table preparation"))
                })?;
                (false, false)
            } else {
                (false, true)
            }
        }
        _ => {
            if drop {
                wire.execute(&format!("DROP TABLE {target}")).await.map_err(|e| {
                    e.context(format!("{schema}.{name} cannot be dropped; drop what depends on it or choose to truncate instead"))
                })?;
            }
            create(wire, table, around).await?;
            (true, false)
        }
    };
    let columns = target_columns(wire, schema, name).await?.unwrap_or_default();
    // A table that is loaded in one transaction stays marked for its reload until that commits.
    let reload = atomic && record.is_some_and(|r| r.state == LoadState::Reload);
    let state = if reload { LoadState::Reload } else { LoadState::Loading };
    let sql = around.control.table_sql(
        (&table.schema, &table.name),
        state,
        around.snapshot,
        created,
        None,
    );
    wire.execute(&sql).await?;
    Ok(Prepared { created, atomic, binary: binary_fits(table, &columns, around.types) })
}

/// Rows can pass through in binary when every type means the same on both sides.
fn binary_fits(table: &Table, target: &[TargetColumn], types: &Types) -> bool {
    table.carried().all(|column| {
        types.binary_portable(column.type_oid)
            && target.iter().any(|t| {
                t.name == column.name
                    && (t.type_oid == types.undomained(column.type_oid)
                        || t.type_text == column.type_text)
            })
    })
}

/// Every carried column must be there, and nothing may be there that would have to be given.
pub(crate) fn check_columns(table: &Table, target: &[TargetColumn]) -> Result<(), Error> {
    let at = format!("{}.{}", table.selected.target_schema, table.selected.target_table);
    for column in &table.columns {
        let Some(there) = target.iter().find(|t| t.name == column.name) else {
            if column.generated.is_some() {
                continue;
            }
            return Err(Error::data(format!(
                "the target table {at} has no column {}; add it or let the task make the table",
                column.name
            )));
        };
        if column.generated.is_some() != there.generated {
            return Err(Error::data(format!(
                "column {} of {at} is generated on one side only; make both alike or let the task make the table",
                column.name
            )));
        }
    }
    let given = |name: &str| table.columns.iter().any(|c| c.name == name);
    match target.iter().find(|t| t.must_be_given && !t.generated && !given(&t.name)) {
        Some(extra) => Err(Error::data(format!(
            "the target table {at} demands a value for column {}, which the source does not have",
            extra.name
        ))),
        None => Ok(()),
    }
}

/// Creates the bare table: native types, not-null, generated columns; no key yet.
async fn create(wire: &mut Wire, table: &Table, around: &Surroundings<'_>) -> Result<(), Error> {
    let schema = &table.selected.target_schema;
    let columns: Vec<String> =
        table.columns.iter().map(|c| column_definition(table, c, around)).collect();
    let sql = format!(
        "CREATE TABLE {} ({})",
        qualified(schema, &table.selected.target_table),
        columns.join(", ")
    );
    wire.execute(&sql).await.map_err(|e| {
        e.context(format!(
            "the target table {schema}.{} cannot be made",
            table.selected.target_table
        ))
    })?;
    Ok(())
}

/// One column of a table definition.
pub(crate) fn column_definition(
    table: &Table,
    column: &Column,
    around: &Surroundings<'_>,
) -> String {
    let (type_text, replaced) =
        around.types.for_target(column.type_oid, &column.type_text, around.target_types);
    if replaced {
        around.log.warn(
            Component::TablesManager,
            &format!(
                "column {} of {}.{} has the type {}, which the target does not know; it becomes {type_text}",
                column.name, table.schema, table.name, column.type_text
            ),
        );
    }
    let mut definition = format!("{} {type_text}", ident(&column.name));
    if let Some(generated) = &column.generated {
        // Virtual columns exist since version 18; before, the value is stored, which reads the same.
        let kind =
            if generated.stored || around.target_version < 180_000 { "STORED" } else { "VIRTUAL" };
        definition.push_str(&format!(" GENERATED ALWAYS AS ({}) {kind}", generated.expression));
    }
    if column.not_null {
        definition.push_str(" NOT NULL");
    }
    definition
}

/// Adds the primary key, and an index on the source's replica identity when that is another, to a
/// table that the task made; then marks the table as loaded. One transaction.
pub(crate) async fn complete(
    wire: &mut Wire,
    table: &Table,
    prepared: &Prepared,
    around: &Surroundings<'_>,
    counts: &Counts,
) -> Result<(), Error> {
    around.control.begin(wire).await?;
    let result = complete_inside(wire, table, prepared, around, counts).await;
    wire.execute(if result.is_ok() { "COMMIT" } else { "ROLLBACK" }).await?;
    result
}

pub(crate) async fn complete_inside(
    wire: &mut Wire,
    table: &Table,
    prepared: &Prepared,
    around: &Surroundings<'_>,
    counts: &Counts,
) -> Result<(), Error> {
    let target = qualified(&table.selected.target_schema, &table.selected.target_table);
    if prepared.created {
        let columns = |names: &[String]| ident_list(names.iter().map(String::as_str));
        if !table.primary_key.is_empty() {
            let sql =
                format!("ALTER TABLE {target} ADD PRIMARY KEY ({})", columns(&table.primary_key));
            wire.execute(&sql)
                .await
                .map_err(|e| e.context(format!("the primary key of {target} cannot be made")))?;
        }
        if let Identity::Key(identity) = &table.identity
            && *identity != table.primary_key
        {
            wire.execute(&format!("CREATE UNIQUE INDEX ON {target} ({})", columns(identity)))
                .await?;
        }
    }
    let sql = around.control.table_sql(
        (&table.schema, &table.name),
        LoadState::Loaded,
        around.snapshot,
        prepared.created,
        None,
    );
    // The figures come with the mark: whoever finds a loaded table finds how many rows that were.
    let figures = around.control.counts_sql((&table.schema, &table.name), counts);
    wire.execute(&format!("{sql}; {figures}")).await?;
    Ok(())
}
