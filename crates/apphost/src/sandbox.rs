//! Sandboxes by bubblewrap: namespaces of their own, a read-only system, and nothing of the
//! server's.
//!
//! The way into one, each step replacing the one before it in the same process: `unshare` (root
//! only: a mount namespace in which the sandbox's folder stands at a place that the app's user can
//! reach), `sh` (writes down who it is, joins the control group), `setpriv` (root only: becomes the
//! app's user), `unshare` again (where the sandbox gets a network of its own: the namespace, and a
//! user namespace around it), `bwrap`, and inside of it `prlimit` and a shell. The description of
//! the sandbox, variables included, goes to `bwrap` through a pipe: an argument would be seen by
//! every user of the machine, and a variable could change what the steps before it do. `bwrap`
//! waits for it, so what the app needs around it can be made ready meanwhile.

mod inside;

use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::sync::mpsc;
use std::time::Duration;

use rustix::process::Signal;
use tokio::io::AsyncWriteExt;
use tokio::process::{Child, Command};
use tokio::sync::oneshot;

use crate::account::Account;
use crate::cgroup::{Cgroup, Cgroups};
use crate::child::keep;
use crate::network::{self, Attached, Networks, Plan, Wanted};
use crate::{Error, Limits, Result};
pub(crate) use inside::{Inside, end_leftover};

/// For the kernel to end all processes inside.
const KILL_TIME_MAX: Duration = Duration::from_secs(5);

/// Where root shows the sandbox's folder to the app's user.
const STAGE: &str = "/mnt";

/// Descriptors that this process was started with, and that nobody marked to be closed, end here;
/// the numbers above 9 only where the shell knows them.
const START: &str = r#"
for fd in /proc/self/fd/*; do
    fd=${fd##*/}
    if [ "$fd" -gt 2 ] && { [ "$fd" -lt 10 ] || [ -n "$BASH_VERSION" ]; }; then
        eval "exec $fd>&-"
    fi
done
read -r line <"/proc/$$/stat" && echo "$line" >"$1/process" || exit 125
exec 3>"$1/inside" || exit 125
shift
while [ "$1" != "--" ]; do echo "$$" >"$1" || exit 125; shift; done
shift
exec "$@"
"#;

/// In a network namespace of its own, with all rights over it: whoever is inside may listen on
/// every port, as in a container that runs as root, and the rules in `$1` (for IPv4) and `$2` hold.
/// The rights end here.
const APART: &str = r#"
{ echo 0 >/proc/sys/net/ipv4/ip_unprivileged_port_start; } 2>/dev/null
if ! command -v ip >/dev/null; then
    echo "ip is not installed, which belongs to iproute2: apt-get install iproute2" >&2
    exit 125
fi
printf '%s\n' "$1" | ip -4 -batch - || exit 125
if [ -e /proc/self/net/if_inet6 ]; then
    printf '%s\n' "$2" | ip -6 -batch - || exit 125
fi
shift 2
exec setpriv --ambient-caps=-all --inh-caps=-all -- "$@"
"#;

/// What `localhost` means inside.
const HOSTS: &str = "127.0.0.1 localhost app\n";

/// As root: the folder `$1` is put where the app's user can reach it.
const SHOW: &str = r#"
mount --bind "$1" /mnt || exit 125
start=$2
shift 2
shell=$1
shift
exec "$shell" -c "$start" sh "$@"
"#;

/// Runs the command line `$2` with the shell `$1`. The last thing that the description of the
/// sandbox says is that it is complete: a server that is killed while it writes leaves half of one.
/// The shell stays as the parent, and gets no signal: so nothing inside is cut off because the
/// first process ended.
const INSIDE: &str =
    r#"[ "$SANDBOX" = complete ] || exit 125; unset SANDBOX; "$1" -c "$2"; exit $?"#;

/// What of `/etc` programs need: no users, no secrets, no configuration of services.
const ETC: [&str; 14] = [
    "alternatives",
    "ca-certificates",
    "ca-certificates.conf",
    "crypto-policies",
    "ld.so.cache",
    "ld.so.conf",
    "ld.so.conf.d",
    "localtime",
    "mime.types",
    "pki",
    "protocols",
    "resolv.conf",
    "services",
    "ssl",
];

/// Beginnings of names in `/etc` that runtimes keep their settings under.
const ETC_OF_RUNTIMES: [&str; 5] = ["java", "php", "ruby", "python", "node"];

/// Makes sandboxes. One for each host.
#[derive(Clone, Debug)]
pub(crate) struct Sandboxes {
    cgroups: Arc<Cgroups>,
    /// `None`: bubblewrap is not installed, so nothing can be built or run.
    bwrap: Option<PathBuf>,
    shell: &'static str,
    /// Whether this bubblewrap can keep those inside from making namespaces of their own.
    forbids_namespaces: bool,
    networks: Arc<Networks>,
    spawner: mpsc::Sender<Job>,
}

type Job = Box<dyn FnOnce() + Send>;

/// What one sandbox is to be.
pub(crate) struct Sandbox<'a> {
    /// The folder of the app that it belongs to: all that it is made of stands below.
    pub(crate) base: &'a Path,
    /// Its own folder: `app`, `home` and `tmp` in it are what it can write to.
    pub(crate) folder: &'a Path,
    pub(crate) account: Option<Account>,
    /// More that it can read: a folder of this machine, and where it stands inside.
    pub(crate) shown: Vec<(PathBuf, String)>,
    /// Folders of programs, in front of the system's.
    pub(crate) path: &'a [String],
    pub(crate) env: Vec<(&'a str, &'a str)>,
    /// Below `/app`.
    pub(crate) directory: &'a str,
    pub(crate) command: &'a str,
    pub(crate) limits: &'a Limits,
    pub(crate) network: Wanted<'a>,
}

/// A running sandbox. Dropping it ends it.
#[derive(Debug)]
pub(crate) struct Inhabited {
    pub(crate) child: Child,
    pub(crate) pid: u32,
    /// Who is inside.
    pub(crate) inside: Inside,
    /// Its way out, where its network is its own.
    pub(crate) attached: Option<Attached>,
    cgroup: Option<Cgroup>,
}

impl Sandboxes {
    /// Finds what is needed, and ends what an earlier process left running under the same name.
    pub(crate) fn find(name: &str, networks: Networks) -> Result<Self> {
        let bwrap = find_program("bwrap");
        let cgroups = Cgroups::find(name);
        let (pids, folders) = cgroups.leftovers();
        for pid in pids {
            inside::kill(pid, Signal::KILL);
        }
        folders.into_iter().for_each(crate::cgroup::remove_soon);
        let shell = if Path::new("/usr/bin/bash").exists() { "/usr/bin/bash" } else { "/bin/sh" };
        let cgroups = Arc::new(cgroups);
        let forbids_namespaces = bwrap.as_ref().is_some_and(|bwrap| {
            let help = std::process::Command::new(bwrap).arg("--help").output();
            help.is_ok_and(|help| {
                String::from_utf8_lossy(&help.stdout).contains("--disable-userns")
            })
        });
        let (networks, spawner) = (Arc::new(networks), start_spawner()?);
        Ok(Self { cgroups, bwrap, shell, forbids_namespaces, networks, spawner })
    }

    pub(crate) fn networks(&self) -> &Networks {
        &self.networks
    }

    /// Starts one.
    pub(crate) async fn start(&self, sandbox: &Sandbox<'_>) -> Result<Inhabited> {
        let plan = self.networks.plan(self, sandbox.network).await;
        self.start_as(sandbox, &plan).await
    }

    /// Starts one in the network that is planned for it.
    pub(crate) async fn start_as(
        &self,
        sandbox: &Sandbox<'_>,
        plan: &Plan<'_>,
    ) -> Result<Inhabited> {
        let bwrap = self.bwrap.as_ref().ok_or_else(|| {
            Error::new(
                "builds and apps run in sandboxes by bubblewrap, which is not installed: apt-get install bubblewrap",
            )
        })?;
        let failed = || Error::during("cannot start a sandbox");
        fs::create_dir_all(sandbox.folder).map_err(failed())?;
        for name in ["app", "home", "tmp"] {
            let folder = sandbox.folder.join(name);
            if !folder.exists() {
                fs::create_dir(&folder).map_err(failed())?;
                give(&folder, sandbox.account).map_err(failed())?;
            }
        }
        let cgroup = self
            .cgroups
            .make(&crate::random::name(), sandbox.limits)
            .map_err(Error::during("cannot bound the memory of a sandbox"))?;
        let resolver = plan.resolver();
        put(&sandbox.folder.join("hosts"), HOSTS).map_err(failed())?;
        if let Some(resolver) = &resolver {
            put(&sandbox.folder.join("resolv.conf"), resolver).map_err(failed())?;
        }
        let description = self.describe(sandbox, cgroup.is_some(), plan, resolver.is_some())?;
        let command = self.command(bwrap, sandbox, cgroup.as_ref(), plan);
        let mut child = self.spawn(command, Stdio::piped()).await?;
        let pid = child.id().ok_or_else(|| Error::new("a sandbox ended as it began"))?;
        let mut stdin =
            child.stdin.take().ok_or_else(|| Error::new("a sandbox has no standard input"))?;
        let attached = match plan.attach(self, sandbox, pid, resolver.is_some()).await {
            Ok(attached) => attached,
            Err(error) => {
                let _ = child.start_kill();
                let said = keep(child.stderr.take(), 4096).await;
                let said = said.lines().next().map(|line| format!(" ({line})")).unwrap_or_default();
                return Err(Error::new(format!("{error}{said}")));
            }
        };
        // A sandbox that failed to start closes the pipe; what it printed tells why.
        let _ = stdin.write_all(&description).await;
        let inside = Inside::new(sandbox.folder, pid);
        Ok(Inhabited { child, pid, inside, attached, cgroup })
    }

    /// Starts a program that ends with this process, and with the value.
    pub(crate) async fn spawn(&self, mut command: Command, stdin: Stdio) -> Result<Child> {
        command.stdin(stdin).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.env_clear().env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin").current_dir("/");
        command.process_group(0).kill_on_drop(true);
        let (sender, receiver) = oneshot::channel();
        let runtime = tokio::runtime::Handle::current();
        let job: Job = Box::new(move || {
            let _entered = runtime.enter();
            let _ = sender.send(command.spawn());
        });
        self.spawner.send(job).map_err(|_| Error::new("the host is closed"))?;
        let spawned = receiver.await.map_err(|_| Error::new("the host is closed"))?;
        spawned.map_err(Error::during("cannot start a sandbox"))
    }

    pub(crate) fn shell(&self) -> &'static str {
        self.shell
    }

    fn command(
        &self,
        bwrap: &Path,
        sandbox: &Sandbox<'_>,
        cgroup: Option<&Cgroup>,
        plan: &Plan<'_>,
    ) -> Command {
        let mut words: Vec<OsString> = Vec::new();
        if sandbox.account.is_some() {
            words.extend(
                ["unshare", "--mount", "--propagation", "private", "/bin/sh", "-c"].map(Into::into),
            );
            words.extend([SHOW.into(), "sh".into(), sandbox.base.into(), START.into()]);
            words.push(self.shell.into());
        } else {
            words.extend([self.shell, "-c", START, "sh"].map(Into::into));
        }
        words.push(sandbox.folder.into());
        words.extend(cgroup.iter().flat_map(|group| group.doors()).map(Into::into));
        words.push("--".into());
        if let Some(Account(number)) = sandbox.account {
            words.push("setpriv".into());
            words.push(format!("--reuid={number}").into());
            words.push(format!("--regid={number}").into());
            words.extend(["--clear-groups", "--inh-caps=-all", "--"].map(Into::into));
        }
        if plan.is_private() {
            words.extend(
                ["unshare", "--user", "--map-current-user", "--keep-caps", "--net"].map(Into::into),
            );
            words.extend(["/bin/sh", "-c", APART, "sh"].map(Into::into));
            words.extend(network::rules().map(Into::into));
        }
        words.push(bwrap.into());
        words.extend(["--args", "0", "--", "/usr/bin/prlimit"].map(Into::into));
        let limits = sandbox.limits;
        words.push(format!("--nproc={}", limits.processes).into());
        words.push(format!("--nofile={}", limits.open_files).into());
        words.push(format!("--fsize={}", limits.file_bytes).into());
        words.push("--core=0".into());
        if cgroup.is_none() {
            words.push(format!("--data={}", limits.memory_bytes).into());
        }
        words.extend(["--", "/bin/sh", "-c", INSIDE, "sh", self.shell].map(Into::into));
        words.push(sandbox.command.into());
        let mut command = Command::new(&words[0]);
        command.args(&words[1..]);
        command
    }

    /// The sandbox in `bwrap`'s words.
    fn describe(
        &self,
        sandbox: &Sandbox<'_>,
        is_grouped: bool,
        plan: &Plan<'_>,
        has_resolver: bool,
    ) -> Result<Vec<u8>> {
        let mut words = Words::default();
        words.all(&["--unshare-user", "--unshare-pid", "--unshare-ipc", "--unshare-uts"]);
        words.all(&["--unshare-cgroup-try", "--die-with-parent", "--new-session"]);
        if self.forbids_namespaces {
            words.all(&["--disable-userns"]);
        }
        if plan.is_closed() {
            words.all(&["--unshare-net"]);
        }
        words.all(&["--hostname", "app", "--uid", "1000", "--gid", "1000", "--info-fd", "3"]);
        words.all(&["--ro-bind", "/usr", "/usr"]);
        for name in ["bin", "sbin", "lib", "lib32", "lib64", "libx32"] {
            let path = format!("/{name}");
            match fs::read_link(&path) {
                Ok(target) => words.put(&["--symlink".as_ref(), target.as_ref(), path.as_ref()]),
                Err(_) => words.all(&["--ro-bind-try", &path, &path]),
            }
        }
        words.etc(has_resolver);
        words.all(&["--proc", "/proc", "--dev", "/dev"]);
        // Memory that a file system takes is bounded by the control group, or else here.
        let shared = if is_grouped { sandbox.limits.memory_bytes } else { 64 << 20 };
        words.all(&["--size", &shared.to_string(), "--tmpfs", "/dev/shm"]);
        // Where a path is seen once the app's folder is shown.
        let staged = |path: &Path| match (sandbox.account, path.strip_prefix(sandbox.base)) {
            (Some(_), Ok(below)) => Path::new(STAGE).join(below),
            _ => path.to_owned(),
        };
        for (name, place) in [("app", "/app"), ("home", "/var/lib/app"), ("tmp", "/tmp")] {
            let folder = staged(&sandbox.folder.join(name));
            words.put(&["--bind".as_ref(), folder.as_ref(), place.as_ref()]);
        }
        words.all(&["--dir", "/var", "--symlink", "/tmp", "/var/tmp", "--dir", "/run"]);
        for (source, place) in &sandbox.shown {
            let source = staged(source);
            words.put(&["--ro-bind".as_ref(), source.as_ref(), place.as_ref()]);
        }
        let mut own_files = vec![("hosts", "/etc/hosts")];
        own_files.extend(has_resolver.then_some(("resolv.conf", "/etc/resolv.conf")));
        for (name, place) in own_files {
            let source = staged(&sandbox.folder.join(name));
            words.put(&["--ro-bind".as_ref(), source.as_ref(), place.as_ref()]);
        }
        words.all(&["--remount-ro", "/dev", "--remount-ro", "/"]);
        words.variables(sandbox)?;
        words.all(&["--chdir", &format!("/app/{}", sandbox.directory)]);
        words.all(&["--setenv", "SANDBOX", "complete"]);
        Ok(words.0)
    }
}

/// Arguments, each ended by a NUL.
#[derive(Default)]
struct Words(Vec<u8>);

impl Words {
    fn put(&mut self, words: &[&OsStr]) {
        for word in words {
            self.0.extend_from_slice(word.as_bytes());
            self.0.push(0);
        }
    }

    fn all(&mut self, words: &[&str]) {
        for word in words {
            self.put(&[word.as_ref()]);
        }
    }

    /// The environment, and nothing of the server's.
    fn variables(&mut self, sandbox: &Sandbox<'_>) -> Result<()> {
        self.all(&["--clearenv"]);
        let path = sandbox.path.iter().map(String::as_str).chain([
            "/var/lib/app/.local/bin",
            "/usr/local/bin",
            "/usr/bin",
            "/bin",
        ]);
        let path = path.collect::<Vec<_>>().join(":");
        let own = [
            ("PATH", path.as_str()),
            ("HOME", "/var/lib/app"),
            ("USER", "app"),
            ("LANG", "C.UTF-8"),
            ("TMPDIR", "/tmp"),
            ("PYTHONUNBUFFERED", "1"),
            ("PIP_BREAK_SYSTEM_PACKAGES", "1"),
            ("PIP_DISABLE_PIP_VERSION_CHECK", "1"),
            ("NPM_CONFIG_PREFIX", "/var/lib/app/.local"),
            ("NPM_CONFIG_UPDATE_NOTIFIER", "false"),
            ("GEM_HOME", "/var/lib/app/.local"),
        ];
        for (name, value) in own.iter().chain(&sandbox.env) {
            if name.contains(['=', '\0']) || name.is_empty() || value.contains('\0') {
                return Err(Error::new(format!("{name:?} cannot be a variable of an app")));
            }
            self.all(&["--setenv", name, value]);
        }
        Ok(())
    }

    /// What of `/etc` programs need. `has_resolver`: the resolvers are told otherwise.
    fn etc(&mut self, has_resolver: bool) {
        for name in ETC.into_iter().filter(|name| !has_resolver || *name != "resolv.conf") {
            let path = format!("/etc/{name}");
            self.all(&["--ro-bind-try", &path, &path]);
        }
        for entry in fs::read_dir("/etc").into_iter().flatten().flatten() {
            let name = entry.file_name();
            let is_wanted = name
                .to_str()
                .is_some_and(|name| ETC_OF_RUNTIMES.iter().any(|own| name.starts_with(own)));
            if is_wanted {
                let path = entry.path();
                self.put(&["--ro-bind-try".as_ref(), path.as_ref(), path.as_ref()]);
            }
        }
    }
}

impl Inhabited {
    /// Waits for the end; whether it was a good one, and what was said if not.
    pub(crate) async fn finish(mut self) -> std::io::Result<(bool, String)> {
        let (output, errors) = (self.child.stdout.take(), self.child.stderr.take());
        let (_, errors) = tokio::join!(keep(output, 0), keep(errors, 4096));
        Ok((self.child.wait().await?.success(), errors))
    }

    /// Asks everything inside to end.
    pub(crate) fn terminate(&self) {
        for pid in self.inside.to_be_asked() {
            inside::kill(pid, Signal::TERM);
        }
    }

    /// Ends everything inside at once, and waits until nothing of it is left. The first process
    /// inside is killed first: the kernel lets it go only after all others of its namespace, and
    /// `bwrap` waits for it.
    pub(crate) async fn kill(&mut self) {
        if let Some(first) = self.inside.first() {
            inside::kill(first, Signal::KILL);
            if tokio::time::timeout(KILL_TIME_MAX, self.child.wait()).await.is_ok() {
                return;
            }
        }
        let _ = self.child.kill().await;
    }

    /// Whether a process was killed for want of memory.
    pub(crate) fn ran_out_of_memory(&self) -> bool {
        self.cgroup.as_ref().is_some_and(|group| group.memory_kills() > 0)
    }
}

/// Gives a folder of ours to the app's user. What is in it is not touched.
pub(crate) fn give(folder: &Path, account: Option<Account>) -> std::io::Result<()> {
    use std::os::unix::fs::{PermissionsExt, chown};
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
    match account {
        Some(Account(number)) => chown(folder, Some(number), Some(number)),
        None => Ok(()),
    }
}

/// Writes a file that everybody inside can read.
fn put(path: &Path, text: &str) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::write(path, text)?;
    fs::set_permissions(path, fs::Permissions::from_mode(0o644))
}

pub(crate) fn find_program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// A thread that starts all sandboxes. They are to die with this process, which the kernel
/// understands as the *thread* that started them: one that comes and goes would take them along.
fn start_spawner() -> Result<mpsc::Sender<Job>> {
    let (sender, receiver) = mpsc::channel::<Job>();
    std::thread::Builder::new()
        .name("apphost-spawner".to_owned())
        .spawn(move || receiver.iter().for_each(|job| job()))
        .map_err(Error::during("cannot start a thread"))?;
    Ok(sender)
}
