//! DB parameter groups. Each installed family has a default group, which is made of nothing and
//! cannot be changed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use api::generated::rds::ops::{
    CopyDBParameterGroup, CreateDBParameterGroup, DeleteDBParameterGroup,
    DescribeDBParameterGroups, DescribeDBParameters, ModifyDBParameterGroup, ResetDBParameterGroup,
};
use api::generated::rds::{
    self as wire, CopyDBParameterGroupMessage, CopyDBParameterGroupResult,
    CreateDBParameterGroupMessage, CreateDBParameterGroupResult,
    DBParameterGroupAlreadyExistsFault, DBParameterGroupDetails, DBParameterGroupNameMessage,
    DBParameterGroupNotFoundFault, DBParameterGroupQuotaExceededFault, DBParameterGroupsMessage,
    DeleteDBParameterGroupMessage, DescribeDBParameterGroupsMessage, DescribeDBParametersMessage,
    InvalidDBParameterGroupStateFault, ModifyDBParameterGroupMessage, Parameter,
    ResetDBParameterGroupMessage,
};
use api::operation::{Answer, Empty, Raises, Refusal};
use control::call::{Call, Reading, View};
use control::event::ServiceEvent;
use control::store::Record;
use dbhost::EngineVersion;
use serde::{Deserialize, Serialize};

use crate::catalogue::EngineName;
use crate::db_instance::DbInstance;
use crate::instance_work::InstanceWork;
use crate::invalid::{Invalid, clip, no_parameter_group};
use crate::parameters::{Family, name_of};
use crate::world::World;
use crate::{identifier, listing, tags};

/// Groups of an account in a region.
pub(crate) const GROUPS_MAX: usize = 50;
/// Parameters of one call.
const PARAMETERS_MAX: usize = 20;
const DEFAULT_PREFIX: &str = "default.";

/// A value that a group sets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct GroupValue {
    pub(crate) value: String,
    /// Whether it was to count at once, or from the next reboot on.
    pub(crate) is_immediate: bool,
}

/// A stored group.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct DbParameterGroup {
    /// Lower case.
    pub(crate) name: String,
    pub(crate) family: String,
    pub(crate) description: String,
    /// By the names of parameters.
    pub(crate) values: BTreeMap<String, GroupValue>,
}

impl Record for DbParameterGroup {
    const KIND: &'static str = "rds/db-parameter-group";

    fn id(&self) -> String {
        self.name.clone()
    }
}

impl DbParameterGroup {
    fn modified(&self, reading: &impl Reading, message: String) -> ServiceEvent {
        ServiceEvent {
            service: "rds",
            source_type: "db-parameter-group",
            source_id: self.name.clone(),
            source_arn: self.arn(reading),
            event_id: Some("RDS-EVENT-0037"),
            categories: &["configuration change"],
            message,
        }
    }

    fn default_of(family: String) -> Self {
        let description = format!("Default parameter group for {family}");
        Self {
            name: format!("{DEFAULT_PREFIX}{family}"),
            family,
            description,
            values: BTreeMap::new(),
        }
    }

    /// The values by name.
    pub(crate) fn plain_values(&self) -> BTreeMap<String, String> {
        self.values.iter().map(|(name, set)| (name.clone(), set.value.clone())).collect()
    }

    fn arn(&self, reading: &impl Reading) -> String {
        reading.scope().arn("rds", &format!("pg:{}", self.name))
    }

    fn describe(&self, reading: &impl Reading) -> wire::DBParameterGroup {
        wire::DBParameterGroup {
            db_parameter_group_name: Some(self.name.clone()),
            db_parameter_group_family: Some(self.family.clone()),
            description: Some(self.description.clone()),
            db_parameter_group_arn: Some(self.arn(reading)),
        }
    }
}

/// The default groups of what this host can run.
fn defaults(world: &World) -> Vec<DbParameterGroup> {
    let families: BTreeSet<String> =
        world.versions().iter().map(|(engine, version)| engine.family(*version)).collect();
    families.into_iter().map(DbParameterGroup::default_of).collect()
}

/// Whether this is the ARN of a group that can have tags.
pub(crate) fn exists(world: &World, reading: &impl Reading, arn: &str) -> bool {
    let named = identifier::named_as(reading.scope(), "pg", arn);
    named.is_some_and(|name| {
        reading.find::<DbParameterGroup>(&name).is_some()
            || defaults(world).iter().any(|group| group.name == name)
    })
}

/// The group with this name or ARN, the default groups included.
fn find<Op>(
    world: &World,
    reading: &impl Reading,
    name: &str,
) -> Result<DbParameterGroup, Refusal<Op>>
where
    Op: Raises<DBParameterGroupNotFoundFault>,
{
    let named = identifier::named_as(reading.scope(), "pg", name);
    let named = named.ok_or_else(|| no_parameter_group(name))?;
    if let Some(found) = reading.find::<DbParameterGroup>(&named) {
        return Ok((*found).clone());
    }
    let default = defaults(world).into_iter().find(|group| group.name == named);
    Ok(default.ok_or_else(|| no_parameter_group(name))?)
}

/// The group that an instance of this version asks for: its name, if it may have it, and `None`
/// for its default group.
pub(crate) fn chosen<Op>(
    reading: &impl Reading,
    asked: Option<&str>,
    engine: EngineName,
    version: EngineVersion,
) -> Result<Option<String>, Refusal<Op>>
where
    Op: Raises<DBParameterGroupNotFoundFault>,
{
    let default = engine.default_parameter_group(version);
    let Some(asked) = asked.filter(|asked| !asked.eq_ignore_ascii_case(&default)) else {
        return Ok(None);
    };
    let named = identifier::named_as(reading.scope(), "pg", asked).unwrap_or_default();
    let family = engine.family(version);
    let found = reading.find::<DbParameterGroup>(&named);
    let group = found.ok_or_else(|| no_parameter_group(asked))?;
    if group.family != family {
        return Err(Invalid::combination(format!(
            "The parameter group {named} with DBParameterGroupFamily {} can't be used for this instance. Please use a \
             parameter group with DBParameterGroupFamily {family}.",
            group.family
        ))
        .into());
    }
    Ok(Some(named))
}

/// What instances of a group are to run with.
pub(crate) fn wanted_values(
    reading: &impl Reading,
    group: Option<&str>,
) -> BTreeMap<String, String> {
    let found = group.and_then(|name| reading.find::<DbParameterGroup>(name));
    found.map(|group| group.plain_values()).unwrap_or_default()
}

/// Creates a group that sets nothing.
pub(crate) fn create(
    world: &World,
    call: &mut Call<'_, '_>,
    input: CreateDBParameterGroupMessage,
) -> Answer<CreateDBParameterGroup> {
    let name = new_name::<CreateDBParameterGroup>(
        call,
        "DBParameterGroupName",
        &input.db_parameter_group_name,
    )?;
    Family::of(world, &input.db_parameter_group_family)?;
    let group = DbParameterGroup {
        name,
        family: input.db_parameter_group_family,
        description: described(&input.description)?,
        values: BTreeMap::new(),
    };
    call.save(&group);
    tags::put(call, &group.arn(call), &input.tags.unwrap_or_default())?;
    Ok(CreateDBParameterGroupResult { db_parameter_group: Some(group.describe(call)) })
}

/// Creates a group that sets what another one does.
pub(crate) fn copy(
    world: &World,
    call: &mut Call<'_, '_>,
    input: CopyDBParameterGroupMessage,
) -> Answer<CopyDBParameterGroup> {
    let source =
        find::<CopyDBParameterGroup>(world, call, &input.source_db_parameter_group_identifier)?;
    if source.name.starts_with(DEFAULT_PREFIX) {
        return Err(Invalid::value(format!(
            "The default parameter group {} cannot be copied: create a group of its family.",
            source.name
        ))
        .into());
    }
    let target = &input.target_db_parameter_group_identifier;
    let group = DbParameterGroup {
        name: new_name::<CopyDBParameterGroup>(call, "TargetDBParameterGroupIdentifier", target)?,
        description: described(&input.target_db_parameter_group_description)?,
        ..source
    };
    call.save(&group);
    tags::put(call, &group.arn(call), &input.tags.unwrap_or_default())?;
    Ok(CopyDBParameterGroupResult { db_parameter_group: Some(group.describe(call)) })
}

fn described(text: &str) -> Result<String, Invalid> {
    if text.is_empty() || text.chars().count() > 255 {
        return Err(Invalid::value("A description has 1 to 255 characters."));
    }
    Ok(text.to_owned())
}

fn new_name<Op>(call: &Call<'_, '_>, member: &str, text: &str) -> Result<String, Refusal<Op>>
where
    Op: Raises<DBParameterGroupAlreadyExistsFault> + Raises<DBParameterGroupQuotaExceededFault>,
{
    let name = identifier::name(member, text)?;
    if call.find::<DbParameterGroup>(&name).is_some() {
        let message = Some(format!("Parameter group {name} already exists"));
        return Err(DBParameterGroupAlreadyExistsFault { message }.into());
    }
    if call.list::<DbParameterGroup>().len() >= GROUPS_MAX {
        let message =
            Some(format!("At most {GROUPS_MAX} parameter groups are allowed in a region."));
        return Err(DBParameterGroupQuotaExceededFault { message }.into());
    }
    Ok(name)
}

/// Lists groups, the default ones included.
pub(crate) fn describe(
    world: &World,
    view: &View<'_>,
    input: DescribeDBParameterGroupsMessage,
) -> Answer<DescribeDBParameterGroups> {
    listing::filtered(Vec::<()>::new(), input.filters.as_deref(), &[])?;
    let named = input.db_parameter_group_name.as_deref().filter(|name| !name.is_empty());
    let all = if let Some(name) = named {
        vec![find::<DescribeDBParameterGroups>(world, view, name)?]
    } else {
        let stored = view.list::<DbParameterGroup>().into_iter();
        stored.map(|group| (*group).clone()).chain(defaults(world)).collect()
    };
    let marker = input.marker.as_deref();
    let page = listing::page(all, |group| group.name.clone(), input.max_records, marker)?;
    Ok(DBParameterGroupsMessage {
        marker: page.marker,
        db_parameter_groups: Some(page.items.iter().map(|group| group.describe(view)).collect()),
    })
}

/// Lists the parameters of a group, set or not.
pub(crate) fn describe_parameters(
    world: &World,
    view: &View<'_>,
    input: DescribeDBParametersMessage,
) -> Answer<DescribeDBParameters> {
    const SOURCES: [&str; 3] = ["user", "engine-default", "system"];
    let source = input.source.as_deref();
    if source.is_some_and(|source| !SOURCES.contains(&source)) {
        return Err(Invalid::value(format!("Source must be one of {}.", SOURCES.join(", "))).into());
    }
    let group = find::<DescribeDBParameters>(world, view, &input.db_parameter_group_name)?;
    let method = |is_immediate| if is_immediate { "immediate" } else { "pending-reboot" };
    let set = |(name, set): (&String, &GroupValue)| {
        (name.clone(), (set.value.clone(), method(set.is_immediate)))
    };
    let values = group.values.iter().map(set).collect();
    let family = Family::of(world, &group.family)?;
    let all = family.describe(&values, source, input.filters.as_deref())?;
    let page = listing::page(all, name_of, input.max_records, input.marker.as_deref())?;
    Ok(DBParameterGroupDetails { marker: page.marker, parameters: Some(page.items) })
}

/// A parameter of a request: its name, and whether it is to count at once.
fn asked(family: &Family, given: &Parameter) -> Result<(String, bool), Invalid> {
    let name = given.parameter_name.as_deref().unwrap_or_default();
    let parameter = family.find(name)?;
    let is_immediate = match given.apply_method.as_deref() {
        Some("immediate") => true,
        Some("pending-reboot") | None => false,
        Some(other) => {
            return Err(Invalid::value(format!(
                "ApplyMethod {} of {} is neither immediate nor pending-reboot.",
                clip(other),
                parameter.name
            )));
        }
    };
    if is_immediate && !parameter.is_dynamic {
        return Err(Invalid::combination(format!(
            "cannot use immediate apply method for static parameter {}: use pending-reboot",
            parameter.name
        )));
    }
    Ok((parameter.name.clone(), is_immediate))
}

fn refuse_default(name: &str) -> Result<(), Invalid> {
    if name.to_ascii_lowercase().starts_with(DEFAULT_PREFIX) {
        return Err(Invalid::value(format!(
            "The parameter group {} is a default group and cannot be changed or deleted: create one of your own.",
            clip(name)
        )));
    }
    Ok(())
}

/// Sets parameters of a group, all of them or none.
pub(crate) fn modify(
    world: &World,
    call: &mut Call<'_, '_>,
    input: ModifyDBParameterGroupMessage,
) -> Answer<ModifyDBParameterGroup> {
    refuse_default(&input.db_parameter_group_name)?;
    let mut group = find::<ModifyDBParameterGroup>(world, call, &input.db_parameter_group_name)?;
    let given = &input.parameters;
    if given.is_empty() || given.len() > PARAMETERS_MAX {
        let message = format!("A call modifies 1 to {PARAMETERS_MAX} parameters.");
        return Err(Invalid::value(message).into());
    }
    let family = Family::of(world, &group.family)?;
    let (mut fresh, mut at_once) = (BTreeMap::new(), BTreeSet::new());
    for given in given {
        let (name, is_immediate) = asked(&family, given)?;
        let value = given.parameter_value.clone();
        let value = value.ok_or_else(|| {
            Invalid::value(format!("The parameter ParameterValue must be provided for {name}."))
        })?;
        if is_immediate {
            at_once.insert(name.clone());
        }
        fresh.insert(name, value);
    }
    family.check(world, &fresh)?;
    for (name, value) in fresh {
        let is_immediate = at_once.contains(&name);
        let method = if is_immediate { "immediate" } else { "pending-reboot" };
        let text = format!("Updated parameter {name} to {value} with apply method {method}");
        call.announce(group.modified(call, text));
        group.values.insert(name, GroupValue { value, is_immediate });
    }
    call.save(&group);
    carry_out(call, &group.name, &at_once);
    Ok(DBParameterGroupNameMessage { db_parameter_group_name: Some(group.name) })
}

/// Takes settings out of a group.
pub(crate) fn reset(
    world: &World,
    call: &mut Call<'_, '_>,
    input: ResetDBParameterGroupMessage,
) -> Answer<ResetDBParameterGroup> {
    refuse_default(&input.db_parameter_group_name)?;
    let mut group = find::<ResetDBParameterGroup>(world, call, &input.db_parameter_group_name)?;
    let family = Family::of(world, &group.family)?;
    let given = input.parameters.unwrap_or_default();
    let resets_all = input.reset_all_parameters.unwrap_or(given.is_empty());
    let mut at_once = BTreeSet::new();
    match (resets_all, given.is_empty()) {
        (true, true) => {
            for name in std::mem::take(&mut group.values).into_keys() {
                if family.find(&name).is_ok_and(|parameter| parameter.is_dynamic) {
                    at_once.insert(name);
                }
            }
        }
        (false, false) if given.len() <= PARAMETERS_MAX => {
            for given in &given {
                let (name, is_immediate) = asked(&family, given)?;
                group.values.remove(&name);
                if is_immediate {
                    at_once.insert(name);
                }
            }
        }
        _ => {
            return Err(Invalid::combination(format!(
                "Either ResetAllParameters, or 1 to {PARAMETERS_MAX} Parameters to reset."
            ))
            .into());
        }
    }
    call.save(&group);
    carry_out(call, &group.name, &at_once);
    Ok(DBParameterGroupNameMessage { db_parameter_group_name: Some(group.name) })
}

/// Has the instances of a group take over what is to count at once.
fn carry_out(call: &mut Call<'_, '_>, group: &str, at_once: &BTreeSet<String>) {
    if at_once.is_empty() {
        return;
    }
    for instance in call.list::<DbInstance>() {
        // A group that an instance got since its start counts from its next reboot on, as a whole.
        let counts = instance.parameter_group.as_deref() == Some(group)
            && !instance.awaits_group
            && instance.is_up();
        if counts {
            let mut changed = (*instance).clone();
            changed.applying.extend(at_once.iter().cloned());
            call.save(&changed);
            call.start(InstanceWork::Configure { id: instance.id.clone() });
        }
    }
}

/// Deletes a group that no instance has.
pub(crate) fn delete(
    world: &World,
    call: &mut Call<'_, '_>,
    input: DeleteDBParameterGroupMessage,
) -> Answer<DeleteDBParameterGroup> {
    refuse_default(&input.db_parameter_group_name)?;
    let group = find::<DeleteDBParameterGroup>(world, call, &input.db_parameter_group_name)?;
    let instances = call.list::<DbInstance>();
    let has_it = |instance: &&Arc<DbInstance>| {
        let next = [&instance.pending.parameter_group, &instance.deferred.parameter_group];
        [&instance.parameter_group]
            .into_iter()
            .chain(next)
            .any(|of| of.as_ref() == Some(&group.name))
    };
    if let Some(user) = instances.iter().find(has_it) {
        let message = format!(
            "One or more database instances are still members of this parameter group {}, so the group cannot be \
             deleted: {}",
            group.name, user.identifier
        );
        return Err(InvalidDBParameterGroupStateFault { message: Some(message) }.into());
    }
    tags::forget(call, &group.arn(call));
    call.remove::<DbParameterGroup>(&group.name);
    Ok(Empty {})
}

/// How an instance stands to its group.
pub(crate) fn apply_status(reading: &impl Reading, instance: &DbInstance) -> &'static str {
    if !instance.applying.is_empty() {
        return "applying";
    }
    let wanted = wanted_values(reading, instance.parameter_group.as_deref());
    let is_same = !instance.awaits_group && wanted == instance.applied;
    if is_same || instance.is_being_made() { "in-sync" } else { "pending-reboot" }
}

/// The values that count once those in `instance.applying` do.
pub(crate) fn values_at_once(
    instance: &DbInstance,
    wanted: &BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let mut applied = instance.applied.clone();
    for name in &instance.applying {
        match wanted.get(name) {
            Some(value) => applied.insert(name.clone(), value.clone()),
            None => applied.remove(name),
        };
    }
    applied
}
