//! Replication subnet groups.
//!
//! There is no network of its own here: any well-formed subnet id is accepted, and zones are dealt
//! out to the subnets of a group in the order of their ids.

use api::generated::dms::ops::{
    CreateReplicationSubnetGroup, DeleteReplicationSubnetGroup, DescribeReplicationSubnetGroups,
    ModifyReplicationSubnetGroup,
};
use api::generated::dms::{
    AvailabilityZone, CreateReplicationSubnetGroupMessage, CreateReplicationSubnetGroupResponse,
    DeleteReplicationSubnetGroupMessage, DeleteReplicationSubnetGroupResponse,
    DescribeReplicationSubnetGroupsMessage, DescribeReplicationSubnetGroupsResponse, InvalidSubnet,
    ModifyReplicationSubnetGroupMessage, ModifyReplicationSubnetGroupResponse,
    ReplicationSubnetGroup, ReplicationSubnetGroupDoesNotCoverEnoughAZs, Subnet,
};
use api::operation::{Answer, Raises, Refusal};
use control::call::{Call, Reading, Scope, View};
use control::filter::Known;
use control::store::Record;
use serde::{Deserialize, Serialize};

use crate::identifier::{self, ResourceKind};
use crate::invalid::{Invalid, clip};
use crate::listing::{self, Paging};
use crate::replication_instance::ReplicationInstance;
use crate::{account_attributes, catalogue, fault, tags};

/// The group of instances that name none.
pub(crate) const DEFAULT_GROUP: &str = "default";

/// A stored subnet group. Its id is its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubnetGroup {
    /// The lower-case name.
    pub identifier: String,
    /// What the user says about it.
    pub description: String,
    /// Ids of its subnets, sorted, each once.
    pub subnet_ids: Vec<String>,
}

impl Record for SubnetGroup {
    const KIND: &'static str = "dms/replication-subnet-group";

    fn id(&self) -> String {
        self.identifier.clone()
    }
}

impl SubnetGroup {
    /// The answer's form.
    pub fn describe(&self, scope: &Scope) -> ReplicationSubnetGroup {
        let zones = catalogue::zones(&scope.region);
        let subnets = self.subnet_ids.iter().zip(zones.iter().cycle()).map(|(id, zone)| Subnet {
            subnet_identifier: Some(id.clone()),
            subnet_availability_zone: Some(AvailabilityZone { name: Some(zone.clone()) }),
            subnet_status: Some("Active".to_owned()),
        });
        ReplicationSubnetGroup {
            replication_subnet_group_identifier: Some(self.identifier.clone()),
            replication_subnet_group_description: Some(self.description.clone()),
            vpc_id: Some(format!("vpc-0{:0>16}", scope.account_id)),
            subnet_group_status: Some("Complete".to_owned()),
            subnets: Some(subnets.collect()),
            supported_network_types: Some(vec!["IPV4".to_owned()]),
            is_read_only: Some(false),
        }
    }
}

/// Creates a group.
pub fn create(
    call: &mut Call<'_, '_>,
    input: CreateReplicationSubnetGroupMessage,
) -> Answer<CreateReplicationSubnetGroup> {
    let identifier = identifier::parse_subnet_group(&input.replication_subnet_group_identifier)?;
    let arn = ResourceKind::SubnetGroup.arn(call.scope(), &identifier);
    if call.find::<SubnetGroup>(&identifier).is_some() {
        let message = format!("The replication subnet group \"{identifier}\" already exists.");
        return Err(fault::already_exists(message, &arn).into());
    }
    if call.list::<SubnetGroup>().len() >= account_attributes::SUBNET_GROUPS_MAX {
        return Err(fault::quota_exceeded(
            "replication subnet groups",
            account_attributes::SUBNET_GROUPS_MAX,
        )
        .into());
    }
    let group = SubnetGroup {
        identifier,
        description: description(input.replication_subnet_group_description)?,
        subnet_ids: subnets::<CreateReplicationSubnetGroup>(input.subnet_ids)?,
    };
    call.save(&group);
    tags::put(call, &arn, input.tags.as_deref())?;
    Ok(CreateReplicationSubnetGroupResponse {
        replication_subnet_group: Some(group.describe(call.scope())),
    })
}

/// Changes a group's description or subnets.
pub fn modify(
    call: &mut Call<'_, '_>,
    input: ModifyReplicationSubnetGroupMessage,
) -> Answer<ModifyReplicationSubnetGroup> {
    let mut group =
        find::<ModifyReplicationSubnetGroup>(call, &input.replication_subnet_group_identifier)?;
    if let Some(text) = input.replication_subnet_group_description {
        group.description = description(text)?;
    }
    group.subnet_ids = subnets::<ModifyReplicationSubnetGroup>(input.subnet_ids)?;
    call.save(&group);
    Ok(ModifyReplicationSubnetGroupResponse {
        replication_subnet_group: Some(group.describe(call.scope())),
    })
}

/// Deletes a group that no instance uses.
pub fn delete(
    call: &mut Call<'_, '_>,
    input: DeleteReplicationSubnetGroupMessage,
) -> Answer<DeleteReplicationSubnetGroup> {
    let group =
        find::<DeleteReplicationSubnetGroup>(call, &input.replication_subnet_group_identifier)?;
    let instances = call.list::<ReplicationInstance>();
    if let Some(user) = instances.iter().find(|instance| instance.subnet_group == group.identifier)
    {
        return Err(fault::invalid_state(format!(
            "The replication subnet group \"{}\" is in use by the replication instance \"{}\".",
            group.identifier, user.identifier
        ))
        .into());
    }
    call.remove::<SubnetGroup>(&group.identifier);
    let arn = ResourceKind::SubnetGroup.arn(call.scope(), &group.identifier);
    tags::forget(call, &arn);
    Ok(DeleteReplicationSubnetGroupResponse::default())
}

/// Lists groups.
pub fn describe(
    view: &View<'_>,
    input: DescribeReplicationSubnetGroupsMessage,
) -> Answer<DescribeReplicationSubnetGroups> {
    const KNOWN: &[Known<SubnetGroup>] =
        &[("replication-subnet-group-id", |group| vec![group.identifier.clone()])];
    let groups: Vec<SubnetGroup> =
        view.list::<SubnetGroup>().iter().map(|group| (**group).clone()).collect();
    let found = listing::filtered(groups, input.filters.as_deref(), KNOWN)?;
    if found.is_empty() && listing::has_filters(input.filters.as_deref()) {
        return Err(
            fault::not_found("No Replication Subnet Groups found matching given filter.").into()
        );
    }
    let paging = Paging { max_records: input.max_records, marker: input.marker.as_deref() };
    let page = listing::page(found, |group| group.identifier.clone(), paging, listing::PAGE)?;
    Ok(DescribeReplicationSubnetGroupsResponse {
        marker: page.marker,
        replication_subnet_groups: Some(
            page.items.iter().map(|group| group.describe(view.scope())).collect(),
        ),
    })
}

/// The group with this name; the one called `default` is made when it is first needed.
pub(crate) fn find_or_default<Op>(
    call: &mut Call<'_, '_>,
    name: Option<&str>,
) -> Result<SubnetGroup, Refusal<Op>>
where
    Op: Raises<api::generated::dms::ResourceNotFoundFault>,
{
    if let Some(name) = name {
        find::<Op>(call, name)
    } else {
        if let Some(group) = call.find::<SubnetGroup>(DEFAULT_GROUP) {
            return Ok((*group).clone());
        }
        let group = SubnetGroup {
            identifier: DEFAULT_GROUP.to_owned(),
            description: "default".to_owned(),
            subnet_ids: ["a", "b", "c"].map(|zone| format!("subnet-default{zone}")).to_vec(),
        };
        call.save(&group);
        Ok(group)
    }
}

fn find<Op>(reading: &impl Reading, name: &str) -> Result<SubnetGroup, Refusal<Op>>
where
    Op: Raises<api::generated::dms::ResourceNotFoundFault>,
{
    let found = reading.find::<SubnetGroup>(&name.to_ascii_lowercase());
    let group = found.ok_or_else(|| {
        fault::not_found(format!("Replication subnet group \"{}\" does not exist.", clip(name)))
    })?;
    Ok((*group).clone())
}

fn description(text: String) -> Result<String, Invalid> {
    if text.is_empty() || text.len() > 255 || text.chars().any(char::is_control) {
        return Err(Invalid::value(
            "ReplicationSubnetGroupDescription must have 1 to 255 characters, none of them a control character.",
        ));
    }
    Ok(text)
}

fn subnets<Op>(mut ids: Vec<String>) -> Result<Vec<String>, Refusal<Op>>
where
    Op: Raises<InvalidSubnet> + Raises<ReplicationSubnetGroupDoesNotCoverEnoughAZs>,
{
    let well_formed = |id: &String| {
        id.strip_prefix("subnet-").is_some_and(|rest| {
            !rest.is_empty()
                && rest.len() <= 64
                && rest.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        })
    };
    if let Some(odd) = ids.iter().find(|id| !well_formed(id)) {
        let message = Some(format!(
            "The subnet \"{}\" is not valid: subnet ids look like subnet-0123abcd.",
            clip(odd)
        ));
        return Err(InvalidSubnet { message }.into());
    }
    ids.sort();
    ids.dedup();
    if ids.len() > account_attributes::SUBNETS_PER_GROUP_MAX {
        let max = account_attributes::SUBNETS_PER_GROUP_MAX;
        return Err(Invalid::value(format!(
            "A replication subnet group has at most {max} subnets."
        ))
        .into());
    }
    if ids.len() < 2 {
        let message = "The replication subnet group must cover at least two Availability Zones: name at least two subnets.";
        return Err(ReplicationSubnetGroupDoesNotCoverEnoughAZs {
            message: Some(message.to_owned()),
        }
        .into());
    }
    Ok(ids)
}
