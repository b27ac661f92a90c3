//! What an instance runs in: a sandbox or a container.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinHandle;

use crate::container::{Contained, Exit};
use crate::log::Log;
use crate::network::{Attached, Entrance, Place};
use crate::sandbox::{Inhabited, Inside};
use crate::tree;

/// The processes of one instance.
#[derive(Debug)]
pub(crate) enum Running {
    Sandbox { inhabited: Box<Inhabited>, place: Arc<Place>, folder: PathBuf },
    Container(Contained),
}

/// How they ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    Code(i64),
    Killed,
    OutOfMemory,
    /// It runs, and has no way out any more.
    NetworkLost,
    Unknown(String),
}

/// What can be asked about them while they are waited for.
#[derive(Clone, Debug)]
pub(crate) enum Seen {
    Sandbox { inside: Inside, place: Arc<Place>, folder: PathBuf },
    Container(Contained),
}

impl Running {
    /// The way to the app.
    pub(crate) fn entrance(&self) -> Entrance {
        match self {
            Self::Sandbox { inhabited, place, .. } => {
                Entrance::of(inhabited.attached.as_ref(), place)
            }
            // The engine forwards it.
            Self::Container(container) => Entrance::Here(container.address()),
        }
    }

    /// The port that the app was told.
    pub(crate) fn port(&self) -> u16 {
        match self {
            Self::Sandbox { place, .. } => place.port,
            Self::Container(container) => container.port(),
        }
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
            Self::Sandbox { inhabited, place, folder } => Seen::Sandbox {
                inside: inhabited.inside.clone(),
                place: Arc::clone(place),
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
            Self::Sandbox { inhabited, .. } => {
                let status = tokio::select! {
                    biased;
                    status = inhabited.child.wait() => status,
                    () = network_lost(inhabited.attached.as_mut()) => return Ending::NetworkLost,
                };
                match status {
                    _ if inhabited.ran_out_of_memory() => Ending::OutOfMemory,
                    Ok(status) => {
                        status.code().map_or(Ending::Killed, |code| Ending::Code(code.into()))
                    }
                    Err(error) => Ending::Unknown(error.to_string()),
                }
            }
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
    /// Whether a check that was passed was passed by the app itself.
    ///
    /// # Errors
    /// When it was somebody else who answered.
    pub(crate) async fn vouches(&self, is_known: bool) -> Result<(), String> {
        match self {
            // Who listens once keeps the port; what forwards connections accepts them even where
            // nobody listens.
            Self::Sandbox { place, .. } if is_known && !place.is_forwarded() => Ok(()),
            Self::Sandbox { inside, place, .. } => inside.listens(place),
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

/// Waits until the sandbox's way out is gone; for ever where it has none of its own.
async fn network_lost(attached: Option<&mut Attached>) {
    match attached {
        Some(attached) => {
            let _ = attached.pasta.wait().await;
        }
        None => std::future::pending().await,
    }
}
