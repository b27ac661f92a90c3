//! `landfall handshake`: gives a connection of App Runner its credential.

use std::io::Read;
use std::path::Path;
use std::time::{Duration, Instant};

use control::arn::Arn;
use control::credentials::Credentials;
use serde_json::{Value, json};

use crate::Failure;
use crate::cli::HandshakeArguments;
use crate::client::{Client, ClientError};
use crate::config::Config;
use crate::exports::endpoint;

/// Longest token or key, in bytes.
const CREDENTIAL_BYTES_MAX: u64 = 16 * 1024;
/// How long a provider is waited for: longer than the server itself asks it.
const ANSWER_WITHIN: Duration = Duration::from_secs(90);
const PERIOD: Duration = Duration::from_millis(200);

/// Gives the credential and waits until the provider has said what it thinks of it.
pub(crate) fn run(config: &Config, arguments: &HandshakeArguments) -> Result<String, Failure> {
    let arn = &arguments.connection_arn;
    let parsed = Arn::parse(arn).filter(|arn| arn.service == "apprunner");
    let region =
        parsed.ok_or("the first argument is the ARN of a connection of App Runner")?.region;
    let credential = read(&arguments.token_file)?;
    let credentials = Credentials::load(&config.data_dir)
        .map_err(|error| format!("{error}. `landfall handshake` reads it to sign its request"))?;
    let principal = credentials.first().ok_or("the credentials file names nobody")?.clone();
    let address = endpoint(config)?.trim_start_matches("http://").to_owned();
    let client = Client { address, principal, region };

    let mut input = json!({"ConnectionArn": arn, "Credential": credential});
    if let Some(name) = &arguments.user_name {
        input["UserName"] = name.as_str().into();
    }
    if let Some(url) = &arguments.repository {
        input["RepositoryUrl"] = url.as_str().into();
    }
    let mut shown = call(&client, "CompleteHandshake", &input)?;
    let deadline = Instant::now() + ANSWER_WITHIN;
    while shown["HandshakeStatus"] == "TRYING" {
        if Instant::now() > deadline {
            return Err("the provider has not answered yet; DescribeHandshake tells more".into());
        }
        std::thread::sleep(PERIOD);
        shown = call(&client, "DescribeHandshake", &json!({"ConnectionArn": arn}))?;
    }
    let text = |member: &str| shown[member].as_str().unwrap_or_default().to_owned();
    let (name, status) = (text("ConnectionName"), text("ConnectionStatus"));
    if shown["HandshakeStatus"] == "ACCEPTED" {
        return Ok(format!("connection {name} is {status}\n"));
    }
    let outcome = match shown["HandshakeStatus"].as_str() {
        Some("REFUSED") => "the credential was refused",
        _ => "the credential could not be tried",
    };
    Err(format!("{outcome}: {}; connection {name} is {status}", text("Reason")).into())
}

fn call(client: &Client, operation: &str, input: &Value) -> Result<Value, Failure> {
    match client.call("landfall", &format!("Landfall.{operation}"), input) {
        Ok(mut answer) => Ok(answer["Handshake"].take()),
        Err(ClientError::NotBuilt) => Err("this server knows no handshakes".into()),
        Err(ClientError::Other(error)) => Err(error.into()),
    }
}

/// Reads a token or a key; `-` is standard input, so that it need not stand in a file.
pub(crate) fn read(path: &Path) -> Result<String, Failure> {
    let shown = path.display();
    let failed = |error: std::io::Error| format!("cannot read the token from {shown}: {error}");
    let mut text = String::new();
    let input: Box<dyn Read> = if path == Path::new("-") {
        Box::new(std::io::stdin())
    } else {
        Box::new(std::fs::File::open(path).map_err(failed)?)
    };
    input.take(CREDENTIAL_BYTES_MAX + 1).read_to_string(&mut text).map_err(failed)?;
    if text.len() as u64 > CREDENTIAL_BYTES_MAX {
        return Err(format!("{shown} is longer than {CREDENTIAL_BYTES_MAX} bytes: no token").into());
    }
    if text.trim().is_empty() {
        return Err(format!("{shown} is empty: it has to hold the token").into());
    }
    Ok(text)
}
