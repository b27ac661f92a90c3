//! What a task keeps at the source: its publications and its replication slot; and snapshots.

use super::catalog::{Identity, Table, flag, number, text};
use super::connect::PgConfig;
use super::lsn::Lsn;
use super::sql::{ident, literal, qualified};
use super::wire::Wire;
use crate::error::{Error, Remedy};
use crate::log::{Component, TaskLog};
use crate::task::TaskSpec;

/// An exported snapshot. It lives as long as this connection stays open and idle.
pub(crate) struct Snapshot {
    pub(crate) name: String,
    /// Every transaction that committed before this position is in the snapshot, no other is.
    /// `None` for a snapshot that no changes follow.
    pub(crate) position: Option<Lsn>,
    _holder: Wire,
}

/// What the source says about a slot.
#[derive(Clone, Debug)]
pub(crate) struct SlotInfo {
    pub(crate) confirmed: Option<Lsn>,
    pub(crate) active_pid: Option<i32>,
    /// Set when the slot cannot be used, with the reason.
    pub(crate) unusable: Option<String>,
}

/// A snapshot that no changes follow.
pub(crate) async fn plain_snapshot(config: &PgConfig) -> Result<Snapshot, Error> {
    let mut wire = Wire::open(config, false).await?;
    wire.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
    let rows = wire.query("SELECT pg_export_snapshot()").await?;
    let name = rows.first().map(|row| text(row, 0)).unwrap_or_default();
    Ok(Snapshot { name, position: None, _holder: wire })
}

/// Makes a slot and exports the snapshot of the very place where it starts. A temporary slot goes
/// when the snapshot is dropped. Waits until transactions that are open at the source have ended.
pub(crate) async fn slot_snapshot(
    config: &PgConfig,
    slot: &str,
    temporary: bool,
    log: &TaskLog,
    patience: std::time::Duration,
) -> Result<Snapshot, Error> {
    let mut wire = Wire::open(config, true).await?;
    let kind = if temporary { " TEMPORARY" } else { "" };
    let sql =
        format!("CREATE_REPLICATION_SLOT {}{kind} LOGICAL pgoutput EXPORT_SNAPSHOT", ident(slot));
    let rows = {
        let mut query = std::pin::pin!(wire.query(&sql));
        loop {
            let patience = patience.max(std::time::Duration::from_secs(5));
            match tokio::time::timeout(patience, &mut query).await {
                Ok(result) => break result.map_err(slot_error)?,
                Err(_) => log.warn(
                    Component::SourceCapture,
                    "the replication slot waits for transactions that are open at the source; end them to let the task begin",
                ),
            }
        }
    };
    let row = rows.first().ok_or_else(|| Error::retry("the source made no replication slot"))?;
    let position = text(row, 1)
        .parse()
        .map_err(|_| Error::retry("the source told no position for the new slot"))?;
    Ok(Snapshot { name: text(row, 2), position: Some(position), _holder: wire })
}

fn slot_error(error: Error) -> Error {
    match error.sqlstate() {
        Some("42501") => error.context("the source user may not make a replication slot; give it the REPLICATION attribute (or the role rds_replication)"),
        Some("55000") => error.context("the source cannot capture changes; set wal_level = logical and restart it"),
        Some("53400") => error
            .context("the source has no free replication slot; raise max_replication_slots or drop unused slots")
            .with_remedy(Remedy::Fatal),
        _ if error.remedy() == Remedy::Data => {
            error.context("making the replication slot").with_remedy(Remedy::Fatal)
        }
        _ => error.context("making the replication slot"),
    }
}

/// Looks at a slot; `None` when there is none of that name.
pub(crate) async fn slot_info(wire: &mut Wire, slot: &str) -> Result<Option<SlotInfo>, Error> {
    // Read as JSON, because the columns that tell of a lost slot differ between versions.
    let rows = wire
        .query(&format!(
            "SELECT s.confirmed_flush_lsn, s.active_pid, s.plugin = 'pgoutput', s.database = current_database(), \
             COALESCE(to_jsonb(s) ->> 'wal_status' = 'lost', false), to_jsonb(s) ->> 'invalidation_reason' \
             FROM pg_replication_slots s WHERE s.slot_name = {}",
            literal(slot)
        ))
        .await?;
    let Some(row) = rows.first() else { return Ok(None) };
    let reason = text(row, 5);
    let unusable = if flag(row, 4) || !reason.is_empty() {
        Some(format!(
            "the source has invalidated it ({})",
            if reason.is_empty() { "its log was removed" } else { reason.as_str() }
        ))
    } else if !flag(row, 2) {
        Some("it does not use the output plugin pgoutput".to_owned())
    } else if !flag(row, 3) {
        Some("it belongs to another database".to_owned())
    } else {
        None
    };
    let active_pid: i32 = number(row, 1);
    Ok(Some(SlotInfo {
        confirmed: text(row, 0).parse().ok(),
        active_pid: (active_pid > 0).then_some(active_pid),
        unusable,
    }))
}

/// Drops a slot that the task owns. No such slot is fine.
pub(crate) async fn drop_slot(wire: &mut Wire, slot: &str) -> Result<(), Error> {
    let deadline = tokio::time::Instant::now() + std::time::Duration::from_secs(20);
    loop {
        let Some(info) = slot_info(wire, slot).await? else { return Ok(()) };
        if let Some(pid) = info.active_pid {
            // The session of an earlier run that has not noticed its end yet.
            wire.query(&format!("SELECT pg_terminate_backend({pid})")).await?;
        }
        let sql = format!("SELECT pg_drop_replication_slot({})", literal(slot));
        match wire.query(&sql).await {
            Err(error) if error.sqlstate() == Some("42704") => return Ok(()),
            Err(error)
                if error.sqlstate() == Some("55006") && tokio::time::Instant::now() < deadline =>
            {
                tokio::time::sleep(std::time::Duration::from_millis(100)).await;
            }
            other => {
                return other
                    .map(|_| ())
                    .map_err(|e| e.context(format!("dropping the replication slot {slot}")));
            }
        }
    }
}

/// The names of the task's publications: all changes, and inserts and truncates only.
pub(crate) fn publications(spec: &TaskSpec) -> [String; 2] {
    let name = spec.object_name();
    [name.clone(), format!("{name}_ins")]
}

/// Makes the publications hold exactly these tables. Tables whose old rows the source cannot
/// identify go into the second, because publishing their updates would make the source refuse them.
pub(crate) async fn ensure_publications(
    wire: &mut Wire,
    spec: &TaskSpec,
    tables: &[Table],
    log: &TaskLog,
) -> Result<(), Error> {
    let (without, with): (Vec<&Table>, Vec<&Table>) =
        tables.iter().partition(|t| t.identity == Identity::Nothing);
    for table in &without {
        log.warn(
            Component::SourceCapture,
            &format!(
                "table {}.{} has no primary key and no replica identity: its inserts are carried, its updates and deletes are not; \
                 give it a key or REPLICA IDENTITY FULL",
                table.schema, table.name
            ),
        );
    }
    let [all, inserts] = publications(spec);
    ensure_publication(wire, &all, &with, "insert, update, delete, truncate").await?;
    ensure_publication(wire, &inserts, &without, "insert, truncate").await
}

async fn ensure_publication(
    wire: &mut Wire,
    name: &str,
    tables: &[&Table],
    events: &str,
) -> Result<(), Error> {
    let explain = |e: Error| {
        if e.sqlstate() == Some("42501") {
            e.context("the source user may not publish the tables; it must own them and have CREATE on the database")
        } else {
            e.context(format!("making the publication {name}"))
        }
    };
    let list = |tables: &[&Table]| {
        let one = |t: &&Table| {
            format!("{}{}", if t.partitioned { "" } else { "ONLY " }, qualified(&t.schema, &t.name))
        };
        tables.iter().map(one).collect::<Vec<_>>().join(", ")
    };
    let rows = wire
        .query(&format!("SELECT FROM pg_publication WHERE pubname = {}", literal(name)))
        .await?;
    if rows.is_empty() {
        let for_tables =
            if tables.is_empty() { String::new() } else { format!(" FOR TABLE {}", list(tables)) };
        let sql = format!(
            "CREATE PUBLICATION {}{for_tables} WITH (publish = '{events}', publish_via_partition_root = true)",
            ident(name)
        );
        return wire.execute(&sql).await.map(|_| ()).map_err(explain);
    }
    let rows = wire
        .query(&format!(
            "SELECT r.prrelid FROM pg_publication_rel r JOIN pg_publication p ON p.oid = r.prpubid WHERE p.pubname = {}",
            literal(name)
        ))
        .await?;
    let mut there: Vec<u32> = rows.iter().map(|row| number(row, 0)).collect();
    let mut wanted: Vec<u32> = tables.iter().map(|t| t.oid).collect();
    there.sort_unstable();
    wanted.sort_unstable();
    if there == wanted {
        return Ok(());
    }
    if tables.is_empty() {
        // A publication cannot be set to no table.
        wire.execute(&format!("DROP PUBLICATION {}", ident(name))).await.map_err(explain)?;
        let sql = format!(
            "CREATE PUBLICATION {} WITH (publish = '{events}', publish_via_partition_root = true)",
            ident(name)
        );
        return wire.execute(&sql).await.map(|_| ()).map_err(explain);
    }
    wire.execute(&format!("ALTER PUBLICATION {} SET TABLE {}", ident(name), list(tables)))
        .await
        .map_err(explain)?;
    Ok(())
}

/// Drops the task's publications.
pub(crate) async fn drop_publications(wire: &mut Wire, spec: &TaskSpec) -> Result<(), Error> {
    for name in publications(spec) {
        wire.execute(&format!("DROP PUBLICATION IF EXISTS {}", ident(&name))).await?;
    }
    Ok(())
}
