//! Sessions: who has signed in. They are gone with the process.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use control::clock::Ambient;
use control::dispatch::Identity;
use control::http::PageRequest;

/// How long a session lasts after its last page.
const IDLE_MAX: Duration = Duration::from_hours(8);
/// Most sessions; the one that rested longest gives way.
const SESSIONS_MAX: usize = 1000;
const COOKIE: &str = "landfall-console";

/// Somebody who has signed in.
#[derive(Debug)]
pub(super) struct Session {
    /// As whom the pages ask.
    pub(super) identity: Arc<Identity>,
    name: String,
    token: String,
}

impl Session {
    /// The token that the session's forms carry.
    pub(super) fn token(&self) -> &str {
        &self.token
    }

    /// Whether a form carries the token; takes as long for a wrong one as for the right one.
    pub(super) fn knows(&self, token: &str) -> bool {
        is_same(token, &self.token)
    }

    /// The cookie that names the session.
    pub(super) fn cookie(&self) -> String {
        let name = &self.name;
        format!("{COOKIE}={name}; Path=/console/; HttpOnly; SameSite=Strict")
    }
}

/// Compares without telling by its time where the difference is.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let difference = one.bytes().zip(other.bytes()).fold(0, |sum, (a, b)| sum | (a ^ b));
    one.len() == other.len() && difference == 0
}

/// All sessions of a server.
#[derive(Debug, Default)]
pub(super) struct Sessions {
    by_name: Mutex<HashMap<String, (Arc<Session>, Instant)>>,
}

impl Sessions {
    /// Begins a session.
    pub(super) fn begin(&self, ambient: &Ambient, identity: Identity) -> Arc<Session> {
        let session = Arc::new(Session {
            identity: Arc::new(identity),
            name: ambient.base32(32),
            token: ambient.base32(32),
        });
        let mut all = self.by_name.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, (_, last)| last.elapsed() < IDLE_MAX);
        if all.len() >= SESSIONS_MAX
            && let Some(oldest) =
                all.iter().min_by_key(|(_, (_, last))| *last).map(|(name, _)| name.clone())
        {
            all.remove(&oldest);
        }
        all.insert(session.name.clone(), (Arc::clone(&session), Instant::now()));
        session
    }

    /// The session that a request's cookie names.
    pub(super) fn find(&self, request: &PageRequest<'_>) -> Option<Arc<Session>> {
        let cookies = request.headers.get_all("cookie").iter().filter_map(|c| c.to_str().ok());
        let mut pairs = cookies.flat_map(|line| line.split(';'));
        let name = pairs.find_map(|pair| pair.trim().strip_prefix(COOKIE)?.strip_prefix('='))?;
        let mut all = self.by_name.lock().unwrap_or_else(PoisonError::into_inner);
        let (session, last) = all.get_mut(name).filter(|(_, last)| last.elapsed() < IDLE_MAX)?;
        *last = Instant::now();
        Some(Arc::clone(session))
    }

    /// Ends a session.
    pub(super) fn end(&self, session: &Session) {
        self.by_name.lock().unwrap_or_else(PoisonError::into_inner).remove(&session.name);
    }
}
