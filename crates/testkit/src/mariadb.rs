//! A throw-away MariaDB server.

use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::guard::Guard;
use crate::process::{self, Account};
use crate::{Error, Result};

/// How long a start or a stop may take.
const PATIENCE: Duration = Duration::from_mins(1);
/// The name and the password of its superuser.
const USER: &str = "root";
const PASSWORD: &str = "testkit";
/// A small redo log, so that a server is quickly copied and started.
const SMALL: &str = "--innodb-log-file-size=8M";

/// A MariaDB server of the system with a folder and a port of its own. Its binlog holds whole rows
/// and the names of columns. It goes when it is dropped.
#[derive(Debug)]
pub struct MariaDb {
    server: PathBuf,
    account: Option<Account>,
    folder: PathBuf,
    port: u16,
    settings: Vec<String>,
    child: Option<Child>,
    guard: Guard,
}

impl MariaDb {
    /// Starts a server.
    pub fn start() -> Result<Self> {
        Self::start_with(&[])
    }

    /// Starts a server with these arguments besides.
    pub fn start_with(settings: &[&str]) -> Result<Self> {
        Self::start_from(settings, |server, account, data| {
            let template = template(server, account)?;
            process::run(Command::new("cp").arg("-a").arg(&template).arg(data))
        })
    }

    /// Starts a server whose data directory is installed, not copied.
    pub fn start_afresh() -> Result<Self> {
        Self::start_from(&[], |server, account, data| {
            fs::create_dir(data).map_err(Error::during("cannot create the data directory"))?;
            install(server, account, data)
        })
    }

    fn start_from(
        settings: &[&str],
        fill: impl FnOnce(&Path, Option<Account>, &Path) -> Result<()>,
    ) -> Result<Self> {
        let account = process::unprivileged()?;
        let server = program("mariadbd")?;
        let folder = process::new_folder("mariadb")?;
        process::give_to(&folder, account)?;
        let guard = Guard::start(&folder, "TERM")?;
        let settings = settings.iter().map(|&setting| setting.to_owned()).collect();
        let mut server = Self { server, account, folder, port: 0, settings, child: None, guard };
        fill(&server.server, account, &server.data())?;
        fs::create_dir(server.folder.join("tmp"))
            .map_err(Error::during("cannot create the server's folder"))?;
        process::give_to(&server.folder, account)?;
        // Another process may take the port between our look and the server's: try others.
        for attempt in 1.. {
            server.port = process::free_port()?;
            match server.resume() {
                Ok(()) => break,
                Err(error) if attempt < 5 && error.to_string().contains("Bind on TCP/IP") => {}
                Err(error) => return Err(error),
            }
        }
        Ok(server)
    }

    /// Where it listens: always this address.
    pub fn host(&self) -> &'static str {
        "127.0.0.1"
    }

    /// The TCP port it listens on, the same after a restart.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The superuser's name.
    pub fn user(&self) -> &'static str {
        USER
    }

    /// The superuser's password.
    pub fn password(&self) -> &'static str {
        PASSWORD
    }

    /// The data directory.
    pub fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// Starts a stopped server again; does nothing to a running one.
    pub fn resume(&mut self) -> Result<()> {
        if self.child.is_some() {
            return Ok(());
        }
        let log_path = self.folder.join("log");
        let log = File::create(&log_path).map_err(Error::during("cannot create the log"))?;
        let errors = log.try_clone().map_err(Error::during("cannot share the log"))?;
        let mut command = Command::new(&self.server);
        command
            .arg("--no-defaults")
            .arg(format!("--datadir={}", self.data().display()))
            .arg(format!("--tmpdir={}", self.folder.join("tmp").display()))
            .arg(format!("--port={}", self.port))
            .args([
                "--bind-address=127.0.0.1",
                "--socket=",
                "--pid-file=server.pid",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--server-id=1",
                "--log-bin=binlog",
                "--binlog-format=ROW",
                "--binlog-row-image=FULL",
                "--binlog-row-metadata=FULL",
                "--innodb-buffer-pool-size=32M",
                SMALL,
            ])
            .args(&self.settings)
            .current_dir("/")
            .env_clear()
            .stdin(Stdio::null())
            .stdout(log)
            .stderr(errors)
            .process_group(0);
        if let Some(account) = self.account {
            command.uid(account.uid).gid(account.gid);
        }
        let mut child = command.spawn().map_err(Error::during("cannot start MariaDB"))?;
        self.guard.watch(Some(child.id()));
        let deadline = Instant::now() + PATIENCE;
        loop {
            let log = fs::read(&log_path).unwrap_or_default();
            let is_ready = String::from_utf8_lossy(&log).contains("ready for connections");
            if is_ready && TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok() {
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
                "MariaDB did not become ready on port {}; its log ends:\n{}",
                self.port,
                process::tail(&log_path)
            )));
        }
    }

    /// Stops in order.
    pub fn stop(&mut self) -> Result<()> {
        self.end_with("TERM")
    }

    /// `kill -9`: what a crash looks like.
    pub fn kill(&mut self) -> Result<()> {
        self.end_with("KILL")
    }

    fn end_with(&mut self, signal: &str) -> Result<()> {
        let Some(mut child) = self.child.take() else {
            return Ok(());
        };
        process::send_signal(child.id(), signal)?;
        if process::wait_for_exit(&mut child, PATIENCE)?.is_none() {
            self.child = Some(child);
            return Err(Error::new(format!("MariaDB did not end within {PATIENCE:?}")));
        }
        self.guard.watch(None);
        Ok(())
    }
}

impl Drop for MariaDb {
    fn drop(&mut self) {
        let _ = self.kill();
        // The guard, dropped next, removes the folder.
    }
}

/// A program of MariaDB, which is often outside of `PATH`.
fn program(name: &str) -> Result<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    folders.push(PathBuf::from("/usr/sbin"));
    let found = folders.into_iter().map(|folder| folder.join(name)).find(|path| path.is_file());
    found.ok_or_else(|| Error::new(format!("{name} is not installed: run `cargo xtask setup`")))
}

/// A data directory whose superuser has the password; made once for this version and user.
fn template(server: &Path, account: Option<Account>) -> Result<PathBuf> {
    let output = Command::new(server)
        .args(["--no-defaults", "--version"])
        .output()
        .map_err(Error::during("cannot run MariaDB"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let version = text.split_whitespace().nth(2).unwrap_or("unknown").to_owned();
    let folder = process::base_folder()?.join(format!("template-mariadb-{version}"));
    if folder.exists() {
        return Ok(folder);
    }
    let half = process::new_folder("mariadb-template")?;
    install(server, account, &half)?;
    // Another test may have been faster.
    if fs::rename(&half, &folder).is_err() {
        let _ = fs::remove_dir_all(&half);
    }
    Ok(folder)
}

/// Makes a data directory whose superuser has the password.
fn install(server: &Path, account: Option<Account>, folder: &Path) -> Result<()> {
    process::give_to(folder, account)?;
    // A server that starts removes the temporary files of others in the same folder.
    let scratch = process::new_folder("mariadb-install")?;
    process::give_to(&scratch, account)?;
    let as_account = |program: &Path| {
        let mut command = Command::new(program);
        command.env("TMPDIR", &scratch);
        command.arg("--no-defaults").arg(format!("--datadir={}", folder.display())).arg(SMALL);
        if let Some(account) = account {
            command.uid(account.uid).gid(account.gid);
        }
        command
    };
    let mut install = as_account(&program("mariadb-install-db")?);
    process::run(install.args(["--auth-root-authentication-method=normal", "--skip-test-db"]))?;
    let script = folder.join("password.sql");
    let statements = format!(
        "DELETE FROM mysql.global_priv WHERE User <> 'mariadb.sys';\nFLUSH PRIVILEGES;\n\
         GRANT ALL PRIVILEGES ON *.* TO `{USER}`@`127.0.0.1` IDENTIFIED BY '{PASSWORD}' WITH GRANT OPTION;\n"
    );
    fs::write(&script, statements).map_err(Error::during("cannot write the setup"))?;
    let input = File::open(&script).map_err(Error::during("cannot read the setup"))?;
    process::run(as_account(server).arg("--bootstrap").stdin(input))?;
    let _ = fs::remove_dir_all(&scratch);
    fs::remove_file(&script).map_err(Error::during("cannot remove the setup"))
}
