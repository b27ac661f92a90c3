//! The service `landfall`, API version 2026-11-01; made by `cargo xtask codegen` from
//! `model/landfall.api`. Do not edit.
#![allow(missing_docs, clippy::all, clippy::pedantic)]

use crate::convert as c;
use crate::operation as o;
use crate::schema as s;
use crate::value as v;

/// The service and its operations.
pub static SERVICE: s::ServiceSchema = s::ServiceSchema {
    id: "landfall",
    signing_name: "landfall",
    api_version: "2026-11-01",
    target_prefix: Some("Landfall"),
    protocol: s::Protocol::AwsJson10,
    xml_namespace: None,
    operations: &[
        <ops::BeginHandshake as o::Operation>::SCHEMA,
        <ops::CompleteHandshake as o::Operation>::SCHEMA,
        <ops::DescribeHandshake as o::Operation>::SCHEMA,
        <ops::DescribeWebhook as o::Operation>::SCHEMA,
        <ops::RenewWebhookSecret as o::Operation>::SCHEMA,
    ],
};

/// `BeginHandshakeRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BeginHandshakeRequest {
    pub connection_arn: String,
    pub repository_url: String,
    pub redirect_url: String,
    pub state: v::Secret,
    pub code_verifier: v::Secret,
}

impl o::Structure for BeginHandshakeRequest {
    const SHAPE: &'static s::Shape = &shapes::BEGIN_HANDSHAKE_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.connection_arn = c::string(value).unwrap_or_default(),
                1 => out.repository_url = c::string(value).unwrap_or_default(),
                2 => out.redirect_url = c::string(value).unwrap_or_default(),
                3 => out.state = c::secret(value).unwrap_or_default(),
                4 => out.code_verifier = c::secret(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(5);
        {
            let x = self.connection_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.repository_url;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.redirect_url;
            out.push((2, v::Value::Str(x)));
        }
        {
            let x = self.state;
            out.push((3, c::from_secret(x)));
        }
        {
            let x = self.code_verifier;
            out.push((4, c::from_secret(x)));
        }
        v::Value::Struct(out)
    }
}

/// `BeginHandshakeResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BeginHandshakeResponse {
    pub authorize_url: String,
    pub redirect_url: String,
}

impl o::Structure for BeginHandshakeResponse {
    const SHAPE: &'static s::Shape = &shapes::BEGIN_HANDSHAKE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.authorize_url = c::string(value).unwrap_or_default(),
                1 => out.redirect_url = c::string(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.authorize_url;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.redirect_url;
            out.push((1, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `CompleteHandshakeRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CompleteHandshakeRequest {
    pub connection_arn: String,
    pub credential: Option<v::Secret>,
    pub authorization_code: Option<v::Secret>,
    pub code_verifier: Option<v::Secret>,
    pub redirect_url: Option<String>,
    pub provider_error: Option<String>,
    pub user_name: Option<String>,
    pub repository_url: Option<String>,
}

impl o::Structure for CompleteHandshakeRequest {
    const SHAPE: &'static s::Shape = &shapes::COMPLETE_HANDSHAKE_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.connection_arn = c::string(value).unwrap_or_default(),
                1 => out.credential = c::secret(value),
                2 => out.authorization_code = c::secret(value),
                3 => out.code_verifier = c::secret(value),
                4 => out.redirect_url = c::string(value),
                5 => out.provider_error = c::string(value),
                6 => out.user_name = c::string(value),
                7 => out.repository_url = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(8);
        {
            let x = self.connection_arn;
            out.push((0, v::Value::Str(x)));
        }
        if let Some(x) = self.credential {
            out.push((1, c::from_secret(x)));
        }
        if let Some(x) = self.authorization_code {
            out.push((2, c::from_secret(x)));
        }
        if let Some(x) = self.code_verifier {
            out.push((3, c::from_secret(x)));
        }
        if let Some(x) = self.redirect_url {
            out.push((4, v::Value::Str(x)));
        }
        if let Some(x) = self.provider_error {
            out.push((5, v::Value::Str(x)));
        }
        if let Some(x) = self.user_name {
            out.push((6, v::Value::Str(x)));
        }
        if let Some(x) = self.repository_url {
            out.push((7, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// `CompleteHandshakeResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CompleteHandshakeResponse {
    pub handshake: Handshake,
}

impl o::Structure for CompleteHandshakeResponse {
    const SHAPE: &'static s::Shape = &shapes::COMPLETE_HANDSHAKE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.handshake = c::structure::<Handshake>(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.handshake;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeHandshakeRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeHandshakeRequest {
    pub connection_arn: String,
}

impl o::Structure for DescribeHandshakeRequest {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_HANDSHAKE_REQUEST;
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

/// `DescribeHandshakeResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeHandshakeResponse {
    pub handshake: Handshake,
}

impl o::Structure for DescribeHandshakeResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_HANDSHAKE_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.handshake = c::structure::<Handshake>(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.handshake;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `DescribeWebhookRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeWebhookRequest {
    pub service_arn: String,
}

impl o::Structure for DescribeWebhookRequest {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_WEBHOOK_REQUEST;
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

/// `DescribeWebhookResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeWebhookResponse {
    pub webhook: Webhook,
}

impl o::Structure for DescribeWebhookResponse {
    const SHAPE: &'static s::Shape = &shapes::DESCRIBE_WEBHOOK_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.webhook = c::structure::<Webhook>(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(1);
        {
            let x = self.webhook;
            out.push((0, x.into_value()));
        }
        v::Value::Struct(out)
    }
}

/// `Handshake`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Handshake {
    pub connection_arn: String,
    pub connection_name: String,
    pub connection_status: String,
    pub handshake_status: String,
    pub reason: Option<String>,
    pub has_provider_login: bool,
    pub at: Option<v::Timestamp>,
}

impl o::Structure for Handshake {
    const SHAPE: &'static s::Shape = &shapes::HANDSHAKE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.connection_arn = c::string(value).unwrap_or_default(),
                1 => out.connection_name = c::string(value).unwrap_or_default(),
                2 => out.connection_status = c::string(value).unwrap_or_default(),
                3 => out.handshake_status = c::string(value).unwrap_or_default(),
                4 => out.reason = c::string(value),
                5 => out.has_provider_login = c::boolean(value).unwrap_or_default(),
                6 => out.at = c::timestamp(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(7);
        {
            let x = self.connection_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.connection_name;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.connection_status;
            out.push((2, v::Value::Str(x)));
        }
        {
            let x = self.handshake_status;
            out.push((3, v::Value::Str(x)));
        }
        if let Some(x) = self.reason {
            out.push((4, v::Value::Str(x)));
        }
        {
            let x = self.has_provider_login;
            out.push((5, v::Value::Bool(x)));
        }
        if let Some(x) = self.at {
            out.push((6, v::Value::Timestamp(x)));
        }
        v::Value::Struct(out)
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

/// `RenewWebhookSecretRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RenewWebhookSecretRequest {
    pub service_arn: String,
    pub secret: Option<v::Secret>,
}

impl o::Structure for RenewWebhookSecretRequest {
    const SHAPE: &'static s::Shape = &shapes::RENEW_WEBHOOK_SECRET_REQUEST;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service_arn = c::string(value).unwrap_or_default(),
                1 => out.secret = c::secret(value),
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
        if let Some(x) = self.secret {
            out.push((1, c::from_secret(x)));
        }
        v::Value::Struct(out)
    }
}

/// `RenewWebhookSecretResponse`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RenewWebhookSecretResponse {
    pub webhook: Webhook,
    pub secret: v::Secret,
}

impl o::Structure for RenewWebhookSecretResponse {
    const SHAPE: &'static s::Shape = &shapes::RENEW_WEBHOOK_SECRET_RESPONSE;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.webhook = c::structure::<Webhook>(value).unwrap_or_default(),
                1 => out.secret = c::secret(value).unwrap_or_default(),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(2);
        {
            let x = self.webhook;
            out.push((0, x.into_value()));
        }
        {
            let x = self.secret;
            out.push((1, c::from_secret(x)));
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

/// `Webhook`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Webhook {
    pub service_arn: String,
    pub service_name: String,
    pub path: String,
    pub secret_made_at: Option<v::Timestamp>,
    pub is_configured: bool,
    pub last_delivery_at: Option<v::Timestamp>,
    pub last_delivery: Option<String>,
}

impl o::Structure for Webhook {
    const SHAPE: &'static s::Shape = &shapes::WEBHOOK;
    fn from_value(value: v::Value) -> Self {
        let mut out = Self::default();
        for (index, value) in c::members(value) {
            match index {
                0 => out.service_arn = c::string(value).unwrap_or_default(),
                1 => out.service_name = c::string(value).unwrap_or_default(),
                2 => out.path = c::string(value).unwrap_or_default(),
                3 => out.secret_made_at = c::timestamp(value),
                4 => out.is_configured = c::boolean(value).unwrap_or_default(),
                5 => out.last_delivery_at = c::timestamp(value),
                6 => out.last_delivery = c::string(value),
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
        {
            let x = self.service_name;
            out.push((1, v::Value::Str(x)));
        }
        {
            let x = self.path;
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.secret_made_at {
            out.push((3, v::Value::Timestamp(x)));
        }
        {
            let x = self.is_configured;
            out.push((4, v::Value::Bool(x)));
        }
        if let Some(x) = self.last_delivery_at {
            out.push((5, v::Value::Timestamp(x)));
        }
        if let Some(x) = self.last_delivery {
            out.push((6, v::Value::Str(x)));
        }
        v::Value::Struct(out)
    }
}

/// The operations of `landfall`, as types.
pub mod ops {
    use super::{o, s};
    use o::Structure as _;

    /// `BeginHandshake`
    #[derive(Clone, Copy, Debug)]
    pub struct BeginHandshake;

    impl o::Operation for BeginHandshake {
        type Input = super::BeginHandshakeRequest;
        type Output = super::BeginHandshakeResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "BeginHandshake",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidRequestException> for BeginHandshake {}
    impl o::Raises<super::ResourceNotFoundException> for BeginHandshake {}

    /// `CompleteHandshake`
    #[derive(Clone, Copy, Debug)]
    pub struct CompleteHandshake;

    impl o::Operation for CompleteHandshake {
        type Input = super::CompleteHandshakeRequest;
        type Output = super::CompleteHandshakeResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "CompleteHandshake",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidRequestException> for CompleteHandshake {}
    impl o::Raises<super::ResourceNotFoundException> for CompleteHandshake {}

    /// `DescribeHandshake`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeHandshake;

    impl o::Operation for DescribeHandshake {
        type Input = super::DescribeHandshakeRequest;
        type Output = super::DescribeHandshakeResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeHandshake",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidRequestException> for DescribeHandshake {}
    impl o::Raises<super::ResourceNotFoundException> for DescribeHandshake {}

    /// `DescribeWebhook`
    #[derive(Clone, Copy, Debug)]
    pub struct DescribeWebhook;

    impl o::Operation for DescribeWebhook {
        type Input = super::DescribeWebhookRequest;
        type Output = super::DescribeWebhookResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "DescribeWebhook",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidRequestException> for DescribeWebhook {}
    impl o::Raises<super::ResourceNotFoundException> for DescribeWebhook {}

    /// `RenewWebhookSecret`
    #[derive(Clone, Copy, Debug)]
    pub struct RenewWebhookSecret;

    impl o::Operation for RenewWebhookSecret {
        type Input = super::RenewWebhookSecretRequest;
        type Output = super::RenewWebhookSecretResponse;
        const SCHEMA: &'static s::OperationSchema = &s::OperationSchema {
            name: "RenewWebhookSecret",
            input: Self::Input::SHAPE,
            output: Self::Output::SHAPE,
            result_wrapper: None,
            errors: &[
                <super::InvalidRequestException as o::Fault>::ERROR,
                <super::ResourceNotFoundException as o::Fault>::ERROR,
            ],
        };
    }

    impl o::Raises<super::InvalidRequestException> for RenewWebhookSecret {}
    impl o::Raises<super::ResourceNotFoundException> for RenewWebhookSecret {}
}

/// The tables of all shapes.
#[allow(unused_imports)]
pub mod shapes {
    use crate::schema::{Kind, Limits, Member, Shape, ShapeRef, TimestampFormat};

    pub static AUTHORIZATION_CODE: Shape = Shape {
        name: "AuthorizationCode",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(4096), pattern: None },
        sensitive: true,
    };
    pub static BEGIN_HANDSHAKE_REQUEST: Shape = Shape {
        name: "BeginHandshakeRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("ConnectionArn", &RESOURCE_ARN),
                Member::required("RepositoryUrl", &REPOSITORY_URL),
                Member::required("RedirectUrl", &REDIRECT_URL),
                Member::required("State", &STATE),
                Member::required("CodeVerifier", &CODE_VERIFIER),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static BEGIN_HANDSHAKE_RESPONSE: Shape = Shape {
        name: "BeginHandshakeResponse",
        kind: Kind::Structure {
            members: &[
                Member::required("AuthorizeUrl", &STRING),
                Member::required("RedirectUrl", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static BOOLEAN: Shape =
        Shape { name: "Boolean", kind: Kind::Boolean, limits: Limits::NONE, sensitive: false };
    pub static CODE_VERIFIER: Shape = Shape {
        name: "CodeVerifier",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(43), max: Some(128), pattern: None },
        sensitive: true,
    };
    pub static COMPLETE_HANDSHAKE_REQUEST: Shape = Shape {
        name: "CompleteHandshakeRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("ConnectionArn", &RESOURCE_ARN),
                Member::new("Credential", &CREDENTIAL),
                Member::new("AuthorizationCode", &AUTHORIZATION_CODE),
                Member::new("CodeVerifier", &CODE_VERIFIER),
                Member::new("RedirectUrl", &REDIRECT_URL),
                Member::new("ProviderError", &PROVIDER_ERROR),
                Member::new("UserName", &USER_NAME),
                Member::new("RepositoryUrl", &REPOSITORY_URL),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static COMPLETE_HANDSHAKE_RESPONSE: Shape = Shape {
        name: "CompleteHandshakeResponse",
        kind: Kind::Structure { members: &[Member::required("Handshake", &HANDSHAKE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static CREDENTIAL: Shape = Shape {
        name: "Credential",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(16384), pattern: None },
        sensitive: true,
    };
    pub static DESCRIBE_HANDSHAKE_REQUEST: Shape = Shape {
        name: "DescribeHandshakeRequest",
        kind: Kind::Structure { members: &[Member::required("ConnectionArn", &RESOURCE_ARN)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_HANDSHAKE_RESPONSE: Shape = Shape {
        name: "DescribeHandshakeResponse",
        kind: Kind::Structure { members: &[Member::required("Handshake", &HANDSHAKE)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_WEBHOOK_REQUEST: Shape = Shape {
        name: "DescribeWebhookRequest",
        kind: Kind::Structure { members: &[Member::required("ServiceArn", &RESOURCE_ARN)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static DESCRIBE_WEBHOOK_RESPONSE: Shape = Shape {
        name: "DescribeWebhookResponse",
        kind: Kind::Structure { members: &[Member::required("Webhook", &WEBHOOK)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static HANDSHAKE: Shape = Shape {
        name: "Handshake",
        kind: Kind::Structure {
            members: &[
                Member::required("ConnectionArn", &RESOURCE_ARN),
                Member::required("ConnectionName", &STRING),
                Member::required("ConnectionStatus", &STRING),
                Member::required("HandshakeStatus", &HANDSHAKE_STATUS),
                Member::new("Reason", &STRING),
                Member::required("HasProviderLogin", &BOOLEAN),
                Member::new("At", &TIMESTAMP),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static HANDSHAKE_STATUS: Shape = Shape {
        name: "HandshakeStatus",
        kind: Kind::String { values: &["NONE", "TRYING", "ACCEPTED", "REFUSED", "NOT_TRIED"] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static INVALID_REQUEST_EXCEPTION: Shape = Shape {
        name: "InvalidRequestException",
        kind: Kind::Structure { members: &[Member::new("Message", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static PROVIDER_ERROR: Shape = Shape {
        name: "ProviderError",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(256), pattern: None },
        sensitive: false,
    };
    pub static REDIRECT_URL: Shape = Shape {
        name: "RedirectUrl",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(2048), pattern: None },
        sensitive: false,
    };
    pub static RENEW_WEBHOOK_SECRET_REQUEST: Shape = Shape {
        name: "RenewWebhookSecretRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("ServiceArn", &RESOURCE_ARN),
                Member::new("Secret", &WEBHOOK_SECRET),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static RENEW_WEBHOOK_SECRET_RESPONSE: Shape = Shape {
        name: "RenewWebhookSecretResponse",
        kind: Kind::Structure {
            members: &[
                Member::required("Webhook", &WEBHOOK),
                Member::required("Secret", &WEBHOOK_SECRET),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static REPOSITORY_URL: Shape = Shape {
        name: "RepositoryUrl",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(2048), pattern: None },
        sensitive: false,
    };
    pub static RESOURCE_ARN: Shape = Shape {
        name: "ResourceArn",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(1011), pattern: None },
        sensitive: false,
    };
    pub static RESOURCE_NOT_FOUND_EXCEPTION: Shape = Shape {
        name: "ResourceNotFoundException",
        kind: Kind::Structure { members: &[Member::new("Message", &STRING)] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static STATE: Shape = Shape {
        name: "State",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(16), max: Some(256), pattern: None },
        sensitive: true,
    };
    pub static STRING: Shape = Shape {
        name: "String",
        kind: Kind::String { values: &[] },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static TIMESTAMP: Shape = Shape {
        name: "Timestamp",
        kind: Kind::Timestamp { format: None },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static USER_NAME: Shape = Shape {
        name: "UserName",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(1), max: Some(256), pattern: None },
        sensitive: false,
    };
    pub static WEBHOOK: Shape = Shape {
        name: "Webhook",
        kind: Kind::Structure {
            members: &[
                Member::required("ServiceArn", &RESOURCE_ARN),
                Member::required("ServiceName", &STRING),
                Member::required("Path", &STRING),
                Member::new("SecretMadeAt", &TIMESTAMP),
                Member::required("IsConfigured", &BOOLEAN),
                Member::new("LastDeliveryAt", &TIMESTAMP),
                Member::new("LastDelivery", &STRING),
            ],
        },
        limits: Limits::NONE,
        sensitive: false,
    };
    pub static WEBHOOK_SECRET: Shape = Shape {
        name: "WebhookSecret",
        kind: Kind::String { values: &[] },
        limits: Limits { min: Some(16), max: Some(256), pattern: None },
        sensitive: true,
    };
}
