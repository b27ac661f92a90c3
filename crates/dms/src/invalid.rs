//! Bad values, found before anything is done.

use api::operation::{Refusal, WireError};

/// A refusal that any operation may give: a bad value, or values that contradict each other.
/// The service's model does not name these errors, yet clients meet them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Invalid {
    /// `InvalidParameterValueException`: one value is wrong.
    Value(String),
    /// `InvalidParameterCombinationException`: values contradict each other, or a modification
    /// asks for no change.
    Combination(String),
}

impl Invalid {
    /// One value is wrong: a sentence that says which, and what is allowed.
    pub fn value(message: impl Into<String>) -> Self {
        Self::Value(message.into())
    }

    /// Values contradict each other: a sentence that says which.
    pub fn combination(message: impl Into<String>) -> Self {
        Self::Combination(message.into())
    }

    /// The text that the user sees.
    pub fn message(&self) -> &str {
        match self {
            Self::Value(message) | Self::Combination(message) => message,
        }
    }
}

impl std::fmt::Display for Invalid {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.message())
    }
}

impl std::error::Error for Invalid {}

impl<Op> From<Invalid> for Refusal<Op> {
    fn from(invalid: Invalid) -> Self {
        let (code, message) = match invalid {
            Invalid::Value(message) => ("InvalidParameterValueException", message),
            Invalid::Combination(message) => ("InvalidParameterCombinationException", message),
        };
        Self::common(WireError::unmodelled(code, 400, message))
    }
}

/// A stranger's text, short enough and clean enough for a message.
pub(crate) fn clip(text: &str) -> String {
    let mut short: String = text.chars().filter(|c| !c.is_control()).take(80).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
