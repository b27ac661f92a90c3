//! Connections, and the form that completes their handshake.

use api::generated::landfall::SERVICE;
use control::http::Page;
use serde_json::{Value, json};

use super::api::text;
use super::html::{Html, field};
use super::{Changed, Console, Visit, message, not_found, see};

impl Console {
    pub(super) async fn connections(&self, visit: &Visit<'_>) -> Page {
        let found =
            self.list(&visit.session, "ListConnections", "ConnectionSummaryList", &json!({})).await;
        let found = match found {
            Ok(found) => found,
            Err(error) => return message(500, &error),
        };
        let mut main = Html::default();
        if found.is_empty() {
            main.raw("<p>There is no connection in this region yet: <code>aws apprunner ");
            main.raw("create-connection</code> makes one.</p>");
            return visit.layout("Connections", false, &main);
        }
        main.raw("<table><thead><tr><th>Name</th><th>Provider</th><th>Status</th></tr></thead>");
        main.raw("<tbody>");
        for known in &found {
            let cells = ["ConnectionName", "ProviderType", "Status"].map(|name| text(known, name));
            main.row("connections", &cells);
        }
        main.raw("</tbody></table>");
        visit.layout("Connections", false, &main)
    }

    /// The connection of this name, with its handshake.
    async fn find_connection(&self, visit: &Visit<'_>, name: &str) -> Option<(Value, Value)> {
        let only = json!({"ConnectionName": name});
        let found = self
            .list(&visit.session, "ListConnections", "ConnectionSummaryList", &only)
            .await
            .ok()?
            .into_iter()
            .next()?;
        let only = json!({"ConnectionArn": found["ConnectionArn"]});
        let mut shown =
            self.ask(&visit.session, &SERVICE, "DescribeHandshake", &only).await.ok()?;
        Some((found, shown["Handshake"].take()))
    }

    pub(super) async fn connection(&self, visit: &Visit<'_>, name: &str) -> Page {
        self.connection_page(visit, name, None).await
    }

    async fn connection_page(&self, visit: &Visit<'_>, name: &str, refusal: Option<&str>) -> Page {
        let Some((found, handshake)) = self.find_connection(visit, name).await else {
            return not_found();
        };
        let is_trying = text(&handshake, "HandshakeStatus") == "TRYING";
        let mut main = Html::default();
        main.raw("<dl>").term("Status", text(&found, "Status"));
        main.term("Provider", text(&found, "ProviderType"));
        main.term("ARN", text(&found, "ConnectionArn"));
        main.term("Last handshake", said_of(text(&handshake, "HandshakeStatus")));
        let reason = text(&handshake, "Reason");
        if !reason.is_empty() {
            main.term("Reason", reason);
        }
        main.raw("</dl>");
        if let Some(refusal) = refusal {
            main.raw("<p role=\"alert\" class=\"bad\">").text(refusal).raw("</p>");
        }
        if !is_trying {
            main.raw("<h2>Complete the handshake</h2>");
            main.raw("<p>The credential is tried at the provider before the status changes.</p>");
            main.raw("<form method=\"post\" class=\"fields\">").piece(&visit.token());
            main.raw("<label>Token, or private key for ssh ");
            main.raw("<textarea name=\"credential\" rows=\"3\" required autocomplete=\"off\" ");
            main.raw("spellcheck=\"false\" class=\"secret\"></textarea></label>");
            main.raw("<label>User name <small>the provider's own for tokens, if left empty");
            main.raw("</small> <input name=\"user\" autocomplete=\"off\"></label>");
            main.raw("<label>Repository <small>that not everybody may read, to try it at</small> ");
            main.raw("<input name=\"repository\" placeholder=\"https://…\"></label>");
            main.raw("<button>Try and keep</button></form>");
        }
        visit.layout(name, is_trying, &main)
    }

    pub(super) async fn handshake(
        &self,
        visit: &Visit<'_>,
        name: &str,
        form: &[(String, String)],
    ) -> Page {
        let Some((found, _)) = self.find_connection(visit, name).await else {
            return not_found();
        };
        let credential = field(form, "credential").replace("\r\n", "\n");
        let mut input = json!({"ConnectionArn": found["ConnectionArn"], "Credential": credential});
        for (member, name) in [("UserName", "user"), ("RepositoryUrl", "repository")] {
            let value = field(form, name).trim();
            if !value.is_empty() {
                input[member] = value.into();
            }
        }
        match self.ask(&visit.session, &SERVICE, "CompleteHandshake", &input).await {
            // A name of a connection needs no encoding.
            Ok(_) => see(&format!("connections/{}", text(&found, "ConnectionName"))),
            Err(error) => self.connection_page(visit, name, Some(&error)).await.with_status(400),
        }
    }
}

fn said_of(status: &str) -> &'static str {
    match status {
        "TRYING" => "the provider is being asked",
        "ACCEPTED" => "accepted",
        "REFUSED" => "refused by the provider",
        "NOT_TRIED" => "could not be tried",
        _ => "none yet",
    }
}
