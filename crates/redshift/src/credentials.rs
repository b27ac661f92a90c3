//! GetCredentials: a user for a while, for those who may ask this server for one.

use api::generated::redshift_serverless::ops::GetCredentials;
use api::generated::redshift_serverless::{GetCredentialsRequest, GetCredentialsResponse};
use api::operation::{Answer, Refusal, WireError};
use api::value::{Secret, Timestamp};
use control::call::{Reading, View};

use crate::host::Login;
use crate::invalid::{Invalid, refuse_others};
use crate::workgroup;
use crate::world::World;

/// How long a password lives, in seconds.
const SECONDS: std::ops::RangeInclusive<i32> = 900..=3600;

/// Makes a password that lets the caller log in for a while. It does not survive a restart of the
/// server.
pub(crate) fn get(
    world: &World,
    view: &View<'_>,
    input: GetCredentialsRequest,
) -> Answer<GetCredentials> {
    refuse_others(&input, &["workgroupName", "dbName", "durationSeconds"])?;
    let name = input.workgroup_name.as_deref().unwrap_or_default();
    if name.is_empty() {
        return Err(Invalid::validation("workgroupName must be given.").into());
    }
    let workgroup = workgroup::find::<GetCredentials>(view, name)?;
    let seconds = input.duration_seconds.unwrap_or(*SECONDS.start());
    if !SECONDS.contains(&seconds) {
        return Err(Invalid::validation("durationSeconds must be between 900 and 3600.").into());
    }
    let refusal = |text: String| Invalid::Validation(text).into();
    workgroup::refuse_unless_available::<GetCredentials>(&workgroup, refusal)?;
    let now = view.now().unix_millis();
    let until = now + i64::from(seconds) * 1000;
    let login = Login {
        namespace: workgroup.namespace.clone(),
        user: world.user_of(user(view), &workgroup.name),
        password: view.environment().ambient.base32(32),
        until_unix_millis: until,
    };
    world.host.admit(login.clone()).map_err(|error| {
        tracing::error!(error, workgroup = workgroup.name, "no credentials could be made");
        let text = "The warehouse could not take a new user; the server's log says why.";
        Refusal::common(WireError::unmodelled("InternalServerException", 500, text))
    })?;
    Ok(GetCredentialsResponse {
        db_user: Some(Secret::new(login.user)),
        db_password: Some(Secret::new(login.password)),
        expiration: Some(Timestamp::from_unix_millis(until)),
        next_refresh_time: Some(Timestamp::from_unix_millis(until)),
    })
}

/// The user's name: after who calls, as AWS names it.
fn user(view: &View<'_>) -> String {
    let arn = view.caller().map_or("", |caller| caller.arn.as_str());
    let resource = arn.rsplit(':').next().unwrap_or_default();
    match resource.split_once('/') {
        Some(("assumed-role", role)) => format!("IAMR:{}", role.split('/').next().unwrap_or(role)),
        Some((_, name)) => format!("IAM:{}", name.rsplit('/').next().unwrap_or(name)),
        None => "IAM:RootIdentity".to_owned(),
    }
}
