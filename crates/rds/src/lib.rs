//! Relational Database Service: database instances that one can log in to.
//!
//! Handlers change rows, workflows do what takes time on a database engine, and [`keeper`] sees to
//! it that what says `available` runs. A status is written only when it is true.

mod absent;
mod account;
mod automated_backup;
mod catalogue;
mod certificate;
pub mod data_filter;
pub mod db_instance;
mod db_instance_create;
mod db_instance_delete;
mod db_instance_modify;
mod db_instance_restore;
mod db_instance_stop;
mod db_instance_upgrade;
pub mod db_snapshot;
mod engine_versions;
mod event_category;
pub mod event_subscription;
mod events;
mod identifier;
mod instance_work;
pub mod integration;
mod integration_change;
mod integration_create;
mod integration_judge;
pub mod integration_keeper;
pub mod integration_streams;
mod integration_work;
mod invalid;
pub mod keeper;
mod listing;
mod log_file;
mod maintenance;
mod notifier;
mod option_group;
mod parameter_group;
mod parameters;
mod readers;
mod reserved_instance;
mod snapshot_attribute;
mod snapshot_work;
mod subnet_group;
mod subscription_work;
mod tags;
mod topic;
mod window;
mod world;

use std::sync::Arc;

use api::generated::rds::{self, ops};
use control::call::{Call, View};
use control::registry::Service;
use control::workflow::Workflows;

pub use catalogue::EngineName;
pub use certificate::AuthorityFacts;
pub use integration::Inbound;
pub use integration_keeper::Patience;
pub use integration_streams::{Integrations, Streams};
pub use topic::{Notification, Topics};
pub use world::{Engines, Offers, World};

/// The service, acting on this world, which is to be brought up with [`World::start`] before the
/// first request and ended with [`World::shut_down`] after the last.
pub fn service(world: &Arc<World>) -> Service {
    let service = backups(Service::new(&rds::SERVICE), world);
    account(groups(service, world), world)
        .workflows(
            Workflows::default()
                .with::<instance_work::InstanceWork>(world.clone())
                .with::<snapshot_work::SnapshotWork>(world.clone())
                .with::<subscription_work::SubscriptionWork>(world.clone()),
        )
        // DB instances
        .write::<ops::CreateDBInstance>(with_call(world, db_instance_create::create))
        .write::<ops::ModifyDBInstance>(with_call(world, db_instance_modify::modify))
        .write::<ops::RebootDBInstance>(db_instance::reboot)
        .write::<ops::StopDBInstance>(with_call(world, db_instance_stop::stop))
        .write::<ops::StartDBInstance>(db_instance_stop::start)
        .write::<ops::DeleteDBInstance>(with_call(world, db_instance_delete::delete))
        .read::<ops::DescribeDBInstances>(db_instance::describe)
        // What this host can run
        .read::<ops::DescribeDBEngineVersions>(with(world, engine_versions::describe))
        .read::<ops::DescribeDBMajorEngineVersions>(with(world, engine_versions::describe_major))
        .read::<ops::DescribeOrderableDBInstanceOptions>(with(
            world,
            engine_versions::describe_orderable,
        ))
        .read::<ops::DescribeValidDBInstanceModifications>(
            db_instance_modify::describe_valid_modifications,
        )
        // Events and tags
        .read::<ops::DescribeEvents>(events::describe)
        .write::<ops::AddTagsToResource>(with_call(world, tags::add))
        .write::<ops::RemoveTagsFromResource>(with_call(world, tags::remove))
        .read::<ops::ListTagsForResource>(with(world, tags::list))
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

fn backups(service: Service, world: &Arc<World>) -> Service {
    service
        // Snapshots, restores and replicas
        .write::<ops::CreateDBSnapshot>(with_call(world, db_snapshot::create))
        .write::<ops::CopyDBSnapshot>(with_call(world, db_snapshot::copy))
        .write::<ops::DeleteDBSnapshot>(with_call(world, db_snapshot::delete))
        .write::<ops::ModifyDBSnapshot>(with_call(world, db_snapshot::modify))
        .read::<ops::DescribeDBSnapshots>(with(world, db_snapshot::describe))
        .read::<ops::DescribeDBSnapshotAttributes>(snapshot_attribute::describe)
        .write::<ops::ModifyDBSnapshotAttribute>(snapshot_attribute::modify)
        .write::<ops::RestoreDBInstanceFromDBSnapshot>(with_call(
            world,
            db_instance_restore::from_snapshot,
        ))
        .write::<ops::RestoreDBInstanceToPointInTime>(with_call(
            world,
            db_instance_restore::to_point_in_time,
        ))
        .read::<ops::DescribeDBInstanceAutomatedBackups>(automated_backup::describe)
        .write::<ops::DeleteDBInstanceAutomatedBackup>(automated_backup::delete)
        .write::<ops::CreateDBInstanceReadReplica>(with_call(world, db_instance_restore::replica))
        .write::<ops::PromoteReadReplica>(with_call(world, db_instance_restore::promote))
}

fn groups(service: Service, world: &Arc<World>) -> Service {
    service
        // Parameter groups
        .write::<ops::CreateDBParameterGroup>(with_call(world, parameter_group::create))
        .write::<ops::CopyDBParameterGroup>(with_call(world, parameter_group::copy))
        .write::<ops::ModifyDBParameterGroup>(with_call(world, parameter_group::modify))
        .write::<ops::ResetDBParameterGroup>(with_call(world, parameter_group::reset))
        .write::<ops::DeleteDBParameterGroup>(with_call(world, parameter_group::delete))
        .read::<ops::DescribeDBParameterGroups>(with(world, parameter_group::describe))
        .read::<ops::DescribeDBParameters>(with(world, parameter_group::describe_parameters))
        .read::<ops::DescribeEngineDefaultParameters>(with(world, parameters::describe_defaults))
        // Option groups and subnet groups
        .write::<ops::CreateOptionGroup>(with_call(world, option_group::create))
        .write::<ops::CopyOptionGroup>(with_call(world, option_group::copy))
        .write::<ops::ModifyOptionGroup>(with_call(world, option_group::modify))
        .write::<ops::DeleteOptionGroup>(with_call(world, option_group::delete))
        .read::<ops::DescribeOptionGroups>(with(world, option_group::describe))
        .read::<ops::DescribeOptionGroupOptions>(with(world, option_group::describe_options))
        .write::<ops::CreateDBSubnetGroup>(subnet_group::create)
        .write::<ops::ModifyDBSubnetGroup>(subnet_group::modify)
        .write::<ops::DeleteDBSubnetGroup>(subnet_group::delete)
        .read::<ops::DescribeDBSubnetGroups>(subnet_group::describe)
}

fn account(service: Service, world: &Arc<World>) -> Service {
    service
        // Logs
        .read::<ops::DescribeDBLogFiles>(with(world, log_file::describe))
        .read::<ops::DownloadDBLogFilePortion>(with(world, log_file::download))
        // The account
        .read::<ops::DescribeAccountAttributes>(account::describe_attributes)
        .read::<ops::DescribeSourceRegions>(account::describe_source_regions)
        .read::<ops::DescribeReservedDBInstances>(reserved_instance::describe)
        .read::<ops::DescribeReservedDBInstancesOfferings>(reserved_instance::describe_offerings)
        .write::<ops::PurchaseReservedDBInstancesOffering>(reserved_instance::purchase)
        // Certificates and maintenance
        .read::<ops::DescribeCertificates>(with(world, certificate::describe))
        .write::<ops::ModifyCertificates>(with_call(world, certificate::modify))
        .read::<ops::DescribePendingMaintenanceActions>(with(world, maintenance::describe))
        .write::<ops::ApplyPendingMaintenanceAction>(with_call(world, maintenance::apply))
        // Event subscriptions
        .read::<ops::DescribeEventCategories>(event_category::describe)
        .write::<ops::CreateEventSubscription>(with_call(world, event_subscription::create))
        .write::<ops::ModifyEventSubscription>(with_call(world, event_subscription::modify))
        .write::<ops::DeleteEventSubscription>(event_subscription::delete)
        .read::<ops::DescribeEventSubscriptions>(event_subscription::describe)
        .write::<ops::AddSourceIdentifierToSubscription>(event_subscription::add_source)
        .write::<ops::RemoveSourceIdentifierFromSubscription>(event_subscription::remove_source)
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
