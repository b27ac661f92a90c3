//! Tests of the warehouse through its public interface and its wire protocol.
#![allow(clippy::unwrap_used)]

mod copies;
mod cursors;
mod front;
mod functions;
mod options;
mod served;
mod sink;
mod stream;
