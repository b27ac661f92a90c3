//! Loopback ports for instances.

use std::collections::HashSet;
use std::net::TcpListener;
use std::sync::{Arc, Mutex, PoisonError};

use crate::{Error, Result};

/// The ports of a range that are handed out.
#[derive(Clone, Debug)]
pub(crate) struct Ports {
    first: u16,
    count: u16,
    state: Arc<Mutex<State>>,
}

#[derive(Debug)]
struct State {
    next: u16,
    taken: HashSet<u16>,
}

/// A port that nobody else gets until this value is dropped.
#[derive(Debug)]
pub(crate) struct Port {
    pub(crate) number: u16,
    ports: Ports,
}

impl Ports {
    pub(crate) fn new((first, count): (u16, u16)) -> Self {
        let count = count.max(1);
        // Two servers with the same range do not begin with the same ports.
        let next = (std::process::id() % u32::from(count)) as u16;
        let state = State { next, taken: HashSet::new() };
        Self { first, count, state: Arc::new(Mutex::new(state)) }
    }

    /// Hands out a port that nobody listens on. They go round, so that one that was just given
    /// back is not at once another app's.
    pub(crate) fn take(&self) -> Result<Port> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        for _ in 0..self.count {
            let number = self.first.saturating_add(state.next);
            state.next = (state.next + 1) % self.count;
            if !state.taken.contains(&number) && TcpListener::bind(("0.0.0.0", number)).is_ok() {
                state.taken.insert(number);
                return Ok(Port { number, ports: self.clone() });
            }
        }
        Err(Error::new(format!(
            "no port from {} to {} is free for another instance",
            self.first,
            self.first.saturating_add(self.count - 1)
        )))
    }
}

impl Drop for Port {
    fn drop(&mut self) {
        let mut state = self.ports.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.taken.remove(&self.number);
    }
}
