//! Between bytes and [`Value`]: requests are decoded, answers and errors are encoded, as the
//! service's protocol and the tables of its shapes say. The codecs know nothing of any service.
//!
//! Input is hostile until decoded: each limit below is checked before memory is spent on what it
//! limits, and nothing here panics on any bytes.

use std::fmt;

use crate::operation::WireError;
use crate::schema::{OperationSchema, Protocol, ServiceSchema};
use crate::value::Value;

mod json;
mod query;
pub mod timestamp;
mod xml;

/// How deep values may nest, counted in brackets (JSON) or parts of a name (form).
pub const NESTING_MAX: usize = 64;
/// How many values one JSON body may hold.
pub const VALUES_MAX: usize = 100_000;
/// How many parameters one form may hold.
pub const PARAMETERS_MAX: usize = 10_000;
/// How many members a list or map in a form may have, which is also its highest index.
pub const INDEX_MAX: usize = 1_000;

/// Why a request could not be decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    /// What kind of mistake it is.
    pub kind: DecodeErrorKind,
    /// Where, as a path of member names: `Tags.1.Key`; empty for the message as a whole.
    pub path: String,
    /// What is wrong there. Never holds a value from the request.
    pub problem: String,
}

/// What kind of mistake a request makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeErrorKind {
    /// Not well-formed JSON or form text.
    Malformed,
    /// More than a limit allows.
    Limit,
    /// Well-formed, but a value is of another type than its shape.
    WrongType,
}

impl DecodeError {
    pub(crate) fn new(kind: DecodeErrorKind, problem: impl Into<String>) -> Self {
        Self { kind, path: String::new(), problem: problem.into() }
    }

    /// The same error, one level further out.
    pub(crate) fn inside(mut self, name: &str) -> Self {
        self.path = match self.path.as_str() {
            "" => name.to_owned(),
            inner => format!("{name}.{inner}"),
        };
        self
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            f.write_str(&self.problem)
        } else {
            write!(f, "{}: {}", self.path, self.problem)
        }
    }
}

impl std::error::Error for DecodeError {}

/// An answer, ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoded {
    /// HTTP status.
    pub status: u16,
    /// The value of the header `Content-Type`.
    pub content_type: &'static str,
    /// Further headers.
    pub headers: Vec<(&'static str, String)>,
    /// The body; empty for a JSON operation without output.
    pub body: Vec<u8>,
}

/// Decodes a request's body: JSON text, or for awsQuery the form text (or the query string of a
/// GET request). Members that the shape does not know are ignored, explicit nulls in structures
/// are dropped, those in lists and maps are kept.
pub fn decode_input(
    protocol: Protocol,
    op: &'static OperationSchema,
    body: &[u8],
) -> Result<Value, DecodeError> {
    match protocol {
        Protocol::AwsQuery => query::decode(op.input, body),
        Protocol::AwsJson10 | Protocol::AwsJson11 => json::decode(op.input, body),
    }
}

/// Encodes what an operation gives back.
pub fn encode_output(
    service: &ServiceSchema,
    op: &OperationSchema,
    output: &Value,
    request_id: &str,
) -> Encoded {
    let body = match service.protocol {
        Protocol::AwsQuery => xml::output(service, op, output, request_id),
        Protocol::AwsJson10 | Protocol::AwsJson11 => json::output(op, output),
    };
    encoded(service, 200, body, request_id)
}

/// Encodes an error. Clients tell errors apart by its code (its name, for JSON protocols).
pub fn encode_error(service: &ServiceSchema, error: &WireError, request_id: &str) -> Encoded {
    let body = match service.protocol {
        Protocol::AwsQuery => xml::error(service, error, request_id),
        Protocol::AwsJson10 => json::error(error, true),
        Protocol::AwsJson11 => json::error(error, false),
    };
    let mut encoded = encoded(service, error.status, body, request_id);
    if service.protocol == Protocol::AwsJson10 {
        encoded.headers.push(("x-amzn-errortype", error.name.to_owned()));
    }
    if service.protocol != Protocol::AwsQuery && error.code != error.name {
        // For services that changed from awsQuery to JSON and keep their old codes.
        let side = fault_side(error.status);
        encoded.headers.push(("x-amzn-query-error", format!("{};{side}", error.code)));
    }
    encoded
}

fn encoded(service: &ServiceSchema, status: u16, body: Vec<u8>, request_id: &str) -> Encoded {
    let content_type = match service.protocol {
        Protocol::AwsQuery => "text/xml",
        Protocol::AwsJson10 => "application/x-amz-json-1.0",
        Protocol::AwsJson11 => "application/x-amz-json-1.1",
    };
    let headers = vec![("x-amzn-requestid", request_id.to_owned())];
    Encoded { status, content_type, headers, body }
}

/// Whose fault an error is, in the words of awsQuery.
pub(crate) fn fault_side(status: u16) -> &'static str {
    if status >= 500 { "Receiver" } else { "Sender" }
}
