//! ModifyReplicationTask.

use std::sync::Arc;

use api::generated::dms::ops::ModifyReplicationTask;
use api::generated::dms::{ModifyReplicationTaskMessage, ModifyReplicationTaskResponse};
use api::operation::{Answer, Refusal};
use control::call::{Call, Reading};

use super::{MigrationType, ReplicationTask, TaskStatus, find};
use crate::endpoint::Endpoint;
use crate::invalid::Invalid;
use crate::replication_instance::ReplicationInstance;
use crate::task_checks::{check_mappings, check_stop_position, start_position};
use crate::task_work::TaskWork;
use crate::world::World;
use crate::{fault, identifier, task_settings};

/// Modifies a task that does not run. Severities of the log may change at any time.
pub fn modify(
    world: &Arc<World>,
    call: &mut Call<'_, '_>,
    input: ModifyReplicationTaskMessage,
) -> Answer<ModifyReplicationTask> {
    let mut task = find::<ModifyReplicationTask>(call, &input.replication_task_arn)?;
    let before = task.clone();
    let mut delete_logs = false;
    if let Some(partial) = &input.replication_task_settings {
        let instance = call.find::<ReplicationInstance>(&task.instance);
        let name = instance.map(|instance| instance.identifier.clone()).unwrap_or_default();
        let (asked, partial) = task_settings::take_delete_logs(partial)?;
        delete_logs = asked;
        task.settings = task.with_log_names(&name, |log| task.settings.modify(&partial, log))?;
    }
    apply_changes(call, &mut task, input)?;
    let unchanged = unchanged(&before, &task);
    if unchanged && before.settings == task.settings && !delete_logs {
        return Err(Invalid::combination("No modifications were requested").into());
    }
    if delete_logs {
        call.start(TaskWork::DeleteLog { id: task.id.clone() });
    }
    if task.is_busy() {
        if !unchanged || !before.settings.differs_only_in_severities(&task.settings) {
            return Err(fault::invalid_state(
                "Replication Task, excluding logging severity task settings, cannot be modified while it is running state",
            )
            .into());
        }
        call.save(&task);
        world.runner.set_severities(call.scope(), &task);
        return Ok(ModifyReplicationTaskResponse {
            replication_task: Some(task.describe(call, world, false)),
        });
    }
    let back_to = task.lifecycle.status();
    call.advance(&mut task, TaskStatus::Modifying).map_err(|edge| {
        fault::invalid_state(format!("Replication Task cannot be modified: {edge}"))
    })?;
    call.start(TaskWork::Modify { id: task.id.clone(), back_to });
    Ok(ModifyReplicationTaskResponse { replication_task: Some(task.describe(call, world, false)) })
}

fn apply_changes(
    call: &Call<'_, '_>,
    task: &mut ReplicationTask,
    input: ModifyReplicationTaskMessage,
) -> Result<(), Refusal<ModifyReplicationTask>> {
    if let Some(text) = &input.migration_type
        && MigrationType::parse(text)? != task.migration_type
    {
        return Err(fault::invalid_state(format!(
            "Replication Task was created with the migration type {}, which cannot be changed: create another task",
            task.migration_type.as_str()
        ))
        .into());
    }
    if let Some(name) = input.replication_task_identifier {
        let name = identifier::parse(identifier::REPLICATION_TASK, &name)?;
        let existing = call.list::<ReplicationTask>();
        if let Some(same) =
            existing.iter().find(|known| known.identifier == name && known.id != task.id)
        {
            let message = format!("ReplicationTask \"{name}\" already in use");
            return Err(fault::already_exists(message, &same.arn).into());
        }
        task.identifier = name;
    }
    if let Some(mappings) = input.table_mappings {
        check_mappings(&mappings, task.migration_type)?;
        task.table_mappings = mappings;
    }
    if let Some(source) = call.find::<Endpoint>(&task.source) {
        let position = start_position(
            input.cdc_start_time,
            input.cdc_start_position,
            task.migration_type,
            &source,
        )?;
        task.cdc_start_position = position.or(task.cdc_start_position.take());
    }
    if let Some(stop) = input.cdc_stop_position {
        check_stop_position(Some(&stop), task.migration_type)?;
        task.cdc_stop_position = Some(stop).filter(|text| !text.is_empty());
    }
    if let Some(data) = input.task_data {
        task.task_data = Some(data);
    }
    Ok(())
}

fn unchanged(before: &ReplicationTask, after: &ReplicationTask) -> bool {
    before.identifier == after.identifier
        && before.table_mappings == after.table_mappings
        && before.cdc_start_position == after.cdc_start_position
        && before.cdc_stop_position == after.cdc_stop_position
        && before.task_data == after.task_data
}
