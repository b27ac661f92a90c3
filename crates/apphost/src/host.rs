//! The host: all apps of this machine.

mod images;

use std::collections::HashMap;
use std::fs;
use std::net::SocketAddr;
use std::num::NonZero;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use tokio::sync::{Semaphore, watch};

use crate::account::Account;
use crate::app::App;
use crate::build::Builder;
use crate::container::Engine;
use crate::git::{self, GitError, GitSource, Rules};
use crate::instance::Ground;
use crate::log::{self, Line, Log, LogName, Portion, Position};
use crate::network::{Network, Networks, Reach};
use crate::port::Ports;
use crate::proxy::{self, Routes};
use crate::route::{Route, Target};
use crate::sandbox::{self, Sandboxes};
use crate::version::Policy;
use crate::{
    AppId, Artifact, BuildError, BuildSpec, DeployError, Deployment, Error, Observation, Result,
};
use crate::{deploy, random, tree};

/// Longest time of a look at what stands in a repository.
const LOOK_TIME_MAX: Duration = Duration::from_mins(1);

/// Largest file of a look, in bytes, where a server sends more than the names of files.
const LOOK_BYTES_MAX: u64 = 1 << 30;

/// How the host works.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where the proxy listens. Port 0 chooses one; see [`Host::address`].
    pub listen: SocketAddr,
    /// `file://` repositories are allowed below this folder only.
    pub git_root: Option<PathBuf>,
    /// The socket of a container engine, for apps from images.
    pub engine: Option<PathBuf>,
    /// Finds the socket where none is named, whenever an engine is wanted and none was found yet.
    pub find_engine: Option<fn() -> Option<PathBuf>>,
    /// Ports of the server itself: no repository is fetched from there.
    pub own_ports: Vec<u16>,
    /// What names of cookies begin with that no app gets: those of a server on another port.
    pub private_cookies: Vec<String>,
    /// Loopback ports for instances where they cannot do without: the first, and how many.
    pub ports: (u16, u16),
    /// What of this machine's loopback builds and apps reach at their 127.0.0.1.
    pub reach: Reach,
    /// Requests of one app that wait for an instance; the next is refused.
    pub queue_max: u32,
    /// Builds at a time; further ones wait.
    pub builds_max: usize,
    /// Instances that are not needed any more are kept for so long.
    pub scale_in_after: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 4580)),
            git_root: None,
            engine: None,
            find_engine: None,
            own_ports: Vec::new(),
            private_cookies: Vec::new(),
            ports: (20_000, 8_000),
            reach: Reach::default(),
            queue_max: 1_000,
            builds_max: std::thread::available_parallelism().map_or(1, NonZero::get),
            scale_in_after: Duration::from_mins(1),
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
    engine: OnceLock<Engine>,
    routes: Arc<Routes>,
    apps: Mutex<HashMap<AppId, Arc<App>>>,
    builds: Semaphore,
    closed: watch::Sender<bool>,
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
        git::forget_leftovers(&folder.join("scratch"));
        fs::set_permissions(folder, fs::Permissions::from_mode(0o711)).map_err(failed())?;
        let folder = folder.canonicalize().map_err(failed())?;
        let engine = settings.engine.as_ref().map(|socket| Engine::new(socket, &folder));
        let engine = engine.transpose()?.map(OnceLock::from).unwrap_or_default();
        proxy::allow_descriptors();
        let listener = proxy::bind(settings.listen).await?;
        let address = listener.local_addr().map_err(failed())?;
        let ports = Ports::new(settings.ports);
        let scratch = folder.join("scratch");
        let networks = Networks::new(ports, &settings.reach, address.port(), &scratch);
        let sandboxes = Sandboxes::find(&group_name(&folder), networks)?;
        clean_up(&folder).await;
        let routes = Arc::new(Routes::new(settings.private_cookies.clone()));
        let closed = watch::Sender::new(false);
        tokio::spawn(proxy::serve(listener, Arc::clone(&routes), closed.subscribe()));
        tokio::spawn(proxy::flush_access_logs(Arc::clone(&routes), closed.subscribe()));
        tokio::spawn(tell_network(sandboxes.clone()));
        let apps = Mutex::default();
        let builds = Semaphore::new(settings.builds_max.max(1));
        let host = Arc::new(Self {
            folder,
            settings,
            address,
            sandboxes,
            engine,
            routes,
            apps,
            builds,
            closed,
        });
        host.greet_engine().await;
        Ok(host)
    }

    /// Where the proxy listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What builds and apps have as their network; tried out at the first call.
    pub async fn network(&self) -> Network {
        self.sandboxes.networks().found(&self.sandboxes).await
    }

    /// Asks a repository for the newest commit of the branch; this is also how a credential is
    /// tried.
    pub async fn check_source(&self, source: &GitSource) -> std::result::Result<String, GitError> {
        git::check(source, &self.rules(), &self.folder.join("scratch")).await
    }

    /// Asks a repository for the newest commit of the branch, and for the id of the source's
    /// directory in it.
    pub async fn look_into(
        &self,
        source: &GitSource,
    ) -> std::result::Result<git::Newest, GitError> {
        let scratch = self.folder.join("scratch");
        git::look(source, &self.rules(), &scratch, LOOK_TIME_MAX, LOOK_BYTES_MAX).await
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
        let path = self.log_path(app, &LogName::Deployment(operation.to_owned()))?;
        let log = Log::open(&path)?;
        if let Some(folder) = path.parent() {
            log::forget_old(folder);
        }
        Ok(log)
    }

    /// Clones and builds. Everything that a person should read stands in the log, its last line
    /// tells the outcome.
    pub async fn build(
        &self,
        app: &AppId,
        spec: &BuildSpec,
        log: &Log,
    ) -> std::result::Result<Artifact, BuildError> {
        let _turn = if let Ok(turn) = self.builds.try_acquire() {
            Some(turn)
        } else {
            log.line("[Build] waiting for other builds of this machine to end");
            // It is never closed.
            self.builds.acquire().await.ok()
        };
        let base = self.app_folder(app);
        let id =
            AppId::new(&random::name()).map_err(|error| BuildError::Host(error.to_string()))?;
        let work = base.join("builds").join(id.as_str());
        let artifact = base.join("artifacts").join(id.as_str());
        let builder = Builder {
            app,
            engine: self.found_engine(),
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
        self.forget_image(app, artifact).await;
        Ok(())
    }

    /// Starts the version's instances, waits until they are healthy, moves the traffic, and
    /// drains what served before. Returns when the traffic has moved. Also what brings an app
    /// back after a pause or after this process was started anew. Does nothing but set the host
    /// names where the same revision serves already. Builds other than this one are removed.
    ///
    /// It goes on, and comes to its end, when the caller does not wait for it.
    ///
    /// # Errors
    /// When the version does not become healthy: what served before serves on.
    pub async fn deploy(
        self: &Arc<Self>,
        app: &AppId,
        deployment: Deployment,
        log: &Log,
    ) -> std::result::Result<(), DeployError> {
        let (host, id, log) = (Arc::clone(self), app.clone(), log.clone());
        let deploying = tokio::spawn(async move {
            let app = host.app(&id);
            let _one_at_a_time = app.operation.lock().await;
            deploy::deploy(&host, &app, deployment, &log).await
        });
        deploying.await.unwrap_or_else(|error| Err(DeployError::Host(error.to_string())))
    }

    /// Drains and stops all instances; the host names stay known and say that the app is paused.
    /// Works too where nothing runs (after this process was started anew).
    pub async fn pause(&self, app: &AppId, hosts: Vec<String>) -> Result<()> {
        let app = self.app(app);
        let _one_at_a_time = app.operation.lock().await;
        let route = self.route(&app, Target::Paused)?;
        self.routes.set(&app.id, &route, &hosts)?;
        if let Target::Version(version) = route.switch(Target::Paused) {
            version.end().await;
        }
        app.ended().await;
        Ok(())
    }

    /// Drains and stops all instances and forgets the app, its builds and its logs. Does nothing
    /// where there is no such app.
    pub async fn retire(&self, app: &AppId) -> Result<()> {
        let app = self.app(app);
        let _one_at_a_time = app.operation.lock().await;
        self.routes.forget(&app.id);
        let route = app.route();
        if let Some(Target::Version(version)) = route.map(|route| route.switch(Target::Paused)) {
            version.end().await;
        }
        app.ended().await;
        self.forget_images(&app.id).await?;
        let folder = self.app_folder(&app.id);
        tree::remove(&folder).await;
        self.locked().remove(&app.id);
        if folder.exists() {
            return Err(Error::new(format!("{} could not be removed", folder.display())));
        }
        Ok(())
    }

    /// Makes these names lead to the app, and no others.
    ///
    /// # Errors
    /// When a name leads to another app, or the app is neither deployed nor paused here.
    pub fn set_hosts(&self, app: &AppId, hosts: Vec<String>) -> Result<()> {
        let route = self.locked().get(app).and_then(|app| app.route());
        let route = route.ok_or_else(|| Error::new(format!("the app {app} is not known here")))?;
        self.routes.set(app, &route, &hosts)
    }

    /// What is seen of an app at this moment.
    pub fn observe(&self, app: &AppId) -> Observation {
        let app = self.locked().get(app).cloned();
        app.map_or_else(Observation::default, |app| app.observe())
    }

    /// Every app of which there are files or instances here, for finding those that nobody wants.
    pub fn apps(&self) -> Vec<AppId> {
        let entries = fs::read_dir(self.folder.join("apps")).into_iter().flatten().flatten();
        let on_disk = entries.filter_map(|entry| AppId::new(entry.file_name().to_str()?).ok());
        let mut apps: Vec<AppId> = on_disk.chain(self.locked().keys().cloned()).collect();
        apps.sort();
        apps.dedup();
        apps
    }

    /// The logs that there are of an app.
    pub fn logs(&self, app: &AppId) -> Vec<LogName> {
        let folder = self.app_folder(app).join("logs");
        let names = |kind: &str| -> Vec<String> {
            let entries = fs::read_dir(folder.join(kind)).into_iter().flatten().flatten();
            let mut names: Vec<String> = entries
                .filter_map(|entry| {
                    Some(entry.file_name().to_str()?.strip_suffix(".log")?.to_owned())
                })
                .collect();
            names.sort();
            names
        };
        let deployments = names("deployment").into_iter().map(LogName::Deployment);
        let instances = names("instance").into_iter().map(LogName::Instance);
        let access = names("access").into_iter().map(|_| LogName::Access);
        deployments.chain(instances).chain(access).collect()
    }

    /// Reads a log on from a position.
    pub fn read_log(
        &self,
        app: &AppId,
        name: &LogName,
        from: Position,
        lines_max: usize,
    ) -> Result<Portion> {
        log::read(&self.log_path(app, name)?, from, lines_max)
    }

    /// The newest lines of a log, oldest first, at most `lines_max` of them; none where there is no
    /// such log. Reads the disk.
    pub fn tail_log(&self, app: &AppId, name: &LogName, lines_max: usize) -> Result<Vec<Line>> {
        log::tail(&self.log_path(app, name)?, lines_max)
    }

    /// Stops listening, gives deployments up that have not come to their switch of traffic, lets
    /// running requests end, and stops all instances.
    pub async fn close(&self) {
        self.closed.send_replace(true);
        let apps: Vec<Arc<App>> = self.locked().values().cloned().collect();
        let mut closing = tokio::task::JoinSet::new();
        for app in apps {
            closing.spawn(async move {
                let _one_at_a_time = app.operation.lock().await;
                let target = app.route().map(|route| route.switch(Target::Paused));
                if let Some(Target::Version(version)) = target {
                    version.end().await;
                }
                app.ended().await;
                if let Some(route) = app.route() {
                    route.flush();
                }
            });
        }
        closing.join_all().await;
    }

    /// Waits until the host is told to close.
    pub(crate) async fn until_closed(&self) {
        let _ = self.closed.subscribe().wait_for(|closed| *closed).await;
    }

    fn locked(&self) -> MutexGuard<'_, HashMap<AppId, Arc<App>>> {
        self.apps.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn app(&self, id: &AppId) -> Arc<App> {
        let mut apps = self.locked();
        Arc::clone(apps.entry(id.clone()).or_insert_with(|| Arc::new(App::new(id.clone()))))
    }

    /// The app's route, made with this target where it has none.
    pub(crate) fn route(&self, app: &App, target: Target) -> Result<Arc<Route>> {
        if let Some(route) = app.route() {
            return Ok(route);
        }
        let log = Log::open(&self.log_path(&app.id, &LogName::Access)?)?;
        Ok(app.set_route(Arc::new(Route::new(target, log))))
    }

    /// What instances of an app are made with.
    pub(crate) fn ground(&self, app: &AppId) -> Ground {
        Ground {
            app: app.clone(),
            base: self.app_folder(app),
            account: Account::of(app),
            sandboxes: self.sandboxes.clone(),
            engine: self.found_engine().cloned(),
        }
    }

    pub(crate) fn policy(&self) -> Policy {
        Policy { queue_max: self.settings.queue_max, scale_in_after: self.settings.scale_in_after }
    }

    pub(crate) fn routes(&self) -> &Routes {
        &self.routes
    }

    pub(crate) fn read_instance_log(&self, app: &AppId, instance: &str) -> Vec<String> {
        let name = LogName::Instance(instance.to_owned());
        let portion = self.read_log(app, &name, Position::default(), 100_000).unwrap_or_default();
        portion.lines.into_iter().map(|line| line.text).collect()
    }

    pub(crate) fn app_folder(&self, app: &AppId) -> PathBuf {
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

/// What builds and apps would have as their network on this machine. `folder` is one of the
/// caller's own, to try things out in.
pub async fn find_network(folder: &Path) -> Result<Network> {
    let reach = Reach::Ports { ranges: Vec::new(), proxy: false };
    let networks = Networks::new(Ports::new(Settings::default().ports), &reach, 0, folder);
    let sandboxes = Sandboxes::find(&group_name(folder), networks)?;
    Ok(sandboxes.networks().found(&sandboxes).await)
}

/// Tries the networks out before the first app wants one, and says what came of it.
async fn tell_network(sandboxes: Sandboxes) {
    match sandboxes.networks().found(&sandboxes).await {
        Network::Private => tracing::debug!("each app has a network of its own"),
        Network::Shared(why) => tracing::warn!(
            why,
            "apps share this machine's network: they have to listen on the port in the variable PORT, and reach what \
             listens on the loopback, and the metadata service of a cloud"
        ),
    }
}

/// Ends what an earlier process left running, and removes what only that process could use.
async fn clean_up(folder: &Path) {
    let entries = |folder: PathBuf| {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect::<Vec<_>>()
    };
    for app in entries(folder.join("apps")) {
        let mut leftovers = entries(app.join("instances"));
        leftovers.extend(entries(app.join("builds")).into_iter().flat_map(entries));
        for leftover in &leftovers {
            sandbox::end_leftover(leftover);
        }
        for kind in ["instances", "builds"] {
            tree::remove(&app.join(kind)).await;
        }
    }
}
