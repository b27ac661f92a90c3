//! Feeds: every type, every change of definitions, and tables that cannot be carried.

use std::time::Instant;

use replicate::feed::{ColumnType, FeedState, Refresh, SourceConfig, TableState};

use crate::store::{Bench, PATIENCE, name};

/// Column type, three values, and how the source itself is to spell them for the comparison.
const TYPES: &[(&str, [&str; 3], &str)] = &[
    ("smallint", ["-32768", "32767", "NULL"], "{}::text"),
    ("integer", ["-2147483648", "2147483647", "0"], "{}::text"),
    ("bigint", ["-9223372036854775808", "9223372036854775807", "NULL"], "{}::text"),
    ("real", ["1.5", "-0.1", "3.4028235e38"], "{}::text"),
    ("double precision", ["1.5", "-0.1", "5e-324"], "{}::text"),
    ("numeric(38,0)", ["99999999999999999999999999999999999999", "-1", "0"], "{}::text"),
    (
        "numeric(38,37)",
        [
            "9.9999999999999999999999999999999999999",
            "-0.0000000000000000000000000000000000001",
            "0",
        ],
        "{}::text",
    ),
    ("numeric(12,2)", ["1234567890.12", "-0.01", "10000"], "{}::text"),
    ("numeric(9,4)", ["0.0001", "-99999.9999", "10000.1"], "{}::text"),
    (
        "money",
        ["-92233720368547758.08", "92233720368547758.07", "0.1"],
        "({}::numeric * 1000)::numeric(20,0)",
    ),
    ("boolean", ["true", "false", "NULL"], "{}::text"),
    ("char(5)", ["'ab'", "'äöüß€'", "''"], "{}::text"),
    ("varchar(20)", ["'véry'", "''", "NULL"], "{}::text"),
    ("text", [r"E'tab\t newline\n back\\slash €𝄞'", "repeat('x', 65535)", "''"], "{}::text"),
    ("name", ["'a name'", "'x'", "NULL"], "{}::text"),
    ("bytea", [r"'\x00ff5c0a'", "''", "decode(repeat('ab', 70000), 'hex')"], "encode({}, 'hex')"),
    ("bit(5)", ["B'10101'", "B'00000'", "NULL"], "encode(substr(bit_send({}), 5), 'hex')"),
    ("bit varying", ["B'1'", "B''", "B'111111111'"], "encode(substr(varbit_send({}), 5), 'hex')"),
    ("date", ["'0001-01-01'", "'9999-12-31'", "'2000-02-29'"], "({} - date '1970-01-01')::text"),
    (
        "timestamp",
        ["'0001-01-01 00:00:00'", "'9999-12-31 23:59:59.999999'", "'1969-12-31 23:59:59.5'"],
        "(extract(epoch from {}) * 1000000)::bigint",
    ),
    (
        "timestamptz",
        ["'0001-01-01 00:00:00+00'", "'9999-12-31 23:59:59.999999+00'", "NULL"],
        "(extract(epoch from {}) * 1000000)::bigint",
    ),
    ("time", ["'24:00:00'", "'00:00:00.000001'", "'12:34:56.5'"], "{}::text"),
    ("timetz", ["'23:59:59.5-15:59'", "'00:00:00+00'", "'12:00:00+05:30'"], "{}::text"),
    (
        "interval",
        ["'1 year 2 mons 3 days 04:05:06.789'", "'-1 mon +5 days -00:00:00.000001'", "'0'"],
        "(extract(year from {})*12+extract(month from {}))::int || ' ' || extract(day from {})::int || ' ' || ((extract(hour from {})*3600+extract(minute from {})*60)*1000000000 + extract(microseconds from {})*1000)::bigint",
    ),
    ("json", [r#"'{"a" :  1, "a": [null]}'"#, "'[]'", "'null'"], "{}::text"),
    ("jsonb", [r#"'{"b": 1.50, "a": [1e4, "\u00e9"]}'"#, r#"'"x"'"#, "'[]'"], "{}::text"),
    (
        "uuid",
        [
            "'00000000-0000-0000-0000-000000000000'",
            "'ffffffff-ffff-ffff-ffff-ffffffffffff'",
            "'123e4567-e89b-12d3-a456-426614174000'",
        ],
        "{}::text",
    ),
    ("inet", ["'10.0.0.1/8'", "'::1'", "'1.2.3.4'"], "inet_out({})::text"),
    ("cidr", ["'10.0.0.0/8'", "'::/0'", "'1.2.3.4'"], "cidr_out({})::text"),
    ("macaddr", ["'08:00:2b:01:02:03'", "'ff:ff:ff:ff:ff:ff'", "NULL"], "{}::text"),
    ("oid", ["0", "4294967295", "1"], "{}::text"),
    ("xid", ["'0'", "'4294967295'", "'1'"], "{}::text"),
    ("xid8", ["'0'", "'18446744073709551615'", "'1'"], "{}::text"),
    ("tsvector", [r"'''it''''s'':1A,2B fat:2C'", "''", r"'''back\\\\slash'':7'"], "{}::text"),
    (
        "tsquery",
        [
            "'fat & !cat:AB'",
            "'(a | b) & (c <-> (d & e)) & !(f | g:*)'",
            "'a <2> (b <-> c) | ''it''''s'''",
        ],
        "{}::text",
    ),
    ("jsonpath", ["'$.a[*] ? (@ > 1)'", "'$'", "NULL"], "{}::text"),
    (
        "integer[]",
        ["'{1,NULL,-3}'", "'{}'", "'{{1,2},{3,4}}'"],
        "replace(to_json({})::text, E',\\n ', ',')",
    ),
    ("text[]", [r#"'{"a,b","c\"d",NULL,"NULL",""}'"#, "'{}'", "'{x}'"], "to_json({})::text"),
    ("numeric[]", ["'{1.0,1.00,-12345678.000900}'", "'{0.00001}'", "NULL"], "to_json({})::text"),
    ("boolean[]", ["'{t,f,NULL}'", "'{}'", "NULL"], "to_json({})::text"),
    ("double precision[]", ["'{1.5,-0.25}'", "'{NaN,Infinity}'", "NULL"], "to_json({})::text"),
    ("jsonb[]", [r#"ARRAY['{"a": 1}','null']::jsonb[]"#, "'{}'", "NULL"], "to_json({})::text"),
    ("date[]", ["'{2000-02-29,0001-01-01}'", "'{}'", "NULL"], "to_json({})::text"),
    ("timestamp[]", ["'{2000-02-29 12:00:00.5}'", "'{}'", "NULL"], "to_json({})::text"),
    ("timestamptz[]", ["'{2000-02-29 12:00:00+00}'", "'{}'", "NULL"], "to_json({})::text"),
    ("uuid[]", ["'{123e4567-e89b-12d3-a456-426614174000}'", "'{}'", "NULL"], "to_json({})::text"),
    ("bytea[]", [r"ARRAY['\x00ff']::bytea[]", "'{}'", "NULL"], "to_json({})::text"),
];

/// Each value travels three ways: in a seed, as an insert, and as an update.
#[tokio::test(flavor = "multi_thread")]
async fn every_type_arrives() {
    let bench = Bench::start().await;
    bench.sql("SET timezone = 'UTC'").await;
    let insert = |index: usize, first: usize| {
        let values = TYPES[index].1;
        let row = |i: usize| format!("({}, {})", first + i, values[i]);
        format!("INSERT INTO shop.t{index} VALUES {}, {}, {};", row(0), row(1), row(2))
    };
    for (index, (kind, ..)) in TYPES.iter().enumerate() {
        bench.sql(&format!("CREATE TABLE shop.t{index} (id integer PRIMARY KEY, v {kind})")).await;
        bench.sql(&insert(index, 1)).await;
    }
    let feed = bench.feed();
    bench.wait(&feed, "the seed", || feed.stats().seeded_once).await;
    assert_eq!(feed.stats().failed.len(), 0, "{:#?}", feed.stats().failed);
    for (index, (_, values, _)) in TYPES.iter().enumerate() {
        bench.sql(&insert(index, 11)).await;
        bench.sql(&format!("INSERT INTO shop.t{index} VALUES (21, NULL)")).await;
        bench.sql(&format!("UPDATE shop.t{index} SET v = {} WHERE id = 21", values[0])).await;
    }
    bench.caught_up(&feed).await;
    assert_eq!(feed.stats().failed.len(), 0, "{:#?}", feed.stats().failed);
    for (index, (kind, _, spelling)) in TYPES.iter().enumerate() {
        let spelled = spelling.replace("{}", "v");
        let sql = format!("SELECT id::text, ({spelled})::text FROM shop.t{index} ORDER BY id");
        let wanted = bench.source.query(&sql, &[]).await.unwrap();
        let kept = bench.store.table("shop", &format!("t{index}")).unwrap();
        assert_eq!(kept.rows.len(), wanted.len(), "{kind}");
        let column = kept.shape.as_ref().unwrap().columns[1].kind;
        for row in wanted {
            let (id, value): (String, Option<String>) = (row.get(0), row.get(1));
            let found = kept.rows[&vec![Some(id.clone())]][1].clone();
            let same = match (&found, &value, column) {
                (Some(a), Some(b), ColumnType::Real) => a.parse::<f32>() == b.parse::<f32>(),
                (Some(a), Some(b), ColumnType::Double) => a.parse::<f64>() == b.parse::<f64>(),
                (Some(a), Some(b), ColumnType::Decimal { .. }) if *kind == "money" => {
                    a.replace('.', "").parse::<i128>() == b.parse::<i128>()
                }
                (Some(a), Some(b), ColumnType::Json) => {
                    let read =
                        |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
                    read(a) == read(b)
                }
                _ => found == value,
            };
            assert!(same, "{kind}, row {id}: {found:?}, not {value:?}");
        }
    }
    bench.store.assert_never_violated();
}

/// What cannot be carried takes its own table out, with a reason, at once or when it comes.
#[tokio::test(flavor = "multi_thread")]
async fn tables_that_cannot_be_carried_say_why() {
    let bench = Bench::start().await;
    bench
        .sql(
            "CREATE TYPE shop.mood AS ENUM ('sad', 'ok');
             CREATE TABLE shop.good (id integer PRIMARY KEY);
             CREATE TABLE shop.keyless (n integer); INSERT INTO shop.keyless VALUES (1);
             CREATE TABLE shop.enums (id integer PRIMARY KEY, m shop.mood);
             CREATE TABLE shop.points (id integer PRIMARY KEY, p point);
             CREATE TABLE shop.unbounded (id integer PRIMARY KEY, n numeric);
             CREATE TABLE shop.negative (id integer PRIMARY KEY, n numeric(5,-2));
             CREATE TABLE shop.generated (id integer PRIMARY KEY, n integer GENERATED ALWAYS AS (id * 2) STORED);
             CREATE TABLE shop.parted (id integer PRIMARY KEY) PARTITION BY RANGE (id);
             CREATE TABLE shop.part PARTITION OF shop.parted FOR VALUES FROM (0) TO (10);
             CREATE TABLE shop.nan (id integer PRIMARY KEY, n numeric(5,2)); INSERT INTO shop.nan VALUES (1, 'NaN');
             CREATE TABLE shop.endless (id integer PRIMARY KEY, d date);
             CREATE TABLE shop.long (id integer PRIMARY KEY, t text);
             CREATE UNLOGGED TABLE shop.unlogged (id integer PRIMARY KEY);
             CREATE VIEW shop.view AS SELECT 1 AS id;",
        )
        .await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    bench
        .sql(
            "INSERT INTO shop.endless VALUES (1, 'infinity');
             INSERT INTO shop.long VALUES (1, repeat('x', 65536));
             INSERT INTO shop.good VALUES (1); INSERT INTO shop.keyless VALUES (2); UPDATE shop.keyless SET n = n + 5;
             INSERT INTO shop.enums VALUES (1, 'ok')",
        )
        .await;
    bench.caught_up(&feed).await;
    bench.assert_same("good").await;
    let failed = feed.stats().failed;
    for (table, part) in [
        ("keyless", "no primary key"),
        ("enums", "column \"m\" has the type shop.mood"),
        ("points", "column \"p\" has the type point"),
        ("unbounded", "numeric without precision"),
        ("negative", "numeric(5,-2)"),
        ("generated", "generated"),
        ("parted", "partitioned"),
        ("part", "partitioned"),
        ("nan", "NaN"),
        ("endless", "infinite"),
        ("long", "65536 bytes"),
    ] {
        let reason = failed.get(&name("shop", table));
        assert!(reason.is_some_and(|r| r.contains(part)), "{table}: {reason:?}");
    }
    assert_eq!(failed.len(), 11);
    for table in ["unlogged", "view"] {
        assert!(bench.store.table("shop", table).is_none(), "{table} is not replicated");
    }
    // Mended and asked for, they come.
    bench
        .sql("ALTER TABLE shop.keyless ADD PRIMARY KEY (n); DELETE FROM shop.long; DELETE FROM shop.nan;
              INSERT INTO shop.keyless VALUES (4)")
        .await
        ;
    bench.caught_up(&feed).await;
    assert_eq!(bench.store.state("shop", "keyless"), Some(TableState::Failed), "not by themselves");
    feed.refresh(Refresh::Tables(vec![
        name("shop", "keyless"),
        name("shop", "long"),
        name("shop", "nan"),
    ]));
    bench.wait(&feed, "the refresh", || feed.stats().failed.len() == 8).await;
    bench.caught_up(&feed).await;
    for table in ["keyless", "long", "nan"] {
        bench.assert_same(table).await;
    }
    bench.store.assert_never_violated();
}

/// Definitions that are followed in place: no table is seeded again.
#[tokio::test(flavor = "multi_thread")]
async fn simple_changes_of_definitions_are_followed_in_place() {
    let bench = Bench::start().await;
    bench
        .sql(
            "CREATE TABLE shop.t (id integer PRIMARY KEY, v text, w text);
             INSERT INTO shop.t SELECT i, 'v', 'w' FROM generate_series(1, 100) i",
        )
        .await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    // A batch is counted once the next one is under way.
    bench.caught_up(&feed).await;
    let seeded = feed.stats().rows_seeded;
    for step in [
        "ALTER TABLE shop.t ADD COLUMN x integer",
        "INSERT INTO shop.t VALUES (101, 'v', 'w', 7); UPDATE shop.t SET x = 1 WHERE id = 1",
        // With changes of both shapes in one batch, and in one transaction.
        "ALTER TABLE shop.t RENAME COLUMN v TO y; UPDATE shop.t SET y = 'renamed' WHERE id = 2",
        "ALTER TABLE shop.t DROP COLUMN w; DELETE FROM shop.t WHERE id = 3",
        "BEGIN; INSERT INTO shop.t VALUES (102, 'a', 1); ALTER TABLE shop.t ADD COLUMN z date; \
         INSERT INTO shop.t VALUES (103, 'b', 2, '2020-01-01'); COMMIT",
        "TRUNCATE shop.t; INSERT INTO shop.t VALUES (1, 'after', 3, NULL)",
        "ALTER TABLE shop.t ADD COLUMN late text",
    ] {
        bench.sql(step).await;
        bench.caught_up(&feed).await;
    }
    let columns = || {
        let shape = bench.store.table("shop", "t").and_then(|kept| kept.shape);
        shape.map(|s| s.columns.iter().map(|c| c.name.clone()).collect::<Vec<_>>())
    };
    bench
        .wait(&feed, "a definition without rows", || {
            columns().is_some_and(|c| c == ["id", "y", "x", "z", "late"])
        })
        .await;
    bench.sql("ALTER TABLE shop.t RENAME TO u").await;
    bench.wait(&feed, "the name", || bench.store.table("shop", "u").is_some()).await;
    assert!(bench.store.table("shop", "t").is_none());
    bench.sql("INSERT INTO shop.u VALUES (2, 'more', 3, NULL, 'x')").await;
    bench.caught_up(&feed).await;
    assert_eq!(feed.stats().rows_seeded - seeded, 0, "{}", bench.lines.all());
    let rows = bench.store.table("shop", "u").unwrap().rows;
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[&vec![Some("2".to_owned())]][4], Some("x".to_owned()));
    bench.store.assert_never_violated();
}

/// Definitions after which only a new seed is true.
#[tokio::test(flavor = "multi_thread")]
async fn other_changes_of_definitions_seed_the_table_again() {
    let bench = Bench::start().await;
    bench
        .sql(
            "CREATE SCHEMA other;
             CREATE TABLE shop.t (id integer, v text, n integer, PRIMARY KEY (id));
             INSERT INTO shop.t SELECT i, 'v' || i, i FROM generate_series(1, 100) i",
        )
        .await;
    let feed = bench.feed_of(|table| ["shop", "other"].contains(&table.schema.as_str()));
    bench.caught_up(&feed).await;
    for step in [
        "ALTER TABLE shop.t ALTER n TYPE bigint",
        "ALTER TABLE shop.t ADD COLUMN d integer DEFAULT 5",
        "ALTER TABLE shop.t ALTER v TYPE text USING upper(v)",
        "ALTER TABLE shop.t DROP CONSTRAINT t_pkey, ADD PRIMARY KEY (n, id)",
        "ALTER TABLE shop.t DROP COLUMN v; ALTER TABLE shop.t ADD COLUMN v text",
        "ALTER TABLE shop.t RENAME COLUMN v TO swap; ALTER TABLE shop.t RENAME COLUMN d TO v; \
         ALTER TABLE shop.t RENAME COLUMN swap TO d",
        "DROP TABLE shop.t; CREATE TABLE shop.t (id integer PRIMARY KEY, other date); \
         INSERT INTO shop.t VALUES (1)",
        "TRUNCATE shop.t; INSERT INTO shop.t VALUES (7); VACUUM FULL shop.t",
        "ALTER TABLE shop.t ADD COLUMN n integer",
        // All of it in one transaction: the log tells neither of the file nor of the new values.
        "TRUNCATE shop.t;INSERT INTO shop.t VALUES (8, NULL, 1);\
         ALTER TABLE shop.t ALTER n TYPE integer USING n + 1",
    ] {
        for part in step.split("; ") {
            bench.sql(part).await;
        }
        let wanted = bench.source.query("SELECT (t.*)::text FROM shop.t", &[]).await.unwrap().len();
        bench.caught_up(&feed).await;
        let began = Instant::now();
        // What happened is seen in the catalogue only, a moment later.
        while !matches(&bench).await {
            assert!(began.elapsed() < PATIENCE, "{step}: {wanted} rows\n{}", bench.lines.all());
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    }
    bench.sql("ALTER TABLE shop.t SET SCHEMA other").await;
    bench
        .wait(&feed, "the other schema", || {
            bench.store.state("other", "t") == Some(TableState::Synced)
                && bench.store.table("shop", "t").is_none()
        })
        .await;
    bench.sql("DROP SCHEMA other CASCADE").await;
    bench.wait(&feed, "the drop", || bench.store.table("other", "t").is_none()).await;
    bench.sql("CREATE UNLOGGED TABLE shop.u (id integer PRIMARY KEY)").await;
    bench.caught_up(&feed).await;
    assert!(bench.store.table("shop", "u").is_none());
    bench.sql("ALTER TABLE shop.u SET LOGGED").await;
    bench
        .wait(&feed, "logged", || bench.store.state("shop", "u") == Some(TableState::Synced))
        .await;
    bench.store.assert_never_violated();
}

/// Whether `shop.t` is the same here and there, columns included.
async fn matches(bench: &Bench) -> bool {
    let columns = "SELECT attname::text FROM pg_attribute WHERE attrelid = 'shop.t'::regclass \
                   AND attnum > 0 AND NOT attisdropped ORDER BY attnum";
    let wanted: Vec<String> =
        bench.source.query(columns, &[]).await.unwrap().iter().map(|r| r.get(0)).collect();
    let Some(kept) = bench.store.table("shop", "t") else { return false };
    let found = kept.shape.map(|s| s.columns.into_iter().map(|c| c.name).collect::<Vec<_>>());
    found == Some(wanted) && kept.state == Some(TableState::Synced) && bench.same("t").await.is_ok()
}

/// Another filter: what no longer matches goes, what matches now comes.
#[tokio::test(flavor = "multi_thread")]
async fn another_filter_drops_and_seeds() {
    let bench = Bench::start().await;
    bench
        .sql(
            "CREATE TABLE shop.a (id integer PRIMARY KEY); INSERT INTO shop.a VALUES (1);
             CREATE TABLE shop.b (id integer PRIMARY KEY); INSERT INTO shop.b VALUES (1), (2)",
        )
        .await;
    let feed = bench.feed_of(|t| t.schema == "shop" && t.table != "b");
    bench.caught_up(&feed).await;
    assert!(bench.store.table("shop", "b").is_none());
    feed.stop().await;
    let feed = bench.feed_of(|t| t.schema == "shop" && t.table != "a");
    bench.caught_up(&feed).await;
    bench.wait(&feed, "the drop", || bench.store.table("shop", "a").is_none()).await;
    bench.assert_same("b").await;
    assert_eq!(feed.stats().rows_seeded, 2);
    bench.store.assert_never_violated();
}

/// Large values that an update leaves alone are not in the log but in the old row, if that is whole.
#[tokio::test(flavor = "multi_thread")]
async fn large_values_that_an_update_leaves_alone_stay() {
    let bench = Bench::start().await;
    bench
        .sql(
            "CREATE TABLE shop.t (id integer PRIMARY KEY, n integer, v text);
             ALTER TABLE shop.t ALTER v SET STORAGE EXTERNAL;
             INSERT INTO shop.t SELECT i, 0, repeat(i::text, 20000) FROM generate_series(1, 3) i",
        )
        .await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    bench
        .sql(
            "UPDATE shop.t SET n = 1 WHERE id = 1; UPDATE shop.t SET id = 20 WHERE id = 2;
             INSERT INTO shop.t VALUES (4, 0, repeat('new', 20000)); UPDATE shop.t SET n = 4 WHERE id = 4",
        )
        .await;
    bench.caught_up(&feed).await;
    bench.assert_same("t").await;
    // Somebody takes the whole old rows away: the table is mended, and the identity restored.
    bench
        .sql("ALTER TABLE shop.t REPLICA IDENTITY DEFAULT; UPDATE shop.t SET n = 9 WHERE id = 1")
        .await;
    bench.caught_up(&feed).await;
    let began = Instant::now();
    loop {
        let full = "SELECT relreplident = 'f' FROM pg_class WHERE oid = 'shop.t'::regclass";
        let full: bool = bench.source.query_one(full, &[]).await.unwrap().get(0);
        if full && bench.same("t").await.is_ok() {
            break;
        }
        assert!(began.elapsed() < PATIENCE, "{}", bench.lines.all());
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    bench.store.assert_never_violated();
}

/// The source goes away, and comes back.
#[tokio::test(flavor = "multi_thread")]
async fn the_source_may_be_restarted_or_killed() {
    let mut bench = Bench::start().await;
    bench.sql("CREATE TABLE shop.t (id integer PRIMARY KEY); INSERT INTO shop.t VALUES (0)").await;
    let feed = bench.feed();
    for round in 1..4 {
        bench.caught_up(&feed).await;
        bench.sql(&format!("INSERT INTO shop.t VALUES ({round})")).await;
        if round == 1 {
            bench.server.kill().unwrap();
        } else {
            bench.server.stop().unwrap();
        }
        bench
            .wait(&feed, "the loss is seen", || {
                matches!(feed.stats().state, FeedState::Retrying { .. })
            })
            .await;
        bench.server.resume().unwrap();
        bench.source = bench.server.connect("origin").await.unwrap();
    }
    bench.caught_up(&feed).await;
    bench.assert_same("t").await;
    let creates = |step: &&String| step.starts_with("create shop.t");
    assert_eq!(bench.store.content.lock().unwrap().steps.iter().filter(creates).count(), 1);
    bench.store.assert_never_violated();
}

/// Without its slot a feed cannot know what it missed.
#[tokio::test(flavor = "multi_thread")]
async fn a_lost_slot_seeds_everything_again() {
    let bench = Bench::start().await;
    bench.sql("CREATE TABLE shop.t (id integer PRIMARY KEY); INSERT INTO shop.t VALUES (1)").await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    feed.stop().await;
    replicate::feed::clean_up(&bench.source_config(), "test").await.unwrap();
    bench.sql("DELETE FROM shop.t; INSERT INTO shop.t VALUES (2), (3)").await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    bench.assert_same("t").await;
    bench.store.assert_never_violated();
}

/// A slot can be made only once the transactions of others have ended; the figures name them.
#[tokio::test(flavor = "multi_thread")]
async fn the_wait_for_open_transactions_shows() {
    let bench = Bench::start().await;
    bench.sql("CREATE TABLE shop.t (id integer PRIMARY KEY); INSERT INTO shop.t VALUES (1)").await;
    let other = bench.server.connect("postgres").await.unwrap();
    let open = "BEGIN; SELECT pg_current_xact_id()";
    other.batch_execute(open).await.unwrap();
    let pid: i32 = other.query_one("SELECT pg_backend_pid()", &[]).await.unwrap().get(0);
    let feed = bench.feed();
    let shows = || {
        let held_up = feed.stats().held_up.unwrap_or_default();
        held_up.contains(&format!("process {pid} of user"))
            && held_up.contains("in database postgres")
    };
    bench.wait(&feed, "the wait of the feed's slot", shows).await;
    assert_eq!(feed.stats().state, FeedState::Starting);
    other.batch_execute("ROLLBACK").await.unwrap();
    bench.caught_up(&feed).await;
    assert_eq!(feed.stats().held_up, None);
    bench.assert_same("t").await;

    // The slot that another table is read under waits, too; the rest streams.
    other.batch_execute(open).await.unwrap();
    bench.sql("CREATE TABLE shop.u (id integer PRIMARY KEY)").await;
    bench.wait(&feed, "the wait of another slot", shows).await;
    bench.sql("INSERT INTO shop.t VALUES (2)").await;
    let changes = || feed.stats().changes > 0;
    bench.wait(&feed, "the change", changes).await;
    other.batch_execute("ROLLBACK").await.unwrap();
    bench.caught_up(&feed).await;
    assert_eq!(feed.stats().held_up, None);
    bench.assert_same("t").await;
    bench.assert_same("u").await;

    // A feed that is stopped waits no longer.
    other.batch_execute(open).await.unwrap();
    feed.refresh(Refresh::All);
    bench.wait(&feed, "the wait of a refresh", shows).await;
    feed.stop().await;
}

/// What a feed was asked and has not begun with is told when it ends.
#[tokio::test(flavor = "multi_thread")]
async fn a_feed_that_ends_tells_which_refreshes_are_left() {
    let bench = Bench::start().await;
    let other = bench.server.connect("postgres").await.unwrap();
    other.batch_execute("BEGIN; SELECT pg_current_xact_id()").await.unwrap();
    let feed = bench.feed();
    bench.wait(&feed, "the wait of the feed's slot", || feed.stats().held_up.is_some()).await;
    feed.refresh(Refresh::InError);
    assert_eq!(feed.stop().await, [Refresh::InError]);
    other.batch_execute("ROLLBACK").await.unwrap();
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    assert_eq!(feed.stop().await, []);
}

/// A feed that holds the source's log back beyond what is allowed gives its slot up, and says so.
#[tokio::test(flavor = "multi_thread")]
async fn log_is_kept_back_to_a_limit() {
    let mut bench = Bench::start().await;
    bench.settings.retained_bytes_max = Some(8 << 20);
    bench
        .sql("CREATE TABLE shop.t (id integer PRIMARY KEY, v text); INSERT INTO shop.t VALUES (1)")
        .await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    feed.stop().await;
    bench
        .sql("CREATE TABLE public.noise AS SELECT i, repeat('x', 500) FROM generate_series(1, 40000) i")
        .await;
    let feed = bench.feed();
    let began = Instant::now();
    while !feed.is_finished() {
        assert!(began.elapsed() < PATIENCE, "{:#?}", feed.stats());
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    let FeedState::Failed { error } = feed.stats().state else { panic!("{:?}", feed.stats()) };
    assert!(error.contains("bytes of log for this feed"), "{error}");
    let slots = bench.source.query("SELECT FROM pg_replication_slots", &[]).await.unwrap();
    assert!(slots.is_empty(), "the log is free again");
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    bench.assert_same("t").await;
}

/// A refresh seeds what it names, beside the stream.
#[tokio::test(flavor = "multi_thread")]
async fn a_refresh_seeds_what_it_names() {
    let bench = Bench::start().await;
    bench
        .sql(
            "CREATE TABLE shop.a (id integer PRIMARY KEY); INSERT INTO shop.a VALUES (1);
             CREATE TABLE shop.b (id integer PRIMARY KEY); INSERT INTO shop.b VALUES (1)",
        )
        .await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    let creates = |table: &str| {
        let steps = &bench.store.content.lock().unwrap().steps;
        steps.iter().filter(|s| **s == format!("create shop.{table}")).count()
    };
    feed.refresh(Refresh::Tables(vec![name("shop", "a"), name("shop", "nothing")]));
    bench.wait(&feed, "the refresh", || creates("a") == 2).await;
    feed.refresh(Refresh::Schemas { schemas: vec!["shop".to_owned()], in_error: true });
    bench.caught_up(&feed).await;
    bench.assert_same("a").await;
    assert_eq!((creates("a"), creates("b")), (2, 1));
    feed.refresh(Refresh::All);
    bench.wait(&feed, "the refresh of all", || creates("b") == 2).await;
    bench.caught_up(&feed).await;
    bench.assert_same("b").await;
    bench.store.assert_never_violated();
}

/// Somebody drops what the feed keeps at the source, while it runs.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_away_from_a_running_feed_is_made_again() {
    let bench = Bench::start().await;
    bench.sql("CREATE TABLE shop.t (id integer PRIMARY KEY); INSERT INTO shop.t VALUES (1)").await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    bench.sql("DROP PUBLICATION landfall_test; INSERT INTO shop.t VALUES (2)").await;
    bench.becomes_same(&feed, "t").await;
    // A table alone, for a moment: its changes meanwhile are in no stream.
    bench
        .sql(
            "BEGIN; ALTER PUBLICATION landfall_test DROP TABLE shop.t; COMMIT; INSERT INTO shop.t VALUES (10);
             ALTER PUBLICATION landfall_test ADD TABLE shop.t",
        )
        .await;
    bench.becomes_same(&feed, "t").await;
    let drop_slot = "DO $$ BEGIN LOOP
            PERFORM pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE active_pid IS NOT NULL;
            BEGIN PERFORM pg_drop_replication_slot('landfall_test'); EXIT;
            EXCEPTION WHEN object_in_use THEN PERFORM pg_sleep(0.01); END;
        END LOOP; END $$";
    bench.sql(drop_slot).await;
    bench.sql("DELETE FROM shop.t WHERE id = 1; INSERT INTO shop.t VALUES (3)").await;
    bench.becomes_same(&feed, "t").await;
    bench.caught_up(&feed).await;
    bench.store.assert_never_violated();
}

/// The least that a source's role needs: to own the tables, to replicate, and to make publications.
#[tokio::test(flavor = "multi_thread")]
async fn a_role_that_owns_the_tables_is_enough() {
    let bench = Bench::start().await;
    bench
        .sql(
            "CREATE ROLE feeder LOGIN REPLICATION PASSWORD 'secret'; GRANT CREATE ON DATABASE origin TO feeder;
             ALTER SCHEMA shop OWNER TO feeder;
             CREATE TABLE shop.own (id integer PRIMARY KEY, v text); INSERT INTO shop.own VALUES (1, 'x');
             ALTER TABLE shop.own OWNER TO feeder;
             CREATE TABLE shop.others (id integer PRIMARY KEY); ALTER TABLE shop.others REPLICA IDENTITY NOTHING;",
        )
        .await;
    let SourceConfig::Postgres(mut config) = bench.source_config() else { panic!() };
    (config.user, config.password) = ("feeder".to_owned(), "secret".into());
    let feed = bench.feed_from(SourceConfig::Postgres(config));
    bench.wait(&feed, "the seed", || feed.stats().seeded_once).await;
    bench.sql("UPDATE shop.own SET v = 'y'").await;
    bench
        .wait(&feed, "the update", || {
            bench
                .store
                .table("shop", "own")
                .unwrap()
                .rows
                .values()
                .any(|r| r[1].as_deref() == Some("y"))
        })
        .await;
    let reason = feed.stats().failed.remove(&name("shop", "others")).unwrap();
    assert!(reason.contains("must own the table"), "{reason}");
    // A table that is not fed is not touched: its writers notice nothing.
    bench.sql("INSERT INTO shop.others VALUES (1); UPDATE shop.others SET id = 2").await;
    bench.store.assert_never_violated();
}
