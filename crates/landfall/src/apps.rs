//! App Runner's part of the server: the host of the apps, and what the configuration says of it.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use apphost::{Host, Reach};
use apprunner::repository::{Address, Provider, Sources};
use apprunner::{HostApps, OauthApp, RegistryAccess, SecretPlace, Settings, World};
use serde::Deserialize;

use crate::config::Config;
use crate::container_engine::EngineConfig;
use crate::{Failure, console, container_engine};

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
    /// Names and ARNs of services, and where the secrets of their webhooks stand.
    pub(crate) webhooks: BTreeMap<String, String>,
    /// Applications at providers that users are led through.
    pub(crate) oauth: BTreeMap<String, OauthConfig>,
    /// Connections may be upgraded.
    pub(crate) websockets: bool,
    /// Services that nobody asks rest without an instance.
    pub(crate) scale_to_zero: bool,
    /// Longest time of a request.
    pub(crate) request_timeout: Duration,
    /// How often repositories are asked for new commits.
    pub(crate) poll: Duration,
    /// What of this machine's loopback builds and apps reach.
    pub(crate) reach: AppsReach,
}

/// Ports of this machine's loopback.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum AppsReach {
    /// These, and where wanted Landfall's own.
    Ports { ranges: Vec<RangeInclusive<u16>>, own: bool },
    /// All, on this machine's own network.
    All,
}

/// Ranges that can be given.
const RANGES_MAX: usize = 64;

impl AppsReach {
    /// Reads `own,6379,9000-9010`.
    pub(crate) fn parse(text: &str) -> Result<Self, Failure> {
        let wrong = || {
            format!(
                "what apps reach, '{text}', is not usable: write ports, ranges and 'own', such as own,6379,9000-9010, \
                 or 'none', or 'all'"
            )
        };
        let (mut ranges, mut has_own) = (Vec::new(), false);
        match text.trim() {
            "all" => return Ok(Self::All),
            "none" => return Ok(Self::Ports { ranges, own: false }),
            _ => {}
        }
        for word in text.split(',').map(str::trim) {
            if word == "own" {
                has_own = true;
                continue;
            }
            let (first, last) = word.split_once('-').unwrap_or((word, word));
            let port = |text: &str| text.trim().parse::<u16>().ok().filter(|port| *port > 0);
            let range = port(first).zip(port(last)).filter(|(first, last)| first <= last);
            let (first, last) = range.ok_or_else(wrong)?;
            ranges.push(first..=last);
        }
        if ranges.len() > RANGES_MAX {
            return Err(wrong().into());
        }
        Ok(Self::Ports { ranges, own: has_own })
    }

    /// With the ports that Landfall's services have here.
    fn here(&self, single: [SocketAddr; 2], databases: &RangeInclusive<u16>) -> Reach {
        match self {
            Self::All => Reach::All,
            Self::Ports { ranges, own } => {
                let mut ranges = ranges.clone();
                if *own {
                    ranges.extend(single.map(|address| address.port()..=address.port()));
                    ranges.push(databases.clone());
                }
                Reach::Ports { ranges, proxy: *own }
            }
        }
    }
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
            webhooks: BTreeMap::new(),
            oauth: BTreeMap::new(),
            websockets: settings.upgrades,
            scale_to_zero: settings.scale_to_zero,
            request_timeout: settings.request_timeout,
            poll: settings.poll_period,
            reach: AppsReach::Ports { ranges: Vec::new(), own: true },
        }
    }
}

/// An application at a provider, as `[oauth.GITHUB]` says it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OauthConfig {
    /// The page that asks a person.
    authorize_url: String,
    /// Where a code becomes a token.
    token_url: String,
    client_id: String,
    /// `file:PATH` or `env:NAME`.
    client_secret: String,
    /// What is asked for; none: what the application asks for by itself.
    scope: Option<String>,
    /// The console's page that the provider leads back to, where a front stands before the server.
    redirect_url: Option<String>,
    /// Certificates that the token's address is trusted by, in place of the system's.
    authority: Option<PathBuf>,
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

    fn oauth(&self) -> Result<BTreeMap<Provider, OauthApp>, Failure> {
        let app = |(name, given): (&String, &OauthConfig)| {
            let provider = Provider::parse(name).ok_or_else(|| {
                format!(
                    "there is no provider '{name}': [oauth.GITHUB] and [oauth.BITBUCKET] can be set"
                )
            })?;
            let client_secret = SecretPlace::parse(&given.client_secret).ok_or_else(|| {
                format!(
                    "client_secret of [oauth.{name}] is not usable: write file:PATH or env:NAME"
                )
            })?;
            let app = OauthApp {
                authorize_url: given.authorize_url.clone(),
                token_url: given.token_url.clone(),
                client_id: given.client_id.clone(),
                client_secret,
                scope: given.scope.clone(),
                redirect_url: given.redirect_url.clone(),
                authority: given.authority.clone(),
            };
            app.check().map_err(|why| format!("[oauth.{name}]: {why}"))?;
            Ok((provider, app))
        };
        Ok(self.oauth.iter().map(app).collect::<Result<_, String>>()?)
    }

    fn registries(&self) -> Result<BTreeMap<String, RegistryAccess>, Failure> {
        let access = |(host, said): (&String, &RegistryConfig)| {
            let password = said.password.as_ref().map(|text| {
                SecretPlace::parse(text).ok_or_else(|| {
                    format!(
                        "the place of the password of the registry '{host}' is not usable: write file:PATH or env:NAME"
                    )
                })
            });
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

/// The places of secrets, by their names; `what` is whose secrets they are.
fn places(
    what: &str,
    given: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, SecretPlace>, Failure> {
    let place = |(name, text): (&String, &String)| {
        let place = SecretPlace::parse(text).ok_or_else(|| {
            format!("the place of the {what} '{name}' is not usable: write file:PATH or env:NAME")
        })?;
        Ok((name.clone(), place))
    };
    Ok(given.iter().map(place).collect::<Result<_, String>>()?)
}

/// Opens the host of the apps, which begins to listen, and the world of the service.
pub(crate) async fn open(
    config: &Config,
    data_dir: &Path,
    api: SocketAddr,
    warehouse: SocketAddr,
    account_id: String,
) -> Result<(Arc<Host>, Arc<World>), Failure> {
    let apps = &config.apps;
    let (sources, secrets) = (apps.sources()?, places("secret", &apps.secrets)?);
    let (webhook_secrets, oauth) = (places("webhook", &apps.webhooks)?, apps.oauth()?);
    let registries = apps.registries()?;
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
        engine: match &apps.engine {
            Some(EngineConfig::At(socket)) => Some(socket.clone()),
            None | Some(EngineConfig::Found) => None,
        },
        find_engine: matches!(apps.engine, Some(EngineConfig::Found))
            .then_some(container_engine::found),
        own_ports: vec![api.port(), listen.port()],
        private_cookies: vec![console::COOKIE.to_owned()],
        reach: apps.reach.here([api, warehouse], &config.database_ports),
        ..apphost::Settings::default()
    };
    let host = Host::open(&data_dir.join(APPS), settings).await.map_err(|error| {
        format!(
            "{error}. Apps of App Runner are served there: --apps-listen chooses another address"
        )
    })?;
    let settings = Settings {
        sources,
        registries,
        secrets,
        webhook_secrets,
        account_id,
        oauth,
        own_ports: vec![api.port(), host.address().port()],
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_apps_reach_is_read() {
        let ports =
            |ranges: &[RangeInclusive<u16>], own| AppsReach::Ports { ranges: ranges.to_vec(), own };
        for (text, reach) in [
            ("own", ports(&[], true)),
            ("none", ports(&[], false)),
            ("all", AppsReach::All),
            ("own, 6379,9000-9010", ports(&[6379..=6379, 9000..=9010], true)),
            ("80", ports(&[80..=80], false)),
        ] {
            assert_eq!(AppsReach::parse(text).unwrap(), reach, "{text}");
        }
        let many = vec!["80"; RANGES_MAX + 1].join(",");
        for wrong in ["", "0", "9-8", "70000", "own,", "all,80", "-", "80-", "a", &many] {
            assert!(AppsReach::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn landfalls_own_ports_are_where_its_services_are() {
        let single = ["127.0.0.1:1", "127.0.0.1:2"].map(|address| address.parse().unwrap());
        let databases = 15_400..=15_402;
        let own = AppsReach::parse("own,80").unwrap().here(single, &databases);
        let ranges = vec![80..=80, 1..=1, 2..=2, 15_400..=15_402];
        assert_eq!(own, Reach::Ports { ranges, proxy: true });
        let none = AppsReach::parse("none").unwrap().here(single, &databases);
        assert_eq!(none, Reach::Ports { ranges: Vec::new(), proxy: false });
    }
}
