//! App Runner's part of the server: the host of the apps, and what the configuration says of it.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use apphost::Host;
use apprunner::repository::{Address, Provider, Sources};
use apprunner::{HostApps, RegistryAccess, SecretPlace, Settings, World};
use serde::Deserialize;

use crate::Failure;
use crate::config::Config;
use crate::container_engine::EngineConfig;

/// The folder of builds and logs in the data directory.
const APPS: &str = "apps";

/// What the configuration says of App Runner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AppsConfig {
    /// Where the proxy listens.
    pub(crate) listen: String,
    /// What the host names of services end with.
    pub(crate) domain: String,
    /// The folder of `file` repositories.
    pub(crate) git_root: Option<PathBuf>,
    /// What the repositories of a provider begin with.
    pub(crate) providers: BTreeMap<String, String>,
    /// What runs services from images.
    pub(crate) engine: Option<EngineConfig>,
    /// How registries of images are asked.
    pub(crate) registries: BTreeMap<String, RegistryConfig>,
    /// Names and ARNs of secrets, and where their values stand.
    pub(crate) secrets: BTreeMap<String, String>,
    /// Connections may be upgraded.
    pub(crate) websockets: bool,
    /// Services that nobody asks rest without an instance.
    pub(crate) scale_to_zero: bool,
    /// Longest time of a request.
    pub(crate) request_timeout: Duration,
    /// How often repositories are asked for new commits.
    pub(crate) poll: Duration,
}

/// What the configuration says of a registry of images.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RegistryConfig {
    pub(crate) user: Option<String>,
    /// `file:PATH` or `env:NAME`.
    pub(crate) password: Option<String>,
    /// The registry that is asked in its place.
    pub(crate) instead: Option<String>,
    /// It has no TLS.
    #[serde(default)]
    pub(crate) plain_http: bool,
}

impl Default for AppsConfig {
    fn default() -> Self {
        let settings = Settings::default();
        Self {
            listen: format!("127.0.0.1:{}", settings.apps_port),
            domain: settings.apps_domain,
            git_root: None,
            providers: BTreeMap::new(),
            engine: None,
            registries: BTreeMap::new(),
            secrets: BTreeMap::new(),
            websockets: settings.upgrades,
            scale_to_zero: settings.scale_to_zero,
            request_timeout: settings.request_timeout,
            poll: settings.poll_period,
        }
    }
}

/// Reads `GITHUB=https://git.example.com`.
pub(crate) fn provider(text: &str) -> Result<(String, String), Failure> {
    let (name, url) = text.split_once('=').ok_or_else(|| {
        format!("the provider '{text}' is not usable: write it as NAME=URL, such as GITHUB=https://git.example.com")
    })?;
    Ok((name.trim().to_owned(), url.trim().to_owned()))
}

impl AppsConfig {
    fn sources(&self) -> Result<Sources, Failure> {
        let mut sources = Sources::default();
        for (name, url) in &self.providers {
            let provider = Provider::parse(name).ok_or_else(|| {
                format!("there is no provider '{name}': GITHUB and BITBUCKET can be set")
            })?;
            let address =
                Address::parse(url).map_err(|error| format!("the URL of {name}: {error}"))?;
            sources = sources.with_provider(provider, address);
        }
        if let Some(root) = &self.git_root {
            let root = root.canonicalize().map_err(|error| {
                format!("the folder of repositories {} cannot be used: {error}", root.display())
            })?;
            sources = sources.with_git_root(&root);
        }
        Ok(sources)
    }

    fn secrets(&self) -> Result<BTreeMap<String, SecretPlace>, Failure> {
        let place = |(name, text): (&String, &String)| {
            Ok::<_, String>((name.clone(), place(&format!("secret '{name}'"), text)?))
        };
        Ok(self.secrets.iter().map(place).collect::<Result<_, String>>()?)
    }

    fn registries(&self) -> Result<BTreeMap<String, RegistryAccess>, Failure> {
        let access = |(host, said): (&String, &RegistryConfig)| {
            let password = said
                .password
                .as_ref()
                .map(|text| place(&format!("password of the registry '{host}'"), text));
            let access = RegistryAccess {
                instead: said.instead.clone(),
                user: said.user.clone(),
                password: password.transpose()?,
                plain_http: said.plain_http,
            };
            access.check(host)?;
            Ok::<_, String>((host.to_lowercase(), access))
        };
        Ok(self.registries.iter().map(access).collect::<Result<_, String>>()?)
    }
}

fn place(what: &str, text: &str) -> Result<SecretPlace, String> {
    match text.split_once(':') {
        Some(("file", path)) => Ok(SecretPlace::File(PathBuf::from(path))),
        Some(("env", variable)) => Ok(SecretPlace::Variable(variable.to_owned())),
        _ => Err(format!("the place of the {what} is not usable: write file:PATH or env:NAME")),
    }
}

/// Opens the host of the apps, which begins to listen, and the world of the service.
pub(crate) async fn open(
    config: &Config,
    data_dir: &Path,
    api: SocketAddr,
) -> Result<(Arc<Host>, Arc<World>), Failure> {
    let apps = &config.apps;
    let (sources, secrets, registries) = (apps.sources()?, apps.secrets()?, apps.registries()?);
    let engine = apps.engine.as_ref().and_then(EngineConfig::socket);
    if apps.engine.is_some() && engine.is_none() {
        tracing::warn!("no container engine was found: services from images are refused");
    }
    let listen = tokio::net::lookup_host(&apps.listen).await.ok().and_then(|mut all| all.next());
    let listen = listen.ok_or_else(|| {
        format!(
            "cannot listen on {}: --apps-listen takes HOST:PORT, such as 127.0.0.1:4580",
            apps.listen
        )
    })?;
    let settings = apphost::Settings {
        listen,
        git_root: apps.git_root.as_ref().and_then(|root| root.canonicalize().ok()),
        engine,
        own_ports: vec![api.port(), listen.port()],
        ..apphost::Settings::default()
    };
    let host = Host::open(&data_dir.join(APPS), settings).await.map_err(|error| {
        format!(
            "{error}. Apps of App Runner are served there: --apps-listen chooses another address"
        )
    })?;
    let settings = Settings {
        sources,
        has_engine: host.has_engine(),
        registries,
        secrets,
        apps_domain: apps.domain.to_lowercase(),
        apps_port: host.address().port(),
        poll_period: apps.poll,
        upgrades: apps.websockets,
        scale_to_zero: apps.scale_to_zero,
        request_timeout: apps.request_timeout,
        ..Settings::default()
    };
    let world = World::new(settings, Arc::new(HostApps::new(Arc::clone(&host))));
    Ok((host, world))
}
