//! What belongs to the account and the service as a whole: quotas and regions.

use api::generated::rds::ops::{DescribeAccountAttributes, DescribeSourceRegions};
use api::generated::rds::{
    AccountAttributesMessage, AccountQuota, DescribeAccountAttributesMessage,
    DescribeSourceRegionsMessage, SourceRegionMessage,
};
use api::operation::Answer;
use control::call::{Reading, View};

use crate::db_instance::DbInstance;
use crate::db_instance_create::INSTANCES_MAX;
use crate::db_instance_restore::REPLICAS_MAX;
use crate::db_snapshot::{DbSnapshot, SNAPSHOTS_MAX, SnapshotKind};
use crate::event_subscription::{EventSubscription, SUBSCRIPTIONS_MAX};
use crate::option_group::OptionGroup;
use crate::parameter_group::DbParameterGroup;
use crate::subnet_group::DbSubnetGroup;
use crate::{listing, option_group, parameter_group, subnet_group};

/// Says how much of each quota is used.
#[allow(clippy::unnecessary_wraps, reason = "the form of a handler")]
pub(crate) fn describe_attributes(
    view: &View<'_>,
    _: DescribeAccountAttributesMessage,
) -> Answer<DescribeAccountAttributes> {
    let instances = view.list::<DbInstance>();
    let snapshots = view.list::<DbSnapshot>();
    let subnet_groups = view.list::<DbSubnetGroup>();
    let manual = snapshots.iter().filter(|found| found.kind == SnapshotKind::Manual).count();
    let replicas = instances.iter().map(|instance| instance.replicas(view).len()).max();
    let subnets = subnet_groups.iter().map(|group| group.subnet_ids.len()).max();
    let quotas = [
        ("DBInstances", instances.len(), INSTANCES_MAX),
        ("ManualSnapshots", manual, SNAPSHOTS_MAX),
        ("DBParameterGroups", view.list::<DbParameterGroup>().len(), parameter_group::GROUPS_MAX),
        ("DBSubnetGroups", subnet_groups.len(), subnet_group::GROUPS_MAX),
        ("SubnetsPerDBSubnetGroup", subnets.unwrap_or(0), subnet_group::SUBNETS_MAX),
        ("OptionGroups", view.list::<OptionGroup>().len(), option_group::GROUPS_MAX),
        ("EventSubscriptions", view.list::<EventSubscription>().len(), SUBSCRIPTIONS_MAX),
        ("ReadReplicasPerMaster", replicas.unwrap_or(0), REPLICAS_MAX),
    ];
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let quota = |(name, used, max): (&str, usize, usize)| AccountQuota {
        account_quota_name: Some(name.to_owned()),
        used: Some(count(used)),
        max: Some(count(max)),
    };
    Ok(AccountAttributesMessage { account_quotas: Some(quotas.map(quota).to_vec()) })
}

/// Lists the regions that replicas and backups could come from: none, as a region's data stays in it.
pub(crate) fn describe_source_regions(
    _: &View<'_>,
    input: DescribeSourceRegionsMessage,
) -> Answer<DescribeSourceRegions> {
    listing::filtered(Vec::<()>::new(), input.filters.as_deref(), &[])?;
    let marker = input.marker.as_deref();
    let page = listing::page(Vec::new(), |()| String::new(), input.max_records, marker)?;
    Ok(SourceRegionMessage { marker: page.marker, source_regions: Some(Vec::new()) })
}
