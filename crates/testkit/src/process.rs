//! Folders, ports, users and signals: what is needed to run a server as a child process.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use crate::{Error, Result};

/// How often a condition is looked at while waiting for it.
const POLL: Duration = Duration::from_millis(5);

/// A user and its group, as numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Account {
    pub(crate) uid: u32,
    pub(crate) gid: u32,
}

/// The account that PostgreSQL runs under: none when we are an ordinary user already, otherwise
/// `postgres` or `nobody`, because PostgreSQL refuses to run as root.
pub(crate) fn unprivileged() -> Result<Option<Account>> {
    if own_uid()? != 0 {
        return Ok(None);
    }
    let passwd =
        fs::read_to_string("/etc/passwd").map_err(Error::during("cannot read /etc/passwd"))?;
    ["postgres", "nobody"].iter().find_map(|name| account(&passwd, name)).map(Some).ok_or_else(
        || {
            Error::new(
                "this test runs as root, PostgreSQL refuses that, and there is no user `postgres` \
                 or `nobody` to run it as: add one or run the test as an ordinary user",
            )
        },
    )
}

fn account(passwd: &str, name: &str) -> Option<Account> {
    passwd.lines().find_map(|line| {
        let mut fields = line.split(':');
        if fields.next()? != name {
            return None;
        }
        let uid = fields.nth(1)?.parse().ok()?;
        let gid = fields.next()?.parse().ok()?;
        Some(Account { uid, gid })
    })
}

/// The numeric id of the user that this process runs as.
pub(crate) fn own_uid() -> Result<u32> {
    use std::os::unix::fs::MetadataExt;
    // The owner of a process's entry below /proc is its effective user; elsewhere ask `id`.
    if let Ok(entry) = fs::metadata("/proc/self") {
        return Ok(entry.uid());
    }
    let output =
        Command::new("id").arg("-u").output().map_err(Error::during("cannot run `id -u`"))?;
    String::from_utf8_lossy(&output.stdout)
        .trim()
        .parse()
        .map_err(Error::during("`id -u` answered no number"))
}

/// The folder below which everything of this crate lives; one per user, so that two users on a
/// machine do not meet each other's files.
pub(crate) fn base_folder() -> Result<PathBuf> {
    let base = std::env::temp_dir().join(format!("landfall-testkit-{}", own_uid()?));
    fs::create_dir_all(&base)
        .map_err(Error::during(format_args!("cannot create {}", base.display())))?;
    Ok(base)
}

/// A new, empty folder whose name starts with `name`.
pub(crate) fn new_folder(name: &str) -> Result<PathBuf> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let base = base_folder()?;
    loop {
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = base.join(format!("{name}-{}-{number}", std::process::id()));
        match fs::create_dir(&folder) {
            Ok(()) => return Ok(folder),
            // Left behind by an earlier process with this id: take the next number.
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => {
                return Err(Error::during(format_args!("cannot create {}", folder.display()))(
                    error,
                ));
            }
        }
    }
}

/// Gives a folder and what is in it to `account`.
pub(crate) fn give_to(folder: &Path, account: Option<Account>) -> Result<()> {
    let Some(account) = account else {
        return Ok(());
    };
    run(Command::new("chown").arg("-R").arg(format!("{}:{}", account.uid, account.gid)).arg(folder))
}

/// Ports below those that the kernel gives to outgoing connections and to listeners that ask for
/// any, and above those that databases of a server with default settings take: what is free here
/// stays free until somebody asks for it by its number.
const PORTS: std::ops::Range<u16> = 16_000..32_000;

/// A port of the loopback interface that nobody listens on at this moment. No two calls in one
/// process answer the same one, until all were answered.
pub fn free_port() -> Result<u16> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let length = u32::from(PORTS.end - PORTS.start);
    // Processes that run beside each other begin at different places.
    let start = std::process::id().wrapping_mul(97);
    for _ in 0..length {
        let step = start.wrapping_add(COUNT.fetch_add(1, Ordering::Relaxed)) % length;
        let port = PORTS.start + step as u16;
        if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok(port);
        }
    }
    Err(Error::new("no port of 127.0.0.1 is free"))
}

/// Ports for the databases of one server under test, as its setting wants them: servers that run
/// beside each other shall not choose the same port at the same moment.
pub(crate) fn database_ports() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let start = std::process::id().wrapping_mul(7);
    let slice = start.wrapping_add(COUNT.fetch_add(1, Ordering::Relaxed)) % 50;
    let first = 10_000 + slice * 100;
    format!("{first}-{}", first + 99)
}

/// Runs a command to its end; its output is only shown when it fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let output = command
        .output()
        .map_err(Error::during(format_args!("cannot run {}", command.get_program().display())))?;
    if output.status.success() {
        return Ok(());
    }
    Err(Error::new(format!(
        "{command:?} failed ({}): {}{}",
        output.status,
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )))
}

/// Sends a signal by its name (`TERM`, `KILL`, `QUIT`, `INT`, `STOP`, `CONT`).
pub(crate) fn send_signal(pid: u32, signal: &str) -> Result<()> {
    // The shell's own `kill`: a safe way to send a signal without a dependency.
    run(Command::new("sh").args(["-c", r#"kill -s "$1" "$2""#, "sh", signal]).arg(pid.to_string()))
}

/// Waits for a child to end; `None` when it still runs after `limit`.
pub(crate) fn wait_for_exit(child: &mut Child, limit: Duration) -> Result<Option<ExitStatus>> {
    let deadline = Instant::now() + limit;
    loop {
        if let Some(status) =
            child.try_wait().map_err(Error::during("cannot wait for a child process"))?
        {
            return Ok(Some(status));
        }
        if Instant::now() >= deadline {
            return Ok(None);
        }
        pause();
    }
}

/// The step between two looks at a condition.
pub(crate) fn pause() {
    std::thread::sleep(POLL);
}

/// The last lines of a log, for error messages.
pub(crate) fn tail(path: &Path) -> String {
    let text = fs::read(path)
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(20)..].join("\n")
}
