//! Where the code of a service comes from, as requests say it and as it is kept.

use std::collections::BTreeMap;

use api::generated::apprunner::{
    AuthenticationConfiguration, CodeConfiguration, CodeConfigurationValues, CodeRepository,
    InvalidRequestException, SourceCodeVersion, SourceConfiguration,
};
use api::value::Secret;
use apphost::manifest;
use control::call::{Call, Reading};
use control::seal::{CannotOpen, Sealed, Sealer};
use serde::{Deserialize, Serialize};

use crate::connection::{self, Connection, Reach};
use crate::fault::{clip, invalid};
use crate::image::{self, WatchedImage};
use crate::repository::Scheme;
use crate::world::World;

const DEFAULT_PORT: u16 = 8080;
const DEFAULT_DIRECTORY: &str = "/";
/// Variables whose names begin like this belong to the service.
const RESERVED_PREFIX: &str = "AWSAPPRUNNER";
/// Most variables and secrets together.
const VARIABLES_MAX: usize = 500;

/// A stored source.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Source {
    pub(crate) url: String,
    pub(crate) branch: String,
    pub(crate) directory: String,
    pub(crate) configuration: Configuration,
    pub(crate) auto_deployments: bool,
    pub(crate) connection_arn: Option<String>,
    /// In the place of a repository: then its address is empty.
    #[serde(default)]
    pub(crate) image: Option<WatchedImage>,
}

/// Where build and run are described.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Configuration {
    /// In `apprunner.yaml`, beside the source.
    Repository,
    /// In [`Values`], sealed: their variables may well be passwords.
    Api(Sealed),
}

/// What the API says about build and run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Values {
    /// As on the wire: `PYTHON_311`.
    pub(crate) runtime: String,
    pub(crate) build_command: Option<String>,
    pub(crate) start_command: String,
    pub(crate) port: u16,
    pub(crate) variables: BTreeMap<String, String>,
    /// Name of the variable to the name or ARN of the secret.
    pub(crate) secrets: BTreeMap<String, String>,
}

impl Values {
    /// The runtime's name as in `apprunner.yaml`.
    pub(crate) fn runtime_name(&self) -> String {
        self.runtime.to_lowercase().replace('_', "")
    }

    /// Whether another build would give another result.
    fn builds_like(&self, other: &Self) -> bool {
        self.runtime == other.runtime && self.build_command == other.build_command
    }
}

/// Where the values of a service belong when they are sealed.
fn secret_place(service_arn: &str) -> String {
    format!("{service_arn}/code-configuration-values")
}

impl Source {
    /// The values of the API; `None` where a file has them.
    pub(crate) fn values(
        &self,
        sealer: &Sealer,
        service_arn: &str,
    ) -> Result<Option<Values>, CannotOpen> {
        let Configuration::Api(sealed) = &self.configuration else { return Ok(None) };
        let text = sealer.open(&secret_place(service_arn), sealed)?;
        Ok(Some(serde_json::from_str(&text).map_err(|_| CannotOpen)?))
    }

    /// Whether it is built in a directory of its own, beside other things in the repository.
    pub(crate) fn is_in_a_directory(&self) -> bool {
        self.directory.split('/').any(|part| !part.is_empty() && part != ".")
    }

    /// Whether a version that was built from another source can run with this one.
    pub(crate) fn builds_like(
        &self,
        other: &Self,
        sealer: &Sealer,
        service_arn: &str,
    ) -> Result<bool, CannotOpen> {
        let identifier = |source: &Self| Some(source.image.as_ref()?.identifier.clone());
        let is_same_place = self.url == other.url
            && identifier(self) == identifier(other)
            && self.branch == other.branch
            && self.directory == other.directory;
        let values = (self.values(sealer, service_arn)?, other.values(sealer, service_arn)?);
        Ok(is_same_place
            && match values {
                (None, None) => true,
                (Some(mine), Some(others)) => mine.builds_like(&others),
                _ => false,
            })
    }

    /// The answer's form.
    pub(crate) fn describe(
        &self,
        reading: &impl Reading,
        service_arn: &str,
    ) -> SourceConfiguration {
        let values = match self.values(&reading.environment().sealer, service_arn) {
            Ok(values) => values,
            Err(error) => {
                tracing::error!(%error, service_arn, "the values of a service cannot be read");
                None
            }
        };
        if let Some(image) = &self.image {
            return image.describe(values, self.auto_deployments);
        }
        let configuration = match &self.configuration {
            Configuration::Repository => "REPOSITORY",
            Configuration::Api(_) => "API",
        };
        let code_repository = CodeRepository {
            repository_url: self.url.clone(),
            source_code_version: SourceCodeVersion {
                r#type: "BRANCH".to_owned(),
                value: self.branch.clone(),
            },
            code_configuration: Some(CodeConfiguration {
                configuration_source: configuration.to_owned(),
                code_configuration_values: values.map(describe_values),
            }),
            source_directory: Some(self.directory.clone()),
        };
        let authentication = self.connection_arn.clone().map(|arn| AuthenticationConfiguration {
            connection_arn: Some(arn),
            access_role_arn: None,
        });
        SourceConfiguration {
            code_repository: Some(code_repository),
            image_repository: None,
            auto_deployments_enabled: Some(self.auto_deployments),
            authentication_configuration: authentication,
        }
    }
}

/// A map in the answer's form: absent where it is empty.
pub(crate) fn secret(map: BTreeMap<String, String>) -> Option<BTreeMap<Secret, Secret>> {
    let pairs = map.into_iter().map(|(name, value)| (Secret::new(name), Secret::new(value)));
    Some(pairs.collect::<BTreeMap<_, _>>()).filter(|map| !map.is_empty())
}

/// A map in the form that it is kept in.
pub(crate) fn plain(map: Option<BTreeMap<Secret, Secret>>) -> BTreeMap<String, String> {
    let pairs = map.unwrap_or_default().into_iter();
    pairs.map(|(name, value)| (name.into_inner(), value.into_inner())).collect()
}

fn describe_values(values: Values) -> CodeConfigurationValues {
    CodeConfigurationValues {
        runtime: values.runtime,
        build_command: values.build_command.map(Secret::new),
        start_command: Some(Secret::new(values.start_command)),
        port: Some(values.port.to_string()),
        runtime_environment_variables: secret(values.variables),
        runtime_environment_secrets: secret(values.secrets),
    }
}

/// Reads a source from a request; what an update leaves out is kept.
pub(crate) fn read(
    world: &World,
    call: &Call<'_, '_>,
    service_arn: &str,
    input: SourceConfiguration,
    before: Option<&Source>,
) -> Result<Source, InvalidRequestException> {
    let SourceConfiguration {
        code_repository,
        image_repository,
        auto_deployments_enabled,
        authentication_configuration: authentication,
    } = input;
    let authentication = authentication.unwrap_or_default();
    let code = match (code_repository, image_repository, before) {
        (Some(_), Some(_), _) => {
            return Err(invalid(
                "SourceConfiguration has either CodeRepository or ImageRepository, not both.",
            ));
        }
        (None, Some(_), Some(before)) if before.image.is_none() => {
            return Err(invalid("A service of a code repository cannot become one of an image."));
        }
        (Some(_), None, Some(before)) if before.image.is_some() => {
            return Err(invalid("A service of an image cannot become one of a code repository."));
        }
        (None, given, before)
            if given.is_some() || before.is_some_and(|before| before.image.is_some()) =>
        {
            let auto = auto_deployments_enabled;
            return image::read(world, call, service_arn, given, auto, authentication, before);
        }
        (None, None, None) => {
            return Err(invalid("SourceConfiguration needs CodeRepository or ImageRepository."));
        }
        (code, _, _) => code,
    };
    if authentication.access_role_arn.is_some() {
        return Err(invalid("AccessRoleArn is for images; a code repository has a ConnectionArn."));
    }
    let mut source = match (code, before) {
        (Some(code), before) => read_code(call, service_arn, code, before)?,
        (None, Some(before)) => before.clone(),
        (None, None) => return Err(invalid("SourceConfiguration needs CodeRepository.")),
    };
    if let Some(is_enabled) = auto_deployments_enabled {
        source.auto_deployments = is_enabled;
    }
    if authentication.connection_arn.is_some() {
        source.connection_arn = authentication.connection_arn;
    }
    check_reach(world, call, &source)?;
    Ok(source)
}

fn read_code(
    call: &Call<'_, '_>,
    service_arn: &str,
    code: CodeRepository,
    before: Option<&Source>,
) -> Result<Source, InvalidRequestException> {
    let branch = code.source_code_version.value;
    apphost::git::check_branch(&branch)
        .map_err(|error| invalid(format!("SourceCodeVersion: {error}.")))?;
    let kept = || before.map(|before| before.directory.clone());
    let directory =
        code.source_directory.or_else(kept).unwrap_or_else(|| DEFAULT_DIRECTORY.to_owned());
    if !directory.starts_with('/') {
        return Err(invalid("SourceDirectory begins with a slash: the repository's root."));
    }
    apphost::git::check_directory(&directory)
        .map_err(|error| invalid(format!("SourceDirectory: {error}.")))?;
    let configuration = match (code.code_configuration, before) {
        (Some(given), _) => read_configuration(call, service_arn, given)?,
        (None, Some(before)) => before.configuration.clone(),
        (None, None) => return Err(invalid("CodeRepository needs a CodeConfiguration.")),
    };
    Ok(Source {
        url: code.repository_url,
        branch,
        directory,
        configuration,
        auto_deployments: before.is_none_or(|before| before.auto_deployments),
        connection_arn: before.and_then(|before| before.connection_arn.clone()),
        image: None,
    })
}

fn read_configuration(
    call: &Call<'_, '_>,
    service_arn: &str,
    given: CodeConfiguration,
) -> Result<Configuration, InvalidRequestException> {
    if given.configuration_source == "REPOSITORY" {
        return Ok(Configuration::Repository);
    }
    let given = given.code_configuration_values.ok_or_else(|| {
        invalid("CodeConfigurationValues is needed where ConfigurationSource is API.")
    })?;
    let values = read_values(given)?;
    Ok(Configuration::Api(seal(call, service_arn, &values)?))
}

/// Seals the values of a service.
pub(crate) fn seal(
    call: &Call<'_, '_>,
    service_arn: &str,
    values: &Values,
) -> Result<Sealed, InvalidRequestException> {
    let text = serde_json::to_string(values)
        .map_err(|_| invalid("The values of the source cannot be stored."))?;
    Ok(call.seal_secret(&secret_place(service_arn), &text))
}

/// A port as requests write it.
pub(crate) fn read_port(given: Option<&str>) -> Result<u16, InvalidRequestException> {
    let Some(text) = given else { return Ok(DEFAULT_PORT) };
    let port = text.parse().ok().filter(|port| *port > 0);
    port.ok_or_else(|| invalid(format!("Port {} is no number from 1 to 65535.", clip(text))))
}

fn read_values(given: CodeConfigurationValues) -> Result<Values, InvalidRequestException> {
    let start_command = given.start_command.map(Secret::into_inner).unwrap_or_default();
    if start_command.trim().is_empty() {
        return Err(invalid("StartCommand is needed where ConfigurationSource is API."));
    }
    let port = read_port(given.port.as_deref())?;
    let variables = plain(given.runtime_environment_variables);
    let secrets = plain(given.runtime_environment_secrets);
    check_variables(&variables, &secrets, false)?;
    let build_command = given.build_command.map(Secret::into_inner);
    let build_command = build_command.filter(|command| !command.trim().is_empty());
    if [Some(&start_command), build_command.as_ref()]
        .into_iter()
        .flatten()
        .any(|c| c.contains('\0'))
    {
        return Err(invalid("Commands cannot hold null characters."));
    }
    Ok(Values { runtime: given.runtime, build_command, start_command, port, variables, secrets })
}

/// Names and values are secrets to the log and to errors: they are not repeated. The shells around apps
/// from code pass no names with dots and hyphens on; images are run without one.
pub(crate) fn check_variables(
    variables: &BTreeMap<String, String>,
    secrets: &BTreeMap<String, String>,
    is_of_image: bool,
) -> Result<(), InvalidRequestException> {
    if variables.len() + secrets.len() > VARIABLES_MAX {
        return Err(invalid(format!("A service has at most {VARIABLES_MAX} variables.")));
    }
    let names = || variables.keys().chain(secrets.keys());
    if !names().all(|name| manifest::is_variable(name, is_of_image)) {
        let signs = if is_of_image { "underscores, dots and hyphens" } else { "underscores" };
        let (whose, max) = (if is_of_image { "images" } else { "code" }, manifest::NAME_BYTES_MAX);
        return Err(invalid(format!(
            "Names of variables of {whose} consist of at most {max} letters, digits, {signs}, and begin with no digit."
        )));
    }
    if names().any(|name| name.starts_with(RESERVED_PREFIX)) {
        return Err(invalid(format!(
            "Names of variables that begin with {RESERVED_PREFIX} are reserved."
        )));
    }
    if names().any(|name| name == "PORT") {
        return Err(invalid("The variable PORT is set by the service: use Port."));
    }
    if variables.keys().any(|name| secrets.contains_key(name)) {
        return Err(invalid(
            "The same name is in RuntimeEnvironmentVariables and in RuntimeEnvironmentSecrets.",
        ));
    }
    if variables.values().chain(secrets.values()).any(|value| value.contains('\0')) {
        return Err(invalid("Values of variables cannot hold null characters."));
    }
    Ok(())
}

/// Refuses a repository that this server may not read, or that the connection is not for.
fn check_reach(
    world: &World,
    reading: &impl Reading,
    source: &Source,
) -> Result<(), InvalidRequestException> {
    let address = world.sources().repository(&source.url).map_err(invalid)?;
    let Some(arn) = &source.connection_arn else {
        if address.scheme() == Scheme::Ssh {
            return Err(invalid("A repository over ssh needs a connection that holds a key."));
        }
        return Ok(());
    };
    let connection = connection::usable(reading, arn)?;
    if address.scheme() == Scheme::File {
        return Ok(());
    }
    let Connection { name, provider, .. } = &*connection;
    let base = world.sources().base(*provider);
    if !address.is_within(base) {
        let provider = provider.as_str();
        return Err(invalid(format!(
            "The connection {name} is for {provider}, whose repositories begin with {base}; the \
             repository {} is elsewhere.",
            clip(&source.url)
        )));
    }
    if connection.credential.as_ref().is_none_or(|known| known.reach == Reach::Folders) {
        return Err(invalid(format!(
            "The handshake of the connection {name} was for folders of this host only: complete \
             it again for the provider."
        )));
    }
    Ok(())
}
