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

/// Whether the whole text matches a pattern of a model; all does if the pattern cannot be checked.
pub fn matches(pattern: &'static str, text: &str) -> bool {
    static CACHE: OnceLock<Cache> = OnceLock::new();
    let cache = CACHE.get_or_init(Cache::default);
    let regex = {
        let mut compiled = cache.lock().unwrap_or_else(PoisonError::into_inner);
        compiled.entry(pattern).or_insert_with(|| compile(pattern).map(Arc::new)).clone()
    };
    // Outside the lock: a long text must not hold up the others.
    regex.is_none_or(|regex| regex.is_match(text))
}

/// Whether the engine can express a pattern.
pub fn is_checked(pattern: &str) -> bool {
    compile(pattern).is_some()
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
