//! DB subnet groups. There is no network of its own here: any well-formed subnet id is accepted,
//! and zones are dealt out to the subnets of a group in the order of their ids.

use api::generated::rds::ops::{
    CreateDBSubnetGroup, DeleteDBSubnetGroup, DescribeDBSubnetGroups, ModifyDBSubnetGroup,
};
use api::generated::rds::{
    self as wire, AvailabilityZone, CreateDBSubnetGroupMessage, CreateDBSubnetGroupResult,
    DBSubnetGroupAlreadyExistsFault, DBSubnetGroupDoesNotCoverEnoughAZs, DBSubnetGroupMessage,
    DBSubnetGroupNotFoundFault, DBSubnetGroupQuotaExceededFault, DBSubnetQuotaExceededFault,
    DeleteDBSubnetGroupMessage, DescribeDBSubnetGroupsMessage, InvalidDBSubnetGroupStateFault,
    InvalidSubnet, ModifyDBSubnetGroupMessage, ModifyDBSubnetGroupResult, Subnet,
};
use api::operation::{Answer, Empty, Raises, Refusal};
use control::call::{Call, Reading, View};
use control::store::Record;
use serde::{Deserialize, Serialize};

use crate::db_instance::DbInstance;
use crate::invalid::{Invalid, clip};
use crate::{identifier, listing, tags};

/// Groups of an account in a region.
pub(crate) const GROUPS_MAX: usize = 50;
/// Subnets of a group.
pub(crate) const SUBNETS_MAX: usize = 20;
const NAME_CHARS_MAX: usize = 255;
/// The group of instances that name none.
const DEFAULT: &str = "default";

/// A stored group.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct DbSubnetGroup {
    /// Lower case.
    pub(crate) name: String,
    description: String,
    /// Sorted, each once.
    pub(crate) subnet_ids: Vec<String>,
}

impl Record for DbSubnetGroup {
    const KIND: &'static str = "rds/db-subnet-group";

    fn id(&self) -> String {
        self.name.clone()
    }
}

impl DbSubnetGroup {
    fn default_group() -> Self {
        Self {
            name: DEFAULT.to_owned(),
            description: "default".to_owned(),
            subnet_ids: ["a", "b", "c"].map(|zone| format!("subnet-default{zone}")).to_vec(),
        }
    }

    fn arn(&self, reading: &impl Reading) -> String {
        reading.scope().arn("rds", &format!("subgrp:{}", self.name))
    }

    fn describe(&self, reading: &impl Reading) -> wire::DBSubnetGroup {
        let scope = reading.scope();
        let zones = ["a", "b", "c"].map(|zone| format!("{}{zone}", scope.region));
        let subnets = self.subnet_ids.iter().zip(zones.iter().cycle()).map(|(id, zone)| Subnet {
            subnet_identifier: Some(id.clone()),
            subnet_availability_zone: Some(AvailabilityZone { name: Some(zone.clone()) }),
            subnet_status: Some("Active".to_owned()),
            subnet_outpost: None,
        });
        wire::DBSubnetGroup {
            db_subnet_group_name: Some(self.name.clone()),
            db_subnet_group_description: Some(self.description.clone()),
            vpc_id: Some(format!("vpc-0{:0>16}", scope.account_id)),
            subnet_group_status: Some("Complete".to_owned()),
            subnets: Some(subnets.collect()),
            db_subnet_group_arn: Some(self.arn(reading)),
            supported_network_types: Some(vec!["IPV4".to_owned()]),
        }
    }
}

fn find<Op>(reading: &impl Reading, name: &str) -> Result<DbSubnetGroup, Refusal<Op>>
where
    Op: Raises<DBSubnetGroupNotFoundFault>,
{
    let named = identifier::named_as(reading.scope(), "subgrp", name).unwrap_or_default();
    if let Some(found) = reading.find::<DbSubnetGroup>(&named) {
        return Ok((*found).clone());
    }
    if named == DEFAULT {
        return Ok(DbSubnetGroup::default_group());
    }
    let message = Some(format!("DBSubnetGroup not found: {}", clip(name)));
    Err(DBSubnetGroupNotFoundFault { message }.into())
}

/// The group that an instance asks for; `None` is the default one.
pub(crate) fn chosen<Op>(
    reading: &impl Reading,
    asked: Option<&str>,
) -> Result<Option<String>, Refusal<Op>>
where
    Op: Raises<DBSubnetGroupNotFoundFault>,
{
    let found = asked.map(|name| find::<Op>(reading, name)).transpose()?;
    Ok(found.map(|group| group.name).filter(|name| name != DEFAULT))
}

/// The group of an instance, in the answer's form.
pub(crate) fn of_instance(reading: &impl Reading, name: Option<&str>) -> wire::DBSubnetGroup {
    let found = name.and_then(|name| reading.find::<DbSubnetGroup>(name));
    let group = found.map_or_else(DbSubnetGroup::default_group, |group| (*group).clone());
    group.describe(reading)
}

/// Whether this is the ARN of a group that can have tags.
pub(crate) fn exists(reading: &impl Reading, arn: &str) -> bool {
    let named = identifier::named_as(reading.scope(), "subgrp", arn);
    named.is_some_and(|name| name == DEFAULT || reading.find::<DbSubnetGroup>(&name).is_some())
}

fn new_name(text: &str) -> Result<String, Invalid> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-_. ".contains(c);
    let name = text.to_ascii_lowercase();
    let fits = !name.is_empty() && name.len() <= NAME_CHARS_MAX && name.chars().all(allowed);
    if fits && name != DEFAULT {
        return Ok(name);
    }
    Err(Invalid::value(format!(
        "The parameter DBSubnetGroupName is not a valid identifier: \"{}\". It has 1 to {NAME_CHARS_MAX} ASCII letters, \
         digits, hyphens, underscores, periods and spaces, and is not \"{DEFAULT}\".",
        clip(text)
    )))
}

fn subnets<Op>(mut ids: Vec<String>) -> Result<Vec<String>, Refusal<Op>>
where
    Op: Raises<InvalidSubnet>
        + Raises<DBSubnetGroupDoesNotCoverEnoughAZs>
        + Raises<DBSubnetQuotaExceededFault>,
{
    ids.sort();
    ids.dedup();
    let is_plain = |id: &str| {
        id.strip_prefix("subnet-").is_some_and(|rest| {
            !rest.is_empty()
                && rest.len() <= 32
                && rest.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
    };
    if let Some(wrong) = ids.iter().find(|id| !is_plain(id)) {
        let message = Some(format!(
            "The subnet ID \"{}\" is not valid: they look like subnet-0123abcd.",
            clip(wrong)
        ));
        return Err(InvalidSubnet { message }.into());
    }
    if ids.len() > SUBNETS_MAX {
        let message = Some(format!("A DB subnet group has at most {SUBNETS_MAX} subnets."));
        return Err(DBSubnetQuotaExceededFault { message }.into());
    }
    if ids.len() < 2 {
        let message = Some(
            "The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement: it needs subnets in at \
             least two zones, so at least two subnets."
                .to_owned(),
        );
        return Err(DBSubnetGroupDoesNotCoverEnoughAZs { message }.into());
    }
    Ok(ids)
}

/// Creates a group.
pub(crate) fn create(
    call: &mut Call<'_, '_>,
    input: CreateDBSubnetGroupMessage,
) -> Answer<CreateDBSubnetGroup> {
    let name = new_name(&input.db_subnet_group_name)?;
    if call.find::<DbSubnetGroup>(&name).is_some() {
        let message = Some(format!("The DB subnet group '{name}' already exists."));
        return Err(DBSubnetGroupAlreadyExistsFault { message }.into());
    }
    if call.list::<DbSubnetGroup>().len() >= GROUPS_MAX {
        let message =
            Some(format!("At most {GROUPS_MAX} DB subnet groups are allowed in a region."));
        return Err(DBSubnetGroupQuotaExceededFault { message }.into());
    }
    let group = DbSubnetGroup {
        name,
        description: input.db_subnet_group_description,
        subnet_ids: subnets::<CreateDBSubnetGroup>(input.subnet_ids)?,
    };
    call.save(&group);
    tags::put(call, &group.arn(call), &input.tags.unwrap_or_default())?;
    Ok(CreateDBSubnetGroupResult { db_subnet_group: Some(group.describe(call)) })
}

/// Changes a group's description or subnets.
pub(crate) fn modify(
    call: &mut Call<'_, '_>,
    input: ModifyDBSubnetGroupMessage,
) -> Answer<ModifyDBSubnetGroup> {
    let mut group = find::<ModifyDBSubnetGroup>(call, &input.db_subnet_group_name)?;
    refuse_default::<ModifyDBSubnetGroup>(&group)?;
    group.subnet_ids = subnets::<ModifyDBSubnetGroup>(input.subnet_ids)?;
    if let Some(text) = input.db_subnet_group_description {
        group.description = text;
    }
    call.save(&group);
    Ok(ModifyDBSubnetGroupResult { db_subnet_group: Some(group.describe(call)) })
}

fn refuse_default<Op>(group: &DbSubnetGroup) -> Result<(), Refusal<Op>>
where
    Op: Raises<InvalidDBSubnetGroupStateFault>,
{
    if group.name != DEFAULT {
        return Ok(());
    }
    let message = Some("The default DB subnet group cannot be changed or deleted.".to_owned());
    Err(InvalidDBSubnetGroupStateFault { message }.into())
}

/// Deletes a group that no instance has.
pub(crate) fn delete(
    call: &mut Call<'_, '_>,
    input: DeleteDBSubnetGroupMessage,
) -> Answer<DeleteDBSubnetGroup> {
    let group = find::<DeleteDBSubnetGroup>(call, &input.db_subnet_group_name)?;
    refuse_default::<DeleteDBSubnetGroup>(&group)?;
    let instances = call.list::<DbInstance>();
    if let Some(user) =
        instances.iter().find(|user| user.subnet_group.as_ref() == Some(&group.name))
    {
        let message = Some(format!(
            "Cannot delete the subnet group '{}' because at least one database instance: {} is still using it.",
            group.name, user.identifier
        ));
        return Err(InvalidDBSubnetGroupStateFault { message }.into());
    }
    tags::forget(call, &group.arn(call));
    call.remove::<DbSubnetGroup>(&group.name);
    Ok(Empty {})
}

/// Lists groups.
pub(crate) fn describe(
    view: &View<'_>,
    input: DescribeDBSubnetGroupsMessage,
) -> Answer<DescribeDBSubnetGroups> {
    listing::filtered(Vec::<()>::new(), input.filters.as_deref(), &[])?;
    let named = input.db_subnet_group_name.as_deref().filter(|name| !name.is_empty());
    let mut all = vec![find::<DescribeDBSubnetGroups>(view, named.unwrap_or("default"))?];
    if named.is_none() {
        all.extend(view.list::<DbSubnetGroup>().iter().map(|group| (**group).clone()));
    }
    let marker = input.marker.as_deref();
    let page = listing::page(all, |group| group.name.clone(), input.max_records, marker)?;
    Ok(DBSubnetGroupMessage {
        marker: page.marker,
        db_subnet_groups: Some(page.items.iter().map(|group| group.describe(view)).collect()),
    })
}
