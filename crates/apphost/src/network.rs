//! The networks of sandboxes: one for each, with a way in for the proxy and a way out to the world.
//!
//! A sandbox in a network namespace of its own has its own loopback and its own ports: the app
//! listens on the port that its owner speaks of, however many instances of it there are, and sees
//! nothing of what listens on this machine's loopback.
//!
//! The way in, where this process is root: sockets that a thread makes inside the namespace
//! ([`Sockets`]). They belong there for ever, wherever they are used, so nothing stands between the
//! proxy and the app. Otherwise pasta forwards a port of this machine.
//!
//! The way out is pasta: a process beside each sandbox that carries its connections over sockets of
//! this machine ([`Pasta`]). It also forwards those ports of this machine's loopback that apps are
//! to reach.
//!
//! Out of reach are the addresses at which clouds tell a machine its credentials ([`metadata`]).
//!
//! Where that does not work, sandboxes share this machine's network, and each app is told a free
//! port of it.

mod entrance;
mod metadata;
mod pasta;
mod resolver;

use std::fs;
use std::ops::RangeInclusive;
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use rustix::process::geteuid;
use tokio::io::AsyncReadExt;
use tokio::process::Child;
use tokio::sync::OnceCell;

use crate::account::Account;
use crate::child::keep;
use crate::port::{Port, Ports};
use crate::sandbox::{Inhabited, Sandbox, Sandboxes};
use crate::{AppId, Error, Limits, Result};
pub(crate) use entrance::Entrance;
use entrance::Sockets;
pub(crate) use metadata::rules;
use pasta::Pasta;

/// For a process to get its namespace, and for pasta to be ready.
const READY_TIME_MAX: Duration = Duration::from_secs(10);

/// What stands in the sandbox's folder beside what the app sees: who its pasta is.
pub(crate) const RECORD: &str = "network";

/// Any port does, below 1024 or not.
const TRIED_PORT: u16 = 8080;

/// What sandboxes of a host have as their network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Network {
    /// Each its own.
    Private,
    /// This machine's: why.
    Shared(String),
}

/// What of this machine's loopback builds and apps reach at their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// These ports.
    Ports {
        /// Ports of services.
        ranges: Vec<RangeInclusive<u16>>,
        /// Whether that of the proxy is one of them, whichever it is.
        proxy: bool,
    },
    /// Everything: they share this machine's network.
    All,
}

impl Default for Reach {
    fn default() -> Self {
        Self::Ports { ranges: Vec::new(), proxy: true }
    }
}

/// The networks of all sandboxes of one host.
#[derive(Debug)]
pub(crate) struct Networks {
    /// Ports of this machine's loopback that apps reach at their own 127.0.0.1; `None`: all.
    reach: Option<Vec<RangeInclusive<u16>>>,
    /// For what has to be on this machine's network.
    ports: Ports,
    scratch: PathBuf,
    /// What works was tried out once.
    found: OnceCell<std::result::Result<Private, String>>,
}

/// What private networks are made with.
#[derive(Debug)]
pub(crate) struct Private {
    pasta: Pasta,
    /// Where this process may make sockets in other namespaces.
    sockets: Option<Sockets>,
}

/// What a sandbox is to have.
#[derive(Clone, Copy)]
pub(crate) enum Wanted<'a> {
    Nothing,
    /// A way out.
    Out,
    /// A way out, and a way in to the port of the place.
    Served(&'a Place),
}

/// Where an app listens.
#[derive(Debug)]
pub(crate) struct Place {
    /// The port that it is told.
    pub(crate) port: u16,
    /// The port of this machine that leads to it, where one is needed.
    reserved: Option<Port>,
    is_private: bool,
}

impl Place {
    /// Whether connections to it are accepted by something that is not the app.
    pub(crate) fn is_forwarded(&self) -> bool {
        self.is_private && self.reserved.is_some()
    }

    /// Whether whatever listens there is inside the sandbox.
    pub(crate) fn is_private(&self) -> bool {
        self.is_private
    }
}

/// How a sandbox gets what it is to have.
pub(crate) struct Plan<'a> {
    private: Option<&'a Private>,
    wanted: Wanted<'a>,
    reach: &'a [RangeInclusive<u16>],
}

/// The way out of a running sandbox. Dropping it ends it.
#[derive(Debug)]
pub(crate) struct Attached {
    pub(crate) pasta: Child,
    namespace: Arc<OwnedFd>,
    sockets: Option<Sockets>,
}

impl Networks {
    /// `proxy` is the proxy's port, `scratch` a folder to try things out in.
    pub(crate) fn new(ports: Ports, reach: &Reach, proxy: u16, scratch: &Path) -> Self {
        let reach = match reach {
            Reach::All => None,
            Reach::Ports { ranges, proxy: with_proxy } => {
                let proxy = with_proxy.then_some(proxy..=proxy);
                Some(pasta::merged(ranges.iter().cloned().chain(proxy).collect()))
            }
        };
        Self { reach, ports, scratch: scratch.to_owned(), found: OnceCell::new() }
    }

    /// What works here; tried out at the first call.
    pub(crate) async fn found(&self, sandboxes: &Sandboxes) -> Network {
        match self.private(sandboxes).await {
            Ok(_) => Network::Private,
            Err(why) => Network::Shared(why.clone()),
        }
    }

    async fn private(&self, sandboxes: &Sandboxes) -> &std::result::Result<Private, String> {
        self.found.get_or_init(|| self.find(sandboxes)).await
    }

    async fn find(&self, sandboxes: &Sandboxes) -> std::result::Result<Private, String> {
        if self.reach.is_none() {
            return Err("it is to be so, by the configuration".to_owned());
        }
        let private = Private::find().await.map_err(|error| error.to_string())?;
        let folder = self.scratch.join("network");
        // What an earlier process may have left.
        crate::sandbox::end_leftover(&folder);
        crate::tree::remove(&folder).await;
        let tried = private.try_out(sandboxes, &self.ports, &folder).await;
        crate::tree::remove(&folder).await;
        tried.map_err(|error| error.to_string()).map(|()| private)
    }

    /// Where an app listens whose owner speaks of this port.
    pub(crate) async fn place(&self, sandboxes: &Sandboxes, port: u16) -> Result<Place> {
        if let Ok(private) = self.private(sandboxes).await {
            return private.place(&self.ports, port);
        }
        let reserved = self.ports.take()?;
        Ok(Place { port: reserved.number, reserved: Some(reserved), is_private: false })
    }

    /// How a sandbox gets what it is to have.
    pub(crate) async fn plan<'a>(&'a self, sandboxes: &Sandboxes, wanted: Wanted<'a>) -> Plan<'a> {
        let private = self.private(sandboxes).await.as_ref().ok();
        Plan { private, wanted, reach: self.reach.as_deref().unwrap_or_default() }
    }
}

impl Private {
    /// Finds the programs.
    async fn find() -> Result<Self> {
        let pasta = Pasta::find().await?;
        // Only root enters namespaces that others made.
        let sockets = geteuid().is_root().then(Sockets::start).transpose();
        let sockets = sockets.map_err(Error::during("cannot start a thread"))?;
        Ok(Self { pasta, sockets })
    }

    fn place(&self, ports: &Ports, port: u16) -> Result<Place> {
        let reserved = if self.sockets.is_some() { None } else { Some(ports.take()?) };
        Ok(Place { port, reserved, is_private: true })
    }

    /// Runs a sandbox with all of it.
    async fn try_out(&self, sandboxes: &Sandboxes, ports: &Ports, folder: &Path) -> Result<()> {
        let place = self.place(ports, TRIED_PORT)?;
        let (limits, network) = (Limits::default(), Wanted::Served(&place));
        let plan = Plan { private: Some(self), wanted: network, reach: &[] };
        let sandbox = Sandbox {
            base: folder,
            folder,
            account: Account::of(&AppId::new("network")?),
            shown: Vec::new(),
            path: &[],
            env: Vec::new(),
            directory: "",
            command: "echo; exec sleep 60",
            limits: &limits,
            network,
        };
        let mut running = sandboxes.start_as(&sandbox, &plan).await?;
        let tried = match begun(&mut running).await {
            Ok(()) => Entrance::of(running.attached.as_ref(), &place).try_out().await,
            Err(error) => Err(error),
        };
        running.kill().await;
        tried
    }
}

/// Waits for the line that the trial prints: the steps before it may fail too.
async fn begun(running: &mut Inhabited) -> Result<()> {
    if let Some(mut output) = running.child.stdout.take() {
        let said = tokio::time::timeout(READY_TIME_MAX, output.read_u8()).await;
        if matches!(said, Ok(Ok(_))) {
            return Ok(());
        }
    }
    running.kill().await;
    let said = keep(running.child.stderr.take(), 4096).await;
    let why = said.lines().next().unwrap_or("it says nothing");
    Err(Error::new(format!("a sandbox with a network of its own does not begin: {why}")))
}

impl Plan<'_> {
    pub(crate) fn is_private(&self) -> bool {
        self.private.is_some() && !matches!(self.wanted, Wanted::Nothing)
    }

    /// Whether the sandbox is to have no network but its own loopback.
    pub(crate) fn is_closed(&self) -> bool {
        self.private.is_some() && matches!(self.wanted, Wanted::Nothing)
    }

    /// What the sandbox is to read as `/etc/resolv.conf`, where it is not this machine's.
    pub(crate) fn resolver(&self) -> Option<String> {
        if self.is_private() { resolver::inside() } else { None }
    }

    /// Waits until the process has its namespace, and makes the way out of it.
    pub(crate) async fn attach(
        &self,
        sandboxes: &Sandboxes,
        sandbox: &Sandbox<'_>,
        pid: u32,
        is_forwarding_names: bool,
    ) -> Result<Option<Attached>> {
        let Some(private) = self.private.filter(|_| self.is_private()) else { return Ok(None) };
        let namespace = tokio::time::timeout(READY_TIME_MAX, namespace_of(pid)).await;
        let namespace = namespace
            .map_err(|_| Error::new("a sandbox did not get its network in time"))?
            .map_err(Error::during("a sandbox did not get its network"))?;
        let place = match self.wanted {
            Wanted::Served(place) => Some(place),
            Wanted::Out | Wanted::Nothing => None,
        };
        let forwarding = pasta::Forwarding {
            inward: place.and_then(|place| Some((place.reserved.as_ref()?.number, place.port))),
            // What the app listens on is the app's.
            outward: pasta::specification(self.reach, place.map(|place| place.port)),
            names: is_forwarding_names,
        };
        let record = sandbox.folder.join(RECORD);
        let starting = private.pasta.start(sandboxes, sandbox.account, &record, pid, &forwarding);
        let pasta = tokio::time::timeout(READY_TIME_MAX, starting).await;
        let pasta = pasta.map_err(|_| Error::new("pasta was not ready in time"))??;
        let (namespace, sockets) = (Arc::new(namespace), private.sockets.clone());
        Ok(Some(Attached { pasta, namespace, sockets }))
    }
}

/// The network namespace of a process, once it is another than ours and its user is known in the
/// user namespace around it.
async fn namespace_of(pid: u32) -> std::io::Result<OwnedFd> {
    let link = format!("/proc/{pid}/ns/net");
    let ours = fs::read_link("/proc/self/ns/net")?;
    while fs::read_link(&link)? == ours
        || fs::read_to_string(format!("/proc/{pid}/gid_map"))?.is_empty()
    {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    Ok(fs::File::open(&link)?.into())
}
