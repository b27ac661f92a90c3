//! The life of a database.

use std::path::{Path, PathBuf};
use std::time::Instant;

use dbhost::{Engine, Observation, Password};

use crate::{Folder, PATIENCE, engine, log_in, place, setup, until};

pub(crate) fn files_with(folder: &Path, needle: &str) -> Vec<PathBuf> {
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

#[tokio::test]
async fn a_database_lives_crashes_and_goes() {
    const SECRET: &str = "p'w$(x)\\%s`;ü";
    let folder = Folder::new("life");
    let first = engine(&folder);
    let place = place(&first, "db-LIFE");
    assert_eq!(first.observe(&place), Ok(Observation::Absent));
    assert!(first.start(&place).await.is_err(), "there is nothing to start");
    first.initialise(&place, &setup(SECRET)).await.unwrap();
    first.initialise(&place, &setup("another, too late")).await.unwrap();
    assert_eq!(first.observe(&place), Ok(Observation::Stopped));
    let running = first.start(&place).await.unwrap();
    assert_eq!(running.version.major, place.version.major);
    let client = log_in(&place, SECRET).await.unwrap();
    client.batch_execute("CREATE TABLE t (n int); INSERT INTO t VALUES (7)").await.unwrap();
    let tls = client.query_one("SELECT setting FROM pg_settings WHERE name = 'ssl'", &[]);
    assert_eq!(tls.await.unwrap().get::<_, String>(0), "on", "its own certificate");
    let superuser = client.query_one("SELECT usesuper FROM pg_user WHERE usename = user", &[]);
    assert!(!superuser.await.unwrap().get::<_, bool>(0), "the master is no superuser");
    assert!(log_in(&place, "wrong").await.is_err());
    assert_eq!(files_with(&folder.0, SECRET), [""; 0].map(PathBuf::from));

    // The next process of Landfall finds it, and starts no second one.
    let second = engine(&folder);
    assert_eq!(second.observe(&place), Ok(Observation::Running { pid: running.pid }));
    assert_eq!(second.start(&place).await.unwrap().pid, running.pid);

    // Killed, it is seen to be gone, and starts again with what was committed.
    let kill = format!("kill -9 {}", running.pid);
    assert!(std::process::Command::new("sh").args(["-c", &kill]).status().unwrap().success());
    until(&second, &place, |seen| seen == Observation::Stopped).await;
    let deadline = Instant::now() + PATIENCE;
    let again = loop {
        match second.start(&place).await {
            Ok(again) => break again,
            // Its orphans take a moment to notice.
            Err(error) => assert!(Instant::now() < deadline, "{error}"),
        }
    };
    assert_ne!(again.pid, running.pid);
    second.set_password(&place, "Mas\"ter", &Password::new("new one")).await.unwrap();
    assert!(log_in(&place, SECRET).await.is_err());
    let client = log_in(&place, "new one").await.unwrap();
    assert_eq!(client.query_one("SELECT n FROM t", &[]).await.unwrap().get::<_, i32>(0), 7);

    // A stop ends open sessions; erasing leaves nothing.
    second.stop(&place).await.unwrap();
    second.stop(&place).await.unwrap();
    assert_eq!(second.observe(&place), Ok(Observation::Stopped));
    let last = second.start(&place).await.unwrap();
    second.erase(&place).await.unwrap();
    second.erase(&place).await.unwrap();
    assert_eq!(second.observe(&place), Ok(Observation::Absent));
    assert!(!Path::new(&format!("/proc/{}/cwd", last.pid)).exists());
    assert!(!folder.0.join("databases/db-LIFE").exists());
}

#[tokio::test]
async fn what_cannot_run_is_named() {
    let folder = Folder::new("refusals");
    let engine = engine(&folder);
    let mut place = place(&engine, "db-NONE");
    place.version.major = 7;
    let error = engine.initialise(&place, &setup("x")).await.unwrap_err().to_string();
    assert!(error.contains("PostgreSQL 7 is not installed"), "{error}");
    place.id = "../out".to_owned();
    assert!(engine.initialise(&place, &setup("x")).await.is_err());
    assert!(!folder.0.join("out").exists());
}

#[tokio::test]
async fn a_foreign_process_in_the_pid_file_is_not_taken_for_the_database() {
    let folder = Folder::new("foreign");
    let engine = engine(&folder);
    let place = place(&engine, "db-PID");
    engine.initialise(&place, &setup("x")).await.unwrap();
    let data = folder.0.join("databases/db-PID/data");
    let own = std::process::id();
    let text = format!("{own}\n{}\n1\n{}\n\n127.0.0.1\n1 1\nready\n", data.display(), place.port);
    std::fs::write(data.join("postmaster.pid"), text).unwrap();
    assert_eq!(engine.observe(&place), Ok(Observation::Stopped));
    engine.erase(&place).await.unwrap();
}
