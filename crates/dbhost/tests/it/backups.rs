//! Backups, restores, replicas.

use std::time::{Duration, Instant};

use dbhost::{
    Configuration, Engine, Observation, Place, Postgres, Progress, Replay, Replication, Restore,
};
use tokio_postgres::Client;

use crate::{Folder, PATIENCE, engine, log_in, place, setup};

const SECRET: &str = "of the master";

async fn running(engine: &Postgres, id: &str) -> (Place, Client) {
    let place = place(engine, id);
    engine.initialise(&place, &setup(SECRET)).await.unwrap();
    let configuration = Configuration { archives: true, ..Configuration::default() };
    engine.configure(&place, &configuration).await.unwrap();
    engine.start(&place).await.unwrap();
    let client = log_in(&place, SECRET).await.unwrap();
    (place, client)
}

async fn numbers(client: &Client) -> Vec<i32> {
    let rows = client.query("SELECT n FROM t ORDER BY n", &[]).await.unwrap();
    rows.iter().map(|row| row.get(0)).collect()
}

async fn restored(engine: &Postgres, id: &str, from: &Restore) -> (Place, Client) {
    let place = place(engine, id);
    engine.restore(&place, from).await.unwrap();
    engine.restore(&place, from).await.unwrap();
    engine.configure(&place, &Configuration::default()).await.unwrap();
    engine.start(&place).await.unwrap();
    let client = log_in(&place, SECRET).await.unwrap();
    (place, client)
}

async fn now_micros(client: &Client) -> i64 {
    let asked = "SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint";
    client.query_one(asked, &[]).await.unwrap().get(0)
}

#[tokio::test]
async fn a_backup_is_restored_as_it_was_and_to_a_moment() {
    let folder = Folder::new("back's 50%f up");
    let engine = engine(&folder);
    let (source, client) = running(&engine, "db-SOURCE").await;
    client.batch_execute("CREATE TABLE t (n int); INSERT INTO t VALUES (1)").await.unwrap();
    let progress = Progress::default();
    let backup = engine.back_up(&source, "snap-1", &progress).await.unwrap();
    assert_eq!(progress.percent(), 100);
    assert!(backup.bytes > 10_000_000, "{backup:?}");
    client.batch_execute("INSERT INTO t VALUES (2)").await.unwrap();
    let between = now_micros(&client).await;
    client.batch_execute("INSERT INTO t VALUES (3)").await.unwrap();
    assert_eq!(engine.back_up(&source, "snap-1", &progress).await.unwrap(), backup);
    engine.complete_archive(&source).await.unwrap();

    let plain = Restore { backup: "snap-1".to_owned(), replay: None };
    let (first, restored_client) = restored(&engine, "db-PLAIN", &plain).await;
    assert_eq!(numbers(&restored_client).await, [1]);
    engine.erase(&first).await.unwrap();

    let replay = |until| Restore {
        replay: Some(Replay { archive_of: "db-SOURCE".to_owned(), until_unix_micros: until }),
        ..plain.clone()
    };
    for (until, expected) in [(Some(between), vec![1, 2]), (None, vec![1, 2, 3])] {
        let (copy, copied) = restored(&engine, "db-MOMENT", &replay(until)).await;
        assert_eq!(numbers(&copied).await, expected);
        copied.batch_execute("INSERT INTO t VALUES (9)").await.unwrap();
        engine.stop(&copy).await.unwrap();
        engine.start(&copy).await.unwrap();
        let again = log_in(&copy, SECRET).await.unwrap();
        assert_eq!(numbers(&again).await.last(), Some(&9));
        engine.erase(&copy).await.unwrap();
    }

    // What was written since the last archived segment is not lost with an orderly stop, and no
    // commit follows the wanted moment.
    client.batch_execute("INSERT INTO t VALUES (4)").await.unwrap();
    let after = now_micros(&client).await + 60_000_000;
    engine.stop(&source).await.unwrap();
    engine.complete_archive(&source).await.unwrap();
    let (copy, copied) = restored(&engine, "db-END", &replay(Some(after))).await;
    assert_eq!(numbers(&copied).await, [1, 2, 3, 4]);
    engine.erase(&copy).await.unwrap();

    // A stopped database is backed up as it lies; a second backup outlives the first.
    engine.back_up(&source, "snap-2", &Progress::default()).await.unwrap();
    engine.copy_backup("snap-2", "snap-3").await.unwrap();
    engine.erase_backup("snap-2").await.unwrap();
    engine.trim_archive("db-SOURCE", Some("snap-1")).await.unwrap();
    engine.erase(&source).await.unwrap();
    let third = Restore { backup: "snap-3".to_owned(), replay: None };
    let (copy, copied) = restored(&engine, "db-THIRD", &third).await;
    assert_eq!(numbers(&copied).await, [1, 2, 3, 4]);
    engine.erase(&copy).await.unwrap();
    engine.trim_archive("db-SOURCE", None).await.unwrap();
    assert!(!folder.0.join("databases/archives/db-SOURCE").exists());
    assert!(engine.erase_backup("../snap-1").await.is_err());
}

#[tokio::test]
async fn a_replica_follows_and_is_promoted() {
    let folder = Folder::new("replica");
    let engine = engine(&folder);
    let (source, client) = running(&engine, "db-PRIMARY").await;
    client.batch_execute("CREATE TABLE t (n int); INSERT INTO t VALUES (1)").await.unwrap();
    let replica =
        Place { admin_password: source.admin_password.clone(), ..place(&engine, "db-REPLICA") };
    engine.follow(&replica, &source).await.unwrap();
    engine.configure(&replica, &Configuration::default()).await.unwrap();
    let started = engine.start(&replica).await.unwrap();
    assert_eq!(engine.observe(&replica), Ok(Observation::Running { pid: started.pid }));
    let reader = log_in(&replica, SECRET).await.unwrap();
    client.batch_execute("INSERT INTO t VALUES (2)").await.unwrap();
    let deadline = Instant::now() + PATIENCE;
    while numbers(&reader).await != [1, 2] {
        assert!(Instant::now() < deadline);
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert_eq!(engine.replication(&replica).await, Ok(Replication::Streaming));
    assert_eq!(engine.replication(&source).await, Ok(Replication::Primary));
    assert!(reader.batch_execute("INSERT INTO t VALUES (8)").await.is_err(), "read only");
    engine.erase(&source).await.unwrap();
    while engine.replication(&replica).await != Ok(Replication::Interrupted) {
        assert!(Instant::now() < deadline);
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    engine.promote(&replica).await.unwrap();
    engine.promote(&replica).await.unwrap();
    reader.batch_execute("INSERT INTO t VALUES (3)").await.unwrap();
    assert_eq!(numbers(&reader).await, [1, 2, 3]);
    engine.erase(&replica).await.unwrap();
}
