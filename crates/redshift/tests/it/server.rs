//! A server without a port: what stands behind the request path, driven directly.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use api::codec;
use api::generated::{redshift as provisioned, redshift_serverless as serverless};
use api::schema::ServiceSchema;
use api::value::Timestamp;
use control::call::{Environment, View};
use control::dispatch::{Dispatch, Identity, Request};
use control::registry::Control;
use control::store::Store;
use control::warehouses::{InboundIntegration, InboundIntegrations};
use control::workflow::{Driver, Workflows};
use redshift::{Host, HostedNamespace, Login, World};
use tokio::task::JoinHandle;

/// Longest wait for anything.
const PATIENCE: Duration = Duration::from_mins(1);

/// Remembers namespaces; fails when told to.
#[derive(Default)]
pub(crate) struct Remembered {
    pub(crate) namespaces: Mutex<BTreeMap<String, HostedNamespace>>,
    pub(crate) logins: Mutex<Vec<Login>>,
    pub(crate) is_broken: AtomicBool,
}

impl Host for Remembered {
    fn put(&self, namespace: &HostedNamespace) -> Result<(), String> {
        if self.is_broken.load(Ordering::SeqCst) {
            return Err("the disk is full".to_owned());
        }
        self.namespaces.lock().unwrap().insert(namespace.id.clone(), namespace.clone());
        Ok(())
    }

    fn remove(&self, id: &str) -> Result<(), String> {
        self.namespaces.lock().unwrap().remove(id);
        Ok(())
    }

    fn admit(&self, login: Login) -> Result<(), String> {
        self.logins.lock().unwrap().push(login);
        Ok(())
    }
}

/// One integration that is always there.
struct Always;

impl InboundIntegrations for Always {
    fn list(&self, _: &View<'_>) -> Vec<InboundIntegration> {
        let uuid = "00000000-0000-4000-8000-000000000001";
        vec![InboundIntegration {
            arn: format!("arn:aws:rds:us-east-1:000000000000:integration:{uuid}"),
            source: "arn:aws:rds:us-east-1:000000000000:db:db".to_owned(),
            target: "arn:aws:redshift-serverless:us-east-1:000000000000:namespace/n".to_owned(),
            status: "needs_attention",
            errors: vec![("Code".to_owned(), "A sentence.".to_owned())],
            created: Timestamp::from_unix_millis(0),
        }]
    }
}

pub(crate) struct Server {
    control: Control,
    pub(crate) store: Store,
    pub(crate) host: Arc<Remembered>,
    pub(crate) world: Arc<World>,
    pub(crate) environment: Arc<Environment>,
    workflows: Option<Workflows>,
    background: Vec<JoinHandle<()>>,
}

impl Server {
    /// A server with nothing in it and nothing running beside it.
    pub(crate) fn idle() -> Self {
        let environment = Environment::seeded(1);
        let store = Store::in_memory().unwrap();
        let host = Arc::<Remembered>::default();
        let world = World::new(host.clone(), "127.0.0.1:5439".parse().unwrap(), false);
        let services =
            vec![redshift::serverless(&world), redshift::provisioned(&world, Arc::new(Always))];
        let (control, workflows) = Control::new(store.clone(), environment.clone(), services);
        let workflows = Some(workflows);
        Self { control, store, host, world, environment, workflows, background: Vec::new() }
    }

    /// A server whose workflows run.
    pub(crate) fn start() -> Self {
        let mut server = Self::idle();
        let driver = server.driver();
        server.background.push(tokio::spawn(driver.run()));
        server
    }

    /// The driver of an idle server.
    pub(crate) fn driver(&mut self) -> Driver {
        let workflows = self.workflows.take().unwrap();
        Driver::new(self.store.clone(), self.environment.clone(), workflows)
    }

    /// Sends a request to Redshift Serverless, written as JSON.
    pub(crate) async fn json(&self, operation: &str, body: &str) -> (u16, String) {
        self.call(&serverless::SERVICE, operation, body).await
    }

    /// Sends a request to Redshift, written as a form.
    pub(crate) async fn form(&self, operation: &str, form: &str) -> (u16, String) {
        let body = format!("Action={operation}&Version=2012-12-01&{form}");
        self.call(&provisioned::SERVICE, operation, &body).await
    }

    async fn call(
        &self,
        service: &'static ServiceSchema,
        operation: &str,
        body: &str,
    ) -> (u16, String) {
        let schema = service.operation(operation).unwrap();
        let identity = Identity {
            access_key_id: "AKIDEXAMPLE".to_owned(),
            account_id: "000000000000".to_owned(),
            region: "us-east-1".to_owned(),
            arn: "arn:aws:iam::000000000000:root".to_owned(),
        };
        let input = codec::decode_input(service.protocol, schema, body.as_bytes()).unwrap();
        let request = Request {
            service,
            operation: schema,
            identity: Arc::new(identity),
            request_id: "id".to_owned(),
            input,
        };
        let result = match api::validate::validate(service, schema, &request.input) {
            Ok(()) => self.control.dispatch(request).await,
            Err(error) => Err(error),
        };
        let encoded = match result {
            Ok(output) => codec::encode_output(service, schema, &output, "id"),
            Err(error) => codec::encode_error(service, &error, "id"),
        };
        (encoded.status, String::from_utf8(encoded.body.clone()).unwrap())
    }

    /// Asks Redshift Serverless again and again until the answer holds the wanted text.
    pub(crate) async fn json_shows(&self, operation: &str, body: &str, wanted: &str) -> String {
        self.until(wanted, || self.json(operation, body)).await
    }

    /// The same of Redshift.
    pub(crate) async fn form_shows(&self, operation: &str, form: &str, wanted: &str) -> String {
        self.until(wanted, || self.form(operation, form)).await
    }

    async fn until<F>(&self, wanted: &str, ask: impl Fn() -> F) -> String
    where
        F: Future<Output = (u16, String)>,
    {
        let deadline = std::time::Instant::now() + PATIENCE;
        loop {
            let (_, body) = ask().await;
            if body.contains(wanted) {
                return body;
            }
            assert!(std::time::Instant::now() < deadline, "never {wanted}: {body}");
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

impl Transcript<'_> {
    pub(crate) async fn json(&mut self, operation: &str, body: &str) {
        let (status, answer) = self.server.json(operation, body).await;
        self.text.push_str(&format!("> {operation} {body}\n< {status} {answer}\n\n"));
    }

    pub(crate) async fn form(&mut self, operation: &str, form: &str) {
        let (status, answer) = self.server.form(operation, form).await;
        let answer = answer.replace("><", ">\n<");
        self.text.push_str(&format!("> {operation} {form}\n< {status} {answer}\n\n"));
    }
}
