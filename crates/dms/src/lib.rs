//! Database Migration Service: one file for each kind of resource.
//!
//! Handlers change rows, workflows do what takes time, and [`task_runner`] keeps the pipelines of
//! tasks as the rows want them. A status is written only when it is true.

pub mod account_attributes;
pub mod catalogue;
pub mod cdc_position;
pub mod certificate;
pub mod connection;
pub mod endpoint;
pub mod endpoint_settings;
pub mod events;
mod fault;
pub mod identifier;
pub mod instance_work;
pub mod invalid;
mod listing;
pub mod maintenance_window;
pub mod orderable;
pub mod replication_instance;
pub mod replication_subnet_group;
pub mod replication_task;
pub mod schemas;
pub mod table_statistics;
pub mod tags;
mod task_checks;
pub mod task_log;
pub mod task_runner;
pub mod task_settings;
pub mod task_work;
mod world;

use std::sync::Arc;

use api::generated::dms::{self, ops};
use control::call::{Call, View};
use control::registry::Service;
use control::workflow::Workflows;

pub use world::World;

/// The service, acting on this world, which is to be brought up with [`World::start`] before the
/// first request and ended with [`World::shut_down`] after the last.
pub fn service(world: &Arc<World>) -> Service {
    Service::new(&dms::SERVICE)
        .workflows(workflows(world))
        // Replication subnet groups
        .write::<ops::CreateReplicationSubnetGroup>(replication_subnet_group::create)
        .write::<ops::ModifyReplicationSubnetGroup>(replication_subnet_group::modify)
        .write::<ops::DeleteReplicationSubnetGroup>(replication_subnet_group::delete)
        .read::<ops::DescribeReplicationSubnetGroups>(replication_subnet_group::describe)
        // Replication instances
        .write::<ops::CreateReplicationInstance>(replication_instance::create)
        .write::<ops::ModifyReplicationInstance>(replication_instance::modify)
        .write::<ops::RebootReplicationInstance>(replication_instance::reboot)
        .write::<ops::DeleteReplicationInstance>(replication_instance::delete)
        .read::<ops::DescribeReplicationInstances>(replication_instance::describe)
        .read::<ops::DescribeOrderableReplicationInstances>(orderable::describe_instances)
        .read::<ops::DescribeEngineVersions>(orderable::describe_engine_versions)
        .read::<ops::DescribePendingMaintenanceActions>(orderable::describe_pending_maintenance)
        .read::<ops::DescribeReplicationInstanceTaskLogs>(with(world, task_log::describe))
        // Endpoints
        .write::<ops::CreateEndpoint>(endpoint::create)
        .write::<ops::ModifyEndpoint>(endpoint::modify)
        .write::<ops::DeleteEndpoint>(endpoint::delete)
        .read::<ops::DescribeEndpoints>(endpoint::describe)
        .read::<ops::DescribeEndpointTypes>(endpoint::describe_types)
        .read::<ops::DescribeEndpointSettings>(endpoint_settings::describe)
        .write::<ops::RefreshSchemas>(schemas::refresh)
        .read::<ops::DescribeRefreshSchemasStatus>(schemas::describe_status)
        .read::<ops::DescribeSchemas>(schemas::describe)
        // Certificates
        .write::<ops::ImportCertificate>(certificate::import)
        .write::<ops::DeleteCertificate>(certificate::delete)
        .read::<ops::DescribeCertificates>(certificate::describe)
        // Connections
        .write::<ops::TestConnection>(connection::test)
        .write::<ops::DeleteConnection>(connection::delete)
        .read::<ops::DescribeConnections>(connection::describe)
        // Replication tasks
        .write::<ops::CreateReplicationTask>(with_call(world, replication_task::create))
        .write::<ops::ModifyReplicationTask>(with_call(world, replication_task::modify))
        .write::<ops::StartReplicationTask>(with_call(world, replication_task::start))
        .write::<ops::StopReplicationTask>(with_call(world, replication_task::stop))
        .write::<ops::MoveReplicationTask>(with_call(world, replication_task::move_to))
        .write::<ops::DeleteReplicationTask>(with_call(world, replication_task::delete))
        .read::<ops::DescribeReplicationTasks>(with(world, replication_task::describe))
        .read::<ops::DescribeTableStatistics>(with(world, table_statistics::describe))
        .write::<ops::ReloadTables>(with_call(world, table_statistics::reload))
        // Events, tags, the account
        .read::<ops::DescribeEvents>(events::describe)
        .read::<ops::DescribeEventCategories>(events::describe_categories)
        .write::<ops::AddTagsToResource>(tags::add)
        .write::<ops::RemoveTagsFromResource>(tags::remove)
        .read::<ops::ListTagsForResource>(tags::list)
        .read::<ops::DescribeAccountAttributes>(account_attributes::describe)
}

/// The workflows that the service starts.
fn workflows(world: &Arc<World>) -> Workflows {
    Workflows::default()
        .with::<instance_work::InstanceWork>(world.clone())
        .with::<endpoint::EndpointWork>(world.clone())
        .with::<connection::ConnectionWork>(world.clone())
        .with::<schemas::SchemasWork>(world.clone())
        .with::<task_work::TaskWork>(world.clone())
}

/// A reading handler that looks at the world too.
fn with<I, O>(
    world: &Arc<World>,
    handler: impl Fn(&World, &View<'_>, I) -> O + Send + Sync + 'static,
) -> impl Fn(&View<'_>, I) -> O + Send + Sync + 'static {
    let world = world.clone();
    move |view, input| handler(&world, view, input)
}

/// A writing handler that acts on the world once its call is committed.
fn with_call<I, O>(
    world: &Arc<World>,
    handler: impl Fn(&Arc<World>, &mut Call<'_, '_>, I) -> O + Send + Sync + 'static,
) -> impl Fn(&mut Call<'_, '_>, I) -> O + Send + Sync + 'static {
    let world = world.clone();
    move |call, input| handler(&world, call, input)
}
