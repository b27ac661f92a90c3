//! A server without a port: what stands behind the request path, driven directly.

use std::sync::Arc;
use std::time::Duration;

use api::codec;
use api::generated::rds::SERVICE;
use control::call::Environment;
use control::clock::{Ambient, ManualClock};
use control::dispatch::{Dispatch, Identity, Request};
use control::registry::Control;
use control::seal::Sealer;
use control::store::Store;
use control::workflow::{Driver, Workflows};
use dbhost::Ports;
use rds::{AuthorityFacts, Engines, Integrations, Offers, Patience, World};
use tokio::task::JoinHandle;

use crate::engine::Remembered;
use crate::streams::{Doors, Pretended};
use crate::topics::Remembering;

/// Longest wait for anything.
const PATIENCE: Duration = Duration::from_mins(1);

pub(crate) struct Server {
    control: Control,
    pub(crate) store: Store,
    pub(crate) engine: Arc<Remembered>,
    pub(crate) mariadb: Arc<Remembered>,
    pub(crate) doors: Arc<Doors>,
    pub(crate) streams: Arc<Pretended>,
    pub(crate) topics: Arc<Remembering>,
    environment: Arc<Environment>,
    pub(crate) clock: Arc<ManualClock>,
    world: Arc<World>,
    integrations: Arc<Integrations>,
    workflows: Option<Workflows>,
    background: Vec<JoinHandle<()>>,
}

impl Server {
    /// A server with nothing in it and nothing running beside it.
    pub(crate) fn idle() -> Self {
        let (ambient, clock) = Ambient::seeded(1);
        let environment = Environment::new(ambient, Sealer::new(&[7; 32]));
        let store = Store::in_memory().unwrap();
        let engine = Arc::new(Remembered::of(&["15.14", "18.1", "18.6"]));
        let mariadb = Arc::new(Remembered::of(&["10.6.22", "10.11.14"]));
        let engines = Engines::new(engine.clone()).with_mariadb(mariadb.clone(), true);
        // Below what the product uses; ports are only looked at, nothing listens on them.
        let topics = Arc::<Remembering>::default();
        let offers = Offers {
            topics: topics.clone(),
            authority: Some(AuthorityFacts {
                thumbprint: "00".repeat(20),
                begins_unix_millis: 1_767_000_000_000,
                ends_unix_millis: 2_082_000_000_000,
            }),
        };
        let world = World::new(engines, Ports::new(14_300..=14_399), false, offers);
        let (doors, streams) = (Arc::<Doors>::default(), Arc::<Pretended>::default());
        let integrations = Integrations::new(doors.clone(), streams.clone());
        let services = vec![rds::with_integrations(rds::service(&world), &integrations)];
        let (control, workflows) = Control::new(store.clone(), environment.clone(), services);
        let workflows = Some(workflows);
        let background = Vec::new();
        Self {
            control,
            store,
            engine,
            mariadb,
            doors,
            streams,
            topics,
            environment,
            clock,
            world,
            integrations,
            workflows,
            background,
        }
    }

    /// A server whose workflows run, and databases are kept running.
    pub(crate) async fn start() -> Self {
        Self::start_with(Patience::default().restart).await
    }

    /// The same, where a stream that ended waits so long.
    pub(crate) async fn start_with(restart: Duration) -> Self {
        let mut server = Self::start_without_keeper().await;
        let keeper = server.keep_integrations(restart);
        server.background.push(keeper);
        server
    }

    /// A server whose integrations nobody keeps.
    pub(crate) async fn start_without_keeper() -> Self {
        let mut server = Self::idle();
        let driver = server.driver();
        server.background.push(tokio::spawn(driver.run()));
        let keeper = server.world.start(server.store.clone(), server.environment.clone()).await;
        server.background.push(keeper);
        server
    }

    /// Forgets what this process knows of integrations and streams, as another process would not
    /// know it. Nobody may keep them meanwhile.
    pub(crate) fn forget_integrations(&mut self) {
        self.streams = Arc::default();
        self.integrations = Integrations::new(self.doors.clone(), self.streams.clone());
    }

    /// Tells the warehouses of all integrations.
    pub(crate) async fn join_all(&self) {
        self.integrations.join_all(&self.store).await;
    }

    /// The driver of an idle server.
    pub(crate) fn driver(&mut self) -> Driver {
        let workflows = self.workflows.take().unwrap();
        Driver::new(self.store.clone(), self.environment.clone(), workflows)
    }

    /// Begins to keep integrations, and nothing else.
    pub(crate) fn keep_integrations(&self, restart: Duration) -> JoinHandle<()> {
        // What may mend itself is given no time, so that tests need not wait.
        self.keep_with(Patience { outage: Duration::ZERO, restart, ..Patience::default() })
    }

    /// The same, with this patience.
    pub(crate) fn keep_with(&self, patience: Patience) -> JoinHandle<()> {
        self.integrations.start(self.store.clone(), self.environment.clone(), patience)
    }

    /// Sends a request that is refused with this code; answers the XML.
    pub(crate) async fn refused(&self, operation: &str, form: &str, code: &str) -> String {
        let (status, body) = self.call(operation, form).await;
        assert!(status >= 400 && body.contains(&format!("<Code>{code}<")), "{body}");
        body
    }

    /// Sends a request, written as a form; answers status and XML.
    pub(crate) async fn call(&self, operation: &str, form: &str) -> (u16, String) {
        self.call_as("000000000000", operation, form).await
    }

    /// The same, from this account.
    pub(crate) async fn call_as(
        &self,
        account: &str,
        operation: &str,
        form: &str,
    ) -> (u16, String) {
        let schema = SERVICE.operation(operation).unwrap();
        let identity = Identity {
            access_key_id: "AKIDEXAMPLE".to_owned(),
            account_id: account.to_owned(),
            region: "us-east-1".to_owned(),
            arn: format!("arn:aws:iam::{account}:root"),
        };
        let body = format!("Action={operation}&Version=2014-10-31&{form}");
        let input = codec::decode_input(SERVICE.protocol, schema, body.as_bytes()).unwrap();
        let request = Request {
            service: &SERVICE,
            operation: schema,
            identity: Arc::new(identity),
            request_id: "id".to_owned(),
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
        (encoded.status, String::from_utf8(encoded.body.clone()).unwrap())
    }

    /// Sends a request that must be answered with 200.
    pub(crate) async fn ok(&self, operation: &str, form: &str) -> String {
        let (status, body) = self.call(operation, form).await;
        assert_eq!(status, 200, "{operation}: {body}");
        body
    }

    /// Describes the instance until the answer holds the wanted text.
    pub(crate) async fn until(&self, name: &str, wanted: &str) -> String {
        let form = format!("DBInstanceIdentifier={name}");
        self.shows("DescribeDBInstances", &form, wanted).await
    }

    /// Describes the snapshot until the answer holds the wanted text.
    pub(crate) async fn until_snapshot(&self, name: &str, wanted: &str) -> String {
        let form = format!("DBSnapshotIdentifier={name}");
        self.shows("DescribeDBSnapshots", &form, wanted).await
    }

    /// Asks again and again until the answer holds the wanted text.
    pub(crate) async fn shows(&self, operation: &str, form: &str, wanted: &str) -> String {
        let waited = tokio::time::timeout(PATIENCE, async {
            loop {
                let (_, body) = self.call(operation, form).await;
                if body.contains(wanted) {
                    return body;
                }
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        });
        if let Ok(body) = waited.await {
            return body;
        }
        panic!("never {wanted}: {}", self.call(operation, form).await.1)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for task in &self.background {
            task.abort();
        }
    }
}
