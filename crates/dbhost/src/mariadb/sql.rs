//! What is said to a MariaDB server: its users, and their passwords as what it checks them against.

use std::time::Duration;

use mysql_async::{Conn, OptsBuilder};
use sha1::{Digest, Sha1};

use crate::Error;
use crate::engine::{ADMIN, Password, Place, Setup};

/// How long a login may take. A server that is starting lets it wait.
const LOG_IN_WITHIN: Duration = Duration::from_secs(10);

/// Refusals that pass: too many connections, shutting down, too many of one user.
const PASSING: [u16; 3] = [1040, 1053, 1203];

/// What the master user is given: all but what reaches past the databases, to the server's files,
/// its settings, its shutdown and other users' rights to these. It keeps mistakes out, not intent:
/// rights on all databases include those on `mysql`, where users and their rights stand.
const MASTER_RIGHTS: &str = "SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, RELOAD, PROCESS, REFERENCES, INDEX, ALTER, \
    SHOW DATABASES, CREATE TEMPORARY TABLES, LOCK TABLES, EXECUTE, REPLICATION SLAVE, BINLOG MONITOR, SLAVE MONITOR, \
    CREATE VIEW, SHOW VIEW, CREATE ROUTINE, ALTER ROUTINE, CREATE USER, EVENT, TRIGGER, DELETE HISTORY";

/// Why a login failed.
#[derive(Debug)]
pub(super) enum LogInError {
    /// The server does not answer, or not yet.
    NotReady(Error),
    /// It answers, and does not let this user in.
    Refused(Error),
}

impl LogInError {
    /// The server has not said that it lets users in.
    pub(super) fn starting() -> Self {
        Self::NotReady(Error::new("it has not finished its start"))
    }
}

/// The statements that a new data directory is set up with: one a line, as the server reads them
/// at its first start, up to the first that fails. The administrator is made last: who can log in
/// as that knows that all of them were carried out.
pub(super) fn script(place: &Place, setup: &Setup) -> String {
    let master = quoted(&setup.master_user);
    let mut script = String::from("SET NAMES utf8mb4;\nSET SESSION sql_log_bin = 0;\n");
    if let Some(database) = &setup.database {
        let name = quoted(database);
        script.push_str(&format!("CREATE DATABASE IF NOT EXISTS {name} CHARACTER SET utf8mb4;\n"));
    }
    script.push_str(&format!(
        "CREATE OR REPLACE USER {master}@`%` IDENTIFIED VIA mysql_native_password USING '{}';\n\
         GRANT {MASTER_RIGHTS} ON *.* TO {master}@`%` WITH GRANT OPTION;\n\
         GRANT ALL PRIVILEGES ON *.* TO `{ADMIN}`@`127.0.0.1` \
         IDENTIFIED VIA mysql_native_password USING '{}' WITH GRANT OPTION;\n",
        verifier(&setup.master_password),
        verifier(&place.admin_password),
    ));
    script
}

/// The statement that gives the master user a new password.
pub(super) fn new_password(user: &str, password: &Password) -> String {
    format!(
        "ALTER USER {}@`%` IDENTIFIED VIA mysql_native_password USING '{}'",
        quoted(user),
        verifier(password)
    )
}

/// What the server checks a password against.
fn verifier(password: &Password) -> String {
    let twice = Sha1::digest(Sha1::digest(password.expose().as_bytes()));
    twice.iter().fold(String::from("*"), |text, byte| text + &format!("{byte:02X}"))
}

/// An identifier in SQL. Control characters, which would end a line of the script, go.
pub(super) fn quoted(name: &str) -> String {
    let plain: String = name.chars().filter(|c| !c.is_control()).collect();
    format!("`{}`", plain.replace('`', "``"))
}

/// A session of the administrator.
pub(super) async fn log_in(place: &Place) -> std::result::Result<Conn, LogInError> {
    let options = OptsBuilder::default()
        .ip_or_hostname("127.0.0.1")
        .tcp_port(place.port)
        .prefer_socket(false)
        .user(Some(ADMIN))
        .pass(Some(place.admin_password.expose()));
    let port = place.port;
    let fails =
        |why: String| Error::new(format!("cannot log in to the database on port {port}: {why}"));
    match tokio::time::timeout(LOG_IN_WITHIN, Conn::new(options)).await {
        Ok(Ok(session)) => Ok(session),
        Ok(Err(mysql_async::Error::Server(error))) if !PASSING.contains(&error.code) => {
            Err(LogInError::Refused(fails(error.message)))
        }
        Ok(Err(error)) => Err(LogInError::NotReady(fails(explain(&error)))),
        Err(_) => Err(LogInError::NotReady(fails("it does not answer".to_owned()))),
    }
}

/// What went wrong, without the statement.
pub(super) fn explain(error: &mysql_async::Error) -> String {
    match error {
        mysql_async::Error::Server(server) => server.message.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verifier_is_what_the_server_makes_of_a_password() {
        // SELECT PASSWORD('abc')
        let expected = "*0D3CED9BEC10A777AEC23CCC353A8C08A633045E";
        assert_eq!(verifier(&Password::new("abc")), expected);
    }

    #[test]
    fn names_cannot_leave_their_quotes_or_their_line() {
        assert_eq!(quoted("a`b"), "`a``b`");
        assert_eq!(quoted("a\n`;\0DROP"), "`a``;DROP`");
    }
}
