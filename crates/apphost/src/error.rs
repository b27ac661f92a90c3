//! What goes wrong, as a sentence for the person who owns the app.

use std::fmt;

/// A failure: what happened, to which thing, and what to do. Holds no secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(String);

/// The result of work on an app.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A failure with this text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// Puts what was being done before a cause.
    pub(crate) fn during<E: fmt::Display>(what: impl fmt::Display) -> impl FnOnce(E) -> Self {
        move |cause| Self(format!("{what}: {cause}"))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}
