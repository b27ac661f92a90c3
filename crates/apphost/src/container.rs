//! Containers: a second way to run apps, beside sandboxes, by an engine such as Docker or Podman
//! that is asked over its socket.
//!
//! Everything of ours carries the name of the data folder: containers as a label, images as a
//! repository. So what a killed server left can be found, and nothing else is touched.

mod api;
mod build;
mod context;
mod image;
mod name;
mod run;
mod words;

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use hyper::{HeaderMap, Method};
use tokio::sync::OnceCell;

use crate::{Error, Result};
pub(crate) use api::ApiError;
use api::{Api, Payload, encoded};
pub(crate) use build::ImageBuild;
pub use image::{Image, ImageSource, ImageSpec};
pub use name::ImageName;
pub(crate) use run::{Contained, Container, Exit};
pub use words::words;

/// The label of a container; its value is the name of the data folder.
const LABEL: &str = "apphost";

/// A folder of an app with this name tells that the engine holds images of the app.
pub(crate) const HELD: &str = "images";

/// For the first word with an engine.
const GREETING_TIME_MAX: Duration = Duration::from_secs(10);

/// The name of the data folder stands in this file in it.
const NAME_FILE: &str = "containers-name";

/// An engine, reached over its socket.
#[derive(Clone, Debug)]
pub(crate) struct Engine(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    api: Api,
    /// Of the data folder: nobody else has it.
    name: String,
    greeted: OnceCell<Greeting>,
    /// One pull of an image at a time.
    pulls: Mutex<HashMap<String, Arc<tokio::sync::Mutex<()>>>>,
}

/// What an engine says of itself.
#[derive(Clone, Copy, Debug)]
struct Greeting {
    is_podman: bool,
}

impl Engine {
    /// The engine at a socket, for the apps of a folder.
    pub(crate) fn new(socket: &Path, folder: &Path) -> Result<Self> {
        let path = folder.join(NAME_FILE);
        let failed = || Error::during(format!("cannot use {}", path.display()));
        let name = match fs::read_to_string(&path) {
            Ok(name) => name,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let name = crate::random::name();
                fs::write(&path, &name).map_err(failed())?;
                name
            }
            Err(error) => return Err(failed()(error)),
        };
        if name.len() != 32 || !name.bytes().all(|c| c.is_ascii_hexdigit()) {
            return Err(Error::new(format!("{} holds no name: remove it", path.display())));
        }
        Ok(Self(Arc::new(Inner {
            api: Api::new(socket),
            name,
            greeted: OnceCell::new(),
            pulls: Mutex::default(),
        })))
    }

    /// Waits until the engine has answered once, and nothing that an earlier process left runs.
    ///
    /// # Errors
    /// When it does not answer: it is asked again the next time.
    pub(crate) async fn ready(&self) -> Result<()> {
        self.greeting().await.map(|_| ()).map_err(|error| Error::new(error.to_string()))
    }

    async fn greeting(&self) -> std::result::Result<Greeting, ApiError> {
        let greeted = self.0.greeted.get_or_try_init(|| async {
            let (_, is_podman) = greet(&self.0.api).await?;
            self.clean_up().await?;
            Ok(Greeting { is_podman })
        });
        greeted.await.copied()
    }

    /// Removes the containers of an earlier process with the same folder.
    async fn clean_up(&self) -> std::result::Result<(), ApiError> {
        let filter = serde_json::json!({"label": [format!("{LABEL}={}", self.0.name)]}).to_string();
        let target = format!("/containers/json?all=true&filters={}", encoded(&filter));
        let found = self.0.api.call(Method::GET, &target, Payload::Nothing).await?;
        for container in found.as_array().into_iter().flatten() {
            if let Some(id) = container["Id"].as_str().filter(|id| is_id(id)) {
                tracing::info!(container = id, "a container of an earlier process is removed");
                // Podman would ask it to end first, and wait; one that has ended refuses this.
                let target = format!("/containers/{id}/kill?signal=SIGKILL");
                let _ = self.0.api.call(Method::POST, &target, Payload::Nothing).await;
                remove(&self.0.api, id).await?;
            }
        }
        Ok(())
    }
}

/// Asks an engine who it is; what [`describe`] says, and whether it is Podman.
async fn greet(api: &Api) -> std::result::Result<(String, bool), ApiError> {
    let version =
        api.call_within(GREETING_TIME_MAX, Method::GET, "/version", Payload::Nothing).await?;
    let name = version["Components"][0]["Name"].as_str().unwrap_or("Engine");
    let number = version["Version"].as_str().unwrap_or("of unknown version");
    let described = format!("{} {}", api::shortened(name), api::shortened(number));
    Ok((described, name.contains("Podman")))
}

/// Name and version of the engine at a socket.
///
/// # Errors
/// When nothing answers there that is an engine.
pub async fn describe(socket: &Path) -> Result<String> {
    let greeted = greet(&Api::new(socket)).await;
    greeted.map(|(described, _)| described).map_err(|error| Error::new(error.to_string()))
}

async fn remove(api: &Api, id: &str) -> std::result::Result<(), ApiError> {
    let target = format!("/containers/{id}?force=true&v=true");
    match api.call(Method::DELETE, &target, Payload::Nothing).await {
        Err(error) if !error.is_not_found() => Err(error),
        _ => Ok(()),
    }
}

/// What an engine answers goes into the next request: only if it is what it should be.
fn is_id(text: &str) -> bool {
    let hex = text.strip_prefix("sha256:").unwrap_or(text);
    hex.len() == 64 && hex.bytes().all(|c| c.is_ascii_hexdigit())
}

fn no_headers() -> HeaderMap {
    HeaderMap::new()
}

/// Puts what was being done before the reason.
fn with_reason(what: &'static str) -> impl Fn(ApiError) -> Error {
    move |error| Error::new(format!("{what}: {error}"))
}
