//! The console: pages under `/console/` on the port of the API.
//!
//! What the API can answer, the pages ask through the same dispatch as signed requests, as the
//! principal who signed in: validation, account and region are those of the API. Only what has no
//! operation (logs, instances, counters) comes from the host of the apps, and only for services that
//! DescribeService has shown.

mod connections;
mod form;
mod html;
mod logs;
mod oauth;
mod origin;
mod rates;
mod services;
mod session;
mod sign_in;
mod webhook;

use std::sync::Arc;

use api::operation::{Operation, Structure, WireError};
use api::schema::ServiceSchema;
use api::validate;
use apphost::Host;
use control::clock::Ambient;
use control::credentials::Credentials;
use control::dispatch::{Dispatch, Identity, Request};
use control::pages::{Answered, PageAnswer, PageRequest, Pages};
use hyper::Method;
use hyper::header;

use form::Form;
use oauth::Walks;
use rates::Rates;
use session::{Session, Sessions, is_same};

/// What the names of its cookies begin with; the port follows.
pub(crate) const COOKIE: &str = "landfall-console-";

const STYLE: &str = include_str!("console/style.css");
const SCRIPT: &str = include_str!("console/live.js");

/// Largest form, in bytes: a key for ssh and some texts.
const FORM_BYTES_MAX: usize = 64 * 1024;

/// Nothing is loaded from elsewhere, framed, or run that does not come as a file of the server.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; \
                      connect-src 'self'; form-action 'self'; base-uri 'none'; \
                      frame-ancestors 'none'";

/// Sent with every page. With a stricter referrer policy browsers would hide the origin of forms,
/// which is checked.
const HEADERS: [(&str, &str); 6] = [
    ("content-security-policy", POLICY),
    ("x-frame-options", "DENY"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// Who is let in.
#[derive(Debug)]
pub(crate) enum Admission {
    /// Principals that know their secret; they begin in this region.
    Verify {
        /// Those who may sign requests.
        credentials: Credentials,
        /// The region of a new session.
        region: String,
    },
    /// Anybody, where the server checks no signatures.
    AcceptAny(Identity),
}

/// The pages.
pub(crate) struct Console {
    dispatch: Arc<dyn Dispatch>,
    host: Arc<Host>,
    admission: Admission,
    sessions: Sessions,
    rates: Arc<Rates>,
    /// Handshakes that lead through a provider's pages.
    walks: Walks,
    /// The name of the cookie. Browsers do not tell ports apart, so it holds the port.
    cookie: String,
}

impl Console {
    /// A console over these services and apps, for a server on this port.
    pub(crate) fn new(
        dispatch: Arc<dyn Dispatch>,
        host: Arc<Host>,
        admission: Admission,
        ambient: Ambient,
        port: u16,
    ) -> Self {
        Self {
            dispatch,
            host,
            admission,
            sessions: Sessions::new(ambient.clone()),
            walks: Walks::new(ambient),
            rates: Arc::new(Rates::new()),
            cookie: format!("{COOKIE}{port}"),
        }
    }

    /// Begins to count requests.
    pub(crate) fn start(&self) -> tokio::task::JoinHandle<()> {
        tokio::spawn(Arc::clone(&self.rates).watch(Arc::clone(&self.host)))
    }

    /// Asks a service, as the one who signed in.
    async fn call<Op: Operation>(
        &self,
        service: &'static ServiceSchema,
        visit: &Visit<'_>,
        input: Op::Input,
    ) -> Result<Op::Output, WireError> {
        let input = input.into_value();
        validate::validate(service, Op::SCHEMA, &input)?;
        let request = Request {
            service,
            operation: Op::SCHEMA,
            identity: Arc::clone(&visit.session.identity),
            request_id: visit.request.request_id.clone(),
            input,
        };
        self.dispatch.dispatch(request).await.map(Op::Output::from_value)
    }

    async fn serve(&self, request: &PageRequest) -> PageAnswer {
        if let Admission::AcceptAny(_) = self.admission
            && let Err(why) = origin::check_host(&request.headers)
        {
            return html::notice(403, None, "Refused", why);
        }
        let path = request.path.strip_prefix(self.prefix()).unwrap_or_default();
        let form = match request.method {
            Method::GET | Method::HEAD => None,
            Method::POST => match read_form(request) {
                Ok(form) => Some(form),
                Err((status, why)) => return html::notice(status, None, "Refused", why),
            },
            _ => {
                let text = "Pages are asked for by GET, and forms are sent by POST.";
                let mut answer = html::notice(405, None, "Method not allowed", text);
                answer.headers.push(("allow", "GET, HEAD, POST".to_owned()));
                return answer;
            }
        };
        match path {
            "/style.css" => return file("text/css; charset=utf-8", STYLE),
            "/live.js" => return file("text/javascript; charset=utf-8", SCRIPT),
            "/sign-in" => return self.sign_in(request, form.as_ref()),
            // Browsers do not send the session along on the way back from another site.
            "/oauth" if form.is_none() => return oauth::back(request),
            _ => {}
        }
        let Some((cookie, session)) = self.visitor(request) else {
            return sign_in::first(request);
        };
        let visit = Visit { request, session: &session };
        match form {
            None if path == "/oauth/finish" => oauth::finish(self, &visit, &cookie).await,
            None => self.get(path, &visit).await,
            Some(form) if !is_same(form.get("token"), &session.token) => html::notice(
                403,
                Some(&session),
                "Refused",
                "This form is not one of your session. Go back, load the page anew and try again.",
            ),
            Some(form) => self.post(path, &visit, &form, &cookie).await,
        }
    }

    async fn get(&self, path: &str, visit: &Visit<'_>) -> PageAnswer {
        match path
            .split_at(path.get(1..).and_then(|rest| rest.find('/')).map_or(path.len(), |at| at + 1))
        {
            ("" | "/", "") => see_other("/console/services"),
            ("/services", "" | "/") => services::list(self, visit).await,
            ("/services", arn) => services::show(self, visit, &form::decoded(&arn[1..])).await,
            ("/connections", "" | "/") => connections::list(self, visit).await,
            ("/connections", arn) => {
                connections::show(self, visit, &form::decoded(&arn[1..]), None).await
            }
            _ => no_page(visit),
        }
    }

    async fn post(&self, path: &str, visit: &Visit<'_>, form: &Form, cookie: &str) -> PageAnswer {
        match path {
            "/sign-out" => {
                self.sessions.end(cookie);
                let mut answer = see_other("/console/sign-in");
                answer.headers.push(("set-cookie", self.cookie_header("", 0)));
                answer
            }
            "/region" => match form.filled("region").filter(|region| sign_in::is_region(region)) {
                Some(region) => {
                    self.sessions.set_region(cookie, region);
                    see_other("/console/services")
                }
                None => html::notice(400, Some(visit.session), "Refused", sign_in::NO_REGION),
            },
            _ => match (path.strip_prefix("/connections/"), path.strip_prefix("/services/")) {
                (Some(arn), _) if form.get("by") == "provider" => {
                    oauth::begin(self, visit, &form::decoded(arn), form, cookie).await
                }
                (Some(arn), _) => {
                    connections::handshake(self, visit, &form::decoded(arn), form).await
                }
                (None, Some(arn)) => webhook::renew(self, visit, &form::decoded(arn)).await,
                (None, None) => no_page(visit),
            },
        }
    }

    /// The one who is signed in, and the cookie that says so.
    fn visitor(&self, request: &PageRequest) -> Option<(String, Session)> {
        let headers = request.headers.get_all(header::COOKIE).into_iter();
        let cookies = headers.filter_map(|header| header.to_str().ok());
        let mut pairs = cookies.flat_map(|header| header.split(';')).map(str::trim);
        pairs.find_map(|pair| {
            let id = pair.strip_prefix(&self.cookie)?.strip_prefix('=')?;
            Some((id.to_owned(), self.sessions.find(id)?))
        })
    }

    fn cookie_header(&self, value: &str, seconds: i64) -> String {
        let name = &self.cookie;
        format!("{name}={value}; Path=/console; Max-Age={seconds}; HttpOnly; SameSite=Strict")
    }
}

impl Pages for Console {
    fn prefix(&self) -> &'static str {
        "/console"
    }

    fn answer(&self, request: PageRequest) -> Answered<'_> {
        Box::pin(async move {
            let mut answer = self.serve(&request).await;
            let own = HEADERS.iter().map(|(name, value)| (*name, (*value).to_owned()));
            answer.headers.extend(own);
            if !answer.headers.iter().any(|(name, _)| *name == "cache-control") {
                answer.headers.push(("cache-control", "no-store".to_owned()));
            }
            answer
        })
    }
}

/// A request of somebody who is signed in.
struct Visit<'a> {
    request: &'a PageRequest,
    session: &'a Session,
}

impl Visit<'_> {
    fn query(&self) -> Form {
        Form::read(self.request.query.as_bytes())
    }

    /// The page of an error that a service answered.
    fn refused(&self, error: &WireError) -> PageAnswer {
        let is_missing = error.code == "ResourceNotFoundException";
        let (status, title) =
            if is_missing { (404, "Not found") } else { (error.status, "Refused") };
        html::notice(status, Some(self.session), title, &error.message)
    }
}

/// Reads a form that a page of ours sent.
fn read_form(request: &PageRequest) -> Result<Form, (u16, &'static str)> {
    origin::check(&request.headers).map_err(|why| (403, why))?;
    let kind = request.headers.get(header::CONTENT_TYPE).map_or(&b""[..], |kind| kind.as_bytes());
    if !kind.starts_with(b"application/x-www-form-urlencoded") {
        return Err((415, "Forms are sent as application/x-www-form-urlencoded."));
    }
    if request.body.len() > FORM_BYTES_MAX {
        return Err((413, "The form is larger than 64 KiB."));
    }
    Ok(Form::read(&request.body))
}

fn no_page(visit: &Visit<'_>) -> PageAnswer {
    html::notice(404, Some(visit.session), "Not found", "There is no such page.")
}

fn see_other(place: &str) -> PageAnswer {
    PageAnswer {
        status: 303,
        content_type: "text/plain; charset=utf-8",
        headers: vec![("location", place.to_owned())],
        body: String::new(),
    }
}

/// A file of the program. Browsers ask again each time, because the program may be another one.
fn file(content_type: &'static str, body: &str) -> PageAnswer {
    let headers = vec![("cache-control", "no-cache".to_owned())];
    PageAnswer { status: 200, content_type, headers, body: body.to_owned() }
}
