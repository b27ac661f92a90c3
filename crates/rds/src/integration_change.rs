//! ModifyIntegration and DeleteIntegration.

use api::generated::rds::ops::{DeleteIntegration, ModifyIntegration};
use api::generated::rds::{
    DeleteIntegrationMessage, IntegrationConflictOperationFault, InvalidIntegrationStateFault,
    ModifyIntegrationMessage,
};
use api::operation::Answer;
use control::call::{Call, Reading};
use control::lifecycle::{Resource, Status};

use crate::data_filter::DataFilter;
use crate::db_instance::{DbInstance, InstanceStatus};
use crate::integration::{Integration, IntegrationStatus, find};
use crate::integration_streams::Integrations;
use crate::integration_work::IntegrationWork;
use crate::invalid::Invalid;

use IntegrationStatus::{Active, Deleting, Modifying, NeedsAttention};

/// Changes name, description or filter. With another filter, tables that it no longer includes
/// leave the warehouse, and new ones are seeded; the integration is active again when all is so.
pub(crate) fn modify(
    integrations: &Integrations,
    call: &mut Call<'_, '_>,
    input: ModifyIntegrationMessage,
) -> Answer<ModifyIntegration> {
    let mut integration = find::<ModifyIntegration>(call, &input.integration_identifier)?;
    let name = integration.name.clone();
    match integration.lifecycle().status() {
        Active | NeedsAttention => {}
        Modifying => {
            let message = format!("The integration {name} is being modified: try again later.");
            return Err(IntegrationConflictOperationFault { message: Some(message) }.into());
        }
        other => return Err(invalid_state(&name, other, "modified").into()),
    }
    let (new_name, filter) = (input.integration_name, input.data_filter);
    if new_name.is_none() && filter.is_none() && input.description.is_none() {
        return Err(Invalid::combination("No modifications were requested").into());
    }
    if let Some(new_name) = new_name {
        let is_taken = |known: &std::sync::Arc<Integration>| {
            known.id != integration.id && known.name == new_name
        };
        if call.list::<Integration>().iter().any(is_taken) {
            // The model names no fault for it here: it is told as a bad value.
            let text = format!("An integration with the name {new_name} already exists.");
            return Err(Invalid::value(text).into());
        }
        integration.name = new_name;
    }
    if let Some(text) = filter {
        let filter = DataFilter::parse(integration.naming.of_filter(), &text)
            .map_err(|error| Invalid::value(error.to_string()))?;
        integration.set_databases(&integration.naming.databases(&filter));
        integration.data_filter = text;
    }
    if let Some(text) = input.description {
        integration.description = Some(text).filter(|text| !text.is_empty());
    }
    call.advance(&mut integration, Modifying)
        .map_err(|edge| InvalidIntegrationStateFault { message: Some(edge.to_string()) })?;
    integrations.wake_after(call);
    Ok(integration.describe(call))
}

/// Ends an integration. Source and warehouse keep their data.
pub(crate) fn delete(
    call: &mut Call<'_, '_>,
    input: DeleteIntegrationMessage,
) -> Answer<DeleteIntegration> {
    let mut integration = find::<DeleteIntegration>(call, &input.integration_identifier)?;
    let name = integration.name.clone();
    let status = integration.lifecycle().status();
    let source = call.find::<DbInstance>(&integration.source_id);
    let is_stopped = source.is_some_and(|source| {
        matches!(source.lifecycle().status(), InstanceStatus::Stopped | InstanceStatus::Stopping)
    });
    if is_stopped {
        let message = format!(
            "The integration {name} cannot be deleted while its source is stopped: start {} first.",
            integration.source_arn
        );
        return Err(InvalidIntegrationStateFault { message: Some(message) }.into());
    }
    call.advance(&mut integration, Deleting)
        .map_err(|_| invalid_state(&name, status, "deleted"))?;
    call.start(IntegrationWork::Remove { id: integration.id.clone() });
    Ok(integration.describe(call))
}

fn invalid_state(
    name: &str,
    status: IntegrationStatus,
    done: &str,
) -> InvalidIntegrationStateFault {
    let status = status.as_str();
    let message = format!("The integration {name} is {status} and cannot be {done} now.");
    InvalidIntegrationStateFault { message: Some(message) }
}
