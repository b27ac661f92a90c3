//! What belongs to the account and the service as a whole: quotas, certificates, maintenance.

use api::generated::rds::ops::{
    ApplyPendingMaintenanceAction, DescribeAccountAttributes, DescribeCertificates,
    DescribePendingMaintenanceActions,
};
use api::generated::rds::{
    AccountAttributesMessage, AccountQuota, ApplyPendingMaintenanceActionMessage,
    CertificateMessage, CertificateNotFoundFault, DescribeAccountAttributesMessage,
    DescribeCertificatesMessage, DescribePendingMaintenanceActionsMessage,
    PendingMaintenanceActionsMessage, ResourceNotFoundFault,
};
use api::operation::Answer;
use control::call::{Call, Reading, View};

use crate::db_instance::DbInstance;
use crate::db_instance_create::INSTANCES_MAX;
use crate::db_instance_restore::REPLICAS_MAX;
use crate::db_snapshot::{DbSnapshot, SNAPSHOTS_MAX, SnapshotKind};
use crate::invalid::{Invalid, clip};
use crate::option_group::OptionGroup;
use crate::parameter_group::DbParameterGroup;
use crate::subnet_group::DbSubnetGroup;
use crate::{identifier, listing, option_group, parameter_group, subnet_group};

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

/// Lists certificates of authorities: none, as each instance signs its own.
pub(crate) fn describe_certificates(
    _: &View<'_>,
    input: DescribeCertificatesMessage,
) -> Answer<DescribeCertificates> {
    listing::filtered(Vec::<()>::new(), input.filters.as_deref(), &[])?;
    if let Some(name) = input.certificate_identifier.as_deref().filter(|name| !name.is_empty()) {
        let message = Some(format!(
            "Certificate {} not found: each DB instance of this server signs its own.",
            clip(name)
        ));
        return Err(CertificateNotFoundFault { message }.into());
    }
    Ok(CertificateMessage { certificates: Some(Vec::new()), ..CertificateMessage::default() })
}

fn known_resource(reading: &impl Reading, arn: &str) -> Result<String, ResourceNotFoundFault> {
    let named = identifier::named(reading.scope(), arn).filter(|_| arn.starts_with("arn:"));
    let all = reading.list::<DbInstance>();
    let found = all.iter().find(|known| Some(&known.identifier) == named.as_ref());
    found.map(|found| found.identifier.clone()).ok_or_else(|| ResourceNotFoundFault {
        message: Some(format!("The resource {} was not found.", clip(arn))),
    })
}

/// Lists maintenance that the service wants to do: none.
pub(crate) fn describe_maintenance(
    view: &View<'_>,
    input: DescribePendingMaintenanceActionsMessage,
) -> Answer<DescribePendingMaintenanceActions> {
    // Filters name resources; nothing can match.
    let known = ["db-cluster-id", "db-instance-id", "global-cluster-id"];
    for filter in input.filters.iter().flatten() {
        if !known.contains(&filter.name.as_str()) {
            let name = clip(&filter.name);
            return Err(Invalid::value(format!("Unrecognized filter name: {name}")).into());
        }
    }
    if let Some(arn) = &input.resource_identifier {
        known_resource(view, arn)?;
    }
    Ok(PendingMaintenanceActionsMessage {
        pending_maintenance_actions: Some(Vec::new()),
        marker: None,
    })
}

/// Refuses maintenance, of which there is none.
pub(crate) fn apply_maintenance(
    call: &mut Call<'_, '_>,
    input: ApplyPendingMaintenanceActionMessage,
) -> Answer<ApplyPendingMaintenanceAction> {
    let name = known_resource(call, &input.resource_identifier)?;
    Err(Invalid::value(format!(
        "The DB instance {name} has no pending maintenance action {}.",
        clip(&input.apply_action)
    ))
    .into())
}
