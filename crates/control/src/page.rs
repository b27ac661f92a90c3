//! Pages of long answers.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// How many records a page may have.
#[derive(Clone, Copy, Debug)]
pub struct PageLimits {
    /// Where the caller names no number.
    pub default: i32,
    /// Fewest that may be asked for.
    pub min: i32,
    /// Most that may be asked for.
    pub max: i32,
}

/// One page, and the marker of the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// The records.
    pub items: Vec<T>,
    /// Where the next page begins; `None` on the last page.
    pub marker: Option<String>,
}

/// Why a page cannot be given, as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageError(pub String);

/// Cuts a page out of records that are sorted by `key`. A marker names the last key of the page
/// before, so that records which come or go in between shift nothing.
///
/// # Errors
/// When the size is out of limits or the marker is not one of ours.
pub fn cut<T>(
    items: Vec<T>,
    key: impl Fn(&T) -> String,
    size: Option<i32>,
    marker: Option<&str>,
    limits: PageLimits,
) -> Result<Page<T>, PageError> {
    let size = size.unwrap_or(limits.default);
    if size < limits.min || size > limits.max {
        let PageLimits { min, max, .. } = limits;
        return Err(PageError(format!(
            "Invalid value {size} for MaxRecords. Must be between {min} and {max}"
        )));
    }
    let after = match marker {
        None | Some("") => None,
        Some(text) => Some(decode(text).ok_or_else(|| PageError("Invalid marker.".to_owned()))?),
    };
    let mut rest = items;
    rest.retain(|item| after.as_ref().is_none_or(|after| key(item) > *after));
    let size = usize::try_from(size).unwrap_or(1);
    let more = rest.len() > size;
    rest.truncate(size);
    let marker = rest.last().filter(|_| more).map(|last| URL_SAFE_NO_PAD.encode(key(last)));
    Ok(Page { items: rest, marker })
}

/// The last key of the page before, as a marker of [`cut`] names it; `None`: it is none.
pub fn key_of(marker: &str) -> Option<String> {
    decode(marker)
}

fn decode(marker: &str) -> Option<String> {
    if marker.len() > 1024 {
        return None;
    }
    String::from_utf8(URL_SAFE_NO_PAD.decode(marker).ok()?).ok()
}
