//! Where change capture starts and stops, as text of the API.

use time::PrimitiveDateTime;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;

use crate::invalid::{Invalid, clip};

/// `2018-03-08T12:12:12`, UTC, as the API writes dates inside positions.
const DATE: &[BorrowedFormatItem<'_>] =
    format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]");

/// Where change capture starts, for a PostgreSQL source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StartPosition {
    /// A log sequence number, from its native form or from a checkpoint.
    Lsn(u64),
    /// A date, in seconds since the Unix epoch. PostgreSQL cannot start from one.
    Time(i64),
}

impl StartPosition {
    /// Reads `CdcStartPosition`: a date, a PostgreSQL LSN, or `checkpoint:V1#…`.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let invalid = || {
            Invalid::value(format!(
                "The parameter CdcStartPosition has the value \"{}\", which is neither a date such as \
                 2018-03-08T12:12:12, nor a log sequence number such as 4AF/B00000D0, nor a \
                 checkpoint.",
                clip(text)
            ))
        };
        if let Some(checkpoint) = text.strip_prefix("checkpoint:") {
            return parse_checkpoint(checkpoint).map(Self::Lsn).ok_or_else(invalid);
        }
        if let Some(lsn) = parse_lsn(text) {
            return Ok(Self::Lsn(lsn));
        }
        parse_date(text).map(Self::Time).ok_or_else(invalid)
    }
}

/// What ends a task by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopPosition {
    /// `server_time:…`: this server's clock, in seconds since the Unix epoch.
    ServerTime(i64),
    /// `commit_time:…`: the source's commit time, in seconds since the Unix epoch.
    CommitTime(i64),
}

impl StopPosition {
    /// Reads `CdcStopPosition`.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let parsed = match text.split_once(':') {
            Some(("server_time", date)) => parse_date(date.trim()).map(Self::ServerTime),
            Some(("commit_time", date)) => parse_date(date.trim()).map(Self::CommitTime),
            _ => None,
        };
        parsed.ok_or_else(|| {
            Invalid::value(format!(
                "The parameter CdcStopPosition has the value \"{}\"; write it as \
                 server_time:2018-02-09T12:12:12 or commit_time:2018-02-09T12:12:12, in UTC.",
                clip(text)
            ))
        })
    }
}

/// The recovery checkpoint of a PostgreSQL task. Only its outer form is documented; the same text
/// is accepted back by [`StartPosition::parse`].
pub fn format_checkpoint(lsn: u64) -> String {
    format!("checkpoint:V1#1#{:08X}/{:08X}#0#0#*#0#0", lsn >> 32, lsn & 0xFFFF_FFFF)
}

/// A date inside a position: without fraction and without `Z`.
pub fn format_date(unix_seconds: i64) -> Option<String> {
    time::OffsetDateTime::from_unix_timestamp(unix_seconds).ok()?.format(DATE).ok()
}

fn parse_date(text: &str) -> Option<i64> {
    let text = text.strip_suffix('Z').unwrap_or(text);
    let date = PrimitiveDateTime::parse(text, DATE).ok()?;
    Some(date.assume_utc().unix_timestamp())
}

fn parse_lsn(text: &str) -> Option<u64> {
    let (high, low) = text.split_once('/')?;
    let part = |text: &str| {
        let hexadecimal =
            (1..=8).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_hexdigit());
        hexadecimal.then(|| u64::from_str_radix(text, 16).ok()).flatten()
    };
    Some(part(high)? << 32 | part(low)?)
}

fn parse_checkpoint(text: &str) -> Option<u64> {
    let mut parts = text.split('#');
    if parts.next()? != "V1" {
        return None;
    }
    let _version = parts.next()?;
    parse_lsn(parts.next()?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn start_positions_in_every_form() {
        let cases = [
            ("4AF/B00000D0", StartPosition::Lsn(0x04AF_B000_00D0)),
            ("0/0", StartPosition::Lsn(0)),
            ("checkpoint:V1#1#000004AF/B00000D0#0#0#*#0#0", StartPosition::Lsn(0x04AF_B000_00D0)),
            ("1970-01-01T00:01:00", StartPosition::Time(60)),
        ];
        for (text, expected) in cases {
            assert_eq!(StartPosition::parse(text).unwrap(), expected);
        }
        for wrong in ["", "4AF", "x/y", "123456789/0", "checkpoint:V2#1#0/0", "2018-13-01T00:00:00"]
        {
            assert!(StartPosition::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn checkpoints_come_back() {
        let text = format_checkpoint(0x04AF_B000_00D0);
        assert_eq!(text, "checkpoint:V1#1#000004AF/B00000D0#0#0#*#0#0");
        assert_eq!(StartPosition::parse(&text).unwrap(), StartPosition::Lsn(0x04AF_B000_00D0));
    }

    #[test]
    fn stop_positions() {
        assert_eq!(
            StopPosition::parse("server_time:1970-01-01T00:00:07").unwrap(),
            StopPosition::ServerTime(7)
        );
        assert_eq!(
            StopPosition::parse("commit_time: 1970-01-01T00:00:07").unwrap(),
            StopPosition::CommitTime(7)
        );
        assert!(StopPosition::parse("1970-01-01T00:00:07").is_err());
        assert_eq!(format_date(7).unwrap(), "1970-01-01T00:00:07");
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_answered(text in ".{0,60}") {
            let _ = StartPosition::parse(&text);
            let _ = StopPosition::parse(&text);
        }

        #[test]
        fn every_position_comes_back(lsn: u64, seconds in 0_i64..4_000_000_000) {
            proptest::prop_assert_eq!(
                StartPosition::parse(&format_checkpoint(lsn)),
                Ok(StartPosition::Lsn(lsn))
            );
            let text = format!("commit_time:{}", format_date(seconds).unwrap());
            proptest::prop_assert_eq!(StopPosition::parse(&text), Ok(StopPosition::CommitTime(seconds)));
        }
    }
}
