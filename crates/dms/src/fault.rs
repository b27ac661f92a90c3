//! The service's faults, made from a sentence.

use api::generated::dms::{
    InvalidResourceStateFault, ResourceAlreadyExistsFault, ResourceNotFoundFault,
    ResourceQuotaExceededFault,
};

pub(crate) fn not_found(message: impl Into<String>) -> ResourceNotFoundFault {
    ResourceNotFoundFault { message: Some(message.into()) }
}

pub(crate) fn invalid_state(message: impl Into<String>) -> InvalidResourceStateFault {
    InvalidResourceStateFault { message: Some(message.into()) }
}

pub(crate) fn already_exists(message: impl Into<String>, arn: &str) -> ResourceAlreadyExistsFault {
    ResourceAlreadyExistsFault { message: Some(message.into()), resource_arn: Some(arn.to_owned()) }
}

pub(crate) fn quota_exceeded(what: &str, max: usize) -> ResourceQuotaExceededFault {
    ResourceQuotaExceededFault {
        message: Some(format!("The quota for {what} is reached: at most {max} are allowed.")),
    }
}
