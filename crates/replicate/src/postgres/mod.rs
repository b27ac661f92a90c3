//! PostgreSQL as source and target.

mod apply;
pub(crate) mod catalog;
mod compact;
mod connect;
mod control;
mod group;
mod load;
pub(crate) mod lsn;
pub(crate) mod pgoutput;
mod prepare;
pub(crate) mod reader;
mod reshape;
mod route;
mod run;
pub(crate) mod slot;
pub(crate) mod sql;
mod stream;
mod tls;
pub(crate) mod wire;

pub use connect::{ConnectError, ConnectErrorKind, PgConfig, ServerInfo, TlsMode, check, schemas};
pub use lsn::{InvalidLsn, Lsn};
pub(crate) use run::{clean_up, run};
