//! The time of day, for columns that tell when something was applied.

use std::time::{SystemTime, UNIX_EPOCH};

/// Unix time in microseconds.
pub(crate) fn unix_micros() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_micros()).unwrap_or(i64::MAX)
}
