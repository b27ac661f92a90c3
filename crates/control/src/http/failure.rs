//! Everything that the request path itself refuses, with its code and status in each protocol.

use api::operation::WireError;

use crate::sigv4::SignatureError;

/// Why the request path refused a request.
#[derive(Debug)]
pub(super) enum Failure {
    /// The path is not one of ours.
    NotFound,
    /// The path is ours, the method is not.
    MethodNotAllowed,
    /// The body is larger than this many bytes.
    BodyTooLarge(usize),
    /// The body did not arrive in time.
    BodyTimeout,
    /// The body broke off or its framing is wrong.
    BodyBroken,
    /// The body is compressed or signed in chunks.
    Encoding(String),
    /// `X-Amz-Target` names nothing that is known, or is absent; or the action is unknown.
    UnknownOperation(String),
    /// A form without `Action`.
    MissingAction,
    /// Without signatures: a web page from elsewhere asks.
    AnotherSite,
    /// The signature.
    Signature(SignatureError),
    /// A handler or codec panicked. The log has the details.
    Internal,
}

impl Failure {
    /// (code of the JSON protocols, its status, code of awsQuery, its status), as the live services
    /// answer them: the JSON ones say 400 for nearly everything that has to do with signatures.
    const fn table(&self) -> (&'static str, u16, &'static str, u16) {
        match self {
            Self::NotFound => ("NotFound", 404, "NotFound", 404),
            Self::MethodNotAllowed => ("MethodNotAllowed", 405, "MethodNotAllowed", 405),
            Self::BodyTooLarge(_) => {
                ("RequestEntityTooLargeException", 413, "RequestEntityTooLarge", 413)
            }
            Self::BodyTimeout => ("RequestTimeoutException", 408, "RequestTimeout", 408),
            Self::BodyBroken => ("MalformedHttpRequestException", 400, "MalformedHttpRequest", 400),
            Self::Encoding(_) => {
                ("UnsupportedMediaTypeException", 415, "UnsupportedMediaType", 415)
            }
            Self::UnknownOperation(_) => ("UnknownOperationException", 400, "InvalidAction", 400),
            Self::MissingAction => ("UnknownOperationException", 400, "MissingAction", 400),
            Self::AnotherSite => ("AccessDeniedException", 403, "AccessDenied", 403),
            Self::Internal => ("InternalFailure", 500, "InternalFailure", 500),
            Self::Signature(error) => match error {
                SignatureError::Missing => {
                    ("MissingAuthenticationTokenException", 400, "MissingAuthenticationToken", 403)
                }
                SignatureError::Incomplete(_) => {
                    ("IncompleteSignatureException", 400, "IncompleteSignature", 400)
                }
                SignatureError::UnknownKey => {
                    ("UnrecognizedClientException", 400, "InvalidClientTokenId", 403)
                }
                SignatureError::Expired(_) => {
                    ("InvalidSignatureException", 400, "RequestExpired", 400)
                }
                SignatureError::WrongScope(_)
                | SignatureError::Unsigned(_)
                | SignatureError::BodyHash
                | SignatureError::Streaming
                | SignatureError::Mismatch => {
                    ("InvalidSignatureException", 400, "SignatureDoesNotMatch", 403)
                }
            },
        }
    }

    fn message(&self) -> String {
        match self {
            Self::NotFound => {
                "Nothing is served under this path. AWS API requests go to /, see also /healthz and /metrics.".to_owned()
            }
            Self::MethodNotAllowed => {
                "AWS API requests are sent by POST, or by GET where they are presigned.".to_owned()
            }
            Self::BodyTooLarge(max) => format!("The body of a request may have at most {max} bytes."),
            Self::BodyTimeout => "The body of the request did not arrive in time.".to_owned(),
            Self::BodyBroken => "The body of the request broke off, or its chunks are malformed.".to_owned(),
            Self::Encoding(encoding) => {
                format!("Bodies with Content-Encoding '{encoding}' are not accepted; send the body as it is.")
            }
            Self::UnknownOperation(text) => text.clone(),
            Self::MissingAction => "The request must contain the parameter Action.".to_owned(),
            Self::AnotherSite => {
                "Web pages of other sites may not call this server, which checks no signatures.".to_owned()
            }
            Self::Signature(error) => error.to_string(),
            Self::Internal => "The server failed to handle the request. Its log says why, under this request id.".to_owned(),
        }
    }

    pub(super) fn into_error(self, is_query: bool) -> WireError {
        let (json_code, json_status, query_code, query_status) = self.table();
        let (code, status) =
            if is_query { (query_code, query_status) } else { (json_code, json_status) };
        WireError::unmodelled(code, status, self.message())
    }
}

impl From<SignatureError> for Failure {
    fn from(error: SignatureError) -> Self {
        Self::Signature(error)
    }
}
