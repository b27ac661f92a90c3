//! What generated code implements: operations, structures and faults, as types.

use crate::schema::{ErrorSchema, Kind, Limits, OperationSchema, Shape};
use crate::value::Value;

/// A structure that generated code can build from, and turn into, a dynamic value.
pub trait Structure: Clone + Default + std::fmt::Debug + Send + 'static {
    /// Its table.
    const SHAPE: &'static Shape;
    /// Takes the members out of a decoded, validated structure. Members of another kind than the
    /// schema says are left at their default: the codec has refused them before.
    fn from_value(value: Value) -> Self;
    /// The members that are present.
    fn into_value(self) -> Value;
}

/// What an operation takes or gives where the model has no shape for it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Empty {}

/// The table of [`Empty`]. Codecs tell "no output" from "an output without members" by its address.
pub static EMPTY: Shape = Shape {
    name: "Empty",
    kind: Kind::Structure { members: &[] },
    limits: Limits::NONE,
    sensitive: false,
};

impl Structure for Empty {
    const SHAPE: &'static Shape = &EMPTY;

    fn from_value(_: Value) -> Self {
        Self {}
    }

    fn into_value(self) -> Value {
        Value::Struct(Vec::new())
    }
}

/// An operation: a unit type that names it and ties its input and output together.
pub trait Operation: 'static {
    /// What a client sends.
    type Input: Structure;
    /// What a client gets.
    type Output: Structure;
    /// Its table.
    const SCHEMA: &'static OperationSchema;
}

/// A modelled error: a structure with a message.
pub trait Fault: Structure {
    /// Its table.
    const ERROR: &'static ErrorSchema;
    /// The text that the user sees.
    fn message(&self) -> &str;
}

/// Says which operation may raise which fault, so that a wrong fault does not compile.
pub trait Raises<F: Fault> {}

/// An error on its way to the client.
#[derive(Clone, Debug)]
pub struct WireError {
    /// The shape's name, or the code of an unmodelled error.
    pub name: &'static str,
    /// The code on the wire.
    pub code: &'static str,
    /// HTTP status.
    pub status: u16,
    /// The text that the user sees.
    pub message: String,
    /// The members of a modelled error, with the table that describes them.
    pub members: Option<(&'static Shape, Value)>,
}

impl WireError {
    /// An error that the service's model does not name, such as `InvalidParameterValueException`.
    pub fn unmodelled(code: &'static str, status: u16, message: impl Into<String>) -> Self {
        Self { name: code, code, status, message: message.into(), members: None }
    }
}

/// Why an operation was refused. Made by `?` or `.into()` from a fault that the model lets this
/// operation raise, or by a constructor from an unmodelled error that any operation may raise.
#[derive(Debug)]
pub struct Refusal<Op> {
    /// What goes to the client.
    pub error: WireError,
    operation: std::marker::PhantomData<fn() -> Op>,
}

impl<Op> Refusal<Op> {
    /// Wraps an error that every operation may raise (see `control::refusal` for the common ones).
    pub fn common(error: WireError) -> Self {
        Self { error, operation: std::marker::PhantomData }
    }
}

impl<Op, F> From<F> for Refusal<Op>
where
    F: Fault,
    Op: Raises<F>,
{
    fn from(fault: F) -> Self {
        let message = fault.message().to_owned();
        Self::common(WireError {
            name: F::ERROR.name,
            code: F::ERROR.code,
            status: F::ERROR.status,
            message,
            members: Some((F::ERROR.shape, fault.into_value())),
        })
    }
}

/// What a handler gives back.
pub type Answer<Op> = Result<<Op as Operation>::Output, Refusal<Op>>;
