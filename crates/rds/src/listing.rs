//! What all describe calls share: filters and pages.

use api::generated::rds::Filter;
use control::filter::{self, Known};
use control::page::{self, Page, PageLimits};

use crate::invalid::{Invalid, clip};

/// Records of a page.
const PAGE: PageLimits = PageLimits { default: 100, min: 20, max: 100 };

/// Keeps the records that pass all filters. Filter names are those that the operation knows.
pub(crate) fn filtered<R>(
    records: Vec<R>,
    filters: Option<&[Filter]>,
    known: &[Known<R>],
) -> Result<Vec<R>, Invalid> {
    let filters: Vec<filter::Filter> = filters
        .unwrap_or_default()
        .iter()
        .map(|filter| filter::Filter { name: filter.name.clone(), values: filter.values.clone() })
        .collect();
    filter::check(&filters, known)
        .map_err(|name| Invalid::value(format!("Unrecognized filter name: {}", clip(&name))))?;
    Ok(records.into_iter().filter(|record| filter::matches(&filters, known, record)).collect())
}

/// Cuts the page out that is asked for; the records are sorted by `key`.
pub(crate) fn page<T>(
    mut records: Vec<T>,
    key: impl Fn(&T) -> String,
    max_records: Option<i32>,
    marker: Option<&str>,
) -> Result<Page<T>, Invalid> {
    records.sort_by_cached_key(&key);
    page::cut(records, key, max_records, marker, PAGE).map_err(|error| Invalid::value(error.0))
}
