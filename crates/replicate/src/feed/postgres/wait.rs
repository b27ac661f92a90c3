//! The wait of a new slot for transactions that are open at the source, and its show.

use std::pin::pin;
use std::time::Duration;

use crate::error::Error;
use crate::feed::handle::Shared;
use crate::log::TaskLog;
use crate::postgres::PgConfig;
use crate::postgres::catalog::{number, text};
use crate::postgres::slot::{Snapshot, slot_snapshot};
use crate::postgres::wire::Wire;

/// How long a slot may wait before a log line says what for.
const LOGGED_AFTER: Duration = Duration::from_secs(30);
/// How long it may wait before the figures say what for, and how often they look again.
const SHOWN_AFTER: Duration = Duration::from_secs(2);
/// How long the look may take.
const LOOK_PATIENCE: Duration = Duration::from_secs(10);
/// So many of the transactions are named.
const NAMED_MAX: usize = 3;

/// Transactions that a slot waits for, the oldest first: those that have written something, in any
/// database, also those that were prepared, which no session holds.
const OPEN: &str = "SELECT name, count(*) OVER () FROM (
    SELECT xact_start AS began,
        format('process %s of user %s in database %s', pid, usename, datname) AS name
    FROM pg_stat_activity WHERE backend_xid IS NOT NULL AND pid <> pg_backend_pid()
    UNION ALL
    SELECT prepared, format('the prepared transaction %L of user %s in database %s', gid, owner, database)
    FROM pg_prepared_xacts) AS open ORDER BY began NULLS LAST LIMIT ";

/// Makes a slot and exports the snapshot of the place where it starts, as [`slot_snapshot`]. A slot
/// can be made only once all transactions have ended that were open when it was asked for. While it
/// waits for them, the figures name them.
pub(super) async fn make_slot(
    config: &PgConfig,
    slot: &str,
    temporary: bool,
    log: &TaskLog,
    shared: &Shared,
) -> Result<Snapshot, Error> {
    let mut making = pin!(slot_snapshot(config, slot, temporary, log, LOGGED_AFTER));
    let _shown = Shown(shared);
    loop {
        if let Ok(made) = tokio::time::timeout(SHOWN_AFTER, &mut making).await {
            return made;
        }
        let mut looking = pin!(tokio::time::timeout(LOOK_PATIENCE, open_transactions(config)));
        let seen = tokio::select! {
            made = &mut making => return made,
            seen = &mut looking => seen,
        };
        // A source that does not answer has its own error for that, which comes from the slot.
        shared.stats().held_up = seen.ok().and_then(Result::ok).flatten();
    }
}

/// A sentence about the transactions that are open, if any are.
async fn open_transactions(config: &PgConfig) -> Result<Option<String>, Error> {
    let mut wire = Wire::open(config, false).await?;
    let rows = wire.query(&format!("{OPEN}{NAMED_MAX}")).await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let names: Vec<String> = rows.iter().map(|row| text(row, 0)).collect();
    let more = number::<usize>(first, 1).saturating_sub(names.len());
    let more = if more > 0 { format!(", and {more} more") } else { String::new() };
    Ok(Some(format!(
        "The replication slot waits for transactions that are open at the source; end them to let it begin: {}{more}.",
        names.join(", ")
    )))
}

/// The wait shows until it ends, however it ends.
struct Shown<'a>(&'a Shared);

impl Drop for Shown<'_> {
    fn drop(&mut self) {
        self.0.stats().held_up = None;
    }
}
