//! Workflows: asynchronous work that goes on after a crash.
//!
//! A workflow is an enum with one variant per step, holding the data that the step needs; the
//! stored value is the journal. The driver runs a step outside any transaction, then stores the
//! next one together with the changes that the step asks for. After a crash it runs the step
//! again: there is no second code path, so steps must be idempotent.

use std::collections::{HashMap, HashSet};
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use api::value::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::call::{Call, Environment, Scope};
use crate::store::{Lookup, Record, Store, StoreError};

/// Asynchronous work in steps.
pub trait Workflow:
    Serialize + DeserializeOwned + Clone + std::fmt::Debug + Send + Sync + 'static
{
    /// What steps act on, outside the state: connections, processes.
    type World: Send + Sync + 'static;
    /// The workflow's name in the journal. Never changed once released.
    const KIND: &'static str;
    /// Does the outside work of this step; it may be run again at any time. What it gives back is
    /// carried out in one write transaction.
    ///
    /// A failure is [`Transient`] (tried again with growing pauses) unless proven definite; a
    /// definite one is not an error here but a commit that sets the failed status and its message.
    fn run(
        self,
        world: Arc<Self::World>,
        context: StepContext,
    ) -> impl Future<Output = Result<Commit<Self>, Transient>> + Send;
}

/// What a step may look at.
#[derive(Clone)]
pub struct StepContext {
    /// The scope that the workflow belongs to.
    pub scope: Scope,
    /// The state, to read.
    pub store: Store,
    /// Clock, randomness, sealing.
    pub environment: Arc<Environment>,
}

/// A step that could not be done now, and why.
#[derive(Clone, Debug)]
pub struct Transient(pub String);

type Changes<W> = Box<dyn FnOnce(&mut Call<'_, '_>) -> Next<W> + Send>;

/// The changes of a step, and what comes next.
pub struct Commit<W>(Changes<W>);

impl<W> Commit<W> {
    /// Changes to carry out in one transaction.
    pub fn new(changes: impl FnOnce(&mut Call<'_, '_>) -> Next<W> + Send + 'static) -> Self {
        Self(Box::new(changes))
    }

    /// The same, with more changes before it.
    #[must_use]
    pub fn with(self, changes: impl FnOnce(&mut Call<'_, '_>) + Send + 'static) -> Self
    where
        W: 'static,
    {
        Self(Box::new(move |call| {
            changes(call);
            (self.0)(call)
        }))
    }
}

/// What follows a step.
#[derive(Debug)]
pub enum Next<W> {
    /// Another step, at once.
    Step(W),
    /// Another step after a pause.
    After(Duration, W),
    /// The workflow has ended.
    Done,
}

/// A workflow's place in its steps.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Journal {
    id: String,
    workflow: String,
    /// Counts the steps, so that an outdated commit is recognised.
    sequence: u64,
    step: serde_json::Value,
    begun_unix_millis: i64,
    not_before_unix_millis: i64,
}

impl Record for Journal {
    const KIND: &'static str = "control/workflow";

    fn id(&self) -> String {
        self.id.clone()
    }
}

impl Journal {
    pub(crate) fn begin<W: Workflow>(id: &str, step: &W, now: Timestamp) -> Self {
        Self {
            id: id.to_owned(),
            workflow: W::KIND.to_owned(),
            sequence: 0,
            step: journal_text(step),
            begun_unix_millis: now.unix_millis(),
            not_before_unix_millis: now.unix_millis(),
        }
    }
}

fn journal_text<W: Workflow>(step: &W) -> serde_json::Value {
    // A step that cannot be written as JSON is a mistake in its type, seen by its first test.
    serde_json::to_value(step).expect("a workflow step is plain data")
}

type ErasedCommit = Changes<serde_json::Value>;
type ErasedStep<'a> = Pin<Box<dyn Future<Output = Result<ErasedCommit, Transient>> + Send + 'a>>;

trait Runner: Send + Sync {
    fn run(&self, step: serde_json::Value, context: StepContext) -> ErasedStep<'_>;
}

struct Typed<W: Workflow> {
    world: Arc<W::World>,
    workflow: PhantomData<fn() -> W>,
}

impl<W: Workflow> Runner for Typed<W> {
    fn run(&self, step: serde_json::Value, context: StepContext) -> ErasedStep<'_> {
        let world = self.world.clone();
        Box::pin(async move {
            let step: W = serde_json::from_value(step)
                .map_err(|error| Transient(format!("the journal cannot be read: {error}")))?;
            let commit = step.run(world, context).await?;
            let erased: ErasedCommit = Box::new(move |call| match commit.0(call) {
                Next::Step(next) => Next::Step(journal_text(&next)),
                Next::After(pause, next) => Next::After(pause, journal_text(&next)),
                Next::Done => Next::Done,
            });
            Ok(erased)
        })
    }
}

/// The kinds of workflow that a server knows.
#[derive(Default)]
pub struct Workflows {
    kinds: HashMap<&'static str, Arc<dyn Runner>>,
}

impl Workflows {
    /// Adds a kind, with the world that its steps act on.
    #[must_use]
    pub fn with<W: Workflow>(mut self, world: Arc<W::World>) -> Self {
        self.kinds.insert(W::KIND, Arc::new(Typed::<W> { world, workflow: PhantomData }));
        self
    }

    /// Adds all kinds of another set.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.kinds.extend(other.kinds);
        self
    }
}

/// Runs workflows.
#[derive(Clone)]
pub struct Driver {
    store: Store,
    environment: Arc<Environment>,
    workflows: Arc<Workflows>,
}

enum StepEnd {
    Next,
    Done,
    Failed(String),
}

impl Driver {
    /// A driver over a store.
    pub fn new(store: Store, environment: Arc<Environment>, workflows: Workflows) -> Self {
        Self { store, environment, workflows: Arc::new(workflows) }
    }

    /// Runs every journaled workflow, those of before a restart included, until the future is
    /// dropped. Dropping it is a crash as far as workflows are concerned, and as harmless.
    pub async fn run(self) {
        let running = Arc::new(Mutex::new(HashSet::new()));
        let mut tasks = tokio::task::JoinSet::new();
        loop {
            for (scope, journal) in self.store.read(|tx| tx.scan_all::<Journal>()) {
                let fresh = lock(&running).insert(journal.id.clone());
                let Some(scope) = Scope::from_key(&scope).filter(|_| fresh) else { continue };
                let (driver, running) = (self.clone(), running.clone());
                tasks.spawn(async move {
                    driver.run_one(&scope, &journal.id).await;
                    lock(&running).remove(&journal.id);
                });
            }
            tokio::select! {
                () = self.environment.wake.notified() => {}
                Some(_) = tasks.join_next(), if !tasks.is_empty() => {}
            }
        }
    }

    async fn run_one(&self, scope: &Scope, id: &str) {
        let mut attempts = 0_u32;
        while let Some(journal) = self.journal(scope, id) {
            let now = self.environment.ambient.clock.now().unix_millis();
            if let Ok(wait_ms @ 1..) = u64::try_from(journal.not_before_unix_millis - now) {
                tokio::time::sleep(Duration::from_millis(wait_ms)).await;
            }
            match self.step(scope, &journal, false).await {
                StepEnd::Next => attempts = 0,
                StepEnd::Done => return,
                StepEnd::Failed(reason) => {
                    let pause = retry_pause(attempts);
                    attempts += 1;
                    let workflow = &journal.workflow;
                    tracing::warn!(workflow, id, attempts, reason, "a step will be tried again");
                    tokio::time::sleep(pause).await;
                }
            }
        }
    }

    fn journal(&self, scope: &Scope, id: &str) -> Option<Arc<Journal>> {
        self.store.read(|tx| tx.get::<Journal>(&scope.key(), id))
    }

    /// Runs one step and commits it. `lose_commit` drops the commit, as a crash would.
    async fn step(&self, scope: &Scope, journal: &Arc<Journal>, lose_commit: bool) -> StepEnd {
        let Some(runner) = self.workflows.kinds.get(journal.workflow.as_str()) else {
            return StepEnd::Failed(format!("unknown workflow {}", journal.workflow));
        };
        let context = StepContext {
            scope: scope.clone(),
            store: self.store.clone(),
            environment: self.environment.clone(),
        };
        let (runner, step) = (runner.clone(), journal.step.clone());
        // A task of its own, so that a panic in a step is a failed step and not a dead driver.
        let work = tokio::spawn(async move { runner.run(step, context).await });
        let commit = match work.await {
            Ok(Ok(commit)) => commit,
            Ok(Err(Transient(reason))) => return StepEnd::Failed(reason),
            Err(panic) => return StepEnd::Failed(format!("the step broke off: {panic}")),
        };
        if lose_commit {
            return StepEnd::Next;
        }
        match self.commit(scope.clone(), journal.clone(), commit).await {
            Ok(end) => end,
            Err(error) => StepEnd::Failed(error.to_string()),
        }
    }

    async fn commit(
        &self,
        scope: Scope,
        journal: Arc<Journal>,
        commit: ErasedCommit,
    ) -> Result<StepEnd, StoreError> {
        let environment = self.environment.clone();
        let written = self.store.write(move |tx| {
            let key = scope.key();
            let current = tx.get::<Journal>(&key, &journal.id);
            if current.is_none_or(|current| current.sequence != journal.sequence) {
                return Ok::<_, std::convert::Infallible>(StepEnd::Next);
            }
            let mut call = Call::new(tx, &scope, &environment);
            let (pause, step) = match commit(&mut call) {
                Next::Step(step) => (Duration::ZERO, step),
                Next::After(pause, step) => (pause, step),
                Next::Done => {
                    call.tx().delete::<Journal>(&key, &journal.id);
                    return Ok(StepEnd::Done);
                }
            };
            let now = environment.ambient.clock.now().unix_millis();
            let pause_ms = i64::try_from(pause.as_millis()).unwrap_or(i64::MAX);
            let next = Journal {
                sequence: journal.sequence + 1,
                step,
                not_before_unix_millis: now.saturating_add(pause_ms),
                ..(*journal).clone()
            };
            call.tx().put(&key, &next);
            Ok(StepEnd::Next)
        });
        match written.await? {
            Ok(end) => Ok(end),
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn retry_pause(attempts: u32) -> Duration {
    Duration::from_millis(100 << attempts.min(8)).min(Duration::from_secs(20))
}

/// Where the crash matrix disturbs a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disturbance {
    /// Nothing happens.
    None,
    /// The server dies after the outside work of step n, before its commit.
    CrashBefore(usize),
    /// The server dies right after the commit of step n.
    CrashAfter(usize),
    /// The commit of every step is lost once, so that every step runs twice.
    EachTwice,
    /// Step n fails once before it does anything.
    Fail(usize),
}

/// How a disturbed run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunEnd {
    /// No workflow is left; so many steps were committed.
    Rest(usize),
    /// The run was cut off by its [`Disturbance`].
    Crashed,
    /// More steps than any real workflow has: it does not end.
    Endless,
}

/// Most steps of a run in the crash matrix.
const STEPS_MAX: usize = 1_000;

impl Driver {
    /// Runs all workflows one after another, without pauses, disturbed as asked: the building
    /// block of the crash matrix, in `control::crash_matrix`.
    pub async fn run_disturbed(&self, disturbance: Disturbance) -> RunEnd {
        for step in 0..STEPS_MAX {
            let next = self.store.read(|tx| tx.scan_all::<Journal>()).into_iter().next();
            let Some((scope, journal)) = next else { return RunEnd::Rest(step) };
            let Some(scope) = Scope::from_key(&scope) else { return RunEnd::Endless };
            match disturbance {
                Disturbance::CrashBefore(n) if n == step => {
                    self.step(&scope, &journal, true).await;
                    return RunEnd::Crashed;
                }
                Disturbance::EachTwice => {
                    self.step(&scope, &journal, true).await;
                }
                // A failed step is one that did nothing; the driver comes back to it.
                Disturbance::Fail(n) if n == step => continue,
                _ => {}
            }
            if let StepEnd::Failed(reason) = self.step(&scope, &journal, false).await {
                tracing::debug!(reason, "a step failed in a disturbed run");
            }
            if disturbance == Disturbance::CrashAfter(step) {
                return RunEnd::Crashed;
            }
        }
        RunEnd::Endless
    }
}
