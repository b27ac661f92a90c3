//! Filters of describe calls: the values of one filter are alternatives, all filters must match.

/// A filter that a caller sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// Its name.
    pub name: String,
    /// The values that match.
    pub values: Vec<String>,
}

/// A filter that an operation knows: its name, and the values that a record has for it.
pub type Known<R> = (&'static str, fn(&R) -> Vec<String>);

/// Checks that all names are known.
///
/// # Errors
/// The first unknown name.
pub fn check<R>(filters: &[Filter], known: &[Known<R>]) -> Result<(), String> {
    let unknown = filters.iter().find(|f| known.iter().all(|(name, _)| *name != f.name));
    unknown.map_or(Ok(()), |filter| Err(filter.name.clone()))
}

/// Whether a record passes all filters. Unknown names match nothing.
pub fn matches<R>(filters: &[Filter], known: &[Known<R>], record: &R) -> bool {
    filters.iter().all(|filter| {
        let of_record = known.iter().find(|(name, _)| *name == filter.name);
        of_record.is_some_and(|(_, values)| {
            values(record).iter().any(|value| filter.values.contains(value))
        })
    })
}
