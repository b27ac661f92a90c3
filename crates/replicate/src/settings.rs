//! How a task does its work. The defaults are those that a task made without settings has.

use std::time::Duration;

/// What happens to a target table before its full load.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum TablePreparation {
    /// Drop it if it exists and create a bare table: native types, not-null, primary key; no
    /// secondary indexes, foreign keys or column defaults.
    #[default]
    DropAndCreate,
    /// Empty it; create it when absent.
    TruncateBeforeLoad,
    /// Leave what is there; create it when absent.
    DoNothing,
}

/// Whether a full-load-and-cdc task stops between its two halves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum StopAfterLoad {
    /// It goes on with changes.
    #[default]
    No,
    /// It stops when the tables are loaded, before the changes made meanwhile are applied.
    BeforeCachedChanges,
    /// It stops when the changes made during the load have been applied.
    AfterCachedChanges,
}

/// Batch apply: the same engine with larger groups, which wait for company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BatchApply {
    /// A group waits at least this long for more changes.
    pub wait_min: Duration,
    /// A group waits at most this long.
    pub wait_max: Duration,
    /// A group holds at most this many bytes of changes.
    pub memory_bytes_max: usize,
}

/// Which changes of table definitions are carried over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DdlPolicy {
    /// A table dropped at the source is dropped at the target.
    pub table_dropped: bool,
    /// TRUNCATE is carried.
    pub table_truncated: bool,
    /// Added, dropped, renamed and retyped columns are carried.
    pub table_altered: bool,
}

impl Default for DdlPolicy {
    fn default() -> Self {
        Self { table_dropped: true, table_truncated: true, table_altered: true }
    }
}

/// What to do with a row that the target refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowErrorPolicy {
    /// Leave it out without a word.
    IgnoreRecord,
    /// Leave it out and write it to the exceptions table and the task's log.
    LogError,
    /// Stop applying to this table.
    SuspendTable,
    /// Fail the task.
    StopTask,
    /// On an insert whose key exists: update instead. On an update whose row is missing: insert instead.
    Upsert,
}

/// The error policies that the pipeline obeys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorPolicies {
    /// A value that the target cannot take.
    pub data: RowErrorPolicy,
    /// A table that cannot be loaded or prepared: `SuspendTable` or `StopTask`.
    pub table: RowErrorPolicy,
    /// A delete whose row is missing.
    pub missing_on_delete: RowErrorPolicy,
    /// An update whose row is missing.
    pub missing_on_update: RowErrorPolicy,
    /// An insert whose key exists already.
    pub duplicate_on_insert: RowErrorPolicy,
    /// A task whose rules select no table is an error.
    pub fail_on_no_tables: bool,
}

impl Default for ErrorPolicies {
    fn default() -> Self {
        Self {
            data: RowErrorPolicy::LogError,
            table: RowErrorPolicy::SuspendTable,
            missing_on_delete: RowErrorPolicy::IgnoreRecord,
            missing_on_update: RowErrorPolicy::LogError,
            duplicate_on_insert: RowErrorPolicy::LogError,
            fail_on_no_tables: true,
        }
    }
}

/// Connecting again after either side went away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retry {
    /// Pause before the first new try.
    pub interval: Duration,
    /// Whether the pause doubles with each try.
    pub doubling: bool,
    /// Longest pause.
    pub interval_max: Duration,
    /// Tries before the task fails; `None` is for ever.
    pub count: Option<u32>,
    /// Give up once the pause has reached its maximum.
    pub stop_at_interval_max: bool,
}

impl Default for Retry {
    fn default() -> Self {
        Self {
            interval: Duration::from_secs(5),
            doubling: true,
            interval_max: Duration::from_mins(30),
            count: None,
            stop_at_interval_max: true,
        }
    }
}

/// All settings of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// What happens to target tables before their load.
    pub preparation: TablePreparation,
    /// Tables, or ranges of tables, that are loaded at the same time (1 to 49).
    pub parallel_loads: usize,
    /// Stop between full load and change processing.
    pub stop_after_load: StopAfterLoad,
    /// How long the start of a full load may wait for transactions open at the source.
    pub open_transactions_wait: Duration,
    /// Present when batch apply is on.
    pub batch_apply: Option<BatchApply>,
    /// Bytes of changes held in memory at most, over all queues.
    pub memory_bytes_max: usize,
    /// Which definition changes are carried.
    pub ddl: DdlPolicy,
    /// What to do with rows and tables that fail.
    pub errors: ErrorPolicies,
    /// Reconnection.
    pub retry: Retry,
    /// Schema of the control tables at the target; made when absent.
    pub control_schema: String,
    /// Prefix of the control tables' names, such as `awsdms_`.
    pub control_prefix: String,
    /// How often new and dropped tables are looked for at the source.
    pub table_check_interval: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            preparation: TablePreparation::default(),
            parallel_loads: 8,
            stop_after_load: StopAfterLoad::default(),
            open_transactions_wait: Duration::from_mins(10),
            batch_apply: None,
            memory_bytes_max: 1024 << 20,
            ddl: DdlPolicy::default(),
            errors: ErrorPolicies::default(),
            retry: Retry::default(),
            control_schema: "public".to_owned(),
            control_prefix: "awsdms_".to_owned(),
            table_check_interval: Duration::from_secs(10),
        }
    }
}
