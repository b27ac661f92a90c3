//! Which services this server has. Those without operations answer "not implemented".

use std::sync::Arc;

use api::generated::{apprunner, rds, redshift, redshift_serverless};
use control::registry::Service;

use crate::sts;

/// All services, in the order of the documentation.
pub(crate) fn services(dms_world: &Arc<dms::World>) -> Vec<Service> {
    vec![
        dms::service(dms_world),
        Service::new(&rds::SERVICE),
        Service::new(&apprunner::SERVICE),
        Service::new(&redshift::SERVICE),
        Service::new(&redshift_serverless::SERVICE),
        sts::service(),
    ]
}
