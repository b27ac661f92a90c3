//! The heart of a feed: seeds and the stream of changes, one after the other, become batches.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use mysql_async::Conn;
use mysql_async::prelude::Queryable;
use tokio::time::Instant;

use super::bytes::{Bytes, Malformed};
use super::catalog::{self, Catalog, Plan};
use super::event::{self, Change, Event, Rows, TableMap};
use super::gtid::{Gtid, Gtids};
use super::position::{Inside, Known, Position, fingerprint};
use super::seed::{self, Snapshot, Trouble};
use super::session::{self, MySqlConfig, answered};
use super::stream::{Envelope, Next, Stream};
use super::value::{Datum, Form};
use super::{row, statement};
use crate::error::Error;
use crate::feed::committer::{Committed, Committer, Outcome};
use crate::feed::handle::FeedState;
use crate::feed::pending::{Pending, RowsBuilder, ValueMissing};
use crate::feed::run::Around;
use crate::feed::{Step, TableName, TableState};
use crate::log::Component;
use crate::postgres::pgoutput::{Tuple, Value};

/// How often a position is written down when there is nothing else to write.
const IDLE_INTERVAL: Duration = Duration::from_secs(10);
/// Rows and bytes of one batch of a seed at most, about.
const SEED_ROWS: usize = 65_536;
const SEED_BYTES: usize = 8 << 20;
/// Pause before a new snapshot when tables were being changed around the last one.
const SEED_PAUSE: Duration = Duration::from_millis(100);
/// How long a table that the server cannot open is waited for: a lock may be the cause.
const OPEN_WITHIN: Duration = Duration::from_secs(10);

/// A table whose changes are applied.
pub(super) struct Followed {
    pub(super) plan: Plan,
    /// The place of its seed, until the stream is there.
    pub(super) ahead: Option<Gtids>,
    /// The place that the catalogue was read at or before for `plan`.
    pub(super) seen: Gtids,
    /// The place of the catalogue when `plan` was made of what it said of the table's name, if
    /// the stream was not there.
    pub(super) looked: Option<Gtids>,
}

/// A transaction that is being read.
struct Open {
    gtid: Gtid,
    alone: bool,
    distributed: bool,
    /// Events of rows so far, and how many of them are in the sink since an earlier run.
    events: u64,
    skip: u64,
    touched: BTreeSet<TableName>,
    unix_seconds: u32,
}

/// What a feed knows while it runs.
pub(super) struct Runner<'a> {
    pub(super) around: &'a Around<MySqlConfig>,
    committer: &'a mut Committer,
    /// For the catalogue.
    pub(super) session: Conn,
    pub(super) tables: BTreeMap<TableName, Followed>,
    /// To be seeded.
    pub(super) waiting: BTreeSet<TableName>,
    pub(super) failed: BTreeSet<TableName>,
    /// Since when the server could not open a table that is to be seeded.
    obstructed: BTreeMap<TableName, Instant>,
    /// Touched by distributed transactions that are prepared.
    prepared: BTreeSet<TableName>,
    place: Gtids,
    inside: Option<Inside>,
    open: Option<Open>,
    maps: HashMap<u64, Arc<TableMap>>,
    pub(super) pending: Pending,
    pending_since: Option<Instant>,
    /// When the oldest change that waits was committed at the source, in Unix microseconds.
    oldest: i64,
    written: Instant,
    place_is_written: bool,
    scratch: Vec<u8>,
    /// Some table's seed is ahead of the stream.
    some_ahead: bool,
}

/// Follows the source until an error.
pub(crate) async fn attempt(
    around: &Around<MySqlConfig>,
    committer: &mut Committer,
) -> Result<(), Error> {
    let mut session = session::open(&around.config).await?;
    session::check_server(&mut session).await?;
    // Before the catalogue is read: nothing that is in it may be taken for read already.
    let end = session::end_of_binlog(&mut session).await?;
    let catalog = catalog::read(&mut session).await?;
    let seen = session::end_of_binlog(&mut session).await?;
    let mut runner = Runner::new(around, committer, session, end);
    runner.adopt(&catalog, &seen);
    loop {
        runner.settle().await?;
        while !runner.waiting.is_empty() {
            around.shared.set_state(FeedState::Seeding);
            runner.seed().await?;
        }
        runner.follow().await?;
    }
}

impl<'a> Runner<'a> {
    fn new(
        around: &'a Around<MySqlConfig>,
        committer: &'a mut Committer,
        session: Conn,
        end: Gtids,
    ) -> Self {
        let pending = Pending::of(&committer.wishes);
        Self {
            around,
            committer,
            session,
            tables: BTreeMap::new(),
            waiting: BTreeSet::new(),
            failed: BTreeSet::new(),
            obstructed: BTreeMap::new(),
            prepared: BTreeSet::new(),
            place: end,
            inside: None,
            open: None,
            maps: HashMap::new(),
            pending,
            pending_since: None,
            oldest: 0,
            written: Instant::now(),
            place_is_written: true,
            scratch: Vec::new(),
            some_ahead: false,
        }
    }

    /// Goes on from what the sink holds.
    fn adopt(&mut self, catalog: &Catalog, seen: &Gtids) {
        let position = self.committer.ledger.position.as_deref().and_then(Position::read);
        let mut known: BTreeMap<TableName, Known> = BTreeMap::new();
        if let Some((position, gtids)) = position {
            self.place = gtids;
            self.inside = position.inside;
            known = position.tables.into_iter().map(|k| (k.table.clone(), k)).collect();
        }
        let ledger: Vec<(TableName, TableState)> =
            self.committer.ledger.tables.iter().map(|(name, t)| (name.clone(), t.1)).collect();
        for (name, state) in &ledger {
            if !(self.around.includes)(name) || !catalog.contains_key(name) {
                self.pending.step(name, Step::Drop { table: name.clone() });
            } else if *state == TableState::Failed
                || (*state == TableState::ResyncRequired && !self.committer.wishes.remediates())
            {
                self.failed.insert(name.clone());
            }
        }
        for (name, table) in catalog {
            if !(self.around.includes)(name) || self.failed.contains(name) {
                continue;
            }
            // One whose rows are all there waits for the stream to reach the place of its seed.
            let is_whole = |state| matches!(state, TableState::Synced | TableState::Seeding);
            let is_synced = ledger.iter().any(|(n, s)| n == name && is_whole(*s));
            let followed =
                known.get(name).filter(|_| is_synced && table.is_settled).and_then(|known| {
                    let plan = table.clone().plan().ok()?;
                    let ahead = match known.ahead.as_str() {
                        "" => None,
                        text => Some(text.parse().ok()?),
                    };
                    let seen = seen.clone();
                    let followed = Followed { plan, ahead, seen, looked: None };
                    (fingerprint(&followed.plan) == known.fingerprint).then_some(followed)
                });
            match followed {
                Some(followed) => {
                    self.tables.insert(name.clone(), followed);
                }
                None => {
                    self.waiting.insert(name.clone());
                }
            }
        }
    }

    // ---- committing

    fn position(&self) -> String {
        let known = |(name, followed): (&TableName, &Followed)| Known {
            table: name.clone(),
            fingerprint: fingerprint(&followed.plan),
            ahead: followed.ahead.as_ref().map(ToString::to_string).unwrap_or_default(),
        };
        let inside = match &self.open {
            Some(open) if open.events > 0 => {
                Some(Inside { gtid: open.gtid.to_string(), events: open.events })
            }
            Some(_) => None,
            None => self.inside.clone(),
        };
        let tables = self.tables.iter().map(known).collect();
        Position { gtids: self.place.to_string(), inside, tables }.write()
    }

    /// Hands over what waits.
    fn flush(&mut self) -> Result<(), Error> {
        let position = self.position();
        let pending = self.pending.take();
        self.committer.begin(pending, position)?;
        (self.pending_since, self.written, self.place_is_written) = (None, Instant::now(), true);
        Ok(())
    }

    /// Comes back once nothing waits any more.
    async fn settle(&mut self) -> Result<(), Error> {
        loop {
            if self.committer.is_free() {
                if self.pending.is_empty() {
                    return Ok(());
                }
                self.flush()?;
            }
            let outcome = self.committer.finished().await?;
            self.committed(outcome);
        }
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
        if self.pending.is_empty() {
            self.oldest = 0;
        }
        self.around.shared.waiting_since.store(self.oldest, Ordering::Relaxed);
        for (table, reason) in failures {
            let table = self.pending.name_of(table);
            let text = format!("table {table} was given up: {reason}");
            self.around.log.error(Component::TablesManager, &text);
            self.pending.forget(&table);
            self.tables.remove(&table);
            self.waiting.remove(&table);
            self.failed.insert(table);
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
        self.around.show(self.committer, |table| self.failed.contains(table));
        self.show_state();
    }

    // ---- tables

    fn mark(&mut self, table: &TableName, state: TableState, reason: &str) {
        if !reason.is_empty() {
            let text = format!("table {table}: {reason}");
            self.around.log.warn(Component::TablesManager, &text);
        }
        let step = Step::Mark { table: table.clone(), state, reason: reason.to_owned() };
        self.pending.step(table, step);
    }

    /// Has a table seeded anew, once somebody asks for it if the sink wants that.
    pub(super) fn resync(&mut self, table: &TableName, reason: &str) {
        if self.committer.wishes.remediates() {
            return self.seed_again(table, reason);
        }
        self.tables.remove(table);
        self.waiting.remove(table);
        self.failed.insert(table.clone());
        self.mark(table, TableState::ResyncRequired, reason);
    }

    fn seed_again(&mut self, table: &TableName, reason: &str) {
        self.tables.remove(table);
        self.failed.remove(table);
        self.waiting.insert(table.clone());
        self.mark(table, TableState::ResyncRequired, reason);
    }

    /// Gives a table up until somebody asks for a refresh.
    pub(super) fn give_up(&mut self, table: &TableName, reason: &str) {
        self.tables.remove(table);
        self.waiting.remove(table);
        self.failed.insert(table.clone());
        self.mark(table, TableState::Failed, reason);
    }

    /// A table is gone, or is not of this feed any more.
    pub(super) fn drop_table(&mut self, table: &TableName) {
        let known = self.tables.remove(table).is_some();
        let waited = self.waiting.remove(table);
        let had_failed = self.failed.remove(table);
        self.obstructed.remove(table);
        if known || waited || had_failed {
            self.pending.step(table, Step::Drop { table: table.clone() });
        }
    }

    fn refresh(&mut self) {
        for which in self.around.shared.take_refreshes() {
            let meant = |name: &TableName, state| which.means(name, state);
            let mut chosen: Vec<TableName> =
                self.failed.iter().filter(|n| meant(n, TableState::Failed)).cloned().collect();
            chosen.extend(self.tables.keys().filter(|n| meant(n, TableState::Synced)).cloned());
            for table in chosen {
                self.seed_again(&table, "a refresh was asked for");
            }
        }
    }

    // ---- seeding

    /// Seeds the tables that wait and can be read. Those that change meanwhile wait on.
    async fn seed(&mut self) -> Result<(), Error> {
        self.refresh();
        let mut snapshot = Snapshot::make(&self.around.config).await?;
        let mut progress = false;
        for name in self.waiting.clone() {
            if snapshot.lacks(&name) {
                self.drop_table(&name);
                progress = true;
                continue;
            }
            if let Some(obstacle) = snapshot.obstacle(&name) {
                progress |= self.obstructed(&name, obstacle);
                continue;
            }
            self.obstructed.remove(&name);
            let Some(table) = snapshot.table(&name).cloned() else { continue };
            match table.plan() {
                Err(reason) => self.give_up(&name, &reason),
                Ok(plan) => match self.seed_table(&mut snapshot, &plan).await {
                    Ok(()) => {
                        self.waiting.remove(&name);
                        let seen = snapshot.place.clone();
                        let ahead = (!self.place.hold_all(&seen)).then(|| seen.clone());
                        if ahead.is_none() {
                            self.mark(&name, TableState::Synced, "");
                        }
                        self.tables.insert(name, Followed { plan, ahead, seen, looked: None });
                    }
                    Err(Trouble::Changed) => continue,
                    Err(Trouble::Value(reason)) => self.give_up(&name, &reason),
                    Err(Trouble::Source(error)) => {
                        return Err(error.context(format!("seeding table {name}")));
                    }
                },
            }
            progress = true;
            self.settle().await?;
        }
        let _ = snapshot.session.disconnect().await;
        if !progress {
            tokio::time::sleep(SEED_PAUSE).await;
        }
        self.settle().await
    }

    /// A table cannot be opened; answers whether it was given up for that.
    fn obstructed(&mut self, table: &TableName, obstacle: &str) -> bool {
        let since = *self.obstructed.entry(table.clone()).or_insert_with(|| {
            let text = format!("table {table} cannot be opened now, and waits: {obstacle}");
            self.around.log.warn(Component::TablesManager, &text);
            Instant::now()
        });
        if since.elapsed() < OPEN_WITHIN {
            return false;
        }
        self.obstructed.remove(table);
        self.give_up(
            table,
            &format!("the source cannot open it: {obstacle}; mend it, then refresh the table"),
        );
        true
    }

    async fn seed_table(&mut self, snapshot: &mut Snapshot, plan: &Plan) -> Result<(), Trouble> {
        let table = &plan.source.name;
        let shape = plan.layout.shape.clone();
        let all: Vec<usize> = (0..shape.columns.len()).collect();
        self.pending.step(table, Step::Create { table: table.clone(), shape });
        let forms: Vec<Form> = plan.forms.iter().map(Form::for_session).collect();
        let cuts = self.committer.wishes.cuts_texts();
        let mut builder = RowsBuilder::new(&plan.layout, &all, cuts);
        let mut scratch = Vec::new();
        let mut bytes = 0;
        let troubled = |error: &mysql_async::Error| seed::trouble(error);
        let rows = answered(snapshot.session.exec_iter(seed::query(plan), ())).await;
        let mut rows = rows.map_err(|error| troubled(&error))?;
        while let Some(row) = answered(rows.next()).await.map_err(|error| troubled(&error))? {
            bytes += seed::push(plan, &forms, row, &mut builder, &mut scratch)
                .map_err(Trouble::Value)?;
            if bytes >= SEED_BYTES || builder.rows >= SEED_ROWS {
                self.append(table, &mut builder, &mut bytes).await?;
            }
        }
        drop(rows);
        self.append(table, &mut builder, &mut bytes).await
    }

    async fn append(
        &mut self,
        table: &TableName,
        builder: &mut RowsBuilder<'_>,
        bytes: &mut usize,
    ) -> Result<(), Trouble> {
        if let Some(rows) = builder.finish().map_err(Trouble::Value)? {
            self.pending.step(table, Step::Append { table: table.clone(), rows });
            self.pending.bytes += std::mem::take(bytes);
        }
        // The next rows are read while these are being committed.
        while !self.committer.is_free() {
            let outcome = self.committer.finished().await.map_err(Trouble::Source)?;
            self.committed(outcome);
        }
        if self.failed.contains(table) {
            return Err(Trouble::Value("the sink did not take its rows".to_owned()));
        }
        if !self.pending.is_empty() {
            self.flush().map_err(Trouble::Source)?;
        }
        Ok(())
    }

    // ---- following

    /// Applies changes until tables wait for a seed.
    async fn follow(&mut self) -> Result<(), Error> {
        let mut stream = Stream::open(&self.around.config, &self.around.name, &self.place);
        (self.open, self.maps) = (None, HashMap::new());
        self.show_state();
        let shared = Arc::clone(&self.around.shared);
        loop {
            if self.open.is_none() && !self.waiting.is_empty() {
                return Ok(());
            }
            let is_full = self.pending.bytes >= self.around.settings.batch_bytes_max;
            if is_full && self.committer.is_free() {
                self.flush()?;
            }
            let due = self.due();
            tokio::select! {
                biased;
                outcome = self.committer.finished() => self.committed(outcome?),
                () = shared.refresh_wanted.notified() => self.refresh(),
                () = sleep_until(due), if self.committer.is_free() => self.flush()?,
                next = stream.next(), if !is_full || self.committer.is_free() => match next? {
                    Next::Event(envelope) => self.take(&envelope).await?,
                    Next::Gone(reason) => return self.begin_anew(&reason).await,
                },
            }
        }
    }

    /// When what waits is to be handed over. In the middle of a transaction only its size counts.
    fn due(&self) -> Option<Instant> {
        if self.open.is_some() {
            return None;
        }
        if self.pending.is_empty() {
            return (!self.place_is_written).then_some(self.written + IDLE_INTERVAL);
        }
        self.pending_since.map(|since| since + self.around.settings.delay_max)
    }

    /// The binlog does not reach back to the place: all tables are seeded again.
    async fn begin_anew(&mut self, reason: &str) -> Result<(), Error> {
        let text = format!("the source's binlog does not reach back far enough: {reason}");
        self.around.log.warn(Component::SourceCapture, &text);
        self.place = session::end_of_binlog(&mut self.session).await?;
        (self.inside, self.open) = (None, None);
        for table in self.tables.keys().cloned().collect::<Vec<_>>() {
            self.resync(&table, "the source's binlog from where it stood is gone");
        }
        Ok(())
    }

    async fn take(&mut self, envelope: &Envelope) -> Result<(), Error> {
        let decoded = event::decode(envelope.code, envelope.server, &envelope.data);
        match decoded.map_err(unreadable)? {
            Event::Begin { gtid, alone, distributed } => {
                let skip = match self.inside.take() {
                    Some(inside) if inside.gtid == gtid.to_string() => inside.events,
                    _ => 0,
                };
                let unix_seconds = envelope.unix_seconds;
                let touched = BTreeSet::new();
                let events = 0;
                self.open =
                    Some(Open { gtid, alone, distributed, events, skip, touched, unix_seconds });
            }
            Event::Table(map) => {
                self.maps.insert(map.id, Arc::new(map));
            }
            Event::Rows(rows) => self.rows(&rows, envelope.data.len()).map_err(unreadable)?,
            Event::Commit => self.end(),
            Event::Query { database, text } => {
                if *text == *b"BEGIN" {
                    return Ok(());
                }
                let statement = statement::parse(&text, &database);
                let Some(gtid) = self.open.as_ref().map(|open| open.gtid) else { return Ok(()) };
                match statement {
                    statement::Statement::Commit => self.end(),
                    statement::Statement::RollBack => self.rolled_back(),
                    statement::Statement::EndDistributed => self.end_distributed(),
                    other => self.define(other, gtid).await?,
                }
                if self.open.as_ref().is_some_and(|open| open.alone) {
                    self.end();
                }
            }
            Event::Incident => {
                for table in self.tables.keys().cloned().collect::<Vec<_>>() {
                    self.resync(&table, "the source reports that its binlog lacks changes");
                }
            }
            Event::Other => {}
        }
        Ok(())
    }

    /// A transaction is whole.
    fn end(&mut self) {
        let Some(open) = self.open.take() else { return };
        if open.distributed && !open.touched.is_empty() {
            // Its rows count from its second phase on, which may never come.
            for table in &open.touched {
                self.resync(table, "a distributed (XA) transaction changed it");
            }
            self.prepared.extend(open.touched);
        }
        self.place.pass(open.gtid);
        self.place_is_written = false;
        self.mark_reached();
        if self.pending.is_empty() {
            return;
        }
        let micros = i64::from(open.unix_seconds) * 1_000_000;
        self.pending.transactions += 1;
        self.pending.committed_unix_micros = self.pending.committed_unix_micros.max(Some(micros));
        self.pending_since.get_or_insert_with(Instant::now);
        if self.oldest == 0 {
            self.oldest = micros;
            self.around.shared.waiting_since.store(micros, Ordering::Relaxed);
        }
    }

    /// Tables whose seed the stream has reached are in sync.
    fn mark_reached(&mut self) {
        if !self.some_ahead {
            return;
        }
        let mut reached = Vec::new();
        for (name, followed) in &mut self.tables {
            if followed.ahead.as_ref().is_some_and(|ahead| self.place.hold_all(ahead)) {
                followed.ahead = None;
                reached.push(name.clone());
            }
        }
        for table in reached {
            self.mark(&table, TableState::Synced, "");
        }
        self.show_state();
    }

    /// Shows whether all tables that can follow the source do.
    fn show_state(&mut self) {
        self.some_ahead = self.tables.values().any(|followed| followed.ahead.is_some());
        let is_seeding = self.some_ahead || !self.waiting.is_empty();
        let state = if is_seeding { FeedState::Seeding } else { FeedState::Streaming };
        let is_written = self.pending.is_empty() && self.committer.is_free();
        let mut stats = self.around.shared.stats();
        stats.state = state;
        stats.seeded_once |= !is_seeding && is_written;
    }

    /// What stood in the transaction, or in a part of it, did not happen.
    fn rolled_back(&mut self) {
        let touched = self.open.as_mut().map(|open| std::mem::take(&mut open.touched));
        for table in touched.unwrap_or_default() {
            self.resync(&table, "a transaction that changed it was rolled back in part");
        }
    }

    /// A distributed transaction became whole. Which tables it touched is not told here.
    fn end_distributed(&mut self) {
        let mut touched = std::mem::take(&mut self.prepared);
        if touched.is_empty() {
            touched = self.tables.keys().cloned().collect();
        }
        for table in touched {
            if self.tables.contains_key(&table) {
                self.resync(&table, "a distributed (XA) transaction changed it");
            }
        }
    }

    // ---- rows

    fn rows(&mut self, rows: &Rows<'_>, bytes: usize) -> Result<(), Malformed> {
        let Some(open) = &mut self.open else { return Ok(()) };
        open.events += 1;
        self.pending.at_unix_micros = i64::from(open.unix_seconds) * 1_000_000;
        if open.events <= open.skip {
            return Ok(());
        }
        let gtid = open.gtid;
        let Some(map) = self.maps.get(&rows.table).cloned() else { return Ok(()) };
        let name = TableName { schema: map.schema.clone(), table: map.table.clone() };
        let Some(followed) = self.tables.get(&name) else { return Ok(()) };
        if followed.ahead.as_ref().is_some_and(|ahead| ahead.hold(gtid)) {
            return Ok(());
        }
        if !followed.plan.source.matches(&map) || rows.columns != map.columns.len() {
            self.resync(&name, "its columns in the binlog are not those that were expected");
            return Ok(());
        }
        open.touched.insert(name.clone());
        match self.apply(&name, &map, rows)? {
            Ok(changes) => {
                self.pending.bytes += bytes + rows.images.len();
                self.around.shared.stats().changes += changes;
            }
            Err(Refusal::Value(reason)) => self.give_up(&name, &reason),
            Err(Refusal::Missing) => {
                self.resync(&name, "the binlog does not hold all of a row");
            }
        }
        Ok(())
    }

    fn apply(
        &mut self,
        name: &TableName,
        map: &TableMap,
        rows: &Rows<'_>,
    ) -> Result<Result<u64, Refusal>, Malformed> {
        let Some(followed) = self.tables.get(name) else { return Ok(Ok(0)) };
        let (plan, scratch) = (&followed.plan, &mut self.scratch);
        let mut images = Bytes::new(&rows.images, "a row");
        let mut changes = 0;
        while !images.is_empty() {
            let first = row::image(&mut images, &map.columns, rows.present)?;
            let second = match rows.change {
                Change::Update => Some(row::image(&mut images, &map.columns, rows.present_after)?),
                Change::Insert | Change::Delete => None,
            };
            let first = match tuple(plan, &first, scratch) {
                Ok(first) => first,
                Err(reason) => return Ok(Err(Refusal::Value(reason))),
            };
            let done = match (rows.change, second) {
                (Change::Insert, _) => self.pending.insert(name, &plan.layout, first),
                (Change::Delete, _) => self.pending.delete(name, &plan.layout, first),
                (Change::Update, second) => {
                    let second = match tuple(plan, &second.unwrap_or_default(), scratch) {
                        Ok(second) => second,
                        Err(reason) => return Ok(Err(Refusal::Value(reason))),
                    };
                    self.pending.update(name, &plan.layout, Some(&first), true, second)
                }
            };
            if let Err(ValueMissing) = done {
                return Ok(Err(Refusal::Missing));
            }
            changes += 1;
        }
        Ok(Ok(changes))
    }
}

/// Why rows of a table cannot be applied.
enum Refusal {
    /// A value cannot be stored: a reason for a person.
    Value(String),
    Missing,
}

/// A row in the form in which it waits.
fn tuple(
    plan: &Plan,
    values: &[Option<Datum<'_>>],
    scratch: &mut Vec<u8>,
) -> Result<Tuple, String> {
    scratch.clear();
    let mut ends = Vec::with_capacity(values.len());
    for (index, (value, form)) in values.iter().zip(&plan.forms).enumerate() {
        let named =
            |why: String| format!("in its column \"{}\", {why}", plan.source.columns[index].name);
        let from = scratch.len();
        ends.push(match value {
            None => None,
            Some(datum) => {
                let is_null = form.encode(datum, scratch).map_err(named)?;
                Some((!is_null).then_some(from..scratch.len()))
            }
        });
    }
    let values: Vec<Value<'_>> = ends
        .into_iter()
        .map(|place| match place {
            None => Value::Unchanged,
            Some(None) => Value::Null,
            Some(Some(place)) => Value::Text(&scratch[place]),
        })
        .collect();
    Ok(Tuple::of(&values))
}

fn unreadable(Malformed(what): Malformed) -> Error {
    Error::fatal(format!(
        "the source's binlog cannot be read: {what} is not as it should be; start the feed again to seed all tables anew"
    ))
}

async fn sleep_until(at: Option<Instant>) {
    match at {
        Some(at) => tokio::time::sleep_until(at).await,
        None => std::future::pending().await,
    }
}
