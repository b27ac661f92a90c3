//! The host of this machine, in the form that the service asks for.

use std::sync::Arc;
use std::time::Duration;

use apphost::git::{Access, Credential, GitError, GitSource, Newest};
use apphost::{
    AppId, Artifact, BuildError, BuildSpec, DeployError, Deployment, Host, ImageSource, ImageSpec,
    Observation,
};

use crate::image::LOOK_TIME_MAX;
use crate::world::{Apps, Doing};

/// How long DNS is waited for.
const LOOKUP_WITHIN: Duration = Duration::from_secs(5);

/// Apps that really run.
pub struct HostApps(Arc<Host>);

impl HostApps {
    /// The apps of this host.
    pub fn new(host: Arc<Host>) -> Self {
        Self(host)
    }
}

impl Apps for HostApps {
    fn has_engine(&self) -> bool {
        self.0.has_engine()
    }

    fn try_credential<'a>(
        &'a self,
        url: &'a str,
        credential: &'a Credential,
    ) -> Doing<'a, Result<Access, GitError>> {
        Box::pin(async move { self.0.try_credential(url, credential).await })
    }

    fn newest_commit<'a>(&'a self, source: &'a GitSource) -> Doing<'a, Result<String, GitError>> {
        Box::pin(async move { self.0.check_source(source).await })
    }

    fn look_into<'a>(&'a self, source: &'a GitSource) -> Doing<'a, Result<Newest, GitError>> {
        Box::pin(async move { self.0.look_into(source).await })
    }

    fn build<'a>(
        &'a self,
        app: &'a AppId,
        operation: &'a str,
        spec: BuildSpec,
    ) -> Doing<'a, Result<Artifact, BuildError>> {
        Box::pin(async move {
            let log = self.0.deployment_log(app, operation);
            let log = log.map_err(|error| BuildError::Host(error.to_string()))?;
            self.0.build(app, &spec, &log).await
        })
    }

    fn pull<'a>(
        &'a self,
        app: &'a AppId,
        operation: &'a str,
        spec: ImageSpec,
    ) -> Doing<'a, Result<Artifact, BuildError>> {
        Box::pin(async move {
            let log = self.0.deployment_log(app, operation);
            let log = log.map_err(|error| BuildError::Host(error.to_string()))?;
            self.0.pull(app, &spec, &log).await
        })
    }

    fn newest_image<'a>(
        &'a self,
        app: &'a AppId,
        source: &'a ImageSource,
    ) -> Doing<'a, apphost::Result<String>> {
        Box::pin(async move { self.0.newest_image(app, source, LOOK_TIME_MAX).await })
    }

    fn deploy<'a>(
        &'a self,
        app: &'a AppId,
        operation: &'a str,
        deployment: Deployment,
    ) -> Doing<'a, Result<(), DeployError>> {
        Box::pin(async move {
            let log = self.0.deployment_log(app, operation);
            let log = log.map_err(|error| DeployError::Host(error.to_string()))?;
            self.0.deploy(app, deployment, &log).await
        })
    }

    fn note(&self, app: &AppId, operation: &str, line: &str) {
        match self.0.deployment_log(app, operation) {
            Ok(log) => log.line(&format!("[AppRunner] {line}")),
            Err(error) => tracing::warn!(%error, %app, line, "a line of a log was lost"),
        }
    }

    fn discard<'a>(&'a self, app: &'a AppId, artifact: &'a AppId) -> Doing<'a, ()> {
        Box::pin(async move {
            if let Err(error) = self.0.discard(app, artifact).await {
                tracing::warn!(%error, %app, "a build that is not needed stays on the disk");
            }
        })
    }

    fn pause<'a>(&'a self, app: &'a AppId, hosts: Vec<String>) -> Doing<'a, apphost::Result<()>> {
        Box::pin(async move { self.0.pause(app, hosts).await })
    }

    fn retire<'a>(&'a self, app: &'a AppId) -> Doing<'a, apphost::Result<()>> {
        Box::pin(async move { self.0.retire(app).await })
    }

    fn set_hosts(&self, app: &AppId, hosts: Vec<String>) -> apphost::Result<()> {
        self.0.set_hosts(app, hosts)
    }

    fn observe(&self, app: &AppId) -> Observation {
        self.0.observe(app)
    }

    /// Every address of the name is looked at. An address is this host's where a socket can be
    /// bound to it; nothing is sent.
    fn leads_here<'a>(&'a self, name: &'a str) -> Doing<'a, bool> {
        Box::pin(async move {
            let found = tokio::time::timeout(LOOKUP_WITHIN, tokio::net::lookup_host((name, 0)));
            let Ok(Ok(addresses)) = found.await else { return false };
            addresses.into_iter().any(|address| std::net::UdpSocket::bind(address).is_ok())
        })
    }

    fn apps(&self) -> Vec<AppId> {
        self.0.apps()
    }
}
