//! Redshift and Redshift Serverless, as far as an integration's target needs them: namespaces,
//! workgroups, clusters, resource policies and inbound integrations.
//!
//! Handlers change rows; one workflow makes the data plane what the rows say, and only then a
//! status says that it is.

pub mod cluster;
mod cluster_create;
mod credentials;
mod host;
mod inbound_integration;
mod invalid;
mod listing;
pub mod namespace;
mod policy;
mod resource_policy;
mod tags;
mod warehouse_work;
mod warehouses;
pub mod workgroup;
mod world;

use std::sync::Arc;

use api::generated::redshift::{self, ops as cluster_ops};
use api::generated::redshift_serverless::{self, ops};
use control::call::{Call, View};
use control::registry::Service;
use control::warehouses::InboundIntegrations;
use control::workflow::Workflows;

pub use host::{Host, HostedNamespace, Login};
pub use warehouses::ByPolicy;
pub use world::World;

/// Redshift Serverless, acting on this world, which is to be brought up with [`World::start`]
/// before the first request.
pub fn serverless(world: &Arc<World>) -> Service {
    Service::new(&redshift_serverless::SERVICE)
        .workflows(Workflows::default().with::<warehouse_work::WarehouseWork>(world.clone()))
        // Namespaces
        .write::<ops::CreateNamespace>(namespace::create)
        .read::<ops::GetNamespace>(namespace::get)
        .read::<ops::ListNamespaces>(namespace::list)
        .write::<ops::UpdateNamespace>(namespace::update)
        .write::<ops::DeleteNamespace>(namespace::delete)
        // Workgroups
        .write::<ops::CreateWorkgroup>(with_call(world, workgroup::create))
        .read::<ops::GetWorkgroup>(with(world, workgroup::get))
        .read::<ops::ListWorkgroups>(with(world, workgroup::list))
        .write::<ops::UpdateWorkgroup>(with_call(world, workgroup::update))
        .write::<ops::DeleteWorkgroup>(with_call(world, workgroup::delete))
        .read::<ops::GetCredentials>(with(world, credentials::get))
        // Tags
        .write::<ops::TagResource>(tags::tag)
        .write::<ops::UntagResource>(tags::untag)
        .read::<ops::ListTagsForResource>(tags::list)
}

/// Redshift with its clusters, acting on the same world. `inbound` shows the integrations that
/// lead into warehouses.
pub fn provisioned(world: &Arc<World>, inbound: Arc<dyn InboundIntegrations>) -> Service {
    Service::new(&redshift::SERVICE)
        // Clusters
        .write::<cluster_ops::CreateCluster>(with_call(world, cluster_create::create))
        .read::<cluster_ops::DescribeClusters>(with(world, cluster::describe))
        .write::<cluster_ops::DeleteCluster>(with_call(world, cluster::delete))
        // Resource policies, also those of serverless namespaces
        .write::<cluster_ops::PutResourcePolicy>(resource_policy::put)
        .read::<cluster_ops::GetResourcePolicy>(resource_policy::get)
        .write::<cluster_ops::DeleteResourcePolicy>(resource_policy::delete)
        // Integrations
        .read::<cluster_ops::DescribeInboundIntegrations>(move |view, input| {
            inbound_integration::describe(&*inbound, view, input)
        })
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
