//! What the service acts on outside the state: git servers and the host of the apps.

use std::collections::{BTreeMap, HashMap};
use std::future::Future;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use api::value::Secret;
use apphost::git::{Access, Credential, GitError, GitSource, Newest};
use apphost::{
    AppId, Artifact, BuildError, BuildSpec, DeployError, Deployment, ImageSource, ImageSpec,
    Observation,
};
use control::arn::Arn;
use control::credentials::DEFAULT_ACCOUNT_ID;
use tokio::sync::{Notify, OwnedMutexGuard};

use crate::image::RegistryAccess;
use crate::oauth::OauthApp;
use crate::push::Pushes;
use crate::repository::{Provider, Sources};

/// Work that a data plane does.
pub type Doing<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What builds, runs and routes apps. The one that does is [`crate::HostApps`].
pub trait Apps: Send + Sync + 'static {
    /// Whether apps can be run from images.
    fn has_engine(&self) -> bool;
    /// Tries a credential at a repository.
    fn try_credential<'a>(
        &'a self,
        url: &'a str,
        credential: &'a Credential,
    ) -> Doing<'a, Result<Access, GitError>>;
    /// The newest commit of a branch.
    fn newest_commit<'a>(&'a self, source: &'a GitSource) -> Doing<'a, Result<String, GitError>>;
    /// The newest commit of a branch, and what stands in the source's directory there.
    fn look_into<'a>(&'a self, source: &'a GitSource) -> Doing<'a, Result<Newest, GitError>>;
    /// Builds the newest commit; the log is that of the operation.
    fn build<'a>(
        &'a self,
        app: &'a AppId,
        operation: &'a str,
        spec: BuildSpec,
    ) -> Doing<'a, Result<Artifact, BuildError>>;
    /// Pulls an image; the log is that of the operation.
    fn pull<'a>(
        &'a self,
        app: &'a AppId,
        operation: &'a str,
        spec: ImageSpec,
    ) -> Doing<'a, Result<Artifact, BuildError>>;
    /// What the name of an image means at this moment: as the commit of an artifact.
    fn newest_image<'a>(
        &'a self,
        app: &'a AppId,
        source: &'a ImageSource,
    ) -> Doing<'a, apphost::Result<String>>;
    /// Runs a version in the place of the one before, which serves on when this fails.
    fn deploy<'a>(
        &'a self,
        app: &'a AppId,
        operation: &'a str,
        deployment: Deployment,
    ) -> Doing<'a, Result<(), DeployError>>;
    /// Adds a line to the log of an operation.
    fn note(&self, app: &AppId, operation: &str, line: &str);
    /// Removes a build that is not deployed.
    fn discard<'a>(&'a self, app: &'a AppId, artifact: &'a AppId) -> Doing<'a, ()>;
    /// Stops all instances; the host names say that the app is paused.
    fn pause<'a>(&'a self, app: &'a AppId, hosts: Vec<String>) -> Doing<'a, apphost::Result<()>>;
    /// Stops all instances and forgets the app.
    fn retire<'a>(&'a self, app: &'a AppId) -> Doing<'a, apphost::Result<()>>;
    /// Makes these names lead to the app, and no others.
    fn set_hosts(&self, app: &AppId, hosts: Vec<String>) -> apphost::Result<()>;
    /// What is seen of an app.
    fn observe(&self, app: &AppId) -> Observation;
    /// Whether DNS leads from a name to this host.
    fn leads_here<'a>(&'a self, name: &'a str) -> Doing<'a, bool>;
    /// Every app of which there is something on this host.
    fn apps(&self) -> Vec<AppId>;
}

/// Where the value of a secret stands on this host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SecretPlace {
    /// In a file, whose last line break is left out.
    File(PathBuf),
    /// In an environment variable of the server.
    Variable(String),
}

impl SecretPlace {
    /// Reads `file:PATH` or `env:NAME`.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':')? {
            ("file", path) => Some(Self::File(PathBuf::from(path))),
            ("env", variable) => Some(Self::Variable(variable.to_owned())),
            _ => None,
        }
    }

    /// The value that stands there.
    ///
    /// # Errors
    /// What is wrong with the place; never what stands there.
    pub(crate) fn read(&self) -> Result<Secret, String> {
        match self {
            Self::File(path) => {
                let text = std::fs::read_to_string(path);
                let text = text.map_err(|error| format!("its file cannot be read: {error}"))?;
                Ok(Secret::new(text.trim_end_matches(['\r', '\n'])))
            }
            Self::Variable(variable) => std::env::var(variable)
                .map(Secret::new)
                .map_err(|_| "its variable is not set".to_owned()),
        }
    }
}

/// What the service is told about its host.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where repositories may be read from.
    pub sources: Sources,
    /// How registries of images are asked, by host.
    pub registries: BTreeMap<String, RegistryAccess>,
    /// The domain that host names of services end with.
    pub apps_domain: String,
    /// The port that the proxy listens on.
    pub apps_port: u16,
    /// Names and ARNs of secrets, and where their values stand.
    pub secrets: BTreeMap<String, SecretPlace>,
    /// The account that names stand for which are no ARNs.
    pub account_id: String,
    /// Names and ARNs of services, and where the secrets of their webhooks stand.
    pub webhook_secrets: BTreeMap<String, SecretPlace>,
    /// Applications at providers that people are led through for a handshake.
    pub oauth: BTreeMap<Provider, OauthApp>,
    /// Ports of this machine that are the server's own: no provider is looked for there.
    pub own_ports: Vec<u16>,
    /// Longest time of a request to a service.
    pub request_timeout: Duration,
    /// Longest time until a version is healthy.
    pub start_timeout: Duration,
    /// Whether connections may be upgraded (WebSocket), which App Runner itself refuses.
    pub upgrades: bool,
    /// Whether services whose MinSize is 1 rest without an instance while nobody asks them, which
    /// App Runner itself does not do.
    pub scale_to_zero: bool,
    /// How often repositories are asked for new commits.
    pub poll_period: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            sources: Sources::default(),
            registries: BTreeMap::new(),
            apps_domain: "awsapprunner.localhost".to_owned(),
            apps_port: 4580,
            secrets: BTreeMap::new(),
            account_id: DEFAULT_ACCOUNT_ID.to_owned(),
            webhook_secrets: BTreeMap::new(),
            oauth: BTreeMap::new(),
            own_ports: Vec::new(),
            request_timeout: Duration::from_mins(2),
            start_timeout: Duration::from_mins(5),
            upgrades: false,
            scale_to_zero: false,
            poll_period: Duration::from_secs(15),
        }
    }
}

impl Settings {
    /// The value of a secret of an account: one with its number in the ARN, or, for the account that
    /// plain names are for, one without.
    ///
    /// # Errors
    /// A sentence that says what to configure; it names the secret and holds no value.
    pub(crate) fn secret(&self, account_id: &str, name: &str) -> Result<Secret, String> {
        let shown = crate::fault::clip(name);
        let is_own = match Arn::parse(name) {
            Some(arn) => arn.account == account_id,
            None => self.account_id == account_id,
        };
        if !is_own {
            return Err(format!(
                "the secret {shown} is not one of the account {account_id}: name it by an ARN of the account"
            ));
        }
        // A JSON key, a version stage and a version id may follow an ARN of Secrets Manager.
        let base = name.splitn(8, ':').take(7).collect::<Vec<_>>().join(":");
        let place = self.secrets.get(name).or_else(|| self.secrets.get(&base));
        let place = place.ok_or_else(|| {
            format!(
                "the secret {shown} is not known to this server: name it under [secrets] in the \
                 configuration, with file:PATH or env:NAME"
            )
        })?;
        let value = place.read().map_err(|why| format!("the secret {shown}: {why}"))?.into_inner();
        let key = name.strip_prefix(&base).and_then(|rest| rest.strip_prefix(':'));
        let key = key.and_then(|rest| rest.split(':').next()).filter(|key| !key.is_empty());
        let Some(key) = key.filter(|_| name.contains(":secretsmanager:")) else {
            return Ok(Secret::new(value));
        };
        let document: serde_json::Value = serde_json::from_str(&value)
            .map_err(|_| format!("the secret {shown} is not the JSON object that its key needs"))?;
        match &document[key] {
            serde_json::Value::String(text) => Ok(Secret::new(text.as_str())),
            serde_json::Value::Null => Err(format!("the secret {shown} has no such key")),
            other => Ok(Secret::new(other.to_string())),
        }
    }
}

/// The outside of one server.
pub struct World {
    settings: Settings,
    apps: Arc<dyn Apps>,
    /// Wakes the keeper.
    pub(crate) signal: Arc<Notify>,
    /// Services whose repository has told of a push.
    pub(crate) pushes: Pushes,
    locks: Mutex<HashMap<String, Arc<tokio::sync::Mutex<()>>>>,
}

impl World {
    /// A world of these parts.
    pub fn new(settings: Settings, apps: Arc<dyn Apps>) -> Arc<Self> {
        let (signal, pushes, locks) = (Arc::default(), Pushes::default(), Mutex::default());
        Arc::new(Self { settings, apps, signal, pushes, locks })
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }

    pub(crate) fn sources(&self) -> &Sources {
        &self.settings.sources
    }

    pub(crate) fn apps(&self) -> &dyn Apps {
        &*self.apps
    }

    pub(crate) fn apps_domain(&self) -> &str {
        &self.settings.apps_domain
    }

    /// A host name as clients reach it, with the port where it is not the usual one of HTTP.
    pub(crate) fn url(&self, host: &str) -> String {
        match self.settings.apps_port {
            80 => host.to_owned(),
            port => format!("{host}:{port}"),
        }
    }

    /// Waits until nobody else works on this service.
    pub(crate) async fn lock(&self, id: &str) -> OwnedMutexGuard<()> {
        let lock = {
            let mut locks = self.locks.lock().unwrap_or_else(PoisonError::into_inner);
            locks.entry(id.to_owned()).or_default().clone()
        };
        lock.lock_owned().await
    }

    /// Forgets a service that is gone.
    pub(crate) fn forget(&self, id: &str) {
        self.locks.lock().unwrap_or_else(PoisonError::into_inner).remove(id);
        self.pushes.forget(id);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn a_secret_is_its_accounts_only() {
        let own = "arn:aws:secretsmanager:us-east-1:111111111111:secret:own-AbCdEf";
        let place = SecretPlace::File(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"));
        let known = ["plain", own].map(|name| (name.to_owned(), place.clone()));
        let account_id = "000000000000".to_owned();
        let settings = Settings { secrets: known.into(), account_id, ..Settings::default() };
        let read = |account: &str, name: &str| settings.secret(account, name);
        assert!(read("111111111111", own).is_ok());
        assert!(read("000000000000", "plain").is_ok());
        let asked = [("000000000000", own), ("222222222222", own), ("111111111111", "plain")];
        for (account, name) in asked {
            let refused = read(account, name).unwrap_err();
            assert!(refused.contains("is not one of the account"), "{refused}");
        }
        assert!(read("000000000000", "other").unwrap_err().contains("not known"));
    }
}
