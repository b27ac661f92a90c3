//! Structures, operations, faults and tables of each service, made by `cargo xtask codegen`
//! from `model/`. Do not edit.

pub mod apprunner;
pub mod dms;
pub mod landfall;
pub mod rds;
pub mod redshift;
pub mod redshift_serverless;
pub mod sts;
