//! Event categories, and subscriptions, of which there are none: this server delivers no
//! notifications, so none may be promised. DescribeEvents has the events.

use api::generated::rds::ops::{
    AddSourceIdentifierToSubscription, CreateEventSubscription, DeleteEventSubscription,
    DescribeEventCategories, DescribeEventSubscriptions, ModifyEventSubscription,
    RemoveSourceIdentifierFromSubscription,
};
use api::generated::rds::{
    AddSourceIdentifierToSubscriptionMessage, CreateEventSubscriptionMessage,
    DeleteEventSubscriptionMessage, DescribeEventCategoriesMessage,
    DescribeEventSubscriptionsMessage, EventCategoriesMap, EventCategoriesMessage,
    EventSubscriptionsMessage, ModifyEventSubscriptionMessage,
    RemoveSourceIdentifierFromSubscriptionMessage, SNSTopicArnNotFoundFault,
    SubscriptionNotFoundFault,
};
use api::operation::Answer;
use control::call::{Call, View};

use crate::invalid::{Invalid, clip};
use crate::listing;

/// The categories of the events that this server records, by the type of their source.
const CATEGORIES: [(&str, &[&str]); 2] = [
    (
        "db-instance",
        &[
            "availability",
            "backup",
            "configuration change",
            "creation",
            "deletion",
            "failure",
            "notification",
            "read replica",
            "recovery",
            "restoration",
        ],
    ),
    ("db-snapshot", &["creation", "deletion"]),
];

/// Lists the categories.
pub(crate) fn describe_categories(
    _: &View<'_>,
    input: DescribeEventCategoriesMessage,
) -> Answer<DescribeEventCategories> {
    listing::filtered(Vec::<()>::new(), input.filters.as_deref(), &[])?;
    let kind = input.source_type.as_deref();
    let wanted = CATEGORIES.iter().filter(|(known, _)| kind.is_none_or(|kind| kind == *known));
    let maps = wanted.map(|(kind, categories)| EventCategoriesMap {
        source_type: Some((*kind).to_owned()),
        event_categories: Some(categories.iter().map(|&text| text.to_owned()).collect()),
    });
    let maps: Vec<_> = maps.collect();
    if maps.is_empty() {
        let kind = clip(kind.unwrap_or_default());
        return Err(Invalid::value(format!("No events of source type {kind} are recorded.")).into());
    }
    Ok(EventCategoriesMessage { event_categories_map_list: Some(maps) })
}

/// Refuses a subscription: there is nothing that could deliver to a topic.
pub(crate) fn create(
    _: &mut Call<'_, '_>,
    input: CreateEventSubscriptionMessage,
) -> Answer<CreateEventSubscription> {
    let message = Some(format!(
        "The SNS topic {} does not exist: this release of Landfall delivers no notifications. DescribeEvents lists \
         the events.",
        clip(&input.sns_topic_arn)
    ));
    Err(SNSTopicArnNotFoundFault { message }.into())
}

/// Lists subscriptions: none.
pub(crate) fn describe(
    _: &View<'_>,
    input: DescribeEventSubscriptionsMessage,
) -> Answer<DescribeEventSubscriptions> {
    listing::filtered(Vec::<()>::new(), input.filters.as_deref(), &[])?;
    match input.subscription_name.as_deref().filter(|name| !name.is_empty()) {
        Some(name) => Err(not_found(name).into()),
        None => Ok(EventSubscriptionsMessage {
            marker: None,
            event_subscriptions_list: Some(Vec::new()),
        }),
    }
}

fn not_found(name: &str) -> SubscriptionNotFoundFault {
    let message = Some(format!("Event Subscription {} not found.", clip(name)));
    SubscriptionNotFoundFault { message }
}

/// Finds no subscription to modify.
pub(crate) fn modify(
    _: &mut Call<'_, '_>,
    input: ModifyEventSubscriptionMessage,
) -> Answer<ModifyEventSubscription> {
    Err(not_found(&input.subscription_name).into())
}

/// Finds no subscription to delete.
pub(crate) fn delete(
    _: &mut Call<'_, '_>,
    input: DeleteEventSubscriptionMessage,
) -> Answer<DeleteEventSubscription> {
    Err(not_found(&input.subscription_name).into())
}

/// Finds no subscription to add a source to.
pub(crate) fn add_source(
    _: &mut Call<'_, '_>,
    input: AddSourceIdentifierToSubscriptionMessage,
) -> Answer<AddSourceIdentifierToSubscription> {
    Err(not_found(&input.subscription_name).into())
}

/// Finds no subscription to remove a source from.
pub(crate) fn remove_source(
    _: &mut Call<'_, '_>,
    input: RemoveSourceIdentifierFromSubscriptionMessage,
) -> Answer<RemoveSourceIdentifierFromSubscription> {
    Err(not_found(&input.subscription_name).into())
}
