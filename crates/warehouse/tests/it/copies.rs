//! Databases made from integrations, as a whole: how they come, and how they go.

use std::time::{Duration, Instant};

use replicate::feed::SinkError;

use crate::served::{Folder, INTEGRATION, NAMESPACE, Served};
use crate::sink::{batch, seed, sink, synced};

const STATE: &str = "SELECT target_database, state, refresh_interval FROM svv_integration WHERE source_database = 'shop'";
const ALL: &str = "SELECT id, note FROM shop_copy.public.orders ORDER BY id";

fn make(options: &str) -> String {
    format!("CREATE DATABASE shop_copy FROM INTEGRATION '{INTEGRATION}' DATABASE 'shop' {options}")
}

fn seeded(served: &Served) -> Box<dyn replicate::feed::Sink> {
    let mut feed = sink(served);
    feed.recover().unwrap();
    let mut steps = seed("orders", &[1, 2], &["a", "b"]);
    steps.push(synced("orders"));
    feed.commit(&batch("0/1", steps)).unwrap();
    feed
}

fn until(served: &Served, sql: &str, expected: &[&str]) {
    let began = Instant::now();
    while served.lines(sql) != expected {
        assert!(began.elapsed() < Duration::from_secs(30), "{:?}", served.lines(sql));
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn tables_of_a_source_database_that_is_left_out_are_removed() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    served.run(&make(""));
    let mut feed = seeded(&served);
    assert_eq!(served.lines(ALL), ["1|a", "2|b"]);
    served.carry(&["other"]);
    assert_eq!(served.refused(ALL), "42P01");
    assert_eq!(served.lines("SELECT source_database FROM svv_integration"), ["other"]);
    assert!(served.lines("SELECT 1 FROM svv_integration_table_state").is_empty());
    assert_eq!(served.refused("ALTER DATABASE shop_copy INTEGRATION REFRESH ALL TABLES"), "22023");
    assert!(served.refreshes.lock().unwrap().is_empty());
    let late = feed.commit(&batch("0/2", seed("late", &[1], &["a"])));
    assert!(matches!(late, Err(SinkError::Lost(_))), "{late:?}");
    // Wanted again, it begins anew, under the same name.
    served.carry(&["other", "shop"]);
    assert_eq!(served.lines(STATE), ["shop_copy|SchemaDiscoveryState|0"]);
    let recovered = sink(&served).recover().unwrap();
    assert!(recovered.position.is_none() && recovered.tables.is_empty(), "{recovered:?}");
    let feed = seeded(&served);
    assert_eq!(served.lines(ALL), ["1|a", "2|b"]);

    // A start completes what an earlier run did not come to.
    drop((feed, served));
    let served = Served::open_with(folder.path(), &["other"]);
    assert_eq!(served.refused(ALL), "42P01");
    // With its name goes all of it.
    served.run("DROP DATABASE shop_copy");
    let copies = std::fs::read_dir(folder.path().join(NAMESPACE).join("copies")).unwrap();
    assert_eq!(copies.filter(|file| file.as_ref().is_ok_and(is_database)).count(), 1);
}

fn is_database(file: &std::fs::DirEntry) -> bool {
    file.path().extension().is_some_and(|extension| extension == "duckdb")
}

#[test]
fn who_looks_at_integrations_holds_none() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    let reader = served.connect("dev");
    let looked = served.query_with(&reader, &format!("BEGIN; {STATE}")).unwrap();
    assert_eq!(looked, ["NULL|PendingDbConnectState|0"]);
    served.run(&make(""));
    seeded(&served);
    assert_eq!(served.lines(ALL), ["1|a", "2|b"]);
    served.query_with(&reader, "ROLLBACK").unwrap();
}

#[test]
fn a_database_that_cannot_be_made_leaves_nothing() {
    let folder = Folder::new();
    let served = Served::open(folder.path());
    served.run(&make(""));
    let feed = seeded(&served);
    // Somebody still reads the one of before.
    let reader = served.connect("dev");
    served.query_with(&reader, &format!("BEGIN; {ALL}")).unwrap();
    served.run("DROP DATABASE shop_copy");
    served.refused(&make("SET REFRESH_INTERVAL = 60"));
    served.query_with(&reader, "ROLLBACK").unwrap();
    drop(feed);
    // Nobody writes: it is found again all the same.
    until(&served, STATE, &["NULL|PendingDbConnectState|0"]);

    // The list of databases cannot be written.
    let way = folder.path().join(NAMESPACE).join("databases.json.new");
    std::fs::create_dir(&way).unwrap();
    served.refused(&make("SET REFRESH_INTERVAL = 60"));
    assert_eq!(served.lines(STATE), ["NULL|PendingDbConnectState|0"]);
    std::fs::remove_dir(&way).unwrap();
    served.run(&make(""));
    assert_eq!(served.lines(ALL), ["1|a", "2|b"]);
    assert_eq!(served.lines("SELECT refresh_interval FROM svv_integration"), ["0"]);
}
