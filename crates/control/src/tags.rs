//! Tags of resources, kept by ARN.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::store::Record;

/// The tags of one resource.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TagSet {
    /// The resource.
    pub arn: String,
    /// Key to value.
    pub tags: BTreeMap<String, String>,
}

impl Record for TagSet {
    const KIND: &'static str = "control/tags";

    fn id(&self) -> String {
        self.arn.clone()
    }
}

/// Limits of tags; each service has its own numbers and reserved prefixes.
#[derive(Clone, Copy, Debug)]
pub struct TagRules {
    /// Most characters of a key; at least one is needed.
    pub key_chars_max: usize,
    /// Most characters of a value.
    pub value_chars_max: usize,
    /// Most tags of a resource.
    pub tags_max: usize,
    /// Prefixes that users may not begin a key or value with.
    pub reserved_prefixes: &'static [&'static str],
    /// Characters allowed beside letters, digits and white space.
    pub punctuation: &'static str,
}

impl TagRules {
    /// Checks one tag.
    ///
    /// # Errors
    /// A sentence that says what is wrong with it.
    pub fn check(&self, key: &str, value: &str) -> Result<(), String> {
        let chars = key.chars().count();
        if chars == 0 || chars > self.key_chars_max {
            return Err(format!("A tag key has 1 to {} characters.", self.key_chars_max));
        }
        if value.chars().count() > self.value_chars_max {
            return Err(format!("A tag value has at most {} characters.", self.value_chars_max));
        }
        for text in [key, value] {
            if let Some(prefix) = self.reserved_prefixes.iter().find(|p| text.starts_with(**p)) {
                return Err(format!("Tag keys and values may not begin with \"{prefix}\"."));
            }
            let allowed =
                |c: char| c.is_alphanumeric() || c.is_whitespace() || self.punctuation.contains(c);
            if !text.chars().all(allowed) {
                return Err(format!(
                    "Tags consist of letters, digits, white space and {}",
                    self.punctuation
                ));
            }
        }
        Ok(())
    }
}
