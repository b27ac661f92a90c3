//! Option groups. None of the engines of this release has options: a group is empty, and asking
//! for an option is refused.

use std::collections::BTreeSet;

use api::generated::rds::ops::{
    CopyOptionGroup, CreateOptionGroup, DeleteOptionGroup, DescribeOptionGroupOptions,
    DescribeOptionGroups, ModifyOptionGroup,
};
use api::generated::rds::{
    self as wire, CopyOptionGroupMessage, CopyOptionGroupResult, CreateOptionGroupMessage,
    CreateOptionGroupResult, DeleteOptionGroupMessage, DescribeOptionGroupOptionsMessage,
    DescribeOptionGroupsMessage, InvalidOptionGroupStateFault, ModifyOptionGroupMessage,
    OptionGroupAlreadyExistsFault, OptionGroupNotFoundFault, OptionGroupOption,
    OptionGroupOptionsMessage, OptionGroupQuotaExceededFault, OptionGroups,
};
use api::operation::{Answer, Empty, Raises, Refusal};
use control::call::{Call, Reading, View};
use control::store::Record;
use dbhost::EngineVersion;
use serde::{Deserialize, Serialize};

use crate::catalogue::EngineName;
use crate::db_instance::DbInstance;
use crate::invalid::{Invalid, clip};
use crate::world::World;
use crate::{identifier, listing, tags};

/// Groups of an account in a region.
pub(crate) const GROUPS_MAX: usize = 20;

/// A stored group.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct OptionGroup {
    /// Lower case.
    pub(crate) name: String,
    description: String,
    engine: EngineName,
    major_version: String,
}

impl Record for OptionGroup {
    const KIND: &'static str = "rds/option-group";

    fn id(&self) -> String {
        self.name.clone()
    }
}

impl OptionGroup {
    fn arn(&self, reading: &impl Reading) -> String {
        reading.scope().arn("rds", &format!("og:{}", self.name))
    }

    fn describe(&self, reading: &impl Reading) -> wire::OptionGroup {
        wire::OptionGroup {
            option_group_name: Some(self.name.clone()),
            option_group_description: Some(self.description.clone()),
            engine_name: Some(self.engine.as_str().to_owned()),
            major_engine_version: Some(self.major_version.clone()),
            options: Some(Vec::new()),
            allows_vpc_and_non_vpc_instance_memberships: Some(true),
            option_group_arn: Some(self.arn(reading)),
            ..wire::OptionGroup::default()
        }
    }
}

/// The default groups of what this host can run.
fn defaults(world: &World) -> Vec<OptionGroup> {
    let kinds: BTreeSet<_> = world
        .versions()
        .into_iter()
        .map(|(engine, version)| {
            (engine.default_option_group(version), engine, version.major_version())
        })
        .collect();
    let group = |(name, engine, major_version): (String, EngineName, String)| OptionGroup {
        description: format!("Default option group for {} {major_version}", engine.as_str()),
        name,
        engine,
        major_version,
    };
    kinds.into_iter().map(group).collect()
}

fn not_found(name: &str) -> OptionGroupNotFoundFault {
    let message = Some(format!("Specified OptionGroupName: {} not found.", clip(name)));
    OptionGroupNotFoundFault { message }
}

fn find<Op>(world: &World, reading: &impl Reading, name: &str) -> Result<OptionGroup, Refusal<Op>>
where
    Op: Raises<OptionGroupNotFoundFault>,
{
    let named = identifier::named_as(reading.scope(), "og", name).unwrap_or_default();
    if let Some(found) = reading.find::<OptionGroup>(&named) {
        return Ok((*found).clone());
    }
    let default = defaults(world).into_iter().find(|group| group.name == named);
    Ok(default.ok_or_else(|| not_found(name))?)
}

/// The group that an instance of this version asks for; `None` is its default group.
pub(crate) fn chosen<Op>(
    reading: &impl Reading,
    asked: Option<&str>,
    engine: EngineName,
    version: EngineVersion,
) -> Result<Option<String>, Refusal<Op>>
where
    Op: Raises<OptionGroupNotFoundFault>,
{
    let default = engine.default_option_group(version);
    let Some(asked) = asked.filter(|asked| !asked.eq_ignore_ascii_case(&default)) else {
        return Ok(None);
    };
    let named = identifier::named_as(reading.scope(), "og", asked).unwrap_or_default();
    let group = reading.find::<OptionGroup>(&named).ok_or_else(|| not_found(asked))?;
    if group.engine != engine || group.major_version != version.major_version() {
        return Err(Invalid::combination(format!(
            "The option group {named} is for {} {}, and cannot be used for {} {}.",
            group.engine.as_str(),
            group.major_version,
            engine.as_str(),
            version.major_version()
        ))
        .into());
    }
    Ok(Some(named))
}

/// Whether this is the ARN of a group that can have tags.
pub(crate) fn exists(world: &World, reading: &impl Reading, arn: &str) -> bool {
    let named = identifier::named_as(reading.scope(), "og", arn);
    named.is_some_and(|name| {
        reading.find::<OptionGroup>(&name).is_some()
            || defaults(world).iter().any(|group| group.name == name)
    })
}

fn new_name<Op>(call: &Call<'_, '_>, member: &str, text: &str) -> Result<String, Refusal<Op>>
where
    Op: Raises<OptionGroupAlreadyExistsFault> + Raises<OptionGroupQuotaExceededFault>,
{
    let name = identifier::name(member, text)?;
    if call.find::<OptionGroup>(&name).is_some() {
        let message = Some(format!("An option group named {name} already exists."));
        return Err(OptionGroupAlreadyExistsFault { message }.into());
    }
    if call.list::<OptionGroup>().len() >= GROUPS_MAX {
        let message = Some(format!("At most {GROUPS_MAX} option groups are allowed in a region."));
        return Err(OptionGroupQuotaExceededFault { message }.into());
    }
    Ok(name)
}

/// Creates a group.
pub(crate) fn create(
    world: &World,
    call: &mut Call<'_, '_>,
    input: CreateOptionGroupMessage,
) -> Answer<CreateOptionGroup> {
    let name = new_name::<CreateOptionGroup>(call, "OptionGroupName", &input.option_group_name)?;
    let engine =
        EngineName::parse(&input.engine_name).filter(|name| world.offered().contains(name));
    let engine = engine.ok_or_else(|| {
        Invalid::value(format!("Invalid DB engine: {}", clip(&input.engine_name)))
    })?;
    let major_version = input.major_engine_version;
    let versions = world.versions();
    if !versions.iter().any(|(of, known)| *of == engine && known.major_version() == major_version) {
        let (name, asked) = (engine.as_str(), clip(&major_version));
        return Err(Invalid::value(format!("This host has no version {asked} of {name}.")).into());
    }
    let description = input.option_group_description;
    let group = OptionGroup { name, description, engine, major_version };
    call.save(&group);
    tags::put(call, &group.arn(call), &input.tags.unwrap_or_default())?;
    Ok(CreateOptionGroupResult { option_group: Some(group.describe(call)) })
}

/// Creates a group that is like another one.
pub(crate) fn copy(
    world: &World,
    call: &mut Call<'_, '_>,
    input: CopyOptionGroupMessage,
) -> Answer<CopyOptionGroup> {
    let source = find::<CopyOptionGroup>(world, call, &input.source_option_group_identifier)?;
    refuse_default(&source.name)?;
    let target = &input.target_option_group_identifier;
    let group = OptionGroup {
        name: new_name::<CopyOptionGroup>(call, "TargetOptionGroupIdentifier", target)?,
        description: input.target_option_group_description,
        ..source
    };
    call.save(&group);
    tags::put(call, &group.arn(call), &input.tags.unwrap_or_default())?;
    Ok(CopyOptionGroupResult { option_group: Some(group.describe(call)) })
}

fn refuse_default(name: &str) -> Result<(), Invalid> {
    if name.starts_with("default:") {
        return Err(Invalid::value(format!(
            "The option group {} is a default group and cannot be changed, copied or deleted.",
            clip(name)
        )));
    }
    Ok(())
}

/// Refuses options, of which there are none.
pub(crate) fn modify(
    world: &World,
    call: &mut Call<'_, '_>,
    input: ModifyOptionGroupMessage,
) -> Answer<ModifyOptionGroup> {
    let group = find::<ModifyOptionGroup>(world, call, &input.option_group_name)?;
    refuse_default(&group.name)?;
    let included = input.options_to_include.unwrap_or_default();
    let removed = input.options_to_remove.unwrap_or_default();
    let name = included.first().map(|option| &option.option_name).or(removed.first());
    let Some(name) = name else {
        return Err(Invalid::combination(
            "Either OptionsToInclude or OptionsToRemove must be specified.",
        )
        .into());
    };
    Err(Invalid::value(format!(
        "Invalid option {}: {} {} has no options on this server.",
        clip(name),
        group.engine.as_str(),
        group.major_version
    ))
    .into())
}

/// Deletes a group that no instance has.
pub(crate) fn delete(
    world: &World,
    call: &mut Call<'_, '_>,
    input: DeleteOptionGroupMessage,
) -> Answer<DeleteOptionGroup> {
    let group = find::<DeleteOptionGroup>(world, call, &input.option_group_name)?;
    refuse_default(&group.name)?;
    let instances = call.list::<DbInstance>();
    if let Some(user) =
        instances.iter().find(|user| user.option_group.as_ref() == Some(&group.name))
    {
        let message = Some(format!(
            "The option group {} cannot be deleted because the DB instance {} has it.",
            group.name, user.identifier
        ));
        return Err(InvalidOptionGroupStateFault { message }.into());
    }
    tags::forget(call, &group.arn(call));
    call.remove::<OptionGroup>(&group.name);
    Ok(Empty {})
}

/// Lists groups, the default ones included.
pub(crate) fn describe(
    world: &World,
    view: &View<'_>,
    input: DescribeOptionGroupsMessage,
) -> Answer<DescribeOptionGroups> {
    listing::filtered(Vec::<()>::new(), input.filters.as_deref(), &[])?;
    let named = input.option_group_name.as_deref().filter(|name| !name.is_empty());
    let mut all = if let Some(name) = named {
        vec![find::<DescribeOptionGroups>(world, view, name)?]
    } else {
        let stored = view.list::<OptionGroup>().into_iter();
        stored.map(|group| (*group).clone()).chain(defaults(world)).collect()
    };
    all.retain(|group| {
        input.engine_name.as_deref().is_none_or(|name| name == group.engine.as_str())
            && input.major_engine_version.as_ref().is_none_or(|major| *major == group.major_version)
    });
    let marker = input.marker.as_deref();
    let page = listing::page(all, |group| group.name.clone(), input.max_records, marker)?;
    Ok(OptionGroups {
        marker: page.marker,
        option_groups_list: Some(page.items.iter().map(|group| group.describe(view)).collect()),
    })
}

/// Lists the options of an engine: none.
pub(crate) fn describe_options(
    world: &World,
    _: &View<'_>,
    input: DescribeOptionGroupOptionsMessage,
) -> Answer<DescribeOptionGroupOptions> {
    listing::filtered(Vec::<()>::new(), input.filters.as_deref(), &[])?;
    let known = EngineName::parse(&input.engine_name).filter(|name| world.offered().contains(name));
    if known.is_none() {
        let name = clip(&input.engine_name);
        return Err(Invalid::value(format!("Invalid DB engine: {name}")).into());
    }
    let none = Vec::<OptionGroupOption>::new();
    let key = |option: &OptionGroupOption| option.name.clone().unwrap_or_default();
    let page = listing::page(none, key, input.max_records, input.marker.as_deref())?;
    Ok(OptionGroupOptionsMessage { option_group_options: Some(page.items), marker: page.marker })
}
