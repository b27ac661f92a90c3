//! Deliveries to webhooks: who proves to know a service's secret and tells of a push to its branch
//! makes the repository be asked at once for its newest commit.
//!
//! Nothing that a delivery says is believed but the name of the branch: a delivery that is sent
//! again does no more than a look at the repository. Whoever knows no secret learns nothing, also
//! not whether there is such a service.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use api::value::Secret;
use control::call::Environment;
use control::lifecycle::Resource;
use control::pages::{Answered, PageAnswer, PageRequest, Pages};
use control::store::{Lookup, Store};
use hmac::{Hmac, Mac};
use serde::Deserialize;
use sha2::Sha256;
use tokio::sync::Notify;

use crate::service::{AppService, ServiceStatus};
use crate::webhook::{self, PREFIX};
use crate::world::World;

/// What was told of pushes.
#[derive(Debug, Default)]
pub(crate) struct Pushes {
    told: Mutex<Told>,
    arrived: Notify,
}

#[derive(Debug, Default)]
struct Told {
    /// ARNs of services whose repository is to be asked.
    waiting: BTreeSet<String>,
    /// The last genuine delivery to each service, by its ARN.
    last: BTreeMap<String, Delivered>,
}

/// What became of a delivery.
#[derive(Clone, Debug)]
pub(crate) struct Delivered {
    pub(crate) at_unix_millis: i64,
    pub(crate) outcome: &'static str,
}

impl Pushes {
    fn told(&self) -> MutexGuard<'_, Told> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn note(&self, arn: &str, delivered: Delivered, is_to_be_followed: bool) {
        let mut told = self.told();
        told.last.insert(arn.to_owned(), delivered);
        if is_to_be_followed {
            told.waiting.insert(arn.to_owned());
            self.arrived.notify_one();
        }
    }

    /// The last delivery since the server was started.
    pub(crate) fn last(&self, arn: &str) -> Option<Delivered> {
        self.told().last.get(arn).cloned()
    }

    pub(crate) fn are_waiting_for(&self, arn: &str) -> bool {
        self.told().waiting.contains(arn)
    }

    pub(crate) fn are_followed(&self, arn: &str) {
        self.told().waiting.remove(arn);
    }

    /// Forgets a service that is gone.
    pub(crate) fn forget(&self, arn: &str) {
        let mut told = self.told();
        told.waiting.remove(arn);
        told.last.remove(arn);
    }

    /// Waits for a push; where one waits already, for no longer than the period.
    pub(crate) async fn wait(&self, period: Duration) {
        if self.told().waiting.is_empty() {
            self.arrived.notified().await;
        } else {
            let _ = tokio::time::timeout(period, self.arrived.notified()).await;
        }
    }
}

/// The endpoint that deliveries are sent to.
pub struct Webhooks {
    world: Arc<World>,
    store: Store,
    environment: Arc<Environment>,
}

impl Webhooks {
    /// The endpoint for the services of this state.
    pub fn new(world: Arc<World>, store: Store, environment: Arc<Environment>) -> Self {
        Self { world, store, environment }
    }

    fn receive(&self, request: &PageRequest) -> PageAnswer {
        if request.method.as_str() != "POST" {
            let mut answer = answer(405, "Deliveries are sent by POST.");
            answer.headers.push(("allow", "POST".to_owned()));
            return answer;
        }
        let id =
            request.path.strip_prefix(PREFIX).and_then(|rest| rest.strip_prefix("/apprunner/"));
        let service = id.and_then(|id| self.service(id));
        let sealer = &self.environment.sealer;
        let secrets = service.as_ref().map(|known| webhook::secrets(&self.world, sealer, known));
        let service = service.filter(|_| is_genuine(request, &secrets.unwrap_or_default()));
        let Some(service) = service else {
            tracing::info!(request = request.request_id, "a delivery to a webhook was refused");
            return answer(401, "The signature or the token of the delivery is missing or wrong.");
        };
        let (status, outcome) = match branches(request) {
            Err(why) => (400, why),
            Ok(None) => (200, "This event is no push: there is nothing to do."),
            Ok(Some(branches)) => follow(&service, &branches),
        };
        tracing::info!(service = service.arn, outcome, "a delivery to a webhook");
        let at_unix_millis = self.environment.ambient.clock.now().unix_millis();
        self.world.pushes.note(&service.arn, Delivered { at_unix_millis, outcome }, status == 202);
        answer(status, outcome)
    }

    fn service(&self, id: &str) -> Option<Arc<AppService>> {
        let all = self.store.read(|tx| tx.scan_all::<AppService>());
        all.into_iter().map(|(_, row)| row).find(|row| row.id == id && row.is_live())
    }
}

/// What a genuine push to these branches leads to.
fn follow(service: &AppService, branches: &[String]) -> (u16, &'static str) {
    let source = &service.settings.source;
    if !branches.contains(&format!("refs/heads/{}", source.branch)) {
        return (200, "The push is to another branch: there is nothing to do.");
    }
    if !source.auto_deployments {
        return (200, "Automatic deployment is off for this service: nothing is deployed.");
    }
    match service.lifecycle().status() {
        ServiceStatus::Running => {
            (202, "The repository is asked for its newest commit, which is deployed.")
        }
        ServiceStatus::OperationInProgress => {
            (202, "The repository is asked once the operation in progress has ended.")
        }
        ServiceStatus::Paused => (200, "The service is paused: nothing is deployed."),
        ServiceStatus::CreateFailed | ServiceStatus::DeleteFailed | ServiceStatus::Deleted => {
            (200, "The service does not run: nothing is deployed.")
        }
    }
}

impl Pages for Webhooks {
    fn prefix(&self) -> &'static str {
        PREFIX
    }

    fn answer(&self, request: PageRequest) -> Answered<'_> {
        Box::pin(async move { self.receive(&request) })
    }
}

fn answer(status: u16, message: &str) -> PageAnswer {
    PageAnswer {
        status,
        content_type: "application/json",
        headers: vec![("cache-control", "no-store".to_owned())],
        body: serde_json::json!({ "message": message }).to_string(),
    }
}

fn header<'a>(request: &'a PageRequest, name: &str) -> Option<&'a str> {
    request.headers.get(name).and_then(|value| value.to_str().ok())
}

/// Whether the sender knows one of the secrets: by a signature of the body, as GitHub, Bitbucket,
/// Gitea and Forgejo make it, or by the secret itself, as GitLab sends it. Without secrets nobody
/// does, in the same time.
fn is_genuine(request: &PageRequest, secrets: &[Secret]) -> bool {
    let signature = ["x-hub-signature-256", "x-hub-signature"].into_iter().find_map(|name| {
        let digits = header(request, name)?.strip_prefix("sha256=")?;
        from_hexadecimal(digits)
    });
    let token = header(request, "x-gitlab-token").unwrap_or_default();
    let nobody = [Secret::new("")];
    let tried = if secrets.is_empty() { &nobody[..] } else { secrets };
    let mut is_known = false;
    for secret in tried {
        let key = secret.expose().as_bytes();
        let is_signed =
            mac(key, &request.body).verify_slice(&signature.unwrap_or_default()).is_ok();
        // Comparing what is made of both tells nothing of how much of them is the same.
        let wanted = mac(b"token", key).finalize().into_bytes();
        let is_told = mac(b"token", token.as_bytes()).verify(&wanted).is_ok();
        is_known |= (is_signed && signature.is_some()) | (is_told && !token.is_empty());
    }
    is_known && !secrets.is_empty()
}

fn mac(key: &[u8], text: &[u8]) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of every length");
    mac.update(text);
    mac
}

fn from_hexadecimal(text: &str) -> Option<[u8; 32]> {
    let digits: Option<Vec<u8>> =
        text.chars().map(|c| c.to_digit(16).map(|digit| digit as u8)).collect();
    let bytes: Vec<u8> =
        digits?.chunks(2).map(|pair| pair.iter().fold(0, |n, d| n * 16 + d)).collect();
    if text.len() == 64 { bytes.try_into().ok() } else { None }
}

/// A push as GitHub, Gitea, Forgejo and GitLab tell of it.
#[derive(Deserialize)]
struct Push {
    r#ref: String,
}

/// A push as Bitbucket tells of it.
#[derive(Deserialize)]
struct Changes {
    push: ChangeList,
}

#[derive(Deserialize)]
struct ChangeList {
    changes: Vec<Change>,
}

#[derive(Deserialize)]
struct Change {
    /// Absent where the branch was deleted.
    new: Option<Head>,
}

#[derive(Deserialize)]
struct Head {
    r#type: String,
    name: String,
}

/// The references that were pushed to; `None` where the event is another one.
fn branches(request: &PageRequest) -> Result<Option<Vec<String>>, &'static str> {
    const FORM: &str = "The delivery is not the JSON of a push: choose application/json as the \
                        content type of the webhook.";
    let event = ["x-github-event", "x-gitea-event", "x-forgejo-event", "x-gitlab-event"]
        .into_iter()
        .find_map(|name| header(request, name));
    if let Some(event) = header(request, "x-event-key") {
        if event != "repo:push" {
            return Ok(None);
        }
        let told: Changes = serde_json::from_slice(&request.body).map_err(|_| FORM)?;
        let heads = told.push.changes.into_iter().filter_map(|change| change.new);
        let branches = heads.filter(|head| head.r#type == "branch");
        return Ok(Some(branches.map(|head| format!("refs/heads/{}", head.name)).collect()));
    }
    if event.is_some_and(|event| event != "push" && event != "Push Hook") {
        return Ok(None);
    }
    let told: Push = serde_json::from_slice(&request.body).map_err(|_| FORM)?;
    Ok(Some(vec![told.r#ref]))
}
