//! Log files, begun anew before they grow without end.

use std::fs;
use std::path::Path;
use std::time::Duration;

use mysql_async::prelude::Queryable;
use time::OffsetDateTime;

use super::sql::explain;
use super::{GENERAL_LOG, LOG, MariaDb, SLOW_LOG, admin};
use crate::engine::{Observation, Place};
use crate::log_file::{self, Found};
use crate::{Error, Result};

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

impl MariaDb {
    /// Only what is found here is ever opened: no other path can be asked for.
    pub(super) fn find_logs(&self, place: &Place) -> Result<Vec<Found>> {
        log_file::list(&self.home(place), |file| {
            LOGS.iter().find_map(|(name, log)| {
                let end = file.strip_prefix(log)?;
                (end.is_empty() || end.starts_with('.')).then(|| format!("{name}{end}"))
            })
        })
    }

    /// Removes what is old, and puts long logs of statements aside.
    pub(super) async fn keep_logs_short(&self, place: &Place) -> Result<()> {
        let mut aside = self.find_logs(place)?;
        aside.retain(|found| LOGS.iter().all(|(name, _)| found.log.name != *name));
        for old in aside.iter().filter(|found| found.rests(KEPT_FOR)) {
            old.remove()?;
        }
        for ((name, file), flush) in
            [(LOGS[1], "FLUSH LOCAL GENERAL LOGS"), (LOGS[2], "FLUSH LOCAL SLOW LOGS")]
        {
            let path = self.home(place).join(file);
            let is_long = put_aside(&path)?;
            // A crash may have come between that and the server's hearing of it.
            let is_in_use =
                |found: &Found| found.log.name.starts_with(name) && !found.rests(LATELY);
            let was_put_aside = !path.exists() && aside.iter().any(is_in_use);
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
