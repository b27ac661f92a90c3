//! Images: pulled, kept under a name of ours for as long as a version needs them, removed.

use std::sync::{Arc, PoisonError};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE;
use hyper::Method;
use hyper::header::HeaderValue;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::api::{ApiError, Lines, Payload, encoded, shortened};
use super::{Engine, ImageName, is_id, no_headers};
use crate::log::Log;
use crate::{AppId, Run, Secret};

/// Lines of a pull's progress that a log takes.
const PROGRESS_LINES_MAX: usize = 200;

/// An engine may hold an image for a moment after the last container of it was removed, and not list
/// its images while one is being removed.
const HELD_TIME_MAX: Duration = Duration::from_secs(20);

/// Between two attempts.
const HELD_INTERVAL: Duration = Duration::from_millis(250);

/// An image that the engine has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image {
    /// The hash of its content, with which it is run: so it is always the same.
    pub id: String,
    /// The digest in its registry, by which it can be pulled again; none if it was built here.
    pub digest: Option<String>,
}

/// Where an image is pulled from.
#[derive(Clone, Debug)]
pub struct ImageSource {
    /// Which.
    pub name: ImageName,
    /// User and password for its registry.
    pub credential: Option<(String, Secret)>,
    /// The registry has no TLS. Podman is told so; Docker has to be configured.
    pub is_plain_http: bool,
}

/// An image that is to become a version.
#[derive(Clone, Debug)]
pub struct ImageSpec {
    /// Where it is.
    pub source: ImageSource,
    /// How it is run. Without a command, it is run with its own.
    pub run: Run,
    /// Longest time of the pull.
    pub time_max: Duration,
}

impl Engine {
    /// Pulls an image, if it is another than what is there, and keeps it for this build of the app.
    ///
    /// # Errors
    /// In the engine's words: no such image, no rights, no network, no time.
    pub(crate) async fn pull(
        &self,
        app: &AppId,
        artifact: &AppId,
        source: &ImageSource,
        time_max: Duration,
        log: Option<&Log>,
    ) -> Result<Image, ApiError> {
        let pulled = async {
            let name = source.name.to_string();
            let lock = {
                let mut pulls = self.0.pulls.lock().unwrap_or_else(PoisonError::into_inner);
                // Those that nobody waits for are forgotten.
                pulls.retain(|_, lock| Arc::strong_count(lock) > 1);
                pulls.entry(name.clone()).or_default().clone()
            };
            let _one_at_a_time = lock.lock().await;
            // A name that was there before belongs to somebody else, and stays.
            let was_there = self.find(&name).await?.is_some();
            self.fetch(source, &name, log).await?;
            let kept = async {
                let (image, platform) =
                    self.find_with_digest(&name, &source.name).await?.ok_or_else(|| {
                        ApiError::Broken(format!("{name} was pulled and is not there"))
                    })?;
                if let Some(log) = log {
                    log.line(&format!("[Image] {} ({platform})", image.id));
                }
                self.keep(app, artifact, &image.id).await?;
                Ok(image)
            };
            let kept = kept.await;
            if !was_there {
                // Also where it is not kept: nobody else would let go of it.
                let untagged = self.untag(&name).await;
                return kept.and_then(|image| untagged.map(|()| image));
            }
            kept
        };
        tokio::time::timeout(time_max, pulled).await.unwrap_or_else(|_| {
            Err(ApiError::Unreachable(format!(
                "the image was not pulled within {} seconds",
                time_max.as_secs()
            )))
        })
    }

    /// Pulls again by its digest an image that somebody removed.
    pub(crate) async fn restore(
        &self,
        app: &AppId,
        artifact: &AppId,
        image: &Image,
        source: &ImageSource,
        time_max: Duration,
    ) -> Result<(), ApiError> {
        let name = image.digest.as_deref().and_then(|digest| source.name.pinned(digest));
        let name = name.ok_or_else(|| ApiError::Broken("the image has no digest".to_owned()))?;
        let source = ImageSource { name, ..source.clone() };
        let pulled = self.pull(app, artifact, &source, time_max, None).await?;
        if pulled.id == image.id {
            return Ok(());
        }
        self.forget(app, artifact).await?;
        Err(ApiError::Broken("the registry has another image under its digest".to_owned()))
    }

    async fn fetch(
        &self,
        source: &ImageSource,
        name: &str,
        log: Option<&Log>,
    ) -> Result<(), ApiError> {
        let greeting = self.greeting().await?;
        let name = encoded(name);
        let target = if greeting.is_podman && source.is_plain_http {
            format!("/v4.0.0/libpod/images/pull?reference={name}&tlsVerify=false")
        } else {
            format!("/images/create?fromImage={name}")
        };
        let mut headers = no_headers();
        if let Some((user, password)) = &source.credential {
            let text = json!({
                "username": user,
                "password": password.reveal(),
                "serveraddress": source.name.registry(),
            });
            let value = HeaderValue::from_str(&URL_SAFE.encode(text.to_string()));
            let mut value = value.map_err(|error| ApiError::Broken(error.to_string()))?;
            value.set_sensitive(true);
            headers.insert("x-registry-auth", value);
        }
        let answer = self.0.api.send(Method::POST, &target, headers, Payload::Nothing).await?;
        let mut lines = Lines::of(answer);
        let mut told = 0;
        while let Some(line) = lines.next().await? {
            if let Some(message) = line["error"].as_str().filter(|text| !text.is_empty()) {
                return Err(ApiError::Refused { status: 500, message: shortened(message) });
            }
            let text = line["stream"].as_str().or_else(|| line["status"].as_str());
            let is_step = line
                .get("progressDetail")
                .is_none_or(|d| d.as_object().is_none_or(serde_json::Map::is_empty));
            if let (Some(text), Some(log), true) = (text, log, is_step && told < PROGRESS_LINES_MAX)
            {
                told += 1;
                let part = line["id"].as_str().map(|id| format!("{id}: ")).unwrap_or_default();
                log.line(&format!("[Image] {}", shortened(&format!("{part}{text}"))));
            }
        }
        Ok(())
    }

    /// The id of an image; `None` where the engine has none of this name.
    pub(super) async fn find(&self, name: &str) -> Result<Option<String>, ApiError> {
        match self.0.api.call(Method::GET, &format!("/images/{name}/json"), Payload::Nothing).await
        {
            Ok(found) => Ok(found["Id"].as_str().filter(|id| is_id(id)).map(with_algorithm)),
            Err(error) if error.is_not_found() => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// What an image takes, in bytes, with all of its layers.
    pub(crate) async fn bytes(&self, id: &str) -> Result<u64, ApiError> {
        let target = format!("/images/{id}/json");
        let found = self.0.api.call(Method::GET, &target, Payload::Nothing).await?;
        Ok(found["Size"].as_u64().unwrap_or(0))
    }

    async fn find_with_digest(
        &self,
        name: &str,
        asked: &ImageName,
    ) -> Result<Option<(Image, String)>, ApiError> {
        let target = format!("/images/{name}/json");
        let found = match self.0.api.call(Method::GET, &target, Payload::Nothing).await {
            Ok(found) => found,
            Err(error) if error.is_not_found() => return Ok(None),
            Err(error) => return Err(error),
        };
        let Some(id) = found["Id"].as_str().filter(|id| is_id(id)) else { return Ok(None) };
        let digests = found["RepoDigests"].as_array().into_iter().flatten();
        let mut digests = digests.filter_map(|text| text.as_str()?.split_once('@'));
        let digest = digests.find(|(place, _)| asked.is_in(place));
        let digest = digest.map(|(_, digest)| digest.to_owned());
        let word = |key: &str| shortened(found[key].as_str().unwrap_or("unknown"));
        let platform = format!("{}/{}", word("Os"), word("Architecture"));
        Ok(Some((Image { id: with_algorithm(id), digest }, platform)))
    }

    /// Whether the image of a build is there.
    pub(crate) async fn has(
        &self,
        app: &AppId,
        artifact: &AppId,
        image: &Image,
    ) -> Result<bool, ApiError> {
        self.greeting().await?;
        let found = self.find(&self.own_name(app, artifact)).await?;
        Ok(found.as_deref() == Some(image.id.as_str()))
    }

    /// The name of ours that keeps the image of a build.
    pub(super) fn own_name(&self, app: &AppId, artifact: &AppId) -> String {
        format!("{}:{}", self.own_repository(), own_tag(app, artifact))
    }

    pub(super) fn own_repository(&self) -> String {
        format!("localhost/apphost-{}", self.0.name)
    }

    /// Gives an image the name of a build. One that had it before is let go of: moving the name alone
    /// would leave that image without any.
    async fn keep(&self, app: &AppId, artifact: &AppId, id: &str) -> Result<(), ApiError> {
        let own = self.own_name(app, artifact);
        if self.find(&own).await?.is_some_and(|before| before != id) {
            self.untag(&own).await?;
        }
        let (repository, tag) = (encoded(&self.own_repository()), own_tag(app, artifact));
        let target = format!("/images/{id}/tag?repo={repository}&tag={tag}");
        self.0.api.call(Method::POST, &target, Payload::Nothing).await.map(|_| ())
    }

    async fn untag(&self, name: &str) -> Result<(), ApiError> {
        let target = format!("/images/{name}");
        let end = tokio::time::Instant::now() + HELD_TIME_MAX;
        loop {
            match self.0.api.call(Method::DELETE, &target, Payload::Nothing).await {
                Err(error) if error.is_not_found() => return Ok(()),
                Err(error) if error.is_in_use() && tokio::time::Instant::now() < end => {
                    tokio::time::sleep(HELD_INTERVAL).await;
                }
                other => return other.map(|_| ()),
            }
        }
    }

    /// Lets go of the image of a build; the engine removes what nobody else holds.
    pub(crate) async fn forget(&self, app: &AppId, artifact: &AppId) -> Result<(), ApiError> {
        self.greeting().await?;
        self.untag(&self.own_name(app, artifact)).await
    }

    /// The builds of an app of which images are kept.
    pub(crate) async fn kept(&self, app: &AppId) -> Result<Vec<AppId>, ApiError> {
        self.greeting().await?;
        let found = self.list().await?;
        let prefix = format!("{}:{app}.", self.own_repository());
        let names = found.as_array().into_iter().flatten();
        let names = names.flat_map(|image| image["RepoTags"].as_array().into_iter().flatten());
        let names = names.filter_map(|name| name.as_str()?.strip_prefix(&prefix));
        Ok(names.filter_map(|artifact| AppId::new(artifact).ok()).collect())
    }

    /// All images that the engine has.
    async fn list(&self) -> Result<Value, ApiError> {
        let end = tokio::time::Instant::now() + HELD_TIME_MAX;
        loop {
            match self.0.api.call(Method::GET, "/images/json", Payload::Nothing).await {
                Err(error) if error.is_of_a_removal() && tokio::time::Instant::now() < end => {
                    tokio::time::sleep(HELD_INTERVAL).await;
                }
                other => return other,
            }
        }
    }
}

fn own_tag(app: &AppId, artifact: &AppId) -> String {
    format!("{app}.{artifact}")
}

fn with_algorithm(id: &str) -> String {
    if id.starts_with("sha256:") { id.to_owned() } else { format!("sha256:{id}") }
}
