//! Many requests while versions come and go and instances are killed.
//!
//! `APPHOST_LOAD_REQUESTS` sets how many requests; a few thousand without it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use apphost::{DeployError, Reach, Scaling};

use crate::client::Connection;
use crate::world::{World, deployment, until};

/// Says in one write which version it is and what it was asked, so that a kill falls between
/// answers and not into one.
const APP: &str = r#"
import os, socket, threading
VERSION = open("version.txt").read().strip()
server = socket.create_server(("127.0.0.1", PORT), backlog=256)
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

struct Load {
    requests: u64,
    sent: AtomicU64,
    stopped: AtomicBool,
}

async fn ask(load: Arc<Load>, address: std::net::SocketAddr, number: u64) -> u32 {
    let mut connection = Connection::open(address).await;
    let mut last = 0;
    let mut count = 0;
    let mut is_last = false;
    while !is_last {
        // One more request after all is over shows where requests go then.
        is_last = load.stopped.load(Ordering::Relaxed);
        let path = format!("/{number}/{count}");
        count += 1;
        let answer = connection.get(&path).await.unwrap();
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        let parts = answer.body.split_once(' ');
        let (version, echoed) = parts.unwrap_or_else(|| panic!("no answer of the app: {answer:?}"));
        assert_eq!(echoed, path, "an answer for another request");
        let version = version.parse().unwrap();
        assert!(version >= last, "version {version} answered after {last}");
        last = version;
        load.sent.fetch_add(1, Ordering::Relaxed);
    }
    last
}

#[tokio::test(flavor = "multi_thread")]
async fn deployments_rollbacks_and_kills_fail_no_request() {
    let shared = World::with(|settings| settings.reach = Reach::All).await;
    load(&shared, &APP.replace("PORT", "int(os.environ['PORT'])")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_fixed_port_they_fail_no_request_either() {
    let world = World::new().await;
    if world.has_private_networks().await {
        load(&world, &APP.replace("PORT", "8080")).await;
    }
}

async fn load(world: &World, app: &str) {
    let requests = std::env::var("APPHOST_LOAD_REQUESTS").ok();
    let requests = requests.and_then(|number| number.parse().ok()).unwrap_or(6_000);
    let log = world.host.deployment_log(&world.app, "deploy").unwrap();
    let deploy = async |version: u32, command: &str| {
        world.commit("a", &[("app.py", app), ("version.txt", &version.to_string())]);
        let artifact = world.artifact("a", command).await;
        let mut wanted = deployment(&format!("v{version}"), &artifact);
        wanted.scaling = Scaling { instances_min: 2, instances_max: 2, concurrency_max: 50 };
        world.host.deploy(&world.app, wanted, &log).await
    };
    deploy(1, "python3 app.py").await.unwrap();
    let load =
        Arc::new(Load { requests, sent: AtomicU64::new(0), stopped: AtomicBool::new(false) });
    let clients: Vec<_> = (0..8)
        .map(|number| tokio::spawn(ask(Arc::clone(&load), world.host.address(), number)))
        .collect();
    // Nine things happen, spread over the whole run.
    for step in 1..=9 {
        let reached = load.requests * step / 10;
        until("requests go on", async || {
            assert!(clients.iter().all(|client| !client.is_finished()), "a request failed");
            load.sent.load(Ordering::Relaxed) >= reached
        })
        .await;
        match step {
            1 | 4 | 8 => deploy(u32::try_from(step).unwrap() + 1, "python3 app.py").await.unwrap(),
            6 => {
                let failed = deploy(99, "exit 1").await;
                assert!(matches!(failed, Err(DeployError::Unhealthy(_))), "{failed:?}");
            }
            _ => kill_one(world),
        }
    }
    until("all are sent", async || load.sent.load(Ordering::Relaxed) >= load.requests).await;
    load.stopped.store(true, Ordering::Relaxed);
    for client in clients {
        assert_eq!(client.await.unwrap(), 9);
    }
    let observed = world.host.observe(&world.app);
    assert_eq!(observed.answers[1..], [0, 0], "{observed:?}");
    assert!(observed.answers[0] >= load.requests);
}

/// Kills a process of an instance that serves.
fn kill_one(world: &World) {
    let instances = world.host.observe(&world.app).instances;
    let Some(instance) = instances.iter().find(|i| i.is_healthy && !i.is_draining) else { return };
    // One that was killed a moment ago may still be listed: then there is nothing to do.
    let _ = std::process::Command::new("sh")
        .args(["-c", "kill -9 \"$1\"", "sh", &instance.pid.to_string()])
        .status()
        .unwrap();
}
