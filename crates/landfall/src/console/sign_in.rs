//! Signing in, with what signs requests.

use std::sync::Arc;

use control::dispatch::Identity;
use control::http::{Page, PageRequest};

use super::html::{Html, field, fields, layout};
use super::session::{Session, is_same};
use super::{Changed, Console, Door, is_called_rightly, message, see};

impl Console {
    /// The session of a request, and whether it has just begun. Where anybody may do anything,
    /// there is one for everybody who calls the server by a name of this machine.
    pub(super) fn session(&self, request: &PageRequest<'_>) -> Option<(Arc<Session>, bool)> {
        if let Some(session) = self.sessions.find(request) {
            return Some((session, false));
        }
        match &self.door {
            Door::Anybody(identity) if is_called_rightly(request) => {
                Some((self.sessions.begin(&self.ambient, identity.clone()), true))
            }
            _ => None,
        }
    }

    pub(super) fn sign_in(&self, request: &PageRequest<'_>) -> Page {
        let Door::Credentials(credentials) = &self.door else {
            return message(403, "Call this server by localhost or by its address.");
        };
        if !request.is_post {
            return self.sign_in_page(None);
        }
        let Some(fields) = fields(&request.body) else {
            return message(400, "The form could not be read.");
        };
        let region = field(&fields, "region");
        let is_region = !region.is_empty()
            && region.len() <= 64
            && region.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let principal = credentials
            .find(field(&fields, "key").trim())
            .filter(|known| {
                let secret = known.secret_access_key.expose();
                is_same(field(&fields, "secret").trim(), secret)
            })
            .filter(|_| is_region);
        let Some(principal) = principal else {
            tracing::warn!("somebody could not sign in to the console");
            let text = "No such access key, another secret, or no such region. \
                        `landfall env` prints the credentials.";
            return self.sign_in_page(Some(text)).with_status(403);
        };
        let identity = Identity {
            access_key_id: principal.access_key_id.clone(),
            account_id: principal.account_id.clone(),
            region: region.to_owned(),
            arn: principal.arn.clone(),
        };
        let session = self.sessions.begin(&self.ambient, identity);
        let mut page = see("connections");
        page.headers.push(("set-cookie", session.cookie()));
        page
    }

    fn sign_in_page(&self, refusal: Option<&str>) -> Page {
        let mut main = Html::default();
        if let Some(refusal) = refusal {
            main.raw("<p role=\"alert\" class=\"bad\">").text(refusal).raw("</p>");
        }
        main.raw("<form method=\"post\" action=\"/console/sign-in\" class=\"fields\">");
        main.raw("<label>Access key id <input name=\"key\" required autofocus></label>");
        main.raw("<label>Secret access key <input name=\"secret\" type=\"password\" required>");
        main.raw("</label><label>Region <input name=\"region\" required value=\"");
        main.text(&self.region).raw("\"></label><button>Sign in</button></form>");
        layout("Sign in", None, false, &main)
    }
}
