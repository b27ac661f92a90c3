//! DeleteDBInstance.

use api::generated::rds::ops::DeleteDBInstance;
use api::generated::rds::{DeleteDBInstanceMessage, DeleteDBInstanceResult};
use api::operation::{Answer, Refusal};
use control::call::Call;
use control::lifecycle::{Resource, Status};

use crate::db_instance::{DbInstance, InstanceStatus, advance, find, refuse_while_joined};
use crate::db_snapshot::{self, SnapshotKind, refuse_without_backups};
use crate::instance_work::InstanceWork;
use crate::invalid::{Invalid, invalid_state};
use crate::world::World;

/// Deletes an instance, after a last snapshot if one is asked for.
pub(crate) fn delete(
    world: &World,
    call: &mut Call<'_, '_>,
    input: DeleteDBInstanceMessage,
) -> Answer<DeleteDBInstance> {
    let mut instance = find::<DeleteDBInstance>(call, &input.db_instance_identifier)?;
    let last = last_snapshot(&input)?;
    let status = instance.lifecycle().status();
    if status == InstanceStatus::Deleting {
        let name = &instance.identifier;
        return Err(invalid_state(format!("Instance {name} is already being deleted.")).into());
    }
    // Of one that could not be made there is nothing to protect, and it can only be deleted.
    if instance.deletion_protection && status != InstanceStatus::Failed {
        return Err(Invalid::combination(
            "Cannot delete protected DB Instance, please disable deletion protection and try again.",
        )
        .into());
    }
    refuse_while_joined::<DeleteDBInstance>(call, &instance, "deleted")?;
    let snapshot = match last {
        None => None,
        Some(name) => Some(begin_last(world, call, &instance, name)?),
    };
    advance::<DeleteDBInstance>(call, &mut instance, InstanceStatus::Deleting)?;
    let has_backups = instance.retention_days > 0 && !instance.is_replica();
    call.start(InstanceWork::Remove {
        id: instance.id.clone(),
        snapshot,
        forgets_backups: !(has_backups && input.delete_automated_backups == Some(false)),
    });
    Ok(DeleteDBInstanceResult { db_instance: Some(instance.describe(call)) })
}

/// The name of the last snapshot; exactly one of it and `SkipFinalSnapshot` is to be given.
fn last_snapshot(input: &DeleteDBInstanceMessage) -> Result<Option<&str>, Invalid> {
    match (input.skip_final_snapshot == Some(true), input.final_db_snapshot_identifier.as_deref()) {
        (true, None) => Ok(None),
        (false, Some(name)) => Ok(Some(name)),
        (true, Some(_)) => Err(Invalid::combination(
            "FinalDBSnapshotIdentifier can not be specified when deleting an instance with SkipFinalSnapshot",
        )),
        (false, None) => Err(Invalid::combination(
            "FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.",
        )),
    }
}

fn begin_last(
    world: &World,
    call: &mut Call<'_, '_>,
    instance: &DbInstance,
    name: &str,
) -> Result<String, Refusal<DeleteDBInstance>> {
    let named = &instance.identifier;
    if instance.is_replica() {
        return Err(Invalid::combination(format!(
            "FinalDBSnapshotIdentifier can not be specified when deleting a read replica: delete {named} with \
             SkipFinalSnapshot."
        ))
        .into());
    }
    if instance.is_being_made() {
        let status = instance.lifecycle().status().as_str();
        return Err(invalid_state(format!(
            "Instance {named} is {status}: no final snapshot can be taken of it. Delete it with SkipFinalSnapshot."
        ))
        .into());
    }
    refuse_without_backups(world, instance)?;
    let name = db_snapshot::new_name::<DeleteDBInstance>(call, "FinalDBSnapshotIdentifier", name)?;
    Ok(db_snapshot::begun(call, name, SnapshotKind::Manual, instance).identifier)
}
