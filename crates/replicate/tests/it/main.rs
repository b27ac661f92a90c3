//! Replication between real servers: values, definitions, exactness under crashes.

#![allow(clippy::unwrap_used)]

mod changes;
mod connecting;
mod crashes;
mod feed_tables;
mod feeds;
mod feeds_mariadb;
mod full_load;
mod store;
mod support;
