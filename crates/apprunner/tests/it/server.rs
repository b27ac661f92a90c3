//! A server without a port: what stands behind the request path, driven directly.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use api::codec;
use api::generated::{apprunner as wire, landfall};
use apprunner::repository::Sources;
use apprunner::{SecretPlace, Settings, Webhooks, World};
use control::call::Environment;
use control::clock::{Ambient, ManualClock};
use control::dispatch::{Dispatch, Identity, Request};
use control::registry::Control;
use control::seal::Sealer;
use control::store::Store;
use control::workflow::{Driver, Workflows};
use serde_json::Value;
use tokio::task::JoinHandle;

use crate::outside::Remembered;

/// Longer than any test.
const NEVER: Duration = Duration::from_hours(24);

/// Longest wait for anything.
const PATIENCE: Duration = Duration::from_mins(1);

pub(crate) struct Server {
    control: Control,
    pub(crate) store: Store,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) host: Arc<Remembered>,
    world: Arc<World>,
    environment: Arc<Environment>,
    workflows: Option<Workflows>,
    background: Vec<JoinHandle<()>>,
}

impl Server {
    /// A server with nothing in it and nothing running beside it.
    pub(crate) fn idle() -> Self {
        Self::with(|_| ())
    }

    /// The same with other settings.
    pub(crate) fn with(change: impl FnOnce(&mut Settings)) -> Self {
        let (ambient, clock) = Ambient::seeded(1);
        let environment = Environment::new(ambient, Sealer::new(&[7; 32]));
        let store = Store::in_memory().unwrap();
        let host = Arc::new(Remembered::default());
        host.change(|now| "commit-1".clone_into(&mut now.newest_commit));
        let secret = SecretPlace::File(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"));
        let mut settings = Settings {
            sources: Sources::default().with_git_root(Path::new(env!("CARGO_MANIFEST_DIR"))),
            poll_period: Duration::from_millis(10),
            secrets: BTreeMap::from([("manifest".to_owned(), secret.clone())]),
            webhook_secrets: BTreeMap::from([("configured".to_owned(), secret)]),
            ..Settings::default()
        };
        change(&mut settings);
        let world = World::new(settings, host.clone());
        let services = vec![apprunner::service(&world), apprunner::own_service(&world)];
        let (control, workflows) = Control::new(store.clone(), environment.clone(), services);
        let workflows = Some(workflows);
        let background = Vec::new();
        Self { control, store, clock, host, world, environment, workflows, background }
    }

    /// A server whose workflows run, and apps are kept running.
    pub(crate) async fn start() -> Self {
        Self::idle().started().await
    }

    /// Lets workflows run, and keeps apps running.
    pub(crate) async fn started(mut self) -> Self {
        let driver = self.driver();
        self.background.push(tokio::spawn(driver.run()));
        self.keep().await;
        self
    }

    /// The same with nothing running beside it.
    pub(crate) fn idle_without_polls() -> Self {
        Self::with(|settings| settings.poll_period = NEVER)
    }

    /// A server that asks repositories for new commits only when it is told of a push.
    pub(crate) async fn without_polls() -> Self {
        Self::idle_without_polls().started().await
    }

    /// The endpoint of webhooks.
    pub(crate) fn webhooks(&self) -> Webhooks {
        Webhooks::new(self.world.clone(), self.store.clone(), self.environment.clone())
    }

    /// Waits until repositories were asked more often than so many times.
    pub(crate) async fn until_asked_more_than(&self, times: u32) {
        let deadline = std::time::Instant::now() + PATIENCE;
        while self.asked() <= times {
            assert!(std::time::Instant::now() < deadline, "no repository was asked");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// How often repositories were asked for their newest commit.
    pub(crate) fn asked(&self) -> u32 {
        self.host.asked.load(Ordering::SeqCst)
    }

    /// Begins to keep apps running.
    pub(crate) async fn keep(&mut self) {
        let keeper = self.world.start(self.store.clone(), self.environment.clone()).await;
        self.background.push(keeper);
    }

    /// The driver of an idle server.
    pub(crate) fn driver(&mut self) -> Driver {
        let workflows = self.workflows.take().unwrap();
        Driver::new(self.store.clone(), self.environment.clone(), workflows)
    }

    /// Sends a request; answers status and JSON text.
    pub(crate) async fn call(&self, operation: &str, body: &Value) -> (u16, String) {
        let services = [&wire::SERVICE, &landfall::SERVICE];
        let found = services.iter().find_map(|s| Some((*s, s.operation(operation)?)));
        let (service, schema) = found.unwrap();
        let identity = Identity {
            access_key_id: "AKIDEXAMPLE".to_owned(),
            account_id: "000000000000".to_owned(),
            region: "us-east-1".to_owned(),
            arn: "arn:aws:iam::000000000000:root".to_owned(),
        };
        let bytes = body.to_string().into_bytes();
        let input = codec::decode_input(service.protocol, schema, &bytes).unwrap();
        let checked = api::validate::validate(service, schema, &input);
        let request = Request {
            service,
            operation: schema,
            identity: Arc::new(identity),
            request_id: "id".to_owned(),
            input,
        };
        let result = match checked {
            Ok(()) => self.control.dispatch(request).await,
            Err(error) => Err(error),
        };
        let encoded = match result {
            Ok(output) => codec::encode_output(service, schema, &output, "id"),
            Err(error) => codec::encode_error(service, &error, "id"),
        };
        (encoded.status, String::from_utf8(encoded.body.clone()).unwrap())
    }

    /// Sends a request that must be answered with 200.
    pub(crate) async fn ok(&self, operation: &str, body: Value) -> Value {
        let (status, text) = self.call(operation, &body).await;
        assert_eq!(status, 200, "{operation}: {text}");
        serde_json::from_str(&text).unwrap()
    }

    /// Sends a request that must be refused with this fault; answers its message.
    pub(crate) async fn refused(&self, operation: &str, body: Value, fault: &str) -> String {
        let (status, text) = self.call(operation, &body).await;
        assert_ne!(status, 200, "{operation}: {text}");
        let answer: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(answer["__type"], fault, "{operation}: {text}");
        answer["Message"].as_str().or(answer["message"].as_str()).unwrap().to_owned()
    }

    /// Asks until the answer fits; answers it.
    pub(crate) async fn until(
        &self,
        operation: &str,
        body: Value,
        fits: impl Fn(&Value) -> bool,
    ) -> Value {
        let deadline = std::time::Instant::now() + PATIENCE;
        loop {
            let answer = self.ok(operation, body.clone()).await;
            if fits(&answer) {
                return answer;
            }
            assert!(std::time::Instant::now() < deadline, "{operation} still answers {answer}");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for task in &self.background {
            task.abort();
        }
    }
}

/// Requests and answers, as text.
pub(crate) struct Transcript<'a> {
    pub(crate) server: &'a Server,
    pub(crate) text: String,
}

impl<'a> Transcript<'a> {
    pub(crate) fn new(server: &'a Server) -> Self {
        Self { server, text: String::new() }
    }

    /// Writes a request and its answer down; answers it.
    pub(crate) async fn say(&mut self, operation: &str, body: Value) -> Value {
        let (status, answer) = self.server.call(operation, &body).await;
        let value: Value = serde_json::from_str(&answer).unwrap();
        let shown = serde_json::to_string_pretty(&value).unwrap();
        self.text.push_str(&format!("> {operation} {body}\n< {status} {shown}\n\n"));
        value
    }
}
