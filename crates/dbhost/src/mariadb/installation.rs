//! Which versions of MariaDB this machine has, and where.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::EngineVersion;
use crate::installation::below;

/// The oldest version that writes the names of columns into its binlog, which readers of changes
/// go by.
const OLDEST: (u32, u32) = (10, 5);

/// The binaries of one version of MariaDB.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MariaDbInstallation {
    /// The version that the server binary says it has.
    pub version: EngineVersion,
    /// The prefix below which its files are.
    pub base: PathBuf,
    /// The server.
    pub server: PathBuf,
    /// The script that makes a data directory.
    pub install: PathBuf,
}

impl MariaDbInstallation {
    /// All installations, oldest version first, one a version. Looked for in `folders`
    /// (installation prefixes or folders of binaries), on `PATH`, and in the places of Debian, of
    /// the project's own archives and of Homebrew. Runs each binary found, so it blocks for some
    /// milliseconds.
    pub fn find_all(folders: &[PathBuf]) -> Vec<Self> {
        let mut found: Vec<Self> = Vec::new();
        for base in prefixes(folders) {
            if let Some(installation) = Self::at(&base)
                && found.iter().all(|known| known.version != installation.version)
            {
                found.push(installation);
            }
        }
        found.sort_by_key(|known| known.version);
        found
    }

    fn at(base: &Path) -> Option<Self> {
        let server = first_file(
            base,
            &["sbin/mariadbd", "bin/mariadbd", "libexec/mariadbd", "sbin/mysqld", "bin/mysqld"],
        )?;
        let scripts = [
            "bin/mariadb-install-db",
            "scripts/mariadb-install-db",
            "bin/mysql_install_db",
            "scripts/mysql_install_db",
        ];
        let install = first_file(base, &scripts)?;
        let output = Command::new(&server)
            .args(["--no-defaults", "--version"])
            .stdin(Stdio::null())
            .output()
            .ok()?;
        let version = parse(&String::from_utf8_lossy(&output.stdout))?;
        let is_recent = (version.major, version.minor) >= OLDEST;
        is_recent.then(|| Self { version, base: base.to_owned(), server, install })
    }

    /// A program of this version that is not needed to run databases, such as `mariadb-backup`.
    pub fn program(&self, name: &str) -> Option<PathBuf> {
        first_file(&self.base, &[&format!("bin/{name}"), &format!("sbin/{name}")])
    }
}

/// Reads `…/mariadbd  Ver 10.11.6-MariaDB-0+deb12u1 for debian-linux-gnu on x86_64 (Debian 12)`.
/// MySQL's own server is not taken for MariaDB.
fn parse(text: &str) -> Option<EngineVersion> {
    let version = text.split_whitespace().skip_while(|word| *word != "Ver").nth(1)?;
    version.contains("MariaDB").then(|| EngineVersion::parse(version)).flatten()
}

fn first_file(base: &Path, names: &[&str]) -> Option<PathBuf> {
    names.iter().map(|name| base.join(name)).find(|path| path.is_file())
}

/// Prefixes in which there may be an installation, each once.
fn prefixes(folders: &[PathBuf]) -> Vec<PathBuf> {
    let mut prefixes = Vec::new();
    for folder in folders {
        prefixes.extend([Some(folder.clone()), folder.parent().map(Path::to_path_buf)]);
    }
    if let Some(path) = std::env::var_os("PATH") {
        prefixes
            .extend(std::env::split_paths(&path).map(|bin| bin.parent().map(Path::to_path_buf)));
    }
    // Servers are often installed outside of an ordinary user's PATH.
    prefixes.extend(["/usr", "/usr/local", "/usr/local/mysql"].map(|path| Some(path.into())));
    for (cellar, name) in [
        ("/opt/homebrew/opt", "mariadb"),
        ("/usr/local/opt", "mariadb"),
        ("/opt", "mariadb"),
        ("/usr/local", "mariadb"),
    ] {
        prefixes.extend(below(cellar, name, "").into_iter().map(Some));
    }
    let mut unique: Vec<PathBuf> = Vec::new();
    for prefix in prefixes.into_iter().flatten().filter(|prefix| prefix.is_absolute()) {
        if !unique.contains(&prefix) {
            unique.push(prefix);
        }
    }
    unique
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn versions_are_read_and_other_servers_refused() {
        let debian = "/usr/sbin/mariadbd  Ver 10.11.6-MariaDB-0+deb12u1 for debian-linux-gnu on x86_64 (Debian 12)";
        assert_eq!(parse(debian).unwrap().to_string(), "10.11.6");
        let archive = "./bin/mariadbd  Ver 11.4.2-MariaDB for linux-systemd on x86_64";
        assert_eq!(parse(archive).unwrap().to_string(), "11.4.2");
        for other in ["mysqld  Ver 8.0.36 for Linux on x86_64 (MySQL Community)", "", "Ver"] {
            assert_eq!(parse(other), None, "{other}");
        }
    }

    #[test]
    fn binaries_are_found_in_each_layout() {
        let root = std::env::temp_dir().join(format!("landfall-mariadbs-{}", std::process::id()));
        let layouts = [
            ("debian", "sbin/mariadbd", "bin/mariadb-install-db", "10.11.6"),
            ("archive", "bin/mariadbd", "scripts/mariadb-install-db", "11.4.2"),
            ("old", "bin/mariadbd", "scripts/mariadb-install-db", "10.4.1"),
        ];
        for (name, server, install, version) in layouts {
            for (file, text) in [
                (server, format!("#!/bin/sh\necho \"$0  Ver {version}-MariaDB for any\"\n")),
                (install, String::new()),
            ] {
                let path = root.join(name).join(file);
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                std::fs::write(&path, text).unwrap();
                std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
            }
        }
        let debian = MariaDbInstallation::at(&root.join("debian")).unwrap();
        assert_eq!(debian.version.to_string(), "10.11.6");
        // A folder of binaries means the prefix above it.
        let all = MariaDbInstallation::find_all(&[root.join("archive/bin")]);
        let archive = all.iter().find(|found| found.base == root.join("archive")).unwrap();
        assert_eq!(archive.install, root.join("archive/scripts/mariadb-install-db"));
        assert_eq!(MariaDbInstallation::at(&root.join("old")), None, "too old");
        assert_eq!(MariaDbInstallation::at(&root.join("absent")), None);
        std::fs::remove_dir_all(&root).unwrap();
    }
}
