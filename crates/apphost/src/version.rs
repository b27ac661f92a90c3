//! One version of an app: its instances, who gets the next request, and how many there are.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Notify, mpsc, watch};
use tokio::time::Instant;

use crate::instance::{Ground, Instance};
use crate::log::{Log, forget_old};
use crate::{Deployment, InstanceView};

/// An instance that was healthy for so long did not die of its start.
const SETTLED: Duration = Duration::from_mins(1);

/// Longest pause before an instance is replaced that dies again and again.
const BACKOFF_MAX: Duration = Duration::from_secs(30);

/// How often it is looked whether fewer instances would do.
const LOOK_INTERVAL: Duration = Duration::from_secs(1);

/// A version that runs, or ends.
#[derive(Debug)]
pub(crate) struct Version {
    pub(crate) deployment: Deployment,
    ground: Ground,
    policy: Policy,
    instances: Mutex<Vec<Arc<Instance>>>,
    waiting: AtomicU32,
    /// Set once it has been healthy: only then may no instance at all be enough.
    is_proven: AtomicBool,
    freed: Notify,
    wanting: Notify,
    is_ending: watch::Sender<bool>,
    progress: watch::Sender<Progress>,
}

/// How the host scales and queues.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Policy {
    pub(crate) queue_max: u32,
    pub(crate) scale_in_after: Duration,
}

/// How a version comes along.
#[derive(Clone, Debug, Default)]
pub(crate) struct Progress {
    pub(crate) healthy: u32,
    /// Instances that ended by themselves.
    pub(crate) deaths: u32,
    /// Why, the last time, and which.
    pub(crate) trouble: Option<(String, String)>,
    pub(crate) has_ended: bool,
}

/// The right to send one request to an instance.
#[derive(Debug)]
pub(crate) struct Slot {
    pub(crate) version: Arc<Version>,
    pub(crate) instance: Arc<Instance>,
}

/// Why there is no slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoSlot {
    /// As many wait as may.
    QueueFull,
    /// The version has ended meanwhile: ask where requests go now.
    Ended,
}

struct Death {
    id: String,
    why: String,
    healthy_for: Duration,
}

impl Version {
    /// Begins to start the instances.
    pub(crate) fn start(deployment: Deployment, ground: Ground, policy: Policy) -> Arc<Self> {
        let version = Arc::new(Self {
            deployment,
            ground,
            policy,
            instances: Mutex::default(),
            waiting: AtomicU32::new(0),
            is_proven: AtomicBool::new(false),
            freed: Notify::new(),
            wanting: Notify::new(),
            is_ending: watch::Sender::new(false),
            progress: watch::Sender::default(),
        });
        tokio::spawn(Arc::clone(&version).keep());
        version
    }

    pub(crate) fn progress(&self) -> watch::Receiver<Progress> {
        self.progress.subscribe()
    }

    /// Instances that have to be healthy before it serves: also of a version that may later have
    /// none, one has to show that it can.
    pub(crate) fn first_instances(&self) -> u32 {
        self.deployment.scaling.instances_min.max(1)
    }

    /// From here on its instances are as many as the requests ask for.
    pub(crate) fn is_proven(&self) {
        self.is_proven.store(true, Ordering::Release);
        self.wanting.notify_one();
    }

    /// Ends it: requests in work are finished first. Answers when nothing of it runs.
    pub(crate) async fn end(&self) {
        self.is_ending.send_replace(true);
        self.freed.notify_waiters();
        let _ = self.progress.subscribe().wait_for(|progress| progress.has_ended).await;
    }

    /// What was wrong with the newest instance when it was last checked in vain.
    pub(crate) fn last_failure(&self) -> Option<String> {
        self.locked().iter().rev().find_map(|instance| instance.last_failure())
    }

    pub(crate) fn views(&self) -> Vec<InstanceView> {
        self.locked().iter().map(|instance| instance.view(&self.deployment.revision)).collect()
    }

    /// A slot of the instance with the fewest requests; waits in the queue where all are busy.
    pub(crate) async fn slot(self: &Arc<Self>) -> Result<Slot, NoSlot> {
        if let Some(slot) = self.try_slot() {
            return Ok(slot);
        }
        if self.waiting.fetch_add(1, Ordering::AcqRel) >= self.policy.queue_max {
            self.waiting.fetch_sub(1, Ordering::AcqRel);
            return Err(NoSlot::QueueFull);
        }
        let _waiting = Waiting(self);
        loop {
            let freed = self.freed.notified();
            tokio::pin!(freed);
            freed.as_mut().enable();
            if let Some(slot) = self.try_slot() {
                return Ok(slot);
            }
            if *self.is_ending.borrow() {
                return Err(NoSlot::Ended);
            }
            self.wanting.notify_one();
            freed.await;
        }
    }

    fn try_slot(self: &Arc<Self>) -> Option<Slot> {
        let instances = self.locked();
        let free = instances.iter().filter(|instance| instance.serves());
        let instance = free.min_by_key(|instance| instance.active.load(Ordering::Acquire))?;
        // Only under this lock does the number grow.
        if instance.active.load(Ordering::Acquire) >= self.deployment.scaling.concurrency_max {
            return None;
        }
        // Either this sees that the instance is to end, or its end sees this request.
        instance.active.fetch_add(1, Ordering::SeqCst);
        if instance.is_draining.load(Ordering::SeqCst) {
            instance.active.fetch_sub(1, Ordering::SeqCst);
            return None;
        }
        Some(Slot { version: Arc::clone(self), instance: Arc::clone(instance) })
    }

    fn locked(&self) -> std::sync::MutexGuard<'_, Vec<Arc<Instance>>> {
        self.instances.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Instances for the requests there are, between the bounds.
    fn wanted(&self) -> u32 {
        if *self.is_ending.borrow() {
            return 0;
        }
        let scaling = &self.deployment.scaling;
        let active: u32 = self.locked().iter().map(|i| i.active.load(Ordering::Acquire)).sum();
        let least = if self.is_proven.load(Ordering::Acquire) {
            scaling.instances_min
        } else {
            self.first_instances()
        };
        let demand = active + self.waiting.load(Ordering::Acquire);
        demand
            .div_ceil(scaling.concurrency_max.max(1))
            .clamp(least, scaling.instances_max.max(least))
    }

    /// Keeps as many instances as are wanted, until the version is to end and nothing is left.
    async fn keep(self: Arc<Self>) {
        let (sender, mut deaths) = mpsc::unbounded_channel();
        let mut ending = self.is_ending.subscribe();
        let mut early_deaths = 0;
        let mut not_before = Instant::now();
        let mut surplus_since: Option<Instant> = None;
        loop {
            let (mut live, all) = {
                let instances = self.locked();
                let live = instances.iter().filter(|i| !i.is_draining.load(Ordering::Acquire));
                (live.count() as u32, instances.len())
            };
            let wanted = self.wanted();
            let now = Instant::now();
            if *ending.borrow_and_update() {
                self.locked().iter().for_each(|instance| instance.drain());
                if all == 0 {
                    self.progress.send_modify(|progress| progress.has_ended = true);
                    return;
                }
            } else if live < wanted && now >= not_before {
                (live..wanted).for_each(|_| self.begin(&sender));
                live = wanted;
            }
            if live > wanted {
                let since = *surplus_since.get_or_insert(now);
                if now - since >= self.policy.scale_in_after {
                    self.drain_least_busy(live - wanted);
                    surplus_since = None;
                }
            } else {
                surplus_since = None;
            }
            tokio::select! {
                Some(death) = deaths.recv() => {
                    if self.bury(&death) {
                        early_deaths =
                            if death.healthy_for > SETTLED { 0 } else { early_deaths + 1 };
                        not_before = Instant::now() + backoff(early_deaths);
                    }
                }
                () = self.wanting.notified() => {}
                _ = ending.changed() => {}
                () = tokio::time::sleep_until(not_before), if not_before > now => {}
                () = tokio::time::sleep(LOOK_INTERVAL), if live > self.deployment.scaling.instances_min => {}
            }
        }
    }

    fn begin(self: &Arc<Self>, deaths: &mpsc::UnboundedSender<Death>) {
        let instance = Arc::new(Instance::new());
        self.locked().push(Arc::clone(&instance));
        let (version, deaths) = (Arc::clone(self), deaths.clone());
        tokio::spawn(async move {
            let healthy_since = Mutex::new(None);
            let changed = || {
                healthy_since
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .get_or_insert_with(Instant::now);
                version.count_healthy();
                version.freed.notify_waiters();
            };
            let path =
                version.ground.base.join("logs/instance").join(format!("{}.log", instance.id));
            let why = match Log::open(&path) {
                Ok(log) => instance.live(&version.ground, &version.deployment, &log, changed).await,
                Err(error) => error.to_string(),
            };
            if let Some(folder) = path.parent() {
                forget_old(folder);
            }
            let since = *healthy_since.lock().unwrap_or_else(PoisonError::into_inner);
            let healthy_for = since.map_or(Duration::ZERO, |since| since.elapsed());
            let _ = deaths.send(Death { id: instance.id.clone(), why, healthy_for });
        });
    }

    /// Takes a dead instance out; whether it died by itself.
    fn bury(&self, death: &Death) -> bool {
        let was_draining = {
            let mut instances = self.locked();
            let found = instances.iter().position(|instance| instance.id == death.id);
            let removed = found.map(|index| instances.remove(index));
            removed.is_some_and(|instance| instance.is_draining.load(Ordering::Acquire))
        };
        self.count_healthy();
        if was_draining {
            return false;
        }
        tracing::warn!(app = %self.ground.app, instance = death.id, why = death.why, "an instance ended");
        self.progress.send_modify(|progress| {
            progress.deaths += 1;
            progress.trouble = Some((death.id.clone(), death.why.clone()));
        });
        true
    }

    fn count_healthy(&self) {
        let healthy = self.locked().iter().filter(|instance| instance.serves()).count() as u32;
        self.progress.send_modify(|progress| progress.healthy = healthy);
    }

    fn drain_least_busy(&self, count: u32) {
        let instances = self.locked();
        let mut live: Vec<&Arc<Instance>> =
            instances.iter().filter(|i| !i.is_draining.load(Ordering::Acquire)).collect();
        live.sort_by_key(|instance| instance.active.load(Ordering::Acquire));
        live.iter().take(count as usize).for_each(|instance| instance.drain());
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        self.instance.active.fetch_sub(1, Ordering::AcqRel);
        if self.version.waiting.load(Ordering::Acquire) > 0 {
            self.version.freed.notify_one();
        }
    }
}

struct Waiting<'a>(&'a Version);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.waiting.fetch_sub(1, Ordering::AcqRel);
    }
}

/// The first replacement comes at once.
fn backoff(early_deaths: u32) -> Duration {
    match early_deaths {
        0 | 1 => Duration::ZERO,
        more => (Duration::from_millis(100) * (1 << more.min(10))).min(BACKOFF_MAX),
    }
}
