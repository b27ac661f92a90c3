//! Heads of requests and answers: what is read from them, and what is not passed on.

use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};
use hyper::{Method, Request, Uri, Version};

use super::Client;

const X_FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
const X_FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");
const X_FORWARDED_HOST: HeaderName = HeaderName::from_static("x-forwarded-host");
const KEEP_ALIVE: HeaderName = HeaderName::from_static("keep-alive");
const PROXY_CONNECTION: HeaderName = HeaderName::from_static("proxy-connection");

/// The host that a request is for, in the form it was sent: with its port.
pub(super) fn host<B>(request: &Request<B>) -> Option<HeaderValue> {
    // The authority of the target counts more than the header (RFC 9112, section 3.2.2).
    if let Some(authority) = request.uri().authority() {
        let host = authority.as_str().rsplit('@').next()?;
        return HeaderValue::from_str(host).ok();
    }
    let mut values = request.headers().get_all(header::HOST).iter();
    let host = values.next()?.clone();
    values.next().is_none().then_some(host)
}

/// The name in a host as it was sent: in lower case, without its port and without the dot that
/// may end it.
pub(super) fn name(host: &str) -> std::borrow::Cow<'_, str> {
    let name = match host.rfind(':') {
        Some(colon) if !host[colon..].contains(']') => &host[..colon],
        _ => host,
    };
    let name = name.strip_suffix('.').unwrap_or(name);
    if name.bytes().any(|c| c.is_ascii_uppercase()) {
        name.to_ascii_lowercase().into()
    } else {
        name.into()
    }
}

/// Whether the client wants another protocol on this connection.
pub(super) fn upgrade(headers: &HeaderMap) -> Option<&HeaderValue> {
    let upgrade = headers.get(header::UPGRADE)?;
    // An offer of HTTP/2 can be passed over: the answer comes in HTTP/1.1.
    let is_offer = upgrade.as_bytes().to_ascii_lowercase().starts_with(b"h2c");
    let is_named = names(headers).iter().any(|name| name.eq_ignore_ascii_case("upgrade"));
    (is_named && !is_offer).then_some(upgrade)
}

/// Names in the `Connection` header: headers that are meant for the next hop only.
fn names(headers: &HeaderMap) -> Vec<String> {
    let values = headers.get_all(header::CONNECTION).iter().filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).map(|name| name.trim().to_owned()).collect()
}

/// Removes what is meant for one hop only.
pub(super) fn strip(headers: &mut HeaderMap) {
    if let Some(value) = headers.get(header::CONNECTION) {
        // By far the most common, and they name nothing.
        let value = value.as_bytes();
        if !value.eq_ignore_ascii_case(b"keep-alive") && !value.eq_ignore_ascii_case(b"close")
            || headers.get_all(header::CONNECTION).iter().count() > 1
        {
            for name in names(headers) {
                // Whoever could have these removed could make one request look like two, or like
                // another's.
                let is_vital = ["host", "content-length", "cookie", "authorization"]
                    .iter()
                    .any(|vital| name.eq_ignore_ascii_case(vital))
                    || name.to_ascii_lowercase().starts_with("x-forwarded-");
                if !is_vital && let Ok(name) = HeaderName::try_from(name) {
                    headers.remove(name);
                }
            }
        }
        headers.remove(header::CONNECTION);
    }
    for name in [
        KEEP_ALIVE,
        PROXY_CONNECTION,
        header::TE,
        header::TRAILER,
        header::TRANSFER_ENCODING,
        header::UPGRADE,
        header::PROXY_AUTHENTICATE,
        header::PROXY_AUTHORIZATION,
    ] {
        headers.remove(name);
    }
}

/// Makes the head of a client's request one for the instance, without cookies whose names begin with
/// one of `private_cookies`.
pub(super) fn prepare<B>(
    request: &mut Request<B>,
    host: HeaderValue,
    client: &Client,
    private_cookies: &[String],
) {
    if request.version() == Version::HTTP_2 {
        join_cookies(request.headers_mut());
    }
    *request.version_mut() = Version::HTTP_11;
    if request.uri().authority().is_some() {
        let path = request.uri().path_and_query().cloned();
        *request.uri_mut() = path.map_or_else(Uri::default, Uri::from);
    }
    let headers = request.headers_mut();
    strip(headers);
    drop_cookies(headers, private_cookies);
    // The client was told to go on when its body was first asked for.
    headers.remove(header::EXPECT);
    let chain = match headers.get(X_FORWARDED_FOR) {
        None => client.ip_value.clone(),
        Some(_) => joined(headers.get_all(X_FORWARDED_FOR).iter().chain([&client.ip_value]), b", "),
    };
    headers.insert(X_FORWARDED_FOR, chain);
    headers.insert(X_FORWARDED_PROTO, HeaderValue::from_static("http"));
    headers.insert(X_FORWARDED_HOST, host.clone());
    headers.insert(header::HOST, host);
}

/// HTTP/2 may send one cookie a line, HTTP/1.1 may not (RFC 9113, section 8.2.3).
fn join_cookies(headers: &mut HeaderMap) {
    if headers.get_all(header::COOKIE).iter().count() > 1 {
        let cookies = joined(headers.get_all(header::COOKIE).iter(), b"; ");
        headers.insert(header::COOKIE, cookies);
    }
}

/// Browsers send the cookies of a host name to each of its ports, whoever set them.
fn drop_cookies(headers: &mut HeaderMap, private: &[String]) {
    let is_private = |cookie: &[u8]| private.iter().any(|own| cookie.starts_with(own.as_bytes()));
    let cookies = || {
        let values = headers.get_all(header::COOKIE).iter().map(HeaderValue::as_bytes);
        values.flat_map(|value| value.split(|c| *c == b';')).map(<[u8]>::trim_ascii)
    };
    if !cookies().any(is_private) {
        return;
    }
    let kept: Vec<&[u8]> =
        cookies().filter(|cookie| !cookie.is_empty() && !is_private(cookie)).collect();
    match HeaderValue::from_bytes(&kept.join(&b"; "[..])) {
        Ok(kept) if !kept.is_empty() => headers.insert(header::COOKIE, kept),
        _ => headers.remove(header::COOKIE),
    };
}

fn joined<'a>(values: impl Iterator<Item = &'a HeaderValue>, separator: &[u8]) -> HeaderValue {
    let parts: Vec<&[u8]> = values.map(HeaderValue::as_bytes).collect();
    // Parts of header values make a header value.
    HeaderValue::from_bytes(&parts.join(separator)).unwrap_or(HeaderValue::from_static(""))
}

/// Whether a request without a body may be sent twice.
pub(super) fn is_repeatable(method: &Method) -> bool {
    method.is_idempotent()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_port_and_case() {
        assert_eq!(name("App.Test:4580"), "app.test");
        assert_eq!(name("app.test."), "app.test");
        assert_eq!(name("[::1]:80"), "[::1]");
        assert_eq!(name("[::1]"), "[::1]");
        assert_eq!(name(""), "");
    }

    #[test]
    fn two_hosts_are_none() {
        let request = Request::builder().header("host", "a").header("host", "b").body(()).unwrap();
        assert_eq!(host(&request), None);
        let request = Request::builder().uri("http://b:1/x").header("host", "a").body(()).unwrap();
        assert_eq!(host(&request).unwrap(), "b:1");
    }

    #[test]
    fn a_head_is_prepared_for_one_hop() {
        let client = Client::new([192, 0, 2, 1].into()).unwrap();
        let mut request = Request::builder()
            .version(Version::HTTP_2)
            .uri("http://app.test/a?b=c")
            .header("connection", "close, X-Hop, content-length, x-forwarded-for")
            .header("x-hop", "1")
            .header("content-length", "3")
            .header("transfer-encoding", "chunked")
            .header("te", "trailers")
            .header("x-forwarded-for", "10.0.0.1")
            .header("x-forwarded-proto", "https")
            .header("cookie", "a=1")
            .header("cookie", "b=2")
            .body(())
            .unwrap();
        let host = host(&request).unwrap();
        prepare(&mut request, host, &client, &["own-".to_owned()]);
        let mut lines: Vec<String> = request
            .headers()
            .iter()
            .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()))
            .collect();
        lines.sort();
        assert_eq!(
            lines,
            [
                "content-length: 3",
                "cookie: a=1; b=2",
                "host: app.test",
                "x-forwarded-for: 10.0.0.1, 192.0.2.1",
                "x-forwarded-host: app.test",
                "x-forwarded-proto: http",
            ]
        );
        assert_eq!(request.uri(), "/a?b=c");
    }

    #[test]
    fn private_cookies_stay_here() {
        let left = |cookies: &[&str]| {
            let mut headers = HeaderMap::new();
            for cookie in cookies {
                headers.append("cookie", cookie.parse().unwrap());
            }
            drop_cookies(&mut headers, &["own-".to_owned()]);
            let left = headers.get_all("cookie").iter();
            left.map(|value| value.to_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(left(&["a=1; b=own-2", "c=3;d=4"]), ["a=1; b=own-2", "c=3;d=4"]);
        assert_eq!(left(&["a=1; own-80=secret;b=2"]), ["a=1; b=2"]);
        assert_eq!(left(&["a=1", " own-80=secret", "b=2"]), ["a=1; b=2"]);
        assert_eq!(left(&["own-80=secret; own-81=secret"]), [""; 0]);
        assert_eq!(left(&[]), [""; 0]);
    }
}
