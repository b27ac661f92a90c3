//! The asynchronous work on a DB snapshot, other than taking it from an instance.

use std::sync::Arc;

use control::call::{Call, Reading};
use control::store::Lookup;
use control::workflow::{Commit, Next, StepContext, Transient, Workflow};
use serde::{Deserialize, Serialize};

use crate::catalogue::EngineName;
use crate::db_snapshot::{DbSnapshot, SnapshotStatus};
use crate::instance_work::LOOK_AGAIN_AFTER;
use crate::world::World;
use crate::{readers, tags};

/// The asynchronous work on a snapshot.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum SnapshotWork {
    /// Copies the files of another one.
    Copy {
        /// Which snapshot.
        snapshot: String,
        /// The other one.
        from: String,
        /// The other one's scope, if it is another account's.
        #[serde(default)]
        of: Option<String>,
    },
    /// Removes the archive that a deleted instance left.
    EraseArchive {
        /// What wrote it.
        engine: EngineName,
        /// Which instance.
        id: String,
    },
    /// Removes its files, and then the record.
    Erase {
        /// Which snapshot.
        snapshot: String,
    },
}

impl Workflow for SnapshotWork {
    type World = World;
    const KIND: &'static str = "rds/db-snapshot";

    async fn run(
        self,
        world: Arc<World>,
        context: StepContext,
    ) -> Result<Commit<SnapshotWork>, Transient> {
        let find =
            |name: &str| context.store.read(|tx| tx.get::<DbSnapshot>(&context.scope.key(), name));
        match self {
            Self::Copy { snapshot, from, of } => {
                let owner = of.unwrap_or_else(|| context.scope.key());
                let source = context.store.read(|tx| tx.get::<DbSnapshot>(&owner, &from));
                let (Some(found), Some(source)) = (find(&snapshot), source) else {
                    let reason = format!("the snapshot {from} is gone");
                    return Ok(Commit::new(move |call| {
                        fail(call, &snapshot, &reason);
                        Next::Done
                    }));
                };
                let engine = world.engine(found.of.engine);
                let engine = engine.map_err(|error| Transient(error.to_string()))?;
                let copied = engine.copy_backup(&source.folder, &found.folder).await;
                Ok(Commit::new(move |call| {
                    match copied {
                        Ok(backup) => {
                            finish(call, &snapshot, backup.bytes, source.finished_unix_millis);
                        }
                        Err(error) => fail(call, &snapshot, &error.to_string()),
                    }
                    Next::Done
                }))
            }
            Self::EraseArchive { engine, id } => {
                if readers::of_archive(&context.store, &id) {
                    return Ok(later(Self::EraseArchive { engine, id }));
                }
                let engine = world.engine(engine).map_err(|error| Transient(error.to_string()))?;
                let erased = engine.trim_archive(&id, None).await;
                erased.map_err(|error| Transient(error.to_string()))?;
                Ok(Commit::new(|_| Next::Done))
            }
            Self::Erase { snapshot } => {
                if let Some(found) = find(&snapshot) {
                    let arn = found.arn_in(&context.scope);
                    if readers::of_backup(&context.store, &found.folder, &arn) {
                        return Ok(later(Self::Erase { snapshot }));
                    }
                    let engine = world.engine(found.of.engine);
                    let engine = engine.map_err(|error| Transient(error.to_string()))?;
                    let erased = engine.erase_backup(&found.folder).await;
                    erased.map_err(|error| Transient(error.to_string()))?;
                }
                Ok(Commit::new(move |call| {
                    if let Some(found) = call.find::<DbSnapshot>(&snapshot) {
                        let arn = found.arn(call);
                        tags::forget(call, &arn);
                        call.remove::<DbSnapshot>(&snapshot);
                    }
                    Next::Done
                }))
            }
        }
    }
}

/// Somebody reads it: another look in a while.
fn later(work: SnapshotWork) -> Commit<SnapshotWork> {
    Commit::new(move |_| Next::After(LOOK_AGAIN_AFTER, work))
}

/// The files of a snapshot are whole.
pub(crate) fn finish(call: &mut Call<'_, '_>, name: &str, bytes: u64, as_of: Option<i64>) {
    let Some(found) = call.find::<DbSnapshot>(name) else { return };
    let mut snapshot = (*found).clone();
    snapshot.bytes = bytes;
    snapshot.finished_unix_millis = as_of.or(Some(call.now().unix_millis()));
    if let Err(edge) = call.advance(&mut snapshot, SnapshotStatus::Available) {
        tracing::debug!(%edge, "a snapshot was settled before");
    }
}

/// Proven not to work: the snapshot is `failed`, and an event says why.
pub(crate) fn fail(call: &mut Call<'_, '_>, name: &str, reason: &str) {
    tracing::error!(snapshot = name, reason, "a DB snapshot could not be made");
    let Some(found) = call.find::<DbSnapshot>(name) else { return };
    let mut snapshot = (*found).clone();
    match call.advance(&mut snapshot, SnapshotStatus::Failed) {
        Ok(()) => {
            let text = format!("The DB snapshot {name} could not be made: {reason}");
            call.announce(snapshot.of.announcement(&["backup", "failure"], text));
        }
        Err(edge) => tracing::debug!(%edge, "a snapshot was settled before"),
    }
}
