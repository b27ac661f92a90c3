//! Sign-in: the same access keys as for signed requests.

use control::dispatch::Identity;
use control::pages::{PageAnswer, PageRequest};
use hyper::Method;

use super::form::{self, Form};
use super::html::{self, Frame, Html};
use super::session::TIME_MAX_S;
use super::{Admission, Console, see_other};

/// Where one is led that has not signed in.
const PAGE: &str = "/console/sign-in";
/// Where one begins.
const HOME: &str = "/console/services";

pub(super) const NO_REGION: &str =
    "A region has 1 to 64 small letters, digits and hyphens, such as us-east-1.";
const WRONG: &str = "The access key id or the secret access key is wrong.";

/// Leads to the sign-in, and from there back to where one wanted to go.
pub(super) fn first(request: &PageRequest) -> PageAnswer {
    if request.method == Method::POST || request.path.len() <= "/console/".len() {
        return see_other(PAGE);
    }
    see_other(&format!("{PAGE}?next={}", form::encoded(&request.path)))
}

/// Whether a text can be the name of a region.
pub(super) fn is_region(text: &str) -> bool {
    let is_inside = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
    (1..=64).contains(&text.len()) && text.bytes().all(is_inside)
}

impl Console {
    /// The sign-in's page, and what becomes of its form.
    pub(super) fn sign_in(&self, request: &PageRequest, form: Option<&Form>) -> PageAnswer {
        let Some(form) = form else {
            let query = Form::read(request.query.as_bytes());
            return self.sign_in_page(200, query.get("next"), "", None);
        };
        let (key, next) = (form.get("access_key_id").trim(), form.get("next"));
        let Some(identity) = self.admit(form) else {
            tracing::info!("a sign-in to the console was refused");
            return self.sign_in_page(403, next, key, Some(WRONG));
        };
        let region = form.filled("region").unwrap_or(&identity.region);
        if !is_region(region) {
            return self.sign_in_page(400, next, key, Some(NO_REGION));
        }
        let identity = Identity { region: region.to_owned(), ..identity };
        tracing::info!(access_key_id = identity.access_key_id, "signed in to the console");
        let id = self.sessions.begin(identity);
        let mut answer = see_other(own_path(next).unwrap_or(HOME));
        answer.headers.push(("set-cookie", self.cookie_header(&id, TIME_MAX_S)));
        answer
    }

    fn admit(&self, form: &Form) -> Option<Identity> {
        let key = form.filled("access_key_id")?;
        match &self.admission {
            Admission::Verify { credentials, region } => {
                let principal = credentials.find(key)?;
                let secret = form.get("secret_access_key").trim();
                let is_proved = principal.is_proved_by(secret, form.filled("session_token"));
                is_proved.then(|| Identity {
                    access_key_id: principal.access_key_id.clone(),
                    account_id: principal.account_id.clone(),
                    region: region.clone(),
                    arn: principal.arn.clone(),
                })
            }
            Admission::AcceptAny(default) => {
                // As with requests: an account's number may stand where the key belongs.
                let is_account = key.len() == 12 && key.bytes().all(|b| b.is_ascii_digit());
                let account_id = if is_account { key } else { &default.account_id };
                Some(Identity {
                    access_key_id: key.chars().take(128).collect(),
                    account_id: account_id.to_owned(),
                    region: default.region.clone(),
                    arn: format!("arn:aws:iam::{account_id}:root"),
                })
            }
        }
    }

    fn sign_in_page(
        &self,
        status: u16,
        next: &str,
        key: &str,
        problem: Option<&'static str>,
    ) -> PageAnswer {
        let (region, is_open) = match &self.admission {
            Admission::Verify { region, .. } => (region, false),
            Admission::AcceptAny(default) => (&default.region, true),
        };
        let mut main = Html::new();
        if let Some(problem) = problem {
            main.markup("<p role=\"alert\">").markup(problem).markup("</p>\n");
        }
        if is_open {
            main.markup("<p class=\"note\">This server checks no signatures: any access key is let in.</p>\n");
        }
        main.markup("<form class=\"card\" method=\"post\" action=\"/console/sign-in\">\n");
        main.markup("<p><label for=\"access_key_id\">Access key id</label>\n<input id=\"access_key_id\" name=\"access_key_id\" required autofocus autocomplete=\"username\" spellcheck=\"false\" maxlength=\"128\" value=\"");
        main.text(key).markup("\"></p>\n");
        main.markup("<p><label for=\"secret_access_key\">Secret access key</label>\n<input id=\"secret_access_key\" name=\"secret_access_key\" type=\"password\" autocomplete=\"current-password\"");
        main.markup(if is_open { "" } else { " required" }).markup("></p>\n");
        main.markup("<p><label for=\"session_token\">Session token <small>(only for temporary credentials)</small></label>\n<input id=\"session_token\" name=\"session_token\" type=\"password\" autocomplete=\"off\"></p>\n");
        main.markup("<p><label for=\"region\">Region</label>\n<input id=\"region\" name=\"region\" required spellcheck=\"false\" maxlength=\"64\" value=\"");
        main.text(region).markup("\"></p>\n");
        main.markup("<input type=\"hidden\" name=\"next\" value=\"");
        main.text(own_path(next).unwrap_or_default()).markup("\">\n");
        main.markup("<p><button class=\"main\">Sign in</button></p>\n</form>\n");
        main.markup("<p class=\"note\"><code>landfall env</code> prints the access key of this server.</p>\n");
        let frame = Frame { title: "Sign in", session: None, part: "", reload_after_s: None };
        html::page(status, &frame, &main)
    }
}

/// A path of the console to go on to; nothing else is gone to.
fn own_path(next: &str) -> Option<&str> {
    let is_inside = |c: u8| c.is_ascii_alphanumeric() || b"-_.~:/%".contains(&c);
    let is_own = next.starts_with("/console/") && !next.contains("..") && next.len() <= 2048;
    (is_own && next.bytes().all(is_inside)).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_led_to_pages_of_the_console_only() {
        let arn = "/console/services/arn:aws:apprunner:us-east-1:000000000000:service/a/b";
        assert_eq!(own_path(arn), Some(arn));
        for bad in [
            "",
            "//evil.example",
            "https://evil.example",
            "/console",
            "/console/../x",
            "/console/\r\nset-cookie: a",
            "/console/\\evil",
        ] {
            assert_eq!(own_path(bad), None, "{bad:?}");
        }
    }
}
