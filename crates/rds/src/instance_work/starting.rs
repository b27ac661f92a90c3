//! Making, starting and promoting.

use std::collections::BTreeMap;
use std::sync::Arc;

use control::call::{Call, Reading};
use control::lifecycle::Resource;
use control::store::Lookup;
use control::workflow::{Commit, Next, Transient};
use dbhost::{Observation, Password, Replay, Restore, Running, Setup};

use super::configuring::apply_group;
use super::{InstanceWork, Step, Work, backing_up, change, settle, transient};
use crate::db_instance::{DbInstance, InstanceStatus, Origin};
use crate::world::World;

pub(super) fn reserve(world: &Arc<World>, instance: &DbInstance) -> Commit<InstanceWork> {
    let id = instance.id.clone();
    match world.ports.take(&id, instance.wanted_port) {
        Ok(port) => Commit::new(move |call| {
            change(call, &id, |instance| instance.port = Some(port));
            Next::Step(InstanceWork::Provision { id })
        }),
        Err(error) => fail(id, error.to_string()),
    }
}

/// Proven not to work: the instance is `failed`, and an event says why.
fn fail(id: String, reason: String) -> Commit<InstanceWork> {
    tracing::error!(instance = id, reason, "a DB instance could not be created");
    Commit::new(move |call| {
        if settle(call, &id, InstanceStatus::Failed)
            && let Some(instance) = call.find::<DbInstance>(&id)
        {
            let text = format!("The DB instance could not be created: {reason}");
            call.announce(instance.numbered(Some("RDS-EVENT-0031"), &["failure"], text));
        }
        Next::Done
    })
}

pub(super) async fn provision(work: &Work<'_>) -> Step {
    let Work { world, instance, place, engine, .. } = work;
    // After a crash of this server the port is held by its record only.
    world.ports.hold(&place.id, place.port);
    if let Err(error) = make(work).await? {
        return Ok(fail(instance.id.clone(), error.to_string()));
    }
    let applied = apply_group(work).await?;
    match engine.start(place).await {
        Ok(running) => {
            let ends = certificate_ends(work).await;
            Ok(available(instance.id.clone(), running, applied, ends))
        }
        Err(error) if instance.wanted_port.is_none() && is_about_port(&error) => {
            tracing::info!(port = place.port, "another program took the port: trying the next");
            let id = instance.id.clone();
            Ok(Commit::new(move |_| Next::Step(InstanceWork::Reserve { id })))
        }
        Err(error) if error.is_about_parameters() => {
            Ok(incompatible(instance.id.clone(), error.to_string()))
        }
        // It replays a long log: it is found when it is done.
        Err(error) if matches!(engine.observe(place), Ok(Observation::Busy { .. })) => {
            Err(transient(error))
        }
        Err(error) => Ok(fail(instance.id.clone(), error.to_string())),
    }
}

/// Makes the data directory. The outer failure is to be tried again, the inner one is not.
async fn make(work: &Work<'_>) -> Result<dbhost::Result<()>, Transient> {
    let Work { instance, place, engine, context, .. } = work;
    let sealer = &context.environment.sealer;
    let find = |id: &str| context.store.read(|tx| tx.get::<DbInstance>(&context.scope.key(), id));
    match &instance.origin {
        Origin::Setup => {
            let sealed_at = DbInstance::secret_place(&instance.id, "master");
            let master = sealer.open(&sealed_at, &instance.master_password);
            let master = master.map_err(|error| Transient(error.to_string()))?;
            let setup = Setup {
                master_user: instance.master_user.clone(),
                master_password: Password::new(master),
                database: instance.database.clone(),
            };
            Ok(engine.initialise(place, &setup).await)
        }
        Origin::Backup { folder, replay } => {
            let mut from = Restore { backup: folder.clone(), replay: None };
            if let Some((archive_of, until_unix_micros)) = replay {
                // What the source wrote last is in no archive yet.
                let source = find(archive_of);
                if let Some(source) =
                    source.filter(|source| source.lifecycle().status() != InstanceStatus::Deleting)
                {
                    let place = source.place(sealer);
                    let place = place.map_err(|error| Transient(error.to_string()))?;
                    if let Some(place) = place {
                        engine.complete_archive(&place).await.map_err(transient)?;
                    }
                }
                let archive_of = archive_of.clone();
                let until_unix_micros = *until_unix_micros;
                from.replay = Some(Replay { archive_of, until_unix_micros });
            }
            Ok(engine.restore(place, &from).await)
        }
        Origin::Replica { source } => {
            let found = find(source).filter(|_| instance.source.is_some());
            let source = found.and_then(|source| source.place(sealer).ok().flatten());
            match source {
                Some(source) => Ok(engine.follow(place, &source).await),
                None => Ok(Err(dbhost::Error::new("its source was deleted"))),
            }
        }
    }
}

fn is_about_port(error: &dbhost::Error) -> bool {
    let text = error.to_string();
    ["could not bind", "TCP/IP socket", "TCP/IP port"].iter().any(|part| text.contains(part))
}

pub(super) async fn started(work: &Work<'_>) -> Step {
    let applied = apply_group(work).await?;
    let id = work.instance.id.clone();
    match work.engine.start(work.place).await {
        Ok(running) => Ok(available(id, running, applied, certificate_ends(work).await)),
        Err(error) if error.is_about_parameters() => Ok(incompatible(id, error.to_string())),
        Err(error) => Err(transient(error)),
    }
}

/// When the certificate ends that the process offers. One that cannot be told is looked at again by
/// the keeper.
async fn certificate_ends(work: &Work<'_>) -> Option<i64> {
    work.engine.certify(work.place).await.unwrap_or_else(|error| {
        tracing::warn!(%error, instance = work.instance.id, "no certificate of the authority yet");
        None
    })
}

/// The administrator has logged in: the instance is available.
fn available(
    id: String,
    running: Running,
    applied: BTreeMap<String, String>,
    certificate_ends: Option<i64>,
) -> Commit<InstanceWork> {
    Commit::new(move |call| {
        let now = call.now().unix_millis();
        change(call, &id, |instance| {
            // The host may have got a newer minor version while the instance was down.
            instance.engine_version = running.version.to_string();
            instance.created_unix_millis.get_or_insert(now);
            instance.applied = applied;
            instance.awaits_group = false;
            instance.certificate_ends_unix_millis = certificate_ends;
        });
        if !settle(call, &id, InstanceStatus::Available) {
            return Next::Done;
        }
        say_restored(call, &id);
        promote_orphan(call, &id).unwrap_or_else(|| backing_up::first_backup(call, &id))
    })
}

/// Tells once what a restored instance was made of.
fn say_restored(call: &mut Call<'_, '_>, id: &str) {
    let Some(found) = call.find::<DbInstance>(id) else { return };
    let Some(text) = found.restored_from.clone() else { return };
    let event_id = match &found.origin {
        Origin::Backup { replay: Some(_), .. } => "RDS-EVENT-0019",
        _ => "RDS-EVENT-0043",
    };
    call.announce(found.numbered(Some(event_id), &["restoration"], text));
    change(call, id, |instance| instance.restored_from = None);
}

/// Begins the promotion of an available replica whose source was deleted while other work on it was
/// under way.
pub(super) fn promote_orphan(call: &mut Call<'_, '_>, id: &str) -> Option<Next<InstanceWork>> {
    let instance = call.find::<DbInstance>(id)?;
    let source = instance.source.as_deref()?;
    let is_orphan = call.find::<DbInstance>(source).is_none();
    let begins = is_orphan && settle(call, id, InstanceStatus::Modifying);
    begins.then(|| Next::Step(InstanceWork::Promote { id: id.to_owned() }))
}

/// Its parameters are at fault: it says so, and why.
fn incompatible(id: String, reason: String) -> Commit<InstanceWork> {
    Commit::new(move |call| {
        say_incompatible(call, &id, &reason);
        Next::Done
    })
}

/// Brings an instance to rest that does not start with its parameters.
pub(super) fn say_incompatible(call: &mut Call<'_, '_>, id: &str, reason: &str) {
    tracing::warn!(instance = id, reason, "a DB instance does not start with its parameters");
    if settle(call, id, InstanceStatus::IncompatibleParameters)
        && let Some(instance) = call.find::<DbInstance>(id)
    {
        let text = format!(
            "The database does not start with the parameters of its group: {reason}. Change the group and reboot the \
             DB instance."
        );
        let categories = &["configuration change", "failure"];
        call.announce(instance.numbered(Some("RDS-EVENT-0035"), categories, text));
    }
}

/// Ends the replication, the source may be gone by now, and starts the process again with all of its
/// group.
pub(super) async fn promote(work: &Work<'_>) -> Step {
    let Work { engine, place, .. } = work;
    // A replica that crashed meanwhile is brought up first.
    engine.start(place).await.map_err(transient)?;
    engine.promote(place).await.map_err(transient)?;
    engine.stop(place).await.map_err(transient)?;
    let applied = apply_group(work).await?;
    let started = engine.start(place).await;
    if let Err(error) = &started
        && !error.is_about_parameters()
    {
        return Err(Transient(error.to_string()));
    }
    let id = work.instance.id.clone();
    Ok(Commit::new(move |call| {
        change(call, &id, |instance| {
            instance.source = None;
            instance.replication = None;
            instance.applied = applied;
            instance.awaits_group = false;
            if let Some(days) = instance.pending.retention_days.take() {
                instance.retention_days = days;
            }
        });
        if let Err(error) = &started {
            say_incompatible(call, &id, &error.to_string());
        } else if settle(call, &id, InstanceStatus::Available) {
            if let Some(instance) = call.find::<DbInstance>(&id) {
                let text = "The read replica was promoted to a standalone DB instance";
                call.announce(instance.announcement(&["read replica"], text));
            }
            return backing_up::first_backup(call, &id);
        }
        Next::Done
    }))
}
