//! Connections of App Runner, and the form that gives one its credential.

use api::generated::apprunner::{self, ConnectionSummary, ListConnectionsRequest, ops};
use api::generated::landfall::{
    self, CompleteHandshakeRequest, DescribeHandshakeRequest, Handshake, ops as own,
};
use api::value::Secret;
use control::pages::PageAnswer;

use super::form::{self, Form};
use super::html::{self, Frame, Html};
use super::logs::time;
use super::{Console, Visit, see_other};

const PART: &str = "/console/connections";
/// While the provider is asked, the page looks again after so many seconds.
const TRYING_S: u32 = 2;

/// All connections of the account and region.
pub(super) async fn list(console: &Console, visit: &Visit<'_>) -> PageAnswer {
    let input = ListConnectionsRequest::default();
    let listed = console.call::<ops::ListConnections>(&apprunner::SERVICE, visit, input).await;
    let connections = match listed {
        Ok(answer) => answer.connection_summary_list,
        Err(error) => return visit.refused(&error),
    };
    let mut main = Html::new();
    if connections.is_empty() {
        main.markup("<p>There are no connections in ").text(&visit.session.identity.region);
        main.markup(". <code>aws apprunner create-connection</code> makes one.</p>\n");
    } else {
        main.markup("<div class=\"wide\" role=\"region\" aria-label=\"Connections\" tabindex=\"0\"><table>\n<thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Status</th><th scope=\"col\">Provider</th><th scope=\"col\">Created</th></tr></thead>\n<tbody>\n");
        for connection in &connections {
            row(&mut main, connection);
        }
        main.markup("</tbody>\n</table></div>\n");
    }
    html::page(200, &frame("Connections", visit, None), &main)
}

fn row(main: &mut Html, connection: &ConnectionSummary) {
    let text = |member: &Option<String>| member.clone().unwrap_or_default();
    main.markup("<tr><th scope=\"row\"><a href=\"/console/connections/");
    main.text(&form::encoded(&text(&connection.connection_arn))).markup("\">");
    main.text(&text(&connection.connection_name)).markup("</a></th><td>");
    main.status(&text(&connection.status)).markup("</td><td>");
    main.text(&text(&connection.provider_type)).markup("</td><td>");
    main.append(&time(connection.created_at)).markup("</td></tr>\n");
}

/// One connection, with its form; `problem` is why the form was not taken.
pub(super) async fn show(
    console: &Console,
    visit: &Visit<'_>,
    arn: &str,
    problem: Option<&str>,
) -> PageAnswer {
    let input = DescribeHandshakeRequest { connection_arn: arn.to_owned() };
    let asked = console.call::<own::DescribeHandshake>(&landfall::SERVICE, visit, input).await;
    let handshake = match asked {
        Ok(answer) => answer.handshake,
        Err(error) => return visit.refused(&error),
    };
    let is_trying = handshake.handshake_status == "TRYING";
    let mut main = Html::new();
    if let Some(problem) = problem {
        main.markup("<p role=\"alert\">").text(problem).markup("</p>\n");
    }
    outcome(&mut main, &handshake);
    main.markup("<dl>\n<div><dt>Status</dt><dd>").status(&handshake.connection_status);
    main.markup("</dd></div>\n").fact("ARN", arn).markup("</dl>\n");
    if is_trying {
        main.markup("<p><a href=\"\">Look again</a></p>\n");
    } else {
        if handshake.has_provider_login {
            provider_form(&mut main, visit, &handshake);
        }
        credential_form(&mut main, visit, &handshake);
    }
    let title = format!("Connection {}", handshake.connection_name);
    let status = if problem.is_some() { 400 } else { 200 };
    html::page(status, &frame(&title, visit, is_trying.then_some(TRYING_S)), &main)
}

/// What came of the last credential.
fn outcome(main: &mut Html, handshake: &Handshake) {
    let told = match handshake.handshake_status.as_str() {
        "TRYING" => "The provider is being asked about the credential.",
        "ACCEPTED" => "The provider accepted the last credential.",
        "REFUSED" => "The provider refused the last credential",
        "NOT_TRIED" => "The last credential could not be tried, which says nothing about it",
        _ => return,
    };
    let role = match &handshake.reason {
        Some(_) => "<p class=\"outcome\" role=\"alert\">",
        None => "<p class=\"outcome\" role=\"status\">",
    };
    main.markup(role).markup(told);
    if let Some(reason) = &handshake.reason {
        main.markup(": ").text(reason);
    }
    main.markup(" <small>").append(&time(handshake.at)).markup("</small></p>\n");
}

fn provider_form(main: &mut Html, visit: &Visit<'_>, handshake: &Handshake) {
    main.markup("<h2>Log in at the provider</h2>\n<p>The provider asks for your permission and gives a token, which is tried before the status changes.</p>\n");
    main.markup("<form class=\"card\" method=\"post\" action=\"/console/connections/");
    main.text(&form::encoded(&handshake.connection_arn)).markup("\">\n").token(visit.session);
    main.markup("<p><label for=\"provider_repository_url\">A private repository to try the token at</label>\n<input id=\"provider_repository_url\" name=\"repository_url\" required spellcheck=\"false\"></p>\n");
    main.markup("<p><button class=\"main\" name=\"by\" value=\"provider\">Go to the provider</button></p>\n</form>\n");
}

fn credential_form(main: &mut Html, visit: &Visit<'_>, handshake: &Handshake) {
    main.markup("<h2>Give it a credential</h2>\n<p>The credential is tried at the provider before the status changes, and kept sealed.</p>\n");
    main.markup("<form class=\"card\" method=\"post\" action=\"/console/connections/");
    main.text(&form::encoded(&handshake.connection_arn)).markup("\">\n").token(visit.session);
    main.markup("<p><label for=\"credential\">Token</label>\n<input id=\"credential\" name=\"credential\" type=\"password\" autocomplete=\"off\"></p>\n");
    main.markup("<p><label for=\"private_key\">or private key, for repositories over ssh</label>\n<textarea id=\"private_key\" name=\"private_key\" rows=\"3\" autocomplete=\"off\" spellcheck=\"false\"></textarea></p>\n");
    main.markup("<p><label for=\"repository_url\">Repository to try it at <small>(a private one; may be empty where the provider's address is one repository or a folder)</small></label>\n<input id=\"repository_url\" name=\"repository_url\" spellcheck=\"false\"></p>\n");
    main.markup("<p><label for=\"user_name\">User name <small>(empty: the provider's own for tokens)</small></label>\n<input id=\"user_name\" name=\"user_name\" autocomplete=\"off\" spellcheck=\"false\"></p>\n");
    main.markup("<p><button class=\"main\">Try the credential</button></p>\n</form>\n");
}

/// Takes the form: the credential is tried, and the page tells what comes of it.
pub(super) async fn handshake(
    console: &Console,
    visit: &Visit<'_>,
    arn: &str,
    form: &Form,
) -> PageAnswer {
    let credential = match (form.filled("credential"), form.filled("private_key")) {
        (Some(token), None) => token.to_owned(),
        // Browsers send line breaks as CR and LF; keys end with one.
        (None, Some(key)) => key.replace("\r\n", "\n") + "\n",
        (None, None) => {
            return show(console, visit, arn, Some("Fill in a token or a private key.")).await;
        }
        (Some(_), Some(_)) => {
            let problem = "Fill in either a token or a private key, not both.";
            return show(console, visit, arn, Some(problem)).await;
        }
    };
    let input = CompleteHandshakeRequest {
        connection_arn: arn.to_owned(),
        credential: Some(Secret::new(credential)),
        authorization_code: None,
        code_verifier: None,
        redirect_url: None,
        provider_error: None,
        user_name: form.filled("user_name").map(str::to_owned),
        repository_url: form.filled("repository_url").map(str::to_owned),
    };
    match console.call::<own::CompleteHandshake>(&landfall::SERVICE, visit, input).await {
        Ok(_) => see_other(&format!("{PART}/{}", form::encoded(arn))),
        Err(error) if error.code == "ResourceNotFoundException" => visit.refused(&error),
        Err(error) => show(console, visit, arn, Some(&error.message)).await,
    }
}

fn frame<'a>(title: &'a str, visit: &Visit<'a>, reload_after_s: Option<u32>) -> Frame<'a> {
    Frame { title, session: Some(visit.session), part: PART, reload_after_s }
}
