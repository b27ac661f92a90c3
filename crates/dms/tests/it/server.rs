//! A server without a port: what stands behind the request path, driven directly.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use api::codec;
use api::generated::dms::SERVICE;
use control::call::Environment;
use control::clock::{Ambient, ManualClock};
use control::dispatch::{Dispatch, Identity, Request};
use control::registry::Control;
use control::seal::Sealer;
use control::store::Store;
use control::workflow::{Driver, Workflows};
use dms::World;
use serde_json::Value;
use tokio::task::JoinHandle;

/// Longest wait for anything.
const PATIENCE: Duration = Duration::from_mins(1);

/// Where a transcript stops being interesting: secrets and times of day.
pub(crate) struct Server {
    control: Control,
    pub(crate) store: Store,
    pub(crate) environment: Arc<Environment>,
    pub(crate) world: Arc<World>,
    workflows: Option<Workflows>,
    pub(crate) clock: Arc<ManualClock>,
    folder: Arc<Folder>,
    background: Vec<JoinHandle<()>>,
}

/// A folder that goes with its owner.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Value,
}

impl Answer {
    /// The text at a JSON pointer.
    pub(crate) fn text(&self, pointer: &str) -> &str {
        self.body
            .pointer(pointer)
            .and_then(Value::as_str)
            .unwrap_or_else(|| panic!("no {pointer} in {}", self.body))
    }
}

impl Server {
    /// A server with nothing in it and nothing running beside it.
    pub(crate) fn idle() -> Self {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder =
            std::env::temp_dir().join(format!("landfall-dms-{}-{number}", std::process::id()));
        let (ambient, clock) = Ambient::seeded(1);
        let environment = Environment::new(ambient, Sealer::new(&[7; 32]));
        let store = Store::in_memory().unwrap();
        let world = World::new(&folder);
        let (control, workflows) =
            Control::new(store.clone(), environment.clone(), vec![dms::service(&world)]);
        Self {
            control,
            store,
            environment,
            world,
            workflows: Some(workflows),
            clock,
            folder: Arc::new(Folder(folder)),
            background: Vec::new(),
        }
    }

    /// A server whose workflows and tasks run.
    pub(crate) async fn start() -> Self {
        let mut server = Self::idle();
        let workflows = server.workflows.take().unwrap();
        let driver = Driver::new(server.store.clone(), server.environment.clone(), workflows);
        server.background.push(tokio::spawn(driver.run()));
        server
            .background
            .push(server.world.start(server.store.clone(), server.environment.clone()).await);
        server
    }

    /// The driver of an idle server.
    pub(crate) fn driver(&mut self) -> Driver {
        let workflows = self.workflows.take().unwrap();
        Driver::new(self.store.clone(), self.environment.clone(), workflows)
    }

    /// The server as its next process finds it: the same state and folder, nothing running yet.
    /// The old one has been shut down in order, or is torn off as by `kill -9`.
    pub(crate) async fn next_process(mut self, in_order: bool) -> Self {
        if in_order {
            self.world.shut_down().await;
        }
        for task in self.background.drain(..) {
            task.abort();
        }
        if !in_order {
            self.world.tear_off();
        }
        let world = World::new(&self.folder.0);
        let (control, workflows) =
            Control::new(self.store.clone(), self.environment.clone(), vec![dms::service(&world)]);
        (self.control, self.world) = (control, world);
        let driver = Driver::new(self.store.clone(), self.environment.clone(), workflows);
        self.background.push(tokio::spawn(driver.run()));
        let reconciler = self.world.start(self.store.clone(), self.environment.clone()).await;
        self.background.push(reconciler);
        self
    }

    /// Sends a request.
    pub(crate) async fn call(&self, operation: &str, input: Value) -> Answer {
        let schema = SERVICE.operation(operation).unwrap();
        let identity = Identity {
            access_key_id: "AKIDEXAMPLE".to_owned(),
            account_id: "000000000000".to_owned(),
            region: "us-east-1".to_owned(),
            arn: "arn:aws:iam::000000000000:root".to_owned(),
        };
        let body = serde_json::to_vec(&input).unwrap();
        let input = codec::decode_input(SERVICE.protocol, schema, &body).unwrap();
        let request = Request {
            service: &SERVICE,
            operation: schema,
            identity: Arc::new(identity),
            request_id: "00000000-0000-0000-0000-000000000000".to_owned(),
            input,
        };
        let result = match api::validate::validate(&SERVICE, schema, &request.input) {
            Ok(()) => self.control.dispatch(request).await,
            Err(error) => Err(error),
        };
        let encoded = match result {
            Ok(output) => codec::encode_output(&SERVICE, schema, &output, "id"),
            Err(error) => codec::encode_error(&SERVICE, &error, "id"),
        };
        let body = serde_json::from_slice(&encoded.body).unwrap_or(Value::Null);
        Answer { status: encoded.status, body }
    }

    /// Sends a request that must be answered with 200.
    pub(crate) async fn ok(&self, operation: &str, input: Value) -> Answer {
        let answer = self.call(operation, input).await;
        assert_eq!(answer.status, 200, "{operation}: {}", answer.body);
        answer
    }

    /// Sends a request until the text at a JSON pointer is the wanted one.
    pub(crate) async fn until(
        &self,
        operation: &str,
        input: Value,
        pointer: &str,
        wanted: &str,
    ) -> Answer {
        let waited = tokio::time::timeout(PATIENCE, async {
            loop {
                let answer = self.call(operation, input.clone()).await;
                if answer.body.pointer(pointer).and_then(Value::as_str) == Some(wanted) {
                    return answer;
                }
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        });
        if let Ok(answer) = waited.await {
            return answer;
        }
        panic!("{pointer} never was {wanted}: {}", self.call(operation, input).await.body)
    }

    /// Sends a request until it is answered with this error.
    pub(crate) async fn until_error(&self, operation: &str, input: Value, name: &str) -> Answer {
        self.until(operation, input, "/__type", name).await
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
    server: &'a Server,
    text: String,
}

impl<'a> Transcript<'a> {
    pub(crate) fn new(server: &'a Server) -> Self {
        Self { server, text: String::new() }
    }

    /// Sends a request and writes both sides down.
    pub(crate) async fn say(&mut self, operation: &str, input: Value) -> Answer {
        let answer = self.server.call(operation, input.clone()).await;
        let request = serde_json::to_string(&input).unwrap();
        let body = serde_json::to_string_pretty(&answer.body).unwrap();
        self.text.push_str(&format!("> {operation} {request}\n< {} {body}\n\n", answer.status));
        answer
    }

    /// A line for the reader.
    pub(crate) fn note(&mut self, text: &str) {
        self.text.push_str(&format!("# {text}\n\n"));
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }
}
