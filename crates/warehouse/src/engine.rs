//! One engine for each namespace: an analytic database in memory that holds nothing itself, and has
//! the files of the namespace's databases attached.
//!
//! It is locked down before anybody's statement reaches it: no files outside the namespace's folder,
//! no extensions, no settings.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use duckdb::{Config, Connection};

use crate::error::{Error, Result};
use crate::front::catalog;
use crate::sql;

/// What an engine may use of the machine.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Memory of one namespace's engine, in bytes; beyond it, it spills to its folder.
    pub memory_bytes_max: u64,
    /// Threads of one namespace's engine.
    pub threads: usize,
}

impl Default for Settings {
    fn default() -> Self {
        let threads = std::thread::available_parallelism().map_or(2, usize::from);
        Self { memory_bytes_max: 2 << 30, threads }
    }
}

/// The engine of a namespace.
pub(crate) struct Engine {
    root: Mutex<Connection>,
    folder: PathBuf,
}

/// The engine's own database in memory: it has the catalogue that clients look into, and no rows.
pub(crate) const MEMORY: &str = "memory";

impl Engine {
    /// Starts it over this folder, which must exist.
    pub(crate) fn open(folder: &Path, settings: &Settings) -> Result<Self> {
        let folder = folder.canonicalize()?;
        let shown = folder.to_str().ok_or_else(|| {
            Error::refused("the folder of the warehouse has a name that is not UTF-8")
        })?;
        let spill = folder.join("spill");
        std::fs::create_dir_all(&spill)?;
        let config = Config::default()
            .max_memory(&format!("{}B", settings.memory_bytes_max))?
            .threads(i64::try_from(settings.threads.max(1)).unwrap_or(2))?;
        let connection = Connection::open_in_memory_with_flags(config)?;
        catalog::install(&connection)?;
        connection.execute_batch(&format!(
            "SET TimeZone = 'UTC';
             SET preserve_insertion_order = false;
             SET allowed_directories = [{}, {}, {}];
             SET temp_directory = {};
             SET autoinstall_known_extensions = false;
             SET autoload_known_extensions = false;
             SET enable_external_access = false;
             SET lock_configuration = true;",
            // Not the folder itself, which has the list of databases.
            sql::text(&format!("{shown}/databases/")),
            sql::text(&format!("{shown}/copies/")),
            sql::text(&format!("{shown}/spill/")),
            sql::text(&spill.to_string_lossy()),
        ))?;
        Ok(Self { root: Mutex::new(connection), folder })
    }

    /// The folder for what does not fit into memory.
    pub(crate) fn spill(&self) -> PathBuf {
        self.folder.join("spill")
    }

    /// Another connection.
    pub(crate) fn connect(&self) -> Result<Connection> {
        Ok(self.root.lock().unwrap_or_else(PoisonError::into_inner).try_clone()?)
    }

    /// Attaches a file of the folder under this name; makes it if there is none.
    pub(crate) fn attach(&self, file: &str, alias: &str) -> Result<()> {
        let path = self.folder.join(file);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        let root = self.root.lock().unwrap_or_else(PoisonError::into_inner);
        let path = sql::text(&path.to_string_lossy());
        root.execute_batch(&format!("ATTACH {path} AS {}", sql::name(alias)))?;
        Ok(())
    }

    /// Detaches what has this name.
    pub(crate) fn detach(&self, alias: &str) -> Result<()> {
        let root = self.root.lock().unwrap_or_else(PoisonError::into_inner);
        root.execute_batch(&format!("DETACH DATABASE IF EXISTS {}", sql::name(alias)))?;
        Ok(())
    }

    /// Removes a file that is not attached, and its log.
    pub(crate) fn remove(&self, file: &str) -> Result<()> {
        for suffix in ["", ".wal"] {
            let path = self.folder.join(format!("{file}{suffix}"));
            match std::fs::remove_file(&path) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(Error::storage(format!(
                        "cannot remove {}: {error}",
                        path.display()
                    )));
                }
                _ => {}
            }
        }
        Ok(())
    }
}
