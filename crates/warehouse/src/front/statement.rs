//! What a statement is, before it reaches the engine.

use super::copy_sql::{self, CopyFormat};
use super::cursor_sql::{self, CursorStatement};
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
    CopyOut { query: String, format: CopyFormat },
    /// Declares, reads or closes a cursor.
    Cursor(CursorStatement),
    /// Lets go of a statement that was prepared; of all without a name.
    Deallocate { name: Option<String> },
    /// Makes the session what it was at its beginning.
    Discard,
    /// Changes which databases there are.
    Database(DatabaseStatement),
    /// Succeeds without doing anything.
    Nothing,
    /// Is not supported: why.
    Refused(String),
    /// Is not allowed: why.
    Denied(String),
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
    "do",
    "unload",
];

/// Words that begin statements which change something. What begins with a word that is in no list
/// does not reach the engine.
const WRITING: [&str; 9] =
    ["insert", "update", "delete", "merge", "truncate", "create", "alter", "drop", "comment"];

/// What `CREATE`, `ALTER` and `DROP` are for.
const MADE: [&str; 9] =
    ["table", "view", "schema", "index", "sequence", "macro", "function", "type", "database"];

/// Functions that reach files or settings of the server, or run statements that are hidden in a
/// text.
const DENIED: [&str; 36] = [
    "arrow_scan",
    "arrow_scan_dumb",
    "checkpoint",
    "disable_logging",
    "duckdb_secrets",
    "enable_logging",
    "force_checkpoint",
    "getenv",
    "glob",
    "json_execute_serialized_sql",
    "parquet_bloom_probe",
    "parquet_file_metadata",
    "parquet_full_metadata",
    "parquet_kv_metadata",
    "parquet_metadata",
    "parquet_scan",
    "parquet_schema",
    "query",
    "query_table",
    "read_blob",
    "read_csv",
    "read_csv_auto",
    "read_duckdb",
    "read_json",
    "read_json_auto",
    "read_json_objects",
    "read_json_objects_auto",
    "read_ndjson",
    "read_ndjson_auto",
    "read_ndjson_objects",
    "read_parquet",
    "read_text",
    "set_config",
    "sniff_csv",
    "truncate_duckdb_logs",
    "write_log",
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
        let kind = match denied(&tokens) {
            Some(why) => Kind::Denied(why),
            None => kind(sql, &tokens)?,
        };
        Ok(Self { sql: sql.to_owned(), kind, tag: tag(&tokens) })
    }
}

/// Why a statement is not allowed: it names a function that nobody may call, quoted or not.
fn denied(tokens: &[Token<'_>]) -> Option<String> {
    let is_denied = |pair: &&[Token<'_>]| {
        pair[1].is_sign("(")
            && matches!(pair[0].kind, TokenKind::Word | TokenKind::Name)
            && DENIED.contains(&pair[0].value().to_ascii_lowercase().as_str())
    };
    let found = tokens.windows(2).find(is_denied)?;
    Some(format!("the function {} is not allowed here", found[0].value()))
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
            "declare" => "DECLARE CURSOR".to_owned(),
            "close" => "CLOSE CURSOR".to_owned(),
            "discard" => "DISCARD ALL".to_owned(),
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
        "deallocate" => deallocate(rest),
        "discard" if word(rest, 1) == "all" => Ok(Kind::Discard),
        "discard" => Ok(Kind::Refused("of DISCARD, only ALL is supported here".to_owned())),
        "listen" | "unlisten" | "analyze" | "analyse" | "vacuum" => Ok(Kind::Nothing),
        "create" | "alter" | "drop" if word(rest, 1) == "database" => {
            database_sql::parse(rest).map(Kind::Database)
        }
        "create" | "alter" | "drop" if !MADE.contains(&second(rest).as_str()) => {
            Ok(Kind::Refused(format!(
                "{} {} is not supported by this warehouse",
                head.to_ascii_uppercase(),
                second(rest).to_ascii_uppercase()
            )))
        }
        "declare" | "fetch" | "move" | "close" => cursor_sql::parse(sql, rest).map(Kind::Cursor),
        "grant" | "revoke" => {
            Ok(Kind::Refused("privileges are not supported by this warehouse".to_owned()))
        }
        head if WRITING.contains(&head) && first == 0 => {
            Ok(Kind::Write { answers_rows: rest.iter().any(|token| token.is("returning")) })
        }
        _ => Err(format!("syntax error at or near \"{}\"", rest[0].text)),
    }
}

/// The second word, past those between it and the first.
fn second(tokens: &[Token<'_>]) -> String {
    let skipped = ["or", "replace", "temp", "temporary", "unique", "recursive"];
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
                    Kind::Denied(why) => Kind::Denied(why),
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
        "tables" | "databases" | "columns" | "schemas" => Kind::Read,
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
    let format = copy_sql::parse(&tokens[to + 2..])?;
    Ok(Kind::CopyOut { query, format })
}

fn deallocate(tokens: &[Token<'_>]) -> Result<Kind, String> {
    let rest = if word(tokens, 1) == "prepare" { &tokens[2..] } else { &tokens[1..] };
    match rest {
        [all] if all.is("all") => Ok(Kind::Deallocate { name: None }),
        [name] if matches!(name.kind, TokenKind::Word | TokenKind::Name) => {
            Ok(Kind::Deallocate { name: Some(name.value()) })
        }
        _ => Err("DEALLOCATE takes the name of one prepared statement, or ALL".to_owned()),
    }
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
#[path = "statement_fuzz.rs"]
mod fuzz;

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn kind_of(sql: &str) -> Kind {
        Statement::parse(sql).unwrap().kind
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
        let query = |sql: &str| match kind_of(sql) {
            Kind::CopyOut { query, .. } => query,
            other => panic!("{other:?}"),
        };
        assert_eq!(query("COPY t TO STDOUT"), "SELECT * FROM t");
        assert_eq!(
            query("COPY (SELECT 1 AS \"to\") TO STDOUT WITH (FORMAT csv, HEADER)"),
            "SELECT 1 AS \"to\""
        );
        assert_eq!(query("COPY a.t (x, y) TO STDOUT CSV"), "SELECT x, y FROM a.t ");
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
