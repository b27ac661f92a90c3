//! Shapes and wire protocols of the AWS services that Landfall speaks.
//!
//! Everything that is known about a wire shape stands in `model/<service>.api`; the code under
//! [`generated`] is made from it by `cargo xtask codegen` and checked in. The codecs, the input
//! validation and the redaction of secrets all interpret the same [`schema`] tables, over the
//! dynamic [`value::Value`].

pub mod codec;
mod convert;
#[rustfmt::skip]
pub mod generated;
pub mod operation;
pub mod pattern;
pub mod schema;
pub mod validate;
pub mod value;
