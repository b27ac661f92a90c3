//! The services as their clients see them, over a store in memory and a host that only remembers
//! what it was told. The real warehouse is in the tests of the crates `warehouse` and `landfall`.
//!
//! `UPDATE_EXPECT=1` writes the transcripts and pictures anew; read the difference before
//! committing it.
#![allow(clippy::unwrap_used)]

mod clusters;
mod crash_matrix;
mod lifecycles;
mod server;
mod serverless;
