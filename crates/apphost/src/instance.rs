//! One running copy of an app.

use std::io;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::Instant;

use crate::account::Account;
use crate::build::{SHIMS, SHIMS_FOLDER, copy};
use crate::container::{Container, Engine, words};
use crate::health;
use crate::log::Log;
use crate::network::{Entrance, Wanted};
use crate::proxy::{Upstream, WORKERS_MAX, worker};
use crate::running::{Ending, Running, Seen};
use crate::sandbox::{Sandbox, Sandboxes};
use crate::{AppId, Deployment, Error, Image, InstanceView, Result, tree};

/// Between two questions to an instance that was just started: a person waits for it.
const START_INTERVAL: Duration = Duration::from_millis(25);

/// How often the space that an instance takes is looked at.
const DISK_INTERVAL: Duration = Duration::from_secs(5);

/// An idle connection is not used again after this time: many servers close theirs after five
/// seconds, and a request that meets the close may not be sent again.
const IDLE_MAX: Duration = Duration::from_secs(4);

/// What an instance is made with.
#[derive(Debug)]
pub(crate) struct Ground {
    pub(crate) app: AppId,
    pub(crate) base: PathBuf,
    pub(crate) account: Option<Account>,
    pub(crate) sandboxes: Sandboxes,
    /// `None`: there is no container engine.
    pub(crate) engine: Option<Engine>,
}

type Idle = Mutex<Vec<(Instant, Box<Upstream>)>>;

/// One instance, as the proxy and its keeper see it.
#[derive(Debug)]
pub(crate) struct Instance {
    pub(crate) id: String,
    /// The way to the app, and the port that it was told, once it runs.
    entrance: OnceLock<(Entrance, u16)>,
    pid: AtomicU32,
    /// Requests in work.
    pub(crate) active: AtomicU32,
    pub(crate) is_healthy: AtomicBool,
    pub(crate) is_draining: AtomicBool,
    stop: watch::Sender<bool>,
    /// What was wrong with its last check that was not passed.
    last_failure: Mutex<Option<String>>,
    /// For each worker of the proxy its own.
    idle: [Idle; WORKERS_MAX],
}

impl Instance {
    pub(crate) fn new() -> Self {
        Self {
            id: crate::random::name(),
            entrance: OnceLock::new(),
            pid: AtomicU32::new(0),
            active: AtomicU32::new(0),
            is_healthy: AtomicBool::new(false),
            is_draining: AtomicBool::new(false),
            stop: watch::Sender::new(false),
            last_failure: Mutex::default(),
            idle: Default::default(),
        }
    }

    /// A connection to the app.
    pub(crate) async fn connect(&self) -> io::Result<TcpStream> {
        match self.entrance.get() {
            Some((entrance, _)) => entrance.connect().await,
            None => Err(io::ErrorKind::NotConnected.into()),
        }
    }

    /// The port that the app was told; 0 as long as it was told none.
    pub(crate) fn port(&self) -> u16 {
        self.entrance.get().map_or(0, |(_, port)| *port)
    }

    pub(crate) fn serves(&self) -> bool {
        self.is_healthy.load(Ordering::Acquire) && !self.is_draining.load(Ordering::Acquire)
    }

    /// Lets requests in work end, and then the instance.
    pub(crate) fn drain(&self) {
        self.is_draining.store(true, Ordering::SeqCst);
        self.stop.send_replace(true);
    }

    pub(crate) fn last_failure(&self) -> Option<String> {
        self.last_failure.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn view(&self, revision: &AppId) -> InstanceView {
        InstanceView {
            id: self.id.clone(),
            revision: revision.clone(),
            is_healthy: self.is_healthy.load(Ordering::Acquire),
            is_draining: self.is_draining.load(Ordering::Acquire),
            port: self.port(),
            pid: self.pid.load(Ordering::Acquire),
            requests_active: self.active.load(Ordering::Acquire),
        }
    }

    /// A connection that waits for a request.
    pub(crate) fn idle(&self) -> Option<Box<Upstream>> {
        let mut idle = self.idle[worker()].lock().unwrap_or_else(PoisonError::into_inner);
        let (since, upstream) = idle.pop()?;
        if since.elapsed() < IDLE_MAX {
            return Some(upstream);
        }
        // The newest is too old: so are all.
        idle.clear();
        None
    }

    pub(crate) fn keep_idle(&self, upstream: Box<Upstream>) {
        if !self.is_draining.load(Ordering::Acquire) {
            let mut idle = self.idle[worker()].lock().unwrap_or_else(PoisonError::into_inner);
            idle.push((Instant::now(), upstream));
        }
    }

    /// The whole life of the instance: answers why it ended. `changed` is called whenever it has
    /// become healthy or unhealthy.
    pub(crate) async fn live(
        &self,
        ground: &Ground,
        deployment: &Deployment,
        log: &Log,
        changed: impl Fn(),
    ) -> String {
        let folder = ground.base.join("instances").join(&self.id);
        let why = match self.start(ground, deployment, &folder).await {
            Ok(mut running) => {
                self.pid.store(running.pid(), Ordering::Release);
                let entrance = running.entrance();
                let _ = self.entrance.set((entrance, running.port()));
                let printing = running.print(log);
                let why = self.attend(&mut running, deployment, changed).await;
                self.is_healthy.store(false, Ordering::Release);
                running.end(deployment.stop_grace).await;
                // What it printed last is often what matters most; a process that left its own
                // children behind cannot hold this up.
                let _ = tokio::time::timeout(Duration::from_secs(2), printing).await;
                running.remove().await;
                why
            }
            Err(error) => error.to_string(),
        };
        for idle in &self.idle {
            idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
        }
        tree::remove(&folder).await;
        log.line(&format!("[Host] the instance ended: {why}"));
        why
    }

    async fn start(
        &self,
        ground: &Ground,
        deployment: &Deployment,
        folder: &std::path::Path,
    ) -> Result<Running> {
        let artifact = &deployment.artifact;
        if let Some(image) = &artifact.image {
            return start_container(ground, deployment, image).await;
        }
        let image = ground.base.join("artifacts").join(artifact.id.as_str());
        copy(
            &ground.sandboxes,
            &ground.base,
            ground.account,
            &image,
            folder,
            &["app", "home"],
            &deployment.limits,
        )
        .await
        .map_err(|error| Error::new(error.to_string()))?;
        let place = ground.sandboxes.networks().place(&ground.sandboxes, deployment.port).await?;
        let number = place.port.to_string();
        let path: Vec<String> =
            std::iter::once(SHIMS.to_owned()).chain(artifact.path.iter().cloned()).collect();
        let shown = artifact.shown.iter().map(|folder| (PathBuf::from(folder), folder.clone()));
        let sandbox = Sandbox {
            base: &ground.base,
            folder,
            account: ground.account,
            shown: shown.chain([(image.join(SHIMS_FOLDER), SHIMS.to_owned())]).collect(),
            path: &path,
            env: variables(deployment, &number),
            directory: &artifact.directory,
            command: &deployment.start_command,
            limits: &deployment.limits,
            network: Wanted::Served(&place),
        };
        let inhabited = Box::new(ground.sandboxes.start(&sandbox).await?);
        let place = Arc::new(place);
        Ok(Running::Sandbox { inhabited, place, folder: folder.to_owned() })
    }

    /// Watches over the running instance until there is a reason to end it.
    async fn attend(
        &self,
        running: &mut Running,
        deployment: &Deployment,
        changed: impl Fn(),
    ) -> String {
        let mut stop = self.stop.subscribe();
        let disk_max = deployment.limits.disk_bytes;
        let seen = running.seen();
        let ended = tokio::select! {
            ending = running.ended() => Err(ending),
            _ = stop.wait_for(|stop| *stop) => Ok(None),
            why = self.check(deployment, &seen, changed) => Ok(Some(why)),
            () = seen.outgrown(disk_max, DISK_INTERVAL) => {
                Ok(Some(format!("it took more than {} MiB of disk", disk_max >> 20)))
            }
        };
        match ended {
            Ok(None) => {
                self.drained(running, deployment.request_timeout).await;
                "it was stopped".to_owned()
            }
            Ok(Some(why)) => why,
            Err(Ending::OutOfMemory) => {
                format!("it ran out of memory (limit {} MiB)", deployment.limits.memory_bytes >> 20)
            }
            Err(Ending::Code(code)) => format!("its process ended with exit code {code}"),
            Err(Ending::NetworkLost) => "its network ended".to_owned(),
            Err(Ending::Killed) => "its process was killed".to_owned(),
            Err(Ending::Unknown(error)) => format!("its process cannot be waited for: {error}"),
        }
    }

    /// Waits until no request is in work.
    async fn drained(&self, running: &mut Running, time_max: Duration) {
        let quiet = async {
            while self.active.load(Ordering::SeqCst) > 0 {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        tokio::select! {
            _ = tokio::time::timeout(time_max, quiet) => {}
            _ = running.ended() => {}
        }
    }

    /// Checks again and again; ends when the instance has become unhealthy after all.
    async fn check(&self, deployment: &Deployment, seen: &Seen, changed: impl Fn()) -> String {
        let health = &deployment.health;
        let Some((entrance, port)) = self.entrance.get() else {
            return "it has no address".to_owned();
        };
        let (mut good, mut bad) = (0, 0);
        let mut was_healthy = false;
        loop {
            let mut checked = health::check(entrance, *port, &health.probe, health.timeout).await;
            if checked.is_ok() {
                checked = seen.vouches(self.is_healthy.load(Ordering::Acquire)).await;
            }
            match checked {
                Ok(()) => {
                    bad = 0;
                    good += 1;
                    if good >= health.healthy_threshold {
                        was_healthy = true;
                        if !self.is_healthy.swap(true, Ordering::AcqRel) {
                            changed();
                        }
                    }
                }
                Err(why) => {
                    good = 0;
                    bad += 1;
                    let mut last = self.last_failure.lock().unwrap_or_else(PoisonError::into_inner);
                    *last = Some(why.clone());
                    drop(last);
                    // Before it was healthy for the first time, the time to start is the limit.
                    if was_healthy && bad >= health.unhealthy_threshold {
                        return format!("it failed {bad} health checks in a row: {why}");
                    }
                }
            }
            let pause = if was_healthy || good > 0 {
                health.interval
            } else {
                START_INTERVAL.min(health.interval)
            };
            tokio::time::sleep(pause).await;
        }
    }
}

/// The app's variables, and those that tell the port.
fn variables<'a>(deployment: &'a Deployment, port: &'a str) -> Vec<(&'a str, &'a str)> {
    let env = deployment.env.iter().map(|(name, value)| (name.as_str(), value.reveal()));
    let own = deployment.artifact.run.port_variable.as_deref();
    let own = std::iter::once("PORT").chain(own);
    env.chain(own.map(|name| (name, port))).collect()
}

async fn start_container(
    ground: &Ground,
    deployment: &Deployment,
    image: &Image,
) -> Result<Running> {
    let engine = ground.engine.as_ref();
    let engine = engine.ok_or_else(|| Error::new("there is no container engine here"))?;
    let port = deployment.port;
    let number = port.to_string();
    let command = match deployment.start_command.as_str() {
        "" => Vec::new(),
        line => words(line).map_err(Error::new)?,
    };
    let container = Container {
        image,
        command,
        env: variables(deployment, &number),
        port,
        limits: &deployment.limits,
    };
    Ok(Running::Container(engine.start(&container).await?))
}
