//! Schema names of an endpoint: RefreshSchemas, DescribeRefreshSchemasStatus, DescribeSchemas.

use std::sync::Arc;

use api::generated::dms::ops::{DescribeRefreshSchemasStatus, DescribeSchemas, RefreshSchemas};
use api::generated::dms::{
    DescribeRefreshSchemasStatusMessage, DescribeRefreshSchemasStatusResponse,
    DescribeSchemasMessage, DescribeSchemasResponse, RefreshSchemasMessage, RefreshSchemasResponse,
    RefreshSchemasStatus,
};
use api::operation::Answer;
use api::value::Timestamp;
use control::call::{Call, Reading, View};
use control::lifecycle::{Lifecycle, Resource, Status};
use control::store::Record;
use control::workflow::{Commit, Next, StepContext, Transient, Workflow};
use serde::{Deserialize, Serialize};

use crate::endpoint::{self, Endpoint};
use crate::fault;
use crate::identifier::ResourceKind;
use crate::listing::{self, Paging};
use crate::replication_instance;
use crate::world::World;

/// Statuses of a refresh.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RefreshStatus {
    /// The names are being read.
    Refreshing,
    /// They were read.
    Successful,
    /// They could not be read; the message says why.
    Failed,
}

impl Status for RefreshStatus {
    const RESOURCE: &'static str = "refresh of schemas";
    const EDGES: &'static [(Self, Self)] = &[
        (Self::Refreshing, Self::Successful),
        (Self::Refreshing, Self::Failed),
        (Self::Successful, Self::Refreshing),
        (Self::Failed, Self::Refreshing),
    ];
    const RESTING: &'static [Self] = &[Self::Successful, Self::Failed];

    fn as_str(self) -> &'static str {
        match self {
            Self::Refreshing => "refreshing",
            Self::Successful => "successful",
            Self::Failed => "failed",
        }
    }
}

/// The schema names of one endpoint, and how they were got. Its id is the endpoint's.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Schemas {
    endpoint: String,
    instance: String,
    /// `None` until a refresh succeeded.
    names: Option<Vec<String>>,
    last_refresh_unix_millis: Option<i64>,
    last_failure_message: Option<String>,
    lifecycle: Lifecycle<RefreshStatus>,
}

impl Record for Schemas {
    const KIND: &'static str = "dms/schemas";

    fn id(&self) -> String {
        self.endpoint.clone()
    }
}

impl Resource for Schemas {
    type Status = RefreshStatus;

    fn lifecycle(&self) -> &Lifecycle<RefreshStatus> {
        &self.lifecycle
    }

    fn lifecycle_mut(&mut self) -> &mut Lifecycle<RefreshStatus> {
        &mut self.lifecycle
    }
}

impl Schemas {
    fn describe(&self, reading: &impl Reading) -> RefreshSchemasStatus {
        let scope = reading.scope();
        RefreshSchemasStatus {
            endpoint_arn: Some(ResourceKind::Endpoint.arn(scope, &self.endpoint)),
            replication_instance_arn: Some(
                ResourceKind::ReplicationInstance.arn(scope, &self.instance),
            ),
            status: Some(self.lifecycle.status().as_str().to_owned()),
            last_refresh_date: self.last_refresh_unix_millis.map(Timestamp::from_unix_millis),
            last_failure_message: self.last_failure_message.clone(),
        }
    }
}

/// Starts to read the schema names.
pub fn refresh(call: &mut Call<'_, '_>, input: RefreshSchemasMessage) -> Answer<RefreshSchemas> {
    let endpoint = endpoint::find::<RefreshSchemas>(call, &input.endpoint_arn)?;
    let instance =
        replication_instance::find::<RefreshSchemas>(call, &input.replication_instance_arn)?;
    replication_instance::refuse_unless_available::<RefreshSchemas>(&instance)?;
    if !endpoint.lifecycle().is_resting() {
        return Err(
            fault::invalid_state(format!("Endpoint {} is being deleted", endpoint.arn)).into()
        );
    }
    let schemas = if let Some(known) = call.find::<Schemas>(&endpoint.id) {
        let mut schemas = Schemas { instance: instance.id, ..(*known).clone() };
        call.advance(&mut schemas, RefreshStatus::Refreshing).map_err(|_| {
            fault::invalid_state(format!(
                "The schemas of endpoint {} are already being refreshed",
                endpoint.arn
            ))
        })?;
        schemas
    } else {
        let schemas = Schemas {
            endpoint: endpoint.id.clone(),
            instance: instance.id,
            names: None,
            last_refresh_unix_millis: None,
            last_failure_message: None,
            lifecycle: call.begin(RefreshStatus::Refreshing),
        };
        call.save(&schemas);
        schemas
    };
    call.start(SchemasWork::Read { endpoint: endpoint.id });
    Ok(RefreshSchemasResponse { refresh_schemas_status: Some(schemas.describe(call)) })
}

/// Says how the last refresh went.
pub fn describe_status(
    view: &View<'_>,
    input: DescribeRefreshSchemasStatusMessage,
) -> Answer<DescribeRefreshSchemasStatus> {
    let endpoint = endpoint::find::<DescribeRefreshSchemasStatus>(view, &input.endpoint_arn)?;
    let schemas = view.find::<Schemas>(&endpoint.id).ok_or_else(|| never_refreshed(&endpoint))?;
    Ok(DescribeRefreshSchemasStatusResponse {
        refresh_schemas_status: Some(schemas.describe(view)),
    })
}

/// Lists the schema names that the last successful refresh found.
pub fn describe(view: &View<'_>, input: DescribeSchemasMessage) -> Answer<DescribeSchemas> {
    let endpoint = endpoint::find::<DescribeSchemas>(view, &input.endpoint_arn)?;
    let schemas = view.find::<Schemas>(&endpoint.id);
    let names = schemas
        .and_then(|schemas| schemas.names.clone())
        .ok_or_else(|| never_refreshed(&endpoint))?;
    let paging = Paging { max_records: input.max_records, marker: input.marker.as_deref() };
    let page = listing::page(names, Clone::clone, paging, listing::PAGE)?;
    Ok(DescribeSchemasResponse { marker: page.marker, schemas: Some(page.items) })
}

fn never_refreshed(endpoint: &Endpoint) -> api::generated::dms::InvalidResourceStateFault {
    fault::invalid_state(format!(
        "The schemas of endpoint {} have not been refreshed yet: call RefreshSchemas first",
        endpoint.arn
    ))
}

/// The asynchronous work of a refresh.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum SchemasWork {
    /// Reads the names.
    Read {
        /// Of which endpoint.
        endpoint: String,
    },
}

impl Workflow for SchemasWork {
    type World = World;
    const KIND: &'static str = "dms/schemas";

    async fn run(self, _: Arc<World>, context: StepContext) -> Result<Commit<Self>, Transient> {
        let Self::Read { endpoint } = self;
        let result = read(&endpoint, &context).await;
        Ok(Commit::new(move |call| {
            finish(call, &endpoint, result);
            Next::Done
        }))
    }
}

async fn read(endpoint: &str, context: &StepContext) -> Result<Vec<String>, String> {
    let config = context.store.read(|tx| {
        let view = View::new(tx, &context.scope, &context.environment);
        let endpoint = view.find::<Endpoint>(endpoint)?;
        Some(endpoint.pg_config(&context.environment, &view))
    });
    let Some(config) = config else { return Err("The endpoint is gone.".to_owned()) };
    replicate::postgres::schemas(&config?).await.map_err(|error| error.to_string())
}

fn finish(call: &mut Call<'_, '_>, endpoint: &str, result: Result<Vec<String>, String>) {
    let Some(found) = call.find::<Schemas>(endpoint) else { return };
    let mut schemas = (*found).clone();
    schemas.last_refresh_unix_millis = Some(call.now().unix_millis());
    let status = match result {
        Ok(names) => {
            (schemas.names, schemas.last_failure_message) = (Some(names), None);
            RefreshStatus::Successful
        }
        Err(message) => {
            schemas.last_failure_message = Some(message);
            RefreshStatus::Failed
        }
    };
    if let Err(edge) = call.advance(&mut schemas, status) {
        tracing::debug!(%edge, "a refresh was finished before");
    }
}
