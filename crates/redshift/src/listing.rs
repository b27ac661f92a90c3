//! Pages of long answers.

use control::page::{self, Page, PageLimits};

use crate::invalid::Invalid;

/// A page of Redshift Serverless; the records are sorted by `key`.
pub(crate) fn tokens<T>(
    mut records: Vec<T>,
    key: impl Fn(&T) -> String,
    max_results: Option<i32>,
    token: Option<&str>,
) -> Result<Page<T>, Invalid> {
    const LIMITS: PageLimits = PageLimits { default: 100, min: 1, max: 100 };
    records.sort_by_cached_key(&key);
    page::cut(records, key, max_results, token, LIMITS)
        .map_err(|error| Invalid::validation(error.0.replace("MaxRecords", "maxResults")))
}

/// A page of Redshift; the records are sorted by `key`.
pub(crate) fn markers<T>(
    mut records: Vec<T>,
    key: impl Fn(&T) -> String,
    max_records: Option<i32>,
    marker: Option<&str>,
) -> Result<Page<T>, Invalid> {
    const LIMITS: PageLimits = PageLimits { default: 100, min: 20, max: 100 };
    records.sort_by_cached_key(&key);
    page::cut(records, key, max_records, marker, LIMITS).map_err(|error| Invalid::value(error.0))
}
