//! From JSON to [`Rules`].

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use super::{
    DOCUMENT_BYTES_MAX, MappingError, ParallelLoad, Pattern, RULES_MAX, Rules, Selection,
    SelectionAction, TEXT_BYTES_MAX, TableSettings, Transformation, TransformationAction,
    TransformationTarget,
};

type Object = Map<String, Value>;

/// `load-order` of a selection rule goes up to this.
const LOAD_ORDER_MAX: i64 = 2_147_483_647;
/// A `ranges` segment may name this many columns.
const BOUNDARY_COLUMNS_MAX: usize = 10;

/// Members that every rule may have.
const COMMON_MEMBERS: &[&str] =
    &["rule-type", "rule-id", "rule-name", "rule-action", "object-locator"];

pub(super) fn document(text: &str) -> Result<Rules, MappingError> {
    if text.len() > DOCUMENT_BYTES_MAX {
        return Err(MappingError::TooLong { bytes: text.len() });
    }
    let problem = |problem: String| MappingError::Document { problem };
    let value: Value = serde_json::from_str(text)
        .map_err(|error| problem(format!("The document is not valid JSON: {error}.")))?;
    let Value::Object(mut root) = value else {
        return Err(problem(
            "The document must be a JSON object with the member \"rules\".".into(),
        ));
    };
    let Some(Value::Array(rules)) = root.remove("rules") else {
        return Err(problem("The document has no list named \"rules\".".into()));
    };
    if let Some((name, _)) = root.iter().find(|(_, value)| says_something(value)) {
        return Err(problem(format!("The document has an unknown member \"{}\".", clip(name))));
    }
    if rules.len() > RULES_MAX {
        return Err(MappingError::TooManyRules { rules: rules.len() });
    }
    let mut parser = Parser::default();
    for (index, rule) in rules.iter().enumerate() {
        parser.rule(index, rule)?;
    }
    parser.finish()
}

#[derive(Default)]
struct Parser {
    ids: HashSet<u64>,
    names: HashSet<String>,
    selections: Vec<Selection>,
    transformations: Vec<Transformation>,
    table_settings: HashMap<(String, String), TableSettings>,
}

impl Parser {
    fn rule(&mut self, index: usize, value: &Value) -> Result<(), MappingError> {
        let Value::Object(object) = value else {
            return Err(MappingError::Document {
                problem: format!("Rule number {} is not a JSON object.", index + 1),
            });
        };
        let id = rule_id(index, object)?;
        let rule = Rule { id, object };
        if !self.ids.insert(id) {
            return Err(rule.wrong("Another rule has the same rule-id; each must be unique."));
        }
        if let Some(name) = rule.optional_text(object, "rule-name")?
            && !self.names.insert(name.to_owned())
        {
            return Err(rule.wrong("Another rule has the same rule-name; each must be unique."));
        }
        match rule.text(object, "rule-type")? {
            "selection" => self.selections.push(selection(&rule)?),
            "transformation" => self.transformations.push(transformation(&rule)?),
            "table-settings" => {
                let (key, settings) = table_settings(&rule)?;
                if self.table_settings.insert(key, settings).is_some() {
                    return Err(rule.wrong("Another table-settings rule names the same table."));
                }
            }
            known @ ("object-mapping" | "post-processing" | "validation") => {
                return Err(rule.not_carried(&format!("rule-type {known}")));
            }
            other => return Err(rule.wrong(format!("Unknown rule-type \"{}\".", clip(other)))),
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Rules, MappingError> {
        if !self.selections.iter().any(|rule| rule.action == SelectionAction::Include) {
            return Err(MappingError::Document {
                problem:
                    "At least one selection rule with rule-action include or explicit is required."
                        .into(),
            });
        }
        self.transformations.sort_by_key(|rule| rule.rule_id);
        Ok(Rules {
            selections: self.selections,
            transformations: self.transformations,
            table_settings: self.table_settings,
            target_schema: None,
        })
    }
}

/// One rule, with its id for messages.
struct Rule<'a> {
    id: u64,
    object: &'a Object,
}

impl<'a> Rule<'a> {
    fn wrong(&self, problem: impl Into<String>) -> MappingError {
        MappingError::Rule { rule_id: self.id.to_string(), problem: problem.into() }
    }

    fn not_carried(&self, what: &str) -> MappingError {
        MappingError::NotCarried { rule_id: self.id.to_string(), what: what.to_owned() }
    }

    /// A text member; absent, null and empty all mean that it is missing.
    fn optional_text<'b>(
        &self,
        object: &'b Object,
        name: &str,
    ) -> Result<Option<&'b str>, MappingError> {
        match object.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) if text.is_empty() => Ok(None),
            Some(Value::String(text)) if text.len() > TEXT_BYTES_MAX => {
                Err(self
                    .wrong(format!("The member \"{name}\" is longer than {TEXT_BYTES_MAX} bytes.")))
            }
            Some(Value::String(text)) if text.contains('\0') => {
                Err(self.wrong(format!("The member \"{name}\" holds a null character.")))
            }
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(self.wrong(format!("The member \"{name}\" must be text."))),
        }
    }

    fn text<'b>(&self, object: &'b Object, name: &str) -> Result<&'b str, MappingError> {
        self.optional_text(object, name)?
            .ok_or_else(|| self.wrong(format!("The member \"{name}\" is missing.")))
    }

    fn locator(&self, known: &[&str]) -> Result<&'a Object, MappingError> {
        let Some(Value::Object(locator)) = self.object.get("object-locator") else {
            return Err(self.wrong("The member \"object-locator\" is missing or is not an object."));
        };
        self.only(locator, known)?;
        Ok(locator)
    }

    /// Refuses members that this release does not know, so that none is ignored. A member that
    /// says nothing (null, false, empty), as consoles like to write, does no harm.
    fn only(&self, object: &Object, known: &[&str]) -> Result<(), MappingError> {
        let stranger = object
            .iter()
            .find(|(name, value)| !known.contains(&name.as_str()) && says_something(value));
        match stranger {
            Some((name, _)) => Err(self.not_carried(&format!("the member \"{}\"", clip(name)))),
            None => Ok(()),
        }
    }

    fn refuse_filters(&self) -> Result<(), MappingError> {
        match self.object.get("filters") {
            Some(filters) if says_something(filters) => Err(self.not_carried("filters on rows")),
            _ => Ok(()),
        }
    }
}

fn rule_id(index: usize, object: &Object) -> Result<u64, MappingError> {
    let id = match object.get("rule-id") {
        Some(Value::Number(number)) => number.as_u64(),
        Some(Value::String(text)) if text.bytes().all(|byte| byte.is_ascii_digit()) => {
            text.parse().ok()
        }
        _ => None,
    };
    id.ok_or_else(|| MappingError::Document {
        problem: format!(
            "Rule number {} has no valid rule-id: a whole number, or text of digits.",
            index + 1
        ),
    })
}

fn selection(rule: &Rule<'_>) -> Result<Selection, MappingError> {
    let members: Vec<&str> =
        COMMON_MEMBERS.iter().copied().chain(["filters", "load-order"]).collect();
    rule.refuse_filters()?;
    rule.only(rule.object, &members)?;
    let locator = rule.locator(&["schema-name", "table-name", "table-type"])?;
    let schema = rule.text(locator, "schema-name")?;
    let table = rule.text(locator, "table-name")?;
    let action = rule.text(rule.object, "rule-action")?;
    let table_type = rule.optional_text(locator, "table-type")?;
    let (tables, views) = match (table_type, action) {
        // An exclusion that names no type leaves out whatever has the name.
        (None, "exclude") | (Some("all"), _) => (true, true),
        (None | Some("table"), _) => (true, false),
        (Some("view"), _) => (false, true),
        (Some(other), _) => {
            let problem =
                format!("Unknown table-type \"{}\": use table, view or all.", clip(other));
            return Err(rule.wrong(problem));
        }
    };
    let (action, schema, table) = match action {
        "include" => (SelectionAction::Include, Pattern::parse(schema), Pattern::parse(table)),
        "exclude" => (SelectionAction::Exclude, Pattern::parse(schema), Pattern::parse(table)),
        "explicit" => {
            if schema.contains('%') || table.contains('%') {
                return Err(
                    rule.wrong("Exact schema and table name required for rule-action explicit.")
                );
            }
            (SelectionAction::Include, Pattern::exact(schema), Pattern::exact(table))
        }
        other => {
            return Err(rule.wrong(format!(
                "Unknown rule-action \"{}\" for a selection: use include, exclude or explicit.",
                clip(other)
            )));
        }
    };
    Ok(Selection { action, schema, table, tables, views, load_order: load_order(rule)? })
}

fn load_order(rule: &Rule<'_>) -> Result<u32, MappingError> {
    let number = match rule.object.get("load-order") {
        None | Some(Value::Null) => Some(0),
        Some(Value::String(text)) if text.is_empty() => Some(0),
        Some(Value::Number(number)) => number.as_i64(),
        Some(Value::String(text)) => text.parse().ok(),
        Some(_) => None,
    };
    number
        .filter(|number| (0..=LOAD_ORDER_MAX).contains(number))
        .and_then(|number| u32::try_from(number).ok())
        .ok_or_else(|| {
            rule.wrong("The member \"load-order\" must be a number from 0 to 2147483647.")
        })
}

fn transformation(rule: &Rule<'_>) -> Result<Transformation, MappingError> {
    let action_name = rule.text(rule.object, "rule-action")?;
    let target = match rule.text(rule.object, "rule-target")? {
        "schema" => TransformationTarget::Schema,
        "table" => TransformationTarget::Table,
        "column" => {
            return Err(
                rule.not_carried(&format!("the column transformation {}", clip(action_name)))
            );
        }
        known @ ("table-tablespace" | "index-tablespace") => {
            return Err(rule.not_carried(&format!("rule-target {known}")));
        }
        other => return Err(rule.wrong(format!("Unknown rule-target \"{}\".", clip(other)))),
    };
    if rule.object.get("expression").is_some_and(says_something) {
        return Err(rule.not_carried("an expression"));
    }
    let members: Vec<&str> = COMMON_MEMBERS
        .iter()
        .copied()
        .chain(["rule-target", "value", "old-value", "filters"])
        .collect();
    rule.refuse_filters()?;
    let action = transformation_action(rule, action_name)?;
    rule.only(rule.object, &members)?;
    let locator = rule.locator(&["schema-name", "table-name"])?;
    let schema = Pattern::parse(rule.text(locator, "schema-name")?);
    let table = match target {
        TransformationTarget::Table => rule.text(locator, "table-name")?,
        TransformationTarget::Schema => match rule.optional_text(locator, "table-name")? {
            None | Some("%") => "%",
            Some(_) => {
                return Err(rule.wrong(
                    "A transformation of a schema speaks of all its tables: leave table-name out, or write %.",
                ));
            }
        },
    };
    Ok(Transformation { rule_id: rule.id, target, schema, table: Pattern::parse(table), action })
}

fn transformation_action(
    rule: &Rule<'_>,
    name: &str,
) -> Result<TransformationAction, MappingError> {
    let value = || rule.text(rule.object, "value").map(str::to_owned);
    let old = || rule.text(rule.object, "old-value").map(str::to_owned);
    // Replacing something by nothing is a fair wish.
    let new = || Ok(rule.optional_text(rule.object, "value")?.unwrap_or_default().to_owned());
    Ok(match name {
        "rename" => TransformationAction::Rename(value()?),
        "convert-lowercase" => TransformationAction::Lowercase,
        "convert-uppercase" => TransformationAction::Uppercase,
        "add-prefix" => TransformationAction::AddPrefix(value()?),
        "remove-prefix" => TransformationAction::RemovePrefix(value()?),
        "replace-prefix" => TransformationAction::ReplacePrefix { old: old()?, new: new()? },
        "add-suffix" => TransformationAction::AddSuffix(value()?),
        "remove-suffix" => TransformationAction::RemoveSuffix(value()?),
        "replace-suffix" => TransformationAction::ReplaceSuffix { old: old()?, new: new()? },
        "define-primary-key" => return Err(rule.not_carried("rule-action define-primary-key")),
        "remove-column"
        | "include-column"
        | "add-column"
        | "change-data-type"
        | "add-before-image-columns" => {
            return Err(rule.wrong(format!("rule-action {name} needs rule-target column.")));
        }
        other => return Err(rule.wrong(format!("Unknown rule-action \"{}\".", clip(other)))),
    })
}

fn table_settings(rule: &Rule<'_>) -> Result<((String, String), TableSettings), MappingError> {
    let members: Vec<&str> = COMMON_MEMBERS
        .iter()
        .copied()
        .chain(["parallel-load", "lob-settings", "filters"])
        .collect();
    rule.refuse_filters()?;
    rule.only(rule.object, &members)?;
    let locator = rule.locator(&["schema-name", "table-name"])?;
    let (schema, table) = (rule.text(locator, "schema-name")?, rule.text(locator, "table-name")?);
    if schema.contains('%') || table.contains('%') {
        return Err(
            rule.wrong("Exact schema and table name required when using table settings rule.")
        );
    }
    let parallel_load = match rule.object.get("parallel-load") {
        None | Some(Value::Null) => None,
        Some(Value::Object(object)) => Some(parallel_load(rule, object)?),
        Some(_) => return Err(rule.wrong("The member \"parallel-load\" must be an object.")),
    };
    match rule.object.get("lob-settings") {
        None | Some(Value::Null) => {}
        Some(Value::Object(object)) => check_lob_settings(rule, object)?,
        Some(_) => return Err(rule.wrong("The member \"lob-settings\" must be an object.")),
    }
    Ok(((schema.to_owned(), table.to_owned()), TableSettings { parallel_load }))
}

fn parallel_load(rule: &Rule<'_>, object: &Object) -> Result<ParallelLoad, MappingError> {
    rule.only(object, &["type", "columns", "boundaries", "segment-names"])?;
    match rule.text(object, "type")? {
        "none" => Ok(ParallelLoad::None),
        "ranges" => ranges(rule, object),
        known @ ("partitions-auto" | "subpartitions-auto" | "partitions-list") => {
            Err(rule.not_carried(&format!("parallel-load of type {known}")))
        }
        other => Err(rule.wrong(format!("Unknown type \"{}\" of parallel-load.", clip(other)))),
    }
}

fn ranges(rule: &Rule<'_>, object: &Object) -> Result<ParallelLoad, MappingError> {
    let columns = texts(rule, object.get("columns"), "columns")?;
    if columns.is_empty() || columns.len() > BOUNDARY_COLUMNS_MAX {
        return Err(rule.wrong("parallel-load of type ranges needs 1 to 10 columns."));
    }
    let Some(Value::Array(tuples)) = object.get("boundaries") else {
        return Err(rule.wrong("parallel-load of type ranges needs a list of boundaries."));
    };
    let mut boundaries = Vec::with_capacity(tuples.len());
    for tuple in tuples {
        let tuple = texts(rule, Some(tuple), "boundaries")?;
        if tuple.len() != columns.len() {
            return Err(rule.wrong("Each boundary must give one value for each of the columns."));
        }
        boundaries.push(tuple);
    }
    if boundaries.is_empty() {
        return Err(rule.wrong("parallel-load of type ranges needs at least one boundary."));
    }
    let segment_names = match object.get("segment-names") {
        None | Some(Value::Null) => Vec::new(),
        some => texts(rule, some, "segment-names")?,
    };
    if !segment_names.is_empty() && segment_names.len() != boundaries.len() + 1 {
        return Err(rule.wrong("There must be one segment name more than there are boundaries."));
    }
    Ok(ParallelLoad::Ranges { columns, boundaries, segment_names })
}

/// A list of texts; numbers and booleans are taken as the text that they are written as.
fn texts(rule: &Rule<'_>, value: Option<&Value>, name: &str) -> Result<Vec<String>, MappingError> {
    let Some(Value::Array(items)) = value else {
        return Err(rule.wrong(format!("The member \"{name}\" must hold lists of text.")));
    };
    items
        .iter()
        .map(|item| match item {
            Value::String(text) if text.len() <= TEXT_BYTES_MAX => Ok(text.clone()),
            Value::Number(number) => Ok(number.to_string()),
            Value::Bool(flag) => Ok(flag.to_string()),
            _ => Err(rule.wrong(format!(
                "The member \"{name}\" must hold text of at most {TEXT_BYTES_MAX} bytes."
            ))),
        })
        .collect()
}

/// Values always travel whole, whatever their size, which is what `limited` allows and
/// `unlimited` asks for. Leaving such columns out is something else.
fn check_lob_settings(rule: &Rule<'_>, object: &Object) -> Result<(), MappingError> {
    rule.only(object, &["mode", "bulk-max-size"])?;
    match object.get("bulk-max-size") {
        None | Some(Value::Null) => {}
        Some(Value::Number(number)) if number.as_u64().is_some() => {}
        Some(Value::String(text)) if text.parse::<u64>().is_ok() => {}
        Some(_) => return Err(rule.wrong("The member \"bulk-max-size\" must be a whole number.")),
    }
    match rule.optional_text(object, "mode")? {
        None | Some("limited" | "unlimited") => Ok(()),
        Some("none") => Err(rule.not_carried("lob-settings with mode none")),
        Some(other) => {
            Err(rule.wrong(format!("Unknown mode \"{}\" of lob-settings.", clip(other))))
        }
    }
}

fn says_something(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(members) => !members.is_empty(),
        Value::Bool(true) | Value::Number(_) => true,
    }
}

/// A stranger's text, short enough for a message.
fn clip(text: &str) -> String {
    let mut short: String = text.chars().filter(|c| !c.is_control()).take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
