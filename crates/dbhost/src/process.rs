//! Programs of an engine, and the folders that they work in.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use tokio::process::Command;

use crate::{Error, Result, files};

/// Whether a process is the server of this data directory, and alive.
pub(crate) fn is_server_of(pid: u32, data: &Path) -> bool {
    let process = PathBuf::from(format!("/proc/{pid}"));
    if Path::new("/proc/self").exists() {
        // A server's working folder is its data directory. A dead process has none.
        let own = fs::read_link(process.join("cwd"));
        return own.is_ok_and(|own| data.canonicalize().is_ok_and(|data| own == data));
    }
    let output = std::process::Command::new("ps")
        .args(["-o", "command=", "-p"])
        .arg(pid.to_string())
        .output();
    output.is_ok_and(|output| {
        String::from_utf8_lossy(&output.stdout).contains(&*data.to_string_lossy())
    })
}

/// Runs a program to its end; an error says what it wrote to standard error.
pub(crate) async fn run(command: &mut Command, what: &str) -> Result<()> {
    command.stdin(Stdio::null()).kill_on_drop(true);
    let output = command.output().await;
    let output = output.map_err(|error| Error::new(format!("{what} cannot be run: {error}")))?;
    if output.status.success() {
        return Ok(());
    }
    let text = String::from_utf8_lossy(&output.stderr);
    Err(Error::new(format!("{what} failed ({}): {}", output.status, text.trim())))
}

/// Gives a finished folder its name, for good.
pub(crate) async fn rename(from: &Path, to: &Path) -> Result<()> {
    let renamed = tokio::fs::rename(from, to).await.and_then(|()| files::sync_parent(to));
    renamed.map_err(Error::during(format_args!("cannot make {}", to.display())))
}

/// Removes a folder, if there is one.
pub(crate) async fn remove(folder: &Path) -> Result<()> {
    match tokio::fs::remove_dir_all(folder).await {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Error::new(format!("cannot remove {}: {error}", folder.display())))
        }
        _ => Ok(()),
    }
}

/// The process of one of these programs that is the server of this data directory, whoever started
/// it. Looks through all processes; finds nothing where there is no /proc.
pub(crate) fn server_of(data: &Path, programs: &[&str]) -> Option<u32> {
    let processes = fs::read_dir("/proc").ok()?.flatten();
    let mut pids = processes.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    pids.find(|pid| {
        // A person's shell may stand in the folder too.
        let name = fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default();
        programs.contains(&name.trim_end()) && is_server_of(*pid, data)
    })
}

/// Sends a signal to a process.
pub(crate) async fn signal(pid: u32, name: &str) -> Result<()> {
    // The shell's own `kill`: a safe way to send a signal without a dependency.
    let mut kill = Command::new("sh");
    kill.args(["-c", r#"kill -s "$1" "$2" 2>/dev/null || true"#, "sh", name]).arg(pid.to_string());
    run(&mut kill, "a signal to a database").await
}

/// Waits until all that is below a folder is on the disk.
pub(crate) async fn sync_all(folder: &Path) -> Result<()> {
    let below = folder.to_owned();
    let synced = tokio::task::spawn_blocking(move || files::sync(&below)).await;
    synced
        .map_err(|error| Error::new(error.to_string()))?
        .map_err(Error::during(format_args!("cannot write {} to the disk", folder.display())))
}
