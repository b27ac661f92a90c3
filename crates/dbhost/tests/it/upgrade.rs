//! Upgrades from the oldest major version of PostgreSQL that is here to the newest.

use std::time::Instant;

use dbhost::{
    Configuration, Engine, EngineVersion, Observation, Password, Place, Postgres, Progress, Replay,
    Restore, Running,
};
use testkit::{Installation, Version};
use tokio_postgres::Client;

use crate::{Folder, PATIENCE, log_in, place, setup};

const SECRET: &str = "of the master";

/// An engine that has both versions, and those.
fn both(folder: &Folder) -> (Postgres, EngineVersion, EngineVersion) {
    let wanted = [Version::oldest(), Version::newest()];
    assert!(wanted[0] < wanted[1], "two versions of PostgreSQL are needed: {wanted:?}");
    let bins = wanted.map(|version| Installation::find(version).unwrap().reachable().unwrap().bin);
    let engine = Postgres::new(&folder.0.join("databases"), bins.to_vec());
    engine.discover();
    let versions = engine.versions();
    let of = |major| *versions.iter().find(|known| known.major == major).unwrap();
    (engine, of(wanted[0].0), of(wanted[1].0))
}

async fn running(engine: &Postgres, place: &Place) -> (Running, Client) {
    let configuration = Configuration { archives: true, ..Configuration::default() };
    engine.configure(place, &configuration).await.unwrap();
    let running = engine.start(place).await.unwrap();
    (running, log_in(place, SECRET).await.unwrap())
}

async fn old(engine: &Postgres, version: EngineVersion, id: &str) -> (Place, Client) {
    let place = Place { version, ..place(engine, id) };
    engine.initialise(&place, &setup(SECRET)).await.unwrap();
    let (_, client) = running(engine, &place).await;
    let sql = "CREATE TABLE t (n int PRIMARY KEY, s text); INSERT INTO t SELECT n, md5(n::text) \
               FROM generate_series(1, 5000) n; CREATE INDEX ON t (s)";
    client.batch_execute(sql).await.unwrap();
    (place, client)
}

async fn sum(client: &Client) -> String {
    let sql = "SELECT count(*) || ' ' || md5(string_agg(n || s, ',' ORDER BY n)) FROM t";
    client.query_one(sql, &[]).await.unwrap().get(0)
}

/// What a database's folder has beside its data.
fn entries(folder: &Folder, id: &str) -> Vec<String> {
    let entries = std::fs::read_dir(folder.0.join("databases").join(id)).unwrap().flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| name.contains("data") || name.contains("upgrade"));
    names.sort();
    names
}

#[tokio::test]
async fn a_database_gets_a_later_version_with_all_that_it_holds() {
    let folder = Folder::new("upgrade");
    let (engine, from, to) = both(&folder);
    let (before, client) = old(&engine, from, "db-UP").await;
    engine.back_up(&before, "snap-old", &Progress::default()).await.unwrap();
    client.batch_execute("INSERT INTO t VALUES (5001, 'after the backup')").await.unwrap();
    let whole = sum(&client).await;

    let slot = "SELECT pg_create_physical_replication_slot('p')";
    client.batch_execute(slot).await.unwrap();
    // Ends without order: the upgrade has to carry out the log first.
    let Observation::Running { pid } = engine.observe(&before).unwrap() else { panic!() };
    let killed = std::process::Command::new("kill").args(["-9", &pid.to_string()]).status();
    assert!(killed.unwrap().success());
    crate::until(&engine, &before, |seen| seen == Observation::Stopped).await;
    engine.upgrade(&before, to, "Mas\"ter").await.unwrap();
    let after = Place { version: to, ..before.clone() };
    assert_eq!(engine.observe(&after), Ok(Observation::Stopped));
    assert_eq!(entries(&folder, "db-UP"), ["data"]);
    engine.upgrade(&before, to, "Mas\"ter").await.unwrap();
    let (run, client) = running(&engine, &after).await;
    assert_eq!(run.version, to);
    assert_eq!(sum(&client).await, whole);
    client.batch_execute("CREATE ROLE made_by_master").await.unwrap();
    assert!(log_in(&after, "a wrong one").await.is_err());
    client.batch_execute("INSERT INTO t VALUES (5002, 'by the new version')").await.unwrap();

    // The old version's backup and log hold everything up to the upgrade, and nothing later.
    engine.complete_archive(&after).await.unwrap();
    let copy = Place { version: from, ..place(&engine, "db-COPY") };
    let replay = Replay { archive_of: "db-UP".to_owned(), until_unix_micros: None };
    let restore = Restore { backup: "snap-old".to_owned(), replay: Some(replay) };
    engine.restore(&copy, &restore).await.unwrap();
    let (_, copied) = running(&engine, &copy).await;
    assert_eq!(sum(&copied).await, whole);
    engine.erase(&copy).await.unwrap();
    engine.erase(&after).await.unwrap();
}

#[tokio::test]
async fn an_upgrade_that_cannot_be_leaves_the_database_as_it_was() {
    let folder = Folder::new("no-upgrade");
    let (engine, from, to) = both(&folder);
    let (place, client) = old(&engine, from, "db-STAYS").await;
    let whole = sum(&client).await;
    // A type that `pg_upgrade` does not carry over.
    client.batch_execute("CREATE TABLE odd (r regproc)").await.unwrap();
    let error = engine.upgrade(&place, to, "Mas\"ter").await.unwrap_err().to_string();
    assert!(error.contains("odd"), "{error}");
    assert_eq!(entries(&folder, "db-STAYS"), ["data"]);
    let (run, client) = running(&engine, &place).await;
    assert_eq!((run.version, sum(&client).await), (from, whole));
    let local = client.query_one("SHOW unix_socket_directories", &[]).await.unwrap();
    assert_eq!(local.get::<_, String>(0), "");
    client.batch_execute("DROP TABLE odd").await.unwrap();

    let missing = EngineVersion::parse("99.1").unwrap();
    let error = engine.upgrade(&place, missing, "Mas\"ter").await.unwrap_err().to_string();
    assert!(error.contains("not installed"), "{error}");
    engine.start(&place).await.unwrap();
    engine.erase(&place).await.unwrap();
}

/// What an attempt left that was cut off at any moment is put right by the next one.
#[tokio::test]
async fn an_upgrade_that_was_cut_off_is_made_again() {
    let folder = Folder::new("cut-upgrade");
    let (engine, from, to) = both(&folder);
    let (before, client) = old(&engine, from, "db-CUT").await;
    let whole = sum(&client).await;
    drop(client);
    let home = folder.0.join("databases/db-CUT");
    // Once the new data directory is being filled, the attempt is dropped.
    {
        let mut attempt = engine.upgrade(&before, to, "Mas\"ter");
        let deadline = Instant::now() + PATIENCE;
        let is_under_way = async {
            while !home.join("data.next/pg_upgrade_output.d").exists() {
                assert!(Instant::now() < deadline);
                tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            }
        };
        tokio::select! {
            done = &mut attempt => panic!("it was not cut off: {done:?}"),
            () = is_under_way => {}
        }
    }
    engine.upgrade(&before, to, "Mas\"ter").await.unwrap();
    // As after a crash between the two renames.
    std::fs::rename(home.join("data"), home.join("data.next")).unwrap();
    std::fs::create_dir(home.join("data.before")).unwrap();
    engine.upgrade(&before, to, "Mas\"ter").await.unwrap();
    assert_eq!(entries(&folder, "db-CUT"), ["data"]);
    let after = Place { version: to, ..before };
    let (_, client) = running(&engine, &after).await;
    assert_eq!(sum(&client).await, whole);
    engine.set_password(&after, "Mas\"ter", &Password::new("new")).await.unwrap();
    engine.erase(&after).await.unwrap();
}
