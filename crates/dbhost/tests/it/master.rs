//! What the master user cannot do to the administrator.

use std::collections::BTreeMap;
use std::time::Instant;

use dbhost::{Configuration, Engine, Password, Place, Progress, Replication};
use tokio_postgres::{Client, NoTls};

use crate::life::files_with;
use crate::{Folder, PATIENCE, engine, log_in, place, setup};

const SECRET: &str = "of the master";
const ADMIN_SECRET: &str = "of the admin";

/// A database that runs.
async fn started(folder: &Folder, id: &str) -> (dbhost::Postgres, Place) {
    let engine = engine(folder);
    let place = place(&engine, id);
    engine.initialise(&place, &setup(SECRET)).await.unwrap();
    engine.start(&place).await.unwrap();
    (engine, place)
}

/// The master user in the database that is its own from the start.
async fn in_postgres(place: &Place) -> Client {
    let mut config = tokio_postgres::Config::new();
    config.host("127.0.0.1").port(place.port).user("Mas\"ter").password(SECRET).dbname("postgres");
    let (client, connection) = config.connect(NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

async fn is_superuser(client: &Client) -> bool {
    let asked = "SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = 'Mas\"ter'";
    client.query_one(asked, &[]).await.unwrap().get(0)
}

#[tokio::test]
async fn the_administrator_is_neither_led_astray_nor_locked_out() {
    let folder = Folder::new("astray");
    let (engine, place) = started(&folder, "db-ASTRAY").await;
    let master = in_postgres(&place).await;
    master
        .batch_execute(
            "CREATE SCHEMA evil;
             CREATE FUNCTION evil.pg_reload_conf() RETURNS boolean LANGUAGE plpgsql AS
                 $$ BEGIN EXECUTE 'ALTER ROLE \"Mas\"\"ter\" SUPERUSER'; RETURN true; END $$;
             CREATE FUNCTION evil.pg_backend_pid() RETURNS integer LANGUAGE plpgsql AS
                 $$ BEGIN EXECUTE 'ALTER ROLE \"Mas\"\"ter\" SUPERUSER'; RETURN 1; END $$;
             ALTER DATABASE postgres SET search_path = evil, pg_catalog;
             ALTER DATABASE postgres SET default_transaction_read_only = on;
             ALTER DATABASE postgres SET statement_timeout = 1",
        )
        .await
        .unwrap();
    assert!(master.batch_execute("ALTER DATABASE template1 SET search_path = evil").await.is_err());
    // The same by a parameter group.
    let path = ("search_path".to_owned(), "evil, pg_catalog".to_owned());
    let values = BTreeMap::from([path]);
    let configuration = Configuration { values, ..Configuration::default() };
    for _ in 0..2 {
        engine.configure(&place, &configuration).await.unwrap();
        engine.back_up(&place, "snap-astray", &Progress::default()).await.unwrap();
        engine.erase_backup("snap-astray").await.unwrap();
    }
    let outside = log_in(&place, SECRET).await.unwrap();
    assert!(!is_superuser(&outside).await);

    // A database that is closed or gone keeps the administrator from nothing.
    drop(master);
    outside.batch_execute("DROP DATABASE postgres").await.unwrap();
    engine.set_password(&place, "Mas\"ter", &Password::new("another")).await.unwrap();
    engine.stop(&place).await.unwrap();
    engine.start(&place).await.unwrap();
    engine.back_up(&place, "snap-astray", &Progress::default()).await.unwrap();
    assert!(!is_superuser(&log_in(&place, "another").await.unwrap()).await);
    engine.erase(&place).await.unwrap();
}

#[tokio::test]
async fn nobody_makes_others_members_of_what_runs_programs() {
    let folder = Folder::new("members");
    let (engine, place) = started(&folder, "db-MEMBERS").await;
    let master = log_in(&place, SECRET).await.unwrap();
    let grant = "GRANT pg_execute_server_program TO \"Mas\"\"ter\"";
    assert!(master.batch_execute(grant).await.is_err());
    let may = "SELECT rolcreaterole FROM pg_roles WHERE rolname = user";
    let may: bool = master.query_one(may, &[]).await.unwrap().get(0);
    assert_eq!(may, place.version.major >= 16);
    engine.erase(&place).await.unwrap();
}

/// Waits until the replica streams.
async fn streams(engine: &dbhost::Postgres, replica: &Place) {
    let deadline = Instant::now() + PATIENCE;
    while engine.replication(replica).await != Ok(Replication::Streaming) {
        assert!(Instant::now() < deadline);
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
}

#[tokio::test]
async fn a_replica_tells_nobody_the_password_of_its_source() {
    let folder = Folder::new("it's told");
    let (engine, source) = started(&folder, "db-TOLD").await;
    let replica =
        Place { admin_password: source.admin_password.clone(), ..place(&engine, "db-TELLS") };
    engine.follow(&replica, &source).await.unwrap();
    engine.start(&replica).await.unwrap();
    streams(&engine, &replica).await;

    // One that was made by an earlier release, whose settings have it, is mended at its start.
    engine.stop(&replica).await.unwrap();
    let data = folder.0.join("databases/db-TELLS/data");
    let open = format!(
        "primary_conninfo = 'host=127.0.0.1 port={} user={} password=''{ADMIN_SECRET}'' \
         application_name=''db-TELLS'''\n",
        source.port,
        dbhost::ADMIN
    );
    std::fs::write(data.join("postgresql.auto.conf"), open).unwrap();
    std::fs::remove_file(folder.0.join("databases/db-TELLS/source.pass")).unwrap();
    engine.start(&replica).await.unwrap();
    streams(&engine, &replica).await;

    let reader = log_in(&replica, SECRET).await.unwrap();
    let asked = "SELECT string_agg(setting, ' ') FROM pg_settings WHERE setting LIKE '%db-TELLS%'";
    let told: String = reader.query_one(asked, &[]).await.unwrap().get(0);
    assert!(told.contains("source.pass") && !told.contains(ADMIN_SECRET), "{told}");
    assert_eq!(files_with(&data, ADMIN_SECRET), [""; 0].map(std::path::PathBuf::from));
    engine.promote(&replica).await.unwrap();
    assert!(!folder.0.join("databases/db-TELLS/source.pass").exists());
    engine.erase(&replica).await.unwrap();
    engine.erase(&source).await.unwrap();
}
