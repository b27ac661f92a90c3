//! Services: what they are doing, their operations, instances and logs.

use api::generated::apprunner::SERVICE;
use apphost::log::{LogName, Position};
use apphost::{AppId, Host};
use control::http::Page;
use serde_json::{Value, json};

use super::api::text;
use super::html::Html;
use super::{Console, Visit, message, not_found};

/// Lines of a log that are shown.
const LINES_SHOWN: usize = 200;
/// Lines that are read of a log, portion by portion, to find the last ones.
const PORTION: usize = 5_000;
const PORTIONS_MAX: usize = 100;
/// Logs of instances that are shown.
const INSTANCES_SHOWN: usize = 5;
const OPERATIONS_SHOWN: usize = 20;

impl Console {
    pub(super) async fn services(&self, visit: &Visit<'_>) -> Page {
        let found =
            self.list(&visit.session, "ListServices", "ServiceSummaryList", &json!({})).await;
        let found = match found {
            Ok(found) => found,
            Err(error) => return message(500, &error),
        };
        let mut main = Html::default();
        if found.is_empty() {
            main.raw("<p>There is no service in this region yet: <code>aws apprunner ");
            main.raw("create-service</code> makes one.</p>");
            return visit.layout("Services", false, &main);
        }
        main.raw("<table><thead><tr><th>Name</th><th>Status</th><th>URL</th></tr></thead><tbody>");
        for known in &found {
            main.row("services", &["ServiceName", "Status", "ServiceUrl"].map(|n| text(known, n)));
        }
        main.raw("</tbody></table>");
        visit.layout("Services", true, &main)
    }

    pub(super) async fn service(&self, visit: &Visit<'_>, name: &str) -> Page {
        let listed =
            self.list(&visit.session, "ListServices", "ServiceSummaryList", &json!({})).await;
        let listed = listed.unwrap_or_default();
        let Some(known) = listed.iter().find(|known| text(known, "ServiceName") == name) else {
            return not_found();
        };
        let only = json!({"ServiceArn": known["ServiceArn"]});
        let shown = self.ask(&visit.session, &SERVICE, "DescribeService", &only).await;
        let operations = self
            .list(&visit.session, "ListOperations", "OperationSummaryList", &only)
            .await
            .unwrap_or_default();
        let (Ok(shown), Ok(app)) = (shown, AppId::new(text(known, "ServiceId"))) else {
            return not_found();
        };
        let service = &shown["Service"];
        let seen = self.apps.observe(&app);
        let mut main = Html::default();
        main.raw("<dl>").term("Status", text(service, "Status"));
        main.term("URL", &format!("http://{}", text(service, "ServiceUrl")));
        main.term("ARN", text(service, "ServiceArn"));
        let code = &service["SourceConfiguration"]["CodeRepository"];
        let branch = text(&code["SourceCodeVersion"], "Value");
        main.term("Source", &format!("{}, branch {branch}", text(code, "RepositoryUrl")));
        let [good, refused, failed] = seen.answers;
        main.term(
            "Requests",
            &format!(
                "{} since the start, {} in work; answers {good} × 2xx, {refused} × 4xx, {failed} × 5xx",
                seen.requests, seen.requests_active
            ),
        );
        main.raw("</dl>");
        operations_of(&mut main, &operations);
        main.raw("<h2>Instances</h2>");
        if seen.instances.is_empty() {
            main.raw("<p>None runs.</p>");
        }
        for instance in &seen.instances {
            let state = match (instance.is_draining, instance.is_healthy) {
                (true, _) => "draining",
                (false, true) => "healthy",
                (false, false) => "starting",
            };
            let (id, active) = (&instance.id, instance.requests_active);
            main.raw("<p>").text(&format!("{id}: {state}, {active} requests in work")).raw("</p>");
        }
        let newest = operations.first().map(|known| text(known, "Id").replace('-', ""));
        if let Some(newest) = newest {
            log(&mut main, &self.apps, &app, "Build and deployment", &LogName::Deployment(newest));
        }
        for instance in seen.instances.iter().take(INSTANCES_SHOWN) {
            let name = LogName::Instance(instance.id.clone());
            log(&mut main, &self.apps, &app, "Application", &name);
        }
        visit.layout(name, true, &main)
    }
}

fn operations_of(main: &mut Html, operations: &[Value]) {
    main.raw("<h2>Operations</h2><table><thead><tr><th>Type</th><th>Status</th><th>Id</th></tr>");
    main.raw("</thead><tbody>");
    for known in operations.iter().take(OPERATIONS_SHOWN) {
        main.raw("<tr><td>").text(text(known, "Type")).raw("</td><td>");
        main.text(text(known, "Status")).raw("</td><td>").text(text(known, "Id"));
        main.raw("</td></tr>");
    }
    main.raw("</tbody></table>");
}

/// The last lines of a log.
fn log(main: &mut Html, apps: &Host, app: &AppId, title: &'static str, name: &LogName) {
    main.raw("<h2>").raw(title).raw(" log</h2><pre tabindex=\"0\">");
    let (mut position, mut lines) = (Position::default(), Vec::new());
    for _ in 0..PORTIONS_MAX {
        let Ok(portion) = apps.read_log(app, name, position, PORTION) else { break };
        if portion.lines.is_empty() {
            break;
        }
        position = portion.next;
        lines.extend(portion.lines);
        let surplus = lines.len().saturating_sub(LINES_SHOWN);
        lines.drain(..surplus);
    }
    for line in &lines {
        main.text(&line.text).raw("\n");
    }
    main.raw("</pre>");
}
