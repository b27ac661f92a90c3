//! Parameters of a session, and parameters of statements.

use std::fmt::Write as _;
use std::time::Duration;

use bytes::Bytes;
use pgwire::api::Type;

use super::failure::Failure;
use super::token::{Kind, tokens};
use crate::sql;

/// Where names without a schema are looked up.
pub(crate) const SEARCH_PATH: &str = "public";
/// The version of PostgreSQL that clients are told. Redshift says 8.0.2, with which clients of
/// today refuse to describe tables; the catalogue here is that of 15.
pub(crate) const SERVER_VERSION: &str = "15.0";
/// What `version()` answers.
pub(crate) const VERSION: &str =
    concat!("PostgreSQL 15.0 (Landfall ", env!("CARGO_PKG_VERSION"), " warehouse), 64-bit");

/// Names of all parameters that are known without being set.
const KNOWN: [&str; 24] = [
    "application_name",
    "bytea_output",
    "client_encoding",
    "datestyle",
    "default_transaction_isolation",
    "default_transaction_read_only",
    "enable_case_sensitive_identifier",
    "extra_float_digits",
    "idle_in_transaction_session_timeout",
    "integer_datetimes",
    "intervalstyle",
    "is_superuser",
    "lock_timeout",
    "max_identifier_length",
    "query_group",
    "search_path",
    "server_encoding",
    "server_version",
    "server_version_num",
    "standard_conforming_strings",
    "statement_timeout",
    "timezone",
    "transaction_isolation",
    "transaction_read_only",
];

/// Names of parameters that clients set and that say nothing here: they are notes of the session.
const NOTES: [&str; 48] = [
    "analyze_threshold_percent",
    "autocommit",
    "check_function_bodies",
    "client_connection_check_interval",
    "client_min_messages",
    "constraint_exclusion",
    "default_table_access_method",
    "default_tablespace",
    "default_transaction_deferrable",
    "describe_field_name_in_uppercase",
    "downcase_delimited_identifier",
    "enable_case_sensitive_super_attribute",
    "enable_hashagg",
    "enable_hashjoin",
    "enable_indexscan",
    "enable_mergejoin",
    "enable_nestloop",
    "enable_numeric_rounding",
    "enable_result_cache_for_session",
    "enable_seqscan",
    "enable_sort",
    "error_on_nondeterministic_update",
    "geqo",
    "idle_session_timeout",
    "jit",
    "json_parse_dedup_attributes",
    "json_serialization_enable",
    "json_serialization_parse_nested_strings",
    "maintenance_work_mem",
    "max_cursor_result_set_size",
    "max_parallel_workers_per_gather",
    "mv_enable_aqmv_for_session",
    "navigate_super_null_on_error",
    "parse_super_null_on_error",
    "quote_all_identifiers",
    "random_page_cost",
    "row_security",
    "schema",
    "spectrum_query_maxerror",
    "stored_proc_log_min_messages",
    "synchronize_seqscans",
    "synchronous_commit",
    "temp_buffers",
    "transaction_timeout",
    "wlm_query_slot_count",
    "work_mem",
    "xmlbinary",
    "xmloption",
];

/// Parameters that a session may have set at a time, and bytes that a value may have.
const SET_MAX: usize = 100;
const VALUE_BYTES_MAX: usize = 8_192;

/// Refuses to set a parameter that there is not; one with a prefix is the client's own. `set`: how
/// many are set, if this is one more.
pub(crate) fn check(name: &str, value: Option<&str>, set: usize) -> Result<(), Failure> {
    let is_known = KNOWN.contains(&name) || NOTES.contains(&name) || name.contains('.');
    if !is_known || name.len() > 127 {
        let text = format!("unrecognized configuration parameter \"{name}\"");
        return Err(Failure::new("42704", text));
    }
    if set >= SET_MAX {
        return Err(Failure::new("53400", "too many parameters are set"));
    }
    if value.is_some_and(|value| value.len() > VALUE_BYTES_MAX) {
        return Err(Failure::new("22023", format!("the value of \"{name}\" is too long")));
    }
    Ok(())
}

/// A value that means yes, as PostgreSQL reads it.
pub(crate) fn is_on(value: &str) -> bool {
    ["on", "true", "t", "yes", "y", "1"].iter().any(|on| value.eq_ignore_ascii_case(on))
}

/// All parameters that are known without being set, with what they are.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, String)> {
    KNOWN.iter().filter_map(|name| Some((*name, default(name)?)))
}

/// What a parameter is while nobody sets it.
pub(crate) fn default(name: &str) -> Option<String> {
    let value = match name {
        "server_version" => SERVER_VERSION,
        "server_version_num" => "150000",
        "client_encoding" | "server_encoding" => "UTF8",
        "search_path" => SEARCH_PATH,
        "timezone" => "UTC",
        "datestyle" => "ISO, MDY",
        "intervalstyle" => "postgres",
        "standard_conforming_strings"
        | "integer_datetimes"
        | "is_superuser"
        | "enable_case_sensitive_identifier" => "on",
        "default_transaction_read_only" | "transaction_read_only" => "off",
        "transaction_isolation" | "default_transaction_isolation" => "serializable",
        "statement_timeout" | "lock_timeout" | "idle_in_transaction_session_timeout" => "0",
        "extra_float_digits" => "1",
        "bytea_output" => "hex",
        "max_identifier_length" => "127",
        "application_name" | "query_group" => "",
        _ => return None,
    };
    Some(value.to_owned())
}

/// Names of the one time zone that there is.
pub(crate) fn is_utc(zone: &str) -> bool {
    ["utc", "etc/utc", "gmt", "z", "default", "local", "0", "00:00", "+00", "+00:00"]
        .iter()
        .any(|name| zone.eq_ignore_ascii_case(name))
}

/// A time limit: milliseconds, or a number with a unit.
pub(crate) fn duration(text: &str) -> Option<Duration> {
    let text = text.trim();
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let number: u64 = text[..digits].parse().ok()?;
    let millis = match text[digits..].trim() {
        "" | "ms" => 1,
        "s" => 1_000,
        "min" => 60_000,
        "h" => 3_600_000,
        _ => return None,
    };
    Some(Duration::from_millis(number.saturating_mul(millis)))
}

/// How many parameters a statement has, and which types it casts them to.
pub(crate) fn wanted(text: &str) -> Vec<Option<Type>> {
    let found = tokens(text);
    let mut wanted: Vec<Option<Type>> = Vec::new();
    for (at, token) in found.iter().enumerate() {
        let number = token.text.get(1..).and_then(|digits| digits.parse::<usize>().ok());
        let (Kind::Parameter, Some(number @ 1..=65_535)) = (token.kind, number) else { continue };
        if wanted.len() < number {
            wanted.resize(number, None);
        }
        if let [colons, kind] = found.get(at + 1..at + 3).unwrap_or_default()
            && colons.is_sign("::")
            && wanted[number - 1].is_none()
        {
            wanted[number - 1] = named(kind.text);
        }
    }
    wanted
}

fn named(name: &str) -> Option<Type> {
    Some(match name.to_ascii_lowercase().as_str() {
        "int" | "int4" | "integer" => Type::INT4,
        "bigint" | "int8" => Type::INT8,
        "smallint" | "int2" => Type::INT2,
        "text" => Type::TEXT,
        "varchar" => Type::VARCHAR,
        "boolean" | "bool" => Type::BOOL,
        "float8" | "double" => Type::FLOAT8,
        "date" => Type::DATE,
        "timestamp" => Type::TIMESTAMP,
        "timestamptz" => Type::TIMESTAMPTZ,
        "numeric" | "decimal" => Type::NUMERIC,
        _ => return None,
    })
}

/// The statement with literals in place of its parameters. `None`: NULL.
pub(crate) fn fill(text: &str, literals: &[Option<String>]) -> Result<String, Failure> {
    let mut filled = String::with_capacity(text.len());
    let mut from = 0;
    for token in tokens(text) {
        if token.kind != Kind::Parameter {
            continue;
        }
        let number: usize = token.text[1..].parse().unwrap_or_default();
        let literal = number.checked_sub(1).and_then(|at| literals.get(at)).ok_or_else(|| {
            Failure::new("08P01", format!("there is no value for parameter {}", token.text))
        })?;
        filled.push_str(&text[from..token.start]);
        filled.push_str(literal.as_deref().unwrap_or("NULL"));
        from = token.end();
    }
    filled.push_str(&text[from..]);
    Ok(filled)
}

/// A parameter's value as a literal.
pub(crate) fn literal(kind: &Type, value: &Bytes, is_binary: bool) -> Result<String, Failure> {
    if !is_binary {
        let text = std::str::from_utf8(value)
            .map_err(|_| Failure::new("22021", "a parameter is not UTF-8"))?;
        return Ok(as_type(kind, text));
    }
    let wrong = || Failure::new("22P03", format!("a parameter is no {} in binary", kind.name()));
    let number = match *kind {
        Type::BOOL => i64::from(*value.first().ok_or_else(wrong)?),
        Type::INT2 => i16::from_be_bytes(fixed(value).ok_or_else(wrong)?).into(),
        Type::INT4 | Type::DATE => i32::from_be_bytes(fixed(value).ok_or_else(wrong)?).into(),
        Type::INT8 | Type::TIMESTAMP | Type::TIMESTAMPTZ => {
            i64::from_be_bytes(fixed(value).ok_or_else(wrong)?)
        }
        Type::OID => u32::from_be_bytes(fixed(value).ok_or_else(wrong)?).into(),
        Type::FLOAT4 => {
            let number = f32::from_be_bytes(fixed(value).ok_or_else(wrong)?);
            return Ok(as_type(&Type::FLOAT8, &number.to_string()));
        }
        Type::FLOAT8 => {
            let number = f64::from_be_bytes(fixed(value).ok_or_else(wrong)?);
            return Ok(as_type(kind, &number.to_string()));
        }
        Type::BYTEA => {
            let mut hex = String::with_capacity(2 * value.len());
            for byte in value {
                // Writing to a string cannot fail.
                let _ = write!(hex, "{byte:02x}");
            }
            return Ok(format!("from_hex('{hex}')"));
        }
        Type::TEXT | Type::VARCHAR | Type::NAME | Type::BPCHAR | Type::UNKNOWN => {
            let text = std::str::from_utf8(value).map_err(|_| wrong())?;
            return Ok(as_type(kind, text));
        }
        _ => {
            return Err(Failure::unsupported(format!(
                "parameters of the type {} are supported in the text format only",
                kind.name()
            )));
        }
    };
    Ok(match *kind {
        Type::BOOL => (if number == 0 { "FALSE" } else { "TRUE" }).to_owned(),
        Type::DATE => format!("(DATE '2000-01-01' + ({number}))"),
        Type::TIMESTAMP => format!("(TIMESTAMP '2000-01-01' + to_microseconds({number}))"),
        Type::TIMESTAMPTZ => {
            format!("(TIMESTAMPTZ '2000-01-01 00:00:00+00' + to_microseconds({number}))")
        }
        _ => format!("({number})"),
    })
}

/// NULL of this type.
pub(crate) fn null(kind: &Type) -> String {
    format!("NULL::{}", cast(kind).unwrap_or("VARCHAR"))
}

fn fixed<const N: usize>(value: &Bytes) -> Option<[u8; N]> {
    value.as_ref().try_into().ok()
}

/// What the engine calls this type; `None` for texts.
fn cast(kind: &Type) -> Option<&'static str> {
    Some(match *kind {
        Type::BOOL => "BOOLEAN",
        Type::INT2 => "SMALLINT",
        Type::INT4 => "INTEGER",
        Type::INT8 | Type::OID => "BIGINT",
        Type::FLOAT4 => "REAL",
        Type::FLOAT8 | Type::NUMERIC => "DOUBLE",
        Type::DATE => "DATE",
        Type::TIME => "TIME",
        Type::TIMESTAMP => "TIMESTAMP",
        Type::TIMESTAMPTZ => "TIMESTAMPTZ",
        Type::BYTEA => "BLOB",
        _ => return None,
    })
}

fn as_type(kind: &Type, text: &str) -> String {
    match (kind, cast(kind)) {
        (&Type::NUMERIC, _) if is_number(text) => format!("({text})"),
        (&Type::BYTEA, _) => {
            let hex = text.strip_prefix("\\x").unwrap_or_default();
            format!("from_hex({})", sql::text(hex))
        }
        (_, Some(cast)) => format!("{}::{cast}", sql::text(text)),
        // A bare literal takes the type that its place asks for.
        (_, None) => sql::text(text),
    }
}

/// Digits, with at most a sign before and a point among them.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, part].iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_filled_in_outside_of_quotes_only() {
        let literals = [Some("'it''s; $2'".to_owned()), None];
        let filled = fill("select $1, '$1', \"$2\", $2::int -- $1\n, $1", &literals).unwrap();
        assert_eq!(filled, "select 'it''s; $2', '$1', \"$2\", NULL::int -- $1\n, 'it''s; $2'");
        assert!(fill("select $3", &literals).is_err());
        assert!(fill("select $0", &literals).is_err());
    }

    #[test]
    fn values_cannot_leave_their_literal() {
        let value = Bytes::from_static(b"x'; DROP TABLE t; --");
        assert_eq!(literal(&Type::TEXT, &value, true).unwrap(), "'x''; DROP TABLE t; --'");
        assert_eq!(
            literal(&Type::INT4, &value, false).unwrap(),
            "'x''; DROP TABLE t; --'::INTEGER"
        );
        assert!(literal(&Type::INT4, &value, true).is_err());
        let number = Bytes::from_static(b"1) OR (1=1");
        assert_eq!(literal(&Type::NUMERIC, &number, false).unwrap(), "'1) OR (1=1'::DOUBLE");
    }

    #[test]
    fn casts_tell_the_types_of_parameters() {
        assert_eq!(wanted("select $2::int8, $1"), [None, Some(Type::INT8)]);
        assert!(wanted("select '$1'").is_empty());
    }

    #[test]
    fn limits_have_units() {
        assert_eq!(duration("500"), Some(Duration::from_millis(500)));
        assert_eq!(duration("2s"), Some(Duration::from_secs(2)));
        assert_eq!(duration("1 min"), Some(Duration::from_mins(1)));
        assert_eq!(duration("soon"), None);
    }
}
