//! CreateIntegration: the checks, in the order in which a caller meets them.

use api::generated::rds::ops::CreateIntegration;
use api::generated::rds::{
    CreateIntegrationMessage, DBClusterNotFoundFault, IntegrationAlreadyExistsFault,
    IntegrationConflictOperationFault, IntegrationQuotaExceededFault, KMSKeyNotAccessibleFault,
};
use api::operation::{Answer, Refusal};
use control::arn::Arn;
use control::call::{Call, Reading, Scope};
use control::lifecycle::{Resource, Status};
use control::warehouses::{Refused, Wanted, Warehouse, Warehouses};
use dbhost::EngineVersion;

use crate::catalogue::EngineName;
use crate::data_filter::DataFilter;
use crate::db_instance::{DbInstance, InstanceStatus, find};
use crate::integration::{Integration, IntegrationStatus, SourceNaming};
use crate::integration_streams::Integrations;
use crate::invalid::{Invalid, clip, not_found};
use crate::tags;

const OF_ACCOUNT_MAX: usize = 100;
const OF_TARGET_MAX: usize = 50;
const OF_SOURCE_MAX: usize = 5;
/// The oldest minor versions of PostgreSQL's major ones that can be a source; all of later majors
/// can.
const POSTGRES_MIN: [(u32, u32); 3] = [(15, 7), (16, 3), (17, 1)];

/// Creates an integration.
pub(crate) fn create(
    integrations: &Integrations,
    call: &mut Call<'_, '_>,
    input: CreateIntegrationMessage,
) -> Answer<CreateIntegration> {
    let source = source(call, &input.source_arn)?;
    let target = target(&*integrations.warehouses, call, &input)?;
    refuse_doubles(call, &input, &source)?;
    let kms_key = kms_key(call, &input)?;
    let naming = check_source(&source)?;
    let data_filter = match (&input.data_filter, naming) {
        (Some(text), _) => text.clone(),
        (None, SourceNaming::Server) => DataFilter::EVERYTHING.to_owned(),
        (None, SourceNaming::Databases) => {
            return Err(Invalid::value(
                "A PostgreSQL source needs a DataFilter with at least one include that names a database, such as \
                 include: mydb.*.*",
            )
            .into());
        }
    };
    let filter = DataFilter::parse(naming.of_filter(), &data_filter)
        .map_err(|error| Invalid::value(error.to_string()))?;
    let id = call.environment().ambient.uuid();
    let mut integration = Integration {
        arn: call.scope().arn("rds", &format!("integration:{id}")),
        name: input.integration_name,
        source_arn: source.arn.clone(),
        source_id: source.id.clone(),
        target_arn: target.arn,
        namespace: target.namespace,
        naming,
        kms_key,
        encryption_context: input.additional_encryption_context,
        data_filter,
        description: input.description,
        streams: Vec::new(),
        retired: Vec::new(),
        next_number: 0,
        troubles: Vec::new(),
        is_cleaned: false,
        created_unix_millis: call.now().unix_millis(),
        lifecycle: call.begin(IntegrationStatus::Creating),
        id,
    };
    integration.set_databases(&naming.databases(&filter));
    call.save(&integration);
    tags::put(call, &integration.arn, &input.tags.unwrap_or_default())?;
    integrations.wake_after(call);
    Ok(integration.describe(call))
}

fn source(call: &Call<'_, '_>, text: &str) -> Result<DbInstance, Refusal<CreateIntegration>> {
    let arn = Arn::parse(text);
    let Some((kind, name)) = arn.as_ref().and_then(Arn::typed) else {
        let text = format!("SourceArn {} is no ARN of a DB instance or cluster.", clip(text));
        return Err(Invalid::value(text).into());
    };
    if arn.as_ref().is_some_and(|arn| arn.region != call.scope().region) {
        return Err(Invalid::value(format!(
            "The source {} must be in the region of the request, {}.",
            clip(text),
            call.scope().region
        ))
        .into());
    }
    if kind == "cluster" {
        let message = format!("DBCluster {} not found.", clip(name));
        return Err(DBClusterNotFoundFault { message: Some(message) }.into());
    }
    let source = find::<CreateIntegration>(call, text)?;
    if source.lifecycle().status() == InstanceStatus::Deleting {
        return Err(not_found(name).into());
    }
    Ok(source)
}

fn target(
    warehouses: &dyn Warehouses,
    call: &Call<'_, '_>,
    input: &CreateIntegrationMessage,
) -> Result<Warehouse, Invalid> {
    let caller = call.caller().map_or("", |caller| caller.arn.as_str());
    let wanted =
        Wanted { target: &input.target_arn, source: &input.source_arn, caller: Some(caller) };
    warehouses.find(call, &wanted).map_err(|refused| match refused {
        Refused::NoAccess => Invalid::value(
            "You don't have access to zero-ETL integrations because the Amazon Redshift data warehouse doesn't exist \
             or you don't have the required permissions. The resource policy of the warehouse's namespace must let \
             you do redshift:CreateInboundIntegration, and redshift.amazonaws.com do \
             redshift:AuthorizeInboundIntegration for this source.",
        ),
        Refused::Unfit(text) => Invalid::Combination(text),
    })
}

/// Refuses names and pairs that are taken, a source that is busy with another one, and too many.
fn refuse_doubles(
    call: &Call<'_, '_>,
    input: &CreateIntegrationMessage,
    source: &DbInstance,
) -> Result<(), Refusal<CreateIntegration>> {
    let all = call.list::<Integration>();
    let exists = |message: String| IntegrationAlreadyExistsFault { message: Some(message) };
    if all.iter().any(|known| known.name == input.integration_name) {
        let name = &input.integration_name;
        return Err(exists(format!("An integration with the name {name} already exists.")).into());
    }
    let of_source: Vec<_> = all.iter().filter(|known| known.source_id == source.id).collect();
    if let Some(same) = of_source.iter().find(|known| known.target_arn == input.target_arn) {
        let text =
            format!("The integration {} joins this source and this target already.", same.name);
        return Err(exists(text).into());
    }
    let creating = |known: &&&std::sync::Arc<Integration>| {
        known.lifecycle().status() == IntegrationStatus::Creating
    };
    if let Some(busy) = of_source.iter().find(creating) {
        let message = format!(
            "The integration {} of the source is still being created: try again once it is active.",
            busy.name
        );
        return Err(IntegrationConflictOperationFault { message: Some(message) }.into());
    }
    let of_target = all.iter().filter(|known| known.target_arn == input.target_arn).count();
    let quotas = [
        (all.len(), OF_ACCOUNT_MAX, "an account in a region"),
        (of_target, OF_TARGET_MAX, "a target"),
        (of_source.len(), OF_SOURCE_MAX, "a source"),
    ];
    for (count, max, of) in quotas {
        if count >= max {
            let message = format!("At most {max} integrations of {of} are allowed.");
            return Err(IntegrationQuotaExceededFault { message: Some(message) }.into());
        }
    }
    Ok(())
}

/// The ARN of the key. No keys are kept here: one of the user's own is a note, which has to be of
/// this account and region; who names none gets the ARN of the service's own key.
fn kms_key(
    call: &Call<'_, '_>,
    input: &CreateIntegrationMessage,
) -> Result<String, Refusal<CreateIntegration>> {
    let scope = call.scope();
    let Some(text) = input.kms_key_id.as_deref().filter(|text| !text.is_empty()) else {
        if input.additional_encryption_context.as_ref().is_some_and(|context| !context.is_empty()) {
            return Err(Invalid::combination(
                "AdditionalEncryptionContext can be given together with KMSKeyId only.",
            )
            .into());
        }
        return Ok(owned_key(scope));
    };
    usable_key(scope, text).ok_or_else(|| {
        let message = format!("The KMS key {} is not one of this account and region.", clip(text));
        KMSKeyNotAccessibleFault { message: Some(message) }.into()
    })
}

fn owned_key(scope: &Scope) -> String {
    scope.arn("kms", &format!("key/00000000-0000-4000-8000-{}", scope.account_id))
}

/// The ARN that a key's id, alias or ARN stands for.
fn usable_key(scope: &Scope, text: &str) -> Option<String> {
    let is_name = |name: &str| {
        let plain = |c: char| c.is_ascii_alphanumeric() || "-_/".contains(c);
        !name.is_empty() && name.len() <= 256 && name.chars().all(plain)
    };
    if let Some(arn) = Arn::parse(text) {
        let name = arn.resource.strip_prefix("key/").or(arn.resource.strip_prefix("alias/"));
        let is_ours = arn.service == "kms"
            && arn.region == scope.region
            && arn.account == scope.account_id
            && name.is_some_and(is_name);
        return is_ours.then(|| text.to_owned());
    }
    if !is_name(text) {
        return None;
    }
    let resource = if text.starts_with("alias/") { text.to_owned() } else { format!("key/{text}") };
    Some(scope.arn("kms", &resource))
}

/// Whether instances of this engine and version can be sources.
pub(crate) fn can_be_source(engine: EngineName, version: EngineVersion) -> bool {
    if engine != EngineName::Postgres {
        return true;
    }
    let least = POSTGRES_MIN.iter().find(|(major, _)| *major == version.major);
    let is_later = POSTGRES_MIN.iter().all(|(major, _)| version.major > *major);
    least.map_or(is_later, |(_, minor)| version.minor >= *minor)
}

/// Whether the instance can be a source as it is. What its database says against it shows when its
/// stream starts.
fn check_source(source: &DbInstance) -> Result<SourceNaming, Invalid> {
    let name = &source.identifier;
    if !source.is_up() {
        return Err(Invalid::combination(format!(
            "The source DB instance {name} must be available; it is {}.",
            source.lifecycle().status().as_str()
        )));
    }
    let version = EngineVersion::parse(&source.engine_version);
    if !version.is_some_and(|version| can_be_source(source.engine, version)) {
        return Err(Invalid::value(format!(
            "The source DB instance {name} runs {} {}: an integration needs PostgreSQL 15.7, 16.3, 17.1 or later, or \
             MariaDB.",
            source.engine.facts().product,
            source.engine_version
        )));
    }
    // What a replica has from its primary is not in a log of its own that could be followed.
    if source.is_replica() {
        return Err(Invalid::value(format!(
            "The source DB instance {name} is a read replica: name the instance that it follows."
        )));
    }
    check_plans(source)?;
    // MariaDB is no source on AWS; here it is one as MySQL is. It has no automated backups, and its
    // binlog always holds what a stream needs.
    if source.engine != EngineName::Postgres {
        return Ok(SourceNaming::Server);
    }
    if source.backup_retention_days() == 0 {
        return Err(Invalid::combination(format!(
            "The source DB instance {name} must have automated backups: set its BackupRetentionPeriod to 1 or more."
        )));
    }
    check_parameters(source)?;
    Ok(SourceNaming::Databases)
}

/// Refuses a source of which something waits that could not be asked for once it is a source: the
/// maintenance window carries it out without asking again.
fn check_plans(source: &DbInstance) -> Result<(), Invalid> {
    let (pending, deferred) = (&source.pending, &source.deferred);
    let major = |text: &String| EngineVersion::parse(text).map(|version| version.major);
    let upgrade = pending.engine_version.as_ref().or(deferred.engine_version.as_ref());
    let is_major = upgrade.is_some_and(|next| major(next) != major(&source.engine_version));
    let plan = match (pending.identifier.as_ref().or(deferred.identifier.as_ref()), upgrade) {
        (Some(next), _) => format!("renamed to {next}"),
        (None, Some(next)) if is_major => format!("upgraded to {next}"),
        _ => return Ok(()),
    };
    Err(Invalid::combination(format!(
        "The source DB instance {} is to be {plan}, which no source of an integration can be: have it done first \
         (ModifyDBInstance with ApplyImmediately), or stop and start the instance, which drops what waits for its \
         maintenance window.",
        source.identifier
    )))
}

/// A parameter of a source, what it must be, and whether a value is that.
type Rule = (&'static str, &'static str, fn(&str) -> bool);

/// The engine's defaults are so, except for the first. `rds.replica_identity_full` is not asked
/// for: streams go by primary keys.
const RULES: [Rule; 5] = [
    ("rds.logical_replication", "1", |text| text == "1"),
    ("session_replication_role", "origin", |text| text.eq_ignore_ascii_case("origin")),
    ("wal_sender_timeout", "0, or 20000 milliseconds or more", |text| {
        text.parse::<i64>().is_ok_and(|ms| ms == 0 || ms >= 20_000)
    }),
    ("max_wal_senders", "20 or more", is_twenty),
    ("max_replication_slots", "20 or more", is_twenty),
];

fn is_twenty(text: &str) -> bool {
    text.parse::<i64>().is_ok_and(|count| count >= 20)
}

/// Checks the parameters that a PostgreSQL source runs with.
fn check_parameters(source: &DbInstance) -> Result<(), Invalid> {
    for (name, wanted, holds) in RULES {
        let value = source.parameter(name);
        if value.map_or(name != RULES[0].0, holds) {
            continue;
        }
        return Err(Invalid::combination(format!(
            "The source DB instance {} must run with {name} = {wanted}: set it in its DB parameter group, and reboot \
             the instance.",
            source.identifier
        )));
    }
    Ok(())
}
