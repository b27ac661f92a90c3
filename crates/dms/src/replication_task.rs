//! Replication tasks: what is moved, from where to where, and how far it is.
//!
//! The handlers here only change what is wanted; [`crate::task_runner`] makes it so.

mod modify;

use std::sync::Arc;

use api::generated::dms::ops::{
    CreateReplicationTask, DeleteReplicationTask, DescribeReplicationTasks, MoveReplicationTask,
    StartReplicationTask, StopReplicationTask,
};
use api::generated::dms::{
    self as wire, CreateReplicationTaskMessage, CreateReplicationTaskResponse,
    DeleteReplicationTaskMessage, DeleteReplicationTaskResponse, DescribeReplicationTasksMessage,
    DescribeReplicationTasksResponse, MoveReplicationTaskMessage, MoveReplicationTaskResponse,
    StartReplicationTaskMessage, StartReplicationTaskResponse, StopReplicationTaskMessage,
    StopReplicationTaskResponse,
};
use api::operation::{Answer, Raises, Refusal};
use api::value::Timestamp;
use control::call::{Call, Reading, Scope, View};
use control::event::ServiceEvent;
use control::filter::Known;
use control::lifecycle::{Lifecycle, Resource, Status};
use control::store::Record;
use serde::{Deserialize, Serialize};

use crate::account_attributes::{TASKS_MAX, TASKS_PER_INSTANCE_MAX};
use crate::endpoint::{self, Endpoint, Role};
use crate::identifier::{self, ResourceKind};
use crate::invalid::{Invalid, clip};
use crate::listing::{self, Paging};
use crate::replication_instance::{self, ReplicationInstance};
use crate::task_checks::{
    check_connections, check_mappings, check_stop_position, side, start_position,
};
use crate::task_settings::{LogNames, TaskSettings};
use crate::task_work::TaskWork;
use crate::world::World;
use crate::{fault, table_statistics, tags};

pub use modify::modify;

/// Statuses of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TaskStatus {
    /// It is being made.
    Creating,
    /// It never ran.
    Ready,
    /// Its pipeline is being brought up.
    Starting,
    /// Its pipeline moves rows, or waits for changes.
    Running,
    /// Its pipeline is asked to stop at a committed position.
    Stopping,
    /// It ended without an error; the stop reason says why.
    Stopped,
    /// It ended with an error; the message says which.
    Failed,
    /// A modification is being carried out.
    Modifying,
    /// It is on its way to another instance.
    Moving,
    /// The instance that it was to move to is gone.
    FailedMove,
    /// It is being removed, with its slot and control rows.
    Deleting,
}

impl Status for TaskStatus {
    const RESOURCE: &'static str = "replication task";
    const EDGES: &'static [(Self, Self)] = &[
        (Self::Creating, Self::Ready),
        (Self::Ready, Self::Starting),
        (Self::Stopped, Self::Starting),
        (Self::Failed, Self::Starting),
        (Self::Starting, Self::Running),
        (Self::Starting, Self::Failed),
        // Its instance reboots, or this server was restarted: the pipeline is brought up again.
        (Self::Running, Self::Starting),
        (Self::Running, Self::Stopping),
        (Self::Running, Self::Stopped),
        (Self::Running, Self::Failed),
        (Self::Stopping, Self::Stopped),
        (Self::Stopping, Self::Failed),
        (Self::Ready, Self::Modifying),
        (Self::Stopped, Self::Modifying),
        (Self::Failed, Self::Modifying),
        (Self::FailedMove, Self::Starting),
        (Self::FailedMove, Self::Modifying),
        (Self::Modifying, Self::FailedMove),
        (Self::FailedMove, Self::Deleting),
        (Self::Ready, Self::Moving),
        (Self::Stopped, Self::Moving),
        (Self::Failed, Self::Moving),
        (Self::FailedMove, Self::Moving),
        (Self::Moving, Self::Stopped),
        (Self::Moving, Self::FailedMove),
        (Self::Moving, Self::Deleting),
        (Self::Modifying, Self::Ready),
        (Self::Modifying, Self::Stopped),
        (Self::Modifying, Self::Failed),
        (Self::Ready, Self::Deleting),
        (Self::Stopped, Self::Deleting),
        (Self::Failed, Self::Deleting),
        // Its slot could not be removed, and the task's settings make that a failure.
        (Self::Deleting, Self::Failed),
    ];
    const RESTING: &'static [Self] =
        &[Self::Ready, Self::Running, Self::Stopped, Self::Failed, Self::FailedMove];

    fn as_str(self) -> &'static str {
        match self {
            Self::Creating => "creating",
            Self::Ready => "ready",
            Self::Starting => "starting",
            Self::Running => "running",
            Self::Stopping => "stopping",
            Self::Stopped => "stopped",
            Self::Failed => "failed",
            Self::Modifying => "modifying",
            Self::Moving => "moving",
            Self::FailedMove => "failed-move",
            Self::Deleting => "deleting",
        }
    }
}

/// What a task moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MigrationType {
    /// The tables as they are.
    FullLoad,
    /// Changes.
    Cdc,
    /// Both.
    FullLoadAndCdc,
}

impl MigrationType {
    fn parse(text: &str) -> Result<Self, Invalid> {
        match text {
            "full-load" => Ok(Self::FullLoad),
            "cdc" => Ok(Self::Cdc),
            "full-load-and-cdc" => Ok(Self::FullLoadAndCdc),
            _ => Err(Invalid::value(format!(
                "MigrationType \"{}\" is not one of full-load, cdc, full-load-and-cdc.",
                clip(text)
            ))),
        }
    }

    /// The text on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FullLoad => "full-load",
            Self::Cdc => "cdc",
            Self::FullLoadAndCdc => "full-load-and-cdc",
        }
    }
}

/// How a run begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RunStart {
    /// From the beginning.
    Fresh,
    /// Where the last run ended.
    Resume,
    /// From the beginning, with tables marked as reloaded.
    Reload,
}

impl RunStart {
    fn parse(text: &str) -> Result<Self, Invalid> {
        match text {
            "start-replication" => Ok(Self::Fresh),
            "resume-processing" => Ok(Self::Resume),
            "reload-target" => Ok(Self::Reload),
            _ => Err(Invalid::value(format!(
                "StartReplicationTaskType \"{}\" is not one of start-replication, resume-processing, reload-target.",
                clip(text)
            ))),
        }
    }
}

/// A stored task.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReplicationTask {
    /// The last part of its ARN: the task's external id.
    pub id: String,
    /// Its ARN.
    pub arn: String,
    /// The lower-case name.
    pub identifier: String,
    /// Id of the source endpoint.
    pub source: String,
    /// Id of the target endpoint.
    pub target: String,
    /// Id of its instance.
    pub instance: String,
    /// What it moves.
    pub migration_type: MigrationType,
    /// The rules, byte for byte as given.
    pub table_mappings: String,
    /// The complete settings.
    pub settings: TaskSettings,
    /// `CdcStartPosition` as given.
    pub cdc_start_position: Option<String>,
    /// `CdcStopPosition` as given.
    pub cdc_stop_position: Option<String>,
    /// Id of the instance that it is on its way to.
    #[serde(default)]
    pub moving_to: Option<String>,
    task_data: Option<String>,
    created_unix_millis: i64,
    /// Counts the runs; 0 is "never ran".
    pub runs: u64,
    /// How the current or last run began.
    pub run_start: RunStart,
    /// The run was interrupted by a restart, and goes on by itself.
    #[serde(default)]
    pub goes_on: bool,
    /// The stop after the load that the settings ask for has taken place: a resume goes on past it.
    #[serde(default)]
    pub load_stop_done: bool,
    /// The last fresh start or reload.
    fresh_start_unix_millis: Option<i64>,
    start_unix_millis: Option<i64>,
    /// When it last ended.
    pub stop_unix_millis: Option<i64>,
    /// `NORMAL`, `FULL_LOAD_ONLY_FINISHED` and so on.
    pub stop_reason: Option<String>,
    /// For the user.
    pub last_failure_message: Option<String>,
    /// Where a resume goes on.
    pub recovery_checkpoint: Option<String>,
    lifecycle: Lifecycle<TaskStatus>,
}

impl Record for ReplicationTask {
    const KIND: &'static str = "dms/replication-task";

    fn id(&self) -> String {
        self.id.clone()
    }
}

impl Resource for ReplicationTask {
    type Status = TaskStatus;

    fn lifecycle(&self) -> &Lifecycle<TaskStatus> {
        &self.lifecycle
    }

    fn lifecycle_mut(&mut self) -> &mut Lifecycle<TaskStatus> {
        &mut self.lifecycle
    }

    fn event(&self, from: TaskStatus) -> Option<ServiceEvent> {
        use TaskStatus::{
            Creating, Deleting, Failed, FailedMove, Modifying, Moving, Ready, Running, Stopped,
        };
        let reason = || self.stop_reason.clone().unwrap_or_default();
        let (id, categories, message): (_, &'static [&'static str], String) =
            match (from, self.lifecycle.status()) {
                (Creating, Ready) => {
                    ("DMS-EVENT-0074", &["creation"], "Replication task created".to_owned())
                }
                (_, Running) => {
                    let flag = match self.run_start {
                        RunStart::Fresh => "fresh start",
                        RunStart::Resume => "resume",
                        RunStart::Reload => "reload target",
                    };
                    (
                        "DMS-EVENT-0069",
                        &["state change"],
                        format!("Replication task started, with flag = {flag}"),
                    )
                }
                (Modifying, _) => (
                    "DMS-EVENT-0080",
                    &["configuration change"],
                    "Replication task modified".to_owned(),
                ),
                (Moving, Stopped) => (
                    "DMS-EVENT-0080",
                    &["configuration change"],
                    "Replication task moved to another replication instance".to_owned(),
                ),
                (_, FailedMove) => (
                    "DMS-EVENT-0078",
                    &["failure"],
                    "Replication task could not be moved to another replication instance"
                        .to_owned(),
                ),
                (_, Stopped) => (
                    "DMS-EVENT-0079",
                    &["state change"],
                    format!("Replication task stopped. Stop Reason {}", reason()),
                ),
                (Deleting, Failed) => (
                    "DMS-EVENT-0082",
                    &["failure"],
                    "Replication task data could not be cleaned up".to_owned(),
                ),
                (_, Failed) => (
                    "DMS-EVENT-0078",
                    &["failure"],
                    format!(
                        "Replication task failed. {}",
                        self.last_failure_message.clone().unwrap_or_default()
                    ),
                ),
                _ => return None,
            };
        Some(self.announcement(id, categories, message))
    }
}

impl ReplicationTask {
    /// A service event about this task.
    pub(crate) fn announcement(
        &self,
        id: &'static str,
        categories: &'static [&'static str],
        message: String,
    ) -> ServiceEvent {
        ServiceEvent {
            service: "dms",
            source_type: "replication-task",
            source_id: self.identifier.clone(),
            source_arn: self.arn.clone(),
            event_id: Some(id),
            categories,
            message,
        }
    }

    /// Whether a pipeline is up, coming or going.
    pub fn is_busy(&self) -> bool {
        use TaskStatus::{Running, Starting, Stopping};
        matches!(self.lifecycle.status(), Starting | Running | Stopping)
    }

    /// The run was interrupted from outside: it goes on where the target stands.
    pub(crate) fn go_on(&mut self) {
        self.run_start = RunStart::Resume;
        self.goes_on = true;
    }

    /// The group and stream of its log.
    pub(crate) fn with_log_names<T>(
        &self,
        instance: &str,
        f: impl FnOnce(&LogNames<'_>) -> T,
    ) -> T {
        let (group, stream) = (format!("dms-tasks-{instance}"), format!("dms-task-{}", self.id));
        f(&LogNames { group: &group, stream: &stream })
    }

    fn describe(
        &self,
        reading: &impl Reading,
        world: &World,
        without_settings: bool,
    ) -> wire::ReplicationTask {
        let scope = reading.scope();
        let instance = reading.find::<ReplicationInstance>(&self.instance);
        let instance_name =
            instance.map(|instance| instance.identifier.clone()).unwrap_or_default();
        let at = |millis: i64| Timestamp::from_unix_millis(millis);
        let status = self.lifecycle.status();
        let ended = matches!(status, TaskStatus::Stopped | TaskStatus::Failed);
        wire::ReplicationTask {
            replication_task_identifier: Some(self.identifier.clone()),
            source_endpoint_arn: Some(ResourceKind::Endpoint.arn(scope, &self.source)),
            target_endpoint_arn: Some(ResourceKind::Endpoint.arn(scope, &self.target)),
            replication_instance_arn: Some(
                ResourceKind::ReplicationInstance.arn(scope, &self.instance),
            ),
            migration_type: Some(self.migration_type.as_str().to_owned()),
            table_mappings: (!without_settings).then(|| self.table_mappings.clone()),
            replication_task_settings: (!without_settings)
                .then(|| self.with_log_names(&instance_name, |log| self.settings.to_json(log))),
            status: Some(status.as_str().to_owned()),
            last_failure_message: self.last_failure_message.clone(),
            stop_reason: self.stop_reason.as_ref().map(|reason| format!("Stop Reason {reason}")),
            replication_task_creation_date: Some(at(self.created_unix_millis)),
            replication_task_start_date: self.start_unix_millis.map(at),
            cdc_start_position: self.cdc_start_position.clone(),
            cdc_stop_position: self.cdc_stop_position.clone(),
            recovery_checkpoint: self.recovery_checkpoint.clone().filter(|_| ended),
            replication_task_arn: Some(self.arn.clone()),
            replication_task_stats: (self.runs > 0).then(|| self.stats(reading, world)),
            task_data: self.task_data.clone(),
            target_replication_instance_arn: self
                .moving_to
                .as_ref()
                .map(|id| ResourceKind::ReplicationInstance.arn(scope, id)),
        }
    }

    fn stats(&self, reading: &impl Reading, world: &World) -> wire::ReplicationTaskStats {
        let at = |millis: i64| Timestamp::from_unix_millis(millis);
        let figures = table_statistics::of_task(reading, world, self);
        let until = self.stop_unix_millis.unwrap_or_else(|| reading.now().unix_millis());
        wire::ReplicationTaskStats {
            full_load_progress_percent: Some(figures.full_load_percent(self.migration_type)),
            elapsed_time_millis: self.start_unix_millis.map(|start| (until - start).max(0)),
            tables_loaded: Some(figures.loaded(self.migration_type)),
            tables_loading: Some(figures.loading()),
            tables_queued: Some(figures.queued()),
            tables_errored: Some(figures.errored()),
            fresh_start_date: self.fresh_start_unix_millis.map(at),
            start_date: self.start_unix_millis.map(at),
            stop_date: self.stop_unix_millis.map(at),
            full_load_start_date: figures.load_start_unix_millis.map(at),
            full_load_finish_date: figures.load_end_unix_millis.map(at),
        }
    }
}

/// Creates a task.
pub fn create(
    world: &Arc<World>,
    call: &mut Call<'_, '_>,
    input: CreateReplicationTaskMessage,
) -> Answer<CreateReplicationTask> {
    let identifier =
        identifier::parse(identifier::REPLICATION_TASK, &input.replication_task_identifier)?;
    let existing = call.list::<ReplicationTask>();
    if let Some(same) = existing.iter().find(|known| known.identifier == identifier) {
        let message = format!("ReplicationTask \"{identifier}\" already in use");
        return Err(fault::already_exists(message, &same.arn).into());
    }
    let instance =
        replication_instance::find::<CreateReplicationTask>(call, &input.replication_instance_arn)?;
    let source = side::<CreateReplicationTask>(call, &input.source_endpoint_arn, Role::Source)?;
    let target = side::<CreateReplicationTask>(call, &input.target_endpoint_arn, Role::Target)?;
    replication_instance::refuse_unless_available::<CreateReplicationTask>(&instance)?;
    if existing.len() >= TASKS_MAX {
        return Err(fault::quota_exceeded("replication tasks", TASKS_MAX).into());
    }
    if existing.iter().filter(|task| task.instance == instance.id).count() >= TASKS_PER_INSTANCE_MAX
    {
        return Err(fault::quota_exceeded(
            "replication tasks of an instance",
            TASKS_PER_INSTANCE_MAX,
        )
        .into());
    }
    let migration_type = MigrationType::parse(&input.migration_type)?;
    check_mappings(&input.table_mappings, migration_type)?;
    let settings = TaskSettings::create(input.replication_task_settings.as_deref())?;
    let start =
        start_position(input.cdc_start_time, input.cdc_start_position, migration_type, &source)?;
    check_stop_position(input.cdc_stop_position.as_deref(), migration_type)?;
    let id = identifier::new_id::<CreateReplicationTask, ReplicationTask>(
        call,
        ResourceKind::ReplicationTask,
        input.resource_identifier.as_deref(),
    )?;
    let task = ReplicationTask {
        arn: ResourceKind::ReplicationTask.arn(call.scope(), &id),
        id,
        identifier,
        source: source.id,
        target: target.id,
        instance: instance.id,
        migration_type,
        table_mappings: input.table_mappings,
        settings,
        cdc_start_position: start,
        cdc_stop_position: input.cdc_stop_position,
        moving_to: None,
        task_data: input.task_data,
        created_unix_millis: call.now().unix_millis(),
        runs: 0,
        run_start: RunStart::Fresh,
        goes_on: false,
        load_stop_done: false,
        fresh_start_unix_millis: None,
        start_unix_millis: None,
        stop_unix_millis: None,
        stop_reason: None,
        last_failure_message: None,
        recovery_checkpoint: None,
        lifecycle: call.begin(TaskStatus::Creating),
    };
    call.save(&task);
    tags::put(call, &task.arn, input.tags.as_deref())?;
    call.start(TaskWork::Create { id: task.id.clone() });
    Ok(CreateReplicationTaskResponse { replication_task: Some(task.describe(call, world, false)) })
}

/// Starts a task whose connections were tested with success.
pub fn start(
    world: &Arc<World>,
    call: &mut Call<'_, '_>,
    input: StartReplicationTaskMessage,
) -> Answer<StartReplicationTask> {
    let mut task = find::<StartReplicationTask>(call, &input.replication_task_arn)?;
    let how = RunStart::parse(&input.start_replication_task_type)?;
    let startable = matches!(
        task.lifecycle.status(),
        TaskStatus::Ready | TaskStatus::Stopped | TaskStatus::Failed | TaskStatus::FailedMove
    );
    if !startable {
        return Err(fault::invalid_state(format!(
            "Replication Task cannot be started, invalid state: {}",
            task.lifecycle.status().as_str()
        ))
        .into());
    }
    if how == RunStart::Resume && task.runs == 0 {
        return Err(fault::invalid_state(
            "Replication Task cannot be resumed: it never ran. Start it with start-replication",
        )
        .into());
    }
    if how == RunStart::Reload && task.migration_type == MigrationType::Cdc {
        return Err(Invalid::combination(
            "reload-target needs a task with a full load; this one is CDC only.",
        )
        .into());
    }
    check_connections::<StartReplicationTask>(call, &task)?;
    let source = call.find::<Endpoint>(&task.source);
    if let Some(source) = source {
        let position = start_position(
            input.cdc_start_time,
            input.cdc_start_position,
            task.migration_type,
            &source,
        )?;
        task.cdc_start_position = position.or(task.cdc_start_position);
    }
    check_stop_position(input.cdc_stop_position.as_deref(), task.migration_type)?;
    task.cdc_stop_position = input.cdc_stop_position.or(task.cdc_stop_position);
    let now = call.now().unix_millis();
    task.runs += 1;
    task.run_start = how;
    task.goes_on = false;
    task.start_unix_millis = Some(now);
    if how == RunStart::Resume {
        task.load_stop_done |= matches!(
            task.stop_reason.as_deref(),
            Some("STOPPED_AFTER_FULL_LOAD" | "STOPPED_AFTER_CACHED_EVENTS")
        );
    } else {
        task.load_stop_done = false;
        task.fresh_start_unix_millis = Some(now);
        task.recovery_checkpoint = None;
        table_statistics::forget(call, &task.id);
    }
    (task.stop_unix_millis, task.stop_reason, task.last_failure_message) = (None, None, None);
    call.advance(&mut task, TaskStatus::Starting)
        .map_err(|edge| fault::invalid_state(edge.to_string()))?;
    world.runner.wake_after(call);
    Ok(StartReplicationTaskResponse { replication_task: Some(task.describe(call, world, false)) })
}

/// Asks a running task to stop at a committed position.
pub fn stop(
    world: &Arc<World>,
    call: &mut Call<'_, '_>,
    input: StopReplicationTaskMessage,
) -> Answer<StopReplicationTask> {
    let mut task = find::<StopReplicationTask>(call, &input.replication_task_arn)?;
    call.advance(&mut task, TaskStatus::Stopping).map_err(|edge| {
        fault::invalid_state(format!(
            "Replication Task cannot be stopped, it is not running: its status is {}",
            edge.from
        ))
    })?;
    world.runner.wake_after(call);
    Ok(StopReplicationTaskResponse { replication_task: Some(task.describe(call, world, false)) })
}

/// Moves a task that does not run to another instance of the same or a newer engine version.
pub fn move_to(
    world: &Arc<World>,
    call: &mut Call<'_, '_>,
    input: MoveReplicationTaskMessage,
) -> Answer<MoveReplicationTask> {
    let mut task = find::<MoveReplicationTask>(call, &input.replication_task_arn)?;
    let arn = &input.target_replication_instance_arn;
    let to = replication_instance::find::<MoveReplicationTask>(call, arn)?;
    if to.id == task.instance {
        let message = "Replication Task cannot be moved to the replication instance that it is on";
        return Err(fault::invalid_state(message).into());
    }
    replication_instance::refuse_unless_available::<MoveReplicationTask>(&to)?;
    let from = call.find::<ReplicationInstance>(&task.instance);
    if from.is_some_and(|from| from.is_newer_than(&to)) {
        return Err(fault::invalid_state(format!(
            "Replication Task cannot be moved to {}, whose engine version {} is older",
            to.arn,
            to.engine_version()
        ))
        .into());
    }
    let others = call.list::<ReplicationTask>();
    if others.iter().filter(|other| other.instance == to.id).count() >= TASKS_PER_INSTANCE_MAX {
        let what = "replication tasks of an instance";
        return Err(fault::quota_exceeded(what, TASKS_PER_INSTANCE_MAX).into());
    }
    task.moving_to = Some(to.id);
    call.advance(&mut task, TaskStatus::Moving).map_err(|edge| {
        fault::invalid_state(format!(
            "Replication Task cannot be moved while its status is {}",
            edge.from
        ))
    })?;
    call.start(TaskWork::Move { id: task.id.clone() });
    Ok(MoveReplicationTaskResponse { replication_task: Some(task.describe(call, world, false)) })
}

/// Deletes a task that does not run, with its slot and control rows.
pub fn delete(
    world: &Arc<World>,
    call: &mut Call<'_, '_>,
    input: DeleteReplicationTaskMessage,
) -> Answer<DeleteReplicationTask> {
    let mut task = find::<DeleteReplicationTask>(call, &input.replication_task_arn)?;
    call.advance(&mut task, TaskStatus::Deleting).map_err(|edge| {
        fault::invalid_state(format!(
            "Replication Task cannot be deleted while its status is {}",
            edge.from
        ))
    })?;
    call.start(TaskWork::Remove { id: task.id.clone(), attempts: 0 });
    Ok(DeleteReplicationTaskResponse { replication_task: Some(task.describe(call, world, false)) })
}

/// Lists tasks.
pub fn describe(
    world: &World,
    view: &View<'_>,
    input: DescribeReplicationTasksMessage,
) -> Answer<DescribeReplicationTasks> {
    const KNOWN: &[Known<(Arc<ReplicationTask>, Scope)>] = &[
        ("replication-task-arn", |(task, _)| vec![task.arn.clone()]),
        ("replication-task-id", |(task, _)| vec![task.identifier.clone()]),
        ("migration-type", |(task, _)| vec![task.migration_type.as_str().to_owned()]),
        ("endpoint-arn", |(task, scope)| {
            vec![
                ResourceKind::Endpoint.arn(scope, &task.source),
                ResourceKind::Endpoint.arn(scope, &task.target),
            ]
        }),
        ("replication-instance-arn", |(task, scope)| {
            vec![ResourceKind::ReplicationInstance.arn(scope, &task.instance)]
        }),
    ];
    let scope = view.scope();
    let tasks: Vec<_> =
        view.list::<ReplicationTask>().into_iter().map(|task| (task, scope.clone())).collect();
    let found = listing::filtered(tasks, input.filters.as_deref(), KNOWN)?;
    if found.is_empty() && listing::has_filters(input.filters.as_deref()) {
        return Err(fault::not_found("No Tasks found matching given filter.").into());
    }
    let paging = Paging { max_records: input.max_records, marker: input.marker.as_deref() };
    let page = listing::page(found, |(task, _)| task.identifier.clone(), paging, listing::PAGE)?;
    let without = input.without_settings == Some(true);
    Ok(DescribeReplicationTasksResponse {
        marker: page.marker,
        replication_tasks: Some(
            page.items.iter().map(|(task, _)| task.describe(view, world, without)).collect(),
        ),
    })
}

/// The task with this ARN.
pub(crate) fn find<Op>(reading: &impl Reading, arn: &str) -> Result<ReplicationTask, Refusal<Op>>
where
    Op: Raises<wire::ResourceNotFoundFault>,
{
    let id = ResourceKind::ReplicationTask.id_of(reading.scope(), arn);
    let found = id.and_then(|id| reading.find::<ReplicationTask>(id));
    let task = found.ok_or_else(|| {
        fault::not_found(format!("Replication task {} does not exist.", clip(arn)))
    })?;
    Ok((*task).clone())
}

/// The tasks of an instance.
pub(crate) fn of_instance(reading: &impl Reading, instance: &str) -> Vec<Arc<ReplicationTask>> {
    reading.list::<ReplicationTask>().into_iter().filter(|task| task.instance == instance).collect()
}

/// The tasks that read from or write to an endpoint.
pub(crate) fn of_endpoint(reading: &impl Reading, endpoint: &str) -> Vec<Arc<ReplicationTask>> {
    let tasks = reading.list::<ReplicationTask>().into_iter();
    tasks.filter(|task| endpoint::is_used_by(endpoint, task)).collect()
}
