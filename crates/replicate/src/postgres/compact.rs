//! The net change of each key: many events of a group become at most one delete, one update and
//! one insert for each row, and each kind one statement for each table.

use std::collections::HashMap;

use bytes::Bytes;

use super::pgoutput::Tuple;

/// What remains of all events of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Net {
    /// The row was not there before.
    Insert(Tuple),
    /// The row was there; values that were not sent stay as they are.
    Update(Tuple),
    /// The row was there and goes. Any image of it that holds the key.
    Delete(Tuple),
    /// The row was there, went, and another came with the same key.
    Replace { old: Tuple, new: Tuple },
    /// Came and went.
    Nothing,
}

/// The events cannot be merged: they do not follow from each other, so the target (or the order of
/// events) must decide, one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unmergeable;

/// The net changes of one table.
#[derive(Debug, Default)]
pub(crate) struct NetChanges {
    order: HashMap<Bytes, usize>,
    nets: Vec<Net>,
}

/// The three statements' rows: to delete (by key), to update, to insert.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Plan {
    pub(crate) deletes: Vec<Tuple>,
    pub(crate) updates: Vec<Tuple>,
    pub(crate) inserts: Vec<Tuple>,
}

impl NetChanges {
    pub(crate) fn insert(&mut self, new: &Tuple, key: &[usize]) -> Result<(), Unmergeable> {
        let key = new.key(key).ok_or(Unmergeable)?;
        self.insert_at(key, new)
    }

    fn insert_at(&mut self, key: Bytes, new: &Tuple) -> Result<(), Unmergeable> {
        let Some(net) = self.find(&key) else {
            self.add(key, Net::Insert(new.clone()));
            return Ok(());
        };
        *net = match std::mem::replace(net, Net::Nothing) {
            Net::Nothing => Net::Insert(new.clone()),
            Net::Delete(old) => Net::Replace { old, new: new.clone() },
            Net::Insert(_) | Net::Update(_) | Net::Replace { .. } => return Err(Unmergeable),
        };
        Ok(())
    }

    pub(crate) fn delete(&mut self, old: &Tuple, key: &[usize]) -> Result<(), Unmergeable> {
        let key = old.key(key).ok_or(Unmergeable)?;
        let Some(net) = self.find(&key) else {
            self.add(key, Net::Delete(old.clone()));
            return Ok(());
        };
        *net = match std::mem::replace(net, Net::Nothing) {
            Net::Insert(_) => Net::Nothing,
            Net::Update(_) => Net::Delete(old.clone()),
            Net::Replace { old, .. } => Net::Delete(old),
            Net::Delete(_) | Net::Nothing => return Err(Unmergeable),
        };
        Ok(())
    }

    pub(crate) fn update(
        &mut self,
        old: Option<&Tuple>,
        new: &Tuple,
        key: &[usize],
    ) -> Result<(), Unmergeable> {
        let filled = old.filter(|_| !new.is_whole()).map(|old| new.filled_columns_from(old, key));
        let new = filled.as_ref().unwrap_or(new);
        let new_key = new.key(key).ok_or(Unmergeable)?;
        let old_key = match old {
            Some(old) => old.key(key).ok_or(Unmergeable)?,
            None => new_key.clone(),
        };
        if old_key != new_key {
            return self.rekey(old_key, old.unwrap_or(new), new_key, new);
        }
        let Some(net) = self.find(&new_key) else {
            self.add(new_key, Net::Update(new.clone()));
            return Ok(());
        };
        *net = match std::mem::replace(net, Net::Nothing) {
            Net::Insert(before) => Net::Insert(new.filled_from(&before)),
            Net::Update(before) => Net::Update(new.filled_from(&before)),
            Net::Replace { old, new: before } => {
                Net::Replace { old, new: new.filled_from(&before) }
            }
            Net::Delete(_) | Net::Nothing => return Err(Unmergeable),
        };
        Ok(())
    }

    /// The key changes: the old row goes and the new one comes. That needs every value.
    fn rekey(
        &mut self,
        old_key: Bytes,
        old: &Tuple,
        new_key: Bytes,
        new: &Tuple,
    ) -> Result<(), Unmergeable> {
        let before = match self.find(&old_key) {
            None => {
                self.add(old_key, Net::Delete(old.clone()));
                None
            }
            Some(net) => {
                let (rest, before) = match std::mem::replace(net, Net::Nothing) {
                    Net::Insert(before) => (Net::Nothing, before),
                    Net::Update(before) => (Net::Delete(old.clone()), before),
                    Net::Replace { old, new } => (Net::Delete(old), new),
                    Net::Delete(_) | Net::Nothing => return Err(Unmergeable),
                };
                *net = rest;
                Some(before)
            }
        };
        let new = match before {
            Some(before) => new.filled_from(&before),
            None => new.clone(),
        };
        if !new.is_whole() {
            return Err(Unmergeable);
        }
        self.insert_at(new_key, &new)
    }

    fn find(&mut self, key: &Bytes) -> Option<&mut Net> {
        let index = *self.order.get(key)?;
        self.nets.get_mut(index)
    }

    fn add(&mut self, key: Bytes, net: Net) {
        self.order.insert(key, self.nets.len());
        self.nets.push(net);
    }

    /// The rows of the statements, in the order of their first event.
    pub(crate) fn plan(self) -> Plan {
        let mut plan = Plan::default();
        for net in self.nets {
            match net {
                Net::Insert(new) => plan.inserts.push(new),
                Net::Update(new) => plan.updates.push(new),
                Net::Delete(old) => plan.deletes.push(old),
                Net::Replace { old, new } => {
                    plan.deletes.push(old);
                    plan.inserts.push(new);
                }
                Net::Nothing => {}
            }
        }
        plan
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::super::pgoutput::Value;
    use super::*;

    fn row(key: &str, value: Option<&str>) -> Tuple {
        Tuple::of(&[
            Value::Text(key.as_bytes()),
            value.map_or(Value::Unchanged, |v| Value::Text(v.as_bytes())),
        ])
    }

    fn read(tuple: &Tuple) -> (String, Option<String>) {
        let text = |v: Value<'_>| match v {
            Value::Text(t) => Some(String::from_utf8(t.to_vec()).unwrap()),
            _ => None,
        };
        (text(tuple.value(0)).unwrap(), text(tuple.value(1)))
    }

    #[derive(Clone, Debug)]
    enum Step {
        Put(u8, u8),
        PutKeepingValue(u8),
        Remove(u8),
        Move(u8, u8, u8),
    }

    fn step() -> impl Strategy<Value = Step> {
        let key = 0_u8..6;
        prop_oneof![
            (key.clone(), any::<u8>()).prop_map(|(k, v)| Step::Put(k, v)),
            key.clone().prop_map(Step::PutKeepingValue),
            key.clone().prop_map(Step::Remove),
            (key.clone(), key, any::<u8>()).prop_map(|(a, b, v)| Step::Move(a, b, v)),
        ]
    }

    proptest! {
        /// Any history that a table can have, merged, leaves the table as the history itself does.
        #[test]
        fn the_net_change_has_the_same_end(start in prop::collection::btree_map(0_u8..6, any::<u8>(), 0..6), steps in prop::collection::vec(step(), 0..40)) {
            let mut table: BTreeMap<String, String> = start.iter().map(|(k, v)| (k.to_string(), v.to_string())).collect();
            let mut copy = table.clone();
            let mut net = NetChanges::default();
            for step in steps {
                match step {
                    Step::Put(k, v) => {
                        let (k, v) = (k.to_string(), v.to_string());
                        let new = row(&k, Some(&v));
                        if table.insert(k, v).is_some() { net.update(None, &new, &[0]).unwrap() } else { net.insert(&new, &[0]).unwrap() }
                    }
                    Step::PutKeepingValue(k) => {
                        if table.contains_key(&k.to_string()) {
                            net.update(None, &row(&k.to_string(), None), &[0]).unwrap();
                        }
                    }
                    Step::Remove(k) => {
                        if table.remove(&k.to_string()).is_some() {
                            net.delete(&row(&k.to_string(), Some("")), &[0]).unwrap();
                        }
                    }
                    Step::Move(a, b, v) => {
                        let (a, b, v) = (a.to_string(), b.to_string(), v.to_string());
                        if a != b && table.contains_key(&a) && !table.contains_key(&b) {
                            table.remove(&a);
                            net.update(Some(&row(&a, Some(""))), &row(&b, Some(&v)), &[0]).unwrap();
                            table.insert(b, v);
                        }
                    }
                }
            }
            let plan = net.plan();
            for old in &plan.deletes {
                prop_assert!(copy.remove(&read(old).0).is_some(), "a delete finds its row");
            }
            for new in &plan.updates {
                let (key, value) = read(new);
                let there = copy.get_mut(&key);
                prop_assert!(there.is_some(), "an update finds its row");
                if let (Some(there), Some(value)) = (there, value) { *there = value; }
            }
            for new in &plan.inserts {
                let (key, value) = read(new);
                prop_assert!(copy.insert(key, value.unwrap()).is_none(), "an insert finds no row");
            }
            prop_assert_eq!(copy, table);
        }
    }

    #[test]
    fn a_moved_row_whose_large_value_was_not_sent_is_left_to_the_target() {
        let mut net = NetChanges::default();
        assert_eq!(net.update(Some(&row("1", Some(""))), &row("2", None), &[0]), Err(Unmergeable));
    }
}
