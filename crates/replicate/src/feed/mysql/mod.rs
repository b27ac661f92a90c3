//! MariaDB as the source of a feed.
//!
//! A seed reads its tables under one snapshot, whose place in the binlog the server tells without
//! a lock. The stream of changes waits meanwhile; afterwards it goes on from where it stood, and
//! leaves out, table by table, what the snapshot held already. Definitions follow the statements in
//! the binlog: what a statement made of a table is read from the catalogue.

mod bytes;
mod catalog;
mod charset;
mod definitions;
mod event;
mod fuzz;
mod gtid;
mod position;
mod row;
mod runner;
mod seed;
mod session;
mod statement;
mod stream;
#[cfg(test)]
mod tests;
mod value;

pub(crate) use fuzz::{fuzz_binlog, fuzz_statement};
pub(crate) use runner::attempt;
pub use session::MySqlConfig;
