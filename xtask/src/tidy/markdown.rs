//! Links between the documents lead somewhere.

use std::collections::BTreeSet;

use super::{Complaint, Source};

pub(super) fn check(sources: &[Source]) -> Vec<Complaint> {
    let files: BTreeSet<&str> = sources.iter().map(|source| source.path.as_str()).collect();
    let exists = |path: &str| {
        let folder = format!("{path}/");
        files.contains(path) || files.iter().any(|file| file.starts_with(&folder))
    };
    let mut complaints = Vec::new();
    for source in sources.iter().filter(|source| source.is("md")) {
        for (number, line) in source.text.lines().enumerate() {
            let dead = targets(line)
                .filter(|target| resolve(&source.path, target).is_none_or(|path| !exists(&path)));
            complaints.extend(dead.map(|target| {
                let place = format!("{}:{}", source.path, number + 1);
                Complaint::new(place, format!("the link to `{target}` leads nowhere"))
            }));
        }
    }
    complaints
}

/// The targets of `[text](target)` that are inside the repository, without their anchors.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    line.split("](")
        .skip(1)
        .filter_map(|rest| rest.split_once(')'))
        .map(|(target, _)| target.split('#').next().unwrap_or_default())
        .filter(|target| {
            !target.is_empty() && !target.contains("://") && !target.starts_with("mailto:")
        })
}

/// The path from the root of what a document links to; `None` when it leaves the repository.
fn resolve(document: &str, target: &str) -> Option<String> {
    let mut parts: Vec<&str> = document.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dead_links_are_found() {
        let source =
            |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
        let found = check(&[
            source("README.md", "[a](docs/a.md#x) [b](docs) [c](missing.md) [d](https://e.org/f)"),
            source("docs/a.md", "[r](../README.md) [o](../../outside.md) [s](#section)"),
        ]);
        let texts: Vec<&str> = found.iter().map(|complaint| complaint.text.as_str()).collect();
        assert_eq!(
            texts,
            [
                "the link to `missing.md` leads nowhere",
                "the link to `../../outside.md` leads nowhere"
            ]
        );
    }
}
