//! The asynchronous work on a replication task, apart from running it.

use std::sync::Arc;
use std::time::Duration;

use api::value::Timestamp;
use control::call::{Call, Reading, Scope, View};
use control::lifecycle::Resource;
use control::workflow::{Commit, Next, StepContext, Transient, Workflow};
use serde::{Deserialize, Serialize};

use crate::replication_task::{ReplicationTask, TaskStatus};
use crate::world::World;
use crate::{replication_instance, table_statistics, tags, task_runner};

/// How often the clean-up of a deleted task is tried before it is given up.
const CLEAN_UPS_MAX: u32 = 3;
/// Longest time that one clean-up may take.
const CLEAN_UP_TIMEOUT: Duration = Duration::from_secs(30);
/// Pause before the clean-up is tried again.
const CLEAN_UP_PAUSE: Duration = Duration::from_secs(2);

/// The asynchronous work on a task.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum TaskWork {
    /// Makes it ready.
    Create {
        /// Which task.
        id: String,
    },
    /// Ends a modification.
    Modify {
        /// Which task.
        id: String,
        /// The status that it had before.
        back_to: TaskStatus,
    },
    /// Takes it to the instance that it is on its way to.
    Move {
        /// Which task.
        id: String,
    },
    /// Empties its log.
    DeleteLog {
        /// Which task.
        id: String,
    },
    /// Removes it, its slot at the source and its control rows at the target.
    Remove {
        /// Which task.
        id: String,
        /// Failed clean-ups so far.
        attempts: u32,
    },
}

impl Workflow for TaskWork {
    type World = World;
    const KIND: &'static str = "dms/replication-task";

    async fn run(self, world: Arc<World>, context: StepContext) -> Result<Commit<Self>, Transient> {
        match self {
            Self::Create { id } => Ok(Commit::new(move |call| {
                settle(call, &id, TaskStatus::Ready);
                Next::Done
            })),
            Self::Modify { id, back_to } => Ok(Commit::new(move |call| {
                settle(call, &id, back_to);
                Next::Done
            })),
            Self::Move { id } => move_over(id, &world, &context).await,
            Self::DeleteLog { id } => {
                if let Some(task) = find(&id, &context) {
                    remove_log(&world, &context.scope, &task).await?;
                }
                Ok(Commit::new(|_| Next::Done))
            }
            Self::Remove { id, attempts } => remove(id, attempts, world, context).await,
        }
    }
}

/// The log goes first: it is found again under either instance if the server stops in between.
async fn move_over(
    id: String,
    world: &World,
    context: &StepContext,
) -> Result<Commit<TaskWork>, Transient> {
    if let Some(task) = find(&id, context)
        && let Some(to) = &task.moving_to
    {
        let moved = world.move_task_log(&context.scope, &task, to).await;
        moved.map_err(|error| Transient(format!("the task's log: {error}")))?;
    }
    Ok(Commit::new(move |call| {
        let Some(found) = call.find::<ReplicationTask>(&id) else { return Next::Done };
        // A deletion may have been asked for meanwhile.
        if found.lifecycle().status() != TaskStatus::Moving {
            return Next::Done;
        }
        let mut task = (*found).clone();
        let to = task.moving_to.take();
        let status = match to.filter(|to| replication_instance::can_take_tasks(call, to)) {
            Some(to) => {
                task.instance = to;
                TaskStatus::Stopped
            }
            None => TaskStatus::FailedMove,
        };
        if let Err(edge) = call.advance(&mut task, status) {
            tracing::debug!(%edge, "a task was moved before");
        }
        Next::Done
    }))
}

async fn remove(
    id: String,
    attempts: u32,
    world: Arc<World>,
    context: StepContext,
) -> Result<Commit<TaskWork>, Transient> {
    let Some(task) = find(&id, &context) else { return Ok(Commit::new(|_| Next::Done)) };
    let cleaned = if task.runs == 0 { Ok(()) } else { clean_up(&task, &world, &context).await };
    if let Err(message) = cleaned {
        tracing::warn!(
            task = task.identifier,
            message,
            attempts,
            "a task's slot and control rows remain"
        );
        if attempts + 1 < CLEAN_UPS_MAX {
            let next = TaskWork::Remove { id, attempts: attempts + 1 };
            return Ok(Commit::new(move |_| Next::After(CLEAN_UP_PAUSE, next)));
        }
        if task.settings.fails_without_clean_up() {
            return Ok(Commit::new(move |call| {
                fail(call, &id, &message);
                Next::Done
            }));
        }
        remove_log(&world, &context.scope, &task).await?;
        return Ok(Commit::new(move |call| {
            let text = format!("Replication task data could not be cleaned up. {message}");
            call.announce(task.announcement("DMS-EVENT-0082", &["failure"], text));
            forget(call, &task);
            Next::Done
        }));
    }
    remove_log(&world, &context.scope, &task).await?;
    Ok(Commit::new(move |call| {
        forget(call, &task);
        Next::Done
    }))
}

fn find(id: &str, context: &StepContext) -> Option<Arc<ReplicationTask>> {
    context
        .store
        .read(|tx| View::new(tx, &context.scope, &context.environment).find::<ReplicationTask>(id))
}

async fn clean_up(
    task: &ReplicationTask,
    world: &Arc<World>,
    context: &StepContext,
) -> Result<(), String> {
    let spec = context.store.read(|tx| {
        let view = View::new(tx, &context.scope, &context.environment);
        task_runner::spec(task, world, &view)
    })?;
    match tokio::time::timeout(CLEAN_UP_TIMEOUT, replicate::clean_up(&spec)).await {
        Ok(result) => result.map_err(|error| error.to_string()),
        Err(_) => Err("the source or the target did not answer in time".to_owned()),
    }
}

async fn remove_log(world: &World, scope: &Scope, task: &ReplicationTask) -> Result<(), Transient> {
    let removed = world.remove_task_log(scope, task).await;
    removed.map_err(|error| Transient(format!("the task's log: {error}")))
}

fn settle(call: &mut Call<'_, '_>, id: &str, status: TaskStatus) {
    let Some(found) = call.find::<ReplicationTask>(id) else { return };
    let mut task = (*found).clone();
    if let Err(edge) = call.advance(&mut task, status) {
        tracing::debug!(%edge, "a task was settled before");
    }
}

fn fail(call: &mut Call<'_, '_>, id: &str, message: &str) {
    let Some(found) = call.find::<ReplicationTask>(id) else { return };
    let mut task = (*found).clone();
    task.last_failure_message =
        Some(format!("Last Error {message} Stop Reason FATAL_ERROR Error Level FATAL"));
    task.stop_reason = Some("FATAL_ERROR".to_owned());
    let now: Timestamp = call.now();
    task.stop_unix_millis = Some(now.unix_millis());
    if let Err(edge) = call.advance(&mut task, TaskStatus::Failed) {
        tracing::debug!(%edge, "a task failed before");
    }
}

fn forget(call: &mut Call<'_, '_>, task: &ReplicationTask) {
    debug_assert_eq!(task.lifecycle().status(), TaskStatus::Deleting);
    call.announce(task.announcement(
        "DMS-EVENT-0073",
        &["deletion"],
        "Replication task deleted".to_owned(),
    ));
    table_statistics::forget(call, &task.id);
    tags::forget(call, &task.arn);
    call.remove::<ReplicationTask>(&task.id);
}
