//! Parameters and modifications.

use std::collections::BTreeMap;

use control::call::{Reading, View};
use control::lifecycle::Resource;
use control::workflow::{Commit, Next, Transient};
use dbhost::{Configuration, EngineVersion, Password, Place, Running};

use super::starting::say_incompatible;
use super::{InstanceWork, LOOK_AGAIN_AFTER, Step, Work, backing_up, settle, transient};
use crate::catalogue::FORCE_TLS;
use crate::db_instance::{DbInstance, InstanceStatus};
use crate::db_instance_modify::apply_pending;
use crate::parameter_group::{values_at_once, wanted_values};
use crate::parameters::of_engine;

/// The values of the instance's group.
fn of_group(work: &Work<'_>) -> BTreeMap<String, String> {
    let Work { context, instance, .. } = work;
    context.store.read(|tx| {
        let view = View::new(tx, &context.scope, &context.environment);
        wanted_values(&view, instance.parameter_group.as_deref())
    })
}

async fn write(
    work: &Work<'_>,
    values: &BTreeMap<String, String>,
    retention_days: i32,
) -> Result<(), Transient> {
    let configuration = Configuration {
        values: of_engine(work.instance.engine, values),
        archives: retention_days > 0 && work.engine.has_backups(),
        requires_tls: values.get(FORCE_TLS).is_some_and(|value| value == "1"),
    };
    work.engine.configure(work.place, &configuration).await.map_err(transient)
}

/// Has the next start of the process take over all of its group; answers the values.
pub(super) async fn apply_group(work: &Work<'_>) -> Result<BTreeMap<String, String>, Transient> {
    let values = of_group(work);
    let instance = work.instance;
    let days = instance.pending.retention_days.unwrap_or(instance.retention_days);
    write(work, &values, days).await?;
    Ok(values)
}

/// Has the running process take over what is to count at once.
pub(super) async fn configure(work: &Work<'_>) -> Step {
    let Work { instance, .. } = work;
    let id = instance.id.clone();
    let is_running = matches!(
        instance.lifecycle().status(),
        InstanceStatus::Available | InstanceStatus::BackingUp
    );
    if !is_running && instance.is_up() {
        // Whatever is under way comes first.
        return Ok(Commit::new(move |_| {
            Next::After(LOOK_AGAIN_AFTER, InstanceWork::Configure { id })
        }));
    }
    let taken = instance.applying.clone();
    let applied = if is_running {
        let values = values_at_once(instance, &of_group(work));
        write(work, &values, instance.retention_days).await?;
        Some(values)
    } else {
        // The next start takes over everything.
        None
    };
    Ok(Commit::new(move |call| {
        super::change(call, &id, |instance| {
            instance.applying.retain(|name| !taken.contains(name));
            if let Some(applied) = applied {
                instance.applied = applied;
            }
        });
        Next::Done
    }))
}

/// How the start of another version went, and the values that it was given.
struct Upgraded {
    start: dbhost::Result<Running>,
    values: BTreeMap<String, String>,
}

/// Ends the process and starts one of the version that is pending, if one is, with all of its group.
async fn upgrade(work: &Work<'_>) -> Result<Option<Upgraded>, Transient> {
    let pending = work.instance.pending.engine_version.as_deref();
    let Some(version) = pending.and_then(EngineVersion::parse) else { return Ok(None) };
    work.engine.stop(work.place).await.map_err(transient)?;
    let values = apply_group(work).await?;
    let place = Place { version, ..work.place.clone() };
    Ok(Some(Upgraded { start: work.engine.start(&place).await, values }))
}

/// Carries out what is pending.
pub(super) async fn modify(work: &Work<'_>) -> Step {
    let Work { instance, place, engine, context, .. } = work;
    if let Some(sealed) = &instance.pending.master_password {
        let sealed_at = DbInstance::secret_place(&instance.id, "master");
        let password = context.environment.sealer.open(&sealed_at, sealed);
        let password = Password::new(password.map_err(|error| Transient(error.to_string()))?);
        // A database that crashed meanwhile is brought up first.
        engine.start(place).await.map_err(transient)?;
        let user = &instance.master_user;
        engine.set_password(place, user, &password).await.map_err(transient)?;
    }
    if let Some(days) = instance.pending.retention_days {
        write(work, &instance.applied, days).await?;
        if days == 0 {
            engine.trim_archive(&instance.id, None).await.map_err(transient)?;
        }
    }
    let id = instance.id.clone();
    let upgraded = upgrade(work).await?;
    if let Some(Upgraded { start: Err(error), .. }) = &upgraded
        && !error.is_about_parameters()
    {
        return Err(Transient(error.to_string()));
    }
    Ok(Commit::new(move |call| {
        if let Some(Upgraded { start: Ok(_), values }) = &upgraded {
            super::change(call, &id, |instance| {
                instance.applied.clone_from(values);
                instance.awaits_group = false;
            });
        }
        if let Some(found) = call.find::<DbInstance>(&id)
            && found.lifecycle().status() != InstanceStatus::Deleting
        {
            let mut instance = (*found).clone();
            let ends_backups = instance.pending.retention_days == Some(0);
            apply_pending(call, &mut instance);
            call.save(&instance);
            if ends_backups {
                backing_up::forget_automated(call, &id);
            }
            if let Some(Upgraded { start: Err(error), .. }) = upgraded {
                say_incompatible(call, &id, &error.to_string());
            } else if settle(call, &id, InstanceStatus::Available) {
                return backing_up::first_backup(call, &id);
            }
        }
        Next::Done
    }))
}
