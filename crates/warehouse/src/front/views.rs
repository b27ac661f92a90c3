//! The views that tell of integrations: SVV_INTEGRATION, SVV_INTEGRATION_TABLE_STATE,
//! SYS_INTEGRATION_ACTIVITY, SYS_INTEGRATION_TABLE_ACTIVITY and
//! SYS_INTEGRATION_TABLE_STATE_CHANGE. They are filled anew, as temporary tables of the session, before each
//! statement that names one of them.

use std::sync::Arc;

use duckdb::Connection;

use super::failure::Failure;
use crate::copy::{Copy, Stream};
use crate::namespace::{Inner, IntegrationSpec, Namespace, SourceKind};
use crate::sql;
use crate::tables::{HIDDEN, PAST};

const INTEGRATION: &str = "svv_integration";
const TABLE_STATE: &str = "svv_integration_table_state";
const ACTIVITY: &str = "sys_integration_activity";
const TABLE_ACTIVITY: &str = "sys_integration_table_activity";
const STATE_CHANGE: &str = "sys_integration_table_state_change";

/// What nothing is in, for its columns.
const NO_INTEGRATION: &str = "SELECT ''::VARCHAR AS integration_id, ''::VARCHAR AS target_database,
    ''::VARCHAR AS source, ''::VARCHAR AS state, 0::BIGINT AS current_lag,
    ''::VARCHAR AS last_replicated_checkpoint, 0::BIGINT AS total_tables_replicated,
    0::BIGINT AS total_tables_failed, TIMESTAMP 'epoch' AS creation_time,
    0::INTEGER AS refresh_interval, ''::VARCHAR AS source_database, false AS is_history_mode,
    TIMESTAMP 'epoch' AS latest_detected_change_time,
    TIMESTAMP 'epoch' AS latest_applied_change_time, true AS auto_remediation,
    TIMESTAMP 'epoch' AS latest_shipped_source_commit_time WHERE false";
const NO_TABLE_STATE: &str = "SELECT ''::VARCHAR AS integration_id, ''::VARCHAR AS target_database,
    ''::VARCHAR AS schema_name, ''::VARCHAR AS table_name, ''::VARCHAR AS table_state,
    ''::VARCHAR AS table_last_replicated_checkpoint, ''::VARCHAR AS reason,
    TIMESTAMP 'epoch' AS last_updated_timestamp, 0::BIGINT AS table_rows, 0::BIGINT AS table_size,
    false AS is_history_mode WHERE false";
const NO_ACTIVITY: &str = "SELECT ''::VARCHAR AS integration_id, ''::VARCHAR AS target_database,
    ''::VARCHAR AS source, ''::VARCHAR AS checkpoint_name, ''::VARCHAR AS checkpoint_type,
    0::BIGINT AS checkpoint_bytes, TIMESTAMP 'epoch' AS last_commit_timestamp,
    0::BIGINT AS modified_tables, TIMESTAMP 'epoch' AS integration_start_time,
    TIMESTAMP 'epoch' AS integration_end_time WHERE false";

const NO_TABLE_ACTIVITY: &str = "SELECT ''::VARCHAR AS integration_id,
    ''::VARCHAR AS target_database, ''::VARCHAR AS source, ''::VARCHAR AS checkpoint_name,
    ''::VARCHAR AS checkpoint_type, ''::VARCHAR AS schema_name, ''::VARCHAR AS table_name,
    0::BIGINT AS table_id, TIMESTAMP 'epoch' AS record_time, 0::BIGINT AS transaction_id,
    0::BIGINT AS inserted_rows, 0::BIGINT AS deleted_rows, 0::BIGINT AS updated_rows,
    0::BIGINT AS bytes_ingested, TIMESTAMP 'epoch' AS last_commit_timestamp WHERE false";
const NO_STATE_CHANGE: &str = "SELECT ''::VARCHAR AS integration_id,
    ''::VARCHAR AS target_database, ''::VARCHAR AS schema_name, ''::VARCHAR AS table_name,
    ''::VARCHAR AS new_state, ''::VARCHAR AS table_last_replicated_checkpoint,
    ''::VARCHAR AS state_change_reason, TIMESTAMP 'epoch' AS record_time WHERE false";

/// The state of a table as it is shown.
const STATE: &str = "CASE t.state WHEN 'synced' THEN 'Synced' WHEN 'failed' THEN 'Failed'
    WHEN 'seeding' THEN 'ResyncInitiated' WHEN 'resync-required' THEN 'ResyncRequired'
    WHEN 'dropped' THEN 'DroppedSource' ELSE 'Deleted' END";

/// How a checkpoint is written: the transactions applied so far, and the position in the source's
/// log.
const CHECKPOINT: &str = "CASE WHEN f.position IS NULL THEN NULL
    ELSE json_object('txn_seq', f.transactions, 'txn_id', f.position)::VARCHAR END";

/// Fills the views that this statement names.
pub(crate) fn refresh(
    namespace: &Namespace,
    connection: &Connection,
    statement: &str,
) -> Result<(), Failure> {
    let statement = statement.to_ascii_lowercase();
    for (view, nothing, part) in [
        (INTEGRATION, NO_INTEGRATION, integration as fn(&Shown) -> String),
        (TABLE_STATE, NO_TABLE_STATE, table_state),
        (ACTIVITY, NO_ACTIVITY, activity),
        (TABLE_ACTIVITY, NO_TABLE_ACTIVITY, table_activity),
        (STATE_CHANGE, NO_STATE_CHANGE, state_change),
    ] {
        if statement.contains(view) {
            let mut query = nothing.to_owned();
            let found = all(&namespace.lock());
            for shown in found {
                query.push_str(" UNION ALL ");
                query.push_str(&part(&shown));
            }
            connection
                .execute_batch(&format!("CREATE OR REPLACE TEMP TABLE {view} AS {nothing}"))?;
            fill(connection, view, &namespace.engine.connect()?, &query)?;
        }
    }
    Ok(())
}

/// Puts what a query answers into a temporary table of the session. It is asked elsewhere, so that
/// no transaction of the session holds a copy that a database is to be made from.
fn fill(
    session: &Connection,
    view: &str,
    elsewhere: &Connection,
    query: &str,
) -> Result<(), Failure> {
    let mut statement = elsewhere.prepare(query)?;
    let mut appender = session.appender_to_catalog_and_db(view, "temp", "main")?;
    for rows in statement.query_arrow([])? {
        appender.append_record_batch(rows)?;
    }
    Ok(appender.flush()?)
}

/// A copy with what its lines need.
struct Shown {
    integration: IntegrationSpec,
    copy: Arc<Copy>,
    /// The name that it is attached under.
    alias: String,
    /// The database that was made from it.
    database: Option<String>,
}

fn all(inner: &Inner) -> Vec<Shown> {
    let shown = |copy: &Arc<Copy>| {
        Some(Shown {
            integration: inner.integrations.get(&copy.integration)?.clone(),
            copy: Arc::clone(copy),
            alias: copy.alias()?,
            database: inner.bound_name(copy).cloned(),
        })
    };
    inner.copies.iter().filter(|copy| inner.carries(copy)).filter_map(shown).collect()
}

impl Shown {
    /// The columns that all views begin with.
    fn head(&self) -> String {
        let database = self.database.as_deref().map_or("NULL".to_owned(), sql::text);
        format!("{}, {database}", sql::text(&self.integration.id))
    }

    fn source(&self) -> &'static str {
        match self.integration.source {
            SourceKind::MySql => "MySQL",
            SourceKind::PostgreSql => "PostgreSQL",
        }
    }

    fn meta(&self, table: &str) -> String {
        sql::path(&[&self.alias, crate::copy::META, table])
    }
}

fn integration(shown: &Shown) -> String {
    let (feed, tables) = (shown.meta("feed"), shown.meta("tables"));
    // Before anybody made a database from it, the rows are there and nobody can see them.
    let state = match (&shown.database, shown.copy.stream()) {
        _ if shown.integration.has_failed => "'ErrorState'",
        (None, _) => "'PendingDbConnectState'",
        (Some(_), Stream::None) => {
            "CASE WHEN f.position IS NULL THEN 'SchemaDiscoveryState' ELSE 'ErrorState' END"
        }
        // Until all tables have been there once.
        (Some(_), Stream::Begins) => {
            "CASE WHEN f.position IS NOT NULL AND f.seeded THEN 'CdcRefreshState'
             ELSE 'SchemaDiscoveryState' END"
        }
        (Some(_), Stream::Follows) => "'CdcRefreshState'",
        (Some(_), Stream::Broken) => "'ErrorState'",
    };
    let options = shown.copy.asked.options();
    format!(
        "SELECT {head}, '{source}', {state},
         (coalesce(f.shown_unix_micros, f.applied_unix_micros)
             - coalesce(f.shown_committed_unix_micros, f.committed_unix_micros)) // 1000,
         {CHECKPOINT},
         (SELECT count(*) FROM {tables} t WHERE t.state = 'synced'),
         (SELECT count(*) FROM {tables} t WHERE t.state = 'failed'),
         make_timestamp({created}), {interval}, {source_database}, {history},
         make_timestamp(f.committed_unix_micros),
         make_timestamp(coalesce(f.shown_unix_micros, f.applied_unix_micros)), {remediation},
         make_timestamp(f.committed_unix_micros) FROM {feed} f",
        head = shown.head(),
        source = shown.source(),
        created = shown.integration.created_unix_micros,
        interval = options.refresh_interval_s,
        source_database = sql::text(&shown.copy.source_database),
        history = options.history_mode,
        remediation = options.auto_remediation,
    )
}

fn table_state(shown: &Shown) -> String {
    let (feed, tables) = (shown.meta("feed"), shown.meta("tables"));
    let (hidden, past) = (sql::text(HIDDEN), sql::text(PAST));
    format!(
        "SELECT {head}, t.schema_name, t.table_name, {STATE},
         {CHECKPOINT}, nullif(t.reason, ''), make_timestamp(t.updated_unix_micros),
         CASE t.state WHEN 'deleted' THEN NULL ELSE
             (SELECT max(d.estimated_size) FROM duckdb_tables() d WHERE d.database_name = {alias}
             AND d.schema_name = t.schema_name AND d.table_name
                 IN (t.table_name, {hidden} || t.table_name, {past} || t.table_name)) END,
         NULL, coalesce(t.history, false) FROM {tables} t, {feed} f",
        head = shown.head(),
        alias = sql::text(&shown.alias),
    )
}

fn activity(shown: &Shown) -> String {
    format!(
        "SELECT {head}, '{source}', a.id::VARCHAR, a.kind, a.bytes,
         make_timestamp(a.committed_unix_micros), a.modified_tables,
         make_timestamp(a.started_unix_micros), make_timestamp(a.ended_unix_micros)
         FROM {activity} a",
        head = shown.head(),
        source = shown.source(),
        activity = shown.meta("activity"),
    )
}

fn table_activity(shown: &Shown) -> String {
    format!(
        "SELECT {head}, '{source}', a.id::VARCHAR, a.kind, t.schema_name, t.table_name,
         (SELECT max(d.table_oid) FROM duckdb_tables() d WHERE d.database_name = {alias}
             AND d.schema_name = t.schema_name AND d.table_name = t.table_name),
         make_timestamp(a.ended_unix_micros), a.id, t.inserted, t.deleted, t.updated, t.bytes,
         make_timestamp(a.committed_unix_micros)
         FROM {counts} t JOIN {activity} a ON a.id = t.id",
        head = shown.head(),
        source = shown.source(),
        alias = sql::text(&shown.alias),
        counts = shown.meta("table_activity"),
        activity = shown.meta("activity"),
    )
}

fn state_change(shown: &Shown) -> String {
    format!(
        "SELECT {head}, t.schema_name, t.table_name, {STATE}, t.position, nullif(t.reason, ''),
         make_timestamp(t.recorded_unix_micros) FROM {states} t",
        head = shown.head(),
        states = shown.meta("states"),
    )
}
