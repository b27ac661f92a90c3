#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use serde_json::json;

use super::{MappingError, ParallelLoad, RelationKind, Rules, Selected};

fn rules(rules: serde_json::Value) -> Result<Rules, MappingError> {
    Rules::parse(&json!({ "rules": rules }).to_string())
}

fn include(id: u32, schema: &str, table: &str) -> serde_json::Value {
    json!({"rule-type": "selection", "rule-id": id, "rule-name": id.to_string(), "rule-action": "include",
        "object-locator": {"schema-name": schema, "table-name": table}})
}

fn transform(
    id: u32,
    target: &str,
    action: &str,
    schema: &str,
    table: &str,
    extra: serde_json::Value,
) -> serde_json::Value {
    let mut rule = json!({"rule-type": "transformation", "rule-id": id.to_string(), "rule-name": format!("t{id}"),
        "rule-target": target, "rule-action": action, "object-locator": {"schema-name": schema, "table-name": table}});
    for (name, value) in extra.as_object().unwrap() {
        rule[name] = value.clone();
    }
    rule
}

fn target(rules: &Rules, schema: &str, table: &str) -> String {
    let selected = rules.select(schema, table, RelationKind::Table).unwrap();
    format!("{}.{}", selected.target_schema, selected.target_table)
}

#[test]
fn the_documented_example_parses_without_its_filter() {
    let document = r#"{"rules":[
     {"rule-type":"selection","rule-id":"1","rule-name":"orders","rule-action":"include",
      "object-locator":{"schema-name":"shop","table-name":"ord%"},"load-order":"5","filters":[]},
     {"rule-type":"transformation","rule-id":"2","rule-name":"low","rule-target":"table",
      "rule-action":"convert-lowercase","object-locator":{"schema-name":"shop","table-name":"%"}}]}"#;
    let rules = Rules::parse(document).unwrap();
    assert_eq!(
        rules.select("shop", "ordERS", RelationKind::Table),
        Some(Selected {
            target_schema: "shop".into(),
            target_table: "orders".into(),
            load_order: 5,
            parallel_load: None
        })
    );
    assert_eq!(rules.select("shop", "items", RelationKind::Table), None);
    assert_eq!(rules.select("shop", "orders", RelationKind::View), None);
}

#[test]
fn an_exclusion_wins_wherever_it_stands() {
    let mut exclude = include(1, "%", "secret%");
    exclude["rule-action"] = "exclude".into();
    let rules = rules(json!([exclude, include(2, "%", "%")])).unwrap();
    assert!(rules.select("a", "secret_1", RelationKind::Table).is_none());
    assert!(rules.select("a", "open", RelationKind::Table).is_some());
}

#[test]
fn explicit_takes_underscores_literally() {
    let mut explicit = include(1, "s", "a_b");
    explicit["rule-action"] = "explicit".into();
    let parsed = rules(json!([explicit.clone()])).unwrap();
    assert!(parsed.select("s", "a_b", RelationKind::Table).is_some());
    assert!(parsed.select("s", "axb", RelationKind::Table).is_none());
    explicit["object-locator"]["table-name"] = "a%".into();
    assert!(matches!(rules(json!([explicit])), Err(MappingError::Rule { .. })));
}

#[test]
fn views_come_only_when_asked_for() {
    let mut all = include(1, "s", "%");
    all["object-locator"]["table-type"] = "all".into();
    let all = rules(json!([all])).unwrap();
    assert!(all.selects_views());
    assert!(all.select("s", "v", RelationKind::View).is_some());
    assert!(all.select("s", "t", RelationKind::Table).is_some());
    let mut views = include(1, "s", "%");
    views["object-locator"]["table-type"] = "view".into();
    let views = rules(json!([views])).unwrap();
    assert!(views.select("s", "t", RelationKind::Table).is_none());
    assert!(!rules(json!([include(1, "s", "%")])).unwrap().selects_views());
}

#[test]
fn every_action_does_what_its_name_says() {
    let cases = [
        ("rename", json!({"value": "new"}), "new"),
        ("convert-lowercase", json!({}), "tbl_x"),
        ("convert-uppercase", json!({}), "TBL_X"),
        ("add-prefix", json!({"value": "p_"}), "p_Tbl_x"),
        ("remove-prefix", json!({"value": "Tbl"}), "_x"),
        ("remove-prefix", json!({"value": "other"}), "Tbl_x"),
        ("replace-prefix", json!({"old-value": "Tbl", "value": "T"}), "T_x"),
        ("add-suffix", json!({"value": "_s"}), "Tbl_x_s"),
        ("remove-suffix", json!({"value": "_x"}), "Tbl"),
        ("replace-suffix", json!({"old-value": "_x", "value": "_y"}), "Tbl_y"),
    ];
    for (action, extra, expected) in cases {
        let document =
            json!([include(1, "%", "%"), transform(2, "table", action, "s", "%", extra)]);
        assert_eq!(
            target(&rules(document).unwrap(), "s", "Tbl_x"),
            format!("s.{expected}"),
            "{action}"
        );
    }
}

#[test]
fn the_lowest_rule_id_wins_and_levels_combine() {
    let parsed = rules(json!([
        transform(9, "table", "add-prefix", "s", "%", json!({"value": "late_"})),
        transform(10, "schema", "rename", "s", "%", json!({"value": "dst"})),
        transform(3, "table", "add-prefix", "s", "%", json!({"value": "early_"})),
        include(1, "%", "%"),
    ]))
    .unwrap();
    assert_eq!(target(&parsed, "s", "t"), "dst.early_t");
    assert_eq!(target(&parsed, "other", "t"), "other.t");
    let moved = parsed.with_target_schema("all");
    assert_eq!(target(&moved, "s", "t"), "dst.early_t");
    assert_eq!(target(&moved, "other", "t"), "all.t");
}

#[test]
fn the_largest_load_order_counts() {
    let mut first = include(2, "s", "big");
    first["load-order"] = 7.into();
    let parsed = rules(json!([include(1, "%", "%"), first])).unwrap();
    assert_eq!(parsed.select("s", "big", RelationKind::Table).unwrap().load_order, 7);
    assert_eq!(parsed.select("s", "small", RelationKind::Table).unwrap().load_order, 0);
}

#[test]
fn table_settings_reach_their_table() {
    let settings = json!({"rule-type": "table-settings", "rule-id": "9", "rule-name": "9",
        "object-locator": {"schema-name": "shop", "table-name": "orders"},
        "parallel-load": {"type": "ranges", "columns": ["id"], "boundaries": [["1000"], ["2000"]],
            "segment-names": ["a", "b", "c"]},
        "lob-settings": {"mode": "limited", "bulk-max-size": "64"}});
    let parsed = rules(json!([include(1, "%", "%"), settings])).unwrap();
    let selected = parsed.select("shop", "orders", RelationKind::Table).unwrap();
    assert_eq!(
        selected.parallel_load,
        Some(ParallelLoad::Ranges {
            columns: vec!["id".into()],
            boundaries: vec![vec!["1000".into()], vec!["2000".into()]],
            segment_names: vec!["a".into(), "b".into(), "c".into()],
        })
    );
    assert_eq!(parsed.select("shop", "items", RelationKind::Table).unwrap().parallel_load, None);
}

#[test]
fn two_sources_may_not_feed_one_target() {
    let parsed = rules(json!([
        include(1, "%", "%"),
        transform(2, "schema", "rename", "b", "%", json!({"value": "a"})),
    ]))
    .unwrap();
    let pick = |schema| parsed.select(schema, "t", RelationKind::Table).unwrap();
    let (first, second) = (pick("a"), pick("b"));
    let error = Rules::check_targets([("a", "t", &first), ("b", "t", &second)]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "The mapping rules send both a.t and b.t to the target table a.t. Exclude one of them, or \
         give one another name with a transformation rule."
    );
    assert_eq!(Rules::check_targets([("a", "t", &first)]), Ok(()));
}

#[test]
fn a_name_that_vanishes_is_an_error() {
    let parsed = rules(json!([
        include(1, "%", "%"),
        transform(2, "table", "remove-prefix", "s", "%", json!({"value": "t"})),
    ]))
    .unwrap();
    let selected = parsed.select("s", "t", RelationKind::Table).unwrap();
    assert!(matches!(
        Rules::check_targets([("s", "t", &selected)]),
        Err(MappingError::EmptyTarget { .. })
    ));
}

#[test]
fn what_is_not_carried_is_refused_by_name() {
    let all = include(1, "%", "%");
    let mut filtered = include(1, "s", "t");
    filtered["filters"] =
        json!([{"filter-type": "source", "column-name": "c", "filter-conditions": []}]);
    let table_settings = |extra: serde_json::Value| {
        let mut rule = json!({"rule-type": "table-settings", "rule-id": 2, "rule-name": "2",
            "object-locator": {"schema-name": "s", "table-name": "t"}});
        for (name, value) in extra.as_object().unwrap() {
            rule[name] = value.clone();
        }
        json!([all.clone(), rule])
    };
    let cases = [
        (json!([filtered]), "filters on rows"),
        (
            json!([all.clone(), transform(2, "column", "remove-column", "s", "t", json!({}))]),
            "the column transformation remove-column",
        ),
        (
            json!([
                all.clone(),
                transform(2, "table", "rename", "s", "t", json!({"expression": "$X"}))
            ]),
            "an expression",
        ),
        (
            json!([all.clone(), transform(2, "table", "define-primary-key", "s", "t", json!({}))]),
            "rule-action define-primary-key",
        ),
        (json!([all.clone(), {"rule-type": "validation", "rule-id": 2}]), "rule-type validation"),
        (
            json!([all.clone(), {"rule-type": "post-processing", "rule-id": 2}]),
            "rule-type post-processing",
        ),
        (
            table_settings(json!({"parallel-load": {"type": "partitions-auto"}})),
            "parallel-load of type partitions-auto",
        ),
        (table_settings(json!({"lob-settings": {"mode": "none"}})), "lob-settings with mode none"),
        (table_settings(json!({"surprise": 1})), "the member \"surprise\""),
    ];
    for (document, what) in cases {
        match rules(document).unwrap_err() {
            MappingError::NotCarried { what: found, .. } => assert_eq!(found, what),
            other => panic!("{what}: {other}"),
        }
    }
}

#[test]
fn what_is_wrong_is_said_with_the_rule() {
    let all = include(1, "%", "%");
    let mut same_name = include(2, "a", "b");
    same_name["rule-name"] = "1".into();
    let mut order = include(1, "a", "b");
    order["load-order"] = (-1).into();
    let cases = [
        (json!([]), "At least one selection rule"),
        (json!([1]), "Rule number 1 is not a JSON object."),
        (json!([{"rule-type": "selection"}]), "Rule number 1 has no valid rule-id"),
        (
            json!([{"rule-type": "selection", "rule-id": "1a"}]),
            "Rule number 1 has no valid rule-id",
        ),
        (
            json!([{"rule-type": "odd", "rule-id": 4}]),
            "Rule with ruleId = 4 failed validation. Unknown rule-type \"odd\".",
        ),
        (json!([all.clone(), all.clone()]), "Another rule has the same rule-id"),
        (json!([all.clone(), same_name]), "Another rule has the same rule-name"),
        (json!([order]), "\"load-order\" must be a number"),
        (
            json!([all.clone(), {"rule-type": "table-settings", "rule-id": 7,
                "object-locator": {"schema-name": "s", "table-name": "%"}}]),
            "Error in mapping rules. Rule with ruleId = 7 failed validation. Exact schema and table \
             name required when using table settings rule.",
        ),
        (
            json!([all.clone(), transform(2, "table", "add-prefix", "s", "t", json!({}))]),
            "\"value\" is missing",
        ),
    ];
    for (document, text) in cases {
        let error = rules(document).unwrap_err().to_string();
        assert!(error.contains(text), "{error}\n does not say\n{text}");
    }
    assert!(matches!(Rules::parse("nonsense"), Err(MappingError::Document { .. })));
    assert!(matches!(Rules::parse("[]"), Err(MappingError::Document { .. })));
    let long = " ".repeat(super::DOCUMENT_BYTES_MAX + 1);
    assert!(matches!(Rules::parse(&long), Err(MappingError::TooLong { .. })));
    let many: Vec<_> = (0..=super::RULES_MAX).map(|_| json!({})).collect();
    assert!(matches!(rules(many.into()), Err(MappingError::TooManyRules { .. })));
}

#[test]
fn members_that_say_nothing_do_no_harm() {
    let mut rule = include(1, "s", "t");
    rule["parallel-load"] = serde_json::Value::Null;
    rule["isAutoSegmentationChecked"] = false.into();
    rule["filters"] = json!([]);
    assert!(rules(json!([rule])).is_ok());
}

proptest! {
    #[test]
    fn any_text_is_answered(text in ".{0,200}") {
        let _ = Rules::parse(&text);
    }

    #[test]
    fn any_mixture_of_members_is_answered(
        kind in "(selection|transformation|table-settings|x)",
        action in "(include|exclude|explicit|rename|add-prefix|define-primary-key|x)",
        target in "(schema|table|column|x)",
        schema in ".{0,10}",
        table in ".{0,10}",
        value in ".{0,10}",
    ) {
        let document = json!([{"rule-type": kind, "rule-id": 1, "rule-action": action, "rule-target": target,
            "value": value, "object-locator": {"schema-name": schema, "table-name": table}},
            include(2, "%", "%")]);
        if let Ok(rules) = rules(document) {
            prop_assert!(rules.select("a", "b", RelationKind::Table).is_some()
                || !rules.selections.is_empty());
        }
    }
}
