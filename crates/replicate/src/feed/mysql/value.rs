//! Values of a source, and the form in which they wait to be committed.

use super::charset::Charset;
use crate::feed::postgres::codec::Codec;

/// Microseconds of a day.
const DAY_MICROS: i64 = 86_400_000_000;
/// 2000-01-01, where the waiting form counts from, in days and microseconds from 1970-01-01.
const EPOCH_DAYS: i64 = 10_957;
const EPOCH_MICROS: i64 = EPOCH_DAYS * DAY_MICROS;

/// A value, as a row of a table or an image in the binlog has it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Datum<'a> {
    Null,
    Integer(i64),
    Unsigned(u64),
    Float(f32),
    Double(f64),
    /// A whole number of units of so many digits after the point.
    Decimal(i128, u8),
    Year(u16),
    /// Days since 1970-01-01.
    Date(i64),
    /// Microseconds since 1970-01-01.
    Micros(i64),
    /// A date or an instant with a zero in it, which is none.
    Zero,
    Time {
        negative: bool,
        micros: u64,
    },
    /// Text in the column's character set, or bytes.
    Bytes(&'a [u8]),
    Owned(Vec<u8>),
}

/// How the values of a column are read and kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// The form in which they wait.
    pub(super) codec: Codec,
    pub(super) charset: Charset,
    /// Digits after the point of seconds; the length of a BINARY, which loses its zeros at the end.
    pub(super) size: u32,
    /// It has a type whose values are as long as the column.
    pub(super) is_fixed: bool,
}

impl Form {
    /// For values of a session, whose texts are in UTF-8.
    pub(super) fn for_session(&self) -> Self {
        Self { charset: Charset::Utf8, ..self.clone() }
    }

    /// Adds a value's waiting form; answers whether it is NULL. `Err` is a reason for a person,
    /// without the value.
    pub(super) fn encode(&self, datum: &Datum<'_>, out: &mut Vec<u8>) -> Result<bool, String> {
        match (&self.codec, datum) {
            (_, Datum::Null) => return Ok(true),
            (_, Datum::Zero) => {
                return Err("a date or a time is 0000-00-00, or has a zero in it".to_owned());
            }
            (Codec::Int2, _) => out.extend(narrow::<i16>(datum)?.to_be_bytes()),
            (Codec::Int4, _) => out.extend(narrow::<i32>(datum)?.to_be_bytes()),
            (Codec::Int8, _) => out.extend(narrow::<i64>(datum)?.to_be_bytes()),
            (Codec::Unsigned8, _) => out.extend(narrow::<u64>(datum)?.to_be_bytes()),
            (Codec::Float4, Datum::Float(number)) => out.extend(number.to_be_bytes()),
            (Codec::Float8, Datum::Double(number)) => out.extend(number.to_be_bytes()),
            (Codec::Scaled { scale, .. }, Datum::Decimal(number, own)) if scale == own => {
                out.extend(number.to_be_bytes());
            }
            (Codec::Date, Datum::Date(days)) => {
                let days = i32::try_from(days - EPOCH_DAYS).map_err(|_| strange())?;
                out.extend(days.to_be_bytes());
            }
            (Codec::Timestamp, Datum::Micros(micros)) => {
                out.extend((micros - EPOCH_MICROS).to_be_bytes());
            }
            (Codec::Text(_), Datum::Year(year)) => out.extend(format!("{year:04}").bytes()),
            (Codec::Text(_), Datum::Time { negative, micros }) => {
                out.extend(self.clock(*negative, *micros).bytes());
            }
            (Codec::Text(_) | Codec::Json, Datum::Bytes(bytes)) => {
                self.charset.to_utf8(bytes, out)?;
            }
            (Codec::Text(_) | Codec::Json, Datum::Owned(bytes)) => {
                self.charset.to_utf8(bytes, out)?;
            }
            (Codec::Bytes(_), Datum::Bytes(bytes)) => {
                let from = out.len();
                out.extend_from_slice(bytes);
                let missing = (self.size as usize).saturating_sub(out.len() - from);
                if self.is_fixed {
                    out.resize(out.len() + missing, 0);
                }
            }
            _ => return Err(strange()),
        }
        Ok(false)
    }

    /// `-838:59:59.000000`, as the server prints a TIME of this column.
    fn clock(&self, negative: bool, micros: u64) -> String {
        let (seconds, fraction) = (micros / 1_000_000, micros % 1_000_000);
        let sign = if negative { "-" } else { "" };
        let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        let mut text = format!("{sign}{hours:02}:{minutes:02}:{seconds:02}");
        if self.size > 0 {
            let digits = format!("{fraction:06}");
            text.push('.');
            text.push_str(&digits[..self.size.min(6) as usize]);
        }
        text
    }
}

fn strange() -> String {
    "the source sent a value of another type than its column's".to_owned()
}

fn narrow<T: TryFrom<i128>>(datum: &Datum<'_>) -> Result<T, String> {
    let number = match datum {
        Datum::Integer(number) => i128::from(*number),
        Datum::Unsigned(number) => i128::from(*number),
        _ => return Err(strange()),
    };
    T::try_from(number).map_err(|_| strange())
}

/// A date of the calendar; one that is none is the zero of dates.
pub(super) fn date_of(year: u64, month: u64, day: u64) -> Datum<'static> {
    days_of(year, month, day).map_or(Datum::Zero, Datum::Date)
}

/// A date and a time of day, and microseconds.
pub(super) fn micros_of(
    (year, month, day): (u64, u64, u64),
    (hour, minute, second): (u64, u64, u64),
    micros: u64,
) -> Datum<'static> {
    let Some(days) = days_of(year, month, day) else { return Datum::Zero };
    if hour > 23 || minute > 59 || second > 59 || micros > 999_999 {
        return Datum::Zero;
    }
    let of_day = ((hour * 60 + minute) * 60 + second) * 1_000_000 + micros;
    Datum::Micros(days * DAY_MICROS + of_day as i64)
}

/// Days from 1970-01-01 to a date of the years 1 to 9999.
fn days_of(year: u64, month: u64, day: u64) -> Option<i64> {
    let year = i32::try_from(year).ok().filter(|year| (1..=9999).contains(year))?;
    let month = time::Month::try_from(u8::try_from(month).ok()?).ok()?;
    let date = time::Date::from_calendar_date(year, month, u8::try_from(day).ok()?).ok()?;
    Some((date.to_julian_day() - UNIX_EPOCH_JULIAN).into())
}

/// The Julian day of 1970-01-01.
const UNIX_EPOCH_JULIAN: i32 = 2_440_588;

/// A decimal in text, as a whole number of units of so many digits after the point.
pub(super) fn decimal_of(text: &[u8], scale: u8) -> Option<i128> {
    let text = std::str::from_utf8(text).ok()?;
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if fraction.len() > usize::from(scale) {
        return None;
    }
    let mut number: i128 = 0;
    let zeros = usize::from(scale) - fraction.len();
    for digit in whole.bytes().chain(fraction.bytes()).chain(std::iter::repeat_n(b'0', zeros)) {
        let digit = digit.checked_sub(b'0').filter(|digit| *digit < 10)?;
        number = number.checked_mul(10)?.checked_add(digit.into())?;
    }
    Some(if negative { -number } else { number })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn dates_are_counted_and_zeros_are_none() {
        assert_eq!(date_of(1970, 1, 1), Datum::Date(0));
        assert_eq!(date_of(2000, 1, 1), Datum::Date(EPOCH_DAYS));
        assert_eq!(date_of(1969, 12, 31), Datum::Date(-1));
        for (year, month, day) in [(0, 0, 0), (2024, 0, 1), (2023, 2, 29), (10_000, 1, 1)] {
            assert_eq!(date_of(year, month, day), Datum::Zero);
        }
        assert_eq!(micros_of((1970, 1, 1), (0, 0, 1), 5), Datum::Micros(1_000_005));
        assert_eq!(micros_of((1970, 1, 1), (24, 0, 0), 0), Datum::Zero);
    }

    #[test]
    fn decimals_are_read_from_text() {
        assert_eq!(decimal_of(b"-12.5", 3), Some(-12_500));
        assert_eq!(decimal_of(b"0.000", 3), Some(0));
        assert_eq!(decimal_of(b"7", 0), Some(7));
        for wrong in ["1.25", "x", "1e5", ""] {
            let expected = (wrong.is_empty()).then_some(0);
            assert_eq!(decimal_of(wrong.as_bytes(), 1), expected, "{wrong}");
        }
    }

    #[test]
    fn times_are_spelled_as_the_server_does() {
        let form =
            |size| Form { codec: Codec::Text(18), charset: Charset::Utf8, size, is_fixed: false };
        let mut out = Vec::new();
        let time = Datum::Time { negative: true, micros: 3_020_399_500_000 };
        form(3).encode(&time, &mut out).unwrap();
        assert_eq!(out, b"-838:59:59.500");
        out.clear();
        form(0).encode(&Datum::Time { negative: false, micros: 0 }, &mut out).unwrap();
        assert_eq!(out, b"00:00:00");
    }
}
