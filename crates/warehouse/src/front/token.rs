//! Cuts SQL text into tokens, as far as the front needs to know them: where statements end, which
//! words they begin with, and where parameters are. That never fails. The engine, which cuts by rules
//! of its own, is given what these tokens say, in a text that leaves nothing to those rules.

use crate::sql;

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
    /// A text or a name whose closing quote is missing.
    Open,
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
            // Its escapes stay as they are.
            Kind::Text if self.text.starts_with(['e', 'E']) => unquote(&self.text[1..], '\''),
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
            b'\'' => closed(Kind::Text, quote_end(bytes, at, b'\'', false), sql),
            b'"' => closed(Kind::Name, quote_end(bytes, at, b'"', false), sql),
            b'e' | b'E' if bytes.get(at + 1) == Some(&b'\'') => {
                closed(Kind::Text, quote_end(bytes, at + 1, b'\'', true), sql)
            }
            b'$' => dollar(sql, at),
            b'.' if bytes.get(at + 1).is_some_and(u8::is_ascii_digit) => {
                (Some(Kind::Number), number_end(bytes, at))
            }
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

/// What the engine takes for a space beside those of ASCII.
pub(super) fn is_blank(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{2000}'..='\u{200b}' | '\u{202f}' | '\u{205f}' | '\u{2060}')
        || matches!(c, '\u{3000}' | '\u{feff}')
}

fn number_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    while let Some(byte) = bytes.get(at) {
        let is_part = byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_');
        let is_exponents_sign = matches!(byte, b'+' | b'-')
            && at > start
            && matches!(bytes[at - 1], b'e' | b'E')
            && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        if !is_part && !is_exponents_sign {
            break;
        }
        at += 1;
    }
    at
}

fn line_end(bytes: &[u8], start: usize) -> usize {
    start + bytes[start..].iter().take_while(|byte| !matches!(byte, b'\n' | b'\r')).count()
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

/// What is quoted up to this end; all of the rest without one.
fn closed(kind: Kind, end: Option<usize>, sql: &str) -> (Option<Kind>, usize) {
    end.map_or((Some(Kind::Open), sql.len()), |end| (Some(kind), end))
}

/// Past the closing quote; a doubled quote is part of the text.
fn quote_end(bytes: &[u8], start: usize, quote: u8, escapes: bool) -> Option<usize> {
    let mut at = start + 1;
    while at < bytes.len() {
        if escapes && bytes[at] == b'\\' {
            at += 2;
        } else if bytes[at] != quote {
            at += 1;
        } else if bytes.get(at + 1) == Some(&quote) {
            at += 2;
        } else {
            return Some(at + 1);
        }
    }
    None
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
    closed(Kind::Text, sql[body..].find(mark).map(|at| body + at + mark.len()), sql)
}

/// The statement as the engine gets it: its tokens without comments, with one blank between them
/// wherever they could be taken for something else together.
///
/// # Errors
/// What the engine could read otherwise than it is read here, and more than one statement.
pub(crate) fn canonical(sql: &str) -> Result<String, String> {
    let found = tokens(sql);
    let mut out = String::with_capacity(sql.len());
    for (at, token) in found.iter().enumerate() {
        refuse(token)?;
        if let Some(before) = at.checked_sub(1).map(|at| &found[at]) {
            let is_adjacent = before.end() == token.start;
            let escapes = ["'", "\""].iter().any(|quote| token.text.starts_with(quote))
                && is_adjacent
                && before.is_sign("&")
                && at
                    .checked_sub(2)
                    .is_some_and(|at| found[at].is("u") && found[at].end() == before.start);
            if escapes {
                return Err("U& is not supported by this warehouse".to_owned());
            }
            out.push_str(between(before, token, &sql[before.end()..token.start]));
        }
        if token.kind == Kind::Text && token.text.starts_with('$') {
            out.push_str(&sql::text(&token.value()));
        } else {
            out.push_str(token.text);
        }
    }
    Ok(out)
}

fn refuse(token: &Token<'_>) -> Result<(), String> {
    match token.kind {
        Kind::Open => Err("unterminated quoted string or identifier".to_owned()),
        Kind::Sign if token.text == ";" => Err("one statement is expected".to_owned()),
        Kind::Word => match token.text.chars().find(|c| c.is_whitespace()) {
            Some(c) => Err(format!("U+{:04X} is no blank in SQL", u32::from(c))),
            None => Ok(()),
        },
        _ => Ok(()),
    }
}

/// What stands between two tokens for the engine.
fn between(before: &Token<'_>, token: &Token<'_>, gap: &str) -> &'static str {
    let is_plain = |token: &Token<'_>| token.kind == Kind::Text && token.text.starts_with('\'');
    if !gap.is_empty() {
        // A text may go on in the next line; one with escapes would go on with them.
        let goes_on = is_plain(before) && is_plain(token) && gap.contains(['\n', '\r']);
        return if goes_on { "\n" } else { " " };
    }
    let is_prefix = ["x", "b", "n"].iter().any(|prefix| before.is(prefix)) && is_plain(token);
    // These are never a part of something longer.
    let is_alone = |token: &Token<'_>| {
        token.kind == Kind::Sign && matches!(token.text, "(" | ")" | "[" | "]" | "," | "::")
    };
    let is_named = |token: &Token<'_>| matches!(token.kind, Kind::Word | Kind::Name);
    let is_path =
        (before.is_sign(".") && is_named(token)) || (is_named(before) && token.is_sign("."));
    let is_operator = before.kind == Kind::Sign && token.kind == Kind::Sign;
    if is_prefix || is_alone(before) || is_alone(token) || is_path || is_operator {
        ""
    } else {
        " "
    }
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
    fn the_engine_gets_the_tokens_and_nothing_else() {
        for (sql, expected) in [
            ("SELECT  a.b ,count( * )\t-- c\nFROM t/* ; */;", None),
            ("SELECT  a.b ,count( * )\t-- c\nFROM t/* ; */", Some("SELECT a.b ,count( * ) FROM t")),
            ("SELECT 1 --\r; COMMIT; SELECT 1", None),
            ("SELECT 1 -- a\r+ 1", Some("SELECT 1 + 1")),
            ("E'a'\n'\\'' || '", Some("E'a' '\\'' || '")),
            ("'a'\n'b' 'c'", Some("'a'\n'b' 'c'")),
            ("U&\"\\0071uery\"('x')", None),
            ("u & \"a\"", Some("u & \"a\"")),
            ("x\u{85}$$, … $$", None),
            ("x\u{2003}$a$it's$a$", Some("x 'it''s'")),
            ("a$$b", Some("a$$b")),
            ("1e'a'", Some("1e 'a'")),
            ("x'41',b'1',1e-5,.5,t.x::int[1:2]", Some("x'41',b'1',1e-5,.5,t.x::int[1 : 2]")),
            ("a<=b-/**/-1->>'x'", Some("a <= b - - 1 ->> 'x'")),
            ("1.e'x'", Some("1.e 'x'")),
            ("'a", None),
            ("\"a", None),
            ("$a$ $b$", None),
            ("E'\\'", None),
        ] {
            let made = canonical(sql);
            assert_eq!(made.as_deref().ok(), expected, "{sql:?} {made:?}");
            if let Some(text) = expected {
                assert_eq!(canonical(text).as_deref(), Ok(text), "said again");
            }
        }
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
