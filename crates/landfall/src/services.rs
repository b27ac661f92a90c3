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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::path::Path;

    /// `docs/coverage/<service>.txt` names what is not built, so that nobody has to guess.
    /// `UPDATE_EXPECT=1` writes the files anew.
    #[test]
    fn what_is_not_built_is_written_down() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/coverage");
        for service in services(&dms::World::new(Path::new("nowhere"))) {
            let id = service.schema().id;
            let text =
                service.missing().iter().fold(String::new(), |text, name| text + name + "\n");
            let path = folder.join(format!("{id}.txt"));
            if std::env::var_os("UPDATE_EXPECT").is_some() {
                std::fs::create_dir_all(&folder).unwrap();
                std::fs::write(&path, &text).unwrap();
            }
            let written = std::fs::read_to_string(&path).unwrap_or_default();
            assert_eq!(
                written, text,
                "docs/coverage/{id}.txt is stale: UPDATE_EXPECT=1 cargo test -p landfall"
            );
        }
    }
}
