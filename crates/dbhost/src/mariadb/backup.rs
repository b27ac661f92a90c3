//! Backups, the archive of the binlog, and restores.
//!
//! A running server is copied by `mariadb-backup`, a stopped one as it lies. The binlog's files are
//! the log of changes: the archive holds those that are whole, and `mariadb-binlog` replays them.
//! Backups and archives stand beside the folders of databases, and outlive them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use mysql_async::prelude::Queryable;

use super::sql::{LogInError, explain, log_in};
use super::{MariaDb, MariaDbInstallation, joined};
use crate::account::{self, Account};
use crate::engine::{ADMIN, Observation, Place};
use crate::files::{self, Omit, Tally};
use crate::process::{remove, rename, run};
use crate::{Backup, Error, Progress, Replay, Restore, Result};

const BACKUPS: &str = "backups";
const ARCHIVES: &str = "archives";
const BINLOG: &str = "binlog.";
/// In a backup's folder: the binlog's file and place that go on from it, and its GTIDs.
const PLACE: &str = "place";
/// In a database's folder: what is to be replayed before its first start, and whether that began.
const REPLAY: &str = "replay";
const REPLAY_BEGAN: &str = "replay-began";
/// Names of what the backup program writes down the place in, by versions.
const TOLD: [&str; 2] = ["xtrabackup_binlog_info", "mariadb_backup_binlog_info"];

/// Where changes go on from a backup.
pub(super) struct From {
    file: String,
    at: u64,
    pub(super) gtids: String,
}

impl From {
    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim_end_matches('\n').splitn(3, ['\t', '\n']);
        let (file, at) = (parts.next()?.to_owned(), parts.next()?.parse().ok()?);
        file.starts_with(BINLOG).then_some(())?;
        Some(Self { file, at, gtids: parts.next().unwrap_or_default().replace('\n', "") })
    }
}

impl MariaDb {
    fn archive(&self, id: &str) -> PathBuf {
        self.folder.join(ARCHIVES).join(id)
    }

    pub(super) fn has_archive(&self, id: &str) -> bool {
        self.archive(id).exists()
    }

    fn backup(&self, name: &str) -> Result<PathBuf> {
        let is_plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
        if name.is_empty() || !name.bytes().all(is_plain) {
            return Err(Error::new("the name of a backup's folder is not plain"));
        }
        Ok(self.folder.join(BACKUPS).join(name))
    }

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
        let whole = self.backup(name)?;
        if !whole.exists() {
            let (account, _) = self.prepare(place)?;
            if self.has_archive(&place.id) {
                // The server forgets its binlog after some days; backups are made more often.
                self.fill_archive(place).await?;
            }
            let half = self.half_backup(&whole, account).await?;
            let from = self.copy_data(place, &half.join("data"), &progress.0).await?;
            let text = format!("{}\n{}\n{}\n", from.file, from.at, from.gtids);
            let path = half.join(PLACE);
            files::replace(&path, &text, account).map_err(failed(&path))?;
            finish(&half, &whole).await?;
        }
        let bytes = blocking(|| files::size(&whole)).map_err(failed(&whole))?;
        for total in [&progress.0.total_bytes, &progress.0.done_bytes] {
            total.store(bytes.max(1), std::sync::atomic::Ordering::Relaxed);
        }
        Ok(Backup { bytes })
    }

    /// Copies a data directory, running or not.
    pub(super) async fn copy_data(&self, place: &Place, to: &Path, tally: &Tally) -> Result<From> {
        let (account, installation) = self.prepare(place)?;
        let data = self.data(place);
        match self.look(place)? {
            Observation::Absent => Err(Error::new(format!("{} is gone", data.display()))),
            Observation::Busy { .. } => Err(Error::new("the database is starting or stopping")),
            Observation::Running { .. } => {
                self.copy_running(place, &installation, account, to).await
            }
            Observation::Stopped => {
                let logs = blocking(|| binlogs(&data)).map_err(failed(&data))?;
                let mut entries: Vec<&str> = logs.iter().map(String::as_str).collect();
                entries.extend(["binlog.index", "binlog.state", "mariadbd.pid"]);
                let omit = Omit { entries: &entries, ..Omit::NOTHING };
                blocking(|| files::copy(&data, to, account, &omit, tally)).map_err(failed(to))?;
                let last = logs.last().cloned().unwrap_or_else(|| format!("{BINLOG}000001"));
                let at = fs::metadata(data.join(&last)).map_or(4, |about| about.len());
                Ok(From { file: last, at, gtids: String::new() })
            }
        }
    }

    async fn copy_running(
        &self,
        place: &Place,
        installation: &MariaDbInstallation,
        account: Option<Account>,
        to: &Path,
    ) -> Result<From> {
        let program = installation
            .program("mariadb-backup")
            .or_else(|| installation.program("mariabackup"))
            .ok_or_else(|| {
                Error::new("mariadb-backup is not installed on this host: install the package mariadb-backup")
            })?;
        account::make_private(to, account).map_err(failed(to))?;
        let login = self.login_file(place, account)?;
        let target = joined("--target-dir=", to);
        let mut copy = account::command(&program, account);
        copy.arg(joined("--defaults-file=", &login))
            .arg("--backup")
            .arg(joined("--datadir=", &self.data(place)))
            .arg(&target);
        let copied = run(&mut copy, "mariadb-backup").await;
        let _ = fs::remove_file(&login);
        copied.map_err(|error| last_line(&error))?;
        let mut prepare = account::command(&program, account);
        prepare.arg("--no-defaults").arg("--prepare").arg(&target);
        run(&mut prepare, "mariadb-backup --prepare").await.map_err(|error| last_line(&error))?;
        blocking(|| files::sync(to)).map_err(failed(to))?;
        let told = TOLD.iter().find_map(|name| fs::read_to_string(to.join(name)).ok());
        told.as_deref()
            .and_then(From::parse)
            .ok_or_else(|| Error::new("the backup does not tell its place in the binlog"))
    }

    /// A file with the administrator's login, for programs: no argument shows the password.
    fn login_file(&self, place: &Place, account: Option<Account>) -> Result<PathBuf> {
        let path = self.home(place).join("login.cnf");
        let text = format!(
            "[client]\nhost=127.0.0.1\nport={}\nuser={ADMIN}\npassword=\"{}\"\nprotocol=TCP\n",
            place.port,
            place.admin_password.expose().replace('\\', "\\\\").replace('"', "\\\"")
        );
        files::replace(&path, &text, account).map_err(failed(&path))?;
        Ok(path)
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
        let bytes = blocking(|| files::size(&whole)).map_err(failed(&whole))?;
        Ok(Backup { bytes })
    }

    pub(super) async fn remove_backup(&self, name: &str) -> Result<()> {
        let whole = self.backup(name)?;
        remove(&whole.with_extension("part")).await?;
        remove(&whole).await
    }

    pub(super) async fn make_from_backup(&self, place: &Place, from: &Restore) -> Result<()> {
        let (account, _) = self.prepare(place)?;
        let (home, data) = (self.home(place), self.data(place));
        if data.exists() {
            return Ok(());
        }
        if let Some(replay) = &from.replay {
            let until = replay.until_unix_micros.map(|at| at.to_string()).unwrap_or_default();
            let text = format!("{}\n{}\n{until}\n", from.backup, replay.archive_of);
            let path = home.join(REPLAY);
            files::replace(&path, &text, account).map_err(failed(&path))?;
        }
        self.lay_out(place, &from.backup, account).await
    }

    /// Makes the data directory that of a backup.
    async fn lay_out(&self, place: &Place, name: &str, account: Option<Account>) -> Result<()> {
        let backup = self.backup(name)?.join("data");
        if !backup.exists() {
            return Err(Error::new(format!("the backup {} is gone", backup.display())));
        }
        let half = self.home(place).join("data.part");
        remove(&half).await?;
        blocking(|| files::copy(&backup, &half, account, &Omit::NOTHING, &Tally::default()))
            .map_err(failed(&half))?;
        remove(&self.data(place)).await?;
        finish(&half, &self.data(place)).await
    }

    /// Carries out the changes that a restore asks for, before the first start. A run that was cut
    /// off begins again from the backup: it is not known how far it came.
    pub(super) async fn replay(&self, place: &Place) -> Result<()> {
        let home = self.home(place);
        let Ok(text) = fs::read_to_string(home.join(REPLAY)) else { return Ok(()) };
        let lines: Vec<&str> = text.lines().collect();
        let [backup, archive_of, ..] = lines[..] else {
            return Err(Error::new("what is to be replayed cannot be read"));
        };
        let until = lines.get(2).and_then(|text| text.parse().ok());
        let replay = Replay { archive_of: archive_of.to_owned(), until_unix_micros: until };
        let (account, installation) = self.prepare(place)?;
        // On a port that nobody knows: nobody may come in before it is done.
        let listener = std::net::TcpListener::bind(("127.0.0.1", 0));
        let port = listener.and_then(|listener| listener.local_addr()).map(|at| at.port());
        let port = port.map_err(Error::during("there is no free port for a restore"))?;
        let hidden = Place { port, ..place.clone() };
        let began = home.join(REPLAY_BEGAN);
        if began.exists() {
            self.end(place).await?;
            self.lay_out(place, backup, account).await?;
        }
        files::replace(&began, "", account).map_err(failed(&began))?;
        self.run_hidden(&hidden, &installation, account).await?;
        let replayed = self.feed_changes(&hidden, &installation, account, backup, &replay).await;
        self.end(&hidden).await?;
        replayed?;
        for name in [REPLAY, REPLAY_BEGAN] {
            fs::remove_file(home.join(name)).map_err(failed(&home))?;
        }
        Ok(())
    }

    async fn feed_changes(
        &self,
        hidden: &Place,
        installation: &MariaDbInstallation,
        account: Option<Account>,
        backup: &str,
        replay: &Replay,
    ) -> Result<()> {
        let told = fs::read_to_string(self.backup(backup)?.join(PLACE)).unwrap_or_default();
        let from = From::parse(&told);
        let from =
            from.ok_or_else(|| Error::new("the backup does not tell where changes go on"))?;
        let archive = self.archive(&replay.archive_of);
        let all = blocking(|| binlogs(&archive)).map_err(failed(&archive))?;
        let logs: Vec<PathBuf> = all
            .into_iter()
            .filter(|name| !is_before(name, &from.file))
            .map(|name| archive.join(name))
            .collect();
        if logs.is_empty() {
            return Ok(());
        }
        let missing = |name: &str| Error::new(format!("{name} is not installed on this host"));
        let reader =
            installation.program("mariadb-binlog").ok_or_else(|| missing("mariadb-binlog"))?;
        let client = installation.program("mariadb").ok_or_else(|| missing("mariadb"))?;
        let mut read = account::command(&reader, account);
        read.args(["--no-defaults", "--disable-log-bin"]).env("TZ", "UTC");
        // A file of another beginning has nothing before its first event.
        let is_first = logs[0].file_name().is_some_and(|name| *name == *from.file);
        let at = if is_first { from.at } else { 4 };
        read.arg(format!("--start-position={at}"));
        if let Some(micros) = replay.until_unix_micros {
            // The binlog counts whole seconds; the first one that does not count is named.
            let seconds = micros.div_euclid(1_000_000) + 1;
            read.arg(format!("--stop-datetime={}", moment(seconds)));
        }
        read.args(&logs).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let cannot = || Error::during::<std::io::Error>("changes cannot be replayed");
        let mut reading = read.kill_on_drop(true).spawn().map_err(cannot())?;
        let changes: Stdio = match reading.stdout.take() {
            Some(stdout) => stdout.try_into().map_err(cannot())?,
            None => return Err(Error::new("changes cannot be replayed")),
        };
        let login = self.login_file(hidden, account)?;
        let mut write = account::command(&client, account);
        write
            .arg(joined("--defaults-file=", &login))
            .args(["--binary-mode", "--default-character-set=utf8mb4"])
            .stdin(changes)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        let written = write.spawn().map_err(cannot())?.wait_with_output().await;
        let read = reading.wait_with_output().await;
        let _ = fs::remove_file(&login);
        for output in [written.map_err(cannot())?, read.map_err(cannot())?] {
            if !output.status.success() {
                let told = String::from_utf8_lossy(&output.stderr).trim().to_owned();
                return Err(Error::new(format!("changes could not be replayed: {told}")));
            }
        }
        Ok(())
    }

    pub(super) async fn fill_archive(&self, place: &Place) -> Result<()> {
        let (account, _) = self.prepare(place)?;
        let (archive, data) = (self.archive(&place.id), self.data(place));
        let mut whole = blocking(|| binlogs(&data)).map_err(failed(&data))?;
        if matches!(self.look(place)?, Observation::Running { .. }) {
            let mut admin = match log_in(place).await {
                Ok(session) => session,
                Err(LogInError::NotReady(error) | LogInError::Refused(error)) => return Err(error),
            };
            let flushed = admin.query_drop("FLUSH BINARY LOGS").await;
            flushed.map_err(|error| Error::new(explain(&error)))?;
            let _ = admin.disconnect().await;
            whole = blocking(|| binlogs(&data)).map_err(failed(&data))?;
            // The last one is being written.
            whole.pop();
        }
        let copied = || {
            account::make_private(&self.folder.join(ARCHIVES), account)?;
            account::make_private(&archive, account)?;
            for name in &whole {
                let (from, to) = (data.join(name), archive.join(name));
                let is_there = |about: fs::Metadata| {
                    fs::metadata(&from).is_ok_and(|own| own.len() == about.len())
                };
                if !fs::metadata(&to).is_ok_and(is_there) {
                    let half = archive.join(format!("{name}.part"));
                    files::copy_file(&from, &half, account)?;
                    fs::rename(&half, &to)?;
                }
            }
            fs::File::open(&archive)?.sync_all()
        };
        blocking(copied).map_err(failed(&archive))
    }

    pub(super) async fn cut_archive(&self, id: &str, oldest: Option<&str>) -> Result<()> {
        let archive = self.archive(id);
        let Some(oldest) = oldest else { return remove(&archive).await };
        let told = fs::read_to_string(self.backup(oldest)?.join(PLACE)).unwrap_or_default();
        let Some(from) = From::parse(&told) else { return Ok(()) };
        let cut = || -> std::io::Result<()> {
            for name in binlogs(&archive)?.iter().filter(|name| is_before(name, &from.file)) {
                fs::remove_file(archive.join(name))?;
            }
            Ok(())
        };
        match blocking(cut) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
            other => other.map_err(failed(&archive)),
        }
    }

    /// Sees to it that there is an archive to fill.
    pub(super) fn keep_archive(&self, id: &str, account: Option<Account>) -> Result<()> {
        let archive = self.archive(id);
        account::make_private(&self.folder.join(ARCHIVES), account)
            .and_then(|()| account::make_private(&archive, account))
            .map_err(failed(&archive))
    }
}

/// A folder that is whole gets its name, for good.
async fn finish(half: &Path, whole: &Path) -> Result<()> {
    blocking(|| fs::File::open(half)?.sync_all()).map_err(failed(half))?;
    rename(half, whole).await
}

/// The files of a binlog in a folder, in their order; none where there is no folder.
fn binlogs(folder: &Path) -> std::io::Result<Vec<String>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        other => other?,
    };
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let is_log = |name: &String| {
        let number = name.strip_prefix(BINLOG).unwrap_or_default();
        !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())
    };
    let mut found: Vec<String> = names.filter(is_log).collect();
    found.sort_by_key(|name| (name.len(), name.clone()));
    Ok(found)
}

/// Numbers grow in length once six digits are used up.
fn is_before(name: &str, other: &str) -> bool {
    (name.len(), name) < (other.len(), other)
}

/// The program's last words say what went wrong.
fn last_line(error: &Error) -> Error {
    let text = error.to_string();
    let last = text.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or(&text);
    Error::new(format!("the backup could not be made: {last}"))
}

/// A moment as the tools read it, in UTC: the days since the epoch are counted in eras of 400
/// years that begin in March.
fn moment(unix_seconds: i64) -> String {
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
    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
}

/// Work on files that blocks: other tasks move to other threads meanwhile.
fn blocking<T>(work: impl FnOnce() -> T) -> T {
    match tokio::runtime::Handle::try_current().map(|handle| handle.runtime_flavor()) {
        Ok(tokio::runtime::RuntimeFlavor::MultiThread) => tokio::task::block_in_place(work),
        _ => work(),
    }
}

fn failed(path: &Path) -> impl FnOnce(std::io::Error) -> Error {
    Error::during(format!("cannot use {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_a_binlog_have_an_order() {
        assert!(is_before("binlog.000009", "binlog.000010"));
        assert!(is_before("binlog.999999", "binlog.1000000"));
        assert!(!is_before("binlog.000010", "binlog.000010"));
    }

    #[test]
    fn places_are_read_in_both_spellings() {
        let of = |text: &str| From::parse(text).map(|from| (from.file, from.at, from.gtids));
        let found = Some(("binlog.000002".to_owned(), 77, "5-5-3".to_owned()));
        assert_eq!(of("binlog.000002\t77\t5-5-3\n"), found);
        assert_eq!(of("binlog.000002\n77\n5-5-3\n"), found);
        assert_eq!(of(""), None);
        assert_eq!(moment(1_709_210_096), "2024-02-29 12:34:56");
    }
}
