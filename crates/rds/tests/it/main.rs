//! The service as its clients see it, over a store in memory and an engine that only remembers
//! what it was told. Real databases are in the tests of the crates `dbhost` and `landfall`.
//!
//! `UPDATE_EXPECT=1` writes the transcripts and pictures anew; read the difference before
//! committing it.
#![allow(clippy::unwrap_used)]

mod changes;
mod crash_matrix;
mod engine;
mod event_subscription;
mod groups;
mod instance;
mod integration;
mod lifecycles;
mod maintenance;
mod parameter_group;
mod server;
mod snapshot;
mod streams;
mod topics;
