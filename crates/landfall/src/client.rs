//! A small client of Landfall's own API, for `landfall status` and `landfall handshake`: signs, asks, reads JSON.

use std::io::{Read, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use control::credentials::Principal;
use control::sigv4::{SigningKey, sign};
use hyper::HeaderMap;
use hyper::header::HeaderValue;
use serde_json::Value;

use crate::Failure;

const TIME_MAX: Duration = Duration::from_secs(10);
const ANSWER_BYTES_MAX: u64 = 64 * 1024 * 1024;

/// Asks one server, as one principal, in one region.
#[derive(Clone, Debug)]
pub(crate) struct Client {
    /// `127.0.0.1:4566`
    pub(crate) address: String,
    pub(crate) principal: Principal,
    pub(crate) region: String,
}

/// Why a question has no answer.
#[derive(Debug)]
pub(crate) enum ClientError {
    /// The server has not built this operation yet.
    NotBuilt,
    /// Anything else, for the user to read.
    Other(String),
}

impl Client {
    /// Calls an operation of a service that speaks JSON.
    pub(crate) fn call(
        &self,
        service: &str,
        target: &str,
        input: &Value,
    ) -> Result<Value, ClientError> {
        let body = input.to_string();
        let request = self.request(service, target, body.as_bytes())?;
        let answer = self.exchange(&request).map_err(|error| {
            ClientError::Other(format!(
                "cannot ask the server at {}: {error}. Is it running?",
                self.address
            ))
        })?;
        let (status, body) = split(&answer).ok_or_else(|| {
            ClientError::Other(format!("what answers at {} does not speak HTTP", self.address))
        })?;
        let value: Value = serde_json::from_slice(body).unwrap_or_default();
        match status {
            200 => Ok(value),
            501 => Err(ClientError::NotBuilt),
            _ => {
                let message = value["message"].as_str().or(value["Message"].as_str());
                let message = message.unwrap_or("no message");
                Err(ClientError::Other(format!(
                    "{target} was refused with HTTP {status}: {message}"
                )))
            }
        }
    }

    fn request(&self, service: &str, target: &str, body: &[u8]) -> Result<Vec<u8>, ClientError> {
        let mut headers = HeaderMap::new();
        let mut put = |name: &'static str, value: &str| {
            let value = HeaderValue::from_str(value)
                .map_err(|_| ClientError::Other(format!("'{value}' does not fit into a header")))?;
            headers.insert(name, value);
            Ok(())
        };
        put("host", &self.address)?;
        put("content-type", "application/x-amz-json-1.1")?;
        put("x-amz-target", target)?;
        if let Some(token) = &self.principal.session_token {
            put("x-amz-security-token", token.expose())?;
        }
        let key = SigningKey {
            access_key_id: &self.principal.access_key_id,
            secret_access_key: self.principal.secret_access_key.expose(),
            region: &self.region,
            service,
        };
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        sign(key, "POST", "/", "", &mut headers, body, i64::try_from(now).unwrap_or(i64::MAX));
        let mut request = b"POST / HTTP/1.1\r\n".to_vec();
        for (name, value) in &headers {
            request.extend_from_slice(name.as_str().as_bytes());
            request.extend_from_slice(b": ");
            request.extend_from_slice(value.as_bytes());
            request.extend_from_slice(b"\r\n");
        }
        request.extend_from_slice(
            format!("content-length: {}\r\nconnection: close\r\n\r\n", body.len()).as_bytes(),
        );
        request.extend_from_slice(body);
        Ok(request)
    }

    fn exchange(&self, request: &[u8]) -> Result<Vec<u8>, Failure> {
        let address = self.address.to_socket_addrs()?.next().ok_or("the name has no address")?;
        let mut stream = TcpStream::connect_timeout(&address, TIME_MAX)?;
        stream.set_read_timeout(Some(TIME_MAX))?;
        stream.set_write_timeout(Some(TIME_MAX))?;
        stream.write_all(request)?;
        let mut answer = Vec::new();
        stream.take(ANSWER_BYTES_MAX).read_to_end(&mut answer)?;
        Ok(answer)
    }
}

/// Status and body of an answer that ends with its connection.
fn split(answer: &[u8]) -> Option<(u16, &[u8])> {
    let head_end = answer.windows(4).position(|window| window == b"\r\n\r\n")?;
    let line = std::str::from_utf8(answer.get(..head_end)?).ok()?.lines().next()?;
    let status = line.strip_prefix("HTTP/1.1 ")?.get(..3)?.parse().ok()?;
    Some((status, &answer[head_end + 4..]))
}
