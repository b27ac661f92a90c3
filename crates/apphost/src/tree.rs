//! Trees of files that are not to be trusted: nothing here follows a link, and nothing depends on
//! how deep they are.

use std::fs;
use std::os::unix::fs::{PermissionsExt, lchown};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::process::Command;

use crate::account::Account;
use crate::child::{Ended, run_bounded};

/// Longest time to measure or remove a tree.
const TIME_MAX: Duration = Duration::from_mins(5);

/// The folder that a path (already checked for `..`) leads to, if no part of it is a link.
pub(crate) fn descend(root: &Path, path: &str) -> Result<PathBuf, String> {
    let mut place = root.to_owned();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        place.push(part);
        match fs::symlink_metadata(&place) {
            Ok(entry) if entry.is_dir() => {}
            Ok(entry) if entry.is_symlink() => return Err(format!("{part:?} in it is a link")),
            Ok(_) => return Err(format!("{part:?} in it is no directory")),
            Err(_) => return Err("there is no such directory in the source".to_owned()),
        }
    }
    Ok(place)
}

/// Gives a whole tree, as `git` made it and before anyone else could touch it, to the app's user.
pub(crate) fn give_all(root: &Path, account: Option<Account>) -> std::io::Result<()> {
    fs::set_permissions(root, fs::Permissions::from_mode(0o700))?;
    let Some(Account(number)) = account else { return Ok(()) };
    let mut waiting = vec![root.to_owned()];
    while let Some(folder) = waiting.pop() {
        lchown(&folder, Some(number), Some(number))?;
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                waiting.push(entry.path());
            } else {
                lchown(entry.path(), Some(number), Some(number))?;
            }
        }
    }
    Ok(())
}

/// Removes a tree. By `rm`, which neither recurses nor keeps a descriptor for each level.
pub(crate) async fn remove(root: &Path) {
    if fs::symlink_metadata(root).is_err() {
        return;
    }
    let mut command = Command::new("rm");
    command.arg("-rf").arg("--").arg(root).current_dir("/").env_clear();
    command.env("PATH", "/usr/bin:/bin");
    let ended = run_bounded(command, b"", 4096, TIME_MAX).await;
    if !matches!(ended, Ok(Ended::Finished { success: true, .. })) {
        tracing::warn!(folder = %root.display(), "could not remove a folder of an app");
    }
}

/// What a tree takes on disk, in bytes; `None` where it cannot be told.
pub(crate) async fn bytes(root: &Path) -> Option<u64> {
    let mut command = Command::new("du");
    command.args(["-sxk", "--"]).arg(root).current_dir("/").env_clear();
    command.env("PATH", "/usr/bin:/bin");
    // Files come and go while it looks: it then complains, and its sum is good enough.
    match run_bounded(command, b"", 4096, TIME_MAX).await {
        Ok(Ended::Finished { output, .. }) => {
            output.split_whitespace().next()?.parse::<u64>().ok().map(|kib| kib << 10)
        }
        _ => None,
    }
}

/// Waits until a tree takes more than `bytes_max`. Looks again after the interval, or after twenty
/// times what the look took, so that looking costs little also where a tree is large.
pub(crate) async fn outgrown(root: &Path, bytes_max: u64, interval: Duration) {
    loop {
        let start = tokio::time::Instant::now();
        if bytes(root).await.is_some_and(|bytes| bytes > bytes_max) {
            return;
        }
        tokio::time::sleep(interval.max(start.elapsed() * 20)).await;
    }
}
