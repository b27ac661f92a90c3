//! What `CREATE DATABASE … FROM INTEGRATION` and `ALTER DATABASE … INTEGRATION SET` can ask of a copy.

use replicate::feed::TableName;
use serde::{Deserialize, Serialize};

/// Seconds that changes may be kept back at most.
pub(crate) const REFRESH_INTERVAL_MAX: u32 = 432_000;

/// How a copy is kept. It stands in the copy's file, and changes there in one transaction with what
/// it means for the rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Options {
    /// Tables can be read whatever their state is.
    pub(crate) query_all_states: bool,
    /// Changes become visible at most every so many seconds.
    pub(crate) refresh_interval_s: u32,
    /// Texts are cut at what the type of their column admits.
    pub(crate) truncate_columns: bool,
    /// Tables that come keep their history.
    pub(crate) history_mode: bool,
    /// Tables that have to be read again are, without anybody asking.
    pub(crate) auto_remediation: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            query_all_states: false,
            refresh_interval_s: 0,
            truncate_columns: false,
            history_mode: false,
            auto_remediation: true,
        }
    }
}

/// What of the options is to change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct OptionChanges {
    pub(crate) query_all_states: Option<bool>,
    pub(crate) refresh_interval_s: Option<u32>,
    pub(crate) truncate_columns: Option<bool>,
    /// Can only be what it is: false.
    pub(crate) accept_inv_chars: Option<bool>,
    pub(crate) auto_remediation: Option<bool>,
    pub(crate) history_mode: Option<(bool, HistoryScope)>,
}

/// Whose history is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum HistoryScope {
    /// All tables, and those that come.
    Database,
    /// The tables that these schemas have.
    Schemas(Vec<String>),
    /// These, which must be in sync.
    Tables(Vec<TableName>),
}
