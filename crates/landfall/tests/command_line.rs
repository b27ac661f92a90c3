//! The commands of the built binary, as a user meets them.
#![allow(clippy::unwrap_used)]

use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Output};

use testkit::Landfall;

const BINARY: &str = env!("CARGO_BIN_EXE_landfall");

fn run(arguments: &[&str]) -> Output {
    // Away from any landfall.toml, and from any home.
    Command::new(BINARY)
        .args(arguments)
        .current_dir("/")
        .env_remove("LANDFALL_LISTEN")
        .output()
        .unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn get(server: &Landfall, path: &str) -> String {
    let mut stream = TcpStream::connect(server.address()).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn a_server_starts_stops_and_starts_again_with_the_same_credentials() {
    let mut server = Landfall::start(BINARY).unwrap();
    let credentials = server.credentials().unwrap();
    assert_eq!(credentials.region, "us-east-1");
    let file = server.data_dir().join("credentials");
    assert_eq!(std::fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);
    let health = get(&server, "/healthz");
    assert!(health.starts_with("HTTP/1.1 200") && health.contains("\"dms\":\"ok\""), "{health}");
    assert!(get(&server, "/metrics").contains("landfall_requests_total"));

    let status = server.stop().unwrap().unwrap();
    assert_eq!(status.code(), Some(0), "{}", server.log());
    assert!(!server.data_dir().join("run.json").exists(), "nothing says any more that it runs");
    server.resume().unwrap();
    assert_eq!(server.credentials().unwrap(), credentials);
    assert!(!server.log().contains(&credentials.secret_access_key), "the log holds no secret");
}

#[test]
fn a_killed_server_starts_again_and_env_tells_that_it_does_not_run() {
    let mut server = Landfall::start(BINARY).unwrap();
    server.kill().unwrap();
    let data_dir = server.data_dir();
    let output = run(&["env", "--data-dir", data_dir.to_str().unwrap()]);
    assert!(output.status.success());
    assert!(stderr(&output).contains("no server runs on"), "{}", stderr(&output));
    server.resume().unwrap();
}

#[test]
fn a_data_directory_is_used_by_one_server_only() {
    let server = Landfall::start(BINARY).unwrap();
    let data_dir = server.data_dir();
    let output =
        run(&["serve", "--listen", "127.0.0.1:0", "--data-dir", data_dir.to_str().unwrap()]);
    assert!(!output.status.success());
    assert!(output.stdout.is_empty(), "it is not ready");
    let expected = format!("in use by landfall with process id {}", server.pid().unwrap());
    assert!(stderr(&output).contains(&expected), "{}", stderr(&output));
    // Beside it, with a directory of its own, another one runs.
    let other = Landfall::start(BINARY).unwrap();
    assert_ne!(other.address(), server.address());
}

#[test]
fn a_taken_port_is_named() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let server = Landfall::start_with(BINARY, &[], &[]).unwrap();
    let data_dir = server.data_dir().with_file_name("other");
    let output = run(&["serve", "--listen", &address, "--data-dir", data_dir.to_str().unwrap()]);
    assert!(!output.status.success());
    assert!(stderr(&output).contains("choose another with --listen"), "{}", stderr(&output));
}

#[test]
fn the_first_start_takes_its_credentials_from_the_environment() {
    let server = Landfall::start_with(
        BINARY,
        &[],
        &[
            ("LANDFALL_ACCESS_KEY_ID", "AKIDGIVEN"),
            ("LANDFALL_SECRET_ACCESS_KEY", "it's given"),
            ("LANDFALL_ACCOUNT_ID", "123456789012"),
        ],
    );
    let error = server.unwrap_err().to_string();
    assert!(error.contains("printable ASCII characters without spaces"), "{error}");
    assert!(!error.contains("it's given"), "{error}");

    let server = Landfall::start_with(
        BINARY,
        &[],
        &[
            ("LANDFALL_ACCESS_KEY_ID", "AKIDGIVEN"),
            ("LANDFALL_SECRET_ACCESS_KEY", "given"),
            ("LANDFALL_ACCOUNT_ID", "123456789012"),
            ("LANDFALL_REGION", "eu-west-3"),
        ],
    )
    .unwrap();
    let credentials = server.credentials().unwrap();
    assert_eq!(
        (
            credentials.access_key_id.as_str(),
            credentials.secret_access_key.as_str(),
            credentials.region.as_str()
        ),
        ("AKIDGIVEN", "given", "eu-west-3")
    );
    assert!(server.run(&["status"]).unwrap().contains("account 123456789012, region eu-west-3"));
}

#[test]
fn log_lines_of_a_request_carry_its_id() {
    let server = Landfall::start_with(BINARY, &["--log-format", "json"], &[]).unwrap();
    let mut stream = TcpStream::connect(server.address()).unwrap();
    stream
        .write_all(
            b"POST / HTTP/1.1\r\nhost: x\r\nx-amz-target: No.Thing\r\ncontent-length: 0\r\nconnection: close\r\n\r\n",
        )
        .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let id = answer.lines().find_map(|line| line.strip_prefix("x-amzn-requestid: ")).unwrap();
    let lines: Vec<serde_json::Value> = server
        .log()
        .lines()
        .map(|line| serde_json::from_str(line).expect("each line is JSON"))
        .collect();
    let line = lines
        .iter()
        .find(|line| line["span"]["request_id"] == id)
        .expect("a line with the request's id");
    assert_eq!(
        (line["status"].as_u64(), line["code"].as_str()),
        (Some(400), Some("UnknownOperationException"))
    );
}

#[test]
fn without_signatures_anybody_is_served_and_the_log_warns() {
    let server = Landfall::start_with(BINARY, &["--insecure-accept-any-credentials"], &[]).unwrap();
    let body = "Action=GetCallerIdentity&Version=2011-06-15";
    let mut stream = TcpStream::connect(server.address()).unwrap();
    write!(
        stream,
        "POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\
         connection: close\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.contains("<Account>000000000000</Account>"), "{answer}");
    assert!(server.log().contains("signatures are not checked"), "{}", server.log());
}

#[test]
fn version_help_and_completions_are_printed() {
    assert_eq!(String::from_utf8_lossy(&run(&["--version"]).stdout), "landfall 0.1.0\n");
    let help = String::from_utf8_lossy(&run(&["serve", "--help"]).stdout).into_owned();
    for part in [
        "LANDFALL_LISTEN",
        "127.0.0.1:4566",
        "LANDFALL_DATA_DIR",
        "--insecure-accept-any-credentials",
    ] {
        assert!(help.contains(part), "{part} is missing in {help}");
    }
    for shell in ["bash", "zsh", "fish"] {
        let script = run(&["completions", shell]).stdout;
        assert!(
            String::from_utf8_lossy(&script).contains("insecure-accept-any-credentials"),
            "{shell}"
        );
    }
}

#[test]
fn commands_that_need_a_server_say_how_to_get_one() {
    let folder = std::env::temp_dir().join(format!("landfall-no-server-{}", std::process::id()));
    for command in ["env", "status"] {
        let output = run(&[command, "--data-dir", folder.to_str().unwrap()]);
        assert!(!output.status.success());
        assert!(
            stderr(&output).contains("cannot read the credentials file"),
            "{}",
            stderr(&output)
        );
    }
    assert!(!folder.exists(), "asking makes nothing");
}
