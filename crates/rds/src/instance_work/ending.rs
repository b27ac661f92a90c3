//! Stopping and removing.

use std::sync::Arc;

use control::call::Reading;
use control::workflow::{Commit, Next};
use dbhost::Observation;

use super::{InstanceWork, LOOK_AGAIN_AFTER, Step, Work, backing_up, settle, transient};
use crate::automated_backup::RetainedBackup;
use crate::db_instance::{DbInstance, InstanceStatus};
use crate::world::World;
use crate::{readers, tags};

/// Ends the process; then, if one is asked for, a snapshot is taken of what lies there.
pub(super) async fn stop(work: &Work<'_>, snapshot: Option<String>) -> Step {
    work.engine.stop(work.place).await.map_err(transient)?;
    let id = work.instance.id.clone();
    if let Some(name) = snapshot {
        let copied = backing_up::copy(work, &name).await;
        return Ok(Commit::new(move |call| {
            backing_up::note(call, &name, copied);
            Next::Step(InstanceWork::Stop { id, snapshot: None })
        }));
    }
    Ok(Commit::new(move |call| {
        settle(call, &id, InstanceStatus::Stopped);
        Next::Done
    }))
}

/// Ends the process of an instance that is then started again.
pub(super) async fn shut_down(work: &Work<'_>) -> Step {
    let found = work.engine.observe(work.place);
    let ran = matches!(found, Ok(Observation::Busy { .. } | Observation::Running { .. }));
    work.engine.stop(work.place).await.map_err(transient)?;
    let id = work.instance.id.clone();
    Ok(Commit::new(move |call| {
        if ran && let Some(instance) = call.find::<DbInstance>(&id) {
            let id = Some("RDS-EVENT-0004");
            call.announce(instance.numbered(id, &["availability"], "DB instance shutdown"));
        }
        Next::Step(InstanceWork::Start { id })
    }))
}

/// Ends an instance: its process, so that replicas have everything; a last snapshot of what lies
/// there then; its files.
pub(super) async fn remove(
    work: &Work<'_>,
    snapshot: Option<String>,
    forgets_backups: bool,
) -> Step {
    let Work { world, instance, place, engine, .. } = work;
    let id = instance.id.clone();
    engine.stop(place).await.map_err(transient)?;
    if let Some(name) = snapshot {
        let copied = backing_up::copy(work, &name).await;
        if let Err(error) = &copied {
            tracing::error!(%error, instance = id, "no final snapshot: the instance is kept");
            // Nothing is lost: the instance stays until the snapshot can be made.
            return Err(super::Transient(error.to_string()));
        }
        return Ok(Commit::new(move |call| {
            backing_up::note(call, &name, copied);
            Next::Step(InstanceWork::Remove { id, snapshot: None, forgets_backups })
        }));
    }
    if forgets_backups {
        if readers::of_archive(&work.context.store, &id) {
            let again = InstanceWork::Remove { id, snapshot, forgets_backups };
            return Ok(Commit::new(move |_| Next::After(LOOK_AGAIN_AFTER, again)));
        }
        engine.trim_archive(&id, None).await.map_err(transient)?;
    } else if matches!(engine.observe(place), Ok(Observation::Stopped)) {
        engine.complete_archive(place).await.map_err(transient)?;
    }
    engine.erase(place).await.map_err(transient)?;
    let world = (*world).clone();
    Ok(Commit::new(move |call| {
        if let Some(instance) = call.find::<DbInstance>(&id) {
            if forgets_backups {
                backing_up::forget_automated(call, &id);
            } else {
                RetainedBackup::keep(call, &instance);
            }
        }
        end(call, &world, &id);
        Next::Done
    }))
}

/// Nothing of the instance is left but its record.
pub(super) fn forget(world: &Arc<World>, id: &str) -> Commit<InstanceWork> {
    let (world, id) = (world.clone(), id.to_owned());
    Commit::new(move |call| {
        end(call, &world, &id);
        Next::Done
    })
}

fn end(call: &mut control::call::Call<'_, '_>, world: &Arc<World>, id: &str) {
    let Some(instance) = call.find::<DbInstance>(id) else { return };
    let event_id = Some("RDS-EVENT-0003");
    call.announce(instance.numbered(event_id, &["deletion"], "DB instance deleted"));
    tags::forget(call, &instance.arn);
    call.remove::<DbInstance>(id);
    for replica in call.list::<DbInstance>() {
        if replica.source.as_deref() == Some(id) {
            let mut replica = (*replica).clone();
            // One that does not run now is promoted when it does.
            if call.advance(&mut replica, InstanceStatus::Modifying).is_ok() {
                call.start(InstanceWork::Promote { id: replica.id.clone() });
            }
        }
    }
    let (world, id) = (world.clone(), id.to_owned());
    call.after_commit(move || world.forget(&id));
}
