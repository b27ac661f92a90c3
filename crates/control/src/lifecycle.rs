//! Lifecycles: which status changes a kind of resource allows, and the one writer of a status.

use serde::{Deserialize, Serialize};

use api::value::Timestamp;

use crate::event::ServiceEvent;
use crate::store::Record;

/// The statuses of one kind of resource, and the changes that are allowed between them.
pub trait Status: Copy + Eq + std::fmt::Debug + Send + Sync + 'static {
    /// What the resource is called in messages and pictures: `replication task`.
    const RESOURCE: &'static str;
    /// All allowed changes, (from, to).
    const EDGES: &'static [(Self, Self)];
    /// Statuses in which a resource may rest with no work under way. Every other one is
    /// transitional: it lasts exactly as long as the work.
    const RESTING: &'static [Self];
    /// The text on the wire.
    fn as_str(self) -> &'static str;
}

/// Where a resource stands in its lifecycle. Only [`crate::call::Call::advance`] changes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lifecycle<S> {
    status: S,
    generation: u64,
    since_unix_millis: i64,
}

impl<S: Status> Lifecycle<S> {
    /// The lifecycle of a resource that is being made: it begins in `status`.
    pub fn begin(status: S, now: Timestamp) -> Self {
        Self { status, generation: 1, since_unix_millis: now.unix_millis() }
    }

    /// The status.
    pub fn status(&self) -> S {
        self.status
    }

    /// Counts the status changes; work that was begun for one generation must not finish another.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// When the status was last changed.
    pub fn since(&self) -> Timestamp {
        Timestamp::from_unix_millis(self.since_unix_millis)
    }

    /// Whether no work is under way.
    pub fn is_resting(&self) -> bool {
        S::RESTING.contains(&self.status)
    }

    pub(crate) fn advance(&mut self, to: S, now: Timestamp) -> Result<(), NoSuchEdge> {
        if !S::EDGES.contains(&(self.status, to)) {
            return Err(NoSuchEdge {
                resource: S::RESOURCE,
                from: self.status.as_str(),
                to: to.as_str(),
            });
        }
        *self = Self {
            status: to,
            generation: self.generation + 1,
            since_unix_millis: now.unix_millis(),
        };
        Ok(())
    }
}

/// A resource with a lifecycle.
pub trait Resource: Record {
    /// Its statuses.
    type Status: Status;
    /// Where it stands.
    fn lifecycle(&self) -> &Lifecycle<Self::Status>;
    /// The same, for the one writer of statuses.
    fn lifecycle_mut(&mut self) -> &mut Lifecycle<Self::Status>;
    /// The service event that a status change is announced with, if there is one. The resource
    /// stands in the new status already.
    fn event(&self, _from: Self::Status) -> Option<ServiceEvent> {
        None
    }
}

/// A status change that the lifecycle does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchEdge {
    /// What kind of resource.
    pub resource: &'static str,
    /// The status it is in.
    pub from: &'static str,
    /// The status it was to take.
    pub to: &'static str,
}

impl std::fmt::Display for NoSuchEdge {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the {} is in status {} and cannot become {}", self.resource, self.from, self.to)
    }
}

impl std::error::Error for NoSuchEdge {}

/// The lifecycle as a Mermaid state diagram, for `docs/lifecycles/`.
pub fn mermaid<S: Status>() -> String {
    let mut text = String::from("stateDiagram-v2\n");
    let name = |status: S| status.as_str().replace('-', "_");
    for (from, to) in S::EDGES {
        text.push_str(&format!("    {} --> {}\n", name(*from), name(*to)));
    }
    for status in S::RESTING {
        text.push_str(&format!("    note right of {}: may rest here\n", name(*status)));
    }
    text
}
