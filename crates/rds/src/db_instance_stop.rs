//! StopDBInstance and StartDBInstance.

use api::generated::rds::ops::{StartDBInstance, StopDBInstance};
use api::generated::rds::{
    StartDBInstanceMessage, StartDBInstanceResult, StopDBInstanceMessage, StopDBInstanceResult,
};
use api::operation::Answer;
use control::call::Call;
use control::lifecycle::Resource;

use crate::db_instance::{
    DbInstance, InstanceStatus, PendingChanges, advance, find, refuse_unless,
};
use crate::db_snapshot::{self, SnapshotKind, refuse_without_backups};
use crate::instance_work::InstanceWork;
use crate::invalid::{invalid_state, refuse_others};
use crate::world::World;

/// An instance that is stopped for so long is started.
const STOPPED_MS_MAX: i64 = 7 * 24 * 60 * 60 * 1000;

/// Ends the process and keeps the data, after a snapshot if one is asked for.
pub(crate) fn stop(
    world: &World,
    call: &mut Call<'_, '_>,
    input: StopDBInstanceMessage,
) -> Answer<StopDBInstance> {
    let mut instance = find::<StopDBInstance>(call, &input.db_instance_identifier)?;
    refuse_others(&input, &["DBInstanceIdentifier", "DBSnapshotIdentifier"])?;
    let name = &instance.identifier;
    if instance.is_replica() {
        let text = format!("Instance {name} is a read replica and cannot be stopped.");
        return Err(invalid_state(text).into());
    }
    if !instance.replicas(call).is_empty() {
        let text = format!("Instance {name} has read replicas and cannot be stopped.");
        return Err(invalid_state(text).into());
    }
    refuse_unless::<StopDBInstance>(&instance, InstanceStatus::Available)?;
    let snapshot = match &input.db_snapshot_identifier {
        None => None,
        Some(name) => {
            refuse_without_backups(world, &instance)?;
            let name = db_snapshot::new_name::<StopDBInstance>(call, "DBSnapshotIdentifier", name)?;
            Some(db_snapshot::begun(call, name, SnapshotKind::Manual, &instance).identifier)
        }
    };
    // As in RDS: what waited for the maintenance window is dropped.
    instance.deferred = PendingChanges::default();
    advance::<StopDBInstance>(call, &mut instance, InstanceStatus::Stopping)?;
    call.start(InstanceWork::Stop { id: instance.id.clone(), snapshot });
    Ok(StopDBInstanceResult { db_instance: Some(instance.describe(call)) })
}

/// Starts a stopped instance.
pub(crate) fn start(
    call: &mut Call<'_, '_>,
    input: StartDBInstanceMessage,
) -> Answer<StartDBInstance> {
    let mut instance = find::<StartDBInstance>(call, &input.db_instance_identifier)?;
    refuse_unless::<StartDBInstance>(&instance, InstanceStatus::Stopped)?;
    advance::<StartDBInstance>(call, &mut instance, InstanceStatus::Starting)?;
    call.start(InstanceWork::Start { id: instance.id.clone() });
    Ok(StartDBInstanceResult { db_instance: Some(instance.describe(call)) })
}

/// Whether it has been stopped for so long that it is to be started.
pub(crate) fn is_overdue(instance: &DbInstance, now_unix_millis: i64) -> bool {
    let lifecycle = instance.lifecycle();
    lifecycle.status() == InstanceStatus::Stopped
        && now_unix_millis - lifecycle.since().unix_millis() >= STOPPED_MS_MAX
}

/// Starts an instance that has been stopped for seven days, as RDS does: nobody should miss
/// maintenance for longer.
pub(crate) fn start_overdue(call: &mut Call<'_, '_>, instance: &mut DbInstance) {
    if let Err(edge) = call.advance(instance, InstanceStatus::Starting) {
        tracing::debug!(%edge, "an instance was started before");
        return;
    }
    let text = "The DB instance is being started because it has been stopped for seven days";
    call.announce(instance.numbered(Some("RDS-EVENT-0154"), &["notification"], text));
    call.start(InstanceWork::Start { id: instance.id.clone() });
}
