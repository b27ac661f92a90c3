//! The service `redshift_serverless`, API version 2021-04-21; made by `cargo xtask codegen` from
//! `model/redshift_serverless.api`. Do not edit.
#![allow(missing_docs, clippy::all, clippy::pedantic)]

use crate::convert as c;
use crate::operation as o;
use crate::schema as s;
use crate::value as v;

/// The service and its operations.
pub static SERVICE: s::ServiceSchema = s::ServiceSchema {
    id: "redshift_serverless",
    signing_name: "redshift-serverless",
    api_version: "2021-04-21",
    target_prefix: Some("RedshiftServerless"),
    protocol: s::Protocol::AwsJson11,
    xml_namespace: None,
    operations: &[
        <ops::ConvertRecoveryPointToSnapshot as o::Operation>::SCHEMA,
        <ops::CreateCustomDomainAssociation as o::Operation>::SCHEMA,
        <ops::CreateEndpointAccess as o::Operation>::SCHEMA,
        <ops::CreateNamespace as o::Operation>::SCHEMA,
        <ops::CreateReservation as o::Operation>::SCHEMA,
        <ops::CreateScheduledAction as o::Operation>::SCHEMA,
        <ops::CreateSnapshot as o::Operation>::SCHEMA,
        <ops::CreateSnapshotCopyConfiguration as o::Operation>::SCHEMA,
        <ops::CreateUsageLimit as o::Operation>::SCHEMA,
        <ops::CreateWorkgroup as o::Operation>::SCHEMA,
        <ops::DeleteCustomDomainAssociation as o::Operation>::SCHEMA,
        <ops::DeleteEndpointAccess as o::Operation>::SCHEMA,
        <ops::DeleteNamespace as o::Operation>::SCHEMA,
        <ops::DeleteResourcePolicy as o::Operation>::SCHEMA,
        <ops::DeleteScheduledAction as o::Operation>::SCHEMA,
        <ops::DeleteSnapshot as o::Operation>::SCHEMA,
        <ops::DeleteSnapshotCopyConfiguration as o::Operation>::SCHEMA,
        <ops::DeleteUsageLimit as o::Operation>::SCHEMA,
        <ops::DeleteWorkgroup as o::Operation>::SCHEMA,
        <ops::GetCredentials as o::Operation>::SCHEMA,
        <ops::GetCustomDomainAssociation as o::Operation>::SCHEMA,
        <ops::GetEndpointAccess as o::Operation>::SCHEMA,
        <ops::GetIdentityCenterAuthToken as o::Operation>::SCHEMA,
        <ops::GetNamespace as o::Operation>::SCHEMA,
        <ops::GetRecoveryPoint as o::Operation>::SCHEMA,
        <ops::GetReservation as o::Operation>::SCHEMA,
        <ops::GetReservationOffering as o::Operation>::SCHEMA,
        <ops::GetResourcePolicy as o::Operation>::SCHEMA,
        <ops::GetScheduledAction as o::Operation>::SCHEMA,
        <ops::GetSnapshot as o::Operation>::SCHEMA,
        <ops::GetTableRestoreStatus as o::Operation>::SCHEMA,
        <ops::GetTrack as o::Operation>::SCHEMA,
        <ops::GetUsageLimit as o::Operation>::SCHEMA,
        <ops::GetWorkgroup as o::Operation>::SCHEMA,
        <ops::ListCustomDomainAssociations as o::Operation>::SCHEMA,
        <ops::ListEndpointAccess as o::Operation>::SCHEMA,
        <ops::ListManagedWorkgroups as o::Operation>::SCHEMA,
        <ops::ListNamespaces as o::Operation>::SCHEMA,
        <ops::ListRecoveryPoints as o::Operation>::SCHEMA,
        <ops::ListReservationOfferings as o::Operation>::SCHEMA,
        <ops::ListReservations as o::Operation>::SCHEMA,
        <ops::ListScheduledActions as o::Operation>::SCHEMA,
        <ops::ListSnapshotCopyConfigurations as o::Operation>::SCHEMA,
        <ops::ListSnapshots as o::Operation>::SCHEMA,
        <ops::ListTableRestoreStatus as o::Operation>::SCHEMA,
        <ops::ListTagsForResource as o::Operation>::SCHEMA,
        <ops::ListTracks as o::Operation>::SCHEMA,
        <ops::ListUsageLimits as o::Operation>::SCHEMA,
        <ops::ListWorkgroups as o::Operation>::SCHEMA,
        <ops::PutResourcePolicy as o::Operation>::SCHEMA,
        <ops::RestoreFromRecoveryPoint as o::Operation>::SCHEMA,
        <ops::RestoreFromSnapshot as o::Operation>::SCHEMA,
        <ops::RestoreTableFromRecoveryPoint as o::Operation>::SCHEMA,
        <ops::RestoreTableFromSnapshot as o::Operation>::SCHEMA,
        <ops::TagResource as o::Operation>::SCHEMA,
        <ops::UntagResource as o::Operation>::SCHEMA,
        <ops::UpdateCustomDomainAssociation as o::Operation>::SCHEMA,
        <ops::UpdateEndpointAccess as o::Operation>::SCHEMA,
        <ops::UpdateLakehouseConfiguration as o::Operation>::SCHEMA,
        <ops::UpdateNamespace as o::Operation>::SCHEMA,
        <ops::UpdateScheduledAction as o::Operation>::SCHEMA,
        <ops::UpdateSnapshot as o::Operation>::SCHEMA,
        <ops::UpdateSnapshotCopyConfiguration as o::Operation>::SCHEMA,
        <ops::UpdateUsageLimit as o::Operation>::SCHEMA,
        <ops::UpdateWorkgroup as o::Operation>::SCHEMA,
    ],
};

/// `AccessDeniedException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AccessDeniedException {
    pub code: Option<String>,
    pub message: Option<String>,
}

impl o::Structure for AccessDeniedException {
    const SHAPE: &'static s::Shape = &shapes::ACCESS_DENIED_EXCEPTION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.code = c::string(value),
                1 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.code {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.message {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl AccessDeniedException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()), ..Self::default() }
    }
}

impl o::Fault for AccessDeniedException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "AccessDeniedException",
        code: "AccessDeniedException",
        status: 400,
        shape: &shapes::ACCESS_DENIED_EXCEPTION,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `Association`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Association {
    pub custom_domain_certificate_arn: Option<String>,
    pub custom_domain_certificate_expiry_time: Option<v::Timestamp>,
    pub custom_domain_name: Option<String>,
    pub workgroup_name: Option<String>,
}

impl o::Structure for Association {
    const SHAPE: &'static s::Shape = &shapes::ASSOCIATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.custom_domain_certificate_arn = c::string(value),
                1 => out.custom_domain_certificate_expiry_time = c::timestamp(value),
                2 => out.custom_domain_name = c::string(value),
                3 => out.workgroup_name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.custom_domain_certificate_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.custom_domain_certificate_expiry_time {
            out.push((1, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.custom_domain_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.workgroup_name {
            out.push((3, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ConfigParameter`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConfigParameter {
    pub parameter_key: Option<String>,
    pub parameter_value: Option<String>,
}

impl o::Structure for ConfigParameter {
    const SHAPE: &'static s::Shape = &shapes::CONFIG_PARAMETER;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.parameter_key = c::string(value),
                1 => out.parameter_value = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.parameter_key {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.parameter_value {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ConflictException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConflictException {
    pub message: String,
}

impl o::Structure for ConflictException {
    const SHAPE: &'static s::Shape = &shapes::CONFLICT_EXCEPTION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.message;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl ConflictException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

impl o::Fault for ConflictException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "ConflictException",
        code: "ConflictException",
        status: 400,
        shape: &shapes::CONFLICT_EXCEPTION,
    };
    fn message(&self) -> &str {
        &self.message
    }
}

/// `ConvertRecoveryPointToSnapshotRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConvertRecoveryPointToSnapshotRequest {
    pub recovery_point_id: String,
    pub retention_period: Option<i32>,
    pub snapshot_name: String,
    pub tags: Option<Vec<Tag>>,
}

impl o::Structure for ConvertRecoveryPointToSnapshotRequest {
    const SHAPE: &'static s::Shape = &shapes::CONVERT_RECOVERY_POINT_TO_SNAPSHOT_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.recovery_point_id = c::string(value).unwrap_or_default(),
                1 => out.retention_period = c::integer(value),
                2 => out.snapshot_name = c::string(value).unwrap_or_default(),
                3 => out.tags = c::list(value, c::structure::<Tag>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.recovery_point_id;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.retention_period {
            out.push((1, c::from_integer(x)));
        }
        {
            let x = self.snapshot_name;
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.tags {
            out.push((3, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `ConvertRecoveryPointToSnapshotResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConvertRecoveryPointToSnapshotResponse {
    pub snapshot: Option<Snapshot>,
}

impl o::Structure for ConvertRecoveryPointToSnapshotResponse {
    const SHAPE: &'static s::Shape = &shapes::CONVERT_RECOVERY_POINT_TO_SNAPSHOT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.snapshot = c::structure::<Snapshot>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.snapshot {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateCustomDomainAssociationRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateCustomDomainAssociationRequest {
    pub custom_domain_certificate_arn: String,
    pub custom_domain_name: String,
    pub workgroup_name: String,
}

impl o::Structure for CreateCustomDomainAssociationRequest {
    const SHAPE: &'static s::Shape = &shapes::CREATE_CUSTOM_DOMAIN_ASSOCIATION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.custom_domain_certificate_arn = c::string(value).unwrap_or_default(),
                1 => out.custom_domain_name = c::string(value).unwrap_or_default(),
                2 => out.workgroup_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        {
            let x = self.custom_domain_certificate_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.custom_domain_name;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.workgroup_name;
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateCustomDomainAssociationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateCustomDomainAssociationResponse {
    pub custom_domain_certificate_arn: Option<String>,
    pub custom_domain_certificate_expiry_time: Option<v::Timestamp>,
    pub custom_domain_name: Option<String>,
    pub workgroup_name: Option<String>,
}

impl o::Structure for CreateCustomDomainAssociationResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_CUSTOM_DOMAIN_ASSOCIATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.custom_domain_certificate_arn = c::string(value),
                1 => out.custom_domain_certificate_expiry_time = c::timestamp(value),
                2 => out.custom_domain_name = c::string(value),
                3 => out.workgroup_name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.custom_domain_certificate_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.custom_domain_certificate_expiry_time {
            out.push((1, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.custom_domain_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.workgroup_name {
            out.push((3, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateEndpointAccessRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateEndpointAccessRequest {
    pub endpoint_name: String,
    pub owner_account: Option<String>,
    pub subnet_ids: Vec<String>,
    pub vpc_security_group_ids: Option<Vec<String>>,
    pub workgroup_name: String,
}

impl o::Structure for CreateEndpointAccessRequest {
    const SHAPE: &'static s::Shape = &shapes::CREATE_ENDPOINT_ACCESS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.endpoint_name = c::string(value).unwrap_or_default(),
                1 => out.owner_account = c::string(value),
                2 => out.subnet_ids = c::list(value, c::string).unwrap_or_default(),
                3 => out.vpc_security_group_ids = c::list(value, c::string),
                4 => out.workgroup_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        {
            let x = self.endpoint_name;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.owner_account {
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.subnet_ids;
            out.push((2, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.vpc_security_group_ids {
            out.push((3, c::from_list(x, v::Value::Str)));
        }
        {
            let x = self.workgroup_name;
            out.push((4, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateEndpointAccessResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateEndpointAccessResponse {
    pub endpoint: Option<EndpointAccess>,
}

impl o::Structure for CreateEndpointAccessResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_ENDPOINT_ACCESS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.endpoint = c::structure::<EndpointAccess>(value),
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

/// `CreateNamespaceRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateNamespaceRequest {
    pub admin_password_secret_kms_key_id: Option<String>,
    pub admin_user_password: Option<v::Secret>,
    pub admin_username: Option<v::Secret>,
    pub db_name: Option<String>,
    pub default_iam_role_arn: Option<String>,
    pub iam_roles: Option<Vec<String>>,
    pub kms_key_id: Option<String>,
    pub log_exports: Option<Vec<String>>,
    pub manage_admin_password: Option<bool>,
    pub namespace_name: String,
    pub redshift_idc_application_arn: Option<String>,
    pub tags: Option<Vec<Tag>>,
}

impl o::Structure for CreateNamespaceRequest {
    const SHAPE: &'static s::Shape = &shapes::CREATE_NAMESPACE_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.admin_password_secret_kms_key_id = c::string(value),
                1 => out.admin_user_password = c::secret(value),
                2 => out.admin_username = c::secret(value),
                3 => out.db_name = c::string(value),
                4 => out.default_iam_role_arn = c::string(value),
                5 => out.iam_roles = c::list(value, c::string),
                6 => out.kms_key_id = c::string(value),
                7 => out.log_exports = c::list(value, c::string),
                8 => out.manage_admin_password = c::boolean(value),
                9 => out.namespace_name = c::string(value).unwrap_or_default(),
                10 => out.redshift_idc_application_arn = c::string(value),
                11 => out.tags = c::list(value, c::structure::<Tag>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(12);
        if let Some(x) = self.admin_password_secret_kms_key_id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.admin_user_password {
            out.push((1, c::from_secret(x)));
        }
        if let Some(x) = self.admin_username {
            out.push((2, c::from_secret(x)));
        }
        if let Some(x) = self.db_name {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.default_iam_role_arn {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.iam_roles {
            out.push((5, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.kms_key_id {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.log_exports {
            out.push((7, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.manage_admin_password {
            out.push((8, v::Value::Bool(x)));
        }
        {
            let x = self.namespace_name;
            out.push((9, v::Value::Str(x)));
        }
        if let Some(x) = self.redshift_idc_application_arn {
            out.push((10, v::Value::Str(x)));
        }
        if let Some(x) = self.tags {
            out.push((11, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateNamespaceResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateNamespaceResponse {
    pub namespace: Option<Namespace>,
}

impl o::Structure for CreateNamespaceResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_NAMESPACE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.namespace = c::structure::<Namespace>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.namespace {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateReservationRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateReservationRequest {
    pub capacity: i32,
    pub client_token: Option<String>,
    pub offering_id: String,
}

impl o::Structure for CreateReservationRequest {
    const SHAPE: &'static s::Shape = &shapes::CREATE_RESERVATION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.capacity = c::integer(value).unwrap_or_default(),
                1 => out.client_token = c::string(value),
                2 => out.offering_id = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        {
            let x = self.capacity;
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.client_token {
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.offering_id;
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateReservationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateReservationResponse {
    pub reservation: Option<Reservation>,
}

impl o::Structure for CreateReservationResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_RESERVATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.reservation = c::structure::<Reservation>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.reservation {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateScheduledActionRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateScheduledActionRequest {
    pub enabled: Option<bool>,
    pub end_time: Option<v::Timestamp>,
    pub namespace_name: String,
    pub role_arn: String,
    pub schedule: Schedule,
    pub scheduled_action_description: Option<String>,
    pub scheduled_action_name: String,
    pub start_time: Option<v::Timestamp>,
    pub target_action: TargetAction,
}

impl o::Structure for CreateScheduledActionRequest {
    const SHAPE: &'static s::Shape = &shapes::CREATE_SCHEDULED_ACTION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.enabled = c::boolean(value),
                1 => out.end_time = c::timestamp(value),
                2 => out.namespace_name = c::string(value).unwrap_or_default(),
                3 => out.role_arn = c::string(value).unwrap_or_default(),
                4 => out.schedule = c::structure::<Schedule>(value).unwrap_or_default(),
                5 => out.scheduled_action_description = c::string(value),
                6 => out.scheduled_action_name = c::string(value).unwrap_or_default(),
                7 => out.start_time = c::timestamp(value),
                8 => out.target_action = c::structure::<TargetAction>(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(9);
        if let Some(x) = self.enabled {
            out.push((0, v::Value::Bool(x)));
        }
        if let Some(x) = self.end_time {
            out.push((1, v::Value::Timestamp(x)));
        }
        {
            let x = self.namespace_name;
            out.push((2, v::Value::Str(x)));
        }
        {
            let x = self.role_arn;
            out.push((3, v::Value::Str(x)));
        }
        {
            let x = self.schedule;
            out.push((4, x.into_value()));
        }
        if let Some(x) = self.scheduled_action_description {
            out.push((5, v::Value::Str(x)));
        }
        {
            let x = self.scheduled_action_name;
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.start_time {
            out.push((7, v::Value::Timestamp(x)));
        }
        {
            let x = self.target_action;
            out.push((8, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateScheduledActionResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateScheduledActionResponse {
    pub scheduled_action: Option<ScheduledActionResponse>,
}

impl o::Structure for CreateScheduledActionResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_SCHEDULED_ACTION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.scheduled_action = c::structure::<ScheduledActionResponse>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.scheduled_action {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateSnapshotCopyConfigurationRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateSnapshotCopyConfigurationRequest {
    pub destination_kms_key_id: Option<String>,
    pub destination_region: String,
    pub namespace_name: String,
    pub snapshot_retention_period: Option<i32>,
}

impl o::Structure for CreateSnapshotCopyConfigurationRequest {
    const SHAPE: &'static s::Shape = &shapes::CREATE_SNAPSHOT_COPY_CONFIGURATION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.destination_kms_key_id = c::string(value),
                1 => out.destination_region = c::string(value).unwrap_or_default(),
                2 => out.namespace_name = c::string(value).unwrap_or_default(),
                3 => out.snapshot_retention_period = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.destination_kms_key_id {
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.destination_region;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.namespace_name;
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.snapshot_retention_period {
            out.push((3, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateSnapshotCopyConfigurationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateSnapshotCopyConfigurationResponse {
    pub snapshot_copy_configuration: SnapshotCopyConfiguration,
}

impl o::Structure for CreateSnapshotCopyConfigurationResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_SNAPSHOT_COPY_CONFIGURATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.snapshot_copy_configuration =
                        c::structure::<SnapshotCopyConfiguration>(value).unwrap_or_default()
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.snapshot_copy_configuration;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateSnapshotRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateSnapshotRequest {
    pub namespace_name: String,
    pub retention_period: Option<i32>,
    pub snapshot_name: String,
    pub tags: Option<Vec<Tag>>,
}

impl o::Structure for CreateSnapshotRequest {
    const SHAPE: &'static s::Shape = &shapes::CREATE_SNAPSHOT_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.namespace_name = c::string(value).unwrap_or_default(),
                1 => out.retention_period = c::integer(value),
                2 => out.snapshot_name = c::string(value).unwrap_or_default(),
                3 => out.tags = c::list(value, c::structure::<Tag>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.namespace_name;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.retention_period {
            out.push((1, c::from_integer(x)));
        }
        {
            let x = self.snapshot_name;
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.tags {
            out.push((3, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateSnapshotResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateSnapshotResponse {
    pub snapshot: Option<Snapshot>,
}

impl o::Structure for CreateSnapshotResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_SNAPSHOT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.snapshot = c::structure::<Snapshot>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.snapshot {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateSnapshotScheduleActionParameters`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateSnapshotScheduleActionParameters {
    pub namespace_name: String,
    pub retention_period: Option<i32>,
    pub snapshot_name_prefix: String,
    pub tags: Option<Vec<Tag>>,
}

impl o::Structure for CreateSnapshotScheduleActionParameters {
    const SHAPE: &'static s::Shape = &shapes::CREATE_SNAPSHOT_SCHEDULE_ACTION_PARAMETERS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.namespace_name = c::string(value).unwrap_or_default(),
                1 => out.retention_period = c::integer(value),
                2 => out.snapshot_name_prefix = c::string(value).unwrap_or_default(),
                3 => out.tags = c::list(value, c::structure::<Tag>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.namespace_name;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.retention_period {
            out.push((1, c::from_integer(x)));
        }
        {
            let x = self.snapshot_name_prefix;
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.tags {
            out.push((3, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateUsageLimitRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateUsageLimitRequest {
    pub amount: i64,
    pub breach_action: Option<String>,
    pub period: Option<String>,
    pub resource_arn: String,
    pub usage_type: String,
}

impl o::Structure for CreateUsageLimitRequest {
    const SHAPE: &'static s::Shape = &shapes::CREATE_USAGE_LIMIT_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.amount = c::long(value).unwrap_or_default(),
                1 => out.breach_action = c::string(value),
                2 => out.period = c::string(value),
                3 => out.resource_arn = c::string(value).unwrap_or_default(),
                4 => out.usage_type = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        {
            let x = self.amount;
            out.push((0, v::Value::Int(x)));
        }
        if let Some(x) = self.breach_action {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.period {
            out.push((2, v::Value::Str(x)));
        }
        {
            let x = self.resource_arn;
            out.push((3, v::Value::Str(x)));
        }
        {
            let x = self.usage_type;
            out.push((4, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateUsageLimitResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateUsageLimitResponse {
    pub usage_limit: Option<UsageLimit>,
}

impl o::Structure for CreateUsageLimitResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_USAGE_LIMIT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.usage_limit = c::structure::<UsageLimit>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.usage_limit {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateWorkgroupRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateWorkgroupRequest {
    pub base_capacity: Option<i32>,
    pub config_parameters: Option<Vec<ConfigParameter>>,
    pub enhanced_vpc_routing: Option<bool>,
    pub extra_compute_for_automatic_optimization: Option<bool>,
    pub ip_address_type: Option<String>,
    pub max_capacity: Option<i32>,
    pub namespace_name: String,
    pub port: Option<i32>,
    pub price_performance_target: Option<PerformanceTarget>,
    pub publicly_accessible: Option<bool>,
    pub security_group_ids: Option<Vec<String>>,
    pub subnet_ids: Option<Vec<String>>,
    pub tags: Option<Vec<Tag>>,
    pub track_name: Option<String>,
    pub workgroup_name: String,
}

impl o::Structure for CreateWorkgroupRequest {
    const SHAPE: &'static s::Shape = &shapes::CREATE_WORKGROUP_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.base_capacity = c::integer(value),
                1 => out.config_parameters = c::list(value, c::structure::<ConfigParameter>),
                2 => out.enhanced_vpc_routing = c::boolean(value),
                3 => out.extra_compute_for_automatic_optimization = c::boolean(value),
                4 => out.ip_address_type = c::string(value),
                5 => out.max_capacity = c::integer(value),
                6 => out.namespace_name = c::string(value).unwrap_or_default(),
                7 => out.port = c::integer(value),
                8 => out.price_performance_target = c::structure::<PerformanceTarget>(value),
                9 => out.publicly_accessible = c::boolean(value),
                10 => out.security_group_ids = c::list(value, c::string),
                11 => out.subnet_ids = c::list(value, c::string),
                12 => out.tags = c::list(value, c::structure::<Tag>),
                13 => out.track_name = c::string(value),
                14 => out.workgroup_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(15);
        if let Some(x) = self.base_capacity {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.config_parameters {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.enhanced_vpc_routing {
            out.push((2, v::Value::Bool(x)));
        }
        if let Some(x) = self.extra_compute_for_automatic_optimization {
            out.push((3, v::Value::Bool(x)));
        }
        if let Some(x) = self.ip_address_type {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.max_capacity {
            out.push((5, c::from_integer(x)));
        }
        {
            let x = self.namespace_name;
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.port {
            out.push((7, c::from_integer(x)));
        }
        if let Some(x) = self.price_performance_target {
            out.push((8, x.into_value()));
        }
        if let Some(x) = self.publicly_accessible {
            out.push((9, v::Value::Bool(x)));
        }
        if let Some(x) = self.security_group_ids {
            out.push((10, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.subnet_ids {
            out.push((11, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.tags {
            out.push((12, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.track_name {
            out.push((13, v::Value::Str(x)));
        }
        {
            let x = self.workgroup_name;
            out.push((14, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateWorkgroupResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateWorkgroupResponse {
    pub workgroup: Option<Workgroup>,
}

impl o::Structure for CreateWorkgroupResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_WORKGROUP_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.workgroup = c::structure::<Workgroup>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.workgroup {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteCustomDomainAssociationRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteCustomDomainAssociationRequest {
    pub custom_domain_name: String,
    pub workgroup_name: String,
}

impl o::Structure for DeleteCustomDomainAssociationRequest {
    const SHAPE: &'static s::Shape = &shapes::DELETE_CUSTOM_DOMAIN_ASSOCIATION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.custom_domain_name = c::string(value).unwrap_or_default(),
                1 => out.workgroup_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.custom_domain_name;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.workgroup_name;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteCustomDomainAssociationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteCustomDomainAssociationResponse {}

impl o::Structure for DeleteCustomDomainAssociationResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_CUSTOM_DOMAIN_ASSOCIATION_RESPONSE;
    fn from_value(_: v::Value) -> Self {
        Self::default()
    }
    fn into_value(self) -> v::Value {
        v::Value::Struct(Vec::new())
    }
}

/// `DeleteEndpointAccessRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteEndpointAccessRequest {
    pub endpoint_name: String,
}

impl o::Structure for DeleteEndpointAccessRequest {
    const SHAPE: &'static s::Shape = &shapes::DELETE_ENDPOINT_ACCESS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.endpoint_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.endpoint_name;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteEndpointAccessResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteEndpointAccessResponse {
    pub endpoint: Option<EndpointAccess>,
}

impl o::Structure for DeleteEndpointAccessResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_ENDPOINT_ACCESS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.endpoint = c::structure::<EndpointAccess>(value),
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

/// `DeleteNamespaceRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteNamespaceRequest {
    pub final_snapshot_name: Option<String>,
    pub final_snapshot_retention_period: Option<i32>,
    pub namespace_name: String,
}

impl o::Structure for DeleteNamespaceRequest {
    const SHAPE: &'static s::Shape = &shapes::DELETE_NAMESPACE_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.final_snapshot_name = c::string(value),
                1 => out.final_snapshot_retention_period = c::integer(value),
                2 => out.namespace_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.final_snapshot_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.final_snapshot_retention_period {
            out.push((1, c::from_integer(x)));
        }
        {
            let x = self.namespace_name;
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteNamespaceResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteNamespaceResponse {
    pub namespace: Namespace,
}

impl o::Structure for DeleteNamespaceResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_NAMESPACE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.namespace = c::structure::<Namespace>(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.namespace;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteResourcePolicyRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteResourcePolicyRequest {
    pub resource_arn: String,
}

impl o::Structure for DeleteResourcePolicyRequest {
    const SHAPE: &'static s::Shape = &shapes::DELETE_RESOURCE_POLICY_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.resource_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.resource_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteResourcePolicyResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteResourcePolicyResponse {}

impl o::Structure for DeleteResourcePolicyResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_RESOURCE_POLICY_RESPONSE;
    fn from_value(_: v::Value) -> Self {
        Self::default()
    }
    fn into_value(self) -> v::Value {
        v::Value::Struct(Vec::new())
    }
}

/// `DeleteScheduledActionRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteScheduledActionRequest {
    pub scheduled_action_name: String,
}

impl o::Structure for DeleteScheduledActionRequest {
    const SHAPE: &'static s::Shape = &shapes::DELETE_SCHEDULED_ACTION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.scheduled_action_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.scheduled_action_name;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteScheduledActionResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteScheduledActionResponse {
    pub scheduled_action: Option<ScheduledActionResponse>,
}

impl o::Structure for DeleteScheduledActionResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_SCHEDULED_ACTION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.scheduled_action = c::structure::<ScheduledActionResponse>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.scheduled_action {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteSnapshotCopyConfigurationRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteSnapshotCopyConfigurationRequest {
    pub snapshot_copy_configuration_id: String,
}

impl o::Structure for DeleteSnapshotCopyConfigurationRequest {
    const SHAPE: &'static s::Shape = &shapes::DELETE_SNAPSHOT_COPY_CONFIGURATION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.snapshot_copy_configuration_id = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.snapshot_copy_configuration_id;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteSnapshotCopyConfigurationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteSnapshotCopyConfigurationResponse {
    pub snapshot_copy_configuration: SnapshotCopyConfiguration,
}

impl o::Structure for DeleteSnapshotCopyConfigurationResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_SNAPSHOT_COPY_CONFIGURATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.snapshot_copy_configuration =
                        c::structure::<SnapshotCopyConfiguration>(value).unwrap_or_default()
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.snapshot_copy_configuration;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteSnapshotRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteSnapshotRequest {
    pub snapshot_name: String,
}

impl o::Structure for DeleteSnapshotRequest {
    const SHAPE: &'static s::Shape = &shapes::DELETE_SNAPSHOT_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.snapshot_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.snapshot_name;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteSnapshotResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteSnapshotResponse {
    pub snapshot: Option<Snapshot>,
}

impl o::Structure for DeleteSnapshotResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_SNAPSHOT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.snapshot = c::structure::<Snapshot>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.snapshot {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteUsageLimitRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteUsageLimitRequest {
    pub usage_limit_id: String,
}

impl o::Structure for DeleteUsageLimitRequest {
    const SHAPE: &'static s::Shape = &shapes::DELETE_USAGE_LIMIT_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.usage_limit_id = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.usage_limit_id;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteUsageLimitResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteUsageLimitResponse {
    pub usage_limit: Option<UsageLimit>,
}

impl o::Structure for DeleteUsageLimitResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_USAGE_LIMIT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.usage_limit = c::structure::<UsageLimit>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.usage_limit {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteWorkgroupRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteWorkgroupRequest {
    pub workgroup_name: String,
}

impl o::Structure for DeleteWorkgroupRequest {
    const SHAPE: &'static s::Shape = &shapes::DELETE_WORKGROUP_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.workgroup_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.workgroup_name;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteWorkgroupResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteWorkgroupResponse {
    pub workgroup: Workgroup,
}

impl o::Structure for DeleteWorkgroupResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_WORKGROUP_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.workgroup = c::structure::<Workgroup>(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.workgroup;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DryRunException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DryRunException {
    pub message: String,
}

impl o::Structure for DryRunException {
    const SHAPE: &'static s::Shape = &shapes::DRY_RUN_EXCEPTION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.message;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl DryRunException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

impl o::Fault for DryRunException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "DryRunException",
        code: "DryRunException",
        status: 400,
        shape: &shapes::DRY_RUN_EXCEPTION,
    };
    fn message(&self) -> &str {
        &self.message
    }
}

/// `Endpoint`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Endpoint {
    pub address: Option<String>,
    pub port: Option<i32>,
    pub vpc_endpoints: Option<Vec<VpcEndpoint>>,
}

impl o::Structure for Endpoint {
    const SHAPE: &'static s::Shape = &shapes::ENDPOINT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.address = c::string(value),
                1 => out.port = c::integer(value),
                2 => out.vpc_endpoints = c::list(value, c::structure::<VpcEndpoint>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.address {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.port {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.vpc_endpoints {
            out.push((2, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `EndpointAccess`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EndpointAccess {
    pub address: Option<String>,
    pub endpoint_arn: Option<String>,
    pub endpoint_create_time: Option<v::Timestamp>,
    pub endpoint_name: Option<String>,
    pub endpoint_status: Option<String>,
    pub port: Option<i32>,
    pub subnet_ids: Option<Vec<String>>,
    pub vpc_endpoint: Option<VpcEndpoint>,
    pub vpc_security_groups: Option<Vec<VpcSecurityGroupMembership>>,
    pub workgroup_name: Option<String>,
}

impl o::Structure for EndpointAccess {
    const SHAPE: &'static s::Shape = &shapes::ENDPOINT_ACCESS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.address = c::string(value),
                1 => out.endpoint_arn = c::string(value),
                2 => out.endpoint_create_time = c::timestamp(value),
                3 => out.endpoint_name = c::string(value),
                4 => out.endpoint_status = c::string(value),
                5 => out.port = c::integer(value),
                6 => out.subnet_ids = c::list(value, c::string),
                7 => out.vpc_endpoint = c::structure::<VpcEndpoint>(value),
                8 => {
                    out.vpc_security_groups =
                        c::list(value, c::structure::<VpcSecurityGroupMembership>)
                }
                9 => out.workgroup_name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(10);
        if let Some(x) = self.address {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.endpoint_arn {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.endpoint_create_time {
            out.push((2, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.endpoint_name {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.endpoint_status {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.port {
            out.push((5, c::from_integer(x)));
        }
        if let Some(x) = self.subnet_ids {
            out.push((6, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.vpc_endpoint {
            out.push((7, x.into_value()));
        }
        if let Some(x) = self.vpc_security_groups {
            out.push((8, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.workgroup_name {
            out.push((9, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetCredentialsRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetCredentialsRequest {
    pub custom_domain_name: Option<String>,
    pub db_name: Option<String>,
    pub duration_seconds: Option<i32>,
    pub workgroup_name: Option<String>,
}

impl o::Structure for GetCredentialsRequest {
    const SHAPE: &'static s::Shape = &shapes::GET_CREDENTIALS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.custom_domain_name = c::string(value),
                1 => out.db_name = c::string(value),
                2 => out.duration_seconds = c::integer(value),
                3 => out.workgroup_name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.custom_domain_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.db_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.duration_seconds {
            out.push((2, c::from_integer(x)));
        }
        if let Some(x) = self.workgroup_name {
            out.push((3, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetCredentialsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetCredentialsResponse {
    pub db_password: Option<v::Secret>,
    pub db_user: Option<v::Secret>,
    pub expiration: Option<v::Timestamp>,
    pub next_refresh_time: Option<v::Timestamp>,
}

impl o::Structure for GetCredentialsResponse {
    const SHAPE: &'static s::Shape = &shapes::GET_CREDENTIALS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.db_password = c::secret(value),
                1 => out.db_user = c::secret(value),
                2 => out.expiration = c::timestamp(value),
                3 => out.next_refresh_time = c::timestamp(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.db_password {
            out.push((0, c::from_secret(x)));
        }
        if let Some(x) = self.db_user {
            out.push((1, c::from_secret(x)));
        }
        if let Some(x) = self.expiration {
            out.push((2, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.next_refresh_time {
            out.push((3, v::Value::Timestamp(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetCustomDomainAssociationRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetCustomDomainAssociationRequest {
    pub custom_domain_name: String,
    pub workgroup_name: String,
}

impl o::Structure for GetCustomDomainAssociationRequest {
    const SHAPE: &'static s::Shape = &shapes::GET_CUSTOM_DOMAIN_ASSOCIATION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.custom_domain_name = c::string(value).unwrap_or_default(),
                1 => out.workgroup_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.custom_domain_name;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.workgroup_name;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetCustomDomainAssociationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetCustomDomainAssociationResponse {
    pub custom_domain_certificate_arn: Option<String>,
    pub custom_domain_certificate_expiry_time: Option<v::Timestamp>,
    pub custom_domain_name: Option<String>,
    pub workgroup_name: Option<String>,
}

impl o::Structure for GetCustomDomainAssociationResponse {
    const SHAPE: &'static s::Shape = &shapes::GET_CUSTOM_DOMAIN_ASSOCIATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.custom_domain_certificate_arn = c::string(value),
                1 => out.custom_domain_certificate_expiry_time = c::timestamp(value),
                2 => out.custom_domain_name = c::string(value),
                3 => out.workgroup_name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.custom_domain_certificate_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.custom_domain_certificate_expiry_time {
            out.push((1, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.custom_domain_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.workgroup_name {
            out.push((3, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetEndpointAccessRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetEndpointAccessRequest {
    pub endpoint_name: String,
}

impl o::Structure for GetEndpointAccessRequest {
    const SHAPE: &'static s::Shape = &shapes::GET_ENDPOINT_ACCESS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.endpoint_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.endpoint_name;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetEndpointAccessResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetEndpointAccessResponse {
    pub endpoint: Option<EndpointAccess>,
}

impl o::Structure for GetEndpointAccessResponse {
    const SHAPE: &'static s::Shape = &shapes::GET_ENDPOINT_ACCESS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.endpoint = c::structure::<EndpointAccess>(value),
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

/// `GetIdentityCenterAuthTokenRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetIdentityCenterAuthTokenRequest {
    pub workgroup_names: Vec<String>,
}

impl o::Structure for GetIdentityCenterAuthTokenRequest {
    const SHAPE: &'static s::Shape = &shapes::GET_IDENTITY_CENTER_AUTH_TOKEN_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.workgroup_names = c::list(value, c::string).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.workgroup_names;
            out.push((0, c::from_list(x, v::Value::Str)));
        }
        v::Value::Struct(out)
    }
}

/// `GetIdentityCenterAuthTokenResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetIdentityCenterAuthTokenResponse {
    pub expiration_time: Option<v::Timestamp>,
    pub token: Option<v::Secret>,
}

impl o::Structure for GetIdentityCenterAuthTokenResponse {
    const SHAPE: &'static s::Shape = &shapes::GET_IDENTITY_CENTER_AUTH_TOKEN_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.expiration_time = c::timestamp(value),
                1 => out.token = c::secret(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.expiration_time {
            out.push((0, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.token {
            out.push((1, c::from_secret(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetNamespaceRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetNamespaceRequest {
    pub namespace_name: String,
}

impl o::Structure for GetNamespaceRequest {
    const SHAPE: &'static s::Shape = &shapes::GET_NAMESPACE_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.namespace_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.namespace_name;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetNamespaceResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetNamespaceResponse {
    pub namespace: Namespace,
}

impl o::Structure for GetNamespaceResponse {
    const SHAPE: &'static s::Shape = &shapes::GET_NAMESPACE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.namespace = c::structure::<Namespace>(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.namespace;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `GetRecoveryPointRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetRecoveryPointRequest {
    pub recovery_point_id: String,
}

impl o::Structure for GetRecoveryPointRequest {
    const SHAPE: &'static s::Shape = &shapes::GET_RECOVERY_POINT_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.recovery_point_id = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.recovery_point_id;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetRecoveryPointResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetRecoveryPointResponse {
    pub recovery_point: Option<RecoveryPoint>,
}

impl o::Structure for GetRecoveryPointResponse {
    const SHAPE: &'static s::Shape = &shapes::GET_RECOVERY_POINT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.recovery_point = c::structure::<RecoveryPoint>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.recovery_point {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `GetReservationOfferingRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetReservationOfferingRequest {
    pub offering_id: String,
}

impl o::Structure for GetReservationOfferingRequest {
    const SHAPE: &'static s::Shape = &shapes::GET_RESERVATION_OFFERING_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.offering_id = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.offering_id;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetReservationOfferingResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetReservationOfferingResponse {
    pub reservation_offering: ReservationOffering,
}

impl o::Structure for GetReservationOfferingResponse {
    const SHAPE: &'static s::Shape = &shapes::GET_RESERVATION_OFFERING_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.reservation_offering =
                        c::structure::<ReservationOffering>(value).unwrap_or_default()
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.reservation_offering;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `GetReservationRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetReservationRequest {
    pub reservation_id: String,
}

impl o::Structure for GetReservationRequest {
    const SHAPE: &'static s::Shape = &shapes::GET_RESERVATION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.reservation_id = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.reservation_id;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetReservationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetReservationResponse {
    pub reservation: Reservation,
}

impl o::Structure for GetReservationResponse {
    const SHAPE: &'static s::Shape = &shapes::GET_RESERVATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.reservation = c::structure::<Reservation>(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.reservation;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `GetResourcePolicyRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetResourcePolicyRequest {
    pub resource_arn: String,
}

impl o::Structure for GetResourcePolicyRequest {
    const SHAPE: &'static s::Shape = &shapes::GET_RESOURCE_POLICY_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.resource_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.resource_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetResourcePolicyResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetResourcePolicyResponse {
    pub resource_policy: Option<ResourcePolicy>,
}

impl o::Structure for GetResourcePolicyResponse {
    const SHAPE: &'static s::Shape = &shapes::GET_RESOURCE_POLICY_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.resource_policy = c::structure::<ResourcePolicy>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.resource_policy {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `GetScheduledActionRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetScheduledActionRequest {
    pub scheduled_action_name: String,
}

impl o::Structure for GetScheduledActionRequest {
    const SHAPE: &'static s::Shape = &shapes::GET_SCHEDULED_ACTION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.scheduled_action_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.scheduled_action_name;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetScheduledActionResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetScheduledActionResponse {
    pub scheduled_action: Option<ScheduledActionResponse>,
}

impl o::Structure for GetScheduledActionResponse {
    const SHAPE: &'static s::Shape = &shapes::GET_SCHEDULED_ACTION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.scheduled_action = c::structure::<ScheduledActionResponse>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.scheduled_action {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `GetSnapshotRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetSnapshotRequest {
    pub owner_account: Option<String>,
    pub snapshot_arn: Option<String>,
    pub snapshot_name: Option<String>,
}

impl o::Structure for GetSnapshotRequest {
    const SHAPE: &'static s::Shape = &shapes::GET_SNAPSHOT_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.owner_account = c::string(value),
                1 => out.snapshot_arn = c::string(value),
                2 => out.snapshot_name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.owner_account {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.snapshot_arn {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.snapshot_name {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetSnapshotResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetSnapshotResponse {
    pub snapshot: Option<Snapshot>,
}

impl o::Structure for GetSnapshotResponse {
    const SHAPE: &'static s::Shape = &shapes::GET_SNAPSHOT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.snapshot = c::structure::<Snapshot>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.snapshot {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `GetTableRestoreStatusRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetTableRestoreStatusRequest {
    pub table_restore_request_id: String,
}

impl o::Structure for GetTableRestoreStatusRequest {
    const SHAPE: &'static s::Shape = &shapes::GET_TABLE_RESTORE_STATUS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.table_restore_request_id = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.table_restore_request_id;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetTableRestoreStatusResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetTableRestoreStatusResponse {
    pub table_restore_status: Option<TableRestoreStatus>,
}

impl o::Structure for GetTableRestoreStatusResponse {
    const SHAPE: &'static s::Shape = &shapes::GET_TABLE_RESTORE_STATUS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.table_restore_status = c::structure::<TableRestoreStatus>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.table_restore_status {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `GetTrackRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetTrackRequest {
    pub track_name: String,
}

impl o::Structure for GetTrackRequest {
    const SHAPE: &'static s::Shape = &shapes::GET_TRACK_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.track_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.track_name;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetTrackResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetTrackResponse {
    pub track: Option<ServerlessTrack>,
}

impl o::Structure for GetTrackResponse {
    const SHAPE: &'static s::Shape = &shapes::GET_TRACK_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.track = c::structure::<ServerlessTrack>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.track {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `GetUsageLimitRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetUsageLimitRequest {
    pub usage_limit_id: String,
}

impl o::Structure for GetUsageLimitRequest {
    const SHAPE: &'static s::Shape = &shapes::GET_USAGE_LIMIT_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.usage_limit_id = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.usage_limit_id;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetUsageLimitResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetUsageLimitResponse {
    pub usage_limit: Option<UsageLimit>,
}

impl o::Structure for GetUsageLimitResponse {
    const SHAPE: &'static s::Shape = &shapes::GET_USAGE_LIMIT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.usage_limit = c::structure::<UsageLimit>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.usage_limit {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `GetWorkgroupRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetWorkgroupRequest {
    pub workgroup_name: String,
}

impl o::Structure for GetWorkgroupRequest {
    const SHAPE: &'static s::Shape = &shapes::GET_WORKGROUP_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.workgroup_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.workgroup_name;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetWorkgroupResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetWorkgroupResponse {
    pub workgroup: Workgroup,
}

impl o::Structure for GetWorkgroupResponse {
    const SHAPE: &'static s::Shape = &shapes::GET_WORKGROUP_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.workgroup = c::structure::<Workgroup>(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.workgroup;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `InsufficientCapacityException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InsufficientCapacityException {
    pub message: String,
}

impl o::Structure for InsufficientCapacityException {
    const SHAPE: &'static s::Shape = &shapes::INSUFFICIENT_CAPACITY_EXCEPTION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.message;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl InsufficientCapacityException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

impl o::Fault for InsufficientCapacityException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "InsufficientCapacityException",
        code: "InsufficientCapacityException",
        status: 400,
        shape: &shapes::INSUFFICIENT_CAPACITY_EXCEPTION,
    };
    fn message(&self) -> &str {
        &self.message
    }
}

/// `InternalServerException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InternalServerException {
    pub message: String,
}

impl o::Structure for InternalServerException {
    const SHAPE: &'static s::Shape = &shapes::INTERNAL_SERVER_EXCEPTION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.message;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl InternalServerException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

impl o::Fault for InternalServerException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "InternalServerException",
        code: "InternalServerException",
        status: 500,
        shape: &shapes::INTERNAL_SERVER_EXCEPTION,
    };
    fn message(&self) -> &str {
        &self.message
    }
}

/// `InvalidPaginationException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InvalidPaginationException {
    pub message: String,
}

impl o::Structure for InvalidPaginationException {
    const SHAPE: &'static s::Shape = &shapes::INVALID_PAGINATION_EXCEPTION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.message;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl InvalidPaginationException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

impl o::Fault for InvalidPaginationException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "InvalidPaginationException",
        code: "InvalidPaginationException",
        status: 400,
        shape: &shapes::INVALID_PAGINATION_EXCEPTION,
    };
    fn message(&self) -> &str {
        &self.message
    }
}

/// `Ipv6CidrBlockNotFoundException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ipv6CidrBlockNotFoundException {
    pub message: String,
}

impl o::Structure for Ipv6CidrBlockNotFoundException {
    const SHAPE: &'static s::Shape = &shapes::IPV6_CIDR_BLOCK_NOT_FOUND_EXCEPTION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.message;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl Ipv6CidrBlockNotFoundException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

impl o::Fault for Ipv6CidrBlockNotFoundException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "Ipv6CidrBlockNotFoundException",
        code: "Ipv6CidrBlockNotFoundException",
        status: 400,
        shape: &shapes::IPV6_CIDR_BLOCK_NOT_FOUND_EXCEPTION,
    };
    fn message(&self) -> &str {
        &self.message
    }
}

/// `ListCustomDomainAssociationsRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListCustomDomainAssociationsRequest {
    pub custom_domain_certificate_arn: Option<String>,
    pub custom_domain_name: Option<String>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

impl o::Structure for ListCustomDomainAssociationsRequest {
    const SHAPE: &'static s::Shape = &shapes::LIST_CUSTOM_DOMAIN_ASSOCIATIONS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.custom_domain_certificate_arn = c::string(value),
                1 => out.custom_domain_name = c::string(value),
                2 => out.max_results = c::integer(value),
                3 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.custom_domain_certificate_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.custom_domain_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.max_results {
            out.push((2, c::from_integer(x)));
        }
        if let Some(x) = self.next_token {
            out.push((3, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListCustomDomainAssociationsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListCustomDomainAssociationsResponse {
    pub associations: Option<Vec<Association>>,
    pub next_token: Option<String>,
}

impl o::Structure for ListCustomDomainAssociationsResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_CUSTOM_DOMAIN_ASSOCIATIONS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.associations = c::list(value, c::structure::<Association>),
                1 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.associations {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListEndpointAccessRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListEndpointAccessRequest {
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub owner_account: Option<String>,
    pub vpc_id: Option<String>,
    pub workgroup_name: Option<String>,
}

impl o::Structure for ListEndpointAccessRequest {
    const SHAPE: &'static s::Shape = &shapes::LIST_ENDPOINT_ACCESS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.max_results = c::integer(value),
                1 => out.next_token = c::string(value),
                2 => out.owner_account = c::string(value),
                3 => out.vpc_id = c::string(value),
                4 => out.workgroup_name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        if let Some(x) = self.max_results {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.owner_account {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.vpc_id {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.workgroup_name {
            out.push((4, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListEndpointAccessResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListEndpointAccessResponse {
    pub endpoints: Vec<EndpointAccess>,
    pub next_token: Option<String>,
}

impl o::Structure for ListEndpointAccessResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_ENDPOINT_ACCESS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.endpoints =
                        c::list(value, c::structure::<EndpointAccess>).unwrap_or_default()
                }
                1 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.endpoints;
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListManagedWorkgroupsRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListManagedWorkgroupsRequest {
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub source_arn: Option<String>,
}

impl o::Structure for ListManagedWorkgroupsRequest {
    const SHAPE: &'static s::Shape = &shapes::LIST_MANAGED_WORKGROUPS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.max_results = c::integer(value),
                1 => out.next_token = c::string(value),
                2 => out.source_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.max_results {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.source_arn {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListManagedWorkgroupsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListManagedWorkgroupsResponse {
    pub managed_workgroups: Option<Vec<ManagedWorkgroupListItem>>,
    pub next_token: Option<String>,
}

impl o::Structure for ListManagedWorkgroupsResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_MANAGED_WORKGROUPS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.managed_workgroups =
                        c::list(value, c::structure::<ManagedWorkgroupListItem>)
                }
                1 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.managed_workgroups {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListNamespacesRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListNamespacesRequest {
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

impl o::Structure for ListNamespacesRequest {
    const SHAPE: &'static s::Shape = &shapes::LIST_NAMESPACES_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.max_results = c::integer(value),
                1 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.max_results {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListNamespacesResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListNamespacesResponse {
    pub namespaces: Vec<Namespace>,
    pub next_token: Option<String>,
}

impl o::Structure for ListNamespacesResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_NAMESPACES_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.namespaces = c::list(value, c::structure::<Namespace>).unwrap_or_default(),
                1 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.namespaces;
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListRecoveryPointsRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListRecoveryPointsRequest {
    pub end_time: Option<v::Timestamp>,
    pub max_results: Option<i32>,
    pub namespace_arn: Option<String>,
    pub namespace_name: Option<String>,
    pub next_token: Option<String>,
    pub start_time: Option<v::Timestamp>,
}

impl o::Structure for ListRecoveryPointsRequest {
    const SHAPE: &'static s::Shape = &shapes::LIST_RECOVERY_POINTS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.end_time = c::timestamp(value),
                1 => out.max_results = c::integer(value),
                2 => out.namespace_arn = c::string(value),
                3 => out.namespace_name = c::string(value),
                4 => out.next_token = c::string(value),
                5 => out.start_time = c::timestamp(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(6);
        if let Some(x) = self.end_time {
            out.push((0, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.max_results {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.namespace_arn {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.namespace_name {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.next_token {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.start_time {
            out.push((5, v::Value::Timestamp(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListRecoveryPointsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListRecoveryPointsResponse {
    pub next_token: Option<String>,
    pub recovery_points: Option<Vec<RecoveryPoint>>,
}

impl o::Structure for ListRecoveryPointsResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_RECOVERY_POINTS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.next_token = c::string(value),
                1 => out.recovery_points = c::list(value, c::structure::<RecoveryPoint>),
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
        if let Some(x) = self.recovery_points {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `ListReservationOfferingsRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListReservationOfferingsRequest {
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

impl o::Structure for ListReservationOfferingsRequest {
    const SHAPE: &'static s::Shape = &shapes::LIST_RESERVATION_OFFERINGS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.max_results = c::integer(value),
                1 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.max_results {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListReservationOfferingsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListReservationOfferingsResponse {
    pub next_token: Option<String>,
    pub reservation_offerings_list: Vec<ReservationOffering>,
}

impl o::Structure for ListReservationOfferingsResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_RESERVATION_OFFERINGS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.next_token = c::string(value),
                1 => {
                    out.reservation_offerings_list =
                        c::list(value, c::structure::<ReservationOffering>).unwrap_or_default()
                }
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
        {
            let x = self.reservation_offerings_list;
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `ListReservationsRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListReservationsRequest {
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

impl o::Structure for ListReservationsRequest {
    const SHAPE: &'static s::Shape = &shapes::LIST_RESERVATIONS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.max_results = c::integer(value),
                1 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.max_results {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListReservationsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListReservationsResponse {
    pub next_token: Option<String>,
    pub reservations_list: Vec<Reservation>,
}

impl o::Structure for ListReservationsResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_RESERVATIONS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.next_token = c::string(value),
                1 => {
                    out.reservations_list =
                        c::list(value, c::structure::<Reservation>).unwrap_or_default()
                }
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
        {
            let x = self.reservations_list;
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `ListScheduledActionsRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListScheduledActionsRequest {
    pub max_results: Option<i32>,
    pub namespace_name: Option<String>,
    pub next_token: Option<String>,
}

impl o::Structure for ListScheduledActionsRequest {
    const SHAPE: &'static s::Shape = &shapes::LIST_SCHEDULED_ACTIONS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.max_results = c::integer(value),
                1 => out.namespace_name = c::string(value),
                2 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.max_results {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.namespace_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.next_token {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListScheduledActionsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListScheduledActionsResponse {
    pub next_token: Option<String>,
    pub scheduled_actions: Option<Vec<ScheduledActionAssociation>>,
}

impl o::Structure for ListScheduledActionsResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_SCHEDULED_ACTIONS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.next_token = c::string(value),
                1 => {
                    out.scheduled_actions =
                        c::list(value, c::structure::<ScheduledActionAssociation>)
                }
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
        if let Some(x) = self.scheduled_actions {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `ListSnapshotCopyConfigurationsRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListSnapshotCopyConfigurationsRequest {
    pub max_results: Option<i32>,
    pub namespace_name: Option<String>,
    pub next_token: Option<String>,
}

impl o::Structure for ListSnapshotCopyConfigurationsRequest {
    const SHAPE: &'static s::Shape = &shapes::LIST_SNAPSHOT_COPY_CONFIGURATIONS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.max_results = c::integer(value),
                1 => out.namespace_name = c::string(value),
                2 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.max_results {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.namespace_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.next_token {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListSnapshotCopyConfigurationsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListSnapshotCopyConfigurationsResponse {
    pub next_token: Option<String>,
    pub snapshot_copy_configurations: Vec<SnapshotCopyConfiguration>,
}

impl o::Structure for ListSnapshotCopyConfigurationsResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_SNAPSHOT_COPY_CONFIGURATIONS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.next_token = c::string(value),
                1 => {
                    out.snapshot_copy_configurations =
                        c::list(value, c::structure::<SnapshotCopyConfiguration>)
                            .unwrap_or_default()
                }
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
        {
            let x = self.snapshot_copy_configurations;
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `ListSnapshotsRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListSnapshotsRequest {
    pub end_time: Option<v::Timestamp>,
    pub max_results: Option<i32>,
    pub namespace_arn: Option<String>,
    pub namespace_name: Option<String>,
    pub next_token: Option<String>,
    pub owner_account: Option<String>,
    pub start_time: Option<v::Timestamp>,
}

impl o::Structure for ListSnapshotsRequest {
    const SHAPE: &'static s::Shape = &shapes::LIST_SNAPSHOTS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.end_time = c::timestamp(value),
                1 => out.max_results = c::integer(value),
                2 => out.namespace_arn = c::string(value),
                3 => out.namespace_name = c::string(value),
                4 => out.next_token = c::string(value),
                5 => out.owner_account = c::string(value),
                6 => out.start_time = c::timestamp(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        if let Some(x) = self.end_time {
            out.push((0, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.max_results {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.namespace_arn {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.namespace_name {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.next_token {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.owner_account {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.start_time {
            out.push((6, v::Value::Timestamp(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListSnapshotsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListSnapshotsResponse {
    pub next_token: Option<String>,
    pub snapshots: Option<Vec<Snapshot>>,
}

impl o::Structure for ListSnapshotsResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_SNAPSHOTS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.next_token = c::string(value),
                1 => out.snapshots = c::list(value, c::structure::<Snapshot>),
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
        if let Some(x) = self.snapshots {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `ListTableRestoreStatusRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTableRestoreStatusRequest {
    pub max_results: Option<i32>,
    pub namespace_name: Option<String>,
    pub next_token: Option<String>,
    pub workgroup_name: Option<String>,
}

impl o::Structure for ListTableRestoreStatusRequest {
    const SHAPE: &'static s::Shape = &shapes::LIST_TABLE_RESTORE_STATUS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.max_results = c::integer(value),
                1 => out.namespace_name = c::string(value),
                2 => out.next_token = c::string(value),
                3 => out.workgroup_name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.max_results {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.namespace_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.next_token {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.workgroup_name {
            out.push((3, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListTableRestoreStatusResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTableRestoreStatusResponse {
    pub next_token: Option<String>,
    pub table_restore_statuses: Option<Vec<TableRestoreStatus>>,
}

impl o::Structure for ListTableRestoreStatusResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_TABLE_RESTORE_STATUS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.next_token = c::string(value),
                1 => {
                    out.table_restore_statuses = c::list(value, c::structure::<TableRestoreStatus>)
                }
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
        if let Some(x) = self.table_restore_statuses {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `ListTagsForResourceRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsForResourceRequest {
    pub resource_arn: String,
}

impl o::Structure for ListTagsForResourceRequest {
    const SHAPE: &'static s::Shape = &shapes::LIST_TAGS_FOR_RESOURCE_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.resource_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.resource_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListTagsForResourceResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsForResourceResponse {
    pub tags: Option<Vec<Tag>>,
}

impl o::Structure for ListTagsForResourceResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_TAGS_FOR_RESOURCE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.tags = c::list(value, c::structure::<Tag>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.tags {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `ListTracksRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTracksRequest {
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

impl o::Structure for ListTracksRequest {
    const SHAPE: &'static s::Shape = &shapes::LIST_TRACKS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.max_results = c::integer(value),
                1 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.max_results {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListTracksResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTracksResponse {
    pub next_token: Option<String>,
    pub tracks: Option<Vec<ServerlessTrack>>,
}

impl o::Structure for ListTracksResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_TRACKS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.next_token = c::string(value),
                1 => out.tracks = c::list(value, c::structure::<ServerlessTrack>),
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
        if let Some(x) = self.tracks {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `ListUsageLimitsRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListUsageLimitsRequest {
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub resource_arn: Option<String>,
    pub usage_type: Option<String>,
}

impl o::Structure for ListUsageLimitsRequest {
    const SHAPE: &'static s::Shape = &shapes::LIST_USAGE_LIMITS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.max_results = c::integer(value),
                1 => out.next_token = c::string(value),
                2 => out.resource_arn = c::string(value),
                3 => out.usage_type = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.max_results {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.resource_arn {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.usage_type {
            out.push((3, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListUsageLimitsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListUsageLimitsResponse {
    pub next_token: Option<String>,
    pub usage_limits: Option<Vec<UsageLimit>>,
}

impl o::Structure for ListUsageLimitsResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_USAGE_LIMITS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.next_token = c::string(value),
                1 => out.usage_limits = c::list(value, c::structure::<UsageLimit>),
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
        if let Some(x) = self.usage_limits {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `ListWorkgroupsRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListWorkgroupsRequest {
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub owner_account: Option<String>,
}

impl o::Structure for ListWorkgroupsRequest {
    const SHAPE: &'static s::Shape = &shapes::LIST_WORKGROUPS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.max_results = c::integer(value),
                1 => out.next_token = c::string(value),
                2 => out.owner_account = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.max_results {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.owner_account {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListWorkgroupsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListWorkgroupsResponse {
    pub next_token: Option<String>,
    pub workgroups: Vec<Workgroup>,
}

impl o::Structure for ListWorkgroupsResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_WORKGROUPS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.next_token = c::string(value),
                1 => out.workgroups = c::list(value, c::structure::<Workgroup>).unwrap_or_default(),
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
        {
            let x = self.workgroups;
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `ManagedWorkgroupListItem`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ManagedWorkgroupListItem {
    pub creation_date: Option<v::Timestamp>,
    pub managed_workgroup_id: Option<String>,
    pub managed_workgroup_name: Option<String>,
    pub source_arn: Option<String>,
    pub status: Option<String>,
}

impl o::Structure for ManagedWorkgroupListItem {
    const SHAPE: &'static s::Shape = &shapes::MANAGED_WORKGROUP_LIST_ITEM;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.creation_date = c::timestamp(value),
                1 => out.managed_workgroup_id = c::string(value),
                2 => out.managed_workgroup_name = c::string(value),
                3 => out.source_arn = c::string(value),
                4 => out.status = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        if let Some(x) = self.creation_date {
            out.push((0, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.managed_workgroup_id {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.managed_workgroup_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.source_arn {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.status {
            out.push((4, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `Namespace`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Namespace {
    pub admin_password_secret_arn: Option<String>,
    pub admin_password_secret_kms_key_id: Option<String>,
    pub admin_username: Option<v::Secret>,
    pub catalog_arn: Option<String>,
    pub creation_date: Option<v::Timestamp>,
    pub db_name: Option<String>,
    pub default_iam_role_arn: Option<String>,
    pub iam_roles: Option<Vec<String>>,
    pub kms_key_id: Option<String>,
    pub lakehouse_registration_status: Option<String>,
    pub log_exports: Option<Vec<String>>,
    pub namespace_arn: Option<String>,
    pub namespace_id: Option<String>,
    pub namespace_name: Option<String>,
    pub s3_table_publish_status: Option<S3TablePublishStatus>,
    pub status: Option<String>,
}

impl o::Structure for Namespace {
    const SHAPE: &'static s::Shape = &shapes::NAMESPACE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.admin_password_secret_arn = c::string(value),
                1 => out.admin_password_secret_kms_key_id = c::string(value),
                2 => out.admin_username = c::secret(value),
                3 => out.catalog_arn = c::string(value),
                4 => out.creation_date = c::timestamp(value),
                5 => out.db_name = c::string(value),
                6 => out.default_iam_role_arn = c::string(value),
                7 => out.iam_roles = c::list(value, c::string),
                8 => out.kms_key_id = c::string(value),
                9 => out.lakehouse_registration_status = c::string(value),
                10 => out.log_exports = c::list(value, c::string),
                11 => out.namespace_arn = c::string(value),
                12 => out.namespace_id = c::string(value),
                13 => out.namespace_name = c::string(value),
                14 => out.s3_table_publish_status = c::structure::<S3TablePublishStatus>(value),
                15 => out.status = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(16);
        if let Some(x) = self.admin_password_secret_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.admin_password_secret_kms_key_id {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.admin_username {
            out.push((2, c::from_secret(x)));
        }
        if let Some(x) = self.catalog_arn {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.creation_date {
            out.push((4, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.db_name {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.default_iam_role_arn {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.iam_roles {
            out.push((7, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.kms_key_id {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.lakehouse_registration_status {
            out.push((9, v::Value::Str(x)));
        }
        if let Some(x) = self.log_exports {
            out.push((10, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.namespace_arn {
            out.push((11, v::Value::Str(x)));
        }
        if let Some(x) = self.namespace_id {
            out.push((12, v::Value::Str(x)));
        }
        if let Some(x) = self.namespace_name {
            out.push((13, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_table_publish_status {
            out.push((14, x.into_value()));
        }
        if let Some(x) = self.status {
            out.push((15, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `NetworkInterface`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkInterface {
    pub availability_zone: Option<String>,
    pub ipv6_address: Option<String>,
    pub network_interface_id: Option<String>,
    pub private_ip_address: Option<String>,
    pub subnet_id: Option<String>,
}

impl o::Structure for NetworkInterface {
    const SHAPE: &'static s::Shape = &shapes::NETWORK_INTERFACE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.availability_zone = c::string(value),
                1 => out.ipv6_address = c::string(value),
                2 => out.network_interface_id = c::string(value),
                3 => out.private_ip_address = c::string(value),
                4 => out.subnet_id = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        if let Some(x) = self.availability_zone {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.ipv6_address {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.network_interface_id {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.private_ip_address {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.subnet_id {
            out.push((4, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `PerformanceTarget`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PerformanceTarget {
    pub level: Option<i32>,
    pub status: Option<String>,
}

impl o::Structure for PerformanceTarget {
    const SHAPE: &'static s::Shape = &shapes::PERFORMANCE_TARGET;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.level = c::integer(value),
                1 => out.status = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.level {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.status {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `PutResourcePolicyRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutResourcePolicyRequest {
    pub policy: String,
    pub resource_arn: String,
}

impl o::Structure for PutResourcePolicyRequest {
    const SHAPE: &'static s::Shape = &shapes::PUT_RESOURCE_POLICY_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.policy = c::string(value).unwrap_or_default(),
                1 => out.resource_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.policy;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.resource_arn;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `PutResourcePolicyResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutResourcePolicyResponse {
    pub resource_policy: Option<ResourcePolicy>,
}

impl o::Structure for PutResourcePolicyResponse {
    const SHAPE: &'static s::Shape = &shapes::PUT_RESOURCE_POLICY_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.resource_policy = c::structure::<ResourcePolicy>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.resource_policy {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `RecoveryPoint`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecoveryPoint {
    pub namespace_arn: Option<String>,
    pub namespace_name: Option<String>,
    pub recovery_point_create_time: Option<v::Timestamp>,
    pub recovery_point_id: Option<String>,
    pub total_size_in_megabytes: Option<f64>,
    pub workgroup_name: Option<String>,
}

impl o::Structure for RecoveryPoint {
    const SHAPE: &'static s::Shape = &shapes::RECOVERY_POINT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.namespace_arn = c::string(value),
                1 => out.namespace_name = c::string(value),
                2 => out.recovery_point_create_time = c::timestamp(value),
                3 => out.recovery_point_id = c::string(value),
                4 => out.total_size_in_megabytes = c::double(value),
                5 => out.workgroup_name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(6);
        if let Some(x) = self.namespace_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.namespace_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.recovery_point_create_time {
            out.push((2, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.recovery_point_id {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.total_size_in_megabytes {
            out.push((4, v::Value::Float(x)));
        }
        if let Some(x) = self.workgroup_name {
            out.push((5, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `Reservation`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reservation {
    pub capacity: Option<i32>,
    pub end_date: Option<v::Timestamp>,
    pub offering: Option<ReservationOffering>,
    pub reservation_arn: Option<String>,
    pub reservation_id: Option<String>,
    pub start_date: Option<v::Timestamp>,
    pub status: Option<String>,
}

impl o::Structure for Reservation {
    const SHAPE: &'static s::Shape = &shapes::RESERVATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.capacity = c::integer(value),
                1 => out.end_date = c::timestamp(value),
                2 => out.offering = c::structure::<ReservationOffering>(value),
                3 => out.reservation_arn = c::string(value),
                4 => out.reservation_id = c::string(value),
                5 => out.start_date = c::timestamp(value),
                6 => out.status = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        if let Some(x) = self.capacity {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.end_date {
            out.push((1, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.offering {
            out.push((2, x.into_value()));
        }
        if let Some(x) = self.reservation_arn {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.reservation_id {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.start_date {
            out.push((5, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.status {
            out.push((6, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ReservationOffering`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReservationOffering {
    pub currency_code: Option<String>,
    pub duration: Option<i32>,
    pub hourly_charge: Option<f64>,
    pub offering_id: Option<String>,
    pub offering_type: Option<String>,
    pub upfront_charge: Option<f64>,
}

impl o::Structure for ReservationOffering {
    const SHAPE: &'static s::Shape = &shapes::RESERVATION_OFFERING;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.currency_code = c::string(value),
                1 => out.duration = c::integer(value),
                2 => out.hourly_charge = c::double(value),
                3 => out.offering_id = c::string(value),
                4 => out.offering_type = c::string(value),
                5 => out.upfront_charge = c::double(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(6);
        if let Some(x) = self.currency_code {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.duration {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.hourly_charge {
            out.push((2, v::Value::Float(x)));
        }
        if let Some(x) = self.offering_id {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.offering_type {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.upfront_charge {
            out.push((5, v::Value::Float(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ResourceNotFoundException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResourceNotFoundException {
    pub message: String,
    pub resource_name: Option<String>,
}

impl o::Structure for ResourceNotFoundException {
    const SHAPE: &'static s::Shape = &shapes::RESOURCE_NOT_FOUND_EXCEPTION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value).unwrap_or_default(),
                1 => out.resource_name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.message;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.resource_name {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl ResourceNotFoundException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), ..Self::default() }
    }
}

impl o::Fault for ResourceNotFoundException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "ResourceNotFoundException",
        code: "ResourceNotFoundException",
        status: 400,
        shape: &shapes::RESOURCE_NOT_FOUND_EXCEPTION,
    };
    fn message(&self) -> &str {
        &self.message
    }
}

/// `ResourcePolicy`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResourcePolicy {
    pub policy: Option<String>,
    pub resource_arn: Option<String>,
}

impl o::Structure for ResourcePolicy {
    const SHAPE: &'static s::Shape = &shapes::RESOURCE_POLICY;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.policy = c::string(value),
                1 => out.resource_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.policy {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.resource_arn {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `RestoreFromRecoveryPointRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RestoreFromRecoveryPointRequest {
    pub maintain_integration: Option<bool>,
    pub namespace_name: String,
    pub recovery_point_id: String,
    pub workgroup_name: String,
}

impl o::Structure for RestoreFromRecoveryPointRequest {
    const SHAPE: &'static s::Shape = &shapes::RESTORE_FROM_RECOVERY_POINT_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.maintain_integration = c::boolean(value),
                1 => out.namespace_name = c::string(value).unwrap_or_default(),
                2 => out.recovery_point_id = c::string(value).unwrap_or_default(),
                3 => out.workgroup_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.maintain_integration {
            out.push((0, v::Value::Bool(x)));
        }
        {
            let x = self.namespace_name;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.recovery_point_id;
            out.push((2, v::Value::Str(x)));
        }
        {
            let x = self.workgroup_name;
            out.push((3, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `RestoreFromRecoveryPointResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RestoreFromRecoveryPointResponse {
    pub namespace: Option<Namespace>,
    pub recovery_point_id: Option<String>,
}

impl o::Structure for RestoreFromRecoveryPointResponse {
    const SHAPE: &'static s::Shape = &shapes::RESTORE_FROM_RECOVERY_POINT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.namespace = c::structure::<Namespace>(value),
                1 => out.recovery_point_id = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.namespace {
            out.push((0, x.into_value()));
        }
        if let Some(x) = self.recovery_point_id {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `RestoreFromSnapshotRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RestoreFromSnapshotRequest {
    pub admin_password_secret_kms_key_id: Option<String>,
    pub maintain_integration: Option<bool>,
    pub manage_admin_password: Option<bool>,
    pub namespace_name: String,
    pub owner_account: Option<String>,
    pub snapshot_arn: Option<String>,
    pub snapshot_name: Option<String>,
    pub workgroup_name: String,
}

impl o::Structure for RestoreFromSnapshotRequest {
    const SHAPE: &'static s::Shape = &shapes::RESTORE_FROM_SNAPSHOT_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.admin_password_secret_kms_key_id = c::string(value),
                1 => out.maintain_integration = c::boolean(value),
                2 => out.manage_admin_password = c::boolean(value),
                3 => out.namespace_name = c::string(value).unwrap_or_default(),
                4 => out.owner_account = c::string(value),
                5 => out.snapshot_arn = c::string(value),
                6 => out.snapshot_name = c::string(value),
                7 => out.workgroup_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(8);
        if let Some(x) = self.admin_password_secret_kms_key_id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.maintain_integration {
            out.push((1, v::Value::Bool(x)));
        }
        if let Some(x) = self.manage_admin_password {
            out.push((2, v::Value::Bool(x)));
        }
        {
            let x = self.namespace_name;
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.owner_account {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.snapshot_arn {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.snapshot_name {
            out.push((6, v::Value::Str(x)));
        }
        {
            let x = self.workgroup_name;
            out.push((7, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `RestoreFromSnapshotResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RestoreFromSnapshotResponse {
    pub namespace: Option<Namespace>,
    pub owner_account: Option<String>,
    pub snapshot_name: Option<String>,
}

impl o::Structure for RestoreFromSnapshotResponse {
    const SHAPE: &'static s::Shape = &shapes::RESTORE_FROM_SNAPSHOT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.namespace = c::structure::<Namespace>(value),
                1 => out.owner_account = c::string(value),
                2 => out.snapshot_name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.namespace {
            out.push((0, x.into_value()));
        }
        if let Some(x) = self.owner_account {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.snapshot_name {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `RestoreTableFromRecoveryPointRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RestoreTableFromRecoveryPointRequest {
    pub activate_case_sensitive_identifier: Option<bool>,
    pub namespace_name: String,
    pub new_table_name: String,
    pub recovery_point_id: String,
    pub source_database_name: String,
    pub source_schema_name: Option<String>,
    pub source_table_name: String,
    pub target_database_name: Option<String>,
    pub target_schema_name: Option<String>,
    pub workgroup_name: String,
}

impl o::Structure for RestoreTableFromRecoveryPointRequest {
    const SHAPE: &'static s::Shape = &shapes::RESTORE_TABLE_FROM_RECOVERY_POINT_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.activate_case_sensitive_identifier = c::boolean(value),
                1 => out.namespace_name = c::string(value).unwrap_or_default(),
                2 => out.new_table_name = c::string(value).unwrap_or_default(),
                3 => out.recovery_point_id = c::string(value).unwrap_or_default(),
                4 => out.source_database_name = c::string(value).unwrap_or_default(),
                5 => out.source_schema_name = c::string(value),
                6 => out.source_table_name = c::string(value).unwrap_or_default(),
                7 => out.target_database_name = c::string(value),
                8 => out.target_schema_name = c::string(value),
                9 => out.workgroup_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(10);
        if let Some(x) = self.activate_case_sensitive_identifier {
            out.push((0, v::Value::Bool(x)));
        }
        {
            let x = self.namespace_name;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.new_table_name;
            out.push((2, v::Value::Str(x)));
        }
        {
            let x = self.recovery_point_id;
            out.push((3, v::Value::Str(x)));
        }
        {
            let x = self.source_database_name;
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.source_schema_name {
            out.push((5, v::Value::Str(x)));
        }
        {
            let x = self.source_table_name;
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.target_database_name {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.target_schema_name {
            out.push((8, v::Value::Str(x)));
        }
        {
            let x = self.workgroup_name;
            out.push((9, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `RestoreTableFromRecoveryPointResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RestoreTableFromRecoveryPointResponse {
    pub table_restore_status: Option<TableRestoreStatus>,
}

impl o::Structure for RestoreTableFromRecoveryPointResponse {
    const SHAPE: &'static s::Shape = &shapes::RESTORE_TABLE_FROM_RECOVERY_POINT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.table_restore_status = c::structure::<TableRestoreStatus>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.table_restore_status {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `RestoreTableFromSnapshotRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RestoreTableFromSnapshotRequest {
    pub activate_case_sensitive_identifier: Option<bool>,
    pub namespace_name: String,
    pub new_table_name: String,
    pub snapshot_name: String,
    pub source_database_name: String,
    pub source_schema_name: Option<String>,
    pub source_table_name: String,
    pub target_database_name: Option<String>,
    pub target_schema_name: Option<String>,
    pub workgroup_name: String,
}

impl o::Structure for RestoreTableFromSnapshotRequest {
    const SHAPE: &'static s::Shape = &shapes::RESTORE_TABLE_FROM_SNAPSHOT_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.activate_case_sensitive_identifier = c::boolean(value),
                1 => out.namespace_name = c::string(value).unwrap_or_default(),
                2 => out.new_table_name = c::string(value).unwrap_or_default(),
                3 => out.snapshot_name = c::string(value).unwrap_or_default(),
                4 => out.source_database_name = c::string(value).unwrap_or_default(),
                5 => out.source_schema_name = c::string(value),
                6 => out.source_table_name = c::string(value).unwrap_or_default(),
                7 => out.target_database_name = c::string(value),
                8 => out.target_schema_name = c::string(value),
                9 => out.workgroup_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(10);
        if let Some(x) = self.activate_case_sensitive_identifier {
            out.push((0, v::Value::Bool(x)));
        }
        {
            let x = self.namespace_name;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.new_table_name;
            out.push((2, v::Value::Str(x)));
        }
        {
            let x = self.snapshot_name;
            out.push((3, v::Value::Str(x)));
        }
        {
            let x = self.source_database_name;
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.source_schema_name {
            out.push((5, v::Value::Str(x)));
        }
        {
            let x = self.source_table_name;
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.target_database_name {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.target_schema_name {
            out.push((8, v::Value::Str(x)));
        }
        {
            let x = self.workgroup_name;
            out.push((9, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `RestoreTableFromSnapshotResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RestoreTableFromSnapshotResponse {
    pub table_restore_status: Option<TableRestoreStatus>,
}

impl o::Structure for RestoreTableFromSnapshotResponse {
    const SHAPE: &'static s::Shape = &shapes::RESTORE_TABLE_FROM_SNAPSHOT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.table_restore_status = c::structure::<TableRestoreStatus>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.table_restore_status {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `S3TablePublishStatus`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct S3TablePublishStatus {
    pub enabled_all: Option<bool>,
    pub last_ingestion_times: Option<std::collections::BTreeMap<String, String>>,
    pub s3_table_granularity: Option<String>,
    pub s3_table_namespace: Option<String>,
    pub s3_tables: Option<Vec<String>>,
}

impl o::Structure for S3TablePublishStatus {
    const SHAPE: &'static s::Shape = &shapes::S3_TABLE_PUBLISH_STATUS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.enabled_all = c::boolean(value),
                1 => out.last_ingestion_times = c::map(value, c::string, c::string),
                2 => out.s3_table_granularity = c::string(value),
                3 => out.s3_table_namespace = c::string(value),
                4 => out.s3_tables = c::list(value, c::string),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        if let Some(x) = self.enabled_all {
            out.push((0, v::Value::Bool(x)));
        }
        if let Some(x) = self.last_ingestion_times {
            out.push((1, c::from_map(x, c::own_key, v::Value::Str)));
        }
        if let Some(x) = self.s3_table_granularity {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_table_namespace {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_tables {
            out.push((4, c::from_list(x, v::Value::Str)));
        }
        v::Value::Struct(out)
    }
}

/// `Schedule`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schedule {
    pub at: Option<v::Timestamp>,
    pub cron: Option<String>,
}

impl o::Structure for Schedule {
    const SHAPE: &'static s::Shape = &shapes::SCHEDULE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.at = c::timestamp(value),
                1 => out.cron = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.at {
            out.push((0, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.cron {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ScheduledActionAssociation`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScheduledActionAssociation {
    pub namespace_name: Option<String>,
    pub scheduled_action_name: Option<String>,
}

impl o::Structure for ScheduledActionAssociation {
    const SHAPE: &'static s::Shape = &shapes::SCHEDULED_ACTION_ASSOCIATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.namespace_name = c::string(value),
                1 => out.scheduled_action_name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.namespace_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.scheduled_action_name {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ScheduledActionResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScheduledActionResponse {
    pub end_time: Option<v::Timestamp>,
    pub namespace_name: Option<String>,
    pub next_invocations: Option<Vec<v::Timestamp>>,
    pub role_arn: Option<String>,
    pub schedule: Option<Schedule>,
    pub scheduled_action_description: Option<String>,
    pub scheduled_action_name: Option<String>,
    pub scheduled_action_uuid: Option<String>,
    pub start_time: Option<v::Timestamp>,
    pub state: Option<String>,
    pub target_action: Option<TargetAction>,
}

impl o::Structure for ScheduledActionResponse {
    const SHAPE: &'static s::Shape = &shapes::SCHEDULED_ACTION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.end_time = c::timestamp(value),
                1 => out.namespace_name = c::string(value),
                2 => out.next_invocations = c::list(value, c::timestamp),
                3 => out.role_arn = c::string(value),
                4 => out.schedule = c::structure::<Schedule>(value),
                5 => out.scheduled_action_description = c::string(value),
                6 => out.scheduled_action_name = c::string(value),
                7 => out.scheduled_action_uuid = c::string(value),
                8 => out.start_time = c::timestamp(value),
                9 => out.state = c::string(value),
                10 => out.target_action = c::structure::<TargetAction>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(11);
        if let Some(x) = self.end_time {
            out.push((0, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.namespace_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.next_invocations {
            out.push((2, c::from_list(x, v::Value::Timestamp)));
        }
        if let Some(x) = self.role_arn {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.schedule {
            out.push((4, x.into_value()));
        }
        if let Some(x) = self.scheduled_action_description {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.scheduled_action_name {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.scheduled_action_uuid {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.start_time {
            out.push((8, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.state {
            out.push((9, v::Value::Str(x)));
        }
        if let Some(x) = self.target_action {
            out.push((10, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `ServerlessTrack`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServerlessTrack {
    pub track_name: Option<String>,
    pub update_targets: Option<Vec<UpdateTarget>>,
    pub workgroup_version: Option<String>,
}

impl o::Structure for ServerlessTrack {
    const SHAPE: &'static s::Shape = &shapes::SERVERLESS_TRACK;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.track_name = c::string(value),
                1 => out.update_targets = c::list(value, c::structure::<UpdateTarget>),
                2 => out.workgroup_version = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.track_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.update_targets {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.workgroup_version {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ServiceQuotaExceededException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServiceQuotaExceededException {
    pub message: String,
}

impl o::Structure for ServiceQuotaExceededException {
    const SHAPE: &'static s::Shape = &shapes::SERVICE_QUOTA_EXCEEDED_EXCEPTION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.message;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl ServiceQuotaExceededException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

impl o::Fault for ServiceQuotaExceededException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "ServiceQuotaExceededException",
        code: "ServiceQuotaExceededException",
        status: 400,
        shape: &shapes::SERVICE_QUOTA_EXCEEDED_EXCEPTION,
    };
    fn message(&self) -> &str {
        &self.message
    }
}

/// `Snapshot`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Snapshot {
    pub accounts_with_provisioned_restore_access: Option<Vec<String>>,
    pub accounts_with_restore_access: Option<Vec<String>>,
    pub actual_incremental_backup_size_in_megabytes: Option<f64>,
    pub admin_password_secret_arn: Option<String>,
    pub admin_password_secret_kms_key_id: Option<String>,
    pub admin_username: Option<String>,
    pub backup_progress_in_megabytes: Option<f64>,
    pub current_backup_rate_in_megabytes_per_second: Option<f64>,
    pub elapsed_time_in_seconds: Option<i64>,
    pub estimated_seconds_to_completion: Option<i64>,
    pub kms_key_id: Option<String>,
    pub namespace_arn: Option<String>,
    pub namespace_name: Option<String>,
    pub owner_account: Option<String>,
    pub snapshot_arn: Option<String>,
    pub snapshot_create_time: Option<v::Timestamp>,
    pub snapshot_name: Option<String>,
    pub snapshot_remaining_days: Option<i32>,
    pub snapshot_retention_period: Option<i32>,
    pub snapshot_retention_start_time: Option<v::Timestamp>,
    pub status: Option<String>,
    pub total_backup_size_in_megabytes: Option<f64>,
}

impl o::Structure for Snapshot {
    const SHAPE: &'static s::Shape = &shapes::SNAPSHOT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.accounts_with_provisioned_restore_access = c::list(value, c::string),
                1 => out.accounts_with_restore_access = c::list(value, c::string),
                2 => out.actual_incremental_backup_size_in_megabytes = c::double(value),
                3 => out.admin_password_secret_arn = c::string(value),
                4 => out.admin_password_secret_kms_key_id = c::string(value),
                5 => out.admin_username = c::string(value),
                6 => out.backup_progress_in_megabytes = c::double(value),
                7 => out.current_backup_rate_in_megabytes_per_second = c::double(value),
                8 => out.elapsed_time_in_seconds = c::long(value),
                9 => out.estimated_seconds_to_completion = c::long(value),
                10 => out.kms_key_id = c::string(value),
                11 => out.namespace_arn = c::string(value),
                12 => out.namespace_name = c::string(value),
                13 => out.owner_account = c::string(value),
                14 => out.snapshot_arn = c::string(value),
                15 => out.snapshot_create_time = c::timestamp(value),
                16 => out.snapshot_name = c::string(value),
                17 => out.snapshot_remaining_days = c::integer(value),
                18 => out.snapshot_retention_period = c::integer(value),
                19 => out.snapshot_retention_start_time = c::timestamp(value),
                20 => out.status = c::string(value),
                21 => out.total_backup_size_in_megabytes = c::double(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(22);
        if let Some(x) = self.accounts_with_provisioned_restore_access {
            out.push((0, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.accounts_with_restore_access {
            out.push((1, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.actual_incremental_backup_size_in_megabytes {
            out.push((2, v::Value::Float(x)));
        }
        if let Some(x) = self.admin_password_secret_arn {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.admin_password_secret_kms_key_id {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.admin_username {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.backup_progress_in_megabytes {
            out.push((6, v::Value::Float(x)));
        }
        if let Some(x) = self.current_backup_rate_in_megabytes_per_second {
            out.push((7, v::Value::Float(x)));
        }
        if let Some(x) = self.elapsed_time_in_seconds {
            out.push((8, v::Value::Int(x)));
        }
        if let Some(x) = self.estimated_seconds_to_completion {
            out.push((9, v::Value::Int(x)));
        }
        if let Some(x) = self.kms_key_id {
            out.push((10, v::Value::Str(x)));
        }
        if let Some(x) = self.namespace_arn {
            out.push((11, v::Value::Str(x)));
        }
        if let Some(x) = self.namespace_name {
            out.push((12, v::Value::Str(x)));
        }
        if let Some(x) = self.owner_account {
            out.push((13, v::Value::Str(x)));
        }
        if let Some(x) = self.snapshot_arn {
            out.push((14, v::Value::Str(x)));
        }
        if let Some(x) = self.snapshot_create_time {
            out.push((15, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.snapshot_name {
            out.push((16, v::Value::Str(x)));
        }
        if let Some(x) = self.snapshot_remaining_days {
            out.push((17, c::from_integer(x)));
        }
        if let Some(x) = self.snapshot_retention_period {
            out.push((18, c::from_integer(x)));
        }
        if let Some(x) = self.snapshot_retention_start_time {
            out.push((19, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.status {
            out.push((20, v::Value::Str(x)));
        }
        if let Some(x) = self.total_backup_size_in_megabytes {
            out.push((21, v::Value::Float(x)));
        }
        v::Value::Struct(out)
    }
}

/// `SnapshotCopyConfiguration`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SnapshotCopyConfiguration {
    pub destination_kms_key_id: Option<String>,
    pub destination_region: Option<String>,
    pub namespace_name: Option<String>,
    pub snapshot_copy_configuration_arn: Option<String>,
    pub snapshot_copy_configuration_id: Option<String>,
    pub snapshot_retention_period: Option<i32>,
}

impl o::Structure for SnapshotCopyConfiguration {
    const SHAPE: &'static s::Shape = &shapes::SNAPSHOT_COPY_CONFIGURATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.destination_kms_key_id = c::string(value),
                1 => out.destination_region = c::string(value),
                2 => out.namespace_name = c::string(value),
                3 => out.snapshot_copy_configuration_arn = c::string(value),
                4 => out.snapshot_copy_configuration_id = c::string(value),
                5 => out.snapshot_retention_period = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(6);
        if let Some(x) = self.destination_kms_key_id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.destination_region {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.namespace_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.snapshot_copy_configuration_arn {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.snapshot_copy_configuration_id {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.snapshot_retention_period {
            out.push((5, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `TableRestoreStatus`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableRestoreStatus {
    pub message: Option<String>,
    pub namespace_name: Option<String>,
    pub new_table_name: Option<String>,
    pub progress_in_megabytes: Option<i64>,
    pub recovery_point_id: Option<String>,
    pub request_time: Option<v::Timestamp>,
    pub snapshot_name: Option<String>,
    pub source_database_name: Option<String>,
    pub source_schema_name: Option<String>,
    pub source_table_name: Option<String>,
    pub status: Option<String>,
    pub table_restore_request_id: Option<String>,
    pub target_database_name: Option<String>,
    pub target_schema_name: Option<String>,
    pub total_data_in_megabytes: Option<i64>,
    pub workgroup_name: Option<String>,
}

impl o::Structure for TableRestoreStatus {
    const SHAPE: &'static s::Shape = &shapes::TABLE_RESTORE_STATUS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                1 => out.namespace_name = c::string(value),
                2 => out.new_table_name = c::string(value),
                3 => out.progress_in_megabytes = c::long(value),
                4 => out.recovery_point_id = c::string(value),
                5 => out.request_time = c::timestamp(value),
                6 => out.snapshot_name = c::string(value),
                7 => out.source_database_name = c::string(value),
                8 => out.source_schema_name = c::string(value),
                9 => out.source_table_name = c::string(value),
                10 => out.status = c::string(value),
                11 => out.table_restore_request_id = c::string(value),
                12 => out.target_database_name = c::string(value),
                13 => out.target_schema_name = c::string(value),
                14 => out.total_data_in_megabytes = c::long(value),
                15 => out.workgroup_name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(16);
        if let Some(x) = self.message {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.namespace_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.new_table_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.progress_in_megabytes {
            out.push((3, v::Value::Int(x)));
        }
        if let Some(x) = self.recovery_point_id {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.request_time {
            out.push((5, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.snapshot_name {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.source_database_name {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.source_schema_name {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.source_table_name {
            out.push((9, v::Value::Str(x)));
        }
        if let Some(x) = self.status {
            out.push((10, v::Value::Str(x)));
        }
        if let Some(x) = self.table_restore_request_id {
            out.push((11, v::Value::Str(x)));
        }
        if let Some(x) = self.target_database_name {
            out.push((12, v::Value::Str(x)));
        }
        if let Some(x) = self.target_schema_name {
            out.push((13, v::Value::Str(x)));
        }
        if let Some(x) = self.total_data_in_megabytes {
            out.push((14, v::Value::Int(x)));
        }
        if let Some(x) = self.workgroup_name {
            out.push((15, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `Tag`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tag {
    pub key: String,
    pub value: String,
}

impl o::Structure for Tag {
    const SHAPE: &'static s::Shape = &shapes::TAG;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.key = c::string(value).unwrap_or_default(),
                1 => out.value = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.key;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.value;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `TagResourceRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TagResourceRequest {
    pub resource_arn: String,
    pub tags: Vec<Tag>,
}

impl o::Structure for TagResourceRequest {
    const SHAPE: &'static s::Shape = &shapes::TAG_RESOURCE_REQUEST;
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

/// `TagResourceResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TagResourceResponse {}

impl o::Structure for TagResourceResponse {
    const SHAPE: &'static s::Shape = &shapes::TAG_RESOURCE_RESPONSE;
    fn from_value(_: v::Value) -> Self {
        Self::default()
    }
    fn into_value(self) -> v::Value {
        v::Value::Struct(Vec::new())
    }
}

/// `TargetAction`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TargetAction {
    pub create_snapshot: Option<CreateSnapshotScheduleActionParameters>,
}

impl o::Structure for TargetAction {
    const SHAPE: &'static s::Shape = &shapes::TARGET_ACTION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.create_snapshot =
                        c::structure::<CreateSnapshotScheduleActionParameters>(value)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.create_snapshot {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `ThrottlingException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThrottlingException {
    pub code: Option<String>,
    pub message: Option<String>,
}

impl o::Structure for ThrottlingException {
    const SHAPE: &'static s::Shape = &shapes::THROTTLING_EXCEPTION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.code = c::string(value),
                1 => out.message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.code {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.message {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl ThrottlingException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()), ..Self::default() }
    }
}

impl o::Fault for ThrottlingException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "ThrottlingException",
        code: "ThrottlingException",
        status: 400,
        shape: &shapes::THROTTLING_EXCEPTION,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `TooManyTagsException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TooManyTagsException {
    pub message: Option<String>,
    pub resource_name: Option<String>,
}

impl o::Structure for TooManyTagsException {
    const SHAPE: &'static s::Shape = &shapes::TOO_MANY_TAGS_EXCEPTION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value),
                1 => out.resource_name = c::string(value),
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
        if let Some(x) = self.resource_name {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl TooManyTagsException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()), ..Self::default() }
    }
}

impl o::Fault for TooManyTagsException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "TooManyTagsException",
        code: "TooManyTagsException",
        status: 400,
        shape: &shapes::TOO_MANY_TAGS_EXCEPTION,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `UntagResourceRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UntagResourceRequest {
    pub resource_arn: String,
    pub tag_keys: Vec<String>,
}

impl o::Structure for UntagResourceRequest {
    const SHAPE: &'static s::Shape = &shapes::UNTAG_RESOURCE_REQUEST;
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

/// `UntagResourceResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UntagResourceResponse {}

impl o::Structure for UntagResourceResponse {
    const SHAPE: &'static s::Shape = &shapes::UNTAG_RESOURCE_RESPONSE;
    fn from_value(_: v::Value) -> Self {
        Self::default()
    }
    fn into_value(self) -> v::Value {
        v::Value::Struct(Vec::new())
    }
}

/// `UpdateCustomDomainAssociationRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateCustomDomainAssociationRequest {
    pub custom_domain_certificate_arn: String,
    pub custom_domain_name: String,
    pub workgroup_name: String,
}

impl o::Structure for UpdateCustomDomainAssociationRequest {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_CUSTOM_DOMAIN_ASSOCIATION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.custom_domain_certificate_arn = c::string(value).unwrap_or_default(),
                1 => out.custom_domain_name = c::string(value).unwrap_or_default(),
                2 => out.workgroup_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        {
            let x = self.custom_domain_certificate_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.custom_domain_name;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.workgroup_name;
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateCustomDomainAssociationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateCustomDomainAssociationResponse {
    pub custom_domain_certificate_arn: Option<String>,
    pub custom_domain_certificate_expiry_time: Option<v::Timestamp>,
    pub custom_domain_name: Option<String>,
    pub workgroup_name: Option<String>,
}

impl o::Structure for UpdateCustomDomainAssociationResponse {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_CUSTOM_DOMAIN_ASSOCIATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.custom_domain_certificate_arn = c::string(value),
                1 => out.custom_domain_certificate_expiry_time = c::timestamp(value),
                2 => out.custom_domain_name = c::string(value),
                3 => out.workgroup_name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.custom_domain_certificate_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.custom_domain_certificate_expiry_time {
            out.push((1, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.custom_domain_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.workgroup_name {
            out.push((3, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateEndpointAccessRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateEndpointAccessRequest {
    pub endpoint_name: String,
    pub vpc_security_group_ids: Option<Vec<String>>,
}

impl o::Structure for UpdateEndpointAccessRequest {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_ENDPOINT_ACCESS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.endpoint_name = c::string(value).unwrap_or_default(),
                1 => out.vpc_security_group_ids = c::list(value, c::string),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.endpoint_name;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.vpc_security_group_ids {
            out.push((1, c::from_list(x, v::Value::Str)));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateEndpointAccessResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateEndpointAccessResponse {
    pub endpoint: Option<EndpointAccess>,
}

impl o::Structure for UpdateEndpointAccessResponse {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_ENDPOINT_ACCESS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.endpoint = c::structure::<EndpointAccess>(value),
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

/// `UpdateLakehouseConfigurationRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateLakehouseConfigurationRequest {
    pub catalog_name: Option<String>,
    pub dry_run: Option<bool>,
    pub lakehouse_idc_application_arn: Option<String>,
    pub lakehouse_idc_registration: Option<String>,
    pub lakehouse_registration: Option<String>,
    pub namespace_name: String,
}

impl o::Structure for UpdateLakehouseConfigurationRequest {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_LAKEHOUSE_CONFIGURATION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.catalog_name = c::string(value),
                1 => out.dry_run = c::boolean(value),
                2 => out.lakehouse_idc_application_arn = c::string(value),
                3 => out.lakehouse_idc_registration = c::string(value),
                4 => out.lakehouse_registration = c::string(value),
                5 => out.namespace_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(6);
        if let Some(x) = self.catalog_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.dry_run {
            out.push((1, v::Value::Bool(x)));
        }
        if let Some(x) = self.lakehouse_idc_application_arn {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.lakehouse_idc_registration {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.lakehouse_registration {
            out.push((4, v::Value::Str(x)));
        }
        {
            let x = self.namespace_name;
            out.push((5, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateLakehouseConfigurationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateLakehouseConfigurationResponse {
    pub catalog_arn: Option<String>,
    pub lakehouse_idc_application_arn: Option<String>,
    pub lakehouse_registration_status: Option<String>,
    pub namespace_name: Option<String>,
}

impl o::Structure for UpdateLakehouseConfigurationResponse {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_LAKEHOUSE_CONFIGURATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.catalog_arn = c::string(value),
                1 => out.lakehouse_idc_application_arn = c::string(value),
                2 => out.lakehouse_registration_status = c::string(value),
                3 => out.namespace_name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.catalog_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.lakehouse_idc_application_arn {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.lakehouse_registration_status {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.namespace_name {
            out.push((3, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateNamespaceRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateNamespaceRequest {
    pub admin_password_secret_kms_key_id: Option<String>,
    pub admin_user_password: Option<v::Secret>,
    pub admin_username: Option<v::Secret>,
    pub default_iam_role_arn: Option<String>,
    pub iam_roles: Option<Vec<String>>,
    pub kms_key_id: Option<String>,
    pub log_destination_type: Option<String>,
    pub log_exports: Option<Vec<String>>,
    pub manage_admin_password: Option<bool>,
    pub namespace_name: String,
    pub s3_table_action: Option<String>,
    pub s3_table_granularity: Option<String>,
    pub s3_table_kms_key_id: Option<String>,
    pub s3_table_names: Option<Vec<String>>,
}

impl o::Structure for UpdateNamespaceRequest {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_NAMESPACE_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.admin_password_secret_kms_key_id = c::string(value),
                1 => out.admin_user_password = c::secret(value),
                2 => out.admin_username = c::secret(value),
                3 => out.default_iam_role_arn = c::string(value),
                4 => out.iam_roles = c::list(value, c::string),
                5 => out.kms_key_id = c::string(value),
                6 => out.log_destination_type = c::string(value),
                7 => out.log_exports = c::list(value, c::string),
                8 => out.manage_admin_password = c::boolean(value),
                9 => out.namespace_name = c::string(value).unwrap_or_default(),
                10 => out.s3_table_action = c::string(value),
                11 => out.s3_table_granularity = c::string(value),
                12 => out.s3_table_kms_key_id = c::string(value),
                13 => out.s3_table_names = c::list(value, c::string),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(14);
        if let Some(x) = self.admin_password_secret_kms_key_id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.admin_user_password {
            out.push((1, c::from_secret(x)));
        }
        if let Some(x) = self.admin_username {
            out.push((2, c::from_secret(x)));
        }
        if let Some(x) = self.default_iam_role_arn {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.iam_roles {
            out.push((4, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.kms_key_id {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.log_destination_type {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.log_exports {
            out.push((7, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.manage_admin_password {
            out.push((8, v::Value::Bool(x)));
        }
        {
            let x = self.namespace_name;
            out.push((9, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_table_action {
            out.push((10, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_table_granularity {
            out.push((11, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_table_kms_key_id {
            out.push((12, v::Value::Str(x)));
        }
        if let Some(x) = self.s3_table_names {
            out.push((13, c::from_list(x, v::Value::Str)));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateNamespaceResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateNamespaceResponse {
    pub namespace: Namespace,
}

impl o::Structure for UpdateNamespaceResponse {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_NAMESPACE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.namespace = c::structure::<Namespace>(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.namespace;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateScheduledActionRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateScheduledActionRequest {
    pub enabled: Option<bool>,
    pub end_time: Option<v::Timestamp>,
    pub role_arn: Option<String>,
    pub schedule: Option<Schedule>,
    pub scheduled_action_description: Option<String>,
    pub scheduled_action_name: String,
    pub start_time: Option<v::Timestamp>,
    pub target_action: Option<TargetAction>,
}

impl o::Structure for UpdateScheduledActionRequest {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_SCHEDULED_ACTION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.enabled = c::boolean(value),
                1 => out.end_time = c::timestamp(value),
                2 => out.role_arn = c::string(value),
                3 => out.schedule = c::structure::<Schedule>(value),
                4 => out.scheduled_action_description = c::string(value),
                5 => out.scheduled_action_name = c::string(value).unwrap_or_default(),
                6 => out.start_time = c::timestamp(value),
                7 => out.target_action = c::structure::<TargetAction>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(8);
        if let Some(x) = self.enabled {
            out.push((0, v::Value::Bool(x)));
        }
        if let Some(x) = self.end_time {
            out.push((1, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.role_arn {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.schedule {
            out.push((3, x.into_value()));
        }
        if let Some(x) = self.scheduled_action_description {
            out.push((4, v::Value::Str(x)));
        }
        {
            let x = self.scheduled_action_name;
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.start_time {
            out.push((6, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.target_action {
            out.push((7, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateScheduledActionResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateScheduledActionResponse {
    pub scheduled_action: Option<ScheduledActionResponse>,
}

impl o::Structure for UpdateScheduledActionResponse {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_SCHEDULED_ACTION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.scheduled_action = c::structure::<ScheduledActionResponse>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.scheduled_action {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateSnapshotCopyConfigurationRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateSnapshotCopyConfigurationRequest {
    pub snapshot_copy_configuration_id: String,
    pub snapshot_retention_period: Option<i32>,
}

impl o::Structure for UpdateSnapshotCopyConfigurationRequest {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_SNAPSHOT_COPY_CONFIGURATION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.snapshot_copy_configuration_id = c::string(value).unwrap_or_default(),
                1 => out.snapshot_retention_period = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.snapshot_copy_configuration_id;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.snapshot_retention_period {
            out.push((1, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateSnapshotCopyConfigurationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateSnapshotCopyConfigurationResponse {
    pub snapshot_copy_configuration: SnapshotCopyConfiguration,
}

impl o::Structure for UpdateSnapshotCopyConfigurationResponse {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_SNAPSHOT_COPY_CONFIGURATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.snapshot_copy_configuration =
                        c::structure::<SnapshotCopyConfiguration>(value).unwrap_or_default()
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.snapshot_copy_configuration;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateSnapshotRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateSnapshotRequest {
    pub retention_period: Option<i32>,
    pub snapshot_name: String,
}

impl o::Structure for UpdateSnapshotRequest {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_SNAPSHOT_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.retention_period = c::integer(value),
                1 => out.snapshot_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.retention_period {
            out.push((0, c::from_integer(x)));
        }
        {
            let x = self.snapshot_name;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateSnapshotResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateSnapshotResponse {
    pub snapshot: Option<Snapshot>,
}

impl o::Structure for UpdateSnapshotResponse {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_SNAPSHOT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.snapshot = c::structure::<Snapshot>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.snapshot {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateTarget`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateTarget {
    pub track_name: Option<String>,
    pub workgroup_version: Option<String>,
}

impl o::Structure for UpdateTarget {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_TARGET;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.track_name = c::string(value),
                1 => out.workgroup_version = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.track_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.workgroup_version {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateUsageLimitRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateUsageLimitRequest {
    pub amount: Option<i64>,
    pub breach_action: Option<String>,
    pub usage_limit_id: String,
}

impl o::Structure for UpdateUsageLimitRequest {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_USAGE_LIMIT_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.amount = c::long(value),
                1 => out.breach_action = c::string(value),
                2 => out.usage_limit_id = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.amount {
            out.push((0, v::Value::Int(x)));
        }
        if let Some(x) = self.breach_action {
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.usage_limit_id;
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateUsageLimitResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateUsageLimitResponse {
    pub usage_limit: Option<UsageLimit>,
}

impl o::Structure for UpdateUsageLimitResponse {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_USAGE_LIMIT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.usage_limit = c::structure::<UsageLimit>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.usage_limit {
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateWorkgroupRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateWorkgroupRequest {
    pub base_capacity: Option<i32>,
    pub config_parameters: Option<Vec<ConfigParameter>>,
    pub enhanced_vpc_routing: Option<bool>,
    pub extra_compute_for_automatic_optimization: Option<bool>,
    pub ip_address_type: Option<String>,
    pub max_capacity: Option<i32>,
    pub port: Option<i32>,
    pub price_performance_target: Option<PerformanceTarget>,
    pub publicly_accessible: Option<bool>,
    pub security_group_ids: Option<Vec<String>>,
    pub subnet_ids: Option<Vec<String>>,
    pub track_name: Option<String>,
    pub workgroup_name: String,
}

impl o::Structure for UpdateWorkgroupRequest {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_WORKGROUP_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.base_capacity = c::integer(value),
                1 => out.config_parameters = c::list(value, c::structure::<ConfigParameter>),
                2 => out.enhanced_vpc_routing = c::boolean(value),
                3 => out.extra_compute_for_automatic_optimization = c::boolean(value),
                4 => out.ip_address_type = c::string(value),
                5 => out.max_capacity = c::integer(value),
                6 => out.port = c::integer(value),
                7 => out.price_performance_target = c::structure::<PerformanceTarget>(value),
                8 => out.publicly_accessible = c::boolean(value),
                9 => out.security_group_ids = c::list(value, c::string),
                10 => out.subnet_ids = c::list(value, c::string),
                11 => out.track_name = c::string(value),
                12 => out.workgroup_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(13);
        if let Some(x) = self.base_capacity {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.config_parameters {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.enhanced_vpc_routing {
            out.push((2, v::Value::Bool(x)));
        }
        if let Some(x) = self.extra_compute_for_automatic_optimization {
            out.push((3, v::Value::Bool(x)));
        }
        if let Some(x) = self.ip_address_type {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.max_capacity {
            out.push((5, c::from_integer(x)));
        }
        if let Some(x) = self.port {
            out.push((6, c::from_integer(x)));
        }
        if let Some(x) = self.price_performance_target {
            out.push((7, x.into_value()));
        }
        if let Some(x) = self.publicly_accessible {
            out.push((8, v::Value::Bool(x)));
        }
        if let Some(x) = self.security_group_ids {
            out.push((9, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.subnet_ids {
            out.push((10, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.track_name {
            out.push((11, v::Value::Str(x)));
        }
        {
            let x = self.workgroup_name;
            out.push((12, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateWorkgroupResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateWorkgroupResponse {
    pub workgroup: Workgroup,
}

impl o::Structure for UpdateWorkgroupResponse {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_WORKGROUP_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.workgroup = c::structure::<Workgroup>(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.workgroup;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `UsageLimit`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UsageLimit {
    pub amount: Option<i64>,
    pub breach_action: Option<String>,
    pub period: Option<String>,
    pub resource_arn: Option<String>,
    pub usage_limit_arn: Option<String>,
    pub usage_limit_id: Option<String>,
    pub usage_type: Option<String>,
}

impl o::Structure for UsageLimit {
    const SHAPE: &'static s::Shape = &shapes::USAGE_LIMIT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.amount = c::long(value),
                1 => out.breach_action = c::string(value),
                2 => out.period = c::string(value),
                3 => out.resource_arn = c::string(value),
                4 => out.usage_limit_arn = c::string(value),
                5 => out.usage_limit_id = c::string(value),
                6 => out.usage_type = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        if let Some(x) = self.amount {
            out.push((0, v::Value::Int(x)));
        }
        if let Some(x) = self.breach_action {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.period {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.resource_arn {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.usage_limit_arn {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.usage_limit_id {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.usage_type {
            out.push((6, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ValidationException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ValidationException {
    pub message: String,
}

impl o::Structure for ValidationException {
    const SHAPE: &'static s::Shape = &shapes::VALIDATION_EXCEPTION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.message = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.message;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

impl ValidationException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

impl o::Fault for ValidationException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "ValidationException",
        code: "ValidationException",
        status: 400,
        shape: &shapes::VALIDATION_EXCEPTION,
    };
    fn message(&self) -> &str {
        &self.message
    }
}

/// `VpcEndpoint`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VpcEndpoint {
    pub network_interfaces: Option<Vec<NetworkInterface>>,
    pub vpc_endpoint_id: Option<String>,
    pub vpc_id: Option<String>,
}

impl o::Structure for VpcEndpoint {
    const SHAPE: &'static s::Shape = &shapes::VPC_ENDPOINT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.network_interfaces = c::list(value, c::structure::<NetworkInterface>),
                1 => out.vpc_endpoint_id = c::string(value),
                2 => out.vpc_id = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.network_interfaces {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.vpc_endpoint_id {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.vpc_id {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `VpcSecurityGroupMembership`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VpcSecurityGroupMembership {
    pub status: Option<String>,
    pub vpc_security_group_id: Option<String>,
}

impl o::Structure for VpcSecurityGroupMembership {
    const SHAPE: &'static s::Shape = &shapes::VPC_SECURITY_GROUP_MEMBERSHIP;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.status = c::string(value),
                1 => out.vpc_security_group_id = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.status {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.vpc_security_group_id {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `Workgroup`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workgroup {
    pub base_capacity: Option<i32>,
    pub config_parameters: Option<Vec<ConfigParameter>>,
    pub creation_date: Option<v::Timestamp>,
    pub cross_account_vpcs: Option<Vec<String>>,
    pub custom_domain_certificate_arn: Option<String>,
    pub custom_domain_certificate_expiry_time: Option<v::Timestamp>,
    pub custom_domain_name: Option<String>,
    pub endpoint: Option<Endpoint>,
    pub enhanced_vpc_routing: Option<bool>,
    pub extra_compute_for_automatic_optimization: Option<bool>,
    pub ip_address_type: Option<String>,
    pub max_capacity: Option<i32>,
    pub namespace_name: Option<String>,
    pub patch_version: Option<String>,
    pub pending_track_name: Option<String>,
    pub port: Option<i32>,
    pub price_performance_target: Option<PerformanceTarget>,
    pub publicly_accessible: Option<bool>,
    pub security_group_ids: Option<Vec<String>>,
    pub status: Option<String>,
    pub subnet_ids: Option<Vec<String>>,
    pub track_name: Option<String>,
    pub workgroup_arn: Option<String>,
    pub workgroup_id: Option<String>,
    pub workgroup_name: Option<String>,
    pub workgroup_version: Option<String>,
}

impl o::Structure for Workgroup {
    const SHAPE: &'static s::Shape = &shapes::WORKGROUP;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.base_capacity = c::integer(value),
                1 => out.config_parameters = c::list(value, c::structure::<ConfigParameter>),
                2 => out.creation_date = c::timestamp(value),
                3 => out.cross_account_vpcs = c::list(value, c::string),
                4 => out.custom_domain_certificate_arn = c::string(value),
                5 => out.custom_domain_certificate_expiry_time = c::timestamp(value),
                6 => out.custom_domain_name = c::string(value),
                7 => out.endpoint = c::structure::<Endpoint>(value),
                8 => out.enhanced_vpc_routing = c::boolean(value),
                9 => out.extra_compute_for_automatic_optimization = c::boolean(value),
                10 => out.ip_address_type = c::string(value),
                11 => out.max_capacity = c::integer(value),
                12 => out.namespace_name = c::string(value),
                13 => out.patch_version = c::string(value),
                14 => out.pending_track_name = c::string(value),
                15 => out.port = c::integer(value),
                16 => out.price_performance_target = c::structure::<PerformanceTarget>(value),
                17 => out.publicly_accessible = c::boolean(value),
                18 => out.security_group_ids = c::list(value, c::string),
                19 => out.status = c::string(value),
                20 => out.subnet_ids = c::list(value, c::string),
                21 => out.track_name = c::string(value),
                22 => out.workgroup_arn = c::string(value),
                23 => out.workgroup_id = c::string(value),
                24 => out.workgroup_name = c::string(value),
                25 => out.workgroup_version = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(26);
        if let Some(x) = self.base_capacity {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.config_parameters {
            out.push((1, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.creation_date {
            out.push((2, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.cross_account_vpcs {
            out.push((3, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.custom_domain_certificate_arn {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.custom_domain_certificate_expiry_time {
            out.push((5, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.custom_domain_name {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.endpoint {
            out.push((7, x.into_value()));
        }
        if let Some(x) = self.enhanced_vpc_routing {
            out.push((8, v::Value::Bool(x)));
        }
        if let Some(x) = self.extra_compute_for_automatic_optimization {
            out.push((9, v::Value::Bool(x)));
        }
        if let Some(x) = self.ip_address_type {
            out.push((10, v::Value::Str(x)));
        }
        if let Some(x) = self.max_capacity {
            out.push((11, c::from_integer(x)));
        }
        if let Some(x) = self.namespace_name {
            out.push((12, v::Value::Str(x)));
        }
        if let Some(x) = self.patch_version {
            out.push((13, v::Value::Str(x)));
        }
        if let Some(x) = self.pending_track_name {
            out.push((14, v::Value::Str(x)));
        }
        if let Some(x) = self.port {
            out.push((15, c::from_integer(x)));
        }
        if let Some(x) = self.price_performance_target {
            out.push((16, x.into_value()));
        }
        if let Some(x) = self.publicly_accessible {
            out.push((17, v::Value::Bool(x)));
        }
        if let Some(x) = self.security_group_ids {
            out.push((18, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.status {
            out.push((19, v::Value::Str(x)));
        }
        if let Some(x) = self.subnet_ids {
            out.push((20, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.track_name {
            out.push((21, v::Value::Str(x)));
        }
        if let Some(x) = self.workgroup_arn {
            out.push((22, v::Value::Str(x)));
        }
        if let Some(x) = self.workgroup_id {
            out.push((23, v::Value::Str(x)));
        }
        if let Some(x) = self.workgroup_name {
            out.push((24, v::Value::Str(x)));
        }
        if let Some(x) = self.workgroup_version {
            out.push((25, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// The operations of `redshift_serverless`, as types.
pub mod ops {
    use super::{o, s};
    use o::Structure as _;

    /// `ConvertRecoveryPointToSnapshot`
    #[derive(Clone, Copy, Debug)]
    pub struct ConvertRecoveryPointToSnapshot;

    impl o::Operation for ConvertRecoveryPointToSnapshot {
        type Input = super::ConvertRecoveryPointToSnapshotRequest;
        type Output = super::ConvertRecoveryPointToSnapshotResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ConvertRecoveryPointToSnapshot",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::TooManyTagsException as o::Fault>::ERROR,
                <super::ServiceQuotaExceededException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for ConvertRecoveryPointToSnapshot {}
    impl o::Raises<super::InternalServerException> for ConvertRecoveryPointToSnapshot {}
    impl o::Raises<super::ResourceNotFoundException> for ConvertRecoveryPointToSnapshot {}
    impl o::Raises<super::ServiceQuotaExceededException> for ConvertRecoveryPointToSnapshot {}
    impl o::Raises<super::TooManyTagsException> for ConvertRecoveryPointToSnapshot {}
    impl o::Raises<super::ValidationException> for ConvertRecoveryPointToSnapshot {}

    /// `CreateCustomDomainAssociation`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateCustomDomainAssociation;

    impl o::Operation for CreateCustomDomainAssociation {
        type Input = super::CreateCustomDomainAssociationRequest;
        type Output = super::CreateCustomDomainAssociationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateCustomDomainAssociation",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::AccessDeniedException as o::Fault>::ERROR,
                <super::ThrottlingException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedException> for CreateCustomDomainAssociation {}
    impl o::Raises<super::ConflictException> for CreateCustomDomainAssociation {}
    impl o::Raises<super::InternalServerException> for CreateCustomDomainAssociation {}
    impl o::Raises<super::ResourceNotFoundException> for CreateCustomDomainAssociation {}
    impl o::Raises<super::ThrottlingException> for CreateCustomDomainAssociation {}
    impl o::Raises<super::ValidationException> for CreateCustomDomainAssociation {}

    /// `CreateEndpointAccess`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateEndpointAccess;

    impl o::Operation for CreateEndpointAccess {
        type Input = super::CreateEndpointAccessRequest;
        type Output = super::CreateEndpointAccessResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateEndpointAccess",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::AccessDeniedException as o::Fault>::ERROR,
                <super::ServiceQuotaExceededException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedException> for CreateEndpointAccess {}
    impl o::Raises<super::ConflictException> for CreateEndpointAccess {}
    impl o::Raises<super::InternalServerException> for CreateEndpointAccess {}
    impl o::Raises<super::ResourceNotFoundException> for CreateEndpointAccess {}
    impl o::Raises<super::ServiceQuotaExceededException> for CreateEndpointAccess {}
    impl o::Raises<super::ValidationException> for CreateEndpointAccess {}

    /// `CreateNamespace`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateNamespace;

    impl o::Operation for CreateNamespace {
        type Input = super::CreateNamespaceRequest;
        type Output = super::CreateNamespaceResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateNamespace",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::TooManyTagsException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for CreateNamespace {}
    impl o::Raises<super::InternalServerException> for CreateNamespace {}
    impl o::Raises<super::TooManyTagsException> for CreateNamespace {}
    impl o::Raises<super::ValidationException> for CreateNamespace {}

    /// `CreateReservation`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateReservation;

    impl o::Operation for CreateReservation {
        type Input = super::CreateReservationRequest;
        type Output = super::CreateReservationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateReservation",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::TooManyTagsException as o::Fault>::ERROR,
                <super::ServiceQuotaExceededException as o::Fault>::ERROR,
                <super::ThrottlingException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for CreateReservation {}
    impl o::Raises<super::InternalServerException> for CreateReservation {}
    impl o::Raises<super::ResourceNotFoundException> for CreateReservation {}
    impl o::Raises<super::ServiceQuotaExceededException> for CreateReservation {}
    impl o::Raises<super::ThrottlingException> for CreateReservation {}
    impl o::Raises<super::TooManyTagsException> for CreateReservation {}
    impl o::Raises<super::ValidationException> for CreateReservation {}

    /// `CreateScheduledAction`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateScheduledAction;

    impl o::Operation for CreateScheduledAction {
        type Input = super::CreateScheduledActionRequest;
        type Output = super::CreateScheduledActionResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateScheduledAction",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for CreateScheduledAction {}
    impl o::Raises<super::InternalServerException> for CreateScheduledAction {}
    impl o::Raises<super::ResourceNotFoundException> for CreateScheduledAction {}
    impl o::Raises<super::ValidationException> for CreateScheduledAction {}

    /// `CreateSnapshot`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateSnapshot;

    impl o::Operation for CreateSnapshot {
        type Input = super::CreateSnapshotRequest;
        type Output = super::CreateSnapshotResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateSnapshot",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::TooManyTagsException as o::Fault>::ERROR,
                <super::ServiceQuotaExceededException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for CreateSnapshot {}
    impl o::Raises<super::InternalServerException> for CreateSnapshot {}
    impl o::Raises<super::ResourceNotFoundException> for CreateSnapshot {}
    impl o::Raises<super::ServiceQuotaExceededException> for CreateSnapshot {}
    impl o::Raises<super::TooManyTagsException> for CreateSnapshot {}
    impl o::Raises<super::ValidationException> for CreateSnapshot {}

    /// `CreateSnapshotCopyConfiguration`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateSnapshotCopyConfiguration;

    impl o::Operation for CreateSnapshotCopyConfiguration {
        type Input = super::CreateSnapshotCopyConfigurationRequest;
        type Output = super::CreateSnapshotCopyConfigurationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateSnapshotCopyConfiguration",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::AccessDeniedException as o::Fault>::ERROR,
                <super::ServiceQuotaExceededException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedException> for CreateSnapshotCopyConfiguration {}
    impl o::Raises<super::ConflictException> for CreateSnapshotCopyConfiguration {}
    impl o::Raises<super::InternalServerException> for CreateSnapshotCopyConfiguration {}
    impl o::Raises<super::ResourceNotFoundException> for CreateSnapshotCopyConfiguration {}
    impl o::Raises<super::ServiceQuotaExceededException> for CreateSnapshotCopyConfiguration {}
    impl o::Raises<super::ValidationException> for CreateSnapshotCopyConfiguration {}

    /// `CreateUsageLimit`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateUsageLimit;

    impl o::Operation for CreateUsageLimit {
        type Input = super::CreateUsageLimitRequest;
        type Output = super::CreateUsageLimitResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateUsageLimit",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::ServiceQuotaExceededException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for CreateUsageLimit {}
    impl o::Raises<super::InternalServerException> for CreateUsageLimit {}
    impl o::Raises<super::ResourceNotFoundException> for CreateUsageLimit {}
    impl o::Raises<super::ServiceQuotaExceededException> for CreateUsageLimit {}
    impl o::Raises<super::ValidationException> for CreateUsageLimit {}

    /// `CreateWorkgroup`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateWorkgroup;

    impl o::Operation for CreateWorkgroup {
        type Input = super::CreateWorkgroupRequest;
        type Output = super::CreateWorkgroupResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateWorkgroup",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::InsufficientCapacityException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::TooManyTagsException as o::Fault>::ERROR,
                <super::Ipv6CidrBlockNotFoundException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for CreateWorkgroup {}
    impl o::Raises<super::InsufficientCapacityException> for CreateWorkgroup {}
    impl o::Raises<super::InternalServerException> for CreateWorkgroup {}
    impl o::Raises<super::Ipv6CidrBlockNotFoundException> for CreateWorkgroup {}
    impl o::Raises<super::ResourceNotFoundException> for CreateWorkgroup {}
    impl o::Raises<super::TooManyTagsException> for CreateWorkgroup {}
    impl o::Raises<super::ValidationException> for CreateWorkgroup {}

    /// `DeleteCustomDomainAssociation`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteCustomDomainAssociation;

    impl o::Operation for DeleteCustomDomainAssociation {
        type Input = super::DeleteCustomDomainAssociationRequest;
        type Output = super::DeleteCustomDomainAssociationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteCustomDomainAssociation",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::AccessDeniedException as o::Fault>::ERROR,
                <super::ThrottlingException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedException> for DeleteCustomDomainAssociation {}
    impl o::Raises<super::ConflictException> for DeleteCustomDomainAssociation {}
    impl o::Raises<super::InternalServerException> for DeleteCustomDomainAssociation {}
    impl o::Raises<super::ResourceNotFoundException> for DeleteCustomDomainAssociation {}
    impl o::Raises<super::ThrottlingException> for DeleteCustomDomainAssociation {}
    impl o::Raises<super::ValidationException> for DeleteCustomDomainAssociation {}

    /// `DeleteEndpointAccess`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteEndpointAccess;

    impl o::Operation for DeleteEndpointAccess {
        type Input = super::DeleteEndpointAccessRequest;
        type Output = super::DeleteEndpointAccessResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteEndpointAccess",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for DeleteEndpointAccess {}
    impl o::Raises<super::InternalServerException> for DeleteEndpointAccess {}
    impl o::Raises<super::ResourceNotFoundException> for DeleteEndpointAccess {}
    impl o::Raises<super::ValidationException> for DeleteEndpointAccess {}

    /// `DeleteNamespace`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteNamespace;

    impl o::Operation for DeleteNamespace {
        type Input = super::DeleteNamespaceRequest;
        type Output = super::DeleteNamespaceResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteNamespace",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for DeleteNamespace {}
    impl o::Raises<super::InternalServerException> for DeleteNamespace {}
    impl o::Raises<super::ResourceNotFoundException> for DeleteNamespace {}
    impl o::Raises<super::ValidationException> for DeleteNamespace {}

    /// `DeleteResourcePolicy`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteResourcePolicy;

    impl o::Operation for DeleteResourcePolicy {
        type Input = super::DeleteResourcePolicyRequest;
        type Output = super::DeleteResourcePolicyResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteResourcePolicy",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServerException> for DeleteResourcePolicy {}
    impl o::Raises<super::ResourceNotFoundException> for DeleteResourcePolicy {}
    impl o::Raises<super::ValidationException> for DeleteResourcePolicy {}

    /// `DeleteScheduledAction`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteScheduledAction;

    impl o::Operation for DeleteScheduledAction {
        type Input = super::DeleteScheduledActionRequest;
        type Output = super::DeleteScheduledActionResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteScheduledAction",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServerException> for DeleteScheduledAction {}
    impl o::Raises<super::ResourceNotFoundException> for DeleteScheduledAction {}
    impl o::Raises<super::ValidationException> for DeleteScheduledAction {}

    /// `DeleteSnapshot`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteSnapshot;

    impl o::Operation for DeleteSnapshot {
        type Input = super::DeleteSnapshotRequest;
        type Output = super::DeleteSnapshotResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteSnapshot",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for DeleteSnapshot {}
    impl o::Raises<super::InternalServerException> for DeleteSnapshot {}
    impl o::Raises<super::ResourceNotFoundException> for DeleteSnapshot {}
    impl o::Raises<super::ValidationException> for DeleteSnapshot {}

    /// `DeleteSnapshotCopyConfiguration`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteSnapshotCopyConfiguration;

    impl o::Operation for DeleteSnapshotCopyConfiguration {
        type Input = super::DeleteSnapshotCopyConfigurationRequest;
        type Output = super::DeleteSnapshotCopyConfigurationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteSnapshotCopyConfiguration",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::AccessDeniedException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedException> for DeleteSnapshotCopyConfiguration {}
    impl o::Raises<super::ConflictException> for DeleteSnapshotCopyConfiguration {}
    impl o::Raises<super::InternalServerException> for DeleteSnapshotCopyConfiguration {}
    impl o::Raises<super::ResourceNotFoundException> for DeleteSnapshotCopyConfiguration {}
    impl o::Raises<super::ValidationException> for DeleteSnapshotCopyConfiguration {}

    /// `DeleteUsageLimit`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteUsageLimit;

    impl o::Operation for DeleteUsageLimit {
        type Input = super::DeleteUsageLimitRequest;
        type Output = super::DeleteUsageLimitResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteUsageLimit",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for DeleteUsageLimit {}
    impl o::Raises<super::InternalServerException> for DeleteUsageLimit {}
    impl o::Raises<super::ResourceNotFoundException> for DeleteUsageLimit {}
    impl o::Raises<super::ValidationException> for DeleteUsageLimit {}

    /// `DeleteWorkgroup`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteWorkgroup;

    impl o::Operation for DeleteWorkgroup {
        type Input = super::DeleteWorkgroupRequest;
        type Output = super::DeleteWorkgroupResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteWorkgroup",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for DeleteWorkgroup {}
    impl o::Raises<super::InternalServerException> for DeleteWorkgroup {}
    impl o::Raises<super::ResourceNotFoundException> for DeleteWorkgroup {}
    impl o::Raises<super::ValidationException> for DeleteWorkgroup {}

    /// `GetCredentials`
    #[derive(Clone, Copy, Debug)]
    pub struct GetCredentials;

    impl o::Operation for GetCredentials {
        type Input = super::GetCredentialsRequest;
        type Output = super::GetCredentialsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "GetCredentials",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServerException> for GetCredentials {}
    impl o::Raises<super::ResourceNotFoundException> for GetCredentials {}
    impl o::Raises<super::ValidationException> for GetCredentials {}

    /// `GetCustomDomainAssociation`
    #[derive(Clone, Copy, Debug)]
    pub struct GetCustomDomainAssociation;

    impl o::Operation for GetCustomDomainAssociation {
        type Input = super::GetCustomDomainAssociationRequest;
        type Output = super::GetCustomDomainAssociationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "GetCustomDomainAssociation",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::AccessDeniedException as o::Fault>::ERROR,
                <super::ThrottlingException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedException> for GetCustomDomainAssociation {}
    impl o::Raises<super::ConflictException> for GetCustomDomainAssociation {}
    impl o::Raises<super::InternalServerException> for GetCustomDomainAssociation {}
    impl o::Raises<super::ResourceNotFoundException> for GetCustomDomainAssociation {}
    impl o::Raises<super::ThrottlingException> for GetCustomDomainAssociation {}
    impl o::Raises<super::ValidationException> for GetCustomDomainAssociation {}

    /// `GetEndpointAccess`
    #[derive(Clone, Copy, Debug)]
    pub struct GetEndpointAccess;

    impl o::Operation for GetEndpointAccess {
        type Input = super::GetEndpointAccessRequest;
        type Output = super::GetEndpointAccessResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "GetEndpointAccess",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for GetEndpointAccess {}
    impl o::Raises<super::InternalServerException> for GetEndpointAccess {}
    impl o::Raises<super::ResourceNotFoundException> for GetEndpointAccess {}
    impl o::Raises<super::ValidationException> for GetEndpointAccess {}

    /// `GetIdentityCenterAuthToken`
    #[derive(Clone, Copy, Debug)]
    pub struct GetIdentityCenterAuthToken;

    impl o::Operation for GetIdentityCenterAuthToken {
        type Input = super::GetIdentityCenterAuthTokenRequest;
        type Output = super::GetIdentityCenterAuthTokenResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "GetIdentityCenterAuthToken",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::AccessDeniedException as o::Fault>::ERROR,
                <super::DryRunException as o::Fault>::ERROR,
                <super::ThrottlingException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedException> for GetIdentityCenterAuthToken {}
    impl o::Raises<super::ConflictException> for GetIdentityCenterAuthToken {}
    impl o::Raises<super::DryRunException> for GetIdentityCenterAuthToken {}
    impl o::Raises<super::InternalServerException> for GetIdentityCenterAuthToken {}
    impl o::Raises<super::ResourceNotFoundException> for GetIdentityCenterAuthToken {}
    impl o::Raises<super::ThrottlingException> for GetIdentityCenterAuthToken {}
    impl o::Raises<super::ValidationException> for GetIdentityCenterAuthToken {}

    /// `GetNamespace`
    #[derive(Clone, Copy, Debug)]
    pub struct GetNamespace;

    impl o::Operation for GetNamespace {
        type Input = super::GetNamespaceRequest;
        type Output = super::GetNamespaceResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "GetNamespace",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServerException> for GetNamespace {}
    impl o::Raises<super::ResourceNotFoundException> for GetNamespace {}
    impl o::Raises<super::ValidationException> for GetNamespace {}

    /// `GetRecoveryPoint`
    #[derive(Clone, Copy, Debug)]
    pub struct GetRecoveryPoint;

    impl o::Operation for GetRecoveryPoint {
        type Input = super::GetRecoveryPointRequest;
        type Output = super::GetRecoveryPointResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "GetRecoveryPoint",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for GetRecoveryPoint {}
    impl o::Raises<super::InternalServerException> for GetRecoveryPoint {}
    impl o::Raises<super::ResourceNotFoundException> for GetRecoveryPoint {}
    impl o::Raises<super::ValidationException> for GetRecoveryPoint {}

    /// `GetReservation`
    #[derive(Clone, Copy, Debug)]
    pub struct GetReservation;

    impl o::Operation for GetReservation {
        type Input = super::GetReservationRequest;
        type Output = super::GetReservationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "GetReservation",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ThrottlingException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServerException> for GetReservation {}
    impl o::Raises<super::ResourceNotFoundException> for GetReservation {}
    impl o::Raises<super::ThrottlingException> for GetReservation {}
    impl o::Raises<super::ValidationException> for GetReservation {}

    /// `GetReservationOffering`
    #[derive(Clone, Copy, Debug)]
    pub struct GetReservationOffering;

    impl o::Operation for GetReservationOffering {
        type Input = super::GetReservationOfferingRequest;
        type Output = super::GetReservationOfferingResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "GetReservationOffering",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ThrottlingException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServerException> for GetReservationOffering {}
    impl o::Raises<super::ResourceNotFoundException> for GetReservationOffering {}
    impl o::Raises<super::ThrottlingException> for GetReservationOffering {}
    impl o::Raises<super::ValidationException> for GetReservationOffering {}

    /// `GetResourcePolicy`
    #[derive(Clone, Copy, Debug)]
    pub struct GetResourcePolicy;

    impl o::Operation for GetResourcePolicy {
        type Input = super::GetResourcePolicyRequest;
        type Output = super::GetResourcePolicyResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "GetResourcePolicy",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServerException> for GetResourcePolicy {}
    impl o::Raises<super::ResourceNotFoundException> for GetResourcePolicy {}
    impl o::Raises<super::ValidationException> for GetResourcePolicy {}

    /// `GetScheduledAction`
    #[derive(Clone, Copy, Debug)]
    pub struct GetScheduledAction;

    impl o::Operation for GetScheduledAction {
        type Input = super::GetScheduledActionRequest;
        type Output = super::GetScheduledActionResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "GetScheduledAction",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServerException> for GetScheduledAction {}
    impl o::Raises<super::ResourceNotFoundException> for GetScheduledAction {}
    impl o::Raises<super::ValidationException> for GetScheduledAction {}

    /// `GetSnapshot`
    #[derive(Clone, Copy, Debug)]
    pub struct GetSnapshot;

    impl o::Operation for GetSnapshot {
        type Input = super::GetSnapshotRequest;
        type Output = super::GetSnapshotResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "GetSnapshot",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServerException> for GetSnapshot {}
    impl o::Raises<super::ResourceNotFoundException> for GetSnapshot {}
    impl o::Raises<super::ValidationException> for GetSnapshot {}

    /// `GetTableRestoreStatus`
    #[derive(Clone, Copy, Debug)]
    pub struct GetTableRestoreStatus;

    impl o::Operation for GetTableRestoreStatus {
        type Input = super::GetTableRestoreStatusRequest;
        type Output = super::GetTableRestoreStatusResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "GetTableRestoreStatus",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ResourceNotFoundException> for GetTableRestoreStatus {}
    impl o::Raises<super::ValidationException> for GetTableRestoreStatus {}

    /// `GetTrack`
    #[derive(Clone, Copy, Debug)]
    pub struct GetTrack;

    impl o::Operation for GetTrack {
        type Input = super::GetTrackRequest;
        type Output = super::GetTrackResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "GetTrack",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::AccessDeniedException as o::Fault>::ERROR,
                <super::DryRunException as o::Fault>::ERROR,
                <super::ThrottlingException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedException> for GetTrack {}
    impl o::Raises<super::ConflictException> for GetTrack {}
    impl o::Raises<super::DryRunException> for GetTrack {}
    impl o::Raises<super::InternalServerException> for GetTrack {}
    impl o::Raises<super::ResourceNotFoundException> for GetTrack {}
    impl o::Raises<super::ThrottlingException> for GetTrack {}
    impl o::Raises<super::ValidationException> for GetTrack {}

    /// `GetUsageLimit`
    #[derive(Clone, Copy, Debug)]
    pub struct GetUsageLimit;

    impl o::Operation for GetUsageLimit {
        type Input = super::GetUsageLimitRequest;
        type Output = super::GetUsageLimitResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "GetUsageLimit",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for GetUsageLimit {}
    impl o::Raises<super::InternalServerException> for GetUsageLimit {}
    impl o::Raises<super::ResourceNotFoundException> for GetUsageLimit {}
    impl o::Raises<super::ValidationException> for GetUsageLimit {}

    /// `GetWorkgroup`
    #[derive(Clone, Copy, Debug)]
    pub struct GetWorkgroup;

    impl o::Operation for GetWorkgroup {
        type Input = super::GetWorkgroupRequest;
        type Output = super::GetWorkgroupResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "GetWorkgroup",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServerException> for GetWorkgroup {}
    impl o::Raises<super::ResourceNotFoundException> for GetWorkgroup {}
    impl o::Raises<super::ValidationException> for GetWorkgroup {}

    /// `ListCustomDomainAssociations`
    #[derive(Clone, Copy, Debug)]
    pub struct ListCustomDomainAssociations;

    impl o::Operation for ListCustomDomainAssociations {
        type Input = super::ListCustomDomainAssociationsRequest;
        type Output = super::ListCustomDomainAssociationsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListCustomDomainAssociations",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::InvalidPaginationException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::AccessDeniedException as o::Fault>::ERROR,
                <super::ThrottlingException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedException> for ListCustomDomainAssociations {}
    impl o::Raises<super::InternalServerException> for ListCustomDomainAssociations {}
    impl o::Raises<super::InvalidPaginationException> for ListCustomDomainAssociations {}
    impl o::Raises<super::ThrottlingException> for ListCustomDomainAssociations {}
    impl o::Raises<super::ValidationException> for ListCustomDomainAssociations {}

    /// `ListEndpointAccess`
    #[derive(Clone, Copy, Debug)]
    pub struct ListEndpointAccess;

    impl o::Operation for ListEndpointAccess {
        type Input = super::ListEndpointAccessRequest;
        type Output = super::ListEndpointAccessResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListEndpointAccess",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for ListEndpointAccess {}
    impl o::Raises<super::InternalServerException> for ListEndpointAccess {}
    impl o::Raises<super::ResourceNotFoundException> for ListEndpointAccess {}
    impl o::Raises<super::ValidationException> for ListEndpointAccess {}

    /// `ListManagedWorkgroups`
    #[derive(Clone, Copy, Debug)]
    pub struct ListManagedWorkgroups;

    impl o::Operation for ListManagedWorkgroups {
        type Input = super::ListManagedWorkgroupsRequest;
        type Output = super::ListManagedWorkgroupsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListManagedWorkgroups",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::AccessDeniedException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedException> for ListManagedWorkgroups {}
    impl o::Raises<super::InternalServerException> for ListManagedWorkgroups {}

    /// `ListNamespaces`
    #[derive(Clone, Copy, Debug)]
    pub struct ListNamespaces;

    impl o::Operation for ListNamespaces {
        type Input = super::ListNamespacesRequest;
        type Output = super::ListNamespacesResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListNamespaces",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServerException> for ListNamespaces {}
    impl o::Raises<super::ValidationException> for ListNamespaces {}

    /// `ListRecoveryPoints`
    #[derive(Clone, Copy, Debug)]
    pub struct ListRecoveryPoints;

    impl o::Operation for ListRecoveryPoints {
        type Input = super::ListRecoveryPointsRequest;
        type Output = super::ListRecoveryPointsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListRecoveryPoints",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServerException> for ListRecoveryPoints {}
    impl o::Raises<super::ValidationException> for ListRecoveryPoints {}

    /// `ListReservationOfferings`
    #[derive(Clone, Copy, Debug)]
    pub struct ListReservationOfferings;

    impl o::Operation for ListReservationOfferings {
        type Input = super::ListReservationOfferingsRequest;
        type Output = super::ListReservationOfferingsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListReservationOfferings",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ThrottlingException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServerException> for ListReservationOfferings {}
    impl o::Raises<super::ThrottlingException> for ListReservationOfferings {}
    impl o::Raises<super::ValidationException> for ListReservationOfferings {}

    /// `ListReservations`
    #[derive(Clone, Copy, Debug)]
    pub struct ListReservations;

    impl o::Operation for ListReservations {
        type Input = super::ListReservationsRequest;
        type Output = super::ListReservationsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListReservations",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ThrottlingException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServerException> for ListReservations {}
    impl o::Raises<super::ThrottlingException> for ListReservations {}
    impl o::Raises<super::ValidationException> for ListReservations {}

    /// `ListScheduledActions`
    #[derive(Clone, Copy, Debug)]
    pub struct ListScheduledActions;

    impl o::Operation for ListScheduledActions {
        type Input = super::ListScheduledActionsRequest;
        type Output = super::ListScheduledActionsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListScheduledActions",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::InvalidPaginationException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServerException> for ListScheduledActions {}
    impl o::Raises<super::InvalidPaginationException> for ListScheduledActions {}
    impl o::Raises<super::ResourceNotFoundException> for ListScheduledActions {}
    impl o::Raises<super::ValidationException> for ListScheduledActions {}

    /// `ListSnapshotCopyConfigurations`
    #[derive(Clone, Copy, Debug)]
    pub struct ListSnapshotCopyConfigurations;

    impl o::Operation for ListSnapshotCopyConfigurations {
        type Input = super::ListSnapshotCopyConfigurationsRequest;
        type Output = super::ListSnapshotCopyConfigurationsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListSnapshotCopyConfigurations",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::InvalidPaginationException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for ListSnapshotCopyConfigurations {}
    impl o::Raises<super::InternalServerException> for ListSnapshotCopyConfigurations {}
    impl o::Raises<super::InvalidPaginationException> for ListSnapshotCopyConfigurations {}
    impl o::Raises<super::ResourceNotFoundException> for ListSnapshotCopyConfigurations {}
    impl o::Raises<super::ValidationException> for ListSnapshotCopyConfigurations {}

    /// `ListSnapshots`
    #[derive(Clone, Copy, Debug)]
    pub struct ListSnapshots;

    impl o::Operation for ListSnapshots {
        type Input = super::ListSnapshotsRequest;
        type Output = super::ListSnapshotsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListSnapshots",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServerException> for ListSnapshots {}
    impl o::Raises<super::ResourceNotFoundException> for ListSnapshots {}
    impl o::Raises<super::ValidationException> for ListSnapshots {}

    /// `ListTableRestoreStatus`
    #[derive(Clone, Copy, Debug)]
    pub struct ListTableRestoreStatus;

    impl o::Operation for ListTableRestoreStatus {
        type Input = super::ListTableRestoreStatusRequest;
        type Output = super::ListTableRestoreStatusResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListTableRestoreStatus",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::InvalidPaginationException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidPaginationException> for ListTableRestoreStatus {}
    impl o::Raises<super::ResourceNotFoundException> for ListTableRestoreStatus {}
    impl o::Raises<super::ValidationException> for ListTableRestoreStatus {}

    /// `ListTagsForResource`
    #[derive(Clone, Copy, Debug)]
    pub struct ListTagsForResource;

    impl o::Operation for ListTagsForResource {
        type Input = super::ListTagsForResourceRequest;
        type Output = super::ListTagsForResourceResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListTagsForResource",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ThrottlingException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServerException> for ListTagsForResource {}
    impl o::Raises<super::ResourceNotFoundException> for ListTagsForResource {}
    impl o::Raises<super::ThrottlingException> for ListTagsForResource {}
    impl o::Raises<super::ValidationException> for ListTagsForResource {}

    /// `ListTracks`
    #[derive(Clone, Copy, Debug)]
    pub struct ListTracks;

    impl o::Operation for ListTracks {
        type Input = super::ListTracksRequest;
        type Output = super::ListTracksResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListTracks",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::InvalidPaginationException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::AccessDeniedException as o::Fault>::ERROR,
                <super::ThrottlingException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedException> for ListTracks {}
    impl o::Raises<super::InternalServerException> for ListTracks {}
    impl o::Raises<super::InvalidPaginationException> for ListTracks {}
    impl o::Raises<super::ThrottlingException> for ListTracks {}
    impl o::Raises<super::ValidationException> for ListTracks {}

    /// `ListUsageLimits`
    #[derive(Clone, Copy, Debug)]
    pub struct ListUsageLimits;

    impl o::Operation for ListUsageLimits {
        type Input = super::ListUsageLimitsRequest;
        type Output = super::ListUsageLimitsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListUsageLimits",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::InvalidPaginationException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for ListUsageLimits {}
    impl o::Raises<super::InternalServerException> for ListUsageLimits {}
    impl o::Raises<super::InvalidPaginationException> for ListUsageLimits {}
    impl o::Raises<super::ResourceNotFoundException> for ListUsageLimits {}
    impl o::Raises<super::ValidationException> for ListUsageLimits {}

    /// `ListWorkgroups`
    #[derive(Clone, Copy, Debug)]
    pub struct ListWorkgroups;

    impl o::Operation for ListWorkgroups {
        type Input = super::ListWorkgroupsRequest;
        type Output = super::ListWorkgroupsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListWorkgroups",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServerException> for ListWorkgroups {}
    impl o::Raises<super::ValidationException> for ListWorkgroups {}

    /// `PutResourcePolicy`
    #[derive(Clone, Copy, Debug)]
    pub struct PutResourcePolicy;

    impl o::Operation for PutResourcePolicy {
        type Input = super::PutResourcePolicyRequest;
        type Output = super::PutResourcePolicyResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "PutResourcePolicy",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::ServiceQuotaExceededException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for PutResourcePolicy {}
    impl o::Raises<super::InternalServerException> for PutResourcePolicy {}
    impl o::Raises<super::ResourceNotFoundException> for PutResourcePolicy {}
    impl o::Raises<super::ServiceQuotaExceededException> for PutResourcePolicy {}
    impl o::Raises<super::ValidationException> for PutResourcePolicy {}

    /// `RestoreFromRecoveryPoint`
    #[derive(Clone, Copy, Debug)]
    pub struct RestoreFromRecoveryPoint;

    impl o::Operation for RestoreFromRecoveryPoint {
        type Input = super::RestoreFromRecoveryPointRequest;
        type Output = super::RestoreFromRecoveryPointResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "RestoreFromRecoveryPoint",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for RestoreFromRecoveryPoint {}
    impl o::Raises<super::InternalServerException> for RestoreFromRecoveryPoint {}
    impl o::Raises<super::ResourceNotFoundException> for RestoreFromRecoveryPoint {}
    impl o::Raises<super::ValidationException> for RestoreFromRecoveryPoint {}

    /// `RestoreFromSnapshot`
    #[derive(Clone, Copy, Debug)]
    pub struct RestoreFromSnapshot;

    impl o::Operation for RestoreFromSnapshot {
        type Input = super::RestoreFromSnapshotRequest;
        type Output = super::RestoreFromSnapshotResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "RestoreFromSnapshot",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::ServiceQuotaExceededException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for RestoreFromSnapshot {}
    impl o::Raises<super::InternalServerException> for RestoreFromSnapshot {}
    impl o::Raises<super::ResourceNotFoundException> for RestoreFromSnapshot {}
    impl o::Raises<super::ServiceQuotaExceededException> for RestoreFromSnapshot {}
    impl o::Raises<super::ValidationException> for RestoreFromSnapshot {}

    /// `RestoreTableFromRecoveryPoint`
    #[derive(Clone, Copy, Debug)]
    pub struct RestoreTableFromRecoveryPoint;

    impl o::Operation for RestoreTableFromRecoveryPoint {
        type Input = super::RestoreTableFromRecoveryPointRequest;
        type Output = super::RestoreTableFromRecoveryPointResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "RestoreTableFromRecoveryPoint",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for RestoreTableFromRecoveryPoint {}
    impl o::Raises<super::InternalServerException> for RestoreTableFromRecoveryPoint {}
    impl o::Raises<super::ResourceNotFoundException> for RestoreTableFromRecoveryPoint {}
    impl o::Raises<super::ValidationException> for RestoreTableFromRecoveryPoint {}

    /// `RestoreTableFromSnapshot`
    #[derive(Clone, Copy, Debug)]
    pub struct RestoreTableFromSnapshot;

    impl o::Operation for RestoreTableFromSnapshot {
        type Input = super::RestoreTableFromSnapshotRequest;
        type Output = super::RestoreTableFromSnapshotResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "RestoreTableFromSnapshot",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for RestoreTableFromSnapshot {}
    impl o::Raises<super::InternalServerException> for RestoreTableFromSnapshot {}
    impl o::Raises<super::ResourceNotFoundException> for RestoreTableFromSnapshot {}
    impl o::Raises<super::ValidationException> for RestoreTableFromSnapshot {}

    /// `TagResource`
    #[derive(Clone, Copy, Debug)]
    pub struct TagResource;

    impl o::Operation for TagResource {
        type Input = super::TagResourceRequest;
        type Output = super::TagResourceResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "TagResource",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::TooManyTagsException as o::Fault>::ERROR,
                <super::ThrottlingException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServerException> for TagResource {}
    impl o::Raises<super::ResourceNotFoundException> for TagResource {}
    impl o::Raises<super::ThrottlingException> for TagResource {}
    impl o::Raises<super::TooManyTagsException> for TagResource {}
    impl o::Raises<super::ValidationException> for TagResource {}

    /// `UntagResource`
    #[derive(Clone, Copy, Debug)]
    pub struct UntagResource;

    impl o::Operation for UntagResource {
        type Input = super::UntagResourceRequest;
        type Output = super::UntagResourceResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "UntagResource",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ThrottlingException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServerException> for UntagResource {}
    impl o::Raises<super::ResourceNotFoundException> for UntagResource {}
    impl o::Raises<super::ThrottlingException> for UntagResource {}
    impl o::Raises<super::ValidationException> for UntagResource {}

    /// `UpdateCustomDomainAssociation`
    #[derive(Clone, Copy, Debug)]
    pub struct UpdateCustomDomainAssociation;

    impl o::Operation for UpdateCustomDomainAssociation {
        type Input = super::UpdateCustomDomainAssociationRequest;
        type Output = super::UpdateCustomDomainAssociationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "UpdateCustomDomainAssociation",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::AccessDeniedException as o::Fault>::ERROR,
                <super::ThrottlingException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedException> for UpdateCustomDomainAssociation {}
    impl o::Raises<super::ConflictException> for UpdateCustomDomainAssociation {}
    impl o::Raises<super::InternalServerException> for UpdateCustomDomainAssociation {}
    impl o::Raises<super::ResourceNotFoundException> for UpdateCustomDomainAssociation {}
    impl o::Raises<super::ThrottlingException> for UpdateCustomDomainAssociation {}
    impl o::Raises<super::ValidationException> for UpdateCustomDomainAssociation {}

    /// `UpdateEndpointAccess`
    #[derive(Clone, Copy, Debug)]
    pub struct UpdateEndpointAccess;

    impl o::Operation for UpdateEndpointAccess {
        type Input = super::UpdateEndpointAccessRequest;
        type Output = super::UpdateEndpointAccessResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "UpdateEndpointAccess",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::AccessDeniedException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedException> for UpdateEndpointAccess {}
    impl o::Raises<super::ConflictException> for UpdateEndpointAccess {}
    impl o::Raises<super::InternalServerException> for UpdateEndpointAccess {}
    impl o::Raises<super::ResourceNotFoundException> for UpdateEndpointAccess {}
    impl o::Raises<super::ValidationException> for UpdateEndpointAccess {}

    /// `UpdateLakehouseConfiguration`
    #[derive(Clone, Copy, Debug)]
    pub struct UpdateLakehouseConfiguration;

    impl o::Operation for UpdateLakehouseConfiguration {
        type Input = super::UpdateLakehouseConfigurationRequest;
        type Output = super::UpdateLakehouseConfigurationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "UpdateLakehouseConfiguration",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::DryRunException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for UpdateLakehouseConfiguration {}
    impl o::Raises<super::DryRunException> for UpdateLakehouseConfiguration {}
    impl o::Raises<super::InternalServerException> for UpdateLakehouseConfiguration {}
    impl o::Raises<super::ResourceNotFoundException> for UpdateLakehouseConfiguration {}
    impl o::Raises<super::ValidationException> for UpdateLakehouseConfiguration {}

    /// `UpdateNamespace`
    #[derive(Clone, Copy, Debug)]
    pub struct UpdateNamespace;

    impl o::Operation for UpdateNamespace {
        type Input = super::UpdateNamespaceRequest;
        type Output = super::UpdateNamespaceResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "UpdateNamespace",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for UpdateNamespace {}
    impl o::Raises<super::InternalServerException> for UpdateNamespace {}
    impl o::Raises<super::ResourceNotFoundException> for UpdateNamespace {}
    impl o::Raises<super::ValidationException> for UpdateNamespace {}

    /// `UpdateScheduledAction`
    #[derive(Clone, Copy, Debug)]
    pub struct UpdateScheduledAction;

    impl o::Operation for UpdateScheduledAction {
        type Input = super::UpdateScheduledActionRequest;
        type Output = super::UpdateScheduledActionResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "UpdateScheduledAction",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for UpdateScheduledAction {}
    impl o::Raises<super::InternalServerException> for UpdateScheduledAction {}
    impl o::Raises<super::ResourceNotFoundException> for UpdateScheduledAction {}
    impl o::Raises<super::ValidationException> for UpdateScheduledAction {}

    /// `UpdateSnapshot`
    #[derive(Clone, Copy, Debug)]
    pub struct UpdateSnapshot;

    impl o::Operation for UpdateSnapshot {
        type Input = super::UpdateSnapshotRequest;
        type Output = super::UpdateSnapshotResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "UpdateSnapshot",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for UpdateSnapshot {}
    impl o::Raises<super::InternalServerException> for UpdateSnapshot {}
    impl o::Raises<super::ResourceNotFoundException> for UpdateSnapshot {}
    impl o::Raises<super::ValidationException> for UpdateSnapshot {}

    /// `UpdateSnapshotCopyConfiguration`
    #[derive(Clone, Copy, Debug)]
    pub struct UpdateSnapshotCopyConfiguration;

    impl o::Operation for UpdateSnapshotCopyConfiguration {
        type Input = super::UpdateSnapshotCopyConfigurationRequest;
        type Output = super::UpdateSnapshotCopyConfigurationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "UpdateSnapshotCopyConfiguration",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::AccessDeniedException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::AccessDeniedException> for UpdateSnapshotCopyConfiguration {}
    impl o::Raises<super::ConflictException> for UpdateSnapshotCopyConfiguration {}
    impl o::Raises<super::InternalServerException> for UpdateSnapshotCopyConfiguration {}
    impl o::Raises<super::ResourceNotFoundException> for UpdateSnapshotCopyConfiguration {}
    impl o::Raises<super::ValidationException> for UpdateSnapshotCopyConfiguration {}

    /// `UpdateUsageLimit`
    #[derive(Clone, Copy, Debug)]
    pub struct UpdateUsageLimit;

    impl o::Operation for UpdateUsageLimit {
        type Input = super::UpdateUsageLimitRequest;
        type Output = super::UpdateUsageLimitResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "UpdateUsageLimit",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for UpdateUsageLimit {}
    impl o::Raises<super::InternalServerException> for UpdateUsageLimit {}
    impl o::Raises<super::ResourceNotFoundException> for UpdateUsageLimit {}
    impl o::Raises<super::ValidationException> for UpdateUsageLimit {}

    /// `UpdateWorkgroup`
    #[derive(Clone, Copy, Debug)]
    pub struct UpdateWorkgroup;

    impl o::Operation for UpdateWorkgroup {
        type Input = super::UpdateWorkgroupRequest;
        type Output = super::UpdateWorkgroupResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "UpdateWorkgroup",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InternalServerException as o::Fault>::ERROR,
                <super::InsufficientCapacityException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::ValidationException as o::Fault>::ERROR,
                <super::ConflictException as o::Fault>::ERROR,
                <super::Ipv6CidrBlockNotFoundException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ConflictException> for UpdateWorkgroup {}
    impl o::Raises<super::InsufficientCapacityException> for UpdateWorkgroup {}
    impl o::Raises<super::InternalServerException> for UpdateWorkgroup {}
    impl o::Raises<super::Ipv6CidrBlockNotFoundException> for UpdateWorkgroup {}
    impl o::Raises<super::ResourceNotFoundException> for UpdateWorkgroup {}
    impl o::Raises<super::ValidationException> for UpdateWorkgroup {}
}

/// The tables of all shapes.
#[allow(unused_imports)]
pub mod shapes {
    use crate::schema::{Kind, Limits, Member, Shape, ShapeRef, TimestampFormat};

    pub static ACCESS_DENIED_EXCEPTION: Shape = Shape {
        name: "AccessDeniedException",
        kind: Kind::Structure {
            members: &[Member::new("code", &STRING), Member::new("message", &STRING)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ACCOUNT_ID_LIST: Shape = Shape {
        name: "AccountIdList",
        kind: Kind::List { member: &Member::new("member", &STRING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static AMAZON_RESOURCE_NAME: Shape = Shape {
        name: "AmazonResourceName",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(1011), pattern: None },
        sensitive: false,
    };
    pub static ASSOCIATION: Shape = Shape {
        name: "Association",
        kind: Kind::Structure {
            members: &[
                Member::new("customDomainCertificateArn", &CUSTOM_DOMAIN_CERTIFICATE_ARN_STRING),
                Member::new("customDomainCertificateExpiryTime", &SYNTHETIC_TIMESTAMP_DATE_TIME),
                Member::new("customDomainName", &CUSTOM_DOMAIN_NAME),
                Member::new("workgroupName", &WORKGROUP_NAME),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ASSOCIATION_LIST: Shape = Shape {
        name: "AssociationList",
        kind: Kind::List { member: &Member::new("member", &ASSOCIATION), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static BOOLEAN: Shape =
        Shape { name: "Boolean", kind: Kind::Boolean, limits: Limits::NONE, sensitive: false };
    pub static CAPACITY: Shape = Shape {
        name: "Capacity",
        kind: Kind::Integer { bits: 32 },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CATALOG_NAME_STRING: Shape = Shape {
        name: "CatalogNameString",
        kind: Kind::String { values: &[] },
        limits: Limits {
            min: Some(1),
            max: Some(64),
            pattern: Some("^[a-z0-9_-]*[a-z]+[a-z0-9_-]*$"),
        },
        sensitive: false,
    };
    pub static CHARGE: Shape = Shape {
        name: "Charge",
        kind: Kind::Float { bits: 64 },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CONFIG_PARAMETER: Shape = Shape {
        name: "ConfigParameter",
        kind: Kind::Structure {
            members: &[
                Member::new("parameterKey", &PARAMETER_KEY),
                Member::new("parameterValue", &PARAMETER_VALUE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CONFIG_PARAMETER_LIST: Shape = Shape {
        name: "ConfigParameterList",
        kind: Kind::List { member: &Member::new("member", &CONFIG_PARAMETER), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CONFLICT_EXCEPTION: Shape = Shape {
        name: "ConflictException",
        kind: Kind::Structure { members: &[Member::required("message", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CONVERT_RECOVERY_POINT_TO_SNAPSHOT_REQUEST: Shape = Shape {
        name: "ConvertRecoveryPointToSnapshotRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("recoveryPointId", &STRING),
                Member::new("retentionPeriod", &INTEGER),
                Member::required("snapshotName", &STRING),
                Member::new("tags", &TAG_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CONVERT_RECOVERY_POINT_TO_SNAPSHOT_RESPONSE: Shape = Shape {
        name: "ConvertRecoveryPointToSnapshotResponse",
        kind: Kind::Structure { members: &[Member::new("snapshot", &SNAPSHOT)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_CUSTOM_DOMAIN_ASSOCIATION_REQUEST: Shape = Shape {
        name: "CreateCustomDomainAssociationRequest",
        kind: Kind::Structure {
            members: &[
                Member::required(
                    "customDomainCertificateArn",
                    &CUSTOM_DOMAIN_CERTIFICATE_ARN_STRING,
                ),
                Member::required("customDomainName", &CUSTOM_DOMAIN_NAME),
                Member::required("workgroupName", &WORKGROUP_NAME),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_CUSTOM_DOMAIN_ASSOCIATION_RESPONSE: Shape = Shape {
        name: "CreateCustomDomainAssociationResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("customDomainCertificateArn", &CUSTOM_DOMAIN_CERTIFICATE_ARN_STRING),
                Member::new("customDomainCertificateExpiryTime", &SYNTHETIC_TIMESTAMP_DATE_TIME),
                Member::new("customDomainName", &CUSTOM_DOMAIN_NAME),
                Member::new("workgroupName", &WORKGROUP_NAME),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_ENDPOINT_ACCESS_REQUEST: Shape = Shape {
        name: "CreateEndpointAccessRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("endpointName", &STRING),
                Member::new("ownerAccount", &OWNER_ACCOUNT),
                Member::required("subnetIds", &SUBNET_ID_LIST),
                Member::new("vpcSecurityGroupIds", &VPC_SECURITY_GROUP_ID_LIST),
                Member::required("workgroupName", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_ENDPOINT_ACCESS_RESPONSE: Shape = Shape {
        name: "CreateEndpointAccessResponse",
        kind: Kind::Structure { members: &[Member::new("endpoint", &ENDPOINT_ACCESS)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_NAMESPACE_REQUEST: Shape = Shape {
        name: "CreateNamespaceRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("adminPasswordSecretKmsKeyId", &KMS_KEY_ID),
                Member::new("adminUserPassword", &DB_PASSWORD),
                Member::new("adminUsername", &DB_USER),
                Member::new("dbName", &STRING),
                Member::new("defaultIamRoleArn", &STRING),
                Member::new("iamRoles", &IAM_ROLE_ARN_LIST),
                Member::new("kmsKeyId", &STRING),
                Member::new("logExports", &LOG_EXPORT_LIST),
                Member::new("manageAdminPassword", &BOOLEAN),
                Member::required("namespaceName", &NAMESPACE_NAME),
                Member::new("redshiftIdcApplicationArn", &REDSHIFT_IDC_APPLICATION_ARN),
                Member::new("tags", &TAG_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_NAMESPACE_RESPONSE: Shape = Shape {
        name: "CreateNamespaceResponse",
        kind: Kind::Structure { members: &[Member::new("namespace", &NAMESPACE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_RESERVATION_REQUEST: Shape = Shape {
        name: "CreateReservationRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("capacity", &CAPACITY),
                Member::new("clientToken", &STRING),
                Member::required("offeringId", &CREATE_RESERVATION_REQUEST_OFFERING_ID_STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_RESERVATION_REQUEST_OFFERING_ID_STRING: Shape = Shape {
        name: "CreateReservationRequestOfferingIdString",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(64), pattern: None },
        sensitive: false,
    };
    pub static CREATE_RESERVATION_RESPONSE: Shape = Shape {
        name: "CreateReservationResponse",
        kind: Kind::Structure { members: &[Member::new("reservation", &RESERVATION)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_SCHEDULED_ACTION_REQUEST: Shape = Shape {
        name: "CreateScheduledActionRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("enabled", &BOOLEAN),
                Member::new("endTime", &TIMESTAMP),
                Member::required("namespaceName", &NAMESPACE_NAME),
                Member::required("roleArn", &IAM_ROLE_ARN),
                Member::required("schedule", &SCHEDULE),
                Member::new("scheduledActionDescription", &STRING),
                Member::required("scheduledActionName", &SCHEDULED_ACTION_NAME),
                Member::new("startTime", &TIMESTAMP),
                Member::required("targetAction", &TARGET_ACTION),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_SCHEDULED_ACTION_RESPONSE: Shape = Shape {
        name: "CreateScheduledActionResponse",
        kind: Kind::Structure {
            members: &[Member::new("scheduledAction", &SCHEDULED_ACTION_RESPONSE)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_SNAPSHOT_COPY_CONFIGURATION_REQUEST: Shape = Shape {
        name: "CreateSnapshotCopyConfigurationRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("destinationKmsKeyId", &KMS_KEY_ID),
                Member::required("destinationRegion", &STRING),
                Member::required("namespaceName", &NAMESPACE_NAME),
                Member::new("snapshotRetentionPeriod", &INTEGER),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_SNAPSHOT_COPY_CONFIGURATION_RESPONSE: Shape = Shape {
        name: "CreateSnapshotCopyConfigurationResponse",
        kind: Kind::Structure {
            members: &[Member::required("snapshotCopyConfiguration", &SNAPSHOT_COPY_CONFIGURATION)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_SNAPSHOT_REQUEST: Shape = Shape {
        name: "CreateSnapshotRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("namespaceName", &STRING),
                Member::new("retentionPeriod", &INTEGER),
                Member::required("snapshotName", &STRING),
                Member::new("tags", &TAG_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_SNAPSHOT_RESPONSE: Shape = Shape {
        name: "CreateSnapshotResponse",
        kind: Kind::Structure { members: &[Member::new("snapshot", &SNAPSHOT)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_SNAPSHOT_SCHEDULE_ACTION_PARAMETERS: Shape = Shape {
        name: "CreateSnapshotScheduleActionParameters",
        kind: Kind::Structure {
            members: &[
                Member::required("namespaceName", &NAMESPACE_NAME),
                Member::new("retentionPeriod", &INTEGER),
                Member::required("snapshotNamePrefix", &SNAPSHOT_NAME_PREFIX),
                Member::new("tags", &TAG_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_USAGE_LIMIT_REQUEST: Shape = Shape {
        name: "CreateUsageLimitRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("amount", &LONG),
                Member::new("breachAction", &USAGE_LIMIT_BREACH_ACTION),
                Member::new("period", &USAGE_LIMIT_PERIOD),
                Member::required("resourceArn", &STRING),
                Member::required("usageType", &USAGE_LIMIT_USAGE_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_USAGE_LIMIT_RESPONSE: Shape = Shape {
        name: "CreateUsageLimitResponse",
        kind: Kind::Structure { members: &[Member::new("usageLimit", &USAGE_LIMIT)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_WORKGROUP_REQUEST: Shape = Shape {
        name: "CreateWorkgroupRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("baseCapacity", &INTEGER),
                Member::new("configParameters", &CONFIG_PARAMETER_LIST),
                Member::new("enhancedVpcRouting", &BOOLEAN),
                Member::new("extraComputeForAutomaticOptimization", &BOOLEAN),
                Member::new("ipAddressType", &IP_ADDRESS_TYPE),
                Member::new("maxCapacity", &INTEGER),
                Member::required("namespaceName", &NAMESPACE_NAME),
                Member::new("port", &INTEGER),
                Member::new("pricePerformanceTarget", &PERFORMANCE_TARGET),
                Member::new("publiclyAccessible", &BOOLEAN),
                Member::new("securityGroupIds", &SECURITY_GROUP_ID_LIST),
                Member::new("subnetIds", &SUBNET_ID_LIST),
                Member::new("tags", &TAG_LIST),
                Member::new("trackName", &TRACK_NAME),
                Member::required("workgroupName", &WORKGROUP_NAME),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_WORKGROUP_RESPONSE: Shape = Shape {
        name: "CreateWorkgroupResponse",
        kind: Kind::Structure { members: &[Member::new("workgroup", &WORKGROUP)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CURRENCY_CODE: Shape = Shape {
        name: "CurrencyCode",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CUSTOM_DOMAIN_CERTIFICATE_ARN_STRING: Shape = Shape {
        name: "CustomDomainCertificateArnString",
        kind: Kind::String { values: &[] },
        limits: Limits {
            min: Some(20),
            max: Some(2048),
            pattern: Some(
                "arn:[\\w+=/,.@-]+:acm:[\\w+=/,.@-]*:[0-9]+:[\\w+=,.@-]+(/[\\w+=,.@-]+)*",
            ),
        },
        sensitive: false,
    };
    pub static CUSTOM_DOMAIN_NAME: Shape = Shape {
        name: "CustomDomainName",
        kind: Kind::String { values: &[] },
        limits: Limits {
            min: Some(1),
            max: Some(253),
            pattern: Some(
                "^(((?!-)[A-Za-z0-9-]{0,62}[A-Za-z0-9])\\.)+((?!-)[A-Za-z0-9-]{1,62}[A-Za-z0-9])$",
            ),
        },
        sensitive: false,
    };
    pub static DB_NAME: Shape = Shape {
        name: "DbName",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DB_PASSWORD: Shape = Shape {
        name: "DbPassword",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: true,
    };
    pub static DB_USER: Shape = Shape {
        name: "DbUser",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: true,
    };
    pub static DELETE_CUSTOM_DOMAIN_ASSOCIATION_REQUEST: Shape = Shape {
        name: "DeleteCustomDomainAssociationRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("customDomainName", &CUSTOM_DOMAIN_NAME),
                Member::required("workgroupName", &WORKGROUP_NAME),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_CUSTOM_DOMAIN_ASSOCIATION_RESPONSE: Shape = Shape {
        name: "DeleteCustomDomainAssociationResponse",
        kind: Kind::Structure { members: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_ENDPOINT_ACCESS_REQUEST: Shape = Shape {
        name: "DeleteEndpointAccessRequest",
        kind: Kind::Structure { members: &[Member::required("endpointName", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_ENDPOINT_ACCESS_RESPONSE: Shape = Shape {
        name: "DeleteEndpointAccessResponse",
        kind: Kind::Structure { members: &[Member::new("endpoint", &ENDPOINT_ACCESS)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_NAMESPACE_REQUEST: Shape = Shape {
        name: "DeleteNamespaceRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("finalSnapshotName", &STRING),
                Member::new("finalSnapshotRetentionPeriod", &INTEGER),
                Member::required("namespaceName", &NAMESPACE_NAME),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_NAMESPACE_RESPONSE: Shape = Shape {
        name: "DeleteNamespaceResponse",
        kind: Kind::Structure { members: &[Member::required("namespace", &NAMESPACE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_RESOURCE_POLICY_REQUEST: Shape = Shape {
        name: "DeleteResourcePolicyRequest",
        kind: Kind::Structure { members: &[Member::required("resourceArn", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_RESOURCE_POLICY_RESPONSE: Shape = Shape {
        name: "DeleteResourcePolicyResponse",
        kind: Kind::Structure { members: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_SCHEDULED_ACTION_REQUEST: Shape = Shape {
        name: "DeleteScheduledActionRequest",
        kind: Kind::Structure {
            members: &[Member::required("scheduledActionName", &SCHEDULED_ACTION_NAME)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_SCHEDULED_ACTION_RESPONSE: Shape = Shape {
        name: "DeleteScheduledActionResponse",
        kind: Kind::Structure {
            members: &[Member::new("scheduledAction", &SCHEDULED_ACTION_RESPONSE)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_SNAPSHOT_COPY_CONFIGURATION_REQUEST: Shape = Shape {
        name: "DeleteSnapshotCopyConfigurationRequest",
        kind: Kind::Structure {
            members: &[Member::required("snapshotCopyConfigurationId", &STRING)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_SNAPSHOT_COPY_CONFIGURATION_RESPONSE: Shape = Shape {
        name: "DeleteSnapshotCopyConfigurationResponse",
        kind: Kind::Structure {
            members: &[Member::required("snapshotCopyConfiguration", &SNAPSHOT_COPY_CONFIGURATION)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_SNAPSHOT_REQUEST: Shape = Shape {
        name: "DeleteSnapshotRequest",
        kind: Kind::Structure { members: &[Member::required("snapshotName", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_SNAPSHOT_RESPONSE: Shape = Shape {
        name: "DeleteSnapshotResponse",
        kind: Kind::Structure { members: &[Member::new("snapshot", &SNAPSHOT)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_USAGE_LIMIT_REQUEST: Shape = Shape {
        name: "DeleteUsageLimitRequest",
        kind: Kind::Structure { members: &[Member::required("usageLimitId", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_USAGE_LIMIT_RESPONSE: Shape = Shape {
        name: "DeleteUsageLimitResponse",
        kind: Kind::Structure { members: &[Member::new("usageLimit", &USAGE_LIMIT)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_WORKGROUP_REQUEST: Shape = Shape {
        name: "DeleteWorkgroupRequest",
        kind: Kind::Structure { members: &[Member::required("workgroupName", &WORKGROUP_NAME)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_WORKGROUP_RESPONSE: Shape = Shape {
        name: "DeleteWorkgroupResponse",
        kind: Kind::Structure { members: &[Member::required("workgroup", &WORKGROUP)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DOUBLE: Shape = Shape {
        name: "Double",
        kind: Kind::Float { bits: 64 },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DRY_RUN_EXCEPTION: Shape = Shape {
        name: "DryRunException",
        kind: Kind::Structure { members: &[Member::required("message", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DURATION: Shape = Shape {
        name: "Duration",
        kind: Kind::Integer { bits: 32 },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ENDPOINT: Shape = Shape {
        name: "Endpoint",
        kind: Kind::Structure {
            members: &[
                Member::new("address", &STRING),
                Member::new("port", &INTEGER),
                Member::new("vpcEndpoints", &VPC_ENDPOINT_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ENDPOINT_ACCESS: Shape = Shape {
        name: "EndpointAccess",
        kind: Kind::Structure {
            members: &[
                Member::new("address", &STRING),
                Member::new("endpointArn", &STRING),
                Member::new("endpointCreateTime", &SYNTHETIC_TIMESTAMP_DATE_TIME),
                Member::new("endpointName", &STRING),
                Member::new("endpointStatus", &STRING),
                Member::new("port", &INTEGER),
                Member::new("subnetIds", &SUBNET_ID_LIST),
                Member::new("vpcEndpoint", &VPC_ENDPOINT),
                Member::new("vpcSecurityGroups", &VPC_SECURITY_GROUP_MEMBERSHIP_LIST),
                Member::new("workgroupName", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ENDPOINT_ACCESS_LIST: Shape = Shape {
        name: "EndpointAccessList",
        kind: Kind::List { member: &Member::new("member", &ENDPOINT_ACCESS), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_CREDENTIALS_REQUEST: Shape = Shape {
        name: "GetCredentialsRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("customDomainName", &CUSTOM_DOMAIN_NAME),
                Member::new("dbName", &DB_NAME),
                Member::new("durationSeconds", &INTEGER),
                Member::new("workgroupName", &WORKGROUP_NAME),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_CREDENTIALS_RESPONSE: Shape = Shape {
        name: "GetCredentialsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("dbPassword", &DB_PASSWORD),
                Member::new("dbUser", &DB_USER),
                Member::new("expiration", &TIMESTAMP),
                Member::new("nextRefreshTime", &TIMESTAMP),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_CUSTOM_DOMAIN_ASSOCIATION_REQUEST: Shape = Shape {
        name: "GetCustomDomainAssociationRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("customDomainName", &CUSTOM_DOMAIN_NAME),
                Member::required("workgroupName", &WORKGROUP_NAME),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_CUSTOM_DOMAIN_ASSOCIATION_RESPONSE: Shape = Shape {
        name: "GetCustomDomainAssociationResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("customDomainCertificateArn", &CUSTOM_DOMAIN_CERTIFICATE_ARN_STRING),
                Member::new("customDomainCertificateExpiryTime", &SYNTHETIC_TIMESTAMP_DATE_TIME),
                Member::new("customDomainName", &CUSTOM_DOMAIN_NAME),
                Member::new("workgroupName", &WORKGROUP_NAME),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_ENDPOINT_ACCESS_REQUEST: Shape = Shape {
        name: "GetEndpointAccessRequest",
        kind: Kind::Structure { members: &[Member::required("endpointName", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_ENDPOINT_ACCESS_RESPONSE: Shape = Shape {
        name: "GetEndpointAccessResponse",
        kind: Kind::Structure { members: &[Member::new("endpoint", &ENDPOINT_ACCESS)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_IDENTITY_CENTER_AUTH_TOKEN_REQUEST: Shape = Shape {
        name: "GetIdentityCenterAuthTokenRequest",
        kind: Kind::Structure {
            members: &[Member::required("workgroupNames", &WORKGROUP_NAME_LIST)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_IDENTITY_CENTER_AUTH_TOKEN_RESPONSE: Shape = Shape {
        name: "GetIdentityCenterAuthTokenResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("expirationTime", &SYNTHETIC_TIMESTAMP_DATE_TIME),
                Member::new("token", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: true,
    };
    pub static GET_NAMESPACE_REQUEST: Shape = Shape {
        name: "GetNamespaceRequest",
        kind: Kind::Structure { members: &[Member::required("namespaceName", &NAMESPACE_NAME)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_NAMESPACE_RESPONSE: Shape = Shape {
        name: "GetNamespaceResponse",
        kind: Kind::Structure { members: &[Member::required("namespace", &NAMESPACE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_RECOVERY_POINT_REQUEST: Shape = Shape {
        name: "GetRecoveryPointRequest",
        kind: Kind::Structure { members: &[Member::required("recoveryPointId", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_RECOVERY_POINT_RESPONSE: Shape = Shape {
        name: "GetRecoveryPointResponse",
        kind: Kind::Structure { members: &[Member::new("recoveryPoint", &RECOVERY_POINT)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_RESERVATION_OFFERING_REQUEST: Shape = Shape {
        name: "GetReservationOfferingRequest",
        kind: Kind::Structure {
            members: &[Member::required(
                "offeringId",
                &GET_RESERVATION_OFFERING_REQUEST_OFFERING_ID_STRING,
            )],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_RESERVATION_OFFERING_REQUEST_OFFERING_ID_STRING: Shape = Shape {
        name: "GetReservationOfferingRequestOfferingIdString",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(64), pattern: None },
        sensitive: false,
    };
    pub static GET_RESERVATION_OFFERING_RESPONSE: Shape = Shape {
        name: "GetReservationOfferingResponse",
        kind: Kind::Structure {
            members: &[Member::required("reservationOffering", &RESERVATION_OFFERING)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_RESERVATION_REQUEST: Shape = Shape {
        name: "GetReservationRequest",
        kind: Kind::Structure {
            members: &[Member::required(
                "reservationId",
                &GET_RESERVATION_REQUEST_RESERVATION_ID_STRING,
            )],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_RESERVATION_REQUEST_RESERVATION_ID_STRING: Shape = Shape {
        name: "GetReservationRequestReservationIdString",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(64), pattern: None },
        sensitive: false,
    };
    pub static GET_RESERVATION_RESPONSE: Shape = Shape {
        name: "GetReservationResponse",
        kind: Kind::Structure { members: &[Member::required("reservation", &RESERVATION)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_RESOURCE_POLICY_REQUEST: Shape = Shape {
        name: "GetResourcePolicyRequest",
        kind: Kind::Structure { members: &[Member::required("resourceArn", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_RESOURCE_POLICY_RESPONSE: Shape = Shape {
        name: "GetResourcePolicyResponse",
        kind: Kind::Structure { members: &[Member::new("resourcePolicy", &RESOURCE_POLICY)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_SCHEDULED_ACTION_REQUEST: Shape = Shape {
        name: "GetScheduledActionRequest",
        kind: Kind::Structure {
            members: &[Member::required("scheduledActionName", &SCHEDULED_ACTION_NAME)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_SCHEDULED_ACTION_RESPONSE: Shape = Shape {
        name: "GetScheduledActionResponse",
        kind: Kind::Structure {
            members: &[Member::new("scheduledAction", &SCHEDULED_ACTION_RESPONSE)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_SNAPSHOT_REQUEST: Shape = Shape {
        name: "GetSnapshotRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("ownerAccount", &STRING),
                Member::new("snapshotArn", &STRING),
                Member::new("snapshotName", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_SNAPSHOT_RESPONSE: Shape = Shape {
        name: "GetSnapshotResponse",
        kind: Kind::Structure { members: &[Member::new("snapshot", &SNAPSHOT)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_TABLE_RESTORE_STATUS_REQUEST: Shape = Shape {
        name: "GetTableRestoreStatusRequest",
        kind: Kind::Structure { members: &[Member::required("tableRestoreRequestId", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_TABLE_RESTORE_STATUS_RESPONSE: Shape = Shape {
        name: "GetTableRestoreStatusResponse",
        kind: Kind::Structure {
            members: &[Member::new("tableRestoreStatus", &TABLE_RESTORE_STATUS)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_TRACK_REQUEST: Shape = Shape {
        name: "GetTrackRequest",
        kind: Kind::Structure { members: &[Member::required("trackName", &TRACK_NAME)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_TRACK_RESPONSE: Shape = Shape {
        name: "GetTrackResponse",
        kind: Kind::Structure { members: &[Member::new("track", &SERVERLESS_TRACK)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_USAGE_LIMIT_REQUEST: Shape = Shape {
        name: "GetUsageLimitRequest",
        kind: Kind::Structure { members: &[Member::required("usageLimitId", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_USAGE_LIMIT_RESPONSE: Shape = Shape {
        name: "GetUsageLimitResponse",
        kind: Kind::Structure { members: &[Member::new("usageLimit", &USAGE_LIMIT)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_WORKGROUP_REQUEST: Shape = Shape {
        name: "GetWorkgroupRequest",
        kind: Kind::Structure { members: &[Member::required("workgroupName", &WORKGROUP_NAME)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_WORKGROUP_RESPONSE: Shape = Shape {
        name: "GetWorkgroupResponse",
        kind: Kind::Structure { members: &[Member::required("workgroup", &WORKGROUP)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static IAM_ROLE_ARN: Shape = Shape {
        name: "IamRoleArn",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static IAM_ROLE_ARN_LIST: Shape = Shape {
        name: "IamRoleArnList",
        kind: Kind::List { member: &Member::new("member", &IAM_ROLE_ARN), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INSUFFICIENT_CAPACITY_EXCEPTION: Shape = Shape {
        name: "InsufficientCapacityException",
        kind: Kind::Structure { members: &[Member::required("message", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INTEGER: Shape = Shape {
        name: "Integer",
        kind: Kind::Integer { bits: 32 },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INTERNAL_SERVER_EXCEPTION: Shape = Shape {
        name: "InternalServerException",
        kind: Kind::Structure { members: &[Member::required("message", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INVALID_PAGINATION_EXCEPTION: Shape = Shape {
        name: "InvalidPaginationException",
        kind: Kind::Structure { members: &[Member::required("message", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static IP_ADDRESS_TYPE: Shape = Shape {
        name: "IpAddressType",
        kind: Kind::String { values: &[] },
        limits: Limits { min: None, max: None, pattern: Some("^(ipv4|dualstack)$") },
        sensitive: false,
    };
    pub static IPV6_CIDR_BLOCK_NOT_FOUND_EXCEPTION: Shape = Shape {
        name: "Ipv6CidrBlockNotFoundException",
        kind: Kind::Structure { members: &[Member::required("message", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static KMS_KEY_ID: Shape = Shape {
        name: "KmsKeyId",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LAKEHOUSE_IDC_REGISTRATION: Shape = Shape {
        name: "LakehouseIdcRegistration",
        kind: Kind::String { values: &["Associate", "Disassociate"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LAKEHOUSE_REGISTRATION: Shape = Shape {
        name: "LakehouseRegistration",
        kind: Kind::String { values: &["Register", "Deregister"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_CUSTOM_DOMAIN_ASSOCIATIONS_REQUEST: Shape = Shape {
        name: "ListCustomDomainAssociationsRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("customDomainCertificateArn", &CUSTOM_DOMAIN_CERTIFICATE_ARN_STRING),
                Member::new("customDomainName", &CUSTOM_DOMAIN_NAME),
                Member::new(
                    "maxResults",
                    &LIST_CUSTOM_DOMAIN_ASSOCIATIONS_REQUEST_MAX_RESULTS_INTEGER,
                ),
                Member::new("nextToken", &PAGINATION_TOKEN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_CUSTOM_DOMAIN_ASSOCIATIONS_REQUEST_MAX_RESULTS_INTEGER: Shape = Shape {
        name: "ListCustomDomainAssociationsRequestMaxResultsInteger",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(100), pattern: None },
        sensitive: false,
    };
    pub static LIST_CUSTOM_DOMAIN_ASSOCIATIONS_RESPONSE: Shape = Shape {
        name: "ListCustomDomainAssociationsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("associations", &ASSOCIATION_LIST),
                Member::new("nextToken", &PAGINATION_TOKEN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_ENDPOINT_ACCESS_REQUEST: Shape = Shape {
        name: "ListEndpointAccessRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("maxResults", &LIST_ENDPOINT_ACCESS_REQUEST_MAX_RESULTS_INTEGER),
                Member::new("nextToken", &STRING),
                Member::new("ownerAccount", &OWNER_ACCOUNT),
                Member::new("vpcId", &STRING),
                Member::new("workgroupName", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_ENDPOINT_ACCESS_REQUEST_MAX_RESULTS_INTEGER: Shape = Shape {
        name: "ListEndpointAccessRequestMaxResultsInteger",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(100), pattern: None },
        sensitive: false,
    };
    pub static LIST_ENDPOINT_ACCESS_RESPONSE: Shape = Shape {
        name: "ListEndpointAccessResponse",
        kind: Kind::Structure {
            members: &[
                Member::required("endpoints", &ENDPOINT_ACCESS_LIST),
                Member::new("nextToken", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_MANAGED_WORKGROUPS_REQUEST: Shape = Shape {
        name: "ListManagedWorkgroupsRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("maxResults", &LIST_MANAGED_WORKGROUPS_REQUEST_MAX_RESULTS_INTEGER),
                Member::new("nextToken", &PAGINATION_TOKEN),
                Member::new("sourceArn", &SOURCE_ARN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_MANAGED_WORKGROUPS_REQUEST_MAX_RESULTS_INTEGER: Shape = Shape {
        name: "ListManagedWorkgroupsRequestMaxResultsInteger",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(100), pattern: None },
        sensitive: false,
    };
    pub static LIST_MANAGED_WORKGROUPS_RESPONSE: Shape = Shape {
        name: "ListManagedWorkgroupsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("managedWorkgroups", &MANAGED_WORKGROUPS),
                Member::new("nextToken", &PAGINATION_TOKEN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_NAMESPACES_REQUEST: Shape = Shape {
        name: "ListNamespacesRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("maxResults", &LIST_NAMESPACES_REQUEST_MAX_RESULTS_INTEGER),
                Member::new("nextToken", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_NAMESPACES_REQUEST_MAX_RESULTS_INTEGER: Shape = Shape {
        name: "ListNamespacesRequestMaxResultsInteger",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(100), pattern: None },
        sensitive: false,
    };
    pub static LIST_NAMESPACES_RESPONSE: Shape = Shape {
        name: "ListNamespacesResponse",
        kind: Kind::Structure {
            members: &[
                Member::required("namespaces", &NAMESPACE_LIST),
                Member::new("nextToken", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_RECOVERY_POINTS_REQUEST: Shape = Shape {
        name: "ListRecoveryPointsRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("endTime", &TIMESTAMP),
                Member::new("maxResults", &LIST_RECOVERY_POINTS_REQUEST_MAX_RESULTS_INTEGER),
                Member::new("namespaceArn", &STRING),
                Member::new("namespaceName", &NAMESPACE_NAME),
                Member::new("nextToken", &STRING),
                Member::new("startTime", &TIMESTAMP),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_RECOVERY_POINTS_REQUEST_MAX_RESULTS_INTEGER: Shape = Shape {
        name: "ListRecoveryPointsRequestMaxResultsInteger",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(100), pattern: None },
        sensitive: false,
    };
    pub static LIST_RECOVERY_POINTS_RESPONSE: Shape = Shape {
        name: "ListRecoveryPointsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("nextToken", &STRING),
                Member::new("recoveryPoints", &RECOVERY_POINT_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_RESERVATION_OFFERINGS_REQUEST: Shape = Shape {
        name: "ListReservationOfferingsRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("maxResults", &LIST_RESERVATION_OFFERINGS_REQUEST_MAX_RESULTS_INTEGER),
                Member::new("nextToken", &PAGINATION_TOKEN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_RESERVATION_OFFERINGS_REQUEST_MAX_RESULTS_INTEGER: Shape = Shape {
        name: "ListReservationOfferingsRequestMaxResultsInteger",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(100), pattern: None },
        sensitive: false,
    };
    pub static LIST_RESERVATION_OFFERINGS_RESPONSE: Shape = Shape {
        name: "ListReservationOfferingsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("nextToken", &PAGINATION_TOKEN),
                Member::required("reservationOfferingsList", &RESERVATION_OFFERINGS_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_RESERVATIONS_REQUEST: Shape = Shape {
        name: "ListReservationsRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("maxResults", &LIST_RESERVATIONS_REQUEST_MAX_RESULTS_INTEGER),
                Member::new("nextToken", &PAGINATION_TOKEN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_RESERVATIONS_REQUEST_MAX_RESULTS_INTEGER: Shape = Shape {
        name: "ListReservationsRequestMaxResultsInteger",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(100), pattern: None },
        sensitive: false,
    };
    pub static LIST_RESERVATIONS_RESPONSE: Shape = Shape {
        name: "ListReservationsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("nextToken", &PAGINATION_TOKEN),
                Member::required("reservationsList", &RESERVATIONS_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_SCHEDULED_ACTIONS_REQUEST: Shape = Shape {
        name: "ListScheduledActionsRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("maxResults", &LIST_SCHEDULED_ACTIONS_REQUEST_MAX_RESULTS_INTEGER),
                Member::new("namespaceName", &NAMESPACE_NAME),
                Member::new("nextToken", &PAGINATION_TOKEN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_SCHEDULED_ACTIONS_REQUEST_MAX_RESULTS_INTEGER: Shape = Shape {
        name: "ListScheduledActionsRequestMaxResultsInteger",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(100), pattern: None },
        sensitive: false,
    };
    pub static LIST_SCHEDULED_ACTIONS_RESPONSE: Shape = Shape {
        name: "ListScheduledActionsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("nextToken", &PAGINATION_TOKEN),
                Member::new("scheduledActions", &SCHEDULED_ACTIONS_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_SNAPSHOT_COPY_CONFIGURATIONS_REQUEST: Shape = Shape {
        name: "ListSnapshotCopyConfigurationsRequest",
        kind: Kind::Structure {
            members: &[
                Member::new(
                    "maxResults",
                    &LIST_SNAPSHOT_COPY_CONFIGURATIONS_REQUEST_MAX_RESULTS_INTEGER,
                ),
                Member::new("namespaceName", &NAMESPACE_NAME),
                Member::new("nextToken", &PAGINATION_TOKEN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_SNAPSHOT_COPY_CONFIGURATIONS_REQUEST_MAX_RESULTS_INTEGER: Shape = Shape {
        name: "ListSnapshotCopyConfigurationsRequestMaxResultsInteger",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(100), pattern: None },
        sensitive: false,
    };
    pub static LIST_SNAPSHOT_COPY_CONFIGURATIONS_RESPONSE: Shape = Shape {
        name: "ListSnapshotCopyConfigurationsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("nextToken", &PAGINATION_TOKEN),
                Member::required("snapshotCopyConfigurations", &SNAPSHOT_COPY_CONFIGURATIONS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_SNAPSHOTS_REQUEST: Shape = Shape {
        name: "ListSnapshotsRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("endTime", &TIMESTAMP),
                Member::new("maxResults", &LIST_SNAPSHOTS_REQUEST_MAX_RESULTS_INTEGER),
                Member::new("namespaceArn", &STRING),
                Member::new("namespaceName", &STRING),
                Member::new("nextToken", &STRING),
                Member::new("ownerAccount", &STRING),
                Member::new("startTime", &TIMESTAMP),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_SNAPSHOTS_REQUEST_MAX_RESULTS_INTEGER: Shape = Shape {
        name: "ListSnapshotsRequestMaxResultsInteger",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(100), pattern: None },
        sensitive: false,
    };
    pub static LIST_SNAPSHOTS_RESPONSE: Shape = Shape {
        name: "ListSnapshotsResponse",
        kind: Kind::Structure {
            members: &[Member::new("nextToken", &STRING), Member::new("snapshots", &SNAPSHOT_LIST)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_TABLE_RESTORE_STATUS_REQUEST: Shape = Shape {
        name: "ListTableRestoreStatusRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("maxResults", &LIST_TABLE_RESTORE_STATUS_REQUEST_MAX_RESULTS_INTEGER),
                Member::new("namespaceName", &STRING),
                Member::new("nextToken", &PAGINATION_TOKEN),
                Member::new("workgroupName", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_TABLE_RESTORE_STATUS_REQUEST_MAX_RESULTS_INTEGER: Shape = Shape {
        name: "ListTableRestoreStatusRequestMaxResultsInteger",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(100), pattern: None },
        sensitive: false,
    };
    pub static LIST_TABLE_RESTORE_STATUS_RESPONSE: Shape = Shape {
        name: "ListTableRestoreStatusResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("nextToken", &PAGINATION_TOKEN),
                Member::new("tableRestoreStatuses", &TABLE_RESTORE_STATUS_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_TAGS_FOR_RESOURCE_REQUEST: Shape = Shape {
        name: "ListTagsForResourceRequest",
        kind: Kind::Structure {
            members: &[Member::required("resourceArn", &AMAZON_RESOURCE_NAME)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_TAGS_FOR_RESOURCE_RESPONSE: Shape = Shape {
        name: "ListTagsForResourceResponse",
        kind: Kind::Structure { members: &[Member::new("tags", &TAG_LIST)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_TRACKS_REQUEST: Shape = Shape {
        name: "ListTracksRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("maxResults", &LIST_TRACKS_REQUEST_MAX_RESULTS_INTEGER),
                Member::new("nextToken", &PAGINATION_TOKEN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_TRACKS_REQUEST_MAX_RESULTS_INTEGER: Shape = Shape {
        name: "ListTracksRequestMaxResultsInteger",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(100), pattern: None },
        sensitive: false,
    };
    pub static LIST_TRACKS_RESPONSE: Shape = Shape {
        name: "ListTracksResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("nextToken", &PAGINATION_TOKEN),
                Member::new("tracks", &TRACK_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_USAGE_LIMITS_REQUEST: Shape = Shape {
        name: "ListUsageLimitsRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("maxResults", &LIST_USAGE_LIMITS_REQUEST_MAX_RESULTS_INTEGER),
                Member::new("nextToken", &PAGINATION_TOKEN),
                Member::new("resourceArn", &STRING),
                Member::new("usageType", &USAGE_LIMIT_USAGE_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_USAGE_LIMITS_REQUEST_MAX_RESULTS_INTEGER: Shape = Shape {
        name: "ListUsageLimitsRequestMaxResultsInteger",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(100), pattern: None },
        sensitive: false,
    };
    pub static LIST_USAGE_LIMITS_RESPONSE: Shape = Shape {
        name: "ListUsageLimitsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("nextToken", &PAGINATION_TOKEN),
                Member::new("usageLimits", &USAGE_LIMITS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_WORKGROUPS_REQUEST: Shape = Shape {
        name: "ListWorkgroupsRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("maxResults", &LIST_WORKGROUPS_REQUEST_MAX_RESULTS_INTEGER),
                Member::new("nextToken", &STRING),
                Member::new("ownerAccount", &OWNER_ACCOUNT),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_WORKGROUPS_REQUEST_MAX_RESULTS_INTEGER: Shape = Shape {
        name: "ListWorkgroupsRequestMaxResultsInteger",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(100), pattern: None },
        sensitive: false,
    };
    pub static LIST_WORKGROUPS_RESPONSE: Shape = Shape {
        name: "ListWorkgroupsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("nextToken", &STRING),
                Member::required("workgroups", &WORKGROUP_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LOG_DESTINATION_TYPE: Shape = Shape {
        name: "LogDestinationType",
        kind: Kind::String { values: &["s3table", "cloudwatch"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LOG_EXPORT: Shape = Shape {
        name: "LogExport",
        kind: Kind::String { values: &["useractivitylog", "userlog", "connectionlog"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LOG_EXPORT_LIST: Shape = Shape {
        name: "LogExportList",
        kind: Kind::List { member: &Member::new("member", &LOG_EXPORT), flattened: false },
        limits: Limits { min: Some(0), max: Some(16), pattern: None },
        sensitive: false,
    };
    pub static LONG: Shape = Shape {
        name: "Long",
        kind: Kind::Integer { bits: 64 },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MANAGED_WORKGROUP_LIST_ITEM: Shape = Shape {
        name: "ManagedWorkgroupListItem",
        kind: Kind::Structure {
            members: &[
                Member::new("creationDate", &SYNTHETIC_TIMESTAMP_DATE_TIME),
                Member::new("managedWorkgroupId", &STRING),
                Member::new("managedWorkgroupName", &MANAGED_WORKGROUP_NAME),
                Member::new("sourceArn", &SOURCE_ARN),
                Member::new("status", &MANAGED_WORKGROUP_STATUS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MANAGED_WORKGROUP_NAME: Shape = Shape {
        name: "ManagedWorkgroupName",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(3), max: Some(255), pattern: Some("^[a-zA-Z0-9_:\\-]+$") },
        sensitive: false,
    };
    pub static MANAGED_WORKGROUP_STATUS: Shape = Shape {
        name: "ManagedWorkgroupStatus",
        kind: Kind::String {
            values: &["CREATING", "DELETING", "MODIFYING", "AVAILABLE", "NOT_AVAILABLE"],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MANAGED_WORKGROUPS: Shape = Shape {
        name: "ManagedWorkgroups",
        kind: Kind::List {
            member: &Member::new("member", &MANAGED_WORKGROUP_LIST_ITEM),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static NAMESPACE: Shape = Shape {
        name: "Namespace",
        kind: Kind::Structure {
            members: &[
                Member::new("adminPasswordSecretArn", &STRING),
                Member::new("adminPasswordSecretKmsKeyId", &KMS_KEY_ID),
                Member::new("adminUsername", &DB_USER),
                Member::new("catalogArn", &STRING),
                Member::new("creationDate", &SYNTHETIC_TIMESTAMP_DATE_TIME),
                Member::new("dbName", &STRING),
                Member::new("defaultIamRoleArn", &STRING),
                Member::new("iamRoles", &IAM_ROLE_ARN_LIST),
                Member::new("kmsKeyId", &STRING),
                Member::new("lakehouseRegistrationStatus", &STRING),
                Member::new("logExports", &LOG_EXPORT_LIST),
                Member::new("namespaceArn", &STRING),
                Member::new("namespaceId", &STRING),
                Member::new("namespaceName", &NAMESPACE_NAME),
                Member::new("s3TablePublishStatus", &S3_TABLE_PUBLISH_STATUS),
                Member::new("status", &NAMESPACE_STATUS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static NAMESPACE_LIST: Shape = Shape {
        name: "NamespaceList",
        kind: Kind::List { member: &Member::new("member", &NAMESPACE), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static NAMESPACE_NAME: Shape = Shape {
        name: "NamespaceName",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(3), max: Some(64), pattern: Some("^[a-z0-9-]+$") },
        sensitive: false,
    };
    pub static NAMESPACE_STATUS: Shape = Shape {
        name: "NamespaceStatus",
        kind: Kind::String { values: &["AVAILABLE", "MODIFYING", "DELETING"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static NETWORK_INTERFACE: Shape = Shape {
        name: "NetworkInterface",
        kind: Kind::Structure {
            members: &[
                Member::new("availabilityZone", &STRING),
                Member::new("ipv6Address", &STRING),
                Member::new("networkInterfaceId", &STRING),
                Member::new("privateIpAddress", &STRING),
                Member::new("subnetId", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static NETWORK_INTERFACE_LIST: Shape = Shape {
        name: "NetworkInterfaceList",
        kind: Kind::List { member: &Member::new("member", &NETWORK_INTERFACE), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static NEXT_INVOCATIONS_LIST: Shape = Shape {
        name: "NextInvocationsList",
        kind: Kind::List { member: &Member::new("member", &TIMESTAMP), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static OFFERING_ID: Shape = Shape {
        name: "OfferingId",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(64), pattern: None },
        sensitive: false,
    };
    pub static OFFERING_TYPE: Shape = Shape {
        name: "OfferingType",
        kind: Kind::String { values: &["ALL_UPFRONT", "NO_UPFRONT"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static OWNER_ACCOUNT: Shape = Shape {
        name: "OwnerAccount",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(12), pattern: Some("(\\d{12})") },
        sensitive: false,
    };
    pub static PAGINATION_TOKEN: Shape = Shape {
        name: "PaginationToken",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(8), max: Some(1024), pattern: None },
        sensitive: false,
    };
    pub static PARAMETER_KEY: Shape = Shape {
        name: "ParameterKey",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PARAMETER_VALUE: Shape = Shape {
        name: "ParameterValue",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PERFORMANCE_TARGET: Shape = Shape {
        name: "PerformanceTarget",
        kind: Kind::Structure {
            members: &[
                Member::new("level", &PERFORMANCE_TARGET_LEVEL_INTEGER),
                Member::new("status", &PERFORMANCE_TARGET_STATUS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PERFORMANCE_TARGET_LEVEL_INTEGER: Shape = Shape {
        name: "PerformanceTargetLevelInteger",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(100), pattern: None },
        sensitive: false,
    };
    pub static PERFORMANCE_TARGET_STATUS: Shape = Shape {
        name: "PerformanceTargetStatus",
        kind: Kind::String { values: &["ENABLED", "DISABLED"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PUT_RESOURCE_POLICY_REQUEST: Shape = Shape {
        name: "PutResourcePolicyRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("policy", &STRING),
                Member::required("resourceArn", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PUT_RESOURCE_POLICY_RESPONSE: Shape = Shape {
        name: "PutResourcePolicyResponse",
        kind: Kind::Structure { members: &[Member::new("resourcePolicy", &RESOURCE_POLICY)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RECOVERY_POINT: Shape = Shape {
        name: "RecoveryPoint",
        kind: Kind::Structure {
            members: &[
                Member::new("namespaceArn", &STRING),
                Member::new("namespaceName", &NAMESPACE_NAME),
                Member::new("recoveryPointCreateTime", &SYNTHETIC_TIMESTAMP_DATE_TIME),
                Member::new("recoveryPointId", &STRING),
                Member::new("totalSizeInMegaBytes", &DOUBLE),
                Member::new("workgroupName", &WORKGROUP_NAME),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RECOVERY_POINT_LIST: Shape = Shape {
        name: "RecoveryPointList",
        kind: Kind::List { member: &Member::new("member", &RECOVERY_POINT), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REDSHIFT_IDC_APPLICATION_ARN: Shape = Shape {
        name: "RedshiftIdcApplicationArn",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(1024), pattern: None },
        sensitive: false,
    };
    pub static RESERVATION: Shape = Shape {
        name: "Reservation",
        kind: Kind::Structure {
            members: &[
                Member::new("capacity", &CAPACITY),
                Member::new("endDate", &SYNTHETIC_TIMESTAMP_DATE_TIME),
                Member::new("offering", &RESERVATION_OFFERING),
                Member::new("reservationArn", &RESERVATION_ARN),
                Member::new("reservationId", &RESERVATION_ID),
                Member::new("startDate", &SYNTHETIC_TIMESTAMP_DATE_TIME),
                Member::new("status", &STATUS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RESERVATION_ARN: Shape = Shape {
        name: "ReservationArn",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(128), pattern: None },
        sensitive: false,
    };
    pub static RESERVATION_ID: Shape = Shape {
        name: "ReservationId",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(64), pattern: None },
        sensitive: false,
    };
    pub static RESERVATION_OFFERING: Shape = Shape {
        name: "ReservationOffering",
        kind: Kind::Structure {
            members: &[
                Member::new("currencyCode", &CURRENCY_CODE),
                Member::new("duration", &DURATION),
                Member::new("hourlyCharge", &CHARGE),
                Member::new("offeringId", &OFFERING_ID),
                Member::new("offeringType", &OFFERING_TYPE),
                Member::new("upfrontCharge", &CHARGE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RESERVATION_OFFERINGS_LIST: Shape = Shape {
        name: "ReservationOfferingsList",
        kind: Kind::List {
            member: &Member::new("member", &RESERVATION_OFFERING),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RESERVATIONS_LIST: Shape = Shape {
        name: "ReservationsList",
        kind: Kind::List { member: &Member::new("member", &RESERVATION), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RESOURCE_NOT_FOUND_EXCEPTION: Shape = Shape {
        name: "ResourceNotFoundException",
        kind: Kind::Structure {
            members: &[
                Member::required("message", &STRING),
                Member::new("resourceName", &AMAZON_RESOURCE_NAME),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RESOURCE_POLICY: Shape = Shape {
        name: "ResourcePolicy",
        kind: Kind::Structure {
            members: &[Member::new("policy", &STRING), Member::new("resourceArn", &STRING)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RESTORE_FROM_RECOVERY_POINT_REQUEST: Shape = Shape {
        name: "RestoreFromRecoveryPointRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("maintainIntegration", &BOOLEAN),
                Member::required("namespaceName", &NAMESPACE_NAME),
                Member::required("recoveryPointId", &STRING),
                Member::required("workgroupName", &WORKGROUP_NAME),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RESTORE_FROM_RECOVERY_POINT_RESPONSE: Shape = Shape {
        name: "RestoreFromRecoveryPointResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("namespace", &NAMESPACE),
                Member::new("recoveryPointId", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RESTORE_FROM_SNAPSHOT_REQUEST: Shape = Shape {
        name: "RestoreFromSnapshotRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("adminPasswordSecretKmsKeyId", &KMS_KEY_ID),
                Member::new("maintainIntegration", &BOOLEAN),
                Member::new("manageAdminPassword", &BOOLEAN),
                Member::required("namespaceName", &NAMESPACE_NAME),
                Member::new("ownerAccount", &STRING),
                Member::new("snapshotArn", &STRING),
                Member::new("snapshotName", &STRING),
                Member::required("workgroupName", &WORKGROUP_NAME),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RESTORE_FROM_SNAPSHOT_RESPONSE: Shape = Shape {
        name: "RestoreFromSnapshotResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("namespace", &NAMESPACE),
                Member::new("ownerAccount", &STRING),
                Member::new("snapshotName", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RESTORE_TABLE_FROM_RECOVERY_POINT_REQUEST: Shape = Shape {
        name: "RestoreTableFromRecoveryPointRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("activateCaseSensitiveIdentifier", &BOOLEAN),
                Member::required("namespaceName", &STRING),
                Member::required("newTableName", &STRING),
                Member::required("recoveryPointId", &STRING),
                Member::required("sourceDatabaseName", &STRING),
                Member::new("sourceSchemaName", &STRING),
                Member::required("sourceTableName", &STRING),
                Member::new("targetDatabaseName", &STRING),
                Member::new("targetSchemaName", &STRING),
                Member::required("workgroupName", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RESTORE_TABLE_FROM_RECOVERY_POINT_RESPONSE: Shape = Shape {
        name: "RestoreTableFromRecoveryPointResponse",
        kind: Kind::Structure {
            members: &[Member::new("tableRestoreStatus", &TABLE_RESTORE_STATUS)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RESTORE_TABLE_FROM_SNAPSHOT_REQUEST: Shape = Shape {
        name: "RestoreTableFromSnapshotRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("activateCaseSensitiveIdentifier", &BOOLEAN),
                Member::required("namespaceName", &STRING),
                Member::required("newTableName", &STRING),
                Member::required("snapshotName", &STRING),
                Member::required("sourceDatabaseName", &STRING),
                Member::new("sourceSchemaName", &STRING),
                Member::required("sourceTableName", &STRING),
                Member::new("targetDatabaseName", &STRING),
                Member::new("targetSchemaName", &STRING),
                Member::required("workgroupName", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RESTORE_TABLE_FROM_SNAPSHOT_RESPONSE: Shape = Shape {
        name: "RestoreTableFromSnapshotResponse",
        kind: Kind::Structure {
            members: &[Member::new("tableRestoreStatus", &TABLE_RESTORE_STATUS)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static S3_TABLE_ACTION: Shape = Shape {
        name: "S3TableAction",
        kind: Kind::String { values: &["Enable", "Disable"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static S3_TABLE_GRANULARITY: Shape = Shape {
        name: "S3TableGranularity",
        kind: Kind::String { values: &["namespace", "account"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static S3_TABLE_LAST_INGESTION_TIME_MAP: Shape = Shape {
        name: "S3TableLastIngestionTimeMap",
        kind: Kind::Map {
            key: &Member::new("key", &STRING),
            value: &Member::new("value", &STRING),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static S3_TABLE_NAME: Shape = Shape {
        name: "S3TableName",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(128), pattern: Some("^(all|sys_[a-z0-9_]+)$") },
        sensitive: false,
    };
    pub static S3_TABLE_NAME_LIST: Shape = Shape {
        name: "S3TableNameList",
        kind: Kind::List { member: &Member::new("member", &S3_TABLE_NAME), flattened: false },
        limits: Limits { min: Some(0), max: Some(256), pattern: None },
        sensitive: false,
    };
    pub static S3_TABLE_PUBLISH_STATUS: Shape = Shape {
        name: "S3TablePublishStatus",
        kind: Kind::Structure {
            members: &[
                Member::new("enabledAll", &BOOLEAN),
                Member::new("lastIngestionTimes", &S3_TABLE_LAST_INGESTION_TIME_MAP),
                Member::new("s3TableGranularity", &S3_TABLE_GRANULARITY),
                Member::new("s3TableNamespace", &STRING),
                Member::new("s3Tables", &S3_TABLE_NAME_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SCHEDULE: Shape = Shape {
        name: "Schedule",
        kind: Kind::Union {
            members: &[Member::new("at", &TIMESTAMP), Member::new("cron", &STRING)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SCHEDULED_ACTION_ASSOCIATION: Shape = Shape {
        name: "ScheduledActionAssociation",
        kind: Kind::Structure {
            members: &[
                Member::new("namespaceName", &NAMESPACE_NAME),
                Member::new("scheduledActionName", &SCHEDULED_ACTION_NAME),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SCHEDULED_ACTION_NAME: Shape = Shape {
        name: "ScheduledActionName",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(3), max: Some(60), pattern: Some("^[a-z0-9-]+$") },
        sensitive: false,
    };
    pub static SCHEDULED_ACTION_RESPONSE: Shape = Shape {
        name: "ScheduledActionResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("endTime", &TIMESTAMP),
                Member::new("namespaceName", &NAMESPACE_NAME),
                Member::new("nextInvocations", &NEXT_INVOCATIONS_LIST),
                Member::new("roleArn", &IAM_ROLE_ARN),
                Member::new("schedule", &SCHEDULE),
                Member::new("scheduledActionDescription", &STRING),
                Member::new("scheduledActionName", &SCHEDULED_ACTION_NAME),
                Member::new("scheduledActionUuid", &STRING),
                Member::new("startTime", &TIMESTAMP),
                Member::new("state", &STATE),
                Member::new("targetAction", &TARGET_ACTION),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SCHEDULED_ACTIONS_LIST: Shape = Shape {
        name: "ScheduledActionsList",
        kind: Kind::List {
            member: &Member::new("member", &SCHEDULED_ACTION_ASSOCIATION),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SECURITY_GROUP_ID: Shape = Shape {
        name: "SecurityGroupId",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SECURITY_GROUP_ID_LIST: Shape = Shape {
        name: "SecurityGroupIdList",
        kind: Kind::List { member: &Member::new("member", &SECURITY_GROUP_ID), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SERVERLESS_TRACK: Shape = Shape {
        name: "ServerlessTrack",
        kind: Kind::Structure {
            members: &[
                Member::new("trackName", &TRACK_NAME),
                Member::new("updateTargets", &UPDATE_TARGETS_LIST),
                Member::new("workgroupVersion", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SERVICE_QUOTA_EXCEEDED_EXCEPTION: Shape = Shape {
        name: "ServiceQuotaExceededException",
        kind: Kind::Structure { members: &[Member::required("message", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SNAPSHOT: Shape = Shape {
        name: "Snapshot",
        kind: Kind::Structure {
            members: &[
                Member::new("accountsWithProvisionedRestoreAccess", &ACCOUNT_ID_LIST),
                Member::new("accountsWithRestoreAccess", &ACCOUNT_ID_LIST),
                Member::new("actualIncrementalBackupSizeInMegaBytes", &DOUBLE),
                Member::new("adminPasswordSecretArn", &STRING),
                Member::new("adminPasswordSecretKmsKeyId", &KMS_KEY_ID),
                Member::new("adminUsername", &STRING),
                Member::new("backupProgressInMegaBytes", &DOUBLE),
                Member::new("currentBackupRateInMegaBytesPerSecond", &DOUBLE),
                Member::new("elapsedTimeInSeconds", &LONG),
                Member::new("estimatedSecondsToCompletion", &LONG),
                Member::new("kmsKeyId", &KMS_KEY_ID),
                Member::new("namespaceArn", &STRING),
                Member::new("namespaceName", &STRING),
                Member::new("ownerAccount", &STRING),
                Member::new("snapshotArn", &STRING),
                Member::new("snapshotCreateTime", &SYNTHETIC_TIMESTAMP_DATE_TIME),
                Member::new("snapshotName", &STRING),
                Member::new("snapshotRemainingDays", &INTEGER),
                Member::new("snapshotRetentionPeriod", &INTEGER),
                Member::new("snapshotRetentionStartTime", &SYNTHETIC_TIMESTAMP_DATE_TIME),
                Member::new("status", &SNAPSHOT_STATUS),
                Member::new("totalBackupSizeInMegaBytes", &DOUBLE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SNAPSHOT_COPY_CONFIGURATION: Shape = Shape {
        name: "SnapshotCopyConfiguration",
        kind: Kind::Structure {
            members: &[
                Member::new("destinationKmsKeyId", &KMS_KEY_ID),
                Member::new("destinationRegion", &STRING),
                Member::new("namespaceName", &NAMESPACE_NAME),
                Member::new("snapshotCopyConfigurationArn", &STRING),
                Member::new("snapshotCopyConfigurationId", &STRING),
                Member::new("snapshotRetentionPeriod", &INTEGER),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SNAPSHOT_COPY_CONFIGURATIONS: Shape = Shape {
        name: "SnapshotCopyConfigurations",
        kind: Kind::List {
            member: &Member::new("member", &SNAPSHOT_COPY_CONFIGURATION),
            flattened: false,
        },
        limits: Limits { min: Some(1), max: Some(100), pattern: None },
        sensitive: false,
    };
    pub static SNAPSHOT_LIST: Shape = Shape {
        name: "SnapshotList",
        kind: Kind::List { member: &Member::new("member", &SNAPSHOT), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SNAPSHOT_NAME_PREFIX: Shape = Shape {
        name: "SnapshotNamePrefix",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(235), pattern: None },
        sensitive: false,
    };
    pub static SNAPSHOT_STATUS: Shape = Shape {
        name: "SnapshotStatus",
        kind: Kind::String {
            values: &["AVAILABLE", "CREATING", "DELETED", "CANCELLED", "FAILED", "COPYING"],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SOURCE_ARN: Shape = Shape {
        name: "SourceArn",
        kind: Kind::String { values: &[] },
        limits: Limits {
            min: None,
            max: None,
            pattern: Some(
                "^arn:aws[a-z-]*:glue:[a-z0-9-]+:\\d+:(database|catalog)[a-z0-9-:]*(?:/[A-Za-z0-9-_]{1,255})*$",
            ),
        },
        sensitive: false,
    };
    pub static STATE: Shape = Shape {
        name: "State",
        kind: Kind::String { values: &["ACTIVE", "DISABLED"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static STATUS: Shape = Shape {
        name: "Status",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(16), pattern: None },
        sensitive: false,
    };
    pub static STRING: Shape = Shape {
        name: "String",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SUBNET_ID: Shape = Shape {
        name: "SubnetId",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SUBNET_ID_LIST: Shape = Shape {
        name: "SubnetIdList",
        kind: Kind::List { member: &Member::new("member", &SUBNET_ID), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SYNTHETIC_TIMESTAMP_DATE_TIME: Shape = Shape {
        name: "SyntheticTimestamp_date_time",
        kind: Kind::Timestamp { format: Some(TimestampFormat::Iso8601) },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TABLE_RESTORE_STATUS: Shape = Shape {
        name: "TableRestoreStatus",
        kind: Kind::Structure {
            members: &[
                Member::new("message", &STRING),
                Member::new("namespaceName", &STRING),
                Member::new("newTableName", &STRING),
                Member::new("progressInMegaBytes", &LONG),
                Member::new("recoveryPointId", &STRING),
                Member::new("requestTime", &TIMESTAMP),
                Member::new("snapshotName", &STRING),
                Member::new("sourceDatabaseName", &STRING),
                Member::new("sourceSchemaName", &STRING),
                Member::new("sourceTableName", &STRING),
                Member::new("status", &STRING),
                Member::new("tableRestoreRequestId", &STRING),
                Member::new("targetDatabaseName", &STRING),
                Member::new("targetSchemaName", &STRING),
                Member::new("totalDataInMegaBytes", &LONG),
                Member::new("workgroupName", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TABLE_RESTORE_STATUS_LIST: Shape = Shape {
        name: "TableRestoreStatusList",
        kind: Kind::List {
            member: &Member::new("member", &TABLE_RESTORE_STATUS),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TAG: Shape = Shape {
        name: "Tag",
        kind: Kind::Structure {
            members: &[Member::required("key", &TAG_KEY), Member::required("value", &TAG_VALUE)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TAG_KEY: Shape = Shape {
        name: "TagKey",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(128), pattern: None },
        sensitive: false,
    };
    pub static TAG_KEY_LIST: Shape = Shape {
        name: "TagKeyList",
        kind: Kind::List { member: &Member::new("member", &TAG_KEY), flattened: false },
        limits: Limits { min: Some(0), max: Some(200), pattern: None },
        sensitive: false,
    };
    pub static TAG_LIST: Shape = Shape {
        name: "TagList",
        kind: Kind::List { member: &Member::new("member", &TAG), flattened: false },
        limits: Limits { min: Some(0), max: Some(200), pattern: None },
        sensitive: false,
    };
    pub static TAG_RESOURCE_REQUEST: Shape = Shape {
        name: "TagResourceRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("resourceArn", &AMAZON_RESOURCE_NAME),
                Member::required("tags", &TAG_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TAG_RESOURCE_RESPONSE: Shape = Shape {
        name: "TagResourceResponse",
        kind: Kind::Structure { members: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TAG_VALUE: Shape = Shape {
        name: "TagValue",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(0), max: Some(256), pattern: None },
        sensitive: false,
    };
    pub static TARGET_ACTION: Shape = Shape {
        name: "TargetAction",
        kind: Kind::Union {
            members: &[Member::new("createSnapshot", &CREATE_SNAPSHOT_SCHEDULE_ACTION_PARAMETERS)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static THROTTLING_EXCEPTION: Shape = Shape {
        name: "ThrottlingException",
        kind: Kind::Structure {
            members: &[Member::new("code", &STRING), Member::new("message", &STRING)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TIMESTAMP: Shape = Shape {
        name: "Timestamp",
        kind: Kind::Timestamp { format: None },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TOO_MANY_TAGS_EXCEPTION: Shape = Shape {
        name: "TooManyTagsException",
        kind: Kind::Structure {
            members: &[
                Member::new("message", &STRING),
                Member::new("resourceName", &AMAZON_RESOURCE_NAME),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TRACK_LIST: Shape = Shape {
        name: "TrackList",
        kind: Kind::List { member: &Member::new("member", &SERVERLESS_TRACK), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TRACK_NAME: Shape = Shape {
        name: "TrackName",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(256), pattern: Some("^[a-zA-Z0-9_]+$") },
        sensitive: false,
    };
    pub static UNTAG_RESOURCE_REQUEST: Shape = Shape {
        name: "UntagResourceRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("resourceArn", &AMAZON_RESOURCE_NAME),
                Member::required("tagKeys", &TAG_KEY_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UNTAG_RESOURCE_RESPONSE: Shape = Shape {
        name: "UntagResourceResponse",
        kind: Kind::Structure { members: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_CUSTOM_DOMAIN_ASSOCIATION_REQUEST: Shape = Shape {
        name: "UpdateCustomDomainAssociationRequest",
        kind: Kind::Structure {
            members: &[
                Member::required(
                    "customDomainCertificateArn",
                    &CUSTOM_DOMAIN_CERTIFICATE_ARN_STRING,
                ),
                Member::required("customDomainName", &CUSTOM_DOMAIN_NAME),
                Member::required("workgroupName", &WORKGROUP_NAME),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_CUSTOM_DOMAIN_ASSOCIATION_RESPONSE: Shape = Shape {
        name: "UpdateCustomDomainAssociationResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("customDomainCertificateArn", &CUSTOM_DOMAIN_CERTIFICATE_ARN_STRING),
                Member::new("customDomainCertificateExpiryTime", &SYNTHETIC_TIMESTAMP_DATE_TIME),
                Member::new("customDomainName", &CUSTOM_DOMAIN_NAME),
                Member::new("workgroupName", &WORKGROUP_NAME),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_ENDPOINT_ACCESS_REQUEST: Shape = Shape {
        name: "UpdateEndpointAccessRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("endpointName", &STRING),
                Member::new("vpcSecurityGroupIds", &VPC_SECURITY_GROUP_ID_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_ENDPOINT_ACCESS_RESPONSE: Shape = Shape {
        name: "UpdateEndpointAccessResponse",
        kind: Kind::Structure { members: &[Member::new("endpoint", &ENDPOINT_ACCESS)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_LAKEHOUSE_CONFIGURATION_REQUEST: Shape = Shape {
        name: "UpdateLakehouseConfigurationRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("catalogName", &CATALOG_NAME_STRING),
                Member::new("dryRun", &BOOLEAN),
                Member::new("lakehouseIdcApplicationArn", &STRING),
                Member::new("lakehouseIdcRegistration", &LAKEHOUSE_IDC_REGISTRATION),
                Member::new("lakehouseRegistration", &LAKEHOUSE_REGISTRATION),
                Member::required("namespaceName", &NAMESPACE_NAME),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_LAKEHOUSE_CONFIGURATION_RESPONSE: Shape = Shape {
        name: "UpdateLakehouseConfigurationResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("catalogArn", &STRING),
                Member::new("lakehouseIdcApplicationArn", &STRING),
                Member::new("lakehouseRegistrationStatus", &STRING),
                Member::new("namespaceName", &NAMESPACE_NAME),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_NAMESPACE_REQUEST: Shape = Shape {
        name: "UpdateNamespaceRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("adminPasswordSecretKmsKeyId", &KMS_KEY_ID),
                Member::new("adminUserPassword", &DB_PASSWORD),
                Member::new("adminUsername", &DB_USER),
                Member::new("defaultIamRoleArn", &STRING),
                Member::new("iamRoles", &IAM_ROLE_ARN_LIST),
                Member::new("kmsKeyId", &STRING),
                Member::new("logDestinationType", &LOG_DESTINATION_TYPE),
                Member::new("logExports", &LOG_EXPORT_LIST),
                Member::new("manageAdminPassword", &BOOLEAN),
                Member::required("namespaceName", &NAMESPACE_NAME),
                Member::new("s3TableAction", &S3_TABLE_ACTION),
                Member::new("s3TableGranularity", &S3_TABLE_GRANULARITY),
                Member::new("s3TableKmsKeyId", &KMS_KEY_ID),
                Member::new("s3TableNames", &S3_TABLE_NAME_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_NAMESPACE_RESPONSE: Shape = Shape {
        name: "UpdateNamespaceResponse",
        kind: Kind::Structure { members: &[Member::required("namespace", &NAMESPACE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_SCHEDULED_ACTION_REQUEST: Shape = Shape {
        name: "UpdateScheduledActionRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("enabled", &BOOLEAN),
                Member::new("endTime", &TIMESTAMP),
                Member::new("roleArn", &IAM_ROLE_ARN),
                Member::new("schedule", &SCHEDULE),
                Member::new("scheduledActionDescription", &STRING),
                Member::required("scheduledActionName", &SCHEDULED_ACTION_NAME),
                Member::new("startTime", &TIMESTAMP),
                Member::new("targetAction", &TARGET_ACTION),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_SCHEDULED_ACTION_RESPONSE: Shape = Shape {
        name: "UpdateScheduledActionResponse",
        kind: Kind::Structure {
            members: &[Member::new("scheduledAction", &SCHEDULED_ACTION_RESPONSE)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_SNAPSHOT_COPY_CONFIGURATION_REQUEST: Shape = Shape {
        name: "UpdateSnapshotCopyConfigurationRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("snapshotCopyConfigurationId", &STRING),
                Member::new("snapshotRetentionPeriod", &INTEGER),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_SNAPSHOT_COPY_CONFIGURATION_RESPONSE: Shape = Shape {
        name: "UpdateSnapshotCopyConfigurationResponse",
        kind: Kind::Structure {
            members: &[Member::required("snapshotCopyConfiguration", &SNAPSHOT_COPY_CONFIGURATION)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_SNAPSHOT_REQUEST: Shape = Shape {
        name: "UpdateSnapshotRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("retentionPeriod", &INTEGER),
                Member::required("snapshotName", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_SNAPSHOT_RESPONSE: Shape = Shape {
        name: "UpdateSnapshotResponse",
        kind: Kind::Structure { members: &[Member::new("snapshot", &SNAPSHOT)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_TARGET: Shape = Shape {
        name: "UpdateTarget",
        kind: Kind::Structure {
            members: &[
                Member::new("trackName", &TRACK_NAME),
                Member::new("workgroupVersion", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_TARGETS_LIST: Shape = Shape {
        name: "UpdateTargetsList",
        kind: Kind::List { member: &Member::new("member", &UPDATE_TARGET), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_USAGE_LIMIT_REQUEST: Shape = Shape {
        name: "UpdateUsageLimitRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("amount", &LONG),
                Member::new("breachAction", &USAGE_LIMIT_BREACH_ACTION),
                Member::required("usageLimitId", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_USAGE_LIMIT_RESPONSE: Shape = Shape {
        name: "UpdateUsageLimitResponse",
        kind: Kind::Structure { members: &[Member::new("usageLimit", &USAGE_LIMIT)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_WORKGROUP_REQUEST: Shape = Shape {
        name: "UpdateWorkgroupRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("baseCapacity", &INTEGER),
                Member::new("configParameters", &CONFIG_PARAMETER_LIST),
                Member::new("enhancedVpcRouting", &BOOLEAN),
                Member::new("extraComputeForAutomaticOptimization", &BOOLEAN),
                Member::new("ipAddressType", &IP_ADDRESS_TYPE),
                Member::new("maxCapacity", &INTEGER),
                Member::new("port", &INTEGER),
                Member::new("pricePerformanceTarget", &PERFORMANCE_TARGET),
                Member::new("publiclyAccessible", &BOOLEAN),
                Member::new("securityGroupIds", &SECURITY_GROUP_ID_LIST),
                Member::new("subnetIds", &SUBNET_ID_LIST),
                Member::new("trackName", &TRACK_NAME),
                Member::required("workgroupName", &WORKGROUP_NAME),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_WORKGROUP_RESPONSE: Shape = Shape {
        name: "UpdateWorkgroupResponse",
        kind: Kind::Structure { members: &[Member::required("workgroup", &WORKGROUP)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static USAGE_LIMIT: Shape = Shape {
        name: "UsageLimit",
        kind: Kind::Structure {
            members: &[
                Member::new("amount", &LONG),
                Member::new("breachAction", &USAGE_LIMIT_BREACH_ACTION),
                Member::new("period", &USAGE_LIMIT_PERIOD),
                Member::new("resourceArn", &STRING),
                Member::new("usageLimitArn", &STRING),
                Member::new("usageLimitId", &STRING),
                Member::new("usageType", &USAGE_LIMIT_USAGE_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static USAGE_LIMIT_BREACH_ACTION: Shape = Shape {
        name: "UsageLimitBreachAction",
        kind: Kind::String { values: &["log", "emit-metric", "deactivate"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static USAGE_LIMIT_PERIOD: Shape = Shape {
        name: "UsageLimitPeriod",
        kind: Kind::String { values: &["daily", "weekly", "monthly"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static USAGE_LIMIT_USAGE_TYPE: Shape = Shape {
        name: "UsageLimitUsageType",
        kind: Kind::String { values: &["serverless-compute", "cross-region-datasharing"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static USAGE_LIMITS: Shape = Shape {
        name: "UsageLimits",
        kind: Kind::List { member: &Member::new("member", &USAGE_LIMIT), flattened: false },
        limits: Limits { min: Some(1), max: Some(100), pattern: None },
        sensitive: false,
    };
    pub static VALIDATION_EXCEPTION: Shape = Shape {
        name: "ValidationException",
        kind: Kind::Structure { members: &[Member::required("message", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static VPC_ENDPOINT: Shape = Shape {
        name: "VpcEndpoint",
        kind: Kind::Structure {
            members: &[
                Member::new("networkInterfaces", &NETWORK_INTERFACE_LIST),
                Member::new("vpcEndpointId", &STRING),
                Member::new("vpcId", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static VPC_ENDPOINT_LIST: Shape = Shape {
        name: "VpcEndpointList",
        kind: Kind::List { member: &Member::new("member", &VPC_ENDPOINT), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static VPC_IDS: Shape = Shape {
        name: "VpcIds",
        kind: Kind::List { member: &Member::new("member", &STRING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static VPC_SECURITY_GROUP_ID: Shape = Shape {
        name: "VpcSecurityGroupId",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static VPC_SECURITY_GROUP_ID_LIST: Shape = Shape {
        name: "VpcSecurityGroupIdList",
        kind: Kind::List {
            member: &Member::new("member", &VPC_SECURITY_GROUP_ID),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static VPC_SECURITY_GROUP_MEMBERSHIP: Shape = Shape {
        name: "VpcSecurityGroupMembership",
        kind: Kind::Structure {
            members: &[
                Member::new("status", &STRING),
                Member::new("vpcSecurityGroupId", &VPC_SECURITY_GROUP_ID),
            ],
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
    pub static WORKGROUP: Shape = Shape {
        name: "Workgroup",
        kind: Kind::Structure {
            members: &[
                Member::new("baseCapacity", &INTEGER),
                Member::new("configParameters", &CONFIG_PARAMETER_LIST),
                Member::new("creationDate", &SYNTHETIC_TIMESTAMP_DATE_TIME),
                Member::new("crossAccountVpcs", &VPC_IDS),
                Member::new("customDomainCertificateArn", &CUSTOM_DOMAIN_CERTIFICATE_ARN_STRING),
                Member::new("customDomainCertificateExpiryTime", &SYNTHETIC_TIMESTAMP_DATE_TIME),
                Member::new("customDomainName", &CUSTOM_DOMAIN_NAME),
                Member::new("endpoint", &ENDPOINT),
                Member::new("enhancedVpcRouting", &BOOLEAN),
                Member::new("extraComputeForAutomaticOptimization", &BOOLEAN),
                Member::new("ipAddressType", &IP_ADDRESS_TYPE),
                Member::new("maxCapacity", &INTEGER),
                Member::new("namespaceName", &STRING),
                Member::new("patchVersion", &STRING),
                Member::new("pendingTrackName", &TRACK_NAME),
                Member::new("port", &INTEGER),
                Member::new("pricePerformanceTarget", &PERFORMANCE_TARGET),
                Member::new("publiclyAccessible", &BOOLEAN),
                Member::new("securityGroupIds", &SECURITY_GROUP_ID_LIST),
                Member::new("status", &WORKGROUP_STATUS),
                Member::new("subnetIds", &SUBNET_ID_LIST),
                Member::new("trackName", &TRACK_NAME),
                Member::new("workgroupArn", &STRING),
                Member::new("workgroupId", &STRING),
                Member::new("workgroupName", &WORKGROUP_NAME),
                Member::new("workgroupVersion", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static WORKGROUP_LIST: Shape = Shape {
        name: "WorkgroupList",
        kind: Kind::List { member: &Member::new("member", &WORKGROUP), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static WORKGROUP_NAME: Shape = Shape {
        name: "WorkgroupName",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(3), max: Some(64), pattern: Some("^[a-z0-9-]+$") },
        sensitive: false,
    };
    pub static WORKGROUP_NAME_LIST: Shape = Shape {
        name: "WorkgroupNameList",
        kind: Kind::List { member: &Member::new("member", &WORKGROUP_NAME), flattened: false },
        limits: Limits { min: Some(1), max: Some(20), pattern: None },
        sensitive: false,
    };
    pub static WORKGROUP_STATUS: Shape = Shape {
        name: "WorkgroupStatus",
        kind: Kind::String { values: &["CREATING", "AVAILABLE", "MODIFYING", "DELETING"] },
        limits: Limits::NONE,
        sensitive: false,
    };
}
