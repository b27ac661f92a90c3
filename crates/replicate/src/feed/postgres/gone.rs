//! A database that its server does not have any more: it was dropped, or goes by another name.

use super::position::Position;
use super::setup::{ANY, clean_up, in_database, system};
use crate::error::Error;
use crate::feed::Step;
use crate::feed::committer::{Committer, Outcome};
use crate::feed::pending::Pending;
use crate::feed::run::Around;
use crate::log::Component;
use crate::postgres::ConnectError;
use crate::postgres::sql::literal;
use crate::postgres::wire::Wire;

/// Follows the end of the feed's database: removes what came of it from the sink, and what the feed
/// left at the server. Answers why the feed ends. Only the server that the sink's rows are of is
/// believed.
pub(super) async fn follow(
    around: &Around,
    committer: &mut Committer,
    refused: ConnectError,
) -> Result<Error, Error> {
    let position = committer.ledger.position.as_deref().and_then(Position::read);
    let Some(position) = position else { return Ok(refused.into()) };
    let database = &around.config.database;
    let mut wire = Wire::open(&in_database(&around.config, ANY), false).await?;
    if system(&mut wire).await? != position.system {
        return Ok(refused.into());
    }
    let sql = format!("SELECT 1 FROM pg_database WHERE datname = {}", literal(database));
    if !wire.query(&sql).await?.is_empty() {
        return Err(Error::retry(format!("the source was without the database \"{database}\"")));
    }
    empty(around, committer).await?;
    clean_up(&around.config, &around.name).await?;
    Ok(Error::fatal(format!(
        "the source has no database \"{database}\" any more, it was dropped or renamed: its tables \
         were removed; leave it out of what is carried over, or make it again"
    )))
}

/// Drops all tables of the sink. The position stays, and with it the server that they were of.
async fn empty(around: &Around, committer: &mut Committer) -> Result<(), Error> {
    let tables: Vec<_> = committer.ledger.tables.keys().cloned().collect();
    let Some(position) = committer.ledger.position.clone().filter(|_| !tables.is_empty()) else {
        return Ok(());
    };
    let mut pending = Pending::of(&committer.wishes);
    for table in tables {
        around.log.info(Component::TablesManager, &format!("table {table} leaves the feed"));
        pending.step(&table.clone(), Step::Drop { table });
    }
    committer.begin(pending, position)?;
    while let Outcome::Later(error) = committer.finished().await? {
        let text = format!("the sink did not take a batch: {error}");
        around.log.warn(Component::TargetApply, &text);
    }
    around.show(committer, |_| false);
    Ok(())
}
