//! Database Migration Service: one file for each kind of resource.

pub mod cdc_position;
pub mod identifier;
pub mod invalid;
pub mod maintenance_window;
pub mod task_settings;
