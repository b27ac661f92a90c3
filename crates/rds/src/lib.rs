//! Relational Database Service: database instances that one can log in to.
//!
//! Handlers change rows, workflows do what takes time on a database engine, and [`keeper`] sees to
//! it that what says `available` runs. A status is written only when it is true.

mod catalogue;
pub mod data_filter;
pub mod db_instance;
mod db_instance_create;
mod db_instance_modify;
mod engine_versions;
mod events;
mod identifier;
mod instance_work;
pub mod integration;
mod integration_change;
mod integration_create;
pub mod integration_keeper;
pub mod integration_streams;
mod integration_work;
mod invalid;
pub mod keeper;
mod listing;
mod tags;
mod world;

use std::sync::Arc;

use api::generated::rds::{self, ops};
use control::call::{Call, View};
use control::registry::Service;
use control::workflow::Workflows;

pub use catalogue::EngineName;
pub use integration::Inbound;
pub use integration_keeper::Patience;
pub use integration_streams::{Integrations, Streams};
pub use world::{Engines, World};

/// The service, acting on this world, which is to be brought up with [`World::start`] before the
/// first request and ended with [`World::shut_down`] after the last.
pub fn service(world: &Arc<World>) -> Service {
    Service::new(&rds::SERVICE)
        .workflows(Workflows::default().with::<instance_work::InstanceWork>(world.clone()))
        // DB instances
        .write::<ops::CreateDBInstance>(with_call(world, db_instance_create::create))
        .write::<ops::ModifyDBInstance>(db_instance_modify::modify)
        .write::<ops::RebootDBInstance>(db_instance::reboot)
        .write::<ops::StopDBInstance>(db_instance::stop)
        .write::<ops::StartDBInstance>(db_instance::start)
        .write::<ops::DeleteDBInstance>(db_instance::delete)
        .read::<ops::DescribeDBInstances>(db_instance::describe)
        // What this host can run
        .read::<ops::DescribeDBEngineVersions>(with(world, engine_versions::describe))
        .read::<ops::DescribeOrderableDBInstanceOptions>(with(
            world,
            engine_versions::describe_orderable,
        ))
        // Events and tags
        .read::<ops::DescribeEvents>(events::describe)
        .write::<ops::AddTagsToResource>(tags::add)
        .write::<ops::RemoveTagsFromResource>(tags::remove)
        .read::<ops::ListTagsForResource>(tags::list)
}

/// Adds integrations to the service. They are to be brought up with [`Integrations::start`] and
/// ended with [`Integrations::shut_down`], before the world is.
pub fn with_integrations(service: Service, integrations: &Arc<Integrations>) -> Service {
    let (creating, modifying) = (integrations.clone(), integrations.clone());
    service
        .workflows(
            Workflows::default().with::<integration_work::IntegrationWork>(integrations.clone()),
        )
        .write::<ops::CreateIntegration>(move |call, input| {
            integration_create::create(&creating, call, input)
        })
        .read::<ops::DescribeIntegrations>(integration::describe)
        .write::<ops::ModifyIntegration>(move |call, input| {
            integration_change::modify(&modifying, call, input)
        })
        .write::<ops::DeleteIntegration>(integration_change::delete)
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
