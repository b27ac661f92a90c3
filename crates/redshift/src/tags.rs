//! Tags of namespaces, workgroups and clusters.

use api::generated::redshift_serverless::ops::{ListTagsForResource, TagResource, UntagResource};
use api::generated::redshift_serverless::{
    ListTagsForResourceRequest, ListTagsForResourceResponse, ResourceNotFoundException, Tag,
    TagResourceRequest, TagResourceResponse, UntagResourceRequest, UntagResourceResponse,
};
use api::operation::{Answer, Raises, Refusal};
use control::call::{Call, Reading, View};
use control::tags::{TagRules, TagSet};

use crate::invalid::{Invalid, clip};
use crate::namespace::Namespace;
use crate::workgroup::Workgroup;

const RULES: TagRules = TagRules {
    key_chars_max: 128,
    value_chars_max: 256,
    tags_max: 50,
    reserved_prefixes: &["aws:"],
    punctuation: "_.:/=+-@",
};

/// Adds tags; a key that is there gets the new value.
pub(crate) fn tag(call: &mut Call<'_, '_>, input: TagResourceRequest) -> Answer<TagResource> {
    check_exists(call, &input.resource_arn)?;
    let tags = input.tags.into_iter().map(|tag| (tag.key, tag.value));
    put(call, &input.resource_arn, tags).map_err(Invalid::Validation)?;
    Ok(TagResourceResponse::default())
}

/// Removes tags by their keys; a key that is not there is no error.
pub(crate) fn untag(call: &mut Call<'_, '_>, input: UntagResourceRequest) -> Answer<UntagResource> {
    check_exists(call, &input.resource_arn)?;
    let mut set = call.tags(&input.resource_arn);
    set.tags.retain(|key, _| !input.tag_keys.contains(key));
    call.save_tags(&set);
    Ok(UntagResourceResponse::default())
}

/// Lists tags.
pub(crate) fn list(
    view: &View<'_>,
    input: ListTagsForResourceRequest,
) -> Answer<ListTagsForResource> {
    check_exists(view, &input.resource_arn)?;
    let set = view.tags(&input.resource_arn);
    let tags = set.tags.into_iter().map(|(key, value)| Tag { key, value }).collect();
    Ok(ListTagsForResourceResponse { tags: Some(tags) })
}

fn check_exists<Op>(reading: &impl Reading, arn: &str) -> Result<(), Refusal<Op>>
where
    Op: Raises<ResourceNotFoundException>,
{
    let is_known = reading.list::<Namespace>().iter().any(|known| known.arn == arn)
        || reading.list::<Workgroup>().iter().any(|known| known.arn == arn);
    if is_known {
        return Ok(());
    }
    let message = format!("The resource {} does not exist.", clip(arn));
    Err(ResourceNotFoundException { message, resource_name: Some(arn.to_owned()) }.into())
}

/// Adds tags to a resource. The error is a sentence.
pub(crate) fn put(
    call: &mut Call<'_, '_>,
    arn: &str,
    tags: impl IntoIterator<Item = (String, String)>,
) -> Result<(), String> {
    let mut set = call.tags(arn);
    for (key, value) in tags {
        RULES.check(&key, &value)?;
        set.tags.insert(key, value);
    }
    if set.tags.len() > RULES.tags_max {
        return Err(format!("A resource has at most {} tags.", RULES.tags_max));
    }
    call.save_tags(&set);
    Ok(())
}

/// Forgets the tags of a resource that is gone.
pub(crate) fn forget(call: &mut Call<'_, '_>, arn: &str) {
    call.remove::<TagSet>(arn);
}
