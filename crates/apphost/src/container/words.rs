//! Command lines for images, which need not hold a shell.

/// Splits a command line into words: blanks separate them, quotes and backslashes keep what they
/// stand before, as in a shell. Nothing else means anything.
///
/// # Errors
/// When a quote is not closed, or there is no word.
pub fn words(line: &str) -> Result<Vec<String>, String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut characters = line.chars();
    while let Some(c) = characters.next() {
        match (c, quote) {
            ('\\', None | Some('"')) => {
                let next = characters.next().ok_or("a command cannot end with a backslash")?;
                let word = word.get_or_insert_default();
                // Inside of quotes it keeps only what would mean something there.
                if quote.is_some() && !matches!(next, '"' | '\\' | '$' | '`') {
                    word.push('\\');
                }
                word.push(next);
            }
            (c, Some(open)) if c == open => quote = None,
            ('"' | '\'', None) => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (c, None) if c.is_whitespace() => words.extend(word.take()),
            (c, _) => word.get_or_insert_default().push(c),
        }
    }
    if quote.is_some() {
        return Err("a quote of the command is not closed".to_owned());
    }
    words.extend(word);
    if words.is_empty() { Err("the command is empty".to_owned()) } else { Ok(words) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::words;

    #[test]
    fn quotes_and_backslashes_keep_blanks() {
        for (line, expected) in [
            ("python app.py", vec!["python", "app.py"]),
            ("  a   b ", vec!["a", "b"]),
            (r#"sh -c "echo \"a b\" \$X""#, vec!["sh", "-c", "echo \"a b\" $X"]),
            (r"a\ b 'c \ d'", vec!["a b", r"c \ d"]),
            (r#"a "" ''"#, vec!["a", "", ""]),
            (r#""a\n""#, vec![r"a\n"]),
            ("a'b'c", vec!["abc"]),
        ] {
            assert_eq!(words(line).unwrap(), expected, "{line}");
        }
        for line in ["", "  ", "a 'b", "a \"b", "a\\"] {
            assert!(words(line).is_err(), "{line:?}");
        }
    }
}
