//! The dynamic value that codecs read and write, between bytes and generated structs.

use crate::codec::timestamp;
use crate::schema::{Kind, Shape, TimestampFormat};

/// A decoded wire value. Which variants may appear where is said by the schema. It does not know
/// which texts are secrets, and `Debug` prints them: what goes to a log goes through [`redacted`].
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Value {
    /// An explicit null (an absent member is simply not in its structure).
    #[default]
    Null,
    /// A boolean.
    Bool(bool),
    /// Any whole number (byte, short, integer, long).
    Int(i64),
    /// A float or double; NaN and infinities are allowed.
    Float(f64),
    /// Text.
    Str(String),
    /// Binary data, after base64.
    Blob(Vec<u8>),
    /// An instant.
    Timestamp(Timestamp),
    /// An ordered list; sparse lists hold `Null`.
    List(Vec<Value>),
    /// A map with text keys, in the order of arrival.
    Map(Vec<(String, Value)>),
    /// A structure or union: (member index in its schema, value), in any order, no index twice.
    Struct(Vec<(u16, Value)>),
    /// A document type: free-form JSON. Boxed, because it would double the size of all values.
    Document(Box<Document>),
}

/// An instant: nanoseconds since the Unix epoch, UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Timestamp {
    /// Nanoseconds since 1970-01-01T00:00:00Z; negative before it.
    pub unix_nanos: i128,
}

impl Timestamp {
    /// The instant so many milliseconds after the Unix epoch.
    pub fn from_unix_millis(millis: i64) -> Self {
        Self { unix_nanos: i128::from(millis) * 1_000_000 }
    }

    /// Milliseconds since the Unix epoch, rounded down.
    pub fn unix_millis(self) -> i64 {
        i64::try_from(self.unix_nanos.div_euclid(1_000_000)).unwrap_or(i64::MAX)
    }
}

/// A value as JSON for logs: secrets as `***`, binary data as its size.
pub fn redacted(shape: &Shape, value: &Value) -> Document {
    if shape.is_secret() && *value != Value::Null {
        return "***".into();
    }
    match (&shape.kind, value) {
        (_, Value::Bool(x)) => (*x).into(),
        (_, Value::Int(x)) => (*x).into(),
        (_, Value::Float(x)) if x.is_finite() => (*x).into(),
        (_, Value::Float(x)) => x.to_string().into(),
        (_, Value::Str(x)) => x.as_str().into(),
        (_, Value::Blob(x)) => format!("<{} bytes>", x.len()).into(),
        (_, Value::Timestamp(x)) => timestamp::format(*x, TimestampFormat::Iso8601).into(),
        (_, Value::Document(x)) => (**x).clone(),
        (Kind::List { member, .. }, Value::List(items)) => {
            items.iter().map(|item| redacted(member.shape.get(), item)).collect()
        }
        (Kind::Map { key, .. }, Value::Map(_)) if key.shape.get().is_secret() => "***".into(),
        (Kind::Map { value: member, .. }, Value::Map(entries)) => entries
            .iter()
            .map(|(name, item)| (name.clone(), redacted(member.shape.get(), item)))
            .collect(),
        (Kind::Structure { members } | Kind::Union { members }, Value::Struct(values)) => values
            .iter()
            .filter_map(|(index, item)| {
                let member = members.get(usize::from(*index))?;
                Some((member.name.to_owned(), redacted(member.shape.get(), item)))
            })
            .collect(),
        _ => Document::Null,
    }
}

/// Free-form JSON.
pub type Document = serde_json::Value;

/// Text that must not be shown: printing it, in whatever way, shows only that it is there.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Secret(String);

impl Secret {
    /// Hides a text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself. The caller sees to it that it reaches no log, answer or error.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The text itself, taken out; the same care is due.
    pub fn into_inner(self) -> String {
        self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("***")
    }
}

impl std::fmt::Display for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("***")
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

/// Lets maps with secret keys be searched by plain text.
impl std::borrow::Borrow<str> for Secret {
    fn borrow(&self) -> &str {
        &self.0
    }
}
