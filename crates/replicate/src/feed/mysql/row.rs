//! Images of rows in the binlog, value by value.

use super::bytes::{Bytes, Malformed, bit};
use super::event::{MappedColumn, kind};
use super::value::{Datum, date_of, micros_of};

/// Digits of a decimal that fill a group, and the bytes that fewer digits take.
const GROUP_DIGITS: usize = 9;
const DIGIT_BYTES: [usize; 10] = [0, 1, 1, 2, 2, 3, 3, 4, 4, 4];

/// Reads one image. `present` says which columns are in it; the others are `None`.
pub(super) fn image<'a>(
    bytes: &mut Bytes<'a>,
    columns: &'a [MappedColumn],
    present: &[u8],
) -> Result<Vec<Option<Datum<'a>>>, Malformed> {
    let count = (0..columns.len()).filter(|index| bit(present, *index)).count();
    let nulls = bytes.take(count.div_ceil(8))?;
    let mut place = 0;
    let mut values = Vec::with_capacity(columns.len());
    for (index, column) in columns.iter().enumerate() {
        if !bit(present, index) {
            values.push(None);
            continue;
        }
        let is_null = bit(nulls, place);
        place += 1;
        values.push(Some(if is_null { Datum::Null } else { value(bytes, column)? }));
    }
    Ok(values)
}

fn value<'a>(bytes: &mut Bytes<'a>, column: &'a MappedColumn) -> Result<Datum<'a>, Malformed> {
    let detail = column.detail;
    Ok(match column.kind {
        kind::TINY => integer(bytes.little(1)?, 1, column.unsigned),
        kind::SHORT => integer(bytes.little(2)?, 2, column.unsigned),
        kind::INT24 => integer(bytes.little(3)?, 3, column.unsigned),
        kind::LONG => integer(bytes.little(4)?, 4, column.unsigned),
        kind::LONGLONG => integer(bytes.little(8)?, 8, column.unsigned),
        kind::FLOAT => Datum::Float(f32::from_bits(bytes.little(4)? as u32)),
        kind::DOUBLE => Datum::Double(f64::from_bits(bytes.little(8)?)),
        kind::NEWDECIMAL => {
            let (precision, scale) = (usize::from(detail >> 8), usize::from(detail & 0xFF));
            Datum::Decimal(decimal(bytes, precision, scale)?, scale as u8)
        }
        kind::YEAR => match bytes.byte()? {
            0 => Datum::Year(0),
            years => Datum::Year(1900 + u16::from(years)),
        },
        kind::DATE | kind::NEWDATE => {
            let packed = bytes.little(3)?;
            date_of(packed >> 9, packed >> 5 & 15, packed & 31)
        }
        kind::DATETIME2 => date_time(bytes, detail)?,
        kind::TIMESTAMP2 => {
            let seconds = bytes.big(4)? as i64;
            let fraction = fraction(bytes, detail)?;
            instant(seconds, fraction)
        }
        kind::TIMESTAMP => instant(bytes.little(4)? as i64, 0),
        kind::TIME2 => time(bytes, detail)?,
        kind::TIME => {
            let packed = bytes.little(3)?;
            let signed = (packed << 40) as i64 >> 40;
            let digits = signed.unsigned_abs();
            clock(signed < 0, digits / 10_000, digits / 100 % 100, digits % 100, 0)
        }
        kind::DATETIME => {
            let digits = bytes.little(8)?;
            let (day, clock) = (digits / 1_000_000, digits % 1_000_000);
            micros_of(
                (day / 10_000, day / 100 % 100, day % 100),
                (clock / 10_000, clock / 100 % 100, clock % 100),
                0,
            )
        }
        kind::BIT => {
            let bits = usize::from(detail & 0xFF) + usize::from(detail >> 8) * 8;
            Datum::Bytes(bytes.take(bits.div_ceil(8))?)
        }
        kind::VARCHAR | kind::VAR_STRING => {
            let length = bytes.little(if detail > 255 { 2 } else { 1 })? as usize;
            Datum::Bytes(bytes.take(length)?)
        }
        kind::STRING => {
            // Two bits of the length are hidden in the type.
            let real = usize::from(detail >> 8);
            let longest = usize::from(detail & 0xFF) | (real & 0x30 ^ 0x30) << 4;
            let length = bytes.little(if longest > 255 { 2 } else { 1 })? as usize;
            Datum::Bytes(bytes.take(length)?)
        }
        249..=kind::BLOB | kind::GEOMETRY => {
            let size = usize::from(detail);
            if !(1..=4).contains(&size) {
                return Err(bytes.malformed());
            }
            let length = bytes.little(size)? as usize;
            Datum::Bytes(bytes.take(length)?)
        }
        kind::ENUM => {
            let size = usize::from(detail & 0xFF);
            if !(1..=2).contains(&size) {
                return Err(bytes.malformed());
            }
            label(column, bytes.little(size)? as usize).ok_or(bytes.malformed())?
        }
        kind::SET => {
            let size = usize::from(detail & 0xFF);
            if !(1..=8).contains(&size) {
                return Err(bytes.malformed());
            }
            labels(column, bytes.little(size)?).ok_or(bytes.malformed())?
        }
        _ => return Err(Malformed("a value of an unknown type")),
    })
}

fn integer(number: u64, size: usize, unsigned: bool) -> Datum<'static> {
    if unsigned {
        return Datum::Unsigned(number);
    }
    let unused = 64 - 8 * size as u32;
    Datum::Integer((number << unused) as i64 >> unused)
}

/// The text of an ENUM; what was no text of it when it was stored is the empty one.
fn label(column: &MappedColumn, number: usize) -> Option<Datum<'_>> {
    match number.checked_sub(1) {
        None => Some(Datum::Bytes(b"")),
        Some(index) => column.labels.get(index).map(|label| Datum::Bytes(label)),
    }
}

fn labels(column: &MappedColumn, bits: u64) -> Option<Datum<'_>> {
    let mut text: Vec<u8> = Vec::new();
    for index in (0..64).filter(|index| bits >> index & 1 == 1) {
        let label = column.labels.get(index)?;
        if !text.is_empty() {
            text.push(b',');
        }
        text.extend_from_slice(label);
    }
    Some(Datum::Owned(text))
}

/// A decimal as a whole number of its smallest unit. Digits stand in groups of nine in four bytes,
/// and the rest before and after them in as few as hold it; the sign is the highest bit, inverted,
/// and a negative number has all bits inverted.
fn decimal(bytes: &mut Bytes<'_>, precision: usize, scale: usize) -> Result<i128, Malformed> {
    let whole = precision.checked_sub(scale).ok_or(bytes.malformed())?;
    let size = |digits: usize| digits / GROUP_DIGITS * 4 + DIGIT_BYTES[digits % GROUP_DIGITS];
    let mut buffer = bytes.take(size(whole) + size(scale))?.to_vec();
    let first = buffer.first_mut().ok_or(bytes.malformed())?;
    let is_negative = *first & 0x80 == 0;
    *first ^= 0x80;
    if is_negative {
        for byte in &mut buffer {
            *byte = !*byte;
        }
    }
    let mut groups = vec![whole % GROUP_DIGITS];
    groups.extend(vec![GROUP_DIGITS; whole / GROUP_DIGITS + scale / GROUP_DIGITS]);
    groups.push(scale % GROUP_DIGITS);
    let mut rest = Bytes::new(&buffer, "a decimal");
    let mut number: i128 = 0;
    for digits in groups {
        let group = rest.big(DIGIT_BYTES[digits])?;
        number = 10_i128
            .checked_pow(digits as u32)
            .and_then(|ten| number.checked_mul(ten))
            .and_then(|number| number.checked_add(group.into()))
            .ok_or(bytes.malformed())?;
    }
    Ok(if is_negative { -number } else { number })
}

/// Bytes that hold a fraction of so many digits.
fn fraction_bytes(digits: u16) -> usize {
    usize::from(digits.min(6)).div_ceil(2)
}

/// Microseconds of a fraction after a time.
fn fraction(bytes: &mut Bytes<'_>, digits: u16) -> Result<u64, Malformed> {
    let size = fraction_bytes(digits);
    Ok(bytes.big(size)? * 100_u64.pow(3 - size as u32))
}

fn instant(seconds: i64, fraction: u64) -> Datum<'static> {
    // The zero of TIMESTAMP is no instant.
    if seconds == 0 && fraction == 0 {
        return Datum::Zero;
    }
    Datum::Micros(seconds * 1_000_000 + fraction as i64)
}

fn date_time(bytes: &mut Bytes<'_>, digits: u16) -> Result<Datum<'static>, Malformed> {
    const OFFSET: u64 = 0x80_0000_0000;
    let packed = bytes.big(5)?;
    let fraction = fraction(bytes, digits)?;
    let packed = packed.checked_sub(OFFSET).ok_or(bytes.malformed())?;
    let months = packed >> 22;
    Ok(micros_of(
        (months / 13, months % 13, packed >> 17 & 31),
        (packed >> 12 & 31, packed >> 6 & 63, packed & 63),
        fraction,
    ))
}

/// The fraction continues the number, so that a negative time is negative as a whole.
fn time(bytes: &mut Bytes<'_>, digits: u16) -> Result<Datum<'static>, Malformed> {
    let size = fraction_bytes(digits);
    let packed = bytes.big(3 + size)? as i64 - (0x80_0000 << (8 * size));
    let positive = packed.unsigned_abs();
    let fraction = (positive & ((1 << (8 * size)) - 1)) * 100_u64.pow(3 - size as u32);
    let whole = positive >> (8 * size);
    Ok(clock(packed < 0, whole >> 12 & 0x3FF, whole >> 6 & 63, whole & 63, fraction))
}

fn clock(negative: bool, hours: u64, minutes: u64, seconds: u64, micros: u64) -> Datum<'static> {
    Datum::Time { negative, micros: ((hours * 60 + minutes) * 60 + seconds) * 1_000_000 + micros }
}
