//! Which user a database runs as: engines refuse to run as root.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::Path;

use tokio::process::Command;

use crate::{Error, Result};

/// A user and its group, as numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Account {
    uid: u32,
    gid: u32,
}

impl Account {
    /// The account for databases: none where this process is an ordinary user's, which they then
    /// run as; otherwise `postgres`, or `nobody`.
    ///
    /// # Errors
    /// When this process is root's and there is neither.
    pub(crate) fn unprivileged() -> Result<Option<Self>> {
        if !is_root() {
            return Ok(None);
        }
        let passwd =
            fs::read_to_string("/etc/passwd").map_err(Error::during("cannot read /etc/passwd"))?;
        let found = ["postgres", "nobody"].iter().find_map(|name| Self::named(&passwd, name));
        found.map(Some).ok_or_else(|| {
            Error::new(
                "databases refuse to run as root, and there is no user `postgres` or `nobody` to run them as: add \
                 one, or run Landfall as an ordinary user",
            )
        })
    }

    fn named(passwd: &str, name: &str) -> Option<Self> {
        passwd.lines().find_map(|line| {
            let mut fields = line.split(':');
            if fields.next()? != name {
                return None;
            }
            Some(Self { uid: fields.nth(1)?.parse().ok()?, gid: fields.next()?.parse().ok()? })
        })
    }

    /// Whether the account can enter a folder and all above it.
    pub(crate) fn can_enter(self, folder: &Path) -> bool {
        let Ok(folder) = folder.canonicalize() else { return false };
        folder.ancestors().all(|part| {
            fs::metadata(part).is_ok_and(|entry| {
                let mode = entry.permissions().mode();
                mode & 0o001 != 0
                    || (entry.uid() == self.uid && mode & 0o100 != 0)
                    || (entry.gid() == self.gid && mode & 0o010 != 0)
            })
        })
    }

    /// Lets the account pass through a folder of root's, and nobody else.
    pub(crate) fn let_through(self, folder: &Path) -> std::io::Result<()> {
        if self.can_enter(folder) {
            return Ok(());
        }
        chown(folder, None, Some(self.gid))?;
        let mode = fs::metadata(folder)?.permissions().mode() | 0o010;
        fs::set_permissions(folder, fs::Permissions::from_mode(mode))
    }
}

/// Makes a folder that only the account of databases can look into, where it does not exist.
pub(crate) fn make_private(folder: &Path, account: Option<Account>) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
    give(folder, account)
}

/// Makes the folder of a database below `folder`, and sees to it that the account of databases can
/// use it and run `program`.
pub(crate) fn open_home(folder: &Path, id: &str, program: &Path) -> Result<Option<Account>> {
    if id.is_empty() || !id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return Err(Error::new("the name of a database's folder is not plain"));
    }
    let account = Account::unprivileged()?;
    let home = folder.join(id);
    let made = make_folders(folder, &home, account);
    made.map_err(Error::during(format_args!("cannot make {}", home.display())))?;
    if let Some(account) = account {
        for folder in [&home, program] {
            if !account.can_enter(folder) {
                return Err(not_reachable(folder));
            }
        }
    }
    Ok(account)
}

fn make_folders(folder: &Path, home: &Path, account: Option<Account>) -> std::io::Result<()> {
    if let (Some(account), Some(parent)) = (account, folder.parent()) {
        account.let_through(parent)?;
    }
    make_private(folder, account)?;
    make_private(home, account)
}

/// Why no database can run in folders below this one.
pub(crate) fn check(folder: &Path) -> Result<()> {
    let Some(account) = Account::unprivileged()? else { return Ok(()) };
    // The data directory itself is opened for the account; what is above it is not ours.
    match folder.parent().and_then(Path::parent) {
        Some(above) if !account.can_enter(above) => Err(not_reachable(above)),
        _ => Ok(()),
    }
}

fn not_reachable(folder: &Path) -> Error {
    Error::new(format!(
        "databases do not run as root, and the user that they run as instead cannot enter {}: use a data directory \
         that others can reach, such as one below /var/lib, or run Landfall as an ordinary user",
        folder.display()
    ))
}

/// Gives a file or a folder to the account.
pub(crate) fn give(path: &Path, account: Option<Account>) -> std::io::Result<()> {
    match account {
        Some(Account { uid, gid }) => chown(path, Some(uid), Some(gid)),
        None => Ok(()),
    }
}

/// A command that runs as the account, with nothing of this process's environment but the search
/// path.
pub(crate) fn command(program: &Path, account: Option<Account>) -> Command {
    let mut command = Command::new(program);
    command.env_clear().current_dir("/").env("LC_ALL", "C");
    if let Some(path) = std::env::var_os("PATH") {
        command.env("PATH", path);
    }
    if let Some(Account { uid, gid }) = account {
        command.uid(uid).gid(gid);
    }
    command
}

fn is_root() -> bool {
    // The owner of a process's entry below /proc is its effective user; elsewhere ask `id`.
    if let Ok(entry) = fs::metadata("/proc/self") {
        return entry.uid() == 0;
    }
    let output = std::process::Command::new("id").arg("-u").output();
    output.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_read_from_the_list_of_users() {
        let passwd = "root:x:0:0::/:/bin/sh\nbroken\nnobody:x:65534:65533:n:/:/bin/false\n";
        let nobody = Account::named(passwd, "nobody");
        assert_eq!(nobody, Some(Account { uid: 65534, gid: 65533 }));
        assert_eq!(Account::named(passwd, "postgres"), None);
        assert_eq!(Account::named(passwd, "broken"), None);
    }

    #[test]
    fn closed_folders_are_seen() {
        let folder = std::env::temp_dir().join(format!("landfall-dbhost-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).unwrap();
        let stranger = Account { uid: 4_000_000, gid: 4_000_000 };
        assert!(!stranger.can_enter(&folder));
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o711)).unwrap();
        assert!(stranger.can_enter(&folder));
        fs::remove_dir(&folder).unwrap();
        assert!(!stranger.can_enter(&folder));
    }
}
