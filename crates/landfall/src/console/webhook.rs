//! The webhook on a service's page: where it is, how it does, and a secret for it.

use api::generated::landfall::{
    self, DescribeWebhookRequest, RenewWebhookSecretRequest, Webhook, ops as own,
};
use control::pages::PageAnswer;
use hyper::header;

use super::form;
use super::html::{self, Frame, Html};
use super::logs::time;
use super::{Console, Visit};

/// The part of a service's page, if the service has a webhook.
pub(super) async fn show(console: &Console, visit: &Visit<'_>, arn: &str, main: &mut Html) {
    let input = DescribeWebhookRequest { service_arn: arn.to_owned() };
    let asked = console.call::<own::DescribeWebhook>(&landfall::SERVICE, visit, input).await;
    // A deleted service has none.
    let Ok(answer) = asked else { return };
    let webhook = answer.webhook;
    main.markup("<section id=\"webhook\" aria-labelledby=\"webhook-title\">\n");
    main.markup("<h2 id=\"webhook-title\">Webhook</h2>\n<p>A push that the repository tells of here is deployed at once.</p>\n<dl>\n");
    main.fact("Address", &address(visit, &webhook));
    main.markup("<div><dt>Secret</dt><dd>");
    match (webhook.secret_made_at, webhook.is_configured) {
        (Some(at), is_configured) => {
            main.markup("made ").append(&time(Some(at)));
            main.markup(if is_configured { ", and another in the configuration" } else { "" });
        }
        (None, true) => {
            main.markup("in the configuration");
        }
        (None, false) => {
            main.markup("none: every delivery is refused");
        }
    }
    main.markup("</dd></div>\n");
    if let Some(outcome) = &webhook.last_delivery {
        main.markup("<div><dt>Last delivery</dt><dd>").append(&time(webhook.last_delivery_at));
        main.markup(" ").text(outcome).markup("</dd></div>\n");
    }
    main.markup("</dl>\n<form method=\"post\" action=\"/console/services/");
    main.text(&form::encoded(arn)).markup("\">").token(visit.session);
    main.markup("<p><button>Make a secret</button> <small>");
    main.markup("It is shown once, and takes the place of the one made before.");
    main.markup("</small></p></form>\n</section>\n");
}

/// As the browser reaches this server.
fn address(visit: &Visit<'_>, webhook: &Webhook) -> String {
    let host = visit.request.headers.get(header::HOST).and_then(|host| host.to_str().ok());
    format!("http://{}{}", host.unwrap_or("localhost"), webhook.path)
}

/// Makes a secret and shows it, this once.
pub(super) async fn renew(console: &Console, visit: &Visit<'_>, arn: &str) -> PageAnswer {
    let input = RenewWebhookSecretRequest { service_arn: arn.to_owned(), secret: None };
    let made = console.call::<own::RenewWebhookSecret>(&landfall::SERVICE, visit, input).await;
    let made = match made {
        Ok(made) => made,
        Err(error) => return visit.refused(&error),
    };
    let mut main = Html::new();
    main.markup("<p role=\"status\">This secret is shown once. Give it to the webhook of the repository, with <code>application/json</code> as its content type.</p>\n<dl>\n");
    main.fact("Address", &address(visit, &made.webhook));
    main.markup("<div><dt>Secret</dt><dd><code>").text(made.secret.expose());
    main.markup("</code></dd></div>\n</dl>\n<p><a href=\"/console/services/");
    main.text(&form::encoded(arn)).markup("#webhook\">Back to the service</a></p>\n");
    let title = format!("Webhook of {}", made.webhook.service_name);
    let frame = Frame {
        title: &title,
        session: Some(visit.session),
        part: "/console/services",
        reload_after_s: None,
    };
    html::page(200, &frame, &main)
}
