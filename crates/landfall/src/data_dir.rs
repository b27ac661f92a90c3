//! The data directory: made for its owner only, held by one server at a time.

use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::net::SocketAddr;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::Failure;

const LOCK: &str = "lock";
const RUN: &str = "run.json";

/// A data directory that this process alone uses, until it is dropped.
#[derive(Debug)]
pub(crate) struct DataDir {
    path: PathBuf,
    lock: File,
}

/// What a running server leaves for `env`, `status` and programs beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Run {
    /// The address that is bound.
    pub(crate) address: SocketAddr,
    /// Where clients of this machine reach it.
    pub(crate) endpoint: String,
    /// Where the warehouse is served.
    #[serde(default)]
    pub(crate) warehouse: Option<SocketAddr>,
    pub(crate) pid: u32,
    pub(crate) version: String,
}

impl DataDir {
    /// Makes the directory where it does not exist, and takes its lock.
    pub(crate) fn take(path: &Path) -> Result<Self, Failure> {
        DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(|error| {
            format!("cannot make the data directory {}: {error}", path.display())
        })?;
        let lock_path = path.join(LOCK);
        let mut lock = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .open(&lock_path)
            .map_err(|error| {
                format!("cannot write to the data directory {}: {error}", path.display())
            })?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut holder = String::new();
                let _ = lock.read_to_string(&mut holder);
                let holder = holder.trim();
                let holder = if holder.is_empty() { "another process" } else { holder };
                return Err(format!(
                    "the data directory {} is in use by {holder}. Stop that server, or give this one a directory of \
                     its own with --data-dir (and a port with --listen)",
                    path.display()
                )
                .into());
            }
            Err(TryLockError::Error(error)) => {
                return Err(format!("cannot lock {}: {error}", lock_path.display()).into());
            }
        }
        lock.set_len(0)?;
        lock.rewind()?;
        writeln!(lock, "landfall with process id {}", std::process::id())?;
        Ok(Self { path: path.to_owned(), lock })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Leaves word of where the server is.
    pub(crate) fn announce(
        &self,
        address: SocketAddr,
        warehouse: SocketAddr,
    ) -> Result<Run, Failure> {
        let mut reachable = address;
        if address.ip().is_unspecified() {
            reachable.set_ip(match address {
                SocketAddr::V4(_) => std::net::Ipv4Addr::LOCALHOST.into(),
                SocketAddr::V6(_) => std::net::Ipv6Addr::LOCALHOST.into(),
            });
        }
        let run = Run {
            address,
            endpoint: format!("http://{reachable}"),
            warehouse: Some(warehouse),
            pid: std::process::id(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        };
        let temporary = self.path.join(format!("{RUN}.new"));
        std::fs::write(&temporary, serde_json::to_vec_pretty(&run)?)
            .and_then(|()| std::fs::rename(&temporary, self.path.join(RUN)))
            .map_err(|error| format!("cannot write {}: {error}", self.path.join(RUN).display()))?;
        Ok(run)
    }
}

impl Drop for DataDir {
    fn drop(&mut self) {
        // What stays behind after a crash is recognised by the lock being free.
        let _ = std::fs::remove_file(self.path.join(RUN));
        // Closing the file is not enough while a child process is being started, which holds it
        // for a moment.
        let _ = self.lock.unlock();
    }
}

/// Where the server on this data directory is, or was. The flag says whether it runs.
pub(crate) fn find_run(path: &Path) -> Option<(Run, bool)> {
    let run = serde_json::from_slice(&std::fs::read(path.join(RUN)).ok()?).ok()?;
    Some((run, is_in_use(path)))
}

/// Whether a server runs on this data directory.
pub(crate) fn is_in_use(path: &Path) -> bool {
    // A shared lock: several of these questions at once do not disturb each other.
    let lock = File::open(path.join(LOCK));
    lock.is_ok_and(|lock| matches!(lock.try_lock_shared(), Err(TryLockError::WouldBlock)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_directory_belongs_to_one_server() {
        let path =
            std::env::temp_dir().join(format!("landfall-data-dir-{}/deep", std::process::id()));
        assert!(!is_in_use(&path));
        let first = DataDir::take(&path).unwrap();
        let error = DataDir::take(&path).unwrap_err().to_string();
        assert!(
            error.contains(&format!("in use by landfall with process id {}", std::process::id())),
            "{error}"
        );
        let run = first
            .announce("0.0.0.0:4566".parse().unwrap(), "127.0.0.1:5439".parse().unwrap())
            .unwrap();
        assert_eq!(run.endpoint, "http://127.0.0.1:4566");
        assert_eq!(find_run(&path), Some((run, true)));
        drop(first);
        assert_eq!(find_run(&path), None);
        assert!(!is_in_use(&path));
        drop(DataDir::take(&path).unwrap());
        std::fs::remove_dir_all(path.parent().unwrap()).unwrap();
    }
}
