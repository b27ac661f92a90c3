//! The formats of `COPY … TO STDOUT`.

use arrow_array::{Array, RecordBatch};
use arrow_schema::SchemaRef;
use bytes::{BufMut, BytesMut};

use super::encode;
use super::token::{Kind, Token};

/// How rows are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CopyFormat {
    csv: bool,
    pub(crate) header: bool,
    delimiter: u8,
    null: String,
    quote: u8,
    escape: u8,
    /// All values but NULL are quoted.
    force_quote: bool,
}

impl CopyFormat {
    fn new(csv: bool) -> Self {
        Self {
            csv,
            header: false,
            delimiter: if csv { b',' } else { b'\t' },
            null: if csv { String::new() } else { "\\N".to_owned() },
            quote: b'"',
            escape: b'"',
            force_quote: false,
        }
    }

    /// The names of the columns as a line.
    pub(crate) fn header_line(&self, schema: &SchemaRef, line: &mut BytesMut) {
        for (at, field) in schema.fields().iter().enumerate() {
            if at > 0 {
                line.put_u8(self.delimiter);
            }
            self.value(field.name(), line);
        }
        line.put_u8(b'\n');
    }

    /// A row as a line.
    pub(crate) fn line(&self, batch: &RecordBatch, at: usize, line: &mut BytesMut) {
        let mut text = String::new();
        for (index, column) in batch.columns().iter().enumerate() {
            if index > 0 {
                line.put_u8(self.delimiter);
            }
            if column.is_null(at) {
                line.put_slice(self.null.as_bytes());
                continue;
            }
            text.clear();
            encode::write_text(column, at, &mut text);
            self.value(&text, line);
        }
        line.put_u8(b'\n');
    }

    fn value(&self, text: &str, line: &mut BytesMut) {
        if self.csv { self.csv_value(text, line) } else { self.text_value(text, line) }
    }

    /// A value that could be taken for NULL is quoted.
    fn csv_value(&self, text: &str, line: &mut BytesMut) {
        let special = |byte: u8| {
            byte == self.delimiter || byte == self.quote || byte == b'\n' || byte == b'\r'
        };
        let is_quoted = self.force_quote || text == self.null || text == "\\.";
        if !is_quoted && !text.bytes().any(special) {
            line.put_slice(text.as_bytes());
            return;
        }
        line.put_u8(self.quote);
        for byte in text.bytes() {
            if byte == self.quote || byte == self.escape {
                line.put_u8(self.escape);
            }
            line.put_u8(byte);
        }
        line.put_u8(self.quote);
    }

    fn text_value(&self, text: &str, line: &mut BytesMut) {
        for byte in text.bytes() {
            match byte {
                b'\\' => line.put_slice(b"\\\\"),
                b'\n' => line.put_slice(b"\\n"),
                b'\r' => line.put_slice(b"\\r"),
                b'\t' => line.put_slice(b"\\t"),
                other if other == self.delimiter => line.put_slice(&[b'\\', other]),
                other => line.put_u8(other),
            }
        }
    }
}

fn is_skipped(token: &Token<'_>) -> bool {
    ["(", ")", ","].iter().any(|sign| token.is_sign(sign))
        || ["with", "as", "csv"].iter().any(|word| token.is(word))
}

/// Reads what follows `STDOUT`: `WITH (FORMAT csv, …)`, or the older `CSV HEADER DELIMITER ',' …`.
pub(super) fn parse(tokens: &[Token<'_>]) -> Result<CopyFormat, String> {
    let csv = tokens.iter().any(|token| token.value().eq_ignore_ascii_case("csv"));
    let mut format = CopyFormat::new(csv);
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += 1;
        if is_skipped(token) {
            continue;
        }
        while tokens.get(at).is_some_and(|next| next.is("as")) {
            at += 1;
        }
        at += option(&mut format, token, tokens.get(at..).unwrap_or_default())?;
    }
    if format.null.contains(['\n', '\r']) || format.null.contains(char::from(format.delimiter)) {
        return Err("NULL must not contain the delimiter or the end of a line".to_owned());
    }
    Ok(format)
}

/// Takes one option; answers how many tokens of the rest belong to it.
fn option(
    format: &mut CopyFormat,
    option: &Token<'_>,
    rest: &[Token<'_>],
) -> Result<usize, String> {
    let text = option.text.to_ascii_lowercase();
    let value = rest.first().filter(|next| !is_skipped(next) || next.is("csv"));
    let given = value.map(|value| value.value().to_ascii_lowercase()).unwrap_or_default();
    match (text.as_str(), value) {
        ("header", _) => {
            let off = ["false", "off", "0"].contains(&given.as_str());
            let on = ["true", "on", "1"].contains(&given.as_str());
            format.header = !off;
            return Ok(usize::from(on || off));
        }
        ("force_quote" | "force", _) => {
            let star = rest.iter().position(|token| token.is_sign("*"));
            let star = star.filter(|at| *at <= 1 && format.csv);
            let star = star.ok_or("FORCE_QUOTE is for all columns (*) of CSV here")?;
            format.force_quote = true;
            return Ok(star + 1);
        }
        ("format", Some(_)) if given == "csv" || given == "text" => {}
        ("format", Some(_)) => {
            return Err(format!("COPY in the format {given} is not supported here"));
        }
        ("delimiter", Some(value)) => format.delimiter = one_byte("DELIMITER", value)?,
        ("null", Some(value)) if value.kind == Kind::Text => format.null = value.value(),
        ("quote", Some(value)) if format.csv => {
            format.quote = one_byte("QUOTE", value)?;
            format.escape = format.quote;
        }
        ("escape", Some(value)) if format.csv => format.escape = one_byte("ESCAPE", value)?,
        ("encoding", Some(_)) if given.starts_with("utf") => {}
        _ => return Err(format!("the COPY option {} is not supported here", option.text)),
    }
    Ok(1)
}

fn one_byte(option: &str, token: &Token<'_>) -> Result<u8, String> {
    let value = token.value();
    // E'\t' is how the older syntax spells it.
    match (token.text.to_ascii_lowercase().as_str(), value.as_bytes()) {
        (r"e'\t'", _) => Ok(b'\t'),
        (_, [byte]) if token.kind == Kind::Text && !matches!(byte, b'\n' | b'\r' | 0x80..) => {
            Ok(*byte)
        }
        _ => Err(format!("{option} is one character of ASCII in quotes")),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    fn value(options: &str, text: &str) -> String {
        let mut line = BytesMut::new();
        parse(&tokens(options)).unwrap().value(text, &mut line);
        String::from_utf8(line.to_vec()).unwrap()
    }

    #[test]
    fn options_are_read_in_both_spellings() {
        let format = |options: &str| parse(&tokens(options)).unwrap();
        assert_eq!(format(""), CopyFormat::new(false));
        let null = "nil".to_owned();
        let expected = CopyFormat { header: true, delimiter: b'|', null, ..CopyFormat::new(true) };
        assert_eq!(format("WITH (FORMAT csv, HEADER true, DELIMITER '|', NULL 'nil')"), expected);
        assert_eq!(format("CSV HEADER DELIMITER AS '|' NULL AS 'nil'"), expected);
        assert!(!format("(FORMAT 'csv', HEADER false)").header);
        assert_eq!(format("DELIMITER E'\\t'").delimiter, b'\t');
        for wrong in ["(FORMAT binary)", "DELIMITER '::'", "(FREEZE)", "(QUOTE '|')", "NULL '\t'"] {
            assert!(parse(&tokens(wrong)).is_err(), "{wrong}");
        }
    }

    #[test]
    fn values_cannot_leave_their_place() {
        assert_eq!(value("CSV", "a,b"), "\"a,b\"");
        assert_eq!(value("CSV", ""), "\"\"");
        assert_eq!(value("CSV NULL 'nil'", "nil"), "\"nil\"");
        assert_eq!(value("CSV NULL 'nil'", ""), "");
        assert_eq!(value("CSV DELIMITER '|' QUOTE '!'", "it!s|x"), "!it!!s|x!");
        assert_eq!(value("CSV ESCAPE '!'", "a\"!b"), "\"a!\"!!b\"");
        assert_eq!(value("(FORMAT csv, FORCE_QUOTE *)", "a"), "\"a\"");
        assert_eq!(value("DELIMITER '|'", "a|b\tc"), "a\\|b\\tc");
    }
}
