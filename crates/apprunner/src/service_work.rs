//! The asynchronous work on a service.
//!
//! Each step holds the service's lock and looks at the rows first. What a step finds out about the
//! host it commits together with the statuses that follow from it: `RUNNING` is written only after
//! the host said that the version serves.

use std::sync::Arc;
use std::time::Duration;

use apphost::git::{GitError, GitSource, Newest};
use apphost::{
    AppId, Artifact, BuildSpec, Config, Deployment, Doing, HealthCheck, ImageSpec, Limits, Probe,
    Scaling,
};
use control::call::{Call, Reading, View};
use control::lifecycle::Resource;
use control::seal::Sealed;
use control::store::{Lookup, Record};
use control::workflow::{Commit, Next, StepContext, Transient, Workflow};
use serde::{Deserialize, Serialize};

use crate::auto_scaling_configuration;
use crate::connection::{self, Connection};
use crate::custom_domain::CustomDomain;
use crate::operation::{self, Operation, OperationKind, OperationStatus};
use crate::service::{AppService, ServiceStatus, Version};
use crate::settings::ServiceSettings;
use crate::world::World;
use crate::{custom_domain, routing, service, tags};

/// Longest time of a build, the clone included.
const BUILD_TIME_MAX: Duration = Duration::from_mins(20);
/// Between SIGTERM and SIGKILL.
const STOP_GRACE: Duration = Duration::from_secs(30);
/// How often the version before is brought back before that counts as impossible.
const RESTORES_MAX: u32 = 5;

/// The asynchronous work on a service; all but the last belong to an operation.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum ServiceWork {
    /// Marks the operation as begun.
    Begin {
        /// Which service, by its ARN.
        service: String,
        /// Which operation, by the id of its record.
        operation: String,
    },
    /// Builds the newest commit.
    Build {
        /// Which service.
        service: String,
        /// Which operation.
        operation: String,
    },
    /// Runs a version in the place of the one before.
    Deploy {
        /// Which service.
        service: String,
        /// Which operation.
        operation: String,
        /// What is run.
        artifact: Box<Artifact>,
        /// The version's name on the host.
        revision: String,
    },
    /// Brings the version before back.
    Rollback {
        /// Which service.
        service: String,
        /// Which operation.
        operation: String,
        /// How often it was tried.
        tries: u32,
    },
    /// Stops everything.
    Pause {
        /// Which service.
        service: String,
        /// Which operation.
        operation: String,
    },
    /// Removes everything.
    Retire {
        /// Which service.
        service: String,
        /// Which operation.
        operation: String,
    },
    /// Brings an app up that the host does not know, as after a start of the server.
    Restore {
        /// Which service.
        service: String,
        /// How often it was tried.
        tries: u32,
    },
}

type Step = Result<Commit<ServiceWork>, Transient>;

/// What becomes a version.
enum Prepared {
    Code(Box<BuildSpec>),
    Image(Box<ImageSpec>),
}

/// What a step works on.
struct Work {
    world: Arc<World>,
    context: StepContext,
    service: Arc<AppService>,
    /// The id of the operation's record; empty where there is none.
    operation: String,
    /// Names the log.
    log: String,
    app: AppId,
}

impl Workflow for ServiceWork {
    type World = World;
    const KIND: &'static str = "apprunner/service";

    async fn run(self, world: Arc<World>, context: StepContext) -> Step {
        let (arn, operation) = match &self {
            Self::Begin { service, operation }
            | Self::Build { service, operation }
            | Self::Deploy { service, operation, .. }
            | Self::Rollback { service, operation, .. }
            | Self::Pause { service, operation }
            | Self::Retire { service, operation } => (service.clone(), operation.clone()),
            Self::Restore { service, .. } => (service.clone(), String::new()),
        };
        let _lock = world.lock(&arn).await;
        let scope = context.scope.key();
        let (service, row) = context.store.read(|tx| {
            (tx.get::<AppService>(&scope, &arn), tx.get::<Operation>(&scope, &operation))
        });
        let Some(service) = service else { return Ok(Commit::new(|_| Next::Done)) };
        if service.lifecycle().status() != ServiceStatus::OperationInProgress {
            return Ok(Commit::new(|_| Next::Done));
        }
        let log = row.as_ref().map_or_else(|| "restore".to_owned(), |row| row.plain_id());
        let app = AppId::new(&service.id).map_err(|error| Transient(error.to_string()))?;
        let kind = row.map_or(OperationKind::ResumeService, |row| row.kind);
        let work = Work { world, context, service, operation, log, app };
        match self {
            Self::Begin { .. } => work.begin(kind),
            Self::Build { .. } => work.build(kind).await,
            Self::Deploy { artifact, revision, .. } => work.deploy(kind, *artifact, revision).await,
            Self::Rollback { tries, .. } => work.roll_back(tries).await,
            Self::Pause { .. } => work.pause().await,
            Self::Retire { .. } => work.retire().await,
            Self::Restore { tries, .. } => work.restore(tries).await,
        }
    }
}

impl Work {
    fn note(&self, line: &str) {
        self.world.apps().note(&self.app, &self.log, line);
    }

    /// The operation is under way; what comes next depends on its kind.
    fn begin(&self, kind: OperationKind) -> Step {
        let (service, operation) = (self.service.arn.clone(), self.operation.clone());
        let kept = |version: &Version, revision: String| ServiceWork::Deploy {
            service: service.clone(),
            operation: operation.clone(),
            artifact: Box::new(version.artifact.clone()),
            revision,
        };
        let build =
            || ServiceWork::Build { service: service.clone(), operation: operation.clone() };
        let next = match (kind, &self.service.version) {
            (OperationKind::UpdateService, Some(version)) if !self.needs_build()? => {
                kept(version, self.log.clone())
            }
            (OperationKind::ResumeService, Some(version)) => {
                kept(version, version.revision.clone())
            }
            (OperationKind::PauseService, _) => {
                ServiceWork::Pause { service: service.clone(), operation: operation.clone() }
            }
            (OperationKind::DeleteService, _) => {
                ServiceWork::Retire { service: service.clone(), operation: operation.clone() }
            }
            _ => build(),
        };
        self.note(&format!("{} has begun.", kind.as_str()));
        let operation = self.operation.clone();
        Ok(Commit::new(move |call| {
            set_operation(call, &operation, OperationStatus::InProgress);
            Next::Step(next)
        }))
    }

    /// Whether the settings ask for another build than the version that there is.
    fn needs_build(&self) -> Result<bool, Transient> {
        let Some(before) = &self.service.previous else { return Ok(true) };
        let sealer = &self.context.environment.sealer;
        let source = &self.service.settings.source;
        let same = source.builds_like(&before.source, sealer, &self.service.arn);
        Ok(!same.map_err(|error| Transient(error.to_string()))?)
    }

    async fn build(self, kind: OperationKind) -> Step {
        self.keep_serving().await;
        let built = match self.prepare() {
            Ok(Prepared::Code(spec)) => self.world.apps().build(&self.app, &self.log, *spec).await,
            Ok(Prepared::Image(spec)) => self.world.apps().pull(&self.app, &self.log, *spec).await,
            Err(reason) => return Ok(self.give_up(kind, &reason)),
        };
        match built {
            Ok(artifact) => {
                let (service, operation) = (self.service.arn.clone(), self.operation.clone());
                let (artifact, revision) = (Box::new(artifact), self.log.clone());
                Ok(Commit::new(move |call| {
                    if let Some(found) = call.find::<AppService>(&service) {
                        let mut row = (*found).clone();
                        row.tried_commit = Some(artifact.commit.clone());
                        row.tried_tree.clone_from(&artifact.tree);
                        call.save(&row);
                    }
                    Next::Step(ServiceWork::Deploy { service, operation, artifact, revision })
                }))
            }
            Err(error) => {
                let revoked = self.revoked().await;
                Ok(self.give_up(kind, &error.to_string()).with(move |call| {
                    if let Some((connection, used, reason)) = revoked {
                        connection::revoke(call, &connection, &used, &reason);
                    }
                }))
            }
        }
    }

    /// The connection of the service, its secret and why, where its provider refuses that.
    async fn revoked(&self) -> Option<(String, Sealed, String)> {
        let settings = &self.service.settings;
        let (source, used) = git_source_by(&self.world, &self.context, settings).ok()?;
        let used = used?;
        match self.world.apps().newest_commit(&source).await {
            Err(GitError::Denied(reason)) => {
                Some((settings.source.connection_arn.clone()?, used, reason))
            }
            _ => None,
        }
    }

    /// There is nothing new to run. What served before must serve, or is brought back.
    fn give_up(self, kind: OperationKind, reason: &str) -> Commit<ServiceWork> {
        let is_serving = self.world.apps().observe(&self.app).doing == Doing::Serving;
        if self.service.version.is_some() && !is_serving {
            return self.turn_back(reason);
        }
        self.fail(kind, reason)
    }

    async fn deploy(self, kind: OperationKind, artifact: Artifact, revision: String) -> Step {
        // What served before serves while this is tried, also after a restart of the server.
        if kind != OperationKind::ResumeService {
            self.keep_serving().await;
        }
        let settings = &self.service.settings;
        let deployment = match self.deployment(settings, &artifact, &revision, true) {
            Ok(deployment) => deployment,
            Err(reason) => return Ok(self.abandon(kind, artifact, &reason).await),
        };
        let deployed = self.world.apps().deploy(&self.app, &self.log, deployment);
        let (deployed, passed_over) = tokio::join!(deployed, self.passed_over(kind));
        match deployed {
            Ok(()) => {
                self.note(&format!("{} has succeeded.", kind.as_str()));
                let (world, operation) = (self.world.clone(), self.operation.clone());
                let version = Version { revision, artifact };
                Ok(self.settle(ServiceStatus::Running, move |call, service| {
                    (service.version, service.previous) = (Some(version), None);
                    if let Some(newest) = passed_over {
                        service.tried_commit = Some(newest.commit);
                        service.tried_tree = newest.tree;
                    }
                    set_operation(call, &operation, OperationStatus::Succeeded);
                    let signal = world.signal.clone();
                    call.after_commit(move || signal.notify_one());
                }))
            }
            Err(error) => Ok(self.abandon(kind, artifact, &error.to_string()).await),
        }
    }

    /// What came into the repository or registry during a pause: it waits for the next change.
    async fn passed_over(&self, kind: OperationKind) -> Option<Newest> {
        let settings = &self.service.settings;
        if kind != OperationKind::ResumeService || !settings.source.auto_deployments {
            return None;
        }
        let apps = self.world.apps();
        let whole = |commit| Newest { commit, tree: None };
        let newest = if let Some(image) = &settings.source.image {
            let place = image.place(&self.world).ok()?;
            let newest = apps.newest_image(&self.app, &place).await;
            newest.map(whole).map_err(|error| error.to_string())
        } else {
            let source = git_source(&self.world, &self.context, settings).ok()?;
            let newest = if settings.source.is_in_a_directory() {
                apps.look_into(&source).await
            } else {
                apps.newest_commit(&source).await.map(whole)
            };
            newest.map_err(|error| error.to_string())
        };
        match newest {
            Ok(newest) => Some(newest),
            Err(error) => {
                let line = "The source cannot be asked what came during the pause";
                self.note(&format!("{line}: {error}. It is deployed once it can be asked."));
                None
            }
        }
    }

    /// The version does not serve: the one before comes back, if there is one.
    async fn abandon(
        self,
        kind: OperationKind,
        artifact: Artifact,
        reason: &str,
    ) -> Commit<ServiceWork> {
        let is_kept = self.service.version.as_ref().is_some_and(|v| v.artifact.id == artifact.id);
        if !is_kept {
            self.world.apps().discard(&self.app, &artifact.id).await;
        }
        if self.service.version.is_none() || kind == OperationKind::ResumeService {
            return self.fail(kind, reason);
        }
        self.turn_back(reason)
    }

    fn turn_back(self, reason: &str) -> Commit<ServiceWork> {
        self.note(&format!("The new version does not serve: {reason}"));
        self.note("Rolling back to the version before.");
        let (service, operation) = (self.service.arn.clone(), self.operation.clone());
        Commit::new(move |call| {
            set_operation(call, &operation, OperationStatus::RollbackInProgress);
            Next::Step(ServiceWork::Rollback { service, operation, tries: 0 })
        })
    }

    async fn roll_back(self, tries: u32) -> Step {
        let operation = self.operation.clone();
        match self.serve_version().await {
            Ok(()) => {
                self.note("The version before serves.");
                Ok(self.settle(ServiceStatus::Running, move |call, service| {
                    go_back(service);
                    set_operation(call, &operation, OperationStatus::RollbackSucceeded);
                }))
            }
            Err(reason) if tries < RESTORES_MAX => {
                self.note(&format!("The version before could not be brought back yet: {reason}"));
                let service = self.service.arn.clone();
                Ok(Commit::new(move |_| {
                    let next = ServiceWork::Rollback { service, operation, tries: tries + 1 };
                    Next::After(pause_after(tries), next)
                }))
            }
            Err(reason) => {
                self.note(&format!("The version before could not be brought back: {reason}"));
                Ok(self.settle(ServiceStatus::CreateFailed, move |call, service| {
                    (service.previous, service.version) = (None, None);
                    set_operation(call, &operation, OperationStatus::RollbackFailed);
                }))
            }
        }
    }

    async fn pause(self) -> Step {
        let operation = self.operation.clone();
        let hosts = self.hosts();
        match self.world.apps().pause(&self.app, hosts).await {
            Ok(()) => {
                self.note("The service is paused.");
                Ok(self.settle(ServiceStatus::Paused, move |call, _| {
                    set_operation(call, &operation, OperationStatus::Succeeded);
                }))
            }
            Err(error) => Err(Transient(error.to_string())),
        }
    }

    async fn retire(self) -> Step {
        let operation = self.operation.clone();
        match self.world.apps().retire(&self.app).await {
            Ok(()) => {
                let world = self.world.clone();
                Ok(self.settle(ServiceStatus::Deleted, move |call, service| {
                    set_operation(call, &operation, OperationStatus::Succeeded);
                    forget(call, &world, service);
                }))
            }
            Err(error) => {
                tracing::error!(%error, service = self.service.arn, "a service was not removed");
                Ok(self.settle(ServiceStatus::DeleteFailed, move |call, _| {
                    set_operation(call, &operation, OperationStatus::Failed);
                }))
            }
        }
    }

    /// Brings the app up after a start of the server. What it waits for may come late, such as a
    /// container engine or a file of secrets: it is tried until it serves or an operation takes over.
    async fn restore(self, tries: u32) -> Step {
        let store = &self.context.store;
        let has_ended = store.read(|tx| {
            let view = View::new(tx, &self.context.scope, &self.context.environment);
            !service::is_coming_back(&view, &self.service)
        });
        if has_ended {
            return Ok(Commit::new(|_| Next::Done));
        }
        let served = self.serve_version().await;
        if let Err(reason) = &served {
            self.note(&format!("The service could not be started again yet: {reason}"));
            tracing::warn!(service = self.service.arn, reason, "a service does not start");
        }
        let arn = self.service.arn.clone();
        Ok(Commit::new(move |call| {
            let found = call.find::<AppService>(&arn).map(|found| (*found).clone());
            let Some(mut service) = found.filter(|row| service::is_coming_back(call, row)) else {
                return Next::Done;
            };
            if served.is_err() {
                let next = ServiceWork::Restore { service: arn, tries: tries.saturating_add(1) };
                return Next::After(pause_after(tries), next);
            }
            service.updated_unix_millis = call.now().unix_millis();
            if let Err(edge) = call.advance(&mut service, ServiceStatus::Running) {
                tracing::debug!(%edge, "a service was brought back before");
            }
            Next::Done
        }))
    }

    /// Lets the version before serve during other work. It is not this work's to fail for it: the
    /// rollback or the next start see to it again.
    async fn keep_serving(&self) {
        if self.service.version.is_some()
            && let Err(reason) = self.serve_version().await
        {
            tracing::warn!(service = self.service.arn, reason, "the version before does not serve");
        }
    }

    /// Lets the version that is kept serve; done at once where it does.
    async fn serve_version(&self) -> Result<(), String> {
        let version = self.service.version.as_ref().ok_or("there is no version to run")?;
        let settings = self.service.served_settings();
        let Version { artifact, revision } = version;
        let deployment = self.deployment(settings, artifact, revision, false)?;
        let deployed = self.world.apps().deploy(&self.app, &self.log, deployment).await;
        deployed.map_err(|error| error.to_string())
    }

    fn hosts(&self) -> Vec<String> {
        let context = &self.context;
        context.store.read(|tx| {
            let view = View::new(tx, &context.scope, &context.environment);
            routing::hosts(&self.world, &view, &self.service)
        })
    }

    fn prepare(&self) -> Result<Prepared, String> {
        let source = &self.service.settings.source;
        let Some(image) = &source.image else {
            return Ok(Prepared::Code(Box::new(self.build_spec()?)));
        };
        let values = source.values(&self.context.environment.sealer, &self.service.arn);
        let values = values.map_err(|error| error.to_string())?;
        let values = values.ok_or("the image has no settings")?;
        Ok(Prepared::Image(Box::new(image.spec(&self.world, &values)?)))
    }

    fn build_spec(&self) -> Result<BuildSpec, String> {
        let settings = &self.service.settings;
        let source = git_source(&self.world, &self.context, settings)?;
        let sealer = &self.context.environment.sealer;
        let values = settings.source.values(sealer, &self.service.arn);
        let config = match values.map_err(|error| error.to_string())? {
            None => Config::FromFile,
            // Variables stay sealed: they are given when the version is run.
            Some(values) => Config::Values(apphost::Values {
                runtime: values.runtime_name(),
                build_command: values.build_command,
                start_command: values.start_command,
                port: Some(values.port),
                env: Vec::new(),
                secrets: Vec::new(),
            }),
        };
        Ok(BuildSpec { source, config, limits: limits(settings), time_max: BUILD_TIME_MAX })
    }

    fn deployment(
        &self,
        settings: &ServiceSettings,
        artifact: &Artifact,
        revision: &str,
        is_new: bool,
    ) -> Result<Deployment, String> {
        let sealer = &self.context.environment.sealer;
        let values = settings.source.values(sealer, &self.service.arn);
        let mut start_command = artifact.run.command.clone();
        let mut port = artifact.run.port;
        let mut env: Vec<(String, String)> = artifact.run.env.clone();
        let mut secrets = artifact.run.secrets.clone();
        if let Some(values) = values.map_err(|error| error.to_string())? {
            start_command = values.start_command;
            port = values.port;
            env = values.variables.into_iter().collect();
            secrets = values.secrets.into_iter().collect();
        }
        let mut all: Vec<(String, apphost::Secret)> =
            env.into_iter().map(|(name, value)| (name, apphost::Secret::new(value))).collect();
        for (name, from) in secrets {
            let account_id = &self.context.scope.account_id;
            let value = self.world.settings().secret(account_id, &from)?;
            all.push((name, apphost::Secret::new(value.into_inner())));
        }
        let (scaling, hosts) = self.context.store.read(|tx| {
            let view = View::new(tx, &self.context.scope, &self.context.environment);
            let mut service = (*self.service).clone();
            if is_new {
                service.previous = None;
            }
            let found = auto_scaling_configuration::by_arn(&view, &settings.auto_scaling_arn);
            (found, routing::hosts(&self.world, &view, &service))
        });
        let scaling = scaling.ok_or("its auto scaling configuration is gone")?;
        let count = |number: i32| u32::try_from(number).unwrap_or(1).max(1);
        let seconds = |number: i32| Duration::from_secs(u64::from(count(number)));
        let health = &settings.health;
        let rests = self.world.settings().scale_to_zero && scaling.min_size <= 1;
        Ok(Deployment {
            revision: AppId::new(revision).map_err(|error| error.to_string())?,
            artifact: artifact.clone(),
            image_source: settings.source.image.as_ref().and_then(|i| i.place(&self.world).ok()),
            hosts,
            start_command,
            port,
            env: all,
            health: HealthCheck {
                probe: if health.is_http { Probe::Http(health.path.clone()) } else { Probe::Tcp },
                interval: seconds(health.interval_s),
                timeout: seconds(health.timeout_s),
                healthy_threshold: count(health.healthy_threshold),
                unhealthy_threshold: count(health.unhealthy_threshold),
            },
            scaling: Scaling {
                instances_min: if rests { 0 } else { count(scaling.min_size) },
                instances_max: count(scaling.max_size),
                concurrency_max: count(scaling.max_concurrency),
            },
            limits: limits(settings),
            request_timeout: self.world.settings().request_timeout,
            start_timeout: self.world.settings().start_timeout,
            stop_grace: STOP_GRACE,
            upgrades: self.world.settings().upgrades,
        })
    }

    /// The operation failed and nothing has to be taken back on the host.
    fn fail(&self, kind: OperationKind, reason: &str) -> Commit<ServiceWork> {
        self.note(&format!("{} has failed: {reason}", kind.as_str()));
        let to = match (kind, &self.service.version) {
            (OperationKind::ResumeService, _) => ServiceStatus::Paused,
            (_, Some(_)) => ServiceStatus::Running,
            (_, None) => ServiceStatus::CreateFailed,
        };
        let (operation, reason) = (self.operation.clone(), reason.to_owned());
        self.settle(to, move |call, service| {
            go_back(service);
            set_operation(call, &operation, OperationStatus::Failed);
            let text = format!("{} failed: {reason}", kind.as_str());
            call.announce(service.announcement(text));
        })
    }

    /// The work is done: the service rests in `to`.
    fn settle(
        &self,
        to: ServiceStatus,
        change: impl FnOnce(&mut Call<'_, '_>, &mut AppService) + Send + 'static,
    ) -> Commit<ServiceWork> {
        let arn = self.service.arn.clone();
        Commit::new(move |call| {
            if let Some(found) = call.find::<AppService>(&arn) {
                let mut service = (*found).clone();
                service.updated_unix_millis = call.now().unix_millis();
                change(call, &mut service);
                if let Err(edge) = call.advance(&mut service, to) {
                    tracing::debug!(%edge, "a service was settled before");
                }
            }
            Next::Done
        })
    }
}

/// The settings from before the operation come back.
fn go_back(service: &mut AppService) {
    if let Some(before) = service.previous.take() {
        service.settings = before;
    }
}

fn pause_after(tries: u32) -> Duration {
    Duration::from_secs(1 << tries.min(5))
}

fn limits(settings: &ServiceSettings) -> Limits {
    Limits { memory_bytes: u64::from(settings.memory_mib) << 20, ..Limits::default() }
}

/// Where the source of a service is fetched from, with the credential of its connection.
pub(crate) fn git_source(
    world: &World,
    context: &StepContext,
    settings: &ServiceSettings,
) -> Result<GitSource, String> {
    git_source_by(world, context, settings).map(|(source, _)| source)
}

/// The same, and the secret of the credential as it is kept.
pub(crate) fn git_source_by(
    world: &World,
    context: &StepContext,
    settings: &ServiceSettings,
) -> Result<(GitSource, Option<Sealed>), String> {
    let source = &settings.source;
    // Links in the folder may have changed since the service was created.
    let address = world.sources().repository(&source.url)?;
    let (mut credential, mut used) = (None, None);
    if let Some(arn) = source.connection_arn.as_ref().filter(|_| address.folder().is_none()) {
        let found = context.store.read(|tx| tx.get::<Connection>(&context.scope.key(), arn));
        let connection = found.ok_or("its connection is gone")?;
        let known = connection.credential.as_ref();
        let known = known.ok_or("its connection has no credential: complete its handshake")?;
        let opened = known.open(&context.environment.sealer, arn, &source.url);
        credential = Some(opened.map_err(|error| error.to_string())?);
        used = Some(known.secret.clone());
    }
    let source = GitSource {
        url: address.to_string(),
        branch: source.branch.clone(),
        directory: source.directory.clone(),
        credential,
    };
    Ok((source, used))
}

fn set_operation(call: &mut Call<'_, '_>, id: &str, to: OperationStatus) {
    let Some(found) = call.find::<Operation>(id) else { return };
    let mut operation = (*found).clone();
    if let Err(edge) = call.advance(&mut operation, to) {
        tracing::debug!(%edge, operation = operation.id(), "an operation was settled before");
    }
}

/// What goes with a service that is gone. Its row and its operations stay for a while.
fn forget(call: &mut Call<'_, '_>, world: &Arc<World>, service: &mut AppService) {
    service.deleted_unix_millis = Some(call.now().unix_millis());
    (service.version, service.previous) = (None, None);
    tags::forget(call, &service.arn);
    for domain in custom_domain::of_service(call, &service.arn) {
        call.remove::<CustomDomain>(&domain.id());
    }
    let (world, arn) = (world.clone(), service.arn.clone());
    call.after_commit(move || world.forget(&arn));
}

/// Removes the row of a service that was deleted a while ago.
pub(crate) fn purge(call: &mut Call<'_, '_>, service: &AppService) {
    operation::forget(call, service);
    call.remove::<AppService>(&service.arn);
}
