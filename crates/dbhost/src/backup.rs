//! Backups: copies of a database as it was at one moment, and what restores from them.

use std::sync::atomic::Ordering;

use crate::files::Tally;

/// How far a copy is. Shared with whoever shows it.
#[derive(Debug, Default)]
pub struct Progress(pub(crate) Tally);

impl Progress {
    /// What is copied of what is to be copied, in percent; 0 before that is known.
    pub fn percent(&self) -> u8 {
        let total = self.0.total_bytes.load(Ordering::Relaxed);
        let done = self.0.done_bytes.load(Ordering::Relaxed);
        let percent = done.saturating_mul(100).checked_div(total).unwrap_or(0);
        u8::try_from(percent.min(100)).unwrap_or(100)
    }
}

/// A backup that is on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backup {
    /// The size of its files.
    pub bytes: u64,
}

/// What a database is restored from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restore {
    /// The name of the backup.
    pub backup: String,
    /// The changes to carry out on top of it; none: the database is as in the backup.
    pub replay: Option<Replay>,
}

/// Changes from the archive of a database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replay {
    /// [`crate::Place::id`] of the database whose archive it is.
    pub archive_of: String,
    /// The last commit that counts, in microseconds since the Unix epoch; all there are without.
    pub until_unix_micros: Option<i64>,
}

/// How a replica stands to its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Replication {
    /// Changes stream in.
    Streaming,
    /// None do: the source is down or refuses, or the replica has just started.
    Interrupted,
    /// It is no replica.
    Primary,
}
