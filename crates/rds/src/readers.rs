//! Who reads backups and archives at the moment. What is read is removed afterwards: a restore or a
//! copy that finds less than it was begun with would be of another moment than it says.

use control::lifecycle::Resource;
use control::store::{Lookup, Store};

use crate::db_instance::{DbInstance, InstanceStatus, Origin};
use crate::db_snapshot::{DbSnapshot, SnapshotStatus};

/// Whether an instance of any account is being made from this backup, or a snapshot with this ARN
/// being copied.
pub(crate) fn of_backup(store: &Store, folder: &str, arn: &str) -> bool {
    store.read(|tx| {
        let reads = |found: &DbInstance| matches!(&found.origin, Origin::Backup { folder: of, .. } if of == folder);
        tx.scan_all::<DbInstance>().iter().any(|(_, found)| is_made(found) && reads(found))
            || tx.scan_all::<DbSnapshot>().iter().any(|(_, found)| {
                found.lifecycle().status() == SnapshotStatus::Creating
                    && found.copied_from.as_deref() == Some(arn)
            })
    })
}

/// Whether an instance is being restored to a moment that the archive of this one is needed for.
pub(crate) fn of_archive(store: &Store, id: &str) -> bool {
    store.read(|tx| {
        let reads = |found: &DbInstance| {
            matches!(&found.origin, Origin::Backup { replay: Some((of, _)), .. } if of == id)
        };
        tx.scan_all::<DbInstance>().iter().any(|(_, found)| is_made(found) && reads(found))
    })
}

fn is_made(instance: &DbInstance) -> bool {
    instance.lifecycle().status() == InstanceStatus::Creating
}
