//! Connections: the credential to a third-party git account, and the handshake's result.

use std::sync::Arc;

use api::generated::apprunner::ops::{CreateConnection, DeleteConnection, ListConnections};
use api::generated::apprunner::{
    self as wire, ConnectionSummary, CreateConnectionRequest, CreateConnectionResponse,
    DeleteConnectionRequest, DeleteConnectionResponse, ListConnectionsRequest,
    ListConnectionsResponse,
};
use api::operation::Answer;
use api::value::Timestamp;
use apphost::git;
use control::call::{Call, Reading, View};
use control::lifecycle::{Lifecycle, Resource, Status};
use control::seal::{CannotOpen, Sealed, Sealer};
use control::store::Record;
use serde::{Deserialize, Serialize};

use crate::fault::{clip, invalid, not_found, quota};
use crate::name::{self, Kind};
use crate::oauth::Token;
use crate::repository::Provider;
use crate::settings::ServiceSettings;
use crate::{listing, service, tags};

/// Connections of an account in a region.
const CONNECTIONS_MAX: usize = 10;

/// Statuses of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ConnectionStatus {
    /// Nobody has given it a credential that the provider accepts.
    PendingHandshake,
    /// The provider accepted its credential.
    Available,
    /// The provider refused the credential.
    Error,
    /// It is gone; only the answer of DeleteConnection says so.
    Deleted,
}

use ConnectionStatus::{Available, Deleted, Error, PendingHandshake};

impl Status for ConnectionStatus {
    const RESOURCE: &'static str = "connection";
    const EDGES: &'static [(Self, Self)] = &[
        (PendingHandshake, Available),
        (PendingHandshake, Error),
        (Error, Available),
        (Available, Error),
        (PendingHandshake, Deleted),
        (Available, Deleted),
        (Error, Deleted),
    ];
    const RESTING: &'static [Self] = &[PendingHandshake, Available, Error];

    fn as_str(self) -> &'static str {
        match self {
            PendingHandshake => "PENDING_HANDSHAKE",
            Available => "AVAILABLE",
            Error => "ERROR",
            Deleted => "DELETED",
        }
    }
}

/// Which repositories a credential was tried against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Reach {
    /// Those of the provider.
    Provider,
    /// Folders of this host, for which any credential will do: it has shown nothing elsewhere.
    Folders,
}

/// What a connection logs in with.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Credential {
    /// The user name; the provider's own for tokens where none was given.
    pub(crate) user_name: String,
    /// The token, or for `ssh` the private key.
    pub(crate) secret: Sealed,
    pub(crate) reach: Reach,
    /// What the token is renewed with, where it runs out.
    #[serde(default)]
    pub(crate) renewal: Option<Renewal>,
}

/// What a token is renewed with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Renewal {
    pub(crate) secret: Sealed,
    /// When the token runs out.
    pub(crate) expires_unix_millis: i64,
}

impl Credential {
    /// The credential as git takes it: a key for ssh, else a token.
    pub(crate) fn open(
        &self,
        sealer: &Sealer,
        connection_arn: &str,
        url: &str,
    ) -> Result<git::Credential, CannotOpen> {
        let place = Connection::secret_place(connection_arn);
        let secret = apphost::Secret::new(sealer.open(&place, &self.secret)?);
        if url.starts_with("ssh:") {
            return Ok(git::Credential::SshKey(secret));
        }
        Ok(git::Credential::Token { username: self.user_name.clone(), token: secret })
    }
}

/// The last attempt to complete the handshake.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Attempt {
    /// Tells attempts apart: the work of an older one must not finish a newer one.
    pub(crate) id: String,
    /// What it brought.
    pub(crate) outcome: Outcome,
    pub(crate) at_unix_millis: i64,
}

/// What an attempt brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Outcome {
    /// The provider is being asked.
    Trying,
    /// The provider accepted the credential.
    Accepted,
    /// The provider refused the credential, and why.
    Refused(String),
    /// The credential could not be tried, and why. This says nothing about it.
    NotTried(String),
}

/// A stored connection.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Connection {
    /// Its ARN, and its id in the store.
    pub arn: String,
    /// Its name.
    pub name: String,
    pub(crate) provider: Provider,
    pub(crate) created_unix_millis: i64,
    /// What was accepted last.
    pub(crate) credential: Option<Credential>,
    /// What is being tried, or was refused last; forgotten once it is accepted.
    pub(crate) candidate: Option<Candidate>,
    pub(crate) attempt: Option<Attempt>,
    pub(crate) lifecycle: Lifecycle<ConnectionStatus>,
}

/// A credential that is being tried.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Candidate {
    pub(crate) credential: Credential,
    /// The address to try it against.
    pub(crate) address: String,
    /// Its secret is what a token is yet to be fetched with.
    #[serde(default)]
    pub(crate) is_grant: bool,
}

impl Record for Connection {
    const KIND: &'static str = "apprunner/connection";

    fn id(&self) -> String {
        self.arn.clone()
    }
}

impl Resource for Connection {
    type Status = ConnectionStatus;

    fn lifecycle(&self) -> &Lifecycle<ConnectionStatus> {
        &self.lifecycle
    }

    fn lifecycle_mut(&mut self) -> &mut Lifecycle<ConnectionStatus> {
        &mut self.lifecycle
    }
}

impl Connection {
    /// Where its secret belongs when it is sealed.
    pub(crate) fn secret_place(arn: &str) -> String {
        format!("{arn}/credential")
    }

    /// Where what its token is renewed with belongs when it is sealed.
    pub(crate) fn renewal_place(arn: &str) -> String {
        format!("{arn}/renewal")
    }

    /// The answer's form.
    fn describe(&self) -> wire::Connection {
        wire::Connection {
            connection_name: Some(self.name.clone()),
            connection_arn: Some(self.arn.clone()),
            provider_type: Some(self.provider.as_str().to_owned()),
            status: Some(self.lifecycle.status().as_str().to_owned()),
            created_at: Some(Timestamp::from_unix_millis(self.created_unix_millis)),
        }
    }

    fn summarise(&self) -> ConnectionSummary {
        let wire::Connection { connection_name, connection_arn, provider_type, status, created_at } =
            self.describe();
        ConnectionSummary { connection_name, connection_arn, provider_type, status, created_at }
    }
}

impl Credential {
    /// Takes a token that a provider gave.
    pub(crate) fn take(&mut self, call: &Call<'_, '_>, connection_arn: &str, token: &Token) {
        let place = Connection::secret_place(connection_arn);
        self.secret = call.seal_secret(&place, token.secret.expose());
        let now = call.now().unix_millis();
        self.renewal = token.renewal.as_ref().map(|(secret, seconds)| Renewal {
            secret: call.seal_secret(&Connection::renewal_place(connection_arn), secret.expose()),
            expires_unix_millis: now.saturating_add(seconds.saturating_mul(1000)),
        });
    }
}

/// Creates a connection, which waits for its handshake.
pub(crate) fn create(
    call: &mut Call<'_, '_>,
    input: CreateConnectionRequest,
) -> Answer<CreateConnection> {
    let CreateConnectionRequest { connection_name: name, provider_type, tags } = input;
    let provider = Provider::parse(&provider_type)
        .ok_or_else(|| invalid("ProviderType is GITHUB or BITBUCKET."))?;
    let all = call.list::<Connection>();
    if all.iter().any(|known| known.name == name) {
        return Err(invalid(format!("There is a connection with the name {name} already.")).into());
    }
    if all.len() >= CONNECTIONS_MAX {
        return Err(quota("connections", CONNECTIONS_MAX, "in a region").into());
    }
    let id = name::id(&call.environment().ambient);
    let connection = Connection {
        arn: name::arn(call.scope(), Kind::Connection, &format!("{name}/{id}")),
        name,
        provider,
        created_unix_millis: call.now().unix_millis(),
        credential: None,
        candidate: None,
        attempt: None,
        lifecycle: call.begin(PendingHandshake),
    };
    call.save(&connection);
    tags::put(call, &connection.arn, &tags.unwrap_or_default())?;
    Ok(CreateConnectionResponse { connection: connection.describe() })
}

/// Lists connections.
pub(crate) fn list(view: &View<'_>, input: ListConnectionsRequest) -> Answer<ListConnections> {
    let mut found = view.list::<Connection>();
    found.retain(|known| input.connection_name.as_ref().is_none_or(|name| known.name == *name));
    let key = |known: &Arc<Connection>| known.name.clone();
    let question = [input.connection_name.as_deref()];
    let token = input.next_token.as_deref();
    let page = listing::page(found, key, &question, input.max_results, token)?;
    Ok(ListConnectionsResponse {
        connection_summary_list: page.items.iter().map(|known| known.summarise()).collect(),
        next_token: page.marker,
    })
}

/// Deletes a connection, and forgets its credential with it. Services keep theirs: it is refused
/// while one uses it.
pub(crate) fn delete(
    call: &mut Call<'_, '_>,
    input: DeleteConnectionRequest,
) -> Answer<DeleteConnection> {
    let arn = input.connection_arn;
    let found = call.find::<Connection>(&arn).ok_or_else(|| not_found("connection", &arn))?;
    let uses = |settings: &ServiceSettings| settings.source.connection_arn.as_ref() == Some(&arn);
    if let Some(user) = service::users(call, uses).first() {
        let name = &found.name;
        return Err(invalid(format!("The connection {name} is used by {user}.")).into());
    }
    let mut connection = (*found).clone();
    (connection.credential, connection.candidate) = (None, None);
    call.advance(&mut connection, Deleted).map_err(|edge| invalid(edge.to_string()))?;
    call.remove::<Connection>(&arn);
    tags::forget(call, &arn);
    Ok(DeleteConnectionResponse { connection: Some(connection.describe()) })
}

/// The provider refuses the credential that it accepted once: the authorisation was taken back.
/// The credential is kept, for the case that it is given again; a handshake replaces it.
///
/// `used` is the secret that was refused: one that was replaced meanwhile says nothing about its
/// successor.
pub(crate) fn revoke(call: &mut Call<'_, '_>, arn: &str, used: &Sealed, reason: &str) {
    let Some(found) = call.find::<Connection>(arn) else { return };
    if found.credential.as_ref().is_none_or(|known| known.secret != *used) {
        return;
    }
    let mut connection = (*found).clone();
    // What another credential brings is yet to be told.
    let is_trying = |attempt: &Attempt| attempt.outcome == Outcome::Trying;
    if !connection.attempt.as_ref().is_some_and(is_trying) {
        connection.attempt = Some(Attempt {
            id: name::id(&call.environment().ambient),
            outcome: Outcome::Refused(reason.to_owned()),
            at_unix_millis: call.now().unix_millis(),
        });
    }
    match call.advance(&mut connection, Error) {
        Ok(()) => tracing::warn!(connection = connection.name, reason, "a credential is refused"),
        Err(edge) => tracing::debug!(%edge, "a connection was settled before"),
    }
}

/// The connection that a request names, which must be usable.
pub(crate) fn usable(
    reading: &impl Reading,
    arn: &str,
) -> Result<Arc<Connection>, wire::InvalidRequestException> {
    let connection = reading.find::<Connection>(arn).ok_or_else(|| {
        invalid(format!("There is no connection with the ARN {} in this region.", clip(arn)))
    })?;
    let status = connection.lifecycle.status();
    if status == Available {
        return Ok(connection);
    }
    let name = &connection.name;
    Err(invalid(format!(
        "The connection {name} is {}, not AVAILABLE: complete its handshake, for example with \
         `landfall handshake {} --token-file FILE`.",
        status.as_str(),
        connection.arn
    )))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::convert::Infallible;

    use control::call::{Environment, Scope};
    use control::clock::Ambient;
    use control::store::Store;

    use super::*;

    /// A connection with this credential, while another may be being tried.
    fn connection(call: &Call<'_, '_>, secret: &Sealed, attempt: Option<Outcome>) -> Connection {
        Connection {
            arn: "arn".to_owned(),
            name: "mine".to_owned(),
            provider: Provider::parse("GITHUB").unwrap(),
            created_unix_millis: 0,
            credential: Some(Credential {
                user_name: "me".to_owned(),
                secret: secret.clone(),
                reach: Reach::Provider,
                renewal: None,
            }),
            candidate: None,
            attempt: attempt.map(|outcome| Attempt {
                id: "newest".to_owned(),
                outcome,
                at_unix_millis: 0,
            }),
            lifecycle: call.begin(PendingHandshake),
        }
    }

    #[tokio::test]
    async fn only_the_credential_that_was_refused_is_taken_back() {
        let (ambient, _) = Ambient::seeded(1);
        let environment = Environment::new(ambient, Sealer::new(&[7; 32]));
        let store = Store::in_memory().unwrap();
        let scope = Scope { account_id: "000000000000".to_owned(), region: "us-east-1".to_owned() };
        let written = store.write(move |tx| {
            let mut call = Call::new(tx, &scope, &environment);
            let [old, kept] = ["old", "kept"].map(|secret| call.seal_secret("place", secret));
            let mut after = |used: &Sealed, attempt: Option<Outcome>| {
                let mut before = connection(&call, &kept, attempt);
                call.advance(&mut before, Available).unwrap();
                revoke(&mut call, "arn", used, "no");
                let found = call.find::<Connection>("arn").unwrap();
                let outcome = found.attempt.as_ref().map(|attempt| attempt.outcome.clone());
                (found.lifecycle.status(), outcome)
            };
            let refused = || Some(Outcome::Refused("no".to_owned()));
            assert_eq!(after(&old, Some(Outcome::Accepted)), (Available, Some(Outcome::Accepted)));
            assert_eq!(after(&kept, Some(Outcome::Accepted)), (Error, refused()));
            assert_eq!(after(&kept, None), (Error, refused()));
            assert_eq!(after(&kept, Some(Outcome::Trying)), (Error, Some(Outcome::Trying)));
            Ok::<_, Infallible>(())
        });
        written.await.unwrap();
    }
}
