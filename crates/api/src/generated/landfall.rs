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
        <ops::CompleteHandshake as o::Operation>::SCHEMA,
        <ops::DescribeHandshake as o::Operation>::SCHEMA,
    ],
};

/// `CompleteHandshakeRequest`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CompleteHandshakeRequest {
    pub connection_arn: String,
    pub credential: v::Secret,
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
                1 => out.credential = c::secret(value).unwrap_or_default(),
                2 => out.user_name = c::string(value),
                3 => out.repository_url = c::string(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(4);
        {
            let x = self.connection_arn;
            out.push((0, v::Value::Str(x)));
        }
        {
            let x = self.credential;
            out.push((1, c::from_secret(x)));
        }
        if let Some(x) = self.user_name {
            out.push((2, v::Value::Str(x)));
        }
        if let Some(x) = self.repository_url {
            out.push((3, v::Value::Str(x)));
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

/// `Handshake`
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Handshake {
    pub connection_arn: String,
    pub connection_name: String,
    pub connection_status: String,
    pub handshake_status: String,
    pub reason: Option<String>,
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
                5 => out.at = c::timestamp(value),
                _ => {}
            }
        }
        out
    }
    fn into_value(self) -> v::Value {
        let mut out = Vec::with_capacity(6);
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
        if let Some(x) = self.at {
            out.push((5, v::Value::Timestamp(x)));
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

/// The operations of `landfall`, as types.
pub mod ops {
    use super::{o, s};
    use o::Structure as _;

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
}

/// The tables of all shapes.
#[allow(unused_imports)]
pub mod shapes {
    use crate::schema::{Kind, Limits, Member, Shape, ShapeRef, TimestampFormat};

    pub static COMPLETE_HANDSHAKE_REQUEST: Shape = Shape {
        name: "CompleteHandshakeRequest",
        kind: Kind::Structure {
            members: &[
                Member::required("ConnectionArn", &RESOURCE_ARN),
                Member::required("Credential", &CREDENTIAL),
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
    pub static HANDSHAKE: Shape = Shape {
        name: "Handshake",
        kind: Kind::Structure {
            members: &[
                Member::required("ConnectionArn", &RESOURCE_ARN),
                Member::required("ConnectionName", &STRING),
                Member::required("ConnectionStatus", &STRING),
                Member::required("HandshakeStatus", &HANDSHAKE_STATUS),
                Member::new("Reason", &STRING),
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
}
