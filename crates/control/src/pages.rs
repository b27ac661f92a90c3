//! Pages for people, beside the API: what stands behind one prefix of the path.
//!
//! The request path keeps its limits of size and time for them, and knows nothing else of them. Who
//! answers sees to sign-in and to everything that browsers need.

use std::future::Future;
use std::net::IpAddr;
use std::pin::Pin;

use bytes::Bytes;
use hyper::{HeaderMap, Method};

/// A request for a page, read whole.
#[derive(Debug)]
pub struct PageRequest {
    /// The method, whichever the client sent.
    pub method: Method,
    /// The path as it was sent, prefix included, not decoded.
    pub path: String,
    /// What follows the question mark, not decoded; empty where there is none.
    pub query: String,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, within the limits of the request path.
    pub body: Bytes,
    /// The id that goes back in `x-amzn-RequestId`.
    pub request_id: String,
}

/// What is answered to a request for a page.
#[derive(Debug)]
pub struct PageAnswer {
    /// HTTP status.
    pub status: u16,
    /// The content type.
    pub content_type: &'static str,
    /// More headers, their names in small letters. One whose value does not fit is left out.
    pub headers: Vec<(&'static str, String)>,
    /// The content.
    pub body: String,
}

/// What [`Pages::answer`] gives back.
pub type Answered<'a> = Pin<Box<dyn Future<Output = PageAnswer> + Send + 'a>>;

/// Pages behind a prefix.
pub trait Pages: Send + Sync + 'static {
    /// What the paths begin with, such as `/console`; a slash or nothing follows it.
    fn prefix(&self) -> &'static str;
    /// Answers a request. Where it panics, the client gets a well-formed error.
    fn answer(&self, request: PageRequest) -> Answered<'_>;
}

/// Whether a `Host` header names this machine in a way that nobody else can point elsewhere:
/// `localhost` or an address. Any other name can be made to lead here by whoever owns it.
pub fn is_fixed_host(host: &str) -> bool {
    let has_port =
        host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()));
    let name = has_port.map_or(host, |(name, _)| name);
    name == "localhost" || name.trim_matches(['[', ']']).parse::<IpAddr>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_localhost_and_addresses_are_fixed() {
        for host in
            ["localhost", "localhost:4566", "127.0.0.1:1", "[::1]:4566", "[::1]", "10.0.0.1"]
        {
            assert!(is_fixed_host(host), "{host}");
        }
        for host in ["", "example.com", "localhost.example.com:80", "127.0.0.1.example.com", "a:b"]
        {
            assert!(!is_fixed_host(host), "{host}");
        }
    }
}
