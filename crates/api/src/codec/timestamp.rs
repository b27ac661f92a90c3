//! Instants as text and numbers.

use time::OffsetDateTime;
use time::format_description::well_known::{Rfc2822, Rfc3339};

use crate::schema::TimestampFormat;
use crate::value::Timestamp;

const NANOS: i128 = 1_000_000_000;
/// First and last second that four-digit years can express.
const SECONDS: std::ops::RangeInclusive<i128> = -62_167_219_200..=253_402_300_799;

/// The instant as text. Instants outside the years 0 to 9999 are moved to the nearer end.
pub fn format(instant: Timestamp, format: TimestampFormat) -> String {
    let seconds = instant.unix_nanos.div_euclid(NANOS).clamp(*SECONDS.start(), *SECONDS.end());
    let nanos = instant.unix_nanos.rem_euclid(NANOS);
    if format == TimestampFormat::UnixTimestamp {
        return unix(instant.unix_nanos);
    }
    let at =
        OffsetDateTime::from_unix_timestamp(seconds as i64).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    let (year, month, day) = (at.year(), u8::from(at.month()), at.day());
    let (hour, minute, second) = (at.hour(), at.minute(), at.second());
    if format == TimestampFormat::Rfc822 {
        let weekday = &at.weekday().to_string()[..3];
        let month = &at.month().to_string()[..3];
        return format!(
            "{weekday}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} GMT"
        );
    }
    let fraction = fraction(nanos);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}Z")
}

/// Seconds, with as many digits of a fraction as there are.
fn unix(nanos: i128) -> String {
    let sign = if nanos < 0 { "-" } else { "" };
    let nanos = nanos.unsigned_abs();
    format!("{sign}{}{}", nanos / 1_000_000_000, fraction((nanos % 1_000_000_000) as i128))
}

fn fraction(nanos: i128) -> String {
    if nanos == 0 {
        return String::new();
    }
    let digits = format!(".{nanos:09}");
    digits.trim_end_matches('0').to_owned()
}

/// The instant that a text means: in any format, because clients mix them up. None where it is
/// none, or outside the years 0 to 9999.
pub fn parse(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    if let Some(instant) = parse_unix(text) {
        return Some(instant);
    }
    let at = OffsetDateTime::parse(text, &Rfc3339)
        .or_else(|_| OffsetDateTime::parse(text, &Rfc2822))
        .ok()?;
    let unix_nanos = at.unix_timestamp_nanos();
    SECONDS.contains(&unix_nanos.div_euclid(NANOS)).then_some(Timestamp { unix_nanos })
}

fn parse_unix(text: &str) -> Option<Timestamp> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let numeric = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 12 || !numeric(whole) || !numeric(fraction) {
        // Also numbers such as 1.5e9.
        return text.parse::<f64>().ok().and_then(from_seconds);
    }
    let mut nanos: i128 = 0;
    for place in 0..9 {
        let digit = fraction.as_bytes().get(place).map_or(0, |b| i128::from(b - b'0'));
        nanos = nanos * 10 + digit;
    }
    let unix_nanos = whole.parse::<i128>().ok()? * NANOS + nanos;
    let unix_nanos = if negative { -unix_nanos } else { unix_nanos };
    SECONDS.contains(&unix_nanos.div_euclid(NANOS)).then_some(Timestamp { unix_nanos })
}

/// The instant so many seconds after the epoch, to the microsecond: a double holds no more for
/// instants of our time. None where it is not finite or outside the years 0 to 9999.
pub fn from_seconds(seconds: f64) -> Option<Timestamp> {
    if !seconds.is_finite() || !SECONDS.contains(&(seconds.floor() as i128)) {
        return None;
    }
    Some(Timestamp { unix_nanos: (seconds * 1e6).round() as i128 * 1_000 })
}
