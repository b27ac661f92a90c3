//! Rules for Rust sources, and for what no tracked file may mention.

use super::{Complaint, Source};

/// Longest file, in lines.
const FILE_LINES: usize = 800;

/// Longest function, in lines from its first to its closing brace. The aim is about 70.
const FUNCTION_LINES: usize = 90;

/// Names that say nothing about what a module does.
const EMPTY_NAMES: [&str; 6] = ["utils", "util", "common", "helpers", "helper", "types"];

/// Crates that know nothing of AWS.
const PLAIN_CRATES: [&str; 5] = [
    "crates/apphost/",
    "crates/dbhost/",
    "crates/replicate/",
    "crates/testkit/",
    "crates/warehouse/",
];

/// Outside of `control`, only reconcilers write to the store by themselves: handlers and workflow
/// steps get their transaction from the request path and the driver.
const RECONCILERS: [&str; 5] = [
    "crates/apprunner/src/keeper.rs",
    "crates/dms/src/task_runner.rs",
    "crates/rds/src/integration_keeper.rs",
    "crates/rds/src/keeper.rs",
    "crates/rds/src/notifier.rs",
];

/// Where machines and accounts of people leave their names, and hosts of package registries
/// (written in two parts, so that this file passes its own check).
const PRIVATE: [(&str, &str); 7] = [
    ("/ro", "ot/"),
    ("/ho", "me/"),
    ("/wo", "rk/"),
    ("npmjs", ".org"),
    ("pypi", ".org"),
    ("index.crates", ".io"),
    ("static.crates", ".io"),
];

pub(super) fn check(source: &Source) -> Vec<Complaint> {
    let mut complaints = private_names(source);
    let is_rust = source.is("rs");
    if is_rust && !source.path.contains("/generated/") {
        complaints.extend(module_name(source));
        complaints.extend(lengths(source));
        complaints.extend(own_transactions(source));
        if PLAIN_CRATES.iter().any(|folder| source.path.starts_with(folder)) {
            complaints.extend(aws_words(source));
        }
    }
    complaints
}

fn at(source: &Source, line: usize) -> String {
    format!("{}:{}", source.path, line + 1)
}

fn private_names(source: &Source) -> Vec<Complaint> {
    // The lock file names the registry of every package: that is its purpose.
    if source.path.ends_with("Cargo.lock") {
        return Vec::new();
    }
    let names: Vec<String> = PRIVATE.iter().map(|(start, end)| format!("{start}{end}")).collect();
    let mut complaints = Vec::new();
    for (number, line) in source.text.lines().enumerate() {
        complaints.extend(names.iter().filter(|name| line.contains(*name)).map(|name| {
            let text = format!("mentions `{name}`: no machine's paths, no registry's hosts");
            Complaint::new(at(source, number), text)
        }));
    }
    complaints
}

fn module_name(source: &Source) -> Option<Complaint> {
    let mut parts = source.path.trim_end_matches(".rs").rsplit('/');
    let last = parts.next().unwrap_or_default();
    let name = if last == "mod" { parts.next().unwrap_or_default() } else { last };
    EMPTY_NAMES.contains(&name).then(|| {
        let text = format!("a module named `{name}` says nothing: name it after what it does");
        Complaint::new(&source.path, text)
    })
}

fn lengths(source: &Source) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let lines: Vec<&str> = source.text.lines().collect();
    if lines.len() > FILE_LINES {
        let text = format!("{} lines: split the file (at most {FILE_LINES})", lines.len());
        complaints.push(Complaint::new(&source.path, text));
    }
    for (start, line) in lines.iter().enumerate() {
        if !begins_function(line) {
            continue;
        }
        let Some(length) = function_length(&lines[start..]) else { continue };
        if length > FUNCTION_LINES {
            let text = format!("a function of {length} lines: split it (at most {FUNCTION_LINES})");
            complaints.push(Complaint::new(at(source, start), text));
        }
    }
    complaints
}

/// Lines of the function that begins with the first line; `None` when it has no body of its own
/// lines. The sources are formatted, so it ends at the first `}` that stands as deep as it.
fn function_length(lines: &[&str]) -> Option<usize> {
    let first = lines.first()?;
    let depth = first.len() - first.trim_start().len();
    let opening = lines.iter().find(|line| line.ends_with(['{', ';', '}']))?;
    if !opening.ends_with('{') {
        return None;
    }
    let closing = format!("{}}}", " ".repeat(depth));
    lines.iter().position(|line| *line == closing).map(|index| index + 1)
}

fn begins_function(line: &str) -> bool {
    let mut words = line.split_whitespace();
    loop {
        match words.next() {
            Some("fn") => return true,
            Some("async" | "const" | "extern" | "\"C\"") => {}
            Some(word) if word.starts_with("pub") => {}
            // The second word of `pub(in crate::x)`.
            Some(word) if word.ends_with(')') => {}
            _ => return false,
        }
    }
}

fn own_transactions(source: &Source) -> Vec<Complaint> {
    let path = source.path.as_str();
    let is_product = path.starts_with("crates/") && path.contains("/src/");
    if !is_product || path.starts_with("crates/control/") || RECONCILERS.contains(&path) {
        return Vec::new();
    }
    // Tests at the end of a file fill a store of their own.
    let lines = source.text.lines().take_while(|line| *line != "#[cfg(test)]").enumerate();
    lines
        .filter(|(_, line)| line.contains("store.write("))
        .map(|(number, _)| {
            let text = "opens a transaction of the store: only `control` and reconcilers do";
            Complaint::new(at(source, number), text)
        })
        .collect()
}

fn aws_words(source: &Source) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (number, line) in source.text.lines().enumerate() {
        let words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
        let found = words.filter(|word| {
            let lower = word.to_lowercase();
            lower == "arn"
                || lower == "statuscode"
                || lower == "x_amz"
                || (word.ends_with("Fault") && word.len() > "Fault".len())
        });
        complaints.extend(found.map(|word| {
            let text = format!("`{word}`: this crate knows no ARN, no HTTP status and no fault");
            Complaint::new(at(source, number), text)
        }));
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(path: &str, text: &str) -> Vec<String> {
        let source = Source { path: path.to_owned(), text: text.to_owned() };
        check(&source).into_iter().map(|complaint| complaint.text).collect()
    }

    #[test]
    fn an_empty_name_is_found() {
        assert_eq!(texts("crates/dms/src/helpers.rs", "").len(), 1);
        assert_eq!(texts("crates/dms/src/types/mod.rs", "").len(), 1);
        assert_eq!(texts("crates/dms/src/endpoint.rs", "").len(), 0);
    }

    #[test]
    fn a_long_function_and_a_long_file_are_found() {
        let function = |lines: usize| {
            format!("    pub(crate) async fn f() {{\n{}    }}\n", "        x();\n".repeat(lines))
        };
        assert_eq!(texts("a.rs", &function(88)), [""; 0]);
        assert_eq!(texts("a.rs", &function(89)), ["a function of 91 lines: split it (at most 90)"]);
        let declared = format!("    fn declared();\n{}", function(10));
        assert_eq!(texts("a.rs", &declared), [""; 0]);
        assert_eq!(texts("a.rs", &"\n".repeat(801)).len(), 1);
        assert_eq!(texts("crates/api/src/generated/dms.rs", &"\n".repeat(801)).len(), 0);
    }

    #[test]
    fn a_transaction_opened_by_a_handler_is_found() {
        let text = "let done = self.store.write(|tx| tx.put(x)).await;\n";
        assert_eq!(texts("crates/dms/src/endpoint.rs", text).len(), 1);
        assert_eq!(texts("crates/control/src/workflow.rs", text).len(), 0);
        assert_eq!(texts(RECONCILERS[0], text).len(), 0);
    }

    #[test]
    fn aws_words_are_found_in_plain_crates_only() {
        let text = "/// Its ARN.\nfn f() -> ResourceNotFoundFault {}\n// a Fault tolerant barn\n";
        assert_eq!(texts("crates/replicate/src/a.rs", text).len(), 2);
        assert_eq!(texts("crates/dms/src/a.rs", text).len(), 0);
    }

    #[test]
    fn paths_of_a_machine_are_found_in_any_file() {
        let path = ["see /ho", "me/someone/x"].concat();
        assert_eq!(texts("docs/a.md", &path).len(), 1);
        assert_eq!(texts("Cargo.lock", &path).len(), 0);
    }
}
