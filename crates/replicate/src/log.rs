//! Lines of a task's own log, beside the process's tracing output.

use std::sync::Arc;

/// The part of the pipeline that speaks, by the names that operators of such tasks know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Component {
    /// Start, stop, phases.
    TaskManager,
    /// Which tables, which columns, which definitions.
    TablesManager,
    /// Reading in the full load.
    SourceUnload,
    /// Writing in the full load.
    TargetLoad,
    /// Reading the source's log.
    SourceCapture,
    /// Applying changes at the target.
    TargetApply,
    /// Catalogue look-ups.
    MetadataManager,
    /// Figures.
    Performance,
}

impl Component {
    /// The upper-case name used in log lines and in logging settings.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TaskManager => "TASK_MANAGER",
            Self::TablesManager => "TABLES_MANAGER",
            Self::SourceUnload => "SOURCE_UNLOAD",
            Self::TargetLoad => "TARGET_LOAD",
            Self::SourceCapture => "SOURCE_CAPTURE",
            Self::TargetApply => "TARGET_APPLY",
            Self::MetadataManager => "METADATA_MANAGER",
            Self::Performance => "PERFORMANCE",
        }
    }
}

/// How much a line matters; larger is more talkative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something was not done.
    Error,
    /// Something that an operator should know before it bites.
    Warning,
    /// The course of the work.
    Info,
    /// For finding faults.
    Debug,
}

/// Where a task's log lines go. Called from the pipeline: it must not block for long.
pub trait LogSink: Send + Sync {
    /// Takes one line. `text` holds no secrets and no line breaks.
    fn log(&self, component: Component, severity: Severity, text: &str);
}

/// Forgets every line; tracing still sees them.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoLog;

impl LogSink for NoLog {
    fn log(&self, _: Component, _: Severity, _: &str) {}
}

/// A sink together with the task's name for tracing.
#[derive(Clone)]
pub(crate) struct TaskLog {
    pub(crate) sink: Arc<dyn LogSink>,
    pub(crate) task: Arc<str>,
}

impl TaskLog {
    pub(crate) fn line(&self, component: Component, severity: Severity, text: &str) {
        let name = component.as_str();
        match severity {
            Severity::Error => tracing::error!(task = %self.task, component = name, "{text}"),
            Severity::Warning => tracing::warn!(task = %self.task, component = name, "{text}"),
            Severity::Info => tracing::info!(task = %self.task, component = name, "{text}"),
            Severity::Debug => tracing::debug!(task = %self.task, component = name, "{text}"),
        }
        self.sink.log(component, severity, text);
    }

    pub(crate) fn info(&self, component: Component, text: &str) {
        self.line(component, Severity::Info, text);
    }

    pub(crate) fn warn(&self, component: Component, text: &str) {
        self.line(component, Severity::Warning, text);
    }

    pub(crate) fn error(&self, component: Component, text: &str) {
        self.line(component, Severity::Error, text);
    }
}
