//! What becomes of apps when the server ends: killed or stopped, it brings them back, and says that
//! they run only when they do.
#![allow(clippy::unwrap_used)]

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use testkit::Landfall;

const PATIENCE: Duration = Duration::from_mins(1);

const APP: &str = r#"
import os
from http.server import BaseHTTPRequestHandler, HTTPServer

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"it answers")

    def log_message(self, *_):
        pass

HTTPServer(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
"#;

/// A folder with one repository in it, removed when dropped.
struct Repositories(PathBuf);

impl Repositories {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("landfall-apps-{}", std::process::id()));
        let repository = folder.join("app");
        std::fs::create_dir_all(&repository).unwrap();
        std::fs::write(repository.join("app.py"), APP).unwrap();
        let git = |arguments: &[&str]| {
            let status = Command::new("git")
                .args(["-c", "user.name=test", "-c", "user.email=test@example.com"])
                .args(arguments)
                .current_dir(&repository)
                .env("GIT_CONFIG_GLOBAL", "/dev/null")
                .status();
            assert!(status.unwrap().success(), "git {arguments:?}");
        };
        git(&["init", "--quiet", "--initial-branch=main"]);
        git(&["add", "--all"]);
        git(&["commit", "--quiet", "--message=app"]);
        Self(folder)
    }

    fn url(&self) -> String {
        format!("file://{}", self.0.join("app").display())
    }

    fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Repositories {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Sends a request and reads the answer to its end; `None` where nobody answers.
fn exchange(address: &str, head: &str, body: &str) -> Option<String> {
    let mut stream = TcpStream::connect(address).ok()?;
    let length = body.len();
    write!(stream, "{head}connection: close\r\ncontent-length: {length}\r\n\r\n{body}").ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer)
}

/// Calls App Runner without a signature.
fn call(server: &Landfall, operation: &str, input: &Value) -> Value {
    let head = format!(
        "POST / HTTP/1.1\r\nhost: {}\r\ncontent-type: application/x-amz-json-1.0\r\n\
         x-amz-target: AppRunner.{operation}\r\n",
        server.address()
    );
    let answer = exchange(server.address(), &head, &input.to_string()).unwrap();
    let body = answer.split_once("\r\n\r\n").unwrap().1;
    serde_json::from_str(body).unwrap_or_else(|_| panic!("{operation}: {answer}"))
}

/// What the app answers under the service's own name.
fn visit(server: &Landfall, host: &str) -> Option<String> {
    let head = format!("GET / HTTP/1.1\r\nhost: {host}\r\n");
    exchange(&format!("127.0.0.1:{}", server.apps_port()), &head, "")
}

fn answers(server: &Landfall, host: &str) -> bool {
    visit(server, host).is_some_and(|answer| answer.contains("it answers"))
}

/// Waits until the service says that it runs; it must answer then.
fn running(server: &Landfall, arn: &Value) -> String {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let service = call(server, "DescribeService", &json!({"ServiceArn": arn}));
        let service = &service["Service"];
        let host = service["ServiceUrl"].as_str().unwrap().to_owned();
        if service["Status"] == "RUNNING" {
            assert!(answers(server, &host), "{:?}\n{}", visit(server, &host), server.log());
            return host;
        }
        assert_eq!(service["Status"], "OPERATION_IN_PROGRESS", "{}", server.log());
        assert!(Instant::now() < deadline, "{service}\n{}", server.log());
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn apps_come_back_and_no_status_says_more_than_what_is_true() {
    let repositories = Repositories::new();
    let root = repositories.path().to_str().unwrap().to_owned();
    let environment = [("LANDFALL_GIT_ROOT", root.as_str())];
    let arguments = ["--insecure-accept-any-credentials"];
    let binary = env!("CARGO_BIN_EXE_landfall");
    let mut server = Landfall::start_with(binary, &arguments, &environment).unwrap();
    let create = |name: &str| {
        json!({"ServiceName": name, "SourceConfiguration": {"CodeRepository": {
            "RepositoryUrl": repositories.url(),
            "SourceCodeVersion": {"Type": "BRANCH", "Value": "main"},
            "CodeConfiguration": {"ConfigurationSource": "API", "CodeConfigurationValues":
                {"Runtime": "PYTHON_311", "StartCommand": "python3 app.py"}},
        }}})
    };
    let arn = |answer: Value| answer["Service"]["ServiceArn"].clone();
    let serving = arn(call(&server, "CreateService", &create("serving")));
    let resting = arn(call(&server, "CreateService", &create("resting")));
    let host = running(&server, &serving);
    let resting_host = running(&server, &resting);
    call(&server, "PauseService", &json!({"ServiceArn": resting}));
    let paused = |server: &Landfall| {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let found = call(server, "DescribeService", &json!({"ServiceArn": resting}));
            if found["Service"]["Status"] == "PAUSED" {
                break;
            }
            assert!(Instant::now() < deadline, "{found}");
            std::thread::sleep(Duration::from_millis(20));
        }
        assert!(!answers(server, &resting_host));
    };
    paused(&server);

    server.kill().unwrap();
    assert!(!answers(&server, &host), "nobody is there");
    server.resume().unwrap();
    assert_eq!(running(&server, &serving), host, "its name stays");
    paused(&server);

    server.stop().unwrap();
    server.resume().unwrap();
    running(&server, &serving);
    paused(&server);

    // Killed in the middle of a deployment, the version before serves, and the deployment goes on.
    call(&server, "StartDeployment", &json!({"ServiceArn": serving}));
    server.kill().unwrap();
    server.resume().unwrap();
    running(&server, &serving);
    let found = call(&server, "ListOperations", &json!({"ServiceArn": serving}));
    assert_eq!(found["OperationSummaryList"][0]["Status"], "SUCCEEDED", "{found}");

    for arn in [&serving, &resting] {
        call(&server, "DeleteService", &json!({"ServiceArn": arn}));
        let deadline = Instant::now() + PATIENCE;
        loop {
            let found = call(&server, "DescribeService", &json!({"ServiceArn": arn}));
            if found["Service"]["Status"] == "DELETED" {
                break;
            }
            assert!(Instant::now() < deadline, "{found}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
    assert!(!answers(&server, &host));
}
