//! Runs recorded protocol cases against the codecs.
//!
//! `cargo run -p api --example wire-vectors -- FILE` reads one JSON object a line, each with its own
//! shapes in botocore's form, and prints one `{"id", "ok", "got"}` a line, then the totals.
//!
//! What is compared: for `decode` the decoded value; for `encode` and `error` status, headers and
//! body, JSON by meaning and XML as a tree without the request id. Where a case does not hold what
//! a comparison needs, this is what is done instead:
//! - the namespace of XML answers is read from the expected document;
//! - a JSON error's `__type` is compared behind its `#`, as clients do;
//! - a request without a body, whose value is known, is encoded by us and decoded again;
//! - an empty map cannot be told from an absent one in a form;
//! - an answer's expected `X-Amz-Target` is not looked for: it is a header of requests.

use std::collections::HashMap;
use std::io::BufRead as _;
use std::process::ExitCode;
use std::sync::OnceLock;

use api::codec::{Encoded, decode_input, encode_error, encode_output};
use api::operation::{EMPTY, WireError};
use api::schema::{
    Kind, Limits, Member, OperationSchema, Protocol, ServiceSchema, Shape, ShapeRef,
    TimestampFormat,
};
use api::value::{Timestamp, Value};
use serde_json::{Value as Json, json};

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("usage: wire-vectors FILE");
        return ExitCode::FAILURE;
    };
    let file = match std::fs::File::open(&path) {
        Ok(file) => file,
        Err(e) => {
            eprintln!("{path}: {e}");
            return ExitCode::FAILURE;
        }
    };
    let (mut passed, mut failed) = (0, 0);
    for line in std::io::BufReader::new(file).lines() {
        let case = line.map_err(|e| e.to_string());
        let case = case.and_then(|l| serde_json::from_str::<Json>(&l).map_err(|e| e.to_string()));
        let (id, outcome) = match case {
            Ok(case) => (case["id"].clone(), run(&case)),
            Err(e) => (Json::Null, Err(e)),
        };
        let (ok, got) = match outcome {
            Ok((ok, got)) => (ok, got),
            Err(e) => (false, json!({ "error": e })),
        };
        if ok {
            passed += 1;
        } else {
            failed += 1;
        }
        println!("{}", json!({ "id": id, "ok": ok, "got": got }));
    }
    println!("{passed} passed, {failed} failed");
    if failed == 0 && passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Runs one case: whether it holds, and what came out.
fn run(case: &Json) -> Result<(bool, Json), String> {
    let protocol = match case["protocol"].as_str() {
        Some("awsQuery") => Protocol::AwsQuery,
        Some("awsJson1_1") => Protocol::AwsJson11,
        Some(json) if json.starts_with("awsJson1_0") => Protocol::AwsJson10,
        other => return Err(format!("protocol {other:?} is not known")),
    };
    let shapes = Shapes::new(&case["shapes"]);
    let shape = match case["shape"]["shape"].as_str() {
        Some(name) => shapes.get(name),
        None => &EMPTY,
    };
    let op: &'static OperationSchema = leak(OperationSchema {
        name: leak_text(case["op"].as_str().unwrap_or_default()),
        input: shape,
        output: shape,
        result_wrapper: (!std::ptr::eq(shape, &raw const EMPTY))
            .then(|| leak_text(&format!("{}Result", case["op"].as_str().unwrap_or_default()))),
        errors: &[],
    });
    let service = service(case, protocol);
    match case["kind"].as_str() {
        Some("decode") => decode(case, protocol, op, &service),
        Some("encode") => {
            let output = to_value(shape, &case["value"]);
            let id = expected_request_id(case).unwrap_or("req-1");
            Ok(compare(case, protocol, &encode_output(&service, op, &output, id)))
        }
        Some("error") => {
            let error = wire_error(case, protocol, &shapes);
            Ok(compare(case, protocol, &encode_error(&service, &error, "req-1")))
        }
        other => Err(format!("kind {other:?} is not known")),
    }
}

fn service(case: &Json, protocol: Protocol) -> ServiceSchema {
    let namespace = case["http"]["body"].as_str().and_then(|body| {
        let root = &body[..body.find('>')?];
        let address = root.split_once("xmlns=\"")?.1;
        Some(leak_text(&address[..address.find('"')?]))
    });
    ServiceSchema {
        id: "vectors",
        signing_name: "vectors",
        api_version: "2020-01-01",
        target_prefix: None,
        protocol,
        xml_namespace: namespace,
        operations: &[],
    }
}

fn expected_request_id(case: &Json) -> Option<&str> {
    let headers = case["http"]["headers"].as_object()?;
    headers.iter().find(|(k, _)| k.eq_ignore_ascii_case("x-amzn-requestid"))?.1.as_str()
}

fn decode(
    case: &Json,
    protocol: Protocol,
    op: &'static OperationSchema,
    service: &ServiceSchema,
) -> Result<(bool, Json), String> {
    let body = match case["http"]["body"].as_str() {
        Some(body) => body.as_bytes().to_vec(),
        None if protocol == Protocol::AwsQuery => form(&case["value"]),
        None => encode_output(service, op, &to_value(op.input, &case["value"]), "req-1").body,
    };
    let value = decode_input(protocol, op, &body).map_err(|e| e.to_string())?;
    let got = to_json(op.input, &value);
    let mut want = case["value"].clone();
    if let (Protocol::AwsQuery, Some(members)) = (protocol, want.as_object_mut()) {
        members.retain(|_, v| v.as_object().is_none_or(|v| !v.is_empty()));
    }
    Ok((same(&got, &want), got))
}

/// A form of plain members.
fn form(value: &Json) -> Vec<u8> {
    let mut out = String::from("Action=X");
    for (name, text) in value.as_object().into_iter().flatten() {
        out.push_str(&format!("&{name}="));
        for byte in text.as_str().unwrap_or_default().bytes() {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out.into_bytes()
}

fn wire_error(case: &Json, protocol: Protocol, shapes: &Shapes) -> WireError {
    let name = case["given"]["errors"][0]["shape"].as_str().unwrap_or_default();
    let error = &case["shapes"][name]["error"];
    // The status beside a custom code is the one of awsQuery.
    let status = match protocol {
        Protocol::AwsQuery => error["httpStatusCode"].as_u64().unwrap_or(400) as u16,
        _ => 400,
    };
    let shape = shapes.get(name);
    WireError {
        name: leak_text(name),
        code: leak_text(error["code"].as_str().unwrap_or(name)),
        status,
        message: case["message"].as_str().unwrap_or_default().to_owned(),
        members: Some((shape, to_value(shape, &case["value"]))),
    }
}

fn compare(case: &Json, protocol: Protocol, got: &Encoded) -> (bool, Json) {
    let want = &case["http"];
    let body = String::from_utf8_lossy(&got.body).into_owned();
    let mut headers: Vec<(String, String)> = vec![("content-type".into(), got.content_type.into())];
    headers.extend(got.headers.iter().map(|(k, v)| (k.to_ascii_lowercase(), v.clone())));
    let status = want["status_code"].as_u64() == Some(u64::from(got.status));
    let wanted = want["headers"].as_object().into_iter().flatten();
    let mut wanted = wanted.filter(|(name, _)| !name.eq_ignore_ascii_case("x-amz-target"));
    let headers_hold = wanted.all(|(name, value)| {
        let there = headers.iter().find(|(k, _)| k.eq_ignore_ascii_case(name));
        there.map(|(_, v)| v.as_str()) == value.as_str()
    });
    let body_holds = match (want["body"].as_str(), protocol) {
        (None, _) => true,
        (Some(text), Protocol::AwsQuery) => xml::tree(text) == xml::tree(&body),
        (Some(""), _) => body.is_empty(),
        (Some(text), _) => match (parse(text), parse(&body)) {
            (Some(want), Some(got)) => same(&got, &want),
            _ => false,
        },
    };
    let got = json!({ "status": got.status, "headers": headers, "body": body });
    (status && headers_hold && body_holds, got)
}

/// Reads JSON, with the namespace of an error's type taken off.
fn parse(text: &str) -> Option<Json> {
    let mut json: Json = serde_json::from_str(text).ok()?;
    let kind = json["__type"].as_str().and_then(|t| t.rsplit('#').next()).map(str::to_owned);
    if let (Some(kind), Some(members)) = (kind, json.as_object_mut()) {
        members.insert("__type".to_owned(), kind.into());
    }
    Some(json)
}

/// Equality by meaning: 1 is 1.0, and members have no order.
fn same(a: &Json, b: &Json) -> bool {
    match (a, b) {
        (Json::Number(x), Json::Number(y)) => x == y || x.as_f64() == y.as_f64(),
        (Json::Array(x), Json::Array(y)) => {
            x.len() == y.len() && x.iter().zip(y).all(|(x, y)| same(x, y))
        }
        (Json::Object(x), Json::Object(y)) => {
            x.len() == y.len() && x.iter().all(|(k, v)| y.get(k).is_some_and(|w| same(v, w)))
        }
        _ => a == b,
    }
}

/// The shapes of one case, as leaked tables.
struct Shapes<'c> {
    json: &'c Json,
    cells: HashMap<String, &'static OnceLock<&'static Shape>>,
}

impl<'c> Shapes<'c> {
    fn new(json: &'c Json) -> Self {
        let names = json.as_object().into_iter().flatten().map(|(name, _)| name.clone());
        let cells = names.map(|name| (name, leak(OnceLock::new()))).collect();
        let shapes = Self { json, cells };
        for (name, cell) in &shapes.cells {
            let _ = cell.set(leak(shapes.build(name, false)));
        }
        shapes
    }

    fn get(&self, name: &str) -> &'static Shape {
        self.cells.get(name).and_then(|cell| cell.get()).copied().unwrap_or(&EMPTY)
    }

    fn build(&self, name: &str, flattened: bool) -> Shape {
        let json = &self.json[name];
        let flag = |key: &str| json[key].as_bool().unwrap_or(false);
        let flattened = flattened || flag("flattened");
        let member =
            |part: &str| -> &'static Member { leak(self.member(part, &json[part], false)) };
        let kind = match json["type"].as_str().unwrap_or_default() {
            "boolean" => Kind::Boolean,
            "integer" => Kind::Integer { bits: 32 },
            "long" => Kind::Integer { bits: 64 },
            "float" => Kind::Float { bits: 32 },
            "double" => Kind::Float { bits: 64 },
            "blob" => Kind::Blob,
            "timestamp" => Kind::Timestamp { format: format(json) },
            "list" => Kind::List { member: member("member"), flattened },
            "map" => Kind::Map { key: member("key"), value: member("value"), flattened },
            "structure" if flag("document") => Kind::Document,
            "structure" => {
                let required: Vec<&str> = json["required"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(Json::as_str)
                    .collect();
                let members = json["members"].as_object().into_iter().flatten();
                let members: Vec<Member> = members
                    .map(|(k, m)| self.member(k, m, required.contains(&k.as_str())))
                    .collect();
                let members: &'static [Member] = members.leak();
                if flag("union") { Kind::Union { members } } else { Kind::Structure { members } }
            }
            _ => Kind::String { values: &[] },
        };
        Shape { name: leak_text(name), kind, limits: Limits::NONE, sensitive: false }
    }

    fn member(&self, name: &str, json: &Json, required: bool) -> Member {
        let target = json["shape"].as_str().unwrap_or_default();
        let shape = if json["flattened"].as_bool() == Some(true) {
            ShapeRef::Static(leak(self.build(target, true)))
        } else {
            self.cells.get(target).map_or(ShapeRef::Static(&EMPTY), |cell| ShapeRef::Late(cell))
        };
        let namespace = match &json["xmlNamespace"] {
            Json::String(address) => Some(("", leak_text(address))),
            Json::Object(parts) => Some((
                leak_text(parts.get("prefix").and_then(Json::as_str).unwrap_or_default()),
                leak_text(parts.get("uri").and_then(Json::as_str).unwrap_or_default()),
            )),
            _ => None,
        };
        Member {
            name: leak_text(name),
            wire_name: json["locationName"].as_str().map(leak_text),
            shape,
            required,
            xml_attribute: json["xmlAttribute"].as_bool().unwrap_or(false),
            xml_namespace: namespace,
            timestamp_format: format(json),
        }
    }
}

fn format(json: &Json) -> Option<TimestampFormat> {
    match json["timestampFormat"].as_str()? {
        "iso8601" => Some(TimestampFormat::Iso8601),
        "rfc822" => Some(TimestampFormat::Rfc822),
        "unixTimestamp" => Some(TimestampFormat::UnixTimestamp),
        _ => None,
    }
}

fn leak<T>(x: T) -> &'static T {
    Box::leak(Box::new(x))
}

fn leak_text(text: &str) -> &'static str {
    text.to_owned().leak()
}

/// The case's way of writing a value: instants as seconds, blobs as text, NaN as text.
fn to_json(shape: &Shape, value: &Value) -> Json {
    match (&shape.kind, value) {
        (_, Value::Bool(x)) => json!(x),
        (_, Value::Int(x)) => json!(x),
        (_, Value::Float(x)) if x.is_nan() => json!("NaN"),
        (_, Value::Float(x)) if x.is_infinite() => {
            json!(if *x > 0.0 { "Infinity" } else { "-Infinity" })
        }
        (_, Value::Float(x)) => json!(x),
        (_, Value::Str(x)) => json!(x),
        (_, Value::Blob(x)) => json!(String::from_utf8_lossy(x)),
        (_, Value::Timestamp(x)) => json!(x.unix_nanos as f64 / 1e9),
        (_, Value::Document(x)) => (**x).clone(),
        (Kind::List { member, .. }, Value::List(items)) => {
            items.iter().map(|x| to_json(member.shape.get(), x)).collect()
        }
        (Kind::Map { value: member, .. }, Value::Map(entries)) => {
            entries.iter().map(|(k, x)| (k.clone(), to_json(member.shape.get(), x))).collect()
        }
        (Kind::Structure { members } | Kind::Union { members }, Value::Struct(values)) => values
            .iter()
            .map(|(at, x)| {
                let member = &members[usize::from(*at)];
                (member.name.to_owned(), to_json(member.shape.get(), x))
            })
            .collect(),
        _ => Json::Null,
    }
}

/// The other way round.
fn to_value(shape: &Shape, json: &Json) -> Value {
    match (&shape.kind, json) {
        (Kind::Document, x) => Value::Document(Box::new(x.clone())),
        (Kind::Boolean, Json::Bool(x)) => Value::Bool(*x),
        (Kind::Integer { .. }, Json::Number(x)) => Value::Int(x.as_i64().unwrap_or_default()),
        (Kind::Float { .. }, Json::Number(x)) => Value::Float(x.as_f64().unwrap_or_default()),
        (Kind::Float { .. }, Json::String(x)) => Value::Float(x.parse().unwrap_or_default()),
        (Kind::String { .. }, Json::String(x)) => Value::Str(x.clone()),
        (Kind::Blob, Json::String(x)) => Value::Blob(x.clone().into_bytes()),
        (Kind::Timestamp { .. }, Json::Number(x)) => Value::Timestamp(Timestamp {
            unix_nanos: (x.as_f64().unwrap_or_default() * 1e9) as i128,
        }),
        (Kind::List { member, .. }, Json::Array(items)) => {
            Value::List(items.iter().map(|x| to_value(member.shape.get(), x)).collect())
        }
        (Kind::Map { value, .. }, Json::Object(entries)) => Value::Map(
            entries.iter().map(|(k, x)| (k.clone(), to_value(value.shape.get(), x))).collect(),
        ),
        (Kind::Structure { members } | Kind::Union { members }, Json::Object(entries)) => {
            let entry = |(name, x): (&String, &Json)| {
                let at = members.iter().position(|m| m.name == name)?;
                Some((at as u16, to_value(members[at].shape.get(), x)))
            };
            Value::Struct(entries.iter().filter_map(entry).collect())
        }
        _ => Value::Null,
    }
}

/// Just enough XML reading to compare two answers.
mod xml {
    /// An element: name, attributes sorted, children or text.
    #[derive(Debug, PartialEq)]
    pub(crate) struct Element {
        name: String,
        attributes: Vec<String>,
        children: Vec<Element>,
        text: String,
    }

    /// The tree without what tells one request from another.
    pub(crate) fn tree(text: &str) -> Option<Element> {
        let mut rest = text.trim();
        let mut root = element(&mut rest)?;
        root.children.retain(|c| c.name != "ResponseMetadata" && c.name != "RequestId");
        rest.trim().is_empty().then_some(root)
    }

    fn element(rest: &mut &str) -> Option<Element> {
        let (tag, tail) = rest.strip_prefix('<')?.split_once('>')?;
        *rest = tail;
        let (tag, empty) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let mut words = tag.split_whitespace();
        let name = words.next()?.to_owned();
        let mut attributes: Vec<String> = words.map(str::to_owned).collect();
        attributes.sort();
        let mut out = Element { name, attributes, children: Vec::new(), text: String::new() };
        if empty {
            return Some(out);
        }
        loop {
            let at = rest.find('<')?;
            out.text.push_str(&rest[..at]);
            *rest = &rest[at..];
            if let Some(tail) = rest.strip_prefix("</") {
                let (name, tail) = tail.split_once('>')?;
                *rest = tail;
                if !out.children.is_empty() {
                    out.text = String::from(out.text.trim());
                }
                return (name == out.name).then_some(out);
            }
            out.children.push(element(rest)?);
        }
    }
}
