//! What statements in the binlog make of tables.

use super::catalog::{self, Difference, difference};
use super::gtid::Gtid;
use super::runner::{Followed, Runner};
use super::session;
use super::statement::Statement;
use crate::error::Error;
use crate::feed::{Step, TableName};

impl Runner<'_> {
    /// Carries out a statement that changes definitions.
    pub(super) async fn define(&mut self, statement: Statement, gtid: Gtid) -> Result<(), Error> {
        match statement {
            Statement::Create { table, replaces } => self.create(&table, replaces, gtid),
            Statement::Drop(tables) => {
                for table in tables {
                    self.drop_unless_newer(&table, gtid);
                }
            }
            Statement::DropDatabase(database) => {
                let all = self.tables.keys().chain(&self.waiting).chain(&self.failed);
                let gone: Vec<TableName> =
                    all.filter(|table| table.schema == database).cloned().collect();
                for table in gone {
                    self.drop_unless_newer(&table, gtid);
                }
            }
            Statement::Rename(names) => {
                for (from, to) in names {
                    let looked =
                        self.tables.get(&from).and_then(|followed| followed.looked.as_ref());
                    let is_looked_past = looked.is_some_and(|looked| looked.hold(gtid));
                    self.rename(&from, &to, gtid, is_looked_past);
                }
            }
            Statement::Truncate(table) => {
                if !self.is_newer(&table, gtid) && self.tables.contains_key(&table) {
                    self.pending.step(&table, Step::Truncate { table: table.clone() });
                    self.around.shared.stats().changes += 1;
                }
            }
            Statement::Alter { table, renames_column, rewrites, to, others } => {
                for other in &others {
                    self.exchanged(other, gtid);
                }
                if !self.is_newer(&table, gtid) {
                    self.alter(&table, renames_column, rewrites, to.as_ref(), gtid).await?;
                }
                if let Some(to) = to {
                    self.rename(&table, &to, gtid, false);
                }
            }
            Statement::Unknown => {
                for table in self.tables.keys().cloned().collect::<Vec<_>>() {
                    self.resync(
                        &table,
                        "the binlog holds a statement whose changes it does not tell",
                    );
                }
            }
            Statement::Commit
            | Statement::RollBack
            | Statement::EndDistributed
            | Statement::Other => {}
        }
        Ok(())
    }

    /// Whether a table's seed is newer than a transaction.
    fn is_newer(&self, table: &TableName, gtid: Gtid) -> bool {
        let followed = self.tables.get(table);
        followed.and_then(|f| f.ahead.as_ref()).is_some_and(|ahead| ahead.hold(gtid))
    }

    fn create(&mut self, table: &TableName, replaces: bool, gtid: Gtid) {
        let is_known = self.tables.contains_key(table) || self.failed.contains(table);
        if !(self.around.includes)(table) || self.is_newer(table, gtid) || (is_known && !replaces) {
            return;
        }
        if is_known {
            self.resync(table, "it was made anew");
        } else {
            self.waiting.insert(table.clone());
        }
    }

    fn drop_unless_newer(&mut self, table: &TableName, gtid: Gtid) {
        if !self.is_newer(table, gtid) {
            self.drop_table(table);
        }
    }

    /// A table's rows are another one's now; it may have come or gone by that.
    fn exchanged(&mut self, table: &TableName, gtid: Gtid) {
        if self.is_newer(table, gtid) || !(self.around.includes)(table) {
            return;
        }
        if self.tables.contains_key(table) || self.failed.contains(table) {
            self.resync(table, "its rows were exchanged with a partition");
        } else {
            self.waiting.insert(table.clone());
        }
    }

    /// `is_looked_past`: the catalogue was looked into after this statement, so that what had the
    /// name then may have been another table.
    fn rename(&mut self, from: &TableName, to: &TableName, gtid: Gtid, is_looked_past: bool) {
        let included = (self.around.includes)(to);
        if self.is_newer(to, gtid) {
            // Its rows are those of after this statement, and of what was renamed.
            self.drop_unless_newer(from, gtid);
            return;
        }
        // Whatever had the name has it no more.
        self.drop_table(to);
        if self.is_newer(from, gtid) {
            // What has the old name by now is another table; the rows of this one are not here.
            if included {
                self.waiting.insert(to.clone());
            }
            return;
        }
        match self.tables.remove(from) {
            Some(followed) if is_looked_past => {
                self.tables.insert(from.clone(), followed);
                self.drop_table(from);
                if included {
                    self.waiting.insert(to.clone());
                }
            }
            Some(mut followed) if included => {
                followed.plan.source.name = to.clone();
                self.pending.step(from, Step::Rename { from: from.clone(), to: to.clone() });
                self.tables.insert(to.clone(), followed);
            }
            Some(followed) => {
                self.tables.insert(from.clone(), followed);
                self.drop_table(from);
            }
            None => {
                self.drop_table(from);
                if included {
                    self.waiting.insert(to.clone());
                }
            }
        }
    }

    async fn alter(
        &mut self,
        table: &TableName,
        renames_column: bool,
        rewrites: bool,
        to: Option<&TableName>,
        gtid: Gtid,
    ) -> Result<(), Error> {
        let Some(followed) = self.tables.get(table) else { return Ok(()) };
        if rewrites {
            self.resync(table, "its partitions or its rows were exchanged");
            return Ok(());
        }
        // The catalogue was ahead of the stream when the table was last looked at: what this
        // statement made of it, and what a later one, cannot be told apart.
        if followed.seen.hold(gtid) {
            self.resync(table, "it was altered more than once while the feed was behind");
            return Ok(());
        }
        let catalog = catalog::read(&mut self.session).await?;
        let seen = session::end_of_binlog(&mut self.session).await?;
        let Some(found) = catalog.get(to.unwrap_or(table)).filter(|found| found.is_settled) else {
            // A later statement has dropped or renamed it, or is about to; that one comes by, too.
            self.resync(table, "it was altered and is not there any more");
            return Ok(());
        };
        let mut found = found.clone();
        found.name = table.clone();
        let plan = match found.plan() {
            Ok(plan) => plan,
            Err(reason) => {
                self.give_up(table, &reason);
                return Ok(());
            }
        };
        match difference(&followed.plan, &plan, renames_column) {
            Difference::None => {}
            Difference::Step(step) => self.pending.step(table, step),
            Difference::Resync(reason) => {
                self.resync(table, &reason);
                return Ok(());
            }
        }
        let ahead = followed_ahead(self.tables.remove(table));
        let looked = Some(seen.clone());
        self.tables.insert(table.clone(), Followed { plan, ahead, seen, looked });
        Ok(())
    }
}

fn followed_ahead(followed: Option<Followed>) -> Option<super::gtid::Gtids> {
    followed.and_then(|followed| followed.ahead)
}
