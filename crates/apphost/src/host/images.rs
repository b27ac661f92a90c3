//! Apps from images: what the host asks a container engine for.

use std::fs;
use std::time::Duration;

use super::Host;
use crate::container::{Engine, HELD, Image, ImageSource, ImageSpec};
use crate::log::Log;
use crate::{AppId, Artifact, BuildError, Deployment, Error, Result, random};

/// Names the image that was seen last in a registry.
const NEWEST: &str = "newest";

/// For an image that is pulled again because somebody removed it.
const RESTORE_TIME_MAX: Duration = Duration::from_mins(20);

impl Host {
    /// Whether apps can be run from images: an engine is named or was found, which may yet not answer.
    pub fn has_engine(&self) -> bool {
        self.found_engine().is_some()
    }

    /// The engine. Where none is named, it is looked for until one is found: it may start later than
    /// this process.
    pub(crate) fn found_engine(&self) -> Option<&Engine> {
        if let Some(engine) = self.engine.get() {
            return Some(engine);
        }
        let socket = self.settings.find_engine.and_then(|find| find())?;
        match Engine::new(&socket, &self.folder) {
            Ok(engine) => Some(self.engine.get_or_init(|| engine)),
            Err(error) => {
                tracing::error!(%error, "the container engine is not used");
                None
            }
        }
    }

    /// Lets the engine remove what an earlier process left; says why that is not to be yet.
    pub(crate) async fn greet_engine(&self) {
        match self.found_engine() {
            Some(engine) => {
                if let Err(error) = engine.ready().await {
                    tracing::warn!(%error, "apps from images do not run until the engine answers");
                }
            }
            None if self.settings.find_engine.is_some() => {
                tracing::warn!(
                    "no container engine was found: services from images are refused until there is one"
                );
            }
            None => {}
        }
    }

    fn engine(&self) -> Result<&Engine> {
        self.found_engine().ok_or_else(|| Error::new("there is no container engine here"))
    }

    /// Pulls an image. What a person should read stands in the log, its last line tells the
    /// outcome.
    pub async fn pull(
        &self,
        app: &AppId,
        spec: &ImageSpec,
        log: &Log,
    ) -> std::result::Result<Artifact, BuildError> {
        let pulled = self.pull_quietly(app, spec, log).await;
        match &pulled {
            Ok(_) => log.line("[Image] the image is here"),
            Err(error) => log.line(&format!("[Image] there is no image: {error}")),
        }
        pulled
    }

    async fn pull_quietly(
        &self,
        app: &AppId,
        spec: &ImageSpec,
        log: &Log,
    ) -> std::result::Result<Artifact, BuildError> {
        let host = |error: Error| BuildError::Host(error.to_string());
        let engine = self.engine().map_err(host)?;
        self.mark_images(app)?;
        engine.ready().await.map_err(host)?;
        let id = AppId::new(&random::name()).map_err(host)?;
        log.line(&format!("[Image] pulling {}", spec.source.name));
        let pulled = engine.pull(app, &id, &spec.source, spec.time_max, Some(log)).await;
        let image = pulled.map_err(|error| BuildError::Failed(error.to_string()))?;
        Ok(Artifact {
            id,
            commit: image.id.clone(),
            tree: None,
            runtime: "image".to_owned(),
            path: Vec::new(),
            shown: Vec::new(),
            directory: String::new(),
            run: spec.run.clone(),
            image: Some(image),
        })
    }

    /// The id of the image that a name means in its registry at this moment: the same as an
    /// artifact's commit where it is the same image. It is pulled for that, which costs little
    /// where it is here already.
    pub async fn newest_image(
        &self,
        app: &AppId,
        source: &ImageSource,
        time_max: Duration,
    ) -> Result<String> {
        self.mark_images(app).map_err(|error| Error::new(error.to_string()))?;
        let pulled = self.engine()?.pull(app, &AppId::new(NEWEST)?, source, time_max, None).await;
        pulled.map(|image| image.id).map_err(|error| Error::new(error.to_string()))
    }

    /// Sees to it that the image of a version is here.
    pub(crate) async fn ensure_image(
        &self,
        app: &AppId,
        deployment: &Deployment,
        image: &Image,
        log: &Log,
    ) -> Result<()> {
        let engine = self.engine()?;
        engine.ready().await?;
        let artifact = &deployment.artifact.id;
        let told = |error: crate::container::ApiError| Error::new(error.to_string());
        if engine.has(app, artifact, image).await.map_err(told)? {
            return Ok(());
        }
        let gone = || Error::new("the image of this version was removed: deploy it again");
        let source = deployment.image_source.as_ref().ok_or_else(gone)?;
        log.line("[Image] the image of this version was removed: it is pulled again");
        let restored = engine.restore(app, artifact, image, source, RESTORE_TIME_MAX).await;
        restored.map_err(Error::during("the image of this version was removed"))
    }

    /// Notes that the engine holds images of the app, so that it is asked about those only.
    fn mark_images(&self, app: &AppId) -> std::result::Result<(), BuildError> {
        fs::create_dir_all(self.app_folder(app).join(HELD)).map_err(|error| {
            BuildError::Host(format!("cannot note that there are images: {error}"))
        })
    }

    /// The engine, if it may hold images of the app.
    fn holder(&self, app: &AppId) -> Option<&Engine> {
        self.found_engine().filter(|_| self.app_folder(app).join(HELD).exists())
    }

    /// The builds of an app whose images are kept, other than this one.
    pub(crate) async fn other_images(&self, app: &AppId, artifact: &AppId) -> Vec<AppId> {
        let Some(engine) = self.holder(app) else { return Vec::new() };
        match engine.kept(app).await {
            Ok(mut kept) => {
                kept.retain(|other| other != artifact);
                kept
            }
            Err(error) => {
                tracing::warn!(%error, %app, "images that are not needed stay");
                Vec::new()
            }
        }
    }

    pub(crate) async fn forget_image(&self, app: &AppId, artifact: &AppId) {
        let Some(engine) = self.holder(app) else { return };
        if let Err(error) = engine.forget(app, artifact).await {
            tracing::warn!(%error, %app, "an image that is not needed stays");
        }
    }

    /// Lets go of all images of an app.
    pub(crate) async fn forget_images(&self, app: &AppId) -> Result<()> {
        let Some(engine) = self.holder(app) else { return Ok(()) };
        let told = |error: crate::container::ApiError| Error::new(error.to_string());
        for artifact in engine.kept(app).await.map_err(told)? {
            engine.forget(app, &artifact).await.map_err(told)?;
        }
        Ok(())
    }
}
