//! The store: what is committed lasts, what is refused leaves no trace.
#![allow(clippy::unwrap_used, missing_docs)]

use control::store::{Lookup, Record, Store, StoreError};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Note {
    id: String,
    text: String,
}

impl Record for Note {
    const KIND: &'static str = "test/note";

    fn id(&self) -> String {
        self.id.clone()
    }
}

fn note(id: &str, text: &str) -> Note {
    Note { id: id.to_owned(), text: text.to_owned() }
}

/// Writes one note, in a transaction of its own.
async fn put(store: &Store, id: &str, text: &str) -> Result<(), StoreError> {
    let note = note(id, text);
    let written = store.write(move |tx| {
        tx.put("s", &note);
        Ok::<_, std::convert::Infallible>(())
    });
    written.await.map(|Ok(())| ())
}

fn texts(store: &Store, scope: &str) -> Vec<String> {
    store.read(|tx| tx.scan::<Note>(scope).iter().map(|n| format!("{}={}", n.id, n.text)).collect())
}

#[tokio::test]
async fn committed_records_survive_a_reopening() {
    let folder = std::env::temp_dir().join(format!("landfall-store-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("state.db");
    let store = Store::open(&path).unwrap();
    let written = store.write(|tx| {
        tx.put("s", &note("a", "1"));
        tx.put("s", &note("b", "2"));
        tx.put("other", &note("c", "3"));
        Ok::<_, ()>(())
    });
    written.await.unwrap().unwrap();
    let deleted = store.write(|tx| {
        tx.delete::<Note>("s", "a");
        Ok::<_, ()>(())
    });
    deleted.await.unwrap().unwrap();
    drop(store);
    let store = Store::open(&path).unwrap();
    assert_eq!(texts(&store, "s"), ["b=2"]);
    let all = store.read(|tx| tx.scan_all::<Note>());
    assert_eq!(
        all.iter().map(|(scope, n)| (&**scope, &*n.id)).collect::<Vec<_>>(),
        [("other", "c"), ("s", "b")]
    );
    std::fs::remove_dir_all(&folder).unwrap();
}

#[tokio::test]
async fn a_refused_or_panicking_write_changes_nothing() {
    let store = Store::in_memory().unwrap();
    let refused = store.write(|tx| {
        tx.put("s", &note("a", "1"));
        Err::<(), _>("no")
    });
    assert_eq!(refused.await.unwrap(), Err("no"));
    let panicked = store.write(|tx| -> Result<(), ()> {
        tx.put("s", &note("a", "1"));
        panic!("a mistake inside")
    });
    assert_eq!(panicked.await, Err(StoreError::Panicked));
    assert!(texts(&store, "s").is_empty());
    put(&store, "a", "2").await.unwrap();
    assert_eq!(texts(&store, "s"), ["a=2"]);
}

#[tokio::test]
async fn a_transaction_sees_its_own_changes_and_those_before_it_in_the_batch() {
    let store = Store::in_memory().unwrap();
    let writes = (0..500).map(|n| {
        let store = store.clone();
        tokio::spawn(async move {
            let written = store.write(move |tx| {
                let count = tx.scan::<Note>("s").len();
                tx.put("s", &note(&format!("{n:03}"), &count.to_string()));
                assert_eq!(tx.scan::<Note>("s").len(), count + 1);
                assert!(tx.get::<Note>("s", &format!("{n:03}")).is_some());
                Ok::<_, ()>(count)
            });
            written.await.unwrap().unwrap()
        })
    });
    let mut counts = Vec::new();
    for write in writes.collect::<Vec<_>>() {
        counts.push(write.await.unwrap());
    }
    counts.sort_unstable();
    assert_eq!(counts, (0..500).collect::<Vec<_>>(), "each saw exactly those before it");
}

#[tokio::test]
async fn racing_creates_have_one_winner() {
    let store = Store::in_memory().unwrap();
    let creates = (0..64).map(|n| {
        let store = store.clone();
        tokio::spawn(async move {
            let written = store.write(move |tx| {
                if tx.get::<Note>("s", "x").is_some() {
                    return Err("taken");
                }
                tx.put("s", &note("x", &n.to_string()));
                Ok(n)
            });
            written.await.unwrap()
        })
    });
    let mut winners = Vec::new();
    for create in creates.collect::<Vec<_>>() {
        winners.extend(create.await.unwrap());
    }
    assert_eq!(winners.len(), 1);
    assert_eq!(texts(&store, "s"), [format!("x={}", winners[0])]);
}

#[tokio::test]
async fn nothing_is_promised_when_the_disk_refuses() {
    let folder = std::env::temp_dir().join(format!("landfall-full-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("state.db");
    let store = Store::open(&path).unwrap();
    put(&store, "a", "1").await.unwrap();
    // Another connection holds the write lock: to the store it is a database that refuses.
    let blocker = rusqlite::Connection::open(&path).unwrap();
    blocker.execute_batch("BEGIN IMMEDIATE").unwrap();
    let refused = put(&store, "b", "2").await;
    assert!(matches!(refused, Err(StoreError::Database(_))), "{refused:?}");
    assert!(!store.is_healthy());
    assert_eq!(texts(&store, "s"), ["a=1"]);
    blocker.execute_batch("ROLLBACK").unwrap();
    put(&store, "c", "3").await.unwrap();
    assert_eq!(texts(&store, "s"), ["a=1", "c=3"]);
    assert!(store.is_healthy());
    std::fs::remove_dir_all(&folder).unwrap();
}
