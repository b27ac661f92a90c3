//! Deploying, routing and ending.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::{Duration, Instant};

use apphost::log::LogName;
use apphost::{AppId, DeployError, Deployment, Doing, Probe, Reach};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::client::{self, Connection};
use crate::world::{PATIENCE, PYTHON_APP, World, deployment, spec, until};

/// Shows what reaches it, and does as its path says.
const ECHO_APP: &str = r#"
import http.server, json, os, socketserver, time
class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def do_GET(self):
        if self.path.startswith("/slow"):
            time.sleep(float(self.path.split("/")[2]))
        if self.path == "/stream":
            self.send_response(200)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for number in range(3):
                part = b"part %d\n" % number
                self.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
                self.wfile.flush()
            self.wfile.write(b"0\r\n\r\n")
            return
        if self.path == "/much":
            self.send_response(200)
            self.send_header("Content-Length", str(1 << 28))
            self.end_headers()
            for _ in range(1 << 8): self.wfile.write(bytes(1 << 20))
            return
        if self.path == "/die":
            os._exit(3)
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(length) if length else self.chunks()
        answer = json.dumps({"headers": list(self.headers.items()), "path": self.path, "body": len(body),
            "env": dict(os.environ), "method": self.command, "pid": os.getpid()}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.send_header("Connection", "keep-alive, X-Hop")
        self.send_header("X-Hop", "1")
        self.end_headers()
        self.wfile.write(answer)
    def chunks(self):
        body = b""
        if self.headers.get("Transfer-Encoding") == "chunked":
            while True:
                size = int(self.rfile.readline(), 16)
                body += self.rfile.read(size)
                self.rfile.readline()
                if size == 0: break
        return body
    do_POST = do_GET
    def log_message(self, *args): print("asked", self.path, flush=True)
class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
Server(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
"#;

async fn deploy(world: &World, deployment: Deployment) -> Result<(), DeployError> {
    let log = world.host.deployment_log(&world.app, "deploy").unwrap();
    world.host.deploy(&world.app, deployment, &log).await
}

fn deploy_log(world: &World) -> String {
    world.log(&LogName::Deployment("deploy".to_owned()))
}

async fn echo(world: &World) -> Deployment {
    world.commit("a", &[("app.py", ECHO_APP)]);
    deployment("one", &world.artifact("a", "python3 app.py").await)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_is_built_and_answers_and_ends() {
    let world = World::new().await;
    world.commit("a", &[("app.py", PYTHON_APP)]);
    let start = Instant::now();
    let artifact = world.artifact("a", "python3 app.py").await;
    deploy(&world, deployment("one", &artifact)).await.unwrap();
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
    let address = world.host.address();
    let answer = client::get(address, "/x?y=z").await;
    assert_eq!(answer.status, 200);
    assert!(answer.body.starts_with("1 /x?y=z "), "{}", answer.body);
    assert!(client::over_http2(address, "/two").await.body.starts_with("1 /two "));

    let observed = world.host.observe(&world.app);
    assert_eq!(
        (observed.doing, observed.requests, observed.answers),
        (Doing::Serving, 2, [2, 0, 0])
    );
    assert_eq!(observed.revision.unwrap().as_str(), "one");
    let [instance] = &observed.instances[..] else { panic!("{:?}", observed.instances) };
    assert!(instance.is_healthy);
    assert_eq!(world.log(&LogName::Instance(instance.id.clone())), "serving version 1\n");
    until("the access log is written", async || world.log(&LogName::Access).lines().count() == 2)
        .await;
    let access = world.log(&LogName::Access);
    assert!(access.starts_with("GET /x 200 "), "{access}");
    assert!(access.contains(&instance.id), "{access}");

    world.host.retire(&world.app).await.unwrap();
    assert_eq!(client::get(address, "/").await.status, 404);
    assert_eq!(world.host.observe(&world.app).instances, []);
    assert_eq!(world.host.apps(), []);
    assert!(!std::path::Path::new(&format!("/proc/{}", instance.pid)).exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn heads_and_bodies_pass_in_both_directions() {
    let world = World::new().await;
    deploy(&world, echo(&world).await).await.unwrap();
    let address = world.host.address();
    let mut request = client::request("POST", "/a%20b?c=d", &"x".repeat(3_000_000));
    let headers = request.headers_mut();
    headers.insert("connection", "X-Drop".parse().unwrap());
    headers.insert("x-drop", "1".parse().unwrap());
    headers.insert("x-keep", "2".parse().unwrap());
    headers.insert("x-forwarded-for", "10.1.1.1".parse().unwrap());
    headers.insert("host", "APP.test:4580".parse().unwrap());
    let answer = client::once(address, request).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert!(answer.headers.get("x-hop").is_none());
    let seen: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!((&seen["body"], &seen["path"]), (&3_000_000.into(), &"/a%20b?c=d".into()));
    let header = |name: &str| {
        let all = seen["headers"].as_array().unwrap();
        let found = all.iter().filter(|pair| pair[0].as_str().unwrap().eq_ignore_ascii_case(name));
        found.map(|pair| pair[1].as_str().unwrap().to_owned()).collect::<Vec<_>>().join("|")
    };
    assert_eq!(header("host"), "APP.test:4580");
    assert_eq!(header("x-forwarded-for"), "10.1.1.1, 127.0.0.1");
    assert_eq!(header("x-forwarded-proto"), "http");
    assert_eq!((header("x-drop"), header("x-keep")), (String::new(), "2".to_owned()));

    let streamed = client::get(address, "/stream").await;
    assert_eq!(streamed.body, "part 0\npart 1\npart 2\n");
    let mut upgrade = client::request("GET", "/", "");
    upgrade.headers_mut().insert("connection", "Upgrade".parse().unwrap());
    upgrade.headers_mut().insert("upgrade", "websocket".parse().unwrap());
    assert_eq!(client::once(address, upgrade).await.status, 403);
    let mut unknown = client::request("GET", "/", "");
    unknown.headers_mut().insert("host", "other.test".parse().unwrap());
    assert_eq!(client::once(address, unknown).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_environment_is_the_apps_own() {
    let world = World::new().await;
    let mut deployment = echo(&world).await;
    deployment.artifact.run.port_variable = Some("MY_PORT".to_owned());
    deployment.env = vec![
        ("COLOUR".to_owned(), "blue\nand \"green\"".into()),
        ("LD_PRELOAD".to_owned(), "/nowhere.so".into()),
    ];
    deploy(&world, deployment).await.unwrap();
    let answer = client::get(world.host.address(), "/").await;
    let seen: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    let env = seen["env"].as_object().unwrap();
    assert_eq!(env["COLOUR"], "blue\nand \"green\"");
    assert_eq!(env["PORT"], env["MY_PORT"]);
    for name in env.keys() {
        let known = "COLOUR LD_PRELOAD PORT MY_PORT PATH HOME USER LANG TMPDIR PYTHONUNBUFFERED PWD SHLVL _ GEM_HOME \
                     OLDPWD LC_CTYPE";
        let is_known = known.split(' ').any(|known| known == name);
        assert!(is_known || name.starts_with("PIP_") || name.starts_with("NPM_"), "{name}");
    }
    let pid = world.host.observe(&world.app).instances[0].pid;
    let shown = std::fs::read(format!("/proc/{pid}/cmdline")).unwrap();
    assert!(!String::from_utf8_lossy(&shown).contains("blue"), "variables are in no command line");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deployment_under_load_fails_no_request() {
    let world = World::new().await;
    world.commit("a", &[("app.py", PYTHON_APP), ("version.txt", "1")]);
    let first = world.artifact("a", "python3 app.py").await;
    deploy(&world, deployment("one", &first)).await.unwrap();
    let (stop, sent) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU32::new(0)));
    let mut clients = Vec::new();
    for _ in 0..4 {
        let (stop, sent, address) = (Arc::clone(&stop), Arc::clone(&sent), world.host.address());
        clients.push(tokio::spawn(async move {
            let mut connection = Connection::open(address).await;
            let mut last = 0;
            let mut is_last = false;
            while !is_last {
                is_last = stop.load(Ordering::Relaxed);
                let answer = connection.get("/").await.unwrap();
                assert_eq!(answer.status, 200, "{}", answer.body);
                let version = answer.body.split(' ').next().unwrap().parse().unwrap();
                assert!(version >= last, "an old version answered after a new one");
                last = version;
                sent.fetch_add(1, Ordering::Relaxed);
            }
            last
        }));
    }
    for version in 2..=4 {
        let seen = sent.load(Ordering::Relaxed);
        world.commit("a", &[("version.txt", &version.to_string())]);
        let next = world.artifact("a", "python3 app.py").await;
        deploy(&world, deployment(&format!("v{version}"), &next)).await.unwrap();
        until("requests went on", async || sent.load(Ordering::Relaxed) > seen + 100).await;
    }
    stop.store(true, Ordering::Relaxed);
    for client in clients {
        assert_eq!(client.await.unwrap(), 4);
    }
    until("only the new version runs", async || {
        world.host.observe(&world.app).instances.len() == 1
    })
    .await;
    let builds = world.folder.join("apps/apps/app/artifacts");
    until("older builds are gone", async || std::fs::read_dir(&builds).unwrap().count() == 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_version_leaves_the_good_one_in_place() {
    let world = World::new().await;
    world.commit("a", &[("app.py", PYTHON_APP)]);
    let good = world.artifact("a", "python3 app.py").await;
    deploy(&world, deployment("good", &good)).await.unwrap();
    let cases = [
        (
            "echo my last; echo words >&2; python3 -c \"raise ValueError(4711)\"; exit 9",
            Probe::Tcp,
            "exit code 9",
        ),
        ("python3 app.py", Probe::Http("/".to_owned()), ""),
        ("exec sleep 1000", Probe::Tcp, "0 of 1 instance became healthy within 2 seconds"),
        (
            "python3 -m http.server -b 127.0.0.1 $PORT",
            Probe::Http("/none".to_owned()),
            "last check: GET /none was answered with 404",
        ),
    ];
    for (number, (command, probe, expected)) in cases.into_iter().enumerate() {
        let artifact = world.artifact("a", command).await;
        let mut next = deployment(&format!("next{number}"), &artifact);
        next.health.probe = probe;
        next.start_timeout = Duration::from_secs(if expected.is_empty() { 60 } else { 2 });
        let result = deploy(&world, next).await;
        if expected.is_empty() {
            assert_eq!(result, Ok(()));
            continue;
        }
        let Err(DeployError::Unhealthy(text)) = result else { panic!("{result:?}") };
        assert!(text.contains(expected), "{text}");
        assert_eq!(client::get(world.host.address(), "/").await.status, 200);
    }
    assert!(
        deploy_log(&world).contains("[Application] ValueError: 4711\n"),
        "{}",
        deploy_log(&world)
    );
    let observed = world.host.observe(&world.app);
    assert_eq!(observed.revision, Some(AppId::new("next1").unwrap()));
    assert_eq!(observed.instances.len(), 1, "{observed:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paused_app_keeps_nothing_running_and_comes_back_without_a_build() {
    let world = World::new().await;
    world.commit("a", &[("app.py", PYTHON_APP)]);
    let artifact = world.artifact("a", "python3 app.py").await;
    deploy(&world, deployment("one", &artifact)).await.unwrap();
    let pid = world.host.observe(&world.app).instances[0].pid;
    let hosts = vec!["app.test".to_owned()];
    world.host.pause(&world.app, hosts.clone()).await.unwrap();
    world.host.pause(&world.app, hosts).await.unwrap();
    assert!(!std::path::Path::new(&format!("/proc/{pid}")).exists());
    let observed = world.host.observe(&world.app);
    assert_eq!((observed.doing, observed.instances.len()), (Doing::Paused, 0));
    assert_eq!(client::get(world.host.address(), "/").await.status, 503);
    let start = Instant::now();
    deploy(&world, deployment("one", &artifact)).await.unwrap();
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    assert_eq!(client::get(world.host.address(), "/").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dead_instance_is_replaced_and_requests_wait_for_it() {
    let world = World::new().await;
    deploy(&world, echo(&world).await).await.unwrap();
    let address = world.host.address();
    let before = world.host.observe(&world.app).instances[0].id.clone();
    // It dies on this request each time that it is repeated.
    assert_eq!(client::get(address, "/die").await.status, 502);
    assert_eq!(client::get(address, "/").await.status, 200);
    let observed = world.host.observe(&world.app);
    assert_ne!(observed.instances[0].id, before);
    assert!(observed.last_trouble.unwrap().contains("exit code 3"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_takes_too_long_is_ended() {
    let world = World::new().await;
    let mut deployment = echo(&world).await;
    deployment.request_timeout = Duration::from_millis(500);
    deploy(&world, deployment).await.unwrap();
    let start = Instant::now();
    let answer = client::get(world.host.address(), "/slow/30").await;
    assert_eq!(answer.status, 504, "{}", answer.body);
    assert!(start.elapsed() < Duration::from_secs(10));
    assert_eq!(client::get(world.host.address(), "/slow/0").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_does_not_take_its_answer_holds_no_instance() {
    let world = World::new().await;
    let mut deployment = echo(&world).await;
    deployment.request_timeout = Duration::from_millis(500);
    deploy(&world, deployment).await.unwrap();
    let active = async || world.host.observe(&world.app).instances[0].requests_active;
    let mut first = TcpStream::connect(world.host.address()).await.unwrap();
    first.write_all(b"GET /much HTTP/1.1\r\nhost: app.test\r\n\r\n").await.unwrap();
    // Its body is not read.
    let second = client::begin_over_http2(world.host.address(), "/much").await;
    until("both are being answered", async || active().await == 2).await;
    until("both are given up", async || active().await == 0).await;
    drop((first, second));
    assert_eq!(client::get(world.host.address(), "/slow/0").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_closes_waits_for_no_deployment() {
    let world = World::new().await;
    world.commit("a", &[("a.txt", "")]);
    let deployment = deployment("one", &world.artifact("a", "sleep 1000").await);
    let closing = async {
        until("an instance starts", async || !world.host.observe(&world.app).instances.is_empty())
            .await;
        world.host.close().await;
    };
    let start = Instant::now();
    let (deployed, ()) = tokio::join!(deploy(&world, deployment), closing);
    assert!(matches!(deployed, Err(DeployError::Host(_))), "{deployed:?}");
    // Less than it may take to become healthy.
    assert!(start.elapsed() < PATIENCE / 2, "{:?}", start.elapsed());
    assert!(world.host.observe(&world.app).instances.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn load_brings_more_instances_then_a_queue_then_a_refusal() {
    let world = World::with(|settings| {
        settings.queue_max = 2;
        settings.scale_in_after = Duration::from_millis(500);
    })
    .await;
    let mut deployment = echo(&world).await;
    deployment.scaling.instances_max = 2;
    deployment.scaling.concurrency_max = 2;
    deploy(&world, deployment).await.unwrap();
    let address = world.host.address();
    let mut slow = Vec::new();
    // Two instances with two each, and then two in the queue.
    for wanted in [4, 6] {
        while slow.len() < wanted {
            slow.push(tokio::spawn(async move { client::get(address, "/slow/8").await.status }));
        }
        until("there are two instances with two each", async || {
            let observed = world.host.observe(&world.app);
            let active = observed.instances.iter().map(|instance| instance.requests_active);
            active.collect::<Vec<_>>() == [2, 2] && observed.requests_active == wanted as u64
        })
        .await;
    }
    let refused = client::get(address, "/").await;
    assert_eq!(refused.status, 429, "{}", refused.body);
    for request in slow {
        assert_eq!(request.await.unwrap(), 200);
    }
    until("one instance is left", async || world.host.observe(&world.app).instances.len() == 1)
        .await;
    assert_eq!(client::get(address, "/").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_name_belongs_to_one_app() {
    let world = World::new().await;
    world.commit("a", &[("app.py", PYTHON_APP)]);
    let artifact = world.artifact("a", "python3 app.py").await;
    deploy(&world, deployment("one", &artifact)).await.unwrap();
    let other = AppId::new("other").unwrap();
    let hosts = vec!["app.test".to_owned(), "other.test".to_owned()];
    assert!(world.host.pause(&other, hosts).await.is_err());
    world.host.set_hosts(&world.app, vec!["new.test".to_owned()]).unwrap();
    assert_eq!(client::get(world.host.address(), "/").await.status, 404);
    let mut request = client::request("GET", "/", "");
    request.headers_mut().insert("host", "new.test".parse().unwrap());
    assert_eq!(client::once(world.host.address(), request).await.status, 200);
}

/// Changes the protocol and sends everything back in capitals.
const TUNNEL_APP: &str = r#"
import os, socket, threading
server = socket.create_server(("127.0.0.1", int(os.environ["PORT"])))
def serve(client):
    head = b""
    while b"\r\n\r\n" not in head:
        part = client.recv(4096)
        if not part: return
        head += part
    if b"pgrade: shout" not in head:
        return client.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno")
    client.sendall(b"HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: shout\r\nX-Key: 1\r\n\r\n")
    while True:
        part = client.recv(4096)
        if not part: return client.close()
        client.sendall(part.upper())
while True:
    threading.Thread(target=serve, args=[server.accept()[0]], daemon=True).start()
"#;

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_is_upgraded_where_that_is_allowed() {
    let world = World::new().await;
    world.commit("a", &[("app.py", TUNNEL_APP)]);
    let mut deployed = deployment("one", &world.artifact("a", "python3 app.py").await);
    deployed.upgrades = true;
    deploy(&world, deployed).await.unwrap();
    let mut stream = TcpStream::connect(world.host.address()).await.unwrap();
    let head =
        "GET /chat HTTP/1.1\r\nHost: app.test\r\nConnection: Upgrade\r\nUpgrade: shout\r\n\r\n";
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    while !answer.ends_with(b"\r\n\r\n") {
        answer.push(stream.read_u8().await.unwrap());
    }
    let answer = String::from_utf8(answer).unwrap().to_lowercase();
    assert!(answer.starts_with("http/1.1 101"), "{answer}");
    assert!(answer.contains("upgrade: shout\r\n") && answer.contains("x-key: 1\r\n"), "{answer}");
    for word in ["first", "second"] {
        stream.write_all(word.as_bytes()).await.unwrap();
        let mut heard = vec![0; word.len()];
        stream.read_exact(&mut heard).await.unwrap();
        assert_eq!(heard, word.to_uppercase().into_bytes());
    }
    assert_eq!(world.host.observe(&world.app).requests_active, 1);
    drop(stream);
    until("the tunnel is closed", async || world.host.observe(&world.app).requests_active == 0)
        .await;
    let mut other = client::request("GET", "/", "");
    other.headers_mut().insert("connection", "Upgrade".parse().unwrap());
    other.headers_mut().insert("upgrade", "other".parse().unwrap());
    assert_eq!(client::once(world.host.address(), other).await.body, "no");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_that_nobody_asks_can_scale_to_zero() {
    let world = World::with(|settings| settings.scale_in_after = Duration::from_millis(200)).await;
    world.commit("a", &[("app.py", PYTHON_APP)]);
    let mut deployed = deployment("one", &world.artifact("a", "python3 app.py").await);
    deployed.scaling.instances_min = 0;
    deploy(&world, deployed).await.unwrap();
    for _ in 0..2 {
        until("nothing runs", async || world.host.observe(&world.app).instances.is_empty()).await;
        assert_eq!(world.host.observe(&world.app).doing, Doing::Serving);
        assert_eq!(client::get(world.host.address(), "/").await.status, 200);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_takes_an_instances_port_does_not_get_its_requests() {
    // On a network of its own nobody else can.
    let world = World::with(|settings| settings.reach = Reach::All).await;
    world.commit("a", &[("x", "y")]);
    let mut deployed = deployment("one", &world.artifact("a", "exec sleep 1000").await);
    deployed.start_timeout = Duration::from_secs(4);
    let deploying = deploy(&world, deployed);
    let taking = async {
        let host = &world.host;
        until("the instance runs", async || {
            // Known as soon as the first thing is known of the app.
            host.observe(&world.app).instances.first().is_some_and(|instance| instance.pid > 0)
        })
        .await;
        let port = host.observe(&world.app).instances[0].port;
        tokio::net::TcpListener::bind(("127.0.0.1", port)).await.unwrap()
    };
    let (deployed, _taken) = tokio::join!(deploying, taking);
    let Err(DeployError::Unhealthy(text)) = deployed else { panic!("{deployed:?}") };
    assert!(text.contains("another program of this machine has taken port"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_app_runs_in_the_version_that_is_here_and_fails_by_name_in_another() {
    // One that the system has: a person's own may be out of reach for apps.
    let mut system = ["/usr/bin/node", "/usr/local/bin/node"].into_iter();
    let node = system.find(|path| std::path::Path::new(path).exists());
    let version = node.and_then(|n| std::process::Command::new(n).arg("--version").output().ok());
    let version = version.and_then(|output| String::from_utf8(output.stdout).ok());
    let major =
        version.and_then(|v| v.trim_start_matches('v').split('.').next().map(str::to_owned));
    let world = World::new().await;
    let app = "require('http').createServer((q, a) => a.end('node ' + process.versions.node + q.url))\
               .listen(process.env.PORT, '127.0.0.1')";
    world.commit("a", &[("app.js", app)]);
    let config = |major: &str| {
        apphost::Config::Values(apphost::Values {
            runtime: format!("nodejs{major}"),
            build_command: Some("node --version && which node".to_owned()),
            start_command: "node app.js".to_owned(),
            ..apphost::Values::default()
        })
    };
    let absent = world.build(&spec(world.source("a"), config("97"))).await;
    let Err(apphost::BuildError::Failed(text)) = absent else { panic!("{absent:?}") };
    assert!(text.contains("nodejs97 needs Node.js 97, which is not on this machine"), "{text}");
    // Without Node.js on this machine the failure above is all that there is to see.
    let Some(major) = major else { return };
    let built = world.build(&spec(world.source("a"), config(&major))).await;
    let artifact = built.unwrap_or_else(|error| panic!("{error}\n{}", world.build_log()));
    assert!(world.build_log().contains("[Build] /opt/runtime/node\n"), "{}", world.build_log());
    let mut wanted = deployment("one", &artifact);
    wanted.limits.processes = 256;
    wanted.health.probe = Probe::Http("/health".to_owned());
    deploy(&world, wanted).await.unwrap();
    let mut posted = client::request("POST", "/x", &"y".repeat(100_000));
    posted.headers_mut().insert("expect", "100-continue".parse().unwrap());
    let answer = client::once(world.host.address(), posted).await;
    assert!(answer.body.starts_with(&format!("node {major}.")), "{}", answer.body);
    assert!(client::over_http2(world.host.address(), "/two").await.body.ends_with("/two"));
}
