//! What waits to be committed: changes of each table, netted by key, between steps that keep their
//! order.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use arrow_array::RecordBatch;
use bytes::Bytes;

use super::arrow::{self, ColumnBuilder};
use super::postgres::codec::Codec;
use super::{Batch, Step, TableName, TableShape};
use crate::postgres::pgoutput::{Tuple, Value};

/// A table's columns, and how its values travel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Layout {
    pub(crate) shape: TableShape,
    /// One for each column.
    pub(crate) codecs: Vec<Codec>,
}

/// The net change of one row.
#[derive(Debug)]
enum Net {
    /// Not there before.
    New(Tuple),
    /// There before, and other now.
    Replaced(Tuple),
    /// There before; this is what is known of it, its key at least.
    Gone(Tuple),
}

/// The net changes of a table, by key.
#[derive(Debug)]
pub(crate) struct Nets {
    table: TableName,
    layout: Arc<Layout>,
    rows: HashMap<Bytes, Net>,
}

/// A step, or changes that become one.
#[derive(Debug)]
enum Planned {
    Step(Step),
    Nets(Nets),
}

/// An update did not send a large value that it left alone, and no earlier image has it.
#[derive(Debug)]
pub(crate) struct ValueMissing;

/// What waits.
#[derive(Debug, Default)]
pub(crate) struct Pending {
    steps: Vec<Planned>,
    /// Changes since the last step of their table.
    open: HashMap<TableName, Nets>,
    /// Bytes from the source, about.
    pub(crate) bytes: usize,
    pub(crate) transactions: u64,
    pub(crate) committed_unix_micros: Option<i64>,
}

impl Pending {
    pub(crate) fn is_empty(&self) -> bool {
        self.steps.is_empty() && self.open.is_empty() && self.bytes == 0
    }

    /// Adds a step after everything that its table has waiting.
    pub(crate) fn step(&mut self, table: &TableName, step: Step) {
        if let Some(nets) = self.open.remove(table) {
            self.steps.push(Planned::Nets(nets));
        }
        self.steps.push(Planned::Step(step));
    }

    /// Forgets all that waits for a table, so that nothing comes after its being given up.
    pub(crate) fn forget(&mut self, table: &TableName) {
        self.open.remove(table);
        self.steps.retain(|planned| match planned {
            Planned::Nets(nets) => &nets.table != table,
            Planned::Step(step) => table_of(step) != table,
        });
    }

    fn nets(&mut self, table: &TableName, layout: &Arc<Layout>) -> &mut HashMap<Bytes, Net> {
        let make =
            || Nets { table: table.clone(), layout: Arc::clone(layout), rows: HashMap::new() };
        &mut self.open.entry(table.clone()).or_insert_with(make).rows
    }

    pub(crate) fn insert(
        &mut self,
        table: &TableName,
        layout: &Arc<Layout>,
        new: Tuple,
    ) -> Result<(), ValueMissing> {
        let key = new.key(&layout.shape.key).ok_or(ValueMissing)?;
        let rows = self.nets(table, layout);
        match rows.entry(key) {
            Entry::Vacant(entry) => {
                entry.insert(Net::New(new));
            }
            Entry::Occupied(mut entry) => {
                let net = match entry.get() {
                    Net::New(_) => Net::New(new),
                    Net::Replaced(_) | Net::Gone(_) => Net::Replaced(new),
                };
                entry.insert(net);
            }
        }
        Ok(())
    }

    /// `old_is_whole`: the old image has all values, not only those of the key.
    pub(crate) fn update(
        &mut self,
        table: &TableName,
        layout: &Arc<Layout>,
        old: Option<&Tuple>,
        old_is_whole: bool,
        new: Tuple,
    ) -> Result<(), ValueMissing> {
        let key_columns = &layout.shape.key;
        let mut new = new;
        if let (Some(old), true) = (old, old_is_whole) {
            new = new.filled_from(old);
        } else if let Some(old) = old {
            new = new.filled_columns_from(old, key_columns);
        }
        let new_key = new.key(key_columns).ok_or(ValueMissing)?;
        let old_key = match old {
            Some(old) => old.key(key_columns).ok_or(ValueMissing)?,
            None => new_key.clone(),
        };
        let rows = self.nets(table, layout);
        if !new.is_whole() {
            match rows.get(&old_key) {
                Some(Net::New(earlier) | Net::Replaced(earlier)) => new = new.filled_from(earlier),
                _ => return Err(ValueMissing),
            }
        }
        let net = match (rows.remove(&old_key), old) {
            (earlier, _) if old_key == new_key => {
                let fresh = matches!(earlier, Some(Net::New(_)));
                rows.insert(new_key, if fresh { Net::New(new) } else { Net::Replaced(new) });
                return Ok(());
            }
            (Some(Net::New(_)), _) | (_, None) => None,
            (Some(Net::Replaced(row) | Net::Gone(row)), _) => Some(Net::Gone(row)),
            (None, Some(old)) => Some(Net::Gone(old.clone())),
        };
        if let Some(net) = net {
            rows.insert(old_key, net);
        }
        self.insert(table, layout, new)
    }

    pub(crate) fn delete(
        &mut self,
        table: &TableName,
        layout: &Arc<Layout>,
        old: Tuple,
    ) -> Result<(), ValueMissing> {
        let key = old.key(&layout.shape.key).ok_or(ValueMissing)?;
        let rows = self.nets(table, layout);
        if matches!(rows.get(&key), Some(Net::New(_))) {
            rows.remove(&key);
        } else {
            rows.insert(key, Net::Gone(old));
        }
        Ok(())
    }

    /// Makes the batch. Tables with values that the store cannot hold are left out and given up;
    /// they come back with the reason.
    pub(crate) fn build(mut self, position: String) -> (Batch, Vec<(TableName, String)>) {
        self.steps.extend(self.open.drain().map(|(_, nets)| Planned::Nets(nets)));
        let mut failures: Vec<(TableName, String)> = Vec::new();
        let mut steps = Vec::with_capacity(self.steps.len());
        for planned in self.steps {
            match planned {
                Planned::Step(step) => steps.push(step),
                Planned::Nets(nets) => match nets.build() {
                    Ok(Some(step)) => steps.push(step),
                    Ok(None) => {}
                    Err(reason) => failures.push((nets.table, reason)),
                },
            }
        }
        let mut batch = Batch {
            steps,
            position: Some(position),
            committed_unix_micros: self.committed_unix_micros,
            transactions: self.transactions,
            bytes: self.bytes as u64,
        };
        for (table, reason) in &failures {
            give_up(&mut batch, table, reason);
        }
        (batch, failures)
    }
}

/// Leaves a table out of a batch and marks it as failed instead.
pub(crate) fn give_up(batch: &mut Batch, table: &TableName, reason: &str) {
    batch.steps.retain(|step| table_of(step) != table);
    batch.steps.push(Step::Mark {
        table: table.clone(),
        state: super::TableState::Failed,
        reason: reason.to_owned(),
    });
}

/// The table that a step is about.
pub(crate) fn table_of(step: &Step) -> &TableName {
    match step {
        Step::Create { table, .. }
        | Step::Append { table, .. }
        | Step::Apply { table, .. }
        | Step::Truncate { table }
        | Step::Drop { table }
        | Step::AddColumn { table, .. }
        | Step::DropColumn { table, .. }
        | Step::RenameColumn { table, .. }
        | Step::Mark { table, .. } => table,
        Step::Rename { to, .. } => to,
    }
}

impl Nets {
    fn build(&self) -> Result<Option<Step>, String> {
        let mut deletes = RowsBuilder::new(&self.layout, &self.layout.shape.key);
        let all: Vec<usize> = (0..self.layout.shape.columns.len()).collect();
        let mut inserts = RowsBuilder::new(&self.layout, &all);
        for net in self.rows.values() {
            match net {
                Net::New(row) => inserts.push(row)?,
                Net::Gone(row) => deletes.push(row)?,
                Net::Replaced(row) => {
                    deletes.push(row)?;
                    inserts.push(row)?;
                }
            }
        }
        let (deletes, inserts) = (deletes.finish()?, inserts.finish()?);
        if deletes.is_none() && inserts.is_none() {
            return Ok(None);
        }
        Ok(Some(Step::Apply { table: self.table.clone(), deletes, inserts }))
    }
}

/// Rows of some of a table's columns, on their way into a batch.
pub(crate) struct RowsBuilder<'a> {
    layout: &'a Layout,
    places: &'a [usize],
    columns: Vec<ColumnBuilder>,
    pub(crate) rows: usize,
}

impl<'a> RowsBuilder<'a> {
    pub(crate) fn new(layout: &'a Layout, places: &'a [usize]) -> Self {
        let columns =
            places.iter().map(|p| ColumnBuilder::new(layout.shape.columns[*p].kind)).collect();
        Self { layout, places, columns, rows: 0 }
    }

    fn push(&mut self, row: &Tuple) -> Result<(), String> {
        for (column, place) in self.columns.iter_mut().zip(self.places) {
            match row.value(*place) {
                Value::Text(bytes) => self.layout.codecs[*place]
                    .push(bytes, column)
                    .map_err(|reason| in_column(self.layout, *place, &reason))?,
                Value::Null => column.push_null(),
                Value::Unchanged => return Err("a value was not sent by the source".to_owned()),
            }
        }
        self.rows += 1;
        Ok(())
    }

    /// Adds a value to the next row; `Err` names the column.
    pub(crate) fn push_value(&mut self, index: usize, value: Option<&[u8]>) -> Result<(), String> {
        let (Some(column), Some(place)) = (self.columns.get_mut(index), self.places.get(index))
        else {
            return Err("the source sent more columns than the table has".to_owned());
        };
        let Some(bytes) = value else {
            column.push_null();
            return Ok(());
        };
        self.layout.codecs[*place]
            .push(bytes, column)
            .map_err(|reason| in_column(self.layout, *place, &reason))
    }

    /// The rows so far; the builder is empty afterwards. `None` when there were none.
    pub(crate) fn finish(&mut self) -> Result<Option<RecordBatch>, String> {
        if std::mem::take(&mut self.rows) == 0 {
            return Ok(None);
        }
        let schema = arrow::schema(self.places.iter().map(|p| &self.layout.shape.columns[*p]));
        let arrays = self.columns.iter_mut().map(ColumnBuilder::finish).collect();
        arrow::batch(&schema, arrays).map(Some)
    }
}

fn in_column(layout: &Layout, place: usize, reason: &str) -> String {
    let name = layout.shape.columns.get(place).map_or("", |c| &c.name);
    format!("in its column \"{name}\", {reason}")
}
