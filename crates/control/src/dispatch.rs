//! The seam between the request path and the services: a checked request goes in, a value or an
//! error comes out.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use api::operation::WireError;
use api::schema::{OperationSchema, ServiceSchema};
use api::value::Value;

/// Who signed a request, and for which region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The access key id, as in the request's credential scope.
    pub access_key_id: String,
    /// Twelve digits.
    pub account_id: String,
    /// The region of the credential scope, such as `us-east-1`.
    pub region: String,
    /// The principal's ARN, such as `arn:aws:iam::000000000000:root`.
    pub arn: String,
}

/// A request whose size, signature, operation and input have been checked.
#[derive(Debug)]
pub struct Request {
    /// The service that the request is for.
    pub service: &'static ServiceSchema,
    /// The operation of that service.
    pub operation: &'static OperationSchema,
    /// Who asks.
    pub identity: Arc<Identity>,
    /// The id that goes back in `x-amzn-RequestId`: a UUID in its usual text form.
    pub request_id: String,
    /// The decoded and validated input.
    pub input: Value,
}

/// What [`Dispatch::dispatch`] gives back: the output, or the error for the client.
pub type Dispatched<'a> = Pin<Box<dyn Future<Output = Result<Value, WireError>> + Send + 'a>>;

/// What stands behind the request path. It must not panic; where it does, the client gets a
/// well-formed `InternalFailure` and the log says where.
pub trait Dispatch: Send + Sync + 'static {
    /// The services to route for. Asked once, when the server starts.
    fn services(&self) -> Vec<&'static ServiceSchema>;
    /// Whether the operation is built. Others are answered "not implemented" (HTTP 501), before
    /// their input is decoded. Asked once for each operation, when the server starts.
    fn implements(
        &self,
        service: &'static ServiceSchema,
        operation: &'static OperationSchema,
    ) -> bool;
    /// Does what the request asks.
    fn dispatch(&self, request: Request) -> Dispatched<'_>;
    /// For `/healthz`: (service id, whether it works).
    fn health(&self) -> Vec<(String, bool)>;
    /// Adds Prometheus text to `/metrics`.
    fn metrics(&self, out: &mut String);
}
