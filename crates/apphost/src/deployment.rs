//! What the owner of an app wants built and run, and what is seen of it.

use std::fmt;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::{AppId, GitSource, Image, ImageSource, Secret};

/// What each sandbox of an app may use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Memory of all its processes together, in bytes (by cgroup; where this process may not make
    /// one, of the writable memory of each process).
    pub memory_bytes: u64,
    /// Processes and threads.
    pub processes: u32,
    /// Open files of each process.
    pub open_files: u32,
    /// The longest file that it can write, in bytes.
    pub file_bytes: u64,
    /// What its folders may hold, in bytes; an instance or a build that passes it is ended.
    pub disk_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        const GIB: u64 = 1 << 30;
        Self {
            memory_bytes: 2 * GIB,
            processes: 512,
            open_files: 4096,
            file_bytes: GIB,
            disk_bytes: 3 * GIB,
        }
    }
}

/// What to build.
#[derive(Clone, Debug)]
pub struct BuildSpec {
    /// Where the source comes from: the newest commit of its branch.
    pub source: GitSource,
    /// Where the commands come from.
    pub config: Config,
    /// Bounds of each stage.
    pub limits: Limits,
    /// Longest time of the whole build, the clone included.
    pub time_max: Duration,
}

/// Where the settings of build and run come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Config {
    /// `apprunner.yaml` in the source's directory.
    FromFile,
    /// These values; a file is ignored.
    Values(Values),
}

/// Settings given beside the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values {
    /// A runtime's name as in the file: `python311`, `nodejs22`, `go1`, `corretto11`, `php81`,
    /// `ruby31`, `dotnet6`, or `custom` for any command line.
    pub runtime: String,
    /// One command line, if there is anything to build.
    pub build_command: Option<String>,
    /// The command line that serves.
    pub start_command: String,
    /// The port that the app listens on; default 8080. See [`Run::port`].
    pub port: Option<u16>,
    /// Variables of the running app.
    pub env: Vec<(String, String)>,
    /// Variables of the running app whose values stand elsewhere: name and where.
    pub secrets: Vec<(String, String)>,
}

/// How a built app is run, as its file or its values say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The command line that serves. Empty: that of the image.
    pub command: String,
    /// The port that the app listens on, which its variable `PORT` tells too. Where instances
    /// share this machine's network (see [`crate::Host::network`]), that variable tells each a
    /// port of its own instead.
    pub port: u16,
    /// A second variable that carries the port.
    pub port_variable: Option<String>,
    /// Plain variables.
    pub env: Vec<(String, String)>,
    /// Name and where the value stands, for the caller to look up.
    pub secrets: Vec<(String, String)>,
}

/// A finished build, kept on disk until a later one is deployed or the app is retired. It holds
/// no secret and can be stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Artifact {
    /// The name of its folder below the app's.
    pub id: AppId,
    /// The commit it was built from; of an image that was pulled its id.
    pub commit: String,
    /// The id of the source's directory in that commit, where it is known.
    #[serde(default)]
    pub tree: Option<String>,
    /// The runtime's name and version, as `python311 (3.11.2)`.
    pub runtime: String,
    /// Folders of its runtime's programs on this machine.
    pub path: Vec<String>,
    /// Folders of this machine, outside of `/usr`, that its runtime consists of.
    pub shown: Vec<String>,
    /// The directory in the source tree, without a leading slash; empty: its root.
    pub directory: String,
    /// How to run it.
    pub run: Run,
    /// The image, where it is run in a container; then there is no folder.
    #[serde(default)]
    pub image: Option<Image>,
}

/// Why there is no artifact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BuildError {
    /// The source, its configuration or its commands are at fault: trying again helps only after
    /// a change.
    Failed(String),
    /// This machine is at fault.
    Host(String),
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Failed(text) | Self::Host(text) => f.write_str(text),
        }
    }
}

impl std::error::Error for BuildError {}

/// How an instance is asked whether it serves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HealthCheck {
    /// What is asked.
    pub probe: Probe,
    /// Between two checks.
    pub interval: Duration,
    /// For one answer.
    pub timeout: Duration,
    /// So many good answers in a row make an instance healthy.
    pub healthy_threshold: u32,
    /// So many bad answers in a row make it unhealthy.
    pub unhealthy_threshold: u32,
}

impl Default for HealthCheck {
    fn default() -> Self {
        Self {
            probe: Probe::Tcp,
            interval: Duration::from_secs(5),
            timeout: Duration::from_secs(2),
            healthy_threshold: 1,
            unhealthy_threshold: 5,
        }
    }
}

/// One question to an instance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Probe {
    /// A connection is accepted.
    Tcp,
    /// `GET` of this path is answered with 200 to 299.
    Http(String),
}

/// How many instances serve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scaling {
    /// Always running. With 0, an app that nobody asks is ended after a while, and its next
    /// request waits until it runs again.
    pub instances_min: u32,
    /// Never more.
    pub instances_max: u32,
    /// Requests that one instance gets at a time.
    pub concurrency_max: u32,
}

impl Default for Scaling {
    fn default() -> Self {
        Self { instances_min: 1, instances_max: 25, concurrency_max: 100 }
    }
}

/// A version of an app with all that it is run with.
#[derive(Clone, Debug)]
pub struct Deployment {
    /// Names the version: deploying the revision that runs already is done at once.
    pub revision: AppId,
    /// What is run.
    pub artifact: Artifact,
    /// Where its image can be pulled again, should somebody have removed it.
    pub image_source: Option<ImageSource>,
    /// Host names that lead to it: lower case, without a port.
    pub hosts: Vec<String>,
    /// The command line that serves; usually `artifact.run.command`. Empty: that of the image.
    pub start_command: String,
    /// The port that the app listens on; usually `artifact.run.port`.
    pub port: u16,
    /// All variables, looked-up ones included; `PORT` is added.
    pub env: Vec<(String, Secret)>,
    /// How it is checked.
    pub health: HealthCheck,
    /// How many serve.
    pub scaling: Scaling,
    /// What each instance may use.
    pub limits: Limits,
    /// Reading a request and writing its whole answer.
    pub request_timeout: Duration,
    /// The first instances have to be healthy within this time.
    pub start_timeout: Duration,
    /// Between SIGTERM and SIGKILL.
    pub stop_grace: Duration,
    /// Whether a connection may be upgraded (WebSocket).
    pub upgrades: bool,
}

/// Why a version does not serve. The version before it, if any, serves on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeployError {
    /// Its instances did not start or did not become healthy.
    Unhealthy(String),
    /// What was asked for cannot be done like this.
    Refused(String),
    /// This machine is at fault.
    Host(String),
}

impl fmt::Display for DeployError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unhealthy(text) | Self::Refused(text) | Self::Host(text) => f.write_str(text),
        }
    }
}

impl std::error::Error for DeployError {}

/// What is seen of an app.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Observation {
    /// What it is doing.
    pub doing: Doing,
    /// The version that gets requests.
    pub revision: Option<AppId>,
    /// Every instance, those of a version that is starting or draining included.
    pub instances: Vec<InstanceView>,
    /// Requests in work.
    pub requests_active: u64,
    /// Requests since this process began to serve the app.
    pub requests: u64,
    /// Answers by class: 2xx, 4xx, 5xx.
    pub answers: [u64; 3],
    /// Why an instance died or was replaced, newest.
    pub last_trouble: Option<String>,
}

/// What an app is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Doing {
    /// Nothing of it runs here.
    #[default]
    Absent,
    /// Its host names are known and answered with "paused".
    Paused,
    /// A version gets requests.
    Serving,
}

/// One instance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstanceView {
    /// Its identity, 32 hexadecimal digits; also names its log.
    pub id: String,
    /// The version it runs.
    pub revision: AppId,
    /// Whether its checks say that it serves.
    pub is_healthy: bool,
    /// Whether it is being stopped.
    pub is_draining: bool,
    /// The port it was told to listen on; 0 as long as it was told none.
    pub port: u16,
    /// Its process on this machine.
    pub pid: u32,
    /// Requests in work.
    pub requests_active: u32,
}
