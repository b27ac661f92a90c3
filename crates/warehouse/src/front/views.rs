//! The views that tell of integrations: SVV_INTEGRATION, SVV_INTEGRATION_TABLE_STATE and
//! SYS_INTEGRATION_ACTIVITY. They are filled anew, as temporary tables of the session, before each
//! statement that names one of them.

use std::sync::Arc;

use duckdb::Connection;

use super::failure::Failure;
use crate::copy::Copy;
use crate::namespace::{Inner, IntegrationSpec, Namespace, SourceKind};
use crate::sql;

const INTEGRATION: &str = "svv_integration";
const TABLE_STATE: &str = "svv_integration_table_state";
const ACTIVITY: &str = "sys_integration_activity";

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
    ] {
        if statement.contains(view) {
            let mut query = format!("CREATE OR REPLACE TEMP TABLE {view} AS {nothing}");
            for shown in all(&namespace.lock()) {
                query.push_str(" UNION ALL ");
                query.push_str(&part(&shown));
            }
            connection.execute_batch(&query)?;
        }
    }
    Ok(())
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
    inner.copies.iter().filter_map(shown).collect()
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
    let state = match shown.database {
        None => "'PendingDbConnectState'",
        Some(_) => {
            "CASE WHEN f.position IS NULL THEN 'SchemaDiscoveryState' ELSE 'CdcRefreshState' END"
        }
    };
    format!(
        "SELECT {head}, '{source}', {state},
         (f.applied_unix_micros - f.committed_unix_micros) // 1000, {CHECKPOINT},
         (SELECT count(*) FROM {tables} t WHERE t.state = 'synced'),
         (SELECT count(*) FROM {tables} t WHERE t.state = 'failed'),
         make_timestamp({created}), 0, {source_database}, false,
         make_timestamp(f.committed_unix_micros), make_timestamp(f.applied_unix_micros), true,
         make_timestamp(f.committed_unix_micros) FROM {feed} f",
        head = shown.head(),
        source = shown.source(),
        created = shown.integration.created_unix_micros,
        source_database = sql::text(&shown.copy.source_database),
    )
}

fn table_state(shown: &Shown) -> String {
    let (feed, tables) = (shown.meta("feed"), shown.meta("tables"));
    let hidden = sql::text(crate::copy::HIDDEN);
    format!(
        "SELECT {head}, t.schema_name, t.table_name,
         CASE t.state WHEN 'synced' THEN 'Synced' WHEN 'failed' THEN 'Failed'
             WHEN 'seeding' THEN 'ResyncInitiated' WHEN 'resync-required' THEN 'ResyncRequired'
             ELSE 'DroppedSource' END,
         {CHECKPOINT}, nullif(t.reason, ''), make_timestamp(t.updated_unix_micros),
         (SELECT max(d.estimated_size) FROM duckdb_tables() d WHERE d.database_name = {alias}
             AND d.schema_name = t.schema_name
             AND d.table_name IN (t.table_name, {hidden} || t.table_name)),
         NULL, false FROM {tables} t, {feed} f",
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
