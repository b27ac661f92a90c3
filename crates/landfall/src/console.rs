//! The console: pages for people under `/console/`, made on the server, without scripts.
//!
//! Who signs in gives the same credentials that sign requests. A session is a random name in a
//! cookie that no script can read and no other site can send; every form carries the session's own
//! token besides. What pages show and do goes through the same operations as the API.

mod api;
mod connections;
mod html;
mod services;
mod session;
mod sign_in;

use std::sync::Arc;

use apphost::Host;
use control::clock::Ambient;
use control::credentials::Credentials;
use control::dispatch::Identity;
use control::http::{Page, PageRequest, Pages, Served, is_of_another_site};
use control::registry::Control;

use html::{Html, layout};
use session::{Session, Sessions};

/// What all paths begin with.
const PREFIX: &str = "/console/";
const STYLE: &str = include_str!("console/style.css");

/// Who may sign in.
pub(crate) enum Door {
    /// Those who may sign requests.
    Credentials(Credentials),
    /// Anybody: the server checks no signatures.
    Anybody(Identity),
}

/// The console of one server.
pub(crate) struct Console {
    control: Arc<Control>,
    apps: Arc<Host>,
    door: Door,
    region: String,
    ambient: Ambient,
    sessions: Sessions,
}

/// Who asks for a page, and what for.
struct Visit<'a> {
    request: &'a PageRequest<'a>,
    session: Arc<Session>,
    /// The path after the prefix, in parts, decoded.
    parts: Vec<String>,
}

impl Console {
    pub(crate) fn new(
        control: Arc<Control>,
        apps: Arc<Host>,
        door: Door,
        region: &str,
        ambient: Ambient,
    ) -> Arc<Self> {
        let (region, sessions) = (region.to_owned(), Sessions::default());
        Arc::new(Self { control, apps, door, region, ambient, sessions })
    }

    async fn answer(&self, request: &PageRequest<'_>) -> Page {
        let path = request.path.strip_prefix(PREFIX).unwrap_or_default();
        let decoded: Option<Vec<String>> = path
            .split('/')
            .filter(|part| !part.is_empty())
            .map(|part| html::decode(part.as_bytes(), false))
            .collect();
        let Some(parts) = decoded else { return not_found() };
        if parts == ["style.css"] {
            return page(200, "text/css; charset=utf-8", STYLE.to_owned());
        }
        // A page of another site that sends a form here is refused whatever it knows.
        let checks_origin = request.is_post || matches!(self.door, Door::Anybody(_));
        if checks_origin && is_foreign(request) {
            return message(403, "This form was sent from a page of another site.");
        }
        if parts == ["sign-in"] {
            return self.sign_in(request);
        }
        let Some((session, is_new)) = self.session(request) else { return see("sign-in") };
        let visit = Visit { request, session: Arc::clone(&session), parts };
        let mut answer = self.shown(&visit).await;
        if is_new {
            answer.headers.push(("set-cookie", session.cookie()));
        }
        answer
    }

    async fn shown(&self, visit: &Visit<'_>) -> Page {
        let form = match visit.form() {
            Ok(form) => form,
            Err(refusal) => return *refusal,
        };
        let parts: Vec<&str> = visit.parts.iter().map(String::as_str).collect();
        match (parts.as_slice(), form) {
            ([], None) => see("connections"),
            (["sign-out"], Some(_)) => {
                self.sessions.end(&visit.session);
                see("sign-in")
            }
            (["connections"], None) => self.connections(visit).await,
            (["connections", name], None) => self.connection(visit, name).await,
            (["connections", name], Some(form)) => self.handshake(visit, name, &form).await,
            (["services"], None) => self.services(visit).await,
            (["services", name], None) => self.service(visit, name).await,
            _ => not_found(),
        }
    }
}

impl Visit<'_> {
    /// The fields of a form, once its token is found right; `None`: nothing is asked to change.
    fn form(&self) -> Result<Option<Vec<(String, String)>>, Box<Page>> {
        if !self.request.is_post {
            return Ok(None);
        }
        let fields = html::fields(&self.request.body)
            .ok_or_else(|| Box::new(message(400, "The form could not be read.")))?;
        if !self.session.knows(html::field(&fields, "token")) {
            let text = "This form is out of date: go back, load the page again, and send it again.";
            return Err(Box::new(message(403, text)));
        }
        Ok(Some(fields))
    }

    /// The field that every form carries.
    fn token(&self) -> Html {
        let mut field = Html::default();
        field.raw("<input type=\"hidden\" name=\"token\" value=\"");
        field.text(self.session.token()).raw("\">");
        field
    }

    fn layout(&self, title: &str, refreshes: bool, main: &Html) -> Page {
        layout(title, Some(self), refreshes, main)
    }
}

impl Pages for Console {
    fn prefix(&self) -> &'static str {
        PREFIX
    }

    fn serve<'a>(&'a self, request: PageRequest<'a>) -> Served<'a> {
        Box::pin(async move { self.answer(&request).await })
    }
}

/// Browsers say where a form comes from. Without sign-in the name that the server is called by
/// counts too: other sites can let a name of theirs point here.
fn is_foreign(request: &PageRequest<'_>) -> bool {
    let header = |name| request.headers.get(name).map(hyper::header::HeaderValue::as_bytes);
    let host = header("host").unwrap_or_default();
    let is_same = |origin: &[u8]| origin.strip_prefix(b"http://") == Some(host);
    header("origin").is_some_and(|origin| !is_same(origin))
        || header("sec-fetch-site").is_some_and(|site| request.is_post && site != b"same-origin")
}

/// A page with all headers that keep browsers from doing more than is meant.
fn page(status: u16, content_type: &'static str, body: String) -> Page {
    let policy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; \
                  frame-ancestors 'none'";
    let headers = vec![
        ("content-security-policy", policy.to_owned()),
        ("x-content-type-options", "nosniff".to_owned()),
        ("referrer-policy", "no-referrer".to_owned()),
        ("cache-control", "no-store".to_owned()),
    ];
    Page { status, content_type, headers, body }
}

/// Sends the browser to another page, which it GETs.
fn see(path: &str) -> Page {
    let mut page = page(303, "text/plain; charset=utf-8", String::new());
    page.headers.push(("location", format!("{PREFIX}{path}")));
    page
}

fn message(status: u16, text: &str) -> Page {
    let mut main = Html::default();
    main.raw("<p>").text(text).raw("</p>");
    layout("Landfall", None, false, &main).with_status(status)
}

fn not_found() -> Page {
    message(404, "There is no such page.")
}

/// Changing one thing of a page.
trait Changed {
    fn with_status(self, status: u16) -> Self;
}

impl Changed for Page {
    fn with_status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }
}

/// Whether the server is called by a name that only this machine can give it.
fn is_called_rightly(request: &PageRequest<'_>) -> bool {
    let mut headers = request.headers.clone();
    let host = headers.get("host").cloned();
    if let Some(host) = host.and_then(|host| host.to_str().ok().map(str::to_owned))
        && let Ok(origin) = format!("http://{host}").parse()
    {
        headers.insert("origin", origin);
    }
    !is_of_another_site(&headers)
}
