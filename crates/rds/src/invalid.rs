//! Bad values, found before anything is done, and the service's faults, made from a sentence.

use api::generated::rds::{
    DBInstanceAlreadyExistsFault, DBInstanceNotFoundFault, DBParameterGroupNotFoundFault,
    InvalidDBInstanceStateFault,
};
use api::operation::{Refusal, Structure, WireError};
use api::schema::Kind;
use api::value::Value;

/// A refusal that any operation may give: a bad value, or values that contradict each other.
/// The service's model does not name these errors, yet clients meet them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Invalid {
    /// `InvalidParameterValue`: one value is wrong.
    Value(String),
    /// `InvalidParameterCombination`: values contradict each other, a modification asks for no
    /// change, or something is asked for that this server does not carry out.
    Combination(String),
}

impl Invalid {
    pub(crate) fn value(message: impl Into<String>) -> Self {
        Self::Value(message.into())
    }

    pub(crate) fn combination(message: impl Into<String>) -> Self {
        Self::Combination(message.into())
    }
}

impl<Op> From<Invalid> for Refusal<Op> {
    fn from(invalid: Invalid) -> Self {
        let (code, message) = match invalid {
            Invalid::Value(message) => ("InvalidParameterValue", message),
            Invalid::Combination(message) => ("InvalidParameterCombination", message),
        };
        Self::common(WireError::unmodelled(code, 400, message))
    }
}

/// Refuses every member of a request that is not among those that are carried out, by its name:
/// what is asked for and not done must not look done.
pub(crate) fn refuse_others<S: Structure>(input: &S, carried: &[&str]) -> Result<(), Invalid> {
    let Kind::Structure { members } = S::SHAPE.kind else { return Ok(()) };
    let Value::Struct(given) = input.clone().into_value() else { return Ok(()) };
    for (index, _) in given {
        let Some(member) = members.get(usize::from(index)) else { continue };
        if !carried.contains(&member.name) {
            return Err(Invalid::combination(format!(
                "This release of Landfall does not carry out {}.",
                member.name
            )));
        }
    }
    Ok(())
}

/// Whether a request has any member beside these.
pub(crate) fn has_others<S: Structure>(input: &S, these: &[&str]) -> bool {
    refuse_others(input, these).is_err()
}

/// Refuses `true` for what is never done.
pub(crate) fn refuse_true(name: &str, asked: Option<bool>, why: &str) -> Result<(), Invalid> {
    if asked == Some(true) {
        return Err(Invalid::combination(format!("{name} cannot be true: {why}.")));
    }
    Ok(())
}

/// A stranger's text, short enough and clean enough for a message.
pub(crate) fn clip(text: &str) -> String {
    let mut short: String = text.chars().filter(|c| !c.is_control()).take(80).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

pub(crate) fn not_found(name: &str) -> DBInstanceNotFoundFault {
    DBInstanceNotFoundFault { message: Some(format!("DBInstance {} not found.", clip(name))) }
}

pub(crate) fn invalid_state(message: impl Into<String>) -> InvalidDBInstanceStateFault {
    InvalidDBInstanceStateFault { message: Some(message.into()) }
}

pub(crate) fn already_exists() -> DBInstanceAlreadyExistsFault {
    DBInstanceAlreadyExistsFault { message: Some("DB instance already exists".to_owned()) }
}

pub(crate) fn no_parameter_group(name: &str) -> DBParameterGroupNotFoundFault {
    let message = format!("DBParameterGroup not found: {}", clip(name));
    DBParameterGroupNotFoundFault { message: Some(message) }
}
