//! PostgreSQL as the source of a feed.

use crate::error::Error;
use crate::postgres::PgConfig;
use crate::postgres::slot::drop_slot;
use crate::postgres::sql::ident;
use crate::postgres::wire::Wire;

/// Slot and publication have one name.
pub(crate) fn object_name(feed: &str) -> String {
    format!("landfall_{feed}")
}

/// Drops slot and publication.
pub(crate) async fn clean_up(config: &PgConfig, feed: &str) -> Result<(), Error> {
    let mut wire = Wire::open(config, false).await?;
    let name = object_name(feed);
    drop_slot(&mut wire, &name).await?;
    wire.execute(&format!("DROP PUBLICATION IF EXISTS {}", ident(&name))).await?;
    Ok(())
}
