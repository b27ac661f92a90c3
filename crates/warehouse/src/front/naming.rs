//! Names of columns that nobody named: the engine shows the expression, PostgreSQL its function, its
//! type or `?column?`.

const UNNAMED: &str = "?column?";

/// Types by the engine's names, with those that PostgreSQL names columns after.
const TYPES: [(&str, &str); 11] = [
    ("BIGINT", "int8"),
    ("BLOB", "bytea"),
    ("BOOLEAN", "bool"),
    ("DOUBLE", "float8"),
    ("FLOAT", "float4"),
    ("INTEGER", "int4"),
    ("SMALLINT", "int2"),
    ("TIMESTAMP WITH TIME ZONE", "timestamptz"),
    ("DECIMAL", "numeric"),
    ("\"TIMESTAMP WITH TIME ZONE\"", "timestamptz"),
    ("VARCHAR", "varchar"),
];

/// The name that a column of an answer has for clients.
pub(super) fn shown(name: &str) -> String {
    if let Some(inner) = name.strip_prefix("CAST(").and_then(|rest| rest.strip_suffix(')'))
        && let Some((value, kind)) = inner.rsplit_once(" AS ")
    {
        return match shown(value).as_str() {
            UNNAMED => of_type(kind),
            named => named.to_owned(),
        };
    }
    if name.starts_with(['\'', '(', '-', '[']) || name.starts_with(|c: char| c.is_ascii_digit()) {
        return UNNAMED.to_owned();
    }
    match name.split_once('(') {
        Some((function, rest)) if rest.ends_with(')') && is_plain(function) => match function {
            "count_star" => "count".to_owned(),
            _ => function.to_owned(),
        },
        _ => name.to_owned(),
    }
}

fn of_type(kind: &str) -> String {
    let plain = kind.split_once('(').map_or(kind, |(plain, _)| plain);
    let known = TYPES.iter().find(|(engine, _)| *engine == plain);
    known.map_or_else(|| plain.trim_matches('"').to_lowercase(), |(_, name)| (*name).to_owned())
}

fn is_plain(name: &str) -> bool {
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    !name.is_empty() && name.chars().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn unnamed_columns_are_named_as_by_postgresql() {
        for (engine, client) in [
            ("count_star()", "count"),
            ("sum(x)", "sum"),
            ("CAST(1 AS INTEGER)", "int4"),
            ("CAST(x AS DECIMAL(10,2))", "x"),
            ("CAST('2000-01-01' AS \"DATE\")", "date"),
            ("1", "?column?"),
            ("'a'", "?column?"),
            ("(a + b)", "?column?"),
            ("Total (USD)", "Total (USD)"),
            ("id", "id"),
        ] {
            assert_eq!(shown(engine), client, "{engine}");
        }
    }
}
