//! What generated code needs to move values between structs and [`Value`]. None of it is generic
//! over more than an element type: the generated code is large, and each copy costs build time.

use std::collections::BTreeMap;

use crate::operation::Structure;
use crate::value::{Document, Secret, Timestamp, Value};

/// The members of a structure, without explicit nulls: those mean "absent".
pub(crate) fn members(value: Value) -> Vec<(u16, Value)> {
    let Value::Struct(mut members) = value else { return Vec::new() };
    if members.iter().any(|(_, value)| *value == Value::Null) {
        members.retain(|(_, value)| *value != Value::Null);
    }
    members
}

pub(crate) fn boolean(value: Value) -> Option<bool> {
    if let Value::Bool(x) = value { Some(x) } else { None }
}

pub(crate) fn integer(value: Value) -> Option<i32> {
    if let Value::Int(x) = value { i32::try_from(x).ok() } else { None }
}

pub(crate) fn long(value: Value) -> Option<i64> {
    if let Value::Int(x) = value { Some(x) } else { None }
}

pub(crate) fn double(value: Value) -> Option<f64> {
    if let Value::Float(x) = value { Some(x) } else { None }
}

pub(crate) fn string(value: Value) -> Option<String> {
    if let Value::Str(x) = value { Some(x) } else { None }
}

pub(crate) fn secret(value: Value) -> Option<Secret> {
    if let Value::Str(x) = value { Some(Secret::new(x)) } else { None }
}

pub(crate) fn blob(value: Value) -> Option<Vec<u8>> {
    if let Value::Blob(x) = value { Some(x) } else { None }
}

pub(crate) fn timestamp(value: Value) -> Option<Timestamp> {
    if let Value::Timestamp(x) = value { Some(x) } else { None }
}

/// No service of today has free-form members in structures that operations use.
#[allow(dead_code)]
pub(crate) fn document(value: Value) -> Option<Document> {
    if let Value::Document(x) = value { Some(*x) } else { None }
}

/// As [`document`].
#[allow(dead_code)]
pub(crate) fn from_document(x: Document) -> Value {
    Value::Document(Box::new(x))
}

pub(crate) fn structure<T: Structure>(value: Value) -> Option<T> {
    if let Value::Struct(_) = value { Some(T::from_value(value)) } else { None }
}

pub(crate) fn list<T>(value: Value, item: fn(Value) -> Option<T>) -> Option<Vec<T>> {
    let Value::List(items) = value else { return None };
    let mut out = Vec::with_capacity(items.len());
    for value in items {
        if let Some(x) = item(value) {
            out.push(x);
        }
    }
    Some(out)
}

pub(crate) fn map<K: Ord, T>(
    value: Value,
    key: fn(Value) -> Option<K>,
    item: fn(Value) -> Option<T>,
) -> Option<BTreeMap<K, T>> {
    let Value::Map(entries) = value else { return None };
    let mut out = BTreeMap::new();
    for (name, value) in entries {
        if let (Some(name), Some(x)) = (key(Value::Str(name)), item(value)) {
            out.insert(name, x);
        }
    }
    Some(out)
}

pub(crate) fn from_integer(x: i32) -> Value {
    Value::Int(i64::from(x))
}

pub(crate) fn from_secret(x: Secret) -> Value {
    Value::Str(x.into_inner())
}

pub(crate) fn from_list<T>(items: Vec<T>, item: fn(T) -> Value) -> Value {
    let mut out = Vec::with_capacity(items.len());
    for x in items {
        out.push(item(x));
    }
    Value::List(out)
}

/// A key that is plain text already.
pub(crate) fn own_key(key: String) -> String {
    key
}

pub(crate) fn from_map<K, T>(
    entries: BTreeMap<K, T>,
    key: fn(K) -> String,
    item: fn(T) -> Value,
) -> Value {
    let mut out = Vec::with_capacity(entries.len());
    for (name, x) in entries {
        out.push((key(name), item(x)));
    }
    Value::Map(out)
}
