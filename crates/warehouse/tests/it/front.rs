//! What clients see: sessions, transactions, both protocols, refusals.

use crate::served::{Folder, INTEGRATION, NAMESPACE, Served, namespace};
use futures_util::StreamExt;
use warehouse::{Settings, Warehouse};

#[test]
fn a_session_reads_and_writes_its_own_database() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    served
        .run("CREATE TABLE t (id INTEGER, note VARCHAR); INSERT INTO t VALUES (1, 'a'), (2, NULL)");
    assert_eq!(served.lines("SELECT * FROM public.t ORDER BY id"), ["1|a", "2|NULL"]);
    served.run("BEGIN");
    served.run("UPDATE t SET note = 'b' WHERE id = 2");
    served.run("ROLLBACK");
    assert_eq!(served.lines("SELECT note FROM t WHERE id = 2"), ["NULL"]);
    // An error in a transaction ends it for all but its end.
    served.run("BEGIN");
    assert_eq!(served.refused("SELECT nothing FROM t"), "42703");
    assert_eq!(served.refused("SELECT 1"), "25P02");
    served.run("COMMIT");
    assert_eq!(served.lines("SELECT 1; SELECT 2"), ["1", "2"]);
    assert_eq!(served.lines("INSERT INTO t VALUES (3, 'c') RETURNING id"), ["3"]);
    // It is there after a restart.
    drop(served);
    let served = Served::open(folder.path());
    assert_eq!(served.lines("SELECT count(*) FROM t"), ["3"]);
}

#[test]
fn nobody_writes_where_a_feed_does() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    served.run(&format!("CREATE DATABASE copy FROM INTEGRATION '{INTEGRATION}' DATABASE 'shop'"));
    for sql in [
        "CREATE TABLE copy.main.t (x INTEGER)",
        "DELETE FROM copy.landfall.feed",
        "DROP SCHEMA copy.landfall CASCADE",
        "BEGIN; CREATE TABLE copy.main.t (x INTEGER)",
        "BEGIN READ ONLY; CREATE TABLE u (x INTEGER)",
        "BEGIN; WITH a AS (SELECT 1) INSERT INTO copy.landfall.feed (transactions, bytes) SELECT 1, 1",
    ] {
        assert_eq!(served.refused(sql), "25006", "{sql}");
        served.run("ROLLBACK");
    }
    let inside = served.connect("copy");
    let error = served.query_with(&inside, "CREATE TABLE t (x INTEGER)").unwrap_err();
    assert_eq!(error.code().unwrap().code(), "25006");
    assert_eq!(served.query_with(&inside, "SELECT count(*) FROM landfall.tables").unwrap(), ["0"]);
}

#[test]
fn the_server_is_out_of_reach() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    for (sql, code) in [
        ("ATTACH '/tmp/x.db'", "0A000"),
        ("SELECT * FROM read_text('/etc/passwd')", "42501"),
        ("COPY (SELECT 1) TO '/tmp/x'", "42601"),
        ("SELECT * FROM '/etc/passwd'", "42P01"),
        ("PRAGMA database_list", "0A000"),
        ("INSTALL httpfs", "0A000"),
        ("EXPLAIN ANALYZE ATTACH 'x'", "0A000"),
        ("DECLARE c CURSOR FOR SELECT 1", "25P01"),
        ("\u{a0}ATTACH ':memory:' AS x", "0A000"),
        ("\u{3000}COPY (SELECT 1) TO 'x'", "42601"),
        ("SELECT * FROM \"Read_Text\" ('x')", "42501"),
        ("SAVEPOINT s", "0A000"),
        ("NOTHING KNOWN", "42601"),
        ("SELECT getenv('HOME')", "42501"),
    ] {
        assert_eq!(served.refused(sql), code, "{sql}");
    }
    // Where its folders are is not told.
    for sql in [
        "SELECT * FROM duckdb_settings()",
        "SELECT path FROM duckdb_databases()",
        "SELECT * FROM pragma_database_list",
        "SELECT system.main.current_setting('temp_directory')",
    ] {
        assert_eq!(served.refused(sql), "42501", "{sql}");
    }
    // What is set is the front's own affair, not the engine's.
    assert_eq!(served.refused("SET memory_limit TO '1TB'"), "42704");
    assert_eq!(served.lines("SELECT current_setting('temp_directory')"), ["NULL"]);
}

#[test]
fn a_namespace_that_was_not_opened_since_the_start_is_removed_with_its_files() {
    let folder = Folder::new();
    drop(Served::open(folder.path()));
    let own = folder.path().join(NAMESPACE);
    assert!(own.join("databases.json").exists());
    let settings = Settings { memory_bytes_max: 64 << 20, threads: 1 };
    let warehouse = Warehouse::open(folder.path(), settings).unwrap();
    for wrong in ["", ".", "..", "a/b"] {
        assert!(warehouse.remove_namespace(wrong).is_err(), "{wrong:?}");
    }
    assert!(own.exists());
    warehouse.remove_namespace(NAMESPACE).unwrap();
    assert!(!own.exists());
    warehouse.remove_namespace(NAMESPACE).unwrap();
    // Nor is anything left of one that is open.
    warehouse.put_namespace(namespace()).unwrap();
    warehouse.remove_namespace(NAMESPACE).unwrap();
    assert!(!own.exists());
}

#[test]
fn no_spelling_hides_a_statement_from_the_front() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    served.run(&format!("CREATE DATABASE copy FROM INTEGRATION '{INTEGRATION}' DATABASE 'shop'"));
    let kept = "SELECT count(*) FROM copy.landfall.feed";
    assert_eq!(served.lines(kept), ["1"]);
    for sql in [
        "SELECT 1 --\r; COMMIT; DELETE FROM copy.landfall.feed; SELECT 1",
        "SELECT E'a'\n'\\'' || '; COMMIT; DELETE FROM copy.landfall.feed; SELECT '1",
        "SELECT E'a'\n'\\'; COMMIT; DELETE FROM copy.landfall.feed; SELECT ''1'",
        "SELECT * FROM U&\"\\0071uery\"('DELETE FROM copy.landfall.feed')",
        "SELECT 1 AS x\u{85}$$, 2; COMMIT; DELETE FROM copy.landfall.feed; SELECT 1 AS y$$",
        "SELECT * FROM query COLLATE pg_catalog.default ('SELECT 1')",
        "SELECT 1 OPERATOR(- -) '\n; COMMIT; DELETE FROM copy.landfall.feed; SELECT 1 --'",
        "SELECT 1 OPERATOR(/ *) '*/; COMMIT; DELETE FROM copy.landfall.feed; SELECT 1 --'",
    ] {
        // Some say nothing wrong and are carried out as they are read; none does more.
        let _ = served.query(sql);
        let client = served.connect("dev");
        let prepared = served.runtime.block_on(client.query(sql, &[]));
        assert_eq!(served.lines(kept), ["1"], "{sql} {prepared:?}");
    }
    assert_eq!(
        served.refused("SELECT * FROM query COLLATE pg_catalog.default ('SELECT 1')"),
        "42501"
    );
    // What is not hidden is read as ever.
    assert_eq!(
        served.lines("SELECT 'a'\n'b' || $x$it's$x$, 1.5e-1*2, .5 -- c\r, 7"),
        ["abit's|0.3|0.5|7"]
    );
}

#[test]
fn what_reads_only_does_not_write() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    served.run("CREATE TABLE t (x INTEGER)");
    let insert = "INSERT INTO t VALUES (1)";
    served.run("BEGIN; SET TRANSACTION READ ONLY");
    assert_eq!(served.lines("SHOW transaction_read_only"), ["on"]);
    assert_eq!(served.refused(insert), "25006");
    served.run("ROLLBACK; BEGIN; SET TRANSACTION ISOLATION LEVEL SERIALIZABLE, READ ONLY");
    assert_eq!(served.refused("WITH a AS (SELECT 1) INSERT INTO t SELECT * FROM a"), "25006");
    served.run("ROLLBACK; SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY");
    assert_eq!(served.refused(insert), "25006");
    assert_eq!(served.refused("CREATE DATABASE other"), "25006");
    assert_eq!(served.refused(&format!("BEGIN; {insert}")), "25006");
    served.run("ROLLBACK");
    served.run(&format!(
        "BEGIN READ WRITE; {insert}; COMMIT; SET default_transaction_read_only = off"
    ));
    served.run("WITH a AS (SELECT 2) INSERT INTO t SELECT * FROM a");
    assert_eq!(served.lines("SELECT x FROM t ORDER BY x"), ["1", "2"]);
}

#[test]
fn parameters_are_known_ones_and_local_ones_end() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    served.run("SET query_group = 'a'; BEGIN; SET LOCAL query_group = 'b'; SET LOCAL my.own = 1");
    assert_eq!(served.lines("SHOW query_group"), ["b"]);
    served.run("COMMIT");
    assert_eq!(served.lines("SHOW query_group"), ["a"]);
    assert_eq!(served.refused("SHOW my.own"), "42704");
    served.run("BEGIN; SET LOCAL search_path = nowhere");
    assert_eq!(served.refused("SELECT nothing"), "42703");
    served.run("ROLLBACK; CREATE TABLE t (x INTEGER)");
    assert_eq!(served.lines("SELECT count(*) FROM public.t"), ["0"]);
    assert_eq!(served.refused("SET no_such_thing = 1"), "42704");
    assert_eq!(served.refused("SET ROLE somebody"), "42704");
    for number in 0..99 {
        served.run(&format!("SET my.own{number} = {number}"));
    }
    assert_eq!(served.refused("SET my.last = 1"), "53400");
}

#[test]
fn what_returns_rows_is_described_and_explained_without_running() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    served.run("CREATE TABLE t (id BIGINT, note VARCHAR)");
    let client = served.connect("dev");
    let insert = "INSERT INTO t (id, note) VALUES ($1, $2) RETURNING id, note || '!' AS loud";
    let prepared = served.runtime.block_on(client.prepare(insert)).unwrap();
    let names: Vec<&str> = prepared.columns().iter().map(tokio_postgres::Column::name).collect();
    assert_eq!(names, ["id", "loud"]);
    assert_eq!(served.lines("SELECT count(*) FROM t"), ["0"]);
    let rows = served.runtime.block_on(client.query(insert, &[&"7", &"x"])).unwrap();
    assert_eq!((rows[0].get::<_, i64>(0), rows[0].get::<_, String>(1)), (7, "x!".to_owned()));
    let explain = "EXPLAIN ANALYZE INSERT INTO t VALUES (8, 'y')";
    let prepared = served.runtime.block_on(client.prepare(explain)).unwrap();
    assert_eq!(prepared.columns().len(), 2);
    assert_eq!(served.lines("SELECT count(*) FROM t"), ["1"]);
}

#[test]
fn rows_that_others_follow_are_parked() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    let many = served.lines("SELECT repeat('x', 100) FROM range(20000); SELECT 1");
    assert_eq!((many.len(), many.last().map(String::as_str)), (20_001, Some("1")));
    // What fails on the way keeps those that follow from being carried out.
    let fails =
        "SELECT CASE WHEN range = 199999 THEN error('late')::INTEGER ELSE 1 END FROM range(200000)";
    served.refused(&format!("{fails}; CREATE TABLE never (x INTEGER)"));
    served.refused("SELECT * FROM never");
}

#[test]
fn integrations_are_shown_and_refreshed() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    let query =
        "SELECT integration_id, target_database, state, source_database FROM svv_integration";
    let waiting = format!("{INTEGRATION}|NULL|PendingDbConnectState|shop");
    assert_eq!(served.lines(query), [waiting]);
    assert_eq!(
        served.refused("CREATE DATABASE x FROM INTEGRATION 'nothing' DATABASE 'shop'"),
        "3D000"
    );
    assert_eq!(
        served.refused(&format!("CREATE DATABASE x FROM INTEGRATION '{INTEGRATION}'")),
        "22023"
    );
    served
        .run(&format!("CREATE DATABASE \"Shop\" FROM INTEGRATION '{INTEGRATION}' DATABASE 'shop'"));
    let shown = format!("{INTEGRATION}|Shop|SchemaDiscoveryState|shop");
    assert_eq!(served.lines(query), [shown]);
    let again = format!("CREATE DATABASE x FROM INTEGRATION '{INTEGRATION}' DATABASE 'shop'");
    assert_eq!(served.refused(&again), "42P04");
    served.run("ALTER DATABASE shop INTEGRATION REFRESH INERROR TABLES");
    let asked = served.refreshes.lock().unwrap().clone();
    assert_eq!(asked, [("shop".to_owned(), replicate::feed::Refresh::InError)]);
    served.refuses_refreshes.store(true, std::sync::atomic::Ordering::SeqCst);
    assert_eq!(served.refused("ALTER DATABASE shop INTEGRATION REFRESH ALL TABLES"), "55000");
    let failed = warehouse::IntegrationSpec { has_failed: true, ..served.integration(&["shop"]) };
    served.warehouse.put_integration(failed).unwrap();
    assert_eq!(served.lines("SELECT state FROM svv_integration"), ["ErrorState"]);
    assert!(served.lines("SELECT * FROM svv_integration_table_state").is_empty());
    assert!(served.lines("SELECT * FROM SYS_INTEGRATION_ACTIVITY").is_empty());
    assert_eq!(served.refused("BEGIN; DROP DATABASE shop"), "25001");
    served.run("ROLLBACK; DROP DATABASE shop");
    assert_eq!(served.refused("DROP DATABASE shop"), "3D000");
    served.run("DROP DATABASE IF EXISTS shop");
}

#[test]
fn the_extended_protocol_binds_and_describes() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    served
        .run("CREATE TABLE t (id INTEGER, price DECIMAL(10,2), note VARCHAR, moment TIMESTAMPTZ)");
    served.run(
        "INSERT INTO t VALUES (1, 12.50, 'it''s', '2024-02-29 12:00:00+00'), (2, -1, NULL, NULL)",
    );
    let client = served.connect("dev");
    served.runtime.block_on(async {
        let rows =
            client.query("SELECT id, note FROM t WHERE id = $1::int", &[&1_i32]).await.unwrap();
        assert_eq!((rows[0].get::<_, i32>(0), rows[0].get::<_, &str>(1)), (1, "it's"));
        let statement = client
            .prepare_typed(
                "SELECT count(*) FROM t WHERE note = $1",
                &[tokio_postgres::types::Type::TEXT],
            )
            .await
            .unwrap();
        for (value, count) in [("it's", 1_i64), ("x' OR '1'='1", 0)] {
            let row = client.query_one(&statement, &[&value]).await.unwrap();
            assert_eq!(row.get::<_, i64>(0), count);
        }
        let changed = client.execute("DELETE FROM t WHERE id = $1::int", &[&2_i32]).await.unwrap();
        assert_eq!(changed, 1);
        let copied = client.copy_out("COPY (SELECT * FROM t) TO STDOUT").await.unwrap();
        let lines: Vec<_> = copied.map(Result::unwrap).collect().await;
        assert_eq!(lines.concat(), b"1\t12.50\tit's\t2024-02-29 12:00:00+00\n");
        // Many rows, in the order that was asked for.
        let rows = client.query("SELECT range FROM range(100000) ORDER BY 1", &[]).await.unwrap();
        assert_eq!(rows.len(), 100_000);
        assert!(rows.iter().enumerate().all(|(at, row)| row.get::<_, i64>(0) == at as i64));
    });
}

#[test]
fn statements_end_when_they_are_cancelled_or_take_too_long() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    let endless =
        "SELECT count(*) FROM range(1000000000) a, range(1000000000) b WHERE a.range + b.range < 0";
    served.run("SET statement_timeout = 100");
    assert_eq!(served.refused(endless), "57014");
    served.run("SET statement_timeout = 0");
    let client = served.connect("dev");
    let token = client.cancel_token();
    let error = served.runtime.block_on(async {
        let running = client.simple_query(endless);
        let cancelling = async {
            // Asked for until it is heard: the statement may not have begun.
            loop {
                let _ = token.cancel_query(tokio_postgres::NoTls).await;
                tokio::task::yield_now().await;
            }
        };
        tokio::select! {
            done = running => done.unwrap_err(),
            () = cancelling => unreachable!(),
        }
    });
    assert_eq!(error.code().unwrap().code(), "57014");
    assert_eq!(served.query_with(&client, "SELECT 1").unwrap(), ["1"]);
}

#[test]
fn only_those_with_the_password_come_in() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    let attempt = |user: &str, password: &str, database: &str| {
        let mut config = tokio_postgres::Config::new();
        config.host("127.0.0.1").port(served.port).user(user).password(password).dbname(database);
        let connected = served.runtime.block_on(config.connect(tokio_postgres::NoTls));
        connected.map(|_| ()).map_err(|error| error.code().map(|code| code.code().to_owned()))
    };
    assert_eq!(attempt("admin", "wrong", "dev"), Err(Some("28P01".to_owned())));
    assert_eq!(attempt("nobody", "wrong", "dev"), Err(Some("28P01".to_owned())));
    assert_eq!(attempt("admin", crate::served::PASSWORD, "nowhere"), Err(Some("3D000".to_owned())));
    let guest =
        |until| served.warehouse.admit(crate::served::NAMESPACE, "guest", "G-1", until).unwrap();
    guest(i64::MAX);
    assert_eq!(attempt("guest", "G-1", "dev"), Ok(()));
    guest(0);
    assert_eq!(attempt("guest", "G-1", "dev"), Err(Some("28P01".to_owned())));
}
