//! Which operations are built, and the control plane that serves them.

use std::collections::BTreeMap;
use std::sync::Arc;

use api::operation::{Answer, Operation, Structure, WireError};
use api::schema::{OperationSchema, ServiceSchema};
use api::value::Value;

use crate::call::{Call, Environment, Scope, View};
use crate::dispatch::{Dispatch, Dispatched, Request};
use crate::refusal;
use crate::store::Store;
use crate::workflow::Workflows;

type ReadHandler = dyn Fn(&View<'_>, Value) -> Result<Value, WireError> + Send + Sync;
type WriteHandler = dyn Fn(&mut Call<'_, '_>, Value) -> Result<Value, WireError> + Send + Sync;

enum Handler {
    Read(Box<ReadHandler>),
    Write(Arc<WriteHandler>),
}

/// A service: its routing list is its index.
pub struct Service {
    schema: &'static ServiceSchema,
    handlers: BTreeMap<&'static str, Handler>,
    workflows: Workflows,
}

impl Service {
    /// A service without operations.
    pub fn new(schema: &'static ServiceSchema) -> Self {
        Self { schema, handlers: BTreeMap::new(), workflows: Workflows::default() }
    }

    /// Routes an operation that only reads: it runs on one consistent, durable state.
    #[must_use]
    pub fn read<Op: Operation>(
        mut self,
        handler: impl Fn(&View<'_>, Op::Input) -> Answer<Op> + Send + Sync + 'static,
    ) -> Self {
        let erased = move |view: &View<'_>, input| match handler(view, Op::Input::from_value(input))
        {
            Ok(output) => Ok(output.into_value()),
            Err(refusal) => Err(refusal.error),
        };
        self.handlers.insert(Op::SCHEMA.name, Handler::Read(Box::new(erased)));
        self
    }

    /// Routes an operation that writes: it runs inside one write transaction, which is dropped
    /// when it refuses, and answered once durable when it does not.
    #[must_use]
    pub fn write<Op: Operation>(
        mut self,
        handler: impl Fn(&mut Call<'_, '_>, Op::Input) -> Answer<Op> + Send + Sync + 'static,
    ) -> Self {
        let erased =
            move |call: &mut Call<'_, '_>, input| match handler(call, Op::Input::from_value(input))
            {
                Ok(output) => Ok(output.into_value()),
                Err(refusal) => Err(refusal.error),
            };
        self.handlers.insert(Op::SCHEMA.name, Handler::Write(Arc::new(erased)));
        self
    }

    /// Adds the workflows that this service starts.
    #[must_use]
    pub fn workflows(mut self, workflows: Workflows) -> Self {
        self.workflows = self.workflows.merge(workflows);
        self
    }

    /// The service's table.
    pub fn schema(&self) -> &'static ServiceSchema {
        self.schema
    }

    /// The operations that are not built yet, for `docs/coverage/<service>.txt`.
    pub fn missing(&self) -> Vec<&'static str> {
        let all = self.schema.operations.iter().map(|operation| operation.name);
        all.filter(|name| !self.handlers.contains_key(name)).collect()
    }
}

/// The services of a server over one store.
pub struct Control {
    store: Store,
    environment: Arc<Environment>,
    services: Vec<Service>,
}

impl Control {
    /// A control plane. The workflows of its services are to be run by a
    /// [`crate::workflow::Driver`] made of the second part.
    pub fn new(
        store: Store,
        environment: Arc<Environment>,
        mut services: Vec<Service>,
    ) -> (Self, Workflows) {
        let mut workflows = Workflows::default();
        for service in &mut services {
            workflows = workflows.merge(std::mem::take(&mut service.workflows));
        }
        (Self { store, environment, services }, workflows)
    }

    fn handler(&self, service: &ServiceSchema, operation: &str) -> Option<&Handler> {
        let service = self.services.iter().find(|known| known.schema.id == service.id)?;
        service.handlers.get(operation)
    }

    async fn serve(&self, request: Request) -> Result<Value, WireError> {
        let Request { service, operation, identity, input, .. } = request;
        let scope =
            Scope { account_id: identity.account_id.clone(), region: identity.region.clone() };
        match self.handler(service, operation.name) {
            None => Err(refusal::not_implemented(service, operation)),
            Some(Handler::Read(handler)) => self.store.read(|tx| {
                handler(&View::new(tx, &scope, &self.environment).called_by(&identity), input)
            }),
            Some(Handler::Write(handler)) => {
                let (handler, environment) = (handler.clone(), self.environment.clone());
                let written = self.store.write(move |tx| {
                    handler(&mut Call::new(tx, &scope, &environment).called_by(&identity), input)
                });
                written.await.unwrap_or_else(|error| {
                    tracing::error!(%error, operation = operation.name, "a change was not stored");
                    Err(refusal::unavailable())
                })
            }
        }
    }
}

impl Dispatch for Control {
    fn services(&self) -> Vec<&'static ServiceSchema> {
        self.services.iter().map(|service| service.schema).collect()
    }

    fn implements(
        &self,
        service: &'static ServiceSchema,
        operation: &'static OperationSchema,
    ) -> bool {
        self.handler(service, operation.name).is_some()
    }

    fn dispatch(&self, request: Request) -> Dispatched<'_> {
        Box::pin(self.serve(request))
    }

    /// All services rest on the one store.
    fn health(&self) -> Vec<(String, bool)> {
        let works = self.store.is_healthy();
        self.services.iter().map(|service| (service.schema.id.to_owned(), works)).collect()
    }

    fn metrics(&self, out: &mut String) {
        out.push_str("# TYPE landfall_operations_built gauge\n");
        for service in &self.services {
            let (id, built) = (service.schema.id, service.handlers.len());
            out.push_str(&format!("landfall_operations_built{{service=\"{id}\"}} {built}\n"));
        }
    }
}
