//! PostgreSQL as the source of a feed.

mod begin;
mod catalog;
pub(crate) mod codec;
mod coordinator;
mod gone;
mod held;
mod position;
mod seed;
mod settle;
mod setup;
mod spelling;
mod wait;
mod watch;

pub(crate) use coordinator::attempt;
pub(crate) use setup::{clean_up, give_up_beyond};
