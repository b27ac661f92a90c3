//! Replicas: a copy that follows its source by GTID.

use std::fs;

use mysql_async::prelude::Queryable;
use mysql_async::{Conn, Row, Value};

use super::MariaDb;
use super::sql::{LogInError, explain, log_in};
use crate::engine::{ADMIN, Place};
use crate::files::{self, Tally};
use crate::process::{remove, rename};
use crate::{Error, Replication, Result};

/// In a database's folder: the source's port, and the GTIDs that the copy holds.
pub(super) const REPLICA: &str = "replica";

impl MariaDb {
    pub(super) async fn make_replica(&self, place: &Place, source: &Place) -> Result<()> {
        let (account, _) = self.prepare(place)?;
        let (home, data) = (self.home(place), self.data(place));
        if data.exists() {
            return Ok(());
        }
        let half = home.join("data.part");
        remove(&half).await?;
        let from = self.copy_data(source, &half, &Tally::default()).await?;
        if from.gtids.is_empty() {
            return Err(Error::new("the source must be running, and have had a transaction"));
        }
        let path = home.join(REPLICA);
        files::replace(&path, &format!("{}\n{}\n", source.port, from.gtids), account)
            .map_err(Error::during(format_args!("cannot write {}", path.display())))?;
        rename(&half, &data).await
    }

    /// Sets a replica going: from where the copy ends, if it has not been told of its source before.
    pub(super) async fn follow_source(&self, place: &Place, admin: &mut Conn) -> Result<()> {
        let Ok(text) = fs::read_to_string(self.home(place).join(REPLICA)) else { return Ok(()) };
        let told = |error: mysql_async::Error| Error::new(explain(&error));
        let known: Option<Row> = admin.query_first("SHOW SLAVE STATUS").await.map_err(told)?;
        if known.is_some() {
            // A crash may have come between telling it and setting it going. One that goes warns.
            return admin.query_drop("START SLAVE").await.map_err(told);
        }
        let mut lines = text.lines();
        let port: u16 = lines.next().and_then(|line| line.parse().ok()).unwrap_or_default();
        let gtids: String = lines
            .next()
            .unwrap_or_default()
            .chars()
            .filter(|c| c.is_ascii_digit() || "-,".contains(*c))
            .collect();
        let quoted = |text: &str| text.replace('\\', "\\\\").replace('\'', "''");
        let password = quoted(place.admin_password.expose());
        for statement in [
            "SET SESSION sql_mode = ''".to_owned(),
            format!("SET GLOBAL gtid_slave_pos = '{gtids}'"),
            format!(
                "CHANGE MASTER TO MASTER_HOST = '127.0.0.1', MASTER_PORT = {port}, MASTER_USER = '{ADMIN}', \
                 MASTER_PASSWORD = '{password}', MASTER_USE_GTID = slave_pos, MASTER_CONNECT_RETRY = 1"
            ),
            "START SLAVE".to_owned(),
        ] {
            admin.query_drop(statement).await.map_err(told)?;
        }
        Ok(())
    }

    pub(super) async fn standing(&self, place: &Place) -> Result<Replication> {
        let mut admin = session(place).await?;
        let told = |error: mysql_async::Error| Error::new(explain(&error));
        let status: Option<Row> = admin.query_first("SHOW SLAVE STATUS").await.map_err(told)?;
        let _ = admin.disconnect().await;
        let Some(status) = status else { return Ok(Replication::Primary) };
        let is_on = |name: &str| {
            let index = status.columns_ref().iter().position(|column| column.name_str() == name);
            let value = index.and_then(|index| status.as_ref(index));
            matches!(value, Some(Value::Bytes(text)) if text == b"Yes")
        };
        let streams = is_on("Slave_IO_Running") && is_on("Slave_SQL_Running");
        Ok(if streams { Replication::Streaming } else { Replication::Interrupted })
    }

    pub(super) async fn lift(&self, place: &Place) -> Result<()> {
        let mut admin = session(place).await?;
        let told = |error: mysql_async::Error| Error::new(explain(&error));
        admin.query_drop("STOP SLAVE").await.map_err(told)?;
        match fs::remove_file(self.home(place).join(REPLICA)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(Error::new(format!("a replica's note cannot be removed: {error}")));
            }
            _ => {}
        }
        for statement in ["RESET SLAVE ALL", "SET GLOBAL read_only = OFF"] {
            admin.query_drop(statement).await.map_err(told)?;
        }
        let _ = admin.disconnect().await;
        Ok(())
    }
}

async fn session(place: &Place) -> Result<Conn> {
    match log_in(place).await {
        Ok(session) => Ok(session),
        Err(LogInError::NotReady(error) | LogInError::Refused(error)) => Err(error),
    }
}
