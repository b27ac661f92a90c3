//! A client of the AWS APIs that can do no more than send one signed request after another.

use bytes::Bytes;
use control::sigv4::{SigningKey, sign};
use http_body_util::{BodyExt, Full};
use hyper::header::{CONTENT_TYPE, HOST, HeaderMap, HeaderValue};
use hyper::{Request, StatusCode};
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

/// An answer in XML, of which single values are read.
pub(crate) struct Xml(String);

/// A service with a JSON protocol: its signing name, the prefix of its operations, its version.
struct JsonService {
    name: &'static str,
    prefix: &'static str,
    content_type: &'static str,
}

const DMS: JsonService = JsonService {
    name: "dms",
    prefix: "AmazonDMSv20160101",
    content_type: "application/x-amz-json-1.1",
};

impl Api {
    /// Calls an operation of DMS; a refusal is an error.
    pub(crate) async fn call(&self, operation: &str, input: Value) -> Result<Value> {
        self.ask(operation, input).await?.map_err(|refused| refused.of(operation))
    }

    /// Calls an operation of DMS where a refusal is one of the answers that are looked for.
    pub(crate) async fn ask(
        &self,
        operation: &str,
        input: Value,
    ) -> Result<std::result::Result<Value, Refused>> {
        self.json(&DMS, operation, input).await
    }

    async fn json(
        &self,
        service: &JsonService,
        operation: &str,
        input: Value,
    ) -> Result<std::result::Result<Value, Refused>> {
        let body = Bytes::from(input.to_string());
        let headers = self.signed(service, operation, &body)?;
        let (status, text) = self.post(operation, headers, body).await?;
        let answer: Value = serde_json::from_slice(&text).map_err(Error::during(format_args!(
            "{operation}: the answer ({status}) is no JSON"
        )))?;
        Ok(if status.is_success() { Ok(answer) } else { Err(Refused::read(&answer)) })
    }

    fn signed(&self, service: &JsonService, operation: &str, body: &[u8]) -> Result<HeaderMap> {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(service.content_type));
        headers.insert("x-amz-target", value(&format!("{}.{operation}", service.prefix))?);
        self.sign(service.name, headers, body)
    }

    fn sign(&self, service: &str, mut headers: HeaderMap, body: &[u8]) -> Result<HeaderMap> {
        headers.insert(HOST, value(&self.address)?);
        let key = SigningKey {
            access_key_id: &self.credentials.access_key_id,
            secret_access_key: &self.credentials.secret_access_key,
            region: &self.credentials.region,
            service,
        };
        let now = std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .map_err(Error::during("the clock is before 1970"))?;
        sign(key, "POST", "/", "", &mut headers, body, now.as_secs().cast_signed());
        Ok(headers)
    }

    async fn post(
        &self,
        operation: &str,
        headers: HeaderMap,
        body: Bytes,
    ) -> Result<(StatusCode, Bytes)> {
        let failed = || Error::new(format!("{operation}: no answer from {}", self.address));
        let stream = TcpStream::connect(&self.address)
            .await
            .map_err(Error::during(format_args!("cannot connect to {}", self.address)))?;
        let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
            .await
            .map_err(|_| failed())?;
        let connection = tokio::spawn(connection);
        let mut request = Request::new(Full::new(body));
        *request.method_mut() = hyper::Method::POST;
        *request.headers_mut() = headers;
        let answer = sender.send_request(request).await.map_err(|_| failed())?;
        let status = answer.status();
        let text = answer.into_body().collect().await.map_err(|_| failed())?.to_bytes();
        connection.abort();
        Ok((status, text))
    }
}

/// What the demonstration of DMS does not need.
#[allow(dead_code, reason = "each example compiles this file and uses a part of it")]
impl Api {
    /// The headers of a request to DMS, its signature among them.
    pub(crate) fn headers(&self, operation: &str, body: &[u8]) -> Result<HeaderMap> {
        self.signed(&DMS, operation, body)
    }

    /// Calls an operation of Redshift Serverless.
    pub(crate) async fn serverless(&self, operation: &str, input: Value) -> Result<Value> {
        let service = JsonService {
            name: "redshift-serverless",
            prefix: "RedshiftServerless",
            content_type: "application/x-amz-json-1.1",
        };
        self.json(&service, operation, input).await?.map_err(|refused| refused.of(operation))
    }

    /// Calls an operation of App Runner.
    pub(crate) async fn apprunner(&self, operation: &str, input: Value) -> Result<Value> {
        let service = JsonService {
            name: "apprunner",
            prefix: "AppRunner",
            content_type: "application/x-amz-json-1.0",
        };
        self.json(&service, operation, input).await?.map_err(|refused| refused.of(operation))
    }

    /// Calls an action of RDS.
    pub(crate) async fn rds(&self, action: &str, members: &[(&str, &str)]) -> Result<Xml> {
        let asked = self.query("rds", "2014-10-31", action, members).await?;
        asked.map_err(|refused| refused.of(action))
    }

    /// Calls an action of Redshift.
    pub(crate) async fn redshift(&self, action: &str, members: &[(&str, &str)]) -> Result<Xml> {
        let asked = self.query("redshift", "2012-12-01", action, members).await?;
        asked.map_err(|refused| refused.of(action))
    }

    /// Calls an action of RDS where a refusal is one of the answers that are looked for.
    pub(crate) async fn ask_rds(
        &self,
        action: &str,
        members: &[(&str, &str)],
    ) -> Result<std::result::Result<Xml, Refused>> {
        self.query("rds", "2014-10-31", action, members).await
    }

    async fn query(
        &self,
        service: &str,
        version: &str,
        action: &str,
        members: &[(&str, &str)],
    ) -> Result<std::result::Result<Xml, Refused>> {
        let mut body = format!("Action={action}&Version={version}");
        for (name, text) in members {
            body.push_str(&format!("&{name}={}", escaped(text)));
        }
        let mut headers = HeaderMap::new();
        let form = HeaderValue::from_static("application/x-www-form-urlencoded; charset=utf-8");
        headers.insert(CONTENT_TYPE, form);
        let headers = self.sign(service, headers, body.as_bytes())?;
        let (status, text) = self.post(action, headers, Bytes::from(body)).await?;
        let answer = Xml(String::from_utf8_lossy(&text).into_owned());
        if status.is_success() {
            return Ok(Ok(answer));
        }
        let text = |name: &str| answer.text(name).unwrap_or_default();
        Ok(Err(Refused { code: text("Code"), message: text("Message") }))
    }
}

#[allow(dead_code, reason = "each example compiles this file and uses a part of it")]
impl Xml {
    /// The text of the first element of this name.
    pub(crate) fn text(&self, name: &str) -> Result<String> {
        let begin = format!("<{name}>");
        let inner = self.0.split_once(&begin).and_then(|(_, rest)| rest.split_once("</"));
        let (text, _) =
            inner.ok_or_else(|| Error::new(format!("the answer has no {name}: {}", self.0)))?;
        Ok(text.replace("&quot;", "\"").replace("&lt;", "<").replace("&amp;", "&"))
    }
}

impl Refused {
    fn read(answer: &Value) -> Self {
        let text = |name: &str| answer.get(name).and_then(Value::as_str).unwrap_or_default();
        let code = text("__type").rsplit('#').next().unwrap_or_default().to_owned();
        let message = if text("message").is_empty() { text("Message") } else { text("message") };
        Self { code, message: message.to_owned() }
    }

    fn of(self, operation: &str) -> Error {
        Error::new(format!("{operation} was refused with {}: {}", self.code, self.message))
    }
}

fn value(text: &str) -> Result<HeaderValue> {
    HeaderValue::from_str(text).map_err(Error::during("a header cannot carry its value"))
}

/// A value of a form: everything but letters, digits and `-_.~` as percent signs and digits.
fn escaped(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}
