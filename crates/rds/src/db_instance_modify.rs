//! ModifyDBInstance.

use api::generated::rds::ops::{DescribeValidDBInstanceModifications, ModifyDBInstance};
use api::generated::rds::{
    DescribeValidDBInstanceModificationsMessage, DescribeValidDBInstanceModificationsResult,
    ModifyDBInstanceMessage, ModifyDBInstanceResult, Range, ValidDBInstanceModificationsMessage,
    ValidStorageOptions,
};
use api::operation::{Answer, Refusal};
use control::call::{Call, Reading, View};
use control::lifecycle::NoSuchEdge;
use dbhost::EngineVersion;

use crate::absent::Absent;
use crate::catalogue::{STORAGE_GIB, STORAGE_TYPES};
use crate::db_instance::{
    DbInstance, InstanceStatus, PendingChanges, find, is_taken, refuse_unless, refuse_while_joined,
};
use crate::db_instance_create::{
    checked_class, checked_port, checked_storage, checked_storage_type, retention,
};
use crate::db_instance_upgrade::{self, Upgrade};
use crate::instance_work::InstanceWork;
use crate::invalid::{Invalid, already_exists, has_others, invalid_state, refuse_others};
use crate::world::World;
use crate::{certificate, identifier, option_group, parameter_group, tags, window};

/// What this release carries out.
const CARRIED: &[&str] = &[
    "DBInstanceIdentifier",
    "ApplyImmediately",
    "MasterUserPassword",
    "DeletionProtection",
    "CopyTagsToSnapshot",
    "AutoMinorVersionUpgrade",
    "BackupRetentionPeriod",
    "NewDBInstanceIdentifier",
    "DBInstanceClass",
    "AllocatedStorage",
    "StorageType",
    "DBParameterGroupName",
    "OptionGroupName",
    "VpcSecurityGroupIds",
    "PreferredBackupWindow",
    "PreferredMaintenanceWindow",
    "EngineVersion",
    "AllowMajorVersionUpgrade",
    "CACertificateIdentifier",
    "DBPortNumber",
    // The rest may only ask for what is so anyway.
    "LicenseModel",
    "MultiAZ",
    "PubliclyAccessible",
    "MonitoringInterval",
    "EnablePerformanceInsights",
    "EnableIAMDatabaseAuthentication",
    "ManageMasterUserPassword",
];

/// Modifies an instance. What needs no work is changed at once; passwords, backups and the port, for
/// which the database restarts, begin to change at once, and show as pending until they have. The
/// rest waits for the maintenance window, unless
/// it is to be applied immediately, together with all that waits already.
pub(crate) fn modify(
    world: &World,
    call: &mut Call<'_, '_>,
    input: ModifyDBInstanceMessage,
) -> Answer<ModifyDBInstance> {
    let mut instance = find::<ModifyDBInstance>(call, &input.db_instance_identifier)?;
    refuse_others(&input, CARRIED)?;
    refuse_unless::<ModifyDBInstance>(&instance, InstanceStatus::Available)?;
    refuse_of_replica(&instance, &input)?;
    certificate::refuse_other::<ModifyDBInstance>(input.ca_certificate_identifier.as_deref())?;
    let absent = Absent {
        multi_az: input.multi_az,
        publicly_accessible: input.publicly_accessible,
        enable_performance_insights: input.enable_performance_insights,
        enable_iam_database_authentication: input.enable_iam_database_authentication,
        manage_master_user_password: input.manage_master_user_password,
        monitoring_interval: input.monitoring_interval,
        license_model: input.license_model.as_deref(),
        ..Absent::default()
    };
    absent.refuse(instance.engine)?;
    let days = retention(world, instance.engine, input.backup_retention_period)?;
    if days == Some(0) && !instance.replicas(call).is_empty() {
        return Err(Invalid::combination(format!(
            "BackupRetentionPeriod cannot be 0 while {} has read replicas, which need its archive.",
            instance.identifier
        ))
        .into());
    }
    change_settings(call, &mut instance, &input)?;
    let upgrade = db_instance_upgrade::asked(world, call, &instance, &input)?;
    if upgrade.as_ref().is_none_or(|upgrade| !upgrade.is_major) {
        attach_group(call, &mut instance, &input)?;
    }
    let pending_days = days.filter(|days| *days != instance.retention_days);
    let mut asked = wanted(call, &instance, &input, pending_days)?;
    forget_deferred(&mut instance.deferred, &input);
    asked.port = other_port(world, call, &instance, input.db_port_number)?;
    if let Some(Upgrade { version, group, .. }) = upgrade {
        (asked.engine_version, asked.parameter_group) = (Some(version), group);
    }
    if !has_others(
        &input,
        &["DBInstanceIdentifier", "ApplyImmediately", "AllowMajorVersionUpgrade"],
    ) && (input.apply_immediately != Some(true) || !instance.has_deferred())
    {
        return Err(Invalid::combination("No modifications were requested").into());
    }
    let at_once = PendingChanges {
        master_password: asked.master_password.clone(),
        retention_days: asked.retention_days,
        port: asked.port,
        ..PendingChanges::default()
    };
    let may_wait =
        PendingChanges { master_password: None, retention_days: None, port: None, ..asked };
    let deferred = std::mem::take(&mut instance.deferred).then(may_wait);
    let pending = if input.apply_immediately == Some(true) {
        deferred.then(at_once)
    } else {
        instance.deferred = deferred;
        at_once
    };
    if pending == PendingChanges::default() {
        call.save(&instance);
    } else {
        begin(call, &mut instance, pending).map_err(|edge| invalid_state(edge.to_string()))?;
    }
    Ok(ModifyDBInstanceResult { db_instance: Some(instance.describe(call)) })
}

/// Refuses what can only be changed at the source of a replica, and backups of replicas.
fn refuse_of_replica(
    instance: &DbInstance,
    input: &ModifyDBInstanceMessage,
) -> Result<(), Invalid> {
    if !instance.is_replica() {
        return Ok(());
    }
    let name = &instance.identifier;
    if input.master_user_password.is_some() {
        return Err(Invalid::combination(format!(
            "{name} is a read replica, whose passwords are those of its source: modify the source."
        )));
    }
    if input.backup_retention_period.is_some_and(|days| days > 0) {
        return Err(Invalid::combination(format!(
            "{name} is a read replica, of which this release of Landfall makes no backups: they are made of its source."
        )));
    }
    Ok(())
}

/// Begins to carry out changes of an available instance.
pub(crate) fn begin(
    call: &mut Call<'_, '_>,
    instance: &mut DbInstance,
    pending: PendingChanges,
) -> Result<(), NoSuchEdge> {
    let PendingChanges { engine_version, port, identifier, master_password, .. } = &pending;
    let status = match (engine_version, port, identifier, master_password) {
        (Some(_), _, _, _) => InstanceStatus::Upgrading,
        (None, None, Some(_), _) => InstanceStatus::Renaming,
        (None, None, None, Some(_)) => InstanceStatus::ResettingMasterCredentials,
        (None, _, _, _) => InstanceStatus::Modifying,
    };
    instance.pending = pending;
    call.advance(instance, status)?;
    call.start(InstanceWork::Modify { id: instance.id.clone() });
    Ok(())
}

/// Changes what is a note in the record.
fn change_settings(
    call: &Call<'_, '_>,
    instance: &mut DbInstance,
    input: &ModifyDBInstanceMessage,
) -> Result<(), Refusal<ModifyDBInstance>> {
    let settings = [
        (&mut instance.deletion_protection, input.deletion_protection),
        (&mut instance.copy_tags_to_snapshot, input.copy_tags_to_snapshot),
        (&mut instance.auto_minor_version_upgrade, input.auto_minor_version_upgrade),
    ];
    for (setting, wanted) in settings {
        *setting = wanted.unwrap_or(*setting);
    }
    if let Some(groups) = &input.vpc_security_group_ids {
        instance.security_groups.clone_from(groups);
    }
    if let (Some(asked), Some(version)) =
        (&input.option_group_name, EngineVersion::parse(&instance.engine_version))
    {
        let engine = instance.engine;
        instance.option_group =
            option_group::chosen::<ModifyDBInstance>(call, Some(asked), engine, version)?;
    }
    if let Some(text) = &input.preferred_backup_window {
        instance.backup_window = Some(window::daily(text)?);
    }
    if let Some(text) = &input.preferred_maintenance_window {
        instance.maintenance_window = Some(window::weekly(text)?);
    }
    if let (Some(day), Some(week)) = (&instance.backup_window, &instance.maintenance_window) {
        window::refuse_overlap(day, week)?;
    }
    Ok(())
}

/// Gives the instance another parameter group, which counts from its next start on.
fn attach_group(
    call: &Call<'_, '_>,
    instance: &mut DbInstance,
    input: &ModifyDBInstanceMessage,
) -> Result<(), Refusal<ModifyDBInstance>> {
    let asked = input.db_parameter_group_name.as_deref();
    let version = EngineVersion::parse(&instance.engine_version);
    let (Some(asked), Some(version)) = (asked, version) else { return Ok(()) };
    let chosen =
        parameter_group::chosen::<ModifyDBInstance>(call, Some(asked), instance.engine, version)?;
    if chosen != instance.parameter_group {
        instance.parameter_group = chosen;
        instance.awaits_group = true;
    }
    Ok(())
}

/// What a request names is as the request says, whatever waited for the window: also where that is
/// what the instance has already.
fn forget_deferred(deferred: &mut PendingChanges, input: &ModifyDBInstanceMessage) {
    let PendingChanges { identifier, class, storage_gib, storage_type, engine_version, .. } =
        deferred;
    if input.new_db_instance_identifier.is_some() {
        *identifier = None;
    }
    if input.db_instance_class.is_some() {
        *class = None;
    }
    if input.allocated_storage.is_some() {
        *storage_gib = None;
    }
    if input.storage_type.is_some() {
        *storage_type = None;
    }
    if input.engine_version.as_ref().is_some_and(|version| !version.is_empty()) {
        *engine_version = None;
        deferred.parameter_group = None;
    }
}

fn wanted(
    call: &Call<'_, '_>,
    instance: &DbInstance,
    input: &ModifyDBInstanceMessage,
    days: Option<i32>,
) -> Result<PendingChanges, Refusal<ModifyDBInstance>> {
    let mut pending = PendingChanges { retention_days: days, ..PendingChanges::default() };
    if let Some(name) = &input.new_db_instance_identifier {
        let name = identifier::parse("NewDBInstanceIdentifier", name)?;
        if name != instance.identifier {
            if is_taken(call, &name, Some(&instance.id)) {
                return Err(already_exists().into());
            }
            refuse_while_joined::<ModifyDBInstance>(call, instance, "renamed")?;
            pending.identifier = Some(name);
        }
    }
    if let Some(class) = &input.db_instance_class {
        pending.class = Some(checked_class(class)?).filter(|class| *class != instance.class);
    }
    if let Some(kind) = &input.storage_type {
        let kind = checked_storage_type(kind)?;
        pending.storage_type = Some(kind).filter(|kind| *kind != instance.storage_type);
    }
    if let Some(gib) = input.allocated_storage {
        let gib = checked_storage(gib)?;
        let least = least_growth(instance);
        if gib != instance.storage_gib && gib < least {
            return Err(Invalid::combination(format!(
                "Invalid storage size for modification: AllocatedStorage can only grow, by at least 10 %: to {least} \
                 GiB or more."
            ))
            .into());
        }
        pending.storage_gib = Some(gib).filter(|gib| *gib != instance.storage_gib);
    }
    if let Some(password) = &input.master_user_password {
        identifier::password(instance.engine, password.expose())?;
        let place = DbInstance::secret_place(&instance.id, "master");
        pending.master_password = Some(call.seal_secret(&place, password.expose()));
    }
    Ok(pending)
}

/// Carries out in the record what was carried out outside.
pub(crate) fn apply_pending(call: &mut Call<'_, '_>, instance: &mut DbInstance) {
    let pending = std::mem::take(&mut instance.pending);
    if let Some(name) = pending.identifier {
        let arn = identifier::arn(call.scope(), &name);
        tags::rename(call, &instance.arn, &arn);
        (instance.identifier, instance.arn) = (name, arn);
    }
    if let Some(class) = pending.class {
        instance.class = class;
    }
    if let Some(gib) = pending.storage_gib {
        instance.storage_gib = gib;
    }
    if let Some(days) = pending.retention_days {
        instance.retention_days = days;
    }
    if let Some(kind) = pending.storage_type {
        instance.storage_type = kind;
    }
    if let Some(password) = pending.master_password {
        instance.master_password = password;
    }
    if let Some(port) = pending.port {
        (instance.port, instance.wanted_port) = (Some(port), Some(port));
    }
    if let Some(version) = pending.engine_version {
        let major = |text: &str| EngineVersion::parse(text).map(EngineVersion::major_version);
        if major(&version) != major(&instance.engine_version) {
            instance.parameter_group = pending.parameter_group;
            instance.upgraded_unix_millis.push(call.now().unix_millis());
        }
        instance.engine_version = version;
    }
}

/// The port that a request moves an instance to.
fn other_port(
    world: &World,
    call: &Call<'_, '_>,
    instance: &DbInstance,
    asked: Option<i32>,
) -> Result<Option<u16>, Refusal<ModifyDBInstance>> {
    let is_its_own = |port: i32| instance.port.is_some_and(|own| i32::from(own) == port);
    let Some(port) = asked.filter(|port| !is_its_own(*port)) else { return Ok(None) };
    let port = checked_port(world, "DBPortNumber", port)?;
    if !instance.replicas(call).is_empty() {
        return Err(invalid_state(format!(
            "Instance {} has read replicas, which follow it at its port: this release of Landfall does not move it.",
            instance.identifier
        ))
        .into());
    }
    Ok(Some(port))
}

/// Says how the storage of an instance can be modified.
pub(crate) fn describe_valid_modifications(
    view: &View<'_>,
    input: DescribeValidDBInstanceModificationsMessage,
) -> Answer<DescribeValidDBInstanceModifications> {
    let name = &input.db_instance_identifier;
    let instance = find::<DescribeValidDBInstanceModifications>(view, name)?;
    let least = least_growth(&instance);
    let storage = STORAGE_TYPES.map(|kind| {
        let has = (kind != instance.storage_type).then_some(Range {
            from: Some(instance.storage_gib),
            to: Some(instance.storage_gib),
            step: None,
        });
        let grown = Range { from: Some(least), to: Some(*STORAGE_GIB.end()), step: Some(1) };
        let grown = Some(grown).filter(|_| least <= *STORAGE_GIB.end());
        ValidStorageOptions {
            storage_type: Some(kind.to_owned()),
            storage_size: Some(has.into_iter().chain(grown).collect()),
            supports_storage_autoscaling: Some(false),
            ..ValidStorageOptions::default()
        }
    });
    let message = ValidDBInstanceModificationsMessage {
        storage: Some(storage.to_vec()),
        valid_processor_features: Some(Vec::new()),
        supports_dedicated_log_volume: Some(false),
        additional_storage: None,
    };
    Ok(DescribeValidDBInstanceModificationsResult {
        valid_db_instance_modifications_message: Some(message),
    })
}

/// The least GiB that the storage of an instance can grow to.
fn least_growth(instance: &DbInstance) -> i32 {
    instance.storage_gib + (instance.storage_gib + 9) / 10
}
