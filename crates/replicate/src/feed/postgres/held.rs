//! Rows of seeds, and the changes that are held until the last of them is there.

use super::coordinator::{Change, Coordinator, Followed, Stage};
use super::seed;
use crate::error::Error;
use crate::feed::Step;
use crate::postgres::Lsn;

impl Coordinator<'_> {
    /// Takes what a round of seeds tells.
    pub(super) async fn seed_message(
        &mut self,
        message: Option<seed::Message>,
    ) -> Result<(), Error> {
        match message {
            Some(seed::Message::Begun { from, tables }) => self.seeds_begun(from, tables),
            Some(seed::Message::Rows { oid, rows, bytes }) => {
                if let Some(Followed { name, stage: Stage::Held { .. }, .. }) =
                    self.tables.get(&oid)
                {
                    let table = name.clone();
                    self.pending.step(name, Step::Append { table, rows });
                    self.pending.bytes += bytes;
                }
            }
            Some(seed::Message::Done { oid }) => self.seeded(oid).await?,
            Some(seed::Message::Failed { oid, reason }) => self.fail(oid, &reason),
            Some(seed::Message::Again { oid }) => self.put_off(oid),
            Some(seed::Message::Over) => {
                self.seeds = None;
                self.look_again.notify_one();
            }
            // The task's own end tells why.
            None => self.seeds = None,
        }
        Ok(())
    }

    /// A table's rows are all there: what was held comes after them.
    async fn seeded(&mut self, oid: u32) -> Result<(), Error> {
        let Some(followed) = self.tables.get_mut(&oid) else { return Ok(()) };
        let Stage::Held { from: Some(from), changes } = &mut followed.stage else { return Ok(()) };
        let (from, changes) = (*from, std::mem::take(changes));
        followed.stage = Stage::Caught { from };
        for (commit, change) in changes {
            self.held_bytes = self.held_bytes.saturating_sub(change.bytes());
            self.apply(commit, change).await?;
        }
        self.mark_synced();
        if self.waits_for(self.position) {
            self.ask.notify_one();
        }
        Ok(())
    }

    /// Lets go of what a table's snapshot holds already.
    pub(super) fn hold_from(&mut self, oid: u32, snapshot: Lsn) {
        let followed = self.tables.get_mut(&oid);
        if let Some(Followed { stage: Stage::Held { from, changes }, .. }) = followed {
            *from = Some(snapshot);
            let bytes = |changes: &[(Lsn, Change)]| changes.iter().map(|(_, c)| c.bytes()).sum();
            let before: usize = bytes(changes);
            changes.retain(|(commit, _)| *commit >= snapshot);
            let after: usize = bytes(changes);
            self.held_bytes = self.held_bytes.saturating_sub(before - after);
        }
    }

    /// Lets go of what is held for a table.
    pub(super) fn let_go(&mut self, oid: u32) {
        if let Some(Followed { stage: Stage::Held { changes, .. }, .. }) = self.tables.get_mut(&oid)
        {
            let bytes: usize = changes.iter().map(|(_, change)| change.bytes()).sum();
            changes.clear();
            self.held_bytes = self.held_bytes.saturating_sub(bytes);
        }
    }
}
