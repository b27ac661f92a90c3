//! Finds the operation that a request is for.

use std::borrow::Cow;
use std::collections::HashMap;

use api::schema::{OperationSchema, Protocol, ServiceSchema};

use super::failure::Failure;
use crate::dispatch::Dispatch;
use crate::metrics::{Metrics, Slot};

/// An operation that a request may be for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Route {
    pub(super) service: &'static ServiceSchema,
    pub(super) operation: &'static OperationSchema,
    /// Whether the operation is built.
    pub(super) is_built: bool,
    pub(super) slot: Slot,
}

/// All operations of all services.
#[derive(Debug)]
pub(super) struct Routes {
    by_target: HashMap<&'static str, ServiceRoutes>,
    /// The services of awsQuery.
    forms: Vec<ServiceRoutes>,
}

#[derive(Debug)]
struct ServiceRoutes {
    service: &'static ServiceSchema,
    /// In the order of the service's table.
    routes: Vec<Route>,
}

impl ServiceRoutes {
    fn find(&self, name: &str) -> Option<Route> {
        let found = self.service.operations.binary_search_by(|operation| operation.name.cmp(name));
        found.ok().map(|index| self.routes[index])
    }
}

/// A request by form, as far as its parameters say.
#[derive(Debug)]
pub(super) struct Form<'a> {
    pub(super) action: Option<Cow<'a, str>>,
    pub(super) version: Option<Cow<'a, str>>,
}

impl Routes {
    pub(super) fn new(
        dispatch: &dyn Dispatch,
        services: &[&'static ServiceSchema],
        metrics: &Metrics,
    ) -> Self {
        let mut routes = Self { by_target: HashMap::new(), forms: Vec::new() };
        for &service in services {
            let operations = service.operations.iter().zip(metrics.slots(service));
            let found = ServiceRoutes {
                service,
                routes: operations
                    .map(|(&operation, slot)| Route {
                        service,
                        operation,
                        is_built: dispatch.implements(service, operation),
                        slot,
                    })
                    .collect(),
            };
            match (service.protocol, service.target_prefix) {
                (Protocol::AwsQuery, _) => routes.forms.push(found),
                (Protocol::AwsJson10 | Protocol::AwsJson11, Some(prefix)) => {
                    routes.by_target.insert(prefix, found);
                }
                // Without a prefix nothing could ever be routed to it.
                (Protocol::AwsJson10 | Protocol::AwsJson11, None) => {
                    tracing::error!(
                        service = service.id,
                        "a JSON service without a target prefix is not served"
                    );
                }
            }
        }
        routes
    }

    /// The operation that `X-Amz-Target` names.
    pub(super) fn by_target(&self, target: &str) -> Result<Route, Failure> {
        let (prefix, name) = target.split_once('.').unwrap_or((target, ""));
        let service = self.by_target.get(prefix).ok_or_else(|| {
            unknown(format!("No service is known by the X-Amz-Target '{}'.", shown(target)))
        })?;
        service.find(name).ok_or_else(|| {
            unknown(format!(
                "The service {} has no operation '{}'.",
                service.service.id,
                shown(name)
            ))
        })
    }

    /// The service of a form: the one that the credential is scoped to; where there is none, the
    /// one whose version the form names.
    pub(super) fn form_service(
        &self,
        scope: Option<&str>,
        form: &Form<'_>,
    ) -> Option<&'static ServiceSchema> {
        let by_scope = self.forms.iter().find(|routes| Some(routes.service.signing_name) == scope);
        let version = form.version.as_deref();
        let found = by_scope.or_else(|| {
            self.forms.iter().find(|routes| Some(routes.service.api_version) == version)
        });
        found.map(|routes| routes.service)
    }

    /// The operation that a form names.
    pub(super) fn by_form(
        &self,
        service: Option<&'static ServiceSchema>,
        form: &Form<'_>,
    ) -> Result<Route, Failure> {
        let action = form.action.as_deref().ok_or(Failure::MissingAction)?;
        let version = form.version.as_deref().unwrap_or("NO_VERSION_SPECIFIED");
        let routes = self
            .forms
            .iter()
            .find(|routes| service.is_some_and(|service| service.id == routes.service.id));
        routes
            .filter(|routes| routes.service.api_version == version)
            .and_then(|routes| routes.find(action))
            .ok_or_else(|| {
                unknown(format!(
                    "Could not find operation {} for version {}.",
                    shown(action),
                    shown(version)
                ))
            })
    }
}

impl<'a> Form<'a> {
    /// Picks the two parameters that routing needs out of a form; the codec reads the others. The
    /// first counts where a parameter stands there twice.
    pub(super) fn read(text: &'a [u8]) -> Self {
        let mut form = Self { action: None, version: None };
        for pair in text.split(|&byte| byte == b'&') {
            let slot = match pair {
                _ if pair.starts_with(b"Action=") => (&mut form.action, &pair[7..]),
                _ if pair.starts_with(b"Version=") => (&mut form.version, &pair[8..]),
                _ => continue,
            };
            if slot.0.is_none() {
                // Names and versions are plain; anything else is not known whatever it decodes to.
                *slot.0 = Some(String::from_utf8_lossy(slot.1));
            }
        }
        form
    }
}

fn unknown(text: String) -> Failure {
    Failure::UnknownOperation(text)
}

/// A client's text, short and harmless enough for a message.
fn shown(text: &str) -> String {
    const CHARACTERS_MAX: usize = 100;
    let mut shown: String =
        text.chars().take(CHARACTERS_MAX).flat_map(char::escape_default).collect();
    if text.chars().nth(CHARACTERS_MAX).is_some() {
        shown.push('…');
    }
    shown
}
