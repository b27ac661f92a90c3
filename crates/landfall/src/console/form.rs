//! What browsers send: fields of forms and queries, and parts of paths.

/// The fields of a form or a query, in their order.
#[derive(Debug, Default)]
pub(super) struct Form(Vec<(String, String)>);

impl Form {
    /// Reads `a=b&c=d`. What is not UTF-8 becomes U+FFFD.
    pub(super) fn read(text: &[u8]) -> Self {
        let pairs = text.split(|c| *c == b'&').filter(|pair| !pair.is_empty());
        let pair = |pair: &[u8]| {
            let equals = pair.iter().position(|c| *c == b'=').unwrap_or(pair.len());
            let value = pair.get(equals + 1..).unwrap_or_default();
            (decode(&pair[..equals], true), decode(value, true))
        };
        Self(pairs.map(pair).collect())
    }

    /// The first value of a field; empty where there is none.
    pub(super) fn get(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    /// The value of a field without the white space around it; none where nothing is left.
    pub(super) fn filled(&self, name: &str) -> Option<&str> {
        Some(self.get(name).trim()).filter(|value| !value.is_empty())
    }
}

/// A part of a path, as it was meant.
pub(super) fn decoded(path: &str) -> String {
    decode(path.as_bytes(), false)
}

/// A text as it stands in a path or a query.
pub(super) fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~:/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

fn decode(text: &[u8], plus_is_space: bool) -> String {
    let digit = |at: usize| text.get(at).and_then(|c| char::from(*c).to_digit(16));
    let mut bytes = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some(&byte) = text.get(at) {
        at += 1;
        match (byte, digit(at), digit(at + 1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.extend(u8::try_from(high * 16 + low));
                at += 2;
            }
            (b'+', ..) if plus_is_space => bytes.push(b' '),
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_decoded_once() {
        let form = Form::read(b"a=1+2&b=%2541%3c&c&=d&a=3&e=%zz%4&f=%ff");
        assert_eq!(form.get("a"), "1 2");
        assert_eq!(form.get("b"), "%41<");
        assert_eq!(form.get("c"), "");
        assert_eq!(form.get("e"), "%zz%4");
        assert_eq!(form.get("f"), "\u{fffd}");
        assert_eq!(form.filled("nowhere"), None);
    }

    #[test]
    fn a_path_comes_back_as_it_was() {
        let text = "arn:aws:x/ü \"<%2F>+&?#";
        assert_eq!(decoded(&encoded(text)), text);
        assert!(!encoded(text).contains(['"', '<', '?', '#', '&', ' ']));
    }
}
