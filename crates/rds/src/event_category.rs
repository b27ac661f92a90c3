//! Event categories: DescribeEventCategories, and what subscriptions may ask for.

use api::generated::rds::ops::DescribeEventCategories;
use api::generated::rds::{
    DescribeEventCategoriesMessage, EventCategoriesMap, EventCategoriesMessage,
    SubscriptionCategoryNotFoundFault,
};
use api::operation::{Answer, Raises, Refusal};
use control::call::View;

use crate::invalid::{Invalid, clip};
use crate::listing;

/// The types of sources that events of the service can have.
const SOURCE_TYPES: [&str; 11] = [
    "db-instance",
    "db-parameter-group",
    "db-security-group",
    "db-snapshot",
    "db-cluster",
    "db-cluster-snapshot",
    "custom-engine-version",
    "db-proxy",
    "blue-green-deployment",
    "db-shard-group",
    "zero-etl",
];

/// All categories of the service.
const ALL: [&str; 14] = [
    "availability",
    "backup",
    "configuration change",
    "creation",
    "deletion",
    "failover",
    "failure",
    "low storage",
    "maintenance",
    "notification",
    "read replica",
    "recovery",
    "restoration",
    "security",
];

/// The categories of the events that this server records, by the type of their source.
const RECORDED: [(&str, &[&str]); 4] = [
    (
        "db-instance",
        &[
            "availability",
            "backup",
            "configuration change",
            "creation",
            "deletion",
            "failure",
            "maintenance",
            "notification",
            "read replica",
            "recovery",
            "restoration",
        ],
    ),
    ("db-parameter-group", &["configuration change"]),
    ("db-snapshot", &["creation", "deletion"]),
    (
        "zero-etl",
        &["configuration change", "creation", "deletion", "failure", "notification", "recovery"],
    ),
];

/// Refuses a type of sources that the service does not have.
pub(crate) fn refuse_source_type(kind: Option<&str>) -> Result<(), Invalid> {
    match kind {
        Some(kind) if !SOURCE_TYPES.contains(&kind) => Err(Invalid::value(format!(
            "Invalid source type \"{}\": it must be one of {}.",
            clip(kind),
            SOURCE_TYPES.join(", ")
        ))),
        _ => Ok(()),
    }
}

/// Refuses a type of sources that there is not, and categories that the service does not have.
pub(crate) fn refuse_unknown<Op>(
    kind: Option<&str>,
    categories: &[String],
) -> Result<(), Refusal<Op>>
where
    Op: Raises<SubscriptionCategoryNotFoundFault>,
{
    refuse_source_type(kind)?;
    if let Some(unknown) = categories.iter().find(|text| !ALL.contains(&text.as_str())) {
        let message = Some(format!(
            "The event category \"{}\" does not exist: the categories are {}.",
            clip(unknown),
            ALL.join(", ")
        ));
        return Err(SubscriptionCategoryNotFoundFault { message }.into());
    }
    Ok(())
}

/// Lists the categories.
pub(crate) fn describe(
    _: &View<'_>,
    input: DescribeEventCategoriesMessage,
) -> Answer<DescribeEventCategories> {
    listing::filtered(Vec::<()>::new(), input.filters.as_deref(), &[])?;
    let kind = input.source_type.as_deref().filter(|kind| !kind.is_empty());
    refuse_source_type(kind)?;
    let wanted = RECORDED.iter().filter(|(known, _)| kind.is_none_or(|kind| kind == *known));
    let maps = wanted.map(|(kind, categories)| EventCategoriesMap {
        source_type: Some((*kind).to_owned()),
        event_categories: Some(categories.iter().map(|&text| text.to_owned()).collect()),
    });
    Ok(EventCategoriesMessage { event_categories_map_list: Some(maps.collect()) })
}
