//! Names and texts as SQL has them.

/// A name in double quotes.
pub(crate) fn name(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A text in single quotes.
pub(crate) fn text(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// `"database"."schema"."table"`.
pub(crate) fn path(parts: &[&str]) -> String {
    parts.iter().map(|part| name(part)).collect::<Vec<_>>().join(".")
}
