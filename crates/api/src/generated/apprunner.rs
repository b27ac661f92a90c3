//! The service `apprunner`, API version 2020-05-15; made by `cargo xtask codegen` from
//! `model/apprunner.api`. Do not edit.
#![allow(missing_docs, clippy::all, clippy::pedantic)]

use crate::convert as c;
use crate::operation as o;
use crate::schema as s;
use crate::value as v;

/// The service and its operations.
pub static SERVICE: s::ServiceSchema = s::ServiceSchema {
    id: "apprunner",
    signing_name: "apprunner",
    api_version: "2020-05-15",
    target_prefix: Some("AppRunner"),
    protocol: s::Protocol::AwsJson10,
    xml_namespace: None,
    operations: &[
        <ops::AssociateCustomDomain as o::Operation>::SCHEMA,
        <ops::CreateAutoScalingConfiguration as o::Operation>::SCHEMA,
        <ops::CreateConnection as o::Operation>::SCHEMA,
        <ops::CreateObservabilityConfiguration as o::Operation>::SCHEMA,
        <ops::CreateService as o::Operation>::SCHEMA,
        <ops::CreateVpcConnector as o::Operation>::SCHEMA,
        <ops::CreateVpcIngressConnection as o::Operation>::SCHEMA,
        <ops::DeleteAutoScalingConfiguration as o::Operation>::SCHEMA,
        <ops::DeleteConnection as o::Operation>::SCHEMA,
        <ops::DeleteObservabilityConfiguration as o::Operation>::SCHEMA,
        <ops::DeleteService as o::Operation>::SCHEMA,
        <ops::DeleteVpcConnector as o::Operation>::SCHEMA,
        <ops::DeleteVpcIngressConnection as o::Operation>::SCHEMA,
        <ops::DescribeAutoScalingConfiguration as o::Operation>::SCHEMA,
        <ops::DescribeCustomDomains as o::Operation>::SCHEMA,
        <ops::DescribeObservabilityConfiguration as o::Operation>::SCHEMA,
        <ops::DescribeService as o::Operation>::SCHEMA,
        <ops::DescribeVpcConnector as o::Operation>::SCHEMA,
        <ops::DescribeVpcIngressConnection as o::Operation>::SCHEMA,
        <ops::DisassociateCustomDomain as o::Operation>::SCHEMA,
        <ops::ListAutoScalingConfigurations as o::Operation>::SCHEMA,
        <ops::ListConnections as o::Operation>::SCHEMA,
        <ops::ListObservabilityConfigurations as o::Operation>::SCHEMA,
        <ops::ListOperations as o::Operation>::SCHEMA,
        <ops::ListServices as o::Operation>::SCHEMA,
        <ops::ListServicesForAutoScalingConfiguration as o::Operation>::SCHEMA,
        <ops::ListTagsForResource as o::Operation>::SCHEMA,
        <ops::ListVpcConnectors as o::Operation>::SCHEMA,
        <ops::ListVpcIngressConnections as o::Operation>::SCHEMA,
        <ops::PauseService as o::Operation>::SCHEMA,
        <ops::ResumeService as o::Operation>::SCHEMA,
        <ops::StartDeployment as o::Operation>::SCHEMA,
        <ops::TagResource as o::Operation>::SCHEMA,
        <ops::UntagResource as o::Operation>::SCHEMA,
        <ops::UpdateDefaultAutoScalingConfiguration as o::Operation>::SCHEMA,
        <ops::UpdateService as o::Operation>::SCHEMA,
        <ops::UpdateVpcIngressConnection as o::Operation>::SCHEMA,
    ],
};

/// `AssociateCustomDomainRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AssociateCustomDomainRequest {
    pub service_arn: String,
    pub domain_name: String,
    pub enable_www_subdomain: Option<bool>,
}

impl o::Structure for AssociateCustomDomainRequest {
    const SHAPE: &'static s::Shape = &shapes::ASSOCIATE_CUSTOM_DOMAIN_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service_arn = c::string(value).unwrap_or_default(),
                1 => out.domain_name = c::string(value).unwrap_or_default(),
                2 => out.enable_www_subdomain = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        {
            let x = self.service_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.domain_name;
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.enable_www_subdomain {
            out.push((2, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `AssociateCustomDomainResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AssociateCustomDomainResponse {
    pub dns_target: String,
    pub service_arn: String,
    pub custom_domain: CustomDomain,
    pub vpc_dns_targets: Vec<VpcDNSTarget>,
}

impl o::Structure for AssociateCustomDomainResponse {
    const SHAPE: &'static s::Shape = &shapes::ASSOCIATE_CUSTOM_DOMAIN_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.dns_target = c::string(value).unwrap_or_default(),
                1 => out.service_arn = c::string(value).unwrap_or_default(),
                2 => out.custom_domain = c::structure::<CustomDomain>(value).unwrap_or_default(),
                3 => {
                    out.vpc_dns_targets =
                        c::list(value, c::structure::<VpcDNSTarget>).unwrap_or_default()
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.dns_target;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.service_arn;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.custom_domain;
            out.push((2, x.into_value()));
        }
        {
            let x = self.vpc_dns_targets;
            out.push((3, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `AuthenticationConfiguration`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AuthenticationConfiguration {
    pub connection_arn: Option<String>,
    pub access_role_arn: Option<String>,
}

impl o::Structure for AuthenticationConfiguration {
    const SHAPE: &'static s::Shape = &shapes::AUTHENTICATION_CONFIGURATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.connection_arn = c::string(value),
                1 => out.access_role_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.connection_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.access_role_arn {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `AutoScalingConfiguration`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AutoScalingConfiguration {
    pub auto_scaling_configuration_arn: Option<String>,
    pub auto_scaling_configuration_name: Option<String>,
    pub auto_scaling_configuration_revision: Option<i32>,
    pub latest: Option<bool>,
    pub status: Option<String>,
    pub max_concurrency: Option<i32>,
    pub min_size: Option<i32>,
    pub max_size: Option<i32>,
    pub created_at: Option<v::Timestamp>,
    pub deleted_at: Option<v::Timestamp>,
    pub has_associated_service: Option<bool>,
    pub is_default: Option<bool>,
}

impl o::Structure for AutoScalingConfiguration {
    const SHAPE: &'static s::Shape = &shapes::AUTO_SCALING_CONFIGURATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.auto_scaling_configuration_arn = c::string(value),
                1 => out.auto_scaling_configuration_name = c::string(value),
                2 => out.auto_scaling_configuration_revision = c::integer(value),
                3 => out.latest = c::boolean(value),
                4 => out.status = c::string(value),
                5 => out.max_concurrency = c::integer(value),
                6 => out.min_size = c::integer(value),
                7 => out.max_size = c::integer(value),
                8 => out.created_at = c::timestamp(value),
                9 => out.deleted_at = c::timestamp(value),
                10 => out.has_associated_service = c::boolean(value),
                11 => out.is_default = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(12);
        if let Some(x) = self.auto_scaling_configuration_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.auto_scaling_configuration_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.auto_scaling_configuration_revision {
            out.push((2, c::from_integer(x)));
        }
        if let Some(x) = self.latest {
            out.push((3, v::Value::Bool(x)));
        }
        if let Some(x) = self.status {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.max_concurrency {
            out.push((5, c::from_integer(x)));
        }
        if let Some(x) = self.min_size {
            out.push((6, c::from_integer(x)));
        }
        if let Some(x) = self.max_size {
            out.push((7, c::from_integer(x)));
        }
        if let Some(x) = self.created_at {
            out.push((8, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.deleted_at {
            out.push((9, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.has_associated_service {
            out.push((10, v::Value::Bool(x)));
        }
        if let Some(x) = self.is_default {
            out.push((11, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `AutoScalingConfigurationSummary`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AutoScalingConfigurationSummary {
    pub auto_scaling_configuration_arn: Option<String>,
    pub auto_scaling_configuration_name: Option<String>,
    pub auto_scaling_configuration_revision: Option<i32>,
    pub status: Option<String>,
    pub created_at: Option<v::Timestamp>,
    pub has_associated_service: Option<bool>,
    pub is_default: Option<bool>,
}

impl o::Structure for AutoScalingConfigurationSummary {
    const SHAPE: &'static s::Shape = &shapes::AUTO_SCALING_CONFIGURATION_SUMMARY;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.auto_scaling_configuration_arn = c::string(value),
                1 => out.auto_scaling_configuration_name = c::string(value),
                2 => out.auto_scaling_configuration_revision = c::integer(value),
                3 => out.status = c::string(value),
                4 => out.created_at = c::timestamp(value),
                5 => out.has_associated_service = c::boolean(value),
                6 => out.is_default = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        if let Some(x) = self.auto_scaling_configuration_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.auto_scaling_configuration_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.auto_scaling_configuration_revision {
            out.push((2, c::from_integer(x)));
        }
        if let Some(x) = self.status {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.created_at {
            out.push((4, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.has_associated_service {
            out.push((5, v::Value::Bool(x)));
        }
        if let Some(x) = self.is_default {
            out.push((6, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `CertificateValidationRecord`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CertificateValidationRecord {
    pub name: Option<String>,
    pub r#type: Option<String>,
    pub value: Option<String>,
    pub status: Option<String>,
}

impl o::Structure for CertificateValidationRecord {
    const SHAPE: &'static s::Shape = &shapes::CERTIFICATE_VALIDATION_RECORD;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.name = c::string(value),
                1 => out.r#type = c::string(value),
                2 => out.value = c::string(value),
                3 => out.status = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.r#type {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.value {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.status {
            out.push((3, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `CodeConfiguration`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CodeConfiguration {
    pub configuration_source: String,
    pub code_configuration_values: Option<CodeConfigurationValues>,
}

impl o::Structure for CodeConfiguration {
    const SHAPE: &'static s::Shape = &shapes::CODE_CONFIGURATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.configuration_source = c::string(value).unwrap_or_default(),
                1 => out.code_configuration_values = c::structure::<CodeConfigurationValues>(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.configuration_source;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.code_configuration_values {
            out.push((1, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CodeConfigurationValues`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CodeConfigurationValues {
    pub runtime: String,
    pub build_command: Option<v::Secret>,
    pub start_command: Option<v::Secret>,
    pub port: Option<String>,
    pub runtime_environment_variables: Option<std::collections::BTreeMap<v::Secret, v::Secret>>,
    pub runtime_environment_secrets: Option<std::collections::BTreeMap<v::Secret, v::Secret>>,
}

impl o::Structure for CodeConfigurationValues {
    const SHAPE: &'static s::Shape = &shapes::CODE_CONFIGURATION_VALUES;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.runtime = c::string(value).unwrap_or_default(),
                1 => out.build_command = c::secret(value),
                2 => out.start_command = c::secret(value),
                3 => out.port = c::string(value),
                4 => out.runtime_environment_variables = c::map(value, c::secret, c::secret),
                5 => out.runtime_environment_secrets = c::map(value, c::secret, c::secret),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(6);
        {
            let x = self.runtime;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.build_command {
            out.push((1, c::from_secret(x)));
        }
        if let Some(x) = self.start_command {
            out.push((2, c::from_secret(x)));
        }
        if let Some(x) = self.port {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.runtime_environment_variables {
            out.push((4, c::from_map(x, v::Secret::into_inner, c::from_secret)));
        }
        if let Some(x) = self.runtime_environment_secrets {
            out.push((5, c::from_map(x, v::Secret::into_inner, c::from_secret)));
        }
        v::Value::Struct(out)
    }
}

/// `CodeRepository`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CodeRepository {
    pub repository_url: String,
    pub source_code_version: SourceCodeVersion,
    pub code_configuration: Option<CodeConfiguration>,
    pub source_directory: Option<String>,
}

impl o::Structure for CodeRepository {
    const SHAPE: &'static s::Shape = &shapes::CODE_REPOSITORY;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.repository_url = c::string(value).unwrap_or_default(),
                1 => {
                    out.source_code_version =
                        c::structure::<SourceCodeVersion>(value).unwrap_or_default()
                }
                2 => out.code_configuration = c::structure::<CodeConfiguration>(value),
                3 => out.source_directory = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.repository_url;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.source_code_version;
            out.push((1, x.into_value()));
        }
        if let Some(x) = self.code_configuration {
            out.push((2, x.into_value()));
        }
        if let Some(x) = self.source_directory {
            out.push((3, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `Connection`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Connection {
    pub connection_name: Option<String>,
    pub connection_arn: Option<String>,
    pub provider_type: Option<String>,
    pub status: Option<String>,
    pub created_at: Option<v::Timestamp>,
}

impl o::Structure for Connection {
    const SHAPE: &'static s::Shape = &shapes::CONNECTION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.connection_name = c::string(value),
                1 => out.connection_arn = c::string(value),
                2 => out.provider_type = c::string(value),
                3 => out.status = c::string(value),
                4 => out.created_at = c::timestamp(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        if let Some(x) = self.connection_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.connection_arn {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.provider_type {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.status {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.created_at {
            out.push((4, v::Value::Timestamp(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ConnectionSummary`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConnectionSummary {
    pub connection_name: Option<String>,
    pub connection_arn: Option<String>,
    pub provider_type: Option<String>,
    pub status: Option<String>,
    pub created_at: Option<v::Timestamp>,
}

impl o::Structure for ConnectionSummary {
    const SHAPE: &'static s::Shape = &shapes::CONNECTION_SUMMARY;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.connection_name = c::string(value),
                1 => out.connection_arn = c::string(value),
                2 => out.provider_type = c::string(value),
                3 => out.status = c::string(value),
                4 => out.created_at = c::timestamp(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        if let Some(x) = self.connection_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.connection_arn {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.provider_type {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.status {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.created_at {
            out.push((4, v::Value::Timestamp(x)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateAutoScalingConfigurationRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateAutoScalingConfigurationRequest {
    pub auto_scaling_configuration_name: String,
    pub max_concurrency: Option<i32>,
    pub min_size: Option<i32>,
    pub max_size: Option<i32>,
    pub tags: Option<Vec<Tag>>,
}

impl o::Structure for CreateAutoScalingConfigurationRequest {
    const SHAPE: &'static s::Shape = &shapes::CREATE_AUTO_SCALING_CONFIGURATION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.auto_scaling_configuration_name = c::string(value).unwrap_or_default(),
                1 => out.max_concurrency = c::integer(value),
                2 => out.min_size = c::integer(value),
                3 => out.max_size = c::integer(value),
                4 => out.tags = c::list(value, c::structure::<Tag>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        {
            let x = self.auto_scaling_configuration_name;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.max_concurrency {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.min_size {
            out.push((2, c::from_integer(x)));
        }
        if let Some(x) = self.max_size {
            out.push((3, c::from_integer(x)));
        }
        if let Some(x) = self.tags {
            out.push((4, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateAutoScalingConfigurationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateAutoScalingConfigurationResponse {
    pub auto_scaling_configuration: AutoScalingConfiguration,
}

impl o::Structure for CreateAutoScalingConfigurationResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_AUTO_SCALING_CONFIGURATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.auto_scaling_configuration =
                        c::structure::<AutoScalingConfiguration>(value).unwrap_or_default()
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.auto_scaling_configuration;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateConnectionRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateConnectionRequest {
    pub connection_name: String,
    pub provider_type: String,
    pub tags: Option<Vec<Tag>>,
}

impl o::Structure for CreateConnectionRequest {
    const SHAPE: &'static s::Shape = &shapes::CREATE_CONNECTION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.connection_name = c::string(value).unwrap_or_default(),
                1 => out.provider_type = c::string(value).unwrap_or_default(),
                2 => out.tags = c::list(value, c::structure::<Tag>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        {
            let x = self.connection_name;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.provider_type;
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.tags {
            out.push((2, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateConnectionResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateConnectionResponse {
    pub connection: Connection,
}

impl o::Structure for CreateConnectionResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_CONNECTION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.connection = c::structure::<Connection>(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.connection;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateObservabilityConfigurationRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateObservabilityConfigurationRequest {
    pub observability_configuration_name: String,
    pub trace_configuration: Option<TraceConfiguration>,
    pub tags: Option<Vec<Tag>>,
}

impl o::Structure for CreateObservabilityConfigurationRequest {
    const SHAPE: &'static s::Shape = &shapes::CREATE_OBSERVABILITY_CONFIGURATION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.observability_configuration_name = c::string(value).unwrap_or_default(),
                1 => out.trace_configuration = c::structure::<TraceConfiguration>(value),
                2 => out.tags = c::list(value, c::structure::<Tag>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        {
            let x = self.observability_configuration_name;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.trace_configuration {
            out.push((1, x.into_value()));
        }
        if let Some(x) = self.tags {
            out.push((2, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateObservabilityConfigurationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateObservabilityConfigurationResponse {
    pub observability_configuration: ObservabilityConfiguration,
}

impl o::Structure for CreateObservabilityConfigurationResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_OBSERVABILITY_CONFIGURATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.observability_configuration =
                        c::structure::<ObservabilityConfiguration>(value).unwrap_or_default()
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.observability_configuration;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateServiceRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateServiceRequest {
    pub service_name: String,
    pub source_configuration: SourceConfiguration,
    pub instance_configuration: Option<InstanceConfiguration>,
    pub tags: Option<Vec<Tag>>,
    pub encryption_configuration: Option<EncryptionConfiguration>,
    pub health_check_configuration: Option<HealthCheckConfiguration>,
    pub auto_scaling_configuration_arn: Option<String>,
    pub network_configuration: Option<NetworkConfiguration>,
    pub observability_configuration: Option<ServiceObservabilityConfiguration>,
}

impl o::Structure for CreateServiceRequest {
    const SHAPE: &'static s::Shape = &shapes::CREATE_SERVICE_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service_name = c::string(value).unwrap_or_default(),
                1 => {
                    out.source_configuration =
                        c::structure::<SourceConfiguration>(value).unwrap_or_default()
                }
                2 => out.instance_configuration = c::structure::<InstanceConfiguration>(value),
                3 => out.tags = c::list(value, c::structure::<Tag>),
                4 => out.encryption_configuration = c::structure::<EncryptionConfiguration>(value),
                5 => {
                    out.health_check_configuration = c::structure::<HealthCheckConfiguration>(value)
                }
                6 => out.auto_scaling_configuration_arn = c::string(value),
                7 => out.network_configuration = c::structure::<NetworkConfiguration>(value),
                8 => {
                    out.observability_configuration =
                        c::structure::<ServiceObservabilityConfiguration>(value)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(9);
        {
            let x = self.service_name;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.source_configuration;
            out.push((1, x.into_value()));
        }
        if let Some(x) = self.instance_configuration {
            out.push((2, x.into_value()));
        }
        if let Some(x) = self.tags {
            out.push((3, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.encryption_configuration {
            out.push((4, x.into_value()));
        }
        if let Some(x) = self.health_check_configuration {
            out.push((5, x.into_value()));
        }
        if let Some(x) = self.auto_scaling_configuration_arn {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.network_configuration {
            out.push((7, x.into_value()));
        }
        if let Some(x) = self.observability_configuration {
            out.push((8, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateServiceResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateServiceResponse {
    pub service: Service,
    pub operation_id: String,
}

impl o::Structure for CreateServiceResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_SERVICE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service = c::structure::<Service>(value).unwrap_or_default(),
                1 => out.operation_id = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.service;
            out.push((0, x.into_value()));
        }
        {
            let x = self.operation_id;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateVpcConnectorRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateVpcConnectorRequest {
    pub vpc_connector_name: String,
    pub subnets: Vec<String>,
    pub security_groups: Option<Vec<String>>,
    pub tags: Option<Vec<Tag>>,
}

impl o::Structure for CreateVpcConnectorRequest {
    const SHAPE: &'static s::Shape = &shapes::CREATE_VPC_CONNECTOR_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.vpc_connector_name = c::string(value).unwrap_or_default(),
                1 => out.subnets = c::list(value, c::string).unwrap_or_default(),
                2 => out.security_groups = c::list(value, c::string),
                3 => out.tags = c::list(value, c::structure::<Tag>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.vpc_connector_name;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.subnets;
            out.push((1, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.security_groups {
            out.push((2, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.tags {
            out.push((3, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateVpcConnectorResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateVpcConnectorResponse {
    pub vpc_connector: VpcConnector,
}

impl o::Structure for CreateVpcConnectorResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_VPC_CONNECTOR_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.vpc_connector = c::structure::<VpcConnector>(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.vpc_connector;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CreateVpcIngressConnectionRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateVpcIngressConnectionRequest {
    pub service_arn: String,
    pub vpc_ingress_connection_name: String,
    pub ingress_vpc_configuration: IngressVpcConfiguration,
    pub tags: Option<Vec<Tag>>,
}

impl o::Structure for CreateVpcIngressConnectionRequest {
    const SHAPE: &'static s::Shape = &shapes::CREATE_VPC_INGRESS_CONNECTION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service_arn = c::string(value).unwrap_or_default(),
                1 => out.vpc_ingress_connection_name = c::string(value).unwrap_or_default(),
                2 => {
                    out.ingress_vpc_configuration =
                        c::structure::<IngressVpcConfiguration>(value).unwrap_or_default()
                }
                3 => out.tags = c::list(value, c::structure::<Tag>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.service_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.vpc_ingress_connection_name;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.ingress_vpc_configuration;
            out.push((2, x.into_value()));
        }
        if let Some(x) = self.tags {
            out.push((3, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `CreateVpcIngressConnectionResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateVpcIngressConnectionResponse {
    pub vpc_ingress_connection: VpcIngressConnection,
}

impl o::Structure for CreateVpcIngressConnectionResponse {
    const SHAPE: &'static s::Shape = &shapes::CREATE_VPC_INGRESS_CONNECTION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.vpc_ingress_connection =
                        c::structure::<VpcIngressConnection>(value).unwrap_or_default()
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.vpc_ingress_connection;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `CustomDomain`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomDomain {
    pub domain_name: String,
    pub enable_www_subdomain: bool,
    pub certificate_validation_records: Option<Vec<CertificateValidationRecord>>,
    pub status: String,
}

impl o::Structure for CustomDomain {
    const SHAPE: &'static s::Shape = &shapes::CUSTOM_DOMAIN;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.domain_name = c::string(value).unwrap_or_default(),
                1 => out.enable_www_subdomain = c::boolean(value).unwrap_or_default(),
                2 => {
                    out.certificate_validation_records =
                        c::list(value, c::structure::<CertificateValidationRecord>)
                }
                3 => out.status = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.domain_name;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.enable_www_subdomain;
            out.push((1, v::Value::Bool(x)));
        }
        if let Some(x) = self.certificate_validation_records {
            out.push((2, c::from_list(x, o::Structure::into_value)));
        }
        {
            let x = self.status;
            out.push((3, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteAutoScalingConfigurationRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteAutoScalingConfigurationRequest {
    pub auto_scaling_configuration_arn: String,
    pub delete_all_revisions: Option<bool>,
}

impl o::Structure for DeleteAutoScalingConfigurationRequest {
    const SHAPE: &'static s::Shape = &shapes::DELETE_AUTO_SCALING_CONFIGURATION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.auto_scaling_configuration_arn = c::string(value).unwrap_or_default(),
                1 => out.delete_all_revisions = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.auto_scaling_configuration_arn;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.delete_all_revisions {
            out.push((1, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteAutoScalingConfigurationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteAutoScalingConfigurationResponse {
    pub auto_scaling_configuration: AutoScalingConfiguration,
}

impl o::Structure for DeleteAutoScalingConfigurationResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_AUTO_SCALING_CONFIGURATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.auto_scaling_configuration =
                        c::structure::<AutoScalingConfiguration>(value).unwrap_or_default()
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.auto_scaling_configuration;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteConnectionRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteConnectionRequest {
    pub connection_arn: String,
}

impl o::Structure for DeleteConnectionRequest {
    const SHAPE: &'static s::Shape = &shapes::DELETE_CONNECTION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.connection_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.connection_arn;
            out.push((0, v::Value::Str(x)));
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

/// `DeleteObservabilityConfigurationRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteObservabilityConfigurationRequest {
    pub observability_configuration_arn: String,
}

impl o::Structure for DeleteObservabilityConfigurationRequest {
    const SHAPE: &'static s::Shape = &shapes::DELETE_OBSERVABILITY_CONFIGURATION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.observability_configuration_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.observability_configuration_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteObservabilityConfigurationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteObservabilityConfigurationResponse {
    pub observability_configuration: ObservabilityConfiguration,
}

impl o::Structure for DeleteObservabilityConfigurationResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_OBSERVABILITY_CONFIGURATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.observability_configuration =
                        c::structure::<ObservabilityConfiguration>(value).unwrap_or_default()
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.observability_configuration;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteServiceRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteServiceRequest {
    pub service_arn: String,
}

impl o::Structure for DeleteServiceRequest {
    const SHAPE: &'static s::Shape = &shapes::DELETE_SERVICE_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.service_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteServiceResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteServiceResponse {
    pub service: Service,
    pub operation_id: String,
}

impl o::Structure for DeleteServiceResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_SERVICE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service = c::structure::<Service>(value).unwrap_or_default(),
                1 => out.operation_id = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.service;
            out.push((0, x.into_value()));
        }
        {
            let x = self.operation_id;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteVpcConnectorRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteVpcConnectorRequest {
    pub vpc_connector_arn: String,
}

impl o::Structure for DeleteVpcConnectorRequest {
    const SHAPE: &'static s::Shape = &shapes::DELETE_VPC_CONNECTOR_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.vpc_connector_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.vpc_connector_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteVpcConnectorResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteVpcConnectorResponse {
    pub vpc_connector: VpcConnector,
}

impl o::Structure for DeleteVpcConnectorResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_VPC_CONNECTOR_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.vpc_connector = c::structure::<VpcConnector>(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.vpc_connector;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteVpcIngressConnectionRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteVpcIngressConnectionRequest {
    pub vpc_ingress_connection_arn: String,
}

impl o::Structure for DeleteVpcIngressConnectionRequest {
    const SHAPE: &'static s::Shape = &shapes::DELETE_VPC_INGRESS_CONNECTION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.vpc_ingress_connection_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.vpc_ingress_connection_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DeleteVpcIngressConnectionResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteVpcIngressConnectionResponse {
    pub vpc_ingress_connection: VpcIngressConnection,
}

impl o::Structure for DeleteVpcIngressConnectionResponse {
    const SHAPE: &'static s::Shape = &shapes::DELETE_VPC_INGRESS_CONNECTION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.vpc_ingress_connection =
                        c::structure::<VpcIngressConnection>(value).unwrap_or_default()
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.vpc_ingress_connection;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeAutoScalingConfigurationRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeAutoScalingConfigurationRequest {
    pub auto_scaling_configuration_arn: String,
}

impl o::Structure for DescribeAutoScalingConfigurationRequest {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_AUTO_SCALING_CONFIGURATION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.auto_scaling_configuration_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.auto_scaling_configuration_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeAutoScalingConfigurationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeAutoScalingConfigurationResponse {
    pub auto_scaling_configuration: AutoScalingConfiguration,
}

impl o::Structure for DescribeAutoScalingConfigurationResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_AUTO_SCALING_CONFIGURATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.auto_scaling_configuration =
                        c::structure::<AutoScalingConfiguration>(value).unwrap_or_default()
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.auto_scaling_configuration;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeCustomDomainsRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeCustomDomainsRequest {
    pub service_arn: String,
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
}

impl o::Structure for DescribeCustomDomainsRequest {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_CUSTOM_DOMAINS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service_arn = c::string(value).unwrap_or_default(),
                1 => out.next_token = c::string(value),
                2 => out.max_results = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        {
            let x = self.service_arn;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.max_results {
            out.push((2, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeCustomDomainsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeCustomDomainsResponse {
    pub dns_target: String,
    pub service_arn: String,
    pub custom_domains: Vec<CustomDomain>,
    pub vpc_dns_targets: Vec<VpcDNSTarget>,
    pub next_token: Option<String>,
}

impl o::Structure for DescribeCustomDomainsResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_CUSTOM_DOMAINS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.dns_target = c::string(value).unwrap_or_default(),
                1 => out.service_arn = c::string(value).unwrap_or_default(),
                2 => {
                    out.custom_domains =
                        c::list(value, c::structure::<CustomDomain>).unwrap_or_default()
                }
                3 => {
                    out.vpc_dns_targets =
                        c::list(value, c::structure::<VpcDNSTarget>).unwrap_or_default()
                }
                4 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        {
            let x = self.dns_target;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.service_arn;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.custom_domains;
            out.push((2, c::from_list(x, o::Structure::into_value)));
        }
        {
            let x = self.vpc_dns_targets;
            out.push((3, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.next_token {
            out.push((4, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeObservabilityConfigurationRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeObservabilityConfigurationRequest {
    pub observability_configuration_arn: String,
}

impl o::Structure for DescribeObservabilityConfigurationRequest {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_OBSERVABILITY_CONFIGURATION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.observability_configuration_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.observability_configuration_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeObservabilityConfigurationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeObservabilityConfigurationResponse {
    pub observability_configuration: ObservabilityConfiguration,
}

impl o::Structure for DescribeObservabilityConfigurationResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_OBSERVABILITY_CONFIGURATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.observability_configuration =
                        c::structure::<ObservabilityConfiguration>(value).unwrap_or_default()
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.observability_configuration;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeServiceRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeServiceRequest {
    pub service_arn: String,
}

impl o::Structure for DescribeServiceRequest {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_SERVICE_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.service_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeServiceResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeServiceResponse {
    pub service: Service,
}

impl o::Structure for DescribeServiceResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_SERVICE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service = c::structure::<Service>(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.service;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeVpcConnectorRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeVpcConnectorRequest {
    pub vpc_connector_arn: String,
}

impl o::Structure for DescribeVpcConnectorRequest {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_VPC_CONNECTOR_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.vpc_connector_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.vpc_connector_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeVpcConnectorResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeVpcConnectorResponse {
    pub vpc_connector: VpcConnector,
}

impl o::Structure for DescribeVpcConnectorResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_VPC_CONNECTOR_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.vpc_connector = c::structure::<VpcConnector>(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.vpc_connector;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeVpcIngressConnectionRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeVpcIngressConnectionRequest {
    pub vpc_ingress_connection_arn: String,
}

impl o::Structure for DescribeVpcIngressConnectionRequest {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_VPC_INGRESS_CONNECTION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.vpc_ingress_connection_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.vpc_ingress_connection_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeVpcIngressConnectionResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeVpcIngressConnectionResponse {
    pub vpc_ingress_connection: VpcIngressConnection,
}

impl o::Structure for DescribeVpcIngressConnectionResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_VPC_INGRESS_CONNECTION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.vpc_ingress_connection =
                        c::structure::<VpcIngressConnection>(value).unwrap_or_default()
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.vpc_ingress_connection;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DisassociateCustomDomainRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DisassociateCustomDomainRequest {
    pub service_arn: String,
    pub domain_name: String,
}

impl o::Structure for DisassociateCustomDomainRequest {
    const SHAPE: &'static s::Shape = &shapes::DISASSOCIATE_CUSTOM_DOMAIN_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service_arn = c::string(value).unwrap_or_default(),
                1 => out.domain_name = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.service_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.domain_name;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DisassociateCustomDomainResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DisassociateCustomDomainResponse {
    pub dns_target: String,
    pub service_arn: String,
    pub custom_domain: CustomDomain,
    pub vpc_dns_targets: Vec<VpcDNSTarget>,
}

impl o::Structure for DisassociateCustomDomainResponse {
    const SHAPE: &'static s::Shape = &shapes::DISASSOCIATE_CUSTOM_DOMAIN_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.dns_target = c::string(value).unwrap_or_default(),
                1 => out.service_arn = c::string(value).unwrap_or_default(),
                2 => out.custom_domain = c::structure::<CustomDomain>(value).unwrap_or_default(),
                3 => {
                    out.vpc_dns_targets =
                        c::list(value, c::structure::<VpcDNSTarget>).unwrap_or_default()
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.dns_target;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.service_arn;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.custom_domain;
            out.push((2, x.into_value()));
        }
        {
            let x = self.vpc_dns_targets;
            out.push((3, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `EgressConfiguration`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EgressConfiguration {
    pub egress_type: Option<String>,
    pub vpc_connector_arn: Option<String>,
}

impl o::Structure for EgressConfiguration {
    const SHAPE: &'static s::Shape = &shapes::EGRESS_CONFIGURATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.egress_type = c::string(value),
                1 => out.vpc_connector_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.egress_type {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.vpc_connector_arn {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `EncryptionConfiguration`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EncryptionConfiguration {
    pub kms_key: String,
}

impl o::Structure for EncryptionConfiguration {
    const SHAPE: &'static s::Shape = &shapes::ENCRYPTION_CONFIGURATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.kms_key = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.kms_key;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `HealthCheckConfiguration`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HealthCheckConfiguration {
    pub protocol: Option<String>,
    pub path: Option<String>,
    pub interval: Option<i32>,
    pub timeout: Option<i32>,
    pub healthy_threshold: Option<i32>,
    pub unhealthy_threshold: Option<i32>,
}

impl o::Structure for HealthCheckConfiguration {
    const SHAPE: &'static s::Shape = &shapes::HEALTH_CHECK_CONFIGURATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.protocol = c::string(value),
                1 => out.path = c::string(value),
                2 => out.interval = c::integer(value),
                3 => out.timeout = c::integer(value),
                4 => out.healthy_threshold = c::integer(value),
                5 => out.unhealthy_threshold = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(6);
        if let Some(x) = self.protocol {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.path {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.interval {
            out.push((2, c::from_integer(x)));
        }
        if let Some(x) = self.timeout {
            out.push((3, c::from_integer(x)));
        }
        if let Some(x) = self.healthy_threshold {
            out.push((4, c::from_integer(x)));
        }
        if let Some(x) = self.unhealthy_threshold {
            out.push((5, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ImageConfiguration`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImageConfiguration {
    pub runtime_environment_variables: Option<std::collections::BTreeMap<v::Secret, v::Secret>>,
    pub start_command: Option<v::Secret>,
    pub port: Option<String>,
    pub runtime_environment_secrets: Option<std::collections::BTreeMap<v::Secret, v::Secret>>,
}

impl o::Structure for ImageConfiguration {
    const SHAPE: &'static s::Shape = &shapes::IMAGE_CONFIGURATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.runtime_environment_variables = c::map(value, c::secret, c::secret),
                1 => out.start_command = c::secret(value),
                2 => out.port = c::string(value),
                3 => out.runtime_environment_secrets = c::map(value, c::secret, c::secret),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.runtime_environment_variables {
            out.push((0, c::from_map(x, v::Secret::into_inner, c::from_secret)));
        }
        if let Some(x) = self.start_command {
            out.push((1, c::from_secret(x)));
        }
        if let Some(x) = self.port {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.runtime_environment_secrets {
            out.push((3, c::from_map(x, v::Secret::into_inner, c::from_secret)));
        }
        v::Value::Struct(out)
    }
}

/// `ImageRepository`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImageRepository {
    pub image_identifier: String,
    pub image_configuration: Option<ImageConfiguration>,
    pub image_repository_type: String,
}

impl o::Structure for ImageRepository {
    const SHAPE: &'static s::Shape = &shapes::IMAGE_REPOSITORY;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.image_identifier = c::string(value).unwrap_or_default(),
                1 => out.image_configuration = c::structure::<ImageConfiguration>(value),
                2 => out.image_repository_type = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        {
            let x = self.image_identifier;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.image_configuration {
            out.push((1, x.into_value()));
        }
        {
            let x = self.image_repository_type;
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `IngressConfiguration`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IngressConfiguration {
    pub is_publicly_accessible: Option<bool>,
}

impl o::Structure for IngressConfiguration {
    const SHAPE: &'static s::Shape = &shapes::INGRESS_CONFIGURATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.is_publicly_accessible = c::boolean(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.is_publicly_accessible {
            out.push((0, v::Value::Bool(x)));
        }
        v::Value::Struct(out)
    }
}

/// `IngressVpcConfiguration`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IngressVpcConfiguration {
    pub vpc_id: Option<String>,
    pub vpc_endpoint_id: Option<String>,
}

impl o::Structure for IngressVpcConfiguration {
    const SHAPE: &'static s::Shape = &shapes::INGRESS_VPC_CONFIGURATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.vpc_id = c::string(value),
                1 => out.vpc_endpoint_id = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.vpc_id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.vpc_endpoint_id {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `InstanceConfiguration`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InstanceConfiguration {
    pub cpu: Option<String>,
    pub memory: Option<String>,
    pub instance_role_arn: Option<String>,
}

impl o::Structure for InstanceConfiguration {
    const SHAPE: &'static s::Shape = &shapes::INSTANCE_CONFIGURATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.cpu = c::string(value),
                1 => out.memory = c::string(value),
                2 => out.instance_role_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.cpu {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.memory {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.instance_role_arn {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `InternalServiceErrorException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InternalServiceErrorException {
    pub message: Option<String>,
}

impl o::Structure for InternalServiceErrorException {
    const SHAPE: &'static s::Shape = &shapes::INTERNAL_SERVICE_ERROR_EXCEPTION;
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

impl InternalServiceErrorException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for InternalServiceErrorException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "InternalServiceErrorException",
        code: "InternalServiceErrorException",
        status: 500,
        shape: &shapes::INTERNAL_SERVICE_ERROR_EXCEPTION,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `InvalidRequestException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InvalidRequestException {
    pub message: Option<String>,
}

impl o::Structure for InvalidRequestException {
    const SHAPE: &'static s::Shape = &shapes::INVALID_REQUEST_EXCEPTION;
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

impl InvalidRequestException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for InvalidRequestException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "InvalidRequestException",
        code: "InvalidRequestException",
        status: 400,
        shape: &shapes::INVALID_REQUEST_EXCEPTION,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `InvalidStateException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InvalidStateException {
    pub message: Option<String>,
}

impl o::Structure for InvalidStateException {
    const SHAPE: &'static s::Shape = &shapes::INVALID_STATE_EXCEPTION;
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

impl InvalidStateException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for InvalidStateException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "InvalidStateException",
        code: "InvalidStateException",
        status: 400,
        shape: &shapes::INVALID_STATE_EXCEPTION,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `ListAutoScalingConfigurationsRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListAutoScalingConfigurationsRequest {
    pub auto_scaling_configuration_name: Option<String>,
    pub latest_only: Option<bool>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

impl o::Structure for ListAutoScalingConfigurationsRequest {
    const SHAPE: &'static s::Shape = &shapes::LIST_AUTO_SCALING_CONFIGURATIONS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.auto_scaling_configuration_name = c::string(value),
                1 => out.latest_only = c::boolean(value),
                2 => out.max_results = c::integer(value),
                3 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.auto_scaling_configuration_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.latest_only {
            out.push((1, v::Value::Bool(x)));
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

/// `ListAutoScalingConfigurationsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListAutoScalingConfigurationsResponse {
    pub auto_scaling_configuration_summary_list: Vec<AutoScalingConfigurationSummary>,
    pub next_token: Option<String>,
}

impl o::Structure for ListAutoScalingConfigurationsResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_AUTO_SCALING_CONFIGURATIONS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.auto_scaling_configuration_summary_list =
                        c::list(value, c::structure::<AutoScalingConfigurationSummary>)
                            .unwrap_or_default()
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
            let x = self.auto_scaling_configuration_summary_list;
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListConnectionsRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListConnectionsRequest {
    pub connection_name: Option<String>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

impl o::Structure for ListConnectionsRequest {
    const SHAPE: &'static s::Shape = &shapes::LIST_CONNECTIONS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.connection_name = c::string(value),
                1 => out.max_results = c::integer(value),
                2 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.connection_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.max_results {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.next_token {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListConnectionsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListConnectionsResponse {
    pub connection_summary_list: Vec<ConnectionSummary>,
    pub next_token: Option<String>,
}

impl o::Structure for ListConnectionsResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_CONNECTIONS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.connection_summary_list =
                        c::list(value, c::structure::<ConnectionSummary>).unwrap_or_default()
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
            let x = self.connection_summary_list;
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListObservabilityConfigurationsRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListObservabilityConfigurationsRequest {
    pub observability_configuration_name: Option<String>,
    pub latest_only: Option<bool>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

impl o::Structure for ListObservabilityConfigurationsRequest {
    const SHAPE: &'static s::Shape = &shapes::LIST_OBSERVABILITY_CONFIGURATIONS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.observability_configuration_name = c::string(value),
                1 => out.latest_only = c::boolean(value),
                2 => out.max_results = c::integer(value),
                3 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.observability_configuration_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.latest_only {
            out.push((1, v::Value::Bool(x)));
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

/// `ListObservabilityConfigurationsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListObservabilityConfigurationsResponse {
    pub observability_configuration_summary_list: Vec<ObservabilityConfigurationSummary>,
    pub next_token: Option<String>,
}

impl o::Structure for ListObservabilityConfigurationsResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_OBSERVABILITY_CONFIGURATIONS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.observability_configuration_summary_list =
                        c::list(value, c::structure::<ObservabilityConfigurationSummary>)
                            .unwrap_or_default()
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
            let x = self.observability_configuration_summary_list;
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListOperationsRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListOperationsRequest {
    pub service_arn: String,
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
}

impl o::Structure for ListOperationsRequest {
    const SHAPE: &'static s::Shape = &shapes::LIST_OPERATIONS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service_arn = c::string(value).unwrap_or_default(),
                1 => out.next_token = c::string(value),
                2 => out.max_results = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        {
            let x = self.service_arn;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.max_results {
            out.push((2, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListOperationsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListOperationsResponse {
    pub operation_summary_list: Option<Vec<OperationSummary>>,
    pub next_token: Option<String>,
}

impl o::Structure for ListOperationsResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_OPERATIONS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.operation_summary_list = c::list(value, c::structure::<OperationSummary>),
                1 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.operation_summary_list {
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListServicesForAutoScalingConfigurationRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListServicesForAutoScalingConfigurationRequest {
    pub auto_scaling_configuration_arn: String,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

impl o::Structure for ListServicesForAutoScalingConfigurationRequest {
    const SHAPE: &'static s::Shape = &shapes::LIST_SERVICES_FOR_AUTO_SCALING_CONFIGURATION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.auto_scaling_configuration_arn = c::string(value).unwrap_or_default(),
                1 => out.max_results = c::integer(value),
                2 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        {
            let x = self.auto_scaling_configuration_arn;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.max_results {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.next_token {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListServicesForAutoScalingConfigurationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListServicesForAutoScalingConfigurationResponse {
    pub service_arn_list: Vec<String>,
    pub next_token: Option<String>,
}

impl o::Structure for ListServicesForAutoScalingConfigurationResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_SERVICES_FOR_AUTO_SCALING_CONFIGURATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service_arn_list = c::list(value, c::string).unwrap_or_default(),
                1 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.service_arn_list;
            out.push((0, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListServicesRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListServicesRequest {
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
}

impl o::Structure for ListServicesRequest {
    const SHAPE: &'static s::Shape = &shapes::LIST_SERVICES_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.next_token = c::string(value),
                1 => out.max_results = c::integer(value),
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
        if let Some(x) = self.max_results {
            out.push((1, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListServicesResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListServicesResponse {
    pub service_summary_list: Vec<ServiceSummary>,
    pub next_token: Option<String>,
}

impl o::Structure for ListServicesResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_SERVICES_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.service_summary_list =
                        c::list(value, c::structure::<ServiceSummary>).unwrap_or_default()
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
            let x = self.service_summary_list;
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
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

/// `ListVpcConnectorsRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListVpcConnectorsRequest {
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

impl o::Structure for ListVpcConnectorsRequest {
    const SHAPE: &'static s::Shape = &shapes::LIST_VPC_CONNECTORS_REQUEST;
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

/// `ListVpcConnectorsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListVpcConnectorsResponse {
    pub vpc_connectors: Vec<VpcConnector>,
    pub next_token: Option<String>,
}

impl o::Structure for ListVpcConnectorsResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_VPC_CONNECTORS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.vpc_connectors =
                        c::list(value, c::structure::<VpcConnector>).unwrap_or_default()
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
            let x = self.vpc_connectors;
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListVpcIngressConnectionsFilter`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListVpcIngressConnectionsFilter {
    pub service_arn: Option<String>,
    pub vpc_endpoint_id: Option<String>,
}

impl o::Structure for ListVpcIngressConnectionsFilter {
    const SHAPE: &'static s::Shape = &shapes::LIST_VPC_INGRESS_CONNECTIONS_FILTER;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service_arn = c::string(value),
                1 => out.vpc_endpoint_id = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.service_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.vpc_endpoint_id {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListVpcIngressConnectionsRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListVpcIngressConnectionsRequest {
    pub filter: Option<ListVpcIngressConnectionsFilter>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}

impl o::Structure for ListVpcIngressConnectionsRequest {
    const SHAPE: &'static s::Shape = &shapes::LIST_VPC_INGRESS_CONNECTIONS_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.filter = c::structure::<ListVpcIngressConnectionsFilter>(value),
                1 => out.max_results = c::integer(value),
                2 => out.next_token = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.filter {
            out.push((0, x.into_value()));
        }
        if let Some(x) = self.max_results {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.next_token {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ListVpcIngressConnectionsResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListVpcIngressConnectionsResponse {
    pub vpc_ingress_connection_summary_list: Vec<VpcIngressConnectionSummary>,
    pub next_token: Option<String>,
}

impl o::Structure for ListVpcIngressConnectionsResponse {
    const SHAPE: &'static s::Shape = &shapes::LIST_VPC_INGRESS_CONNECTIONS_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.vpc_ingress_connection_summary_list =
                        c::list(value, c::structure::<VpcIngressConnectionSummary>)
                            .unwrap_or_default()
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
            let x = self.vpc_ingress_connection_summary_list;
            out.push((0, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.next_token {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `NetworkConfiguration`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkConfiguration {
    pub egress_configuration: Option<EgressConfiguration>,
    pub ingress_configuration: Option<IngressConfiguration>,
    pub ip_address_type: Option<String>,
}

impl o::Structure for NetworkConfiguration {
    const SHAPE: &'static s::Shape = &shapes::NETWORK_CONFIGURATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.egress_configuration = c::structure::<EgressConfiguration>(value),
                1 => out.ingress_configuration = c::structure::<IngressConfiguration>(value),
                2 => out.ip_address_type = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.egress_configuration {
            out.push((0, x.into_value()));
        }
        if let Some(x) = self.ingress_configuration {
            out.push((1, x.into_value()));
        }
        if let Some(x) = self.ip_address_type {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ObservabilityConfiguration`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ObservabilityConfiguration {
    pub observability_configuration_arn: Option<String>,
    pub observability_configuration_name: Option<String>,
    pub trace_configuration: Option<TraceConfiguration>,
    pub observability_configuration_revision: Option<i32>,
    pub latest: Option<bool>,
    pub status: Option<String>,
    pub created_at: Option<v::Timestamp>,
    pub deleted_at: Option<v::Timestamp>,
}

impl o::Structure for ObservabilityConfiguration {
    const SHAPE: &'static s::Shape = &shapes::OBSERVABILITY_CONFIGURATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.observability_configuration_arn = c::string(value),
                1 => out.observability_configuration_name = c::string(value),
                2 => out.trace_configuration = c::structure::<TraceConfiguration>(value),
                3 => out.observability_configuration_revision = c::integer(value),
                4 => out.latest = c::boolean(value),
                5 => out.status = c::string(value),
                6 => out.created_at = c::timestamp(value),
                7 => out.deleted_at = c::timestamp(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(8);
        if let Some(x) = self.observability_configuration_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.observability_configuration_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.trace_configuration {
            out.push((2, x.into_value()));
        }
        if let Some(x) = self.observability_configuration_revision {
            out.push((3, c::from_integer(x)));
        }
        if let Some(x) = self.latest {
            out.push((4, v::Value::Bool(x)));
        }
        if let Some(x) = self.status {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.created_at {
            out.push((6, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.deleted_at {
            out.push((7, v::Value::Timestamp(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ObservabilityConfigurationSummary`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ObservabilityConfigurationSummary {
    pub observability_configuration_arn: Option<String>,
    pub observability_configuration_name: Option<String>,
    pub observability_configuration_revision: Option<i32>,
}

impl o::Structure for ObservabilityConfigurationSummary {
    const SHAPE: &'static s::Shape = &shapes::OBSERVABILITY_CONFIGURATION_SUMMARY;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.observability_configuration_arn = c::string(value),
                1 => out.observability_configuration_name = c::string(value),
                2 => out.observability_configuration_revision = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.observability_configuration_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.observability_configuration_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.observability_configuration_revision {
            out.push((2, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `OperationSummary`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OperationSummary {
    pub id: Option<String>,
    pub r#type: Option<String>,
    pub status: Option<String>,
    pub target_arn: Option<String>,
    pub started_at: Option<v::Timestamp>,
    pub ended_at: Option<v::Timestamp>,
    pub updated_at: Option<v::Timestamp>,
}

impl o::Structure for OperationSummary {
    const SHAPE: &'static s::Shape = &shapes::OPERATION_SUMMARY;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.id = c::string(value),
                1 => out.r#type = c::string(value),
                2 => out.status = c::string(value),
                3 => out.target_arn = c::string(value),
                4 => out.started_at = c::timestamp(value),
                5 => out.ended_at = c::timestamp(value),
                6 => out.updated_at = c::timestamp(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        if let Some(x) = self.id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.r#type {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.status {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.target_arn {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.started_at {
            out.push((4, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.ended_at {
            out.push((5, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.updated_at {
            out.push((6, v::Value::Timestamp(x)));
        }
        v::Value::Struct(out)
    }
}

/// `PauseServiceRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PauseServiceRequest {
    pub service_arn: String,
}

impl o::Structure for PauseServiceRequest {
    const SHAPE: &'static s::Shape = &shapes::PAUSE_SERVICE_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.service_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `PauseServiceResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PauseServiceResponse {
    pub service: Service,
    pub operation_id: Option<String>,
}

impl o::Structure for PauseServiceResponse {
    const SHAPE: &'static s::Shape = &shapes::PAUSE_SERVICE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service = c::structure::<Service>(value).unwrap_or_default(),
                1 => out.operation_id = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.service;
            out.push((0, x.into_value()));
        }
        if let Some(x) = self.operation_id {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ResourceNotFoundException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResourceNotFoundException {
    pub message: Option<String>,
}

impl o::Structure for ResourceNotFoundException {
    const SHAPE: &'static s::Shape = &shapes::RESOURCE_NOT_FOUND_EXCEPTION;
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

impl ResourceNotFoundException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
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
        self.message.as_deref().unwrap_or_default()
    }
}

/// `ResumeServiceRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResumeServiceRequest {
    pub service_arn: String,
}

impl o::Structure for ResumeServiceRequest {
    const SHAPE: &'static s::Shape = &shapes::RESUME_SERVICE_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.service_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ResumeServiceResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResumeServiceResponse {
    pub service: Service,
    pub operation_id: Option<String>,
}

impl o::Structure for ResumeServiceResponse {
    const SHAPE: &'static s::Shape = &shapes::RESUME_SERVICE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service = c::structure::<Service>(value).unwrap_or_default(),
                1 => out.operation_id = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.service;
            out.push((0, x.into_value()));
        }
        if let Some(x) = self.operation_id {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `Service`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Service {
    pub service_name: String,
    pub service_id: String,
    pub service_arn: String,
    pub service_url: Option<String>,
    pub created_at: v::Timestamp,
    pub updated_at: v::Timestamp,
    pub deleted_at: Option<v::Timestamp>,
    pub status: String,
    pub source_configuration: SourceConfiguration,
    pub instance_configuration: InstanceConfiguration,
    pub encryption_configuration: Option<EncryptionConfiguration>,
    pub health_check_configuration: Option<HealthCheckConfiguration>,
    pub auto_scaling_configuration_summary: AutoScalingConfigurationSummary,
    pub network_configuration: NetworkConfiguration,
    pub observability_configuration: Option<ServiceObservabilityConfiguration>,
}

impl o::Structure for Service {
    const SHAPE: &'static s::Shape = &shapes::SERVICE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service_name = c::string(value).unwrap_or_default(),
                1 => out.service_id = c::string(value).unwrap_or_default(),
                2 => out.service_arn = c::string(value).unwrap_or_default(),
                3 => out.service_url = c::string(value),
                4 => out.created_at = c::timestamp(value).unwrap_or_default(),
                5 => out.updated_at = c::timestamp(value).unwrap_or_default(),
                6 => out.deleted_at = c::timestamp(value),
                7 => out.status = c::string(value).unwrap_or_default(),
                8 => {
                    out.source_configuration =
                        c::structure::<SourceConfiguration>(value).unwrap_or_default()
                }
                9 => {
                    out.instance_configuration =
                        c::structure::<InstanceConfiguration>(value).unwrap_or_default()
                }
                10 => out.encryption_configuration = c::structure::<EncryptionConfiguration>(value),
                11 => {
                    out.health_check_configuration = c::structure::<HealthCheckConfiguration>(value)
                }
                12 => {
                    out.auto_scaling_configuration_summary =
                        c::structure::<AutoScalingConfigurationSummary>(value).unwrap_or_default()
                }
                13 => {
                    out.network_configuration =
                        c::structure::<NetworkConfiguration>(value).unwrap_or_default()
                }
                14 => {
                    out.observability_configuration =
                        c::structure::<ServiceObservabilityConfiguration>(value)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(15);
        {
            let x = self.service_name;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.service_id;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.service_arn;
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.service_url {
            out.push((3, v::Value::Str(x)));
        }
        {
            let x = self.created_at;
            out.push((4, v::Value::Timestamp(x)));
        }
        {
            let x = self.updated_at;
            out.push((5, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.deleted_at {
            out.push((6, v::Value::Timestamp(x)));
        }
        {
            let x = self.status;
            out.push((7, v::Value::Str(x)));
        }
        {
            let x = self.source_configuration;
            out.push((8, x.into_value()));
        }
        {
            let x = self.instance_configuration;
            out.push((9, x.into_value()));
        }
        if let Some(x) = self.encryption_configuration {
            out.push((10, x.into_value()));
        }
        if let Some(x) = self.health_check_configuration {
            out.push((11, x.into_value()));
        }
        {
            let x = self.auto_scaling_configuration_summary;
            out.push((12, x.into_value()));
        }
        {
            let x = self.network_configuration;
            out.push((13, x.into_value()));
        }
        if let Some(x) = self.observability_configuration {
            out.push((14, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `ServiceObservabilityConfiguration`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServiceObservabilityConfiguration {
    pub observability_enabled: bool,
    pub observability_configuration_arn: Option<String>,
}

impl o::Structure for ServiceObservabilityConfiguration {
    const SHAPE: &'static s::Shape = &shapes::SERVICE_OBSERVABILITY_CONFIGURATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.observability_enabled = c::boolean(value).unwrap_or_default(),
                1 => out.observability_configuration_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.observability_enabled;
            out.push((0, v::Value::Bool(x)));
        }
        if let Some(x) = self.observability_configuration_arn {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ServiceQuotaExceededException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServiceQuotaExceededException {
    pub message: Option<String>,
}

impl o::Structure for ServiceQuotaExceededException {
    const SHAPE: &'static s::Shape = &shapes::SERVICE_QUOTA_EXCEEDED_EXCEPTION;
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

impl ServiceQuotaExceededException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
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
        self.message.as_deref().unwrap_or_default()
    }
}

/// `ServiceSummary`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServiceSummary {
    pub service_name: Option<String>,
    pub service_id: Option<String>,
    pub service_arn: Option<String>,
    pub service_url: Option<String>,
    pub created_at: Option<v::Timestamp>,
    pub updated_at: Option<v::Timestamp>,
    pub status: Option<String>,
}

impl o::Structure for ServiceSummary {
    const SHAPE: &'static s::Shape = &shapes::SERVICE_SUMMARY;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service_name = c::string(value),
                1 => out.service_id = c::string(value),
                2 => out.service_arn = c::string(value),
                3 => out.service_url = c::string(value),
                4 => out.created_at = c::timestamp(value),
                5 => out.updated_at = c::timestamp(value),
                6 => out.status = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        if let Some(x) = self.service_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.service_id {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.service_arn {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.service_url {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.created_at {
            out.push((4, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.updated_at {
            out.push((5, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.status {
            out.push((6, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `SourceCodeVersion`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceCodeVersion {
    pub r#type: String,
    pub value: String,
}

impl o::Structure for SourceCodeVersion {
    const SHAPE: &'static s::Shape = &shapes::SOURCE_CODE_VERSION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.r#type = c::string(value).unwrap_or_default(),
                1 => out.value = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.r#type;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.value;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `SourceConfiguration`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceConfiguration {
    pub code_repository: Option<CodeRepository>,
    pub image_repository: Option<ImageRepository>,
    pub auto_deployments_enabled: Option<bool>,
    pub authentication_configuration: Option<AuthenticationConfiguration>,
}

impl o::Structure for SourceConfiguration {
    const SHAPE: &'static s::Shape = &shapes::SOURCE_CONFIGURATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.code_repository = c::structure::<CodeRepository>(value),
                1 => out.image_repository = c::structure::<ImageRepository>(value),
                2 => out.auto_deployments_enabled = c::boolean(value),
                3 => {
                    out.authentication_configuration =
                        c::structure::<AuthenticationConfiguration>(value)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.code_repository {
            out.push((0, x.into_value()));
        }
        if let Some(x) = self.image_repository {
            out.push((1, x.into_value()));
        }
        if let Some(x) = self.auto_deployments_enabled {
            out.push((2, v::Value::Bool(x)));
        }
        if let Some(x) = self.authentication_configuration {
            out.push((3, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `StartDeploymentRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartDeploymentRequest {
    pub service_arn: String,
}

impl o::Structure for StartDeploymentRequest {
    const SHAPE: &'static s::Shape = &shapes::START_DEPLOYMENT_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.service_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `StartDeploymentResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartDeploymentResponse {
    pub operation_id: String,
}

impl o::Structure for StartDeploymentResponse {
    const SHAPE: &'static s::Shape = &shapes::START_DEPLOYMENT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.operation_id = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.operation_id;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `Tag`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tag {
    pub key: Option<String>,
    pub value: Option<String>,
}

impl o::Structure for Tag {
    const SHAPE: &'static s::Shape = &shapes::TAG;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.key = c::string(value),
                1 => out.value = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.key {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.value {
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

/// `TraceConfiguration`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TraceConfiguration {
    pub vendor: String,
}

impl o::Structure for TraceConfiguration {
    const SHAPE: &'static s::Shape = &shapes::TRACE_CONFIGURATION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.vendor = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.vendor;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
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

/// `UpdateDefaultAutoScalingConfigurationRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateDefaultAutoScalingConfigurationRequest {
    pub auto_scaling_configuration_arn: String,
}

impl o::Structure for UpdateDefaultAutoScalingConfigurationRequest {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_DEFAULT_AUTO_SCALING_CONFIGURATION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.auto_scaling_configuration_arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.auto_scaling_configuration_arn;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateDefaultAutoScalingConfigurationResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateDefaultAutoScalingConfigurationResponse {
    pub auto_scaling_configuration: AutoScalingConfiguration,
}

impl o::Structure for UpdateDefaultAutoScalingConfigurationResponse {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_DEFAULT_AUTO_SCALING_CONFIGURATION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.auto_scaling_configuration =
                        c::structure::<AutoScalingConfiguration>(value).unwrap_or_default()
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.auto_scaling_configuration;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateServiceRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateServiceRequest {
    pub service_arn: String,
    pub source_configuration: Option<SourceConfiguration>,
    pub instance_configuration: Option<InstanceConfiguration>,
    pub auto_scaling_configuration_arn: Option<String>,
    pub health_check_configuration: Option<HealthCheckConfiguration>,
    pub network_configuration: Option<NetworkConfiguration>,
    pub observability_configuration: Option<ServiceObservabilityConfiguration>,
}

impl o::Structure for UpdateServiceRequest {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_SERVICE_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service_arn = c::string(value).unwrap_or_default(),
                1 => out.source_configuration = c::structure::<SourceConfiguration>(value),
                2 => out.instance_configuration = c::structure::<InstanceConfiguration>(value),
                3 => out.auto_scaling_configuration_arn = c::string(value),
                4 => {
                    out.health_check_configuration = c::structure::<HealthCheckConfiguration>(value)
                }
                5 => out.network_configuration = c::structure::<NetworkConfiguration>(value),
                6 => {
                    out.observability_configuration =
                        c::structure::<ServiceObservabilityConfiguration>(value)
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        {
            let x = self.service_arn;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.source_configuration {
            out.push((1, x.into_value()));
        }
        if let Some(x) = self.instance_configuration {
            out.push((2, x.into_value()));
        }
        if let Some(x) = self.auto_scaling_configuration_arn {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.health_check_configuration {
            out.push((4, x.into_value()));
        }
        if let Some(x) = self.network_configuration {
            out.push((5, x.into_value()));
        }
        if let Some(x) = self.observability_configuration {
            out.push((6, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateServiceResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateServiceResponse {
    pub service: Service,
    pub operation_id: String,
}

impl o::Structure for UpdateServiceResponse {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_SERVICE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service = c::structure::<Service>(value).unwrap_or_default(),
                1 => out.operation_id = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.service;
            out.push((0, x.into_value()));
        }
        {
            let x = self.operation_id;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateVpcIngressConnectionRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateVpcIngressConnectionRequest {
    pub vpc_ingress_connection_arn: String,
    pub ingress_vpc_configuration: IngressVpcConfiguration,
}

impl o::Structure for UpdateVpcIngressConnectionRequest {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_VPC_INGRESS_CONNECTION_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.vpc_ingress_connection_arn = c::string(value).unwrap_or_default(),
                1 => {
                    out.ingress_vpc_configuration =
                        c::structure::<IngressVpcConfiguration>(value).unwrap_or_default()
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.vpc_ingress_connection_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.ingress_vpc_configuration;
            out.push((1, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `UpdateVpcIngressConnectionResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateVpcIngressConnectionResponse {
    pub vpc_ingress_connection: VpcIngressConnection,
}

impl o::Structure for UpdateVpcIngressConnectionResponse {
    const SHAPE: &'static s::Shape = &shapes::UPDATE_VPC_INGRESS_CONNECTION_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => {
                    out.vpc_ingress_connection =
                        c::structure::<VpcIngressConnection>(value).unwrap_or_default()
                }
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.vpc_ingress_connection;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `VpcConnector`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VpcConnector {
    pub vpc_connector_name: Option<String>,
    pub vpc_connector_arn: Option<String>,
    pub vpc_connector_revision: Option<i32>,
    pub subnets: Option<Vec<String>>,
    pub security_groups: Option<Vec<String>>,
    pub status: Option<String>,
    pub created_at: Option<v::Timestamp>,
    pub deleted_at: Option<v::Timestamp>,
}

impl o::Structure for VpcConnector {
    const SHAPE: &'static s::Shape = &shapes::VPC_CONNECTOR;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.vpc_connector_name = c::string(value),
                1 => out.vpc_connector_arn = c::string(value),
                2 => out.vpc_connector_revision = c::integer(value),
                3 => out.subnets = c::list(value, c::string),
                4 => out.security_groups = c::list(value, c::string),
                5 => out.status = c::string(value),
                6 => out.created_at = c::timestamp(value),
                7 => out.deleted_at = c::timestamp(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(8);
        if let Some(x) = self.vpc_connector_name {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.vpc_connector_arn {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.vpc_connector_revision {
            out.push((2, c::from_integer(x)));
        }
        if let Some(x) = self.subnets {
            out.push((3, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.security_groups {
            out.push((4, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.status {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.created_at {
            out.push((6, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.deleted_at {
            out.push((7, v::Value::Timestamp(x)));
        }
        v::Value::Struct(out)
    }
}

/// `VpcDNSTarget`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VpcDNSTarget {
    pub vpc_ingress_connection_arn: Option<String>,
    pub vpc_id: Option<String>,
    pub domain_name: Option<String>,
}

impl o::Structure for VpcDNSTarget {
    const SHAPE: &'static s::Shape = &shapes::VPC_DNS_TARGET;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.vpc_ingress_connection_arn = c::string(value),
                1 => out.vpc_id = c::string(value),
                2 => out.domain_name = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.vpc_ingress_connection_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.vpc_id {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.domain_name {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `VpcIngressConnection`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VpcIngressConnection {
    pub vpc_ingress_connection_arn: Option<String>,
    pub vpc_ingress_connection_name: Option<String>,
    pub service_arn: Option<String>,
    pub status: Option<String>,
    pub account_id: Option<String>,
    pub domain_name: Option<String>,
    pub ingress_vpc_configuration: Option<IngressVpcConfiguration>,
    pub created_at: Option<v::Timestamp>,
    pub deleted_at: Option<v::Timestamp>,
}

impl o::Structure for VpcIngressConnection {
    const SHAPE: &'static s::Shape = &shapes::VPC_INGRESS_CONNECTION;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.vpc_ingress_connection_arn = c::string(value),
                1 => out.vpc_ingress_connection_name = c::string(value),
                2 => out.service_arn = c::string(value),
                3 => out.status = c::string(value),
                4 => out.account_id = c::string(value),
                5 => out.domain_name = c::string(value),
                6 => out.ingress_vpc_configuration = c::structure::<IngressVpcConfiguration>(value),
                7 => out.created_at = c::timestamp(value),
                8 => out.deleted_at = c::timestamp(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(9);
        if let Some(x) = self.vpc_ingress_connection_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.vpc_ingress_connection_name {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.service_arn {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.status {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.account_id {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.domain_name {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.ingress_vpc_configuration {
            out.push((6, x.into_value()));
        }
        if let Some(x) = self.created_at {
            out.push((7, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.deleted_at {
            out.push((8, v::Value::Timestamp(x)));
        }
        v::Value::Struct(out)
    }
}

/// `VpcIngressConnectionSummary`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VpcIngressConnectionSummary {
    pub vpc_ingress_connection_arn: Option<String>,
    pub service_arn: Option<String>,
}

impl o::Structure for VpcIngressConnectionSummary {
    const SHAPE: &'static s::Shape = &shapes::VPC_INGRESS_CONNECTION_SUMMARY;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.vpc_ingress_connection_arn = c::string(value),
                1 => out.service_arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.vpc_ingress_connection_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.service_arn {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// The operations of `apprunner`, as types.
pub mod ops {
    use super::{o, s};
    use o::Structure as _;

    /// `AssociateCustomDomain`
    #[derive(Clone, Copy, Debug)]
    pub struct AssociateCustomDomain;

    impl o::Operation for AssociateCustomDomain {
        type Input = super::AssociateCustomDomainRequest;
        type Output = super::AssociateCustomDomainResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "AssociateCustomDomain",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::InvalidStateException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for AssociateCustomDomain {}
    impl o::Raises<super::InvalidRequestException> for AssociateCustomDomain {}
    impl o::Raises<super::InvalidStateException> for AssociateCustomDomain {}

    /// `CreateAutoScalingConfiguration`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateAutoScalingConfiguration;

    impl o::Operation for CreateAutoScalingConfiguration {
        type Input = super::CreateAutoScalingConfigurationRequest;
        type Output = super::CreateAutoScalingConfigurationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateAutoScalingConfiguration",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::ServiceQuotaExceededException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for CreateAutoScalingConfiguration {}
    impl o::Raises<super::InvalidRequestException> for CreateAutoScalingConfiguration {}
    impl o::Raises<super::ServiceQuotaExceededException> for CreateAutoScalingConfiguration {}

    /// `CreateConnection`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateConnection;

    impl o::Operation for CreateConnection {
        type Input = super::CreateConnectionRequest;
        type Output = super::CreateConnectionResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateConnection",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::ServiceQuotaExceededException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for CreateConnection {}
    impl o::Raises<super::InvalidRequestException> for CreateConnection {}
    impl o::Raises<super::ServiceQuotaExceededException> for CreateConnection {}

    /// `CreateObservabilityConfiguration`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateObservabilityConfiguration;

    impl o::Operation for CreateObservabilityConfiguration {
        type Input = super::CreateObservabilityConfigurationRequest;
        type Output = super::CreateObservabilityConfigurationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateObservabilityConfiguration",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::ServiceQuotaExceededException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for CreateObservabilityConfiguration {}
    impl o::Raises<super::InvalidRequestException> for CreateObservabilityConfiguration {}
    impl o::Raises<super::ServiceQuotaExceededException> for CreateObservabilityConfiguration {}

    /// `CreateService`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateService;

    impl o::Operation for CreateService {
        type Input = super::CreateServiceRequest;
        type Output = super::CreateServiceResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateService",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::ServiceQuotaExceededException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for CreateService {}
    impl o::Raises<super::InvalidRequestException> for CreateService {}
    impl o::Raises<super::ServiceQuotaExceededException> for CreateService {}

    /// `CreateVpcConnector`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateVpcConnector;

    impl o::Operation for CreateVpcConnector {
        type Input = super::CreateVpcConnectorRequest;
        type Output = super::CreateVpcConnectorResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateVpcConnector",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::ServiceQuotaExceededException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for CreateVpcConnector {}
    impl o::Raises<super::InvalidRequestException> for CreateVpcConnector {}
    impl o::Raises<super::ServiceQuotaExceededException> for CreateVpcConnector {}

    /// `CreateVpcIngressConnection`
    #[derive(Clone, Copy, Debug)]
    pub struct CreateVpcIngressConnection;

    impl o::Operation for CreateVpcIngressConnection {
        type Input = super::CreateVpcIngressConnectionRequest;
        type Output = super::CreateVpcIngressConnectionResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CreateVpcIngressConnection",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InvalidStateException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::ServiceQuotaExceededException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for CreateVpcIngressConnection {}
    impl o::Raises<super::InvalidRequestException> for CreateVpcIngressConnection {}
    impl o::Raises<super::InvalidStateException> for CreateVpcIngressConnection {}
    impl o::Raises<super::ServiceQuotaExceededException> for CreateVpcIngressConnection {}

    /// `DeleteAutoScalingConfiguration`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteAutoScalingConfiguration;

    impl o::Operation for DeleteAutoScalingConfiguration {
        type Input = super::DeleteAutoScalingConfigurationRequest;
        type Output = super::DeleteAutoScalingConfigurationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteAutoScalingConfiguration",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for DeleteAutoScalingConfiguration {}
    impl o::Raises<super::InvalidRequestException> for DeleteAutoScalingConfiguration {}
    impl o::Raises<super::ResourceNotFoundException> for DeleteAutoScalingConfiguration {}

    /// `DeleteConnection`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteConnection;

    impl o::Operation for DeleteConnection {
        type Input = super::DeleteConnectionRequest;
        type Output = super::DeleteConnectionResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteConnection",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for DeleteConnection {}
    impl o::Raises<super::InvalidRequestException> for DeleteConnection {}
    impl o::Raises<super::ResourceNotFoundException> for DeleteConnection {}

    /// `DeleteObservabilityConfiguration`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteObservabilityConfiguration;

    impl o::Operation for DeleteObservabilityConfiguration {
        type Input = super::DeleteObservabilityConfigurationRequest;
        type Output = super::DeleteObservabilityConfigurationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteObservabilityConfiguration",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for DeleteObservabilityConfiguration {}
    impl o::Raises<super::InvalidRequestException> for DeleteObservabilityConfiguration {}
    impl o::Raises<super::ResourceNotFoundException> for DeleteObservabilityConfiguration {}

    /// `DeleteService`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteService;

    impl o::Operation for DeleteService {
        type Input = super::DeleteServiceRequest;
        type Output = super::DeleteServiceResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteService",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::InvalidStateException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for DeleteService {}
    impl o::Raises<super::InvalidRequestException> for DeleteService {}
    impl o::Raises<super::InvalidStateException> for DeleteService {}
    impl o::Raises<super::ResourceNotFoundException> for DeleteService {}

    /// `DeleteVpcConnector`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteVpcConnector;

    impl o::Operation for DeleteVpcConnector {
        type Input = super::DeleteVpcConnectorRequest;
        type Output = super::DeleteVpcConnectorResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteVpcConnector",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for DeleteVpcConnector {}
    impl o::Raises<super::InvalidRequestException> for DeleteVpcConnector {}
    impl o::Raises<super::ResourceNotFoundException> for DeleteVpcConnector {}

    /// `DeleteVpcIngressConnection`
    #[derive(Clone, Copy, Debug)]
    pub struct DeleteVpcIngressConnection;

    impl o::Operation for DeleteVpcIngressConnection {
        type Input = super::DeleteVpcIngressConnectionRequest;
        type Output = super::DeleteVpcIngressConnectionResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DeleteVpcIngressConnection",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::InvalidStateException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for DeleteVpcIngressConnection {}
    impl o::Raises<super::InvalidRequestException> for DeleteVpcIngressConnection {}
    impl o::Raises<super::InvalidStateException> for DeleteVpcIngressConnection {}
    impl o::Raises<super::ResourceNotFoundException> for DeleteVpcIngressConnection {}

    /// `DescribeAutoScalingConfiguration`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeAutoScalingConfiguration;

    impl o::Operation for DescribeAutoScalingConfiguration {
        type Input = super::DescribeAutoScalingConfigurationRequest;
        type Output = super::DescribeAutoScalingConfigurationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeAutoScalingConfiguration",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for DescribeAutoScalingConfiguration {}
    impl o::Raises<super::InvalidRequestException> for DescribeAutoScalingConfiguration {}
    impl o::Raises<super::ResourceNotFoundException> for DescribeAutoScalingConfiguration {}

    /// `DescribeCustomDomains`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeCustomDomains;

    impl o::Operation for DescribeCustomDomains {
        type Input = super::DescribeCustomDomainsRequest;
        type Output = super::DescribeCustomDomainsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeCustomDomains",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for DescribeCustomDomains {}
    impl o::Raises<super::InvalidRequestException> for DescribeCustomDomains {}
    impl o::Raises<super::ResourceNotFoundException> for DescribeCustomDomains {}

    /// `DescribeObservabilityConfiguration`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeObservabilityConfiguration;

    impl o::Operation for DescribeObservabilityConfiguration {
        type Input = super::DescribeObservabilityConfigurationRequest;
        type Output = super::DescribeObservabilityConfigurationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeObservabilityConfiguration",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for DescribeObservabilityConfiguration {}
    impl o::Raises<super::InvalidRequestException> for DescribeObservabilityConfiguration {}
    impl o::Raises<super::ResourceNotFoundException> for DescribeObservabilityConfiguration {}

    /// `DescribeService`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeService;

    impl o::Operation for DescribeService {
        type Input = super::DescribeServiceRequest;
        type Output = super::DescribeServiceResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeService",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for DescribeService {}
    impl o::Raises<super::InvalidRequestException> for DescribeService {}
    impl o::Raises<super::ResourceNotFoundException> for DescribeService {}

    /// `DescribeVpcConnector`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeVpcConnector;

    impl o::Operation for DescribeVpcConnector {
        type Input = super::DescribeVpcConnectorRequest;
        type Output = super::DescribeVpcConnectorResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeVpcConnector",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for DescribeVpcConnector {}
    impl o::Raises<super::InvalidRequestException> for DescribeVpcConnector {}
    impl o::Raises<super::ResourceNotFoundException> for DescribeVpcConnector {}

    /// `DescribeVpcIngressConnection`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeVpcIngressConnection;

    impl o::Operation for DescribeVpcIngressConnection {
        type Input = super::DescribeVpcIngressConnectionRequest;
        type Output = super::DescribeVpcIngressConnectionResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeVpcIngressConnection",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for DescribeVpcIngressConnection {}
    impl o::Raises<super::InvalidRequestException> for DescribeVpcIngressConnection {}
    impl o::Raises<super::ResourceNotFoundException> for DescribeVpcIngressConnection {}

    /// `DisassociateCustomDomain`
    #[derive(Clone, Copy, Debug)]
    pub struct DisassociateCustomDomain;

    impl o::Operation for DisassociateCustomDomain {
        type Input = super::DisassociateCustomDomainRequest;
        type Output = super::DisassociateCustomDomainResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DisassociateCustomDomain",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::InvalidStateException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for DisassociateCustomDomain {}
    impl o::Raises<super::InvalidRequestException> for DisassociateCustomDomain {}
    impl o::Raises<super::InvalidStateException> for DisassociateCustomDomain {}
    impl o::Raises<super::ResourceNotFoundException> for DisassociateCustomDomain {}

    /// `ListAutoScalingConfigurations`
    #[derive(Clone, Copy, Debug)]
    pub struct ListAutoScalingConfigurations;

    impl o::Operation for ListAutoScalingConfigurations {
        type Input = super::ListAutoScalingConfigurationsRequest;
        type Output = super::ListAutoScalingConfigurationsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListAutoScalingConfigurations",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for ListAutoScalingConfigurations {}
    impl o::Raises<super::InvalidRequestException> for ListAutoScalingConfigurations {}

    /// `ListConnections`
    #[derive(Clone, Copy, Debug)]
    pub struct ListConnections;

    impl o::Operation for ListConnections {
        type Input = super::ListConnectionsRequest;
        type Output = super::ListConnectionsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListConnections",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for ListConnections {}
    impl o::Raises<super::InvalidRequestException> for ListConnections {}

    /// `ListObservabilityConfigurations`
    #[derive(Clone, Copy, Debug)]
    pub struct ListObservabilityConfigurations;

    impl o::Operation for ListObservabilityConfigurations {
        type Input = super::ListObservabilityConfigurationsRequest;
        type Output = super::ListObservabilityConfigurationsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListObservabilityConfigurations",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for ListObservabilityConfigurations {}
    impl o::Raises<super::InvalidRequestException> for ListObservabilityConfigurations {}

    /// `ListOperations`
    #[derive(Clone, Copy, Debug)]
    pub struct ListOperations;

    impl o::Operation for ListOperations {
        type Input = super::ListOperationsRequest;
        type Output = super::ListOperationsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListOperations",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for ListOperations {}
    impl o::Raises<super::InvalidRequestException> for ListOperations {}
    impl o::Raises<super::ResourceNotFoundException> for ListOperations {}

    /// `ListServices`
    #[derive(Clone, Copy, Debug)]
    pub struct ListServices;

    impl o::Operation for ListServices {
        type Input = super::ListServicesRequest;
        type Output = super::ListServicesResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListServices",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for ListServices {}
    impl o::Raises<super::InvalidRequestException> for ListServices {}

    /// `ListServicesForAutoScalingConfiguration`
    #[derive(Clone, Copy, Debug)]
    pub struct ListServicesForAutoScalingConfiguration;

    impl o::Operation for ListServicesForAutoScalingConfiguration {
        type Input = super::ListServicesForAutoScalingConfigurationRequest;
        type Output = super::ListServicesForAutoScalingConfigurationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListServicesForAutoScalingConfiguration",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for ListServicesForAutoScalingConfiguration {}
    impl o::Raises<super::InvalidRequestException> for ListServicesForAutoScalingConfiguration {}
    impl o::Raises<super::ResourceNotFoundException> for ListServicesForAutoScalingConfiguration {}

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
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InvalidStateException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for ListTagsForResource {}
    impl o::Raises<super::InvalidRequestException> for ListTagsForResource {}
    impl o::Raises<super::InvalidStateException> for ListTagsForResource {}
    impl o::Raises<super::ResourceNotFoundException> for ListTagsForResource {}

    /// `ListVpcConnectors`
    #[derive(Clone, Copy, Debug)]
    pub struct ListVpcConnectors;

    impl o::Operation for ListVpcConnectors {
        type Input = super::ListVpcConnectorsRequest;
        type Output = super::ListVpcConnectorsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListVpcConnectors",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for ListVpcConnectors {}
    impl o::Raises<super::InvalidRequestException> for ListVpcConnectors {}

    /// `ListVpcIngressConnections`
    #[derive(Clone, Copy, Debug)]
    pub struct ListVpcIngressConnections;

    impl o::Operation for ListVpcIngressConnections {
        type Input = super::ListVpcIngressConnectionsRequest;
        type Output = super::ListVpcIngressConnectionsResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ListVpcIngressConnections",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for ListVpcIngressConnections {}
    impl o::Raises<super::InvalidRequestException> for ListVpcIngressConnections {}

    /// `PauseService`
    #[derive(Clone, Copy, Debug)]
    pub struct PauseService;

    impl o::Operation for PauseService {
        type Input = super::PauseServiceRequest;
        type Output = super::PauseServiceResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "PauseService",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::InvalidStateException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for PauseService {}
    impl o::Raises<super::InvalidRequestException> for PauseService {}
    impl o::Raises<super::InvalidStateException> for PauseService {}
    impl o::Raises<super::ResourceNotFoundException> for PauseService {}

    /// `ResumeService`
    #[derive(Clone, Copy, Debug)]
    pub struct ResumeService;

    impl o::Operation for ResumeService {
        type Input = super::ResumeServiceRequest;
        type Output = super::ResumeServiceResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "ResumeService",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::InvalidStateException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for ResumeService {}
    impl o::Raises<super::InvalidRequestException> for ResumeService {}
    impl o::Raises<super::InvalidStateException> for ResumeService {}
    impl o::Raises<super::ResourceNotFoundException> for ResumeService {}

    /// `StartDeployment`
    #[derive(Clone, Copy, Debug)]
    pub struct StartDeployment;

    impl o::Operation for StartDeployment {
        type Input = super::StartDeploymentRequest;
        type Output = super::StartDeploymentResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "StartDeployment",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for StartDeployment {}
    impl o::Raises<super::InvalidRequestException> for StartDeployment {}
    impl o::Raises<super::ResourceNotFoundException> for StartDeployment {}

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
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InvalidStateException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for TagResource {}
    impl o::Raises<super::InvalidRequestException> for TagResource {}
    impl o::Raises<super::InvalidStateException> for TagResource {}
    impl o::Raises<super::ResourceNotFoundException> for TagResource {}

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
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InvalidStateException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for UntagResource {}
    impl o::Raises<super::InvalidRequestException> for UntagResource {}
    impl o::Raises<super::InvalidStateException> for UntagResource {}
    impl o::Raises<super::ResourceNotFoundException> for UntagResource {}

    /// `UpdateDefaultAutoScalingConfiguration`
    #[derive(Clone, Copy, Debug)]
    pub struct UpdateDefaultAutoScalingConfiguration;

    impl o::Operation for UpdateDefaultAutoScalingConfiguration {
        type Input = super::UpdateDefaultAutoScalingConfigurationRequest;
        type Output = super::UpdateDefaultAutoScalingConfigurationResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "UpdateDefaultAutoScalingConfiguration",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for UpdateDefaultAutoScalingConfiguration {}
    impl o::Raises<super::InvalidRequestException> for UpdateDefaultAutoScalingConfiguration {}
    impl o::Raises<super::ResourceNotFoundException> for UpdateDefaultAutoScalingConfiguration {}

    /// `UpdateService`
    #[derive(Clone, Copy, Debug)]
    pub struct UpdateService;

    impl o::Operation for UpdateService {
        type Input = super::UpdateServiceRequest;
        type Output = super::UpdateServiceResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "UpdateService",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::InvalidStateException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for UpdateService {}
    impl o::Raises<super::InvalidRequestException> for UpdateService {}
    impl o::Raises<super::InvalidStateException> for UpdateService {}
    impl o::Raises<super::ResourceNotFoundException> for UpdateService {}

    /// `UpdateVpcIngressConnection`
    #[derive(Clone, Copy, Debug)]
    pub struct UpdateVpcIngressConnection;

    impl o::Operation for UpdateVpcIngressConnection {
        type Input = super::UpdateVpcIngressConnectionRequest;
        type Output = super::UpdateVpcIngressConnectionResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "UpdateVpcIngressConnection",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
                <super::InvalidStateException as o::Fault>::ERROR,
                <super::InternalServiceErrorException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InternalServiceErrorException> for UpdateVpcIngressConnection {}
    impl o::Raises<super::InvalidRequestException> for UpdateVpcIngressConnection {}
    impl o::Raises<super::InvalidStateException> for UpdateVpcIngressConnection {}
    impl o::Raises<super::ResourceNotFoundException> for UpdateVpcIngressConnection {}
}

/// The tables of all shapes.
#[allow(unused_imports)]
pub mod shapes {
    use crate::schema::{Kind, Limits, Member, Shape, ShapeRef, TimestampFormat};

    pub static AS_CONFIG_MAX_CONCURRENCY: Shape = Shape {
        name: "ASConfigMaxConcurrency",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(200), pattern: None },
        sensitive: false,
    };
    pub static AS_CONFIG_MAX_SIZE: Shape = Shape {
        name: "ASConfigMaxSize",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: None, pattern: None },
        sensitive: false,
    };
    pub static AS_CONFIG_MIN_SIZE: Shape = Shape {
        name: "ASConfigMinSize",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(25), pattern: None },
        sensitive: false,
    };
    pub static APP_RUNNER_RESOURCE_ARN: Shape = Shape {
        name: "AppRunnerResourceArn",
        kind: Kind::String { values: &[] },
        limits: Limits {
            min: Some(1),
            max: Some(1011),
            pattern: Some(
                "arn:aws(-[\\w]+)*:[a-z0-9-\\\\.]{0,63}:[a-z0-9-\\\\.]{0,63}:[0-9]{12}:(\\w|\\/|-){1,1011}",
            ),
        },
        sensitive: false,
    };
    pub static ASSOCIATE_CUSTOM_DOMAIN_REQUEST: Shape = Shape {
        name: "AssociateCustomDomainRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("ServiceArn", &APP_RUNNER_RESOURCE_ARN),
                Member::required("DomainName", &DOMAIN_NAME),
                Member::new("EnableWWWSubdomain", &NULLABLE_BOOLEAN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ASSOCIATE_CUSTOM_DOMAIN_RESPONSE: Shape = Shape {
        name: "AssociateCustomDomainResponse",
        kind: Kind::Structure {
            members: &[
                Member::required("DNSTarget", &STRING),
                Member::required("ServiceArn", &APP_RUNNER_RESOURCE_ARN),
                Member::required("CustomDomain", &CUSTOM_DOMAIN),
                Member::required("VpcDNSTargets", &VPC_DNS_TARGET_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static AUTHENTICATION_CONFIGURATION: Shape = Shape {
        name: "AuthenticationConfiguration",
        kind: Kind::Structure {
            members: &[
                Member::new("ConnectionArn", &APP_RUNNER_RESOURCE_ARN),
                Member::new("AccessRoleArn", &ROLE_ARN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static AUTO_SCALING_CONFIGURATION: Shape = Shape {
        name: "AutoScalingConfiguration",
        kind: Kind::Structure {
            members: &[
                Member::new("AutoScalingConfigurationArn", &APP_RUNNER_RESOURCE_ARN),
                Member::new("AutoScalingConfigurationName", &AUTO_SCALING_CONFIGURATION_NAME),
                Member::new(
                    "AutoScalingConfigurationRevision",
                    &AUTO_SCALING_CONFIGURATION_REVISION,
                ),
                Member::new("Latest", &LATEST),
                Member::new("Status", &AUTO_SCALING_CONFIGURATION_STATUS),
                Member::new("MaxConcurrency", &MAX_CONCURRENCY),
                Member::new("MinSize", &MIN_SIZE),
                Member::new("MaxSize", &MAX_SIZE),
                Member::new("CreatedAt", &TIMESTAMP),
                Member::new("DeletedAt", &TIMESTAMP),
                Member::new("HasAssociatedService", &HAS_ASSOCIATED_SERVICE),
                Member::new("IsDefault", &IS_DEFAULT),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static AUTO_SCALING_CONFIGURATION_NAME: Shape = Shape {
        name: "AutoScalingConfigurationName",
        kind: Kind::String { values: &[] },
        limits: Limits {
            min: Some(4),
            max: Some(32),
            pattern: Some("[A-Za-z0-9][A-Za-z0-9\\-_]{3,31}"),
        },
        sensitive: false,
    };
    pub static AUTO_SCALING_CONFIGURATION_REVISION: Shape = Shape {
        name: "AutoScalingConfigurationRevision",
        kind: Kind::Integer { bits: 32 },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static AUTO_SCALING_CONFIGURATION_STATUS: Shape = Shape {
        name: "AutoScalingConfigurationStatus",
        kind: Kind::String { values: &["ACTIVE", "INACTIVE"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static AUTO_SCALING_CONFIGURATION_SUMMARY: Shape = Shape {
        name: "AutoScalingConfigurationSummary",
        kind: Kind::Structure {
            members: &[
                Member::new("AutoScalingConfigurationArn", &APP_RUNNER_RESOURCE_ARN),
                Member::new("AutoScalingConfigurationName", &AUTO_SCALING_CONFIGURATION_NAME),
                Member::new("AutoScalingConfigurationRevision", &INTEGER),
                Member::new("Status", &AUTO_SCALING_CONFIGURATION_STATUS),
                Member::new("CreatedAt", &TIMESTAMP),
                Member::new("HasAssociatedService", &HAS_ASSOCIATED_SERVICE),
                Member::new("IsDefault", &IS_DEFAULT),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static AUTO_SCALING_CONFIGURATION_SUMMARY_LIST: Shape = Shape {
        name: "AutoScalingConfigurationSummaryList",
        kind: Kind::List {
            member: &Member::new("member", &AUTO_SCALING_CONFIGURATION_SUMMARY),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static BOOLEAN: Shape =
        Shape { name: "Boolean", kind: Kind::Boolean, limits: Limits::NONE, sensitive: false };
    pub static BUILD_COMMAND: Shape = Shape {
        name: "BuildCommand",
        kind: Kind::String { values: &[] },
        limits: Limits { min: None, max: None, pattern: Some("[^\\x0a\\x0d]+") },
        sensitive: true,
    };
    pub static CERTIFICATE_VALIDATION_RECORD: Shape = Shape {
        name: "CertificateValidationRecord",
        kind: Kind::Structure {
            members: &[
                Member::new("Name", &STRING),
                Member::new("Type", &STRING),
                Member::new("Value", &STRING),
                Member::new("Status", &CERTIFICATE_VALIDATION_RECORD_STATUS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CERTIFICATE_VALIDATION_RECORD_LIST: Shape = Shape {
        name: "CertificateValidationRecordList",
        kind: Kind::List {
            member: &Member::new("member", &CERTIFICATE_VALIDATION_RECORD),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CERTIFICATE_VALIDATION_RECORD_STATUS: Shape = Shape {
        name: "CertificateValidationRecordStatus",
        kind: Kind::String { values: &["PENDING_VALIDATION", "SUCCESS", "FAILED"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CODE_CONFIGURATION: Shape = Shape {
        name: "CodeConfiguration",
        kind: Kind::Structure {
            members: &[
                Member::required("ConfigurationSource", &CONFIGURATION_SOURCE),
                Member::new("CodeConfigurationValues", &CODE_CONFIGURATION_VALUES),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CODE_CONFIGURATION_VALUES: Shape = Shape {
        name: "CodeConfigurationValues",
        kind: Kind::Structure {
            members: &[
                Member::required("Runtime", &RUNTIME),
                Member::new("BuildCommand", &BUILD_COMMAND),
                Member::new("StartCommand", &START_COMMAND),
                Member::new("Port", &STRING),
                Member::new("RuntimeEnvironmentVariables", &RUNTIME_ENVIRONMENT_VARIABLES),
                Member::new("RuntimeEnvironmentSecrets", &RUNTIME_ENVIRONMENT_SECRETS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CODE_REPOSITORY: Shape = Shape {
        name: "CodeRepository",
        kind: Kind::Structure {
            members: &[
                Member::required("RepositoryUrl", &STRING),
                Member::required("SourceCodeVersion", &SOURCE_CODE_VERSION),
                Member::new("CodeConfiguration", &CODE_CONFIGURATION),
                Member::new("SourceDirectory", &SOURCE_DIRECTORY),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CONFIGURATION_SOURCE: Shape = Shape {
        name: "ConfigurationSource",
        kind: Kind::String { values: &["REPOSITORY", "API"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CONNECTION: Shape = Shape {
        name: "Connection",
        kind: Kind::Structure {
            members: &[
                Member::new("ConnectionName", &CONNECTION_NAME),
                Member::new("ConnectionArn", &APP_RUNNER_RESOURCE_ARN),
                Member::new("ProviderType", &PROVIDER_TYPE),
                Member::new("Status", &CONNECTION_STATUS),
                Member::new("CreatedAt", &TIMESTAMP),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CONNECTION_NAME: Shape = Shape {
        name: "ConnectionName",
        kind: Kind::String { values: &[] },
        limits: Limits {
            min: Some(4),
            max: Some(32),
            pattern: Some("[A-Za-z0-9][A-Za-z0-9\\-_]{3,31}"),
        },
        sensitive: false,
    };
    pub static CONNECTION_STATUS: Shape = Shape {
        name: "ConnectionStatus",
        kind: Kind::String { values: &["PENDING_HANDSHAKE", "AVAILABLE", "ERROR", "DELETED"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CONNECTION_SUMMARY: Shape = Shape {
        name: "ConnectionSummary",
        kind: Kind::Structure {
            members: &[
                Member::new("ConnectionName", &CONNECTION_NAME),
                Member::new("ConnectionArn", &APP_RUNNER_RESOURCE_ARN),
                Member::new("ProviderType", &PROVIDER_TYPE),
                Member::new("Status", &CONNECTION_STATUS),
                Member::new("CreatedAt", &TIMESTAMP),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CONNECTION_SUMMARY_LIST: Shape = Shape {
        name: "ConnectionSummaryList",
        kind: Kind::List { member: &Member::new("member", &CONNECTION_SUMMARY), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CPU: Shape = Shape {
        name: "Cpu",
        kind: Kind::String { values: &[] },
        limits: Limits {
            min: Some(3),
            max: Some(9),
            pattern: Some("256|512|1024|2048|4096|(0.25|0.5|1|2|4) vCPU"),
        },
        sensitive: false,
    };
    pub static CREATE_AUTO_SCALING_CONFIGURATION_REQUEST: Shape = Shape {
        name: "CreateAutoScalingConfigurationRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("AutoScalingConfigurationName", &AUTO_SCALING_CONFIGURATION_NAME),
                Member::new("MaxConcurrency", &AS_CONFIG_MAX_CONCURRENCY),
                Member::new("MinSize", &AS_CONFIG_MIN_SIZE),
                Member::new("MaxSize", &AS_CONFIG_MAX_SIZE),
                Member::new("Tags", &TAG_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_AUTO_SCALING_CONFIGURATION_RESPONSE: Shape = Shape {
        name: "CreateAutoScalingConfigurationResponse",
        kind: Kind::Structure {
            members: &[Member::required("AutoScalingConfiguration", &AUTO_SCALING_CONFIGURATION)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_CONNECTION_REQUEST: Shape = Shape {
        name: "CreateConnectionRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("ConnectionName", &CONNECTION_NAME),
                Member::required("ProviderType", &PROVIDER_TYPE),
                Member::new("Tags", &TAG_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_CONNECTION_RESPONSE: Shape = Shape {
        name: "CreateConnectionResponse",
        kind: Kind::Structure { members: &[Member::required("Connection", &CONNECTION)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_OBSERVABILITY_CONFIGURATION_REQUEST: Shape = Shape {
        name: "CreateObservabilityConfigurationRequest",
        kind: Kind::Structure {
            members: &[
                Member::required(
                    "ObservabilityConfigurationName",
                    &OBSERVABILITY_CONFIGURATION_NAME,
                ),
                Member::new("TraceConfiguration", &TRACE_CONFIGURATION),
                Member::new("Tags", &TAG_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_OBSERVABILITY_CONFIGURATION_RESPONSE: Shape = Shape {
        name: "CreateObservabilityConfigurationResponse",
        kind: Kind::Structure {
            members: &[Member::required(
                "ObservabilityConfiguration",
                &OBSERVABILITY_CONFIGURATION,
            )],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_SERVICE_REQUEST: Shape = Shape {
        name: "CreateServiceRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("ServiceName", &SERVICE_NAME),
                Member::required("SourceConfiguration", &SOURCE_CONFIGURATION),
                Member::new("InstanceConfiguration", &INSTANCE_CONFIGURATION),
                Member::new("Tags", &TAG_LIST),
                Member::new("EncryptionConfiguration", &ENCRYPTION_CONFIGURATION),
                Member::new("HealthCheckConfiguration", &HEALTH_CHECK_CONFIGURATION),
                Member::new("AutoScalingConfigurationArn", &APP_RUNNER_RESOURCE_ARN),
                Member::new("NetworkConfiguration", &NETWORK_CONFIGURATION),
                Member::new("ObservabilityConfiguration", &SERVICE_OBSERVABILITY_CONFIGURATION),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_SERVICE_RESPONSE: Shape = Shape {
        name: "CreateServiceResponse",
        kind: Kind::Structure {
            members: &[
                Member::required("Service", &SERVICE),
                Member::required("OperationId", &UUID),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_VPC_CONNECTOR_REQUEST: Shape = Shape {
        name: "CreateVpcConnectorRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("VpcConnectorName", &VPC_CONNECTOR_NAME),
                Member::required("Subnets", &STRING_LIST),
                Member::new("SecurityGroups", &STRING_LIST),
                Member::new("Tags", &TAG_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_VPC_CONNECTOR_RESPONSE: Shape = Shape {
        name: "CreateVpcConnectorResponse",
        kind: Kind::Structure { members: &[Member::required("VpcConnector", &VPC_CONNECTOR)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_VPC_INGRESS_CONNECTION_REQUEST: Shape = Shape {
        name: "CreateVpcIngressConnectionRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("ServiceArn", &APP_RUNNER_RESOURCE_ARN),
                Member::required("VpcIngressConnectionName", &VPC_INGRESS_CONNECTION_NAME),
                Member::required("IngressVpcConfiguration", &INGRESS_VPC_CONFIGURATION),
                Member::new("Tags", &TAG_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREATE_VPC_INGRESS_CONNECTION_RESPONSE: Shape = Shape {
        name: "CreateVpcIngressConnectionResponse",
        kind: Kind::Structure {
            members: &[Member::required("VpcIngressConnection", &VPC_INGRESS_CONNECTION)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CUSTOM_DOMAIN: Shape = Shape {
        name: "CustomDomain",
        kind: Kind::Structure {
            members: &[
                Member::required("DomainName", &DOMAIN_NAME),
                Member::required("EnableWWWSubdomain", &NULLABLE_BOOLEAN),
                Member::new("CertificateValidationRecords", &CERTIFICATE_VALIDATION_RECORD_LIST),
                Member::required("Status", &CUSTOM_DOMAIN_ASSOCIATION_STATUS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CUSTOM_DOMAIN_ASSOCIATION_STATUS: Shape = Shape {
        name: "CustomDomainAssociationStatus",
        kind: Kind::String {
            values: &[
                "CREATING",
                "CREATE_FAILED",
                "ACTIVE",
                "DELETING",
                "DELETE_FAILED",
                "PENDING_CERTIFICATE_DNS_VALIDATION",
                "BINDING_CERTIFICATE",
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CUSTOM_DOMAIN_LIST: Shape = Shape {
        name: "CustomDomainList",
        kind: Kind::List { member: &Member::new("member", &CUSTOM_DOMAIN), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CUSTOMER_ACCOUNT_ID: Shape = Shape {
        name: "CustomerAccountId",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(12), max: Some(12), pattern: Some("[0-9]{12}") },
        sensitive: false,
    };
    pub static DELETE_AUTO_SCALING_CONFIGURATION_REQUEST: Shape = Shape {
        name: "DeleteAutoScalingConfigurationRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("AutoScalingConfigurationArn", &APP_RUNNER_RESOURCE_ARN),
                Member::new("DeleteAllRevisions", &BOOLEAN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_AUTO_SCALING_CONFIGURATION_RESPONSE: Shape = Shape {
        name: "DeleteAutoScalingConfigurationResponse",
        kind: Kind::Structure {
            members: &[Member::required("AutoScalingConfiguration", &AUTO_SCALING_CONFIGURATION)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_CONNECTION_REQUEST: Shape = Shape {
        name: "DeleteConnectionRequest",
        kind: Kind::Structure {
            members: &[Member::required("ConnectionArn", &APP_RUNNER_RESOURCE_ARN)],
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
    pub static DELETE_OBSERVABILITY_CONFIGURATION_REQUEST: Shape = Shape {
        name: "DeleteObservabilityConfigurationRequest",
        kind: Kind::Structure {
            members: &[Member::required("ObservabilityConfigurationArn", &APP_RUNNER_RESOURCE_ARN)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_OBSERVABILITY_CONFIGURATION_RESPONSE: Shape = Shape {
        name: "DeleteObservabilityConfigurationResponse",
        kind: Kind::Structure {
            members: &[Member::required(
                "ObservabilityConfiguration",
                &OBSERVABILITY_CONFIGURATION,
            )],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_SERVICE_REQUEST: Shape = Shape {
        name: "DeleteServiceRequest",
        kind: Kind::Structure {
            members: &[Member::required("ServiceArn", &APP_RUNNER_RESOURCE_ARN)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_SERVICE_RESPONSE: Shape = Shape {
        name: "DeleteServiceResponse",
        kind: Kind::Structure {
            members: &[
                Member::required("Service", &SERVICE),
                Member::required("OperationId", &UUID),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_VPC_CONNECTOR_REQUEST: Shape = Shape {
        name: "DeleteVpcConnectorRequest",
        kind: Kind::Structure {
            members: &[Member::required("VpcConnectorArn", &APP_RUNNER_RESOURCE_ARN)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_VPC_CONNECTOR_RESPONSE: Shape = Shape {
        name: "DeleteVpcConnectorResponse",
        kind: Kind::Structure { members: &[Member::required("VpcConnector", &VPC_CONNECTOR)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_VPC_INGRESS_CONNECTION_REQUEST: Shape = Shape {
        name: "DeleteVpcIngressConnectionRequest",
        kind: Kind::Structure {
            members: &[Member::required("VpcIngressConnectionArn", &APP_RUNNER_RESOURCE_ARN)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DELETE_VPC_INGRESS_CONNECTION_RESPONSE: Shape = Shape {
        name: "DeleteVpcIngressConnectionResponse",
        kind: Kind::Structure {
            members: &[Member::required("VpcIngressConnection", &VPC_INGRESS_CONNECTION)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_AUTO_SCALING_CONFIGURATION_REQUEST: Shape = Shape {
        name: "DescribeAutoScalingConfigurationRequest",
        kind: Kind::Structure {
            members: &[Member::required("AutoScalingConfigurationArn", &APP_RUNNER_RESOURCE_ARN)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_AUTO_SCALING_CONFIGURATION_RESPONSE: Shape = Shape {
        name: "DescribeAutoScalingConfigurationResponse",
        kind: Kind::Structure {
            members: &[Member::required("AutoScalingConfiguration", &AUTO_SCALING_CONFIGURATION)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_CUSTOM_DOMAINS_MAX_RESULTS: Shape = Shape {
        name: "DescribeCustomDomainsMaxResults",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(5), pattern: None },
        sensitive: false,
    };
    pub static DESCRIBE_CUSTOM_DOMAINS_REQUEST: Shape = Shape {
        name: "DescribeCustomDomainsRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("ServiceArn", &APP_RUNNER_RESOURCE_ARN),
                Member::new("NextToken", &STRING),
                Member::new("MaxResults", &DESCRIBE_CUSTOM_DOMAINS_MAX_RESULTS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_CUSTOM_DOMAINS_RESPONSE: Shape = Shape {
        name: "DescribeCustomDomainsResponse",
        kind: Kind::Structure {
            members: &[
                Member::required("DNSTarget", &STRING),
                Member::required("ServiceArn", &APP_RUNNER_RESOURCE_ARN),
                Member::required("CustomDomains", &CUSTOM_DOMAIN_LIST),
                Member::required("VpcDNSTargets", &VPC_DNS_TARGET_LIST),
                Member::new("NextToken", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_OBSERVABILITY_CONFIGURATION_REQUEST: Shape = Shape {
        name: "DescribeObservabilityConfigurationRequest",
        kind: Kind::Structure {
            members: &[Member::required("ObservabilityConfigurationArn", &APP_RUNNER_RESOURCE_ARN)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_OBSERVABILITY_CONFIGURATION_RESPONSE: Shape = Shape {
        name: "DescribeObservabilityConfigurationResponse",
        kind: Kind::Structure {
            members: &[Member::required(
                "ObservabilityConfiguration",
                &OBSERVABILITY_CONFIGURATION,
            )],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_SERVICE_REQUEST: Shape = Shape {
        name: "DescribeServiceRequest",
        kind: Kind::Structure {
            members: &[Member::required("ServiceArn", &APP_RUNNER_RESOURCE_ARN)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_SERVICE_RESPONSE: Shape = Shape {
        name: "DescribeServiceResponse",
        kind: Kind::Structure { members: &[Member::required("Service", &SERVICE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_VPC_CONNECTOR_REQUEST: Shape = Shape {
        name: "DescribeVpcConnectorRequest",
        kind: Kind::Structure {
            members: &[Member::required("VpcConnectorArn", &APP_RUNNER_RESOURCE_ARN)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_VPC_CONNECTOR_RESPONSE: Shape = Shape {
        name: "DescribeVpcConnectorResponse",
        kind: Kind::Structure { members: &[Member::required("VpcConnector", &VPC_CONNECTOR)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_VPC_INGRESS_CONNECTION_REQUEST: Shape = Shape {
        name: "DescribeVpcIngressConnectionRequest",
        kind: Kind::Structure {
            members: &[Member::required("VpcIngressConnectionArn", &APP_RUNNER_RESOURCE_ARN)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_VPC_INGRESS_CONNECTION_RESPONSE: Shape = Shape {
        name: "DescribeVpcIngressConnectionResponse",
        kind: Kind::Structure {
            members: &[Member::required("VpcIngressConnection", &VPC_INGRESS_CONNECTION)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DISASSOCIATE_CUSTOM_DOMAIN_REQUEST: Shape = Shape {
        name: "DisassociateCustomDomainRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("ServiceArn", &APP_RUNNER_RESOURCE_ARN),
                Member::required("DomainName", &DOMAIN_NAME),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DISASSOCIATE_CUSTOM_DOMAIN_RESPONSE: Shape = Shape {
        name: "DisassociateCustomDomainResponse",
        kind: Kind::Structure {
            members: &[
                Member::required("DNSTarget", &STRING),
                Member::required("ServiceArn", &APP_RUNNER_RESOURCE_ARN),
                Member::required("CustomDomain", &CUSTOM_DOMAIN),
                Member::required("VpcDNSTargets", &VPC_DNS_TARGET_LIST),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DOMAIN_NAME: Shape = Shape {
        name: "DomainName",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(255), pattern: Some("[A-Za-z0-9*.-]{1,255}") },
        sensitive: false,
    };
    pub static EGRESS_CONFIGURATION: Shape = Shape {
        name: "EgressConfiguration",
        kind: Kind::Structure {
            members: &[
                Member::new("EgressType", &EGRESS_TYPE),
                Member::new("VpcConnectorArn", &APP_RUNNER_RESOURCE_ARN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static EGRESS_TYPE: Shape = Shape {
        name: "EgressType",
        kind: Kind::String { values: &["DEFAULT", "VPC"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ENCRYPTION_CONFIGURATION: Shape = Shape {
        name: "EncryptionConfiguration",
        kind: Kind::Structure { members: &[Member::required("KmsKey", &KMS_KEY_ARN)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ERROR_MESSAGE: Shape = Shape {
        name: "ErrorMessage",
        kind: Kind::String { values: &[] },
        limits: Limits { min: None, max: Some(600), pattern: None },
        sensitive: false,
    };
    pub static HAS_ASSOCIATED_SERVICE: Shape = Shape {
        name: "HasAssociatedService",
        kind: Kind::Boolean,
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static HEALTH_CHECK_CONFIGURATION: Shape = Shape {
        name: "HealthCheckConfiguration",
        kind: Kind::Structure {
            members: &[
                Member::new("Protocol", &HEALTH_CHECK_PROTOCOL),
                Member::new("Path", &HEALTH_CHECK_PATH),
                Member::new("Interval", &HEALTH_CHECK_INTERVAL),
                Member::new("Timeout", &HEALTH_CHECK_TIMEOUT),
                Member::new("HealthyThreshold", &HEALTH_CHECK_HEALTHY_THRESHOLD),
                Member::new("UnhealthyThreshold", &HEALTH_CHECK_UNHEALTHY_THRESHOLD),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static HEALTH_CHECK_HEALTHY_THRESHOLD: Shape = Shape {
        name: "HealthCheckHealthyThreshold",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(20), pattern: None },
        sensitive: false,
    };
    pub static HEALTH_CHECK_INTERVAL: Shape = Shape {
        name: "HealthCheckInterval",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(20), pattern: None },
        sensitive: false,
    };
    pub static HEALTH_CHECK_PATH: Shape = Shape {
        name: "HealthCheckPath",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: None, pattern: None },
        sensitive: false,
    };
    pub static HEALTH_CHECK_PROTOCOL: Shape = Shape {
        name: "HealthCheckProtocol",
        kind: Kind::String { values: &["TCP", "HTTP"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static HEALTH_CHECK_TIMEOUT: Shape = Shape {
        name: "HealthCheckTimeout",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(20), pattern: None },
        sensitive: false,
    };
    pub static HEALTH_CHECK_UNHEALTHY_THRESHOLD: Shape = Shape {
        name: "HealthCheckUnhealthyThreshold",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(20), pattern: None },
        sensitive: false,
    };
    pub static IMAGE_CONFIGURATION: Shape = Shape {
        name: "ImageConfiguration",
        kind: Kind::Structure {
            members: &[
                Member::new("RuntimeEnvironmentVariables", &RUNTIME_ENVIRONMENT_VARIABLES),
                Member::new("StartCommand", &START_COMMAND),
                Member::new("Port", &STRING),
                Member::new("RuntimeEnvironmentSecrets", &RUNTIME_ENVIRONMENT_SECRETS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static IMAGE_IDENTIFIER: Shape = Shape {
        name: "ImageIdentifier",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(1024), pattern: None },
        sensitive: false,
    };
    pub static IMAGE_REPOSITORY: Shape = Shape {
        name: "ImageRepository",
        kind: Kind::Structure {
            members: &[
                Member::required("ImageIdentifier", &IMAGE_IDENTIFIER),
                Member::new("ImageConfiguration", &IMAGE_CONFIGURATION),
                Member::required("ImageRepositoryType", &IMAGE_REPOSITORY_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static IMAGE_REPOSITORY_TYPE: Shape = Shape {
        name: "ImageRepositoryType",
        kind: Kind::String { values: &["ECR", "ECR_PUBLIC"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INGRESS_CONFIGURATION: Shape = Shape {
        name: "IngressConfiguration",
        kind: Kind::Structure { members: &[Member::new("IsPubliclyAccessible", &BOOLEAN)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INGRESS_VPC_CONFIGURATION: Shape = Shape {
        name: "IngressVpcConfiguration",
        kind: Kind::Structure {
            members: &[Member::new("VpcId", &STRING), Member::new("VpcEndpointId", &STRING)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INSTANCE_CONFIGURATION: Shape = Shape {
        name: "InstanceConfiguration",
        kind: Kind::Structure {
            members: &[
                Member::new("Cpu", &CPU),
                Member::new("Memory", &MEMORY),
                Member::new("InstanceRoleArn", &ROLE_ARN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INTEGER: Shape = Shape {
        name: "Integer",
        kind: Kind::Integer { bits: 32 },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INTERNAL_SERVICE_ERROR_EXCEPTION: Shape = Shape {
        name: "InternalServiceErrorException",
        kind: Kind::Structure { members: &[Member::new("Message", &ERROR_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INVALID_REQUEST_EXCEPTION: Shape = Shape {
        name: "InvalidRequestException",
        kind: Kind::Structure { members: &[Member::new("Message", &ERROR_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INVALID_STATE_EXCEPTION: Shape = Shape {
        name: "InvalidStateException",
        kind: Kind::Structure { members: &[Member::new("Message", &ERROR_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static IP_ADDRESS_TYPE: Shape = Shape {
        name: "IpAddressType",
        kind: Kind::String { values: &["IPV4", "DUAL_STACK"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static IS_DEFAULT: Shape =
        Shape { name: "IsDefault", kind: Kind::Boolean, limits: Limits::NONE, sensitive: false };
    pub static KMS_KEY_ARN: Shape = Shape {
        name: "KmsKeyArn",
        kind: Kind::String { values: &[] },
        limits: Limits {
            min: Some(0),
            max: Some(256),
            pattern: Some(
                "arn:aws(-[\\w]+)*:kms:[a-z\\-]+-[0-9]{1}:[0-9]{12}:key\\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
            ),
        },
        sensitive: false,
    };
    pub static LATEST: Shape =
        Shape { name: "Latest", kind: Kind::Boolean, limits: Limits::NONE, sensitive: false };
    pub static LIST_AUTO_SCALING_CONFIGURATIONS_REQUEST: Shape = Shape {
        name: "ListAutoScalingConfigurationsRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("AutoScalingConfigurationName", &AUTO_SCALING_CONFIGURATION_NAME),
                Member::new("LatestOnly", &BOOLEAN),
                Member::new("MaxResults", &MAX_RESULTS),
                Member::new("NextToken", &NEXT_TOKEN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_AUTO_SCALING_CONFIGURATIONS_RESPONSE: Shape = Shape {
        name: "ListAutoScalingConfigurationsResponse",
        kind: Kind::Structure {
            members: &[
                Member::required(
                    "AutoScalingConfigurationSummaryList",
                    &AUTO_SCALING_CONFIGURATION_SUMMARY_LIST,
                ),
                Member::new("NextToken", &NEXT_TOKEN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_CONNECTIONS_REQUEST: Shape = Shape {
        name: "ListConnectionsRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("ConnectionName", &CONNECTION_NAME),
                Member::new("MaxResults", &MAX_RESULTS),
                Member::new("NextToken", &NEXT_TOKEN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_CONNECTIONS_RESPONSE: Shape = Shape {
        name: "ListConnectionsResponse",
        kind: Kind::Structure {
            members: &[
                Member::required("ConnectionSummaryList", &CONNECTION_SUMMARY_LIST),
                Member::new("NextToken", &NEXT_TOKEN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_OBSERVABILITY_CONFIGURATIONS_REQUEST: Shape = Shape {
        name: "ListObservabilityConfigurationsRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("ObservabilityConfigurationName", &OBSERVABILITY_CONFIGURATION_NAME),
                Member::new("LatestOnly", &BOOLEAN),
                Member::new("MaxResults", &MAX_RESULTS),
                Member::new("NextToken", &NEXT_TOKEN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_OBSERVABILITY_CONFIGURATIONS_RESPONSE: Shape = Shape {
        name: "ListObservabilityConfigurationsResponse",
        kind: Kind::Structure {
            members: &[
                Member::required(
                    "ObservabilityConfigurationSummaryList",
                    &OBSERVABILITY_CONFIGURATION_SUMMARY_LIST,
                ),
                Member::new("NextToken", &NEXT_TOKEN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_OPERATIONS_MAX_RESULTS: Shape = Shape {
        name: "ListOperationsMaxResults",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(20), pattern: None },
        sensitive: false,
    };
    pub static LIST_OPERATIONS_REQUEST: Shape = Shape {
        name: "ListOperationsRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("ServiceArn", &APP_RUNNER_RESOURCE_ARN),
                Member::new("NextToken", &STRING),
                Member::new("MaxResults", &LIST_OPERATIONS_MAX_RESULTS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_OPERATIONS_RESPONSE: Shape = Shape {
        name: "ListOperationsResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("OperationSummaryList", &OPERATION_SUMMARY_LIST),
                Member::new("NextToken", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_SERVICES_FOR_AUTO_SCALING_CONFIGURATION_REQUEST: Shape = Shape {
        name: "ListServicesForAutoScalingConfigurationRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("AutoScalingConfigurationArn", &APP_RUNNER_RESOURCE_ARN),
                Member::new("MaxResults", &MAX_RESULTS),
                Member::new("NextToken", &NEXT_TOKEN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_SERVICES_FOR_AUTO_SCALING_CONFIGURATION_RESPONSE: Shape = Shape {
        name: "ListServicesForAutoScalingConfigurationResponse",
        kind: Kind::Structure {
            members: &[
                Member::required("ServiceArnList", &SERVICE_ARN_LIST),
                Member::new("NextToken", &NEXT_TOKEN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_SERVICES_REQUEST: Shape = Shape {
        name: "ListServicesRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("NextToken", &STRING),
                Member::new("MaxResults", &SERVICE_MAX_RESULTS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_SERVICES_RESPONSE: Shape = Shape {
        name: "ListServicesResponse",
        kind: Kind::Structure {
            members: &[
                Member::required("ServiceSummaryList", &SERVICE_SUMMARY_LIST),
                Member::new("NextToken", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_TAGS_FOR_RESOURCE_REQUEST: Shape = Shape {
        name: "ListTagsForResourceRequest",
        kind: Kind::Structure {
            members: &[Member::required("ResourceArn", &APP_RUNNER_RESOURCE_ARN)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_TAGS_FOR_RESOURCE_RESPONSE: Shape = Shape {
        name: "ListTagsForResourceResponse",
        kind: Kind::Structure { members: &[Member::new("Tags", &TAG_LIST)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_VPC_CONNECTORS_REQUEST: Shape = Shape {
        name: "ListVpcConnectorsRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("MaxResults", &MAX_RESULTS),
                Member::new("NextToken", &NEXT_TOKEN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_VPC_CONNECTORS_RESPONSE: Shape = Shape {
        name: "ListVpcConnectorsResponse",
        kind: Kind::Structure {
            members: &[
                Member::required("VpcConnectors", &VPC_CONNECTORS),
                Member::new("NextToken", &NEXT_TOKEN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_VPC_INGRESS_CONNECTIONS_FILTER: Shape = Shape {
        name: "ListVpcIngressConnectionsFilter",
        kind: Kind::Structure {
            members: &[
                Member::new("ServiceArn", &APP_RUNNER_RESOURCE_ARN),
                Member::new("VpcEndpointId", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_VPC_INGRESS_CONNECTIONS_REQUEST: Shape = Shape {
        name: "ListVpcIngressConnectionsRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("Filter", &LIST_VPC_INGRESS_CONNECTIONS_FILTER),
                Member::new("MaxResults", &MAX_RESULTS),
                Member::new("NextToken", &NEXT_TOKEN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static LIST_VPC_INGRESS_CONNECTIONS_RESPONSE: Shape = Shape {
        name: "ListVpcIngressConnectionsResponse",
        kind: Kind::Structure {
            members: &[
                Member::required(
                    "VpcIngressConnectionSummaryList",
                    &VPC_INGRESS_CONNECTION_SUMMARY_LIST,
                ),
                Member::new("NextToken", &NEXT_TOKEN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MAX_CONCURRENCY: Shape = Shape {
        name: "MaxConcurrency",
        kind: Kind::Integer { bits: 32 },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MAX_RESULTS: Shape = Shape {
        name: "MaxResults",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(100), pattern: None },
        sensitive: false,
    };
    pub static MAX_SIZE: Shape = Shape {
        name: "MaxSize",
        kind: Kind::Integer { bits: 32 },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MEMORY: Shape = Shape {
        name: "Memory",
        kind: Kind::String { values: &[] },
        limits: Limits {
            min: Some(3),
            max: Some(6),
            pattern: Some(
                "512|1024|2048|3072|4096|6144|8192|10240|12288|(0.5|1|2|3|4|6|8|10|12) GB",
            ),
        },
        sensitive: false,
    };
    pub static MIN_SIZE: Shape = Shape {
        name: "MinSize",
        kind: Kind::Integer { bits: 32 },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static NETWORK_CONFIGURATION: Shape = Shape {
        name: "NetworkConfiguration",
        kind: Kind::Structure {
            members: &[
                Member::new("EgressConfiguration", &EGRESS_CONFIGURATION),
                Member::new("IngressConfiguration", &INGRESS_CONFIGURATION),
                Member::new("IpAddressType", &IP_ADDRESS_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static NEXT_TOKEN: Shape = Shape {
        name: "NextToken",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(1024), pattern: Some(".*") },
        sensitive: false,
    };
    pub static NULLABLE_BOOLEAN: Shape = Shape {
        name: "NullableBoolean",
        kind: Kind::Boolean,
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static OBSERVABILITY_CONFIGURATION: Shape = Shape {
        name: "ObservabilityConfiguration",
        kind: Kind::Structure {
            members: &[
                Member::new("ObservabilityConfigurationArn", &APP_RUNNER_RESOURCE_ARN),
                Member::new("ObservabilityConfigurationName", &OBSERVABILITY_CONFIGURATION_NAME),
                Member::new("TraceConfiguration", &TRACE_CONFIGURATION),
                Member::new("ObservabilityConfigurationRevision", &INTEGER),
                Member::new("Latest", &BOOLEAN),
                Member::new("Status", &OBSERVABILITY_CONFIGURATION_STATUS),
                Member::new("CreatedAt", &TIMESTAMP),
                Member::new("DeletedAt", &TIMESTAMP),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static OBSERVABILITY_CONFIGURATION_NAME: Shape = Shape {
        name: "ObservabilityConfigurationName",
        kind: Kind::String { values: &[] },
        limits: Limits {
            min: Some(4),
            max: Some(32),
            pattern: Some("[A-Za-z0-9][A-Za-z0-9\\-_]{3,31}"),
        },
        sensitive: false,
    };
    pub static OBSERVABILITY_CONFIGURATION_STATUS: Shape = Shape {
        name: "ObservabilityConfigurationStatus",
        kind: Kind::String { values: &["ACTIVE", "INACTIVE"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static OBSERVABILITY_CONFIGURATION_SUMMARY: Shape = Shape {
        name: "ObservabilityConfigurationSummary",
        kind: Kind::Structure {
            members: &[
                Member::new("ObservabilityConfigurationArn", &APP_RUNNER_RESOURCE_ARN),
                Member::new("ObservabilityConfigurationName", &OBSERVABILITY_CONFIGURATION_NAME),
                Member::new("ObservabilityConfigurationRevision", &INTEGER),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static OBSERVABILITY_CONFIGURATION_SUMMARY_LIST: Shape = Shape {
        name: "ObservabilityConfigurationSummaryList",
        kind: Kind::List {
            member: &Member::new("member", &OBSERVABILITY_CONFIGURATION_SUMMARY),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static OPERATION_STATUS: Shape = Shape {
        name: "OperationStatus",
        kind: Kind::String {
            values: &[
                "PENDING",
                "IN_PROGRESS",
                "FAILED",
                "SUCCEEDED",
                "ROLLBACK_IN_PROGRESS",
                "ROLLBACK_FAILED",
                "ROLLBACK_SUCCEEDED",
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static OPERATION_SUMMARY: Shape = Shape {
        name: "OperationSummary",
        kind: Kind::Structure {
            members: &[
                Member::new("Id", &UUID),
                Member::new("Type", &OPERATION_TYPE),
                Member::new("Status", &OPERATION_STATUS),
                Member::new("TargetArn", &APP_RUNNER_RESOURCE_ARN),
                Member::new("StartedAt", &TIMESTAMP),
                Member::new("EndedAt", &TIMESTAMP),
                Member::new("UpdatedAt", &TIMESTAMP),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static OPERATION_SUMMARY_LIST: Shape = Shape {
        name: "OperationSummaryList",
        kind: Kind::List { member: &Member::new("member", &OPERATION_SUMMARY), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static OPERATION_TYPE: Shape = Shape {
        name: "OperationType",
        kind: Kind::String {
            values: &[
                "START_DEPLOYMENT",
                "CREATE_SERVICE",
                "PAUSE_SERVICE",
                "RESUME_SERVICE",
                "DELETE_SERVICE",
                "UPDATE_SERVICE",
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PAUSE_SERVICE_REQUEST: Shape = Shape {
        name: "PauseServiceRequest",
        kind: Kind::Structure {
            members: &[Member::required("ServiceArn", &APP_RUNNER_RESOURCE_ARN)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PAUSE_SERVICE_RESPONSE: Shape = Shape {
        name: "PauseServiceResponse",
        kind: Kind::Structure {
            members: &[Member::required("Service", &SERVICE), Member::new("OperationId", &UUID)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PROVIDER_TYPE: Shape = Shape {
        name: "ProviderType",
        kind: Kind::String { values: &["GITHUB", "BITBUCKET"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RESOURCE_NOT_FOUND_EXCEPTION: Shape = Shape {
        name: "ResourceNotFoundException",
        kind: Kind::Structure { members: &[Member::new("Message", &ERROR_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RESUME_SERVICE_REQUEST: Shape = Shape {
        name: "ResumeServiceRequest",
        kind: Kind::Structure {
            members: &[Member::required("ServiceArn", &APP_RUNNER_RESOURCE_ARN)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RESUME_SERVICE_RESPONSE: Shape = Shape {
        name: "ResumeServiceResponse",
        kind: Kind::Structure {
            members: &[Member::required("Service", &SERVICE), Member::new("OperationId", &UUID)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ROLE_ARN: Shape = Shape {
        name: "RoleArn",
        kind: Kind::String { values: &[] },
        limits: Limits {
            min: Some(29),
            max: Some(1024),
            pattern: Some(
                "arn:(aws|aws-us-gov|aws-cn|aws-iso|aws-iso-b):iam::[0-9]{12}:(role|role\\/service-role)\\/[\\w+=,.@\\-/]{1,1000}",
            ),
        },
        sensitive: false,
    };
    pub static RUNTIME: Shape = Shape {
        name: "Runtime",
        kind: Kind::String {
            values: &[
                "PYTHON_3",
                "NODEJS_12",
                "NODEJS_14",
                "CORRETTO_8",
                "CORRETTO_11",
                "NODEJS_16",
                "GO_1",
                "DOTNET_6",
                "PHP_81",
                "RUBY_31",
                "PYTHON_311",
                "NODEJS_18",
                "NODEJS_22",
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RUNTIME_ENVIRONMENT_SECRETS: Shape = Shape {
        name: "RuntimeEnvironmentSecrets",
        kind: Kind::Map {
            key: &Member::new("key", &RUNTIME_ENVIRONMENT_SECRETS_NAME),
            value: &Member::new("value", &RUNTIME_ENVIRONMENT_SECRETS_VALUE),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RUNTIME_ENVIRONMENT_SECRETS_NAME: Shape = Shape {
        name: "RuntimeEnvironmentSecretsName",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(2048), pattern: None },
        sensitive: true,
    };
    pub static RUNTIME_ENVIRONMENT_SECRETS_VALUE: Shape = Shape {
        name: "RuntimeEnvironmentSecretsValue",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(2048), pattern: None },
        sensitive: true,
    };
    pub static RUNTIME_ENVIRONMENT_VARIABLES: Shape = Shape {
        name: "RuntimeEnvironmentVariables",
        kind: Kind::Map {
            key: &Member::new("key", &RUNTIME_ENVIRONMENT_VARIABLES_KEY),
            value: &Member::new("value", &RUNTIME_ENVIRONMENT_VARIABLES_VALUE),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RUNTIME_ENVIRONMENT_VARIABLES_KEY: Shape = Shape {
        name: "RuntimeEnvironmentVariablesKey",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(51200), pattern: Some(".*") },
        sensitive: true,
    };
    pub static RUNTIME_ENVIRONMENT_VARIABLES_VALUE: Shape = Shape {
        name: "RuntimeEnvironmentVariablesValue",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(0), max: Some(51200), pattern: Some(".*") },
        sensitive: true,
    };
    pub static SERVICE: Shape = Shape {
        name: "Service",
        kind: Kind::Structure {
            members: &[
                Member::required("ServiceName", &SERVICE_NAME),
                Member::required("ServiceId", &SERVICE_ID),
                Member::required("ServiceArn", &APP_RUNNER_RESOURCE_ARN),
                Member::new("ServiceUrl", &STRING),
                Member::required("CreatedAt", &TIMESTAMP),
                Member::required("UpdatedAt", &TIMESTAMP),
                Member::new("DeletedAt", &TIMESTAMP),
                Member::required("Status", &SERVICE_STATUS),
                Member::required("SourceConfiguration", &SOURCE_CONFIGURATION),
                Member::required("InstanceConfiguration", &INSTANCE_CONFIGURATION),
                Member::new("EncryptionConfiguration", &ENCRYPTION_CONFIGURATION),
                Member::new("HealthCheckConfiguration", &HEALTH_CHECK_CONFIGURATION),
                Member::required(
                    "AutoScalingConfigurationSummary",
                    &AUTO_SCALING_CONFIGURATION_SUMMARY,
                ),
                Member::required("NetworkConfiguration", &NETWORK_CONFIGURATION),
                Member::new("ObservabilityConfiguration", &SERVICE_OBSERVABILITY_CONFIGURATION),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SERVICE_ARN_LIST: Shape = Shape {
        name: "ServiceArnList",
        kind: Kind::List {
            member: &Member::new("member", &APP_RUNNER_RESOURCE_ARN),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SERVICE_ID: Shape = Shape {
        name: "ServiceId",
        kind: Kind::String { values: &[] },
        limits: Limits {
            min: Some(32),
            max: Some(32),
            pattern: Some(
                "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}",
            ),
        },
        sensitive: false,
    };
    pub static SERVICE_MAX_RESULTS: Shape = Shape {
        name: "ServiceMaxResults",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(1), max: Some(20), pattern: None },
        sensitive: false,
    };
    pub static SERVICE_NAME: Shape = Shape {
        name: "ServiceName",
        kind: Kind::String { values: &[] },
        limits: Limits {
            min: Some(4),
            max: Some(40),
            pattern: Some("[A-Za-z0-9][A-Za-z0-9-_]{3,39}"),
        },
        sensitive: false,
    };
    pub static SERVICE_OBSERVABILITY_CONFIGURATION: Shape = Shape {
        name: "ServiceObservabilityConfiguration",
        kind: Kind::Structure {
            members: &[
                Member::required("ObservabilityEnabled", &BOOLEAN),
                Member::new("ObservabilityConfigurationArn", &APP_RUNNER_RESOURCE_ARN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SERVICE_QUOTA_EXCEEDED_EXCEPTION: Shape = Shape {
        name: "ServiceQuotaExceededException",
        kind: Kind::Structure { members: &[Member::new("Message", &ERROR_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SERVICE_STATUS: Shape = Shape {
        name: "ServiceStatus",
        kind: Kind::String {
            values: &[
                "CREATE_FAILED",
                "RUNNING",
                "DELETED",
                "DELETE_FAILED",
                "PAUSED",
                "OPERATION_IN_PROGRESS",
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SERVICE_SUMMARY: Shape = Shape {
        name: "ServiceSummary",
        kind: Kind::Structure {
            members: &[
                Member::new("ServiceName", &SERVICE_NAME),
                Member::new("ServiceId", &SERVICE_ID),
                Member::new("ServiceArn", &APP_RUNNER_RESOURCE_ARN),
                Member::new("ServiceUrl", &STRING),
                Member::new("CreatedAt", &TIMESTAMP),
                Member::new("UpdatedAt", &TIMESTAMP),
                Member::new("Status", &SERVICE_STATUS),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SERVICE_SUMMARY_LIST: Shape = Shape {
        name: "ServiceSummaryList",
        kind: Kind::List { member: &Member::new("member", &SERVICE_SUMMARY), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SOURCE_CODE_VERSION: Shape = Shape {
        name: "SourceCodeVersion",
        kind: Kind::Structure {
            members: &[
                Member::required("Type", &SOURCE_CODE_VERSION_TYPE),
                Member::required("Value", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SOURCE_CODE_VERSION_TYPE: Shape = Shape {
        name: "SourceCodeVersionType",
        kind: Kind::String { values: &["BRANCH"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SOURCE_CONFIGURATION: Shape = Shape {
        name: "SourceConfiguration",
        kind: Kind::Structure {
            members: &[
                Member::new("CodeRepository", &CODE_REPOSITORY),
                Member::new("ImageRepository", &IMAGE_REPOSITORY),
                Member::new("AutoDeploymentsEnabled", &NULLABLE_BOOLEAN),
                Member::new("AuthenticationConfiguration", &AUTHENTICATION_CONFIGURATION),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SOURCE_DIRECTORY: Shape = Shape {
        name: "SourceDirectory",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(4096), pattern: Some("[^\\x00]+") },
        sensitive: false,
    };
    pub static START_COMMAND: Shape = Shape {
        name: "StartCommand",
        kind: Kind::String { values: &[] },
        limits: Limits { min: None, max: None, pattern: Some("[^\\x0a\\x0d]+") },
        sensitive: true,
    };
    pub static START_DEPLOYMENT_REQUEST: Shape = Shape {
        name: "StartDeploymentRequest",
        kind: Kind::Structure {
            members: &[Member::required("ServiceArn", &APP_RUNNER_RESOURCE_ARN)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static START_DEPLOYMENT_RESPONSE: Shape = Shape {
        name: "StartDeploymentResponse",
        kind: Kind::Structure { members: &[Member::required("OperationId", &UUID)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static STRING: Shape = Shape {
        name: "String",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(0), max: Some(51200), pattern: Some(".*") },
        sensitive: false,
    };
    pub static STRING_LIST: Shape = Shape {
        name: "StringList",
        kind: Kind::List { member: &Member::new("member", &STRING), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TAG: Shape = Shape {
        name: "Tag",
        kind: Kind::Structure {
            members: &[Member::new("Key", &TAG_KEY), Member::new("Value", &TAG_VALUE)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TAG_KEY: Shape = Shape {
        name: "TagKey",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(128), pattern: Some("^(?!aws:).+") },
        sensitive: false,
    };
    pub static TAG_KEY_LIST: Shape = Shape {
        name: "TagKeyList",
        kind: Kind::List { member: &Member::new("member", &TAG_KEY), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TAG_LIST: Shape = Shape {
        name: "TagList",
        kind: Kind::List { member: &Member::new("member", &TAG), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TAG_RESOURCE_REQUEST: Shape = Shape {
        name: "TagResourceRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("ResourceArn", &APP_RUNNER_RESOURCE_ARN),
                Member::required("Tags", &TAG_LIST),
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
        limits: Limits { min: Some(0), max: Some(256), pattern: Some(".*") },
        sensitive: false,
    };
    pub static TIMESTAMP: Shape = Shape {
        name: "Timestamp",
        kind: Kind::Timestamp { format: None },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TRACE_CONFIGURATION: Shape = Shape {
        name: "TraceConfiguration",
        kind: Kind::Structure { members: &[Member::required("Vendor", &TRACING_VENDOR)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TRACING_VENDOR: Shape = Shape {
        name: "TracingVendor",
        kind: Kind::String { values: &["AWSXRAY"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UUID: Shape = Shape {
        name: "UUID",
        kind: Kind::String { values: &[] },
        limits: Limits {
            min: Some(36),
            max: Some(36),
            pattern: Some(
                "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}",
            ),
        },
        sensitive: false,
    };
    pub static UNTAG_RESOURCE_REQUEST: Shape = Shape {
        name: "UntagResourceRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("ResourceArn", &APP_RUNNER_RESOURCE_ARN),
                Member::required("TagKeys", &TAG_KEY_LIST),
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
    pub static UPDATE_DEFAULT_AUTO_SCALING_CONFIGURATION_REQUEST: Shape = Shape {
        name: "UpdateDefaultAutoScalingConfigurationRequest",
        kind: Kind::Structure {
            members: &[Member::required("AutoScalingConfigurationArn", &APP_RUNNER_RESOURCE_ARN)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_DEFAULT_AUTO_SCALING_CONFIGURATION_RESPONSE: Shape = Shape {
        name: "UpdateDefaultAutoScalingConfigurationResponse",
        kind: Kind::Structure {
            members: &[Member::required("AutoScalingConfiguration", &AUTO_SCALING_CONFIGURATION)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_SERVICE_REQUEST: Shape = Shape {
        name: "UpdateServiceRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("ServiceArn", &APP_RUNNER_RESOURCE_ARN),
                Member::new("SourceConfiguration", &SOURCE_CONFIGURATION),
                Member::new("InstanceConfiguration", &INSTANCE_CONFIGURATION),
                Member::new("AutoScalingConfigurationArn", &APP_RUNNER_RESOURCE_ARN),
                Member::new("HealthCheckConfiguration", &HEALTH_CHECK_CONFIGURATION),
                Member::new("NetworkConfiguration", &NETWORK_CONFIGURATION),
                Member::new("ObservabilityConfiguration", &SERVICE_OBSERVABILITY_CONFIGURATION),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_SERVICE_RESPONSE: Shape = Shape {
        name: "UpdateServiceResponse",
        kind: Kind::Structure {
            members: &[
                Member::required("Service", &SERVICE),
                Member::required("OperationId", &UUID),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_VPC_INGRESS_CONNECTION_REQUEST: Shape = Shape {
        name: "UpdateVpcIngressConnectionRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("VpcIngressConnectionArn", &APP_RUNNER_RESOURCE_ARN),
                Member::required("IngressVpcConfiguration", &INGRESS_VPC_CONFIGURATION),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static UPDATE_VPC_INGRESS_CONNECTION_RESPONSE: Shape = Shape {
        name: "UpdateVpcIngressConnectionResponse",
        kind: Kind::Structure {
            members: &[Member::required("VpcIngressConnection", &VPC_INGRESS_CONNECTION)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static VPC_CONNECTOR: Shape = Shape {
        name: "VpcConnector",
        kind: Kind::Structure {
            members: &[
                Member::new("VpcConnectorName", &VPC_CONNECTOR_NAME),
                Member::new("VpcConnectorArn", &APP_RUNNER_RESOURCE_ARN),
                Member::new("VpcConnectorRevision", &INTEGER),
                Member::new("Subnets", &STRING_LIST),
                Member::new("SecurityGroups", &STRING_LIST),
                Member::new("Status", &VPC_CONNECTOR_STATUS),
                Member::new("CreatedAt", &TIMESTAMP),
                Member::new("DeletedAt", &TIMESTAMP),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static VPC_CONNECTOR_NAME: Shape = Shape {
        name: "VpcConnectorName",
        kind: Kind::String { values: &[] },
        limits: Limits {
            min: Some(4),
            max: Some(40),
            pattern: Some("[A-Za-z0-9][A-Za-z0-9\\-_]{3,39}"),
        },
        sensitive: false,
    };
    pub static VPC_CONNECTOR_STATUS: Shape = Shape {
        name: "VpcConnectorStatus",
        kind: Kind::String { values: &["ACTIVE", "INACTIVE"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static VPC_CONNECTORS: Shape = Shape {
        name: "VpcConnectors",
        kind: Kind::List { member: &Member::new("member", &VPC_CONNECTOR), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static VPC_DNS_TARGET: Shape = Shape {
        name: "VpcDNSTarget",
        kind: Kind::Structure {
            members: &[
                Member::new("VpcIngressConnectionArn", &APP_RUNNER_RESOURCE_ARN),
                Member::new("VpcId", &STRING),
                Member::new("DomainName", &DOMAIN_NAME),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static VPC_DNS_TARGET_LIST: Shape = Shape {
        name: "VpcDNSTargetList",
        kind: Kind::List { member: &Member::new("member", &VPC_DNS_TARGET), flattened: false },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static VPC_INGRESS_CONNECTION: Shape = Shape {
        name: "VpcIngressConnection",
        kind: Kind::Structure {
            members: &[
                Member::new("VpcIngressConnectionArn", &APP_RUNNER_RESOURCE_ARN),
                Member::new("VpcIngressConnectionName", &VPC_INGRESS_CONNECTION_NAME),
                Member::new("ServiceArn", &APP_RUNNER_RESOURCE_ARN),
                Member::new("Status", &VPC_INGRESS_CONNECTION_STATUS),
                Member::new("AccountId", &CUSTOMER_ACCOUNT_ID),
                Member::new("DomainName", &DOMAIN_NAME),
                Member::new("IngressVpcConfiguration", &INGRESS_VPC_CONFIGURATION),
                Member::new("CreatedAt", &TIMESTAMP),
                Member::new("DeletedAt", &TIMESTAMP),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static VPC_INGRESS_CONNECTION_NAME: Shape = Shape {
        name: "VpcIngressConnectionName",
        kind: Kind::String { values: &[] },
        limits: Limits {
            min: Some(4),
            max: Some(40),
            pattern: Some("[A-Za-z0-9][A-Za-z0-9\\-_]{3,39}"),
        },
        sensitive: false,
    };
    pub static VPC_INGRESS_CONNECTION_STATUS: Shape = Shape {
        name: "VpcIngressConnectionStatus",
        kind: Kind::String {
            values: &[
                "AVAILABLE",
                "PENDING_CREATION",
                "PENDING_UPDATE",
                "PENDING_DELETION",
                "FAILED_CREATION",
                "FAILED_UPDATE",
                "FAILED_DELETION",
                "DELETED",
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static VPC_INGRESS_CONNECTION_SUMMARY: Shape = Shape {
        name: "VpcIngressConnectionSummary",
        kind: Kind::Structure {
            members: &[
                Member::new("VpcIngressConnectionArn", &APP_RUNNER_RESOURCE_ARN),
                Member::new("ServiceArn", &APP_RUNNER_RESOURCE_ARN),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static VPC_INGRESS_CONNECTION_SUMMARY_LIST: Shape = Shape {
        name: "VpcIngressConnectionSummaryList",
        kind: Kind::List {
            member: &Member::new("member", &VPC_INGRESS_CONNECTION_SUMMARY),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
}
