//! Limits of the request path. Each is checked before memory is spent on what it limits.

use std::time::Duration;

/// Limits of the request path. Limits inside a body (nesting, list members) stand in the codecs.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Largest body of a request.
    pub body_bytes_max: usize,
    /// Most memory for all bodies above [`Self::SMALL_BODY_BYTES`] that are under way at once;
    /// further ones wait, within the time they have.
    pub bodies_bytes_max: usize,
    /// Largest request line and headers together.
    pub head_bytes_max: usize,
    /// Most header lines of a request.
    pub headers_max: usize,
    /// Most connections at once; a further one is closed at once.
    pub connections_max: usize,
    /// Time from the first byte of a request to the end of its headers.
    pub head_time_max: Duration,
    /// Time to send a body.
    pub body_time_max: Duration,
    /// Time that a connection may be kept open between requests.
    pub idle_time_max: Duration,
    /// Time that a client may take to read an answer.
    pub answer_time_max: Duration,
    /// Time that requests under way get to finish when the server stops.
    pub drain_time_max: Duration,
}

impl Limits {
    /// Bodies up to this size, which is nearly all, never wait for memory.
    pub const SMALL_BODY_BYTES: usize = 64 * 1024;
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body_bytes_max: 4 * 1024 * 1024,
            bodies_bytes_max: 64 * 1024 * 1024,
            head_bytes_max: 64 * 1024,
            headers_max: 100,
            connections_max: 4096,
            head_time_max: Duration::from_secs(20),
            body_time_max: Duration::from_mins(1),
            // Longer than the keep-alive of the SDKs' pools, so that it is the client that closes.
            idle_time_max: Duration::from_mins(15),
            answer_time_max: Duration::from_mins(1),
            drain_time_max: Duration::from_secs(10),
        }
    }
}
