//! The handshake through a provider's own pages.
//!
//! The console keeps who began a walk under a random state, for a short time and for one use: what
//! comes back counts only for the session that began it. The way back ends on a page that goes on by
//! itself, because browsers send a strict cookie only where a page of this server leads.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use api::generated::landfall::{self, BeginHandshakeRequest, CompleteHandshakeRequest, ops as own};
use api::value::Secret;
use control::clock::Ambient;
use control::pages::{PageAnswer, PageRequest};
use hyper::header;

use super::connections;
use super::form::{self, Form};
use super::html::{self, Frame, Html};
use super::session::{is_same, random};
use super::{Console, Visit, see_other};

const PART: &str = "/console/connections";
/// How long a person may take at the provider, in seconds.
const TIME_MAX_S: i64 = 10 * 60;
/// Walks at a time; the oldest gives way.
const WALKS_MAX: usize = 1_000;

/// A handshake that has led to the provider.
struct Walk {
    session: String,
    connection_arn: String,
    repository_url: String,
    redirect_url: String,
    verifier: String,
    began_s: i64,
}

/// All of them, by their states.
pub(super) struct Walks {
    begun: Mutex<HashMap<String, Walk>>,
    ambient: Ambient,
}

impl Walks {
    pub(super) fn new(ambient: Ambient) -> Self {
        Self { begun: Mutex::default(), ambient }
    }

    fn now_s(&self) -> i64 {
        self.ambient.clock.now().unix_millis().div_euclid(1000)
    }

    /// Those that have not run out.
    fn begun(&self) -> MutexGuard<'_, HashMap<String, Walk>> {
        let oldest_s = self.now_s() - TIME_MAX_S;
        let mut begun = self.begun.lock().unwrap_or_else(PoisonError::into_inner);
        begun.retain(|_, walk| walk.began_s > oldest_s);
        begun
    }

    fn begin(&self, state: String, walk: Walk) {
        let mut begun = self.begun();
        if begun.len() >= WALKS_MAX {
            let oldest = begun.iter().min_by_key(|(_, walk)| walk.began_s);
            let oldest = oldest.map(|(state, _)| state.clone());
            oldest.map(|state| begun.remove(&state));
        }
        begun.insert(state, walk);
    }

    /// The walk of this state, which is over with that; none where another session began it.
    fn end(&self, state: &str, session: &str) -> Option<Walk> {
        let mut begun = self.begun();
        let is_own = begun.get(state).is_some_and(|walk| is_same(&walk.session, session));
        if is_own { begun.remove(state) } else { None }
    }
}

/// Leads to the provider.
pub(super) async fn begin(
    console: &Console,
    visit: &Visit<'_>,
    arn: &str,
    form: &Form,
    session: &str,
) -> PageAnswer {
    let Some(repository) = form.filled("repository_url") else {
        let problem = "Name a repository that the token is to be tried at.";
        return connections::show(console, visit, arn, Some(problem)).await;
    };
    let ambient = &console.walks.ambient;
    let (state, verifier) = (random(ambient), random(ambient));
    let host = visit.request.headers.get(header::HOST).and_then(|host| host.to_str().ok());
    let input = BeginHandshakeRequest {
        connection_arn: arn.to_owned(),
        repository_url: repository.to_owned(),
        redirect_url: format!("http://{}/console/oauth", host.unwrap_or("localhost")),
        state: Secret::new(state.as_str()),
        code_verifier: Secret::new(verifier.as_str()),
    };
    let begun = console.call::<own::BeginHandshake>(&landfall::SERVICE, visit, input).await;
    let begun = match begun {
        Ok(begun) => begun,
        Err(error) => return connections::show(console, visit, arn, Some(&error.message)).await,
    };
    let walk = Walk {
        session: session.to_owned(),
        connection_arn: arn.to_owned(),
        repository_url: repository.to_owned(),
        redirect_url: begun.redirect_url,
        verifier,
        began_s: console.walks.now_s(),
    };
    console.walks.begin(state, walk);
    let mut main = Html::new();
    main.markup("<p role=\"status\">The provider asks you for its permission.</p>\n<p><a rel=\"noreferrer\" href=\"");
    main.text(&begun.authorize_url).markup("\">Go on to the provider</a></p>\n");
    let frame = Frame {
        title: "To the provider",
        session: Some(visit.session),
        part: PART,
        reload_after_s: None,
    };
    leading_to(html::page(200, &frame, &main), &begun.authorize_url)
}

/// A page that goes on by itself. A redirect would be held up by the policy for forms, or come
/// without the session.
fn leading_to(mut answer: PageAnswer, place: &str) -> PageAnswer {
    answer.headers.push(("refresh", format!("0;url={place}")));
    answer
}

/// Where the provider leads back to: goes on to [`finish`].
pub(super) fn back(request: &PageRequest) -> PageAnswer {
    let query = Form::read(request.query.as_bytes());
    let fields: Vec<String> = ["state", "code", "error"]
        .into_iter()
        .filter_map(|name| Some(format!("{name}={}", form::encoded(query.filled(name)?))))
        .collect();
    let place = format!("/console/oauth/finish?{}", fields.join("&"));
    let mut main = Html::new();
    main.markup("<p><a href=\"").text(&place).markup("\">Go on</a></p>\n");
    let frame =
        Frame { title: "Back from the provider", session: None, part: "", reload_after_s: None };
    leading_to(html::page(200, &frame, &main), &place)
}

/// Gives what came back to the connection, if this session began it.
pub(super) async fn finish(console: &Console, visit: &Visit<'_>, session: &str) -> PageAnswer {
    let query = visit.query();
    let Some(walk) = console.walks.end(query.get("state"), session) else {
        let text = "This is no way back of a handshake that this session began within the last ten \
                    minutes. Begin it anew at the connection.";
        return html::notice(400, Some(visit.session), "Refused", text);
    };
    let code = query.filled("code").map(Secret::new);
    let error = query.filled("error").filter(|_| code.is_none());
    let is_code = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    let error = error.map(|error| error.chars().filter(is_code).take(64).collect::<String>());
    let input = CompleteHandshakeRequest {
        connection_arn: walk.connection_arn.clone(),
        provider_error: match (&code, error) {
            (Some(_), _) => None,
            (None, Some(error)) if !error.is_empty() => Some(error),
            (None, _) => Some("it sent neither a code nor an error".to_owned()),
        },
        credential: None,
        authorization_code: code,
        code_verifier: Some(Secret::new(walk.verifier)),
        redirect_url: Some(walk.redirect_url),
        user_name: None,
        repository_url: Some(walk.repository_url),
    };
    let arn = walk.connection_arn;
    match console.call::<own::CompleteHandshake>(&landfall::SERVICE, visit, input).await {
        Ok(_) => see_other(&format!("{PART}/{}", form::encoded(&arn))),
        Err(error) if error.code == "ResourceNotFoundException" => visit.refused(&error),
        Err(error) => connections::show(console, visit, &arn, Some(&error.message)).await,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use control::clock::{ManualClock, SeededEntropy};
    use std::sync::Arc;

    fn walk(session: &str, began_s: i64) -> Walk {
        Walk {
            session: session.to_owned(),
            connection_arn: "arn".to_owned(),
            repository_url: "https://host/a/b".to_owned(),
            redirect_url: "http://127.0.0.1/console/oauth".to_owned(),
            verifier: "v".to_owned(),
            began_s,
        }
    }

    #[test]
    fn a_walk_belongs_to_its_session_and_ends_once() {
        let clock = Arc::new(ManualClock::at_unix_millis(1_700_000_000_000));
        let entropy = Arc::new(SeededEntropy::new(7));
        let walks = Walks::new(Ambient { clock: clock.clone(), entropy });
        walks.begin("one".to_owned(), walk("mine", walks.now_s()));
        assert!(walks.end("one", "another").is_none());
        assert!(walks.end("two", "mine").is_none());
        assert!(walks.end("one", "mine").is_some());
        assert!(walks.end("one", "mine").is_none(), "a second time");
        walks.begin("late".to_owned(), walk("mine", walks.now_s()));
        clock.advance_ms(TIME_MAX_S * 1000);
        assert!(walks.end("late", "mine").is_none());
        for number in 0..=WALKS_MAX {
            walks.begin(number.to_string(), walk("mine", walks.now_s()));
        }
        assert_eq!(walks.begun().len(), WALKS_MAX);
    }
}
