//! PostgreSQL.
//!
//! A data directory is copied from a template that `initdb` made once for each version (all copies
//! share its system identifier, which matters to physical replication only, and that is never set
//! up between them). Users and databases are made in single-user mode, before anything listens.
//! Passwords travel as SCRAM verifiers, through a pipe or over a connection: they stand in no
//! argument, environment, file or log.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use postgres_protocol::password::scram_sha_256;
use tokio::io::AsyncWriteExt;
use tokio::process::Child;
use tokio_postgres::{Client, NoTls};

use crate::account::{self, Account};
use crate::engine::{ADMIN, Doing, Engine, Observation, Password, Place, Running, Setup};
use crate::process::{is_server_of, remove, rename, run};
use crate::{EngineVersion, Error, Installation, Result};

/// How long a start may take, recovery of a crashed database included. One that takes longer goes
/// on by itself, and is found at the next attempt.
const START_WITHIN: Duration = Duration::from_mins(2);
/// How long an orderly stop may take before open work is cut off.
const STOP_WITHIN_SECONDS: u32 = 15;
const POLL: Duration = Duration::from_millis(10);
const LOG: &str = "postgresql.log";

/// What every server runs with. Logical replication is on: a database can be a source of changes.
const SETTINGS: [&str; 7] = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "password_encryption=scram-sha-256",
    "wal_level=logical",
    "max_wal_senders=20",
    "max_replication_slots=20",
    "log_line_prefix=%m [%p] ",
];

/// Logins need a password, and come over the loopback interface only.
const HBA: &str = "host all all 127.0.0.1/32 scram-sha-256\n\
    host replication all 127.0.0.1/32 scram-sha-256\n";

/// PostgreSQL as processes of this machine, with their folders below one folder.
#[derive(Debug)]
pub struct Postgres {
    folder: PathBuf,
    search: Vec<PathBuf>,
    installed: Mutex<Vec<Installation>>,
    template: tokio::sync::Mutex<()>,
}

impl Postgres {
    /// Databases below `folder`, which is made when it is first needed; its parent must exist by
    /// then. Binaries are looked for in `search` too.
    pub fn new(folder: &Path, search: Vec<PathBuf>) -> Self {
        Self {
            folder: folder.to_owned(),
            search,
            installed: Mutex::default(),
            template: tokio::sync::Mutex::default(),
        }
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
        account::open_home(&self.folder, &place.id, &program)
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
        rename(&half, &folder).await?;
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
            .args(["-c", "exit_on_error=on", "postgres"])
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
        let mut copy = account::command(Path::new("cp"), account);
        run(copy.arg("-a").arg(&template).arg(&half), "the copy of the template").await?;
        fs::write(half.join("pg_hba.conf"), HBA)
            .map_err(Error::during("cannot write pg_hba.conf"))?;
        let script = script(place, setup);
        self.populate(&installation.bin.join("postgres"), account, &half, &script).await?;
        let mut sync = account::command(&installation.bin.join("initdb"), account);
        run(sync.args(["--sync-only", "--pgdata"]).arg(&half), "writing to the disk").await?;
        rename(&half, &data).await
    }

    async fn launch(&self, place: &Place) -> Result<Running> {
        let account = self.prepare(place)?;
        let installation = self.installation(place.version)?;
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
        let log_from = fs::metadata(self.home(place).join(LOG)).map_or(0, |log| log.len());
        let deadline = Instant::now() + START_WITHIN;
        let pid = loop {
            if let Observation::Running { pid } = self.look(place)? {
                break pid;
            }
            let ended = child.as_mut().is_some_and(|child| !matches!(child.try_wait(), Ok(None)));
            if ended || Instant::now() > deadline {
                let reason = self.log_reasons(place, log_from);
                return Err(Error::new(format!("PostgreSQL did not start: {reason}")));
            }
            tokio::time::sleep(POLL).await;
        };
        if let Some(mut child) = child {
            // Takes note of its end, so that no dead entry stays in the table of processes.
            tokio::spawn(async move { child.wait().await });
        }
        let admin = log_in(place, ADMIN, &place.admin_password).await?;
        let row = admin.query_one("SHOW server_version", &[]).await;
        let text: String = row.map_err(|error| Error::new(explain(&error)))?.get(0);
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

    /// What the log says since a start, as far as it explains why that failed.
    fn log_reasons(&self, place: &Place, from: u64) -> String {
        let log = fs::read(self.home(place).join(LOG)).unwrap_or_default();
        let fresh = log.get(usize::try_from(from).unwrap_or(usize::MAX)..).unwrap_or_default();
        reasons(&String::from_utf8_lossy(fresh))
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
        let is_ready = lines.get(7) == Some(&"ready");
        let is_on_port = lines.get(3).and_then(|line| line.parse().ok()) == Some(place.port);
        Ok(if is_ready && is_on_port {
            Observation::Running { pid }
        } else {
            Observation::Busy { pid }
        })
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

impl Engine for Postgres {
    fn versions(&self) -> Vec<EngineVersion> {
        let installed = self.installed.lock().unwrap_or_else(PoisonError::into_inner);
        installed.iter().map(|known| known.version).collect()
    }

    fn discover(&self) {
        let found = Installation::find_all(&self.search);
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

    fn set_password<'a>(
        &'a self,
        place: &'a Place,
        user: &'a str,
        password: &'a Password,
    ) -> Doing<'a, ()> {
        Box::pin(async move {
            let admin = log_in(place, ADMIN, &place.admin_password).await?;
            let statement = format!(
                "SET log_min_error_statement = panic; ALTER ROLE {} PASSWORD '{}'",
                quoted(user),
                verifier(password)
            );
            admin.batch_execute(&statement).await.map_err(|error| Error::new(explain(&error)))
        })
    }
}

async fn log_in(place: &Place, user: &str, password: &Password) -> Result<Client> {
    let connected = tokio_postgres::Config::new()
        .host("127.0.0.1")
        .port(place.port)
        .user(user)
        .password(password.expose())
        .dbname("postgres")
        .application_name("landfall")
        .connect_timeout(Duration::from_secs(10))
        .connect(NoTls)
        .await;
    let (client, connection) = connected.map_err(|error| {
        Error::new(format!(
            "cannot log in to the database on port {}: {}",
            place.port,
            explain(&error)
        ))
    })?;
    // Ends when the client is dropped.
    tokio::spawn(connection);
    Ok(client)
}

fn explain(error: &tokio_postgres::Error) -> String {
    error.as_db_error().map_or_else(|| error.to_string(), |error| error.message().to_owned())
}

/// The statements for a new data directory, one a line, as single-user mode reads them.
fn script(place: &Place, setup: &Setup) -> String {
    let master = quoted(&setup.master_user);
    let mut script = format!(
        "ALTER ROLE {ADMIN} PASSWORD '{}';\n\
         CREATE ROLE {master} LOGIN CREATEDB CREATEROLE REPLICATION PASSWORD '{}';\n\
         GRANT pg_monitor, pg_signal_backend TO {master} WITH ADMIN OPTION;\n\
         ALTER DATABASE postgres OWNER TO {master};\n",
        verifier(&place.admin_password),
        verifier(&setup.master_password),
    );
    if let Some(database) = setup.database.as_deref().filter(|name| *name != "postgres") {
        script.push_str(&format!("CREATE DATABASE {} OWNER {master};\n", quoted(database)));
    }
    script
}

/// What the server checks a password against. Base64 and `$`, `:`: nothing to quote.
fn verifier(password: &Password) -> String {
    scram_sha_256(password.expose().as_bytes())
}

/// An identifier in SQL. Control characters, which would end a line of single-user mode, go.
fn quoted(name: &str) -> String {
    let plain: String = name.chars().filter(|c| !c.is_control()).collect();
    format!("\"{}\"", plain.replace('"', "\"\""))
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
