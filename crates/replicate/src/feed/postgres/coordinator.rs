//! The heart of a feed: brings the stream of changes, seeds and definitions together into batches.
//!
//! One task does all of it, so that there is one order. A table that is being seeded keeps the
//! changes that come meanwhile until its last row is there; then they are applied from the
//! snapshot's place on. Definitions come from looking at the catalogue, which is ahead of the
//! stream: what was seen there is carried out when the stream has reached the place of the look. One
//! look waits for that, and the newest one behind it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::{Notify, mpsc, watch};
use tokio::task::JoinSet;
use tokio::time::Instant;

use super::begin::begin;
use super::catalog::{self, Catalog, SourceTable};
use super::gone;
use super::position::{Inside, Known, Position};
use super::seed;
use super::setup::{check_server, object_name, system};
use super::watch::{Seen, Watch};
use crate::error::{Error, Remedy};
use crate::feed::committer::{Committed, Committer, Outcome};
use crate::feed::handle::FeedState;
use crate::feed::pending::{Layout, Pending, ValueMissing};
use crate::feed::run::Around;
use crate::feed::{Refresh, Step, TableName, TableState};
use crate::log::Component;
use crate::postgres::pgoutput::{self, EPOCH_MICROS, Relation, Tuple, decode};
use crate::postgres::reader::{self, Chunk, Envelope, Form, Reader, queue_bytes};
use crate::postgres::slot::drop_slot;
use crate::postgres::sql::ident;
use crate::postgres::wire::Wire;
use crate::postgres::{ConnectErrorKind, Lsn};

/// How far the source's log may move on without anything for this feed before the position is
/// written down anew, and how often at least.
const IDLE_BYTES: u64 = 16 << 20;
const IDLE_INTERVAL: Duration = Duration::from_secs(10);
/// How long rows of seeds alone wait for more.
const SEED_DELAY: Duration = Duration::from_secs(1);
/// Chunks that may wait in their queue, which is bounded in bytes besides.
const CHUNK_QUEUE: usize = 64;

/// A table as it is being followed.
pub(super) struct Live {
    pub(super) source: SourceTable,
    /// That of `source`.
    pub(super) fingerprint: u64,
    pub(super) layout: Arc<Layout>,
    /// When `source` was last compared with the catalogue because of the stream, or made for a
    /// seed: looks at the catalogue that began earlier may be older than that.
    pub(super) defined: Instant,
    /// A TRUNCATE came by: it gives the table a new file.
    pub(super) truncated: bool,
    /// The shape in the stream that is known to be that of `source`.
    matched: Option<Arc<Relation>>,
}

impl Live {
    pub(super) fn new(source: SourceTable, layout: Layout) -> Self {
        let fingerprint = source.fingerprint();
        Self {
            source,
            fingerprint,
            layout: Arc::new(layout),
            defined: Instant::now(),
            truncated: false,
            matched: None,
        }
    }
}

/// What happens with a table's changes.
pub(super) enum Stage {
    /// Nothing: it waits for a seed.
    Waiting,
    /// They are kept until the seed is whole.
    Held {
        /// Known once the snapshot is there.
        from: Option<Lsn>,
        changes: Vec<(Lsn, Change)>,
    },
    /// They are applied from this commit on; it is in sync once the stream is there.
    Caught {
        from: Lsn,
    },
    Synced,
    /// Nothing: it was given up.
    Failed,
}

/// A table of the feed.
pub(super) struct Followed {
    /// Its name in the sink.
    pub(super) name: TableName,
    pub(super) stage: Stage,
    /// Present when rows of it are in the sink.
    pub(super) live: Option<Live>,
    /// When the look at the catalogue began that showed it: earlier ones tell nothing of it.
    pub(super) since: Instant,
}

/// A change in the stream.
pub(super) struct Change {
    oid: u32,
    relation: Arc<Relation>,
    action: Action,
    /// When its transaction was committed, in microseconds since 2000-01-01.
    time: i64,
}

enum Action {
    Insert(Tuple),
    Update(Option<Tuple>, Tuple),
    Delete(Tuple),
    Truncate,
}

impl Change {
    /// Apart from the bytes of the stream.
    fn detached(self) -> Self {
        let action = match self.action {
            Action::Insert(new) => Action::Insert(new.detached()),
            Action::Update(old, new) => Action::Update(old.map(|t| t.detached()), new.detached()),
            Action::Delete(old) => Action::Delete(old.detached()),
            Action::Truncate => Action::Truncate,
        };
        Self { action, ..self }
    }

    /// Memory that it takes, about.
    pub(super) fn bytes(&self) -> usize {
        let of = |tuple: &Tuple| tuple.len() + tuple.overhead();
        size_of::<Self>()
            + match &self.action {
                Action::Insert(tuple) | Action::Delete(tuple) => of(tuple),
                Action::Update(old, new) => old.as_ref().map_or(0, of) + of(new),
                Action::Truncate => 0,
            }
    }
}

/// The transaction whose end has not come.
#[derive(Default)]
struct Open {
    commit: Lsn,
    time: i64,
    changes: Vec<Change>,
    bytes: usize,
    /// Changes of it so far, wanted or not.
    seen: u64,
    /// So many of them are in the sink already.
    skip: u64,
}

/// Everything that an attempt has in hand.
pub(super) struct Coordinator<'a> {
    pub(super) around: &'a Around,
    pub(super) committer: &'a mut Committer,
    /// For questions in the middle of the stream.
    pub(super) source: Wire,
    pub(super) tasks: JoinSet<Result<(), Error>>,
    pub(super) tables: BTreeMap<u32, Followed>,
    pub(super) pending: Pending,
    /// A round of seeds that is under way.
    pub(super) seeds: Option<mpsc::Receiver<seed::Message>>,
    /// The oldest look at the catalogue whose place the stream has not reached. It is kept until
    /// then: one that is replaced by a newer one each time is never reached by a stream that lags.
    pub(super) catalog: Option<Catalog>,
    /// The newest look, if it is another one.
    pub(super) newest: Option<Catalog>,
    pub(super) look_again: Arc<Notify>,
    /// Names whose rows are on their way out of the sink.
    pub(super) leaving: HashSet<TableName>,
    /// Names that tables give away in the batch that is being committed.
    pub(super) given_away: HashSet<TableName>,
    /// Something left the feed, and may still be published.
    pub(super) unpublish: bool,
    /// The tables of a first look at the catalogue have been taken up.
    looked: bool,
    /// That look has been carried out.
    pub(super) settled: bool,
    system: String,
    relations: HashMap<u32, Arc<Relation>>,
    open: Option<Open>,
    pub(super) held_bytes: usize,
    /// Where this attempt began: the sink holds what committed before.
    start: Lsn,
    /// Everything that committed before this is in what waits, or in the sink.
    pub(super) position: Lsn,
    inside: Option<Inside>,
    durable: watch::Sender<Lsn>,
    /// Asks the source how far it has come.
    pub(super) ask: Arc<Notify>,
    /// The position of the batch that is being committed, or was last.
    sent: Lsn,
    sent_at: Instant,
    pending_since: Option<Instant>,
    /// Source's commit times of the oldest changes: in what waits, and in what is being committed.
    oldest_pending: i64,
    oldest_sent: i64,
    /// Not every table that the sink knows is whole there.
    sink_lacks: bool,
}

/// One attempt: works until it is stopped or until an error.
pub(crate) async fn attempt(around: &Around, committer: &mut Committer) -> Result<(), Error> {
    around.shared.set_state(FeedState::Starting);
    let mut source = match Wire::open(&around.config, false).await {
        Err(error) if error.kind == ConnectErrorKind::NoSuchDatabase => {
            return Err(gone::follow(around, committer, error).await?);
        }
        opened => opened?,
    };
    check_server(&mut source).await?;
    let system = system(&mut source).await?;
    let slot = object_name(&around.name);
    let beginning = begin(around, committer.ledger.position.clone(), &mut source, &system).await?;
    let (durable, acknowledged) = watch::channel(beginning.position);
    let mut wire = Wire::open(&around.config, true).await.map_err(Error::from)?;
    let publication = [slot.clone()];
    let started =
        reader::start(&mut wire, &slot, beginning.position, &publication, Form::Binary).await;
    started.map_err(|error| match error.sqlstate() {
        // The slot went between the look at it and here: the next attempt begins anew.
        Some("42704" | "55000") => error.with_remedy(Remedy::Retry),
        _ => error,
    })?;
    let (out, chunks) = mpsc::channel(CHUNK_QUEUE);
    let queue_bytes = queue_bytes(around.settings.batch_bytes_max.saturating_mul(2));
    let ask = Arc::new(Notify::new());
    let reader = Reader {
        wire,
        slot: slot.clone(),
        queue_bytes,
        out,
        durable: acknowledged,
        ask: Arc::clone(&ask),
    };
    let mut tasks = JoinSet::new();
    tasks.spawn(reader.run());
    let (seen_in, seen) = mpsc::channel(1);
    let look_again = Arc::new(Notify::new());
    let watch = Watch {
        config: around.config.clone(),
        slot,
        interval: around.settings.catalog_interval,
        wanted: Arc::clone(&look_again),
        out: seen_in,
    };
    let present = catalog::read(&mut source, &object_name(&around.name)).await?;
    tasks.spawn(watch.run());
    let pending = Pending::of(&committer.wishes);
    let mut coordinator = Coordinator {
        around,
        committer,
        source,
        tasks,
        tables: BTreeMap::new(),
        pending,
        seeds: None,
        catalog: None,
        newest: None,
        look_again,
        leaving: HashSet::new(),
        given_away: HashSet::new(),
        unpublish: true,
        looked: false,
        settled: false,
        system,
        relations: HashMap::new(),
        open: None,
        held_bytes: 0,
        start: beginning.position,
        position: beginning.position,
        inside: beginning.inside,
        durable,
        ask,
        sent: beginning.position,
        sent_at: Instant::now(),
        pending_since: None,
        oldest_pending: 0,
        oldest_sent: 0,
        sink_lacks: true,
    };
    coordinator.adopt_known(beginning.tables, &present);
    coordinator.look_at_ledger();
    if let Some((snapshot, tables)) = beginning.anew {
        coordinator.seed_at_the_beginning(snapshot, tables, present.began);
    }
    coordinator.follow(chunks, seen).await
}

impl Coordinator<'_> {
    /// The loop.
    async fn follow(
        &mut self,
        mut chunks: mpsc::Receiver<Chunk>,
        mut seen: mpsc::Receiver<Seen>,
    ) -> Result<(), Error> {
        let bytes_max = self.around.settings.batch_bytes_max;
        loop {
            self.show();
            let due = self.due();
            if self.committer.is_free() && due.is_some_and(|due| due <= Instant::now()) {
                self.begin_commit()?;
                continue;
            }
            let waiting = self.pending.bytes;
            let room = waiting + self.open.as_ref().map_or(0, |o| o.bytes) < bytes_max;
            let may_read = room && self.held_bytes < bytes_max * 2;
            tokio::select! {
                outcome = self.committer.finished() => self.committed(outcome?),
                chunk = chunks.recv(), if may_read => match chunk {
                    Some(chunk) => self.take(&chunk).await?,
                    None => return Err(self.ended().await),
                },
                message = next(&mut self.seeds), if waiting < bytes_max => {
                    self.seed_message(message).await?;
                }
                Some(seen) = seen.recv() => self.seen(seen).await?,
                Some(ended) = self.tasks.join_next() => match ended {
                    Ok(Ok(())) => {}
                    Ok(Err(error)) => return Err(self.sort(error).await),
                    Err(error) => return Err(died(error)),
                },
                () = self.around.shared.refresh_wanted.notified() => {
                    for which in self.around.shared.take_refreshes() {
                        self.refresh(&which);
                    }
                }
                () = tokio::time::sleep_until(due.unwrap_or_else(Instant::now)),
                    if due.is_some() && self.committer.is_free() => {}
            }
        }
    }

    /// The error that ended a part.
    async fn ended(&mut self) -> Error {
        while let Some(ended) = self.tasks.join_next().await {
            match ended {
                Ok(Ok(())) => {}
                Ok(Err(error)) => return self.sort(error).await,
                Err(error) => return died(error),
            }
        }
        Error::retry("the stream of changes ended early")
    }

    /// What is tried again: a slot or publication that is lost is noticed at the next start, which
    /// then begins anew.
    async fn sort(&mut self, error: Error) -> Error {
        match error.sqlstate() {
            // The publication was not there at some place in the log, whatever there is now.
            Some("42704") => self.drop_publication(error).await,
            Some("55000") => error.with_remedy(Remedy::Retry),
            _ => error,
        }
    }

    /// Takes the publication away, so that the next start begins anew.
    async fn drop_publication(&mut self, cause: Error) -> Error {
        let name = object_name(&self.around.name);
        let drop = format!("DROP PUBLICATION IF EXISTS {}", ident(&name));
        match self.source.execute(&drop).await {
            Ok(_) => cause.with_remedy(Remedy::Retry),
            Err(other) => other,
        }
    }

    /// When the next batch is to be handed over; `None` while there is nothing.
    fn due(&self) -> Option<Instant> {
        if self.pending.is_empty() {
            let moved = self.position.0.saturating_sub(self.sent.0);
            return match moved {
                0 => None,
                IDLE_BYTES.. => Some(Instant::now()),
                _ => Some(self.sent_at + IDLE_INTERVAL),
            };
        }
        if self.pending.bytes >= self.around.settings.batch_bytes_max {
            return Some(Instant::now());
        }
        let delay_max = self.around.settings.delay_max;
        // Rows of a seed are no use before the last of them: they may wait for a larger batch.
        let seeds_only = self.oldest_pending == 0 && self.seeds.is_some();
        let delay = if seeds_only { delay_max.max(SEED_DELAY) } else { delay_max };
        Some(self.pending_since? + delay)
    }

    fn begin_commit(&mut self) -> Result<(), Error> {
        let pending = self.pending.take();
        self.given_away = pending.given_away().cloned().collect();
        self.pending_since = None;
        self.sent = self.position;
        self.sent_at = Instant::now();
        self.oldest_sent = std::mem::take(&mut self.oldest_pending);
        let known = |(oid, followed): (&u32, &Followed)| {
            let of = |live: &Live| (live.source.file, live.fingerprint, live.source.membership);
            let (file, fingerprint, membership) = followed.live.as_ref().map_or((0, 0, 0), of);
            let TableName { schema, table } = followed.name.clone();
            Known(*oid, file, fingerprint, schema, table, membership)
        };
        let position = Position {
            system: self.system.clone(),
            lsn: self.position.0,
            inside: self.inside,
            tables: self.tables.iter().map(known).collect(),
        };
        self.committer.begin(pending, position.write())
    }

    fn committed(&mut self, outcome: Outcome) {
        let Committed { batch, failures } = match outcome {
            Outcome::Later(error) => {
                let text = format!("the sink did not take a batch: {error}");
                self.around.log.warn(Component::TargetApply, &text);
                self.around.shared.set_state(FeedState::Retrying { error });
                return;
            }
            Outcome::Committed(committed) => committed,
        };
        self.durable.send_replace(self.sent);
        self.oldest_sent = 0;
        for step in &batch.steps {
            if let Step::Drop { table } = step {
                self.leaving.remove(table);
            }
        }
        self.given_away.clear();
        for (table, reason) in failures {
            let table = self.pending.name_of(table);
            self.around
                .log
                .error(Component::TablesManager, &format!("table {table} was given up: {reason}"));
            self.pending.forget(&table);
            let named = self.tables.iter().filter(|(_, f)| f.name == table).map(|(oid, _)| *oid);
            for oid in named.collect::<Vec<_>>() {
                self.let_go(oid);
                if let Some(followed) = self.tables.get_mut(&oid) {
                    (followed.stage, followed.live) = (Stage::Failed, None);
                }
            }
            self.unpublish = true;
        }
        let mut stats = self.around.shared.stats();
        stats.batches += 1;
        stats.transactions += batch.transactions;
        stats.bytes += batch.bytes;
        stats.last_commit_unix_micros =
            stats.last_commit_unix_micros.max(batch.committed_unix_micros);
        for step in &batch.steps {
            if let Step::Append { rows, .. } = step {
                stats.rows_seeded += rows.num_rows() as u64;
            }
        }
        drop(stats);
        self.look_at_ledger();
    }

    /// Brings the figures up to date.
    fn show(&mut self) {
        if self.pending_since.is_none() && !self.pending.is_empty() {
            self.pending_since = Some(Instant::now());
        }
        let oldest = if self.oldest_sent == 0 { self.oldest_pending } else { self.oldest_sent };
        self.around.shared.waiting_since.store(oldest, Ordering::Relaxed);
        if self.committer.is_postponed() {
            return;
        }
        let under_way = self.sink_lacks
            || self.tables.values().any(|f| !matches!(f.stage, Stage::Synced | Stage::Failed));
        let state = match (under_way, self.looked) {
            (true, _) => FeedState::Seeding,
            (false, false) => FeedState::Starting,
            (false, true) => FeedState::Streaming,
        };
        // What was dropped or renamed before the start is not carried out until then.
        let idle = self.settled && self.pending.is_empty() && self.committer.is_free();
        let mut stats = self.around.shared.stats();
        stats.seeded_once |= state == FeedState::Streaming && idle;
        stats.state = state;
    }

    /// Finds out whether tables in the sink are not whole there, apart from those that wait until
    /// somebody asks for them.
    fn look_at_ledger(&mut self) {
        let given_up = self.tables.values().filter(|f| matches!(f.stage, Stage::Failed));
        let given_up: HashSet<&TableName> = given_up.map(|f| &f.name).collect();
        self.sink_lacks =
            self.committer.ledger.tables.iter().any(|(name, (_, state, _))| match state {
                TableState::Seeding => true,
                TableState::ResyncRequired => !given_up.contains(name),
                _ => false,
            });
        self.around.show(self.committer, |table| given_up.contains(table));
    }

    /// Works through a piece of the stream.
    async fn take(&mut self, chunk: &Chunk) -> Result<(), Error> {
        let mut bytes = chunk.bytes.clone();
        while let Some(envelope) = reader::next(&mut bytes)? {
            match envelope {
                Envelope::Data { body, .. } => self.message(body).await?,
                Envelope::Alive { end, .. } if self.open.is_none() => {
                    if end > self.position && self.waits_for(end) {
                        self.ask.notify_one();
                    }
                    self.position = self.position.max(end);
                }
                Envelope::Alive { .. } => {}
            }
        }
        self.mark_synced();
        self.settle().await
    }

    /// Whether something is to be done at a place beyond this one.
    pub(super) fn waits_for(&self, position: Lsn) -> bool {
        self.catalog.as_ref().is_some_and(|catalog| catalog.position > position)
            || self
                .tables
                .values()
                .any(|f| matches!(f.stage, Stage::Caught { from } if from > position))
    }

    async fn message(&mut self, body: Bytes) -> Result<(), Error> {
        match decode(body)? {
            pgoutput::Message::Begin { commit, time } => {
                let skip = match self.inside {
                    Some(inside) if inside.commit == commit.0 => inside.changes,
                    _ => 0,
                };
                self.open = Some(Open { commit, time, skip, ..Open::default() });
            }
            pgoutput::Message::Commit { end, time } => {
                let wanted = self.flush().await?;
                self.open = None;
                self.inside = None;
                self.position = self.position.max(end);
                if wanted {
                    self.pending.transactions += 1;
                    let time = Some(time + EPOCH_MICROS);
                    let newest = &mut self.pending.committed_unix_micros;
                    *newest = time.max(*newest);
                }
            }
            pgoutput::Message::Relation(relation) => {
                self.relations.insert(relation.oid, Arc::new(relation));
            }
            pgoutput::Message::Insert { relation, new } => {
                self.change(relation, Action::Insert(new)).await?;
            }
            pgoutput::Message::Update { relation, old, new } => {
                self.change(relation, Action::Update(old, new)).await?;
            }
            pgoutput::Message::Delete { relation, old } => {
                self.change(relation, Action::Delete(old)).await?;
            }
            pgoutput::Message::Truncate { relations } => {
                for relation in relations {
                    self.change(relation, Action::Truncate).await?;
                }
            }
            pgoutput::Message::Other => {}
        }
        Ok(())
    }

    /// Takes a change of the open transaction.
    async fn change(&mut self, oid: u32, action: Action) -> Result<(), Error> {
        let Some(open) = &mut self.open else { return Ok(()) };
        open.seen += 1;
        // What committed before the start is in the sink. A commit that begins exactly there is not.
        if open.seen <= open.skip || open.commit < self.start {
            return Ok(());
        }
        let followed = self.tables.get(&oid);
        if followed.is_none_or(|f| matches!(f.stage, Stage::Waiting | Stage::Failed)) {
            return Ok(());
        }
        let Some(relation) = self.relations.get(&oid).map(Arc::clone) else { return Ok(()) };
        let change = Change { oid, relation, action, time: open.time };
        open.bytes += change.bytes();
        open.changes.push(change);
        if open.bytes >= self.around.settings.batch_bytes_max {
            // A transaction too large for one batch goes in parts; the position says how far.
            let (commit, seen) = (open.commit.0, open.seen);
            self.flush().await?;
            self.inside = Some(Inside { commit, changes: seen });
        }
        Ok(())
    }

    /// Brings what has come of the open transaction into what waits. Answers whether there was
    /// anything, now or earlier.
    async fn flush(&mut self) -> Result<bool, Error> {
        let Some(open) = &mut self.open else { return Ok(false) };
        let changes = std::mem::take(&mut open.changes);
        open.bytes = 0;
        let commit = open.commit;
        let wanted = !changes.is_empty() || self.inside.is_some();
        if let (Some(change), 0) = (changes.first(), self.oldest_pending) {
            self.oldest_pending = change.time + EPOCH_MICROS;
        }
        self.around.shared.stats().changes += changes.len() as u64;
        for change in changes {
            self.apply(commit, change).await?;
        }
        Ok(wanted)
    }

    /// Applies a change as the stage of its table says.
    pub(super) async fn apply(&mut self, commit: Lsn, change: Change) -> Result<(), Error> {
        let oid = change.oid;
        let Some(followed) = self.tables.get_mut(&oid) else { return Ok(()) };
        match &mut followed.stage {
            Stage::Waiting | Stage::Failed => return Ok(()),
            Stage::Held { from, changes } => {
                if from.is_none_or(|from| commit >= from) {
                    self.held_bytes += change.bytes();
                    changes.push((commit, change.detached()));
                }
                return Ok(());
            }
            Stage::Caught { from } if commit < *from => return Ok(()),
            Stage::Caught { .. } | Stage::Synced => {}
        }
        let known = |live: &Live| {
            live.matched.as_ref().is_some_and(|known| Arc::ptr_eq(known, &change.relation))
        };
        if !followed.live.as_ref().is_some_and(known) && !self.shape(oid, &change.relation).await? {
            return Ok(());
        }
        let Some(followed) = self.tables.get_mut(&oid) else { return Ok(()) };
        let Some(live) = &mut followed.live else { return Ok(()) };
        let (name, layout) = (&followed.name, &live.layout);
        let whole = change.relation.identity_full;
        self.pending.bytes += change.bytes();
        self.pending.at_unix_micros = change.time + EPOCH_MICROS;
        let result = match change.action {
            Action::Insert(new) => self.pending.insert(name, layout, new),
            Action::Update(old, new) => self.pending.update(name, layout, old.as_ref(), whole, new),
            Action::Delete(old) => self.pending.delete(name, layout, old),
            Action::Truncate => {
                live.truncated = true;
                self.pending.step(name, Step::Truncate { table: name.clone() });
                Ok(())
            }
        };
        if let Err(ValueMissing) = result {
            self.resync(
                oid,
                "an update left out a large value, and its old row was not in the log",
            );
        }
        Ok(())
    }

    /// Whether rows of this shape in the stream can be applied; follows the table's columns.
    async fn shape(&mut self, oid: u32, relation: &Arc<Relation>) -> Result<bool, Error> {
        let same = |followed: &Followed| {
            followed.live.as_ref().is_some_and(|live| live.source.matches(relation))
        };
        if !self.tables.get(&oid).is_some_and(same) {
            self.columns_changed(oid, relation).await?;
        }
        let Some(live) = self.tables.get_mut(&oid).and_then(|f| f.live.as_mut()) else {
            return Ok(false);
        };
        live.matched = Some(Arc::clone(relation));
        Ok(true)
    }

    /// Marks tables whose seed and changes have met.
    pub(super) fn mark_synced(&mut self) {
        for followed in self.tables.values_mut() {
            if matches!(followed.stage, Stage::Caught { from } if from <= self.position) {
                followed.stage = Stage::Synced;
                let table = followed.name.clone();
                let mark = Step::Mark {
                    table: table.clone(),
                    state: TableState::Synced,
                    reason: String::new(),
                };
                self.pending.step(&table, mark);
            }
        }
    }

    /// Takes a look at the catalogue.
    async fn seen(&mut self, seen: Seen) -> Result<(), Error> {
        let retained = seen.retained_bytes;
        self.around.shared.stats().retained_bytes = retained;
        let Some(retained) = retained else {
            return Err(Error::retry("the replication slot is gone"));
        };
        if let Some(max) = self.around.settings.retained_bytes_max
            && retained > max
        {
            self.tasks.shutdown().await;
            drop_slot(&mut self.source, &object_name(&self.around.name)).await?;
            return Err(Error::fatal(format!(
                "the source kept back {retained} bytes of log for this feed, and {max} are allowed: the \
                 replication slot was dropped to free them; start the feed again to seed all tables anew"
            )));
        }
        if !seen.published {
            let lost = Error::retry("the feed's publication was dropped or altered");
            return Err(self.drop_publication(lost).await);
        }
        self.adopt(&seen.catalog);
        self.looked = true;
        self.begin_seeds(&seen.catalog);
        let place = if self.catalog.is_none() { &mut self.catalog } else { &mut self.newest };
        *place = Some(seen.catalog);
        if self.waits_for(self.position) {
            self.ask.notify_one();
        }
        self.settle().await
    }

    fn refresh(&mut self, which: &Refresh) {
        let meant: Vec<u32> = self
            .tables
            .iter()
            .filter(|(_, followed)| {
                let state = match followed.stage {
                    Stage::Failed => TableState::Failed,
                    Stage::Synced => TableState::Synced,
                    Stage::Waiting => return false,
                    Stage::Held { .. } | Stage::Caught { .. } => TableState::Seeding,
                };
                which.means(&followed.name, state)
            })
            .map(|(oid, _)| *oid)
            .collect();
        for oid in meant {
            self.seed_again(oid, "a refresh was asked for");
        }
    }
}

fn died(error: tokio::task::JoinError) -> Error {
    Error::fatal(format!("a part of the feed ended unexpectedly: {error}"))
        .with_remedy(Remedy::Retry)
}

/// The next message of a round; never comes while there is none.
async fn next(seeds: &mut Option<mpsc::Receiver<seed::Message>>) -> Option<seed::Message> {
    match seeds {
        Some(receiver) => receiver.recv().await,
        None => std::future::pending().await,
    }
}
