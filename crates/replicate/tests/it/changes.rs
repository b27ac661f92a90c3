//! Change capture: every kind of change, values, shapes of tables, and what a transaction holds.

use replicate::settings::{RowErrorPolicy, StopAfterLoad};
use replicate::{Mode, Outcome, Severity, Start, StopReason, TableState, Task, clean_up};

use crate::support::{Pair, USER_TYPES, version_pairs};

/// Starts a full-load-and-cdc task and waits until it follows changes.
async fn following(pair: &Pair) -> Task {
    let task = replicate::start(pair.spec(Mode::FullLoadAndCdc));
    pair.caught_up(&task).await;
    task
}

async fn stop(task: &Task) {
    task.stop();
    let outcome = task.finished().await;
    assert!(
        matches!(
            outcome,
            Outcome::Stopped { reason: StopReason::Requested, position: Some(_), .. }
        ),
        "{outcome:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn every_type_arrives_as_the_same_text() {
    for (from, to) in version_pairs() {
        let pair = Pair::of(from, to).await;
        let every_type = pair.every_type().await;
        let (table, rows) = every_type.split_once("INSERT INTO").unwrap();
        pair.source.batch_execute(&format!("CREATE SCHEMA shop; {table}")).await.unwrap();
        let task = following(&pair).await;
        pair.source.batch_execute(&format!("INSERT INTO{rows}")).await.unwrap();
        pair.caught_up(&task).await;
        pair.assert_same(&["every_type"]).await;
        // All values again, through updates by key.
        pair.source
            .batch_execute("UPDATE shop.every_type SET id = id + 5000 WHERE id <= 3; UPDATE shop.every_type SET small = 7, t = t || '!', ja = NULL WHERE id > 900")
            .await
            .unwrap();
        pair.caught_up(&task).await;
        pair.assert_same(&["every_type"]).await;
        let stats = task.stats();
        assert_eq!(
            (stats.tables[0].inserts.applied, stats.tables[0].updates.applied),
            (1000, 3 + 103)
        );
        assert_eq!(stats.tables[0].inserts.captured, 1000);
        stop(&task).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whole_rows_identify_every_type_where_there_is_no_key() {
    for (from, to) in version_pairs() {
        let pair = Pair::of(from, to).await;
        let every_type = pair.every_type().await.replace("id integer PRIMARY KEY", "id integer");
        pair.source
            .batch_execute(&format!("CREATE SCHEMA shop; {every_type}; ALTER TABLE shop.every_type REPLICA IDENTITY FULL; INSERT INTO shop.every_type SELECT * FROM shop.every_type WHERE id <= 3"))
            .await
            .unwrap();
        let task = following(&pair).await;
        pair.source
            .batch_execute(
                "DELETE FROM shop.every_type WHERE ctid = (SELECT ctid FROM shop.every_type WHERE id = 1 LIMIT 1);
                 UPDATE shop.every_type SET num = 1.50 WHERE ctid = (SELECT ctid FROM shop.every_type WHERE id = 2 LIMIT 1);
                 UPDATE shop.every_type SET num = 1.5 WHERE ctid = (SELECT max(ctid) FROM shop.every_type WHERE id = 2);
                 DELETE FROM shop.every_type WHERE id = 2 AND num::text = '1.50'",
            )
            .await
            .unwrap();
        pair.caught_up(&task).await;
        pair.assert_same(&["every_type"]).await;
        assert_eq!(task.stats().tables[0].apply_errors, 0, "{}", pair.lines.all());
        stop(&task).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn types_of_the_user() {
    for with_types in [true, false] {
        let pair = Pair::start().await;
        if with_types {
            pair.target
                .batch_execute(&format!(
                    "CREATE SCHEMA shop; CREATE TYPE shop.shift AS ENUM ('x'); {USER_TYPES}"
                ))
                .await
                .unwrap();
        }
        pair.source
            .batch_execute(&format!(
                "CREATE SCHEMA shop; {USER_TYPES} CREATE TABLE shop.u (id integer PRIMARY KEY, m shop.mood, ms shop.mood[], n shop.positive, p shop.pair, s shop.span)"
            ))
            .await
            .unwrap();
        let task = following(&pair).await;
        pair.source
            .batch_execute(r#"INSERT INTO shop.u VALUES (1, 'very "happy"', '{sad,"very \"happy\""}', 7, '(1,"a,b")', '[1.5,2.5)'), (2, NULL, NULL, NULL, NULL, NULL);
                UPDATE shop.u SET m = 'ok', n = 8 WHERE id = 1"#)
            .await
            .unwrap();
        pair.caught_up(&task).await;
        pair.assert_same(&["u"]).await;
        stop(&task).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn kinds_of_tables_names_and_identities() {
    for (from, to) in version_pairs() {
        let pair = Pair::of(from, to).await;
        pair.source
            .batch_execute(
                r#"CREATE SCHEMA shop;
                CREATE TABLE shop."Ünï ""q"" $1" ("select" integer, "É b" text, v text, PRIMARY KEY ("É b", "select"));
                CREATE TABLE shop.generated (a integer PRIMARY KEY, b integer GENERATED ALWAYS AS (a * 2) STORED, c text);
                CREATE TABLE shop.identity (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, v text);
                CREATE TABLE shop.no_key (a integer, b text);
                CREATE TABLE shop.full_key (id integer PRIMARY KEY, b text); ALTER TABLE shop.full_key REPLICA IDENTITY FULL;
                CREATE TABLE shop.by_index (a integer PRIMARY KEY, b text NOT NULL, c text); CREATE UNIQUE INDEX by_b ON shop.by_index (b);
                ALTER TABLE shop.by_index REPLICA IDENTITY USING INDEX by_b;
                CREATE TABLE shop.parted (id integer, at date, v text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
                CREATE TABLE shop.parted_1 PARTITION OF shop.parted FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
                CREATE TABLE shop.parted_2 PARTITION OF shop.parted FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
                CREATE TABLE shop.toasted (id integer PRIMARY KEY, n integer, big text, bigger text);
                ALTER TABLE shop.toasted ALTER big SET STORAGE EXTERNAL, ALTER bigger SET STORAGE EXTERNAL;
                INSERT INTO shop.toasted SELECT i, 0, repeat(md5(i::text), 1000), repeat('y', 20000) FROM generate_series(1, 20) i;"#,
            )
            .await
            .unwrap();
        let task = following(&pair).await;
        pair.source
            .batch_execute(
                r#"INSERT INTO shop."Ünï ""q"" $1" SELECT i, 'k' || i, 'v' FROM generate_series(1, 100) i;
                UPDATE shop."Ünï ""q"" $1" SET v = NULL WHERE "select" < 50; UPDATE shop."Ünï ""q"" $1" SET "É b" = 'other' WHERE "select" > 90;
                DELETE FROM shop."Ünï ""q"" $1" WHERE "select" % 10 = 0;
                INSERT INTO shop.generated (a, c) SELECT i, 'x' FROM generate_series(1, 100) i; UPDATE shop.generated SET a = a + 1000 WHERE a > 50;
                INSERT INTO shop.identity (v) SELECT 'x' FROM generate_series(1, 10); UPDATE shop.identity SET v = 'y' WHERE id < 5;
                INSERT INTO shop.no_key SELECT 1, 'same' FROM generate_series(1, 5); UPDATE shop.no_key SET a = a;
                INSERT INTO shop.full_key SELECT i, 'x' FROM generate_series(1, 10) i; UPDATE shop.full_key SET id = id + 100; DELETE FROM shop.full_key WHERE id = 105;
                INSERT INTO shop.by_index SELECT i, 'b' || i, 'c' FROM generate_series(1, 10) i; UPDATE shop.by_index SET a = a + 100, c = 'd' WHERE a < 5; UPDATE shop.by_index SET b = b || '!' WHERE a = 9; DELETE FROM shop.by_index WHERE a = 8;
                INSERT INTO shop.parted SELECT i, date '2020-06-01' + i, 'v' FROM generate_series(1, 500) i;
                UPDATE shop.parted SET at = at + 200 WHERE id < 50; DELETE FROM shop.parted WHERE id % 7 = 0;
                UPDATE shop.toasted SET n = 1 WHERE id < 10; UPDATE shop.toasted SET n = 2, big = 'small' WHERE id BETWEEN 5 AND 15;
                UPDATE shop.toasted SET id = id + 100 WHERE id IN (1, 6, 12, 20); UPDATE shop.toasted SET n = 3 WHERE id = 120"#,
            )
            .await
            .unwrap();
        pair.caught_up(&task).await;
        pair.assert_same(&[
            r#""Ünï ""q"" $1""#,
            "generated",
            "identity",
            "no_key",
            "full_key",
            "by_index",
            "parted",
            "toasted",
        ])
        .await;
        assert!(task.stats().tables.iter().all(|t| t.apply_errors == 0), "{}", pair.lines.all());
        assert!(pair.lines.contains(Severity::Warning, "table shop.no_key has no primary key"));
        stop(&task).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn truncate_swaps_and_many_changes_of_one_row() {
    let pair = Pair::start().await;
    pair.source
        .batch_execute(
            "CREATE SCHEMA shop; CREATE TABLE shop.a (id integer PRIMARY KEY, v integer); CREATE TABLE shop.b (id integer PRIMARY KEY, v integer UNIQUE DEFERRABLE INITIALLY DEFERRED);
             INSERT INTO shop.a SELECT i, i FROM generate_series(1, 100) i; INSERT INTO shop.b SELECT i, i FROM generate_series(1, 100) i",
        )
        .await
        .unwrap();
    let task = following(&pair).await;
    pair.target.batch_execute("ALTER TABLE shop.b ADD UNIQUE (v)").await.unwrap();
    pair.source
        .batch_execute(
            "BEGIN; INSERT INTO shop.a SELECT i, 0 FROM generate_series(101, 200) i; TRUNCATE shop.a; INSERT INTO shop.a VALUES (5, 5), (6, 6);
             DELETE FROM shop.a WHERE id = 5; INSERT INTO shop.a VALUES (5, 50); UPDATE shop.a SET v = 51 WHERE id = 5; COMMIT;
             BEGIN; UPDATE shop.a SET id = -id; UPDATE shop.a SET id = 6 WHERE id = -5; UPDATE shop.a SET id = 5 WHERE id = -6; COMMIT",
        )
        .await
        .unwrap();
    pair.caught_up(&task).await;
    pair.assert_same(&["a"]).await;
    // Values change places over a row that steps aside: in batches that breaks the target's unique
    // key, one by one it does not.
    pair.source
        .batch_execute("UPDATE shop.b SET v = -1 WHERE id = 1; UPDATE shop.b SET v = 1 WHERE id = 2; UPDATE shop.b SET v = 2 WHERE id = 1")
        .await
        .unwrap();
    pair.caught_up(&task).await;
    pair.assert_same(&["a", "b"]).await;
    let stats = task.stats();
    assert!(stats.tables.iter().all(|t| t.apply_errors == 0), "{}", pair.lines.all());
    assert_eq!(stats.tables[0].ddls.applied, 1);
    stop(&task).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn definitions_follow() {
    let pair = Pair::start().await;
    pair.source
        .batch_execute("CREATE SCHEMA shop; CREATE TABLE shop.t (id integer PRIMARY KEY, old text, v varchar(5)); INSERT INTO shop.t SELECT i, 'o', 'v' FROM generate_series(1, 10) i")
        .await
        .unwrap();
    let task = following(&pair).await;
    for change in [
        "ALTER TABLE shop.t ADD COLUMN added numeric(10,2)",
        "ALTER TABLE shop.t ADD COLUMN filled text NOT NULL DEFAULT 'it''s {\"a\"}, \\'",
        "ALTER TABLE shop.t RENAME COLUMN old TO young",
        "ALTER TABLE shop.t ALTER COLUMN v TYPE varchar(50)",
        "ALTER TABLE shop.t DROP COLUMN added",
        "ALTER TABLE shop.t ALTER COLUMN v TYPE integer USING length(v)",
        "ALTER TABLE shop.t ADD COLUMN random double precision DEFAULT random()",
        "CREATE TABLE shop.late (id integer PRIMARY KEY, v text); INSERT INTO shop.late SELECT i, 'x' FROM generate_series(1, 10) i",
        "DROP TABLE shop.t; CREATE TABLE shop.t (id integer PRIMARY KEY, v text); INSERT INTO shop.t VALUES (1, 'new')",
    ] {
        pair.source.batch_execute(change).await.unwrap();
        pair.source.batch_execute("INSERT INTO shop.t SELECT max(id) + 1 FROM shop.t; UPDATE shop.t SET id = id + 1 WHERE id = (SELECT max(id) FROM shop.t)").await.unwrap();
        let deadline = std::time::Instant::now() + std::time::Duration::from_secs(20);
        loop {
            pair.caught_up(&task).await;
            let tables = [("shop.t", "shop.t"), ("shop.late", "shop.late")];
            let tables = if change.contains("late") || change.contains("DROP TABLE") {
                &tables[..]
            } else {
                &tables[..1]
            };
            match testkit::compare_tables(&pair.source, &pair.target, tables).await {
                Ok(report) if report.is_equal() => break,
                other if std::time::Instant::now() > deadline => {
                    panic!("after {change}: {other:?}\n{}", pair.lines.all())
                }
                _ => tokio::time::sleep(std::time::Duration::from_millis(50)).await,
            }
        }
    }
    pair.source.batch_execute("DROP TABLE shop.late").await.unwrap();
    pair.wait(&task, "the drop is followed", |s| {
        s.tables.iter().any(|t| t.table == "late" && t.state == TableState::DoesNotExist)
            && s.phase == replicate::Phase::Changes
    })
    .await;
    let there = pair.target.query_one("SELECT to_regclass('shop.late')::text", &[]).await.unwrap();
    assert_eq!(there.get::<_, Option<String>>(0), None);
    stop(&task).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transaction_larger_than_memory_streams() {
    let pair = Pair::start().await;
    pair.source
        .batch_execute("CREATE SCHEMA shop; CREATE TABLE shop.t (id integer PRIMARY KEY, v text)")
        .await
        .unwrap();
    let mut spec = pair.spec(Mode::FullLoadAndCdc);
    spec.settings.memory_bytes_max = 4 << 20;
    let task = replicate::start(spec);
    pair.caught_up(&task).await;
    pair.source
        .batch_execute("BEGIN; INSERT INTO shop.t SELECT i, repeat('x', 200) FROM generate_series(1, 120000) i; UPDATE shop.t SET v = 'y' WHERE id % 2 = 0; DELETE FROM shop.t WHERE id % 3 = 0; COMMIT; INSERT INTO shop.t VALUES (-1, 'after')")
        .await
        .unwrap();
    pair.caught_up(&task).await;
    pair.assert_same(&["t"]).await;
    let stats = task.stats();
    assert_eq!(stats.tables[0].inserts.applied, 120_001);
    assert_eq!(stats.tables[0].deletes.applied, 40_000);
    stop(&task).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_that_the_target_refuses_are_written_down_and_counted() {
    let pair = Pair::start().await;
    pair.source
        .batch_execute(
            "CREATE SCHEMA shop; CREATE TABLE shop.t (id integer PRIMARY KEY, v integer)",
        )
        .await
        .unwrap();
    let task = following(&pair).await;
    pair.target
        .batch_execute("ALTER TABLE shop.t ADD CHECK (v < 100); INSERT INTO shop.t VALUES (50, 1)")
        .await
        .unwrap();
    pair.source
        .batch_execute("INSERT INTO shop.t SELECT i, i FROM generate_series(1, 10) i; INSERT INTO shop.t VALUES (11, 100), (50, 2), (12, 12); UPDATE shop.t SET v = v + 1 WHERE id IN (11, 12)")
        .await
        .unwrap();
    pair.caught_up(&task).await;
    let rows =
        pair.target.query("SELECT id, v FROM shop.t WHERE id > 10 ORDER BY id", &[]).await.unwrap();
    assert_eq!(
        rows.iter().map(|r| (r.get(0), r.get(1))).collect::<Vec<(i32, i32)>>(),
        [(12, 13), (50, 1)]
    );
    let stats = &task.stats().tables[0];
    assert_eq!(
        (stats.apply_errors, stats.inserts.applied, stats.inserts.captured, stats.updates.applied),
        (3, 11, 13, 1)
    );
    let exceptions = pair
        .target
        .query("SELECT \"ERROR\" FROM awsdms_apply_exceptions WHERE \"TABLE_NAME\" = 't'", &[])
        .await
        .unwrap();
    assert_eq!(exceptions.len(), 3);
    stop(&task).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn policies_on_refused_rows() {
    for (policy, state) in [
        (RowErrorPolicy::SuspendTable, TableState::Error),
        (RowErrorPolicy::Upsert, TableState::Completed),
    ] {
        let pair = Pair::start().await;
        pair.source
            .batch_execute(
                "CREATE SCHEMA shop; CREATE TABLE shop.t (id integer PRIMARY KEY, v integer)",
            )
            .await
            .unwrap();
        let mut spec = pair.spec(Mode::FullLoadAndCdc);
        spec.settings.errors.duplicate_on_insert = policy;
        let task = replicate::start(spec);
        pair.caught_up(&task).await;
        pair.target.batch_execute("INSERT INTO shop.t VALUES (1, 1)").await.unwrap();
        pair.source.batch_execute("INSERT INTO shop.t VALUES (1, 2)").await.unwrap();
        pair.caught_up(&task).await;
        assert_eq!(task.stats().tables[0].state, state);
        if policy == RowErrorPolicy::Upsert {
            pair.assert_same(&["t"]).await;
        }
        stop(&task).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn foreign_keys_are_kept_where_the_role_may_not_switch_them_off() {
    let pair = Pair::start().await;
    let tables = "CREATE SCHEMA shop; CREATE TABLE shop.parent (id integer PRIMARY KEY); CREATE TABLE shop.child (id integer PRIMARY KEY, p integer REFERENCES shop.parent)";
    pair.source.batch_execute(tables).await.unwrap();
    pair.target.batch_execute(tables).await.unwrap();
    pair.target
        .batch_execute("CREATE ROLE plain LOGIN PASSWORD 'p'; GRANT ALL ON SCHEMA public, shop TO plain; GRANT ALL ON ALL TABLES IN SCHEMA shop TO plain")
        .await
        .unwrap();
    let mut spec = pair.spec(Mode::Cdc);
    spec.target.user = "plain".to_owned();
    spec.target.password = "p".into();
    let task = replicate::start(spec);
    pair.caught_up(&task).await;
    pair.source
        .batch_execute(
            "BEGIN; INSERT INTO shop.parent SELECT generate_series(1, 100); INSERT INTO shop.child SELECT i, i FROM generate_series(1, 100) i; COMMIT;
             BEGIN; DELETE FROM shop.child WHERE id > 50; DELETE FROM shop.parent WHERE id > 50; INSERT INTO shop.parent VALUES (60); INSERT INTO shop.child VALUES (60, 60); COMMIT",
        )
        .await
        .unwrap();
    pair.caught_up(&task).await;
    pair.assert_same(&["parent", "child"]).await;
    stop(&task).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn stopping_between_the_halves_and_resuming() {
    let pair = Pair::start().await;
    pair.source
        .batch_execute("CREATE SCHEMA shop; CREATE TABLE shop.t (id integer PRIMARY KEY); INSERT INTO shop.t SELECT generate_series(1, 10)")
        .await
        .unwrap();
    let mut spec = pair.spec(Mode::FullLoadAndCdc);
    spec.settings.stop_after_load = StopAfterLoad::BeforeCachedChanges;
    let outcome = replicate::start(spec.clone()).finished().await;
    assert!(
        matches!(
            outcome,
            Outcome::Stopped { reason: StopReason::AfterFullLoad, position: Some(_), .. }
        ),
        "{outcome:?}"
    );
    pair.source.batch_execute("INSERT INTO shop.t SELECT generate_series(11, 20)").await.unwrap();
    spec.start = Start::Resume;
    let task = replicate::start(spec.clone());
    pair.caught_up(&task).await;
    pair.assert_same(&["t"]).await;
    assert_eq!(
        (task.stats().tables[0].full_load_rows, task.stats().tables[0].inserts.applied),
        (10, 10)
    );
    stop(&task).await;

    spec.start = Start::Fresh;
    spec.settings.stop_after_load = StopAfterLoad::AfterCachedChanges;
    let outcome = replicate::start(spec.clone()).finished().await;
    assert!(
        matches!(outcome, Outcome::Stopped { reason: StopReason::AfterCachedChanges, .. }),
        "{outcome:?}"
    );
    clean_up(&spec).await.unwrap();
    clean_up(&spec).await.unwrap();
    let left = pair
        .source
        .query_one("SELECT (SELECT count(*) FROM pg_replication_slots) + (SELECT count(*) FROM pg_publication)", &[])
        .await
        .unwrap();
    assert_eq!(left.get::<_, i64>(0), 0, "slot and publications go with the task");
}

#[tokio::test(flavor = "multi_thread")]
async fn tables_are_loaded_again_on_demand_while_changes_go_on() {
    let pair = Pair::start().await;
    pair.source
        .batch_execute("CREATE SCHEMA shop; CREATE TABLE shop.a (id integer PRIMARY KEY); CREATE TABLE shop.b (v integer); INSERT INTO shop.a SELECT generate_series(1, 10); INSERT INTO shop.b SELECT generate_series(1, 10)")
        .await
        .unwrap();
    let task = following(&pair).await;
    pair.target.batch_execute("DELETE FROM shop.a; INSERT INTO shop.b VALUES (-1)").await.unwrap();
    for i in 0..5 {
        pair.source
            .batch_execute(&format!(
                "INSERT INTO shop.a VALUES (100 + {i}); INSERT INTO shop.b VALUES (100)"
            ))
            .await
            .unwrap();
        if i == 2 {
            task.reload_tables(vec![
                ("shop".to_owned(), "a".to_owned()),
                ("shop".to_owned(), "b".to_owned()),
            ])
            .unwrap();
        }
    }
    pair.wait(&task, "both are reloaded", |s| {
        s.tables.iter().all(|t| t.reloaded && t.state == TableState::Completed)
    })
    .await;
    pair.source
        .batch_execute("INSERT INTO shop.a VALUES (200); INSERT INTO shop.b VALUES (200)")
        .await
        .unwrap();
    pair.caught_up(&task).await;
    pair.assert_same(&["a", "b"]).await;
    assert!(task.reload_tables(vec![("shop".to_owned(), "absent".to_owned())]).is_err());
    stop(&task).await;
}
