//! Tables that the source itself cannot open.

use std::fs;
use std::path::PathBuf;

use replicate::feed::{Refresh, TableState};

use super::Bench;
use crate::store::name;

/// The file with the definition of `shop.t`, and what is in it.
struct Definition {
    path: PathBuf,
    whole: Vec<u8>,
}

impl Definition {
    fn of(bench: &Bench) -> Self {
        let path = bench.server.data().join("shop/t.frm");
        let whole = fs::read(&path).unwrap();
        Self { path, whole }
    }

    async fn damage(&self, bench: &mut Bench) {
        fs::write(&self.path, b"damaged").unwrap();
        bench.sql("FLUSH TABLES;\n").await;
    }

    async fn mend(&self, bench: &mut Bench) {
        fs::write(&self.path, &self.whole).unwrap();
        bench.sql("FLUSH TABLES;\n").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_opened_for_a_moment_is_waited_for() {
    let mut bench = Bench::start().await;
    bench.sql("CREATE TABLE t (id int PRIMARY KEY, v int);\n INSERT INTO t VALUES (1, 1);\n").await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    feed.stop().await;
    bench.sql("ALTER TABLE t ADD COLUMN w int;\n INSERT INTO t VALUES (2, 2, 2);\n").await;
    let definition = Definition::of(&bench);
    definition.damage(&mut bench).await;
    bench.sql("CREATE TABLE other (id int PRIMARY KEY);\n INSERT INTO other VALUES (1);\n").await;
    let feed = bench.feed();
    let is_there = || bench.store.table("shop", "other").is_some_and(|kept| kept.rows.len() == 1);
    bench.wait(&feed, "the feed has looked at all tables", is_there).await;
    assert_ne!(bench.state("t"), Some(TableState::Failed));
    definition.mend(&mut bench).await;
    bench.caught_up(&feed).await;
    bench.assert_same("t").await;
    let given_up = bench.store.table("shop", "t").unwrap().reason;
    assert_eq!(given_up, "");
    assert!(!bench.lines.all().contains("cannot open"), "{}", bench.lines.all());
    feed.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_opened_for_long_fails_alone_with_the_sources_words() {
    let mut bench = Bench::start().await;
    bench
        .sql(
            "CREATE TABLE t (id int PRIMARY KEY, v int);\n INSERT INTO t VALUES (1, 1);\n\
             CREATE TABLE other (id int PRIMARY KEY, v int);\n INSERT INTO other VALUES (1, 1);\n",
        )
        .await;
    let definition = Definition::of(&bench);
    definition.damage(&mut bench).await;
    let feed = bench.feed();
    bench.caught_up(&feed).await;
    let kept = bench.store.table("shop", "t").unwrap();
    assert_eq!(kept.state, Some(TableState::Failed));
    assert!(
        kept.reason.contains("cannot open it: Incorrect information in file"),
        "{}",
        kept.reason
    );
    bench.sql("UPDATE other SET v = 2;\n").await;
    bench.caught_up(&feed).await;
    bench.assert_same("other").await;

    definition.mend(&mut bench).await;
    feed.refresh(Refresh::Tables(vec![name("shop", "t")]));
    bench.wait(&feed, "it is back", || bench.state("t") == Some(TableState::Synced)).await;
    bench.sql("UPDATE t SET v = 3;\n").await;
    bench.caught_up(&feed).await;
    bench.assert_same("t").await;
    bench.store.assert_never_violated();
    feed.stop().await;
}
