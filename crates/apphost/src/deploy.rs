//! Puts one version in the place of another.

use std::fs;
use std::sync::Arc;

use tokio::time::Instant;

use crate::app::App;
use crate::host::Host;
use crate::log::Log;
use crate::route::Target;
use crate::version::Version;
use crate::{DeployError, Deployment, Network, Probe, manifest, tree};

/// Instances that end by themselves before a new version is given up. One may have had bad luck.
const DEATHS_MAX: u32 = 2;

/// Lines of a dead instance's output that the deployment's log repeats.
const LAST_WORDS: usize = 30;

/// Why a deployment does not go on that was under way when the server was told to end.
const CLOSED: &str = "the host is closed";

/// Starts the version, moves the traffic, drains the one before. The caller holds the app.
pub(crate) async fn deploy(
    host: &Arc<Host>,
    app: &Arc<App>,
    deployment: Deployment,
    log: &Log,
) -> Result<(), DeployError> {
    check(&deployment).map_err(DeployError::Refused)?;
    let hosts = deployment.hosts.clone();
    if let Some(route) = app.route()
        && let Target::Version(serving) = route.target()
        && serving.deployment.revision == deployment.revision
    {
        let set = host.routes().set(&app.id, &route, &hosts);
        return set.map_err(|error| DeployError::Refused(error.to_string()));
    }
    let checked = tokio::select! {
        biased;
        () = host.until_closed() => Err(DeployError::Host(CLOSED.to_owned())),
        checked = check_build(host, app, &deployment, log) => checked,
    };
    if let Err(error) = checked {
        log.line(&format!("[Deploy] the deployment failed: {error}"));
        return Err(error);
    }
    log.line(&format!(
        "[Deploy] starting {} of revision {}",
        counted(deployment.scaling.instances_min.max(1)),
        deployment.revision
    ));
    let start = Instant::now();
    let version = Version::start(deployment, host.ground(&app.id), host.policy());
    app.follow(&version);
    let came_up = tokio::select! {
        biased;
        () = host.until_closed() => Err(DeployError::Host(CLOSED.to_owned())),
        came_up = come_up(host, app, &version, log) => came_up.map_err(DeployError::Unhealthy),
    };
    if let Err(error) = came_up {
        log.line(&format!("[Deploy] the deployment failed: {error}"));
        version.end().await;
        return Err(error);
    }
    let target = Target::Version(Arc::clone(&version));
    let moved = async {
        let route = host.route(app, target.clone())?;
        host.routes().set(&app.id, &route, &hosts)?;
        Ok::<_, crate::Error>(route.switch(target))
    };
    let before = match moved.await {
        Ok(before) => before,
        Err(error) => {
            log.line(&format!("[Deploy] the deployment failed: {error}"));
            version.end().await;
            return Err(DeployError::Refused(error.to_string()));
        }
    };
    log.line(&format!(
        "[Deploy] healthy after {:.1} s: requests go to revision {}",
        start.elapsed().as_secs_f64(),
        version.deployment.revision
    ));
    version.is_proven();
    drain(before, &version, host, app).await;
    Ok(())
}

/// Ends the version that served before, and then removes the builds that nothing runs from.
async fn drain(before: Target, version: &Arc<Version>, host: &Arc<Host>, app: &Arc<App>) {
    let old = match before {
        Target::Version(old) if !Arc::ptr_eq(&old, version) => Some(old),
        _ => None,
    };
    if let Some(old) = &old {
        app.follow(old);
    }
    let built_before = std::time::SystemTime::now();
    let artifacts = host.app_folder(&app.id).join("artifacts");
    let artifact = version.deployment.artifact.id.clone();
    let images = host.other_images(&app.id, &artifact).await;
    let (host, app) = (Arc::clone(host), app.id.clone());
    tokio::spawn(async move {
        if let Some(old) = old {
            old.end().await;
        }
        for entry in fs::read_dir(&artifacts).into_iter().flatten().flatten() {
            // A build for the next deployment may have begun meanwhile.
            let is_older = entry
                .metadata()
                .and_then(|entry| entry.modified())
                .is_ok_and(|modified| modified < built_before);
            if is_older && entry.file_name() != artifact.as_str() {
                tree::remove(&entry.path()).await;
            }
        }
        for image in &images {
            host.forget_image(&app, image).await;
        }
    });
}

/// Waits until the version has as many healthy instances as it always runs.
async fn come_up(host: &Host, app: &App, version: &Arc<Version>, log: &Log) -> Result<(), String> {
    let where_to_listen = match host.network().await {
        _ if version.deployment.artifact.image.is_some() => {
            format!("port {} of all addresses", version.deployment.port)
        }
        Network::Private => format!("port {}", version.deployment.port),
        Network::Shared(_) => "the port in the variable PORT".to_owned(),
    };
    let wanted = version.first_instances();
    let mut progress = version.progress();
    let decided =
        progress.wait_for(|progress| progress.healthy >= wanted || progress.deaths >= DEATHS_MAX);
    let start_timeout = version.deployment.start_timeout;
    let decided = tokio::time::timeout(start_timeout, decided).await;
    let progress = match decided {
        Ok(Ok(progress)) if progress.healthy >= wanted => return Ok(()),
        Ok(Ok(progress)) => progress.clone(),
        Ok(Err(_)) => return Err("the host is closed".to_owned()),
        Err(_) => version.progress().borrow().clone(),
    };
    if let Some((instance, why)) = &progress.trouble {
        let words = host.read_instance_log(&app.id, instance);
        for line in &words[words.len().saturating_sub(LAST_WORDS)..] {
            log.line(&format!("[Application] {line}"));
        }
        return Err(format!("an instance ended before it was healthy: {why}"));
    }
    for view in version.views() {
        let words = host.read_instance_log(&app.id, &view.id);
        for line in &words[words.len().saturating_sub(LAST_WORDS)..] {
            log.line(&format!("[Application] {line}"));
        }
    }
    let why = version.last_failure().unwrap_or_else(|| "it was not checked yet".to_owned());
    Err(format!(
        "{} of {} became healthy within {} seconds (last check: {why}): the app has to listen on {where_to_listen} and \
         to pass its health check",
        progress.healthy,
        counted(wanted),
        start_timeout.as_secs()
    ))
}

fn counted(instances: u32) -> String {
    if instances == 1 { "1 instance".to_owned() } else { format!("{instances} instances") }
}

/// What is to be run has to be there.
async fn check_build(
    host: &Host,
    app: &App,
    deployment: &Deployment,
    log: &Log,
) -> Result<(), DeployError> {
    let artifact = &deployment.artifact;
    if let Some(image) = &artifact.image {
        let ensured = host.ensure_image(&app.id, deployment, image, log).await;
        return ensured.map_err(|error| DeployError::Host(error.to_string()));
    }
    let folder = host.app_folder(&app.id).join("artifacts").join(artifact.id.as_str());
    if folder.is_dir() {
        return Ok(());
    }
    Err(DeployError::Refused(format!(
        "the build {} of the app {} is not there: build it again",
        artifact.id, app.id
    )))
}

fn check(deployment: &Deployment) -> Result<(), String> {
    let command = &deployment.start_command;
    let is_image = deployment.artifact.image.is_some();
    if (command.trim().is_empty() && !is_image) || command.contains('\0') {
        return Err("the start command is empty or contains a NUL byte".to_owned());
    }
    for (number, (name, value)) in deployment.env.iter().enumerate() {
        // Names may be secrets: they are not repeated.
        if !manifest::is_variable(name, is_image) || manifest::is_reserved(name) {
            return Err("the name of a variable is not usable, or is the platform's own".to_owned());
        }
        if value.reveal().contains('\0') {
            return Err("the value of a variable contains a NUL byte".to_owned());
        }
        if deployment.env[..number].iter().any(|(other, _)| other == name) {
            return Err("a variable is given twice".to_owned());
        }
    }
    if let Probe::Http(path) = &deployment.health.probe {
        let is_plain = path.bytes().all(|c| c.is_ascii_graphic());
        if !path.starts_with('/') || !is_plain || path.len() > 4096 {
            return Err(format!(
                "the health check's path {path:?} has to begin with a slash and to hold no spaces"
            ));
        }
    }
    let scaling = &deployment.scaling;
    if scaling.instances_max == 0 || scaling.concurrency_max == 0 {
        return Err("at least one instance with at least one request has to be allowed".to_owned());
    }
    for host in &deployment.hosts {
        let is_plain = host.bytes().all(|c| c.is_ascii_alphanumeric() || b".-".contains(&c));
        if host.is_empty() || !is_plain {
            return Err(format!("{host:?} is no host name"));
        }
    }
    Ok(())
}
