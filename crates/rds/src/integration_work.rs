//! The end of an integration.

use std::sync::Arc;

use control::call::Reading;
use control::lifecycle::Resource;
use control::seal::Sealer;
use control::store::Lookup;
use control::workflow::{Commit, Next, StepContext, Transient, Workflow};
use replicate::feed::{MySqlConfig, SourceConfig};
use replicate::{PgConfig, Secret};
use serde::{Deserialize, Serialize};

use crate::catalogue::EngineName;
use crate::db_instance::DbInstance;
use crate::integration::{Integration, IntegrationStatus};
use crate::integration_streams::Integrations;
use crate::tags;

/// The asynchronous work on an integration that takes no keeper.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum IntegrationWork {
    /// Ends its streams, removes what they left at the source, and forgets it.
    Remove {
        /// Which integration.
        id: String,
    },
}

impl Workflow for IntegrationWork {
    type World = Integrations;
    const KIND: &'static str = "rds/integration";

    async fn run(
        self,
        integrations: Arc<Integrations>,
        context: StepContext,
    ) -> Result<Commit<Self>, Transient> {
        let Self::Remove { id } = self;
        let _lock = integrations.lock(&id).await;
        let scope = context.scope.key();
        let seen = context.store.read(|tx| {
            let integration = tx.get::<Integration>(&scope, &id)?;
            let source = tx.get::<DbInstance>(&scope, &integration.source_id);
            Some((integration, source))
        });
        let Some((integration, source)) = seen else { return Ok(Commit::new(|_| Next::Done)) };
        if integration.lifecycle().status() != IntegrationStatus::Deleting {
            return Ok(Commit::new(|_| Next::Done));
        }
        integrations.stop(&id, |_, _| true).await;
        if !integration.is_cleaned
            && let Some(source) = source
        {
            clean_up(&integrations, &integration, &source, &context.environment.sealer)
                .await
                .map_err(Transient)?;
        }
        let (streams, gone) = (integrations.streams.clone(), integration.clone());
        let left = tokio::task::spawn_blocking(move || streams.leave(&gone.namespace, &gone.id));
        left.await.map_err(|error| Transient(error.to_string()))?.map_err(Transient)?;
        Ok(Commit::new(move |call| {
            if let Some(integration) = call.find::<Integration>(&id) {
                call.announce(integration.announcement(&["deletion"], "Integration deleted"));
                tags::forget(call, &integration.arn);
                call.remove::<Integration>(&id);
                call.after_commit(move || integrations.forget(&id));
            }
            Next::Done
        }))
    }
}

/// Removes what all streams of an integration left at its source. The error is a sentence.
pub(crate) async fn clean_up(
    integrations: &Integrations,
    integration: &Integration,
    source: &DbInstance,
    sealer: &Sealer,
) -> Result<(), String> {
    for stream in integration.streams.iter().chain(&integration.retired) {
        let config = source_config(source, &stream.database, sealer)?;
        let name = integration.stream_name(stream);
        integrations.streams.clean_up(&config, &name).await?;
    }
    Ok(())
}

/// How a stream reaches a database of an instance: as its administrator. The error is a sentence.
pub(crate) fn source_config(
    source: &DbInstance,
    database: &str,
    sealer: &Sealer,
) -> Result<SourceConfig, String> {
    let name = &source.identifier;
    let port = source.port.ok_or_else(|| format!("The DB instance {name} has no port yet."))?;
    let place = DbInstance::secret_place(&source.id, "admin");
    let password =
        sealer.open(&place, &source.admin_password).map_err(|error| error.to_string())?;
    match source.engine {
        EngineName::Postgres => {
            let mut config = PgConfig::new("127.0.0.1", port, dbhost::ADMIN, database);
            config.password = Secret::new(password);
            "landfall integration".clone_into(&mut config.application_name);
            Ok(SourceConfig::Postgres(config))
        }
        EngineName::Mysql | EngineName::Mariadb => Ok(SourceConfig::MySql(MySqlConfig {
            host: "127.0.0.1".to_owned(),
            port,
            user: dbhost::ADMIN.to_owned(),
            password: Secret::new(password),
        })),
    }
}
