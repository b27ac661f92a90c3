//! Errors that every operation may raise, in one place. They are not in the services' models, but
//! clients meet them on the live services.

use api::operation::{Refusal, WireError};
use api::schema::{OperationSchema, ServiceSchema};

/// A value that the service does not accept (HTTP 400).
pub fn invalid_parameter_value<Op>(message: impl Into<String>) -> Refusal<Op> {
    Refusal::common(WireError::unmodelled("InvalidParameterValueException", 400, message))
}

/// Members that contradict each other, or a change that asks for nothing (HTTP 400).
pub fn invalid_parameter_combination<Op>(message: impl Into<String>) -> Refusal<Op> {
    Refusal::common(WireError::unmodelled("InvalidParameterCombinationException", 400, message))
}

/// The operation is known but not built yet (HTTP 501).
pub fn not_implemented(service: &ServiceSchema, operation: &OperationSchema) -> WireError {
    let (id, name) = (service.id, operation.name);
    WireError::unmodelled(
        "NotImplemented",
        501,
        format!("{name} of {id} is not built yet; docs/coverage/{id}.txt lists what is missing."),
    )
}

/// The state could not be made durable, for example because the disk is full (HTTP 503).
pub fn unavailable() -> WireError {
    let message = "The change could not be stored and was not made. Try again; \
                   the server's log says what is wrong.";
    WireError::unmodelled("ServiceUnavailable", 503, message)
}
