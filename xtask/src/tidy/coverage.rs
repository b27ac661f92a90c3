//! `docs/coverage/<service>.txt` lists the operations that are not built yet. That it agrees with
//! what is routed is a test of the crate `landfall`; here: that it names real operations, once.

use std::collections::BTreeSet;

use super::{Complaint, Source};

const FOLDER: &str = "docs/coverage/";

pub(super) fn check(sources: &[Source]) -> Vec<Complaint> {
    let lists = sources.iter().filter(|source| source.path.starts_with(FOLDER) && source.is("txt"));
    let mut complaints = Vec::new();
    for list in lists {
        let service = list.path[FOLDER.len()..].trim_end_matches(".txt");
        let model = format!("model/{service}.api");
        let Some(model) = sources.iter().find(|source| source.path == model) else {
            complaints.push(Complaint::new(&list.path, format!("there is no {model}")));
            continue;
        };
        let mut seen = BTreeSet::new();
        for (number, name) in list.text.lines().enumerate() {
            let name = name.trim();
            if name.is_empty() || name.starts_with('#') {
                continue;
            }
            let place = format!("{}:{}", list.path, number + 1);
            if !seen.insert(name) {
                complaints.push(Complaint::new(&place, format!("{name} is listed twice")));
            }
            if !names_operation(&model.text, name) {
                complaints
                    .push(Complaint::new(&place, format!("{service} has no operation {name}")));
            }
        }
    }
    complaints
}

fn names_operation(model: &str, name: &str) -> bool {
    model.lines().any(|line| {
        let mut words = line.split_whitespace();
        words.next() == Some("operation") && words.next() == Some(name)
    })
}
