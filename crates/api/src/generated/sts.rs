//! The service `sts`, API version 2011-06-15; made by `cargo xtask codegen` from
//! `model/sts.api`. Do not edit.
#![allow(missing_docs, clippy::all, clippy::pedantic)]

use crate::convert as c;
use crate::operation as o;
use crate::schema as s;
use crate::value as v;

/// The service and its operations.
pub static SERVICE: s::ServiceSchema = s::ServiceSchema {
    id: "sts",
    signing_name: "sts",
    api_version: "2011-06-15",
    target_prefix: None,
    protocol: s::Protocol::AwsQuery,
    xml_namespace: Some("https://sts.amazonaws.com/doc/2011-06-15/"),
    operations: &[
        <ops::AssumeRole as o::Operation>::SCHEMA,
        <ops::AssumeRoleWithSAML as o::Operation>::SCHEMA,
        <ops::AssumeRoleWithWebIdentity as o::Operation>::SCHEMA,
        <ops::AssumeRoot as o::Operation>::SCHEMA,
        <ops::DecodeAuthorizationMessage as o::Operation>::SCHEMA,
        <ops::GetAccessKeyInfo as o::Operation>::SCHEMA,
        <ops::GetCallerIdentity as o::Operation>::SCHEMA,
        <ops::GetDelegatedAccessToken as o::Operation>::SCHEMA,
        <ops::GetFederationToken as o::Operation>::SCHEMA,
        <ops::GetSessionToken as o::Operation>::SCHEMA,
        <ops::GetWebIdentityToken as o::Operation>::SCHEMA,
    ],
};

/// `AssumeRoleRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AssumeRoleRequest {
    pub role_arn: String,
    pub role_session_name: String,
    pub policy_arns: Option<Vec<PolicyDescriptorType>>,
    pub policy: Option<String>,
    pub duration_seconds: Option<i32>,
    pub tags: Option<Vec<Tag>>,
    pub transitive_tag_keys: Option<Vec<String>>,
    pub external_id: Option<String>,
    pub serial_number: Option<String>,
    pub token_code: Option<String>,
    pub source_identity: Option<String>,
    pub provided_contexts: Option<Vec<ProvidedContext>>,
    pub minimum_session_token_size: Option<i32>,
}

impl o::Structure for AssumeRoleRequest {
    const SHAPE: &'static s::Shape = &shapes::ASSUME_ROLE_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.role_arn = c::string(value).unwrap_or_default(),
                1 => out.role_session_name = c::string(value).unwrap_or_default(),
                2 => out.policy_arns = c::list(value, c::structure::<PolicyDescriptorType>),
                3 => out.policy = c::string(value),
                4 => out.duration_seconds = c::integer(value),
                5 => out.tags = c::list(value, c::structure::<Tag>),
                6 => out.transitive_tag_keys = c::list(value, c::string),
                7 => out.external_id = c::string(value),
                8 => out.serial_number = c::string(value),
                9 => out.token_code = c::string(value),
                10 => out.source_identity = c::string(value),
                11 => out.provided_contexts = c::list(value, c::structure::<ProvidedContext>),
                12 => out.minimum_session_token_size = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(13);
        {
            let x = self.role_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.role_session_name;
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.policy_arns {
            out.push((2, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.policy {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.duration_seconds {
            out.push((4, c::from_integer(x)));
        }
        if let Some(x) = self.tags {
            out.push((5, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.transitive_tag_keys {
            out.push((6, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.external_id {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.serial_number {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.token_code {
            out.push((9, v::Value::Str(x)));
        }
        if let Some(x) = self.source_identity {
            out.push((10, v::Value::Str(x)));
        }
        if let Some(x) = self.provided_contexts {
            out.push((11, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.minimum_session_token_size {
            out.push((12, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `AssumeRoleResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AssumeRoleResponse {
    pub credentials: Option<Credentials>,
    pub assumed_role_user: Option<AssumedRoleUser>,
    pub packed_policy_size: Option<i32>,
    pub source_identity: Option<String>,
    pub session_token_utilization: Option<i32>,
    pub session_token_size: Option<i32>,
}

impl o::Structure for AssumeRoleResponse {
    const SHAPE: &'static s::Shape = &shapes::ASSUME_ROLE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.credentials = c::structure::<Credentials>(value),
                1 => out.assumed_role_user = c::structure::<AssumedRoleUser>(value),
                2 => out.packed_policy_size = c::integer(value),
                3 => out.source_identity = c::string(value),
                4 => out.session_token_utilization = c::integer(value),
                5 => out.session_token_size = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(6);
        if let Some(x) = self.credentials {
            out.push((0, x.into_value()));
        }
        if let Some(x) = self.assumed_role_user {
            out.push((1, x.into_value()));
        }
        if let Some(x) = self.packed_policy_size {
            out.push((2, c::from_integer(x)));
        }
        if let Some(x) = self.source_identity {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.session_token_utilization {
            out.push((4, c::from_integer(x)));
        }
        if let Some(x) = self.session_token_size {
            out.push((5, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `AssumeRoleWithSAMLRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AssumeRoleWithSAMLRequest {
    pub role_arn: String,
    pub principal_arn: String,
    pub saml_assertion: v::Secret,
    pub policy_arns: Option<Vec<PolicyDescriptorType>>,
    pub policy: Option<String>,
    pub duration_seconds: Option<i32>,
    pub minimum_session_token_size: Option<i32>,
}

impl o::Structure for AssumeRoleWithSAMLRequest {
    const SHAPE: &'static s::Shape = &shapes::ASSUME_ROLE_WITH_SAML_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.role_arn = c::string(value).unwrap_or_default(),
                1 => out.principal_arn = c::string(value).unwrap_or_default(),
                2 => out.saml_assertion = c::secret(value).unwrap_or_default(),
                3 => out.policy_arns = c::list(value, c::structure::<PolicyDescriptorType>),
                4 => out.policy = c::string(value),
                5 => out.duration_seconds = c::integer(value),
                6 => out.minimum_session_token_size = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        {
            let x = self.role_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.principal_arn;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.saml_assertion;
            out.push((2, c::from_secret(x)));
        }
        if let Some(x) = self.policy_arns {
            out.push((3, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.policy {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.duration_seconds {
            out.push((5, c::from_integer(x)));
        }
        if let Some(x) = self.minimum_session_token_size {
            out.push((6, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `AssumeRoleWithSAMLResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AssumeRoleWithSAMLResponse {
    pub credentials: Option<Credentials>,
    pub assumed_role_user: Option<AssumedRoleUser>,
    pub packed_policy_size: Option<i32>,
    pub subject: Option<String>,
    pub subject_type: Option<String>,
    pub issuer: Option<String>,
    pub audience: Option<String>,
    pub name_qualifier: Option<String>,
    pub source_identity: Option<String>,
    pub session_token_utilization: Option<i32>,
    pub session_token_size: Option<i32>,
}

impl o::Structure for AssumeRoleWithSAMLResponse {
    const SHAPE: &'static s::Shape = &shapes::ASSUME_ROLE_WITH_SAML_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.credentials = c::structure::<Credentials>(value),
                1 => out.assumed_role_user = c::structure::<AssumedRoleUser>(value),
                2 => out.packed_policy_size = c::integer(value),
                3 => out.subject = c::string(value),
                4 => out.subject_type = c::string(value),
                5 => out.issuer = c::string(value),
                6 => out.audience = c::string(value),
                7 => out.name_qualifier = c::string(value),
                8 => out.source_identity = c::string(value),
                9 => out.session_token_utilization = c::integer(value),
                10 => out.session_token_size = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(11);
        if let Some(x) = self.credentials {
            out.push((0, x.into_value()));
        }
        if let Some(x) = self.assumed_role_user {
            out.push((1, x.into_value()));
        }
        if let Some(x) = self.packed_policy_size {
            out.push((2, c::from_integer(x)));
        }
        if let Some(x) = self.subject {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.subject_type {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.issuer {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.audience {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.name_qualifier {
            out.push((7, v::Value::Str(x)));
        }
        if let Some(x) = self.source_identity {
            out.push((8, v::Value::Str(x)));
        }
        if let Some(x) = self.session_token_utilization {
            out.push((9, c::from_integer(x)));
        }
        if let Some(x) = self.session_token_size {
            out.push((10, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `AssumeRoleWithWebIdentityRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AssumeRoleWithWebIdentityRequest {
    pub role_arn: String,
    pub role_session_name: String,
    pub web_identity_token: v::Secret,
    pub provider_id: Option<String>,
    pub policy_arns: Option<Vec<PolicyDescriptorType>>,
    pub policy: Option<String>,
    pub duration_seconds: Option<i32>,
    pub minimum_session_token_size: Option<i32>,
}

impl o::Structure for AssumeRoleWithWebIdentityRequest {
    const SHAPE: &'static s::Shape = &shapes::ASSUME_ROLE_WITH_WEB_IDENTITY_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.role_arn = c::string(value).unwrap_or_default(),
                1 => out.role_session_name = c::string(value).unwrap_or_default(),
                2 => out.web_identity_token = c::secret(value).unwrap_or_default(),
                3 => out.provider_id = c::string(value),
                4 => out.policy_arns = c::list(value, c::structure::<PolicyDescriptorType>),
                5 => out.policy = c::string(value),
                6 => out.duration_seconds = c::integer(value),
                7 => out.minimum_session_token_size = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(8);
        {
            let x = self.role_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.role_session_name;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.web_identity_token;
            out.push((2, c::from_secret(x)));
        }
        if let Some(x) = self.provider_id {
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.policy_arns {
            out.push((4, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.policy {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.duration_seconds {
            out.push((6, c::from_integer(x)));
        }
        if let Some(x) = self.minimum_session_token_size {
            out.push((7, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `AssumeRoleWithWebIdentityResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AssumeRoleWithWebIdentityResponse {
    pub credentials: Option<Credentials>,
    pub subject_from_web_identity_token: Option<String>,
    pub assumed_role_user: Option<AssumedRoleUser>,
    pub packed_policy_size: Option<i32>,
    pub provider: Option<String>,
    pub audience: Option<String>,
    pub source_identity: Option<String>,
    pub session_token_utilization: Option<i32>,
    pub session_token_size: Option<i32>,
}

impl o::Structure for AssumeRoleWithWebIdentityResponse {
    const SHAPE: &'static s::Shape = &shapes::ASSUME_ROLE_WITH_WEB_IDENTITY_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.credentials = c::structure::<Credentials>(value),
                1 => out.subject_from_web_identity_token = c::string(value),
                2 => out.assumed_role_user = c::structure::<AssumedRoleUser>(value),
                3 => out.packed_policy_size = c::integer(value),
                4 => out.provider = c::string(value),
                5 => out.audience = c::string(value),
                6 => out.source_identity = c::string(value),
                7 => out.session_token_utilization = c::integer(value),
                8 => out.session_token_size = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(9);
        if let Some(x) = self.credentials {
            out.push((0, x.into_value()));
        }
        if let Some(x) = self.subject_from_web_identity_token {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.assumed_role_user {
            out.push((2, x.into_value()));
        }
        if let Some(x) = self.packed_policy_size {
            out.push((3, c::from_integer(x)));
        }
        if let Some(x) = self.provider {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.audience {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.source_identity {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.session_token_utilization {
            out.push((7, c::from_integer(x)));
        }
        if let Some(x) = self.session_token_size {
            out.push((8, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `AssumeRootRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AssumeRootRequest {
    pub target_principal: String,
    pub task_policy_arn: PolicyDescriptorType,
    pub duration_seconds: Option<i32>,
    pub minimum_session_token_size: Option<i32>,
}

impl o::Structure for AssumeRootRequest {
    const SHAPE: &'static s::Shape = &shapes::ASSUME_ROOT_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.target_principal = c::string(value).unwrap_or_default(),
                1 => {
                    out.task_policy_arn =
                        c::structure::<PolicyDescriptorType>(value).unwrap_or_default()
                }
                2 => out.duration_seconds = c::integer(value),
                3 => out.minimum_session_token_size = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.target_principal;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.task_policy_arn;
            out.push((1, x.into_value()));
        }
        if let Some(x) = self.duration_seconds {
            out.push((2, c::from_integer(x)));
        }
        if let Some(x) = self.minimum_session_token_size {
            out.push((3, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `AssumeRootResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AssumeRootResponse {
    pub credentials: Option<Credentials>,
    pub source_identity: Option<String>,
    pub session_token_utilization: Option<i32>,
    pub session_token_size: Option<i32>,
}

impl o::Structure for AssumeRootResponse {
    const SHAPE: &'static s::Shape = &shapes::ASSUME_ROOT_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.credentials = c::structure::<Credentials>(value),
                1 => out.source_identity = c::string(value),
                2 => out.session_token_utilization = c::integer(value),
                3 => out.session_token_size = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.credentials {
            out.push((0, x.into_value()));
        }
        if let Some(x) = self.source_identity {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.session_token_utilization {
            out.push((2, c::from_integer(x)));
        }
        if let Some(x) = self.session_token_size {
            out.push((3, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `AssumedRoleUser`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AssumedRoleUser {
    pub assumed_role_id: String,
    pub arn: String,
}

impl o::Structure for AssumedRoleUser {
    const SHAPE: &'static s::Shape = &shapes::ASSUMED_ROLE_USER;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.assumed_role_id = c::string(value).unwrap_or_default(),
                1 => out.arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.assumed_role_id;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.arn;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `Credentials`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Credentials {
    pub access_key_id: String,
    pub secret_access_key: v::Secret,
    pub session_token: String,
    pub expiration: v::Timestamp,
}

impl o::Structure for Credentials {
    const SHAPE: &'static s::Shape = &shapes::CREDENTIALS;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.access_key_id = c::string(value).unwrap_or_default(),
                1 => out.secret_access_key = c::secret(value).unwrap_or_default(),
                2 => out.session_token = c::string(value).unwrap_or_default(),
                3 => out.expiration = c::timestamp(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.access_key_id;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.secret_access_key;
            out.push((1, c::from_secret(x)));
        }
        {
            let x = self.session_token;
            out.push((2, v::Value::Str(x)));
        }
        {
            let x = self.expiration;
            out.push((3, v::Value::Timestamp(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DecodeAuthorizationMessageRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DecodeAuthorizationMessageRequest {
    pub encoded_message: String,
}

impl o::Structure for DecodeAuthorizationMessageRequest {
    const SHAPE: &'static s::Shape = &shapes::DECODE_AUTHORIZATION_MESSAGE_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.encoded_message = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.encoded_message;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `DecodeAuthorizationMessageResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DecodeAuthorizationMessageResponse {
    pub decoded_message: Option<String>,
}

impl o::Structure for DecodeAuthorizationMessageResponse {
    const SHAPE: &'static s::Shape = &shapes::DECODE_AUTHORIZATION_MESSAGE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.decoded_message = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.decoded_message {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ExpiredTokenException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExpiredTokenException {
    pub message: Option<String>,
}

impl o::Structure for ExpiredTokenException {
    const SHAPE: &'static s::Shape = &shapes::EXPIRED_TOKEN_EXCEPTION;
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

impl ExpiredTokenException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for ExpiredTokenException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "ExpiredTokenException",
        code: "ExpiredTokenException",
        status: 400,
        shape: &shapes::EXPIRED_TOKEN_EXCEPTION,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `ExpiredTradeInTokenException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExpiredTradeInTokenException {
    pub message: Option<String>,
}

impl o::Structure for ExpiredTradeInTokenException {
    const SHAPE: &'static s::Shape = &shapes::EXPIRED_TRADE_IN_TOKEN_EXCEPTION;
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

impl ExpiredTradeInTokenException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for ExpiredTradeInTokenException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "ExpiredTradeInTokenException",
        code: "ExpiredTradeInTokenException",
        status: 400,
        shape: &shapes::EXPIRED_TRADE_IN_TOKEN_EXCEPTION,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `FederatedUser`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FederatedUser {
    pub federated_user_id: String,
    pub arn: String,
}

impl o::Structure for FederatedUser {
    const SHAPE: &'static s::Shape = &shapes::FEDERATED_USER;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.federated_user_id = c::string(value).unwrap_or_default(),
                1 => out.arn = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.federated_user_id;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.arn;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetAccessKeyInfoRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetAccessKeyInfoRequest {
    pub access_key_id: String,
}

impl o::Structure for GetAccessKeyInfoRequest {
    const SHAPE: &'static s::Shape = &shapes::GET_ACCESS_KEY_INFO_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.access_key_id = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.access_key_id;
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetAccessKeyInfoResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetAccessKeyInfoResponse {
    pub account: Option<String>,
}

impl o::Structure for GetAccessKeyInfoResponse {
    const SHAPE: &'static s::Shape = &shapes::GET_ACCESS_KEY_INFO_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.account = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.account {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetCallerIdentityRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetCallerIdentityRequest {}

impl o::Structure for GetCallerIdentityRequest {
    const SHAPE: &'static s::Shape = &shapes::GET_CALLER_IDENTITY_REQUEST;
    fn from_value(_: v::Value) -> Self {
        Self::default()
    }
    fn into_value(self) -> v::Value {
        v::Value::Struct(Vec::new())
    }
}

/// `GetCallerIdentityResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetCallerIdentityResponse {
    pub user_id: Option<String>,
    pub account: Option<String>,
    pub arn: Option<String>,
}

impl o::Structure for GetCallerIdentityResponse {
    const SHAPE: &'static s::Shape = &shapes::GET_CALLER_IDENTITY_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.user_id = c::string(value),
                1 => out.account = c::string(value),
                2 => out.arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.user_id {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.account {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.arn {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetDelegatedAccessTokenRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetDelegatedAccessTokenRequest {
    pub trade_in_token: v::Secret,
}

impl o::Structure for GetDelegatedAccessTokenRequest {
    const SHAPE: &'static s::Shape = &shapes::GET_DELEGATED_ACCESS_TOKEN_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.trade_in_token = c::secret(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.trade_in_token;
            out.push((0, c::from_secret(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetDelegatedAccessTokenResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetDelegatedAccessTokenResponse {
    pub credentials: Option<Credentials>,
    pub packed_policy_size: Option<i32>,
    pub assumed_principal: Option<String>,
}

impl o::Structure for GetDelegatedAccessTokenResponse {
    const SHAPE: &'static s::Shape = &shapes::GET_DELEGATED_ACCESS_TOKEN_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.credentials = c::structure::<Credentials>(value),
                1 => out.packed_policy_size = c::integer(value),
                2 => out.assumed_principal = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.credentials {
            out.push((0, x.into_value()));
        }
        if let Some(x) = self.packed_policy_size {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.assumed_principal {
            out.push((2, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetFederationTokenRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetFederationTokenRequest {
    pub name: String,
    pub policy: Option<String>,
    pub policy_arns: Option<Vec<PolicyDescriptorType>>,
    pub duration_seconds: Option<i32>,
    pub tags: Option<Vec<Tag>>,
    pub minimum_session_token_size: Option<i32>,
}

impl o::Structure for GetFederationTokenRequest {
    const SHAPE: &'static s::Shape = &shapes::GET_FEDERATION_TOKEN_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.name = c::string(value).unwrap_or_default(),
                1 => out.policy = c::string(value),
                2 => out.policy_arns = c::list(value, c::structure::<PolicyDescriptorType>),
                3 => out.duration_seconds = c::integer(value),
                4 => out.tags = c::list(value, c::structure::<Tag>),
                5 => out.minimum_session_token_size = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(6);
        {
            let x = self.name;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.policy {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.policy_arns {
            out.push((2, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.duration_seconds {
            out.push((3, c::from_integer(x)));
        }
        if let Some(x) = self.tags {
            out.push((4, c::from_list(x, o::Structure::into_value)));
        }
        if let Some(x) = self.minimum_session_token_size {
            out.push((5, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetFederationTokenResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetFederationTokenResponse {
    pub credentials: Option<Credentials>,
    pub federated_user: Option<FederatedUser>,
    pub packed_policy_size: Option<i32>,
    pub session_token_utilization: Option<i32>,
    pub session_token_size: Option<i32>,
}

impl o::Structure for GetFederationTokenResponse {
    const SHAPE: &'static s::Shape = &shapes::GET_FEDERATION_TOKEN_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.credentials = c::structure::<Credentials>(value),
                1 => out.federated_user = c::structure::<FederatedUser>(value),
                2 => out.packed_policy_size = c::integer(value),
                3 => out.session_token_utilization = c::integer(value),
                4 => out.session_token_size = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        if let Some(x) = self.credentials {
            out.push((0, x.into_value()));
        }
        if let Some(x) = self.federated_user {
            out.push((1, x.into_value()));
        }
        if let Some(x) = self.packed_policy_size {
            out.push((2, c::from_integer(x)));
        }
        if let Some(x) = self.session_token_utilization {
            out.push((3, c::from_integer(x)));
        }
        if let Some(x) = self.session_token_size {
            out.push((4, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetSessionTokenRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetSessionTokenRequest {
    pub duration_seconds: Option<i32>,
    pub serial_number: Option<String>,
    pub token_code: Option<String>,
    pub minimum_session_token_size: Option<i32>,
}

impl o::Structure for GetSessionTokenRequest {
    const SHAPE: &'static s::Shape = &shapes::GET_SESSION_TOKEN_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.duration_seconds = c::integer(value),
                1 => out.serial_number = c::string(value),
                2 => out.token_code = c::string(value),
                3 => out.minimum_session_token_size = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        if let Some(x) = self.duration_seconds {
            out.push((0, c::from_integer(x)));
        }
        if let Some(x) = self.serial_number {
            out.push((1, v::Value::Str(x)));
        }
        if let Some(x) = self.token_code {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.minimum_session_token_size {
            out.push((3, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetSessionTokenResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetSessionTokenResponse {
    pub credentials: Option<Credentials>,
    pub session_token_utilization: Option<i32>,
    pub session_token_size: Option<i32>,
}

impl o::Structure for GetSessionTokenResponse {
    const SHAPE: &'static s::Shape = &shapes::GET_SESSION_TOKEN_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.credentials = c::structure::<Credentials>(value),
                1 => out.session_token_utilization = c::integer(value),
                2 => out.session_token_size = c::integer(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(3);
        if let Some(x) = self.credentials {
            out.push((0, x.into_value()));
        }
        if let Some(x) = self.session_token_utilization {
            out.push((1, c::from_integer(x)));
        }
        if let Some(x) = self.session_token_size {
            out.push((2, c::from_integer(x)));
        }
        v::Value::Struct(out)
    }
}

/// `GetWebIdentityTokenRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetWebIdentityTokenRequest {
    pub audience: Vec<String>,
    pub duration_seconds: Option<i32>,
    pub signing_algorithm: String,
    pub tags: Option<Vec<Tag>>,
}

impl o::Structure for GetWebIdentityTokenRequest {
    const SHAPE: &'static s::Shape = &shapes::GET_WEB_IDENTITY_TOKEN_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.audience = c::list(value, c::string).unwrap_or_default(),
                1 => out.duration_seconds = c::integer(value),
                2 => out.signing_algorithm = c::string(value).unwrap_or_default(),
                3 => out.tags = c::list(value, c::structure::<Tag>),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.audience;
            out.push((0, c::from_list(x, v::Value::Str)));
        }
        if let Some(x) = self.duration_seconds {
            out.push((1, c::from_integer(x)));
        }
        {
            let x = self.signing_algorithm;
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.tags {
            out.push((3, c::from_list(x, o::Structure::into_value)));
        }
        v::Value::Struct(out)
    }
}

/// `GetWebIdentityTokenResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetWebIdentityTokenResponse {
    pub web_identity_token: Option<v::Secret>,
    pub expiration: Option<v::Timestamp>,
}

impl o::Structure for GetWebIdentityTokenResponse {
    const SHAPE: &'static s::Shape = &shapes::GET_WEB_IDENTITY_TOKEN_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.web_identity_token = c::secret(value),
                1 => out.expiration = c::timestamp(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.web_identity_token {
            out.push((0, c::from_secret(x)));
        }
        if let Some(x) = self.expiration {
            out.push((1, v::Value::Timestamp(x)));
        }
        v::Value::Struct(out)
    }
}

/// `IDPCommunicationErrorException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IDPCommunicationErrorException {
    pub message: Option<String>,
}

impl o::Structure for IDPCommunicationErrorException {
    const SHAPE: &'static s::Shape = &shapes::IDP_COMMUNICATION_ERROR_EXCEPTION;
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

impl IDPCommunicationErrorException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for IDPCommunicationErrorException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "IDPCommunicationErrorException",
        code: "IDPCommunicationError",
        status: 400,
        shape: &shapes::IDP_COMMUNICATION_ERROR_EXCEPTION,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `IDPRejectedClaimException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IDPRejectedClaimException {
    pub message: Option<String>,
}

impl o::Structure for IDPRejectedClaimException {
    const SHAPE: &'static s::Shape = &shapes::IDP_REJECTED_CLAIM_EXCEPTION;
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

impl IDPRejectedClaimException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for IDPRejectedClaimException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "IDPRejectedClaimException",
        code: "IDPRejectedClaim",
        status: 403,
        shape: &shapes::IDP_REJECTED_CLAIM_EXCEPTION,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `InvalidAuthorizationMessageException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InvalidAuthorizationMessageException {
    pub message: Option<String>,
}

impl o::Structure for InvalidAuthorizationMessageException {
    const SHAPE: &'static s::Shape = &shapes::INVALID_AUTHORIZATION_MESSAGE_EXCEPTION;
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

impl InvalidAuthorizationMessageException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for InvalidAuthorizationMessageException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "InvalidAuthorizationMessageException",
        code: "InvalidAuthorizationMessageException",
        status: 400,
        shape: &shapes::INVALID_AUTHORIZATION_MESSAGE_EXCEPTION,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `InvalidIdentityTokenException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InvalidIdentityTokenException {
    pub message: Option<String>,
}

impl o::Structure for InvalidIdentityTokenException {
    const SHAPE: &'static s::Shape = &shapes::INVALID_IDENTITY_TOKEN_EXCEPTION;
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

impl InvalidIdentityTokenException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for InvalidIdentityTokenException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "InvalidIdentityTokenException",
        code: "InvalidIdentityToken",
        status: 400,
        shape: &shapes::INVALID_IDENTITY_TOKEN_EXCEPTION,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `JWTPayloadSizeExceededException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct JWTPayloadSizeExceededException {
    pub message: Option<String>,
}

impl o::Structure for JWTPayloadSizeExceededException {
    const SHAPE: &'static s::Shape = &shapes::JWT_PAYLOAD_SIZE_EXCEEDED_EXCEPTION;
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

impl JWTPayloadSizeExceededException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for JWTPayloadSizeExceededException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "JWTPayloadSizeExceededException",
        code: "JWTPayloadSizeExceededException",
        status: 400,
        shape: &shapes::JWT_PAYLOAD_SIZE_EXCEEDED_EXCEPTION,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `MalformedPolicyDocumentException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MalformedPolicyDocumentException {
    pub message: Option<String>,
}

impl o::Structure for MalformedPolicyDocumentException {
    const SHAPE: &'static s::Shape = &shapes::MALFORMED_POLICY_DOCUMENT_EXCEPTION;
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

impl MalformedPolicyDocumentException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for MalformedPolicyDocumentException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "MalformedPolicyDocumentException",
        code: "MalformedPolicyDocument",
        status: 400,
        shape: &shapes::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `OutboundWebIdentityFederationDisabledException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OutboundWebIdentityFederationDisabledException {
    pub message: Option<String>,
}

impl o::Structure for OutboundWebIdentityFederationDisabledException {
    const SHAPE: &'static s::Shape = &shapes::OUTBOUND_WEB_IDENTITY_FEDERATION_DISABLED_EXCEPTION;
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

impl OutboundWebIdentityFederationDisabledException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for OutboundWebIdentityFederationDisabledException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "OutboundWebIdentityFederationDisabledException",
        code: "OutboundWebIdentityFederationDisabledException",
        status: 403,
        shape: &shapes::OUTBOUND_WEB_IDENTITY_FEDERATION_DISABLED_EXCEPTION,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `PackedPolicyTooLargeException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PackedPolicyTooLargeException {
    pub message: Option<String>,
}

impl o::Structure for PackedPolicyTooLargeException {
    const SHAPE: &'static s::Shape = &shapes::PACKED_POLICY_TOO_LARGE_EXCEPTION;
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

impl PackedPolicyTooLargeException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for PackedPolicyTooLargeException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "PackedPolicyTooLargeException",
        code: "PackedPolicyTooLarge",
        status: 400,
        shape: &shapes::PACKED_POLICY_TOO_LARGE_EXCEPTION,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `PolicyDescriptorType`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PolicyDescriptorType {
    pub arn: Option<String>,
}

impl o::Structure for PolicyDescriptorType {
    const SHAPE: &'static s::Shape = &shapes::POLICY_DESCRIPTOR_TYPE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.arn = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        if let Some(x) = self.arn {
            out.push((0, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `ProvidedContext`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProvidedContext {
    pub provider_arn: Option<String>,
    pub context_assertion: Option<String>,
}

impl o::Structure for ProvidedContext {
    const SHAPE: &'static s::Shape = &shapes::PROVIDED_CONTEXT;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.provider_arn = c::string(value),
                1 => out.context_assertion = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        if let Some(x) = self.provider_arn {
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.context_assertion {
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `RegionDisabledException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RegionDisabledException {
    pub message: Option<String>,
}

impl o::Structure for RegionDisabledException {
    const SHAPE: &'static s::Shape = &shapes::REGION_DISABLED_EXCEPTION;
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

impl RegionDisabledException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for RegionDisabledException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "RegionDisabledException",
        code: "RegionDisabledException",
        status: 403,
        shape: &shapes::REGION_DISABLED_EXCEPTION,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
    }
}

/// `SessionDurationEscalationException`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SessionDurationEscalationException {
    pub message: Option<String>,
}

impl o::Structure for SessionDurationEscalationException {
    const SHAPE: &'static s::Shape = &shapes::SESSION_DURATION_ESCALATION_EXCEPTION;
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

impl SessionDurationEscalationException {
    /// The fault with this text.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()) }
    }
}

impl o::Fault for SessionDurationEscalationException {
    const ERROR: &'static s::ErrorSchema = &s::ErrorSchema {
        name: "SessionDurationEscalationException",
        code: "SessionDurationEscalationException",
        status: 403,
        shape: &shapes::SESSION_DURATION_ESCALATION_EXCEPTION,
    };
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or_default()
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

/// The operations of `sts`, as types.
pub mod ops {
    use super::{o, s};
    use o::Structure as _;

    /// `AssumeRole`
    #[derive(Clone, Copy, Debug)]
    pub struct AssumeRole;

    impl o::Operation for AssumeRole {
        type Input = super::AssumeRoleRequest;
        type Output = super::AssumeRoleResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "AssumeRole",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: Some("AssumeRoleResult"),
            errors: &[
                <super::MalformedPolicyDocumentException as o::Fault>::ERROR,
                <super::PackedPolicyTooLargeException as o::Fault>::ERROR,
                <super::RegionDisabledException as o::Fault>::ERROR,
                <super::ExpiredTokenException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ExpiredTokenException> for AssumeRole {}
    impl o::Raises<super::MalformedPolicyDocumentException> for AssumeRole {}
    impl o::Raises<super::PackedPolicyTooLargeException> for AssumeRole {}
    impl o::Raises<super::RegionDisabledException> for AssumeRole {}

    /// `AssumeRoleWithSAML`
    #[derive(Clone, Copy, Debug)]
    pub struct AssumeRoleWithSAML;

    impl o::Operation for AssumeRoleWithSAML {
        type Input = super::AssumeRoleWithSAMLRequest;
        type Output = super::AssumeRoleWithSAMLResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "AssumeRoleWithSAML",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: Some("AssumeRoleWithSAMLResult"),
            errors: &[
                <super::MalformedPolicyDocumentException as o::Fault>::ERROR,
                <super::PackedPolicyTooLargeException as o::Fault>::ERROR,
                <super::IDPRejectedClaimException as o::Fault>::ERROR,
                <super::InvalidIdentityTokenException as o::Fault>::ERROR,
                <super::ExpiredTokenException as o::Fault>::ERROR,
                <super::RegionDisabledException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ExpiredTokenException> for AssumeRoleWithSAML {}
    impl o::Raises<super::IDPRejectedClaimException> for AssumeRoleWithSAML {}
    impl o::Raises<super::InvalidIdentityTokenException> for AssumeRoleWithSAML {}
    impl o::Raises<super::MalformedPolicyDocumentException> for AssumeRoleWithSAML {}
    impl o::Raises<super::PackedPolicyTooLargeException> for AssumeRoleWithSAML {}
    impl o::Raises<super::RegionDisabledException> for AssumeRoleWithSAML {}

    /// `AssumeRoleWithWebIdentity`
    #[derive(Clone, Copy, Debug)]
    pub struct AssumeRoleWithWebIdentity;

    impl o::Operation for AssumeRoleWithWebIdentity {
        type Input = super::AssumeRoleWithWebIdentityRequest;
        type Output = super::AssumeRoleWithWebIdentityResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "AssumeRoleWithWebIdentity",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: Some("AssumeRoleWithWebIdentityResult"),
            errors: &[
                <super::MalformedPolicyDocumentException as o::Fault>::ERROR,
                <super::PackedPolicyTooLargeException as o::Fault>::ERROR,
                <super::IDPRejectedClaimException as o::Fault>::ERROR,
                <super::IDPCommunicationErrorException as o::Fault>::ERROR,
                <super::InvalidIdentityTokenException as o::Fault>::ERROR,
                <super::ExpiredTokenException as o::Fault>::ERROR,
                <super::RegionDisabledException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ExpiredTokenException> for AssumeRoleWithWebIdentity {}
    impl o::Raises<super::IDPCommunicationErrorException> for AssumeRoleWithWebIdentity {}
    impl o::Raises<super::IDPRejectedClaimException> for AssumeRoleWithWebIdentity {}
    impl o::Raises<super::InvalidIdentityTokenException> for AssumeRoleWithWebIdentity {}
    impl o::Raises<super::MalformedPolicyDocumentException> for AssumeRoleWithWebIdentity {}
    impl o::Raises<super::PackedPolicyTooLargeException> for AssumeRoleWithWebIdentity {}
    impl o::Raises<super::RegionDisabledException> for AssumeRoleWithWebIdentity {}

    /// `AssumeRoot`
    #[derive(Clone, Copy, Debug)]
    pub struct AssumeRoot;

    impl o::Operation for AssumeRoot {
        type Input = super::AssumeRootRequest;
        type Output = super::AssumeRootResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "AssumeRoot",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: Some("AssumeRootResult"),
            errors: &[
                <super::RegionDisabledException as o::Fault>::ERROR,
                <super::ExpiredTokenException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ExpiredTokenException> for AssumeRoot {}
    impl o::Raises<super::RegionDisabledException> for AssumeRoot {}

    /// `DecodeAuthorizationMessage`
    #[derive(Clone, Copy, Debug)]
    pub struct DecodeAuthorizationMessage;

    impl o::Operation for DecodeAuthorizationMessage {
        type Input = super::DecodeAuthorizationMessageRequest;
        type Output = super::DecodeAuthorizationMessageResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DecodeAuthorizationMessage",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: Some("DecodeAuthorizationMessageResult"),
            errors: &[<super::InvalidAuthorizationMessageException as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::InvalidAuthorizationMessageException> for DecodeAuthorizationMessage {}

    /// `GetAccessKeyInfo`
    #[derive(Clone, Copy, Debug)]
    pub struct GetAccessKeyInfo;

    impl o::Operation for GetAccessKeyInfo {
        type Input = super::GetAccessKeyInfoRequest;
        type Output = super::GetAccessKeyInfoResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "GetAccessKeyInfo",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: Some("GetAccessKeyInfoResult"),
            errors: &[],
        };
    }

    /// `GetCallerIdentity`
    #[derive(Clone, Copy, Debug)]
    pub struct GetCallerIdentity;

    impl o::Operation for GetCallerIdentity {
        type Input = super::GetCallerIdentityRequest;
        type Output = super::GetCallerIdentityResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "GetCallerIdentity",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: Some("GetCallerIdentityResult"),
            errors: &[],
        };
    }

    /// `GetDelegatedAccessToken`
    #[derive(Clone, Copy, Debug)]
    pub struct GetDelegatedAccessToken;

    impl o::Operation for GetDelegatedAccessToken {
        type Input = super::GetDelegatedAccessTokenRequest;
        type Output = super::GetDelegatedAccessTokenResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "GetDelegatedAccessToken",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: Some("GetDelegatedAccessTokenResult"),
            errors: &[
                <super::ExpiredTradeInTokenException as o::Fault>::ERROR,
                <super::RegionDisabledException as o::Fault>::ERROR,
                <super::PackedPolicyTooLargeException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::ExpiredTradeInTokenException> for GetDelegatedAccessToken {}
    impl o::Raises<super::PackedPolicyTooLargeException> for GetDelegatedAccessToken {}
    impl o::Raises<super::RegionDisabledException> for GetDelegatedAccessToken {}

    /// `GetFederationToken`
    #[derive(Clone, Copy, Debug)]
    pub struct GetFederationToken;

    impl o::Operation for GetFederationToken {
        type Input = super::GetFederationTokenRequest;
        type Output = super::GetFederationTokenResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "GetFederationToken",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: Some("GetFederationTokenResult"),
            errors: &[
                <super::MalformedPolicyDocumentException as o::Fault>::ERROR,
                <super::PackedPolicyTooLargeException as o::Fault>::ERROR,
                <super::RegionDisabledException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::MalformedPolicyDocumentException> for GetFederationToken {}
    impl o::Raises<super::PackedPolicyTooLargeException> for GetFederationToken {}
    impl o::Raises<super::RegionDisabledException> for GetFederationToken {}

    /// `GetSessionToken`
    #[derive(Clone, Copy, Debug)]
    pub struct GetSessionToken;

    impl o::Operation for GetSessionToken {
        type Input = super::GetSessionTokenRequest;
        type Output = super::GetSessionTokenResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "GetSessionToken",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: Some("GetSessionTokenResult"),
            errors: &[<super::RegionDisabledException as o::Fault>::ERROR],
        };
    }

    impl o::Raises<super::RegionDisabledException> for GetSessionToken {}

    /// `GetWebIdentityToken`
    #[derive(Clone, Copy, Debug)]
    pub struct GetWebIdentityToken;

    impl o::Operation for GetWebIdentityToken {
        type Input = super::GetWebIdentityTokenRequest;
        type Output = super::GetWebIdentityTokenResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "GetWebIdentityToken",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: Some("GetWebIdentityTokenResult"),
            errors: &[
                <super::SessionDurationEscalationException as o::Fault>::ERROR,
                <super::OutboundWebIdentityFederationDisabledException as o::Fault>::ERROR,
                <super::JWTPayloadSizeExceededException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::JWTPayloadSizeExceededException> for GetWebIdentityToken {}
    impl o::Raises<super::OutboundWebIdentityFederationDisabledException> for GetWebIdentityToken {}
    impl o::Raises<super::SessionDurationEscalationException> for GetWebIdentityToken {}
}

/// The tables of all shapes.
#[allow(unused_imports)]
pub mod shapes {
    use crate::schema::{Kind, Limits, Member, Shape, ShapeRef, TimestampFormat};

    pub static ASSUME_ROLE_REQUEST: Shape = Shape {
        name: "AssumeRoleRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("RoleArn", &ARN_TYPE),
                Member::required("RoleSessionName", &ROLE_SESSION_NAME_TYPE),
                Member::new("PolicyArns", &POLICY_DESCRIPTOR_LIST_TYPE),
                Member::new("Policy", &UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE),
                Member::new("DurationSeconds", &ROLE_DURATION_SECONDS_TYPE),
                Member::new("Tags", &TAG_LIST_TYPE),
                Member::new("TransitiveTagKeys", &TAG_KEY_LIST_TYPE),
                Member::new("ExternalId", &EXTERNAL_ID_TYPE),
                Member::new("SerialNumber", &SERIAL_NUMBER_TYPE),
                Member::new("TokenCode", &TOKEN_CODE_TYPE),
                Member::new("SourceIdentity", &SOURCE_IDENTITY_TYPE),
                Member::new("ProvidedContexts", &PROVIDED_CONTEXTS_LIST_TYPE),
                Member::new("MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ASSUME_ROLE_RESPONSE: Shape = Shape {
        name: "AssumeRoleResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Credentials", &CREDENTIALS),
                Member::new("AssumedRoleUser", &ASSUMED_ROLE_USER),
                Member::new("PackedPolicySize", &NON_NEGATIVE_INTEGER_TYPE),
                Member::new("SourceIdentity", &SOURCE_IDENTITY_TYPE),
                Member::new("SessionTokenUtilization", &SESSION_TOKEN_UTILIZATION_TYPE),
                Member::new("SessionTokenSize", &SESSION_TOKEN_SIZE_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ASSUME_ROLE_WITH_SAML_REQUEST: Shape = Shape {
        name: "AssumeRoleWithSAMLRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("RoleArn", &ARN_TYPE),
                Member::required("PrincipalArn", &ARN_TYPE),
                Member::required("SAMLAssertion", &SAML_ASSERTION_TYPE),
                Member::new("PolicyArns", &POLICY_DESCRIPTOR_LIST_TYPE),
                Member::new("Policy", &SESSION_POLICY_DOCUMENT_TYPE),
                Member::new("DurationSeconds", &ROLE_DURATION_SECONDS_TYPE),
                Member::new("MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ASSUME_ROLE_WITH_SAML_RESPONSE: Shape = Shape {
        name: "AssumeRoleWithSAMLResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Credentials", &CREDENTIALS),
                Member::new("AssumedRoleUser", &ASSUMED_ROLE_USER),
                Member::new("PackedPolicySize", &NON_NEGATIVE_INTEGER_TYPE),
                Member::new("Subject", &SUBJECT),
                Member::new("SubjectType", &SUBJECT_TYPE),
                Member::new("Issuer", &ISSUER),
                Member::new("Audience", &AUDIENCE),
                Member::new("NameQualifier", &NAME_QUALIFIER),
                Member::new("SourceIdentity", &SOURCE_IDENTITY_TYPE),
                Member::new("SessionTokenUtilization", &SESSION_TOKEN_UTILIZATION_TYPE),
                Member::new("SessionTokenSize", &SESSION_TOKEN_SIZE_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ASSUME_ROLE_WITH_WEB_IDENTITY_REQUEST: Shape = Shape {
        name: "AssumeRoleWithWebIdentityRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("RoleArn", &ARN_TYPE),
                Member::required("RoleSessionName", &ROLE_SESSION_NAME_TYPE),
                Member::required("WebIdentityToken", &CLIENT_TOKEN_TYPE),
                Member::new("ProviderId", &URL_TYPE),
                Member::new("PolicyArns", &POLICY_DESCRIPTOR_LIST_TYPE),
                Member::new("Policy", &SESSION_POLICY_DOCUMENT_TYPE),
                Member::new("DurationSeconds", &ROLE_DURATION_SECONDS_TYPE),
                Member::new("MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ASSUME_ROLE_WITH_WEB_IDENTITY_RESPONSE: Shape = Shape {
        name: "AssumeRoleWithWebIdentityResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Credentials", &CREDENTIALS),
                Member::new("SubjectFromWebIdentityToken", &WEB_IDENTITY_SUBJECT_TYPE),
                Member::new("AssumedRoleUser", &ASSUMED_ROLE_USER),
                Member::new("PackedPolicySize", &NON_NEGATIVE_INTEGER_TYPE),
                Member::new("Provider", &ISSUER),
                Member::new("Audience", &AUDIENCE),
                Member::new("SourceIdentity", &SOURCE_IDENTITY_TYPE),
                Member::new("SessionTokenUtilization", &SESSION_TOKEN_UTILIZATION_TYPE),
                Member::new("SessionTokenSize", &SESSION_TOKEN_SIZE_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ASSUME_ROOT_REQUEST: Shape = Shape {
        name: "AssumeRootRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("TargetPrincipal", &TARGET_PRINCIPAL_TYPE),
                Member::required("TaskPolicyArn", &POLICY_DESCRIPTOR_TYPE),
                Member::new("DurationSeconds", &ROOT_DURATION_SECONDS_TYPE),
                Member::new("MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ASSUME_ROOT_RESPONSE: Shape = Shape {
        name: "AssumeRootResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Credentials", &CREDENTIALS),
                Member::new("SourceIdentity", &SOURCE_IDENTITY_TYPE),
                Member::new("SessionTokenUtilization", &SESSION_TOKEN_UTILIZATION_TYPE),
                Member::new("SessionTokenSize", &SESSION_TOKEN_SIZE_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ASSUMED_ROLE_USER: Shape = Shape {
        name: "AssumedRoleUser",
        kind: Kind::Structure {
            members: &[
                Member::required("AssumedRoleId", &ASSUMED_ROLE_ID_TYPE),
                Member::required("Arn", &ARN_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static AUDIENCE: Shape = Shape {
        name: "Audience",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREDENTIALS: Shape = Shape {
        name: "Credentials",
        kind: Kind::Structure {
            members: &[
                Member::required("AccessKeyId", &ACCESS_KEY_ID_TYPE),
                Member::required("SecretAccessKey", &ACCESS_KEY_SECRET_TYPE),
                Member::required("SessionToken", &TOKEN_TYPE),
                Member::required("Expiration", &DATE_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DECODE_AUTHORIZATION_MESSAGE_REQUEST: Shape = Shape {
        name: "DecodeAuthorizationMessageRequest",
        kind: Kind::Structure {
            members: &[Member::required("EncodedMessage", &ENCODED_MESSAGE_TYPE)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DECODE_AUTHORIZATION_MESSAGE_RESPONSE: Shape = Shape {
        name: "DecodeAuthorizationMessageResponse",
        kind: Kind::Structure { members: &[Member::new("DecodedMessage", &DECODED_MESSAGE_TYPE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static EXPIRED_TOKEN_EXCEPTION: Shape = Shape {
        name: "ExpiredTokenException",
        kind: Kind::Structure {
            members: &[Member::new("message", &EXPIRED_IDENTITY_TOKEN_MESSAGE)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static EXPIRED_TRADE_IN_TOKEN_EXCEPTION: Shape = Shape {
        name: "ExpiredTradeInTokenException",
        kind: Kind::Structure {
            members: &[Member::new("message", &EXPIRED_TRADE_IN_TOKEN_EXCEPTION_MESSAGE)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static FEDERATED_USER: Shape = Shape {
        name: "FederatedUser",
        kind: Kind::Structure {
            members: &[
                Member::required("FederatedUserId", &FEDERATED_ID_TYPE),
                Member::required("Arn", &ARN_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_ACCESS_KEY_INFO_REQUEST: Shape = Shape {
        name: "GetAccessKeyInfoRequest",
        kind: Kind::Structure { members: &[Member::required("AccessKeyId", &ACCESS_KEY_ID_TYPE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_ACCESS_KEY_INFO_RESPONSE: Shape = Shape {
        name: "GetAccessKeyInfoResponse",
        kind: Kind::Structure { members: &[Member::new("Account", &ACCOUNT_TYPE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_CALLER_IDENTITY_REQUEST: Shape = Shape {
        name: "GetCallerIdentityRequest",
        kind: Kind::Structure { members: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_CALLER_IDENTITY_RESPONSE: Shape = Shape {
        name: "GetCallerIdentityResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("UserId", &USER_ID_TYPE),
                Member::new("Account", &ACCOUNT_TYPE),
                Member::new("Arn", &ARN_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_DELEGATED_ACCESS_TOKEN_REQUEST: Shape = Shape {
        name: "GetDelegatedAccessTokenRequest",
        kind: Kind::Structure {
            members: &[Member::required("TradeInToken", &TRADE_IN_TOKEN_TYPE)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_DELEGATED_ACCESS_TOKEN_RESPONSE: Shape = Shape {
        name: "GetDelegatedAccessTokenResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Credentials", &CREDENTIALS),
                Member::new("PackedPolicySize", &NON_NEGATIVE_INTEGER_TYPE),
                Member::new("AssumedPrincipal", &ARN_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_FEDERATION_TOKEN_REQUEST: Shape = Shape {
        name: "GetFederationTokenRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("Name", &USER_NAME_TYPE),
                Member::new("Policy", &SESSION_POLICY_DOCUMENT_TYPE),
                Member::new("PolicyArns", &POLICY_DESCRIPTOR_LIST_TYPE),
                Member::new("DurationSeconds", &DURATION_SECONDS_TYPE),
                Member::new("Tags", &TAG_LIST_TYPE),
                Member::new("MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_FEDERATION_TOKEN_RESPONSE: Shape = Shape {
        name: "GetFederationTokenResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Credentials", &CREDENTIALS),
                Member::new("FederatedUser", &FEDERATED_USER),
                Member::new("PackedPolicySize", &NON_NEGATIVE_INTEGER_TYPE),
                Member::new("SessionTokenUtilization", &SESSION_TOKEN_UTILIZATION_TYPE),
                Member::new("SessionTokenSize", &SESSION_TOKEN_SIZE_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_SESSION_TOKEN_REQUEST: Shape = Shape {
        name: "GetSessionTokenRequest",
        kind: Kind::Structure {
            members: &[
                Member::new("DurationSeconds", &DURATION_SECONDS_TYPE),
                Member::new("SerialNumber", &SERIAL_NUMBER_TYPE),
                Member::new("TokenCode", &TOKEN_CODE_TYPE),
                Member::new("MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_SESSION_TOKEN_RESPONSE: Shape = Shape {
        name: "GetSessionTokenResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("Credentials", &CREDENTIALS),
                Member::new("SessionTokenUtilization", &SESSION_TOKEN_UTILIZATION_TYPE),
                Member::new("SessionTokenSize", &SESSION_TOKEN_SIZE_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_WEB_IDENTITY_TOKEN_REQUEST: Shape = Shape {
        name: "GetWebIdentityTokenRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("Audience", &WEB_IDENTITY_TOKEN_AUDIENCE_LIST_TYPE),
                Member::new("DurationSeconds", &WEB_IDENTITY_TOKEN_DURATION_SECONDS_TYPE),
                Member::required("SigningAlgorithm", &JWT_ALGORITHM_TYPE),
                Member::new("Tags", &TAG_LIST_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static GET_WEB_IDENTITY_TOKEN_RESPONSE: Shape = Shape {
        name: "GetWebIdentityTokenResponse",
        kind: Kind::Structure {
            members: &[
                Member::new("WebIdentityToken", &WEB_IDENTITY_TOKEN_TYPE),
                Member::new("Expiration", &DATE_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static IDP_COMMUNICATION_ERROR_EXCEPTION: Shape = Shape {
        name: "IDPCommunicationErrorException",
        kind: Kind::Structure {
            members: &[Member::new("message", &IDP_COMMUNICATION_ERROR_MESSAGE)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static IDP_REJECTED_CLAIM_EXCEPTION: Shape = Shape {
        name: "IDPRejectedClaimException",
        kind: Kind::Structure { members: &[Member::new("message", &IDP_REJECTED_CLAIM_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INVALID_AUTHORIZATION_MESSAGE_EXCEPTION: Shape = Shape {
        name: "InvalidAuthorizationMessageException",
        kind: Kind::Structure {
            members: &[Member::new("message", &INVALID_AUTHORIZATION_MESSAGE)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INVALID_IDENTITY_TOKEN_EXCEPTION: Shape = Shape {
        name: "InvalidIdentityTokenException",
        kind: Kind::Structure {
            members: &[Member::new("message", &INVALID_IDENTITY_TOKEN_MESSAGE)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ISSUER: Shape = Shape {
        name: "Issuer",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static JWT_PAYLOAD_SIZE_EXCEEDED_EXCEPTION: Shape = Shape {
        name: "JWTPayloadSizeExceededException",
        kind: Kind::Structure {
            members: &[Member::new("message", &JWT_PAYLOAD_SIZE_EXCEEDED_EXCEPTION_STRING)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MALFORMED_POLICY_DOCUMENT_EXCEPTION: Shape = Shape {
        name: "MalformedPolicyDocumentException",
        kind: Kind::Structure {
            members: &[Member::new("message", &MALFORMED_POLICY_DOCUMENT_MESSAGE)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static NAME_QUALIFIER: Shape = Shape {
        name: "NameQualifier",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static OUTBOUND_WEB_IDENTITY_FEDERATION_DISABLED_EXCEPTION: Shape = Shape {
        name: "OutboundWebIdentityFederationDisabledException",
        kind: Kind::Structure {
            members: &[Member::new(
                "message",
                &OUTBOUND_WEB_IDENTITY_FEDERATION_DISABLED_EXCEPTION_STRING,
            )],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PACKED_POLICY_TOO_LARGE_EXCEPTION: Shape = Shape {
        name: "PackedPolicyTooLargeException",
        kind: Kind::Structure {
            members: &[Member::new("message", &PACKED_POLICY_TOO_LARGE_MESSAGE)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static POLICY_DESCRIPTOR_TYPE: Shape = Shape {
        name: "PolicyDescriptorType",
        kind: Kind::Structure { members: &[Member::new("arn", &ARN_TYPE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PROVIDED_CONTEXT: Shape = Shape {
        name: "ProvidedContext",
        kind: Kind::Structure {
            members: &[
                Member::new("ProviderArn", &ARN_TYPE),
                Member::new("ContextAssertion", &CONTEXT_ASSERTION_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PROVIDED_CONTEXTS_LIST_TYPE: Shape = Shape {
        name: "ProvidedContextsListType",
        kind: Kind::List { member: &Member::new("member", &PROVIDED_CONTEXT), flattened: false },
        limits: Limits { min: Some(1), max: Some(5), pattern: None },
        sensitive: false,
    };
    pub static REGION_DISABLED_EXCEPTION: Shape = Shape {
        name: "RegionDisabledException",
        kind: Kind::Structure { members: &[Member::new("message", &REGION_DISABLED_MESSAGE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ROOT_DURATION_SECONDS_TYPE: Shape = Shape {
        name: "RootDurationSecondsType",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(0), max: Some(900), pattern: None },
        sensitive: false,
    };
    pub static SAML_ASSERTION_TYPE: Shape = Shape {
        name: "SAMLAssertionType",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(4), max: Some(100000), pattern: None },
        sensitive: true,
    };
    pub static SESSION_DURATION_ESCALATION_EXCEPTION: Shape = Shape {
        name: "SessionDurationEscalationException",
        kind: Kind::Structure {
            members: &[Member::new("message", &SESSION_DURATION_ESCALATION_EXCEPTION_STRING)],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SUBJECT: Shape = Shape {
        name: "Subject",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SUBJECT_TYPE: Shape = Shape {
        name: "SubjectType",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TAG: Shape = Shape {
        name: "Tag",
        kind: Kind::Structure {
            members: &[
                Member::required("Key", &TAG_KEY_TYPE),
                Member::required("Value", &TAG_VALUE_TYPE),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TARGET_PRINCIPAL_TYPE: Shape = Shape {
        name: "TargetPrincipalType",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(12), max: Some(2048), pattern: None },
        sensitive: false,
    };
    pub static ACCESS_KEY_ID_TYPE: Shape = Shape {
        name: "accessKeyIdType",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(16), max: Some(128), pattern: Some("[\\w]*") },
        sensitive: false,
    };
    pub static ACCESS_KEY_SECRET_TYPE: Shape = Shape {
        name: "accessKeySecretType",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: true,
    };
    pub static ACCOUNT_TYPE: Shape = Shape {
        name: "accountType",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ARN_TYPE: Shape = Shape {
        name: "arnType",
        kind: Kind::String { values: &[] },
        limits: Limits {
            min: Some(20),
            max: Some(2048),
            pattern: Some(
                "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+",
            ),
        },
        sensitive: false,
    };
    pub static ASSUMED_ROLE_ID_TYPE: Shape = Shape {
        name: "assumedRoleIdType",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(2), max: Some(193), pattern: Some("[\\w+=,.@:-]*") },
        sensitive: false,
    };
    pub static CLIENT_TOKEN_TYPE: Shape = Shape {
        name: "clientTokenType",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(4), max: Some(20000), pattern: None },
        sensitive: true,
    };
    pub static CONTEXT_ASSERTION_TYPE: Shape = Shape {
        name: "contextAssertionType",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(4), max: Some(2048), pattern: None },
        sensitive: false,
    };
    pub static DATE_TYPE: Shape = Shape {
        name: "dateType",
        kind: Kind::Timestamp { format: None },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DECODED_MESSAGE_TYPE: Shape = Shape {
        name: "decodedMessageType",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DURATION_SECONDS_TYPE: Shape = Shape {
        name: "durationSecondsType",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(900), max: Some(129600), pattern: None },
        sensitive: false,
    };
    pub static ENCODED_MESSAGE_TYPE: Shape = Shape {
        name: "encodedMessageType",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(10240), pattern: None },
        sensitive: false,
    };
    pub static EXPIRED_IDENTITY_TOKEN_MESSAGE: Shape = Shape {
        name: "expiredIdentityTokenMessage",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static EXPIRED_TRADE_IN_TOKEN_EXCEPTION_MESSAGE: Shape = Shape {
        name: "expiredTradeInTokenExceptionMessage",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static EXTERNAL_ID_TYPE: Shape = Shape {
        name: "externalIdType",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(2), max: Some(1224), pattern: Some("[\\w+=,.@:\\/-]*") },
        sensitive: false,
    };
    pub static FEDERATED_ID_TYPE: Shape = Shape {
        name: "federatedIdType",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(2), max: Some(193), pattern: Some("[\\w+=,.@\\:-]*") },
        sensitive: false,
    };
    pub static IDP_COMMUNICATION_ERROR_MESSAGE: Shape = Shape {
        name: "idpCommunicationErrorMessage",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static IDP_REJECTED_CLAIM_MESSAGE: Shape = Shape {
        name: "idpRejectedClaimMessage",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INVALID_AUTHORIZATION_MESSAGE: Shape = Shape {
        name: "invalidAuthorizationMessage",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INVALID_IDENTITY_TOKEN_MESSAGE: Shape = Shape {
        name: "invalidIdentityTokenMessage",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static JWT_ALGORITHM_TYPE: Shape = Shape {
        name: "jwtAlgorithmType",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(5), max: Some(5), pattern: None },
        sensitive: false,
    };
    pub static JWT_PAYLOAD_SIZE_EXCEEDED_EXCEPTION_STRING: Shape = Shape {
        name: "jwtPayloadSizeExceededException",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MALFORMED_POLICY_DOCUMENT_MESSAGE: Shape = Shape {
        name: "malformedPolicyDocumentMessage",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static MINIMUM_SESSION_TOKEN_SIZE_TYPE: Shape = Shape {
        name: "minimumSessionTokenSizeType",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(0), max: Some(4096), pattern: None },
        sensitive: false,
    };
    pub static NON_NEGATIVE_INTEGER_TYPE: Shape = Shape {
        name: "nonNegativeIntegerType",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(0), max: None, pattern: None },
        sensitive: false,
    };
    pub static OUTBOUND_WEB_IDENTITY_FEDERATION_DISABLED_EXCEPTION_STRING: Shape = Shape {
        name: "outboundWebIdentityFederationDisabledException",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PACKED_POLICY_TOO_LARGE_MESSAGE: Shape = Shape {
        name: "packedPolicyTooLargeMessage",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static POLICY_DESCRIPTOR_LIST_TYPE: Shape = Shape {
        name: "policyDescriptorListType",
        kind: Kind::List {
            member: &Member::new("member", &POLICY_DESCRIPTOR_TYPE),
            flattened: false,
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REGION_DISABLED_MESSAGE: Shape = Shape {
        name: "regionDisabledMessage",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static ROLE_DURATION_SECONDS_TYPE: Shape = Shape {
        name: "roleDurationSecondsType",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(900), max: Some(43200), pattern: None },
        sensitive: false,
    };
    pub static ROLE_SESSION_NAME_TYPE: Shape = Shape {
        name: "roleSessionNameType",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(2), max: Some(64), pattern: Some("[\\w+=,.@-]*") },
        sensitive: false,
    };
    pub static SERIAL_NUMBER_TYPE: Shape = Shape {
        name: "serialNumberType",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(9), max: Some(256), pattern: Some("[\\w+=/:,.@-]*") },
        sensitive: false,
    };
    pub static SESSION_DURATION_ESCALATION_EXCEPTION_STRING: Shape = Shape {
        name: "sessionDurationEscalationException",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static SESSION_POLICY_DOCUMENT_TYPE: Shape = Shape {
        name: "sessionPolicyDocumentType",
        kind: Kind::String { values: &[] },
        limits: Limits {
            min: Some(1),
            max: Some(2048),
            pattern: Some("[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+"),
        },
        sensitive: false,
    };
    pub static SESSION_TOKEN_SIZE_TYPE: Shape = Shape {
        name: "sessionTokenSizeType",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(0), max: None, pattern: None },
        sensitive: false,
    };
    pub static SESSION_TOKEN_UTILIZATION_TYPE: Shape = Shape {
        name: "sessionTokenUtilizationType",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(0), max: None, pattern: None },
        sensitive: false,
    };
    pub static SOURCE_IDENTITY_TYPE: Shape = Shape {
        name: "sourceIdentityType",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(2), max: Some(64), pattern: Some("[\\w+=,.@-]*") },
        sensitive: false,
    };
    pub static TAG_KEY_LIST_TYPE: Shape = Shape {
        name: "tagKeyListType",
        kind: Kind::List { member: &Member::new("member", &TAG_KEY_TYPE), flattened: false },
        limits: Limits { min: None, max: Some(50), pattern: None },
        sensitive: false,
    };
    pub static TAG_KEY_TYPE: Shape = Shape {
        name: "tagKeyType",
        kind: Kind::String { values: &[] },
        limits: Limits {
            min: Some(1),
            max: Some(128),
            pattern: Some("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+"),
        },
        sensitive: false,
    };
    pub static TAG_LIST_TYPE: Shape = Shape {
        name: "tagListType",
        kind: Kind::List { member: &Member::new("member", &TAG), flattened: false },
        limits: Limits { min: None, max: Some(50), pattern: None },
        sensitive: false,
    };
    pub static TAG_VALUE_TYPE: Shape = Shape {
        name: "tagValueType",
        kind: Kind::String { values: &[] },
        limits: Limits {
            min: Some(0),
            max: Some(256),
            pattern: Some("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*"),
        },
        sensitive: false,
    };
    pub static TOKEN_CODE_TYPE: Shape = Shape {
        name: "tokenCodeType",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(6), max: Some(6), pattern: Some("[\\d]*") },
        sensitive: false,
    };
    pub static TOKEN_TYPE: Shape = Shape {
        name: "tokenType",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TRADE_IN_TOKEN_TYPE: Shape = Shape {
        name: "tradeInTokenType",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: true,
    };
    pub static UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE: Shape = Shape {
        name: "unrestrictedSessionPolicyDocumentType",
        kind: Kind::String { values: &[] },
        limits: Limits {
            min: Some(1),
            max: None,
            pattern: Some("[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+"),
        },
        sensitive: false,
    };
    pub static URL_TYPE: Shape = Shape {
        name: "urlType",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(4), max: Some(2048), pattern: None },
        sensitive: false,
    };
    pub static USER_ID_TYPE: Shape = Shape {
        name: "userIdType",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static USER_NAME_TYPE: Shape = Shape {
        name: "userNameType",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(2), max: Some(32), pattern: Some("[\\w+=,.@-]*") },
        sensitive: false,
    };
    pub static WEB_IDENTITY_SUBJECT_TYPE: Shape = Shape {
        name: "webIdentitySubjectType",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(6), max: Some(255), pattern: None },
        sensitive: false,
    };
    pub static WEB_IDENTITY_TOKEN_AUDIENCE_LIST_TYPE: Shape = Shape {
        name: "webIdentityTokenAudienceListType",
        kind: Kind::List {
            member: &Member::new("member", &WEB_IDENTITY_TOKEN_AUDIENCE_STRING_TYPE),
            flattened: false,
        },
        limits: Limits { min: Some(1), max: Some(10), pattern: None },
        sensitive: false,
    };
    pub static WEB_IDENTITY_TOKEN_AUDIENCE_STRING_TYPE: Shape = Shape {
        name: "webIdentityTokenAudienceStringType",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(1000), pattern: None },
        sensitive: false,
    };
    pub static WEB_IDENTITY_TOKEN_DURATION_SECONDS_TYPE: Shape = Shape {
        name: "webIdentityTokenDurationSecondsType",
        kind: Kind::Integer { bits: 32 },
        limits: Limits { min: Some(60), max: Some(3600), pattern: None },
        sensitive: false,
    };
    pub static WEB_IDENTITY_TOKEN_TYPE: Shape = Shape {
        name: "webIdentityTokenType",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: true,
    };
}
