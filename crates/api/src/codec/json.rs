//! awsJson 1.0 and 1.1. Requests are read straight from their bytes into values, led by the tables;
//! answers are written straight into their bytes.

use std::cell::RefCell;
use std::fmt;

use base64::Engine as _;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::{DecodeError, DecodeErrorKind, NESTING_MAX, VALUES_MAX, timestamp};
use crate::operation::{EMPTY, WireError};
use crate::schema::{Kind, Member, OperationSchema, Shape, TimestampFormat};
use crate::value::{Timestamp, Value};

/// Decodes a body; an empty one counts as `{}`.
pub(super) fn decode(shape: &'static Shape, body: &[u8]) -> Result<Value, DecodeError> {
    check_limits(body)?;
    if body.iter().all(u8::is_ascii_whitespace) {
        return Ok(Value::Struct(Vec::new()));
    }
    let failure = Failure::default();
    let mut reader = serde_json::Deserializer::from_slice(body);
    let seed = Seed { shape, failure: &failure };
    let decoded = seed.deserialize(&mut reader).and_then(|value| reader.end().map(|()| value));
    decoded.map_err(|e| {
        let path = failure.path.into_inner().join(".");
        match failure.error.into_inner() {
            Some(error) => DecodeError { path, ..error },
            None => DecodeError {
                kind: DecodeErrorKind::Malformed,
                path,
                problem: format!("not valid JSON at line {} column {}", e.line(), e.column()),
            },
        }
    })
}

/// Checks nesting and number of values in one pass, before anything is built.
fn check_limits(body: &[u8]) -> Result<(), DecodeError> {
    let (mut depth, mut values, mut in_text, mut escaped) = (0_usize, 0_usize, false, false);
    for byte in body {
        if in_text {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => in_text = false,
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' => in_text = true,
            b'{' | b'[' => {
                depth += 1;
                values += 1;
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' => values += 1,
            _ => {}
        }
        if depth > NESTING_MAX {
            let problem = format!("nested deeper than {NESTING_MAX} levels");
            return Err(DecodeError::new(DecodeErrorKind::Limit, problem));
        }
        if values > VALUES_MAX {
            let problem = format!("more than {VALUES_MAX} values");
            return Err(DecodeError::new(DecodeErrorKind::Limit, problem));
        }
    }
    Ok(())
}

/// What went wrong, and where: the reader's own errors can carry neither.
#[derive(Default)]
struct Failure {
    error: RefCell<Option<DecodeError>>,
    path: RefCell<Vec<String>>,
}

impl Failure {
    fn wrong_type<E: serde::de::Error>(&self, problem: impl Into<String>) -> E {
        self.error.replace(Some(DecodeError::new(DecodeErrorKind::WrongType, problem)));
        E::custom("wrong type")
    }

    /// Notes, on the way out of an error, the member that it happened in.
    fn inside(&self, name: impl Into<String>) {
        self.path.borrow_mut().insert(0, name.into());
    }
}

/// Reads one value of a shape.
#[derive(Clone, Copy)]
struct Seed<'f> {
    shape: &'static Shape,
    failure: &'f Failure,
}

impl<'f> Seed<'f> {
    fn of(member: &'static Member, failure: &'f Failure) -> Self {
        Self { shape: member.shape.get(), failure }
    }

    fn found<E: serde::de::Error>(self, found: &str) -> E {
        self.failure.wrong_type(format!("{} is expected, {found} was found", expected(self.shape)))
    }
}

/// What a shape wants to see, for messages.
fn expected(shape: &Shape) -> &'static str {
    match shape.kind {
        Kind::Boolean => "true or false",
        Kind::Integer { bits: 8 } => "a whole number of 8 bits",
        Kind::Integer { bits: 16 } => "a whole number of 16 bits",
        Kind::Integer { bits: 32 } => "a whole number of 32 bits",
        Kind::Integer { .. } => "a whole number of 64 bits",
        Kind::Float { .. } => "a number",
        Kind::String { .. } => "text",
        Kind::Blob => "base64 text",
        Kind::Timestamp { .. } => "an instant",
        Kind::List { .. } => "a list",
        Kind::Map { .. } => "a map",
        Kind::Structure { .. } | Kind::Union { .. } => "an object",
        Kind::Document => "a JSON value",
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        if matches!(self.shape.kind, Kind::Document) {
            let document = <serde_json::Value as serde::Deserialize>::deserialize(reader)?;
            return Ok(Value::Document(Box::new(document)));
        }
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(expected(self.shape))
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: serde::de::Error>(self, x: bool) -> Result<Value, E> {
        match self.shape.kind {
            Kind::Boolean => Ok(Value::Bool(x)),
            _ => Err(self.found("true or false")),
        }
    }

    fn visit_i64<E: serde::de::Error>(self, x: i64) -> Result<Value, E> {
        match self.shape.kind {
            Kind::Integer { bits } if fits(x, bits) => Ok(Value::Int(x)),
            Kind::Integer { .. } => Err(self.found("a number out of range")),
            Kind::Float { .. } => Ok(Value::Float(x as f64)),
            Kind::Timestamp { .. } => {
                let instant = Timestamp { unix_nanos: i128::from(x) * 1_000_000_000 };
                let instant = timestamp::from_seconds(x as f64).map(|_| instant);
                instant.map(Value::Timestamp).ok_or_else(|| self.found("a number out of range"))
            }
            _ => Err(self.found("a number")),
        }
    }

    fn visit_u64<E: serde::de::Error>(self, x: u64) -> Result<Value, E> {
        match (i64::try_from(x), &self.shape.kind) {
            (Ok(x), _) => self.visit_i64(x),
            (Err(_), Kind::Float { .. }) => Ok(Value::Float(x as f64)),
            (Err(_), _) => Err(self.found("a number out of range")),
        }
    }

    fn visit_f64<E: serde::de::Error>(self, x: f64) -> Result<Value, E> {
        match self.shape.kind {
            Kind::Float { .. } => Ok(Value::Float(x)),
            // Some languages write every number with a fraction.
            Kind::Integer { bits }
                if x.fract() == 0.0 && x.abs() < 9e15 && fits(x as i64, bits) =>
            {
                Ok(Value::Int(x as i64))
            }
            Kind::Integer { .. } => Err(self.found("a number out of range or with a fraction")),
            Kind::Timestamp { .. } => timestamp::from_seconds(x)
                .map(Value::Timestamp)
                .ok_or_else(|| self.found("a number out of range")),
            _ => Err(self.found("a number")),
        }
    }

    fn visit_str<E: serde::de::Error>(self, x: &str) -> Result<Value, E> {
        match self.shape.kind {
            Kind::String { .. } => Ok(Value::Str(x.to_owned())),
            Kind::Blob => {
                super::query::blob(x).map(Value::Blob).ok_or_else(|| self.found("other text"))
            }
            Kind::Timestamp { .. } => {
                timestamp::parse(x).map(Value::Timestamp).ok_or_else(|| self.found("other text"))
            }
            Kind::Float { .. } => match x {
                "NaN" => Ok(Value::Float(f64::NAN)),
                "Infinity" => Ok(Value::Float(f64::INFINITY)),
                "-Infinity" => Ok(Value::Float(f64::NEG_INFINITY)),
                _ => Err(self.found("text")),
            },
            _ => Err(self.found("text")),
        }
    }

    fn visit_string<E: serde::de::Error>(self, x: String) -> Result<Value, E> {
        match self.shape.kind {
            Kind::String { .. } => Ok(Value::Str(x)),
            _ => self.visit_str(&x),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let Kind::List { member, .. } = &self.shape.kind else {
            return Err(self.found("a list"));
        };
        let seed = Seed::of(member, self.failure);
        let mut out = Vec::new();
        loop {
            match items.next_element_seed(seed) {
                Ok(Some(value)) => out.push(value),
                Ok(None) => return Ok(Value::List(out)),
                Err(e) => {
                    self.failure.inside((out.len() + 1).to_string());
                    return Err(e);
                }
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<Value, A::Error> {
        match &self.shape.kind {
            Kind::Structure { members } => self.structure(members, entries, false),
            Kind::Union { members } => self.structure(members, entries, true),
            Kind::Map { value, .. } => self.map(value, entries),
            _ => Err(self.found("an object")),
        }
    }
}

fn fits(x: i64, bits: u8) -> bool {
    bits >= 64 || (x >= -(1_i64 << (bits - 1)) && x < (1_i64 << (bits - 1)))
}

impl Seed<'_> {
    fn structure<'de, A: MapAccess<'de>>(
        self,
        members: &'static [Member],
        mut entries: A,
        union: bool,
    ) -> Result<Value, A::Error> {
        let mut out: Vec<(u16, Value)> = Vec::new();
        // Clients tend to send members in the model's order, so the search starts behind the last.
        let mut next = 0;
        while let Some(index) = entries.next_key_seed(Key { members, next })? {
            let Some(index) = index else {
                entries.next_value::<IgnoredAny>()?;
                continue;
            };
            next = index + 1;
            let member = &members[index];
            let value = entries
                .next_value_seed(Seed::of(member, self.failure))
                .inspect_err(|_| self.failure.inside(wire_name(member)))?;
            if value == Value::Null {
                continue;
            }
            // A name that comes twice: the last one counts, as most parsers have it.
            match out.iter_mut().find(|(there, _)| usize::from(*there) == index) {
                Some((_, there)) => *there = value,
                None => out.push((index as u16, value)),
            }
        }
        if union && out.len() > 1 {
            return Err(self.failure.wrong_type("only one member of a union may be set"));
        }
        Ok(Value::Struct(out))
    }

    fn map<'de, A: MapAccess<'de>>(
        self,
        value: &'static Member,
        mut entries: A,
    ) -> Result<Value, A::Error> {
        let seed = Seed::of(value, self.failure);
        let mut out = Vec::new();
        while let Some(key) = entries.next_key::<String>()? {
            match entries.next_value_seed(seed) {
                Ok(value) => out.push((key, value)),
                Err(e) => {
                    // The key is the client's text, perhaps a secret: it is not repeated.
                    self.failure.inside((out.len() + 1).to_string());
                    return Err(e);
                }
            }
        }
        Ok(Value::Map(out))
    }
}

/// Finds the index of the member that a key names.
struct Key {
    members: &'static [Member],
    next: usize,
}

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Self::Value, D::Error> {
        reader.deserialize_str(self)
    }
}

impl Visitor<'_> for Key {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member's name")
    }

    fn visit_str<E: serde::de::Error>(self, key: &str) -> Result<Self::Value, E> {
        let (before, behind) = self.members.split_at(self.next.min(self.members.len()));
        let found = behind.iter().position(|m| wire_name(m) == key).map(|at| before.len() + at);
        Ok(found.or_else(|| before.iter().position(|m| wire_name(m) == key)))
    }
}

fn wire_name(member: &Member) -> &'static str {
    member.wire_name.unwrap_or(member.name)
}

/// Encodes an operation's output; nothing at all where the model has none.
pub(super) fn output(op: &OperationSchema, output: &Value) -> Vec<u8> {
    let mut out = Vec::with_capacity(256);
    if !std::ptr::eq(op.output, &raw const EMPTY) {
        write(&mut out, op.output, None, output);
    }
    out
}

/// Encodes an error. With `twice` its text stands there as `Message` and as `message`, whichever of
/// them the model knows: clients read one or the other.
pub(super) fn error(error: &WireError, twice: bool) -> Vec<u8> {
    let mut out = b"{\"__type\":".to_vec();
    write_text(&mut out, error.name);
    let (mut has_upper, mut has_lower) = (!twice, error.message.is_empty());
    if let Some((shape, Value::Struct(values))) = &error.members {
        for (member, value) in present(shape, values) {
            let name = wire_name(member);
            has_upper |= name == "Message";
            has_lower |= name == "message" || (!twice && name == "Message");
            out.push(b',');
            write_member(&mut out, member, value);
        }
    }
    for (name, is_there) in [("Message", has_upper), ("message", has_lower)] {
        if !is_there && !error.message.is_empty() {
            out.push(b',');
            write_text(&mut out, name);
            out.push(b':');
            write_text(&mut out, &error.message);
        }
    }
    out.push(b'}');
    out
}

/// The members of a structure that have values, with their tables.
pub(super) fn present<'v>(
    shape: &Shape,
    values: &'v [(u16, Value)],
) -> impl Iterator<Item = (&'static Member, &'v Value)> + use<'v> {
    let members: &'static [Member] = match shape.kind {
        Kind::Structure { members } | Kind::Union { members } => members,
        _ => &[],
    };
    values.iter().filter_map(|(index, value)| {
        let member = members.get(usize::from(*index))?;
        (!matches!(value, Value::Null)).then_some((member, value))
    })
}

fn write_member(out: &mut Vec<u8>, member: &Member, value: &Value) {
    // Names of members need no escapes.
    out.push(b'"');
    out.extend_from_slice(wire_name(member).as_bytes());
    out.extend_from_slice(b"\":");
    write(out, member.shape.get(), member.timestamp_format, value);
}

fn write(out: &mut Vec<u8>, shape: &Shape, format: Option<TimestampFormat>, value: &Value) {
    match value {
        Value::Null => out.extend_from_slice(b"null"),
        Value::Bool(true) => out.extend_from_slice(b"true"),
        Value::Bool(false) => out.extend_from_slice(b"false"),
        Value::Int(x) => out.extend_from_slice(x.to_string().as_bytes()),
        Value::Float(x) => {
            let text = float_text(shape, *x);
            if x.is_finite() {
                out.extend_from_slice(text.as_bytes());
            } else {
                write_text(out, &text);
            }
        }
        Value::Str(x) => write_text(out, x),
        Value::Blob(x) => {
            write_text(out, &base64::engine::general_purpose::STANDARD.encode(x));
        }
        Value::Timestamp(x) => {
            let format = timestamp_format(shape, format).unwrap_or(TimestampFormat::UnixTimestamp);
            let text = timestamp::format(*x, format);
            if format == TimestampFormat::UnixTimestamp {
                out.extend_from_slice(text.as_bytes());
            } else {
                write_text(out, &text);
            }
        }
        Value::List(items) => write_list(out, shape, items),
        Value::Map(entries) => write_map(out, shape, entries),
        Value::Struct(values) => {
            out.push(b'{');
            for (place, (member, value)) in present(shape, values).enumerate() {
                if place > 0 {
                    out.push(b',');
                }
                write_member(out, member, value);
            }
            out.push(b'}');
        }
        Value::Document(x) => out.extend_from_slice(x.to_string().as_bytes()),
    }
}

fn write_list(out: &mut Vec<u8>, shape: &Shape, items: &[Value]) {
    out.push(b'[');
    if let Kind::List { member, .. } = &shape.kind {
        let inner = member.shape.get();
        for (place, item) in items.iter().enumerate() {
            if place > 0 {
                out.push(b',');
            }
            write(out, inner, member.timestamp_format, item);
        }
    }
    out.push(b']');
}

fn write_map(out: &mut Vec<u8>, shape: &Shape, entries: &[(String, Value)]) {
    out.push(b'{');
    if let Kind::Map { value: member, .. } = &shape.kind {
        let inner = member.shape.get();
        for (place, (key, value)) in entries.iter().enumerate() {
            if place > 0 {
                out.push(b',');
            }
            write_text(out, key);
            out.push(b':');
            write(out, inner, member.timestamp_format, value);
        }
    }
    out.push(b'}');
}

/// Writes a JSON string: runs of plain bytes at once, escapes where JSON asks for them.
fn write_text(out: &mut Vec<u8>, text: &str) {
    let is_plain = |byte: &u8| *byte >= 0x20 && *byte != b'"' && *byte != b'\\';
    out.push(b'"');
    let bytes = text.as_bytes();
    // Nearly all text is plain. Without an early end the compiler looks at many bytes at once.
    if bytes.iter().fold(true, |plain, byte| plain & is_plain(byte)) {
        out.extend_from_slice(bytes);
        out.push(b'"');
        return;
    }
    let mut start = 0;
    for (at, byte) in bytes.iter().enumerate() {
        if is_plain(byte) {
            continue;
        }
        out.extend_from_slice(&bytes[start..at]);
        start = at + 1;
        match byte {
            b'"' => out.extend_from_slice(b"\\\""),
            b'\\' => out.extend_from_slice(b"\\\\"),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\t' => out.extend_from_slice(b"\\t"),
            other => out.extend_from_slice(format!("\\u{other:04x}").as_bytes()),
        }
    }
    out.extend_from_slice(&bytes[start..]);
    out.push(b'"');
}

/// A float as text: the shortest that reads back as the same number of its width.
pub(super) fn float_text(shape: &Shape, x: f64) -> String {
    if x.is_nan() {
        "NaN".to_owned()
    } else if x.is_infinite() {
        if x > 0.0 { "Infinity".to_owned() } else { "-Infinity".to_owned() }
    } else if matches!(shape.kind, Kind::Float { bits: 32 }) && (x as f32).is_finite() {
        format!("{:?}", x as f32)
    } else {
        format!("{x:?}")
    }
}

/// The format that a member asks for, else the one that its shape asks for.
pub(super) fn timestamp_format(
    shape: &Shape,
    member: Option<TimestampFormat>,
) -> Option<TimestampFormat> {
    match shape.kind {
        Kind::Timestamp { format } => member.or(format),
        _ => member,
    }
}
