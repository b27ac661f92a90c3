//! The console: who is let in, what a form has to carry, that no text becomes markup, that a
//! connection gets its credential, and that a service's page shows what it does. The last test
//! drives it all in a browser, by the keyboard.
#![allow(clippy::unwrap_used)]

use std::fmt::Write as _;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use control::sigv4::{SigningKey, sign};
use hyper::HeaderMap;
use serde_json::{Value, json};
use testkit::Landfall;

const PATIENCE: Duration = Duration::from_mins(2);
const KEY: &str = "LKIACONSOLE";
const SECRET: &str = "a_secret/of+its_own";
const OTHER_KEY: &str = "LKIAOTHER";
const OTHER_SECRET: &str = "another/secret";
const REGION: &str = "us-east-1";
const TOKEN: &str = "a-token-that-nobody-guesses";

/// What the app and its build print: markup, and a character that turns the line around.
const HOSTILE: &str = "<script>document.title='taken'</script><b>&amp;\u{202e}";

const APP: &str = r#"
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        print("asked for " + self.path, flush=True)
        self.send_response(200)
        self.send_header("content-length", "5")
        self.end_headers()
        self.wfile.write(b"hello")

    def log_message(self, *_):
        pass

print(HOSTILE, flush=True)
ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
"#;

const FILE: &str = "version: 1.0\nruntime: python311\nbuild:\n  commands:\n    build:\n      \
                    - cat hostile.txt\nrun:\n  command: python3 app.py\n";

/// A server with principals of two accounts, a folder of repositories, and a provider that asks for
/// a token.
struct World {
    server: Landfall,
    folder: PathBuf,
    provider: String,
}

impl World {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("landfall-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let provider = provider();
        let environment = [
            ("LANDFALL_GIT_ROOT", folder.to_str().unwrap()),
            ("LANDFALL_PROVIDER", &format!("BITBUCKET={provider}")),
            ("LANDFALL_ACCESS_KEY_ID", KEY),
            ("LANDFALL_SECRET_ACCESS_KEY", SECRET),
        ];
        let mut server =
            Landfall::start_with(env!("CARGO_BIN_EXE_landfall"), &[], &environment).unwrap();
        server.stop().unwrap();
        let path = server.data_dir().join("credentials");
        let mut known: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        known["principals"].as_array_mut().unwrap().push(json!({
            "access_key_id": OTHER_KEY,
            "secret_access_key": OTHER_SECRET,
            "account_id": "111111111111",
        }));
        std::fs::write(&path, known.to_string()).unwrap();
        server.resume().unwrap();
        Self { server, folder, provider }
    }

    fn origin(&self) -> String {
        format!("http://{}", self.server.address())
    }

    fn get(&self, path: &str, cookie: &str) -> Answer {
        self.exchange("GET", path, &[("cookie", cookie)], "")
    }

    /// Sends a form as a page of the console does.
    fn post(&self, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Answer {
        let origin = self.origin();
        let headers = [("cookie", cookie), ("origin", &origin), ("sec-fetch-site", "same-origin")];
        self.exchange("POST", path, &headers, &form(fields))
    }

    fn exchange(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let mut request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\ncontent-length: {}\r\n",
            self.server.address(),
            body.len()
        );
        if method == "POST" && !headers.iter().any(|(name, _)| *name == "content-type") {
            request.push_str("content-type: application/x-www-form-urlencoded\r\n");
        }
        for (name, value) in headers {
            write!(request, "{name}: {value}\r\n").unwrap();
        }
        request = request + "\r\n" + body;
        let mut stream = TcpStream::connect(self.server.address()).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let status = head.get(9..12).unwrap().parse().unwrap();
        Answer { status, head: head.to_owned(), body: body.to_owned() }
    }

    fn sign_in(&self, key: &str, secret: &str) -> Visitor<'_> {
        let fields = [("access_key_id", key), ("secret_access_key", secret), ("region", REGION)];
        let answer = self.post("/console/sign-in", "", &fields);
        assert_eq!((answer.status, answer.header("location")), (303, "/console/services"));
        let cookie = answer.header("set-cookie");
        for attribute in ["HttpOnly", "SameSite=Strict", "Path=/console", "Max-Age=43200"] {
            assert!(cookie.contains(attribute), "{cookie}");
        }
        let cookie = cookie.split(';').next().unwrap().to_owned();
        let page = self.get("/console/services", &cookie);
        let token = between(&page.body, "name=\"token\" value=\"", "\"").to_owned();
        assert_eq!(token.len(), 64);
        Visitor { world: self, cookie, token }
    }

    /// A signed call of App Runner.
    fn api(&self, operation: &str, input: &Value) -> Value {
        let body = input.to_string();
        let mut headers = HeaderMap::new();
        headers.insert("host", self.server.address().parse().unwrap());
        headers.insert("content-type", "application/x-amz-json-1.0".parse().unwrap());
        headers.insert("x-amz-target", format!("AppRunner.{operation}").parse().unwrap());
        let key = SigningKey {
            access_key_id: KEY,
            secret_access_key: SECRET,
            region: REGION,
            service: "apprunner",
        };
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
        let now = i64::try_from(now).unwrap();
        sign(key, "POST", "/", "", &mut headers, body.as_bytes(), now);
        headers.remove("host");
        let headers: Vec<(&str, &str)> =
            headers.iter().map(|(name, value)| (name.as_str(), value.to_str().unwrap())).collect();
        let answer = self.exchange("POST", "/", &headers, &body);
        assert_eq!(answer.status, 200, "{operation}: {}", answer.body);
        serde_json::from_str(&answer.body).unwrap()
    }

    fn connection(&self) -> String {
        let input = json!({"ConnectionName": "to-bitbucket", "ProviderType": "BITBUCKET"});
        let made = self.api("CreateConnection", &input);
        made["Connection"]["ConnectionArn"].as_str().unwrap().to_owned()
    }

    /// A service that runs; its ARN.
    fn service(&self) -> String {
        let folder = self.folder.join("shop");
        std::fs::create_dir_all(&folder).unwrap();
        let app = format!("HOSTILE = {HOSTILE:?}\n{APP}").replace("\\u{202e}", "\\u202e");
        std::fs::write(folder.join("app.py"), app).unwrap();
        std::fs::write(folder.join("hostile.txt"), format!("{HOSTILE}\n")).unwrap();
        std::fs::write(folder.join("apprunner.yaml"), FILE).unwrap();
        git(&folder, &["init", "--quiet", "--initial-branch=main"]);
        git(&folder, &["add", "--all"]);
        git(&folder, &["commit", "--quiet", "--message=the app"]);
        let made = self.api(
            "CreateService",
            &json!({"ServiceName": "shop", "SourceConfiguration": {"CodeRepository": {
                "RepositoryUrl": format!("file://{}", folder.display()),
                "SourceCodeVersion": {"Type": "BRANCH", "Value": "main"},
                "CodeConfiguration": {"ConfigurationSource": "REPOSITORY"}}}}),
        );
        let arn = made["Service"]["ServiceArn"].as_str().unwrap().to_owned();
        let input = json!({"ServiceArn": arn});
        until("the service runs", || {
            let service = self.api("DescribeService", &input)["Service"].take();
            let status = service["Status"].as_str().unwrap().to_owned();
            assert_ne!(status, "CREATE_FAILED", "{}", self.server.log());
            (status == "RUNNING").then_some(())
        });
        arn
    }

    /// Asks the app for a path.
    fn ask_app(&self, arn: &str, path: &str) {
        let service = self.api("DescribeService", &json!({"ServiceArn": arn}))["Service"].take();
        let host = service["ServiceUrl"].as_str().unwrap();
        let mut stream = TcpStream::connect(("127.0.0.1", self.server.apps_port())).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.ends_with("hello"), "{answer}");
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = self.server.stop();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Somebody who has signed in.
struct Visitor<'a> {
    world: &'a World,
    cookie: String,
    token: String,
}

impl Visitor<'_> {
    fn get(&self, path: &str) -> Answer {
        self.world.get(path, &self.cookie)
    }

    fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let fields = [fields, &[("token", self.token.as_str())]].concat();
        self.world.post(path, &self.cookie, &fields)
    }
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        let mut found = lines.filter(|(known, _)| *known == name);
        found.next().map_or("", |(_, value)| value)
    }
}

fn form(fields: &[(&str, &str)]) -> String {
    let encoded =
        |text: &str| text.bytes().fold(String::new(), |text, byte| text + &format!("%{byte:02x}"));
    let pairs: Vec<String> =
        fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    pairs.join("&")
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = text.split_once(from).unwrap_or_else(|| panic!("no {from} in {text}"));
    rest.split_once(to).unwrap().0
}

fn until<T>(what: &str, mut condition: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = condition() {
            return found;
        }
        assert!(Instant::now() < deadline, "never: {what}");
        std::thread::sleep(Duration::from_millis(100));
    }
}

fn git(folder: &Path, arguments: &[&str]) {
    let mut command = Command::new("git");
    command.args(arguments).current_dir(folder);
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    for who in ["AUTHOR", "COMMITTER"] {
        command.env(format!("GIT_{who}_NAME"), "test").env(format!("GIT_{who}_EMAIL"), "t@test");
    }
    assert!(command.status().unwrap().success(), "git {arguments:?}");
}

/// A git server over HTTP that asks for a token and has one repository with one branch; its URL.
/// It ends with the process.
fn provider() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            std::thread::spawn(move || answer_git(stream));
        }
    });
    url
}

fn answer_git(mut stream: TcpStream) -> Option<()> {
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).ok()?;
        request.push(byte[0]);
    }
    let request = String::from_utf8(request).ok()?;
    // `x-token-auth:a-token-that-nobody-guesses`
    let expected = "Basic eC10b2tlbi1hdXRoOmEtdG9rZW4tdGhhdC1ub2JvZHktZ3Vlc3Nlcw==";
    let answer = if request.contains(expected) {
        let line = format!("{} refs/heads/main\0\n", "1".repeat(40));
        let body = format!("001e# service=git-upload-pack\n0000{:04x}{line}0000", line.len() + 4);
        format!(
            "HTTP/1.1 200 OK\r\ncontent-type: application/x-git-upload-pack-advertisement\r\n\
             connection: close\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        )
    } else {
        "HTTP/1.1 401 Unauthorized\r\nwww-authenticate: Basic realm=\"git\"\r\n\
         connection: close\r\ncontent-length: 0\r\n\r\n"
            .to_owned()
    };
    stream.write_all(answer.as_bytes()).ok()
}

#[test]
fn only_who_knows_the_secret_gets_in_and_only_own_forms_count() {
    let world = World::new("console-sign-in");
    let first = world.get("/console", "");
    assert_eq!((first.status, first.header("location")), (303, "/console/sign-in"));
    let deep = world.get("/console/services/arn:aws:x", "");
    assert_eq!(deep.header("location"), "/console/sign-in?next=/console/services/arn:aws:x");

    let page = world.get("/console/sign-in?next=%22%3E%3Cscript%3E", "");
    assert_eq!(page.status, 200);
    assert!(!page.body.contains("<script>"), "{}", page.body);
    let policy = page.header("content-security-policy");
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
    assert!(!policy.contains("unsafe"), "{policy}");
    let sent = |name| page.header(name).to_owned();
    assert_eq!(sent("x-frame-options"), "DENY");
    assert_eq!(sent("x-content-type-options"), "nosniff");
    assert_eq!(sent("referrer-policy"), "same-origin");
    assert_eq!(sent("cache-control"), "no-store");
    for file in ["/console/style.css", "/console/live.js"] {
        assert_eq!(world.get(file, "").status, 200, "{file}");
    }

    let hostile = "\"><script>alert(1)</script>";
    for (key, secret) in [
        (KEY, "not-the-secret"),
        (KEY, ""),
        (KEY, OTHER_SECRET),
        ("NOBODY", SECRET),
        (hostile, SECRET),
    ] {
        let fields = [("access_key_id", key), ("secret_access_key", secret), ("region", REGION)];
        let answer = world.post("/console/sign-in", "", &fields);
        assert_eq!(answer.status, 403, "{key}");
        assert_eq!(answer.header("set-cookie"), "", "{key}");
        assert!(answer.body.contains("is wrong") && !answer.body.contains("<script>alert"));
        assert!(secret.is_empty() || !answer.body.contains(secret), "a secret is not repeated");
    }
    let right = form(&[("access_key_id", KEY), ("secret_access_key", SECRET)]);
    let elsewhere = [("origin", "http://evil.example"), ("sec-fetch-site", "cross-site")];
    for headers in [&elsewhere[..], &elsewhere[..1], &elsewhere[1..], &[("origin", "null")], &[]] {
        let answer = world.exchange("POST", "/console/sign-in", headers, &right);
        assert_eq!((answer.status, answer.header("set-cookie")), (403, ""), "{headers:?}");
    }
    let fields = [("access_key_id", KEY), ("secret_access_key", SECRET)];
    for (next, place) in [
        ("/console/connections", "/console/connections"),
        ("//evil.example", "/console/services"),
        ("https://evil.example/console/", "/console/services"),
    ] {
        let answer = world.post("/console/sign-in", "", &[&fields[..], &[("next", next)]].concat());
        assert_eq!((answer.status, answer.header("location")), (303, place), "{next}");
    }
    let large = [("access_key_id", "a".repeat(30_000))];
    let large: Vec<(&str, &str)> =
        large.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(world.post("/console/sign-in", "", &large).status, 413);
    let typed = [("origin", world.origin()), ("content-type", "text/plain".to_owned())];
    let typed = typed.each_ref().map(|(name, value)| (*name, value.as_str()));
    assert_eq!(world.exchange("POST", "/console/sign-in", &typed, &right).status, 415);
    let head = world.exchange("HEAD", "/console/sign-in", &[], "");
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    let answer = world.exchange("DELETE", "/console/services", &[], "");
    assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD, POST"));

    let visitor = world.sign_in(KEY, SECRET);
    let other = world.sign_in(OTHER_KEY, OTHER_SECRET);
    for token in ["", "0", &other.token] {
        let fields = [("token", token), ("region", "eu-west-1")];
        let answer = world.post("/console/region", &visitor.cookie, &fields);
        assert_eq!(answer.status, 403, "a form without the session's own token");
    }
    assert!(visitor.get("/console/services").body.contains("no services in us-east-1"));
    assert_eq!(visitor.post("/console/region", &[("region", "EU <b>")]).status, 400);
    assert_eq!(visitor.post("/console/region", &[("region", "eu-west-1")]).status, 303);
    assert!(visitor.get("/console/services").body.contains("no services in eu-west-1"));

    let missing = visitor.get("/console/services/%3Cscript%3Ealert(1)%3C/script%3E");
    assert!(missing.status >= 400 && !missing.body.contains("<script>alert"), "{}", missing.body);
    assert_eq!(visitor.get("/console/nowhere").status, 404);
    assert_eq!(visitor.post("/console/sign-out", &[]).status, 303);
    assert_eq!(visitor.get("/console/services").status, 303, "the session has ended");
    assert_eq!(other.get("/console/services").status, 200, "that of others has not");
}

/// A server that checks no signatures lets anybody in, but no page that has a name point to it.
#[test]
fn without_signatures_only_fixed_names_reach_the_console() {
    let arguments = ["--insecure-accept-any-credentials"];
    let server = Landfall::start_with(env!("CARGO_BIN_EXE_landfall"), &arguments, &[]).unwrap();
    let ask = |host: &str, origin: &str| {
        let body = form(&[("access_key_id", "222222222222")]);
        let mut stream = TcpStream::connect(server.address()).unwrap();
        write!(
            stream,
            "POST /console/sign-in HTTP/1.1\r\nhost: {host}\r\norigin: http://{origin}\r\n\
             connection: close\r\ncontent-length: {}\r\n\
             content-type: application/x-www-form-urlencoded\r\n\r\n{body}",
            body.len()
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    };
    let own = ask(server.address(), server.address());
    assert!(own.starts_with("HTTP/1.1 303") && own.contains("set-cookie"), "{own}");
    let port = server.address().rsplit(':').next().unwrap();
    let name = format!("localhost:{port}");
    assert!(ask(&name, &name).starts_with("HTTP/1.1 303"));
    let rebound = format!("rebound.example:{port}");
    for (host, origin) in [(rebound.as_str(), rebound.as_str()), (server.address(), "evil.example")]
    {
        let answer = ask(host, origin);
        assert!(answer.starts_with("HTTP/1.1 403") && !answer.contains("set-cookie"), "{answer}");
    }
}

#[test]
fn a_connection_is_available_once_the_provider_says_so() {
    let world = World::new("console-handshake");
    let arn = world.connection();
    let path = format!("/console/connections/{arn}");
    let visitor = world.sign_in(KEY, SECRET);
    let listed = visitor.get("/console/connections").body;
    assert!(listed.contains("to-bitbucket") && listed.contains("PENDING_HANDSHAKE"), "{listed}");

    let repository = format!("{}/private/one.git", world.provider);
    let give = |visitor: &Visitor<'_>, token: &str| {
        visitor.post(&path, &[("credential", token), ("repository_url", &repository)])
    };
    let settled = |wanted: &str| {
        until(wanted, || {
            let page = visitor.get(&path);
            assert_eq!(page.status, 200);
            let is_trying = page.body.contains("is being asked");
            assert_eq!(page.header("refresh") == "2", is_trying);
            (!is_trying).then_some(page.body)
        })
    };
    let fields = [("credential", TOKEN), ("repository_url", repository.as_str())];
    let forged = world.post(&path, &visitor.cookie, &fields);
    assert_eq!(forged.status, 403, "without the token of the session");
    let untouched = visitor.get(&path).body;
    assert!(untouched.contains("PENDING_HANDSHAKE") && !untouched.contains("last credential"));

    assert_eq!(give(&visitor, "").status, 400);
    let both = visitor.post(&path, &[("credential", "a"), ("private_key", "b")]);
    assert!(both.status == 400 && both.body.contains("not both"));
    let nowhere = [("credential", TOKEN), ("repository_url", "https://evil.example/<b>.git")];
    let nowhere = visitor.post(&path, &nowhere);
    assert_eq!(nowhere.status, 400, "the credential goes to the provider only");
    assert!(!nowhere.body.contains("<b>") && !nowhere.body.contains(TOKEN));

    assert_eq!(give(&visitor, "a-wrong-token").status, 303);
    let refused = settled("refused");
    assert!(refused.contains("refused the last credential") && refused.contains(">ERROR<"));
    assert_eq!(give(&visitor, TOKEN).status, 303);
    let accepted = settled("accepted");
    assert!(accepted.contains("accepted the last") && accepted.contains(">AVAILABLE<"));
    assert!(!accepted.contains(TOKEN));

    let other = world.sign_in(OTHER_KEY, OTHER_SECRET);
    assert_eq!(other.get(&path).status, 404, "another account");
    assert_eq!(give(&other, TOKEN).status, 404);
    assert_eq!(visitor.post("/console/region", &[("region", "eu-west-1")]).status, 303);
    assert_eq!(visitor.get(&path).status, 404, "another region");
}

#[test]
fn a_services_page_shows_what_it_does() {
    let world = World::new("console-service");
    let arn = world.service();
    let path = format!("/console/services/{arn}");
    let visitor = world.sign_in(KEY, SECRET);
    let listed = visitor.get("/console/services").body;
    assert!(listed.contains(">shop<") && listed.contains(">RUNNING<"), "{listed}");
    world.ask_app(&arn, "/first");
    let page = until("the log and the counters", || {
        let page = visitor.get(&path).body;
        let is_there = page.contains("asked for /first") && page.contains(" over the last ");
        is_there.then_some(page)
    });
    for shown in [
        ">RUNNING<",
        ">CREATE_SERVICE<",
        ">SUCCEEDED<",
        "healthy",
        "file://",
        "<dt>Requests since the server started</dt><dd>1<",
        "1 with 2xx, 0 with 4xx, 0 with 5xx",
    ] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    let shown =
        "&lt;script&gt;document.title=&#39;taken&#39;&lt;/script&gt;&lt;b&gt;&amp;amp;\u{fffd}";
    let (build, app) = page.split_once("<section id=\"application-log\"").unwrap();
    assert!(build.contains(shown), "the log of the build: {build}");
    assert!(app.contains(shown), "the log of the application: {app}");
    assert!(!page.contains("<script>") && !page.contains('\u{202e}'));

    let instance = between(&page, "?instance=", "#").to_owned();
    let one = visitor.get(&format!("{path}?instance={instance}")).body;
    assert!(one.contains("asked for /first"));
    let none = visitor.get(&format!("{path}?instance=..%2F..&operation=%3Cb%3E"));
    assert_eq!(none.status, 200);
    assert!(none.body.contains("no log of such an instance"));
    assert!(none.body.contains("There is no operation &lt;b&gt; of this service"));

    let other = world.sign_in(OTHER_KEY, OTHER_SECRET);
    let missing = other.get(&path);
    assert_eq!(missing.status, 404, "another account");
    assert!(!missing.body.contains("asked for"));
    assert_eq!(visitor.post("/console/region", &[("region", "eu-west-1")]).status, 303);
    assert_eq!(visitor.get(&path).status, 404, "another region");
}

/// The same in Chromium, by `tests/clients/browse_console.py`.
#[test]
fn a_browser_signs_in_reads_logs_and_completes_a_handshake() {
    let is_there = |program: &str| {
        Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success())
    };
    if !is_there("chromium") || !is_there("chromedriver") {
        eprintln!("skipped: no chromium with chromedriver (`cargo xtask test` installs them)");
        return;
    }
    let world = World::new("console-browser");
    let (service, connection) = (world.service(), world.connection());
    let app = world.api("DescribeService", &json!({"ServiceArn": service}))["Service"].take();
    let given = json!({
        "endpoint": world.origin(),
        "access_key_id": KEY,
        "secret_access_key": SECRET,
        "service": service,
        "connection": connection,
        "repository": format!("{}/private/one.git", world.provider),
        "token": TOKEN,
        "app_host": app["ServiceUrl"],
        "driver_port": testkit::free_port().unwrap(),
        "app_port": world.server.apps_port(),
        "folder": world.folder.join("browser"),
    });
    let clients = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/clients");
    let status = Command::new("python3")
        .arg("browse_console.py")
        .current_dir(clients)
        .env("LANDFALL_TEST_CONSOLE", given.to_string())
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .status()
        .unwrap();
    assert!(
        status.success(),
        "the browser's test failed; landfall logged:\n{}",
        world.server.log()
    );
}
