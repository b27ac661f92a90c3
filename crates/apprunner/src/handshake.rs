//! The handshake of a connection: on AWS a walk through the provider's pages, here calls of
//! Landfall's own, for the command line and the console. Where the server has an application at the
//! provider, the console leads through its pages too, and the token is fetched with the code that
//! they give.
//!
//! The credential is stored sealed and tried by a workflow. The status of the connection changes
//! only by what the provider said: a refusal is `ERROR`, and a provider that could not be asked
//! changes nothing. A connection that is `AVAILABLE` keeps the credential it has until another one
//! is accepted.

use std::sync::Arc;

use api::generated::landfall::ops::{BeginHandshake, CompleteHandshake, DescribeHandshake};
use api::generated::landfall::{
    BeginHandshakeRequest, BeginHandshakeResponse, CompleteHandshakeRequest,
    CompleteHandshakeResponse, DescribeHandshakeRequest, DescribeHandshakeResponse, Handshake,
    InvalidRequestException, ResourceNotFoundException,
};
use api::operation::Answer;
use api::value::{Secret, Timestamp};
use apphost::git::{self, Access, GitError};
use control::call::{Call, Reading, View};
use control::lifecycle::Resource;
use control::store::Lookup;
use control::workflow::{Commit, Next, StepContext, Transient, Workflow};
use serde::{Deserialize, Serialize};

use crate::connection::{
    Attempt, Candidate, Connection, ConnectionStatus, Credential, Outcome, Reach,
};
use crate::name;
use crate::oauth::{Grant, NoToken, OauthApp, Token};
use crate::repository::{Address, Provider, Scheme};
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

/// A verdict, and the token that was fetched for it.
struct Tried {
    verdict: Verdict,
    token: Option<Token>,
}

impl Tried {
    fn without_token(verdict: Verdict) -> Self {
        Self { verdict, token: None }
    }
}

/// Says where a person is led to who logs in at the provider.
pub(crate) fn begin(
    world: &World,
    view: &View<'_>,
    input: BeginHandshakeRequest,
) -> Answer<BeginHandshake> {
    let connection = find(view, &input.connection_arn)?;
    let app = login(world, &connection)?;
    granted_for(world, &connection, Some(&input.repository_url))?;
    let redirect_url = app.redirect_url.clone().unwrap_or(input.redirect_url);
    let verifier = input.code_verifier.expose();
    let authorize_url = app.authorize(&redirect_url, input.state.expose(), verifier);
    Ok(BeginHandshakeResponse { authorize_url, redirect_url })
}

fn login<'a>(
    world: &'a World,
    connection: &Connection,
) -> Result<&'a OauthApp, InvalidRequestException> {
    world.settings().oauth.get(&connection.provider).ok_or_else(|| {
        let provider = connection.provider.as_str();
        invalid(format!("This server has no application at {provider}: see [oauth.{provider}]."))
    })
}

/// The repository that a token is tried at once it is fetched.
fn granted_for(
    world: &World,
    connection: &Connection,
    repository: Option<&str>,
) -> Result<Address, InvalidRequestException> {
    let address = tried_against(world, connection, repository)?;
    if matches!(address.scheme(), Scheme::Https | Scheme::Http) && address.names_a_path() {
        return Ok(address);
    }
    Err(invalid(
        "Name a repository of yours over https: the token that the provider gives is tried there.",
    ))
}

/// Takes a credential for a connection, or what a provider gave for one to be fetched with, and
/// begins to try it.
pub(crate) fn complete(
    world: &World,
    call: &mut Call<'_, '_>,
    input: CompleteHandshakeRequest,
) -> Answer<CompleteHandshake> {
    let mut connection = find(call, &input.connection_arn)?;
    let candidate = match (&input.credential, &input.authorization_code, &input.provider_error) {
        (Some(secret), None, None) => offered(world, call, &connection, secret, &input)?,
        (None, Some(code), None) => granted(world, call, &connection, code, &input)?,
        (None, None, Some(code)) => return Ok(turned_away(call, connection, code)),
        _ => {
            let text = "Give one of Credential, AuthorizationCode and ProviderError.";
            return Err(invalid(text).into());
        }
    };
    connection.candidate = Some(candidate);
    let id = name::id(&call.environment().ambient);
    connection.attempt = Some(Attempt {
        id: id.clone(),
        outcome: Outcome::Trying,
        at_unix_millis: call.now().unix_millis(),
    });
    call.save(&connection);
    call.start(HandshakeWork::Try { arn: connection.arn.clone(), attempt: id });
    Ok(CompleteHandshakeResponse { handshake: describe(world, &connection) })
}

/// A token or a key that a person gives.
fn offered(
    world: &World,
    call: &Call<'_, '_>,
    connection: &Connection,
    secret: &Secret,
    input: &CompleteHandshakeRequest,
) -> Result<Candidate, InvalidRequestException> {
    let secret = secret.expose().trim_end_matches(['\r', '\n']);
    if secret.trim().is_empty() || secret.contains('\0') {
        return Err(invalid("The credential is empty or holds a null character."));
    }
    let address = tried_against(world, connection, input.repository_url.as_deref())?;
    if address.scheme() != Scheme::Ssh && secret.contains(['\r', '\n']) {
        return Err(invalid("A token is one line; only keys for ssh have several."));
    }
    let user_name = match &input.user_name {
        Some(name) => name.clone(),
        None => connection.provider.user_name().to_owned(),
    };
    if user_name.chars().any(|c| c.is_control() || c.is_whitespace() || c == ':') {
        return Err(invalid("The user name holds white space, a colon or control characters."));
    }
    let is_folder = address.scheme() == Scheme::File;
    let reach = if is_folder { Reach::Folders } else { Reach::Provider };
    let sealed = call.seal_secret(&Connection::secret_place(&connection.arn), secret);
    let credential = Credential { user_name, secret: sealed, reach, renewal: None };
    Ok(Candidate { credential, address: address.to_string(), is_grant: false })
}

/// What a provider gave to a person who logged in there.
fn granted(
    world: &World,
    call: &Call<'_, '_>,
    connection: &Connection,
    code: &Secret,
    input: &CompleteHandshakeRequest,
) -> Result<Candidate, InvalidRequestException> {
    login(world, connection)?;
    let address = granted_for(world, connection, input.repository_url.as_deref())?;
    let (Some(verifier), Some(redirect_url)) = (&input.code_verifier, &input.redirect_url) else {
        return Err(invalid("AuthorizationCode needs CodeVerifier and RedirectUrl."));
    };
    let grant = Grant {
        code: code.expose().to_owned(),
        verifier: verifier.expose().to_owned(),
        redirect_url: redirect_url.clone(),
    };
    let text = serde_json::to_string(&grant).map_err(|_| invalid("The code cannot be stored."))?;
    let credential = Credential {
        user_name: connection.provider.user_name().to_owned(),
        secret: call.seal_secret(&Connection::secret_place(&connection.arn), &text),
        reach: Reach::Provider,
        renewal: None,
    };
    Ok(Candidate { credential, address: address.to_string(), is_grant: true })
}

/// The provider, or the person whom it asked, said no.
fn turned_away(
    call: &mut Call<'_, '_>,
    mut connection: Connection,
    code: &str,
) -> CompleteHandshakeResponse {
    let id = name::id(&call.environment().ambient);
    connection.attempt = Some(Attempt {
        id: id.clone(),
        outcome: Outcome::Trying,
        at_unix_millis: call.now().unix_millis(),
    });
    call.save(&connection);
    let reason = format!("the provider gave no permission: {}", crate::fault::clip(code));
    settle(call, &connection.arn, &id, Tried::without_token(Verdict::Refused(reason)));
    let now = call.find::<Connection>(&connection.arn);
    CompleteHandshakeResponse { handshake: shown(now.as_deref().unwrap_or(&connection), true) }
}

/// Tells how the last handshake of a connection went.
pub(crate) fn show(
    world: &World,
    view: &View<'_>,
    input: DescribeHandshakeRequest,
) -> Answer<DescribeHandshake> {
    let connection = find(view, &input.connection_arn)?;
    Ok(DescribeHandshakeResponse { handshake: describe(world, &connection) })
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

fn describe(world: &World, connection: &Connection) -> Handshake {
    shown(connection, world.settings().oauth.contains_key(&connection.provider))
}

fn shown(connection: &Connection, has_provider_login: bool) -> Handshake {
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
        has_provider_login,
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
            .and_then(|found| Some((found.provider, found.candidate.clone()?)));
        // Deleted meanwhile, or another credential was given.
        let Some((provider, candidate)) = candidate else {
            return Ok(Commit::new(|_| Next::Done));
        };
        let tried = attempted(&world, &context, &arn, provider, &candidate).await;
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
    provider: Provider,
    candidate: &Candidate,
) -> Tried {
    let credential = &candidate.credential;
    if credential.reach == Reach::Folders {
        // A folder asks for no credential; that it is there was checked, where one was named.
        return Tried::without_token(Verdict::Accepted);
    }
    let sealer = &context.environment.sealer;
    if candidate.is_grant {
        let sealed = sealer.open(&Connection::secret_place(arn), &credential.secret);
        let grant = sealed.ok().and_then(|text| serde_json::from_str::<Grant>(&text).ok());
        return fetched(world, provider, candidate, grant).await;
    }
    Tried::without_token(match credential.open(sealer, arn, &candidate.address) {
        Ok(opened) => judge(world.apps().try_credential(&candidate.address, &opened).await),
        Err(error) => Verdict::Unknown(error.to_string()),
    })
}

/// Fetches a token with what the provider gave, and tries it like any other.
async fn fetched(
    world: &World,
    provider: Provider,
    candidate: &Candidate,
    grant: Option<Grant>,
) -> Tried {
    let settings = world.settings();
    let (Some(app), Some(grant)) = (settings.oauth.get(&provider), grant) else {
        let why = "this server has no application at the provider any more".to_owned();
        return Tried::without_token(Verdict::Unknown(why));
    };
    match app.exchange(provider, &grant, &settings.own_ports).await {
        Ok(token) => {
            let username = candidate.credential.user_name.clone();
            let credential = git::Credential::Token {
                username,
                token: apphost::Secret::new(token.secret.expose()),
            };
            let answer = world.apps().try_credential(&candidate.address, &credential).await;
            Tried { verdict: judge(answer), token: Some(token) }
        }
        Err(NoToken::Refused(reason)) => Tried::without_token(Verdict::Refused(reason)),
        Err(NoToken::Unknown(reason)) => Tried::without_token(Verdict::Unknown(reason)),
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

fn settle(call: &mut Call<'_, '_>, arn: &str, attempt: &str, tried: Tried) {
    let Some(found) = call.find::<Connection>(arn) else { return };
    let mut connection = (*found).clone();
    let Some(mut known) = connection.attempt.take().filter(|known| known.id == attempt) else {
        return;
    };
    known.at_unix_millis = call.now().unix_millis();
    let candidate = connection.candidate.take();
    let status = connection.lifecycle().status();
    let to = match tried.verdict {
        Verdict::Accepted => {
            known.outcome = Outcome::Accepted;
            connection.credential = candidate.map(|candidate| candidate.credential);
            if let (Some(kept), Some(token)) = (&mut connection.credential, &tried.token) {
                kept.take(call, arn, token);
            }
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
