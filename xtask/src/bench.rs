//! `cargo xtask bench`: measures Landfall beside its peers and writes `docs/benchmarks.md`.

use std::path::Path;

/// Runs the named benchmarks, all of them when none is named.
pub(crate) fn run(_root: &Path, arguments: &[String]) -> Result<(), String> {
    Err(format!("not built yet: bench {}", arguments.join(" ")))
}
