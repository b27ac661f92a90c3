//! What is MariaDB's own: types, tables, changes of definitions.

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
    growing("TINYINT", &["-128", "127", "0"], &["SMALLINT", "BIGINT", "DECIMAL(5,1)"]),
    growing("TINYINT UNSIGNED", &["255", "0", "128"], &["SMALLINT UNSIGNED", "INT"]),
    growing("SMALLINT", &["-32768", "32767", "0"], &["INT", "DECIMAL(38,0)"]),
    growing("SMALLINT UNSIGNED", &["65535", "0", "32768"], &["INT UNSIGNED", "MEDIUMINT"]),
    key("MEDIUMINT", &["-8388608", "8388607", "0"]),
    key("MEDIUMINT UNSIGNED", &["16777215", "0", "8388608"]),
    key("INT", &["-2147483648", "2147483647", "0"]),
    growing("INT UNSIGNED", &["4294967295", "0", "2147483648"], &["BIGINT", "BIGINT UNSIGNED"]),
    key("BIGINT", &["-9223372036854775808", "9223372036854775807", "0"]),
    key("BIGINT UNSIGNED", &["18446744073709551615", "0", "9223372036854775808"]),
    key(
        "DECIMAL(38,0)",
        &["99999999999999999999999999999999999999", "-99999999999999999999999999999999999999", "0"],
    ),
    key(
        "DECIMAL(38,37)",
        &[
            "9.9999999999999999999999999999999999999",
            "-0.0000000000000000000000000000000000001",
            "0",
        ],
    ),
    key("DECIMAL(10,3)", &["-1234567.891", "0.001", "9999999.999"]),
    plain("FLOAT", &["16777218", "-1.1", "3.4028234e38", "1.17549e-38", "0"]),
    plain("DOUBLE", &["0.1", "-1.7976931348623157e308", "2.2250738585072014e-308", "0"]),
    key("BIT(1)", &["b'1'", "b'0'"]),
    key("BIT(12)", &["b'101000000001'", "b'0'", "b'111111111111'"]),
    key("BIT(64)", &["b'1'", "0xFFFFFFFFFFFFFFFF", "b'0'"]),
    key("BINARY(4)", &["X'0100'", "X'00'", "X'FFFFFFFF'", "''"]),
    key("VARBINARY(300)", &["X'FF00'", "''", "X'00'", "REPEAT(X'AB', 300)"]),
    growing("CHAR(5)", &["'aü'", "'x  '", "''", "' x'", "'𝄞𝄞𝄞𝄞𝄞'"], &["VARCHAR(50)", "CHAR(9)"]),
    key("CHAR(250)", &["'€'", "REPEAT('𝄞', 250)", "''"]),
    plain("CHAR(5) CHARACTER SET latin1", &["'ü€'", "''", "'abc'"]),
    plain("VARCHAR(20) CHARACTER SET latin1", &["'wü€ '", "''", "'Ÿ'"]),
    plain("VARCHAR(20) CHARACTER SET utf8mb3", &["'wü€'", "''", "'  '"]),
    plain("VARCHAR(20) CHARACTER SET ucs2", &["'wü€'", "''"]),
    plain("VARCHAR(20) CHARACTER SET utf16", &["'𝄞'", "''"]),
    plain("VARCHAR(20) CHARACTER SET utf32", &["'𝄞'", "''"]),
    growing(
        "VARCHAR(40)",
        &["'a\\0b\\\\ '", "''", "'NULL'", "'\\t\\n'", "'Ä'", "'ä'"],
        &["VARCHAR(400)", "TEXT"],
    ),
    plain("VARCHAR(4000)", &["REPEAT('ü', 300)", "REPEAT('𝄞', 4000)", "'short'"]),
    plain("TINYTEXT", &["'tiny'", "REPEAT('t', 255)", "''"]),
    plain("TEXT", &["'text 𝄞'", "REPEAT('x', 65535)", "REPEAT('𝄞', 16383)", "''"]),
    plain("MEDIUMTEXT", &["'m'", "REPEAT('m', 65535)", "''"]),
    plain("LONGTEXT CHARACTER SET latin1", &["'lü'", "''"]),
    key("ENUM('a','b','ü,x')", &["'ü,x'", "'b'", "'a'"]),
    key("SET('a','b','ü')", &["'a,ü'", "''", "'b'"]),
    growing(
        "DATE",
        &["'1969-12-31'", "'9999-12-31'", "'0001-01-01'", "'2024-02-29'"],
        &["DATETIME"],
    ),
    key("DATETIME", &["'1970-01-01 00:00:01'", "'9999-12-31 23:59:59'", "'0001-01-01 00:00:00'"]),
    key(
        "DATETIME(6)",
        &[
            "'2024-02-29 12:34:56.123456'",
            "'9999-12-31 23:59:59.999999'",
            "'1969-12-31 23:59:59.5'",
        ],
    ),
    key("DATETIME(3)", &["'2024-02-29 12:34:56.123'", "'2024-02-29 12:34:56'"]),
    key("TIMESTAMP", &["'2024-02-29 12:34:56'", "'1970-01-01 00:00:01'", "'2038-01-19 03:14:07'"]),
    key("TIMESTAMP(6)", &["'2024-02-29 12:34:56.000001'", "'2038-01-19 03:14:07.999999'"]),
    key("TIME", &["'-838:59:59'", "'00:00:01'", "'838:59:59'"]),
    key("TIME(6)", &["'-00:00:00.000001'", "'838:59:58.5'", "'-838:59:59.999999'", "'0'"]),
    key("TIME(2)", &["'-01:02:03.45'", "'101:00:00'"]),
    key("YEAR", &["2155", "1901", "0"]),
    plain("JSON", &[r#"'{"a": [1, "ü𝄞"]}'"#, "'null'", "'[]'", r#"'{"b" : 1.50,  "a": "x" }'"#]),
];

pub(crate) const BASE: &[&str] = &[
    "CREATE DATABASE other",
    "CREATE TABLE keyed (id bigint AUTO_INCREMENT PRIMARY KEY, n int NOT NULL, t text)",
    "CREATE TABLE pairs (a int, b varchar(60), v decimal(12,3), PRIMARY KEY (a, b))",
    "CREATE TABLE wide (id int PRIMARY KEY, big text, small int)",
    "CREATE TABLE mark (id int PRIMARY KEY, n bigint)",
    "INSERT INTO keyed SELECT seq, seq % 10, CONCAT('row ', seq) FROM seq_1_to_20000",
    "INSERT INTO pairs SELECT seq % 100, CONCAT('b', seq), seq / 7.0 FROM seq_1_to_10000",
    "INSERT INTO wide SELECT seq, REPEAT(MD5(seq), 120), seq FROM seq_1_to_500",
    "INSERT INTO mark VALUES (1, 0)",
    "CREATE VIEW seen AS SELECT * FROM keyed",
    "CREATE SEQUENCE numbers",
];

/// Changes of the tables with many rows.
pub(crate) const CHANGES: &[&str] = &[
    "INSERT INTO keyed (n, t) SELECT 1, 'new' FROM seq_1_to_3",
    "INSERT INTO keyed (n, t) SELECT 2, 'bulk' FROM seq_1_to_3000",
    "DELETE FROM keyed WHERE t = 'bulk'",
    "UPDATE keyed SET n = n + 1, t = CONCAT(t, '.') WHERE id = 1 + FLOOR(RAND(7) * 19000)",
    "UPDATE keyed SET n = n + 1, t = CONCAT(t, '.') WHERE id < 100 ORDER BY RAND() LIMIT 3",
    "UPDATE keyed SET id = id + 10000000 WHERE id < 10000000 ORDER BY RAND() LIMIT 2",
    "DELETE FROM keyed WHERE id < 10000000 ORDER BY RAND() LIMIT 1",
    "UPDATE pairs SET v = v + 1 WHERE b LIKE '%77'",
    "UPDATE pairs SET b = CONCAT(b, '7') WHERE a = 3 ORDER BY RAND() LIMIT 4",
    "UPDATE wide SET small = small + 1 ORDER BY RAND() LIMIT 2",
    "UPDATE wide SET small = small + 1, id = id + 1000 ORDER BY RAND() LIMIT 1",
];

/// A change of definitions that only MariaDB knows, or spells its own way.
pub(crate) fn definition(chance: &mut Chance<'_>) -> Option<Vec<String>> {
    let table = chance.table()?;
    let name = table.full_name();
    let new_name = chance.new_name("r_");
    let other = if table.schema == "shop" { "other" } else { "shop" };
    Some(match chance.dice.below(16) {
        0 => vec![format!("RENAME TABLE {name} TO {other}.{new_name}")],
        1 => vec![format!("ALTER TABLE {name} RENAME TO {}.{new_name}", table.schema)],
        2 => {
            let (_, column, kind) = chance.new_column();
            let value = *chance.dice.one_of(kind.values);
            vec![format!("ALTER TABLE {name} ADD COLUMN {column} DEFAULT ({value})")]
        }
        3 => {
            let (_, column, _) = chance.new_column();
            vec![format!("ALTER TABLE {name} ADD COLUMN {column} FIRST")]
        }
        4 => {
            let ((after, _), (_, column, _)) = (chance.column(&table)?, chance.new_column());
            vec![format!("ALTER TABLE {name} ADD COLUMN {column} AFTER {}", after.name)]
        }
        5 => {
            let (column, kind) = chance.column(&table)?;
            if kind.becomes.is_empty() {
                return None;
            }
            let becomes = *chance.dice.one_of(kind.becomes);
            vec![format!("ALTER TABLE {name} MODIFY {} {becomes} NULL", column.name)]
        }
        6 => vec![format!("ALTER TABLE {name} CONVERT TO CHARACTER SET utf8mb4")],
        7 => {
            let second = chance.table()?;
            if second.full_name() == name {
                return None;
            }
            let second = second.full_name();
            vec![format!(
                "RENAME TABLE {name} TO {other}.{new_name}, {second} TO {name}, {other}.{new_name} TO {second}"
            )]
        }
        8 => vec![
            // As tools do that alter a table beside its users.
            format!("CREATE TABLE {}.{new_name} LIKE {name}", table.schema),
            format!("ALTER TABLE {}.{new_name} ADD COLUMN {}", table.schema, chance.new_column().1),
            format!("DROP TABLE {name}"),
            format!("RENAME TABLE {}.{new_name} TO {name}", table.schema),
            crate::changes::insert(chance.engine, chance.dice, &table, &name, 4),
        ],
        9 => vec![format!(
            "CREATE TABLE {new_name} (PRIMARY KEY ({})) SELECT * FROM {name}",
            key_of(&table)
        )],
        10 => {
            let mut all = chance.create(&name);
            all[0] = all[0].replacen("CREATE TABLE", "CREATE OR REPLACE TABLE", 1);
            all
        }
        11 => vec![
            format!("ALTER TABLE {name} PARTITION BY KEY () PARTITIONS 3"),
            crate::changes::insert(chance.engine, chance.dice, &table, &name, 6),
            format!("ALTER TABLE {name} TRUNCATE PARTITION p1"),
        ],
        12 => vec![format!("ALTER TABLE {name} REMOVE PARTITIONING")],
        13 => vec![format!("ALTER TABLE {name} FORCE"), format!("OPTIMIZE TABLE {name}")],
        14 => vec![
            format!("RENAME TABLE {name} TO {}.{new_name}", table.schema),
            format!("CREATE TABLE IF NOT EXISTS {name} LIKE {}.{new_name}", table.schema),
            crate::changes::insert(chance.engine, chance.dice, &table, &name, 4),
        ],
        _ => {
            let (column, _) = chance.column(&table)?;
            let suffix = column.name.rsplit_once("_k")?.1.to_owned();
            let renamed = format!("{}_k{suffix}", chance.new_name("c"));
            vec![
                format!("ALTER TABLE {name} RENAME COLUMN {} TO {renamed}", column.name),
                format!("UPDATE {name} SET {renamed} = NULL"),
                format!("ALTER TABLE {name} RENAME COLUMN {renamed} TO {}", column.name),
            ]
        }
    })
}

fn key_of(table: &crate::source::Table) -> String {
    let keys: Vec<&str> =
        table.columns.iter().filter(|c| c.is_key).map(|c| c.name.as_str()).collect();
    keys.join(", ")
}
