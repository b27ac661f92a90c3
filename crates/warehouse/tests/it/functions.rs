//! SQL as users of Redshift write it.

use crate::served::{Folder, Served};

#[test]
fn functions_of_redshift_answer_as_there() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    served.run(
        "CREATE TABLE t (id INTEGER, name VARCHAR, placed TIMESTAMP, doc JSON);
         INSERT INTO t VALUES
             (1, 'Ann', '2024-01-31 10:30:00', '{\"a\": {\"b\": [10, 20]}, \"k\": \"v\"}'),
             (2, 'Bo', '2024-02-29 23:59:59', NULL), (3, NULL, NULL, NULL)",
    );
    for (query, rows) in [
        ("SELECT NVL(name, 'nobody') FROM t ORDER BY id", vec!["Ann", "Bo", "nobody"]),
        ("SELECT NVL2(name, 'y', 'n') FROM t WHERE id = 3", vec!["n"]),
        ("SELECT ISNULL(name, 'x') FROM t WHERE id = 3", vec!["x"]),
        ("SELECT DATEADD(month, 1, placed) FROM t WHERE id = 1", vec!["2024-02-29 10:30:00"]),
        ("SELECT DATEADD('day', -1, '2024-03-01')", vec!["2024-02-29 00:00:00"]),
        ("SELECT DATEDIFF(day, '2024-01-01', '2024-03-01')", vec!["60"]),
        ("SELECT DATEDIFF(hour, DATE '2024-01-01', TIMESTAMP '2024-01-02 01:00:00')", vec!["25"]),
        ("SELECT DATE_PART(yr, placed) FROM t WHERE id = 1", vec!["2024"]),
        ("SELECT DATE_TRUNC('month', placed) FROM t WHERE id = 1", vec!["2024-01-01 00:00:00"]),
        ("SELECT LISTAGG(name, ', ') WITHIN GROUP (ORDER BY name DESC) FROM t", vec!["Bo, Ann"]),
        ("SELECT LISTAGG(name) WITHIN GROUP (ORDER BY name) FROM t", vec!["AnnBo"]),
        ("SELECT DECODE(name, 'Ann', 1, NULL, 2, 3) FROM t ORDER BY id", vec!["1", "3", "2"]),
        ("SELECT CONVERT(decimal(10,2), '1.5')", vec!["1.50"]),
        (
            "SELECT TO_CHAR(placed, 'YYYY-MM-DD HH24:MI') FROM t WHERE id = 2",
            vec!["2024-02-29 23:59"],
        ),
        ("SELECT TO_CHAR(placed, 'DD Mon YYYY') FROM t WHERE id = 2", vec!["29 Feb 2024"]),
        ("SELECT TO_DATE('29-FEB-2024', 'DD-MON-YYYY')", vec!["2024-02-29"]),
        ("SELECT TO_TIMESTAMP('2024-02-29 01', 'YYYY-MM-DD HH24')", vec!["2024-02-29 01:00:00+00"]),
        ("SELECT LEN('äbc'), STRTOL('ff', 16), CHARINDEX('b', 'abc')", vec!["3|255|2"]),
        ("SELECT MEDIAN(id), APPROXIMATE COUNT(DISTINCT id) FROM t", vec!["2|3"]),
        ("SELECT TOP 2 id FROM t ORDER BY id DESC", vec!["3", "2"]),
        ("SELECT count(*) FROM (SELECT TOP 2 * FROM t) x", vec!["2"]),
        ("SELECT 'a' || NULL", vec!["NULL"]),
        ("SELECT JSON_EXTRACT_PATH_TEXT('{\"a\": {\"b\": \"c\"}}', 'a', 'b')", vec!["c"]),
        ("SELECT t.doc.a.b[0], doc.k FROM t WHERE id = 1", vec!["10|\"v\""]),
        ("SELECT JSON_PARSE('[1, 2]')[1]", vec!["2"]),
        ("SELECT id FROM t QUALIFY row_number() OVER (ORDER BY id DESC) = 1", vec!["3"]),
        ("SELECT current_user, current_database()", vec!["admin|dev"]),
        ("SELECT ADD_MONTHS('2024-02-29', 1)", vec!["2024-03-31 00:00:00"]),
        (
            "SELECT CONVERT_TIMEZONE('Europe/Berlin', '2024-07-01 12:00:00')",
            vec!["2024-07-01 14:00:00"],
        ),
        ("SELECT SHA2('a', 256) = sha256('a'), BTRIM('  x ')", vec!["t|x"]),
        ("SELECT GETDATE() <= SYSDATE, abs(DATEDIFF(minute, GETDATE(), SYSDATE)) < 2", vec!["t|t"]),
    ] {
        assert_eq!(served.lines(query), rows, "{query}");
    }
    assert_eq!(served.refused("SELECT TO_CHAR(id, '999') FROM t"), "0A000");
    assert_eq!(served.refused("SELECT STRTOL('9', 8)"), "22023");
}

#[test]
fn the_catalogue_answers_what_tools_ask() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    served.run("CREATE TABLE t (id INTEGER NOT NULL, price DECIMAL(10,2)); CREATE VIEW v AS SELECT 1 AS one");
    for (query, rows) in [
        (
            "SELECT n.nspname, c.relname, c.relkind FROM pg_catalog.pg_class c
             JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'v') AND n.nspname = 'public' ORDER BY 2",
            vec!["public|t|r", "public|v|v"],
        ),
        (
            "SELECT a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull, t.typname
             FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
             WHERE a.attrelid = 't'::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum",
            vec!["id|integer|t|int4", "price|numeric(10,2)|f|numeric"],
        ),
        ("SELECT count(*) FROM pg_catalog.pg_index i JOIN pg_constraint c ON c.conindid = i.indexrelid", vec!["0"]),
        ("SELECT usename FROM pg_stat_activity", vec!["admin"]),
        ("SELECT count(*) > 10 FROM pg_catalog.pg_settings", vec!["t"]),
        (
            "SELECT table_name, table_type FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
            vec!["t|BASE TABLE", "v|VIEW"],
        ),
        (
            "SELECT column_name, data_type, is_nullable FROM information_schema.columns
             WHERE table_name = 't' ORDER BY ordinal_position",
            vec!["id|integer|NO", "price|numeric|YES"],
        ),
        ("SELECT schema_name FROM information_schema.schemata WHERE schema_name = 'public'", vec!["public"]),
        ("SELECT datname FROM pg_database WHERE datname = current_database()", vec!["dev"]),
    ] {
        assert_eq!(served.lines(query), rows, "{query}");
    }
}
