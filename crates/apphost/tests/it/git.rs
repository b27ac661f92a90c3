//! Repositories behind a server that asks for a token, leads elsewhere, or says nothing.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use apphost::git::{Credential, GitError};
use apphost::{BuildError, GitSource};

use crate::world::{World, custom, git, spec};

const TOKEN: &str = "planted-token-4711";

/// Serves git's HTTP protocol by `git upload-pack`, to who brings the token; looks through all
/// command lines and environments for the token while a client waits; notes what it was sent.
const SERVER: &str = r#"
import base64, glob, http.server, os, socketserver, subprocess, sys
ROOT, TOKEN, NOTES = sys.argv[1:4]
def note(text):
    with open(NOTES, "a") as notes: notes.write(text + "\n")
class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def reply(self, status, kind, body, **headers):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items(): self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)
    def do_GET(self):
        given = self.headers.get("Authorization", "")
        note("asked " + self.path + " " + given)
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(length)
        if self.path.startswith("/away"):
            return self.reply(302, "text/plain", b"", Location="http://localhost:%d/other" % self.server.server_address[1])
        if self.path.startswith("/rude"):
            return self.reply(500, "text/plain", b"planted words of a peer")
        expected = "Basic " + base64.b64encode(("x-access-token:" + TOKEN).encode()).decode()
        if given != expected:
            return self.reply(401, "text/plain", b"planted words of a peer", WWW_Authenticate='Basic realm="x"')
        for path in glob.glob("/proc/[0-9]*/cmdline") + glob.glob("/proc/[0-9]*/environ"):
            try:
                if os.getpid() != int(path.split("/")[2]) and TOKEN.encode() in open(path, "rb").read():
                    note("FOUND in " + path)
            except OSError: pass
        name = self.path.split("/")[1]
        command = ["git", "-c", "safe.directory=*", "upload-pack", "--stateless-rpc"]
        start = b""
        if "info/refs" in self.path:
            command.append("--advertise-refs")
            if "2" not in self.headers.get("Git-Protocol", ""):
                start = b"001e# service=git-upload-pack\n0000"
            kind = "application/x-git-upload-pack-advertisement"
        else:
            kind = "application/x-git-upload-pack-result"
        env = dict(os.environ, GIT_PROTOCOL=self.headers.get("Git-Protocol", ""))
        done = subprocess.run(command + [os.path.join(ROOT, name)], input=body, capture_output=True, env=env)
        self.reply(200, kind, start + done.stdout)
    do_POST = do_GET
    def log_message(self, *args): pass
class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
server = Server(("127.0.0.1", 0), Handler)
print(server.server_address[1], flush=True)
server.serve_forever()
"#;

struct Server {
    child: Child,
    port: u16,
}

impl Server {
    fn start(world: &World) -> Self {
        let script = world.folder.join("server.py");
        fs::write(&script, SERVER).unwrap();
        // The server itself is the one process that may know the token by its arguments.
        let mut child = Command::new("python3")
            .arg(&script)
            .args([world.folder.join("git"), TOKEN.into(), world.folder.join("notes")])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        Self { child, port: line.trim().parse().unwrap() }
    }

    fn source(&self, name: &str, token: Option<&str>) -> GitSource {
        GitSource {
            url: format!("http://127.0.0.1:{}/{name}", self.port),
            branch: "main".to_owned(),
            directory: "/".to_owned(),
            credential: token.map(|token| Credential::Token {
                username: "x-access-token".to_owned(),
                token: token.into(),
            }),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_opens_a_repository_and_is_seen_nowhere() {
    let world = World::new().await;
    let commit = world.commit("a", &[("x", "found")]);
    let server = Server::start(&world);
    let notes = || fs::read_to_string(world.folder.join("notes")).unwrap_or_default();
    let check =
        async |name: &str, token| world.host.check_source(&server.source(name, token)).await;
    let wants = check("a", None).await;
    assert!(
        matches!(&wants, Err(GitError::Denied(text)) if text.contains("wants a credential")),
        "{wants:?}"
    );
    let refused = check("a", Some("wrong")).await;
    assert!(
        matches!(&refused, Err(GitError::Denied(text)) if text.contains("refused")),
        "{refused:?}"
    );
    assert!(!format!("{refused:?}").contains("planted"), "{refused:?}");
    assert_eq!(check("a", Some(TOKEN)).await, Ok(commit));
    let built =
        world.build(&spec(server.source("a", Some(TOKEN)), custom(Some("cat x"), "true"))).await;
    assert!(built.is_ok(), "{built:?}");
    assert!(world.build_log().contains("[Build] found\n"));
    let absent = check("absent", Some(TOKEN)).await;
    assert!(absent.is_err(), "{absent:?}");
    let rude = check("rude", Some(TOKEN)).await;
    assert!(rude.is_err() && !format!("{rude:?}").contains("planted words"), "{rude:?}");
    assert!(notes().contains("asked /a/info/refs"), "{}", notes());
    assert!(!notes().contains("FOUND"), "{}", notes());
    let kept =
        Command::new("grep").args(["-rl", TOKEN]).arg(world.folder.join("apps")).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&kept.stdout), "", "the token is kept nowhere");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_follows_no_redirect() {
    let world = World::new().await;
    world.commit("a", &[("x", "y")]);
    let server = Server::start(&world);
    let away = world.host.check_source(&server.source("away", Some(TOKEN))).await;
    assert!(
        matches!(&away, Err(GitError::Refused(text)) if text.contains("leads elsewhere")),
        "{away:?}"
    );
    let notes = fs::read_to_string(world.folder.join("notes")).unwrap();
    assert!(!notes.contains("asked /other"), "{notes}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_says_nothing_ends_a_build_in_time() {
    let world = World::new().await;
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut source = world.source("a");
    source.url = format!("http://{}/a", silent.local_addr().unwrap());
    let mut wanted = spec(source, custom(None, "true"));
    wanted.time_max = Duration::from_secs(2);
    let start = Instant::now();
    let built = world.build(&wanted).await;
    assert!(
        matches!(&built, Err(BuildError::Failed(text)) if text.contains("did not answer")),
        "{built:?}"
    );
    assert!(start.elapsed() < Duration::from_secs(20));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_servers_own_ports_and_other_folders_are_refused() {
    let own = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = own.local_addr().unwrap().port();
    let world = World::with(|settings| settings.own_ports = vec![port]).await;
    world.commit("a", &[("x", "y")]);
    let outside = world.folder.join("outside");
    fs::create_dir(&outside).unwrap();
    git(&outside, &["init", "--quiet", "--initial-branch=main"]);
    std::os::unix::fs::symlink(&outside, world.folder.join("git/link")).unwrap();
    let root = world.folder.join("git").display().to_string();
    for url in [
        format!("http://127.0.0.1:{port}/a"),
        format!("http://localhost:{port}/a"),
        format!("http://[::ffff:127.0.0.1]:{port}/a"),
        format!("http://0x7f.1:{port}/a"),
        "http://169.254.169.254/latest/meta-data".to_owned(),
        "https://[fe80::1]/a".to_owned(),
        format!("file://{}", outside.display()),
        format!("file://{root}/link"),
        format!("file://{root}/a/%2e%2e/%2e%2e/outside"),
        format!("file://{root}"),
        "file:///etc".to_owned(),
        format!("ext::sh -c 'touch {root}/ran'"),
        format!("--upload-pack=touch {root}/ran"),
    ] {
        let mut source = world.source("a");
        source.url.clone_from(&url);
        let checked = world.host.check_source(&source).await;
        let is_refused = matches!(checked, Err(GitError::Refused(_) | GitError::Missing(_)));
        // Not every resolver reads numbers in this form: then the name is just unknown.
        let is_unknown = url.contains("0x7f") && matches!(checked, Err(GitError::Unreachable(_)));
        assert!(is_refused || is_unknown, "{url}: {checked:?}");
    }
    own.set_nonblocking(true).unwrap();
    assert!(own.accept().is_err(), "nobody has knocked at the server's own port");
    assert!(!world.folder.join("git/ran").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_repository_brings_along_is_not_run() {
    let world = World::new().await;
    world.commit("inner", &[("secret", "planted-inner")]);
    world.commit("a", &[(".gitattributes", "x filter=evil diff=evil\n"), ("x", "y")]);
    let repository = world.folder.join("git/a");
    let ran = world.folder.join("ran");
    for hook in ["post-checkout", "post-merge", "reference-transaction", "post-index-change"] {
        let path = repository.join(".git/hooks").join(hook);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, format!("#!/bin/sh\ntouch {}\n", ran.display())).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    }
    let inner = format!("file://{}", world.folder.join("git/inner").display());
    git(&repository, &["submodule", "--quiet", "add", &inner, "inner"]);
    let touch = format!("touch {}", ran.display());
    for setting in
        ["filter.evil.smudge", "uploadpack.packObjectsHook", "core.fsmonitor", "core.sshCommand"]
    {
        git(&repository, &["config", setting, &touch]);
    }
    world.commit("a", &[]);
    let _ = fs::remove_file(&ran);
    let built =
        world.build(&spec(world.source("a"), custom(Some("ls inner; cat x"), "true"))).await;
    assert!(built.is_ok(), "{built:?}");
    assert!(!ran.exists(), "a hook or a filter of the repository has run");
    assert!(!world.build_log().contains("secret"), "a submodule was fetched");
}
