//! The analytic warehouse: namespaces with databases that answer SQL, some of them kept equal to
//! the databases of a source by feeds. Knows no cloud.
//!
//! A namespace has one engine (DuckDB) and one file for each database. Rows of a source come in
//! through [`Warehouse::sink`], in transactions that hold the position of the source's log too.

mod carried;
mod clock;
mod copy;
mod engine;
mod error;
pub mod front;
mod history;
mod namespace;
mod options;
mod sink;
mod sql;
mod staging;
mod tables;
mod work;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use replicate::feed::Sink;

pub use engine::Settings;
pub use error::{Error, Kind, Result};
pub use namespace::{AskRefresh, IntegrationSpec, NamespaceSpec, SourceKind};

use namespace::{Guest, Namespace, Refresher};

/// The id of a namespace is the name of its folder.
fn check_id(id: &str) -> Result<()> {
    if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        return Err(Error::refused("a namespace's id has letters, digits and hyphens"));
    }
    Ok(())
}

/// All namespaces of one server. Its operations block.
pub struct Warehouse {
    folder: PathBuf,
    settings: Settings,
    namespaces: Mutex<BTreeMap<String, Arc<Namespace>>>,
    /// What works for each of them. Held by who makes or removes one: that takes its time, and who
    /// looks for another one does not wait for it.
    refreshers: Mutex<BTreeMap<String, Refresher>>,
}

impl Warehouse {
    /// A warehouse in this folder, which is made if need be. It has no namespace until one is put,
    /// also when the folder holds files of some.
    pub fn open(folder: &Path, settings: Settings) -> Result<Arc<Self>> {
        std::fs::create_dir_all(folder)?;
        let (folder, namespaces) = (folder.to_owned(), Mutex::default());
        Ok(Arc::new(Self { folder, settings, namespaces, refreshers: Mutex::default() }))
    }

    /// Makes the namespace, or changes who may log in to it and by which hosts. Its files are found
    /// again if there are some.
    pub fn put_namespace(&self, spec: NamespaceSpec) -> Result<()> {
        check_id(&spec.id)?;
        let mut refreshers = self.refreshers.lock().unwrap_or_else(PoisonError::into_inner);
        let known = self.lock().get(&spec.id).cloned();
        if let Some(namespace) = known {
            namespace.logins().spec = spec;
            return Ok(());
        }
        let id = spec.id.clone();
        let namespace = Arc::new(Namespace::open(&self.folder, spec, &self.settings)?);
        refreshers.insert(id.clone(), Refresher::start(&namespace)?);
        self.lock().insert(id, namespace);
        Ok(())
    }

    /// Removes the namespace with all that it holds, also one that was not put since the start. One
    /// that does not exist is no error.
    pub fn remove_namespace(&self, id: &str) -> Result<()> {
        check_id(id)?;
        let mut refreshers = self.refreshers.lock().unwrap_or_else(PoisonError::into_inner);
        let found = self.lock().get(id).cloned();
        if let Some(namespace) = found {
            namespace.close()?;
            self.lock().remove(id);
            refreshers.remove(id);
        }
        match std::fs::remove_dir_all(self.folder.join(id)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }

    /// Makes the integration known and its copies ready for sinks, or changes which databases of
    /// the source it carries over.
    pub fn put_integration(&self, spec: IntegrationSpec) -> Result<()> {
        self.namespace(&spec.namespace)?.put_integration(spec)
    }

    /// Ends the integration: its sinks are refused. Databases that were made from it stay.
    pub fn remove_integration(&self, namespace: &str, id: &str) -> Result<()> {
        let namespace = self.lock().get(namespace).cloned();
        namespace.map_or(Ok(()), |namespace| namespace.remove_integration(id))
    }

    /// Where the feed of this source database writes.
    pub fn sink(
        &self,
        namespace: &str,
        integration: &str,
        source_database: &str,
    ) -> Result<Box<dyn Sink>> {
        self.namespace(namespace)?.sink(integration, source_database)
    }

    /// The namespace that a connection is for: by the host name that it asked for, else by its
    /// user.
    pub(crate) fn find(&self, host: Option<&str>, user: &str) -> Result<Arc<Namespace>> {
        let namespaces: Vec<Arc<Namespace>> = self.lock().values().cloned().collect();
        let has_host = |namespace: &Namespace| {
            let logins = namespace.logins();
            host.is_some_and(|host| {
                logins.spec.hosts.iter().any(|own| own.eq_ignore_ascii_case(host))
            })
        };
        if let Some(found) = namespaces.iter().find(|namespace| has_host(namespace)) {
            return Ok(Arc::clone(found));
        }
        let mut of_user = namespaces.iter().filter(|namespace| namespace.logins().knows(user));
        match (of_user.next(), of_user.next()) {
            (Some(one), None) => Ok(Arc::clone(one)),
            (None, _) => Err(Error::not_found(format!("no namespace has the user \"{user}\""))),
            (Some(_), Some(_)) => Err(Error::refused(format!(
                "several namespaces have the user \"{user}\": connect with TLS to the host name of a workgroup"
            ))),
        }
    }

    /// Lets a user in with this password until then, with an administrator's rights.
    pub fn admit(
        &self,
        namespace: &str,
        user: &str,
        password: &str,
        until_unix_millis: i64,
    ) -> Result<()> {
        let now = clock::unix_micros() / 1_000;
        let namespace = self.namespace(namespace)?;
        let mut logins = namespace.logins();
        logins.guests.retain(|guest| guest.until_unix_millis > now);
        let (user, password) = (user.to_owned(), password.to_owned());
        logins.guests.push(Guest { user, password, until_unix_millis });
        Ok(())
    }

    /// The password that opens the door to this user.
    pub(crate) fn password(&self, host: Option<&str>, user: &str) -> Option<String> {
        let namespace = self.find(host, user).ok()?;
        let logins = namespace.logins();
        if logins.spec.admin_user == user {
            return logins.spec.admin_password.clone();
        }
        let now = clock::unix_micros() / 1_000;
        let guest = logins.guests.iter().rev().find(|guest| guest.user == user);
        guest.filter(|guest| guest.until_unix_millis > now).map(|guest| guest.password.clone())
    }

    /// True once a database was made from this integration.
    pub fn is_bound(&self, namespace: &str, integration: &str) -> bool {
        let Some(namespace) = self.lock().get(namespace).cloned() else { return false };
        let inner = namespace.lock();
        inner.copies.iter().any(|copy| copy.integration == integration && inner.is_bound(copy))
    }

    fn namespace(&self, id: &str) -> Result<Arc<Namespace>> {
        let found = self.lock().get(id).cloned();
        found.ok_or_else(|| Error::not_found(format!("there is no namespace {id}")))
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Arc<Namespace>>> {
        self.namespaces.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
