//! Custom domains: names of the user's own that lead to a service.
//!
//! On AWS a certificate is validated through DNS. This server makes no certificates; what it
//! validates is that the names lead here. The records to set are CNAMEs to the service's own name,
//! requests for the names are answered from `pending_certificate_dns_validation` on, and `active`
//! says that DNS was seen to lead to this host. That state is held for a while in any case, because
//! Terraform waits for it and takes nothing else.

use std::sync::Arc;

use api::generated::apprunner::ops::{
    AssociateCustomDomain, DescribeCustomDomains, DisassociateCustomDomain,
};
use api::generated::apprunner::{
    self as wire, AssociateCustomDomainRequest, AssociateCustomDomainResponse,
    CertificateValidationRecord, DescribeCustomDomainsRequest, DescribeCustomDomainsResponse,
    DisassociateCustomDomainRequest, DisassociateCustomDomainResponse, InvalidRequestException,
    InvalidStateException, ResourceNotFoundException,
};
use api::operation::Answer;
use control::call::{Call, Reading, View};
use control::lifecycle::{Lifecycle, Resource, Status};
use control::store::{Lookup, Record};
use control::workflow::{Commit, Next, StepContext, Transient, Workflow};
use serde::{Deserialize, Serialize};

use crate::fault::{clip, invalid, invalid_state};
use crate::listing;
use crate::service::{AppService, ServiceStatus, find};
use crate::vpc_ingress_connection::{dns_targets, route};
use crate::world::World;

/// Domains of a service.
const DOMAINS_MAX: usize = 5;

/// How long `pending_certificate_dns_validation` is held at least, in milliseconds.
pub(crate) const VALIDATION_MS_MIN: i64 = 20_000;

/// Statuses of a custom domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DomainStatus {
    /// Its names do not lead to the service yet.
    Creating,
    /// Another service has one of its names.
    CreateFailed,
    /// Requests for its names are answered; DNS was not seen to lead here.
    PendingCertificateDnsValidation,
    /// DNS was seen to lead here.
    BindingCertificate,
    /// Requests for its names are answered, and DNS leads here.
    Active,
    /// Its names are being taken back.
    Deleting,
    /// Its names could not be taken back.
    DeleteFailed,
}

use DomainStatus::{
    Active, BindingCertificate, CreateFailed, Creating, DeleteFailed, Deleting,
    PendingCertificateDnsValidation,
};

impl Status for DomainStatus {
    const RESOURCE: &'static str = "custom domain";
    const EDGES: &'static [(Self, Self)] = &[
        (Creating, PendingCertificateDnsValidation),
        (Creating, CreateFailed),
        (PendingCertificateDnsValidation, BindingCertificate),
        (BindingCertificate, Active),
        (CreateFailed, Deleting),
        (PendingCertificateDnsValidation, Deleting),
        (BindingCertificate, Deleting),
        (Active, Deleting),
        (DeleteFailed, Deleting),
        (Deleting, DeleteFailed),
    ];
    const RESTING: &'static [Self] =
        &[PendingCertificateDnsValidation, Active, CreateFailed, DeleteFailed];

    /// In lower case, whatever the model says: Terraform compares with these words.
    fn as_str(self) -> &'static str {
        match self {
            Creating => "creating",
            CreateFailed => "create_failed",
            PendingCertificateDnsValidation => "pending_certificate_dns_validation",
            BindingCertificate => "binding_certificate",
            Active => "active",
            Deleting => "deleting",
            DeleteFailed => "delete_failed",
        }
    }
}

/// A stored domain.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CustomDomain {
    pub(crate) service_arn: String,
    /// In lower case; `*.example.com` for a wildcard.
    pub name: String,
    pub(crate) has_www: bool,
    pub(crate) lifecycle: Lifecycle<DomainStatus>,
}

impl Record for CustomDomain {
    const KIND: &'static str = "apprunner/custom-domain";

    fn id(&self) -> String {
        record_id(&self.service_arn, &self.name)
    }
}

fn record_id(service_arn: &str, name: &str) -> String {
    format!("{service_arn} {name}")
}

impl Resource for CustomDomain {
    type Status = DomainStatus;

    fn lifecycle(&self) -> &Lifecycle<DomainStatus> {
        &self.lifecycle
    }

    fn lifecycle_mut(&mut self) -> &mut Lifecycle<DomainStatus> {
        &mut self.lifecycle
    }
}

impl CustomDomain {
    /// The host names that it consists of.
    pub(crate) fn names(&self) -> Vec<String> {
        let www = self.has_www.then(|| format!("www.{}", self.name));
        std::iter::once(self.name.clone()).chain(www).collect()
    }

    /// Whether its names lead to the service, or are about to.
    pub(crate) fn is_routed(&self) -> bool {
        matches!(
            self.lifecycle.status(),
            Creating | PendingCertificateDnsValidation | BindingCertificate | Active
        )
    }

    /// The answer's form.
    fn describe(&self, target: &str) -> wire::CustomDomain {
        let status = self.lifecycle.status();
        let record = |name: String| CertificateValidationRecord {
            name: Some(name),
            r#type: Some("CNAME".to_owned()),
            value: Some(target.to_owned()),
            status: Some(
                match status {
                    BindingCertificate | Active => "SUCCESS",
                    CreateFailed => "FAILED",
                    _ => "PENDING_VALIDATION",
                }
                .to_owned(),
            ),
        };
        let names = if status == Creating { Vec::new() } else { self.names() };
        wire::CustomDomain {
            domain_name: self.name.clone(),
            enable_www_subdomain: self.has_www,
            certificate_validation_records: Some(names.into_iter().map(record).collect()),
            status: status.as_str().to_owned(),
        }
    }
}

/// The domains of a service.
pub(crate) fn of_service(reading: &impl Reading, arn: &str) -> Vec<Arc<CustomDomain>> {
    let mut all = reading.list::<CustomDomain>();
    all.retain(|known| known.service_arn == arn);
    all
}

/// Lets a name lead to a service.
pub(crate) fn associate(
    world: &World,
    call: &mut Call<'_, '_>,
    input: AssociateCustomDomainRequest,
) -> Answer<AssociateCustomDomain> {
    let service = find(call, &input.service_arn).ok().filter(AppService::is_live);
    let service = service.ok_or_else(|| {
        invalid(format!("There is no service with the ARN {}.", clip(&input.service_arn)))
    })?;
    refuse_unless_running(&service)?;
    let (name, has_www) = read_name(world, &input.domain_name, input.enable_www_subdomain)?;
    let domain = CustomDomain {
        service_arn: service.arn.clone(),
        name,
        has_www,
        lifecycle: call.begin(Creating),
    };
    let names = domain.names();
    let taken = call.list::<CustomDomain>();
    let taken = taken.iter().find(|known| known.names().iter().any(|name| names.contains(name)));
    if let Some(taken) = taken {
        let (name, user) = (&taken.name, &taken.service_arn);
        return Err(invalid(format!("The domain {name} leads to {user} already.")).into());
    }
    if of_service(call, &service.arn).len() >= DOMAINS_MAX {
        return Err(invalid(format!(
            "A service has at most {DOMAINS_MAX} custom domains: disassociate one first."
        ))
        .into());
    }
    call.save(&domain);
    call.start(DomainWork::Route { service: service.arn.clone(), domain: domain.name.clone() });
    let target = service.host_name(world, call.scope());
    Ok(AssociateCustomDomainResponse {
        custom_domain: domain.describe(&target),
        dns_target: target,
        vpc_dns_targets: dns_targets(call, &service.arn),
        service_arn: service.arn,
    })
}

/// Lists the domains of a service.
pub(crate) fn describe(
    world: &World,
    view: &View<'_>,
    input: DescribeCustomDomainsRequest,
) -> Answer<DescribeCustomDomains> {
    let service = find(view, &input.service_arn)?;
    let found = of_service(view, &service.arn);
    let key = |known: &Arc<CustomDomain>| known.name.clone();
    let question = [Some(service.arn.as_str())];
    let token = input.next_token.as_deref();
    let page = listing::page(found, key, &question, input.max_results, token)?;
    let target = service.host_name(world, view.scope());
    Ok(DescribeCustomDomainsResponse {
        custom_domains: page.items.iter().map(|known| known.describe(&target)).collect(),
        dns_target: target,
        vpc_dns_targets: dns_targets(view, &service.arn),
        service_arn: service.arn,
        next_token: page.marker,
    })
}

/// Takes a name back.
pub(crate) fn disassociate(
    world: &World,
    call: &mut Call<'_, '_>,
    input: DisassociateCustomDomainRequest,
) -> Answer<DisassociateCustomDomain> {
    let service = find(call, &input.service_arn)?;
    let name = input.domain_name.to_lowercase();
    let found = call.find::<CustomDomain>(&record_id(&service.arn, &name));
    let found = found.ok_or_else(|| ResourceNotFoundException {
        message: Some(format!("The domain {} does not lead to {}.", clip(&name), service.name)),
    })?;
    refuse_unless_running(&service)?;
    let mut domain = (*found).clone();
    call.advance(&mut domain, Deleting).map_err(|edge| invalid_state(edge.to_string()))?;
    call.start(DomainWork::Route { service: service.arn.clone(), domain: domain.name.clone() });
    let target = service.host_name(world, call.scope());
    Ok(DisassociateCustomDomainResponse {
        custom_domain: domain.describe(&target),
        dns_target: target,
        vpc_dns_targets: dns_targets(call, &service.arn),
        service_arn: service.arn,
    })
}

fn refuse_unless_running(service: &AppService) -> Result<(), InvalidStateException> {
    let status = service.lifecycle().status();
    if status == ServiceStatus::Running {
        return Ok(());
    }
    Err(invalid_state(format!(
        "The service {} is {}; its custom domains change only while it is RUNNING.",
        service.name,
        status.as_str()
    )))
}

/// Checks a domain; answers it in lower case, and whether `www` goes with it.
fn read_name(
    world: &World,
    text: &str,
    www: Option<bool>,
) -> Result<(String, bool), InvalidRequestException> {
    let name = text.to_lowercase();
    let is_wildcard = name.starts_with("*.");
    let plain = name.strip_prefix("*.").unwrap_or(&name);
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    if !plain.contains('.') || plain.len() > 240 || !plain.split('.').all(is_label) {
        return Err(invalid(format!(
            "{} is no domain name: write it as example.com, app.example.com or *.example.com.",
            clip(text)
        )));
    }
    let own = world.apps_domain();
    if plain == own || plain.strip_suffix(own).is_some_and(|rest| rest.ends_with('.')) {
        return Err(invalid(format!("Names under {own} are given by the service.")));
    }
    // Where browsers take it for this machine or an address, they send cookies of other servers too.
    let last = plain.rsplit('.').next().unwrap_or(plain);
    if last == "localhost" || last.starts_with(|first: char| first.is_ascii_digit()) {
        return Err(invalid(format!(
            "{} is an address or a name of this machine, not a domain.",
            clip(text)
        )));
    }
    if is_wildcard && www == Some(true) {
        return Err(invalid("A wildcard domain has no www: set EnableWWWSubdomain to false."));
    }
    Ok((name, www.unwrap_or(!is_wildcard)))
}

/// The work on a domain.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum DomainWork {
    /// Makes the host names of the service those that its rows say.
    Route {
        /// Which service.
        service: String,
        /// Which domain.
        domain: String,
    },
}

impl Workflow for DomainWork {
    type World = World;
    const KIND: &'static str = "apprunner/custom-domain";

    async fn run(self, world: Arc<World>, context: StepContext) -> Result<Commit<Self>, Transient> {
        let Self::Route { service, domain } = self;
        let _lock = world.lock(&service).await;
        let id = record_id(&service, &domain);
        let found = context.store.read(|tx| tx.get::<CustomDomain>(&context.scope.key(), &id));
        if found.is_none() {
            return Ok(Commit::new(|_| Next::Done));
        }
        let routed = route(&world, &context, &service);
        Ok(Commit::new(move |call| {
            settle(call, &id, routed);
            Next::Done
        }))
    }
}

fn settle(call: &mut Call<'_, '_>, id: &str, routed: Result<(), apphost::Error>) {
    let Some(found) = call.find::<CustomDomain>(id) else { return };
    let mut domain = (*found).clone();
    let is_good = routed.is_ok();
    if let Err(error) = routed {
        tracing::error!(%error, domain = domain.name, "a custom domain could not be changed");
    }
    let to = match (domain.lifecycle.status(), is_good) {
        (Creating, true) => PendingCertificateDnsValidation,
        (Creating, false) => CreateFailed,
        (BindingCertificate, true) => Active,
        (Deleting, true) => return call.remove::<CustomDomain>(id),
        (Deleting, false) => DeleteFailed,
        _ => return,
    };
    if let Err(edge) = call.advance(&mut domain, to) {
        tracing::debug!(%edge, "a custom domain was settled before");
    }
}

/// DNS was seen to lead here.
pub(crate) fn bind(call: &mut Call<'_, '_>, seen: &CustomDomain) {
    let Some(found) = call.find::<CustomDomain>(&seen.id()) else { return };
    let mut domain = (*found).clone();
    match call.advance(&mut domain, BindingCertificate) {
        Ok(()) => {
            let service = domain.service_arn.clone();
            call.start(DomainWork::Route { service, domain: domain.name });
        }
        Err(edge) => tracing::debug!(%edge, "a custom domain was seen to before"),
    }
}

/// Whether DNS is to be looked at for it.
pub(crate) fn waits_for_dns(domain: &CustomDomain, now_unix_millis: i64) -> bool {
    domain.lifecycle.status() == PendingCertificateDnsValidation
        && now_unix_millis - domain.lifecycle.since().unix_millis() >= VALIDATION_MS_MIN
}
