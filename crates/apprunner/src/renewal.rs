//! Tokens that run out: another one is fetched from the provider before that.

use std::sync::Arc;

use control::call::{Call, Environment, Reading, Scope};
use control::store::{Lookup, Store};

use crate::connection::{self, Connection, Renewal};
use crate::oauth::{NoToken, Token};
use crate::world::World;

/// So long before it runs out a token is renewed.
const AHEAD_MS: i64 = 10 * 60 * 1000;

/// A token that is about to run out.
pub(crate) struct Due {
    pub(crate) scope: Scope,
    connection: Arc<Connection>,
    renewal: Renewal,
}

/// The tokens that are about to run out.
pub(crate) fn due(store: &Store, environment: &Environment) -> Vec<Due> {
    let soon = environment.ambient.clock.now().unix_millis() + AHEAD_MS;
    let all = store.read(|tx| tx.scan_all::<Connection>());
    let due = all.into_iter().filter_map(|(scope, connection)| {
        let renewal = connection.credential.as_ref().and_then(|known| known.renewal.clone());
        let renewal = renewal.filter(|renewal| renewal.expires_unix_millis <= soon)?;
        Some(Due { scope: Scope::from_key(&scope)?, connection, renewal })
    });
    due.collect()
}

/// Asks the provider for another token; `None`: it could not be asked, which says nothing.
pub(crate) async fn fetch(
    world: &World,
    environment: &Environment,
    due: &Due,
) -> Option<Result<Token, String>> {
    let Due { connection, renewal, .. } = due;
    let settings = world.settings();
    let app = settings.oauth.get(&connection.provider);
    let place = Connection::renewal_place(&connection.arn);
    let secret = environment.sealer.open(&place, &renewal.secret);
    let (Some(app), Ok(secret)) = (app, secret) else {
        let reason = "the application at the provider, or the seal's key, is not there any more";
        tracing::warn!(connection = connection.arn, reason, "a token cannot be renewed");
        return None;
    };
    match app.renew(connection.provider, &secret, &settings.own_ports).await {
        Ok(token) => Some(Ok(token)),
        Err(NoToken::Refused(reason)) => Some(Err(reason)),
        Err(NoToken::Unknown(reason)) => {
            tracing::warn!(connection = connection.arn, reason, "a token cannot be renewed yet");
            None
        }
    }
}

/// Takes what the provider gave; what it refused is an error of the connection.
pub(crate) fn settle(call: &mut Call<'_, '_>, due: &Due, fetched: &Result<Token, String>) {
    let arn = &due.connection.arn;
    let Some(found) = call.find::<Connection>(arn) else { return };
    let mut connection = (*found).clone();
    let Some(kept) = connection.credential.as_mut() else { return };
    if kept.renewal.as_ref() != Some(&due.renewal) {
        // Another credential was given meanwhile.
        return;
    }
    match fetched {
        Ok(token) => {
            kept.take(call, arn, token);
            call.save(&connection);
        }
        Err(reason) => {
            kept.renewal = None;
            let used = kept.secret.clone();
            call.save(&connection);
            let reason = format!("the token could not be renewed: {reason}");
            connection::revoke(call, arn, &used, &reason);
        }
    }
}
