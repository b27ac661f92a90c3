//! Requests without a pause, while versions come, one is rolled back, instances are killed, and
//! Landfall itself is killed. No answer is wrong; requests fail only while Landfall is down, and
//! those are counted.
//!
//! `LANDFALL_LOAD_REQUESTS` is the number of requests, 6,000 without it.
#![allow(clippy::unwrap_used)]

#[path = "apps_load/visitor.rs"]
mod visitor;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use testkit::Landfall;

use crate::visitor::{Load, exchange};

const PATIENCE: Duration = Duration::from_mins(2);

/// Says in one write which version it is and what it was asked, so that a kill falls between
/// answers and not into one. Version 99 does not start.
const APP: &str = r#"
import os, socket, sys, threading
VERSION = open("version.txt").read().strip()
if VERSION == "99":
    sys.exit("a version that does not start")
server = socket.create_server(("127.0.0.1", int(os.environ["PORT"])), backlog=256)
def serve(client):
    client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    data = b""
    while True:
        while b"\r\n\r\n" not in data:
            part = client.recv(65536)
            if not part: return client.close()
            data += part
        head, data = data.split(b"\r\n\r\n", 1)
        body = VERSION.encode() + b" " + head.split(b" ")[1]
        client.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body))
while True:
    threading.Thread(target=serve, args=[server.accept()[0]], daemon=True).start()
"#;

struct World {
    root: PathBuf,
    server: Landfall,
    service: Value,
    host: String,
}

impl World {
    fn new() -> Self {
        let root = std::env::temp_dir().join(format!("landfall-load-{}", std::process::id()));
        std::fs::create_dir_all(root.join("app")).unwrap();
        let environment = [("LANDFALL_GIT_ROOT", root.to_str().unwrap())];
        let arguments = ["--insecure-accept-any-credentials"];
        let server =
            Landfall::start_with(env!("CARGO_BIN_EXE_landfall"), &arguments, &environment).unwrap();
        let mut world = Self { root, server, service: Value::Null, host: String::new() };
        world.git(&["init", "--quiet", "--initial-branch=main"]);
        world.commit(1);
        let scaling = json!({"AutoScalingConfigurationName": "two-of-them", "MinSize": 2,
            "MaxSize": 2, "MaxConcurrency": 50});
        let scaling = world.call("CreateAutoScalingConfiguration", &scaling);
        let url = format!("file://{}", world.root.join("app").display());
        let created = world.call(
            "CreateService",
            &json!({"ServiceName": "busy",
                "AutoScalingConfigurationArn":
                    scaling["AutoScalingConfiguration"]["AutoScalingConfigurationArn"],
                "SourceConfiguration": {"AutoDeploymentsEnabled": false, "CodeRepository": {
                    "RepositoryUrl": url,
                    "SourceCodeVersion": {"Type": "BRANCH", "Value": "main"},
                    "CodeConfiguration": {"ConfigurationSource": "API", "CodeConfigurationValues":
                        {"Runtime": "PYTHON_311", "StartCommand": "python3 app.py"}},
            }}}),
        );
        world.service = created["Service"]["ServiceArn"].clone();
        created["Service"]["ServiceUrl"].as_str().unwrap().clone_into(&mut world.host);
        world.until_running();
        world
    }

    fn git(&self, arguments: &[&str]) {
        let status = Command::new("git")
            .args(["-c", "user.name=test", "-c", "user.email=test@example.com"])
            .args(arguments)
            .current_dir(self.root.join("app"))
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .status();
        assert!(status.unwrap().success(), "git {arguments:?}");
    }

    fn commit(&self, version: u32) {
        let repository = self.root.join("app");
        std::fs::write(repository.join("app.py"), APP).unwrap();
        std::fs::write(repository.join("version.txt"), version.to_string()).unwrap();
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message=app"]);
    }

    /// Calls App Runner without a signature.
    fn call(&self, operation: &str, input: &Value) -> Value {
        let body = input.to_string();
        let request = format!(
            "POST / HTTP/1.1\r\nhost: {}\r\ncontent-type: application/x-amz-json-1.0\r\n\
             x-amz-target: AppRunner.{operation}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n\
             {body}",
            self.server.address(),
            body.len()
        );
        let answer = exchange(self.server.address(), &request).unwrap();
        serde_json::from_str(&answer).unwrap_or_else(|_| panic!("{operation}: {answer}"))
    }

    fn until<T>(&self, what: &str, mut condition: impl FnMut() -> Option<T>) -> T {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = condition() {
                return found;
            }
            assert!(Instant::now() < deadline, "never: {what}; log:\n{}", self.server.log());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn until_running(&self) {
        let input = json!({"ServiceArn": self.service});
        self.until("the service runs", || {
            let found = self.call("DescribeService", &input);
            let status = found["Service"]["Status"].as_str().unwrap().to_owned();
            assert_ne!(status, "CREATE_FAILED", "{}", self.server.log());
            (status == "RUNNING").then_some(())
        });
    }

    /// Deploys a version, and waits for how that ends.
    fn deploy(&self, version: u32) -> String {
        self.commit(version);
        let started = self.call("StartDeployment", &json!({"ServiceArn": self.service}));
        let operation = started["OperationId"].clone();
        assert!(operation.is_string(), "{started}");
        let outcome = self.until("the deployment ends", || {
            let found = self.call("ListOperations", &json!({"ServiceArn": self.service}));
            let all = found["OperationSummaryList"].as_array().unwrap();
            let own = all.iter().find(|one| one["Id"] == operation).unwrap();
            let status = own["Status"].as_str().unwrap().to_owned();
            (!status.ends_with("IN_PROGRESS") && status != "PENDING").then_some(status)
        });
        self.until_running();
        outcome
    }

    /// Kills the first process of one instance.
    fn kill_an_instance(&self) {
        let mut records = Vec::new();
        find(&self.server.data_dir().join("apps"), "inside", &mut records);
        let first = |record: &PathBuf| {
            let record: Value = serde_json::from_slice(&std::fs::read(record).ok()?).ok()?;
            record["child-pid"].as_u64()
        };
        // One that ended a moment ago may still have its folder.
        let Some(pid) = records.iter().find_map(first) else { return };
        let _ = Command::new("kill").args(["-9", &pid.to_string()]).output();
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = std::fs::remove_dir_all(&self.root);
    }
}

/// The files of this name below the `instances` folders.
fn find(folder: &Path, name: &str, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.parent().and_then(Path::file_name).is_some_and(|parent| parent == "instances") {
            found.extend(Some(path.join(name)).filter(|file| file.exists()));
        } else if path.is_dir() && !path.is_symlink() {
            find(&path, name, found);
        }
    }
}

#[test]
fn requests_fail_only_while_the_server_is_down() {
    let number = std::env::var("LANDFALL_LOAD_REQUESTS").ok();
    let requests = number.and_then(|text| text.parse().ok()).unwrap_or(6_000);
    let mut world = World::new();
    let load = Arc::new(Load::new(world.server.apps_port(), &world.host));
    let visitors = load.start(8);
    for step in 1..=9_u32 {
        let wanted = requests * u64::from(step) / 10;
        world.until("requests go on", || {
            load.check();
            (load.answered.load(Ordering::Relaxed) >= wanted).then_some(())
        });
        match step {
            1 | 4 | 8 => assert_eq!(world.deploy(step + 1), "SUCCEEDED"),
            5 => {
                load.is_down.store(true, Ordering::SeqCst);
                world.server.kill().unwrap();
                world.server.resume().unwrap();
                world.until_running();
                load.is_down.store(false, Ordering::SeqCst);
            }
            6 => assert_eq!(world.deploy(99), "ROLLBACK_SUCCEEDED"),
            _ => world.kill_an_instance(),
        }
    }
    world.until("all are sent", || {
        (load.answered.load(Ordering::Relaxed) >= requests).then_some(())
    });
    load.is_over.store(true, Ordering::SeqCst);
    for visitor in visitors {
        assert_eq!(visitor.join().unwrap(), 9, "the newest version answers at the end");
    }
    load.check();
    println!(
        "{} right answers; {} requests failed, all of them while Landfall was down",
        load.answered.load(Ordering::Relaxed),
        load.failed_while_down.load(Ordering::Relaxed)
    );
}
