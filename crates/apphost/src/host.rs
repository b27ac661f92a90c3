//! The host: all apps of this machine.

use std::fs;
use std::net::SocketAddr;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::account::Account;
use crate::build::Builder;
use crate::git::{self, GitError, GitSource, Rules};
use crate::log::{Log, LogName, Portion, Position};
use crate::sandbox::Sandboxes;
use crate::{
    AppId, Artifact, BuildError, BuildSpec, DeployError, Deployment, Error, Observation, Result,
};
use crate::{random, tree};

/// How the host works.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where the proxy listens. Port 0 chooses one; see [`Host::address`].
    pub listen: SocketAddr,
    /// `file://` repositories are allowed below this folder only.
    pub git_root: Option<PathBuf>,
    /// Ports of the server itself: no repository is fetched from there.
    pub own_ports: Vec<u16>,
    /// Loopback ports that instances are told to listen on: the first, and how many.
    pub ports: (u16, u16),
    /// Requests of one app that wait for an instance; the next is refused.
    pub queue_max: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 4580)),
            git_root: None,
            own_ports: Vec::new(),
            ports: (20_000, 8_000),
            queue_max: 1_000,
        }
    }
}

/// Builds, runs, routes and scales apps.
///
/// It keeps builds and logs on disk, and what runs in memory: after a start nothing runs, what an
/// earlier process left running is ended, and the caller deploys (or pauses) each app again with
/// the artifact that it kept. One call at a time for each app: a second one waits.
#[derive(Debug)]
pub struct Host {
    folder: PathBuf,
    settings: Settings,
    address: SocketAddr,
    sandboxes: Sandboxes,
}

impl Host {
    /// Opens the folder (made where it does not exist), ends what an earlier process left, and
    /// begins to listen.
    ///
    /// # Errors
    /// When the folder cannot be written or the address is taken.
    pub async fn open(folder: &Path, settings: Settings) -> Result<Arc<Self>> {
        let failed = || Error::during(format!("cannot use {} for apps", folder.display()));
        fs::create_dir_all(folder.join("scratch")).map_err(failed())?;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o711)).map_err(failed())?;
        let folder = folder.canonicalize().map_err(failed())?;
        let address = settings.listen;
        let sandboxes = Sandboxes::find(&group_name(&folder))?;
        Ok(Arc::new(Self { folder, settings, address, sandboxes }))
    }

    /// Where the proxy listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Asks a repository for the newest commit of the branch; this is also how a credential is
    /// tried.
    pub async fn check_source(&self, source: &GitSource) -> std::result::Result<String, GitError> {
        git::check(source, &self.rules(), &self.folder.join("scratch")).await
    }

    /// Tries a credential at a repository.
    pub async fn try_credential(
        &self,
        url: &str,
        credential: &git::Credential,
    ) -> std::result::Result<git::Access, GitError> {
        git::try_credential(url, credential, &self.rules(), &self.folder.join("scratch")).await
    }

    /// Opens the log of one operation, to write to its end.
    pub fn deployment_log(&self, app: &AppId, operation: &str) -> Result<Log> {
        Log::open(&self.log_path(app, &LogName::Deployment(operation.to_owned()))?)
    }

    /// Clones and builds. Everything that a person should read stands in the log, its last line
    /// tells the outcome.
    pub async fn build(
        &self,
        app: &AppId,
        spec: &BuildSpec,
        log: &Log,
    ) -> std::result::Result<Artifact, BuildError> {
        let base = self.app_folder(app);
        let id =
            AppId::new(&random::name()).map_err(|error| BuildError::Host(error.to_string()))?;
        let work = base.join("builds").join(id.as_str());
        let artifact = base.join("artifacts").join(id.as_str());
        let builder = Builder {
            sandboxes: &self.sandboxes,
            rules: self.rules(),
            scratch: &self.folder.join("scratch"),
            account: Account::of(app),
            base: &base,
            work: &work,
            log,
            spec,
            end: tokio::time::Instant::now() + spec.time_max,
        };
        let built = builder.build(id, &artifact).await;
        tree::remove(&work).await;
        if built.is_err() {
            tree::remove(&artifact).await;
        }
        built
    }

    /// Removes a build that is not deployed.
    pub async fn discard(&self, app: &AppId, artifact: &AppId) -> Result<()> {
        tree::remove(&self.app_folder(app).join("artifacts").join(artifact.as_str())).await;
        Ok(())
    }

    /// Starts the version's instances, waits until they are healthy, moves the traffic, and
    /// drains what served before. Returns when the traffic has moved. Also what brings an app
    /// back after a pause or after this process was started anew. Does nothing where the same
    /// revision serves already. Builds other than this one are removed.
    ///
    /// # Errors
    /// When the version does not become healthy: what served before serves on.
    pub async fn deploy(
        &self,
        app: &AppId,
        deployment: Deployment,
        log: &Log,
    ) -> std::result::Result<(), DeployError> {
        let _ = (app, deployment, log);
        Err(DeployError::Host("deployments are not there yet".to_owned()))
    }

    /// Drains and stops all instances; the host names stay known and say that the app is paused.
    /// Works too where nothing runs (after this process was started anew).
    pub async fn pause(&self, app: &AppId, hosts: Vec<String>) -> Result<()> {
        let _ = (app, hosts);
        Err(Error::new("pausing is not there yet"))
    }

    /// Drains and stops all instances and forgets the app, its builds and its logs. Does nothing
    /// where there is no such app.
    pub async fn retire(&self, app: &AppId) -> Result<()> {
        let _ = app;
        Err(Error::new("retiring is not there yet"))
    }

    /// Makes these names lead to the app, and no others.
    ///
    /// # Errors
    /// When a name leads to another app.
    pub fn set_hosts(&self, app: &AppId, hosts: Vec<String>) -> Result<()> {
        let _ = (app, hosts);
        Err(Error::new("routing is not there yet"))
    }

    /// What is seen of an app at this moment.
    pub fn observe(&self, app: &AppId) -> Observation {
        let _ = app;
        Observation::default()
    }

    /// Every app of which there are files or instances here, for finding those that nobody wants.
    pub fn apps(&self) -> Vec<AppId> {
        Vec::new()
    }

    /// The logs that there are of an app.
    pub fn logs(&self, app: &AppId) -> Vec<LogName> {
        let _ = app;
        Vec::new()
    }

    /// Reads a log on from a position.
    pub fn read_log(
        &self,
        app: &AppId,
        name: &LogName,
        from: Position,
        lines_max: usize,
    ) -> Result<Portion> {
        crate::log::read(&self.log_path(app, name)?, from, lines_max)
    }

    /// Stops listening, lets running requests end, and stops all instances.
    pub async fn close(&self) {}

    fn app_folder(&self, app: &AppId) -> PathBuf {
        self.folder.join("apps").join(app.as_str())
    }

    fn rules(&self) -> Rules {
        Rules { root: self.settings.git_root.clone(), own_ports: self.settings.own_ports.clone() }
    }

    /// Names come from outside: only those that [`AppId`] allows lead to a path.
    fn log_path(&self, app: &AppId, name: &LogName) -> Result<PathBuf> {
        let folder = self.app_folder(app).join("logs");
        let (kind, name) = match name {
            LogName::Deployment(name) => ("deployment", name.as_str()),
            LogName::Instance(name) => ("instance", name.as_str()),
            LogName::Access => ("access", "access"),
        };
        Ok(folder.join(kind).join(format!("{}.log", AppId::new(name)?)))
    }
}

/// The same for every start with the same folder, and another for another.
fn group_name(folder: &Path) -> String {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    folder.hash(&mut hasher);
    format!("apphost-{:016x}", hasher.finish())
}
