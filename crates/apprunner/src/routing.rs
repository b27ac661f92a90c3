//! Which host names lead to a service.

use control::call::Reading;

use crate::service::AppService;
use crate::world::World;

/// The host names of a service, lower case and without a port.
pub(crate) fn hosts(world: &World, reading: &impl Reading, service: &AppService) -> Vec<String> {
    let mut hosts = Vec::new();
    // Settings that are being tried out do not decide who may reach the version that serves.
    if service.served_settings().network.is_public {
        hosts.push(service.host_name(world, reading.scope()));
    }
    hosts
}
