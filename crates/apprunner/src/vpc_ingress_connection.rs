//! VPC ingress connections: another way to a service, under a host name of its own. The name leads
//! to the service like its public one; the VPC and its endpoint are kept and answered.

use std::sync::Arc;

use api::generated::apprunner::ops::{
    CreateVpcIngressConnection, DeleteVpcIngressConnection, DescribeVpcIngressConnection,
    ListVpcIngressConnections, UpdateVpcIngressConnection,
};
use api::generated::apprunner::{
    self as wire, CreateVpcIngressConnectionRequest, CreateVpcIngressConnectionResponse,
    DeleteVpcIngressConnectionRequest, DeleteVpcIngressConnectionResponse,
    DescribeVpcIngressConnectionRequest, DescribeVpcIngressConnectionResponse,
    IngressVpcConfiguration, InvalidRequestException, InvalidStateException,
    ListVpcIngressConnectionsRequest, ListVpcIngressConnectionsResponse, ResourceNotFoundException,
    UpdateVpcIngressConnectionRequest, UpdateVpcIngressConnectionResponse, VpcDNSTarget,
    VpcIngressConnectionSummary,
};
use api::operation::{Answer, Raises, Refusal};
use api::value::Timestamp;
use apphost::{AppId, Doing};
use control::call::{Call, Reading, View};
use control::lifecycle::{Lifecycle, Resource, Status};
use control::store::{Lookup, Record};
use control::workflow::{Commit, Next, StepContext, Transient, Workflow};
use serde::{Deserialize, Serialize};

use crate::fault::{clip, invalid, invalid_state, not_found, quota};
use crate::keeper::Lingering;
use crate::name::{self, Kind};
use crate::service::{AppService, ServiceStatus};
use crate::world::World;
use crate::{listing, routing, tags};

/// VPC ingress connections of an account in a region.
const CONNECTIONS_MAX: usize = 1;

const WHAT: &str = "VPC ingress connection";

/// Statuses of a VPC ingress connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum IngressStatus {
    /// Its name does not lead to the service yet.
    PendingCreation,
    /// Its name leads to the service.
    Available,
    /// Its VPC or endpoint is being changed.
    PendingUpdate,
    /// Its name is being taken back.
    PendingDeletion,
    /// Its name could not be made to lead to the service.
    FailedCreation,
    /// The change failed.
    FailedUpdate,
    /// Its name could not be taken back.
    FailedDeletion,
    /// It is gone. It can still be described for a while.
    Deleted,
}

use IngressStatus::{
    Available, Deleted, FailedCreation, FailedDeletion, FailedUpdate, PendingCreation,
    PendingDeletion, PendingUpdate,
};

impl Status for IngressStatus {
    const RESOURCE: &'static str = "VPC ingress connection";
    const EDGES: &'static [(Self, Self)] = &[
        (PendingCreation, Available),
        (PendingCreation, FailedCreation),
        (Available, PendingUpdate),
        (FailedCreation, PendingUpdate),
        (FailedUpdate, PendingUpdate),
        (PendingUpdate, Available),
        (PendingUpdate, FailedUpdate),
        (Available, PendingDeletion),
        (FailedCreation, PendingDeletion),
        (FailedUpdate, PendingDeletion),
        (FailedDeletion, PendingDeletion),
        (PendingDeletion, Deleted),
        (PendingDeletion, FailedDeletion),
    ];
    const RESTING: &'static [Self] =
        &[Available, FailedCreation, FailedUpdate, FailedDeletion, Deleted];

    fn as_str(self) -> &'static str {
        match self {
            PendingCreation => "PENDING_CREATION",
            Available => "AVAILABLE",
            PendingUpdate => "PENDING_UPDATE",
            PendingDeletion => "PENDING_DELETION",
            FailedCreation => "FAILED_CREATION",
            FailedUpdate => "FAILED_UPDATE",
            FailedDeletion => "FAILED_DELETION",
            Deleted => "DELETED",
        }
    }
}

/// A stored connection.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct VpcIngressConnection {
    /// Its ARN, and its id in the store.
    pub arn: String,
    pub(crate) name: String,
    pub(crate) service_arn: String,
    pub(crate) vpc_id: Option<String>,
    pub(crate) vpc_endpoint_id: Option<String>,
    /// Its host name.
    pub(crate) domain_name: String,
    pub(crate) created_unix_millis: i64,
    pub(crate) deleted_unix_millis: Option<i64>,
    pub(crate) lifecycle: Lifecycle<IngressStatus>,
}

impl Record for VpcIngressConnection {
    const KIND: &'static str = "apprunner/vpc-ingress-connection";

    fn id(&self) -> String {
        self.arn.clone()
    }
}

impl Lingering for VpcIngressConnection {
    fn deleted_unix_millis(&self) -> Option<i64> {
        self.deleted_unix_millis
    }
}

impl Resource for VpcIngressConnection {
    type Status = IngressStatus;

    fn lifecycle(&self) -> &Lifecycle<IngressStatus> {
        &self.lifecycle
    }

    fn lifecycle_mut(&mut self) -> &mut Lifecycle<IngressStatus> {
        &mut self.lifecycle
    }
}

impl VpcIngressConnection {
    /// Whether its name leads to the service, or is about to.
    pub(crate) fn is_routed(&self) -> bool {
        matches!(
            self.lifecycle.status(),
            PendingCreation | Available | PendingUpdate | FailedUpdate
        )
    }

    pub(crate) fn is_live(&self) -> bool {
        self.lifecycle.status() != Deleted
    }

    /// The answer's form.
    fn describe(&self, reading: &impl Reading) -> wire::VpcIngressConnection {
        wire::VpcIngressConnection {
            vpc_ingress_connection_arn: Some(self.arn.clone()),
            vpc_ingress_connection_name: Some(self.name.clone()),
            service_arn: Some(self.service_arn.clone()),
            status: Some(self.lifecycle.status().as_str().to_owned()),
            account_id: Some(reading.scope().account_id.clone()),
            domain_name: Some(self.domain_name.clone()),
            ingress_vpc_configuration: Some(IngressVpcConfiguration {
                vpc_id: self.vpc_id.clone(),
                vpc_endpoint_id: self.vpc_endpoint_id.clone(),
            }),
            created_at: Some(Timestamp::from_unix_millis(self.created_unix_millis)),
            deleted_at: self.deleted_unix_millis.map(Timestamp::from_unix_millis),
        }
    }
}

/// The connections of a service that are not deleted.
pub(crate) fn of_service(reading: &impl Reading, arn: &str) -> Vec<Arc<VpcIngressConnection>> {
    let mut all = reading.list::<VpcIngressConnection>();
    all.retain(|known| known.service_arn == arn && known.is_live());
    all
}

/// What custom domains are to point to inside of VPCs.
pub(crate) fn dns_targets(reading: &impl Reading, service_arn: &str) -> Vec<VpcDNSTarget> {
    let all = of_service(reading, service_arn);
    let target = |known: &Arc<VpcIngressConnection>| VpcDNSTarget {
        vpc_ingress_connection_arn: Some(known.arn.clone()),
        vpc_id: known.vpc_id.clone(),
        domain_name: Some(known.domain_name.clone()),
    };
    all.iter().map(target).collect()
}

/// Creates a connection.
pub(crate) fn create(
    world: &World,
    call: &mut Call<'_, '_>,
    input: CreateVpcIngressConnectionRequest,
) -> Answer<CreateVpcIngressConnection> {
    let name = input.vpc_ingress_connection_name;
    let service = call.find::<AppService>(&input.service_arn).filter(|found| found.is_live());
    let service = service.ok_or_else(|| {
        invalid(format!("There is no service with the ARN {}.", clip(&input.service_arn)))
    })?;
    let mut live = call.list::<VpcIngressConnection>();
    live.retain(|known| known.is_live());
    if live.iter().any(|known| known.name == name) {
        return Err(invalid(format!("There is a {WHAT} with the name {name} already.")).into());
    }
    if live.len() >= CONNECTIONS_MAX {
        return Err(quota("VPC ingress connections", CONNECTIONS_MAX, "in a region").into());
    }
    let status = service.lifecycle().status();
    if !matches!(status, ServiceStatus::Running | ServiceStatus::Paused) {
        return Err(invalid_state(format!(
            "The service {} is {}; a {WHAT} needs one that is RUNNING or PAUSED.",
            service.name,
            status.as_str()
        ))
        .into());
    }
    let (vpc_id, vpc_endpoint_id) = read_configuration(input.ingress_vpc_configuration)?;
    let ambient = &call.environment().ambient;
    let (id, label) = (name::id(ambient), name::label(ambient));
    let connection = VpcIngressConnection {
        arn: name::arn(call.scope(), Kind::VpcIngressConnection, &format!("{name}/{id}")),
        name,
        service_arn: service.arn.clone(),
        vpc_id,
        vpc_endpoint_id,
        domain_name: format!("{label}.{}.{}", call.scope().region, world.apps_domain()),
        created_unix_millis: call.now().unix_millis(),
        deleted_unix_millis: None,
        lifecycle: call.begin(PendingCreation),
    };
    call.save(&connection);
    tags::put(call, &connection.arn, &input.tags.unwrap_or_default())?;
    call.start(IngressWork::Route { arn: connection.arn.clone() });
    Ok(CreateVpcIngressConnectionResponse { vpc_ingress_connection: connection.describe(call) })
}

fn read_configuration(
    given: IngressVpcConfiguration,
) -> Result<(Option<String>, Option<String>), InvalidRequestException> {
    for id in [&given.vpc_id, &given.vpc_endpoint_id].into_iter().flatten() {
        let is_id = id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if id.is_empty() || id.len() > 255 || !is_id {
            return Err(invalid(format!("{} is no id of a VPC or an endpoint.", clip(id))));
        }
    }
    Ok((given.vpc_id, given.vpc_endpoint_id))
}

/// Describes a connection.
pub(crate) fn describe(
    view: &View<'_>,
    input: DescribeVpcIngressConnectionRequest,
) -> Answer<DescribeVpcIngressConnection> {
    let found = find(view, &input.vpc_ingress_connection_arn)?;
    Ok(DescribeVpcIngressConnectionResponse { vpc_ingress_connection: found.describe(view) })
}

/// Lists the connections that are not deleted.
pub(crate) fn list(
    view: &View<'_>,
    input: ListVpcIngressConnectionsRequest,
) -> Answer<ListVpcIngressConnections> {
    let filter = input.filter.unwrap_or_default();
    let mut found = view.list::<VpcIngressConnection>();
    found.retain(|known| {
        known.is_live()
            && filter.service_arn.as_ref().is_none_or(|arn| known.service_arn == *arn)
            && (filter.vpc_endpoint_id.is_none() || known.vpc_endpoint_id == filter.vpc_endpoint_id)
    });
    let key = |known: &Arc<VpcIngressConnection>| known.name.clone();
    let question = [filter.service_arn.as_deref(), filter.vpc_endpoint_id.as_deref()];
    let token = input.next_token.as_deref();
    let page = listing::page(found, key, &question, input.max_results, token)?;
    let summary = |known: &Arc<VpcIngressConnection>| VpcIngressConnectionSummary {
        vpc_ingress_connection_arn: Some(known.arn.clone()),
        service_arn: Some(known.service_arn.clone()),
    };
    Ok(ListVpcIngressConnectionsResponse {
        vpc_ingress_connection_summary_list: page.items.iter().map(summary).collect(),
        next_token: page.marker,
    })
}

/// Changes the VPC or the endpoint of a connection.
pub(crate) fn update(
    call: &mut Call<'_, '_>,
    input: UpdateVpcIngressConnectionRequest,
) -> Answer<UpdateVpcIngressConnection> {
    let mut connection = find(call, &input.vpc_ingress_connection_arn)?;
    let (vpc_id, vpc_endpoint_id) = read_configuration(input.ingress_vpc_configuration)?;
    if vpc_id.is_none() && vpc_endpoint_id.is_none() {
        return Err(invalid("IngressVpcConfiguration names neither a VPC nor an endpoint.").into());
    }
    connection.vpc_id = vpc_id.or(connection.vpc_id);
    connection.vpc_endpoint_id = vpc_endpoint_id.or(connection.vpc_endpoint_id);
    advance::<UpdateVpcIngressConnection>(call, &mut connection, PendingUpdate)?;
    call.start(IngressWork::Route { arn: connection.arn.clone() });
    Ok(UpdateVpcIngressConnectionResponse { vpc_ingress_connection: connection.describe(call) })
}

/// Deletes a connection.
pub(crate) fn delete(
    call: &mut Call<'_, '_>,
    input: DeleteVpcIngressConnectionRequest,
) -> Answer<DeleteVpcIngressConnection> {
    let mut connection = find(call, &input.vpc_ingress_connection_arn)?;
    advance::<DeleteVpcIngressConnection>(call, &mut connection, PendingDeletion)?;
    call.start(IngressWork::Route { arn: connection.arn.clone() });
    Ok(DeleteVpcIngressConnectionResponse { vpc_ingress_connection: connection.describe(call) })
}

fn find(
    reading: &impl Reading,
    arn: &str,
) -> Result<VpcIngressConnection, ResourceNotFoundException> {
    let found = reading.find::<VpcIngressConnection>(arn);
    found.map(|found| (*found).clone()).ok_or_else(|| not_found(WHAT, arn))
}

fn advance<Op>(
    call: &mut Call<'_, '_>,
    connection: &mut VpcIngressConnection,
    to: IngressStatus,
) -> Result<(), Refusal<Op>>
where
    Op: Raises<InvalidStateException>,
{
    Ok(call.advance(connection, to).map_err(|edge| invalid_state(edge.to_string()))?)
}

/// Makes the host names of a service those that its connections say.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum IngressWork {
    /// For one connection, which is being created, changed or deleted.
    Route {
        /// Which connection.
        arn: String,
    },
}

impl Workflow for IngressWork {
    type World = World;
    const KIND: &'static str = "apprunner/vpc-ingress-connection";

    async fn run(self, world: Arc<World>, context: StepContext) -> Result<Commit<Self>, Transient> {
        let Self::Route { arn } = self;
        let scope = context.scope.key();
        let found = context.store.read(|tx| tx.get::<VpcIngressConnection>(&scope, &arn));
        let Some(connection) = found else { return Ok(Commit::new(|_| Next::Done)) };
        let _lock = world.lock(&connection.service_arn).await;
        let routed = route(&world, &context, &connection.service_arn);
        let leads_nowhere = routed.is_err() && is_absent(&world, &context, &connection.service_arn);
        Ok(Commit::new(move |call| {
            settle(call, &arn, routed, leads_nowhere);
            Next::Done
        }))
    }
}

/// Makes the host names of a service those that the rows say. To be called with the service's lock.
pub(crate) fn route(
    world: &World,
    context: &StepContext,
    service_arn: &str,
) -> Result<(), apphost::Error> {
    let hosts = context.store.read(|tx| {
        let view = View::new(tx, &context.scope, &context.environment);
        let service = view.find::<AppService>(service_arn)?;
        Some((service.id.clone(), routing::hosts(world, &view, &service)))
    });
    let Some((id, hosts)) = hosts else { return Ok(()) };
    world.apps().set_hosts(&AppId::new(&id)?, hosts)
}

/// Whether the host knows nothing of a service, as after a creation that failed: then no name leads to
/// it.
fn is_absent(world: &World, context: &StepContext, service_arn: &str) -> bool {
    let found = context.store.read(|tx| tx.get::<AppService>(&context.scope.key(), service_arn));
    let app = found.and_then(|service| AppId::new(&service.id).ok());
    app.is_some_and(|app| world.apps().observe(&app).doing == Doing::Absent)
}

fn settle(
    call: &mut Call<'_, '_>,
    arn: &str,
    routed: Result<(), apphost::Error>,
    leads_nowhere: bool,
) {
    let Some(found) = call.find::<VpcIngressConnection>(arn) else { return };
    let mut connection = (*found).clone();
    let is_deleted = leads_nowhere && connection.lifecycle.status() == PendingDeletion;
    let routed = if is_deleted { Ok(()) } else { routed };
    let is_good = routed.is_ok();
    if let Err(error) = routed {
        tracing::error!(%error, connection = arn, "a name of a service could not be changed");
    }
    let to = match (connection.lifecycle.status(), is_good) {
        (PendingCreation | PendingUpdate, true) => Available,
        (PendingCreation, false) => FailedCreation,
        (PendingUpdate, false) => FailedUpdate,
        (PendingDeletion, true) => Deleted,
        (PendingDeletion, false) => FailedDeletion,
        _ => return,
    };
    if to == Deleted {
        connection.deleted_unix_millis = Some(call.now().unix_millis());
        tags::forget(call, arn);
    }
    if let Err(edge) = call.advance(&mut connection, to) {
        tracing::debug!(%edge, "a connection was settled before");
    }
}
