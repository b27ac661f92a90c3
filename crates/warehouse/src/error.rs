//! Why the warehouse did not do what it was asked.

use std::fmt;

/// What kind of failure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// There is no such thing.
    NotFound,
    /// There is one of that name already.
    Exists,
    /// The request makes no sense, or is not allowed.
    Refused,
    /// The store failed: a full disk, a damaged file.
    Storage,
}

/// A failure, with a sentence for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// What kind it is.
    pub kind: Kind,
    message: String,
}

/// What an operation of the warehouse answers.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    pub(crate) fn not_found(message: impl Into<String>) -> Self {
        Self { kind: Kind::NotFound, message: message.into() }
    }

    pub(crate) fn exists(message: impl Into<String>) -> Self {
        Self { kind: Kind::Exists, message: message.into() }
    }

    pub(crate) fn refused(message: impl Into<String>) -> Self {
        Self { kind: Kind::Refused, message: message.into() }
    }

    pub(crate) fn storage(message: impl Into<String>) -> Self {
        Self { kind: Kind::Storage, message: message.into() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

impl From<duckdb::Error> for Error {
    fn from(error: duckdb::Error) -> Self {
        Self::storage(error.to_string())
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self::storage(error.to_string())
    }
}
