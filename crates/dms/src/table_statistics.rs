//! Figures of tables: DescribeTableStatistics and ReloadTables.
//!
//! A running pipeline has the figures of its own run. What earlier runs did is stored, and both
//! are joined where the run is a continuation.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use api::generated::dms::ops::{DescribeTableStatistics, ReloadTables};
use api::generated::dms::{
    DescribeTableStatisticsMessage, DescribeTableStatisticsResponse, ReloadTablesMessage,
    ReloadTablesResponse, TableStatistics,
};
use api::operation::Answer;
use api::value::Timestamp;
use control::call::{Call, Reading, View};
use control::filter::Known;
use control::lifecycle::{Resource, Status};
use control::store::Record;
use replicate::{Stats, TableState, TableStats};
use serde::{Deserialize, Serialize};

use crate::fault;
use crate::invalid::{Invalid, clip};
use crate::listing::{self, Paging};
use crate::replication_task::{self, MigrationType, ReplicationTask, TaskStatus};
use crate::world::World;

/// Most tables that one call may ask to reload.
const RELOADS_MAX: usize = 10;

/// The figures of a task's tables. Its id is the task's.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TaskFigures {
    /// Id of the task.
    pub task: String,
    tables: Vec<TableFigures>,
    /// Begin of the first load.
    pub load_start_unix_millis: Option<i64>,
    /// End of the last load.
    pub load_end_unix_millis: Option<i64>,
}

impl Record for TaskFigures {
    const KIND: &'static str = "dms/table-statistics";

    fn id(&self) -> String {
        self.task.clone()
    }
}

/// Where a table stands, as stored and answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum State {
    #[default]
    BeforeLoad,
    FullLoad,
    Completed,
    Error,
    BeingReloaded,
    Cancelled,
    DoesNotExist,
}

impl State {
    fn as_str(self) -> &'static str {
        match self {
            Self::BeforeLoad => "Before load",
            Self::FullLoad => "Full load",
            Self::Completed => "Table completed",
            Self::Error => "Table error",
            Self::BeingReloaded => "Table is being reloaded",
            Self::Cancelled => "Table cancelled",
            Self::DoesNotExist => "Table does not exist",
        }
    }
}

impl From<TableState> for State {
    fn from(state: TableState) -> Self {
        match state {
            TableState::BeforeLoad => Self::BeforeLoad,
            TableState::FullLoad => Self::FullLoad,
            TableState::Completed => Self::Completed,
            TableState::Error => Self::Error,
            TableState::BeingReloaded => Self::BeingReloaded,
            TableState::Cancelled => Self::Cancelled,
            TableState::DoesNotExist => Self::DoesNotExist,
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct TableFigures {
    schema: String,
    table: String,
    state: State,
    rows: u64,
    error_rows: u64,
    rows_estimate: u64,
    captured: Events,
    applied: Events,
    load_start_unix_millis: Option<i64>,
    load_end_unix_millis: Option<i64>,
    reloaded: bool,
    last_update_unix_millis: Option<i64>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Events {
    inserts: u64,
    updates: u64,
    deletes: u64,
    ddls: u64,
}

fn millis(at: Option<SystemTime>) -> Option<i64> {
    let since = at?.duration_since(UNIX_EPOCH).ok()?;
    i64::try_from(since.as_millis()).ok()
}

impl From<&TableStats> for TableFigures {
    fn from(stats: &TableStats) -> Self {
        Self {
            schema: stats.schema.clone(),
            table: stats.table.clone(),
            state: stats.state.into(),
            rows: stats.full_load_rows,
            error_rows: stats.full_load_error_rows,
            rows_estimate: stats.rows_estimate,
            captured: Events {
                inserts: stats.inserts.captured,
                updates: stats.updates.captured,
                deletes: stats.deletes.captured,
                ddls: stats.ddls.captured,
            },
            applied: Events {
                inserts: stats.inserts.applied,
                updates: stats.updates.applied,
                deletes: stats.deletes.applied,
                ddls: stats.ddls.applied,
            },
            load_start_unix_millis: millis(stats.load_start),
            load_end_unix_millis: millis(stats.load_end),
            reloaded: stats.reloaded,
            last_update_unix_millis: millis(stats.last_update),
        }
    }
}

impl TableFigures {
    /// The figures after a run that continued. Its events hold those of earlier runs, which the
    /// target keeps with the data; its load counts where it loaded the table itself.
    fn continued_by(&self, run: Self) -> Self {
        let loaded_now = run.load_start_unix_millis.is_some();
        Self {
            rows: if loaded_now { run.rows } else { self.rows.max(run.rows) },
            error_rows: if loaded_now { run.error_rows } else { self.error_rows },
            load_start_unix_millis: run.load_start_unix_millis.or(self.load_start_unix_millis),
            load_end_unix_millis: run
                .load_end_unix_millis
                .or(self.load_end_unix_millis.filter(|_| !loaded_now)),
            reloaded: self.reloaded || run.reloaded,
            last_update_unix_millis: run.last_update_unix_millis.or(self.last_update_unix_millis),
            ..run
        }
    }

    fn describe(&self) -> TableStatistics {
        let count = |number: u64| i64::try_from(number).ok();
        TableStatistics {
            schema_name: Some(self.schema.clone()),
            table_name: Some(self.table.clone()),
            inserts: count(self.captured.inserts),
            deletes: count(self.captured.deletes),
            updates: count(self.captured.updates),
            ddls: count(self.captured.ddls),
            applied_inserts: count(self.applied.inserts),
            applied_deletes: count(self.applied.deletes),
            applied_updates: count(self.applied.updates),
            applied_ddls: count(self.applied.ddls),
            full_load_rows: count(self.rows),
            full_load_condtnl_chk_failed_rows: Some(0),
            full_load_error_rows: count(self.error_rows),
            full_load_start_time: self.load_start_unix_millis.map(Timestamp::from_unix_millis),
            full_load_end_time: self.load_end_unix_millis.map(Timestamp::from_unix_millis),
            full_load_reloaded: Some(self.reloaded),
            last_update_time: self.last_update_unix_millis.map(Timestamp::from_unix_millis),
            table_state: Some(self.state.as_str().to_owned()),
            validation_pending_records: Some(0),
            validation_failed_records: Some(0),
            validation_suspended_records: Some(0),
            validation_state: Some("Not enabled".to_owned()),
            resync_state: Some("Not enabled".to_owned()),
            ..TableStatistics::default()
        }
    }
}

impl TaskFigures {
    /// The figures of a run, joined with those of earlier runs.
    pub(crate) fn continued_by(&self, run: &Stats) -> Self {
        let mut before: BTreeMap<(&str, &str), &TableFigures> = self
            .tables
            .iter()
            .map(|table| ((table.schema.as_str(), table.table.as_str()), table))
            .collect();
        let mut tables: Vec<TableFigures> = run
            .tables
            .iter()
            .map(|stats| {
                let figures = TableFigures::from(stats);
                match before.remove(&(stats.schema.as_str(), stats.table.as_str())) {
                    Some(known) => known.continued_by(figures),
                    None => figures,
                }
            })
            .collect();
        // A run that has not read the catalogue yet says nothing about the tables.
        tables.extend(before.into_values().filter(|_| run.tables.is_empty()).cloned());
        Self {
            task: self.task.clone(),
            tables,
            load_start_unix_millis: millis(run.load_start).or(self.load_start_unix_millis),
            load_end_unix_millis: match run.load_start {
                Some(_) => millis(run.load_end),
                None => self.load_end_unix_millis,
            },
        }
    }

    /// The tables whose load is done, as (schema, table).
    pub(crate) fn loaded_tables(&self) -> Vec<(String, String)> {
        let done = self.tables.iter().filter(|table| table.state == State::Completed);
        done.map(|table| (table.schema.clone(), table.table.clone())).collect()
    }

    fn count(&self, states: &[State]) -> i32 {
        let found = self.tables.iter().filter(|table| states.contains(&table.state)).count();
        i32::try_from(found).unwrap_or(i32::MAX)
    }

    /// Tables whose load is done.
    pub(crate) fn loaded(&self, migration_type: MigrationType) -> i32 {
        if migration_type == MigrationType::Cdc { 0 } else { self.count(&[State::Completed]) }
    }

    /// Tables being loaded.
    pub(crate) fn loading(&self) -> i32 {
        self.count(&[State::FullLoad, State::BeingReloaded])
    }

    /// Tables that wait for their load.
    pub(crate) fn queued(&self) -> i32 {
        self.count(&[State::BeforeLoad])
    }

    /// Tables that were given up.
    pub(crate) fn errored(&self) -> i32 {
        self.count(&[State::Error])
    }

    /// Share of the rows that are loaded, in percent; 100 only when every table's load has ended.
    pub(crate) fn full_load_percent(&self, migration_type: MigrationType) -> i32 {
        let waits = |table: &TableFigures| {
            matches!(
                table.state,
                State::BeforeLoad | State::FullLoad | State::BeingReloaded | State::Cancelled
            )
        };
        if self.tables.is_empty() || migration_type == MigrationType::Cdc {
            return 0;
        }
        if !self.tables.iter().any(waits) {
            return 100;
        }
        let (mut done, mut all) = (0_u128, 0_u128);
        for table in &self.tables {
            let expected = table.rows_estimate.max(table.rows).max(1);
            all += u128::from(expected);
            done += u128::from(if waits(table) { table.rows.min(expected) } else { expected });
        }
        i32::try_from(done * 100 / all.max(1)).unwrap_or(0).min(99)
    }

    /// Whether the pipeline knows this table of the source.
    fn has(&self, schema: &str, table: &str) -> bool {
        self.tables.iter().any(|known| known.schema == schema && known.table == table)
    }
}

/// The figures of this moment.
pub(crate) fn of_task(
    reading: &impl Reading,
    world: &World,
    task: &ReplicationTask,
) -> TaskFigures {
    let stored = stored(reading, &task.id);
    match world.runner.stats(reading.scope(), &task.id) {
        Some((base, live)) => base.continued_by(&live),
        None => stored,
    }
}

/// The figures of earlier runs.
pub(crate) fn stored(reading: &impl Reading, task: &str) -> TaskFigures {
    let found = reading.find::<TaskFigures>(task);
    found.map_or_else(
        || TaskFigures { task: task.to_owned(), ..TaskFigures::default() },
        |f| (*f).clone(),
    )
}

/// Forgets the figures of a task that starts anew, or goes.
pub(crate) fn forget(call: &mut Call<'_, '_>, task: &str) {
    call.remove::<TaskFigures>(task);
}

/// Lists the tables of a task. Names are those of the source.
pub fn describe(
    world: &World,
    view: &View<'_>,
    input: DescribeTableStatisticsMessage,
) -> Answer<DescribeTableStatistics> {
    const KNOWN: &[Known<TableFigures>] = &[
        ("schema-name", |table| vec![table.schema.clone()]),
        ("table-name", |table| vec![table.table.clone()]),
        ("table-state", |table| vec![table.state.as_str().to_owned()]),
    ];
    let task =
        replication_task::find::<DescribeTableStatistics>(view, &input.replication_task_arn)?;
    let figures = of_task(view, world, &task);
    let found = listing::filtered(figures.tables, input.filters.as_deref(), KNOWN)?;
    let paging = Paging { max_records: input.max_records, marker: input.marker.as_deref() };
    let key = |table: &TableFigures| format!("{}\u{0}{}", table.schema, table.table);
    let page = listing::page(found, key, paging, listing::STATISTICS_PAGE)?;
    Ok(DescribeTableStatisticsResponse {
        replication_task_arn: Some(task.arn),
        table_statistics: Some(page.items.iter().map(TableFigures::describe).collect()),
        marker: page.marker,
    })
}

/// Loads tables of a running task again.
pub fn reload(
    world: &Arc<World>,
    call: &mut Call<'_, '_>,
    input: ReloadTablesMessage,
) -> Answer<ReloadTables> {
    let task = replication_task::find::<ReloadTables>(call, &input.replication_task_arn)?;
    match input.reload_option.as_deref() {
        None | Some("data-reload") => {}
        Some("validate-only") => {
            return Err(Invalid::value(
                "ReloadOption validate-only needs validation, which this release of Landfall does not carry out.",
            )
            .into());
        }
        Some(other) => {
            return Err(Invalid::value(format!(
                "ReloadOption \"{}\" is not one of data-reload, validate-only.",
                clip(other)
            ))
            .into());
        }
    }
    if task.lifecycle().status() != TaskStatus::Running {
        return Err(fault::invalid_state(format!(
            "Tables can only be reloaded while the replication task is running; its status is {}",
            task.lifecycle().status().as_str()
        ))
        .into());
    }
    if task.migration_type == MigrationType::Cdc {
        return Err(fault::invalid_state(
            "Tables of a replication task that only captures changes cannot be reloaded",
        )
        .into());
    }
    let mut tables: Vec<(String, String)> = Vec::new();
    let mut seen = HashSet::new();
    for table in input.tables_to_reload {
        if !seen.insert((table.schema_name.clone(), table.table_name.clone())) {
            return Err(Invalid::value(format!(
                "The table {}.{} is named twice.",
                clip(&table.schema_name),
                clip(&table.table_name)
            ))
            .into());
        }
        tables.push((table.schema_name, table.table_name));
    }
    if tables.is_empty() || tables.len() > RELOADS_MAX {
        return Err(Invalid::value(format!(
            "Between 1 and {RELOADS_MAX} tables can be reloaded with one call."
        ))
        .into());
    }
    let figures = of_task(call, world, &task);
    if let Some((schema, table)) = tables.iter().find(|(schema, table)| !figures.has(schema, table))
    {
        return Err(fault::not_found(format!(
            "The replication task has no table {}.{}.",
            clip(schema),
            clip(table)
        ))
        .into());
    }
    let names: Vec<String> =
        tables.iter().map(|(schema, table)| format!("{schema}.{table}")).collect();
    call.announce(task.announcement(
        "DMS-EVENT-0081",
        &["configuration change"],
        format!("A reload of the tables {} was asked for", names.join(", ")),
    ));
    world.runner.reload_after(call, &task.id, tables);
    Ok(ReloadTablesResponse { replication_task_arn: Some(task.arn) })
}
