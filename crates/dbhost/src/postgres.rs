//! PostgreSQL.
//!
//! A data directory is copied from a template that `initdb` made once for each version (all copies
//! share its system identifier, which matters to physical replication only, and that is never set
//! up between them). Users and databases are made in single-user mode, before anything listens.
//! Passwords travel as SCRAM verifiers, through a pipe or over a connection: they stand in no
//! argument, environment or log, and in no file but one beside a replica's data directory.

mod backup;
mod configuration;
mod engine;
mod parameters;
mod replica;
mod session;
mod upgrade;

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::io::AsyncWriteExt;
use tokio::process::Child;

use crate::account::{self, Account};
use crate::certificate::Certificate;
use crate::engine::{ADMIN, Observation, Place, Running, Setup};
use crate::files;
use crate::process::{is_server_of, remove, run};
use crate::{Authority, EngineVersion, Error, Installation, Parameter, Result};

use backup::{RECOVERY_SIGNAL, blocking, failed, finish};
use configuration::{ERRORS, LOGS, newest};

/// How long a start may take, recovery of a crashed database included. One that takes longer goes
/// on by itself, and is found at the next attempt.
const START_WITHIN: Duration = Duration::from_mins(2);
/// How long an orderly stop may take before open work is cut off.
const STOP_WITHIN_SECONDS: u32 = 15;
const HBA: &str = "pg_hba.conf";
const POLL: Duration = Duration::from_millis(10);
/// What a server says before it writes to its log.
const LOG: &str = "start.log";

/// What no configuration changes. Parameters stand in a file: see `configuration`.
const SETTINGS: [&str; 12] = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "password_encryption=scram-sha-256",
    "archive_mode=on",
    "hot_standby=on",
    "logging_collector=on",
    "log_destination=stderr",
    "log_filename=postgresql.log.%Y-%m-%d-%H",
    "log_rotation_age=60",
    "log_rotation_size=0",
    "log_truncate_on_rotation=off",
    "log_file_mode=0600",
];

/// What a server says that cannot start with its parameters.
const PARAMETERS_AT_FAULT: [&str; 9] = [
    "invalid value for parameter",
    "is outside the valid range",
    "could not map anonymous shared memory",
    "insufficient memory",
    "unrecognized configuration parameter",
    "configuration file",
    "could not access file",
    "must be less than",
    "insufficient parameter settings",
];

/// Logins need a password, and come over the loopback interface only; those of users perhaps over
/// TLS only.
fn hba(requires_tls: bool) -> String {
    let users = if requires_tls { "hostssl" } else { "host" };
    format!(
        "host all {ADMIN} 127.0.0.1/32 scram-sha-256\n\
         host replication {ADMIN} 127.0.0.1/32 scram-sha-256\n\
         {users} all all 127.0.0.1/32 scram-sha-256\n\
         {users} replication all 127.0.0.1/32 scram-sha-256\n\
         host all all 127.0.0.1/32 reject\n"
    )
}

/// PostgreSQL as processes of this machine, with their folders below one folder.
#[derive(Debug)]
pub struct Postgres {
    folder: PathBuf,
    search: Vec<PathBuf>,
    authority: Option<Arc<Authority>>,
    installed: Mutex<Vec<Installation>>,
    template: tokio::sync::Mutex<()>,
    parameters: Mutex<HashMap<EngineVersion, Arc<Vec<Parameter>>>>,
}

impl Postgres {
    /// Databases below `folder`, which is made when it is first needed; its parent must exist by
    /// then. Binaries are looked for in `search` too.
    pub fn new(folder: &Path, search: Vec<PathBuf>) -> Self {
        Self {
            folder: folder.to_owned(),
            search,
            authority: None,
            installed: Mutex::default(),
            template: tokio::sync::Mutex::default(),
            parameters: Mutex::default(),
        }
    }

    /// Databases offer certificates of this authority.
    #[must_use]
    pub fn with_authority(self, authority: Arc<Authority>) -> Self {
        Self { authority: Some(authority), ..self }
    }

    fn home(&self, place: &Place) -> PathBuf {
        self.folder.join(&place.id)
    }

    fn data(&self, place: &Place) -> PathBuf {
        self.home(place).join("data")
    }

    /// The binaries for a data directory: the same version, or else the newest of the same major.
    fn installation(&self, version: EngineVersion) -> Result<Installation> {
        let installed = self.installed.lock().unwrap_or_else(PoisonError::into_inner);
        let same = |known: &&Installation| known.version.is_of_major_of(version);
        let exact = installed.iter().find(|known| known.version == version);
        exact.or_else(|| installed.iter().rfind(same)).cloned().ok_or_else(|| {
            Error::new(format!(
                "PostgreSQL {} is not installed on this host: install it (for example the package postgresql-{}), or \
                 name the folder of its binaries in the configuration",
                version.major, version.major
            ))
        })
    }

    fn prepare(&self, place: &Place) -> Result<Option<Account>> {
        let program = self.installation(place.version)?.bin;
        let account = account::open_home(&self.folder, &place.id, &program)?;
        let logs = self.home(place).join(LOGS);
        account::make_private(&logs, account)
            .map_err(Error::during(format_args!("cannot make {}", logs.display())))?;
        Ok(account)
    }

    /// The folder with a fresh data directory of this version, made when it is first needed.
    async fn template(
        &self,
        installation: &Installation,
        account: Option<Account>,
    ) -> Result<PathBuf> {
        let _one_at_a_time = self.template.lock().await;
        let folder = self.folder.join(format!("template-postgresql-{}", installation.version));
        if folder.exists() {
            return Ok(folder);
        }
        let half = folder.with_extension("part");
        remove(&half).await?;
        let mut command = account::command(&installation.bin.join("initdb"), account);
        command.arg("--pgdata").arg(&half).arg(format!("--username={ADMIN}")).args([
            "--encoding=UTF8",
            "--locale=C",
            "--auth=reject",
            "--no-sync",
        ]);
        run(&mut command, "initdb").await?;
        configuration::include(&half, account)?;
        blocking(|| files::sync(&half)).map_err(failed(&half))?;
        finish(&half, &folder).await?;
        Ok(folder)
    }

    /// Makes users and databases while nothing listens.
    async fn populate(
        &self,
        program: &Path,
        account: Option<Account>,
        data: &Path,
        script: &str,
    ) -> Result<()> {
        let mut command = account::command(program, account);
        command
            .args(["--single", "-D"])
            .arg(data)
            // Statements hold verifiers of passwords: none of them is logged.
            .args(["-c", "log_min_error_statement=panic", "-c", "log_statement=none"])
            // All of it is written to the disk afterwards, at once, not file by file.
            .args(["-c", "fsync=off", "-c", "exit_on_error=on", "postgres"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        let failed = || Error::during::<std::io::Error>("cannot set up the new database");
        let mut child = command.spawn().map_err(failed())?;
        if let Some(mut input) = child.stdin.take() {
            input.write_all(script.as_bytes()).await.map_err(failed())?;
        }
        let output = child.wait_with_output().await.map_err(failed())?;
        if output.status.success() {
            return Ok(());
        }
        let reason = reasons(&String::from_utf8_lossy(&output.stderr));
        Err(Error::new(format!("the new database could not be set up: {reason}")))
    }

    async fn make(&self, place: &Place, setup: &Setup) -> Result<()> {
        let account = self.prepare(place)?;
        let data = self.data(place);
        if data.exists() {
            return Ok(());
        }
        let installation = self.installation(place.version)?;
        let template = self.template(&installation, account).await?;
        let half = self.home(place).join("data.part");
        remove(&half).await?;
        blocking(|| files::copy_unflushed(&template, &half, account))
            .and_then(|()| files::replace(&half.join(HBA), &hba(false), account))
            .map_err(failed(&half))?;
        let script = session::script(place, setup);
        self.populate(&installation.bin.join("postgres"), account, &half, &script).await?;
        blocking(|| files::sync(&half)).map_err(failed(&half))?;
        finish(&half, &data).await
    }

    async fn launch(&self, place: &Place) -> Result<Running> {
        let account = self.prepare(place)?;
        let installation = self.installation(place.version)?;
        let is_hidden = self.hide_password(place, account)?;
        let log_from = self.log_ends(place);
        let mut child = match self.look(place)? {
            Observation::Absent => {
                return Err(Error::new(format!(
                    "the data directory {} is gone",
                    self.data(place).display()
                )));
            }
            Observation::Stopped => Some(self.spawn(place, &installation, account)?),
            Observation::Busy { .. } | Observation::Running { .. } => None,
        };
        let deadline = Instant::now() + START_WITHIN;
        let pid = loop {
            if let Observation::Running { pid } = self.look(place)? {
                break pid;
            }
            let ended = child.as_mut().is_some_and(|child| !matches!(child.try_wait(), Ok(None)));
            if ended || Instant::now() > deadline {
                let reason = log_reasons(&log_from);
                if ended && self.settle_for_end_of_log(place, &reason) {
                    child = Some(self.spawn(place, &installation, account)?);
                    continue;
                }
                let text = format!("PostgreSQL did not start: {reason}");
                let is_about_parameters =
                    ended && PARAMETERS_AT_FAULT.iter().any(|part| reason.contains(part));
                let error = if is_about_parameters { Error::about_parameters } else { Error::new };
                return Err(error(text));
            }
            tokio::time::sleep(POLL).await;
        };
        if let Some(mut child) = child {
            // Takes note of its end, so that no dead entry stays in the table of processes.
            tokio::spawn(async move { child.wait().await });
        }
        let admin = session::log_in(place).await?;
        let row = admin.query_one("SHOW server_version", &[]).await;
        let text: String = row.map_err(|error| session::told(&error))?.get(0);
        session::restrain(&admin, place.version).await?;
        if is_hidden {
            session::reload(&admin).await?;
        }
        self.forget_recovery(place)?;
        let version = EngineVersion::parse(&text).unwrap_or(installation.version);
        Ok(Running { pid, version })
    }

    fn spawn(
        &self,
        place: &Place,
        installation: &Installation,
        account: Option<Account>,
    ) -> Result<Child> {
        use std::os::unix::fs::OpenOptionsExt;
        let path = self.home(place).join(LOG);
        let log = fs::OpenOptions::new().append(true).create(true).mode(0o600).open(&path);
        let log = log.map_err(Error::during(format_args!("cannot open {}", path.display())))?;
        let errors = log.try_clone().map_err(Error::during("cannot share the log"))?;
        let mut command = account::command(&installation.bin.join("postgres"), account);
        command.arg("-D").arg(self.data(place)).arg("-p").arg(place.port.to_string());
        for setting in SETTINGS {
            command.arg("-c").arg(setting);
        }
        if cfg!(target_os = "linux") && installation.version.major >= 14 {
            // Before it recovers, it writes everything to the disk: at once, not file by file.
            command.args(["-c", "recovery_init_sync_method=syncfs"]);
        }
        if has_tls(installation, account) {
            let Certificate { certificate, key } =
                Certificate::make(&self.home(place), account, self.authority.as_deref())?;
            command.arg("-c").arg("ssl=on");
            command.arg("-c").arg(format!("ssl_cert_file={}", certificate.display()));
            command.arg("-c").arg(format!("ssl_key_file={}", key.display()));
        }
        let logs = self.home(place).join(LOGS).join(ERRORS);
        command.arg("-c").arg(format!("log_directory={}", logs.display()));
        command
            .stdin(Stdio::null())
            .stdout(log)
            .stderr(errors)
            // Neither a Ctrl-C for this process nor its end reaches the database.
            .process_group(0)
            .kill_on_drop(false);
        command.spawn().map_err(Error::during(format_args!(
            "cannot run {}",
            installation.bin.join("postgres").display()
        )))
    }

    /// The log files that a start may write to, with their sizes.
    fn log_ends(&self, place: &Place) -> Vec<(PathBuf, u64)> {
        let home = self.home(place);
        let before = home.join(LOG);
        let size = fs::metadata(&before).map_or(0, |log| log.len());
        let folder = home.join(LOGS).join(ERRORS);
        let current = newest(&folder).unwrap_or((folder, 0));
        vec![(before, size), current]
    }

    fn look(&self, place: &Place) -> Result<Observation> {
        let data = self.data(place);
        if !data.exists() {
            return Ok(Observation::Absent);
        }
        let text = match fs::read_to_string(data.join("postmaster.pid")) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Ok(Observation::Stopped);
            }
            Err(error) => {
                let path = data.join("postmaster.pid");
                return Err(Error::new(format!("cannot read {}: {error}", path.display())));
            }
        };
        // Process id, data directory, start time, port, socket folder, address, memory key, state.
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        let pid = lines.first().and_then(|line| line.parse().ok());
        let Some(pid) = pid.filter(|pid| is_server_of(*pid, &data)) else {
            return Ok(Observation::Stopped);
        };
        // A server that is being restored says so too, once it can be read.
        let is_ready = lines.get(7) == Some(&"ready") && !data.join(RECOVERY_SIGNAL).exists();
        let is_on_port = lines.get(3).and_then(|line| line.parse().ok()) == Some(place.port);
        Ok(if is_ready && is_on_port {
            Observation::Running { pid }
        } else {
            Observation::Busy { pid }
        })
    }

    async fn renew(&self, place: &Place) -> Result<Option<i64>> {
        let Some(authority) = &self.authority else { return Ok(None) };
        let account = self.prepare(place)?;
        if !has_tls(&self.installation(place.version)?, account) {
            return Ok(None);
        }
        let made = Certificate::make(&self.home(place), account, Some(authority))?;
        // Also when the files are good: the process may have been started before they were made.
        session::reload(&session::log_in(place).await?).await?;
        Ok(authority.vouches_until(&made.certificate))
    }

    async fn end(&self, place: &Place) -> Result<()> {
        let mut modes = ["fast", "immediate"].into_iter();
        loop {
            if matches!(self.look(place)?, Observation::Absent | Observation::Stopped) {
                return Ok(());
            }
            let mode = modes
                .next()
                .ok_or_else(|| Error::new(format!("the database {} does not stop", place.id)))?;
            let installation = self.installation(place.version)?;
            let account = Account::unprivileged()?;
            let mut stop = account::command(&installation.bin.join("pg_ctl"), account);
            stop.args(["stop", "--silent", "--wait", "--mode", mode, "--timeout"])
                .arg(STOP_WITHIN_SECONDS.to_string())
                .arg("--pgdata")
                .arg(self.data(place));
            if let Err(error) = run(&mut stop, "pg_ctl stop").await {
                tracing::warn!(%error, database = place.id, mode, "a stop did not succeed");
            }
        }
    }
}

/// Whether an installation was built with TLS.
fn has_tls(installation: &Installation, account: Option<Account>) -> bool {
    let tls = BTreeMap::from([("ssl".to_owned(), "on".to_owned())]);
    parameters::check(&installation.bin, account, &tls).is_ok()
}

/// What the logs say since a start, as far as it explains why that failed.
fn log_reasons(from: &[(PathBuf, u64)]) -> String {
    let mut fresh = String::new();
    for (path, from) in from {
        // The server may have begun another file.
        let folder = if path.is_dir() { Some(&**path) } else { path.parent() };
        let newer = folder.and_then(newest).filter(|(newer, _)| newer > path);
        let read = [(path, *from)].into_iter().chain(newer.iter().map(|(path, _)| (path, 0)));
        for (path, from) in read {
            let log = fs::read(path).unwrap_or_default();
            let end = log.get(usize::try_from(from).unwrap_or(usize::MAX)..);
            fresh.push_str(&String::from_utf8_lossy(end.unwrap_or_default()));
        }
    }
    reasons(&fresh)
}

/// The lines of a log that say what went wrong; none that repeats a statement.
fn reasons(log: &str) -> String {
    let told = ["ERROR:", "FATAL:", "PANIC:", "could not", "error:"];
    let lines: Vec<&str> = log
        .lines()
        .filter(|line| told.iter().any(|word| line.contains(word)))
        .filter(|line| !line.contains("STATEMENT:"))
        .collect();
    let last = &lines[lines.len().saturating_sub(4)..];
    if last.is_empty() { "it gives no reason".to_owned() } else { last.join("; ") }
}
