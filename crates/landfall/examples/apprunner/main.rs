//! App Runner, from start to end: a small web app in a local git repository, a connection with its
//! handshake, a service that answers on its own host name, a new commit deployed under load, a broken
//! commit rolled back, pause and resume, scale-out, and the end of it all. Then the same for an app of
//! Node.js, where the machine has it.
//!
//! Everything that is asked of Landfall goes through its API, its command line and its proxy. Run it
//! with `cargo xtask demo apprunner`.

#[allow(dead_code, reason = "the other demonstrations use the rest of it")]
#[path = "../demo/client.rs"]
mod client;
#[allow(dead_code, reason = "the other demonstrations use the rest of it")]
#[path = "../demo/show.rs"]
mod show;
mod visitors;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use testkit::{Error, Landfall, Result, built_binary};

use crate::client::Api;
use crate::show::{Screen, grouped, table};
use crate::visitors::{Crowd, Visitor};

const PATIENCE: Duration = Duration::from_mins(2);
const VISITORS: usize = 8;
/// Requests before, during and after the deployment, at least.
const REQUESTS: u64 = 2_000;

const PYTHON: &str = r#"
import os, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

INSTANCE = os.urandom(8).hex()

class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if self.path == "/slow":
            time.sleep(0.2)
        text = ("VERSION " + INSTANCE if self.path == "/slow" else "VERSION").encode()
        self.send_response(200)
        self.send_header("content-length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_):
        pass

class Server(ThreadingHTTPServer):
    request_queue_size = 256

Server(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
"#;

const NODE: &str = r#"
const http = require("http");
http.createServer((_, answer) => answer.end("node VERSION")).listen(process.env.PORT, "127.0.0.1");
"#;

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\ndemo: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<()> {
    let all = Instant::now();
    let mut screen = Screen::new();
    let folder = Folder::new()?;
    let shop = Repository::new(&folder.0, "shop", "python311", "python3 app.py", "app.py")?;
    shop.commit(&PYTHON.replace("VERSION", "one"))?;
    let root = folder.0.to_string_lossy().into_owned();
    let begun = Instant::now();
    let landfall = Landfall::start_with(built_binary()?, &["--git-root", &root], &[])?;
    let api = Api { address: landfall.address().to_owned(), credentials: landfall.credentials()? };
    screen.done(begun, &format!("Landfall ready on {}", landfall.endpoint()));

    let connection = connect(&api, &mut screen, &landfall, &folder.0).await?;
    let (service, first) = create(&api, &mut screen, "shop", &shop, &connection).await?;
    let deployed = deploy_under_load(&api, &mut screen, &service, &shop).await?;
    roll_back(&api, &mut screen, &service, &shop).await?;
    let resumed = pause_and_resume(&api, &mut screen, &service).await?;
    let instances = scale_out(&api, &mut screen, &service).await?;
    if let Some(runtime) = node_runtime() {
        let node = Repository::new(&folder.0, "node", &runtime, "node app.js", "app.js")?;
        node.commit(&NODE.replace("VERSION", "one"))?;
        let (other, _) = create(&api, &mut screen, "node", &node, &connection).await?;
        end(&api, &mut screen, &other).await?;
    } else {
        println!("     (no Node.js on this machine: its app is left out)");
    }
    refuse_while_in_use(&api, &mut screen, &connection).await?;
    end(&api, &mut screen, &service).await?;
    delete_connection(&api, &mut screen, &connection).await?;
    drop(landfall);

    table(&[
        ("source to serving", format!("{:.2} s", first.as_secs_f64())),
        ("deployed under load", deployed),
        ("resumed", format!("in {:.2} s", resumed.as_secs_f64())),
        ("scaled out", format!("to {instances} instances")),
        ("in all", format!("{:.1} s", all.elapsed().as_secs_f64())),
    ]);
    Ok(())
}

/// The runtime of this machine's Node.js.
fn node_runtime() -> Option<String> {
    let done = Command::new("node").arg("--version").output().ok()?;
    let text = String::from_utf8(done.stdout).ok()?;
    let major = text.trim().strip_prefix('v')?.split('.').next()?;
    Some(format!("nodejs{major}"))
}

/// A folder that is gone at the end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Result<Self> {
        let path = std::env::temp_dir().join(format!("landfall-demo-apps-{}", std::process::id()));
        std::fs::create_dir_all(&path).map_err(Error::during("cannot make a folder"))?;
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A git repository with an app.
struct Repository {
    folder: PathBuf,
    file: &'static str,
}

impl Repository {
    fn new(
        root: &Path,
        name: &str,
        runtime: &str,
        command: &str,
        file: &'static str,
    ) -> Result<Self> {
        let repository = Self { folder: root.join(name), file };
        std::fs::create_dir_all(&repository.folder)
            .map_err(Error::during("cannot make a folder"))?;
        repository.git(&["init", "--quiet", "--initial-branch", "main"])?;
        let manifest = format!(
            "version: 1.0\nruntime: {runtime}\nbuild:\n  commands:\n    build:\n      - echo built\nrun:\n  command: {command}\n"
        );
        repository.write("apprunner.yaml", &manifest)?;
        Ok(repository)
    }

    fn commit(&self, app: &str) -> Result<()> {
        self.write(self.file, app)?;
        self.git(&["add", "."])?;
        let who = ["-c", "user.name=demo", "-c", "user.email=demo@localhost"];
        self.git(&[&who[..], &["commit", "--quiet", "--message", "a version"]].concat())
    }

    fn write(&self, name: &str, text: &str) -> Result<()> {
        std::fs::write(self.folder.join(name), text).map_err(Error::during("cannot write a file"))
    }

    fn git(&self, arguments: &[&str]) -> Result<()> {
        let done = Command::new("git").arg("-C").arg(&self.folder).args(arguments).output();
        let done = done.map_err(Error::during("cannot run git"))?;
        if done.status.success() {
            return Ok(());
        }
        Err(Error::new(format!("git {arguments:?}: {}", String::from_utf8_lossy(&done.stderr))))
    }

    fn url(&self) -> String {
        format!("file://{}", self.folder.display())
    }
}

struct Service {
    arn: String,
    url: String,
}

async fn connect(
    api: &Api,
    screen: &mut Screen,
    landfall: &Landfall,
    folder: &Path,
) -> Result<String> {
    let begun = Instant::now();
    let made = api
        .apprunner(
            "CreateConnection",
            json!({"ConnectionName": "local-git", "ProviderType": "GITHUB"}),
        )
        .await?;
    let status = text(&made, "/Connection/Status")?;
    let arn = text(&made, "/Connection/ConnectionArn")?;
    let token = folder.join("token");
    std::fs::write(&token, "a-token\n").map_err(Error::during("cannot write the token"))?;
    let repository = format!("file://{}", folder.join("shop").display());
    let done = Command::new(built_binary()?)
        .args(["handshake", &arn, "--repository", &repository, "--token-file"])
        .arg(&token)
        .env("LANDFALL_DATA_DIR", landfall.data_dir())
        .env("AWS_ENDPOINT_URL", landfall.endpoint())
        .output()
        .map_err(Error::during("cannot run the handshake"))?;
    if !done.status.success() {
        return Err(Error::new(format!("handshake: {}", String::from_utf8_lossy(&done.stderr))));
    }
    let shown = api.apprunner("ListConnections", json!({"ConnectionName": "local-git"})).await?;
    let after = text(&shown, "/ConnectionSummaryList/0/Status")?;
    screen.done(begun, &format!("connection: {status}, after the handshake {after}"));
    Ok(arn)
}

async fn create(
    api: &Api,
    screen: &mut Screen,
    name: &str,
    repository: &Repository,
    connection: &str,
) -> Result<(Service, Duration)> {
    let begun = Instant::now();
    let made = api
        .apprunner(
            "CreateService",
            json!({
                "ServiceName": format!("{name}-app"),
                "SourceConfiguration": {
                    "AuthenticationConfiguration": {"ConnectionArn": connection},
                    "AutoDeploymentsEnabled": false,
                    "CodeRepository": {
                        "RepositoryUrl": repository.url(),
                        "SourceCodeVersion": {"Type": "BRANCH", "Value": "main"},
                        "CodeConfiguration": {"ConfigurationSource": "REPOSITORY"},
                    },
                },
            }),
        )
        .await?;
    let arn = text(&made, "/Service/ServiceArn")?;
    let url = text(&made, "/Service/ServiceUrl")?;
    rest(api, &arn, "RUNNING").await?;
    let (status, answer) = Visitor::connect(&url).await?.ask("/").await?;
    let took = begun.elapsed();
    if status != 200 {
        return Err(Error::new(format!("the service answers {status}: {answer}")));
    }
    screen.done(begun, &format!("service {name}: RUNNING, http://{url}/ answers \"{answer}\""));
    Ok((Service { arn, url }, took))
}

/// Waits until the service rests in this status.
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

/// The newest operation's status.
async fn newest(api: &Api, arn: &str) -> Result<String> {
    let shown =
        api.apprunner("ListOperations", json!({"ServiceArn": arn, "MaxResults": 1})).await?;
    text(&shown, "/OperationSummaryList/0/Status")
}

async fn answered(crowd: &Crowd, more: u64) -> Result<()> {
    let (begun, aim) = (Instant::now(), crowd.answers() + more);
    while crowd.answers() < aim {
        if begun.elapsed() > PATIENCE {
            return Err(Error::new("the visitors get no answers"));
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    Ok(())
}

async fn deploy_under_load(
    api: &Api,
    screen: &mut Screen,
    service: &Service,
    repository: &Repository,
) -> Result<String> {
    let begun = Instant::now();
    let crowd = Crowd::start(&service.url, "/", VISITORS);
    answered(&crowd, REQUESTS).await?;
    repository.commit(&PYTHON.replace("VERSION", "two"))?;
    api.apprunner("StartDeployment", json!({"ServiceArn": service.arn})).await?;
    rest(api, &service.arn, "RUNNING").await?;
    answered(&crowd, REQUESTS).await?;
    let seen = crowd.finish().await;
    let of = |version: &str| seen.answers.get(version).copied().unwrap_or_default();
    let (one, two) = (of("one"), of("two"));
    let failed: u64 = seen.failures.values().sum();
    if failed > 0 || one == 0 || two == 0 {
        return Err(Error::new(format!("the deployment failed requests: {:?}", seen.failures)));
    }
    let text = format!("{} requests, {failed} failed", grouped(one + two));
    screen.done(begun, &format!("a new commit deployed under load: {text}"));
    Ok(text)
}

async fn roll_back(
    api: &Api,
    screen: &mut Screen,
    service: &Service,
    repository: &Repository,
) -> Result<()> {
    let begun = Instant::now();
    repository.commit("raise SystemExit(1)")?;
    api.apprunner("StartDeployment", json!({"ServiceArn": service.arn})).await?;
    rest(api, &service.arn, "RUNNING").await?;
    let status = newest(api, &service.arn).await?;
    let (_, answer) = Visitor::connect(&service.url).await?.ask("/").await?;
    if status != "ROLLBACK_SUCCEEDED" || answer != "two" {
        return Err(Error::new(format!("the operation is {status}, the app says {answer}")));
    }
    screen.done(begun, &format!("a broken commit: {status}, the app still says \"{answer}\""));
    Ok(())
}

async fn pause_and_resume(api: &Api, screen: &mut Screen, service: &Service) -> Result<Duration> {
    let begun = Instant::now();
    let this = json!({"ServiceArn": service.arn});
    api.apprunner("PauseService", this.clone()).await?;
    rest(api, &service.arn, "PAUSED").await?;
    let (paused, _) = Visitor::connect(&service.url).await?.ask("/").await?;
    let resuming = Instant::now();
    api.apprunner("ResumeService", this).await?;
    rest(api, &service.arn, "RUNNING").await?;
    let (status, answer) = Visitor::connect(&service.url).await?.ask("/").await?;
    let took = resuming.elapsed();
    if status != 200 || answer != "two" {
        return Err(Error::new(format!("after the pause the app answers {status}: {answer}")));
    }
    screen
        .done(begun, &format!("paused (answers {paused}), resumed in {:.2} s", took.as_secs_f64()));
    Ok(took)
}

/// Slow requests at the same time: more than one instance may take makes more instances.
async fn scale_out(api: &Api, screen: &mut Screen, service: &Service) -> Result<usize> {
    let begun = Instant::now();
    let scaling = api
        .apprunner(
            "CreateAutoScalingConfiguration",
            json!({
                "AutoScalingConfigurationName": "small", "MaxConcurrency": 2, "MinSize": 1, "MaxSize": 4,
            }),
        )
        .await?;
    let arn = text(&scaling, "/AutoScalingConfiguration/AutoScalingConfigurationArn")?;
    api.apprunner(
        "UpdateService",
        json!({"ServiceArn": service.arn, "AutoScalingConfigurationArn": arn}),
    )
    .await?;
    rest(api, &service.arn, "RUNNING").await?;
    let crowd = Crowd::start(&service.url, "/slow", VISITORS);
    answered(&crowd, 120).await?;
    let seen = crowd.finish().await;
    let instances = seen.answers.len();
    if instances < 2 || !seen.failures.is_empty() {
        return Err(Error::new(format!(
            "{instances} instances answered; failures: {:?}",
            seen.failures
        )));
    }
    screen.done(begun, &format!("under load of slow requests: {instances} instances answered"));
    Ok(instances)
}

async fn refuse_while_in_use(api: &Api, screen: &mut Screen, connection: &str) -> Result<()> {
    let begun = Instant::now();
    match api.apprunner("DeleteConnection", json!({"ConnectionArn": connection})).await {
        Ok(answer) => Err(Error::new(format!("a connection in use was deleted: {answer}"))),
        Err(error) if error.to_string().contains("InvalidRequestException") => {
            screen
                .done(begun, "DeleteConnection while the service uses it: InvalidRequestException");
            Ok(())
        }
        Err(error) => Err(error),
    }
}

async fn end(api: &Api, screen: &mut Screen, service: &Service) -> Result<()> {
    let begun = Instant::now();
    api.apprunner("DeleteService", json!({"ServiceArn": service.arn})).await?;
    rest(api, &service.arn, "DELETED").await?;
    screen.done(begun, "service deleted");
    Ok(())
}

async fn delete_connection(api: &Api, screen: &mut Screen, connection: &str) -> Result<()> {
    let begun = Instant::now();
    let deleted = api.apprunner("DeleteConnection", json!({"ConnectionArn": connection})).await?;
    let status = text(&deleted, "/Connection/Status")?;
    screen.done(begun, &format!("DeleteConnection: {status}"));
    Ok(())
}

fn text(answer: &Value, pointer: &str) -> Result<String> {
    let found = answer.pointer(pointer).and_then(Value::as_str);
    found
        .map(str::to_owned)
        .ok_or_else(|| Error::new(format!("the answer has no {pointer}: {answer}")))
}
