//! From PostgreSQL's binary form of a value to the store's.

use arrow_array::types::IntervalMonthDayNano;

use super::spelling;
use crate::feed::ColumnType;
use crate::feed::arrow::ColumnBuilder;

/// Days and microseconds from 1970-01-01 to 2000-01-01, where PostgreSQL counts from.
const EPOCH_DAYS: i32 = 10_957;
const EPOCH_MICROS: i64 = 946_684_800_000_000;
const DAY_MICROS: i64 = 86_400_000_000;
/// 0001-01-01 and 9999-12-31, in days from 2000-01-01.
const DAYS_MIN: i32 = -730_119;
const DAYS_MAX: i32 = 2_921_939;

/// Texts and bytes of the store.
pub(crate) const TEXT_BYTES_MAX: u32 = 65_535;
pub(crate) const BYTES_MAX: u32 = 16_777_216;

/// A form of PostgreSQL's.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Codec {
    Boolean,
    Int2,
    Int4,
    Int8,
    Float4,
    Float8,
    Numeric {
        precision: u8,
        scale: u8,
    },
    /// A whole number of the smallest unit, in 16 bytes. No form of PostgreSQL's.
    Scaled {
        precision: u8,
        scale: u8,
    },
    Money,
    /// `oid`, `xid`.
    Unsigned4,
    /// `xid8`.
    Unsigned8,
    /// Text as it stands, at most so many bytes.
    Text(u32),
    /// `character(n)`: text of at most so many bytes; the blanks that fill it up say nothing, and a
    /// store that compares texts as they stand would not find `'a'` with them.
    Padded(u32),
    Bytea,
    /// Bytes as they stand, at most so many. No form of PostgreSQL's.
    Bytes(u32),
    /// `bit`, `varbit`: a count of bits ahead of the bytes.
    Bits(u32),
    Date,
    Timestamp,
    TimestampTz,
    Interval,
    Json,
    /// A version byte ahead of the text.
    Jsonb,
    /// What the store holds as text, written as PostgreSQL's output functions do.
    Spelled(Spelled, u32),
    Array(Box<Codec>),
}

/// What becomes of a text that is longer than its column admits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Long {
    /// It takes its table out.
    Refused,
    /// Its end is left out.
    Cut,
}

/// Types that are spelled out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Spelled {
    Time,
    TimeTz,
    Uuid,
    Address,
    MacAddress,
    JsonPath,
    TsVector,
    TsQuery,
}

impl Codec {
    /// What the store holds.
    pub(crate) fn kind(&self) -> ColumnType {
        match self {
            Self::Boolean => ColumnType::Boolean,
            Self::Int2 => ColumnType::SmallInt,
            Self::Int4 => ColumnType::Integer,
            Self::Int8 | Self::Unsigned4 => ColumnType::BigInt,
            Self::Float4 => ColumnType::Real,
            Self::Float8 => ColumnType::Double,
            Self::Numeric { precision, scale } | Self::Scaled { precision, scale } => {
                ColumnType::Decimal { precision: *precision, scale: *scale }
            }
            Self::Money => ColumnType::Decimal { precision: 20, scale: 3 },
            Self::Unsigned8 => ColumnType::Decimal { precision: 20, scale: 0 },
            Self::Text(bytes_max) | Self::Padded(bytes_max) | Self::Spelled(_, bytes_max) => {
                ColumnType::Text { bytes_max: *bytes_max }
            }
            Self::Bytea => ColumnType::Bytes { bytes_max: BYTES_MAX },
            Self::Bits(bytes_max) | Self::Bytes(bytes_max) => {
                ColumnType::Bytes { bytes_max: *bytes_max }
            }
            Self::Date => ColumnType::Date,
            Self::Timestamp => ColumnType::Timestamp,
            Self::TimestampTz => ColumnType::TimestampTz,
            Self::Interval => ColumnType::Interval,
            Self::Json | Self::Jsonb | Self::Array(_) => ColumnType::Json,
        }
    }

    /// Adds a value to a column of this kind; `Err` is a reason for a person, without the value.
    pub(crate) fn push(
        &self,
        bytes: &[u8],
        long: Long,
        column: &mut ColumnBuilder,
    ) -> Result<(), String> {
        match (self, column) {
            (Self::Boolean, ColumnBuilder::Boolean(b)) => b.append_value(bytes == [1]),
            (Self::Int2, ColumnBuilder::SmallInt(b)) => {
                b.append_value(i16::from_be_bytes(fixed(bytes)?));
            }
            (Self::Int4, ColumnBuilder::Integer(b)) => {
                b.append_value(i32::from_be_bytes(fixed(bytes)?));
            }
            (Self::Int8, ColumnBuilder::BigInt(b)) => {
                b.append_value(i64::from_be_bytes(fixed(bytes)?));
            }
            (Self::Unsigned4, ColumnBuilder::BigInt(b)) => {
                b.append_value(u32::from_be_bytes(fixed(bytes)?).into());
            }
            (Self::Float4, ColumnBuilder::Real(b)) => {
                b.append_value(f32::from_be_bytes(fixed(bytes)?));
            }
            (Self::Float8, ColumnBuilder::Double(b)) => {
                b.append_value(f64::from_be_bytes(fixed(bytes)?));
            }
            (_, ColumnBuilder::Decimal(b)) => b.append_value(self.decimal(bytes)?),
            (Self::Bytea | Self::Bits(_) | Self::Bytes(_), ColumnBuilder::Bytes(b)) => {
                b.append_value(self.bytes(bytes)?);
            }
            (Self::Date, ColumnBuilder::Date(b)) => b.append_value(date(bytes)? + EPOCH_DAYS),
            (_, ColumnBuilder::Timestamp(b)) => b.append_value(timestamp(bytes)? + EPOCH_MICROS),
            (Self::Interval, ColumnBuilder::Interval(b)) => b.append_value(interval(bytes)?),
            (Self::Text(max), ColumnBuilder::Text(b)) => {
                b.append_value(fitting(utf8(bytes)?, *max, long)?);
            }
            (Self::Padded(max), ColumnBuilder::Text(b)) => {
                b.append_value(fitting(utf8(bytes)?.trim_end_matches(' '), *max, long)?);
            }
            (Self::Json, ColumnBuilder::Text(b)) => {
                b.append_value(within(utf8(bytes)?, BYTES_MAX)?);
            }
            (Self::Jsonb, ColumnBuilder::Text(b)) => {
                b.append_value(within(versioned(bytes)?, BYTES_MAX)?);
            }
            (Self::Spelled(kind, max), ColumnBuilder::Text(b)) => {
                let mut text = String::new();
                spelling::spell(*kind, bytes, &mut text)?;
                b.append_value(fitting(&text, *max, long)?);
            }
            (Self::Array(element), ColumnBuilder::Text(b)) => {
                let mut text = String::new();
                spelling::array(element, bytes, &mut text)?;
                b.append_value(within(&text, BYTES_MAX)?);
            }
            _ => return Err("its column was taken for one of another type".to_owned()),
        }
        Ok(())
    }

    fn decimal(&self, bytes: &[u8]) -> Result<i128, String> {
        match self {
            Self::Numeric { precision, scale } => numeric(bytes, *precision, *scale),
            Self::Scaled { .. } => Ok(i128::from_be_bytes(fixed(bytes)?)),
            // Cents, in the locale in which every session here works; the store keeps three digits.
            Self::Money => Ok(i128::from(i64::from_be_bytes(fixed(bytes)?)) * 10),
            _ => Ok(u64::from_be_bytes(fixed(bytes)?).into()),
        }
    }

    fn bytes<'a>(&self, bytes: &'a [u8]) -> Result<&'a [u8], String> {
        let (value, max) = match self {
            Self::Bits(max) => (bytes.get(4..).ok_or_else(malformed)?, *max),
            Self::Bytes(max) => (bytes, *max),
            _ => (bytes, BYTES_MAX),
        };
        if value.len() > max as usize {
            return Err(too_long(value.len(), max));
        }
        Ok(value)
    }
}

pub(super) fn malformed() -> String {
    "the source sent a value that cannot be read".to_owned()
}

fn too_long(bytes: usize, max: u32) -> String {
    format!("a value has {bytes} bytes; at most {max} can be stored")
}

pub(super) fn fixed<const N: usize>(bytes: &[u8]) -> Result<[u8; N], String> {
    bytes.try_into().map_err(|_| malformed())
}

pub(super) fn utf8(bytes: &[u8]) -> Result<&str, String> {
    std::str::from_utf8(bytes).map_err(|_| "a text is not valid UTF-8".to_owned())
}

/// Text after a version byte, which has always been 1.
pub(super) fn versioned(bytes: &[u8]) -> Result<&str, String> {
    match bytes.split_first() {
        Some((1, text)) => utf8(text),
        _ => Err(malformed()),
    }
}

fn within(text: &str, max: u32) -> Result<&str, String> {
    if text.len() > max as usize { Err(too_long(text.len(), max)) } else { Ok(text) }
}

/// A text that has its column's length, if need be by being cut between two characters.
fn fitting(text: &str, max: u32, long: Long) -> Result<&str, String> {
    match long {
        Long::Refused => within(text, max),
        Long::Cut => Ok(&text[..text.floor_char_boundary(max as usize)]),
    }
}

/// Days since 2000-01-01.
pub(super) fn date(bytes: &[u8]) -> Result<i32, String> {
    let days = i32::from_be_bytes(fixed(bytes)?);
    if !(DAYS_MIN..=DAYS_MAX).contains(&days) {
        return Err("a date is infinite, or outside the years 1 to 9999".to_owned());
    }
    Ok(days)
}

/// Microseconds since 2000-01-01.
pub(super) fn timestamp(bytes: &[u8]) -> Result<i64, String> {
    let micros = i64::from_be_bytes(fixed(bytes)?);
    let range = i64::from(DAYS_MIN) * DAY_MICROS..(i64::from(DAYS_MAX) + 1) * DAY_MICROS;
    if !range.contains(&micros) {
        return Err("a timestamp is infinite, or outside the years 1 to 9999".to_owned());
    }
    Ok(micros)
}

fn interval(bytes: &[u8]) -> Result<IntervalMonthDayNano, String> {
    let bytes: [u8; 16] = fixed(bytes)?;
    let micros = i64::from_be_bytes(fixed(&bytes[..8])?);
    let days = i32::from_be_bytes(fixed(&bytes[8..12])?);
    let months = i32::from_be_bytes(fixed(&bytes[12..])?);
    let nanos = micros
        .checked_mul(1000)
        .ok_or("an interval is infinite, or its time is beyond 290 years")?;
    Ok(IntervalMonthDayNano::new(months, days, nanos))
}

/// The groups of four digits of a `numeric`.
pub(super) struct Digits<'a> {
    pub(super) negative: bool,
    /// The power of 10000 of the first group.
    pub(super) weight: i16,
    /// Digits after the point, to be shown.
    pub(super) scale: u16,
    groups: &'a [u8],
}

impl<'a> Digits<'a> {
    /// `None` for a value that is not a finite number.
    pub(super) fn read(bytes: &'a [u8]) -> Result<Option<Self>, String> {
        let (head, groups) = bytes.split_at_checked(8).ok_or_else(malformed)?;
        let word = |at: usize| u16::from_be_bytes([head[at], head[at + 1]]);
        let (count, sign) = (usize::from(word(0)), word(4));
        if groups.len() != count * 2 {
            return Err(malformed());
        }
        match sign {
            0 | 0x4000 => Ok(Some(Self {
                negative: sign != 0,
                weight: word(2) as i16,
                scale: word(6),
                groups,
            })),
            _ => Ok(None),
        }
    }

    /// The group that stands for this power of 10000.
    pub(super) fn group(&self, power: i32) -> u16 {
        let index = i32::from(self.weight) - power;
        usize::try_from(index)
            .ok()
            .and_then(|i| self.groups.get(i * 2..i * 2 + 2))
            .map_or(0, |g| u16::from_be_bytes([g[0], g[1]]))
    }

    fn count(&self) -> usize {
        self.groups.len() / 2
    }
}

fn numeric(bytes: &[u8], precision: u8, scale: u8) -> Result<i128, String> {
    let digits = Digits::read(bytes)?.ok_or("a numeric is NaN or infinite")?;
    let beyond = || format!("a numeric has more than {precision} digits");
    let mut value: i128 = 0;
    for index in 0..digits.count() {
        let power = i32::from(digits.weight) - index as i32;
        let exponent = i32::from(scale) + 4 * power;
        let group = i128::from(digits.group(power));
        value = if exponent >= 0 {
            let ten = 10_i128.checked_pow(exponent.unsigned_abs()).ok_or_else(beyond)?;
            group.checked_mul(ten).and_then(|g| value.checked_add(g)).ok_or_else(beyond)?
        } else {
            // Digits beyond the column's scale cannot be there; zeros of the group are.
            value + group / 10_i128.checked_pow(exponent.unsigned_abs()).unwrap_or(i128::MAX)
        };
    }
    if value >= 10_i128.pow(precision.into()) {
        return Err(beyond());
    }
    Ok(if digits.negative { -value } else { value })
}

/// Reads a value of the type that the first byte says: what the fuzz targets read here.
pub(crate) fn fuzz_value(data: &[u8]) {
    use Spelled::{Address, JsonPath, MacAddress, Time, TimeTz, TsQuery, TsVector, Uuid};
    let spelled = [Time, TimeTz, Uuid, Address, MacAddress, JsonPath, TsVector, TsQuery];
    let Some((kind, value)) = data.split_first() else { return };
    let plain = [
        Codec::Boolean,
        Codec::Int8,
        Codec::Float4,
        Codec::Float8,
        Codec::Numeric { precision: 38, scale: 37 },
        Codec::Numeric { precision: 5, scale: 0 },
        Codec::Money,
        Codec::Unsigned8,
        Codec::Text(16),
        Codec::Padded(16),
        Codec::Bytea,
        Codec::Bits(4),
        Codec::Date,
        Codec::Timestamp,
        Codec::TimestampTz,
        Codec::Interval,
        Codec::Json,
        Codec::Jsonb,
    ];
    let codecs: Vec<Codec> =
        plain.into_iter().chain(spelled.map(|kind| Codec::Spelled(kind, TEXT_BYTES_MAX))).collect();
    let codec = codecs[usize::from(kind & 0x7F) % codecs.len()].clone();
    // The highest bit: an array of them.
    let codec = if kind & 0x80 == 0 { codec } else { Codec::Array(Box::new(codec)) };
    let mut column = ColumnBuilder::new(codec.kind());
    if codec.push(value, Long::Refused, &mut column).is_ok() {
        let _ = column.finish();
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn number(weight: i16, sign: u16, groups: &[u16]) -> Vec<u8> {
        let mut bytes = (groups.len() as u16).to_be_bytes().to_vec();
        bytes.extend(weight.to_be_bytes());
        bytes.extend(sign.to_be_bytes());
        bytes.extend(2_u16.to_be_bytes());
        bytes.extend(groups.iter().flat_map(|g| g.to_be_bytes()));
        bytes
    }

    #[test]
    fn groups_become_a_scaled_number() {
        assert_eq!(numeric(&number(1, 0x4000, &[12, 3456, 7800]), 10, 2), Ok(-12_345_678));
        assert_eq!(numeric(&number(-1, 0, &[5]), 10, 4), Ok(5));
        assert_eq!(numeric(&number(0, 0, &[]), 5, 2), Ok(0));
        assert!(numeric(&number(0, 0xC000, &[]), 5, 2).is_err());
        assert!(numeric(&number(9, 0, &[9999]), 38, 10).is_err());
        assert!(numeric(&[0, 9], 38, 10).is_err());
    }

    #[test]
    fn blanks_that_fill_up_are_left_out() {
        let mut column = ColumnBuilder::new(Codec::Padded(40).kind());
        Codec::Padded(40).push(b" a b  ", Long::Refused, &mut column).unwrap();
        Codec::Text(40).push(b" a b  ", Long::Refused, &mut column).unwrap();
        let texts = column.finish();
        let texts: &arrow_array::StringArray = texts.as_any().downcast_ref().unwrap();
        assert_eq!([texts.value(0), texts.value(1)], [" a b", " a b  "]);
    }

    /// Found by the fuzz target of values.
    #[test]
    fn a_zone_beyond_all_numbers_is_refused() {
        let mut column = ColumnBuilder::new(ColumnType::Text { bytes_max: 9 });
        let value = [&[0; 8][..], &i32::MIN.to_be_bytes()].concat();
        let codec = Codec::Spelled(Spelled::TimeTz, TEXT_BYTES_MAX);
        assert!(codec.push(&value, Long::Refused, &mut column).is_err());
    }

    /// Found by the fuzz target of values: an array of no elements, with four hundred million rows.
    #[test]
    fn an_array_is_no_larger_than_what_it_holds() {
        let codec = Codec::Array(Box::new(Codec::Int4));
        let pushed = |lengths: &[i32]| {
            let mut bytes = (lengths.len() as i32).to_be_bytes().to_vec();
            bytes.extend([0; 8]);
            for length in lengths {
                bytes.extend(length.to_be_bytes());
                bytes.extend(1_i32.to_be_bytes());
            }
            bytes.extend([0, 0, 0, 4, 0, 0, 0, 7]);
            codec.push(&bytes, Long::Refused, &mut ColumnBuilder::new(codec.kind()))
        };
        assert_eq!(pushed(&[1, 1]), Ok(()));
        assert!(pushed(&[400_000_000, 0]).is_err());
        assert!(pushed(&[400_000_000, 400_000_000]).is_err());
    }

    #[test]
    fn texts_are_cut_between_characters_and_documents_never() {
        let (text, long) = (Codec::Text(3), "aää".as_bytes());
        let mut column = ColumnBuilder::new(text.kind());
        assert!(text.push(long, Long::Refused, &mut column).is_err());
        text.push(long, Long::Cut, &mut column).unwrap();
        text.push(b"abc", Long::Cut, &mut column).unwrap();
        let texts = column.finish();
        let texts: &arrow_array::StringArray = texts.as_any().downcast_ref().unwrap();
        assert_eq!([texts.value(0), texts.value(1)], ["aä", "abc"]);
        let document = format!("\"{}\"", "x".repeat(BYTES_MAX as usize));
        let mut column = ColumnBuilder::new(Codec::Json.kind());
        assert!(Codec::Json.push(document.as_bytes(), Long::Cut, &mut column).is_err());
    }

    #[test]
    fn days_beyond_the_calendar_are_refused() {
        assert_eq!(date(&0_i32.to_be_bytes()), Ok(0));
        assert!(date(&i32::MAX.to_be_bytes()).is_err());
        assert!(timestamp(&i64::MIN.to_be_bytes()).is_err());
    }
}
