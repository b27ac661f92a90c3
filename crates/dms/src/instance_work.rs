//! The asynchronous work on a replication instance.

use std::sync::Arc;

use control::call::{Call, Reading};
use control::workflow::{Commit, Next, StepContext, Transient, Workflow};
use serde::{Deserialize, Serialize};

use crate::connection::{self, Connection};
use crate::replication_instance::{InstanceStatus, ReplicationInstance, apply_pending};
use crate::tags;
use crate::world::World;

/// The asynchronous work on an instance.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum InstanceWork {
    /// Makes its place.
    Provision {
        /// Which instance.
        id: String,
    },
    /// Carries out what is pending.
    Modify {
        /// Which instance.
        id: String,
    },
    /// Stops its tasks at a committed position.
    Reboot {
        /// Which instance.
        id: String,
    },
    /// Removes it.
    Remove {
        /// Which instance.
        id: String,
    },
}

impl Workflow for InstanceWork {
    type World = World;
    const KIND: &'static str = "dms/replication-instance";

    async fn run(self, world: Arc<World>, context: StepContext) -> Result<Commit<Self>, Transient> {
        let io = |error: std::io::Error| Transient(format!("the instance's folder: {error}"));
        match self {
            Self::Provision { id } => {
                world.make_instance(&context.scope, &id).await.map_err(io)?;
                Ok(Commit::new(move |call| {
                    if let Some(instance) = call.find::<ReplicationInstance>(&id) {
                        let mut instance = (*instance).clone();
                        instance.created_unix_millis.get_or_insert(call.now().unix_millis());
                        settle(call, instance);
                    }
                    Next::Done
                }))
            }
            Self::Modify { id } => {
                world.make_instance(&context.scope, &id).await.map_err(io)?;
                Ok(Commit::new(move |call| {
                    if let Some(instance) = call.find::<ReplicationInstance>(&id) {
                        let mut instance = (*instance).clone();
                        apply_pending(&mut instance);
                        settle(call, instance);
                    }
                    Next::Done
                }))
            }
            Self::Reboot { id } => {
                world.runner.interrupt_instance(&context.scope, &id).await;
                world.make_instance(&context.scope, &id).await.map_err(io)?;
                Ok(Commit::new(move |call| {
                    if let Some(instance) = call.find::<ReplicationInstance>(&id) {
                        settle(call, (*instance).clone());
                    }
                    world.runner.wake_after(call);
                    Next::Done
                }))
            }
            Self::Remove { id } => {
                world.remove_instance(&context.scope, &id).await.map_err(io)?;
                Ok(Commit::new(move |call| {
                    forget(call, &id);
                    Next::Done
                }))
            }
        }
    }
}

/// The work is done: the instance is available, unless it is already.
fn settle(call: &mut Call<'_, '_>, mut instance: ReplicationInstance) {
    if let Err(edge) = call.advance(&mut instance, InstanceStatus::Available) {
        tracing::debug!(%edge, "an instance was settled before");
    }
}

fn forget(call: &mut Call<'_, '_>, id: &str) {
    let Some(instance) = call.find::<ReplicationInstance>(id) else { return };
    for pair in call.list::<Connection>() {
        if pair.instance == id {
            connection::forget(call, &pair);
        }
    }
    call.announce(instance.announcement(
        "DMS-EVENT-0003",
        "deletion",
        "Replication instance deleted",
    ));
    tags::forget(call, &instance.arn);
    call.remove::<ReplicationInstance>(id);
}
