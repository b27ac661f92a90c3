//! What a handler sees of one request: the state, who calls, the time.

use std::sync::Arc;

use api::value::Timestamp;
use tokio::sync::Notify;

use crate::arn::partition_of;
use crate::clock::Ambient;
use crate::dispatch::Identity;
use crate::event::{self, ServiceEvent};
use crate::lifecycle::{Lifecycle, NoSuchEdge, Resource};
use crate::seal::{CannotOpen, Sealed, Sealer};
use crate::store::{Lookup, ReadTx, Record, WriteTx};
use crate::tags::TagSet;
use crate::workflow::{Journal, Workflow};

/// Account and region: every look-up stays inside one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Scope {
    /// Twelve digits.
    pub account_id: String,
    /// `us-east-1`.
    pub region: String,
}

impl Scope {
    /// The scope as a part of store keys.
    pub fn key(&self) -> String {
        format!("{}/{}", self.account_id, self.region)
    }

    /// The scope that a store key names.
    pub fn from_key(key: &str) -> Option<Self> {
        let (account_id, region) = key.split_once('/')?;
        Some(Self { account_id: account_id.to_owned(), region: region.to_owned() })
    }

    /// The ARN of a resource in this scope; `resource` is all that follows the account.
    pub fn arn(&self, service: &str, resource: &str) -> String {
        let Self { account_id, region } = self;
        format!("arn:{}:{service}:{region}:{account_id}:{resource}", partition_of(region))
    }
}

/// What all calls of a server share.
pub struct Environment {
    /// Time and randomness.
    pub ambient: Ambient,
    /// Seals secrets for the state.
    pub sealer: Sealer,
    /// Wakes the workflow driver.
    pub(crate) wake: Notify,
}

impl Environment {
    /// An environment of these parts.
    pub fn new(ambient: Ambient, sealer: Sealer) -> Arc<Self> {
        Arc::new(Self { ambient, sealer, wake: Notify::new() })
    }

    /// A repeatable environment for tests; see [`Ambient::seeded`].
    pub fn seeded(seed: u64) -> Arc<Self> {
        Self::new(Ambient::seeded(seed).0, Sealer::new(&[7; 32]))
    }
}

/// A reading handler's view: one consistent state.
pub struct View<'a> {
    tx: &'a ReadTx<'a>,
    scope: &'a Scope,
    scope_key: String,
    environment: &'a Arc<Environment>,
    caller: Option<&'a Identity>,
    now: Timestamp,
}

/// A writing handler's call: all its changes are committed together, or none is.
pub struct Call<'a, 'b> {
    tx: &'a mut WriteTx<'b>,
    scope: &'a Scope,
    scope_key: String,
    environment: &'a Arc<Environment>,
    caller: Option<&'a Identity>,
    now: Timestamp,
}

/// What views and calls have in common, so that look-ups and checks are written once.
pub trait Reading {
    /// The record with this id in the caller's scope.
    fn find<R: Record>(&self, id: &str) -> Option<Arc<R>>;
    /// All records of the caller's scope, ordered by id.
    fn list<R: Record>(&self) -> Vec<Arc<R>>;
    /// The record with this id in another scope. What the caller may see of it is for the service
    /// to decide.
    fn find_in<R: Record>(&self, scope: &Scope, id: &str) -> Option<Arc<R>>;
    /// All records of the kind with their scopes. What the caller may see of them is for the service
    /// to decide.
    fn list_everywhere<R: Record>(&self) -> Vec<(Scope, Arc<R>)>;
    /// The caller's account and region.
    fn scope(&self) -> &Scope;
    /// When the request is handled.
    fn now(&self) -> Timestamp;
    /// Clock, randomness and sealing.
    fn environment(&self) -> &Arc<Environment>;
    /// Who calls; `None` in the work of a workflow.
    fn caller(&self) -> Option<&Identity>;

    /// The tags of a resource.
    fn tags(&self, arn: &str) -> TagSet {
        self.find::<TagSet>(arn).map_or_else(
            || TagSet { arn: arn.to_owned(), ..TagSet::default() },
            |tags| (*tags).clone(),
        )
    }

    /// Opens a sealed secret; `place` as when it was sealed.
    ///
    /// # Errors
    /// When the key file does not belong to this state.
    fn open_secret(&self, place: &str, sealed: &Sealed) -> Result<String, CannotOpen> {
        self.environment().sealer.open(place, sealed)
    }
}

impl<'a> View<'a> {
    /// A view of a scope.
    pub fn new(tx: &'a ReadTx<'a>, scope: &'a Scope, environment: &'a Arc<Environment>) -> Self {
        let now = environment.ambient.clock.now();
        Self { tx, scope, scope_key: scope.key(), environment, caller: None, now }
    }
}

impl<'a> View<'a> {
    /// The same, with who calls.
    #[must_use]
    pub fn called_by(self, caller: &'a Identity) -> Self {
        Self { caller: Some(caller), ..self }
    }
}

fn in_scopes<R>(rows: Vec<(String, Arc<R>)>) -> Vec<(Scope, Arc<R>)> {
    let rows = rows.into_iter();
    rows.filter_map(|(key, record)| Some((Scope::from_key(&key)?, record))).collect()
}

impl Reading for View<'_> {
    fn find<R: Record>(&self, id: &str) -> Option<Arc<R>> {
        self.tx.get(&self.scope_key, id)
    }

    fn list<R: Record>(&self) -> Vec<Arc<R>> {
        self.tx.scan(&self.scope_key)
    }

    fn find_in<R: Record>(&self, scope: &Scope, id: &str) -> Option<Arc<R>> {
        self.tx.get(&scope.key(), id)
    }

    fn list_everywhere<R: Record>(&self) -> Vec<(Scope, Arc<R>)> {
        in_scopes(self.tx.scan_all())
    }

    fn scope(&self) -> &Scope {
        self.scope
    }

    fn now(&self) -> Timestamp {
        self.now
    }

    fn environment(&self) -> &Arc<Environment> {
        self.environment
    }

    fn caller(&self) -> Option<&Identity> {
        self.caller
    }
}

impl Reading for Call<'_, '_> {
    fn find<R: Record>(&self, id: &str) -> Option<Arc<R>> {
        self.tx.get(&self.scope_key, id)
    }

    fn list<R: Record>(&self) -> Vec<Arc<R>> {
        self.tx.scan(&self.scope_key)
    }

    fn find_in<R: Record>(&self, scope: &Scope, id: &str) -> Option<Arc<R>> {
        self.tx.get(&scope.key(), id)
    }

    fn list_everywhere<R: Record>(&self) -> Vec<(Scope, Arc<R>)> {
        in_scopes(self.tx.scan_all())
    }

    fn scope(&self) -> &Scope {
        self.scope
    }

    fn now(&self) -> Timestamp {
        self.now
    }

    fn environment(&self) -> &Arc<Environment> {
        self.environment
    }

    fn caller(&self) -> Option<&Identity> {
        self.caller
    }
}

impl<'a, 'b> Call<'a, 'b> {
    /// A call in a scope.
    pub fn new(
        tx: &'a mut WriteTx<'b>,
        scope: &'a Scope,
        environment: &'a Arc<Environment>,
    ) -> Self {
        let now = environment.ambient.clock.now();
        Self { tx, scope, scope_key: scope.key(), environment, caller: None, now }
    }

    /// The same, with who calls.
    #[must_use]
    pub fn called_by(self, caller: &'a Identity) -> Self {
        Self { caller: Some(caller), ..self }
    }

    /// Stores a record, new or changed. A status in it changes by [`Call::advance`] only.
    pub fn save<R: Record>(&mut self, record: &R) {
        self.tx.put(&self.scope_key, record);
    }

    /// Removes a record.
    pub fn remove<R: Record>(&mut self, id: &str) {
        self.tx.delete::<R>(&self.scope_key, id);
    }

    /// A lifecycle that begins now.
    pub fn begin<S: crate::lifecycle::Status>(&self, status: S) -> Lifecycle<S> {
        Lifecycle::begin(status, self.now)
    }

    /// Changes a resource's status, stores the resource and records the service event: the only
    /// writer of a status.
    ///
    /// # Errors
    /// When the lifecycle has no such edge; nothing is changed then.
    pub fn advance<R: Resource>(
        &mut self,
        resource: &mut R,
        to: R::Status,
    ) -> Result<(), NoSuchEdge> {
        let from = resource.lifecycle().status();
        resource.lifecycle_mut().advance(to, self.now)?;
        self.save(resource);
        if let Some(event) = resource.event(from) {
            self.announce(event);
        }
        Ok(())
    }

    /// Records a service event.
    pub fn announce(&mut self, event: ServiceEvent) {
        event::record(self.tx, &self.scope_key, self.now, event);
    }

    /// Begins a workflow once this call is committed.
    pub fn start<W: Workflow>(&mut self, first_step: W) {
        let id = self.environment.ambient.base32(16);
        let journal = Journal::begin(&id, &first_step, self.now);
        self.tx.put(&self.scope_key, &journal);
        let environment = self.environment.clone();
        self.tx.after_commit(move || environment.wake.notify_one());
    }

    /// Runs something in memory once this call is committed, such as waking a reconciler. It may
    /// never run (the server may stop): nothing may rest on it alone.
    pub fn after_commit(&mut self, action: impl FnOnce() + Send + 'static) {
        self.tx.after_commit(action);
    }

    /// Stores the tags of a resource; an empty set is removed.
    pub fn save_tags(&mut self, tags: &TagSet) {
        if tags.tags.is_empty() {
            self.remove::<TagSet>(&tags.arn);
        } else {
            self.save(tags);
        }
    }

    /// Seals a secret for the state; `place` names where it belongs (an ARN and a member).
    pub fn seal_secret(&self, place: &str, secret: &str) -> Sealed {
        self.environment.sealer.seal(place, secret, &*self.environment.ambient.entropy)
    }

    pub(crate) fn tx(&mut self) -> &mut WriteTx<'b> {
        self.tx
    }
}
