//! What a feed keeps at its source: a slot, a publication, and whole old rows in the log.

use std::collections::HashSet;

use super::catalog::SourceTable;
use super::wait::make_slot;
use crate::error::{Error, Remedy};
use crate::feed::run::Around;
use crate::log::{Component, TaskLog};
use crate::postgres::catalog::{flag, number, text};
use crate::postgres::slot::{Snapshot, drop_slot};
use crate::postgres::sql::{ident, literal, qualified};
use crate::postgres::wire::Wire;
use crate::postgres::{ConnectErrorKind, PgConfig};

/// Oldest source: changes are read in binary form.
const VERSION_MIN: u32 = 140_000;
/// How long a change of a table's definition may wait for the table. Meanwhile everybody else who
/// wants it waits, too.
const LOCK_PATIENCE: &str = "2s";

/// A database that every server has, whatever becomes of the others.
pub(super) const ANY: &str = "template1";

/// Slot and publication have one name.
pub(crate) fn object_name(feed: &str) -> String {
    format!("landfall_{feed}")
}

/// Drops slot and publication. A database that was renamed has taken them along.
pub(crate) async fn clean_up(config: &PgConfig, feed: &str) -> Result<(), Error> {
    let name = object_name(feed);
    let (mut wire, is_home) = match Wire::open(config, false).await {
        Ok(wire) => (wire, true),
        Err(error) if error.kind == ConnectErrorKind::NoSuchDatabase => {
            (Wire::open(&in_database(config, ANY), false).await?, false)
        }
        Err(error) => return Err(error.into()),
    };
    match slot_database(&mut wire, &name).await? {
        Some(database) if database != config.database => {
            wire = Wire::open(&in_database(config, &database), false).await?;
        }
        // With its database, the publication is gone as well.
        None if !is_home => return Ok(()),
        _ => {}
    }
    drop_slot(&mut wire, &name).await?;
    wire.execute(&format!("DROP PUBLICATION IF EXISTS {}", ident(&name))).await?;
    Ok(())
}

/// Drops the slot of a feed that does not run, if it keeps back more than so many bytes of log;
/// answers how many it did.
pub(crate) async fn give_up_beyond(
    config: &PgConfig,
    feed: &str,
    bytes_max: u64,
) -> Result<Option<u64>, Error> {
    let name = object_name(feed);
    let mut wire = Wire::open(&in_database(config, ANY), false).await?;
    let retained = retained_bytes(&mut wire, &name).await?.filter(|bytes| *bytes > bytes_max);
    if retained.is_some() {
        drop_slot(&mut wire, &name).await?;
    }
    Ok(retained)
}

pub(super) fn in_database(config: &PgConfig, database: &str) -> PgConfig {
    PgConfig { database: database.to_owned(), ..config.clone() }
}

/// The database that a slot is of; slots are known in all.
async fn slot_database(wire: &mut Wire, slot: &str) -> Result<Option<String>, Error> {
    let sql = "SELECT database FROM pg_replication_slots WHERE slot_name = ";
    let rows = wire.query(&format!("{sql}{}", literal(slot))).await?;
    Ok(rows.first().map(|row| text(row, 0)))
}

/// Refuses a server that cannot be followed.
pub(crate) async fn check_server(wire: &mut Wire) -> Result<(), Error> {
    let rows = wire
        .query(
            "SELECT current_setting('server_version_num'), current_setting('wal_level') = 'logical', \
             pg_is_in_recovery(), current_setting('server_encoding') IN ('UTF8', 'SQL_ASCII')",
        )
        .await?;
    let row = rows.into_iter().next().unwrap_or_default();
    let version: u32 = number(&row, 0);
    if version < VERSION_MIN {
        return Err(Error::fatal(format!(
            "the source is PostgreSQL {}; version 14 or later is needed",
            version / 10_000
        )));
    }
    if !flag(&row, 1) {
        return Err(Error::fatal(
            "the source cannot capture changes; set wal_level = logical and restart it",
        ));
    }
    if flag(&row, 2) {
        return Err(Error::fatal("the source is a standby; feed from its primary"));
    }
    if !flag(&row, 3) {
        return Err(Error::fatal("the source's database is not encoded as UTF-8"));
    }
    Ok(())
}

/// The source's own identifier.
pub(crate) async fn system(wire: &mut Wire) -> Result<String, Error> {
    let rows = wire.query("SELECT system_identifier FROM pg_control_system()").await?;
    rows.first()
        .map(|row| text(row, 0))
        .filter(|id| !id.is_empty())
        .ok_or_else(|| Error::retry("the source did not tell its identifier"))
}

/// Bytes of log that are kept back for a slot.
pub(crate) async fn retained_bytes(wire: &mut Wire, slot: &str) -> Result<Option<u64>, Error> {
    let rows = wire
        .query(&format!(
            "SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)::bigint \
             FROM pg_replication_slots WHERE slot_name = {}",
            literal(slot)
        ))
        .await?;
    Ok(rows.first().map(|row| number(row, 0)))
}

/// Whether the publication is there and publishes every kind of change.
pub(crate) async fn publication_is_whole(wire: &mut Wire, name: &str) -> Result<bool, Error> {
    let sql = format!(
        "SELECT pubinsert AND pubupdate AND pubdelete AND pubtruncate FROM pg_publication \
         WHERE pubname = {}",
        literal(name)
    );
    Ok(wire.query(&sql).await?.first().is_some_and(|row| flag(row, 0)))
}

/// Makes the publication. It has to be there before the slot is made: a log is read with the
/// catalogue of its time.
async fn make_publication(wire: &mut Wire, name: &str) -> Result<(), Error> {
    wire.execute(&format!("DROP PUBLICATION IF EXISTS {}", ident(name))).await?;
    let sql = format!("CREATE PUBLICATION {}", ident(name));
    wire.execute(&sql).await.map(|_| ()).map_err(|error| match error.sqlstate() {
        Some("42501") => error
            .context("the source user may not make a publication; it needs CREATE on the database"),
        _ => error.context(format!("making the publication {name}")).with_remedy(Remedy::Fatal),
    })
}

/// Takes tables that are not fed any more out of the publication.
pub(crate) async fn unpublish_others(
    wire: &mut Wire,
    name: &str,
    keep: &HashSet<u32>,
) -> Result<(), Error> {
    let sql = format!(
        "SELECT c.oid, n.nspname, c.relname FROM pg_publication_rel r \
         JOIN pg_publication p ON p.oid = r.prpubid JOIN pg_class c ON c.oid = r.prrelid \
         JOIN pg_namespace n ON n.oid = c.relnamespace WHERE p.pubname = {}",
        literal(name)
    );
    wire.execute(&format!("SET lock_timeout = '{LOCK_PATIENCE}'")).await?;
    for row in wire.query(&sql).await? {
        if keep.contains(&number(&row, 0)) {
            continue;
        }
        let table = qualified(&text(&row, 1), &text(&row, 2));
        let sql = format!("ALTER PUBLICATION {} DROP TABLE ONLY {table}", ident(name));
        match wire.execute(&sql).await {
            // Gone or renamed meanwhile: the next look finds it.
            Err(error) if error.remedy() == Remedy::Retry && error.sqlstate().is_none() => {
                return Err(error);
            }
            _ => {}
        }
    }
    Ok(())
}

/// Why a table could not be made ready.
pub(crate) enum Unready {
    /// It is in use, or was altered meanwhile: try again.
    Later,
    /// The reason, for a person.
    Never(String),
}

/// Makes a table's changes appear in the log, with whole old rows: an update leaves out large
/// values that it does not touch, and only the old row has them then.
pub(crate) async fn make_ready(
    wire: &mut Wire,
    publication: &str,
    table: &SourceTable,
    log: &TaskLog,
) -> Result<Result<(), Unready>, Error> {
    let name = qualified(&table.name.schema, &table.name.table);
    wire.execute(&format!("SET lock_timeout = '{LOCK_PATIENCE}'")).await?;
    if !table.identity_full {
        let sql = format!("ALTER TABLE ONLY {name} REPLICA IDENTITY FULL");
        if let Some(unready) = sort(wire.execute(&sql).await, "set REPLICA IDENTITY FULL on it")? {
            return Ok(Err(unready));
        }
        log.info(
            Component::TablesManager,
            &format!("table {} was given REPLICA IDENTITY FULL", table.name),
        );
    }
    let sql = format!("ALTER PUBLICATION {} ADD TABLE ONLY {name}", ident(publication));
    let result = match wire.execute(&sql).await {
        Err(error) if error.sqlstate() == Some("42710") => Ok(0),
        other => other,
    };
    Ok(sort(result, "publish its changes")?.map_or(Ok(()), Err))
}

fn sort(result: Result<u64, Error>, what: &str) -> Result<Option<Unready>, Error> {
    let Err(error) = result else { return Ok(None) };
    Ok(Some(match error.sqlstate() {
        // Lock not to be had; the table, schema or publication is gone or has another name.
        Some("55P03" | "40P01" | "42P01" | "3F000" | "XX000") => Unready::Later,
        Some("42501") => {
            Unready::Never(format!("the source user may not {what}; it must own the table"))
        }
        Some(_) if error.remedy() != Remedy::Retry => {
            Unready::Never(format!("the source user could not {what}: {error}"))
        }
        _ => return Err(error),
    }))
}

/// Makes slot and publication from nothing: first everything is published, then the slot is made
/// with a snapshot of its very beginning. Answers that, and the tables that can be seeded under it.
pub(crate) async fn drop_and_make(
    around: &Around,
    source: &mut Wire,
) -> Result<(Snapshot, Vec<SourceTable>), Error> {
    let name = object_name(&around.name);
    drop_slot(source, &name).await?;
    make_publication(source, &name).await?;
    let mut ready = Vec::new();
    for table in super::catalog::read(source, &name).await?.tables {
        let wanted = table.is_logged() && (around.includes)(&table.name) && table.layout().is_ok();
        // The others are told of when the feed looks at the catalogue.
        if wanted && make_ready(source, &name, &table, &around.log).await?.is_ok() {
            ready.push(table);
        }
    }
    let snapshot = make_slot(&around.config, &name, false, &around.log, &around.shared).await?;
    Ok((snapshot, ready))
}
