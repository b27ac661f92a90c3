//! What can be wrong with a table-mapping document.

use std::fmt;

/// Why a table-mapping document was not accepted, or cannot be applied to the tables found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MappingError {
    /// The document is longer than [`super::DOCUMENT_BYTES_MAX`].
    TooLong {
        /// Its length in bytes.
        bytes: usize,
    },
    /// The document has more rules than [`super::RULES_MAX`].
    TooManyRules {
        /// How many.
        rules: usize,
    },
    /// The document as a whole is not what it should be.
    Document {
        /// What is wrong, as a sentence.
        problem: String,
    },
    /// One rule is wrong.
    Rule {
        /// The rule's `rule-id`, as written.
        rule_id: String,
        /// What is wrong, as a sentence.
        problem: String,
    },
    /// One rule asks for something that this release does not carry out.
    NotCarried {
        /// The rule's `rule-id`, as written.
        rule_id: String,
        /// What it asks for, by the name that the document uses.
        what: String,
    },
    /// Two source tables would feed the same target table.
    SameTarget {
        /// The target, as `schema.table`.
        target: String,
        /// The first source table, as `schema.table`.
        first: String,
        /// The second source table, as `schema.table`.
        second: String,
    },
    /// The transformations leave a target without a name.
    EmptyTarget {
        /// The source table, as `schema.table`.
        source: String,
    },
}

impl fmt::Display for MappingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong { bytes } => write!(
                f,
                "Error in mapping rules. The document has {bytes} bytes; at most {} are accepted.",
                super::DOCUMENT_BYTES_MAX
            ),
            Self::TooManyRules { rules } => write!(
                f,
                "Error in mapping rules. The document has {rules} rules; at most {} are accepted.",
                super::RULES_MAX
            ),
            Self::Document { problem } => write!(f, "Error in mapping rules. {problem}"),
            Self::Rule { rule_id, problem } => write!(
                f,
                "Error in mapping rules. Rule with ruleId = {rule_id} failed validation. {problem}"
            ),
            Self::NotCarried { rule_id, what } => write!(
                f,
                "Error in mapping rules. Rule with ruleId = {rule_id} asks for {what}, which this \
                 release of Landfall does not carry out. Remove it from the rule, or do that part \
                 outside the task."
            ),
            Self::SameTarget { target, first, second } => write!(
                f,
                "The mapping rules send both {first} and {second} to the target table {target}. \
                 Exclude one of them, or give one another name with a transformation rule."
            ),
            Self::EmptyTarget { source } => write!(
                f,
                "The mapping rules leave no name for the target of {source}. Correct the \
                 transformation rule that removes all of it."
            ),
        }
    }
}

impl std::error::Error for MappingError {}
