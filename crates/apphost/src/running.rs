//! What an instance runs in: a sandbox or a container.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use tokio::task::JoinHandle;

use crate::container::{Contained, Exit};
use crate::log::Log;
use crate::port::Port;
use crate::sandbox::{Inhabited, Inside};
use crate::tree;

/// The processes of one instance.
#[derive(Debug)]
pub(crate) enum Running {
    Sandbox { inhabited: Inhabited, port: Port, folder: PathBuf },
    Container(Contained),
}

/// How they ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    Code(i64),
    Killed,
    OutOfMemory,
    Unknown(String),
}

/// What can be asked about them while they are waited for.
#[derive(Clone, Debug)]
pub(crate) enum Seen {
    Sandbox { inside: Inside, port: u16, folder: PathBuf },
    Container(Contained),
}

impl Running {
    /// Where the app is reached.
    pub(crate) fn address(&self) -> SocketAddr {
        self.seen().address()
    }

    /// The first process, as this machine sees it.
    pub(crate) fn pid(&self) -> u32 {
        match self {
            Self::Sandbox { inhabited, .. } => inhabited.pid,
            Self::Container(container) => container.pid(),
        }
    }

    pub(crate) fn seen(&self) -> Seen {
        match self {
            Self::Sandbox { inhabited, port, folder } => Seen::Sandbox {
                inside: inhabited.inside.clone(),
                port: port.number,
                folder: folder.clone(),
            },
            Self::Container(container) => Seen::Container(container.clone()),
        }
    }

    /// Copies what is printed into the log.
    pub(crate) fn print(&mut self, log: &Log) -> JoinHandle<()> {
        let inhabited = match self {
            Self::Container(container) => return container.print(log),
            Self::Sandbox { inhabited, .. } => inhabited,
        };
        let (output, errors) = (inhabited.child.stdout.take(), inhabited.child.stderr.take());
        let log = log.clone();
        tokio::spawn(async move {
            let output = async {
                if let Some(output) = output {
                    log.copy_from("", output).await;
                }
            };
            let errors = async {
                if let Some(errors) = errors {
                    log.copy_from("", errors).await;
                }
            };
            tokio::join!(output, errors);
        })
    }

    /// Waits until the app has ended by itself.
    pub(crate) async fn ended(&mut self) -> Ending {
        match self {
            Self::Container(container) => match container.ended().await {
                Exit::Code(code) => Ending::Code(code),
                Exit::OutOfMemory => Ending::OutOfMemory,
                Exit::Gone => Ending::Killed,
            },
            Self::Sandbox { inhabited, .. } => match inhabited.child.wait().await {
                _ if inhabited.ran_out_of_memory() => Ending::OutOfMemory,
                Ok(status) => {
                    status.code().map_or(Ending::Killed, |code| Ending::Code(code.into()))
                }
                Err(error) => Ending::Unknown(error.to_string()),
            },
        }
    }

    /// Asks it to end, and after the grace ends it.
    pub(crate) async fn end(&mut self, grace: Duration) {
        let inhabited = match self {
            Self::Container(container) => return container.end(grace).await,
            Self::Sandbox { inhabited, .. } => inhabited,
        };
        if inhabited.child.try_wait().is_ok_and(|status| status.is_some()) {
            return;
        }
        inhabited.terminate();
        if tokio::time::timeout(grace, inhabited.child.wait()).await.is_err() {
            inhabited.kill().await;
        }
    }

    /// Removes what is left after the end; the folder of a sandbox is its caller's.
    pub(crate) async fn remove(&self) {
        if let Self::Container(container) = self {
            container.remove().await;
        }
    }
}

impl Seen {
    /// Where the app is reached.
    pub(crate) fn address(&self) -> SocketAddr {
        match self {
            Self::Sandbox { port, .. } => SocketAddr::from((Ipv4Addr::LOCALHOST, *port)),
            Self::Container(container) => container.address(),
        }
    }

    /// Whether a check that was passed was passed by the app itself.
    ///
    /// # Errors
    /// When it was somebody else who answered.
    pub(crate) async fn vouches(&self, is_known: bool) -> Result<(), String> {
        match self {
            // Who listens once keeps the port.
            Self::Sandbox { .. } if is_known => Ok(()),
            Self::Sandbox { inside, port, .. } => inside.listens(*port),
            Self::Container(container) => container.listens().await,
        }
    }

    /// Waits until it has taken more than `bytes_max` of disk.
    pub(crate) async fn outgrown(&self, bytes_max: u64, interval: Duration) {
        match self {
            Self::Sandbox { folder, .. } => tree::outgrown(folder, bytes_max, interval).await,
            Self::Container(container) => container.outgrown(bytes_max, interval).await,
        }
    }
}
