//! What a sink asks of its feed.

use std::sync::atomic::Ordering;

use replicate::feed::{Refresh, TableState};

use super::Bench;
use crate::store::name;

#[tokio::test(flavor = "multi_thread")]
async fn each_change_of_a_row_comes_and_no_new_seed_where_that_is_asked() {
    let mut bench = Bench::start().await;
    bench.store.asks.versions.lock().unwrap().insert(name("shop", "t"));
    bench.store.asks.patience.store(true, Ordering::Relaxed);
    bench
        .sql(
            "CREATE TABLE t (id integer PRIMARY KEY, v text);\n\
             INSERT INTO t VALUES (1, 'a'), (2, 'b');\n",
        )
        .await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    bench
        .sql(
            "BEGIN;\nUPDATE t SET v = 'A' WHERE id = 1;\nUPDATE t SET v = 'AA' WHERE id = 1;\n\
             UPDATE t SET id = 3 WHERE id = 1;\nDELETE FROM t WHERE id = 3;\nCOMMIT;\n",
        )
        .await;
    bench.caught_up(&feed).await;
    let changes = bench.store.changes(&name("shop", "t"));
    let (times, rows): (Vec<_>, Vec<_>) = changes.chunks(2).map(|c| (&c[0], &c[1])).unzip();
    assert_eq!(rows, ["-1 +1", "-1 +1", "-1 +1", "-1 +0"]);
    assert!(times.iter().all(|time| *time == times[0]), "{times:?}");
    bench.assert_same("t").await;
    // Under another name it goes on so, also before the sink knows of that.
    bench
        .sql(
            "RENAME TABLE t TO t1;\nBEGIN;\nUPDATE t1 SET v = 'B' WHERE id = 2;\n\
             UPDATE t1 SET v = 'BB' WHERE id = 2;\nCOMMIT;\n",
        )
        .await;
    bench.caught_up(&feed).await;
    assert_eq!(bench.store.changes(&name("shop", "t1")).len(), 4);
    bench.assert_same("t1").await;
    bench
        .sql("ALTER TABLE t1 MODIFY v varchar(20) FIRST;\nINSERT INTO t1 VALUES ('c', 5);\n")
        .await;
    bench.caught_up(&feed).await;
    assert_eq!(bench.state("t1"), Some(TableState::ResyncRequired));
    feed.stop().await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    assert_eq!(bench.state("t1"), Some(TableState::ResyncRequired), "nobody asked for it");
    let awaiting: Vec<_> = feed.stats().awaiting.into_keys().collect();
    assert_eq!(awaiting, [name("shop", "t1")], "a person is to know");
    feed.refresh(Refresh::InError);
    let is_synced = || bench.state("t1") == Some(TableState::Synced);
    bench.wait(&feed, "the new seed", is_synced).await;
    bench.assert_same("t1").await;
    bench.wait(&feed, "the figures", || feed.stats().awaiting.is_empty()).await;
    bench.store.assert_never_violated();
    feed.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn long_texts_are_cut_where_that_is_asked() {
    let mut bench = Bench::start().await;
    bench
        .sql(
            "CREATE TABLE t (id integer PRIMARY KEY, v mediumtext CHARACTER SET latin1);\n\
             INSERT INTO t VALUES (1, CONCAT(REPEAT('x', 65534), 'ä')), (2, 'short');\n",
        )
        .await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    assert_eq!(bench.state("t"), Some(TableState::Failed));
    bench.store.asks.cuts.store(true, Ordering::Relaxed);
    feed.refresh(Refresh::InError);
    bench.wait(&feed, "the new seed", || bench.state("t") == Some(TableState::Synced)).await;
    bench.sql("UPDATE t SET v = REPEAT('y', 80000) WHERE id = 2;\n").await;
    bench.caught_up(&feed).await;
    let kept = bench.store.table("shop", "t").unwrap();
    let texts: Vec<String> = kept.rows.into_values().filter_map(|mut row| row.remove(1)).collect();
    assert!(texts == ["x".repeat(65_534), "y".repeat(65_535)]);
    bench.store.assert_never_violated();
    feed.stop().await;
}
