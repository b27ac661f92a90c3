//! The models' regular expressions, for input validation.
//!
//! The models write them for Java; [`translated`] says what is changed. Expressions that the
//! engine cannot express (those that look ahead) are not checked: the handler that reads such a
//! value checks it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use regex_lite::Regex;

/// Compiled expressions by their text; none for those that cannot be checked.
type Cache = Mutex<HashMap<&'static str, Option<Arc<Regex>>>>;

/// Whether the whole text matches a pattern of a model.
pub(crate) fn matches(pattern: &'static str, text: &str) -> bool {
    static CACHE: OnceLock<Cache> = OnceLock::new();
    let cache = CACHE.get_or_init(Cache::default);
    let regex = {
        let mut compiled = cache.lock().unwrap_or_else(PoisonError::into_inner);
        compiled.entry(pattern).or_insert_with(|| compile(pattern).map(Arc::new)).clone()
    };
    // Outside the lock: a long text must not hold up the others.
    regex.is_none_or(|regex| regex.is_match(text))
}

fn compile(pattern: &str) -> Option<Regex> {
    Regex::new(&format!("^(?:{})$", translated(pattern))).ok()
}

/// The pattern without what only Java knows. Unicode classes become wider ones: all letters beyond
/// ASCII pass.
fn translated(pattern: &str) -> String {
    pattern
        .replace(r"\p{L}", r"a-zA-Z\u{80}-\u{10FFFF}")
        .replace(r"\p{Z}", " ")
        .replace(r"\p{N}", "0-9")
        // Meant as the characters beyond 16 bits; Java reads four digits only.
        .replace(r"\u10000-\u10FFFF", r"\u{10000}-\u{10FFFF}")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{compile, matches};
    use crate::generated::{apprunner, dms, rds, redshift, redshift_serverless, sts};
    use crate::schema::{Kind, Member, Shape};
    use std::collections::{BTreeMap, BTreeSet};

    /// Collects the patterns of a shape and of all shapes in it.
    fn collect(
        found: &mut BTreeMap<&'static str, &'static str>,
        seen: &mut BTreeSet<*const Shape>,
        shape: &'static Shape,
    ) {
        if !seen.insert(shape) {
            return;
        }
        if let Some(pattern) = shape.limits.pattern {
            found.insert(pattern, shape.name);
        }
        let members: Vec<&'static Member> = match &shape.kind {
            Kind::Structure { members } | Kind::Union { members } => members.iter().collect(),
            Kind::List { member, .. } => vec![member],
            Kind::Map { key, value, .. } => vec![key, value],
            _ => Vec::new(),
        };
        for member in members {
            collect(found, seen, member.shape.get());
        }
    }

    #[test]
    fn only_known_patterns_are_not_checked() {
        let (mut found, mut seen) = (BTreeMap::new(), BTreeSet::new());
        let services = [
            &apprunner::SERVICE,
            &dms::SERVICE,
            &rds::SERVICE,
            &redshift::SERVICE,
            &redshift_serverless::SERVICE,
            &sts::SERVICE,
        ];
        for op in services.into_iter().flat_map(|service| service.operations) {
            collect(&mut found, &mut seen, op.input);
        }
        assert!(found.len() > 50, "{} patterns", found.len());
        found.retain(|pattern, _| compile(pattern).is_none());
        let unchecked: Vec<&str> = found.into_values().collect();
        assert_eq!(unchecked, ["TargetDBClusterParameterGroupName", "CustomDomainName", "TagKey"]);
    }

    #[test]
    fn the_whole_text_has_to_match() {
        assert!(matches("[0-9]{12}", "000000000000"));
        assert!(!matches("[0-9]{12}", "0000000000000"));
        assert!(!matches("[0-9]{12}", "x000000000000"));
        assert!(!matches("a|b", "ab"));
        assert!(matches(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]*", "größe 1"));
        assert!(!matches(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]*", "a;b"));
    }
}
