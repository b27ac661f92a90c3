//! Replication between real servers: values, definitions, exactness under crashes.

#![allow(clippy::unwrap_used)]

mod connecting;
mod full_load;
mod support;
