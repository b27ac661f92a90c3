//! The asynchronous work on a DB instance.
//!
//! Each step holds the instance's lock and looks at its status first: an instance may be deleted
//! in the middle of any other work, which then has nothing left to do.

use std::sync::Arc;
use std::time::Duration;

use control::call::{Call, Reading};
use control::lifecycle::Resource;
use control::store::Lookup;
use control::workflow::{Commit, Next, StepContext, Transient, Workflow};
use dbhost::{Engine, Password, Place, Running, Setup};
use serde::{Deserialize, Serialize};

use crate::db_instance::{DbInstance, InstanceStatus};
use crate::db_instance_modify::apply_pending;
use crate::tags;
use crate::world::World;

/// The asynchronous work on an instance.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum InstanceWork {
    /// Takes a port.
    Reserve {
        /// Which instance.
        id: String,
    },
    /// Makes its database, starts it and logs in.
    Provision {
        /// Which instance.
        id: String,
    },
    /// Carries out what is pending.
    Modify {
        /// Which instance.
        id: String,
    },
    /// Ends its process and starts it again.
    Reboot {
        /// Which instance.
        id: String,
    },
    /// Ends its process.
    Stop {
        /// Which instance.
        id: String,
    },
    /// Waits before the start of an instance that crashed again and again.
    Wait {
        /// Which instance.
        id: String,
        /// How long.
        pause_ms: u64,
    },
    /// Starts its process and logs in.
    Start {
        /// Which instance.
        id: String,
    },
    /// Removes it.
    Remove {
        /// Which instance.
        id: String,
    },
}

type Step = Result<Commit<InstanceWork>, Transient>;

impl Workflow for InstanceWork {
    type World = World;
    const KIND: &'static str = "rds/db-instance";

    async fn run(self, world: Arc<World>, context: StepContext) -> Step {
        use InstanceStatus::{
            Available, Creating, Deleting, Rebooting, Starting, Stopped, Stopping,
        };
        let id = match &self {
            Self::Reserve { id }
            | Self::Provision { id }
            | Self::Modify { id }
            | Self::Reboot { id }
            | Self::Stop { id }
            | Self::Wait { id, .. }
            | Self::Start { id }
            | Self::Remove { id } => id.clone(),
        };
        let _lock = world.lock(&id).await;
        let found = context.store.read(|tx| tx.get::<DbInstance>(&context.scope.key(), &id));
        let Some(instance) = found else { return Ok(Commit::new(|_| Next::Done)) };
        let status = instance.lifecycle().status();
        let is_wanted = match &self {
            Self::Reserve { .. } | Self::Provision { .. } => status == Creating,
            Self::Modify { .. } => !matches!(status, Available | Deleting),
            Self::Reboot { .. } => status == Rebooting,
            Self::Stop { .. } => status == Stopping,
            Self::Wait { .. } | Self::Start { .. } => matches!(status, Starting | Rebooting),
            Self::Remove { .. } => status == Deleting,
        };
        if !is_wanted {
            return Ok(Commit::new(|_| Next::Done));
        }
        let place = instance
            .place(&context.environment.sealer)
            .map_err(|error| Transient(error.to_string()))?;
        match (self, place) {
            (Self::Reserve { .. }, _) => Ok(reserve(&world, &instance)),
            (Self::Wait { pause_ms, .. }, _) => Ok(Commit::new(move |_| {
                Next::After(Duration::from_millis(pause_ms), Self::Start { id })
            })),
            (Self::Remove { .. }, place) => {
                if let Some(place) = place {
                    engine(&world, &instance)?.erase(&place).await.map_err(transient)?;
                }
                Ok(Commit::new(move |call| {
                    forget(call, &world, &id);
                    Next::Done
                }))
            }
            (_, None) => Err(Transient("the instance has no port yet".to_owned())),
            (Self::Provision { .. }, Some(place)) => {
                provision(&world, &context, &instance, &place).await
            }
            (Self::Modify { .. }, Some(place)) => modify(&world, &context, &instance, &place).await,
            (Self::Reboot { .. }, Some(place)) => {
                engine(&world, &instance)?.stop(&place).await.map_err(transient)?;
                started(&world, &instance, &place).await
            }
            (Self::Start { .. }, Some(place)) => started(&world, &instance, &place).await,
            (Self::Stop { .. }, Some(place)) => {
                engine(&world, &instance)?.stop(&place).await.map_err(transient)?;
                Ok(Commit::new(move |call| {
                    settle(call, &id, Stopped, |_, _| ());
                    Next::Done
                }))
            }
        }
    }
}

fn transient(error: dbhost::Error) -> Transient {
    Transient(error.to_string())
}

fn engine<'a>(world: &'a World, instance: &DbInstance) -> Result<&'a Arc<dyn Engine>, Transient> {
    world.engine(instance.engine).map_err(transient)
}

fn reserve(world: &Arc<World>, instance: &DbInstance) -> Commit<InstanceWork> {
    let id = instance.id.clone();
    match world.ports.take(&id, instance.wanted_port) {
        Ok(port) => Commit::new(move |call| {
            if let Some(found) = call.find::<DbInstance>(&id) {
                let mut instance = (*found).clone();
                instance.port = Some(port);
                call.save(&instance);
            }
            Next::Step(InstanceWork::Provision { id })
        }),
        Err(error) => fail(id, error.to_string()),
    }
}

/// Proven not to work: the instance is `failed`, and an event says why.
fn fail(id: String, reason: String) -> Commit<InstanceWork> {
    tracing::error!(instance = id, reason, "a DB instance could not be created");
    Commit::new(move |call| {
        settle(call, &id, InstanceStatus::Failed, |call, instance| {
            let text = format!("The DB instance could not be created: {reason}");
            call.announce(instance.announcement(&["failure"], text));
        });
        Next::Done
    })
}

async fn provision(
    world: &Arc<World>,
    context: &StepContext,
    instance: &DbInstance,
    place: &Place,
) -> Step {
    let sealed_at = DbInstance::secret_place(&instance.id, "master");
    let master = context.environment.sealer.open(&sealed_at, &instance.master_password);
    let setup = Setup {
        master_user: instance.master_user.clone(),
        master_password: Password::new(master.map_err(|error| Transient(error.to_string()))?),
        database: instance.database.clone(),
    };
    // After a crash of this server the port is held by its record only.
    world.ports.hold(&place.id, place.port);
    let engine = engine(world, instance)?;
    if let Err(error) = engine.initialise(place, &setup).await {
        return Ok(fail(instance.id.clone(), error.to_string()));
    }
    match engine.start(place).await {
        Ok(running) => Ok(available(instance.id.clone(), running)),
        Err(error) if instance.wanted_port.is_none() && is_about_port(&error) => {
            tracing::info!(port = place.port, "another program took the port: trying the next");
            let id = instance.id.clone();
            Ok(Commit::new(move |_| Next::Step(InstanceWork::Reserve { id })))
        }
        Err(error) => Ok(fail(instance.id.clone(), error.to_string())),
    }
}

fn is_about_port(error: &dbhost::Error) -> bool {
    let text = error.to_string();
    ["could not bind", "TCP/IP socket", "TCP/IP port"].iter().any(|part| text.contains(part))
}

async fn modify(
    world: &Arc<World>,
    context: &StepContext,
    instance: &DbInstance,
    place: &Place,
) -> Step {
    if let Some(sealed) = &instance.pending.master_password {
        let sealed_at = DbInstance::secret_place(&instance.id, "master");
        let password = context.environment.sealer.open(&sealed_at, sealed);
        let password = Password::new(password.map_err(|error| Transient(error.to_string()))?);
        // A database that crashed meanwhile is brought up first.
        let engine = engine(world, instance)?;
        engine.start(place).await.map_err(transient)?;
        let user = &instance.master_user;
        engine.set_password(place, user, &password).await.map_err(transient)?;
    }
    let id = instance.id.clone();
    Ok(Commit::new(move |call| {
        if let Some(found) = call.find::<DbInstance>(&id)
            && found.lifecycle().status() != InstanceStatus::Deleting
        {
            let mut instance = (*found).clone();
            apply_pending(call, &mut instance);
            call.save(&instance);
            settle(call, &id, InstanceStatus::Available, |_, _| ());
        }
        Next::Done
    }))
}

async fn started(world: &Arc<World>, instance: &DbInstance, place: &Place) -> Step {
    let running = engine(world, instance)?.start(place).await.map_err(transient)?;
    Ok(available(instance.id.clone(), running))
}

/// The administrator has logged in: the instance is available.
fn available(id: String, running: Running) -> Commit<InstanceWork> {
    Commit::new(move |call| {
        if let Some(found) = call.find::<DbInstance>(&id) {
            let mut instance = (*found).clone();
            // The host may have got a newer minor version while the instance was down.
            instance.engine_version = running.version.to_string();
            instance.created_unix_millis.get_or_insert(call.now().unix_millis());
            call.save(&instance);
        }
        settle(call, &id, InstanceStatus::Available, |_, _| ());
        Next::Done
    })
}

/// The work is done: the instance rests in `to`, unless it does already or is being deleted.
fn settle(
    call: &mut Call<'_, '_>,
    id: &str,
    to: InstanceStatus,
    then: impl FnOnce(&mut Call<'_, '_>, &DbInstance),
) {
    let Some(found) = call.find::<DbInstance>(id) else { return };
    let mut instance = (*found).clone();
    match call.advance(&mut instance, to) {
        Ok(()) => then(call, &instance),
        Err(edge) => tracing::debug!(%edge, "an instance was settled before"),
    }
}

fn forget(call: &mut Call<'_, '_>, world: &Arc<World>, id: &str) {
    let Some(instance) = call.find::<DbInstance>(id) else { return };
    call.announce(instance.announcement(&["deletion"], "DB instance deleted"));
    tags::forget(call, &instance.arn);
    call.remove::<DbInstance>(id);
    let (world, id) = (world.clone(), id.to_owned());
    call.after_commit(move || world.forget(&id));
}
