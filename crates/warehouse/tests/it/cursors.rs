//! Rows piece by piece: cursors, portals with a limit of rows, and copies in all formats.

use futures_util::StreamExt;

use crate::served::{Folder, Served};

#[test]
fn a_cursor_is_read_piece_by_piece() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    served.run("CREATE TABLE t AS SELECT range AS id, 'v' || range AS v FROM range(10000)");
    assert_eq!(served.refused("DECLARE c CURSOR FOR SELECT 1"), "25P01");
    served
        .run("BEGIN; DECLARE \"C 1\" NO SCROLL CURSOR FOR SELECT * FROM t ORDER BY id DESC -- all");
    assert_eq!(served.lines("FETCH 2 FROM \"C 1\""), ["9999|v9999", "9998|v9998"]);
    // What else is asked meanwhile is answered.
    assert_eq!(served.lines("SELECT count(*) FROM t"), ["10000"]);
    assert_eq!(served.lines("FETCH NEXT FROM \"C 1\""), ["9997|v9997"]);
    served.run("MOVE FORWARD 9994 IN \"C 1\"");
    assert_eq!(served.lines("FETCH FORWARD ALL FROM \"C 1\"").len(), 3);
    assert!(served.lines("FETCH ALL FROM \"C 1\"").is_empty());
    served.run("DECLARE d CURSOR FOR VALUES (1), (1)");
    assert_eq!(served.lines("FETCH ALL d"), ["1", "1"]);
    served.run("CLOSE d");
    assert_eq!(served.refused("FETCH d"), "34000");
    served.run("ROLLBACK");
    assert_eq!(served.refused("FETCH \"C 1\""), "34000");
    // The cursor of a transaction that wrote sees what it wrote, and ends with it.
    served
        .run("BEGIN; DELETE FROM t WHERE id > 1; DECLARE c CURSOR FOR SELECT id FROM t ORDER BY 1");
    assert_eq!(served.lines("FETCH ALL FROM c"), ["0", "1"]);
    served.run("COMMIT");
    assert_eq!(served.refused("FETCH c"), "34000");
    assert_eq!(served.lines("SELECT count(*) FROM t"), ["2"]);
    assert_eq!(
        served.lines("SELECT count(*) FROM duckdb_tables() WHERE database_name = 'temp'"),
        ["0"]
    );
}

#[test]
fn portals_give_as_many_rows_as_are_asked_for() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    let mut client = served.connect("dev");
    served.runtime.block_on(async {
        let transaction = client.transaction().await.unwrap();
        let query = "SELECT range AS id, repeat('x', 100) FROM range(200000) ORDER BY 1";
        let statement = transaction.prepare(query).await.unwrap();
        let portal = transaction.bind(&statement, &[]).await.unwrap();
        let other = transaction.bind(&statement, &[]).await.unwrap();
        let mut next = 0;
        let mut take = async |rows: i32| {
            let found = transaction.query_portal(&portal, rows).await.unwrap();
            for row in &found {
                assert_eq!(row.get::<_, i64>(0), next);
                next += 1;
            }
            found.len()
        };
        assert_eq!(take(3).await, 3);
        assert_eq!(take(50_000).await, 50_000);
        // Another statement, and another portal, in the middle of it.
        let row = transaction.query_one("SELECT 7::bigint", &[]).await.unwrap();
        assert_eq!(row.get::<_, i64>(0), 7);
        assert_eq!(transaction.query_portal(&other, 10).await.unwrap().len(), 10);
        assert_eq!(take(1).await, 1);
        assert_eq!(take(0).await, 149_996);
        assert_eq!(take(5).await, 0);
        let rows = transaction.query_portal(&other, 1).await.unwrap();
        assert_eq!(rows[0].get::<_, i64>(0), 10);
        // What is left of the other portal does no harm.
        transaction.commit().await.unwrap();
        let row = client.query_one("SELECT 8::bigint", &[]).await.unwrap();
        assert_eq!(row.get::<_, i64>(0), 8);
    });
    let spilled = folder.path().join(crate::served::NAMESPACE).join("spill");
    assert_eq!(std::fs::read_dir(spilled).unwrap().count(), 0);
}

#[test]
fn a_portal_that_is_left_does_not_end_its_transaction() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    let mut client = served.connect("dev");
    served.runtime.block_on(async {
        let transaction = client.transaction().await.unwrap();
        transaction.batch_execute("CREATE TABLE t (x INTEGER)").await.unwrap();
        let query = "SELECT range FROM range(10000000)";
        let statement = transaction.prepare(query).await.unwrap();
        let portal = transaction.bind(&statement, &[]).await.unwrap();
        assert_eq!(transaction.query_portal(&portal, 2).await.unwrap().len(), 2);
        drop(portal);
        transaction.batch_execute("INSERT INTO t VALUES (1)").await.unwrap();
        transaction.commit().await.unwrap();
    });
    assert_eq!(served.lines("SELECT * FROM t"), ["1"]);
}

#[test]
fn copies_have_the_format_that_is_asked_for() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    served.run("CREATE TABLE t (id INTEGER, note VARCHAR)");
    served.run("INSERT INTO t VALUES (1, 'a|b'), (2, NULL), (3, '')");
    let client = served.connect("dev");
    let copy = |options: &str| {
        let text = format!("COPY (SELECT * FROM t ORDER BY id) TO STDOUT {options}");
        let lines = served.runtime.block_on(async {
            let copied = client.copy_out(text.as_str()).await.unwrap();
            copied.map(Result::unwrap).collect::<Vec<_>>().await
        });
        String::from_utf8(lines.concat()).unwrap()
    };
    assert_eq!(copy(""), "1\ta|b\n2\t\\N\n3\t\n");
    assert_eq!(
        copy("WITH (FORMAT csv, HEADER, DELIMITER '|', NULL 'nil')"),
        "id|note\n1|\"a|b\"\n2|nil\n3|\n"
    );
    assert_eq!(copy("CSV FORCE QUOTE *"), "\"1\",\"a|b\"\n\"2\",\n\"3\",\"\"\n");
    assert_eq!(copy("DELIMITER '|' NULL ''"), "1|a\\|b\n2|\n3|\n");
}

#[test]
fn a_copy_that_others_follow_is_answered() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    let client = served.connect("dev");
    let all = "COPY (SELECT repeat('x', 1000) FROM range(100000)) TO STDOUT; SELECT 1";
    served.runtime.block_on(async {
        // This client takes no copies that it has not asked for by themselves; what counts is that
        // the session goes on.
        let asked = async {
            assert!(client.simple_query(all).await.is_err());
            client.query_one("SELECT 2::bigint", &[]).await.unwrap().get::<_, i64>(0)
        };
        let answer = tokio::time::timeout(std::time::Duration::from_mins(1), asked).await;
        assert_eq!(answer.unwrap(), 2);
    });
}

#[test]
fn sessions_are_set_shown_and_made_anew() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    assert_eq!(served.lines("SHOW server_version"), ["15.0"]);
    served.run("SET statement_timeout TO 5000; SET query_group TO 'nightly'");
    assert_eq!(served.lines("SHOW query_group"), ["nightly"]);
    assert!(served.lines("SHOW ALL").contains(&"statement_timeout|5000".to_owned()));
    served.run("RESET ALL");
    assert_eq!(served.lines("SHOW statement_timeout"), ["0"]);
    served.run("CREATE TEMP TABLE gone (x INTEGER); PREPARE p AS SELECT 1; SET query_group TO x");
    assert_eq!(served.lines("EXECUTE p"), ["1"]);
    served.run("DISCARD ALL");
    assert_eq!(served.refused("SELECT * FROM gone"), "42P01");
    assert!(served.query("EXECUTE p").is_err());
    assert_eq!(served.lines("SHOW query_group"), [""]);
    served.run("PREPARE p AS SELECT 2; DEALLOCATE p; DEALLOCATE ALL; DEALLOCATE nothing");
    assert!(!served.lines("EXPLAIN SELECT 1").is_empty());
    assert!(!served.lines("EXPLAIN ANALYZE SELECT count(*) FROM range(10)").is_empty());
    assert_eq!(
        served.lines("SELECT setting FROM pg_settings WHERE name = 'server_version'"),
        ["15.0"]
    );
}
