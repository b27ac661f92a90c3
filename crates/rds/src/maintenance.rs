//! Pending maintenance: newer minor versions of the engine that the host has got.

use std::sync::Arc;

use api::generated::rds::ops::{ApplyPendingMaintenanceAction, DescribePendingMaintenanceActions};
use api::generated::rds::{
    ApplyPendingMaintenanceActionMessage, ApplyPendingMaintenanceActionResult,
    DescribePendingMaintenanceActionsMessage, PendingMaintenanceAction,
    PendingMaintenanceActionsMessage, ResourceNotFoundFault, ResourcePendingMaintenanceActions,
};
use api::operation::Answer;
use control::call::{Call, Reading, View};
use control::filter::Known;
use control::lifecycle::Resource;
use dbhost::EngineVersion;

use crate::db_instance::{DbInstance, InstanceStatus, PendingChanges, refuse_unless};
use crate::db_instance_modify::begin;
use crate::invalid::{Invalid, clip, invalid_state};
use crate::world::World;
use crate::{identifier, listing};

/// The only action.
const UPGRADE: &str = "db-upgrade";

/// The newest installed version of the instance's major version, if it is newer than what it runs.
pub(crate) fn newer_version(world: &World, instance: &DbInstance) -> Option<EngineVersion> {
    let runs = EngineVersion::parse(&instance.engine_version)?;
    upgrade_targets(world, instance, runs).pop()
}

/// The installed versions that an instance could be upgraded to, oldest first.
fn upgrade_targets(
    world: &World,
    instance: &DbInstance,
    from: EngineVersion,
) -> Vec<EngineVersion> {
    let installed = world.engine(instance.engine).map(|engine| engine.versions());
    let mut installed = installed.unwrap_or_default();
    installed.retain(|version| is_minor_upgrade(from, *version));
    installed.sort_unstable();
    installed
}

/// Whether one version is a later minor one of the other's major version.
pub(crate) fn is_minor_upgrade(from: EngineVersion, to: EngineVersion) -> bool {
    from.major_version() == to.major_version() && to > from
}

fn action(world: &World, instance: &DbInstance) -> Option<PendingMaintenanceAction> {
    use InstanceStatus::{Creating, Deleting, Failed};
    let status = instance.lifecycle().status();
    if matches!(status, Creating | Failed | Deleting) {
        return None;
    }
    let version = newer_version(world, instance)?;
    let opted = match status {
        InstanceStatus::Upgrading => Some("immediate"),
        _ => instance.deferred.engine_version.as_ref().map(|_| "next-maintenance"),
    };
    Some(PendingMaintenanceAction {
        action: Some(UPGRADE.to_owned()),
        opt_in_status: opted.map(str::to_owned),
        description: Some(format!(
            "Upgrade of {} from {} to {version}, which this host has",
            instance.engine.facts().product,
            instance.engine_version
        )),
        ..PendingMaintenanceAction::default()
    })
}

fn wire(
    instance: &DbInstance,
    action: PendingMaintenanceAction,
) -> ResourcePendingMaintenanceActions {
    ResourcePendingMaintenanceActions {
        resource_identifier: Some(instance.arn.clone()),
        pending_maintenance_action_details: Some(vec![action]),
    }
}

fn named(reading: &impl Reading, arn: &str) -> Result<DbInstance, ResourceNotFoundFault> {
    let named = identifier::named(reading.scope(), arn).filter(|_| arn.starts_with("arn:"));
    let all = reading.list::<DbInstance>();
    let found = all.iter().find(|known| Some(&known.identifier) == named.as_ref());
    found.map(|found| (**found).clone()).ok_or_else(|| ResourceNotFoundFault {
        message: Some(format!("The resource {} was not found.", clip(arn))),
    })
}

/// Lists what waits.
pub(crate) fn describe(
    world: &World,
    view: &View<'_>,
    input: DescribePendingMaintenanceActionsMessage,
) -> Answer<DescribePendingMaintenanceActions> {
    const KNOWN: &[Known<Arc<DbInstance>>] = &[
        ("db-instance-id", |found| vec![found.identifier.clone(), found.arn.clone()]),
        // Clusters are not built.
        ("db-cluster-id", |_| Vec::new()),
        ("global-cluster-id", |_| Vec::new()),
    ];
    let mut all = view.list::<DbInstance>();
    if let Some(arn) = &input.resource_identifier {
        let only = named(view, arn)?;
        all.retain(|found| found.id == only.id);
    }
    all.retain(|found| action(world, found).is_some());
    let found = listing::filtered(all, input.filters.as_deref(), KNOWN)?;
    let marker = input.marker.as_deref();
    let page = listing::page(found, |found| found.arn.clone(), input.max_records, marker)?;
    let actions = page.items.iter().filter_map(|found| Some(wire(found, action(world, found)?)));
    Ok(PendingMaintenanceActionsMessage {
        pending_maintenance_actions: Some(actions.collect()),
        marker: page.marker,
    })
}

/// Carries an action out at once, or in the next maintenance window, or not.
pub(crate) fn apply(
    world: &World,
    call: &mut Call<'_, '_>,
    input: ApplyPendingMaintenanceActionMessage,
) -> Answer<ApplyPendingMaintenanceAction> {
    let mut instance = named(call, &input.resource_identifier)?;
    let version = newer_version(world, &instance).filter(|_| input.apply_action == UPGRADE);
    let version = version.ok_or_else(|| {
        Invalid::value(format!(
            "The DB instance {} has no pending maintenance action {}.",
            instance.identifier,
            clip(&input.apply_action)
        ))
    })?;
    match input.opt_in_type.as_str() {
        "immediate" => {
            refuse_unless::<ApplyPendingMaintenanceAction>(&instance, InstanceStatus::Available)?;
            instance.deferred.engine_version = None;
            let pending = PendingChanges {
                engine_version: Some(version.to_string()),
                ..PendingChanges::default()
            };
            let begun = begin(call, &mut instance, pending);
            begun.map_err(|edge| invalid_state(edge.to_string()))?;
        }
        "next-maintenance" => {
            instance.deferred.engine_version = Some(version.to_string());
            call.save(&instance);
        }
        "undo-opt-in" => {
            instance.deferred.engine_version = None;
            call.save(&instance);
        }
        other => {
            let text = "is not immediate, next-maintenance or undo-opt-in";
            return Err(Invalid::value(format!("OptInType {} {text}.", clip(other))).into());
        }
    }
    let actions = action(world, &instance).map(|action| wire(&instance, action));
    Ok(ApplyPendingMaintenanceActionResult { resource_pending_maintenance_actions: actions })
}
