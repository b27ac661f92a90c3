//! From a repository to a folder that can be run.
//!
//! An image here is two folders: `app`, which is `/app` inside, and `home`, where package managers
//! put what they install. The system below them is this machine's, read-only.

use std::fmt;
use std::fs;
use std::io::Read;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::time::Instant;

use crate::account::Account;
use crate::container::{Engine, HELD, ImageBuild};
use crate::git::{self, Rules};
use crate::log::Log;
use crate::manifest::{self, Build, Manifest};
use crate::network::Wanted;
use crate::runtime::{self, BuildKind, Runtime, Shim};
use crate::sandbox::{Sandbox, Sandboxes, give};
use crate::tree;
use crate::{AppId, Artifact, BuildError, BuildSpec, Config, Limits, Run, Values};

/// How often the space that a build takes is looked at.
const DISK_INTERVAL: Duration = Duration::from_secs(2);

/// Where the runtime's own names stand inside.
pub(crate) const SHIMS: &str = "/opt/runtime";

/// What an engine builds by.
const DOCKERFILE: &str = "Dockerfile";

/// Where they stand in an image.
pub(crate) const SHIMS_FOLDER: &str = "shims";

type Built<T> = Result<T, BuildError>;

/// One build.
pub(crate) struct Builder<'a> {
    pub(crate) app: &'a AppId,
    /// Builds from a Dockerfile, where there is one.
    pub(crate) engine: Option<&'a Engine>,
    pub(crate) sandboxes: &'a Sandboxes,
    pub(crate) rules: Rules,
    pub(crate) scratch: &'a Path,
    pub(crate) account: Option<Account>,
    /// The app's folder.
    pub(crate) base: &'a Path,
    /// A folder of its own below it, removed afterwards by the caller.
    pub(crate) work: &'a Path,
    pub(crate) log: &'a Log,
    pub(crate) spec: &'a BuildSpec,
    pub(crate) end: Instant,
}

/// What is to be done, whichever way it was told.
struct Plan {
    runtime: Runtime,
    build: Build,
    pre_run: Vec<String>,
    run: Run,
}

impl Builder<'_> {
    /// Builds into `artifact`, a folder that does not exist.
    pub(crate) async fn build(&self, id: AppId, artifact: &Path) -> Built<Artifact> {
        let built = self.stages(id, artifact).await;
        match &built {
            Ok(_) => self.say("the build succeeded"),
            Err(error) => self.say(format!("the build failed: {error}")),
        }
        built
    }

    async fn stages(&self, id: AppId, artifact: &Path) -> Built<Artifact> {
        let source = &self.spec.source;
        let directory = git::check_directory(&source.directory).map_err(BuildError::Failed)?;
        let first = self.work.join("build");
        let last = self.work.join("run");
        self.say(format!("fetching branch {:?} of {}", source.branch, source.url));
        let bytes_max = self.spec.limits.disk_bytes.min(self.spec.limits.file_bytes);
        fs::create_dir_all(&first).map_err(host("cannot make a folder for the build"))?;
        let tree = first.join("app");
        let git::Newest { commit, tree: id_of_tree } = self.fetch(&first, &tree, bytes_max).await?;
        self.say(format!("building commit {commit}"));
        let inside = tree::descend(&tree, &directory).map_err(|error| {
            BuildError::Failed(format!("the source directory {:?}: {error}", source.directory))
        })?;
        let manifest = match &self.spec.config {
            Config::FromFile => read_manifest(&inside)?,
            Config::Values(values) => from_values(values)?,
        };
        if manifest.runtime == runtime::DOCKERFILE {
            let fetched = git::Newest { commit, tree: id_of_tree };
            return self.image(id, fetched, &inside, directory, manifest).await;
        }
        let plan = self.plan(manifest).await?;
        self.say(format!("the runtime is {}", plan.runtime.described));
        tree::give_all(&tree, self.account).map_err(host("cannot prepare the source"))?;
        self.run_stages(&plan, &directory, &first, &last).await?;
        let failed = || host("cannot keep the build");
        fs::create_dir_all(artifact).map_err(failed())?;
        for name in ["app", "home", SHIMS_FOLDER] {
            fs::rename(last.join(name), artifact.join(name)).map_err(failed())?;
        }
        let shown = plan.runtime.shown.iter().map(|folder| folder.display().to_string());
        Ok(Artifact {
            id,
            commit,
            tree: id_of_tree,
            runtime: plan.runtime.described,
            path: plan.runtime.path,
            shown: shown.collect(),
            directory,
            run: plan.run,
            image: None,
        })
    }

    /// Fetches the source, and watches what it takes: a few bytes can stand for any number.
    async fn fetch(&self, first: &Path, tree: &Path, bytes_max: u64) -> Built<git::Newest> {
        let disk_max = self.spec.limits.disk_bytes;
        let outgrown = || {
            BuildError::Failed(format!(
                "the source takes more than the {} MiB of disk that an app may have",
                disk_max >> 20
            ))
        };
        let source = &self.spec.source;
        let fetching = git::fetch(source, &self.rules, self.scratch, tree, self.left()?, bytes_max);
        let fetching = Box::pin(fetching);
        let fetched = tokio::select! {
            fetched = fetching => fetched,
            () = tree::outgrown(first, disk_max, DISK_INTERVAL) => return Err(outgrown()),
        };
        let newest = fetched.map_err(|error| match error {
            git::GitError::Host(text) => BuildError::Host(text),
            other => BuildError::Failed(other.to_string()),
        })?;
        // Between two looks much can be written.
        if tree::bytes(first).await.is_some_and(|bytes| bytes > disk_max) {
            return Err(outgrown());
        }
        Ok(newest)
    }

    /// Lets the engine build what the Dockerfile beside the source says.
    async fn image(
        &self,
        id: AppId,
        fetched: git::Newest,
        inside: &Path,
        directory: String,
        manifest: Manifest,
    ) -> Built<Artifact> {
        let engine = self.engine.ok_or_else(|| {
            BuildError::Failed(
                "a Dockerfile is built by a container engine, and none is set here".to_owned(),
            )
        })?;
        let entry = fs::symlink_metadata(inside.join(DOCKERFILE));
        if !entry.is_ok_and(|entry| entry.is_file()) {
            return Err(BuildError::Failed(format!(
                "there is no file {DOCKERFILE} in the source directory"
            )));
        }
        fs::create_dir_all(self.base.join(HELD)).map_err(host("cannot note an image"))?;
        let build = ImageBuild {
            app: self.app,
            artifact: &id,
            context: inside,
            arguments: &manifest.build.env,
            limits: &self.spec.limits,
            time_max: self.left()?,
            log: self.log,
        };
        let image = engine.build(&build).await;
        let image = image.map_err(|error| BuildError::Failed(error.to_string()))?;
        let disk_max = self.spec.limits.disk_bytes;
        if engine.bytes(&image.id).await.is_ok_and(|bytes| bytes > disk_max) {
            if let Err(error) = engine.forget(self.app, &id).await {
                tracing::warn!(%error, app = %self.app, "an image that is too large stays");
            }
            return Err(BuildError::Failed(format!(
                "the image takes more than the {} MiB of disk that an app may have",
                disk_max >> 20
            )));
        }
        Ok(Artifact {
            id,
            commit: fetched.commit,
            tree: fetched.tree,
            runtime: runtime::DOCKERFILE.to_owned(),
            path: Vec::new(),
            shown: Vec::new(),
            directory,
            run: manifest.run,
            image: Some(image),
        })
    }

    async fn run_stages(
        &self,
        plan: &Plan,
        directory: &str,
        first: &Path,
        last: &Path,
    ) -> Built<()> {
        let stage = |image, name: &'static str| Stage { plan, directory, image, name };
        for image in [first, last] {
            make_shims(&image.join(SHIMS_FOLDER), &plan.runtime)
                .map_err(host("cannot prepare the runtime"))?;
        }
        self.run_all(stage(first, "pre-build"), &plan.build.pre_build).await?;
        self.run_all(stage(first, "build"), &plan.build.build).await?;
        copy(self.sandboxes, self.base, self.account, first, last, &["app"], &self.spec.limits)
            .await?;
        match plan.runtime.kind {
            BuildKind::Original => {
                self.run_all(stage(last, "build in the final image"), &plan.build.build).await?;
            }
            BuildKind::Revised => self.run_all(stage(last, "pre-run"), &plan.pre_run).await?,
        }
        self.run_all(stage(first, "post-build"), &plan.build.post_build).await?;
        for folder in ["app", "home"] {
            let folder = last.join(folder);
            if !folder.exists() {
                fs::create_dir(&folder).map_err(host("cannot finish the build"))?;
                give(&folder, self.account).map_err(host("cannot finish the build"))?;
            }
        }
        Ok(())
    }

    async fn plan(&self, manifest: Manifest) -> Built<Plan> {
        let name = &manifest.runtime;
        let kind = runtime::kind(name).map_err(BuildError::Failed)?;
        if kind == BuildKind::Original && !manifest.pre_run.is_empty() {
            return Err(BuildError::Failed(format!(
                "run.pre-run is given, but the runtime {name} is built without that step"
            )));
        }
        let runtime = runtime::find(name, manifest.runtime_version.as_deref(), self.account).await;
        let runtime = runtime.map_err(BuildError::Failed)?;
        Ok(Plan { runtime, build: manifest.build, pre_run: manifest.pre_run, run: manifest.run })
    }

    async fn run_all(&self, stage: Stage<'_>, commands: &[String]) -> Built<()> {
        for command in commands {
            self.say(format!("{}: {}", stage.name, command.trim_end()));
            self.run(&stage, command).await?;
        }
        Ok(())
    }

    async fn run(&self, stage: &Stage<'_>, command: &str) -> Built<()> {
        let runtime = &stage.plan.runtime;
        let mut shown: Vec<(PathBuf, String)> = runtime
            .shown
            .iter()
            .map(|folder| (folder.clone(), folder.display().to_string()))
            .collect();
        shown.push((stage.image.join(SHIMS_FOLDER), SHIMS.to_owned()));
        let path: Vec<String> =
            std::iter::once(SHIMS.to_owned()).chain(runtime.path.iter().cloned()).collect();
        let env = stage.plan.build.env.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let sandbox = Sandbox {
            base: self.base,
            folder: stage.image,
            account: self.account,
            shown,
            path: &path,
            env: env.collect(),
            directory: stage.directory,
            command,
            limits: &self.spec.limits,
            network: Wanted::Out,
        };
        let mut running =
            self.sandboxes.start(&sandbox).await.map_err(|e| BuildError::Host(e.to_string()))?;
        let (output, errors) = (running.child.stdout.take(), running.child.stderr.take());
        let print = async {
            tokio::join!(
                async {
                    if let Some(output) = output {
                        self.log.copy_from("[Build] ", output).await;
                    }
                },
                async {
                    if let Some(errors) = errors {
                        self.log.copy_from("[Build] ", errors).await;
                    }
                }
            );
        };
        let work = async {
            let (status, ()) = tokio::join!(running.child.wait(), print);
            status.map_err(host("cannot wait for a build"))
        };
        let disk_max = self.spec.limits.disk_bytes;
        let ended = tokio::select! {
            status = work => status,
            () = tokio::time::sleep_until(self.end) => Err(self.too_late()),
            () = tree::outgrown(stage.image, disk_max, DISK_INTERVAL) => {
                Err(BuildError::Failed(format!(
                    "{} took more than the {} MiB of disk that an app may have",
                    stage.name,
                    disk_max >> 20
                )))
            }
        };
        if ended.is_err() {
            running.kill().await;
        }
        let status = ended?;
        if status.success() {
            return Ok(());
        }
        let why = if running.ran_out_of_memory() {
            format!("ran out of memory (limit {} MiB)", self.spec.limits.memory_bytes >> 20)
        } else {
            match status.code() {
                Some(code) => format!("ended with exit code {code}"),
                None => "was killed".to_owned(),
            }
        };
        Err(BuildError::Failed(format!(
            "the {} command {:?} {why}",
            stage.name,
            command.trim_end()
        )))
    }

    fn say(&self, text: impl fmt::Display) {
        self.log.line(&format!("[Build] {text}"));
    }

    fn left(&self) -> Built<Duration> {
        let left = self.end.saturating_duration_since(Instant::now());
        if left.is_zero() { Err(self.too_late()) } else { Ok(left) }
    }

    fn too_late(&self) -> BuildError {
        let seconds = self.spec.time_max.as_secs();
        BuildError::Failed(format!("the build took longer than its limit of {seconds} seconds"))
    }
}

/// Where commands run, and what for.
struct Stage<'a> {
    plan: &'a Plan,
    directory: &'a str,
    image: &'a Path,
    name: &'static str,
}

/// `O_NOFOLLOW`: a link could lead out of the tree, to a file of this machine.
const NOFOLLOW: i32 = 0o400_000;

fn read_manifest(inside: &Path) -> Built<Manifest> {
    let name = manifest::FILE_NAME;
    let file = fs::OpenOptions::new().read(true).custom_flags(NOFOLLOW).open(inside.join(name));
    let file = file.ok().filter(|file| file.metadata().is_ok_and(|entry| entry.is_file()));
    let file = file.ok_or_else(|| {
        BuildError::Failed(format!("there is no file {name} in the source directory"))
    })?;
    let mut bytes = Vec::new();
    file.take(manifest::FILE_BYTES_MAX as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(host("cannot read the source"))?;
    let text = String::from_utf8(bytes)
        .map_err(|_| BuildError::Failed(format!("{name} is not UTF-8 text")))?;
    manifest::parse(&text).map_err(|error| BuildError::Failed(format!("{name}: {error}")))
}

fn from_values(values: &Values) -> Built<Manifest> {
    let wrong = |text: String| BuildError::Failed(text);
    for (name, value) in values.env.iter().chain(&values.secrets) {
        manifest::check_variable(name).map_err(wrong)?;
        if value.contains('\0') {
            return Err(wrong(format!("the value of {name} contains a NUL byte")));
        }
    }
    let is_bad = |command: &str| command.trim().is_empty() || command.contains('\0');
    if is_bad(&values.start_command) || values.build_command.as_deref().is_some_and(is_bad) {
        return Err(wrong("a command is empty or contains a NUL byte".to_owned()));
    }
    Ok(Manifest {
        runtime: values.runtime.clone(),
        build: Build { build: values.build_command.iter().cloned().collect(), ..Build::default() },
        runtime_version: None,
        pre_run: Vec::new(),
        run: Run {
            command: values.start_command.clone(),
            port: values.port.unwrap_or(manifest::PORT_DEFAULT),
            port_variable: None,
            env: values.env.clone(),
            secrets: values.secrets.clone(),
        },
    })
}

fn make_shims(folder: &Path, runtime: &Runtime) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755))?;
    for (name, shim) in &runtime.shims {
        let path = folder.join(name);
        match shim {
            Shim::Link(target) => symlink(target, &path)?,
            Shim::Script(text) => {
                fs::write(&path, text)?;
                fs::set_permissions(&path, fs::Permissions::from_mode(0o755))?;
            }
        }
    }
    Ok(())
}

/// Copies folders of one image to another, inside of a sandbox and as the app's user: what the
/// folders hold is the app's, and not to be trusted.
pub(crate) async fn copy(
    sandboxes: &Sandboxes,
    base: &Path,
    account: Option<Account>,
    from: &Path,
    to: &Path,
    folders: &[&str],
    limits: &Limits,
) -> Built<()> {
    let places = [("app", "/app"), ("home", "/var/lib/app")];
    let mut commands = Vec::new();
    let mut shown = Vec::new();
    for (name, place) in places.iter().filter(|(name, _)| folders.contains(name)) {
        shown.push((from.join(name), format!("/from/{name}")));
        commands.push(format!("cp -a --reflink=auto /from/{name}/. {place}/"));
    }
    let command = commands.join(" && ");
    let sandbox = Sandbox {
        base,
        folder: to,
        account,
        shown,
        path: &[],
        env: Vec::new(),
        directory: "",
        command: &command,
        limits,
        network: Wanted::Nothing,
    };
    let failed = |text: String| BuildError::Host(format!("cannot copy an image: {text}"));
    let running = sandboxes.start(&sandbox).await.map_err(|error| failed(error.to_string()))?;
    let (success, errors) = running.finish().await.map_err(|error| failed(error.to_string()))?;
    if success {
        return Ok(());
    }
    let why: String = errors.lines().next().unwrap_or("it was ended").chars().take(200).collect();
    Err(BuildError::Failed(format!("the app's files cannot be copied: {why}")))
}

fn host(what: &'static str) -> impl FnOnce(std::io::Error) -> BuildError {
    move |error| BuildError::Host(format!("{what}: {error}"))
}
