//! Who is signed in. Sessions are kept in memory: a restart of the server signs everybody out.

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use control::clock::Ambient;
use control::dispatch::Identity;

/// A session ends so long after sign-in, in seconds: a working day.
pub(super) const TIME_MAX_S: i64 = 12 * 60 * 60;
/// It ends earlier when nothing was asked for so long, in seconds.
const IDLE_MAX_S: i64 = 60 * 60;
/// Sessions at a time; the one that was used longest ago gives way.
const SESSIONS_MAX: usize = 1_000;

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub(super) struct Session {
    pub(super) identity: Arc<Identity>,
    /// What the forms of this session carry.
    pub(super) token: String,
}

struct Kept {
    session: Session,
    began_s: i64,
    used_s: i64,
}

/// All who are signed in, by the random value of their cookie.
pub(super) struct Sessions {
    kept: Mutex<HashMap<String, Kept>>,
    ambient: Ambient,
}

impl Sessions {
    pub(super) fn new(ambient: Ambient) -> Self {
        Self { kept: Mutex::default(), ambient }
    }

    /// Begins a session; answers the value of its cookie.
    pub(super) fn begin(&self, identity: Identity) -> String {
        let (id, token) = (random(&self.ambient), random(&self.ambient));
        let now_s = self.now_s();
        let session = Session { identity: Arc::new(identity), token };
        let mut kept = self.kept(now_s);
        if kept.len() >= SESSIONS_MAX {
            let oldest = kept.iter().min_by_key(|(_, kept)| kept.used_s).map(|(id, _)| id.clone());
            oldest.map(|id| kept.remove(&id));
        }
        kept.insert(id.clone(), Kept { session, began_s: now_s, used_s: now_s });
        id
    }

    pub(super) fn find(&self, id: &str) -> Option<Session> {
        let now_s = self.now_s();
        let mut kept = self.kept(now_s);
        let found = kept.get_mut(id)?;
        found.used_s = now_s;
        Some(found.session.clone())
    }

    pub(super) fn end(&self, id: &str) {
        self.kept(self.now_s()).remove(id);
    }

    /// Looks at another region from here on.
    pub(super) fn set_region(&self, id: &str, region: &str) {
        if let Some(found) = self.kept(self.now_s()).get_mut(id) {
            let identity = Identity::clone(&found.session.identity);
            found.session.identity = Arc::new(Identity { region: region.to_owned(), ..identity });
        }
    }

    /// The sessions that have not run out.
    fn kept(&self, now_s: i64) -> MutexGuard<'_, HashMap<String, Kept>> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|_, kept| {
            now_s - kept.began_s < TIME_MAX_S && now_s - kept.used_s < IDLE_MAX_S
        });
        kept
    }

    fn now_s(&self) -> i64 {
        self.ambient.clock.now().unix_millis().div_euclid(1000)
    }
}

/// 256 random bits in hexadecimal digits.
pub(super) fn random(ambient: &Ambient) -> String {
    let mut bytes = [0; 32];
    ambient.entropy.fill(&mut bytes);
    bytes.iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Whether two texts are the same, in a time that does not tell how much of them is.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let differences = one.bytes().zip(other.bytes()).fold(0, |sum, (a, b)| sum | (a ^ b));
    one.len() == other.len() && differences == 0
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use control::clock::{ManualClock, SeededEntropy};

    fn somebody() -> Identity {
        Identity {
            access_key_id: "KEY".to_owned(),
            account_id: "000000000000".to_owned(),
            region: "us-east-1".to_owned(),
            arn: "arn:aws:iam::000000000000:root".to_owned(),
        }
    }

    fn sessions() -> (Sessions, Arc<ManualClock>) {
        let clock = Arc::new(ManualClock::at_unix_millis(1_700_000_000_000));
        let entropy = Arc::new(SeededEntropy::new(7));
        (Sessions::new(Ambient { clock: clock.clone(), entropy }), clock)
    }

    #[test]
    fn a_session_ends_when_nobody_uses_it_and_after_a_day() {
        let (sessions, clock) = sessions();
        let idle = sessions.begin(somebody());
        let used = sessions.begin(somebody());
        assert_ne!(idle, used);
        let half = IDLE_MAX_S / 2 * 1000;
        clock.advance_ms(half);
        assert!(sessions.find(&used).is_some());
        clock.advance_ms(half);
        assert!(sessions.find(&idle).is_none(), "an hour without a request");
        for _ in 1..(TIME_MAX_S / (IDLE_MAX_S / 2) - 1) {
            assert!(sessions.find(&used).is_some());
            clock.advance_ms(half);
        }
        assert!(sessions.find(&used).is_none(), "used, but too old");
    }

    #[test]
    fn sign_out_and_region_belong_to_one_session() {
        let (sessions, _) = sessions();
        let (one, two) = (sessions.begin(somebody()), sessions.begin(somebody()));
        sessions.set_region(&one, "eu-west-1");
        assert_eq!(sessions.find(&one).unwrap().identity.region, "eu-west-1");
        assert_eq!(sessions.find(&two).unwrap().identity.region, "us-east-1");
        assert_ne!(sessions.find(&one).unwrap().token, sessions.find(&two).unwrap().token);
        sessions.end(&one);
        assert!(sessions.find(&one).is_none() && sessions.find(&two).is_some());
    }

    #[test]
    fn sessions_are_bounded() {
        let (sessions, clock) = sessions();
        let first = sessions.begin(somebody());
        clock.advance_ms(1000);
        for _ in 0..SESSIONS_MAX {
            sessions.begin(somebody());
        }
        assert!(sessions.find(&first).is_none());
        assert_eq!(sessions.kept(sessions.now_s()).len(), SESSIONS_MAX);
    }

    #[test]
    fn sameness_looks_at_everything() {
        assert!(is_same("abc", "abc") && is_same("", ""));
        assert!(!is_same("abc", "abd") && !is_same("abc", "ab") && !is_same("", "a"));
    }
}
