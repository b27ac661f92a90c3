//! VPC connectors: through which subnets the outbound traffic of services goes. This server has no
//! VPCs: connectors are kept and answered, and the traffic takes the host's own network.

use std::sync::Arc;

use api::generated::apprunner::ops::{
    CreateVpcConnector, DeleteVpcConnector, DescribeVpcConnector, ListVpcConnectors,
};
use api::generated::apprunner::{
    self as wire, CreateVpcConnectorRequest, CreateVpcConnectorResponse, DeleteVpcConnectorRequest,
    DeleteVpcConnectorResponse, DescribeVpcConnectorRequest, DescribeVpcConnectorResponse,
    InvalidRequestException, ListVpcConnectorsRequest, ListVpcConnectorsResponse,
    ResourceNotFoundException,
};
use api::operation::Answer;
use control::call::{Call, Reading, View};
use control::lifecycle::{Lifecycle, Resource};
use control::store::Record;
use serde::{Deserialize, Serialize};

use crate::fault::{clip, invalid, not_found};
use crate::keeper::Lingering;
use crate::name::Kind;
use crate::revision::{self, Revised, Revision, RevisionStatus};
use crate::{listing, service, tags};

/// Most ids in a list.
const IDS_MAX: usize = 100;

/// A stored connector. Each name has one revision.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct VpcConnector {
    /// Name, number, status.
    pub revision: Revision,
    pub(crate) subnets: Vec<String>,
    pub(crate) security_groups: Vec<String>,
}

impl Record for VpcConnector {
    const KIND: &'static str = "apprunner/vpc-connector";

    fn id(&self) -> String {
        self.revision.arn.clone()
    }
}

impl Lingering for VpcConnector {
    fn deleted_unix_millis(&self) -> Option<i64> {
        self.revision.deleted_unix_millis
    }
}

impl Resource for VpcConnector {
    type Status = RevisionStatus;

    fn lifecycle(&self) -> &Lifecycle<RevisionStatus> {
        &self.revision.lifecycle
    }

    fn lifecycle_mut(&mut self) -> &mut Lifecycle<RevisionStatus> {
        &mut self.revision.lifecycle
    }
}

impl Revised for VpcConnector {
    const IN_ARN: Kind = Kind::VpcConnector;
    const WHAT: &'static str = "VPC connector";
    const NAMES_MAX: usize = 10;
    const REVISIONS_MAX: usize = 1;

    fn revision(&self) -> &Revision {
        &self.revision
    }

    fn revision_mut(&mut self) -> &mut Revision {
        &mut self.revision
    }

    fn all(reading: &impl Reading) -> Vec<Arc<Self>> {
        reading.list::<Self>()
    }
}

impl VpcConnector {
    /// The answer's form.
    fn describe(&self) -> wire::VpcConnector {
        let revision = &self.revision;
        wire::VpcConnector {
            vpc_connector_name: Some(revision.name.clone()),
            vpc_connector_arn: Some(revision.arn.clone()),
            vpc_connector_revision: Some(revision.number),
            subnets: Some(self.subnets.clone()),
            security_groups: Some(self.security_groups.clone()),
            status: Some(revision.status()),
            created_at: revision.created(),
            deleted_at: revision.deleted(),
        }
    }
}

/// Creates a connector.
pub(crate) fn create(
    call: &mut Call<'_, '_>,
    input: CreateVpcConnectorRequest,
) -> Answer<CreateVpcConnector> {
    let name = &input.vpc_connector_name;
    if revision::latest(&VpcConnector::all(call), name).is_some() {
        return Err(
            invalid(format!("There is a VPC connector with the name {name} already.")).into()
        );
    }
    let subnets = ids("Subnets", input.subnets)?;
    if subnets.is_empty() {
        return Err(invalid("Subnets needs at least one subnet.").into());
    }
    let security_groups = ids("SecurityGroups", input.security_groups.unwrap_or_default())?;
    // A name that was used before begins anew.
    let revision = revision::first::<VpcConnector>(call, name)?;
    let connector = VpcConnector { revision, subnets, security_groups };
    call.save(&connector);
    tags::put(call, &connector.revision.arn, &input.tags.unwrap_or_default())?;
    Ok(CreateVpcConnectorResponse { vpc_connector: connector.describe() })
}

/// Describes a connector.
pub(crate) fn describe(
    view: &View<'_>,
    input: DescribeVpcConnectorRequest,
) -> Answer<DescribeVpcConnector> {
    let found = find(view, &input.vpc_connector_arn)?;
    Ok(DescribeVpcConnectorResponse { vpc_connector: found.describe() })
}

/// Lists the connectors that are not deleted.
pub(crate) fn list(view: &View<'_>, input: ListVpcConnectorsRequest) -> Answer<ListVpcConnectors> {
    let found = revision::listed::<VpcConnector>(view, None, false);
    let key = |known: &Arc<VpcConnector>| known.revision.order();
    let page = listing::page(found, key, &[], input.max_results, input.next_token.as_deref())?;
    Ok(ListVpcConnectorsResponse {
        vpc_connectors: page.items.iter().map(|known| known.describe()).collect(),
        next_token: page.marker,
    })
}

/// Deletes a connector: refused while a service uses it.
pub(crate) fn delete(
    call: &mut Call<'_, '_>,
    input: DeleteVpcConnectorRequest,
) -> Answer<DeleteVpcConnector> {
    let found = find(call, &input.vpc_connector_arn)?;
    let arn = &found.revision.arn;
    let users =
        service::users(call, |settings| settings.network.vpc_connector_arn.as_ref() == Some(arn));
    if let Some(user) = users.first() {
        let name = &found.revision.name;
        return Err(invalid(format!("The VPC connector {name} is used by {user}.")).into());
    }
    let deleted = revision::retire(call, &*found)?;
    Ok(DeleteVpcConnectorResponse { vpc_connector: deleted.describe() })
}

fn find(
    reading: &impl Reading,
    text: &str,
) -> Result<Arc<VpcConnector>, ResourceNotFoundException> {
    revision::find::<VpcConnector>(reading, text).ok_or_else(|| not_found(VpcConnector::WHAT, text))
}

/// Checks ids of things that this server does not have.
fn ids(member: &str, ids: Vec<String>) -> Result<Vec<String>, InvalidRequestException> {
    let is_id = |id: &String| {
        !id.is_empty()
            && id.len() <= 255
            && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    if ids.len() > IDS_MAX {
        return Err(invalid(format!("{member} has at most {IDS_MAX} entries.")));
    }
    if let Some(wrong) = ids.iter().find(|id| !is_id(id)) {
        return Err(invalid(format!("{member} holds {}, which is no id.", clip(wrong))));
    }
    for (place, id) in ids.iter().enumerate() {
        if ids[..place].contains(id) {
            return Err(invalid(format!("{member} holds {} twice.", clip(id))));
        }
    }
    Ok(ids)
}
