//! Checks decoded input against what the model says: required members, lengths, ranges, allowed
//! values. Codes and wording are the ones that clients of each service know; [`style`] is the one
//! place that says which.

use std::fmt::Write as _;

use crate::codec::{DecodeError, DecodeErrorKind};
use crate::operation::WireError;
use crate::pattern;
use crate::schema::{Kind, Limits, Member, OperationSchema, ServiceSchema, Shape};
use crate::value::Value;

/// How many violations one error names. The count in its text is of those named.
const NAMED_MAX: usize = 10;
/// How many characters of a wrong value an error repeats.
const REPEATED_MAX: usize = 128;

/// How a service words the errors of this module.
struct Style {
    /// The code for a required member that is not there.
    missing: &'static str,
    /// The code for a value that the model does not allow.
    invalid: &'static str,
    /// The code for a body that cannot be decoded.
    undecodable: &'static str,
    /// `1 validation error detected: …` naming all violations; else a sentence on the first.
    lists_all: bool,
    /// Longest text, in characters, where the model says one.
    chars_max: Option<usize>,
}

/// The style of each service.
fn style(service: &ServiceSchema) -> Style {
    match service.id {
        // No fault of the model fits; these are the codes that clients of DMS meet.
        "dms" => Style {
            missing: "ValidationException",
            invalid: "InvalidParameterValueException",
            undecodable: "SerializationException",
            lists_all: true,
            chars_max: None,
        },
        "apprunner" | "landfall" => Style {
            missing: "InvalidRequestException",
            invalid: "InvalidRequestException",
            undecodable: "SerializationException",
            lists_all: true,
            chars_max: Some(600),
        },
        "sts" => Style {
            missing: "ValidationError",
            invalid: "ValidationError",
            undecodable: "ValidationError",
            lists_all: true,
            chars_max: None,
        },
        "rds" | "redshift" => Style {
            missing: "MissingParameter",
            invalid: "InvalidParameterValue",
            undecodable: "InvalidParameterValue",
            lists_all: false,
            chars_max: None,
        },
        _ => Style {
            missing: "ValidationException",
            invalid: "ValidationException",
            undecodable: "SerializationException",
            lists_all: true,
            chars_max: None,
        },
    }
}

/// One thing that is wrong with an input.
struct Violation {
    /// Where: `tags.1.member.key`.
    path: String,
    /// The value in quotes, `null`, or nothing where it is a secret.
    value: Option<String>,
    /// What must hold there.
    constraint: String,
}

/// Checks an operation's input.
///
/// # Errors
/// An error in the service's own words that names what is missing or wrong; values of sensitive
/// shapes are not repeated.
pub fn validate(
    service: &ServiceSchema,
    op: &OperationSchema,
    input: &Value,
) -> Result<(), WireError> {
    let mut found = Vec::new();
    check(&mut found, &mut String::new(), op.input, false, input);
    if found.is_empty() {
        return Ok(());
    }
    let style = style(service);
    let missing = found.iter().find(|v| v.value.as_deref() == Some("null"));
    let code = if missing.is_some() { style.missing } else { style.invalid };
    let message = if style.lists_all {
        list_all(&found)
    } else {
        name_first(missing.unwrap_or(&found[0]), missing.is_some())
    };
    Err(WireError::unmodelled(code, 400, cut(message, style.chars_max)))
}

fn cut(message: String, chars_max: Option<usize>) -> String {
    match chars_max {
        Some(max) if message.chars().count() > max => {
            message.chars().take(max - 1).chain(['…']).collect()
        }
        _ => message,
    }
}

/// The error for a body that could not be decoded, in the service's own words.
pub fn undecodable(service: &ServiceSchema, error: &DecodeError) -> WireError {
    let code = match error.kind {
        // The code is for form text; JSON services have one for all.
        DecodeErrorKind::Malformed if service.target_prefix.is_none() => "MalformedQueryString",
        _ => style(service).undecodable,
    };
    WireError::unmodelled(code, 400, format!("The request could not be read: {error}"))
}

fn list_all(found: &[Violation]) -> String {
    let plural = if found.len() == 1 { "" } else { "s" };
    let mut text = format!("{} validation error{plural} detected: ", found.len());
    for (place, violation) in found.iter().enumerate() {
        let separator = if place == 0 { "" } else { "; " };
        let value = violation.value.as_deref().map(|v| format!(" {v}")).unwrap_or_default();
        let (path, constraint) = (&violation.path, &violation.constraint);
        let _ = write!(
            text,
            "{separator}Value{value} at '{path}' failed to satisfy constraint: {constraint}"
        );
    }
    text
}

fn name_first(violation: &Violation, missing: bool) -> String {
    let Violation { path, value, constraint } = violation;
    // awsQuery services speak of parameters as they stand in the form.
    let name = capitalised(path);
    if missing {
        return format!("The request must contain the parameter {name}.");
    }
    match value {
        Some(value) => format!("Invalid value {value} for the parameter {name}: {constraint}."),
        None => format!("Invalid value for the parameter {name}: {constraint}."),
    }
}

fn capitalised(path: &str) -> String {
    let mut letters = path.chars();
    let first = letters.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// Checks one value and everything in it. `path` is where it stands; it is left as it was.
fn check(
    found: &mut Vec<Violation>,
    path: &mut String,
    shape: &Shape,
    secret: bool,
    value: &Value,
) {
    if found.len() >= NAMED_MAX {
        return;
    }
    let secret = secret || shape.is_secret();
    if let Some(constraint) = broken(shape, value) {
        let value = if secret { None } else { Some(repeated(value)) };
        found.push(Violation { path: path.clone(), value, constraint });
    }
    match (&shape.kind, value) {
        (Kind::Structure { members }, Value::Struct(values)) => {
            check_members(found, path, members, secret, values);
        }
        (Kind::Union { members }, Value::Struct(values)) => {
            if values.is_empty() {
                let constraint = "Member must have exactly one of its members set".to_owned();
                found.push(Violation { path: path.clone(), value: None, constraint });
            }
            check_members(found, path, members, secret, values);
        }
        (Kind::List { member, .. }, Value::List(items)) => {
            for (place, item) in items.iter().enumerate() {
                let part = format!(".{}.member", place + 1);
                check_inner(found, path, &part, member, secret, item);
            }
        }
        (Kind::Map { key, value: member, .. }, Value::Map(entries)) => {
            for (name, item) in entries {
                let name = Value::Str(name.clone());
                check_inner(found, path, ".key", key, secret, &name);
                check_inner(found, path, ".value", member, secret, item);
            }
        }
        _ => {}
    }
}

fn check_members(
    found: &mut Vec<Violation>,
    path: &mut String,
    members: &[Member],
    secret: bool,
    values: &[(u16, Value)],
) {
    for (index, member) in members.iter().enumerate() {
        let there = values.iter().find(|(there, _)| usize::from(*there) == index);
        let value = match there {
            Some((_, value)) => value,
            None if member.required => &Value::Null,
            None => continue,
        };
        let dot = if path.is_empty() { "" } else { "." };
        let part = format!("{dot}{}", lower_first(member.name));
        check_inner(found, path, &part, member, secret, value);
        if found.len() >= NAMED_MAX {
            return;
        }
    }
}

fn check_inner(
    found: &mut Vec<Violation>,
    path: &mut String,
    part: &str,
    member: &Member,
    secret: bool,
    value: &Value,
) {
    let length = path.len();
    path.push_str(part);
    if *value == Value::Null {
        let constraint = "Member must not be null".to_owned();
        found.push(Violation { path: path.clone(), value: Some("null".to_owned()), constraint });
    } else {
        check(found, path, member.shape.get(), secret, value);
    }
    path.truncate(length);
}

/// Names in these errors begin with a small letter, whatever the model says.
fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|c| c.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}

/// The value as an error repeats it.
fn repeated(value: &Value) -> String {
    let text = match value {
        Value::Bool(x) => x.to_string(),
        Value::Int(x) => x.to_string(),
        Value::Float(x) => x.to_string(),
        Value::Str(x) => x.clone(),
        Value::List(items) => return format!("of {} members", items.len()),
        Value::Map(entries) => return format!("of {} entries", entries.len()),
        _ => return "given".to_owned(),
    };
    match text.char_indices().nth(REPEATED_MAX) {
        Some((end, _)) => format!("'{}…'", &text[..end]),
        None => format!("'{text}'"),
    }
}

/// The constraint of the shape itself that a value breaks.
fn broken(shape: &Shape, value: &Value) -> Option<String> {
    let Limits { min, max, pattern } = shape.limits;
    let (size, what) = match (value, &shape.kind) {
        (Value::Str(text), Kind::String { values }) => {
            if !values.is_empty() && !values.contains(&text.as_str()) {
                let values = values.join(", ");
                return Some(format!("Member must satisfy enum value set: [{values}]"));
            }
            if min.is_some() || max.is_some() {
                let broken = out_of_range(text.chars().count() as i64, "length", min, max);
                if broken.is_some() {
                    return broken;
                }
            }
            let pattern = pattern.filter(|pattern| !pattern::matches(pattern, text))?;
            return Some(format!("Member must satisfy regular expression pattern: {pattern}"));
        }
        (Value::Blob(bytes), _) => (bytes.len() as i64, "length"),
        (Value::List(items), _) => (items.len() as i64, "length"),
        (Value::Map(entries), _) => (entries.len() as i64, "length"),
        (Value::Int(x), _) => (*x, "value"),
        (Value::Float(x), _) => return float_out_of_range(*x, min, max),
        _ => return None,
    };
    out_of_range(size, what, min, max)
}

fn out_of_range(size: i64, what: &str, min: Option<i64>, max: Option<i64>) -> Option<String> {
    if let Some(min) = min.filter(|min| size < *min) {
        return Some(format!("Member must have {what} greater than or equal to {min}"));
    }
    let max = max.filter(|max| size > *max)?;
    Some(format!("Member must have {what} less than or equal to {max}"))
}

fn float_out_of_range(x: f64, min: Option<i64>, max: Option<i64>) -> Option<String> {
    if let Some(min) = min.filter(|min| x < *min as f64) {
        return Some(format!("Member must have value greater than or equal to {min}"));
    }
    let max = max.filter(|max| x > *max as f64)?;
    Some(format!("Member must have value less than or equal to {max}"))
}
