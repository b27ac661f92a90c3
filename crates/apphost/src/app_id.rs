//! The name of an app on this host, which is also the name of its folder.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Error, Result};

/// Longest name, in characters.
const LENGTH_MAX: usize = 64;

/// Names an app, a revision or a log: 1 to 64 characters of `a-z`, `0-9`, `-` and `_`, the first of them a
/// letter or a digit. Safe as the name of a folder and as an argument.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AppId(String);

impl AppId {
    /// Checks a name.
    ///
    /// # Errors
    /// When it has another length or other characters.
    pub fn new(name: &str) -> Result<Self> {
        let is_inside = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || b"-_".contains(&c);
        let bytes = name.as_bytes();
        let begins = bytes.first().is_some_and(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
        if !begins || bytes.len() > LENGTH_MAX || !bytes.iter().all(|c| is_inside(*c)) {
            return Err(Error::new(format!(
                "{name:?} cannot name an app or a log on this host: 1 to {LENGTH_MAX} characters of a-z, 0-9, - and _ \
                 can, beginning with a letter or a digit"
            )));
        }
        Ok(Self(name.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for AppId {
    type Error = Error;

    fn try_from(name: String) -> Result<Self> {
        Self::new(&name)
    }
}

impl From<AppId> for String {
    fn from(id: AppId) -> Self {
        id.0
    }
}

impl fmt::Display for AppId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
