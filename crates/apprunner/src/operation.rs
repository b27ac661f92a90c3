//! Operations: what was asked of a service, one at a time, and what came of it.

use api::generated::apprunner::ops::ListOperations;
use api::generated::apprunner::{ListOperationsRequest, ListOperationsResponse, OperationSummary};
use api::operation::Answer;
use api::value::Timestamp;
use control::call::{Call, Reading, View};
use control::lifecycle::{Lifecycle, Resource, Status};
use control::store::Record;
use serde::{Deserialize, Serialize};

use crate::service::{self, AppService};
use crate::{listing, name};

/// Operations of a service that are kept; the oldest are forgotten.
const KEPT_MAX: u64 = 200;

/// What was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum OperationKind {
    /// The service was created.
    CreateService,
    /// A deployment was asked for, or a new commit was found.
    StartDeployment,
    /// Its settings were changed.
    UpdateService,
    /// It is to rest.
    PauseService,
    /// It is to serve again.
    ResumeService,
    /// It is to go.
    DeleteService,
}

impl OperationKind {
    /// The word on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CreateService => "CREATE_SERVICE",
            Self::StartDeployment => "START_DEPLOYMENT",
            Self::UpdateService => "UPDATE_SERVICE",
            Self::PauseService => "PAUSE_SERVICE",
            Self::ResumeService => "RESUME_SERVICE",
            Self::DeleteService => "DELETE_SERVICE",
        }
    }
}

/// Statuses of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum OperationStatus {
    /// It has been accepted.
    Pending,
    /// It is being carried out.
    InProgress,
    /// It was carried out.
    Succeeded,
    /// It was not carried out, and nothing had to be taken back.
    Failed,
    /// The version before is being brought back.
    RollbackInProgress,
    /// The version before serves.
    RollbackSucceeded,
    /// The version before could not be brought back either.
    RollbackFailed,
}

use OperationStatus::{
    Failed, InProgress, Pending, RollbackFailed, RollbackInProgress, RollbackSucceeded, Succeeded,
};

impl Status for OperationStatus {
    const RESOURCE: &'static str = "operation";
    const EDGES: &'static [(Self, Self)] = &[
        (Pending, InProgress),
        (InProgress, Succeeded),
        (InProgress, Failed),
        (InProgress, RollbackInProgress),
        (RollbackInProgress, RollbackSucceeded),
        (RollbackInProgress, RollbackFailed),
    ];
    const RESTING: &'static [Self] = &[Succeeded, Failed, RollbackSucceeded, RollbackFailed];

    fn as_str(self) -> &'static str {
        match self {
            Pending => "PENDING",
            InProgress => "IN_PROGRESS",
            Succeeded => "SUCCEEDED",
            Failed => "FAILED",
            RollbackInProgress => "ROLLBACK_IN_PROGRESS",
            RollbackSucceeded => "ROLLBACK_SUCCEEDED",
            RollbackFailed => "ROLLBACK_FAILED",
        }
    }
}

/// A stored operation.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Operation {
    /// The service's id.
    pub service_id: String,
    pub(crate) service_arn: String,
    /// Counts the operations of the service.
    pub(crate) number: u64,
    /// A UUID in its usual form.
    pub uuid: String,
    /// What was asked.
    pub kind: OperationKind,
    pub(crate) started_unix_millis: i64,
    pub(crate) lifecycle: Lifecycle<OperationStatus>,
}

impl Record for Operation {
    const KIND: &'static str = "apprunner/operation";

    fn id(&self) -> String {
        record_id(&self.service_id, self.number)
    }
}

impl Resource for Operation {
    type Status = OperationStatus;

    fn lifecycle(&self) -> &Lifecycle<OperationStatus> {
        &self.lifecycle
    }

    fn lifecycle_mut(&mut self) -> &mut Lifecycle<OperationStatus> {
        &mut self.lifecycle
    }
}

fn record_id(service_id: &str, number: u64) -> String {
    format!("{service_id}/{number:010}")
}

impl Operation {
    /// Its id without dashes, as logs and versions are named.
    pub(crate) fn plain_id(&self) -> String {
        self.uuid.replace('-', "")
    }

    fn summarise(&self) -> OperationSummary {
        let since = self.lifecycle.since();
        OperationSummary {
            id: Some(self.uuid.clone()),
            r#type: Some(self.kind.as_str().to_owned()),
            status: Some(self.lifecycle.status().as_str().to_owned()),
            target_arn: Some(self.service_arn.clone()),
            started_at: Some(Timestamp::from_unix_millis(self.started_unix_millis)),
            ended_at: self.lifecycle.is_resting().then_some(since),
            updated_at: Some(since),
        }
    }
}

/// Whether an operation on a service is under way: without one, a service that is
/// `OPERATION_IN_PROGRESS` is being brought back after the server or its app was down.
pub(crate) fn is_under_way(reading: &impl Reading, service: &AppService) -> bool {
    let newest = reading.find::<Operation>(&record_id(&service.id, service.operations));
    newest.is_some_and(|newest| !newest.lifecycle.is_resting())
}

/// Stores the next operation of a service.
pub(crate) fn begin(
    call: &mut Call<'_, '_>,
    service: &mut AppService,
    kind: OperationKind,
) -> Operation {
    service.operations += 1;
    let number = service.operations;
    let operation = Operation {
        service_id: service.id.clone(),
        service_arn: service.arn.clone(),
        number,
        uuid: name::uuid(&call.environment().ambient),
        kind,
        started_unix_millis: call.now().unix_millis(),
        lifecycle: call.begin(Pending),
    };
    call.save(&operation);
    if let Some(oldest) = number.checked_sub(KEPT_MAX) {
        call.remove::<Operation>(&record_id(&service.id, oldest));
    }
    operation
}

/// Forgets the operations of a service that is gone.
pub(crate) fn forget(call: &mut Call<'_, '_>, service: &AppService) {
    for number in service.operations.saturating_sub(KEPT_MAX)..=service.operations {
        call.remove::<Operation>(&record_id(&service.id, number));
    }
}

/// Lists the operations of a service, newest first.
pub(crate) fn list(view: &View<'_>, input: ListOperationsRequest) -> Answer<ListOperations> {
    let service = service::find(view, &input.service_arn)?;
    let mut found = view.list::<Operation>();
    found.retain(|operation| operation.service_id == service.id);
    let newest_first =
        |operation: &std::sync::Arc<Operation>| format!("{:020}", u64::MAX - operation.number);
    let token = input.next_token.as_deref();
    let page = listing::page(found, newest_first, &[Some(&service.arn)], input.max_results, token)?;
    let summaries = page.items.iter().map(|operation| operation.summarise()).collect();
    Ok(ListOperationsResponse { operation_summary_list: Some(summaries), next_token: page.marker })
}
