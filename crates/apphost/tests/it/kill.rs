//! What is left when the process of the host is killed.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use apphost::{Artifact, Host};

use crate::client;
use crate::world::{PYTHON_APP, World, deployment, settings, temporary_folder, until};

const FOLDER: &str = "APPHOST_TEST_FOLDER";

/// Not a test by itself: the process that the test below kills.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "started by another test"]
async fn a_host_to_be_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let folder = Path::new(&folder);
    let host = Host::open(&folder.join("apps"), settings(folder)).await.unwrap();
    let world = World { folder: folder.to_owned(), host, app: apphost::AppId::new("app").unwrap() };
    world.commit("a", &[("app.py", PYTHON_APP)]);
    let artifact = world.artifact("a", "python3 app.py").await;
    let log = world.host.deployment_log(&world.app, "deploy").unwrap();
    world.host.deploy(&world.app, deployment("one", &artifact), &log).await.unwrap();
    let answer = client::get(world.host.address(), "/").await;
    assert_eq!(answer.status, 200);
    let pid = world.host.observe(&world.app).instances[0].pid;
    let state = serde_json::to_string(&(pid, &artifact)).unwrap();
    fs::write(folder.join("state.new"), state).unwrap();
    fs::rename(folder.join("state.new"), folder.join("state")).unwrap();
    std::future::pending::<()>().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_outlives_a_killed_host_and_the_build_can_be_deployed_again() {
    let folder = temporary_folder();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "kill::a_host_to_be_killed"])
        .env(FOLDER, &folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    until("the app serves", async || {
        assert!(child.try_wait().unwrap().is_none(), "the host ended by itself");
        folder.join("state").exists()
    })
    .await;
    let state = fs::read_to_string(folder.join("state")).unwrap();
    let (pid, artifact): (u32, Artifact) = serde_json::from_str(&state).unwrap();
    let served = format!("{}/apps/apps/app/instances", folder.display());
    let mut inside = children(pid);
    assert!(!inside.is_empty());
    // What carries the connections of a network of its own stands beside it.
    let instance = fs::read_dir(&served).unwrap().next().unwrap().unwrap().path();
    if let Ok(record) = fs::read_to_string(instance.join("network")) {
        inside.push(record.split(' ').next().unwrap().parse().unwrap());
    }
    child.kill().unwrap();
    child.wait().unwrap();
    for pid in inside.into_iter().chain([pid]) {
        until("the app has ended with its host", async || !is_alive(pid)).await;
    }
    assert_eq!(fs::read_dir(&served).unwrap().count(), 1, "the folder tells of it");

    let world = World {
        host: Host::open(&folder.join("apps"), settings(&folder)).await.unwrap(),
        folder,
        app: apphost::AppId::new("app").unwrap(),
    };
    assert!(!Path::new(&served).exists(), "what only the killed process could use is removed");
    assert_eq!(world.host.apps(), std::slice::from_ref(&world.app));
    let log = world.host.deployment_log(&world.app, "again").unwrap();
    world.host.deploy(&world.app, deployment("one", &artifact), &log).await.unwrap();
    assert_eq!(client::get(world.host.address(), "/").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_leftover_is_ended_by_its_record_but_not_who_got_its_number() {
    let folder = temporary_folder();
    let mut leftover = Command::new("sleep").arg("1000").spawn().unwrap();
    let mut stranger = Command::new("sleep").arg("1000").spawn().unwrap();
    let stat = |pid| fs::read_to_string(format!("/proc/{pid}/stat")).unwrap();
    let mut fields: Vec<String> = stat(stranger.id()).split(' ').map(str::to_owned).collect();
    fields[21] = "1".to_owned();
    let mut other = Command::new("sleep").arg("1000").spawn().unwrap();
    for (name, file, record) in [
        ("a", "process", stat(leftover.id())),
        ("b", "process", fields.join(" ")),
        ("b", "network", stat(other.id())),
    ] {
        let instance = folder.join("apps/apps/app/instances").join(name);
        fs::create_dir_all(&instance).unwrap();
        fs::write(instance.join(file), record).unwrap();
    }
    let host = Host::open(&folder.join("apps"), settings(&folder)).await.unwrap();
    let world = World { folder, host, app: apphost::AppId::new("app").unwrap() };
    until("the leftovers are ended", async || {
        leftover.try_wait().unwrap().is_some() && other.try_wait().unwrap().is_some()
    })
    .await;
    assert!(stranger.try_wait().unwrap().is_none());
    stranger.kill().unwrap();
    stranger.wait().unwrap();
    drop(world);
}

fn children(pid: u32) -> Vec<u32> {
    let mut found = vec![pid];
    let mut next = 0;
    while let Some(parent) = found.get(next).copied() {
        next += 1;
        for entry in fs::read_dir("/proc").unwrap().flatten() {
            let Ok(stat) = fs::read_to_string(entry.path().join("stat")) else { continue };
            let Some((_, rest)) = stat.rsplit_once(')') else { continue };
            if rest.split_whitespace().nth(1) == Some(&parent.to_string()) {
                found.push(entry.file_name().to_str().unwrap().parse().unwrap());
            }
        }
    }
    found.split_off(1)
}

/// A dead process that nobody has asked about yet is dead.
fn is_alive(pid: u32) -> bool {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    stat.rsplit_once(')').is_some_and(|(_, rest)| !rest.trim_start().starts_with(['Z', 'X']))
}
