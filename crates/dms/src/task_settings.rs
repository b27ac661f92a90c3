//! The settings document of a replication task: defaults, merging, checks, and what of it the
//! replication obeys.
//!
//! A document always is complete: a partial one is merged over the defaults on create, and over
//! the stored one on modify. The shape of the defaults says which members exist and of which kind
//! they are. What this release does not carry out is refused by name when it is switched on.

use std::time::Duration;

use replicate::settings::{
    BatchApply, DdlPolicy, ErrorPolicies, Retry, RowErrorPolicy, Settings, StopAfterLoad,
    TablePreparation,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::invalid::{Invalid, clip};

/// What a task made without settings has.
const DEFAULTS: &str = include_str!("../data/task_settings_default.json");
/// What the section has once validation was spoken of.
const VALIDATION_DEFAULTS: &str = include_str!("../data/validation_settings_default.json");
/// The longest document that is accepted, in bytes.
const DOCUMENT_BYTES_MAX: usize = 256 * 1024;

const DATA_POLICIES: &[&str] = &["IGNORE_RECORD", "LOG_ERROR", "SUSPEND_TABLE", "STOP_TASK"];
const TABLE_POLICIES: &[&str] = &["SUSPEND_TABLE", "STOP_TASK"];
const ESCALATIONS: &[&str] = &["LOG_ERROR", "SUSPEND_TABLE", "STOP_TASK"];
const INSERT_POLICIES: &[&str] =
    &["LOG_ERROR", "IGNORE_RECORD", "SUSPEND_TABLE", "STOP_TASK", "INSERT_RECORD"];
const UPDATE_POLICIES: &[&str] =
    &["LOG_ERROR", "IGNORE_RECORD", "SUSPEND_TABLE", "STOP_TASK", "UPDATE_RECORD"];
const SEVERITIES: &[&str] = &[
    "LOGGER_SEVERITY_ERROR",
    "LOGGER_SEVERITY_WARNING",
    "LOGGER_SEVERITY_INFO",
    "LOGGER_SEVERITY_DEFAULT",
    "LOGGER_SEVERITY_DEBUG",
    "LOGGER_SEVERITY_DETAILED_DEBUG",
];

/// Members with a fixed set of values.
const ENUMS: &[(&str, &str, &[&str])] = &[
    (
        "FullLoadSettings",
        "TargetTablePrepMode",
        &["DROP_AND_CREATE", "TRUNCATE_BEFORE_LOAD", "DO_NOTHING"],
    ),
    ("ErrorBehavior", "DataErrorPolicy", DATA_POLICIES),
    ("ErrorBehavior", "EventErrorPolicy", &["IGNORE", "STOP_TASK"]),
    ("ErrorBehavior", "DataTruncationErrorPolicy", DATA_POLICIES),
    ("ErrorBehavior", "DataMaskingErrorPolicy", DATA_POLICIES),
    ("ErrorBehavior", "DataErrorEscalationPolicy", ESCALATIONS),
    ("ErrorBehavior", "TableErrorPolicy", TABLE_POLICIES),
    ("ErrorBehavior", "TableErrorEscalationPolicy", &["STOP_TASK"]),
    ("ErrorBehavior", "ApplyErrorDeletePolicy", DATA_POLICIES),
    ("ErrorBehavior", "ApplyErrorInsertPolicy", INSERT_POLICIES),
    ("ErrorBehavior", "ApplyErrorUpdatePolicy", UPDATE_POLICIES),
    ("ErrorBehavior", "ApplyErrorEscalationPolicy", ESCALATIONS),
    ("ValidationSettings", "ValidationMode", &["ROW_LEVEL", "GROUP_LEVEL"]),
];

/// Numbers whose range is not "0 or more".
const RANGES: &[(&str, &str, i64, i64)] = &[
    ("FullLoadSettings", "MaxFullLoadSubTasks", 1, 49),
    ("FullLoadSettings", "CommitRate", 1, 50_000),
    ("ErrorBehavior", "RecoverableErrorCount", -1, i64::MAX),
    ("ChangeProcessingTuning", "RecoveryTimeout", -1, i64::MAX),
];

/// Sections that are null until they are used, with what each would do.
const NOT_CARRIED_SECTIONS: &[&str] = &[
    "PostProcessingRules",
    "CharacterSetSettings",
    "LoopbackPreventionSettings",
    "BeforeImageSettings",
];

/// Switches whose true (or, for `SupportLobs`, false) asks for something not carried out.
const NOT_CARRIED_SWITCHES: &[(&str, &str, bool)] = &[
    ("TargetMetadata", "SupportLobs", false),
    ("FullLoadSettings", "CreatePkAfterFullLoad", true),
    ("ControlTablesSettings", "HistoryTableEnabled", true),
    ("ControlTablesSettings", "SuspendedTablesTableEnabled", true),
    ("ControlTablesSettings", "StatusTableEnabled", true),
    ("ControlTablesSettings", "FullLoadExceptionTableEnabled", true),
    ("TTSettings", "EnableTT", true),
    ("ValidationSettings", "EnableValidation", true),
    ("ValidationSettings", "ValidationOnly", true),
];

/// Counters of errors that would change a policy on the way: 0 means never.
const NOT_CARRIED_COUNTS: &[&str] =
    &["DataErrorEscalationCount", "TableErrorEscalationCount", "ApplyErrorEscalationCount"];

/// A complete, checked document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TaskSettings {
    document: Map<String, Value>,
}

impl TaskSettings {
    /// The settings of a new task. `None` or an empty text leaves all defaults.
    pub fn create(partial: Option<&str>) -> Result<Self, Invalid> {
        let defaults = Self { document: object(DEFAULTS) };
        let Some(partial) = partial.filter(|text| !text.trim().is_empty()) else {
            return Ok(defaults);
        };
        let partial = read(partial)?;
        let logging = partial.get("Logging").and_then(Value::as_object);
        let names_a_log = logging.is_some_and(|logging| {
            ["CloudWatchLogGroup", "CloudWatchLogStream"]
                .iter()
                .any(|member| logging.get(*member).is_some_and(|value| !value.is_null()))
        });
        if names_a_log {
            return Err(Invalid::value(
                "Task Settings CloudWatchLogGroup or CloudWatchLogStream cannot be set on create.",
            ));
        }
        defaults.merged(partial)
    }

    /// The settings after a modification. The names of the log may be sent back as they were read.
    pub fn modify(&self, partial: &str, log: &LogNames<'_>) -> Result<Self, Invalid> {
        let mut partial = read(partial)?;
        if let Some(Value::Object(logging)) = partial.get_mut("Logging") {
            for (member, own) in
                [("CloudWatchLogGroup", log.group), ("CloudWatchLogStream", log.stream)]
            {
                match logging.remove(member) {
                    None | Some(Value::Null) => {}
                    Some(Value::String(text)) if text == own => {}
                    Some(_) => {
                        return Err(Invalid::value(format!(
                            "Task Settings {member} cannot be modified."
                        )));
                    }
                }
            }
        }
        let validation_only = self.flag("ValidationSettings", "ValidationOnly");
        let merged = self.merged(partial)?;
        if merged.flag("ValidationSettings", "ValidationOnly") != validation_only {
            return Err(Invalid::value("Task Settings ValidationOnly cannot be modified."));
        }
        Ok(merged)
    }

    fn merged(&self, partial: Map<String, Value>) -> Result<Self, Invalid> {
        let mut document = self.document.clone();
        let mut partial = partial;
        match partial.remove("ValidationSettings") {
            None | Some(Value::Null) => {}
            Some(section) => {
                let base = document
                    .entry("ValidationSettings")
                    .or_insert_with(|| Value::Object(object(VALIDATION_DEFAULTS)));
                merge(base, section, "ValidationSettings")?;
            }
        }
        let lob_modes = lob_modes_named(&partial);
        let timeslot = partial.get("ControlTablesSettings").and_then(|section| {
            section
                .get("HistoryTimeslotInMinutes")
                .or_else(|| section.get("historyTimeslotInMinutes"))
        });
        let timeslot = timeslot.cloned();
        for (name, value) in partial {
            let Some(base) = document.get_mut(&name) else { return Err(unknown(&name)) };
            merge(base, value, &name)?;
        }
        let mut merged = Self { document };
        if let Some(timeslot) = timeslot {
            // The service answers both spellings, always with the same value.
            let minutes = coerce(
                &Value::from(0),
                timeslot,
                "ControlTablesSettings.HistoryTimeslotInMinutes",
            )?;
            merged.set("ControlTablesSettings", "historyTimeslotInMinutes", minutes.clone());
            merged.set("ControlTablesSettings", "HistoryTimeslotInMinutes", minutes);
        }
        // Naming one of two modes that exclude each other switches the other off.
        match lob_modes {
            (Some(true), None) => merged.set("TargetMetadata", "LimitedSizeLobMode", false.into()),
            (None, Some(true)) => merged.set("TargetMetadata", "FullLobMode", false.into()),
            _ => {}
        }
        merged.check()?;
        merged.refuse_what_is_not_carried()?;
        Ok(merged)
    }

    fn check(&self) -> Result<(), Invalid> {
        for (section, member, allowed) in ENUMS {
            if let Some(text) = self.get(section, member).and_then(Value::as_str)
                && !allowed.contains(&text)
            {
                return Err(wrong(
                    section,
                    member,
                    &format!("\"{}\" is not one of {}", clip(text), allowed.join(", ")),
                ));
            }
        }
        for (section, value) in &self.document {
            let Value::Object(members) = value else { continue };
            for (member, value) in members {
                let Some(number) = value.as_i64() else { continue };
                let range = RANGES.iter().find(|(s, m, _, _)| s == section && m == member);
                let (min, max) =
                    range.map_or((0, i64::from(i32::MAX)), |(_, _, min, max)| (*min, *max));
                if !(min..=max).contains(&number) {
                    return Err(wrong(
                        section,
                        member,
                        &format!("{number} is not between {min} and {max}"),
                    ));
                }
            }
        }
        let both = |section: &str, one: &str, other: &str| {
            self.flag(section, one) && self.flag(section, other)
        };
        if both("TargetMetadata", "FullLobMode", "LimitedSizeLobMode") {
            return Err(Invalid::value(
                "Task Settings FullLobMode and LimitedSizeLobMode exclude each other.",
            ));
        }
        if both(
            "FullLoadSettings",
            "StopTaskCachedChangesApplied",
            "StopTaskCachedChangesNotApplied",
        ) {
            return Err(Invalid::value(
                "Task Settings StopTaskCachedChangesApplied and StopTaskCachedChangesNotApplied exclude each other.",
            ));
        }
        if self.flag("Logging", "EnableLogContext") && !self.flag("Logging", "EnableLogging") {
            return Err(Invalid::value(
                "Task Settings EnableLogContext needs EnableLogging to be true.",
            ));
        }
        Ok(())
    }

    fn refuse_what_is_not_carried(&self) -> Result<(), Invalid> {
        for section in NOT_CARRIED_SECTIONS {
            if self.document.get(*section).is_some_and(says_something) {
                return Err(not_carried(section));
            }
        }
        for (section, member, refused) in NOT_CARRIED_SWITCHES {
            if self.get(section, member).and_then(Value::as_bool) == Some(*refused) {
                return Err(not_carried(&format!("{section}.{member}={refused}")));
            }
        }
        for member in NOT_CARRIED_COUNTS {
            if self.number("ErrorBehavior", member) != 0 {
                return Err(not_carried(&format!("ErrorBehavior.{member} other than 0")));
            }
        }
        Ok(())
    }

    /// The document as the service answers it, with the names of the task's log filled in when
    /// logging is on.
    pub fn to_json(&self, log: &LogNames<'_>) -> String {
        let mut shown = self.clone();
        if self.logging_enabled() {
            shown.set("Logging", "CloudWatchLogGroup", log.group.into());
            shown.set("Logging", "CloudWatchLogStream", log.stream.into());
        }
        Value::Object(shown.document).to_string()
    }

    /// Whether two documents differ in nothing but the severities of the log's components, which
    /// may change while a task runs.
    pub fn differs_only_in_severities(&self, other: &Self) -> bool {
        let without = |settings: &Self| {
            let mut settings = settings.clone();
            settings.set("Logging", "LogComponents", Value::Null);
            settings
        };
        without(self) == without(other)
    }

    /// Whether the task writes a log.
    pub fn logging_enabled(&self) -> bool {
        self.flag("Logging", "EnableLogging")
    }

    /// The severity of a component, such as `LOGGER_SEVERITY_DEFAULT`.
    pub fn severity(&self, component: &str) -> &str {
        let components = self.get("Logging", "LogComponents").and_then(Value::as_array);
        components
            .into_iter()
            .flatten()
            .find(|entry| entry.get("Id").and_then(Value::as_str) == Some(component))
            .and_then(|entry| entry.get("Severity").and_then(Value::as_str))
            .unwrap_or("LOGGER_SEVERITY_DEFAULT")
    }

    /// The schema that all tables go to unless a rule says otherwise; empty for none.
    pub fn target_schema(&self) -> &str {
        self.text("TargetMetadata", "TargetSchema")
    }

    /// What the replication obeys. Values always travel whole, whatever the LOB mode and size say.
    pub fn to_replicate(&self) -> Settings {
        let tuning = "ChangeProcessingTuning";
        let seconds =
            |section: &str, member: &str| Duration::from_secs(self.unsigned(section, member));
        let megabytes = |member: &str| {
            usize::try_from(self.unsigned(tuning, member) << 20).unwrap_or(usize::MAX)
        };
        let defaults = Settings::default();
        let control_schema = self.text("ControlTablesSettings", "ControlSchema");
        Settings {
            preparation: match self.text("FullLoadSettings", "TargetTablePrepMode") {
                "TRUNCATE_BEFORE_LOAD" => TablePreparation::TruncateBeforeLoad,
                "DO_NOTHING" => TablePreparation::DoNothing,
                _ => TablePreparation::DropAndCreate,
            },
            parallel_loads: usize::try_from(
                self.unsigned("FullLoadSettings", "MaxFullLoadSubTasks"),
            )
            .unwrap_or(8),
            stop_after_load: if self.flag("FullLoadSettings", "StopTaskCachedChangesApplied") {
                StopAfterLoad::AfterCachedChanges
            } else if self.flag("FullLoadSettings", "StopTaskCachedChangesNotApplied") {
                StopAfterLoad::BeforeCachedChanges
            } else {
                StopAfterLoad::No
            },
            open_transactions_wait: seconds("FullLoadSettings", "TransactionConsistencyTimeout"),
            batch_apply: self.flag("TargetMetadata", "BatchApplyEnabled").then(|| BatchApply {
                wait_min: seconds(tuning, "BatchApplyTimeoutMin"),
                wait_max: seconds(tuning, "BatchApplyTimeoutMax"),
                memory_bytes_max: megabytes("BatchApplyMemoryLimit"),
            }),
            memory_bytes_max: megabytes("MemoryLimitTotal").max(1 << 20),
            ddl: self.ddl_policy(),
            errors: self.error_policies(),
            retry: self.retry(),
            control_schema: if control_schema.is_empty() {
                defaults.control_schema.clone()
            } else {
                control_schema.to_owned()
            },
            ..defaults
        }
    }

    /// Whether a task whose slot cannot be removed fails instead of being deleted.
    pub fn fails_without_clean_up(&self) -> bool {
        let value = self.document.get("FailTaskWhenCleanTaskResourceFailed");
        value.and_then(Value::as_bool).unwrap_or(false)
    }

    fn ddl_policy(&self) -> DdlPolicy {
        let flag = |member| self.flag("ChangeProcessingDdlHandlingPolicy", member);
        DdlPolicy {
            table_dropped: flag("HandleSourceTableDropped"),
            table_truncated: flag("HandleSourceTableTruncated"),
            table_altered: flag("HandleSourceTableAltered"),
        }
    }

    fn error_policies(&self) -> ErrorPolicies {
        let policy = |member| match self.text("ErrorBehavior", member) {
            "IGNORE_RECORD" => RowErrorPolicy::IgnoreRecord,
            "SUSPEND_TABLE" => RowErrorPolicy::SuspendTable,
            "STOP_TASK" => RowErrorPolicy::StopTask,
            "INSERT_RECORD" | "UPDATE_RECORD" => RowErrorPolicy::Upsert,
            _ => RowErrorPolicy::LogError,
        };
        ErrorPolicies {
            data: policy("DataErrorPolicy"),
            table: policy("TableErrorPolicy"),
            missing_on_delete: policy("ApplyErrorDeletePolicy"),
            missing_on_update: policy("ApplyErrorUpdatePolicy"),
            duplicate_on_insert: policy("ApplyErrorInsertPolicy"),
            fail_on_no_tables: self.flag("ErrorBehavior", "FailOnNoTablesCaptured"),
        }
    }

    fn retry(&self) -> Retry {
        let section = "ErrorBehavior";
        Retry {
            interval: Duration::from_secs(self.unsigned(section, "RecoverableErrorInterval")),
            doubling: self.flag(section, "RecoverableErrorThrottling"),
            interval_max: Duration::from_secs(
                self.unsigned(section, "RecoverableErrorThrottlingMax"),
            ),
            count: u32::try_from(self.number(section, "RecoverableErrorCount")).ok(),
            stop_at_interval_max: self.flag(section, "RecoverableErrorStopRetryAfterThrottlingMax"),
        }
    }

    fn get(&self, section: &str, member: &str) -> Option<&Value> {
        self.document.get(section)?.get(member)
    }

    fn set(&mut self, section: &str, member: &str, value: Value) {
        if let Some(Value::Object(members)) = self.document.get_mut(section) {
            members.insert(member.to_owned(), value);
        }
    }

    fn flag(&self, section: &str, member: &str) -> bool {
        self.get(section, member).and_then(Value::as_bool).unwrap_or(false)
    }

    fn text(&self, section: &str, member: &str) -> &str {
        self.get(section, member).and_then(Value::as_str).unwrap_or_default()
    }

    fn number(&self, section: &str, member: &str) -> i64 {
        self.get(section, member).and_then(Value::as_i64).unwrap_or(0)
    }

    fn unsigned(&self, section: &str, member: &str) -> u64 {
        u64::try_from(self.number(section, member)).unwrap_or(0)
    }
}

/// Where a task's log is found.
#[derive(Clone, Copy, Debug)]
pub struct LogNames<'a> {
    /// `dms-tasks-<instance>`
    pub group: &'a str,
    /// `dms-task-<random part of the task's ARN>`
    pub stream: &'a str,
}

/// Takes `Logging.DeleteTaskLogs` out of a partial document: it is a command, not a setting.
pub fn take_delete_logs(partial: &str) -> Result<(bool, String), Invalid> {
    let mut document = read(partial)?;
    let mut asked = false;
    if let Some(Value::Object(logging)) = document.get_mut("Logging")
        && let Some(value) = logging.remove("DeleteTaskLogs")
    {
        asked = coerce(&Value::Bool(false), value, "Logging.DeleteTaskLogs")? == Value::Bool(true);
    }
    Ok((asked, Value::Object(document).to_string()))
}

fn read(text: &str) -> Result<Map<String, Value>, Invalid> {
    if text.len() > DOCUMENT_BYTES_MAX {
        return Err(Invalid::value(format!(
            "Task Settings are longer than {DOCUMENT_BYTES_MAX} bytes."
        )));
    }
    match serde_json::from_str(text) {
        Ok(Value::Object(document)) => Ok(document),
        Ok(_) => Err(Invalid::value("Task Settings must be a JSON object.")),
        Err(error) => Err(Invalid::value(format!("Task Settings are not valid JSON: {error}."))),
    }
}

/// The embedded documents are checked by a test.
fn object(text: &str) -> Map<String, Value> {
    serde_json::from_str(text).unwrap_or_default()
}

/// Merges a value over a base of the same shape. Null says nothing.
fn merge(base: &mut Value, value: Value, path: &str) -> Result<(), Invalid> {
    match (base, value) {
        (_, Value::Null) => Ok(()),
        (Value::Object(members), Value::Object(changes)) => {
            for (name, change) in changes {
                let path = format!("{path}.{name}");
                let Some(member) = members.get_mut(&name) else { return Err(unknown(&path)) };
                merge(member, change, &path)?;
            }
            Ok(())
        }
        (Value::Array(entries), change) if path == "Logging.LogComponents" => {
            merge_components(entries, change)
        }
        (base, change) => {
            *base = coerce(base, change, path)?;
            Ok(())
        }
    }
}

/// Components are told apart by their `Id`.
fn merge_components(entries: &mut [Value], change: Value) -> Result<(), Invalid> {
    let bad =
        |what: String| Invalid::value(format!("Task Settings Logging.LogComponents: {what}."));
    let Value::Array(changes) = change else { return Err(bad("a list is expected".into())) };
    for change in changes {
        let text = |member: &str| change.get(member).and_then(Value::as_str);
        let Some(id) = text("Id") else { return Err(bad("an entry has no Id".into())) };
        let severity = text("Severity").unwrap_or("LOGGER_SEVERITY_DEFAULT");
        if !SEVERITIES.contains(&severity) {
            return Err(bad(format!(
                "\"{}\" is not one of {}",
                clip(severity),
                SEVERITIES.join(", ")
            )));
        }
        let known =
            entries.iter_mut().find(|entry| entry.get("Id").and_then(Value::as_str) == Some(id));
        match known {
            Some(entry) => entry["Severity"] = severity.into(),
            None => return Err(bad(format!("\"{}\" is not a component", clip(id)))),
        }
    }
    Ok(())
}

/// A value of the base's kind. Numbers and switches may be written as text.
fn coerce(base: &Value, value: Value, path: &str) -> Result<Value, Invalid> {
    let mismatch =
        |kind: &str| Invalid::value(format!("Task Settings {path}: {kind} is expected."));
    match base {
        // The default tells nothing about the kind; what may stand here is checked by section.
        Value::Null => Ok(value),
        Value::Bool(_) => match value {
            Value::Bool(_) => Ok(value),
            Value::String(text) if text == "true" => Ok(Value::Bool(true)),
            Value::String(text) if text == "false" => Ok(Value::Bool(false)),
            _ => Err(mismatch("true or false")),
        },
        Value::Number(_) => match value {
            Value::Number(ref number) if number.as_i64().is_some() => Ok(value),
            Value::String(text) => {
                text.trim().parse::<i64>().map(Value::from).map_err(|_| mismatch("a whole number"))
            }
            _ => Err(mismatch("a whole number")),
        },
        Value::String(_) => match value {
            Value::String(text) if text.len() <= 1_024 && !text.contains('\0') => {
                Ok(Value::String(text))
            }
            _ => Err(mismatch("text of at most 1,024 bytes")),
        },
        Value::Array(_) => value.is_array().then_some(value).ok_or_else(|| mismatch("a list")),
        Value::Object(_) => Err(mismatch("an object")),
    }
}

/// Which of the two LOB modes a partial document names: (full, limited).
fn lob_modes_named(partial: &Map<String, Value>) -> (Option<bool>, Option<bool>) {
    let named = |member: &str| {
        let value = partial.get("TargetMetadata")?.get(member)?;
        coerce(&Value::Bool(false), value.clone(), member).ok()?.as_bool()
    };
    (named("FullLobMode"), named("LimitedSizeLobMode"))
}

fn says_something(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(members) => members.values().any(says_something),
        Value::Bool(true) | Value::Number(_) => true,
    }
}

fn unknown(path: &str) -> Invalid {
    Invalid::value(format!("Task Settings have no member {}.", clip(path)))
}

fn wrong(section: &str, member: &str, why: &str) -> Invalid {
    Invalid::value(format!("Task Settings {section}.{member}: {why}."))
}

fn not_carried(what: &str) -> Invalid {
    Invalid::value(format!(
        "Task Settings ask for {what}, which this release of Landfall does not carry out. Leave it at its default."
    ))
}

#[cfg(test)]
#[path = "task_settings_tests.rs"]
mod tests;
