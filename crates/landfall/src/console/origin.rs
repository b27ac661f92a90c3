//! Whether a form comes from a page of this server. Browsers say it in headers that no page can
//! set; what sends neither of them is no browser, and has the API.

use control::pages::is_fixed_host;
use hyper::header::{HOST, HeaderMap, HeaderValue, ORIGIN};

const ELSEWHERE: &str = "This form was sent by a page of another site.";
const UNKNOWN: &str = "The browser does not say which page this form is from (the headers Origin and Sec-Fetch-Site).";

/// Checks where a form is from.
pub(super) fn check(headers: &HeaderMap) -> Result<(), &'static str> {
    let fetch_site = headers.get("sec-fetch-site").map(HeaderValue::as_bytes);
    if fetch_site.is_some_and(|site| site != b"same-origin") {
        return Err(ELSEWHERE);
    }
    match headers.get(ORIGIN).map(HeaderValue::as_bytes) {
        None if fetch_site.is_some() => Ok(()),
        None => Err(UNKNOWN),
        Some(origin) => {
            let host = headers.get(HOST).map_or(&b""[..], |host| host.as_bytes());
            // Whoever puts TLS in front of the server passes the name on.
            let from = origin.strip_prefix(b"http://").or(origin.strip_prefix(b"https://"));
            if from == Some(host) && !host.is_empty() { Ok(()) } else { Err(ELSEWHERE) }
        }
    }
}

/// Where nobody has to show a secret, a page of another site must not get here by a name of its own
/// that leads to this machine.
pub(super) fn check_host(headers: &HeaderMap) -> Result<(), &'static str> {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    if is_fixed_host(host) {
        return Ok(());
    }
    Err("This server checks no signatures; its console answers only at localhost or an address.")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert("host", "127.0.0.1:4566".parse().unwrap());
        for (name, value) in pairs {
            headers.insert(*name, value.parse().unwrap());
        }
        headers
    }

    #[test]
    fn only_own_pages_may_send_forms() {
        let same = ("sec-fetch-site", "same-origin");
        for good in [
            &[("origin", "http://127.0.0.1:4566")][..],
            &[("origin", "https://127.0.0.1:4566"), same],
            &[same],
        ] {
            assert_eq!(check(&headers(good)), Ok(()), "{good:?}");
        }
        for bad in [
            &[][..],
            &[("origin", "null")],
            &[("origin", "null"), same],
            &[("origin", "http://127.0.0.1:4580"), same],
            &[("origin", "http://127.0.0.1:45660")],
            &[("origin", "http://evil.example")],
            &[("origin", "http://127.0.0.1:4566"), ("sec-fetch-site", "same-site")],
            &[("origin", "http://127.0.0.1:4566"), ("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "none")],
        ] {
            assert!(check(&headers(bad)).is_err(), "{bad:?}");
        }
    }
}
