//! Services: the record, its statuses, and the calls on services.

use std::sync::Arc;

use api::generated::apprunner::ops::{
    CreateService, DeleteService, DescribeService, ListServices, PauseService, ResumeService,
    StartDeployment, UpdateService,
};
use api::generated::apprunner::{
    self as wire, CreateServiceRequest, CreateServiceResponse, DeleteServiceRequest,
    DeleteServiceResponse, DescribeServiceRequest, DescribeServiceResponse,
    EncryptionConfiguration, InvalidStateException, ListServicesRequest, ListServicesResponse,
    PauseServiceRequest, PauseServiceResponse, ResourceNotFoundException, ResumeServiceRequest,
    ResumeServiceResponse, ServiceSummary, StartDeploymentRequest, StartDeploymentResponse,
    UpdateServiceRequest, UpdateServiceResponse,
};
use api::operation::Answer;
use api::value::Timestamp;
use control::call::{Call, Reading, Scope, View};
use control::event::ServiceEvent;
use control::lifecycle::{Lifecycle, Resource, Status};
use control::store::Record;
use serde::{Deserialize, Serialize};

use crate::auto_scaling_configuration;
use crate::fault::{invalid, invalid_state, not_found, quota};
use crate::keeper::Lingering;
use crate::name::{self, Kind};
use crate::operation::{self, OperationKind};
use crate::service_work::ServiceWork;
use crate::settings::{self, Request, ServiceSettings};
use crate::webhook::WebhookSecret;
use crate::world::World;
use crate::{listing, tags, vpc_ingress_connection};

/// Services of an account in a region.
const SERVICES_MAX: usize = 30;

/// Statuses of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ServiceStatus {
    /// An operation is being carried out, or the server brings the app up after it was down.
    OperationInProgress,
    /// Its app answers requests.
    Running,
    /// Nothing of it runs; its version is kept.
    Paused,
    /// It never served, or cannot be brought back; it can be updated or deleted.
    CreateFailed,
    /// It is gone. It can still be described for a while.
    Deleted,
    /// It could not be removed; deleting can be tried again.
    DeleteFailed,
}

use ServiceStatus::{CreateFailed, DeleteFailed, Deleted, OperationInProgress, Paused, Running};

impl Status for ServiceStatus {
    const RESOURCE: &'static str = "service";
    const EDGES: &'static [(Self, Self)] = &[
        (OperationInProgress, Running),
        (OperationInProgress, Paused),
        (OperationInProgress, CreateFailed),
        (OperationInProgress, Deleted),
        (OperationInProgress, DeleteFailed),
        (Running, OperationInProgress),
        (Paused, OperationInProgress),
        (CreateFailed, OperationInProgress),
        (DeleteFailed, OperationInProgress),
    ];
    const RESTING: &'static [Self] = &[Running, Paused, CreateFailed, Deleted, DeleteFailed];

    fn as_str(self) -> &'static str {
        match self {
            OperationInProgress => "OPERATION_IN_PROGRESS",
            Running => "RUNNING",
            Paused => "PAUSED",
            CreateFailed => "CREATE_FAILED",
            Deleted => "DELETED",
            DeleteFailed => "DELETE_FAILED",
        }
    }
}

/// A version that serves, or served before the pause.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Version {
    /// Names it on the host: the operation that brought it.
    pub(crate) revision: String,
    pub(crate) artifact: apphost::Artifact,
}

/// A stored service.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AppService {
    /// Its ARN, and its id in the store.
    pub arn: String,
    /// 32 hexadecimal digits; names the app on the host.
    pub id: String,
    /// Its name, unique among services that are not deleted.
    pub name: String,
    /// The first label of its host name.
    pub(crate) label: String,
    pub(crate) created_unix_millis: i64,
    pub(crate) updated_unix_millis: i64,
    pub(crate) deleted_unix_millis: Option<i64>,
    pub(crate) kms_key: Option<String>,
    pub(crate) settings: ServiceSettings,
    /// What the settings were before the operation under way: they come back when it fails.
    pub(crate) previous: Option<ServiceSettings>,
    pub(crate) version: Option<Version>,
    /// How many operations there were.
    pub(crate) operations: u64,
    /// The last commit that was deployed, or tried to be, or that is not to be deployed by itself.
    pub(crate) tried_commit: Option<String>,
    /// What stood in the source's directory in that commit, where it is known.
    #[serde(default)]
    pub(crate) tried_tree: Option<String>,
    /// The secret of its webhook, if one was made.
    #[serde(default)]
    pub(crate) webhook: Option<WebhookSecret>,
    pub(crate) lifecycle: Lifecycle<ServiceStatus>,
}

impl Record for AppService {
    const KIND: &'static str = "apprunner/service";

    fn id(&self) -> String {
        self.arn.clone()
    }
}

impl Lingering for AppService {
    fn deleted_unix_millis(&self) -> Option<i64> {
        self.deleted_unix_millis
    }
}

impl Resource for AppService {
    type Status = ServiceStatus;

    fn lifecycle(&self) -> &Lifecycle<ServiceStatus> {
        &self.lifecycle
    }

    fn lifecycle_mut(&mut self) -> &mut Lifecycle<ServiceStatus> {
        &mut self.lifecycle
    }

    fn event(&self, from: ServiceStatus) -> Option<ServiceEvent> {
        let (from, to) = (from.as_str(), self.lifecycle.status().as_str());
        Some(self.announcement(format!("Service status changed from {from} to {to}.")))
    }
}

impl AppService {
    /// A service event about this service.
    pub(crate) fn announcement(&self, message: impl Into<String>) -> ServiceEvent {
        ServiceEvent {
            service: "apprunner",
            source_type: "service",
            source_id: self.name.clone(),
            source_arn: self.arn.clone(),
            event_id: None,
            categories: &["AppRunner Service Status Change"],
            message: message.into(),
        }
    }

    /// Whether it is there at all.
    pub(crate) fn is_live(&self) -> bool {
        self.lifecycle.status() != Deleted
    }

    /// The settings of the version that serves.
    pub(crate) fn served_settings(&self) -> &ServiceSettings {
        self.previous.as_ref().unwrap_or(&self.settings)
    }

    /// The host name that belongs to it for ever.
    pub(crate) fn host_name(&self, world: &World, scope: &Scope) -> String {
        format!("{}.{}.{}", self.label, scope.region, world.apps_domain())
    }

    /// The answer's form.
    fn describe(&self, world: &World, reading: &impl Reading) -> wire::Service {
        let settings = &self.settings;
        let scaling = auto_scaling_configuration::by_arn(reading, &settings.auto_scaling_arn);
        wire::Service {
            service_name: self.name.clone(),
            service_id: self.id.clone(),
            service_arn: self.arn.clone(),
            service_url: Some(world.url(&self.host_name(world, reading.scope()))),
            created_at: Timestamp::from_unix_millis(self.created_unix_millis),
            updated_at: Timestamp::from_unix_millis(self.updated_unix_millis),
            deleted_at: self.deleted_unix_millis.map(Timestamp::from_unix_millis),
            status: self.lifecycle.status().as_str().to_owned(),
            source_configuration: settings.source.describe(reading, &self.arn),
            instance_configuration: settings.describe_instance(),
            encryption_configuration: self
                .kms_key
                .clone()
                .map(|kms_key| EncryptionConfiguration { kms_key }),
            health_check_configuration: Some(settings.describe_health()),
            auto_scaling_configuration_summary: scaling
                .map(|scaling| scaling.summarise(reading))
                .unwrap_or_default(),
            network_configuration: settings.describe_network(),
            observability_configuration: settings.describe_observability(),
        }
    }

    fn summarise(&self, world: &World, scope: &Scope) -> ServiceSummary {
        ServiceSummary {
            service_name: Some(self.name.clone()),
            service_id: Some(self.id.clone()),
            service_arn: Some(self.arn.clone()),
            service_url: Some(world.url(&self.host_name(world, scope))),
            created_at: Some(Timestamp::from_unix_millis(self.created_unix_millis)),
            updated_at: Some(Timestamp::from_unix_millis(self.updated_unix_millis)),
            status: Some(self.lifecycle.status().as_str().to_owned()),
        }
    }
}

/// The services that are not deleted.
pub(crate) fn live(reading: &impl Reading) -> Vec<Arc<AppService>> {
    let mut all = reading.list::<AppService>();
    all.retain(|service| service.is_live());
    all
}

/// The ARNs of the services whose settings, those to go back to included, fit.
pub(crate) fn users(
    reading: &impl Reading,
    fits: impl Fn(&ServiceSettings) -> bool,
) -> Vec<String> {
    let uses = |service: &&Arc<AppService>| {
        fits(&service.settings) || service.previous.as_ref().is_some_and(&fits)
    };
    live(reading).iter().filter(uses).map(|service| service.arn.clone()).collect()
}

/// The service with this ARN, deleted or not.
pub(crate) fn find(
    reading: &impl Reading,
    arn: &str,
) -> Result<AppService, ResourceNotFoundException> {
    let found = reading.find::<AppService>(arn);
    found.map(|found| (*found).clone()).ok_or_else(|| not_found("service", arn))
}

/// Creates a service, and begins to build and run it.
pub(crate) fn create(
    world: &World,
    call: &mut Call<'_, '_>,
    input: CreateServiceRequest,
) -> Answer<CreateService> {
    let name = input.service_name;
    let live = live(call);
    if live.iter().any(|known| known.name == name) {
        return Err(invalid(format!("There is a service with the name {name} already.")).into());
    }
    if live.len() >= SERVICES_MAX {
        return Err(quota("services", SERVICES_MAX, "in a region").into());
    }
    let ambient = &call.environment().ambient;
    let (id, label) = (name::id(ambient), name::label(ambient));
    let arn = name::arn(call.scope(), Kind::Service, &format!("{name}/{id}"));
    let request = Request {
        source: Some(input.source_configuration),
        instance: input.instance_configuration,
        health: input.health_check_configuration,
        auto_scaling_arn: input.auto_scaling_configuration_arn,
        network: input.network_configuration,
        observability: input.observability_configuration,
    };
    let settings = settings::read(world, call, &arn, request, None)?;
    let now = call.now().unix_millis();
    let mut service = AppService {
        arn,
        id,
        name,
        label,
        created_unix_millis: now,
        updated_unix_millis: now,
        deleted_unix_millis: None,
        kms_key: input.encryption_configuration.map(|given| given.kms_key),
        settings,
        previous: None,
        version: None,
        operations: 0,
        tried_commit: None,
        tried_tree: None,
        webhook: None,
        lifecycle: call.begin(OperationInProgress),
    };
    tags::put(call, &service.arn, &input.tags.unwrap_or_default())?;
    let operation_id = start(call, &mut service, OperationKind::CreateService);
    Ok(CreateServiceResponse { service: service.describe(world, call), operation_id })
}

/// Describes a service.
pub(crate) fn describe(
    world: &World,
    view: &View<'_>,
    input: DescribeServiceRequest,
) -> Answer<DescribeService> {
    let service = find(view, &input.service_arn)?;
    Ok(DescribeServiceResponse { service: service.describe(world, view) })
}

/// Lists the services that are not deleted.
pub(crate) fn list(
    world: &World,
    view: &View<'_>,
    input: ListServicesRequest,
) -> Answer<ListServices> {
    let key = |known: &Arc<AppService>| known.name.clone();
    let token = input.next_token.as_deref();
    let page = listing::page(live(view), key, &[], input.max_results, token)?;
    let summaries = page.items.iter().map(|known| known.summarise(world, view.scope())).collect();
    Ok(ListServicesResponse { service_summary_list: summaries, next_token: page.marker })
}

/// Changes the settings of a service; its version is run with them, or another one is built.
pub(crate) fn update(
    world: &World,
    call: &mut Call<'_, '_>,
    input: UpdateServiceRequest,
) -> Answer<UpdateService> {
    let mut service = find(call, &input.service_arn)?;
    let is_coming_back = is_coming_back(call, &service);
    if !is_coming_back {
        refuse_unless(&service, &[Running, CreateFailed], "updated")?;
    }
    let request = Request {
        source: input.source_configuration,
        instance: input.instance_configuration,
        health: input.health_check_configuration,
        auto_scaling_arn: input.auto_scaling_configuration_arn,
        network: input.network_configuration,
        observability: input.observability_configuration,
    };
    let settings = settings::read(world, call, &service.arn, request, Some(&service.settings))?;
    let before = std::mem::replace(&mut service.settings, settings);
    // What never served has nothing to go back to.
    service.previous = service.version.is_some().then_some(before);
    if !is_coming_back {
        enter::<UpdateService>(call, &mut service)?;
    }
    let operation_id = start(call, &mut service, OperationKind::UpdateService);
    Ok(UpdateServiceResponse { service: service.describe(world, call), operation_id })
}

/// Stops every instance of a service and keeps its version.
pub(crate) fn pause(
    world: &World,
    call: &mut Call<'_, '_>,
    input: PauseServiceRequest,
) -> Answer<PauseService> {
    let mut service = find(call, &input.service_arn)?;
    refuse_unless(&service, &[Running], "paused")?;
    enter::<PauseService>(call, &mut service)?;
    let operation_id = Some(start(call, &mut service, OperationKind::PauseService));
    Ok(PauseServiceResponse { service: service.describe(world, call), operation_id })
}

/// Lets a paused service serve again: the same version, without a build.
pub(crate) fn resume(
    world: &World,
    call: &mut Call<'_, '_>,
    input: ResumeServiceRequest,
) -> Answer<ResumeService> {
    let mut service = find(call, &input.service_arn)?;
    refuse_unless(&service, &[Paused], "resumed")?;
    enter::<ResumeService>(call, &mut service)?;
    let operation_id = Some(start(call, &mut service, OperationKind::ResumeService));
    Ok(ResumeServiceResponse { service: service.describe(world, call), operation_id })
}

/// Removes a service.
pub(crate) fn delete(
    world: &World,
    call: &mut Call<'_, '_>,
    input: DeleteServiceRequest,
) -> Answer<DeleteService> {
    let mut service = find(call, &input.service_arn)?;
    let is_coming_back = is_coming_back(call, &service);
    if !is_coming_back {
        refuse_unless(&service, &[Running, Paused, CreateFailed, DeleteFailed], "deleted")?;
    }
    if let Some(user) = vpc_ingress_connection::of_service(call, &service.arn).first() {
        let name = &service.name;
        return Err(invalid(format!(
            "The service {name} has the VPC ingress connection {}.",
            user.arn
        ))
        .into());
    }
    if !is_coming_back {
        enter::<DeleteService>(call, &mut service)?;
    }
    let operation_id = start(call, &mut service, OperationKind::DeleteService);
    Ok(DeleteServiceResponse { service: service.describe(world, call), operation_id })
}

/// Builds and runs the newest commit. The model has no state fault for this call: a wrong state
/// is a bad request.
pub(crate) fn start_deployment(
    call: &mut Call<'_, '_>,
    input: StartDeploymentRequest,
) -> Answer<StartDeployment> {
    let mut service = find(call, &input.service_arn)?;
    if let Err(refusal) = refuse_unless(&service, &[Running], "deployed") {
        return Err(invalid(refusal.message.unwrap_or_default()).into());
    }
    call.advance(&mut service, OperationInProgress).map_err(|edge| invalid(edge.to_string()))?;
    let operation_id = start(call, &mut service, OperationKind::StartDeployment);
    Ok(StartDeploymentResponse { operation_id })
}

/// Whether the server is bringing the app up that was down, which an operation takes over from: it may
/// be waiting for what does not come.
pub(crate) fn is_coming_back(reading: &impl Reading, service: &AppService) -> bool {
    service.lifecycle.status() == OperationInProgress && !operation::is_under_way(reading, service)
}

fn refuse_unless(
    service: &AppService,
    wanted: &[ServiceStatus],
    done: &str,
) -> Result<(), InvalidStateException> {
    let status = service.lifecycle.status();
    if wanted.contains(&status) {
        return Ok(());
    }
    let name = &service.name;
    if status == OperationInProgress {
        return Err(invalid_state(format!(
            "The service {name} cannot be {done} while an operation on it is in progress: wait \
             until it has ended."
        )));
    }
    let wanted: Vec<&str> = wanted.iter().map(|status| status.as_str()).collect();
    let (status, wanted) = (status.as_str(), wanted.join(" or "));
    Err(invalid_state(format!(
        "The service {name} is {status}; it can be {done} only when it is {wanted}."
    )))
}

fn enter<Op>(
    call: &mut Call<'_, '_>,
    service: &mut AppService,
) -> Result<(), api::operation::Refusal<Op>>
where
    Op: api::operation::Raises<InvalidStateException>,
{
    Ok(call
        .advance(service, OperationInProgress)
        .map_err(|edge| invalid_state(edge.to_string()))?)
}

/// Begins an operation on a service that is `OPERATION_IN_PROGRESS`; answers the operation's id.
pub(crate) fn start(
    call: &mut Call<'_, '_>,
    service: &mut AppService,
    kind: OperationKind,
) -> String {
    let operation = operation::begin(call, service, kind);
    service.updated_unix_millis = call.now().unix_millis();
    call.save(service);
    call.start(ServiceWork::Begin { service: service.arn.clone(), operation: operation.id() });
    operation.uuid
}
