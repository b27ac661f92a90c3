//! Connections: whether a replication instance reaches an endpoint, found out by logging in.

use std::sync::Arc;

use api::generated::dms::ops::{DeleteConnection, DescribeConnections, TestConnection};
use api::generated::dms::{
    self as wire, DeleteConnectionMessage, DeleteConnectionResponse, DescribeConnectionsMessage,
    DescribeConnectionsResponse, TestConnectionMessage, TestConnectionResponse,
};
use api::operation::Answer;
use control::call::{Call, Reading, Scope, View};
use control::filter::Known;
use control::lifecycle::{Lifecycle, Resource, Status};
use control::store::Record;
use control::workflow::{Commit, Next, StepContext, Transient, Workflow};
use serde::{Deserialize, Serialize};

use crate::account_attributes::ENDPOINTS_PER_INSTANCE_MAX;
use crate::endpoint::{self, Endpoint};
use crate::fault;
use crate::identifier::ResourceKind;
use crate::listing::{self, Paging};
use crate::replication_instance::{self, ReplicationInstance};
use crate::replication_task;
use crate::world::World;

/// Statuses of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConnectionStatus {
    /// A login is being tried.
    Testing,
    /// The last login worked.
    Successful,
    /// The last login failed; the message says why.
    Failed,
    /// It is being forgotten.
    Deleting,
}

impl Status for ConnectionStatus {
    const RESOURCE: &'static str = "connection";
    const EDGES: &'static [(Self, Self)] = &[
        (Self::Testing, Self::Successful),
        (Self::Testing, Self::Failed),
        (Self::Successful, Self::Testing),
        (Self::Failed, Self::Testing),
        (Self::Successful, Self::Deleting),
        (Self::Failed, Self::Deleting),
    ];
    const RESTING: &'static [Self] = &[Self::Successful, Self::Failed];

    fn as_str(self) -> &'static str {
        match self {
            Self::Testing => "testing",
            Self::Successful => "successful",
            Self::Failed => "failed",
            Self::Deleting => "deleting",
        }
    }
}

/// A stored connection: the pair of an instance and an endpoint.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Connection {
    /// Id of the instance.
    pub instance: String,
    /// Id of the endpoint.
    pub endpoint: String,
    last_failure_message: Option<String>,
    /// Counts the tests; the result of an older one does not count.
    tests: u64,
    lifecycle: Lifecycle<ConnectionStatus>,
}

impl Record for Connection {
    const KIND: &'static str = "dms/connection";

    fn id(&self) -> String {
        key(&self.instance, &self.endpoint)
    }
}

impl Resource for Connection {
    type Status = ConnectionStatus;

    fn lifecycle(&self) -> &Lifecycle<ConnectionStatus> {
        &self.lifecycle
    }

    fn lifecycle_mut(&mut self) -> &mut Lifecycle<ConnectionStatus> {
        &mut self.lifecycle
    }
}

fn key(instance: &str, endpoint: &str) -> String {
    format!("{instance}/{endpoint}")
}

impl Connection {
    fn describe(&self, reading: &impl Reading) -> wire::Connection {
        let (instance, endpoint) = (
            reading.find::<ReplicationInstance>(&self.instance),
            reading.find::<Endpoint>(&self.endpoint),
        );
        wire::Connection {
            replication_instance_arn: instance.as_ref().map(|instance| instance.arn.clone()),
            endpoint_arn: endpoint.as_ref().map(|endpoint| endpoint.arn.clone()),
            status: Some(self.lifecycle.status().as_str().to_owned()),
            last_failure_message: self.last_failure_message.clone(),
            endpoint_identifier: endpoint.as_ref().map(|endpoint| endpoint.identifier.clone()),
            replication_instance_identifier: instance
                .as_ref()
                .map(|instance| instance.identifier.clone()),
        }
    }
}

/// Starts a test of a pair, which is remembered from then on.
pub fn test(call: &mut Call<'_, '_>, input: TestConnectionMessage) -> Answer<TestConnection> {
    let instance =
        replication_instance::find::<TestConnection>(call, &input.replication_instance_arn)?;
    let endpoint = endpoint::find::<TestConnection>(call, &input.endpoint_arn)?;
    replication_instance::refuse_unless_available::<TestConnection>(&instance)?;
    if !endpoint.lifecycle().is_resting() {
        return Err(
            fault::invalid_state(format!("Endpoint {} is being deleted", endpoint.arn)).into()
        );
    }
    let connection = if let Some(known) = call.find::<Connection>(&key(&instance.id, &endpoint.id))
    {
        let mut connection = (*known).clone();
        connection.last_failure_message = None;
        call.advance(&mut connection, ConnectionStatus::Testing).map_err(|_| {
            fault::invalid_state(format!(
                "The connection of replication instance {} and endpoint {} is already {}",
                instance.arn,
                endpoint.arn,
                known.lifecycle.status().as_str()
            ))
        })?;
        connection
    } else {
        let others =
            call.list::<Connection>().iter().filter(|pair| pair.instance == instance.id).count();
        if others >= ENDPOINTS_PER_INSTANCE_MAX {
            let max = ENDPOINTS_PER_INSTANCE_MAX;
            return Err(fault::quota_exceeded("endpoints of a replication instance", max).into());
        }
        let connection = Connection {
            instance: instance.id,
            endpoint: endpoint.id,
            last_failure_message: None,
            tests: 0,
            lifecycle: call.begin(ConnectionStatus::Testing),
        };
        call.save(&connection);
        connection
    };
    start_test(call, connection.clone());
    Ok(TestConnectionResponse { connection: Some(connection.describe(call)) })
}

/// Tests a pair once more because its endpoint changed. A test under way begins anew.
pub(crate) fn test_again(call: &mut Call<'_, '_>, pair: &Connection) {
    let mut connection = pair.clone();
    match pair.lifecycle.status() {
        ConnectionStatus::Deleting => return,
        // The test under way may have seen the endpoint as it was: `start_test` outdates it.
        ConnectionStatus::Testing => {}
        ConnectionStatus::Successful | ConnectionStatus::Failed => {
            connection.last_failure_message = None;
            if call.advance(&mut connection, ConnectionStatus::Testing).is_err() {
                return;
            }
        }
    }
    start_test(call, connection);
}

fn start_test(call: &mut Call<'_, '_>, mut connection: Connection) {
    connection.tests += 1;
    call.save(&connection);
    call.start(ConnectionWork::Test { id: connection.id(), number: connection.tests });
}

/// Forgets a pair that no running task uses.
pub fn delete(call: &mut Call<'_, '_>, input: DeleteConnectionMessage) -> Answer<DeleteConnection> {
    let scope = call.scope();
    let instance = ResourceKind::ReplicationInstance.id_of(scope, &input.replication_instance_arn);
    let endpoint = ResourceKind::Endpoint.id_of(scope, &input.endpoint_arn);
    let found = instance
        .zip(endpoint)
        .and_then(|(instance, endpoint)| call.find::<Connection>(&key(instance, endpoint)));
    let found = found.ok_or_else(|| {
        fault::not_found(format!(
            "There is no connection of replication instance {} and endpoint {}.",
            crate::invalid::clip(&input.replication_instance_arn),
            crate::invalid::clip(&input.endpoint_arn)
        ))
    })?;
    let mut connection = (*found).clone();
    let users = replication_task::of_instance(call, &connection.instance);
    let user = users
        .iter()
        .find(|task| endpoint::is_used_by(&connection.endpoint, task) && task.is_busy());
    if let Some(task) = user {
        return Err(fault::invalid_state(format!(
            "The connection is in use by the replication task {}, which is {}: stop it first",
            task.arn,
            task.lifecycle().status().as_str()
        ))
        .into());
    }
    call.advance(&mut connection, ConnectionStatus::Deleting).map_err(|_| {
        fault::invalid_state(format!(
            "The connection cannot be deleted while its status is {}",
            connection_status(&found)
        ))
    })?;
    call.start(ConnectionWork::Forget { id: connection.id() });
    Ok(DeleteConnectionResponse { connection: Some(connection.describe(call)) })
}

fn connection_status(connection: &Connection) -> &'static str {
    connection.lifecycle.status().as_str()
}

/// Lists connections. Naming an instance or endpoint that does not exist is an error.
pub fn describe(view: &View<'_>, input: DescribeConnectionsMessage) -> Answer<DescribeConnections> {
    const KNOWN: &[Known<(Arc<Connection>, Scope)>] = &[
        ("endpoint-arn", |(pair, scope)| vec![ResourceKind::Endpoint.arn(scope, &pair.endpoint)]),
        ("replication-instance-arn", |(pair, scope)| {
            vec![ResourceKind::ReplicationInstance.arn(scope, &pair.instance)]
        }),
    ];
    let scope = view.scope();
    let pairs: Vec<_> =
        view.list::<Connection>().into_iter().map(|pair| (pair, scope.clone())).collect();
    let found = listing::filtered(pairs, input.filters.as_deref(), KNOWN)?;
    for filter in input.filters.iter().flatten() {
        let exists = |arn: &String| {
            let instance = ResourceKind::ReplicationInstance.id_of(scope, arn);
            let endpoint = ResourceKind::Endpoint.id_of(scope, arn);
            instance.is_some_and(|id| view.find::<ReplicationInstance>(id).is_some())
                || endpoint.is_some_and(|id| view.find::<Endpoint>(id).is_some())
        };
        if !filter.values.iter().any(exists) {
            return Err(fault::not_found("No Connections found matching given filter.").into());
        }
    }
    let paging = Paging { max_records: input.max_records, marker: input.marker.as_deref() };
    let page = listing::page(found, |(pair, _)| pair.id(), paging, listing::PAGE)?;
    Ok(DescribeConnectionsResponse {
        marker: page.marker,
        connections: Some(page.items.iter().map(|(pair, _)| pair.describe(view)).collect()),
    })
}

/// Whether the last login of this pair worked.
pub(crate) fn is_successful(reading: &impl Reading, instance: &str, endpoint: &str) -> bool {
    let pair = reading.find::<Connection>(&key(instance, endpoint));
    pair.is_some_and(|pair| pair.lifecycle.status() == ConnectionStatus::Successful)
}

/// Whether a login of this pair is being tried.
pub(crate) fn is_testing(reading: &impl Reading, instance: &str, endpoint: &str) -> bool {
    let pair = reading.find::<Connection>(&key(instance, endpoint));
    pair.is_some_and(|pair| pair.lifecycle.status() == ConnectionStatus::Testing)
}

/// Removes a pair whose instance or endpoint goes.
pub(crate) fn forget(call: &mut Call<'_, '_>, pair: &Connection) {
    call.remove::<Connection>(&pair.id());
}

/// The asynchronous work on a connection.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum ConnectionWork {
    /// Logs in.
    Test {
        /// Which connection.
        id: String,
        /// Which test; the result of an older one does not count.
        number: u64,
    },
    /// Removes it.
    Forget {
        /// Which connection.
        id: String,
    },
}

impl Workflow for ConnectionWork {
    type World = World;
    const KIND: &'static str = "dms/connection";

    async fn run(self, _: Arc<World>, context: StepContext) -> Result<Commit<Self>, Transient> {
        match self {
            Self::Forget { id } => Ok(Commit::new(move |call| {
                call.remove::<Connection>(&id);
                Next::Done
            })),
            Self::Test { id, number } => {
                let result = log_in(&id, &context).await;
                Ok(Commit::new(move |call| {
                    finish_test(call, &id, number, result);
                    Next::Done
                }))
            }
        }
    }
}

/// Really connects and logs in. The error is a sentence for the user.
async fn log_in(id: &str, context: &StepContext) -> Result<(), String> {
    let config = context.store.read(|tx| {
        let view = View::new(tx, &context.scope, &context.environment);
        let pair = view.find::<Connection>(id)?;
        let endpoint = view.find::<Endpoint>(&pair.endpoint)?;
        Some(endpoint.pg_config(&context.environment, &view))
    });
    let Some(config) = config else { return Err("The endpoint is gone.".to_owned()) };
    replicate::postgres::check(&config?).await.map(|_| ()).map_err(|error| error.to_string())
}

fn finish_test(call: &mut Call<'_, '_>, id: &str, number: u64, result: Result<(), String>) {
    let Some(found) = call.find::<Connection>(id) else { return };
    if found.lifecycle.status() != ConnectionStatus::Testing || found.tests != number {
        return;
    }
    let mut connection = (*found).clone();
    let status = match result {
        Ok(()) => ConnectionStatus::Successful,
        Err(message) => {
            connection.last_failure_message = Some(message);
            ConnectionStatus::Failed
        }
    };
    if let Err(edge) = call.advance(&mut connection, status) {
        tracing::error!(%edge, "a connection test could not be finished");
    }
}
