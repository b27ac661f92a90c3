//! Replicas: physical streaming from a source on this host.
//!
//! A replica logs in to its source as the administrator, whose password therefore stands in a file
//! of its data directory, readable for the account of databases alone, until it is promoted. What
//! the source has recycled meanwhile comes from the source's archive.

use super::backup::{failed, finish};
use super::configuration::{fetch_command, setting};
use super::{Postgres, session};
use crate::engine::{ADMIN, Place};
use crate::files::{self, Tally};
use crate::process::remove;
use crate::{Error, Replication, Result};

const STANDBY_SIGNAL: &str = "standby.signal";

impl Postgres {
    pub(super) async fn make_replica(&self, place: &Place, source: &Place) -> Result<()> {
        let account = self.prepare(place)?;
        let data = self.data(place);
        if data.exists() {
            return Ok(());
        }
        let half = self.home(place).join("data.part");
        remove(&half).await?;
        self.copy_data(source, &half, account, &Tally::default()).await?;
        let mut text = setting("restore_command", &fetch_command(&self.archive(&source.id)));
        text.push_str(&setting("primary_conninfo", &connection(source, &place.id)));
        files::replace(&half.join("postgresql.auto.conf"), &text, account)
            .and_then(|()| files::replace(&half.join(STANDBY_SIGNAL), "", account))
            .map_err(failed(&half))?;
        finish(&half, &data).await
    }

    pub(super) async fn standing(&self, place: &Place) -> Result<Replication> {
        let admin = session::log_in(place).await?;
        let asked = "SELECT pg_is_in_recovery(), \
                     EXISTS (SELECT FROM pg_stat_wal_receiver WHERE status = 'streaming')";
        let row = admin.query_one(asked, &[]).await.map_err(|error| session::told(&error))?;
        Ok(match (row.get(0), row.get(1)) {
            (false, _) => Replication::Primary,
            (true, true) => Replication::Streaming,
            (true, false) => Replication::Interrupted,
        })
    }

    pub(super) async fn lift(&self, place: &Place) -> Result<()> {
        let admin = session::log_in(place).await?;
        let asked = "SELECT CASE WHEN pg_is_in_recovery() THEN pg_promote(true, 60) ELSE true END";
        let row = admin.query_one(asked, &[]).await.map_err(|error| session::told(&error))?;
        if !row.get::<_, bool>(0) {
            return Err(Error::new("the replica was not promoted within a minute"));
        }
        self.forget_recovery(place)
    }
}

/// How the replica reaches its source: a value in quotes has quotes and backslashes escaped.
fn connection(source: &Place, name: &str) -> String {
    let password = source.admin_password.expose().replace('\\', "\\\\").replace('\'', "\\'");
    format!(
        "host=127.0.0.1 port={} user={ADMIN} password='{password}' application_name='{name}'",
        source.port
    )
}
