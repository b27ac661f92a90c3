//! The canonical form of a request: the bytes that a signature covers.
//!
//! The rules are those of AWS's "Create a signed AWS API request" for every service but S3: the
//! path is normalised and encoded once more, query parameters are sorted by encoded name and then
//! value, header values are trimmed and runs of spaces within them become one.

use std::borrow::Cow;

use hyper::HeaderMap;

use super::{Parts, Rules};

/// Appends the canonical request up to and including the payload hash. `skip` names query
/// parameters, as they are written, that the signature does not cover.
pub(super) fn write(
    out: &mut Vec<u8>,
    parts: &Parts<'_>,
    rules: Rules,
    signed_headers: &str,
    skip: &[&str],
    payload_hash: &[u8],
) {
    out.extend_from_slice(parts.method.as_bytes());
    out.push(b'\n');
    write_path(out, parts.path, rules.normalise_path);
    out.push(b'\n');
    write_query(out, parts.query, skip);
    out.push(b'\n');
    for name in signed_headers.split(';') {
        out.extend_from_slice(name.as_bytes());
        out.push(b':');
        write_header_values(out, parts.headers, name);
        out.push(b'\n');
    }
    out.push(b'\n');
    out.extend_from_slice(signed_headers.as_bytes());
    out.push(b'\n');
    out.extend_from_slice(payload_hash);
}

/// Appends all values of a header, in order of arrival, joined by commas.
fn write_header_values(out: &mut Vec<u8>, headers: &HeaderMap, name: &str) {
    let mut first = true;
    for value in headers.get_all(name) {
        if !first {
            out.push(b',');
        }
        first = false;
        let mut words =
            value.as_bytes().split(|&b| b == b' ' || b == b'\t').filter(|word| !word.is_empty());
        if let Some(word) = words.next() {
            out.extend_from_slice(word);
        }
        for word in words {
            out.push(b' ');
            out.extend_from_slice(word);
        }
    }
}

fn write_path(out: &mut Vec<u8>, path: &str, normalise: bool) {
    // Nearly every request asks for `/`.
    if path.is_empty() || path == "/" {
        out.push(b'/');
        return;
    }
    if !normalise {
        encode_into(out, path.as_bytes(), true);
        return;
    }
    let mut segments: Vec<&str> = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => {
                segments.pop();
            }
            other => segments.push(other),
        }
    }
    for segment in &segments {
        out.push(b'/');
        encode_into(out, segment.as_bytes(), false);
    }
    let is_directory = path.ends_with('/') || path.ends_with("/.") || path.ends_with("/..");
    if segments.is_empty() || is_directory {
        out.push(b'/');
    }
}

fn write_query(out: &mut Vec<u8>, query: &str, skip: &[&str]) {
    if query.is_empty() {
        return;
    }
    let mut pairs: Vec<(Vec<u8>, Vec<u8>)> = Vec::new();
    for (name, value) in raw_pairs(query) {
        // Only as it is written: a name in disguise was not read as part of the claim either.
        if skip.contains(&name) {
            continue;
        }
        let name = percent_decode(name);
        let mut encoded = (Vec::with_capacity(name.len()), Vec::with_capacity(value.len()));
        encode_into(&mut encoded.0, &name, false);
        encode_into(&mut encoded.1, &percent_decode(value), false);
        pairs.push(encoded);
    }
    pairs.sort();
    for (index, (name, value)) in pairs.iter().enumerate() {
        if index > 0 {
            out.push(b'&');
        }
        out.extend_from_slice(name);
        out.push(b'=');
        out.extend_from_slice(value);
    }
}

/// The parameters of a query, still encoded.
pub(super) fn raw_pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

/// Decodes `%XX`. What is not a valid escape stays as it is, `+` too: signatures know no other way
/// to write a space than `%20`.
pub(super) fn percent_decode(text: &str) -> Cow<'_, [u8]> {
    if !text.contains('%') {
        return Cow::Borrowed(text.as_bytes());
    }
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escape = (bytes[at] == b'%')
            .then(|| Some((hex_digit(*bytes.get(at + 1)?)? << 4) | hex_digit(*bytes.get(at + 2)?)?))
            .flatten();
        if let Some(byte) = escape {
            decoded.push(byte);
            at += 3;
        } else {
            decoded.push(bytes[at]);
            at += 1;
        }
    }
    Cow::Owned(decoded)
}

fn hex_digit(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|value| value as u8)
}

/// Appends text with everything but unreserved characters (and `/`, where asked) as `%XX`.
pub(super) fn encode_into(out: &mut Vec<u8>, text: &[u8], keep_slash: bool) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for &byte in text {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(byte),
            b'/' if keep_slash => out.push(byte),
            _ => out.extend_from_slice(&[
                b'%',
                DIGITS[usize::from(byte >> 4)],
                DIGITS[usize::from(byte & 15)],
            ]),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn path(text: &str, normalise: bool) -> String {
        let mut out = Vec::new();
        write_path(&mut out, text, normalise);
        String::from_utf8(out).unwrap()
    }

    fn query(text: &str) -> String {
        let mut out = Vec::new();
        write_query(&mut out, text, &["Hidden"]);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn paths_are_normalised_and_encoded_once_more() {
        assert_eq!(path("", true), "/");
        assert_eq!(path("/a/../..", true), "/");
        assert_eq!(path("/a//b/./c", true), "/a/b/c");
        assert_eq!(path("/a/b/..", true), "/a/");
        assert_eq!(path("/a//b/./c", false), "/a//b/./c");
        assert_eq!(path("/a%20b", true), "/a%2520b");
        assert_eq!(path("/ü", false), "/%C3%BC");
    }

    #[test]
    fn queries_are_sorted_by_encoded_name_then_value() {
        assert_eq!(query("b=2&a-=1&a=3&a=1"), "a=1&a=3&a-=1&b=2");
        assert_eq!(query("key"), "key=");
        assert_eq!(query("a=%7e+%zz&Hidden=1&&"), "a=~%2B%25zz");
        assert_eq!(query("Hidden=1&%48idden=2"), "Hidden=2");
        assert_eq!(query("a=%2f%2F"), "a=%2F%2F");
    }

    #[test]
    fn header_values_are_trimmed_and_joined() {
        let mut headers = HeaderMap::new();
        headers.append("x-a", "  one   two\tthree ".parse().unwrap());
        headers.append("x-a", "four".parse().unwrap());
        let mut out = Vec::new();
        write_header_values(&mut out, &headers, "x-a");
        assert_eq!(out, b"one two three,four");
    }
}
