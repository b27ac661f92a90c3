//! `landfall doctor`: looks for what Landfall needs on this machine, and says how to get it.

use std::net::{TcpListener, ToSocketAddrs};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use apphost::Network;

use crate::config::Config;
use crate::container_engine::{self, EngineConfig};
use crate::data_dir;

/// What a check found.
#[derive(Debug, PartialEq, Eq)]
enum Finding {
    /// All is well.
    Good(String),
    /// Something that only a part of Landfall needs: what is wrong, and how to fix it.
    Wanting(String, String),
    /// `landfall serve` cannot work like this: what is wrong, and how to fix it.
    Broken(String, String),
}

/// Prints a line for each check; fails where `landfall serve` could not work.
pub(crate) fn run(config: &Config) -> ExitCode {
    let checks = [
        ("data directory", data_directory(&config.data_dir)),
        ("API port", port(&config.listen, "--listen", &config.data_dir)),
        ("warehouse port", port(&config.warehouse_listen, "--warehouse-listen", &config.data_dir)),
        ("PostgreSQL", postgresql()),
        (
            "MariaDB",
            program(
                "MariaDB",
                &["mariadbd", "mysqld"],
                "to run RDS for MariaDB",
                "apt-get install mariadb-server",
            ),
        ),
        (
            "git",
            program(
                "git",
                &["git"],
                "to build App Runner services from repositories",
                "apt-get install git",
            ),
        ),
        ("sandbox", sandbox()),
        ("networks of apps", networks()),
        ("container engine", engine(config.apps.engine.as_ref())),
    ];
    let mut is_broken = false;
    for (name, finding) in checks {
        match finding {
            Finding::Good(text) => println!("ok       {name}: {text}"),
            Finding::Wanting(text, fix) => println!("missing  {name}: {text}\n         {fix}"),
            Finding::Broken(text, fix) => {
                is_broken = true;
                println!("BROKEN   {name}: {text}\n         {fix}");
            }
        }
    }
    if is_broken { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn data_directory(path: &Path) -> Finding {
    let shown = path.display();
    if data_dir::is_in_use(path) {
        return Finding::Good(format!("{shown}, in use by a running server"));
    }
    let existing = path.ancestors().find(|folder| folder.exists()).unwrap_or(Path::new("/"));
    let probe = existing.join(format!(".landfall-doctor-{}", std::process::id()));
    match std::fs::write(&probe, b"").and_then(|()| std::fs::remove_file(&probe)) {
        Ok(()) if existing == path => Finding::Good(format!("{shown} can be written")),
        Ok(()) => Finding::Good(format!("{shown} does not exist yet and can be made")),
        Err(error) => Finding::Broken(
            format!("{} cannot be written: {error}", existing.display()),
            format!(
                "give it to your user (chown \"$USER\" '{}'), or choose another with --data-dir",
                existing.display()
            ),
        ),
    }
}

fn port(listen: &str, flag: &str, data_dir: &Path) -> Finding {
    let addresses = match listen.to_socket_addrs() {
        Ok(addresses) => addresses.collect::<Vec<_>>(),
        Err(error) => {
            return Finding::Broken(
                format!("{listen} is no address: {error}"),
                format!("{flag} takes HOST:PORT, such as 127.0.0.1:4566"),
            );
        }
    };
    let is_own = |(run, runs): (data_dir::Run, bool)| {
        let own = [Some(run.address), run.warehouse];
        runs && own.iter().flatten().any(|address| addresses.contains(address))
    };
    match TcpListener::bind(addresses.as_slice()) {
        Ok(_) => Finding::Good(format!("{listen} is free")),
        Err(_) if data_dir::find_run(data_dir).is_some_and(is_own) => {
            Finding::Good(format!("{listen}, in use by the running server"))
        }
        Err(error) => Finding::Broken(
            format!("{listen} cannot be used: {error}"),
            format!(
                "stop the program that has it (ss -ltnp shows which), or choose another port with {flag}"
            ),
        ),
    }
}

/// PostgreSQL's server binaries: every installed version that Debian's layout or PATH shows.
fn postgresql() -> Finding {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut binaries: Vec<PathBuf> = versions
        .map(|entry| entry.path().join("bin/postgres"))
        .filter(|path| path.is_file())
        .collect();
    binaries.extend(on_path("postgres"));
    let mut found: Vec<String> = binaries.iter().filter_map(|path| described(path)).collect();
    found.sort();
    found.dedup();
    if found.is_empty() {
        return Finding::Wanting(
            "no server binaries, which RDS for PostgreSQL and the demonstration run".to_owned(),
            "apt-get install postgresql (migrating between databases elsewhere needs none)"
                .to_owned(),
        );
    }
    Finding::Good(found.join("; "))
}

fn program(name: &str, binaries: &[&str], why: &str, fix: &str) -> Finding {
    // Servers are often installed outside of an ordinary user's PATH.
    let outside =
        |binary: &&str| Some(Path::new("/usr/sbin").join(binary)).filter(|path| path.is_file());
    let found = binaries.iter().find_map(|binary| on_path(binary).or_else(|| outside(binary)));
    match found.as_deref().map(described) {
        Some(Some(text)) => Finding::Good(text),
        Some(None) => Finding::Wanting(
            format!("{name} is there but does not run, needed {why}"),
            fix.to_owned(),
        ),
        None => Finding::Wanting(format!("{name} is not installed, needed {why}"), fix.to_owned()),
    }
}

fn sandbox() -> Finding {
    const WHY: &str = "builds and apps of App Runner run in it";
    let Some(bwrap) = on_path("bwrap") else {
        return Finding::Wanting(
            format!("bubblewrap is not installed; {WHY}"),
            "apt-get install bubblewrap".to_owned(),
        );
    };
    let arguments = ["--unshare-all", "--die-with-parent", "--ro-bind", "/", "/", "true"];
    match Command::new(&bwrap).args(arguments).stdin(Stdio::null()).output() {
        Ok(output) if output.status.success() => Finding::Good(format!("{} works", bwrap.display())),
        Ok(output) => Finding::Wanting(
            format!("bubblewrap cannot make namespaces ({}); {WHY}", first_line(&output.stderr)),
            "allow user namespaces: sysctl kernel.unprivileged_userns_clone=1 (in a container: more privileges)"
                .to_owned(),
        ),
        Err(error) => Finding::Wanting(
            format!("{} does not run: {error}; {WHY}", bwrap.display()),
            "apt-get install --reinstall bubblewrap".to_owned(),
        ),
    }
}

/// Services from images need one; it is used only where the configuration says so.
fn engine(config: Option<&EngineConfig>) -> Finding {
    const INSTALL: &str = "apt-get install podman, and systemctl start podman.socket";
    let Some(config) = config else {
        let text = match container_engine::found() {
            Some(socket) => format!("none is used, though one answers at {}", socket.display()),
            None => "none is used".to_owned(),
        };
        return Finding::Wanting(
            format!("{text}; services of App Runner from images and Dockerfiles are refused"),
            format!("{INSTALL}; then start landfall with --container-engine auto"),
        );
    };
    let Some(socket) = config.socket() else {
        return Finding::Wanting(
            "none answers at the usual sockets; services from images are refused".to_owned(),
            INSTALL.to_owned(),
        );
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let described = match runtime {
        Ok(runtime) => runtime.block_on(apphost::describe_engine(&socket)),
        Err(error) => Err(apphost::Error::new(error.to_string())),
    };
    match described {
        Ok(described) => Finding::Good(format!("{described} at {}", socket.display())),
        Err(error) => Finding::Wanting(error.to_string(), INSTALL.to_owned()),
    }
}

/// Tries a sandbox with a network of its own.
fn networks() -> Finding {
    let folder = std::env::temp_dir().join(format!("landfall-doctor-{}", std::process::id()));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let found = std::fs::create_dir(&folder).and(runtime).map(|runtime| {
        let found = runtime.block_on(apphost::find_network(&folder));
        runtime.shutdown_background();
        found.unwrap_or_else(|error| Network::Shared(error.to_string()))
    });
    let _ = std::fs::remove_dir_all(&folder);
    match found {
        Ok(Network::Private) => Finding::Good("each app has its own, by pasta".to_owned()),
        Ok(Network::Shared(why)) => Finding::Wanting(
            format!(
                "apps share this machine's: {why}. They have to listen on the port in the variable PORT, and reach \
                 what listens on the loopback, and the metadata service of a cloud"
            ),
            "apt-get install passt iproute2; in a container, it also needs the device /dev/net/tun"
                .to_owned(),
        ),
        Err(error) => Finding::Wanting(
            format!("cannot be tried out in {}: {error}", folder.display()),
            "make the folder for temporary files writable".to_owned(),
        ),
    }
}

fn on_path(binary: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(binary)).find(|path| path.is_file())
}

/// A program's path and version, if it runs.
fn described(path: &Path) -> Option<String> {
    let output = Command::new(path).arg("--version").stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| format!("{} ({})", path.display(), first_line(&output.stdout)))
}

fn first_line(text: &[u8]) -> String {
    String::from_utf8_lossy(text).lines().next().unwrap_or("no output").trim().to_owned()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_and_a_wrong_address_are_broken() {
        let taken = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = taken.local_addr().unwrap().to_string();
        let nowhere = Path::new("/nonexistent");
        assert!(matches!(port(&address, "--listen", nowhere), Finding::Broken(..)));
        drop(taken);
        assert!(matches!(port("no address", "--listen", nowhere), Finding::Broken(..)));
        assert!(matches!(port("127.0.0.1:0", "--listen", nowhere), Finding::Good(_)));
    }

    #[test]
    fn what_is_missing_is_named_with_its_cure() {
        let finding =
            program("Nothing", &["surely-not-installed-anywhere"], "for nothing", "do nothing");
        let expected = "Nothing is not installed, needed for nothing";
        assert_eq!(finding, Finding::Wanting(expected.to_owned(), "do nothing".to_owned()));
        assert!(matches!(
            program("a shell", &["bash", "sh"], "", ""),
            Finding::Good(_) | Finding::Wanting(..)
        ));
    }
}
