//! Delivers events to the topics that are subscribed to them.
//!
//! The events in the store are the queue: a subscription knows the first one that was not
//! delivered, and moves on when its receiver has taken one. After a crash the last one is delivered
//! again, with the same message id: each arrives at least once, and in their order. A receiver that
//! does not answer holds up its own subscription only.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::{Duration, Instant};

use api::codec::timestamp;
use api::schema::TimestampFormat;
use api::value::Timestamp;
use control::call::{Call, Environment, Reading, Scope};
use control::event::EventRecord;
use control::lifecycle::Resource;
use control::store::{Lookup, Record, Store};
use serde_json::json;
use tokio::task::JoinSet;

use crate::event_subscription::{EventSubscription, SubscriptionStatus};
use crate::subscription_work::settle;
use crate::topic::Notification;
use crate::world::World;

/// How often it is looked for events.
const PERIOD: Duration = Duration::from_millis(500);
/// The first and the longest pause after an attempt that failed.
const PAUSES: (Duration, Duration) = (Duration::from_secs(1), Duration::from_mins(5));
/// Deliveries at a time.
const AT_A_TIME: usize = 8;
/// Events that wait for one subscription; older ones are given up.
const WAITING_MAX: usize = 1_000;

/// A subscription: scope and id.
type Key = (String, String);

/// How a delivery ended.
struct Ended {
    key: Key,
    sequence: u64,
    outcome: Result<(), String>,
}

#[derive(Default)]
struct Attempts {
    failed: u32,
    not_before: Option<Instant>,
}

impl Attempts {
    fn note_failure(&mut self) -> Duration {
        let pause = PAUSES.0.saturating_mul(1 << self.failed.min(16)).min(PAUSES.1);
        self.failed += 1;
        self.not_before = Some(Instant::now() + pause);
        pause
    }
}

/// What runs beside the keeper of databases.
pub(crate) struct Notifier {
    world: Arc<World>,
    store: Store,
    environment: Arc<Environment>,
    deliveries: JoinSet<Ended>,
    busy: HashSet<Key>,
    attempts: HashMap<Key, Attempts>,
    /// The version of the store that was looked through for events.
    seen: Option<u64>,
}

impl Notifier {
    pub(crate) fn new(world: Arc<World>, store: Store, environment: Arc<Environment>) -> Self {
        Self {
            world,
            store,
            environment,
            deliveries: JoinSet::new(),
            busy: HashSet::new(),
            attempts: HashMap::new(),
            seen: None,
        }
    }

    /// Delivers until it is dropped.
    pub(crate) async fn run(mut self) {
        let signal = self.world.notifies.clone();
        loop {
            self.pass().await;
            tokio::select! {
                Some(ended) = self.deliveries.join_next() => {
                    if let Ok(ended) = ended {
                        self.note(ended).await;
                    }
                }
                _ = tokio::time::timeout(PERIOD, signal.notified()) => {}
            }
        }
    }

    async fn pass(&mut self) {
        let version = *self.store.version().borrow();
        let is_quiet = self.seen.replace(version) == Some(version) && self.attempts.is_empty();
        let all = self.store.read(|tx| tx.scan_all::<EventSubscription>());
        self.attempts.retain(|key, _| {
            all.iter().any(|(scope, found)| *scope == key.0 && found.id() == key.1)
        });
        for (scope, subscription) in all {
            self.look_at_topic(&scope, &subscription).await;
            let key = (scope, subscription.id());
            let is_wanted = !is_quiet
                && subscription.is_enabled
                && subscription.lifecycle().status() == SubscriptionStatus::Active
                && !self.busy.contains(&key)
                && self.deliveries.len() < AT_A_TIME;
            let pauses = self.attempts.get(&key).and_then(|attempts| attempts.not_before);
            if !is_wanted || pauses.is_some_and(|until| Instant::now() < until) {
                continue;
            }
            if let Some(event) = self.next_event(&key.0, &subscription) {
                self.begin(key, &subscription, &event);
            }
        }
    }

    /// The status follows the configuration, which another start of the server can bring.
    async fn look_at_topic(&self, scope: &str, subscription: &EventSubscription) {
        let is_known = self.world.offers.topics.knows(&subscription.topic);
        let to = match (subscription.lifecycle().status(), is_known) {
            (SubscriptionStatus::Active, false) => SubscriptionStatus::TopicNotExist,
            (SubscriptionStatus::TopicNotExist, true) => SubscriptionStatus::Active,
            _ => return,
        };
        let (id, topic) = (subscription.id(), subscription.topic.clone());
        self.change(scope, move |call| {
            // What was decided meanwhile counts.
            let found = call.find::<EventSubscription>(&id);
            if found.is_some_and(|found| found.topic == topic) {
                settle(call, &id, to);
            }
        })
        .await;
    }

    fn next_event(
        &self,
        scope: &str,
        subscription: &EventSubscription,
    ) -> Option<Arc<EventRecord>> {
        let events = self.store.read(|tx| tx.scan::<EventRecord>(scope));
        let mut wanted: Vec<_> =
            events.into_iter().filter(|event| subscription.wants(event)).collect();
        wanted.sort_by_key(|event| event.sequence);
        let over = wanted.len().saturating_sub(WAITING_MAX);
        if over > 0 {
            tracing::warn!(
                subscription = subscription.name,
                given_up = over,
                "too many events wait for a topic: the oldest are not delivered"
            );
        }
        wanted.into_iter().nth(over)
    }

    fn begin(&mut self, key: Key, subscription: &EventSubscription, event: &EventRecord) {
        let notification = notification(subscription, event, self.environment.ambient.clock.now());
        let topics = self.world.offers.topics.clone();
        let sequence = event.sequence;
        self.busy.insert(key.clone());
        self.deliveries.spawn(async move {
            let outcome = topics.publish(&notification).await;
            Ended { key, sequence, outcome }
        });
    }

    async fn note(&mut self, ended: Ended) {
        let Ended { key, sequence, outcome } = ended;
        self.busy.remove(&key);
        if let Err(error) = outcome {
            let pause_ms = self.attempts.entry(key.clone()).or_default().note_failure().as_millis();
            tracing::warn!(
                subscription = key.1,
                error,
                pause_ms,
                "a notification was not delivered: it is tried again"
            );
            return;
        }
        self.attempts.remove(&key);
        let id = key.1;
        self.change(&key.0, move |call| {
            if let Some(found) = call.find::<EventSubscription>(&id)
                && found.next_event <= sequence
            {
                let mut subscription = (*found).clone();
                subscription.next_event = sequence + 1;
                call.save(&subscription);
            }
        })
        .await;
    }

    async fn change(&self, scope: &str, changes: impl FnOnce(&mut Call<'_, '_>) + Send + 'static) {
        let environment = self.environment.clone();
        let Some(scope) = Scope::from_key(scope) else { return };
        let written = self.store.write(move |tx| {
            changes(&mut Call::new(tx, &scope, &environment));
            Ok::<_, std::convert::Infallible>(())
        });
        if let Err(error) = written.await {
            tracing::error!(%error, "what was delivered could not be noted");
        }
    }
}

/// An event in the envelope of SNS.
fn notification(
    subscription: &EventSubscription,
    event: &EventRecord,
    now: Timestamp,
) -> Notification {
    let at = Timestamp::from_unix_millis(event.at_unix_millis);
    let shown = timestamp::format(at, TimestampFormat::Iso8601);
    let mut message = json!({
        "Event Source": event.source_type,
        "Event Time": shown.trim_end_matches('Z').replace('T', " "),
        "Source ID": event.source_id,
        "Source ARN": event.source_arn,
    });
    if let Some(id) = &event.event_id {
        message["Event ID"] = json!(id);
    }
    message["Event Message"] = json!(event.message);
    let message_id = message_id(&subscription.uuid, event.sequence);
    let body = json!({
        "Type": "Notification",
        "MessageId": message_id,
        "TopicArn": subscription.topic,
        "Subject": "RDS Notification Message",
        "Message": message.to_string(),
        "Timestamp": timestamp::format(now, TimestampFormat::Iso8601),
    });
    Notification { topic: subscription.topic.clone(), message_id, body: body.to_string() }
}

/// A UUID of the subscription's, whose end is the number of the event.
fn message_id(uuid: &str, sequence: u64) -> String {
    let kept: String = uuid.chars().take(24).collect();
    format!("{kept}{:012x}", sequence & 0xffff_ffff_ffff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_a_limit() {
        let mut attempts = Attempts::default();
        let pauses: Vec<u64> = (0..11).map(|_| attempts.note_failure().as_secs()).collect();
        assert_eq!(pauses, [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
        attempts.failed = u32::MAX - 1;
        assert_eq!(attempts.note_failure(), PAUSES.1);
    }

    #[test]
    fn a_message_has_one_id() {
        let uuid = "01234567-89ab-4def-8123-456789abcdef";
        assert_eq!(message_id(uuid, 255), "01234567-89ab-4def-8123-0000000000ff");
    }
}
