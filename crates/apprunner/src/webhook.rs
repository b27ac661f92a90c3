//! The webhook of a service: its secret, and Landfall's own calls that make and show it.
//!
//! A secret is answered once, by the call that makes it, and kept sealed. Another may stand in the
//! configuration; either opens the webhook.

use api::generated::landfall::ops::{DescribeWebhook, RenewWebhookSecret};
use api::generated::landfall::{
    DescribeWebhookRequest, DescribeWebhookResponse, InvalidRequestException,
    RenewWebhookSecretRequest, RenewWebhookSecretResponse, ResourceNotFoundException, Webhook,
};
use api::operation::Answer;
use api::value::{Secret, Timestamp};
use control::arn::Arn;
use control::call::{Call, Reading, View};
use control::seal::{Sealed, Sealer};
use serde::{Deserialize, Serialize};

use crate::name;
use crate::service::AppService;
use crate::world::World;

/// What the paths of webhooks begin with, on the port of the API.
pub(crate) const PREFIX: &str = "/webhooks";
/// Shortest secret that a user may choose, in bytes.
const SECRET_BYTES_MIN: usize = 16;

/// A stored secret.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct WebhookSecret {
    secret: Sealed,
    made_unix_millis: i64,
}

fn place(service_arn: &str) -> String {
    format!("{service_arn}/webhook")
}

/// The path of a service's webhook.
pub(crate) fn path(service_id: &str) -> String {
    format!("{PREFIX}/apprunner/{service_id}")
}

/// The secrets that open the webhook of a service.
pub(crate) fn secrets(world: &World, sealer: &Sealer, service: &AppService) -> Vec<Secret> {
    let mut secrets = Vec::new();
    if let Some(known) = &service.webhook {
        match sealer.open(&place(&service.arn), &known.secret) {
            Ok(secret) => secrets.push(Secret::new(secret)),
            Err(error) => tracing::error!(%error, service = service.arn, "a webhook is closed"),
        }
    }
    match configured(world, service).map(crate::world::SecretPlace::read) {
        Some(Ok(secret)) if !secret.expose().is_empty() => secrets.push(secret),
        Some(Ok(_)) => tracing::error!(service = service.arn, "the webhook's secret is empty"),
        Some(Err(why)) => tracing::error!(why, service = service.arn, "a webhook is closed"),
        None => {}
    }
    secrets
}

fn configured<'a>(world: &'a World, service: &AppService) -> Option<&'a crate::world::SecretPlace> {
    let settings = world.settings();
    let known = &settings.webhook_secrets;
    let is_named = Arn::parse(&service.arn).is_some_and(|arn| arn.account == settings.account_id);
    known.get(&service.arn).or_else(|| known.get(&service.name).filter(|_| is_named))
}

/// Tells where the webhook of a service is, and how it does.
pub(crate) fn describe(
    world: &World,
    view: &View<'_>,
    input: DescribeWebhookRequest,
) -> Answer<DescribeWebhook> {
    let service = find(view, &input.service_arn)?;
    Ok(DescribeWebhookResponse { webhook: shown(world, &service) })
}

/// Gives the webhook of a service another secret, which is answered this once.
pub(crate) fn renew(
    world: &World,
    call: &mut Call<'_, '_>,
    input: RenewWebhookSecretRequest,
) -> Answer<RenewWebhookSecret> {
    let mut service = find(call, &input.service_arn)?;
    let ambient = &call.environment().ambient;
    let secret = match input.secret {
        Some(given) => given,
        None => Secret::new(name::id(ambient) + &name::id(ambient)),
    };
    let is_plain = secret.expose().bytes().all(|c| c.is_ascii_graphic());
    if secret.expose().len() < SECRET_BYTES_MIN || !is_plain {
        let message = format!(
            "The secret of a webhook has at least {SECRET_BYTES_MIN} letters, digits and signs of \
             ASCII, and no white space."
        );
        return Err(InvalidRequestException { message: Some(message) }.into());
    }
    service.webhook = Some(WebhookSecret {
        secret: call.seal_secret(&place(&service.arn), secret.expose()),
        made_unix_millis: call.now().unix_millis(),
    });
    call.save(&service);
    Ok(RenewWebhookSecretResponse { webhook: shown(world, &service), secret })
}

fn find(reading: &impl Reading, arn: &str) -> Result<AppService, ResourceNotFoundException> {
    let found = reading.find::<AppService>(arn).filter(|found| found.is_live());
    found.map(|found| (*found).clone()).ok_or_else(|| ResourceNotFoundException {
        message: crate::fault::not_found("service", arn).message,
    })
}

fn shown(world: &World, service: &AppService) -> Webhook {
    let last = world.pushes.last(&service.arn);
    let made = service.webhook.as_ref().map(|known| known.made_unix_millis);
    Webhook {
        service_arn: service.arn.clone(),
        service_name: service.name.clone(),
        path: path(&service.id),
        secret_made_at: made.map(Timestamp::from_unix_millis),
        is_configured: configured(world, service).is_some(),
        last_delivery_at: last
            .as_ref()
            .map(|last| Timestamp::from_unix_millis(last.at_unix_millis)),
        last_delivery: last.map(|last| last.outcome.to_owned()),
    }
}
