//! The course of a run: one loop for the first start, for the path after a crash, and for reloads.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::SystemTime;

use super::catalog::{Table, Types, discover, flag, number, target_columns, text, user_types};
use super::control::{Control, Counts, LoadState, Records, TableRecord};
use super::load::{self, Load};
use super::lsn::Lsn;
use super::prepare::{self, check_columns};
use super::slot::{
    Snapshot, drop_publications, drop_slot, ensure_publications, plain_snapshot, slot_info,
    slot_snapshot,
};
use super::sql::{literal, qualified};
use super::stream::{self, Changes, End};
use super::wire::Wire;
use crate::error::{Error, Remedy};
use crate::log::{Component, TaskLog};
use crate::mapping::RelationKind;
use crate::settings::{StopAfterLoad, TablePreparation};
use crate::stats::{Phase, TableState, TableStats};
use crate::task::{Outcome, Shared, Start, StopReason, TaskSpec, point};

/// Oldest source whose log this crate reads.
const SOURCE_VERSION_MIN: u32 = 130_000;

/// What a run keeps over reconnections.
struct Run {
    spec: Arc<TaskSpec>,
    shared: Arc<Shared>,
    control: Control,
    log: TaskLog,
    /// Earlier records have been forgotten, if this start wanted that: not again after a reconnect.
    begun: bool,
    /// Somebody asked for these to be loaded again, and the records do not say so yet.
    reloads: Vec<(String, String)>,
    /// The end of the source's log when the load ended, for stopping after cached changes.
    cached_until: Option<Lsn>,
}

/// Runs a task to its end.
pub(crate) async fn run(spec: TaskSpec, shared: Arc<Shared>) -> Outcome {
    let log = TaskLog { sink: Arc::clone(&spec.log), task: spec.name.as_str().into() };
    let control = Control::new(&spec.name, &spec.settings, String::new());
    let mut run = Run {
        spec: Arc::new(spec),
        shared,
        control,
        log,
        begun: false,
        reloads: Vec::new(),
        cached_until: None,
    };
    let outcome = run.until_the_end().await;
    run.leave(&outcome);
    outcome
}

impl Run {
    /// Tries until the work ends, is stopped, or fails in a way that trying again does not mend.
    async fn until_the_end(&mut self) -> Outcome {
        let retry = self.spec.settings.retry;
        let (mut pause, mut tries) = (retry.interval, 0);
        loop {
            let progress_before = self.progress();
            let error = match self.attempt().await {
                Ok(reason) => return self.stopped(reason),
                Err(error) => error,
            };
            if self.shared.stopping() {
                return self.stopped(StopReason::Requested);
            }
            if error.remedy() != Remedy::Retry {
                self.log.error(Component::TaskManager, error.message());
                return Outcome::Failed {
                    message: error.message().to_owned(),
                    position: self.position(),
                };
            }
            if self.progress() != progress_before {
                (pause, tries) = (retry.interval, 0);
            }
            tries += 1;
            let out_of_tries = retry.count.is_some_and(|count| tries > count)
                || retry.stop_at_interval_max
                    && retry.doubling
                    && pause >= retry.interval_max
                    && tries > 1;
            if out_of_tries {
                let message = format!("gave up after {tries} tries to connect again: {error}");
                self.log.error(Component::TaskManager, &message);
                return Outcome::Failed { message, position: self.position() };
            }
            self.log.warn(
                Component::TaskManager,
                &format!("{error}; next try in {} s", pause.as_secs_f32()),
            );
            self.shared.set_phase(Phase::Reconnecting { cause: error.message().to_owned(), tries });
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                () = self.shared.stopped() => return self.stopped(StopReason::Requested),
            }
            if retry.doubling {
                pause = (pause * 2).min(retry.interval_max);
            }
        }
    }

    fn progress(&self) -> (Option<Lsn>, u64) {
        let stats = self.shared.stats();
        (stats.durable_position, stats.tables.iter().map(|t| t.full_load_rows).sum())
    }

    fn position(&self) -> Option<Lsn> {
        self.shared.stats().durable_position
    }

    fn stopped(&self, reason: StopReason) -> Outcome {
        let errored =
            self.shared.stats().tables.iter().filter(|t| t.state == TableState::Error).count();
        Outcome::Stopped { reason, position: self.position(), tables_errored: errored }
    }

    /// Leaves the figures in a state that is true after the end.
    fn leave(&self, outcome: &Outcome) {
        for table in &mut self.shared.stats().tables {
            if matches!(table.state, TableState::FullLoad | TableState::BeingReloaded) {
                table.state = TableState::Cancelled;
            }
        }
        let text = match outcome {
            Outcome::Stopped { reason, .. } => format!("the task stopped: {reason:?}"),
            Outcome::Failed { .. } => "the task failed".to_owned(),
        };
        self.log.info(Component::TaskManager, &text);
    }

    /// One attempt: connects, and works until the end or an error.
    async fn attempt(&mut self) -> Result<StopReason, Error> {
        self.shared.set_phase(Phase::Preparing);
        // A name of its own for each attempt: sessions of the one before may not be gone yet.
        let now =
            SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_nanos();
        self.control.run = format!("{now:x}-{:x}", std::process::id());
        let mut source = Wire::open(&self.spec.source, false)
            .await
            .map_err(|e| Error::from(e).context("source"))?;
        let mut target = Wire::open(&self.spec.target, false)
            .await
            .map_err(|e| Error::from(e).context("target"))?;
        let source_version = self.check_source(&mut source).await?;
        let target_version = server_version(&mut target).await?;
        self.control.ensure(&mut target, self.spec.mode.captures()).await?;
        let fresh = !self.begun && self.spec.start != Start::Resume;
        self.control.take_over(&mut target, fresh).await?;
        self.begun = true;
        point(&self.spec, "run:taken-over").await;
        loop {
            if self.shared.stopping() {
                return Ok(StopReason::Requested);
            }
            match self.round(&mut source, &mut target, source_version, target_version).await? {
                Some(reason) => return Ok(reason),
                None => self.shared.set_phase(Phase::Preparing),
            }
        }
    }

    async fn check_source(&self, source: &mut Wire) -> Result<u32, Error> {
        let version = server_version(source).await?;
        if version < SOURCE_VERSION_MIN {
            return Err(Error::fatal(format!(
                "the source is PostgreSQL {}; version 13 or later is needed",
                version / 10_000
            )));
        }
        let rows = source
            .query("SELECT current_setting('wal_level') = 'logical', pg_is_in_recovery()")
            .await?;
        let row = rows.into_iter().next().unwrap_or_default();
        if self.spec.mode.captures() && !flag(&row, 0) {
            return Err(Error::fatal(
                "the source cannot capture changes; set wal_level = logical and restart it",
            ));
        }
        if self.spec.mode.captures() && flag(&row, 1) {
            return Err(Error::fatal("the source is a standby; capture changes from its primary"));
        }
        Ok(version)
    }

    /// Loads what is not loaded, then applies changes. `None`: look again, something new is to be loaded.
    async fn round(
        &mut self,
        source: &mut Wire,
        target: &mut Wire,
        source_version: u32,
        target_version: u32,
    ) -> Result<Option<StopReason>, Error> {
        let spec = Arc::clone(&self.spec);
        let tables =
            discover(source, &spec.rules, spec.mode, &spec.settings.control_prefix, &self.log)
                .await?;
        if tables.is_empty() && spec.settings.errors.fail_on_no_tables {
            return Err(Error::fatal(
                "the table mappings select no table of the source; check schema and table names, and privileges",
            ));
        }
        self.write_down_reloads(target).await?;
        let mut records = self.control.read(target).await?;
        self.show(&tables, &records);
        let mut around = Load {
            spec: Arc::clone(&spec),
            shared: Arc::clone(&self.shared),
            control: self.control.clone(),
            types: Types::read(source).await?,
            target_types: user_types(target).await?,
            source_version,
            target_version,
            snapshot_name: String::new(),
            snapshot: None,
            preparation: spec.settings.preparation,
            log: self.log.clone(),
        };
        if !spec.mode.loads() {
            // A table that appears later travels whole, but never replaces what is at the target.
            around.preparation = TablePreparation::DoNothing;
            if records.position.is_none() {
                // Before the position is stored: a crash in between does this again.
                self.adopt(target, &around, &tables).await?;
                records.tables = self.control.read(target).await?.tables;
            }
        }
        let (position, own_snapshot) = if spec.mode.captures() {
            self.ready_capture(source, target, &tables, &records).await?
        } else {
            (None, None)
        };
        if position.is_some() && own_snapshot.is_none() {
            // Only now: the slot has shown that this is the source that the records speak of.
            self.follow_drops(source, target, &tables, &mut records).await?;
        }
        let unloaded: Vec<Table> =
            tables.iter().filter(|t| self.must_load(t, &records)).cloned().collect();
        if !unloaded.is_empty() {
            self.shared.set_phase(Phase::FullLoad);
            prepare::ensure_schemas(target, &unloaded).await?;
            self.load(around, unloaded, &records, own_snapshot).await?;
        }
        if self.shared.stopping() {
            return Ok(Some(StopReason::Requested));
        }
        if !spec.mode.captures() {
            self.control.forget(target).await?;
            return Ok(Some(StopReason::FullLoadFinished));
        }
        if spec.mode.loads()
            && spec.settings.stop_after_load == StopAfterLoad::BeforeCachedChanges
            && records.position.is_none()
        {
            return Ok(Some(StopReason::AfterFullLoad));
        }
        self.follow(source, target, tables, position).await
    }

    /// Whether a table's load is still to be done (again).
    fn must_load(&self, table: &Table, records: &Records) -> bool {
        match records.tables.get(&table.key()) {
            None => !self.is_loaded(&table.key()),
            Some(record) => match record.state {
                LoadState::Loaded => false,
                LoadState::Loading | LoadState::Reload => true,
                // Given up in this run already: once is enough until somebody starts it again.
                LoadState::Failed => !self.shared.stats().tables.iter().any(|t| {
                    t.schema == table.schema
                        && t.table == table.name
                        && t.state == TableState::Error
                        && t.message.is_some()
                }),
            },
        }
    }

    /// Tables that are gone from the source: their records go, and with them, where the policy says
    /// so, the target tables that this task made.
    async fn follow_drops(
        &self,
        source: &mut Wire,
        target: &mut Wire,
        tables: &[Table],
        records: &mut Records,
    ) -> Result<(), Error> {
        let missing: Vec<(String, String)> = records
            .tables
            .keys()
            .filter(|(schema, name)| !tables.iter().any(|t| &t.schema == schema && &t.name == name))
            .cloned()
            .collect();
        for (schema, name) in missing {
            let place = qualified(&schema, &name);
            // A table that the rules merely leave out now keeps its copy and its record.
            let there = source.query(&format!("SELECT to_regclass({})", literal(&place))).await?;
            if !there.first().is_some_and(|row| text(row, 0).is_empty()) {
                continue;
            }
            let record = records.tables.remove(&(schema.clone(), name.clone()));
            let ours = record.is_some_and(|r| r.created);
            let selected = self.spec.rules.select(&schema, &name, RelationKind::Table);
            self.control.begin(target).await?;
            let drop = ours && self.spec.settings.ddl.table_dropped;
            let copy = selected.map(|s| qualified(&s.target_schema, &s.target_table));
            if let Some(copy) = copy.filter(|_| drop) {
                target.execute(&format!("DROP TABLE IF EXISTS {copy}")).await?;
                self.log.info(
                    Component::TablesManager,
                    &format!("{place} is gone: {copy} was dropped"),
                );
            } else {
                self.log
                    .warn(Component::TablesManager, &format!("{place} is gone; its copy stays"));
            }
            let forget = self.control.forget_table_sql((&schema, &name));
            target.execute(&format!("{forget}; COMMIT")).await?;
        }
        Ok(())
    }

    /// Whether an earlier run has told that it loaded this table: a full load leaves no record of
    /// that at the target when it is over.
    fn is_loaded(&self, table: &(String, String)) -> bool {
        !self.spec.mode.captures()
            && self.spec.start == Start::Resume
            && self.spec.loaded.contains(table)
    }

    async fn write_down_reloads(&mut self, target: &mut Wire) -> Result<(), Error> {
        self.reloads.extend(self.shared.take_reloads());
        if self.reloads.is_empty() {
            return Ok(());
        }
        self.control.begin(target).await?;
        for (schema, table) in &self.reloads {
            let sql = self.control.table_sql((schema, table), LoadState::Reload, None, false, None);
            target.execute(&sql).await?;
        }
        target.execute("COMMIT").await?;
        let mut stats = self.shared.stats();
        for (schema, table) in self.reloads.drain(..) {
            if let Some(found) =
                stats.tables.iter_mut().find(|t| t.schema == schema && t.table == table)
            {
                found.state = TableState::BeingReloaded;
                found.message = None;
            }
        }
        Ok(())
    }

    /// Makes the figures show these tables, keeping what they show already.
    fn show(&self, tables: &[Table], records: &Records) {
        let mut stats = self.shared.stats();
        let mut known: HashMap<(String, String), TableStats> = std::mem::take(&mut stats.tables)
            .into_iter()
            .map(|t| ((t.schema.clone(), t.table.clone()), t))
            .collect();
        for table in tables {
            let entry = known.entry(table.key()).or_insert_with(|| {
                let mut new = TableStats {
                    schema: table.schema.clone(),
                    table: table.name.clone(),
                    reloaded: self.spec.start == Start::ReloadTarget,
                    ..TableStats::default()
                };
                if let Some(record) = records.tables.get(&table.key()) {
                    restore(&mut new, record);
                } else if self.is_loaded(&table.key()) {
                    new.state = TableState::Completed;
                }
                new
            });
            entry.target_schema.clone_from(&table.selected.target_schema);
            entry.target_table.clone_from(&table.selected.target_table);
            entry.rows_estimate = table.rows_estimate;
        }
        for (key, entry) in &mut known {
            if !tables.iter().any(|t| t.schema == key.0 && t.name == key.1) {
                entry.state = TableState::DoesNotExist;
            }
        }
        stats.tables = known.into_values().collect();
        stats.tables.sort_by(|a, b| (&a.schema, &a.table).cmp(&(&b.schema, &b.table)));
        stats.durable_position = records.position.or(stats.durable_position);
    }

    /// Publications and slot. Returns where changes start, and the slot's own snapshot if it is new.
    async fn ready_capture(
        &mut self,
        source: &mut Wire,
        target: &mut Wire,
        tables: &[Table],
        records: &Records,
    ) -> Result<(Option<Lsn>, Option<Snapshot>), Error> {
        ensure_publications(source, &self.spec, tables, &self.log).await?;
        let slot = self.spec.slot();
        let owned = self.spec.slot_name.is_none();
        let Some(position) = records.position else {
            if owned {
                return self.new_slot(source, target, &slot).await;
            }
            let info = slot_info(source, &slot).await?.ok_or_else(|| missing_slot(&slot))?;
            let confirmed = info.confirmed.ok_or_else(|| missing_slot(&slot))?;
            let position = self.spec.start_position.unwrap_or(confirmed);
            check_slot(&slot, info.unusable, confirmed, position)?;
            self.control.store_position(target, position).await?;
            return Ok((Some(position), None));
        };
        let info = slot_info(source, &slot).await?.ok_or_else(|| missing_slot(&slot))?;
        check_slot(&slot, info.unusable, info.confirmed.unwrap_or_default(), position)?;
        Ok((Some(position), None))
    }

    async fn new_slot(
        &self,
        source: &mut Wire,
        target: &mut Wire,
        slot: &str,
    ) -> Result<(Option<Lsn>, Option<Snapshot>), Error> {
        if self.spec.start_position.is_some() {
            return Err(Error::fatal(
                "a start position needs the name of a replication slot that exists: set SlotName on the source endpoint",
            ));
        }
        drop_slot(source, slot).await?;
        point(&self.spec, "run:before-slot").await;
        let making = slot_snapshot(
            &self.spec.source,
            slot,
            false,
            &self.log,
            self.spec.settings.open_transactions_wait,
        );
        let snapshot = tokio::select! {
            snapshot = making => snapshot?,
            () = self.shared.stopped() => return Err(Error::retry("stopped while the replication slot was being made")),
        };
        point(&self.spec, "run:slot-made").await;
        if let Some(position) = snapshot.position {
            self.control.store_position(target, position).await?;
            self.shared.stats().durable_position = Some(position);
            self.log.info(
                Component::SourceCapture,
                &format!("replication slot {slot} starts at {position}"),
            );
        }
        point(&self.spec, "run:position-stored").await;
        Ok((snapshot.position, Some(snapshot)))
    }

    /// Loads tables under one snapshot: the new slot's own, that of a temporary slot, or a plain one.
    async fn load(
        &mut self,
        mut load: Load,
        tables: Vec<Table>,
        records: &Records,
        own: Option<Snapshot>,
    ) -> Result<(), Error> {
        let snapshot = match own {
            Some(snapshot) => snapshot,
            None if self.spec.mode.captures() => {
                let name = format!("{}_sync", self.spec.object_name());
                slot_snapshot(
                    &self.spec.source,
                    &name,
                    true,
                    &self.log,
                    self.spec.settings.open_transactions_wait,
                )
                .await?
            }
            None => plain_snapshot(&self.spec.source).await?,
        };
        load.snapshot_name.clone_from(&snapshot.name);
        load.snapshot = snapshot.position;
        self.shared.stats().load_start.get_or_insert_with(SystemTime::now);
        point(&self.spec, "run:before-load").await;
        load::run(Arc::new(load), tables, &records.tables).await?;
        drop(snapshot);
        self.shared.stats().load_end = Some(SystemTime::now());
        point(&self.spec, "run:loaded").await;
        Ok(())
    }

    /// For changes only: the target's tables are taken as they are, and made where absent.
    async fn adopt(&self, target: &mut Wire, load: &Load, tables: &[Table]) -> Result<(), Error> {
        prepare::ensure_schemas(target, tables).await?;
        let around = load.around();
        for table in tables {
            let there =
                target_columns(target, &table.selected.target_schema, &table.selected.target_table)
                    .await?;
            let result = match there {
                Some(columns) => check_columns(table, &columns).map(|()| false),
                None => Ok(true),
            };
            let result = match result {
                Ok(false) => {
                    self.control.begin(target).await?;
                    let sql = self.control.table_sql(
                        (&table.schema, &table.name),
                        LoadState::Loaded,
                        None,
                        false,
                        None,
                    );
                    target.execute(&format!("{sql}; COMMIT")).await.map(|_| ())
                }
                Ok(true) => {
                    let prepared = prepare::prepare(target, table, None, &around).await;
                    match prepared {
                        Ok(prepared) => {
                            let none = Counts::default();
                            prepare::complete(target, table, &prepared, &around, &none).await
                        }
                        Err(error) => Err(error),
                    }
                }
                Err(error) => Err(error),
            };
            let mut stats = self.shared.stats();
            let Some(shown) =
                stats.tables.iter_mut().find(|t| t.schema == table.schema && t.table == table.name)
            else {
                continue;
            };
            match result {
                Ok(()) => shown.state = TableState::Completed,
                Err(error) if error.remedy() == Remedy::Data => {
                    self.log.error(Component::TablesManager, error.message());
                    shown.state = TableState::Error;
                    shown.message = Some(error.message().to_owned());
                }
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Applies changes until something ends it.
    async fn follow(
        &mut self,
        source: &mut Wire,
        target: &mut Wire,
        tables: Vec<Table>,
        position: Option<Lsn>,
    ) -> Result<Option<StopReason>, Error> {
        if self.spec.settings.stop_after_load == StopAfterLoad::AfterCachedChanges
            && self.cached_until.is_none()
        {
            let rows = source.query("SELECT pg_current_wal_lsn()").await?;
            self.cached_until = rows.first().and_then(|row| text(row, 0).parse().ok());
        }
        let records = self.control.read(target).await?;
        let position = records
            .position
            .or(position)
            .ok_or_else(|| Error::fatal("the target holds no position to go on from"))?;
        self.shared.set_phase(Phase::Changes);
        let changes = Changes {
            spec: Arc::clone(&self.spec),
            shared: Arc::clone(&self.shared),
            control: self.control.clone(),
            log: self.log.clone(),
            tables,
            records,
            position,
            cached_until: self.cached_until,
            types: Types::read(source).await?,
        };
        match stream::follow(changes).await? {
            End::Stopped(reason) => Ok(Some(reason)),
            End::LookAgain => Ok(None),
        }
    }
}

/// Counters of earlier runs, as the record holds them.
fn restore(stats: &mut TableStats, record: &TableRecord) {
    let counts = record.counts;
    for (counter, value) in [
        (&mut stats.inserts, counts.inserts),
        (&mut stats.updates, counts.updates),
        (&mut stats.deletes, counts.deletes),
        (&mut stats.ddls, counts.ddls),
    ] {
        counter.captured = value;
        counter.applied = value;
    }
    stats.apply_errors = counts.errors;
    if record.state == LoadState::Loaded {
        stats.full_load_rows = counts.loaded;
        stats.state = TableState::Completed;
    }
}

async fn server_version(wire: &mut Wire) -> Result<u32, Error> {
    let rows = wire.query("SELECT current_setting('server_version_num')").await?;
    Ok(rows.first().map(|row| number(row, 0)).unwrap_or_default())
}

fn missing_slot(slot: &str) -> Error {
    Error::fatal(format!(
        "the replication slot {slot} does not exist at the source any more, so changes are missing; start the task anew to load the tables again"
    ))
}

/// A slot may not have moved past the position that the target holds: the changes between would be lost.
fn check_slot(
    slot: &str,
    unusable: Option<String>,
    confirmed: Lsn,
    position: Lsn,
) -> Result<(), Error> {
    if let Some(reason) = unusable {
        return Err(Error::fatal(format!(
            "the replication slot {slot} cannot be used: {reason}; start the task anew to load the tables again"
        )));
    }
    if confirmed > position {
        return Err(Error::fatal(format!(
            "the replication slot {slot} stands at {confirmed}, past {position} where the target ends, so changes are missing; \
             it was made anew or read by somebody else; start the task anew to load the tables again"
        )));
    }
    Ok(())
}

/// Removes slot, publications and records.
pub(crate) async fn clean_up(spec: &TaskSpec) -> Result<(), Error> {
    let mut source = Wire::open(&spec.source, false).await?;
    if spec.slot_name.is_none() {
        drop_slot(&mut source, &spec.object_name()).await?;
    }
    drop_publications(&mut source, spec).await?;
    let mut target = Wire::open(&spec.target, false).await?;
    let control = Control::new(&spec.name, &spec.settings, String::new());
    control.forget(&mut target).await
}
