//! Log files: listed, read, and begun anew before they grow without end.

use std::fs;
use std::io::{ErrorKind, Read, Seek, SeekFrom};
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use mysql_async::prelude::Queryable;
use time::OffsetDateTime;

use super::sql::explain;
use super::{GENERAL_LOG, LOG, MariaDb, SLOW_LOG, admin};
use crate::engine::{Observation, Place};
use crate::{Error, LogFile, Result};

/// Log files by the names that they are asked for by.
const LOGS: [(&str, &str); 3] = [
    ("error/mysql-error.log", LOG),
    ("general/mysql-general.log", GENERAL_LOG),
    ("slowquery/mysql-slowquery.log", SLOW_LOG),
];
/// A file of this size is put aside, under a name that tells when: at most once an hour.
const BYTES_MAX: u64 = 16 << 20;
/// How long a file is kept after it was last written to.
const KEPT_FOR: Duration = Duration::from_hours(14 * 24);

/// A file that was written to this recently may be one that the server still has open.
const LATELY: Duration = Duration::from_mins(10);

/// A log file: what it is asked for by, and its name in the folder of its database.
struct Log {
    listed: LogFile,
    file: String,
}

impl Log {
    fn is_aside(&self) -> bool {
        LOGS.iter().all(|(_, file)| self.file != *file)
    }
}

impl MariaDb {
    pub(super) fn list_logs(&self, place: &Place) -> Result<Vec<LogFile>> {
        Ok(self.find_logs(place)?.into_iter().map(|log| log.listed).collect())
    }

    fn find_logs(&self, place: &Place) -> Result<Vec<Log>> {
        let home = self.home(place);
        let entries = match fs::read_dir(&home) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => {
                return Err(Error::new(format!("cannot read {}: {error}", home.display())));
            }
        };
        let mut found: Vec<Log> = entries
            .flatten()
            .filter_map(|entry| {
                let file = entry.file_name().into_string().ok()?;
                let (name, end) = LOGS.iter().find_map(|(name, log)| {
                    let end = file.strip_prefix(log)?;
                    (end.is_empty() || end.starts_with('.')).then_some((name, end))
                })?;
                let about = entry.metadata().ok().filter(fs::Metadata::is_file)?;
                let written = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
                let listed = LogFile {
                    name: format!("{name}{end}"),
                    bytes: about.len(),
                    written_unix_millis: i64::try_from(written.as_millis()).unwrap_or(i64::MAX),
                };
                Some(Log { listed, file })
            })
            .collect();
        found.sort_by(|one, other| one.listed.name.cmp(&other.listed.name));
        Ok(found)
    }

    /// Only names that the listing has are opened: no other path can be asked for.
    pub(super) fn log_part(
        &self,
        place: &Place,
        name: &str,
        from: u64,
        bytes_max: usize,
    ) -> Result<Option<Vec<u8>>> {
        let logs = self.find_logs(place)?;
        let Some(log) = logs.into_iter().find(|log| log.listed.name == name) else {
            return Ok(None);
        };
        let path = self.home(place).join(log.file);
        let mut bytes = Vec::new();
        let most = u64::try_from(bytes_max).unwrap_or(u64::MAX);
        let read = fs::File::open(&path).and_then(|mut file| {
            file.seek(SeekFrom::Start(from))?;
            file.take(most).read_to_end(&mut bytes)
        });
        match read {
            Ok(_) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::new(format!("cannot read {}: {error}", path.display()))),
        }
    }

    /// Removes what is old, and puts long logs of statements aside.
    pub(super) async fn keep_logs_short(&self, place: &Place) -> Result<()> {
        let home = self.home(place);
        let logs = self.find_logs(place)?;
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let rests = |log: &Log, least: Duration| {
            let written = u64::try_from(log.listed.written_unix_millis).unwrap_or_default();
            now.saturating_sub(Duration::from_millis(written)) >= least
        };
        let aside = || logs.iter().filter(|log| log.is_aside());
        for log in aside().filter(|log| rests(log, KEPT_FOR)) {
            let path = home.join(&log.file);
            fs::remove_file(&path).map_err(|error| {
                Error::new(format!("cannot remove {}: {error}", path.display()))
            })?;
        }
        for (file, flush) in
            [(GENERAL_LOG, "FLUSH LOCAL GENERAL LOGS"), (SLOW_LOG, "FLUSH LOCAL SLOW LOGS")]
        {
            let path = home.join(file);
            let is_long = put_aside(&path)?;
            // A crash may have come between that and the server's hearing of it.
            let is_in_use = |log: &Log| log.file.starts_with(file) && !rests(log, LATELY);
            let was_put_aside = !path.exists() && aside().any(is_in_use);
            if (is_long || was_put_aside)
                && matches!(self.look(place)?, Observation::Running { .. })
            {
                let mut session = admin(place).await?;
                let told = session.query_drop(flush).await;
                told.map_err(|error| Error::new(explain(&error)))?;
                let _ = session.disconnect().await;
            }
        }
        Ok(())
    }

    /// The server holds its own log for as long as it runs: a long one is put aside before a start.
    pub(super) fn begin_log(&self, place: &Place) -> Result<()> {
        put_aside(&self.home(place).join(LOG)).map(|_| ())
    }
}

/// Renames a log that is long, unless one was put aside in this hour already; answers whether it
/// did. Who has it open goes on writing into it.
fn put_aside(path: &Path) -> Result<bool> {
    let is_long = fs::metadata(path).is_ok_and(|about| about.len() >= BYTES_MAX);
    if !is_long {
        return Ok(false);
    }
    let now = OffsetDateTime::now_utc();
    let mut name = path.as_os_str().to_owned();
    let hour = now.hour();
    name.push(format!(".{}.{hour:02}", now.date()));
    let aside = Path::new(&name);
    if aside.exists() {
        return Ok(false);
    }
    let renamed = fs::rename(path, aside);
    renamed.map_err(|error| Error::new(format!("cannot rename {}: {error}", path.display())))?;
    Ok(true)
}
