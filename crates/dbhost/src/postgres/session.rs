//! Logging in as the administrator, and what goes into statements.

use std::time::Duration;

use postgres_protocol::password::scram_sha_256;
use tokio_postgres::{Client, NoTls};

use crate::engine::{ADMIN, Password, Place, Setup};
use crate::{Error, Result};

/// Logs in to a running database as its administrator.
pub(super) async fn log_in(place: &Place) -> Result<Client> {
    let connected = tokio_postgres::Config::new()
        .host("127.0.0.1")
        .port(place.port)
        .user(ADMIN)
        .password(place.admin_password.expose())
        .dbname("postgres")
        .application_name("landfall")
        .connect_timeout(Duration::from_secs(10))
        .connect(NoTls)
        .await;
    let (client, connection) = connected.map_err(|error| {
        Error::new(format!(
            "cannot log in to the database on port {}: {}",
            place.port,
            explain(&error)
        ))
    })?;
    // Ends when the client is dropped.
    tokio::spawn(connection);
    Ok(client)
}

/// The server's own words for a failure.
pub(super) fn explain(error: &tokio_postgres::Error) -> String {
    error.as_db_error().map_or_else(|| error.to_string(), |error| error.message().to_owned())
}

/// A failure of a statement.
pub(super) fn told(error: &tokio_postgres::Error) -> Error {
    Error::new(explain(error))
}

/// The statements for a new data directory, one a line, as single-user mode reads them.
pub(super) fn script(place: &Place, setup: &Setup) -> String {
    let master = quoted(&setup.master_user);
    let mut script = format!(
        "ALTER ROLE {ADMIN} PASSWORD '{}';\n\
         CREATE ROLE {master} LOGIN CREATEDB CREATEROLE REPLICATION PASSWORD '{}';\n\
         GRANT pg_monitor, pg_signal_backend TO {master} WITH ADMIN OPTION;\n\
         ALTER DATABASE postgres OWNER TO {master};\n",
        verifier(&place.admin_password),
        verifier(&setup.master_password),
    );
    if let Some(database) = setup.database.as_deref().filter(|name| *name != "postgres") {
        script.push_str(&format!("CREATE DATABASE {} OWNER {master};\n", quoted(database)));
    }
    script
}

/// What the server checks a password against. Base64 and `$`, `:`: nothing to quote.
pub(super) fn verifier(password: &Password) -> String {
    scram_sha_256(password.expose().as_bytes())
}

/// An identifier in SQL. Control characters, which would end a line of single-user mode, go.
pub(super) fn quoted(name: &str) -> String {
    let plain: String = name.chars().filter(|c| !c.is_control()).collect();
    format!("\"{}\"", plain.replace('"', "\"\""))
}
