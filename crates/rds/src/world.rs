//! What the service acts on outside the state: the database engine, its ports.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use dbhost::{Engine, Ports};
use tokio::sync::{Notify, OwnedMutexGuard};

/// A database that crashes again within this time is given a longer pause each time.
const CRASHES_COUNT_WITHIN: Duration = Duration::from_mins(5);
/// The longest pause before a crashed database is started again.
const PAUSE_MAX: Duration = Duration::from_secs(30);

/// The outside of one server.
pub struct World {
    /// Runs the databases.
    pub(crate) engine: Arc<dyn Engine>,
    /// Hands out their ports.
    pub(crate) ports: Ports,
    /// Databases go on running when the server stops in order.
    pub(crate) keeps_running: bool,
    /// Wakes the keeper.
    pub(crate) signal: Arc<Notify>,
    locks: Mutex<HashMap<String, Arc<tokio::sync::Mutex<()>>>>,
    crashes: Mutex<HashMap<String, (u32, Instant)>>,
}

impl World {
    /// A world of this engine. `keeps_running`: databases outlive an orderly stop of the server.
    pub fn new(engine: Arc<dyn Engine>, ports: Ports, keeps_running: bool) -> Arc<Self> {
        Arc::new(Self {
            engine,
            ports,
            keeps_running,
            signal: Arc::default(),
            locks: Mutex::default(),
            crashes: Mutex::default(),
        })
    }

    /// Waits until nobody else works on this database.
    pub(crate) async fn lock(&self, id: &str) -> OwnedMutexGuard<()> {
        let lock = {
            let mut locks = self.locks.lock().unwrap_or_else(PoisonError::into_inner);
            locks.entry(id.to_owned()).or_default().clone()
        };
        lock.lock_owned().await
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
