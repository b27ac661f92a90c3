//! awsQuery requests: form text such as `Action=X&Filters.Filter.1.Name=engine`.

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::{DecodeError, DecodeErrorKind, INDEX_MAX, NESTING_MAX, PARAMETERS_MAX, timestamp};
use crate::schema::{Kind, Member, Shape};
use crate::value::Value;

/// Base64 with or without padding.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The bytes that a base64 text means.
pub(super) fn blob(text: &str) -> Option<Vec<u8>> {
    BASE64.decode(text).ok()
}

/// One parameter, its percent-encoding undone.
struct Parameter<'a> {
    name: Cow<'a, str>,
    value: Cow<'a, str>,
}

/// Decodes a form. Parameters that the shape does not know (`Action`, `Version`, those of a
/// signature) are ignored.
pub(super) fn decode(shape: &'static Shape, form: &[u8]) -> Result<Value, DecodeError> {
    let parameters = parse(form)?;
    let node = Node { parameters: &parameters, prefix: 0, depth: 0 };
    structure(shape, node)
}

/// The parameters of a form, sorted so that all parameters below one name stand together.
fn parse(form: &[u8]) -> Result<Vec<Parameter<'_>>, DecodeError> {
    let pairs = form.split(|b| *b == b'&').filter(|pair| !pair.is_empty());
    if pairs.clone().count() > PARAMETERS_MAX {
        let problem = format!("more than {PARAMETERS_MAX} parameters");
        return Err(DecodeError::new(DecodeErrorKind::Limit, problem));
    }
    let mut parameters = Vec::new();
    for pair in pairs {
        let at = pair.iter().position(|b| *b == b'=').unwrap_or(pair.len());
        let value = pair.get(at + 1..).unwrap_or_default();
        parameters.push(Parameter { name: unescape(&pair[..at])?, value: unescape(value)? });
    }
    let key = |byte: u8| if byte == b'.' { 0 } else { byte };
    parameters.sort_by(|a, b| a.name.bytes().map(key).cmp(b.name.bytes().map(key)));
    Ok(parameters)
}

/// Undoes `+` and `%XX`.
fn unescape(text: &[u8]) -> Result<Cow<'_, str>, DecodeError> {
    let malformed = |problem: &str| DecodeError::new(DecodeErrorKind::Malformed, problem);
    if !text.iter().any(|b| matches!(b, b'+' | b'%')) {
        let text = std::str::from_utf8(text).map_err(|_| malformed("a parameter is not UTF-8"))?;
        return Ok(Cow::Borrowed(text));
    }
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [first, tail @ ..] = rest {
        rest = tail;
        match first {
            b'+' => out.push(b' '),
            b'%' => {
                let digit = |at: usize| char::from(*tail.get(at)?).to_digit(16);
                let (Some(high), Some(low)) = (digit(0), digit(1)) else {
                    return Err(malformed("a parameter has a % without two hexadecimal digits"));
                };
                out.push((high * 16 + low) as u8);
                rest = &tail[2..];
            }
            other => out.push(*other),
        }
    }
    let text = String::from_utf8(out).map_err(|_| malformed("a parameter is not UTF-8"))?;
    Ok(Cow::Owned(text))
}

/// All parameters whose names begin with the same parts.
#[derive(Clone, Copy)]
struct Node<'p> {
    /// Sorted; none is without the prefix.
    parameters: &'p [Parameter<'p>],
    /// The length of the common beginning, with the dot behind it where names go on.
    prefix: usize,
    /// How many parts the common beginning has.
    depth: usize,
}

impl<'p> Node<'p> {
    /// The value of the parameter that is named exactly by the prefix; the last one if it comes
    /// more than once.
    fn value(self) -> Option<&'p str> {
        let exact = self.parameters.iter().take_while(|p| p.name.len() < self.prefix).last();
        exact.map(|p| &*p.value)
    }

    /// The nodes one part further, each with that part.
    fn children(self) -> Result<Vec<(&'p str, Node<'p>)>, DecodeError> {
        let mut out: Vec<(&'p str, Node<'p>)> = Vec::new();
        if self.depth >= NESTING_MAX {
            let problem = format!("nested deeper than {NESTING_MAX} levels");
            return Err(DecodeError::new(DecodeErrorKind::Limit, problem));
        }
        let part = |p: &'p Parameter<'p>| {
            let rest = p.name.get(self.prefix..)?;
            Some(rest.split_once('.').map_or(rest, |(part, _)| part))
        };
        let mut start = 0;
        while let Some(first) = self.parameters.get(start) {
            let name = part(first);
            let length = self.parameters[start..].iter().take_while(|p| part(p) == name).count();
            if let Some(name) = name {
                let node = Node {
                    parameters: &self.parameters[start..start + length],
                    prefix: self.prefix + name.len() + 1,
                    depth: self.depth + 1,
                };
                out.push((name, node));
            }
            start += length;
        }
        Ok(out)
    }

    /// The numbered nodes below, in the order of their numbers. Gaps are closed.
    fn numbered(self) -> Result<Vec<Node<'p>>, DecodeError> {
        let mut out = Vec::new();
        for (part, node) in self.children()? {
            let digits = !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
            let limit = || {
                let problem = format!("a list may have at most {INDEX_MAX} members");
                DecodeError::new(DecodeErrorKind::Limit, problem)
            };
            match part.parse::<usize>() {
                Ok(1..=INDEX_MAX) => out.push((part.parse::<usize>().unwrap_or(0), node)),
                Ok(0) => return Err(malformed("members of a list are counted from 1")),
                _ if digits => return Err(limit()),
                _ => return Err(malformed("members of a list are numbered")),
            }
        }
        out.sort_by_key(|(number, _)| *number);
        Ok(out.into_iter().map(|(_, node)| node).collect())
    }
}

fn malformed(problem: &str) -> DecodeError {
    DecodeError::new(DecodeErrorKind::Malformed, problem)
}

fn wrong(expected: &str) -> DecodeError {
    DecodeError::new(DecodeErrorKind::WrongType, format!("{expected} is expected"))
}

fn wire_name(member: &Member) -> &'static str {
    member.wire_name.unwrap_or(member.name)
}

fn structure(shape: &'static Shape, node: Node<'_>) -> Result<Value, DecodeError> {
    let (members, union): (&'static [Member], bool) = match shape.kind {
        Kind::Structure { members } => (members, false),
        Kind::Union { members } => (members, true),
        _ => (&[], false),
    };
    let mut out: Vec<(u16, Value)> = Vec::new();
    for (name, child) in node.children()? {
        let Some(index) = members.iter().position(|m| wire_name(m) == name) else { continue };
        let member = &members[index];
        let value = value(member.shape.get(), child).map_err(|e| e.inside(name))?;
        out.push((index as u16, value));
    }
    if union && out.len() > 1 {
        return Err(DecodeError::new(
            DecodeErrorKind::WrongType,
            "only one member of a union may be set",
        ));
    }
    Ok(Value::Struct(out))
}

fn value(shape: &'static Shape, node: Node<'_>) -> Result<Value, DecodeError> {
    match &shape.kind {
        Kind::Structure { .. } | Kind::Union { .. } => structure(shape, node),
        Kind::List { member, flattened } => list(member, *flattened, node),
        Kind::Map { key, value, flattened } => map(key, value, *flattened, node),
        _ => {
            let text = node.value().ok_or_else(|| wrong("a plain value"))?;
            scalar(shape, text)
        }
    }
}

fn scalar(shape: &Shape, text: &str) -> Result<Value, DecodeError> {
    match shape.kind {
        Kind::Boolean => match text {
            "true" | "True" | "TRUE" | "1" => Ok(Value::Bool(true)),
            "false" | "False" | "FALSE" | "0" => Ok(Value::Bool(false)),
            _ => Err(wrong("true or false")),
        },
        Kind::Integer { bits } => {
            let x: i64 = text.parse().map_err(|_| wrong("a whole number"))?;
            let bits = u32::from(bits).clamp(8, 64);
            let fits = bits == 64 || (-(1_i64 << (bits - 1))..(1_i64 << (bits - 1))).contains(&x);
            if fits { Ok(Value::Int(x)) } else { Err(wrong(&format!("a number of {bits} bits"))) }
        }
        Kind::Float { .. } => text.parse().map(Value::Float).map_err(|_| wrong("a number")),
        Kind::Blob => blob(text).map(Value::Blob).ok_or_else(|| wrong("base64 text")),
        Kind::Timestamp { .. } => {
            timestamp::parse(text).map(Value::Timestamp).ok_or_else(|| wrong("an instant"))
        }
        Kind::Document => serde_json::from_str(text)
            .map(|x| Value::Document(Box::new(x)))
            .map_err(|_| wrong("a JSON value")),
        _ => Ok(Value::Str(text.to_owned())),
    }
}

/// The node that holds a list's or map's numbers: itself where flattened, else one part further.
fn numbers<'p>(
    node: Node<'p>,
    flattened: bool,
    names: &[&str],
    what: &str,
) -> Result<Vec<Node<'p>>, DecodeError> {
    // `List=` is how clients say that a list is empty.
    if node.value().is_some_and(|text| !text.is_empty()) {
        return Err(wrong(what));
    }
    if flattened {
        return node.numbered();
    }
    for (part, child) in node.children()? {
        if names.contains(&part) {
            return child.numbered().map_err(|e| e.inside(part));
        }
    }
    Ok(Vec::new())
}

fn list(member: &'static Member, flattened: bool, node: Node<'_>) -> Result<Value, DecodeError> {
    let shape = member.shape.get();
    // Models name the part, as in `Tags.Tag.1`; clients that do not know it say `member`.
    let names = [member.wire_name.unwrap_or("member"), "member"];
    let mut out = Vec::new();
    for child in numbers(node, flattened, &names, "a list")? {
        out.push(value(shape, child).map_err(|e| e.inside(&(out.len() + 1).to_string()))?);
    }
    Ok(Value::List(out))
}

fn map(
    key: &'static Member,
    member: &'static Member,
    flattened: bool,
    node: Node<'_>,
) -> Result<Value, DecodeError> {
    let key_name = key.wire_name.unwrap_or("key");
    let value_name = member.wire_name.unwrap_or("value");
    let mut out = Vec::new();
    for entry in numbers(node, flattened, &["entry"], "a map")? {
        let (mut name, mut content) = (None, Value::Null);
        for (part, child) in entry.children()? {
            if part == key_name {
                name = child.value();
            } else if part == value_name {
                content = value(member.shape.get(), child).map_err(|e| e.inside(part))?;
            }
        }
        let name = name.ok_or_else(|| malformed("an entry of a map has no key"))?;
        out.push((name.to_owned(), content));
    }
    Ok(Value::Map(out))
}
