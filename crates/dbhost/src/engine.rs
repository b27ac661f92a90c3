//! What a database engine can be asked to do, whichever it is.

use std::collections::BTreeMap;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use crate::{
    Backup, Configuration, EngineVersion, Error, LogFile, Parameter, Progress, Replication,
    Restore, Result,
};

/// An engine's administrator: the superuser that only this process can log in as.
pub const ADMIN: &str = "landfall_admin";

/// Work under way.
pub type Doing<'a, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'a>>;

/// A database: where it lives and how it is reached. The same values must be given each time.
#[derive(Clone, Debug)]
pub struct Place {
    /// The name of its folder: letters, digits and hyphens.
    pub id: String,
    /// The version that it was set up with.
    pub version: EngineVersion,
    /// Its port on 127.0.0.1.
    pub port: u16,
    /// The password of the engine's administrator.
    pub admin_password: Password,
}

/// What a new database has in it.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The user who owns it all but is no superuser.
    pub master_user: String,
    /// That user's password.
    pub master_password: Password,
    /// A database to make beside `postgres`.
    pub database: Option<String>,
}

/// A password. It prints nothing of itself.
#[derive(Clone)]
pub struct Password(String);

impl Password {
    /// Keeps this text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// What a look at a database shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Observation {
    /// It was never set up, or is erased.
    Absent,
    /// No process of it runs.
    Stopped,
    /// Its process runs, and does not accept logins yet, or no more.
    Busy {
        /// The process.
        pid: u32,
    },
    /// Its process says that it accepts logins.
    Running {
        /// The process.
        pid: u32,
    },
}

/// A database that let us in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Running {
    /// Its process.
    pub pid: u32,
    /// The version that runs: the host may have got a newer minor one since it was set up.
    pub version: EngineVersion,
}

/// An engine. Every operation may be asked for again at any time, also after this process was
/// killed in the middle of it, and then does what is left to do.
pub trait Engine: Send + Sync + 'static {
    /// The versions that this host can run, oldest first, as of the last [`Engine::discover`].
    fn versions(&self) -> Vec<EngineVersion>;

    /// Looks for installed versions. Blocks for some milliseconds.
    fn discover(&self);

    /// Why no database can run here at all, whatever is installed.
    ///
    /// # Errors
    /// What is wrong, and what to do about it.
    fn check(&self) -> Result<()>;

    /// Makes the data directory. One that exists is left as it is.
    fn initialise<'a>(&'a self, place: &'a Place, setup: &'a Setup) -> Doing<'a, ()>;

    /// Starts the process, unless it runs, and comes back once the administrator has logged in.
    /// It does not end with this process.
    fn start<'a>(&'a self, place: &'a Place) -> Doing<'a, Running>;

    /// Ends the process in order: open transactions are rolled back, nothing committed is lost.
    fn stop<'a>(&'a self, place: &'a Place) -> Doing<'a, ()>;

    /// Looks at it. Cheap; asks the process nothing.
    ///
    /// # Errors
    /// When its folder cannot be read.
    fn observe(&self, place: &Place) -> Result<Observation>;

    /// Ends the process and removes all that there is of it.
    fn erase<'a>(&'a self, place: &'a Place) -> Doing<'a, ()>;

    /// Gives a user of a running database a new password.
    fn set_password<'a>(
        &'a self,
        place: &'a Place,
        user: &'a str,
        password: &'a Password,
    ) -> Doing<'a, ()>;

    /// Sees to it that a running database offers a certificate of the server's authority which
    /// lasts for a while. Answers when it ends, in milliseconds since the Unix epoch; `None` where
    /// there is no authority, or no TLS.
    fn certify<'a>(&'a self, _place: &'a Place) -> Doing<'a, Option<i64>> {
        Box::pin(async { Ok(None) })
    }

    /// Whether it has the operations below on backups, archives and replicas.
    fn has_backups(&self) -> bool {
        false
    }

    /// The parameters of an installed version, by name. Blocks for up to a second the first time.
    ///
    /// # Errors
    /// When the version is not installed or does not answer.
    fn parameters(&self, _version: EngineVersion) -> Result<Arc<Vec<Parameter>>> {
        lacks("parameters that can be set")
    }

    /// Asks an installed version whether it would take these values. Blocks for some milliseconds.
    ///
    /// # Errors
    /// Why not.
    fn check_values(
        &self,
        _version: EngineVersion,
        values: &BTreeMap<String, String>,
    ) -> Result<()> {
        if values.is_empty() { Ok(()) } else { lacks("parameters that can be set") }
    }

    /// Writes what the database is to run with. One that runs takes over at once what it can
    /// without a restart. Answers the names of values that could be taken over and that it does not
    /// take before its next start.
    fn configure<'a>(
        &'a self,
        _place: &'a Place,
        configuration: &'a Configuration,
    ) -> Doing<'a, Vec<String>> {
        Box::pin(async move {
            if *configuration == Configuration::default() {
                return Ok(Vec::new());
            }
            lacks("parameters that can be set, or an archive")
        })
    }

    /// The log files that there are, oldest first.
    ///
    /// # Errors
    /// When their folder cannot be read.
    fn logs(&self, _place: &Place) -> Result<Vec<LogFile>> {
        Ok(Vec::new())
    }

    /// At most `bytes_max` bytes of a log file from an offset on; `None` when there is no such
    /// file.
    ///
    /// # Errors
    /// When it cannot be read.
    fn read_log(
        &self,
        _place: &Place,
        _name: &str,
        _from: u64,
        _bytes_max: usize,
    ) -> Result<Option<Vec<u8>>> {
        Ok(None)
    }

    /// Removes log files that are older than the engine keeps them, and begins a new one where one
    /// has grown long.
    ///
    /// # Errors
    /// When their folder cannot be read, a file not removed or renamed, or the process not told.
    fn trim_logs<'a>(&'a self, _place: &'a Place) -> Doing<'a, ()> {
        Box::pin(async { Ok(()) })
    }

    /// Makes a backup with this name of a database, as it is when the copy ends: while it runs, or
    /// while it does not. One that exists is left as it is.
    fn back_up<'a>(
        &'a self,
        _place: &'a Place,
        _name: &'a str,
        _progress: &'a Progress,
    ) -> Doing<'a, Backup> {
        Box::pin(async { lacks("backups") })
    }

    /// Makes a second backup of the first.
    fn copy_backup<'a>(&'a self, _from: &'a str, _to: &'a str) -> Doing<'a, Backup> {
        Box::pin(async { lacks("backups") })
    }

    /// Removes a backup.
    fn erase_backup<'a>(&'a self, _name: &'a str) -> Doing<'a, ()> {
        Box::pin(async { Ok(()) })
    }

    /// Makes a data directory out of a backup; [`Engine::start`] then carries out the changes. One
    /// that exists is left as it is.
    fn restore<'a>(&'a self, _place: &'a Place, _from: &'a Restore) -> Doing<'a, ()> {
        Box::pin(async { lacks("backups") })
    }

    /// Comes back once every change that is committed when this is called is in the archive, of a
    /// database that has [`Configuration::archives`].
    fn complete_archive<'a>(&'a self, _place: &'a Place) -> Doing<'a, ()> {
        Box::pin(async { lacks("backups") })
    }

    /// Removes from the archive of a database what is not needed to go on from this backup or a
    /// later one; all of it without one.
    fn trim_archive<'a>(&'a self, _id: &'a str, _oldest_backup: Option<&'a str>) -> Doing<'a, ()> {
        Box::pin(async { Ok(()) })
    }

    /// Makes a data directory that follows a running source, once it is started, until it is
    /// promoted. One that exists is left as it is.
    fn follow<'a>(&'a self, _place: &'a Place, _source: &'a Place) -> Doing<'a, ()> {
        Box::pin(async { lacks("replicas") })
    }

    /// How a running replica stands to its source.
    fn replication<'a>(&'a self, _place: &'a Place) -> Doing<'a, Replication> {
        Box::pin(async { lacks("replicas") })
    }

    /// Makes a running replica a database of its own, which can be written to.
    fn promote<'a>(&'a self, _place: &'a Place) -> Doing<'a, ()> {
        Box::pin(async { lacks("replicas") })
    }

    /// Whether it has the next operation.
    fn has_upgrades(&self) -> bool {
        false
    }

    /// Ends the process of a database that is neither a replica nor has any, and makes its files
    /// those of `to`, an installed later major version; from then on its place has that version.
    /// The master user gets the rights that the later version can give. After a failure the
    /// database is as it was. One that is of that version is left as it is.
    fn upgrade<'a>(
        &'a self,
        _place: &'a Place,
        _to: EngineVersion,
        _master_user: &'a str,
    ) -> Doing<'a, ()> {
        Box::pin(async { lacks("upgrades to another major version") })
    }
}

fn lacks<T>(what: &str) -> Result<T> {
    Err(Error::new(format!("this release has no {what} for this engine")))
}
