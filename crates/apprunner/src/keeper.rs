//! Sees to it that what says `RUNNING` runs, and deploys new commits where that is wished.
//!
//! A pass takes no input but the rows and what is seen on the host, so that a start of the server
//! and a crash of it are one path: the host knows nothing after a start, and what says `RUNNING`
//! and is not there becomes `OPERATION_IN_PROGRESS` until it is back.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::{Duration, Instant};

use apphost::git::{GitError, GitSource, Newest};
use apphost::{AppId, Doing};
use control::call::{Call, Environment, Reading, Scope, View};
use control::lifecycle::Resource;
use control::seal::Sealed;
use control::store::{Lookup, Record, Store, WriteTx};
use control::workflow::StepContext;
use tokio::task::{JoinHandle, JoinSet};

use crate::auto_scaling_configuration::AutoScalingConfiguration;
use crate::connection::revoke;
use crate::custom_domain::{CustomDomain, bind, waits_for_dns};
use crate::observability_configuration::ObservabilityConfiguration;
use crate::operation::OperationKind;
use crate::service::{AppService, ServiceStatus};
use crate::service_work::{ServiceWork, git_source_by, purge};
use crate::vpc_connector::VpcConnector;
use crate::vpc_ingress_connection::VpcIngressConnection;
use crate::world::World;
use crate::{renewal, routing, service};

/// How often apps are looked at: a look is one in memory.
const PERIOD: Duration = Duration::from_millis(500);

/// How often it is looked whether tokens run out.
const RENEWAL_PERIOD: Duration = Duration::from_secs(5);

/// How often DNS is asked for the names of custom domains.
const LOOKUP_PERIOD: Duration = Duration::from_secs(2);

/// How long what was deleted can still be described.
const DELETED_KEPT_MS: i64 = 60 * 60 * 1000;

/// Repositories that are asked at the same time.
const QUESTIONS_MAX: usize = 4;

struct Keeper {
    world: Arc<World>,
    store: Store,
    environment: Arc<Environment>,
}

impl World {
    /// Begins to keep apps running and to look for new commits, until the handle is aborted. When
    /// this comes back, no service says `RUNNING` whose app does not serve.
    pub async fn start(
        self: &Arc<Self>,
        store: Store,
        environment: Arc<Environment>,
    ) -> JoinHandle<()> {
        let keeper = Arc::new(Keeper { world: self.clone(), store, environment });
        keeper.clear().await;
        keeper.pass().await;
        let signal = self.signal.clone();
        tokio::spawn(async move {
            let poller = keeper.clone();
            let polls = async move {
                loop {
                    tokio::time::sleep(poller.world.settings().poll_period).await;
                    poller.poll(false).await;
                    poller.forget_old().await;
                }
            };
            // A look into a registry is a pull, and may take long: repositories do not wait for it.
            let looker = keeper.clone();
            let looks = async move {
                loop {
                    tokio::time::sleep(looker.world.settings().poll_period).await;
                    looker.poll(true).await;
                }
            };
            let passes = control::reconcile::every(signal, PERIOD, || {
                let keeper = keeper.clone();
                async move { keeper.pass().await }
            });
            let watcher = keeper.clone();
            let lookups = async move {
                loop {
                    tokio::time::sleep(LOOKUP_PERIOD).await;
                    watcher.look_up().await;
                }
            };
            let renewer = keeper.clone();
            let renewals = control::reconcile::every(Arc::default(), RENEWAL_PERIOD, || {
                let keeper = renewer.clone();
                async move { keeper.renew_tokens().await }
            });
            let follower = keeper.clone();
            let pushes = async move {
                loop {
                    follower.world.pushes.wait(PERIOD).await;
                    follower.follow_pushes().await;
                    // Any number of pushes within this time is one question.
                    tokio::time::sleep(PERIOD).await;
                }
            };
            tokio::join!(polls, looks, lookups, pushes, renewals, passes);
        })
    }
}

impl Keeper {
    fn services(&self) -> Vec<(Scope, Arc<AppService>)> {
        let all = self.store.read(|tx| tx.scan_all::<AppService>());
        all.into_iter().filter_map(|(key, row)| Some((Scope::from_key(&key)?, row))).collect()
    }

    /// Removes what nobody wants from the host, and says of paused apps that they are paused.
    async fn clear(&self) {
        let services = self.services();
        for app in self.world.apps().apps() {
            let is_wanted =
                |(_, row): &(Scope, Arc<AppService>)| row.is_live() && row.id == app.as_str();
            if !services.iter().any(is_wanted)
                && let Err(error) = self.world.apps().retire(&app).await
            {
                tracing::warn!(%error, %app, "what is left of a deleted service stays");
            }
        }
        for (scope, row) in services {
            let is_paused = row.lifecycle().status() == ServiceStatus::Paused;
            let Some(app) = AppId::new(&row.id).ok().filter(|_| is_paused) else { continue };
            let hosts = self.store.read(|tx| {
                routing::hosts(&self.world, &View::new(tx, &scope, &self.environment), &row)
            });
            if let Err(error) = self.world.apps().pause(&app, hosts).await {
                tracing::warn!(%error, %app, "a paused service is not known to the proxy");
            }
        }
    }

    async fn pass(&self) {
        let is_fallen = |row: &AppService| {
            row.lifecycle().status() == ServiceStatus::Running && !self.serves(row)
        };
        let mut fallen = self.services();
        fallen.retain(|(_, row)| is_fallen(row));
        if fallen.is_empty() {
            return;
        }
        let environment = self.environment.clone();
        let written = self.store.write(move |tx| {
            for (scope, seen) in fallen {
                bring_up(&mut Call::new(tx, &scope, &environment), &seen);
            }
            Ok::<_, Infallible>(())
        });
        if let Err(error) = written.await {
            tracing::error!(%error, "services that do not run could not be marked");
        }
    }

    fn serves(&self, row: &AppService) -> bool {
        AppId::new(&row.id).is_ok_and(|app| self.world.apps().observe(&app).doing == Doing::Serving)
    }

    /// Forgets what was deleted a while ago.
    async fn forget_old(&self) {
        let oldest = self.environment.ambient.clock.now().unix_millis() - DELETED_KEPT_MS;
        let is_old = |deleted: Option<i64>| deleted.is_some_and(|at| at < oldest);
        let any = self.store.read(|tx| {
            old::<AutoScalingConfiguration>(tx, &is_old).next().is_some()
                || old::<ObservabilityConfiguration>(tx, &is_old).next().is_some()
                || old::<VpcConnector>(tx, &is_old).next().is_some()
                || old::<VpcIngressConnection>(tx, &is_old).next().is_some()
                || old::<AppService>(tx, &is_old).next().is_some()
        });
        if !any {
            return;
        }
        let environment = self.environment.clone();
        let written = self.store.write(move |tx| {
            let is_old = |deleted: Option<i64>| deleted.is_some_and(|at| at < oldest);
            for (scope, row) in old::<AppService>(tx, &is_old).collect::<Vec<_>>() {
                purge(&mut Call::new(tx, &scope, &environment), &row);
            }
            forget::<AutoScalingConfiguration>(tx, &is_old);
            forget::<ObservabilityConfiguration>(tx, &is_old);
            forget::<VpcConnector>(tx, &is_old);
            forget::<VpcIngressConnection>(tx, &is_old);
            Ok::<_, Infallible>(())
        });
        if let Err(error) = written.await {
            tracing::error!(%error, "what was deleted could not be forgotten");
        }
    }

    /// Looks whether DNS leads from the names of custom domains to this host.
    async fn look_up(&self) {
        let now = self.environment.ambient.clock.now().unix_millis();
        let all = self.store.read(|tx| tx.scan_all::<CustomDomain>());
        for (scope, domain) in all {
            let Some(scope) = Scope::from_key(&scope) else { continue };
            if !waits_for_dns(&domain, now) || !self.leads_here(&domain).await {
                continue;
            }
            let environment = self.environment.clone();
            let written = self.store.write(move |tx| {
                bind(&mut Call::new(tx, &scope, &environment), &domain);
                Ok::<_, Infallible>(())
            });
            if let Err(error) = written.await {
                tracing::error!(%error, "a custom domain could not be marked");
            }
        }
    }

    async fn leads_here(&self, domain: &CustomDomain) -> bool {
        for name in domain.names() {
            // Any label stands for the star.
            let name = name.replacen('*', "landfall-looks", 1);
            if !self.world.apps().leads_here(&name).await {
                return false;
            }
        }
        true
    }

    /// Asks the repositories of services with automatic deployment for their newest commits, or the
    /// registries for their newest images.
    async fn poll(&self, images: bool) {
        let begun = Instant::now();
        let mut services = self.services();
        services.retain(|(_, row)| {
            looks_for_commits(row) && row.settings.source.image.is_some() == images
        });
        self.ask_all(services).await;
        tracing::trace!(images, took = ?begun.elapsed(), "it was asked for new commits");
    }

    /// Asks the repositories that have told of a push. A push that comes during an operation waits
    /// for its end.
    async fn follow_pushes(&self) {
        let pushes = &self.world.pushes;
        let mut services = self.services();
        services.retain(|(_, row)| pushes.are_waiting_for(&row.arn));
        let is_busy =
            |row: &AppService| row.lifecycle().status() == ServiceStatus::OperationInProgress;
        services.retain(|(_, row)| !is_busy(row));
        for (_, row) in &services {
            pushes.are_followed(&row.arn);
        }
        services.retain(|(_, row)| looks_for_commits(row));
        self.ask_all(services).await;
    }

    async fn ask_all(&self, services: Vec<(Scope, Arc<AppService>)>) {
        let mut questions = JoinSet::new();
        for (scope, row) in services {
            while questions.len() >= QUESTIONS_MAX {
                questions.join_next().await;
            }
            let keeper = Self {
                world: self.world.clone(),
                store: self.store.clone(),
                environment: self.environment.clone(),
            };
            questions.spawn(async move { keeper.ask(scope, &row).await });
        }
        while questions.join_next().await.is_some() {}
    }

    /// Fetches other tokens for those that are about to run out.
    async fn renew_tokens(&self) {
        for due in renewal::due(&self.store, &self.environment) {
            let fetched = renewal::fetch(&self.world, &self.environment, &due).await;
            let Some(fetched) = fetched else { continue };
            let environment = self.environment.clone();
            let written = self.store.write(move |tx| {
                let mut call = Call::new(tx, &due.scope, &environment);
                renewal::settle(&mut call, &due, &fetched);
                Ok::<_, Infallible>(())
            });
            if let Err(error) = written.await {
                tracing::error!(%error, "a renewed token could not be kept");
            }
        }
    }

    /// A credential that was accepted once is refused.
    async fn revoke(&self, scope: Scope, row: &AppService, used: Sealed, reason: String) {
        let Some(arn) = row.settings.source.connection_arn.clone() else { return };
        let environment = self.environment.clone();
        let written = self.store.write(move |tx| {
            revoke(&mut Call::new(tx, &scope, &environment), &arn, &used, &reason);
            Ok::<_, Infallible>(())
        });
        if let Err(error) = written.await {
            tracing::error!(%error, "a connection that is refused could not be marked");
        }
    }

    async fn ask(&self, scope: Scope, row: &AppService) {
        let context = StepContext {
            scope: scope.clone(),
            store: self.store.clone(),
            environment: self.environment.clone(),
        };
        if let Some(image) = &row.settings.source.image {
            let newest = match (image.place(&self.world), AppId::new(&row.id)) {
                // It means the same image for ever.
                (Ok(place), _) if place.name.is_pinned() => return,
                (Ok(place), Ok(app)) => self.world.apps().newest_image(&app, &place).await,
                (Err(reason), _) => Err(apphost::Error::new(reason)),
                (_, Err(error)) => Err(error),
            };
            match newest {
                Ok(commit) if is_known(row, &commit) => {}
                Ok(commit) => self.saw(scope, row, Newest { commit, tree: None }).await,
                Err(error) => {
                    tracing::warn!(service = row.arn, %error, "a new image cannot be looked for");
                }
            }
            return;
        }
        let (source, used) = match git_source_by(&self.world, &context, &row.settings) {
            Ok(found) => found,
            Err(reason) => {
                tracing::warn!(service = row.arn, reason, "new commits cannot be looked for");
                return;
            }
        };
        let newest = match (self.newest(row, &source).await, used) {
            (Ok(newest), _) => newest,
            (Err(GitError::Denied(reason)), Some(used)) => {
                self.revoke(scope, row, used, reason).await;
                return;
            }
            (Err(error), _) => {
                tracing::warn!(service = row.arn, %error, "new commits cannot be looked for");
                return;
            }
        };
        if let Some(newest) = newest {
            self.saw(scope, row, newest).await;
        }
    }

    /// Deploys what is new.
    async fn saw(&self, scope: Scope, row: &AppService, newest: Newest) {
        let (environment, seen) = (self.environment.clone(), row.clone());
        let written = self.store.write(move |tx| {
            deploy(&mut Call::new(tx, &scope, &environment), &seen, newest);
            Ok::<_, Infallible>(())
        });
        if let Err(error) = written.await {
            tracing::error!(%error, "a new commit could not be deployed");
        }
    }

    /// The newest commit, if it is another one than was seen before; a commit that failed is not
    /// tried again by itself.
    async fn newest(
        &self,
        row: &AppService,
        source: &GitSource,
    ) -> Result<Option<Newest>, GitError> {
        let commit = self.world.apps().newest_commit(source).await?;
        if is_known(row, &commit) {
            return Ok(None);
        }
        if row.settings.source.is_in_a_directory() {
            return self.world.apps().look_into(source).await.map(Some);
        }
        Ok(Some(Newest { commit, tree: None }))
    }
}

/// Whether a commit or an image is served, or was tried: what failed is not tried again by itself.
fn is_known(row: &AppService, commit: &String) -> bool {
    let is_served = row.version.as_ref().is_some_and(|known| known.artifact.commit == *commit);
    is_served || row.tried_commit.as_ref() == Some(commit)
}

/// Whether new commits are deployed by themselves.
fn looks_for_commits(row: &AppService) -> bool {
    row.lifecycle().status() == ServiceStatus::Running && row.settings.source.auto_deployments
}

/// What can still be described for a while after it was deleted.
pub(crate) trait Lingering: Record {
    /// When it was deleted, if it may be forgotten at all.
    fn deleted_unix_millis(&self) -> Option<i64>;
}

fn old<R: Lingering>(
    reading: &impl Lookup,
    is_old: &impl Fn(Option<i64>) -> bool,
) -> impl Iterator<Item = (Scope, Arc<R>)> {
    let all = reading.scan_all::<R>().into_iter();
    all.filter(|(_, row)| is_old(row.deleted_unix_millis()))
        .filter_map(|(key, row)| Some((Scope::from_key(&key)?, row)))
}

fn forget<R: Lingering>(tx: &mut WriteTx<'_>, is_old: &impl Fn(Option<i64>) -> bool) {
    for (scope, row) in old::<R>(tx, is_old).collect::<Vec<_>>() {
        tx.delete::<R>(&scope.key(), &row.id());
    }
}

/// What was decided meanwhile counts.
fn unchanged(call: &Call<'_, '_>, seen: &AppService) -> Option<AppService> {
    let found = call.find::<AppService>(&seen.arn)?;
    let is_same = found.lifecycle().generation() == seen.lifecycle().generation();
    is_same.then(|| (*found).clone())
}

fn bring_up(call: &mut Call<'_, '_>, seen: &AppService) {
    let Some(mut row) = unchanged(call, seen) else { return };
    if let Err(edge) = call.advance(&mut row, ServiceStatus::OperationInProgress) {
        tracing::debug!(%edge, "a service that does not run was seen to before");
        return;
    }
    tracing::info!(service = row.name, "the app does not run: starting it");
    call.start(ServiceWork::Restore { service: row.arn, tries: 0 });
}

/// Deploys a commit, unless it changes nothing in the source's directory.
fn deploy(call: &mut Call<'_, '_>, seen: &AppService, newest: Newest) {
    let Some(mut row) = unchanged(call, seen) else { return };
    let kept = || row.version.as_ref().and_then(|version| version.artifact.tree.clone());
    let is_elsewhere = row.settings.source.is_in_a_directory()
        && newest.tree.is_some()
        && newest.tree == row.tried_tree.clone().or_else(kept);
    row.tried_commit = Some(newest.commit);
    if is_elsewhere {
        tracing::debug!(service = row.name, "a new commit does not touch the source directory");
        call.save(&row);
        return;
    }
    row.tried_tree = newest.tree;
    if let Err(edge) = call.advance(&mut row, ServiceStatus::OperationInProgress) {
        tracing::debug!(%edge, "a service changed before its new commit was deployed");
        return;
    }
    service::start(call, &mut row, OperationKind::StartDeployment);
}
