#![allow(clippy::unwrap_used)]

use replicate::settings::{RowErrorPolicy, StopAfterLoad, TablePreparation};
use serde_json::Value;

use super::{LogNames, TaskSettings, take_delete_logs};

const LOG: LogNames<'static> = LogNames { group: "dms-tasks-i", stream: "dms-task-ABC" };

fn create(partial: &str) -> Result<TaskSettings, String> {
    TaskSettings::create(Some(partial)).map_err(|invalid| invalid.message().to_owned())
}

#[test]
fn a_task_without_settings_has_all_defaults() {
    let defaults = TaskSettings::create(None).unwrap();
    let written: Value = serde_json::from_str(&defaults.to_json(&LOG)).unwrap();
    let expected: Value = serde_json::from_str(super::DEFAULTS).unwrap();
    assert_eq!(written, expected);
    assert_eq!(written["Logging"]["LogComponents"].as_array().unwrap().len(), 19);
    assert!(written.get("ValidationSettings").is_none());
    assert_eq!(create(&defaults.to_json(&LOG)).unwrap(), defaults);
    assert_eq!(create("").unwrap(), defaults);
}

#[test]
fn a_partial_document_changes_what_it_names() {
    let settings = create(
        r#"{"FullLoadSettings":{"TargetTablePrepMode":"TRUNCATE_BEFORE_LOAD","MaxFullLoadSubTasks":"4"},
            "TargetMetadata":{"BatchApplyEnabled":true,"FullLobMode":true},
            "ErrorBehavior":{"ApplyErrorInsertPolicy":"INSERT_RECORD","EventErrorPolicy":null},
            "ControlTablesSettings":{"HistoryTimeslotInMinutes":7,"ControlSchema":"ctl"}}"#,
    )
    .unwrap();
    let written: Value = serde_json::from_str(&settings.to_json(&LOG)).unwrap();
    assert_eq!(written["FullLoadSettings"]["MaxFullLoadSubTasks"], 4);
    assert_eq!(written["FullLoadSettings"]["CommitRate"], 10_000);
    assert_eq!(written["TargetMetadata"]["LimitedSizeLobMode"], false);
    assert_eq!(written["ControlTablesSettings"]["historyTimeslotInMinutes"], 7);
    let carried = settings.to_replicate();
    assert_eq!(carried.preparation, TablePreparation::TruncateBeforeLoad);
    assert_eq!(carried.parallel_loads, 4);
    assert_eq!(carried.errors.duplicate_on_insert, RowErrorPolicy::Upsert);
    assert_eq!(carried.control_schema, "ctl");
    assert_eq!(carried.batch_apply.unwrap().memory_bytes_max, 500 << 20);
    assert_eq!(carried.stop_after_load, StopAfterLoad::No);
}

#[test]
fn the_defaults_of_both_sides_agree() {
    assert_eq!(TaskSettings::create(None).unwrap().to_replicate(), replicate::Settings::default());
}

#[test]
fn modify_merges_over_what_is_stored() {
    let stored = create(r#"{"FullLoadSettings":{"CommitRate":500}}"#).unwrap();
    let modified =
        stored.modify(r#"{"FullLoadSettings":{"MaxFullLoadSubTasks":3}}"#, &LOG).unwrap();
    let written: Value = serde_json::from_str(&modified.to_json(&LOG)).unwrap();
    assert_eq!(written["FullLoadSettings"]["CommitRate"], 500);
    assert_eq!(written["FullLoadSettings"]["MaxFullLoadSubTasks"], 3);
    assert!(!stored.differs_only_in_severities(&modified));
}

#[test]
fn severities_alone_may_differ() {
    let stored = create(r#"{"Logging":{"EnableLogging":true}}"#).unwrap();
    let louder = stored
        .modify(
            r#"{"Logging":{"LogComponents":[{"Id":"TASK_MANAGER","Severity":"LOGGER_SEVERITY_DEBUG"}],
                "CloudWatchLogGroup":"dms-tasks-i","CloudWatchLogStream":"dms-task-ABC"}}"#,
            &LOG,
        )
        .unwrap();
    assert_eq!(louder.severity("TASK_MANAGER"), "LOGGER_SEVERITY_DEBUG");
    assert_eq!(louder.severity("SORTER"), "LOGGER_SEVERITY_DEFAULT");
    assert_ne!(stored, louder);
    assert!(stored.differs_only_in_severities(&louder));
    let written: Value = serde_json::from_str(&louder.to_json(&LOG)).unwrap();
    assert_eq!(written["Logging"]["CloudWatchLogStream"], "dms-task-ABC");
}

#[test]
fn validation_settings_appear_once_spoken_of() {
    let settings = create(r#"{"ValidationSettings":{"ThreadCount":7}}"#).unwrap();
    let written: Value = serde_json::from_str(&settings.to_json(&LOG)).unwrap();
    assert_eq!(written["ValidationSettings"]["ThreadCount"], 7);
    assert_eq!(written["ValidationSettings"]["PartitionSize"], 10_000);
}

#[test]
fn what_is_wrong_or_not_carried_is_refused_by_name() {
    let cases = [
        ("{", "Task Settings are not valid JSON"),
        ("[]", "Task Settings must be a JSON object."),
        (r#"{"Odd":1}"#, "Task Settings have no member Odd."),
        (r#"{"Logging":{"Odd":1}}"#, "Task Settings have no member Logging.Odd."),
        (r#"{"Logging":{"EnableLogContext":true}}"#, "EnableLogContext needs EnableLogging"),
        (
            r#"{"Logging":{"EnableLogging":true,"CloudWatchLogGroup":"x"}}"#,
            "Task Settings CloudWatchLogGroup or CloudWatchLogStream cannot be set on create.",
        ),
        (r#"{"Logging":{"LogComponents":[{"Id":"X"}]}}"#, "\"X\" is not a component"),
        (r#"{"FullLoadSettings":{"MaxFullLoadSubTasks":50}}"#, "50 is not between 1 and 49"),
        (r#"{"FullLoadSettings":{"CommitRate":true}}"#, "CommitRate: a whole number is expected"),
        (
            r#"{"FullLoadSettings":{"TargetTablePrepMode":"X"}}"#,
            "\"X\" is not one of DROP_AND_CREATE",
        ),
        (
            r#"{"TargetMetadata":{"FullLobMode":true,"LimitedSizeLobMode":true}}"#,
            "exclude each other",
        ),
        (
            r#"{"TargetMetadata":{"SupportLobs":false}}"#,
            "TargetMetadata.SupportLobs=false, which this release",
        ),
        (r#"{"TTSettings":{"EnableTT":true}}"#, "TTSettings.EnableTT=true, which this release"),
        (
            r#"{"ValidationSettings":{"EnableValidation":true}}"#,
            "ValidationSettings.EnableValidation=true",
        ),
        (
            r#"{"CharacterSetSettings":{"CharacterSetSupport":{"CharacterSet":"UTF16"}}}"#,
            "CharacterSetSettings",
        ),
        (r#"{"BeforeImageSettings":{"EnableBeforeImage":true}}"#, "BeforeImageSettings"),
        (
            r#"{"LoopbackPreventionSettings":{"EnableLoopbackPrevention":true}}"#,
            "LoopbackPreventionSettings",
        ),
        (
            r#"{"ErrorBehavior":{"DataErrorEscalationCount":5}}"#,
            "ErrorBehavior.DataErrorEscalationCount",
        ),
    ];
    for (document, text) in cases {
        let message = create(document).unwrap_err();
        assert!(message.contains(text), "{message}\n does not say\n{text}");
    }
}

#[test]
fn deleting_logs_is_a_command() {
    let (asked, rest) = take_delete_logs(r#"{"Logging":{"DeleteTaskLogs":true}}"#).unwrap();
    assert!(asked);
    assert_eq!(rest, r#"{"Logging":{}}"#);
}

proptest::proptest! {
    #[test]
    fn any_document_is_answered_and_a_merged_one_is_stable(
        section in "(Logging|TargetMetadata|FullLoadSettings|ErrorBehavior|Odd)",
        member in "(EnableLogging|LobMaxSize|CommitRate|DataErrorPolicy|LogComponents|.{0,5})",
        value in "(1|-1|true|null|\"5\"|\"x\"|\\[\\]|\\{\\}|1e99|.{0,5})",
    ) {
        let document = format!("{{\"{section}\":{{\"{member}\":{value}}}}}");
        if let Ok(settings) = TaskSettings::create(Some(&document)) {
            let again = TaskSettings::create(None).unwrap().modify(&settings.to_json(&LOG), &LOG).unwrap();
            proptest::prop_assert_eq!(again, settings);
        }
    }
}
