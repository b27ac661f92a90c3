//! Where two services meet: one has data warehouses, the other streams into them. Neither knows the
//! other; each sees the other's rows through one narrow trait, in the transaction of its caller.

use api::value::Timestamp;

use crate::call::{Call, View};

/// A data warehouse that streams may lead into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warehouse {
    /// Its ARN, which is the namespace's.
    pub arn: String,
    /// The namespace's UUID: the name that the data plane has for it.
    pub namespace: String,
}

/// A stream that somebody wants to lead into a warehouse.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// The ARN of the warehouse.
    pub target: &'a str,
    /// The ARN of what the stream comes from.
    pub source: &'a str,
    /// The ARN of who wants it; `None` once the stream exists, when only the source has to be
    /// welcome still.
    pub caller: Option<&'a str>,
}

/// Why a stream may not lead into a warehouse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no such warehouse in this account and region, or its resource policy does not let
    /// this caller or this source in. Which of them it is, is not told.
    NoAccess,
    /// The warehouse cannot take streams as it is: a sentence.
    Unfit(String),
}

/// The data warehouses of a server, as the service sees them whose streams lead into them.
pub trait Warehouses: Send + Sync + 'static {
    /// The warehouse that a new stream is to lead into.
    ///
    /// # Errors
    /// When it may not.
    fn find(&self, call: &Call<'_, '_>, wanted: &Wanted<'_>) -> Result<Warehouse, Refused>;

    /// The warehouse that a stream leads into.
    ///
    /// # Errors
    /// When it may no longer.
    fn look(&self, view: &View<'_>, wanted: &Wanted<'_>) -> Result<Warehouse, Refused>;
}

/// A stream into a warehouse, as the warehouse's service shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InboundIntegration {
    /// Its ARN.
    pub arn: String,
    /// What it comes from.
    pub source: String,
    /// The ARN of the warehouse.
    pub target: String,
    /// Its status on the wire.
    pub status: &'static str,
    /// Codes and sentences of what is wrong with it.
    pub errors: Vec<(String, String)>,
    /// When it was asked for.
    pub created: Timestamp,
}

/// The streams of a server, as the service sees them whose warehouses they lead into.
pub trait InboundIntegrations: Send + Sync + 'static {
    /// All of an account in a region, ordered by their ARNs.
    fn list(&self, view: &View<'_>) -> Vec<InboundIntegration>;
}
