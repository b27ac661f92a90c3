//! ModifyDBInstance.

use api::generated::rds::ops::ModifyDBInstance;
use api::generated::rds::{ModifyDBInstanceMessage, ModifyDBInstanceResult};
use api::operation::{Answer, Refusal};
use control::call::{Call, Reading};
use dbhost::EngineVersion;

use crate::db_instance::{
    DbInstance, InstanceStatus, PendingChanges, advance, find, is_taken, refuse_unless,
    refuse_while_joined,
};
use crate::db_instance_create::{checked_class, checked_storage, checked_storage_type, retention};
use crate::instance_work::InstanceWork;
use crate::invalid::{Invalid, already_exists, refuse_others};
use crate::world::World;
use crate::{identifier, parameter_group, tags};

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
];

/// Modifies an instance. What needs no work is changed at once; the rest begins at once, and shows
/// as pending until it is done.
pub(crate) fn modify(
    world: &World,
    call: &mut Call<'_, '_>,
    input: ModifyDBInstanceMessage,
) -> Answer<ModifyDBInstance> {
    let mut instance = find::<ModifyDBInstance>(call, &input.db_instance_identifier)?;
    refuse_others(&input, CARRIED)?;
    refuse_unless::<ModifyDBInstance>(&instance, InstanceStatus::Available)?;
    let days = retention(world, instance.engine, input.backup_retention_period)?;
    let mut changed = change_settings(&mut instance, &input);
    changed |= attach_group(call, &mut instance, &input)?;
    let pending_days = days.filter(|days| *days != instance.retention_days);
    let pending = wanted(call, &instance, &input, pending_days)?;
    let waits = PendingChanges { master_password: None, retention_days: None, ..pending.clone() };
    if waits != PendingChanges::default() && input.apply_immediately != Some(true) {
        return Err(Invalid::combination(
            "This release of Landfall has no maintenance windows for changes to wait for: set ApplyImmediately to \
             true.",
        )
        .into());
    }
    if pending == PendingChanges::default() {
        // Given and equal is a modification that changes nothing, and fine; nothing given is not.
        if !changed && input.backup_retention_period.is_none() && !names_a_change(&input) {
            return Err(Invalid::combination("No modifications were requested").into());
        }
        call.save(&instance);
    } else {
        let status = match (&pending.identifier, &pending.master_password) {
            (Some(_), _) => InstanceStatus::Renaming,
            (None, Some(_)) => InstanceStatus::ResettingMasterCredentials,
            (None, None) => InstanceStatus::Modifying,
        };
        instance.pending = pending;
        advance::<ModifyDBInstance>(call, &mut instance, status)?;
        call.start(InstanceWork::Modify { id: instance.id.clone() });
    }
    Ok(ModifyDBInstanceResult { db_instance: Some(instance.describe(call)) })
}

/// Changes what is a note in the record; whether any was named.
fn change_settings(instance: &mut DbInstance, input: &ModifyDBInstanceMessage) -> bool {
    let settings = [
        (&mut instance.deletion_protection, input.deletion_protection),
        (&mut instance.copy_tags_to_snapshot, input.copy_tags_to_snapshot),
        (&mut instance.auto_minor_version_upgrade, input.auto_minor_version_upgrade),
    ];
    let mut named = false;
    for (setting, wanted) in settings {
        if let Some(wanted) = wanted {
            *setting = wanted;
            named = true;
        }
    }
    named
}

/// Gives the instance another parameter group, which counts from its next start on.
fn attach_group(
    call: &Call<'_, '_>,
    instance: &mut DbInstance,
    input: &ModifyDBInstanceMessage,
) -> Result<bool, Refusal<ModifyDBInstance>> {
    let asked = input.db_parameter_group_name.as_deref();
    let version = EngineVersion::parse(&instance.engine_version);
    let (Some(asked), Some(version)) = (asked, version) else { return Ok(false) };
    let chosen =
        parameter_group::chosen::<ModifyDBInstance>(call, Some(asked), instance.engine, version)?;
    if chosen != instance.parameter_group {
        instance.parameter_group = chosen;
        instance.awaits_group = true;
    }
    Ok(true)
}

fn names_a_change(input: &ModifyDBInstanceMessage) -> bool {
    input.new_db_instance_identifier.is_some()
        || input.db_instance_class.is_some()
        || input.allocated_storage.is_some()
        || input.storage_type.is_some()
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
            if is_taken(call, &name) {
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
        let least = instance.storage_gib + (instance.storage_gib + 9) / 10;
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
}
