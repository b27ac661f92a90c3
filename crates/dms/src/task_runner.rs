//! Runs tasks: makes the pipelines of this process what the rows want.
//!
//! A pass takes no input but the state, so that the path after a crash is the everyday path: a row
//! in `starting` without a pipeline gets one, a row in `stopping` has its pipeline stopped. Each
//! pipeline is watched until it ends; only then its row says so.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use control::call::{Call, Environment, Reading, Scope, View};
use control::event;
use control::lifecycle::Resource;
use control::store::{Lookup, Store};
use replicate::mapping::Rules;
use replicate::settings::StopAfterLoad;
use replicate::{
    Component, LogSink, Lsn, Mode, Outcome, Phase, Severity, Start, Stats, StopAt, StopReason,
    Task, TaskSpec,
};
use tokio::sync::{Notify, watch};

use crate::cdc_position::{self, StartPosition, StopPosition};
use crate::endpoint::Endpoint;
use crate::replication_instance::{self, ReplicationInstance};
use crate::replication_task::{MigrationType, ReplicationTask, RunStart, TaskStatus};
use crate::table_statistics::{self, TaskFigures};
use crate::task_log::TaskLog;
use crate::world::World;

/// A pass runs at least this often.
const PERIOD: Duration = Duration::from_secs(5);
/// How often a pipeline that comes up is looked at.
const START_POLL: Duration = Duration::from_millis(20);
/// A pipeline that comes up and is without a connection for so long says so: nothing stalls in
/// silence. A task that somebody started has failed then; one that goes on after an interruption
/// keeps trying, as its settings say.
const RECONNECT_TIMEOUT: Duration = Duration::from_mins(1);
/// How long a stop waits for a committed position when the server or an instance goes down.
const STOP_TIMEOUT: Duration = Duration::from_secs(25);

/// Events that are too old are looked for once in so many passes.
const PASSES_BETWEEN_FORGETTING: u32 = 720;

/// How long a task that is asked to stop may take to reach a committed position. Then it is cut
/// off: what the target has committed stays, and is where a resume goes on.
const STOPPING_MS_MAX: i64 = 120_000;

type Key = (Scope, String);

/// The pipelines of this process.
pub struct Runner {
    running: Mutex<HashMap<Key, Running>>,
    count: watch::Sender<usize>,
    signal: Arc<Notify>,
    shutting_down: AtomicBool,
}

/// One pipeline.
#[derive(Clone)]
struct Running {
    task: Task,
    log: Arc<TaskLog>,
    instance: String,
    /// The figures of earlier runs.
    base: TaskFigures,
    /// Stopped from outside: the row keeps what it wants.
    interrupted: bool,
    /// Cut off because it did not stop in time.
    cut_off: bool,
}

impl Runner {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self {
            running: Mutex::default(),
            count: watch::Sender::new(0),
            signal: Arc::new(Notify::new()),
            shutting_down: AtomicBool::new(false),
        })
    }

    fn running(&self) -> MutexGuard<'_, HashMap<Key, Running>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets a pass run once the call is committed.
    pub(crate) fn wake_after(&self, call: &mut Call<'_, '_>) {
        let signal = self.signal.clone();
        call.after_commit(move || signal.notify_one());
    }

    /// The figures of a pipeline: those of earlier runs, and its own.
    pub(crate) fn stats(&self, scope: &Scope, task: &str) -> Option<(TaskFigures, Stats)> {
        let running = self.running().get(&(scope.clone(), task.to_owned())).cloned()?;
        Some((running.base, running.task.stats()))
    }

    /// Loads tables again once the call is committed.
    pub(crate) fn reload_after(
        self: &Arc<Self>,
        call: &mut Call<'_, '_>,
        task: &str,
        tables: Vec<(String, String)>,
    ) {
        let (runner, key) = (self.clone(), (call.scope().clone(), task.to_owned()));
        call.after_commit(move || {
            let running = runner.running().get(&key).cloned();
            let asked = running.map(|running| running.task.reload_tables(tables));
            if let Some(Err(refused)) = asked {
                tracing::warn!(%refused, "tables are not reloaded");
            }
        });
    }

    /// Changes what a running task logs.
    pub(crate) fn set_severities(&self, scope: &Scope, task: &ReplicationTask) {
        if let Some(running) = self.running().get(&(scope.clone(), task.id.clone())) {
            running.log.set_levels(&task.settings);
        }
    }

    /// Stops the pipelines of an instance at a committed position, without a change of their rows.
    pub(crate) async fn interrupt_instance(&self, scope: &Scope, instance: &str) {
        self.interrupt(|key, running| key.0 == *scope && running.instance == instance).await;
    }

    async fn interrupt(&self, concerned: impl Fn(&Key, &Running) -> bool) {
        let mut stopping = Vec::new();
        for (key, running) in self.running().iter_mut() {
            if !concerned(key, running) {
                continue;
            }
            running.interrupted = true;
            stopping.push(running.task.clone());
        }
        for task in &stopping {
            task.stop();
        }
        let deadline = tokio::time::Instant::now() + STOP_TIMEOUT;
        for task in &stopping {
            if tokio::time::timeout_at(deadline, task.finished()).await.is_err() {
                // What the target has committed stays, and is where the next run goes on.
                task.kill();
            }
        }
    }
}

impl World {
    /// Begins to keep the pipelines as the rows want them, until the handle is aborted. When this
    /// comes back, no row says any more that a pipeline of an earlier process runs.
    pub async fn start(
        self: &Arc<Self>,
        store: Store,
        environment: Arc<Environment>,
    ) -> tokio::task::JoinHandle<()> {
        let reconciler =
            Reconciler { world: self.clone(), store, environment, passes: Arc::default() };
        reconciler.recover().await;
        let signal = self.runner.signal.clone();
        tokio::spawn(async move {
            control::reconcile::every(signal, PERIOD, || reconciler.clone().pass()).await;
        })
    }

    /// Stops all pipelines at a committed position. Their rows keep `running`, so that the next
    /// start of the server goes on where they stand.
    pub async fn shut_down(&self) {
        self.runner.shutting_down.store(true, Ordering::SeqCst);
        self.runner.interrupt(|_, _| true).await;
        let mut count = self.runner.count.subscribe();
        let ended = count.wait_for(|count| *count == 0);
        if tokio::time::timeout(Duration::from_secs(5), ended).await.is_err() {
            tracing::warn!("not all tasks ended in time; they go on where their targets stand");
        }
    }
}

impl World {
    /// Ends all pipelines where they stand, as `kill -9` would: for tests of what survives.
    pub fn tear_off(&self) {
        self.runner.shutting_down.store(true, Ordering::SeqCst);
        for running in self.runner.running().values_mut() {
            running.interrupted = true;
            running.task.kill();
        }
    }
}

#[derive(Clone)]
struct Reconciler {
    world: Arc<World>,
    store: Store,
    environment: Arc<Environment>,
    passes: Arc<AtomicU32>,
}

impl Reconciler {
    /// After a start of the server no pipeline runs: rows that say so are brought up again.
    async fn recover(&self) {
        let environment = self.environment.clone();
        let written = self.store.write(move |tx| {
            for (scope, task) in tx.scan_all::<ReplicationTask>() {
                let Some(scope) = Scope::from_key(&scope) else { continue };
                if task.lifecycle().status() == TaskStatus::Running {
                    let mut call = Call::new(tx, &scope, &environment);
                    bring_up_again(&mut call, &task);
                }
            }
            Ok::<_, std::convert::Infallible>(())
        });
        if let Err(error) = written.await {
            tracing::error!(%error, "running tasks could not be marked for a new start");
        }
    }

    async fn pass(self) {
        if self.world.runner.shutting_down.load(Ordering::SeqCst) {
            return;
        }
        let tasks = self.store.read(|tx| tx.scan_all::<ReplicationTask>());
        for (scope, task) in tasks {
            let Some(scope) = Scope::from_key(&scope) else { continue };
            let key = (scope.clone(), task.id.clone());
            let running = self.world.runner.running().get(&key).cloned();
            match (task.lifecycle().status(), running) {
                (TaskStatus::Starting, None) => self.launch(scope, &task).await,
                (TaskStatus::Stopping, Some(running)) => self.stop(&key, &task, &running),
                (TaskStatus::Stopping, None) => {
                    self.finish(&key, End::on_demand(), None).await;
                }
                (TaskStatus::Running, None) => {
                    self.write(&key, bring_up_again).await;
                    self.world.runner.signal.notify_one();
                }
                (TaskStatus::Running, Some(running)) => {
                    let figures = running.base.continued_by(&running.task.stats());
                    let known = self.store.read(|tx| tx.get::<TaskFigures>(&key.0.key(), &key.1));
                    if known.is_none_or(|known| *known != figures) {
                        self.write(&key, move |call, _| call.save(&figures)).await;
                    }
                }
                _ => {}
            }
        }
        self.maintain().await;
    }

    fn stop(&self, key: &Key, row: &ReplicationTask, running: &Running) {
        running.task.stop();
        let since = row.lifecycle().since().unix_millis();
        if self.environment.ambient.clock.now().unix_millis() - since > STOPPING_MS_MAX {
            if let Some(running) = self.world.runner.running().get_mut(key) {
                running.cut_off = true;
            }
            tracing::warn!(task = row.identifier, "a task did not stop in time and is cut off");
            running.task.kill();
        }
    }

    /// Pending changes of instances in their maintenance window; now and then, events that are
    /// too old.
    async fn maintain(&self) {
        let waiting = self.store.read(|tx| {
            let instances = tx.scan_all::<ReplicationInstance>();
            instances.iter().any(|(_, one)| replication_instance::waits_for_maintenance(one))
        });
        let pass = self.passes.fetch_add(1, Ordering::Relaxed);
        let forget = pass.is_multiple_of(PASSES_BETWEEN_FORGETTING);
        if !waiting && !forget {
            return;
        }
        let environment = self.environment.clone();
        let written = self.store.write(move |tx| {
            if forget {
                event::forget_old(tx, environment.ambient.clock.now());
            }
            let instances = tx.scan_all::<ReplicationInstance>();
            let mut scopes: Vec<String> = instances.into_iter().map(|(scope, _)| scope).collect();
            scopes.dedup();
            for scope in scopes.iter().filter_map(|scope| Scope::from_key(scope)) {
                replication_instance::maintain(&mut Call::new(tx, &scope, &environment));
            }
            Ok::<_, std::convert::Infallible>(())
        });
        if let Err(error) = written.await {
            tracing::error!(%error, "maintenance windows could not be looked after");
        }
    }

    async fn launch(&self, scope: Scope, task: &ReplicationTask) {
        let prepared = self.store.read(|tx| {
            let view = View::new(tx, &scope, &self.environment);
            let instance = view.find::<ReplicationInstance>(&task.instance);
            if !instance.is_some_and(|instance| instance.runs_tasks()) {
                return None;
            }
            let remarks =
                view.find::<Endpoint>(&task.source).map(|source| source.settings.remarks());
            Some((
                spec(task, &self.world, &view),
                remarks.unwrap_or_default(),
                table_statistics::stored(&view, &task.id),
            ))
        });
        let Some((spec, remarks, base)) = prepared else { return };
        let key = (scope, task.id.clone());
        let mut spec = match spec {
            Ok(spec) => spec,
            Err(message) => return self.finish(&key, End::failed(&message), None).await,
        };
        if let Err(error) = self.world.make_instance(&key.0, &task.instance).await {
            let message =
                format!("The folder of the replication instance cannot be made: {error}.");
            return self.finish(&key, End::failed(&message), None).await;
        }
        let path = self.world.task_log(&key.0, task);
        let log = TaskLog::new(path, self.environment.ambient.clock.clone(), &task.settings);
        for remark in remarks {
            log.log(Component::TaskManager, Severity::Warning, &remark);
        }
        spec.log = log.clone();
        let running = Running {
            task: replicate::start(spec),
            log,
            instance: task.instance.clone(),
            base,
            interrupted: false,
            cut_off: false,
        };
        let handle = running.task.clone();
        self.world.runner.running().insert(key.clone(), running);
        self.world.runner.count.send_modify(|count| *count += 1);
        tokio::spawn(self.clone().watch(key, handle));
    }

    /// Follows a pipeline from its start to its end.
    async fn watch(self, key: Key, task: Task) {
        let outcome = match self.brought_up(&key, &task).await {
            Ok(()) => {
                self.write(&key, |call, row| {
                    if row.lifecycle().status() == TaskStatus::Starting {
                        let mut row = row.clone();
                        row.last_failure_message = None;
                        change(call, &row, TaskStatus::Running);
                    }
                })
                .await;
                task.finished().await
            }
            Err(message) => {
                task.kill();
                Outcome::Failed { message, position: None }
            }
        };
        let running = self.world.runner.running().get(&key).cloned();
        if let Some(running) = running {
            let figures = running.base.continued_by(&task.stats());
            let interrupted =
                running.interrupted || self.world.runner.shutting_down.load(Ordering::SeqCst);
            if interrupted && ended_by_interruption(&outcome) {
                self.write(&key, move |call, _| call.save(&figures)).await;
            } else {
                let end = if running.cut_off { End::on_demand() } else { End::of(&outcome) };
                self.finish(&key, end, Some(figures)).await;
            }
        }
        self.world.runner.running().remove(&key);
        self.world.runner.count.send_modify(|count| *count -= 1);
        self.world.runner.signal.notify_one();
    }

    /// Waits until a pipeline is up. The error is the cause for which it never will be.
    async fn brought_up(&self, key: &Key, task: &Task) -> Result<(), String> {
        loop {
            let Err(cause) = came_up(task).await else { return Ok(()) };
            let row = self.store.read(|tx| tx.get::<ReplicationTask>(&key.0.key(), &key.1));
            if row.is_none_or(|row| !row.goes_on) {
                return Err(cause);
            }
            self.write(key, move |call, row| {
                let message = Some(format!("Last Error {cause} Trying again."));
                if row.last_failure_message != message {
                    let mut row = row.clone();
                    row.last_failure_message = message;
                    call.save(&row);
                }
            })
            .await;
        }
    }

    /// Writes how a run ended.
    async fn finish(&self, key: &Key, end: End, figures: Option<TaskFigures>) {
        self.write(key, move |call, row| {
            if let Some(figures) = &figures {
                call.save(figures);
            }
            let mut row = row.clone();
            // A run may end before anybody wrote that it came up.
            if row.lifecycle().status() == TaskStatus::Starting && end.status == TaskStatus::Stopped
            {
                change(call, &row, TaskStatus::Running);
                if let Some(now) = call.find::<ReplicationTask>(&row.id) {
                    row = (*now).clone();
                }
            }
            row.stop_unix_millis = Some(call.now().unix_millis());
            row.stop_reason = Some(end.reason.to_owned());
            row.last_failure_message.clone_from(&end.message);
            if row.migration_type != MigrationType::FullLoad {
                row.recovery_checkpoint = end.position.clone().or(row.recovery_checkpoint);
            }
            change(call, &row, end.status);
        })
        .await;
    }

    /// Changes a row, again and again until it is stored: a pipeline's end must not be forgotten.
    async fn write(
        &self,
        key: &Key,
        f: impl Fn(&mut Call<'_, '_>, &ReplicationTask) + Clone + Send + 'static,
    ) {
        let mut pause = Duration::from_millis(100);
        loop {
            let (environment, f, (scope, id)) = (self.environment.clone(), f.clone(), key.clone());
            let written = self.store.write(move |tx| {
                let mut call = Call::new(tx, &scope, &environment);
                if let Some(row) = call.find::<ReplicationTask>(&id) {
                    f(&mut call, &row);
                }
                Ok::<_, std::convert::Infallible>(())
            });
            match written.await {
                Ok(_) | Err(control::store::StoreError::Closed) => return,
                Err(error) => {
                    tracing::error!(%error, task = key.1, "the state of a task could not be stored");
                }
            }
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(PERIOD);
        }
    }
}

/// Waits until the pipeline moves rows or has ended; gives the cause where it has been without a
/// connection for [`RECONNECT_TIMEOUT`]. Preparing may take as long as the source has open
/// transactions, and does not count.
async fn came_up(task: &Task) -> Result<(), String> {
    let mut poll = tokio::time::interval(START_POLL);
    let mut without_connection: Option<tokio::time::Instant> = None;
    loop {
        let now = poll.tick().await;
        match task.stats().phase {
            Phase::FullLoad | Phase::Changes | Phase::Ended => return Ok(()),
            Phase::Preparing => {}
            Phase::Reconnecting { cause, .. } => {
                let since = *without_connection.get_or_insert(now);
                if now - since > RECONNECT_TIMEOUT {
                    return Err(cause);
                }
            }
        }
    }
}

/// Whether a run ended because it was asked to, or was cut off. One that reached its own end, or
/// failed at a position, counts also when somebody interrupts at the same moment.
fn ended_by_interruption(outcome: &Outcome) -> bool {
    match outcome {
        Outcome::Stopped { reason, .. } => *reason == StopReason::Requested,
        Outcome::Failed { position, .. } => position.is_none(),
    }
}

fn change(call: &mut Call<'_, '_>, row: &ReplicationTask, status: TaskStatus) {
    let mut row = row.clone();
    if let Err(edge) = call.advance(&mut row, status) {
        tracing::debug!(%edge, task = row.identifier, "a status is kept");
    }
}

fn bring_up_again(call: &mut Call<'_, '_>, task: &ReplicationTask) {
    let mut task = task.clone();
    task.go_on();
    change(call, &task, TaskStatus::Starting);
}

/// How a run ended, as its row will say.
#[derive(Clone)]
struct End {
    status: TaskStatus,
    reason: &'static str,
    message: Option<String>,
    position: Option<String>,
}

impl End {
    fn on_demand() -> Self {
        Self { status: TaskStatus::Stopped, reason: "NORMAL", message: None, position: None }
    }

    fn failed(message: &str) -> Self {
        Self {
            status: TaskStatus::Failed,
            reason: "FATAL_ERROR",
            message: Some(format!(
                "Last Error {message} Stop Reason FATAL_ERROR Error Level FATAL"
            )),
            position: None,
        }
    }

    fn of(outcome: &Outcome) -> Self {
        let checkpoint =
            |position: &Option<Lsn>| position.map(|lsn| cdc_position::format_checkpoint(lsn.0));
        match outcome {
            Outcome::Failed { message, position } => {
                Self { position: checkpoint(position), ..Self::failed(message) }
            }
            Outcome::Stopped { reason, position, .. } => Self {
                status: TaskStatus::Stopped,
                reason: match reason {
                    StopReason::Requested => "NORMAL",
                    StopReason::FullLoadFinished => "FULL_LOAD_ONLY_FINISHED",
                    StopReason::AfterFullLoad => "STOPPED_AFTER_FULL_LOAD",
                    StopReason::AfterCachedChanges => "STOPPED_AFTER_CACHED_EVENTS",
                    StopReason::ServerTime => "STOPPED_AT_SERVER_TIME",
                    StopReason::CommitTime => "STOPPED_AT_COMMIT_TIME",
                },
                message: None,
                position: checkpoint(position),
            },
        }
    }
}

/// What a pipeline needs to run this task, or to clean up after it. The error is a sentence for
/// the user.
pub(crate) fn spec(
    task: &ReplicationTask,
    world: &World,
    view: &View<'_>,
) -> Result<TaskSpec, String> {
    let gone = |side: &str| format!("The {side} endpoint is gone.");
    let source = view.find::<Endpoint>(&task.source).ok_or_else(|| gone("source"))?;
    let target = view.find::<Endpoint>(&task.target).ok_or_else(|| gone("target"))?;
    let config = |endpoint: &Endpoint| -> Result<_, String> {
        let mut config = endpoint.pg_config(view.environment(), view)?;
        config.application_name =
            format!("landfall {}", task.identifier).chars().take(63).collect();
        Ok(config)
    };
    let rules = Rules::parse(&task.table_mappings).map_err(|error| error.to_string())?;
    let slot_name =
        source.settings.text("SlotName").map(str::to_owned).filter(|name| !name.is_empty());
    let start_position = match task.cdc_start_position.as_deref().map(StartPosition::parse) {
        Some(Ok(StartPosition::Lsn(lsn))) if task.run_start != RunStart::Resume => Some(Lsn(lsn)),
        _ => None,
    };
    let at = |seconds: i64| {
        SystemTime::UNIX_EPOCH + Duration::from_secs(u64::try_from(seconds).unwrap_or(0))
    };
    let stop_at = match task.cdc_stop_position.as_deref().map(StopPosition::parse) {
        Some(Ok(StopPosition::ServerTime(seconds))) => Some(StopAt::ServerTime(at(seconds))),
        Some(Ok(StopPosition::CommitTime(seconds))) => Some(StopAt::CommitTime(at(seconds))),
        _ => None,
    };
    let mut settings = task.settings.to_replicate();
    if task.load_stop_done {
        settings.stop_after_load = StopAfterLoad::No;
    }
    let path = world.task_log(view.scope(), task);
    Ok(TaskSpec {
        name: task.id.clone(),
        source: config(&source)?,
        target: config(&target)?,
        rules: rules.with_target_schema(task.settings.target_schema()),
        mode: match task.migration_type {
            MigrationType::FullLoad => Mode::FullLoad,
            MigrationType::Cdc => Mode::Cdc,
            MigrationType::FullLoadAndCdc => Mode::FullLoadAndCdc,
        },
        settings,
        start: match task.run_start {
            RunStart::Fresh => Start::Fresh,
            RunStart::Resume => Start::Resume,
            RunStart::Reload => Start::ReloadTarget,
        },
        start_position,
        loaded: table_statistics::stored(view, &task.id).loaded_tables(),
        stop_at,
        slot_name,
        log: TaskLog::new(path, view.environment().ambient.clock.clone(), &task.settings),
        failpoint: None,
    })
}
