//! `DECLARE`, `FETCH`, `MOVE` and `CLOSE`.

use super::statement::{Kind as StatementKind, Statement};
use super::token::{Kind, Token};

/// What is done with a cursor.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum CursorStatement {
    /// Begins to read what a query answers.
    Declare { name: String, query: String },
    /// Reads, or passes over, so many rows; all that are left without a number.
    Fetch { name: String, rows: Option<u64>, pass_over: bool },
    /// Ends one, or all.
    Close { name: Option<String> },
}

const FORWARD_ONLY: &str = "cursors of this warehouse go forward only";

/// Reads the statement; its first word tells which one it is.
pub(super) fn parse(sql: &str, tokens: &[Token<'_>]) -> Result<CursorStatement, String> {
    match tokens.first() {
        Some(first) if first.is("declare") => declare(sql, tokens),
        Some(first) if first.is("close") => match &tokens[1..] {
            [all] if all.is("all") => Ok(CursorStatement::Close { name: None }),
            [name] => Ok(CursorStatement::Close { name: Some(named(name)?) }),
            _ => Err("CLOSE takes the name of one cursor, or ALL".to_owned()),
        },
        Some(first) => fetch(first.is("move"), &tokens[1..]),
        None => Err("a cursor is expected".to_owned()),
    }
}

fn named(token: &Token<'_>) -> Result<String, String> {
    match token.kind {
        Kind::Word | Kind::Name => Ok(token.value()),
        _ => Err(format!("syntax error at or near \"{}\"", token.text)),
    }
}

fn declare(sql: &str, tokens: &[Token<'_>]) -> Result<CursorStatement, String> {
    let [_, name, rest @ ..] = tokens else {
        return Err("DECLARE needs the name of a cursor".to_owned());
    };
    let at = rest.iter().position(|token| token.is("for"));
    let at = at.ok_or_else(|| "DECLARE needs FOR and a query".to_owned())?;
    let mut without = false;
    for option in &rest[..at] {
        let word = option.text.to_ascii_lowercase();
        match word.as_str() {
            "no" | "without" => without = true,
            "scroll" | "hold" if without => without = false,
            "scroll" => return Err(FORWARD_ONLY.to_owned()),
            "hold" => return Err("cursors of this warehouse end with their transaction".to_owned()),
            "cursor" | "insensitive" | "asensitive" | "with" => {}
            _ => return Err(format!("syntax error at or near \"{}\"", option.text)),
        }
    }
    let start = rest.get(at + 1).map(|token| token.start);
    let query = start.map(|start| sql[start..].trim().to_owned());
    let query = query.ok_or_else(|| "DECLARE needs a query".to_owned())?;
    match Statement::parse(&query)?.kind {
        StatementKind::Read if !is_utility(&query) => {
            Ok(CursorStatement::Declare { name: named(name)?, query })
        }
        _ => Err("DECLARE takes a query that reads".to_owned()),
    }
}

/// It reads, and cannot stand in the place of a table.
fn is_utility(query: &str) -> bool {
    let words = ["explain", "execute", "show", "describe", "desc", "summarize"];
    let first = super::token::tokens(query).first().map(|token| token.text.to_ascii_lowercase());
    first.is_some_and(|first| words.contains(&first.as_str()))
}

/// `[NEXT | ALL | n | FORWARD [ALL | n]] [FROM | IN] name`.
fn fetch(pass_over: bool, tokens: &[Token<'_>]) -> Result<CursorStatement, String> {
    let mut at = 0;
    let mut rows = Some(1);
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.is(word));
    if tokens.len() > 1 {
        let backward = ["prior", "first", "last", "absolute", "relative", "backward"];
        if backward.iter().any(|word| is(0, word)) || tokens.iter().any(|token| token.is_sign("-"))
        {
            return Err(FORWARD_ONLY.to_owned());
        }
        if is(0, "next") {
            at += 1;
        } else {
            at += usize::from(is(0, "forward"));
            if is(at, "all") {
                (rows, at) = (None, at + 1);
            } else if let Some(number) = tokens.get(at).filter(|token| token.kind == Kind::Number) {
                let count = number.text.parse().map_err(|_| "the number of rows is too large")?;
                (rows, at) = (Some(count), at + 1);
            }
        }
        at += usize::from(is(at, "from") || is(at, "in"));
    }
    match tokens.get(at..) {
        Some([name]) => Ok(CursorStatement::Fetch { name: named(name)?, rows, pass_over }),
        _ => Err("FETCH takes a number of rows and the name of one cursor".to_owned()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    fn read(sql: &str) -> Result<CursorStatement, String> {
        parse(sql, &tokens(sql))
    }

    #[test]
    fn cursors_are_declared_for_queries_only() {
        let found = read("DECLARE \"C 1\" NO SCROLL CURSOR WITHOUT HOLD FOR SELECT 'for' x");
        let (name, query) = ("C 1".to_owned(), "SELECT 'for' x".to_owned());
        assert_eq!(found.unwrap(), CursorStatement::Declare { name, query });
        for wrong in [
            "DECLARE c CURSOR FOR DELETE FROM t",
            "DECLARE c CURSOR FOR ATTACH 'x'",
            "DECLARE c CURSOR WITH HOLD FOR SELECT 1",
            "DECLARE c SCROLL CURSOR FOR SELECT 1",
            "DECLARE c CURSOR FOR",
            "DECLARE c CURSOR FOR SELECT * FROM read_text('x')",
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn rows_are_fetched_in_every_spelling() {
        for (sql, count) in [
            ("FETCH c", Some(1)),
            ("FETCH NEXT FROM c", Some(1)),
            ("FETCH 10 c", Some(10)),
            ("FETCH FORWARD 10 IN c", Some(10)),
            ("FETCH FORWARD FROM c", Some(1)),
            ("FETCH ALL FROM \"c\"", None),
            ("MOVE FORWARD ALL FROM c", None),
        ] {
            let Ok(CursorStatement::Fetch { name, rows, .. }) = read(sql) else {
                panic!("{sql}");
            };
            assert_eq!((name.as_str(), rows), ("c", count), "{sql}");
        }
        for wrong in ["FETCH BACKWARD 1 FROM c", "FETCH -1 FROM c", "FETCH", "CLOSE"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
