//! Parameters, and modifications that need no new start.

use std::collections::BTreeMap;

use control::call::View;
use control::lifecycle::Resource;
use control::workflow::{Commit, Next, Transient};
use dbhost::Configuration;

use super::{InstanceWork, LOOK_AGAIN_AFTER, Step, Work, transient};
use crate::catalogue::FORCE_TLS;
use crate::db_instance::InstanceStatus;
use crate::parameter_group::{values_at_once, wanted_values};
use crate::parameters::of_engine;

/// The values of a group; of none without one.
fn of_group(work: &Work<'_>, group: Option<&str>) -> BTreeMap<String, String> {
    let Work { context, .. } = work;
    context.store.read(|tx| {
        let view = View::new(tx, &context.scope, &context.environment);
        wanted_values(&view, group)
    })
}

/// Writes what the database is to run with. Answers the names of what a running one refuses until
/// its next start.
pub(super) async fn write(
    work: &Work<'_>,
    values: &BTreeMap<String, String>,
    retention_days: i32,
) -> Result<Vec<String>, Transient> {
    let configuration = Configuration {
        values: of_engine(work.instance.engine, values),
        archives: retention_days > 0 && work.engine.has_backups(),
        requires_tls: values.get(FORCE_TLS).is_some_and(|value| value == "1"),
    };
    work.engine.configure(work.place, &configuration).await.map_err(transient)
}

/// Has the next start of the process take over all of its group; answers the values.
pub(super) async fn apply_group(work: &Work<'_>) -> Result<BTreeMap<String, String>, Transient> {
    apply_group_named(work, work.instance.parameter_group.as_deref()).await
}

/// The same of a group that the instance is about to get.
pub(super) async fn apply_group_named(
    work: &Work<'_>,
    group: Option<&str>,
) -> Result<BTreeMap<String, String>, Transient> {
    let values = of_group(work, group);
    let instance = work.instance;
    let days = instance.pending.retention_days.unwrap_or(instance.retention_days);
    write(work, &values, days).await?;
    Ok(values)
}

/// Has the running process take over what is to count at once.
pub(super) async fn configure(work: &Work<'_>) -> Step {
    let Work { instance, .. } = work;
    let id = instance.id.clone();
    let is_running = matches!(
        instance.lifecycle().status(),
        InstanceStatus::Available | InstanceStatus::BackingUp
    );
    if !is_running && instance.is_up() {
        // Whatever is under way comes first.
        return Ok(Commit::new(move |_| {
            Next::After(LOOK_AGAIN_AFTER, InstanceWork::Configure { id })
        }));
    }
    let taken = instance.applying.clone();
    let applied = if is_running {
        let mut values =
            values_at_once(instance, &of_group(work, instance.parameter_group.as_deref()));
        for refused in write(work, &values, instance.retention_days).await? {
            match instance.applied.get(&refused) {
                Some(value) => values.insert(refused, value.clone()),
                None => values.remove(&refused),
            };
        }
        Some(values)
    } else {
        // The next start takes over everything.
        None
    };
    Ok(Commit::new(move |call| {
        super::change(call, &id, |instance| {
            instance.applying.retain(|name| !taken.contains(name));
            if let Some(applied) = applied {
                instance.applied = applied;
            }
        });
        Next::Done
    }))
}
