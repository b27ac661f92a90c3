//! DescribeInboundIntegrations: integrations as their targets see them.

use api::generated::redshift::ops::DescribeInboundIntegrations;
use api::generated::redshift::{
    DescribeInboundIntegrationsMessage, InboundIntegration, InboundIntegrationsMessage,
    IntegrationError, IntegrationNotFoundFault,
};
use api::operation::Answer;
use control::call::View;
use control::warehouses::{self, InboundIntegrations};

use crate::invalid::clip;
use crate::listing;

/// Lists them, or shows one.
pub(crate) fn describe(
    inbound: &dyn InboundIntegrations,
    view: &View<'_>,
    input: DescribeInboundIntegrationsMessage,
) -> Answer<DescribeInboundIntegrations> {
    let mut found = inbound.list(view);
    if let Some(arn) = &input.integration_arn {
        found.retain(|known| known.arn == *arn);
        if found.is_empty() {
            let message = format!("Integration {} not found.", clip(arn));
            return Err(IntegrationNotFoundFault { message: Some(message) }.into());
        }
    }
    if let Some(target) = &input.target_arn {
        found.retain(|known| known.target == *target);
    }
    let marker = input.marker.as_deref();
    let page = listing::markers(found, |known| known.arn.clone(), input.max_records, marker)?;
    Ok(InboundIntegrationsMessage {
        marker: page.marker,
        inbound_integrations: Some(page.items.into_iter().map(wire).collect()),
    })
}

fn wire(known: warehouses::InboundIntegration) -> InboundIntegration {
    let error = |(code, message): (String, String)| IntegrationError {
        error_code: code,
        error_message: Some(message),
    };
    InboundIntegration {
        integration_arn: Some(known.arn),
        source_arn: Some(known.source),
        target_arn: Some(known.target),
        status: Some(known.status.to_owned()),
        errors: Some(known.errors.into_iter().map(error).collect()),
        create_time: Some(known.created),
    }
}
