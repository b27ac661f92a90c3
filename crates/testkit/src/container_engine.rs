//! A throw-away container engine (Podman of the system), and a throw-away registry of images.

use std::fs;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::guard::Guard;
use crate::process;
use crate::{Error, Result};

/// How long a start may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// At the end of its input, or when whoever holds the other end dies: ends the service `$1`,
/// removes every container of the engine whose command line follows, and the folder `$2`.
const CLEAN: &str = r#"
service=$1
folder=$2
shift 2
while read -r line; do :; done
kill "$service" 2>/dev/null
"$@" rm --all --force --time 0 >/dev/null 2>&1
"$@" rmi --all --force >/dev/null 2>&1
awk -v below="$folder/" 'index($2, below) == 1 { print $2 }' /proc/mounts | sort -r |
    while read -r mounted; do umount -l "$mounted" 2>/dev/null; done
umount "$folder/store" 2>/dev/null
rm -rf -- "$folder"
"#;

/// Podman as a service at a socket of its own, with images and networks of its own. Everything of
/// it goes when it is dropped.
#[derive(Debug)]
pub struct ContainerEngine {
    folder: PathBuf,
    driver: &'static str,
    service: Child,
    cleaner: Option<Child>,
}

impl ContainerEngine {
    /// A line of shell for images: serves the folder `/www` at the port that it is told, and ends
    /// when it is told to, which the first process of a container does only if it sees to it.
    pub const SERVE: &str = "trap exit TERM; /bin/busybox httpd -f -p $PORT -h /www & wait";

    /// Whether this machine has what is needed; why not, if not.
    ///
    /// # Errors
    /// With what is missing.
    pub fn available() -> Result<()> {
        if process::own_uid()? != 0 {
            return Err(Error::new("a container engine for tests is started by root only"));
        }
        for program in ["podman", "runc", "iptables", "docker-registry", "busybox"] {
            let found = Command::new("sh")
                .args(["-c", "command -v \"$1\"", "sh", program])
                .env("PATH", PATH)
                .stdout(Stdio::null())
                .status();
            if !found.is_ok_and(|status| status.success()) {
                return Err(Error::new(format!(
                    "{program} is missing (`cargo xtask test` installs it)"
                )));
            }
        }
        Ok(())
    }

    /// Starts one; `None`, with a message, where this machine lacks something for it.
    pub fn start_or_skip() -> Result<Option<Self>> {
        match Self::available() {
            Ok(()) => Self::start().map(Some),
            Err(why) => {
                eprintln!("SKIPPED: {why}");
                Ok(None)
            }
        }
    }

    /// Starts one.
    pub fn start() -> Result<Self> {
        let folder = process::new_folder("engine")?;
        write_configuration(&folder)?;
        // Where folders are overlays already, layers have to be copies.
        let driver = ["overlay", "vfs"].into_iter().find(|driver| {
            let known = command(&folder, driver).arg("info").output();
            known.is_ok_and(|output| output.status.success()) || {
                let _ = fs::remove_dir_all(folder.join("store"));
                false
            }
        });
        let driver =
            driver.ok_or_else(|| Error::new("podman finds no storage driver that works here"))?;
        let log = fs::File::create(folder.join("service.log"))
            .map_err(Error::during("cannot create the engine's log"))?;
        let socket = folder.join("engine.sock");
        let mut service = command(&folder, driver);
        service.args(["system", "service", "--time=0"]).arg(format!("unix://{}", socket.display()));
        let service = service
            .stdin(Stdio::null())
            .stdout(log.try_clone().map_err(Error::during("cannot write the engine's log"))?)
            .stderr(log)
            .process_group(0)
            .spawn()
            .map_err(Error::during("cannot start podman"))?;
        let mut engine = Self { folder, driver, service, cleaner: None };
        engine.cleaner = Some(engine.start_cleaner()?);
        let end = Instant::now() + PATIENCE;
        while std::os::unix::net::UnixStream::connect(engine.socket()).is_err() {
            let has_ended = engine.service.try_wait().is_ok_and(|status| status.is_some());
            if has_ended || Instant::now() > end {
                return Err(Error::new(format!("podman does not serve:\n{}", engine.log())));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(engine)
    }

    fn start_cleaner(&self) -> Result<Child> {
        let podman = command(&self.folder, self.driver);
        let mut cleaner = Command::new("sh");
        cleaner.args(["-c", CLEAN, "sh", &self.service.id().to_string()]).arg(&self.folder);
        cleaner.arg(podman.get_program()).args(podman.get_args());
        for (name, value) in podman.get_envs() {
            if let Some(value) = value {
                cleaner.env(name, value);
            }
        }
        let cleaner = cleaner.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        cleaner
            .process_group(0)
            .spawn()
            .map_err(Error::during("cannot start `sh` to watch over a container engine"))
    }

    /// Where it is reached.
    pub fn socket(&self) -> PathBuf {
        self.folder.join("engine.sock")
    }

    /// What its service printed.
    pub fn log(&self) -> String {
        fs::read_to_string(self.folder.join("service.log")).unwrap_or_default()
    }

    /// A service of App Runner that says so runs with it: `unix://` and the path.
    pub fn address(&self) -> String {
        format!("unix://{}", self.socket().display())
    }

    /// Runs the command `podman` on it; what it printed.
    pub fn podman(&self, arguments: &[&str]) -> Result<String> {
        let output = command(&self.folder, self.driver)
            .args(arguments)
            .output()
            .map_err(Error::during("cannot run podman"))?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned());
        }
        let errors = String::from_utf8_lossy(&output.stderr);
        Err(Error::new(format!("podman {arguments:?} failed: {errors}")))
    }

    /// Makes an image that holds busybox and these files, and runs this line in its shell.
    pub fn image(&self, name: &str, line: &str, files: &[(&str, &str)]) -> Result<()> {
        let failed = || Error::during("cannot prepare an image");
        let folder = process::new_folder("image")?;
        let tree = folder.join("tree");
        fs::create_dir_all(tree.join("www")).map_err(failed())?;
        fs::create_dir_all(tree.join("bin")).map_err(failed())?;
        let busybox = ["/bin/busybox", "/usr/bin/busybox"].iter().find(|p| Path::new(p).exists());
        let busybox = busybox.ok_or_else(|| Error::new("busybox is missing"))?;
        fs::copy(busybox, tree.join("bin/busybox")).map_err(failed())?;
        std::os::unix::fs::symlink("busybox", tree.join("bin/sh")).map_err(failed())?;
        for (path, text) in files {
            fs::write(tree.join("www").join(path), text).map_err(failed())?;
        }
        let archive = folder.join("image.tar");
        let mut tar = Command::new("tar");
        let packed = tar.arg("-cf").arg(&archive).arg("-C").arg(&tree).arg(".").status();
        let made = packed.map_err(Error::during("cannot run tar")).and_then(|_| {
            let run = format!("CMD {}", serde_json::json!(["/bin/sh", "-c", line]));
            self.podman(&["import", "--change", &run, &archive.to_string_lossy(), name])
        });
        let _ = fs::remove_dir_all(&folder);
        made.map(|_| ())
    }

    /// Pushes an image to a registry without TLS, and forgets it here.
    pub fn push(&self, name: &str, credential: Option<(&str, &str)>) -> Result<()> {
        let pair = credential.map(|(user, password)| format!("{user}:{password}"));
        let mut words = vec!["push", "--quiet", "--tls-verify=false"];
        words.extend(pair.iter().flat_map(|pair| ["--creds", pair.as_str()]));
        words.push(name);
        self.podman(&words)?;
        self.podman(&["rmi", "--force", name]).map(|_| ())
    }
}

impl Drop for ContainerEngine {
    fn drop(&mut self) {
        if let Some(mut cleaner) = self.cleaner.take() {
            drop(cleaner.stdin.take());
            let _ = cleaner.wait();
        }
        let _ = self.service.kill();
        let _ = self.service.wait();
    }
}

const PATH: &str = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

fn command(folder: &Path, driver: &str) -> Command {
    let mut command = Command::new("podman");
    command.arg("--root").arg(folder.join("store")).arg("--runroot").arg(folder.join("run"));
    command.args(["--storage-driver", driver]);
    command.env("PATH", PATH).env("HOME", folder).env("TMPDIR", "/var/tmp");
    command.env("CONTAINERS_CONF", folder.join("containers.conf"));
    command.env("CONTAINERS_REGISTRIES_CONF", folder.join("registries.conf"));
    command.env("REGISTRY_AUTH_FILE", folder.join("auth.json"));
    command
}

/// Limits below those of the machine, which a container may not raise; and locks, events and a
/// network that no other engine has.
fn write_configuration(folder: &Path) -> Result<()> {
    let failed = || Error::during("cannot write the engine's configuration");
    let port = process::free_port()?;
    let [high, low] = port.to_be_bytes();
    let networks = folder.join("networks");
    let name = format!("testkit-{port}");
    let text = format!(
        "[containers]\n\
         default_ulimits = [\"nofile=4096:4096\", \"nproc=4096:4096\"]\n\
         log_driver = \"k8s-file\"\n\
         [engine]\n\
         runtime = \"runc\"\n\
         cgroup_manager = \"cgroupfs\"\n\
         events_logger = \"file\"\n\
         lock_type = \"file\"\n\
         tmp_dir = \"{}\"\n\
         [network]\n\
         network_backend = \"netavark\"\n\
         network_config_dir = \"{}\"\n\
         default_network = \"{name}\"\n",
        folder.join("tmp").display(),
        networks.display()
    );
    for (name, text) in
        [("containers.conf", text.as_str()), ("registries.conf", ""), ("auth.json", "{}")]
    {
        fs::write(folder.join(name), text).map_err(failed())?;
    }
    // The bridge that Podman makes by default is the same for all engines of the machine.
    let network = serde_json::json!({
        "name": name,
        "id": format!("{port:064x}"),
        "driver": "bridge",
        "network_interface": format!("testkit-{port}"),
        "created": "2000-01-01T00:00:00Z",
        "subnets": [{
            "subnet": format!("10.{high}.{low}.0/24"),
            "gateway": format!("10.{high}.{low}.1"),
        }],
        "ipv6_enabled": false,
        "internal": false,
        "dns_enabled": false,
        "ipam_options": {"driver": "host-local"},
    });
    fs::create_dir_all(&networks).map_err(failed())?;
    fs::write(networks.join(format!("{name}.json")), network.to_string()).map_err(failed())
}

/// A registry of images without TLS, on a free port. It goes when it is dropped.
#[derive(Debug)]
pub struct Registry {
    port: u16,
    server: Child,
    _guard: Guard,
}

impl Registry {
    /// The user that a registry with a password knows.
    pub const USER: &'static str = "reader";
    /// That user's password.
    pub const PASSWORD: &'static str = "open sesame";
    /// The same, as the registry keeps it.
    const KEPT: &'static str = "$2y$05$abcdefghijklmnopqrstuupx2xBUC4954936wVIjyyPHmUBFu0wCW";

    /// Starts one, which asks for the password or not.
    pub fn start(is_private: bool) -> Result<Self> {
        let folder = process::new_folder("registry")?;
        let mut guard = Guard::start(&folder, "TERM")?;
        let port = process::free_port()?;
        let failed = || Error::during("cannot prepare the registry");
        fs::create_dir_all(folder.join("data")).map_err(failed())?;
        let mut text = format!(
            "version: 0.1\nlog: {{level: error}}\nstorage: {{filesystem: {{rootdirectory: {}}}}}\n\
             http: {{addr: '127.0.0.1:{port}'}}\n",
            folder.join("data").display()
        );
        if is_private {
            let users = folder.join("users");
            fs::write(&users, format!("{}:{}\n", Self::USER, Self::KEPT)).map_err(failed())?;
            text.push_str(&format!(
                "auth: {{htpasswd: {{realm: test, path: {}}}}}\n",
                users.display()
            ));
        }
        let configuration = folder.join("registry.yml");
        fs::write(&configuration, text).map_err(failed())?;
        let server = Command::new("docker-registry")
            .arg("serve")
            .arg(&configuration)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(Error::during("cannot start docker-registry"))?;
        guard.watch(Some(server.id()));
        let end = Instant::now() + PATIENCE;
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            if Instant::now() > end {
                return Err(Error::new("docker-registry does not serve"));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(Self { port, server, _guard: guard })
    }

    /// What names of its images begin with.
    pub fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }
}

impl Drop for Registry {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
