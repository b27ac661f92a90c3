//! A client of the DMS API that can do no more than send one signed request after another.

use bytes::Bytes;
use control::sigv4::{SigningKey, sign};
use http_body_util::{BodyExt, Full};
use hyper::Request;
use hyper::header::{CONTENT_TYPE, HOST, HeaderMap, HeaderValue};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use testkit::{Credentials, Error, Result};
use tokio::net::TcpStream;

/// Where the API is and who asks.
pub(crate) struct Api {
    pub(crate) address: String,
    pub(crate) credentials: Credentials,
}

/// An answer that is no success.
pub(crate) struct Refused {
    /// The error's name, for example `ResourceNotFoundFault`.
    pub(crate) code: String,
    pub(crate) message: String,
}

impl Api {
    /// Calls an operation; a refusal is an error.
    pub(crate) async fn call(&self, operation: &str, input: Value) -> Result<Value> {
        self.ask(operation, input).await?.map_err(|Refused { code, message }| {
            Error::new(format!("{operation} was refused with {code}: {message}"))
        })
    }

    /// Calls an operation where a refusal is one of the answers that are looked for.
    pub(crate) async fn ask(
        &self,
        operation: &str,
        input: Value,
    ) -> Result<std::result::Result<Value, Refused>> {
        let failed = || Error::new(format!("{operation}: no answer from {}", self.address));
        let body = Bytes::from(input.to_string());
        let stream = TcpStream::connect(&self.address)
            .await
            .map_err(Error::during(format_args!("cannot connect to {}", self.address)))?;
        let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
            .await
            .map_err(|_| failed())?;
        let connection = tokio::spawn(connection);
        let mut request = Request::new(Full::new(body.clone()));
        *request.method_mut() = hyper::Method::POST;
        *request.headers_mut() = self.headers(operation, &body)?;
        let answer = sender.send_request(request).await.map_err(|_| failed())?;
        let status = answer.status();
        let text = answer.into_body().collect().await.map_err(|_| failed())?.to_bytes();
        connection.abort();
        let answer: Value = serde_json::from_slice(&text).map_err(Error::during(format_args!(
            "{operation}: the answer ({status}) is no JSON"
        )))?;
        Ok(if status.is_success() { Ok(answer) } else { Err(Refused::read(&answer)) })
    }

    /// The headers of a request, its signature among them.
    pub(crate) fn headers(&self, operation: &str, body: &[u8]) -> Result<HeaderMap> {
        let value = |text: &str| {
            HeaderValue::from_str(text).map_err(Error::during("a header cannot carry its value"))
        };
        let mut headers = HeaderMap::new();
        headers.insert(HOST, value(&self.address)?);
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-amz-json-1.1"));
        headers.insert("x-amz-target", value(&format!("AmazonDMSv20160101.{operation}"))?);
        let key = SigningKey {
            access_key_id: &self.credentials.access_key_id,
            secret_access_key: &self.credentials.secret_access_key,
            region: &self.credentials.region,
            service: "dms",
        };
        let now = std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .map_err(Error::during("the clock is before 1970"))?;
        sign(key, "POST", "/", "", &mut headers, body, now.as_secs().cast_signed());
        Ok(headers)
    }
}

impl Refused {
    fn read(answer: &Value) -> Self {
        let text = |name: &str| answer.get(name).and_then(Value::as_str).unwrap_or_default();
        let code = text("__type").rsplit('#').next().unwrap_or_default().to_owned();
        let message = if text("message").is_empty() { text("Message") } else { text("message") };
        Self { code, message: message.to_owned() }
    }
}
