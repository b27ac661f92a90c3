//! The service's faults, made from a sentence.

use api::generated::apprunner::{
    InvalidRequestException, InvalidStateException, ResourceNotFoundException,
    ServiceQuotaExceededException,
};

/// Longest text of a fault, in characters: the model's limit.
const MESSAGE_CHARS_MAX: usize = 600;

/// A bad value, a name that is taken, something that is still in use.
pub(crate) fn invalid(message: impl Into<String>) -> InvalidRequestException {
    InvalidRequestException { message: Some(cut(message.into())) }
}

/// The resource's status does not allow the call.
pub(crate) fn invalid_state(message: impl Into<String>) -> InvalidStateException {
    InvalidStateException { message: Some(cut(message.into())) }
}

/// There is no such resource; `what` is its kind.
pub(crate) fn not_found(what: &str, named: &str) -> ResourceNotFoundException {
    let message = format!("There is no {what} with the ARN {} in this region.", clip(named));
    ResourceNotFoundException { message: Some(cut(message)) }
}

/// There are as many as there may be.
pub(crate) fn quota(what: &str, max: usize, of: &str) -> ServiceQuotaExceededException {
    let message =
        format!("At most {max} {what} are allowed {of}: delete one before you create another.");
    ServiceQuotaExceededException { message: Some(cut(message)) }
}

/// A stranger's text, short enough and clean enough for a message.
pub(crate) fn clip(text: &str) -> String {
    let mut short: String = text.chars().filter(|c| !c.is_control()).take(200).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

fn cut(text: String) -> String {
    if text.chars().count() <= MESSAGE_CHARS_MAX {
        return text;
    }
    let mut short: String = text.chars().take(MESSAGE_CHARS_MAX - 1).collect();
    short.push('…');
    short
}
