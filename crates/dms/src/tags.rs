//! Tags: AddTagsToResource, RemoveTagsFromResource, ListTagsForResource.

use api::generated::dms::ops::{AddTagsToResource, ListTagsForResource, RemoveTagsFromResource};
use api::generated::dms::{
    AddTagsToResourceMessage, AddTagsToResourceResponse, ListTagsForResourceMessage,
    ListTagsForResourceResponse, RemoveTagsFromResourceMessage, RemoveTagsFromResourceResponse,
    ResourceNotFoundFault, Tag,
};
use api::operation::{Answer, Refusal};
use control::call::{Call, Reading, View};
use control::tags::{TagRules, TagSet};

use crate::certificate::Certificate;
use crate::endpoint::Endpoint;
use crate::fault;
use crate::identifier::ResourceKind;
use crate::invalid::{Invalid, clip};
use crate::replication_instance::ReplicationInstance;
use crate::replication_subnet_group::SubnetGroup;
use crate::replication_task::ReplicationTask;

const RULES: TagRules = TagRules {
    key_chars_max: 128,
    value_chars_max: 256,
    tags_max: 50,
    reserved_prefixes: &["aws:", "dms:"],
    punctuation: "_.:/=+-",
};

/// Adds tags to a resource; a key that is there gets the new value.
pub fn add(call: &mut Call<'_, '_>, input: AddTagsToResourceMessage) -> Answer<AddTagsToResource> {
    let arn = input.resource_arn;
    find_resource(call, &arn)?;
    put(call, &arn, Some(&input.tags))?;
    Ok(AddTagsToResourceResponse::default())
}

/// Removes tags by their keys; a key that is not there is no error.
pub fn remove(
    call: &mut Call<'_, '_>,
    input: RemoveTagsFromResourceMessage,
) -> Answer<RemoveTagsFromResource> {
    find_resource(call, &input.resource_arn)?;
    let mut tags = call.tags(&input.resource_arn);
    tags.tags.retain(|key, _| !input.tag_keys.contains(key));
    call.save_tags(&tags);
    Ok(RemoveTagsFromResourceResponse::default())
}

/// Lists the tags of one resource, or of several; then each tag names its resource.
pub fn list(view: &View<'_>, input: ListTagsForResourceMessage) -> Answer<ListTagsForResource> {
    let several = input.resource_arn_list.unwrap_or_default();
    let mut listed = Vec::new();
    match input.resource_arn {
        Some(_) if !several.is_empty() => {
            return Err(Invalid::combination(
                "ResourceArn and ResourceArnList exclude each other.",
            )
            .into());
        }
        Some(arn) => {
            find_resource(view, &arn)?;
            listed.extend(wire(&view.tags(&arn), false));
        }
        None if several.is_empty() => {
            return Err(Invalid::value("ResourceArn or ResourceArnList is required.").into());
        }
        None => {
            for arn in several {
                find_resource(view, &arn)?;
                listed.extend(wire(&view.tags(&arn), true));
            }
        }
    }
    Ok(ListTagsForResourceResponse { tag_list: Some(listed) })
}

/// Adds the tags of a create request to a new resource.
pub(crate) fn put(call: &mut Call<'_, '_>, arn: &str, tags: Option<&[Tag]>) -> Result<(), Invalid> {
    let Some(tags) = tags.filter(|tags| !tags.is_empty()) else { return Ok(()) };
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

/// Forgets the tags of a resource that is gone.
pub(crate) fn forget(call: &mut Call<'_, '_>, arn: &str) {
    call.remove::<TagSet>(arn);
}

fn wire(set: &TagSet, with_arn: bool) -> impl Iterator<Item = Tag> {
    set.tags.iter().map(move |(key, value)| Tag {
        key: Some(key.clone()),
        value: Some(value.clone()),
        resource_arn: with_arn.then(|| set.arn.clone()),
    })
}

fn find_resource<Op>(reading: &impl Reading, arn: &str) -> Result<(), Refusal<Op>>
where
    Op: api::operation::Raises<ResourceNotFoundFault>,
{
    let scope = reading.scope();
    let id = |kind: ResourceKind| kind.id_of(scope, arn);
    let found = id(ResourceKind::ReplicationInstance)
        .is_some_and(|id| reading.find::<ReplicationInstance>(id).is_some())
        || id(ResourceKind::Endpoint).is_some_and(|id| reading.find::<Endpoint>(id).is_some())
        || id(ResourceKind::ReplicationTask)
            .is_some_and(|id| reading.find::<ReplicationTask>(id).is_some())
        || id(ResourceKind::SubnetGroup)
            .is_some_and(|id| reading.find::<SubnetGroup>(id).is_some())
        || id(ResourceKind::Certificate)
            .is_some_and(|id| reading.find::<Certificate>(id).is_some());
    if found {
        return Ok(());
    }
    Err(fault::not_found(format!("Resource {} does not exist.", clip(arn))).into())
}
