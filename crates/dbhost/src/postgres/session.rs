//! Logging in as the administrator, and what goes into statements.

use std::time::Duration;

use postgres_protocol::password::scram_sha_256;
use tokio_postgres::{Client, NoTls};

use crate::engine::{ADMIN, Password, Place, Setup};
use crate::{EngineVersion, Error, Result};

/// The first version in which who may create roles can make members of those roles only that are
/// the creator's to give.
pub(super) const ROLES_ARE_SAFE_FROM: u32 = 16;

/// Said by the session itself, which wins over what a database, a role or a parameter group says:
/// no function of anybody else's stands before the server's own, and nothing cuts the work short.
const OPTIONS: &str = "-c search_path=pg_catalog -c role=none -c default_transaction_read_only=off \
                       -c standard_conforming_strings=on -c statement_timeout=0 -c lock_timeout=0 \
                       -c idle_in_transaction_session_timeout=0";
/// The administrator's own database: the master user can neither alter nor drop it.
const OWN: &str = "template1";

/// Logs in to a running database as its administrator, for a moment: while somebody is in that
/// database, nobody can make another one.
pub(super) async fn log_in(place: &Place) -> Result<Client> {
    log_in_to(place, OWN).await
}

/// The same for work that takes longer. The database is the master user's, who may have closed or
/// dropped it.
pub(super) async fn log_in_for_long(place: &Place) -> Result<Client> {
    match log_in_to(place, "postgres").await {
        Ok(client) => Ok(client),
        Err(_) => log_in(place).await,
    }
}

async fn log_in_to(place: &Place, database: &str) -> Result<Client> {
    let connected = tokio_postgres::Config::new()
        .host("127.0.0.1")
        .port(place.port)
        .user(ADMIN)
        .password(place.admin_password.expose())
        .dbname(database)
        .options(OPTIONS)
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

/// Has the server read its files again.
pub(super) async fn reload(admin: &Client) -> Result<()> {
    let asked = admin.batch_execute("SELECT pg_catalog.pg_reload_conf()").await;
    asked.map_err(|error| told(&error))
}

/// Takes from everybody but superusers what would make one of them: before version 16, whoever may
/// create roles may also make anybody a member of `pg_execute_server_program`. Also what backups
/// and earlier releases bring.
pub(super) async fn restrain(admin: &Client, version: EngineVersion) -> Result<()> {
    if version.major >= ROLES_ARE_SAFE_FROM {
        return Ok(());
    }
    let asked = "SELECT rolname::text FROM pg_catalog.pg_roles \
                 WHERE rolcreaterole AND NOT rolsuper AND NOT pg_catalog.pg_is_in_recovery()";
    for row in admin.query(asked, &[]).await.map_err(|error| told(&error))? {
        let role = quoted(row.get(0));
        let taken = admin.batch_execute(&format!("ALTER ROLE {role} NOCREATEROLE")).await;
        taken.map_err(|error| told(&error))?;
    }
    Ok(())
}

/// The statements for a new data directory, one a line, as single-user mode reads them.
pub(super) fn script(place: &Place, setup: &Setup) -> String {
    let master = quoted(&setup.master_user);
    let roles = if place.version.major >= ROLES_ARE_SAFE_FROM { "CREATEROLE " } else { "" };
    let mut script = format!(
        "ALTER ROLE {ADMIN} PASSWORD '{}';\n\
         CREATE ROLE {master} LOGIN CREATEDB {roles}REPLICATION PASSWORD '{}';\n\
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

/// The statements that give a master user of an earlier version what one has from
/// [`ROLES_ARE_SAFE_FROM`] on.
pub(super) fn rights(master_user: &str) -> String {
    format!("ALTER ROLE {} CREATEROLE;\n", quoted(master_user))
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
