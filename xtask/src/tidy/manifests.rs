//! Crates depend on each other downwards only; every outside dependency has its written reason.

use super::{Complaint, Source};

/// Which crates of this workspace a crate may depend on (outside of tests).
const DOWNWARDS: [(&str, &[&str]); 13] = [
    ("api", &[]),
    ("apphost", &[]),
    ("dbhost", &[]),
    ("replicate", &[]),
    ("testkit", &[]),
    ("control", &["api"]),
    ("apprunner", &["api", "apphost", "control"]),
    ("dms", &["api", "control", "replicate"]),
    ("rds", &["api", "control", "dbhost", "replicate"]),
    ("warehouse", &["replicate"]),
    ("redshift", &["api", "control", "replicate", "warehouse"]),
    (
        "landfall",
        &[
            "api",
            "apphost",
            "apprunner",
            "control",
            "dbhost",
            "dms",
            "rds",
            "redshift",
            "replicate",
            "warehouse",
        ],
    ),
    ("xtask", &[]),
];

/// Outside crates that only one crate of ours may use, because it alone does that work.
const OWNED: [(&str, &[&str]); 2] =
    [("rusqlite", &["control"]), ("tokio-postgres", &["dbhost", "replicate", "testkit"])];

const REASONS: &str = "docs/dependencies.md";

pub(super) fn check(sources: &[Source]) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let reasons = sources.iter().find(|source| source.path == REASONS);
    for source in sources.iter().filter(|source| source.path.ends_with("Cargo.toml")) {
        match source.path.as_str() {
            "Cargo.toml" => complaints.extend(reasons_given(source, reasons)),
            path if path.starts_with("bench/") || path.starts_with("fuzz/") => {}
            path => {
                let name = path.trim_end_matches("/Cargo.toml").rsplit('/').next();
                complaints.extend(crate_manifest(source, name.unwrap_or_default()));
            }
        }
    }
    complaints
}

/// The keys of a table such as `[dependencies]`, with what they are set to.
fn entries<'a>(text: &'a str, table: &str) -> Vec<(&'a str, &'a str)> {
    let header = format!("[{table}]");
    text.lines()
        .skip_while(|line| line.trim() != header)
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| line.split_once('='))
        .map(|(key, value)| (key.trim().trim_end_matches(".workspace"), value.trim()))
        .filter(|(key, _)| !key.starts_with('#'))
        .collect()
}

fn crate_manifest(source: &Source, name: &str) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let mut complain = |text: String| complaints.push(Complaint::new(&source.path, text));
    let Some((_, allowed)) = DOWNWARDS.iter().find(|(known, _)| *known == name) else {
        complain(format!(
            "`{name}` is a new crate: add it to DOWNWARDS in xtask/src/tidy/manifests.rs and to \
             ARCHITECTURE.md, with the crates that it may depend on"
        ));
        return complaints;
    };
    if !entries(&source.text, "lints").contains(&("workspace", "true")) {
        complain("does not take the workspace's lints: add `[lints] workspace = true`".to_owned());
    }
    for (dependency, value) in entries(&source.text, "dependencies") {
        let ours = DOWNWARDS.iter().any(|(known, _)| *known == dependency);
        if ours && !allowed.contains(&dependency) {
            complain(format!("`{name}` must not depend on `{dependency}`: arrows point down only"));
        }
        let owner = OWNED.iter().find(|(owned, _)| *owned == dependency);
        if let Some((_, owners)) = owner
            && !owners.contains(&name)
        {
            complain(format!("only {} may use `{dependency}`", owners.join(" and ")));
        }
        if value != "true" && !value.contains("workspace = true") {
            complain(format!("`{dependency}` does not take its version from the workspace"));
        }
    }
    complaints
}

fn reasons_given(workspace: &Source, reasons: Option<&Source>) -> Vec<Complaint> {
    let Some(reasons) = reasons else {
        return vec![Complaint::new(REASONS, "is missing")];
    };
    let outside: Vec<&str> = entries(&workspace.text, "workspace.dependencies")
        .into_iter()
        .filter(|(_, value)| !value.contains("path ="))
        .map(|(name, _)| name)
        .collect();
    let has_line = |name: &str| {
        reasons
            .text
            .lines()
            .any(|line| line.starts_with('|') && line.contains(&format!("`{name}`")))
    };
    let mut complaints: Vec<Complaint> = outside
        .iter()
        .filter(|name| !has_line(name))
        .map(|name| {
            let text = format!("no line for `{name}`: why, and what to write instead of it");
            Complaint::new(REASONS, text)
        })
        .collect();
    // Rows of three cells are about crates; programs and packages have two.
    let rows = reasons.text.lines().filter(|line| line.starts_with("| `"));
    for line in rows.filter(|line| line.split('|').count() == 5) {
        let names = line.split('|').nth(1).unwrap_or_default().split('`').skip(1).step_by(2);
        complaints.extend(names.filter(|name| !outside.contains(name)).map(|name| {
            Complaint::new(REASONS, format!("`{name}` is no dependency any more: drop its line"))
        }));
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, text: &str) -> Source {
        Source { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn an_arrow_that_points_up_is_found() {
        let text =
            "[dependencies]\ndms.workspace = true\nrusqlite = \"1\"\n[lints]\nworkspace = true\n";
        let found = check(&[source("crates/replicate/Cargo.toml", text)]);
        let texts: Vec<&str> = found.iter().map(|complaint| complaint.text.as_str()).collect();
        assert_eq!(
            texts,
            [
                "`replicate` must not depend on `dms`: arrows point down only",
                "only control may use `rusqlite`",
                "`rusqlite` does not take its version from the workspace",
            ]
        );
    }

    #[test]
    fn a_dependency_without_a_reason_and_a_reason_without_a_dependency_are_found() {
        let manifest = "[workspace.dependencies]\na = \"1\"\nb = { path = \"b\" }\nc = \"1\"\n";
        let reasons = "| crate | why | instead |\n| `a`, `d` | … | … |\n";
        let found = check(&[source("Cargo.toml", manifest), source(REASONS, reasons)]);
        let texts: Vec<&str> = found.iter().map(|complaint| complaint.text.as_str()).collect();
        assert_eq!(
            texts,
            [
                "no line for `c`: why, and what to write instead of it",
                "`d` is no dependency any more: drop its line",
            ]
        );
    }
}
