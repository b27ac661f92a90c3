//! Sees to it that what says `available` runs: a database that ended by itself loses that status
//! and is started again.
//!
//! A pass takes no input but the rows and what runs, so that a start of the server, a crash of it
//! and a crash of a database are one path. A database that still runs from before is left alone.

use std::sync::Arc;
use std::time::Duration;

use control::call::{Call, Environment, Reading, Scope};
use control::lifecycle::Resource;
use control::store::{Lookup, Store};
use dbhost::{Observation, Replication};
use tokio::task::JoinHandle;

use crate::automated_backup::{RetainedBackup, forget};
use crate::db_instance::{DbInstance, InstanceStatus, PendingChanges, ReplicationState};
use crate::db_instance_modify::begin;
use crate::db_instance_stop::{is_overdue, start_overdue};
use crate::db_snapshot::DbSnapshot;
use crate::instance_work::{InstanceWork, begin_automated};
use crate::notifier::Notifier;
use crate::window;
use crate::world::World;

/// How often databases are looked at: a look is two reads of a file.
const PERIOD: Duration = Duration::from_millis(500);

/// How often replicas are asked, and the age of backups is looked at.
const ROUND: Duration = Duration::from_secs(2);

/// Certificates and old logs are looked at every so many rounds.
const ROUNDS_OF_A_CHECK: u32 = 30;

/// How long a replica may take to answer.
const ANSWERS_WITHIN: Duration = Duration::from_secs(5);

/// Automated snapshots are taken a day after the last one.
const BACKUP_PERIOD_MS: i64 = 24 * 60 * 60 * 1000;

/// Certificates are renewed when so much is left of them; the engines are more patient.
const CERTIFICATE_LASTS_MS: i64 = 30 * 24 * 60 * 60 * 1000;

/// How long an orderly stop waits for work that is under way.
const STEP_ENDS_WITHIN: Duration = Duration::from_secs(5);

struct Keeper {
    world: Arc<World>,
    store: Store,
    environment: Arc<Environment>,
}

impl World {
    /// Finds out what this host can run, and begins to keep databases running, until the handle is
    /// aborted. When this comes back, no instance says `available` that does not run.
    pub async fn start(
        self: &Arc<Self>,
        store: Store,
        environment: Arc<Environment>,
    ) -> JoinHandle<()> {
        let engines: Vec<_> = self.engines().cloned().collect();
        let looked = tokio::task::spawn_blocking(move || {
            for engine in &engines {
                engine.discover();
            }
        });
        if let Err(error) = looked.await {
            tracing::error!(%error, "database engines could not be looked for");
        }
        for (_, instance) in store.read(|tx| tx.scan_all::<DbInstance>()) {
            if let Some(port) = instance.port {
                self.ports.hold(&instance.id, port);
            }
        }
        let notifier = Notifier::new(self.clone(), store.clone(), environment.clone());
        let keeper = Arc::new(Keeper { world: self.clone(), store, environment });
        keeper.pass().await;
        let signal = self.signal.clone();
        tokio::spawn(async move {
            let keeping = control::reconcile::every(signal, PERIOD, || {
                let keeper = keeper.clone();
                async move { keeper.pass().await }
            });
            // Beside the passes: what is asked here may be slow to answer.
            let mut rounds = 0_u32;
            let looking = control::reconcile::every(Arc::default(), ROUND, || {
                let keeper = keeper.clone();
                let is_check = rounds.is_multiple_of(ROUNDS_OF_A_CHECK);
                rounds = rounds.wrapping_add(1);
                async move {
                    keeper.watch_replicas().await;
                    keeper.back_up_daily().await;
                    keeper.forget_retained().await;
                    keeper.modify_in_windows().await;
                    keeper.start_overdue().await;
                    if is_check {
                        keeper.certify().await;
                        keeper.trim_logs().await;
                    }
                }
            });
            tokio::join!(keeping, looking, notifier.run());
        })
    }

    /// Stops all databases in order, unless they are to be kept running; their rows stay as they
    /// are, and the next start of the server starts them again. To be called once workflows and
    /// the keeper have ended.
    pub async fn shut_down(self: &Arc<Self>, store: &Store, environment: &Environment) {
        if self.keeps_running {
            return;
        }
        let mut stops = tokio::task::JoinSet::new();
        for (_, instance) in store.read(|tx| tx.scan_all::<DbInstance>()) {
            if let Ok(Some(place)) = instance.place(&environment.sealer) {
                let world = self.clone();
                stops.spawn(async move {
                    // A step that is under way would start it again: it ends first.
                    let lock = tokio::time::timeout(STEP_ENDS_WITHIN, world.lock(&place.id)).await;
                    if lock.is_err() {
                        tracing::warn!(instance = place.id, "stopped in the middle of its work");
                    }
                    let stopped = match world.engine(instance.engine) {
                        Ok(engine) => engine.stop(&place).await,
                        Err(error) => Err(error),
                    };
                    if let Err(error) = stopped {
                        tracing::warn!(%error, instance = place.id, "a database was not stopped");
                    }
                });
            }
        }
        while stops.join_next().await.is_some() {}
    }
}

impl Keeper {
    async fn pass(&self) {
        let all = self.store.read(|tx| tx.scan_all::<DbInstance>());
        let fallen: Vec<_> = all.into_iter().filter(|(_, found)| self.has_fallen(found)).collect();
        if fallen.is_empty() {
            return;
        }
        let (environment, world) = (self.environment.clone(), self.world.clone());
        let written = self.store.write(move |tx| {
            for (scope, seen) in fallen {
                if let Some(scope) = Scope::from_key(&scope) {
                    bring_up(&mut Call::new(tx, &scope, &environment), &world, &seen);
                }
            }
            Ok::<_, std::convert::Infallible>(())
        });
        if let Err(error) = written.await {
            tracing::error!(%error, "databases that ended could not be marked for a new start");
        }
    }

    /// Notes how replicas stand to their sources.
    async fn watch_replicas(&self) {
        for (scope, replica) in self.store.read(|tx| tx.scan_all::<DbInstance>()) {
            if !replica.is_replica() || replica.lifecycle().status() != InstanceStatus::Available {
                continue;
            }
            let (Ok(Some(place)), Ok(engine)) =
                (replica.place(&self.environment.sealer), self.world.engine(replica.engine))
            else {
                continue;
            };
            let asked = tokio::time::timeout(ANSWERS_WITHIN, engine.replication(&place)).await;
            let seen = match asked {
                Ok(Ok(Replication::Streaming)) => ReplicationState::Replicating,
                _ => ReplicationState::Stopped,
            };
            if replica.replication != Some(seen) {
                self.change(scope, move |call| note_replication(call, &replica, seen)).await;
            }
        }
    }

    /// Begins the changes that have waited for a maintenance window which is open.
    async fn modify_in_windows(&self) {
        let now = self.environment.ambient.clock.now().unix_millis();
        for (scope, instance) in self.store.read(|tx| tx.scan_all::<DbInstance>()) {
            let is_open = |text: &String| window::is_weekly_open(text, now);
            if instance.has_deferred()
                && instance.lifecycle().status() == InstanceStatus::Available
                && instance.maintenance_window.as_ref().is_none_or(is_open)
            {
                self.change(scope, move |call| {
                    let Some(found) = call.find::<DbInstance>(&instance.id) else { return };
                    let mut instance = (*found).clone();
                    let deferred = std::mem::take(&mut instance.deferred);
                    if deferred != PendingChanges::default()
                        && let Err(edge) = begin(call, &mut instance, deferred)
                    {
                        tracing::debug!(%edge, "what waits for a window waits on");
                    }
                })
                .await;
            }
        }
    }

    /// Begins automated snapshots once the backup window was opened, at once where it was missed; or
    /// where the last one is a day old and there is no window.
    async fn back_up_daily(&self) {
        let now = self.environment.ambient.clock.now().unix_millis();
        let snapshots = self.store.read(|tx| tx.scan_all::<DbSnapshot>());
        for (scope, instance) in self.store.read(|tx| tx.scan_all::<DbInstance>()) {
            let has_backups = instance.retention_days > 0 && !instance.is_replica();
            if !has_backups || instance.lifecycle().status() != InstanceStatus::Available {
                continue;
            }
            let last = snapshots.iter().filter(|(_, found)| found.is_automated_of(&instance.id));
            let last = last.map(|(_, found)| found.begun_unix_millis).max();
            let is_due = |last| match &instance.backup_window {
                Some(text) => window::daily_opened(text, now).is_some_and(|opened| last < opened),
                None => now - last >= BACKUP_PERIOD_MS,
            };
            if last.is_none_or(is_due) {
                self.change(scope, move |call| {
                    if let Some(found) = call.find::<DbInstance>(&instance.id)
                        && let Some(work) = begin_automated(call, &mut (*found).clone())
                    {
                        call.start(work);
                    }
                })
                .await;
            }
        }
    }

    /// Removes what deleted instances left, once they would have kept it no longer.
    async fn forget_retained(&self) {
        let now = self.environment.ambient.clock.now().unix_millis();
        for (scope, kept) in self.store.read(|tx| tx.scan_all::<RetainedBackup>()) {
            if kept.is_over(now) {
                self.change(scope, move |call| forget(call, &kept.of)).await;
            }
        }
    }

    /// Starts instances that have been stopped for too long.
    async fn start_overdue(&self) {
        let now = self.environment.ambient.clock.now().unix_millis();
        for (scope, instance) in self.store.read(|tx| tx.scan_all::<DbInstance>()) {
            if is_overdue(&instance, now) {
                self.change(scope, move |call| {
                    if let Some(found) = call.find::<DbInstance>(&instance.id)
                        && is_overdue(&found, call.now().unix_millis())
                    {
                        start_overdue(call, &mut (*found).clone());
                    }
                })
                .await;
            }
        }
    }

    /// Sees to it that running databases offer certificates of the server's authority that last for
    /// a while: those that were started before there was an authority, and those that run for years.
    async fn certify(&self) {
        if self.world.offers.authority.is_none() {
            return;
        }
        let soon = self.environment.ambient.clock.now().unix_millis() + CERTIFICATE_LASTS_MS;
        for (scope, instance) in self.store.read(|tx| tx.scan_all::<DbInstance>()) {
            if instance.lifecycle().status() != InstanceStatus::Available
                || instance.certificate_ends_unix_millis.is_some_and(|ends| ends > soon)
            {
                continue;
            }
            let (Ok(Some(place)), Ok(engine)) =
                (instance.place(&self.environment.sealer), self.world.engine(instance.engine))
            else {
                continue;
            };
            // Work that is under way comes first.
            let Ok(_lock) = tokio::time::timeout(ANSWERS_WITHIN, self.world.lock(&place.id)).await
            else {
                continue;
            };
            let made = tokio::time::timeout(ANSWERS_WITHIN, engine.certify(&place)).await;
            match made {
                Ok(Ok(ends)) if ends == instance.certificate_ends_unix_millis => {}
                Ok(Ok(ends)) => {
                    self.change(scope, move |call| note_certificate(call, &instance.id, ends))
                        .await;
                }
                Ok(Err(error)) => {
                    tracing::warn!(%error, instance = instance.id, "no new certificate yet");
                }
                Err(_) => tracing::warn!(instance = instance.id, "no new certificate in time"),
            }
        }
    }

    /// Removes old log files, and begins new ones.
    async fn trim_logs(&self) {
        for (_, instance) in self.store.read(|tx| tx.scan_all::<DbInstance>()) {
            if let (Ok(Some(place)), Ok(engine)) =
                (instance.place(&self.environment.sealer), self.world.engine(instance.engine))
            {
                // Work that is under way comes first.
                let lock = tokio::time::timeout(ANSWERS_WITHIN, self.world.lock(&place.id)).await;
                let Ok(_lock) = lock else { continue };
                match tokio::time::timeout(ANSWERS_WITHIN, engine.trim_logs(&place)).await {
                    Ok(Ok(())) => {}
                    Ok(Err(error)) => {
                        tracing::warn!(%error, instance = instance.id, "its logs were not trimmed");
                    }
                    Err(_) => {
                        tracing::warn!(instance = instance.id, "its logs were not trimmed in time");
                    }
                }
            }
        }
    }

    async fn change(
        &self,
        scope: String,
        changes: impl FnOnce(&mut Call<'_, '_>) + Send + 'static,
    ) {
        let environment = self.environment.clone();
        let written = self.store.write(move |tx| {
            if let Some(scope) = Scope::from_key(&scope) {
                changes(&mut Call::new(tx, &scope, &environment));
            }
            Ok::<_, std::convert::Infallible>(())
        });
        if let Err(error) = written.await {
            tracing::error!(%error, "what was seen of databases could not be noted");
        }
    }

    /// Whether an instance says that it is available, and is not.
    fn has_fallen(&self, instance: &DbInstance) -> bool {
        if instance.lifecycle().status() != InstanceStatus::Available {
            return false;
        }
        match instance.place(&self.environment.sealer) {
            Ok(Some(place)) => {
                let engine = self.world.engine(instance.engine);
                let seen = engine.and_then(|engine| engine.observe(&place));
                !matches!(seen, Ok(Observation::Running { .. }))
            }
            Ok(None) => false,
            Err(error) => {
                tracing::error!(%error, instance = instance.id, "a database cannot be looked at");
                false
            }
        }
    }
}

fn note_certificate(call: &mut Call<'_, '_>, id: &str, ends: Option<i64>) {
    if let Some(found) = call.find::<DbInstance>(id) {
        let mut instance = (*found).clone();
        instance.certificate_ends_unix_millis = ends;
        call.save(&instance);
    }
}

fn note_replication(call: &mut Call<'_, '_>, seen: &DbInstance, state: ReplicationState) {
    let Some(found) = call.find::<DbInstance>(&seen.id) else { return };
    // What was decided meanwhile counts.
    if found.lifecycle().generation() != seen.lifecycle().generation() {
        return;
    }
    let mut instance = (*found).clone();
    let before = instance.replication.replace(state);
    call.save(&instance);
    let (id, text) = match (before, state) {
        (Some(_), ReplicationState::Replicating) => {
            ("RDS-EVENT-0046", "Replication for the Read Replica resumed")
        }
        (Some(_), ReplicationState::Stopped) => ("RDS-EVENT-0045", "Replication has stopped"),
        (None, _) => return,
    };
    call.announce(instance.numbered(Some(id), &["read replica"], text));
}

fn bring_up(call: &mut Call<'_, '_>, world: &World, seen: &DbInstance) {
    // What was decided meanwhile counts: it may have been stopped or deleted by a request.
    let Some(found) = call.find::<DbInstance>(&seen.id) else { return };
    if found.lifecycle().generation() != seen.lifecycle().generation() {
        return;
    }
    let mut instance = (*found).clone();
    if let Err(edge) = call.advance(&mut instance, InstanceStatus::Rebooting) {
        tracing::debug!(%edge, "an instance that ended was seen to before");
        return;
    }
    let text = "The database was found not running and is being started";
    call.announce(instance.numbered(Some("RDS-EVENT-0020"), &["recovery"], text));
    let pause = world.pause_after_crash(&instance.id);
    let pause_ms = u64::try_from(pause.as_millis()).unwrap_or(u64::MAX);
    tracing::warn!(
        instance = instance.identifier,
        pause_ms,
        "a database does not run: starting it"
    );
    call.start(InstanceWork::Wait { id: instance.id.clone(), pause_ms });
}
