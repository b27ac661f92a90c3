//! Log files of a database, named within its folder of logs.

use std::fs;
use std::io::{ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::{Error, Result};

/// A log file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogFile {
    /// Its name: a path within the folder of logs, such as `error/postgresql.log.2026-01-02-03`.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// When it was last written to, in milliseconds since the Unix epoch.
    pub written_unix_millis: i64,
}

/// A log file on the disk.
pub(crate) struct Found {
    pub(crate) log: LogFile,
    pub(crate) path: PathBuf,
}

impl Found {
    /// Whether nothing was written to it for this long.
    pub(crate) fn rests(&self, least: Duration) -> bool {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let written = u64::try_from(self.log.written_unix_millis).unwrap_or_default();
        now.saturating_sub(Duration::from_millis(written)) >= least
    }

    /// Up to so many bytes from a place on; `None` if it was removed meanwhile.
    pub(crate) fn part(&self, from: u64, bytes_max: usize) -> Result<Option<Vec<u8>>> {
        let mut bytes = Vec::new();
        let most = u64::try_from(bytes_max).unwrap_or(u64::MAX);
        let read = fs::File::open(&self.path).and_then(|mut file| {
            file.seek(SeekFrom::Start(from))?;
            file.take(most).read_to_end(&mut bytes)
        });
        match read {
            Ok(_) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::new(format!("cannot read {}: {error}", self.path.display()))),
        }
    }

    pub(crate) fn remove(&self) -> Result<()> {
        match fs::remove_file(&self.path) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(Error::new(format!("cannot remove {}: {error}", self.path.display())))
            }
            _ => Ok(()),
        }
    }
}

/// The files of a folder that `named` has a name for, in the order of these names; none where there
/// is no such folder.
pub(crate) fn list(folder: &Path, named: impl Fn(&str) -> Option<String>) -> Result<Vec<Found>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => {
            return Err(Error::new(format!("cannot read {}: {error}", folder.display())));
        }
    };
    let mut found: Vec<Found> = entries
        .flatten()
        .filter_map(|entry| {
            let name = named(entry.file_name().to_str()?)?;
            let about = entry.metadata().ok().filter(fs::Metadata::is_file)?;
            let written = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
            let written_unix_millis = i64::try_from(written.as_millis()).unwrap_or(i64::MAX);
            let log = LogFile { name, bytes: about.len(), written_unix_millis };
            Some(Found { log, path: entry.path() })
        })
        .collect();
    found.sort_by(|one, other| one.log.name.cmp(&other.log.name));
    Ok(found)
}
