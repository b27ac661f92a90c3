//! What all list calls share: pages.

use api::generated::apprunner::InvalidRequestException;
use control::page::{self, Page, PageLimits};

use crate::fault::invalid;

/// The model holds the numbers of each call; without one, everything is in one answer.
const PAGE: PageLimits = PageLimits { default: i32::MAX, min: 1, max: i32::MAX };

/// Parts the question from the key in what a token says; no name holds it.
const PART: char = '\u{1}';

/// Cuts the page out that is asked for, in the order of `key`. `question` is what else the call
/// was asked, each member once: a token counts for the same question only.
pub(crate) fn page<T>(
    mut records: Vec<T>,
    key: impl Fn(&T) -> String,
    question: &[Option<&str>],
    max_results: Option<i32>,
    token: Option<&str>,
) -> Result<Page<T>, InvalidRequestException> {
    let refused =
        || invalid("The NextToken is not one that this operation answered. Ask again without it.");
    let question: String =
        question.iter().flat_map(|member| [member.unwrap_or_default(), "\u{1}"]).collect();
    if let Some(token) = token.filter(|token| !token.is_empty()) {
        let said = page::key_of(token).ok_or_else(refused)?;
        let is_same = said.strip_prefix(&question).is_some_and(|key| !key.contains(PART));
        if !is_same {
            return Err(invalid(
                "The NextToken was answered to another question: everything but MaxResults has to \
                 be as it was. Ask again without it.",
            ));
        }
    }
    let key = |record: &T| format!("{question}{}", key(record));
    records.sort_by_cached_key(&key);
    page::cut(records, key, max_results, token, PAGE).map_err(|_| refused())
}
