//! What the tests and the demonstration run against: throw-away PostgreSQL servers, the built
//! `landfall` binary as a child process, TPC-H data, and a row-by-row comparison of tables.
//!
//! Everything started here lives in a folder of its own below the temporary directory, listens
//! on a free loopback port, and is gone when its value is dropped, also when the test process
//! dies without running destructors.

mod analytic;
mod certificate;
mod compare;
mod container_engine;
mod error;
mod guard;
mod installation;
mod mariadb;
mod postgres;
mod process;
mod server;
mod tpch;

pub use analytic::{compare_mariadb_with_warehouse, compare_with_warehouse};
pub use compare::{Difference, Report, TableReport, compare_tables};
pub use container_engine::{ContainerEngine, Registry};
pub use error::{Error, Result};
pub use installation::{Installation, Version};
pub use mariadb::MariaDb;
pub use postgres::{Options, Postgres, SUPERUSER};
pub use process::free_port;
pub use server::{Credentials, Landfall, built_binary};
pub use tpch::{TPCH_TABLES, create_tpch_tables, load_tpch};
