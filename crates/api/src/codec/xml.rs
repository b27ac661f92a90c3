//! The XML of awsQuery answers. XML is only written here, never read.

use base64::Engine as _;

use super::json::{float_text, present, timestamp_format};
use super::{fault_side, timestamp};
use crate::operation::WireError;
use crate::schema::{Kind, Member, OperationSchema, ServiceSchema, Shape, TimestampFormat};
use crate::value::Value;

/// Encodes an operation's output.
pub(super) fn output(
    service: &ServiceSchema,
    op: &OperationSchema,
    output: &Value,
    request_id: &str,
) -> Vec<u8> {
    let mut xml = Writer(String::with_capacity(512));
    let root = format!("{}Response", op.name);
    xml.open(&root, service.xml_namespace.map(|address| ("", address)));
    if let Some(wrapper) = op.result_wrapper {
        xml.open(wrapper, None);
        if let Value::Struct(values) = output {
            xml.members(op.output, values);
        }
        xml.close(wrapper);
    }
    xml.open("ResponseMetadata", None);
    xml.leaf("RequestId", None, request_id);
    xml.close("ResponseMetadata");
    xml.close(&root);
    xml.0.into_bytes()
}

/// Encodes an error.
pub(super) fn error(service: &ServiceSchema, error: &WireError, request_id: &str) -> Vec<u8> {
    let mut xml = Writer(String::with_capacity(512));
    xml.open("ErrorResponse", service.xml_namespace.map(|address| ("", address)));
    xml.open("Error", None);
    xml.leaf("Type", None, fault_side(error.status));
    xml.leaf("Code", None, error.code);
    if !error.message.is_empty() {
        xml.leaf("Message", None, &error.message);
    }
    if let Some((shape, Value::Struct(values))) = &error.members {
        for (member, value) in present(shape, values) {
            if !member.name.eq_ignore_ascii_case("message") {
                xml.member(member, value);
            }
        }
    }
    xml.close("Error");
    xml.leaf("RequestId", None, request_id);
    xml.close("ErrorResponse");
    xml.0.into_bytes()
}

/// A namespace declaration: prefix and address.
type Namespace = Option<(&'static str, &'static str)>;

struct Writer(String);

impl Writer {
    fn open(&mut self, name: &str, namespace: Namespace) {
        self.start(name, namespace);
        self.0.push('>');
    }

    /// An opening tag without its end.
    fn start(&mut self, name: &str, namespace: Namespace) {
        self.0.push('<');
        self.0.push_str(name);
        match namespace {
            Some(("", address)) => self.attribute("xmlns", address),
            Some((prefix, address)) => self.attribute(&format!("xmlns:{prefix}"), address),
            None => {}
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.0.push(' ');
        self.0.push_str(name);
        self.0.push_str("=\"");
        self.text(value);
        self.0.push('"');
    }

    fn close(&mut self, name: &str) {
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
    }

    fn leaf(&mut self, name: &str, namespace: Namespace, text: &str) {
        self.open(name, namespace);
        self.text(text);
        self.close(name);
    }

    /// Text, with everything escaped that could end it, and characters that XML forbids replaced.
    fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\r' => self.0.push_str("&#xD;"),
                '\n' | '\t' => self.0.push(c),
                '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => self.0.push('\u{fffd}'),
                _ => self.0.push(c),
            }
        }
    }

    /// The members of a structure, each as an element.
    fn members(&mut self, shape: &Shape, values: &[(u16, Value)]) {
        for (member, value) in present(shape, values) {
            if !member.xml_attribute {
                self.member(member, value);
            }
        }
    }

    fn member(&mut self, member: &Member, value: &Value) {
        let name = member.wire_name.unwrap_or(member.name);
        self.element(name, member, value);
    }

    /// A value under a name: one element, or several for flattened lists and maps.
    fn element(&mut self, name: &str, member: &Member, value: &Value) {
        let shape = member.shape.get();
        match (&shape.kind, value) {
            (_, Value::Null) => {}
            (Kind::List { member: inner, flattened: true }, Value::List(items)) => {
                for item in items {
                    self.element(name, inner, item);
                }
            }
            (Kind::List { member: inner, .. }, Value::List(items)) => {
                self.open(name, member.xml_namespace);
                for item in items {
                    self.element(inner.wire_name.unwrap_or("member"), inner, item);
                }
                self.close(name);
            }
            (Kind::Map { key, value: inner, flattened }, Value::Map(entries)) => {
                if !flattened {
                    self.open(name, member.xml_namespace);
                }
                let (entry, namespace) =
                    if *flattened { (name, member.xml_namespace) } else { ("entry", None) };
                for (text, item) in entries {
                    self.open(entry, namespace);
                    self.leaf(key.wire_name.unwrap_or("key"), key.xml_namespace, text);
                    self.element(inner.wire_name.unwrap_or("value"), inner, item);
                    self.close(entry);
                }
                if !flattened {
                    self.close(name);
                }
            }
            (_, Value::Struct(values)) => {
                self.start(name, member.xml_namespace);
                for (inner, value) in present(shape, values) {
                    if inner.xml_attribute {
                        let text = scalar(inner.shape.get(), inner.timestamp_format, value);
                        self.attribute(inner.wire_name.unwrap_or(inner.name), &text);
                    }
                }
                self.0.push('>');
                self.members(shape, values);
                self.close(name);
            }
            _ => {
                let text = scalar(shape, member.timestamp_format, value);
                self.leaf(name, member.xml_namespace, &text);
            }
        }
    }
}

/// A plain value as text; nothing for values that are not plain.
fn scalar(shape: &Shape, format: Option<TimestampFormat>, value: &Value) -> String {
    match value {
        Value::Bool(x) => x.to_string(),
        Value::Int(x) => x.to_string(),
        Value::Float(x) => float_text(shape, *x),
        Value::Str(x) => x.clone(),
        Value::Blob(x) => base64::engine::general_purpose::STANDARD.encode(x),
        Value::Timestamp(x) => {
            let format = timestamp_format(shape, format).unwrap_or(TimestampFormat::Iso8601);
            timestamp::format(*x, format)
        }
        Value::Document(x) => x.to_string(),
        Value::Null | Value::List(_) | Value::Map(_) | Value::Struct(_) => String::new(),
    }
}
