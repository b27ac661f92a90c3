//! A feed as others see it: what it is made of, its figures, and the handle to it.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use tokio::sync::{Notify, watch};

use super::committer::age;
use super::{MySqlConfig, Sink, TableName, TableState};
use crate::error::Error;
use crate::log::LogSink;
use crate::postgres::PgConfig;

/// The database whose tables are fed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SourceConfig {
    /// One database of a PostgreSQL server, version 14 or later, with `wal_level = logical`.
    Postgres(PgConfig),
    /// All databases of a MariaDB server, each as a schema.
    MySql(MySqlConfig),
}

/// Which tables of the source belong to a feed. Asked again and again, also for tables made later.
pub type Includes = Arc<dyn Fn(&TableName) -> bool + Send + Sync>;

/// How a feed works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedSettings {
    /// How long a change may wait for company before it is handed to the sink.
    pub delay_max: Duration,
    /// Bytes from the source in one batch, about; a transaction that is larger is split.
    pub batch_bytes_max: usize,
    /// How often the source's catalogue is looked at for tables that were made, altered or dropped.
    pub catalog_interval: Duration,
    /// Sessions that read tables at the same time while seeding.
    pub seed_sessions: usize,
    /// Bytes of log that the source may keep back for this feed. Beyond that the feed gives its
    /// slot up and fails, so that it is not the one that fills the source's disk.
    pub retained_bytes_max: Option<u64>,
    /// Pause before the first new try after an error of the surroundings; it doubles each time.
    pub retry_pause_min: Duration,
    /// Longest pause.
    pub retry_pause_max: Duration,
}

impl Default for FeedSettings {
    fn default() -> Self {
        Self {
            delay_max: Duration::from_millis(100),
            batch_bytes_max: 64 << 20,
            catalog_interval: Duration::from_secs(1),
            seed_sessions: 2,
            retained_bytes_max: None,
            retry_pause_min: Duration::from_millis(200),
            retry_pause_max: Duration::from_secs(30),
        }
    }
}

/// Everything that a feed needs to run.
pub struct FeedSpec {
    /// Letters `a` to `z`, digits and underscores, at most 48; unique among the feeds of a source's
    /// server. Slot and publication at the source are named by it.
    pub name: String,
    /// Where the rows come from.
    pub source: SourceConfig,
    /// Which tables. To change it, stop the feed and start it with another.
    pub includes: Includes,
    /// Where they go.
    pub sink: Box<dyn Sink>,
    /// How.
    pub settings: FeedSettings,
    /// Where its log lines go.
    pub log: Arc<dyn LogSink>,
}

impl fmt::Debug for FeedSpec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FeedSpec").field("name", &self.name).finish_non_exhaustive()
    }
}

/// What a feed is doing.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum FeedState {
    /// Connecting, asking the sink, reading the catalogue.
    #[default]
    Starting,
    /// Some tables are being seeded; the others follow the source meanwhile.
    Seeding,
    /// All tables that can follow the source do.
    Streaming,
    /// Source or sink cannot be used at the moment; it is tried again.
    Retrying {
        /// What happened, for a person.
        error: String,
    },
    /// Ended: trying again would not help until somebody changes something.
    Failed {
        /// What happened, and what to do.
        error: String,
    },
    /// Ended because somebody asked for it.
    Stopped,
}

/// Tables of a feed by where they stand in the sink.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct TableCounts {
    /// See [`TableState::Seeding`].
    pub seeding: usize,
    /// See [`TableState::Synced`].
    pub synced: usize,
    /// See [`TableState::Failed`].
    pub failed: usize,
    /// See [`TableState::ResyncRequired`].
    pub resync_required: usize,
    /// See [`TableState::Dropped`].
    pub dropped: usize,
}

/// A feed's figures. Counters are those of this run.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct FeedStats {
    /// What it is doing.
    pub state: FeedState,
    /// Its tables, counted.
    pub tables: TableCounts,
    /// Those that were given up, with the reason.
    pub failed: BTreeMap<TableName, String>,
    /// Those that would have to be seeded again, with the reason, and are not until somebody asks:
    /// the sink wants it so. They are counted with those that will be.
    pub awaiting: BTreeMap<TableName, String>,
    /// What it waits for at the source, for a person who could end it. Not an error: it goes on by
    /// itself as soon as it can.
    pub held_up: Option<String>,
    /// How far the sink is behind the source, in microseconds: the age of the oldest change that
    /// has been received and is not committed; zero while nothing waits.
    pub lag_micros: u64,
    /// When the newest change in the sink was committed at the source, in Unix microseconds.
    pub last_commit_unix_micros: Option<i64>,
    /// Every included table has been in sync, or has failed, at least once in this run.
    pub seeded_once: bool,
    /// Rows of seeds that the sink has committed.
    pub rows_seeded: u64,
    /// Inserts, updates, deletes and truncates that were read from the source's log.
    pub changes: u64,
    /// Batches that the sink has committed.
    pub batches: u64,
    /// Transactions of the source that the sink has committed.
    pub transactions: u64,
    /// Bytes that came from the source and are committed.
    pub bytes: u64,
    /// Bytes of log that the source keeps back for this feed, when it was last asked.
    pub retained_bytes: Option<u64>,
}

/// Which tables are to be seeded again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refresh {
    /// All.
    All,
    /// Those that failed.
    InError,
    /// Those of some schemas.
    Schemas {
        /// Which.
        schemas: Vec<String>,
        /// Only those that failed.
        in_error: bool,
    },
    /// These.
    Tables(Vec<TableName>),
}

impl Refresh {
    /// Whether a table in this state is meant.
    pub fn means(&self, table: &TableName, state: TableState) -> bool {
        let failed = state == TableState::Failed;
        match self {
            Self::All => true,
            Self::InError => failed,
            Self::Schemas { schemas, in_error } => {
                schemas.contains(&table.schema) && (failed || !in_error)
            }
            Self::Tables(tables) => tables.contains(table),
        }
    }
}

/// What the running feed and its handle share.
pub(crate) struct Shared {
    stats: Mutex<FeedStats>,
    /// When the oldest change that waits was committed at the source, in Unix microseconds; 0 when
    /// nothing waits.
    pub(crate) waiting_since: AtomicI64,
    refreshes: Mutex<Vec<Refresh>>,
    /// Something is in `refreshes`.
    pub(crate) refresh_wanted: Notify,
    stop: watch::Sender<bool>,
}

impl Shared {
    fn new() -> Self {
        Self {
            stats: Mutex::default(),
            waiting_since: AtomicI64::new(0),
            refreshes: Mutex::default(),
            refresh_wanted: Notify::new(),
            stop: watch::Sender::new(false),
        }
    }

    /// The figures, to read or change. Never held across an await.
    pub(crate) fn stats(&self) -> MutexGuard<'_, FeedStats> {
        self.stats.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn set_state(&self, state: FeedState) {
        self.stats().state = state;
    }

    pub(crate) fn take_refreshes(&self) -> Vec<Refresh> {
        std::mem::take(&mut *self.refreshes.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn stopping(&self) -> bool {
        *self.stop.borrow()
    }

    /// Waits until somebody asks the feed to stop.
    pub(crate) async fn stopped(&self) {
        // The sender lives in `self`, so waiting cannot fail.
        let _ = self.stop.subscribe().wait_for(|stop| *stop).await;
    }
}

/// A running feed. Dropping it ends the feed where it stands, as a crash would.
#[derive(Debug)]
pub struct Feed {
    shared: Arc<Shared>,
    runner: tokio::task::JoinHandle<()>,
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shared").field("stats", &*self.stats()).finish_non_exhaustive()
    }
}

/// What a feed does, as its sink may want to know. It keeps nothing alive.
#[derive(Clone, Debug)]
pub struct Course {
    shared: Weak<Shared>,
    /// Held by the feed's task.
    running: Weak<()>,
}

impl Course {
    /// What the feed is doing; one that nobody holds any more has stopped.
    pub fn state(&self) -> FeedState {
        // In this order: a task tells its end before it is over.
        let runs = self.running.strong_count() > 0;
        let Some(shared) = self.shared.upgrade() else { return FeedState::Stopped };
        let state = shared.stats().state.clone();
        if runs { state } else { ended(state) }
    }

    /// See [`FeedStats::seeded_once`].
    pub fn seeded_once(&self) -> bool {
        self.shared.upgrade().is_some_and(|shared| shared.stats().seeded_once)
    }
}

/// The state of a feed whose task is over.
fn ended(state: FeedState) -> FeedState {
    match state {
        FeedState::Failed { .. } | FeedState::Stopped => state,
        _ => FeedState::Failed {
            error: "the feed ended in the middle of its work; start it again".to_owned(),
        },
    }
}

/// Starts a feed on the current runtime.
pub fn start(mut spec: FeedSpec) -> Feed {
    let shared = Arc::new(Shared::new());
    let worker = Arc::clone(&shared);
    let running = Arc::new(());
    let course = Course { shared: Arc::downgrade(&shared), running: Arc::downgrade(&running) };
    spec.sink.attend(course);
    let runner = tokio::spawn(async move {
        let end = super::run::run(spec, Arc::clone(&worker)).await;
        worker.set_state(end);
        drop(running);
    });
    Feed { shared, runner }
}

impl Feed {
    /// The figures of this moment.
    pub fn stats(&self) -> FeedStats {
        let mut stats = self.shared.stats().clone();
        let waiting_since = self.shared.waiting_since.load(Ordering::Relaxed);
        stats.lag_micros = if waiting_since == 0 { 0 } else { age(waiting_since) };
        if self.runner.is_finished() {
            stats.state = ended(stats.state);
        }
        stats
    }

    /// Asks for tables to be seeded again. What the source does not have, or the feed does not
    /// include, is passed over. What it has not begun with when it ends, [`Feed::stop`] answers.
    pub fn refresh(&self, which: Refresh) {
        self.shared.refreshes.lock().unwrap_or_else(PoisonError::into_inner).push(which);
        self.shared.refresh_wanted.notify_one();
    }

    /// Whether the feed has ended; its state says how.
    pub fn is_finished(&self) -> bool {
        self.runner.is_finished()
    }

    /// Ends the feed in order: what the sink has begun is finished, and the source keeps what
    /// comes after for the next start. Answers what it was asked to seed again and has not begun
    /// with.
    pub async fn stop(mut self) -> Vec<Refresh> {
        self.shared.stop.send_replace(true);
        // A panic of the runner is over, too.
        let _ = (&mut self.runner).await;
        self.shared.take_refreshes()
    }
}

impl Drop for Feed {
    fn drop(&mut self) {
        self.runner.abort();
    }
}

/// Removes what a feed left at its source: slot and publication. What is gone already is no error.
/// Tables keep the replica identity that the feed gave them.
pub async fn clean_up(source: &SourceConfig, name: &str) -> Result<(), Error> {
    check_name(name)?;
    match source {
        SourceConfig::Postgres(config) => super::postgres::clean_up(config, name).await,
        // Its place is with the sink, and the source keeps its binlog for no reader.
        SourceConfig::MySql(_) => Ok(()),
    }
}

/// Drops the slot of a feed that does not run, if it keeps back more than so many bytes of the
/// source's log; answers how many it did. The feed seeds its tables anew when it is started again.
/// A feed that runs looks after that itself.
pub async fn give_up_beyond(
    source: &SourceConfig,
    name: &str,
    bytes_max: u64,
) -> Result<Option<u64>, Error> {
    check_name(name)?;
    match source {
        SourceConfig::Postgres(config) => {
            super::postgres::give_up_beyond(config, name, bytes_max).await
        }
        SourceConfig::MySql(_) => Ok(None),
    }
}

/// The name becomes part of SQL names, which are cut at 63 bytes, and of a slot's, which admits
/// these characters only.
pub(crate) fn check_name(name: &str) -> Result<(), Error> {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    if (1..=48).contains(&name.len()) && name.bytes().all(allowed) {
        return Ok(());
    }
    Err(Error::fatal(format!(
        "the feed's name {name:?} is not 1 to 48 of the characters a-z, 0-9 and _"
    )))
}
