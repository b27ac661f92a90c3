//! The kit itself: servers start, crash, come back and go; comparisons find what differs.
#![allow(clippy::unwrap_used)]

use testkit::{Difference, Options, Postgres, Version, compare_tables, load_tpch};

#[tokio::test]
async fn every_version_starts_survives_a_crash_and_leaves_nothing() {
    for version in Version::available() {
        let options = Options { fsync: true, ..Options::default() };
        let mut server = Postgres::start_with(version, &options).unwrap();
        let client = server.create_database("crash").await.unwrap();
        let shown: String = client.query_one("SHOW wal_level", &[]).await.unwrap().get(0);
        assert_eq!(shown, "logical");
        client
            .batch_execute("CREATE TABLE t (a int PRIMARY KEY); INSERT INTO t VALUES (1)")
            .await
            .unwrap();
        server.kill().unwrap();
        server.resume().unwrap();
        let client = server.connect("crash").await.unwrap();
        let count: i64 = client.query_one("SELECT count(*) FROM t", &[]).await.unwrap().get(0);
        assert_eq!(count, 1, "a committed row survives kill -9");
        drop(client);
        server.restart().unwrap();
        let folder = server.data();
        assert!(folder.exists());
        drop(server);
        assert!(!folder.exists(), "the folder is removed with the server");
    }
}

#[tokio::test]
async fn a_wrong_password_is_refused() {
    let server = Postgres::start(Version::oldest()).unwrap();
    let mut config = server.config("postgres");
    config.password("not the password");
    let Err(error) = config.connect(tokio_postgres::NoTls).await else { panic!("login must fail") };
    assert_eq!(error.code().unwrap().code(), "28P01");
}

#[tokio::test]
async fn tls_is_on_when_asked_for() {
    let options = Options { tls: true, ..Options::default() };
    let server = Postgres::start_with(Version::oldest(), &options).unwrap();
    let client = server.connect("postgres").await.unwrap();
    let ssl: String = client.query_one("SHOW ssl", &[]).await.unwrap().get(0);
    assert_eq!(ssl, "on");
    assert!(server.authority_pem().unwrap().starts_with("-----BEGIN CERTIFICATE-----"));
}

#[tokio::test]
async fn comparison_finds_each_kind_of_difference() {
    let server = Postgres::start(Version::oldest()).unwrap();
    let source = server.create_database("a").await.unwrap();
    let target = server.create_database("b").await.unwrap();
    let make = "CREATE TABLE t (k text, n int, v text, PRIMARY KEY (n, k)); CREATE TABLE bag (x int, y text)";
    for client in [&source, &target] {
        client.batch_execute(make).await.unwrap();
        client
            .batch_execute(
                "INSERT INTO t SELECT 'é' || i, i % 7, repeat('x', i) FROM generate_series(1, 500) i;
                 INSERT INTO bag SELECT i % 3, CASE WHEN i % 5 > 0 THEN E'a\\tb\\\\' || i % 2 END
                 FROM generate_series(1, 200) i",
            )
            .await
            .unwrap();
    }
    let tables = [("t", "public.t"), ("bag", "bag")];
    let report = compare_tables(&source, &target, &tables).await.unwrap();
    report.assert_equal();
    assert_eq!(report.rows(), 700);

    target
        .batch_execute(
            "DELETE FROM t WHERE k = 'é10'; UPDATE t SET v = NULL WHERE k = 'é9';
             INSERT INTO t VALUES ('zz', 3, ''); INSERT INTO bag VALUES (1, NULL); ALTER TABLE bag ADD z int",
        )
        .await
        .unwrap();
    let report = compare_tables(&source, &target, &tables).await.unwrap();
    let [t, bag] = &report.tables[..] else { panic!("two tables were compared") };
    assert_eq!(t.differences, 3, "{report}");
    assert!(t.examples.contains(&Difference::RowMissing("k=é10 n=3".into())), "{report}");
    assert!(t.examples.contains(&Difference::RowUnexpected("k=zz n=3".into())), "{report}");
    assert!(t.examples.contains(&Difference::Value {
        key: "k=é9 n=2".into(),
        column: "v".into(),
        source: Some("xxxxxxxxx".into()),
        target: None,
    }));
    assert_eq!(bag.differences, 2, "one row too many and one column too many: {report}");
}

#[tokio::test]
async fn tpch_has_the_known_number_of_rows() {
    let server = Postgres::start(Version::newest()).unwrap();
    let client = server.create_database("tpch").await.unwrap();
    assert_eq!(load_tpch(&client, 0.01).await.unwrap(), 86_805);
    let other = server.create_database("copy").await.unwrap();
    load_tpch(&other, 0.01).await.unwrap();
    let tables: Vec<(&str, &str)> = testkit::TPCH_TABLES.iter().map(|&name| (name, name)).collect();
    let report = compare_tables(&client, &other, &tables).await.unwrap();
    report.assert_equal();
    assert_eq!(report.rows(), 86_805);
}
