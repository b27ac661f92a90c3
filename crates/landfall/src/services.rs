//! Which services this server has. Those without operations answer "not implemented".

use api::generated::{apprunner, dms, rds, redshift, redshift_serverless};
use control::registry::Service;

use crate::sts;

/// All services, in the order of the documentation.
pub(crate) fn services() -> Vec<Service> {
    vec![
        Service::new(&dms::SERVICE),
        Service::new(&rds::SERVICE),
        Service::new(&apprunner::SERVICE),
        Service::new(&redshift::SERVICE),
        Service::new(&redshift_serverless::SERVICE),
        sts::service(),
    ]
}
