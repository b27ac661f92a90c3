//! What waits to be committed: changes of each table, netted by key, between steps that keep their
//! order.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use arrow_array::RecordBatch;
use bytes::Bytes;

use super::arrow::{self, ColumnBuilder};
use super::postgres::codec::{Codec, Long};
use super::{Batch, Step, TableName, TableShape, Wishes};
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
    /// When they were committed at the source, if each change of a row is to come by itself.
    at_unix_micros: Option<i64>,
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
#[derive(Default)]
pub(crate) struct Pending {
    /// What the sink asks; nothing without it.
    wishes: Option<Arc<dyn Wishes>>,
    /// Whether versions are kept of tables that were renamed here, or in what was taken last: the
    /// sink does not know their new names yet.
    renamed: HashMap<TableName, bool>,
    renamed_before: HashMap<TableName, bool>,
    /// When the changes that come were committed at the source.
    pub(crate) at_unix_micros: i64,
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
        if let Step::Rename { from, to } = &step {
            self.renamed.insert(to.clone(), self.keeps_versions(from));
        }
        self.steps.push(Planned::Step(step));
    }

    fn keeps_versions(&self, table: &TableName) -> bool {
        let renamed = self.renamed.get(table).or_else(|| self.renamed_before.get(table));
        let asked = || self.wishes.as_ref().is_some_and(|wishes| wishes.keeps_versions(table));
        renamed.copied().unwrap_or_else(asked)
    }

    /// Forgets all that waits for the table that has this name by now, so that nothing comes after
    /// its being given up. What another table has waiting from before it gave the name away stays.
    pub(crate) fn forget(&mut self, table: &TableName) {
        self.open.remove(table);
        let gives_away = |planned: &Planned| matches!(planned, Planned::Step(Step::Rename { from, .. }) if from == table);
        let since = self.steps.iter().rposition(gives_away).map_or(0, |place| place + 1);
        let mut later = self.steps.split_off(since);
        later.retain(|planned| match planned {
            Planned::Nets(nets) => &nets.table != table,
            Planned::Step(step) => table_of(step) != table,
        });
        self.steps.append(&mut later);
    }

    /// Names that tables give away.
    pub(crate) fn given_away(&self) -> impl Iterator<Item = &TableName> {
        self.steps.iter().filter_map(|planned| match planned {
            Planned::Step(Step::Rename { from, .. }) => Some(from),
            _ => None,
        })
    }

    /// The name that a table will have once all that waits is committed.
    pub(crate) fn name_of(&self, table: TableName) -> TableName {
        self.steps.iter().fold(table, |name, planned| match planned {
            Planned::Step(Step::Rename { from, to }) if *from == name => to.clone(),
            _ => name,
        })
    }

    /// Nothing waits; what comes is for a sink that asks this.
    pub(crate) fn of(wishes: &Arc<dyn Wishes>) -> Self {
        Self { wishes: Some(Arc::clone(wishes)), ..Self::default() }
    }

    /// Takes what waits; what comes is for the same sink.
    pub(crate) fn take(&mut self) -> Self {
        let renamed_before = std::mem::take(&mut self.renamed);
        let next = Self { wishes: self.wishes.clone(), renamed_before, ..Self::default() };
        std::mem::replace(self, next)
    }

    /// The nets of a table that a change of these keys goes into. Where versions are kept these are
    /// of one moment, and each key is in them once.
    fn nets(
        &mut self,
        table: &TableName,
        layout: &Arc<Layout>,
        keys: &[&Bytes],
    ) -> &mut HashMap<Bytes, Net> {
        let at = self.at_unix_micros;
        if let Some(open) = self.open.get(table)
            && open.at_unix_micros.is_some_and(|of_them| {
                of_them != at || keys.iter().any(|key| open.rows.contains_key(*key))
            })
            && let Some(nets) = self.open.remove(table)
        {
            self.steps.push(Planned::Nets(nets));
        }
        let is_new = !self.open.contains_key(table);
        let at_unix_micros = (is_new && self.keeps_versions(table)).then_some(at);
        let make = || Nets {
            table: table.clone(),
            layout: Arc::clone(layout),
            rows: HashMap::new(),
            at_unix_micros,
        };
        &mut self.open.entry(table.clone()).or_insert_with(make).rows
    }

    pub(crate) fn insert(
        &mut self,
        table: &TableName,
        layout: &Arc<Layout>,
        new: Tuple,
    ) -> Result<(), ValueMissing> {
        let key = new.key(&layout.shape.key).ok_or(ValueMissing)?;
        let rows = self.nets(table, layout, &[&key]);
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
        if !new.is_whole() {
            match self.open.get(table).and_then(|open| open.rows.get(&old_key)) {
                Some(Net::New(earlier) | Net::Replaced(earlier)) => new = new.filled_from(earlier),
                _ => return Err(ValueMissing),
            }
        }
        let rows = self.nets(table, layout, &[&old_key, &new_key]);
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
        let rows = self.nets(table, layout, &[&key]);
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
        let cuts = self.wishes.as_ref().is_some_and(|wishes| wishes.cuts_texts());
        let mut failures: Vec<(TableName, String)> = Vec::new();
        let mut steps = Vec::with_capacity(self.steps.len());
        for planned in self.steps {
            match planned {
                Planned::Step(step) => steps.push(step),
                Planned::Nets(nets) => match nets.build(cuts) {
                    Ok(Some(step)) => {
                        let table = nets.table.clone();
                        let at = nets.at_unix_micros;
                        steps.extend(at.map(|unix_micros| Step::At { table, unix_micros }));
                        steps.push(step);
                    }
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
        let mut given_up = Vec::with_capacity(failures.len());
        for (table, reason) in failures {
            for table in give_up(&mut batch, &table, &reason) {
                given_up.push((table, reason.clone()));
            }
        }
        (batch, given_up)
    }
}

/// Leaves a table out of a batch and marks it as failed instead. The name is one that it has
/// somewhere in the batch; answers the one that it has at its end. Where two tables have the name
/// one after the other, both are given up: which of them is meant is not known here.
pub(crate) fn give_up(batch: &mut Batch, table: &TableName, reason: &str) -> Vec<TableName> {
    let mut names = vec![table.clone()];
    // Whether any table has the name that was given, at the place that was looked at last.
    let mut is_borne = true;
    batch.steps.retain(|step| {
        if let Step::Rename { from, to } = step {
            if names.contains(from) {
                names.retain(|name| name == table || name != from);
                names.push(to.clone());
            }
            is_borne = to == table || (is_borne && from != table);
            return true;
        }
        let is_meant = names.contains(table_of(step));
        is_borne |= is_meant && table_of(step) == table;
        !is_meant
    });
    names.retain(|name| name != table || is_borne);
    names.dedup();
    for table in &names {
        batch.steps.push(Step::Mark {
            table: table.clone(),
            state: super::TableState::Failed,
            reason: reason.to_owned(),
        });
    }
    names
}

/// The table that a step is about, by the name from after it.
fn table_of(step: &Step) -> &TableName {
    match step {
        Step::Rename { to, .. } => to,
        other => other.table(),
    }
}

impl Nets {
    fn build(&self, cuts: bool) -> Result<Option<Step>, String> {
        let mut deletes = RowsBuilder::new(&self.layout, &self.layout.shape.key, cuts);
        let all: Vec<usize> = (0..self.layout.shape.columns.len()).collect();
        let mut inserts = RowsBuilder::new(&self.layout, &all, cuts);
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
    /// Texts are cut, apart from those of the key.
    cuts: bool,
    columns: Vec<ColumnBuilder>,
    pub(crate) rows: usize,
}

impl<'a> RowsBuilder<'a> {
    pub(crate) fn new(layout: &'a Layout, places: &'a [usize], cuts: bool) -> Self {
        let columns =
            places.iter().map(|p| ColumnBuilder::new(layout.shape.columns[*p].kind)).collect();
        Self { layout, places, cuts, columns, rows: 0 }
    }

    fn push(&mut self, row: &Tuple) -> Result<(), String> {
        for (column, place) in self.columns.iter_mut().zip(self.places) {
            match row.value(*place) {
                Value::Text(bytes) => push(self.layout, *place, self.cuts, bytes, column)?,
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
        push(self.layout, *place, self.cuts, bytes, column)
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

/// Adds a value; `Err` names the column. Keys are never cut: two rows could come to have the same.
fn push(
    layout: &Layout,
    place: usize,
    cuts: bool,
    bytes: &[u8],
    column: &mut ColumnBuilder,
) -> Result<(), String> {
    let long = if cuts && !layout.shape.key.contains(&place) { Long::Cut } else { Long::Refused };
    let pushed = layout.codecs[place].push(bytes, long, column);
    pushed.map_err(|reason| in_column(layout, place, &reason))
}

fn in_column(layout: &Layout, place: usize, reason: &str) -> String {
    let name = layout.shape.columns.get(place).map_or("", |c| &c.name);
    format!("in its column \"{name}\", {reason}")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::feed::{Column, ColumnType, TableState};

    fn named(table: &str) -> TableName {
        TableName { schema: "s".to_owned(), table: table.to_owned() }
    }

    fn layout() -> Arc<Layout> {
        let column = Column { name: "id".to_owned(), kind: ColumnType::Integer, nullable: false };
        let shape = TableShape { columns: vec![column], key: vec![0] };
        Arc::new(Layout { shape, codecs: vec![Codec::Int4] })
    }

    fn insert(pending: &mut Pending, table: &str, value: &[u8]) {
        pending.insert(&named(table), &layout(), Tuple::of(&[Value::Text(value)])).unwrap();
    }

    fn rename(pending: &mut Pending, from: &str, to: &str) {
        let (from, to) = (named(from), named(to));
        pending.step(&from.clone(), Step::Rename { from, to });
    }

    /// The steps in short: what each does, and to which table.
    fn shown(batch: &Batch) -> Vec<String> {
        let of = |step: &Step| match step {
            Step::Apply { table, .. } => format!("apply {}", table.table),
            Step::Rename { from, to } => format!("{} to {}", from.table, to.table),
            Step::Mark { table, state: TableState::Failed, .. } => {
                format!("{} failed", table.table)
            }
            other => format!("{other:?}"),
        };
        batch.steps.iter().map(of).collect()
    }

    #[test]
    fn what_waits_for_the_earlier_bearer_of_a_name_is_not_forgotten() {
        let mut pending = Pending::default();
        insert(&mut pending, "a", &[0, 0, 0, 1]);
        rename(&mut pending, "a", "b");
        insert(&mut pending, "a", &[0, 0, 0, 2]);
        pending.forget(&named("a"));
        assert_eq!(pending.name_of(named("a")), named("b"));
        let (batch, failures) = pending.build(String::new());
        assert_eq!(shown(&batch), ["apply a", "a to b"]);
        assert!(failures.is_empty());
    }

    #[test]
    fn a_table_is_given_up_under_the_name_that_it_has_in_the_end() {
        let mut pending = Pending::default();
        insert(&mut pending, "a", b"not four bytes");
        rename(&mut pending, "a", "b");
        insert(&mut pending, "b", &[0, 0, 0, 1]);
        insert(&mut pending, "c", &[0, 0, 0, 1]);
        rename(&mut pending, "b", "d");
        let (batch, failures) = pending.build(String::new());
        let names: Vec<&TableName> = failures.iter().map(|(name, _)| name).collect();
        assert_eq!(names, [&named("d")]);
        let mut shown = shown(&batch);
        shown.sort();
        assert_eq!(shown, ["a to b", "apply c", "b to d", "d failed"]);
    }

    #[test]
    fn where_two_tables_had_the_name_both_are_given_up() {
        let mut pending = Pending::default();
        insert(&mut pending, "a", b"not four bytes");
        rename(&mut pending, "a", "b");
        rename(&mut pending, "z", "a");
        insert(&mut pending, "a", &[0, 0, 0, 1]);
        let (batch, failures) = pending.build(String::new());
        let mut names: Vec<&str> = failures.iter().map(|(name, _)| name.table.as_str()).collect();
        names.sort_unstable();
        assert_eq!(names, ["a", "b"]);
        assert!(!shown(&batch).iter().any(|step| step.starts_with("apply")));
    }
}
