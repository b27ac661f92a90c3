//! Instants as text and numbers.

use api::codec::timestamp::{format, from_seconds, parse};
use api::schema::TimestampFormat::{Iso8601, Rfc822, UnixTimestamp};
use api::value::Timestamp;
use proptest::prelude::*;

#[test]
fn formats() {
    let at = Timestamp::from_unix_millis(1_398_796_238_250);
    assert_eq!(format(at, Iso8601), "2014-04-29T18:30:38.25Z");
    assert_eq!(format(at, Rfc822), "Tue, 29 Apr 2014 18:30:38 GMT");
    assert_eq!(format(at, UnixTimestamp), "1398796238.25");
    assert_eq!(format(Timestamp { unix_nanos: -1_500_000_000 }, UnixTimestamp), "-1.5");
    assert_eq!(format(Timestamp { unix_nanos: i128::MAX }, Iso8601).len(), 30);
}

#[test]
fn all_formats_are_read() {
    let at = Some(Timestamp::from_unix_millis(1_398_796_238_000));
    for text in [
        "2014-04-29T18:30:38Z",
        "2014-04-29T20:30:38+02:00",
        "Tue, 29 Apr 2014 18:30:38 GMT",
        "1398796238",
        "1398796238.000",
        "1.398796238e9",
    ] {
        assert_eq!(parse(text), at, "{text}");
    }
    for text in ["", "yesterday", "NaN", "inf", "99999999999999999999", "1.2.3", "-"] {
        assert_eq!(parse(text), None, "{text}");
    }
    assert_eq!(from_seconds(f64::NAN), None);
    assert_eq!(from_seconds(1e300), None);
}

proptest! {
    #[test]
    fn what_is_written_is_read(millis in -62_167_219_200_000_i64..=253_402_300_799_999) {
        let at = Timestamp::from_unix_millis(millis);
        prop_assert_eq!(parse(&format(at, Iso8601)), Some(at));
        prop_assert_eq!(parse(&format(at, UnixTimestamp)), Some(at));
    }
}
