//! What a statement is, before it reaches the engine.

use super::database_sql::{self, DatabaseStatement};
use super::token::{Kind as TokenKind, Token, tokens};

/// A statement, sorted by what the front does with it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    /// Reads; answers rows.
    Read,
    /// Changes something; answers rows only if it says so.
    Write { answers_rows: bool },
    /// Begins a transaction.
    Begin { read_only: bool },
    /// Ends it, keeping what was done.
    Commit,
    /// Ends it, undoing what was done.
    Rollback,
    /// Sets a parameter of the session.
    Set { name: String, value: Option<String> },
    /// Shows a parameter of the session.
    Show { name: String },
    /// Makes another database the session's.
    Use { database: String },
    /// Sends a query's rows as a stream.
    CopyOut { query: String, csv: bool, header: bool },
    /// Changes which databases there are.
    Database(DatabaseStatement),
    /// Succeeds without doing anything.
    Nothing,
    /// Is not allowed: why.
    Refused(String),
}

/// A statement with its tag: what the client is told that was done.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Statement {
    pub(crate) sql: String,
    pub(crate) kind: Kind,
    pub(crate) tag: String,
}

/// Words that begin statements which reach files or settings of the server.
const REFUSED: [&str; 12] = [
    "attach",
    "detach",
    "export",
    "import",
    "install",
    "load",
    "pragma",
    "checkpoint",
    "force",
    "call",
    "vacuum_all",
    "unload",
];

/// Words that begin statements which only read.
const READING: [&str; 11] = [
    "select",
    "with",
    "values",
    "table",
    "from",
    "describe",
    "desc",
    "summarize",
    "pivot",
    "unpivot",
    "execute",
];

impl Statement {
    /// Looks at one statement.
    ///
    /// # Errors
    /// What is wrong with a statement that the front reads itself.
    pub(crate) fn parse(sql: &str) -> Result<Self, String> {
        let tokens = tokens(sql);
        let kind = kind(sql, &tokens)?;
        Ok(Self { sql: sql.to_owned(), kind, tag: tag(&tokens) })
    }
}

fn word(tokens: &[Token<'_>], at: usize) -> String {
    tokens.get(at).map(|token| token.text.to_ascii_lowercase()).unwrap_or_default()
}

fn tag(tokens: &[Token<'_>]) -> String {
    let first = word(tokens, 0);
    let two_words = matches!(first.as_str(), "create" | "drop" | "alter" | "comment");
    if !two_words {
        return match first.as_str() {
            "with" | "values" | "table" | "from" | "(" | "describe" | "desc" | "summarize"
            | "pivot" | "unpivot" | "execute" => "SELECT".to_owned(),
            "start" => "BEGIN".to_owned(),
            "end" => "COMMIT".to_owned(),
            "abort" => "ROLLBACK".to_owned(),
            _ => first.to_ascii_uppercase(),
        };
    }
    let skipped = ["or", "replace", "temp", "temporary", "unique", "recursive", "external"];
    let second = tokens[1..].iter().find(|token| !skipped.iter().any(|word| token.is(word)));
    let second = second.map(|token| token.text.to_ascii_uppercase()).unwrap_or_default();
    format!("{} {second}", first.to_ascii_uppercase())
}

fn kind(sql: &str, tokens: &[Token<'_>]) -> Result<Kind, String> {
    let Some(first) = tokens.iter().position(|token| !token.is_sign("(")) else {
        return Ok(Kind::Nothing);
    };
    let rest = &tokens[first..];
    let head = word(rest, 0);
    if let Some(word) = REFUSED.iter().find(|word| **word == head) {
        let word = word.to_ascii_uppercase();
        return Ok(Kind::Refused(format!("{word} is not supported by this warehouse")));
    }
    if READING.contains(&head.as_str()) {
        return Ok(Kind::Read);
    }
    match head.as_str() {
        "explain" => explained(sql, rest),
        "prepare" => prepared(sql, rest),
        "begin" | "start" => Ok(Kind::Begin { read_only: has_words(rest, &["read", "only"]) }),
        "commit" | "end" => Ok(Kind::Commit),
        "rollback" | "abort" if !has_words(rest, &["to"]) => Ok(Kind::Rollback),
        "savepoint" | "release" | "rollback" => {
            Ok(Kind::Refused("savepoints are not supported by this warehouse".to_owned()))
        }
        "set" => Ok(set(sql, rest)),
        "reset" => Ok(Kind::Set { name: word(rest, 1), value: None }),
        "show" => Ok(show(rest)),
        "use" => use_database(rest),
        "copy" => copy(sql, rest),
        "discard" | "listen" | "unlisten" | "deallocate" | "analyze" | "vacuum" | "close" => {
            Ok(Kind::Nothing)
        }
        "create" | "alter" | "drop" if word(rest, 1) == "database" => {
            database_sql::parse(rest).map(Kind::Database)
        }
        "create" | "alter" | "drop"
            if ["secret", "role", "user", "group", "macro_file"]
                .contains(&second(rest).as_str()) =>
        {
            Ok(Kind::Refused(format!(
                "{} {} is not supported by this warehouse",
                head.to_ascii_uppercase(),
                second(rest).to_ascii_uppercase()
            )))
        }
        "declare" | "fetch" | "move" => {
            Ok(Kind::Refused("cursors are not supported by this warehouse".to_owned()))
        }
        "grant" | "revoke" => {
            Ok(Kind::Refused("privileges are not supported by this warehouse".to_owned()))
        }
        _ => Ok(Kind::Write { answers_rows: rest.iter().any(|token| token.is("returning")) }),
    }
}

/// The second word, past those between it and the first.
fn second(tokens: &[Token<'_>]) -> String {
    let skipped = ["or", "replace", "temp", "temporary", "persistent"];
    let found = tokens[1..].iter().find(|token| !skipped.iter().any(|word| token.is(word)));
    found.map(|token| token.text.to_ascii_lowercase()).unwrap_or_default()
}

fn has_words(tokens: &[Token<'_>], words: &[&str]) -> bool {
    tokens
        .windows(words.len())
        .any(|window| window.iter().zip(words).all(|(token, word)| token.is(word)))
}

/// `EXPLAIN` does no more than what it explains.
fn explained(sql: &str, tokens: &[Token<'_>]) -> Result<Kind, String> {
    let skipped = ["analyze", "verbose", "explain"];
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate() {
        match token.text {
            "(" if tokens
                .get(at + 1)
                .is_some_and(|next| !next.is("select") && !next.is("with")) =>
            {
                depth += 1;
            }
            ")" if depth > 0 => depth -= 1,
            _ if depth > 0 || skipped.iter().any(|word| token.is(word)) => {}
            _ => {
                return Ok(match kind(sql, &tokens[at..])? {
                    Kind::Read => Kind::Read,
                    Kind::Write { .. } => Kind::Write { answers_rows: true },
                    Kind::Refused(why) => Kind::Refused(why),
                    _ => Kind::Refused("EXPLAIN takes a query".to_owned()),
                });
            }
        }
    }
    Ok(Kind::Refused("EXPLAIN takes a query".to_owned()))
}

/// `PREPARE name AS …` is as good as what it prepares.
fn prepared(sql: &str, tokens: &[Token<'_>]) -> Result<Kind, String> {
    let body = tokens.iter().position(|token| token.is("as")).map(|at| &tokens[at + 1..]);
    match body.map(|body| kind(sql, body)) {
        Some(Ok(Kind::Read)) => Ok(Kind::Write { answers_rows: false }),
        Some(Ok(Kind::Refused(why))) => Ok(Kind::Refused(why)),
        Some(Err(why)) => Err(why),
        _ => Ok(Kind::Refused("PREPARE takes a query that reads".to_owned())),
    }
}

fn set(sql: &str, tokens: &[Token<'_>]) -> Kind {
    let mut at = 1;
    while ["session", "local"].iter().any(|word| tokens.get(at).is_some_and(|token| token.is(word)))
        && tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Word)
        && !tokens.get(at + 1).is_some_and(|next| next.is("to"))
    {
        at += 1;
    }
    if tokens.get(at).is_some_and(|token| token.is("characteristics") || token.is("transaction")) {
        return Kind::Nothing;
    }
    let mut name = word(tokens, at);
    if name == "time" && word(tokens, at + 1) == "zone" {
        "timezone".clone_into(&mut name);
        at += 1;
    }
    let mut value_at = at + 1;
    if tokens.get(value_at).is_some_and(|token| token.is("to") || token.is_sign("=")) {
        value_at += 1;
    }
    let value = match &tokens.get(value_at..) {
        Some([one]) if one.is("default") => None,
        Some([one]) => Some(one.value()),
        Some([first, ..]) => Some(sql[first.start..].trim().to_owned()),
        _ => None,
    };
    Kind::Set { name, value }
}

fn show(tokens: &[Token<'_>]) -> Kind {
    let name = word(tokens, 1);
    match name.as_str() {
        "tables" | "databases" | "all" | "columns" | "schemas" => Kind::Read,
        "transaction" => Kind::Show { name: "transaction_isolation".to_owned() },
        "time" => Kind::Show { name: "timezone".to_owned() },
        _ => Kind::Show { name },
    }
}

fn use_database(tokens: &[Token<'_>]) -> Result<Kind, String> {
    match tokens {
        [_, name] if matches!(name.kind, TokenKind::Word | TokenKind::Name) => {
            Ok(Kind::Use { database: name.value() })
        }
        _ => Err("USE takes one database name".to_owned()),
    }
}

/// `COPY table|(query) TO STDOUT …`. Files of the server are out of reach.
fn copy(sql: &str, tokens: &[Token<'_>]) -> Result<Kind, String> {
    let only_out = || "only COPY … TO STDOUT is supported by this warehouse".to_owned();
    let mut depth = 0_usize;
    let to = tokens.iter().position(|token| {
        match token.text {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && token.is("to")
    });
    let to = to.ok_or_else(only_out)?;
    if !tokens.get(to + 1).is_some_and(|token| token.is("stdout")) || to < 2 {
        return Err(only_out());
    }
    let subject = &sql[tokens[1].start..tokens[to - 1].end()];
    let query = if tokens[1].is_sign("(") {
        let inner = subject[1..subject.len() - 1].trim().to_owned();
        match kind(&inner, &super::token::tokens(&inner))? {
            Kind::Read => inner,
            _ => return Err("COPY takes a table or a query that reads".to_owned()),
        }
    } else {
        table_query(sql, &tokens[1..to])
    };
    let options = &tokens[to + 2..];
    let has = |word: &str| options.iter().any(|token| token.is(word));
    if has("binary") {
        return Err("COPY in the binary format is not supported by this warehouse".to_owned());
    }
    let header = options.iter().position(|token| token.is("header")).is_some_and(|at| {
        !options.get(at + 1).is_some_and(|next| next.is("false") || next.is("off"))
    });
    Ok(Kind::CopyOut { query, csv: has("csv"), header })
}

/// `table (a, b)` as a query.
fn table_query(sql: &str, tokens: &[Token<'_>]) -> String {
    let open = tokens.iter().position(|token| token.is_sign("("));
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return String::new() };
    match open.and_then(|open| tokens.get(open)) {
        Some(open) if last.is_sign(")") => {
            let (table, columns) = (&sql[first.start..open.start], &sql[open.end()..last.start]);
            format!("SELECT {columns} FROM {table}")
        }
        _ => format!("SELECT * FROM {}", &sql[first.start..last.end()]),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn kind_of(sql: &str) -> Kind {
        Statement::parse(sql).unwrap().kind
    }

    #[test]
    fn statements_that_reach_the_server_are_refused_wherever_they_hide() {
        for sql in [
            "ATTACH 'x.db'",
            "detach x",
            "/* c */ INSTALL httpfs",
            "load 'x'",
            "PRAGMA database_list",
            "EXPORT DATABASE 'x'",
            "import database 'x'",
            "CALL pragma_version()",
            "EXPLAIN ANALYZE ATTACH 'x'",
            "PREPARE p AS ATTACH 'x'",
            "(((ATTACH 'x'",
            "CHECKPOINT",
            "FORCE CHECKPOINT x",
            "create or replace secret s (type s3)",
            "explain (analyze) copy t to 'x'",
        ] {
            let found = Statement::parse(sql).map(|statement| statement.kind);
            assert!(matches!(found, Ok(Kind::Refused(_)) | Err(_)), "{sql}: {found:?}");
        }
        for sql in
            ["COPY t TO 'file'", "copy t from 'x'", "COPY (SELECT 1) TO PROGRAM 'x'", "COPY t"]
        {
            assert!(Statement::parse(sql).is_err(), "{sql}");
        }
        assert!(Statement::parse("COPY (DELETE FROM t) TO STDOUT").is_err());
    }

    #[test]
    fn parameters_are_set_in_every_spelling() {
        let set = |name: &str, value: Option<&str>| Kind::Set {
            name: name.to_owned(),
            value: value.map(str::to_owned),
        };
        assert_eq!(kind_of("SET statement_timeout TO 500"), set("statement_timeout", Some("500")));
        assert_eq!(kind_of("set session DateStyle = 'ISO'"), set("datestyle", Some("ISO")));
        assert_eq!(kind_of("SET search_path TO a, b"), set("search_path", Some("a, b")));
        assert_eq!(kind_of("RESET timezone"), set("timezone", None));
        assert_eq!(kind_of("SET TIME ZONE 'UTC'"), set("timezone", Some("UTC")));
    }

    #[test]
    fn copy_out_becomes_a_query() {
        let copy =
            |query: &str, csv, header| Kind::CopyOut { query: query.to_owned(), csv, header };
        assert_eq!(kind_of("COPY t TO STDOUT"), copy("SELECT * FROM t", false, false));
        assert_eq!(
            kind_of("COPY (SELECT 1 AS \"to\") TO STDOUT WITH (FORMAT csv, HEADER)"),
            copy("SELECT 1 AS \"to\"", true, true)
        );
        assert_eq!(
            kind_of("COPY a.t (x, y) TO STDOUT CSV"),
            copy("SELECT x, y FROM a.t ", true, false)
        );
    }

    #[test]
    fn tags_are_those_of_the_protocol() {
        for (sql, tag) in [
            ("create or replace view v as select 1", "CREATE VIEW"),
            ("insert into t values (1)", "INSERT"),
            ("with a as (select 1) select * from a", "SELECT"),
            ("start transaction read only", "BEGIN"),
            ("drop table t", "DROP TABLE"),
        ] {
            assert_eq!(Statement::parse(sql).unwrap().tag, tag, "{sql}");
        }
    }
}
