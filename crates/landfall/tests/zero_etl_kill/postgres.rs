//! What is PostgreSQL's own: types, tables, changes of definitions.

use crate::changes::Chance;
use crate::source::Kind;

const fn plain(sql: &'static str, values: &'static [&'static str]) -> Kind {
    Kind { sql, values, is_key: false, becomes: &[] }
}

const fn key(sql: &'static str, values: &'static [&'static str]) -> Kind {
    Kind { sql, values, is_key: true, becomes: &[] }
}

const fn growing(
    sql: &'static str,
    values: &'static [&'static str],
    becomes: &'static [&'static str],
) -> Kind {
    Kind { sql, values, is_key: true, becomes }
}

/// Every type that is carried, with the values at its limits.
pub(crate) const KINDS: &[Kind] = &[
    growing("smallint", &["-32768", "32767", "0", "7"], &["integer", "bigint", "numeric(38,0)"]),
    growing("integer", &["-2147483648", "2147483647", "0", "-1"], &["bigint", "numeric(20,4)"]),
    key("bigint", &["-9223372036854775808", "9223372036854775807", "0", "42"]),
    plain("real", &["1.5", "-0.1", "3.4028235e38", "1e-45", "0"]),
    plain("double precision", &["1.7976931348623157e308", "-0.1", "5e-324", "0"]),
    key(
        "numeric(38,0)",
        &["99999999999999999999999999999999999999", "-99999999999999999999999999999999999999", "0"],
    ),
    key(
        "numeric(38,37)",
        &[
            "9.9999999999999999999999999999999999999",
            "-9.9999999999999999999999999999999999999",
            "-0.0000000000000000000000000000000000001",
            "0",
        ],
    ),
    key("numeric(12,2)", &["1234567890.12", "-0.01", "10000", "0.10"]),
    plain("money", &["'-92233720368547758.08'", "'92233720368547758.07'", "'0.1'", "'-1234.56'"]),
    key("boolean", &["true", "false"]),
    growing("char(5)", &["'ab'", "'äöüß€'", "''", "'a b'", "'𝄞𝄞𝄞𝄞𝄞'"], &["text"]),
    growing("varchar(20)", &["'véry'", "''", "' a '", "'NULL'", "'𝄞'"], &["text", "varchar(80)"]),
    growing(
        "text",
        &[
            r"E'tab\t newline\n back\\slash €𝄞'",
            "repeat('x', 65535)",
            "repeat('𝄞', 16383)",
            "''",
            "'\\N'",
            "'a'",
        ],
        &["varchar"],
    ),
    key("name", &["'a name'", "'x'", "'ünïcode'", "repeat('n', 63)"]),
    key("bytea", &[r"'\x00ff5c0a'", "''", r"'\x'", r"'\x00'", "decode(repeat('ab', 900), 'hex')"]),
    plain("bytea", &["decode(repeat('00ff', 40000), 'hex')", r"'\xff'"]),
    key("bit(5)", &["B'10101'", "B'00000'", "B'11111'"]),
    key("bit varying", &["B'1'", "B''", "B'111111111'", "B'0'"]),
    growing(
        "date",
        &["'0001-01-01'", "'9999-12-31'", "'2000-02-29'", "'1969-12-31'", "'1582-10-10'"],
        &["timestamp"],
    ),
    key(
        "timestamp",
        &[
            "'0001-01-01 00:00:00'",
            "'9999-12-31 23:59:59.999999'",
            "'1969-12-31 23:59:59.5'",
            "'2024-02-29 12:00:00.000001'",
        ],
    ),
    key(
        "timestamptz",
        &[
            "'0001-01-01 00:00:00+00'",
            "'9999-12-31 23:59:59.999999+00'",
            "'2024-06-01 12:00:00+05:30'",
        ],
    ),
    key("time", &["'24:00:00'", "'00:00:00.000001'", "'12:34:56.5'"]),
    key("timetz", &["'23:59:59.5-15:59'", "'00:00:00+00'", "'12:00:00+05:30'"]),
    plain(
        "interval",
        &[
            "'1 year 2 mons 3 days 04:05:06.789'",
            "'-1 mon +5 days -00:00:00.000001'",
            "'0'",
            "'178000000 years'",
            "'-178000000 years'",
            "'2147483647 days'",
            "'1 day 100:00:00'",
        ],
    ),
    plain("json", &[r#"'{"a" :  1, "b": [null]}'"#, "'[]'", "'null'", r#"'"ünïcode 𝄞 \\ \" "'"#]),
    plain("jsonb", &[r#"'{"b": 1.5, "a": [1e4, "\u00e9"]}'"#, r#"'"x"'"#, "'[]'", "'{}'", "'0'"]),
    key(
        "uuid",
        &[
            "'00000000-0000-0000-0000-000000000000'",
            "'ffffffff-ffff-ffff-ffff-ffffffffffff'",
            "'123e4567-e89b-12d3-a456-426614174000'",
        ],
    ),
    key("inet", &["'10.0.0.1/8'", "'::1'", "'1.2.3.4'", "'0.0.0.0/0'"]),
    key("cidr", &["'10.0.0.0/8'", "'::/0'", "'1.2.3.4'"]),
    key("macaddr", &["'08:00:2b:01:02:03'", "'ff:ff:ff:ff:ff:ff'"]),
    key("oid", &["0", "4294967295", "1"]),
    plain("xid", &["'0'", "'4294967295'", "'1'"]),
    key("xid8", &["'0'", "'18446744073709551615'", "'9223372036854775808'"]),
    plain("tsvector", &[r"'''it''''s'':1A,2B fat:2C'", "''", "'a:1 b:16383'"]),
    plain("tsquery", &["'fat & !cat:AB'", "'(a | b) & (c <-> (d & e)) & !(f | g:*)'", "''"]),
    plain("jsonpath", &["'$.a[*] ? (@ > 1)'", "'$'", "'strict $.\"ü\"'"]),
    plain("xml", &["'<a b=\"1\">ü</a>'", "'text'", "''"]),
    plain("integer[]", &["'{1,NULL,-3}'", "'{}'", "'{{1,2},{3,4}}'", "'{-2147483648,2147483647}'"]),
    plain("text[]", &[r#"'{"a,b","c\"d",NULL,"NULL","","ü𝄞"}'"#, "'{}'", "'{x}'"]),
    plain("numeric[]", &["'{1.0,-12345678.000900}'", "'{0.00001}'", "'{}'"]),
    plain("boolean[]", &["'{t,f,NULL}'", "'{}'"]),
    plain("double precision[]", &["'{1.5,-0.25,5e-324}'", "'{NaN,Infinity}'", "'{}'"]),
    plain("jsonb[]", &[r#"ARRAY['{"a": 1}','null']::jsonb[]"#, "'{}'"]),
    plain("date[]", &["'{2000-02-29,0001-01-01}'", "'{}'"]),
    plain("timestamp[]", &["'{2000-02-29 12:00:00.5}'", "'{}'"]),
    plain("timestamptz[]", &["'{2000-02-29 12:00:00+00}'", "'{}'"]),
    plain("uuid[]", &["'{123e4567-e89b-12d3-a456-426614174000}'", "'{}'"]),
    plain("bytea[]", &[r"ARRAY['\x00ff']::bytea[]", "'{}'"]),
];

pub(crate) const BASE: &[&str] = &[
    "CREATE SCHEMA other",
    "CREATE TABLE keyed (id bigint PRIMARY KEY, n int NOT NULL, t text)",
    "CREATE TABLE pairs (a int, b text, v numeric(12,3), PRIMARY KEY (a, b))",
    "CREATE TABLE wide (id int PRIMARY KEY, big text, small int)",
    "CREATE TABLE mark (id int PRIMARY KEY, n bigint)",
    "INSERT INTO keyed SELECT i, i % 10, 'row ' || i FROM generate_series(1, 20000) i",
    "INSERT INTO pairs SELECT i % 100, 'b' || i, i / 7.0 FROM generate_series(1, 10000) i",
    "INSERT INTO wide SELECT i, repeat(md5(i::text), 120), i FROM generate_series(1, 500) i",
    "INSERT INTO mark VALUES (1, 0)",
    "CREATE SEQUENCE keys START 1000000",
    "CREATE VIEW seen AS SELECT * FROM keyed",
    "CREATE MATERIALIZED VIEW kept AS SELECT * FROM pairs",
    "CREATE UNLOGGED TABLE unlogged (id int PRIMARY KEY)",
];

/// Changes of the tables with many rows.
pub(crate) const CHANGES: &[&str] = &[
    "INSERT INTO keyed SELECT nextval('keys'), 1, 'new' FROM generate_series(1, 3)",
    "INSERT INTO keyed SELECT nextval('keys'), 2, 'bulk' FROM generate_series(1, 3000)",
    "DELETE FROM keyed WHERE t = 'bulk'",
    "UPDATE keyed SET n = n + 1, t = t || '.' WHERE id = (SELECT 1 + (random() * 19000)::int)",
    "UPDATE keyed SET id = nextval('keys') WHERE id = (SELECT 1 + (random() * 19000)::int)",
    "DELETE FROM keyed WHERE id = (SELECT 1 + (random() * 19000)::int)",
    "UPDATE pairs SET v = v + 1 WHERE a = (SELECT (random() * 100)::int) AND b LIKE '%7'",
    "UPDATE pairs SET b = b || '7' WHERE a = 3",
    "UPDATE wide SET small = small + 1 WHERE id = (SELECT 1 + (random() * 400)::int)",
    "UPDATE wide SET small = small + 1, id = id + 1000 WHERE id = (SELECT 1 + (random() * 400)::int)",
];

/// A change of definitions that only PostgreSQL knows, or spells its own way.
pub(crate) fn definition(chance: &mut Chance<'_>) -> Option<Vec<String>> {
    let table = chance.table()?;
    let name = table.full_name();
    let new_name = chance.new_name("r_");
    Some(match chance.dice.below(13) {
        0 => vec![format!("ALTER TABLE {name} RENAME TO {new_name}")],
        1 => {
            let (_, column, kind) = chance.new_column();
            let value = *chance.dice.one_of(kind.values);
            let null = if chance.dice.once_in(2) { " NOT NULL" } else { "" };
            vec![format!("ALTER TABLE {name} ADD COLUMN {column} DEFAULT {value}{null}")]
        }
        2 => {
            let (column, kind) = chance.column(&table)?;
            if kind.becomes.is_empty() {
                return None;
            }
            let becomes = *chance.dice.one_of(kind.becomes);
            vec![format!("ALTER TABLE {name} ALTER {} TYPE {becomes}", column.name)]
        }
        3 => vec![format!("VACUUM FULL {name}")],
        4 => vec![
            format!("ALTER TABLE {name} SET UNLOGGED"),
            format!("DELETE FROM {name}"),
            format!("ALTER TABLE {name} SET LOGGED"),
        ],
        5 => vec![format!("ALTER TABLE {name} SET UNLOGGED")],
        6 => {
            let schema = if table.schema == "public" { "other" } else { "public" };
            vec![format!("ALTER TABLE {name} SET SCHEMA {schema}")]
        }
        7 => {
            let second = chance.table()?;
            if second.schema != table.schema || second.name == table.name {
                return None;
            }
            let (a, b) = (&table.name, &second.name);
            vec![format!(
                "BEGIN; ALTER TABLE {name} RENAME TO {new_name}; \
                 ALTER TABLE {schema}.{b} RENAME TO {a}; \
                 ALTER TABLE {schema}.{new_name} RENAME TO {b}; COMMIT",
                schema = table.schema
            )]
        }
        8 => {
            // In the middle of a transaction, which may come to nothing.
            let (_, column, _) = chance.new_column();
            let end = if chance.dice.once_in(3) { "ROLLBACK" } else { "COMMIT" };
            vec![format!(
                "BEGIN; DELETE FROM {name}; ALTER TABLE {name} ADD COLUMN {column}; {end}"
            )]
        }
        9 => {
            let (column, _) = chance.column(&table)?;
            // The same rows, or others, without a line of it in the log.
            vec![
                format!("TRUNCATE {name}"),
                crate::changes::insert(chance.engine, chance.dice, &table, &name, 9),
                format!("ALTER TABLE {name} ALTER {c} TYPE text USING NULL", c = column.name),
                format!("ALTER TABLE {name} DROP COLUMN {}", column.name),
            ]
        }
        10 => vec![format!(
            "BEGIN; CREATE TABLE {new_name} AS SELECT * FROM {name}; \
             ALTER TABLE {new_name} ADD PRIMARY KEY ({}); COMMIT",
            key_of(&table)
        )],
        11 => vec![format!(
            "DO $do$ BEGIN EXECUTE (SELECT format('ALTER TABLE {name} DROP CONSTRAINT %I, ADD PRIMARY KEY (id)', conname) \
             FROM pg_constraint WHERE conrelid = '{name}'::regclass AND contype = 'p'); END $do$"
        )],
        _ => vec![
            format!("ALTER TABLE {name} SET UNLOGGED"),
            format!("ALTER TABLE {name} RENAME TO {new_name}"),
            format!("ALTER TABLE {}.{new_name} SET LOGGED", table.schema),
        ],
    })
}

fn key_of(table: &crate::source::Table) -> String {
    let keys: Vec<&str> =
        table.columns.iter().filter(|c| c.is_key).map(|c| c.name.as_str()).collect();
    keys.join(", ")
}
