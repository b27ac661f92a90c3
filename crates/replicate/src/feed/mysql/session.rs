//! Sessions with the source.

use std::time::Duration;

use mysql_async::prelude::Queryable;
use mysql_async::{Conn, OptsBuilder, Row, Value};

use super::gtid::Gtids;
use crate::error::{Error, printable};
use crate::secret::Secret;

/// How long a login may take.
const CONNECT_WITHIN: Duration = Duration::from_secs(15);
/// How long the source may say nothing while an answer of it is awaited.
const ANSWERS_WITHIN: Duration = Duration::from_mins(1);

/// A MariaDB server, 10.5 or later, whose databases are fed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MySqlConfig {
    /// Its host name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// A user who may read the tables and the binlog (REPLICATION SLAVE, BINLOG MONITOR).
    pub user: String,
    /// The user's password.
    pub password: Secret,
}

/// Logs in. Times are in UTC, texts in UTF-8, and no mode changes how values are shown.
pub(super) async fn open(config: &MySqlConfig) -> Result<Conn, Error> {
    let options = OptsBuilder::default()
        .ip_or_hostname(&config.host)
        .tcp_port(config.port)
        .prefer_socket(false)
        .tcp_keepalive(Some(Duration::from_secs(30)))
        .user(Some(&config.user))
        .pass(Some(config.password.reveal()))
        .setup(vec![
            "SET NAMES utf8mb4",
            "SET SESSION time_zone = '+00:00', sql_mode = '', max_statement_time = 0, net_write_timeout = 600, \
             lock_wait_timeout = 10",
        ]);
    let named = |error: Error| error.context(format!("{}:{}", config.host, config.port));
    match tokio::time::timeout(CONNECT_WITHIN, Conn::new(options)).await {
        Ok(result) => result.map_err(|error| named(failed(&error))),
        Err(_) => Err(named(Error::retry("the source does not answer"))),
    }
}

/// Waits for the source, and not for ever: it may be frozen, or a lock be in the way.
pub(super) async fn answered<T>(
    work: impl Future<Output = mysql_async::Result<T>>,
) -> mysql_async::Result<T> {
    answered_within(ANSWERS_WITHIN, work).await
}

async fn answered_within<T>(
    limit: Duration,
    work: impl Future<Output = mysql_async::Result<T>>,
) -> mysql_async::Result<T> {
    let silent = || std::io::Error::new(std::io::ErrorKind::TimedOut, "the source does not answer");
    tokio::time::timeout(limit, work).await.map_err(|_| silent())?
}

/// Refuses a server that cannot be followed.
pub(super) async fn check_server(session: &mut Conn) -> Result<(), Error> {
    let version = value(session, "SELECT VERSION()").await?;
    if !version.contains("MariaDB") {
        return Err(Error::fatal(format!(
            "the source is MySQL {version}; only MariaDB, 10.5 or later, can be followed"
        )));
    }
    for (setting, wanted) in [
        ("log_bin", "1"),
        ("binlog_format", "ROW"),
        ("binlog_row_image", "FULL"),
        ("binlog_row_metadata", "FULL"),
    ] {
        // What a version does not know, it cannot have.
        let query = format!("SHOW GLOBAL VARIABLES LIKE '{setting}'");
        let row: mysql_async::Result<Option<Row>> = answered(session.query_first(query)).await;
        let row = row.map_err(|error| failed(&error))?;
        let found = row.map(|row| text(&row, 1)).unwrap_or_default();
        let found = if found == "ON" { "1".to_owned() } else { found };
        if !found.eq_ignore_ascii_case(wanted) {
            return Err(Error::fatal(format!(
                "the source cannot capture changes: {setting} is \"{found}\"; set it to {wanted} and restart the source"
            )));
        }
    }
    Ok(())
}

/// The end of the binlog.
pub(super) async fn end_of_binlog(session: &mut Conn) -> Result<Gtids, Error> {
    let text = value(session, "SELECT @@GLOBAL.gtid_binlog_pos").await?;
    text.parse().map_err(|()| Error::retry("the source told no position in its binlog"))
}

/// One value, as text; empty for none.
pub(super) async fn value(session: &mut Conn, query: &str) -> Result<String, Error> {
    let row: mysql_async::Result<Option<Row>> = answered(session.query_first(query)).await;
    let row = row.map_err(|error| failed(&error))?;
    Ok(row.map(|row| text(&row, 0)).unwrap_or_default())
}

/// A value of a row as text; empty for NULL.
pub(super) fn text(row: &Row, index: usize) -> String {
    match row.as_ref(index) {
        Some(Value::Bytes(bytes)) => String::from_utf8_lossy(bytes).into_owned(),
        Some(Value::Int(number)) => number.to_string(),
        Some(Value::UInt(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// What an error of the source means for the feed.
pub(super) fn failed(error: &mysql_async::Error) -> Error {
    /// Access denied, to the server, a database or a right; an unknown user.
    const DEFINITE: [u16; 5] = [1044, 1045, 1142, 1227, 1698];
    match error {
        mysql_async::Error::Server(server) => {
            let message = printable(&server.message);
            if DEFINITE.contains(&server.code) {
                Error::fatal(message)
            } else {
                Error::retry(message)
            }
        }
        other => Error::retry(printable(&other.to_string())),
    }
}

/// A name in SQL.
pub(super) fn quoted(name: &str) -> String {
    format!("`{}`", name.replace('`', "``"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Remedy;

    #[tokio::test]
    async fn a_source_that_says_nothing_is_tried_again() {
        let never = std::future::pending::<mysql_async::Result<()>>();
        let error = answered_within(Duration::ZERO, never).await.map_err(|error| failed(&error));
        assert_eq!(error.map_err(|error| error.remedy()), Err(Remedy::Retry));
    }
}
