//! The asynchronous work on a DB instance.
//!
//! Each step holds the instance's lock and looks at its status first: an instance may be deleted
//! in the middle of any other work, which then has nothing left to do.

mod backing_up;
mod configuring;
mod ending;
mod modifying;
mod starting;

use std::sync::Arc;
use std::time::Duration;

use control::call::{Call, Reading};
use control::lifecycle::Resource;
use control::store::Lookup;
use control::workflow::{Commit, Next, StepContext, Transient, Workflow};
use dbhost::{Engine, Place};
use serde::{Deserialize, Serialize};

use crate::db_instance::{DbInstance, InstanceStatus};
use crate::db_snapshot::{self, DbSnapshot, SnapshotKind};
use crate::world::World;

pub(crate) use backing_up::{automated, begin_automated, forget_automated};

/// How often work that has to wait for other work looks again.
pub(crate) const LOOK_AGAIN_AFTER: Duration = Duration::from_millis(200);

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
    /// Has its process take over parameters.
    Configure {
        /// Which instance.
        id: String,
    },
    /// Copies its files into a snapshot.
    BackUp {
        /// Which instance.
        id: String,
        /// Which snapshot.
        snapshot: String,
    },
    /// Ends its process, before it is started again.
    Reboot {
        /// Which instance.
        id: String,
    },
    /// Ends its process.
    Stop {
        /// Which instance.
        id: String,
        /// A snapshot of what it holds, taken first.
        #[serde(default)]
        snapshot: Option<String>,
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
    /// Makes a replica an instance of its own.
    Promote {
        /// Which instance.
        id: String,
    },
    /// Removes it.
    Remove {
        /// Which instance.
        id: String,
        /// A last snapshot, taken first.
        #[serde(default)]
        snapshot: Option<String>,
        /// Its automated backups go too.
        #[serde(default = "yes")]
        forgets_backups: bool,
    },
}

fn yes() -> bool {
    true
}

type Step = Result<Commit<InstanceWork>, Transient>;

/// What the parts of a step need.
#[derive(Clone, Copy)]
struct Work<'a> {
    world: &'a Arc<World>,
    context: &'a StepContext,
    instance: &'a DbInstance,
    place: &'a Place,
    engine: &'a Arc<dyn Engine>,
}

impl InstanceWork {
    fn id(&self) -> &str {
        match self {
            Self::Reserve { id }
            | Self::Provision { id }
            | Self::Modify { id }
            | Self::Configure { id }
            | Self::BackUp { id, .. }
            | Self::Reboot { id }
            | Self::Stop { id, .. }
            | Self::Wait { id, .. }
            | Self::Start { id }
            | Self::Promote { id }
            | Self::Remove { id, .. } => id,
        }
    }

    /// Whether this is still to be done for an instance in this status.
    fn is_wanted(&self, status: InstanceStatus) -> bool {
        use InstanceStatus::{
            Available, BackingUp, Creating, Deleting, Modifying, Rebooting, Renaming,
            ResettingMasterCredentials, Starting, Stopping, Upgrading,
        };
        match self {
            Self::Reserve { .. } | Self::Provision { .. } => status == Creating,
            Self::Modify { .. } => {
                matches!(status, Modifying | Renaming | ResettingMasterCredentials | Upgrading)
            }
            Self::Promote { .. } => status == Modifying,
            Self::Configure { .. } => true,
            Self::BackUp { .. } => status == BackingUp,
            Self::Reboot { .. } => status == Rebooting,
            Self::Stop { .. } => status == Stopping,
            Self::Wait { .. } | Self::Start { .. } => {
                matches!(status, Starting | Rebooting) && status != Available
            }
            Self::Remove { .. } => status == Deleting,
        }
    }
}

impl Workflow for InstanceWork {
    type World = World;
    const KIND: &'static str = "rds/db-instance";

    async fn run(self, world: Arc<World>, context: StepContext) -> Step {
        let id = self.id().to_owned();
        let _lock = world.lock(&id).await;
        let found = context.store.read(|tx| tx.get::<DbInstance>(&context.scope.key(), &id));
        let instance = found.filter(|found| self.is_wanted(found.lifecycle().status()));
        let Some(instance) = instance else { return Ok(self.not_wanted()) };
        let place = instance
            .place(&context.environment.sealer)
            .map_err(|error| Transient(error.to_string()))?;
        let engine = world.engine(instance.engine).map_err(transient)?;
        let place = match (&self, place) {
            (Self::Reserve { .. }, _) => return Ok(starting::reserve(&world, &instance)),
            (Self::Wait { pause_ms, .. }, _) => {
                let pause = Duration::from_millis(*pause_ms);
                return Ok(Commit::new(move |_| Next::After(pause, Self::Start { id })));
            }
            (_, Some(place)) => place,
            // It was deleted before it had a port: there is nothing of it.
            (Self::Remove { .. }, None) => return Ok(ending::forget(&world, &id)),
            (_, None) => return Err(Transient("the instance has no port yet".to_owned())),
        };
        let work =
            Work { world: &world, context: &context, instance: &instance, place: &place, engine };
        match self {
            Self::Reserve { .. } | Self::Wait { .. } => Ok(Commit::new(|_| Next::Done)),
            Self::Provision { .. } => starting::provision(&work).await,
            Self::Modify { .. } => modifying::modify(&work).await,
            Self::Configure { .. } => configuring::configure(&work).await,
            Self::BackUp { snapshot, .. } => Ok(backing_up::back_up(&work, snapshot).await),
            Self::Reboot { .. } => ending::shut_down(&work).await,
            Self::Start { .. } => starting::started(&work).await,
            Self::Stop { snapshot, .. } => ending::stop(&work, snapshot).await,
            Self::Promote { .. } => starting::promote(&work).await,
            Self::Remove { snapshot, forgets_backups, .. } => {
                ending::remove(&work, snapshot, forgets_backups).await
            }
        }
    }
}

impl InstanceWork {
    /// The instance is gone, or something else was decided about it: what is left to do.
    fn not_wanted(self) -> Commit<Self> {
        Commit::new(move |call| {
            if let Self::BackUp { snapshot, .. } | Self::Stop { snapshot: Some(snapshot), .. } =
                self
            {
                let reason = "the DB instance was deleted before";
                crate::snapshot_work::fail(call, &snapshot, reason);
                // Nobody else could remove an automated one.
                if let Some(found) = call.find::<DbSnapshot>(&snapshot)
                    && found.kind == SnapshotKind::Automated
                {
                    db_snapshot::erase(call, &mut (*found).clone());
                }
            }
            Next::Done
        })
    }
}

fn transient(error: dbhost::Error) -> Transient {
    Transient(error.to_string())
}

/// The work is done: the instance rests in `to`, unless it does already or is being deleted.
/// Whether this was what brought it there.
fn settle(call: &mut Call<'_, '_>, id: &str, to: InstanceStatus) -> bool {
    let Some(found) = call.find::<DbInstance>(id) else { return false };
    let mut instance = (*found).clone();
    match call.advance(&mut instance, to) {
        Ok(()) => true,
        Err(edge) => {
            tracing::debug!(%edge, "an instance was settled before");
            false
        }
    }
}

/// Changes the record of an instance, as it is by now.
fn change(call: &mut Call<'_, '_>, id: &str, changes: impl FnOnce(&mut DbInstance)) {
    if let Some(found) = call.find::<DbInstance>(id) {
        let mut instance = (*found).clone();
        changes(&mut instance);
        call.save(&instance);
    }
}
