//! Logs of tasks: their files, and DescribeReplicationInstanceTaskLogs.

use std::collections::HashMap;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use api::generated::dms::ops::DescribeReplicationInstanceTaskLogs;
use api::generated::dms::{
    DescribeReplicationInstanceTaskLogsMessage, DescribeReplicationInstanceTaskLogsResponse,
    ReplicationInstanceTaskLog,
};
use api::operation::Answer;
use control::call::{Reading, View};
use control::clock::Clock;
use replicate::{Component, LogSink, Severity};

use crate::listing::{self, Paging};
use crate::task_settings::TaskSettings;
use crate::world::World;
use crate::{cdc_position, replication_instance, replication_task};

/// A log longer than this is put aside as `….log.1`, over the one that was there.
const FILE_BYTES_MAX: u64 = 32 << 20;

const COMPONENTS: &[Component] = &[
    Component::TaskManager,
    Component::TablesManager,
    Component::SourceUnload,
    Component::TargetLoad,
    Component::SourceCapture,
    Component::TargetApply,
    Component::MetadataManager,
    Component::Performance,
];

/// Writes a task's log.
pub(crate) struct TaskLog {
    path: PathBuf,
    clock: Arc<dyn Clock>,
    /// The most talkative severity for each component; empty when logging is off.
    levels: RwLock<HashMap<Component, Severity>>,
    file: Mutex<Option<(File, u64)>>,
}

impl TaskLog {
    pub(crate) fn new(path: PathBuf, clock: Arc<dyn Clock>, settings: &TaskSettings) -> Arc<Self> {
        let log = Self { path, clock, levels: RwLock::default(), file: Mutex::default() };
        log.set_levels(settings);
        Arc::new(log)
    }

    /// Takes the severities over, also while the task runs.
    pub(crate) fn set_levels(&self, settings: &TaskSettings) {
        let mut levels = HashMap::new();
        if settings.logging_enabled() {
            for component in COMPONENTS {
                levels.insert(*component, severity(settings.severity(component.as_str())));
            }
        }
        *self.levels.write().unwrap_or_else(PoisonError::into_inner) = levels;
    }

    fn append(&self, line: &str) -> std::io::Result<()> {
        let mut slot = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        // The file may have been deleted on demand: a new one is begun then.
        if slot.is_some() && !self.path.exists() {
            *slot = None;
        }
        if slot.as_ref().is_some_and(|(_, length)| *length > FILE_BYTES_MAX) {
            *slot = None;
            std::fs::rename(&self.path, aside(&self.path))?;
        }
        let (file, length) = if let Some(open) = slot.take() {
            open
        } else {
            let file = OpenOptions::new().create(true).append(true).open(&self.path)?;
            let length = file.metadata()?.len();
            (file, length)
        };
        let (file, length) = slot.insert((file, length));
        file.write_all(line.as_bytes())?;
        *length += line.len() as u64;
        Ok(())
    }
}

impl LogSink for TaskLog {
    fn log(&self, component: Component, severity: Severity, text: &str) {
        let levels = self.levels.read().unwrap_or_else(PoisonError::into_inner);
        if levels.get(&component).is_none_or(|most| severity > *most) {
            return;
        }
        drop(levels);
        let seconds = self.clock.now().unix_millis().div_euclid(1000);
        let date = cdc_position::format_date(seconds).unwrap_or_default();
        let letter = match severity {
            Severity::Error => 'E',
            Severity::Warning => 'W',
            Severity::Info => 'I',
            Severity::Debug => 'D',
        };
        let line = format!("{date} [{:<16}]{letter}:  {text}\n", component.as_str());
        if let Err(error) = self.append(&line) {
            tracing::warn!(path = %self.path.display(), %error, "a task's log cannot be written");
        }
    }
}

fn severity(text: &str) -> Severity {
    match text {
        "LOGGER_SEVERITY_ERROR" => Severity::Error,
        "LOGGER_SEVERITY_WARNING" => Severity::Warning,
        "LOGGER_SEVERITY_DEBUG" | "LOGGER_SEVERITY_DETAILED_DEBUG" => Severity::Debug,
        _ => Severity::Info,
    }
}

/// Where a log that grew too long is put.
pub(crate) fn aside(path: &Path) -> PathBuf {
    path.with_extension("log.1")
}

/// Lists the logs of an instance's tasks with their sizes in bytes.
pub fn describe(
    world: &World,
    view: &View<'_>,
    input: DescribeReplicationInstanceTaskLogsMessage,
) -> Answer<DescribeReplicationInstanceTaskLogs> {
    let arn = &input.replication_instance_arn;
    let instance = replication_instance::find::<DescribeReplicationInstanceTaskLogs>(view, arn)?;
    let size = |path: &Path| std::fs::metadata(path).map_or(0, |metadata| metadata.len());
    let logs: Vec<ReplicationInstanceTaskLog> = replication_task::of_instance(view, &instance.id)
        .iter()
        .map(|task| {
            let path = world.task_log(view.scope(), task);
            let bytes = size(&path) + size(&aside(&path));
            ReplicationInstanceTaskLog {
                replication_task_name: Some(task.identifier.clone()),
                replication_task_arn: Some(task.arn.clone()),
                replication_instance_task_log_size: i64::try_from(bytes).ok(),
            }
        })
        .filter(|log| log.replication_instance_task_log_size > Some(0))
        .collect();
    let paging = Paging { max_records: input.max_records, marker: input.marker.as_deref() };
    let key =
        |log: &ReplicationInstanceTaskLog| log.replication_task_name.clone().unwrap_or_default();
    let page = listing::page(logs, key, paging, listing::PAGE)?;
    Ok(DescribeReplicationInstanceTaskLogsResponse {
        replication_instance_arn: Some(instance.arn),
        replication_instance_task_logs: Some(page.items),
        marker: page.marker,
    })
}
