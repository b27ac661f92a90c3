//! `cargo xtask tidy`: the architecture's invariants, where a machine can see them.
//!
//! Each rule is a function over texts that answers complaints, so that the tests below can show
//! that it complains about what it should.

mod coverage;
mod manifests;
mod markdown;
mod sources;

use std::fmt;
use std::fs;
use std::path::Path;

use crate::steps::{command, output};

/// A broken rule: where, and what to do about it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Complaint {
    place: String,
    text: String,
}

impl Complaint {
    fn new(place: impl fmt::Display, text: impl Into<String>) -> Self {
        Self { place: place.to_string(), text: text.into() }
    }
}

/// A file of the repository, by its path from the root.
pub(crate) struct Source {
    path: String,
    text: String,
}

impl Source {
    /// True for a file with this extension (without its dot).
    fn is(&self, extension: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|own| own == extension)
    }
}

/// Checks every tracked file.
pub(crate) fn run(root: &Path) -> Result<String, String> {
    let sources = tracked(root)?;
    let complaints = check(&sources);
    for Complaint { place, text } in &complaints {
        println!("{place}: {text}");
    }
    if complaints.is_empty() {
        println!("{} files are tidy", sources.len());
        return Ok(format!("{} files", sources.len()));
    }
    Err(format!("{} complaints, printed above", complaints.len()))
}

fn check(sources: &[Source]) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    complaints.extend(manifests::check(sources));
    complaints.extend(sources.iter().flat_map(sources::check));
    complaints.extend(markdown::check(sources));
    complaints.extend(coverage::check(sources));
    complaints
}

/// Every file that Git tracks or would track, text files only.
fn tracked(root: &Path) -> Result<Vec<Source>, String> {
    let list = ["ls-files", "--cached", "--others", "--exclude-standard"];
    let names = output(&mut command(root, "git", &list))?;
    let mut sources = Vec::new();
    for name in names.lines() {
        let path = root.join(name);
        // A file deleted but not yet committed, or one that is no text, has nothing to check.
        let Ok(bytes) = fs::read(&path) else { continue };
        let Ok(text) = String::from_utf8(bytes) else { continue };
        sources.push(Source { path: name.to_owned(), text });
    }
    if sources.is_empty() {
        return Err("Git lists no files: run this inside a checkout".to_owned());
    }
    Ok(sources)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn this_repository_is_tidy() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let complaints = check(&tracked(root).unwrap());
        assert_eq!(complaints, [], "cargo xtask tidy");
    }
}
