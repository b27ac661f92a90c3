//! Where an attempt begins: after what the sink holds, or anew.

use super::catalog::SourceTable;
use super::position::{Inside, Known, Position};
use super::setup::{drop_and_make, object_name, publication_is_whole};
use crate::error::Error;
use crate::feed::run::Around;
use crate::log::Component;
use crate::postgres::Lsn;
use crate::postgres::slot::{Snapshot, slot_info};
use crate::postgres::wire::Wire;

/// Where an attempt begins.
pub(super) struct Beginning {
    pub(super) position: Lsn,
    pub(super) inside: Option<Inside>,
    pub(super) tables: Vec<Known>,
    /// The snapshot of a slot that was made anew, and the tables that are published in it.
    pub(super) anew: Option<(Snapshot, Vec<SourceTable>)>,
}

/// Finds out whether the source still has what follows the sink's position; else begins anew.
pub(super) async fn begin(
    around: &Around,
    position: Option<String>,
    source: &mut Wire,
    system: &str,
) -> Result<Beginning, Error> {
    let name = object_name(&around.name);
    if let Some(text) = &position {
        match Position::read(text) {
            Some(position) => match unusable(source, &name, &position, system).await? {
                None => {
                    return Ok(Beginning {
                        position: position.lsn(),
                        inside: position.inside,
                        tables: position.tables,
                        anew: None,
                    });
                }
                Some(reason) => around.log.warn(
                    Component::TaskManager,
                    &format!("all tables are seeded again: {reason}"),
                ),
            },
            None => around.log.warn(
                Component::TaskManager,
                "all tables are seeded again: the position is not one of PostgreSQL's",
            ),
        }
    }
    let (snapshot, tables) = drop_and_make(around, source).await?;
    let position = snapshot
        .position
        .ok_or_else(|| Error::retry("the source told no position for the new slot"))?;
    Ok(Beginning { position, inside: None, tables: Vec::new(), anew: Some((snapshot, tables)) })
}

/// Why the source cannot go on from a position; `None` if it can.
async fn unusable(
    source: &mut Wire,
    slot: &str,
    position: &Position,
    system: &str,
) -> Result<Option<String>, Error> {
    if position.system != system {
        return Ok(Some("the source is another server than before".to_owned()));
    }
    if !publication_is_whole(source, slot).await? {
        return Ok(Some(format!("the publication {slot} is gone or was altered")));
    }
    let Some(info) = slot_info(source, slot).await? else {
        return Ok(Some(format!("the replication slot {slot} is gone")));
    };
    if let Some(reason) = info.unusable {
        return Ok(Some(format!("the replication slot {slot} cannot be used: {reason}")));
    }
    if info.confirmed.is_none_or(|confirmed| confirmed > position.lsn()) {
        return Ok(Some(format!("the replication slot {slot} was made or moved on by others")));
    }
    Ok(None)
}
