//! Automated backups: of each instance that has them, and of deleted ones that were told to leave
//! theirs.

use std::sync::Arc;

use api::generated::rds::ops::{
    DeleteDBInstanceAutomatedBackup, DescribeDBInstanceAutomatedBackups,
};
use api::generated::rds::{
    self as wire, DBInstanceAutomatedBackupMessage, DBInstanceAutomatedBackupNotFoundFault,
    DeleteDBInstanceAutomatedBackupMessage, DeleteDBInstanceAutomatedBackupResult,
    DescribeDBInstanceAutomatedBackupsMessage, InvalidDBInstanceAutomatedBackupStateFault,
    RestoreWindow,
};
use api::operation::{Answer, Raises, Refusal};
use api::value::Timestamp;
use control::call::{Call, Reading, View};
use control::filter::Known;
use control::lifecycle::Resource;
use control::store::Record;
use dbhost::EngineVersion;
use serde::{Deserialize, Serialize};

use crate::db_instance::{DbInstance, InstanceStatus};
use crate::db_snapshot::{DbSnapshot, SnapshotStatus};
use crate::instance_work::automated;
use crate::invalid::clip;
use crate::listing;
use crate::snapshot_work::SnapshotWork;

/// What a deleted instance left.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct RetainedBackup {
    /// The instance as it was.
    pub(crate) of: DbInstance,
    /// Its archive ends then.
    pub(crate) ended_unix_millis: i64,
}

impl Record for RetainedBackup {
    const KIND: &'static str = "rds/retained-backup";

    fn id(&self) -> String {
        self.of.id.clone()
    }
}

impl RetainedBackup {
    /// Keeps what an instance leaves.
    pub(crate) fn keep(call: &mut Call<'_, '_>, of: &DbInstance) {
        let ended_unix_millis = call.now().unix_millis();
        call.save(&Self { of: of.clone(), ended_unix_millis });
    }

    /// Whether the instance would have kept nothing of it any more.
    pub(crate) fn is_over(&self, now_unix_millis: i64) -> bool {
        const DAY_MS: i64 = 24 * 60 * 60 * 1000;
        now_unix_millis > self.ended_unix_millis + i64::from(self.of.retention_days) * DAY_MS
    }
}

/// What an instance, alive or not, can be restored from.
pub(crate) struct AutomatedBackup {
    pub(crate) of: DbInstance,
    pub(crate) is_retained: bool,
    /// The snapshots that are whole, oldest first.
    pub(crate) snapshots: Vec<Arc<DbSnapshot>>,
    /// The last moment that can be restored; none yet without a snapshot.
    pub(crate) latest_unix_millis: Option<i64>,
}

impl AutomatedBackup {
    /// Of an instance that exists and has them.
    pub(crate) fn of_instance(reading: &impl Reading, instance: &DbInstance) -> Option<Self> {
        (instance.retention_days > 0 && !instance.is_replica()).then(|| {
            let snapshots = whole(reading, &instance.id);
            // Everything that is committed by now is on this host's disk, and a restore archives it
            // first. Nothing is committed while the instance is down.
            let status = instance.lifecycle().status();
            let since = instance.lifecycle().since().unix_millis();
            let end = match status {
                InstanceStatus::Stopped | InstanceStatus::IncompatibleParameters => since,
                _ => reading.now().unix_millis(),
            };
            let latest_unix_millis = latest(instance, &snapshots, end);
            Self { of: instance.clone(), is_retained: false, snapshots, latest_unix_millis }
        })
    }

    fn of_retained(reading: &impl Reading, kept: &RetainedBackup) -> Self {
        let snapshots = whole(reading, &kept.of.id);
        let latest_unix_millis = latest(&kept.of, &snapshots, kept.ended_unix_millis);
        Self { of: kept.of.clone(), is_retained: true, snapshots, latest_unix_millis }
    }

    /// All of the scope.
    pub(crate) fn all(reading: &impl Reading) -> Vec<Self> {
        let instances = reading.list::<DbInstance>();
        let active = instances.iter().filter_map(|found| Self::of_instance(reading, found));
        let retained = reading.list::<RetainedBackup>();
        active.chain(retained.iter().map(|kept| Self::of_retained(reading, kept))).collect()
    }

    /// The first moment that can be restored.
    pub(crate) fn earliest_unix_millis(&self) -> Option<i64> {
        self.snapshots.first()?.finished_unix_millis
    }

    pub(crate) fn arn(&self, reading: &impl Reading) -> String {
        reading.scope().arn("rds", &format!("auto-backup:ab-{}", self.of.id.to_ascii_lowercase()))
    }

    fn status(&self) -> &'static str {
        match (self.is_retained, self.latest_unix_millis) {
            (true, _) => "retained",
            (false, Some(_)) => "active",
            (false, None) => "creating",
        }
    }

    fn describe(&self, reading: &impl Reading) -> wire::DBInstanceAutomatedBackup {
        let of = &self.of;
        let version = EngineVersion::parse(&of.engine_version);
        wire::DBInstanceAutomatedBackup {
            db_instance_arn: Some(of.arn.clone()),
            dbi_resource_id: Some(of.id.clone()),
            region: Some(reading.scope().region.clone()),
            db_instance_identifier: Some(of.identifier.clone()),
            restore_window: Some(RestoreWindow {
                earliest_time: self.earliest_unix_millis().map(Timestamp::from_unix_millis),
                latest_time: self.latest_unix_millis.map(Timestamp::from_unix_millis),
            }),
            allocated_storage: Some(of.storage_gib),
            status: Some(self.status().to_owned()),
            port: of.port.map(i32::from),
            availability_zone: Some(format!("{}a", reading.scope().region)),
            instance_create_time: of.created_unix_millis.map(Timestamp::from_unix_millis),
            master_username: Some(of.master_user.clone()),
            engine: Some(of.engine.as_str().to_owned()),
            engine_version: Some(of.engine_version.clone()),
            license_model: Some(of.engine.facts().license_model.to_owned()),
            option_group_name: of
                .option_group
                .clone()
                .or(version.map(|version| of.engine.default_option_group(version))),
            encrypted: Some(false),
            storage_type: Some(of.storage_type.clone()),
            iam_database_authentication_enabled: Some(false),
            backup_retention_period: Some(of.retention_days),
            db_instance_automated_backups_arn: Some(self.arn(reading)),
            ..wire::DBInstanceAutomatedBackup::default()
        }
    }
}

/// The last moment that snapshots can be restored to, of an instance that was changed until `end`:
/// no other major version carries out what one logged.
fn latest(of: &DbInstance, snapshots: &[Arc<DbSnapshot>], end: i64) -> Option<i64> {
    let base = snapshots.last()?.finished_unix_millis?;
    Some(upgraded_after(of, base).map_or(end, |upgraded| upgraded.min(end)))
}

/// When an instance first got another major version after this moment.
pub(crate) fn upgraded_after(of: &DbInstance, unix_millis: i64) -> Option<i64> {
    of.upgraded_unix_millis.iter().copied().find(|upgraded| *upgraded > unix_millis)
}

fn whole(reading: &impl Reading, id: &str) -> Vec<Arc<DbSnapshot>> {
    let is_whole =
        |found: &Arc<DbSnapshot>| found.lifecycle().status() == SnapshotStatus::Available;
    automated(reading, id).into_iter().filter(is_whole).collect()
}

/// The automated backup with this ARN, or of the instance with this resource id.
pub(crate) fn find<Op>(
    reading: &impl Reading,
    arn: Option<&str>,
    id: Option<&str>,
) -> Result<AutomatedBackup, Refusal<Op>>
where
    Op: Raises<DBInstanceAutomatedBackupNotFoundFault>,
{
    let is_it = |found: &AutomatedBackup| {
        arn.is_none_or(|arn| arn == found.arn(reading)) && id.is_none_or(|id| id == found.of.id)
    };
    let asked = arn.or(id);
    let found = asked.and_then(|_| AutomatedBackup::all(reading).into_iter().find(is_it));
    found.ok_or_else(|| {
        let name = clip(asked.unwrap_or_default());
        let message = Some(format!("DBInstanceAutomatedBackup {name} not found."));
        DBInstanceAutomatedBackupNotFoundFault { message }.into()
    })
}

/// Lists automated backups.
pub(crate) fn describe(
    view: &View<'_>,
    input: DescribeDBInstanceAutomatedBackupsMessage,
) -> Answer<DescribeDBInstanceAutomatedBackups> {
    const KNOWN: &[Known<AutomatedBackup>] = &[
        ("status", |found| vec![found.status().to_owned()]),
        ("db-instance-id", |found| vec![found.of.identifier.clone(), found.of.arn.clone()]),
        ("dbi-resource-id", |found| vec![found.of.id.clone()]),
    ];
    let (arn, id) =
        (input.db_instance_automated_backups_arn.as_deref(), input.dbi_resource_id.as_deref());
    let mut all = if arn.or(id).is_some() {
        vec![find::<DescribeDBInstanceAutomatedBackups>(view, arn, id)?]
    } else {
        AutomatedBackup::all(view)
    };
    if let Some(name) = &input.db_instance_identifier {
        let name = crate::identifier::named(view.scope(), name).unwrap_or_default();
        all.retain(|found| found.of.identifier == name);
    }
    let found = listing::filtered(all, input.filters.as_deref(), KNOWN)?;
    let marker = input.marker.as_deref();
    let page = listing::page(found, |found| found.of.id.clone(), input.max_records, marker)?;
    Ok(DBInstanceAutomatedBackupMessage {
        marker: page.marker,
        db_instance_automated_backups: Some(
            page.items.iter().map(|found| found.describe(view)).collect(),
        ),
    })
}

/// Removes what a deleted instance left, by request.
pub(crate) fn delete(
    call: &mut Call<'_, '_>,
    input: DeleteDBInstanceAutomatedBackupMessage,
) -> Answer<DeleteDBInstanceAutomatedBackup> {
    let (arn, id) =
        (input.db_instance_automated_backups_arn.as_deref(), input.dbi_resource_id.as_deref());
    let found = find::<DeleteDBInstanceAutomatedBackup>(call, arn, id)?;
    if !found.is_retained {
        let message = Some(format!(
            "The automated backup of DB instance {} is active: it goes with the instance, or with a \
             BackupRetentionPeriod of 0.",
            found.of.identifier
        ));
        return Err(InvalidDBInstanceAutomatedBackupStateFault { message }.into());
    }
    forget(call, &found.of);
    let mut answer = found.describe(call);
    answer.status = Some("deleting".to_owned());
    Ok(DeleteDBInstanceAutomatedBackupResult { db_instance_automated_backup: Some(answer) })
}

/// Removes what a deleted instance left.
pub(crate) fn forget(call: &mut Call<'_, '_>, of: &DbInstance) {
    if call.find::<RetainedBackup>(&of.id).is_some() {
        crate::instance_work::forget_automated(call, &of.id);
        call.remove::<RetainedBackup>(&of.id);
        call.start(SnapshotWork::EraseArchive { engine: of.engine, id: of.id.clone() });
    }
}
