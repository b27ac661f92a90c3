//! Small parts: pages, filters, ARNs, tags, sealing, random names.
#![allow(clippy::unwrap_used, missing_docs)]

use control::arn::{Arn, partition_of};
use control::clock::Ambient;
use control::filter::{self, Filter, Known};
use control::page::{self, PageLimits};
use control::seal::Sealer;
use control::tags::TagRules;

#[test]
fn pages_follow_the_keys_even_when_records_come_and_go() {
    let limits = PageLimits { default: 100, min: 1, max: 100 };
    let cut = |items: &[&str], marker: Option<&str>| {
        let items = items.iter().map(|s| (*s).to_owned()).collect();
        page::cut(items, String::clone, Some(2), marker, limits).unwrap()
    };
    let first = cut(&["a", "b", "d", "e"], None);
    assert_eq!(first.items, ["a", "b"]);
    let second = cut(&["b", "c", "d", "e"], first.marker.as_deref());
    assert_eq!(second.items, ["c", "d"]);
    let last = cut(&["e"], second.marker.as_deref());
    assert_eq!((last.items, last.marker), (vec!["e".to_owned()], None));
    let bad = |size, marker| page::cut(vec![1], i32::to_string, size, marker, limits).is_err();
    assert!(bad(Some(0), None) && bad(Some(101), None) && bad(None, Some("???")));
}

#[test]
fn filters_are_alternatives_inside_and_conditions_between() {
    let known: &[Known<(String, String)>] =
        &[("id", |r| vec![r.0.clone()]), ("class", |r| vec![r.1.clone()])];
    let record = ("a".to_owned(), "big".to_owned());
    let filter = |name: &str, values: &[&str]| Filter {
        name: name.to_owned(),
        values: values.iter().map(|v| (*v).to_owned()).collect(),
    };
    assert!(filter::matches(&[filter("id", &["x", "a"])], known, &record));
    assert!(!filter::matches(&[filter("id", &["a"]), filter("class", &["s"])], known, &record));
    assert_eq!(filter::check(&[filter("colour", &["a"])], known), Err("colour".to_owned()));
}

#[test]
fn arns_come_apart_and_together() {
    let text = "arn:aws:dms:us-east-1:000000000000:endpoint:ABC:D";
    let arn = Arn::parse(text).unwrap();
    assert_eq!(arn.typed(), Some(("endpoint", "ABC:D")));
    assert_eq!(arn.to_string(), text);
    for bad in ["", "arn", "arn:aws:dms:us-east-1:0", "arn::dms:r:a:x", "urn:aws:dms:r:a:x"] {
        assert_eq!(Arn::parse(bad), None, "{bad}");
    }
    assert_eq!(partition_of("cn-north-1"), "aws-cn");
}

#[test]
fn tags_obey_their_rules() {
    let rules = TagRules {
        key_chars_max: 8,
        value_chars_max: 4,
        tags_max: 50,
        reserved_prefixes: &["aws:"],
        punctuation: "_.:/=+-",
    };
    assert!(rules.check("schlüssel".get(..8).unwrap(), "a b").is_ok());
    for (key, value) in [("", "v"), ("123456789", "v"), ("k", "12345"), ("aws:k", ""), ("k", "<")] {
        assert!(rules.check(key, value).is_err(), "{key} {value}");
    }
}

#[test]
fn a_sealed_secret_opens_only_where_it_belongs() {
    let (ambient, _) = Ambient::seeded(1);
    let sealer = Sealer::new(&[1; 32]);
    let sealed = sealer.seal("arn:a/password", "hunter2", &*ambient.entropy);
    assert_eq!(sealer.open("arn:a/password", &sealed).as_deref(), Ok("hunter2"));
    assert!(sealer.open("arn:b/password", &sealed).is_err());
    assert!(Sealer::new(&[2; 32]).open("arn:a/password", &sealed).is_err());
    assert!(!format!("{sealed:?}").contains("hunter2"));
    assert!(!serde_json::to_string(&sealed).unwrap().contains("hunter2"));
}

#[test]
fn the_key_file_is_private_and_kept() {
    use std::os::unix::fs::PermissionsExt;
    let folder = std::env::temp_dir().join(format!("landfall-seal-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("seal.key");
    let entropy = Ambient::system().entropy;
    let sealed = Sealer::open_or_make(&path, &*entropy).unwrap().seal("p", "s", &*entropy);
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let again = Sealer::open_or_make(&path, &*entropy).unwrap();
    assert_eq!(again.open("p", &sealed).as_deref(), Ok("s"));
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
    assert!(Sealer::open_or_make(&path, &*entropy).is_err(), "others could read it");
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn random_names_have_the_length_and_alphabet_of_arns() {
    let name = Ambient::system().base32(16);
    assert_eq!(name.len(), 26);
    assert!(name.bytes().all(|b| b.is_ascii_uppercase() || (b'2'..=b'7').contains(&b)));
    assert_ne!(name, Ambient::system().base32(16));
}
