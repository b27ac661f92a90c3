//! Snapshots of an instance, and what is kept of automated ones.

use std::sync::Arc;

use control::call::{Call, Reading, View};
use control::lifecycle::Resource;
use control::workflow::{Commit, Next};
use dbhost::Progress;

use super::{InstanceWork, Work, settle};
use crate::db_instance::{DbInstance, InstanceStatus};
use crate::db_snapshot::{self, DbSnapshot, SnapshotKind, SnapshotStatus};
use crate::snapshot_work;

/// Copies the files. A copy that fails is a failed snapshot, not work to be tried again: the moment
/// that was asked for has passed.
pub(super) async fn back_up(work: &Work<'_>, name: String) -> Commit<InstanceWork> {
    let id = work.instance.id.clone();
    let copied = copy(work, &name).await;
    let oldest = work.context.store.read(|tx| {
        let view = View::new(tx, &work.context.scope, &work.context.environment);
        let all = automated(&view, &id).into_iter();
        all.map(|found| (*found).clone())
            .find(|found| found.lifecycle().status() == SnapshotStatus::Available)
    });
    if let Some(oldest) = oldest
        && let Err(error) = work.engine.trim_archive(&id, Some(&oldest.folder)).await
    {
        tracing::warn!(%error, instance = id, "an archive holds more than is needed");
    }
    Commit::new(move |call| {
        note(call, &name, copied);
        settle(call, &id, InstanceStatus::Available);
        trim(call, &id);
        Next::Done
    })
}

/// Copies an instance's files into the folder of a snapshot.
pub(super) async fn copy(work: &Work<'_>, name: &str) -> dbhost::Result<u64> {
    use control::store::Lookup;
    let Work { world, context, place, engine, .. } = work;
    let found = context.store.read(|tx| tx.get::<DbSnapshot>(&context.scope.key(), name));
    let snapshot = found.ok_or_else(|| dbhost::Error::new("its record is gone"))?;
    let progress = Arc::<Progress>::default();
    world.show_progress(&snapshot.folder, &progress);
    Ok(engine.back_up(place, &snapshot.folder, &progress).await?.bytes)
}

/// Notes how the copy of a snapshot ended.
pub(super) fn note(call: &mut Call<'_, '_>, name: &str, copied: dbhost::Result<u64>) {
    match copied {
        Ok(bytes) => snapshot_work::finish(call, name, bytes, None),
        Err(error) => snapshot_work::fail(call, name, &error.to_string()),
    }
}

/// The automated snapshots of an instance, oldest first.
pub(crate) fn automated(reading: &impl Reading, id: &str) -> Vec<Arc<DbSnapshot>> {
    let is_of =
        |found: &Arc<DbSnapshot>| found.kind == SnapshotKind::Automated && found.of.id == id;
    let mut found: Vec<_> = reading.list::<DbSnapshot>().into_iter().filter(is_of).collect();
    found.sort_by_key(|found| found.begun_unix_millis);
    found
}

/// Begins the automated snapshot that everything later is restored from, unless there is one: an
/// instance that has just become available with automated backups has none.
pub(super) fn first_backup(call: &mut Call<'_, '_>, id: &str) -> Next<InstanceWork> {
    let has_any = automated(call, id).iter().any(|known| {
        matches!(known.lifecycle().status(), SnapshotStatus::Creating | SnapshotStatus::Available)
    });
    if has_any { Next::Done } else { next_backup(call, id) }
}

/// Begins an automated snapshot, if the instance has them.
pub(super) fn next_backup(call: &mut Call<'_, '_>, id: &str) -> Next<InstanceWork> {
    let Some(found) = call.find::<DbInstance>(id) else { return Next::Done };
    if found.retention_days == 0 || found.is_replica() {
        return Next::Done;
    }
    let mut instance = (*found).clone();
    begin_automated(call, &mut instance).map_or(Next::Done, Next::Step)
}

/// Begins an automated snapshot of an available instance.
pub(crate) fn begin_automated(
    call: &mut Call<'_, '_>,
    instance: &mut DbInstance,
) -> Option<InstanceWork> {
    if let Err(edge) = call.advance(instance, InstanceStatus::BackingUp) {
        tracing::debug!(%edge, "no automated snapshot now");
        return None;
    }
    let name = db_snapshot::automated_name(call, instance);
    let snapshot = db_snapshot::begun(call, name, SnapshotKind::Automated, instance);
    Some(InstanceWork::BackUp { id: instance.id.clone(), snapshot: snapshot.identifier })
}

/// Removes all automated snapshots of an instance.
pub(crate) fn forget_automated(call: &mut Call<'_, '_>, id: &str) {
    for snapshot in automated(call, id) {
        db_snapshot::erase(call, &mut (*snapshot).clone());
    }
}

/// Removes automated snapshots that are older than the instance keeps them, never the last one from
/// which the whole time can be restored; and failed ones once a later one is whole. Until then they
/// show that the time for one has passed.
fn trim(call: &mut Call<'_, '_>, id: &str) {
    const DAY_MS: i64 = 24 * 60 * 60 * 1000;
    let Some(instance) = call.find::<DbInstance>(id) else { return };
    let oldest = call.now().unix_millis() - i64::from(instance.retention_days) * DAY_MS;
    let all = automated(call, id);
    let base = all.iter().rposition(|found| {
        found.lifecycle().status() == SnapshotStatus::Available && found.begun_unix_millis <= oldest
    });
    let is_whole =
        |found: &Arc<DbSnapshot>| found.lifecycle().status() == SnapshotStatus::Available;
    let last = all.iter().rposition(is_whole);
    for (index, snapshot) in all.iter().enumerate() {
        let is_failed = snapshot.lifecycle().status() == SnapshotStatus::Failed;
        if (is_failed && last.is_some_and(|last| index < last))
            || base.is_some_and(|base| index < base)
        {
            db_snapshot::erase(call, &mut (**snapshot).clone());
        }
    }
}
