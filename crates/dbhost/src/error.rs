//! What goes wrong, as a sentence for the person who runs the server.

use std::fmt;

/// A failure: what happened, to which thing, and what to do. Holds no secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    text: String,
    is_about_parameters: bool,
}

/// The result of work on a database.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A failure with this text.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_about_parameters: false }
    }

    /// A start that fails until the database is configured in another way.
    pub fn about_parameters(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_about_parameters: true }
    }

    /// Whether another configuration is needed.
    pub fn is_about_parameters(&self) -> bool {
        self.is_about_parameters
    }

    /// Puts what was being done before a cause.
    pub(crate) fn during<E: fmt::Display>(what: impl fmt::Display) -> impl FnOnce(E) -> Self {
        move |cause| Self::new(format!("{what}: {cause}"))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for Error {}
