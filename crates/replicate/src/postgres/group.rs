//! Source transactions on their way to the target, in commit order.

use std::collections::HashMap;
use std::sync::Arc;

use super::lsn::Lsn;
use super::pgoutput::{Relation, Tuple};

/// One event for one table, or for the shape of one.
#[derive(Clone, Debug)]
pub(crate) enum Item {
    Insert {
        relation: u32,
        new: Tuple,
    },
    Update {
        relation: u32,
        old: Option<Tuple>,
        new: Tuple,
    },
    Delete {
        relation: u32,
        old: Tuple,
    },
    Truncate {
        relations: Vec<u32>,
    },
    /// From here on the table looks like this.
    Shape(Arc<Relation>),
}

/// Events of one table in a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) inserts: u64,
    pub(crate) updates: u64,
    pub(crate) deletes: u64,
    pub(crate) ddls: u64,
}

impl Tally {
    pub(crate) fn add(&mut self, more: &Self) {
        self.inserts += more.inserts;
        self.updates += more.updates;
        self.deletes += more.deletes;
        self.ddls += more.ddls;
    }
}

/// The end of a source transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Commit {
    /// End of the commit record. All that committed before is applied once this is.
    pub(crate) end: Lsn,
    /// Commit time in microseconds since 2000-01-01; `None` where no transaction ended, but the log
    /// moved on without anything for this task.
    pub(crate) time: Option<i64>,
}

/// What goes to the target at once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Group {
    pub(crate) items: Vec<Item>,
    pub(crate) bytes: usize,
    pub(crate) tallies: HashMap<u32, Tally>,
    /// Whole source transactions that end in this group.
    pub(crate) transactions: u64,
    /// The last of them. `None`: the group is a part of a transaction whose end has not arrived, and
    /// the target's transaction stays open.
    pub(crate) commit: Option<Commit>,
}

impl Group {
    pub(crate) fn changes(&self) -> u64 {
        self.tallies.values().map(|t| t.inserts + t.updates + t.deletes + t.ddls).sum()
    }

    pub(crate) fn push(&mut self, item: Item) {
        match &item {
            Item::Insert { relation, .. } => {
                self.tallies.entry(*relation).or_default().inserts += 1;
            }
            Item::Update { relation, .. } => {
                self.tallies.entry(*relation).or_default().updates += 1;
            }
            Item::Delete { relation, .. } => {
                self.tallies.entry(*relation).or_default().deletes += 1;
            }
            Item::Truncate { relations } => {
                for relation in relations {
                    self.tallies.entry(*relation).or_default().ddls += 1;
                }
            }
            Item::Shape(_) => {}
        }
        self.bytes += item.overhead();
        self.items.push(item);
    }

    /// Adds what another group holds, which comes later.
    pub(crate) fn append(&mut self, mut later: Self) {
        self.items.append(&mut later.items);
        self.bytes += later.bytes;
        for (relation, tally) in later.tallies {
            self.tallies.entry(relation).or_default().add(&tally);
        }
        self.transactions += later.transactions;
        self.commit = later.commit.or(self.commit);
    }
}

impl Item {
    fn overhead(&self) -> usize {
        size_of::<Self>()
            + match self {
                Self::Insert { new, .. } => new.overhead(),
                Self::Update { old, new, .. } => {
                    new.overhead() + old.as_ref().map_or(0, Tuple::overhead)
                }
                Self::Delete { old, .. } => old.overhead(),
                Self::Truncate { .. } | Self::Shape(_) => 64,
            }
    }
}
