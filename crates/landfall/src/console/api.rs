//! What pages ask goes through the operations of the API, with all their checks.

use std::sync::Arc;

use api::codec;
use api::schema::ServiceSchema;
use control::dispatch::{Dispatch, Request};
use serde_json::Value;

use super::Console;
use super::session::Session;

/// Most pages of a list that are read.
const PAGES_MAX: usize = 20;

impl Console {
    /// Calls an operation of a service that speaks JSON.
    ///
    /// # Errors
    /// The message of its fault.
    pub(super) async fn ask(
        &self,
        session: &Session,
        service: &'static ServiceSchema,
        operation: &str,
        input: &Value,
    ) -> Result<Value, String> {
        let schema = service.operation(operation).ok_or("there is no such operation")?;
        let bytes = input.to_string().into_bytes();
        let input = codec::decode_input(service.protocol, schema, &bytes)
            .map_err(|error| error.to_string())?;
        api::validate::validate(service, schema, &input).map_err(|error| error.message)?;
        let request = Request {
            service,
            operation: schema,
            identity: Arc::clone(&session.identity),
            request_id: "console".to_owned(),
            input,
        };
        let output = self.control.dispatch(request).await.map_err(|error| error.message)?;
        let encoded = codec::encode_output(service, schema, &output, "console");
        serde_json::from_slice(&encoded.body).map_err(|error| error.to_string())
    }

    /// All pages of a list of App Runner.
    pub(super) async fn list(
        &self,
        session: &Session,
        operation: &str,
        member: &str,
        input: &Value,
    ) -> Result<Vec<Value>, String> {
        let (mut input, mut found) = (input.clone(), Vec::new());
        for _ in 0..PAGES_MAX {
            let service = &api::generated::apprunner::SERVICE;
            let mut page = self.ask(session, service, operation, &input).await?;
            if let Value::Array(more) = page[member].take() {
                found.extend(more);
            }
            match page["NextToken"].take() {
                Value::String(token) => input["NextToken"] = token.into(),
                _ => break,
            }
        }
        Ok(found)
    }
}

/// A member that is text; empty where there is none.
pub(super) fn text<'a>(value: &'a Value, member: &str) -> &'a str {
    value[member].as_str().unwrap_or_default()
}
