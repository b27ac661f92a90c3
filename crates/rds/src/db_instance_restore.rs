//! Instances that are made from others: RestoreDBInstanceFromDBSnapshot,
//! RestoreDBInstanceToPointInTime, CreateDBInstanceReadReplica; and PromoteReadReplica.

use std::collections::{BTreeMap, BTreeSet};

use api::generated::rds::ops::{
    CreateDBInstanceReadReplica, PromoteReadReplica, RestoreDBInstanceFromDBSnapshot,
    RestoreDBInstanceToPointInTime,
};
use api::generated::rds::{
    CreateDBInstanceReadReplicaMessage, CreateDBInstanceReadReplicaResult,
    DBInstanceAlreadyExistsFault, DBParameterGroupNotFoundFault, DBSubnetGroupNotFoundFault,
    InstanceQuotaExceededFault, InsufficientDBInstanceCapacityFault, InvalidRestoreFault,
    OptionGroupNotFoundFault, PointInTimeRestoreNotEnabledFault, PromoteReadReplicaMessage,
    PromoteReadReplicaResult, RestoreDBInstanceFromDBSnapshotMessage,
    RestoreDBInstanceFromDBSnapshotResult, RestoreDBInstanceToPointInTimeMessage,
    RestoreDBInstanceToPointInTimeResult, Tag,
};
use api::operation::{Answer, Raises, Refusal};
use control::call::{Call, Reading};
use dbhost::EngineVersion;

use crate::absent::Absent;
use crate::automated_backup::{self, AutomatedBackup, upgraded_after};
use crate::db_instance::{
    DbInstance, InstanceStatus, Origin, PendingChanges, advance, find, refuse_unless,
};
use crate::db_instance_create::{
    checked_class, checked_port, checked_storage_type, refuse_new, retention, windows,
};
use crate::db_snapshot::{self, refuse_without_backups};
use crate::instance_work::InstanceWork;
use crate::invalid::{Invalid, invalid_state, refuse_others};
use crate::world::World;
use crate::{identifier, option_group, parameter_group, subnet_group, tags};

/// Replicas of one source.
pub(crate) const REPLICAS_MAX: usize = 15;

/// What a request says of the instance to make, whichever request it is.
#[derive(Default)]
struct Wishes {
    identifier: String,
    class: Option<String>,
    port: Option<i32>,
    parameter_group: Option<String>,
    option_group: Option<String>,
    subnet_group: Option<String>,
    storage_type: Option<String>,
    security_groups: Option<Vec<String>>,
    deletion_protection: Option<bool>,
    copy_tags_to_snapshot: Option<bool>,
    auto_minor_version_upgrade: Option<bool>,
    retention_days: Option<i32>,
    tags: Vec<Tag>,
}

/// What the requests of this file have in common. `MultiAZ` and the two after it may only ask for
/// what is so anyway.
const CARRIED: [&str; 16] = [
    "DBInstanceIdentifier",
    "DBInstanceClass",
    "Port",
    "DBParameterGroupName",
    "OptionGroupName",
    "DBSubnetGroupName",
    "StorageType",
    "VpcSecurityGroupIds",
    "DeletionProtection",
    "CopyTagsToSnapshot",
    "AutoMinorVersionUpgrade",
    "Tags",
    "MultiAZ",
    "PubliclyAccessible",
    "EnableIAMDatabaseAuthentication",
    "AllocatedStorage",
];

/// Takes the wishes out of a request.
macro_rules! wishes {
    ($input:expr, $of:expr, $license:expr, $identifier:ident, $retention:expr) => {{
        let input = &$input;
        let absent = Absent {
            multi_az: input.multi_az,
            publicly_accessible: input.publicly_accessible,
            enable_iam_database_authentication: input.enable_iam_database_authentication,
            license_model: $license,
            ..Absent::default()
        };
        absent.refuse($of.engine)?;
        Wishes {
            identifier: input.$identifier.clone(),
            class: input.db_instance_class.clone(),
            port: input.port,
            parameter_group: input.db_parameter_group_name.clone(),
            option_group: input.option_group_name.clone(),
            subnet_group: input.db_subnet_group_name.clone(),
            storage_type: input.storage_type.clone(),
            security_groups: input.vpc_security_group_ids.clone(),
            deletion_protection: input.deletion_protection,
            copy_tags_to_snapshot: input.copy_tags_to_snapshot,
            auto_minor_version_upgrade: input.auto_minor_version_upgrade,
            retention_days: $retention,
            tags: input.tags.clone().unwrap_or_default(),
        }
    }};
}

/// Makes the record of an instance that is like another, and begins the work.
fn begin<Op>(
    world: &World,
    call: &mut Call<'_, '_>,
    of: &DbInstance,
    wishes: Wishes,
    origin: Origin,
) -> Result<DbInstance, Refusal<Op>>
where
    Op: Raises<DBInstanceAlreadyExistsFault>
        + Raises<InstanceQuotaExceededFault>
        + Raises<InsufficientDBInstanceCapacityFault>
        + Raises<DBParameterGroupNotFoundFault>
        + Raises<DBSubnetGroupNotFoundFault>
        + Raises<OptionGroupNotFoundFault>,
{
    let name = identifier::parse("DBInstanceIdentifier", &wishes.identifier)?;
    refuse_new::<Op>(world, call, &name, of.engine)?;
    let version = EngineVersion::parse(&of.engine_version)
        .ok_or_else(|| Invalid::value("the engine version of the source is not known"))?;
    let group = wishes.parameter_group.as_deref();
    let parameter_group = parameter_group::chosen::<Op>(call, group, of.engine, version)?;
    let options = wishes.option_group.as_deref();
    let option_group = option_group::chosen::<Op>(call, options, of.engine, version)?;
    let subnet_group = subnet_group::chosen::<Op>(call, wishes.subnet_group.as_deref())?;
    let (backup_window, maintenance_window) = windows(call, (None, None))?;
    let class = wishes.class.as_deref().map(checked_class).transpose()?;
    let storage_type = wishes.storage_type.as_deref().map(checked_storage_type).transpose()?;
    let days = retention(world, of.engine, wishes.retention_days)?;
    let wanted_port = wishes.port.map(|port| checked_port(world, "Port", port)).transpose()?;
    let id = format!("db-{}", call.environment().ambient.base32(16));
    let reseal = |member, sealed| {
        let text = call.open_secret(&DbInstance::secret_place(&of.id, member), sealed);
        let text = text.map_err(|error| Invalid::value(error.to_string()))?;
        Ok::<_, Invalid>(call.seal_secret(&DbInstance::secret_place(&id, member), &text))
    };
    let source = match &origin {
        Origin::Replica { source } => Some(source.clone()),
        Origin::Setup | Origin::Backup { .. } => None,
    };
    let instance = DbInstance {
        arn: identifier::arn(call.scope(), &name),
        identifier: name,
        class: class.unwrap_or_else(|| of.class.clone()),
        storage_type: storage_type.unwrap_or_else(|| of.storage_type.clone()),
        master_password: reseal("master", &of.master_password)?,
        admin_password: reseal("admin", &of.admin_password)?,
        security_groups: wishes.security_groups.unwrap_or_default(),
        wanted_port,
        port: None,
        deletion_protection: wishes.deletion_protection.unwrap_or(false),
        copy_tags_to_snapshot: wishes.copy_tags_to_snapshot.unwrap_or(false),
        auto_minor_version_upgrade: wishes.auto_minor_version_upgrade.unwrap_or(true),
        created_unix_millis: None,
        pending: PendingChanges::default(),
        parameter_group,
        awaits_group: false,
        applied: BTreeMap::new(),
        applying: BTreeSet::new(),
        retention_days: days.unwrap_or(of.retention_days),
        deferred: PendingChanges::default(),
        backup_window,
        maintenance_window,
        subnet_group,
        option_group,
        origin,
        source,
        replication: None,
        certificate_ends_unix_millis: None,
        upgraded_unix_millis: Vec::new(),
        restored_from: None,
        lifecycle: call.begin(InstanceStatus::Creating),
        id,
        ..of.clone()
    };
    call.save(&instance);
    tags::put(call, &instance.arn, &wishes.tags)?;
    call.start(InstanceWork::Reserve { id: instance.id.clone() });
    Ok(instance)
}

/// Makes an instance that is as a snapshot.
pub(crate) fn from_snapshot(
    world: &World,
    call: &mut Call<'_, '_>,
    input: RestoreDBInstanceFromDBSnapshotMessage,
) -> Answer<RestoreDBInstanceFromDBSnapshot> {
    let also = ["DBSnapshotIdentifier", "Engine", "BackupRetentionPeriod", "LicenseModel"];
    refuse_others(&input, &[&CARRIED[..], &also].concat())?;
    let name = input.db_snapshot_identifier.as_deref().unwrap_or_default();
    let (_, snapshot) = db_snapshot::find_usable::<RestoreDBInstanceFromDBSnapshot>(call, name)?;
    db_snapshot::refuse_unless_available::<RestoreDBInstanceFromDBSnapshot>(&snapshot)?;
    let of = &snapshot.of;
    refuse_other_engine(of, input.engine.as_deref())?;
    refuse_other_storage(of, input.allocated_storage)?;
    let wishes = wishes!(
        input,
        of,
        input.license_model.as_deref(),
        db_instance_identifier,
        input.backup_retention_period
    );
    let origin = Origin::Backup { folder: snapshot.folder.clone(), replay: None };
    let mut made = begin::<RestoreDBInstanceFromDBSnapshot>(world, call, of, wishes, origin)?;
    made.restored_from = Some(format!("Restored from snapshot {}", snapshot.identifier));
    call.save(&made);
    Ok(RestoreDBInstanceFromDBSnapshotResult { db_instance: Some(made.describe(call)) })
}

fn refuse_other_engine(of: &DbInstance, asked: Option<&str>) -> Result<(), Invalid> {
    let has = of.engine.as_str();
    if asked.is_some_and(|asked| asked != has) {
        return Err(Invalid::combination(format!("Engine must be {has}, as in the source.")));
    }
    Ok(())
}

fn refuse_other_storage(of: &DbInstance, asked: Option<i32>) -> Result<(), Invalid> {
    let has = of.storage_gib;
    if asked.is_some_and(|asked| asked != has) {
        return Err(Invalid::combination(format!(
            "AllocatedStorage must be {has} GiB, as in the source; modify the DB instance afterwards."
        )));
    }
    Ok(())
}

/// Makes an instance that is as another one was at a moment.
pub(crate) fn to_point_in_time(
    world: &World,
    call: &mut Call<'_, '_>,
    input: RestoreDBInstanceToPointInTimeMessage,
) -> Answer<RestoreDBInstanceToPointInTime> {
    const ALSO: [&str; 9] = [
        "SourceDBInstanceIdentifier",
        "TargetDBInstanceIdentifier",
        "SourceDbiResourceId",
        "SourceDBInstanceAutomatedBackupsArn",
        "RestoreTime",
        "UseLatestRestorableTime",
        "Engine",
        "BackupRetentionPeriod",
        "LicenseModel",
    ];
    refuse_others(&input, &[&CARRIED[..], &ALSO].concat())?;
    let backup = source_of(call, &input)?;
    let until = match (input.restore_time, input.use_latest_restorable_time == Some(true)) {
        (Some(time), false) => Some(time),
        (None, true) => None,
        _ => {
            return Err(Invalid::combination(
                "Either RestoreTime or UseLatestRestorableTime must be specified, and not both.",
            )
            .into());
        }
    };
    let until_millis = until.map(api::value::Timestamp::unix_millis);
    let name = &backup.of.identifier;
    if backup.of.lifecycle.status() == InstanceStatus::Deleting && !backup.is_retained {
        let message =
            Some(format!("The DB instance {name} is being deleted, and its backups too."));
        return Err(InvalidRestoreFault { message }.into());
    }
    let (Some(earliest), Some(latest)) = (backup.earliest_unix_millis(), backup.latest_unix_millis)
    else {
        let message = Some(format!("The first backup of DB instance {name} is not complete yet."));
        return Err(InvalidRestoreFault { message }.into());
    };
    if until_millis.is_some_and(|until| until < earliest || until > latest) {
        let message = Some(format!(
            "The specified instance {name} cannot be restored to this time: it can be from {} to {}.",
            shown(earliest),
            shown(latest)
        ));
        return Err(InvalidRestoreFault { message }.into());
    }
    let is_before = |finished: Option<i64>| {
        finished.is_some_and(|finished| until_millis.is_none_or(|until| finished <= until))
    };
    let base = backup.snapshots.iter().rfind(|known| is_before(known.finished_unix_millis));
    let base = base.ok_or_else(|| InvalidRestoreFault {
        message: Some(format!("No backup of DB instance {name} is older than this time.")),
    })?;
    if let (Some(until), Some(finished)) = (until_millis, base.finished_unix_millis)
        && let Some(upgraded) =
            upgraded_after(&backup.of, finished).filter(|moment| *moment < until)
    {
        let message = Some(format!(
            "The specified instance {name} cannot be restored to this time: it was upgraded to another major version at \
             {}, and no backup was complete between that and this time.",
            shown(upgraded)
        ));
        return Err(InvalidRestoreFault { message }.into());
    }
    refuse_other_engine(&backup.of, input.engine.as_deref())?;
    refuse_other_storage(&backup.of, input.allocated_storage)?;
    // Its files are of the version that it had then.
    let of = DbInstance { engine_version: base.of.engine_version.clone(), ..backup.of.clone() };
    let wishes = wishes!(
        input,
        of,
        input.license_model.as_deref(),
        target_db_instance_identifier,
        input.backup_retention_period
    );
    let micros = until.map(|until| i64::try_from(until.unix_nanos / 1_000).unwrap_or(i64::MAX));
    let replay = Some((backup.of.id.clone(), micros));
    let origin = Origin::Backup { folder: base.folder.clone(), replay };
    let mut made = begin::<RestoreDBInstanceToPointInTime>(world, call, &of, wishes, origin)?;
    let moment = shown(until_millis.unwrap_or(latest));
    made.restored_from = Some(format!("Restored from DB instance {name} to {moment}"));
    call.save(&made);
    Ok(RestoreDBInstanceToPointInTimeResult { db_instance: Some(made.describe(call)) })
}

fn shown(unix_millis: i64) -> String {
    let time = api::value::Timestamp::from_unix_millis(unix_millis);
    api::codec::timestamp::format(time, api::schema::TimestampFormat::Iso8601)
}

fn backup_of(
    call: &Call<'_, '_>,
    instance: &DbInstance,
) -> Result<AutomatedBackup, Refusal<RestoreDBInstanceToPointInTime>> {
    AutomatedBackup::of_instance(call, instance).ok_or_else(|| {
        let message = Some(format!(
            "Point in time restore is not enabled for instance {}: its BackupRetentionPeriod is 0.",
            instance.identifier
        ));
        PointInTimeRestoreNotEnabledFault { message }.into()
    })
}

fn source_of(
    call: &Call<'_, '_>,
    input: &RestoreDBInstanceToPointInTimeMessage,
) -> Result<AutomatedBackup, Refusal<RestoreDBInstanceToPointInTime>> {
    let arn = input.source_db_instance_automated_backups_arn.as_deref();
    let (name, id) =
        (input.source_db_instance_identifier.as_deref(), input.source_dbi_resource_id.as_deref());
    match (name, id, arn) {
        (Some(name), None, None) => {
            backup_of(call, &find::<RestoreDBInstanceToPointInTime>(call, name)?)
        }
        (None, Some(id), None) if call.find::<DbInstance>(id).is_some() => {
            let found = call.find::<DbInstance>(id);
            let instance = found.ok_or_else(|| crate::invalid::not_found(id))?;
            backup_of(call, &instance)
        }
        (None, Some(_), None) | (None, None, Some(_)) => {
            automated_backup::find::<RestoreDBInstanceToPointInTime>(call, arn, id)
        }
        _ => Err(Invalid::combination(
            "Exactly one of SourceDBInstanceIdentifier, SourceDbiResourceId and SourceDBInstanceAutomatedBackupsArn \
             must be specified.",
        )
        .into()),
    }
}

/// Makes an instance that follows another one and can be read.
pub(crate) fn replica(
    world: &World,
    call: &mut Call<'_, '_>,
    input: CreateDBInstanceReadReplicaMessage,
) -> Answer<CreateDBInstanceReadReplica> {
    refuse_others(&input, &[&CARRIED[..], &["SourceDBInstanceIdentifier"]].concat())?;
    let name = input.source_db_instance_identifier.as_deref().unwrap_or_default();
    let source = find::<CreateDBInstanceReadReplica>(call, name)?;
    refuse_without_backups(world, &source)?;
    refuse_other_storage(&source, input.allocated_storage)?;
    let named = &source.identifier;
    if source.is_replica() {
        return Err(invalid_state(format!(
            "Instance {named} is a read replica itself: this release makes replicas of standalone instances only."
        ))
        .into());
    }
    if source.retention_days == 0 {
        return Err(invalid_state(format!(
            "Automated backups are not enabled for this database instance. To enable automated backups, use \
             ModifyDBInstance to set the backup retention period of {named} to a non-zero value."
        ))
        .into());
    }
    refuse_unless::<CreateDBInstanceReadReplica>(&source, InstanceStatus::Available)?;
    let replicas = source.replicas(call);
    if replicas.len() >= REPLICAS_MAX {
        let text = format!("Instance {named} has {REPLICAS_MAX} read replicas already.");
        return Err(invalid_state(text).into());
    }
    let mut wishes = wishes!(input, source, None, db_instance_identifier, Some(0));
    // A replica needs the room of its source.
    wishes.parameter_group = wishes.parameter_group.or_else(|| source.parameter_group.clone());
    let origin = Origin::Replica { source: source.id.clone() };
    let made = begin::<CreateDBInstanceReadReplica>(world, call, &source, wishes, origin)?;
    Ok(CreateDBInstanceReadReplicaResult { db_instance: Some(made.describe(call)) })
}

/// Ends the replication of a replica, which can be written to then.
pub(crate) fn promote(
    world: &World,
    call: &mut Call<'_, '_>,
    input: PromoteReadReplicaMessage,
) -> Answer<PromoteReadReplica> {
    refuse_others(&input, &["DBInstanceIdentifier", "BackupRetentionPeriod"])?;
    let mut instance = find::<PromoteReadReplica>(call, &input.db_instance_identifier)?;
    if !instance.is_replica() {
        let text = format!("DB Instance {} is not a read replica.", instance.identifier);
        return Err(invalid_state(text).into());
    }
    refuse_unless::<PromoteReadReplica>(&instance, InstanceStatus::Available)?;
    let days = retention(world, instance.engine, input.backup_retention_period)?.unwrap_or(1);
    instance.pending.retention_days = Some(days);
    advance::<PromoteReadReplica>(call, &mut instance, InstanceStatus::Modifying)?;
    call.start(InstanceWork::Promote { id: instance.id.clone() });
    Ok(PromoteReadReplicaResult { db_instance: Some(instance.describe(call)) })
}
