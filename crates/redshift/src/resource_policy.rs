//! Resource policies of warehouses: kept verbatim, for clusters and for serverless namespaces.

use api::generated::redshift::ops::{DeleteResourcePolicy, GetResourcePolicy, PutResourcePolicy};
use api::generated::redshift::{
    DeleteResourcePolicyMessage, GetResourcePolicyMessage, GetResourcePolicyResult,
    InvalidPolicyFault, PutResourcePolicyMessage, PutResourcePolicyResult, ResourceNotFoundFault,
    ResourcePolicy,
};
use api::operation::{Answer, Empty, Raises, Refusal};
use control::call::{Call, Reading, View};
use control::lifecycle::Resource;
use control::store::Record;
use serde::{Deserialize, Serialize};

use crate::cluster::{Cluster, ClusterStatus};
use crate::invalid::clip;
use crate::namespace::{Namespace, NamespaceStatus};
use crate::policy;

/// The policy of a warehouse.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct StoredPolicy {
    /// The ARN of the warehouse.
    pub(crate) arn: String,
    /// As it was put.
    pub(crate) text: String,
}

impl Record for StoredPolicy {
    const KIND: &'static str = "redshift/resource-policy";

    fn id(&self) -> String {
        self.arn.clone()
    }
}

/// Puts a policy in the place of the one before.
pub(crate) fn put(
    call: &mut Call<'_, '_>,
    input: PutResourcePolicyMessage,
) -> Answer<PutResourcePolicy> {
    check_exists(call, &input.resource_arn)?;
    policy::check(&input.policy)
        .map_err(|message| InvalidPolicyFault { message: Some(message) })?;
    let stored = StoredPolicy { arn: input.resource_arn, text: input.policy };
    call.save(&stored);
    Ok(PutResourcePolicyResult { resource_policy: Some(wire(&stored)) })
}

/// Shows a policy.
pub(crate) fn get(view: &View<'_>, input: GetResourcePolicyMessage) -> Answer<GetResourcePolicy> {
    check_exists(view, &input.resource_arn)?;
    let stored = view.find::<StoredPolicy>(&input.resource_arn);
    let stored = stored.ok_or_else(|| no_policy(&input.resource_arn))?;
    Ok(GetResourcePolicyResult { resource_policy: Some(wire(&stored)) })
}

/// Removes a policy. Integrations that it let in fail.
pub(crate) fn delete(
    call: &mut Call<'_, '_>,
    input: DeleteResourcePolicyMessage,
) -> Answer<DeleteResourcePolicy> {
    check_exists(call, &input.resource_arn)?;
    if call.find::<StoredPolicy>(&input.resource_arn).is_none() {
        return Err(no_policy(&input.resource_arn).into());
    }
    forget(call, &input.resource_arn);
    Ok(Empty {})
}

/// Forgets the policy of a warehouse that is gone.
pub(crate) fn forget(call: &mut Call<'_, '_>, arn: &str) {
    call.remove::<StoredPolicy>(arn);
}

/// The UUID of the warehouse with this ARN, and whether it is a serverless one. One that is being
/// deleted is gone.
pub(crate) fn warehouse(reading: &impl Reading, arn: &str) -> Option<(String, bool)> {
    let namespaces = reading.list::<Namespace>();
    let serverless = namespaces.iter().find(|known| known.arn == arn);
    if let Some(found) = serverless {
        let is_there = found.lifecycle().status() != NamespaceStatus::Deleting;
        return is_there.then(|| (found.id.clone(), true));
    }
    let clusters = reading.list::<Cluster>();
    let found = clusters.iter().find(|known| known.namespace_arn == arn)?;
    let is_there = found.lifecycle().status() != ClusterStatus::Deleting;
    is_there.then(|| (found.namespace_id.clone(), false))
}

fn check_exists<Op>(reading: &impl Reading, arn: &str) -> Result<(), Refusal<Op>>
where
    Op: Raises<ResourceNotFoundFault>,
{
    if warehouse(reading, arn).is_some() {
        return Ok(());
    }
    let message = format!("The resource {} does not exist.", clip(arn));
    Err(ResourceNotFoundFault { message: Some(message) }.into())
}

fn no_policy(arn: &str) -> ResourceNotFoundFault {
    let message = format!("The resource {} has no resource policy.", clip(arn));
    ResourceNotFoundFault { message: Some(message) }
}

fn wire(stored: &StoredPolicy) -> ResourcePolicy {
    ResourcePolicy { resource_arn: Some(stored.arn.clone()), policy: Some(stored.text.clone()) }
}
