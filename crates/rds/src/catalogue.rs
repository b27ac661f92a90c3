//! Instance classes and storage. A class is a name here: an instance gets what its host has.

/// Families with their sizes.
const CLASSES: &[(&[&str], &[&str])] = &[
    (&["t3", "t4g"], &["micro", "small", "medium", "large", "xlarge", "2xlarge"]),
    (
        &["m5", "m6g", "m6i", "m7g", "m7i", "r5", "r6g", "r6i", "r7g", "r7i"],
        &["large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge"],
    ),
];

/// Storage types that can be named: all are the host's disk.
pub(crate) const STORAGE_TYPES: [&str; 2] = ["gp2", "gp3"];
/// Fewest and most GiB of storage. A note, not a limit: an instance can fill the host's disk.
pub(crate) const STORAGE_GIB: std::ops::RangeInclusive<i32> = 20..=65_536;

/// All classes: `db.t3.micro` and so on.
pub(crate) fn classes() -> impl Iterator<Item = String> {
    CLASSES.iter().flat_map(|(families, sizes)| {
        families
            .iter()
            .flat_map(|family| sizes.iter().map(move |size| format!("db.{family}.{size}")))
    })
}

/// Whether there is such a class.
pub(crate) fn is_class(name: &str) -> bool {
    classes().any(|class| class == name)
}
