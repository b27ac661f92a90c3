//! Observability configurations: how services are traced, in numbered revisions.

use std::sync::Arc;

use api::generated::apprunner::ops::{
    CreateObservabilityConfiguration, DeleteObservabilityConfiguration,
    DescribeObservabilityConfiguration, ListObservabilityConfigurations,
};
use api::generated::apprunner::{
    self as wire, CreateObservabilityConfigurationRequest,
    CreateObservabilityConfigurationResponse, DeleteObservabilityConfigurationRequest,
    DeleteObservabilityConfigurationResponse, DescribeObservabilityConfigurationRequest,
    DescribeObservabilityConfigurationResponse, ListObservabilityConfigurationsRequest,
    ListObservabilityConfigurationsResponse, ObservabilityConfigurationSummary,
    ResourceNotFoundException, TraceConfiguration,
};
use api::operation::Answer;
use control::call::{Call, Reading, View};
use control::lifecycle::{Lifecycle, Resource};
use control::store::Record;
use serde::{Deserialize, Serialize};

use crate::fault::{invalid, not_found};
use crate::keeper::Lingering;
use crate::name::Kind;
use crate::revision::{self, Revised, Revision, RevisionStatus};
use crate::{listing, service, tags};

/// The name that nobody may use.
const RESERVED_NAME: &str = "DefaultConfiguration";

/// A stored revision.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ObservabilityConfiguration {
    /// Name, number, status.
    pub revision: Revision,
    /// `AWSXRAY`, or nothing.
    pub(crate) trace_vendor: Option<String>,
}

impl Record for ObservabilityConfiguration {
    const KIND: &'static str = "apprunner/observability-configuration";

    fn id(&self) -> String {
        self.revision.arn.clone()
    }
}

impl Lingering for ObservabilityConfiguration {
    fn deleted_unix_millis(&self) -> Option<i64> {
        self.revision.deleted_unix_millis
    }
}

impl Resource for ObservabilityConfiguration {
    type Status = RevisionStatus;

    fn lifecycle(&self) -> &Lifecycle<RevisionStatus> {
        &self.revision.lifecycle
    }

    fn lifecycle_mut(&mut self) -> &mut Lifecycle<RevisionStatus> {
        &mut self.revision.lifecycle
    }
}

impl Revised for ObservabilityConfiguration {
    const IN_ARN: Kind = Kind::ObservabilityConfiguration;
    const WHAT: &'static str = "observability configuration";
    const NAMES_MAX: usize = 10;
    const REVISIONS_MAX: usize = 10;

    fn revision(&self) -> &Revision {
        &self.revision
    }

    fn revision_mut(&mut self) -> &mut Revision {
        &mut self.revision
    }

    fn all(reading: &impl Reading) -> Vec<Arc<Self>> {
        reading.list::<Self>()
    }
}

impl ObservabilityConfiguration {
    /// The answer's form.
    fn describe(&self, reading: &impl Reading) -> wire::ObservabilityConfiguration {
        let revision = &self.revision;
        let trace = self.trace_vendor.clone().map(|vendor| TraceConfiguration { vendor });
        wire::ObservabilityConfiguration {
            observability_configuration_arn: Some(revision.arn.clone()),
            observability_configuration_name: Some(revision.name.clone()),
            trace_configuration: trace,
            observability_configuration_revision: Some(revision.number),
            latest: Some(revision::is_latest(reading, self)),
            status: Some(revision.status()),
            created_at: revision.created(),
            deleted_at: revision.deleted(),
        }
    }

    fn summarise(&self) -> ObservabilityConfigurationSummary {
        let revision = &self.revision;
        ObservabilityConfigurationSummary {
            observability_configuration_arn: Some(revision.arn.clone()),
            observability_configuration_name: Some(revision.name.clone()),
            observability_configuration_revision: Some(revision.number),
        }
    }
}

/// Creates a configuration, or the next revision of one.
pub(crate) fn create(
    call: &mut Call<'_, '_>,
    input: CreateObservabilityConfigurationRequest,
) -> Answer<CreateObservabilityConfiguration> {
    let name = &input.observability_configuration_name;
    if name == RESERVED_NAME {
        return Err(
            invalid(format!("The name {RESERVED_NAME} is reserved: choose another.")).into()
        );
    }
    let configuration = ObservabilityConfiguration {
        revision: revision::next::<ObservabilityConfiguration>(call, name)?,
        trace_vendor: input.trace_configuration.map(|trace| trace.vendor),
    };
    call.save(&configuration);
    tags::put(call, &configuration.revision.arn, &input.tags.unwrap_or_default())?;
    Ok(CreateObservabilityConfigurationResponse {
        observability_configuration: configuration.describe(call),
    })
}

/// Describes a revision.
pub(crate) fn describe(
    view: &View<'_>,
    input: DescribeObservabilityConfigurationRequest,
) -> Answer<DescribeObservabilityConfiguration> {
    let found = find(view, &input.observability_configuration_arn)?;
    Ok(DescribeObservabilityConfigurationResponse {
        observability_configuration: found.describe(view),
    })
}

/// Lists active revisions; only the newest of each name, unless asked otherwise.
pub(crate) fn list(
    view: &View<'_>,
    input: ListObservabilityConfigurationsRequest,
) -> Answer<ListObservabilityConfigurations> {
    let name = input.observability_configuration_name.as_deref();
    let latest_only = input.latest_only.unwrap_or(true);
    let found = revision::listed::<ObservabilityConfiguration>(view, name, latest_only);
    let key = |known: &Arc<ObservabilityConfiguration>| known.revision.order();
    let question = [name, (!latest_only).then_some("all")];
    let token = input.next_token.as_deref();
    let page = listing::page(found, key, &question, input.max_results, token)?;
    Ok(ListObservabilityConfigurationsResponse {
        observability_configuration_summary_list: page
            .items
            .iter()
            .map(|known| known.summarise())
            .collect(),
        next_token: page.marker,
    })
}

/// Deletes a revision: refused while a service uses it.
pub(crate) fn delete(
    call: &mut Call<'_, '_>,
    input: DeleteObservabilityConfigurationRequest,
) -> Answer<DeleteObservabilityConfiguration> {
    let found = find(call, &input.observability_configuration_arn)?;
    let Revision { arn, name, number, .. } = &found.revision;
    let users = service::users(call, |settings| {
        settings.observability.as_ref().is_some_and(|known| known.arn.as_ref() == Some(arn))
    });
    if let Some(user) = users.first() {
        return Err(invalid(format!(
            "Revision {number} of the observability configuration {name} is used by {user}."
        ))
        .into());
    }
    let deleted = revision::retire(call, &*found)?;
    Ok(DeleteObservabilityConfigurationResponse {
        observability_configuration: deleted.describe(call),
    })
}

fn find(
    reading: &impl Reading,
    text: &str,
) -> Result<Arc<ObservabilityConfiguration>, ResourceNotFoundException> {
    revision::find::<ObservabilityConfiguration>(reading, text)
        .ok_or_else(|| not_found(ObservabilityConfiguration::WHAT, text))
}
