//! The service as its clients see it, over a store in memory and a host that only remembers what
//! it was told. Real repositories and apps are in the tests of the crates `apphost` and `landfall`.
//!
//! `UPDATE_EXPECT=1` writes the transcripts and pictures anew; read the difference before
//! committing it.
#![allow(clippy::unwrap_used)]

mod configuration;
mod connection;
mod domain;
mod image;
mod lifecycles;
mod oauth;
mod outside;
mod push;
mod server;
mod service;
