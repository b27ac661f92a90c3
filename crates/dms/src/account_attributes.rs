//! Quotas of an account: DescribeAccountAttributes.

use api::generated::dms::ops::DescribeAccountAttributes;
use api::generated::dms::{
    AccountQuota, DescribeAccountAttributesMessage, DescribeAccountAttributesResponse,
};
use api::operation::Answer;
use control::call::{Reading, View};

use crate::certificate::Certificate;
use crate::connection::Connection;
use crate::endpoint::Endpoint;
use crate::replication_instance::ReplicationInstance;
use crate::replication_subnet_group::SubnetGroup;

/// Replication instances of an account.
pub(crate) const INSTANCES_MAX: usize = 60;
/// Storage of all instances together, in GB.
pub(crate) const STORAGE_TOTAL_MAX_GB: i64 = 30_000;
/// Subnet groups of an account.
pub(crate) const SUBNET_GROUPS_MAX: usize = 60;
/// Subnets of a group.
pub(crate) const SUBNETS_PER_GROUP_MAX: usize = 60;
/// Endpoints of an account.
pub(crate) const ENDPOINTS_MAX: usize = 1_000;
/// Endpoints that one instance is connected to.
pub(crate) const ENDPOINTS_PER_INSTANCE_MAX: usize = 100;
/// Tasks of an account.
pub(crate) const TASKS_MAX: usize = 600;
/// Tasks of an instance.
pub(crate) const TASKS_PER_INSTANCE_MAX: usize = 200;
/// Certificates of an account.
pub(crate) const CERTIFICATES_MAX: usize = 100;

/// Says how much of each quota is used.
pub fn describe(
    view: &View<'_>,
    _: DescribeAccountAttributesMessage,
) -> Answer<DescribeAccountAttributes> {
    let count = |records: usize| i64::try_from(records).unwrap_or(i64::MAX);
    let instances = view.list::<ReplicationInstance>();
    let groups = view.list::<SubnetGroup>();
    let connections = view.list::<Connection>();
    let largest = |sizes: &mut dyn Iterator<Item = usize>| count(sizes.max().unwrap_or(0));
    let endpoints_of = |id: &str| connections.iter().filter(|pair| pair.instance == id).count();
    let quotas = [
        ("ReplicationInstances", count(instances.len()), count(INSTANCES_MAX)),
        (
            "AllocatedStorage",
            instances.iter().map(|instance| i64::from(instance.allocated_storage_gb)).sum(),
            STORAGE_TOTAL_MAX_GB,
        ),
        ("ReplicationSubnetGroups", count(groups.len()), count(SUBNET_GROUPS_MAX)),
        (
            "SubnetsPerReplicationSubnetGroup",
            largest(&mut groups.iter().map(|group| group.subnet_ids.len())),
            count(SUBNETS_PER_GROUP_MAX),
        ),
        ("Endpoints", count(view.list::<Endpoint>().len()), count(ENDPOINTS_MAX)),
        (
            "EndpointsPerInstance",
            largest(&mut instances.iter().map(|instance| endpoints_of(&instance.id))),
            count(ENDPOINTS_PER_INSTANCE_MAX),
        ),
        ("Certificates", count(view.list::<Certificate>().len()), count(CERTIFICATES_MAX)),
    ];
    let quotas = quotas.map(|(name, used, max)| AccountQuota {
        account_quota_name: Some(name.to_owned()),
        used: Some(used),
        max: Some(max),
    });
    Ok(DescribeAccountAttributesResponse {
        account_quotas: Some(quotas.to_vec()),
        unique_account_identifier: Some(format!("c{}", view.scope().account_id)),
    })
}
