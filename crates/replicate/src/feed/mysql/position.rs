//! What the sink keeps for the feed: a place in the binlog, and which tables it goes with.

use serde::{Deserialize, Serialize};

use super::catalog::Plan;
use super::gtid::Gtids;
use crate::feed::TableName;

/// A table whose rows in the sink are those of the source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Known {
    pub(super) table: TableName,
    /// Of its columns and key.
    pub(super) fingerprint: u64,
    /// The place of its seed, while that is ahead of the stream's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) ahead: String,
}

/// A part of a transaction that was too large for one batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Inside {
    pub(super) gtid: String,
    /// How many of its events of rows are in the sink.
    pub(super) events: u64,
}

/// The position as the sink keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Position {
    /// Every transaction up to here is in the sink.
    pub(super) gtids: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) inside: Option<Inside>,
    pub(super) tables: Vec<Known>,
}

impl Position {
    /// Reads what was written earlier; `None` for a text of another kind of source.
    pub(super) fn read(text: &str) -> Option<(Self, Gtids)> {
        let position: Self = serde_json::from_str(text).ok()?;
        let gtids = position.gtids.parse().ok()?;
        Some((position, gtids))
    }

    pub(super) fn write(&self) -> String {
        // Numbers and texts: nothing here can fail to be written.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Changes when anything changes that the meaning of a table's rows in the binlog depends on.
pub(super) fn fingerprint(plan: &Plan) -> u64 {
    let text = plan.source.definition();
    // FNV-1a: the same in every build, because it is stored.
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
