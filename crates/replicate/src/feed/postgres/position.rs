//! What the sink keeps for the feed: a place in the source's log, and which tables it goes with.

use serde::{Deserialize, Serialize};

use crate::feed::TableName;
use crate::postgres::Lsn;

/// A table whose rows in the sink are those of the source at the place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Known(
    /// Object identifier.
    pub(crate) u32,
    /// `relfilenode`.
    pub(crate) u32,
    /// Fingerprint of its columns.
    pub(crate) u64,
    pub(crate) String,
    pub(crate) String,
    /// Its membership in the publication.
    pub(crate) u32,
);

impl Known {
    pub(crate) fn name(&self) -> TableName {
        TableName { schema: self.3.clone(), table: self.4.clone() }
    }
}

/// A part of a transaction that was too large for one batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Inside {
    /// Where the transaction's commit record begins.
    pub(crate) commit: u64,
    /// How many of its changes are in the sink.
    pub(crate) changes: u64,
}

/// The position as the sink keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Position {
    /// The source's own identifier: another server's log positions mean nothing here.
    pub(crate) system: String,
    /// Every transaction whose commit record begins before this is in the sink.
    pub(crate) lsn: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) inside: Option<Inside>,
    pub(crate) tables: Vec<Known>,
}

impl Position {
    pub(crate) fn lsn(&self) -> Lsn {
        Lsn(self.lsn)
    }

    /// Reads what was written earlier; `None` for a text of another kind of source.
    pub(crate) fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    pub(crate) fn write(&self) -> String {
        // Numbers and texts: nothing here can fail to be written.
        serde_json::to_string(self).unwrap_or_default()
    }
}
