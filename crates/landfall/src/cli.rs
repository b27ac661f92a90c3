//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Amazon RDS, AWS DMS and AWS App Runner on your own machine, doing the real work.
#[derive(Debug, Parser)]
#[command(name = "landfall", version, about, propagate_version = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Serve the AWS APIs. Prints one line on standard output when it is ready
    Serve(Box<ServeArguments>),
    /// Print exports of endpoint and credentials: eval "$(landfall env)"
    Env(EnvArguments),
    /// Check this machine for what Landfall needs, and say how to get what is missing
    Doctor(DoctorArguments),
    /// Show the resources and the progress of tasks of a running server
    Status(StatusArguments),
    /// Give a connection of App Runner its credential, which is tried at its provider
    Handshake(HandshakeArguments),
    /// Give the webhook of a service of App Runner a secret, and print both
    Webhook(WebhookArguments),
    /// Print a completion script for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

/// What every command knows.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct Common {
    /// Configuration file [default: ./landfall.toml, or landfall.toml in the data directory]
    #[arg(long, value_name = "FILE", env = "LANDFALL_CONFIG")]
    pub(crate) config: Option<PathBuf>,
    /// Where state, credentials and logs live [default: ~/.local/share/landfall]
    #[arg(long, value_name = "DIR", env = "LANDFALL_DATA_DIR")]
    pub(crate) data_dir: Option<PathBuf>,
    /// Address to serve on; port 0 takes a free one [default: 127.0.0.1:4566]
    #[arg(long, value_name = "HOST:PORT", env = "LANDFALL_LISTEN")]
    pub(crate) listen: Option<String>,
    /// Region that `env` exports and `status` asks for [default: us-east-1]
    #[arg(long, env = "LANDFALL_REGION")]
    pub(crate) region: Option<String>,
}

#[derive(Args, Clone, Debug, Default)]
pub(crate) struct ServeArguments {
    #[command(flatten)]
    pub(crate) common: Common,
    /// Form of the log on standard error [default: text]
    #[arg(long, env = "LANDFALL_LOG_FORMAT")]
    pub(crate) log_format: Option<LogFormat>,
    /// What is logged: error, warn, info, debug, trace, or directives such as info,dms=debug
    /// [default: info]
    #[arg(long, value_name = "FILTER", env = "LANDFALL_LOG_LEVEL")]
    pub(crate) log_level: Option<String>,
    /// Most connections at once [default: 4096]
    #[arg(long, value_name = "COUNT", env = "LANDFALL_MAX_CONNECTIONS")]
    pub(crate) max_connections: Option<usize>,
    /// Ports for databases of RDS, on 127.0.0.1 [default: 15400-15999]
    #[arg(long, value_name = "FIRST-LAST", env = "LANDFALL_DATABASE_PORTS")]
    pub(crate) database_ports: Option<String>,
    /// Where to look for PostgreSQL and MariaDB too: an installation or a folder of its binaries. May
    /// be given several times; in the variable, folders are separated by a colon
    #[arg(long, value_name = "DIR", env = "LANDFALL_ENGINE_PATH", value_delimiter = ':')]
    pub(crate) engine_path: Vec<PathBuf>,
    /// DB instances of mysql are offered, and served by MariaDB, with MariaDB's version numbers
    #[arg(
        long,
        env = "LANDFALL_MYSQL_BY_MARIADB",
        value_name = "BOOL",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "true"
    )]
    pub(crate) mysql_by_mariadb: Option<bool>,
    /// Address to serve the warehouse on, with the protocol of PostgreSQL; port 0 takes a free one
    /// [default: 127.0.0.1:5439]
    #[arg(long, value_name = "HOST:PORT", env = "LANDFALL_WAREHOUSE_LISTEN")]
    pub(crate) warehouse_listen: Option<String>,
    /// MiB of its log that a source of an integration keeps back at most, before the integration
    /// gives its place up and reads its tables again [default: 16384]
    #[arg(long, value_name = "MIB", env = "LANDFALL_INTEGRATION_LOG_MIB")]
    pub(crate) integration_log_mib: Option<u64>,
    /// Databases of RDS go on running when the server is stopped in order
    #[arg(
        long,
        env = "LANDFALL_KEEP_DATABASES",
        value_name = "BOOL",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "true"
    )]
    pub(crate) keep_databases: Option<bool>,
    /// URL that notifications of RDS to an SNS topic are posted to. May be given several times; in
    /// the variable, topics are separated by a comma
    #[arg(long, value_name = "ARN=URL", env = "LANDFALL_TOPIC", value_delimiter = ',')]
    pub(crate) topic: Vec<String>,
    /// Address that services of App Runner are served on; port 0 takes a free one
    /// [default: 127.0.0.1:4580]
    #[arg(long, value_name = "HOST:PORT", env = "LANDFALL_APPS_LISTEN")]
    pub(crate) apps_listen: Option<String>,
    /// Domain that the host names of App Runner's services end with
    /// [default: awsapprunner.localhost]
    #[arg(long, value_name = "DOMAIN", env = "LANDFALL_APPS_DOMAIN")]
    pub(crate) apps_domain: Option<String>,
    /// Folder in which repositories may be read by file:// URLs [default: none]
    #[arg(long, value_name = "DIR", env = "LANDFALL_GIT_ROOT")]
    pub(crate) git_root: Option<PathBuf>,
    /// Socket of the container engine (Docker, Podman) that runs services from images:
    /// unix:///run/podman/podman.sock, or `auto` for the first one found at the usual places
    /// [default: none]
    #[arg(long, value_name = "SOCKET", env = "LANDFALL_CONTAINER_ENGINE")]
    pub(crate) container_engine: Option<String>,
    /// What the repositories of a provider (GITHUB, BITBUCKET) begin with. May be given several
    /// times; in the variable, providers are separated by a comma
    #[arg(long, value_name = "NAME=URL", env = "LANDFALL_PROVIDER", value_delimiter = ',')]
    pub(crate) provider: Vec<String>,
    /// Seconds between two looks for new commits, for services with automatic deployment
    /// [default: 15]
    #[arg(long, value_name = "SECONDS", env = "LANDFALL_APPS_POLL")]
    pub(crate) apps_poll: Option<u64>,
    /// What of this machine's loopback builds and apps of App Runner reach at their 127.0.0.1:
    /// ports and ranges, separated by commas; `own` stands for Landfall's own (the API, the
    /// warehouse, databases of RDS, services of App Runner). `none`: nothing; `all`: everything, on
    /// this machine's own network [default: own]
    #[arg(long, value_name = "PORTS", env = "LANDFALL_APPS_REACH")]
    pub(crate) apps_reach: Option<String>,
    /// Services of App Runner may upgrade connections to WebSockets, which on AWS they cannot
    #[arg(
        long,
        env = "LANDFALL_APPS_WEBSOCKETS",
        value_name = "BOOL",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "true"
    )]
    pub(crate) apps_websockets: Option<bool>,
    /// Services of App Runner with a MinSize of 1 rest without an instance while nobody asks them;
    /// the next request waits until one runs
    #[arg(
        long,
        env = "LANDFALL_APPS_SCALE_TO_ZERO",
        value_name = "BOOL",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "true"
    )]
    pub(crate) apps_scale_to_zero: Option<bool>,
    /// Seconds that a request to a service of App Runner may take [default: 120]
    #[arg(long, value_name = "SECONDS", env = "LANDFALL_APPS_REQUEST_TIMEOUT")]
    pub(crate) apps_request_timeout: Option<u64>,
    /// Check no signatures: anybody who reaches the port may do anything. For throw-away test runs
    #[arg(
        long,
        env = "LANDFALL_INSECURE_ACCEPT_ANY_CREDENTIALS",
        value_name = "BOOL",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "true"
    )]
    pub(crate) insecure_accept_any_credentials: Option<bool>,
}

#[derive(Args, Debug)]
pub(crate) struct EnvArguments {
    #[command(flatten)]
    pub(crate) common: Common,
    /// The shell that reads the exports
    #[arg(long, value_enum, default_value_t = Shell::Sh)]
    pub(crate) shell: Shell,
}

#[derive(Args, Debug)]
pub(crate) struct HandshakeArguments {
    #[command(flatten)]
    pub(crate) common: Common,
    /// The connection
    #[arg(value_name = "ARN")]
    pub(crate) connection_arn: String,
    /// File that holds the token, or for repositories over ssh the private key; - reads standard
    /// input
    #[arg(long, value_name = "FILE")]
    pub(crate) token_file: PathBuf,
    /// User name that goes with the token [default: the provider's own for tokens]
    #[arg(long, value_name = "NAME")]
    pub(crate) user_name: Option<String>,
    /// Repository that the credential is tried at, which not everybody may read
    /// [default: the provider's URL in the server's configuration]
    #[arg(long, value_name = "URL")]
    pub(crate) repository: Option<String>,
}

/// Arguments of `landfall doctor`.
#[derive(Args, Debug, Default)]
pub(crate) struct DoctorArguments {
    #[command(flatten)]
    pub(crate) common: Common,
    /// Socket of the container engine, as for `landfall serve`
    #[arg(long, value_name = "SOCKET", env = "LANDFALL_CONTAINER_ENGINE")]
    pub(crate) container_engine: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct WebhookArguments {
    #[command(flatten)]
    pub(crate) common: Common,
    /// The service
    #[arg(value_name = "ARN")]
    pub(crate) service_arn: String,
    /// File that holds the secret to take, and - reads standard input [default: a random one]
    #[arg(long, value_name = "FILE")]
    pub(crate) secret_file: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct StatusArguments {
    #[command(flatten)]
    pub(crate) common: Common,
    /// Show it again every second, until interrupted
    #[arg(long)]
    pub(crate) watch: bool,
}

/// A family of shells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Shell {
    /// sh, bash, zsh and other POSIX shells
    Sh,
    /// fish
    Fish,
    /// PowerShell
    Powershell,
}

/// The form of the log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum LogFormat {
    /// Lines for people
    #[default]
    Text,
    /// One JSON object a line
    Json,
}

impl From<DoctorArguments> for ServeArguments {
    fn from(arguments: DoctorArguments) -> Self {
        let DoctorArguments { common, container_engine } = arguments;
        Self { common, container_engine, ..Self::default() }
    }
}

impl From<Common> for ServeArguments {
    fn from(common: Common) -> Self {
        Self { common, ..Self::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_variable_is_documented() {
        let documented = include_str!("../../../docs/configuration.md");
        let mut command = Cli::command();
        command.build();
        for argument in command.get_subcommands().flat_map(clap::Command::get_arguments) {
            let flag = argument.get_long().map(|flag| format!("`--{flag}"));
            if let (Some(variable), Some(flag)) = (argument.get_env(), flag) {
                let variable = format!("`{}`", variable.display());
                let is_there =
                    documented.lines().any(|line| line.contains(&flag) && line.contains(&variable));
                assert!(is_there, "docs/configuration.md has no line with {flag}` and {variable}");
            }
        }
    }
}
