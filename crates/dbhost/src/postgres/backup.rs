//! Backups of data directories, the archive of the write-ahead log, and restores.
//!
//! A running server is copied between `pg_backup_start` and `pg_backup_stop`; a slot that lasts as
//! long as the session keeps the log that the copy needs, which is then copied too: a backup needs
//! no archive. Backups and archives stand beside the folders of databases, and outlive them.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::configuration::{fetch_command, setting};
use super::{POLL, Postgres, session};
use crate::account::{self, Account};
use crate::engine::{Observation, Place};
use crate::files::{self, Omit, Tally};
use crate::process::{remove, rename};
use crate::{Backup, Error, Progress, Replay, Restore, Result};

pub(super) const BACKUPS: &str = "backups";
pub(super) const ARCHIVES: &str = "archives";
/// In a backup's folder: the first log segment that it needs.
const FIRST_SEGMENT: &str = "first-segment";
/// In a data directory: settings that the server itself may write.
pub(super) const AUTO: &str = "postgresql.auto.conf";
pub(super) const RECOVERY_SIGNAL: &str = "recovery.signal";
const TARGET: &str = "recovery_target_time";
/// How long the server may take to archive what it was told to.
const ARCHIVED_WITHIN: Duration = Duration::from_mins(1);

/// What a copy of a running server leaves out: what it makes anew at its start.
const OMIT: Omit<'static> = Omit {
    entries: &[
        "postmaster.pid",
        "postmaster.opts",
        "current_logfiles",
        RECOVERY_SIGNAL,
        "standby.signal",
        "backup_label",
        "backup_label.old",
        "tablespace_map",
        AUTO,
    ],
    contents: &[
        "pg_wal",
        "pg_replslot",
        "pg_dynshmem",
        "pg_notify",
        "pg_serial",
        "pg_snapshots",
        "pg_stat_tmp",
        "pg_subtrans",
    ],
    prefixes: &["pgsql_tmp", "pg_internal.init"],
    is_in_use: true,
};

/// The same of one that does not run: its log is a part of it.
const OMIT_STOPPED: Omit<'static> = Omit {
    contents: &["pg_replslot", "pg_dynshmem", "pg_snapshots", "pg_stat_tmp"],
    is_in_use: false,
    ..OMIT
};

impl Postgres {
    pub(super) fn archive(&self, id: &str) -> PathBuf {
        self.folder.join(ARCHIVES).join(id)
    }

    fn backup(&self, name: &str) -> Result<PathBuf> {
        let is_plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
        if name.is_empty() || !name.bytes().all(is_plain) {
            return Err(Error::new("the name of a backup's folder is not plain"));
        }
        Ok(self.folder.join(BACKUPS).join(name))
    }

    /// The folder that a backup is made in, empty.
    async fn half_backup(&self, whole: &Path, account: Option<Account>) -> Result<PathBuf> {
        let half = whole.with_extension("part");
        remove(&half).await?;
        account::make_private(&self.folder.join(BACKUPS), account)
            .and_then(|()| account::make_private(&half, account))
            .map_err(Error::during(format_args!("cannot make {}", half.display())))?;
        Ok(half)
    }

    pub(super) async fn make_backup(
        &self,
        place: &Place,
        name: &str,
        progress: &Progress,
    ) -> Result<Backup> {
        let account = self.prepare(place)?;
        let whole = self.backup(name)?;
        if !whole.exists() {
            let half = self.half_backup(&whole, account).await?;
            let first = self.copy_data(place, &half.join("data"), account, &progress.0).await?;
            if let Some(first) = first {
                let path = half.join(FIRST_SEGMENT);
                files::replace(&path, &first, account).map_err(failed(&path))?;
            }
            finish(&half, &whole).await?;
        }
        size(&whole)
    }

    /// Copies a data directory, running or not; answers the first log segment that a running one's
    /// copy needs.
    pub(super) async fn copy_data(
        &self,
        place: &Place,
        to: &Path,
        account: Option<Account>,
        tally: &Tally,
    ) -> Result<Option<String>> {
        let data = self.data(place);
        match self.look(place)? {
            Observation::Absent => Err(Error::new(format!("{} is gone", data.display()))),
            Observation::Stopped => {
                blocking(|| files::copy(&data, to, account, &OMIT_STOPPED, tally))
                    .map_err(failed(to))?;
                files::replace(&to.join(AUTO), "", account).map_err(failed(to))?;
                Ok(None)
            }
            Observation::Busy { .. } => Err(Error::new("the database is starting or stopping")),
            Observation::Running { .. } => {
                self.copy_running(place, to, account, tally).await.map(Some)
            }
        }
    }

    async fn copy_running(
        &self,
        place: &Place,
        to: &Path,
        account: Option<Account>,
        tally: &Tally,
    ) -> Result<String> {
        let data = self.data(place);
        let admin = session::log_in_for_long(place).await?;
        let is_old = place.version.major < 15;
        let (start, stop) = if is_old {
            ("pg_start_backup('landfall', true, false)", "pg_stop_backup(false, false)")
        } else {
            ("pg_backup_start('landfall', true)", "pg_backup_stop(false)")
        };
        let begin = format!(
            "SELECT pg_catalog.pg_create_physical_replication_slot(\
                 'landfall_backup_' || pg_catalog.pg_backend_pid(), true, true); \
             SELECT pg_catalog.{start}"
        );
        admin.batch_execute(&begin).await.map_err(|error| session::told(&error))?;
        blocking(|| files::copy(&data, to, account, &OMIT, tally)).map_err(failed(to))?;
        let end = format!(
            "SELECT pg_catalog.pg_walfile_name(lsn), labelfile, spcmapfile FROM pg_catalog.{stop}"
        );
        let row = admin.query_one(&end, &[]).await.map_err(|error| session::told(&error))?;
        let (last, label, map): (String, String, String) = (row.get(0), row.get(1), row.get(2));
        let first = label
            .lines()
            .find_map(|line| line.strip_prefix("START WAL LOCATION:")?.split_once("(file "))
            .and_then(|(_, file)| file.trim_end().strip_suffix(')'))
            .ok_or_else(|| Error::new("the backup's label names no log segment"))?
            .to_owned();
        let written = || {
            files::replace(&to.join("backup_label"), &label, account)?;
            if !map.is_empty() {
                files::replace(&to.join("tablespace_map"), &map, account)?;
            }
            files::replace(&to.join(AUTO), "", account)?;
            let log = to.join("pg_wal");
            for segment in segments(&data.join("pg_wal"))? {
                if *segment >= *first && *segment <= *last {
                    files::copy_file(
                        &data.join("pg_wal").join(&segment),
                        &log.join(&segment),
                        account,
                    )?;
                }
            }
            fs::File::open(&log)?.sync_all()
        };
        blocking(written).map_err(failed(to))?;
        Ok(first)
    }

    pub(super) async fn duplicate_backup(&self, from: &str, to: &str) -> Result<Backup> {
        let account = Account::unprivileged()?;
        let (from, whole) = (self.backup(from)?, self.backup(to)?);
        if !whole.exists() {
            let half = self.half_backup(&whole, account).await?;
            blocking(|| files::copy(&from, &half, account, &Omit::NOTHING, &Tally::default()))
                .map_err(failed(&half))?;
            finish(&half, &whole).await?;
        }
        size(&whole)
    }

    pub(super) async fn remove_backup(&self, name: &str) -> Result<()> {
        let whole = self.backup(name)?;
        remove(&whole.with_extension("part")).await?;
        remove(&whole).await
    }

    pub(super) async fn make_from_backup(&self, place: &Place, from: &Restore) -> Result<()> {
        let account = self.prepare(place)?;
        let data = self.data(place);
        if data.exists() {
            return Ok(());
        }
        let backup = self.backup(&from.backup)?.join("data");
        if !backup.exists() {
            return Err(Error::new(format!("the backup {} is gone", backup.display())));
        }
        let half = self.home(place).join("data.part");
        remove(&half).await?;
        blocking(|| files::copy(&backup, &half, account, &Omit::NOTHING, &Tally::default()))
            .map_err(failed(&half))?;
        if let Some(replay) = &from.replay {
            let text = self.recovery(replay, true);
            files::replace(&half.join(AUTO), &text, account)
                .and_then(|()| files::replace(&half.join(RECOVERY_SIGNAL), "", account))
                .map_err(failed(&half))?;
        }
        finish(&half, &data).await
    }

    fn recovery(&self, replay: &Replay, to_target: bool) -> String {
        let mut text =
            setting("restore_command", &fetch_command(&self.archive(&replay.archive_of)));
        text.push_str(&setting("recovery_target_action", "promote"));
        if let Some(micros) = replay.until_unix_micros.filter(|_| to_target) {
            let (seconds, rest) = (micros.div_euclid(1_000_000), micros.rem_euclid(1_000_000));
            text.push_str(&setting(TARGET, &moment(seconds, rest)));
        }
        text
    }

    /// After a start that failed because no commit follows the wanted moment: everything that was
    /// committed by then is replayed, so that the end of the log is that moment. Whether that was
    /// the reason, so that a start will go on.
    pub(super) fn settle_for_end_of_log(&self, place: &Place, reason: &str) -> bool {
        if !reason.contains("recovery ended before configured recovery target was reached") {
            return false;
        }
        let path = self.data(place).join(AUTO);
        let Ok(text) = fs::read_to_string(&path) else { return false };
        let kept: String =
            text.split_inclusive('\n').filter(|line| !line.starts_with(TARGET)).collect();
        let account = Account::unprivileged().ok().flatten();
        kept != text && files::replace(&path, &kept, account).is_ok()
    }

    /// Takes back what a restore or a source needed, of a server that stands on its own.
    pub(super) fn forget_recovery(&self, place: &Place) -> Result<()> {
        let data = self.data(place);
        let path = data.join(AUTO);
        let is_done = !data.join(RECOVERY_SIGNAL).exists() && !data.join("standby.signal").exists();
        if !is_done {
            return Ok(());
        }
        let has_any = fs::read_to_string(&path).is_ok_and(|text| text.contains("restore_command"));
        if has_any {
            files::replace(&path, "", Account::unprivileged()?).map_err(failed(&path))?;
        }
        self.drop_password(place)
    }

    pub(super) async fn fill_archive(&self, place: &Place) -> Result<()> {
        let archive = self.archive(&place.id);
        if !matches!(self.look(place)?, Observation::Running { .. }) {
            let account = self.prepare(place)?;
            let log = self.data(place).join("pg_wal");
            let copied = || {
                account::make_private(&self.folder.join(ARCHIVES), account)?;
                account::make_private(&archive, account)?;
                for segment in segments(&log)? {
                    let half = archive.join(format!("{segment}.part"));
                    // The server's own note. The last segment has none: it goes on to be filled.
                    if !log.join("archive_status").join(format!("{segment}.done")).exists() {
                        files::copy_file(&log.join(&segment), &half, account)?;
                        fs::rename(&half, archive.join(&segment))?;
                    }
                }
                fs::File::open(&archive)?.sync_all()
            };
            return blocking(copied).map_err(failed(&archive));
        }
        let admin = session::log_in(place).await?;
        // A commit after every one that counts: a restore to this moment finds its end.
        let end = "SELECT pg_catalog.pg_logical_emit_message(true, 'landfall', '')";
        admin.batch_execute(end).await.map_err(|error| session::told(&error))?;
        let switch = "SELECT pg_catalog.pg_walfile_name(pg_catalog.pg_switch_wal())";
        let row = admin.query_one(switch, &[]).await.map_err(|error| session::told(&error))?;
        let segment: String = row.get(0);
        drop(admin);
        let deadline = Instant::now() + ARCHIVED_WITHIN;
        while !archive.join(&segment).exists() {
            if Instant::now() > deadline {
                return Err(Error::new(format!(
                    "the log segment {segment} was not archived in {}; the database's log says why",
                    archive.display()
                )));
            }
            tokio::time::sleep(POLL).await;
        }
        Ok(())
    }

    pub(super) async fn cut_archive(&self, id: &str, oldest: Option<&str>) -> Result<()> {
        let archive = self.archive(id);
        let Some(oldest) = oldest else { return remove(&archive).await };
        let path = self.backup(oldest)?.join(FIRST_SEGMENT);
        let first = match fs::read_to_string(&path) {
            // It was made of a stopped database: where it begins is not known.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            other => other.map_err(failed(&path))?,
        };
        let cut = || -> std::io::Result<()> {
            for segment in segments(&archive)? {
                if *segment < *first {
                    fs::remove_file(archive.join(segment))?;
                }
            }
            Ok(())
        };
        match blocking(cut) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
            other => other.map_err(failed(&archive)),
        }
    }
}

/// A folder that is whole gets its name, for good.
pub(super) async fn finish(half: &Path, whole: &Path) -> Result<()> {
    blocking(|| fs::File::open(half)?.sync_all()).map_err(failed(half))?;
    rename(half, whole).await
}

fn size(backup: &Path) -> Result<Backup> {
    let bytes = blocking(|| files::size(backup)).map_err(failed(backup))?;
    Ok(Backup { bytes })
}

/// Log segments of a folder, and histories of time lines, by name.
fn segments(folder: &Path) -> std::io::Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.len() == 24 && name.bytes().all(|b| b.is_ascii_hexdigit()) {
            found.push(name);
        }
    }
    found.sort();
    Ok(found)
}

/// A moment as the server reads it, in UTC: the days since the epoch are counted in eras of 400
/// years that begin in March.
fn moment(unix_seconds: i64, micros: i64) -> String {
    let (days, second) = (unix_seconds.div_euclid(86_400), unix_seconds.rem_euclid(86_400));
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}.{micros:06}+00")
}

/// Work on files that blocks: other tasks move to other threads meanwhile.
pub(super) fn blocking<T>(work: impl FnOnce() -> T) -> T {
    match tokio::runtime::Handle::try_current().map(|handle| handle.runtime_flavor()) {
        Ok(tokio::runtime::RuntimeFlavor::MultiThread) => tokio::task::block_in_place(work),
        _ => work(),
    }
}

pub(super) fn failed(path: &Path) -> impl FnOnce(std::io::Error) -> Error {
    Error::during(format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_days_and_times() {
        assert_eq!(moment(0, 0), "1970-01-01 00:00:00.000000+00");
        assert_eq!(moment(1_709_210_096, 7), "2024-02-29 12:34:56.000007+00");
        assert_eq!(moment(1_767_225_599, 999_999), "2025-12-31 23:59:59.999999+00");
    }
}
