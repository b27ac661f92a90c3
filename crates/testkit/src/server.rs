//! The built `landfall` binary as a child process.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use crate::guard::Guard;
use crate::process::{self, free_port};
use crate::{Error, Result};

/// How long the server may take to print that it is ready.
const READY_WITHIN: Duration = Duration::from_secs(30);

/// How long it may take to stop in order.
const STOPPED_WITHIN: Duration = Duration::from_secs(30);

/// What the server prints when it serves, followed by its address.
const READY: &str = "landfall ready on ";

/// Finds the `landfall` binary beside the running test or example (`target/debug`,
/// `target/release`), for programs outside its own crate, where Cargo does not tell the path.
pub fn built_binary() -> Result<PathBuf> {
    let own = std::env::current_exe().map_err(Error::during("cannot find the running program"))?;
    own.ancestors()
        .skip(1)
        .take(3)
        .map(|folder| folder.join("landfall"))
        .find(|path| path.is_file())
        .ok_or_else(|| {
            Error::new("the `landfall` binary is not built: run `cargo build -p landfall` first")
        })
}

/// An access key of a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credentials {
    /// The id of the access key.
    pub access_key_id: String,
    /// Its secret.
    pub secret_access_key: String,
    /// The default region.
    pub region: String,
}

/// A running (or stopped) Landfall with a data directory of its own, removed when dropped.
#[derive(Debug)]
pub struct Landfall {
    binary: PathBuf,
    folder: PathBuf,
    arguments: Vec<String>,
    environment: Vec<(String, String)>,
    endpoint: String,
    apps_port: u16,
    warehouse_port: u16,
    /// First and last port of its databases.
    database_ports: String,
    child: Option<Child>,
    guard: Guard,
}

impl Landfall {
    /// Starts the server on a free port and waits until it says that it is ready. In the tests of
    /// the crate `landfall` the path is `env!("CARGO_BIN_EXE_landfall")`, elsewhere
    /// [`built_binary`] finds it.
    pub fn start(binary: impl AsRef<Path>) -> Result<Self> {
        Self::start_with(binary, &[], &[])
    }

    /// Starts with more arguments for `landfall serve` and more environment variables.
    pub fn start_with(
        binary: impl AsRef<Path>,
        arguments: &[&str],
        environment: &[(&str, &str)],
    ) -> Result<Self> {
        let folder = process::new_folder("landfall")?;
        let guard = Guard::start(&folder, "TERM")?;
        let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        let mut server = Self {
            binary: binary.as_ref().to_owned(),
            folder,
            arguments: arguments.iter().map(|&text| text.to_owned()).collect(),
            environment: environment.iter().map(own).collect(),
            endpoint: String::new(),
            apps_port: free_port()?,
            warehouse_port: free_port()?,
            database_ports: process::database_ports(),
            child: None,
            guard,
        };
        server.launch(&format!("127.0.0.1:{}", free_port()?))?;
        Ok(server)
    }

    /// Where it serves, for example `http://127.0.0.1:41234`. The same after a restart.
    pub fn endpoint(&self) -> &str {
        &self.endpoint
    }

    /// Host and port of the endpoint.
    pub fn address(&self) -> &str {
        self.endpoint.trim_start_matches("http://").trim_end_matches('/')
    }

    /// The port that it serves apps on. The same after a restart.
    pub fn apps_port(&self) -> u16 {
        self.apps_port
    }

    /// The port that it serves the warehouse on. The same after a restart.
    pub fn warehouse_port(&self) -> u16 {
        self.warehouse_port
    }

    /// Its data directory.
    pub fn data_dir(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// The process id while it runs.
    pub fn pid(&self) -> Option<u32> {
        self.child.as_ref().map(Child::id)
    }

    /// What it logged since its last start.
    pub fn log(&self) -> String {
        fs::read(self.log_path())
            .map(|text| String::from_utf8_lossy(&text).into_owned())
            .unwrap_or_default()
    }

    /// The credentials, read as a user does: from what `landfall env` prints.
    pub fn credentials(&self) -> Result<Credentials> {
        let mut variables = self.variables()?;
        let mut take = |name: &str| {
            variables
                .remove(name)
                .ok_or_else(|| Error::new(format!("`landfall env` printed no export of {name}")))
        };
        Ok(Credentials {
            access_key_id: take("AWS_ACCESS_KEY_ID")?,
            secret_access_key: take("AWS_SECRET_ACCESS_KEY")?,
            region: take("AWS_REGION").or_else(|_| take("AWS_DEFAULT_REGION"))?,
        })
    }

    /// Every variable that `landfall env` exports.
    pub fn variables(&self) -> Result<BTreeMap<String, String>> {
        let output = self.run(&["env"])?;
        Ok(output
            .lines()
            .filter_map(|line| line.trim().strip_prefix("export ")?.split_once('='))
            .map(|(name, value)| (name.to_owned(), value.trim_matches(['\'', '"']).to_owned()))
            .collect())
    }

    /// Runs another command of the binary against this server's data directory and address;
    /// answers what it printed.
    pub fn run(&self, arguments: &[&str]) -> Result<String> {
        let output = self
            .command()
            .env("LANDFALL_LISTEN", self.address())
            .args(arguments)
            .stdin(Stdio::null())
            .output()
            .map_err(Error::during(format_args!("cannot run {}", self.binary.display())))?;
        if !output.status.success() {
            return Err(Error::new(format!(
                "`landfall {}` failed ({}): {}",
                arguments.join(" "),
                output.status,
                String::from_utf8_lossy(&output.stderr)
            )));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// `kill -9`.
    pub fn kill(&mut self) -> Result<()> {
        if let Some(mut child) = self.child.take() {
            child.kill().map_err(Error::during("cannot kill landfall"))?;
            child.wait().map_err(Error::during("cannot wait for landfall"))?;
            self.guard.watch(None);
        }
        Ok(())
    }

    /// SIGTERM, and waits for the orderly end.
    pub fn stop(&mut self) -> Result<Option<ExitStatus>> {
        let Some(mut child) = self.child.take() else {
            return Ok(None);
        };
        process::send_signal(child.id(), "TERM")?;
        let status = process::wait_for_exit(&mut child, STOPPED_WITHIN)?;
        if status.is_none() {
            self.child = Some(child);
            return Err(Error::new(format!(
                "landfall did not stop within {STOPPED_WITHIN:?} of SIGTERM"
            )));
        }
        self.guard.watch(None);
        Ok(status)
    }

    /// Starts a stopped or killed server again, on the same data directory and port.
    pub fn resume(&mut self) -> Result<()> {
        if self.child.is_some() {
            return Ok(());
        }
        let address = self.address().to_owned();
        self.launch(&address)
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.binary);
        command
            .env("LANDFALL_DATA_DIR", self.data_dir())
            .env("LANDFALL_APPS_LISTEN", format!("127.0.0.1:{}", self.apps_port))
            .env("LANDFALL_WAREHOUSE_LISTEN", format!("127.0.0.1:{}", self.warehouse_port))
            .env("LANDFALL_DATABASE_PORTS", &self.database_ports)
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            // So that no `landfall.toml` of the surroundings is picked up.
            .current_dir(&self.folder);
        command
    }

    fn log_path(&self) -> PathBuf {
        self.folder.join("log")
    }

    fn launch(&mut self, listen: &str) -> Result<()> {
        let log = File::create(self.log_path())
            .map_err(Error::during("cannot create the server's log"))?;
        let mut child = self
            .command()
            .arg("serve")
            .args(["--listen", listen])
            .args(&self.arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log)
            .process_group(0)
            .spawn()
            .map_err(Error::during(format_args!("cannot start {}", self.binary.display())))?;
        self.guard.watch(Some(child.id()));
        let lines = lines_of(&mut child)?;
        let ready = lines.recv_timeout(READY_WITHIN);
        if let Ok(address) = ready {
            self.endpoint = address;
            self.child = Some(child);
            return Ok(());
        }
        let _ = child.kill();
        let status = child.wait().map_err(Error::during("cannot wait for landfall"))?;
        self.guard.watch(None);
        Err(Error::new(format!(
            "landfall was not ready within {READY_WITHIN:?} ({status}); its log ends:\n{}",
            process::tail(&self.log_path())
        )))
    }
}

/// Reads the child's output to its end (so that it never blocks on a full pipe) and passes on the
/// address of the ready line.
fn lines_of(child: &mut Child) -> Result<mpsc::Receiver<String>> {
    let output = child.stdout.take().ok_or_else(|| Error::new("landfall has no output to read"))?;
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(std::result::Result::ok) {
            if let Some(address) = line.trim().strip_prefix(READY) {
                let address = address.split_whitespace().next().unwrap_or_default();
                let _ = sender.send(address.trim_end_matches('/').to_owned());
            }
        }
    });
    Ok(receiver)
}

impl Drop for Landfall {
    fn drop(&mut self) {
        // The guard, dropped next, removes the folder.
        let _ = self.kill();
    }
}
