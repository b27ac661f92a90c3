//! Who may come in: SCRAM against the administrator's password or a temporary one.

use std::fmt;
use std::sync::Arc;

use async_trait::async_trait;
use pgwire::api::auth::sasl::scram::gen_salted_password;
use pgwire::api::auth::{AuthSource, LoginInfo, Password};
use pgwire::error::PgWireResult;

use super::failure::Failure;
use crate::Warehouse;

/// Rounds of the password's hash, as PostgreSQL has them.
pub(crate) const ITERATIONS: usize = 4096;

/// The passwords of a warehouse.
pub(crate) struct Passwords(pub(crate) Arc<Warehouse>);

impl fmt::Debug for Passwords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passwords")
    }
}

#[async_trait]
impl AuthSource for Passwords {
    async fn get_password(&self, login: &LoginInfo) -> PgWireResult<Password> {
        let mut salt = vec![0_u8; 16];
        let mut nobodys = vec![0_u8; 32];
        for bytes in [&mut salt, &mut nobodys] {
            getrandom::fill(bytes)
                .map_err(|error| Failure::internal(format!("no random bytes: {error}")))?;
        }
        let user = login.user().unwrap_or_default().to_owned();
        let (warehouse, host) = (Arc::clone(&self.0), login.sni_server_name().map(str::to_owned));
        let asked = tokio::task::spawn_blocking(move || warehouse.password(host.as_deref(), &user));
        let password = asked.await.map_err(|error| Failure::internal(error.to_string()))?;
        // Who does not exist is refused as a wrong password is, at the same step.
        let password = password.unwrap_or_else(|| String::from_utf8_lossy(&nobodys).into_owned());
        let hashed = gen_salted_password(&password, &salt, ITERATIONS);
        Ok(Password::new(Some(salt), hashed))
    }
}
