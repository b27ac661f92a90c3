//! App Runner: connections and services.
//!
//! Handlers change rows, workflows build and run what they say, and [`keeper`] sees to it that
//! what says `RUNNING` answers requests. A status is written only when it is true.

pub mod auto_scaling_configuration;
pub mod connection;
pub mod custom_domain;
mod fault;
mod handshake;
mod host;
mod image;
pub mod keeper;
mod listing;
mod name;
mod oauth;
pub mod observability_configuration;
pub mod operation;
mod push;
mod renewal;
pub mod repository;
pub mod revision;
mod routing;
pub mod service;
mod service_work;
mod settings;
mod source;
mod tags;
pub mod vpc_connector;
pub mod vpc_ingress_connection;
mod webhook;
mod world;

use std::sync::Arc;

use api::generated::apprunner::{self as wire, ops};
use api::generated::landfall::{self, ops as own};
use control::call::{Call, View};
use control::registry::Service;
use control::workflow::Workflows;

pub use host::HostApps;
pub use image::RegistryAccess;
pub use oauth::OauthApp;
pub use push::Webhooks;
pub use world::{Apps, Doing, SecretPlace, Settings, World};

/// The service, acting on this world, which is to be brought up with [`World::start`] before the
/// first request.
pub fn service(world: &Arc<World>) -> Service {
    Service::new(&wire::SERVICE)
        .workflows(
            Workflows::default()
                .with::<service_work::ServiceWork>(world.clone())
                .with::<vpc_ingress_connection::IngressWork>(world.clone())
                .with::<custom_domain::DomainWork>(world.clone()),
        )
        // Connections
        .write::<ops::CreateConnection>(connection::create)
        .read::<ops::ListConnections>(connection::list)
        .write::<ops::DeleteConnection>(connection::delete)
        // Services
        .write::<ops::CreateService>(with_call(world, service::create))
        .read::<ops::DescribeService>(with(world, service::describe))
        .read::<ops::ListServices>(with(world, service::list))
        .write::<ops::UpdateService>(with_call(world, service::update))
        .write::<ops::PauseService>(with_call(world, service::pause))
        .write::<ops::ResumeService>(with_call(world, service::resume))
        .write::<ops::DeleteService>(with_call(world, service::delete))
        .write::<ops::StartDeployment>(service::start_deployment)
        .read::<ops::ListOperations>(operation::list)
        // Custom domains
        .write::<ops::AssociateCustomDomain>(with_call(world, custom_domain::associate))
        .read::<ops::DescribeCustomDomains>(with(world, custom_domain::describe))
        .write::<ops::DisassociateCustomDomain>(with_call(world, custom_domain::disassociate))
        // Auto scaling configurations
        .write::<ops::CreateAutoScalingConfiguration>(auto_scaling_configuration::create)
        .read::<ops::DescribeAutoScalingConfiguration>(auto_scaling_configuration::describe)
        .read::<ops::ListAutoScalingConfigurations>(auto_scaling_configuration::list)
        .write::<ops::DeleteAutoScalingConfiguration>(auto_scaling_configuration::delete)
        .write::<ops::UpdateDefaultAutoScalingConfiguration>(
            auto_scaling_configuration::update_default,
        )
        .read::<ops::ListServicesForAutoScalingConfiguration>(
            auto_scaling_configuration::list_services,
        )
        // Observability configurations
        .write::<ops::CreateObservabilityConfiguration>(observability_configuration::create)
        .read::<ops::DescribeObservabilityConfiguration>(observability_configuration::describe)
        .read::<ops::ListObservabilityConfigurations>(observability_configuration::list)
        .write::<ops::DeleteObservabilityConfiguration>(observability_configuration::delete)
        // VPC connectors
        .write::<ops::CreateVpcConnector>(vpc_connector::create)
        .read::<ops::DescribeVpcConnector>(vpc_connector::describe)
        .read::<ops::ListVpcConnectors>(vpc_connector::list)
        .write::<ops::DeleteVpcConnector>(vpc_connector::delete)
        // VPC ingress connections
        .write::<ops::CreateVpcIngressConnection>(with_call(world, vpc_ingress_connection::create))
        .read::<ops::DescribeVpcIngressConnection>(vpc_ingress_connection::describe)
        .read::<ops::ListVpcIngressConnections>(vpc_ingress_connection::list)
        .write::<ops::UpdateVpcIngressConnection>(vpc_ingress_connection::update)
        .write::<ops::DeleteVpcIngressConnection>(vpc_ingress_connection::delete)
        // Tags
        .write::<ops::TagResource>(tags::add)
        .write::<ops::UntagResource>(tags::remove)
        .read::<ops::ListTagsForResource>(tags::list)
}

/// Landfall's own operations beside the service: what AWS does in a browser.
pub fn own_service(world: &Arc<World>) -> Service {
    Service::new(&landfall::SERVICE)
        .workflows(Workflows::default().with::<handshake::HandshakeWork>(world.clone()))
        .write::<own::CompleteHandshake>(with_call(world, handshake::complete))
        .read::<own::BeginHandshake>(with(world, handshake::begin))
        .read::<own::DescribeHandshake>(with(world, handshake::show))
        .write::<own::RenewWebhookSecret>(with_call(world, webhook::renew))
        .read::<own::DescribeWebhook>(with(world, webhook::describe))
}

/// A reading handler that looks at the world too.
fn with<I, O>(
    world: &Arc<World>,
    handler: impl Fn(&World, &View<'_>, I) -> O + Send + Sync + 'static,
) -> impl Fn(&View<'_>, I) -> O + Send + Sync + 'static {
    let world = world.clone();
    move |view, input| handler(&world, view, input)
}

/// A writing handler that looks at the world too.
fn with_call<I, O>(
    world: &Arc<World>,
    handler: impl Fn(&World, &mut Call<'_, '_>, I) -> O + Send + Sync + 'static,
) -> impl Fn(&mut Call<'_, '_>, I) -> O + Send + Sync + 'static {
    let world = world.clone();
    move |call, input| handler(&world, call, input)
}
