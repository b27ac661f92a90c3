//! Moves tables from one database to another: a consistent full load, change capture,
//! and a transactional apply in the order of the source's commits.
//!
//! The contract, in the order in which a reader needs it:
//!
//! - **Exactly once.** The position in the source's log is written to the target in the same
//!   transaction as the data, so that a process that dies at any instant goes on where the target
//!   stands. Nothing is lost or doubled, with and without primary keys.
//! - **The source forgets nothing too early.** It is told only the end of transactions that are
//!   durable at the target, never a place inside a transaction.
//! - **One path.** A fresh start, a resume after a crash, a reload of some tables and a table that
//!   appeared later all run the same loop: load what is not marked as loaded under a new snapshot,
//!   then apply changes from the stored position, leaving out what a table's snapshot already held.
//! - **Bounded memory.** Every queue is bounded in bytes; a slow target slows the source.
//!
//! This crate knows nothing of the service that offers it: no resource names, no protocol.

pub mod error;
pub mod feed;
#[doc(hidden)]
pub mod fuzz;
pub mod log;
pub mod mapping;
pub mod postgres;
pub mod secret;
pub mod settings;
pub mod stats;
pub mod task;

pub use error::Error;
pub use log::{Component, LogSink, Severity};
pub use postgres::{ConnectError, ConnectErrorKind, Lsn, PgConfig, ServerInfo, TlsMode};
pub use secret::Secret;
pub use settings::Settings;
pub use stats::{Phase, Stats, TableState, TableStats};
pub use task::{Mode, Outcome, Start, StopAt, StopReason, Task, TaskSpec, clean_up, start};
