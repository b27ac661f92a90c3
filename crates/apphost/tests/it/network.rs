//! Networks of their own: ports that apps choose themselves, and what they reach.

use std::fs;
use std::io::Write;
use std::net::{SocketAddr, TcpListener};
use std::os::linux::net::SocketAddrExt;
use std::os::unix::net::{SocketAddr as UnixAddr, UnixListener};
use std::path::PathBuf;
use std::time::Duration;

use apphost::{AppId, Deployment, Doing, Reach, Scaling};

use crate::client;
use crate::probes::{self, probe};
use crate::world::{World, deployment, until};

/// Listens on ADDRESS and PORT whatever its environment says; tells that, and connects where its
/// path says (`/127.0.0.1/80`).
const APP: &str = r#"
import http.server, os, socket, socketserver
class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def do_GET(self):
        parts = self.path.split("/")
        said = os.environ["PORT"]
        if len(parts) > 2:
            try:
                with socket.create_connection((parts[1], int(parts[2])), timeout=5) as server:
                    said = server.recv(100).decode()
            except OSError as error:
                said = "failed: " + type(error).__name__
        body = said.encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *args): pass
class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
    address_family = socket.AF_INET6 if ":" in "ADDRESS" else socket.AF_INET
Server(("ADDRESS", PORT), Handler).serve_forever()
"#;

/// Says `hello` to whoever comes, for as long as the test process runs.
fn greeter(address: &str) -> SocketAddr {
    let listener = TcpListener::bind(address).unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let _ = stream.write_all(b"hello");
        }
    });
    address
}

fn only(ports: &[u16]) -> Reach {
    Reach::Ports { ranges: ports.iter().map(|port| *port..=*port).collect(), proxy: false }
}

/// The app's version that listens on this address and port.
async fn listening_on(world: &World, address: &str, port: u16, count: u32) -> Deployment {
    let app = APP.replace("ADDRESS", address).replace("PORT)", &format!("{port})"));
    world.commit("a", &[("app.py", &app)]);
    let artifact = world.artifact("a", "python3 app.py").await;
    let mut wanted = deployment(&format!("on-{port}"), &artifact);
    wanted.port = port;
    wanted.scaling = Scaling { instances_min: count, instances_max: count, concurrency_max: 9 };
    wanted
}

async fn deploy(world: &World, app: &AppId, wanted: Deployment) {
    let log = world.host.deployment_log(app, "deploy").unwrap();
    world.host.deploy(app, wanted, &log).await.unwrap();
}

async fn said(world: &World, path: &str) -> String {
    client::get(world.host.address(), path).await.body
}

#[tokio::test(flavor = "multi_thread")]
async fn instances_of_apps_share_a_port_without_knowing() {
    let world = World::new().await;
    if !world.has_private_networks().await {
        return;
    }
    for (number, address) in ["127.0.0.1", "0.0.0.0", "::"].into_iter().enumerate() {
        let mut wanted = listening_on(&world, address, 8080, 3).await;
        wanted.revision = AppId::new(&format!("r{number}")).unwrap();
        deploy(&world, &world.app, wanted.clone()).await;
        assert_eq!(said(&world, "/").await, "8080", "{address}");
    }
    let log = world.host.deployment_log(&world.app, "other").unwrap();
    let other = AppId::new("other").unwrap();
    world.commit("b", &[("index.html", "from a server that knows no PORT")]);
    let spec = crate::world::spec(
        world.source("b"),
        crate::world::custom(None, "python3 -m http.server 8080"),
    );
    let artifact = world.host.build(&other, &spec, &log).await.unwrap();
    let mut wanted = deployment("one", &artifact);
    wanted.hosts = vec!["other.test".to_owned()];
    wanted.scaling.instances_min = 2;
    wanted.scaling.instances_max = 2;
    deploy(&world, &other, wanted).await;
    let mut request = client::request("GET", "/index.html", "");
    request.headers_mut().insert("host", "other.test".parse().unwrap());
    let answer = client::once(world.host.address(), request).await;
    assert_eq!((answer.status, answer.body.as_str()), (200, "from a server that knows no PORT"));
    let instances = world.host.observe(&other).instances;
    assert_eq!(instances.iter().map(|i| i.port).collect::<Vec<_>>(), [8080, 8080]);
}

#[tokio::test(flavor = "multi_thread")]
async fn low_ports_are_an_apps_too() {
    let world = World::new().await;
    if world.has_private_networks().await {
        let wanted = listening_on(&world, "0.0.0.0", 80, 1).await;
        deploy(&world, &world.app, wanted).await;
        assert_eq!(said(&world, "/").await, "80");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_reaches_the_loopback_only_where_it_may() {
    let (allowed, denied) = (greeter("127.0.0.1:0").port(), greeter("127.0.0.1:0").port());
    let everywhere = greeter("0.0.0.0:0").port();
    // Its own port is the app's, also where it stands among those that it may reach.
    let world = World::with(|settings| settings.reach = only(&[allowed, 8080])).await;
    if !world.has_private_networks().await {
        return;
    }
    deploy(&world, &world.app, listening_on(&world, "127.0.0.1", 8080, 1).await).await;
    assert_eq!(said(&world, &format!("/127.0.0.1/{allowed}")).await, "hello");
    assert_eq!(said(&world, &format!("/localhost/{allowed}")).await, "hello");
    for port in [denied, everywhere] {
        for address in ["127.0.0.1", "127.0.0.2", "0.0.0.0", "::1", "::ffff:127.0.0.1"] {
            let said = said(&world, &format!("/{address}/{port}")).await;
            assert!(said.starts_with("failed"), "{address} {port}: {said}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_on_the_host_or_a_neighbours_is_out_of_reach() {
    let world = World::with(|settings| settings.reach = only(&[])).await;
    if !world.has_private_networks().await {
        return;
    }
    let denied = greeter("127.0.0.1:0").port();
    let denied_ipv6 = greeter("[::1]:0").port();
    let everywhere = greeter("0.0.0.0:0").port();
    let name = format!("apphost-planted-{}", std::process::id());
    let abstract_name = UnixAddr::from_abstract_name(&name).unwrap();
    let _abstract_socket = UnixListener::bind_addr(&abstract_name).unwrap();
    deploy(&world, &AppId::new("app").unwrap(), listening_on(&world, "0.0.0.0", 8080, 1).await)
        .await;
    let proxy = world.host.address().port();
    let connect = |family: &str, address: &str| {
        let code = format!(
            "import socket\ns = socket.socket(socket.{family})\ns.settimeout(5)\ns.connect({address})\nprint('REACHED')"
        );
        format!("python3 - <<'E'\n{code}\nE\n")
    };
    let to = |address: &str, port: u16| connect("AF_INET", &format!("('{address}', {port})"));
    let by_gateway = format!(
        "gateway=$(python3 -c \"import socket, struct; print([socket.inet_ntoa(struct.pack('=I', int(l.split()[2], 16))) \
         for l in open('/proc/net/route').readlines()[1:] if l.split()[1] == '00000000'][0])\")\n\
         timeout 5 bash -c \"cat </dev/tcp/$gateway/{denied}\" | grep -q hello && echo REACHED"
    );
    let by_own_address = format!(
        "for a in $(hostname -I); do timeout 5 bash -c \"cat </dev/tcp/$a/{everywhere}\" | grep -q hello && echo REACHED; done"
    );
    let probes = [
        probe("the host's loopback", to("127.0.0.1", denied), "REACHED"),
        probe("another address of it", to("127.8.8.8", denied), "REACHED"),
        probe(
            "the host's loopback by IPv6",
            connect("AF_INET6", &format!("('::1', {denied_ipv6})")),
            "REACHED",
        ),
        probe("what listens on all addresses", to("127.0.0.1", everywhere), "REACHED"),
        probe("the same by the address that it has", by_own_address, "REACHED"),
        probe("the loopback by the gateway", by_gateway, "REACHED"),
        probe("a neighbour's instance", to("127.0.0.1", 8080), "REACHED"),
        probe(
            "the proxy, which is not among what may be reached",
            to("127.0.0.1", proxy),
            "REACHED",
        ),
        probe("abstract sockets", connect("AF_UNIX", &format!("'\\0{name}'")), "REACHED"),
        probe(
            "packets of one's own",
            connect("AF_PACKET", "0")
                .replace("socket.AF_PACKET", "socket.AF_PACKET, socket.SOCK_RAW"),
            "REACHED",
        ),
        probe(
            "setting the network",
            "ip link set lo down && echo REACHED; ip address add 10.9.9.9/32 dev lo && echo REACHED",
            "REACHED",
        ),
        probe(
            "the network's settings",
            "echo 1 > /proc/sys/net/ipv4/ip_forward && echo REACHED",
            "REACHED",
        ),
        probe("the device of tunnels", "head -c 1 /dev/net/tun && echo REACHED", "REACHED"),
    ];
    let printed = probes::run(&world, &probes).await;
    for (probe, printed) in probes.iter().zip(printed) {
        assert!(!printed.contains(probe.forbidden), "{}: {printed}", probe.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_clouds_tell_a_machine_is_out_of_reach() {
    let world = World::new().await;
    if !world.has_private_networks().await {
        return;
    }
    // A socket of datagrams looks for its route when it connects, and sends nothing.
    let route = |family: &str, address: &str| {
        let code = format!(
            "import socket\ns = socket.socket(socket.{family}, socket.SOCK_DGRAM)\ns.connect(('{address}', 80))\n\
             print('REACHED')"
        );
        format!("python3 - <<'E'\n{code}\nE\n")
    };
    let out_of_reach = [
        probe("the credentials of a role", route("AF_INET", "169.254.169.254"), "REACHED"),
        probe("those of a container's role", route("AF_INET", "169.254.170.2"), "REACHED"),
        probe("another cloud's", route("AF_INET", "100.100.100.200"), "REACHED"),
        probe("the same by IPv6", route("AF_INET6", "fd00:ec2::254"), "REACHED"),
        probe("taking the rule back", "ip rule del pref 20 && echo REACHED", "REACHED"),
        // Where there is no way out by IPv6, nothing else shows that this rule holds.
        probe("the rules of IPv6", "ip -6 rule", ""),
        probe("what stands for a resolver", route("AF_INET", "169.254.53.53"), ""),
        probe("the world", route("AF_INET", "192.0.2.99"), ""),
    ];
    let printed = probes::run(&world, &out_of_reach).await;
    for (probe, printed) in out_of_reach.iter().zip(&printed).take(5) {
        assert!(!printed.contains(probe.forbidden), "{}: {printed}", probe.name);
    }
    let has_ipv6 = fs::metadata("/proc/net/if_inet6").is_ok();
    assert!(!has_ipv6 || printed[5].contains("fd00:ec2::254 unreachable"), "{}", printed[5]);
    for printed in &printed[6..] {
        assert!(printed.contains("REACHED"), "{printed}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn builds_reach_what_apps_reach() {
    let allowed = greeter("127.0.0.1:0").port();
    let world = World::with(|settings| settings.reach = only(&[allowed])).await;
    if world.has_private_networks().await {
        let command = format!("timeout 20 bash -c 'cat </dev/tcp/127.0.0.1/{allowed}'");
        let printed = probes::run(&world, &[probe("a service", command, "")]).await;
        assert!(printed[0].contains("hello"), "{printed:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_proxy_is_reached_where_it_may_be() {
    let world = World::new().await;
    if !world.has_private_networks().await {
        return;
    }
    deploy(&world, &world.app, listening_on(&world, "127.0.0.1", 8080, 1).await).await;
    let proxy = world.host.address().port();
    // It waits for a request, and says nothing before.
    assert_eq!(said(&world, &format!("/127.0.0.1/{proxy}")).await, "failed: TimeoutError");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_instance_that_loses_its_network_is_replaced() {
    let world = World::new().await;
    if !world.has_private_networks().await {
        return;
    }
    deploy(&world, &world.app, listening_on(&world, "127.0.0.1", 8080, 1).await).await;
    let first = world.host.observe(&world.app).instances.pop().unwrap().id;
    let carrier = carrier(&world, &first);
    signal(carrier, "KILL");
    until("another instance serves", async || {
        let instances = world.host.observe(&world.app).instances;
        instances.iter().any(|instance| instance.id != first && instance.is_healthy)
    })
    .await;
    assert_eq!(said(&world, "/").await, "8080");
    let trouble = world.host.observe(&world.app).last_trouble.unwrap();
    assert!(trouble.contains("its network ended"), "{trouble}");
    let second = world.host.observe(&world.app).instances.pop().unwrap().id;
    let carrier = self::carrier(&world, &second);
    world.host.retire(&world.app).await.unwrap();
    assert_eq!(world.host.observe(&world.app).doing, Doing::Absent);
    until("nothing carries connections any more", async || !runs(carrier)).await;
}

/// Who carries the connections of an instance.
fn carrier(world: &World, instance: &str) -> u32 {
    let record: PathBuf = world.folder.join("apps/apps/app/instances").join(instance);
    let record = fs::read_to_string(record.join("network")).unwrap();
    record.split(' ').next().unwrap().parse().unwrap()
}

fn signal(pid: u32, name: &str) {
    let kill = ["-c", "kill -s \"$1\" \"$2\"", "sh", name, &pid.to_string()];
    assert!(std::process::Command::new("sh").args(kill).status().unwrap().success());
}

fn runs(pid: u32) -> bool {
    fs::metadata(format!("/proc/{pid}")).is_ok()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_on_the_wrong_port_is_told_the_right_one() {
    let world = World::new().await;
    let mut wanted = listening_on(&world, "127.0.0.1", 8081, 1).await;
    wanted.port = 8080;
    wanted.start_timeout = Duration::from_secs(2);
    let log = world.host.deployment_log(&world.app, "deploy").unwrap();
    let failed = world.host.deploy(&world.app, wanted, &log).await.unwrap_err().to_string();
    let place = if world.has_private_networks().await { "port 8080" } else { "the variable PORT" };
    assert!(failed.contains(place) && failed.contains("nothing accepts connections"), "{failed}");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_networks_of_their_own_apps_are_told_a_free_port() {
    let allowed = greeter("127.0.0.1:0").port();
    let world = World::with(|settings| settings.reach = Reach::All).await;
    assert!(!world.has_private_networks().await);
    let app = APP.replace("ADDRESS", "127.0.0.1").replace("PORT)", "int(os.environ['PORT']))");
    world.commit("a", &[("app.py", &app)]);
    let artifact = world.artifact("a", "python3 app.py").await;
    deploy(&world, &world.app, deployment("one", &artifact)).await;
    let instance = world.host.observe(&world.app).instances.pop().unwrap();
    assert_eq!(said(&world, "/").await, instance.port.to_string());
    assert_ne!(instance.port, 8080);
    assert_eq!(said(&world, &format!("/127.0.0.1/{allowed}")).await, "hello");
}
