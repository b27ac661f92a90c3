//! Zero-ETL integrations: the record, its statuses, and the calls that need little more than them.

use std::collections::BTreeMap;
use std::sync::Arc;

use api::generated::rds::ops::DescribeIntegrations;
use api::generated::rds::{
    self as wire, DescribeIntegrationsMessage, DescribeIntegrationsResponse,
    IntegrationNotFoundFault,
};
use api::operation::{Answer, Raises, Refusal};
use api::value::Timestamp;
use control::call::{Reading, View};
use control::event::ServiceEvent;
use control::lifecycle::{Lifecycle, Resource, Status};
use control::store::Record;
use control::warehouses::{InboundIntegration, InboundIntegrations, Wanted};
use serde::{Deserialize, Serialize};

use crate::data_filter::{DataFilter, FilterError, Naming};
use crate::invalid::clip;
use crate::{listing, tags};

/// Statuses of an integration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IntegrationStatus {
    /// The warehouse does not hold everything yet.
    Creating,
    /// All tables are in the warehouse, and changes stream.
    Active,
    /// A modification is being carried out.
    Modifying,
    /// Tables are being read again.
    Syncing,
    /// Tables are left out, or nothing streams, until somebody does something; the errors say what.
    NeedsAttention,
    /// Nothing streams, and nothing ever will: it can only be deleted.
    Failed,
    /// Its streams are being ended.
    Deleting,
}

use IntegrationStatus::{Active, Creating, Deleting, Failed, Modifying, NeedsAttention, Syncing};

impl Status for IntegrationStatus {
    const RESOURCE: &'static str = "integration";
    const EDGES: &'static [(Self, Self)] = &[
        (Creating, Active),
        (Creating, Failed),
        (Active, Modifying),
        (Active, Syncing),
        (Active, NeedsAttention),
        (Active, Failed),
        (Modifying, Active),
        (Modifying, NeedsAttention),
        (Modifying, Failed),
        (Syncing, Active),
        (Syncing, NeedsAttention),
        (Syncing, Failed),
        (NeedsAttention, Active),
        (NeedsAttention, Syncing),
        (NeedsAttention, Modifying),
        (NeedsAttention, Failed),
        (Active, Deleting),
        (Syncing, Deleting),
        (NeedsAttention, Deleting),
        (Failed, Deleting),
    ];
    const RESTING: &'static [Self] = &[Active, NeedsAttention, Failed];

    fn as_str(self) -> &'static str {
        match self {
            Creating => "creating",
            Active => "active",
            Modifying => "modifying",
            Syncing => "syncing",
            NeedsAttention => "needs_attention",
            Failed => "failed",
            Deleting => "deleting",
        }
    }
}

/// What is wrong with an integration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trouble {
    /// One word for programs.
    pub code: String,
    /// A sentence for people.
    pub message: String,
}

impl Trouble {
    pub(crate) fn new(code: &str, message: impl Into<String>) -> Self {
        Self { code: code.to_owned(), message: message.into() }
    }
}

/// The stream of one database of the source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StreamRow {
    /// The database; empty where one stream carries all databases of a server.
    pub(crate) database: String,
    /// Tells the streams of an integration apart, for ever.
    pub(crate) number: u32,
}

/// A stored integration.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Integration {
    /// Its UUID.
    pub id: String,
    /// Its ARN, which ends in the UUID.
    pub arn: String,
    /// Its name.
    pub name: String,
    /// The ARN of the DB instance that it comes from.
    pub source_arn: String,
    /// The resource id of that instance.
    pub source_id: String,
    /// The ARN of the warehouse that it leads into.
    pub target_arn: String,
    /// The UUID of that warehouse's namespace.
    pub namespace: String,
    pub(crate) naming: SourceNaming,
    pub(crate) kms_key: String,
    pub(crate) encryption_context: Option<BTreeMap<String, String>>,
    /// As it was given, or what stands for none.
    pub(crate) data_filter: String,
    pub(crate) description: Option<String>,
    pub(crate) streams: Vec<StreamRow>,
    /// Streams of databases that the filter no longer includes: what they left at the source is
    /// to be removed.
    pub(crate) retired: Vec<StreamRow>,
    pub(crate) next_number: u32,
    pub(crate) troubles: Vec<Trouble>,
    /// Nothing of it is left at the source.
    pub(crate) is_cleaned: bool,
    pub(crate) created_unix_millis: i64,
    pub(crate) lifecycle: Lifecycle<IntegrationStatus>,
}

/// How the source names its tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum SourceNaming {
    /// A stream for the whole server, whose databases are schemas to it.
    Server,
    /// A stream for each database.
    Databases,
}

impl SourceNaming {
    pub(crate) fn of_filter(self) -> Naming {
        match self {
            Self::Server => Naming::DatabaseTable,
            Self::Databases => Naming::DatabaseSchemaTable,
        }
    }

    /// The databases that have a stream of their own.
    pub(crate) fn databases(self, filter: &DataFilter) -> Vec<String> {
        match self {
            Self::Server => vec![String::new()],
            Self::Databases => filter.databases(),
        }
    }
}

impl Record for Integration {
    const KIND: &'static str = "rds/integration";

    fn id(&self) -> String {
        self.id.clone()
    }
}

impl Resource for Integration {
    type Status = IntegrationStatus;

    fn lifecycle(&self) -> &Lifecycle<IntegrationStatus> {
        &self.lifecycle
    }

    fn lifecycle_mut(&mut self) -> &mut Lifecycle<IntegrationStatus> {
        &mut self.lifecycle
    }

    fn event(&self, from: IntegrationStatus) -> Option<ServiceEvent> {
        let (categories, message): (&'static [&'static str], _) =
            match (from, self.lifecycle.status()) {
                (Creating, Active) => (&["creation"], "Integration created"),
                (_, Failed) => (&["failure"], "Integration failed"),
                (_, NeedsAttention) => (&["notification"], "Integration needs attention"),
                (NeedsAttention | Syncing, Active) => (&["recovery"], "Integration is active"),
                (Modifying, Active) => (&["configuration change"], "Integration modified"),
                _ => return None,
            };
        let reason = self.troubles.first().filter(|_| self.lifecycle.status() != Active);
        let text = reason.map_or_else(
            || message.to_owned(),
            |trouble| format!("{message}: {}", trouble.message),
        );
        Some(self.announcement(categories, text))
    }
}

impl Integration {
    /// A service event about this integration.
    pub(crate) fn announcement(
        &self,
        categories: &'static [&'static str],
        message: impl Into<String>,
    ) -> ServiceEvent {
        ServiceEvent {
            service: "rds",
            source_type: "zero-etl",
            source_id: self.id.clone(),
            source_arn: self.arn.clone(),
            event_id: None,
            categories,
            message: message.into(),
        }
    }

    /// The filter, read.
    pub(crate) fn filter(&self) -> Result<DataFilter, FilterError> {
        DataFilter::parse(self.naming.of_filter(), &self.data_filter)
    }

    /// What a stream is called at its source.
    pub(crate) fn stream_name(&self, stream: &StreamRow) -> String {
        format!("zetl_{}_{}", self.id.replace('-', ""), stream.number)
    }

    /// What the warehouse is asked whether it still lets in.
    pub(crate) fn wanted(&self) -> Wanted<'_> {
        Wanted { target: &self.target_arn, source: &self.source_arn, caller: None }
    }

    /// The streams that the filter wants; those that it no longer wants are retired.
    pub(crate) fn set_databases(&mut self, databases: &[String]) {
        let (kept, gone): (Vec<_>, Vec<_>) = std::mem::take(&mut self.streams)
            .into_iter()
            .partition(|stream| databases.contains(&stream.database));
        self.streams = kept;
        self.retired.extend(gone);
        for database in databases {
            if self.streams.iter().all(|stream| stream.database != *database) {
                let number = self.next_number;
                self.next_number += 1;
                self.streams.push(StreamRow { database: database.clone(), number });
            }
        }
    }

    /// The answer's form.
    pub(crate) fn describe(&self, reading: &impl Reading) -> wire::Integration {
        let error = |trouble: &Trouble| wire::IntegrationError {
            error_code: trouble.code.clone(),
            error_message: Some(trouble.message.clone()),
        };
        wire::Integration {
            source_arn: Some(self.source_arn.clone()),
            target_arn: Some(self.target_arn.clone()),
            integration_name: Some(self.name.clone()),
            integration_arn: Some(self.arn.clone()),
            kms_key_id: Some(self.kms_key.clone()),
            additional_encryption_context: self.encryption_context.clone(),
            status: Some(self.lifecycle.status().as_str().to_owned()),
            tags: Some(tags::wire(&reading.tags(&self.arn))),
            data_filter: Some(self.data_filter.clone()),
            description: self.description.clone(),
            create_time: Some(Timestamp::from_unix_millis(self.created_unix_millis)),
            errors: Some(self.troubles.iter().map(error).collect()),
        }
    }
}

/// Lists integrations, or shows one.
pub(crate) fn describe(
    view: &View<'_>,
    input: DescribeIntegrationsMessage,
) -> Answer<DescribeIntegrations> {
    let all = match input.integration_identifier.as_deref() {
        Some(identifier) => vec![Arc::new(find::<DescribeIntegrations>(view, identifier)?)],
        None => view.list::<Integration>(),
    };
    let found = listing::filtered(all, input.filters.as_deref(), &[])?;
    let marker = input.marker.as_deref();
    let page = listing::page(found, |found| found.id.clone(), input.max_records, marker)?;
    Ok(DescribeIntegrationsResponse {
        marker: page.marker,
        integrations: Some(page.items.iter().map(|found| found.describe(view)).collect()),
    })
}

/// The integration with this UUID, ARN or name.
pub(crate) fn find<Op>(reading: &impl Reading, identifier: &str) -> Result<Integration, Refusal<Op>>
where
    Op: Raises<IntegrationNotFoundFault>,
{
    let all = reading.list::<Integration>();
    let names = |known: &&Arc<Integration>| {
        [&known.id, &known.arn, &known.name].iter().any(|name| name.as_str() == identifier)
    };
    let found = all.iter().find(names).ok_or_else(|| IntegrationNotFoundFault {
        message: Some(format!("Integration {} not found.", clip(identifier))),
    })?;
    Ok((**found).clone())
}

/// An integration that comes from this instance, whatever its status.
pub(crate) fn of_source(reading: &impl Reading, source_id: &str) -> Option<Arc<Integration>> {
    reading.list::<Integration>().into_iter().find(|known| known.source_id == source_id)
}

/// Shows integrations to the service whose warehouses they lead into.
#[derive(Clone, Copy, Debug, Default)]
pub struct Inbound;

impl InboundIntegrations for Inbound {
    fn list(&self, view: &View<'_>) -> Vec<InboundIntegration> {
        let of = |known: Arc<Integration>| InboundIntegration {
            arn: known.arn.clone(),
            source: known.source_arn.clone(),
            target: known.target_arn.clone(),
            status: known.lifecycle.status().as_str(),
            errors: known
                .troubles
                .iter()
                .map(|trouble| (trouble.code.clone(), trouble.message.clone()))
                .collect(),
            created: Timestamp::from_unix_millis(known.created_unix_millis),
        };
        view.list::<Integration>().into_iter().map(of).collect()
    }
}
