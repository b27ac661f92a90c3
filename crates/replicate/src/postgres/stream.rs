//! Follows the source's log: gathers whole transactions while the target works on earlier ones.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;
use tokio::time::Instant;

use super::apply::{self, Applier, Progress, since};
use super::catalog::{Table, Types, number, text};
use super::control::{Control, LoadState, Records};
use super::group::{Commit, Group, Item, Tally};
use super::lsn::Lsn;
use super::pgoutput::{EPOCH_MICROS, Message, Relation, decode};
use super::reader::{self, Chunk, Envelope, Form, Reader};
use super::slot::publications;
use super::wire::Wire;
use crate::error::{Error, Remedy};
use crate::log::{Component, TaskLog};
use crate::mapping::{RelationKind, Rules};
use crate::task::{Shared, StopAt, StopReason, TaskSpec};

/// Changes in one group at most; larger ones gain nothing.
const GROUP_ITEMS_MAX: usize = 50_000;
/// How far the source's log may move on without anything for this task before the position is
/// written down anew, and how often at least.
const IDLE_BYTES: u64 = 16 << 20;
const IDLE_INTERVAL: Duration = Duration::from_secs(10);
/// A target that finishes nothing for so long is reported.
const TARGET_SILENCE: Duration = Duration::from_mins(1);
/// How long a stop waits for the target to finish what it has begun.
const STOP_PATIENCE: Duration = Duration::from_secs(30);

/// What following the source's log needs.
pub(crate) struct Changes {
    pub(crate) spec: Arc<TaskSpec>,
    pub(crate) shared: Arc<Shared>,
    pub(crate) control: Control,
    pub(crate) log: TaskLog,
    pub(crate) tables: Vec<Table>,
    pub(crate) records: Records,
    pub(crate) position: Lsn,
    pub(crate) cached_until: Option<Lsn>,
    pub(crate) types: Types,
}

/// Why following ended without an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Stopped(StopReason),
    /// Something is to be loaded.
    LookAgain,
}

/// A task of the runtime that ends with its owner.
struct Owned<T>(JoinHandle<T>);

impl<T> Drop for Owned<T> {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Follows the log until something ends it. Everything handed to the target is then durable there,
/// or rolled back.
pub(crate) async fn follow(changes: Changes) -> Result<End, Error> {
    let spec = Arc::clone(&changes.spec);
    let mut wire = Wire::open(&spec.source, true).await?;
    let published = publications(&spec);
    reader::start(&mut wire, &spec.slot(), changes.position, &published, Form::Text).await?;
    let (durable, acknowledged) = watch::channel(changes.position);
    let (progress, done) = watch::channel(Progress::default());
    let (chunks_in, chunks) = mpsc::channel(64);
    let (groups, groups_out) = mpsc::channel(1);
    let reader = Reader {
        wire,
        slot: spec.slot(),
        queue_bytes: reader::queue_bytes(spec.settings.memory_bytes_max),
        out: chunks_in,
        durable: acknowledged,
        ask: Arc::default(),
    };
    let mut collector = Collector::new(&changes);
    let applier = Applier::open(start_of_applier(changes)).await?;
    let mut applier = Owned(tokio::spawn(applier.run(groups_out, durable, progress)));
    let mut reader = Owned(tokio::spawn(reader.run()));
    let checker = {
        let (spec, known) = (Arc::clone(&spec), collector.known.clone());
        Owned(tokio::spawn(async move { watch_tables(&spec, &known).await }))
    };
    let end = collector.run(chunks, groups, done, &mut applier, &mut reader, checker).await?;
    // The reader waits for the applier's end, and tells the source the last position.
    match tokio::time::timeout(STOP_PATIENCE, &mut applier.0).await {
        Ok(result) => result.map_err(died)??,
        Err(_) => return Ok(end),
    }
    let _ = tokio::time::timeout(Duration::from_secs(2), &mut reader.0).await;
    Ok(end)
}

fn died(error: tokio::task::JoinError) -> Error {
    Error::fatal(format!("a part of change processing ended unexpectedly: {error}"))
}

fn start_of_applier(changes: Changes) -> apply::Start {
    let key = |t: &Table| t.key();
    apply::Start {
        spec: changes.spec,
        shared: changes.shared,
        control: changes.control,
        log: changes.log,
        types: changes.types,
        tables: changes.tables.into_iter().map(|t| (key(&t), Arc::new(t))).collect(),
        created: changes
            .records
            .tables
            .iter()
            .filter(|(_, r)| r.created)
            .map(|(k, _)| k.clone())
            .collect(),
        totals: changes.records.tables.iter().map(|(k, r)| (k.clone(), r.counts)).collect(),
    }
}

/// Resolves when the tables that the rules select are not those that are followed.
async fn watch_tables(
    spec: &TaskSpec,
    known: &HashMap<(String, String), u32>,
) -> Result<Vec<(String, String)>, Error> {
    let mut source = Wire::open(&spec.source, false).await?;
    loop {
        tokio::time::sleep(spec.settings.table_check_interval).await;
        let found = selected_now(&mut source, &spec.rules, &spec.settings.control_prefix).await?;
        let differs = found.len() != known.len()
            || found.iter().any(|(key, oid)| known.get(key) != Some(oid));
        if differs {
            // A table made anew under its old name holds other rows than the one that was loaded.
            let remade =
                found.into_iter().filter(|(key, oid)| known.get(key).is_some_and(|k| k != oid));
            return Ok(remade.map(|(key, _)| key).collect());
        }
    }
}

/// The selected tables by name, without partitions of selected tables.
pub(crate) async fn selected_now(
    source: &mut Wire,
    rules: &Rules,
    control_prefix: &str,
) -> Result<HashMap<(String, String), u32>, Error> {
    let rows = source
        .query(
            "SELECT n.nspname, c.relname, c.oid, (SELECT array_to_string(array_agg(a.relid::oid), ' ') \
             FROM pg_partition_ancestors(c.oid) a WHERE c.relispartition AND a.relid <> c.oid) \
             FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace \
             WHERE c.relkind IN ('r', 'p') AND c.relpersistence = 'p' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'",
        )
        .await?;
    let mut found = HashMap::new();
    let mut parents = HashMap::new();
    for row in &rows {
        let (schema, name, oid) = (text(row, 0), text(row, 1), number::<u32>(row, 2));
        if name.starts_with(control_prefix)
            || rules.select(&schema, &name, RelationKind::Table).is_none()
        {
            continue;
        }
        parents.insert(
            oid,
            text(row, 3).split(' ').filter_map(|p| p.parse::<u32>().ok()).collect::<Vec<_>>(),
        );
        found.insert((schema, name), oid);
    }
    let chosen: HashSet<u32> = found.values().copied().collect();
    found.retain(|_, oid| !parents.get(oid).is_some_and(|p| p.iter().any(|o| chosen.contains(o))));
    Ok(found)
}

/// What is known of a table in the stream.
struct Followed {
    relation: Arc<Relation>,
    /// Its shape has been handed on.
    told: bool,
    /// `None`: its changes are not wanted. Else those that committed before this are in its load.
    from: Option<Lsn>,
}

/// Gathers events into groups.
struct Collector {
    spec: Arc<TaskSpec>,
    shared: Arc<Shared>,
    log: TaskLog,
    known: HashMap<(String, String), u32>,
    /// From which commit on each table's changes are wanted.
    wanted: HashMap<(String, String), Lsn>,
    followed: HashMap<u32, Followed>,
    /// Whole transactions, ready to go.
    ready: Group,
    /// Since when something is ready.
    ready_since: Option<Instant>,
    /// The transaction whose end has not come.
    open: Group,
    open_commit: Lsn,
    in_transaction: bool,
    /// A part of the open transaction has gone to the target.
    part_sent: bool,
    bytes_max: usize,
    /// Where this session began: the target holds what committed before.
    start: Lsn,
    /// End of the last transaction, or place known to be empty up to.
    position: Lsn,
    /// Position that the target knows, or soon will.
    sent: Lsn,
    sent_at: Instant,
    groups_sent: u64,
    cached_until: Option<Lsn>,
    /// Nothing more is read; the end comes when all is applied.
    ending: Option<End>,
    /// Events since the figures were last updated.
    fresh: HashMap<u32, Tally>,
    captured: u64,
    last_commit_time: Option<i64>,
}

impl Collector {
    fn new(changes: &Changes) -> Self {
        let memory = changes.spec.settings.memory_bytes_max;
        let batch = changes.spec.settings.batch_apply.map_or(usize::MAX, |b| b.memory_bytes_max);
        let mut stats = changes.shared.stats();
        stats.pending_changes = 0;
        stats.durable_position = Some(changes.position);
        drop(stats);
        let wanted = changes.tables.iter().filter_map(|table| {
            let record = changes.records.tables.get(&table.key())?;
            (record.state == LoadState::Loaded)
                .then(|| (table.key(), record.snapshot.unwrap_or_default()))
        });
        Self {
            spec: Arc::clone(&changes.spec),
            shared: Arc::clone(&changes.shared),
            log: changes.log.clone(),
            known: changes.tables.iter().map(|t| (t.key(), t.oid)).collect(),
            wanted: wanted.collect(),
            followed: HashMap::new(),
            ready: Group::default(),
            ready_since: None,
            open: Group::default(),
            open_commit: Lsn::default(),
            in_transaction: false,
            part_sent: false,
            bytes_max: (memory / 16).clamp(256 << 10, 32 << 20).min(batch.max(256 << 10)),
            start: changes.position,
            position: changes.position,
            sent: changes.position,
            sent_at: Instant::now(),
            groups_sent: 0,
            cached_until: changes.cached_until,
            ending: None,
            fresh: HashMap::new(),
            captured: 0,
            last_commit_time: None,
        }
    }

    /// The loop: takes chunks while there is room, hands groups on when the target is free.
    async fn run(
        &mut self,
        mut chunks: mpsc::Receiver<Chunk>,
        groups: mpsc::Sender<Group>,
        mut done: watch::Receiver<Progress>,
        applier: &mut Owned<Result<(), Error>>,
        reader: &mut Owned<Result<(), Error>>,
        mut checker: Owned<Result<Vec<(String, String)>, Error>>,
    ) -> Result<End, Error> {
        let mut checking = true;
        let mut complain_at = Instant::now() + TARGET_SILENCE;
        loop {
            let all_done = done.borrow_and_update().groups == self.groups_sent;
            if let Some(end) = self.ending
                && self.ready.commit.is_none()
                && !self.part_sent
                && all_done
            {
                return Ok(end);
            }
            if all_done {
                self.note_idle();
                complain_at = Instant::now() + TARGET_SILENCE;
            }
            let batch_until = self.batch_until();
            let may_send = self.may_send(batch_until);
            let may_read = (self.ending.is_none() || self.part_sent) && !self.is_full();
            tokio::select! {
                permit = groups.reserve(), if may_send => match permit {
                    Ok(permit) => permit.send(self.next_group()),
                    Err(_) => return Err(ended(&mut applier.0).await),
                },
                chunk = chunks.recv(), if may_read => match chunk {
                    Some(chunk) => self.take(chunk)?,
                    None => return Err(ended(&mut reader.0).await),
                },
                changed = done.changed() => {
                    if changed.is_err() {
                        return Err(ended(&mut applier.0).await);
                    }
                    complain_at = Instant::now() + TARGET_SILENCE;
                }
                // A transaction may rightly take this long, so it goes on; but not in silence.
                () = tokio::time::sleep_until(complain_at), if !all_done => {
                    self.log.warn(
                        Component::TargetApply,
                        "the target has worked on the same changes for a minute; look there for locks, or for a server that hangs",
                    );
                    complain_at = Instant::now() + TARGET_SILENCE;
                }
                () = tokio::time::sleep_until(batch_until.unwrap_or_else(Instant::now)), if batch_until.is_some() && !may_send => {}
                () = tokio::time::sleep(IDLE_INTERVAL), if all_done && !may_send => {}
                () = self.shared.stopped(), if self.ending != Some(End::Stopped(StopReason::Requested)) => {
                    self.stop_now();
                }
                () = self.shared.reload_wanted.notified(), if self.ending.is_none() => self.ending = Some(End::LookAgain),
                found = &mut checker.0, if checking => {
                    checking = false;
                    self.tables_changed(found.map_err(died)?)?;
                }
            }
        }
    }

    fn tables_changed(&mut self, found: Result<Vec<(String, String)>, Error>) -> Result<(), Error> {
        match found {
            Ok(remade) => {
                self.log
                    .info(Component::TablesManager, "tables were made or dropped at the source");
                if !remade.is_empty() {
                    self.shared.add_reloads(remade);
                }
                self.ending.get_or_insert(End::LookAgain);
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    /// A stop does not wait for what has not begun at the target.
    fn stop_now(&mut self) {
        self.ending = Some(End::Stopped(StopReason::Requested));
        self.ready = Group::default();
        self.open = Group::default();
        self.in_transaction = false;
        // The target's open transaction is rolled back when the applier is let go.
        self.part_sent = false;
    }

    fn is_full(&self) -> bool {
        self.ready.bytes + self.open.bytes >= self.bytes_max
            || self.ready.items.len() + self.open.items.len() >= GROUP_ITEMS_MAX
    }

    /// Until when a batch waits for company; `None` when it need not.
    fn batch_until(&self) -> Option<Instant> {
        let batch = self.spec.settings.batch_apply?;
        let until = self.ready_since? + batch.wait_min.min(batch.wait_max);
        (self.ending.is_none() && !self.is_full() && until > Instant::now()).then_some(until)
    }

    fn may_send(&self, batch_until: Option<Instant>) -> bool {
        // A transaction too large to gather goes in parts.
        let part = self.is_full() && !self.open.items.is_empty() && self.ready.commit.is_none();
        part || self.ready.commit.is_some() && batch_until.is_none()
    }

    fn next_group(&mut self) -> Group {
        self.groups_sent += 1;
        if let Some(commit) = self.ready.commit {
            self.sent = commit.end;
            self.sent_at = Instant::now();
            self.ready_since = None;
            return std::mem::take(&mut self.ready);
        }
        self.part_sent = true;
        std::mem::take(&mut self.open)
    }

    /// When the log moves on without anything for this task, the position follows from time to time.
    fn note_idle(&mut self) {
        let idle = !self.in_transaction
            && self.ready.commit.is_none()
            && self.ready.items.is_empty()
            && self.position > self.sent;
        let due = self.position.0.saturating_sub(self.sent.0) >= IDLE_BYTES
            || self.sent_at.elapsed() >= IDLE_INTERVAL;
        if idle && due {
            self.ready.commit = Some(Commit { end: self.position, time: None });
        }
    }

    fn take(&mut self, chunk: Chunk) -> Result<(), Error> {
        let mut bytes = chunk.bytes.clone();
        let length = bytes.len();
        let before = self.ready.items.len() + self.open.items.len();
        let (mut told, mut data_bytes) = (None, 0);
        while let Some(envelope) = reader::next(&mut bytes)? {
            match envelope {
                Envelope::Data { sent_at, body } => {
                    data_bytes += body.len();
                    self.message(body, sent_at)?;
                }
                Envelope::Alive { end, sent_at } => {
                    if !self.in_transaction {
                        self.position = self.position.max(end);
                    }
                    told = Some(end);
                    self.check_clock(sent_at, Duration::from_secs(1));
                }
            }
            if self.ending.is_some() && !self.part_sent && !self.in_transaction {
                break;
            }
        }
        if self.ready.items.len() + self.open.items.len() > before {
            // Rows keep the whole chunk in memory. It counts where there are rows: an open
            // transaction without any is never sent, and being full of nothing would end all reading.
            let group = if self.open.items.is_empty() { &mut self.ready } else { &mut self.open };
            group.bytes += length;
        }
        self.update_figures(data_bytes, told);
        Ok(())
    }

    fn update_figures(&mut self, bytes: usize, told: Option<Lsn>) {
        let mut stats = self.shared.stats();
        stats.change_bytes += bytes as u64;
        stats.pending_changes += std::mem::take(&mut self.captured);
        stats.source_position = told.or(stats.source_position).max(Some(self.position));
        stats.received_position = stats.received_position.max(Some(self.position));
        if let Some(time) = self.last_commit_time.take() {
            stats.source_lag = since(time);
        }
        for (relation, tally) in self.fresh.drain() {
            let Some(followed) = self.followed.get(&relation) else { continue };
            let (schema, name) = (&followed.relation.schema, &followed.relation.name);
            let Some(shown) =
                stats.tables.iter_mut().find(|t| &t.schema == schema && &t.table == name)
            else {
                continue;
            };
            shown.inserts.captured += tally.inserts;
            shown.updates.captured += tally.updates;
            shown.deletes.captured += tally.deletes;
            shown.ddls.captured += tally.ddls;
            shown.last_update = Some(SystemTime::now());
        }
    }

    fn message(&mut self, body: Bytes, sent_at: i64) -> Result<(), Error> {
        match decode(body)? {
            Message::Begin { commit, time } => {
                if let Some(StopAt::CommitTime(limit)) = self.spec.stop_at
                    && time > micros(limit)
                {
                    self.ending.get_or_insert(End::Stopped(StopReason::CommitTime));
                    return Ok(());
                }
                self.in_transaction = true;
                self.open_commit = commit;
            }
            Message::Commit { end, time } => self.commit(end, time, sent_at),
            Message::Relation(relation) => self.relation(relation),
            Message::Insert { relation, new } => {
                self.event(relation, Item::Insert { relation, new });
            }
            Message::Update { relation, old, new } => {
                self.event(relation, Item::Update { relation, old, new });
            }
            Message::Delete { relation, old } => {
                self.event(relation, Item::Delete { relation, old });
            }
            Message::Truncate { relations } => self.truncate(relations),
            Message::Other => {}
        }
        Ok(())
    }

    fn commit(&mut self, end: Lsn, time: i64, sent_at: i64) {
        if !self.in_transaction {
            return;
        }
        self.in_transaction = false;
        let mut open = std::mem::take(&mut self.open);
        self.position = self.position.max(end);
        self.last_commit_time = Some(time);
        // A transaction without anything for this task moves the position, but is no work by itself.
        if self.part_sent || !open.items.is_empty() {
            open.transactions = 1;
            open.commit = Some(Commit { end, time: Some(time) });
            self.ready.append(open);
            self.ready_since.get_or_insert_with(Instant::now);
            self.part_sent = false;
        }
        if self.cached_until.is_some_and(|until| end >= until) {
            self.ending.get_or_insert(End::Stopped(StopReason::AfterCachedChanges));
        }
        self.check_clock(sent_at, Duration::ZERO);
    }

    /// Ends the run when the source's clock has reached the given moment. A commit time is taken a
    /// little before the commit is in the log, which the grace covers.
    fn check_clock(&mut self, sent_at: i64, grace: Duration) {
        let reached = |limit: SystemTime| sent_at > micros(limit + grace);
        if self.in_transaction {
            return;
        }
        match self.spec.stop_at {
            Some(StopAt::ServerTime(limit)) if reached(limit) => {
                self.ending.get_or_insert(End::Stopped(StopReason::ServerTime));
            }
            Some(StopAt::CommitTime(limit)) if !grace.is_zero() && reached(limit) => {
                self.ending.get_or_insert(End::Stopped(StopReason::CommitTime));
            }
            _ => {}
        }
        if self.cached_until.is_some_and(|until| self.position >= until) {
            self.ending.get_or_insert(End::Stopped(StopReason::AfterCachedChanges));
        }
    }

    fn relation(&mut self, relation: Relation) {
        let key = (relation.schema.clone(), relation.name.clone());
        let from = self.wanted.get(&key).copied();
        let oid = relation.oid;
        self.followed.insert(oid, Followed { relation: Arc::new(relation), told: false, from });
    }

    /// Whether the open transaction's changes of a table are wanted; tells its shape first.
    fn wants(&mut self, relation: u32) -> bool {
        let Some(followed) = self.followed.get_mut(&relation) else { return false };
        // What committed before the table's snapshot is in its load already; what committed before
        // the start is at the target. A commit that begins exactly there is in neither.
        if self.open_commit < self.start || followed.from.is_none_or(|from| self.open_commit < from)
        {
            return false;
        }
        if !followed.told {
            followed.told = true;
            self.open.push(Item::Shape(Arc::clone(&followed.relation)));
        }
        true
    }

    fn event(&mut self, relation: u32, item: Item) {
        if !self.in_transaction || !self.wants(relation) {
            return;
        }
        let tally = self.fresh.entry(relation).or_default();
        match &item {
            Item::Insert { .. } => tally.inserts += 1,
            Item::Update { .. } => tally.updates += 1,
            Item::Delete { .. } => tally.deletes += 1,
            Item::Truncate { .. } | Item::Shape(_) => {}
        }
        self.captured += 1;
        self.open.push(item);
    }

    fn truncate(&mut self, relations: Vec<u32>) {
        if !self.in_transaction {
            return;
        }
        let relations: Vec<u32> = relations.into_iter().filter(|r| self.wants(*r)).collect();
        if relations.is_empty() {
            return;
        }
        if !self.spec.settings.ddl.table_truncated {
            self.log.warn(
                Component::SourceCapture,
                "a TRUNCATE at the source is not carried, as the settings say",
            );
            return;
        }
        for relation in &relations {
            self.fresh.entry(*relation).or_default().ddls += 1;
        }
        self.captured += relations.len() as u64;
        self.open.push(Item::Truncate { relations });
    }
}

/// The error that ended a part.
async fn ended(part: &mut JoinHandle<Result<(), Error>>) -> Error {
    match part.await {
        Ok(Err(error)) => error,
        Ok(Ok(())) => Error::retry("a part of change processing ended early"),
        Err(error) => died(error).with_remedy(Remedy::Retry),
    }
}

fn micros(time: SystemTime) -> i64 {
    let since_epoch = time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    since_epoch.as_micros() as i64 - EPOCH_MICROS
}
