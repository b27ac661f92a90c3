//! Changes of a table's definition that arrive in the stream.

use std::collections::HashSet;
use std::sync::Arc;

use super::apply::Applier;
use super::catalog::{
    Table, TargetColumn, flag, number, read_target_columns, target_columns_sql, text,
};
use super::control::LoadState;
use super::pgoutput::{Relation, RelationColumn};
use super::route::Route;
use super::sql::{ident, literal, qualified};
use super::wire::Wire;
use crate::error::{Error, Remedy};
use crate::log::Component;

/// A new column as the source's catalogue has it.
struct NewColumn {
    number: i16,
    type_text: String,
    /// The value of rows that are older than the column, as an array of one.
    missing: Option<String>,
    /// Rows that are older than the column have values that the log does not tell.
    needs_reload: bool,
}

/// How a table of the stream differs from the target's.
struct Differences<'a> {
    relation: &'a Relation,
    /// The stream's description before this one.
    before: Option<&'a Relation>,
    added: Vec<&'a RelationColumn>,
    /// Names at the target that the source has no more.
    gone: Vec<String>,
    retyped: Vec<&'a RelationColumn>,
}

impl Applier {
    /// Takes over a table's new shape, changing the target where the policy says so.
    pub(crate) async fn reshape(&mut self, relation: Arc<Relation>) -> Result<(), Error> {
        let key = (relation.schema.clone(), relation.name.clone());
        let Some(table) = self.tables.get(&key).cloned() else { return Ok(()) };
        let (schema, name) = (&table.selected.target_schema, &table.selected.target_table);
        self.execute_plain("SAVEPOINT shape").await?;
        let changed = self.reshape_target(&relation).await;
        match changed {
            Ok(()) => self.execute_plain("RELEASE SAVEPOINT shape").await?,
            Err(error) if error.remedy() == Remedy::Data => {
                self.execute_plain("ROLLBACK TO SAVEPOINT shape; RELEASE SAVEPOINT shape").await?;
                let message =
                    format!("the definition of {schema}.{name} cannot follow its source: {error}");
                let sql = self.control.table_sql(
                    (&key.0, &key.1),
                    LoadState::Failed,
                    None,
                    false,
                    Some(&message),
                );
                self.execute_plain(&sql).await?;
                self.routes.insert(
                    relation.oid,
                    Route::new(Arc::clone(&table), Arc::clone(&relation), &[], &self.types),
                );
                self.suspend(relation.oid, &message);
                return Ok(());
            }
            Err(error) => return Err(error),
        }
        let columns = self.columns_at_target(schema, name).await?;
        let route = Route::new(table, Arc::clone(&relation), &columns, &self.types);
        for column in &relation.columns {
            if !columns.iter().any(|c| c.name == column.name) {
                self.log.warn(
                    Component::TargetApply,
                    &format!("column {} of {}.{} is not carried: the target lacks it and altered tables are not followed", column.name, key.0, key.1),
                );
            }
        }
        self.routes.insert(relation.oid, route);
        Ok(())
    }

    async fn columns_at_target(
        &self,
        schema: &str,
        name: &str,
    ) -> Result<Vec<TargetColumn>, Error> {
        let rows = self.query_plain(&target_columns_sql(schema, name)).await?;
        read_target_columns(&rows, schema, name)?.ok_or_else(|| {
            Error::data(format!("the table {schema}.{name} is missing at the target"))
        })
    }

    /// Adds, renames, retypes and drops columns so that the target has the stream's columns.
    async fn reshape_target(&mut self, relation: &Relation) -> Result<(), Error> {
        let key = (relation.schema.clone(), relation.name.clone());
        let Some(table) = self.tables.get(&key).cloned() else { return Ok(()) };
        let there = self
            .columns_at_target(&table.selected.target_schema, &table.selected.target_table)
            .await?;
        let before = self.routes.get(&relation.oid).map(|r| Arc::clone(&r.relation));
        let has = |name: &str| there.iter().any(|t| t.name == name);
        let added: Vec<&RelationColumn> =
            relation.columns.iter().filter(|c| !has(&c.name)).collect();
        let gone = self.gone_columns(relation, before.as_deref(), &there);
        let retyped: Vec<&RelationColumn> = match &before {
            None => Vec::new(),
            Some(before) => relation
                .columns
                .iter()
                .filter(|c| {
                    has(&c.name)
                        && before.columns.iter().any(|b| {
                            b.name == c.name
                                && (b.type_oid, b.type_modifier) != (c.type_oid, c.type_modifier)
                        })
                })
                .collect(),
        };
        if added.is_empty() && gone.is_empty() && retyped.is_empty() {
            return Ok(());
        }
        let settings = self.spec.settings.ddl;
        if !settings.table_altered {
            return Ok(());
        }
        let differences = Differences { relation, before: before.as_deref(), added, gone, retyped };
        let Some(statements) = self.statements_for(&table, differences).await? else {
            return self.load_again(relation.oid, key).await;
        };
        for statement in &statements {
            self.execute_plain(statement).await?;
            self.log.info(Component::TargetApply, statement);
        }
        self.count_ddls(relation.oid, statements.len() as u64);
        Ok(())
    }

    /// The statements that make the target's columns those of the stream; `None` when values
    /// changed that the log does not tell.
    async fn statements_for(
        &self,
        table: &Table,
        differences: Differences<'_>,
    ) -> Result<Option<Vec<String>>, Error> {
        let Differences { relation, before, added, mut gone, retyped } = differences;
        let target = qualified(&table.selected.target_schema, &table.selected.target_table);
        let alter = |what: String| format!("ALTER TABLE {target} {what}");
        let mut source = Wire::open(&self.spec.source, false).await?;
        let mut statements = Vec::new();
        for column in &added {
            let name = ident(&column.name);
            let new = describe(&mut source, relation, column).await?;
            let renamed = gone
                .iter()
                .position(|old| same_column(table, old, new.number, before, column, added.len()));
            if let Some(at) = renamed {
                let old = gone.remove(at);
                statements.push(alter(format!("RENAME COLUMN {} TO {name}", ident(&old))));
                continue;
            }
            if new.needs_reload {
                return Ok(None);
            }
            let Some(missing) = &new.missing else {
                statements.push(alter(format!("ADD COLUMN {name} {}", new.type_text)));
                continue;
            };
            // Rows that are older than the column have the value of its default at that time.
            let value = format!("({}::{}[])[1]", literal(missing), new.type_text);
            let add = format!("ADD COLUMN {name} {} DEFAULT ({value})", new.type_text);
            statements.push(alter(add));
            statements.push(alter(format!("ALTER COLUMN {name} DROP DEFAULT")));
        }
        statements.extend(gone.iter().map(|old| alter(format!("DROP COLUMN {}", ident(old)))));
        for column in retyped {
            let old = before.and_then(|b| b.columns.iter().find(|c| c.name == column.name));
            if !old.is_some_and(|old| only_widened(old, column)) {
                return Ok(None);
            }
            let new = describe(&mut source, relation, column).await?;
            let name = ident(&column.name);
            statements.push(alter(format!("ALTER COLUMN {name} TYPE {}", new.type_text)));
        }
        Ok(Some(statements))
    }

    /// The source computed values that its log does not tell. The record says in this very
    /// transaction that the table is to be loaded again; its changes up to then are in that load.
    async fn load_again(&mut self, relation: u32, key: (String, String)) -> Result<(), Error> {
        self.log.info(
            Component::TargetApply,
            &format!(
                "{}.{} is loaded again: its definition changed values that the log does not tell",
                key.0, key.1
            ),
        );
        let sql = self.control.table_sql((&key.0, &key.1), LoadState::Reload, None, false, None);
        self.execute_plain(&sql).await?;
        self.suspended.insert(relation);
        self.count_ddls(relation, 1);
        self.shared.add_reloads(vec![key]);
        Ok(())
    }

    /// Columns of the target that the source had and has no more.
    fn gone_columns(
        &self,
        relation: &Relation,
        before: Option<&Relation>,
        there: &[TargetColumn],
    ) -> Vec<String> {
        let key = (relation.schema.clone(), relation.name.clone());
        let now: HashSet<&str> = relation.columns.iter().map(|c| c.name.as_str()).collect();
        let gone = |t: &&TargetColumn| !t.generated && !now.contains(t.name.as_str());
        let had = |name: &str| match before {
            Some(before) => before.columns.iter().any(|b| b.name == name),
            // In a table that this task made, every column came from the source.
            None => self.created.contains(&key),
        };
        there.iter().filter(gone).filter(|t| had(&t.name)).map(|t| t.name.clone()).collect()
    }
}

/// Whether a change of type leaves all values as they are: variable-length text that may be longer.
fn only_widened(old: &RelationColumn, new: &RelationColumn) -> bool {
    const VARCHAR: u32 = 1043;
    old.type_oid == VARCHAR
        && new.type_oid == VARCHAR
        && (new.type_modifier == -1
            || old.type_modifier != -1 && new.type_modifier >= old.type_modifier)
}

/// Whether a column that went and one that came are the same, renamed.
fn same_column(
    table: &Table,
    old: &str,
    number: i16,
    before: Option<&Relation>,
    new: &RelationColumn,
    added: usize,
) -> bool {
    if let Some(known) = table.columns.iter().find(|c| c.name == old) {
        return known.number == number;
    }
    // The number of a column seen only in the stream is not known: one went and one of its type came.
    added == 1
        && before
            .is_some_and(|b| b.columns.iter().any(|c| c.name == old && c.type_oid == new.type_oid))
}

async fn describe(
    source: &mut Wire,
    relation: &Relation,
    column: &RelationColumn,
) -> Result<NewColumn, Error> {
    let rows = source
        .query(&format!(
            "SELECT a.attnum, format_type({}, {}), a.atthasmissing, a.attmissingval, a.atthasdef OR a.attidentity <> '' \
             FROM (VALUES (1)) one LEFT JOIN pg_attribute a ON a.attrelid = {} AND a.attname = {} AND NOT a.attisdropped",
            column.type_oid,
            column.type_modifier,
            relation.oid,
            literal(&column.name)
        ))
        .await?;
    let row = rows.into_iter().next().unwrap_or_default();
    let type_text = text(&row, 1);
    // The one-element array of an array type cannot be taken apart by a subscript.
    let has_missing = flag(&row, 2) && !type_text.ends_with("[]");
    Ok(NewColumn {
        number: number(&row, 0),
        missing: has_missing.then(|| text(&row, 3)),
        needs_reload: flag(&row, 4) && !has_missing,
        type_text,
    })
}
