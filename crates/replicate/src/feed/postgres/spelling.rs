//! Values that the store holds as text or JSON, spelled as PostgreSQL does.

use std::fmt::Write as _;
use std::net::{Ipv4Addr, Ipv6Addr};

use super::codec::{Codec, Digits, Spelled, date, fixed, malformed, timestamp, utf8, versioned};

/// Operators of a text query within each other; deeper ones are refused.
const QUERY_DEPTH_MAX: usize = 500;

/// Reads values one after the other.
struct Cursor<'a>(&'a [u8]);

impl<'a> Cursor<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], String> {
        let (head, rest) = self.0.split_at_checked(count).ok_or_else(malformed)?;
        self.0 = rest;
        Ok(head)
    }

    fn byte(&mut self) -> Result<u8, String> {
        Ok(self.take(1)?[0])
    }

    fn u16(&mut self) -> Result<u16, String> {
        Ok(u16::from_be_bytes(fixed(self.take(2)?)?))
    }

    fn i32(&mut self) -> Result<i32, String> {
        Ok(i32::from_be_bytes(fixed(self.take(4)?)?))
    }

    /// Text up to a zero byte.
    fn text(&mut self) -> Result<&'a str, String> {
        let end = self.0.iter().position(|b| *b == 0).ok_or_else(malformed)?;
        let text = self.take(end)?;
        self.byte()?;
        utf8(text)
    }
}

/// Writes a value as the type's output function does.
pub(super) fn spell(kind: Spelled, bytes: &[u8], out: &mut String) -> Result<(), String> {
    match kind {
        Spelled::Time => time(i64::from_be_bytes(fixed(bytes)?), out),
        Spelled::TimeTz => {
            let (micros, zone) = bytes.split_at_checked(8).ok_or_else(malformed)?;
            time(i64::from_be_bytes(fixed(micros)?), out);
            // Kept as seconds west of Greenwich, written as what is east of it.
            let east = i32::from_be_bytes(fixed(zone)?).checked_neg();
            zone_text(east.ok_or_else(malformed)?, out);
        }
        Spelled::Uuid => uuid(&fixed(bytes)?, out),
        Spelled::Address => address(bytes, out)?,
        Spelled::MacAddress => {
            let octets: [u8; 6] = fixed(bytes)?;
            let parts: Vec<String> = octets.iter().map(|o| format!("{o:02x}")).collect();
            out.push_str(&parts.join(":"));
        }
        Spelled::JsonPath => out.push_str(versioned(bytes)?),
        Spelled::TsVector => ts_vector(bytes, out)?,
        Spelled::TsQuery => {
            let mut cursor = Cursor(bytes);
            if cursor.i32()? > 0 {
                out.push_str(&ts_query(&mut cursor, -1, false, 0)?);
            }
        }
    }
    Ok(())
}

fn time(micros: i64, out: &mut String) {
    let (seconds, fraction) = (micros.div_euclid(1_000_000), micros.rem_euclid(1_000_000));
    let _ = write!(out, "{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if fraction > 0 {
        let digits = format!(".{fraction:06}");
        out.push_str(digits.trim_end_matches('0'));
    }
}

fn zone_text(seconds: i32, out: &mut String) {
    let (sign, seconds) = (if seconds < 0 { '-' } else { '+' }, seconds.unsigned_abs());
    let _ = write!(out, "{sign}{:02}", seconds / 3600);
    if !seconds.is_multiple_of(3600) {
        let _ = write!(out, ":{:02}", seconds / 60 % 60);
    }
    if !seconds.is_multiple_of(60) {
        let _ = write!(out, ":{:02}", seconds % 60);
    }
}

fn uuid(bytes: &[u8; 16], out: &mut String) {
    for (index, byte) in bytes.iter().enumerate() {
        if matches!(index, 4 | 6 | 8 | 10) {
            out.push('-');
        }
        let _ = write!(out, "{byte:02x}");
    }
}

/// `inet` shows its mask only when it is not that of one host, `cidr` always.
fn address(bytes: &[u8], out: &mut String) -> Result<(), String> {
    let mut cursor = Cursor(bytes);
    let (_, bits, is_cidr, length) =
        (cursor.byte()?, cursor.byte()?, cursor.byte()? == 1, cursor.byte()?);
    let octets = cursor.take(length.into())?;
    let _ = match length {
        4 => write!(out, "{}", Ipv4Addr::from(fixed::<4>(octets)?)),
        16 => write!(out, "{}", Ipv6Addr::from(fixed::<16>(octets)?)),
        _ => return Err(malformed()),
    };
    if is_cidr || u32::from(bits) != u32::from(length) * 8 {
        let _ = write!(out, "/{bits}");
    }
    Ok(())
}

fn quoted_lexeme(text: &str, out: &mut String) {
    out.push('\'');
    for c in text.chars() {
        if matches!(c, '\'' | '\\') {
            out.push(c);
        }
        out.push(c);
    }
    out.push('\'');
}

fn ts_vector(bytes: &[u8], out: &mut String) -> Result<(), String> {
    let mut cursor = Cursor(bytes);
    for index in 0..cursor.i32()? {
        if index > 0 {
            out.push(' ');
        }
        quoted_lexeme(cursor.text()?, out);
        for position in 0..cursor.u16()? {
            out.push(if position == 0 { ':' } else { ',' });
            let word = cursor.u16()?;
            let _ = write!(out, "{}", word & 0x3FFF);
            if let Some(weight) = ["", "C", "B", "A"].get(usize::from(word >> 14)) {
                out.push_str(weight);
            }
        }
    }
    Ok(())
}

/// One operand of a text query, from the prefix form in which it is stored (the right operand
/// first) to the infix form in which it is written.
fn ts_query(
    cursor: &mut Cursor<'_>,
    parent_priority: i32,
    right_of_phrase: bool,
    depth: usize,
) -> Result<String, String> {
    if depth > QUERY_DEPTH_MAX {
        return Err("a text query is nested too deeply".to_owned());
    }
    let mut out = String::new();
    if cursor.byte()? == 1 {
        let (weight, prefix) = (cursor.byte()?, cursor.byte()? != 0);
        quoted_lexeme(cursor.text()?, &mut out);
        if weight > 0 || prefix {
            out.push(':');
            out.push_str(if prefix { "*" } else { "" });
            for (bit, letter) in [(8, 'A'), (4, 'B'), (2, 'C'), (1, 'D')] {
                if weight & bit > 0 {
                    out.push(letter);
                }
            }
        }
        return Ok(out);
    }
    let operator = cursor.byte()?;
    let (priority, sign) = match operator {
        1 => return Ok(format!("!{}", ts_query(cursor, 4, false, depth + 1)?)),
        2 => (2, "&".to_owned()),
        3 => (1, "|".to_owned()),
        4 => match cursor.u16()? {
            1 => (3, "<->".to_owned()),
            distance => (3, format!("<{distance}>")),
        },
        _ => return Err(malformed()),
    };
    let phrase = operator == 4;
    let right = ts_query(cursor, priority, phrase, depth + 1)?;
    let left = ts_query(cursor, priority, false, depth + 1)?;
    let whole = format!("{left} {sign} {right}");
    let enclosed =
        priority < parent_priority || phrase && (priority == parent_priority || right_of_phrase);
    Ok(if enclosed { format!("( {whole} )") } else { whole })
}

/// Writes an array as JSON, each element as `to_json` does.
pub(super) fn array(element: &Codec, bytes: &[u8], out: &mut String) -> Result<(), String> {
    let mut cursor = Cursor(bytes);
    let dimensions = cursor.i32()?;
    cursor.take(8)?;
    if !(0..=6).contains(&dimensions) {
        return Err(malformed());
    }
    if dimensions == 0 {
        out.push_str("[]");
        return Ok(());
    }
    let mut lengths = Vec::new();
    for _ in 0..dimensions {
        lengths.push(usize::try_from(cursor.i32()?).map_err(|_| malformed())?);
        cursor.i32()?;
    }
    // Each element takes at least the four bytes of its length. An array without elements has no
    // dimensions: one that has would be written out for as often as the others say.
    let count = lengths.iter().try_fold(1_usize, |all, n| all.checked_mul(*n));
    if count.is_none_or(|count| count == 0 || count > cursor.0.len() / 4) {
        return Err(malformed());
    }
    nested(element, &lengths, &mut cursor, out)
}

fn nested(
    element: &Codec,
    lengths: &[usize],
    cursor: &mut Cursor<'_>,
    out: &mut String,
) -> Result<(), String> {
    let Some((length, inner)) = lengths.split_first() else {
        let length = cursor.i32()?;
        if length < 0 {
            out.push_str("null");
            return Ok(());
        }
        return json(element, cursor.take(length as usize)?, out);
    };
    out.push('[');
    for index in 0..*length {
        if index > 0 {
            out.push(',');
        }
        nested(element, inner, cursor, out)?;
    }
    out.push(']');
    Ok(())
}

fn json_string(text: &str, out: &mut String) {
    out.push_str(&serde_json::Value::from(text).to_string());
}

fn json(codec: &Codec, bytes: &[u8], out: &mut String) -> Result<(), String> {
    match codec {
        Codec::Boolean => out.push_str(if bytes == [1] { "true" } else { "false" }),
        Codec::Int2 => push(out, i16::from_be_bytes(fixed(bytes)?)),
        Codec::Int4 => push(out, i32::from_be_bytes(fixed(bytes)?)),
        Codec::Int8 => push(out, i64::from_be_bytes(fixed(bytes)?)),
        Codec::Float4 => {
            let value = f32::from_be_bytes(fixed(bytes)?);
            json_float(value.into(), || serde_json::to_string(&value), out)?;
        }
        Codec::Float8 => {
            let value = f64::from_be_bytes(fixed(bytes)?);
            json_float(value, || serde_json::to_string(&value), out)?;
        }
        Codec::Numeric { .. } => match Digits::read(bytes)? {
            Some(digits) => numeric(&digits, out),
            None => return Err("a numeric is NaN or infinite".to_owned()),
        },
        Codec::Unsigned4 => json_string(&u32::from_be_bytes(fixed(bytes)?).to_string(), out),
        Codec::Unsigned8 => json_string(&u64::from_be_bytes(fixed(bytes)?).to_string(), out),
        Codec::Text(_) | Codec::Padded(_) => json_string(utf8(bytes)?, out),
        Codec::Json => out.push_str(utf8(bytes)?),
        Codec::Jsonb => out.push_str(versioned(bytes)?),
        Codec::Bytea => {
            out.push_str("\"\\\\x");
            for byte in bytes {
                let _ = write!(out, "{byte:02x}");
            }
            out.push('"');
        }
        Codec::Date => {
            out.push('"');
            day(date(bytes)?, out);
            out.push('"');
        }
        Codec::Timestamp | Codec::TimestampTz => {
            let micros = timestamp(bytes)?;
            out.push('"');
            day(micros.div_euclid(86_400_000_000) as i32, out);
            out.push('T');
            time(micros.rem_euclid(86_400_000_000), out);
            out.push_str(if *codec == Codec::TimestampTz { "+00:00\"" } else { "\"" });
        }
        Codec::Spelled(kind, _) => {
            let mut text = String::new();
            spell(*kind, bytes, &mut text)?;
            json_string(&text, out);
        }
        Codec::Scaled { .. } | Codec::Bytes(_) => return Err(malformed()),
        Codec::Bits(_) | Codec::Interval | Codec::Money | Codec::Array(_) => {
            return Err("arrays of its element type cannot be carried".to_owned());
        }
    }
    Ok(())
}

fn push(out: &mut String, value: impl std::fmt::Display) {
    let _ = write!(out, "{value}");
}

fn json_float(
    value: f64,
    text: impl FnOnce() -> serde_json::Result<String>,
    out: &mut String,
) -> Result<(), String> {
    if value.is_nan() {
        out.push_str("\"NaN\"");
    } else if value.is_infinite() {
        out.push_str(if value > 0.0 { "\"Infinity\"" } else { "\"-Infinity\"" });
    } else {
        out.push_str(&text().map_err(|_| malformed())?);
    }
    Ok(())
}

/// A number with the digits that its scale shows.
fn numeric(digits: &Digits<'_>, out: &mut String) {
    if digits.negative {
        out.push('-');
    }
    let first = i32::from(digits.weight).max(0);
    for power in (0..=first).rev() {
        let group = digits.group(power);
        let _ = if power == first { write!(out, "{group}") } else { write!(out, "{group:04}") };
    }
    if digits.scale > 0 {
        let mut fraction = String::new();
        let groups = i32::from(digits.scale.div_ceil(4));
        for power in 1..=groups {
            let _ = write!(fraction, "{:04}", digits.group(-power));
        }
        out.push('.');
        out.push_str(&fraction[..digits.scale.into()]);
    }
}

/// A day by its distance from 2000-01-01, in the years 1 to 9999.
fn day(days: i32, out: &mut String) {
    let date = time::Date::from_julian_day(days.saturating_add(2_451_545));
    let (year, month, day) = date.map_or((0, 0, 0), |d| (d.year(), d.month().into(), d.day()));
    let _ = write!(out, "{year:04}-{month:02}-{day:02}");
}
