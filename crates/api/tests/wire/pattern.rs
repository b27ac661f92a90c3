//! The models' regular expressions.

use std::collections::{BTreeMap, BTreeSet};

use api::generated::{apprunner, dms, rds, redshift, redshift_serverless, sts};
use api::pattern::{is_checked, matches};
use api::schema::{Kind, Member, Shape};

/// Collects the patterns of a shape and of all shapes in it.
fn collect(
    found: &mut BTreeMap<&'static str, &'static str>,
    seen: &mut BTreeSet<*const Shape>,
    shape: &'static Shape,
) {
    if !seen.insert(shape) {
        return;
    }
    if let Some(pattern) = shape.limits.pattern {
        found.insert(pattern, shape.name);
    }
    let members: Vec<&'static Member> = match &shape.kind {
        Kind::Structure { members } | Kind::Union { members } => members.iter().collect(),
        Kind::List { member, .. } => vec![member],
        Kind::Map { key, value, .. } => vec![key, value],
        _ => Vec::new(),
    };
    for member in members {
        collect(found, seen, member.shape.get());
    }
}

#[test]
fn only_known_patterns_are_not_checked() {
    let (mut found, mut seen) = (BTreeMap::new(), BTreeSet::new());
    let services = [
        &apprunner::SERVICE,
        &dms::SERVICE,
        &rds::SERVICE,
        &redshift::SERVICE,
        &redshift_serverless::SERVICE,
        &sts::SERVICE,
    ];
    for op in services.into_iter().flat_map(|service| service.operations) {
        collect(&mut found, &mut seen, op.input);
    }
    assert!(found.len() > 50, "{} patterns", found.len());
    found.retain(|pattern, _| !is_checked(pattern));
    let unchecked: Vec<&str> = found.into_values().collect();
    assert_eq!(unchecked, ["TargetDBClusterParameterGroupName", "CustomDomainName", "TagKey"]);
}

#[test]
fn the_whole_text_has_to_match() {
    assert!(matches("[0-9]{12}", "000000000000"));
    assert!(!matches("[0-9]{12}", "0000000000000"));
    assert!(!matches("[0-9]{12}", "x000000000000"));
    assert!(!matches("a|b", "ab"));
    assert!(matches(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]*", "größe 1"));
    assert!(!matches(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]*", "a;b"));
}
