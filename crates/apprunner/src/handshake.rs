//! The handshake of a connection: on AWS a walk through the provider's pages, here two calls of
//! Landfall's own, for the command line and the console.
//!
//! The credential is stored sealed and tried by a workflow. The status of the connection changes
//! only by what the provider said: a refusal is `ERROR`, and a provider that could not be asked
//! changes nothing. A connection that is `AVAILABLE` keeps the credential it has until another one
//! is accepted.

use std::sync::Arc;

use api::generated::landfall::ops::{CompleteHandshake, DescribeHandshake};
use api::generated::landfall::{
    CompleteHandshakeRequest, CompleteHandshakeResponse, DescribeHandshakeRequest,
    DescribeHandshakeResponse, Handshake, InvalidRequestException, ResourceNotFoundException,
};
use api::operation::Answer;
use api::value::Timestamp;
use apphost::git::{Access, GitError};
use control::call::{Call, Reading, View};
use control::lifecycle::Resource;
use control::store::Lookup;
use control::workflow::{Commit, Next, StepContext, Transient, Workflow};
use serde::{Deserialize, Serialize};

use crate::connection::{
    Attempt, Candidate, Connection, ConnectionStatus, Credential, Outcome, Reach,
};
use crate::name;
use crate::repository::{Address, Scheme};
use crate::world::World;

/// What came of trying a credential.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Verdict {
    /// The server let it in.
    Accepted,
    /// The server refused it, and why.
    Refused(String),
    /// Nothing is known about the credential, and why.
    Unknown(String),
}

/// Takes a credential for a connection and begins to try it.
pub(crate) fn complete(
    world: &World,
    call: &mut Call<'_, '_>,
    input: CompleteHandshakeRequest,
) -> Answer<CompleteHandshake> {
    let mut connection = find(call, &input.connection_arn)?;
    let secret = input.credential.expose().trim_end_matches(['\r', '\n']);
    if secret.trim().is_empty() || secret.contains('\0') {
        return Err(invalid("The credential is empty or holds a null character.").into());
    }
    let address = tried_against(world, &connection, input.repository_url.as_deref())?;
    if address.scheme() != Scheme::Ssh && secret.contains(['\r', '\n']) {
        return Err(invalid("A token is one line; only keys for ssh have several.").into());
    }
    let user_name = input.user_name.unwrap_or_else(|| connection.provider.user_name().to_owned());
    if user_name.chars().any(|c| c.is_control() || c.is_whitespace() || c == ':') {
        return Err(
            invalid("The user name holds white space, a colon or control characters.").into()
        );
    }
    let is_folder = address.scheme() == Scheme::File;
    let reach = if is_folder { Reach::Folders } else { Reach::Provider };
    let sealed = call.seal_secret(&Connection::secret_place(&connection.arn), secret);
    let credential = Credential { user_name, secret: sealed, reach };
    connection.candidate = Some(Candidate { credential, address: address.to_string() });
    let id = name::id(&call.environment().ambient);
    connection.attempt = Some(Attempt {
        id: id.clone(),
        outcome: Outcome::Trying,
        at_unix_millis: call.now().unix_millis(),
    });
    call.save(&connection);
    call.start(HandshakeWork::Try { arn: connection.arn.clone(), attempt: id });
    Ok(CompleteHandshakeResponse { handshake: describe(&connection) })
}

/// Tells how the last handshake of a connection went.
pub(crate) fn show(view: &View<'_>, input: DescribeHandshakeRequest) -> Answer<DescribeHandshake> {
    let connection = find(view, &input.connection_arn)?;
    Ok(DescribeHandshakeResponse { handshake: describe(&connection) })
}

fn invalid(message: impl Into<String>) -> InvalidRequestException {
    InvalidRequestException { message: Some(message.into()) }
}

fn find(reading: &impl Reading, arn: &str) -> Result<Connection, ResourceNotFoundException> {
    let found = reading.find::<Connection>(arn);
    found.map(|found| (*found).clone()).ok_or_else(|| ResourceNotFoundException {
        message: crate::fault::not_found("connection", arn).message,
    })
}

/// The address that a credential is tried against: the repository that the user names, or the
/// provider's base where that is a repository or a folder.
fn tried_against(
    world: &World,
    connection: &Connection,
    repository: Option<&str>,
) -> Result<Address, InvalidRequestException> {
    let base = world.sources().base(connection.provider);
    let Some(url) = repository else { return Ok(base.clone()) };
    let address = world.sources().repository(url).map_err(invalid)?;
    if address.scheme() == Scheme::File || address.is_within(base) {
        return Ok(address);
    }
    Err(invalid(format!(
        "{} repositories of this server begin with {base}; the credential is given to no other \
         address.",
        connection.provider.as_str()
    )))
}

fn describe(connection: &Connection) -> Handshake {
    let (status, reason) = match connection.attempt.as_ref().map(|attempt| &attempt.outcome) {
        None => ("NONE", None),
        Some(Outcome::Trying) => ("TRYING", None),
        Some(Outcome::Accepted) => ("ACCEPTED", None),
        Some(Outcome::Refused(reason)) => ("REFUSED", Some(reason.clone())),
        Some(Outcome::NotTried(reason)) => ("NOT_TRIED", Some(reason.clone())),
    };
    let at = connection.attempt.as_ref().map(|attempt| attempt.at_unix_millis);
    Handshake {
        connection_arn: connection.arn.clone(),
        connection_name: connection.name.clone(),
        connection_status: connection_status(connection).to_owned(),
        handshake_status: status.to_owned(),
        reason,
        at: at.map(Timestamp::from_unix_millis),
    }
}

fn connection_status(connection: &Connection) -> &'static str {
    use control::lifecycle::Status;
    connection.lifecycle().status().as_str()
}

/// Tries a credential at its provider.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum HandshakeWork {
    /// Asks the provider.
    Try {
        /// Which connection.
        arn: String,
        /// Which attempt.
        attempt: String,
    },
}

impl Workflow for HandshakeWork {
    type World = World;
    const KIND: &'static str = "apprunner/handshake";

    async fn run(self, world: Arc<World>, context: StepContext) -> Result<Commit<Self>, Transient> {
        let Self::Try { arn, attempt } = self;
        let found = context.store.read(|tx| tx.get::<Connection>(&context.scope.key(), &arn));
        let candidate = found
            .filter(|found| found.attempt.as_ref().is_some_and(|known| known.id == attempt))
            .and_then(|found| found.candidate.clone());
        // Deleted meanwhile, or another credential was given.
        let Some(candidate) = candidate else { return Ok(Commit::new(|_| Next::Done)) };
        let tried = attempted(&world, &context, &arn, &candidate).await;
        Ok(Commit::new(move |call| {
            settle(call, &arn, &attempt, tried);
            Next::Done
        }))
    }
}

async fn attempted(
    world: &World,
    context: &StepContext,
    arn: &str,
    candidate: &Candidate,
) -> Verdict {
    let credential = &candidate.credential;
    if credential.reach == Reach::Folders {
        // A folder asks for no credential; that it is there was checked, where one was named.
        return Verdict::Accepted;
    }
    match credential.open(&context.environment.sealer, arn, &candidate.address) {
        Ok(opened) => judge(world.apps().try_credential(&candidate.address, &opened).await),
        Err(error) => Verdict::Unknown(error.to_string()),
    }
}

/// What an answer of a git server says about a credential.
fn judge(answer: Result<Access, GitError>) -> Verdict {
    match answer {
        Ok(Access::Granted) => Verdict::Accepted,
        Ok(Access::Open) => Verdict::Unknown(
            "anybody may read this repository, so it shows nothing about the credential: name one \
             that only its owner may read (RepositoryUrl, --repository)"
                .to_owned(),
        ),
        Err(GitError::Denied(reason)) => Verdict::Refused(reason),
        Err(GitError::Refused(reason)) => Verdict::Unknown(format!(
            "{reason}; name a repository to try the credential at (RepositoryUrl, --repository)"
        )),
        Err(other) => Verdict::Unknown(other.to_string()),
    }
}

fn settle(call: &mut Call<'_, '_>, arn: &str, attempt: &str, tried: Verdict) {
    let Some(found) = call.find::<Connection>(arn) else { return };
    let mut connection = (*found).clone();
    let Some(mut known) = connection.attempt.take().filter(|known| known.id == attempt) else {
        return;
    };
    known.at_unix_millis = call.now().unix_millis();
    let candidate = connection.candidate.take();
    let status = connection.lifecycle().status();
    let to = match tried {
        Verdict::Accepted => {
            known.outcome = Outcome::Accepted;
            connection.credential = candidate.map(|candidate| candidate.credential);
            ConnectionStatus::Available
        }
        Verdict::Refused(reason) => {
            known.outcome = Outcome::Refused(reason);
            match status {
                ConnectionStatus::PendingHandshake => ConnectionStatus::Error,
                other => other,
            }
        }
        Verdict::Unknown(reason) => {
            known.outcome = Outcome::NotTried(reason);
            status
        }
    };
    connection.attempt = Some(known);
    call.save(&connection);
    if to != status
        && let Err(edge) = call.advance(&mut connection, to)
    {
        tracing::debug!(%edge, "a connection was settled before");
    }
}
