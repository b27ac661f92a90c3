//! Configuration: flags, then `LANDFALL_*`, then `landfall.toml`, then defaults. The command line
//! parser merges the first two.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Deserialize;

use crate::Failure;
use crate::apps::{AppsConfig, AppsReach, OauthConfig, RegistryConfig, provider};
use crate::cli::{LogFormat, ServeArguments};
use crate::container_engine::EngineConfig;
use crate::topics::{TopicEntry, topic};

const FILE_NAME: &str = "landfall.toml";
const DATABASE_PORTS: &str = "15400-15999";

/// What the commands go by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Config {
    pub(crate) data_dir: PathBuf,
    pub(crate) listen: String,
    pub(crate) region: String,
    pub(crate) log_format: LogFormat,
    pub(crate) log_level: String,
    pub(crate) max_connections: usize,
    pub(crate) insecure_accept_any_credentials: bool,
    /// Ports for databases.
    pub(crate) database_ports: RangeInclusive<u16>,
    /// Where database engines are looked for too.
    pub(crate) engine_path: Vec<PathBuf>,
    /// MariaDB serves `mysql` too.
    pub(crate) mysql_by_mariadb: bool,
    /// Where the warehouse is served.
    pub(crate) warehouse_listen: String,
    /// Log that sources keep back for an integration at most.
    pub(crate) integration_log_mib: u64,
    /// Databases outlive an orderly stop.
    pub(crate) keep_databases: bool,
    /// Topics of SNS, and where they lead.
    pub(crate) topics: BTreeMap<String, TopicEntry>,
    /// What is said of App Runner.
    pub(crate) apps: AppsConfig,
    /// The file that was read, if any.
    pub(crate) file: Option<PathBuf>,
}

/// What `landfall.toml` may hold.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    data_dir: Option<PathBuf>,
    listen: Option<String>,
    region: Option<String>,
    log_format: Option<LogFormat>,
    log_level: Option<String>,
    max_connections: Option<usize>,
    insecure_accept_any_credentials: Option<bool>,
    database_ports: Option<String>,
    engine_path: Option<Vec<PathBuf>>,
    mysql_by_mariadb: Option<bool>,
    warehouse_listen: Option<String>,
    integration_log_mib: Option<u64>,
    keep_databases: Option<bool>,
    apps_listen: Option<String>,
    apps_domain: Option<String>,
    git_root: Option<PathBuf>,
    #[serde(default)]
    providers: BTreeMap<String, String>,
    apps_poll: Option<u64>,
    apps_reach: Option<String>,
    apps_websockets: Option<bool>,
    apps_scale_to_zero: Option<bool>,
    apps_request_timeout: Option<u64>,
    #[serde(default)]
    secrets: BTreeMap<String, String>,
    container_engine: Option<String>,
    #[serde(default)]
    registries: BTreeMap<String, RegistryConfig>,
    #[serde(default)]
    topics: BTreeMap<String, TopicEntry>,
    #[serde(default)]
    webhooks: BTreeMap<String, String>,
    #[serde(default)]
    oauth: BTreeMap<String, OauthConfig>,
}

/// What the process finds around it.
#[derive(Clone, Debug)]
pub(crate) struct Surroundings {
    /// The folder that it was started in.
    pub(crate) folder: PathBuf,
    /// Where data directories of users live: `$XDG_DATA_HOME`, or `~/.local/share`.
    pub(crate) data_home: Option<PathBuf>,
}

impl Surroundings {
    pub(crate) fn of_process() -> Self {
        let set = |name: &str| {
            std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)
        };
        let data_home = set("XDG_DATA_HOME")
            .filter(|path| path.is_absolute())
            .or_else(|| set("HOME").map(|home| home.join(".local/share")));
        Self { folder: PathBuf::from("."), data_home }
    }
}

impl Config {
    /// Merges what the arguments say with the file and the defaults.
    pub(crate) fn find(
        arguments: ServeArguments,
        surroundings: &Surroundings,
    ) -> Result<Self, Failure> {
        let common = arguments.common;
        let default_data_dir = surroundings.data_home.as_ref().map(|home| home.join("landfall"));
        let beside = || {
            let data_dir = common.data_dir.as_ref().or(default_data_dir.as_ref());
            let within = data_dir.map(|folder| folder.join(FILE_NAME));
            let places = [Some(surroundings.folder.join(FILE_NAME)), within];
            places.into_iter().flatten().find(|path| path.is_file())
        };
        let file = common.config.clone().or_else(beside);
        let mut document = file.as_deref().map(read).transpose()?.unwrap_or_default();
        let filled = |text: Option<String>| text.filter(|text| !text.is_empty());
        let said = Said {
            listen: filled(arguments.apps_listen),
            domain: filled(arguments.apps_domain),
            git_root: arguments.git_root,
            container_engine: filled(arguments.container_engine),
            providers: arguments.provider,
            poll: arguments.apps_poll,
            reach: filled(arguments.apps_reach),
            websockets: arguments.apps_websockets,
            scale_to_zero: arguments.apps_scale_to_zero,
            request_timeout: arguments.apps_request_timeout,
        };
        let apps = apps(said, &mut document)?;
        let topics = topics(&arguments.topic, &mut document)?;
        let data_dir = common.data_dir.or(document.data_dir).or(default_data_dir).ok_or(
            "there is no home directory to keep state in: say where with --data-dir or LANDFALL_DATA_DIR",
        )?;
        Ok(Self {
            apps,
            topics,
            data_dir,
            listen: filled(common.listen)
                .or(document.listen)
                .unwrap_or_else(|| "127.0.0.1:4566".to_owned()),
            region: filled(common.region)
                .or(document.region)
                .unwrap_or_else(|| "us-east-1".to_owned()),
            log_format: arguments.log_format.or(document.log_format).unwrap_or_default(),
            log_level: filled(arguments.log_level)
                .or(document.log_level)
                .unwrap_or_else(|| "info".to_owned()),
            max_connections: arguments
                .max_connections
                .or(document.max_connections)
                .unwrap_or(4096)
                .max(1),
            insecure_accept_any_credentials: arguments
                .insecure_accept_any_credentials
                .or(document.insecure_accept_any_credentials)
                .unwrap_or(false),
            database_ports: ports(
                filled(arguments.database_ports)
                    .or(document.database_ports)
                    .as_deref()
                    .unwrap_or(DATABASE_PORTS),
            )?,
            engine_path: Some(arguments.engine_path)
                .filter(|folders| !folders.is_empty())
                .or(document.engine_path)
                .unwrap_or_default(),
            mysql_by_mariadb: arguments
                .mysql_by_mariadb
                .or(document.mysql_by_mariadb)
                .unwrap_or(false),
            warehouse_listen: filled(arguments.warehouse_listen)
                .or(document.warehouse_listen)
                .unwrap_or_else(|| "127.0.0.1:5439".to_owned()),
            integration_log_mib: arguments
                .integration_log_mib
                .or(document.integration_log_mib)
                .unwrap_or(16 << 10)
                .max(1),
            keep_databases: arguments.keep_databases.or(document.keep_databases).unwrap_or(false),
            file,
        })
    }
}

/// What the arguments say of App Runner.
struct Said {
    listen: Option<String>,
    domain: Option<String>,
    git_root: Option<PathBuf>,
    container_engine: Option<String>,
    providers: Vec<String>,
    poll: Option<u64>,
    reach: Option<String>,
    websockets: Option<bool>,
    scale_to_zero: Option<bool>,
    request_timeout: Option<u64>,
}

fn apps(said: Said, document: &mut Document) -> Result<AppsConfig, Failure> {
    let default = AppsConfig::default();
    let mut providers = std::mem::take(&mut document.providers);
    for text in said.providers.iter().filter(|text| !text.is_empty()) {
        let (name, url) = provider(text)?;
        providers.insert(name, url);
    }
    let poll = said.poll.or(document.apps_poll);
    let engine = said.container_engine.or(document.container_engine.take());
    let timeout = said.request_timeout.or(document.apps_request_timeout);
    let seconds = |seconds: u64| Duration::from_secs(seconds.max(1));
    Ok(AppsConfig {
        listen: said.listen.or(document.apps_listen.take()).unwrap_or(default.listen),
        domain: said.domain.or(document.apps_domain.take()).unwrap_or(default.domain),
        git_root: said
            .git_root
            .filter(|folder| !folder.as_os_str().is_empty())
            .or(document.git_root.take()),
        providers,
        engine: engine.as_deref().map(EngineConfig::parse).transpose()?,
        registries: std::mem::take(&mut document.registries),
        secrets: std::mem::take(&mut document.secrets),
        webhooks: std::mem::take(&mut document.webhooks),
        oauth: std::mem::take(&mut document.oauth),
        websockets: said.websockets.or(document.apps_websockets).unwrap_or(default.websockets),
        scale_to_zero: said
            .scale_to_zero
            .or(document.apps_scale_to_zero)
            .unwrap_or(default.scale_to_zero),
        reach: match said.reach.or(document.apps_reach.take()) {
            Some(text) => AppsReach::parse(&text)?,
            None => default.reach,
        },
        request_timeout: timeout.map_or(default.request_timeout, seconds),
        poll: poll.map_or(default.poll, seconds),
    })
}

fn topics(
    said: &[String],
    document: &mut Document,
) -> Result<BTreeMap<String, TopicEntry>, Failure> {
    let mut topics = std::mem::take(&mut document.topics);
    for text in said.iter().filter(|text| !text.is_empty()) {
        let (arn, entry) = topic(text)?;
        topics.insert(arn, entry);
    }
    Ok(topics)
}

/// Reads `15400-15999`.
fn ports(text: &str) -> Result<RangeInclusive<u16>, Failure> {
    let range = text.split_once('-').and_then(|(first, last)| {
        let port = |text: &str| text.trim().parse::<u16>().ok().filter(|port| *port >= 1024);
        Some(port(first)?..=port(last)?)
    });
    range.filter(|range| !range.is_empty()).ok_or_else(|| {
        format!(
            "the range of database ports '{text}' is not usable: write it as {DATABASE_PORTS}, from 1024 on"
        )
        .into()
    })
}

fn read(path: &Path) -> Result<Document, Failure> {
    let text = std::fs::read_to_string(path).map_err(|error| {
        format!("cannot read the configuration file {}: {error}", path.display())
    })?;
    toml::from_str(&text).map_err(|error| {
        format!("the configuration file {} is not usable: {error}", path.display()).into()
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::cli::{Cli, Command};
    use clap::Parser;

    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let path =
                std::env::temp_dir().join(format!("landfall-config-{}-{name}", std::process::id()));
            std::fs::create_dir_all(path.join("home/landfall")).unwrap();
            Self(path)
        }

        fn surroundings(&self) -> Surroundings {
            Surroundings { folder: self.0.clone(), data_home: Some(self.0.join("home")) }
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    fn find(folder: &Folder, arguments: &[&str]) -> Result<Config, String> {
        let arguments = ["landfall", "serve"].iter().chain(arguments);
        let Command::Serve(arguments) = Cli::try_parse_from(arguments).unwrap().command else {
            panic!()
        };
        Config::find(*arguments, &folder.surroundings()).map_err(|error| error.to_string())
    }

    #[test]
    fn ranges_of_ports_are_read() {
        assert_eq!(ports("15400-15401").unwrap(), 15400..=15401);
        for wrong in ["", "15400", "2-1", "80-90", "15400-99999", "a-b"] {
            assert!(ports(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn flags_come_before_the_file_and_the_file_before_defaults() {
        let folder = Folder::new("order");
        let default = find(&folder, &[]).unwrap();
        assert_eq!(default.listen, "127.0.0.1:4566");
        assert_eq!(default.data_dir, folder.0.join("home/landfall"));
        assert_eq!((default.file, default.max_connections), (None, 4096));
        assert!(!default.insecure_accept_any_credentials);

        std::fs::write(
            folder.0.join(FILE_NAME),
            "listen = '127.0.0.1:1'\nregion = 'eu-west-1'\nlog_format = 'json'\ninsecure_accept_any_credentials = true\n",
        )
        .unwrap();
        let read =
            find(&folder, &["--region", "sa-east-1", "--insecure-accept-any-credentials=false"])
                .unwrap();
        assert_eq!((read.listen.as_str(), read.region.as_str()), ("127.0.0.1:1", "sa-east-1"));
        assert_eq!(read.log_format, LogFormat::Json);
        assert!(!read.insecure_accept_any_credentials);
        assert!(
            find(&folder, &["--insecure-accept-any-credentials"])
                .unwrap()
                .insecure_accept_any_credentials
        );
    }

    #[test]
    fn the_file_is_looked_for_in_three_places() {
        let folder = Folder::new("places");
        let put = |path: &str, region: &str| {
            std::fs::write(folder.0.join(path), format!("region = '{region}'")).unwrap();
        };
        put("home/landfall/landfall.toml", "in-data");
        assert_eq!(find(&folder, &[]).unwrap().region, "in-data");
        put("landfall.toml", "in-folder");
        assert_eq!(find(&folder, &[]).unwrap().region, "in-folder");
        put("other.toml", "named");
        let named = folder.0.join("other.toml");
        assert_eq!(find(&folder, &["--config", named.to_str().unwrap()]).unwrap().region, "named");
        let missing = find(&folder, &["--config", "/nonexistent.toml"]).unwrap_err();
        assert!(
            missing.starts_with("cannot read the configuration file /nonexistent.toml"),
            "{missing}"
        );
    }

    #[test]
    fn the_engine_and_the_registries_are_read() {
        let folder = Folder::new("engine");
        assert_eq!(find(&folder, &[]).unwrap().apps.engine, None);
        let text = "container_engine = 'auto'\n[registries.'host.a:5000']\nuser = 'me'\npassword = 'env:X'\nplain_http = true\n";
        std::fs::write(folder.0.join(FILE_NAME), text).unwrap();
        let read = find(&folder, &[]).unwrap().apps;
        assert_eq!(read.engine, Some(EngineConfig::Found));
        assert_eq!(read.registries["host.a:5000"].user.as_deref(), Some("me"));
        let flag = find(&folder, &["--container-engine", "unix:///x/y.sock"]).unwrap().apps;
        assert_eq!(flag.engine, Some(EngineConfig::At(PathBuf::from("/x/y.sock"))));
        for wrong in ["/x/y.sock", "unix://x", "tcp://127.0.0.1:1", "ssh://host"] {
            assert!(find(&folder, &["--container-engine", wrong]).is_err(), "{wrong}");
        }
        std::fs::write(folder.0.join(FILE_NAME), "[registries.'host.a']\npass = 'x'\n").unwrap();
        assert!(find(&folder, &[]).unwrap_err().contains("unknown field `pass`"));
    }

    #[test]
    fn unknown_keys_are_named() {
        let folder = Folder::new("unknown");
        std::fs::write(folder.0.join(FILE_NAME), "lisen = 'x'").unwrap();
        let error = find(&folder, &[]).unwrap_err();
        assert!(error.contains("unknown field `lisen`") && error.contains(FILE_NAME), "{error}");
    }
}
