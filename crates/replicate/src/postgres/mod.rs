//! PostgreSQL as source and target.

mod catalog;
mod connect;
mod control;
mod load;
mod lsn;
mod prepare;
mod run;
mod slot;
mod sql;
mod stream;
mod tls;
mod wire;

pub use connect::{ConnectError, ConnectErrorKind, PgConfig, ServerInfo, TlsMode, check, schemas};
pub use lsn::{InvalidLsn, Lsn};
pub(crate) use run::{clean_up, run};
