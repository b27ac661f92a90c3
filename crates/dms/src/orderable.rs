//! What instances can be made of: DescribeOrderableReplicationInstances, DescribeEngineVersions,
//! and the maintenance that waits for them.

use api::generated::dms::ops::{
    DescribeEngineVersions, DescribeOrderableReplicationInstances,
    DescribePendingMaintenanceActions,
};
use api::generated::dms::{
    DescribeEngineVersionsMessage, DescribeEngineVersionsResponse,
    DescribeOrderableReplicationInstancesMessage, DescribeOrderableReplicationInstancesResponse,
    DescribePendingMaintenanceActionsMessage, DescribePendingMaintenanceActionsResponse,
    EngineVersion, OrderableReplicationInstance,
};
use api::operation::Answer;
use control::call::{Reading, View};

use crate::catalogue::{STORAGE_MAX_GB, STORAGE_MIN_GB, catalogue, zones};
use crate::listing::{self, Paging};
use crate::replication_instance;

/// Lists every pair of an engine version and an instance class.
pub fn describe_instances(
    view: &View<'_>,
    input: DescribeOrderableReplicationInstancesMessage,
) -> Answer<DescribeOrderableReplicationInstances> {
    let zones = zones(&view.scope().region).to_vec();
    let catalogue = catalogue();
    let pairs: Vec<_> = catalogue
        .engine_versions
        .iter()
        .flat_map(|version| catalogue.classes.iter().map(move |class| (version, class)))
        .collect();
    let paging = Paging { max_records: input.max_records, marker: input.marker.as_deref() };
    let key = |(version, class): &(
        &crate::catalogue::ReplicationEngineVersion,
        &crate::catalogue::InstanceClass,
    )| { format!("{}/{}", version.version, class.name) };
    let page = listing::page(pairs, key, paging, listing::PAGE)?;
    let orderable = page.items.iter().map(|(version, class)| OrderableReplicationInstance {
        engine_version: Some(version.version.clone()),
        replication_instance_class: Some(class.name.clone()),
        storage_type: Some("gp2".to_owned()),
        min_allocated_storage: Some(STORAGE_MIN_GB),
        max_allocated_storage: Some(STORAGE_MAX_GB),
        default_allocated_storage: Some(class.default_storage_gb),
        included_allocated_storage: Some(class.default_storage_gb),
        availability_zones: Some(zones.clone()),
        release_status: Some("prod".to_owned()),
    });
    Ok(DescribeOrderableReplicationInstancesResponse {
        orderable_replication_instances: Some(orderable.collect()),
        marker: page.marker,
    })
}

/// Lists the engine versions.
pub fn describe_engine_versions(
    _: &View<'_>,
    input: DescribeEngineVersionsMessage,
) -> Answer<DescribeEngineVersions> {
    let versions: Vec<_> = catalogue().engine_versions.iter().collect();
    let paging = Paging { max_records: input.max_records, marker: input.marker.as_deref() };
    let page = listing::page(versions, |version| version.version.clone(), paging, listing::PAGE)?;
    let versions = page.items.iter().map(|version| EngineVersion {
        version: Some(version.version.clone()),
        lifecycle: Some("Available".to_owned()),
        release_status: Some("prod".to_owned()),
        available_upgrades: Some(version.upgrades.clone()),
        ..EngineVersion::default()
    });
    Ok(DescribeEngineVersionsResponse {
        engine_versions: Some(versions.collect()),
        marker: page.marker,
    })
}

/// Lists maintenance that waits. There is none that this server would do by itself: its instances
/// are as new as the server is.
pub fn describe_pending_maintenance(
    view: &View<'_>,
    input: DescribePendingMaintenanceActionsMessage,
) -> Answer<DescribePendingMaintenanceActions> {
    if let Some(arn) = &input.replication_instance_arn {
        replication_instance::find::<DescribePendingMaintenanceActions>(view, arn)?;
    }
    listing::filtered(Vec::<()>::new(), input.filters.as_deref(), &[])?;
    let paging = Paging { max_records: input.max_records, marker: input.marker.as_deref() };
    let page = listing::page(Vec::new(), |_: &_| String::new(), paging, listing::PAGE)?;
    Ok(DescribePendingMaintenanceActionsResponse {
        pending_maintenance_actions: Some(page.items),
        marker: page.marker,
    })
}
