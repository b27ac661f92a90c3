//! The engine's HTTP interface over its socket: the few calls that are needed, with bounds on what
//! is read.

use std::fmt;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body_util::BodyExt;
use hyper::body::{Body, Frame, Incoming};
use hyper::client::conn::http1;
use hyper::header::{CONTENT_TYPE, HOST, HeaderMap, HeaderValue};
use hyper::{Method, Response};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::net::UnixStream;
use tokio::sync::mpsc;

/// The longest answer that is read as a whole.
const ANSWER_BYTES_MAX: usize = 16 << 20;

/// The longest line of an answer that comes line by line.
const LINE_BYTES_MAX: usize = 1 << 20;

/// What is repeated of an engine's message.
const MESSAGE_CHARS_MAX: usize = 600;

/// For a call that the engine answers at once.
const CALL_TIME_MAX: Duration = Duration::from_mins(1);

/// Where the engine is.
#[derive(Clone, Debug)]
pub(crate) struct Api {
    socket: PathBuf,
}

/// Why a call has no good answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ApiError {
    /// Nobody answers at the socket.
    Unreachable(String),
    /// The engine said no.
    Refused {
        /// HTTP's.
        status: u16,
        /// Its own words, shortened.
        message: String,
    },
    /// The answer is not what the interface promises.
    Broken(String),
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable(text) => f.write_str(text),
            Self::Refused { message, .. } => write!(f, "the container engine says: {message}"),
            Self::Broken(text) => write!(f, "the container engine's answer is not usable: {text}"),
        }
    }
}

impl ApiError {
    pub(crate) fn is_not_found(&self) -> bool {
        matches!(self, Self::Refused { status: 404, .. })
    }

    /// An image that a container holds is not removed; Podman's status differs between versions.
    pub(crate) fn is_in_use(&self) -> bool {
        match self {
            Self::Refused { status: 409, .. } => true,
            Self::Refused { status: 500, message } => message.contains("in use"),
            _ => false,
        }
    }

    /// Podman's list of images is refused while one of them is being removed.
    pub(crate) fn is_of_a_removal(&self) -> bool {
        matches!(self, Self::Refused { message, .. } if message.contains("image not known"))
    }
}

/// What is sent along.
pub(crate) enum Payload {
    Nothing,
    Json(Value),
    /// An archive, in pieces.
    Tar(mpsc::Receiver<std::io::Result<Bytes>>),
}

/// The body of a request.
enum Sent {
    Whole(Option<Bytes>),
    Pieces(mpsc::Receiver<std::io::Result<Bytes>>),
}

impl Body for Sent {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        match &mut *self {
            Self::Whole(bytes) => Poll::Ready(bytes.take().map(|bytes| Ok(Frame::data(bytes)))),
            Self::Pieces(pieces) => {
                pieces.poll_recv(cx).map(|piece| piece.map(|piece| piece.map(Frame::data)))
            }
        }
    }
}

impl Api {
    pub(crate) fn new(socket: &Path) -> Self {
        Self { socket: socket.to_owned() }
    }

    /// Sends a request; answers as soon as the head of a good answer is there.
    pub(crate) async fn send(
        &self,
        method: Method,
        target: &str,
        headers: HeaderMap,
        payload: Payload,
    ) -> Result<Response<Incoming>, ApiError> {
        let place = self.socket.display();
        let unreachable = |error: &dyn fmt::Display| {
            ApiError::Unreachable(format!(
                "the container engine at {place} cannot be reached: {error}"
            ))
        };
        let stream = UnixStream::connect(&self.socket).await.map_err(|e| unreachable(&e))?;
        let shaken = http1::handshake::<_, Sent>(TokioIo::new(stream)).await;
        let (mut sender, connection) = shaken.map_err(|e| unreachable(&e))?;
        // Ends with the answer, or when whoever waits for it goes away.
        tokio::spawn(connection);
        let (kind, body) = match payload {
            Payload::Nothing => (None, Sent::Whole(None)),
            Payload::Json(value) => {
                (Some("application/json"), Sent::Whole(Some(value.to_string().into())))
            }
            Payload::Tar(pieces) => (Some("application/x-tar"), Sent::Pieces(pieces)),
        };
        let mut request = hyper::Request::builder()
            .method(method)
            .uri(target)
            .body(body)
            .map_err(|error| ApiError::Broken(error.to_string()))?;
        *request.headers_mut() = headers;
        request.headers_mut().insert(HOST, HeaderValue::from_static("engine"));
        if let Some(kind) = kind {
            request.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        }
        let response = sender.send_request(request).await.map_err(|e| unreachable(&e))?;
        let status = response.status();
        if status.is_success() || status.as_u16() == 304 {
            return Ok(response);
        }
        let bytes = whole(response.into_body()).await.unwrap_or_default();
        let told: Option<Value> = serde_json::from_slice(&bytes).ok();
        let message = told.as_ref().and_then(|told| told["message"].as_str());
        let message = message.map_or_else(|| format!("HTTP status {status}"), shortened);
        Err(ApiError::Refused { status: status.as_u16(), message })
    }

    /// A call whose answer is one JSON document, or nothing.
    pub(crate) async fn call(
        &self,
        method: Method,
        target: &str,
        payload: Payload,
    ) -> Result<Value, ApiError> {
        self.call_within(CALL_TIME_MAX, method, target, payload).await
    }

    /// The same, with a time of its own.
    pub(crate) async fn call_within(
        &self,
        time_max: Duration,
        method: Method,
        target: &str,
        payload: Payload,
    ) -> Result<Value, ApiError> {
        let asked = async {
            let response = self.send(method, target, HeaderMap::new(), payload).await?;
            let bytes = whole(response.into_body()).await?;
            if bytes.trim_ascii().is_empty() {
                return Ok(Value::Null);
            }
            // Some calls are answered with a word.
            Ok(serde_json::from_slice(&bytes).unwrap_or(Value::Null))
        };
        tokio::time::timeout(time_max, asked).await.unwrap_or_else(|_| {
            Err(ApiError::Unreachable(format!(
                "the container engine at {} did not answer within {} seconds",
                self.socket.display(),
                time_max.as_secs()
            )))
        })
    }
}

async fn whole(body: Incoming) -> Result<Bytes, ApiError> {
    let limited = http_body_util::Limited::new(body, ANSWER_BYTES_MAX);
    let collected = limited.collect().await;
    Ok(collected.map_err(|error| ApiError::Broken(error.to_string()))?.to_bytes())
}

/// A message of the engine on one line, and not too long.
pub(crate) fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MESSAGE_CHARS_MAX) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// An answer that comes line by line.
pub(crate) struct Lines {
    body: Incoming,
    waiting: Vec<u8>,
    has_ended: bool,
}

impl Lines {
    pub(crate) fn of(response: Response<Incoming>) -> Self {
        Self { body: response.into_body(), waiting: Vec::new(), has_ended: false }
    }

    /// The next document; `None` at the end.
    pub(crate) async fn next(&mut self) -> Result<Option<Value>, ApiError> {
        loop {
            if let Some(end) = self.waiting.iter().position(|c| *c == b'\n') {
                let line: Vec<u8> = self.waiting.drain(..=end).collect();
                if line.trim_ascii().is_empty() {
                    continue;
                }
                return parsed(&line).map(Some);
            }
            if self.has_ended {
                let line = std::mem::take(&mut self.waiting);
                if line.trim_ascii().is_empty() {
                    return Ok(None);
                }
                return parsed(&line).map(Some);
            }
            if self.waiting.len() > LINE_BYTES_MAX {
                return Err(ApiError::Broken("a line of it is too long".to_owned()));
            }
            match self.body.frame().await {
                None => self.has_ended = true,
                Some(Ok(frame)) => {
                    if let Ok(bytes) = frame.into_data() {
                        self.waiting.extend_from_slice(&bytes);
                    }
                }
                Some(Err(error)) => return Err(ApiError::Broken(error.to_string())),
            }
        }
    }
}

fn parsed(line: &[u8]) -> Result<Value, ApiError> {
    serde_json::from_slice(line).map_err(|error| ApiError::Broken(error.to_string()))
}

/// A value for the query of a target.
pub(crate) fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_queries_are_encoded() {
        assert_eq!(encoded("a/b:1@x y&é"), "a%2Fb%3A1%40x%20y%26%C3%A9");
    }

    #[test]
    fn messages_are_one_short_line() {
        assert_eq!(shortened("a\n  b"), "a b");
        assert_eq!(shortened(&"ä".repeat(1000)).chars().count(), MESSAGE_CHARS_MAX + 1);
    }
}
