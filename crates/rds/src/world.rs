//! What the service acts on outside the state: the database engines, their ports.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};

use dbhost::{Engine, EngineVersion, Ports, Progress};
use tokio::sync::{Notify, OwnedMutexGuard};

use crate::catalogue::EngineName;
use crate::certificate::AuthorityFacts;
use crate::topic::{NoTopics, Topics};

/// A database that crashes again within this time is given a longer pause each time.
const CRASHES_COUNT_WITHIN: Duration = Duration::from_mins(5);
/// The longest pause before a crashed database is started again.
const PAUSE_MAX: Duration = Duration::from_secs(30);

/// The engines of one server.
pub struct Engines {
    postgres: Arc<dyn Engine>,
    mariadb: Option<Arc<dyn Engine>>,
    mysql_by_mariadb: bool,
}

impl Engines {
    /// Engines of which one runs PostgreSQL.
    pub fn new(postgres: Arc<dyn Engine>) -> Self {
        Self { postgres, mariadb: None, mysql_by_mariadb: false }
    }

    /// Adds the engine that runs MariaDB. `serves_mysql`: new instances of `mysql` run on it too.
    #[must_use]
    pub fn with_mariadb(mut self, mariadb: Arc<dyn Engine>, serves_mysql: bool) -> Self {
        (self.mariadb, self.mysql_by_mariadb) = (Some(mariadb), serves_mysql);
        self
    }
}

/// What a server offers beside its engines.
pub struct Offers {
    /// Where notifications go.
    pub topics: Arc<dyn Topics>,
    /// The authority that certificates of databases are of.
    pub authority: Option<AuthorityFacts>,
}

impl Default for Offers {
    /// Nothing.
    fn default() -> Self {
        Self { topics: Arc::new(NoTopics), authority: None }
    }
}

/// The outside of one server.
pub struct World {
    engines: Engines,
    pub(crate) offers: Offers,
    /// Hands out their ports.
    pub(crate) ports: Ports,
    /// Databases go on running when the server stops in order.
    pub(crate) keeps_running: bool,
    /// Wakes the keeper.
    pub(crate) signal: Arc<Notify>,
    /// Wakes the notifier.
    pub(crate) notifies: Arc<Notify>,
    locks: Mutex<HashMap<String, Arc<tokio::sync::Mutex<()>>>>,
    crashes: Mutex<HashMap<String, (u32, Instant)>>,
    /// Copies under way, by the names of backups.
    copies: Mutex<HashMap<String, Weak<Progress>>>,
}

impl World {
    /// A world of these engines. `keeps_running`: databases outlive an orderly stop of the server.
    pub fn new(engines: Engines, ports: Ports, keeps_running: bool, offers: Offers) -> Arc<Self> {
        Arc::new(Self {
            engines,
            offers,
            ports,
            keeps_running,
            signal: Arc::default(),
            notifies: Arc::default(),
            locks: Mutex::default(),
            crashes: Mutex::default(),
            copies: Mutex::default(),
        })
    }

    /// What runs databases of this engine.
    ///
    /// # Errors
    /// When this server has nothing that could.
    pub(crate) fn engine(&self, name: EngineName) -> dbhost::Result<&Arc<dyn Engine>> {
        match name {
            EngineName::Postgres => Some(&self.engines.postgres),
            EngineName::Mariadb | EngineName::Mysql => self.engines.mariadb.as_ref(),
        }
        .ok_or_else(|| {
            let name = name.as_str();
            dbhost::Error::new(format!("this server has nothing that runs databases of {name}"))
        })
    }

    /// Every engine once.
    pub(crate) fn engines(&self) -> impl Iterator<Item = &Arc<dyn Engine>> {
        std::iter::once(&self.engines.postgres).chain(&self.engines.mariadb)
    }

    /// What new instances can be made of, in the order of names; oldest versions first.
    pub(crate) fn versions(&self) -> Vec<(EngineName, EngineVersion)> {
        let offered = self.offered().into_iter();
        let versions = |name| {
            let versions = self.engine(name).map(|engine| engine.versions()).unwrap_or_default();
            versions.into_iter().map(move |version| (name, version))
        };
        offered.flat_map(versions).collect()
    }

    /// The engines that new instances can be of, whether or not a version is installed.
    pub(crate) fn offered(&self) -> Vec<EngineName> {
        let is_offered = |name: &EngineName| match name {
            EngineName::Mysql => self.engines.mysql_by_mariadb,
            EngineName::Mariadb | EngineName::Postgres => self.engine(*name).is_ok(),
        };
        EngineName::ALL.into_iter().filter(is_offered).collect()
    }

    /// Waits until nobody else works on this database.
    pub(crate) async fn lock(&self, id: &str) -> OwnedMutexGuard<()> {
        let lock = {
            let mut locks = self.locks.lock().unwrap_or_else(PoisonError::into_inner);
            locks.entry(id.to_owned()).or_default().clone()
        };
        lock.lock_owned().await
    }

    /// Shows how far the copy into a backup is, as long as it lasts.
    pub(crate) fn show_progress(&self, backup: &str, progress: &Arc<Progress>) {
        let mut copies = self.copies.lock().unwrap_or_else(PoisonError::into_inner);
        copies.retain(|_, copy| copy.strong_count() > 0);
        copies.insert(backup.to_owned(), Arc::downgrade(progress));
    }

    /// How far the copy into a backup is, in percent.
    pub(crate) fn progress_percent(&self, backup: &str) -> i32 {
        let copies = self.copies.lock().unwrap_or_else(PoisonError::into_inner);
        let copy = copies.get(backup).and_then(Weak::upgrade);
        copy.map_or(0, |progress| i32::from(progress.percent()))
    }

    /// Forgets a database that is gone.
    pub(crate) fn forget(&self, id: &str) {
        self.ports.release(id);
        self.locks.lock().unwrap_or_else(PoisonError::into_inner).remove(id);
        self.crashes.lock().unwrap_or_else(PoisonError::into_inner).remove(id);
    }

    /// Notes a crash; answers how long to wait before the next start: not at all the first time,
    /// then 1, 2, 4 seconds and so on.
    pub(crate) fn pause_after_crash(&self, id: &str) -> Duration {
        let mut crashes = self.crashes.lock().unwrap_or_else(PoisonError::into_inner);
        let (count, last) = crashes.entry(id.to_owned()).or_insert((0, Instant::now()));
        if last.elapsed() > CRASHES_COUNT_WITHIN {
            *count = 0;
        }
        let pause = match *count {
            0 => Duration::ZERO,
            more => Duration::from_secs(1 << (more - 1).min(5)).min(PAUSE_MAX),
        };
        (*count, *last) = (*count + 1, Instant::now());
        pause
    }
}
