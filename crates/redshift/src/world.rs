//! What the services act on outside the state: the host of the warehouses, and its address.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use control::call::{Environment, Scope};
use control::lifecycle::Resource;
use control::store::{Lookup, Store};
use tokio::sync::OwnedMutexGuard;

use crate::cluster::{Cluster, ClusterStatus};
use crate::host::Host;
use crate::namespace::{Namespace, NamespaceStatus};
use crate::warehouse_work;

/// The outside of one server.
pub struct World {
    pub(crate) host: Arc<dyn Host>,
    /// Where all warehouses listen.
    address: SocketAddr,
    /// Names below `localhost` lead to this host.
    names_resolve: bool,
    locks: Mutex<HashMap<String, Arc<tokio::sync::Mutex<()>>>>,
}

impl World {
    /// A world whose warehouses listen at this address. `names_resolve`: programs of this host
    /// find names such as `a.localhost`, so that endpoints can be named; else they are addresses.
    pub fn new(host: Arc<dyn Host>, address: SocketAddr, names_resolve: bool) -> Arc<Self> {
        Arc::new(Self { host, address, names_resolve, locks: Mutex::default() })
    }

    /// Gives the data plane every namespace that the rows know, before the first request. One that
    /// cannot be given is logged; its workflow or the next start tries again.
    pub async fn start(self: &Arc<Self>, store: &Store, environment: &Arc<Environment>) {
        let mut hosted = Vec::new();
        store.read(|tx| {
            for (scope, namespace) in tx.scan_all::<Namespace>() {
                let Some(scope) = Scope::from_key(&scope) else { continue };
                if namespace.lifecycle().status() != NamespaceStatus::Deleting {
                    let wanted =
                        warehouse_work::hosted_namespace(tx, &scope, environment, &namespace);
                    hosted.push((namespace.id.clone(), wanted));
                }
            }
            for (scope, cluster) in tx.scan_all::<Cluster>() {
                let Some(scope) = Scope::from_key(&scope) else { continue };
                if cluster.lifecycle().status() != ClusterStatus::Deleting {
                    let wanted = warehouse_work::hosted_cluster(&scope, environment, &cluster);
                    hosted.push((cluster.namespace_id.clone(), wanted));
                }
            }
        });
        let host = self.host.clone();
        let given = tokio::task::spawn_blocking(move || {
            for (id, wanted) in hosted {
                let put = wanted.map_err(|error| error.to_string()).and_then(|it| host.put(&it));
                if let Err(error) = put {
                    tracing::error!(namespace = id, error, "a warehouse could not be opened");
                }
            }
        });
        if let Err(error) = given.await {
            tracing::error!(%error, "the warehouses could not be opened");
        }
    }

    /// The address that a client reaches a warehouse at, of which this is the host name.
    pub(crate) fn address(&self, host_name: String) -> String {
        if self.names_resolve {
            return host_name;
        }
        // A socket that listens on all interfaces is reached over the loopback one.
        match self.address.ip() {
            ip if ip.is_unspecified() => "127.0.0.1".to_owned(),
            ip => ip.to_string(),
        }
    }

    /// The name of a user who is made for this workgroup. Where workgroups have no host names,
    /// users are what they are told apart by.
    pub(crate) fn user_of(&self, user: String, workgroup: &str) -> String {
        if self.names_resolve { user } else { format!("{user}@{workgroup}") }
    }

    /// The port that all warehouses listen on.
    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    /// Waits until nobody else works on this namespace.
    pub(crate) async fn lock(&self, id: &str) -> OwnedMutexGuard<()> {
        let lock = {
            let mut locks = self.locks.lock().unwrap_or_else(PoisonError::into_inner);
            locks.entry(id.to_owned()).or_default().clone()
        };
        lock.lock_owned().await
    }

    /// Forgets a namespace that is gone.
    pub(crate) fn forget(&self, id: &str) {
        self.locks.lock().unwrap_or_else(PoisonError::into_inner).remove(id);
    }
}
