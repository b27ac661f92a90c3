//! A feed keeps the tables of one database equal to those of another in an analytic store: a
//! consistent seed, then changes, in micro-batches.
//!
//! The contract, in the order in which a reader needs it:
//!
//! - **Exactly once.** A [`Batch`] and the position that follows it are committed by the [`Sink`] in
//!   one durable transaction, and a feed that starts asks the sink where it stands. The source is
//!   told only positions that the sink has committed.
//! - **A table's seed is consistent.** All rows of a seed are read under one snapshot; changes that
//!   the snapshot held already are left out.
//! - **One table in trouble stops no other.** What cannot be carried over takes its table out
//!   ([`TableState::Failed`], with a reason for a person), and the stream goes on.
//! - **Bounded memory.** Batches are bounded in bytes; a slow sink slows the source.

mod arrow;
mod committer;
mod handle;
mod mysql;
mod pending;
mod postgres;
mod run;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use arrow_array::RecordBatch;
use serde::{Deserialize, Serialize};

pub use handle::{
    Course, Feed, FeedSettings, FeedSpec, FeedState, FeedStats, Includes, Refresh, SourceConfig,
    TableCounts, clean_up, give_up_beyond, start,
};
pub use mysql::MySqlConfig;
pub(crate) use mysql::{fuzz_binlog, fuzz_statement};
pub(crate) use postgres::codec::fuzz_value;

/// A table of the store. A source without schemas of its own (MariaDB) gives its database's name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TableName {
    /// The schema.
    pub schema: String,
    /// The table.
    pub table: String,
}

/// What a column of the store holds, and how a [`RecordBatch`] carries it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ColumnType {
    /// Boolean.
    Boolean,
    /// 16-bit integer: Int16.
    SmallInt,
    /// 32-bit integer: Int32.
    Integer,
    /// 64-bit integer: Int64.
    BigInt,
    /// 32-bit float: Float32.
    Real,
    /// 64-bit float: Float64.
    Double,
    /// Exact number: Decimal128 of this precision (1 to 38) and scale.
    Decimal {
        /// Digits in all.
        precision: u8,
        /// Digits after the point.
        scale: u8,
    },
    /// Text of at most so many bytes: Utf8.
    Text {
        /// What the source's type admits, as far as it says; longer values cannot come.
        bytes_max: u32,
    },
    /// Bytes, at most so many: Binary.
    Bytes {
        /// As for text.
        bytes_max: u32,
    },
    /// Day: Date32.
    Date,
    /// Date and time without a zone: Timestamp(Microsecond, None).
    Timestamp,
    /// An instant: Timestamp(Microsecond, "UTC").
    TimestampTz,
    /// A span of time: Interval(MonthDayNano).
    Interval,
    /// A document: its JSON text, Utf8.
    Json,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name, as the source spells it.
    pub name: String,
    /// What it holds.
    pub kind: ColumnType,
    /// The source admits NULL.
    pub nullable: bool,
}

/// A table's columns and key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableShape {
    /// In the source's order.
    pub columns: Vec<Column>,
    /// Which columns are the primary key, in the key's order; never empty.
    pub key: Vec<usize>,
}

/// Where a table stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TableState {
    /// Being seeded; its rows are not all there yet.
    Seeding,
    /// Holds what the source held at the position.
    Synced,
    /// Given up until its cause is mended and somebody asks for a refresh.
    Failed,
    /// To be seeded again, without anybody asking.
    ResyncRequired,
    /// Dropped at the source.
    Dropped,
}

/// One change of the store.
#[derive(Clone, Debug)]
pub enum Step {
    /// Makes the table, empty, instead of any that has its name. It is [`TableState::Seeding`].
    Create {
        /// Which.
        table: TableName,
        /// Its columns.
        shape: TableShape,
    },
    /// Adds rows that are known to be new. All columns of the table, in order.
    Append {
        /// Which.
        table: TableName,
        /// The rows.
        rows: RecordBatch,
    },
    /// What follows for this table was committed at the source at this time.
    At {
        /// Which table.
        table: TableName,
        /// When, in Unix microseconds.
        unix_micros: i64,
    },
    /// Net changes: removes the rows with these keys, then adds those rows. Keys are the key's
    /// columns in the key's order, each key once; a key without a row is no error.
    Apply {
        /// Which.
        table: TableName,
        /// Keys of rows that go or are replaced.
        deletes: Option<RecordBatch>,
        /// Rows that come: all columns, in order.
        inserts: Option<RecordBatch>,
    },
    /// Removes all rows.
    Truncate {
        /// Which.
        table: TableName,
    },
    /// Removes the table and all that is known of it.
    Drop {
        /// Which.
        table: TableName,
    },
    /// Gives a table another name; its state goes with it.
    Rename {
        /// Which.
        from: TableName,
        /// Its new name.
        to: TableName,
    },
    /// Adds a column at the end, NULL in all rows.
    AddColumn {
        /// Which table.
        table: TableName,
        /// The column.
        column: Column,
    },
    /// Removes a column that is not of the key.
    DropColumn {
        /// Which table.
        table: TableName,
        /// Its name.
        column: String,
    },
    /// Renames a column.
    RenameColumn {
        /// Which table.
        table: TableName,
        /// Its name.
        from: String,
        /// Its new name.
        to: String,
    },
    /// Notes where a table stands; a table that has no rows here may have a state too.
    Mark {
        /// Which.
        table: TableName,
        /// Its state.
        state: TableState,
        /// Why, for a person; empty when all is well.
        reason: String,
    },
}

impl Step {
    /// The table that it is about, by the name from before it.
    #[must_use]
    pub fn table(&self) -> &TableName {
        match self {
            Self::Create { table, .. }
            | Self::Append { table, .. }
            | Self::At { table, .. }
            | Self::Apply { table, .. }
            | Self::Truncate { table }
            | Self::Drop { table }
            | Self::AddColumn { table, .. }
            | Self::DropColumn { table, .. }
            | Self::RenameColumn { table, .. }
            | Self::Mark { table, .. }
            | Self::Rename { from: table, .. } => table,
        }
    }
}

/// Steps that are committed together, with the position that they lead to.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    /// In order.
    pub steps: Vec<Step>,
    /// Where the source's log stands after these steps; opaque to the sink. `None` leaves it.
    pub position: Option<String>,
    /// When the newest of these changes was committed at the source, in Unix microseconds.
    pub committed_unix_micros: Option<i64>,
    /// Transactions of the source in here.
    pub transactions: u64,
    /// Bytes that came from the source for it.
    pub bytes: u64,
}

/// What a sink has committed of one feed.
#[derive(Clone, Debug, Default)]
pub struct Recovered {
    /// The position of the newest batch that had one.
    pub position: Option<String>,
    /// Each known table: its shape (`None` for one that never had rows here), state and reason.
    pub tables: BTreeMap<TableName, (Option<TableShape>, TableState, String)>,
}

/// Why a sink did not do what it was asked. Nothing of the batch is committed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SinkError {
    /// One table's rows or shape cannot be stored: a sentence for a person.
    Table {
        /// Which.
        table: TableName,
        /// Why.
        reason: String,
    },
    /// Trying again may help: a full disk, say.
    Transient(String),
    /// The store is gone, or another feed has taken it over: this feed must end.
    Lost(String),
}

impl fmt::Display for TableName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.schema, self.table)
    }
}

impl fmt::Display for SinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Table { table, reason } => write!(f, "{table}: {reason}"),
            Self::Transient(text) | Self::Lost(text) => f.write_str(text),
        }
    }
}

impl std::error::Error for SinkError {}

/// What a store asks of the feed that fills it. Asked again and again, without waiting.
pub trait Wishes: Send + Sync {
    /// Tables that have to be seeded again are, without anybody asking. Otherwise they wait, as
    /// failed ones do, for a refresh.
    fn remediates(&self) -> bool {
        true
    }

    /// Every change of a row of this table is to come, in an [`Step::Apply`] of its own time, and
    /// not only what is left of several.
    fn keeps_versions(&self, _table: &TableName) -> bool {
        false
    }

    /// Texts that are longer than their column admits are to be cut. Otherwise they take their
    /// table out, as keys always do.
    fn cuts_texts(&self) -> bool {
        false
    }
}

/// A store that asks nothing.
struct NoWishes;

impl Wishes for NoWishes {}

/// Where a feed's rows go. Calls block; the feed makes them off the async runtime, one at a time.
pub trait Sink: Send + 'static {
    /// Lets it know the feed that it was given to, before anything else.
    fn attend(&mut self, _course: Course) {}

    /// Where it stands. Called before any commit; from then on a sink of an earlier run of the same feed is
    /// refused with [`SinkError::Lost`].
    fn recover(&mut self) -> Result<Recovered, SinkError>;

    /// Carries out a batch in one transaction and comes back once it is durable.
    fn commit(&mut self, batch: &Batch) -> Result<(), SinkError>;

    /// What it asks of its feed.
    fn wishes(&self) -> Arc<dyn Wishes> {
        Arc::new(NoWishes)
    }
}
