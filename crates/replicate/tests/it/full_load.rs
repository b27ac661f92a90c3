//! Full loads: definitions, values, preparation of targets, names.

use replicate::settings::TablePreparation;
use replicate::{Mode, Outcome, Severity, TableState};

use crate::support::{Pair, USER_TYPES, version_pairs};

#[tokio::test(flavor = "multi_thread")]
async fn every_type_arrives_as_the_same_text() {
    for (from, to) in version_pairs() {
        let pair = Pair::of(from, to).await;
        pair.source.batch_execute("CREATE SCHEMA shop").await.unwrap();
        pair.source.batch_execute(&pair.every_type().await).await.unwrap();
        let task = pair.load().await;
        pair.assert_same(&["every_type"]).await;
        let stats = task.stats();
        assert_eq!(stats.tables[0].full_load_rows, 1000);
        assert_eq!(stats.tables[0].state, TableState::Completed);
        assert_eq!(stats.full_load_percent(), 100);
    }
}

const USER_TYPED: &str = r#"
    CREATE TABLE shop.user_typed (id integer PRIMARY KEY, m shop.mood, ms shop.mood[], n shop.positive, p shop.pair, ps shop.pair[], s shop.span);
    INSERT INTO shop.user_typed VALUES
      (1, 'very "happy"', '{sad,"very \"happy\""}', 7, '(1,"a,b")', ARRAY['(1,x)','(2,"y z")']::shop.pair[], '[1.5,2.5)'),
      (2, NULL, NULL, NULL, NULL, NULL, NULL);"#;

#[tokio::test(flavor = "multi_thread")]
async fn types_of_the_user_are_used_where_the_target_has_them() {
    let pair = Pair::start().await;
    // Different identifiers on both sides: a form that holds them would be told apart.
    pair.target.batch_execute("CREATE SCHEMA shop; CREATE TYPE shop.other AS ENUM ('x'); CREATE TYPE shop.more AS ENUM ('y')").await.unwrap();
    pair.target.batch_execute(USER_TYPES).await.unwrap();
    pair.source
        .batch_execute(&format!("CREATE SCHEMA shop; {USER_TYPES} {USER_TYPED}"))
        .await
        .unwrap();
    pair.load().await;
    pair.assert_same(&["user_typed"]).await;
    assert_eq!(type_of(&pair, "user_typed", "ms").await, "shop.mood[]");
}

#[tokio::test(flavor = "multi_thread")]
async fn types_of_the_user_become_text_where_the_target_lacks_them_and_the_log_says_so() {
    let pair = Pair::start().await;
    pair.source
        .batch_execute(&format!("CREATE SCHEMA shop; {USER_TYPES} {USER_TYPED}"))
        .await
        .unwrap();
    pair.load().await;
    pair.assert_same(&["user_typed"]).await;
    assert_eq!(type_of(&pair, "user_typed", "m").await, "character varying");
    assert_eq!(type_of(&pair, "user_typed", "ms").await, "character varying[]");
    assert_eq!(type_of(&pair, "user_typed", "n").await, "integer");
    assert!(
        pair.lines.contains(Severity::Warning, "column m of shop.user_typed"),
        "{}",
        pair.lines.all()
    );
}

async fn type_of(pair: &Pair, table: &str, column: &str) -> String {
    pair.target
        .query_one(
            "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = $1::text::regclass AND attname = $2",
            &[&format!("shop.{table}"), &column],
        )
        .await
        .unwrap()
        .get(0)
}

#[tokio::test(flavor = "multi_thread")]
async fn names_and_kinds_of_tables_and_columns() {
    for (from, to) in version_pairs() {
        let pair = Pair::of(from, to).await;
        pair.source
            .batch_execute(
                r#"CREATE SCHEMA shop;
                CREATE TABLE shop."Ünï ""quoted"" $1" ("select" integer, "É b" text, PRIMARY KEY ("É b", "select"));
                INSERT INTO shop."Ünï ""quoted"" $1" SELECT i, 'v' || i FROM generate_series(1, 10) i;
                CREATE TABLE shop.generated (a integer PRIMARY KEY, b integer GENERATED ALWAYS AS (a * 2) STORED, c text NOT NULL DEFAULT 'x');
                INSERT INTO shop.generated SELECT generate_series(1, 10);
                CREATE TABLE shop.identity (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, s serial, v text);
                INSERT INTO shop.identity (v) SELECT 'x' FROM generate_series(1, 10);
                CREATE TABLE shop.no_key (a integer, b text);
                INSERT INTO shop.no_key SELECT 1, 'same' FROM generate_series(1, 5);
                CREATE TABLE shop.parted (id integer, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
                CREATE TABLE shop.parted_1 PARTITION OF shop.parted FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
                CREATE TABLE shop.parted_2 PARTITION OF shop.parted FOR VALUES FROM ('2021-01-01') TO ('2022-01-01') PARTITION BY LIST (id);
                CREATE TABLE shop.parted_2_rest PARTITION OF shop.parted_2 DEFAULT;
                INSERT INTO shop.parted SELECT i, date '2020-06-01' + i FROM generate_series(1, 500) i;
                CREATE TABLE shop.parent (a integer); CREATE TABLE shop.child (b text) INHERITS (shop.parent);
                INSERT INTO shop.parent VALUES (1); INSERT INTO shop.child VALUES (2, 'c');
                CREATE TABLE shop.empty ();
                CREATE TABLE shop.wide (id integer PRIMARY KEY, big text);
                ALTER TABLE shop.wide ALTER big SET STORAGE EXTERNAL;
                INSERT INTO shop.wide SELECT i, repeat(md5(i::text), 40000) FROM generate_series(1, 20) i;"#,
            )
            .await
            .unwrap();
        let task = pair.load().await;
        pair.assert_same(&[
            r#""Ünï ""quoted"" $1""#,
            "generated",
            "identity",
            "no_key",
            "parted",
            "child",
            "wide",
        ])
        .await;
        let stats = task.stats();
        assert!(!stats.tables.iter().any(|t| t.table.starts_with("parted_")), "{stats:?}");
        let count =
            pair.target.query_one("SELECT count(*) FROM ONLY shop.parent", &[]).await.unwrap();
        assert_eq!(count.get::<_, i64>(0), 1, "rows of children belong to the children");
        let row = pair
            .target
            .query_one(
                "SELECT (SELECT attgenerated::text FROM pg_attribute WHERE attrelid = 'shop.generated'::regclass AND attname = 'b'), \
                 (SELECT count(*) FROM pg_attrdef WHERE adrelid = 'shop.generated'::regclass), \
                 (SELECT attidentity::text FROM pg_attribute WHERE attrelid = 'shop.identity'::regclass AND attname = 'id'), \
                 (SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = 'shop.\"Ünï \"\"quoted\"\" $1\"'::regclass)",
                &[],
            )
            .await
            .unwrap();
        assert_eq!(row.get::<_, String>(0), "s");
        assert_eq!(row.get::<_, i64>(1), 1, "only the generated column has an expression");
        assert_eq!(row.get::<_, String>(2), "");
        assert!(
            row.get::<_, String>(3).contains(r#"("É b", "select")"#),
            "the key keeps its order"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn large_tables_are_read_in_ranges() {
    let pair = Pair::start().await;
    pair.source
        .batch_execute(
            "CREATE SCHEMA shop; CREATE TABLE shop.large (id integer PRIMARY KEY, v text);
             INSERT INTO shop.large SELECT i, repeat('x', 1000) FROM generate_series(1, 50000) i;
             DELETE FROM shop.large WHERE id % 7 = 0;
             CREATE TABLE shop.small (id integer PRIMARY KEY); INSERT INTO shop.small VALUES (1);",
        )
        .await
        .unwrap();
    pair.load().await;
    pair.assert_same(&["large", "small"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn preparation_modes_and_tables_that_do_not_fit() {
    let pair = Pair::start().await;
    pair.source
        .batch_execute(
            "CREATE SCHEMA shop; CREATE TABLE shop.t (id integer PRIMARY KEY, v text); INSERT INTO shop.t VALUES (1, 'new');
             CREATE TABLE shop.lacks (id integer PRIMARY KEY, v text); CREATE TABLE shop.demands (id integer PRIMARY KEY);
             CREATE TABLE shop.clash (id integer PRIMARY KEY); INSERT INTO shop.clash SELECT generate_series(1, 3)",
        )
        .await
        .unwrap();
    let fixture = "DROP SCHEMA IF EXISTS shop CASCADE; CREATE SCHEMA shop;
        CREATE TABLE shop.t (v text DEFAULT 'd', extra integer DEFAULT 5, id bigint); INSERT INTO shop.t VALUES ('old', 1, 9);
        CREATE TABLE shop.lacks (id integer); CREATE TABLE shop.demands (id integer, must text NOT NULL);
        CREATE TABLE shop.clash (id integer PRIMARY KEY); INSERT INTO shop.clash VALUES (2)";
    let rows = async || {
        let rows = pair
            .target
            .query("SELECT id::int8, v, extra FROM shop.t ORDER BY id", &[])
            .await
            .unwrap();
        rows.iter()
            .map(|r| (r.get(0), r.get(1), r.get(2)))
            .collect::<Vec<(i64, String, Option<i32>)>>()
    };

    pair.target.batch_execute(fixture).await.unwrap();
    let mut spec = pair.spec(Mode::FullLoad);
    spec.settings.preparation = TablePreparation::DoNothing;
    let task = pair.run_to_end(spec.clone()).await;
    assert_eq!(rows().await, [(1, "new".to_owned(), Some(5)), (9, "old".to_owned(), Some(1))]);
    let stats = task.stats();
    let state = |name: &str| {
        stats
            .tables
            .iter()
            .find(|t| t.table == name)
            .map(|t| (t.state, t.message.clone().unwrap_or_default()))
            .unwrap()
    };
    assert_eq!(state("lacks").0, TableState::Error);
    assert!(state("lacks").1.contains("no column v"), "{:?}", state("lacks"));
    assert!(state("demands").1.contains("must"), "{:?}", state("demands"));
    assert_eq!(state("clash").0, TableState::Error);
    let clash = pair.target.query_one("SELECT count(*) FROM shop.clash", &[]).await.unwrap();
    assert_eq!(clash.get::<_, i64>(0), 1, "a load that fails leaves nothing of itself");
    assert!(matches!(task.finished().await, Outcome::Stopped { tables_errored: 3, .. }));

    pair.target.batch_execute(fixture).await.unwrap();
    spec.settings.preparation = TablePreparation::TruncateBeforeLoad;
    pair.run_to_end(spec.clone()).await;
    assert_eq!(rows().await, [(1, "new".to_owned(), Some(5))]);

    pair.target.batch_execute(fixture).await.unwrap();
    spec.settings.preparation = TablePreparation::DropAndCreate;
    pair.run_to_end(spec).await;
    pair.assert_same(&["t", "lacks", "demands", "clash"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_table_selected_is_an_error_that_says_what_to_check() {
    let pair = Pair::start().await;
    let task = replicate::start(pair.spec(Mode::FullLoad));
    match task.finished().await {
        Outcome::Failed { message, .. } => {
            assert!(message.contains("select no table"), "{message}");
        }
        other @ Outcome::Stopped { .. } => panic!("{other:?}"),
    }
}
