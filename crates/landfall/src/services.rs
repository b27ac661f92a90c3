//! Which services this server has. Those without operations answer "not implemented".

use std::sync::Arc;

use api::generated::{redshift, redshift_serverless};
use control::registry::Service;

use crate::sts;

/// All services, in the order of the documentation.
pub(crate) fn services(
    dms_world: &Arc<dms::World>,
    rds_world: &Arc<rds::World>,
    apprunner_world: &Arc<apprunner::World>,
) -> Vec<Service> {
    vec![
        dms::service(dms_world),
        rds::service(rds_world),
        apprunner::service(apprunner_world),
        apprunner::own_service(apprunner_world),
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
    #[tokio::test]
    async fn what_is_not_built_is_written_down() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/coverage");
        let nowhere = Path::new("nowhere");
        let engine = Arc::new(dbhost::Postgres::new(nowhere, Vec::new()));
        let rds_world =
            rds::World::new(rds::Engines::new(engine), dbhost::Ports::new(1..=1), false);
        let place = std::env::temp_dir().join(format!("landfall-services-{}", std::process::id()));
        let listen = std::net::SocketAddr::from(([127, 0, 0, 1], 0));
        let settings = apphost::Settings { listen, ..apphost::Settings::default() };
        let apps = apphost::Host::open(&place, settings).await.unwrap();
        std::fs::remove_dir_all(&place).unwrap();
        let apprunner_world = apprunner::World::new(
            apprunner::Settings::default(),
            Arc::new(apprunner::HostApps::new(apps)),
        );
        for service in services(&dms::World::new(nowhere), &rds_world, &apprunner_world) {
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
