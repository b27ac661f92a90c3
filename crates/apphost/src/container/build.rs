//! Images built by the engine from a Dockerfile.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use hyper::Method;
use serde_json::json;

use super::api::{ApiError, Lines, Payload, encoded, shortened};
use super::{Engine, Image, context, no_headers};
use crate::log::Log;
use crate::{AppId, Limits};

/// One build.
pub(crate) struct ImageBuild<'a> {
    pub(crate) app: &'a AppId,
    pub(crate) artifact: &'a AppId,
    /// The folder that is sent, with the Dockerfile in it.
    pub(crate) context: &'a Path,
    /// Arguments of the build.
    pub(crate) arguments: &'a [(String, String)],
    pub(crate) limits: &'a Limits,
    pub(crate) time_max: Duration,
    pub(crate) log: &'a Log,
}

impl Engine {
    /// Builds an image and keeps it for this build of the app. Whoever stops waiting ends it.
    pub(crate) async fn build(&self, build: &ImageBuild<'_>) -> Result<Image, ApiError> {
        let name = self.own_name(build.app, build.artifact);
        let built = async {
            self.greeting().await?;
            let arguments: BTreeMap<&str, &str> =
                build.arguments.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            let memory = build.limits.memory_bytes;
            let target = format!(
                "/build?t={}&dockerfile=Dockerfile&rm=true&forcerm=true&memory={memory}&memswap={memory}&buildargs={}",
                encoded(&name),
                encoded(&json!(arguments).to_string())
            );
            let pieces = Payload::Tar(context::archive(build.context));
            let answer = self.0.api.send(Method::POST, &target, no_headers(), pieces).await?;
            let mut lines = Lines::of(answer);
            while let Some(line) = lines.next().await? {
                if let Some(text) = line["stream"].as_str() {
                    for text in text.lines().filter(|text| !text.trim().is_empty()) {
                        build.log.line(&format!("[Build] {text}"));
                    }
                }
                if let Some(message) = line["error"].as_str().filter(|text| !text.is_empty()) {
                    return Err(ApiError::Refused { status: 500, message: shortened(message) });
                }
            }
            let id = self.find(&name).await?;
            let id = id.ok_or_else(|| ApiError::Broken("the image is not there".to_owned()))?;
            Ok(Image { id, digest: None })
        };
        tokio::time::timeout(build.time_max, built).await.unwrap_or_else(|_| {
            let seconds = build.time_max.as_secs();
            Err(ApiError::Unreachable(format!(
                "the build took longer than its limit of {seconds} seconds"
            )))
        })
    }
}
