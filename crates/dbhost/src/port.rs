//! Ports of the loopback interface for databases.

use std::collections::HashMap;
use std::net::{Ipv4Addr, TcpListener};
use std::ops::RangeInclusive;
use std::sync::{Mutex, PoisonError};

use crate::{Error, Result};

/// Hands out ports; one that is held is handed out again only after its release.
#[derive(Debug)]
pub struct Ports {
    range: RangeInclusive<u16>,
    /// Port to the database that holds it.
    held: Mutex<HashMap<u16, String>>,
    /// Whether a server could listen there.
    can_bind: fn(u16) -> bool,
}

impl Ports {
    /// Ports of this range, for databases that ask for none in particular.
    pub fn new(range: RangeInclusive<u16>) -> Self {
        Self { range, held: Mutex::default(), can_bind }
    }

    /// Notes the port of a database that exists.
    pub fn hold(&self, owner: &str, port: u16) {
        self.held().insert(port, owner.to_owned());
    }

    /// Gives back what a database holds.
    pub fn release(&self, owner: &str) {
        self.held().retain(|_, held_by| held_by != owner);
    }

    /// Whether no database holds the port and nobody listens on it.
    pub fn is_free(&self, port: u16) -> bool {
        !self.held().contains_key(&port) && (self.can_bind)(port)
    }

    /// Takes a port for a database, in exchange for the one that it holds: the wanted one, or the
    /// lowest of the range that is free. Taken twice, it is the same as taken once.
    ///
    /// # Errors
    /// When the wanted one, or all of the range, is taken.
    pub fn take(&self, owner: &str, wanted: Option<u16>) -> Result<u16> {
        self.release(owner);
        let mut held = self.held();
        let mut take = |port: u16| {
            let is_free = !held.contains_key(&port) && (self.can_bind)(port);
            is_free.then(|| held.insert(port, owner.to_owned()));
            is_free.then_some(port)
        };
        match wanted {
            Some(port) => {
                take(port).ok_or_else(|| Error::new(format!("port {port} is in use already")))
            }
            None => self.range.clone().find_map(take).ok_or_else(|| {
                Error::new(format!(
                    "no port from {} to {} is free: delete databases, or configure a wider range",
                    self.range.start(),
                    self.range.end()
                ))
            }),
        }
    }

    fn held(&self) -> std::sync::MutexGuard<'_, HashMap<u16, String>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn can_bind(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_somebody_listens_on_is_not_handed_out() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let ports = Ports::new(port..=port);
        assert!(!ports.is_free(port));
        assert!(ports.take("a", None).unwrap_err().to_string().contains("wider range"));
        assert!(ports.take("a", Some(port)).unwrap_err().to_string().contains("in use already"));
    }

    /// Which ports of the machine are free is not for a test to know: here all but one are.
    #[test]
    fn a_port_is_handed_out_once() {
        let ports = Ports { can_bind: |port| port != 7000, ..Ports::new(7000..=7001) };
        assert_eq!(ports.take("a", None), Ok(7001), "the lowest that is free");
        assert_eq!(ports.take("a", None), Ok(7001), "its own, again");
        assert!(ports.take("b", None).unwrap_err().to_string().contains("wider range"));
        assert!(!ports.is_free(7001));
        ports.release("a");
        assert_eq!(ports.take("b", Some(7001)), Ok(7001));
    }
}
