//! What all list calls share: pages.

use api::generated::apprunner::InvalidRequestException;
use control::page::{self, Page, PageLimits};

use crate::fault::invalid;

/// The model holds the numbers of each call; without one, everything is in one answer.
const PAGE: PageLimits = PageLimits { default: i32::MAX, min: 1, max: i32::MAX };

/// Cuts the page out that is asked for, in the order of `key`.
pub(crate) fn page<T>(
    mut records: Vec<T>,
    key: impl Fn(&T) -> String,
    max_results: Option<i32>,
    token: Option<&str>,
) -> Result<Page<T>, InvalidRequestException> {
    records.sort_by_cached_key(&key);
    page::cut(records, key, max_results, token, PAGE).map_err(|_| {
        invalid("The NextToken is not one that this operation answered. Ask again without it.")
    })
}
