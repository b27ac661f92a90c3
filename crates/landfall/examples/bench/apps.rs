//! App Runner: the proxy beside nginx, from source to serving, resume, deployment under load, and the
//! memory of idle services.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use testkit::{Error, Landfall, Result, built_binary, free_port};

use crate::Plan;
use crate::client::Api;
use crate::measure::{Goal, Side, goals};
use crate::visitors::{Crowd, Visitor};

const PATIENCE: Duration = Duration::from_mins(3);
const CONNECTIONS: [u32; 3] = [1, 32, 256];
const SECONDS: f64 = 8.0;
/// Requests of the deployment under load, at the full amount.
const REQUESTS: f64 = 100_000.0;
/// Idle services, half of them in each of two regions, for the quota of one.
const IDLE: usize = 50;

/// nginx as the app: fast enough that the proxy before it shows.
const NGINX_APP: &str =
    "daemon off; worker_processes 1; pid FOLDER/nginx.pid; error_log stderr crit;
events { worker_connections 2048; }
http { access_log off; keepalive_requests 1000000000;
    client_body_temp_path FOLDER/a; proxy_temp_path FOLDER/b; fastcgi_temp_path FOLDER/c;
    uwsgi_temp_path FOLDER/d; scgi_temp_path FOLDER/e;
    server { listen 127.0.0.1:PORT; location / { return 200 \"VERSION\"; } } }
";
const NGINX_PROXY: &str =
    "daemon off; worker_processes 2; pid FOLDER/nginx.pid; error_log stderr crit;
events { worker_connections 4096; }
http { access_log off; keepalive_requests 1000000000;
    client_body_temp_path FOLDER/a; proxy_temp_path FOLDER/b; fastcgi_temp_path FOLDER/c;
    uwsgi_temp_path FOLDER/d; scgi_temp_path FOLDER/e;
    upstream app { server 127.0.0.1:APP; keepalive 256; }
    server { listen 127.0.0.1:PORT; location / {
        proxy_pass http://app; proxy_http_version 1.1; proxy_set_header Connection \"\";
        proxy_set_header Host $host; proxy_set_header X-Forwarded-For $remote_addr; } } }
";
const PYTHON_APP: &str = r#"
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("content-length", "2")
        self.end_headers()
        self.wfile.write(b"ok")
    def log_message(self, *_):
        pass
ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
"#;

pub(crate) async fn measure(plan: &Plan) -> Result<String> {
    let folder = Folder::new()?;
    let root = folder.0.to_string_lossy().into_owned();
    let landfall = Landfall::start_with(built_binary()?, &["--git-root", &root], &[])?;
    let api = Api { address: landfall.address().to_owned(), credentials: landfall.credentials()? };
    let quick = repository(&folder.0, "quick", "custom", "sh start.sh")?;
    commit_nginx(&quick, "one")?;
    let service = create(&api, "quick-app", &quick).await?;
    let mut text = String::new();
    let mut aims = proxy(plan, &folder.0, &service.url, &mut text).await?;
    let under_load = deploy(plan, &api, &service, &quick).await?;
    let sample = repository(&folder.0, "sample", "python311", "python3 app.py")?;
    write(&sample, "app.py", PYTHON_APP)?;
    commit(&sample)?;
    let mut sides = ["from source to serving", "resume"].map(Side::new);
    for round in 0..plan.rounds {
        let begun = Instant::now();
        let one = create(&api, &format!("sample-{round}"), &sample).await?;
        sides[0].add(begun.elapsed().as_secs_f64(), "s");
        operate(&api, "PauseService", &one.arn, "PAUSED").await?;
        let begun = Instant::now();
        operate(&api, "ResumeService", &one.arn, "RUNNING").await?;
        answers(&one.url).await?;
        sides[1].add(begun.elapsed().as_secs_f64(), "s");
        operate(&api, "DeleteService", &one.arn, "DELETED").await?;
    }
    operate(&api, "DeleteService", &service.arn, "DELETED").await?;
    let memory = idle(plan, &landfall, &sample).await?;
    let _ = writeln!(
        text,
        "\nA Python app without dependencies, from CreateService to the first 200: {:.2} s. Resume to the first 200: \
         {:.2} s. {under_load}. {memory:.0} MiB are Landfall's own with {} idle services.",
        sides[0].median(),
        sides[1].median(),
        idle_count(plan),
    );
    aims.push(Goal::under("source to serving", 3.0, sides[0].median(), "s"));
    aims.push(Goal::under("resume", 1.0, sides[1].median(), "s"));
    aims.push(Goal::under("memory with idle services", 100.0, memory, "MiB"));
    Ok(text + &goals(&aims))
}

/// What wrk says of one side.
struct Load {
    requests: f64,
    p50_ms: f64,
    p99_ms: f64,
}

async fn proxy(plan: &Plan, folder: &Path, url: &str, text: &mut String) -> Result<Vec<Goal>> {
    let (app_port, proxy_port) = (free_port()?, free_port()?);
    let app = NGINX_APP.replace("VERSION", "one").replace("PORT", &app_port.to_string());
    let _app = nginx(&folder.join("peer-app"), &app)?;
    let conf =
        NGINX_PROXY.replace("PORT", &proxy_port.to_string()).replace("APP", &app_port.to_string());
    let _proxy = nginx(&folder.join("peer-proxy"), &conf)?;
    let peer = format!("127.0.0.1:{proxy_port}");
    answers(&peer).await?;
    let seconds = (SECONDS * plan.scale).max(1.0);
    text.push_str(
        "wrk, one thread; the app is nginx with one worker and a fixed answer, in Landfall's sandbox and by hand. The \
         peer is nginx with two workers as a reverse proxy with kept-alive connections to its app.\n\n\
         | connections | Landfall | nginx | ratio | p50 | nginx | p99 | nginx |\n|---|---|---|---|---|---|---|---|\n",
    );
    let mut aims = Vec::new();
    for connections in CONNECTIONS {
        let mut found = [const { Vec::new() }; 2];
        for round in 0..plan.rounds {
            for turn in [round % 2, 1 - round % 2] {
                let host = if turn == 0 { url } else { &peer };
                found[turn].push(wrk(host, connections, seconds)?);
            }
        }
        let median = |side: usize, of: fn(&Load) -> f64| {
            let samples: Vec<f64> = found[side].iter().map(of).collect();
            crate::measure::percentile(&samples, 0.5)
        };
        let [ours, theirs] = [0, 1].map(|side| median(side, |load| load.requests));
        let [p50, nginx_p50] = [0, 1].map(|side| median(side, |load| load.p50_ms));
        let [p99, nginx_p99] = [0, 1].map(|side| median(side, |load| load.p99_ms));
        println!("  {connections:>4} connections: {ours:9.0} requests/s, nginx {theirs:9.0}");
        let _ = writeln!(
            text,
            "| {connections} | {ours:.0}/s | {theirs:.0}/s | {:.2} | {p50:.2} ms | {nginx_p50:.2} ms | {p99:.2} ms | {nginx_p99:.2} ms |",
            ours / theirs
        );
        let what = format!("requests of nginx, {connections} connections");
        aims.push(Goal::at_least(&what, 0.9, ours / theirs));
        if connections == 1 {
            aims.push(Goal::under(
                "added at p50 to nginx, 1 connection",
                0.2,
                p50 - nginx_p50,
                "ms",
            ));
        }
    }
    Ok(aims)
}

fn wrk(host: &str, connections: u32, seconds: f64) -> Result<Load> {
    let port = host.rsplit(':').next().unwrap_or_default();
    let done = Command::new("wrk")
        .args(["-t1", "--latency", &format!("-c{connections}"), &format!("-d{seconds:.0}s")])
        .args(["-H", &format!("Host: {host}"), &format!("http://127.0.0.1:{port}/")])
        .output()
        .map_err(Error::during("cannot run wrk"))?;
    let text = String::from_utf8_lossy(&done.stdout).into_owned();
    let field = |name: &str| {
        let line = text.lines().find(|line| line.trim_start().starts_with(name));
        line.and_then(|line| line.split_whitespace().last()).map(str::to_owned)
    };
    let number = |name: &str| field(name).and_then(|text| text.parse::<f64>().ok());
    let millis = |name: &str| {
        let text = field(name)?;
        let units = [("us", 0.001), ("ms", 1.0), ("s", 1000.0)];
        let (unit, factor) = units.iter().find(|(unit, _)| text.ends_with(unit))?;
        text.trim_end_matches(unit).parse::<f64>().ok().map(|value| value * factor)
    };
    match (number("Requests/sec:"), millis("50%"), millis("99%")) {
        (Some(requests), Some(p50_ms), Some(p99_ms)) if !text.contains("Non-2xx") => {
            Ok(Load { requests, p50_ms, p99_ms })
        }
        _ => Err(Error::new(format!("wrk says: {text}"))),
    }
}

/// Three deployments while visitors go on asking.
async fn deploy(plan: &Plan, api: &Api, service: &Service, source: &Path) -> Result<String> {
    let wanted = (REQUESTS * plan.scale) as u64;
    let crowd = Crowd::start(&service.url, "/", 16);
    for version in ["two", "three", "four"] {
        let before = crowd.answers();
        commit_nginx(source, version)?;
        operate(api, "StartDeployment", &service.arn, "RUNNING").await?;
        let begun = Instant::now();
        while crowd.answers() < before + wanted / 3 {
            if begun.elapsed() > PATIENCE {
                return Err(Error::new("the visitors get no answers"));
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
    let seen = crowd.finish().await;
    let (answers, failed): (u64, u64) = (seen.answers.values().sum(), seen.failures.values().sum());
    println!("  {answers} requests, {failed} failed: {:?}", seen.failures);
    Ok(format!("Three deployments under load: {answers} requests, {failed} failed"))
}

fn idle_count(plan: &Plan) -> usize {
    ((IDLE as f64 * plan.scale) as usize).max(2)
}

/// MiB of Landfall's own with idle services.
async fn idle(plan: &Plan, landfall: &Landfall, source: &Path) -> Result<f64> {
    let mut made = Vec::new();
    for number in 0..idle_count(plan) {
        let mut credentials = landfall.credentials()?;
        ["us-east-1", "eu-west-1"][number % 2].clone_into(&mut credentials.region);
        let api = Api { address: landfall.address().to_owned(), credentials };
        let service = create(&api, &format!("idle-{number}"), source).await?;
        made.push((api, service));
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    let pid = landfall.pid().ok_or_else(|| Error::new("Landfall does not run"))?;
    let status = std::fs::read_to_string(format!("/proc/{pid}/status"));
    let status = status.map_err(Error::during("cannot read the memory of Landfall"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
    for (api, service) in &made {
        operate(api, "DeleteService", &service.arn, "DELETED").await?;
    }
    Ok(kib.ok_or_else(|| Error::new("no memory is told"))? / 1024.0)
}

struct Folder(PathBuf);

impl Folder {
    fn new() -> Result<Self> {
        let path = std::env::temp_dir().join(format!("landfall-bench-apps-{}", std::process::id()));
        std::fs::create_dir_all(&path).map_err(Error::during("cannot make a folder"))?;
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// An nginx, ended when dropped.
struct Nginx(Child);

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = Command::new("kill").arg(self.0.id().to_string()).status();
        let _ = self.0.wait();
    }
}

fn nginx(folder: &Path, conf: &str) -> Result<Nginx> {
    std::fs::create_dir_all(folder).map_err(Error::during("cannot make a folder"))?;
    write(folder, "nginx.conf", &conf.replace("FOLDER", &folder.to_string_lossy()))?;
    let child = Command::new("nginx")
        .arg("-c")
        .arg(folder.join("nginx.conf"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(Error::during("cannot run nginx"))?;
    Ok(Nginx(child))
}

fn repository(root: &Path, name: &str, runtime: &str, command: &str) -> Result<PathBuf> {
    let folder = root.join(name);
    std::fs::create_dir_all(&folder).map_err(Error::during("cannot make a folder"))?;
    git(&folder, &["init", "--quiet", "--initial-branch", "main"])?;
    let manifest = format!(
        "version: 1.0\nruntime: {runtime}\nbuild:\n  commands:\n    build:\n      - echo built\nrun:\n  command: {command}\n"
    );
    write(&folder, "apprunner.yaml", &manifest)?;
    Ok(folder)
}

fn commit_nginx(folder: &Path, version: &str) -> Result<()> {
    let conf = NGINX_APP.replace("VERSION", version).replace("FOLDER", "/tmp");
    write(folder, "app.conf", &conf)?;
    let start = "sed \"s/:PORT/:$PORT/\" app.conf > /tmp/app.conf && exec /usr/sbin/nginx -c /tmp/app.conf\n";
    write(folder, "start.sh", start)?;
    commit(folder)
}

fn write(folder: &Path, name: &str, text: &str) -> Result<()> {
    std::fs::write(folder.join(name), text).map_err(Error::during("cannot write a file"))
}

fn commit(folder: &Path) -> Result<()> {
    git(folder, &["add", "."])?;
    let who = ["-c", "user.name=bench", "-c", "user.email=bench@localhost"];
    git(folder, &[&who[..], &["commit", "--quiet", "--message", "a version"]].concat())
}

fn git(folder: &Path, arguments: &[&str]) -> Result<()> {
    let done = Command::new("git").arg("-C").arg(folder).args(arguments).output();
    let done = done.map_err(Error::during("cannot run git"))?;
    if done.status.success() {
        return Ok(());
    }
    Err(Error::new(format!("git {arguments:?}: {}", String::from_utf8_lossy(&done.stderr))))
}

struct Service {
    arn: String,
    url: String,
}

/// Creates a service and waits for its first answer.
async fn create(api: &Api, name: &str, repository: &Path) -> Result<Service> {
    let source = json!({
        "AutoDeploymentsEnabled": false,
        "CodeRepository": {
            "RepositoryUrl": format!("file://{}", repository.display()),
            "SourceCodeVersion": {"Type": "BRANCH", "Value": "main"},
            "CodeConfiguration": {"ConfigurationSource": "REPOSITORY"},
        },
    });
    let request = json!({"ServiceName": name, "SourceConfiguration": source});
    let made = api.apprunner("CreateService", request).await?;
    let service = Service {
        arn: text(&made, "/Service/ServiceArn")?,
        url: text(&made, "/Service/ServiceUrl")?,
    };
    rest(api, &service.arn, "RUNNING").await?;
    answers(&service.url).await?;
    Ok(service)
}

async fn answers(url: &str) -> Result<()> {
    let begun = Instant::now();
    loop {
        let found = match Visitor::connect(url).await {
            Ok(mut visitor) => visitor.ask("/").await,
            Err(error) => Err(error),
        };
        match found {
            Ok((200, _)) => return Ok(()),
            other if begun.elapsed() > PATIENCE => {
                return Err(Error::new(format!("{url} does not answer: {other:?}")));
            }
            _ => tokio::time::sleep(Duration::from_millis(2)).await,
        }
    }
}

async fn operate(api: &Api, operation: &str, arn: &str, then: &str) -> Result<()> {
    api.apprunner(operation, json!({"ServiceArn": arn})).await?;
    rest(api, arn, then).await
}

async fn rest(api: &Api, arn: &str, wanted: &str) -> Result<()> {
    let begun = Instant::now();
    loop {
        let shown = api.apprunner("DescribeService", json!({"ServiceArn": arn})).await?;
        match text(&shown, "/Service/Status")?.as_str() {
            "OPERATION_IN_PROGRESS" if begun.elapsed() < PATIENCE => {}
            status if status == wanted => return Ok(()),
            status => return Err(Error::new(format!("the service is {status}, not {wanted}"))),
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

fn text(answer: &Value, pointer: &str) -> Result<String> {
    let found = answer.pointer(pointer).and_then(Value::as_str);
    found
        .map(str::to_owned)
        .ok_or_else(|| Error::new(format!("the answer has no {pointer}: {answer}")))
}
