//! Unmodified clients drive the built binary: boto3, the AWS CLI and Terraform.
//!
//! The tests themselves are in `tests/clients`; this starts what they need and runs them.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::Command;

use testkit::{Installation, Landfall, Options, Postgres, SUPERUSER, Version};

/// A client's configuration of the person who runs the tests must not reach into them.
const AMBIENT: [&str; 4] =
    ["AWS_PROFILE", "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE", "AWS_SESSION_TOKEN"];

/// The files of one group begin with one of these; what begins with none is a group of its own. Each
/// group has a server of its own, so that groups run beside each other.
const APPS: [&str; 2] = ["apprunner", "console"];
const DATABASES: [&str; 4] = ["rds", "integrations", "redshift", "warehouse"];
/// Terraform mostly waits, with pauses of its own.
const DATABASES_BY_TERRAFORM: [&str; 1] = ["terraform_rds"];

#[test]
#[ignore = "needs the Python packages that `cargo xtask test` installs"]
fn clients_of_apps() {
    real_clients("apps", "--only", &APPS);
}

#[test]
#[ignore = "needs the Python packages that `cargo xtask test` installs"]
fn clients_of_databases() {
    real_clients("databases", "--only", &DATABASES);
}

#[test]
#[ignore = "needs the Python packages that `cargo xtask test` installs"]
fn clients_of_databases_by_terraform() {
    real_clients("terraform", "--only", &DATABASES_BY_TERRAFORM);
}

#[test]
#[ignore = "needs the Python packages that `cargo xtask test` installs"]
fn clients_of_all_else() {
    let named = [&APPS[..], &DATABASES, &DATABASES_BY_TERRAFORM].concat();
    real_clients("else", "--but", &named);
}

fn real_clients(group: &str, choice: &str, prefixes: &[&str]) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let python = std::env::var_os("LANDFALL_TEST_PYTHON")
        .map_or_else(|| root.join(".cache/venv/bin/python"), PathBuf::from);
    assert!(python.exists(), "{} is missing: run `cargo xtask test`", python.display());

    let servers = servers();
    let repositories = Repositories::new(group);
    let landfall = repositories.start();
    let credentials = landfall.credentials().unwrap();
    let described: Vec<serde_json::Value> = servers.iter().map(describe).collect();
    let failures = repositories.folder.join("failures");
    let mut command = Command::new(python);
    command
        .args(["run.py", choice])
        .args(prefixes)
        .current_dir(root.join("tests/clients"))
        .env("AWS_ENDPOINT_URL", landfall.endpoint())
        .env("AWS_ACCESS_KEY_ID", credentials.access_key_id)
        .env("AWS_SECRET_ACCESS_KEY", credentials.secret_access_key)
        .env("AWS_DEFAULT_REGION", "us-east-1")
        .env("LANDFALL_TEST_POSTGRES", serde_json::to_string(&described).unwrap())
        .env("LANDFALL_TEST_DATA_DIR", landfall.data_dir())
        .env("LANDFALL_TEST_BINARY", env!("CARGO_BIN_EXE_landfall"))
        .env("LANDFALL_TEST_ENGINE_PATH", engine_path())
        .env("LANDFALL_TEST_FAILURES", &failures)
        .env("LANDFALL_TEST_GIT_ROOT", &repositories.folder)
        .env("LANDFALL_TEST_GIT_PORT", repositories.port.to_string())
        .env("LANDFALL_TEST_HOOK_PORT", repositories.hook_port.to_string())
        .env("PYTHONDONTWRITEBYTECODE", "1");
    for name in AMBIENT {
        command.env_remove(name);
    }
    if command.status().unwrap().success() {
        return;
    }
    // What failed comes last, where it is found.
    println!("landfall logged:\n{}", landfall.log());
    let failures = std::fs::read_to_string(&failures).unwrap_or_default();
    panic!("the clients' tests ({group}) failed:\n{failures}");
}

/// What the server is told: a folder of repositories, where BITBUCKET is, and where topics lead.
struct Repositories {
    folder: PathBuf,
    /// Of the git server that the tests start themselves.
    port: u16,
    /// Of the receiver of notifications that the tests start themselves.
    hook_port: u16,
}

impl Repositories {
    fn new(group: &str) -> Self {
        let name = format!("landfall-repositories-{}-{group}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("secret"), "the-secret-value\n").unwrap();
        let port = || testkit::free_port().unwrap();
        Self { folder, port: port(), hook_port: port() }
    }

    fn start(&self) -> Landfall {
        let config = self.folder.join("landfall.toml");
        let secret = self.folder.join("secret");
        let (secret, topic) = (secret.display(), "arn:aws:sns:us-east-1:000000000000");
        let hook = format!("http://localhost:{}/hook", self.hook_port);
        let text = format!(
            "[secrets]\ntest-secret = 'file:{secret}'\n[topics]\n'{topic}:alarms' = '{hook}'\n\
             '{topic}:signed' = {{ url = '{hook}', secret = 'file:{secret}' }}\n"
        );
        std::fs::write(&config, text).unwrap();
        let environment = [
            ("LANDFALL_GIT_ROOT", self.folder.to_str().unwrap()),
            ("LANDFALL_PROVIDER", &format!("BITBUCKET=http://127.0.0.1:{}", self.port)),
            ("LANDFALL_APPS_POLL", "1"),
            ("LANDFALL_CONFIG", config.to_str().unwrap()),
        ];
        Landfall::start_with(env!("CARGO_BIN_EXE_landfall"), &[], &environment).unwrap()
    }
}

impl Drop for Repositories {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// One server of each version, and one more, so that source and target are never the same. The
/// first offers TLS.
fn servers() -> Vec<Postgres> {
    let mut versions = Version::available();
    if versions.len() == 1 {
        versions.push(versions[0]);
    }
    let mut servers = Vec::new();
    for (number, version) in versions.into_iter().enumerate() {
        let options = Options { tls: number == 0, ..Options::default() };
        servers.push(Postgres::start_with(version, &options).unwrap());
    }
    servers
}

/// The oldest and the newest PostgreSQL of this machine, for databases of Landfall.
fn engine_path() -> String {
    let bin = |version| Installation::find(version).unwrap().reachable().unwrap().bin;
    let bins = [Version::oldest(), Version::newest()].map(bin);
    bins.map(|bin| bin.to_str().unwrap().to_owned()).join(":")
}

fn describe(server: &Postgres) -> serde_json::Value {
    serde_json::json!({
        "version": server.version().to_string(),
        "host": server.host(),
        "port": server.port(),
        "user": SUPERUSER,
        "password": server.password(),
        "authority": server.authority_pem(),
    })
}
