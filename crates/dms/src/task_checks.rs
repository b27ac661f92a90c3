//! What is checked before a task is made, changed or started.

use api::generated::dms as wire;
use api::operation::{Raises, Refusal};
use api::value::Timestamp;
use control::call::Reading;
use control::lifecycle::Resource;
use replicate::mapping::Rules;

use crate::cdc_position::{self, StartPosition, StopPosition};
use crate::endpoint::{self, Endpoint, Role};
use crate::identifier::ResourceKind;
use crate::invalid::Invalid;
use crate::replication_task::{MigrationType, ReplicationTask};
use crate::{connection, fault};

/// The endpoint of one side of a new task.
pub(crate) fn side<Op>(
    reading: &impl Reading,
    arn: &str,
    role: Role,
) -> Result<Endpoint, Refusal<Op>>
where
    Op: Raises<wire::ResourceNotFoundFault> + Raises<wire::InvalidResourceStateFault>,
{
    let endpoint = endpoint::find::<Op>(reading, arn)?;
    let name = role.as_str().to_ascii_lowercase();
    if endpoint.role != role {
        return Err(Invalid::value(format!(
            "The endpoint {} is not a {name} endpoint.",
            endpoint.arn
        ))
        .into());
    }
    if !endpoint.lifecycle().is_resting() {
        return Err(
            fault::invalid_state(format!("Endpoint {} is being deleted", endpoint.arn)).into()
        );
    }
    if !endpoint.database_engine().is_some_and(crate::catalogue::DatabaseEngine::is_carried) {
        return Err(Invalid::value(format!(
            "This release of Landfall moves rows from PostgreSQL to PostgreSQL; the {name} endpoint {} has the engine {}.",
            endpoint.identifier, endpoint.engine
        ))
        .into());
    }
    Ok(endpoint)
}

/// Checks the rules against what the task moves.
pub(crate) fn check_mappings(text: &str, migration_type: MigrationType) -> Result<Rules, Invalid> {
    let rules = Rules::parse(text).map_err(|error| Invalid::value(error.to_string()))?;
    if rules.selects_views() && migration_type != MigrationType::FullLoad {
        return Err(Invalid::value(
            "Error in mapping rules. Views can only be selected in a full-load task.",
        ));
    }
    Ok(rules)
}

/// Checks where change capture is to start, and gives the text that the service answers.
pub(crate) fn start_position(
    time: Option<Timestamp>,
    position: Option<String>,
    migration_type: MigrationType,
    source: &Endpoint,
) -> Result<Option<String>, Invalid> {
    let position = position.filter(|text| !text.is_empty());
    if time.is_some() && position.is_some() {
        return Err(Invalid::combination(
            "CdcStartTime and CdcStartPosition cannot be given together.",
        ));
    }
    let text = match (time, position) {
        (Some(time), _) => cdc_position::format_date(time.unix_millis().div_euclid(1000)),
        (None, position) => position,
    };
    let Some(text) = text else { return Ok(None) };
    if migration_type != MigrationType::Cdc {
        return Err(Invalid::combination(
            "CdcStartTime and CdcStartPosition are for tasks with the migration type cdc.",
        ));
    }
    match StartPosition::parse(&text)? {
        StartPosition::Time(_) => Err(Invalid::value(
            "A PostgreSQL source cannot start from a time: give CdcStartPosition as a log sequence number or checkpoint.",
        )),
        StartPosition::Lsn(_) if source.settings.text("SlotName").is_none() => Err(Invalid::value(
            "To start from a position, the PostgreSQL source endpoint must name an existing slot in SlotName.",
        )),
        StartPosition::Lsn(_) => Ok(Some(text)),
    }
}

/// Checks where change capture is to stop.
pub(crate) fn check_stop_position(
    text: Option<&str>,
    migration_type: MigrationType,
) -> Result<(), Invalid> {
    let Some(text) = text.filter(|text| !text.is_empty()) else { return Ok(()) };
    if migration_type == MigrationType::FullLoad {
        return Err(Invalid::combination("CdcStopPosition is for tasks that capture changes."));
    }
    StopPosition::parse(text).map(|_| ())
}

/// Checks that both endpoints were reached from the task's instance.
pub(crate) fn check_connections<Op>(
    reading: &impl Reading,
    task: &ReplicationTask,
) -> Result<(), Refusal<Op>>
where
    Op: Raises<wire::InvalidResourceStateFault>,
{
    for endpoint in [&task.source, &task.target] {
        if connection::is_successful(reading, &task.instance, endpoint) {
            continue;
        }
        let testing = connection::is_testing(reading, &task.instance, endpoint);
        let scope = reading.scope();
        return Err(fault::invalid_state(format!(
            "Test connection for replication instance {} and endpoint {} should be successful for starting the replication task{}",
            ResourceKind::ReplicationInstance.arn(scope, &task.instance),
            ResourceKind::Endpoint.arn(scope, endpoint),
            if testing { "; it is being tested now" } else { "" }
        ))
        .into());
    }
    Ok(())
}
