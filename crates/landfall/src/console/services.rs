//! Services of App Runner: the list, and a page for each.

use api::generated::apprunner::{
    self, DescribeServiceRequest, ListOperationsRequest, ListServicesRequest, OperationSummary,
    Service, ServiceSummary, ops,
};
use apphost::log::LogName;
use apphost::{AppId, Observation};
use control::pages::PageAnswer;

use super::form::{self, Form};
use super::html::{self, Frame, Html};
use super::logs::{self, time};
use super::{Console, Visit, webhook};

const PART: &str = "/console/services";
/// Operations that are shown: the newest.
const OPERATIONS_MAX: i32 = 20;

/// All services of the account and region.
pub(super) async fn list(console: &Console, visit: &Visit<'_>) -> PageAnswer {
    let input = ListServicesRequest::default();
    let listed = console.call::<ops::ListServices>(&apprunner::SERVICE, visit, input).await;
    let services = match listed {
        Ok(answer) => answer.service_summary_list,
        Err(error) => return visit.refused(&error),
    };
    let mut main = Html::new();
    main.markup("<div id=\"services\" data-live>\n");
    if services.is_empty() {
        main.markup("<p>There are no services in ").text(&visit.session.identity.region);
        main.markup(". <code>aws apprunner create-service</code> makes one.</p>\n");
    } else {
        main.markup("<div class=\"wide\" role=\"region\" aria-label=\"Services\" tabindex=\"0\"><table>\n<thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Status</th><th scope=\"col\">Address</th><th scope=\"col\">Changed</th></tr></thead>\n<tbody>\n");
        for service in &services {
            row(&mut main, service);
        }
        main.markup("</tbody>\n</table></div>\n");
    }
    main.markup("</div>\n");
    html::page(200, &frame("Services", visit), &main)
}

fn row(main: &mut Html, service: &ServiceSummary) {
    let text = |member: &Option<String>| member.clone().unwrap_or_default();
    main.markup("<tr><th scope=\"row\"><a href=\"/console/services/");
    main.text(&form::encoded(&text(&service.service_arn))).markup("\">");
    main.text(&text(&service.service_name)).markup("</a></th><td>");
    main.status(&text(&service.status)).markup("</td><td>");
    address(main, service.service_url.as_deref());
    main.markup("</td><td>").append(&time(service.updated_at)).markup("</td></tr>\n");
}

fn address(main: &mut Html, url: Option<&str>) {
    let Some(url) = url.filter(|url| !url.is_empty()) else {
        main.text("–");
        return;
    };
    main.markup("<a rel=\"noreferrer\" href=\"http://").text(url).markup("/\">").text(url);
    main.markup("</a>");
}

/// One service: what it is, how it does, what was asked of it, and its logs.
pub(super) async fn show(console: &Console, visit: &Visit<'_>, arn: &str) -> PageAnswer {
    let input = DescribeServiceRequest { service_arn: arn.to_owned() };
    let asked = console.call::<ops::DescribeService>(&apprunner::SERVICE, visit, input).await;
    let service = match asked {
        Ok(answer) => answer.service,
        Err(error) => return visit.refused(&error),
    };
    let input = ListOperationsRequest {
        service_arn: arn.to_owned(),
        max_results: Some(OPERATIONS_MAX),
        next_token: None,
    };
    let asked = console.call::<ops::ListOperations>(&apprunner::SERVICE, visit, input).await;
    let operations = match asked {
        Ok(answer) => answer.operation_summary_list.unwrap_or_default(),
        Err(error) => return visit.refused(&error),
    };
    let app = match AppId::new(&service.service_id) {
        Ok(app) => app,
        Err(error) => {
            return html::notice(500, Some(visit.session), "Failed", &error.to_string());
        }
    };
    let page = Shown { console, service: &service, app: &app, query: visit.query() };
    let mut main = Html::new();
    page.facts(&mut main);
    page.traffic(&mut main);
    Shown::operations(&mut main, &operations);
    webhook::show(console, visit, arn, &mut main).await;
    page.build_log(&mut main, &operations).await;
    page.application_log(&mut main).await;
    html::page(200, &frame(&format!("Service {}", service.service_name), visit), &main)
}

/// A service that is shown.
struct Shown<'a> {
    console: &'a Console,
    service: &'a Service,
    app: &'a AppId,
    query: Form,
}

impl Shown<'_> {
    fn facts(&self, main: &mut Html) {
        let service = self.service;
        main.markup("<section id=\"facts\" data-live aria-label=\"The service\">\n<dl>\n");
        main.markup("<div><dt>Status</dt><dd>").status(&service.status).markup("</dd></div>\n");
        main.markup("<div><dt>Address</dt><dd>");
        address(main, service.service_url.as_deref());
        main.markup("</dd></div>\n");
        if let Some(code) = &service.source_configuration.code_repository {
            main.fact("Repository", &code.repository_url);
            main.fact("Branch", &code.source_code_version.value);
        }
        let size = &service.instance_configuration;
        if let (Some(cpu), Some(memory)) = (&size.cpu, &size.memory) {
            main.fact("Size of an instance", &format!("{cpu} CPU units, {memory} MiB"));
        }
        for (name, at) in [("Created", service.created_at), ("Changed", service.updated_at)] {
            main.markup("<div><dt>").markup(name).markup("</dt><dd>").append(&time(Some(at)));
            main.markup("</dd></div>\n");
        }
        main.fact("ARN", &service.service_arn).markup("</dl>\n</section>\n");
    }

    fn traffic(&self, main: &mut Html) {
        let seen = self.console.host.observe(self.app);
        main.markup("<section id=\"traffic\" data-live aria-labelledby=\"traffic-title\">\n");
        main.markup("<h2 id=\"traffic-title\">Requests and instances</h2>\n<dl>\n");
        let rate = match self.console.rates.of(self.app) {
            Some(rate) => {
                let seconds = rate.over.as_secs();
                format!("{:.1} over the last {seconds} seconds", rate.per_second())
            }
            None => "not known yet".to_owned(),
        };
        let [good, wrong, failed] = seen.answers;
        main.fact("Requests a second", &rate);
        main.fact("Requests in work", &seen.requests_active.to_string());
        main.fact("Requests since the server started", &seen.requests.to_string());
        main.fact("Answers", &format!("{good} with 2xx, {wrong} with 4xx, {failed} with 5xx"));
        if let Some(trouble) = &seen.last_trouble {
            main.fact("Last trouble of an instance", trouble);
        }
        main.markup("</dl>\n");
        Self::instances(main, &seen);
        main.markup("</section>\n");
    }

    fn instances(main: &mut Html, seen: &Observation) {
        if seen.instances.is_empty() {
            main.markup("<p>No instance runs.</p>\n");
            return;
        }
        main.markup("<div class=\"wide\" role=\"region\" aria-label=\"Instances\" tabindex=\"0\"><table>\n<caption>Instances</caption>\n<thead><tr><th scope=\"col\">Instance</th><th scope=\"col\">State</th><th scope=\"col\">Requests in work</th><th scope=\"col\">Process</th><th scope=\"col\">Port</th></tr></thead>\n<tbody>\n");
        for instance in &seen.instances {
            let state = match (instance.is_draining, instance.is_healthy) {
                (true, _) => "stopping",
                (false, true) => "healthy",
                (false, false) => "not healthy",
            };
            main.markup("<tr><th scope=\"row\"><a href=\"?instance=").text(&instance.id);
            main.markup("#application-log\"><code>").text(logs::short(&instance.id));
            main.markup("</code></a></th><td>").text(state).markup("</td><td>");
            main.text(&instance.requests_active.to_string()).markup("</td><td>");
            main.text(&instance.pid.to_string()).markup("</td><td>");
            main.text(&instance.port.to_string()).markup("</td></tr>\n");
        }
        main.markup("</tbody>\n</table></div>\n");
    }

    fn operations(main: &mut Html, operations: &[OperationSummary]) {
        main.markup("<section id=\"operations\" data-live aria-labelledby=\"operations-title\">\n");
        main.markup("<h2 id=\"operations-title\">Operations</h2>\n<div class=\"wide\" role=\"region\" aria-label=\"Operations\" tabindex=\"0\"><table>\n<thead><tr><th scope=\"col\">Operation</th><th scope=\"col\">Status</th><th scope=\"col\">Began</th><th scope=\"col\">Ended</th><th scope=\"col\">Log</th></tr></thead>\n<tbody>\n");
        for operation in operations {
            let text = |member: &Option<String>| member.clone().unwrap_or_default();
            main.markup("<tr><th scope=\"row\">").text(&text(&operation.r#type));
            main.markup("</th><td>").status(&text(&operation.status)).markup("</td><td>");
            main.append(&time(operation.started_at)).markup("</td><td>");
            main.append(&time(operation.ended_at)).markup("</td><td><a href=\"?operation=");
            main.text(&form::encoded(&text(&operation.id))).markup("#build-log\">Log ");
            main.markup("<span class=\"unseen\">of ").text(&text(&operation.r#type));
            main.markup("</span></a></td></tr>\n");
        }
        main.markup("</tbody>\n</table></div>\n</section>\n");
    }

    /// The log of the operation that the query names, else of the newest that has one.
    async fn build_log(&self, main: &mut Html, operations: &[OperationSummary]) {
        main.markup("<section id=\"build-log\" data-live aria-labelledby=\"build-title\">\n");
        main.markup("<h2 id=\"build-title\">Log of the build and deployment</h2>\n");
        let known = self.console.host.logs(self.app);
        let of = |operation: &OperationSummary| {
            let name = operation.id.as_deref().unwrap_or_default().replace('-', "");
            LogName::Deployment(name)
        };
        let wanted = self.query.filled("operation");
        let chosen = match wanted {
            Some(id) => operations.iter().find(|operation| operation.id.as_deref() == Some(id)),
            None => operations.iter().find(|operation| known.contains(&of(operation))),
        };
        match (chosen, wanted) {
            (Some(operation), _) => {
                main.markup("<p>").text(operation.r#type.as_deref().unwrap_or_default());
                main.markup(", ").append(&time(operation.started_at)).markup("</p>\n");
                let name = vec![of(operation)];
                let lines = logs::newest(&self.console.host, self.app, name).await;
                logs::show(main, "Log of the build and deployment", lines);
            }
            (None, Some(id)) => {
                main.markup("<p role=\"alert\">There is no operation ").text(id);
                main.markup(" of this service.</p>\n");
            }
            (None, None) => {
                main.markup("<p>Nothing has been logged.</p>\n");
            }
        }
        main.markup("</section>\n");
    }

    /// The log of the instance that the query names, else of all.
    async fn application_log(&self, main: &mut Html) {
        main.markup("<section id=\"application-log\" data-live aria-labelledby=\"app-title\">\n");
        main.markup("<h2 id=\"app-title\">Log of the application</h2>\n");
        let mut names = self.console.host.logs(self.app);
        names.retain(|name| matches!(name, LogName::Instance(_)));
        if let Some(id) = self.query.filled("instance") {
            names.retain(|name| matches!(name, LogName::Instance(known) if known == id));
            main.markup("<p>Of the instance <code>").text(logs::short(id));
            main.markup("</code> only. <a href=\"?#application-log\">Of all instances</a></p>\n");
            if names.is_empty() {
                main.markup("<p role=\"alert\">There is no log of such an instance.</p>\n");
                main.markup("</section>\n");
                return;
            }
        }
        let lines = logs::newest(&self.console.host, self.app, names).await;
        logs::show(main, "Log of the application", lines);
        main.markup("</section>\n");
    }
}

fn frame<'a>(title: &'a str, visit: &Visit<'a>) -> Frame<'a> {
    Frame { title, session: Some(visit.session), part: PART, reload_after_s: None }
}
