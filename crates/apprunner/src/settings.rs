//! The settings of a service, defaults filled in.

use api::generated::apprunner::{
    EgressConfiguration, HealthCheckConfiguration, IngressConfiguration, InstanceConfiguration,
    InvalidRequestException, NetworkConfiguration, ServiceObservabilityConfiguration,
    SourceConfiguration,
};
use control::call::{Call, Reading};
use serde::{Deserialize, Serialize};

use crate::auto_scaling_configuration::{self, AutoScalingConfiguration};
use crate::fault::{clip, invalid};
use crate::observability_configuration::ObservabilityConfiguration;
use crate::revision::{self, Revised};
use crate::source::{self, Source};
use crate::vpc_connector::VpcConnector;
use crate::world::World;

/// vCPU units with the MiB of memory that may go with them.
const SIZES: [(u32, &[u32]); 5] = [
    (256, &[512, 1024]),
    (512, &[1024]),
    (1024, &[2048, 3072, 4096]),
    (2048, &[4096, 6144]),
    (4096, &[8192, 10240, 12288]),
];

/// The stored settings of a service.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct ServiceSettings {
    pub(crate) source: Source,
    /// In units of 1/1024 vCPU.
    pub(crate) cpu_units: u32,
    pub(crate) memory_mib: u32,
    pub(crate) instance_role_arn: Option<String>,
    pub(crate) health: Health,
    /// A whole ARN.
    pub(crate) auto_scaling_arn: String,
    pub(crate) network: Network,
    pub(crate) observability: Option<Observability>,
}

/// How instances are checked.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Health {
    pub(crate) is_http: bool,
    pub(crate) path: String,
    pub(crate) interval_s: i32,
    pub(crate) timeout_s: i32,
    pub(crate) healthy_threshold: i32,
    pub(crate) unhealthy_threshold: i32,
}

impl Default for Health {
    fn default() -> Self {
        Self {
            is_http: false,
            path: "/".to_owned(),
            interval_s: 5,
            timeout_s: 2,
            healthy_threshold: 1,
            unhealthy_threshold: 5,
        }
    }
}

/// Who reaches the service, and through what it reaches others.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Network {
    /// A whole ARN; `None`: egress by default.
    pub(crate) vpc_connector_arn: Option<String>,
    pub(crate) is_public: bool,
    pub(crate) ip_address_type: String,
}

impl Default for Network {
    fn default() -> Self {
        Self { vpc_connector_arn: None, is_public: true, ip_address_type: "IPV4".to_owned() }
    }
}

/// Whether the service is traced, and how.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Observability {
    pub(crate) is_enabled: bool,
    /// A whole ARN.
    pub(crate) arn: Option<String>,
}

/// What CreateService and UpdateService say.
pub(crate) struct Request {
    pub(crate) source: Option<SourceConfiguration>,
    pub(crate) instance: Option<InstanceConfiguration>,
    pub(crate) health: Option<HealthCheckConfiguration>,
    pub(crate) auto_scaling_arn: Option<String>,
    pub(crate) network: Option<NetworkConfiguration>,
    pub(crate) observability: Option<ServiceObservabilityConfiguration>,
}

/// Reads settings from a request; what an update leaves out is kept.
pub(crate) fn read(
    world: &World,
    call: &Call<'_, '_>,
    service_arn: &str,
    request: Request,
    before: Option<&ServiceSettings>,
) -> Result<ServiceSettings, InvalidRequestException> {
    let source = match (request.source, before) {
        (Some(given), before) => {
            source::read(world, call, service_arn, given, before.map(|before| &before.source))?
        }
        (None, Some(before)) => before.source.clone(),
        (None, None) => return Err(invalid("SourceConfiguration is needed.")),
    };
    let (cpu_units, memory_mib) = read_size(request.instance.as_ref(), before)?;
    let role = request.instance.and_then(|instance| instance.instance_role_arn);
    let health = before.map(|before| before.health.clone()).unwrap_or_default();
    let network = before.map(|before| before.network.clone()).unwrap_or_default();
    let kept_scaling = before.map(|before| before.auto_scaling_arn.clone());
    let auto_scaling_arn = match (request.auto_scaling_arn, kept_scaling) {
        (Some(named), _) => {
            let found = revision::usable::<AutoScalingConfiguration>(call, &named)?;
            found.revision.arn.clone()
        }
        (None, Some(kept)) => kept,
        (None, None) => auto_scaling_configuration::default_arn(call),
    };
    Ok(ServiceSettings {
        source,
        cpu_units,
        memory_mib,
        instance_role_arn: role.or_else(|| before.and_then(|b| b.instance_role_arn.clone())),
        health: read_health(request.health.unwrap_or_default(), health)?,
        auto_scaling_arn,
        network: read_network(call, request.network.unwrap_or_default(), network)?,
        observability: match request.observability {
            Some(given) => Some(read_observability(call, given)?),
            None => before.and_then(|before| before.observability.clone()),
        },
    })
}

fn read_size(
    given: Option<&InstanceConfiguration>,
    before: Option<&ServiceSettings>,
) -> Result<(u32, u32), InvalidRequestException> {
    let kept = before.map_or((1024, 2048), |before| (before.cpu_units, before.memory_mib));
    let units = |name: &str, text: Option<&String>, suffix: &str, kept: u32| match text {
        None => Ok(kept),
        Some(text) => units(text, suffix)
            .ok_or_else(|| invalid(format!("{name} {} is not a size that exists.", clip(text)))),
    };
    let cpu = units("Cpu", given.and_then(|given| given.cpu.as_ref()), " vCPU", kept.0)?;
    let memory = units("Memory", given.and_then(|given| given.memory.as_ref()), " GB", kept.1)?;
    let allowed = SIZES.iter().find(|(known, _)| *known == cpu).map_or(&[][..], |(_, all)| all);
    if allowed.contains(&memory) {
        return Ok((cpu, memory));
    }
    let allowed: Vec<String> = allowed.iter().map(ToString::to_string).collect();
    Err(invalid(format!(
        "Memory {memory} does not go with Cpu {cpu}, which goes with {}.",
        allowed.join(", ")
    )))
}

/// `1024`, or `1 vCPU` and `0.5 GB`: units of 1/1024.
fn units(text: &str, suffix: &str) -> Option<u32> {
    let Some(number) = text.strip_suffix(suffix) else { return text.parse().ok() };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let fraction = match fraction {
        "" => 0,
        "25" => 256,
        "5" => 512,
        _ => return None,
    };
    Some(whole.parse::<u32>().ok()?.checked_mul(1024)? + fraction)
}

fn read_health(
    given: HealthCheckConfiguration,
    before: Health,
) -> Result<Health, InvalidRequestException> {
    let is_path = |path: &String| {
        path.starts_with('/') && path.len() <= 2048 && path.chars().all(|c| c.is_ascii_graphic())
    };
    if given.path.as_ref().is_some_and(|path| !is_path(path)) {
        return Err(invalid(
            "The Path of a health check begins with a slash and holds neither white space nor \
             control characters.",
        ));
    }
    Ok(Health {
        is_http: given.protocol.map_or(before.is_http, |protocol| protocol == "HTTP"),
        path: given.path.unwrap_or(before.path),
        interval_s: given.interval.unwrap_or(before.interval_s),
        timeout_s: given.timeout.unwrap_or(before.timeout_s),
        healthy_threshold: given.healthy_threshold.unwrap_or(before.healthy_threshold),
        unhealthy_threshold: given.unhealthy_threshold.unwrap_or(before.unhealthy_threshold),
    })
}

fn read_network(
    reading: &impl Reading,
    given: NetworkConfiguration,
    before: Network,
) -> Result<Network, InvalidRequestException> {
    let vpc_connector_arn = match given.egress_configuration {
        None => before.vpc_connector_arn,
        Some(EgressConfiguration { egress_type, vpc_connector_arn: named }) => {
            let is_vpc = egress_type.map_or(named.is_some(), |kind| kind == "VPC");
            match (is_vpc, named) {
                (true, Some(named)) => {
                    let found = revision::usable::<VpcConnector>(reading, &named)?;
                    Some(found.revision().arn.clone())
                }
                (true, None) => {
                    return Err(invalid("EgressType VPC needs a VpcConnectorArn."));
                }
                (false, Some(_)) => {
                    return Err(invalid("EgressType DEFAULT takes no VpcConnectorArn."));
                }
                (false, None) => None,
            }
        }
    };
    let ingress = given.ingress_configuration.and_then(|ingress| ingress.is_publicly_accessible);
    Ok(Network {
        vpc_connector_arn,
        is_public: ingress.unwrap_or(before.is_public),
        ip_address_type: given.ip_address_type.unwrap_or(before.ip_address_type),
    })
}

fn read_observability(
    reading: &impl Reading,
    given: ServiceObservabilityConfiguration,
) -> Result<Observability, InvalidRequestException> {
    let arn = match (given.observability_enabled, given.observability_configuration_arn) {
        (true, None) => {
            return Err(invalid(
                "ObservabilityConfigurationArn is needed where ObservabilityEnabled is true.",
            ));
        }
        (_, None) => None,
        (_, Some(named)) => {
            let found = revision::usable::<ObservabilityConfiguration>(reading, &named)?;
            Some(found.revision.arn.clone())
        }
    };
    Ok(Observability { is_enabled: given.observability_enabled, arn })
}

impl ServiceSettings {
    pub(crate) fn describe_instance(&self) -> InstanceConfiguration {
        InstanceConfiguration {
            cpu: Some(self.cpu_units.to_string()),
            memory: Some(self.memory_mib.to_string()),
            instance_role_arn: self.instance_role_arn.clone(),
        }
    }

    pub(crate) fn describe_health(&self) -> HealthCheckConfiguration {
        let health = &self.health;
        HealthCheckConfiguration {
            protocol: Some(if health.is_http { "HTTP" } else { "TCP" }.to_owned()),
            path: Some(health.path.clone()),
            interval: Some(health.interval_s),
            timeout: Some(health.timeout_s),
            healthy_threshold: Some(health.healthy_threshold),
            unhealthy_threshold: Some(health.unhealthy_threshold),
        }
    }

    pub(crate) fn describe_network(&self) -> NetworkConfiguration {
        let network = &self.network;
        let egress = if network.vpc_connector_arn.is_some() { "VPC" } else { "DEFAULT" };
        NetworkConfiguration {
            egress_configuration: Some(EgressConfiguration {
                egress_type: Some(egress.to_owned()),
                vpc_connector_arn: network.vpc_connector_arn.clone(),
            }),
            ingress_configuration: Some(IngressConfiguration {
                is_publicly_accessible: Some(network.is_public),
            }),
            ip_address_type: Some(network.ip_address_type.clone()),
        }
    }

    pub(crate) fn describe_observability(&self) -> Option<ServiceObservabilityConfiguration> {
        self.observability.as_ref().map(|known| ServiceObservabilityConfiguration {
            observability_enabled: known.is_enabled,
            observability_configuration_arn: known.arn.clone(),
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_as_units_and_as_text_and_checked_in_pairs() {
        let read = |cpu: &str, memory: &str| {
            let given = InstanceConfiguration {
                cpu: Some(cpu.to_owned()),
                memory: Some(memory.to_owned()),
                instance_role_arn: None,
            };
            read_size(Some(&given), None)
        };
        assert_eq!(read("1 vCPU", "2 GB").unwrap(), (1024, 2048));
        assert_eq!(read("0.25 vCPU", "0.5 GB").unwrap(), (256, 512));
        assert_eq!(read("4096", "12288").unwrap(), (4096, 12288));
        assert_eq!(read_size(None, None).unwrap(), (1024, 2048));
        let valid: usize = SIZES.iter().map(|(_, all)| all.len()).sum();
        assert_eq!(valid, 11);
        for (cpu, memory) in [("256", "2048"), ("512", "512"), ("1024", "1024"), ("4096", "4096")] {
            assert!(read(cpu, memory).is_err(), "{cpu} {memory}");
        }
    }
}
