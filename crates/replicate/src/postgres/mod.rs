//! PostgreSQL as source and target.

mod apply;
mod catalog;
mod compact;
mod connect;
mod control;
mod group;
mod load;
mod lsn;
mod pgoutput;
mod prepare;
mod reader;
mod reshape;
mod route;
mod run;
mod slot;
mod sql;
mod stream;
mod tls;
mod wire;

pub use connect::{ConnectError, ConnectErrorKind, PgConfig, ServerInfo, TlsMode, check, schemas};
pub use lsn::{InvalidLsn, Lsn};
pub(crate) use run::{clean_up, run};
