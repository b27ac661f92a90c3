//! A host in a folder of its own, with git repositories to build from.

use std::fs;
use std::net::SocketAddr;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, AtomicU32, Ordering};
use std::time::Duration;

use apphost::log::{LogName, Position};
use apphost::{
    AppId, Artifact, BuildError, BuildSpec, Config, Deployment, GitSource, HealthCheck, Host,
    Limits, Network, Probe, Scaling, Secret, Settings, Values,
};

/// Long enough for a slow machine; a test that waits for so long fails.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);

/// Answers every request with its version, what it was asked, and its number.
pub(crate) const PYTHON_APP: &str = r#"
import http.server, os, socketserver, sys
VERSION = open("version.txt").read().strip() if os.path.exists("version.txt") else "1"
class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def do_GET(self):
        body = (VERSION + " " + self.path + " " + str(os.getpid())).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *args): pass
class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
    request_queue_size = 128
print("serving version", VERSION, flush=True)
Server(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
"#;

pub(crate) struct World {
    pub(crate) folder: PathBuf,
    pub(crate) host: Arc<Host>,
    pub(crate) app: AppId,
}

/// Each host of the test process gets ports of its own, so that tests can run side by side.
pub(crate) fn settings(folder: &Path) -> Settings {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let slot = NEXT.fetch_add(1, Ordering::Relaxed) % 80;
    Settings {
        listen: SocketAddr::from(([127, 0, 0, 1], 0)),
        git_root: Some(folder.join("git")),
        ports: (20_000 + slot * 100, 100),
        ..Settings::default()
    }
}

pub(crate) fn temporary_folder() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("apphost-{}-{number}", std::process::id()));
    fs::create_dir_all(folder.join("git")).unwrap();
    // As the data folder of a server is: nobody else can pass.
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).unwrap();
    folder
}

impl World {
    pub(crate) async fn new() -> Self {
        Self::with(|_| {}).await
    }

    pub(crate) async fn with(change: impl FnOnce(&mut Settings)) -> Self {
        let folder = temporary_folder();
        let mut settings = settings(&folder);
        change(&mut settings);
        let host = Host::open(&folder.join("apps"), settings).await.unwrap();
        Self { folder, host, app: AppId::new("app").unwrap() }
    }

    /// Whether sandboxes have networks of their own here; says why not.
    pub(crate) async fn has_private_networks(&self) -> bool {
        match self.host.network().await {
            Network::Private => true,
            Network::Shared(why) => {
                println!("skipped: {why}");
                false
            }
        }
    }

    /// Makes (or adds a commit to) a repository below the git root.
    pub(crate) fn commit(&self, name: &str, files: &[(&str, &str)]) -> String {
        let repository = self.folder.join("git").join(name);
        if !repository.exists() {
            fs::create_dir_all(&repository).unwrap();
            git(&repository, &["init", "--quiet", "--initial-branch=main"]);
        }
        for (path, text) in files {
            let path = repository.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        git(&repository, &["add", "--all"]);
        git(&repository, &["commit", "--quiet", "--allow-empty", "-m", "change"]);
        git(&repository, &["rev-parse", "HEAD"])
    }

    pub(crate) fn source(&self, name: &str) -> GitSource {
        GitSource {
            url: format!("file://{}", self.folder.join("git").join(name).display()),
            branch: "main".to_owned(),
            directory: "/".to_owned(),
            credential: None,
        }
    }

    pub(crate) async fn build(&self, spec: &BuildSpec) -> Result<Artifact, BuildError> {
        let log = self.host.deployment_log(&self.app, "build").unwrap();
        self.host.build(&self.app, spec, &log).await
    }

    /// Builds a repository with the runtime `custom` and the start command.
    pub(crate) async fn artifact(&self, name: &str, start: &str) -> Artifact {
        let spec = spec(self.source(name), custom(None, start));
        self.build(&spec).await.unwrap_or_else(|error| panic!("{error}\n{}", self.build_log()))
    }

    pub(crate) fn build_log(&self) -> String {
        self.log(&LogName::Deployment("build".to_owned()))
    }

    pub(crate) fn log(&self, name: &LogName) -> String {
        let portion = self.host.read_log(&self.app, name, Position::default(), 100_000).unwrap();
        portion.lines.iter().flat_map(|line| [line.text.as_str(), "\n"]).collect()
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

pub(crate) fn spec(source: GitSource, config: Config) -> BuildSpec {
    BuildSpec { source, config, limits: limits(), time_max: PATIENCE }
}

pub(crate) fn limits() -> Limits {
    Limits {
        memory_bytes: 256 << 20,
        processes: 64,
        open_files: 256,
        file_bytes: 64 << 20,
        disk_bytes: 128 << 20,
    }
}

pub(crate) fn custom(build: Option<&str>, start: &str) -> Config {
    Config::Values(Values {
        runtime: "custom".to_owned(),
        build_command: build.map(str::to_owned),
        start_command: start.to_owned(),
        ..Values::default()
    })
}

pub(crate) fn deployment(revision: &str, artifact: &Artifact) -> Deployment {
    Deployment {
        revision: AppId::new(revision).unwrap(),
        artifact: artifact.clone(),
        hosts: vec!["app.test".to_owned()],
        image_source: None,
        start_command: artifact.run.command.clone(),
        port: artifact.run.port,
        env: artifact.run.env.iter().map(|(n, v)| (n.clone(), Secret::new(v))).collect(),
        health: HealthCheck {
            probe: Probe::Tcp,
            interval: Duration::from_millis(100),
            timeout: Duration::from_secs(2),
            healthy_threshold: 1,
            unhealthy_threshold: 3,
        },
        scaling: Scaling { instances_min: 1, instances_max: 1, concurrency_max: 100 },
        limits: limits(),
        request_timeout: PATIENCE,
        start_timeout: PATIENCE,
        stop_grace: Duration::from_secs(5),
        upgrades: false,
    }
}

pub(crate) fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .args(["-c", "user.name=a", "-c", "user.email=a@b", "-c", "protocol.file.allow=always"])
        .args(arguments)
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .output()
        .unwrap();
    assert!(output.status.success(), "git {arguments:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// Waits until a condition holds.
pub(crate) async fn until(what: &str, mut holds: impl AsyncFnMut() -> bool) {
    let end = tokio::time::Instant::now() + PATIENCE;
    while !holds().await {
        assert!(tokio::time::Instant::now() < end, "waited in vain until {what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
