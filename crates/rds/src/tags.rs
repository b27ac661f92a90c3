//! Tags: AddTagsToResource, RemoveTagsFromResource, ListTagsForResource.

use api::generated::rds::ops::{AddTagsToResource, ListTagsForResource, RemoveTagsFromResource};
use api::generated::rds::{
    AddTagsToResourceMessage, DBInstanceNotFoundFault, DBSnapshotNotFoundFault,
    IntegrationNotFoundFault, ListTagsForResourceMessage, RemoveTagsFromResourceMessage, Tag,
    TagListMessage,
};
use api::operation::{Answer, Empty, Raises, Refusal};
use control::arn::Arn;
use control::call::{Call, Reading, View};
use control::tags::{TagRules, TagSet};

use crate::invalid::{Invalid, clip};
use crate::world::World;
use crate::{
    db_instance, db_snapshot, event_subscription, integration, listing, option_group,
    parameter_group, subnet_group,
};

const RULES: TagRules = TagRules {
    key_chars_max: 128,
    value_chars_max: 256,
    tags_max: 50,
    reserved_prefixes: &["aws:", "rds:"],
    punctuation: "_.:/=+-@",
};

/// Adds tags to a resource; a key that is there gets the new value.
pub(crate) fn add(
    world: &World,
    call: &mut Call<'_, '_>,
    input: AddTagsToResourceMessage,
) -> Answer<AddTagsToResource> {
    let arn = resource::<AddTagsToResource>(world, call, &input.resource_name)?;
    put(call, &arn, &input.tags)?;
    Ok(Empty {})
}

/// Removes tags by their keys; a key that is not there is no error.
pub(crate) fn remove(
    world: &World,
    call: &mut Call<'_, '_>,
    input: RemoveTagsFromResourceMessage,
) -> Answer<RemoveTagsFromResource> {
    let arn = resource::<RemoveTagsFromResource>(world, call, &input.resource_name)?;
    let mut tags = call.tags(&arn);
    tags.tags.retain(|key, _| !input.tag_keys.contains(key));
    call.save_tags(&tags);
    Ok(Empty {})
}

/// Lists the tags of a resource.
pub(crate) fn list(
    world: &World,
    view: &View<'_>,
    input: ListTagsForResourceMessage,
) -> Answer<ListTagsForResource> {
    listing::filtered(Vec::<()>::new(), input.filters.as_deref(), &[])?;
    let arn = resource::<ListTagsForResource>(world, view, &input.resource_name)?;
    Ok(TagListMessage { tag_list: Some(wire(&view.tags(&arn))) })
}

/// Adds tags to a resource.
pub(crate) fn put(call: &mut Call<'_, '_>, arn: &str, tags: &[Tag]) -> Result<(), Invalid> {
    let mut set = call.tags(arn);
    for tag in tags {
        let key = tag.key.clone().unwrap_or_default();
        let value = tag.value.clone().unwrap_or_default();
        RULES.check(&key, &value).map_err(Invalid::value)?;
        set.tags.insert(key, value);
    }
    if set.tags.len() > RULES.tags_max {
        return Err(Invalid::value(format!("A resource has at most {} tags.", RULES.tags_max)));
    }
    call.save_tags(&set);
    Ok(())
}

/// Moves the tags of a resource that got another ARN.
pub(crate) fn rename(call: &mut Call<'_, '_>, from: &str, to: &str) {
    let mut set = call.tags(from);
    forget(call, from);
    to.clone_into(&mut set.arn);
    call.save_tags(&set);
}

/// Gives a resource the tags of another one.
pub(crate) fn copy(call: &mut Call<'_, '_>, from: &str, to: &str) {
    let mut set = call.tags(from);
    to.clone_into(&mut set.arn);
    call.save_tags(&set);
}

/// Forgets the tags of a resource that is gone.
pub(crate) fn forget(call: &mut Call<'_, '_>, arn: &str) {
    call.remove::<TagSet>(arn);
}

/// The answer's form.
pub(crate) fn wire(set: &TagSet) -> Vec<Tag> {
    let tag = |(key, value): (&String, &String)| Tag {
        key: Some(key.clone()),
        value: Some(value.clone()),
    };
    set.tags.iter().map(tag).collect()
}

/// The ARN of the resource that a request names, if it exists.
fn resource<Op>(world: &World, reading: &impl Reading, text: &str) -> Result<String, Refusal<Op>>
where
    Op: Raises<DBInstanceNotFoundFault>
        + Raises<DBSnapshotNotFoundFault>
        + Raises<IntegrationNotFoundFault>,
{
    let arn = Arn::parse(text).filter(|arn| arn.service == "rds");
    if let Some(arn) = event_subscription::named(reading, text) {
        return Ok(arn);
    }
    match arn.as_ref().and_then(Arn::typed) {
        Some(("integration", _)) => Ok(integration::find::<Op>(reading, text)?.arn),
        Some(("snapshot", _)) => Ok(db_snapshot::find::<Op>(reading, text)?.arn(reading)),
        Some(("pg", _)) if parameter_group::exists(world, reading, text) => Ok(text.to_owned()),
        Some(("og", _)) if option_group::exists(world, reading, text) => Ok(text.to_owned()),
        Some(("subgrp", _)) if subnet_group::exists(reading, text) => Ok(text.to_owned()),
        Some(("pg" | "og" | "subgrp" | "es", _)) => Err(Invalid::value(format!(
            "The specified resource name does not match an RDS resource in this region: {}",
            clip(text)
        ))
        .into()),
        Some(_) => Ok(db_instance::find::<Op>(reading, text)?.arn),
        None => Err(Invalid::value(format!(
            "Invalid resource name: \"{}\". It must be the ARN of a resource that can have tags.",
            clip(text)
        ))
        .into()),
    }
}
