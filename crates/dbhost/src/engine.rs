//! What a database engine can be asked to do, whichever it is.

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use crate::{EngineVersion, Result};

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
}
