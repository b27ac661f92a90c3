//! Tests of the host with real repositories, real sandboxes and real requests.

#![allow(clippy::unwrap_used)]

mod build;
mod client;
mod containers;
mod git;
mod kill;
mod load;
mod network;
mod probes;
mod serving;
mod world;
