//! Tags: TagResource, UntagResource, ListTagsForResource, for every kind of resource.

use api::generated::apprunner::ops::{ListTagsForResource, TagResource, UntagResource};
use api::generated::apprunner::{
    InvalidRequestException, ListTagsForResourceRequest, ListTagsForResourceResponse,
    ResourceNotFoundException, Tag, TagResourceRequest, TagResourceResponse, UntagResourceRequest,
    UntagResourceResponse,
};
use api::operation::Answer;
use control::call::{Call, Reading, View};
use control::tags::{TagRules, TagSet};

use crate::auto_scaling_configuration::AutoScalingConfiguration;
use crate::connection::Connection;
use crate::fault::{invalid, not_found};
use crate::observability_configuration::ObservabilityConfiguration;
use crate::revision::{Revised, Revision};
use crate::service::AppService;
use crate::vpc_connector::VpcConnector;
use crate::vpc_ingress_connection::VpcIngressConnection;

const RULES: TagRules = TagRules {
    key_chars_max: 128,
    value_chars_max: 256,
    tags_max: 50,
    reserved_prefixes: &["aws:"],
    punctuation: "_.:/=+-@",
};

/// Adds tags to a resource; a key that is there gets the new value.
pub(crate) fn add(call: &mut Call<'_, '_>, input: TagResourceRequest) -> Answer<TagResource> {
    refuse_unknown(call, &input.resource_arn)?;
    put(call, &input.resource_arn, &input.tags)?;
    Ok(TagResourceResponse {})
}

/// Removes tags by their keys; a key that is not there is no error.
pub(crate) fn remove(
    call: &mut Call<'_, '_>,
    input: UntagResourceRequest,
) -> Answer<UntagResource> {
    refuse_unknown(call, &input.resource_arn)?;
    let mut tags = call.tags(&input.resource_arn);
    tags.tags.retain(|key, _| !input.tag_keys.contains(key));
    call.save_tags(&tags);
    Ok(UntagResourceResponse {})
}

/// Lists the tags of a resource.
pub(crate) fn list(
    view: &View<'_>,
    input: ListTagsForResourceRequest,
) -> Answer<ListTagsForResource> {
    refuse_unknown(view, &input.resource_arn)?;
    let tag = |(key, value): (&String, &String)| Tag {
        key: Some(key.clone()),
        value: Some(value.clone()),
    };
    let set = view.tags(&input.resource_arn);
    Ok(ListTagsForResourceResponse { tags: Some(set.tags.iter().map(tag).collect()) })
}

/// Adds tags to a resource.
pub(crate) fn put(
    call: &mut Call<'_, '_>,
    arn: &str,
    tags: &[Tag],
) -> Result<(), InvalidRequestException> {
    let mut set = call.tags(arn);
    for tag in tags {
        let key = tag.key.clone().unwrap_or_default();
        let value = tag.value.clone().unwrap_or_default();
        RULES.check(&key, &value).map_err(invalid)?;
        set.tags.insert(key, value);
    }
    if set.tags.len() > RULES.tags_max {
        return Err(invalid(format!("A resource has at most {} tags.", RULES.tags_max)));
    }
    call.save_tags(&set);
    Ok(())
}

/// Forgets the tags of a resource that is gone.
pub(crate) fn forget(call: &mut Call<'_, '_>, arn: &str) {
    call.remove::<TagSet>(arn);
}

fn refuse_unknown(reading: &impl Reading, arn: &str) -> Result<(), ResourceNotFoundException> {
    let is_active = |revision: &Revision| revision.is_active() && revision.arn == arn;
    let is_known = reading.find::<Connection>(arn).is_some()
        || reading.find::<AppService>(arn).is_some_and(|found| found.is_live())
        || reading.find::<VpcIngressConnection>(arn).is_some_and(|found| found.is_live())
        || AutoScalingConfiguration::all(reading).iter().any(|found| is_active(found.revision()))
        || ObservabilityConfiguration::all(reading).iter().any(|found| is_active(found.revision()))
        || VpcConnector::all(reading).iter().any(|found| is_active(found.revision()));
    if is_known {
        return Ok(());
    }
    Err(not_found("resource", arn))
}
