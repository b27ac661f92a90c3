//! The service as its clients see it: requests in, answers out, over a store in memory.
//!
//! The transcripts beside this file are the interface as text. `UPDATE_EXPECT=1` writes them anew;
//! read the difference before committing it.
#![allow(clippy::unwrap_used)]

mod connection;
mod crash_matrix;
mod endpoint;
mod instance;
mod lifecycles;
mod server;
mod small_resources;
mod task;
