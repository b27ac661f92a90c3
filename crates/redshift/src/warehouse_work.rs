//! Makes the data plane what the rows say, and then the rows say so.
//!
//! One step does it all: it looks at the rows, gives the data plane what they want, and settles
//! the statuses of what it has seen. A row that changed meanwhile has a workflow of its own.

use std::sync::Arc;

use control::call::{Call, Environment, Reading, Scope};
use control::lifecycle::Resource;
use control::seal::CannotOpen;
use control::store::Lookup;
use control::workflow::{Commit, Next, StepContext, Transient, Workflow};
use serde::{Deserialize, Serialize};

use crate::cluster::{Cluster, ClusterStatus};
use crate::host::HostedNamespace;
use crate::namespace::{Namespace, NamespaceStatus};
use crate::workgroup::{Workgroup, WorkgroupStatus};
use crate::world::World;
use crate::{resource_policy, tags};

/// The asynchronous work on warehouses.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum WarehouseWork {
    /// Makes a serverless namespace, and what it is reached through, what its rows say.
    Namespace {
        /// The namespace's UUID.
        id: String,
    },
    /// Makes a cluster what its row says.
    Cluster {
        /// The namespace's UUID.
        id: String,
    },
}

type Step = Result<Commit<WarehouseWork>, Transient>;

impl Workflow for WarehouseWork {
    type World = World;
    const KIND: &'static str = "redshift/warehouse";

    async fn run(self, world: Arc<World>, context: StepContext) -> Step {
        match self {
            Self::Namespace { id } => {
                let _lock = world.lock(&id).await;
                namespace(&world, &context, id).await
            }
            Self::Cluster { id } => {
                let _lock = world.lock(&id).await;
                cluster(&world, &context, id).await
            }
        }
    }
}

async fn namespace(world: &Arc<World>, context: &StepContext, id: String) -> Step {
    let StepContext { scope, store, environment } = context;
    let seen = store.read(|tx| {
        let namespace = tx.get::<Namespace>(&scope.key(), &id)?;
        let wanted = hosted_namespace(tx, scope, environment, &namespace);
        let mut workgroups = tx.scan::<Workgroup>(&scope.key());
        workgroups.retain(|workgroup| workgroup.namespace == id);
        Some((namespace, workgroups, wanted))
    });
    let Some((namespace, workgroups, wanted)) = seen else { return Ok(done()) };
    if namespace.lifecycle().status() == NamespaceStatus::Deleting {
        remove(world, &id).await?;
        let world = world.clone();
        return Ok(Commit::new(move |call| {
            if call.find::<Namespace>(&id).is_some() {
                tags::forget(call, &namespace.arn);
                resource_policy::forget(call, &namespace.arn);
                call.remove::<Namespace>(&id);
                call.after_commit(move || world.forget(&id));
            }
            Next::Done
        }));
    }
    put(world, wanted).await?;
    Ok(Commit::new(move |call| {
        if namespace.lifecycle().status() == NamespaceStatus::Modifying {
            settle(call, &*namespace, NamespaceStatus::Available);
        }
        for workgroup in workgroups {
            match workgroup.lifecycle().status() {
                WorkgroupStatus::Available => {}
                WorkgroupStatus::Creating | WorkgroupStatus::Modifying => {
                    settle(call, &*workgroup, WorkgroupStatus::Available);
                }
                WorkgroupStatus::Deleting => {
                    tags::forget(call, &workgroup.arn);
                    call.remove::<Workgroup>(&workgroup.id);
                }
            }
        }
        Next::Done
    }))
}

async fn cluster(world: &Arc<World>, context: &StepContext, id: String) -> Step {
    let StepContext { scope, store, environment } = context;
    let seen = store.read(|tx| tx.get::<Cluster>(&scope.key(), &id));
    let Some(cluster) = seen else { return Ok(done()) };
    if cluster.lifecycle().status() == ClusterStatus::Deleting {
        remove(world, &id).await?;
        let world = world.clone();
        return Ok(Commit::new(move |call| {
            if call.find::<Cluster>(&id).is_some() {
                tags::forget(call, &cluster.arn);
                resource_policy::forget(call, &cluster.namespace_arn);
                call.remove::<Cluster>(&id);
                call.after_commit(move || world.forget(&id));
            }
            Next::Done
        }));
    }
    put(world, hosted_cluster(scope, environment, &cluster)).await?;
    Ok(Commit::new(move |call| {
        if cluster.lifecycle().status() == ClusterStatus::Creating {
            settle(call, &*cluster, ClusterStatus::Available);
        }
        Next::Done
    }))
}

fn done() -> Commit<WarehouseWork> {
    Commit::new(|_| Next::Done)
}

/// What was seen is done, unless it changed meanwhile.
fn settle<R: Resource>(call: &mut Call<'_, '_>, seen: &R, to: R::Status) {
    let Some(found) = call.find::<R>(&seen.id()) else { return };
    if found.lifecycle().generation() != seen.lifecycle().generation() {
        return;
    }
    let mut resource = (*found).clone();
    if let Err(edge) = call.advance(&mut resource, to) {
        tracing::debug!(%edge, "a warehouse was settled before");
    }
}

async fn put(
    world: &Arc<World>,
    wanted: Result<HostedNamespace, CannotOpen>,
) -> Result<(), Transient> {
    let wanted = wanted.map_err(|error| Transient(error.to_string()))?;
    let host = world.host.clone();
    blocking(move || host.put(&wanted)).await
}

async fn remove(world: &Arc<World>, id: &str) -> Result<(), Transient> {
    let (host, id) = (world.host.clone(), id.to_owned());
    blocking(move || host.remove(&id)).await
}

async fn blocking(
    work: impl FnOnce() -> Result<(), String> + Send + 'static,
) -> Result<(), Transient> {
    let ended = tokio::task::spawn_blocking(work).await;
    ended.map_err(|error| Transient(error.to_string()))?.map_err(Transient)
}

/// A serverless namespace as the data plane is to have it.
pub(crate) fn hosted_namespace(
    tx: &impl Lookup,
    scope: &Scope,
    environment: &Environment,
    namespace: &Namespace,
) -> Result<HostedNamespace, CannotOpen> {
    let place = Namespace::secret_place(&namespace.id);
    let sealed = namespace.admin_password.as_ref();
    let workgroups = tx.scan::<Workgroup>(&scope.key());
    let leads_here = |workgroup: &&Arc<Workgroup>| {
        workgroup.namespace == namespace.id
            && workgroup.lifecycle().status() != WorkgroupStatus::Deleting
    };
    Ok(HostedNamespace {
        id: namespace.id.clone(),
        admin_user: namespace.admin_user.clone(),
        admin_password: sealed.map(|sealed| environment.sealer.open(&place, sealed)).transpose()?,
        database: namespace.database.clone(),
        hosts: workgroups.iter().filter(leads_here).map(|found| found.host_name(scope)).collect(),
    })
}

/// A cluster's namespace as the data plane is to have it.
pub(crate) fn hosted_cluster(
    scope: &Scope,
    environment: &Environment,
    cluster: &Cluster,
) -> Result<HostedNamespace, CannotOpen> {
    let place = Cluster::secret_place(&cluster.namespace_id);
    Ok(HostedNamespace {
        id: cluster.namespace_id.clone(),
        admin_user: cluster.admin_user.clone(),
        admin_password: Some(environment.sealer.open(&place, &cluster.admin_password)?),
        database: cluster.database.clone(),
        hosts: vec![cluster.host_name(scope)],
    })
}
