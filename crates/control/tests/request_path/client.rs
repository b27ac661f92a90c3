//! A client that sends exactly the bytes it is told to.

use std::net::SocketAddr;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use control::sigv4::{SigningKey, sign};
use hyper::HeaderMap;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

/// An answer as it came.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Status, content type and body, with the request id replaced.
    pub(crate) fn transcript(&self) -> String {
        let id = self.header("x-amzn-requestid").expect("every answer has a request id");
        let content_type = self.header("content-type").unwrap_or("-");
        format!("{} {content_type}\n{}\n", self.status, self.body.replace(id, "REQUEST-ID"))
    }

    /// Panics unless this is a well-formed error (or result) in the protocol its type says.
    pub(crate) fn check_form(&self) {
        let id = self.header("x-amzn-requestid").unwrap_or_default();
        let groups: Vec<usize> = id.split('-').map(str::len).collect();
        assert_eq!(groups, [8, 4, 4, 4, 12], "a request id: {self:?}");
        assert!(self.status < 500 || self.status == 501, "no failure of the server: {self:?}");
        if self.header("content-type").unwrap().contains("json") {
            let body: serde_json::Value = serde_json::from_str(&self.body).expect("JSON");
            if self.status != 200 {
                assert!(body["__type"].is_string(), "an error has a code: {self:?}");
                assert!(
                    body["message"].is_string() || body["Message"].is_string(),
                    "an error has a message: {self:?}"
                );
            }
        } else {
            assert_eq!(self.header("content-type"), Some("text/xml"));
            assert!(
                self.status == 200 || self.body.contains("<Code>"),
                "an error has a code: {self:?}"
            );
            assert!(self.body.trim_end().ends_with('>'), "XML is whole: {self:?}");
        }
    }
}

/// Sends bytes and reads one answer. `None` where the connection was closed without one.
pub(crate) async fn send(address: SocketAddr, bytes: &[u8]) -> Option<Answer> {
    let mut stream = TcpStream::connect(address).await.unwrap();
    // The server may refuse, and close, before all is sent.
    let _ = stream.write_all(bytes).await;
    read_answer(&mut stream).await
}

/// Sends bytes, says that no more will come, and reads one answer.
pub(crate) async fn send_and_end(address: SocketAddr, bytes: &[u8]) -> Option<Answer> {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let _ = stream.write_all(bytes).await;
    let _ = stream.shutdown().await;
    read_answer(&mut stream).await
}

pub(crate) async fn read_answer(stream: &mut TcpStream) -> Option<Answer> {
    tokio::time::timeout(PATIENCE, read_answer_slowly(stream))
        .await
        .expect("an answer, or an end, in time")
}

async fn read_answer_slowly(stream: &mut TcpStream) -> Option<Answer> {
    let mut text = Vec::new();
    let head_end = loop {
        if let Some(at) = text.windows(4).position(|window| window == b"\r\n\r\n") {
            break at + 4;
        }
        if stream.read_buf(&mut text).await.unwrap_or(0) == 0 {
            return None;
        }
    };
    let head = std::str::from_utf8(&text[..head_end]).unwrap().to_owned();
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .collect();
    let length: usize =
        headers.iter().find(|(name, _)| name == "content-length")?.1.parse().ok()?;
    while text.len() < head_end + length {
        assert_ne!(stream.read_buf(&mut text).await.unwrap(), 0, "the body is whole");
    }
    let body = String::from_utf8(text[head_end..head_end + length].to_vec()).unwrap();
    Some(Answer { status, headers, body })
}

pub(crate) fn now() -> i64 {
    i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()).unwrap()
}

/// A request to `/` with these headers and this body.
pub(crate) fn request(method: &str, target: &str, headers: &HeaderMap, body: &[u8]) -> Vec<u8> {
    let mut bytes = format!("{method} {target} HTTP/1.1\r\n").into_bytes();
    for (name, value) in headers {
        bytes.extend_from_slice(name.as_str().as_bytes());
        bytes.extend_from_slice(b": ");
        bytes.extend_from_slice(value.as_bytes());
        bytes.extend_from_slice(b"\r\n");
    }
    if !headers.contains_key("transfer-encoding") && !headers.contains_key("content-length") {
        bytes.extend_from_slice(format!("content-length: {}\r\n", body.len()).as_bytes());
    }
    bytes.extend_from_slice(b"\r\n");
    bytes.extend_from_slice(body);
    bytes
}

pub(crate) fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert("host", "landfall.test".parse().unwrap());
    for (name, value) in pairs {
        headers.append(*name, value.parse().unwrap());
    }
    headers
}

/// The headers of a JSON request, unsigned.
pub(crate) fn json_headers(target: &str) -> HeaderMap {
    headers(&[("content-type", "application/x-amz-json-1.1"), ("x-amz-target", target)])
}

/// The headers of a form, unsigned.
pub(crate) fn form_headers() -> HeaderMap {
    headers(&[("content-type", "application/x-www-form-urlencoded; charset=utf-8")])
}

/// A signed POST to `/`.
pub(crate) fn signed(key: SigningKey<'_>, mut headers: HeaderMap, body: &[u8]) -> Vec<u8> {
    sign(key, "POST", "/", "", &mut headers, body, now());
    request("POST", "/", &headers, body)
}

/// A signed request to DMS.
pub(crate) fn signed_json(operation: &str, body: &[u8]) -> Vec<u8> {
    let target = format!("AmazonDMSv20160101.{operation}");
    signed(super::server::KEY, json_headers(&target), body)
}

/// A signed form.
pub(crate) fn signed_form(service: &str, body: &str) -> Vec<u8> {
    signed(super::server::key_for(service), form_headers(), body.as_bytes())
}
