//! Tables that describe wire shapes. Generated ones are `const`; tests build them at run time.

/// How a service's messages travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    /// Form-encoded requests, XML answers (RDS, Redshift, STS).
    AwsQuery,
    /// JSON with `X-Amz-Target` (App Runner, Redshift Serverless).
    AwsJson10,
    /// JSON with `X-Amz-Target` (DMS; Redshift Serverless).
    AwsJson11,
}

/// One service and all its operations.
#[derive(Debug)]
pub struct ServiceSchema {
    /// Landfall's short name, as in `model/<id>.api` and `docs/coverage/<id>.txt`: `dms`.
    pub id: &'static str,
    /// The service name in a SigV4 credential scope: `dms`, `rds`, `apprunner`.
    pub signing_name: &'static str,
    /// `YYYY-MM-DD`; the `Version` parameter of awsQuery.
    pub api_version: &'static str,
    /// The part of `X-Amz-Target` before the dot, for JSON protocols.
    pub target_prefix: Option<&'static str>,
    /// The wire protocol.
    pub protocol: Protocol,
    /// Namespace of XML answers.
    pub xml_namespace: Option<&'static str>,
    /// All operations, sorted by name.
    pub operations: &'static [&'static OperationSchema],
}

impl ServiceSchema {
    /// The operation of this name.
    pub fn operation(&self, name: &str) -> Option<&'static OperationSchema> {
        let found = self.operations.binary_search_by(|operation| operation.name.cmp(name));
        found.ok().map(|index| self.operations[index])
    }
}

/// One operation.
#[derive(Debug)]
pub struct OperationSchema {
    /// Its wire name: `DeleteConnection`.
    pub name: &'static str,
    /// The shape of its input (an empty structure where the model has none).
    pub input: &'static Shape,
    /// The shape of its output (an empty structure where the model has none).
    pub output: &'static Shape,
    /// The element that wraps an awsQuery result: `DescribeDBInstancesResult`.
    pub result_wrapper: Option<&'static str>,
    /// The errors that the model lets it raise.
    pub errors: &'static [&'static ErrorSchema],
}

/// One modelled error.
#[derive(Debug)]
pub struct ErrorSchema {
    /// The shape's name: `ResourceNotFoundFault`.
    pub name: &'static str,
    /// The code on the wire; awsQuery models often differ here: `DBInstanceNotFound`.
    pub code: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// The error's own members.
    pub shape: &'static Shape,
}

/// A shape: what a value looks like, whatever its name.
#[derive(Debug)]
pub struct Shape {
    /// The model's name of the shape.
    pub name: &'static str,
    /// What kind of value it is.
    pub kind: Kind,
    /// Limits that input validation checks.
    pub limits: Limits,
    /// Values of this shape are secrets: never logged, never printed.
    pub sensitive: bool,
}

impl Shape {
    /// Whether values of this shape are secrets, by the model's flag or by the shape's name.
    pub fn is_secret(&self) -> bool {
        self.sensitive || self.name == "SecretString"
    }
}

/// What kind of value a shape holds.
#[derive(Debug)]
pub enum Kind {
    /// `true` or `false`.
    Boolean,
    /// A whole number of 8, 16, 32 or 64 bits.
    Integer {
        /// Width in bits.
        bits: u8,
    },
    /// A float (32 bits) or double (64 bits).
    Float {
        /// Width in bits.
        bits: u8,
    },
    /// Text; with the allowed values where it is an enum, else an empty list.
    String {
        /// The allowed values of an enum.
        values: &'static [&'static str],
    },
    /// Binary data.
    Blob,
    /// An instant.
    Timestamp {
        /// The format that the shape itself asks for.
        format: Option<TimestampFormat>,
    },
    /// A list.
    List {
        /// The shape of its members.
        member: &'static Member,
        /// Members stand without a wrapping element (awsQuery).
        flattened: bool,
    },
    /// A map with text keys.
    Map {
        /// The shape of its keys.
        key: &'static Member,
        /// The shape of its values.
        value: &'static Member,
        /// Entries stand without a wrapping element (awsQuery).
        flattened: bool,
    },
    /// A structure.
    Structure {
        /// Its members, in the model's order.
        members: &'static [Member],
    },
    /// A union: a structure of which exactly one member is set.
    Union {
        /// Its members, in the model's order.
        members: &'static [Member],
    },
    /// Free-form JSON.
    Document,
}

/// A member of a structure, or of a list or map.
#[derive(Debug)]
pub struct Member {
    /// Its name in the model (the JSON key).
    pub name: &'static str,
    /// Its name on the wire where the model gives another (`locationName`).
    pub wire_name: Option<&'static str>,
    /// The shape of its value.
    pub shape: ShapeRef,
    /// The model requires it.
    pub required: bool,
    /// Written as an XML attribute.
    pub xml_attribute: bool,
    /// XML namespace declared on the element: prefix (may be empty) and address.
    pub xml_namespace: Option<(&'static str, &'static str)>,
    /// The timestamp format that this member asks for.
    pub timestamp_format: Option<TimestampFormat>,
}

impl Member {
    /// An optional member that is called the same on the wire.
    pub const fn new(name: &'static str, shape: &'static Shape) -> Self {
        Self {
            name,
            wire_name: None,
            shape: ShapeRef::Static(shape),
            required: false,
            xml_attribute: false,
            xml_namespace: None,
            timestamp_format: None,
        }
    }

    /// As [`Member::new`], required.
    pub const fn required(name: &'static str, shape: &'static Shape) -> Self {
        let mut member = Self::new(name, shape);
        member.required = true;
        member
    }
}

/// A reference to a shape. Generated tables are statics, which may refer to each other in circles;
/// tables built at run time close their circles late.
#[derive(Clone, Copy)]
pub enum ShapeRef {
    /// A generated table.
    Static(&'static Shape),
    /// A table that is filled in once all shapes are built.
    Late(&'static std::sync::OnceLock<&'static Shape>),
}

impl ShapeRef {
    /// The shape itself.
    ///
    /// # Panics
    /// When a late reference was never filled in.
    pub fn get(self) -> &'static Shape {
        match self {
            Self::Static(shape) => shape,
            Self::Late(cell) => cell.get().expect("a late shape reference is filled before use"),
        }
    }
}

impl std::fmt::Debug for ShapeRef {
    /// Prints the name only: shapes may be recursive.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.get().name)
    }
}

/// How an instant is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimestampFormat {
    /// `2026-01-02T03:04:05Z`
    Iso8601,
    /// `Fri, 02 Jan 2026 03:04:05 GMT`
    Rfc822,
    /// Seconds since the epoch, with a fraction where there is one.
    UnixTimestamp,
}

/// Limits of a value: length of text, lists and blobs, or range of numbers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Limits {
    /// Smallest length or number.
    pub min: Option<i64>,
    /// Largest length or number.
    pub max: Option<i64>,
    /// A regular expression, as the model writes it.
    pub pattern: Option<&'static str>,
}

impl Limits {
    /// No limits.
    pub const NONE: Self = Self { min: None, max: None, pattern: None };
}
