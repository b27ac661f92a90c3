//! What runs the warehouses.

use std::fmt;

/// A namespace, as the data plane has it.
#[derive(Clone, PartialEq, Eq)]
pub struct HostedNamespace {
    /// Its UUID.
    pub id: String,
    /// Its administrator.
    pub admin_user: String,
    /// The administrator's password; without one nobody logs in as the administrator.
    pub admin_password: Option<String>,
    /// Its first database.
    pub database: String,
    /// Host names that lead to it.
    pub hosts: Vec<String>,
}

/// A user for a while.
#[derive(Clone, PartialEq, Eq)]
pub struct Login {
    /// The namespace's UUID.
    pub namespace: String,
    /// The user's name.
    pub user: String,
    /// The user's password.
    pub password: String,
    /// When the password ends, in milliseconds since the Unix epoch.
    pub until_unix_millis: i64,
}

/// Runs warehouses. Calls block, except for [`Host::admit`]; each may be asked for again at any
/// time. Errors are sentences.
pub trait Host: Send + Sync + 'static {
    /// Makes a namespace, or makes it what this says.
    ///
    /// # Errors
    /// When it could not be made.
    fn put(&self, namespace: &HostedNamespace) -> Result<(), String>;

    /// Removes a namespace with all its data; one that is gone is no error.
    ///
    /// # Errors
    /// When it could not be removed.
    fn remove(&self, id: &str) -> Result<(), String>;

    /// Lets a user in for a while, with an administrator's rights.
    ///
    /// # Errors
    /// When there is no such namespace.
    fn admit(&self, login: Login) -> Result<(), String>;
}

impl fmt::Debug for HostedNamespace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HostedNamespace").field("id", &self.id).finish_non_exhaustive()
    }
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Login").field("namespace", &self.namespace).finish_non_exhaustive()
    }
}

impl Host for warehouse::Warehouse {
    fn put(&self, namespace: &HostedNamespace) -> Result<(), String> {
        let namespace = namespace.clone();
        let spec = warehouse::NamespaceSpec {
            id: namespace.id,
            admin_user: namespace.admin_user,
            admin_password: namespace.admin_password,
            database: namespace.database,
            hosts: namespace.hosts,
        };
        self.put_namespace(spec).map_err(|error| error.to_string())
    }

    fn remove(&self, id: &str) -> Result<(), String> {
        self.remove_namespace(id).map_err(|error| error.to_string())
    }

    fn admit(&self, login: Login) -> Result<(), String> {
        let Login { namespace, user, password, until_unix_millis } = login;
        Self::admit(self, &namespace, &user, &password, until_unix_millis)
            .map_err(|error| error.to_string())
    }
}
