//! Parameters of an engine: what can be set, to what, and when it counts. The installed server is
//! asked; no list is kept here.

use std::collections::BTreeMap;

use crate::{Error, Result};

/// A parameter of an installed server.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// The name, lower case.
    pub name: String,
    /// Which values it takes.
    pub kind: Kind,
    /// Whether a running server takes a new value over; otherwise it needs a restart.
    pub is_dynamic: bool,
    /// Whether [`Configuration::values`] may be given it by somebody else than the host: not where
    /// a value would break what the host relies on, or point out of the database's folder.
    pub is_changeable: bool,
    /// The value without a setting, as the server writes it.
    pub default: String,
    /// What it does, in a sentence.
    pub description: String,
}

/// The values of a parameter. Numbers are in the server's own units.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// 1 or 0, also `on` and `off`, `true` and `false`, `yes` and `no`.
    Boolean,
    /// A whole number, both ends included.
    Integer {
        /// The smallest.
        min: i64,
        /// The largest.
        max: i64,
    },
    /// A number, both ends included.
    Real {
        /// The smallest.
        min: f64,
        /// The largest.
        max: f64,
    },
    /// One of these.
    Choice(Vec<String>),
    /// Several of these, separated by commas.
    List(Vec<String>),
    /// Any text that the server accepts.
    Text,
}

impl Parameter {
    /// The values, in the notation `0,1`, `1-100`, `a,b`; `None` where that cannot be said.
    pub fn allowed_values(&self) -> Option<String> {
        match &self.kind {
            Kind::Boolean => Some("0,1".to_owned()),
            Kind::Integer { min, max } => Some(format!("{min}-{max}")),
            Kind::Real { min, max } => Some(format!("{min}-{max}")),
            Kind::Choice(values) | Kind::List(values) => Some(values.join(",")),
            Kind::Text => None,
        }
    }

    /// Checks a value as far as that can be done without the server.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&self, value: &str) -> Result<()> {
        let is_valid = match &self.kind {
            Kind::Boolean => BOOLEANS.contains(&&*value.to_ascii_lowercase()),
            Kind::Integer { min, max } => {
                value.parse::<i64>().is_ok_and(|number| (*min..=*max).contains(&number))
            }
            Kind::Real { min, max } => {
                value.parse::<f64>().is_ok_and(|number| (*min..=*max).contains(&number))
            }
            Kind::Choice(values) => values.iter().any(|known| known.eq_ignore_ascii_case(value)),
            Kind::List(values) => value
                .split(',')
                .all(|part| part.is_empty() || values.iter().any(|known| known == part.trim())),
            Kind::Text => value.len() <= TEXT_BYTES_MAX && !value.contains(char::is_control),
        };
        if is_valid {
            return Ok(());
        }
        let allowed = self.allowed_values().map_or_else(
            || format!("text of at most {TEXT_BYTES_MAX} bytes without control characters"),
            |allowed| format!("one of: {allowed}"),
        );
        Err(Error::new(format!("the value of {} must be {allowed}", self.name)))
    }
}

const BOOLEANS: [&str; 8] = ["0", "1", "on", "off", "true", "false", "yes", "no"];
/// Longest text of a parameter.
const TEXT_BYTES_MAX: usize = 4096;

/// What a database runs with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Configuration {
    /// Parameters that differ from the defaults.
    pub values: BTreeMap<String, String>,
    /// Whether the log of changes is kept beside the database, so that it can be restored to any
    /// moment since a backup.
    pub archives: bool,
    /// Whether users other than the administrator are let in over TLS only.
    pub requires_tls: bool,
}
