//! Answers, in the protocol that the client speaks.

use api::codec;
use api::operation::WireError;
use api::schema::{OperationSchema, Protocol, ServiceSchema};
use api::validate;
use api::value::Value;
use bytes::Bytes;
use http_body_util::Full;
use hyper::header::{CONNECTION, CONTENT_TYPE, HeaderName, HeaderValue};
use hyper::{Method, Response, StatusCode};

const REQUEST_ID: &str = "x-amzn-requestid";

/// The two ways to speak, as far as a request shows which before its service is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dialect {
    /// JSON with `X-Amz-Target`; also whatever shows neither way.
    Json,
    /// A form, or a presigned GET, answered in XML.
    Query,
}

/// Stands for the service where a request names none.
const NO_JSON_SERVICE: ServiceSchema = no_service(Protocol::AwsJson11);
const NO_QUERY_SERVICE: ServiceSchema = no_service(Protocol::AwsQuery);

const fn no_service(protocol: Protocol) -> ServiceSchema {
    ServiceSchema {
        id: "none",
        signing_name: "none",
        api_version: "",
        target_prefix: None,
        protocol,
        xml_namespace: None,
        operations: &[],
    }
}

impl Dialect {
    pub(super) fn of(head: &hyper::http::request::Parts) -> Self {
        if head.headers.contains_key("x-amz-target") {
            return Self::Json;
        }
        match head.headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes) {
            Some(form) if form.starts_with(b"application/x-www-form-urlencoded") => {
                return Self::Query;
            }
            Some(json)
                if json.starts_with(b"application/x-amz-json")
                    || json.starts_with(b"application/json") =>
            {
                return Self::Json;
            }
            _ => {}
        }
        let names_action = head
            .uri
            .query()
            .is_some_and(|query| query.split('&').any(|pair| pair.starts_with("Action=")));
        if names_action || (head.method == Method::GET && head.uri.query().is_some()) {
            Self::Query
        } else {
            Self::Json
        }
    }

    fn no_service(self) -> &'static ServiceSchema {
        match self {
            Self::Json => &NO_JSON_SERVICE,
            Self::Query => &NO_QUERY_SERVICE,
        }
    }
}

/// An answer on its way out.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    /// The error's code, for the log.
    pub(super) code: Option<&'static str>,
    /// Whether the connection is closed after it.
    pub(super) closes: bool,
    content_type: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Answer {
    /// What an operation gave back.
    pub(super) fn output(
        service: &ServiceSchema,
        operation: &OperationSchema,
        output: &Value,
        id: &str,
    ) -> Self {
        Self::encoded(codec::encode_output(service, operation, output, id), None)
    }

    /// An error of a service, or of none.
    pub(super) fn error(
        dialect: Dialect,
        service: Option<&ServiceSchema>,
        error: &WireError,
        id: &str,
    ) -> Self {
        let service = service.unwrap_or_else(|| dialect.no_service());
        Self::encoded(codec::encode_error(service, error, id), Some(error.code))
    }

    /// A page for people or monitoring.
    pub(super) fn page(status: u16, content_type: &'static str, body: String) -> Self {
        Self {
            status,
            code: None,
            closes: false,
            content_type,
            headers: Vec::new(),
            body: body.into_bytes(),
        }
    }

    /// More headers, their names in small letters.
    pub(super) fn with_headers(mut self, headers: Vec<(&'static str, String)>) -> Self {
        self.headers.extend(headers);
        self
    }

    fn encoded(encoded: codec::Encoded, code: Option<&'static str>) -> Self {
        let codec::Encoded { status, content_type, headers, body } = encoded;
        Self { status, code, closes: false, content_type, headers, body }
    }

    pub(super) fn content_type(&self) -> &'static str {
        self.content_type
    }

    pub(super) fn body(&self) -> &[u8] {
        &self.body
    }

    /// The whole answer; `id` goes into `x-amzn-RequestId`, whatever else the codec said.
    pub(super) fn into_response(self, id: &str) -> Response<Full<Bytes>> {
        let mut response = Response::new(Full::new(Bytes::from(self.body)));
        *response.status_mut() =
            StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(self.content_type));
        for (name, value) in self.headers.iter().filter(|(name, _)| *name != REQUEST_ID) {
            // What does not fit into a header is left out rather than made to fit.
            if let Ok(value) = HeaderValue::from_str(value) {
                headers.insert(HeaderName::from_static(name), value);
            }
        }
        if let Ok(id) = HeaderValue::from_str(id) {
            headers.insert(HeaderName::from_static(REQUEST_ID), id);
        }
        if self.closes {
            headers.insert(CONNECTION, HeaderValue::from_static("close"));
        }
        response
    }
}

/// Reads an operation's input, and checks it against the model.
pub(super) fn decode(
    service: &'static ServiceSchema,
    operation: &'static OperationSchema,
    body: &[u8],
) -> Result<Value, WireError> {
    let input = codec::decode_input(service.protocol, operation, body)
        .map_err(|error| validate::undecodable(service, &error))?;
    validate::validate(service, operation, &input)?;
    Ok(input)
}
