//! Table-mapping rules: which tables of the source go where on the target.
//!
//! The document is JSON, `{"rules": […]}`. [`Rules::parse`] accepts what this release carries out
//! and refuses everything else by name, so that no part of a document is ever ignored.
//! [`Rules::select`] then answers for one table or view at a time.

mod error;
mod parse;
mod pattern;

use std::collections::HashMap;

pub use error::MappingError;
pub use pattern::Pattern;

/// The longest document that is accepted, in bytes.
pub const DOCUMENT_BYTES_MAX: usize = 2 * 1024 * 1024;
/// The most rules that one document may hold.
pub const RULES_MAX: usize = 5_000;
/// The longest name, pattern or value within a rule, in bytes.
pub const TEXT_BYTES_MAX: usize = 1_024;

/// A parsed and checked document.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    selections: Vec<Selection>,
    /// Sorted by rule id, so that the first match is the one that wins.
    transformations: Vec<Transformation>,
    table_settings: HashMap<(String, String), TableSettings>,
    target_schema: Option<String>,
}

/// What kind of relation a name belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelationKind {
    /// A table, also a partitioned one.
    Table,
    /// A view.
    View,
}

/// Where a selected table or view goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selected {
    /// The schema on the target.
    pub target_schema: String,
    /// The table on the target.
    pub target_table: String,
    /// Larger loads first; 0 where no rule gives one.
    pub load_order: u32,
    /// The segments that a table-settings rule asks for.
    pub parallel_load: Option<ParallelLoad>,
}

/// Segments that a table-settings rule gives for a table's full load.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParallelLoad {
    /// `none`: read the table in one piece.
    None,
    /// `ranges`: the upper edges of segments, in lexicographic order of `columns`.
    ///
    /// A reader may choose other segments than these as long as every row is read exactly once.
    Ranges {
        /// The boundary columns, 1 to 10.
        columns: Vec<String>,
        /// One tuple for each edge, each as long as `columns`, as text.
        boundaries: Vec<Vec<String>>,
        /// Names of the segments: none, or one more than there are edges.
        segment_names: Vec<String>,
    },
}

#[derive(Clone, Debug)]
struct Selection {
    action: SelectionAction,
    schema: Pattern,
    table: Pattern,
    /// Which kinds the rule speaks of.
    tables: bool,
    views: bool,
    load_order: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SelectionAction {
    /// `include` and `explicit`; the latter has exact patterns.
    Include,
    Exclude,
}

#[derive(Clone, Debug)]
struct Transformation {
    rule_id: u64,
    target: TransformationTarget,
    schema: Pattern,
    /// `%` for rules that speak of schemas.
    table: Pattern,
    action: TransformationAction,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TransformationTarget {
    Schema,
    Table,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum TransformationAction {
    Rename(String),
    Lowercase,
    Uppercase,
    AddPrefix(String),
    RemovePrefix(String),
    ReplacePrefix { old: String, new: String },
    AddSuffix(String),
    RemoveSuffix(String),
    ReplaceSuffix { old: String, new: String },
}

impl TransformationAction {
    /// A name that lacks the prefix or suffix in question stays as it is.
    fn apply(&self, name: &str) -> String {
        match self {
            Self::Rename(to) => to.clone(),
            Self::Lowercase => name.to_lowercase(),
            Self::Uppercase => name.to_uppercase(),
            Self::AddPrefix(prefix) => format!("{prefix}{name}"),
            Self::AddSuffix(suffix) => format!("{name}{suffix}"),
            Self::RemovePrefix(prefix) => {
                name.strip_prefix(prefix.as_str()).unwrap_or(name).to_owned()
            }
            Self::RemoveSuffix(suffix) => {
                name.strip_suffix(suffix.as_str()).unwrap_or(name).to_owned()
            }
            Self::ReplacePrefix { old, new } => match name.strip_prefix(old.as_str()) {
                Some(rest) => format!("{new}{rest}"),
                None => name.to_owned(),
            },
            Self::ReplaceSuffix { old, new } => match name.strip_suffix(old.as_str()) {
                Some(rest) => format!("{rest}{new}"),
                None => name.to_owned(),
            },
        }
    }
}

#[derive(Clone, Debug, Default)]
struct TableSettings {
    parallel_load: Option<ParallelLoad>,
}

impl Rules {
    /// Reads a document.
    ///
    /// Fails with the first thing that is wrong with it, or that this release does not carry out.
    pub fn parse(document: &str) -> Result<Self, MappingError> {
        parse::document(document)
    }

    /// Sends the tables of all schemas to one target schema, except where a schema
    /// transformation says otherwise. An empty name changes nothing.
    #[must_use]
    pub fn with_target_schema(mut self, schema: &str) -> Self {
        self.target_schema = (!schema.is_empty()).then(|| schema.to_owned());
        self
    }

    /// Whether any rule can select a view.
    pub fn selects_views(&self) -> bool {
        self.selections.iter().any(|rule| rule.action == SelectionAction::Include && rule.views)
    }

    /// Where the table or view goes, or `None` where the rules leave it out.
    ///
    /// An exclusion always wins. Of several inclusions the largest load order counts.
    pub fn select(&self, schema: &str, table: &str, kind: RelationKind) -> Option<Selected> {
        let mut load_order: Option<u32> = None;
        for rule in &self.selections {
            let speaks_of_kind = match kind {
                RelationKind::Table => rule.tables,
                RelationKind::View => rule.views,
            };
            if !speaks_of_kind || !rule.schema.matches(schema) || !rule.table.matches(table) {
                continue;
            }
            match rule.action {
                SelectionAction::Exclude => return None,
                SelectionAction::Include => {
                    load_order = Some(load_order.unwrap_or(0).max(rule.load_order));
                }
            }
        }
        let (target_schema, target_table) = self.target_names(schema, table);
        let settings = self.table_settings.get(&(schema.to_owned(), table.to_owned()));
        Some(Selected {
            target_schema,
            target_table,
            load_order: load_order?,
            parallel_load: settings.and_then(|settings| settings.parallel_load.clone()),
        })
    }

    /// The names on the target: of the rules that match, the lowest rule id wins at each level,
    /// and the levels combine.
    fn target_names(&self, schema: &str, table: &str) -> (String, String) {
        let winner = |target: TransformationTarget| {
            self.transformations.iter().find(|rule| {
                rule.target == target && rule.schema.matches(schema) && rule.table.matches(table)
            })
        };
        let target_schema = match winner(TransformationTarget::Schema) {
            Some(rule) => rule.action.apply(schema),
            None => self.target_schema.clone().unwrap_or_else(|| schema.to_owned()),
        };
        let target_table = match winner(TransformationTarget::Table) {
            Some(rule) => rule.action.apply(table),
            None => table.to_owned(),
        };
        (target_schema, target_table)
    }

    /// Checks all selected tables together: each has a target name, and no two share a target.
    /// Each item is the source schema, the source table and what [`Rules::select`] gave for it.
    pub fn check_targets<'a>(
        tables: impl IntoIterator<Item = (&'a str, &'a str, &'a Selected)>,
    ) -> Result<(), MappingError> {
        let mut seen: HashMap<(&str, &str), String> = HashMap::new();
        for (schema, table, selected) in tables {
            let source = format!("{schema}.{table}");
            if selected.target_schema.is_empty() || selected.target_table.is_empty() {
                return Err(MappingError::EmptyTarget { source });
            }
            let target = (selected.target_schema.as_str(), selected.target_table.as_str());
            if let Some(first) = seen.insert(target, source.clone()) {
                return Err(MappingError::SameTarget {
                    target: format!("{}.{}", target.0, target.1),
                    first,
                    second: source,
                });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
