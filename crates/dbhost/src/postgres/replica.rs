//! Replicas: physical streaming from a source on this host.
//!
//! A replica logs in to its source as the administrator, whose password therefore stands in a file,
//! readable for the account of databases alone, until it is promoted. The file is beside the data
//! directory: users who may read all settings, or take a base backup, see no more than its path.
//! What the source has recycled meanwhile comes from the source's archive.

use std::fs;
use std::path::{Path, PathBuf};

use super::backup::{AUTO, failed, finish};
use super::configuration::{fetch_command, setting};
use super::{Postgres, session};
use crate::account::Account;
use crate::engine::{ADMIN, Place};
use crate::files::{self, Tally};
use crate::process::remove;
use crate::{Error, Replication, Result};

const STANDBY_SIGNAL: &str = "standby.signal";
/// The setting that says how the source is reached.
const SOURCE: &str = "primary_conninfo";
/// What the replica logs in to its source with, as libpq reads it.
const PASSWORD: &str = "source.pass";

impl Postgres {
    fn password_file(&self, place: &Place) -> PathBuf {
        self.home(place).join(PASSWORD)
    }

    /// The setting by which a replica reaches its source at this port, with its password file made.
    fn reach(&self, place: &Place, port: u16, account: Option<Account>) -> Result<String> {
        let path = self.password_file(place);
        let password = place.admin_password.expose().replace('\\', "\\\\").replace(':', "\\:");
        let line = format!("127.0.0.1:{port}:*:{ADMIN}:{password}\n");
        files::replace(&path, &line, account).map_err(failed(&path))?;
        Ok(setting(SOURCE, &connection(port, &path, &place.id)))
    }

    /// Moves the password out of the settings of a replica that was made by an earlier release.
    /// Whether it was there.
    pub(super) fn hide_password(&self, place: &Place, account: Option<Account>) -> Result<bool> {
        let path = self.data(place).join(AUTO);
        let Ok(text) = fs::read_to_string(&path) else { return Ok(false) };
        let is_open = |line: &&str| {
            line.starts_with(SOURCE) && line.contains(&format!(" user={ADMIN} password="))
        };
        let port = text.lines().find(is_open).and_then(|line| {
            let (_, rest) = line.split_once(" port=")?;
            rest.split(' ').next()?.parse().ok()
        });
        let Some(port) = port else { return Ok(false) };
        let reach = self.reach(place, port, account)?;
        let kept = text.split_inclusive('\n').filter(|line| !line.starts_with(SOURCE));
        let text = kept.collect::<String>() + &reach;
        files::replace(&path, &text, account).map_err(failed(&path))?;
        Ok(true)
    }

    /// Removes the password of a source that is none any more.
    pub(super) fn drop_password(&self, place: &Place) -> Result<()> {
        let path = self.password_file(place);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(failed(&path)(error)),
            _ => Ok(()),
        }
    }

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
        text.push_str(&self.reach(place, source.port, account)?);
        files::replace(&half.join(AUTO), &text, account)
            .and_then(|()| files::replace(&half.join(STANDBY_SIGNAL), "", account))
            .map_err(failed(&half))?;
        finish(&half, &data).await
    }

    pub(super) async fn standing(&self, place: &Place) -> Result<Replication> {
        let admin = session::log_in(place).await?;
        let asked = "SELECT pg_catalog.pg_is_in_recovery(), EXISTS \
                     (SELECT FROM pg_catalog.pg_stat_wal_receiver WHERE status = 'streaming')";
        let row = admin.query_one(asked, &[]).await.map_err(|error| session::told(&error))?;
        Ok(match (row.get(0), row.get(1)) {
            (false, _) => Replication::Primary,
            (true, true) => Replication::Streaming,
            (true, false) => Replication::Interrupted,
        })
    }

    pub(super) async fn lift(&self, place: &Place) -> Result<()> {
        let admin = session::log_in(place).await?;
        let asked = "SELECT CASE WHEN pg_catalog.pg_is_in_recovery() \
                     THEN pg_catalog.pg_promote(true, 60) ELSE true END";
        let row = admin.query_one(asked, &[]).await.map_err(|error| session::told(&error))?;
        if !row.get::<_, bool>(0) {
            return Err(Error::new("the replica was not promoted within a minute"));
        }
        self.forget_recovery(place)
    }
}

/// How the replica reaches its source: a value in quotes has quotes and backslashes escaped.
fn connection(port: u16, password_file: &Path, name: &str) -> String {
    let file = password_file.to_string_lossy().replace('\\', "\\\\").replace('\'', "\\'");
    format!("host=127.0.0.1 port={port} user={ADMIN} passfile='{file}' application_name='{name}'")
}
