//! Which host names lead to a service.

use control::call::Reading;

use crate::service::AppService;
use crate::world::World;
use crate::{custom_domain, vpc_ingress_connection};

/// The host names of a service, lower case and without a port.
pub(crate) fn hosts(world: &World, reading: &impl Reading, service: &AppService) -> Vec<String> {
    let mut hosts = Vec::new();
    // Settings that are being tried out do not decide who may reach the version that serves.
    if service.served_settings().network.is_public {
        hosts.push(service.host_name(world, reading.scope()));
    }
    let ingress = vpc_ingress_connection::of_service(reading, &service.arn);
    hosts.extend(ingress.iter().filter(|i| i.is_routed()).map(|i| i.domain_name.clone()));
    let domains = custom_domain::of_service(reading, &service.arn);
    hosts.extend(domains.iter().filter(|known| known.is_routed()).flat_map(|known| known.names()));
    hosts
}
