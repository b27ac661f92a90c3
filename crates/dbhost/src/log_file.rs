//! Log files of a database, named within its folder of logs.

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
