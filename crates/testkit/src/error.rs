//! One error for all of the kit: a sentence for the person who runs the test.

use std::fmt;

/// What went wrong, to which thing, with the cause appended.
#[derive(Debug)]
pub struct Error(String);

/// Result of everything in this crate.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error that consists of its message alone.
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// For `map_err`: what was being done, followed by the cause and the causes below it.
    pub fn during<E: std::error::Error>(what: impl fmt::Display) -> impl FnOnce(E) -> Self {
        move |cause| {
            let mut message = format!("{what}: {cause}");
            let mut below = cause.source();
            while let Some(next) = below {
                message.push_str(": ");
                message.push_str(&next.to_string());
                below = next.source();
            }
            Self(message)
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}
