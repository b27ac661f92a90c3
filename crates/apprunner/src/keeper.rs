//! Sees to it that what says `RUNNING` runs, and deploys new commits where that is wished.
//!
//! A pass takes no input but the rows and what is seen on the host, so that a start of the server
//! and a crash of it are one path: the host knows nothing after a start, and what says `RUNNING`
//! and is not there becomes `OPERATION_IN_PROGRESS` until it is back.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::{Duration, Instant};

use apphost::{AppId, Doing};
use control::call::{Call, Environment, Reading, Scope, View};
use control::lifecycle::Resource;
use control::store::{Lookup, Store};
use control::workflow::StepContext;
use tokio::task::{JoinHandle, JoinSet};

use crate::operation::OperationKind;
use crate::service::{AppService, ServiceStatus};
use crate::service_work::{ServiceWork, git_source, purge};
use crate::world::World;
use crate::{routing, service};

/// How often apps are looked at: a look is one in memory.
const PERIOD: Duration = Duration::from_millis(500);

/// How long a deleted service can still be described.
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
                    poller.poll().await;
                }
            };
            let passes = control::reconcile::every(signal, PERIOD, || {
                let keeper = keeper.clone();
                async move { keeper.pass().await }
            });
            tokio::join!(polls, passes);
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
        let now = self.environment.ambient.clock.now().unix_millis();
        let (mut fallen, mut old) = (Vec::new(), Vec::new());
        for (scope, row) in self.services() {
            match row.lifecycle().status() {
                ServiceStatus::Running if !self.serves(&row) => fallen.push((scope, row)),
                ServiceStatus::Deleted
                    if row.deleted_unix_millis.is_some_and(|at| now - at > DELETED_KEPT_MS) =>
                {
                    old.push((scope, row));
                }
                _ => {}
            }
        }
        if fallen.is_empty() && old.is_empty() {
            return;
        }
        let environment = self.environment.clone();
        let written = self.store.write(move |tx| {
            for (scope, seen) in fallen {
                bring_up(&mut Call::new(tx, &scope, &environment), &seen);
            }
            for (scope, row) in old {
                purge(&mut Call::new(tx, &scope, &environment), &row);
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

    /// Asks the repositories of services with automatic deployment for their newest commits.
    async fn poll(&self) {
        let begun = Instant::now();
        let mut questions = JoinSet::new();
        for (scope, row) in self.services() {
            let is_wanted = row.lifecycle().status() == ServiceStatus::Running
                && row.settings.source.auto_deployments;
            if !is_wanted {
                continue;
            }
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
        tracing::trace!(took = ?begun.elapsed(), "repositories were asked for new commits");
    }

    async fn ask(&self, scope: Scope, row: &AppService) {
        let context = StepContext {
            scope: scope.clone(),
            store: self.store.clone(),
            environment: self.environment.clone(),
        };
        let source = match git_source(&self.world, &context, &row.settings) {
            Ok(source) => source,
            Err(reason) => {
                tracing::warn!(service = row.arn, reason, "new commits cannot be looked for");
                return;
            }
        };
        let commit = match self.world.apps().newest_commit(&source).await {
            Ok(commit) => commit,
            Err(error) => {
                tracing::warn!(service = row.arn, %error, "new commits cannot be looked for");
                return;
            }
        };
        let is_known = row.version.as_ref().is_some_and(|known| known.artifact.commit == commit);
        // A commit that failed is not tried again by itself.
        if is_known || row.tried_commit.as_ref() == Some(&commit) {
            return;
        }
        let (environment, seen) = (self.environment.clone(), row.clone());
        let written = self.store.write(move |tx| {
            deploy(&mut Call::new(tx, &scope, &environment), &seen, commit);
            Ok::<_, Infallible>(())
        });
        if let Err(error) = written.await {
            tracing::error!(%error, "a new commit could not be deployed");
        }
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

fn deploy(call: &mut Call<'_, '_>, seen: &AppService, commit: String) {
    let Some(mut row) = unchanged(call, seen) else { return };
    row.tried_commit = Some(commit);
    if let Err(edge) = call.advance(&mut row, ServiceStatus::OperationInProgress) {
        tracing::debug!(%edge, "a service changed before its new commit was deployed");
        return;
    }
    service::start(call, &mut row, OperationKind::StartDeployment);
}
