//! What a statement is, before it reaches the engine.

use super::copy_sql::{self, CopyFormat};
use super::cursor_sql::{self, CursorStatement};
use super::database_sql::{self, DatabaseStatement};
use super::failure::Failure;
use super::token::{Kind as TokenKind, Token, canonical, is_blank, tokens};
use crate::namespace::UNBOUND;
use crate::tables::{HIDDEN, PAST, STAGED};

/// A statement, sorted by what the front does with it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    /// Reads; answers rows.
    Read,
    /// Changes something; answers rows only if it says so.
    Write { answers_rows: bool },
    /// Begins a transaction.
    Begin { read_only: Option<bool> },
    /// Ends it, keeping what was done.
    Commit,
    /// Ends it, undoing what was done.
    Rollback,
    /// Says whether the transaction may write.
    SetTransaction { read_only: bool },
    /// Sets a parameter of the session; `local`: until its transaction ends.
    Set { name: String, value: Option<String>, local: bool },
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

/// Functions that reach files or settings of the server, run statements that are hidden in a text,
/// or read tables that a text names.
const DENIED: [&str; 45] = [
    "arrow_scan",
    "arrow_scan_dumb",
    "checkpoint",
    "disable_logging",
    "duckdb_databases",
    "duckdb_external_file_cache",
    "duckdb_secrets",
    "duckdb_settings",
    "duckdb_table_sample",
    "duckdb_temporary_files",
    "enable_logging",
    "force_checkpoint",
    "getenv",
    "glob",
    "histogram_values",
    "json_execute_serialized_sql",
    "parquet_bloom_probe",
    "parquet_file_metadata",
    "parquet_full_metadata",
    "parquet_kv_metadata",
    "parquet_metadata",
    "parquet_scan",
    "parquet_schema",
    "pragma_database_size",
    "pragma_metadata_info",
    "pragma_storage_info",
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

/// Views that tell of files of the server.
const DENIED_VIEWS: [&str; 2] = ["duckdb_databases", "pragma_database_list"];

/// What tells of settings of the server in the engine's own schemas. In `pg_catalog` it is the
/// front's.
const FRONTS: [&str; 2] = ["current_setting", "pg_settings"];

/// What the names of tables and databases begin with that nobody reads: tables which are not in
/// sync, changes that are not shown yet, copies that no database was made from.
const HIDDEN_NAMES: [&str; 4] = [HIDDEN, PAST, STAGED, UNBOUND];

/// Words that a table's name follows.
const BEFORE_TABLES: [&str; 12] = [
    "from",
    "join",
    "using",
    "into",
    "update",
    "table",
    "describe",
    "desc",
    "summarize",
    "show",
    "pivot",
    "unpivot",
];

/// Words that values follow.
const BEFORE_VALUES: [&str; 20] = [
    "select",
    "where",
    "on",
    "having",
    "by",
    "values",
    "set",
    "is",
    "returning",
    "default",
    "limit",
    "when",
    "then",
    "else",
    "and",
    "or",
    "like",
    "ilike",
    "between",
    "offset",
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
        let sql = canonical(sql)?;
        let tokens = tokens(&sql);
        let kind = match denied(&tokens) {
            Some(why) => Kind::Denied(why),
            None => kind(&sql, &tokens)?,
        };
        let tag = tag(&tokens);
        Ok(Self { sql, kind, tag })
    }
}

/// A statement in the engine's words, as the engine gets it: what was put together is looked at
/// once more, for that is what the engine will read.
pub(crate) fn admitted(text: &str) -> Result<String, Failure> {
    let text = canonical(text).map_err(Failure::syntax)?;
    match denied(&tokens(&text)) {
        Some(why) => Err(Failure::new("42501", why)),
        None => Ok(text),
    }
}

/// Why a statement is not allowed: it names a function that nobody may call, or a table that nobody
/// may read, quoted or not.
fn denied(tokens: &[Token<'_>]) -> Option<String> {
    (0..tokens.len()).find_map(|at| {
        let token = &tokens[at];
        match token.kind {
            TokenKind::Word | TokenKind::Name => denied_name(tokens, at),
            TokenKind::Text => {
                let name = plain(token);
                let is_veiled = token.text.starts_with(['e', 'E']) && name.contains('\\');
                let is_denied = is_veiled || is_hidden(&name) || is_denied_view(&name);
                (is_denied && stands_for_table(tokens, at)).then(|| no_table(token))
            }
            _ => None,
        }
    })
}

fn denied_name(tokens: &[Token<'_>], at: usize) -> Option<String> {
    let token = &tokens[at];
    let name = plain(token);
    let is_called = tokens.get(at + 1).is_some_and(|next| next.is_sign("("));
    let before = |back: usize| at.checked_sub(back).map(|at| &tokens[at]);
    let is_after_dot = before(1).is_some_and(|token| token.is_sign("."));
    let is_of_catalog = before(2).is_some_and(|schema| {
        schema.is("pg_catalog")
            || (schema.kind == TokenKind::Name && schema.value() == "pg_catalog")
    }) && !before(3).is_some_and(|token| token.is_sign("."));
    let is_engines = FRONTS.contains(&&*name) && is_after_dot && !is_of_catalog;
    // As an aggregate it is none; as a table it reads the one that a text names.
    let is_table = name == "histogram" && is_called && stands_for_table(tokens, at);
    if (is_called && DENIED.contains(&&*name)) || is_engines || is_table {
        return Some(format!("the function {} is not allowed here", token.value()));
    }
    (is_hidden(&name) || is_denied_view(&name)).then(|| no_table(token))
}

fn no_table(token: &Token<'_>) -> String {
    format!("the table {} is not allowed here", token.value())
}

/// What a token stands for, as names are compared.
fn plain(token: &Token<'_>) -> String {
    token.value().to_ascii_lowercase().replace(is_blank, " ")
}

fn is_hidden(name: &str) -> bool {
    HIDDEN_NAMES.iter().any(|prefix| name.starts_with(prefix))
}

fn is_denied_view(name: &str) -> bool {
    DENIED_VIEWS.contains(&name)
}

/// Whether a token is where a table's name would be: the engine takes texts for such, too.
fn stands_for_table(tokens: &[Token<'_>], at: usize) -> bool {
    let mut depth = 0_usize;
    for place in (0..at).rev() {
        let token = &tokens[place];
        let before = place.checked_sub(1).map(|place| &tokens[place]);
        let word = |words: &[&str]| words.iter().any(|word| token.is(word));
        if token.is_sign(")") {
            depth += 1;
        } else if token.is_sign("(") && depth > 0 {
            depth -= 1;
        } else if token.is_sign("(") {
            // What is in parentheses after a name are its arguments or values.
            let is_named = before.is_some_and(|before| {
                matches!(before.kind, TokenKind::Word | TokenKind::Name)
                    && !BEFORE_TABLES.iter().any(|word| before.is(word))
            });
            if is_named {
                return false;
            }
        } else if depth == 0 && word(&BEFORE_VALUES) {
            return false;
        } else if depth == 0 && word(&BEFORE_TABLES) {
            // IS DISTINCT FROM compares.
            return !before.is_some_and(|before| before.is("distinct"));
        }
    }
    true
}

fn word(tokens: &[Token<'_>], at: usize) -> String {
    tokens.get(at).map(|token| token.text.to_ascii_lowercase()).unwrap_or_default()
}

fn tag(tokens: &[Token<'_>]) -> String {
    let first = writing_after_with(tokens)
        .map_or_else(|| word(tokens, 0), |writing| writing.text.to_ascii_lowercase());
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
    if READING.contains(&head.as_str()) && writing_after_with(rest).is_none() {
        return Ok(Kind::Read);
    }
    match head.as_str() {
        "with" if first == 0 => Ok(write(rest)),
        "explain" => explained(sql, rest),
        "prepare" => prepared(sql, rest),
        "begin" | "start" => Ok(Kind::Begin { read_only: access(rest) }),
        "commit" | "end" => Ok(Kind::Commit),
        "rollback" | "abort" if !has_words(rest, &["to"]) => Ok(Kind::Rollback),
        "savepoint" | "release" | "rollback" => {
            Ok(Kind::Refused("savepoints are not supported by this warehouse".to_owned()))
        }
        "set" => Ok(set(sql, rest)),
        "reset" => Ok(Kind::Set { name: named(rest, 1).0, value: None, local: false }),
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
        head if WRITING.contains(&head) && first == 0 => Ok(write(rest)),
        _ => Err(format!("syntax error at or near \"{}\"", rest[0].text)),
    }
}

fn write(tokens: &[Token<'_>]) -> Kind {
    Kind::Write { answers_rows: tokens.iter().any(|token| token.is("returning")) }
}

/// The word by which `WITH … INSERT` and its like write; `None` for what only reads.
fn writing_after_with<'a>(tokens: &'a [Token<'a>]) -> Option<&'a Token<'a>> {
    let (mut depth, mut is_name) = (0_usize, false);
    if !tokens.first()?.is("with") {
        return None;
    }
    for token in tokens {
        match token.text {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > 0 || token.is_sign(")") {
            continue;
        }
        let was_before_name = is_name;
        is_name = token.is("with") || token.is("recursive") || token.is_sign(",");
        if is_name || was_before_name || token.kind != TokenKind::Word {
            continue;
        }
        if ["insert", "update", "delete", "merge"].iter().any(|word| token.is(word)) {
            return Some(token);
        }
        if !["as", "not", "materialized", "using", "key"].iter().any(|word| token.is(word)) {
            return None;
        }
    }
    None
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

/// `READ ONLY` or `READ WRITE`, whichever is said last.
fn access(tokens: &[Token<'_>]) -> Option<bool> {
    tokens.windows(2).rev().find_map(|pair| match pair {
        [read, how] if read.is("read") && how.is("only") => Some(true),
        [read, how] if read.is("read") && how.is("write") => Some(false),
        _ => None,
    })
}

/// The name of a parameter, which may have a prefix, and where what follows it begins.
fn named(tokens: &[Token<'_>], at: usize) -> (String, usize) {
    let part = |at: usize| tokens.get(at).map(Token::value).unwrap_or_default().to_lowercase();
    match (word(tokens, at).as_str(), word(tokens, at + 1).as_str()) {
        ("time", "zone") => ("timezone".to_owned(), at + 2),
        ("names", _) => ("client_encoding".to_owned(), at + 1),
        (_, ".") => (format!("{}.{}", part(at), part(at + 2)), at + 3),
        _ => (part(at), at + 1),
    }
}

fn set(sql: &str, tokens: &[Token<'_>]) -> Kind {
    let mut at = 1;
    let local = tokens.get(1).is_some_and(|token| token.is("local"));
    while ["session", "local"].iter().any(|word| tokens.get(at).is_some_and(|token| token.is(word)))
        && tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Word)
        && !tokens.get(at + 1).is_some_and(|next| next.is("to"))
    {
        at += 1;
    }
    // Levels of isolation are all the same one here.
    match (word(tokens, at).as_str(), access(tokens)) {
        ("transaction" | "characteristics", None) => return Kind::Nothing,
        ("transaction", Some(read_only)) => return Kind::SetTransaction { read_only },
        ("characteristics", Some(read_only)) => {
            let value = Some(if read_only { "on" } else { "off" }.to_owned());
            let name = "default_transaction_read_only".to_owned();
            return Kind::Set { name, value, local: false };
        }
        _ => {}
    }
    let (name, mut value_at) = named(tokens, at);
    if tokens.get(value_at).is_some_and(|token| token.is("to") || token.is_sign("=")) {
        value_at += 1;
    }
    let value = match &tokens.get(value_at..) {
        Some([one]) if one.is("default") => None,
        Some([one]) => Some(one.value()),
        Some([first, ..]) => Some(sql[first.start..].trim().to_owned()),
        _ => None,
    };
    Kind::Set { name, value, local }
}

fn show(tokens: &[Token<'_>]) -> Kind {
    let name = word(tokens, 1);
    match name.as_str() {
        "tables" | "databases" | "columns" | "schemas" => Kind::Read,
        "transaction" => Kind::Show { name: "transaction_isolation".to_owned() },
        _ => Kind::Show { name: named(tokens, 1).0 },
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
            local: false,
        };
        assert_eq!(kind_of("SET statement_timeout TO 500"), set("statement_timeout", Some("500")));
        assert_eq!(kind_of("set session DateStyle = 'ISO'"), set("datestyle", Some("ISO")));
        assert_eq!(kind_of("SET search_path TO a, b"), set("search_path", Some("a, b")));
        assert_eq!(kind_of("RESET timezone"), set("timezone", None));
        assert_eq!(kind_of("SET TIME ZONE 'UTC'"), set("timezone", Some("UTC")));
        assert_eq!(kind_of("SET NAMES 'UTF8'"), set("client_encoding", Some("UTF8")));
        assert_eq!(kind_of("SET my.own = 1"), set("my.own", Some("1")));
        let local = Kind::Set { name: "x".to_owned(), value: None, local: true };
        assert_eq!(kind_of("SET LOCAL x TO DEFAULT"), local);
        assert_eq!(
            kind_of("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY"),
            set("default_transaction_read_only", Some("on"))
        );
        assert_eq!(kind_of("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE"), Kind::Nothing);
        assert_eq!(
            kind_of("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE, READ WRITE"),
            Kind::SetTransaction { read_only: false }
        );
        assert_eq!(kind_of("BEGIN READ ONLY"), Kind::Begin { read_only: Some(true) });
    }

    #[test]
    fn what_is_hidden_cannot_be_named() {
        for denied in [
            "SELECT * FROM shop.public.\"landfall:orders\"",
            "SELECT * FROM \"Landfall-Staged:orders\" t",
            "SELECT * FROM \"LANDFALL\u{a0}copy copies/x.duckdb\".public.t",
            "SELECT * FROM 'landfall:orders'",
            "SELECT * FROM E'\\x6candfall:orders'",
            "SELECT * FROM $$landfall:orders$$",
            "FROM t, 'landfall:orders'",
            "SELECT * FROM t JOIN ('landfall-past:orders' b CROSS JOIN u) ON true",
            "TABLE 'landfall:orders'",
            "SELECT (FROM 'landfall:orders')",
            "SELECT * FROM histogram('t', x)",
            "SELECT * FROM Duckdb_Databases",
            "SELECT * FROM 'pragma_database_list'",
            "SELECT system.main.current_setting('temp_directory')",
            "SELECT main.current_setting('temp_directory')",
            "SELECT * FROM system.pg_catalog.pg_settings",
            "SELECT * FROM \"PG_CATALOG\".pg_settings",
        ] {
            assert!(matches!(kind_of(denied), Kind::Denied(_)), "{denied}");
        }
        for allowed in [
            "SELECT 'landfall: Katrina' FROM t WHERE x = 'landfall:' OR y IN (1, 'landfall:')",
            "SELECT * FROM t JOIN u ON u.x = 'landfall:x' AND f('landfall:x')",
            "SELECT * FROM t WHERE x IS NOT DISTINCT FROM 'landfall:'",
            "INSERT INTO t VALUES (1, E'a\\nb'), (2, 'landfall: at noon')",
            "SELECT histogram(x) FROM t",
            "SELECT pg_catalog.current_setting('server_version'), \"pg_catalog\".current_setting('x')",
            "SELECT * FROM pg_catalog.pg_settings",
        ] {
            assert!(matches!(kind_of(allowed), Kind::Read | Kind::Write { .. }), "{allowed}");
        }
        // What a rewriting leaves is looked at, too.
        for hidden in [
            "SELECT * FROM read_text  ('x')",
            "SELECT 1 -- '\n; COMMIT; DELETE FROM t; --'",
            "SELECT \"landfall:x\" FROM t",
        ] {
            assert!(admitted(hidden).is_err(), "{hidden}");
        }
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
            ("with delete (x) as (select 1), b as (select 2) select 3", "SELECT"),
            ("with recursive a as materialized (select 1) update t set x = 1", "UPDATE"),
        ] {
            assert_eq!(Statement::parse(sql).unwrap().tag, tag, "{sql}");
        }
    }
}
