//! A task: what it is told, how it is watched and stopped.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use tokio::sync::{Notify, watch};

use crate::error::Error;
use crate::log::LogSink;
use crate::mapping;
use crate::postgres::{Lsn, PgConfig};
use crate::settings::Settings;
use crate::stats::{Phase, Stats};

/// What a task does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Copy the tables as they are at one moment, then end.
    FullLoad,
    /// Apply changes only; the target holds the data already.
    Cdc,
    /// Copy, then apply every change made since the copy's moment.
    FullLoadAndCdc,
}

impl Mode {
    /// Whether tables are copied.
    pub fn loads(self) -> bool {
        self != Self::Cdc
    }

    /// Whether changes are applied.
    pub fn captures(self) -> bool {
        self != Self::FullLoad
    }
}

/// Where a run begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// Forget earlier runs: new slot, everything loaded from the beginning.
    Fresh,
    /// Go on where the target stands: loaded tables are kept, changes continue at the stored position.
    Resume,
    /// As `Fresh`, and tables are marked as reloaded.
    ReloadTarget,
}

/// A moment at which the task ends by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopAt {
    /// When the source's clock has reached it and everything before is applied.
    ServerTime(SystemTime),
    /// Before the first transaction that committed later.
    CommitTime(SystemTime),
}

/// Called at named points of the pipeline; true makes the task stand still there for ever, so that
/// a test can end it at that very point.
pub type Failpoint = Arc<dyn Fn(&'static str) -> bool + Send + Sync>;

/// Everything that a run needs.
#[derive(Clone)]
pub struct TaskSpec {
    /// Unique name of the task, at most 40 characters of `[A-Za-z0-9_-]`; the slot, the publications
    /// and the rows in the control table carry it.
    pub name: String,
    /// Where rows come from.
    pub source: PgConfig,
    /// Where rows go.
    pub target: PgConfig,
    /// Which tables, and their names at the target.
    pub rules: mapping::Rules,
    /// What to do.
    pub mode: Mode,
    /// How to do it.
    pub settings: Settings,
    /// Where to begin.
    pub start: Start,
    /// For `Cdc`: apply only transactions that commit at or after this position. Needs `slot_name`,
    /// because a slot made now knows nothing of the past.
    pub start_position: Option<Lsn>,
    /// For `FullLoad` with `Start::Resume`: tables of the source, as (schema, table), that an earlier
    /// run has loaded to the end. They are left alone.
    pub loaded: Vec<(String, String)>,
    /// When to end.
    pub stop_at: Option<StopAt>,
    /// A slot of the user's own: used, never made and never dropped.
    pub slot_name: Option<String>,
    /// Takes the task's log lines.
    pub log: Arc<dyn LogSink>,
    /// For tests; `None` costs nothing.
    pub failpoint: Option<Failpoint>,
}

impl fmt::Debug for TaskSpec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TaskSpec")
            .field("name", &self.name)
            .field("mode", &self.mode)
            .finish_non_exhaustive()
    }
}

impl TaskSpec {
    /// The replication slot that this task uses.
    pub fn slot(&self) -> String {
        self.slot_name.clone().unwrap_or_else(|| self.object_name())
    }

    /// `landfall_` and the task's name in the characters that slots may have.
    pub(crate) fn object_name(&self) -> String {
        let tail: String = self
            .name
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' })
            .take(48)
            .collect();
        format!("landfall_{tail}")
    }
}

/// Why a task stopped without an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopReason {
    /// Somebody asked for it.
    Requested,
    /// The full load is done and there is nothing more to do.
    FullLoadFinished,
    /// Told to stop after the load, before the changes made meanwhile.
    AfterFullLoad,
    /// Told to stop after the changes made during the load.
    AfterCachedChanges,
    /// `StopAt::ServerTime` was reached.
    ServerTime,
    /// `StopAt::CommitTime` was reached.
    CommitTime,
}

/// How a run ended.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// At a committed position, without an error.
    Stopped {
        /// Why.
        reason: StopReason,
        /// What a resume would start from; `None` when changes were never captured.
        position: Option<Lsn>,
        /// Tables that were given up.
        tables_errored: usize,
    },
    /// With an error that trying again did not mend.
    Failed {
        /// For the operator: what happened, to what, what to do.
        message: String,
        /// What a resume would start from.
        position: Option<Lsn>,
    },
}

/// A table that cannot be reloaded, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReloadRefused(pub String);

impl fmt::Display for ReloadRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ReloadRefused {}

/// What the handle and the pipeline share.
pub(crate) struct Shared {
    stats: Mutex<Stats>,
    reloads: Mutex<Vec<(String, String)>>,
    pub(crate) reload_wanted: Notify,
    pub(crate) stop: watch::Sender<bool>,
    outcome: watch::Sender<Option<Outcome>>,
}

impl Shared {
    fn new() -> Self {
        Self {
            stats: Mutex::new(Stats::default()),
            reloads: Mutex::new(Vec::new()),
            reload_wanted: Notify::new(),
            stop: watch::Sender::new(false),
            outcome: watch::Sender::new(None),
        }
    }

    /// The figures, to read or change. Never held across an await.
    pub(crate) fn stats(&self) -> MutexGuard<'_, Stats> {
        self.stats.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes the tables that somebody wants loaded again.
    pub(crate) fn take_reloads(&self) -> Vec<(String, String)> {
        std::mem::take(&mut *self.reloads.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Asks for tables to be loaded again.
    pub(crate) fn add_reloads(&self, tables: Vec<(String, String)>) {
        self.reloads.lock().unwrap_or_else(PoisonError::into_inner).extend(tables);
        self.reload_wanted.notify_one();
    }

    pub(crate) fn set_phase(&self, phase: Phase) {
        self.stats().phase = phase;
    }

    /// Whether somebody asked the task to stop.
    pub(crate) fn stopping(&self) -> bool {
        *self.stop.borrow()
    }

    /// Waits until somebody asks the task to stop.
    pub(crate) async fn stopped(&self) {
        // The sender lives in `self`, so waiting cannot fail.
        let _ = self.stop.subscribe().wait_for(|stop| *stop).await;
    }
}

/// A running task. Dropping the handle leaves the task running.
#[derive(Clone)]
pub struct Task {
    shared: Arc<Shared>,
    runner: tokio::task::AbortHandle,
}

/// Starts a task on the current runtime.
pub fn start(spec: TaskSpec) -> Task {
    let shared = Arc::new(Shared::new());
    let worker = Arc::clone(&shared);
    let runner = tokio::spawn(async move {
        let outcome = crate::postgres::run(spec, Arc::clone(&worker)).await;
        worker.set_phase(Phase::Ended);
        worker.outcome.send_replace(Some(outcome));
    })
    .abort_handle();
    Task { shared, runner }
}

impl Task {
    /// The figures of this moment.
    pub fn stats(&self) -> Stats {
        self.shared.stats().clone()
    }

    /// Asks the task to stop at a committed position. Returns at once; see [`Task::finished`].
    pub fn stop(&self) {
        self.shared.stop.send_replace(true);
    }

    /// Ends the task where it stands, as a crash would. What the target has committed stays.
    pub fn kill(&self) {
        self.runner.abort();
    }

    /// Loads tables (schema and name at the source) again while changes wait.
    pub fn reload_tables(&self, tables: Vec<(String, String)>) -> Result<(), ReloadRefused> {
        if self.shared.outcome.borrow().is_some() {
            return Err(ReloadRefused("the task is not running".to_owned()));
        }
        let stats = self.shared.stats();
        for (schema, table) in &tables {
            if !stats.tables.iter().any(|t| &t.schema == schema && &t.table == table) {
                return Err(ReloadRefused(format!("the task has no table {schema}.{table}")));
            }
        }
        drop(stats);
        self.shared.add_reloads(tables);
        Ok(())
    }

    /// Waits for the end and tells how it came.
    pub async fn finished(&self) -> Outcome {
        let mut outcome = self.shared.outcome.subscribe();
        tokio::select! {
            ended = outcome.wait_for(Option::is_some) => match ended {
                Ok(value) => value.clone().unwrap_or(crashed()),
                Err(_) => crashed(),
            },
            () = self.runner_gone() => self.shared.outcome.borrow().clone().unwrap_or(crashed()),
        }
    }

    /// Resolves when the runner ended without leaving an outcome, by a kill or a panic.
    async fn runner_gone(&self) {
        while !self.runner.is_finished() {
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
    }
}

fn crashed() -> Outcome {
    Outcome::Failed {
        message: "the task ended in the middle of its work; resume it".to_owned(),
        position: None,
    }
}

/// Removes what a task left behind: its own slot and publications at the source, its rows in the
/// control tables at the target. What is gone already is no error.
pub async fn clean_up(spec: &TaskSpec) -> Result<(), Error> {
    crate::postgres::clean_up(spec).await
}

/// Stands still for ever when the failpoint says so.
pub(crate) async fn point(spec: &TaskSpec, name: &'static str) {
    if spec.failpoint.as_ref().is_some_and(|hook| hook(name)) {
        std::future::pending::<()>().await;
    }
}
