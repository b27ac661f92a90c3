//! Auto scaling configurations: how many instances serve, in numbered revisions, one of which is
//! the default of its region.

use std::sync::Arc;

use api::generated::apprunner::ops::{
    CreateAutoScalingConfiguration, DeleteAutoScalingConfiguration,
    DescribeAutoScalingConfiguration, ListAutoScalingConfigurations,
    ListServicesForAutoScalingConfiguration, UpdateDefaultAutoScalingConfiguration,
};
use api::generated::apprunner::{
    self as wire, AutoScalingConfigurationSummary, CreateAutoScalingConfigurationRequest,
    CreateAutoScalingConfigurationResponse, DeleteAutoScalingConfigurationRequest,
    DeleteAutoScalingConfigurationResponse, DescribeAutoScalingConfigurationRequest,
    DescribeAutoScalingConfigurationResponse, InvalidRequestException,
    ListAutoScalingConfigurationsRequest, ListAutoScalingConfigurationsResponse,
    ListServicesForAutoScalingConfigurationRequest,
    ListServicesForAutoScalingConfigurationResponse, ResourceNotFoundException,
    UpdateDefaultAutoScalingConfigurationRequest, UpdateDefaultAutoScalingConfigurationResponse,
};
use api::operation::Answer;
use control::call::{Call, Reading, View};
use control::lifecycle::{Lifecycle, Resource};
use control::store::Record;
use serde::{Deserialize, Serialize};

use crate::fault::{invalid, not_found};
use crate::keeper::Lingering;
use crate::name::{self, Kind, Named};
use crate::revision::{self, Revised, Revision, RevisionStatus};
use crate::{listing, service, tags};

const DEFAULT_MAX_CONCURRENCY: i32 = 100;
const DEFAULT_MIN_SIZE: i32 = 1;
const DEFAULT_MAX_SIZE: i32 = 25;

/// What is there in every account and region from the beginning.
const BUILT_IN_NAME: &str = "DefaultConfiguration";
const BUILT_IN_TAIL: &str = "DefaultConfiguration/1/00000000000000000000000000000001";

/// A stored revision.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AutoScalingConfiguration {
    /// Name, number, status.
    pub revision: Revision,
    pub(crate) max_concurrency: i32,
    pub(crate) min_size: i32,
    pub(crate) max_size: i32,
}

impl Record for AutoScalingConfiguration {
    const KIND: &'static str = "apprunner/auto-scaling-configuration";

    fn id(&self) -> String {
        self.revision.arn.clone()
    }
}

impl Lingering for AutoScalingConfiguration {
    fn deleted_unix_millis(&self) -> Option<i64> {
        // The built-in one would be there again without its record.
        let is_built_in = self.revision.arn.ends_with(BUILT_IN_TAIL);
        self.revision.deleted_unix_millis.filter(|_| !is_built_in)
    }
}

impl Resource for AutoScalingConfiguration {
    type Status = RevisionStatus;

    fn lifecycle(&self) -> &Lifecycle<RevisionStatus> {
        &self.revision.lifecycle
    }

    fn lifecycle_mut(&mut self) -> &mut Lifecycle<RevisionStatus> {
        &mut self.revision.lifecycle
    }
}

impl Revised for AutoScalingConfiguration {
    const IN_ARN: Kind = Kind::AutoScalingConfiguration;
    const WHAT: &'static str = "auto scaling configuration";
    const NAMES_MAX: usize = 10;
    const REVISIONS_MAX: usize = 5;

    fn revision(&self) -> &Revision {
        &self.revision
    }

    fn revision_mut(&mut self) -> &mut Revision {
        &mut self.revision
    }

    fn all(reading: &impl Reading) -> Vec<Arc<Self>> {
        let mut all = reading.list::<Self>();
        let built_in = built_in(reading);
        // Once it was changed (deleted), it stands in the store.
        if all.iter().all(|known| known.revision.arn != built_in.revision.arn) {
            all.push(Arc::new(built_in));
        }
        all
    }
}

/// Which configuration is the default of a region; no record: the built-in one.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct DefaultChoice {
    arn: String,
}

const CHOICE: &str = "default";

impl Record for DefaultChoice {
    const KIND: &'static str = "apprunner/default-auto-scaling-configuration";

    fn id(&self) -> String {
        CHOICE.to_owned()
    }
}

fn built_in(reading: &impl Reading) -> AutoScalingConfiguration {
    AutoScalingConfiguration {
        revision: Revision {
            arn: built_in_arn(reading),
            name: BUILT_IN_NAME.to_owned(),
            number: 1,
            created_unix_millis: None,
            deleted_unix_millis: None,
            lifecycle: Lifecycle::begin(RevisionStatus::Active, reading.now()),
        },
        max_concurrency: DEFAULT_MAX_CONCURRENCY,
        min_size: DEFAULT_MIN_SIZE,
        max_size: DEFAULT_MAX_SIZE,
    }
}

fn built_in_arn(reading: &impl Reading) -> String {
    name::arn(reading.scope(), Kind::AutoScalingConfiguration, BUILT_IN_TAIL)
}

/// The ARN of the region's default.
pub(crate) fn default_arn(reading: &impl Reading) -> String {
    let choice = reading.find::<DefaultChoice>(CHOICE);
    choice.map_or_else(|| built_in_arn(reading), |choice| choice.arn.clone())
}

/// A configuration by its whole ARN, deleted or not.
pub(crate) fn by_arn(reading: &impl Reading, arn: &str) -> Option<Arc<AutoScalingConfiguration>> {
    revision::find::<AutoScalingConfiguration>(reading, arn)
}

impl AutoScalingConfiguration {
    /// The answer's form.
    fn describe(&self, reading: &impl Reading) -> wire::AutoScalingConfiguration {
        let revision = &self.revision;
        wire::AutoScalingConfiguration {
            auto_scaling_configuration_arn: Some(revision.arn.clone()),
            auto_scaling_configuration_name: Some(revision.name.clone()),
            auto_scaling_configuration_revision: Some(revision.number),
            latest: Some(revision::is_latest(reading, self)),
            status: Some(wire_status(revision)),
            max_concurrency: Some(self.max_concurrency),
            min_size: Some(self.min_size),
            max_size: Some(self.max_size),
            created_at: revision.created(),
            deleted_at: revision.deleted(),
            has_associated_service: Some(!users(reading, &revision.arn).is_empty()),
            is_default: Some(default_arn(reading) == revision.arn),
        }
    }

    /// The short form of lists and of services.
    pub(crate) fn summarise(&self, reading: &impl Reading) -> AutoScalingConfigurationSummary {
        let revision = &self.revision;
        AutoScalingConfigurationSummary {
            auto_scaling_configuration_arn: Some(revision.arn.clone()),
            auto_scaling_configuration_name: Some(revision.name.clone()),
            auto_scaling_configuration_revision: Some(revision.number),
            status: Some(wire_status(revision)),
            created_at: revision.created(),
            has_associated_service: Some(!users(reading, &revision.arn).is_empty()),
            is_default: Some(default_arn(reading) == revision.arn),
        }
    }
}

/// In lower case, whatever the model says: Terraform waits for that word.
fn wire_status(revision: &Revision) -> String {
    revision.status().to_lowercase()
}

/// The ARNs of the services that use a revision.
fn users(reading: &impl Reading, arn: &str) -> Vec<String> {
    service::users(reading, |settings| settings.auto_scaling_arn == arn)
}

/// Creates a configuration, or the next revision of one.
pub(crate) fn create(
    call: &mut Call<'_, '_>,
    input: CreateAutoScalingConfigurationRequest,
) -> Answer<CreateAutoScalingConfiguration> {
    let min_size = input.min_size.unwrap_or(DEFAULT_MIN_SIZE);
    let max_size = input.max_size.unwrap_or(DEFAULT_MAX_SIZE);
    if max_size < min_size {
        return Err(invalid(format!(
            "MaxSize ({max_size}) must be at least MinSize ({min_size})."
        ))
        .into());
    }
    let name = &input.auto_scaling_configuration_name;
    let configuration = AutoScalingConfiguration {
        revision: revision::next::<AutoScalingConfiguration>(call, name)?,
        max_concurrency: input.max_concurrency.unwrap_or(DEFAULT_MAX_CONCURRENCY),
        min_size,
        max_size,
    };
    call.save(&configuration);
    tags::put(call, &configuration.revision.arn, &input.tags.unwrap_or_default())?;
    Ok(CreateAutoScalingConfigurationResponse {
        auto_scaling_configuration: configuration.describe(call),
    })
}

/// Describes a revision.
pub(crate) fn describe(
    view: &View<'_>,
    input: DescribeAutoScalingConfigurationRequest,
) -> Answer<DescribeAutoScalingConfiguration> {
    let found = find(view, &input.auto_scaling_configuration_arn)?;
    Ok(DescribeAutoScalingConfigurationResponse {
        auto_scaling_configuration: found.describe(view),
    })
}

/// Lists active revisions; only the newest of each name, unless asked otherwise.
pub(crate) fn list(
    view: &View<'_>,
    input: ListAutoScalingConfigurationsRequest,
) -> Answer<ListAutoScalingConfigurations> {
    let name = input.auto_scaling_configuration_name.as_deref();
    let latest_only = input.latest_only.unwrap_or(true);
    let found = revision::listed::<AutoScalingConfiguration>(view, name, latest_only);
    let question = [name, (!latest_only).then_some("all")];
    let token = input.next_token.as_deref();
    let key = |known: &Arc<AutoScalingConfiguration>| known.revision.order();
    let page = listing::page(found, key, &question, input.max_results, token)?;
    let summaries = page.items.iter().map(|known| known.summarise(view)).collect();
    Ok(ListAutoScalingConfigurationsResponse {
        auto_scaling_configuration_summary_list: summaries,
        next_token: page.marker,
    })
}

/// Deletes a revision, or all of a name: refused while one of them is the default or in use.
pub(crate) fn delete(
    call: &mut Call<'_, '_>,
    input: DeleteAutoScalingConfigurationRequest,
) -> Answer<DeleteAutoScalingConfiguration> {
    let text = &input.auto_scaling_configuration_arn;
    let newest = find(call, text)?;
    let mut doomed = vec![newest.clone()];
    if input.delete_all_revisions == Some(true) {
        let named = name::named(call.scope(), Kind::AutoScalingConfiguration, text);
        if !matches!(named, Some(Named::Latest(_))) {
            return Err(invalid(
                "DeleteAllRevisions needs the ARN that ends with the name, without a revision.",
            )
            .into());
        }
        let name = Some(newest.revision.name.as_str());
        doomed = revision::listed::<AutoScalingConfiguration>(call, name, false);
    }
    for found in &doomed {
        refuse_needed(call, found)?;
    }
    for found in &doomed {
        revision::retire(call, &**found)?;
    }
    let deleted = by_arn(call, &newest.revision.arn).unwrap_or(newest);
    Ok(DeleteAutoScalingConfigurationResponse {
        auto_scaling_configuration: deleted.describe(call),
    })
}

fn refuse_needed(
    reading: &impl Reading,
    found: &AutoScalingConfiguration,
) -> Result<(), InvalidRequestException> {
    let Revision { arn, name, number, .. } = &found.revision;
    if default_arn(reading) == *arn {
        return Err(invalid(format!(
            "Revision {number} of the auto scaling configuration {name} is the default of this \
             region: make another one the default first."
        )));
    }
    if let Some(user) = users(reading, arn).first() {
        return Err(invalid(format!(
            "Revision {number} of the auto scaling configuration {name} is used by {user}."
        )));
    }
    Ok(())
}

/// Makes a revision the default of services that are created later.
pub(crate) fn update_default(
    call: &mut Call<'_, '_>,
    input: UpdateDefaultAutoScalingConfigurationRequest,
) -> Answer<UpdateDefaultAutoScalingConfiguration> {
    let found = find(call, &input.auto_scaling_configuration_arn)?;
    call.save(&DefaultChoice { arn: found.revision.arn.clone() });
    Ok(UpdateDefaultAutoScalingConfigurationResponse {
        auto_scaling_configuration: found.describe(call),
    })
}

/// Lists the services that use a revision.
pub(crate) fn list_services(
    view: &View<'_>,
    input: ListServicesForAutoScalingConfigurationRequest,
) -> Answer<ListServicesForAutoScalingConfiguration> {
    let found = find(view, &input.auto_scaling_configuration_arn)?;
    let users = users(view, &found.revision.arn);
    let question = [Some(found.revision.arn.as_str())];
    let token = input.next_token.as_deref();
    let page = listing::page(users, Clone::clone, &question, input.max_results, token)?;
    Ok(ListServicesForAutoScalingConfigurationResponse {
        service_arn_list: page.items,
        next_token: page.marker,
    })
}

fn find(
    reading: &impl Reading,
    text: &str,
) -> Result<Arc<AutoScalingConfiguration>, ResourceNotFoundException> {
    // A deleted one is answered once, by the call that deletes it: Terraform waits until it cannot
    // be described, and takes INACTIVE for a failure.
    let found = by_arn(reading, text).filter(|found| found.revision.is_active());
    found.ok_or_else(|| not_found(AutoScalingConfiguration::WHAT, text))
}
