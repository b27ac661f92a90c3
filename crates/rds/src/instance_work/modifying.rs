//! Modifications: what is pending is carried out, and what could not be is told.

use std::collections::BTreeMap;

use control::call::{Call, Reading, View};
use control::lifecycle::Resource;
use control::workflow::{Commit, Next, Transient};
use dbhost::{EngineVersion, Password, Place, Running};

use super::configuring::{apply_group, apply_group_named, write};
use super::starting::{promote_orphan, say_incompatible};
use super::{InstanceWork, LOOK_AGAIN_AFTER, Step, Work, backing_up, change, settle, transient};
use crate::db_instance::{DbInstance, InstanceStatus, PendingChanges};
use crate::db_instance_modify::apply_pending;
use crate::readers;

/// How a start with another version or at another port went.
struct Restarted {
    start: dbhost::Result<Running>,
    /// The parameters that it was given.
    values: BTreeMap<String, String>,
    /// Where the database is by now.
    place: Place,
    /// Whether it has another major version.
    is_upgraded: bool,
    undone: Undone,
}

/// What of the pending changes could not be carried out: why not.
#[derive(Default)]
struct Undone {
    version: Option<String>,
    port: Option<String>,
}

impl Undone {
    /// Takes it out of what is pending.
    fn take_from(&self, pending: &mut PendingChanges) {
        if self.version.is_some() {
            (pending.engine_version, pending.parameter_group) = (None, None);
        }
        if self.port.is_some() {
            pending.port = None;
        }
    }

    /// Tells it. Whether there is any.
    fn tell(&self, call: &mut Call<'_, '_>, instance: &DbInstance) -> bool {
        let told = [
            ("The DB instance was not upgraded", &["maintenance", "failure"], &self.version),
            ("The DB instance keeps its port", &["configuration change", "failure"], &self.port),
        ];
        for (what, categories, why) in told {
            if let Some(why) = why {
                tracing::warn!(instance = instance.identifier, why, "{what}");
                call.announce(instance.announcement(categories, format!("{what}: {why}")));
            }
        }
        self.version.is_some() || self.port.is_some()
    }
}

/// Gives the database the version that is pending, its process being ended. An inner error is why
/// not; the database is as it was then.
async fn upgrade(work: &Work<'_>, to: EngineVersion) -> Result<(), String> {
    let Work { instance, place, engine, context, .. } = work;
    if to.is_of_major_of(place.version) {
        return Ok(());
    }
    let replicas = context
        .store
        .read(|tx| instance.replicas(&View::new(tx, &context.scope, &context.environment)).len());
    if replicas > 0 {
        return Err(format!("it has {replicas} read replicas by now"));
    }
    engine.upgrade(place, to, &instance.master_user).await.map_err(|error| error.to_string())
}

/// Ends the process and starts one of the version and at the port that are pending, if any is, with
/// all of its group.
async fn restart(work: &Work<'_>) -> Result<Option<Restarted>, Transient> {
    let Work { world, instance, engine, .. } = *work;
    let pending = &instance.pending;
    let version = pending.engine_version.as_deref().and_then(EngineVersion::parse);
    if version.is_none() && pending.port.is_none() {
        return Ok(None);
    }
    engine.stop(work.place).await.map_err(transient)?;
    let (mut place, mut undone) = (work.place.clone(), Undone::default());
    if let Some(version) = version {
        match upgrade(work, version).await {
            Ok(()) => place.version = version,
            Err(why) => undone.version = Some(why),
        }
    }
    if let Some(port) = pending.port {
        match world.ports.take(&place.id, Some(port)) {
            Ok(port) => place.port = port,
            Err(error) => {
                world.ports.hold(&place.id, place.port);
                undone.port = Some(error.to_string());
            }
        }
    }
    let is_upgraded = !place.version.is_of_major_of(work.place.version);
    let work = Work { place: &place, ..*work };
    let values = if is_upgraded {
        apply_group_named(&work, pending.parameter_group.as_deref()).await?
    } else {
        apply_group(&work).await?
    };
    let start = engine.start(&place).await;
    match &start {
        Err(error) if !error.is_about_parameters() => Err(Transient(error.to_string())),
        _ => Ok(Some(Restarted { start, values, place, is_upgraded, undone })),
    }
}

async fn set_password(work: &Work<'_>) -> Result<(), Transient> {
    let Work { instance, place, engine, context, .. } = work;
    let Some(sealed) = &instance.pending.master_password else { return Ok(()) };
    let sealed_at = DbInstance::secret_place(&instance.id, "master");
    let password = context.environment.sealer.open(&sealed_at, sealed);
    let password = Password::new(password.map_err(|error| Transient(error.to_string()))?);
    // A database that crashed meanwhile is brought up first.
    engine.start(place).await.map_err(transient)?;
    let user = &instance.master_user;
    engine.set_password(place, user, &password).await.map_err(transient)
}

/// Carries out what is pending.
pub(super) async fn modify(work: &Work<'_>) -> Step {
    let Work { instance, context, .. } = work;
    if instance.pending.retention_days == Some(0)
        && readers::of_archive(&context.store, &instance.id)
    {
        let again = InstanceWork::Modify { id: instance.id.clone() };
        return Ok(Commit::new(move |_| Next::After(LOOK_AGAIN_AFTER, again)));
    }
    let restarted = restart(work).await?;
    let place = restarted.as_ref().map_or(work.place, |restarted| &restarted.place);
    let work = &Work { place, ..*work };
    let Work { instance, engine, .. } = work;
    let is_up = restarted.as_ref().is_none_or(|restarted| restarted.start.is_ok());
    if is_up {
        set_password(work).await?;
    }
    if let Some(days) = instance.pending.retention_days {
        let values = restarted.as_ref().map_or(&instance.applied, |restarted| &restarted.values);
        write(work, values, days).await?;
        if days == 0 {
            engine.trim_archive(&instance.id, None).await.map_err(transient)?;
        }
    }
    let id = instance.id.clone();
    Ok(Commit::new(move |call| finish(call, &id, restarted)))
}

/// Notes what was carried out.
fn finish(call: &mut Call<'_, '_>, id: &str, restarted: Option<Restarted>) -> Next<InstanceWork> {
    if let Some(Restarted { start: Ok(_), values, .. }) = &restarted {
        change(call, id, |instance| {
            instance.applied.clone_from(values);
            instance.awaits_group = false;
        });
    }
    let Some(found) = call.find::<DbInstance>(id) else { return Next::Done };
    if found.lifecycle().status() == InstanceStatus::Deleting {
        return Next::Done;
    }
    let mut instance = (*found).clone();
    let failure = restarted.as_ref().and_then(|restarted| restarted.start.as_ref().err());
    if failure.is_some() {
        // Nobody could log in to change it.
        instance.pending.master_password = None;
    }
    let mut is_undone = false;
    if let Some(restarted) = &restarted {
        is_undone = restarted.undone.tell(call, &instance);
        restarted.undone.take_from(&mut instance.pending);
    }
    let ends_backups = instance.pending.retention_days == Some(0);
    apply_pending(call, &mut instance);
    call.save(&instance);
    if ends_backups {
        backing_up::forget_automated(call, id);
    }
    if let Some(error) = failure {
        say_incompatible(call, id, &error.to_string());
        return Next::Done;
    }
    // What was undone is told by an event of its own: all that happened is a restart.
    if is_undone {
        settle(call, id, InstanceStatus::Rebooting);
    }
    if !settle(call, id, InstanceStatus::Available) {
        return Next::Done;
    }
    if let Some(next) = promote_orphan(call, id) {
        return next;
    }
    match &restarted {
        // What the old version wrote ends there.
        Some(Restarted { is_upgraded: true, .. }) => backing_up::next_backup(call, id),
        _ => backing_up::first_backup(call, id),
    }
}
