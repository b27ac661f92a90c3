//! Requests and answers as text, and properties of the codecs.
#![allow(clippy::unwrap_used, clippy::needless_raw_string_hashes)]

mod pattern;
mod properties;
mod timestamp;
mod transcripts;
mod validation;

use api::codec::{DecodeError, Encoded, decode_input};
use api::schema::{OperationSchema, ServiceSchema};
use api::value::Value;

/// Decodes a body for an operation of a service.
fn decode(service: &ServiceSchema, operation: &str, body: &str) -> Result<Value, DecodeError> {
    decode_input(service.protocol, operation_of(service, operation), body.as_bytes())
}

fn operation_of(service: &ServiceSchema, operation: &str) -> &'static OperationSchema {
    service.operation(operation).unwrap()
}

/// An answer as it would be seen on the wire.
fn transcript(answer: &Encoded) -> String {
    let mut text = format!("{}\ncontent-type: {}\n", answer.status, answer.content_type);
    for (name, value) in &answer.headers {
        text.push_str(&format!("{name}: {value}\n"));
    }
    let body = std::str::from_utf8(&answer.body).unwrap();
    format!("{text}\n{body}\n")
}
