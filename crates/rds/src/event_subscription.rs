//! Event subscriptions: the record, its statuses, and its calls. [`crate::notifier`] delivers.

use std::sync::Arc;

use api::codec::timestamp;
use api::generated::rds::ops::{
    AddSourceIdentifierToSubscription, CreateEventSubscription, DeleteEventSubscription,
    DescribeEventSubscriptions, ModifyEventSubscription, RemoveSourceIdentifierFromSubscription,
};
use api::generated::rds::{
    self as wire, AddSourceIdentifierToSubscriptionMessage,
    AddSourceIdentifierToSubscriptionResult, CreateEventSubscriptionMessage,
    CreateEventSubscriptionResult, DeleteEventSubscriptionMessage, DeleteEventSubscriptionResult,
    DescribeEventSubscriptionsMessage, EventSubscriptionQuotaExceededFault,
    EventSubscriptionsMessage, InvalidEventSubscriptionStateFault, ModifyEventSubscriptionMessage,
    ModifyEventSubscriptionResult, RemoveSourceIdentifierFromSubscriptionMessage,
    RemoveSourceIdentifierFromSubscriptionResult, SNSInvalidTopicFault, SNSTopicArnNotFoundFault,
    SourceNotFoundFault, SubscriptionAlreadyExistFault, SubscriptionNotFoundFault,
};
use api::operation::{Answer, Raises, Refusal};
use api::schema::TimestampFormat;
use api::value::Timestamp;
use control::arn::Arn;
use control::call::{Call, Reading, View};
use control::event::EventRecord;
use control::lifecycle::{Lifecycle, Resource, Status};
use control::store::Record;
use serde::{Deserialize, Serialize};

use crate::db_instance::DbInstance;
use crate::db_snapshot::DbSnapshot;
use crate::event_category::refuse_unknown;
use crate::integration::Integration;
use crate::invalid::{Invalid, clip};
use crate::parameter_group::DbParameterGroup;
use crate::subscription_work::SubscriptionWork;
use crate::world::World;
use crate::{identifier, listing, tags};

/// Subscriptions of an account in a region.
pub(crate) const SUBSCRIPTIONS_MAX: usize = 20;
/// Sources of a subscription.
const SOURCES_MAX: usize = 100;

/// Statuses of a subscription.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SubscriptionStatus {
    /// Where its topic leads is being looked at.
    Creating,
    /// Its topic leads somewhere, and events are delivered there while it is enabled.
    Active,
    /// As at first, after a change.
    Modifying,
    /// The server's configuration leads its topic nowhere: events wait.
    TopicNotExist,
    /// It is being removed.
    Deleting,
}

use SubscriptionStatus::{Active, Creating, Deleting, Modifying, TopicNotExist};

impl Status for SubscriptionStatus {
    const RESOURCE: &'static str = "event subscription";
    const EDGES: &'static [(Self, Self)] = &[
        (Creating, Active),
        (Creating, TopicNotExist),
        (Active, Modifying),
        (Active, TopicNotExist),
        (Modifying, Active),
        (Modifying, TopicNotExist),
        (TopicNotExist, Modifying),
        (TopicNotExist, Active),
        (Creating, Deleting),
        (Active, Deleting),
        (Modifying, Deleting),
        (TopicNotExist, Deleting),
    ];
    const RESTING: &'static [Self] = &[Active, TopicNotExist];

    fn as_str(self) -> &'static str {
        match self {
            Creating => "creating",
            Active => "active",
            Modifying => "modifying",
            TopicNotExist => "topic-not-exist",
            Deleting => "deleting",
        }
    }
}

/// A stored subscription.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct EventSubscription {
    /// As it was written; it is found in lower case.
    pub(crate) name: String,
    /// A random UUID, which its messages' ids are made of.
    pub(crate) uuid: String,
    /// The ARN of the topic.
    pub(crate) topic: String,
    /// Events of sources of this type; of all without one.
    pub(crate) source_type: Option<String>,
    /// Events of these sources; of all if there are none.
    pub(crate) sources: Vec<String>,
    /// Events of these categories; of all if there are none.
    pub(crate) categories: Vec<String>,
    pub(crate) is_enabled: bool,
    created_unix_millis: i64,
    /// The number of the first event that is not delivered.
    pub(crate) next_event: u64,
    pub(crate) lifecycle: Lifecycle<SubscriptionStatus>,
}

impl Record for EventSubscription {
    const KIND: &'static str = "rds/event-subscription";

    fn id(&self) -> String {
        self.name.to_ascii_lowercase()
    }
}

impl Resource for EventSubscription {
    type Status = SubscriptionStatus;

    fn lifecycle(&self) -> &Lifecycle<SubscriptionStatus> {
        &self.lifecycle
    }

    fn lifecycle_mut(&mut self) -> &mut Lifecycle<SubscriptionStatus> {
        &mut self.lifecycle
    }
}

impl EventSubscription {
    pub(crate) fn arn(&self, reading: &impl Reading) -> String {
        reading.scope().arn("rds", &format!("es:{}", self.name))
    }

    /// Whether this event is to be delivered.
    pub(crate) fn wants(&self, event: &EventRecord) -> bool {
        event.service == "rds"
            && event.sequence >= self.next_event
            && self.source_type.as_ref().is_none_or(|kind| event.source_type == *kind)
            && (self.sources.is_empty() || self.sources.contains(&event.source_id))
            && (self.categories.is_empty()
                || event.categories.iter().any(|category| self.categories.contains(category)))
    }

    fn describe(&self, reading: &impl Reading) -> wire::EventSubscription {
        let created = Timestamp::from_unix_millis(self.created_unix_millis);
        wire::EventSubscription {
            customer_aws_id: Some(reading.scope().account_id.clone()),
            cust_subscription_id: Some(self.name.clone()),
            sns_topic_arn: Some(self.topic.clone()),
            status: Some(self.lifecycle.status().as_str().to_owned()),
            subscription_creation_time: Some(timestamp::format(created, TimestampFormat::Iso8601)),
            source_type: self.source_type.clone(),
            source_ids_list: Some(self.sources.clone()),
            event_categories_list: Some(self.categories.clone()),
            enabled: Some(self.is_enabled),
            event_subscription_arn: Some(self.arn(reading)),
        }
    }
}

/// The number that the next event will have, or a smaller one above all that there are.
fn next_event(reading: &impl Reading) -> u64 {
    let all = reading.list::<EventRecord>();
    all.iter().map(|event| event.sequence + 1).max().unwrap_or(0)
}

fn not_found(name: &str) -> SubscriptionNotFoundFault {
    let message = Some(format!("Event Subscription {} not found.", clip(name)));
    SubscriptionNotFoundFault { message }
}

/// The subscription with this name.
fn find<Op>(reading: &impl Reading, name: &str) -> Result<EventSubscription, Refusal<Op>>
where
    Op: Raises<SubscriptionNotFoundFault>,
{
    let found = reading.find::<EventSubscription>(&name.to_ascii_lowercase());
    Ok((*found.ok_or_else(|| not_found(name))?).clone())
}

/// The ARN of a subscription that can have tags.
pub(crate) fn named(reading: &impl Reading, arn: &str) -> Option<String> {
    let is_arn = arn.starts_with("arn:");
    let name = identifier::named_as(reading.scope(), "es", arn).filter(|_| is_arn)?;
    let found = reading.find::<EventSubscription>(&name.to_ascii_lowercase())?;
    Some(found.arn(reading))
}

/// Refuses topics that are none, and those that lead nowhere.
fn refuse_topic<Op>(world: &World, reading: &impl Reading, topic: &str) -> Result<(), Refusal<Op>>
where
    Op: Raises<SNSInvalidTopicFault> + Raises<SNSTopicArnNotFoundFault>,
{
    let is_name = |name: &str| {
        (1..=256).contains(&name.len())
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    };
    let is_topic = Arn::parse(topic).is_some_and(|arn| {
        arn.service == "sns"
            && arn.region == reading.scope().region
            && arn.account.len() == 12
            && arn.account.bytes().all(|b| b.is_ascii_digit())
            && is_name(&arn.resource)
    });
    if !is_topic {
        let message = Some(format!(
            "SNS topic ARN is not valid: \"{}\". It must be the ARN of a standard topic in this region.",
            clip(topic)
        ));
        return Err(SNSInvalidTopicFault { message }.into());
    }
    if world.offers.topics.knows(topic) {
        return Ok(());
    }
    let message = Some(format!(
        "The SNS topic {} does not exist: the configuration of this server leads it nowhere. Map it to a URL in the \
         table [topics] of landfall.toml, or with --topic.",
        clip(topic)
    ));
    Err(SNSTopicArnNotFoundFault { message }.into())
}

/// Whether there is such a source. Those of types that are not built never exist.
fn has_source(reading: &impl Reading, kind: &str, id: &str) -> bool {
    match kind {
        "db-instance" => reading.list::<DbInstance>().iter().any(|known| known.identifier == id),
        "db-snapshot" => reading.find::<DbSnapshot>(id).is_some(),
        "db-parameter-group" => reading.find::<DbParameterGroup>(id).is_some(),
        "zero-etl" => reading.find::<Integration>(id).is_some(),
        _ => false,
    }
}

/// A source, as events name it.
fn checked_source<Op>(
    reading: &impl Reading,
    kind: Option<&str>,
    id: &str,
) -> Result<String, Refusal<Op>>
where
    Op: Raises<SourceNotFoundFault>,
{
    let kind = kind.ok_or_else(|| Invalid::combination("Source identifiers need a SourceType."))?;
    let id = id.to_ascii_lowercase();
    if has_source(reading, kind, &id) {
        return Ok(id);
    }
    let message = Some(format!("Source {} of type {kind} not found.", clip(&id)));
    Err(SourceNotFoundFault { message }.into())
}

fn no_more_sources() -> Invalid {
    Invalid::value(format!("A subscription has at most {SOURCES_MAX} source identifiers."))
}

fn sorted(mut texts: Vec<String>) -> Vec<String> {
    texts.sort();
    texts.dedup();
    texts
}

/// Subscribes a topic to events.
pub(crate) fn create(
    world: &World,
    call: &mut Call<'_, '_>,
    input: CreateEventSubscriptionMessage,
) -> Answer<CreateEventSubscription> {
    let name = input.subscription_name;
    let id = identifier::name("SubscriptionName", &name)?;
    if call.find::<EventSubscription>(&id).is_some() {
        let message = Some(format!("An event subscription named {id} already exists."));
        return Err(SubscriptionAlreadyExistFault { message }.into());
    }
    if call.list::<EventSubscription>().len() >= SUBSCRIPTIONS_MAX {
        let message = Some(format!(
            "At most {SUBSCRIPTIONS_MAX} event subscriptions are allowed in a region."
        ));
        return Err(EventSubscriptionQuotaExceededFault { message }.into());
    }
    refuse_topic::<CreateEventSubscription>(world, call, &input.sns_topic_arn)?;
    let source_type = input.source_type.filter(|kind| !kind.is_empty());
    let categories = sorted(input.event_categories.unwrap_or_default());
    refuse_unknown::<CreateEventSubscription>(source_type.as_deref(), &categories)?;
    let ids = input.source_ids.unwrap_or_default();
    if ids.len() > SOURCES_MAX {
        return Err(no_more_sources().into());
    }
    let check =
        |id: &String| checked_source::<CreateEventSubscription>(call, source_type.as_deref(), id);
    let sources = sorted(ids.iter().map(check).collect::<Result<_, _>>()?);
    let subscription = EventSubscription {
        name,
        uuid: call.environment().ambient.uuid(),
        topic: input.sns_topic_arn,
        source_type,
        sources,
        categories,
        is_enabled: input.enabled.unwrap_or(true),
        created_unix_millis: call.now().unix_millis(),
        next_event: next_event(call),
        lifecycle: call.begin(Creating),
    };
    call.save(&subscription);
    tags::put(call, &subscription.arn(call), &input.tags.unwrap_or_default())?;
    call.start(SubscriptionWork::Settle { id });
    Ok(CreateEventSubscriptionResult { event_subscription: Some(subscription.describe(call)) })
}

/// Changes a subscription.
pub(crate) fn modify(
    world: &World,
    call: &mut Call<'_, '_>,
    input: ModifyEventSubscriptionMessage,
) -> Answer<ModifyEventSubscription> {
    let mut subscription = find::<ModifyEventSubscription>(call, &input.subscription_name)?;
    refuse_deleting(&subscription)?;
    if let Some(topic) = input.sns_topic_arn {
        refuse_topic::<ModifyEventSubscription>(world, call, &topic)?;
        subscription.topic = topic;
    }
    if let Some(kind) = input.source_type {
        let kind = Some(kind).filter(|kind| !kind.is_empty());
        if kind != subscription.source_type && !subscription.sources.is_empty() {
            return Err(Invalid::combination(
                "SourceType cannot change while the subscription has source identifiers: remove them first.",
            )
            .into());
        }
        subscription.source_type = kind;
    }
    if let Some(categories) = input.event_categories {
        subscription.categories = sorted(categories);
    }
    let kind = subscription.source_type.as_deref();
    refuse_unknown::<ModifyEventSubscription>(kind, &subscription.categories)?;
    if let Some(is_enabled) = input.enabled {
        if is_enabled && !subscription.is_enabled {
            // What happened meanwhile was not asked for.
            subscription.next_event = next_event(call);
        }
        subscription.is_enabled = is_enabled;
    }
    if matches!(subscription.lifecycle.status(), Active | TopicNotExist) {
        let advanced = call.advance(&mut subscription, Modifying);
        advanced.map_err(|edge| Invalid::combination(edge.to_string()))?;
        call.start(SubscriptionWork::Settle { id: subscription.id() });
    } else {
        // It is looked at already.
        call.save(&subscription);
    }
    Ok(ModifyEventSubscriptionResult { event_subscription: Some(subscription.describe(call)) })
}

/// The calls that change a subscription have no fault for one that is being deleted.
fn refuse_deleting(subscription: &EventSubscription) -> Result<(), SubscriptionNotFoundFault> {
    if subscription.lifecycle.status() == Deleting {
        return Err(not_found(&subscription.name));
    }
    Ok(())
}

/// Deletes a subscription; what was not delivered is dropped.
pub(crate) fn delete(
    call: &mut Call<'_, '_>,
    input: DeleteEventSubscriptionMessage,
) -> Answer<DeleteEventSubscription> {
    let mut subscription = find::<DeleteEventSubscription>(call, &input.subscription_name)?;
    let advanced = call.advance(&mut subscription, Deleting);
    advanced
        .map_err(|edge| InvalidEventSubscriptionStateFault { message: Some(edge.to_string()) })?;
    call.start(SubscriptionWork::Remove { id: subscription.id() });
    Ok(DeleteEventSubscriptionResult { event_subscription: Some(subscription.describe(call)) })
}

/// Lists subscriptions.
pub(crate) fn describe(
    view: &View<'_>,
    input: DescribeEventSubscriptionsMessage,
) -> Answer<DescribeEventSubscriptions> {
    listing::filtered(Vec::<()>::new(), input.filters.as_deref(), &[])?;
    let named = input.subscription_name.as_deref().filter(|name| !name.is_empty());
    let all = match named {
        Some(name) => vec![Arc::new(find::<DescribeEventSubscriptions>(view, name)?)],
        None => view.list::<EventSubscription>(),
    };
    let marker = input.marker.as_deref();
    let page = listing::page(all, |found| found.id(), input.max_records, marker)?;
    Ok(EventSubscriptionsMessage {
        marker: page.marker,
        event_subscriptions_list: Some(
            page.items.iter().map(|found| found.describe(view)).collect(),
        ),
    })
}

/// Adds a source; from the next event on it counts.
pub(crate) fn add_source(
    call: &mut Call<'_, '_>,
    input: AddSourceIdentifierToSubscriptionMessage,
) -> Answer<AddSourceIdentifierToSubscription> {
    let mut subscription =
        find::<AddSourceIdentifierToSubscription>(call, &input.subscription_name)?;
    refuse_deleting(&subscription)?;
    let kind = subscription.source_type.as_deref();
    let id =
        checked_source::<AddSourceIdentifierToSubscription>(call, kind, &input.source_identifier)?;
    subscription.sources.push(id);
    subscription.sources = sorted(subscription.sources);
    if subscription.sources.len() > SOURCES_MAX {
        return Err(no_more_sources().into());
    }
    call.save(&subscription);
    Ok(AddSourceIdentifierToSubscriptionResult {
        event_subscription: Some(subscription.describe(call)),
    })
}

/// Removes a source. Without any, events of all sources are delivered.
pub(crate) fn remove_source(
    call: &mut Call<'_, '_>,
    input: RemoveSourceIdentifierFromSubscriptionMessage,
) -> Answer<RemoveSourceIdentifierFromSubscription> {
    let mut subscription =
        find::<RemoveSourceIdentifierFromSubscription>(call, &input.subscription_name)?;
    refuse_deleting(&subscription)?;
    let id = input.source_identifier.to_ascii_lowercase();
    let had = subscription.sources.len();
    subscription.sources.retain(|known| *known != id);
    if subscription.sources.len() == had {
        let message = Some(format!("Source {} is not in the subscription.", clip(&id)));
        return Err(SourceNotFoundFault { message }.into());
    }
    call.save(&subscription);
    Ok(RemoveSourceIdentifierFromSubscriptionResult {
        event_subscription: Some(subscription.describe(call)),
    })
}
