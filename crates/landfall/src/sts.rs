//! STS, as far as clients ask it who they are.

use api::generated::sts::{
    self, GetCallerIdentityRequest, GetCallerIdentityResponse, ops::GetCallerIdentity,
};
use api::operation::Answer;
use control::call::{Reading, View};
use control::registry::Service;

/// The service.
pub(crate) fn service() -> Service {
    Service::new(&sts::SERVICE).read::<GetCallerIdentity>(get_caller_identity)
}

/// Says who signed the request. The user id of a root user is its account, as with AWS; others are
/// named by their access key, because Landfall keeps no ids of its own for them.
#[allow(clippy::unnecessary_wraps)] // The shape of a handler.
fn get_caller_identity(view: &View<'_>, _: GetCallerIdentityRequest) -> Answer<GetCallerIdentity> {
    let Some(caller) = view.caller() else { return Ok(GetCallerIdentityResponse::default()) };
    let is_root = caller.arn.ends_with(":root");
    Ok(GetCallerIdentityResponse {
        user_id: Some(if is_root { &caller.account_id } else { &caller.access_key_id }.clone()),
        account: Some(caller.account_id.clone()),
        arn: Some(caller.arn.clone()),
    })
}
