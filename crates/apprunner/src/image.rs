//! Images as the source of a service, as requests say it and as it is kept.

use std::time::Duration;

use api::generated::apprunner::{
    AuthenticationConfiguration, ImageConfiguration, ImageRepository, InvalidRequestException,
    SourceConfiguration,
};
use api::value::Secret;
use apphost::{ImageName, ImageSource, ImageSpec, Run};
use control::call::{Call, Reading};
use serde::{Deserialize, Serialize};

use crate::fault::{clip, invalid};
use crate::source::{
    Configuration, Source, Values, check_variables, plain, read_port, seal, secret,
};
use crate::world::World;

/// Longest time of a pull.
const PULL_TIME_MAX: Duration = Duration::from_mins(20);

/// Where images of ECR Public are.
const PUBLIC: &str = "public.ecr.aws";

/// A stored image: its variables and its command are beside it, sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct WatchedImage {
    /// As the request said it.
    pub(crate) identifier: String,
    /// Whether its type is `ECR_PUBLIC`.
    pub(crate) is_public: bool,
    pub(crate) access_role_arn: Option<String>,
}

/// Whose registry it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Registry {
    /// ECR of this account.
    Own,
    /// ECR of another account.
    Foreign,
    Public,
    /// None of AWS: an extension.
    Other,
}

impl Registry {
    fn of(host: &str, account: &str) -> Self {
        if host == PUBLIC {
            return Self::Public;
        }
        let ecr = host.split_once(".dkr.ecr.").filter(|(owner, rest)| {
            let is_account = owner.len() == 12 && owner.bytes().all(|c| c.is_ascii_digit());
            is_account && (rest.ends_with(".amazonaws.com") || rest.ends_with(".amazonaws.com.cn"))
        });
        match ecr {
            Some((owner, _)) if owner == account => Self::Own,
            Some(_) => Self::Foreign,
            None => Self::Other,
        }
    }
}

/// Where and how the registry of an image is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegistryAccess {
    /// The registry that is asked in the place of the one in the name.
    pub instead: Option<String>,
    /// User name.
    pub user: Option<String>,
    /// Where the password stands.
    pub password: Option<crate::SecretPlace>,
    /// It has no TLS.
    pub plain_http: bool,
}

/// Reads an image from a request; what an update leaves out is kept.
pub(crate) fn read(
    world: &World,
    call: &Call<'_, '_>,
    service_arn: &str,
    given: Option<ImageRepository>,
    auto_deployments: Option<bool>,
    authentication: AuthenticationConfiguration,
    before: Option<&Source>,
) -> Result<Source, InvalidRequestException> {
    if authentication.connection_arn.is_some() {
        return Err(invalid("ConnectionArn is for code repositories, not for images."));
    }
    let kept = before.and_then(|before| before.image.as_ref());
    let role = authentication.access_role_arn.or_else(|| kept?.access_role_arn.clone());
    let (identifier, is_public, values) = match (given, before, kept) {
        (Some(given), _, _) => {
            let is_public = given.image_repository_type == "ECR_PUBLIC";
            let values = match (given.image_configuration, before) {
                (None, Some(before)) => before.configuration.clone(),
                (configuration, _) => {
                    let values = read_values(configuration.unwrap_or_default())?;
                    Configuration::Api(seal(call, service_arn, &values)?)
                }
            };
            (given.image_identifier, is_public, values)
        }
        (None, Some(before), Some(kept)) => {
            (kept.identifier.clone(), kept.is_public, before.configuration.clone())
        }
        _ => return Err(invalid("SourceConfiguration needs ImageRepository.")),
    };
    let image = WatchedImage { identifier, is_public, access_role_arn: role };
    let registry = check(&image, &call.scope().account_id)?;
    let may_deploy = matches!(registry, Registry::Own | Registry::Other) && !is_public;
    if auto_deployments == Some(true) && !may_deploy {
        let whose = if is_public { "ECR Public" } else { "another account" };
        return Err(invalid(format!(
            "AutoDeploymentsEnabled cannot be true for an image of {whose}."
        )));
    }
    if !world.apps().has_engine() {
        return Err(invalid(
            "This server has no container engine, so it cannot run services from images. Start it \
             with --container-engine, or create the service from a code repository.",
        ));
    }
    let kept = before.map(|before| before.auto_deployments && may_deploy);
    let auto_deployments = auto_deployments.or(kept).unwrap_or(registry == Registry::Own);
    Ok(Source {
        url: String::new(),
        branch: String::new(),
        directory: String::new(),
        configuration: values,
        auto_deployments,
        connection_arn: None,
        image: Some(image),
    })
}

/// Holds name, type and role against each other.
fn check(image: &WatchedImage, account: &str) -> Result<Registry, InvalidRequestException> {
    let shown = clip(&image.identifier);
    let name = ImageName::parse(&image.identifier)
        .map_err(|error| invalid(format!("The ImageIdentifier {shown} is not usable: {error}.")))?;
    let registry = Registry::of(name.registry(), account);
    match registry {
        Registry::Own | Registry::Foreign if image.is_public => Err(invalid(format!(
            "The image {shown} is in a private repository of ECR: its ImageRepositoryType is ECR."
        ))),
        Registry::Public if !image.is_public => Err(invalid(format!(
            "The image {shown} is in ECR Public: its ImageRepositoryType is ECR_PUBLIC."
        ))),
        Registry::Own | Registry::Foreign if image.access_role_arn.is_none() => {
            Err(invalid("An image of a private ECR repository needs an AccessRoleArn."))
        }
        _ => Ok(registry),
    }
}

fn read_values(given: ImageConfiguration) -> Result<Values, InvalidRequestException> {
    let start_command = given.start_command.map(Secret::into_inner).unwrap_or_default();
    if start_command.contains(['\r', '\n', '\0']) {
        return Err(invalid("StartCommand is one line."));
    }
    if !start_command.is_empty() {
        apphost::words(&start_command)
            .map_err(|error| invalid(format!("StartCommand is not usable: {error}.")))?;
    }
    let port = read_port(given.port.as_deref())?;
    let variables = plain(given.runtime_environment_variables);
    let secrets = plain(given.runtime_environment_secrets);
    check_variables(&variables, &secrets, true)?;
    let runtime = String::new();
    Ok(Values { runtime, build_command: None, start_command, port, variables, secrets })
}

impl WatchedImage {
    /// The answer's form.
    pub(crate) fn describe(&self, values: Option<Values>, auto: bool) -> SourceConfiguration {
        let configuration = values.map(|values| ImageConfiguration {
            port: Some(values.port.to_string()),
            start_command: Some(values.start_command)
                .filter(|command| !command.is_empty())
                .map(Secret::new),
            runtime_environment_variables: secret(values.variables),
            runtime_environment_secrets: secret(values.secrets),
        });
        let repository_type = if self.is_public { "ECR_PUBLIC" } else { "ECR" };
        let authentication = self.access_role_arn.clone().map(|arn| AuthenticationConfiguration {
            access_role_arn: Some(arn),
            connection_arn: None,
        });
        SourceConfiguration {
            code_repository: None,
            image_repository: Some(ImageRepository {
                image_identifier: self.identifier.clone(),
                image_configuration: configuration,
                image_repository_type: repository_type.to_owned(),
            }),
            auto_deployments_enabled: Some(auto),
            authentication_configuration: authentication,
        }
    }

    /// Where it is pulled from, with the credential of its registry, which is read anew each time.
    ///
    /// # Errors
    /// A sentence that says what to configure.
    pub(crate) fn place(&self, world: &World) -> Result<ImageSource, String> {
        let name = ImageName::parse(&self.identifier)?;
        let named = name.registry().to_owned();
        let access = world.settings().registries.get(&named).cloned().unwrap_or_default();
        let credential = match (access.user, &access.password) {
            (Some(user), Some(place)) => {
                let password =
                    place.read().map_err(|why| format!("the password of {named}: {why}"))?;
                Some((user, apphost::Secret::new(password.into_inner())))
            }
            _ => None,
        };
        let name = access.instead.as_deref().map_or(name.clone(), |instead| name.at(instead));
        Ok(ImageSource { name, credential, is_plain_http: access.plain_http })
    }

    /// What is to be pulled and run.
    pub(crate) fn spec(&self, world: &World, values: &Values) -> Result<ImageSpec, String> {
        let run = Run {
            command: values.start_command.clone(),
            port: values.port,
            port_variable: None,
            // They stay sealed: they are given when the version is run.
            env: Vec::new(),
            secrets: Vec::new(),
        };
        Ok(ImageSpec { source: self.place(world)?, run, time_max: PULL_TIME_MAX })
    }
}

/// The longest time of a look into a registry.
pub(crate) const LOOK_TIME_MAX: Duration = PULL_TIME_MAX;

impl RegistryAccess {
    /// Holds its parts against each other and against the registry's name.
    ///
    /// # Errors
    /// When a part of it is no host, or misses another.
    pub fn check(&self, host: &str) -> Result<(), String> {
        let is_host = |host: &str| ImageName::parse(&format!("{host}/a")).is_ok();
        if !is_host(host) {
            return Err(format!("'{host}' is no registry: write it as HOST or HOST:PORT"));
        }
        if let Some(other) = self.instead.as_ref().filter(|other| !is_host(other)) {
            return Err(format!("'{other}', to be asked instead of {host}, is no registry"));
        }
        if self.user.is_some() != self.password.is_some() {
            return Err(format!("the registry {host} needs both user and password, or neither"));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_a_registry_is_checked() {
        let said = |instead: Option<&str>, user: Option<&str>| RegistryAccess {
            instead: instead.map(str::to_owned),
            user: user.map(str::to_owned),
            ..RegistryAccess::default()
        };
        assert_eq!(said(None, None).check("host.a:5000"), Ok(()));
        assert_eq!(said(Some("127.0.0.1:5000"), None).check("host.a"), Ok(()));
        assert!(said(None, None).check("host a").is_err());
        assert!(said(None, None).check("short").is_err());
        assert!(said(Some("a/b"), None).check("host.a").is_err());
        assert!(said(None, Some("me")).check("host.a").is_err());
    }

    #[test]
    fn registries_are_told_apart() {
        let of = |host: &str| Registry::of(host, "123456789012");
        assert_eq!(of("123456789012.dkr.ecr.us-east-1.amazonaws.com"), Registry::Own);
        assert_eq!(of("000000000000.dkr.ecr.eu-west-1.amazonaws.com"), Registry::Foreign);
        assert_eq!(of("public.ecr.aws"), Registry::Public);
        assert_eq!(of("12345.dkr.ecr.us-east-1.amazonaws.com"), Registry::Other);
        assert_eq!(of("123456789012.dkr.ecr.us-east-1.example.com"), Registry::Other);
        assert_eq!(of("docker.io"), Registry::Other);
    }
}
