//! A server in front of services that do nothing, on a free port of its own.

use std::net::SocketAddr;
use std::sync::Arc;

use api::operation::WireError;
use api::schema::{OperationSchema, ServiceSchema};
use api::value::{Secret, Value};
use control::clock::Ambient;
use control::credentials::{Credentials, Principal};
use control::dispatch::{Dispatch, Dispatched, Identity, Request};
use control::http::{Authentication, Server};
use control::limits::Limits;
use control::pages::{Answered, PageAnswer, PageRequest, Pages};
use control::sigv4::{Rules, SigningKey, Verifier};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// The key that the test servers know.
pub(crate) const KEY: SigningKey<'static> = SigningKey {
    access_key_id: "LKIATEST",
    secret_access_key: "not-much-of-a-secret",
    region: "eu-central-1",
    service: "dms",
};

/// The same key, for another service.
pub(crate) fn key_for(service: &str) -> SigningKey<'_> {
    SigningKey { service, ..KEY }
}

struct Idle;

impl Dispatch for Idle {
    fn services(&self) -> Vec<&'static ServiceSchema> {
        use api::generated::{dms, rds, sts};
        vec![&dms::SERVICE, &rds::SERVICE, &sts::SERVICE]
    }

    fn implements(&self, _: &'static ServiceSchema, operation: &'static OperationSchema) -> bool {
        let built =
            ["DescribeEndpoints", "DeleteConnection", "TestConnection", "GetCallerIdentity"];
        built.contains(&operation.name)
    }

    fn dispatch(&self, request: Request) -> Dispatched<'_> {
        Box::pin(async move {
            match request.operation.name {
                "DeleteConnection" => {
                    let Identity { account_id, region, .. } = &*request.identity;
                    Err(WireError::unmodelled(
                        "NoSuchThing",
                        404,
                        format!("nothing in {account_id} and {region}"),
                    ))
                }
                "TestConnection" => panic!("a handler that panics"),
                _ => Ok(Value::Struct(Vec::new())),
            }
        })
    }

    fn health(&self) -> Vec<(String, bool)> {
        vec![("dms".to_owned(), true), ("rds".to_owned(), true)]
    }

    fn metrics(&self, out: &mut String) {
        out.push_str("idle_services 3\n");
    }
}

/// Pages that say what they were asked, behind this prefix.
struct Leaflets(&'static str);

impl Pages for Leaflets {
    fn prefix(&self) -> &'static str {
        self.0
    }

    fn answer(&self, request: PageRequest) -> Answered<'_> {
        Box::pin(async move {
            assert_ne!(request.path, "/leaflets/panic", "a page that panics");
            let PageRequest { method, path, query, body, .. } = &request;
            PageAnswer {
                status: 203,
                content_type: "text/plain",
                headers: vec![("x-frame-options", "DENY".to_owned())],
                body: format!("{method} {path} {query} {}", String::from_utf8_lossy(body)),
            }
        })
    }
}

/// A running server; it stops when dropped.
pub(crate) struct Running {
    pub(crate) address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    served: JoinHandle<()>,
}

impl Running {
    pub(crate) async fn start(limits: Limits) -> Self {
        let principal =
            Principal::root(KEY.access_key_id, Secret::new(KEY.secret_access_key), "123456789012");
        let verifier = Verifier::new(Credentials::new(vec![principal]), Rules::default());
        Self::start_with(limits, Authentication::Verify(verifier)).await
    }

    pub(crate) async fn start_with(limits: Limits, authentication: Authentication) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let server = Server::new(Arc::new(Idle), authentication, limits, Ambient::system())
            .with_pages(Arc::new(Leaflets("/leaflets")))
            .with_pages(Arc::new(Leaflets("/posters")));
        let (stop, stopped) = oneshot::channel();
        let served = tokio::spawn(server.serve(listener, async {
            let _ = stopped.await;
        }));
        Self { address, stop: Some(stop), served }
    }

    /// Tells the server to stop, and waits until it has.
    pub(crate) async fn stop(mut self) {
        drop(self.stop.take());
        (&mut self.served).await.unwrap();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.served.abort();
    }
}
