//! What all describe calls share: filters and pages.

use api::generated::dms::Filter;
use control::filter::{self, Known};
use control::page::{self, Page, PageLimits};

use crate::invalid::{Invalid, clip};

/// Records of a page, for all calls but one.
pub(crate) const PAGE: PageLimits = PageLimits { default: 100, min: 20, max: 100 };
/// Records of a page of table statistics.
pub(crate) const STATISTICS_PAGE: PageLimits = PageLimits { default: 100, min: 20, max: 500 };

/// The part of a describe request that asks for a page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Paging<'a> {
    pub(crate) max_records: Option<i32>,
    pub(crate) marker: Option<&'a str>,
}

/// Keeps the records that pass all filters. Filter names are those that the operation knows.
pub(crate) fn filtered<R>(
    records: Vec<R>,
    filters: Option<&[Filter]>,
    known: &[Known<R>],
) -> Result<Vec<R>, Invalid> {
    let Some(filters) = filters.filter(|filters| !filters.is_empty()) else { return Ok(records) };
    let filters: Vec<filter::Filter> = filters
        .iter()
        .map(|filter| filter::Filter {
            name: filter.name.clone(),
            values: stored_form(&filter.name, &filter.values),
        })
        .collect();
    filter::check(&filters, known).map_err(|name| {
        let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
        Invalid::value(format!(
            "The filter name {} is not valid here. Valid names: {}.",
            clip(&name),
            if names.is_empty() { "none".to_owned() } else { names.join(", ") }
        ))
    })?;
    Ok(records.into_iter().filter(|record| filter::matches(&filters, known, record)).collect())
}

/// The values as records hold them: identifiers are stored in lower case, and found in any.
fn stored_form(name: &str, values: &[String]) -> Vec<String> {
    if name.ends_with("-id") {
        values.iter().map(|value| value.to_ascii_lowercase()).collect()
    } else {
        values.to_vec()
    }
}

/// Sorts records by `key` and cuts the page out that is asked for.
pub(crate) fn page<T>(
    mut records: Vec<T>,
    key: impl Fn(&T) -> String,
    paging: Paging<'_>,
    limits: PageLimits,
) -> Result<Page<T>, Invalid> {
    records.sort_by_cached_key(&key);
    page::cut(records, key, paging.max_records, paging.marker, limits)
        .map_err(|error| Invalid::value(error.0))
}

/// Whether a request filters at all.
pub(crate) fn has_filters(filters: Option<&[Filter]>) -> bool {
    filters.is_some_and(|filters| !filters.is_empty())
}
