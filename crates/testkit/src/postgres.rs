//! A throw-away PostgreSQL server.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tokio_postgres::{Client, NoTls};

use crate::guard::Guard;
use crate::process::{self, Account};
use crate::{Error, Installation, Result, Version, certificate};

/// The name of the superuser of every server.
pub const SUPERUSER: &str = "postgres";

/// The superuser's password: the server lives for one test, on the loopback interface.
const PASSWORD: &str = "landfall-test-password";

/// How long a server may take to start or to stop (recovery after `kill -9` included).
const PATIENCE: Duration = Duration::from_mins(1);

/// How a server is set up.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Flush to disk at every commit. Off is faster; turn it on where the test is about what
    /// survives.
    pub fsync: bool,
    /// Offer TLS with a generated certificate for `localhost` and 127.0.0.1.
    pub tls: bool,
    /// Run `initdb`, with all it flushes, in place of copying what it made once.
    pub afresh: bool,
    /// More settings for `postgresql.conf`, as name and value; they win over the kit's own.
    pub settings: Vec<(String, String)>,
}

impl Options {
    /// Adds a setting.
    #[must_use]
    pub fn set(mut self, name: &str, value: &str) -> Self {
        self.settings.push((name.to_owned(), value.to_owned()));
        self
    }
}

/// A running (or stopped) server in a folder of its own, removed when dropped.
///
/// `wal_level` is `logical`, and there is room for 50 slots and WAL senders. Logins over TCP need
/// the password (SCRAM); the port stays the same over restarts.
#[derive(Debug)]
pub struct Postgres {
    installation: Installation,
    account: Option<Account>,
    folder: PathBuf,
    port: u16,
    authority: Option<String>,
    child: Option<Child>,
    guard: Guard,
}

impl Postgres {
    /// Starts a server of this version: no `fsync`, no TLS.
    pub fn start(version: Version) -> Result<Self> {
        Self::start_with(version, &Options::default())
    }

    /// Starts a server with options.
    pub fn start_with(version: Version, options: &Options) -> Result<Self> {
        let account = process::unprivileged()?;
        let installation = Installation::find(version)?.reachable_by(account)?;
        let folder = process::new_folder(&format!("pg{version}"))?;
        let guard = Guard::start(&folder, "QUIT")?;
        let mut server =
            Self { installation, account, folder, port: 0, authority: None, child: None, guard };
        if options.afresh {
            server.installation.initdb(&server.data(), account, PASSWORD, true)?;
        } else {
            let template = server.installation.template(account, PASSWORD)?;
            process::run(Command::new("cp").arg("-a").arg(&template).arg(server.data()))?;
        }
        server.configure(options)?;
        // Another process may take the port between our look and the server's: try others.
        for attempt in 1.. {
            server.port = process::free_port()?;
            match server.resume() {
                Ok(()) => break,
                Err(error) if attempt < 5 && error.to_string().contains("could not bind") => {}
                Err(error) => return Err(error),
            }
        }
        Ok(server)
    }

    /// The server's version.
    pub fn version(&self) -> Version {
        self.installation.version
    }

    /// Where it listens: always this address.
    pub fn host(&self) -> &'static str {
        "127.0.0.1"
    }

    /// The TCP port it listens on, the same after a restart.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The superuser's password.
    pub fn password(&self) -> &'static str {
        PASSWORD
    }

    /// The certificate (PEM) that signed the server's, when TLS was asked for.
    pub fn authority_pem(&self) -> Option<&str> {
        self.authority.as_deref()
    }

    /// The data directory.
    pub fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// The server's log so far.
    pub fn log(&self) -> String {
        fs::read(self.log_path())
            .map(|text| String::from_utf8_lossy(&text).into_owned())
            .unwrap_or_default()
    }

    /// A `postgres://` address for a database, password included, for tools such as `psql`.
    pub fn url(&self, database: &str) -> String {
        format!("postgres://{SUPERUSER}:{PASSWORD}@{}:{}/{database}", self.host(), self.port)
    }

    /// Connection settings for a database.
    pub fn config(&self, database: &str) -> tokio_postgres::Config {
        let mut config = tokio_postgres::Config::new();
        config
            .host(self.host())
            .port(self.port)
            .user(SUPERUSER)
            .password(PASSWORD)
            .dbname(database)
            .application_name("testkit")
            .connect_timeout(Duration::from_secs(10));
        config
    }

    /// Connects to a database as the superuser. The connection lives until the client is dropped.
    pub async fn connect(&self, database: &str) -> Result<Client> {
        let (client, connection) = self.config(database).connect(NoTls).await.map_err(
            Error::during(format_args!("cannot connect to the test server on port {}", self.port)),
        )?;
        tokio::spawn(async move {
            // Ends with an error when a test stops the server, which the client then sees too.
            let _ = connection.await;
        });
        Ok(client)
    }

    /// Creates a database and connects to it.
    pub async fn create_database(&self, name: &str) -> Result<Client> {
        let client = self.connect("postgres").await?;
        client
            .batch_execute(&format!("CREATE DATABASE \"{}\"", name.replace('"', "\"\"")))
            .await
            .map_err(Error::during(format_args!("cannot create the database {name}")))?;
        self.connect(name).await
    }

    /// Starts a stopped server again; does nothing to a running one.
    pub fn resume(&mut self) -> Result<()> {
        if self.child.is_some() {
            return Ok(());
        }
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self.launch() {
                Ok(()) => return Ok(()),
                // After `kill -9` of the postmaster its children take a moment to notice.
                Err(error) if Instant::now() < deadline && lost_its_postmaster(&error) => {
                    process::pause();
                }
                Err(error) => return Err(error),
            }
        }
    }

    /// Stops in order ("fast": running transactions are rolled back, a checkpoint is written).
    pub fn stop(&mut self) -> Result<()> {
        self.end_with("INT")
    }

    /// Stops at once, without a checkpoint: the next start recovers from the WAL.
    pub fn stop_immediately(&mut self) -> Result<()> {
        self.end_with("QUIT")
    }

    /// `kill -9` of the postmaster: what a crash of the server looks like.
    pub fn kill(&mut self) -> Result<()> {
        self.end_with("KILL")
    }

    /// Stops in order and starts again on the same port.
    pub fn restart(&mut self) -> Result<()> {
        self.stop()?;
        self.resume()
    }

    /// Changes a setting for the next start.
    pub fn set(&self, name: &str, value: &str) -> Result<()> {
        let path = self.data().join("postgresql.conf");
        let mut text =
            fs::read_to_string(&path).map_err(Error::during("cannot read postgresql.conf"))?;
        setting(&mut text, name, value);
        fs::write(&path, text).map_err(Error::during("cannot write postgresql.conf"))
    }

    fn log_path(&self) -> PathBuf {
        self.folder.join("log")
    }

    fn configure(&mut self, options: &Options) -> Result<()> {
        let mut text = String::new();
        let on_off = |on: bool| if on { "on" } else { "off" };
        for (name, value) in [
            ("wal_level", "logical"),
            ("max_wal_senders", "50"),
            ("max_replication_slots", "50"),
            ("max_connections", "200"),
            ("listen_addresses", "127.0.0.1"),
            ("shared_buffers", "64MB"),
            ("timezone", "UTC"),
            ("fsync", on_off(options.fsync)),
            ("full_page_writes", on_off(options.fsync)),
            ("ssl", on_off(options.tls)),
        ] {
            setting(&mut text, name, value);
        }
        setting(&mut text, "unix_socket_directories", &self.folder.display().to_string());
        for (name, value) in &options.settings {
            setting(&mut text, name, value);
        }
        let data = self.data();
        if options.tls {
            let made = certificate::generate()?;
            let key = data.join("server.key");
            write(&data.join("server.crt"), &made.server)?;
            write(&key, &made.key)?;
            fs::set_permissions(&key, fs::Permissions::from_mode(0o600))
                .map_err(Error::during("cannot protect the server's key"))?;
            self.authority = Some(made.authority);
        }
        let path = data.join("postgresql.conf");
        let shipped =
            fs::read_to_string(&path).map_err(Error::during("cannot read postgresql.conf"))?;
        write(&path, &(shipped + "\n" + &text))?;
        process::give_to(&self.folder, self.account)
    }

    fn launch(&mut self) -> Result<()> {
        let log = File::create(self.log_path())
            .map_err(Error::during("cannot create the server's log"))?;
        let errors = log.try_clone().map_err(Error::during("cannot share the server's log"))?;
        let mut command = Command::new(self.installation.bin.join("postgres"));
        command
            .arg("-D")
            .arg(self.data())
            .arg("-p")
            .arg(self.port.to_string())
            .current_dir("/")
            .env_clear()
            .stdin(Stdio::null())
            .stdout(log)
            .stderr(errors)
            // Not in the test's group: Ctrl-C reaches the guard's orderly end instead.
            .process_group(0);
        if let Some(account) = self.account {
            command.uid(account.uid).gid(account.gid);
        }
        let mut child = command.spawn().map_err(Error::during(format_args!(
            "cannot start PostgreSQL from {}",
            self.installation.bin.display()
        )))?;
        self.guard.watch(Some(child.id()));
        let deadline = Instant::now() + PATIENCE;
        loop {
            if self.is_ready(child.id()) {
                self.child = Some(child);
                return Ok(());
            }
            let ended = process::wait_for_exit(&mut child, Duration::ZERO)?;
            if ended.is_none() && Instant::now() < deadline {
                process::pause();
                continue;
            }
            let _ = child.kill();
            let _ = child.wait();
            self.guard.watch(None);
            return Err(Error::new(format!(
                "PostgreSQL {} did not become ready on port {}; its log ends:\n{}",
                self.version(),
                self.port,
                process::tail(&self.log_path())
            )));
        }
    }

    /// PostgreSQL writes its state into the last line of its pid file; it is ready when that line
    /// says so and the file is this process's.
    fn is_ready(&self, pid: u32) -> bool {
        let Ok(text) = fs::read_to_string(self.data().join("postmaster.pid")) else {
            return false;
        };
        let mut lines = text.lines();
        lines.next() == Some(pid.to_string().as_str())
            && lines.nth(6).is_some_and(|state| state.trim() == "ready")
    }

    fn end_with(&mut self, signal: &str) -> Result<()> {
        let Some(mut child) = self.child.take() else {
            return Ok(());
        };
        process::send_signal(child.id(), signal)?;
        if process::wait_for_exit(&mut child, PATIENCE)?.is_none() {
            self.child = Some(child);
            return Err(Error::new(format!(
                "PostgreSQL on port {} did not end within {PATIENCE:?} of SIG{signal}",
                self.port
            )));
        }
        self.guard.watch(None);
        Ok(())
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let _ = self.stop_immediately();
        // The guard, dropped next, removes the folder.
    }
}

fn lost_its_postmaster(error: &Error) -> bool {
    let text = error.to_string();
    text.contains("is still in use") || text.contains("lock file \"postmaster.pid\" already exists")
}

fn setting(text: &mut String, name: &str, value: &str) {
    let _ = writeln!(text, "{name} = '{}'", value.replace('\'', "''"));
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).map_err(Error::during(format_args!("cannot write {}", path.display())))
}
