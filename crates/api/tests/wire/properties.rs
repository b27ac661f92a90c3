//! What holds for all values and all bytes.

use api::codec::{DecodeErrorKind, decode_input, encode_output};
use api::generated::{apprunner, dms, rds, redshift_serverless, sts};
use api::operation::Structure;
use api::schema::{
    Kind, Limits, Member, OperationSchema, Protocol, ServiceSchema, Shape, ShapeRef,
    TimestampFormat,
};
use api::value::{Timestamp, Value};
use proptest::prelude::*;

static TEXT: Shape = shape("Text", Kind::String { values: &[] });
static REAL: Shape = shape("Real", Kind::Float { bits: 64 });
static WHOLE: Shape = shape("Whole", Kind::Integer { bits: 64 });
static BYTES: Shape = shape("Bytes", Kind::Blob);
static INSTANT: Shape = shape("Instant", Kind::Timestamp { format: None });
static FREE: Shape = shape("Free", Kind::Document);
static TEXTS: Shape =
    shape("Texts", Kind::List { member: &Member::new("member", &TEXT), flattened: false });
static FLAT: Shape =
    shape("Flat", Kind::List { member: &Member::new("member", &WHOLE), flattened: true });
static SINKS: Shape = shape(
    "Sinks",
    Kind::Map {
        key: &Member::new("key", &TEXT),
        value: &Member::new("value", &SINK),
        flattened: false,
    },
);
static CHOICE: Shape = shape(
    "Choice",
    Kind::Union { members: &[Member::new("Left", &TEXT), Member::new("Right", &WHOLE)] },
);
static SINK: Shape = shape(
    "Sink",
    Kind::Structure {
        members: &[
            Member::new("Text", &TEXT),
            Member::new("Real", &REAL),
            Member::new("Whole", &WHOLE),
            Member::new("Bytes", &BYTES),
            Member::new("Instant", &INSTANT),
            Member {
                name: "Date",
                wire_name: Some("d"),
                shape: ShapeRef::Static(&INSTANT),
                required: false,
                xml_attribute: false,
                xml_namespace: None,
                timestamp_format: Some(TimestampFormat::Iso8601),
            },
            Member::new("Texts", &TEXTS),
            Member::new("Flat", &FLAT),
            Member::new("Sinks", &SINKS),
            Member::new("Choice", &CHOICE),
            Member::new("Free", &FREE),
            Member::new("Inner", &SINK),
        ],
    },
);

const fn shape(name: &'static str, kind: Kind) -> Shape {
    Shape { name, kind, limits: Limits::NONE, sensitive: false }
}

static ECHO: OperationSchema = OperationSchema {
    name: "Echo",
    input: &SINK,
    output: &SINK,
    result_wrapper: Some("EchoResult"),
    errors: &[],
};

fn service(protocol: Protocol) -> ServiceSchema {
    ServiceSchema {
        id: "echo",
        signing_name: "echo",
        api_version: "2026-01-01",
        target_prefix: None,
        protocol,
        xml_namespace: None,
        operations: &[],
    }
}

/// Any value of a shape, with lists that are never empty where `form` is set: a form cannot tell
/// an empty map, or an empty structure, from an absent one.
fn any_value(shape: &'static Shape, depth: usize, form: bool) -> BoxedStrategy<Value> {
    let least = usize::from(form);
    match &shape.kind {
        Kind::Boolean => any::<bool>().prop_map(Value::Bool).boxed(),
        Kind::Integer { bits: 32 } => any::<i32>().prop_map(|x| Value::Int(x.into())).boxed(),
        Kind::Integer { .. } => any::<i64>().prop_map(Value::Int).boxed(),
        Kind::Float { .. } => {
            prop_oneof![any::<f64>(), Just(f64::INFINITY)].prop_map(Value::Float).boxed()
        }
        Kind::String { .. } => any::<String>().prop_map(Value::Str).boxed(),
        Kind::Blob => any::<Vec<u8>>().prop_map(Value::Blob).boxed(),
        Kind::Timestamp { .. } => (-62_167_219_200_000_i64..=253_402_300_799_000)
            .prop_map(|ms| Value::Timestamp(Timestamp::from_unix_millis(ms / 1000 * 1000)))
            .boxed(),
        Kind::Document => Just(Value::Document(Box::new(serde_json::json!({"a": [1]})))).boxed(),
        Kind::List { member, .. } => {
            proptest::collection::vec(any_value(member.shape.get(), depth, form), least..3)
                .prop_map(Value::List)
                .boxed()
        }
        Kind::Map { value, .. } => {
            let entry = (any::<String>(), any_value(value.shape.get(), depth, form));
            proptest::collection::vec(entry, least..3).prop_map(Value::Map).boxed()
        }
        Kind::Structure { members } => any_members(members, depth, form, 4),
        Kind::Union { members } => any_members(members, depth, form, 1),
    }
}

/// Up to `most` members of a structure, none twice.
fn any_members(
    members: &'static [Member],
    depth: usize,
    form: bool,
    most: usize,
) -> BoxedStrategy<Value> {
    let simple = |index: usize| {
        matches!(
            members[index].shape.get().kind,
            Kind::String { .. } | Kind::Boolean | Kind::Integer { .. } | Kind::Blob
        )
    };
    let choices: Vec<usize> = (0..members.len()).filter(|at| depth < 3 || simple(*at)).collect();
    if choices.is_empty() {
        return Just(Value::Struct(Vec::new())).boxed();
    }
    let least = usize::from(form);
    let most = most.min(choices.len());
    proptest::sample::subsequence(choices, least..=most)
        .prop_flat_map(move |chosen| {
            let member = |at: usize| {
                let value = any_value(members[at].shape.get(), depth + 1, form);
                value.prop_map(move |value| (at as u16, value))
            };
            chosen.into_iter().map(member).collect::<Vec<_>>()
        })
        .prop_map(Value::Struct)
        .boxed()
}

/// A value as clients write it into a form.
fn to_form(out: &mut String, prefix: &str, member: &Member, value: &Value) {
    let shape = member.shape.get();
    let dot = if prefix.is_empty() { "" } else { "." };
    match (&shape.kind, value) {
        (Kind::Structure { members } | Kind::Union { members }, Value::Struct(values)) => {
            for (index, value) in values {
                let inner = &members[usize::from(*index)];
                let name = inner.wire_name.unwrap_or(inner.name);
                to_form(out, &format!("{prefix}{dot}{name}"), inner, value);
            }
        }
        (Kind::List { member: inner, flattened }, Value::List(items)) => {
            let part = if *flattened { "" } else { ".member" };
            for (place, item) in items.iter().enumerate() {
                to_form(out, &format!("{prefix}{part}.{}", place + 1), inner, item);
            }
        }
        (Kind::Map { key, value: inner, .. }, Value::Map(entries)) => {
            for (place, (name, item)) in entries.iter().enumerate() {
                let entry = format!("{prefix}.entry.{}", place + 1);
                to_form(out, &format!("{entry}.key"), key, &Value::Str(name.clone()));
                to_form(out, &format!("{entry}.value"), inner, item);
            }
        }
        _ => {
            // The form for logs is also the one for forms, but for binary data.
            let json = api::value::redacted(shape, value);
            let text = match (value, json) {
                (Value::Blob(bytes), _) => {
                    base64::Engine::encode(&base64::engine::general_purpose::STANDARD, bytes)
                }
                (_, serde_json::Value::String(text)) => text,
                (_, other) => other.to_string(),
            };
            out.push_str(&format!("&{prefix}="));
            for byte in text.bytes() {
                out.push_str(&format!("%{byte:02x}"));
            }
        }
    }
}

/// Members in the order of their indexes: the order on the wire means nothing.
fn sorted(value: Value) -> Value {
    match value {
        Value::Struct(values) => {
            let mut values: Vec<_> = values.into_iter().map(|(at, x)| (at, sorted(x))).collect();
            values.sort_by_key(|(at, _)| *at);
            Value::Struct(values)
        }
        Value::List(items) => Value::List(items.into_iter().map(sorted).collect()),
        Value::Map(entries) => {
            Value::Map(entries.into_iter().map(|(name, x)| (name, sorted(x))).collect())
        }
        other => other,
    }
}

#[test]
fn deep_names_are_refused() {
    let form = format!("{}Text=x", "Inner.".repeat(100_000));
    let error = decode_input(Protocol::AwsQuery, &ECHO, form.as_bytes()).unwrap_err();
    assert_eq!(error.kind, DecodeErrorKind::Limit);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn json_that_is_written_is_read(value in any_value(&SINK, 0, false)) {
        let service = service(Protocol::AwsJson11);
        let body = encode_output(&service, &ECHO, &value, "r").body;
        let read = decode_input(Protocol::AwsJson11, &ECHO, &body);
        prop_assert_eq!(read.map(sorted), Ok(sorted(value)));
    }

    #[test]
    fn forms_are_read(value in any_value(&SINK, 0, true)) {
        let mut form = "Action=Echo".to_owned();
        to_form(&mut form, "", &Member::new("", &SINK), &value);
        let read = decode_input(Protocol::AwsQuery, &ECHO, form.as_bytes());
        prop_assert_eq!(read.map(sorted), Ok(sorted(value)));
    }

    #[test]
    fn structs_keep_their_values(value in any_value(dms::CreateEndpointMessage::SHAPE, 0, false)) {
        let read = dms::CreateEndpointMessage::from_value(value);
        let again = dms::CreateEndpointMessage::from_value(read.clone().into_value());
        prop_assert_eq!(again, read);
    }

    #[test]
    fn xml_never_breaks(value in any_value(&SINK, 0, false)) {
        let body = encode_output(&service(Protocol::AwsQuery), &ECHO, &value, "r").body;
        let text = String::from_utf8(body).unwrap();
        prop_assert_eq!(text.matches("</").count() * 2, text.matches('<').count());
        prop_assert!(text.chars().all(|c| c >= ' ' || c == '\n' || c == '\t'));
    }

    #[test]
    fn no_bytes_make_a_decoder_panic(
        bytes in any::<Vec<u8>>(),
        text in r#"[\[\]{}",:0-9a-zA-Z.\\&=%+-]{0,200}"#,
        place in any::<prop::sample::Index>(),
    ) {
        for service in
            [&dms::SERVICE, &rds::SERVICE, &sts::SERVICE, &apprunner::SERVICE, &redshift_serverless::SERVICE]
        {
            let op = place.get(service.operations);
            let _ = decode_input(service.protocol, op, &bytes);
            let _ = decode_input(service.protocol, op, text.as_bytes());
        }
        let _ = decode_input(Protocol::AwsQuery, &ECHO, text.as_bytes());
        let _ = decode_input(Protocol::AwsJson10, &ECHO, text.as_bytes());
    }

    #[test]
    fn no_broken_request_makes_a_decoder_panic(
        value in any_value(&SINK, 0, false),
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let mut body = encode_output(&service(Protocol::AwsJson11), &ECHO, &value, "r").body;
        let place = at.index(body.len());
        body[place] = byte;
        let _ = decode_input(Protocol::AwsJson11, &ECHO, &body);
        body.truncate(place);
        let _ = decode_input(Protocol::AwsJson11, &ECHO, &body);
    }
}
