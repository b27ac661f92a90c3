//! Database engines as processes of this machine: found, set up, started, observed, stopped and
//! erased. Knows no cloud and keeps no state of its own: all that it needs to know of a running
//! database after its own process was killed stands in the database's folder.
//!
//! A database outlives this process (it runs in a process group of its own) and is found again by
//! [`Engine::observe`]. Whoever wants it to run looks now and then, and starts it again.

mod account;
mod authority;
mod backup;
mod certificate;
mod engine;
mod engine_version;
mod error;
mod files;
mod installation;
mod log_file;
mod mariadb;
mod parameters;
mod port;
mod postgres;
mod process;

pub use authority::Authority;
pub use backup::{Backup, Progress, Replay, Replication, Restore};
pub use certificate::Certificate;
pub use engine::{ADMIN, Doing, Engine, Observation, Password, Place, Running, Setup};
pub use engine_version::EngineVersion;
pub use error::{Error, Result};
pub use installation::Installation;
pub use log_file::LogFile;
pub use mariadb::{MariaDb, MariaDbInstallation};
pub use parameters::{Configuration, Kind, Parameter};
pub use port::Ports;
pub use postgres::Postgres;
