//! Service events: what happened to which resource, kept for 14 days.

use api::value::Timestamp;
use serde::{Deserialize, Serialize};

use crate::store::{Lookup, Record, WriteTx};

/// How long events are kept, in milliseconds.
pub const RETENTION_MS: i64 = 14 * 24 * 60 * 60 * 1000;

/// What a service says about a resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceEvent {
    /// The service: `dms`.
    pub service: &'static str,
    /// The kind of source, as the service names it: `replication-task`.
    pub source_type: &'static str,
    /// The identifier of the source.
    pub source_id: String,
    /// The ARN of the source.
    pub source_arn: String,
    /// The service's number for this event, where it has one: `DMS-EVENT-0069`.
    pub event_id: Option<&'static str>,
    /// The categories it belongs to.
    pub categories: &'static [&'static str],
    /// The text.
    pub message: String,
}

/// A stored event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventRecord {
    /// When, in milliseconds since the Unix epoch.
    pub at_unix_millis: i64,
    /// Tells events of one millisecond apart.
    pub sequence: u64,
    /// See [`ServiceEvent`].
    pub service: String,
    /// See [`ServiceEvent`].
    pub source_type: String,
    /// See [`ServiceEvent`].
    pub source_id: String,
    /// See [`ServiceEvent`].
    pub source_arn: String,
    /// See [`ServiceEvent`].
    pub event_id: Option<String>,
    /// See [`ServiceEvent`].
    pub categories: Vec<String>,
    /// See [`ServiceEvent`].
    pub message: String,
}

impl Record for EventRecord {
    const KIND: &'static str = "control/event";

    /// Ids sort by time.
    fn id(&self) -> String {
        format!("{:015}-{:020}", self.at_unix_millis, self.sequence)
    }
}

#[derive(Clone, Serialize, Deserialize)]
struct EventCounter {
    next: u64,
}

impl Record for EventCounter {
    const KIND: &'static str = "control/event-counter";

    fn id(&self) -> String {
        "next".to_owned()
    }
}

/// Stores an event in the scope.
pub fn record(tx: &mut WriteTx<'_>, scope: &str, now: Timestamp, event: ServiceEvent) {
    let sequence = tx.get::<EventCounter>(scope, "next").map_or(0, |counter| counter.next);
    tx.put(scope, &EventCounter { next: sequence + 1 });
    tx.put(
        scope,
        &EventRecord {
            at_unix_millis: now.unix_millis(),
            sequence,
            service: event.service.to_owned(),
            source_type: event.source_type.to_owned(),
            source_id: event.source_id,
            source_arn: event.source_arn,
            event_id: event.event_id.map(str::to_owned),
            categories: event.categories.iter().map(|&c| c.to_owned()).collect(),
            message: event.message,
        },
    );
}

/// Removes the events that are older than [`RETENTION_MS`].
pub fn forget_old(tx: &mut WriteTx<'_>, now: Timestamp) {
    let oldest = now.unix_millis() - RETENTION_MS;
    for (scope, event) in tx.scan_all::<EventRecord>() {
        if event.at_unix_millis < oldest {
            tx.delete::<EventRecord>(&scope, &event.id());
        }
    }
}
