//! The service `dms`, API version 2016-01-01; made by `cargo xtask codegen` from
//! `model/dms.api`. Do not edit.
#![allow(missing_docs, clippy::all, clippy::pedantic)]

use crate::convert as c;
use crate::operation as o;
use crate::schema as s;
use crate::value as v;

/// The service and its operations.
pub static SERVICE: s::ServiceSchema = s::ServiceSchema {
    id: "dms",
    signing_name: "dms",
    api_version: "2016-01-01",
    target_prefix: Some("AmazonDMSv20160101"),
    protocol: s::Protocol::AwsJson11,
    xml_namespace: None,
    operations: &[
        <ops::AddTagsToResource as o::Operation>::SCHEMA,
        <ops::ApplyPendingMaintenanceAction as o::Operation>::SCHEMA,
        <ops::BatchStartRecommendations as o::Operation>::SCHEMA,
        <ops::CancelMetadataModelConversion as o::Operation>::SCHEMA,
        <ops::CancelMetadataModelCreation as o::Operation>::SCHEMA,
        <ops::CancelReplicationTaskAssessmentRun as o::Operation>::SCHEMA,
        <ops::CreateDataMigration as o::Operation>::SCHEMA,
        <ops::CreateDataProvider as o::Operation>::SCHEMA,
        <ops::CreateEndpoint as o::Operation>::SCHEMA,
        <ops::CreateEventSubscription as o::Operation>::SCHEMA,
        <ops::CreateFleetAdvisorCollector as o::Operation>::SCHEMA,
        <ops::CreateInstanceProfile as o::Operation>::SCHEMA,
        <ops::CreateMigrationProject as o::Operation>::SCHEMA,
        <ops::CreateReplicationConfig as o::Operation>::SCHEMA,
        <ops::CreateReplicationInstance as o::Operation>::SCHEMA,
        <ops::CreateReplicationSubnetGroup as o::Operation>::SCHEMA,
        <ops::CreateReplicationTask as o::Operation>::SCHEMA,
        <ops::DeleteCertificate as o::Operation>::SCHEMA,
        <ops::DeleteConnection as o::Operation>::SCHEMA,
        <ops::DeleteDataMigration as o::Operation>::SCHEMA,
        <ops::DeleteDataProvider as o::Operation>::SCHEMA,
        <ops::DeleteEndpoint as o::Operation>::SCHEMA,
        <ops::DeleteEventSubscription as o::Operation>::SCHEMA,
        <ops::DeleteFleetAdvisorCollector as o::Operation>::SCHEMA,
        <ops::DeleteFleetAdvisorDatabases as o::Operation>::SCHEMA,
        <ops::DeleteInstanceProfile as o::Operation>::SCHEMA,
        <ops::DeleteMigrationProject as o::Operation>::SCHEMA,
        <ops::DeleteReplicationConfig as o::Operation>::SCHEMA,
        <ops::DeleteReplicationInstance as o::Operation>::SCHEMA,
        <ops::DeleteReplicationSubnetGroup as o::Operation>::SCHEMA,
        <ops::DeleteReplicationTask as o::Operation>::SCHEMA,
        <ops::DeleteReplicationTaskAssessmentRun as o::Operation>::SCHEMA,
        <ops::DescribeAccountAttributes as o::Operation>::SCHEMA,
        <ops::DescribeApplicableIndividualAssessments as o::Operation>::SCHEMA,
        <ops::DescribeCertificates as o::Operation>::SCHEMA,
        <ops::DescribeConnections as o::Operation>::SCHEMA,
        <ops::DescribeConversionConfiguration as o::Operation>::SCHEMA,
        <ops::DescribeDataMigrations as o::Operation>::SCHEMA,
        <ops::DescribeDataProviders as o::Operation>::SCHEMA,
        <ops::DescribeEndpointSettings as o::Operation>::SCHEMA,
        <ops::DescribeEndpointTypes as o::Operation>::SCHEMA,
        <ops::DescribeEndpoints as o::Operation>::SCHEMA,
        <ops::DescribeEngineVersions as o::Operation>::SCHEMA,
        <ops::DescribeEventCategories as o::Operation>::SCHEMA,
        <ops::DescribeEventSubscriptions as o::Operation>::SCHEMA,
        <ops::DescribeEvents as o::Operation>::SCHEMA,
        <ops::DescribeExtensionPackAssociations as o::Operation>::SCHEMA,
        <ops::DescribeFleetAdvisorCollectors as o::Operation>::SCHEMA,
        <ops::DescribeFleetAdvisorDatabases as o::Operation>::SCHEMA,
        <ops::DescribeFleetAdvisorLsaAnalysis as o::Operation>::SCHEMA,
        <ops::DescribeFleetAdvisorSchemaObjectSummary as o::Operation>::SCHEMA,
        <ops::DescribeFleetAdvisorSchemas as o::Operation>::SCHEMA,
        <ops::DescribeInstanceProfiles as o::Operation>::SCHEMA,
        <ops::DescribeMetadataModel as o::Operation>::SCHEMA,
        <ops::DescribeMetadataModelAssessments as o::Operation>::SCHEMA,
        <ops::DescribeMetadataModelChildren as o::Operation>::SCHEMA,
        <ops::DescribeMetadataModelConversions as o::Operation>::SCHEMA,
        <ops::DescribeMetadataModelCreations as o::Operation>::SCHEMA,
        <ops::DescribeMetadataModelExportsAsScript as o::Operation>::SCHEMA,
        <ops::DescribeMetadataModelExportsToTarget as o::Operation>::SCHEMA,
        <ops::DescribeMetadataModelImports as o::Operation>::SCHEMA,
        <ops::DescribeMigrationProjects as o::Operation>::SCHEMA,
        <ops::DescribeOrderableReplicationInstances as o::Operation>::SCHEMA,
        <ops::DescribePendingMaintenanceActions as o::Operation>::SCHEMA,
        <ops::DescribeRecommendationLimitations as o::Operation>::SCHEMA,
        <ops::DescribeRecommendations as o::Operation>::SCHEMA,
        <ops::DescribeRefreshSchemasStatus as o::Operation>::SCHEMA,
        <ops::DescribeReplicationConfigs as o::Operation>::SCHEMA,
        <ops::DescribeReplicationInstanceTaskLogs as o::Operation>::SCHEMA,
        <ops::DescribeReplicationInstances as o::Operation>::SCHEMA,
        <ops::DescribeReplicationSubnetGroups as o::Operation>::SCHEMA,
        <ops::DescribeReplicationTableStatistics as o::Operation>::SCHEMA,
        <ops::DescribeReplicationTaskAssessmentResults as o::Operation>::SCHEMA,
        <ops::DescribeReplicationTaskAssessmentRuns as o::Operation>::SCHEMA,
        <ops::DescribeReplicationTaskIndividualAssessments as o::Operation>::SCHEMA,
        <ops::DescribeReplicationTasks as o::Operation>::SCHEMA,
        <ops::DescribeReplications as o::Operation>::SCHEMA,
        <ops::DescribeSchemas as o::Operation>::SCHEMA,
        <ops::DescribeTableStatistics as o::Operation>::SCHEMA,
        <ops::ExportMetadataModelAssessment as o::Operation>::SCHEMA,
        <ops::GetTargetSelectionRules as o::Operation>::SCHEMA,
        <ops::ImportCertificate as o::Operation>::SCHEMA,
        <ops::ListTagsForResource as o::Operation>::SCHEMA,
        <ops::ModifyConversionConfiguration as o::Operation>::SCHEMA,
        <ops::ModifyDataMigration as o::Operation>::SCHEMA,
        <ops::ModifyDataProvider as o::Operation>::SCHEMA,
        <ops::ModifyEndpoint as o::Operation>::SCHEMA,
        <ops::ModifyEventSubscription as o::Operation>::SCHEMA,
        <ops::ModifyInstanceProfile as o::Operation>::SCHEMA,
        <ops::ModifyMigrationProject as o::Operation>::SCHEMA,
        <ops::ModifyReplicationConfig as o::Operation>::SCHEMA,
        <ops::ModifyReplicationInstance as o::Operation>::SCHEMA,
        <ops::ModifyReplicationSubnetGroup as o::Operation>::SCHEMA,
        <ops::ModifyReplicationTask as o::Operation>::SCHEMA,
        <ops::MoveReplicationTask as o::Operation>::SCHEMA,
        <ops::RebootReplicationInstance as o::Operation>::SCHEMA,
        <ops::RefreshSchemas as o::Operation>::SCHEMA,
        <ops::ReloadReplicationTables as o::Operation>::SCHEMA,
        <ops::ReloadTables as o::Operation>::SCHEMA,
        <ops::RemoveTagsFromResource as o::Operation>::SCHEMA,
        <ops::RunFleetAdvisorLsaAnalysis as o::Operation>::SCHEMA,
        <ops::StartDataMigration as o::Operation>::SCHEMA,
        <ops::StartExtensionPackAssociation as o::Operation>::SCHEMA,
        <ops::StartMetadataModelAssessment as o::Operation>::SCHEMA,
        <ops::StartMetadataModelConversion as o::Operation>::SCHEMA,
        <ops::StartMetadataModelCreation as o::Operation>::SCHEMA,
        <ops::StartMetadataModelExportAsScript as o::Operation>::SCHEMA,
        <ops::StartMetadataModelExportToTarget as o::Operation>::SCHEMA,
        <ops::StartMetadataModelImport as o::Operation>::SCHEMA,
        <ops::StartRecommendations as o::Operation>::SCHEMA,
        <ops::StartReplication as o::Operation>::SCHEMA,
        <ops::StartReplicationTask as o::Operation>::SCHEMA,
        <ops::StartReplicationTaskAssessment as o::Operation>::SCHEMA,
        <ops::StartReplicationTaskAssessmentRun as o::Operation>::SCHEMA,
        <ops::StopDataMigration as o::Operation>::SCHEMA,
        <ops::StopReplication as o::Operation>::SCHEMA,
        <ops::StopReplicationTask as o::Operation>::SCHEMA,
        <ops::TestConnection as o::Operation>::SCHEMA,
        <ops::UpdateSubscriptionsToEventBridge as o::Operation>::SCHEMA,
    ],
};

/// `AccessDeniedFault`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AccessDeniedFault {
    pub message: Option<String>,
}

impl o::Structure for AccessDeniedFault {
    const SHAPE: &'static s::Shape = &shapes::ACCESS_DENIED_FAULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl AccessDeniedFault {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for AccessDeniedFault {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "AccessDeniedFault",
        code: "AccessDeniedFault",
        status: 400,
        shape: &shapes::ACCESS_DENIED_FAULT,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `AccountQuota`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AccountQuota {
    pub account_quota_name: Option<String>,
    pub used: Option<i64>,
    pub max: Option<i64>,
}

impl o::Structure for AccountQuota {
    const SHAPE: &'static s::Shape = &shapes::ACCOUNT_QUOTA;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.account_quota_name = c::string(value),
                1 => out.used = c::long(value),
                2 => out.max = c::long(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.account_quota_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.used {
            out.push((1, v::Value::Int(x)));
        }
        if let Some(x) = self.max {
            out.push((2, v::Value::Int(x)));
        }
        v::Value::Struct(out)
    }
}

/// `AddTagsToResourceMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddTagsToResourceMessage {
    pub resource_arn: String,
    pub tags: Vec<Tag>,
}

impl o::Structure for AddTagsToResourceMessage {
    const SHAPE: &'static s::Shape = &shapes::ADD_TAGS_TO_RESOURCE_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.resource_arn = c::string(value).unwrap_or_default(),
                1 => out.tags = c::list(value, c::structure::<Tag>).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.resource_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.tags;
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `AddTagsToResourceResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddTagsToResourceResponse {}

impl o::Structure for AddTagsToResourceResponse {
    const SHAPE: &'static s::Shape = &shapes::ADD_TAGS_TO_RESOURCE_RESPONSE;
    fn from_value(_: v::Value) -> Self {
        Self::default()
    }
    fn into_value(self) -> v::Value {
        v::Value::Struct(Vec::new())
    }
}

/// `ApplyPendingMaintenanceActionMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplyPendingMaintenanceActionMessage {
    pub replication_instance_arn: String,
    pub apply_action: String,
    pub opt_in_type: String,
}

impl o::Structure for ApplyPendingMaintenanceActionMessage {
    const SHAPE: &'static s::Shape = &shapes::APPLY_PENDING_MAINTENANCE_ACTION_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_instance_arn = c::string(value).unwrap_or_default(),
                1 => out.apply_action = c::string(value).unwrap_or_default(),
                2 => out.opt_in_type = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        {
            let x = self.replication_instance_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.apply_action;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.opt_in_type;
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ApplyPendingMaintenanceActionResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplyPendingMaintenanceActionResponse {
    pub resource_pending_maintenance_actions: Option<ResourcePendingMaintenanceActions>,
}

impl o::Structure for ApplyPendingMaintenanceActionResponse {
    const SHAPE: &'static s::Shape = &shapes::APPLY_PENDING_MAINTENANCE_ACTION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.resource_pending_maintenance_actions =
                        c::structure::<ResourcePendingMaintenanceActions>(value)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.resource_pending_maintenance_actions {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `AvailabilityZone`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AvailabilityZone {
    pub name: Option<String>,
}

impl o::Structure for AvailabilityZone {
    const SHAPE: &'static s::Shape = &shapes::AVAILABILITY_ZONE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.name {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `BatchStartRecommendationsErrorEntry`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BatchStartRecommendationsErrorEntry {
    pub database_id: Option<String>,
    pub message: Option<String>,
    pub code: Option<String>,
}

impl o::Structure for BatchStartRecommendationsErrorEntry {
    const SHAPE: &'static s::Shape = &shapes::BATCH_START_RECOMMENDATIONS_ERROR_ENTRY;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.database_id = c::string(value),
                1 => out.message = c::string(value),
                2 => out.code = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.database_id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.message {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.code {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `BatchStartRecommendationsRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BatchStartRecommendationsRequest {
    pub data: Option<Vec<StartRecommendationsRequestEntry>>,
}

impl o::Structure for BatchStartRecommendationsRequest {
    const SHAPE: &'static s::Shape = &shapes::BATCH_START_RECOMMENDATIONS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.data = c::list(value, c::structure::<StartRecommendationsRequestEntry>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.data {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `BatchStartRecommendationsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BatchStartRecommendationsResponse {
    pub error_entries: Option<Vec<BatchStartRecommendationsErrorEntry>>,
}

impl o::Structure for BatchStartRecommendationsResponse {
    const SHAPE: &'static s::Shape = &shapes::BATCH_START_RECOMMENDATIONS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.error_entries =
                        c::list(value, c::structure::<BatchStartRecommendationsErrorEntry>)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.error_entries {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `CancelMetadataModelConversionMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CancelMetadataModelConversionMessage {
    pub migration_project_identifier: String,
    pub request_identifier: String,
}

impl o::Structure for CancelMetadataModelConversionMessage {
    const SHAPE: &'static s::Shape = &shapes::CANCEL_METADATA_MODEL_CONVERSION_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                1 => out.request_identifier = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.migration_project_identifier;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.request_identifier;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `CancelMetadataModelConversionResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CancelMetadataModelConversionResponse {
    pub request: Option<SchemaConversionRequest>,
}

impl o::Structure for CancelMetadataModelConversionResponse {
    const SHAPE: &'static s::Shape = &shapes::CANCEL_METADATA_MODEL_CONVERSION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.request = c::structure::<SchemaConversionRequest>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.request {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CancelMetadataModelCreationMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CancelMetadataModelCreationMessage {
    pub migration_project_identifier: String,
    pub request_identifier: String,
}

impl o::Structure for CancelMetadataModelCreationMessage {
    const SHAPE: &'static s::Shape = &shapes::CANCEL_METADATA_MODEL_CREATION_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                1 => out.request_identifier = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.migration_project_identifier;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.request_identifier;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `CancelMetadataModelCreationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CancelMetadataModelCreationResponse {
    pub request: Option<SchemaConversionRequest>,
}

impl o::Structure for CancelMetadataModelCreationResponse {
    const SHAPE: &'static s::Shape = &shapes::CANCEL_METADATA_MODEL_CREATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.request = c::structure::<SchemaConversionRequest>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.request {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CancelReplicationTaskAssessmentRunMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CancelReplicationTaskAssessmentRunMessage {
    pub replication_task_assessment_run_arn: String,
}

impl o::Structure for CancelReplicationTaskAssessmentRunMessage {
    const SHAPE: &'static s::Shape = &shapes::CANCEL_REPLICATION_TASK_ASSESSMENT_RUN_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task_assessment_run_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.replication_task_assessment_run_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `CancelReplicationTaskAssessmentRunResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CancelReplicationTaskAssessmentRunResponse {
    pub replication_task_assessment_run: Option<ReplicationTaskAssessmentRun>,
}

impl o::Structure for CancelReplicationTaskAssessmentRunResponse {
    const SHAPE: &'static s::Shape = &shapes::CANCEL_REPLICATION_TASK_ASSESSMENT_RUN_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.replication_task_assessment_run =
                        c::structure::<ReplicationTaskAssessmentRun>(value)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.replication_task_assessment_run {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `Certificate`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Certificate {
    pub certificate_identifier: Option<String>,
    pub certificate_creation_date: Option<v::Timestamp>,
    pub certificate_pem: Option<String>,
    pub certificate_wallet: Option<Vec<u8>>,
    pub certificate_arn: Option<String>,
    pub certificate_owner: Option<String>,
    pub valid_from_date: Option<v::Timestamp>,
    pub valid_to_date: Option<v::Timestamp>,
    pub signing_algorithm: Option<String>,
    pub key_length: Option<i32>,
    pub kms_key_id: Option<String>,
}

impl o::Structure for Certificate {
    const SHAPE: &'static s::Shape = &shapes::CERTIFICATE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.certificate_identifier = c::string(value),
                1 => out.certificate_creation_date = c::timestamp(value),
                2 => out.certificate_pem = c::string(value),
                3 => out.certificate_wallet = c::blob(value),
                4 => out.certificate_arn = c::string(value),
                5 => out.certificate_owner = c::string(value),
                6 => out.valid_from_date = c::timestamp(value),
                7 => out.valid_to_date = c::timestamp(value),
                8 => out.signing_algorithm = c::string(value),
                9 => out.key_length = c::integer(value),
                10 => out.kms_key_id = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(11);
        if let Some(x) = self.certificate_identifier {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.certificate_creation_date {
            out.push((1, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.certificate_pem {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.certificate_wallet {
            out.push((3, v::Value::Blob(x)));
        }
        if let Some(x) = self.certificate_arn {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.certificate_owner {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.valid_from_date {
            out.push((6, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.valid_to_date {
            out.push((7, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.signing_algorithm {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.key_length {
            out.push((9, c::from_integer(x)));
        }
        if let Some(x) = self.kms_key_id {
            out.push((10, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `CollectorHealthCheck`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CollectorHealthCheck {
    pub collector_status: Option<String>,
    pub local_collector_s3_access: Option<bool>,
    pub web_collector_s3_access: Option<bool>,
    pub web_collector_granted_role_based_access: Option<bool>,
}

impl o::Structure for CollectorHealthCheck {
    const SHAPE: &'static s::Shape = &shapes::COLLECTOR_HEALTH_CHECK;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.collector_status = c::string(value),
                1 => out.local_collector_s3_access = c::boolean(value),
                2 => out.web_collector_s3_access = c::boolean(value),
                3 => out.web_collector_granted_role_based_access = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.collector_status {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.local_collector_s3_access {
            out.push((1, v::Value::Bool(x)));
        }
        if let Some(x) = self.web_collector_s3_access {
            out.push((2, v::Value::Bool(x)));
        }
        if let Some(x) = self.web_collector_granted_role_based_access {
            out.push((3, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `CollectorNotFoundFault`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CollectorNotFoundFault {
    pub message: Option<String>,
}

impl o::Structure for CollectorNotFoundFault {
    const SHAPE: &'static s::Shape = &shapes::COLLECTOR_NOT_FOUND_FAULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl CollectorNotFoundFault {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for CollectorNotFoundFault {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "CollectorNotFoundFault",
        code: "CollectorNotFoundFault",
        status: 400,
        shape: &shapes::COLLECTOR_NOT_FOUND_FAULT,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `CollectorResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CollectorResponse {
    pub collector_referenced_id: Option<String>,
    pub collector_name: Option<String>,
    pub collector_version: Option<String>,
    pub version_status: Option<String>,
    pub description: Option<String>,
    pub s3_bucket_name: Option<String>,
    pub service_access_role_arn: Option<String>,
    pub collector_health_check: Option<CollectorHealthCheck>,
    pub last_data_received: Option<String>,
    pub registered_date: Option<String>,
    pub created_date: Option<String>,
    pub modified_date: Option<String>,
    pub inventory_data: Option<InventoryData>,
}

impl o::Structure for CollectorResponse {
    const SHAPE: &'static s::Shape = &shapes::COLLECTOR_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.collector_referenced_id = c::string(value),
                1 => out.collector_name = c::string(value),
                2 => out.collector_version = c::string(value),
                3 => out.version_status = c::string(value),
                4 => out.description = c::string(value),
                5 => out.s3_bucket_name = c::string(value),
                6 => out.service_access_role_arn = c::string(value),
                7 => out.collector_health_check = c::structure::<CollectorHealthCheck>(value),
                8 => out.last_data_received = c::string(value),
                9 => out.registered_date = c::string(value),
                10 => out.created_date = c::string(value),
                11 => out.modified_date = c::string(value),
                12 => out.inventory_data = c::structure::<InventoryData>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(13);
        if let Some(x) = self.collector_referenced_id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.collector_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.collector_version {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.version_status {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.description {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_bucket_name {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.service_access_role_arn {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.collector_health_check {
            out.push((7, x.into_value()));
        }
        if let Some(x) = self.last_data_received {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.registered_date {
            out.push((9, v::Value::Str(x)));
        }
        if let Some(x) = self.created_date {
            out.push((10, v::Value::Str(x)));
        }
        if let Some(x) = self.modified_date {
            out.push((11, v::Value::Str(x)));
        }
        if let Some(x) = self.inventory_data {
            out.push((12, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CollectorShortInfoResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CollectorShortInfoResponse {
    pub collector_referenced_id: Option<String>,
    pub collector_name: Option<String>,
}

impl o::Structure for CollectorShortInfoResponse {
    const SHAPE: &'static s::Shape = &shapes::COLLECTOR_SHORT_INFO_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.collector_referenced_id = c::string(value),
                1 => out.collector_name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.collector_referenced_id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.collector_name {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ComputeConfig`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ComputeConfig {
    pub availability_zone: Option<String>,
    pub dns_name_servers: Option<String>,
    pub kms_key_id: Option<String>,
    pub max_capacity_units: Option<i32>,
    pub min_capacity_units: Option<i32>,
    pub multi_az: Option<bool>,
    pub preferred_maintenance_window: Option<String>,
    pub replication_subnet_group_id: Option<String>,
    pub vpc_security_group_ids: Option<Vec<String>>,
}

impl o::Structure for ComputeConfig {
    const SHAPE: &'static s::Shape = &shapes::COMPUTE_CONFIG;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.availability_zone = c::string(value),
                1 => out.dns_name_servers = c::string(value),
                2 => out.kms_key_id = c::string(value),
                3 => out.max_capacity_units = c::integer(value),
                4 => out.min_capacity_units = c::integer(value),
                5 => out.multi_az = c::boolean(value),
                6 => out.preferred_maintenance_window = c::string(value),
                7 => out.replication_subnet_group_id = c::string(value),
                8 => out.vpc_security_group_ids = c::list(value, c::string),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(9);
        if let Some(x) = self.availability_zone {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.dns_name_servers {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.kms_key_id {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.max_capacity_units {
            out.push((3, c::from_integer(x)));
        }
        if let Some(x) = self.min_capacity_units {
            out.push((4, c::from_integer(x)));
        }
        if let Some(x) = self.multi_az {
            out.push((5, v::Value::Bool(x)));
        }
        if let Some(x) = self.preferred_maintenance_window {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_subnet_group_id {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.vpc_security_group_ids {
            out.push((8, c::from_list(x, v::Value::Str)));
        }
        v::Value::Struct(out)
    }
}

/// `Connection`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Connection {
    pub replication_instance_arn: Option<String>,
    pub endpoint_arn: Option<String>,
    pub status: Option<String>,
    pub last_failure_message: Option<String>,
    pub endpoint_identifier: Option<String>,
    pub replication_instance_identifier: Option<String>,
}

impl o::Structure for Connection {
    const SHAPE: &'static s::Shape = &shapes::CONNECTION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_instance_arn = c::string(value),
                1 => out.endpoint_arn = c::string(value),
                2 => out.status = c::string(value),
                3 => out.last_failure_message = c::string(value),
                4 => out.endpoint_identifier = c::string(value),
                5 => out.replication_instance_identifier = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(6);
        if let Some(x) = self.replication_instance_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.endpoint_arn {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.status {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.last_failure_message {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.endpoint_identifier {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_instance_identifier {
            out.push((5, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateDataMigrationMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateDataMigrationMessage {
    pub data_migration_name: Option<String>,
    pub migration_project_identifier: String,
    pub data_migration_type: String,
    pub service_access_role_arn: String,
    pub enable_cloudwatch_logs: Option<bool>,
    pub source_data_settings: Option<Vec<SourceDataSetting>>,
    pub target_data_settings: Option<Vec<TargetDataSetting>>,
    pub number_of_jobs: Option<i32>,
    pub tags: Option<Vec<Tag>>,
    pub selection_rules: Option<v::Secret>,
}

impl o::Structure for CreateDataMigrationMessage {
    const SHAPE: &'static s::Shape = &shapes::CREATE_DATA_MIGRATION_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.data_migration_name = c::string(value),
                1 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                2 => out.data_migration_type = c::string(value).unwrap_or_default(),
                3 => out.service_access_role_arn = c::string(value).unwrap_or_default(),
                4 => out.enable_cloudwatch_logs = c::boolean(value),
                5 => out.source_data_settings = c::list(value, c::structure::<SourceDataSetting>),
                6 => out.target_data_settings = c::list(value, c::structure::<TargetDataSetting>),
                7 => out.number_of_jobs = c::integer(value),
                8 => out.tags = c::list(value, c::structure::<Tag>),
                9 => out.selection_rules = c::secret(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(10);
        if let Some(x) = self.data_migration_name {
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.migration_project_identifier;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.data_migration_type;
            out.push((2, v::Value::Str(x)));
        }
        {
            let x = self.service_access_role_arn;
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.enable_cloudwatch_logs {
            out.push((4, v::Value::Bool(x)));
        }
        if let Some(x) = self.source_data_settings {
            out.push((5, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.target_data_settings {
            out.push((6, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.number_of_jobs {
            out.push((7, c::from_integer(x)));
        }
        if let Some(x) = self.tags {
            out.push((8, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.selection_rules {
            out.push((9, c::from_secret(x)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateDataMigrationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateDataMigrationResponse {
    pub data_migration: Option<DataMigration>,
}

impl o::Structure for CreateDataMigrationResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_DATA_MIGRATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.data_migration = c::structure::<DataMigration>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.data_migration {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateDataProviderMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateDataProviderMessage {
    pub data_provider_name: Option<String>,
    pub description: Option<String>,
    pub engine: String,
    pub r#virtual: Option<bool>,
    pub settings: DataProviderSettings,
    pub tags: Option<Vec<Tag>>,
}

impl o::Structure for CreateDataProviderMessage {
    const SHAPE: &'static s::Shape = &shapes::CREATE_DATA_PROVIDER_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.data_provider_name = c::string(value),
                1 => out.description = c::string(value),
                2 => out.engine = c::string(value).unwrap_or_default(),
                3 => out.r#virtual = c::boolean(value),
                4 => out.settings = c::structure::<DataProviderSettings>(value).unwrap_or_default(),
                5 => out.tags = c::list(value, c::structure::<Tag>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(6);
        if let Some(x) = self.data_provider_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.description {
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.engine;
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.r#virtual {
            out.push((3, v::Value::Bool(x)));
        }
        {
            let x = self.settings;
            out.push((4, x.into_value()));
        }
        if let Some(x) = self.tags {
            out.push((5, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateDataProviderResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateDataProviderResponse {
    pub data_provider: Option<DataProvider>,
}

impl o::Structure for CreateDataProviderResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_DATA_PROVIDER_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.data_provider = c::structure::<DataProvider>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.data_provider {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateEndpointMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateEndpointMessage {
    pub endpoint_identifier: String,
    pub endpoint_type: String,
    pub engine_name: String,
    pub username: Option<String>,
    pub password: Option<v::Secret>,
    pub server_name: Option<String>,
    pub port: Option<i32>,
    pub database_name: Option<String>,
    pub extra_connection_attributes: Option<String>,
    pub kms_key_id: Option<String>,
    pub tags: Option<Vec<Tag>>,
    pub certificate_arn: Option<String>,
    pub ssl_mode: Option<String>,
    pub service_access_role_arn: Option<String>,
    pub external_table_definition: Option<String>,
    pub dynamodb_settings: Option<DynamoDbSettings>,
    pub s3_settings: Option<Box<S3Settings>>,
    pub dms_transfer_settings: Option<DmsTransferSettings>,
    pub mongodb_settings: Option<Box<MongoDbSettings>>,
    pub kinesis_settings: Option<Box<KinesisSettings>>,
    pub kafka_settings: Option<Box<KafkaSettings>>,
    pub elasticsearch_settings: Option<ElasticsearchSettings>,
    pub neptune_settings: Option<NeptuneSettings>,
    pub redshift_settings: Option<Box<RedshiftSettings>>,
    pub postgresql_settings: Option<Box<PostgreSQLSettings>>,
    pub mysql_settings: Option<Box<MySQLSettings>>,
    pub oracle_settings: Option<Box<OracleSettings>>,
    pub sybase_settings: Option<SybaseSettings>,
    pub microsoft_sql_server_settings: Option<Box<MicrosoftSQLServerSettings>>,
    pub ibm_db2_settings: Option<Box<IBMDb2Settings>>,
    pub resource_identifier: Option<String>,
    pub docdb_settings: Option<Box<DocDbSettings>>,
    pub redis_settings: Option<RedisSettings>,
    pub gcp_mysql_settings: Option<Box<GcpMySQLSettings>>,
    pub timestream_settings: Option<TimestreamSettings>,
}

impl o::Structure for CreateEndpointMessage {
    const SHAPE: &'static s::Shape = &shapes::CREATE_ENDPOINT_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.endpoint_identifier = c::string(value).unwrap_or_default(),
                1 => out.endpoint_type = c::string(value).unwrap_or_default(),
                2 => out.engine_name = c::string(value).unwrap_or_default(),
                3 => out.username = c::string(value),
                4 => out.password = c::secret(value),
                5 => out.server_name = c::string(value),
                6 => out.port = c::integer(value),
                7 => out.database_name = c::string(value),
                8 => out.extra_connection_attributes = c::string(value),
                9 => out.kms_key_id = c::string(value),
                10 => out.tags = c::list(value, c::structure::<Tag>),
                11 => out.certificate_arn = c::string(value),
                12 => out.ssl_mode = c::string(value),
                13 => out.service_access_role_arn = c::string(value),
                14 => out.external_table_definition = c::string(value),
                15 => out.dynamodb_settings = c::structure::<DynamoDbSettings>(value),
                16 => out.s3_settings = c::structure::<S3Settings>(value).map(Box::new),
                17 => out.dms_transfer_settings = c::structure::<DmsTransferSettings>(value),
                18 => out.mongodb_settings = c::structure::<MongoDbSettings>(value).map(Box::new),
                19 => out.kinesis_settings = c::structure::<KinesisSettings>(value).map(Box::new),
                20 => out.kafka_settings = c::structure::<KafkaSettings>(value).map(Box::new),
                21 => out.elasticsearch_settings = c::structure::<ElasticsearchSettings>(value),
                22 => out.neptune_settings = c::structure::<NeptuneSettings>(value),
                23 => out.redshift_settings = c::structure::<RedshiftSettings>(value).map(Box::new),
                24 => {
                    out.postgresql_settings =
                        c::structure::<PostgreSQLSettings>(value).map(Box::new)
                }
                25 => out.mysql_settings = c::structure::<MySQLSettings>(value).map(Box::new),
                26 => out.oracle_settings = c::structure::<OracleSettings>(value).map(Box::new),
                27 => out.sybase_settings = c::structure::<SybaseSettings>(value),
                28 => {
                    out.microsoft_sql_server_settings =
                        c::structure::<MicrosoftSQLServerSettings>(value).map(Box::new)
                }
                29 => out.ibm_db2_settings = c::structure::<IBMDb2Settings>(value).map(Box::new),
                30 => out.resource_identifier = c::string(value),
                31 => out.docdb_settings = c::structure::<DocDbSettings>(value).map(Box::new),
                32 => out.redis_settings = c::structure::<RedisSettings>(value),
                33 => {
                    out.gcp_mysql_settings = c::structure::<GcpMySQLSettings>(value).map(Box::new)
                }
                34 => out.timestream_settings = c::structure::<TimestreamSettings>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(35);
        {
            let x = self.endpoint_identifier;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.endpoint_type;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.engine_name;
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.username {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.password {
            out.push((4, c::from_secret(x)));
        }
        if let Some(x) = self.server_name {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.port {
            out.push((6, c::from_integer(x)));
        }
        if let Some(x) = self.database_name {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.extra_connection_attributes {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.kms_key_id {
            out.push((9, v::Value::Str(x)));
        }
        if let Some(x) = self.tags {
            out.push((10, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.certificate_arn {
            out.push((11, v::Value::Str(x)));
        }
        if let Some(x) = self.ssl_mode {
            out.push((12, v::Value::Str(x)));
        }
        if let Some(x) = self.service_access_role_arn {
            out.push((13, v::Value::Str(x)));
        }
        if let Some(x) = self.external_table_definition {
            out.push((14, v::Value::Str(x)));
        }
        if let Some(x) = self.dynamodb_settings {
            out.push((15, x.into_value()));
        }
        if let Some(x) = self.s3_settings {
            out.push((16, (*x).into_value()));
        }
        if let Some(x) = self.dms_transfer_settings {
            out.push((17, x.into_value()));
        }
        if let Some(x) = self.mongodb_settings {
            out.push((18, (*x).into_value()));
        }
        if let Some(x) = self.kinesis_settings {
            out.push((19, (*x).into_value()));
        }
        if let Some(x) = self.kafka_settings {
            out.push((20, (*x).into_value()));
        }
        if let Some(x) = self.elasticsearch_settings {
            out.push((21, x.into_value()));
        }
        if let Some(x) = self.neptune_settings {
            out.push((22, x.into_value()));
        }
        if let Some(x) = self.redshift_settings {
            out.push((23, (*x).into_value()));
        }
        if let Some(x) = self.postgresql_settings {
            out.push((24, (*x).into_value()));
        }
        if let Some(x) = self.mysql_settings {
            out.push((25, (*x).into_value()));
        }
        if let Some(x) = self.oracle_settings {
            out.push((26, (*x).into_value()));
        }
        if let Some(x) = self.sybase_settings {
            out.push((27, x.into_value()));
        }
        if let Some(x) = self.microsoft_sql_server_settings {
            out.push((28, (*x).into_value()));
        }
        if let Some(x) = self.ibm_db2_settings {
            out.push((29, (*x).into_value()));
        }
        if let Some(x) = self.resource_identifier {
            out.push((30, v::Value::Str(x)));
        }
        if let Some(x) = self.docdb_settings {
            out.push((31, (*x).into_value()));
        }
        if let Some(x) = self.redis_settings {
            out.push((32, x.into_value()));
        }
        if let Some(x) = self.gcp_mysql_settings {
            out.push((33, (*x).into_value()));
        }
        if let Some(x) = self.timestream_settings {
            out.push((34, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateEndpointResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateEndpointResponse {
    pub endpoint: Option<Endpoint>,
}

impl o::Structure for CreateEndpointResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_ENDPOINT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.endpoint = c::structure::<Endpoint>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.endpoint {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateEventSubscriptionMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateEventSubscriptionMessage {
    pub subscription_name: String,
    pub sns_topic_arn: String,
    pub source_type: Option<String>,
    pub event_categories: Option<Vec<String>>,
    pub source_ids: Option<Vec<String>>,
    pub enabled: Option<bool>,
    pub tags: Option<Vec<Tag>>,
}

impl o::Structure for CreateEventSubscriptionMessage {
    const SHAPE: &'static s::Shape = &shapes::CREATE_EVENT_SUBSCRIPTION_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.subscription_name = c::string(value).unwrap_or_default(),
                1 => out.sns_topic_arn = c::string(value).unwrap_or_default(),
                2 => out.source_type = c::string(value),
                3 => out.event_categories = c::list(value, c::string),
                4 => out.source_ids = c::list(value, c::string),
                5 => out.enabled = c::boolean(value),
                6 => out.tags = c::list(value, c::structure::<Tag>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        {
            let x = self.subscription_name;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.sns_topic_arn;
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.source_type {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.event_categories {
            out.push((3, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.source_ids {
            out.push((4, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.enabled {
            out.push((5, v::Value::Bool(x)));
        }
        if let Some(x) = self.tags {
            out.push((6, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateEventSubscriptionResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateEventSubscriptionResponse {
    pub event_subscription: Option<EventSubscription>,
}

impl o::Structure for CreateEventSubscriptionResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_EVENT_SUBSCRIPTION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.event_subscription = c::structure::<EventSubscription>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.event_subscription {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateFleetAdvisorCollectorRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateFleetAdvisorCollectorRequest {
    pub collector_name: String,
    pub description: Option<String>,
    pub service_access_role_arn: String,
    pub s3_bucket_name: String,
}

impl o::Structure for CreateFleetAdvisorCollectorRequest {
    const SHAPE: &'static s::Shape = &shapes::CREATE_FLEET_ADVISOR_COLLECTOR_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.collector_name = c::string(value).unwrap_or_default(),
                1 => out.description = c::string(value),
                2 => out.service_access_role_arn = c::string(value).unwrap_or_default(),
                3 => out.s3_bucket_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.collector_name;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.description {
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.service_access_role_arn;
            out.push((2, v::Value::Str(x)));
        }
        {
            let x = self.s3_bucket_name;
            out.push((3, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateFleetAdvisorCollectorResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateFleetAdvisorCollectorResponse {
    pub collector_referenced_id: Option<String>,
    pub collector_name: Option<String>,
    pub description: Option<String>,
    pub service_access_role_arn: Option<String>,
    pub s3_bucket_name: Option<String>,
}

impl o::Structure for CreateFleetAdvisorCollectorResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_FLEET_ADVISOR_COLLECTOR_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.collector_referenced_id = c::string(value),
                1 => out.collector_name = c::string(value),
                2 => out.description = c::string(value),
                3 => out.service_access_role_arn = c::string(value),
                4 => out.s3_bucket_name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        if let Some(x) = self.collector_referenced_id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.collector_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.description {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.service_access_role_arn {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_bucket_name {
            out.push((4, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateInstanceProfileMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateInstanceProfileMessage {
    pub availability_zone: Option<String>,
    pub kms_key_arn: Option<String>,
    pub publicly_accessible: Option<bool>,
    pub tags: Option<Vec<Tag>>,
    pub network_type: Option<String>,
    pub instance_profile_name: Option<String>,
    pub description: Option<String>,
    pub subnet_group_identifier: Option<String>,
    pub vpc_security_groups: Option<Vec<String>>,
}

impl o::Structure for CreateInstanceProfileMessage {
    const SHAPE: &'static s::Shape = &shapes::CREATE_INSTANCE_PROFILE_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.availability_zone = c::string(value),
                1 => out.kms_key_arn = c::string(value),
                2 => out.publicly_accessible = c::boolean(value),
                3 => out.tags = c::list(value, c::structure::<Tag>),
                4 => out.network_type = c::string(value),
                5 => out.instance_profile_name = c::string(value),
                6 => out.description = c::string(value),
                7 => out.subnet_group_identifier = c::string(value),
                8 => out.vpc_security_groups = c::list(value, c::string),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(9);
        if let Some(x) = self.availability_zone {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.kms_key_arn {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.publicly_accessible {
            out.push((2, v::Value::Bool(x)));
        }
        if let Some(x) = self.tags {
            out.push((3, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.network_type {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.instance_profile_name {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.description {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.subnet_group_identifier {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.vpc_security_groups {
            out.push((8, c::from_list(x, v::Value::Str)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateInstanceProfileResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateInstanceProfileResponse {
    pub instance_profile: Option<InstanceProfile>,
}

impl o::Structure for CreateInstanceProfileResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_INSTANCE_PROFILE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.instance_profile = c::structure::<InstanceProfile>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.instance_profile {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateMigrationProjectMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateMigrationProjectMessage {
    pub migration_project_name: Option<String>,
    pub source_data_provider_descriptors: Vec<DataProviderDescriptorDefinition>,
    pub target_data_provider_descriptors: Vec<DataProviderDescriptorDefinition>,
    pub instance_profile_identifier: String,
    pub transformation_rules: Option<String>,
    pub description: Option<String>,
    pub tags: Option<Vec<Tag>>,
    pub schema_conversion_application_attributes: Option<SCApplicationAttributes>,
}

impl o::Structure for CreateMigrationProjectMessage {
    const SHAPE: &'static s::Shape = &shapes::CREATE_MIGRATION_PROJECT_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_name = c::string(value),
                1 => {
                    out.source_data_provider_descriptors =
                        c::list(value, c::structure::<DataProviderDescriptorDefinition>)
                            .unwrap_or_default()
                }
                2 => {
                    out.target_data_provider_descriptors =
                        c::list(value, c::structure::<DataProviderDescriptorDefinition>)
                            .unwrap_or_default()
                }
                3 => out.instance_profile_identifier = c::string(value).unwrap_or_default(),
                4 => out.transformation_rules = c::string(value),
                5 => out.description = c::string(value),
                6 => out.tags = c::list(value, c::structure::<Tag>),
                7 => {
                    out.schema_conversion_application_attributes =
                        c::structure::<SCApplicationAttributes>(value)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(8);
        if let Some(x) = self.migration_project_name {
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.source_data_provider_descriptors;
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        {
            let x = self.target_data_provider_descriptors;
            out.push((2, c::from_list(x, o::Structure::into_value)));
        }
        {
            let x = self.instance_profile_identifier;
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.transformation_rules {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.description {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.tags {
            out.push((6, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.schema_conversion_application_attributes {
            out.push((7, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateMigrationProjectResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateMigrationProjectResponse {
    pub migration_project: Option<MigrationProject>,
}

impl o::Structure for CreateMigrationProjectResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_MIGRATION_PROJECT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project = c::structure::<MigrationProject>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.migration_project {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateReplicationConfigMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateReplicationConfigMessage {
    pub replication_config_identifier: String,
    pub source_endpoint_arn: String,
    pub target_endpoint_arn: String,
    pub compute_config: ComputeConfig,
    pub replication_type: String,
    pub table_mappings: String,
    pub replication_settings: Option<String>,
    pub supplemental_settings: Option<String>,
    pub resource_identifier: Option<String>,
    pub tags: Option<Vec<Tag>>,
}

impl o::Structure for CreateReplicationConfigMessage {
    const SHAPE: &'static s::Shape = &shapes::CREATE_REPLICATION_CONFIG_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_config_identifier = c::string(value).unwrap_or_default(),
                1 => out.source_endpoint_arn = c::string(value).unwrap_or_default(),
                2 => out.target_endpoint_arn = c::string(value).unwrap_or_default(),
                3 => out.compute_config = c::structure::<ComputeConfig>(value).unwrap_or_default(),
                4 => out.replication_type = c::string(value).unwrap_or_default(),
                5 => out.table_mappings = c::string(value).unwrap_or_default(),
                6 => out.replication_settings = c::string(value),
                7 => out.supplemental_settings = c::string(value),
                8 => out.resource_identifier = c::string(value),
                9 => out.tags = c::list(value, c::structure::<Tag>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(10);
        {
            let x = self.replication_config_identifier;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.source_endpoint_arn;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.target_endpoint_arn;
            out.push((2, v::Value::Str(x)));
        }
        {
            let x = self.compute_config;
            out.push((3, x.into_value()));
        }
        {
            let x = self.replication_type;
            out.push((4, v::Value::Str(x)));
        }
        {
            let x = self.table_mappings;
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_settings {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.supplemental_settings {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.resource_identifier {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.tags {
            out.push((9, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateReplicationConfigResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateReplicationConfigResponse {
    pub replication_config: Option<ReplicationConfig>,
}

impl o::Structure for CreateReplicationConfigResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_REPLICATION_CONFIG_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_config = c::structure::<ReplicationConfig>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.replication_config {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateReplicationInstanceMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateReplicationInstanceMessage {
    pub replication_instance_identifier: String,
    pub allocated_storage: Option<i32>,
    pub replication_instance_class: String,
    pub vpc_security_group_ids: Option<Vec<String>>,
    pub availability_zone: Option<String>,
    pub replication_subnet_group_identifier: Option<String>,
    pub preferred_maintenance_window: Option<String>,
    pub multi_az: Option<bool>,
    pub engine_version: Option<String>,
    pub auto_minor_version_upgrade: Option<bool>,
    pub tags: Option<Vec<Tag>>,
    pub kms_key_id: Option<String>,
    pub publicly_accessible: Option<bool>,
    pub dns_name_servers: Option<String>,
    pub resource_identifier: Option<String>,
    pub network_type: Option<String>,
    pub kerberos_authentication_settings: Option<KerberosAuthenticationSettings>,
}

impl o::Structure for CreateReplicationInstanceMessage {
    const SHAPE: &'static s::Shape = &shapes::CREATE_REPLICATION_INSTANCE_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_instance_identifier = c::string(value).unwrap_or_default(),
                1 => out.allocated_storage = c::integer(value),
                2 => out.replication_instance_class = c::string(value).unwrap_or_default(),
                3 => out.vpc_security_group_ids = c::list(value, c::string),
                4 => out.availability_zone = c::string(value),
                5 => out.replication_subnet_group_identifier = c::string(value),
                6 => out.preferred_maintenance_window = c::string(value),
                7 => out.multi_az = c::boolean(value),
                8 => out.engine_version = c::string(value),
                9 => out.auto_minor_version_upgrade = c::boolean(value),
                10 => out.tags = c::list(value, c::structure::<Tag>),
                11 => out.kms_key_id = c::string(value),
                12 => out.publicly_accessible = c::boolean(value),
                13 => out.dns_name_servers = c::string(value),
                14 => out.resource_identifier = c::string(value),
                15 => out.network_type = c::string(value),
                16 => {
                    out.kerberos_authentication_settings =
                        c::structure::<KerberosAuthenticationSettings>(value)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(17);
        {
            let x = self.replication_instance_identifier;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.allocated_storage {
            out.push((1, c::from_integer(x)));
        }
        {
            let x = self.replication_instance_class;
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.vpc_security_group_ids {
            out.push((3, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.availability_zone {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_subnet_group_identifier {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.preferred_maintenance_window {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.multi_az {
            out.push((7, v::Value::Bool(x)));
        }
        if let Some(x) = self.engine_version {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.auto_minor_version_upgrade {
            out.push((9, v::Value::Bool(x)));
        }
        if let Some(x) = self.tags {
            out.push((10, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.kms_key_id {
            out.push((11, v::Value::Str(x)));
        }
        if let Some(x) = self.publicly_accessible {
            out.push((12, v::Value::Bool(x)));
        }
        if let Some(x) = self.dns_name_servers {
            out.push((13, v::Value::Str(x)));
        }
        if let Some(x) = self.resource_identifier {
            out.push((14, v::Value::Str(x)));
        }
        if let Some(x) = self.network_type {
            out.push((15, v::Value::Str(x)));
        }
        if let Some(x) = self.kerberos_authentication_settings {
            out.push((16, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateReplicationInstanceResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateReplicationInstanceResponse {
    pub replication_instance: Option<ReplicationInstance>,
}

impl o::Structure for CreateReplicationInstanceResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_REPLICATION_INSTANCE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_instance = c::structure::<ReplicationInstance>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.replication_instance {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateReplicationSubnetGroupMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateReplicationSubnetGroupMessage {
    pub replication_subnet_group_identifier: String,
    pub replication_subnet_group_description: String,
    pub subnet_ids: Vec<String>,
    pub tags: Option<Vec<Tag>>,
}

impl o::Structure for CreateReplicationSubnetGroupMessage {
    const SHAPE: &'static s::Shape = &shapes::CREATE_REPLICATION_SUBNET_GROUP_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_subnet_group_identifier = c::string(value).unwrap_or_default(),
                1 => {
                    out.replication_subnet_group_description = c::string(value).unwrap_or_default()
                }
                2 => out.subnet_ids = c::list(value, c::string).unwrap_or_default(),
                3 => out.tags = c::list(value, c::structure::<Tag>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.replication_subnet_group_identifier;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.replication_subnet_group_description;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.subnet_ids;
            out.push((2, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.tags {
            out.push((3, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateReplicationSubnetGroupResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateReplicationSubnetGroupResponse {
    pub replication_subnet_group: Option<ReplicationSubnetGroup>,
}

impl o::Structure for CreateReplicationSubnetGroupResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_REPLICATION_SUBNET_GROUP_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_subnet_group = c::structure::<ReplicationSubnetGroup>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.replication_subnet_group {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateReplicationTaskMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateReplicationTaskMessage {
    pub replication_task_identifier: String,
    pub source_endpoint_arn: String,
    pub target_endpoint_arn: String,
    pub replication_instance_arn: String,
    pub migration_type: String,
    pub table_mappings: String,
    pub replication_task_settings: Option<String>,
    pub cdc_start_time: Option<v::Timestamp>,
    pub cdc_start_position: Option<String>,
    pub cdc_stop_position: Option<String>,
    pub tags: Option<Vec<Tag>>,
    pub task_data: Option<String>,
    pub resource_identifier: Option<String>,
}

impl o::Structure for CreateReplicationTaskMessage {
    const SHAPE: &'static s::Shape = &shapes::CREATE_REPLICATION_TASK_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task_identifier = c::string(value).unwrap_or_default(),
                1 => out.source_endpoint_arn = c::string(value).unwrap_or_default(),
                2 => out.target_endpoint_arn = c::string(value).unwrap_or_default(),
                3 => out.replication_instance_arn = c::string(value).unwrap_or_default(),
                4 => out.migration_type = c::string(value).unwrap_or_default(),
                5 => out.table_mappings = c::string(value).unwrap_or_default(),
                6 => out.replication_task_settings = c::string(value),
                7 => out.cdc_start_time = c::timestamp(value),
                8 => out.cdc_start_position = c::string(value),
                9 => out.cdc_stop_position = c::string(value),
                10 => out.tags = c::list(value, c::structure::<Tag>),
                11 => out.task_data = c::string(value),
                12 => out.resource_identifier = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(13);
        {
            let x = self.replication_task_identifier;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.source_endpoint_arn;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.target_endpoint_arn;
            out.push((2, v::Value::Str(x)));
        }
        {
            let x = self.replication_instance_arn;
            out.push((3, v::Value::Str(x)));
        }
        {
            let x = self.migration_type;
            out.push((4, v::Value::Str(x)));
        }
        {
            let x = self.table_mappings;
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_task_settings {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.cdc_start_time {
            out.push((7, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.cdc_start_position {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.cdc_stop_position {
            out.push((9, v::Value::Str(x)));
        }
        if let Some(x) = self.tags {
            out.push((10, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.task_data {
            out.push((11, v::Value::Str(x)));
        }
        if let Some(x) = self.resource_identifier {
            out.push((12, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateReplicationTaskResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateReplicationTaskResponse {
    pub replication_task: Option<ReplicationTask>,
}

impl o::Structure for CreateReplicationTaskResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_REPLICATION_TASK_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task = c::structure::<ReplicationTask>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.replication_task {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DataMigration`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DataMigration {
    pub data_migration_name: Option<String>,
    pub data_migration_arn: Option<String>,
    pub data_migration_create_time: Option<v::Timestamp>,
    pub data_migration_start_time: Option<v::Timestamp>,
    pub data_migration_end_time: Option<v::Timestamp>,
    pub service_access_role_arn: Option<String>,
    pub migration_project_arn: Option<String>,
    pub data_migration_type: Option<String>,
    pub data_migration_settings: Option<DataMigrationSettings>,
    pub source_data_settings: Option<Vec<SourceDataSetting>>,
    pub target_data_settings: Option<Vec<TargetDataSetting>>,
    pub data_migration_statistics: Option<DataMigrationStatistics>,
    pub data_migration_status: Option<String>,
    pub public_ip_addresses: Option<Vec<v::Secret>>,
    pub data_migration_cidr_blocks: Option<Vec<String>>,
    pub last_failure_message: Option<String>,
    pub stop_reason: Option<String>,
}

impl o::Structure for DataMigration {
    const SHAPE: &'static s::Shape = &shapes::DATA_MIGRATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.data_migration_name = c::string(value),
                1 => out.data_migration_arn = c::string(value),
                2 => out.data_migration_create_time = c::timestamp(value),
                3 => out.data_migration_start_time = c::timestamp(value),
                4 => out.data_migration_end_time = c::timestamp(value),
                5 => out.service_access_role_arn = c::string(value),
                6 => out.migration_project_arn = c::string(value),
                7 => out.data_migration_type = c::string(value),
                8 => out.data_migration_settings = c::structure::<DataMigrationSettings>(value),
                9 => out.source_data_settings = c::list(value, c::structure::<SourceDataSetting>),
                10 => out.target_data_settings = c::list(value, c::structure::<TargetDataSetting>),
                11 => {
                    out.data_migration_statistics = c::structure::<DataMigrationStatistics>(value)
                }
                12 => out.data_migration_status = c::string(value),
                13 => out.public_ip_addresses = c::list(value, c::secret),
                14 => out.data_migration_cidr_blocks = c::list(value, c::string),
                15 => out.last_failure_message = c::string(value),
                16 => out.stop_reason = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(17);
        if let Some(x) = self.data_migration_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.data_migration_arn {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.data_migration_create_time {
            out.push((2, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.data_migration_start_time {
            out.push((3, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.data_migration_end_time {
            out.push((4, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.service_access_role_arn {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.migration_project_arn {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.data_migration_type {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.data_migration_settings {
            out.push((8, x.into_value()));
        }
        if let Some(x) = self.source_data_settings {
            out.push((9, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.target_data_settings {
            out.push((10, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.data_migration_statistics {
            out.push((11, x.into_value()));
        }
        if let Some(x) = self.data_migration_status {
            out.push((12, v::Value::Str(x)));
        }
        if let Some(x) = self.public_ip_addresses {
            out.push((13, c::from_list(x, c::from_secret)));
        }
        if let Some(x) = self.data_migration_cidr_blocks {
            out.push((14, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.last_failure_message {
            out.push((15, v::Value::Str(x)));
        }
        if let Some(x) = self.stop_reason {
            out.push((16, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DataMigrationSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DataMigrationSettings {
    pub number_of_jobs: Option<i32>,
    pub cloudwatch_logs_enabled: Option<bool>,
    pub selection_rules: Option<v::Secret>,
}

impl o::Structure for DataMigrationSettings {
    const SHAPE: &'static s::Shape = &shapes::DATA_MIGRATION_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.number_of_jobs = c::integer(value),
                1 => out.cloudwatch_logs_enabled = c::boolean(value),
                2 => out.selection_rules = c::secret(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.number_of_jobs {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.cloudwatch_logs_enabled {
            out.push((1, v::Value::Bool(x)));
        }
        if let Some(x) = self.selection_rules {
            out.push((2, c::from_secret(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DataMigrationStatistics`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DataMigrationStatistics {
    pub tables_loaded: Option<i32>,
    pub elapsed_time_millis: Option<i64>,
    pub tables_loading: Option<i32>,
    pub full_load_percentage: Option<i32>,
    pub cdc_latency: Option<i32>,
    pub tables_queued: Option<i32>,
    pub tables_errored: Option<i32>,
    pub start_time: Option<v::Timestamp>,
    pub stop_time: Option<v::Timestamp>,
}

impl o::Structure for DataMigrationStatistics {
    const SHAPE: &'static s::Shape = &shapes::DATA_MIGRATION_STATISTICS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.tables_loaded = c::integer(value),
                1 => out.elapsed_time_millis = c::long(value),
                2 => out.tables_loading = c::integer(value),
                3 => out.full_load_percentage = c::integer(value),
                4 => out.cdc_latency = c::integer(value),
                5 => out.tables_queued = c::integer(value),
                6 => out.tables_errored = c::integer(value),
                7 => out.start_time = c::timestamp(value),
                8 => out.stop_time = c::timestamp(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(9);
        if let Some(x) = self.tables_loaded {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.elapsed_time_millis {
            out.push((1, v::Value::Int(x)));
        }
        if let Some(x) = self.tables_loading {
            out.push((2, c::from_integer(x)));
        }
        if let Some(x) = self.full_load_percentage {
            out.push((3, c::from_integer(x)));
        }
        if let Some(x) = self.cdc_latency {
            out.push((4, c::from_integer(x)));
        }
        if let Some(x) = self.tables_queued {
            out.push((5, c::from_integer(x)));
        }
        if let Some(x) = self.tables_errored {
            out.push((6, c::from_integer(x)));
        }
        if let Some(x) = self.start_time {
            out.push((7, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.stop_time {
            out.push((8, v::Value::Timestamp(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DataProvider`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DataProvider {
    pub data_provider_name: Option<String>,
    pub data_provider_arn: Option<String>,
    pub data_provider_creation_time: Option<v::Timestamp>,
    pub description: Option<String>,
    pub engine: Option<String>,
    pub r#virtual: Option<bool>,
    pub settings: Option<DataProviderSettings>,
}

impl o::Structure for DataProvider {
    const SHAPE: &'static s::Shape = &shapes::DATA_PROVIDER;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.data_provider_name = c::string(value),
                1 => out.data_provider_arn = c::string(value),
                2 => out.data_provider_creation_time = c::timestamp(value),
                3 => out.description = c::string(value),
                4 => out.engine = c::string(value),
                5 => out.r#virtual = c::boolean(value),
                6 => out.settings = c::structure::<DataProviderSettings>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        if let Some(x) = self.data_provider_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.data_provider_arn {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.data_provider_creation_time {
            out.push((2, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.description {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.engine {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.r#virtual {
            out.push((5, v::Value::Bool(x)));
        }
        if let Some(x) = self.settings {
            out.push((6, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DataProviderDescriptor`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DataProviderDescriptor {
    pub secrets_manager_secret_id: Option<String>,
    pub secrets_manager_access_role_arn: Option<String>,
    pub data_provider_name: Option<String>,
    pub data_provider_arn: Option<String>,
}

impl o::Structure for DataProviderDescriptor {
    const SHAPE: &'static s::Shape = &shapes::DATA_PROVIDER_DESCRIPTOR;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.secrets_manager_secret_id = c::string(value),
                1 => out.secrets_manager_access_role_arn = c::string(value),
                2 => out.data_provider_name = c::string(value),
                3 => out.data_provider_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.secrets_manager_secret_id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_access_role_arn {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.data_provider_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.data_provider_arn {
            out.push((3, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DataProviderDescriptorDefinition`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DataProviderDescriptorDefinition {
    pub data_provider_identifier: String,
    pub secrets_manager_secret_id: Option<String>,
    pub secrets_manager_access_role_arn: Option<String>,
}

impl o::Structure for DataProviderDescriptorDefinition {
    const SHAPE: &'static s::Shape = &shapes::DATA_PROVIDER_DESCRIPTOR_DEFINITION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.data_provider_identifier = c::string(value).unwrap_or_default(),
                1 => out.secrets_manager_secret_id = c::string(value),
                2 => out.secrets_manager_access_role_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        {
            let x = self.data_provider_identifier;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_secret_id {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_access_role_arn {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DataProviderSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DataProviderSettings {
    pub redshift_settings: Option<RedshiftDataProviderSettings>,
    pub postgresql_settings: Option<PostgreSqlDataProviderSettings>,
    pub mysql_settings: Option<MySqlDataProviderSettings>,
    pub oracle_settings: Option<Box<OracleDataProviderSettings>>,
    pub sybase_ase_settings: Option<SybaseAseDataProviderSettings>,
    pub microsoft_sql_server_settings: Option<MicrosoftSqlServerDataProviderSettings>,
    pub docdb_settings: Option<DocDbDataProviderSettings>,
    pub mariadb_settings: Option<MariaDbDataProviderSettings>,
    pub ibm_db2_luw_settings: Option<Box<IbmDb2LuwDataProviderSettings>>,
    pub ibm_db2_zos_settings: Option<IbmDb2zOsDataProviderSettings>,
    pub mongodb_settings: Option<Box<MongoDbDataProviderSettings>>,
}

impl o::Structure for DataProviderSettings {
    const SHAPE: &'static s::Shape = &shapes::DATA_PROVIDER_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.redshift_settings = c::structure::<RedshiftDataProviderSettings>(value),
                1 => {
                    out.postgresql_settings = c::structure::<PostgreSqlDataProviderSettings>(value)
                }
                2 => out.mysql_settings = c::structure::<MySqlDataProviderSettings>(value),
                3 => {
                    out.oracle_settings =
                        c::structure::<OracleDataProviderSettings>(value).map(Box::new)
                }
                4 => out.sybase_ase_settings = c::structure::<SybaseAseDataProviderSettings>(value),
                5 => {
                    out.microsoft_sql_server_settings =
                        c::structure::<MicrosoftSqlServerDataProviderSettings>(value)
                }
                6 => out.docdb_settings = c::structure::<DocDbDataProviderSettings>(value),
                7 => out.mariadb_settings = c::structure::<MariaDbDataProviderSettings>(value),
                8 => {
                    out.ibm_db2_luw_settings =
                        c::structure::<IbmDb2LuwDataProviderSettings>(value).map(Box::new)
                }
                9 => {
                    out.ibm_db2_zos_settings = c::structure::<IbmDb2zOsDataProviderSettings>(value)
                }
                10 => {
                    out.mongodb_settings =
                        c::structure::<MongoDbDataProviderSettings>(value).map(Box::new)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(11);
        if let Some(x) = self.redshift_settings {
            out.push((0, x.into_value()));
        }
        if let Some(x) = self.postgresql_settings {
            out.push((1, x.into_value()));
        }
        if let Some(x) = self.mysql_settings {
            out.push((2, x.into_value()));
        }
        if let Some(x) = self.oracle_settings {
            out.push((3, (*x).into_value()));
        }
        if let Some(x) = self.sybase_ase_settings {
            out.push((4, x.into_value()));
        }
        if let Some(x) = self.microsoft_sql_server_settings {
            out.push((5, x.into_value()));
        }
        if let Some(x) = self.docdb_settings {
            out.push((6, x.into_value()));
        }
        if let Some(x) = self.mariadb_settings {
            out.push((7, x.into_value()));
        }
        if let Some(x) = self.ibm_db2_luw_settings {
            out.push((8, (*x).into_value()));
        }
        if let Some(x) = self.ibm_db2_zos_settings {
            out.push((9, x.into_value()));
        }
        if let Some(x) = self.mongodb_settings {
            out.push((10, (*x).into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DatabaseInstanceSoftwareDetailsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DatabaseInstanceSoftwareDetailsResponse {
    pub engine: Option<String>,
    pub engine_version: Option<String>,
    pub engine_edition: Option<String>,
    pub service_pack: Option<String>,
    pub support_level: Option<String>,
    pub os_architecture: Option<i32>,
    pub tooltip: Option<String>,
}

impl o::Structure for DatabaseInstanceSoftwareDetailsResponse {
    const SHAPE: &'static s::Shape = &shapes::DATABASE_INSTANCE_SOFTWARE_DETAILS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.engine = c::string(value),
                1 => out.engine_version = c::string(value),
                2 => out.engine_edition = c::string(value),
                3 => out.service_pack = c::string(value),
                4 => out.support_level = c::string(value),
                5 => out.os_architecture = c::integer(value),
                6 => out.tooltip = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        if let Some(x) = self.engine {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.engine_version {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.engine_edition {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.service_pack {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.support_level {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.os_architecture {
            out.push((5, c::from_integer(x)));
        }
        if let Some(x) = self.tooltip {
            out.push((6, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DatabaseResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DatabaseResponse {
    pub database_id: Option<String>,
    pub database_name: Option<String>,
    pub ip_address: Option<String>,
    pub number_of_schemas: Option<i64>,
    pub server: Option<ServerShortInfoResponse>,
    pub software_details: Option<DatabaseInstanceSoftwareDetailsResponse>,
    pub collectors: Option<Vec<CollectorShortInfoResponse>>,
}

impl o::Structure for DatabaseResponse {
    const SHAPE: &'static s::Shape = &shapes::DATABASE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.database_id = c::string(value),
                1 => out.database_name = c::string(value),
                2 => out.ip_address = c::string(value),
                3 => out.number_of_schemas = c::long(value),
                4 => out.server = c::structure::<ServerShortInfoResponse>(value),
                5 => {
                    out.software_details =
                        c::structure::<DatabaseInstanceSoftwareDetailsResponse>(value)
                }
                6 => out.collectors = c::list(value, c::structure::<CollectorShortInfoResponse>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        if let Some(x) = self.database_id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.database_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.ip_address {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.number_of_schemas {
            out.push((3, v::Value::Int(x)));
        }
        if let Some(x) = self.server {
            out.push((4, x.into_value()));
        }
        if let Some(x) = self.software_details {
            out.push((5, x.into_value()));
        }
        if let Some(x) = self.collectors {
            out.push((6, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DatabaseShortInfoResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DatabaseShortInfoResponse {
    pub database_id: Option<String>,
    pub database_name: Option<String>,
    pub database_ip_address: Option<String>,
    pub database_engine: Option<String>,
}

impl o::Structure for DatabaseShortInfoResponse {
    const SHAPE: &'static s::Shape = &shapes::DATABASE_SHORT_INFO_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.database_id = c::string(value),
                1 => out.database_name = c::string(value),
                2 => out.database_ip_address = c::string(value),
                3 => out.database_engine = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.database_id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.database_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.database_ip_address {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.database_engine {
            out.push((3, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DefaultErrorDetails`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DefaultErrorDetails {
    pub message: Option<String>,
}

impl o::Structure for DefaultErrorDetails {
    const SHAPE: &'static s::Shape = &shapes::DEFAULT_ERROR_DETAILS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteCertificateMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteCertificateMessage {
    pub certificate_arn: String,
}

impl o::Structure for DeleteCertificateMessage {
    const SHAPE: &'static s::Shape = &shapes::DELETE_CERTIFICATE_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.certificate_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.certificate_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteCertificateResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteCertificateResponse {
    pub certificate: Option<Certificate>,
}

impl o::Structure for DeleteCertificateResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_CERTIFICATE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.certificate = c::structure::<Certificate>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.certificate {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteCollectorRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteCollectorRequest {
    pub collector_referenced_id: String,
}

impl o::Structure for DeleteCollectorRequest {
    const SHAPE: &'static s::Shape = &shapes::DELETE_COLLECTOR_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.collector_referenced_id = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.collector_referenced_id;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteConnectionMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteConnectionMessage {
    pub endpoint_arn: String,
    pub replication_instance_arn: String,
}

impl o::Structure for DeleteConnectionMessage {
    const SHAPE: &'static s::Shape = &shapes::DELETE_CONNECTION_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.endpoint_arn = c::string(value).unwrap_or_default(),
                1 => out.replication_instance_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.endpoint_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.replication_instance_arn;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteConnectionResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteConnectionResponse {
    pub connection: Option<Connection>,
}

impl o::Structure for DeleteConnectionResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_CONNECTION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.connection = c::structure::<Connection>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.connection {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteDataMigrationMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteDataMigrationMessage {
    pub data_migration_identifier: String,
}

impl o::Structure for DeleteDataMigrationMessage {
    const SHAPE: &'static s::Shape = &shapes::DELETE_DATA_MIGRATION_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.data_migration_identifier = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.data_migration_identifier;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteDataMigrationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteDataMigrationResponse {
    pub data_migration: Option<DataMigration>,
}

impl o::Structure for DeleteDataMigrationResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_DATA_MIGRATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.data_migration = c::structure::<DataMigration>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.data_migration {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteDataProviderMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteDataProviderMessage {
    pub data_provider_identifier: String,
}

impl o::Structure for DeleteDataProviderMessage {
    const SHAPE: &'static s::Shape = &shapes::DELETE_DATA_PROVIDER_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.data_provider_identifier = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.data_provider_identifier;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteDataProviderResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteDataProviderResponse {
    pub data_provider: Option<DataProvider>,
}

impl o::Structure for DeleteDataProviderResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_DATA_PROVIDER_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.data_provider = c::structure::<DataProvider>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.data_provider {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteEndpointMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteEndpointMessage {
    pub endpoint_arn: String,
}

impl o::Structure for DeleteEndpointMessage {
    const SHAPE: &'static s::Shape = &shapes::DELETE_ENDPOINT_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.endpoint_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.endpoint_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteEndpointResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteEndpointResponse {
    pub endpoint: Option<Endpoint>,
}

impl o::Structure for DeleteEndpointResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_ENDPOINT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.endpoint = c::structure::<Endpoint>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.endpoint {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteEventSubscriptionMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteEventSubscriptionMessage {
    pub subscription_name: String,
}

impl o::Structure for DeleteEventSubscriptionMessage {
    const SHAPE: &'static s::Shape = &shapes::DELETE_EVENT_SUBSCRIPTION_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.subscription_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.subscription_name;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteEventSubscriptionResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteEventSubscriptionResponse {
    pub event_subscription: Option<EventSubscription>,
}

impl o::Structure for DeleteEventSubscriptionResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_EVENT_SUBSCRIPTION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.event_subscription = c::structure::<EventSubscription>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.event_subscription {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteFleetAdvisorDatabasesRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteFleetAdvisorDatabasesRequest {
    pub database_ids: Vec<String>,
}

impl o::Structure for DeleteFleetAdvisorDatabasesRequest {
    const SHAPE: &'static s::Shape = &shapes::DELETE_FLEET_ADVISOR_DATABASES_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.database_ids = c::list(value, c::string).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.database_ids;
            out.push((0, c::from_list(x, v::Value::Str)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteFleetAdvisorDatabasesResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteFleetAdvisorDatabasesResponse {
    pub database_ids: Option<Vec<String>>,
}

impl o::Structure for DeleteFleetAdvisorDatabasesResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_FLEET_ADVISOR_DATABASES_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.database_ids = c::list(value, c::string),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.database_ids {
            out.push((0, c::from_list(x, v::Value::Str)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteInstanceProfileMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteInstanceProfileMessage {
    pub instance_profile_identifier: String,
}

impl o::Structure for DeleteInstanceProfileMessage {
    const SHAPE: &'static s::Shape = &shapes::DELETE_INSTANCE_PROFILE_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.instance_profile_identifier = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.instance_profile_identifier;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteInstanceProfileResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteInstanceProfileResponse {
    pub instance_profile: Option<InstanceProfile>,
}

impl o::Structure for DeleteInstanceProfileResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_INSTANCE_PROFILE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.instance_profile = c::structure::<InstanceProfile>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.instance_profile {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteMigrationProjectMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteMigrationProjectMessage {
    pub migration_project_identifier: String,
}

impl o::Structure for DeleteMigrationProjectMessage {
    const SHAPE: &'static s::Shape = &shapes::DELETE_MIGRATION_PROJECT_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.migration_project_identifier;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteMigrationProjectResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteMigrationProjectResponse {
    pub migration_project: Option<MigrationProject>,
}

impl o::Structure for DeleteMigrationProjectResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_MIGRATION_PROJECT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project = c::structure::<MigrationProject>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.migration_project {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteReplicationConfigMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteReplicationConfigMessage {
    pub replication_config_arn: String,
}

impl o::Structure for DeleteReplicationConfigMessage {
    const SHAPE: &'static s::Shape = &shapes::DELETE_REPLICATION_CONFIG_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_config_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.replication_config_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteReplicationConfigResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteReplicationConfigResponse {
    pub replication_config: Option<ReplicationConfig>,
}

impl o::Structure for DeleteReplicationConfigResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_REPLICATION_CONFIG_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_config = c::structure::<ReplicationConfig>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.replication_config {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteReplicationInstanceMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteReplicationInstanceMessage {
    pub replication_instance_arn: String,
}

impl o::Structure for DeleteReplicationInstanceMessage {
    const SHAPE: &'static s::Shape = &shapes::DELETE_REPLICATION_INSTANCE_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_instance_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.replication_instance_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteReplicationInstanceResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteReplicationInstanceResponse {
    pub replication_instance: Option<ReplicationInstance>,
}

impl o::Structure for DeleteReplicationInstanceResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_REPLICATION_INSTANCE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_instance = c::structure::<ReplicationInstance>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.replication_instance {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteReplicationSubnetGroupMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteReplicationSubnetGroupMessage {
    pub replication_subnet_group_identifier: String,
}

impl o::Structure for DeleteReplicationSubnetGroupMessage {
    const SHAPE: &'static s::Shape = &shapes::DELETE_REPLICATION_SUBNET_GROUP_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_subnet_group_identifier = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.replication_subnet_group_identifier;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteReplicationSubnetGroupResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteReplicationSubnetGroupResponse {}

impl o::Structure for DeleteReplicationSubnetGroupResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_REPLICATION_SUBNET_GROUP_RESPONSE;
    fn from_value(_: v::Value) -> Self {
        Self::default()
    }
    fn into_value(self) -> v::Value {
        v::Value::Struct(Vec::new())
    }
}

/// `DeleteReplicationTaskAssessmentRunMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteReplicationTaskAssessmentRunMessage {
    pub replication_task_assessment_run_arn: String,
}

impl o::Structure for DeleteReplicationTaskAssessmentRunMessage {
    const SHAPE: &'static s::Shape = &shapes::DELETE_REPLICATION_TASK_ASSESSMENT_RUN_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task_assessment_run_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.replication_task_assessment_run_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteReplicationTaskAssessmentRunResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteReplicationTaskAssessmentRunResponse {
    pub replication_task_assessment_run: Option<ReplicationTaskAssessmentRun>,
}

impl o::Structure for DeleteReplicationTaskAssessmentRunResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_REPLICATION_TASK_ASSESSMENT_RUN_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.replication_task_assessment_run =
                        c::structure::<ReplicationTaskAssessmentRun>(value)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.replication_task_assessment_run {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteReplicationTaskMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteReplicationTaskMessage {
    pub replication_task_arn: String,
}

impl o::Structure for DeleteReplicationTaskMessage {
    const SHAPE: &'static s::Shape = &shapes::DELETE_REPLICATION_TASK_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.replication_task_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteReplicationTaskResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteReplicationTaskResponse {
    pub replication_task: Option<ReplicationTask>,
}

impl o::Structure for DeleteReplicationTaskResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_REPLICATION_TASK_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task = c::structure::<ReplicationTask>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.replication_task {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeAccountAttributesMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeAccountAttributesMessage {}

impl o::Structure for DescribeAccountAttributesMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_ACCOUNT_ATTRIBUTES_MESSAGE;
    fn from_value(_: v::Value) -> Self {
        Self::default()
    }
    fn into_value(self) -> v::Value {
        v::Value::Struct(Vec::new())
    }
}

/// `DescribeAccountAttributesResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeAccountAttributesResponse {
    pub account_quotas: Option<Vec<AccountQuota>>,
    pub unique_account_identifier: Option<String>,
}

impl o::Structure for DescribeAccountAttributesResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_ACCOUNT_ATTRIBUTES_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.account_quotas = c::list(value, c::structure::<AccountQuota>),
                1 => out.unique_account_identifier = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.account_quotas {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.unique_account_identifier {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeApplicableIndividualAssessmentsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeApplicableIndividualAssessmentsMessage {
    pub replication_task_arn: Option<String>,
    pub replication_instance_arn: Option<String>,
    pub replication_config_arn: Option<String>,
    pub source_engine_name: Option<String>,
    pub target_engine_name: Option<String>,
    pub migration_type: Option<String>,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeApplicableIndividualAssessmentsMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_APPLICABLE_INDIVIDUAL_ASSESSMENTS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task_arn = c::string(value),
                1 => out.replication_instance_arn = c::string(value),
                2 => out.replication_config_arn = c::string(value),
                3 => out.source_engine_name = c::string(value),
                4 => out.target_engine_name = c::string(value),
                5 => out.migration_type = c::string(value),
                6 => out.max_records = c::integer(value),
                7 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(8);
        if let Some(x) = self.replication_task_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_instance_arn {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_config_arn {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.source_engine_name {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.target_engine_name {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.migration_type {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.max_records {
            out.push((6, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((7, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeApplicableIndividualAssessmentsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeApplicableIndividualAssessmentsResponse {
    pub individual_assessment_names: Option<Vec<String>>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeApplicableIndividualAssessmentsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_APPLICABLE_INDIVIDUAL_ASSESSMENTS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.individual_assessment_names = c::list(value, c::string),
                1 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.individual_assessment_names {
            out.push((0, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.marker {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeCertificatesMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeCertificatesMessage {
    pub filters: Option<Vec<Filter>>,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeCertificatesMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_CERTIFICATES_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.filters = c::list(value, c::structure::<Filter>),
                1 => out.max_records = c::integer(value),
                2 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.filters {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeCertificatesResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeCertificatesResponse {
    pub marker: Option<String>,
    pub certificates: Option<Vec<Certificate>>,
}

impl o::Structure for DescribeCertificatesResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_CERTIFICATES_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => out.certificates = c::list(value, c::structure::<Certificate>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.certificates {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeConnectionsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeConnectionsMessage {
    pub filters: Option<Vec<Filter>>,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeConnectionsMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_CONNECTIONS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.filters = c::list(value, c::structure::<Filter>),
                1 => out.max_records = c::integer(value),
                2 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.filters {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeConnectionsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeConnectionsResponse {
    pub marker: Option<String>,
    pub connections: Option<Vec<Connection>>,
}

impl o::Structure for DescribeConnectionsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_CONNECTIONS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => out.connections = c::list(value, c::structure::<Connection>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.connections {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeConversionConfigurationMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeConversionConfigurationMessage {
    pub migration_project_identifier: String,
}

impl o::Structure for DescribeConversionConfigurationMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_CONVERSION_CONFIGURATION_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.migration_project_identifier;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeConversionConfigurationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeConversionConfigurationResponse {
    pub migration_project_identifier: Option<String>,
    pub conversion_configuration: Option<String>,
}

impl o::Structure for DescribeConversionConfigurationResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_CONVERSION_CONFIGURATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_identifier = c::string(value),
                1 => out.conversion_configuration = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.migration_project_identifier {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.conversion_configuration {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeDataMigrationsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeDataMigrationsMessage {
    pub filters: Option<Vec<Filter>>,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
    pub without_settings: Option<bool>,
    pub without_statistics: Option<bool>,
}

impl o::Structure for DescribeDataMigrationsMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_DATA_MIGRATIONS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.filters = c::list(value, c::structure::<Filter>),
                1 => out.max_records = c::integer(value),
                2 => out.marker = c::string(value),
                3 => out.without_settings = c::boolean(value),
                4 => out.without_statistics = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        if let Some(x) = self.filters {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.without_settings {
            out.push((3, v::Value::Bool(x)));
        }
        if let Some(x) = self.without_statistics {
            out.push((4, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeDataMigrationsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeDataMigrationsResponse {
    pub data_migrations: Option<Vec<DataMigration>>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeDataMigrationsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_DATA_MIGRATIONS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.data_migrations = c::list(value, c::structure::<DataMigration>),
                1 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.data_migrations {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.marker {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeDataProvidersMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeDataProvidersMessage {
    pub filters: Option<Vec<Filter>>,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeDataProvidersMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_DATA_PROVIDERS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.filters = c::list(value, c::structure::<Filter>),
                1 => out.max_records = c::integer(value),
                2 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.filters {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeDataProvidersResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeDataProvidersResponse {
    pub marker: Option<String>,
    pub data_providers: Option<Vec<DataProvider>>,
}

impl o::Structure for DescribeDataProvidersResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_DATA_PROVIDERS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => out.data_providers = c::list(value, c::structure::<DataProvider>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.data_providers {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeEndpointSettingsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeEndpointSettingsMessage {
    pub engine_name: String,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeEndpointSettingsMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_ENDPOINT_SETTINGS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.engine_name = c::string(value).unwrap_or_default(),
                1 => out.max_records = c::integer(value),
                2 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        {
            let x = self.engine_name;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeEndpointSettingsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeEndpointSettingsResponse {
    pub marker: Option<String>,
    pub endpoint_settings: Option<Vec<EndpointSetting>>,
}

impl o::Structure for DescribeEndpointSettingsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_ENDPOINT_SETTINGS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => out.endpoint_settings = c::list(value, c::structure::<EndpointSetting>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.endpoint_settings {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeEndpointTypesMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeEndpointTypesMessage {
    pub filters: Option<Vec<Filter>>,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeEndpointTypesMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_ENDPOINT_TYPES_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.filters = c::list(value, c::structure::<Filter>),
                1 => out.max_records = c::integer(value),
                2 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.filters {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeEndpointTypesResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeEndpointTypesResponse {
    pub marker: Option<String>,
    pub supported_endpoint_types: Option<Vec<SupportedEndpointType>>,
}

impl o::Structure for DescribeEndpointTypesResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_ENDPOINT_TYPES_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => {
                    out.supported_endpoint_types =
                        c::list(value, c::structure::<SupportedEndpointType>)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.supported_endpoint_types {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeEndpointsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeEndpointsMessage {
    pub filters: Option<Vec<Filter>>,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeEndpointsMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_ENDPOINTS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.filters = c::list(value, c::structure::<Filter>),
                1 => out.max_records = c::integer(value),
                2 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.filters {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeEndpointsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeEndpointsResponse {
    pub marker: Option<String>,
    pub endpoints: Option<Vec<Endpoint>>,
}

impl o::Structure for DescribeEndpointsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_ENDPOINTS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => out.endpoints = c::list(value, c::structure::<Endpoint>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.endpoints {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeEngineVersionsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeEngineVersionsMessage {
    pub max_records: Option<i32>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeEngineVersionsMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_ENGINE_VERSIONS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.max_records = c::integer(value),
                1 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.max_records {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeEngineVersionsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeEngineVersionsResponse {
    pub engine_versions: Option<Vec<EngineVersion>>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeEngineVersionsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_ENGINE_VERSIONS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.engine_versions = c::list(value, c::structure::<EngineVersion>),
                1 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.engine_versions {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.marker {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeEventCategoriesMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeEventCategoriesMessage {
    pub source_type: Option<String>,
    pub filters: Option<Vec<Filter>>,
}

impl o::Structure for DescribeEventCategoriesMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_EVENT_CATEGORIES_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.source_type = c::string(value),
                1 => out.filters = c::list(value, c::structure::<Filter>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.source_type {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.filters {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeEventCategoriesResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeEventCategoriesResponse {
    pub event_category_group_list: Option<Vec<EventCategoryGroup>>,
}

impl o::Structure for DescribeEventCategoriesResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_EVENT_CATEGORIES_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.event_category_group_list =
                        c::list(value, c::structure::<EventCategoryGroup>)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.event_category_group_list {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeEventSubscriptionsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeEventSubscriptionsMessage {
    pub subscription_name: Option<String>,
    pub filters: Option<Vec<Filter>>,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeEventSubscriptionsMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_EVENT_SUBSCRIPTIONS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.subscription_name = c::string(value),
                1 => out.filters = c::list(value, c::structure::<Filter>),
                2 => out.max_records = c::integer(value),
                3 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.subscription_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.filters {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.max_records {
            out.push((2, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((3, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeEventSubscriptionsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeEventSubscriptionsResponse {
    pub marker: Option<String>,
    pub event_subscriptions_list: Option<Vec<EventSubscription>>,
}

impl o::Structure for DescribeEventSubscriptionsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_EVENT_SUBSCRIPTIONS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => {
                    out.event_subscriptions_list = c::list(value, c::structure::<EventSubscription>)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.event_subscriptions_list {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeEventsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeEventsMessage {
    pub source_identifier: Option<String>,
    pub source_type: Option<String>,
    pub start_time: Option<v::Timestamp>,
    pub end_time: Option<v::Timestamp>,
    pub duration: Option<i32>,
    pub event_categories: Option<Vec<String>>,
    pub filters: Option<Vec<Filter>>,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeEventsMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_EVENTS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.source_identifier = c::string(value),
                1 => out.source_type = c::string(value),
                2 => out.start_time = c::timestamp(value),
                3 => out.end_time = c::timestamp(value),
                4 => out.duration = c::integer(value),
                5 => out.event_categories = c::list(value, c::string),
                6 => out.filters = c::list(value, c::structure::<Filter>),
                7 => out.max_records = c::integer(value),
                8 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(9);
        if let Some(x) = self.source_identifier {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.source_type {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.start_time {
            out.push((2, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.end_time {
            out.push((3, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.duration {
            out.push((4, c::from_integer(x)));
        }
        if let Some(x) = self.event_categories {
            out.push((5, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.filters {
            out.push((6, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.max_records {
            out.push((7, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((8, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeEventsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeEventsResponse {
    pub marker: Option<String>,
    pub events: Option<Vec<Event>>,
}

impl o::Structure for DescribeEventsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_EVENTS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => out.events = c::list(value, c::structure::<Event>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.events {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeExtensionPackAssociationsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeExtensionPackAssociationsMessage {
    pub migration_project_identifier: String,
    pub filters: Option<Vec<Filter>>,
    pub marker: Option<String>,
    pub max_records: Option<i32>,
}

impl o::Structure for DescribeExtensionPackAssociationsMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_EXTENSION_PACK_ASSOCIATIONS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                1 => out.filters = c::list(value, c::structure::<Filter>),
                2 => out.marker = c::string(value),
                3 => out.max_records = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.migration_project_identifier;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.filters {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.max_records {
            out.push((3, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeExtensionPackAssociationsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeExtensionPackAssociationsResponse {
    pub marker: Option<String>,
    pub requests: Option<Vec<SchemaConversionRequest>>,
}

impl o::Structure for DescribeExtensionPackAssociationsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_EXTENSION_PACK_ASSOCIATIONS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => out.requests = c::list(value, c::structure::<SchemaConversionRequest>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.requests {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeFleetAdvisorCollectorsRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeFleetAdvisorCollectorsRequest {
    pub filters: Option<Vec<Filter>>,
    pub max_records: Option<i32>,
    pub next_token: Option<String>,
}

impl o::Structure for DescribeFleetAdvisorCollectorsRequest {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_FLEET_ADVISOR_COLLECTORS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.filters = c::list(value, c::structure::<Filter>),
                1 => out.max_records = c::integer(value),
                2 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.filters {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.next_token {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeFleetAdvisorCollectorsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeFleetAdvisorCollectorsResponse {
    pub collectors: Option<Vec<CollectorResponse>>,
    pub next_token: Option<String>,
}

impl o::Structure for DescribeFleetAdvisorCollectorsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_FLEET_ADVISOR_COLLECTORS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.collectors = c::list(value, c::structure::<CollectorResponse>),
                1 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.collectors {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeFleetAdvisorDatabasesRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeFleetAdvisorDatabasesRequest {
    pub filters: Option<Vec<Filter>>,
    pub max_records: Option<i32>,
    pub next_token: Option<String>,
}

impl o::Structure for DescribeFleetAdvisorDatabasesRequest {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_FLEET_ADVISOR_DATABASES_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.filters = c::list(value, c::structure::<Filter>),
                1 => out.max_records = c::integer(value),
                2 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.filters {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.next_token {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeFleetAdvisorDatabasesResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeFleetAdvisorDatabasesResponse {
    pub databases: Option<Vec<DatabaseResponse>>,
    pub next_token: Option<String>,
}

impl o::Structure for DescribeFleetAdvisorDatabasesResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_FLEET_ADVISOR_DATABASES_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.databases = c::list(value, c::structure::<DatabaseResponse>),
                1 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.databases {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeFleetAdvisorLsaAnalysisRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeFleetAdvisorLsaAnalysisRequest {
    pub max_records: Option<i32>,
    pub next_token: Option<String>,
}

impl o::Structure for DescribeFleetAdvisorLsaAnalysisRequest {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_FLEET_ADVISOR_LSA_ANALYSIS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.max_records = c::integer(value),
                1 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.max_records {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeFleetAdvisorLsaAnalysisResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeFleetAdvisorLsaAnalysisResponse {
    pub analysis: Option<Vec<FleetAdvisorLsaAnalysisResponse>>,
    pub next_token: Option<String>,
}

impl o::Structure for DescribeFleetAdvisorLsaAnalysisResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_FLEET_ADVISOR_LSA_ANALYSIS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.analysis = c::list(value, c::structure::<FleetAdvisorLsaAnalysisResponse>),
                1 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.analysis {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeFleetAdvisorSchemaObjectSummaryRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeFleetAdvisorSchemaObjectSummaryRequest {
    pub filters: Option<Vec<Filter>>,
    pub max_records: Option<i32>,
    pub next_token: Option<String>,
}

impl o::Structure for DescribeFleetAdvisorSchemaObjectSummaryRequest {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_FLEET_ADVISOR_SCHEMA_OBJECT_SUMMARY_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.filters = c::list(value, c::structure::<Filter>),
                1 => out.max_records = c::integer(value),
                2 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.filters {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.next_token {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeFleetAdvisorSchemaObjectSummaryResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeFleetAdvisorSchemaObjectSummaryResponse {
    pub fleet_advisor_schema_objects: Option<Vec<FleetAdvisorSchemaObjectResponse>>,
    pub next_token: Option<String>,
}

impl o::Structure for DescribeFleetAdvisorSchemaObjectSummaryResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_FLEET_ADVISOR_SCHEMA_OBJECT_SUMMARY_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.fleet_advisor_schema_objects =
                        c::list(value, c::structure::<FleetAdvisorSchemaObjectResponse>)
                }
                1 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.fleet_advisor_schema_objects {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeFleetAdvisorSchemasRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeFleetAdvisorSchemasRequest {
    pub filters: Option<Vec<Filter>>,
    pub max_records: Option<i32>,
    pub next_token: Option<String>,
}

impl o::Structure for DescribeFleetAdvisorSchemasRequest {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_FLEET_ADVISOR_SCHEMAS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.filters = c::list(value, c::structure::<Filter>),
                1 => out.max_records = c::integer(value),
                2 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.filters {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.next_token {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeFleetAdvisorSchemasResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeFleetAdvisorSchemasResponse {
    pub fleet_advisor_schemas: Option<Vec<SchemaResponse>>,
    pub next_token: Option<String>,
}

impl o::Structure for DescribeFleetAdvisorSchemasResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_FLEET_ADVISOR_SCHEMAS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.fleet_advisor_schemas = c::list(value, c::structure::<SchemaResponse>),
                1 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.fleet_advisor_schemas {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeInstanceProfilesMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeInstanceProfilesMessage {
    pub filters: Option<Vec<Filter>>,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeInstanceProfilesMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_INSTANCE_PROFILES_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.filters = c::list(value, c::structure::<Filter>),
                1 => out.max_records = c::integer(value),
                2 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.filters {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeInstanceProfilesResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeInstanceProfilesResponse {
    pub marker: Option<String>,
    pub instance_profiles: Option<Vec<InstanceProfile>>,
}

impl o::Structure for DescribeInstanceProfilesResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_INSTANCE_PROFILES_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => out.instance_profiles = c::list(value, c::structure::<InstanceProfile>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.instance_profiles {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeMetadataModelAssessmentsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeMetadataModelAssessmentsMessage {
    pub migration_project_identifier: String,
    pub filters: Option<Vec<Filter>>,
    pub marker: Option<String>,
    pub max_records: Option<i32>,
}

impl o::Structure for DescribeMetadataModelAssessmentsMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_METADATA_MODEL_ASSESSMENTS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                1 => out.filters = c::list(value, c::structure::<Filter>),
                2 => out.marker = c::string(value),
                3 => out.max_records = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.migration_project_identifier;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.filters {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.max_records {
            out.push((3, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeMetadataModelAssessmentsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeMetadataModelAssessmentsResponse {
    pub marker: Option<String>,
    pub requests: Option<Vec<SchemaConversionRequest>>,
}

impl o::Structure for DescribeMetadataModelAssessmentsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_METADATA_MODEL_ASSESSMENTS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => out.requests = c::list(value, c::structure::<SchemaConversionRequest>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.requests {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeMetadataModelChildrenMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeMetadataModelChildrenMessage {
    pub selection_rules: String,
    pub migration_project_identifier: String,
    pub origin: String,
    pub marker: Option<String>,
    pub max_records: Option<i32>,
}

impl o::Structure for DescribeMetadataModelChildrenMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_METADATA_MODEL_CHILDREN_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.selection_rules = c::string(value).unwrap_or_default(),
                1 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                2 => out.origin = c::string(value).unwrap_or_default(),
                3 => out.marker = c::string(value),
                4 => out.max_records = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        {
            let x = self.selection_rules;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.migration_project_identifier;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.origin;
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.marker {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.max_records {
            out.push((4, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeMetadataModelChildrenResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeMetadataModelChildrenResponse {
    pub marker: Option<String>,
    pub metadata_model_children: Option<Vec<MetadataModelReference>>,
}

impl o::Structure for DescribeMetadataModelChildrenResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_METADATA_MODEL_CHILDREN_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => {
                    out.metadata_model_children =
                        c::list(value, c::structure::<MetadataModelReference>)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.metadata_model_children {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeMetadataModelConversionsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeMetadataModelConversionsMessage {
    pub migration_project_identifier: String,
    pub filters: Option<Vec<Filter>>,
    pub marker: Option<String>,
    pub max_records: Option<i32>,
}

impl o::Structure for DescribeMetadataModelConversionsMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_METADATA_MODEL_CONVERSIONS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                1 => out.filters = c::list(value, c::structure::<Filter>),
                2 => out.marker = c::string(value),
                3 => out.max_records = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.migration_project_identifier;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.filters {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.max_records {
            out.push((3, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeMetadataModelConversionsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeMetadataModelConversionsResponse {
    pub marker: Option<String>,
    pub requests: Option<Vec<SchemaConversionRequest>>,
}

impl o::Structure for DescribeMetadataModelConversionsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_METADATA_MODEL_CONVERSIONS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => out.requests = c::list(value, c::structure::<SchemaConversionRequest>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.requests {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeMetadataModelCreationsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeMetadataModelCreationsMessage {
    pub filters: Option<Vec<Filter>>,
    pub marker: Option<String>,
    pub max_records: Option<i32>,
    pub migration_project_identifier: String,
}

impl o::Structure for DescribeMetadataModelCreationsMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_METADATA_MODEL_CREATIONS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.filters = c::list(value, c::structure::<Filter>),
                1 => out.marker = c::string(value),
                2 => out.max_records = c::integer(value),
                3 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.filters {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.marker {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.max_records {
            out.push((2, c::from_integer(x)));
        }
        {
            let x = self.migration_project_identifier;
            out.push((3, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeMetadataModelCreationsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeMetadataModelCreationsResponse {
    pub marker: Option<String>,
    pub requests: Option<Vec<SchemaConversionRequest>>,
}

impl o::Structure for DescribeMetadataModelCreationsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_METADATA_MODEL_CREATIONS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => out.requests = c::list(value, c::structure::<SchemaConversionRequest>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.requests {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeMetadataModelExportsAsScriptMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeMetadataModelExportsAsScriptMessage {
    pub migration_project_identifier: String,
    pub filters: Option<Vec<Filter>>,
    pub marker: Option<String>,
    pub max_records: Option<i32>,
}

impl o::Structure for DescribeMetadataModelExportsAsScriptMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_METADATA_MODEL_EXPORTS_AS_SCRIPT_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                1 => out.filters = c::list(value, c::structure::<Filter>),
                2 => out.marker = c::string(value),
                3 => out.max_records = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.migration_project_identifier;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.filters {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.max_records {
            out.push((3, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeMetadataModelExportsAsScriptResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeMetadataModelExportsAsScriptResponse {
    pub marker: Option<String>,
    pub requests: Option<Vec<SchemaConversionRequest>>,
}

impl o::Structure for DescribeMetadataModelExportsAsScriptResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_METADATA_MODEL_EXPORTS_AS_SCRIPT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => out.requests = c::list(value, c::structure::<SchemaConversionRequest>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.requests {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeMetadataModelExportsToTargetMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeMetadataModelExportsToTargetMessage {
    pub migration_project_identifier: String,
    pub filters: Option<Vec<Filter>>,
    pub marker: Option<String>,
    pub max_records: Option<i32>,
}

impl o::Structure for DescribeMetadataModelExportsToTargetMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_METADATA_MODEL_EXPORTS_TO_TARGET_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                1 => out.filters = c::list(value, c::structure::<Filter>),
                2 => out.marker = c::string(value),
                3 => out.max_records = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.migration_project_identifier;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.filters {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.max_records {
            out.push((3, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeMetadataModelExportsToTargetResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeMetadataModelExportsToTargetResponse {
    pub marker: Option<String>,
    pub requests: Option<Vec<SchemaConversionRequest>>,
}

impl o::Structure for DescribeMetadataModelExportsToTargetResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_METADATA_MODEL_EXPORTS_TO_TARGET_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => out.requests = c::list(value, c::structure::<SchemaConversionRequest>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.requests {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeMetadataModelImportsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeMetadataModelImportsMessage {
    pub migration_project_identifier: String,
    pub filters: Option<Vec<Filter>>,
    pub marker: Option<String>,
    pub max_records: Option<i32>,
}

impl o::Structure for DescribeMetadataModelImportsMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_METADATA_MODEL_IMPORTS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                1 => out.filters = c::list(value, c::structure::<Filter>),
                2 => out.marker = c::string(value),
                3 => out.max_records = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.migration_project_identifier;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.filters {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.max_records {
            out.push((3, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeMetadataModelImportsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeMetadataModelImportsResponse {
    pub marker: Option<String>,
    pub requests: Option<Vec<SchemaConversionRequest>>,
}

impl o::Structure for DescribeMetadataModelImportsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_METADATA_MODEL_IMPORTS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => out.requests = c::list(value, c::structure::<SchemaConversionRequest>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.requests {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeMetadataModelMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeMetadataModelMessage {
    pub selection_rules: String,
    pub migration_project_identifier: String,
    pub origin: String,
}

impl o::Structure for DescribeMetadataModelMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_METADATA_MODEL_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.selection_rules = c::string(value).unwrap_or_default(),
                1 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                2 => out.origin = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        {
            let x = self.selection_rules;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.migration_project_identifier;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.origin;
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeMetadataModelResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeMetadataModelResponse {
    pub metadata_model_name: Option<String>,
    pub metadata_model_type: Option<String>,
    pub target_metadata_models: Option<Vec<MetadataModelReference>>,
    pub definition: Option<String>,
}

impl o::Structure for DescribeMetadataModelResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_METADATA_MODEL_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.metadata_model_name = c::string(value),
                1 => out.metadata_model_type = c::string(value),
                2 => {
                    out.target_metadata_models =
                        c::list(value, c::structure::<MetadataModelReference>)
                }
                3 => out.definition = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.metadata_model_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.metadata_model_type {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.target_metadata_models {
            out.push((2, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.definition {
            out.push((3, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeMigrationProjectsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeMigrationProjectsMessage {
    pub filters: Option<Vec<Filter>>,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeMigrationProjectsMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_MIGRATION_PROJECTS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.filters = c::list(value, c::structure::<Filter>),
                1 => out.max_records = c::integer(value),
                2 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.filters {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeMigrationProjectsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeMigrationProjectsResponse {
    pub marker: Option<String>,
    pub migration_projects: Option<Vec<MigrationProject>>,
}

impl o::Structure for DescribeMigrationProjectsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_MIGRATION_PROJECTS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => out.migration_projects = c::list(value, c::structure::<MigrationProject>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.migration_projects {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeOrderableReplicationInstancesMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeOrderableReplicationInstancesMessage {
    pub max_records: Option<i32>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeOrderableReplicationInstancesMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_ORDERABLE_REPLICATION_INSTANCES_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.max_records = c::integer(value),
                1 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.max_records {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeOrderableReplicationInstancesResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeOrderableReplicationInstancesResponse {
    pub orderable_replication_instances: Option<Vec<OrderableReplicationInstance>>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeOrderableReplicationInstancesResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_ORDERABLE_REPLICATION_INSTANCES_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.orderable_replication_instances =
                        c::list(value, c::structure::<OrderableReplicationInstance>)
                }
                1 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.orderable_replication_instances {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.marker {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribePendingMaintenanceActionsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribePendingMaintenanceActionsMessage {
    pub replication_instance_arn: Option<String>,
    pub filters: Option<Vec<Filter>>,
    pub marker: Option<String>,
    pub max_records: Option<i32>,
}

impl o::Structure for DescribePendingMaintenanceActionsMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_PENDING_MAINTENANCE_ACTIONS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_instance_arn = c::string(value),
                1 => out.filters = c::list(value, c::structure::<Filter>),
                2 => out.marker = c::string(value),
                3 => out.max_records = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.replication_instance_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.filters {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.max_records {
            out.push((3, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribePendingMaintenanceActionsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribePendingMaintenanceActionsResponse {
    pub pending_maintenance_actions: Option<Vec<ResourcePendingMaintenanceActions>>,
    pub marker: Option<String>,
}

impl o::Structure for DescribePendingMaintenanceActionsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_PENDING_MAINTENANCE_ACTIONS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.pending_maintenance_actions =
                        c::list(value, c::structure::<ResourcePendingMaintenanceActions>)
                }
                1 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.pending_maintenance_actions {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.marker {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeRecommendationLimitationsRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeRecommendationLimitationsRequest {
    pub filters: Option<Vec<Filter>>,
    pub max_records: Option<i32>,
    pub next_token: Option<String>,
}

impl o::Structure for DescribeRecommendationLimitationsRequest {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_RECOMMENDATION_LIMITATIONS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.filters = c::list(value, c::structure::<Filter>),
                1 => out.max_records = c::integer(value),
                2 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.filters {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.next_token {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeRecommendationLimitationsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeRecommendationLimitationsResponse {
    pub next_token: Option<String>,
    pub limitations: Option<Vec<Limitation>>,
}

impl o::Structure for DescribeRecommendationLimitationsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_RECOMMENDATION_LIMITATIONS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.next_token = c::string(value),
                1 => out.limitations = c::list(value, c::structure::<Limitation>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.next_token {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.limitations {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeRecommendationsRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeRecommendationsRequest {
    pub filters: Option<Vec<Filter>>,
    pub max_records: Option<i32>,
    pub next_token: Option<String>,
}

impl o::Structure for DescribeRecommendationsRequest {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_RECOMMENDATIONS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.filters = c::list(value, c::structure::<Filter>),
                1 => out.max_records = c::integer(value),
                2 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.filters {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.next_token {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeRecommendationsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeRecommendationsResponse {
    pub next_token: Option<String>,
    pub recommendations: Option<Vec<Recommendation>>,
}

impl o::Structure for DescribeRecommendationsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_RECOMMENDATIONS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.next_token = c::string(value),
                1 => out.recommendations = c::list(value, c::structure::<Recommendation>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.next_token {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.recommendations {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeRefreshSchemasStatusMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeRefreshSchemasStatusMessage {
    pub endpoint_arn: String,
}

impl o::Structure for DescribeRefreshSchemasStatusMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_REFRESH_SCHEMAS_STATUS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.endpoint_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.endpoint_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeRefreshSchemasStatusResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeRefreshSchemasStatusResponse {
    pub refresh_schemas_status: Option<RefreshSchemasStatus>,
}

impl o::Structure for DescribeRefreshSchemasStatusResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_REFRESH_SCHEMAS_STATUS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.refresh_schemas_status = c::structure::<RefreshSchemasStatus>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.refresh_schemas_status {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeReplicationConfigsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeReplicationConfigsMessage {
    pub filters: Option<Vec<Filter>>,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeReplicationConfigsMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_REPLICATION_CONFIGS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.filters = c::list(value, c::structure::<Filter>),
                1 => out.max_records = c::integer(value),
                2 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.filters {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeReplicationConfigsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeReplicationConfigsResponse {
    pub marker: Option<String>,
    pub replication_configs: Option<Vec<ReplicationConfig>>,
}

impl o::Structure for DescribeReplicationConfigsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_REPLICATION_CONFIGS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => out.replication_configs = c::list(value, c::structure::<ReplicationConfig>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_configs {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeReplicationInstanceTaskLogsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeReplicationInstanceTaskLogsMessage {
    pub replication_instance_arn: String,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeReplicationInstanceTaskLogsMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_REPLICATION_INSTANCE_TASK_LOGS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_instance_arn = c::string(value).unwrap_or_default(),
                1 => out.max_records = c::integer(value),
                2 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        {
            let x = self.replication_instance_arn;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeReplicationInstanceTaskLogsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeReplicationInstanceTaskLogsResponse {
    pub replication_instance_arn: Option<String>,
    pub replication_instance_task_logs: Option<Vec<ReplicationInstanceTaskLog>>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeReplicationInstanceTaskLogsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_REPLICATION_INSTANCE_TASK_LOGS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_instance_arn = c::string(value),
                1 => {
                    out.replication_instance_task_logs =
                        c::list(value, c::structure::<ReplicationInstanceTaskLog>)
                }
                2 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.replication_instance_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_instance_task_logs {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeReplicationInstancesMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeReplicationInstancesMessage {
    pub filters: Option<Vec<Filter>>,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeReplicationInstancesMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_REPLICATION_INSTANCES_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.filters = c::list(value, c::structure::<Filter>),
                1 => out.max_records = c::integer(value),
                2 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.filters {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeReplicationInstancesResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeReplicationInstancesResponse {
    pub marker: Option<String>,
    pub replication_instances: Option<Vec<ReplicationInstance>>,
}

impl o::Structure for DescribeReplicationInstancesResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_REPLICATION_INSTANCES_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => {
                    out.replication_instances = c::list(value, c::structure::<ReplicationInstance>)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_instances {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeReplicationSubnetGroupsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeReplicationSubnetGroupsMessage {
    pub filters: Option<Vec<Filter>>,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeReplicationSubnetGroupsMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_REPLICATION_SUBNET_GROUPS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.filters = c::list(value, c::structure::<Filter>),
                1 => out.max_records = c::integer(value),
                2 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.filters {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeReplicationSubnetGroupsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeReplicationSubnetGroupsResponse {
    pub marker: Option<String>,
    pub replication_subnet_groups: Option<Vec<ReplicationSubnetGroup>>,
}

impl o::Structure for DescribeReplicationSubnetGroupsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_REPLICATION_SUBNET_GROUPS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => {
                    out.replication_subnet_groups =
                        c::list(value, c::structure::<ReplicationSubnetGroup>)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_subnet_groups {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeReplicationTableStatisticsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeReplicationTableStatisticsMessage {
    pub replication_config_arn: String,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
    pub filters: Option<Vec<Filter>>,
}

impl o::Structure for DescribeReplicationTableStatisticsMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_REPLICATION_TABLE_STATISTICS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_config_arn = c::string(value).unwrap_or_default(),
                1 => out.max_records = c::integer(value),
                2 => out.marker = c::string(value),
                3 => out.filters = c::list(value, c::structure::<Filter>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.replication_config_arn;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.filters {
            out.push((3, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeReplicationTableStatisticsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeReplicationTableStatisticsResponse {
    pub replication_config_arn: Option<String>,
    pub marker: Option<String>,
    pub replication_table_statistics: Option<Vec<TableStatistics>>,
}

impl o::Structure for DescribeReplicationTableStatisticsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_REPLICATION_TABLE_STATISTICS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_config_arn = c::string(value),
                1 => out.marker = c::string(value),
                2 => {
                    out.replication_table_statistics =
                        c::list(value, c::structure::<TableStatistics>)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.replication_config_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.marker {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_table_statistics {
            out.push((2, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeReplicationTaskAssessmentResultsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeReplicationTaskAssessmentResultsMessage {
    pub replication_task_arn: Option<String>,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeReplicationTaskAssessmentResultsMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_REPLICATION_TASK_ASSESSMENT_RESULTS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task_arn = c::string(value),
                1 => out.max_records = c::integer(value),
                2 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.replication_task_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeReplicationTaskAssessmentResultsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeReplicationTaskAssessmentResultsResponse {
    pub marker: Option<String>,
    pub bucket_name: Option<String>,
    pub replication_task_assessment_results: Option<Vec<ReplicationTaskAssessmentResult>>,
}

impl o::Structure for DescribeReplicationTaskAssessmentResultsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_REPLICATION_TASK_ASSESSMENT_RESULTS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => out.bucket_name = c::string(value),
                2 => {
                    out.replication_task_assessment_results =
                        c::list(value, c::structure::<ReplicationTaskAssessmentResult>)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.bucket_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_task_assessment_results {
            out.push((2, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeReplicationTaskAssessmentRunsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeReplicationTaskAssessmentRunsMessage {
    pub filters: Option<Vec<Filter>>,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeReplicationTaskAssessmentRunsMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_REPLICATION_TASK_ASSESSMENT_RUNS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.filters = c::list(value, c::structure::<Filter>),
                1 => out.max_records = c::integer(value),
                2 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.filters {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeReplicationTaskAssessmentRunsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeReplicationTaskAssessmentRunsResponse {
    pub marker: Option<String>,
    pub replication_task_assessment_runs: Option<Vec<ReplicationTaskAssessmentRun>>,
}

impl o::Structure for DescribeReplicationTaskAssessmentRunsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_REPLICATION_TASK_ASSESSMENT_RUNS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => {
                    out.replication_task_assessment_runs =
                        c::list(value, c::structure::<ReplicationTaskAssessmentRun>)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_task_assessment_runs {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeReplicationTaskIndividualAssessmentsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeReplicationTaskIndividualAssessmentsMessage {
    pub filters: Option<Vec<Filter>>,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeReplicationTaskIndividualAssessmentsMessage {
    const SHAPE: &'static s::Shape =
        &shapes::DESCRIBE_REPLICATION_TASK_INDIVIDUAL_ASSESSMENTS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.filters = c::list(value, c::structure::<Filter>),
                1 => out.max_records = c::integer(value),
                2 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.filters {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeReplicationTaskIndividualAssessmentsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeReplicationTaskIndividualAssessmentsResponse {
    pub marker: Option<String>,
    pub replication_task_individual_assessments: Option<Vec<ReplicationTaskIndividualAssessment>>,
}

impl o::Structure for DescribeReplicationTaskIndividualAssessmentsResponse {
    const SHAPE: &'static s::Shape =
        &shapes::DESCRIBE_REPLICATION_TASK_INDIVIDUAL_ASSESSMENTS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => {
                    out.replication_task_individual_assessments =
                        c::list(value, c::structure::<ReplicationTaskIndividualAssessment>)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_task_individual_assessments {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeReplicationTasksMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeReplicationTasksMessage {
    pub filters: Option<Vec<Filter>>,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
    pub without_settings: Option<bool>,
}

impl o::Structure for DescribeReplicationTasksMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_REPLICATION_TASKS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.filters = c::list(value, c::structure::<Filter>),
                1 => out.max_records = c::integer(value),
                2 => out.marker = c::string(value),
                3 => out.without_settings = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.filters {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.without_settings {
            out.push((3, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeReplicationTasksResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeReplicationTasksResponse {
    pub marker: Option<String>,
    pub replication_tasks: Option<Vec<ReplicationTask>>,
}

impl o::Structure for DescribeReplicationTasksResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_REPLICATION_TASKS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => out.replication_tasks = c::list(value, c::structure::<ReplicationTask>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_tasks {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeReplicationsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeReplicationsMessage {
    pub filters: Option<Vec<Filter>>,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeReplicationsMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_REPLICATIONS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.filters = c::list(value, c::structure::<Filter>),
                1 => out.max_records = c::integer(value),
                2 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.filters {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeReplicationsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeReplicationsResponse {
    pub marker: Option<String>,
    pub replications: Option<Vec<Replication>>,
}

impl o::Structure for DescribeReplicationsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_REPLICATIONS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => out.replications = c::list(value, c::structure::<Replication>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.replications {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeSchemasMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeSchemasMessage {
    pub endpoint_arn: String,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeSchemasMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_SCHEMAS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.endpoint_arn = c::string(value).unwrap_or_default(),
                1 => out.max_records = c::integer(value),
                2 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        {
            let x = self.endpoint_arn;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeSchemasResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeSchemasResponse {
    pub marker: Option<String>,
    pub schemas: Option<Vec<String>>,
}

impl o::Structure for DescribeSchemasResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_SCHEMAS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.marker = c::string(value),
                1 => out.schemas = c::list(value, c::string),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.marker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.schemas {
            out.push((1, c::from_list(x, v::Value::Str)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeTableStatisticsMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeTableStatisticsMessage {
    pub replication_task_arn: String,
    pub max_records: Option<i32>,
    pub marker: Option<String>,
    pub filters: Option<Vec<Filter>>,
}

impl o::Structure for DescribeTableStatisticsMessage {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_TABLE_STATISTICS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task_arn = c::string(value).unwrap_or_default(),
                1 => out.max_records = c::integer(value),
                2 => out.marker = c::string(value),
                3 => out.filters = c::list(value, c::structure::<Filter>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.replication_task_arn;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.max_records {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.filters {
            out.push((3, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeTableStatisticsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeTableStatisticsResponse {
    pub replication_task_arn: Option<String>,
    pub table_statistics: Option<Vec<TableStatistics>>,
    pub marker: Option<String>,
}

impl o::Structure for DescribeTableStatisticsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_TABLE_STATISTICS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task_arn = c::string(value),
                1 => out.table_statistics = c::list(value, c::structure::<TableStatistics>),
                2 => out.marker = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.replication_task_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.table_statistics {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.marker {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DmsTransferSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DmsTransferSettings {
    pub service_access_role_arn: Option<String>,
    pub bucket_name: Option<String>,
}

impl o::Structure for DmsTransferSettings {
    const SHAPE: &'static s::Shape = &shapes::DMS_TRANSFER_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service_access_role_arn = c::string(value),
                1 => out.bucket_name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.service_access_role_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.bucket_name {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DocDbDataProviderSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DocDbDataProviderSettings {
    pub server_name: Option<String>,
    pub port: Option<i32>,
    pub database_name: Option<String>,
    pub ssl_mode: Option<String>,
    pub certificate_arn: Option<String>,
}

impl o::Structure for DocDbDataProviderSettings {
    const SHAPE: &'static s::Shape = &shapes::DOCDB_DATA_PROVIDER_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.server_name = c::string(value),
                1 => out.port = c::integer(value),
                2 => out.database_name = c::string(value),
                3 => out.ssl_mode = c::string(value),
                4 => out.certificate_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        if let Some(x) = self.server_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.port {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.database_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.ssl_mode {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.certificate_arn {
            out.push((4, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DocDbSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DocDbSettings {
    pub username: Option<String>,
    pub password: Option<v::Secret>,
    pub server_name: Option<String>,
    pub port: Option<i32>,
    pub database_name: Option<String>,
    pub nesting_level: Option<String>,
    pub extract_doc_id: Option<bool>,
    pub docs_to_investigate: Option<i32>,
    pub kms_key_id: Option<String>,
    pub secrets_manager_access_role_arn: Option<String>,
    pub secrets_manager_secret_id: Option<String>,
    pub use_update_look_up: Option<bool>,
    pub replicate_shard_collections: Option<bool>,
}

impl o::Structure for DocDbSettings {
    const SHAPE: &'static s::Shape = &shapes::DOCDB_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.username = c::string(value),
                1 => out.password = c::secret(value),
                2 => out.server_name = c::string(value),
                3 => out.port = c::integer(value),
                4 => out.database_name = c::string(value),
                5 => out.nesting_level = c::string(value),
                6 => out.extract_doc_id = c::boolean(value),
                7 => out.docs_to_investigate = c::integer(value),
                8 => out.kms_key_id = c::string(value),
                9 => out.secrets_manager_access_role_arn = c::string(value),
                10 => out.secrets_manager_secret_id = c::string(value),
                11 => out.use_update_look_up = c::boolean(value),
                12 => out.replicate_shard_collections = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(13);
        if let Some(x) = self.username {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.password {
            out.push((1, c::from_secret(x)));
        }
        if let Some(x) = self.server_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.port {
            out.push((3, c::from_integer(x)));
        }
        if let Some(x) = self.database_name {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.nesting_level {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.extract_doc_id {
            out.push((6, v::Value::Bool(x)));
        }
        if let Some(x) = self.docs_to_investigate {
            out.push((7, c::from_integer(x)));
        }
        if let Some(x) = self.kms_key_id {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_access_role_arn {
            out.push((9, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_secret_id {
            out.push((10, v::Value::Str(x)));
        }
        if let Some(x) = self.use_update_look_up {
            out.push((11, v::Value::Bool(x)));
        }
        if let Some(x) = self.replicate_shard_collections {
            out.push((12, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DynamoDbSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DynamoDbSettings {
    pub service_access_role_arn: String,
}

impl o::Structure for DynamoDbSettings {
    const SHAPE: &'static s::Shape = &shapes::DYNAMODB_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service_access_role_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.service_access_role_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ElasticsearchSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ElasticsearchSettings {
    pub service_access_role_arn: String,
    pub endpoint_uri: String,
    pub full_load_error_percentage: Option<i32>,
    pub error_retry_duration: Option<i32>,
    pub use_new_mapping_type: Option<bool>,
}

impl o::Structure for ElasticsearchSettings {
    const SHAPE: &'static s::Shape = &shapes::ELASTICSEARCH_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service_access_role_arn = c::string(value).unwrap_or_default(),
                1 => out.endpoint_uri = c::string(value).unwrap_or_default(),
                2 => out.full_load_error_percentage = c::integer(value),
                3 => out.error_retry_duration = c::integer(value),
                4 => out.use_new_mapping_type = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        {
            let x = self.service_access_role_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.endpoint_uri;
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.full_load_error_percentage {
            out.push((2, c::from_integer(x)));
        }
        if let Some(x) = self.error_retry_duration {
            out.push((3, c::from_integer(x)));
        }
        if let Some(x) = self.use_new_mapping_type {
            out.push((4, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `Endpoint`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Endpoint {
    pub endpoint_identifier: Option<String>,
    pub endpoint_type: Option<String>,
    pub engine_name: Option<String>,
    pub engine_display_name: Option<String>,
    pub username: Option<String>,
    pub server_name: Option<String>,
    pub port: Option<i32>,
    pub database_name: Option<String>,
    pub extra_connection_attributes: Option<String>,
    pub status: Option<String>,
    pub kms_key_id: Option<String>,
    pub endpoint_arn: Option<String>,
    pub certificate_arn: Option<String>,
    pub ssl_mode: Option<String>,
    pub service_access_role_arn: Option<String>,
    pub external_table_definition: Option<String>,
    pub external_id: Option<String>,
    pub is_read_only: Option<bool>,
    pub dynamodb_settings: Option<DynamoDbSettings>,
    pub s3_settings: Option<Box<S3Settings>>,
    pub dms_transfer_settings: Option<DmsTransferSettings>,
    pub mongodb_settings: Option<Box<MongoDbSettings>>,
    pub kinesis_settings: Option<Box<KinesisSettings>>,
    pub kafka_settings: Option<Box<KafkaSettings>>,
    pub elasticsearch_settings: Option<ElasticsearchSettings>,
    pub neptune_settings: Option<NeptuneSettings>,
    pub redshift_settings: Option<Box<RedshiftSettings>>,
    pub postgresql_settings: Option<Box<PostgreSQLSettings>>,
    pub mysql_settings: Option<Box<MySQLSettings>>,
    pub oracle_settings: Option<Box<OracleSettings>>,
    pub sybase_settings: Option<SybaseSettings>,
    pub microsoft_sql_server_settings: Option<Box<MicrosoftSQLServerSettings>>,
    pub ibm_db2_settings: Option<Box<IBMDb2Settings>>,
    pub docdb_settings: Option<Box<DocDbSettings>>,
    pub redis_settings: Option<RedisSettings>,
    pub gcp_mysql_settings: Option<Box<GcpMySQLSettings>>,
    pub timestream_settings: Option<TimestreamSettings>,
    pub lakehouse_settings: Option<LakehouseSettings>,
}

impl o::Structure for Endpoint {
    const SHAPE: &'static s::Shape = &shapes::ENDPOINT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.endpoint_identifier = c::string(value),
                1 => out.endpoint_type = c::string(value),
                2 => out.engine_name = c::string(value),
                3 => out.engine_display_name = c::string(value),
                4 => out.username = c::string(value),
                5 => out.server_name = c::string(value),
                6 => out.port = c::integer(value),
                7 => out.database_name = c::string(value),
                8 => out.extra_connection_attributes = c::string(value),
                9 => out.status = c::string(value),
                10 => out.kms_key_id = c::string(value),
                11 => out.endpoint_arn = c::string(value),
                12 => out.certificate_arn = c::string(value),
                13 => out.ssl_mode = c::string(value),
                14 => out.service_access_role_arn = c::string(value),
                15 => out.external_table_definition = c::string(value),
                16 => out.external_id = c::string(value),
                17 => out.is_read_only = c::boolean(value),
                18 => out.dynamodb_settings = c::structure::<DynamoDbSettings>(value),
                19 => out.s3_settings = c::structure::<S3Settings>(value).map(Box::new),
                20 => out.dms_transfer_settings = c::structure::<DmsTransferSettings>(value),
                21 => out.mongodb_settings = c::structure::<MongoDbSettings>(value).map(Box::new),
                22 => out.kinesis_settings = c::structure::<KinesisSettings>(value).map(Box::new),
                23 => out.kafka_settings = c::structure::<KafkaSettings>(value).map(Box::new),
                24 => out.elasticsearch_settings = c::structure::<ElasticsearchSettings>(value),
                25 => out.neptune_settings = c::structure::<NeptuneSettings>(value),
                26 => out.redshift_settings = c::structure::<RedshiftSettings>(value).map(Box::new),
                27 => {
                    out.postgresql_settings =
                        c::structure::<PostgreSQLSettings>(value).map(Box::new)
                }
                28 => out.mysql_settings = c::structure::<MySQLSettings>(value).map(Box::new),
                29 => out.oracle_settings = c::structure::<OracleSettings>(value).map(Box::new),
                30 => out.sybase_settings = c::structure::<SybaseSettings>(value),
                31 => {
                    out.microsoft_sql_server_settings =
                        c::structure::<MicrosoftSQLServerSettings>(value).map(Box::new)
                }
                32 => out.ibm_db2_settings = c::structure::<IBMDb2Settings>(value).map(Box::new),
                33 => out.docdb_settings = c::structure::<DocDbSettings>(value).map(Box::new),
                34 => out.redis_settings = c::structure::<RedisSettings>(value),
                35 => {
                    out.gcp_mysql_settings = c::structure::<GcpMySQLSettings>(value).map(Box::new)
                }
                36 => out.timestream_settings = c::structure::<TimestreamSettings>(value),
                37 => out.lakehouse_settings = c::structure::<LakehouseSettings>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(38);
        if let Some(x) = self.endpoint_identifier {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.endpoint_type {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.engine_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.engine_display_name {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.username {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.server_name {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.port {
            out.push((6, c::from_integer(x)));
        }
        if let Some(x) = self.database_name {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.extra_connection_attributes {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.status {
            out.push((9, v::Value::Str(x)));
        }
        if let Some(x) = self.kms_key_id {
            out.push((10, v::Value::Str(x)));
        }
        if let Some(x) = self.endpoint_arn {
            out.push((11, v::Value::Str(x)));
        }
        if let Some(x) = self.certificate_arn {
            out.push((12, v::Value::Str(x)));
        }
        if let Some(x) = self.ssl_mode {
            out.push((13, v::Value::Str(x)));
        }
        if let Some(x) = self.service_access_role_arn {
            out.push((14, v::Value::Str(x)));
        }
        if let Some(x) = self.external_table_definition {
            out.push((15, v::Value::Str(x)));
        }
        if let Some(x) = self.external_id {
            out.push((16, v::Value::Str(x)));
        }
        if let Some(x) = self.is_read_only {
            out.push((17, v::Value::Bool(x)));
        }
        if let Some(x) = self.dynamodb_settings {
            out.push((18, x.into_value()));
        }
        if let Some(x) = self.s3_settings {
            out.push((19, (*x).into_value()));
        }
        if let Some(x) = self.dms_transfer_settings {
            out.push((20, x.into_value()));
        }
        if let Some(x) = self.mongodb_settings {
            out.push((21, (*x).into_value()));
        }
        if let Some(x) = self.kinesis_settings {
            out.push((22, (*x).into_value()));
        }
        if let Some(x) = self.kafka_settings {
            out.push((23, (*x).into_value()));
        }
        if let Some(x) = self.elasticsearch_settings {
            out.push((24, x.into_value()));
        }
        if let Some(x) = self.neptune_settings {
            out.push((25, x.into_value()));
        }
        if let Some(x) = self.redshift_settings {
            out.push((26, (*x).into_value()));
        }
        if let Some(x) = self.postgresql_settings {
            out.push((27, (*x).into_value()));
        }
        if let Some(x) = self.mysql_settings {
            out.push((28, (*x).into_value()));
        }
        if let Some(x) = self.oracle_settings {
            out.push((29, (*x).into_value()));
        }
        if let Some(x) = self.sybase_settings {
            out.push((30, x.into_value()));
        }
        if let Some(x) = self.microsoft_sql_server_settings {
            out.push((31, (*x).into_value()));
        }
        if let Some(x) = self.ibm_db2_settings {
            out.push((32, (*x).into_value()));
        }
        if let Some(x) = self.docdb_settings {
            out.push((33, (*x).into_value()));
        }
        if let Some(x) = self.redis_settings {
            out.push((34, x.into_value()));
        }
        if let Some(x) = self.gcp_mysql_settings {
            out.push((35, (*x).into_value()));
        }
        if let Some(x) = self.timestream_settings {
            out.push((36, x.into_value()));
        }
        if let Some(x) = self.lakehouse_settings {
            out.push((37, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `EndpointSetting`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EndpointSetting {
    pub name: Option<String>,
    pub r#type: Option<String>,
    pub enum_values: Option<Vec<String>>,
    pub sensitive: Option<bool>,
    pub units: Option<String>,
    pub applicability: Option<String>,
    pub int_value_min: Option<i32>,
    pub int_value_max: Option<i32>,
    pub default_value: Option<String>,
}

impl o::Structure for EndpointSetting {
    const SHAPE: &'static s::Shape = &shapes::ENDPOINT_SETTING;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.name = c::string(value),
                1 => out.r#type = c::string(value),
                2 => out.enum_values = c::list(value, c::string),
                3 => out.sensitive = c::boolean(value),
                4 => out.units = c::string(value),
                5 => out.applicability = c::string(value),
                6 => out.int_value_min = c::integer(value),
                7 => out.int_value_max = c::integer(value),
                8 => out.default_value = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(9);
        if let Some(x) = self.name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.r#type {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.enum_values {
            out.push((2, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.sensitive {
            out.push((3, v::Value::Bool(x)));
        }
        if let Some(x) = self.units {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.applicability {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.int_value_min {
            out.push((6, c::from_integer(x)));
        }
        if let Some(x) = self.int_value_max {
            out.push((7, c::from_integer(x)));
        }
        if let Some(x) = self.default_value {
            out.push((8, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `EngineVersion`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EngineVersion {
    pub version: Option<String>,
    pub lifecycle: Option<String>,
    pub release_status: Option<String>,
    pub launch_date: Option<v::Timestamp>,
    pub auto_upgrade_date: Option<v::Timestamp>,
    pub deprecation_date: Option<v::Timestamp>,
    pub force_upgrade_date: Option<v::Timestamp>,
    pub available_upgrades: Option<Vec<String>>,
}

impl o::Structure for EngineVersion {
    const SHAPE: &'static s::Shape = &shapes::ENGINE_VERSION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.version = c::string(value),
                1 => out.lifecycle = c::string(value),
                2 => out.release_status = c::string(value),
                3 => out.launch_date = c::timestamp(value),
                4 => out.auto_upgrade_date = c::timestamp(value),
                5 => out.deprecation_date = c::timestamp(value),
                6 => out.force_upgrade_date = c::timestamp(value),
                7 => out.available_upgrades = c::list(value, c::string),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(8);
        if let Some(x) = self.version {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.lifecycle {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.release_status {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.launch_date {
            out.push((3, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.auto_upgrade_date {
            out.push((4, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.deprecation_date {
            out.push((5, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.force_upgrade_date {
            out.push((6, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.available_upgrades {
            out.push((7, c::from_list(x, v::Value::Str)));
        }
        v::Value::Struct(out)
    }
}

/// `ErrorDetails`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ErrorDetails {
    pub default_error_details: Option<DefaultErrorDetails>,
}

impl o::Structure for ErrorDetails {
    const SHAPE: &'static s::Shape = &shapes::ERROR_DETAILS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.default_error_details = c::structure::<DefaultErrorDetails>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.default_error_details {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `Event`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Event {
    pub source_identifier: Option<String>,
    pub source_type: Option<String>,
    pub message: Option<String>,
    pub event_categories: Option<Vec<String>>,
    pub date: Option<v::Timestamp>,
}

impl o::Structure for Event {
    const SHAPE: &'static s::Shape = &shapes::EVENT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.source_identifier = c::string(value),
                1 => out.source_type = c::string(value),
                2 => out.message = c::string(value),
                3 => out.event_categories = c::list(value, c::string),
                4 => out.date = c::timestamp(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        if let Some(x) = self.source_identifier {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.source_type {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.message {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.event_categories {
            out.push((3, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.date {
            out.push((4, v::Value::Timestamp(x)));
        }
        v::Value::Struct(out)
    }
}

/// `EventCategoryGroup`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EventCategoryGroup {
    pub source_type: Option<String>,
    pub event_categories: Option<Vec<String>>,
}

impl o::Structure for EventCategoryGroup {
    const SHAPE: &'static s::Shape = &shapes::EVENT_CATEGORY_GROUP;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.source_type = c::string(value),
                1 => out.event_categories = c::list(value, c::string),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.source_type {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.event_categories {
            out.push((1, c::from_list(x, v::Value::Str)));
        }
        v::Value::Struct(out)
    }
}

/// `EventSubscription`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EventSubscription {
    pub customer_aws_id: Option<String>,
    pub cust_subscription_id: Option<String>,
    pub sns_topic_arn: Option<String>,
    pub status: Option<String>,
    pub subscription_creation_time: Option<String>,
    pub source_type: Option<String>,
    pub source_ids_list: Option<Vec<String>>,
    pub event_categories_list: Option<Vec<String>>,
    pub enabled: Option<bool>,
}

impl o::Structure for EventSubscription {
    const SHAPE: &'static s::Shape = &shapes::EVENT_SUBSCRIPTION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.customer_aws_id = c::string(value),
                1 => out.cust_subscription_id = c::string(value),
                2 => out.sns_topic_arn = c::string(value),
                3 => out.status = c::string(value),
                4 => out.subscription_creation_time = c::string(value),
                5 => out.source_type = c::string(value),
                6 => out.source_ids_list = c::list(value, c::string),
                7 => out.event_categories_list = c::list(value, c::string),
                8 => out.enabled = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(9);
        if let Some(x) = self.customer_aws_id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.cust_subscription_id {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.sns_topic_arn {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.status {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.subscription_creation_time {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.source_type {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.source_ids_list {
            out.push((6, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.event_categories_list {
            out.push((7, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.enabled {
            out.push((8, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ExportMetadataModelAssessmentMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExportMetadataModelAssessmentMessage {
    pub migration_project_identifier: String,
    pub selection_rules: String,
    pub file_name: Option<String>,
    pub assessment_report_types: Option<Vec<String>>,
}

impl o::Structure for ExportMetadataModelAssessmentMessage {
    const SHAPE: &'static s::Shape = &shapes::EXPORT_METADATA_MODEL_ASSESSMENT_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                1 => out.selection_rules = c::string(value).unwrap_or_default(),
                2 => out.file_name = c::string(value),
                3 => out.assessment_report_types = c::list(value, c::string),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.migration_project_identifier;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.selection_rules;
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.file_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.assessment_report_types {
            out.push((3, c::from_list(x, v::Value::Str)));
        }
        v::Value::Struct(out)
    }
}

/// `ExportMetadataModelAssessmentResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExportMetadataModelAssessmentResponse {
    pub pdf_report: Option<ExportMetadataModelAssessmentResultEntry>,
    pub csv_report: Option<ExportMetadataModelAssessmentResultEntry>,
}

impl o::Structure for ExportMetadataModelAssessmentResponse {
    const SHAPE: &'static s::Shape = &shapes::EXPORT_METADATA_MODEL_ASSESSMENT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.pdf_report = c::structure::<ExportMetadataModelAssessmentResultEntry>(value)
                }
                1 => {
                    out.csv_report = c::structure::<ExportMetadataModelAssessmentResultEntry>(value)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.pdf_report {
            out.push((0, x.into_value()));
        }
        if let Some(x) = self.csv_report {
            out.push((1, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `ExportMetadataModelAssessmentResultEntry`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExportMetadataModelAssessmentResultEntry {
    pub s3_object_key: Option<String>,
    pub object_url: Option<String>,
}

impl o::Structure for ExportMetadataModelAssessmentResultEntry {
    const SHAPE: &'static s::Shape = &shapes::EXPORT_METADATA_MODEL_ASSESSMENT_RESULT_ENTRY;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.s3_object_key = c::string(value),
                1 => out.object_url = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.s3_object_key {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.object_url {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ExportSqlDetails`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExportSqlDetails {
    pub s3_object_key: Option<String>,
    pub object_url: Option<String>,
}

impl o::Structure for ExportSqlDetails {
    const SHAPE: &'static s::Shape = &shapes::EXPORT_SQL_DETAILS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.s3_object_key = c::string(value),
                1 => out.object_url = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.s3_object_key {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.object_url {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `FailedDependencyFault`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FailedDependencyFault {
    pub message: Option<String>,
}

impl o::Structure for FailedDependencyFault {
    const SHAPE: &'static s::Shape = &shapes::FAILED_DEPENDENCY_FAULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl FailedDependencyFault {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for FailedDependencyFault {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "FailedDependencyFault",
        code: "FailedDependencyFault",
        status: 400,
        shape: &shapes::FAILED_DEPENDENCY_FAULT,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `Filter`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    pub name: String,
    pub values: Vec<String>,
}

impl o::Structure for Filter {
    const SHAPE: &'static s::Shape = &shapes::FILTER;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.name = c::string(value).unwrap_or_default(),
                1 => out.values = c::list(value, c::string).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.name;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.values;
            out.push((1, c::from_list(x, v::Value::Str)));
        }
        v::Value::Struct(out)
    }
}

/// `FleetAdvisorLsaAnalysisResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FleetAdvisorLsaAnalysisResponse {
    pub lsa_analysis_id: Option<String>,
    pub status: Option<String>,
}

impl o::Structure for FleetAdvisorLsaAnalysisResponse {
    const SHAPE: &'static s::Shape = &shapes::FLEET_ADVISOR_LSA_ANALYSIS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.lsa_analysis_id = c::string(value),
                1 => out.status = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.lsa_analysis_id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.status {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `FleetAdvisorSchemaObjectResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FleetAdvisorSchemaObjectResponse {
    pub schema_id: Option<String>,
    pub object_type: Option<String>,
    pub number_of_objects: Option<i64>,
    pub code_line_count: Option<i64>,
    pub code_size: Option<i64>,
}

impl o::Structure for FleetAdvisorSchemaObjectResponse {
    const SHAPE: &'static s::Shape = &shapes::FLEET_ADVISOR_SCHEMA_OBJECT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.schema_id = c::string(value),
                1 => out.object_type = c::string(value),
                2 => out.number_of_objects = c::long(value),
                3 => out.code_line_count = c::long(value),
                4 => out.code_size = c::long(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        if let Some(x) = self.schema_id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.object_type {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.number_of_objects {
            out.push((2, v::Value::Int(x)));
        }
        if let Some(x) = self.code_line_count {
            out.push((3, v::Value::Int(x)));
        }
        if let Some(x) = self.code_size {
            out.push((4, v::Value::Int(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GcpMySQLSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GcpMySQLSettings {
    pub after_connect_script: Option<String>,
    pub clean_source_metadata_on_mismatch: Option<bool>,
    pub database_name: Option<String>,
    pub events_poll_interval: Option<i32>,
    pub target_db_type: Option<String>,
    pub max_file_size: Option<i32>,
    pub parallel_load_threads: Option<i32>,
    pub password: Option<v::Secret>,
    pub port: Option<i32>,
    pub server_name: Option<String>,
    pub server_timezone: Option<String>,
    pub username: Option<String>,
    pub secrets_manager_access_role_arn: Option<String>,
    pub secrets_manager_secret_id: Option<String>,
}

impl o::Structure for GcpMySQLSettings {
    const SHAPE: &'static s::Shape = &shapes::GCP_MYSQL_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.after_connect_script = c::string(value),
                1 => out.clean_source_metadata_on_mismatch = c::boolean(value),
                2 => out.database_name = c::string(value),
                3 => out.events_poll_interval = c::integer(value),
                4 => out.target_db_type = c::string(value),
                5 => out.max_file_size = c::integer(value),
                6 => out.parallel_load_threads = c::integer(value),
                7 => out.password = c::secret(value),
                8 => out.port = c::integer(value),
                9 => out.server_name = c::string(value),
                10 => out.server_timezone = c::string(value),
                11 => out.username = c::string(value),
                12 => out.secrets_manager_access_role_arn = c::string(value),
                13 => out.secrets_manager_secret_id = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(14);
        if let Some(x) = self.after_connect_script {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.clean_source_metadata_on_mismatch {
            out.push((1, v::Value::Bool(x)));
        }
        if let Some(x) = self.database_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.events_poll_interval {
            out.push((3, c::from_integer(x)));
        }
        if let Some(x) = self.target_db_type {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.max_file_size {
            out.push((5, c::from_integer(x)));
        }
        if let Some(x) = self.parallel_load_threads {
            out.push((6, c::from_integer(x)));
        }
        if let Some(x) = self.password {
            out.push((7, c::from_secret(x)));
        }
        if let Some(x) = self.port {
            out.push((8, c::from_integer(x)));
        }
        if let Some(x) = self.server_name {
            out.push((9, v::Value::Str(x)));
        }
        if let Some(x) = self.server_timezone {
            out.push((10, v::Value::Str(x)));
        }
        if let Some(x) = self.username {
            out.push((11, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_access_role_arn {
            out.push((12, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_secret_id {
            out.push((13, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetTargetSelectionRulesMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetTargetSelectionRulesMessage {
    pub migration_project_identifier: String,
    pub selection_rules: String,
}

impl o::Structure for GetTargetSelectionRulesMessage {
    const SHAPE: &'static s::Shape = &shapes::GET_TARGET_SELECTION_RULES_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                1 => out.selection_rules = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.migration_project_identifier;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.selection_rules;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetTargetSelectionRulesResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetTargetSelectionRulesResponse {
    pub target_selection_rules: Option<String>,
}

impl o::Structure for GetTargetSelectionRulesResponse {
    const SHAPE: &'static s::Shape = &shapes::GET_TARGET_SELECTION_RULES_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.target_selection_rules = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.target_selection_rules {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `IBMDb2Settings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IBMDb2Settings {
    pub database_name: Option<String>,
    pub password: Option<v::Secret>,
    pub port: Option<i32>,
    pub server_name: Option<String>,
    pub set_data_capture_changes: Option<bool>,
    pub current_lsn: Option<String>,
    pub max_kbytes_per_read: Option<i32>,
    pub username: Option<String>,
    pub secrets_manager_access_role_arn: Option<String>,
    pub secrets_manager_secret_id: Option<String>,
    pub load_timeout: Option<i32>,
    pub write_buffer_size: Option<i32>,
    pub max_file_size: Option<i32>,
    pub keep_csv_files: Option<bool>,
}

impl o::Structure for IBMDb2Settings {
    const SHAPE: &'static s::Shape = &shapes::IBM_DB2_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.database_name = c::string(value),
                1 => out.password = c::secret(value),
                2 => out.port = c::integer(value),
                3 => out.server_name = c::string(value),
                4 => out.set_data_capture_changes = c::boolean(value),
                5 => out.current_lsn = c::string(value),
                6 => out.max_kbytes_per_read = c::integer(value),
                7 => out.username = c::string(value),
                8 => out.secrets_manager_access_role_arn = c::string(value),
                9 => out.secrets_manager_secret_id = c::string(value),
                10 => out.load_timeout = c::integer(value),
                11 => out.write_buffer_size = c::integer(value),
                12 => out.max_file_size = c::integer(value),
                13 => out.keep_csv_files = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(14);
        if let Some(x) = self.database_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.password {
            out.push((1, c::from_secret(x)));
        }
        if let Some(x) = self.port {
            out.push((2, c::from_integer(x)));
        }
        if let Some(x) = self.server_name {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.set_data_capture_changes {
            out.push((4, v::Value::Bool(x)));
        }
        if let Some(x) = self.current_lsn {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.max_kbytes_per_read {
            out.push((6, c::from_integer(x)));
        }
        if let Some(x) = self.username {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_access_role_arn {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_secret_id {
            out.push((9, v::Value::Str(x)));
        }
        if let Some(x) = self.load_timeout {
            out.push((10, c::from_integer(x)));
        }
        if let Some(x) = self.write_buffer_size {
            out.push((11, c::from_integer(x)));
        }
        if let Some(x) = self.max_file_size {
            out.push((12, c::from_integer(x)));
        }
        if let Some(x) = self.keep_csv_files {
            out.push((13, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `IbmDb2LuwDataProviderSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IbmDb2LuwDataProviderSettings {
    pub server_name: Option<String>,
    pub port: Option<i32>,
    pub database_name: Option<String>,
    pub ssl_mode: Option<String>,
    pub certificate_arn: Option<String>,
    pub encryption_algorithm: Option<i32>,
    pub security_mechanism: Option<i32>,
    pub s3_path: Option<String>,
    pub s3_access_role_arn: Option<String>,
}

impl o::Structure for IbmDb2LuwDataProviderSettings {
    const SHAPE: &'static s::Shape = &shapes::IBM_DB2_LUW_DATA_PROVIDER_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.server_name = c::string(value),
                1 => out.port = c::integer(value),
                2 => out.database_name = c::string(value),
                3 => out.ssl_mode = c::string(value),
                4 => out.certificate_arn = c::string(value),
                5 => out.encryption_algorithm = c::integer(value),
                6 => out.security_mechanism = c::integer(value),
                7 => out.s3_path = c::string(value),
                8 => out.s3_access_role_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(9);
        if let Some(x) = self.server_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.port {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.database_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.ssl_mode {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.certificate_arn {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.encryption_algorithm {
            out.push((5, c::from_integer(x)));
        }
        if let Some(x) = self.security_mechanism {
            out.push((6, c::from_integer(x)));
        }
        if let Some(x) = self.s3_path {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_access_role_arn {
            out.push((8, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `IbmDb2zOsDataProviderSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IbmDb2zOsDataProviderSettings {
    pub server_name: Option<String>,
    pub port: Option<i32>,
    pub database_name: Option<String>,
    pub ssl_mode: Option<String>,
    pub certificate_arn: Option<String>,
    pub s3_path: Option<String>,
    pub s3_access_role_arn: Option<String>,
}

impl o::Structure for IbmDb2zOsDataProviderSettings {
    const SHAPE: &'static s::Shape = &shapes::IBM_DB2_ZOS_DATA_PROVIDER_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.server_name = c::string(value),
                1 => out.port = c::integer(value),
                2 => out.database_name = c::string(value),
                3 => out.ssl_mode = c::string(value),
                4 => out.certificate_arn = c::string(value),
                5 => out.s3_path = c::string(value),
                6 => out.s3_access_role_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        if let Some(x) = self.server_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.port {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.database_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.ssl_mode {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.certificate_arn {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_path {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_access_role_arn {
            out.push((6, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ImportCertificateMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportCertificateMessage {
    pub certificate_identifier: String,
    pub certificate_pem: Option<v::Secret>,
    pub certificate_wallet: Option<Vec<u8>>,
    pub tags: Option<Vec<Tag>>,
    pub kms_key_id: Option<String>,
}

impl o::Structure for ImportCertificateMessage {
    const SHAPE: &'static s::Shape = &shapes::IMPORT_CERTIFICATE_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.certificate_identifier = c::string(value).unwrap_or_default(),
                1 => out.certificate_pem = c::secret(value),
                2 => out.certificate_wallet = c::blob(value),
                3 => out.tags = c::list(value, c::structure::<Tag>),
                4 => out.kms_key_id = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        {
            let x = self.certificate_identifier;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.certificate_pem {
            out.push((1, c::from_secret(x)));
        }
        if let Some(x) = self.certificate_wallet {
            out.push((2, v::Value::Blob(x)));
        }
        if let Some(x) = self.tags {
            out.push((3, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.kms_key_id {
            out.push((4, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ImportCertificateResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportCertificateResponse {
    pub certificate: Option<Certificate>,
}

impl o::Structure for ImportCertificateResponse {
    const SHAPE: &'static s::Shape = &shapes::IMPORT_CERTIFICATE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.certificate = c::structure::<Certificate>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.certificate {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `InstanceProfile`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InstanceProfile {
    pub instance_profile_arn: Option<String>,
    pub availability_zone: Option<String>,
    pub kms_key_arn: Option<String>,
    pub publicly_accessible: Option<bool>,
    pub network_type: Option<String>,
    pub instance_profile_name: Option<String>,
    pub description: Option<String>,
    pub instance_profile_creation_time: Option<v::Timestamp>,
    pub subnet_group_identifier: Option<String>,
    pub vpc_security_groups: Option<Vec<String>>,
}

impl o::Structure for InstanceProfile {
    const SHAPE: &'static s::Shape = &shapes::INSTANCE_PROFILE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.instance_profile_arn = c::string(value),
                1 => out.availability_zone = c::string(value),
                2 => out.kms_key_arn = c::string(value),
                3 => out.publicly_accessible = c::boolean(value),
                4 => out.network_type = c::string(value),
                5 => out.instance_profile_name = c::string(value),
                6 => out.description = c::string(value),
                7 => out.instance_profile_creation_time = c::timestamp(value),
                8 => out.subnet_group_identifier = c::string(value),
                9 => out.vpc_security_groups = c::list(value, c::string),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(10);
        if let Some(x) = self.instance_profile_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.availability_zone {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.kms_key_arn {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.publicly_accessible {
            out.push((3, v::Value::Bool(x)));
        }
        if let Some(x) = self.network_type {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.instance_profile_name {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.description {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.instance_profile_creation_time {
            out.push((7, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.subnet_group_identifier {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.vpc_security_groups {
            out.push((9, c::from_list(x, v::Value::Str)));
        }
        v::Value::Struct(out)
    }
}

/// `InsufficientResourceCapacityFault`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InsufficientResourceCapacityFault {
    pub message: Option<String>,
}

impl o::Structure for InsufficientResourceCapacityFault {
    const SHAPE: &'static s::Shape = &shapes::INSUFFICIENT_RESOURCE_CAPACITY_FAULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl InsufficientResourceCapacityFault {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for InsufficientResourceCapacityFault {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "InsufficientResourceCapacityFault",
        code: "InsufficientResourceCapacityFault",
        status: 400,
        shape: &shapes::INSUFFICIENT_RESOURCE_CAPACITY_FAULT,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `InvalidCertificateFault`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InvalidCertificateFault {
    pub message: Option<String>,
}

impl o::Structure for InvalidCertificateFault {
    const SHAPE: &'static s::Shape = &shapes::INVALID_CERTIFICATE_FAULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl InvalidCertificateFault {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for InvalidCertificateFault {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "InvalidCertificateFault",
        code: "InvalidCertificateFault",
        status: 400,
        shape: &shapes::INVALID_CERTIFICATE_FAULT,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `InvalidOperationFault`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InvalidOperationFault {
    pub message: Option<String>,
}

impl o::Structure for InvalidOperationFault {
    const SHAPE: &'static s::Shape = &shapes::INVALID_OPERATION_FAULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl InvalidOperationFault {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for InvalidOperationFault {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "InvalidOperationFault",
        code: "InvalidOperationFault",
        status: 400,
        shape: &shapes::INVALID_OPERATION_FAULT,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `InvalidResourceStateFault`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InvalidResourceStateFault {
    pub message: Option<String>,
}

impl o::Structure for InvalidResourceStateFault {
    const SHAPE: &'static s::Shape = &shapes::INVALID_RESOURCE_STATE_FAULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl InvalidResourceStateFault {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for InvalidResourceStateFault {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "InvalidResourceStateFault",
        code: "InvalidResourceStateFault",
        status: 400,
        shape: &shapes::INVALID_RESOURCE_STATE_FAULT,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `InvalidSubnet`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InvalidSubnet {
    pub message: Option<String>,
}

impl o::Structure for InvalidSubnet {
    const SHAPE: &'static s::Shape = &shapes::INVALID_SUBNET;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl InvalidSubnet {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for InvalidSubnet {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "InvalidSubnet",
        code: "InvalidSubnet",
        status: 400,
        shape: &shapes::INVALID_SUBNET,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `InventoryData`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InventoryData {
    pub number_of_databases: Option<i32>,
    pub number_of_schemas: Option<i32>,
}

impl o::Structure for InventoryData {
    const SHAPE: &'static s::Shape = &shapes::INVENTORY_DATA;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.number_of_databases = c::integer(value),
                1 => out.number_of_schemas = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.number_of_databases {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.number_of_schemas {
            out.push((1, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `KMSAccessDeniedFault`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KMSAccessDeniedFault {
    pub message: Option<String>,
}

impl o::Structure for KMSAccessDeniedFault {
    const SHAPE: &'static s::Shape = &shapes::KMS_ACCESS_DENIED_FAULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl KMSAccessDeniedFault {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for KMSAccessDeniedFault {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "KMSAccessDeniedFault",
        code: "KMSAccessDeniedFault",
        status: 400,
        shape: &shapes::KMS_ACCESS_DENIED_FAULT,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `KMSDisabledFault`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KMSDisabledFault {
    pub message: Option<String>,
}

impl o::Structure for KMSDisabledFault {
    const SHAPE: &'static s::Shape = &shapes::KMS_DISABLED_FAULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl KMSDisabledFault {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for KMSDisabledFault {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "KMSDisabledFault",
        code: "KMSDisabledFault",
        status: 400,
        shape: &shapes::KMS_DISABLED_FAULT,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `KMSFault`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KMSFault {
    pub message: Option<String>,
}

impl o::Structure for KMSFault {
    const SHAPE: &'static s::Shape = &shapes::KMS_FAULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl KMSFault {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for KMSFault {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "KMSFault",
        code: "KMSFault",
        status: 400,
        shape: &shapes::KMS_FAULT,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `KMSInvalidStateFault`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KMSInvalidStateFault {
    pub message: Option<String>,
}

impl o::Structure for KMSInvalidStateFault {
    const SHAPE: &'static s::Shape = &shapes::KMS_INVALID_STATE_FAULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl KMSInvalidStateFault {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for KMSInvalidStateFault {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "KMSInvalidStateFault",
        code: "KMSInvalidStateFault",
        status: 400,
        shape: &shapes::KMS_INVALID_STATE_FAULT,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `KMSKeyNotAccessibleFault`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KMSKeyNotAccessibleFault {
    pub message: Option<String>,
}

impl o::Structure for KMSKeyNotAccessibleFault {
    const SHAPE: &'static s::Shape = &shapes::KMS_KEY_NOT_ACCESSIBLE_FAULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl KMSKeyNotAccessibleFault {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for KMSKeyNotAccessibleFault {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "KMSKeyNotAccessibleFault",
        code: "KMSKeyNotAccessibleFault",
        status: 400,
        shape: &shapes::KMS_KEY_NOT_ACCESSIBLE_FAULT,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `KMSNotFoundFault`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KMSNotFoundFault {
    pub message: Option<String>,
}

impl o::Structure for KMSNotFoundFault {
    const SHAPE: &'static s::Shape = &shapes::KMS_NOT_FOUND_FAULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl KMSNotFoundFault {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for KMSNotFoundFault {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "KMSNotFoundFault",
        code: "KMSNotFoundFault",
        status: 400,
        shape: &shapes::KMS_NOT_FOUND_FAULT,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `KMSThrottlingFault`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KMSThrottlingFault {
    pub message: Option<String>,
}

impl o::Structure for KMSThrottlingFault {
    const SHAPE: &'static s::Shape = &shapes::KMS_THROTTLING_FAULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl KMSThrottlingFault {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for KMSThrottlingFault {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "KMSThrottlingFault",
        code: "KMSThrottlingFault",
        status: 400,
        shape: &shapes::KMS_THROTTLING_FAULT,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `KafkaSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KafkaSettings {
    pub broker: Option<String>,
    pub topic: Option<String>,
    pub message_format: Option<String>,
    pub include_transaction_details: Option<bool>,
    pub include_partition_value: Option<bool>,
    pub partition_include_schema_table: Option<bool>,
    pub include_table_alter_operations: Option<bool>,
    pub include_control_details: Option<bool>,
    pub message_max_bytes: Option<i32>,
    pub include_null_and_empty: Option<bool>,
    pub security_protocol: Option<String>,
    pub ssl_client_certificate_arn: Option<String>,
    pub ssl_client_key_arn: Option<String>,
    pub ssl_client_key_password: Option<v::Secret>,
    pub ssl_ca_certificate_arn: Option<String>,
    pub sasl_username: Option<String>,
    pub sasl_password: Option<v::Secret>,
    pub no_hex_prefix: Option<bool>,
    pub sasl_mechanism: Option<String>,
    pub ssl_endpoint_identification_algorithm: Option<String>,
    pub use_large_integer_value: Option<bool>,
}

impl o::Structure for KafkaSettings {
    const SHAPE: &'static s::Shape = &shapes::KAFKA_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.broker = c::string(value),
                1 => out.topic = c::string(value),
                2 => out.message_format = c::string(value),
                3 => out.include_transaction_details = c::boolean(value),
                4 => out.include_partition_value = c::boolean(value),
                5 => out.partition_include_schema_table = c::boolean(value),
                6 => out.include_table_alter_operations = c::boolean(value),
                7 => out.include_control_details = c::boolean(value),
                8 => out.message_max_bytes = c::integer(value),
                9 => out.include_null_and_empty = c::boolean(value),
                10 => out.security_protocol = c::string(value),
                11 => out.ssl_client_certificate_arn = c::string(value),
                12 => out.ssl_client_key_arn = c::string(value),
                13 => out.ssl_client_key_password = c::secret(value),
                14 => out.ssl_ca_certificate_arn = c::string(value),
                15 => out.sasl_username = c::string(value),
                16 => out.sasl_password = c::secret(value),
                17 => out.no_hex_prefix = c::boolean(value),
                18 => out.sasl_mechanism = c::string(value),
                19 => out.ssl_endpoint_identification_algorithm = c::string(value),
                20 => out.use_large_integer_value = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(21);
        if let Some(x) = self.broker {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.topic {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.message_format {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.include_transaction_details {
            out.push((3, v::Value::Bool(x)));
        }
        if let Some(x) = self.include_partition_value {
            out.push((4, v::Value::Bool(x)));
        }
        if let Some(x) = self.partition_include_schema_table {
            out.push((5, v::Value::Bool(x)));
        }
        if let Some(x) = self.include_table_alter_operations {
            out.push((6, v::Value::Bool(x)));
        }
        if let Some(x) = self.include_control_details {
            out.push((7, v::Value::Bool(x)));
        }
        if let Some(x) = self.message_max_bytes {
            out.push((8, c::from_integer(x)));
        }
        if let Some(x) = self.include_null_and_empty {
            out.push((9, v::Value::Bool(x)));
        }
        if let Some(x) = self.security_protocol {
            out.push((10, v::Value::Str(x)));
        }
        if let Some(x) = self.ssl_client_certificate_arn {
            out.push((11, v::Value::Str(x)));
        }
        if let Some(x) = self.ssl_client_key_arn {
            out.push((12, v::Value::Str(x)));
        }
        if let Some(x) = self.ssl_client_key_password {
            out.push((13, c::from_secret(x)));
        }
        if let Some(x) = self.ssl_ca_certificate_arn {
            out.push((14, v::Value::Str(x)));
        }
        if let Some(x) = self.sasl_username {
            out.push((15, v::Value::Str(x)));
        }
        if let Some(x) = self.sasl_password {
            out.push((16, c::from_secret(x)));
        }
        if let Some(x) = self.no_hex_prefix {
            out.push((17, v::Value::Bool(x)));
        }
        if let Some(x) = self.sasl_mechanism {
            out.push((18, v::Value::Str(x)));
        }
        if let Some(x) = self.ssl_endpoint_identification_algorithm {
            out.push((19, v::Value::Str(x)));
        }
        if let Some(x) = self.use_large_integer_value {
            out.push((20, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `KerberosAuthenticationSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KerberosAuthenticationSettings {
    pub key_cache_secret_id: Option<String>,
    pub key_cache_secret_iam_arn: Option<String>,
    pub krb5_file_contents: Option<String>,
}

impl o::Structure for KerberosAuthenticationSettings {
    const SHAPE: &'static s::Shape = &shapes::KERBEROS_AUTHENTICATION_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.key_cache_secret_id = c::string(value),
                1 => out.key_cache_secret_iam_arn = c::string(value),
                2 => out.krb5_file_contents = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.key_cache_secret_id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.key_cache_secret_iam_arn {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.krb5_file_contents {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `KinesisSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisSettings {
    pub stream_arn: Option<String>,
    pub message_format: Option<String>,
    pub service_access_role_arn: Option<String>,
    pub include_transaction_details: Option<bool>,
    pub include_partition_value: Option<bool>,
    pub partition_include_schema_table: Option<bool>,
    pub include_table_alter_operations: Option<bool>,
    pub include_control_details: Option<bool>,
    pub include_null_and_empty: Option<bool>,
    pub no_hex_prefix: Option<bool>,
    pub use_large_integer_value: Option<bool>,
}

impl o::Structure for KinesisSettings {
    const SHAPE: &'static s::Shape = &shapes::KINESIS_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.stream_arn = c::string(value),
                1 => out.message_format = c::string(value),
                2 => out.service_access_role_arn = c::string(value),
                3 => out.include_transaction_details = c::boolean(value),
                4 => out.include_partition_value = c::boolean(value),
                5 => out.partition_include_schema_table = c::boolean(value),
                6 => out.include_table_alter_operations = c::boolean(value),
                7 => out.include_control_details = c::boolean(value),
                8 => out.include_null_and_empty = c::boolean(value),
                9 => out.no_hex_prefix = c::boolean(value),
                10 => out.use_large_integer_value = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(11);
        if let Some(x) = self.stream_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.message_format {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.service_access_role_arn {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.include_transaction_details {
            out.push((3, v::Value::Bool(x)));
        }
        if let Some(x) = self.include_partition_value {
            out.push((4, v::Value::Bool(x)));
        }
        if let Some(x) = self.partition_include_schema_table {
            out.push((5, v::Value::Bool(x)));
        }
        if let Some(x) = self.include_table_alter_operations {
            out.push((6, v::Value::Bool(x)));
        }
        if let Some(x) = self.include_control_details {
            out.push((7, v::Value::Bool(x)));
        }
        if let Some(x) = self.include_null_and_empty {
            out.push((8, v::Value::Bool(x)));
        }
        if let Some(x) = self.no_hex_prefix {
            out.push((9, v::Value::Bool(x)));
        }
        if let Some(x) = self.use_large_integer_value {
            out.push((10, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `LakehouseSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LakehouseSettings {
    pub arn: String,
}

impl o::Structure for LakehouseSettings {
    const SHAPE: &'static s::Shape = &shapes::LAKEHOUSE_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `Limitation`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Limitation {
    pub database_id: Option<String>,
    pub engine_name: Option<String>,
    pub name: Option<String>,
    pub description: Option<String>,
    pub impact: Option<String>,
    pub r#type: Option<String>,
}

impl o::Structure for Limitation {
    const SHAPE: &'static s::Shape = &shapes::LIMITATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.database_id = c::string(value),
                1 => out.engine_name = c::string(value),
                2 => out.name = c::string(value),
                3 => out.description = c::string(value),
                4 => out.impact = c::string(value),
                5 => out.r#type = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(6);
        if let Some(x) = self.database_id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.engine_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.description {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.impact {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.r#type {
            out.push((5, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListTagsForResourceMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsForResourceMessage {
    pub resource_arn: Option<String>,
    pub resource_arn_list: Option<Vec<String>>,
}

impl o::Structure for ListTagsForResourceMessage {
    const SHAPE: &'static s::Shape = &shapes::LIST_TAGS_FOR_RESOURCE_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.resource_arn = c::string(value),
                1 => out.resource_arn_list = c::list(value, c::string),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.resource_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.resource_arn_list {
            out.push((1, c::from_list(x, v::Value::Str)));
        }
        v::Value::Struct(out)
    }
}

/// `ListTagsForResourceResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsForResourceResponse {
    pub tag_list: Option<Vec<Tag>>,
}

impl o::Structure for ListTagsForResourceResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_TAGS_FOR_RESOURCE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.tag_list = c::list(value, c::structure::<Tag>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.tag_list {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `MariaDbDataProviderSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MariaDbDataProviderSettings {
    pub server_name: Option<String>,
    pub port: Option<i32>,
    pub ssl_mode: Option<String>,
    pub certificate_arn: Option<String>,
    pub s3_path: Option<String>,
    pub s3_access_role_arn: Option<String>,
}

impl o::Structure for MariaDbDataProviderSettings {
    const SHAPE: &'static s::Shape = &shapes::MARIADB_DATA_PROVIDER_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.server_name = c::string(value),
                1 => out.port = c::integer(value),
                2 => out.ssl_mode = c::string(value),
                3 => out.certificate_arn = c::string(value),
                4 => out.s3_path = c::string(value),
                5 => out.s3_access_role_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(6);
        if let Some(x) = self.server_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.port {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.ssl_mode {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.certificate_arn {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_path {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_access_role_arn {
            out.push((5, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `MetadataModelProperties`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetadataModelProperties {
    pub statement_properties: Option<StatementProperties>,
}

impl o::Structure for MetadataModelProperties {
    const SHAPE: &'static s::Shape = &shapes::METADATA_MODEL_PROPERTIES;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.statement_properties = c::structure::<StatementProperties>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.statement_properties {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `MetadataModelReference`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetadataModelReference {
    pub metadata_model_name: Option<String>,
    pub selection_rules: Option<String>,
}

impl o::Structure for MetadataModelReference {
    const SHAPE: &'static s::Shape = &shapes::METADATA_MODEL_REFERENCE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.metadata_model_name = c::string(value),
                1 => out.selection_rules = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.metadata_model_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.selection_rules {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `MicrosoftSQLServerSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MicrosoftSQLServerSettings {
    pub port: Option<i32>,
    pub bcp_packet_size: Option<i32>,
    pub database_name: Option<String>,
    pub control_tables_file_group: Option<String>,
    pub password: Option<v::Secret>,
    pub query_single_always_on_node: Option<bool>,
    pub read_backup_only: Option<bool>,
    pub safeguard_policy: Option<String>,
    pub server_name: Option<String>,
    pub username: Option<String>,
    pub use_bcp_full_load: Option<bool>,
    pub use_third_party_backup_device: Option<bool>,
    pub secrets_manager_access_role_arn: Option<String>,
    pub secrets_manager_secret_id: Option<String>,
    pub trim_space_in_char: Option<bool>,
    pub tlog_access_mode: Option<String>,
    pub force_lob_lookup: Option<bool>,
    pub authentication_method: Option<String>,
}

impl o::Structure for MicrosoftSQLServerSettings {
    const SHAPE: &'static s::Shape = &shapes::MICROSOFT_SQL_SERVER_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.port = c::integer(value),
                1 => out.bcp_packet_size = c::integer(value),
                2 => out.database_name = c::string(value),
                3 => out.control_tables_file_group = c::string(value),
                4 => out.password = c::secret(value),
                5 => out.query_single_always_on_node = c::boolean(value),
                6 => out.read_backup_only = c::boolean(value),
                7 => out.safeguard_policy = c::string(value),
                8 => out.server_name = c::string(value),
                9 => out.username = c::string(value),
                10 => out.use_bcp_full_load = c::boolean(value),
                11 => out.use_third_party_backup_device = c::boolean(value),
                12 => out.secrets_manager_access_role_arn = c::string(value),
                13 => out.secrets_manager_secret_id = c::string(value),
                14 => out.trim_space_in_char = c::boolean(value),
                15 => out.tlog_access_mode = c::string(value),
                16 => out.force_lob_lookup = c::boolean(value),
                17 => out.authentication_method = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(18);
        if let Some(x) = self.port {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.bcp_packet_size {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.database_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.control_tables_file_group {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.password {
            out.push((4, c::from_secret(x)));
        }
        if let Some(x) = self.query_single_always_on_node {
            out.push((5, v::Value::Bool(x)));
        }
        if let Some(x) = self.read_backup_only {
            out.push((6, v::Value::Bool(x)));
        }
        if let Some(x) = self.safeguard_policy {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.server_name {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.username {
            out.push((9, v::Value::Str(x)));
        }
        if let Some(x) = self.use_bcp_full_load {
            out.push((10, v::Value::Bool(x)));
        }
        if let Some(x) = self.use_third_party_backup_device {
            out.push((11, v::Value::Bool(x)));
        }
        if let Some(x) = self.secrets_manager_access_role_arn {
            out.push((12, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_secret_id {
            out.push((13, v::Value::Str(x)));
        }
        if let Some(x) = self.trim_space_in_char {
            out.push((14, v::Value::Bool(x)));
        }
        if let Some(x) = self.tlog_access_mode {
            out.push((15, v::Value::Str(x)));
        }
        if let Some(x) = self.force_lob_lookup {
            out.push((16, v::Value::Bool(x)));
        }
        if let Some(x) = self.authentication_method {
            out.push((17, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `MicrosoftSqlServerDataProviderSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MicrosoftSqlServerDataProviderSettings {
    pub server_name: Option<String>,
    pub port: Option<i32>,
    pub database_name: Option<String>,
    pub ssl_mode: Option<String>,
    pub certificate_arn: Option<String>,
    pub s3_path: Option<String>,
    pub s3_access_role_arn: Option<String>,
}

impl o::Structure for MicrosoftSqlServerDataProviderSettings {
    const SHAPE: &'static s::Shape = &shapes::MICROSOFT_SQL_SERVER_DATA_PROVIDER_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.server_name = c::string(value),
                1 => out.port = c::integer(value),
                2 => out.database_name = c::string(value),
                3 => out.ssl_mode = c::string(value),
                4 => out.certificate_arn = c::string(value),
                5 => out.s3_path = c::string(value),
                6 => out.s3_access_role_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        if let Some(x) = self.server_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.port {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.database_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.ssl_mode {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.certificate_arn {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_path {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_access_role_arn {
            out.push((6, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `MigrationProject`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MigrationProject {
    pub migration_project_name: Option<String>,
    pub migration_project_arn: Option<String>,
    pub migration_project_creation_time: Option<v::Timestamp>,
    pub source_data_provider_descriptors: Option<Vec<DataProviderDescriptor>>,
    pub target_data_provider_descriptors: Option<Vec<DataProviderDescriptor>>,
    pub instance_profile_arn: Option<String>,
    pub instance_profile_name: Option<String>,
    pub transformation_rules: Option<String>,
    pub description: Option<String>,
    pub schema_conversion_application_attributes: Option<SCApplicationAttributes>,
}

impl o::Structure for MigrationProject {
    const SHAPE: &'static s::Shape = &shapes::MIGRATION_PROJECT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_name = c::string(value),
                1 => out.migration_project_arn = c::string(value),
                2 => out.migration_project_creation_time = c::timestamp(value),
                3 => {
                    out.source_data_provider_descriptors =
                        c::list(value, c::structure::<DataProviderDescriptor>)
                }
                4 => {
                    out.target_data_provider_descriptors =
                        c::list(value, c::structure::<DataProviderDescriptor>)
                }
                5 => out.instance_profile_arn = c::string(value),
                6 => out.instance_profile_name = c::string(value),
                7 => out.transformation_rules = c::string(value),
                8 => out.description = c::string(value),
                9 => {
                    out.schema_conversion_application_attributes =
                        c::structure::<SCApplicationAttributes>(value)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(10);
        if let Some(x) = self.migration_project_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.migration_project_arn {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.migration_project_creation_time {
            out.push((2, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.source_data_provider_descriptors {
            out.push((3, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.target_data_provider_descriptors {
            out.push((4, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.instance_profile_arn {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.instance_profile_name {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.transformation_rules {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.description {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.schema_conversion_application_attributes {
            out.push((9, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `ModifyConversionConfigurationMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModifyConversionConfigurationMessage {
    pub migration_project_identifier: String,
    pub conversion_configuration: String,
}

impl o::Structure for ModifyConversionConfigurationMessage {
    const SHAPE: &'static s::Shape = &shapes::MODIFY_CONVERSION_CONFIGURATION_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                1 => out.conversion_configuration = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.migration_project_identifier;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.conversion_configuration;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ModifyConversionConfigurationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModifyConversionConfigurationResponse {
    pub migration_project_identifier: Option<String>,
}

impl o::Structure for ModifyConversionConfigurationResponse {
    const SHAPE: &'static s::Shape = &shapes::MODIFY_CONVERSION_CONFIGURATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_identifier = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.migration_project_identifier {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ModifyDataMigrationMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModifyDataMigrationMessage {
    pub data_migration_identifier: String,
    pub data_migration_name: Option<String>,
    pub enable_cloudwatch_logs: Option<bool>,
    pub service_access_role_arn: Option<String>,
    pub data_migration_type: Option<String>,
    pub source_data_settings: Option<Vec<SourceDataSetting>>,
    pub target_data_settings: Option<Vec<TargetDataSetting>>,
    pub number_of_jobs: Option<i32>,
    pub selection_rules: Option<v::Secret>,
}

impl o::Structure for ModifyDataMigrationMessage {
    const SHAPE: &'static s::Shape = &shapes::MODIFY_DATA_MIGRATION_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.data_migration_identifier = c::string(value).unwrap_or_default(),
                1 => out.data_migration_name = c::string(value),
                2 => out.enable_cloudwatch_logs = c::boolean(value),
                3 => out.service_access_role_arn = c::string(value),
                4 => out.data_migration_type = c::string(value),
                5 => out.source_data_settings = c::list(value, c::structure::<SourceDataSetting>),
                6 => out.target_data_settings = c::list(value, c::structure::<TargetDataSetting>),
                7 => out.number_of_jobs = c::integer(value),
                8 => out.selection_rules = c::secret(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(9);
        {
            let x = self.data_migration_identifier;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.data_migration_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.enable_cloudwatch_logs {
            out.push((2, v::Value::Bool(x)));
        }
        if let Some(x) = self.service_access_role_arn {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.data_migration_type {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.source_data_settings {
            out.push((5, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.target_data_settings {
            out.push((6, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.number_of_jobs {
            out.push((7, c::from_integer(x)));
        }
        if let Some(x) = self.selection_rules {
            out.push((8, c::from_secret(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ModifyDataMigrationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModifyDataMigrationResponse {
    pub data_migration: Option<DataMigration>,
}

impl o::Structure for ModifyDataMigrationResponse {
    const SHAPE: &'static s::Shape = &shapes::MODIFY_DATA_MIGRATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.data_migration = c::structure::<DataMigration>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.data_migration {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `ModifyDataProviderMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModifyDataProviderMessage {
    pub data_provider_identifier: String,
    pub data_provider_name: Option<String>,
    pub description: Option<String>,
    pub engine: Option<String>,
    pub r#virtual: Option<bool>,
    pub exact_settings: Option<bool>,
    pub settings: Option<DataProviderSettings>,
}

impl o::Structure for ModifyDataProviderMessage {
    const SHAPE: &'static s::Shape = &shapes::MODIFY_DATA_PROVIDER_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.data_provider_identifier = c::string(value).unwrap_or_default(),
                1 => out.data_provider_name = c::string(value),
                2 => out.description = c::string(value),
                3 => out.engine = c::string(value),
                4 => out.r#virtual = c::boolean(value),
                5 => out.exact_settings = c::boolean(value),
                6 => out.settings = c::structure::<DataProviderSettings>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        {
            let x = self.data_provider_identifier;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.data_provider_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.description {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.engine {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.r#virtual {
            out.push((4, v::Value::Bool(x)));
        }
        if let Some(x) = self.exact_settings {
            out.push((5, v::Value::Bool(x)));
        }
        if let Some(x) = self.settings {
            out.push((6, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `ModifyDataProviderResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModifyDataProviderResponse {
    pub data_provider: Option<DataProvider>,
}

impl o::Structure for ModifyDataProviderResponse {
    const SHAPE: &'static s::Shape = &shapes::MODIFY_DATA_PROVIDER_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.data_provider = c::structure::<DataProvider>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.data_provider {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `ModifyEndpointMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModifyEndpointMessage {
    pub endpoint_arn: String,
    pub endpoint_identifier: Option<String>,
    pub endpoint_type: Option<String>,
    pub engine_name: Option<String>,
    pub username: Option<String>,
    pub password: Option<v::Secret>,
    pub server_name: Option<String>,
    pub port: Option<i32>,
    pub database_name: Option<String>,
    pub extra_connection_attributes: Option<String>,
    pub certificate_arn: Option<String>,
    pub ssl_mode: Option<String>,
    pub service_access_role_arn: Option<String>,
    pub external_table_definition: Option<String>,
    pub dynamodb_settings: Option<DynamoDbSettings>,
    pub s3_settings: Option<Box<S3Settings>>,
    pub dms_transfer_settings: Option<DmsTransferSettings>,
    pub mongodb_settings: Option<Box<MongoDbSettings>>,
    pub kinesis_settings: Option<Box<KinesisSettings>>,
    pub kafka_settings: Option<Box<KafkaSettings>>,
    pub elasticsearch_settings: Option<ElasticsearchSettings>,
    pub neptune_settings: Option<NeptuneSettings>,
    pub redshift_settings: Option<Box<RedshiftSettings>>,
    pub postgresql_settings: Option<Box<PostgreSQLSettings>>,
    pub mysql_settings: Option<Box<MySQLSettings>>,
    pub oracle_settings: Option<Box<OracleSettings>>,
    pub sybase_settings: Option<SybaseSettings>,
    pub microsoft_sql_server_settings: Option<Box<MicrosoftSQLServerSettings>>,
    pub ibm_db2_settings: Option<Box<IBMDb2Settings>>,
    pub docdb_settings: Option<Box<DocDbSettings>>,
    pub redis_settings: Option<RedisSettings>,
    pub exact_settings: Option<bool>,
    pub gcp_mysql_settings: Option<Box<GcpMySQLSettings>>,
    pub timestream_settings: Option<TimestreamSettings>,
}

impl o::Structure for ModifyEndpointMessage {
    const SHAPE: &'static s::Shape = &shapes::MODIFY_ENDPOINT_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.endpoint_arn = c::string(value).unwrap_or_default(),
                1 => out.endpoint_identifier = c::string(value),
                2 => out.endpoint_type = c::string(value),
                3 => out.engine_name = c::string(value),
                4 => out.username = c::string(value),
                5 => out.password = c::secret(value),
                6 => out.server_name = c::string(value),
                7 => out.port = c::integer(value),
                8 => out.database_name = c::string(value),
                9 => out.extra_connection_attributes = c::string(value),
                10 => out.certificate_arn = c::string(value),
                11 => out.ssl_mode = c::string(value),
                12 => out.service_access_role_arn = c::string(value),
                13 => out.external_table_definition = c::string(value),
                14 => out.dynamodb_settings = c::structure::<DynamoDbSettings>(value),
                15 => out.s3_settings = c::structure::<S3Settings>(value).map(Box::new),
                16 => out.dms_transfer_settings = c::structure::<DmsTransferSettings>(value),
                17 => out.mongodb_settings = c::structure::<MongoDbSettings>(value).map(Box::new),
                18 => out.kinesis_settings = c::structure::<KinesisSettings>(value).map(Box::new),
                19 => out.kafka_settings = c::structure::<KafkaSettings>(value).map(Box::new),
                20 => out.elasticsearch_settings = c::structure::<ElasticsearchSettings>(value),
                21 => out.neptune_settings = c::structure::<NeptuneSettings>(value),
                22 => out.redshift_settings = c::structure::<RedshiftSettings>(value).map(Box::new),
                23 => {
                    out.postgresql_settings =
                        c::structure::<PostgreSQLSettings>(value).map(Box::new)
                }
                24 => out.mysql_settings = c::structure::<MySQLSettings>(value).map(Box::new),
                25 => out.oracle_settings = c::structure::<OracleSettings>(value).map(Box::new),
                26 => out.sybase_settings = c::structure::<SybaseSettings>(value),
                27 => {
                    out.microsoft_sql_server_settings =
                        c::structure::<MicrosoftSQLServerSettings>(value).map(Box::new)
                }
                28 => out.ibm_db2_settings = c::structure::<IBMDb2Settings>(value).map(Box::new),
                29 => out.docdb_settings = c::structure::<DocDbSettings>(value).map(Box::new),
                30 => out.redis_settings = c::structure::<RedisSettings>(value),
                31 => out.exact_settings = c::boolean(value),
                32 => {
                    out.gcp_mysql_settings = c::structure::<GcpMySQLSettings>(value).map(Box::new)
                }
                33 => out.timestream_settings = c::structure::<TimestreamSettings>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(34);
        {
            let x = self.endpoint_arn;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.endpoint_identifier {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.endpoint_type {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.engine_name {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.username {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.password {
            out.push((5, c::from_secret(x)));
        }
        if let Some(x) = self.server_name {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.port {
            out.push((7, c::from_integer(x)));
        }
        if let Some(x) = self.database_name {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.extra_connection_attributes {
            out.push((9, v::Value::Str(x)));
        }
        if let Some(x) = self.certificate_arn {
            out.push((10, v::Value::Str(x)));
        }
        if let Some(x) = self.ssl_mode {
            out.push((11, v::Value::Str(x)));
        }
        if let Some(x) = self.service_access_role_arn {
            out.push((12, v::Value::Str(x)));
        }
        if let Some(x) = self.external_table_definition {
            out.push((13, v::Value::Str(x)));
        }
        if let Some(x) = self.dynamodb_settings {
            out.push((14, x.into_value()));
        }
        if let Some(x) = self.s3_settings {
            out.push((15, (*x).into_value()));
        }
        if let Some(x) = self.dms_transfer_settings {
            out.push((16, x.into_value()));
        }
        if let Some(x) = self.mongodb_settings {
            out.push((17, (*x).into_value()));
        }
        if let Some(x) = self.kinesis_settings {
            out.push((18, (*x).into_value()));
        }
        if let Some(x) = self.kafka_settings {
            out.push((19, (*x).into_value()));
        }
        if let Some(x) = self.elasticsearch_settings {
            out.push((20, x.into_value()));
        }
        if let Some(x) = self.neptune_settings {
            out.push((21, x.into_value()));
        }
        if let Some(x) = self.redshift_settings {
            out.push((22, (*x).into_value()));
        }
        if let Some(x) = self.postgresql_settings {
            out.push((23, (*x).into_value()));
        }
        if let Some(x) = self.mysql_settings {
            out.push((24, (*x).into_value()));
        }
        if let Some(x) = self.oracle_settings {
            out.push((25, (*x).into_value()));
        }
        if let Some(x) = self.sybase_settings {
            out.push((26, x.into_value()));
        }
        if let Some(x) = self.microsoft_sql_server_settings {
            out.push((27, (*x).into_value()));
        }
        if let Some(x) = self.ibm_db2_settings {
            out.push((28, (*x).into_value()));
        }
        if let Some(x) = self.docdb_settings {
            out.push((29, (*x).into_value()));
        }
        if let Some(x) = self.redis_settings {
            out.push((30, x.into_value()));
        }
        if let Some(x) = self.exact_settings {
            out.push((31, v::Value::Bool(x)));
        }
        if let Some(x) = self.gcp_mysql_settings {
            out.push((32, (*x).into_value()));
        }
        if let Some(x) = self.timestream_settings {
            out.push((33, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `ModifyEndpointResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModifyEndpointResponse {
    pub endpoint: Option<Endpoint>,
}

impl o::Structure for ModifyEndpointResponse {
    const SHAPE: &'static s::Shape = &shapes::MODIFY_ENDPOINT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.endpoint = c::structure::<Endpoint>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.endpoint {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `ModifyEventSubscriptionMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModifyEventSubscriptionMessage {
    pub subscription_name: String,
    pub sns_topic_arn: Option<String>,
    pub source_type: Option<String>,
    pub event_categories: Option<Vec<String>>,
    pub enabled: Option<bool>,
}

impl o::Structure for ModifyEventSubscriptionMessage {
    const SHAPE: &'static s::Shape = &shapes::MODIFY_EVENT_SUBSCRIPTION_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.subscription_name = c::string(value).unwrap_or_default(),
                1 => out.sns_topic_arn = c::string(value),
                2 => out.source_type = c::string(value),
                3 => out.event_categories = c::list(value, c::string),
                4 => out.enabled = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        {
            let x = self.subscription_name;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.sns_topic_arn {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.source_type {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.event_categories {
            out.push((3, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.enabled {
            out.push((4, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ModifyEventSubscriptionResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModifyEventSubscriptionResponse {
    pub event_subscription: Option<EventSubscription>,
}

impl o::Structure for ModifyEventSubscriptionResponse {
    const SHAPE: &'static s::Shape = &shapes::MODIFY_EVENT_SUBSCRIPTION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.event_subscription = c::structure::<EventSubscription>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.event_subscription {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `ModifyInstanceProfileMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModifyInstanceProfileMessage {
    pub instance_profile_identifier: String,
    pub availability_zone: Option<String>,
    pub kms_key_arn: Option<String>,
    pub publicly_accessible: Option<bool>,
    pub network_type: Option<String>,
    pub instance_profile_name: Option<String>,
    pub description: Option<String>,
    pub subnet_group_identifier: Option<String>,
    pub vpc_security_groups: Option<Vec<String>>,
}

impl o::Structure for ModifyInstanceProfileMessage {
    const SHAPE: &'static s::Shape = &shapes::MODIFY_INSTANCE_PROFILE_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.instance_profile_identifier = c::string(value).unwrap_or_default(),
                1 => out.availability_zone = c::string(value),
                2 => out.kms_key_arn = c::string(value),
                3 => out.publicly_accessible = c::boolean(value),
                4 => out.network_type = c::string(value),
                5 => out.instance_profile_name = c::string(value),
                6 => out.description = c::string(value),
                7 => out.subnet_group_identifier = c::string(value),
                8 => out.vpc_security_groups = c::list(value, c::string),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(9);
        {
            let x = self.instance_profile_identifier;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.availability_zone {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.kms_key_arn {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.publicly_accessible {
            out.push((3, v::Value::Bool(x)));
        }
        if let Some(x) = self.network_type {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.instance_profile_name {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.description {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.subnet_group_identifier {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.vpc_security_groups {
            out.push((8, c::from_list(x, v::Value::Str)));
        }
        v::Value::Struct(out)
    }
}

/// `ModifyInstanceProfileResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModifyInstanceProfileResponse {
    pub instance_profile: Option<InstanceProfile>,
}

impl o::Structure for ModifyInstanceProfileResponse {
    const SHAPE: &'static s::Shape = &shapes::MODIFY_INSTANCE_PROFILE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.instance_profile = c::structure::<InstanceProfile>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.instance_profile {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `ModifyMigrationProjectMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModifyMigrationProjectMessage {
    pub migration_project_identifier: String,
    pub migration_project_name: Option<String>,
    pub source_data_provider_descriptors: Option<Vec<DataProviderDescriptorDefinition>>,
    pub target_data_provider_descriptors: Option<Vec<DataProviderDescriptorDefinition>>,
    pub instance_profile_identifier: Option<String>,
    pub transformation_rules: Option<String>,
    pub description: Option<String>,
    pub schema_conversion_application_attributes: Option<SCApplicationAttributes>,
}

impl o::Structure for ModifyMigrationProjectMessage {
    const SHAPE: &'static s::Shape = &shapes::MODIFY_MIGRATION_PROJECT_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                1 => out.migration_project_name = c::string(value),
                2 => {
                    out.source_data_provider_descriptors =
                        c::list(value, c::structure::<DataProviderDescriptorDefinition>)
                }
                3 => {
                    out.target_data_provider_descriptors =
                        c::list(value, c::structure::<DataProviderDescriptorDefinition>)
                }
                4 => out.instance_profile_identifier = c::string(value),
                5 => out.transformation_rules = c::string(value),
                6 => out.description = c::string(value),
                7 => {
                    out.schema_conversion_application_attributes =
                        c::structure::<SCApplicationAttributes>(value)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(8);
        {
            let x = self.migration_project_identifier;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.migration_project_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.source_data_provider_descriptors {
            out.push((2, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.target_data_provider_descriptors {
            out.push((3, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.instance_profile_identifier {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.transformation_rules {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.description {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.schema_conversion_application_attributes {
            out.push((7, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `ModifyMigrationProjectResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModifyMigrationProjectResponse {
    pub migration_project: Option<MigrationProject>,
}

impl o::Structure for ModifyMigrationProjectResponse {
    const SHAPE: &'static s::Shape = &shapes::MODIFY_MIGRATION_PROJECT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project = c::structure::<MigrationProject>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.migration_project {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `ModifyReplicationConfigMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModifyReplicationConfigMessage {
    pub replication_config_arn: String,
    pub replication_config_identifier: Option<String>,
    pub replication_type: Option<String>,
    pub table_mappings: Option<String>,
    pub replication_settings: Option<String>,
    pub supplemental_settings: Option<String>,
    pub compute_config: Option<ComputeConfig>,
    pub source_endpoint_arn: Option<String>,
    pub target_endpoint_arn: Option<String>,
}

impl o::Structure for ModifyReplicationConfigMessage {
    const SHAPE: &'static s::Shape = &shapes::MODIFY_REPLICATION_CONFIG_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_config_arn = c::string(value).unwrap_or_default(),
                1 => out.replication_config_identifier = c::string(value),
                2 => out.replication_type = c::string(value),
                3 => out.table_mappings = c::string(value),
                4 => out.replication_settings = c::string(value),
                5 => out.supplemental_settings = c::string(value),
                6 => out.compute_config = c::structure::<ComputeConfig>(value),
                7 => out.source_endpoint_arn = c::string(value),
                8 => out.target_endpoint_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(9);
        {
            let x = self.replication_config_arn;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_config_identifier {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_type {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.table_mappings {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_settings {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.supplemental_settings {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.compute_config {
            out.push((6, x.into_value()));
        }
        if let Some(x) = self.source_endpoint_arn {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.target_endpoint_arn {
            out.push((8, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ModifyReplicationConfigResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModifyReplicationConfigResponse {
    pub replication_config: Option<ReplicationConfig>,
}

impl o::Structure for ModifyReplicationConfigResponse {
    const SHAPE: &'static s::Shape = &shapes::MODIFY_REPLICATION_CONFIG_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_config = c::structure::<ReplicationConfig>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.replication_config {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `ModifyReplicationInstanceMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModifyReplicationInstanceMessage {
    pub replication_instance_arn: String,
    pub allocated_storage: Option<i32>,
    pub apply_immediately: Option<bool>,
    pub replication_instance_class: Option<String>,
    pub vpc_security_group_ids: Option<Vec<String>>,
    pub preferred_maintenance_window: Option<String>,
    pub multi_az: Option<bool>,
    pub engine_version: Option<String>,
    pub allow_major_version_upgrade: Option<bool>,
    pub auto_minor_version_upgrade: Option<bool>,
    pub replication_instance_identifier: Option<String>,
    pub network_type: Option<String>,
    pub kerberos_authentication_settings: Option<KerberosAuthenticationSettings>,
}

impl o::Structure for ModifyReplicationInstanceMessage {
    const SHAPE: &'static s::Shape = &shapes::MODIFY_REPLICATION_INSTANCE_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_instance_arn = c::string(value).unwrap_or_default(),
                1 => out.allocated_storage = c::integer(value),
                2 => out.apply_immediately = c::boolean(value),
                3 => out.replication_instance_class = c::string(value),
                4 => out.vpc_security_group_ids = c::list(value, c::string),
                5 => out.preferred_maintenance_window = c::string(value),
                6 => out.multi_az = c::boolean(value),
                7 => out.engine_version = c::string(value),
                8 => out.allow_major_version_upgrade = c::boolean(value),
                9 => out.auto_minor_version_upgrade = c::boolean(value),
                10 => out.replication_instance_identifier = c::string(value),
                11 => out.network_type = c::string(value),
                12 => {
                    out.kerberos_authentication_settings =
                        c::structure::<KerberosAuthenticationSettings>(value)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(13);
        {
            let x = self.replication_instance_arn;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.allocated_storage {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.apply_immediately {
            out.push((2, v::Value::Bool(x)));
        }
        if let Some(x) = self.replication_instance_class {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.vpc_security_group_ids {
            out.push((4, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.preferred_maintenance_window {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.multi_az {
            out.push((6, v::Value::Bool(x)));
        }
        if let Some(x) = self.engine_version {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.allow_major_version_upgrade {
            out.push((8, v::Value::Bool(x)));
        }
        if let Some(x) = self.auto_minor_version_upgrade {
            out.push((9, v::Value::Bool(x)));
        }
        if let Some(x) = self.replication_instance_identifier {
            out.push((10, v::Value::Str(x)));
        }
        if let Some(x) = self.network_type {
            out.push((11, v::Value::Str(x)));
        }
        if let Some(x) = self.kerberos_authentication_settings {
            out.push((12, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `ModifyReplicationInstanceResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModifyReplicationInstanceResponse {
    pub replication_instance: Option<ReplicationInstance>,
}

impl o::Structure for ModifyReplicationInstanceResponse {
    const SHAPE: &'static s::Shape = &shapes::MODIFY_REPLICATION_INSTANCE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_instance = c::structure::<ReplicationInstance>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.replication_instance {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `ModifyReplicationSubnetGroupMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModifyReplicationSubnetGroupMessage {
    pub replication_subnet_group_identifier: String,
    pub replication_subnet_group_description: Option<String>,
    pub subnet_ids: Vec<String>,
}

impl o::Structure for ModifyReplicationSubnetGroupMessage {
    const SHAPE: &'static s::Shape = &shapes::MODIFY_REPLICATION_SUBNET_GROUP_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_subnet_group_identifier = c::string(value).unwrap_or_default(),
                1 => out.replication_subnet_group_description = c::string(value),
                2 => out.subnet_ids = c::list(value, c::string).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        {
            let x = self.replication_subnet_group_identifier;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_subnet_group_description {
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.subnet_ids;
            out.push((2, c::from_list(x, v::Value::Str)));
        }
        v::Value::Struct(out)
    }
}

/// `ModifyReplicationSubnetGroupResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModifyReplicationSubnetGroupResponse {
    pub replication_subnet_group: Option<ReplicationSubnetGroup>,
}

impl o::Structure for ModifyReplicationSubnetGroupResponse {
    const SHAPE: &'static s::Shape = &shapes::MODIFY_REPLICATION_SUBNET_GROUP_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_subnet_group = c::structure::<ReplicationSubnetGroup>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.replication_subnet_group {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `ModifyReplicationTaskMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModifyReplicationTaskMessage {
    pub replication_task_arn: String,
    pub replication_task_identifier: Option<String>,
    pub migration_type: Option<String>,
    pub table_mappings: Option<String>,
    pub replication_task_settings: Option<String>,
    pub cdc_start_time: Option<v::Timestamp>,
    pub cdc_start_position: Option<String>,
    pub cdc_stop_position: Option<String>,
    pub task_data: Option<String>,
}

impl o::Structure for ModifyReplicationTaskMessage {
    const SHAPE: &'static s::Shape = &shapes::MODIFY_REPLICATION_TASK_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task_arn = c::string(value).unwrap_or_default(),
                1 => out.replication_task_identifier = c::string(value),
                2 => out.migration_type = c::string(value),
                3 => out.table_mappings = c::string(value),
                4 => out.replication_task_settings = c::string(value),
                5 => out.cdc_start_time = c::timestamp(value),
                6 => out.cdc_start_position = c::string(value),
                7 => out.cdc_stop_position = c::string(value),
                8 => out.task_data = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(9);
        {
            let x = self.replication_task_arn;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_task_identifier {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.migration_type {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.table_mappings {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_task_settings {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.cdc_start_time {
            out.push((5, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.cdc_start_position {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.cdc_stop_position {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.task_data {
            out.push((8, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ModifyReplicationTaskResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModifyReplicationTaskResponse {
    pub replication_task: Option<ReplicationTask>,
}

impl o::Structure for ModifyReplicationTaskResponse {
    const SHAPE: &'static s::Shape = &shapes::MODIFY_REPLICATION_TASK_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task = c::structure::<ReplicationTask>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.replication_task {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `MongoDbDataProviderSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MongoDbDataProviderSettings {
    pub server_name: Option<String>,
    pub port: Option<i32>,
    pub database_name: Option<String>,
    pub ssl_mode: Option<String>,
    pub certificate_arn: Option<String>,
    pub auth_type: Option<String>,
    pub auth_source: Option<String>,
    pub auth_mechanism: Option<String>,
}

impl o::Structure for MongoDbDataProviderSettings {
    const SHAPE: &'static s::Shape = &shapes::MONGODB_DATA_PROVIDER_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.server_name = c::string(value),
                1 => out.port = c::integer(value),
                2 => out.database_name = c::string(value),
                3 => out.ssl_mode = c::string(value),
                4 => out.certificate_arn = c::string(value),
                5 => out.auth_type = c::string(value),
                6 => out.auth_source = c::string(value),
                7 => out.auth_mechanism = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(8);
        if let Some(x) = self.server_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.port {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.database_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.ssl_mode {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.certificate_arn {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.auth_type {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.auth_source {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.auth_mechanism {
            out.push((7, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `MongoDbSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MongoDbSettings {
    pub username: Option<String>,
    pub password: Option<v::Secret>,
    pub server_name: Option<String>,
    pub port: Option<i32>,
    pub database_name: Option<String>,
    pub auth_type: Option<String>,
    pub auth_mechanism: Option<String>,
    pub nesting_level: Option<String>,
    pub extract_doc_id: Option<String>,
    pub docs_to_investigate: Option<String>,
    pub auth_source: Option<String>,
    pub kms_key_id: Option<String>,
    pub secrets_manager_access_role_arn: Option<String>,
    pub secrets_manager_secret_id: Option<String>,
    pub use_update_look_up: Option<bool>,
    pub replicate_shard_collections: Option<bool>,
}

impl o::Structure for MongoDbSettings {
    const SHAPE: &'static s::Shape = &shapes::MONGODB_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.username = c::string(value),
                1 => out.password = c::secret(value),
                2 => out.server_name = c::string(value),
                3 => out.port = c::integer(value),
                4 => out.database_name = c::string(value),
                5 => out.auth_type = c::string(value),
                6 => out.auth_mechanism = c::string(value),
                7 => out.nesting_level = c::string(value),
                8 => out.extract_doc_id = c::string(value),
                9 => out.docs_to_investigate = c::string(value),
                10 => out.auth_source = c::string(value),
                11 => out.kms_key_id = c::string(value),
                12 => out.secrets_manager_access_role_arn = c::string(value),
                13 => out.secrets_manager_secret_id = c::string(value),
                14 => out.use_update_look_up = c::boolean(value),
                15 => out.replicate_shard_collections = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(16);
        if let Some(x) = self.username {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.password {
            out.push((1, c::from_secret(x)));
        }
        if let Some(x) = self.server_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.port {
            out.push((3, c::from_integer(x)));
        }
        if let Some(x) = self.database_name {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.auth_type {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.auth_mechanism {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.nesting_level {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.extract_doc_id {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.docs_to_investigate {
            out.push((9, v::Value::Str(x)));
        }
        if let Some(x) = self.auth_source {
            out.push((10, v::Value::Str(x)));
        }
        if let Some(x) = self.kms_key_id {
            out.push((11, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_access_role_arn {
            out.push((12, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_secret_id {
            out.push((13, v::Value::Str(x)));
        }
        if let Some(x) = self.use_update_look_up {
            out.push((14, v::Value::Bool(x)));
        }
        if let Some(x) = self.replicate_shard_collections {
            out.push((15, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `MoveReplicationTaskMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MoveReplicationTaskMessage {
    pub replication_task_arn: String,
    pub target_replication_instance_arn: String,
}

impl o::Structure for MoveReplicationTaskMessage {
    const SHAPE: &'static s::Shape = &shapes::MOVE_REPLICATION_TASK_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task_arn = c::string(value).unwrap_or_default(),
                1 => out.target_replication_instance_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.replication_task_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.target_replication_instance_arn;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `MoveReplicationTaskResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MoveReplicationTaskResponse {
    pub replication_task: Option<ReplicationTask>,
}

impl o::Structure for MoveReplicationTaskResponse {
    const SHAPE: &'static s::Shape = &shapes::MOVE_REPLICATION_TASK_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task = c::structure::<ReplicationTask>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.replication_task {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `MySQLSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MySQLSettings {
    pub after_connect_script: Option<String>,
    pub clean_source_metadata_on_mismatch: Option<bool>,
    pub database_name: Option<String>,
    pub events_poll_interval: Option<i32>,
    pub target_db_type: Option<String>,
    pub max_file_size: Option<i32>,
    pub parallel_load_threads: Option<i32>,
    pub password: Option<v::Secret>,
    pub port: Option<i32>,
    pub server_name: Option<String>,
    pub server_timezone: Option<String>,
    pub username: Option<String>,
    pub secrets_manager_access_role_arn: Option<String>,
    pub secrets_manager_secret_id: Option<String>,
    pub execute_timeout: Option<i32>,
    pub service_access_role_arn: Option<String>,
    pub authentication_method: Option<String>,
}

impl o::Structure for MySQLSettings {
    const SHAPE: &'static s::Shape = &shapes::MYSQL_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.after_connect_script = c::string(value),
                1 => out.clean_source_metadata_on_mismatch = c::boolean(value),
                2 => out.database_name = c::string(value),
                3 => out.events_poll_interval = c::integer(value),
                4 => out.target_db_type = c::string(value),
                5 => out.max_file_size = c::integer(value),
                6 => out.parallel_load_threads = c::integer(value),
                7 => out.password = c::secret(value),
                8 => out.port = c::integer(value),
                9 => out.server_name = c::string(value),
                10 => out.server_timezone = c::string(value),
                11 => out.username = c::string(value),
                12 => out.secrets_manager_access_role_arn = c::string(value),
                13 => out.secrets_manager_secret_id = c::string(value),
                14 => out.execute_timeout = c::integer(value),
                15 => out.service_access_role_arn = c::string(value),
                16 => out.authentication_method = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(17);
        if let Some(x) = self.after_connect_script {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.clean_source_metadata_on_mismatch {
            out.push((1, v::Value::Bool(x)));
        }
        if let Some(x) = self.database_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.events_poll_interval {
            out.push((3, c::from_integer(x)));
        }
        if let Some(x) = self.target_db_type {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.max_file_size {
            out.push((5, c::from_integer(x)));
        }
        if let Some(x) = self.parallel_load_threads {
            out.push((6, c::from_integer(x)));
        }
        if let Some(x) = self.password {
            out.push((7, c::from_secret(x)));
        }
        if let Some(x) = self.port {
            out.push((8, c::from_integer(x)));
        }
        if let Some(x) = self.server_name {
            out.push((9, v::Value::Str(x)));
        }
        if let Some(x) = self.server_timezone {
            out.push((10, v::Value::Str(x)));
        }
        if let Some(x) = self.username {
            out.push((11, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_access_role_arn {
            out.push((12, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_secret_id {
            out.push((13, v::Value::Str(x)));
        }
        if let Some(x) = self.execute_timeout {
            out.push((14, c::from_integer(x)));
        }
        if let Some(x) = self.service_access_role_arn {
            out.push((15, v::Value::Str(x)));
        }
        if let Some(x) = self.authentication_method {
            out.push((16, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `MySqlDataProviderSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MySqlDataProviderSettings {
    pub server_name: Option<String>,
    pub port: Option<i32>,
    pub ssl_mode: Option<String>,
    pub certificate_arn: Option<String>,
    pub s3_path: Option<String>,
    pub s3_access_role_arn: Option<String>,
}

impl o::Structure for MySqlDataProviderSettings {
    const SHAPE: &'static s::Shape = &shapes::MYSQL_DATA_PROVIDER_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.server_name = c::string(value),
                1 => out.port = c::integer(value),
                2 => out.ssl_mode = c::string(value),
                3 => out.certificate_arn = c::string(value),
                4 => out.s3_path = c::string(value),
                5 => out.s3_access_role_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(6);
        if let Some(x) = self.server_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.port {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.ssl_mode {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.certificate_arn {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_path {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_access_role_arn {
            out.push((5, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `NeptuneSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NeptuneSettings {
    pub service_access_role_arn: Option<String>,
    pub s3_bucket_name: String,
    pub s3_bucket_folder: String,
    pub error_retry_duration: Option<i32>,
    pub max_file_size: Option<i32>,
    pub max_retry_count: Option<i32>,
    pub iam_auth_enabled: Option<bool>,
}

impl o::Structure for NeptuneSettings {
    const SHAPE: &'static s::Shape = &shapes::NEPTUNE_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service_access_role_arn = c::string(value),
                1 => out.s3_bucket_name = c::string(value).unwrap_or_default(),
                2 => out.s3_bucket_folder = c::string(value).unwrap_or_default(),
                3 => out.error_retry_duration = c::integer(value),
                4 => out.max_file_size = c::integer(value),
                5 => out.max_retry_count = c::integer(value),
                6 => out.iam_auth_enabled = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        if let Some(x) = self.service_access_role_arn {
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.s3_bucket_name;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.s3_bucket_folder;
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.error_retry_duration {
            out.push((3, c::from_integer(x)));
        }
        if let Some(x) = self.max_file_size {
            out.push((4, c::from_integer(x)));
        }
        if let Some(x) = self.max_retry_count {
            out.push((5, c::from_integer(x)));
        }
        if let Some(x) = self.iam_auth_enabled {
            out.push((6, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `OracleDataProviderSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OracleDataProviderSettings {
    pub server_name: Option<String>,
    pub port: Option<i32>,
    pub database_name: Option<String>,
    pub ssl_mode: Option<String>,
    pub certificate_arn: Option<String>,
    pub asm_server: Option<String>,
    pub secrets_manager_oracle_asm_secret_id: Option<String>,
    pub secrets_manager_oracle_asm_access_role_arn: Option<String>,
    pub secrets_manager_security_db_encryption_secret_id: Option<String>,
    pub secrets_manager_security_db_encryption_access_role_arn: Option<String>,
    pub s3_path: Option<String>,
    pub s3_access_role_arn: Option<String>,
}

impl o::Structure for OracleDataProviderSettings {
    const SHAPE: &'static s::Shape = &shapes::ORACLE_DATA_PROVIDER_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.server_name = c::string(value),
                1 => out.port = c::integer(value),
                2 => out.database_name = c::string(value),
                3 => out.ssl_mode = c::string(value),
                4 => out.certificate_arn = c::string(value),
                5 => out.asm_server = c::string(value),
                6 => out.secrets_manager_oracle_asm_secret_id = c::string(value),
                7 => out.secrets_manager_oracle_asm_access_role_arn = c::string(value),
                8 => out.secrets_manager_security_db_encryption_secret_id = c::string(value),
                9 => out.secrets_manager_security_db_encryption_access_role_arn = c::string(value),
                10 => out.s3_path = c::string(value),
                11 => out.s3_access_role_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(12);
        if let Some(x) = self.server_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.port {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.database_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.ssl_mode {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.certificate_arn {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.asm_server {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_oracle_asm_secret_id {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_oracle_asm_access_role_arn {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_security_db_encryption_secret_id {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_security_db_encryption_access_role_arn {
            out.push((9, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_path {
            out.push((10, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_access_role_arn {
            out.push((11, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `OracleSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OracleSettings {
    pub add_supplemental_logging: Option<bool>,
    pub archived_log_dest_id: Option<i32>,
    pub additional_archived_log_dest_id: Option<i32>,
    pub extra_archived_log_dest_ids: Option<Vec<i32>>,
    pub allow_select_nested_tables: Option<bool>,
    pub parallel_asm_read_threads: Option<i32>,
    pub read_ahead_blocks: Option<i32>,
    pub access_alternate_directly: Option<bool>,
    pub use_alternate_folder_for_online: Option<bool>,
    pub oracle_path_prefix: Option<String>,
    pub use_path_prefix: Option<String>,
    pub replace_path_prefix: Option<bool>,
    pub enable_homogenous_tablespace: Option<bool>,
    pub direct_path_no_log: Option<bool>,
    pub archived_logs_only: Option<bool>,
    pub asm_password: Option<v::Secret>,
    pub asm_server: Option<String>,
    pub asm_user: Option<String>,
    pub char_length_semantics: Option<String>,
    pub database_name: Option<String>,
    pub direct_path_parallel_load: Option<bool>,
    pub fail_tasks_on_lob_truncation: Option<bool>,
    pub number_datatype_scale: Option<i32>,
    pub password: Option<v::Secret>,
    pub port: Option<i32>,
    pub read_table_space_name: Option<bool>,
    pub retry_interval: Option<i32>,
    pub security_db_encryption: Option<v::Secret>,
    pub security_db_encryption_name: Option<String>,
    pub server_name: Option<String>,
    pub spatial_data_option_to_geo_json_function_name: Option<String>,
    pub standby_delay_time: Option<i32>,
    pub username: Option<String>,
    pub use_bfile: Option<bool>,
    pub use_direct_path_full_load: Option<bool>,
    pub use_logminer_reader: Option<bool>,
    pub secrets_manager_access_role_arn: Option<String>,
    pub secrets_manager_secret_id: Option<String>,
    pub secrets_manager_oracle_asm_access_role_arn: Option<String>,
    pub secrets_manager_oracle_asm_secret_id: Option<String>,
    pub trim_space_in_char: Option<bool>,
    pub convert_timestamp_with_zone_to_utc: Option<bool>,
    pub open_transaction_window: Option<i32>,
    pub authentication_method: Option<String>,
}

impl o::Structure for OracleSettings {
    const SHAPE: &'static s::Shape = &shapes::ORACLE_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.add_supplemental_logging = c::boolean(value),
                1 => out.archived_log_dest_id = c::integer(value),
                2 => out.additional_archived_log_dest_id = c::integer(value),
                3 => out.extra_archived_log_dest_ids = c::list(value, c::integer),
                4 => out.allow_select_nested_tables = c::boolean(value),
                5 => out.parallel_asm_read_threads = c::integer(value),
                6 => out.read_ahead_blocks = c::integer(value),
                7 => out.access_alternate_directly = c::boolean(value),
                8 => out.use_alternate_folder_for_online = c::boolean(value),
                9 => out.oracle_path_prefix = c::string(value),
                10 => out.use_path_prefix = c::string(value),
                11 => out.replace_path_prefix = c::boolean(value),
                12 => out.enable_homogenous_tablespace = c::boolean(value),
                13 => out.direct_path_no_log = c::boolean(value),
                14 => out.archived_logs_only = c::boolean(value),
                15 => out.asm_password = c::secret(value),
                16 => out.asm_server = c::string(value),
                17 => out.asm_user = c::string(value),
                18 => out.char_length_semantics = c::string(value),
                19 => out.database_name = c::string(value),
                20 => out.direct_path_parallel_load = c::boolean(value),
                21 => out.fail_tasks_on_lob_truncation = c::boolean(value),
                22 => out.number_datatype_scale = c::integer(value),
                23 => out.password = c::secret(value),
                24 => out.port = c::integer(value),
                25 => out.read_table_space_name = c::boolean(value),
                26 => out.retry_interval = c::integer(value),
                27 => out.security_db_encryption = c::secret(value),
                28 => out.security_db_encryption_name = c::string(value),
                29 => out.server_name = c::string(value),
                30 => out.spatial_data_option_to_geo_json_function_name = c::string(value),
                31 => out.standby_delay_time = c::integer(value),
                32 => out.username = c::string(value),
                33 => out.use_bfile = c::boolean(value),
                34 => out.use_direct_path_full_load = c::boolean(value),
                35 => out.use_logminer_reader = c::boolean(value),
                36 => out.secrets_manager_access_role_arn = c::string(value),
                37 => out.secrets_manager_secret_id = c::string(value),
                38 => out.secrets_manager_oracle_asm_access_role_arn = c::string(value),
                39 => out.secrets_manager_oracle_asm_secret_id = c::string(value),
                40 => out.trim_space_in_char = c::boolean(value),
                41 => out.convert_timestamp_with_zone_to_utc = c::boolean(value),
                42 => out.open_transaction_window = c::integer(value),
                43 => out.authentication_method = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(44);
        if let Some(x) = self.add_supplemental_logging {
            out.push((0, v::Value::Bool(x)));
        }
        if let Some(x) = self.archived_log_dest_id {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.additional_archived_log_dest_id {
            out.push((2, c::from_integer(x)));
        }
        if let Some(x) = self.extra_archived_log_dest_ids {
            out.push((3, c::from_list(x, c::from_integer)));
        }
        if let Some(x) = self.allow_select_nested_tables {
            out.push((4, v::Value::Bool(x)));
        }
        if let Some(x) = self.parallel_asm_read_threads {
            out.push((5, c::from_integer(x)));
        }
        if let Some(x) = self.read_ahead_blocks {
            out.push((6, c::from_integer(x)));
        }
        if let Some(x) = self.access_alternate_directly {
            out.push((7, v::Value::Bool(x)));
        }
        if let Some(x) = self.use_alternate_folder_for_online {
            out.push((8, v::Value::Bool(x)));
        }
        if let Some(x) = self.oracle_path_prefix {
            out.push((9, v::Value::Str(x)));
        }
        if let Some(x) = self.use_path_prefix {
            out.push((10, v::Value::Str(x)));
        }
        if let Some(x) = self.replace_path_prefix {
            out.push((11, v::Value::Bool(x)));
        }
        if let Some(x) = self.enable_homogenous_tablespace {
            out.push((12, v::Value::Bool(x)));
        }
        if let Some(x) = self.direct_path_no_log {
            out.push((13, v::Value::Bool(x)));
        }
        if let Some(x) = self.archived_logs_only {
            out.push((14, v::Value::Bool(x)));
        }
        if let Some(x) = self.asm_password {
            out.push((15, c::from_secret(x)));
        }
        if let Some(x) = self.asm_server {
            out.push((16, v::Value::Str(x)));
        }
        if let Some(x) = self.asm_user {
            out.push((17, v::Value::Str(x)));
        }
        if let Some(x) = self.char_length_semantics {
            out.push((18, v::Value::Str(x)));
        }
        if let Some(x) = self.database_name {
            out.push((19, v::Value::Str(x)));
        }
        if let Some(x) = self.direct_path_parallel_load {
            out.push((20, v::Value::Bool(x)));
        }
        if let Some(x) = self.fail_tasks_on_lob_truncation {
            out.push((21, v::Value::Bool(x)));
        }
        if let Some(x) = self.number_datatype_scale {
            out.push((22, c::from_integer(x)));
        }
        if let Some(x) = self.password {
            out.push((23, c::from_secret(x)));
        }
        if let Some(x) = self.port {
            out.push((24, c::from_integer(x)));
        }
        if let Some(x) = self.read_table_space_name {
            out.push((25, v::Value::Bool(x)));
        }
        if let Some(x) = self.retry_interval {
            out.push((26, c::from_integer(x)));
        }
        if let Some(x) = self.security_db_encryption {
            out.push((27, c::from_secret(x)));
        }
        if let Some(x) = self.security_db_encryption_name {
            out.push((28, v::Value::Str(x)));
        }
        if let Some(x) = self.server_name {
            out.push((29, v::Value::Str(x)));
        }
        if let Some(x) = self.spatial_data_option_to_geo_json_function_name {
            out.push((30, v::Value::Str(x)));
        }
        if let Some(x) = self.standby_delay_time {
            out.push((31, c::from_integer(x)));
        }
        if let Some(x) = self.username {
            out.push((32, v::Value::Str(x)));
        }
        if let Some(x) = self.use_bfile {
            out.push((33, v::Value::Bool(x)));
        }
        if let Some(x) = self.use_direct_path_full_load {
            out.push((34, v::Value::Bool(x)));
        }
        if let Some(x) = self.use_logminer_reader {
            out.push((35, v::Value::Bool(x)));
        }
        if let Some(x) = self.secrets_manager_access_role_arn {
            out.push((36, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_secret_id {
            out.push((37, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_oracle_asm_access_role_arn {
            out.push((38, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_oracle_asm_secret_id {
            out.push((39, v::Value::Str(x)));
        }
        if let Some(x) = self.trim_space_in_char {
            out.push((40, v::Value::Bool(x)));
        }
        if let Some(x) = self.convert_timestamp_with_zone_to_utc {
            out.push((41, v::Value::Bool(x)));
        }
        if let Some(x) = self.open_transaction_window {
            out.push((42, c::from_integer(x)));
        }
        if let Some(x) = self.authentication_method {
            out.push((43, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `OrderableReplicationInstance`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OrderableReplicationInstance {
    pub engine_version: Option<String>,
    pub replication_instance_class: Option<String>,
    pub storage_type: Option<String>,
    pub min_allocated_storage: Option<i32>,
    pub max_allocated_storage: Option<i32>,
    pub default_allocated_storage: Option<i32>,
    pub included_allocated_storage: Option<i32>,
    pub availability_zones: Option<Vec<String>>,
    pub release_status: Option<String>,
}

impl o::Structure for OrderableReplicationInstance {
    const SHAPE: &'static s::Shape = &shapes::ORDERABLE_REPLICATION_INSTANCE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.engine_version = c::string(value),
                1 => out.replication_instance_class = c::string(value),
                2 => out.storage_type = c::string(value),
                3 => out.min_allocated_storage = c::integer(value),
                4 => out.max_allocated_storage = c::integer(value),
                5 => out.default_allocated_storage = c::integer(value),
                6 => out.included_allocated_storage = c::integer(value),
                7 => out.availability_zones = c::list(value, c::string),
                8 => out.release_status = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(9);
        if let Some(x) = self.engine_version {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_instance_class {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.storage_type {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.min_allocated_storage {
            out.push((3, c::from_integer(x)));
        }
        if let Some(x) = self.max_allocated_storage {
            out.push((4, c::from_integer(x)));
        }
        if let Some(x) = self.default_allocated_storage {
            out.push((5, c::from_integer(x)));
        }
        if let Some(x) = self.included_allocated_storage {
            out.push((6, c::from_integer(x)));
        }
        if let Some(x) = self.availability_zones {
            out.push((7, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.release_status {
            out.push((8, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `PendingMaintenanceAction`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PendingMaintenanceAction {
    pub action: Option<String>,
    pub auto_applied_after_date: Option<v::Timestamp>,
    pub forced_apply_date: Option<v::Timestamp>,
    pub opt_in_status: Option<String>,
    pub current_apply_date: Option<v::Timestamp>,
    pub description: Option<String>,
}

impl o::Structure for PendingMaintenanceAction {
    const SHAPE: &'static s::Shape = &shapes::PENDING_MAINTENANCE_ACTION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.action = c::string(value),
                1 => out.auto_applied_after_date = c::timestamp(value),
                2 => out.forced_apply_date = c::timestamp(value),
                3 => out.opt_in_status = c::string(value),
                4 => out.current_apply_date = c::timestamp(value),
                5 => out.description = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(6);
        if let Some(x) = self.action {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.auto_applied_after_date {
            out.push((1, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.forced_apply_date {
            out.push((2, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.opt_in_status {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.current_apply_date {
            out.push((4, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.description {
            out.push((5, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `PostgreSQLSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PostgreSQLSettings {
    pub after_connect_script: Option<String>,
    pub capture_ddls: Option<bool>,
    pub max_file_size: Option<i32>,
    pub database_name: Option<String>,
    pub ddl_artifacts_schema: Option<String>,
    pub execute_timeout: Option<i32>,
    pub fail_tasks_on_lob_truncation: Option<bool>,
    pub heartbeat_enable: Option<bool>,
    pub heartbeat_schema: Option<String>,
    pub heartbeat_frequency: Option<i32>,
    pub password: Option<v::Secret>,
    pub port: Option<i32>,
    pub server_name: Option<String>,
    pub username: Option<String>,
    pub slot_name: Option<String>,
    pub plugin_name: Option<String>,
    pub secrets_manager_access_role_arn: Option<String>,
    pub secrets_manager_secret_id: Option<String>,
    pub trim_space_in_char: Option<bool>,
    pub map_boolean_as_boolean: Option<bool>,
    pub map_jsonb_as_clob: Option<bool>,
    pub map_long_varchar_as: Option<String>,
    pub database_mode: Option<String>,
    pub babelfish_database_name: Option<String>,
    pub disable_unicode_source_filter: Option<bool>,
    pub service_access_role_arn: Option<String>,
    pub authentication_method: Option<String>,
}

impl o::Structure for PostgreSQLSettings {
    const SHAPE: &'static s::Shape = &shapes::POSTGRESQL_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.after_connect_script = c::string(value),
                1 => out.capture_ddls = c::boolean(value),
                2 => out.max_file_size = c::integer(value),
                3 => out.database_name = c::string(value),
                4 => out.ddl_artifacts_schema = c::string(value),
                5 => out.execute_timeout = c::integer(value),
                6 => out.fail_tasks_on_lob_truncation = c::boolean(value),
                7 => out.heartbeat_enable = c::boolean(value),
                8 => out.heartbeat_schema = c::string(value),
                9 => out.heartbeat_frequency = c::integer(value),
                10 => out.password = c::secret(value),
                11 => out.port = c::integer(value),
                12 => out.server_name = c::string(value),
                13 => out.username = c::string(value),
                14 => out.slot_name = c::string(value),
                15 => out.plugin_name = c::string(value),
                16 => out.secrets_manager_access_role_arn = c::string(value),
                17 => out.secrets_manager_secret_id = c::string(value),
                18 => out.trim_space_in_char = c::boolean(value),
                19 => out.map_boolean_as_boolean = c::boolean(value),
                20 => out.map_jsonb_as_clob = c::boolean(value),
                21 => out.map_long_varchar_as = c::string(value),
                22 => out.database_mode = c::string(value),
                23 => out.babelfish_database_name = c::string(value),
                24 => out.disable_unicode_source_filter = c::boolean(value),
                25 => out.service_access_role_arn = c::string(value),
                26 => out.authentication_method = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(27);
        if let Some(x) = self.after_connect_script {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.capture_ddls {
            out.push((1, v::Value::Bool(x)));
        }
        if let Some(x) = self.max_file_size {
            out.push((2, c::from_integer(x)));
        }
        if let Some(x) = self.database_name {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.ddl_artifacts_schema {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.execute_timeout {
            out.push((5, c::from_integer(x)));
        }
        if let Some(x) = self.fail_tasks_on_lob_truncation {
            out.push((6, v::Value::Bool(x)));
        }
        if let Some(x) = self.heartbeat_enable {
            out.push((7, v::Value::Bool(x)));
        }
        if let Some(x) = self.heartbeat_schema {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.heartbeat_frequency {
            out.push((9, c::from_integer(x)));
        }
        if let Some(x) = self.password {
            out.push((10, c::from_secret(x)));
        }
        if let Some(x) = self.port {
            out.push((11, c::from_integer(x)));
        }
        if let Some(x) = self.server_name {
            out.push((12, v::Value::Str(x)));
        }
        if let Some(x) = self.username {
            out.push((13, v::Value::Str(x)));
        }
        if let Some(x) = self.slot_name {
            out.push((14, v::Value::Str(x)));
        }
        if let Some(x) = self.plugin_name {
            out.push((15, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_access_role_arn {
            out.push((16, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_secret_id {
            out.push((17, v::Value::Str(x)));
        }
        if let Some(x) = self.trim_space_in_char {
            out.push((18, v::Value::Bool(x)));
        }
        if let Some(x) = self.map_boolean_as_boolean {
            out.push((19, v::Value::Bool(x)));
        }
        if let Some(x) = self.map_jsonb_as_clob {
            out.push((20, v::Value::Bool(x)));
        }
        if let Some(x) = self.map_long_varchar_as {
            out.push((21, v::Value::Str(x)));
        }
        if let Some(x) = self.database_mode {
            out.push((22, v::Value::Str(x)));
        }
        if let Some(x) = self.babelfish_database_name {
            out.push((23, v::Value::Str(x)));
        }
        if let Some(x) = self.disable_unicode_source_filter {
            out.push((24, v::Value::Bool(x)));
        }
        if let Some(x) = self.service_access_role_arn {
            out.push((25, v::Value::Str(x)));
        }
        if let Some(x) = self.authentication_method {
            out.push((26, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `PostgreSqlDataProviderSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PostgreSqlDataProviderSettings {
    pub server_name: Option<String>,
    pub port: Option<i32>,
    pub database_name: Option<String>,
    pub ssl_mode: Option<String>,
    pub certificate_arn: Option<String>,
    pub s3_path: Option<String>,
    pub s3_access_role_arn: Option<String>,
}

impl o::Structure for PostgreSqlDataProviderSettings {
    const SHAPE: &'static s::Shape = &shapes::POSTGRESQL_DATA_PROVIDER_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.server_name = c::string(value),
                1 => out.port = c::integer(value),
                2 => out.database_name = c::string(value),
                3 => out.ssl_mode = c::string(value),
                4 => out.certificate_arn = c::string(value),
                5 => out.s3_path = c::string(value),
                6 => out.s3_access_role_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        if let Some(x) = self.server_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.port {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.database_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.ssl_mode {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.certificate_arn {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_path {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_access_role_arn {
            out.push((6, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `PremigrationAssessmentStatus`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PremigrationAssessmentStatus {
    pub premigration_assessment_run_arn: Option<String>,
    pub fail_on_assessment_failure: Option<bool>,
    pub status: Option<String>,
    pub premigration_assessment_run_creation_date: Option<v::Timestamp>,
    pub assessment_progress: Option<ReplicationTaskAssessmentRunProgress>,
    pub last_failure_message: Option<String>,
    pub result_location_bucket: Option<String>,
    pub result_location_folder: Option<String>,
    pub result_encryption_mode: Option<String>,
    pub result_kms_key_arn: Option<String>,
    pub result_statistic: Option<ReplicationTaskAssessmentRunResultStatistic>,
}

impl o::Structure for PremigrationAssessmentStatus {
    const SHAPE: &'static s::Shape = &shapes::PREMIGRATION_ASSESSMENT_STATUS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.premigration_assessment_run_arn = c::string(value),
                1 => out.fail_on_assessment_failure = c::boolean(value),
                2 => out.status = c::string(value),
                3 => out.premigration_assessment_run_creation_date = c::timestamp(value),
                4 => {
                    out.assessment_progress =
                        c::structure::<ReplicationTaskAssessmentRunProgress>(value)
                }
                5 => out.last_failure_message = c::string(value),
                6 => out.result_location_bucket = c::string(value),
                7 => out.result_location_folder = c::string(value),
                8 => out.result_encryption_mode = c::string(value),
                9 => out.result_kms_key_arn = c::string(value),
                10 => {
                    out.result_statistic =
                        c::structure::<ReplicationTaskAssessmentRunResultStatistic>(value)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(11);
        if let Some(x) = self.premigration_assessment_run_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.fail_on_assessment_failure {
            out.push((1, v::Value::Bool(x)));
        }
        if let Some(x) = self.status {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.premigration_assessment_run_creation_date {
            out.push((3, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.assessment_progress {
            out.push((4, x.into_value()));
        }
        if let Some(x) = self.last_failure_message {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.result_location_bucket {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.result_location_folder {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.result_encryption_mode {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.result_kms_key_arn {
            out.push((9, v::Value::Str(x)));
        }
        if let Some(x) = self.result_statistic {
            out.push((10, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `ProcessedObject`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProcessedObject {
    pub name: Option<String>,
    pub r#type: Option<String>,
    pub endpoint_type: Option<String>,
}

impl o::Structure for ProcessedObject {
    const SHAPE: &'static s::Shape = &shapes::PROCESSED_OBJECT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.name = c::string(value),
                1 => out.r#type = c::string(value),
                2 => out.endpoint_type = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.r#type {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.endpoint_type {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `Progress`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Progress {
    pub progress_percent: Option<f64>,
    pub total_objects: Option<i64>,
    pub progress_step: Option<String>,
    pub processed_object: Option<ProcessedObject>,
}

impl o::Structure for Progress {
    const SHAPE: &'static s::Shape = &shapes::PROGRESS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.progress_percent = c::double(value),
                1 => out.total_objects = c::long(value),
                2 => out.progress_step = c::string(value),
                3 => out.processed_object = c::structure::<ProcessedObject>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.progress_percent {
            out.push((0, v::Value::Float(x)));
        }
        if let Some(x) = self.total_objects {
            out.push((1, v::Value::Int(x)));
        }
        if let Some(x) = self.progress_step {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.processed_object {
            out.push((3, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `ProvisionData`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProvisionData {
    pub provision_state: Option<String>,
    pub provisioned_capacity_units: Option<i32>,
    pub date_provisioned: Option<v::Timestamp>,
    pub is_new_provisioning_available: Option<bool>,
    pub date_new_provisioning_data_available: Option<v::Timestamp>,
    pub reason_for_new_provisioning_data: Option<String>,
}

impl o::Structure for ProvisionData {
    const SHAPE: &'static s::Shape = &shapes::PROVISION_DATA;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.provision_state = c::string(value),
                1 => out.provisioned_capacity_units = c::integer(value),
                2 => out.date_provisioned = c::timestamp(value),
                3 => out.is_new_provisioning_available = c::boolean(value),
                4 => out.date_new_provisioning_data_available = c::timestamp(value),
                5 => out.reason_for_new_provisioning_data = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(6);
        if let Some(x) = self.provision_state {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.provisioned_capacity_units {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.date_provisioned {
            out.push((2, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.is_new_provisioning_available {
            out.push((3, v::Value::Bool(x)));
        }
        if let Some(x) = self.date_new_provisioning_data_available {
            out.push((4, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.reason_for_new_provisioning_data {
            out.push((5, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `RdsConfiguration`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RdsConfiguration {
    pub engine_edition: Option<String>,
    pub instance_type: Option<String>,
    pub instance_vcpu: Option<f64>,
    pub instance_memory: Option<f64>,
    pub storage_type: Option<String>,
    pub storage_size: Option<i32>,
    pub storage_iops: Option<i32>,
    pub deployment_option: Option<String>,
    pub engine_version: Option<String>,
}

impl o::Structure for RdsConfiguration {
    const SHAPE: &'static s::Shape = &shapes::RDS_CONFIGURATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.engine_edition = c::string(value),
                1 => out.instance_type = c::string(value),
                2 => out.instance_vcpu = c::double(value),
                3 => out.instance_memory = c::double(value),
                4 => out.storage_type = c::string(value),
                5 => out.storage_size = c::integer(value),
                6 => out.storage_iops = c::integer(value),
                7 => out.deployment_option = c::string(value),
                8 => out.engine_version = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(9);
        if let Some(x) = self.engine_edition {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.instance_type {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.instance_vcpu {
            out.push((2, v::Value::Float(x)));
        }
        if let Some(x) = self.instance_memory {
            out.push((3, v::Value::Float(x)));
        }
        if let Some(x) = self.storage_type {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.storage_size {
            out.push((5, c::from_integer(x)));
        }
        if let Some(x) = self.storage_iops {
            out.push((6, c::from_integer(x)));
        }
        if let Some(x) = self.deployment_option {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.engine_version {
            out.push((8, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `RdsRecommendation`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RdsRecommendation {
    pub requirements_to_target: Option<RdsRequirements>,
    pub target_configuration: Option<RdsConfiguration>,
}

impl o::Structure for RdsRecommendation {
    const SHAPE: &'static s::Shape = &shapes::RDS_RECOMMENDATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.requirements_to_target = c::structure::<RdsRequirements>(value),
                1 => out.target_configuration = c::structure::<RdsConfiguration>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.requirements_to_target {
            out.push((0, x.into_value()));
        }
        if let Some(x) = self.target_configuration {
            out.push((1, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `RdsRequirements`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RdsRequirements {
    pub engine_edition: Option<String>,
    pub instance_vcpu: Option<f64>,
    pub instance_memory: Option<f64>,
    pub storage_size: Option<i32>,
    pub storage_iops: Option<i32>,
    pub deployment_option: Option<String>,
    pub engine_version: Option<String>,
}

impl o::Structure for RdsRequirements {
    const SHAPE: &'static s::Shape = &shapes::RDS_REQUIREMENTS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.engine_edition = c::string(value),
                1 => out.instance_vcpu = c::double(value),
                2 => out.instance_memory = c::double(value),
                3 => out.storage_size = c::integer(value),
                4 => out.storage_iops = c::integer(value),
                5 => out.deployment_option = c::string(value),
                6 => out.engine_version = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        if let Some(x) = self.engine_edition {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.instance_vcpu {
            out.push((1, v::Value::Float(x)));
        }
        if let Some(x) = self.instance_memory {
            out.push((2, v::Value::Float(x)));
        }
        if let Some(x) = self.storage_size {
            out.push((3, c::from_integer(x)));
        }
        if let Some(x) = self.storage_iops {
            out.push((4, c::from_integer(x)));
        }
        if let Some(x) = self.deployment_option {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.engine_version {
            out.push((6, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `RebootReplicationInstanceMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RebootReplicationInstanceMessage {
    pub replication_instance_arn: String,
    pub force_failover: Option<bool>,
    pub force_planned_failover: Option<bool>,
}

impl o::Structure for RebootReplicationInstanceMessage {
    const SHAPE: &'static s::Shape = &shapes::REBOOT_REPLICATION_INSTANCE_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_instance_arn = c::string(value).unwrap_or_default(),
                1 => out.force_failover = c::boolean(value),
                2 => out.force_planned_failover = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        {
            let x = self.replication_instance_arn;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.force_failover {
            out.push((1, v::Value::Bool(x)));
        }
        if let Some(x) = self.force_planned_failover {
            out.push((2, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `RebootReplicationInstanceResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RebootReplicationInstanceResponse {
    pub replication_instance: Option<ReplicationInstance>,
}

impl o::Structure for RebootReplicationInstanceResponse {
    const SHAPE: &'static s::Shape = &shapes::REBOOT_REPLICATION_INSTANCE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_instance = c::structure::<ReplicationInstance>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.replication_instance {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `Recommendation`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recommendation {
    pub database_id: Option<String>,
    pub engine_name: Option<String>,
    pub created_date: Option<String>,
    pub status: Option<String>,
    pub preferred: Option<bool>,
    pub settings: Option<RecommendationSettings>,
    pub data: Option<RecommendationData>,
}

impl o::Structure for Recommendation {
    const SHAPE: &'static s::Shape = &shapes::RECOMMENDATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.database_id = c::string(value),
                1 => out.engine_name = c::string(value),
                2 => out.created_date = c::string(value),
                3 => out.status = c::string(value),
                4 => out.preferred = c::boolean(value),
                5 => out.settings = c::structure::<RecommendationSettings>(value),
                6 => out.data = c::structure::<RecommendationData>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        if let Some(x) = self.database_id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.engine_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.created_date {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.status {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.preferred {
            out.push((4, v::Value::Bool(x)));
        }
        if let Some(x) = self.settings {
            out.push((5, x.into_value()));
        }
        if let Some(x) = self.data {
            out.push((6, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `RecommendationData`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecommendationData {
    pub rds_engine: Option<RdsRecommendation>,
}

impl o::Structure for RecommendationData {
    const SHAPE: &'static s::Shape = &shapes::RECOMMENDATION_DATA;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.rds_engine = c::structure::<RdsRecommendation>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.rds_engine {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `RecommendationSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecommendationSettings {
    pub instance_sizing_type: String,
    pub workload_type: String,
}

impl o::Structure for RecommendationSettings {
    const SHAPE: &'static s::Shape = &shapes::RECOMMENDATION_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.instance_sizing_type = c::string(value).unwrap_or_default(),
                1 => out.workload_type = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.instance_sizing_type;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.workload_type;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `RedisSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RedisSettings {
    pub server_name: String,
    pub port: i32,
    pub ssl_security_protocol: Option<String>,
    pub auth_type: Option<String>,
    pub auth_user_name: Option<String>,
    pub auth_password: Option<v::Secret>,
    pub ssl_ca_certificate_arn: Option<String>,
}

impl o::Structure for RedisSettings {
    const SHAPE: &'static s::Shape = &shapes::REDIS_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.server_name = c::string(value).unwrap_or_default(),
                1 => out.port = c::integer(value).unwrap_or_default(),
                2 => out.ssl_security_protocol = c::string(value),
                3 => out.auth_type = c::string(value),
                4 => out.auth_user_name = c::string(value),
                5 => out.auth_password = c::secret(value),
                6 => out.ssl_ca_certificate_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        {
            let x = self.server_name;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.port;
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.ssl_security_protocol {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.auth_type {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.auth_user_name {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.auth_password {
            out.push((5, c::from_secret(x)));
        }
        if let Some(x) = self.ssl_ca_certificate_arn {
            out.push((6, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `RedshiftDataProviderSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RedshiftDataProviderSettings {
    pub server_name: Option<String>,
    pub port: Option<i32>,
    pub database_name: Option<String>,
    pub s3_path: Option<String>,
    pub s3_access_role_arn: Option<String>,
}

impl o::Structure for RedshiftDataProviderSettings {
    const SHAPE: &'static s::Shape = &shapes::REDSHIFT_DATA_PROVIDER_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.server_name = c::string(value),
                1 => out.port = c::integer(value),
                2 => out.database_name = c::string(value),
                3 => out.s3_path = c::string(value),
                4 => out.s3_access_role_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        if let Some(x) = self.server_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.port {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.database_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_path {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_access_role_arn {
            out.push((4, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `RedshiftSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RedshiftSettings {
    pub accept_any_date: Option<bool>,
    pub after_connect_script: Option<String>,
    pub bucket_folder: Option<String>,
    pub bucket_name: Option<String>,
    pub case_sensitive_names: Option<bool>,
    pub comp_update: Option<bool>,
    pub connection_timeout: Option<i32>,
    pub database_name: Option<String>,
    pub date_format: Option<String>,
    pub empty_as_null: Option<bool>,
    pub encryption_mode: Option<String>,
    pub explicit_ids: Option<bool>,
    pub file_transfer_upload_streams: Option<i32>,
    pub load_timeout: Option<i32>,
    pub max_file_size: Option<i32>,
    pub password: Option<v::Secret>,
    pub port: Option<i32>,
    pub remove_quotes: Option<bool>,
    pub replace_invalid_chars: Option<String>,
    pub replace_chars: Option<String>,
    pub server_name: Option<String>,
    pub service_access_role_arn: Option<String>,
    pub server_side_encryption_kms_key_id: Option<String>,
    pub time_format: Option<String>,
    pub trim_blanks: Option<bool>,
    pub truncate_columns: Option<bool>,
    pub username: Option<String>,
    pub write_buffer_size: Option<i32>,
    pub secrets_manager_access_role_arn: Option<String>,
    pub secrets_manager_secret_id: Option<String>,
    pub map_boolean_as_boolean: Option<bool>,
}

impl o::Structure for RedshiftSettings {
    const SHAPE: &'static s::Shape = &shapes::REDSHIFT_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.accept_any_date = c::boolean(value),
                1 => out.after_connect_script = c::string(value),
                2 => out.bucket_folder = c::string(value),
                3 => out.bucket_name = c::string(value),
                4 => out.case_sensitive_names = c::boolean(value),
                5 => out.comp_update = c::boolean(value),
                6 => out.connection_timeout = c::integer(value),
                7 => out.database_name = c::string(value),
                8 => out.date_format = c::string(value),
                9 => out.empty_as_null = c::boolean(value),
                10 => out.encryption_mode = c::string(value),
                11 => out.explicit_ids = c::boolean(value),
                12 => out.file_transfer_upload_streams = c::integer(value),
                13 => out.load_timeout = c::integer(value),
                14 => out.max_file_size = c::integer(value),
                15 => out.password = c::secret(value),
                16 => out.port = c::integer(value),
                17 => out.remove_quotes = c::boolean(value),
                18 => out.replace_invalid_chars = c::string(value),
                19 => out.replace_chars = c::string(value),
                20 => out.server_name = c::string(value),
                21 => out.service_access_role_arn = c::string(value),
                22 => out.server_side_encryption_kms_key_id = c::string(value),
                23 => out.time_format = c::string(value),
                24 => out.trim_blanks = c::boolean(value),
                25 => out.truncate_columns = c::boolean(value),
                26 => out.username = c::string(value),
                27 => out.write_buffer_size = c::integer(value),
                28 => out.secrets_manager_access_role_arn = c::string(value),
                29 => out.secrets_manager_secret_id = c::string(value),
                30 => out.map_boolean_as_boolean = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(31);
        if let Some(x) = self.accept_any_date {
            out.push((0, v::Value::Bool(x)));
        }
        if let Some(x) = self.after_connect_script {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.bucket_folder {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.bucket_name {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.case_sensitive_names {
            out.push((4, v::Value::Bool(x)));
        }
        if let Some(x) = self.comp_update {
            out.push((5, v::Value::Bool(x)));
        }
        if let Some(x) = self.connection_timeout {
            out.push((6, c::from_integer(x)));
        }
        if let Some(x) = self.database_name {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.date_format {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.empty_as_null {
            out.push((9, v::Value::Bool(x)));
        }
        if let Some(x) = self.encryption_mode {
            out.push((10, v::Value::Str(x)));
        }
        if let Some(x) = self.explicit_ids {
            out.push((11, v::Value::Bool(x)));
        }
        if let Some(x) = self.file_transfer_upload_streams {
            out.push((12, c::from_integer(x)));
        }
        if let Some(x) = self.load_timeout {
            out.push((13, c::from_integer(x)));
        }
        if let Some(x) = self.max_file_size {
            out.push((14, c::from_integer(x)));
        }
        if let Some(x) = self.password {
            out.push((15, c::from_secret(x)));
        }
        if let Some(x) = self.port {
            out.push((16, c::from_integer(x)));
        }
        if let Some(x) = self.remove_quotes {
            out.push((17, v::Value::Bool(x)));
        }
        if let Some(x) = self.replace_invalid_chars {
            out.push((18, v::Value::Str(x)));
        }
        if let Some(x) = self.replace_chars {
            out.push((19, v::Value::Str(x)));
        }
        if let Some(x) = self.server_name {
            out.push((20, v::Value::Str(x)));
        }
        if let Some(x) = self.service_access_role_arn {
            out.push((21, v::Value::Str(x)));
        }
        if let Some(x) = self.server_side_encryption_kms_key_id {
            out.push((22, v::Value::Str(x)));
        }
        if let Some(x) = self.time_format {
            out.push((23, v::Value::Str(x)));
        }
        if let Some(x) = self.trim_blanks {
            out.push((24, v::Value::Bool(x)));
        }
        if let Some(x) = self.truncate_columns {
            out.push((25, v::Value::Bool(x)));
        }
        if let Some(x) = self.username {
            out.push((26, v::Value::Str(x)));
        }
        if let Some(x) = self.write_buffer_size {
            out.push((27, c::from_integer(x)));
        }
        if let Some(x) = self.secrets_manager_access_role_arn {
            out.push((28, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_secret_id {
            out.push((29, v::Value::Str(x)));
        }
        if let Some(x) = self.map_boolean_as_boolean {
            out.push((30, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `RefreshSchemasMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RefreshSchemasMessage {
    pub endpoint_arn: String,
    pub replication_instance_arn: String,
}

impl o::Structure for RefreshSchemasMessage {
    const SHAPE: &'static s::Shape = &shapes::REFRESH_SCHEMAS_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.endpoint_arn = c::string(value).unwrap_or_default(),
                1 => out.replication_instance_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.endpoint_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.replication_instance_arn;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `RefreshSchemasResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RefreshSchemasResponse {
    pub refresh_schemas_status: Option<RefreshSchemasStatus>,
}

impl o::Structure for RefreshSchemasResponse {
    const SHAPE: &'static s::Shape = &shapes::REFRESH_SCHEMAS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.refresh_schemas_status = c::structure::<RefreshSchemasStatus>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.refresh_schemas_status {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `RefreshSchemasStatus`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RefreshSchemasStatus {
    pub endpoint_arn: Option<String>,
    pub replication_instance_arn: Option<String>,
    pub status: Option<String>,
    pub last_refresh_date: Option<v::Timestamp>,
    pub last_failure_message: Option<String>,
}

impl o::Structure for RefreshSchemasStatus {
    const SHAPE: &'static s::Shape = &shapes::REFRESH_SCHEMAS_STATUS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.endpoint_arn = c::string(value),
                1 => out.replication_instance_arn = c::string(value),
                2 => out.status = c::string(value),
                3 => out.last_refresh_date = c::timestamp(value),
                4 => out.last_failure_message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        if let Some(x) = self.endpoint_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_instance_arn {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.status {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.last_refresh_date {
            out.push((3, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.last_failure_message {
            out.push((4, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ReloadReplicationTablesMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReloadReplicationTablesMessage {
    pub replication_config_arn: String,
    pub tables_to_reload: Vec<TableToReload>,
    pub reload_option: Option<String>,
}

impl o::Structure for ReloadReplicationTablesMessage {
    const SHAPE: &'static s::Shape = &shapes::RELOAD_REPLICATION_TABLES_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_config_arn = c::string(value).unwrap_or_default(),
                1 => {
                    out.tables_to_reload =
                        c::list(value, c::structure::<TableToReload>).unwrap_or_default()
                }
                2 => out.reload_option = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        {
            let x = self.replication_config_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.tables_to_reload;
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.reload_option {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ReloadReplicationTablesResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReloadReplicationTablesResponse {
    pub replication_config_arn: Option<String>,
}

impl o::Structure for ReloadReplicationTablesResponse {
    const SHAPE: &'static s::Shape = &shapes::RELOAD_REPLICATION_TABLES_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_config_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.replication_config_arn {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ReloadTablesMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReloadTablesMessage {
    pub replication_task_arn: String,
    pub tables_to_reload: Vec<TableToReload>,
    pub reload_option: Option<String>,
}

impl o::Structure for ReloadTablesMessage {
    const SHAPE: &'static s::Shape = &shapes::RELOAD_TABLES_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task_arn = c::string(value).unwrap_or_default(),
                1 => {
                    out.tables_to_reload =
                        c::list(value, c::structure::<TableToReload>).unwrap_or_default()
                }
                2 => out.reload_option = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        {
            let x = self.replication_task_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.tables_to_reload;
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.reload_option {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ReloadTablesResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReloadTablesResponse {
    pub replication_task_arn: Option<String>,
}

impl o::Structure for ReloadTablesResponse {
    const SHAPE: &'static s::Shape = &shapes::RELOAD_TABLES_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.replication_task_arn {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `RemoveTagsFromResourceMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RemoveTagsFromResourceMessage {
    pub resource_arn: String,
    pub tag_keys: Vec<String>,
}

impl o::Structure for RemoveTagsFromResourceMessage {
    const SHAPE: &'static s::Shape = &shapes::REMOVE_TAGS_FROM_RESOURCE_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.resource_arn = c::string(value).unwrap_or_default(),
                1 => out.tag_keys = c::list(value, c::string).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.resource_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.tag_keys;
            out.push((1, c::from_list(x, v::Value::Str)));
        }
        v::Value::Struct(out)
    }
}

/// `RemoveTagsFromResourceResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RemoveTagsFromResourceResponse {}

impl o::Structure for RemoveTagsFromResourceResponse {
    const SHAPE: &'static s::Shape = &shapes::REMOVE_TAGS_FROM_RESOURCE_RESPONSE;
    fn from_value(_: v::Value) -> Self {
        Self::default()
    }
    fn into_value(self) -> v::Value {
        v::Value::Struct(Vec::new())
    }
}

/// `Replication`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Replication {
    pub replication_config_identifier: Option<String>,
    pub replication_config_arn: Option<String>,
    pub source_endpoint_arn: Option<String>,
    pub target_endpoint_arn: Option<String>,
    pub replication_type: Option<String>,
    pub status: Option<String>,
    pub provision_data: Option<ProvisionData>,
    pub premigration_assessment_statuses: Option<Vec<PremigrationAssessmentStatus>>,
    pub stop_reason: Option<String>,
    pub failure_messages: Option<Vec<String>>,
    pub replication_stats: Option<ReplicationStats>,
    pub start_replication_type: Option<String>,
    pub cdc_start_time: Option<v::Timestamp>,
    pub cdc_start_position: Option<String>,
    pub cdc_stop_position: Option<String>,
    pub recovery_checkpoint: Option<String>,
    pub replication_create_time: Option<v::Timestamp>,
    pub replication_update_time: Option<v::Timestamp>,
    pub replication_last_stop_time: Option<v::Timestamp>,
    pub replication_deprovision_time: Option<v::Timestamp>,
    pub is_read_only: Option<bool>,
}

impl o::Structure for Replication {
    const SHAPE: &'static s::Shape = &shapes::REPLICATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_config_identifier = c::string(value),
                1 => out.replication_config_arn = c::string(value),
                2 => out.source_endpoint_arn = c::string(value),
                3 => out.target_endpoint_arn = c::string(value),
                4 => out.replication_type = c::string(value),
                5 => out.status = c::string(value),
                6 => out.provision_data = c::structure::<ProvisionData>(value),
                7 => {
                    out.premigration_assessment_statuses =
                        c::list(value, c::structure::<PremigrationAssessmentStatus>)
                }
                8 => out.stop_reason = c::string(value),
                9 => out.failure_messages = c::list(value, c::string),
                10 => out.replication_stats = c::structure::<ReplicationStats>(value),
                11 => out.start_replication_type = c::string(value),
                12 => out.cdc_start_time = c::timestamp(value),
                13 => out.cdc_start_position = c::string(value),
                14 => out.cdc_stop_position = c::string(value),
                15 => out.recovery_checkpoint = c::string(value),
                16 => out.replication_create_time = c::timestamp(value),
                17 => out.replication_update_time = c::timestamp(value),
                18 => out.replication_last_stop_time = c::timestamp(value),
                19 => out.replication_deprovision_time = c::timestamp(value),
                20 => out.is_read_only = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(21);
        if let Some(x) = self.replication_config_identifier {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_config_arn {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.source_endpoint_arn {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.target_endpoint_arn {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_type {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.status {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.provision_data {
            out.push((6, x.into_value()));
        }
        if let Some(x) = self.premigration_assessment_statuses {
            out.push((7, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.stop_reason {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.failure_messages {
            out.push((9, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.replication_stats {
            out.push((10, x.into_value()));
        }
        if let Some(x) = self.start_replication_type {
            out.push((11, v::Value::Str(x)));
        }
        if let Some(x) = self.cdc_start_time {
            out.push((12, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.cdc_start_position {
            out.push((13, v::Value::Str(x)));
        }
        if let Some(x) = self.cdc_stop_position {
            out.push((14, v::Value::Str(x)));
        }
        if let Some(x) = self.recovery_checkpoint {
            out.push((15, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_create_time {
            out.push((16, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.replication_update_time {
            out.push((17, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.replication_last_stop_time {
            out.push((18, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.replication_deprovision_time {
            out.push((19, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.is_read_only {
            out.push((20, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ReplicationConfig`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicationConfig {
    pub replication_config_identifier: Option<String>,
    pub replication_config_arn: Option<String>,
    pub source_endpoint_arn: Option<String>,
    pub target_endpoint_arn: Option<String>,
    pub replication_type: Option<String>,
    pub compute_config: Option<ComputeConfig>,
    pub replication_settings: Option<String>,
    pub supplemental_settings: Option<String>,
    pub table_mappings: Option<String>,
    pub replication_config_create_time: Option<v::Timestamp>,
    pub replication_config_update_time: Option<v::Timestamp>,
    pub is_read_only: Option<bool>,
}

impl o::Structure for ReplicationConfig {
    const SHAPE: &'static s::Shape = &shapes::REPLICATION_CONFIG;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_config_identifier = c::string(value),
                1 => out.replication_config_arn = c::string(value),
                2 => out.source_endpoint_arn = c::string(value),
                3 => out.target_endpoint_arn = c::string(value),
                4 => out.replication_type = c::string(value),
                5 => out.compute_config = c::structure::<ComputeConfig>(value),
                6 => out.replication_settings = c::string(value),
                7 => out.supplemental_settings = c::string(value),
                8 => out.table_mappings = c::string(value),
                9 => out.replication_config_create_time = c::timestamp(value),
                10 => out.replication_config_update_time = c::timestamp(value),
                11 => out.is_read_only = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(12);
        if let Some(x) = self.replication_config_identifier {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_config_arn {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.source_endpoint_arn {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.target_endpoint_arn {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_type {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.compute_config {
            out.push((5, x.into_value()));
        }
        if let Some(x) = self.replication_settings {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.supplemental_settings {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.table_mappings {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_config_create_time {
            out.push((9, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.replication_config_update_time {
            out.push((10, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.is_read_only {
            out.push((11, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ReplicationInstance`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicationInstance {
    pub replication_instance_identifier: Option<String>,
    pub replication_instance_class: Option<String>,
    pub replication_instance_status: Option<String>,
    pub allocated_storage: Option<i32>,
    pub instance_create_time: Option<v::Timestamp>,
    pub vpc_security_groups: Option<Vec<VpcSecurityGroupMembership>>,
    pub availability_zone: Option<String>,
    pub replication_subnet_group: Option<ReplicationSubnetGroup>,
    pub preferred_maintenance_window: Option<String>,
    pub pending_modified_values: Option<ReplicationPendingModifiedValues>,
    pub multi_az: Option<bool>,
    pub engine_version: Option<String>,
    pub auto_minor_version_upgrade: Option<bool>,
    pub kms_key_id: Option<String>,
    pub replication_instance_arn: Option<String>,
    pub replication_instance_public_ip_address: Option<String>,
    pub replication_instance_private_ip_address: Option<String>,
    pub replication_instance_public_ip_addresses: Option<Vec<String>>,
    pub replication_instance_private_ip_addresses: Option<Vec<String>>,
    pub replication_instance_ipv6_addresses: Option<Vec<String>>,
    pub publicly_accessible: Option<bool>,
    pub secondary_availability_zone: Option<String>,
    pub free_until: Option<v::Timestamp>,
    pub dns_name_servers: Option<String>,
    pub network_type: Option<String>,
    pub kerberos_authentication_settings: Option<KerberosAuthenticationSettings>,
}

impl o::Structure for ReplicationInstance {
    const SHAPE: &'static s::Shape = &shapes::REPLICATION_INSTANCE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_instance_identifier = c::string(value),
                1 => out.replication_instance_class = c::string(value),
                2 => out.replication_instance_status = c::string(value),
                3 => out.allocated_storage = c::integer(value),
                4 => out.instance_create_time = c::timestamp(value),
                5 => {
                    out.vpc_security_groups =
                        c::list(value, c::structure::<VpcSecurityGroupMembership>)
                }
                6 => out.availability_zone = c::string(value),
                7 => out.replication_subnet_group = c::structure::<ReplicationSubnetGroup>(value),
                8 => out.preferred_maintenance_window = c::string(value),
                9 => {
                    out.pending_modified_values =
                        c::structure::<ReplicationPendingModifiedValues>(value)
                }
                10 => out.multi_az = c::boolean(value),
                11 => out.engine_version = c::string(value),
                12 => out.auto_minor_version_upgrade = c::boolean(value),
                13 => out.kms_key_id = c::string(value),
                14 => out.replication_instance_arn = c::string(value),
                15 => out.replication_instance_public_ip_address = c::string(value),
                16 => out.replication_instance_private_ip_address = c::string(value),
                17 => out.replication_instance_public_ip_addresses = c::list(value, c::string),
                18 => out.replication_instance_private_ip_addresses = c::list(value, c::string),
                19 => out.replication_instance_ipv6_addresses = c::list(value, c::string),
                20 => out.publicly_accessible = c::boolean(value),
                21 => out.secondary_availability_zone = c::string(value),
                22 => out.free_until = c::timestamp(value),
                23 => out.dns_name_servers = c::string(value),
                24 => out.network_type = c::string(value),
                25 => {
                    out.kerberos_authentication_settings =
                        c::structure::<KerberosAuthenticationSettings>(value)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(26);
        if let Some(x) = self.replication_instance_identifier {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_instance_class {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_instance_status {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.allocated_storage {
            out.push((3, c::from_integer(x)));
        }
        if let Some(x) = self.instance_create_time {
            out.push((4, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.vpc_security_groups {
            out.push((5, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.availability_zone {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_subnet_group {
            out.push((7, x.into_value()));
        }
        if let Some(x) = self.preferred_maintenance_window {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.pending_modified_values {
            out.push((9, x.into_value()));
        }
        if let Some(x) = self.multi_az {
            out.push((10, v::Value::Bool(x)));
        }
        if let Some(x) = self.engine_version {
            out.push((11, v::Value::Str(x)));
        }
        if let Some(x) = self.auto_minor_version_upgrade {
            out.push((12, v::Value::Bool(x)));
        }
        if let Some(x) = self.kms_key_id {
            out.push((13, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_instance_arn {
            out.push((14, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_instance_public_ip_address {
            out.push((15, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_instance_private_ip_address {
            out.push((16, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_instance_public_ip_addresses {
            out.push((17, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.replication_instance_private_ip_addresses {
            out.push((18, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.replication_instance_ipv6_addresses {
            out.push((19, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.publicly_accessible {
            out.push((20, v::Value::Bool(x)));
        }
        if let Some(x) = self.secondary_availability_zone {
            out.push((21, v::Value::Str(x)));
        }
        if let Some(x) = self.free_until {
            out.push((22, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.dns_name_servers {
            out.push((23, v::Value::Str(x)));
        }
        if let Some(x) = self.network_type {
            out.push((24, v::Value::Str(x)));
        }
        if let Some(x) = self.kerberos_authentication_settings {
            out.push((25, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `ReplicationInstanceTaskLog`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicationInstanceTaskLog {
    pub replication_task_name: Option<String>,
    pub replication_task_arn: Option<String>,
    pub replication_instance_task_log_size: Option<i64>,
}

impl o::Structure for ReplicationInstanceTaskLog {
    const SHAPE: &'static s::Shape = &shapes::REPLICATION_INSTANCE_TASK_LOG;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task_name = c::string(value),
                1 => out.replication_task_arn = c::string(value),
                2 => out.replication_instance_task_log_size = c::long(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.replication_task_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_task_arn {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_instance_task_log_size {
            out.push((2, v::Value::Int(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ReplicationPendingModifiedValues`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicationPendingModifiedValues {
    pub replication_instance_class: Option<String>,
    pub allocated_storage: Option<i32>,
    pub multi_az: Option<bool>,
    pub engine_version: Option<String>,
    pub network_type: Option<String>,
}

impl o::Structure for ReplicationPendingModifiedValues {
    const SHAPE: &'static s::Shape = &shapes::REPLICATION_PENDING_MODIFIED_VALUES;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_instance_class = c::string(value),
                1 => out.allocated_storage = c::integer(value),
                2 => out.multi_az = c::boolean(value),
                3 => out.engine_version = c::string(value),
                4 => out.network_type = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        if let Some(x) = self.replication_instance_class {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.allocated_storage {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.multi_az {
            out.push((2, v::Value::Bool(x)));
        }
        if let Some(x) = self.engine_version {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.network_type {
            out.push((4, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ReplicationStats`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicationStats {
    pub full_load_progress_percent: Option<i32>,
    pub elapsed_time_millis: Option<i64>,
    pub tables_loaded: Option<i32>,
    pub tables_loading: Option<i32>,
    pub tables_queued: Option<i32>,
    pub tables_errored: Option<i32>,
    pub fresh_start_date: Option<v::Timestamp>,
    pub start_date: Option<v::Timestamp>,
    pub stop_date: Option<v::Timestamp>,
    pub full_load_start_date: Option<v::Timestamp>,
    pub full_load_finish_date: Option<v::Timestamp>,
}

impl o::Structure for ReplicationStats {
    const SHAPE: &'static s::Shape = &shapes::REPLICATION_STATS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.full_load_progress_percent = c::integer(value),
                1 => out.elapsed_time_millis = c::long(value),
                2 => out.tables_loaded = c::integer(value),
                3 => out.tables_loading = c::integer(value),
                4 => out.tables_queued = c::integer(value),
                5 => out.tables_errored = c::integer(value),
                6 => out.fresh_start_date = c::timestamp(value),
                7 => out.start_date = c::timestamp(value),
                8 => out.stop_date = c::timestamp(value),
                9 => out.full_load_start_date = c::timestamp(value),
                10 => out.full_load_finish_date = c::timestamp(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(11);
        if let Some(x) = self.full_load_progress_percent {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.elapsed_time_millis {
            out.push((1, v::Value::Int(x)));
        }
        if let Some(x) = self.tables_loaded {
            out.push((2, c::from_integer(x)));
        }
        if let Some(x) = self.tables_loading {
            out.push((3, c::from_integer(x)));
        }
        if let Some(x) = self.tables_queued {
            out.push((4, c::from_integer(x)));
        }
        if let Some(x) = self.tables_errored {
            out.push((5, c::from_integer(x)));
        }
        if let Some(x) = self.fresh_start_date {
            out.push((6, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.start_date {
            out.push((7, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.stop_date {
            out.push((8, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.full_load_start_date {
            out.push((9, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.full_load_finish_date {
            out.push((10, v::Value::Timestamp(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ReplicationSubnetGroup`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicationSubnetGroup {
    pub replication_subnet_group_identifier: Option<String>,
    pub replication_subnet_group_description: Option<String>,
    pub vpc_id: Option<String>,
    pub subnet_group_status: Option<String>,
    pub subnets: Option<Vec<Subnet>>,
    pub supported_network_types: Option<Vec<String>>,
    pub is_read_only: Option<bool>,
}

impl o::Structure for ReplicationSubnetGroup {
    const SHAPE: &'static s::Shape = &shapes::REPLICATION_SUBNET_GROUP;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_subnet_group_identifier = c::string(value),
                1 => out.replication_subnet_group_description = c::string(value),
                2 => out.vpc_id = c::string(value),
                3 => out.subnet_group_status = c::string(value),
                4 => out.subnets = c::list(value, c::structure::<Subnet>),
                5 => out.supported_network_types = c::list(value, c::string),
                6 => out.is_read_only = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        if let Some(x) = self.replication_subnet_group_identifier {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_subnet_group_description {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.vpc_id {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.subnet_group_status {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.subnets {
            out.push((4, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.supported_network_types {
            out.push((5, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.is_read_only {
            out.push((6, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ReplicationSubnetGroupDoesNotCoverEnoughAZs`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicationSubnetGroupDoesNotCoverEnoughAZs {
    pub message: Option<String>,
}

impl o::Structure for ReplicationSubnetGroupDoesNotCoverEnoughAZs {
    const SHAPE: &'static s::Shape = &shapes::REPLICATION_SUBNET_GROUP_DOES_NOT_COVER_ENOUGH_A_ZS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl ReplicationSubnetGroupDoesNotCoverEnoughAZs {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for ReplicationSubnetGroupDoesNotCoverEnoughAZs {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "ReplicationSubnetGroupDoesNotCoverEnoughAZs",
        code: "ReplicationSubnetGroupDoesNotCoverEnoughAZs",
        status: 400,
        shape: &shapes::REPLICATION_SUBNET_GROUP_DOES_NOT_COVER_ENOUGH_A_ZS,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `ReplicationTask`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicationTask {
    pub replication_task_identifier: Option<String>,
    pub source_endpoint_arn: Option<String>,
    pub target_endpoint_arn: Option<String>,
    pub replication_instance_arn: Option<String>,
    pub migration_type: Option<String>,
    pub table_mappings: Option<String>,
    pub replication_task_settings: Option<String>,
    pub status: Option<String>,
    pub last_failure_message: Option<String>,
    pub stop_reason: Option<String>,
    pub replication_task_creation_date: Option<v::Timestamp>,
    pub replication_task_start_date: Option<v::Timestamp>,
    pub cdc_start_position: Option<String>,
    pub cdc_stop_position: Option<String>,
    pub recovery_checkpoint: Option<String>,
    pub replication_task_arn: Option<String>,
    pub replication_task_stats: Option<ReplicationTaskStats>,
    pub task_data: Option<String>,
    pub target_replication_instance_arn: Option<String>,
}

impl o::Structure for ReplicationTask {
    const SHAPE: &'static s::Shape = &shapes::REPLICATION_TASK;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task_identifier = c::string(value),
                1 => out.source_endpoint_arn = c::string(value),
                2 => out.target_endpoint_arn = c::string(value),
                3 => out.replication_instance_arn = c::string(value),
                4 => out.migration_type = c::string(value),
                5 => out.table_mappings = c::string(value),
                6 => out.replication_task_settings = c::string(value),
                7 => out.status = c::string(value),
                8 => out.last_failure_message = c::string(value),
                9 => out.stop_reason = c::string(value),
                10 => out.replication_task_creation_date = c::timestamp(value),
                11 => out.replication_task_start_date = c::timestamp(value),
                12 => out.cdc_start_position = c::string(value),
                13 => out.cdc_stop_position = c::string(value),
                14 => out.recovery_checkpoint = c::string(value),
                15 => out.replication_task_arn = c::string(value),
                16 => out.replication_task_stats = c::structure::<ReplicationTaskStats>(value),
                17 => out.task_data = c::string(value),
                18 => out.target_replication_instance_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(19);
        if let Some(x) = self.replication_task_identifier {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.source_endpoint_arn {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.target_endpoint_arn {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_instance_arn {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.migration_type {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.table_mappings {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_task_settings {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.status {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.last_failure_message {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.stop_reason {
            out.push((9, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_task_creation_date {
            out.push((10, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.replication_task_start_date {
            out.push((11, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.cdc_start_position {
            out.push((12, v::Value::Str(x)));
        }
        if let Some(x) = self.cdc_stop_position {
            out.push((13, v::Value::Str(x)));
        }
        if let Some(x) = self.recovery_checkpoint {
            out.push((14, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_task_arn {
            out.push((15, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_task_stats {
            out.push((16, x.into_value()));
        }
        if let Some(x) = self.task_data {
            out.push((17, v::Value::Str(x)));
        }
        if let Some(x) = self.target_replication_instance_arn {
            out.push((18, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ReplicationTaskAssessmentResult`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicationTaskAssessmentResult {
    pub replication_task_identifier: Option<String>,
    pub replication_task_arn: Option<String>,
    pub replication_task_last_assessment_date: Option<v::Timestamp>,
    pub assessment_status: Option<String>,
    pub assessment_results_file: Option<String>,
    pub assessment_results: Option<String>,
    pub s3_object_url: Option<v::Secret>,
}

impl o::Structure for ReplicationTaskAssessmentResult {
    const SHAPE: &'static s::Shape = &shapes::REPLICATION_TASK_ASSESSMENT_RESULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task_identifier = c::string(value),
                1 => out.replication_task_arn = c::string(value),
                2 => out.replication_task_last_assessment_date = c::timestamp(value),
                3 => out.assessment_status = c::string(value),
                4 => out.assessment_results_file = c::string(value),
                5 => out.assessment_results = c::string(value),
                6 => out.s3_object_url = c::secret(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        if let Some(x) = self.replication_task_identifier {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_task_arn {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_task_last_assessment_date {
            out.push((2, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.assessment_status {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.assessment_results_file {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.assessment_results {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_object_url {
            out.push((6, c::from_secret(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ReplicationTaskAssessmentRun`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicationTaskAssessmentRun {
    pub replication_task_assessment_run_arn: Option<String>,
    pub replication_task_arn: Option<String>,
    pub status: Option<String>,
    pub replication_task_assessment_run_creation_date: Option<v::Timestamp>,
    pub assessment_progress: Option<ReplicationTaskAssessmentRunProgress>,
    pub last_failure_message: Option<String>,
    pub service_access_role_arn: Option<String>,
    pub result_location_bucket: Option<String>,
    pub result_location_folder: Option<String>,
    pub result_encryption_mode: Option<String>,
    pub result_kms_key_arn: Option<String>,
    pub assessment_run_name: Option<String>,
    pub is_latest_task_assessment_run: Option<bool>,
    pub result_statistic: Option<ReplicationTaskAssessmentRunResultStatistic>,
}

impl o::Structure for ReplicationTaskAssessmentRun {
    const SHAPE: &'static s::Shape = &shapes::REPLICATION_TASK_ASSESSMENT_RUN;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task_assessment_run_arn = c::string(value),
                1 => out.replication_task_arn = c::string(value),
                2 => out.status = c::string(value),
                3 => out.replication_task_assessment_run_creation_date = c::timestamp(value),
                4 => {
                    out.assessment_progress =
                        c::structure::<ReplicationTaskAssessmentRunProgress>(value)
                }
                5 => out.last_failure_message = c::string(value),
                6 => out.service_access_role_arn = c::string(value),
                7 => out.result_location_bucket = c::string(value),
                8 => out.result_location_folder = c::string(value),
                9 => out.result_encryption_mode = c::string(value),
                10 => out.result_kms_key_arn = c::string(value),
                11 => out.assessment_run_name = c::string(value),
                12 => out.is_latest_task_assessment_run = c::boolean(value),
                13 => {
                    out.result_statistic =
                        c::structure::<ReplicationTaskAssessmentRunResultStatistic>(value)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(14);
        if let Some(x) = self.replication_task_assessment_run_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_task_arn {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.status {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_task_assessment_run_creation_date {
            out.push((3, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.assessment_progress {
            out.push((4, x.into_value()));
        }
        if let Some(x) = self.last_failure_message {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.service_access_role_arn {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.result_location_bucket {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.result_location_folder {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.result_encryption_mode {
            out.push((9, v::Value::Str(x)));
        }
        if let Some(x) = self.result_kms_key_arn {
            out.push((10, v::Value::Str(x)));
        }
        if let Some(x) = self.assessment_run_name {
            out.push((11, v::Value::Str(x)));
        }
        if let Some(x) = self.is_latest_task_assessment_run {
            out.push((12, v::Value::Bool(x)));
        }
        if let Some(x) = self.result_statistic {
            out.push((13, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `ReplicationTaskAssessmentRunProgress`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicationTaskAssessmentRunProgress {
    pub individual_assessment_count: Option<i32>,
    pub individual_assessment_completed_count: Option<i32>,
}

impl o::Structure for ReplicationTaskAssessmentRunProgress {
    const SHAPE: &'static s::Shape = &shapes::REPLICATION_TASK_ASSESSMENT_RUN_PROGRESS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.individual_assessment_count = c::integer(value),
                1 => out.individual_assessment_completed_count = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.individual_assessment_count {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.individual_assessment_completed_count {
            out.push((1, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ReplicationTaskAssessmentRunResultStatistic`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicationTaskAssessmentRunResultStatistic {
    pub passed: Option<i32>,
    pub failed: Option<i32>,
    pub error: Option<i32>,
    pub warning: Option<i32>,
    pub cancelled: Option<i32>,
    pub skipped: Option<i32>,
}

impl o::Structure for ReplicationTaskAssessmentRunResultStatistic {
    const SHAPE: &'static s::Shape = &shapes::REPLICATION_TASK_ASSESSMENT_RUN_RESULT_STATISTIC;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.passed = c::integer(value),
                1 => out.failed = c::integer(value),
                2 => out.error = c::integer(value),
                3 => out.warning = c::integer(value),
                4 => out.cancelled = c::integer(value),
                5 => out.skipped = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(6);
        if let Some(x) = self.passed {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.failed {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.error {
            out.push((2, c::from_integer(x)));
        }
        if let Some(x) = self.warning {
            out.push((3, c::from_integer(x)));
        }
        if let Some(x) = self.cancelled {
            out.push((4, c::from_integer(x)));
        }
        if let Some(x) = self.skipped {
            out.push((5, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ReplicationTaskIndividualAssessment`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicationTaskIndividualAssessment {
    pub replication_task_individual_assessment_arn: Option<String>,
    pub replication_task_assessment_run_arn: Option<String>,
    pub individual_assessment_name: Option<String>,
    pub status: Option<String>,
    pub replication_task_individual_assessment_start_date: Option<v::Timestamp>,
}

impl o::Structure for ReplicationTaskIndividualAssessment {
    const SHAPE: &'static s::Shape = &shapes::REPLICATION_TASK_INDIVIDUAL_ASSESSMENT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task_individual_assessment_arn = c::string(value),
                1 => out.replication_task_assessment_run_arn = c::string(value),
                2 => out.individual_assessment_name = c::string(value),
                3 => out.status = c::string(value),
                4 => out.replication_task_individual_assessment_start_date = c::timestamp(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        if let Some(x) = self.replication_task_individual_assessment_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_task_assessment_run_arn {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.individual_assessment_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.status {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_task_individual_assessment_start_date {
            out.push((4, v::Value::Timestamp(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ReplicationTaskStats`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicationTaskStats {
    pub full_load_progress_percent: Option<i32>,
    pub elapsed_time_millis: Option<i64>,
    pub tables_loaded: Option<i32>,
    pub tables_loading: Option<i32>,
    pub tables_queued: Option<i32>,
    pub tables_errored: Option<i32>,
    pub fresh_start_date: Option<v::Timestamp>,
    pub start_date: Option<v::Timestamp>,
    pub stop_date: Option<v::Timestamp>,
    pub full_load_start_date: Option<v::Timestamp>,
    pub full_load_finish_date: Option<v::Timestamp>,
}

impl o::Structure for ReplicationTaskStats {
    const SHAPE: &'static s::Shape = &shapes::REPLICATION_TASK_STATS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.full_load_progress_percent = c::integer(value),
                1 => out.elapsed_time_millis = c::long(value),
                2 => out.tables_loaded = c::integer(value),
                3 => out.tables_loading = c::integer(value),
                4 => out.tables_queued = c::integer(value),
                5 => out.tables_errored = c::integer(value),
                6 => out.fresh_start_date = c::timestamp(value),
                7 => out.start_date = c::timestamp(value),
                8 => out.stop_date = c::timestamp(value),
                9 => out.full_load_start_date = c::timestamp(value),
                10 => out.full_load_finish_date = c::timestamp(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(11);
        if let Some(x) = self.full_load_progress_percent {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.elapsed_time_millis {
            out.push((1, v::Value::Int(x)));
        }
        if let Some(x) = self.tables_loaded {
            out.push((2, c::from_integer(x)));
        }
        if let Some(x) = self.tables_loading {
            out.push((3, c::from_integer(x)));
        }
        if let Some(x) = self.tables_queued {
            out.push((4, c::from_integer(x)));
        }
        if let Some(x) = self.tables_errored {
            out.push((5, c::from_integer(x)));
        }
        if let Some(x) = self.fresh_start_date {
            out.push((6, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.start_date {
            out.push((7, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.stop_date {
            out.push((8, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.full_load_start_date {
            out.push((9, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.full_load_finish_date {
            out.push((10, v::Value::Timestamp(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ResourceAlreadyExistsFault`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResourceAlreadyExistsFault {
    pub message: Option<String>,
    pub resource_arn: Option<String>,
}

impl o::Structure for ResourceAlreadyExistsFault {
    const SHAPE: &'static s::Shape = &shapes::RESOURCE_ALREADY_EXISTS_FAULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                1 => out.resource_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.resource_arn {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl ResourceAlreadyExistsFault {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()), ..Self::default() }
    }
}

impl o::Fault for ResourceAlreadyExistsFault {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "ResourceAlreadyExistsFault",
        code: "ResourceAlreadyExistsFault",
        status: 400,
        shape: &shapes::RESOURCE_ALREADY_EXISTS_FAULT,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `ResourceNotFoundFault`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResourceNotFoundFault {
    pub message: Option<String>,
}

impl o::Structure for ResourceNotFoundFault {
    const SHAPE: &'static s::Shape = &shapes::RESOURCE_NOT_FOUND_FAULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl ResourceNotFoundFault {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for ResourceNotFoundFault {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "ResourceNotFoundFault",
        code: "ResourceNotFoundFault",
        status: 400,
        shape: &shapes::RESOURCE_NOT_FOUND_FAULT,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `ResourcePendingMaintenanceActions`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResourcePendingMaintenanceActions {
    pub resource_identifier: Option<String>,
    pub pending_maintenance_action_details: Option<Vec<PendingMaintenanceAction>>,
}

impl o::Structure for ResourcePendingMaintenanceActions {
    const SHAPE: &'static s::Shape = &shapes::RESOURCE_PENDING_MAINTENANCE_ACTIONS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.resource_identifier = c::string(value),
                1 => {
                    out.pending_maintenance_action_details =
                        c::list(value, c::structure::<PendingMaintenanceAction>)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.resource_identifier {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.pending_maintenance_action_details {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `ResourceQuotaExceededFault`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResourceQuotaExceededFault {
    pub message: Option<String>,
}

impl o::Structure for ResourceQuotaExceededFault {
    const SHAPE: &'static s::Shape = &shapes::RESOURCE_QUOTA_EXCEEDED_FAULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl ResourceQuotaExceededFault {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for ResourceQuotaExceededFault {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "ResourceQuotaExceededFault",
        code: "ResourceQuotaExceededFault",
        status: 400,
        shape: &shapes::RESOURCE_QUOTA_EXCEEDED_FAULT,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `RunFleetAdvisorLsaAnalysisResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RunFleetAdvisorLsaAnalysisResponse {
    pub lsa_analysis_id: Option<String>,
    pub status: Option<String>,
}

impl o::Structure for RunFleetAdvisorLsaAnalysisResponse {
    const SHAPE: &'static s::Shape = &shapes::RUN_FLEET_ADVISOR_LSA_ANALYSIS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.lsa_analysis_id = c::string(value),
                1 => out.status = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.lsa_analysis_id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.status {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `S3AccessDeniedFault`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct S3AccessDeniedFault {
    pub message: Option<String>,
}

impl o::Structure for S3AccessDeniedFault {
    const SHAPE: &'static s::Shape = &shapes::S3_ACCESS_DENIED_FAULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl S3AccessDeniedFault {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for S3AccessDeniedFault {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "S3AccessDeniedFault",
        code: "S3AccessDeniedFault",
        status: 400,
        shape: &shapes::S3_ACCESS_DENIED_FAULT,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `S3ResourceNotFoundFault`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct S3ResourceNotFoundFault {
    pub message: Option<String>,
}

impl o::Structure for S3ResourceNotFoundFault {
    const SHAPE: &'static s::Shape = &shapes::S3_RESOURCE_NOT_FOUND_FAULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl S3ResourceNotFoundFault {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for S3ResourceNotFoundFault {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "S3ResourceNotFoundFault",
        code: "S3ResourceNotFoundFault",
        status: 400,
        shape: &shapes::S3_RESOURCE_NOT_FOUND_FAULT,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `S3Settings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct S3Settings {
    pub service_access_role_arn: Option<String>,
    pub external_table_definition: Option<String>,
    pub csv_row_delimiter: Option<String>,
    pub csv_delimiter: Option<String>,
    pub bucket_folder: Option<String>,
    pub bucket_name: Option<String>,
    pub compression_type: Option<String>,
    pub encryption_mode: Option<String>,
    pub server_side_encryption_kms_key_id: Option<String>,
    pub data_format: Option<String>,
    pub encoding_type: Option<String>,
    pub dict_page_size_limit: Option<i32>,
    pub row_group_length: Option<i32>,
    pub data_page_size: Option<i32>,
    pub parquet_version: Option<String>,
    pub enable_statistics: Option<bool>,
    pub include_op_for_full_load: Option<bool>,
    pub cdc_inserts_only: Option<bool>,
    pub timestamp_column_name: Option<String>,
    pub parquet_timestamp_in_millisecond: Option<bool>,
    pub cdc_inserts_and_updates: Option<bool>,
    pub date_partition_enabled: Option<bool>,
    pub date_partition_sequence: Option<String>,
    pub date_partition_delimiter: Option<String>,
    pub use_csv_no_sup_value: Option<bool>,
    pub csv_no_sup_value: Option<String>,
    pub preserve_transactions: Option<bool>,
    pub cdc_path: Option<String>,
    pub use_task_start_time_for_full_load_timestamp: Option<bool>,
    pub canned_acl_for_objects: Option<String>,
    pub add_column_name: Option<bool>,
    pub cdc_max_batch_interval: Option<i32>,
    pub cdc_min_file_size: Option<i32>,
    pub csv_null_value: Option<String>,
    pub ignore_header_rows: Option<i32>,
    pub max_file_size: Option<i32>,
    pub rfc4180: Option<bool>,
    pub date_partition_timezone: Option<String>,
    pub add_trailing_padding_character: Option<bool>,
    pub expected_bucket_owner: Option<String>,
    pub glue_catalog_generation: Option<bool>,
}

impl o::Structure for S3Settings {
    const SHAPE: &'static s::Shape = &shapes::S3_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service_access_role_arn = c::string(value),
                1 => out.external_table_definition = c::string(value),
                2 => out.csv_row_delimiter = c::string(value),
                3 => out.csv_delimiter = c::string(value),
                4 => out.bucket_folder = c::string(value),
                5 => out.bucket_name = c::string(value),
                6 => out.compression_type = c::string(value),
                7 => out.encryption_mode = c::string(value),
                8 => out.server_side_encryption_kms_key_id = c::string(value),
                9 => out.data_format = c::string(value),
                10 => out.encoding_type = c::string(value),
                11 => out.dict_page_size_limit = c::integer(value),
                12 => out.row_group_length = c::integer(value),
                13 => out.data_page_size = c::integer(value),
                14 => out.parquet_version = c::string(value),
                15 => out.enable_statistics = c::boolean(value),
                16 => out.include_op_for_full_load = c::boolean(value),
                17 => out.cdc_inserts_only = c::boolean(value),
                18 => out.timestamp_column_name = c::string(value),
                19 => out.parquet_timestamp_in_millisecond = c::boolean(value),
                20 => out.cdc_inserts_and_updates = c::boolean(value),
                21 => out.date_partition_enabled = c::boolean(value),
                22 => out.date_partition_sequence = c::string(value),
                23 => out.date_partition_delimiter = c::string(value),
                24 => out.use_csv_no_sup_value = c::boolean(value),
                25 => out.csv_no_sup_value = c::string(value),
                26 => out.preserve_transactions = c::boolean(value),
                27 => out.cdc_path = c::string(value),
                28 => out.use_task_start_time_for_full_load_timestamp = c::boolean(value),
                29 => out.canned_acl_for_objects = c::string(value),
                30 => out.add_column_name = c::boolean(value),
                31 => out.cdc_max_batch_interval = c::integer(value),
                32 => out.cdc_min_file_size = c::integer(value),
                33 => out.csv_null_value = c::string(value),
                34 => out.ignore_header_rows = c::integer(value),
                35 => out.max_file_size = c::integer(value),
                36 => out.rfc4180 = c::boolean(value),
                37 => out.date_partition_timezone = c::string(value),
                38 => out.add_trailing_padding_character = c::boolean(value),
                39 => out.expected_bucket_owner = c::string(value),
                40 => out.glue_catalog_generation = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(41);
        if let Some(x) = self.service_access_role_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.external_table_definition {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.csv_row_delimiter {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.csv_delimiter {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.bucket_folder {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.bucket_name {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.compression_type {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.encryption_mode {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.server_side_encryption_kms_key_id {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.data_format {
            out.push((9, v::Value::Str(x)));
        }
        if let Some(x) = self.encoding_type {
            out.push((10, v::Value::Str(x)));
        }
        if let Some(x) = self.dict_page_size_limit {
            out.push((11, c::from_integer(x)));
        }
        if let Some(x) = self.row_group_length {
            out.push((12, c::from_integer(x)));
        }
        if let Some(x) = self.data_page_size {
            out.push((13, c::from_integer(x)));
        }
        if let Some(x) = self.parquet_version {
            out.push((14, v::Value::Str(x)));
        }
        if let Some(x) = self.enable_statistics {
            out.push((15, v::Value::Bool(x)));
        }
        if let Some(x) = self.include_op_for_full_load {
            out.push((16, v::Value::Bool(x)));
        }
        if let Some(x) = self.cdc_inserts_only {
            out.push((17, v::Value::Bool(x)));
        }
        if let Some(x) = self.timestamp_column_name {
            out.push((18, v::Value::Str(x)));
        }
        if let Some(x) = self.parquet_timestamp_in_millisecond {
            out.push((19, v::Value::Bool(x)));
        }
        if let Some(x) = self.cdc_inserts_and_updates {
            out.push((20, v::Value::Bool(x)));
        }
        if let Some(x) = self.date_partition_enabled {
            out.push((21, v::Value::Bool(x)));
        }
        if let Some(x) = self.date_partition_sequence {
            out.push((22, v::Value::Str(x)));
        }
        if let Some(x) = self.date_partition_delimiter {
            out.push((23, v::Value::Str(x)));
        }
        if let Some(x) = self.use_csv_no_sup_value {
            out.push((24, v::Value::Bool(x)));
        }
        if let Some(x) = self.csv_no_sup_value {
            out.push((25, v::Value::Str(x)));
        }
        if let Some(x) = self.preserve_transactions {
            out.push((26, v::Value::Bool(x)));
        }
        if let Some(x) = self.cdc_path {
            out.push((27, v::Value::Str(x)));
        }
        if let Some(x) = self.use_task_start_time_for_full_load_timestamp {
            out.push((28, v::Value::Bool(x)));
        }
        if let Some(x) = self.canned_acl_for_objects {
            out.push((29, v::Value::Str(x)));
        }
        if let Some(x) = self.add_column_name {
            out.push((30, v::Value::Bool(x)));
        }
        if let Some(x) = self.cdc_max_batch_interval {
            out.push((31, c::from_integer(x)));
        }
        if let Some(x) = self.cdc_min_file_size {
            out.push((32, c::from_integer(x)));
        }
        if let Some(x) = self.csv_null_value {
            out.push((33, v::Value::Str(x)));
        }
        if let Some(x) = self.ignore_header_rows {
            out.push((34, c::from_integer(x)));
        }
        if let Some(x) = self.max_file_size {
            out.push((35, c::from_integer(x)));
        }
        if let Some(x) = self.rfc4180 {
            out.push((36, v::Value::Bool(x)));
        }
        if let Some(x) = self.date_partition_timezone {
            out.push((37, v::Value::Str(x)));
        }
        if let Some(x) = self.add_trailing_padding_character {
            out.push((38, v::Value::Bool(x)));
        }
        if let Some(x) = self.expected_bucket_owner {
            out.push((39, v::Value::Str(x)));
        }
        if let Some(x) = self.glue_catalog_generation {
            out.push((40, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `SCApplicationAttributes`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SCApplicationAttributes {
    pub s3_bucket_path: Option<String>,
    pub s3_bucket_role_arn: Option<String>,
}

impl o::Structure for SCApplicationAttributes {
    const SHAPE: &'static s::Shape = &shapes::SC_APPLICATION_ATTRIBUTES;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.s3_bucket_path = c::string(value),
                1 => out.s3_bucket_role_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.s3_bucket_path {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_bucket_role_arn {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `SNSInvalidTopicFault`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SNSInvalidTopicFault {
    pub message: Option<String>,
}

impl o::Structure for SNSInvalidTopicFault {
    const SHAPE: &'static s::Shape = &shapes::SNS_INVALID_TOPIC_FAULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl SNSInvalidTopicFault {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for SNSInvalidTopicFault {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "SNSInvalidTopicFault",
        code: "SNSInvalidTopicFault",
        status: 400,
        shape: &shapes::SNS_INVALID_TOPIC_FAULT,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `SNSNoAuthorizationFault`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SNSNoAuthorizationFault {
    pub message: Option<String>,
}

impl o::Structure for SNSNoAuthorizationFault {
    const SHAPE: &'static s::Shape = &shapes::SNS_NO_AUTHORIZATION_FAULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl SNSNoAuthorizationFault {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for SNSNoAuthorizationFault {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "SNSNoAuthorizationFault",
        code: "SNSNoAuthorizationFault",
        status: 400,
        shape: &shapes::SNS_NO_AUTHORIZATION_FAULT,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `SchemaConversionRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SchemaConversionRequest {
    pub status: Option<String>,
    pub request_identifier: Option<String>,
    pub migration_project_arn: Option<String>,
    pub error: Option<ErrorDetails>,
    pub export_sql_details: Option<ExportSqlDetails>,
    pub progress: Option<Progress>,
}

impl o::Structure for SchemaConversionRequest {
    const SHAPE: &'static s::Shape = &shapes::SCHEMA_CONVERSION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.status = c::string(value),
                1 => out.request_identifier = c::string(value),
                2 => out.migration_project_arn = c::string(value),
                3 => out.error = c::structure::<ErrorDetails>(value),
                4 => out.export_sql_details = c::structure::<ExportSqlDetails>(value),
                5 => out.progress = c::structure::<Progress>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(6);
        if let Some(x) = self.status {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.request_identifier {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.migration_project_arn {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.error {
            out.push((3, x.into_value()));
        }
        if let Some(x) = self.export_sql_details {
            out.push((4, x.into_value()));
        }
        if let Some(x) = self.progress {
            out.push((5, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `SchemaResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SchemaResponse {
    pub code_line_count: Option<i64>,
    pub code_size: Option<i64>,
    pub complexity: Option<String>,
    pub server: Option<ServerShortInfoResponse>,
    pub database_instance: Option<DatabaseShortInfoResponse>,
    pub schema_id: Option<String>,
    pub schema_name: Option<String>,
    pub original_schema: Option<SchemaShortInfoResponse>,
    pub similarity: Option<f64>,
}

impl o::Structure for SchemaResponse {
    const SHAPE: &'static s::Shape = &shapes::SCHEMA_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.code_line_count = c::long(value),
                1 => out.code_size = c::long(value),
                2 => out.complexity = c::string(value),
                3 => out.server = c::structure::<ServerShortInfoResponse>(value),
                4 => out.database_instance = c::structure::<DatabaseShortInfoResponse>(value),
                5 => out.schema_id = c::string(value),
                6 => out.schema_name = c::string(value),
                7 => out.original_schema = c::structure::<SchemaShortInfoResponse>(value),
                8 => out.similarity = c::double(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(9);
        if let Some(x) = self.code_line_count {
            out.push((0, v::Value::Int(x)));
        }
        if let Some(x) = self.code_size {
            out.push((1, v::Value::Int(x)));
        }
        if let Some(x) = self.complexity {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.server {
            out.push((3, x.into_value()));
        }
        if let Some(x) = self.database_instance {
            out.push((4, x.into_value()));
        }
        if let Some(x) = self.schema_id {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.schema_name {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.original_schema {
            out.push((7, x.into_value()));
        }
        if let Some(x) = self.similarity {
            out.push((8, v::Value::Float(x)));
        }
        v::Value::Struct(out)
    }
}

/// `SchemaShortInfoResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SchemaShortInfoResponse {
    pub schema_id: Option<String>,
    pub schema_name: Option<String>,
    pub database_id: Option<String>,
    pub database_name: Option<String>,
    pub database_ip_address: Option<String>,
}

impl o::Structure for SchemaShortInfoResponse {
    const SHAPE: &'static s::Shape = &shapes::SCHEMA_SHORT_INFO_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.schema_id = c::string(value),
                1 => out.schema_name = c::string(value),
                2 => out.database_id = c::string(value),
                3 => out.database_name = c::string(value),
                4 => out.database_ip_address = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        if let Some(x) = self.schema_id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.schema_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.database_id {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.database_name {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.database_ip_address {
            out.push((4, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ServerShortInfoResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServerShortInfoResponse {
    pub server_id: Option<String>,
    pub ip_address: Option<String>,
    pub server_name: Option<String>,
}

impl o::Structure for ServerShortInfoResponse {
    const SHAPE: &'static s::Shape = &shapes::SERVER_SHORT_INFO_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.server_id = c::string(value),
                1 => out.ip_address = c::string(value),
                2 => out.server_name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.server_id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.ip_address {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.server_name {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `SourceDataSetting`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceDataSetting {
    pub cdc_start_position: Option<String>,
    pub cdc_start_time: Option<v::Timestamp>,
    pub cdc_stop_time: Option<v::Timestamp>,
    pub slot_name: Option<String>,
}

impl o::Structure for SourceDataSetting {
    const SHAPE: &'static s::Shape = &shapes::SOURCE_DATA_SETTING;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.cdc_start_position = c::string(value),
                1 => out.cdc_start_time = c::timestamp(value),
                2 => out.cdc_stop_time = c::timestamp(value),
                3 => out.slot_name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.cdc_start_position {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.cdc_start_time {
            out.push((1, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.cdc_stop_time {
            out.push((2, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.slot_name {
            out.push((3, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `StartDataMigrationMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartDataMigrationMessage {
    pub data_migration_identifier: String,
    pub start_type: String,
}

impl o::Structure for StartDataMigrationMessage {
    const SHAPE: &'static s::Shape = &shapes::START_DATA_MIGRATION_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.data_migration_identifier = c::string(value).unwrap_or_default(),
                1 => out.start_type = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.data_migration_identifier;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.start_type;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `StartDataMigrationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartDataMigrationResponse {
    pub data_migration: Option<DataMigration>,
}

impl o::Structure for StartDataMigrationResponse {
    const SHAPE: &'static s::Shape = &shapes::START_DATA_MIGRATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.data_migration = c::structure::<DataMigration>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.data_migration {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `StartExtensionPackAssociationMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartExtensionPackAssociationMessage {
    pub migration_project_identifier: String,
}

impl o::Structure for StartExtensionPackAssociationMessage {
    const SHAPE: &'static s::Shape = &shapes::START_EXTENSION_PACK_ASSOCIATION_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.migration_project_identifier;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `StartExtensionPackAssociationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartExtensionPackAssociationResponse {
    pub request_identifier: Option<String>,
}

impl o::Structure for StartExtensionPackAssociationResponse {
    const SHAPE: &'static s::Shape = &shapes::START_EXTENSION_PACK_ASSOCIATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.request_identifier = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.request_identifier {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `StartMetadataModelAssessmentMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartMetadataModelAssessmentMessage {
    pub migration_project_identifier: String,
    pub selection_rules: String,
}

impl o::Structure for StartMetadataModelAssessmentMessage {
    const SHAPE: &'static s::Shape = &shapes::START_METADATA_MODEL_ASSESSMENT_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                1 => out.selection_rules = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.migration_project_identifier;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.selection_rules;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `StartMetadataModelAssessmentResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartMetadataModelAssessmentResponse {
    pub request_identifier: Option<String>,
}

impl o::Structure for StartMetadataModelAssessmentResponse {
    const SHAPE: &'static s::Shape = &shapes::START_METADATA_MODEL_ASSESSMENT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.request_identifier = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.request_identifier {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `StartMetadataModelConversionMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartMetadataModelConversionMessage {
    pub migration_project_identifier: String,
    pub selection_rules: String,
}

impl o::Structure for StartMetadataModelConversionMessage {
    const SHAPE: &'static s::Shape = &shapes::START_METADATA_MODEL_CONVERSION_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                1 => out.selection_rules = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.migration_project_identifier;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.selection_rules;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `StartMetadataModelConversionResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartMetadataModelConversionResponse {
    pub request_identifier: Option<String>,
}

impl o::Structure for StartMetadataModelConversionResponse {
    const SHAPE: &'static s::Shape = &shapes::START_METADATA_MODEL_CONVERSION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.request_identifier = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.request_identifier {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `StartMetadataModelCreationMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartMetadataModelCreationMessage {
    pub migration_project_identifier: String,
    pub selection_rules: String,
    pub metadata_model_name: String,
    pub properties: MetadataModelProperties,
}

impl o::Structure for StartMetadataModelCreationMessage {
    const SHAPE: &'static s::Shape = &shapes::START_METADATA_MODEL_CREATION_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                1 => out.selection_rules = c::string(value).unwrap_or_default(),
                2 => out.metadata_model_name = c::string(value).unwrap_or_default(),
                3 => {
                    out.properties =
                        c::structure::<MetadataModelProperties>(value).unwrap_or_default()
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.migration_project_identifier;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.selection_rules;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.metadata_model_name;
            out.push((2, v::Value::Str(x)));
        }
        {
            let x = self.properties;
            out.push((3, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `StartMetadataModelCreationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartMetadataModelCreationResponse {
    pub request_identifier: Option<String>,
}

impl o::Structure for StartMetadataModelCreationResponse {
    const SHAPE: &'static s::Shape = &shapes::START_METADATA_MODEL_CREATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.request_identifier = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.request_identifier {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `StartMetadataModelExportAsScriptMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartMetadataModelExportAsScriptMessage {
    pub migration_project_identifier: String,
    pub selection_rules: String,
    pub origin: String,
    pub file_name: Option<String>,
}

impl o::Structure for StartMetadataModelExportAsScriptMessage {
    const SHAPE: &'static s::Shape = &shapes::START_METADATA_MODEL_EXPORT_AS_SCRIPT_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                1 => out.selection_rules = c::string(value).unwrap_or_default(),
                2 => out.origin = c::string(value).unwrap_or_default(),
                3 => out.file_name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.migration_project_identifier;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.selection_rules;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.origin;
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.file_name {
            out.push((3, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `StartMetadataModelExportAsScriptResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartMetadataModelExportAsScriptResponse {
    pub request_identifier: Option<String>,
}

impl o::Structure for StartMetadataModelExportAsScriptResponse {
    const SHAPE: &'static s::Shape = &shapes::START_METADATA_MODEL_EXPORT_AS_SCRIPT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.request_identifier = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.request_identifier {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `StartMetadataModelExportToTargetMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartMetadataModelExportToTargetMessage {
    pub migration_project_identifier: String,
    pub selection_rules: String,
    pub overwrite_extension_pack: Option<bool>,
}

impl o::Structure for StartMetadataModelExportToTargetMessage {
    const SHAPE: &'static s::Shape = &shapes::START_METADATA_MODEL_EXPORT_TO_TARGET_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                1 => out.selection_rules = c::string(value).unwrap_or_default(),
                2 => out.overwrite_extension_pack = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        {
            let x = self.migration_project_identifier;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.selection_rules;
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.overwrite_extension_pack {
            out.push((2, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `StartMetadataModelExportToTargetResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartMetadataModelExportToTargetResponse {
    pub request_identifier: Option<String>,
}

impl o::Structure for StartMetadataModelExportToTargetResponse {
    const SHAPE: &'static s::Shape = &shapes::START_METADATA_MODEL_EXPORT_TO_TARGET_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.request_identifier = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.request_identifier {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `StartMetadataModelImportMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartMetadataModelImportMessage {
    pub migration_project_identifier: String,
    pub selection_rules: String,
    pub origin: String,
    pub refresh: Option<bool>,
}

impl o::Structure for StartMetadataModelImportMessage {
    const SHAPE: &'static s::Shape = &shapes::START_METADATA_MODEL_IMPORT_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.migration_project_identifier = c::string(value).unwrap_or_default(),
                1 => out.selection_rules = c::string(value).unwrap_or_default(),
                2 => out.origin = c::string(value).unwrap_or_default(),
                3 => out.refresh = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.migration_project_identifier;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.selection_rules;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.origin;
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.refresh {
            out.push((3, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `StartMetadataModelImportResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartMetadataModelImportResponse {
    pub request_identifier: Option<String>,
}

impl o::Structure for StartMetadataModelImportResponse {
    const SHAPE: &'static s::Shape = &shapes::START_METADATA_MODEL_IMPORT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.request_identifier = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.request_identifier {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `StartRecommendationsRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartRecommendationsRequest {
    pub database_id: String,
    pub settings: RecommendationSettings,
}

impl o::Structure for StartRecommendationsRequest {
    const SHAPE: &'static s::Shape = &shapes::START_RECOMMENDATIONS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.database_id = c::string(value).unwrap_or_default(),
                1 => {
                    out.settings = c::structure::<RecommendationSettings>(value).unwrap_or_default()
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.database_id;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.settings;
            out.push((1, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `StartRecommendationsRequestEntry`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartRecommendationsRequestEntry {
    pub database_id: String,
    pub settings: RecommendationSettings,
}

impl o::Structure for StartRecommendationsRequestEntry {
    const SHAPE: &'static s::Shape = &shapes::START_RECOMMENDATIONS_REQUEST_ENTRY;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.database_id = c::string(value).unwrap_or_default(),
                1 => {
                    out.settings = c::structure::<RecommendationSettings>(value).unwrap_or_default()
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.database_id;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.settings;
            out.push((1, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `StartReplicationMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartReplicationMessage {
    pub replication_config_arn: String,
    pub start_replication_type: String,
    pub premigration_assessment_settings: Option<String>,
    pub cdc_start_time: Option<v::Timestamp>,
    pub cdc_start_position: Option<String>,
    pub cdc_stop_position: Option<String>,
}

impl o::Structure for StartReplicationMessage {
    const SHAPE: &'static s::Shape = &shapes::START_REPLICATION_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_config_arn = c::string(value).unwrap_or_default(),
                1 => out.start_replication_type = c::string(value).unwrap_or_default(),
                2 => out.premigration_assessment_settings = c::string(value),
                3 => out.cdc_start_time = c::timestamp(value),
                4 => out.cdc_start_position = c::string(value),
                5 => out.cdc_stop_position = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(6);
        {
            let x = self.replication_config_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.start_replication_type;
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.premigration_assessment_settings {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.cdc_start_time {
            out.push((3, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.cdc_start_position {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.cdc_stop_position {
            out.push((5, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `StartReplicationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartReplicationResponse {
    pub replication: Option<Replication>,
}

impl o::Structure for StartReplicationResponse {
    const SHAPE: &'static s::Shape = &shapes::START_REPLICATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication = c::structure::<Replication>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.replication {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `StartReplicationTaskAssessmentMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartReplicationTaskAssessmentMessage {
    pub replication_task_arn: String,
}

impl o::Structure for StartReplicationTaskAssessmentMessage {
    const SHAPE: &'static s::Shape = &shapes::START_REPLICATION_TASK_ASSESSMENT_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.replication_task_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `StartReplicationTaskAssessmentResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartReplicationTaskAssessmentResponse {
    pub replication_task: Option<ReplicationTask>,
}

impl o::Structure for StartReplicationTaskAssessmentResponse {
    const SHAPE: &'static s::Shape = &shapes::START_REPLICATION_TASK_ASSESSMENT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task = c::structure::<ReplicationTask>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.replication_task {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `StartReplicationTaskAssessmentRunMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartReplicationTaskAssessmentRunMessage {
    pub replication_task_arn: String,
    pub service_access_role_arn: String,
    pub result_location_bucket: String,
    pub result_location_folder: Option<String>,
    pub result_encryption_mode: Option<String>,
    pub result_kms_key_arn: Option<String>,
    pub assessment_run_name: String,
    pub include_only: Option<Vec<String>>,
    pub exclude: Option<Vec<String>>,
    pub tags: Option<Vec<Tag>>,
}

impl o::Structure for StartReplicationTaskAssessmentRunMessage {
    const SHAPE: &'static s::Shape = &shapes::START_REPLICATION_TASK_ASSESSMENT_RUN_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task_arn = c::string(value).unwrap_or_default(),
                1 => out.service_access_role_arn = c::string(value).unwrap_or_default(),
                2 => out.result_location_bucket = c::string(value).unwrap_or_default(),
                3 => out.result_location_folder = c::string(value),
                4 => out.result_encryption_mode = c::string(value),
                5 => out.result_kms_key_arn = c::string(value),
                6 => out.assessment_run_name = c::string(value).unwrap_or_default(),
                7 => out.include_only = c::list(value, c::string),
                8 => out.exclude = c::list(value, c::string),
                9 => out.tags = c::list(value, c::structure::<Tag>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(10);
        {
            let x = self.replication_task_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.service_access_role_arn;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.result_location_bucket;
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.result_location_folder {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.result_encryption_mode {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.result_kms_key_arn {
            out.push((5, v::Value::Str(x)));
        }
        {
            let x = self.assessment_run_name;
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.include_only {
            out.push((7, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.exclude {
            out.push((8, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.tags {
            out.push((9, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `StartReplicationTaskAssessmentRunResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartReplicationTaskAssessmentRunResponse {
    pub replication_task_assessment_run: Option<ReplicationTaskAssessmentRun>,
}

impl o::Structure for StartReplicationTaskAssessmentRunResponse {
    const SHAPE: &'static s::Shape = &shapes::START_REPLICATION_TASK_ASSESSMENT_RUN_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.replication_task_assessment_run =
                        c::structure::<ReplicationTaskAssessmentRun>(value)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.replication_task_assessment_run {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `StartReplicationTaskMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartReplicationTaskMessage {
    pub replication_task_arn: String,
    pub start_replication_task_type: String,
    pub cdc_start_time: Option<v::Timestamp>,
    pub cdc_start_position: Option<String>,
    pub cdc_stop_position: Option<String>,
}

impl o::Structure for StartReplicationTaskMessage {
    const SHAPE: &'static s::Shape = &shapes::START_REPLICATION_TASK_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task_arn = c::string(value).unwrap_or_default(),
                1 => out.start_replication_task_type = c::string(value).unwrap_or_default(),
                2 => out.cdc_start_time = c::timestamp(value),
                3 => out.cdc_start_position = c::string(value),
                4 => out.cdc_stop_position = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        {
            let x = self.replication_task_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.start_replication_task_type;
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.cdc_start_time {
            out.push((2, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.cdc_start_position {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.cdc_stop_position {
            out.push((4, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `StartReplicationTaskResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartReplicationTaskResponse {
    pub replication_task: Option<ReplicationTask>,
}

impl o::Structure for StartReplicationTaskResponse {
    const SHAPE: &'static s::Shape = &shapes::START_REPLICATION_TASK_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task = c::structure::<ReplicationTask>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.replication_task {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `StatementProperties`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StatementProperties {
    pub definition: String,
}

impl o::Structure for StatementProperties {
    const SHAPE: &'static s::Shape = &shapes::STATEMENT_PROPERTIES;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.definition = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.definition;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `StopDataMigrationMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StopDataMigrationMessage {
    pub data_migration_identifier: String,
}

impl o::Structure for StopDataMigrationMessage {
    const SHAPE: &'static s::Shape = &shapes::STOP_DATA_MIGRATION_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.data_migration_identifier = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.data_migration_identifier;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `StopDataMigrationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StopDataMigrationResponse {
    pub data_migration: Option<DataMigration>,
}

impl o::Structure for StopDataMigrationResponse {
    const SHAPE: &'static s::Shape = &shapes::STOP_DATA_MIGRATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.data_migration = c::structure::<DataMigration>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.data_migration {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `StopReplicationMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StopReplicationMessage {
    pub replication_config_arn: String,
}

impl o::Structure for StopReplicationMessage {
    const SHAPE: &'static s::Shape = &shapes::STOP_REPLICATION_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_config_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.replication_config_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `StopReplicationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StopReplicationResponse {
    pub replication: Option<Replication>,
}

impl o::Structure for StopReplicationResponse {
    const SHAPE: &'static s::Shape = &shapes::STOP_REPLICATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication = c::structure::<Replication>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.replication {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `StopReplicationTaskMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StopReplicationTaskMessage {
    pub replication_task_arn: String,
}

impl o::Structure for StopReplicationTaskMessage {
    const SHAPE: &'static s::Shape = &shapes::STOP_REPLICATION_TASK_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.replication_task_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `StopReplicationTaskResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StopReplicationTaskResponse {
    pub replication_task: Option<ReplicationTask>,
}

impl o::Structure for StopReplicationTaskResponse {
    const SHAPE: &'static s::Shape = &shapes::STOP_REPLICATION_TASK_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_task = c::structure::<ReplicationTask>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.replication_task {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `StorageQuotaExceededFault`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StorageQuotaExceededFault {
    pub message: Option<String>,
}

impl o::Structure for StorageQuotaExceededFault {
    const SHAPE: &'static s::Shape = &shapes::STORAGE_QUOTA_EXCEEDED_FAULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl StorageQuotaExceededFault {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for StorageQuotaExceededFault {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "StorageQuotaExceededFault",
        code: "StorageQuotaExceededFault",
        status: 400,
        shape: &shapes::STORAGE_QUOTA_EXCEEDED_FAULT,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `Subnet`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Subnet {
    pub subnet_identifier: Option<String>,
    pub subnet_availability_zone: Option<AvailabilityZone>,
    pub subnet_status: Option<String>,
}

impl o::Structure for Subnet {
    const SHAPE: &'static s::Shape = &shapes::SUBNET;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.subnet_identifier = c::string(value),
                1 => out.subnet_availability_zone = c::structure::<AvailabilityZone>(value),
                2 => out.subnet_status = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.subnet_identifier {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.subnet_availability_zone {
            out.push((1, x.into_value()));
        }
        if let Some(x) = self.subnet_status {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `SubnetAlreadyInUse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SubnetAlreadyInUse {
    pub message: Option<String>,
}

impl o::Structure for SubnetAlreadyInUse {
    const SHAPE: &'static s::Shape = &shapes::SUBNET_ALREADY_IN_USE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl SubnetAlreadyInUse {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for SubnetAlreadyInUse {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "SubnetAlreadyInUse",
        code: "SubnetAlreadyInUse",
        status: 400,
        shape: &shapes::SUBNET_ALREADY_IN_USE,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `SupportedEndpointType`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SupportedEndpointType {
    pub engine_name: Option<String>,
    pub supports_cdc: Option<bool>,
    pub endpoint_type: Option<String>,
    pub replication_instance_engine_minimum_version: Option<String>,
    pub engine_display_name: Option<String>,
}

impl o::Structure for SupportedEndpointType {
    const SHAPE: &'static s::Shape = &shapes::SUPPORTED_ENDPOINT_TYPE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.engine_name = c::string(value),
                1 => out.supports_cdc = c::boolean(value),
                2 => out.endpoint_type = c::string(value),
                3 => out.replication_instance_engine_minimum_version = c::string(value),
                4 => out.engine_display_name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        if let Some(x) = self.engine_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.supports_cdc {
            out.push((1, v::Value::Bool(x)));
        }
        if let Some(x) = self.endpoint_type {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.replication_instance_engine_minimum_version {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.engine_display_name {
            out.push((4, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `SybaseAseDataProviderSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SybaseAseDataProviderSettings {
    pub server_name: Option<String>,
    pub port: Option<i32>,
    pub database_name: Option<String>,
    pub ssl_mode: Option<String>,
    pub encrypt_password: Option<bool>,
    pub certificate_arn: Option<String>,
}

impl o::Structure for SybaseAseDataProviderSettings {
    const SHAPE: &'static s::Shape = &shapes::SYBASE_ASE_DATA_PROVIDER_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.server_name = c::string(value),
                1 => out.port = c::integer(value),
                2 => out.database_name = c::string(value),
                3 => out.ssl_mode = c::string(value),
                4 => out.encrypt_password = c::boolean(value),
                5 => out.certificate_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(6);
        if let Some(x) = self.server_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.port {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.database_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.ssl_mode {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.encrypt_password {
            out.push((4, v::Value::Bool(x)));
        }
        if let Some(x) = self.certificate_arn {
            out.push((5, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `SybaseSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SybaseSettings {
    pub database_name: Option<String>,
    pub password: Option<v::Secret>,
    pub port: Option<i32>,
    pub server_name: Option<String>,
    pub username: Option<String>,
    pub secrets_manager_access_role_arn: Option<String>,
    pub secrets_manager_secret_id: Option<String>,
}

impl o::Structure for SybaseSettings {
    const SHAPE: &'static s::Shape = &shapes::SYBASE_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.database_name = c::string(value),
                1 => out.password = c::secret(value),
                2 => out.port = c::integer(value),
                3 => out.server_name = c::string(value),
                4 => out.username = c::string(value),
                5 => out.secrets_manager_access_role_arn = c::string(value),
                6 => out.secrets_manager_secret_id = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        if let Some(x) = self.database_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.password {
            out.push((1, c::from_secret(x)));
        }
        if let Some(x) = self.port {
            out.push((2, c::from_integer(x)));
        }
        if let Some(x) = self.server_name {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.username {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_access_role_arn {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.secrets_manager_secret_id {
            out.push((6, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `TableStatistics`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableStatistics {
    pub schema_name: Option<String>,
    pub table_name: Option<String>,
    pub inserts: Option<i64>,
    pub deletes: Option<i64>,
    pub updates: Option<i64>,
    pub ddls: Option<i64>,
    pub applied_inserts: Option<i64>,
    pub applied_deletes: Option<i64>,
    pub applied_updates: Option<i64>,
    pub applied_ddls: Option<i64>,
    pub full_load_rows: Option<i64>,
    pub full_load_condtnl_chk_failed_rows: Option<i64>,
    pub full_load_error_rows: Option<i64>,
    pub full_load_start_time: Option<v::Timestamp>,
    pub full_load_end_time: Option<v::Timestamp>,
    pub full_load_reloaded: Option<bool>,
    pub last_update_time: Option<v::Timestamp>,
    pub table_state: Option<String>,
    pub validation_pending_records: Option<i64>,
    pub validation_failed_records: Option<i64>,
    pub validation_suspended_records: Option<i64>,
    pub validation_state: Option<String>,
    pub validation_state_details: Option<String>,
    pub resync_state: Option<String>,
    pub resync_rows_attempted: Option<i64>,
    pub resync_rows_succeeded: Option<i64>,
    pub resync_rows_failed: Option<i64>,
    pub resync_progress: Option<f64>,
}

impl o::Structure for TableStatistics {
    const SHAPE: &'static s::Shape = &shapes::TABLE_STATISTICS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.schema_name = c::string(value),
                1 => out.table_name = c::string(value),
                2 => out.inserts = c::long(value),
                3 => out.deletes = c::long(value),
                4 => out.updates = c::long(value),
                5 => out.ddls = c::long(value),
                6 => out.applied_inserts = c::long(value),
                7 => out.applied_deletes = c::long(value),
                8 => out.applied_updates = c::long(value),
                9 => out.applied_ddls = c::long(value),
                10 => out.full_load_rows = c::long(value),
                11 => out.full_load_condtnl_chk_failed_rows = c::long(value),
                12 => out.full_load_error_rows = c::long(value),
                13 => out.full_load_start_time = c::timestamp(value),
                14 => out.full_load_end_time = c::timestamp(value),
                15 => out.full_load_reloaded = c::boolean(value),
                16 => out.last_update_time = c::timestamp(value),
                17 => out.table_state = c::string(value),
                18 => out.validation_pending_records = c::long(value),
                19 => out.validation_failed_records = c::long(value),
                20 => out.validation_suspended_records = c::long(value),
                21 => out.validation_state = c::string(value),
                22 => out.validation_state_details = c::string(value),
                23 => out.resync_state = c::string(value),
                24 => out.resync_rows_attempted = c::long(value),
                25 => out.resync_rows_succeeded = c::long(value),
                26 => out.resync_rows_failed = c::long(value),
                27 => out.resync_progress = c::double(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(28);
        if let Some(x) = self.schema_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.table_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.inserts {
            out.push((2, v::Value::Int(x)));
        }
        if let Some(x) = self.deletes {
            out.push((3, v::Value::Int(x)));
        }
        if let Some(x) = self.updates {
            out.push((4, v::Value::Int(x)));
        }
        if let Some(x) = self.ddls {
            out.push((5, v::Value::Int(x)));
        }
        if let Some(x) = self.applied_inserts {
            out.push((6, v::Value::Int(x)));
        }
        if let Some(x) = self.applied_deletes {
            out.push((7, v::Value::Int(x)));
        }
        if let Some(x) = self.applied_updates {
            out.push((8, v::Value::Int(x)));
        }
        if let Some(x) = self.applied_ddls {
            out.push((9, v::Value::Int(x)));
        }
        if let Some(x) = self.full_load_rows {
            out.push((10, v::Value::Int(x)));
        }
        if let Some(x) = self.full_load_condtnl_chk_failed_rows {
            out.push((11, v::Value::Int(x)));
        }
        if let Some(x) = self.full_load_error_rows {
            out.push((12, v::Value::Int(x)));
        }
        if let Some(x) = self.full_load_start_time {
            out.push((13, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.full_load_end_time {
            out.push((14, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.full_load_reloaded {
            out.push((15, v::Value::Bool(x)));
        }
        if let Some(x) = self.last_update_time {
            out.push((16, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.table_state {
            out.push((17, v::Value::Str(x)));
        }
        if let Some(x) = self.validation_pending_records {
            out.push((18, v::Value::Int(x)));
        }
        if let Some(x) = self.validation_failed_records {
            out.push((19, v::Value::Int(x)));
        }
        if let Some(x) = self.validation_suspended_records {
            out.push((20, v::Value::Int(x)));
        }
        if let Some(x) = self.validation_state {
            out.push((21, v::Value::Str(x)));
        }
        if let Some(x) = self.validation_state_details {
            out.push((22, v::Value::Str(x)));
        }
        if let Some(x) = self.resync_state {
            out.push((23, v::Value::Str(x)));
        }
        if let Some(x) = self.resync_rows_attempted {
            out.push((24, v::Value::Int(x)));
        }
        if let Some(x) = self.resync_rows_succeeded {
            out.push((25, v::Value::Int(x)));
        }
        if let Some(x) = self.resync_rows_failed {
            out.push((26, v::Value::Int(x)));
        }
        if let Some(x) = self.resync_progress {
            out.push((27, v::Value::Float(x)));
        }
        v::Value::Struct(out)
    }
}

/// `TableToReload`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableToReload {
    pub schema_name: String,
    pub table_name: String,
}

impl o::Structure for TableToReload {
    const SHAPE: &'static s::Shape = &shapes::TABLE_TO_RELOAD;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.schema_name = c::string(value).unwrap_or_default(),
                1 => out.table_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.schema_name;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.table_name;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `Tag`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tag {
    pub key: Option<String>,
    pub value: Option<String>,
    pub resource_arn: Option<String>,
}

impl o::Structure for Tag {
    const SHAPE: &'static s::Shape = &shapes::TAG;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.key = c::string(value),
                1 => out.value = c::string(value),
                2 => out.resource_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.key {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.value {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.resource_arn {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `TargetDataSetting`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TargetDataSetting {
    pub table_preparation_mode: Option<String>,
}

impl o::Structure for TargetDataSetting {
    const SHAPE: &'static s::Shape = &shapes::TARGET_DATA_SETTING;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.table_preparation_mode = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.table_preparation_mode {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `TestConnectionMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TestConnectionMessage {
    pub replication_instance_arn: String,
    pub endpoint_arn: String,
}

impl o::Structure for TestConnectionMessage {
    const SHAPE: &'static s::Shape = &shapes::TEST_CONNECTION_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.replication_instance_arn = c::string(value).unwrap_or_default(),
                1 => out.endpoint_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.replication_instance_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.endpoint_arn;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `TestConnectionResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TestConnectionResponse {
    pub connection: Option<Connection>,
}

impl o::Structure for TestConnectionResponse {
    const SHAPE: &'static s::Shape = &shapes::TEST_CONNECTION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.connection = c::structure::<Connection>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.connection {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `TimestreamSettings`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimestreamSettings {
    pub database_name: String,
    pub memory_duration: i32,
    pub magnetic_duration: i32,
    pub cdc_inserts_and_updates: Option<bool>,
    pub enable_magnetic_store_writes: Option<bool>,
}

impl o::Structure for TimestreamSettings {
    const SHAPE: &'static s::Shape = &shapes::TIMESTREAM_SETTINGS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.database_name = c::string(value).unwrap_or_default(),
                1 => out.memory_duration = c::integer(value).unwrap_or_default(),
                2 => out.magnetic_duration = c::integer(value).unwrap_or_default(),
                3 => out.cdc_inserts_and_updates = c::boolean(value),
                4 => out.enable_magnetic_store_writes = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        {
            let x = self.database_name;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.memory_duration;
            out.push((1, c::from_integer(x)));
        }
        {
            let x = self.magnetic_duration;
            out.push((2, c::from_integer(x)));
        }
        if let Some(x) = self.cdc_inserts_and_updates {
            out.push((3, v::Value::Bool(x)));
        }
        if let Some(x) = self.enable_magnetic_store_writes {
            out.push((4, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateSubscriptionsToEventBridgeMessage`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateSubscriptionsToEventBridgeMessage {
    pub force_move: Option<bool>,
}

impl o::Structure for UpdateSubscriptionsToEventBridgeMessage {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_SUBSCRIPTIONS_TO_EVENT_BRIDGE_MESSAGE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.force_move = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.force_move {
            out.push((0, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateSubscriptionsToEventBridgeResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateSubscriptionsToEventBridgeResponse {
    pub result: Option<String>,
}

impl o::Structure for UpdateSubscriptionsToEventBridgeResponse {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_SUBSCRIPTIONS_TO_EVENT_BRIDGE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.result = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.result {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `UpgradeDependencyFailureFault`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpgradeDependencyFailureFault {
    pub message: Option<String>,
}

impl o::Structure for UpgradeDependencyFailureFault {
    const SHAPE: &'static s::Shape = &shapes::UPGRADE_DEPENDENCY_FAILURE_FAULT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl UpgradeDependencyFailureFault {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for UpgradeDependencyFailureFault {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "UpgradeDependencyFailureFault",
        code: "UpgradeDependencyFailureFault",
        status: 400,
        shape: &shapes::UPGRADE_DEPENDENCY_FAILURE_FAULT,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `VpcSecurityGroupMembership`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VpcSecurityGroupMembership {
    pub vpc_security_group_id: Option<String>,
    pub status: Option<String>,
}

impl o::Structure for VpcSecurityGroupMembership {
    const SHAPE: &'static s::Shape = &shapes::VPC_SECURITY_GROUP_MEMBERSHIP;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.vpc_security_group_id = c::string(value),
                1 => out.status = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.vpc_security_group_id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.status {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// The operations of `dms`, as types.
pub mod ops {
    use super::{o, s};
    use o::Structure as _;

    /// `AddTagsToResource`
    #[derive(Clone, Copy, Debug)]
    pub struct AddTagsToResource;

    impl o::Operation for AddTagsToResource {
        type Input = super::AddTagsToResourceMessage;
        type Output = super::AddTagsToResourceResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "AddTagsToResource",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for AddTagsToResource {}
    impl o::Raises<super::ResourceNotFoundFault> for AddTagsToResource {}

    /// `ApplyPendingMaintenanceAction`
    #[derive(Clone, Copy, Debug)]
    pub struct ApplyPendingMaintenanceAction;

    impl o::Operation for ApplyPendingMaintenanceAction {
        type Input = super::ApplyPendingMaintenanceActionMessage;
        type Output = super::ApplyPendingMaintenanceActionResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ApplyPendingMaintenanceAction",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::ResourceNotFoundFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::ResourceNotFoundFault> for ApplyPendingMaintenanceAction {}

    /// `BatchStartRecommendations`
    #[derive(Clone, Copy, Debug)]
    pub struct BatchStartRecommendations;

    impl o::Operation for BatchStartRecommendations {
        type Input = super::BatchStartRecommendationsRequest;
        type Output = super::BatchStartRecommendationsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "BatchStartRecommendations",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for BatchStartRecommendations {}
    impl o::Raises<super::InvalidResourceStateFault> for BatchStartRecommendations {}
    impl o::Raises<super::ResourceNotFoundFault> for BatchStartRecommendations {}

    /// `CancelMetadataModelConversion`
    #[derive(Clone, Copy, Debug)]
    pub struct CancelMetadataModelConversion;

    impl o::Operation for CancelMetadataModelConversion {
        type Input = super::CancelMetadataModelConversionMessage;
        type Output = super::CancelMetadataModelConversionResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CancelMetadataModelConversion",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for CancelMetadataModelConversion {}
    impl o::Raises<super::InvalidResourceStateFault> for CancelMetadataModelConversion {}
    impl o::Raises<super::ResourceNotFoundFault> for CancelMetadataModelConversion {}

    /// `CancelMetadataModelCreation`
    #[derive(Clone, Copy, Debug)]
    pub struct CancelMetadataModelCreation;

    impl o::Operation for CancelMetadataModelCreation {
        type Input = super::CancelMetadataModelCreationMessage;
        type Output = super::CancelMetadataModelCreationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CancelMetadataModelCreation",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for CancelMetadataModelCreation {}
    impl o::Raises<super::InvalidResourceStateFault> for CancelMetadataModelCreation {}
    impl o::Raises<super::ResourceNotFoundFault> for CancelMetadataModelCreation {}

    /// `CancelReplicationTaskAssessmentRun`
    #[derive(Clone, Copy, Debug)]
    pub struct CancelReplicationTaskAssessmentRun;

    impl o::Operation for CancelReplicationTaskAssessmentRun {
        type Input = super::CancelReplicationTaskAssessmentRunMessage;
        type Output = super::CancelReplicationTaskAssessmentRunResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CancelReplicationTaskAssessmentRun",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for CancelReplicationTaskAssessmentRun {}
    impl o::Raises<super::InvalidResourceStateFault> for CancelReplicationTaskAssessmentRun {}
    impl o::Raises<super::ResourceNotFoundFault> for CancelReplicationTaskAssessmentRun {}

    /// `CreateDataMigration`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateDataMigration;

    impl o::Operation for CreateDataMigration {
        type Input = super::CreateDataMigrationMessage;
        type Output = super::CreateDataMigrationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateDataMigration",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::ResourceAlreadyExistsFault as o::Fault>::ERROR,
                <super::InvalidOperationFault as o::Fault>::ERROR,
                <super::FailedDependencyFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::FailedDependencyFault> for CreateDataMigration {}
    impl o::Raises<super::InvalidOperationFault> for CreateDataMigration {}
    impl o::Raises<super::ResourceAlreadyExistsFault> for CreateDataMigration {}
    impl o::Raises<super::ResourceNotFoundFault> for CreateDataMigration {}
    impl o::Raises<super::ResourceQuotaExceededFault> for CreateDataMigration {}

    /// `CreateDataProvider`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateDataProvider;

    impl o::Operation for CreateDataProvider {
        type Input = super::CreateDataProviderMessage;
        type Output = super::CreateDataProviderResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateDataProvider",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::ResourceAlreadyExistsFault as o::Fault>::ERROR,
                <super::FailedDependencyFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for CreateDataProvider {}
    impl o::Raises<super::FailedDependencyFault> for CreateDataProvider {}
    impl o::Raises<super::ResourceAlreadyExistsFault> for CreateDataProvider {}
    impl o::Raises<super::ResourceQuotaExceededFault> for CreateDataProvider {}

    /// `CreateEndpoint`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateEndpoint;

    impl o::Operation for CreateEndpoint {
        type Input = super::CreateEndpointMessage;
        type Output = super::CreateEndpointResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateEndpoint",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::KMSKeyNotAccessibleFault as o::Fault>::ERROR,
                <super::ResourceAlreadyExistsFault as o::Fault>::ERROR,
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::S3AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for CreateEndpoint {}
    impl o::Raises<super::InvalidResourceStateFault> for CreateEndpoint {}
    impl o::Raises<super::KMSKeyNotAccessibleFault> for CreateEndpoint {}
    impl o::Raises<super::ResourceAlreadyExistsFault> for CreateEndpoint {}
    impl o::Raises<super::ResourceNotFoundFault> for CreateEndpoint {}
    impl o::Raises<super::ResourceQuotaExceededFault> for CreateEndpoint {}
    impl o::Raises<super::S3AccessDeniedFault> for CreateEndpoint {}

    /// `CreateEventSubscription`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateEventSubscription;

    impl o::Operation for CreateEventSubscription {
        type Input = super::CreateEventSubscriptionMessage;
        type Output = super::CreateEventSubscriptionResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateEventSubscription",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::ResourceAlreadyExistsFault as o::Fault>::ERROR,
                <super::SNSInvalidTopicFault as o::Fault>::ERROR,
                <super::SNSNoAuthorizationFault as o::Fault>::ERROR,
                <super::KMSAccessDeniedFault as o::Fault>::ERROR,
                <super::KMSDisabledFault as o::Fault>::ERROR,
                <super::KMSInvalidStateFault as o::Fault>::ERROR,
                <super::KMSNotFoundFault as o::Fault>::ERROR,
                <super::KMSThrottlingFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::KMSAccessDeniedFault> for CreateEventSubscription {}
    impl o::Raises<super::KMSDisabledFault> for CreateEventSubscription {}
    impl o::Raises<super::KMSInvalidStateFault> for CreateEventSubscription {}
    impl o::Raises<super::KMSNotFoundFault> for CreateEventSubscription {}
    impl o::Raises<super::KMSThrottlingFault> for CreateEventSubscription {}
    impl o::Raises<super::ResourceAlreadyExistsFault> for CreateEventSubscription {}
    impl o::Raises<super::ResourceNotFoundFault> for CreateEventSubscription {}
    impl o::Raises<super::ResourceQuotaExceededFault> for CreateEventSubscription {}
    impl o::Raises<super::SNSInvalidTopicFault> for CreateEventSubscription {}
    impl o::Raises<super::SNSNoAuthorizationFault> for CreateEventSubscription {}

    /// `CreateFleetAdvisorCollector`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateFleetAdvisorCollector;

    impl o::Operation for CreateFleetAdvisorCollector {
        type Input = super::CreateFleetAdvisorCollectorRequest;
        type Output = super::CreateFleetAdvisorCollectorResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateFleetAdvisorCollector",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::S3AccessDeniedFault as o::Fault>::ERROR,
                <super::S3ResourceNotFoundFault as o::Fault>::ERROR,
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for CreateFleetAdvisorCollector {}
    impl o::Raises<super::InvalidResourceStateFault> for CreateFleetAdvisorCollector {}
    impl o::Raises<super::ResourceQuotaExceededFault> for CreateFleetAdvisorCollector {}
    impl o::Raises<super::S3AccessDeniedFault> for CreateFleetAdvisorCollector {}
    impl o::Raises<super::S3ResourceNotFoundFault> for CreateFleetAdvisorCollector {}

    /// `CreateInstanceProfile`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateInstanceProfile;

    impl o::Operation for CreateInstanceProfile {
        type Input = super::CreateInstanceProfileMessage;
        type Output = super::CreateInstanceProfileResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateInstanceProfile",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::ResourceAlreadyExistsFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::KMSKeyNotAccessibleFault as o::Fault>::ERROR,
                <super::S3ResourceNotFoundFault as o::Fault>::ERROR,
                <super::S3AccessDeniedFault as o::Fault>::ERROR,
                <super::FailedDependencyFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for CreateInstanceProfile {}
    impl o::Raises<super::FailedDependencyFault> for CreateInstanceProfile {}
    impl o::Raises<super::InvalidResourceStateFault> for CreateInstanceProfile {}
    impl o::Raises<super::KMSKeyNotAccessibleFault> for CreateInstanceProfile {}
    impl o::Raises<super::ResourceAlreadyExistsFault> for CreateInstanceProfile {}
    impl o::Raises<super::ResourceNotFoundFault> for CreateInstanceProfile {}
    impl o::Raises<super::ResourceQuotaExceededFault> for CreateInstanceProfile {}
    impl o::Raises<super::S3AccessDeniedFault> for CreateInstanceProfile {}
    impl o::Raises<super::S3ResourceNotFoundFault> for CreateInstanceProfile {}

    /// `CreateMigrationProject`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateMigrationProject;

    impl o::Operation for CreateMigrationProject {
        type Input = super::CreateMigrationProjectMessage;
        type Output = super::CreateMigrationProjectResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateMigrationProject",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::ResourceAlreadyExistsFault as o::Fault>::ERROR,
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::S3ResourceNotFoundFault as o::Fault>::ERROR,
                <super::S3AccessDeniedFault as o::Fault>::ERROR,
                <super::FailedDependencyFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for CreateMigrationProject {}
    impl o::Raises<super::FailedDependencyFault> for CreateMigrationProject {}
    impl o::Raises<super::ResourceAlreadyExistsFault> for CreateMigrationProject {}
    impl o::Raises<super::ResourceNotFoundFault> for CreateMigrationProject {}
    impl o::Raises<super::ResourceQuotaExceededFault> for CreateMigrationProject {}
    impl o::Raises<super::S3AccessDeniedFault> for CreateMigrationProject {}
    impl o::Raises<super::S3ResourceNotFoundFault> for CreateMigrationProject {}

    /// `CreateReplicationConfig`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateReplicationConfig;

    impl o::Operation for CreateReplicationConfig {
        type Input = super::CreateReplicationConfigMessage;
        type Output = super::CreateReplicationConfigResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateReplicationConfig",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::ResourceAlreadyExistsFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::ReplicationSubnetGroupDoesNotCoverEnoughAZs as o::Fault>::ERROR,
                <super::InvalidSubnet as o::Fault>::ERROR,
                <super::KMSKeyNotAccessibleFault as o::Fault>::ERROR,
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for CreateReplicationConfig {}
    impl o::Raises<super::InvalidResourceStateFault> for CreateReplicationConfig {}
    impl o::Raises<super::InvalidSubnet> for CreateReplicationConfig {}
    impl o::Raises<super::KMSKeyNotAccessibleFault> for CreateReplicationConfig {}
    impl o::Raises<super::ReplicationSubnetGroupDoesNotCoverEnoughAZs> for CreateReplicationConfig {}
    impl o::Raises<super::ResourceAlreadyExistsFault> for CreateReplicationConfig {}
    impl o::Raises<super::ResourceNotFoundFault> for CreateReplicationConfig {}
    impl o::Raises<super::ResourceQuotaExceededFault> for CreateReplicationConfig {}

    /// `CreateReplicationInstance`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateReplicationInstance;

    impl o::Operation for CreateReplicationInstance {
        type Input = super::CreateReplicationInstanceMessage;
        type Output = super::CreateReplicationInstanceResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateReplicationInstance",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::ResourceAlreadyExistsFault as o::Fault>::ERROR,
                <super::InsufficientResourceCapacityFault as o::Fault>::ERROR,
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
                <super::StorageQuotaExceededFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::ReplicationSubnetGroupDoesNotCoverEnoughAZs as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::InvalidSubnet as o::Fault>::ERROR,
                <super::KMSKeyNotAccessibleFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for CreateReplicationInstance {}
    impl o::Raises<super::InsufficientResourceCapacityFault> for CreateReplicationInstance {}
    impl o::Raises<super::InvalidResourceStateFault> for CreateReplicationInstance {}
    impl o::Raises<super::InvalidSubnet> for CreateReplicationInstance {}
    impl o::Raises<super::KMSKeyNotAccessibleFault> for CreateReplicationInstance {}
    impl o::Raises<super::ReplicationSubnetGroupDoesNotCoverEnoughAZs> for CreateReplicationInstance {}
    impl o::Raises<super::ResourceAlreadyExistsFault> for CreateReplicationInstance {}
    impl o::Raises<super::ResourceNotFoundFault> for CreateReplicationInstance {}
    impl o::Raises<super::ResourceQuotaExceededFault> for CreateReplicationInstance {}
    impl o::Raises<super::StorageQuotaExceededFault> for CreateReplicationInstance {}

    /// `CreateReplicationSubnetGroup`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateReplicationSubnetGroup;

    impl o::Operation for CreateReplicationSubnetGroup {
        type Input = super::CreateReplicationSubnetGroupMessage;
        type Output = super::CreateReplicationSubnetGroupResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateReplicationSubnetGroup",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::ResourceAlreadyExistsFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
                <super::ReplicationSubnetGroupDoesNotCoverEnoughAZs as o::Fault>::ERROR,
                <super::InvalidSubnet as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for CreateReplicationSubnetGroup {}
    impl o::Raises<super::InvalidSubnet> for CreateReplicationSubnetGroup {}
    impl o::Raises<super::ReplicationSubnetGroupDoesNotCoverEnoughAZs>
        for CreateReplicationSubnetGroup
    {
    }
    impl o::Raises<super::ResourceAlreadyExistsFault> for CreateReplicationSubnetGroup {}
    impl o::Raises<super::ResourceNotFoundFault> for CreateReplicationSubnetGroup {}
    impl o::Raises<super::ResourceQuotaExceededFault> for CreateReplicationSubnetGroup {}

    /// `CreateReplicationTask`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateReplicationTask;

    impl o::Operation for CreateReplicationTask {
        type Input = super::CreateReplicationTaskMessage;
        type Output = super::CreateReplicationTaskResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateReplicationTask",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::ResourceAlreadyExistsFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::KMSKeyNotAccessibleFault as o::Fault>::ERROR,
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for CreateReplicationTask {}
    impl o::Raises<super::InvalidResourceStateFault> for CreateReplicationTask {}
    impl o::Raises<super::KMSKeyNotAccessibleFault> for CreateReplicationTask {}
    impl o::Raises<super::ResourceAlreadyExistsFault> for CreateReplicationTask {}
    impl o::Raises<super::ResourceNotFoundFault> for CreateReplicationTask {}
    impl o::Raises<super::ResourceQuotaExceededFault> for CreateReplicationTask {}

    /// `DeleteCertificate`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteCertificate;

    impl o::Operation for DeleteCertificate {
        type Input = super::DeleteCertificateMessage;
        type Output = super::DeleteCertificateResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteCertificate",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for DeleteCertificate {}
    impl o::Raises<super::ResourceNotFoundFault> for DeleteCertificate {}

    /// `DeleteConnection`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteConnection;

    impl o::Operation for DeleteConnection {
        type Input = super::DeleteConnectionMessage;
        type Output = super::DeleteConnectionResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteConnection",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for DeleteConnection {}
    impl o::Raises<super::InvalidResourceStateFault> for DeleteConnection {}
    impl o::Raises<super::ResourceNotFoundFault> for DeleteConnection {}

    /// `DeleteDataMigration`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteDataMigration;

    impl o::Operation for DeleteDataMigration {
        type Input = super::DeleteDataMigrationMessage;
        type Output = super::DeleteDataMigrationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteDataMigration",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::FailedDependencyFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::FailedDependencyFault> for DeleteDataMigration {}
    impl o::Raises<super::InvalidResourceStateFault> for DeleteDataMigration {}
    impl o::Raises<super::ResourceNotFoundFault> for DeleteDataMigration {}

    /// `DeleteDataProvider`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteDataProvider;

    impl o::Operation for DeleteDataProvider {
        type Input = super::DeleteDataProviderMessage;
        type Output = super::DeleteDataProviderResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteDataProvider",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::FailedDependencyFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for DeleteDataProvider {}
    impl o::Raises<super::FailedDependencyFault> for DeleteDataProvider {}
    impl o::Raises<super::InvalidResourceStateFault> for DeleteDataProvider {}
    impl o::Raises<super::ResourceNotFoundFault> for DeleteDataProvider {}

    /// `DeleteEndpoint`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteEndpoint;

    impl o::Operation for DeleteEndpoint {
        type Input = super::DeleteEndpointMessage;
        type Output = super::DeleteEndpointResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteEndpoint",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for DeleteEndpoint {}
    impl o::Raises<super::ResourceNotFoundFault> for DeleteEndpoint {}

    /// `DeleteEventSubscription`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteEventSubscription;

    impl o::Operation for DeleteEventSubscription {
        type Input = super::DeleteEventSubscriptionMessage;
        type Output = super::DeleteEventSubscriptionResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteEventSubscription",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for DeleteEventSubscription {}
    impl o::Raises<super::InvalidResourceStateFault> for DeleteEventSubscription {}
    impl o::Raises<super::ResourceNotFoundFault> for DeleteEventSubscription {}

    /// `DeleteFleetAdvisorCollector`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteFleetAdvisorCollector;

    impl o::Operation for DeleteFleetAdvisorCollector {
        type Input = super::DeleteCollectorRequest;
        type Output = o::Empty;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteFleetAdvisorCollector",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::CollectorNotFoundFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for DeleteFleetAdvisorCollector {}
    impl o::Raises<super::CollectorNotFoundFault> for DeleteFleetAdvisorCollector {}
    impl o::Raises<super::InvalidResourceStateFault> for DeleteFleetAdvisorCollector {}

    /// `DeleteFleetAdvisorDatabases`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteFleetAdvisorDatabases;

    impl o::Operation for DeleteFleetAdvisorDatabases {
        type Input = super::DeleteFleetAdvisorDatabasesRequest;
        type Output = super::DeleteFleetAdvisorDatabasesResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteFleetAdvisorDatabases",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidOperationFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for DeleteFleetAdvisorDatabases {}
    impl o::Raises<super::InvalidOperationFault> for DeleteFleetAdvisorDatabases {}
    impl o::Raises<super::ResourceNotFoundFault> for DeleteFleetAdvisorDatabases {}

    /// `DeleteInstanceProfile`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteInstanceProfile;

    impl o::Operation for DeleteInstanceProfile {
        type Input = super::DeleteInstanceProfileMessage;
        type Output = super::DeleteInstanceProfileResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteInstanceProfile",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::FailedDependencyFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for DeleteInstanceProfile {}
    impl o::Raises<super::FailedDependencyFault> for DeleteInstanceProfile {}
    impl o::Raises<super::InvalidResourceStateFault> for DeleteInstanceProfile {}
    impl o::Raises<super::ResourceNotFoundFault> for DeleteInstanceProfile {}

    /// `DeleteMigrationProject`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteMigrationProject;

    impl o::Operation for DeleteMigrationProject {
        type Input = super::DeleteMigrationProjectMessage;
        type Output = super::DeleteMigrationProjectResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteMigrationProject",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::FailedDependencyFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for DeleteMigrationProject {}
    impl o::Raises<super::FailedDependencyFault> for DeleteMigrationProject {}
    impl o::Raises<super::InvalidResourceStateFault> for DeleteMigrationProject {}
    impl o::Raises<super::ResourceNotFoundFault> for DeleteMigrationProject {}

    /// `DeleteReplicationConfig`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteReplicationConfig;

    impl o::Operation for DeleteReplicationConfig {
        type Input = super::DeleteReplicationConfigMessage;
        type Output = super::DeleteReplicationConfigResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteReplicationConfig",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for DeleteReplicationConfig {}
    impl o::Raises<super::InvalidResourceStateFault> for DeleteReplicationConfig {}
    impl o::Raises<super::ResourceNotFoundFault> for DeleteReplicationConfig {}

    /// `DeleteReplicationInstance`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteReplicationInstance;

    impl o::Operation for DeleteReplicationInstance {
        type Input = super::DeleteReplicationInstanceMessage;
        type Output = super::DeleteReplicationInstanceResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteReplicationInstance",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for DeleteReplicationInstance {}
    impl o::Raises<super::ResourceNotFoundFault> for DeleteReplicationInstance {}

    /// `DeleteReplicationSubnetGroup`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteReplicationSubnetGroup;

    impl o::Operation for DeleteReplicationSubnetGroup {
        type Input = super::DeleteReplicationSubnetGroupMessage;
        type Output = super::DeleteReplicationSubnetGroupResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteReplicationSubnetGroup",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for DeleteReplicationSubnetGroup {}
    impl o::Raises<super::InvalidResourceStateFault> for DeleteReplicationSubnetGroup {}
    impl o::Raises<super::ResourceNotFoundFault> for DeleteReplicationSubnetGroup {}

    /// `DeleteReplicationTask`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteReplicationTask;

    impl o::Operation for DeleteReplicationTask {
        type Input = super::DeleteReplicationTaskMessage;
        type Output = super::DeleteReplicationTaskResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteReplicationTask",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for DeleteReplicationTask {}
    impl o::Raises<super::ResourceNotFoundFault> for DeleteReplicationTask {}

    /// `DeleteReplicationTaskAssessmentRun`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteReplicationTaskAssessmentRun;

    impl o::Operation for DeleteReplicationTaskAssessmentRun {
        type Input = super::DeleteReplicationTaskAssessmentRunMessage;
        type Output = super::DeleteReplicationTaskAssessmentRunResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteReplicationTaskAssessmentRun",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for DeleteReplicationTaskAssessmentRun {}
    impl o::Raises<super::InvalidResourceStateFault> for DeleteReplicationTaskAssessmentRun {}
    impl o::Raises<super::ResourceNotFoundFault> for DeleteReplicationTaskAssessmentRun {}

    /// `DescribeAccountAttributes`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeAccountAttributes;

    impl o::Operation for DescribeAccountAttributes {
        type Input = super::DescribeAccountAttributesMessage;
        type Output = super::DescribeAccountAttributesResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeAccountAttributes",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[],
        };
    }

    /// `DescribeApplicableIndividualAssessments`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeApplicableIndividualAssessments;

    impl o::Operation for DescribeApplicableIndividualAssessments {
        type Input = super::DescribeApplicableIndividualAssessmentsMessage;
        type Output = super::DescribeApplicableIndividualAssessmentsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeApplicableIndividualAssessments",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for DescribeApplicableIndividualAssessments {}
    impl o::Raises<super::InvalidResourceStateFault> for DescribeApplicableIndividualAssessments {}
    impl o::Raises<super::ResourceNotFoundFault> for DescribeApplicableIndividualAssessments {}

    /// `DescribeCertificates`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeCertificates;

    impl o::Operation for DescribeCertificates {
        type Input = super::DescribeCertificatesMessage;
        type Output = super::DescribeCertificatesResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeCertificates",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::ResourceNotFoundFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::ResourceNotFoundFault> for DescribeCertificates {}

    /// `DescribeConnections`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeConnections;

    impl o::Operation for DescribeConnections {
        type Input = super::DescribeConnectionsMessage;
        type Output = super::DescribeConnectionsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeConnections",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::ResourceNotFoundFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::ResourceNotFoundFault> for DescribeConnections {}

    /// `DescribeConversionConfiguration`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeConversionConfiguration;

    impl o::Operation for DescribeConversionConfiguration {
        type Input = super::DescribeConversionConfigurationMessage;
        type Output = super::DescribeConversionConfigurationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeConversionConfiguration",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::ResourceNotFoundFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::ResourceNotFoundFault> for DescribeConversionConfiguration {}

    /// `DescribeDataMigrations`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeDataMigrations;

    impl o::Operation for DescribeDataMigrations {
        type Input = super::DescribeDataMigrationsMessage;
        type Output = super::DescribeDataMigrationsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeDataMigrations",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::FailedDependencyFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::FailedDependencyFault> for DescribeDataMigrations {}
    impl o::Raises<super::InvalidResourceStateFault> for DescribeDataMigrations {}
    impl o::Raises<super::ResourceNotFoundFault> for DescribeDataMigrations {}

    /// `DescribeDataProviders`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeDataProviders;

    impl o::Operation for DescribeDataProviders {
        type Input = super::DescribeDataProvidersMessage;
        type Output = super::DescribeDataProvidersResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeDataProviders",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::FailedDependencyFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for DescribeDataProviders {}
    impl o::Raises<super::FailedDependencyFault> for DescribeDataProviders {}
    impl o::Raises<super::ResourceNotFoundFault> for DescribeDataProviders {}

    /// `DescribeEndpointSettings`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeEndpointSettings;

    impl o::Operation for DescribeEndpointSettings {
        type Input = super::DescribeEndpointSettingsMessage;
        type Output = super::DescribeEndpointSettingsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeEndpointSettings",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[],
        };
    }

    /// `DescribeEndpointTypes`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeEndpointTypes;

    impl o::Operation for DescribeEndpointTypes {
        type Input = super::DescribeEndpointTypesMessage;
        type Output = super::DescribeEndpointTypesResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeEndpointTypes",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[],
        };
    }

    /// `DescribeEndpoints`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeEndpoints;

    impl o::Operation for DescribeEndpoints {
        type Input = super::DescribeEndpointsMessage;
        type Output = super::DescribeEndpointsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeEndpoints",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::ResourceNotFoundFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::ResourceNotFoundFault> for DescribeEndpoints {}

    /// `DescribeEngineVersions`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeEngineVersions;

    impl o::Operation for DescribeEngineVersions {
        type Input = super::DescribeEngineVersionsMessage;
        type Output = super::DescribeEngineVersionsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeEngineVersions",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[],
        };
    }

    /// `DescribeEventCategories`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeEventCategories;

    impl o::Operation for DescribeEventCategories {
        type Input = super::DescribeEventCategoriesMessage;
        type Output = super::DescribeEventCategoriesResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeEventCategories",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[],
        };
    }

    /// `DescribeEventSubscriptions`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeEventSubscriptions;

    impl o::Operation for DescribeEventSubscriptions {
        type Input = super::DescribeEventSubscriptionsMessage;
        type Output = super::DescribeEventSubscriptionsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeEventSubscriptions",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::ResourceNotFoundFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::ResourceNotFoundFault> for DescribeEventSubscriptions {}

    /// `DescribeEvents`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeEvents;

    impl o::Operation for DescribeEvents {
        type Input = super::DescribeEventsMessage;
        type Output = super::DescribeEventsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeEvents",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[],
        };
    }

    /// `DescribeExtensionPackAssociations`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeExtensionPackAssociations;

    impl o::Operation for DescribeExtensionPackAssociations {
        type Input = super::DescribeExtensionPackAssociationsMessage;
        type Output = super::DescribeExtensionPackAssociationsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeExtensionPackAssociations",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[],
        };
    }

    /// `DescribeFleetAdvisorCollectors`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeFleetAdvisorCollectors;

    impl o::Operation for DescribeFleetAdvisorCollectors {
        type Input = super::DescribeFleetAdvisorCollectorsRequest;
        type Output = super::DescribeFleetAdvisorCollectorsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeFleetAdvisorCollectors",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::InvalidResourceStateFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for DescribeFleetAdvisorCollectors {}

    /// `DescribeFleetAdvisorDatabases`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeFleetAdvisorDatabases;

    impl o::Operation for DescribeFleetAdvisorDatabases {
        type Input = super::DescribeFleetAdvisorDatabasesRequest;
        type Output = super::DescribeFleetAdvisorDatabasesResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeFleetAdvisorDatabases",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::InvalidResourceStateFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for DescribeFleetAdvisorDatabases {}

    /// `DescribeFleetAdvisorLsaAnalysis`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeFleetAdvisorLsaAnalysis;

    impl o::Operation for DescribeFleetAdvisorLsaAnalysis {
        type Input = super::DescribeFleetAdvisorLsaAnalysisRequest;
        type Output = super::DescribeFleetAdvisorLsaAnalysisResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeFleetAdvisorLsaAnalysis",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::InvalidResourceStateFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for DescribeFleetAdvisorLsaAnalysis {}

    /// `DescribeFleetAdvisorSchemaObjectSummary`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeFleetAdvisorSchemaObjectSummary;

    impl o::Operation for DescribeFleetAdvisorSchemaObjectSummary {
        type Input = super::DescribeFleetAdvisorSchemaObjectSummaryRequest;
        type Output = super::DescribeFleetAdvisorSchemaObjectSummaryResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeFleetAdvisorSchemaObjectSummary",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::InvalidResourceStateFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for DescribeFleetAdvisorSchemaObjectSummary {}

    /// `DescribeFleetAdvisorSchemas`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeFleetAdvisorSchemas;

    impl o::Operation for DescribeFleetAdvisorSchemas {
        type Input = super::DescribeFleetAdvisorSchemasRequest;
        type Output = super::DescribeFleetAdvisorSchemasResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeFleetAdvisorSchemas",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::InvalidResourceStateFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for DescribeFleetAdvisorSchemas {}

    /// `DescribeInstanceProfiles`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeInstanceProfiles;

    impl o::Operation for DescribeInstanceProfiles {
        type Input = super::DescribeInstanceProfilesMessage;
        type Output = super::DescribeInstanceProfilesResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeInstanceProfiles",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::FailedDependencyFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for DescribeInstanceProfiles {}
    impl o::Raises<super::FailedDependencyFault> for DescribeInstanceProfiles {}
    impl o::Raises<super::ResourceNotFoundFault> for DescribeInstanceProfiles {}

    /// `DescribeMetadataModel`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeMetadataModel;

    impl o::Operation for DescribeMetadataModel {
        type Input = super::DescribeMetadataModelMessage;
        type Output = super::DescribeMetadataModelResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeMetadataModel",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for DescribeMetadataModel {}
    impl o::Raises<super::ResourceNotFoundFault> for DescribeMetadataModel {}

    /// `DescribeMetadataModelAssessments`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeMetadataModelAssessments;

    impl o::Operation for DescribeMetadataModelAssessments {
        type Input = super::DescribeMetadataModelAssessmentsMessage;
        type Output = super::DescribeMetadataModelAssessmentsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeMetadataModelAssessments",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::ResourceNotFoundFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::ResourceNotFoundFault> for DescribeMetadataModelAssessments {}

    /// `DescribeMetadataModelChildren`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeMetadataModelChildren;

    impl o::Operation for DescribeMetadataModelChildren {
        type Input = super::DescribeMetadataModelChildrenMessage;
        type Output = super::DescribeMetadataModelChildrenResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeMetadataModelChildren",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for DescribeMetadataModelChildren {}
    impl o::Raises<super::ResourceNotFoundFault> for DescribeMetadataModelChildren {}

    /// `DescribeMetadataModelConversions`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeMetadataModelConversions;

    impl o::Operation for DescribeMetadataModelConversions {
        type Input = super::DescribeMetadataModelConversionsMessage;
        type Output = super::DescribeMetadataModelConversionsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeMetadataModelConversions",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::ResourceNotFoundFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::ResourceNotFoundFault> for DescribeMetadataModelConversions {}

    /// `DescribeMetadataModelCreations`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeMetadataModelCreations;

    impl o::Operation for DescribeMetadataModelCreations {
        type Input = super::DescribeMetadataModelCreationsMessage;
        type Output = super::DescribeMetadataModelCreationsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeMetadataModelCreations",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for DescribeMetadataModelCreations {}
    impl o::Raises<super::ResourceNotFoundFault> for DescribeMetadataModelCreations {}

    /// `DescribeMetadataModelExportsAsScript`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeMetadataModelExportsAsScript;

    impl o::Operation for DescribeMetadataModelExportsAsScript {
        type Input = super::DescribeMetadataModelExportsAsScriptMessage;
        type Output = super::DescribeMetadataModelExportsAsScriptResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeMetadataModelExportsAsScript",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::ResourceNotFoundFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::ResourceNotFoundFault> for DescribeMetadataModelExportsAsScript {}

    /// `DescribeMetadataModelExportsToTarget`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeMetadataModelExportsToTarget;

    impl o::Operation for DescribeMetadataModelExportsToTarget {
        type Input = super::DescribeMetadataModelExportsToTargetMessage;
        type Output = super::DescribeMetadataModelExportsToTargetResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeMetadataModelExportsToTarget",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::ResourceNotFoundFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::ResourceNotFoundFault> for DescribeMetadataModelExportsToTarget {}

    /// `DescribeMetadataModelImports`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeMetadataModelImports;

    impl o::Operation for DescribeMetadataModelImports {
        type Input = super::DescribeMetadataModelImportsMessage;
        type Output = super::DescribeMetadataModelImportsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeMetadataModelImports",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::ResourceNotFoundFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::ResourceNotFoundFault> for DescribeMetadataModelImports {}

    /// `DescribeMigrationProjects`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeMigrationProjects;

    impl o::Operation for DescribeMigrationProjects {
        type Input = super::DescribeMigrationProjectsMessage;
        type Output = super::DescribeMigrationProjectsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeMigrationProjects",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::FailedDependencyFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for DescribeMigrationProjects {}
    impl o::Raises<super::FailedDependencyFault> for DescribeMigrationProjects {}
    impl o::Raises<super::ResourceNotFoundFault> for DescribeMigrationProjects {}

    /// `DescribeOrderableReplicationInstances`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeOrderableReplicationInstances;

    impl o::Operation for DescribeOrderableReplicationInstances {
        type Input = super::DescribeOrderableReplicationInstancesMessage;
        type Output = super::DescribeOrderableReplicationInstancesResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeOrderableReplicationInstances",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[],
        };
    }

    /// `DescribePendingMaintenanceActions`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribePendingMaintenanceActions;

    impl o::Operation for DescribePendingMaintenanceActions {
        type Input = super::DescribePendingMaintenanceActionsMessage;
        type Output = super::DescribePendingMaintenanceActionsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribePendingMaintenanceActions",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::ResourceNotFoundFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::ResourceNotFoundFault> for DescribePendingMaintenanceActions {}

    /// `DescribeRecommendationLimitations`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeRecommendationLimitations;

    impl o::Operation for DescribeRecommendationLimitations {
        type Input = super::DescribeRecommendationLimitationsRequest;
        type Output = super::DescribeRecommendationLimitationsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeRecommendationLimitations",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for DescribeRecommendationLimitations {}
    impl o::Raises<super::InvalidResourceStateFault> for DescribeRecommendationLimitations {}

    /// `DescribeRecommendations`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeRecommendations;

    impl o::Operation for DescribeRecommendations {
        type Input = super::DescribeRecommendationsRequest;
        type Output = super::DescribeRecommendationsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeRecommendations",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for DescribeRecommendations {}
    impl o::Raises<super::InvalidResourceStateFault> for DescribeRecommendations {}

    /// `DescribeRefreshSchemasStatus`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeRefreshSchemasStatus;

    impl o::Operation for DescribeRefreshSchemasStatus {
        type Input = super::DescribeRefreshSchemasStatusMessage;
        type Output = super::DescribeRefreshSchemasStatusResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeRefreshSchemasStatus",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for DescribeRefreshSchemasStatus {}
    impl o::Raises<super::ResourceNotFoundFault> for DescribeRefreshSchemasStatus {}

    /// `DescribeReplicationConfigs`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeReplicationConfigs;

    impl o::Operation for DescribeReplicationConfigs {
        type Input = super::DescribeReplicationConfigsMessage;
        type Output = super::DescribeReplicationConfigsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeReplicationConfigs",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::ResourceNotFoundFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::ResourceNotFoundFault> for DescribeReplicationConfigs {}

    /// `DescribeReplicationInstanceTaskLogs`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeReplicationInstanceTaskLogs;

    impl o::Operation for DescribeReplicationInstanceTaskLogs {
        type Input = super::DescribeReplicationInstanceTaskLogsMessage;
        type Output = super::DescribeReplicationInstanceTaskLogsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeReplicationInstanceTaskLogs",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for DescribeReplicationInstanceTaskLogs {}
    impl o::Raises<super::ResourceNotFoundFault> for DescribeReplicationInstanceTaskLogs {}

    /// `DescribeReplicationInstances`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeReplicationInstances;

    impl o::Operation for DescribeReplicationInstances {
        type Input = super::DescribeReplicationInstancesMessage;
        type Output = super::DescribeReplicationInstancesResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeReplicationInstances",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::ResourceNotFoundFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::ResourceNotFoundFault> for DescribeReplicationInstances {}

    /// `DescribeReplicationSubnetGroups`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeReplicationSubnetGroups;

    impl o::Operation for DescribeReplicationSubnetGroups {
        type Input = super::DescribeReplicationSubnetGroupsMessage;
        type Output = super::DescribeReplicationSubnetGroupsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeReplicationSubnetGroups",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::ResourceNotFoundFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::ResourceNotFoundFault> for DescribeReplicationSubnetGroups {}

    /// `DescribeReplicationTableStatistics`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeReplicationTableStatistics;

    impl o::Operation for DescribeReplicationTableStatistics {
        type Input = super::DescribeReplicationTableStatisticsMessage;
        type Output = super::DescribeReplicationTableStatisticsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeReplicationTableStatistics",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for DescribeReplicationTableStatistics {}
    impl o::Raises<super::ResourceNotFoundFault> for DescribeReplicationTableStatistics {}

    /// `DescribeReplicationTaskAssessmentResults`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeReplicationTaskAssessmentResults;

    impl o::Operation for DescribeReplicationTaskAssessmentResults {
        type Input = super::DescribeReplicationTaskAssessmentResultsMessage;
        type Output = super::DescribeReplicationTaskAssessmentResultsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeReplicationTaskAssessmentResults",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::ResourceNotFoundFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::ResourceNotFoundFault> for DescribeReplicationTaskAssessmentResults {}

    /// `DescribeReplicationTaskAssessmentRuns`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeReplicationTaskAssessmentRuns;

    impl o::Operation for DescribeReplicationTaskAssessmentRuns {
        type Input = super::DescribeReplicationTaskAssessmentRunsMessage;
        type Output = super::DescribeReplicationTaskAssessmentRunsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeReplicationTaskAssessmentRuns",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::ResourceNotFoundFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::ResourceNotFoundFault> for DescribeReplicationTaskAssessmentRuns {}

    /// `DescribeReplicationTaskIndividualAssessments`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeReplicationTaskIndividualAssessments;

    impl o::Operation for DescribeReplicationTaskIndividualAssessments {
        type Input = super::DescribeReplicationTaskIndividualAssessmentsMessage;
        type Output = super::DescribeReplicationTaskIndividualAssessmentsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeReplicationTaskIndividualAssessments",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::ResourceNotFoundFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::ResourceNotFoundFault> for DescribeReplicationTaskIndividualAssessments {}

    /// `DescribeReplicationTasks`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeReplicationTasks;

    impl o::Operation for DescribeReplicationTasks {
        type Input = super::DescribeReplicationTasksMessage;
        type Output = super::DescribeReplicationTasksResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeReplicationTasks",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::ResourceNotFoundFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::ResourceNotFoundFault> for DescribeReplicationTasks {}

    /// `DescribeReplications`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeReplications;

    impl o::Operation for DescribeReplications {
        type Input = super::DescribeReplicationsMessage;
        type Output = super::DescribeReplicationsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeReplications",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::ResourceNotFoundFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::ResourceNotFoundFault> for DescribeReplications {}

    /// `DescribeSchemas`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeSchemas;

    impl o::Operation for DescribeSchemas {
        type Input = super::DescribeSchemasMessage;
        type Output = super::DescribeSchemasResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeSchemas",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for DescribeSchemas {}
    impl o::Raises<super::ResourceNotFoundFault> for DescribeSchemas {}

    /// `DescribeTableStatistics`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeTableStatistics;

    impl o::Operation for DescribeTableStatistics {
        type Input = super::DescribeTableStatisticsMessage;
        type Output = super::DescribeTableStatisticsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeTableStatistics",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for DescribeTableStatistics {}
    impl o::Raises<super::InvalidResourceStateFault> for DescribeTableStatistics {}
    impl o::Raises<super::ResourceNotFoundFault> for DescribeTableStatistics {}

    /// `ExportMetadataModelAssessment`
    #[derive(Clone, Copy, Debug)]
    pub struct ExportMetadataModelAssessment;

    impl o::Operation for ExportMetadataModelAssessment {
        type Input = super::ExportMetadataModelAssessmentMessage;
        type Output = super::ExportMetadataModelAssessmentResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ExportMetadataModelAssessment",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[<super::ResourceNotFoundFault as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::ResourceNotFoundFault> for ExportMetadataModelAssessment {}

    /// `GetTargetSelectionRules`
    #[derive(Clone, Copy, Debug)]
    pub struct GetTargetSelectionRules;

    impl o::Operation for GetTargetSelectionRules {
        type Input = super::GetTargetSelectionRulesMessage;
        type Output = super::GetTargetSelectionRulesResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "GetTargetSelectionRules",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for GetTargetSelectionRules {}
    impl o::Raises<super::InvalidResourceStateFault> for GetTargetSelectionRules {}
    impl o::Raises<super::ResourceNotFoundFault> for GetTargetSelectionRules {}

    /// `ImportCertificate`
    #[derive(Clone, Copy, Debug)]
    pub struct ImportCertificate;

    impl o::Operation for ImportCertificate {
        type Input = super::ImportCertificateMessage;
        type Output = super::ImportCertificateResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ImportCertificate",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceAlreadyExistsFault as o::Fault>::ERROR,
                <super::InvalidCertificateFault as o::Fault>::ERROR,
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
                <super::KMSKeyNotAccessibleFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidCertificateFault> for ImportCertificate {}
    impl o::Raises<super::KMSKeyNotAccessibleFault> for ImportCertificate {}
    impl o::Raises<super::ResourceAlreadyExistsFault> for ImportCertificate {}
    impl o::Raises<super::ResourceQuotaExceededFault> for ImportCertificate {}

    /// `ListTagsForResource`
    #[derive(Clone, Copy, Debug)]
    pub struct ListTagsForResource;

    impl o::Operation for ListTagsForResource {
        type Input = super::ListTagsForResourceMessage;
        type Output = super::ListTagsForResourceResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListTagsForResource",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for ListTagsForResource {}
    impl o::Raises<super::ResourceNotFoundFault> for ListTagsForResource {}

    /// `ModifyConversionConfiguration`
    #[derive(Clone, Copy, Debug)]
    pub struct ModifyConversionConfiguration;

    impl o::Operation for ModifyConversionConfiguration {
        type Input = super::ModifyConversionConfigurationMessage;
        type Output = super::ModifyConversionConfigurationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ModifyConversionConfiguration",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for ModifyConversionConfiguration {}
    impl o::Raises<super::ResourceNotFoundFault> for ModifyConversionConfiguration {}

    /// `ModifyDataMigration`
    #[derive(Clone, Copy, Debug)]
    pub struct ModifyDataMigration;

    impl o::Operation for ModifyDataMigration {
        type Input = super::ModifyDataMigrationMessage;
        type Output = super::ModifyDataMigrationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ModifyDataMigration",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::FailedDependencyFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::FailedDependencyFault> for ModifyDataMigration {}
    impl o::Raises<super::InvalidResourceStateFault> for ModifyDataMigration {}
    impl o::Raises<super::ResourceNotFoundFault> for ModifyDataMigration {}

    /// `ModifyDataProvider`
    #[derive(Clone, Copy, Debug)]
    pub struct ModifyDataProvider;

    impl o::Operation for ModifyDataProvider {
        type Input = super::ModifyDataProviderMessage;
        type Output = super::ModifyDataProviderResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ModifyDataProvider",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::FailedDependencyFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for ModifyDataProvider {}
    impl o::Raises<super::FailedDependencyFault> for ModifyDataProvider {}
    impl o::Raises<super::InvalidResourceStateFault> for ModifyDataProvider {}
    impl o::Raises<super::ResourceNotFoundFault> for ModifyDataProvider {}

    /// `ModifyEndpoint`
    #[derive(Clone, Copy, Debug)]
    pub struct ModifyEndpoint;

    impl o::Operation for ModifyEndpoint {
        type Input = super::ModifyEndpointMessage;
        type Output = super::ModifyEndpointResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ModifyEndpoint",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::ResourceAlreadyExistsFault as o::Fault>::ERROR,
                <super::KMSKeyNotAccessibleFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for ModifyEndpoint {}
    impl o::Raises<super::InvalidResourceStateFault> for ModifyEndpoint {}
    impl o::Raises<super::KMSKeyNotAccessibleFault> for ModifyEndpoint {}
    impl o::Raises<super::ResourceAlreadyExistsFault> for ModifyEndpoint {}
    impl o::Raises<super::ResourceNotFoundFault> for ModifyEndpoint {}

    /// `ModifyEventSubscription`
    #[derive(Clone, Copy, Debug)]
    pub struct ModifyEventSubscription;

    impl o::Operation for ModifyEventSubscription {
        type Input = super::ModifyEventSubscriptionMessage;
        type Output = super::ModifyEventSubscriptionResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ModifyEventSubscription",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::SNSInvalidTopicFault as o::Fault>::ERROR,
                <super::SNSNoAuthorizationFault as o::Fault>::ERROR,
                <super::KMSAccessDeniedFault as o::Fault>::ERROR,
                <super::KMSDisabledFault as o::Fault>::ERROR,
                <super::KMSInvalidStateFault as o::Fault>::ERROR,
                <super::KMSNotFoundFault as o::Fault>::ERROR,
                <super::KMSThrottlingFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for ModifyEventSubscription {}
    impl o::Raises<super::KMSAccessDeniedFault> for ModifyEventSubscription {}
    impl o::Raises<super::KMSDisabledFault> for ModifyEventSubscription {}
    impl o::Raises<super::KMSInvalidStateFault> for ModifyEventSubscription {}
    impl o::Raises<super::KMSNotFoundFault> for ModifyEventSubscription {}
    impl o::Raises<super::KMSThrottlingFault> for ModifyEventSubscription {}
    impl o::Raises<super::ResourceNotFoundFault> for ModifyEventSubscription {}
    impl o::Raises<super::ResourceQuotaExceededFault> for ModifyEventSubscription {}
    impl o::Raises<super::SNSInvalidTopicFault> for ModifyEventSubscription {}
    impl o::Raises<super::SNSNoAuthorizationFault> for ModifyEventSubscription {}

    /// `ModifyInstanceProfile`
    #[derive(Clone, Copy, Debug)]
    pub struct ModifyInstanceProfile;

    impl o::Operation for ModifyInstanceProfile {
        type Input = super::ModifyInstanceProfileMessage;
        type Output = super::ModifyInstanceProfileResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ModifyInstanceProfile",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::KMSKeyNotAccessibleFault as o::Fault>::ERROR,
                <super::S3ResourceNotFoundFault as o::Fault>::ERROR,
                <super::S3AccessDeniedFault as o::Fault>::ERROR,
                <super::FailedDependencyFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for ModifyInstanceProfile {}
    impl o::Raises<super::FailedDependencyFault> for ModifyInstanceProfile {}
    impl o::Raises<super::InvalidResourceStateFault> for ModifyInstanceProfile {}
    impl o::Raises<super::KMSKeyNotAccessibleFault> for ModifyInstanceProfile {}
    impl o::Raises<super::ResourceNotFoundFault> for ModifyInstanceProfile {}
    impl o::Raises<super::S3AccessDeniedFault> for ModifyInstanceProfile {}
    impl o::Raises<super::S3ResourceNotFoundFault> for ModifyInstanceProfile {}

    /// `ModifyMigrationProject`
    #[derive(Clone, Copy, Debug)]
    pub struct ModifyMigrationProject;

    impl o::Operation for ModifyMigrationProject {
        type Input = super::ModifyMigrationProjectMessage;
        type Output = super::ModifyMigrationProjectResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ModifyMigrationProject",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::S3ResourceNotFoundFault as o::Fault>::ERROR,
                <super::S3AccessDeniedFault as o::Fault>::ERROR,
                <super::FailedDependencyFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for ModifyMigrationProject {}
    impl o::Raises<super::FailedDependencyFault> for ModifyMigrationProject {}
    impl o::Raises<super::InvalidResourceStateFault> for ModifyMigrationProject {}
    impl o::Raises<super::ResourceNotFoundFault> for ModifyMigrationProject {}
    impl o::Raises<super::S3AccessDeniedFault> for ModifyMigrationProject {}
    impl o::Raises<super::S3ResourceNotFoundFault> for ModifyMigrationProject {}

    /// `ModifyReplicationConfig`
    #[derive(Clone, Copy, Debug)]
    pub struct ModifyReplicationConfig;

    impl o::Operation for ModifyReplicationConfig {
        type Input = super::ModifyReplicationConfigMessage;
        type Output = super::ModifyReplicationConfigResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ModifyReplicationConfig",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::ReplicationSubnetGroupDoesNotCoverEnoughAZs as o::Fault>::ERROR,
                <super::InvalidSubnet as o::Fault>::ERROR,
                <super::KMSKeyNotAccessibleFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for ModifyReplicationConfig {}
    impl o::Raises<super::InvalidResourceStateFault> for ModifyReplicationConfig {}
    impl o::Raises<super::InvalidSubnet> for ModifyReplicationConfig {}
    impl o::Raises<super::KMSKeyNotAccessibleFault> for ModifyReplicationConfig {}
    impl o::Raises<super::ReplicationSubnetGroupDoesNotCoverEnoughAZs> for ModifyReplicationConfig {}
    impl o::Raises<super::ResourceNotFoundFault> for ModifyReplicationConfig {}

    /// `ModifyReplicationInstance`
    #[derive(Clone, Copy, Debug)]
    pub struct ModifyReplicationInstance;

    impl o::Operation for ModifyReplicationInstance {
        type Input = super::ModifyReplicationInstanceMessage;
        type Output = super::ModifyReplicationInstanceResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ModifyReplicationInstance",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::ResourceAlreadyExistsFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InsufficientResourceCapacityFault as o::Fault>::ERROR,
                <super::StorageQuotaExceededFault as o::Fault>::ERROR,
                <super::UpgradeDependencyFailureFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for ModifyReplicationInstance {}
    impl o::Raises<super::InsufficientResourceCapacityFault> for ModifyReplicationInstance {}
    impl o::Raises<super::InvalidResourceStateFault> for ModifyReplicationInstance {}
    impl o::Raises<super::ResourceAlreadyExistsFault> for ModifyReplicationInstance {}
    impl o::Raises<super::ResourceNotFoundFault> for ModifyReplicationInstance {}
    impl o::Raises<super::StorageQuotaExceededFault> for ModifyReplicationInstance {}
    impl o::Raises<super::UpgradeDependencyFailureFault> for ModifyReplicationInstance {}

    /// `ModifyReplicationSubnetGroup`
    #[derive(Clone, Copy, Debug)]
    pub struct ModifyReplicationSubnetGroup;

    impl o::Operation for ModifyReplicationSubnetGroup {
        type Input = super::ModifyReplicationSubnetGroupMessage;
        type Output = super::ModifyReplicationSubnetGroupResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ModifyReplicationSubnetGroup",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
                <super::SubnetAlreadyInUse as o::Fault>::ERROR,
                <super::ReplicationSubnetGroupDoesNotCoverEnoughAZs as o::Fault>::ERROR,
                <super::InvalidSubnet as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for ModifyReplicationSubnetGroup {}
    impl o::Raises<super::InvalidSubnet> for ModifyReplicationSubnetGroup {}
    impl o::Raises<super::ReplicationSubnetGroupDoesNotCoverEnoughAZs>
        for ModifyReplicationSubnetGroup
    {
    }
    impl o::Raises<super::ResourceNotFoundFault> for ModifyReplicationSubnetGroup {}
    impl o::Raises<super::ResourceQuotaExceededFault> for ModifyReplicationSubnetGroup {}
    impl o::Raises<super::SubnetAlreadyInUse> for ModifyReplicationSubnetGroup {}

    /// `ModifyReplicationTask`
    #[derive(Clone, Copy, Debug)]
    pub struct ModifyReplicationTask;

    impl o::Operation for ModifyReplicationTask {
        type Input = super::ModifyReplicationTaskMessage;
        type Output = super::ModifyReplicationTaskResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ModifyReplicationTask",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::ResourceAlreadyExistsFault as o::Fault>::ERROR,
                <super::KMSKeyNotAccessibleFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for ModifyReplicationTask {}
    impl o::Raises<super::KMSKeyNotAccessibleFault> for ModifyReplicationTask {}
    impl o::Raises<super::ResourceAlreadyExistsFault> for ModifyReplicationTask {}
    impl o::Raises<super::ResourceNotFoundFault> for ModifyReplicationTask {}

    /// `MoveReplicationTask`
    #[derive(Clone, Copy, Debug)]
    pub struct MoveReplicationTask;

    impl o::Operation for MoveReplicationTask {
        type Input = super::MoveReplicationTaskMessage;
        type Output = super::MoveReplicationTaskResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "MoveReplicationTask",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::KMSKeyNotAccessibleFault as o::Fault>::ERROR,
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for MoveReplicationTask {}
    impl o::Raises<super::InvalidResourceStateFault> for MoveReplicationTask {}
    impl o::Raises<super::KMSKeyNotAccessibleFault> for MoveReplicationTask {}
    impl o::Raises<super::ResourceNotFoundFault> for MoveReplicationTask {}
    impl o::Raises<super::ResourceQuotaExceededFault> for MoveReplicationTask {}

    /// `RebootReplicationInstance`
    #[derive(Clone, Copy, Debug)]
    pub struct RebootReplicationInstance;

    impl o::Operation for RebootReplicationInstance {
        type Input = super::RebootReplicationInstanceMessage;
        type Output = super::RebootReplicationInstanceResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "RebootReplicationInstance",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for RebootReplicationInstance {}
    impl o::Raises<super::ResourceNotFoundFault> for RebootReplicationInstance {}

    /// `RefreshSchemas`
    #[derive(Clone, Copy, Debug)]
    pub struct RefreshSchemas;

    impl o::Operation for RefreshSchemas {
        type Input = super::RefreshSchemasMessage;
        type Output = super::RefreshSchemasResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "RefreshSchemas",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::KMSKeyNotAccessibleFault as o::Fault>::ERROR,
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for RefreshSchemas {}
    impl o::Raises<super::KMSKeyNotAccessibleFault> for RefreshSchemas {}
    impl o::Raises<super::ResourceNotFoundFault> for RefreshSchemas {}
    impl o::Raises<super::ResourceQuotaExceededFault> for RefreshSchemas {}

    /// `ReloadReplicationTables`
    #[derive(Clone, Copy, Debug)]
    pub struct ReloadReplicationTables;

    impl o::Operation for ReloadReplicationTables {
        type Input = super::ReloadReplicationTablesMessage;
        type Output = super::ReloadReplicationTablesResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ReloadReplicationTables",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for ReloadReplicationTables {}
    impl o::Raises<super::ResourceNotFoundFault> for ReloadReplicationTables {}

    /// `ReloadTables`
    #[derive(Clone, Copy, Debug)]
    pub struct ReloadTables;

    impl o::Operation for ReloadTables {
        type Input = super::ReloadTablesMessage;
        type Output = super::ReloadTablesResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ReloadTables",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for ReloadTables {}
    impl o::Raises<super::ResourceNotFoundFault> for ReloadTables {}

    /// `RemoveTagsFromResource`
    #[derive(Clone, Copy, Debug)]
    pub struct RemoveTagsFromResource;

    impl o::Operation for RemoveTagsFromResource {
        type Input = super::RemoveTagsFromResourceMessage;
        type Output = super::RemoveTagsFromResourceResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "RemoveTagsFromResource",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for RemoveTagsFromResource {}
    impl o::Raises<super::ResourceNotFoundFault> for RemoveTagsFromResource {}

    /// `RunFleetAdvisorLsaAnalysis`
    #[derive(Clone, Copy, Debug)]
    pub struct RunFleetAdvisorLsaAnalysis;

    impl o::Operation for RunFleetAdvisorLsaAnalysis {
        type Input = o::Empty;
        type Output = super::RunFleetAdvisorLsaAnalysisResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "RunFleetAdvisorLsaAnalysis",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for RunFleetAdvisorLsaAnalysis {}
    impl o::Raises<super::ResourceNotFoundFault> for RunFleetAdvisorLsaAnalysis {}

    /// `StartDataMigration`
    #[derive(Clone, Copy, Debug)]
    pub struct StartDataMigration;

    impl o::Operation for StartDataMigration {
        type Input = super::StartDataMigrationMessage;
        type Output = super::StartDataMigrationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "StartDataMigration",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::InvalidOperationFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
                <super::FailedDependencyFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::FailedDependencyFault> for StartDataMigration {}
    impl o::Raises<super::InvalidOperationFault> for StartDataMigration {}
    impl o::Raises<super::InvalidResourceStateFault> for StartDataMigration {}
    impl o::Raises<super::ResourceNotFoundFault> for StartDataMigration {}
    impl o::Raises<super::ResourceQuotaExceededFault> for StartDataMigration {}

    /// `StartExtensionPackAssociation`
    #[derive(Clone, Copy, Debug)]
    pub struct StartExtensionPackAssociation;

    impl o::Operation for StartExtensionPackAssociation {
        type Input = super::StartExtensionPackAssociationMessage;
        type Output = super::StartExtensionPackAssociationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "StartExtensionPackAssociation",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::ResourceAlreadyExistsFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::KMSKeyNotAccessibleFault as o::Fault>::ERROR,
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
                <super::S3ResourceNotFoundFault as o::Fault>::ERROR,
                <super::S3AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for StartExtensionPackAssociation {}
    impl o::Raises<super::InvalidResourceStateFault> for StartExtensionPackAssociation {}
    impl o::Raises<super::KMSKeyNotAccessibleFault> for StartExtensionPackAssociation {}
    impl o::Raises<super::ResourceAlreadyExistsFault> for StartExtensionPackAssociation {}
    impl o::Raises<super::ResourceNotFoundFault> for StartExtensionPackAssociation {}
    impl o::Raises<super::ResourceQuotaExceededFault> for StartExtensionPackAssociation {}
    impl o::Raises<super::S3AccessDeniedFault> for StartExtensionPackAssociation {}
    impl o::Raises<super::S3ResourceNotFoundFault> for StartExtensionPackAssociation {}

    /// `StartMetadataModelAssessment`
    #[derive(Clone, Copy, Debug)]
    pub struct StartMetadataModelAssessment;

    impl o::Operation for StartMetadataModelAssessment {
        type Input = super::StartMetadataModelAssessmentMessage;
        type Output = super::StartMetadataModelAssessmentResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "StartMetadataModelAssessment",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::ResourceAlreadyExistsFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::KMSKeyNotAccessibleFault as o::Fault>::ERROR,
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
                <super::S3ResourceNotFoundFault as o::Fault>::ERROR,
                <super::S3AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for StartMetadataModelAssessment {}
    impl o::Raises<super::InvalidResourceStateFault> for StartMetadataModelAssessment {}
    impl o::Raises<super::KMSKeyNotAccessibleFault> for StartMetadataModelAssessment {}
    impl o::Raises<super::ResourceAlreadyExistsFault> for StartMetadataModelAssessment {}
    impl o::Raises<super::ResourceNotFoundFault> for StartMetadataModelAssessment {}
    impl o::Raises<super::ResourceQuotaExceededFault> for StartMetadataModelAssessment {}
    impl o::Raises<super::S3AccessDeniedFault> for StartMetadataModelAssessment {}
    impl o::Raises<super::S3ResourceNotFoundFault> for StartMetadataModelAssessment {}

    /// `StartMetadataModelConversion`
    #[derive(Clone, Copy, Debug)]
    pub struct StartMetadataModelConversion;

    impl o::Operation for StartMetadataModelConversion {
        type Input = super::StartMetadataModelConversionMessage;
        type Output = super::StartMetadataModelConversionResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "StartMetadataModelConversion",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::ResourceAlreadyExistsFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::KMSKeyNotAccessibleFault as o::Fault>::ERROR,
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
                <super::S3ResourceNotFoundFault as o::Fault>::ERROR,
                <super::S3AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for StartMetadataModelConversion {}
    impl o::Raises<super::InvalidResourceStateFault> for StartMetadataModelConversion {}
    impl o::Raises<super::KMSKeyNotAccessibleFault> for StartMetadataModelConversion {}
    impl o::Raises<super::ResourceAlreadyExistsFault> for StartMetadataModelConversion {}
    impl o::Raises<super::ResourceNotFoundFault> for StartMetadataModelConversion {}
    impl o::Raises<super::ResourceQuotaExceededFault> for StartMetadataModelConversion {}
    impl o::Raises<super::S3AccessDeniedFault> for StartMetadataModelConversion {}
    impl o::Raises<super::S3ResourceNotFoundFault> for StartMetadataModelConversion {}

    /// `StartMetadataModelCreation`
    #[derive(Clone, Copy, Debug)]
    pub struct StartMetadataModelCreation;

    impl o::Operation for StartMetadataModelCreation {
        type Input = super::StartMetadataModelCreationMessage;
        type Output = super::StartMetadataModelCreationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "StartMetadataModelCreation",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceAlreadyExistsFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for StartMetadataModelCreation {}
    impl o::Raises<super::ResourceAlreadyExistsFault> for StartMetadataModelCreation {}
    impl o::Raises<super::ResourceNotFoundFault> for StartMetadataModelCreation {}
    impl o::Raises<super::ResourceQuotaExceededFault> for StartMetadataModelCreation {}

    /// `StartMetadataModelExportAsScript`
    #[derive(Clone, Copy, Debug)]
    pub struct StartMetadataModelExportAsScript;

    impl o::Operation for StartMetadataModelExportAsScript {
        type Input = super::StartMetadataModelExportAsScriptMessage;
        type Output = super::StartMetadataModelExportAsScriptResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "StartMetadataModelExportAsScript",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::ResourceAlreadyExistsFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::KMSKeyNotAccessibleFault as o::Fault>::ERROR,
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
                <super::S3ResourceNotFoundFault as o::Fault>::ERROR,
                <super::S3AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for StartMetadataModelExportAsScript {}
    impl o::Raises<super::InvalidResourceStateFault> for StartMetadataModelExportAsScript {}
    impl o::Raises<super::KMSKeyNotAccessibleFault> for StartMetadataModelExportAsScript {}
    impl o::Raises<super::ResourceAlreadyExistsFault> for StartMetadataModelExportAsScript {}
    impl o::Raises<super::ResourceNotFoundFault> for StartMetadataModelExportAsScript {}
    impl o::Raises<super::ResourceQuotaExceededFault> for StartMetadataModelExportAsScript {}
    impl o::Raises<super::S3AccessDeniedFault> for StartMetadataModelExportAsScript {}
    impl o::Raises<super::S3ResourceNotFoundFault> for StartMetadataModelExportAsScript {}

    /// `StartMetadataModelExportToTarget`
    #[derive(Clone, Copy, Debug)]
    pub struct StartMetadataModelExportToTarget;

    impl o::Operation for StartMetadataModelExportToTarget {
        type Input = super::StartMetadataModelExportToTargetMessage;
        type Output = super::StartMetadataModelExportToTargetResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "StartMetadataModelExportToTarget",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::ResourceAlreadyExistsFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::KMSKeyNotAccessibleFault as o::Fault>::ERROR,
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
                <super::S3ResourceNotFoundFault as o::Fault>::ERROR,
                <super::S3AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for StartMetadataModelExportToTarget {}
    impl o::Raises<super::InvalidResourceStateFault> for StartMetadataModelExportToTarget {}
    impl o::Raises<super::KMSKeyNotAccessibleFault> for StartMetadataModelExportToTarget {}
    impl o::Raises<super::ResourceAlreadyExistsFault> for StartMetadataModelExportToTarget {}
    impl o::Raises<super::ResourceNotFoundFault> for StartMetadataModelExportToTarget {}
    impl o::Raises<super::ResourceQuotaExceededFault> for StartMetadataModelExportToTarget {}
    impl o::Raises<super::S3AccessDeniedFault> for StartMetadataModelExportToTarget {}
    impl o::Raises<super::S3ResourceNotFoundFault> for StartMetadataModelExportToTarget {}

    /// `StartMetadataModelImport`
    #[derive(Clone, Copy, Debug)]
    pub struct StartMetadataModelImport;

    impl o::Operation for StartMetadataModelImport {
        type Input = super::StartMetadataModelImportMessage;
        type Output = super::StartMetadataModelImportResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "StartMetadataModelImport",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::ResourceAlreadyExistsFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::KMSKeyNotAccessibleFault as o::Fault>::ERROR,
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
                <super::S3ResourceNotFoundFault as o::Fault>::ERROR,
                <super::S3AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for StartMetadataModelImport {}
    impl o::Raises<super::InvalidResourceStateFault> for StartMetadataModelImport {}
    impl o::Raises<super::KMSKeyNotAccessibleFault> for StartMetadataModelImport {}
    impl o::Raises<super::ResourceAlreadyExistsFault> for StartMetadataModelImport {}
    impl o::Raises<super::ResourceNotFoundFault> for StartMetadataModelImport {}
    impl o::Raises<super::ResourceQuotaExceededFault> for StartMetadataModelImport {}
    impl o::Raises<super::S3AccessDeniedFault> for StartMetadataModelImport {}
    impl o::Raises<super::S3ResourceNotFoundFault> for StartMetadataModelImport {}

    /// `StartRecommendations`
    #[derive(Clone, Copy, Debug)]
    pub struct StartRecommendations;

    impl o::Operation for StartRecommendations {
        type Input = super::StartRecommendationsRequest;
        type Output = o::Empty;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "StartRecommendations",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for StartRecommendations {}
    impl o::Raises<super::InvalidResourceStateFault> for StartRecommendations {}
    impl o::Raises<super::ResourceNotFoundFault> for StartRecommendations {}

    /// `StartReplication`
    #[derive(Clone, Copy, Debug)]
    pub struct StartReplication;

    impl o::Operation for StartReplication {
        type Input = super::StartReplicationMessage;
        type Output = super::StartReplicationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "StartReplication",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for StartReplication {}
    impl o::Raises<super::InvalidResourceStateFault> for StartReplication {}
    impl o::Raises<super::ResourceNotFoundFault> for StartReplication {}

    /// `StartReplicationTask`
    #[derive(Clone, Copy, Debug)]
    pub struct StartReplicationTask;

    impl o::Operation for StartReplicationTask {
        type Input = super::StartReplicationTaskMessage;
        type Output = super::StartReplicationTaskResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "StartReplicationTask",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for StartReplicationTask {}
    impl o::Raises<super::InvalidResourceStateFault> for StartReplicationTask {}
    impl o::Raises<super::ResourceNotFoundFault> for StartReplicationTask {}

    /// `StartReplicationTaskAssessment`
    #[derive(Clone, Copy, Debug)]
    pub struct StartReplicationTaskAssessment;

    impl o::Operation for StartReplicationTaskAssessment {
        type Input = super::StartReplicationTaskAssessmentMessage;
        type Output = super::StartReplicationTaskAssessmentResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "StartReplicationTaskAssessment",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for StartReplicationTaskAssessment {}
    impl o::Raises<super::ResourceNotFoundFault> for StartReplicationTaskAssessment {}

    /// `StartReplicationTaskAssessmentRun`
    #[derive(Clone, Copy, Debug)]
    pub struct StartReplicationTaskAssessmentRun;

    impl o::Operation for StartReplicationTaskAssessmentRun {
        type Input = super::StartReplicationTaskAssessmentRunMessage;
        type Output = super::StartReplicationTaskAssessmentRunResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "StartReplicationTaskAssessmentRun",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::KMSAccessDeniedFault as o::Fault>::ERROR,
                <super::KMSDisabledFault as o::Fault>::ERROR,
                <super::KMSFault as o::Fault>::ERROR,
                <super::KMSInvalidStateFault as o::Fault>::ERROR,
                <super::KMSNotFoundFault as o::Fault>::ERROR,
                <super::KMSKeyNotAccessibleFault as o::Fault>::ERROR,
                <super::S3AccessDeniedFault as o::Fault>::ERROR,
                <super::S3ResourceNotFoundFault as o::Fault>::ERROR,
                <super::ResourceAlreadyExistsFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for StartReplicationTaskAssessmentRun {}
    impl o::Raises<super::InvalidResourceStateFault> for StartReplicationTaskAssessmentRun {}
    impl o::Raises<super::KMSAccessDeniedFault> for StartReplicationTaskAssessmentRun {}
    impl o::Raises<super::KMSDisabledFault> for StartReplicationTaskAssessmentRun {}
    impl o::Raises<super::KMSFault> for StartReplicationTaskAssessmentRun {}
    impl o::Raises<super::KMSInvalidStateFault> for StartReplicationTaskAssessmentRun {}
    impl o::Raises<super::KMSKeyNotAccessibleFault> for StartReplicationTaskAssessmentRun {}
    impl o::Raises<super::KMSNotFoundFault> for StartReplicationTaskAssessmentRun {}
    impl o::Raises<super::ResourceAlreadyExistsFault> for StartReplicationTaskAssessmentRun {}
    impl o::Raises<super::ResourceNotFoundFault> for StartReplicationTaskAssessmentRun {}
    impl o::Raises<super::S3AccessDeniedFault> for StartReplicationTaskAssessmentRun {}
    impl o::Raises<super::S3ResourceNotFoundFault> for StartReplicationTaskAssessmentRun {}

    /// `StopDataMigration`
    #[derive(Clone, Copy, Debug)]
    pub struct StopDataMigration;

    impl o::Operation for StopDataMigration {
        type Input = super::StopDataMigrationMessage;
        type Output = super::StopDataMigrationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "StopDataMigration",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::FailedDependencyFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::FailedDependencyFault> for StopDataMigration {}
    impl o::Raises<super::InvalidResourceStateFault> for StopDataMigration {}
    impl o::Raises<super::ResourceNotFoundFault> for StopDataMigration {}

    /// `StopReplication`
    #[derive(Clone, Copy, Debug)]
    pub struct StopReplication;

    impl o::Operation for StopReplication {
        type Input = super::StopReplicationMessage;
        type Output = super::StopReplicationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "StopReplication",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for StopReplication {}
    impl o::Raises<super::InvalidResourceStateFault> for StopReplication {}
    impl o::Raises<super::ResourceNotFoundFault> for StopReplication {}

    /// `StopReplicationTask`
    #[derive(Clone, Copy, Debug)]
    pub struct StopReplicationTask;

    impl o::Operation for StopReplicationTask {
        type Input = super::StopReplicationTaskMessage;
        type Output = super::StopReplicationTaskResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "StopReplicationTask",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidResourceStateFault> for StopReplicationTask {}
    impl o::Raises<super::ResourceNotFoundFault> for StopReplicationTask {}

    /// `TestConnection`
    #[derive(Clone, Copy, Debug)]
    pub struct TestConnection;

    impl o::Operation for TestConnection {
        type Input = super::TestConnectionMessage;
        type Output = super::TestConnectionResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "TestConnection",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
                <super::KMSKeyNotAccessibleFault as o::Fault>::ERROR,
                <super::ResourceQuotaExceededFault as o::Fault>::ERROR,
                <super::AccessDeniedFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for TestConnection {}
    impl o::Raises<super::InvalidResourceStateFault> for TestConnection {}
    impl o::Raises<super::KMSKeyNotAccessibleFault> for TestConnection {}
    impl o::Raises<super::ResourceNotFoundFault> for TestConnection {}
    impl o::Raises<super::ResourceQuotaExceededFault> for TestConnection {}

    /// `UpdateSubscriptionsToEventBridge`
    #[derive(Clone, Copy, Debug)]
    pub struct UpdateSubscriptionsToEventBridge;

    impl o::Operation for UpdateSubscriptionsToEventBridge {
        type Input = super::UpdateSubscriptionsToEventBridgeMessage;
        type Output = super::UpdateSubscriptionsToEventBridgeResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "UpdateSubscriptionsToEventBridge",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::AccessDeniedFault as o::Fault>::ERROR,
                <super::InvalidResourceStateFault as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedFault> for UpdateSubscriptionsToEventBridge {}
    impl o::Raises<super::InvalidResourceStateFault> for UpdateSubscriptionsToEventBridge {}
}

/// The tables of all shapes.
#[allow(unused_imports)]
pub mod shapes {
    use crate::schema::{Kind, Limits, Member, Shape, ShapeRef, TimestampFormat};

    pub static ACCESS_DENIED_FAULT: Shape = Shape {
        name: "AccessDeniedFault",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ACCOUNT_QUOTA: Shape = Shape {
        name: "AccountQuota",
        kind: Kind::Structure {
            members: &[
                Member::new("AccountQuotaName", &STRING),
                Member::new("Used", &LONG),
                Member::new("Max", &LONG),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ACCOUNT_QUOTA_LIST: Shape = Shape {
        name: "AccountQuotaList",
        kind: Kind::List { member: &Member::new("member", &ACCOUNT_QUOTA), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ADD_TAGS_TO_RESOURCE_MESSAGE: Shape = Shape {
        name: "AddTagsToResourceMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("ResourceArn", &STRING),
                Member::required("Tags", &TAG_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ADD_TAGS_TO_RESOURCE_RESPONSE: Shape = Shape {
        name: "AddTagsToResourceResponse",
        kind: Kind::Structure { members: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static APPLY_PENDING_MAINTENANCE_ACTION_MESSAGE: Shape = Shape {
        name: "ApplyPendingMaintenanceActionMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("ReplicationInstanceArn", &STRING),
                Member::required("ApplyAction", &STRING),
                Member::required("OptInType", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static APPLY_PENDING_MAINTENANCE_ACTION_RESPONSE: Shape = Shape {
        name: "ApplyPendingMaintenanceActionResponse",
        kind: Kind::Structure {
            members: &[Member::new(
                "ResourcePendingMaintenanceActions",
                &RESOURCE_PENDING_MAINTENANCE_ACTIONS,
            )],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ARN_LIST: Shape = Shape {
        name: "ArnList",
        kind: Kind::List { member: &Member::new("member", &STRING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ASSESSMENT_REPORT_TYPE: Shape = Shape {
        name: "AssessmentReportType",
        kind: Kind::String { values: &["pdf", "csv"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ASSESSMENT_REPORT_TYPES_LIST: Shape = Shape {
        name: "AssessmentReportTypesList",
        kind: Kind::List {
            member: &Member::new("member", &ASSESSMENT_REPORT_TYPE),
            flattened: false,
        },
        limits: Limits { min: Some(1), max: None, pattern: None },
        sensitive: false,
    };
    pub static AUTH_MECHANISM_VALUE: Shape = Shape {
        name: "AuthMechanismValue",
        kind: Kind::String { values: &["default", "mongodb_cr", "scram_sha_1"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static AUTH_TYPE_VALUE: Shape = Shape {
        name: "AuthTypeValue",
        kind: Kind::String { values: &["no", "password"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static AVAILABILITY_ZONE: Shape = Shape {
        name: "AvailabilityZone",
        kind: Kind::Structure { members: &[Member::new("Name", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static AVAILABILITY_ZONES_LIST: Shape = Shape {
        name: "AvailabilityZonesList",
        kind: Kind::List { member: &Member::new("member", &STRING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static AVAILABLE_UPGRADES_LIST: Shape = Shape {
        name: "AvailableUpgradesList",
        kind: Kind::List { member: &Member::new("member", &STRING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static BATCH_START_RECOMMENDATIONS_ERROR_ENTRY: Shape = Shape {
        name: "BatchStartRecommendationsErrorEntry",
        kind: Kind::Structure {
            members: &[
                Member::new("DatabaseId", &STRING),
                Member::new("Message", &STRING),
                Member::new("Code", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static BATCH_START_RECOMMENDATIONS_ERROR_ENTRY_LIST: Shape = Shape {
        name: "BatchStartRecommendationsErrorEntryList",
        kind: Kind::List {
            member: &Member::new("member", &BATCH_START_RECOMMENDATIONS_ERROR_ENTRY),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static BATCH_START_RECOMMENDATIONS_REQUEST: Shape = Shape {
        name: "BatchStartRecommendationsRequest",
        kind: Kind::Structure {
            members: &[Member::new("Data", &START_RECOMMENDATIONS_REQUEST_ENTRY_LIST)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static BATCH_START_RECOMMENDATIONS_RESPONSE: Shape = Shape {
        name: "BatchStartRecommendationsResponse",
        kind: Kind::Structure {
            members: &[Member::new("ErrorEntries", &BATCH_START_RECOMMENDATIONS_ERROR_ENTRY_LIST)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static BOOLEAN: Shape =
        Shape { name: "Boolean", kind: Kind::Boolean, limits: Limits::NONE, sensitive: false };
    pub static BOOLEAN_OPTIONAL: Shape = Shape {
        name: "BooleanOptional",
        kind: Kind::Boolean,
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CANCEL_METADATA_MODEL_CONVERSION_MESSAGE: Shape = Shape {
        name: "CancelMetadataModelConversionMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("MigrationProjectIdentifier", &MIGRATION_PROJECT_IDENTIFIER),
                Member::required("RequestIdentifier", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CANCEL_METADATA_MODEL_CONVERSION_RESPONSE: Shape = Shape {
        name: "CancelMetadataModelConversionResponse",
        kind: Kind::Structure { members: &[Member::new("Request", &SCHEMA_CONVERSION_REQUEST)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CANCEL_METADATA_MODEL_CREATION_MESSAGE: Shape = Shape {
        name: "CancelMetadataModelCreationMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("MigrationProjectIdentifier", &MIGRATION_PROJECT_IDENTIFIER),
                Member::required("RequestIdentifier", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CANCEL_METADATA_MODEL_CREATION_RESPONSE: Shape = Shape {
        name: "CancelMetadataModelCreationResponse",
        kind: Kind::Structure { members: &[Member::new("Request", &SCHEMA_CONVERSION_REQUEST)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CANCEL_REPLICATION_TASK_ASSESSMENT_RUN_MESSAGE: Shape = Shape {
        name: "CancelReplicationTaskAssessmentRunMessage",
        kind: Kind::Structure {
            members: &[Member::required("ReplicationTaskAssessmentRunArn", &STRING)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CANCEL_REPLICATION_TASK_ASSESSMENT_RUN_RESPONSE: Shape = Shape {
        name: "CancelReplicationTaskAssessmentRunResponse",
        kind: Kind::Structure {
            members: &[Member::new(
                "ReplicationTaskAssessmentRun",
                &REPLICATION_TASK_ASSESSMENT_RUN,
            )],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CANNED_ACL_FOR_OBJECTS_VALUE: Shape = Shape {
        name: "CannedAclForObjectsValue",
        kind: Kind::String {
            values: &[
                "none",
                "private",
                "public-read",
                "public-read-write",
                "authenticated-read",
                "aws-exec-read",
                "bucket-owner-read",
                "bucket-owner-full-control",
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CERTIFICATE: Shape = Shape {
        name: "Certificate",
        kind: Kind::Structure {
            members: &[
                Member::new("CertificateIdentifier", &STRING),
                Member::new("CertificateCreationDate", &T_STAMP),
                Member::new("CertificatePem", &STRING),
                Member::new("CertificateWallet", &CERTIFICATE_WALLET),
                Member::new("CertificateArn", &STRING),
                Member::new("CertificateOwner", &STRING),
                Member::new("ValidFromDate", &T_STAMP),
                Member::new("ValidToDate", &T_STAMP),
                Member::new("SigningAlgorithm", &STRING),
                Member::new("KeyLength", &INTEGER_OPTIONAL),
                Member::new("KmsKeyId", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CERTIFICATE_LIST: Shape = Shape {
        name: "CertificateList",
        kind: Kind::List { member: &Member::new("member", &CERTIFICATE), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CERTIFICATE_WALLET: Shape = Shape {
        name: "CertificateWallet",
        kind: Kind::Blob,
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CHAR_LENGTH_SEMANTICS: Shape = Shape {
        name: "CharLengthSemantics",
        kind: Kind::String { values: &["default", "char", "byte"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static COLLECTOR_HEALTH_CHECK: Shape = Shape {
        name: "CollectorHealthCheck",
        kind: Kind::Structure {
            members: &[
                Member::new("CollectorStatus", &COLLECTOR_STATUS),
                Member::new("LocalCollectorS3Access", &BOOLEAN_OPTIONAL),
                Member::new("WebCollectorS3Access", &BOOLEAN_OPTIONAL),
                Member::new("WebCollectorGrantedRoleBasedAccess", &BOOLEAN_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static COLLECTOR_NOT_FOUND_FAULT: Shape = Shape {
        name: "CollectorNotFoundFault",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static COLLECTOR_RESPONSE: Shape = Shape {
        name: "CollectorResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("CollectorReferencedId", &STRING),
                Member::new("CollectorName", &STRING),
                Member::new("CollectorVersion", &STRING),
                Member::new("VersionStatus", &VERSION_STATUS),
                Member::new("Description", &STRING),
                Member::new("S3BucketName", &STRING),
                Member::new("ServiceAccessRoleArn", &STRING),
                Member::new("CollectorHealthCheck", &COLLECTOR_HEALTH_CHECK),
                Member::new("LastDataReceived", &STRING),
                Member::new("RegisteredDate", &STRING),
                Member::new("CreatedDate", &STRING),
                Member::new("ModifiedDate", &STRING),
                Member::new("InventoryData", &INVENTORY_DATA),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static COLLECTOR_RESPONSES: Shape = Shape {
        name: "CollectorResponses",
        kind: Kind::List { member: &Member::new("member", &COLLECTOR_RESPONSE), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static COLLECTOR_SHORT_INFO_RESPONSE: Shape = Shape {
        name: "CollectorShortInfoResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("CollectorReferencedId", &STRING),
                Member::new("CollectorName", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static COLLECTOR_STATUS: Shape = Shape {
        name: "CollectorStatus",
        kind: Kind::String { values: &["UNREGISTERED", "ACTIVE"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static COLLECTORS_LIST: Shape = Shape {
        name: "CollectorsList",
        kind: Kind::List {
            member: &Member::new("member", &COLLECTOR_SHORT_INFO_RESPONSE),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static COMPRESSION_TYPE_VALUE: Shape = Shape {
        name: "CompressionTypeValue",
        kind: Kind::String { values: &["none", "gzip"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static COMPUTE_CONFIG: Shape = Shape {
        name: "ComputeConfig",
        kind: Kind::Structure {
            members: &[
                Member::new("AvailabilityZone", &STRING),
                Member::new("DnsNameServers", &STRING),
                Member::new("KmsKeyId", &STRING),
                Member::new("MaxCapacityUnits", &INTEGER_OPTIONAL),
                Member::new("MinCapacityUnits", &INTEGER_OPTIONAL),
                Member::new("MultiAZ", &BOOLEAN_OPTIONAL),
                Member::new("PreferredMaintenanceWindow", &STRING),
                Member::new("ReplicationSubnetGroupId", &STRING),
                Member::new("VpcSecurityGroupIds", &STRING_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CONNECTION: Shape = Shape {
        name: "Connection",
        kind: Kind::Structure {
            members: &[
                Member::new("ReplicationInstanceArn", &STRING),
                Member::new("EndpointArn", &STRING),
                Member::new("Status", &STRING),
                Member::new("LastFailureMessage", &STRING),
                Member::new("EndpointIdentifier", &STRING),
                Member::new("ReplicationInstanceIdentifier", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CONNECTION_LIST: Shape = Shape {
        name: "ConnectionList",
        kind: Kind::List { member: &Member::new("member", &CONNECTION), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_DATA_MIGRATION_MESSAGE: Shape = Shape {
        name: "CreateDataMigrationMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("DataMigrationName", &STRING),
                Member::required("MigrationProjectIdentifier", &STRING),
                Member::required("DataMigrationType", &MIGRATION_TYPE_VALUE),
                Member::required("ServiceAccessRoleArn", &STRING),
                Member::new("EnableCloudwatchLogs", &BOOLEAN_OPTIONAL),
                Member::new("SourceDataSettings", &SOURCE_DATA_SETTINGS),
                Member::new("TargetDataSettings", &TARGET_DATA_SETTINGS),
                Member::new("NumberOfJobs", &INTEGER_OPTIONAL),
                Member::new("Tags", &TAG_LIST),
                Member::new("SelectionRules", &SECRET_STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_DATA_MIGRATION_RESPONSE: Shape = Shape {
        name: "CreateDataMigrationResponse",
        kind: Kind::Structure { members: &[Member::new("DataMigration", &DATA_MIGRATION)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_DATA_PROVIDER_MESSAGE: Shape = Shape {
        name: "CreateDataProviderMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("DataProviderName", &STRING),
                Member::new("Description", &STRING),
                Member::required("Engine", &STRING),
                Member::new("Virtual", &BOOLEAN_OPTIONAL),
                Member::required("Settings", &DATA_PROVIDER_SETTINGS),
                Member::new("Tags", &TAG_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_DATA_PROVIDER_RESPONSE: Shape = Shape {
        name: "CreateDataProviderResponse",
        kind: Kind::Structure { members: &[Member::new("DataProvider", &DATA_PROVIDER)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_ENDPOINT_MESSAGE: Shape = Shape {
        name: "CreateEndpointMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("EndpointIdentifier", &STRING),
                Member::required("EndpointType", &REPLICATION_ENDPOINT_TYPE_VALUE),
                Member::required("EngineName", &STRING),
                Member::new("Username", &STRING),
                Member::new("Password", &SECRET_STRING),
                Member::new("ServerName", &STRING),
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("DatabaseName", &STRING),
                Member::new("ExtraConnectionAttributes", &STRING),
                Member::new("KmsKeyId", &STRING),
                Member::new("Tags", &TAG_LIST),
                Member::new("CertificateArn", &STRING),
                Member::new("SslMode", &DMS_SSL_MODE_VALUE),
                Member::new("ServiceAccessRoleArn", &STRING),
                Member::new("ExternalTableDefinition", &STRING),
                Member::new("DynamoDbSettings", &DYNAMODB_SETTINGS),
                Member::new("S3Settings", &S3_SETTINGS),
                Member::new("DmsTransferSettings", &DMS_TRANSFER_SETTINGS),
                Member::new("MongoDbSettings", &MONGODB_SETTINGS),
                Member::new("KinesisSettings", &KINESIS_SETTINGS),
                Member::new("KafkaSettings", &KAFKA_SETTINGS),
                Member::new("ElasticsearchSettings", &ELASTICSEARCH_SETTINGS),
                Member::new("NeptuneSettings", &NEPTUNE_SETTINGS),
                Member::new("RedshiftSettings", &REDSHIFT_SETTINGS),
                Member::new("PostgreSQLSettings", &POSTGRESQL_SETTINGS),
                Member::new("MySQLSettings", &MYSQL_SETTINGS),
                Member::new("OracleSettings", &ORACLE_SETTINGS),
                Member::new("SybaseSettings", &SYBASE_SETTINGS),
                Member::new("MicrosoftSQLServerSettings", &MICROSOFT_SQL_SERVER_SETTINGS),
                Member::new("IBMDb2Settings", &IBM_DB2_SETTINGS),
                Member::new("ResourceIdentifier", &STRING),
                Member::new("DocDbSettings", &DOCDB_SETTINGS),
                Member::new("RedisSettings", &REDIS_SETTINGS),
                Member::new("GcpMySQLSettings", &GCP_MYSQL_SETTINGS),
                Member::new("TimestreamSettings", &TIMESTREAM_SETTINGS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_ENDPOINT_RESPONSE: Shape = Shape {
        name: "CreateEndpointResponse",
        kind: Kind::Structure { members: &[Member::new("Endpoint", &ENDPOINT)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_EVENT_SUBSCRIPTION_MESSAGE: Shape = Shape {
        name: "CreateEventSubscriptionMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("SubscriptionName", &STRING),
                Member::required("SnsTopicArn", &STRING),
                Member::new("SourceType", &STRING),
                Member::new("EventCategories", &EVENT_CATEGORIES_LIST),
                Member::new("SourceIds", &SOURCE_IDS_LIST),
                Member::new("Enabled", &BOOLEAN_OPTIONAL),
                Member::new("Tags", &TAG_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_EVENT_SUBSCRIPTION_RESPONSE: Shape = Shape {
        name: "CreateEventSubscriptionResponse",
        kind: Kind::Structure { members: &[Member::new("EventSubscription", &EVENT_SUBSCRIPTION)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_FLEET_ADVISOR_COLLECTOR_REQUEST: Shape = Shape {
        name: "CreateFleetAdvisorCollectorRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("CollectorName", &STRING),
                Member::new("Description", &STRING),
                Member::required("ServiceAccessRoleArn", &STRING),
                Member::required("S3BucketName", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_FLEET_ADVISOR_COLLECTOR_RESPONSE: Shape = Shape {
        name: "CreateFleetAdvisorCollectorResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("CollectorReferencedId", &STRING),
                Member::new("CollectorName", &STRING),
                Member::new("Description", &STRING),
                Member::new("ServiceAccessRoleArn", &STRING),
                Member::new("S3BucketName", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_INSTANCE_PROFILE_MESSAGE: Shape = Shape {
        name: "CreateInstanceProfileMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("AvailabilityZone", &STRING),
                Member::new("KmsKeyArn", &STRING),
                Member::new("PubliclyAccessible", &BOOLEAN_OPTIONAL),
                Member::new("Tags", &TAG_LIST),
                Member::new("NetworkType", &STRING),
                Member::new("InstanceProfileName", &STRING),
                Member::new("Description", &STRING),
                Member::new("SubnetGroupIdentifier", &STRING),
                Member::new("VpcSecurityGroups", &STRING_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_INSTANCE_PROFILE_RESPONSE: Shape = Shape {
        name: "CreateInstanceProfileResponse",
        kind: Kind::Structure { members: &[Member::new("InstanceProfile", &INSTANCE_PROFILE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_MIGRATION_PROJECT_MESSAGE: Shape = Shape {
        name: "CreateMigrationProjectMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("MigrationProjectName", &STRING),
                Member::required(
                    "SourceDataProviderDescriptors",
                    &DATA_PROVIDER_DESCRIPTOR_DEFINITION_LIST,
                ),
                Member::required(
                    "TargetDataProviderDescriptors",
                    &DATA_PROVIDER_DESCRIPTOR_DEFINITION_LIST,
                ),
                Member::required("InstanceProfileIdentifier", &STRING),
                Member::new("TransformationRules", &STRING),
                Member::new("Description", &STRING),
                Member::new("Tags", &TAG_LIST),
                Member::new("SchemaConversionApplicationAttributes", &SC_APPLICATION_ATTRIBUTES),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_MIGRATION_PROJECT_RESPONSE: Shape = Shape {
        name: "CreateMigrationProjectResponse",
        kind: Kind::Structure { members: &[Member::new("MigrationProject", &MIGRATION_PROJECT)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_REPLICATION_CONFIG_MESSAGE: Shape = Shape {
        name: "CreateReplicationConfigMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("ReplicationConfigIdentifier", &STRING),
                Member::required("SourceEndpointArn", &STRING),
                Member::required("TargetEndpointArn", &STRING),
                Member::required("ComputeConfig", &COMPUTE_CONFIG),
                Member::required("ReplicationType", &MIGRATION_TYPE_VALUE),
                Member::required("TableMappings", &STRING),
                Member::new("ReplicationSettings", &STRING),
                Member::new("SupplementalSettings", &STRING),
                Member::new("ResourceIdentifier", &STRING),
                Member::new("Tags", &TAG_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_REPLICATION_CONFIG_RESPONSE: Shape = Shape {
        name: "CreateReplicationConfigResponse",
        kind: Kind::Structure { members: &[Member::new("ReplicationConfig", &REPLICATION_CONFIG)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_REPLICATION_INSTANCE_MESSAGE: Shape = Shape {
        name: "CreateReplicationInstanceMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("ReplicationInstanceIdentifier", &STRING),
                Member::new("AllocatedStorage", &INTEGER_OPTIONAL),
                Member::required("ReplicationInstanceClass", &REPLICATION_INSTANCE_CLASS),
                Member::new("VpcSecurityGroupIds", &VPC_SECURITY_GROUP_ID_LIST),
                Member::new("AvailabilityZone", &STRING),
                Member::new("ReplicationSubnetGroupIdentifier", &STRING),
                Member::new("PreferredMaintenanceWindow", &STRING),
                Member::new("MultiAZ", &BOOLEAN_OPTIONAL),
                Member::new("EngineVersion", &STRING),
                Member::new("AutoMinorVersionUpgrade", &BOOLEAN_OPTIONAL),
                Member::new("Tags", &TAG_LIST),
                Member::new("KmsKeyId", &STRING),
                Member::new("PubliclyAccessible", &BOOLEAN_OPTIONAL),
                Member::new("DnsNameServers", &STRING),
                Member::new("ResourceIdentifier", &STRING),
                Member::new("NetworkType", &STRING),
                Member::new("KerberosAuthenticationSettings", &KERBEROS_AUTHENTICATION_SETTINGS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_REPLICATION_INSTANCE_RESPONSE: Shape = Shape {
        name: "CreateReplicationInstanceResponse",
        kind: Kind::Structure {
            members: &[Member::new("ReplicationInstance", &REPLICATION_INSTANCE)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_REPLICATION_SUBNET_GROUP_MESSAGE: Shape = Shape {
        name: "CreateReplicationSubnetGroupMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("ReplicationSubnetGroupIdentifier", &STRING),
                Member::required("ReplicationSubnetGroupDescription", &STRING),
                Member::required("SubnetIds", &SUBNET_IDENTIFIER_LIST),
                Member::new("Tags", &TAG_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_REPLICATION_SUBNET_GROUP_RESPONSE: Shape = Shape {
        name: "CreateReplicationSubnetGroupResponse",
        kind: Kind::Structure {
            members: &[Member::new("ReplicationSubnetGroup", &REPLICATION_SUBNET_GROUP)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_REPLICATION_TASK_MESSAGE: Shape = Shape {
        name: "CreateReplicationTaskMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("ReplicationTaskIdentifier", &STRING),
                Member::required("SourceEndpointArn", &STRING),
                Member::required("TargetEndpointArn", &STRING),
                Member::required("ReplicationInstanceArn", &STRING),
                Member::required("MigrationType", &MIGRATION_TYPE_VALUE),
                Member::required("TableMappings", &STRING),
                Member::new("ReplicationTaskSettings", &STRING),
                Member::new("CdcStartTime", &T_STAMP),
                Member::new("CdcStartPosition", &STRING),
                Member::new("CdcStopPosition", &STRING),
                Member::new("Tags", &TAG_LIST),
                Member::new("TaskData", &STRING),
                Member::new("ResourceIdentifier", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_REPLICATION_TASK_RESPONSE: Shape = Shape {
        name: "CreateReplicationTaskResponse",
        kind: Kind::Structure { members: &[Member::new("ReplicationTask", &REPLICATION_TASK)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DATA_FORMAT_VALUE: Shape = Shape {
        name: "DataFormatValue",
        kind: Kind::String { values: &["csv", "parquet"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DATA_MIGRATION: Shape = Shape {
        name: "DataMigration",
        kind: Kind::Structure {
            members: &[
                Member::new("DataMigrationName", &STRING),
                Member::new("DataMigrationArn", &STRING),
                Member::new("DataMigrationCreateTime", &ISO8601_DATE_TIME),
                Member::new("DataMigrationStartTime", &ISO8601_DATE_TIME),
                Member::new("DataMigrationEndTime", &ISO8601_DATE_TIME),
                Member::new("ServiceAccessRoleArn", &STRING),
                Member::new("MigrationProjectArn", &STRING),
                Member::new("DataMigrationType", &MIGRATION_TYPE_VALUE),
                Member::new("DataMigrationSettings", &DATA_MIGRATION_SETTINGS),
                Member::new("SourceDataSettings", &SOURCE_DATA_SETTINGS),
                Member::new("TargetDataSettings", &TARGET_DATA_SETTINGS),
                Member::new("DataMigrationStatistics", &DATA_MIGRATION_STATISTICS),
                Member::new("DataMigrationStatus", &STRING),
                Member::new("PublicIpAddresses", &PUBLIC_IP_ADDRESS_LIST),
                Member::new("DataMigrationCidrBlocks", &DATA_MIGRATION_CIDR_BLOCK),
                Member::new("LastFailureMessage", &STRING),
                Member::new("StopReason", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DATA_MIGRATION_CIDR_BLOCK: Shape = Shape {
        name: "DataMigrationCidrBlock",
        kind: Kind::List { member: &Member::new("member", &STRING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DATA_MIGRATION_SETTINGS: Shape = Shape {
        name: "DataMigrationSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("NumberOfJobs", &INTEGER_OPTIONAL),
                Member::new("CloudwatchLogsEnabled", &BOOLEAN_OPTIONAL),
                Member::new("SelectionRules", &SECRET_STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DATA_MIGRATION_STATISTICS: Shape = Shape {
        name: "DataMigrationStatistics",
        kind: Kind::Structure {
            members: &[
                Member::new("TablesLoaded", &INTEGER),
                Member::new("ElapsedTimeMillis", &LONG),
                Member::new("TablesLoading", &INTEGER),
                Member::new("FullLoadPercentage", &INTEGER),
                Member::new("CDCLatency", &INTEGER),
                Member::new("TablesQueued", &INTEGER),
                Member::new("TablesErrored", &INTEGER),
                Member::new("StartTime", &ISO8601_DATE_TIME),
                Member::new("StopTime", &ISO8601_DATE_TIME),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DATA_MIGRATIONS: Shape = Shape {
        name: "DataMigrations",
        kind: Kind::List { member: &Member::new("member", &DATA_MIGRATION), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DATA_PROVIDER: Shape = Shape {
        name: "DataProvider",
        kind: Kind::Structure {
            members: &[
                Member::new("DataProviderName", &STRING),
                Member::new("DataProviderArn", &STRING),
                Member::new("DataProviderCreationTime", &ISO8601_DATE_TIME),
                Member::new("Description", &STRING),
                Member::new("Engine", &STRING),
                Member::new("Virtual", &BOOLEAN_OPTIONAL),
                Member::new("Settings", &DATA_PROVIDER_SETTINGS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DATA_PROVIDER_DESCRIPTOR: Shape = Shape {
        name: "DataProviderDescriptor",
        kind: Kind::Structure {
            members: &[
                Member::new("SecretsManagerSecretId", &STRING),
                Member::new("SecretsManagerAccessRoleArn", &STRING),
                Member::new("DataProviderName", &STRING),
                Member::new("DataProviderArn", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DATA_PROVIDER_DESCRIPTOR_DEFINITION: Shape = Shape {
        name: "DataProviderDescriptorDefinition",
        kind: Kind::Structure {
            members: &[
                Member::required("DataProviderIdentifier", &STRING),
                Member::new("SecretsManagerSecretId", &STRING),
                Member::new("SecretsManagerAccessRoleArn", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DATA_PROVIDER_DESCRIPTOR_DEFINITION_LIST: Shape = Shape {
        name: "DataProviderDescriptorDefinitionList",
        kind: Kind::List {
            member: &Member::new("member", &DATA_PROVIDER_DESCRIPTOR_DEFINITION),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DATA_PROVIDER_DESCRIPTOR_LIST: Shape = Shape {
        name: "DataProviderDescriptorList",
        kind: Kind::List {
            member: &Member::new("member", &DATA_PROVIDER_DESCRIPTOR),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DATA_PROVIDER_LIST: Shape = Shape {
        name: "DataProviderList",
        kind: Kind::List { member: &Member::new("member", &DATA_PROVIDER), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DATA_PROVIDER_SETTINGS: Shape = Shape {
        name: "DataProviderSettings",
        kind: Kind::Union {
            members: &[
                Member::new("RedshiftSettings", &REDSHIFT_DATA_PROVIDER_SETTINGS),
                Member::new("PostgreSqlSettings", &POSTGRESQL_DATA_PROVIDER_SETTINGS),
                Member::new("MySqlSettings", &MYSQL_DATA_PROVIDER_SETTINGS),
                Member::new("OracleSettings", &ORACLE_DATA_PROVIDER_SETTINGS),
                Member::new("SybaseAseSettings", &SYBASE_ASE_DATA_PROVIDER_SETTINGS),
                Member::new(
                    "MicrosoftSqlServerSettings",
                    &MICROSOFT_SQL_SERVER_DATA_PROVIDER_SETTINGS,
                ),
                Member::new("DocDbSettings", &DOCDB_DATA_PROVIDER_SETTINGS),
                Member::new("MariaDbSettings", &MARIADB_DATA_PROVIDER_SETTINGS),
                Member::new("IbmDb2LuwSettings", &IBM_DB2_LUW_DATA_PROVIDER_SETTINGS),
                Member::new("IbmDb2zOsSettings", &IBM_DB2_ZOS_DATA_PROVIDER_SETTINGS),
                Member::new("MongoDbSettings", &MONGODB_DATA_PROVIDER_SETTINGS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DATABASE_INSTANCE_SOFTWARE_DETAILS_RESPONSE: Shape = Shape {
        name: "DatabaseInstanceSoftwareDetailsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Engine", &STRING),
                Member::new("EngineVersion", &STRING),
                Member::new("EngineEdition", &STRING),
                Member::new("ServicePack", &STRING),
                Member::new("SupportLevel", &STRING),
                Member::new("OsArchitecture", &INTEGER_OPTIONAL),
                Member::new("Tooltip", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DATABASE_LIST: Shape = Shape {
        name: "DatabaseList",
        kind: Kind::List { member: &Member::new("member", &DATABASE_RESPONSE), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DATABASE_MODE: Shape = Shape {
        name: "DatabaseMode",
        kind: Kind::String { values: &["default", "babelfish"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DATABASE_RESPONSE: Shape = Shape {
        name: "DatabaseResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("DatabaseId", &STRING),
                Member::new("DatabaseName", &STRING),
                Member::new("IpAddress", &STRING),
                Member::new("NumberOfSchemas", &LONG_OPTIONAL),
                Member::new("Server", &SERVER_SHORT_INFO_RESPONSE),
                Member::new("SoftwareDetails", &DATABASE_INSTANCE_SOFTWARE_DETAILS_RESPONSE),
                Member::new("Collectors", &COLLECTORS_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DATABASE_SHORT_INFO_RESPONSE: Shape = Shape {
        name: "DatabaseShortInfoResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("DatabaseId", &STRING),
                Member::new("DatabaseName", &STRING),
                Member::new("DatabaseIpAddress", &STRING),
                Member::new("DatabaseEngine", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DATE_PARTITION_DELIMITER_VALUE: Shape = Shape {
        name: "DatePartitionDelimiterValue",
        kind: Kind::String { values: &["SLASH", "UNDERSCORE", "DASH", "NONE"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DATE_PARTITION_SEQUENCE_VALUE: Shape = Shape {
        name: "DatePartitionSequenceValue",
        kind: Kind::String {
            values: &["YYYYMMDD", "YYYYMMDDHH", "YYYYMM", "MMYYYYDD", "DDMMYYYY"],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DEFAULT_ERROR_DETAILS: Shape = Shape {
        name: "DefaultErrorDetails",
        kind: Kind::Structure { members: &[Member::new("Message", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_CERTIFICATE_MESSAGE: Shape = Shape {
        name: "DeleteCertificateMessage",
        kind: Kind::Structure { members: &[Member::required("CertificateArn", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_CERTIFICATE_RESPONSE: Shape = Shape {
        name: "DeleteCertificateResponse",
        kind: Kind::Structure { members: &[Member::new("Certificate", &CERTIFICATE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_COLLECTOR_REQUEST: Shape = Shape {
        name: "DeleteCollectorRequest",
        kind: Kind::Structure { members: &[Member::required("CollectorReferencedId", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_CONNECTION_MESSAGE: Shape = Shape {
        name: "DeleteConnectionMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("EndpointArn", &STRING),
                Member::required("ReplicationInstanceArn", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_CONNECTION_RESPONSE: Shape = Shape {
        name: "DeleteConnectionResponse",
        kind: Kind::Structure { members: &[Member::new("Connection", &CONNECTION)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_DATA_MIGRATION_MESSAGE: Shape = Shape {
        name: "DeleteDataMigrationMessage",
        kind: Kind::Structure { members: &[Member::required("DataMigrationIdentifier", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_DATA_MIGRATION_RESPONSE: Shape = Shape {
        name: "DeleteDataMigrationResponse",
        kind: Kind::Structure { members: &[Member::new("DataMigration", &DATA_MIGRATION)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_DATA_PROVIDER_MESSAGE: Shape = Shape {
        name: "DeleteDataProviderMessage",
        kind: Kind::Structure { members: &[Member::required("DataProviderIdentifier", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_DATA_PROVIDER_RESPONSE: Shape = Shape {
        name: "DeleteDataProviderResponse",
        kind: Kind::Structure { members: &[Member::new("DataProvider", &DATA_PROVIDER)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_ENDPOINT_MESSAGE: Shape = Shape {
        name: "DeleteEndpointMessage",
        kind: Kind::Structure { members: &[Member::required("EndpointArn", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_ENDPOINT_RESPONSE: Shape = Shape {
        name: "DeleteEndpointResponse",
        kind: Kind::Structure { members: &[Member::new("Endpoint", &ENDPOINT)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_EVENT_SUBSCRIPTION_MESSAGE: Shape = Shape {
        name: "DeleteEventSubscriptionMessage",
        kind: Kind::Structure { members: &[Member::required("SubscriptionName", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_EVENT_SUBSCRIPTION_RESPONSE: Shape = Shape {
        name: "DeleteEventSubscriptionResponse",
        kind: Kind::Structure { members: &[Member::new("EventSubscription", &EVENT_SUBSCRIPTION)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_FLEET_ADVISOR_DATABASES_REQUEST: Shape = Shape {
        name: "DeleteFleetAdvisorDatabasesRequest",
        kind: Kind::Structure { members: &[Member::required("DatabaseIds", &STRING_LIST)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_FLEET_ADVISOR_DATABASES_RESPONSE: Shape = Shape {
        name: "DeleteFleetAdvisorDatabasesResponse",
        kind: Kind::Structure { members: &[Member::new("DatabaseIds", &STRING_LIST)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_INSTANCE_PROFILE_MESSAGE: Shape = Shape {
        name: "DeleteInstanceProfileMessage",
        kind: Kind::Structure {
            members: &[Member::required("InstanceProfileIdentifier", &STRING)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_INSTANCE_PROFILE_RESPONSE: Shape = Shape {
        name: "DeleteInstanceProfileResponse",
        kind: Kind::Structure { members: &[Member::new("InstanceProfile", &INSTANCE_PROFILE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_MIGRATION_PROJECT_MESSAGE: Shape = Shape {
        name: "DeleteMigrationProjectMessage",
        kind: Kind::Structure {
            members: &[Member::required("MigrationProjectIdentifier", &STRING)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_MIGRATION_PROJECT_RESPONSE: Shape = Shape {
        name: "DeleteMigrationProjectResponse",
        kind: Kind::Structure { members: &[Member::new("MigrationProject", &MIGRATION_PROJECT)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_REPLICATION_CONFIG_MESSAGE: Shape = Shape {
        name: "DeleteReplicationConfigMessage",
        kind: Kind::Structure { members: &[Member::required("ReplicationConfigArn", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_REPLICATION_CONFIG_RESPONSE: Shape = Shape {
        name: "DeleteReplicationConfigResponse",
        kind: Kind::Structure { members: &[Member::new("ReplicationConfig", &REPLICATION_CONFIG)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_REPLICATION_INSTANCE_MESSAGE: Shape = Shape {
        name: "DeleteReplicationInstanceMessage",
        kind: Kind::Structure { members: &[Member::required("ReplicationInstanceArn", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_REPLICATION_INSTANCE_RESPONSE: Shape = Shape {
        name: "DeleteReplicationInstanceResponse",
        kind: Kind::Structure {
            members: &[Member::new("ReplicationInstance", &REPLICATION_INSTANCE)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_REPLICATION_SUBNET_GROUP_MESSAGE: Shape = Shape {
        name: "DeleteReplicationSubnetGroupMessage",
        kind: Kind::Structure {
            members: &[Member::required("ReplicationSubnetGroupIdentifier", &STRING)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_REPLICATION_SUBNET_GROUP_RESPONSE: Shape = Shape {
        name: "DeleteReplicationSubnetGroupResponse",
        kind: Kind::Structure { members: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_REPLICATION_TASK_ASSESSMENT_RUN_MESSAGE: Shape = Shape {
        name: "DeleteReplicationTaskAssessmentRunMessage",
        kind: Kind::Structure {
            members: &[Member::required("ReplicationTaskAssessmentRunArn", &STRING)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_REPLICATION_TASK_ASSESSMENT_RUN_RESPONSE: Shape = Shape {
        name: "DeleteReplicationTaskAssessmentRunResponse",
        kind: Kind::Structure {
            members: &[Member::new(
                "ReplicationTaskAssessmentRun",
                &REPLICATION_TASK_ASSESSMENT_RUN,
            )],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_REPLICATION_TASK_MESSAGE: Shape = Shape {
        name: "DeleteReplicationTaskMessage",
        kind: Kind::Structure { members: &[Member::required("ReplicationTaskArn", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_REPLICATION_TASK_RESPONSE: Shape = Shape {
        name: "DeleteReplicationTaskResponse",
        kind: Kind::Structure { members: &[Member::new("ReplicationTask", &REPLICATION_TASK)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_ACCOUNT_ATTRIBUTES_MESSAGE: Shape = Shape {
        name: "DescribeAccountAttributesMessage",
        kind: Kind::Structure { members: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_ACCOUNT_ATTRIBUTES_RESPONSE: Shape = Shape {
        name: "DescribeAccountAttributesResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("AccountQuotas", &ACCOUNT_QUOTA_LIST),
                Member::new("UniqueAccountIdentifier", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_APPLICABLE_INDIVIDUAL_ASSESSMENTS_MESSAGE: Shape = Shape {
        name: "DescribeApplicableIndividualAssessmentsMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("ReplicationTaskArn", &STRING),
                Member::new("ReplicationInstanceArn", &STRING),
                Member::new("ReplicationConfigArn", &STRING),
                Member::new("SourceEngineName", &STRING),
                Member::new("TargetEngineName", &STRING),
                Member::new("MigrationType", &MIGRATION_TYPE_VALUE),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_APPLICABLE_INDIVIDUAL_ASSESSMENTS_RESPONSE: Shape = Shape {
        name: "DescribeApplicableIndividualAssessmentsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("IndividualAssessmentNames", &INDIVIDUAL_ASSESSMENT_NAME_LIST),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_CERTIFICATES_MESSAGE: Shape = Shape {
        name: "DescribeCertificatesMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("Filters", &FILTER_LIST),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_CERTIFICATES_RESPONSE: Shape = Shape {
        name: "DescribeCertificatesResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new("Certificates", &CERTIFICATE_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_CONNECTIONS_MESSAGE: Shape = Shape {
        name: "DescribeConnectionsMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("Filters", &FILTER_LIST),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_CONNECTIONS_RESPONSE: Shape = Shape {
        name: "DescribeConnectionsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new("Connections", &CONNECTION_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_CONVERSION_CONFIGURATION_MESSAGE: Shape = Shape {
        name: "DescribeConversionConfigurationMessage",
        kind: Kind::Structure {
            members: &[Member::required(
                "MigrationProjectIdentifier",
                &MIGRATION_PROJECT_IDENTIFIER,
            )],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_CONVERSION_CONFIGURATION_RESPONSE: Shape = Shape {
        name: "DescribeConversionConfigurationResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("MigrationProjectIdentifier", &STRING),
                Member::new("ConversionConfiguration", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_DATA_MIGRATIONS_MESSAGE: Shape = Shape {
        name: "DescribeDataMigrationsMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("Filters", &FILTER_LIST),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &MARKER),
                Member::new("WithoutSettings", &BOOLEAN_OPTIONAL),
                Member::new("WithoutStatistics", &BOOLEAN_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_DATA_MIGRATIONS_RESPONSE: Shape = Shape {
        name: "DescribeDataMigrationsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("DataMigrations", &DATA_MIGRATIONS),
                Member::new("Marker", &MARKER),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_DATA_PROVIDERS_MESSAGE: Shape = Shape {
        name: "DescribeDataProvidersMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("Filters", &FILTER_LIST),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_DATA_PROVIDERS_RESPONSE: Shape = Shape {
        name: "DescribeDataProvidersResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new("DataProviders", &DATA_PROVIDER_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_ENDPOINT_SETTINGS_MESSAGE: Shape = Shape {
        name: "DescribeEndpointSettingsMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("EngineName", &STRING),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_ENDPOINT_SETTINGS_RESPONSE: Shape = Shape {
        name: "DescribeEndpointSettingsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new("EndpointSettings", &ENDPOINT_SETTINGS_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_ENDPOINT_TYPES_MESSAGE: Shape = Shape {
        name: "DescribeEndpointTypesMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("Filters", &FILTER_LIST),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_ENDPOINT_TYPES_RESPONSE: Shape = Shape {
        name: "DescribeEndpointTypesResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new("SupportedEndpointTypes", &SUPPORTED_ENDPOINT_TYPE_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_ENDPOINTS_MESSAGE: Shape = Shape {
        name: "DescribeEndpointsMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("Filters", &FILTER_LIST),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_ENDPOINTS_RESPONSE: Shape = Shape {
        name: "DescribeEndpointsResponse",
        kind: Kind::Structure {
            members: &[Member::new("Marker", &STRING), Member::new("Endpoints", &ENDPOINT_LIST)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_ENGINE_VERSIONS_MESSAGE: Shape = Shape {
        name: "DescribeEngineVersionsMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_ENGINE_VERSIONS_RESPONSE: Shape = Shape {
        name: "DescribeEngineVersionsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("EngineVersions", &ENGINE_VERSION_LIST),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_EVENT_CATEGORIES_MESSAGE: Shape = Shape {
        name: "DescribeEventCategoriesMessage",
        kind: Kind::Structure {
            members: &[Member::new("SourceType", &STRING), Member::new("Filters", &FILTER_LIST)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_EVENT_CATEGORIES_RESPONSE: Shape = Shape {
        name: "DescribeEventCategoriesResponse",
        kind: Kind::Structure {
            members: &[Member::new("EventCategoryGroupList", &EVENT_CATEGORY_GROUP_LIST)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_EVENT_SUBSCRIPTIONS_MESSAGE: Shape = Shape {
        name: "DescribeEventSubscriptionsMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("SubscriptionName", &STRING),
                Member::new("Filters", &FILTER_LIST),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_EVENT_SUBSCRIPTIONS_RESPONSE: Shape = Shape {
        name: "DescribeEventSubscriptionsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new("EventSubscriptionsList", &EVENT_SUBSCRIPTIONS_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_EVENTS_MESSAGE: Shape = Shape {
        name: "DescribeEventsMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("SourceIdentifier", &STRING),
                Member::new("SourceType", &SOURCE_TYPE),
                Member::new("StartTime", &T_STAMP),
                Member::new("EndTime", &T_STAMP),
                Member::new("Duration", &INTEGER_OPTIONAL),
                Member::new("EventCategories", &EVENT_CATEGORIES_LIST),
                Member::new("Filters", &FILTER_LIST),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_EVENTS_RESPONSE: Shape = Shape {
        name: "DescribeEventsResponse",
        kind: Kind::Structure {
            members: &[Member::new("Marker", &STRING), Member::new("Events", &EVENT_LIST)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_EXTENSION_PACK_ASSOCIATIONS_MESSAGE: Shape = Shape {
        name: "DescribeExtensionPackAssociationsMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("MigrationProjectIdentifier", &MIGRATION_PROJECT_IDENTIFIER),
                Member::new("Filters", &FILTER_LIST),
                Member::new("Marker", &STRING),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_EXTENSION_PACK_ASSOCIATIONS_RESPONSE: Shape = Shape {
        name: "DescribeExtensionPackAssociationsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new("Requests", &SCHEMA_CONVERSION_REQUEST_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_FLEET_ADVISOR_COLLECTORS_REQUEST: Shape = Shape {
        name: "DescribeFleetAdvisorCollectorsRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("Filters", &FILTER_LIST),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("NextToken", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_FLEET_ADVISOR_COLLECTORS_RESPONSE: Shape = Shape {
        name: "DescribeFleetAdvisorCollectorsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Collectors", &COLLECTOR_RESPONSES),
                Member::new("NextToken", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_FLEET_ADVISOR_DATABASES_REQUEST: Shape = Shape {
        name: "DescribeFleetAdvisorDatabasesRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("Filters", &FILTER_LIST),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("NextToken", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_FLEET_ADVISOR_DATABASES_RESPONSE: Shape = Shape {
        name: "DescribeFleetAdvisorDatabasesResponse",
        kind: Kind::Structure {
            members: &[Member::new("Databases", &DATABASE_LIST), Member::new("NextToken", &STRING)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_FLEET_ADVISOR_LSA_ANALYSIS_REQUEST: Shape = Shape {
        name: "DescribeFleetAdvisorLsaAnalysisRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("NextToken", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_FLEET_ADVISOR_LSA_ANALYSIS_RESPONSE: Shape = Shape {
        name: "DescribeFleetAdvisorLsaAnalysisResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Analysis", &FLEET_ADVISOR_LSA_ANALYSIS_RESPONSE_LIST),
                Member::new("NextToken", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_FLEET_ADVISOR_SCHEMA_OBJECT_SUMMARY_REQUEST: Shape = Shape {
        name: "DescribeFleetAdvisorSchemaObjectSummaryRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("Filters", &FILTER_LIST),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("NextToken", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_FLEET_ADVISOR_SCHEMA_OBJECT_SUMMARY_RESPONSE: Shape = Shape {
        name: "DescribeFleetAdvisorSchemaObjectSummaryResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("FleetAdvisorSchemaObjects", &FLEET_ADVISOR_SCHEMA_OBJECT_LIST),
                Member::new("NextToken", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_FLEET_ADVISOR_SCHEMAS_REQUEST: Shape = Shape {
        name: "DescribeFleetAdvisorSchemasRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("Filters", &FILTER_LIST),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("NextToken", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_FLEET_ADVISOR_SCHEMAS_RESPONSE: Shape = Shape {
        name: "DescribeFleetAdvisorSchemasResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("FleetAdvisorSchemas", &FLEET_ADVISOR_SCHEMA_LIST),
                Member::new("NextToken", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_INSTANCE_PROFILES_MESSAGE: Shape = Shape {
        name: "DescribeInstanceProfilesMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("Filters", &FILTER_LIST),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_INSTANCE_PROFILES_RESPONSE: Shape = Shape {
        name: "DescribeInstanceProfilesResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new("InstanceProfiles", &INSTANCE_PROFILE_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_METADATA_MODEL_ASSESSMENTS_MESSAGE: Shape = Shape {
        name: "DescribeMetadataModelAssessmentsMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("MigrationProjectIdentifier", &MIGRATION_PROJECT_IDENTIFIER),
                Member::new("Filters", &FILTER_LIST),
                Member::new("Marker", &STRING),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_METADATA_MODEL_ASSESSMENTS_RESPONSE: Shape = Shape {
        name: "DescribeMetadataModelAssessmentsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new("Requests", &SCHEMA_CONVERSION_REQUEST_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_METADATA_MODEL_CHILDREN_MESSAGE: Shape = Shape {
        name: "DescribeMetadataModelChildrenMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("SelectionRules", &STRING),
                Member::required("MigrationProjectIdentifier", &MIGRATION_PROJECT_IDENTIFIER),
                Member::required("Origin", &ORIGIN_TYPE_VALUE),
                Member::new("Marker", &STRING),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_METADATA_MODEL_CHILDREN_RESPONSE: Shape = Shape {
        name: "DescribeMetadataModelChildrenResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new("MetadataModelChildren", &METADATA_MODEL_REFERENCE_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_METADATA_MODEL_CONVERSIONS_MESSAGE: Shape = Shape {
        name: "DescribeMetadataModelConversionsMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("MigrationProjectIdentifier", &MIGRATION_PROJECT_IDENTIFIER),
                Member::new("Filters", &FILTER_LIST),
                Member::new("Marker", &STRING),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_METADATA_MODEL_CONVERSIONS_RESPONSE: Shape = Shape {
        name: "DescribeMetadataModelConversionsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new("Requests", &SCHEMA_CONVERSION_REQUEST_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_METADATA_MODEL_CREATIONS_MESSAGE: Shape = Shape {
        name: "DescribeMetadataModelCreationsMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("Filters", &FILTER_LIST),
                Member::new("Marker", &STRING),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::required("MigrationProjectIdentifier", &MIGRATION_PROJECT_IDENTIFIER),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_METADATA_MODEL_CREATIONS_RESPONSE: Shape = Shape {
        name: "DescribeMetadataModelCreationsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new("Requests", &SCHEMA_CONVERSION_REQUEST_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_METADATA_MODEL_EXPORTS_AS_SCRIPT_MESSAGE: Shape = Shape {
        name: "DescribeMetadataModelExportsAsScriptMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("MigrationProjectIdentifier", &MIGRATION_PROJECT_IDENTIFIER),
                Member::new("Filters", &FILTER_LIST),
                Member::new("Marker", &STRING),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_METADATA_MODEL_EXPORTS_AS_SCRIPT_RESPONSE: Shape = Shape {
        name: "DescribeMetadataModelExportsAsScriptResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new("Requests", &SCHEMA_CONVERSION_REQUEST_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_METADATA_MODEL_EXPORTS_TO_TARGET_MESSAGE: Shape = Shape {
        name: "DescribeMetadataModelExportsToTargetMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("MigrationProjectIdentifier", &MIGRATION_PROJECT_IDENTIFIER),
                Member::new("Filters", &FILTER_LIST),
                Member::new("Marker", &STRING),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_METADATA_MODEL_EXPORTS_TO_TARGET_RESPONSE: Shape = Shape {
        name: "DescribeMetadataModelExportsToTargetResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new("Requests", &SCHEMA_CONVERSION_REQUEST_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_METADATA_MODEL_IMPORTS_MESSAGE: Shape = Shape {
        name: "DescribeMetadataModelImportsMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("MigrationProjectIdentifier", &MIGRATION_PROJECT_IDENTIFIER),
                Member::new("Filters", &FILTER_LIST),
                Member::new("Marker", &STRING),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_METADATA_MODEL_IMPORTS_RESPONSE: Shape = Shape {
        name: "DescribeMetadataModelImportsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new("Requests", &SCHEMA_CONVERSION_REQUEST_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_METADATA_MODEL_MESSAGE: Shape = Shape {
        name: "DescribeMetadataModelMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("SelectionRules", &STRING),
                Member::required("MigrationProjectIdentifier", &MIGRATION_PROJECT_IDENTIFIER),
                Member::required("Origin", &ORIGIN_TYPE_VALUE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_METADATA_MODEL_RESPONSE: Shape = Shape {
        name: "DescribeMetadataModelResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("MetadataModelName", &STRING),
                Member::new("MetadataModelType", &STRING),
                Member::new("TargetMetadataModels", &METADATA_MODEL_REFERENCE_LIST),
                Member::new("Definition", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_MIGRATION_PROJECTS_MESSAGE: Shape = Shape {
        name: "DescribeMigrationProjectsMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("Filters", &FILTER_LIST),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_MIGRATION_PROJECTS_RESPONSE: Shape = Shape {
        name: "DescribeMigrationProjectsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new("MigrationProjects", &MIGRATION_PROJECT_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_ORDERABLE_REPLICATION_INSTANCES_MESSAGE: Shape = Shape {
        name: "DescribeOrderableReplicationInstancesMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_ORDERABLE_REPLICATION_INSTANCES_RESPONSE: Shape = Shape {
        name: "DescribeOrderableReplicationInstancesResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("OrderableReplicationInstances", &ORDERABLE_REPLICATION_INSTANCE_LIST),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_PENDING_MAINTENANCE_ACTIONS_MESSAGE: Shape = Shape {
        name: "DescribePendingMaintenanceActionsMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("ReplicationInstanceArn", &STRING),
                Member::new("Filters", &FILTER_LIST),
                Member::new("Marker", &STRING),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_PENDING_MAINTENANCE_ACTIONS_RESPONSE: Shape = Shape {
        name: "DescribePendingMaintenanceActionsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("PendingMaintenanceActions", &PENDING_MAINTENANCE_ACTIONS),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_RECOMMENDATION_LIMITATIONS_REQUEST: Shape = Shape {
        name: "DescribeRecommendationLimitationsRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("Filters", &FILTER_LIST),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("NextToken", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_RECOMMENDATION_LIMITATIONS_RESPONSE: Shape = Shape {
        name: "DescribeRecommendationLimitationsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("NextToken", &STRING),
                Member::new("Limitations", &LIMITATION_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_RECOMMENDATIONS_REQUEST: Shape = Shape {
        name: "DescribeRecommendationsRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("Filters", &FILTER_LIST),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("NextToken", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_RECOMMENDATIONS_RESPONSE: Shape = Shape {
        name: "DescribeRecommendationsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("NextToken", &STRING),
                Member::new("Recommendations", &RECOMMENDATION_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_REFRESH_SCHEMAS_STATUS_MESSAGE: Shape = Shape {
        name: "DescribeRefreshSchemasStatusMessage",
        kind: Kind::Structure { members: &[Member::required("EndpointArn", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_REFRESH_SCHEMAS_STATUS_RESPONSE: Shape = Shape {
        name: "DescribeRefreshSchemasStatusResponse",
        kind: Kind::Structure {
            members: &[Member::new("RefreshSchemasStatus", &REFRESH_SCHEMAS_STATUS)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_REPLICATION_CONFIGS_MESSAGE: Shape = Shape {
        name: "DescribeReplicationConfigsMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("Filters", &FILTER_LIST),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_REPLICATION_CONFIGS_RESPONSE: Shape = Shape {
        name: "DescribeReplicationConfigsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new("ReplicationConfigs", &REPLICATION_CONFIG_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_REPLICATION_INSTANCE_TASK_LOGS_MESSAGE: Shape = Shape {
        name: "DescribeReplicationInstanceTaskLogsMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("ReplicationInstanceArn", &STRING),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_REPLICATION_INSTANCE_TASK_LOGS_RESPONSE: Shape = Shape {
        name: "DescribeReplicationInstanceTaskLogsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("ReplicationInstanceArn", &STRING),
                Member::new("ReplicationInstanceTaskLogs", &REPLICATION_INSTANCE_TASK_LOGS_LIST),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_REPLICATION_INSTANCES_MESSAGE: Shape = Shape {
        name: "DescribeReplicationInstancesMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("Filters", &FILTER_LIST),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_REPLICATION_INSTANCES_RESPONSE: Shape = Shape {
        name: "DescribeReplicationInstancesResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new("ReplicationInstances", &REPLICATION_INSTANCE_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_REPLICATION_SUBNET_GROUPS_MESSAGE: Shape = Shape {
        name: "DescribeReplicationSubnetGroupsMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("Filters", &FILTER_LIST),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_REPLICATION_SUBNET_GROUPS_RESPONSE: Shape = Shape {
        name: "DescribeReplicationSubnetGroupsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new("ReplicationSubnetGroups", &REPLICATION_SUBNET_GROUPS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_REPLICATION_TABLE_STATISTICS_MESSAGE: Shape = Shape {
        name: "DescribeReplicationTableStatisticsMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("ReplicationConfigArn", &STRING),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
                Member::new("Filters", &FILTER_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_REPLICATION_TABLE_STATISTICS_RESPONSE: Shape = Shape {
        name: "DescribeReplicationTableStatisticsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("ReplicationConfigArn", &STRING),
                Member::new("Marker", &STRING),
                Member::new("ReplicationTableStatistics", &REPLICATION_TABLE_STATISTICS_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_REPLICATION_TASK_ASSESSMENT_RESULTS_MESSAGE: Shape = Shape {
        name: "DescribeReplicationTaskAssessmentResultsMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("ReplicationTaskArn", &STRING),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_REPLICATION_TASK_ASSESSMENT_RESULTS_RESPONSE: Shape = Shape {
        name: "DescribeReplicationTaskAssessmentResultsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new("BucketName", &STRING),
                Member::new(
                    "ReplicationTaskAssessmentResults",
                    &REPLICATION_TASK_ASSESSMENT_RESULT_LIST,
                ),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_REPLICATION_TASK_ASSESSMENT_RUNS_MESSAGE: Shape = Shape {
        name: "DescribeReplicationTaskAssessmentRunsMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("Filters", &FILTER_LIST),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_REPLICATION_TASK_ASSESSMENT_RUNS_RESPONSE: Shape = Shape {
        name: "DescribeReplicationTaskAssessmentRunsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new("ReplicationTaskAssessmentRuns", &REPLICATION_TASK_ASSESSMENT_RUN_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_REPLICATION_TASK_INDIVIDUAL_ASSESSMENTS_MESSAGE: Shape = Shape {
        name: "DescribeReplicationTaskIndividualAssessmentsMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("Filters", &FILTER_LIST),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_REPLICATION_TASK_INDIVIDUAL_ASSESSMENTS_RESPONSE: Shape = Shape {
        name: "DescribeReplicationTaskIndividualAssessmentsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new(
                    "ReplicationTaskIndividualAssessments",
                    &REPLICATION_TASK_INDIVIDUAL_ASSESSMENT_LIST,
                ),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_REPLICATION_TASKS_MESSAGE: Shape = Shape {
        name: "DescribeReplicationTasksMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("Filters", &FILTER_LIST),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
                Member::new("WithoutSettings", &BOOLEAN_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_REPLICATION_TASKS_RESPONSE: Shape = Shape {
        name: "DescribeReplicationTasksResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new("ReplicationTasks", &REPLICATION_TASK_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_REPLICATIONS_MESSAGE: Shape = Shape {
        name: "DescribeReplicationsMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("Filters", &FILTER_LIST),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_REPLICATIONS_RESPONSE: Shape = Shape {
        name: "DescribeReplicationsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Marker", &STRING),
                Member::new("Replications", &REPLICATION_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_SCHEMAS_MESSAGE: Shape = Shape {
        name: "DescribeSchemasMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("EndpointArn", &STRING),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_SCHEMAS_RESPONSE: Shape = Shape {
        name: "DescribeSchemasResponse",
        kind: Kind::Structure {
            members: &[Member::new("Marker", &STRING), Member::new("Schemas", &SCHEMA_LIST)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_TABLE_STATISTICS_MESSAGE: Shape = Shape {
        name: "DescribeTableStatisticsMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("ReplicationTaskArn", &STRING),
                Member::new("MaxRecords", &INTEGER_OPTIONAL),
                Member::new("Marker", &STRING),
                Member::new("Filters", &FILTER_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_TABLE_STATISTICS_RESPONSE: Shape = Shape {
        name: "DescribeTableStatisticsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("ReplicationTaskArn", &STRING),
                Member::new("TableStatistics", &TABLE_STATISTICS_LIST),
                Member::new("Marker", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DMS_SSL_MODE_VALUE: Shape = Shape {
        name: "DmsSslModeValue",
        kind: Kind::String { values: &["none", "require", "verify-ca", "verify-full"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DMS_TRANSFER_SETTINGS: Shape = Shape {
        name: "DmsTransferSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("ServiceAccessRoleArn", &STRING),
                Member::new("BucketName", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DOCDB_DATA_PROVIDER_SETTINGS: Shape = Shape {
        name: "DocDbDataProviderSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("ServerName", &STRING),
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("DatabaseName", &STRING),
                Member::new("SslMode", &DMS_SSL_MODE_VALUE),
                Member::new("CertificateArn", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DOCDB_SETTINGS: Shape = Shape {
        name: "DocDbSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("Username", &STRING),
                Member::new("Password", &SECRET_STRING),
                Member::new("ServerName", &STRING),
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("DatabaseName", &STRING),
                Member::new("NestingLevel", &NESTING_LEVEL_VALUE),
                Member::new("ExtractDocId", &BOOLEAN_OPTIONAL),
                Member::new("DocsToInvestigate", &INTEGER_OPTIONAL),
                Member::new("KmsKeyId", &STRING),
                Member::new("SecretsManagerAccessRoleArn", &STRING),
                Member::new("SecretsManagerSecretId", &STRING),
                Member::new("UseUpdateLookUp", &BOOLEAN_OPTIONAL),
                Member::new("ReplicateShardCollections", &BOOLEAN_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DOUBLE_OPTIONAL: Shape = Shape {
        name: "DoubleOptional",
        kind: Kind::Float { bits: 64 },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DYNAMODB_SETTINGS: Shape = Shape {
        name: "DynamoDbSettings",
        kind: Kind::Structure { members: &[Member::required("ServiceAccessRoleArn", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ELASTICSEARCH_SETTINGS: Shape = Shape {
        name: "ElasticsearchSettings",
        kind: Kind::Structure {
            members: &[
                Member::required("ServiceAccessRoleArn", &STRING),
                Member::required("EndpointUri", &STRING),
                Member::new("FullLoadErrorPercentage", &INTEGER_OPTIONAL),
                Member::new("ErrorRetryDuration", &INTEGER_OPTIONAL),
                Member::new("UseNewMappingType", &BOOLEAN_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ENCODING_TYPE_VALUE: Shape = Shape {
        name: "EncodingTypeValue",
        kind: Kind::String { values: &["plain", "plain-dictionary", "rle-dictionary"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ENCRYPTION_MODE_VALUE: Shape = Shape {
        name: "EncryptionModeValue",
        kind: Kind::String { values: &["sse-s3", "sse-kms"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ENDPOINT: Shape = Shape {
        name: "Endpoint",
        kind: Kind::Structure {
            members: &[
                Member::new("EndpointIdentifier", &STRING),
                Member::new("EndpointType", &REPLICATION_ENDPOINT_TYPE_VALUE),
                Member::new("EngineName", &STRING),
                Member::new("EngineDisplayName", &STRING),
                Member::new("Username", &STRING),
                Member::new("ServerName", &STRING),
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("DatabaseName", &STRING),
                Member::new("ExtraConnectionAttributes", &STRING),
                Member::new("Status", &STRING),
                Member::new("KmsKeyId", &STRING),
                Member::new("EndpointArn", &STRING),
                Member::new("CertificateArn", &STRING),
                Member::new("SslMode", &DMS_SSL_MODE_VALUE),
                Member::new("ServiceAccessRoleArn", &STRING),
                Member::new("ExternalTableDefinition", &STRING),
                Member::new("ExternalId", &STRING),
                Member::new("IsReadOnly", &BOOLEAN_OPTIONAL),
                Member::new("DynamoDbSettings", &DYNAMODB_SETTINGS),
                Member::new("S3Settings", &S3_SETTINGS),
                Member::new("DmsTransferSettings", &DMS_TRANSFER_SETTINGS),
                Member::new("MongoDbSettings", &MONGODB_SETTINGS),
                Member::new("KinesisSettings", &KINESIS_SETTINGS),
                Member::new("KafkaSettings", &KAFKA_SETTINGS),
                Member::new("ElasticsearchSettings", &ELASTICSEARCH_SETTINGS),
                Member::new("NeptuneSettings", &NEPTUNE_SETTINGS),
                Member::new("RedshiftSettings", &REDSHIFT_SETTINGS),
                Member::new("PostgreSQLSettings", &POSTGRESQL_SETTINGS),
                Member::new("MySQLSettings", &MYSQL_SETTINGS),
                Member::new("OracleSettings", &ORACLE_SETTINGS),
                Member::new("SybaseSettings", &SYBASE_SETTINGS),
                Member::new("MicrosoftSQLServerSettings", &MICROSOFT_SQL_SERVER_SETTINGS),
                Member::new("IBMDb2Settings", &IBM_DB2_SETTINGS),
                Member::new("DocDbSettings", &DOCDB_SETTINGS),
                Member::new("RedisSettings", &REDIS_SETTINGS),
                Member::new("GcpMySQLSettings", &GCP_MYSQL_SETTINGS),
                Member::new("TimestreamSettings", &TIMESTREAM_SETTINGS),
                Member::new("LakehouseSettings", &LAKEHOUSE_SETTINGS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ENDPOINT_LIST: Shape = Shape {
        name: "EndpointList",
        kind: Kind::List { member: &Member::new("member", &ENDPOINT), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ENDPOINT_SETTING: Shape = Shape {
        name: "EndpointSetting",
        kind: Kind::Structure {
            members: &[
                Member::new("Name", &STRING),
                Member::new("Type", &ENDPOINT_SETTING_TYPE_VALUE),
                Member::new("EnumValues", &ENDPOINT_SETTING_ENUM_VALUES),
                Member::new("Sensitive", &BOOLEAN_OPTIONAL),
                Member::new("Units", &STRING),
                Member::new("Applicability", &STRING),
                Member::new("IntValueMin", &INTEGER_OPTIONAL),
                Member::new("IntValueMax", &INTEGER_OPTIONAL),
                Member::new("DefaultValue", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ENDPOINT_SETTING_ENUM_VALUES: Shape = Shape {
        name: "EndpointSettingEnumValues",
        kind: Kind::List { member: &Member::new("member", &STRING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ENDPOINT_SETTING_TYPE_VALUE: Shape = Shape {
        name: "EndpointSettingTypeValue",
        kind: Kind::String { values: &["string", "boolean", "integer", "enum"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ENDPOINT_SETTINGS_LIST: Shape = Shape {
        name: "EndpointSettingsList",
        kind: Kind::List { member: &Member::new("member", &ENDPOINT_SETTING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ENGINE_VERSION: Shape = Shape {
        name: "EngineVersion",
        kind: Kind::Structure {
            members: &[
                Member::new("Version", &STRING),
                Member::new("Lifecycle", &STRING),
                Member::new("ReleaseStatus", &RELEASE_STATUS_VALUES),
                Member::new("LaunchDate", &T_STAMP),
                Member::new("AutoUpgradeDate", &T_STAMP),
                Member::new("DeprecationDate", &T_STAMP),
                Member::new("ForceUpgradeDate", &T_STAMP),
                Member::new("AvailableUpgrades", &AVAILABLE_UPGRADES_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ENGINE_VERSION_LIST: Shape = Shape {
        name: "EngineVersionList",
        kind: Kind::List { member: &Member::new("member", &ENGINE_VERSION), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ERROR_DETAILS: Shape = Shape {
        name: "ErrorDetails",
        kind: Kind::Union {
            members: &[Member::new("defaultErrorDetails", &DEFAULT_ERROR_DETAILS)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static EVENT: Shape = Shape {
        name: "Event",
        kind: Kind::Structure {
            members: &[
                Member::new("SourceIdentifier", &STRING),
                Member::new("SourceType", &SOURCE_TYPE),
                Member::new("Message", &STRING),
                Member::new("EventCategories", &EVENT_CATEGORIES_LIST),
                Member::new("Date", &T_STAMP),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static EVENT_CATEGORIES_LIST: Shape = Shape {
        name: "EventCategoriesList",
        kind: Kind::List { member: &Member::new("member", &STRING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static EVENT_CATEGORY_GROUP: Shape = Shape {
        name: "EventCategoryGroup",
        kind: Kind::Structure {
            members: &[
                Member::new("SourceType", &STRING),
                Member::new("EventCategories", &EVENT_CATEGORIES_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static EVENT_CATEGORY_GROUP_LIST: Shape = Shape {
        name: "EventCategoryGroupList",
        kind: Kind::List {
            member: &Member::new("member", &EVENT_CATEGORY_GROUP),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static EVENT_LIST: Shape = Shape {
        name: "EventList",
        kind: Kind::List { member: &Member::new("member", &EVENT), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static EVENT_SUBSCRIPTION: Shape = Shape {
        name: "EventSubscription",
        kind: Kind::Structure {
            members: &[
                Member::new("CustomerAwsId", &STRING),
                Member::new("CustSubscriptionId", &STRING),
                Member::new("SnsTopicArn", &STRING),
                Member::new("Status", &STRING),
                Member::new("SubscriptionCreationTime", &STRING),
                Member::new("SourceType", &STRING),
                Member::new("SourceIdsList", &SOURCE_IDS_LIST),
                Member::new("EventCategoriesList", &EVENT_CATEGORIES_LIST),
                Member::new("Enabled", &BOOLEAN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static EVENT_SUBSCRIPTIONS_LIST: Shape = Shape {
        name: "EventSubscriptionsList",
        kind: Kind::List { member: &Member::new("member", &EVENT_SUBSCRIPTION), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static EXCEPTION_MESSAGE: Shape = Shape {
        name: "ExceptionMessage",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static EXCLUDE_TEST_LIST: Shape = Shape {
        name: "ExcludeTestList",
        kind: Kind::List { member: &Member::new("member", &STRING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static EXPORT_METADATA_MODEL_ASSESSMENT_MESSAGE: Shape = Shape {
        name: "ExportMetadataModelAssessmentMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("MigrationProjectIdentifier", &MIGRATION_PROJECT_IDENTIFIER),
                Member::required("SelectionRules", &STRING),
                Member::new("FileName", &STRING),
                Member::new("AssessmentReportTypes", &ASSESSMENT_REPORT_TYPES_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static EXPORT_METADATA_MODEL_ASSESSMENT_RESPONSE: Shape = Shape {
        name: "ExportMetadataModelAssessmentResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("PdfReport", &EXPORT_METADATA_MODEL_ASSESSMENT_RESULT_ENTRY),
                Member::new("CsvReport", &EXPORT_METADATA_MODEL_ASSESSMENT_RESULT_ENTRY),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static EXPORT_METADATA_MODEL_ASSESSMENT_RESULT_ENTRY: Shape = Shape {
        name: "ExportMetadataModelAssessmentResultEntry",
        kind: Kind::Structure {
            members: &[Member::new("S3ObjectKey", &STRING), Member::new("ObjectURL", &STRING)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static EXPORT_SQL_DETAILS: Shape = Shape {
        name: "ExportSqlDetails",
        kind: Kind::Structure {
            members: &[Member::new("S3ObjectKey", &STRING), Member::new("ObjectURL", &STRING)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static FAILED_DEPENDENCY_FAULT: Shape = Shape {
        name: "FailedDependencyFault",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static FILTER: Shape = Shape {
        name: "Filter",
        kind: Kind::Structure {
            members: &[
                Member::required("Name", &STRING),
                Member::required("Values", &FILTER_VALUE_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static FILTER_LIST: Shape = Shape {
        name: "FilterList",
        kind: Kind::List { member: &Member::new("member", &FILTER), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static FILTER_VALUE_LIST: Shape = Shape {
        name: "FilterValueList",
        kind: Kind::List { member: &Member::new("member", &STRING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static FLEET_ADVISOR_LSA_ANALYSIS_RESPONSE: Shape = Shape {
        name: "FleetAdvisorLsaAnalysisResponse",
        kind: Kind::Structure {
            members: &[Member::new("LsaAnalysisId", &STRING), Member::new("Status", &STRING)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static FLEET_ADVISOR_LSA_ANALYSIS_RESPONSE_LIST: Shape = Shape {
        name: "FleetAdvisorLsaAnalysisResponseList",
        kind: Kind::List {
            member: &Member::new("member", &FLEET_ADVISOR_LSA_ANALYSIS_RESPONSE),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static FLEET_ADVISOR_SCHEMA_LIST: Shape = Shape {
        name: "FleetAdvisorSchemaList",
        kind: Kind::List { member: &Member::new("member", &SCHEMA_RESPONSE), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static FLEET_ADVISOR_SCHEMA_OBJECT_LIST: Shape = Shape {
        name: "FleetAdvisorSchemaObjectList",
        kind: Kind::List {
            member: &Member::new("member", &FLEET_ADVISOR_SCHEMA_OBJECT_RESPONSE),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static FLEET_ADVISOR_SCHEMA_OBJECT_RESPONSE: Shape = Shape {
        name: "FleetAdvisorSchemaObjectResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("SchemaId", &STRING),
                Member::new("ObjectType", &STRING),
                Member::new("NumberOfObjects", &LONG_OPTIONAL),
                Member::new("CodeLineCount", &LONG_OPTIONAL),
                Member::new("CodeSize", &LONG_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GCP_MYSQL_SETTINGS: Shape = Shape {
        name: "GcpMySQLSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("AfterConnectScript", &STRING),
                Member::new("CleanSourceMetadataOnMismatch", &BOOLEAN_OPTIONAL),
                Member::new("DatabaseName", &STRING),
                Member::new("EventsPollInterval", &INTEGER_OPTIONAL),
                Member::new("TargetDbType", &TARGET_DB_TYPE),
                Member::new("MaxFileSize", &INTEGER_OPTIONAL),
                Member::new("ParallelLoadThreads", &INTEGER_OPTIONAL),
                Member::new("Password", &SECRET_STRING),
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("ServerName", &STRING),
                Member::new("ServerTimezone", &STRING),
                Member::new("Username", &STRING),
                Member::new("SecretsManagerAccessRoleArn", &STRING),
                Member::new("SecretsManagerSecretId", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_TARGET_SELECTION_RULES_MESSAGE: Shape = Shape {
        name: "GetTargetSelectionRulesMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("MigrationProjectIdentifier", &MIGRATION_PROJECT_IDENTIFIER),
                Member::required("SelectionRules", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_TARGET_SELECTION_RULES_RESPONSE: Shape = Shape {
        name: "GetTargetSelectionRulesResponse",
        kind: Kind::Structure { members: &[Member::new("TargetSelectionRules", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static IBM_DB2_SETTINGS: Shape = Shape {
        name: "IBMDb2Settings",
        kind: Kind::Structure {
            members: &[
                Member::new("DatabaseName", &STRING),
                Member::new("Password", &SECRET_STRING),
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("ServerName", &STRING),
                Member::new("SetDataCaptureChanges", &BOOLEAN_OPTIONAL),
                Member::new("CurrentLsn", &STRING),
                Member::new("MaxKBytesPerRead", &INTEGER_OPTIONAL),
                Member::new("Username", &STRING),
                Member::new("SecretsManagerAccessRoleArn", &STRING),
                Member::new("SecretsManagerSecretId", &STRING),
                Member::new("LoadTimeout", &INTEGER_OPTIONAL),
                Member::new("WriteBufferSize", &INTEGER_OPTIONAL),
                Member::new("MaxFileSize", &INTEGER_OPTIONAL),
                Member::new("KeepCsvFiles", &BOOLEAN_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static IBM_DB2_LUW_DATA_PROVIDER_SETTINGS: Shape = Shape {
        name: "IbmDb2LuwDataProviderSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("ServerName", &STRING),
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("DatabaseName", &STRING),
                Member::new("SslMode", &DMS_SSL_MODE_VALUE),
                Member::new("CertificateArn", &STRING),
                Member::new("EncryptionAlgorithm", &INTEGER_OPTIONAL),
                Member::new("SecurityMechanism", &INTEGER_OPTIONAL),
                Member::new("S3Path", &STRING),
                Member::new("S3AccessRoleArn", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static IBM_DB2_ZOS_DATA_PROVIDER_SETTINGS: Shape = Shape {
        name: "IbmDb2zOsDataProviderSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("ServerName", &STRING),
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("DatabaseName", &STRING),
                Member::new("SslMode", &DMS_SSL_MODE_VALUE),
                Member::new("CertificateArn", &STRING),
                Member::new("S3Path", &STRING),
                Member::new("S3AccessRoleArn", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static IMPORT_CERTIFICATE_MESSAGE: Shape = Shape {
        name: "ImportCertificateMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("CertificateIdentifier", &STRING),
                Member::new("CertificatePem", &SECRET_STRING),
                Member::new("CertificateWallet", &CERTIFICATE_WALLET),
                Member::new("Tags", &TAG_LIST),
                Member::new("KmsKeyId", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static IMPORT_CERTIFICATE_RESPONSE: Shape = Shape {
        name: "ImportCertificateResponse",
        kind: Kind::Structure { members: &[Member::new("Certificate", &CERTIFICATE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INCLUDE_TEST_LIST: Shape = Shape {
        name: "IncludeTestList",
        kind: Kind::List { member: &Member::new("member", &STRING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INDIVIDUAL_ASSESSMENT_NAME_LIST: Shape = Shape {
        name: "IndividualAssessmentNameList",
        kind: Kind::List { member: &Member::new("member", &STRING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INSTANCE_PROFILE: Shape = Shape {
        name: "InstanceProfile",
        kind: Kind::Structure {
            members: &[
                Member::new("InstanceProfileArn", &STRING),
                Member::new("AvailabilityZone", &STRING),
                Member::new("KmsKeyArn", &STRING),
                Member::new("PubliclyAccessible", &BOOLEAN_OPTIONAL),
                Member::new("NetworkType", &STRING),
                Member::new("InstanceProfileName", &STRING),
                Member::new("Description", &STRING),
                Member::new("InstanceProfileCreationTime", &ISO8601_DATE_TIME),
                Member::new("SubnetGroupIdentifier", &STRING),
                Member::new("VpcSecurityGroups", &STRING_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INSTANCE_PROFILE_LIST: Shape = Shape {
        name: "InstanceProfileList",
        kind: Kind::List { member: &Member::new("member", &INSTANCE_PROFILE), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INSUFFICIENT_RESOURCE_CAPACITY_FAULT: Shape = Shape {
        name: "InsufficientResourceCapacityFault",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INTEGER: Shape = Shape {
        name: "Integer",
        kind: Kind::Integer { bits: 32 },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INTEGER_LIST: Shape = Shape {
        name: "IntegerList",
        kind: Kind::List { member: &Member::new("member", &INTEGER), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INTEGER_OPTIONAL: Shape = Shape {
        name: "IntegerOptional",
        kind: Kind::Integer { bits: 32 },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INVALID_CERTIFICATE_FAULT: Shape = Shape {
        name: "InvalidCertificateFault",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INVALID_OPERATION_FAULT: Shape = Shape {
        name: "InvalidOperationFault",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INVALID_RESOURCE_STATE_FAULT: Shape = Shape {
        name: "InvalidResourceStateFault",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INVALID_SUBNET: Shape = Shape {
        name: "InvalidSubnet",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INVENTORY_DATA: Shape = Shape {
        name: "InventoryData",
        kind: Kind::Structure {
            members: &[
                Member::new("NumberOfDatabases", &INTEGER_OPTIONAL),
                Member::new("NumberOfSchemas", &INTEGER_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ISO8601_DATE_TIME: Shape = Shape {
        name: "Iso8601DateTime",
        kind: Kind::Timestamp { format: Some(TimestampFormat::Iso8601) },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static KMS_ACCESS_DENIED_FAULT: Shape = Shape {
        name: "KMSAccessDeniedFault",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static KMS_DISABLED_FAULT: Shape = Shape {
        name: "KMSDisabledFault",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static KMS_FAULT: Shape = Shape {
        name: "KMSFault",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static KMS_INVALID_STATE_FAULT: Shape = Shape {
        name: "KMSInvalidStateFault",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static KMS_KEY_NOT_ACCESSIBLE_FAULT: Shape = Shape {
        name: "KMSKeyNotAccessibleFault",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static KMS_NOT_FOUND_FAULT: Shape = Shape {
        name: "KMSNotFoundFault",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static KMS_THROTTLING_FAULT: Shape = Shape {
        name: "KMSThrottlingFault",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static KAFKA_SASL_MECHANISM: Shape = Shape {
        name: "KafkaSaslMechanism",
        kind: Kind::String { values: &["scram-sha-512", "plain"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static KAFKA_SECURITY_PROTOCOL: Shape = Shape {
        name: "KafkaSecurityProtocol",
        kind: Kind::String {
            values: &["plaintext", "ssl-authentication", "ssl-encryption", "sasl-ssl"],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static KAFKA_SETTINGS: Shape = Shape {
        name: "KafkaSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("Broker", &STRING),
                Member::new("Topic", &STRING),
                Member::new("MessageFormat", &MESSAGE_FORMAT_VALUE),
                Member::new("IncludeTransactionDetails", &BOOLEAN_OPTIONAL),
                Member::new("IncludePartitionValue", &BOOLEAN_OPTIONAL),
                Member::new("PartitionIncludeSchemaTable", &BOOLEAN_OPTIONAL),
                Member::new("IncludeTableAlterOperations", &BOOLEAN_OPTIONAL),
                Member::new("IncludeControlDetails", &BOOLEAN_OPTIONAL),
                Member::new("MessageMaxBytes", &INTEGER_OPTIONAL),
                Member::new("IncludeNullAndEmpty", &BOOLEAN_OPTIONAL),
                Member::new("SecurityProtocol", &KAFKA_SECURITY_PROTOCOL),
                Member::new("SslClientCertificateArn", &STRING),
                Member::new("SslClientKeyArn", &STRING),
                Member::new("SslClientKeyPassword", &SECRET_STRING),
                Member::new("SslCaCertificateArn", &STRING),
                Member::new("SaslUsername", &STRING),
                Member::new("SaslPassword", &SECRET_STRING),
                Member::new("NoHexPrefix", &BOOLEAN_OPTIONAL),
                Member::new("SaslMechanism", &KAFKA_SASL_MECHANISM),
                Member::new(
                    "SslEndpointIdentificationAlgorithm",
                    &KAFKA_SSL_ENDPOINT_IDENTIFICATION_ALGORITHM,
                ),
                Member::new("UseLargeIntegerValue", &BOOLEAN_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static KAFKA_SSL_ENDPOINT_IDENTIFICATION_ALGORITHM: Shape = Shape {
        name: "KafkaSslEndpointIdentificationAlgorithm",
        kind: Kind::String { values: &["none", "https"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static KERBEROS_AUTHENTICATION_SETTINGS: Shape = Shape {
        name: "KerberosAuthenticationSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("KeyCacheSecretId", &STRING),
                Member::new("KeyCacheSecretIamArn", &STRING),
                Member::new("Krb5FileContents", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static KEY_LIST: Shape = Shape {
        name: "KeyList",
        kind: Kind::List { member: &Member::new("member", &STRING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static KINESIS_SETTINGS: Shape = Shape {
        name: "KinesisSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("StreamArn", &STRING),
                Member::new("MessageFormat", &MESSAGE_FORMAT_VALUE),
                Member::new("ServiceAccessRoleArn", &STRING),
                Member::new("IncludeTransactionDetails", &BOOLEAN_OPTIONAL),
                Member::new("IncludePartitionValue", &BOOLEAN_OPTIONAL),
                Member::new("PartitionIncludeSchemaTable", &BOOLEAN_OPTIONAL),
                Member::new("IncludeTableAlterOperations", &BOOLEAN_OPTIONAL),
                Member::new("IncludeControlDetails", &BOOLEAN_OPTIONAL),
                Member::new("IncludeNullAndEmpty", &BOOLEAN_OPTIONAL),
                Member::new("NoHexPrefix", &BOOLEAN_OPTIONAL),
                Member::new("UseLargeIntegerValue", &BOOLEAN_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LAKEHOUSE_SETTINGS: Shape = Shape {
        name: "LakehouseSettings",
        kind: Kind::Structure { members: &[Member::required("Arn", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIMITATION: Shape = Shape {
        name: "Limitation",
        kind: Kind::Structure {
            members: &[
                Member::new("DatabaseId", &STRING),
                Member::new("EngineName", &STRING),
                Member::new("Name", &STRING),
                Member::new("Description", &STRING),
                Member::new("Impact", &STRING),
                Member::new("Type", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIMITATION_LIST: Shape = Shape {
        name: "LimitationList",
        kind: Kind::List { member: &Member::new("member", &LIMITATION), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_TAGS_FOR_RESOURCE_MESSAGE: Shape = Shape {
        name: "ListTagsForResourceMessage",
        kind: Kind::Structure {
            members: &[
                Member::new("ResourceArn", &STRING),
                Member::new("ResourceArnList", &ARN_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_TAGS_FOR_RESOURCE_RESPONSE: Shape = Shape {
        name: "ListTagsForResourceResponse",
        kind: Kind::Structure { members: &[Member::new("TagList", &TAG_LIST)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LONG: Shape = Shape {
        name: "Long",
        kind: Kind::Integer { bits: 64 },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LONG_OPTIONAL: Shape = Shape {
        name: "LongOptional",
        kind: Kind::Integer { bits: 64 },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LONG_VARCHAR_MAPPING_TYPE: Shape = Shape {
        name: "LongVarcharMappingType",
        kind: Kind::String { values: &["wstring", "clob", "nclob"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MARIADB_DATA_PROVIDER_SETTINGS: Shape = Shape {
        name: "MariaDbDataProviderSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("ServerName", &STRING),
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("SslMode", &DMS_SSL_MODE_VALUE),
                Member::new("CertificateArn", &STRING),
                Member::new("S3Path", &STRING),
                Member::new("S3AccessRoleArn", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MARKER: Shape = Shape {
        name: "Marker",
        kind: Kind::String { values: &[] },
        limits: Limits { min: None, max: Some(1024), pattern: None },
        sensitive: false,
    };
    pub static MESSAGE_FORMAT_VALUE: Shape = Shape {
        name: "MessageFormatValue",
        kind: Kind::String { values: &["json", "json-unformatted"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static METADATA_MODEL_PROPERTIES: Shape = Shape {
        name: "MetadataModelProperties",
        kind: Kind::Union { members: &[Member::new("StatementProperties", &STATEMENT_PROPERTIES)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static METADATA_MODEL_REFERENCE: Shape = Shape {
        name: "MetadataModelReference",
        kind: Kind::Structure {
            members: &[
                Member::new("MetadataModelName", &STRING),
                Member::new("SelectionRules", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static METADATA_MODEL_REFERENCE_LIST: Shape = Shape {
        name: "MetadataModelReferenceList",
        kind: Kind::List {
            member: &Member::new("member", &METADATA_MODEL_REFERENCE),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MICROSOFT_SQL_SERVER_SETTINGS: Shape = Shape {
        name: "MicrosoftSQLServerSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("BcpPacketSize", &INTEGER_OPTIONAL),
                Member::new("DatabaseName", &STRING),
                Member::new("ControlTablesFileGroup", &STRING),
                Member::new("Password", &SECRET_STRING),
                Member::new("QuerySingleAlwaysOnNode", &BOOLEAN_OPTIONAL),
                Member::new("ReadBackupOnly", &BOOLEAN_OPTIONAL),
                Member::new("SafeguardPolicy", &SAFEGUARD_POLICY),
                Member::new("ServerName", &STRING),
                Member::new("Username", &STRING),
                Member::new("UseBcpFullLoad", &BOOLEAN_OPTIONAL),
                Member::new("UseThirdPartyBackupDevice", &BOOLEAN_OPTIONAL),
                Member::new("SecretsManagerAccessRoleArn", &STRING),
                Member::new("SecretsManagerSecretId", &STRING),
                Member::new("TrimSpaceInChar", &BOOLEAN_OPTIONAL),
                Member::new("TlogAccessMode", &TLOG_ACCESS_MODE),
                Member::new("ForceLobLookup", &BOOLEAN_OPTIONAL),
                Member::new("AuthenticationMethod", &SQL_SERVER_AUTHENTICATION_METHOD),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MICROSOFT_SQL_SERVER_DATA_PROVIDER_SETTINGS: Shape = Shape {
        name: "MicrosoftSqlServerDataProviderSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("ServerName", &STRING),
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("DatabaseName", &STRING),
                Member::new("SslMode", &DMS_SSL_MODE_VALUE),
                Member::new("CertificateArn", &STRING),
                Member::new("S3Path", &STRING),
                Member::new("S3AccessRoleArn", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MIGRATION_PROJECT: Shape = Shape {
        name: "MigrationProject",
        kind: Kind::Structure {
            members: &[
                Member::new("MigrationProjectName", &STRING),
                Member::new("MigrationProjectArn", &STRING),
                Member::new("MigrationProjectCreationTime", &ISO8601_DATE_TIME),
                Member::new("SourceDataProviderDescriptors", &DATA_PROVIDER_DESCRIPTOR_LIST),
                Member::new("TargetDataProviderDescriptors", &DATA_PROVIDER_DESCRIPTOR_LIST),
                Member::new("InstanceProfileArn", &STRING),
                Member::new("InstanceProfileName", &STRING),
                Member::new("TransformationRules", &STRING),
                Member::new("Description", &STRING),
                Member::new("SchemaConversionApplicationAttributes", &SC_APPLICATION_ATTRIBUTES),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MIGRATION_PROJECT_IDENTIFIER: Shape = Shape {
        name: "MigrationProjectIdentifier",
        kind: Kind::String { values: &[] },
        limits: Limits { min: None, max: Some(255), pattern: None },
        sensitive: false,
    };
    pub static MIGRATION_PROJECT_LIST: Shape = Shape {
        name: "MigrationProjectList",
        kind: Kind::List { member: &Member::new("member", &MIGRATION_PROJECT), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MIGRATION_TYPE_VALUE: Shape = Shape {
        name: "MigrationTypeValue",
        kind: Kind::String { values: &["full-load", "cdc", "full-load-and-cdc"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MODIFY_CONVERSION_CONFIGURATION_MESSAGE: Shape = Shape {
        name: "ModifyConversionConfigurationMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("MigrationProjectIdentifier", &MIGRATION_PROJECT_IDENTIFIER),
                Member::required("ConversionConfiguration", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MODIFY_CONVERSION_CONFIGURATION_RESPONSE: Shape = Shape {
        name: "ModifyConversionConfigurationResponse",
        kind: Kind::Structure { members: &[Member::new("MigrationProjectIdentifier", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MODIFY_DATA_MIGRATION_MESSAGE: Shape = Shape {
        name: "ModifyDataMigrationMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("DataMigrationIdentifier", &STRING),
                Member::new("DataMigrationName", &STRING),
                Member::new("EnableCloudwatchLogs", &BOOLEAN_OPTIONAL),
                Member::new("ServiceAccessRoleArn", &STRING),
                Member::new("DataMigrationType", &MIGRATION_TYPE_VALUE),
                Member::new("SourceDataSettings", &SOURCE_DATA_SETTINGS),
                Member::new("TargetDataSettings", &TARGET_DATA_SETTINGS),
                Member::new("NumberOfJobs", &INTEGER_OPTIONAL),
                Member::new("SelectionRules", &SECRET_STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MODIFY_DATA_MIGRATION_RESPONSE: Shape = Shape {
        name: "ModifyDataMigrationResponse",
        kind: Kind::Structure { members: &[Member::new("DataMigration", &DATA_MIGRATION)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MODIFY_DATA_PROVIDER_MESSAGE: Shape = Shape {
        name: "ModifyDataProviderMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("DataProviderIdentifier", &STRING),
                Member::new("DataProviderName", &STRING),
                Member::new("Description", &STRING),
                Member::new("Engine", &STRING),
                Member::new("Virtual", &BOOLEAN_OPTIONAL),
                Member::new("ExactSettings", &BOOLEAN_OPTIONAL),
                Member::new("Settings", &DATA_PROVIDER_SETTINGS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MODIFY_DATA_PROVIDER_RESPONSE: Shape = Shape {
        name: "ModifyDataProviderResponse",
        kind: Kind::Structure { members: &[Member::new("DataProvider", &DATA_PROVIDER)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MODIFY_ENDPOINT_MESSAGE: Shape = Shape {
        name: "ModifyEndpointMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("EndpointArn", &STRING),
                Member::new("EndpointIdentifier", &STRING),
                Member::new("EndpointType", &REPLICATION_ENDPOINT_TYPE_VALUE),
                Member::new("EngineName", &STRING),
                Member::new("Username", &STRING),
                Member::new("Password", &SECRET_STRING),
                Member::new("ServerName", &STRING),
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("DatabaseName", &STRING),
                Member::new("ExtraConnectionAttributes", &STRING),
                Member::new("CertificateArn", &STRING),
                Member::new("SslMode", &DMS_SSL_MODE_VALUE),
                Member::new("ServiceAccessRoleArn", &STRING),
                Member::new("ExternalTableDefinition", &STRING),
                Member::new("DynamoDbSettings", &DYNAMODB_SETTINGS),
                Member::new("S3Settings", &S3_SETTINGS),
                Member::new("DmsTransferSettings", &DMS_TRANSFER_SETTINGS),
                Member::new("MongoDbSettings", &MONGODB_SETTINGS),
                Member::new("KinesisSettings", &KINESIS_SETTINGS),
                Member::new("KafkaSettings", &KAFKA_SETTINGS),
                Member::new("ElasticsearchSettings", &ELASTICSEARCH_SETTINGS),
                Member::new("NeptuneSettings", &NEPTUNE_SETTINGS),
                Member::new("RedshiftSettings", &REDSHIFT_SETTINGS),
                Member::new("PostgreSQLSettings", &POSTGRESQL_SETTINGS),
                Member::new("MySQLSettings", &MYSQL_SETTINGS),
                Member::new("OracleSettings", &ORACLE_SETTINGS),
                Member::new("SybaseSettings", &SYBASE_SETTINGS),
                Member::new("MicrosoftSQLServerSettings", &MICROSOFT_SQL_SERVER_SETTINGS),
                Member::new("IBMDb2Settings", &IBM_DB2_SETTINGS),
                Member::new("DocDbSettings", &DOCDB_SETTINGS),
                Member::new("RedisSettings", &REDIS_SETTINGS),
                Member::new("ExactSettings", &BOOLEAN_OPTIONAL),
                Member::new("GcpMySQLSettings", &GCP_MYSQL_SETTINGS),
                Member::new("TimestreamSettings", &TIMESTREAM_SETTINGS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MODIFY_ENDPOINT_RESPONSE: Shape = Shape {
        name: "ModifyEndpointResponse",
        kind: Kind::Structure { members: &[Member::new("Endpoint", &ENDPOINT)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MODIFY_EVENT_SUBSCRIPTION_MESSAGE: Shape = Shape {
        name: "ModifyEventSubscriptionMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("SubscriptionName", &STRING),
                Member::new("SnsTopicArn", &STRING),
                Member::new("SourceType", &STRING),
                Member::new("EventCategories", &EVENT_CATEGORIES_LIST),
                Member::new("Enabled", &BOOLEAN_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MODIFY_EVENT_SUBSCRIPTION_RESPONSE: Shape = Shape {
        name: "ModifyEventSubscriptionResponse",
        kind: Kind::Structure { members: &[Member::new("EventSubscription", &EVENT_SUBSCRIPTION)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MODIFY_INSTANCE_PROFILE_MESSAGE: Shape = Shape {
        name: "ModifyInstanceProfileMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("InstanceProfileIdentifier", &STRING),
                Member::new("AvailabilityZone", &STRING),
                Member::new("KmsKeyArn", &STRING),
                Member::new("PubliclyAccessible", &BOOLEAN_OPTIONAL),
                Member::new("NetworkType", &STRING),
                Member::new("InstanceProfileName", &STRING),
                Member::new("Description", &STRING),
                Member::new("SubnetGroupIdentifier", &STRING),
                Member::new("VpcSecurityGroups", &STRING_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MODIFY_INSTANCE_PROFILE_RESPONSE: Shape = Shape {
        name: "ModifyInstanceProfileResponse",
        kind: Kind::Structure { members: &[Member::new("InstanceProfile", &INSTANCE_PROFILE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MODIFY_MIGRATION_PROJECT_MESSAGE: Shape = Shape {
        name: "ModifyMigrationProjectMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("MigrationProjectIdentifier", &STRING),
                Member::new("MigrationProjectName", &STRING),
                Member::new(
                    "SourceDataProviderDescriptors",
                    &DATA_PROVIDER_DESCRIPTOR_DEFINITION_LIST,
                ),
                Member::new(
                    "TargetDataProviderDescriptors",
                    &DATA_PROVIDER_DESCRIPTOR_DEFINITION_LIST,
                ),
                Member::new("InstanceProfileIdentifier", &STRING),
                Member::new("TransformationRules", &STRING),
                Member::new("Description", &STRING),
                Member::new("SchemaConversionApplicationAttributes", &SC_APPLICATION_ATTRIBUTES),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MODIFY_MIGRATION_PROJECT_RESPONSE: Shape = Shape {
        name: "ModifyMigrationProjectResponse",
        kind: Kind::Structure { members: &[Member::new("MigrationProject", &MIGRATION_PROJECT)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MODIFY_REPLICATION_CONFIG_MESSAGE: Shape = Shape {
        name: "ModifyReplicationConfigMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("ReplicationConfigArn", &STRING),
                Member::new("ReplicationConfigIdentifier", &STRING),
                Member::new("ReplicationType", &MIGRATION_TYPE_VALUE),
                Member::new("TableMappings", &STRING),
                Member::new("ReplicationSettings", &STRING),
                Member::new("SupplementalSettings", &STRING),
                Member::new("ComputeConfig", &COMPUTE_CONFIG),
                Member::new("SourceEndpointArn", &STRING),
                Member::new("TargetEndpointArn", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MODIFY_REPLICATION_CONFIG_RESPONSE: Shape = Shape {
        name: "ModifyReplicationConfigResponse",
        kind: Kind::Structure { members: &[Member::new("ReplicationConfig", &REPLICATION_CONFIG)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MODIFY_REPLICATION_INSTANCE_MESSAGE: Shape = Shape {
        name: "ModifyReplicationInstanceMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("ReplicationInstanceArn", &STRING),
                Member::new("AllocatedStorage", &INTEGER_OPTIONAL),
                Member::new("ApplyImmediately", &BOOLEAN),
                Member::new("ReplicationInstanceClass", &REPLICATION_INSTANCE_CLASS),
                Member::new("VpcSecurityGroupIds", &VPC_SECURITY_GROUP_ID_LIST),
                Member::new("PreferredMaintenanceWindow", &STRING),
                Member::new("MultiAZ", &BOOLEAN_OPTIONAL),
                Member::new("EngineVersion", &STRING),
                Member::new("AllowMajorVersionUpgrade", &BOOLEAN),
                Member::new("AutoMinorVersionUpgrade", &BOOLEAN_OPTIONAL),
                Member::new("ReplicationInstanceIdentifier", &STRING),
                Member::new("NetworkType", &STRING),
                Member::new("KerberosAuthenticationSettings", &KERBEROS_AUTHENTICATION_SETTINGS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MODIFY_REPLICATION_INSTANCE_RESPONSE: Shape = Shape {
        name: "ModifyReplicationInstanceResponse",
        kind: Kind::Structure {
            members: &[Member::new("ReplicationInstance", &REPLICATION_INSTANCE)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MODIFY_REPLICATION_SUBNET_GROUP_MESSAGE: Shape = Shape {
        name: "ModifyReplicationSubnetGroupMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("ReplicationSubnetGroupIdentifier", &STRING),
                Member::new("ReplicationSubnetGroupDescription", &STRING),
                Member::required("SubnetIds", &SUBNET_IDENTIFIER_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MODIFY_REPLICATION_SUBNET_GROUP_RESPONSE: Shape = Shape {
        name: "ModifyReplicationSubnetGroupResponse",
        kind: Kind::Structure {
            members: &[Member::new("ReplicationSubnetGroup", &REPLICATION_SUBNET_GROUP)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MODIFY_REPLICATION_TASK_MESSAGE: Shape = Shape {
        name: "ModifyReplicationTaskMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("ReplicationTaskArn", &STRING),
                Member::new("ReplicationTaskIdentifier", &STRING),
                Member::new("MigrationType", &MIGRATION_TYPE_VALUE),
                Member::new("TableMappings", &STRING),
                Member::new("ReplicationTaskSettings", &STRING),
                Member::new("CdcStartTime", &T_STAMP),
                Member::new("CdcStartPosition", &STRING),
                Member::new("CdcStopPosition", &STRING),
                Member::new("TaskData", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MODIFY_REPLICATION_TASK_RESPONSE: Shape = Shape {
        name: "ModifyReplicationTaskResponse",
        kind: Kind::Structure { members: &[Member::new("ReplicationTask", &REPLICATION_TASK)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MONGODB_DATA_PROVIDER_SETTINGS: Shape = Shape {
        name: "MongoDbDataProviderSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("ServerName", &STRING),
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("DatabaseName", &STRING),
                Member::new("SslMode", &DMS_SSL_MODE_VALUE),
                Member::new("CertificateArn", &STRING),
                Member::new("AuthType", &AUTH_TYPE_VALUE),
                Member::new("AuthSource", &STRING),
                Member::new("AuthMechanism", &AUTH_MECHANISM_VALUE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MONGODB_SETTINGS: Shape = Shape {
        name: "MongoDbSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("Username", &STRING),
                Member::new("Password", &SECRET_STRING),
                Member::new("ServerName", &STRING),
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("DatabaseName", &STRING),
                Member::new("AuthType", &AUTH_TYPE_VALUE),
                Member::new("AuthMechanism", &AUTH_MECHANISM_VALUE),
                Member::new("NestingLevel", &NESTING_LEVEL_VALUE),
                Member::new("ExtractDocId", &STRING),
                Member::new("DocsToInvestigate", &STRING),
                Member::new("AuthSource", &STRING),
                Member::new("KmsKeyId", &STRING),
                Member::new("SecretsManagerAccessRoleArn", &STRING),
                Member::new("SecretsManagerSecretId", &STRING),
                Member::new("UseUpdateLookUp", &BOOLEAN_OPTIONAL),
                Member::new("ReplicateShardCollections", &BOOLEAN_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MOVE_REPLICATION_TASK_MESSAGE: Shape = Shape {
        name: "MoveReplicationTaskMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("ReplicationTaskArn", &STRING),
                Member::required("TargetReplicationInstanceArn", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MOVE_REPLICATION_TASK_RESPONSE: Shape = Shape {
        name: "MoveReplicationTaskResponse",
        kind: Kind::Structure { members: &[Member::new("ReplicationTask", &REPLICATION_TASK)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MYSQL_AUTHENTICATION_METHOD: Shape = Shape {
        name: "MySQLAuthenticationMethod",
        kind: Kind::String { values: &["password", "iam"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MYSQL_SETTINGS: Shape = Shape {
        name: "MySQLSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("AfterConnectScript", &STRING),
                Member::new("CleanSourceMetadataOnMismatch", &BOOLEAN_OPTIONAL),
                Member::new("DatabaseName", &STRING),
                Member::new("EventsPollInterval", &INTEGER_OPTIONAL),
                Member::new("TargetDbType", &TARGET_DB_TYPE),
                Member::new("MaxFileSize", &INTEGER_OPTIONAL),
                Member::new("ParallelLoadThreads", &INTEGER_OPTIONAL),
                Member::new("Password", &SECRET_STRING),
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("ServerName", &STRING),
                Member::new("ServerTimezone", &STRING),
                Member::new("Username", &STRING),
                Member::new("SecretsManagerAccessRoleArn", &STRING),
                Member::new("SecretsManagerSecretId", &STRING),
                Member::new("ExecuteTimeout", &INTEGER_OPTIONAL),
                Member::new("ServiceAccessRoleArn", &STRING),
                Member::new("AuthenticationMethod", &MYSQL_AUTHENTICATION_METHOD),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MYSQL_DATA_PROVIDER_SETTINGS: Shape = Shape {
        name: "MySqlDataProviderSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("ServerName", &STRING),
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("SslMode", &DMS_SSL_MODE_VALUE),
                Member::new("CertificateArn", &STRING),
                Member::new("S3Path", &STRING),
                Member::new("S3AccessRoleArn", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static NEPTUNE_SETTINGS: Shape = Shape {
        name: "NeptuneSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("ServiceAccessRoleArn", &STRING),
                Member::required("S3BucketName", &STRING),
                Member::required("S3BucketFolder", &STRING),
                Member::new("ErrorRetryDuration", &INTEGER_OPTIONAL),
                Member::new("MaxFileSize", &INTEGER_OPTIONAL),
                Member::new("MaxRetryCount", &INTEGER_OPTIONAL),
                Member::new("IamAuthEnabled", &BOOLEAN_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static NESTING_LEVEL_VALUE: Shape = Shape {
        name: "NestingLevelValue",
        kind: Kind::String { values: &["none", "one"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ORACLE_AUTHENTICATION_METHOD: Shape = Shape {
        name: "OracleAuthenticationMethod",
        kind: Kind::String { values: &["password", "kerberos"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ORACLE_DATA_PROVIDER_SETTINGS: Shape = Shape {
        name: "OracleDataProviderSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("ServerName", &STRING),
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("DatabaseName", &STRING),
                Member::new("SslMode", &DMS_SSL_MODE_VALUE),
                Member::new("CertificateArn", &STRING),
                Member::new("AsmServer", &STRING),
                Member::new("SecretsManagerOracleAsmSecretId", &STRING),
                Member::new("SecretsManagerOracleAsmAccessRoleArn", &STRING),
                Member::new("SecretsManagerSecurityDbEncryptionSecretId", &STRING),
                Member::new("SecretsManagerSecurityDbEncryptionAccessRoleArn", &STRING),
                Member::new("S3Path", &STRING),
                Member::new("S3AccessRoleArn", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ORACLE_SETTINGS: Shape = Shape {
        name: "OracleSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("AddSupplementalLogging", &BOOLEAN_OPTIONAL),
                Member::new("ArchivedLogDestId", &INTEGER_OPTIONAL),
                Member::new("AdditionalArchivedLogDestId", &INTEGER_OPTIONAL),
                Member::new("ExtraArchivedLogDestIds", &INTEGER_LIST),
                Member::new("AllowSelectNestedTables", &BOOLEAN_OPTIONAL),
                Member::new("ParallelAsmReadThreads", &INTEGER_OPTIONAL),
                Member::new("ReadAheadBlocks", &INTEGER_OPTIONAL),
                Member::new("AccessAlternateDirectly", &BOOLEAN_OPTIONAL),
                Member::new("UseAlternateFolderForOnline", &BOOLEAN_OPTIONAL),
                Member::new("OraclePathPrefix", &STRING),
                Member::new("UsePathPrefix", &STRING),
                Member::new("ReplacePathPrefix", &BOOLEAN_OPTIONAL),
                Member::new("EnableHomogenousTablespace", &BOOLEAN_OPTIONAL),
                Member::new("DirectPathNoLog", &BOOLEAN_OPTIONAL),
                Member::new("ArchivedLogsOnly", &BOOLEAN_OPTIONAL),
                Member::new("AsmPassword", &SECRET_STRING),
                Member::new("AsmServer", &STRING),
                Member::new("AsmUser", &STRING),
                Member::new("CharLengthSemantics", &CHAR_LENGTH_SEMANTICS),
                Member::new("DatabaseName", &STRING),
                Member::new("DirectPathParallelLoad", &BOOLEAN_OPTIONAL),
                Member::new("FailTasksOnLobTruncation", &BOOLEAN_OPTIONAL),
                Member::new("NumberDatatypeScale", &INTEGER_OPTIONAL),
                Member::new("Password", &SECRET_STRING),
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("ReadTableSpaceName", &BOOLEAN_OPTIONAL),
                Member::new("RetryInterval", &INTEGER_OPTIONAL),
                Member::new("SecurityDbEncryption", &SECRET_STRING),
                Member::new("SecurityDbEncryptionName", &STRING),
                Member::new("ServerName", &STRING),
                Member::new("SpatialDataOptionToGeoJsonFunctionName", &STRING),
                Member::new("StandbyDelayTime", &INTEGER_OPTIONAL),
                Member::new("Username", &STRING),
                Member::new("UseBFile", &BOOLEAN_OPTIONAL),
                Member::new("UseDirectPathFullLoad", &BOOLEAN_OPTIONAL),
                Member::new("UseLogminerReader", &BOOLEAN_OPTIONAL),
                Member::new("SecretsManagerAccessRoleArn", &STRING),
                Member::new("SecretsManagerSecretId", &STRING),
                Member::new("SecretsManagerOracleAsmAccessRoleArn", &STRING),
                Member::new("SecretsManagerOracleAsmSecretId", &STRING),
                Member::new("TrimSpaceInChar", &BOOLEAN_OPTIONAL),
                Member::new("ConvertTimestampWithZoneToUTC", &BOOLEAN_OPTIONAL),
                Member::new("OpenTransactionWindow", &INTEGER_OPTIONAL),
                Member::new("AuthenticationMethod", &ORACLE_AUTHENTICATION_METHOD),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ORDERABLE_REPLICATION_INSTANCE: Shape = Shape {
        name: "OrderableReplicationInstance",
        kind: Kind::Structure {
            members: &[
                Member::new("EngineVersion", &STRING),
                Member::new("ReplicationInstanceClass", &REPLICATION_INSTANCE_CLASS),
                Member::new("StorageType", &STRING),
                Member::new("MinAllocatedStorage", &INTEGER),
                Member::new("MaxAllocatedStorage", &INTEGER),
                Member::new("DefaultAllocatedStorage", &INTEGER),
                Member::new("IncludedAllocatedStorage", &INTEGER),
                Member::new("AvailabilityZones", &AVAILABILITY_ZONES_LIST),
                Member::new("ReleaseStatus", &RELEASE_STATUS_VALUES),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ORDERABLE_REPLICATION_INSTANCE_LIST: Shape = Shape {
        name: "OrderableReplicationInstanceList",
        kind: Kind::List {
            member: &Member::new("member", &ORDERABLE_REPLICATION_INSTANCE),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ORIGIN_TYPE_VALUE: Shape = Shape {
        name: "OriginTypeValue",
        kind: Kind::String { values: &["SOURCE", "TARGET"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PARQUET_VERSION_VALUE: Shape = Shape {
        name: "ParquetVersionValue",
        kind: Kind::String { values: &["parquet-1-0", "parquet-2-0"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PENDING_MAINTENANCE_ACTION: Shape = Shape {
        name: "PendingMaintenanceAction",
        kind: Kind::Structure {
            members: &[
                Member::new("Action", &STRING),
                Member::new("AutoAppliedAfterDate", &T_STAMP),
                Member::new("ForcedApplyDate", &T_STAMP),
                Member::new("OptInStatus", &STRING),
                Member::new("CurrentApplyDate", &T_STAMP),
                Member::new("Description", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PENDING_MAINTENANCE_ACTION_DETAILS: Shape = Shape {
        name: "PendingMaintenanceActionDetails",
        kind: Kind::List {
            member: &Member::new("member", &PENDING_MAINTENANCE_ACTION),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PENDING_MAINTENANCE_ACTIONS: Shape = Shape {
        name: "PendingMaintenanceActions",
        kind: Kind::List {
            member: &Member::new("member", &RESOURCE_PENDING_MAINTENANCE_ACTIONS),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PLUGIN_NAME_VALUE: Shape = Shape {
        name: "PluginNameValue",
        kind: Kind::String { values: &["no-preference", "test-decoding", "pglogical"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static POSTGRESQL_AUTHENTICATION_METHOD: Shape = Shape {
        name: "PostgreSQLAuthenticationMethod",
        kind: Kind::String { values: &["password", "iam"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static POSTGRESQL_SETTINGS: Shape = Shape {
        name: "PostgreSQLSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("AfterConnectScript", &STRING),
                Member::new("CaptureDdls", &BOOLEAN_OPTIONAL),
                Member::new("MaxFileSize", &INTEGER_OPTIONAL),
                Member::new("DatabaseName", &STRING),
                Member::new("DdlArtifactsSchema", &STRING),
                Member::new("ExecuteTimeout", &INTEGER_OPTIONAL),
                Member::new("FailTasksOnLobTruncation", &BOOLEAN_OPTIONAL),
                Member::new("HeartbeatEnable", &BOOLEAN_OPTIONAL),
                Member::new("HeartbeatSchema", &STRING),
                Member::new("HeartbeatFrequency", &INTEGER_OPTIONAL),
                Member::new("Password", &SECRET_STRING),
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("ServerName", &STRING),
                Member::new("Username", &STRING),
                Member::new("SlotName", &STRING),
                Member::new("PluginName", &PLUGIN_NAME_VALUE),
                Member::new("SecretsManagerAccessRoleArn", &STRING),
                Member::new("SecretsManagerSecretId", &STRING),
                Member::new("TrimSpaceInChar", &BOOLEAN_OPTIONAL),
                Member::new("MapBooleanAsBoolean", &BOOLEAN_OPTIONAL),
                Member::new("MapJsonbAsClob", &BOOLEAN_OPTIONAL),
                Member::new("MapLongVarcharAs", &LONG_VARCHAR_MAPPING_TYPE),
                Member::new("DatabaseMode", &DATABASE_MODE),
                Member::new("BabelfishDatabaseName", &STRING),
                Member::new("DisableUnicodeSourceFilter", &BOOLEAN_OPTIONAL),
                Member::new("ServiceAccessRoleArn", &STRING),
                Member::new("AuthenticationMethod", &POSTGRESQL_AUTHENTICATION_METHOD),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static POSTGRESQL_DATA_PROVIDER_SETTINGS: Shape = Shape {
        name: "PostgreSqlDataProviderSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("ServerName", &STRING),
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("DatabaseName", &STRING),
                Member::new("SslMode", &DMS_SSL_MODE_VALUE),
                Member::new("CertificateArn", &STRING),
                Member::new("S3Path", &STRING),
                Member::new("S3AccessRoleArn", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PREMIGRATION_ASSESSMENT_STATUS: Shape = Shape {
        name: "PremigrationAssessmentStatus",
        kind: Kind::Structure {
            members: &[
                Member::new("PremigrationAssessmentRunArn", &STRING),
                Member::new("FailOnAssessmentFailure", &BOOLEAN),
                Member::new("Status", &STRING),
                Member::new("PremigrationAssessmentRunCreationDate", &T_STAMP),
                Member::new("AssessmentProgress", &REPLICATION_TASK_ASSESSMENT_RUN_PROGRESS),
                Member::new("LastFailureMessage", &STRING),
                Member::new("ResultLocationBucket", &STRING),
                Member::new("ResultLocationFolder", &STRING),
                Member::new("ResultEncryptionMode", &STRING),
                Member::new("ResultKmsKeyArn", &STRING),
                Member::new("ResultStatistic", &REPLICATION_TASK_ASSESSMENT_RUN_RESULT_STATISTIC),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PREMIGRATION_ASSESSMENT_STATUS_LIST: Shape = Shape {
        name: "PremigrationAssessmentStatusList",
        kind: Kind::List {
            member: &Member::new("member", &PREMIGRATION_ASSESSMENT_STATUS),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PROCESSED_OBJECT: Shape = Shape {
        name: "ProcessedObject",
        kind: Kind::Structure {
            members: &[
                Member::new("Name", &STRING),
                Member::new("Type", &STRING),
                Member::new("EndpointType", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PROGRESS: Shape = Shape {
        name: "Progress",
        kind: Kind::Structure {
            members: &[
                Member::new("ProgressPercent", &DOUBLE_OPTIONAL),
                Member::new("TotalObjects", &LONG),
                Member::new("ProgressStep", &STRING),
                Member::new("ProcessedObject", &PROCESSED_OBJECT),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PROVISION_DATA: Shape = Shape {
        name: "ProvisionData",
        kind: Kind::Structure {
            members: &[
                Member::new("ProvisionState", &STRING),
                Member::new("ProvisionedCapacityUnits", &INTEGER),
                Member::new("DateProvisioned", &T_STAMP),
                Member::new("IsNewProvisioningAvailable", &BOOLEAN),
                Member::new("DateNewProvisioningDataAvailable", &T_STAMP),
                Member::new("ReasonForNewProvisioningData", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PUBLIC_IP_ADDRESS_LIST: Shape = Shape {
        name: "PublicIpAddressList",
        kind: Kind::List { member: &Member::new("member", &STRING), flattened: false },
        limits: Limits::NONE,
        sensitive: true,
    };
    pub static RDS_CONFIGURATION: Shape = Shape {
        name: "RdsConfiguration",
        kind: Kind::Structure {
            members: &[
                Member::new("EngineEdition", &STRING),
                Member::new("InstanceType", &STRING),
                Member::new("InstanceVcpu", &DOUBLE_OPTIONAL),
                Member::new("InstanceMemory", &DOUBLE_OPTIONAL),
                Member::new("StorageType", &STRING),
                Member::new("StorageSize", &INTEGER_OPTIONAL),
                Member::new("StorageIops", &INTEGER_OPTIONAL),
                Member::new("DeploymentOption", &STRING),
                Member::new("EngineVersion", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RDS_RECOMMENDATION: Shape = Shape {
        name: "RdsRecommendation",
        kind: Kind::Structure {
            members: &[
                Member::new("RequirementsToTarget", &RDS_REQUIREMENTS),
                Member::new("TargetConfiguration", &RDS_CONFIGURATION),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RDS_REQUIREMENTS: Shape = Shape {
        name: "RdsRequirements",
        kind: Kind::Structure {
            members: &[
                Member::new("EngineEdition", &STRING),
                Member::new("InstanceVcpu", &DOUBLE_OPTIONAL),
                Member::new("InstanceMemory", &DOUBLE_OPTIONAL),
                Member::new("StorageSize", &INTEGER_OPTIONAL),
                Member::new("StorageIops", &INTEGER_OPTIONAL),
                Member::new("DeploymentOption", &STRING),
                Member::new("EngineVersion", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REBOOT_REPLICATION_INSTANCE_MESSAGE: Shape = Shape {
        name: "RebootReplicationInstanceMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("ReplicationInstanceArn", &STRING),
                Member::new("ForceFailover", &BOOLEAN_OPTIONAL),
                Member::new("ForcePlannedFailover", &BOOLEAN_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REBOOT_REPLICATION_INSTANCE_RESPONSE: Shape = Shape {
        name: "RebootReplicationInstanceResponse",
        kind: Kind::Structure {
            members: &[Member::new("ReplicationInstance", &REPLICATION_INSTANCE)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RECOMMENDATION: Shape = Shape {
        name: "Recommendation",
        kind: Kind::Structure {
            members: &[
                Member::new("DatabaseId", &STRING),
                Member::new("EngineName", &STRING),
                Member::new("CreatedDate", &STRING),
                Member::new("Status", &STRING),
                Member::new("Preferred", &BOOLEAN_OPTIONAL),
                Member::new("Settings", &RECOMMENDATION_SETTINGS),
                Member::new("Data", &RECOMMENDATION_DATA),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RECOMMENDATION_DATA: Shape = Shape {
        name: "RecommendationData",
        kind: Kind::Structure { members: &[Member::new("RdsEngine", &RDS_RECOMMENDATION)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RECOMMENDATION_LIST: Shape = Shape {
        name: "RecommendationList",
        kind: Kind::List { member: &Member::new("member", &RECOMMENDATION), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RECOMMENDATION_SETTINGS: Shape = Shape {
        name: "RecommendationSettings",
        kind: Kind::Structure {
            members: &[
                Member::required("InstanceSizingType", &STRING),
                Member::required("WorkloadType", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REDIS_AUTH_TYPE_VALUE: Shape = Shape {
        name: "RedisAuthTypeValue",
        kind: Kind::String { values: &["none", "auth-role", "auth-token"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REDIS_SETTINGS: Shape = Shape {
        name: "RedisSettings",
        kind: Kind::Structure {
            members: &[
                Member::required("ServerName", &STRING),
                Member::required("Port", &INTEGER),
                Member::new("SslSecurityProtocol", &SSL_SECURITY_PROTOCOL_VALUE),
                Member::new("AuthType", &REDIS_AUTH_TYPE_VALUE),
                Member::new("AuthUserName", &STRING),
                Member::new("AuthPassword", &SECRET_STRING),
                Member::new("SslCaCertificateArn", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REDSHIFT_DATA_PROVIDER_SETTINGS: Shape = Shape {
        name: "RedshiftDataProviderSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("ServerName", &STRING),
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("DatabaseName", &STRING),
                Member::new("S3Path", &STRING),
                Member::new("S3AccessRoleArn", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REDSHIFT_SETTINGS: Shape = Shape {
        name: "RedshiftSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("AcceptAnyDate", &BOOLEAN_OPTIONAL),
                Member::new("AfterConnectScript", &STRING),
                Member::new("BucketFolder", &STRING),
                Member::new("BucketName", &STRING),
                Member::new("CaseSensitiveNames", &BOOLEAN_OPTIONAL),
                Member::new("CompUpdate", &BOOLEAN_OPTIONAL),
                Member::new("ConnectionTimeout", &INTEGER_OPTIONAL),
                Member::new("DatabaseName", &STRING),
                Member::new("DateFormat", &STRING),
                Member::new("EmptyAsNull", &BOOLEAN_OPTIONAL),
                Member::new("EncryptionMode", &ENCRYPTION_MODE_VALUE),
                Member::new("ExplicitIds", &BOOLEAN_OPTIONAL),
                Member::new("FileTransferUploadStreams", &INTEGER_OPTIONAL),
                Member::new("LoadTimeout", &INTEGER_OPTIONAL),
                Member::new("MaxFileSize", &INTEGER_OPTIONAL),
                Member::new("Password", &SECRET_STRING),
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("RemoveQuotes", &BOOLEAN_OPTIONAL),
                Member::new("ReplaceInvalidChars", &STRING),
                Member::new("ReplaceChars", &STRING),
                Member::new("ServerName", &STRING),
                Member::new("ServiceAccessRoleArn", &STRING),
                Member::new("ServerSideEncryptionKmsKeyId", &STRING),
                Member::new("TimeFormat", &STRING),
                Member::new("TrimBlanks", &BOOLEAN_OPTIONAL),
                Member::new("TruncateColumns", &BOOLEAN_OPTIONAL),
                Member::new("Username", &STRING),
                Member::new("WriteBufferSize", &INTEGER_OPTIONAL),
                Member::new("SecretsManagerAccessRoleArn", &STRING),
                Member::new("SecretsManagerSecretId", &STRING),
                Member::new("MapBooleanAsBoolean", &BOOLEAN_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REFRESH_SCHEMAS_MESSAGE: Shape = Shape {
        name: "RefreshSchemasMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("EndpointArn", &STRING),
                Member::required("ReplicationInstanceArn", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REFRESH_SCHEMAS_RESPONSE: Shape = Shape {
        name: "RefreshSchemasResponse",
        kind: Kind::Structure {
            members: &[Member::new("RefreshSchemasStatus", &REFRESH_SCHEMAS_STATUS)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REFRESH_SCHEMAS_STATUS: Shape = Shape {
        name: "RefreshSchemasStatus",
        kind: Kind::Structure {
            members: &[
                Member::new("EndpointArn", &STRING),
                Member::new("ReplicationInstanceArn", &STRING),
                Member::new("Status", &REFRESH_SCHEMAS_STATUS_TYPE_VALUE),
                Member::new("LastRefreshDate", &T_STAMP),
                Member::new("LastFailureMessage", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REFRESH_SCHEMAS_STATUS_TYPE_VALUE: Shape = Shape {
        name: "RefreshSchemasStatusTypeValue",
        kind: Kind::String { values: &["successful", "failed", "refreshing"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RELEASE_STATUS_VALUES: Shape = Shape {
        name: "ReleaseStatusValues",
        kind: Kind::String { values: &["beta", "prod"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RELOAD_OPTION_VALUE: Shape = Shape {
        name: "ReloadOptionValue",
        kind: Kind::String { values: &["data-reload", "validate-only"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RELOAD_REPLICATION_TABLES_MESSAGE: Shape = Shape {
        name: "ReloadReplicationTablesMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("ReplicationConfigArn", &STRING),
                Member::required("TablesToReload", &TABLE_LIST_TO_RELOAD),
                Member::new("ReloadOption", &RELOAD_OPTION_VALUE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RELOAD_REPLICATION_TABLES_RESPONSE: Shape = Shape {
        name: "ReloadReplicationTablesResponse",
        kind: Kind::Structure { members: &[Member::new("ReplicationConfigArn", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RELOAD_TABLES_MESSAGE: Shape = Shape {
        name: "ReloadTablesMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("ReplicationTaskArn", &STRING),
                Member::required("TablesToReload", &TABLE_LIST_TO_RELOAD),
                Member::new("ReloadOption", &RELOAD_OPTION_VALUE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RELOAD_TABLES_RESPONSE: Shape = Shape {
        name: "ReloadTablesResponse",
        kind: Kind::Structure { members: &[Member::new("ReplicationTaskArn", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REMOVE_TAGS_FROM_RESOURCE_MESSAGE: Shape = Shape {
        name: "RemoveTagsFromResourceMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("ResourceArn", &STRING),
                Member::required("TagKeys", &KEY_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REMOVE_TAGS_FROM_RESOURCE_RESPONSE: Shape = Shape {
        name: "RemoveTagsFromResourceResponse",
        kind: Kind::Structure { members: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION: Shape = Shape {
        name: "Replication",
        kind: Kind::Structure {
            members: &[
                Member::new("ReplicationConfigIdentifier", &STRING),
                Member::new("ReplicationConfigArn", &STRING),
                Member::new("SourceEndpointArn", &STRING),
                Member::new("TargetEndpointArn", &STRING),
                Member::new("ReplicationType", &MIGRATION_TYPE_VALUE),
                Member::new("Status", &STRING),
                Member::new("ProvisionData", &PROVISION_DATA),
                Member::new("PremigrationAssessmentStatuses", &PREMIGRATION_ASSESSMENT_STATUS_LIST),
                Member::new("StopReason", &STRING),
                Member::new("FailureMessages", &STRING_LIST),
                Member::new("ReplicationStats", &REPLICATION_STATS),
                Member::new("StartReplicationType", &STRING),
                Member::new("CdcStartTime", &T_STAMP),
                Member::new("CdcStartPosition", &STRING),
                Member::new("CdcStopPosition", &STRING),
                Member::new("RecoveryCheckpoint", &STRING),
                Member::new("ReplicationCreateTime", &T_STAMP),
                Member::new("ReplicationUpdateTime", &T_STAMP),
                Member::new("ReplicationLastStopTime", &T_STAMP),
                Member::new("ReplicationDeprovisionTime", &T_STAMP),
                Member::new("IsReadOnly", &BOOLEAN_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_CONFIG: Shape = Shape {
        name: "ReplicationConfig",
        kind: Kind::Structure {
            members: &[
                Member::new("ReplicationConfigIdentifier", &STRING),
                Member::new("ReplicationConfigArn", &STRING),
                Member::new("SourceEndpointArn", &STRING),
                Member::new("TargetEndpointArn", &STRING),
                Member::new("ReplicationType", &MIGRATION_TYPE_VALUE),
                Member::new("ComputeConfig", &COMPUTE_CONFIG),
                Member::new("ReplicationSettings", &STRING),
                Member::new("SupplementalSettings", &STRING),
                Member::new("TableMappings", &STRING),
                Member::new("ReplicationConfigCreateTime", &T_STAMP),
                Member::new("ReplicationConfigUpdateTime", &T_STAMP),
                Member::new("IsReadOnly", &BOOLEAN_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_CONFIG_LIST: Shape = Shape {
        name: "ReplicationConfigList",
        kind: Kind::List { member: &Member::new("member", &REPLICATION_CONFIG), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_ENDPOINT_TYPE_VALUE: Shape = Shape {
        name: "ReplicationEndpointTypeValue",
        kind: Kind::String { values: &["source", "target"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_INSTANCE: Shape = Shape {
        name: "ReplicationInstance",
        kind: Kind::Structure {
            members: &[
                Member::new("ReplicationInstanceIdentifier", &STRING),
                Member::new("ReplicationInstanceClass", &REPLICATION_INSTANCE_CLASS),
                Member::new("ReplicationInstanceStatus", &STRING),
                Member::new("AllocatedStorage", &INTEGER),
                Member::new("InstanceCreateTime", &T_STAMP),
                Member::new("VpcSecurityGroups", &VPC_SECURITY_GROUP_MEMBERSHIP_LIST),
                Member::new("AvailabilityZone", &STRING),
                Member::new("ReplicationSubnetGroup", &REPLICATION_SUBNET_GROUP),
                Member::new("PreferredMaintenanceWindow", &STRING),
                Member::new("PendingModifiedValues", &REPLICATION_PENDING_MODIFIED_VALUES),
                Member::new("MultiAZ", &BOOLEAN),
                Member::new("EngineVersion", &STRING),
                Member::new("AutoMinorVersionUpgrade", &BOOLEAN),
                Member::new("KmsKeyId", &STRING),
                Member::new("ReplicationInstanceArn", &STRING),
                Member::new("ReplicationInstancePublicIpAddress", &STRING),
                Member::new("ReplicationInstancePrivateIpAddress", &STRING),
                Member::new(
                    "ReplicationInstancePublicIpAddresses",
                    &REPLICATION_INSTANCE_PUBLIC_IP_ADDRESS_LIST,
                ),
                Member::new(
                    "ReplicationInstancePrivateIpAddresses",
                    &REPLICATION_INSTANCE_PRIVATE_IP_ADDRESS_LIST,
                ),
                Member::new(
                    "ReplicationInstanceIpv6Addresses",
                    &REPLICATION_INSTANCE_IPV6_ADDRESS_LIST,
                ),
                Member::new("PubliclyAccessible", &BOOLEAN),
                Member::new("SecondaryAvailabilityZone", &STRING),
                Member::new("FreeUntil", &T_STAMP),
                Member::new("DnsNameServers", &STRING),
                Member::new("NetworkType", &STRING),
                Member::new("KerberosAuthenticationSettings", &KERBEROS_AUTHENTICATION_SETTINGS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_INSTANCE_CLASS: Shape = Shape {
        name: "ReplicationInstanceClass",
        kind: Kind::String { values: &[] },
        limits: Limits { min: None, max: Some(30), pattern: None },
        sensitive: false,
    };
    pub static REPLICATION_INSTANCE_IPV6_ADDRESS_LIST: Shape = Shape {
        name: "ReplicationInstanceIpv6AddressList",
        kind: Kind::List { member: &Member::new("member", &STRING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_INSTANCE_LIST: Shape = Shape {
        name: "ReplicationInstanceList",
        kind: Kind::List {
            member: &Member::new("member", &REPLICATION_INSTANCE),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_INSTANCE_PRIVATE_IP_ADDRESS_LIST: Shape = Shape {
        name: "ReplicationInstancePrivateIpAddressList",
        kind: Kind::List { member: &Member::new("member", &STRING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_INSTANCE_PUBLIC_IP_ADDRESS_LIST: Shape = Shape {
        name: "ReplicationInstancePublicIpAddressList",
        kind: Kind::List { member: &Member::new("member", &STRING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_INSTANCE_TASK_LOG: Shape = Shape {
        name: "ReplicationInstanceTaskLog",
        kind: Kind::Structure {
            members: &[
                Member::new("ReplicationTaskName", &STRING),
                Member::new("ReplicationTaskArn", &STRING),
                Member::new("ReplicationInstanceTaskLogSize", &LONG),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_INSTANCE_TASK_LOGS_LIST: Shape = Shape {
        name: "ReplicationInstanceTaskLogsList",
        kind: Kind::List {
            member: &Member::new("member", &REPLICATION_INSTANCE_TASK_LOG),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_LIST: Shape = Shape {
        name: "ReplicationList",
        kind: Kind::List { member: &Member::new("member", &REPLICATION), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_PENDING_MODIFIED_VALUES: Shape = Shape {
        name: "ReplicationPendingModifiedValues",
        kind: Kind::Structure {
            members: &[
                Member::new("ReplicationInstanceClass", &REPLICATION_INSTANCE_CLASS),
                Member::new("AllocatedStorage", &INTEGER_OPTIONAL),
                Member::new("MultiAZ", &BOOLEAN_OPTIONAL),
                Member::new("EngineVersion", &STRING),
                Member::new("NetworkType", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_STATS: Shape = Shape {
        name: "ReplicationStats",
        kind: Kind::Structure {
            members: &[
                Member::new("FullLoadProgressPercent", &INTEGER),
                Member::new("ElapsedTimeMillis", &LONG),
                Member::new("TablesLoaded", &INTEGER),
                Member::new("TablesLoading", &INTEGER),
                Member::new("TablesQueued", &INTEGER),
                Member::new("TablesErrored", &INTEGER),
                Member::new("FreshStartDate", &T_STAMP),
                Member::new("StartDate", &T_STAMP),
                Member::new("StopDate", &T_STAMP),
                Member::new("FullLoadStartDate", &T_STAMP),
                Member::new("FullLoadFinishDate", &T_STAMP),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_SUBNET_GROUP: Shape = Shape {
        name: "ReplicationSubnetGroup",
        kind: Kind::Structure {
            members: &[
                Member::new("ReplicationSubnetGroupIdentifier", &STRING),
                Member::new("ReplicationSubnetGroupDescription", &STRING),
                Member::new("VpcId", &STRING),
                Member::new("SubnetGroupStatus", &STRING),
                Member::new("Subnets", &SUBNET_LIST),
                Member::new("SupportedNetworkTypes", &STRING_LIST),
                Member::new("IsReadOnly", &BOOLEAN_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_SUBNET_GROUP_DOES_NOT_COVER_ENOUGH_A_ZS: Shape = Shape {
        name: "ReplicationSubnetGroupDoesNotCoverEnoughAZs",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_SUBNET_GROUPS: Shape = Shape {
        name: "ReplicationSubnetGroups",
        kind: Kind::List {
            member: &Member::new("member", &REPLICATION_SUBNET_GROUP),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_TABLE_STATISTICS_LIST: Shape = Shape {
        name: "ReplicationTableStatisticsList",
        kind: Kind::List { member: &Member::new("member", &TABLE_STATISTICS), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_TASK: Shape = Shape {
        name: "ReplicationTask",
        kind: Kind::Structure {
            members: &[
                Member::new("ReplicationTaskIdentifier", &STRING),
                Member::new("SourceEndpointArn", &STRING),
                Member::new("TargetEndpointArn", &STRING),
                Member::new("ReplicationInstanceArn", &STRING),
                Member::new("MigrationType", &MIGRATION_TYPE_VALUE),
                Member::new("TableMappings", &STRING),
                Member::new("ReplicationTaskSettings", &STRING),
                Member::new("Status", &STRING),
                Member::new("LastFailureMessage", &STRING),
                Member::new("StopReason", &STRING),
                Member::new("ReplicationTaskCreationDate", &T_STAMP),
                Member::new("ReplicationTaskStartDate", &T_STAMP),
                Member::new("CdcStartPosition", &STRING),
                Member::new("CdcStopPosition", &STRING),
                Member::new("RecoveryCheckpoint", &STRING),
                Member::new("ReplicationTaskArn", &STRING),
                Member::new("ReplicationTaskStats", &REPLICATION_TASK_STATS),
                Member::new("TaskData", &STRING),
                Member::new("TargetReplicationInstanceArn", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_TASK_ASSESSMENT_RESULT: Shape = Shape {
        name: "ReplicationTaskAssessmentResult",
        kind: Kind::Structure {
            members: &[
                Member::new("ReplicationTaskIdentifier", &STRING),
                Member::new("ReplicationTaskArn", &STRING),
                Member::new("ReplicationTaskLastAssessmentDate", &T_STAMP),
                Member::new("AssessmentStatus", &STRING),
                Member::new("AssessmentResultsFile", &STRING),
                Member::new("AssessmentResults", &STRING),
                Member::new("S3ObjectUrl", &SECRET_STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_TASK_ASSESSMENT_RESULT_LIST: Shape = Shape {
        name: "ReplicationTaskAssessmentResultList",
        kind: Kind::List {
            member: &Member::new("member", &REPLICATION_TASK_ASSESSMENT_RESULT),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_TASK_ASSESSMENT_RUN: Shape = Shape {
        name: "ReplicationTaskAssessmentRun",
        kind: Kind::Structure {
            members: &[
                Member::new("ReplicationTaskAssessmentRunArn", &STRING),
                Member::new("ReplicationTaskArn", &STRING),
                Member::new("Status", &STRING),
                Member::new("ReplicationTaskAssessmentRunCreationDate", &T_STAMP),
                Member::new("AssessmentProgress", &REPLICATION_TASK_ASSESSMENT_RUN_PROGRESS),
                Member::new("LastFailureMessage", &STRING),
                Member::new("ServiceAccessRoleArn", &STRING),
                Member::new("ResultLocationBucket", &STRING),
                Member::new("ResultLocationFolder", &STRING),
                Member::new("ResultEncryptionMode", &STRING),
                Member::new("ResultKmsKeyArn", &STRING),
                Member::new("AssessmentRunName", &STRING),
                Member::new("IsLatestTaskAssessmentRun", &BOOLEAN),
                Member::new("ResultStatistic", &REPLICATION_TASK_ASSESSMENT_RUN_RESULT_STATISTIC),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_TASK_ASSESSMENT_RUN_LIST: Shape = Shape {
        name: "ReplicationTaskAssessmentRunList",
        kind: Kind::List {
            member: &Member::new("member", &REPLICATION_TASK_ASSESSMENT_RUN),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_TASK_ASSESSMENT_RUN_PROGRESS: Shape = Shape {
        name: "ReplicationTaskAssessmentRunProgress",
        kind: Kind::Structure {
            members: &[
                Member::new("IndividualAssessmentCount", &INTEGER),
                Member::new("IndividualAssessmentCompletedCount", &INTEGER),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_TASK_ASSESSMENT_RUN_RESULT_STATISTIC: Shape = Shape {
        name: "ReplicationTaskAssessmentRunResultStatistic",
        kind: Kind::Structure {
            members: &[
                Member::new("Passed", &INTEGER),
                Member::new("Failed", &INTEGER),
                Member::new("Error", &INTEGER),
                Member::new("Warning", &INTEGER),
                Member::new("Cancelled", &INTEGER),
                Member::new("Skipped", &INTEGER),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_TASK_INDIVIDUAL_ASSESSMENT: Shape = Shape {
        name: "ReplicationTaskIndividualAssessment",
        kind: Kind::Structure {
            members: &[
                Member::new("ReplicationTaskIndividualAssessmentArn", &STRING),
                Member::new("ReplicationTaskAssessmentRunArn", &STRING),
                Member::new("IndividualAssessmentName", &STRING),
                Member::new("Status", &STRING),
                Member::new("ReplicationTaskIndividualAssessmentStartDate", &T_STAMP),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_TASK_INDIVIDUAL_ASSESSMENT_LIST: Shape = Shape {
        name: "ReplicationTaskIndividualAssessmentList",
        kind: Kind::List {
            member: &Member::new("member", &REPLICATION_TASK_INDIVIDUAL_ASSESSMENT),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_TASK_LIST: Shape = Shape {
        name: "ReplicationTaskList",
        kind: Kind::List { member: &Member::new("member", &REPLICATION_TASK), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPLICATION_TASK_STATS: Shape = Shape {
        name: "ReplicationTaskStats",
        kind: Kind::Structure {
            members: &[
                Member::new("FullLoadProgressPercent", &INTEGER),
                Member::new("ElapsedTimeMillis", &LONG),
                Member::new("TablesLoaded", &INTEGER),
                Member::new("TablesLoading", &INTEGER),
                Member::new("TablesQueued", &INTEGER),
                Member::new("TablesErrored", &INTEGER),
                Member::new("FreshStartDate", &T_STAMP),
                Member::new("StartDate", &T_STAMP),
                Member::new("StopDate", &T_STAMP),
                Member::new("FullLoadStartDate", &T_STAMP),
                Member::new("FullLoadFinishDate", &T_STAMP),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RESOURCE_ALREADY_EXISTS_FAULT: Shape = Shape {
        name: "ResourceAlreadyExistsFault",
        kind: Kind::Structure {
            members: &[
                Member::new("message", &EXCEPTION_MESSAGE),
                Member::new("resourceArn", &RESOURCE_ARN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RESOURCE_ARN: Shape = Shape {
        name: "ResourceArn",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RESOURCE_NOT_FOUND_FAULT: Shape = Shape {
        name: "ResourceNotFoundFault",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RESOURCE_PENDING_MAINTENANCE_ACTIONS: Shape = Shape {
        name: "ResourcePendingMaintenanceActions",
        kind: Kind::Structure {
            members: &[
                Member::new("ResourceIdentifier", &STRING),
                Member::new("PendingMaintenanceActionDetails", &PENDING_MAINTENANCE_ACTION_DETAILS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RESOURCE_QUOTA_EXCEEDED_FAULT: Shape = Shape {
        name: "ResourceQuotaExceededFault",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RUN_FLEET_ADVISOR_LSA_ANALYSIS_RESPONSE: Shape = Shape {
        name: "RunFleetAdvisorLsaAnalysisResponse",
        kind: Kind::Structure {
            members: &[Member::new("LsaAnalysisId", &STRING), Member::new("Status", &STRING)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static S3_ACCESS_DENIED_FAULT: Shape = Shape {
        name: "S3AccessDeniedFault",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static S3_RESOURCE_NOT_FOUND_FAULT: Shape = Shape {
        name: "S3ResourceNotFoundFault",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static S3_SETTINGS: Shape = Shape {
        name: "S3Settings",
        kind: Kind::Structure {
            members: &[
                Member::new("ServiceAccessRoleArn", &STRING),
                Member::new("ExternalTableDefinition", &STRING),
                Member::new("CsvRowDelimiter", &STRING),
                Member::new("CsvDelimiter", &STRING),
                Member::new("BucketFolder", &STRING),
                Member::new("BucketName", &STRING),
                Member::new("CompressionType", &COMPRESSION_TYPE_VALUE),
                Member::new("EncryptionMode", &ENCRYPTION_MODE_VALUE),
                Member::new("ServerSideEncryptionKmsKeyId", &STRING),
                Member::new("DataFormat", &DATA_FORMAT_VALUE),
                Member::new("EncodingType", &ENCODING_TYPE_VALUE),
                Member::new("DictPageSizeLimit", &INTEGER_OPTIONAL),
                Member::new("RowGroupLength", &INTEGER_OPTIONAL),
                Member::new("DataPageSize", &INTEGER_OPTIONAL),
                Member::new("ParquetVersion", &PARQUET_VERSION_VALUE),
                Member::new("EnableStatistics", &BOOLEAN_OPTIONAL),
                Member::new("IncludeOpForFullLoad", &BOOLEAN_OPTIONAL),
                Member::new("CdcInsertsOnly", &BOOLEAN_OPTIONAL),
                Member::new("TimestampColumnName", &STRING),
                Member::new("ParquetTimestampInMillisecond", &BOOLEAN_OPTIONAL),
                Member::new("CdcInsertsAndUpdates", &BOOLEAN_OPTIONAL),
                Member::new("DatePartitionEnabled", &BOOLEAN_OPTIONAL),
                Member::new("DatePartitionSequence", &DATE_PARTITION_SEQUENCE_VALUE),
                Member::new("DatePartitionDelimiter", &DATE_PARTITION_DELIMITER_VALUE),
                Member::new("UseCsvNoSupValue", &BOOLEAN_OPTIONAL),
                Member::new("CsvNoSupValue", &STRING),
                Member::new("PreserveTransactions", &BOOLEAN_OPTIONAL),
                Member::new("CdcPath", &STRING),
                Member::new("UseTaskStartTimeForFullLoadTimestamp", &BOOLEAN_OPTIONAL),
                Member::new("CannedAclForObjects", &CANNED_ACL_FOR_OBJECTS_VALUE),
                Member::new("AddColumnName", &BOOLEAN_OPTIONAL),
                Member::new("CdcMaxBatchInterval", &INTEGER_OPTIONAL),
                Member::new("CdcMinFileSize", &INTEGER_OPTIONAL),
                Member::new("CsvNullValue", &STRING),
                Member::new("IgnoreHeaderRows", &INTEGER_OPTIONAL),
                Member::new("MaxFileSize", &INTEGER_OPTIONAL),
                Member::new("Rfc4180", &BOOLEAN_OPTIONAL),
                Member::new("DatePartitionTimezone", &STRING),
                Member::new("AddTrailingPaddingCharacter", &BOOLEAN_OPTIONAL),
                Member::new("ExpectedBucketOwner", &STRING),
                Member::new("GlueCatalogGeneration", &BOOLEAN_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SC_APPLICATION_ATTRIBUTES: Shape = Shape {
        name: "SCApplicationAttributes",
        kind: Kind::Structure {
            members: &[
                Member::new("S3BucketPath", &STRING),
                Member::new("S3BucketRoleArn", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SNS_INVALID_TOPIC_FAULT: Shape = Shape {
        name: "SNSInvalidTopicFault",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SNS_NO_AUTHORIZATION_FAULT: Shape = Shape {
        name: "SNSNoAuthorizationFault",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SAFEGUARD_POLICY: Shape = Shape {
        name: "SafeguardPolicy",
        kind: Kind::String {
            values: &[
                "rely-on-sql-server-replication-agent",
                "exclusive-automatic-truncation",
                "shared-automatic-truncation",
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SCHEMA_CONVERSION_REQUEST: Shape = Shape {
        name: "SchemaConversionRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("Status", &STRING),
                Member::new("RequestIdentifier", &STRING),
                Member::new("MigrationProjectArn", &STRING),
                Member::new("Error", &ERROR_DETAILS),
                Member::new("ExportSqlDetails", &EXPORT_SQL_DETAILS),
                Member::new("Progress", &PROGRESS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SCHEMA_CONVERSION_REQUEST_LIST: Shape = Shape {
        name: "SchemaConversionRequestList",
        kind: Kind::List {
            member: &Member::new("member", &SCHEMA_CONVERSION_REQUEST),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SCHEMA_LIST: Shape = Shape {
        name: "SchemaList",
        kind: Kind::List { member: &Member::new("member", &STRING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SCHEMA_RESPONSE: Shape = Shape {
        name: "SchemaResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("CodeLineCount", &LONG_OPTIONAL),
                Member::new("CodeSize", &LONG_OPTIONAL),
                Member::new("Complexity", &STRING),
                Member::new("Server", &SERVER_SHORT_INFO_RESPONSE),
                Member::new("DatabaseInstance", &DATABASE_SHORT_INFO_RESPONSE),
                Member::new("SchemaId", &STRING),
                Member::new("SchemaName", &STRING),
                Member::new("OriginalSchema", &SCHEMA_SHORT_INFO_RESPONSE),
                Member::new("Similarity", &DOUBLE_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SCHEMA_SHORT_INFO_RESPONSE: Shape = Shape {
        name: "SchemaShortInfoResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("SchemaId", &STRING),
                Member::new("SchemaName", &STRING),
                Member::new("DatabaseId", &STRING),
                Member::new("DatabaseName", &STRING),
                Member::new("DatabaseIpAddress", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SECRET_STRING: Shape = Shape {
        name: "SecretString",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: true,
    };
    pub static SERVER_SHORT_INFO_RESPONSE: Shape = Shape {
        name: "ServerShortInfoResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("ServerId", &STRING),
                Member::new("IpAddress", &STRING),
                Member::new("ServerName", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SOURCE_DATA_SETTING: Shape = Shape {
        name: "SourceDataSetting",
        kind: Kind::Structure {
            members: &[
                Member::new("CDCStartPosition", &STRING),
                Member::new("CDCStartTime", &ISO8601_DATE_TIME),
                Member::new("CDCStopTime", &ISO8601_DATE_TIME),
                Member::new("SlotName", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SOURCE_DATA_SETTINGS: Shape = Shape {
        name: "SourceDataSettings",
        kind: Kind::List { member: &Member::new("member", &SOURCE_DATA_SETTING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SOURCE_IDS_LIST: Shape = Shape {
        name: "SourceIdsList",
        kind: Kind::List { member: &Member::new("member", &STRING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SOURCE_TYPE: Shape = Shape {
        name: "SourceType",
        kind: Kind::String { values: &["replication-instance", "replication-task"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SQL_SERVER_AUTHENTICATION_METHOD: Shape = Shape {
        name: "SqlServerAuthenticationMethod",
        kind: Kind::String { values: &["password", "kerberos"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SSL_SECURITY_PROTOCOL_VALUE: Shape = Shape {
        name: "SslSecurityProtocolValue",
        kind: Kind::String { values: &["plaintext", "ssl-encryption"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_DATA_MIGRATION_MESSAGE: Shape = Shape {
        name: "StartDataMigrationMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("DataMigrationIdentifier", &STRING),
                Member::required("StartType", &START_REPLICATION_MIGRATION_TYPE_VALUE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_DATA_MIGRATION_RESPONSE: Shape = Shape {
        name: "StartDataMigrationResponse",
        kind: Kind::Structure { members: &[Member::new("DataMigration", &DATA_MIGRATION)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_EXTENSION_PACK_ASSOCIATION_MESSAGE: Shape = Shape {
        name: "StartExtensionPackAssociationMessage",
        kind: Kind::Structure {
            members: &[Member::required(
                "MigrationProjectIdentifier",
                &MIGRATION_PROJECT_IDENTIFIER,
            )],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_EXTENSION_PACK_ASSOCIATION_RESPONSE: Shape = Shape {
        name: "StartExtensionPackAssociationResponse",
        kind: Kind::Structure { members: &[Member::new("RequestIdentifier", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_METADATA_MODEL_ASSESSMENT_MESSAGE: Shape = Shape {
        name: "StartMetadataModelAssessmentMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("MigrationProjectIdentifier", &MIGRATION_PROJECT_IDENTIFIER),
                Member::required("SelectionRules", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_METADATA_MODEL_ASSESSMENT_RESPONSE: Shape = Shape {
        name: "StartMetadataModelAssessmentResponse",
        kind: Kind::Structure { members: &[Member::new("RequestIdentifier", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_METADATA_MODEL_CONVERSION_MESSAGE: Shape = Shape {
        name: "StartMetadataModelConversionMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("MigrationProjectIdentifier", &MIGRATION_PROJECT_IDENTIFIER),
                Member::required("SelectionRules", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_METADATA_MODEL_CONVERSION_RESPONSE: Shape = Shape {
        name: "StartMetadataModelConversionResponse",
        kind: Kind::Structure { members: &[Member::new("RequestIdentifier", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_METADATA_MODEL_CREATION_MESSAGE: Shape = Shape {
        name: "StartMetadataModelCreationMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("MigrationProjectIdentifier", &MIGRATION_PROJECT_IDENTIFIER),
                Member::required("SelectionRules", &STRING),
                Member::required("MetadataModelName", &STRING),
                Member::required("Properties", &METADATA_MODEL_PROPERTIES),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_METADATA_MODEL_CREATION_RESPONSE: Shape = Shape {
        name: "StartMetadataModelCreationResponse",
        kind: Kind::Structure { members: &[Member::new("RequestIdentifier", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_METADATA_MODEL_EXPORT_AS_SCRIPT_MESSAGE: Shape = Shape {
        name: "StartMetadataModelExportAsScriptMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("MigrationProjectIdentifier", &MIGRATION_PROJECT_IDENTIFIER),
                Member::required("SelectionRules", &STRING),
                Member::required("Origin", &ORIGIN_TYPE_VALUE),
                Member::new("FileName", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_METADATA_MODEL_EXPORT_AS_SCRIPT_RESPONSE: Shape = Shape {
        name: "StartMetadataModelExportAsScriptResponse",
        kind: Kind::Structure { members: &[Member::new("RequestIdentifier", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_METADATA_MODEL_EXPORT_TO_TARGET_MESSAGE: Shape = Shape {
        name: "StartMetadataModelExportToTargetMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("MigrationProjectIdentifier", &MIGRATION_PROJECT_IDENTIFIER),
                Member::required("SelectionRules", &STRING),
                Member::new("OverwriteExtensionPack", &BOOLEAN_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_METADATA_MODEL_EXPORT_TO_TARGET_RESPONSE: Shape = Shape {
        name: "StartMetadataModelExportToTargetResponse",
        kind: Kind::Structure { members: &[Member::new("RequestIdentifier", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_METADATA_MODEL_IMPORT_MESSAGE: Shape = Shape {
        name: "StartMetadataModelImportMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("MigrationProjectIdentifier", &MIGRATION_PROJECT_IDENTIFIER),
                Member::required("SelectionRules", &STRING),
                Member::required("Origin", &ORIGIN_TYPE_VALUE),
                Member::new("Refresh", &BOOLEAN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_METADATA_MODEL_IMPORT_RESPONSE: Shape = Shape {
        name: "StartMetadataModelImportResponse",
        kind: Kind::Structure { members: &[Member::new("RequestIdentifier", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_RECOMMENDATIONS_REQUEST: Shape = Shape {
        name: "StartRecommendationsRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("DatabaseId", &STRING),
                Member::required("Settings", &RECOMMENDATION_SETTINGS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_RECOMMENDATIONS_REQUEST_ENTRY: Shape = Shape {
        name: "StartRecommendationsRequestEntry",
        kind: Kind::Structure {
            members: &[
                Member::required("DatabaseId", &STRING),
                Member::required("Settings", &RECOMMENDATION_SETTINGS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_RECOMMENDATIONS_REQUEST_ENTRY_LIST: Shape = Shape {
        name: "StartRecommendationsRequestEntryList",
        kind: Kind::List {
            member: &Member::new("member", &START_RECOMMENDATIONS_REQUEST_ENTRY),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_REPLICATION_MESSAGE: Shape = Shape {
        name: "StartReplicationMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("ReplicationConfigArn", &STRING),
                Member::required("StartReplicationType", &STRING),
                Member::new("PremigrationAssessmentSettings", &STRING),
                Member::new("CdcStartTime", &T_STAMP),
                Member::new("CdcStartPosition", &STRING),
                Member::new("CdcStopPosition", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_REPLICATION_MIGRATION_TYPE_VALUE: Shape = Shape {
        name: "StartReplicationMigrationTypeValue",
        kind: Kind::String { values: &["reload-target", "resume-processing", "start-replication"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_REPLICATION_RESPONSE: Shape = Shape {
        name: "StartReplicationResponse",
        kind: Kind::Structure { members: &[Member::new("Replication", &REPLICATION)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_REPLICATION_TASK_ASSESSMENT_MESSAGE: Shape = Shape {
        name: "StartReplicationTaskAssessmentMessage",
        kind: Kind::Structure { members: &[Member::required("ReplicationTaskArn", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_REPLICATION_TASK_ASSESSMENT_RESPONSE: Shape = Shape {
        name: "StartReplicationTaskAssessmentResponse",
        kind: Kind::Structure { members: &[Member::new("ReplicationTask", &REPLICATION_TASK)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_REPLICATION_TASK_ASSESSMENT_RUN_MESSAGE: Shape = Shape {
        name: "StartReplicationTaskAssessmentRunMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("ReplicationTaskArn", &STRING),
                Member::required("ServiceAccessRoleArn", &STRING),
                Member::required("ResultLocationBucket", &STRING),
                Member::new("ResultLocationFolder", &STRING),
                Member::new("ResultEncryptionMode", &STRING),
                Member::new("ResultKmsKeyArn", &STRING),
                Member::required("AssessmentRunName", &STRING),
                Member::new("IncludeOnly", &INCLUDE_TEST_LIST),
                Member::new("Exclude", &EXCLUDE_TEST_LIST),
                Member::new("Tags", &TAG_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_REPLICATION_TASK_ASSESSMENT_RUN_RESPONSE: Shape = Shape {
        name: "StartReplicationTaskAssessmentRunResponse",
        kind: Kind::Structure {
            members: &[Member::new(
                "ReplicationTaskAssessmentRun",
                &REPLICATION_TASK_ASSESSMENT_RUN,
            )],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_REPLICATION_TASK_MESSAGE: Shape = Shape {
        name: "StartReplicationTaskMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("ReplicationTaskArn", &STRING),
                Member::required("StartReplicationTaskType", &START_REPLICATION_TASK_TYPE_VALUE),
                Member::new("CdcStartTime", &T_STAMP),
                Member::new("CdcStartPosition", &STRING),
                Member::new("CdcStopPosition", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_REPLICATION_TASK_RESPONSE: Shape = Shape {
        name: "StartReplicationTaskResponse",
        kind: Kind::Structure { members: &[Member::new("ReplicationTask", &REPLICATION_TASK)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_REPLICATION_TASK_TYPE_VALUE: Shape = Shape {
        name: "StartReplicationTaskTypeValue",
        kind: Kind::String { values: &["start-replication", "resume-processing", "reload-target"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static STATEMENT_PROPERTIES: Shape = Shape {
        name: "StatementProperties",
        kind: Kind::Structure { members: &[Member::required("Definition", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static STOP_DATA_MIGRATION_MESSAGE: Shape = Shape {
        name: "StopDataMigrationMessage",
        kind: Kind::Structure { members: &[Member::required("DataMigrationIdentifier", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static STOP_DATA_MIGRATION_RESPONSE: Shape = Shape {
        name: "StopDataMigrationResponse",
        kind: Kind::Structure { members: &[Member::new("DataMigration", &DATA_MIGRATION)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static STOP_REPLICATION_MESSAGE: Shape = Shape {
        name: "StopReplicationMessage",
        kind: Kind::Structure { members: &[Member::required("ReplicationConfigArn", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static STOP_REPLICATION_RESPONSE: Shape = Shape {
        name: "StopReplicationResponse",
        kind: Kind::Structure { members: &[Member::new("Replication", &REPLICATION)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static STOP_REPLICATION_TASK_MESSAGE: Shape = Shape {
        name: "StopReplicationTaskMessage",
        kind: Kind::Structure { members: &[Member::required("ReplicationTaskArn", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static STOP_REPLICATION_TASK_RESPONSE: Shape = Shape {
        name: "StopReplicationTaskResponse",
        kind: Kind::Structure { members: &[Member::new("ReplicationTask", &REPLICATION_TASK)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static STORAGE_QUOTA_EXCEEDED_FAULT: Shape = Shape {
        name: "StorageQuotaExceededFault",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static STRING: Shape = Shape {
        name: "String",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static STRING_LIST: Shape = Shape {
        name: "StringList",
        kind: Kind::List { member: &Member::new("member", &STRING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SUBNET: Shape = Shape {
        name: "Subnet",
        kind: Kind::Structure {
            members: &[
                Member::new("SubnetIdentifier", &STRING),
                Member::new("SubnetAvailabilityZone", &AVAILABILITY_ZONE),
                Member::new("SubnetStatus", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SUBNET_ALREADY_IN_USE: Shape = Shape {
        name: "SubnetAlreadyInUse",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SUBNET_IDENTIFIER_LIST: Shape = Shape {
        name: "SubnetIdentifierList",
        kind: Kind::List { member: &Member::new("member", &STRING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SUBNET_LIST: Shape = Shape {
        name: "SubnetList",
        kind: Kind::List { member: &Member::new("member", &SUBNET), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SUPPORTED_ENDPOINT_TYPE: Shape = Shape {
        name: "SupportedEndpointType",
        kind: Kind::Structure {
            members: &[
                Member::new("EngineName", &STRING),
                Member::new("SupportsCDC", &BOOLEAN),
                Member::new("EndpointType", &REPLICATION_ENDPOINT_TYPE_VALUE),
                Member::new("ReplicationInstanceEngineMinimumVersion", &STRING),
                Member::new("EngineDisplayName", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SUPPORTED_ENDPOINT_TYPE_LIST: Shape = Shape {
        name: "SupportedEndpointTypeList",
        kind: Kind::List {
            member: &Member::new("member", &SUPPORTED_ENDPOINT_TYPE),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SYBASE_ASE_DATA_PROVIDER_SETTINGS: Shape = Shape {
        name: "SybaseAseDataProviderSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("ServerName", &STRING),
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("DatabaseName", &STRING),
                Member::new("SslMode", &DMS_SSL_MODE_VALUE),
                Member::new("EncryptPassword", &BOOLEAN_OPTIONAL),
                Member::new("CertificateArn", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SYBASE_SETTINGS: Shape = Shape {
        name: "SybaseSettings",
        kind: Kind::Structure {
            members: &[
                Member::new("DatabaseName", &STRING),
                Member::new("Password", &SECRET_STRING),
                Member::new("Port", &INTEGER_OPTIONAL),
                Member::new("ServerName", &STRING),
                Member::new("Username", &STRING),
                Member::new("SecretsManagerAccessRoleArn", &STRING),
                Member::new("SecretsManagerSecretId", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static T_STAMP: Shape = Shape {
        name: "TStamp",
        kind: Kind::Timestamp { format: None },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TABLE_LIST_TO_RELOAD: Shape = Shape {
        name: "TableListToReload",
        kind: Kind::List { member: &Member::new("member", &TABLE_TO_RELOAD), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TABLE_PREPARATION_MODE: Shape = Shape {
        name: "TablePreparationMode",
        kind: Kind::String { values: &["drop-tables-on-target", "truncate", "do-nothing"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TABLE_STATISTICS: Shape = Shape {
        name: "TableStatistics",
        kind: Kind::Structure {
            members: &[
                Member::new("SchemaName", &STRING),
                Member::new("TableName", &STRING),
                Member::new("Inserts", &LONG),
                Member::new("Deletes", &LONG),
                Member::new("Updates", &LONG),
                Member::new("Ddls", &LONG),
                Member::new("AppliedInserts", &LONG_OPTIONAL),
                Member::new("AppliedDeletes", &LONG_OPTIONAL),
                Member::new("AppliedUpdates", &LONG_OPTIONAL),
                Member::new("AppliedDdls", &LONG_OPTIONAL),
                Member::new("FullLoadRows", &LONG),
                Member::new("FullLoadCondtnlChkFailedRows", &LONG),
                Member::new("FullLoadErrorRows", &LONG),
                Member::new("FullLoadStartTime", &T_STAMP),
                Member::new("FullLoadEndTime", &T_STAMP),
                Member::new("FullLoadReloaded", &BOOLEAN_OPTIONAL),
                Member::new("LastUpdateTime", &T_STAMP),
                Member::new("TableState", &STRING),
                Member::new("ValidationPendingRecords", &LONG),
                Member::new("ValidationFailedRecords", &LONG),
                Member::new("ValidationSuspendedRecords", &LONG),
                Member::new("ValidationState", &STRING),
                Member::new("ValidationStateDetails", &STRING),
                Member::new("ResyncState", &STRING),
                Member::new("ResyncRowsAttempted", &LONG_OPTIONAL),
                Member::new("ResyncRowsSucceeded", &LONG_OPTIONAL),
                Member::new("ResyncRowsFailed", &LONG_OPTIONAL),
                Member::new("ResyncProgress", &DOUBLE_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TABLE_STATISTICS_LIST: Shape = Shape {
        name: "TableStatisticsList",
        kind: Kind::List { member: &Member::new("member", &TABLE_STATISTICS), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TABLE_TO_RELOAD: Shape = Shape {
        name: "TableToReload",
        kind: Kind::Structure {
            members: &[
                Member::required("SchemaName", &STRING),
                Member::required("TableName", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TAG: Shape = Shape {
        name: "Tag",
        kind: Kind::Structure {
            members: &[
                Member::new("Key", &STRING),
                Member::new("Value", &STRING),
                Member::new("ResourceArn", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TAG_LIST: Shape = Shape {
        name: "TagList",
        kind: Kind::List { member: &Member::new("member", &TAG), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TARGET_DATA_SETTING: Shape = Shape {
        name: "TargetDataSetting",
        kind: Kind::Structure {
            members: &[Member::new("TablePreparationMode", &TABLE_PREPARATION_MODE)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TARGET_DATA_SETTINGS: Shape = Shape {
        name: "TargetDataSettings",
        kind: Kind::List { member: &Member::new("member", &TARGET_DATA_SETTING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TARGET_DB_TYPE: Shape = Shape {
        name: "TargetDbType",
        kind: Kind::String { values: &["specific-database", "multiple-databases"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TEST_CONNECTION_MESSAGE: Shape = Shape {
        name: "TestConnectionMessage",
        kind: Kind::Structure {
            members: &[
                Member::required("ReplicationInstanceArn", &STRING),
                Member::required("EndpointArn", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TEST_CONNECTION_RESPONSE: Shape = Shape {
        name: "TestConnectionResponse",
        kind: Kind::Structure { members: &[Member::new("Connection", &CONNECTION)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TIMESTREAM_SETTINGS: Shape = Shape {
        name: "TimestreamSettings",
        kind: Kind::Structure {
            members: &[
                Member::required("DatabaseName", &STRING),
                Member::required("MemoryDuration", &INTEGER_OPTIONAL),
                Member::required("MagneticDuration", &INTEGER_OPTIONAL),
                Member::new("CdcInsertsAndUpdates", &BOOLEAN_OPTIONAL),
                Member::new("EnableMagneticStoreWrites", &BOOLEAN_OPTIONAL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TLOG_ACCESS_MODE: Shape = Shape {
        name: "TlogAccessMode",
        kind: Kind::String { values: &["BackupOnly", "PreferBackup", "PreferTlog", "TlogOnly"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_SUBSCRIPTIONS_TO_EVENT_BRIDGE_MESSAGE: Shape = Shape {
        name: "UpdateSubscriptionsToEventBridgeMessage",
        kind: Kind::Structure { members: &[Member::new("ForceMove", &BOOLEAN_OPTIONAL)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_SUBSCRIPTIONS_TO_EVENT_BRIDGE_RESPONSE: Shape = Shape {
        name: "UpdateSubscriptionsToEventBridgeResponse",
        kind: Kind::Structure { members: &[Member::new("Result", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPGRADE_DEPENDENCY_FAILURE_FAULT: Shape = Shape {
        name: "UpgradeDependencyFailureFault",
        kind: Kind::Structure { members: &[Member::new("message", &EXCEPTION_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static VERSION_STATUS: Shape = Shape {
        name: "VersionStatus",
        kind: Kind::String { values: &["UP_TO_DATE", "OUTDATED", "UNSUPPORTED"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static VPC_SECURITY_GROUP_ID_LIST: Shape = Shape {
        name: "VpcSecurityGroupIdList",
        kind: Kind::List { member: &Member::new("member", &STRING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static VPC_SECURITY_GROUP_MEMBERSHIP: Shape = Shape {
        name: "VpcSecurityGroupMembership",
        kind: Kind::Structure {
            members: &[Member::new("VpcSecurityGroupId", &STRING), Member::new("Status", &STRING)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static VPC_SECURITY_GROUP_MEMBERSHIP_LIST: Shape = Shape {
        name: "VpcSecurityGroupMembershipList",
        kind: Kind::List {
            member: &Member::new("member", &VPC_SECURITY_GROUP_MEMBERSHIP),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
}
