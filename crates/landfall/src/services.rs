//! Which services this server has. Those without operations answer "not implemented".

use std::sync::Arc;

use control::registry::Service;

use crate::sts;

/// All services, in the order of the documentation.
pub(crate) fn services(
    dms_world: &Arc<dms::World>,
    rds_world: &Arc<rds::World>,
    apprunner_world: &Arc<apprunner::World>,
    redshift_world: &Arc<redshift::World>,
    integrations: &Arc<rds::Integrations>,
) -> Vec<Service> {
    vec![
        dms::service(dms_world),
        rds::with_integrations(rds::service(rds_world), integrations),
        apprunner::service(apprunner_world),
        apprunner::own_service(apprunner_world),
        redshift::provisioned(redshift_world, Arc::new(rds::Inbound)),
        redshift::serverless(redshift_world),
        sts::service(),
    ]
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::path::Path;

    /// A warehouse that nobody asks for anything.
    struct Nowhere;

    impl redshift::Host for Nowhere {
        fn put(&self, _: &redshift::HostedNamespace) -> Result<(), String> {
            Err("there is no warehouse".to_owned())
        }

        fn remove(&self, _: &str) -> Result<(), String> {
            Err("there is no warehouse".to_owned())
        }

        fn admit(&self, _: redshift::Login) -> Result<(), String> {
            Err("there is no warehouse".to_owned())
        }
    }

    impl rds::Streams for Nowhere {
        fn join(&self, _: rds::integration_streams::Joined) -> Result<(), String> {
            Err("there is no warehouse".to_owned())
        }

        fn leave(&self, _: &str, _: &str) -> Result<(), String> {
            Err("there is no warehouse".to_owned())
        }

        fn sink(
            &self,
            _: &str,
            _: &str,
            _: &str,
        ) -> Result<Box<dyn replicate::feed::Sink>, String> {
            Err("there is no warehouse".to_owned())
        }
    }

    /// `docs/coverage/<service>.txt` names what is not built, so that nobody has to guess.
    /// `UPDATE_EXPECT=1` writes the files anew.
    #[tokio::test]
    async fn what_is_not_built_is_written_down() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/coverage");
        let nowhere = Path::new("nowhere");
        let engine = Arc::new(dbhost::Postgres::new(nowhere, Vec::new()));
        let engines = rds::Engines::new(engine);
        let rds_world =
            rds::World::new(engines, dbhost::Ports::new(1..=1), false, rds::Offers::default());
        let place = std::env::temp_dir().join(format!("landfall-services-{}", std::process::id()));
        let listen = std::net::SocketAddr::from(([127, 0, 0, 1], 0));
        let settings = apphost::Settings { listen, ..apphost::Settings::default() };
        let apps = apphost::Host::open(&place, settings).await.unwrap();
        std::fs::remove_dir_all(&place).unwrap();
        let apprunner_world = apprunner::World::new(
            apprunner::Settings::default(),
            Arc::new(apprunner::HostApps::new(apps)),
        );
        let redshift_world = redshift::World::new(Arc::new(Nowhere), listen, false);
        let integrations = rds::Integrations::new(Arc::new(redshift::ByPolicy), Arc::new(Nowhere));
        let all = services(
            &dms::World::new(nowhere),
            &rds_world,
            &apprunner_world,
            &redshift_world,
            &integrations,
        );
        for service in all {
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
