//! Attempts to get out of the sandbox, or to make the host do more than it should. Each probe
//! prints what it reached; the test says what must not be reached.

use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::time::{Duration, Instant};

use apphost::log::{LogName, Position};
use apphost::{AppId, BuildError, Config};

use crate::client;
use crate::world::{PATIENCE, PYTHON_APP, World, custom, deployment, git, spec, until};

const PLANTED: &str = "planted-4711";

/// A command, and what it must not print.
pub(crate) struct Probe {
    pub(crate) name: &'static str,
    command: String,
    pub(crate) forbidden: &'static str,
}

pub(crate) fn probe(
    name: &'static str,
    command: impl Into<String>,
    forbidden: &'static str,
) -> Probe {
    Probe { name, command: command.into(), forbidden }
}

/// Runs each command in a build of its own lines, and answers what it printed.
pub(crate) async fn run(world: &World, probes: &[Probe]) -> Vec<String> {
    let mut files = Vec::new();
    for (number, probe) in probes.iter().enumerate() {
        files.push((format!("probe-{number}.sh"), probe.command.clone()));
    }
    let all = "for n in $(seq 0 99); do [ -e probe-$n.sh ] || break; echo \"== $n\"; bash probe-$n.sh 2>&1; done; true";
    let files: Vec<(&str, &str)> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    world.commit("probes", &files);
    let built = world.build(&spec(world.source("probes"), custom(Some(all), "true"))).await;
    assert!(built.is_ok(), "{built:?}\n{}", world.build_log());
    let log = world.build_log().replace("[Build] ", "");
    let printed: Vec<String> = (0..probes.len())
        .map(|number| {
            let start = format!("== {number}\n");
            let rest = &log[log.find(&start).unwrap() + start.len()..];
            rest[..rest.find("== ").unwrap_or(rest.len())].to_owned()
        })
        .collect();
    for (probe, printed) in probes.iter().zip(&printed) {
        println!("{}: {}", probe.name, printed.trim());
    }
    printed
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_the_servers_or_anothers_is_out_of_sight() {
    let world = World::new().await;
    let folder = world.folder.display().to_string();
    fs::write(world.folder.join("planted.db"), PLANTED).unwrap();
    let _socket = UnixListener::bind(world.folder.join("planted.sock")).unwrap();
    let other = AppId::new("other").unwrap();
    world.commit("other", &[("app.py", PYTHON_APP), ("planted.txt", PLANTED)]);
    let log = world.host.deployment_log(&other, "build").unwrap();
    let wanted = spec(world.source("other"), custom(None, "python3 app.py"));
    let artifact = world.host.build(&other, &wanted, &log).await.unwrap();
    let mut deployed = deployment("one", &artifact);
    deployed.env = vec![("SECRET".to_owned(), PLANTED.into())];
    world.host.deploy(&other, deployed, &log).await.unwrap();
    let neighbour = world.host.observe(&other).instances[0].clone();
    let pid = std::process::id();
    let python = |code: &str| format!("python3 - <<'E'\n{code}\nE\n");
    let connect = format!(
        "import socket\ns = socket.socket(socket.AF_UNIX)\ns.connect('{folder}/planted.sock')\nprint('REACHED')"
    );
    let probes = [
        probe("the server's state", format!("cat {folder}/planted.db"), PLANTED),
        probe("the server's folder", format!("ls {folder} && echo REACHED"), "REACHED"),
        probe(
            "a search for it",
            "find / -name 'planted*' -not -path '/proc/*' 2>/dev/null",
            "planted",
        ),
        probe("the server's socket", python(&connect), "REACHED"),
        probe("the server's environment", "tr '\\0' '\\n' < /proc/self/environ; env", "CARGO"),
        probe("all environments", "cat /proc/[0-9]*/environ | tr '\\0' '\\n'", PLANTED),
        probe(
            "all environments for the server's",
            "cat /proc/[0-9]*/environ | tr '\\0' '\\n'",
            "CARGO",
        ),
        probe("the server's process", format!("kill -9 {pid} && echo REACHED"), "REACHED"),
        probe(
            "a neighbour's process",
            format!("kill -9 {} && echo REACHED", neighbour.pid),
            "REACHED",
        ),
        probe("every process", format!("kill -0 -1; ls -d /proc/{pid} && echo REACHED"), "REACHED"),
        probe(
            "the server's files by its process",
            format!("ls /proc/{pid}/cwd/ && echo REACHED"),
            "REACHED",
        ),
        probe(
            "a neighbour's files",
            format!("cat {folder}/apps/apps/other/instances/*/app/planted.txt"),
            PLANTED,
        ),
        probe("where the app's folder was shown", "ls -A /mnt | grep . && echo REACHED", "REACHED"),
        probe(
            "descriptors left open",
            "ls /proc/self/fd | grep -vxE '0|1|2|3' | grep . && echo REACHED",
            "REACHED",
        ),
        probe(
            "descriptor 3 is the listing's own",
            "readlink /proc/$$/fd/3 && echo REACHED; readlink /proc/1/fd/3 && echo REACHED",
            "REACHED",
        ),
        probe("files of people", "ls -d /root /home 2>/dev/null && echo REACHED", "REACHED"),
        probe("passwords", "cat /etc/shadow /etc/passwd && echo REACHED", "REACHED"),
        probe("settings of the system", "ls /sys && echo REACHED", "REACHED"),
    ];
    let printed = run(&world, &probes).await;
    for (probe, printed) in probes.iter().zip(printed) {
        assert!(!printed.contains(probe.forbidden), "{}: {printed}", probe.name);
    }
    assert!(world.host.observe(&other).instances[0] == neighbour, "the neighbour is unharmed");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_system_is_read_only_and_gives_no_rights() {
    let world = World::new().await;
    let writes =
        ["/usr/x", "/usr/bin/x", "/etc/x", "/x", "/dev/x", "/opt/x", "/run/x", "/var/x", "/lib/x"];
    let mut probes: Vec<Probe> = writes
        .iter()
        .map(|path| probe(path, format!("echo x > {path} && echo REACHED"), "REACHED"))
        .collect();
    probes.extend([
        probe("kernel settings", "echo x > /proc/sys/kernel/core_pattern && echo REACHED", "REACHED"),
        probe("the kernel's emergency keys", "echo b > /proc/sysrq-trigger && echo REACHED", "REACHED"),
        probe("mounting", "mount -t tmpfs none /tmp && echo REACHED", "REACHED"),
        probe("mounting over", "mount --bind /tmp /usr && echo REACHED", "REACHED"),
        probe("remounting", "mount -o remount,rw / && echo REACHED", "REACHED"),
        probe("unmounting", "umount /usr || umount -l /app; ls /usr/bin/env /app >/dev/null || echo REACHED", "REACHED"),
        probe("changing the root", "chroot / true && echo REACHED", "REACHED"),
        probe("a disk as a device", "mknod /tmp/disk b 254 0 && echo REACHED", "REACHED"),
        probe("disks", "ls /dev | grep -E '^(sd|vd|nvme|xvd|mem|kmsg|loop|fuse|kvm)' && echo REACHED", "REACHED"),
        probe("rights", "grep -E 'Cap(Eff|Prm|Bnd|Amb)' /proc/self/status | grep -v '0000000000000000' && echo REACHED", "REACHED"),
        probe("rights of programs", "grep -q 'NoNewPrivs:.1' /proc/self/status || echo REACHED", "REACHED"),
        probe("being root", "[ $(id -u) = 0 ] && echo REACHED; su -c true </dev/null && echo REACHED", "REACHED"),
        probe("the machine's name", "hostname changed && echo REACHED", "REACHED"),
        probe("raising a limit", "ulimit -n 100000 && echo REACHED", "REACHED"),
        probe("the clock", "date -s 2001-01-01 >/dev/null && echo REACHED", "REACHED"),
        probe("the kernel's log", "dmesg && echo REACHED", "REACHED"),
        probe("namespaces of its own", "unshare --user --map-root-user true && echo REACHED", "REACHED"),
    ]);
    let printed = run(&world, &probes).await;
    for (probe, printed) in probes.iter().zip(printed) {
        assert!(!printed.contains(probe.forbidden), "{}: {printed}", probe.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn bombs_are_contained_and_named() {
    let world = World::new().await;
    world.commit("a", &[("x", "y")]);
    let build = async |command: &str| {
        let start = Instant::now();
        let built = world.build(&spec(world.source("a"), custom(Some(command), "true"))).await;
        assert!(start.elapsed() < PATIENCE, "{command}");
        match built {
            Err(BuildError::Failed(text)) => text,
            Ok(_) => String::new(),
            other => panic!("{command}: {other:?}"),
        }
    };
    let text = build("python3 -c 'x = [bytearray(1 << 20) for _ in range(4096)]'").await;
    assert!(
        text.contains("ran out of memory (limit 256 MiB)") || text.contains("exit code 1"),
        "{text}"
    );
    let text = build("b() { b | b & b; }; b; exit 3").await;
    assert!(!text.is_empty());
    let text = build("head -c 1G /dev/zero > big").await;
    assert!(text.contains("exit code"), "{text}");
    let many = "while true; do n=$((n+1)); head -c 10M /dev/zero > /tmp/f$n; done";
    let text = build(many).await;
    assert!(text.contains("128 MiB of disk"), "{text}");
    let text = build("head -c 1G /dev/zero > /dev/shm/x").await;
    assert!(!text.is_empty());
    let deep = "import os\nfor _ in range(6000):\n os.mkdir('d'*200)\n os.chdir('d'*200)";
    let text = build(&format!("python3 -c \"{deep}\"")).await;
    assert!(text.contains("files cannot be copied") && text.len() < 1000, "{text}");
    // Nothing of them is left, and the host works.
    assert_eq!(build("true").await, "");
    let work = world.folder.join("apps/apps/app/builds");
    assert_eq!(fs::read_dir(work).unwrap().count(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_build_leaves_running_ends_with_it() {
    let world = World::new().await;
    world.commit("a", &[("x", "y")]);
    let marker = format!("98765{}", std::process::id());
    let command = format!(
        "setsid nohup sh -c 'trap \"\" TERM HUP; sleep {marker}' >/dev/null 2>&1 </dev/null & sleep 0.2"
    );
    let wanted = spec(world.source("a"), custom(Some(&command), "true"));
    world.build(&wanted).await.unwrap();
    until("the process that was left behind is gone", async || !is_running(&marker)).await;
}

fn is_running(marker: &str) -> bool {
    fs::read_dir("/proc").unwrap().flatten().any(|entry| {
        let words = fs::read(entry.path().join("cmdline")).unwrap_or_default();
        words.split(|c| *c == 0).any(|word| word == marker.as_bytes())
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_that_ignores_the_request_to_end_is_killed() {
    let world = World::new().await;
    let ignoring =
        format!("import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n{PYTHON_APP}");
    let polite = format!(
        "import os, signal\ndef end(*_):\n    print('goodbye', flush=True)\n    os._exit(0)\n\
         signal.signal(signal.SIGTERM, end)\n{PYTHON_APP}"
    );
    world.commit("a", &[("ignoring.py", &ignoring), ("polite.py", &polite)]);
    for (name, command) in
        [("ignoring", "python3 ignoring.py"), ("polite", "cd . && python3 polite.py; true")]
    {
        let artifact = world.artifact("a", command).await;
        let mut wanted = deployment(name, &artifact);
        wanted.stop_grace = Duration::from_secs(if name == "polite" { 30 } else { 1 });
        let log = world.host.deployment_log(&world.app, "deploy").unwrap();
        world.host.deploy(&world.app, wanted, &log).await.unwrap();
        let instance = world.host.observe(&world.app).instances.pop().unwrap();
        let start = Instant::now();
        world.host.pause(&world.app, vec!["app.test".to_owned()]).await.unwrap();
        assert!(start.elapsed() < Duration::from_secs(20), "{name}");
        assert!(!std::path::Path::new(&format!("/proc/{}", instance.pid)).exists(), "{name}");
        let printed = world.log(&LogName::Instance(instance.id));
        assert_eq!(printed.contains("goodbye"), name == "polite", "{printed}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn links_do_not_lead_out_of_the_tree() {
    let world = World::new().await;
    let secret = world.folder.join("planted.yaml");
    fs::write(&secret, PLANTED).unwrap();
    world.commit("a", &[("x", "y")]);
    let repository = world.folder.join("git/a");
    symlink(&secret, repository.join("apprunner.yaml")).unwrap();
    symlink("/", repository.join("system")).unwrap();
    symlink(&world.folder, repository.join("server")).unwrap();
    fs::create_dir(repository.join("sub")).unwrap();
    symlink("../../../../..", repository.join("sub/up")).unwrap();
    git(&repository, &["add", "--all"]);
    git(&repository, &["commit", "--quiet", "-m", "links"]);
    let fails = async |directory: &str, config: Config| {
        let mut source = world.source("a");
        source.directory = directory.to_owned();
        match world.build(&spec(source, config)).await {
            Err(BuildError::Failed(text)) => text,
            other => panic!("{directory}: {other:?}"),
        }
    };
    let text = fails("/", Config::FromFile).await;
    assert!(text.contains("no file apprunner.yaml"), "{text}");
    for directory in ["/system", "/system/etc", "/server", "/sub/up", "/x"] {
        let text = fails(directory, custom(None, "true")).await;
        assert!(text.contains("is a link") || text.contains("is no directory"), "{text}");
    }
    for directory in ["/..", "/sub/../..", "/.git", "/absent"] {
        let text = fails(directory, custom(None, "true")).await;
        assert!(text.contains("source"), "{text}");
    }
    let read = "cat apprunner.yaml server/planted.yaml sub/up/planted.yaml; true";
    world.build(&spec(world.source("a"), custom(Some(read), "true"))).await.unwrap();
    assert!(!world.build_log().contains(PLANTED), "{}", world.build_log());
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_names_are_only_names() {
    let world = World::new().await;
    let directory = "a b;touch $HOME/x '\"$(id)`id`&";
    let file = format!("{directory}/app.py");
    world.commit("a", &[(&file, PYTHON_APP)]);
    let branch = "x;touch$IFS/tmp/planted-branch;$(id)'\"";
    git(&world.folder.join("git/a"), &["branch", branch]);
    let mut source = world.source("a");
    source.branch = branch.to_owned();
    source.directory = format!("/{directory}");
    let build = "printf '%s\\n' \"it's $PWD\" 'a\"b' \"$(printf '%s' '$HOME')\"\n# comment '\necho second line";
    let artifact =
        world.build(&spec(source, custom(Some(build), "exec python3 'app.py' # '"))).await;
    let artifact = artifact.unwrap_or_else(|error| panic!("{error}\n{}", world.build_log()));
    assert!(world.build_log().contains("[Build] second line\n"), "{}", world.build_log());
    assert!(world.build_log().contains(&format!("[Build] it's /app/{directory}\n")));
    assert!(!std::path::Path::new("/tmp/planted-branch").exists());
    let log = world.host.deployment_log(&world.app, "deploy").unwrap();
    world.host.deploy(&world.app, deployment("one", &artifact), &log).await.unwrap();
    assert_eq!(client::get(world.host.address(), "/").await.status, 200);
    for name in ["../x", "a/b", "", ".", "A", "x\0"] {
        let read = world.host.read_log(
            &world.app,
            &LogName::Instance(name.to_owned()),
            Position::default(),
            1,
        );
        assert!(read.is_err(), "{name:?}");
        assert!(AppId::new(name).is_err(), "{name:?}");
    }
}
