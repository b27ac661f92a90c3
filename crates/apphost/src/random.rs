//! Names that nobody else has.

use std::hash::{BuildHasher, Hasher, RandomState};

/// 32 hexadecimal digits. Unique, not secret: the standard library's hash keys are random for
/// each process and differ for each value.
pub(crate) fn name() -> String {
    let word = || {
        let mut hasher = RandomState::new().build_hasher();
        hasher.write_u64(
            std::time::SystemTime::now()
                .duration_since(std::time::UNIX_EPOCH)
                .map_or(0, |time| time.subsec_nanos().into()),
        );
        hasher.finish()
    };
    format!("{:016x}{:016x}", word(), word())
}
