//! What a task has done so far, true to the row.

use std::time::{Duration, SystemTime};

use crate::postgres::Lsn;

/// Where a table stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum TableState {
    /// Waiting for its load.
    #[default]
    BeforeLoad,
    /// Being loaded.
    FullLoad,
    /// Loaded (or in no need of it); changes are applied.
    Completed,
    /// Given up; `TableStats::message` says why.
    Error,
    /// Being loaded again on demand.
    BeingReloaded,
    /// The task stopped in the middle of the table's load.
    Cancelled,
    /// Gone from the source.
    DoesNotExist,
}

/// Counters of one kind of event: seen in the source's log, and committed at the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Counter {
    /// Read from the source's log.
    pub captured: u64,
    /// Committed at the target.
    pub applied: u64,
}

/// Figures of one table. Names are those of the source.
#[derive(Clone, Debug, Default)]
pub struct TableStats {
    /// Schema at the source.
    pub schema: String,
    /// Table at the source.
    pub table: String,
    /// Schema at the target.
    pub target_schema: String,
    /// Table at the target.
    pub target_table: String,
    /// Where the table stands.
    pub state: TableState,
    /// Why, for `Error`.
    pub message: Option<String>,
    /// Rows committed at the target by the full load.
    pub full_load_rows: u64,
    /// Rows that the target refused in the full load.
    pub full_load_error_rows: u64,
    /// Rows that the source's planner expects; an estimate, for progress bars.
    pub rows_estimate: u64,
    /// Insert events.
    pub inserts: Counter,
    /// Update events.
    pub updates: Counter,
    /// Delete events.
    pub deletes: Counter,
    /// Definition changes and truncates.
    pub ddls: Counter,
    /// Change events left out by an error policy.
    pub apply_errors: u64,
    /// Begin of the load.
    pub load_start: Option<SystemTime>,
    /// End of the load.
    pub load_end: Option<SystemTime>,
    /// Whether the table was loaded again on demand.
    pub reloaded: bool,
    /// Last change of any figure here.
    pub last_update: Option<SystemTime>,
}

/// What the task is doing.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Phase {
    /// Connecting, reading the catalogue, making publication and slot.
    #[default]
    Preparing,
    /// Loading tables.
    FullLoad,
    /// Applying changes.
    Changes,
    /// One side went away: waiting before the next try.
    Reconnecting {
        /// What happened, for the operator.
        cause: String,
        /// Tries so far.
        tries: u32,
    },
    /// The work has ended; see the outcome.
    Ended,
}

/// A snapshot of everything.
#[derive(Clone, Debug, Default)]
pub struct Stats {
    /// What the task is doing.
    pub phase: Phase,
    /// Tables, ordered by schema and name.
    pub tables: Vec<TableStats>,
    /// Begin of the first load of this run.
    pub load_start: Option<SystemTime>,
    /// End of the last load of this run.
    pub load_end: Option<SystemTime>,
    /// Bytes copied by full loads of this run.
    pub load_bytes: u64,
    /// Bytes of change stream received in this run.
    pub change_bytes: u64,
    /// Source transactions committed at the target in this run.
    pub transactions_applied: u64,
    /// End of the source's log that the source has told of.
    pub source_position: Option<Lsn>,
    /// End of the last transaction received.
    pub received_position: Option<Lsn>,
    /// End of the last source transaction that is durable at the target; what a resume starts from.
    pub durable_position: Option<Lsn>,
    /// From a commit at the source to its arrival here, for the latest transaction.
    pub source_lag: Duration,
    /// From a commit at the source to its commit at the target, for the latest transaction;
    /// zero when nothing waits.
    pub apply_lag: Duration,
    /// Changes received and not yet committed at the target.
    pub pending_changes: u64,
}

impl Stats {
    /// Share of the selected tables' rows that are loaded, in percent; 100 only when every table
    /// has ended its load.
    pub fn full_load_percent(&self) -> u32 {
        if self.tables.is_empty() {
            return 0;
        }
        let ended = |t: &TableStats| {
            !matches!(
                t.state,
                TableState::BeforeLoad | TableState::FullLoad | TableState::BeingReloaded
            )
        };
        if self.tables.iter().all(ended) {
            return 100;
        }
        let (mut done, mut all) = (0.0, 0.0);
        for table in &self.tables {
            let expected = table.rows_estimate.max(table.full_load_rows).max(1) as f64;
            all += expected;
            done +=
                if ended(table) { expected } else { (table.full_load_rows as f64).min(expected) };
        }
        ((done / all * 100.0) as u32).min(99)
    }
}
