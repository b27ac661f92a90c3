//! Which tables there are, and what has become of them: carries out what was seen in the catalogue.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::time::Instant;

use super::catalog::{Catalog, Difference, Size, SourceTable, difference, read_some};
use super::coordinator::{Coordinator, Followed, Live, Stage};
use super::position::Known;
use super::seed::{self, Round};
use super::setup::{make_ready, object_name, unpublish_others};
use crate::error::Error;
use crate::feed::{Step, TableName, TableState};
use crate::log::Component;
use crate::postgres::Lsn;
use crate::postgres::pgoutput::Relation;
use crate::postgres::slot::Snapshot;
use crate::postgres::wire::Wire;

/// How often the catalogue is looked at for a definition that the stream shows, and the pause.
const SIGHTS_MAX: u32 = 10;
const SIGHT_PAUSE: Duration = Duration::from_millis(10);
/// Of seeds, what may wait in their queue.
const SEED_QUEUE: usize = 4;

impl Coordinator<'_> {
    /// Takes up the tables where the sink's position left them.
    pub(super) fn adopt_known(&mut self, known: Vec<Known>, present: &Catalog) {
        let since = present.began;
        let present: HashMap<u32, &SourceTable> =
            present.tables.iter().map(|t| (t.oid, t)).collect();
        for known in known {
            let name = known.name();
            let state = self.committer.ledger.tables.get(&name).map(|(_, state, _)| *state);
            let stage = Stage::Waiting;
            let mut followed = Followed { name: name.clone(), stage, live: None, since };
            match (state, present.get(&known.0)) {
                (Some(TableState::Failed), _) => followed.stage = Stage::Failed,
                (Some(TableState::ResyncRequired), _) if !self.committer.wishes.remediates() => {
                    followed.stage = Stage::Failed;
                }
                (Some(TableState::Synced), Some(table)) => match table.layout() {
                    Ok(layout) if table.fingerprint() == known.2 => {
                        let mut source = SourceTable::clone(table);
                        // A file that differs is looked into when the stream is there: whether a
                        // TRUNCATE alone has made it cannot be told.
                        if source.file != known.1 {
                            source.forget_versions();
                        }
                        (source.file, source.membership) = (known.1, known.5);
                        followed.stage = Stage::Synced;
                        followed.live = Some(Live::new(source, layout));
                    }
                    _ => self.mark(
                        &name,
                        TableState::ResyncRequired,
                        "it was altered while the feed did not run",
                    ),
                },
                _ => {}
            }
            self.tables.insert(known.0, followed);
        }
    }

    /// Seeds tables under the snapshot of the slot's beginning.
    pub(super) fn seed_at_the_beginning(
        &mut self,
        snapshot: Snapshot,
        tables: Vec<SourceTable>,
        since: Instant,
    ) {
        for table in &tables {
            let stage = Stage::Held { from: None, changes: Vec::new() };
            let followed = Followed { name: table.name.clone(), stage, live: None, since };
            self.tables.insert(table.oid, followed);
        }
        if !tables.is_empty() {
            self.spawn_round(tables, Some(snapshot));
        }
    }

    fn spawn_round(&mut self, tables: Vec<SourceTable>, snapshot: Option<Snapshot>) {
        let (out, seeds) = mpsc::channel(SEED_QUEUE);
        let round = Round {
            config: self.around.config.clone(),
            feed: self.around.name.clone(),
            sessions: self.around.settings.seed_sessions,
            log: self.around.log.clone(),
            shared: Arc::clone(&self.around.shared),
            tables,
            wishes: Arc::clone(&self.committer.wishes),
            snapshot,
            out,
        };
        self.tasks.spawn(seed::run(round));
        self.seeds = Some(seeds);
    }

    fn mark(&mut self, table: &TableName, state: TableState, reason: &str) {
        let step = Step::Mark { table: table.clone(), state, reason: reason.to_owned() };
        self.pending.step(table, step);
        let line = format!("table {table}: {state:?}: {reason}");
        match state {
            TableState::Failed => self.around.log.error(Component::TablesManager, &line),
            _ => self.around.log.info(Component::TablesManager, &line),
        }
    }

    /// Gives a table up, until somebody asks for it.
    pub(super) fn fail(&mut self, oid: u32, reason: &str) {
        self.let_go(oid);
        let Some(followed) = self.tables.get_mut(&oid) else { return };
        (followed.stage, followed.live) = (Stage::Failed, None);
        let name = followed.name.clone();
        self.pending.forget(&name);
        self.mark(&name, TableState::Failed, reason);
        self.unpublish = true;
    }

    /// Has a table seeded again, once somebody asks for it if the sink wants that.
    pub(super) fn resync(&mut self, oid: u32, reason: &str) {
        let remediates = self.committer.wishes.remediates();
        self.leave_stream(oid, if remediates { Stage::Waiting } else { Stage::Failed }, reason);
    }

    /// Has a table seeded again.
    pub(super) fn seed_again(&mut self, oid: u32, reason: &str) {
        self.leave_stream(oid, Stage::Waiting, reason);
    }

    fn leave_stream(&mut self, oid: u32, stage: Stage, reason: &str) {
        self.let_go(oid);
        let Some(followed) = self.tables.get_mut(&oid) else { return };
        (followed.stage, followed.live) = (stage, None);
        let name = followed.name.clone();
        self.pending.forget(&name);
        self.mark(&name, TableState::ResyncRequired, reason);
        self.look_again.notify_one();
    }

    /// Leaves a table that is being seeded to a later round.
    pub(super) fn put_off(&mut self, oid: u32) {
        self.let_go(oid);
        if let Some(followed) = self.tables.get_mut(&oid)
            && matches!(followed.stage, Stage::Held { .. })
        {
            (followed.stage, followed.live) = (Stage::Waiting, None);
        }
    }

    /// Takes up tables that are new.
    pub(super) fn adopt(&mut self, catalog: &Catalog) {
        let mut taken: HashSet<TableName> = self.tables.values().map(|f| f.name.clone()).collect();
        for table in &catalog.tables {
            let wanted = table.is_logged()
                && !self.tables.contains_key(&table.oid)
                && (self.around.includes)(&table.name);
            // An earlier table of the name has to leave first.
            if !wanted || !taken.insert(table.name.clone()) {
                continue;
            }
            let name = table.name.clone();
            let (stage, since) = (Stage::Waiting, catalog.began);
            let followed = Followed { name: name.clone(), stage, live: None, since };
            self.tables.insert(table.oid, followed);
            let state = self.committer.ledger.tables.get(&name).map(|(_, state, _)| *state);
            if let Err(reason) = table.layout() {
                self.fail(table.oid, &reason);
            } else if state == Some(TableState::Synced) {
                self.mark(&name, TableState::ResyncRequired, "it was made anew at the source");
            }
        }
    }

    /// Begins a round of seeds for the tables that wait for one.
    pub(super) fn begin_seeds(&mut self, catalog: &Catalog) {
        if self.seeds.is_some() {
            return;
        }
        let mut round = Vec::new();
        let mut unfit = Vec::new();
        for table in &catalog.tables {
            let Some(followed) = self.tables.get_mut(&table.oid) else { continue };
            // A name that differs is settled first.
            if !matches!(followed.stage, Stage::Waiting) || followed.name != table.name {
                continue;
            }
            match table.layout() {
                Ok(_) => {
                    followed.stage = Stage::Held { from: None, changes: Vec::new() };
                    round.push(table.clone());
                }
                Err(reason) => unfit.push((table.oid, reason)),
            }
        }
        for (oid, reason) in unfit {
            self.fail(oid, &reason);
        }
        if !round.is_empty() {
            self.spawn_round(round, None);
        }
    }

    /// The snapshot of a round is there.
    pub(super) fn seeds_begun(&mut self, from: Lsn, tables: Vec<SourceTable>) {
        let mut tables: BTreeMap<u32, SourceTable> =
            tables.into_iter().map(|t| (t.oid, t)).collect();
        let held: Vec<u32> = self
            .tables
            .iter()
            .filter(|(_, f)| matches!(f.stage, Stage::Held { .. }))
            .map(|(oid, _)| *oid)
            .collect();
        for oid in held {
            let Some(table) = tables.remove(&oid) else {
                self.put_off(oid);
                continue;
            };
            let layout = match table.layout() {
                Ok(layout) => layout,
                Err(reason) => {
                    self.fail(oid, &reason);
                    continue;
                }
            };
            let Some(followed) = self.tables.get_mut(&oid) else { continue };
            if followed.name != table.name {
                self.put_off(oid);
                continue;
            }
            let create = Step::Create { table: table.name.clone(), shape: layout.shape.clone() };
            self.pending.step(&table.name, create);
            followed.live = Some(Live::new(table, layout));
            self.hold_from(oid, from);
        }
    }

    /// Carries out the looks at the catalogue whose place the stream has reached.
    pub(super) async fn settle(&mut self) -> Result<(), Error> {
        while let Some(catalog) = self.catalog.take_if(|look| look.position <= self.position) {
            self.follow_look(&catalog);
            let newest = self.newest.take();
            // What is taken up and seeded is what there is now.
            let present = newest.as_ref().unwrap_or(&catalog);
            self.drop_strangers();
            self.adopt(present);
            self.begin_seeds(present);
            self.settled = true;
            self.catalog = newest;
            if self.waits_for(self.position) {
                self.ask.notify_one();
            }
            if self.seeds.is_none() && std::mem::take(&mut self.unpublish) {
                let keep = self.tables.iter().filter(|(_, f)| !matches!(f.stage, Stage::Failed));
                let keep = keep.map(|(oid, _)| *oid).collect();
                unpublish_others(&mut self.source, &object_name(&self.around.name), &keep).await?;
            }
        }
        Ok(())
    }

    /// Follows names and definitions of tables to what a look has shown.
    fn follow_look(&mut self, look: &Catalog) {
        let present: HashMap<u32, &SourceTable> = look.tables.iter().map(|t| (t.oid, t)).collect();
        // Those that only a later look has shown are not gone.
        let known = self.tables.iter().filter(|(_, followed)| followed.since <= look.began);
        for oid in known.map(|(oid, _)| *oid).collect::<Vec<_>>() {
            match present.get(&oid) {
                Some(table) if table.is_logged() && (self.around.includes)(&table.name) => {
                    self.settle_name(oid, &table.name);
                    self.settle_table(oid, table, look.began);
                }
                _ => self.leave(oid),
            }
        }
    }

    /// A table that is gone, or is not the feed's any more.
    fn leave(&mut self, oid: u32) {
        self.let_go(oid);
        let Some(followed) = self.tables.remove(&oid) else { return };
        self.drop_rows(&followed.name);
        self.unpublish = true;
    }

    fn drop_rows(&mut self, name: &TableName) {
        self.pending.forget(name);
        self.leaving.insert(name.clone());
        self.pending.step(name, Step::Drop { table: name.clone() });
        self.around.log.info(Component::TablesManager, &format!("table {name} leaves the feed"));
    }

    /// What the sink has under names that no table of the feed bears.
    fn drop_strangers(&mut self) {
        // What is on its way to another name is no stranger under the one that the sink has.
        let mut borne: HashSet<&TableName> = self.tables.values().map(|f| &f.name).collect();
        borne.extend(self.pending.given_away().chain(&self.given_away));
        let strangers: Vec<TableName> = self
            .committer
            .ledger
            .tables
            .keys()
            .filter(|name| !borne.contains(name) && !self.leaving.contains(name))
            .cloned()
            .collect();
        for name in strangers {
            self.drop_rows(&name);
        }
    }

    /// Follows a table to another name. To another schema it goes by a new seed.
    fn settle_name(&mut self, oid: u32, name: &TableName) {
        let free = self.tables.values().all(|f| &f.name != name);
        let Some(followed) = self.tables.get_mut(&oid) else { return };
        if &followed.name == name {
            return;
        }
        let old = followed.name.clone();
        let live = matches!(followed.stage, Stage::Synced | Stage::Caught { .. });
        let free = free
            && !self.leaving.contains(name)
            && !self.committer.ledger.tables.contains_key(name);
        if live && free && old.schema == name.schema {
            followed.name = name.clone();
            let step = Step::Rename { from: old.clone(), to: name.clone() };
            self.pending.step(&old, step);
            if let Some(live) = self.tables.get_mut(&oid).and_then(|f| f.live.as_mut()) {
                live.source.name = name.clone();
            }
            return;
        }
        self.let_go(oid);
        if let Some(followed) = self.tables.get_mut(&oid) {
            (followed.name, followed.stage, followed.live) = (name.clone(), Stage::Waiting, None);
        }
        self.drop_rows(&old);
        self.look_again.notify_one();
    }

    /// Follows a table's definition.
    fn settle_table(&mut self, oid: u32, table: &SourceTable, began: Instant) {
        let Some(followed) = self.tables.get_mut(&oid) else { return };
        if !matches!(followed.stage, Stage::Synced | Stage::Caught { .. }) {
            return;
        }
        // The stream may have shown a definition that this look did not see yet.
        if followed.live.as_ref().is_some_and(|live| live.defined >= began) {
            return self.look_again.notify_one();
        }
        if !table.identity_full {
            self.restore_identity(table.clone());
        }
        self.follow_definition(oid, table);
    }

    /// Somebody set the table's replica identity to something less.
    fn restore_identity(&mut self, table: SourceTable) {
        let (config, log) = (self.around.config.clone(), self.around.log.clone());
        let publication = object_name(&self.around.name);
        self.tasks.spawn(async move {
            let mut wire = Wire::open(&config, false).await?;
            // When it cannot be had, an update that needs it tells.
            let _ = make_ready(&mut wire, &publication, &table, &log).await?;
            Ok(())
        });
    }

    /// The stream shows a table with other columns than it had.
    pub(super) async fn columns_changed(
        &mut self,
        oid: u32,
        relation: &Arc<Relation>,
    ) -> Result<(), Error> {
        let publication = object_name(&self.around.name);
        for patience in (0..SIGHTS_MAX).rev() {
            let present = read_some(&mut self.source, &publication, &[oid], Size::Known).await?;
            match present.first() {
                Some(table) if table.matches(relation) => {
                    if let Some(live) = self.tables.get_mut(&oid).and_then(|f| f.live.as_mut()) {
                        live.defined = Instant::now();
                    }
                    self.follow_definition(oid, table);
                    return Ok(());
                }
                // A transaction is in the stream a moment before others see what it did.
                Some(_) if patience > 0 => tokio::time::sleep(SIGHT_PAUSE).await,
                _ => break,
            }
        }
        // The catalogue is ahead: what was between cannot be known.
        self.resync(oid, "its columns were changed more than once in a short time");
        Ok(())
    }

    /// Brings a table's columns to those of its present definition.
    fn follow_definition(&mut self, oid: u32, table: &SourceTable) {
        let layout = match table.layout() {
            Ok(layout) => layout,
            Err(reason) => return self.fail(oid, &reason),
        };
        let Some(Followed { name, live: Some(live), .. }) = self.tables.get_mut(&oid) else {
            return;
        };
        if table.membership == 0 || table.membership != live.source.membership {
            return self.resync(oid, "it was taken out of the feed's publication");
        }
        if table.file == live.source.file
            && table.key == live.source.key
            && table.columns == live.source.columns
        {
            return;
        }
        // A TRUNCATE gives the table a new file; so does what writes its rows anew behind it.
        let is_truncated = live.truncated && table.has_the_columns_of(&live.source);
        if table.file != live.source.file && !is_truncated {
            return self.resync(oid, "its rows were written anew, which the log does not tell of");
        }
        let name = name.clone();
        match difference(&live.source, table, &layout) {
            Difference::Resync(reason) => self.resync(oid, &reason),
            Difference::None => {
                let truncated = live.truncated && table.file == live.source.file;
                (live.source.file, live.truncated) = (table.file, truncated);
                live.source.columns.clone_from(&table.columns);
            }
            Difference::Steps(steps) => {
                let truncated = live.truncated && table.file == live.source.file;
                *live = Live::new(table.clone(), layout);
                live.truncated = truncated;
                // The name is the sink's until it is settled.
                live.source.name = name.clone();
                for step in steps {
                    self.pending.step(&name, step.of(name.clone()));
                }
            }
        }
    }
}
