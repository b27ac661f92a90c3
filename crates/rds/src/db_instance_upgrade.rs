//! Which versions an instance can be given by ModifyDBInstance.

use api::generated::rds::ModifyDBInstanceMessage;
use api::generated::rds::ops::ModifyDBInstance;
use api::operation::Refusal;
use control::call::Call;
use dbhost::EngineVersion;

use crate::db_instance::{DbInstance, refuse_while_joined};
use crate::invalid::{Invalid, clip, invalid_state};
use crate::maintenance::is_minor_upgrade;
use crate::parameter_group;
use crate::world::World;

/// An upgrade that a request asks for.
pub(crate) struct Upgrade {
    /// An installed version.
    pub(crate) version: String,
    pub(crate) is_major: bool,
    /// The parameter group of the new major version, unless it is its default group.
    pub(crate) group: Option<String>,
}

/// The version that a request upgrades to: a later one that is installed.
pub(crate) fn asked(
    world: &World,
    call: &Call<'_, '_>,
    instance: &DbInstance,
    input: &ModifyDBInstanceMessage,
) -> Result<Option<Upgrade>, Refusal<ModifyDBInstance>> {
    let (Some(asked), Some(runs)) = (
        input.engine_version.as_deref().filter(|text| !text.is_empty()),
        EngineVersion::parse(&instance.engine_version),
    ) else {
        return Ok(None);
    };
    if asked == runs.to_string() || asked == runs.major_version() {
        return Ok(None);
    }
    let target = installed(world, instance, asked)?;
    if is_minor_upgrade(runs, target) {
        return Ok(Some(Upgrade { version: target.to_string(), is_major: false, group: None }));
    }
    if target < runs {
        return Err(Invalid::combination(format!(
            "Cannot upgrade {} from {runs} to {target}: that is an earlier version.",
            instance.engine.as_str()
        ))
        .into());
    }
    if input.allow_major_version_upgrade != Some(true) {
        return Err(Invalid::combination(
            "The AllowMajorVersionUpgrade flag must be present when upgrading to a new major version.",
        )
        .into());
    }
    refuse_major(world, call, instance, (runs, target))?;
    let group = group(call, instance, input, target)?;
    Ok(Some(Upgrade { version: target.to_string(), is_major: true, group }))
}

/// The installed version that a request names: exactly, or the newest of a major version.
fn installed(world: &World, instance: &DbInstance, asked: &str) -> Result<EngineVersion, Invalid> {
    let installed = world.engine(instance.engine).map(|engine| engine.versions());
    let installed = installed.unwrap_or_default();
    let fits =
        |version: &&EngineVersion| asked == version.to_string() || asked == version.major_version();
    installed.iter().rfind(fits).copied().ok_or_else(|| {
        let names: Vec<String> = installed.iter().map(ToString::to_string).collect();
        Invalid::combination(format!(
            "Cannot find upgrade target {} for {}. This host has {}.",
            clip(asked),
            instance.engine.as_str(),
            names.join(", ")
        ))
    })
}

/// Refuses upgrades to another major version that cannot be carried out.
fn refuse_major(
    world: &World,
    call: &Call<'_, '_>,
    instance: &DbInstance,
    (runs, target): (EngineVersion, EngineVersion),
) -> Result<(), Refusal<ModifyDBInstance>> {
    let name = &instance.identifier;
    if !world.engine(instance.engine).is_ok_and(|engine| engine.has_upgrades()) {
        return Err(Invalid::combination(format!(
            "Cannot upgrade {} from {runs} to {target}: this release of Landfall carries out no upgrades of it to \
             another major version. Create a DB instance of {target} and move the data with a replication task of DMS.",
            instance.engine.as_str()
        ))
        .into());
    }
    if instance.is_replica() || !instance.replicas(call).is_empty() {
        return Err(invalid_state(format!(
            "Instance {name} is a read replica or has some: this release of Landfall upgrades neither to another major \
             version. Promote or delete the replicas first."
        ))
        .into());
    }
    refuse_while_joined::<ModifyDBInstance>(call, instance, "upgraded to another major version")
}

/// The parameter group for another major version. One that was chosen for the old version fits no
/// other: the request has to choose again.
fn group(
    call: &Call<'_, '_>,
    instance: &DbInstance,
    input: &ModifyDBInstanceMessage,
    target: EngineVersion,
) -> Result<Option<String>, Refusal<ModifyDBInstance>> {
    let engine = instance.engine;
    if let Some(options) = &instance.option_group {
        return Err(Invalid::combination(format!(
            "The option group {options} is for {} {}: give the DB instance the default option group first.",
            engine.as_str(),
            instance.engine_version
        ))
        .into());
    }
    let asked = input.db_parameter_group_name.as_deref();
    if let (None, Some(has)) = (asked, &instance.parameter_group) {
        return Err(Invalid::combination(format!(
            "The parameter group {has} does not fit {} {target}: DBParameterGroupName must name one with \
             DBParameterGroupFamily {}, which may be the default one.",
            engine.as_str(),
            engine.family(target)
        ))
        .into());
    }
    parameter_group::chosen::<ModifyDBInstance>(call, asked, engine, target)
}
