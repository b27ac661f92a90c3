//! Cuts SQL text into tokens, as far as the front needs to know them: where statements end, which
//! words they begin with, and where parameters are. It never fails: what it cannot make sense of is
//! left to the engine.

/// A piece of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A word without quotes.
    Word,
    /// A name in double quotes.
    Name,
    /// A text in single or dollar quotes.
    Text,
    /// Digits.
    Number,
    /// `$1`.
    Parameter,
    /// One character of anything else; `::` is one token too.
    Sign,
}

/// A token and its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    pub(crate) kind: Kind,
    pub(crate) text: &'a str,
    /// Where it begins, in bytes.
    pub(crate) start: usize,
}

impl Token<'_> {
    /// An unquoted word, whatever its case.
    pub(crate) fn is(&self, word: &str) -> bool {
        self.kind == Kind::Word && self.text.eq_ignore_ascii_case(word)
    }

    pub(crate) fn is_sign(&self, sign: &str) -> bool {
        self.kind == Kind::Sign && self.text == sign
    }

    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// What a name or a text stands for, without its quotes. Unquoted names are lower case.
    pub(crate) fn value(&self) -> String {
        match self.kind {
            Kind::Name => unquote(self.text, '"'),
            Kind::Text if self.text.starts_with('\'') => unquote(self.text, '\''),
            Kind::Text => dollar_body(self.text).to_owned(),
            Kind::Word => self.text.to_lowercase(),
            _ => self.text.to_owned(),
        }
    }
}

fn unquote(text: &str, quote: char) -> String {
    let body = text.strip_prefix(quote).unwrap_or(text);
    let body = body.strip_suffix(quote).unwrap_or(body);
    body.replace(&format!("{quote}{quote}"), &quote.to_string())
}

fn dollar_body(text: &str) -> &str {
    let tag = text[1..].find('$').map_or(0, |at| at + 2);
    text.get(tag..text.len().saturating_sub(tag)).unwrap_or_default()
}

/// All tokens; comments and blanks are none.
pub(crate) fn tokens(sql: &str) -> Vec<Token<'_>> {
    let bytes = sql.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let (kind, end) = match bytes[at] {
            byte if byte.is_ascii_whitespace() || byte == 0x0b => (None, at + 1),
            0x80.. if blank(sql, at) > 0 => (None, at + blank(sql, at)),
            b'-' if bytes.get(at + 1) == Some(&b'-') => (None, line_end(bytes, at)),
            b'/' if bytes.get(at + 1) == Some(&b'*') => (None, comment_end(bytes, at)),
            b'\'' => (Some(Kind::Text), quote_end(bytes, at, b'\'', false)),
            b'"' => (Some(Kind::Name), quote_end(bytes, at, b'"', false)),
            b'e' | b'E' if bytes.get(at + 1) == Some(&b'\'') => {
                (Some(Kind::Text), quote_end(bytes, at + 1, b'\'', true))
            }
            b'$' => dollar(sql, at),
            byte if byte.is_ascii_digit() => (Some(Kind::Number), number_end(bytes, at)),
            byte if is_word(byte) => (Some(Kind::Word), word_end(sql, at)),
            b':' if bytes.get(at + 1) == Some(&b':') => (Some(Kind::Sign), at + 2),
            _ => (Some(Kind::Sign), at + 1),
        };
        if let Some(kind) = kind {
            found.push(Token { kind, text: &sql[at..end], start: at });
        }
        at = end;
    }
    found
}

/// Letters, the underscore, and every byte of what is not ASCII.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_' || byte >= 0x80
}

fn word_end(sql: &str, start: usize) -> usize {
    let is_part = |c: char| {
        c.is_ascii_alphanumeric() || c == '_' || c == '$' || (!c.is_ascii() && !is_blank(c))
    };
    sql[start..].find(|c| !is_part(c)).map_or(sql.len(), |length| start + length)
}

/// How many bytes the blank at this place has that is not ASCII; none if something else is there.
fn blank(sql: &str, at: usize) -> usize {
    let first = sql.get(at..).and_then(|rest| rest.chars().next());
    first.filter(|c| is_blank(*c)).map_or(0, char::len_utf8)
}

/// What the engine takes for a space, and some more: two words must never look like one here.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn number_end(bytes: &[u8], start: usize) -> usize {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_');
    start + bytes[start..].iter().take_while(|byte| is_part(byte)).count()
}

fn line_end(bytes: &[u8], start: usize) -> usize {
    start + bytes[start..].iter().take_while(|byte| **byte != b'\n').count()
}

/// Comments nest.
fn comment_end(bytes: &[u8], start: usize) -> usize {
    let (mut depth, mut at) = (0_usize, start);
    while at < bytes.len() {
        match (bytes[at], bytes.get(at + 1)) {
            (b'/', Some(b'*')) => (depth, at) = (depth + 1, at + 2),
            (b'*', Some(b'/')) => {
                (depth, at) = (depth - 1, at + 2);
                if depth == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    bytes.len()
}

/// Past the closing quote; a doubled quote is part of the text.
fn quote_end(bytes: &[u8], start: usize, quote: u8, escapes: bool) -> usize {
    let mut at = start + 1;
    while at < bytes.len() {
        if escapes && bytes[at] == b'\\' {
            at += 2;
        } else if bytes[at] != quote {
            at += 1;
        } else if bytes.get(at + 1) == Some(&quote) {
            at += 2;
        } else {
            return at + 1;
        }
    }
    bytes.len()
}

/// `$1`, `$tag$ … $tag$`, or a lone sign.
fn dollar(sql: &str, start: usize) -> (Option<Kind>, usize) {
    let rest = &sql[start + 1..];
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        return (Some(Kind::Parameter), start + 1 + digits);
    }
    let tag = rest.bytes().take_while(|byte| is_word(*byte) || byte.is_ascii_digit()).count();
    if rest.as_bytes().get(tag) != Some(&b'$') {
        return (Some(Kind::Sign), start + 1);
    }
    let mark = &sql[start..start + tag + 2];
    let body = start + mark.len();
    let end = sql[body..].find(mark).map_or(sql.len(), |at| body + at + mark.len());
    (Some(Kind::Text), end)
}

/// The statements of a text, without those that say nothing.
pub(crate) fn split(sql: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut from = 0;
    let mut ends: Vec<usize> =
        tokens(sql).iter().filter(|token| token.is_sign(";")).map(|token| token.start).collect();
    ends.push(sql.len());
    for end in ends {
        let statement = &sql[from..end];
        if !tokens(statement).is_empty() {
            found.push(statement.trim());
        }
        from = (end + 1).min(sql.len());
    }
    found
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn texts(sql: &str) -> Vec<&str> {
        tokens(sql).iter().map(|token| token.text).collect()
    }

    #[test]
    fn quotes_and_comments_hide_what_is_in_them() {
        assert_eq!(
            texts("a'b;''c'\"d;\"\"e\"--f;\n/*g;/*h*/;*/$x$i;$$;$x$ $1::int E'\\';'"),
            ["a", "'b;''c'", "\"d;\"\"e\"", "$x$i;$$;$x$", "$1", "::", "int", "E'\\';'"]
        );
    }

    #[test]
    fn statements_end_at_their_semicolons() {
        assert_eq!(split(";select 1; ; select ';' -- x;y\n;"), ["select 1", "select ';' -- x;y"]);
        assert!(split(" ; -- nothing").is_empty());
    }

    #[test]
    fn values_are_without_their_quotes() {
        let values: Vec<String> =
            tokens("\"a\"\"B\" 'it''s' $t$x'$t$ Word").iter().map(Token::value).collect();
        assert_eq!(values, ["a\"B", "it's", "x'", "word"]);
    }

    #[test]
    fn blanks_of_all_kinds_part_words() {
        for blank in ["\u{a0}", "\u{2003}", "\u{200b}", "\u{3000}", "\u{feff}", "\u{b}", "\u{2060}"]
        {
            let sql = format!("{blank}ATTACH{blank}'x'");
            assert_eq!(texts(&sql), ["ATTACH", "'x'"], "{blank:?}");
        }
        assert_eq!(texts("größe\u{a0}x"), ["größe", "x"]);
    }

    #[test]
    fn hostile_texts_are_cut_without_end_or_panic() {
        for text in ["'", "\"", "$", "$$", "$a$", "/*", "--", "E'\\", "é", "$é$é", "/*/*", "\u{0}"]
        {
            let found = tokens(text);
            assert!(found.iter().all(|token| token.end() <= text.len()), "{text}");
        }
    }
}
