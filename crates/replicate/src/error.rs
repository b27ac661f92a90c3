//! What can go wrong while rows move, and what to do about it.

use std::fmt;

use crate::postgres::ConnectError;

/// How the pipeline answers an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// The other side went away or was busy: connect again, after a pause.
    Retry,
    /// Trying again cannot help until somebody changes something: the task fails.
    Fatal,
    /// One table or one row is at fault; the error policies decide.
    Data,
}

/// An error with a sentence for the operator.
#[derive(Clone, Debug)]
pub struct Error {
    remedy: Remedy,
    message: String,
    sqlstate: Option<String>,
}

impl Error {
    /// An error that trying again cannot mend. The message says what happened, to what, and what to do.
    pub fn fatal(message: impl Into<String>) -> Self {
        Self { remedy: Remedy::Fatal, message: message.into(), sqlstate: None }
    }

    /// An error of the surroundings: worth another try.
    pub fn retry(message: impl Into<String>) -> Self {
        Self { remedy: Remedy::Retry, message: message.into(), sqlstate: None }
    }

    /// An error of one table or row.
    pub fn data(message: impl Into<String>) -> Self {
        Self { remedy: Remedy::Data, message: message.into(), sqlstate: None }
    }

    /// An error that a server reported, sorted by its SQLSTATE.
    pub fn server(sqlstate: &str, message: &str) -> Self {
        Self {
            remedy: remedy_of(sqlstate),
            message: printable(message),
            sqlstate: Some(sqlstate.to_owned()),
        }
    }

    /// What to do about it.
    pub fn remedy(&self) -> Remedy {
        self.remedy
    }

    /// The server's SQLSTATE, if a server reported the error.
    pub fn sqlstate(&self) -> Option<&str> {
        self.sqlstate.as_deref()
    }

    /// The sentence for the operator.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The same error, with what was being done put in front. Called once, where that is known.
    #[must_use]
    pub fn context(mut self, what: impl fmt::Display) -> Self {
        self.message = format!("{what}: {}", self.message);
        self
    }

    /// The same error, with what the operator can do about it put behind.
    #[must_use]
    pub fn advice(mut self, what: impl fmt::Display) -> Self {
        self.message = format!("{}; {what}", self.message);
        self
    }

    /// The same error with another remedy.
    #[must_use]
    pub fn with_remedy(mut self, remedy: Remedy) -> Self {
        self.remedy = remedy;
        self
    }
}

/// Sorts SQLSTATE codes. Connection loss, shutdown, lock and resource trouble pass by themselves;
/// missing privileges, objects and configuration do not; the rest belongs to the data.
fn remedy_of(sqlstate: &str) -> Remedy {
    match sqlstate {
        // object_in_use: an earlier session still holds the slot.
        "55006" | "55P03" | "25P03" | "57P05" => Remedy::Retry,
        "42501" | "55000" => Remedy::Fatal,
        _ => match sqlstate.get(..2).unwrap_or_default() {
            "08" | "53" | "57" | "58" | "40" => Remedy::Retry,
            "28" | "3D" | "XX" => Remedy::Fatal,
            _ => Remedy::Data,
        },
    }
}

/// A peer's text made safe to show: no control characters, at most 600 characters.
pub(crate) fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(600).collect()
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

impl From<tokio_postgres::Error> for Error {
    fn from(error: tokio_postgres::Error) -> Self {
        match error.as_db_error() {
            Some(db) => {
                let detail = db.detail().map(|d| format!(" ({d})")).unwrap_or_default();
                Self::server(db.code().code(), &format!("{}{detail}", db.message()))
            }
            None if error.is_closed() => Self::retry("the connection was closed"),
            None => Self::retry(printable(&error_chain(&error))),
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self::retry(format!("the connection broke ({})", error.kind()))
    }
}

impl From<ConnectError> for Error {
    fn from(error: ConnectError) -> Self {
        let remedy = if error.is_definite() { Remedy::Fatal } else { Remedy::Retry };
        Self { remedy, message: error.to_string(), sqlstate: None }
    }
}

fn error_chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text.push_str(": ");
        text.push_str(&inner.to_string());
        cause = inner.source();
    }
    text
}
