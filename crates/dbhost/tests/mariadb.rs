//! The life of a MariaDB database, with real servers.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use dbhost::{
    Configuration, Engine, Kind, MariaDb, Observation, Password, Place, Ports, Progress, Replay,
    Replication, Restore, Running, Setup,
};
use mysql_async::prelude::Queryable;
use mysql_async::{Conn, OptsBuilder};

/// Above the range of the product, and neither that of throw-away servers nor that of the tests of
/// PostgreSQL.
static PORTS: LazyLock<Ports> = LazyLock::new(|| Ports::new(16_400..=16_699));
const PATIENCE: Duration = Duration::from_mins(1);
const MASTER: &str = "Ma`s\"t'er ü \\";
const DATABASE: &str = "o'; drop `x` \\ ü";
const SECRET: &str = "p'w$(x)\\%s`;\"ü 1";

/// A folder that goes with its owner, and with it the databases that a failed test left.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("landfall-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        for entry in std::fs::read_dir(self.0.join("databases")).into_iter().flatten().flatten() {
            if let Some(pid) = noted(&entry.path()) {
                kill(pid);
            }
        }
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The process that the folder of a database names, if it still is that database's.
fn noted(home: &Path) -> Option<u32> {
    let text = std::fs::read_to_string(home.join("mariadb.pid")).ok()?;
    let pid: u32 = text.lines().next()?.parse().ok()?;
    let own = std::fs::read_link(format!("/proc/{pid}/cwd")).ok()?;
    (own == home.join("data").canonicalize().ok()?).then_some(pid)
}

fn kill(pid: u32) {
    let kill = format!("kill -9 {pid}");
    assert!(std::process::Command::new("sh").args(["-c", &kill]).status().unwrap().success());
}

fn engine(folder: &Folder) -> MariaDb {
    let engine = MariaDb::new(&folder.0.join("databases"), Vec::new());
    engine.discover();
    engine
}

fn place(engine: &MariaDb, id: &str) -> Place {
    let version = *engine.versions().last().expect("MariaDB is installed");
    let port = PORTS.take(id, None).unwrap();
    Place { id: id.to_owned(), version, port, admin_password: Password::new("of 'the' admin") }
}

fn setup(password: &str) -> Setup {
    Setup {
        master_user: MASTER.to_owned(),
        master_password: Password::new(password),
        database: Some(DATABASE.to_owned()),
    }
}

fn options(place: &Place, user: &str, password: &str) -> OptsBuilder {
    OptsBuilder::default()
        .ip_or_hostname("127.0.0.1")
        .tcp_port(place.port)
        .prefer_socket(false)
        .user(Some(user))
        .pass(Some(password))
}

async fn log_in(place: &Place, password: &str) -> Result<Conn, mysql_async::Error> {
    Conn::new(options(place, MASTER, password).db_name(Some(DATABASE))).await
}

async fn until(engine: &MariaDb, place: &Place, wanted: impl Fn(Observation) -> bool) {
    let deadline = Instant::now() + PATIENCE;
    while !wanted(engine.observe(place).unwrap()) {
        assert!(Instant::now() < deadline, "{:?}", engine.observe(place));
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

fn files_with(folder: &Path, needle: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files_with(&path, needle));
        } else if let Ok(bytes) = std::fs::read(&path)
            && bytes.windows(needle.len()).any(|window| window == needle.as_bytes())
        {
            found.push(path);
        }
    }
    found
}

async fn begun(engine: &MariaDb, place: &Place) -> Running {
    engine.initialise(place, &setup(SECRET)).await.unwrap();
    assert_eq!(engine.observe(place), Ok(Observation::Stopped));
    engine.start(place).await.unwrap()
}

async fn numbers(session: &mut Conn) -> Vec<i32> {
    session.query("SELECT n FROM t ORDER BY n").await.unwrap()
}

#[tokio::test]
async fn a_database_lives_crashes_and_goes() {
    let folder = Folder::new("mariadb-life");
    let first = engine(&folder);
    let place = place(&first, "db-LIFE");
    assert_eq!(first.observe(&place), Ok(Observation::Absent));
    assert!(first.start(&place).await.is_err(), "there is nothing to start");
    let running = begun(&first, &place).await;
    first.initialise(&place, &setup("another, too late")).await.unwrap();
    assert_eq!(running.version, place.version);
    let mut session = log_in(&place, SECRET).await.unwrap();
    session.query_drop("CREATE TABLE t (n int)").await.unwrap();
    session.query_drop("INSERT INTO t VALUES (7)").await.unwrap();
    assert!(log_in(&place, "wrong").await.is_err());
    for (user, password) in [("root", ""), ("", ""), (dbhost::ADMIN, "")] {
        let error = Conn::new(options(&place, user, password)).await.unwrap_err();
        assert!(error.to_string().contains("denied"), "{user}: {error}");
    }
    assert_eq!(files_with(&folder.0, SECRET), [""; 0].map(PathBuf::from));
    assert!(!folder.0.join("databases/db-LIFE/setup.sql").exists());

    // The next process of Landfall finds it, and starts no second one: also where the last one had
    // no time to take a note.
    let second = engine(&folder);
    assert_eq!(second.observe(&place), Ok(Observation::Running { pid: running.pid }));
    assert_eq!(second.start(&place).await.unwrap().pid, running.pid);
    std::fs::remove_file(folder.0.join("databases/db-LIFE/mariadb.pid")).unwrap();
    assert_eq!(second.start(&place).await.unwrap().pid, running.pid);

    // Killed, it is seen to be gone, and starts again with what was committed.
    kill(running.pid);
    until(&second, &place, |seen| seen == Observation::Stopped).await;
    let again = second.start(&place).await.unwrap();
    assert_ne!(again.pid, running.pid);
    second.set_password(&place, MASTER, &Password::new("new 'one'")).await.unwrap();
    assert!(log_in(&place, SECRET).await.is_err());
    let mut session = log_in(&place, "new 'one'").await.unwrap();
    assert_eq!(numbers(&mut session).await, [7]);
    assert_eq!(files_with(&folder.0, "new 'one'"), [""; 0].map(PathBuf::from));

    // A stop ends open sessions and rolls back what they have open; erasing leaves nothing.
    session.query_drop("BEGIN").await.unwrap();
    session.query_drop("INSERT INTO t VALUES (8)").await.unwrap();
    second.stop(&place).await.unwrap();
    second.stop(&place).await.unwrap();
    assert_eq!(second.observe(&place), Ok(Observation::Stopped));
    assert!(session.query_drop("SELECT 1").await.is_err());
    let last = second.start(&place).await.unwrap();
    let mut session = log_in(&place, "new 'one'").await.unwrap();
    assert_eq!(numbers(&mut session).await, [7]);
    second.erase(&place).await.unwrap();
    second.erase(&place).await.unwrap();
    assert_eq!(second.observe(&place), Ok(Observation::Absent));
    assert!(!Path::new(&format!("/proc/{}/cwd", last.pid)).exists());
    assert!(!folder.0.join("databases/db-LIFE").exists());
}

#[tokio::test]
async fn the_master_is_no_superuser_and_changes_can_be_read() {
    let folder = Folder::new("mariadb-rights");
    let engine = engine(&folder);
    let place = place(&engine, "db-RIGHTS");
    begun(&engine, &place).await;
    let mut session = log_in(&place, SECRET).await.unwrap();
    for refused in [
        "SET GLOBAL max_connections = 1",
        "SET GLOBAL binlog_format = 'STATEMENT'",
        "SET SESSION sql_log_bin = 0",
        "SELECT * FROM mysql.user INTO OUTFILE '/tmp/landfall-must-not-exist'",
        "GRANT SUPER ON *.* TO somebody@`%` IDENTIFIED BY 'x'",
        "SHUTDOWN",
    ] {
        let error = session.query_drop(refused).await.expect_err(refused).to_string();
        assert!(error.contains("denied"), "{refused}: {error}");
    }
    for allowed in [
        "CREATE DATABASE another",
        "CREATE USER somebody@`%` IDENTIFIED BY 'x'",
        "GRANT ALL ON another.* TO somebody@`%`",
        "CREATE TABLE another.t (n INT PRIMARY KEY)",
        "FLUSH TABLES WITH READ LOCK",
        "UNLOCK TABLES",
        "SHOW BINARY LOGS",
    ] {
        session.query_drop(allowed).await.expect(allowed);
    }
    let settings: (bool, String, String, String, u32, u32) = session
        .query_first(
            "SELECT @@log_bin, @@binlog_format, @@binlog_row_image, @@binlog_row_metadata, @@server_id, \
             @@gtid_domain_id",
        )
        .await
        .unwrap()
        .unwrap();
    let full = |text: &str| text.to_owned();
    assert_eq!(
        (settings.0, settings.1, settings.2, settings.3),
        (true, full("ROW"), full("FULL"), full("FULL"))
    );
    assert!(settings.4 > 1 && settings.5 == settings.4);
    let tls: Option<String> = session.query_first("SELECT @@have_ssl").await.unwrap();
    assert_eq!(tls.as_deref(), Some("YES"));
    engine.erase(&place).await.unwrap();
}

#[tokio::test]
async fn a_template_makes_the_next_database_quick_and_a_taken_port_is_named() {
    let folder = Folder::new("mariadb-template");
    let engine = engine(&folder);
    let first = place(&engine, "db-FIRST");
    begun(&engine, &first).await;
    let second = place(&engine, "db-SECOND");
    let from = Instant::now();
    begun(&engine, &second).await;
    println!("available after {:?}", from.elapsed());

    let third = Place { id: "db-THIRD".to_owned(), ..first.clone() };
    engine.initialise(&third, &setup(SECRET)).await.unwrap();
    let error = engine.start(&third).await.unwrap_err().to_string();
    assert!(error.contains("TCP/IP port"), "{error}");
    for place in [&first, &second, &third] {
        engine.erase(place).await.unwrap();
    }
}

#[tokio::test]
async fn what_cannot_run_is_named() {
    let folder = Folder::new("mariadb-refusals");
    let engine = engine(&folder);
    let mut place = place(&engine, "db-NONE");
    place.version.major = 7;
    let error = engine.initialise(&place, &setup("x")).await.unwrap_err().to_string();
    assert!(error.contains("MariaDB 7."), "{error}");
    place.version = *engine.versions().last().unwrap();
    place.id = "../out".to_owned();
    assert!(engine.initialise(&place, &setup("x")).await.is_err());
    assert!(!folder.0.join("out").exists());
}

#[tokio::test]
async fn a_foreign_process_in_the_pid_file_is_not_taken_for_the_database() {
    let folder = Folder::new("mariadb-foreign");
    let engine = engine(&folder);
    let place = place(&engine, "db-PID");
    engine.initialise(&place, &setup("x")).await.unwrap();
    let text = format!("{}\n{}\nready\n", std::process::id(), place.port);
    std::fs::write(folder.0.join("databases/db-PID/mariadb.pid"), text).unwrap();
    assert_eq!(engine.observe(&place), Ok(Observation::Stopped));
    engine.erase(&place).await.unwrap();
}

fn one(name: &str, value: &str) -> BTreeMap<String, String> {
    BTreeMap::from([(name.to_owned(), value.to_owned())])
}

#[test]
fn parameters_are_those_of_the_server() {
    let folder = Folder::new("mariadb-parameters");
    let engine = engine(&folder);
    let version = *engine.versions().last().unwrap();
    let all = engine.parameters(version).unwrap();
    assert!(all.len() > 400, "{}", all.len());
    let find = |name: &str| all.iter().find(|parameter| parameter.name == name).expect(name);
    assert!(find("max_connections").is_dynamic && find("max_connections").is_changeable);
    assert!(!find("innodb_log_write_ahead_size").is_dynamic || find("back_log").is_changeable);
    assert!(!find("datadir").is_changeable && !find("secure_file_priv").is_changeable);
    assert!(!find("server_id").is_changeable && !find("innodb_doublewrite").is_changeable);
    assert!(matches!(&find("binlog_format").kind, Kind::Choice(all) if all.len() == 3));
    assert_eq!(find("binlog_format").default, "ROW");
    assert_eq!(find("slow_query_log").allowed_values().as_deref(), Some("0,1"));
    assert!(find("time_zone").is_changeable && find("tx_isolation").is_changeable);
    engine.check_values(version, &one("sql_mode", "ANSI_QUOTES")).unwrap();
    engine.check_values(version, &one("time_zone", "+02:00")).unwrap();
    let error = engine.check_values(version, &one("sql_mode", "NO_SUCH_MODE")).unwrap_err();
    assert!(error.to_string().contains("NO_SUCH_MODE"), "{error}");
    assert!(engine.check_values(version, &one("no_such_thing", "1")).is_err());
}

/// Puts logs of a running server aside, and its own at its next start.
async fn long_logs_are_put_aside(engine: &MariaDb, place: &Place, folder: &Folder) {
    const LONG: u64 = 17 << 20;
    let file = |name: &str| {
        let path = folder.0.join(format!("databases/db-CONFIGURED/{name}"));
        std::fs::File::options().append(true).create(true).open(path).unwrap()
    };
    let log_in = async || log_in(place, SECRET).await.unwrap();
    let sizes = || -> BTreeMap<String, u64> {
        engine.logs(place).unwrap().into_iter().map(|log| (log.name, log.bytes)).collect()
    };
    let values = BTreeMap::from(
        [("slow_query_log", "1"), ("long_query_time", "0")]
            .map(|(name, value)| (name.to_owned(), value.to_owned())),
    );
    engine.configure(place, &Configuration { values, ..Configuration::default() }).await.unwrap();
    file("mariadb-slow.log").set_len(LONG).unwrap();
    file("mariadb.log").set_len(LONG).unwrap();
    let old = file("mariadb-general.log.2020-01-01.00");
    let age = Duration::from_hours(15 * 24);
    old.set_modified(std::time::SystemTime::now() - age).unwrap();
    assert_eq!(sizes().len(), 3);
    engine.trim_logs(place).await.unwrap();
    let slow = "slowquery/mysql-slowquery.log";
    let names: Vec<String> = sizes().into_keys().collect();
    assert!(
        names.iter().any(|name| name.starts_with("slowquery/mysql-slowquery.log.2")),
        "{names:?}"
    );
    assert!(names.iter().all(|name| !name.starts_with("general")), "it was old: {names:?}");
    log_in().await.query_drop("SELECT 'seen'").await.unwrap();
    let text = engine.read_log(place, slow, 0, 1 << 20).unwrap().unwrap();
    assert!(String::from_utf8_lossy(&text).contains("'seen'"));
    // Its own log the server holds open for as long as it runs.
    let before = sizes();
    assert_eq!(before["error/mysql-error.log"], LONG);
    engine.stop(place).await.unwrap();
    engine.start(place).await.unwrap();
    let after = sizes();
    assert!(after["error/mysql-error.log"] < LONG, "{after:?}");
    assert_eq!(after.len(), before.len() + 1, "{after:?}");
}

#[tokio::test]
async fn a_configuration_counts_as_far_as_a_running_server_takes_it_over() {
    let folder = Folder::new("mariadb-configuration");
    let engine = engine(&folder);
    let place = place(&engine, "db-CONFIGURED");
    engine.initialise(&place, &setup(SECRET)).await.unwrap();
    let with = |values| Configuration { values, ..Configuration::default() };
    let odd = "SELECT 'it''s \\\\ # \"quoted\"'";
    engine.configure(&place, &with(one("init_connect", odd))).await.unwrap();
    engine.start(&place).await.unwrap();
    let show = async |name: &str| {
        let mut session = log_in(&place, SECRET).await.unwrap();
        let found: Option<String> =
            session.query_first(format!("SELECT CAST(@@GLOBAL.{name} AS CHAR)")).await.unwrap();
        found.unwrap()
    };
    assert_eq!(show("init_connect").await, odd);
    assert_eq!(show("sync_binlog").await, "1");
    let mut values = one("max_connections", "77");
    values.insert("slow_query_log".to_owned(), "1".to_owned());
    values.insert("back_log".to_owned(), "99".to_owned());
    values.insert("sync_binlog".to_owned(), "0".to_owned());
    engine.configure(&place, &with(values)).await.unwrap();
    assert_eq!(show("max_connections").await, "77");
    assert_eq!(show("slow_query_log").await, "ON");
    assert_eq!(show("sync_binlog").await, "0");
    assert_eq!(show("init_connect").await, "");
    assert_ne!(show("back_log").await, "99", "static");
    engine.stop(&place).await.unwrap();
    engine.start(&place).await.unwrap();
    assert_eq!(show("back_log").await, "99");
    engine.configure(&place, &Configuration::default()).await.unwrap();
    assert_eq!(show("sync_binlog").await, "1", "what every server runs with");
    let logs: Vec<String> = engine.logs(&place).unwrap().into_iter().map(|log| log.name).collect();
    assert_eq!(logs, ["error/mysql-error.log", "slowquery/mysql-slowquery.log"]);
    let text = engine.read_log(&place, &logs[0], 0, 10).unwrap().unwrap();
    assert_eq!(text.len(), 10);
    assert_eq!(engine.read_log(&place, "error/../setup.sql", 0, 10), Ok(None));
    long_logs_are_put_aside(&engine, &place, &folder).await;

    // What cannot start says why, and is put right by another configuration.
    engine.stop(&place).await.unwrap();
    engine.configure(&place, &with(one("time_zone", "Nowhere/No"))).await.unwrap();
    let error = engine.start(&place).await.unwrap_err();
    assert!(error.is_about_parameters(), "{error}");
    engine.configure(&place, &Configuration::default()).await.unwrap();
    engine.start(&place).await.unwrap();
    engine.erase(&place).await.unwrap();
}

async fn archiving(engine: &MariaDb, id: &str) -> (Place, Conn) {
    let place = place(engine, id);
    engine.initialise(&place, &setup(SECRET)).await.unwrap();
    let configuration = Configuration { archives: true, ..Configuration::default() };
    engine.configure(&place, &configuration).await.unwrap();
    engine.start(&place).await.unwrap();
    let mut session = log_in(&place, SECRET).await.unwrap();
    session.query_drop("CREATE TABLE t (n int PRIMARY KEY)").await.unwrap();
    session.query_drop("INSERT INTO t VALUES (1)").await.unwrap();
    (place, session)
}

async fn restored(engine: &MariaDb, id: &str, from: &Restore) -> (Place, Conn) {
    let place = place(engine, id);
    engine.restore(&place, from).await.unwrap();
    engine.restore(&place, from).await.unwrap();
    engine.configure(&place, &Configuration::default()).await.unwrap();
    engine.start(&place).await.unwrap();
    let session = log_in(&place, SECRET).await.unwrap();
    (place, session)
}

/// The binlog counts whole seconds: waits for the next one; answers the last moment before it.
async fn second_ends(session: &mut Conn) -> i64 {
    let now = "SELECT UNIX_TIMESTAMP()";
    let began: i64 = session.query_first(now).await.unwrap().unwrap();
    while session.query_first::<i64, _>(now).await.unwrap().unwrap() == began {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    began * 1_000_000 + 999_999
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_is_restored_as_it_was_and_to_a_moment() {
    let folder = Folder::new("mariadb back's 50%f up");
    let engine = engine(&folder);
    assert!(engine.has_backups());
    let (source, mut session) = archiving(&engine, "db-SOURCE").await;
    let progress = Progress::default();
    let backup = engine.back_up(&source, "snap-1", &progress).await.unwrap();
    assert_eq!(progress.percent(), 100);
    assert!(backup.bytes > 10_000_000, "{backup:?}");
    session.query_drop("INSERT INTO t VALUES (2)").await.unwrap();
    let between = second_ends(&mut session).await;
    session.query_drop("INSERT INTO t VALUES (3)").await.unwrap();
    session.query_drop("FLUSH BINARY LOGS").await.unwrap();
    session.query_drop("CREATE TABLE u AS SELECT 5 AS n").await.unwrap();
    assert_eq!(engine.back_up(&source, "snap-1", &progress).await.unwrap(), backup);
    engine.complete_archive(&source).await.unwrap();

    let plain = Restore { backup: "snap-1".to_owned(), replay: None };
    let (first, mut copied) = restored(&engine, "db-PLAIN", &plain).await;
    assert_eq!(numbers(&mut copied).await, [1]);
    engine.erase(&first).await.unwrap();
    let replay = |until| Restore {
        replay: Some(Replay { archive_of: "db-SOURCE".to_owned(), until_unix_micros: until }),
        ..plain.clone()
    };
    for (until, expected) in [(Some(between), vec![1, 2]), (None, vec![1, 2, 3])] {
        let (copy, mut copied) = restored(&engine, "db-MOMENT", &replay(until)).await;
        assert_eq!(numbers(&mut copied).await, expected);
        copied.query_drop("INSERT INTO t VALUES (9)").await.unwrap();
        engine.stop(&copy).await.unwrap();
        engine.start(&copy).await.unwrap();
        let mut again = log_in(&copy, SECRET).await.unwrap();
        assert_eq!(numbers(&mut again).await.last(), Some(&9));
        engine.erase(&copy).await.unwrap();
    }
    // A replay that was cut off begins again.
    let cut = place(&engine, "db-CUT");
    engine.restore(&cut, &replay(None)).await.unwrap();
    std::fs::write(folder.0.join("databases/db-CUT/replay-began"), "").unwrap();
    std::fs::remove_file(folder.0.join("databases/db-CUT/data/ibdata1")).unwrap();
    engine.start(&cut).await.unwrap();
    assert_eq!(numbers(&mut log_in(&cut, SECRET).await.unwrap()).await, [1, 2, 3]);
    engine.erase(&cut).await.unwrap();

    // A stopped database is backed up as it lies; a second backup outlives the first.
    session.query_drop("INSERT INTO t VALUES (4)").await.unwrap();
    engine.stop(&source).await.unwrap();
    engine.complete_archive(&source).await.unwrap();
    let (copy, mut copied) = restored(&engine, "db-END", &replay(None)).await;
    assert_eq!(numbers(&mut copied).await, [1, 2, 3, 4]);
    engine.erase(&copy).await.unwrap();
    engine.back_up(&source, "snap-2", &Progress::default()).await.unwrap();
    engine.copy_backup("snap-2", "snap-3").await.unwrap();
    engine.erase_backup("snap-2").await.unwrap();
    engine.trim_archive("db-SOURCE", Some("snap-1")).await.unwrap();
    engine.erase(&source).await.unwrap();
    let third = Restore { backup: "snap-3".to_owned(), replay: None };
    let (copy, mut copied) = restored(&engine, "db-THIRD", &third).await;
    assert_eq!(numbers(&mut copied).await, [1, 2, 3, 4]);
    engine.erase(&copy).await.unwrap();
    engine.trim_archive("db-SOURCE", None).await.unwrap();
    assert!(!folder.0.join("databases/archives/db-SOURCE").exists());
    assert!(engine.erase_backup("../snap-1").await.is_err());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_replica_follows_and_is_promoted() {
    let folder = Folder::new("mariadb-replica");
    let engine = engine(&folder);
    let (source, mut session) = archiving(&engine, "db-PRIMARY").await;
    let replica = place(&engine, "db-REPLICA");
    engine.follow(&replica, &source).await.unwrap();
    engine.configure(&replica, &Configuration::default()).await.unwrap();
    let started = engine.start(&replica).await.unwrap();
    assert_eq!(engine.observe(&replica), Ok(Observation::Running { pid: started.pid }));
    let mut reader = log_in(&replica, SECRET).await.unwrap();
    session.query_drop("INSERT INTO t VALUES (2)").await.unwrap();
    let deadline = Instant::now() + PATIENCE;
    while numbers(&mut reader).await != [1, 2] {
        assert!(Instant::now() < deadline, "{:?}", engine.replication(&replica).await);
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert_eq!(engine.replication(&replica).await, Ok(Replication::Streaming));
    assert_eq!(engine.replication(&source).await, Ok(Replication::Primary));
    assert!(reader.query_drop("INSERT INTO t VALUES (8)").await.is_err(), "read only");
    // One that knows its source and does not follow it, as after a crash of this program, is set
    // going by the next start of it.
    let mut admin = Conn::new(options(&replica, dbhost::ADMIN, "of 'the' admin")).await.unwrap();
    admin.query_drop("STOP SLAVE").await.unwrap();
    assert_eq!(engine.replication(&replica).await, Ok(Replication::Interrupted));
    assert_eq!(engine.start(&replica).await.unwrap().pid, started.pid);
    while engine.replication(&replica).await != Ok(Replication::Streaming) {
        assert!(Instant::now() < deadline);
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    // Both start again, and it follows on.
    engine.stop(&replica).await.unwrap();
    session.query_drop("INSERT INTO t VALUES (3)").await.unwrap();
    engine.start(&replica).await.unwrap();
    let mut reader = log_in(&replica, SECRET).await.unwrap();
    while numbers(&mut reader).await != [1, 2, 3] {
        assert!(Instant::now() < deadline, "{:?}", engine.replication(&replica).await);
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    engine.erase(&source).await.unwrap();
    while engine.replication(&replica).await != Ok(Replication::Interrupted) {
        assert!(Instant::now() < deadline);
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    engine.promote(&replica).await.unwrap();
    engine.promote(&replica).await.unwrap();
    reader.query_drop("INSERT INTO t VALUES (4)").await.unwrap();
    assert_eq!(numbers(&mut reader).await, [1, 2, 3, 4]);
    assert_eq!(engine.replication(&replica).await, Ok(Replication::Primary));
    engine.erase(&replica).await.unwrap();
}
