//! The request path, through real sockets, in front of services that do nothing.
#![allow(clippy::unwrap_used)]

mod client;
mod limits;
mod malformed;
mod pages;
mod protocols;
mod server;
