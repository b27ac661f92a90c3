//! `landfall webhook`: gives the webhook of a service of App Runner a secret.

use control::arn::Arn;
use control::credentials::Credentials;
use serde_json::json;

use crate::Failure;
use crate::cli::WebhookArguments;
use crate::client::{Client, ClientError};
use crate::config::Config;
use crate::exports::endpoint;
use crate::handshake::read;

/// Makes the secret, and prints it with the address. It can be seen this once.
pub(crate) fn run(config: &Config, arguments: &WebhookArguments) -> Result<String, Failure> {
    let arn = &arguments.service_arn;
    let parsed = Arn::parse(arn).filter(|arn| arn.service == "apprunner");
    let region = parsed.ok_or("the first argument is the ARN of a service of App Runner")?.region;
    let mut input = json!({"ServiceArn": arn});
    if let Some(path) = &arguments.secret_file {
        input["Secret"] = read(path)?.trim_end_matches(['\r', '\n']).into();
    }
    let credentials = Credentials::load(&config.data_dir)
        .map_err(|error| format!("{error}. `landfall webhook` reads it to sign its request"))?;
    let principal = credentials.first().ok_or("the credentials file names nobody")?.clone();
    let endpoint = endpoint(config)?;
    let address = endpoint.trim_start_matches("http://").to_owned();
    let client = Client { address, principal, region };
    let made = match client.call("landfall", "Landfall.RenewWebhookSecret", &input) {
        Ok(made) => made,
        Err(ClientError::NotBuilt) => return Err("this server knows no webhooks".into()),
        Err(ClientError::Other(error)) => return Err(error.into()),
    };
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let (path, secret) = (text(&made["Webhook"]["Path"]), text(&made["Secret"]));
    Ok(format!("address {endpoint}{path}\nsecret  {secret}\n"))
}
