//! Why a statement failed, with the code that clients of PostgreSQL know.

use pgwire::error::{ErrorInfo, PgWireError};

use crate::error::{Error, Kind};

/// A failure of a statement.
#[derive(Clone, Debug)]
pub(crate) struct Failure {
    code: &'static str,
    message: String,
}

/// The engine's kinds of errors, by how their texts begin, with codes of PostgreSQL.
const CODES: [(&str, &str); 15] = [
    ("INTERRUPT Error", "57014"),
    ("Parser Error", "42601"),
    ("Permission Error", "42501"),
    ("Constraint Error", "23505"),
    ("Conversion Error", "22P02"),
    ("Out of Range Error", "22003"),
    ("Out of Memory Error", "53200"),
    ("Invalid Input Error", "22023"),
    ("Not implemented Error", "0A000"),
    ("TransactionContext Error: Current transaction is aborted", "25P02"),
    ("TransactionContext Error", "40001"),
    ("Dependency Error", "2BP01"),
    ("IO Error", "58030"),
    ("Catalog Error", "42P01"),
    ("Binder Error", "42703"),
];

impl Failure {
    pub(crate) fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }

    pub(crate) fn internal(message: String) -> Self {
        Self::new("XX000", message)
    }

    pub(crate) fn unsupported(message: impl Into<String>) -> Self {
        Self::new("0A000", message)
    }

    pub(crate) fn syntax(message: impl Into<String>) -> Self {
        Self::new("42601", message)
    }

    pub(crate) fn timed_out() -> Self {
        Self::new("57014", "canceling statement due to statement timeout")
    }

    pub(crate) fn in_failed_transaction() -> Self {
        let text =
            "current transaction is aborted, commands ignored until end of transaction block";
        Self::new("25P02", text)
    }
}

impl From<duckdb::Error> for Failure {
    fn from(error: duckdb::Error) -> Self {
        let text = error.to_string();
        let text = text.trim();
        if text.contains("INTERRUPT Error") || text.contains("Interrupted") {
            return Self::new("57014", "canceling statement due to user request");
        }
        let read_only = "transaction is launched in read-only mode";
        let elsewhere = "a single transaction can only write to a single attached database";
        if text.contains(read_only) || text.contains(elsewhere) {
            return Self::new(
                "25006",
                "cannot write here: the transaction is read only, or the database is another one \
                 than the session's or was made from an integration",
            );
        }
        let code = match text {
            text if text.contains("already exists") => "42P07",
            text if text.starts_with("Catalog Error: Scalar Function") => "42883",
            text if text.starts_with("Catalog Error: Schema") => "3F000",
            text => CODES
                .iter()
                .find(|(prefix, _)| text.starts_with(prefix))
                .map_or("XX000", |(_, code)| code),
        };
        Self::new(code, text)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let code = match error.kind {
            Kind::NotFound => "3D000",
            Kind::Exists => "42P04",
            Kind::Refused => "22023",
            Kind::Storage => "58000",
        };
        Self::new(code, error.to_string())
    }
}

impl From<Failure> for PgWireError {
    fn from(failure: Failure) -> Self {
        let info = ErrorInfo::new("ERROR".to_owned(), failure.code.to_owned(), failure.message);
        Self::UserError(Box::new(info))
    }
}

impl Failure {
    /// An error that ends the connection.
    pub(crate) fn fatal(self) -> PgWireError {
        let info = ErrorInfo::new("FATAL".to_owned(), self.code.to_owned(), self.message);
        PgWireError::UserError(Box::new(info))
    }
}
