//! Apps from images, run by a real engine, from a real registry.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use apphost::log::LogName;
use apphost::{
    Artifact, BuildError, Config, DeployError, Deployment, Host, Image, ImageName, ImageSource,
    ImageSpec, Run, Secret,
};
use testkit::{ContainerEngine, Registry};

use crate::client;
use crate::world::{PATIENCE, World, deployment, settings, spec, temporary_folder, until};

/// Serves the folder `/www` at the port that it is told.
fn serve() -> String {
    format!("echo serving on $PORT; echo a word of trouble >&2; {}", ContainerEngine::SERVE)
}

struct Images {
    engine: ContainerEngine,
    registry: Registry,
}

impl Images {
    /// `None`, with a message, where this machine has no engine to test with.
    fn new(is_private: bool) -> Option<Self> {
        let engine = ContainerEngine::start_or_skip().unwrap()?;
        Some(Self { engine, registry: Registry::start(is_private).unwrap() })
    }

    fn name(&self, path: &str) -> String {
        format!("{}/{path}", self.registry.host())
    }

    /// Builds an image and pushes it; nothing of it stays here.
    fn push(&self, path: &str, line: &str, text: &str) {
        let name = self.name(path);
        self.engine.image(&name, line, &[("index.html", text)]).unwrap();
        self.engine.push(&name, None).unwrap();
    }

    async fn world(&self) -> World {
        World::with(|settings| settings.engine = Some(self.engine.socket())).await
    }

    fn spec(&self, path: &str) -> ImageSpec {
        let run = Run {
            command: String::new(),
            port: 8080,
            port_variable: None,
            env: Vec::new(),
            secrets: Vec::new(),
        };
        ImageSpec { source: self.source(path), run, time_max: PATIENCE }
    }

    fn source(&self, path: &str) -> ImageSource {
        let name = ImageName::parse(&self.name(path)).unwrap();
        ImageSource { name, credential: None, is_plain_http: true }
    }

    async fn pull(&self, world: &World, path: &str) -> Artifact {
        let log = world.host.deployment_log(&world.app, "build").unwrap();
        let pulled = world.host.pull(&world.app, &self.spec(path), &log).await;
        pulled.unwrap_or_else(|error| panic!("{error}\n{}", self.engine.log()))
    }

    /// The images of ours that the engine has.
    fn kept(&self) -> Vec<String> {
        self.listed(&["images", "--format", "{{.Repository}}:{{.Tag}}"])
    }

    /// What the engine lists. Its list of images is refused while one of them is being removed.
    fn listed(&self, arguments: &[&str]) -> Vec<String> {
        let end = Instant::now() + PATIENCE;
        loop {
            match self.engine.podman(arguments) {
                Ok(listed) => return listed.lines().map(str::to_owned).collect(),
                Err(error)
                    if error.to_string().contains("image not known") && Instant::now() < end => {}
                Err(error) => panic!("{error}"),
            }
        }
    }

    fn running(&self) -> Vec<String> {
        self.listed(&["ps", "--all", "--format", "{{.ID}}"])
    }
}

async fn deploy(world: &World, deployment: Deployment) -> Result<(), DeployError> {
    let log = world.host.deployment_log(&world.app, "deploy").unwrap();
    world.host.deploy(&world.app, deployment, &log).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_image_is_pulled_run_replaced_and_removed() {
    let Some(images) = Images::new(false) else { return };
    images.push("shop:1", &serve(), "one");
    let world = images.world().await;
    let first = images.pull(&world, "shop:1").await;
    let image = first.image.clone().unwrap();
    assert!(image.digest.is_some());
    assert_eq!(images.kept().len(), 1, "{:?}", images.kept());
    deploy(&world, deployment("one", &first)).await.unwrap();
    let answer = client::get(world.host.address(), "/").await;
    assert_eq!((answer.status, answer.body.as_str()), (200, "one"));
    let instance = world.host.observe(&world.app).instances[0].clone();
    until("what it prints is in its log", async || {
        let log = world.log(&LogName::Instance(instance.id.clone()));
        log.contains("serving on 8080\n") && log.contains("a word of trouble\n")
    })
    .await;

    images.push("shop:1", &serve(), "two");
    let second = images.pull(&world, "shop:1").await;
    assert_ne!(second.commit, first.commit);
    let newest = world.host.newest_image(&world.app, &images.source("shop:1"), PATIENCE).await;
    assert_eq!(newest.unwrap(), second.commit);
    deploy(&world, deployment("two", &second)).await.unwrap();
    assert_eq!(client::get(world.host.address(), "/").await.body, "two");
    until("only the image of the version is left", async || images.kept().len() == 1).await;
    until("only its container is left", async || images.running().len() == 1).await;

    world.host.pause(&world.app, vec!["app.test".to_owned()]).await.unwrap();
    assert_eq!(images.running(), [""; 0]);
    deploy(&world, deployment("two", &second)).await.unwrap();
    assert_eq!(client::get(world.host.address(), "/").await.body, "two");

    world.host.retire(&world.app).await.unwrap();
    assert_eq!(images.running(), [""; 0]);
    assert_eq!(images.listed(&["images", "--all", "--quiet"]), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn commands_variables_and_limits_reach_the_container() {
    let Some(images) = Images::new(false) else { return };
    let line = "echo $A $SECOND > /www/env; cat /sys/fs/cgroup/memory/memory.limit_in_bytes \
        /sys/fs/cgroup/memory.max > /www/memory 2>/dev/null; ";
    let line = format!("{line}{}", ContainerEngine::SERVE);
    images.push("limits:1", "exit 3", "x");
    let world = images.world().await;
    let mut artifact = images.pull(&world, "limits:1").await;
    artifact.run.port_variable = Some("SECOND".to_owned());
    let mut wanted = deployment("one", &artifact);
    wanted.start_command = format!("/bin/sh -c '{line}'");
    wanted.env = vec![("A".to_owned(), Secret::new("a  b"))];
    deploy(&world, wanted).await.unwrap();
    assert_eq!(client::get(world.host.address(), "/env").await.body, "a b 8080\n");
    let memory = client::get(world.host.address(), "/memory").await.body;
    assert_eq!(memory.trim(), (256_u64 << 20).to_string());
    world.host.close().await;
    assert_eq!(images.running(), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_version_that_does_not_serve_leaves_the_one_before() {
    let Some(images) = Images::new(false) else { return };
    images.push("shop:1", &serve(), "one");
    images.push("shop:2", "echo the last words; exit 7", "two");
    let hidden = ContainerEngine::SERVE.replace("$PORT", "127.0.0.1:$PORT");
    images.push("shop:3", &hidden, "three");
    let world = images.world().await;
    let first = images.pull(&world, "shop:1").await;
    deploy(&world, deployment("one", &first)).await.unwrap();
    let dies = images.pull(&world, "shop:2").await;
    let error = deploy(&world, deployment("two", &dies)).await.unwrap_err().to_string();
    assert!(error.contains("exit code 7"), "{error}");
    let log = world.log(&LogName::Deployment("deploy".to_owned()));
    assert!(log.contains("[Application] the last words"), "{log}");
    let hides = images.pull(&world, "shop:3").await;
    let mut wanted = deployment("three", &hides);
    wanted.start_timeout = Duration::from_secs(3);
    let error = deploy(&world, wanted).await.unwrap_err().to_string();
    assert!(error.contains("nothing accepts connections") || error.contains("0.0.0.0"), "{error}");
    assert_eq!(client::get(world.host.address(), "/").await.body, "one");
    for artifact in [&dies, &hides] {
        world.host.discard(&world.app, &artifact.id).await.unwrap();
    }
    assert_eq!(images.kept().len(), 1, "{:?}", images.kept());
    until("only the first container is left", async || images.running().len() == 1).await;
    world.host.retire(&world.app).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_container_that_ends_is_replaced_and_a_removed_image_pulled_again() {
    let Some(images) = Images::new(false) else { return };
    images.push("shop:1", &serve(), "one");
    let world = images.world().await;
    let artifact = images.pull(&world, "shop:1").await;
    deploy(&world, deployment("one", &artifact)).await.unwrap();
    let before = images.running();
    images.engine.podman(&["kill", &before[0]]).unwrap();
    until("another container serves", async || {
        let instances = world.host.observe(&world.app).instances;
        images.running() != before && instances.iter().any(|instance| instance.is_healthy)
    })
    .await;
    assert_eq!(client::get(world.host.address(), "/").await.body, "one");

    world.host.pause(&world.app, vec!["app.test".to_owned()]).await.unwrap();
    images.engine.podman(&["rmi", "--all", "--force"]).unwrap();
    let error = deploy(&world, deployment("one", &artifact)).await.unwrap_err().to_string();
    assert!(error.contains("was removed"), "{error}");
    let mut wanted = deployment("one", &artifact);
    wanted.image_source = Some(images.source("shop:1"));
    deploy(&world, wanted).await.unwrap();
    assert_eq!(client::get(world.host.address(), "/").await.body, "one");
    world.host.retire(&world.app).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn images_that_are_not_to_be_had_are_explained() {
    let Some(images) = Images::new(true) else { return };
    let credential = (Registry::USER, Registry::PASSWORD);
    let name = images.name("shop:1");
    images.engine.image(&name, &serve(), &[("index.html", "one")]).unwrap();
    images.engine.push(&name, Some(credential)).unwrap();
    let world = images.world().await;
    let log = world.host.deployment_log(&world.app, "build").unwrap();
    let mut spec = images.spec("shop:1");
    let error = world.host.pull(&world.app, &spec, &log).await.unwrap_err();
    assert!(matches!(error, BuildError::Failed(_)), "{error:?}");
    let given = |password: &str| Some((credential.0.to_owned(), Secret::new(password)));
    spec.source.credential = given("a wrong password");
    world.host.pull(&world.app, &spec, &log).await.unwrap_err();
    spec.source.credential = given(credential.1);
    world.host.pull(&world.app, &spec, &log).await.unwrap();
    let mut missing = images.spec("nothing:1");
    missing.source.credential = given(credential.1);
    let error = world.host.pull(&world.app, &missing, &log).await.unwrap_err();
    assert!(error.to_string().contains("manifest unknown"), "{error}");
    let log = world.build_log();
    assert!(log.contains("[Image] there is no image: "), "{log}");
    assert!(!log.contains("password") && !log.contains(credential.1), "{log}");
    world.host.retire(&world.app).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dockerfile_is_built_and_run() {
    let Some(images) = Images::new(false) else { return };
    let world = images.world().await;
    let busybox = fs::read("/bin/busybox").or_else(|_| fs::read("/usr/bin/busybox")).unwrap();
    world.commit("a", &[("apprunner.yaml", "version: 1.0\nruntime: dockerfile\nbuild:\n  env:\n    - name: WORD\n      value: hello\n")]);
    fs::write(world.folder.join("git/a/busybox"), busybox).unwrap();
    let recipe = "FROM scratch\nARG WORD\nCOPY --chmod=755 busybox /bin/sh\n\
        COPY --chmod=755 busybox /bin/busybox\nRUN /bin/busybox mkdir /www && echo $WORD > /www/index.html\n\
        CMD [\"/bin/sh\", \"-c\", \"SERVE\"]\n";
    let recipe = recipe.replace("SERVE", ContainerEngine::SERVE);
    world.commit("a", &[("Dockerfile", &recipe)]);
    let artifact = world.build(&spec(world.source("a"), Config::FromFile)).await;
    let artifact = artifact.unwrap_or_else(|error| panic!("{error}\n{}", world.build_log()));
    assert!(world.build_log().contains("[Build] STEP "), "{}", world.build_log());
    deploy(&world, deployment("one", &artifact)).await.unwrap();
    assert_eq!(client::get(world.host.address(), "/").await.body, "hello\n");

    world.commit("a", &[("Dockerfile", "FROM scratch\nCOPY nothing /x\n")]);
    let error = world.build(&spec(world.source("a"), Config::FromFile)).await.unwrap_err();
    assert!(error.to_string().contains("nothing"), "{error}");
    let mut late = spec(world.source("a"), Config::FromFile);
    world.commit("a", &[("Dockerfile", &recipe.replace("echo $WORD", "sleep 60; echo $WORD"))]);
    late.time_max = Duration::from_secs(4);
    let error = world.build(&late).await.unwrap_err();
    assert!(error.to_string().contains("limit of"), "{error}");
    world.commit("a", &[("x", "")]);
    fs::remove_file(world.folder.join("git/a/Dockerfile")).unwrap();
    std::os::unix::fs::symlink("/etc/passwd", world.folder.join("git/a/Dockerfile")).unwrap();
    world.commit("a", &[]);
    let error = world.build(&spec(world.source("a"), Config::FromFile)).await.unwrap_err();
    assert!(error.to_string().contains("there is no file Dockerfile"), "{error}");
    assert_eq!(client::get(world.host.address(), "/").await.body, "hello\n");
    world.host.retire(&world.app).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn volumes_count_as_disk_and_a_built_image_has_its_limit() {
    let Some(images) = Images::new(false) else { return };
    let world = images.world().await;
    let busybox = fs::read("/bin/busybox").or_else(|_| fs::read("/usr/bin/busybox")).unwrap();
    world.commit("a", &[("apprunner.yaml", "version: 1.0\nruntime: dockerfile\n")]);
    fs::write(world.folder.join("git/a/busybox"), busybox).unwrap();
    let recipe = "FROM scratch\nCOPY --chmod=755 busybox /bin/sh\nCOPY --chmod=755 busybox /bin/busybox\n\
        RUN /bin/busybox mkdir /www /data\nVOLUME /data\n";
    world.commit("a", &[("Dockerfile", recipe)]);
    let artifact = world.build(&spec(world.source("a"), Config::FromFile)).await.unwrap();
    let mut wanted = deployment("one", &artifact);
    wanted.limits.disk_bytes = 8 << 20;
    let fill = "/bin/busybox dd if=/dev/zero of=/data/much bs=1M count=16";
    wanted.start_command = format!("/bin/sh -c '{fill}; {}'", ContainerEngine::SERVE);
    deploy(&world, wanted).await.unwrap();
    until("its volume is seen to be too large", async || {
        let trouble = world.host.observe(&world.app).last_trouble;
        trouble.is_some_and(|trouble| trouble.contains("more than 8 MiB of disk"))
    })
    .await;
    world.host.retire(&world.app).await.unwrap();

    let much = format!("{recipe}RUN /bin/busybox dd if=/dev/zero of=/www/much bs=1M count=16\n");
    world.commit("a", &[("Dockerfile", &much)]);
    let mut bounded = spec(world.source("a"), Config::FromFile);
    bounded.limits.disk_bytes = 14 << 20;
    let error = world.build(&bounded).await.unwrap_err().to_string();
    assert!(error.contains("the image takes more than the 14 MiB"), "{error}");
    world.host.retire(&world.app).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn without_an_engine_the_reason_is_said() {
    let world = World::new().await;
    world.commit(
        "a",
        &[
            ("apprunner.yaml", "version: 1.0\nruntime: dockerfile\n"),
            ("Dockerfile", "FROM scratch\n"),
        ],
    );
    let error = world.build(&spec(world.source("a"), Config::FromFile)).await.unwrap_err();
    assert!(error.to_string().contains("none is set"), "{error}");

    let world = World::with(|settings| settings.engine = Some("/nonexistent.sock".into())).await;
    let log = world.host.deployment_log(&world.app, "build").unwrap();
    let name = ImageName::parse("127.0.0.1:1/a:1").unwrap();
    let source = ImageSource { name, credential: None, is_plain_http: true };
    let run =
        Run { command: String::new(), port: 1, port_variable: None, env: vec![], secrets: vec![] };
    let wanted = ImageSpec { source, run, time_max: PATIENCE };
    let error = world.host.pull(&world.app, &wanted, &log).await.unwrap_err();
    assert!(error.to_string().contains("/nonexistent.sock cannot be reached"), "{error}");
    let image = Some(Image { id: format!("sha256:{}", "0".repeat(64)), digest: None });
    let artifact = Artifact {
        id: world.app.clone(),
        commit: String::new(),
        tree: None,
        runtime: "image".to_owned(),
        path: vec![],
        shown: vec![],
        directory: String::new(),
        run: wanted.run,
        image,
    };
    let error = deploy(&world, deployment("one", &artifact)).await.unwrap_err().to_string();
    assert!(error.contains("cannot be reached"), "{error}");
}

const FOLDER: &str = "APPHOST_TEST_IMAGES";

/// Not a test by itself: the process that the test below kills.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "started by another test"]
async fn a_host_with_a_container_to_be_killed() {
    let Some(told) = std::env::var_os(FOLDER) else { return };
    let told = told.into_string().unwrap();
    let words: Vec<&str> = told.split(' ').collect();
    let folder = Path::new(words[0]);
    let mut settings = settings(folder);
    settings.engine = Some(words[1].into());
    let host = Host::open(&folder.join("apps"), settings).await.unwrap();
    let app = apphost::AppId::new("app").unwrap();
    let log = host.deployment_log(&app, "build").unwrap();
    let name = ImageName::parse(words[2]).unwrap();
    let source = ImageSource { name, credential: None, is_plain_http: true };
    let run =
        Run { command: String::new(), port: 80, port_variable: None, env: vec![], secrets: vec![] };
    let artifact = host.pull(&app, &ImageSpec { source, run, time_max: PATIENCE }, &log).await;
    let artifact = artifact.unwrap();
    host.deploy(&app, deployment("one", &artifact), &log).await.unwrap();
    fs::write(folder.join("state.new"), serde_json::to_string(&artifact).unwrap()).unwrap();
    fs::rename(folder.join("state.new"), folder.join("state")).unwrap();
    std::future::pending::<()>().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn containers_of_a_killed_host_are_removed_and_others_left_alone() {
    let Some(images) = Images::new(false) else { return };
    images.push("shop:1", &serve(), "one");
    let folder = temporary_folder();
    let told = format!(
        "{} {} {}",
        folder.display(),
        images.engine.socket().display(),
        images.name("shop:1")
    );
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "containers::a_host_with_a_container_to_be_killed"])
        .env(FOLDER, told)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    until("the app serves", async || {
        assert!(child.try_wait().unwrap().is_none(), "the host ended by itself");
        folder.join("state").exists()
    })
    .await;
    child.kill().unwrap();
    child.wait().unwrap();
    let left = images.running();
    assert_eq!(left.len(), 1);
    // Another data folder has another name.
    drop(images.world().await);
    assert_eq!(images.running(), left);

    let artifact: Artifact =
        serde_json::from_str(&fs::read_to_string(folder.join("state")).unwrap()).unwrap();
    let mut settings = settings(&folder);
    settings.engine = Some(images.engine.socket());
    let host = Host::open(&folder.join("apps"), settings).await.unwrap();
    assert_eq!(images.running(), [""; 0]);
    let world = World { folder, host, app: apphost::AppId::new("app").unwrap() };
    deploy(&world, deployment("one", &artifact)).await.unwrap();
    assert_eq!(client::get(world.host.address(), "/").await.body, "one");
    world.host.retire(&world.app).await.unwrap();
}
