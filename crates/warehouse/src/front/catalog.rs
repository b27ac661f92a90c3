//! What clients of PostgreSQL expect around the engine's own SQL: its system catalogue, and some
//! spellings that the engine does not know.
//!
//! Names of `pg_catalog` lead to views and macros in the engine's database in memory, which stands
//! behind the session's own schemas in the search path.

use duckdb::Connection;

use super::failure::Failure;
use super::parameters;
use super::token::{Kind, Token, tokens};
use crate::engine::MEMORY;
use crate::error::Result;
use crate::sql;

/// Views and macros, made once for an engine.
const CATALOG: &str = include_str!("catalog.sql");

/// Functions of Redshift, made once for an engine.
const FUNCTIONS: &str = include_str!("functions.sql");

/// The variable that holds the session's user.
const USER: &str = "landfall_user";

/// Views of `information_schema` that show the session's database only.
const INFORMATION: [&str; 3] = ["schemata", "tables", "columns"];

/// Makes the catalogue of an engine.
pub(crate) fn install(connection: &Connection) -> Result<()> {
    let settings: Vec<String> = parameters::all()
        .map(|(name, value)| format!("({}, {})", sql::text(name), sql::text(&value)))
        .collect();
    connection.execute_batch(&format!(
        "CREATE VIEW {MEMORY}.main.pg_settings AS SELECT name, setting, NULL::VARCHAR AS unit,
             'Landfall' AS category, NULL::VARCHAR AS short_desc, 'user' AS context,
             'string' AS vartype, 'default' AS source, setting AS boot_val, setting AS reset_val
         FROM (VALUES {}) AS t (name, setting);",
        settings.join(", ")
    ))?;
    connection.execute_batch(&format!(
        "USE {MEMORY}.main; CREATE MACRO landfall_user() AS getvariable('{USER}');
         CREATE MACRO version() AS {}; {CATALOG} {FUNCTIONS}",
        sql::text(parameters::VERSION)
    ))?;
    Ok(())
}

/// Makes a session ready.
pub(crate) fn prepare(connection: &Connection, user: &str) -> std::result::Result<(), Failure> {
    connection.execute_batch(&format!("SET VARIABLE {USER} = {}", sql::text(user)))?;
    Ok(())
}

/// The statement in the engine's words. What needs none is left as it is.
pub(crate) fn translate(text: &str) -> String {
    let found = tokens(text);
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    let mut at = 0;
    while at < found.len() {
        let before = at.checked_sub(1).map(|at| found[at]);
        let Some((count, new)) = replacement(before, &found[at..]) else {
            at += 1;
            continue;
        };
        let (start, end) = (found[at].start, found[at + count - 1].end());
        let (kept, new) = match new {
            New::Text(new) => (&text[from..start], new),
            New::Around { prefix, suffix } => {
                // The token before is what the replacement goes around.
                let inner = before.map_or(start, |token| token.start);
                let kept = &text[from..inner.max(from)];
                (kept, format!("{prefix}{}{suffix}", &text[inner.max(from)..start]))
            }
        };
        out.push_str(kept);
        out.push_str(&new);
        from = end;
        at += count;
    }
    out.push_str(&text[from..]);
    out
}

enum New {
    Text(String),
    Around { prefix: &'static str, suffix: &'static str },
}

/// How many tokens from here are replaced, and by what.
fn replacement(before: Option<Token<'_>>, rest: &[Token<'_>]) -> Option<(usize, New)> {
    let first = rest.first()?;
    let after_dot = before.is_some_and(|token| token.is_sign("."));
    let sign = |at: usize, text: &str| rest.get(at).is_some_and(|token| token.is_sign(text));
    let word = |at: usize, text: &str| rest.get(at).is_some_and(|token| token.is(text));
    let text = |new: &str| New::Text(new.to_owned());
    if first.is("operator") && sign(1, "(") {
        // OPERATOR(pg_catalog.~) is the operator itself.
        let close = rest.iter().position(|token| token.is_sign(")"))?;
        let signs: String = rest[2..close]
            .iter()
            .filter(|t| t.kind == Kind::Sign && t.text != ".")
            .map(|t| t.text)
            .collect();
        return Some(match rest.get(close + 1) {
            Some(pattern) if signs.ends_with('~') && pattern.kind == Kind::Text => {
                (close + 2, New::Text(format!("{signs} {}", anywhere(pattern))))
            }
            _ => (close + 1, New::Text(signs)),
        });
    }
    if first.is_sign("~") && rest.get(1).is_some_and(|next| next.kind == Kind::Text) {
        return Some((2, New::Text(format!("~ {}", anywhere(&rest[1])))));
    }
    if first.is("collate") && (word(1, "pg_catalog") || is_name(rest.get(1), "pg_catalog")) {
        return Some((4.min(rest.len()), text("")));
    }
    if first.is_sign("::") {
        let skip = if word(1, "pg_catalog") && sign(2, ".") { 3 } else { 1 };
        let kind = rest.get(skip)?;
        let of_text = before.is_some_and(|token| token.kind == Kind::Text);
        let around = |prefix, suffix| Some((skip + 1, New::Around { prefix, suffix }));
        return match kind.text.to_ascii_lowercase().as_str() {
            "regclass" if of_text => around("landfall_class_oid(", ")"),
            "name" | "char" if skip == 3 => Some((skip + 1, text("::VARCHAR"))),
            "oid" | "xid" => Some((skip + 1, text("::BIGINT"))),
            _ if skip == 3 => Some((skip, text("::"))),
            _ => None,
        };
    }
    if (first.is("pg_catalog") || is_name(Some(first), "pg_catalog")) && sign(1, ".") && !after_dot
    {
        return Some((2, text("")));
    }
    if first.is("information_schema") && sign(1, ".") && !after_dot {
        let view = rest.get(2)?.text.to_ascii_lowercase();
        let ours = INFORMATION.contains(&view.as_str());
        return ours.then(|| (3, New::Text(format!("{MEMORY}.info.{view}"))));
    }
    if after_dot {
        return None;
    }
    if first.is("json_build_object") {
        return Some((1, text("json_object")));
    }
    // psql means the number that stands in the row which `s` names.
    if first.is("prattrs") && sign(1, "[") && word(2, "s") && sign(3, "]") {
        return Some((4, text("prattrs[s.generate_series]")));
    }
    None
}

/// A pattern that may match anywhere: PostgreSQL's `~` looks for it, the engine's compares with all.
fn anywhere(pattern: &Token<'_>) -> String {
    sql::text(&format!("(?s).*(?:{}).*", pattern.value()))
}

fn is_name(token: Option<&Token<'_>>, name: &str) -> bool {
    token.is_some_and(|token| token.kind == Kind::Name && token.value() == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_postgresql_become_the_engines() {
        for (from, to) in [
            (
                "c.relname OPERATOR(pg_catalog.~) '^(t)$' COLLATE pg_catalog.default",
                "c.relname ~ '(?s).*(?:^(t)$).*' ",
            ),
            ("n !~ '^pg_'", "n !~ '(?s).*(?:^pg_).*'"),
            ("select 'a.b'::regclass", "select landfall_class_oid('a.b')"),
            ("'pg_class'::pg_catalog.regclass", "landfall_class_oid('pg_class')"),
            ("c.oid::pg_catalog.regclass", "c.oid::regclass"),
            ("x::pg_catalog.text", "x::text"),
            ("pg_catalog.format_type(a, b)", "format_type(a, b)"),
            ("select 'pg_catalog.x', \"current_user\"", "select 'pg_catalog.x', \"current_user\""),
            ("from information_schema.tables", "from memory.info.tables"),
            (
                "from information_schema.key_column_usage",
                "from information_schema.key_column_usage",
            ),
        ] {
            assert_eq!(translate(from), to);
        }
    }
}
