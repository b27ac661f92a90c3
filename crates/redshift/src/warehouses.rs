//! Which warehouses streams may lead into.

use control::call::{Call, Reading, View};
use control::warehouses::{Refused, Wanted, Warehouse, Warehouses};

use crate::policy::{self, Principal, Question};
use crate::resource_policy::{self, StoredPolicy};
use crate::workgroup::Workgroup;

/// The service that takes streams in, as policies name it.
const SERVICE: &str = "redshift.amazonaws.com";

/// Lets streams in as the resource policies of the warehouses say.
#[derive(Clone, Copy, Debug, Default)]
pub struct ByPolicy;

impl Warehouses for ByPolicy {
    fn find(&self, call: &Call<'_, '_>, wanted: &Wanted<'_>) -> Result<Warehouse, Refused> {
        admitted(call, wanted)
    }

    fn look(&self, view: &View<'_>, wanted: &Wanted<'_>) -> Result<Warehouse, Refused> {
        admitted(view, wanted)
    }
}

fn admitted(reading: &impl Reading, wanted: &Wanted<'_>) -> Result<Warehouse, Refused> {
    let (namespace, is_serverless) =
        resource_policy::warehouse(reading, wanted.target).ok_or(Refused::NoAccess)?;
    let stored = reading.find::<StoredPolicy>(wanted.target).ok_or(Refused::NoAccess)?;
    let may = |principal, action| {
        let account = reading.scope().account_id.as_str();
        let (resource, source) = (wanted.target, wanted.source);
        let question = Question { principal, action, resource, source, account };
        policy::allows(&stored.text, &question)
    };
    let creates = wanted
        .caller
        .is_none_or(|caller| may(Principal::Aws(caller), "redshift:CreateInboundIntegration"));
    let authorizes = may(Principal::Service(SERVICE), "redshift:AuthorizeInboundIntegration");
    if !creates || !authorizes {
        return Err(Refused::NoAccess);
    }
    // Clusters have no parameter groups here: they keep the case of names.
    if is_serverless && wanted.caller.is_some() {
        check_case(reading, &namespace)?;
    }
    Ok(Warehouse { arn: wanted.target.to_owned(), namespace })
}

fn check_case(reading: &impl Reading, namespace: &str) -> Result<(), Refused> {
    let workgroups = reading.list::<Workgroup>();
    let of_namespace = workgroups.iter().find(|known| known.namespace == namespace);
    let workgroup = of_namespace.ok_or_else(|| {
        Refused::Unfit(
            "The target namespace has no workgroup, which queries would come through: create one first."
                .to_owned(),
        )
    })?;
    if workgroup.is_case_sensitive() {
        return Ok(());
    }
    Err(Refused::Unfit(format!(
        "The workgroup {} of the target must have the configuration parameter enable_case_sensitive_identifier with \
         the value true: set it with UpdateWorkgroup.",
        workgroup.name
    )))
}
