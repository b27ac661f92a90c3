//! MariaDB.
//!
//! A data directory is copied from a template that `mariadb-install-db` made once for each version,
//! and that has no user who could log in. Users and the first database are made by the first start,
//! from a file that the server reads before it lets anybody in. Passwords travel as the server's
//! verifiers of them, in that file or over a connection: they stand in no argument, environment or
//! log.
//!
//! MariaDB's own pid file says nothing of its state, and comes late. So this process keeps one of
//! its own beside the data directory, from the moment that the server is started: its process, its
//! port, and, from the administrator's first login on, that it is ready.

mod backup;
mod configuration;
mod installation;
mod logs;
mod parameters;
mod replica;
mod sql;

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use mysql_async::Conn;
use mysql_async::prelude::Queryable;
use tokio::io::AsyncWriteExt;
use tokio::process::Child;

use crate::account::{self, Account};
use crate::certificate::{Certificate, write_private};
use crate::engine::{Doing, Engine, Observation, Password, Place, Running, Setup};
use crate::process::{is_server_of, remove, rename, run, server_of, signal, sync_all};
use crate::{
    Authority, Backup, Configuration, EngineVersion, Error, LogFile, Parameter, Progress,
    Replication, Restore, Result, files,
};

pub use installation::MariaDbInstallation;
use sql::{LogInError, explain, log_in};

/// How long a start may take, recovery of a crashed database included. One that takes longer goes
/// on by itself, and is found at the next attempt.
const START_WITHIN: Duration = Duration::from_mins(2);
/// How long an orderly stop may take before the process is killed, and how long it may take to
/// die. Nothing committed is lost by either.
const STOP_WITHIN: [(&str, Duration); 2] =
    [("TERM", Duration::from_secs(30)), ("KILL", Duration::from_secs(10))];
const POLL: Duration = Duration::from_millis(10);
const LOG: &str = "mariadb.log";
const GENERAL_LOG: &str = "mariadb-general.log";
const SLOW_LOG: &str = "mariadb-slow.log";
/// The folder in which servers are asked for their parameters.
const ASKED: &str = "parameters-mariadb";
/// How much of its log is looked at after a start.
const LOG_BYTES_MAX: u64 = 1 << 20;
/// What a server writes into its log once it lets users in.
const READY: &str = "ready for connections";
/// What a server's process is called.
const PROGRAMS: [&str; 2] = ["mariadbd", "mysqld"];
/// What the first start makes.
const SETUP: &str = "setup.sql";
/// The process, its port, and whether it let the administrator in.
const PROCESS: &str = "mariadb.pid";

/// What every server runs with, whatever its parameters are.
const SETTINGS: [&str; 8] = [
    "--bind-address=127.0.0.1",
    "--socket=",
    "--skip-name-resolve",
    "--skip-symbolic-links",
    "--pid-file=mariadbd.pid",
    "--log-bin=binlog",
    "--log-bin-index=binlog.index",
    "--plugin-maturity=stable",
];

/// What a log says when a start failed because of a value.
const PARAMETERS_AT_FAULT: [&str; 9] = [
    "unknown variable",
    "unknown option",
    "Error while setting value",
    "time zone",
    "annot allocate memory",
    "compiled character set",
    "COLLATION",
    "Out of memory",
    "mmap",
];

/// MariaDB as processes of this machine, with their folders below one folder.
#[derive(Debug)]
pub struct MariaDb {
    folder: PathBuf,
    search: Vec<PathBuf>,
    authority: Option<Arc<Authority>>,
    installed: Mutex<Vec<MariaDbInstallation>>,
    template: tokio::sync::Mutex<()>,
    parameters: Mutex<HashMap<EngineVersion, Arc<Vec<Parameter>>>>,
}

/// A start under way.
struct Starting<'a> {
    place: &'a Place,
    /// How long the log was before it.
    log_from: u64,
    /// The process, unless it ran before.
    child: Option<Child>,
}

impl MariaDb {
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
    fn installation(&self, version: EngineVersion) -> Result<MariaDbInstallation> {
        let installed = self.installed.lock().unwrap_or_else(PoisonError::into_inner);
        let same = |known: &&MariaDbInstallation| known.version.is_of_major_of(version);
        let exact = installed.iter().find(|known| known.version == version);
        exact.or_else(|| installed.iter().rfind(same)).cloned().ok_or_else(|| {
            Error::new(format!(
                "MariaDB {} is not installed on this host: install it (for example the package mariadb-server), or \
                 name the folder of its binaries in the configuration",
                version.major_version()
            ))
        })
    }

    fn prepare(&self, place: &Place) -> Result<(Option<Account>, MariaDbInstallation)> {
        let installation = self.installation(place.version)?;
        let programs = installation.server.parent().unwrap_or(&installation.base);
        let account = account::open_home(&self.folder, &place.id, programs)?;
        Ok((account, installation))
    }

    /// Where an installed server is asked for its parameters.
    fn folder_for_questions(
        &self,
        version: EngineVersion,
    ) -> Result<(Option<Account>, MariaDbInstallation, PathBuf)> {
        let installation = self.installation(version)?;
        let programs = installation.server.parent().unwrap_or(&installation.base);
        let account = account::open_home(&self.folder, ASKED, programs)?;
        Ok((account, installation, self.folder.join(ASKED)))
    }

    /// The folder with a fresh data directory of this version, made when it is first needed. Its
    /// redo log is small, so that copies are quick: the first start makes one of the usual size.
    async fn template(
        &self,
        installation: &MariaDbInstallation,
        account: Option<Account>,
    ) -> Result<PathBuf> {
        const SMALL: &str = "--innodb-log-file-size=4M";
        let _one_at_a_time = self.template.lock().await;
        let folder = self.folder.join(format!("template-mariadb-{}", installation.version));
        if folder.exists() {
            return Ok(folder);
        }
        let half = folder.with_extension("part");
        remove(&half).await?;
        // A server removes, when it starts, what looks like its own in the folder of temporary files:
        // not in one that others have too.
        let scratch = folder.with_extension("tmp");
        account::make_private(&scratch, account)
            .map_err(Error::during(format_args!("cannot make {}", scratch.display())))?;
        let base = joined("--basedir=", &installation.base);
        let data = joined("--datadir=", &half);
        let mut install = account::command(&installation.install, account);
        install.env("TMPDIR", &scratch).arg("--no-defaults").args([&base, &data]).args([
            "--auth-root-authentication-method=normal",
            "--skip-test-db",
            "--skip-name-resolve",
            SMALL,
        ]);
        run(&mut install, "mariadb-install-db").await?;
        let mut bootstrap = account::command(&installation.server, account);
        bootstrap.env("TMPDIR", &scratch).arg("--no-defaults").args([&base, &data]).args([
            "--bootstrap",
            "--log-warnings=1",
            SMALL,
        ]);
        // Root could log in without a password.
        let clean = "DELETE FROM mysql.global_priv WHERE User <> 'mariadb.sys';\nDELETE FROM mysql.proxies_priv;\n";
        feed(&mut bootstrap, clean).await?;
        remove(&scratch).await?;
        rename(&half, &folder).await?;
        Ok(folder)
    }

    async fn make(&self, place: &Place, setup: &Setup) -> Result<()> {
        let (account, installation) = self.prepare(place)?;
        let (home, data) = (self.home(place), self.data(place));
        if data.exists() {
            return Ok(());
        }
        let template = self.template(&installation, account).await?;
        let half = home.join("data.part");
        remove(&half).await?;
        let mut copy = account::command(Path::new("cp"), account);
        run(copy.arg("-a").arg(&template).arg(&half), "the copy of the template").await?;
        Certificate::make(&home, account, self.authority.as_deref())?;
        write_private(&home.join(SETUP), &sql::script(place, setup), account)
            .map_err(Error::during("cannot write what the new database is to hold"))?;
        sync_all(&half).await?;
        rename(&half, &data).await
    }

    async fn launch(&self, place: &Place) -> Result<Running> {
        self.replay(place).await?;
        let (account, installation) = self.prepare(place)?;
        let found = self.look(place)?;
        if matches!(found, Observation::Stopped) {
            self.begin_log(place)?;
        }
        let log_from = fs::metadata(self.home(place).join(LOG)).map_or(0, |log| log.len());
        let child = match found {
            Observation::Absent => {
                return Err(Error::new(format!(
                    "the data directory {} is gone",
                    self.data(place).display()
                )));
            }
            Observation::Busy { .. } | Observation::Running { .. } => None,
            Observation::Stopped => {
                if self.has_archive(&place.id) {
                    // A start removes files of the binlog that are some days old.
                    self.fill_archive(place).await?;
                }
                self.spawn(place, &installation, account).await?
            }
        };
        let mut starting = Starting { place, log_from, child };
        let (pid, mut admin) = self.admitted(&mut starting).await?;
        if let Some(mut child) = starting.child {
            // Takes note of its end, so that no dead entry stays in the table of processes.
            tokio::spawn(async move { child.wait().await });
        }
        let version = version_of(&mut admin).await?.unwrap_or(installation.version);
        self.follow_source(place, &mut admin).await?;
        let _ = admin.disconnect().await;
        self.forget_setup(place)?;
        self.note(place, pid, true)?;
        Ok(Running { pid, version })
    }

    /// Runs the server for work that nobody else may see; it is ended by [`Self::end`].
    async fn run_hidden(
        &self,
        place: &Place,
        installation: &MariaDbInstallation,
        account: Option<Account>,
    ) -> Result<()> {
        let log_from = fs::metadata(self.home(place).join(LOG)).map_or(0, |log| log.len());
        let child = self.spawn(place, installation, account).await?;
        let mut starting = Starting { place, log_from, child };
        let (_, admin) = self.admitted(&mut starting).await?;
        let _ = admin.disconnect().await;
        if let Some(mut child) = starting.child {
            tokio::spawn(async move { child.wait().await });
        }
        Ok(())
    }

    /// Waits until the administrator is let in.
    async fn admitted(&self, starting: &mut Starting<'_>) -> Result<(u32, Conn)> {
        let place = starting.place;
        let deadline = Instant::now() + START_WITHIN;
        loop {
            let child = starting.child.as_mut();
            let ended = child.is_some_and(|child| !matches!(child.try_wait(), Ok(None)));
            let pid = match self.look(place)? {
                Observation::Busy { pid } | Observation::Running { pid } if !ended => pid,
                _ => return Err(self.did_not_start(starting, "it ended")),
            };
            // Until it says so itself, another program may be what listens on its port.
            let is_ready = starting.child.is_none() || self.log_of(starting).contains(READY);
            let answer = if is_ready { log_in(place).await } else { Err(LogInError::starting()) };
            match answer {
                Ok(session) => return Ok((pid, session)),
                Err(LogInError::Refused(error)) => {
                    return Err(self.did_not_start(starting, &error.to_string()));
                }
                Err(LogInError::NotReady(error)) if Instant::now() > deadline => {
                    return Err(self.did_not_start(starting, &error.to_string()));
                }
                Err(LogInError::NotReady(_)) => tokio::time::sleep(POLL).await,
            }
        }
    }

    /// Starts the server, unless one of this data directory runs that the last process of ours had
    /// no time to take note of.
    async fn spawn(
        &self,
        place: &Place,
        installation: &MariaDbInstallation,
        account: Option<Account>,
    ) -> Result<Option<Child>> {
        use std::os::unix::fs::OpenOptionsExt;
        let (home, data) = (self.home(place), self.data(place));
        let known = data.clone();
        let running = tokio::task::spawn_blocking(move || server_of(&known, &PROGRAMS)).await;
        if let Some(pid) = running.ok().flatten() {
            self.note(place, pid, false)?;
            return Ok(None);
        }
        let path = home.join(LOG);
        let log = fs::OpenOptions::new().append(true).create(true).mode(0o600).open(&path);
        let log = log.map_err(Error::during(format_args!("cannot open {}", path.display())))?;
        let errors = log.try_clone().map_err(Error::during("cannot share the log"))?;
        let mut folders = Vec::new();
        for name in ["tmp", "files"] {
            folders.push(home.join(name));
            account::make_private(&home.join(name), account).map_err(Error::during(
                format_args!("cannot make {}", home.join(name).display()),
            ))?;
        }
        let mut command = account::command(&installation.server, account);
        command
            .arg(joined("--defaults-file=", &self.configuration(place, account)?))
            .arg(joined("--basedir=", &installation.base))
            .arg(joined("--datadir=", &data))
            .arg(joined("--general-log-file=", &home.join(GENERAL_LOG)))
            .arg(joined("--slow-query-log-file=", &home.join(SLOW_LOG)))
            .arg(joined("--tmpdir=", &folders[0]))
            .arg(joined("--secure-file-priv=", &folders[1]))
            .args(SETTINGS)
            .arg(format!("--port={}", place.port))
            .arg(format!("--server-id={}", number_of(&place.id)))
            .arg(format!("--gtid-domain-id={}", number_of(&place.id)));
        if home.join(replica::REPLICA).exists() {
            command.arg("--read-only");
        }
        let tls = Certificate::make(&home, account, self.authority.as_deref())?;
        command.arg(joined("--ssl-cert=", &tls.certificate)).arg(joined("--ssl-key=", &tls.key));
        if home.join(SETUP).exists() {
            command.arg(joined("--init-file=", &home.join(SETUP)));
        }
        command
            // Where it runs tells whose server it is, from the first moment on.
            .current_dir(&data)
            .stdin(Stdio::null())
            .stdout(log)
            .stderr(errors)
            // Neither a Ctrl-C for this process nor its end reaches the database.
            .process_group(0)
            .kill_on_drop(false);
        let server = installation.server.display();
        let child = command.spawn().map_err(Error::during(format_args!("cannot run {server}")))?;
        if let Some(pid) = child.id() {
            self.note(place, pid, false)?;
        }
        Ok(Some(child))
    }

    /// The file of settings; one of a database that was never configured is made.
    fn configuration(&self, place: &Place, account: Option<Account>) -> Result<PathBuf> {
        let path = self.home(place).join(configuration::FILE);
        if !path.exists() {
            let base = parameters::BASE.map(|(name, value)| (name.to_owned(), value.to_owned()));
            files::replace(&path, &parameters::file_of(&BTreeMap::from(base)), account)
                .map_err(Error::during(format_args!("cannot write {}", path.display())))?;
        }
        Ok(path)
    }

    fn note(&self, place: &Place, pid: u32, is_ready: bool) -> Result<()> {
        let path = self.home(place).join(PROCESS);
        let state = if is_ready { "ready" } else { "busy" };
        let half = path.with_extension("part");
        let written = fs::write(&half, format!("{pid}\n{}\n{state}\n", place.port))
            .and_then(|()| fs::rename(&half, &path));
        written.map_err(Error::during(format_args!("cannot write {}", path.display())))
    }

    /// All of it was carried out: the next start must not set back what users changed since.
    fn forget_setup(&self, place: &Place) -> Result<()> {
        let path = self.home(place).join(SETUP);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(Error::new(format!("cannot remove {}: {error}", path.display())))
            }
            _ => Ok(()),
        }
    }

    /// What the log says since a start.
    fn log_of(&self, starting: &Starting<'_>) -> String {
        let mut log = Vec::new();
        let read = fs::File::open(self.home(starting.place).join(LOG)).and_then(|mut file| {
            file.seek(SeekFrom::Start(starting.log_from))?;
            file.take(LOG_BYTES_MAX).read_to_end(&mut log)
        });
        if let Err(error) = read {
            tracing::warn!(%error, database = starting.place.id, "its log cannot be read");
        }
        String::from_utf8_lossy(&log).into_owned()
    }

    /// The log explains best why a start failed.
    fn did_not_start(&self, starting: &Starting<'_>, otherwise: &str) -> Error {
        let reason = reasons(&self.log_of(starting)).unwrap_or_else(|| otherwise.to_owned());
        let text = format!("MariaDB did not start: {reason}");
        if PARAMETERS_AT_FAULT.iter().any(|part| reason.contains(part)) {
            Error::about_parameters(text)
        } else {
            Error::new(text)
        }
    }

    fn look(&self, place: &Place) -> Result<Observation> {
        let data = self.data(place);
        if !data.exists() {
            return Ok(Observation::Absent);
        }
        let path = self.home(place).join(PROCESS);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Ok(Observation::Stopped);
            }
            Err(error) => {
                return Err(Error::new(format!("cannot read {}: {error}", path.display())));
            }
        };
        let lines: Vec<&str> = text.lines().collect();
        let pid = lines.first().and_then(|line| line.parse().ok());
        let Some(pid) = pid.filter(|pid| is_server_of(*pid, &data)) else {
            return Ok(Observation::Stopped);
        };
        let is_on_port = lines.get(1).and_then(|line| line.parse().ok()) == Some(place.port);
        let is_ready = is_on_port && lines.get(2) == Some(&"ready");
        Ok(if is_ready { Observation::Running { pid } } else { Observation::Busy { pid } })
    }

    async fn renew(&self, place: &Place) -> Result<Option<i64>> {
        let Some(authority) = &self.authority else { return Ok(None) };
        let (account, _) = self.prepare(place)?;
        let made = Certificate::make(&self.home(place), account, Some(authority))?;
        let mut admin = admin(place).await?;
        // Also when the files are good: the process may have been started before they were made.
        let asked = admin.query_drop("FLUSH LOCAL SSL").await;
        asked.map_err(|error| Error::new(explain(&error)))?;
        let _ = admin.disconnect().await;
        Ok(authority.vouches_until(&made.certificate))
    }

    async fn end(&self, place: &Place) -> Result<()> {
        for (name, within) in STOP_WITHIN {
            let (Observation::Busy { pid } | Observation::Running { pid }) = self.look(place)?
            else {
                return Ok(());
            };
            self.note(place, pid, false)?;
            signal(pid, name).await?;
            let deadline = Instant::now() + within;
            while Instant::now() < deadline {
                if matches!(self.look(place)?, Observation::Absent | Observation::Stopped) {
                    return Ok(());
                }
                tokio::time::sleep(POLL).await;
            }
            tracing::warn!(database = place.id, signal = name, "a stop did not succeed");
        }
        Err(Error::new(format!("the database {} does not stop", place.id)))
    }
}

impl Engine for MariaDb {
    fn versions(&self) -> Vec<EngineVersion> {
        let installed = self.installed.lock().unwrap_or_else(PoisonError::into_inner);
        installed.iter().map(|known| known.version).collect()
    }

    fn discover(&self) {
        let found = MariaDbInstallation::find_all(&self.search);
        *self.installed.lock().unwrap_or_else(PoisonError::into_inner) = found;
    }

    fn check(&self) -> Result<()> {
        account::check(&self.folder)
    }

    fn initialise<'a>(&'a self, place: &'a Place, setup: &'a Setup) -> Doing<'a, ()> {
        Box::pin(self.make(place, setup))
    }

    fn start<'a>(&'a self, place: &'a Place) -> Doing<'a, Running> {
        Box::pin(self.launch(place))
    }

    fn stop<'a>(&'a self, place: &'a Place) -> Doing<'a, ()> {
        Box::pin(self.end(place))
    }

    fn observe(&self, place: &Place) -> Result<Observation> {
        self.look(place)
    }

    fn erase<'a>(&'a self, place: &'a Place) -> Doing<'a, ()> {
        Box::pin(async move {
            self.end(place).await?;
            remove(&self.home(place)).await
        })
    }

    fn certify<'a>(&'a self, place: &'a Place) -> Doing<'a, Option<i64>> {
        Box::pin(self.renew(place))
    }

    fn has_backups(&self) -> bool {
        let installed = self.installed.lock().unwrap_or_else(PoisonError::into_inner);
        let programs = ["mariadb-backup", "mariadb-binlog", "mariadb"];
        installed.iter().any(|known| programs.iter().all(|name| known.program(name).is_some()))
    }

    fn back_up<'a>(
        &'a self,
        place: &'a Place,
        name: &'a str,
        progress: &'a Progress,
    ) -> Doing<'a, Backup> {
        Box::pin(self.make_backup(place, name, progress))
    }

    fn copy_backup<'a>(&'a self, from: &'a str, to: &'a str) -> Doing<'a, Backup> {
        Box::pin(self.duplicate_backup(from, to))
    }

    fn erase_backup<'a>(&'a self, name: &'a str) -> Doing<'a, ()> {
        Box::pin(self.remove_backup(name))
    }

    fn restore<'a>(&'a self, place: &'a Place, from: &'a Restore) -> Doing<'a, ()> {
        Box::pin(self.make_from_backup(place, from))
    }

    fn complete_archive<'a>(&'a self, place: &'a Place) -> Doing<'a, ()> {
        Box::pin(self.fill_archive(place))
    }

    fn trim_archive<'a>(&'a self, id: &'a str, oldest_backup: Option<&'a str>) -> Doing<'a, ()> {
        Box::pin(self.cut_archive(id, oldest_backup))
    }

    fn follow<'a>(&'a self, place: &'a Place, source: &'a Place) -> Doing<'a, ()> {
        Box::pin(self.make_replica(place, source))
    }

    fn replication<'a>(&'a self, place: &'a Place) -> Doing<'a, Replication> {
        Box::pin(self.standing(place))
    }

    fn promote<'a>(&'a self, place: &'a Place) -> Doing<'a, ()> {
        Box::pin(self.lift(place))
    }

    fn parameters(&self, version: EngineVersion) -> Result<Arc<Vec<Parameter>>> {
        // Held while the server is asked: one at a time uses the folder for it.
        let mut known = self.parameters.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known.get(&version) {
            return Ok(known.clone());
        }
        let (account, installation, folder) = self.folder_for_questions(version)?;
        let read = Arc::new(parameters::read(&installation, account, &folder)?);
        known.insert(version, read.clone());
        Ok(read)
    }

    fn check_values(
        &self,
        version: EngineVersion,
        values: &BTreeMap<String, String>,
    ) -> Result<()> {
        let _one_at_a_time = self.parameters.lock().unwrap_or_else(PoisonError::into_inner);
        let (account, installation, folder) = self.folder_for_questions(version)?;
        parameters::check(&installation, account, &folder, values)
    }

    fn configure<'a>(
        &'a self,
        place: &'a Place,
        configuration: &'a Configuration,
    ) -> Doing<'a, Vec<String>> {
        Box::pin(self.write_configuration(place, configuration))
    }

    fn logs(&self, place: &Place) -> Result<Vec<LogFile>> {
        Ok(self.find_logs(place)?.into_iter().map(|found| found.log).collect())
    }

    fn trim_logs<'a>(&'a self, place: &'a Place) -> Doing<'a, ()> {
        Box::pin(self.keep_logs_short(place))
    }

    fn read_log(
        &self,
        place: &Place,
        name: &str,
        from: u64,
        bytes_max: usize,
    ) -> Result<Option<Vec<u8>>> {
        let found = self.find_logs(place)?.into_iter().find(|found| found.log.name == name);
        found.map_or(Ok(None), |found| found.part(from, bytes_max))
    }

    fn set_password<'a>(
        &'a self,
        place: &'a Place,
        user: &'a str,
        password: &'a Password,
    ) -> Doing<'a, ()> {
        Box::pin(async move {
            let mut admin = admin(place).await?;
            let done = async {
                admin.query_drop("SET SESSION sql_log_bin = 0").await?;
                admin.query_drop(sql::new_password(user, password)).await
            };
            done.await.map_err(|error| Error::new(explain(&error)))?;
            let _ = admin.disconnect().await;
            Ok(())
        })
    }
}

/// A session of the administrator's.
async fn admin(place: &Place) -> Result<Conn> {
    match log_in(place).await {
        Ok(session) => Ok(session),
        Err(LogInError::NotReady(error) | LogInError::Refused(error)) => Err(error),
    }
}

async fn version_of(session: &mut Conn) -> Result<Option<EngineVersion>> {
    let text: std::result::Result<Option<String>, _> =
        session.query_first("SELECT VERSION()").await;
    let text = text.map_err(|error| Error::new(explain(&error)))?;
    Ok(text.as_deref().and_then(EngineVersion::parse))
}

/// An option whose value is a path.
fn joined(option: &str, path: &Path) -> std::ffi::OsString {
    let mut text = std::ffi::OsString::from(option);
    text.push(path);
    text
}

/// What tells this database from others in replication: FNV-1a of its name, and never 0.
fn number_of(id: &str) -> u32 {
    let hash = id
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash.max(1)
}

/// Runs a program to its end, with this text as its input.
async fn feed(command: &mut tokio::process::Command, input: &str) -> Result<()> {
    let failed = || Error::during::<std::io::Error>("cannot set up the template");
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).kill_on_drop(true);
    let mut child = command.spawn().map_err(failed())?;
    if let Some(mut pipe) = child.stdin.take() {
        pipe.write_all(input.as_bytes()).await.map_err(failed())?;
    }
    let output = child.wait_with_output().await.map_err(failed())?;
    if output.status.success() {
        return Ok(());
    }
    let reason = reasons(&String::from_utf8_lossy(&output.stderr));
    let reason = reason.unwrap_or_else(|| output.status.to_string());
    Err(Error::new(format!("the template could not be set up: {reason}")))
}

/// The lines of a log that say what went wrong.
fn reasons(log: &str) -> Option<String> {
    let told = ["[ERROR]", "ERROR:", "Fatal error"];
    let lines: Vec<&str> = log
        .lines()
        .filter(|line| told.iter().any(|word| line.contains(word)))
        .filter(|line| !line.ends_with("Aborting"))
        .map(|line| line.split_once("[ERROR] ").map_or(line, |(_, rest)| rest))
        .collect();
    let last = &lines[lines.len().saturating_sub(4)..];
    (!last.is_empty()).then(|| last.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_is_searched_for_reasons() {
        let log = "2026-01-01  1:02:03 0 [Note] fine\n\
            2026-01-01  1:02:03 0 [ERROR] Can't start server: Bind on TCP/IP port. Got error: 98\n\
            2026-01-01  1:02:03 0 [ERROR] Aborting\n";
        let expected = "Can't start server: Bind on TCP/IP port. Got error: 98";
        assert_eq!(reasons(log).as_deref(), Some(expected));
        assert_eq!(reasons("all is well"), None);
    }

    #[test]
    fn databases_have_different_numbers() {
        assert_ne!(number_of("db-A"), number_of("db-B"));
        assert_eq!(number_of(""), 0x811c_9dc5);
    }
}
