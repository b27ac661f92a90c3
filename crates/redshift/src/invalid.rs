//! Bad values, found before anything is done, and the services' faults, made from a sentence.

use api::generated::redshift::{ClusterNotFoundFault, InvalidClusterStateFault};
use api::generated::redshift_serverless::{ConflictException, ResourceNotFoundException};
use api::operation::{Refusal, Structure, WireError};
use api::schema::Kind;
use api::value::Value;

/// A refusal that any operation may give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Invalid {
    /// `ValidationException` of Redshift Serverless.
    Validation(String),
    /// `InvalidParameterValue` of Redshift.
    Value(String),
    /// `InvalidParameterCombination` of Redshift: values contradict each other, or something is
    /// asked for that this server does not carry out.
    Combination(String),
}

impl Invalid {
    pub(crate) fn validation(message: impl Into<String>) -> Self {
        Self::Validation(message.into())
    }

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
            Invalid::Validation(message) => ("ValidationException", message),
            Invalid::Value(message) => ("InvalidParameterValue", message),
            Invalid::Combination(message) => ("InvalidParameterCombination", message),
        };
        Self::common(WireError::unmodelled(code, 400, message))
    }
}

/// The first member of a request that is given and not among those that are carried out: what is
/// asked for and not done must not look done.
fn not_carried<S: Structure>(input: &S, carried: &[&str]) -> Option<String> {
    let Kind::Structure { members } = S::SHAPE.kind else { return None };
    let Value::Struct(given) = input.clone().into_value() else { return None };
    let names = given.into_iter().filter_map(|(index, _)| members.get(usize::from(index)));
    let other = names.map(|member| member.name).find(|name| !carried.contains(name))?;
    Some(format!("This release of Landfall does not carry out {other}."))
}

/// Refuses what Redshift Serverless is asked for and this release does not carry out.
pub(crate) fn refuse_others<S: Structure>(input: &S, carried: &[&str]) -> Result<(), Invalid> {
    not_carried(input, carried).map_or(Ok(()), |text| Err(Invalid::Validation(text)))
}

/// Refuses what Redshift is asked for and this release does not carry out.
pub(crate) fn refuse_other_parameters<S: Structure>(
    input: &S,
    carried: &[&str],
) -> Result<(), Invalid> {
    not_carried(input, carried).map_or(Ok(()), |text| Err(Invalid::Combination(text)))
}

/// A stranger's text, short enough and clean enough for a message.
pub(crate) fn clip(text: &str) -> String {
    let mut short: String = text.chars().filter(|c| !c.is_control()).take(80).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// What is wrong with an administrator's name, as a sentence's end.
pub(crate) fn check_user(name: &str) -> Result<(), String> {
    const RESERVED: [&str; 5] = ["public", "rdsdb", "none", "current_user", "session_user"];
    let plain = |c: char| c.is_ascii_alphanumeric() || "_+.@-".contains(c);
    let fits = (1..=128).contains(&name.len())
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(plain);
    if !fits {
        return Err(
            "must begin with a letter and have at most 128 letters, digits and _ + . @ -, \
                    all of ASCII"
                .to_owned(),
        );
    }
    let lower = name.to_ascii_lowercase();
    if RESERVED.contains(&&*lower) || lower.starts_with("pg_") {
        return Err(format!("cannot be {}, which is reserved", clip(name)));
    }
    Ok(())
}

/// What is wrong with an administrator's password, as a sentence's end.
pub(crate) fn check_password(password: &str) -> Result<(), &'static str> {
    let allowed = |c: char| c.is_ascii_graphic() && !['/', '"', '@', '\'', '\\'].contains(&c);
    let has = |kind: fn(&char) -> bool| password.chars().any(|c| kind(&c));
    let varied =
        has(char::is_ascii_uppercase) && has(char::is_ascii_lowercase) && has(char::is_ascii_digit);
    if (8..=64).contains(&password.len()) && password.chars().all(allowed) && varied {
        return Ok(());
    }
    Err(
        "must have 8 to 64 printable ASCII characters, with an upper-case letter, a lower-case letter and a digit, \
         and without / @ \" ' \\ and spaces",
    )
}

/// What is wrong with the name of a database, as a sentence's end.
pub(crate) fn check_database(name: &str) -> Result<(), &'static str> {
    const RESERVED: [&str; 4] = ["template0", "template1", "padb_harvest", "sys"];
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '$';
    let begins = name.starts_with(|c: char| c.is_ascii_lowercase() || c == '_');
    if (1..=64).contains(&name.len())
        && begins
        && name.chars().all(plain)
        && !RESERVED.contains(&name)
    {
        return Ok(());
    }
    Err(
        "must begin with a lower-case letter, have at most 64 lower-case ASCII letters, digits, _ and $, and not be a \
         database of the engine",
    )
}

pub(crate) fn not_found(what: &str, name: &str) -> ResourceNotFoundException {
    ResourceNotFoundException {
        message: format!("The {what} {} does not exist.", clip(name)),
        resource_name: None,
    }
}

pub(crate) fn conflict(message: impl Into<String>) -> ConflictException {
    ConflictException { message: message.into() }
}

pub(crate) fn no_cluster(name: &str) -> ClusterNotFoundFault {
    ClusterNotFoundFault { message: Some(format!("Cluster {} not found.", clip(name))) }
}

pub(crate) fn cluster_state(message: impl Into<String>) -> InvalidClusterStateFault {
    InvalidClusterStateFault { message: Some(message.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn users_passwords_and_databases() {
        assert!(check_user("admin").is_ok() && check_user("Admin_1").is_ok());
        for wrong in ["", "1a", "a b", "a\"b", "PG_x", "public", "ä"] {
            assert!(check_user(wrong).is_err(), "{wrong}");
        }
        assert!(check_password("Very-$(secret);1").is_ok());
        for wrong in ["Short1", "alllower1", "NODIGITs", "With space1", "With'quote1", "Größer-12"]
        {
            assert!(check_password(wrong).is_err(), "{wrong}");
        }
        assert!(check_database("dev").is_ok());
        for wrong in ["", "Dev", "1a", "a b", "a;b", "template1", &"a".repeat(65)] {
            assert!(check_database(wrong).is_err(), "{wrong}");
        }
    }
}
