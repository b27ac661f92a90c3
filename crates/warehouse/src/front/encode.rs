//! Rows of the engine as the wire protocol has them, in its text and its binary format.

use std::fmt::Write as _;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Decimal128Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type,
    Int64Type, IntervalMonthDayNano, IntervalMonthDayNanoType, Time64MicrosecondType,
    TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType,
    TimestampSecondType, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::{DataType, TimeUnit};
use bytes::{BufMut, BytesMut};
use pgwire::api::Type;
use pgwire::api::results::FieldFormat;
use pgwire::messages::data::DataRow;

const MICROS_A_SECOND: i64 = 1_000_000;
const MICROS_A_DAY: i64 = 86_400 * MICROS_A_SECOND;
/// Days from 1970-01-01 to 2000-01-01, where the protocol's binary dates begin.
const EPOCH_DAYS: i32 = 10_957;
/// Julian day of 1970-01-01.
const UNIX_JULIAN_DAY: i32 = 2_440_588;

/// The type that a column of the engine has for clients.
pub(crate) fn wire_type(kind: &DataType) -> Type {
    match kind {
        DataType::Boolean => Type::BOOL,
        DataType::Int8 | DataType::UInt8 | DataType::Int16 => Type::INT2,
        DataType::UInt16 | DataType::Int32 => Type::INT4,
        DataType::UInt32 | DataType::Int64 => Type::INT8,
        DataType::UInt64 | DataType::Decimal128(..) => Type::NUMERIC,
        DataType::Float32 => Type::FLOAT4,
        DataType::Float64 => Type::FLOAT8,
        DataType::Date32 => Type::DATE,
        DataType::Time64(_) => Type::TIME,
        DataType::Timestamp(_, None) => Type::TIMESTAMP,
        DataType::Timestamp(_, Some(_)) => Type::TIMESTAMPTZ,
        DataType::Interval(_) => Type::INTERVAL,
        DataType::Binary | DataType::LargeBinary => Type::BYTEA,
        // A list of lists has no type of its own in the protocol: it goes as its text.
        DataType::List(item) if matches!(item.data_type(), DataType::List(_)) => Type::VARCHAR,
        DataType::List(item) => match wire_type(item.data_type()) {
            Type::BOOL => Type::BOOL_ARRAY,
            Type::INT2 => Type::INT2_ARRAY,
            Type::INT4 => Type::INT4_ARRAY,
            Type::INT8 => Type::INT8_ARRAY,
            Type::FLOAT8 => Type::FLOAT8_ARRAY,
            _ => Type::TEXT_ARRAY,
        },
        DataType::Null => Type::TEXT,
        _ => Type::VARCHAR,
    }
}

/// How a column is sent.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    pub(crate) kind: Type,
    pub(crate) format: FieldFormat,
}

/// The rows of a batch.
///
/// # Errors
/// A value that has no binary form here.
pub(crate) fn rows(batch: &RecordBatch, fields: &[Field]) -> Result<Vec<DataRow>, String> {
    let mut found = Vec::with_capacity(batch.num_rows());
    let count = i16::try_from(batch.num_columns()).map_err(|_| "too many columns".to_owned())?;
    let mut text = String::new();
    let mut row = BytesMut::with_capacity(4096);
    for at in 0..batch.num_rows() {
        for (column, field) in batch.columns().iter().zip(fields) {
            if column.is_null(at) {
                row.put_i32(-1);
                continue;
            }
            let start = row.len();
            row.put_i32(0);
            if field.format == FieldFormat::Binary && !is_text(&field.kind) {
                binary(column, at, &field.kind, &mut row)?;
            } else {
                text.clear();
                write_text(column, at, &mut text);
                row.put_slice(text.as_bytes());
            }
            let length = i32::try_from(row.len() - start - 4)
                .map_err(|_| "a value is longer than the protocol can say".to_owned())?;
            row[start..start + 4].copy_from_slice(&length.to_be_bytes());
        }
        found.push(DataRow::new(row.split(), count));
    }
    Ok(found)
}

/// Types whose binary form is their text.
fn is_text(kind: &Type) -> bool {
    matches!(*kind, Type::TEXT | Type::VARCHAR | Type::UNKNOWN | Type::NAME | Type::BPCHAR)
}

/// Writes one value as text.
pub(crate) fn write_text(column: &ArrayRef, at: usize, out: &mut String) {
    // Writing to a string cannot fail.
    macro_rules! number {
        ($kind:ty) => {{
            let _ = write!(out, "{}", column.as_primitive::<$kind>().value(at));
        }};
    }
    match column.data_type() {
        DataType::Boolean => out.push(if column.as_boolean().value(at) { 't' } else { 'f' }),
        DataType::Int8 => number!(Int8Type),
        DataType::Int16 => number!(Int16Type),
        DataType::Int32 => number!(Int32Type),
        DataType::Int64 => number!(Int64Type),
        DataType::UInt8 => number!(UInt8Type),
        DataType::UInt16 => number!(UInt16Type),
        DataType::UInt32 => number!(UInt32Type),
        DataType::UInt64 => number!(UInt64Type),
        DataType::Float32 => {
            let value = column.as_primitive::<Float32Type>().value(at);
            float(f64::from(value), &value.to_string(), &format!("{value:e}"), 6, out);
        }
        DataType::Float64 => {
            let value = column.as_primitive::<Float64Type>().value(at);
            float(value, &value.to_string(), &format!("{value:e}"), 15, out);
        }
        DataType::Decimal128(_, scale) => {
            decimal(column.as_primitive::<Decimal128Type>().value(at), *scale, out);
        }
        DataType::Date32 => date(column.as_primitive::<Date32Type>().value(at), out),
        DataType::Time64(_) => time(column.as_primitive::<Time64MicrosecondType>().value(at), out),
        DataType::Timestamp(unit, zone) => {
            timestamp(micros(column, at, *unit), out);
            out.push_str(if zone.is_some() { "+00" } else { "" });
        }
        DataType::Interval(_) => {
            interval(column.as_primitive::<IntervalMonthDayNanoType>().value(at), out);
        }
        DataType::Utf8 => out.push_str(column.as_string::<i32>().value(at)),
        DataType::LargeUtf8 => out.push_str(column.as_string::<i64>().value(at)),
        DataType::Utf8View => out.push_str(column.as_string_view().value(at)),
        DataType::Binary => bytes(column.as_binary::<i32>().value(at), out),
        DataType::LargeBinary => bytes(column.as_binary::<i64>().value(at), out),
        DataType::List(_) => list(&column.as_list::<i32>().value(at), out),
        DataType::Dictionary(..) => dictionary(column, at, out),
        DataType::Struct(fields) => {
            let values = column.as_struct();
            let named: Vec<(String, &ArrayRef)> = fields
                .iter()
                .enumerate()
                .map(|(index, field)| (field.name().clone(), values.column(index)))
                .collect();
            object(&named, at, out);
        }
        DataType::Map(..) => map(&column.as_map().value(at), out),
        other => {
            let _ = write!(out, "(a value of the type {other})");
        }
    }
}

fn float(value: f64, plain: &str, scientific: &str, digits_max: i32, out: &mut String) {
    if value.is_nan() {
        out.push_str("NaN");
    } else if value.is_infinite() {
        out.push_str(if value > 0.0 { "Infinity" } else { "-Infinity" });
    } else {
        let (mantissa, power) = scientific.split_once('e').unwrap_or((scientific, "0"));
        let power: i32 = power.parse().unwrap_or_default();
        if power < -4 || power >= digits_max {
            let sign = if power < 0 { '-' } else { '+' };
            let _ = write!(out, "{mantissa}e{sign}{:02}", power.abs());
        } else {
            out.push_str(plain);
        }
    }
}

fn decimal(value: i128, scale: i8, out: &mut String) {
    let scale = usize::try_from(scale).unwrap_or_default();
    let digits = value.unsigned_abs().to_string();
    if value < 0 {
        out.push('-');
    }
    if scale == 0 {
        out.push_str(&digits);
        return;
    }
    let digits = format!("{digits:0>width$}", width = scale + 1);
    let (whole, part) = digits.split_at(digits.len() - scale);
    let _ = write!(out, "{whole}.{part}");
}

fn date(days: i32, out: &mut String) {
    let day = days
        .checked_add(UNIX_JULIAN_DAY)
        .and_then(|julian| time::Date::from_julian_day(julian).ok());
    match day {
        Some(day) if day.year() > 0 => {
            let _ = write!(out, "{:04}-{:02}-{:02}", day.year(), u8::from(day.month()), day.day());
        }
        Some(day) => {
            let (year, month) = (1 - day.year(), u8::from(day.month()));
            let _ = write!(out, "{year:04}-{month:02}-{:02} BC", day.day());
        }
        None => out.push_str(if days > 0 { "infinity" } else { "-infinity" }),
    }
}

fn time(micros: i64, out: &mut String) {
    let (seconds, part) = (micros / MICROS_A_SECOND, micros % MICROS_A_SECOND);
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    let _ = write!(out, "{hours:02}:{minutes:02}:{:02}", seconds % 60);
    fraction(part, out);
}

/// The digits of a second's part, without zeros at their end.
fn fraction(micros: i64, out: &mut String) {
    if micros != 0 {
        let digits = format!("{micros:06}");
        let _ = write!(out, ".{}", digits.trim_end_matches('0'));
    }
}

fn timestamp(micros: i64, out: &mut String) {
    if micros == i64::MAX || micros == -i64::MAX {
        out.push_str(if micros > 0 { "infinity" } else { "-infinity" });
        return;
    }
    let days = micros.div_euclid(MICROS_A_DAY);
    let mut day = String::new();
    date(i32::try_from(days).unwrap_or(i32::MAX), &mut day);
    let era = if day.ends_with(" BC") { " BC" } else { "" };
    out.push_str(day.trim_end_matches(" BC"));
    out.push(' ');
    time(micros.rem_euclid(MICROS_A_DAY), out);
    out.push_str(era);
}

fn micros(column: &ArrayRef, at: usize, unit: TimeUnit) -> i64 {
    match unit {
        TimeUnit::Second => {
            column.as_primitive::<TimestampSecondType>().value(at).saturating_mul(MICROS_A_SECOND)
        }
        TimeUnit::Millisecond => {
            column.as_primitive::<TimestampMillisecondType>().value(at).saturating_mul(1_000)
        }
        TimeUnit::Microsecond => column.as_primitive::<TimestampMicrosecondType>().value(at),
        TimeUnit::Nanosecond => column.as_primitive::<TimestampNanosecondType>().value(at) / 1_000,
    }
}

/// As PostgreSQL's default style has it: what follows a negative part says its sign.
fn interval(value: IntervalMonthDayNano, out: &mut String) {
    let start = out.len();
    let mut after_negative = false;
    let (years, months) = (value.months / 12, value.months % 12);
    for (count, one) in [(years, "year"), (months, "mon"), (value.days, "day")] {
        if count != 0 {
            let space = if out.len() > start { " " } else { "" };
            let sign = if after_negative && count > 0 { "+" } else { "" };
            let plural = if count == 1 { "" } else { "s" };
            let _ = write!(out, "{space}{sign}{count} {one}{plural}");
            after_negative = count < 0;
        }
    }
    let micros = value.nanoseconds / 1_000;
    if micros != 0 || out.len() == start {
        if out.len() > start {
            out.push(' ');
        }
        out.push_str(match micros {
            ..0 => "-",
            _ if after_negative => "+",
            _ => "",
        });
        time(micros.saturating_abs(), out);
    }
}

fn bytes(value: &[u8], out: &mut String) {
    out.push_str("\\x");
    for byte in value {
        let _ = write!(out, "{byte:02x}");
    }
}

/// As an array of PostgreSQL.
fn list(items: &ArrayRef, out: &mut String) {
    out.push('{');
    for at in 0..items.len() {
        if at > 0 {
            out.push(',');
        }
        if items.is_null(at) {
            out.push_str("NULL");
            continue;
        }
        let mut item = String::new();
        write_text(items, at, &mut item);
        let is_nested = matches!(items.data_type(), DataType::List(_));
        let is_plain = !item.is_empty()
            && !item.eq_ignore_ascii_case("null")
            && !item.contains(['{', '}', ',', '"', '\\'])
            && !item.contains(char::is_whitespace);
        if is_nested || is_plain {
            out.push_str(&item);
        } else {
            let _ = write!(out, "\"{}\"", item.replace('\\', "\\\\").replace('"', "\\\""));
        }
    }
    out.push('}');
}

fn dictionary(column: &ArrayRef, at: usize, out: &mut String) {
    let (keys, values) = (column.as_any_dictionary().normalized_keys(), column.as_any_dictionary());
    if let Some(key) = keys.get(at) {
        write_text(values.values(), *key, out);
    }
}

/// As a JSON object.
fn object(fields: &[(String, &ArrayRef)], at: usize, out: &mut String) {
    out.push('{');
    for (index, (name, values)) in fields.iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        let _ = write!(out, "{}: ", serde_json::Value::from(name.as_str()));
        json(values, at, out);
    }
    out.push('}');
}

fn map(entries: &arrow_array::StructArray, out: &mut String) {
    out.push('{');
    for at in 0..entries.len() {
        if at > 0 {
            out.push_str(", ");
        }
        let mut key = String::new();
        write_text(entries.column(0), at, &mut key);
        let _ = write!(out, "{}: ", serde_json::Value::from(key));
        json(entries.column(1), at, out);
    }
    out.push('}');
}

fn json(values: &ArrayRef, at: usize, out: &mut String) {
    if values.is_null(at) {
        out.push_str("null");
        return;
    }
    let kind = values.data_type();
    let mut text = String::new();
    write_text(values, at, &mut text);
    match kind {
        DataType::Boolean => out.push_str(if text == "t" { "true" } else { "false" }),
        DataType::Struct(_) | DataType::Map(..) | DataType::Decimal128(..) => out.push_str(&text),
        kind if kind.is_integer() => out.push_str(&text),
        _ => {
            let _ = write!(out, "{}", serde_json::Value::from(text));
        }
    }
}

/// Writes one value in the type's binary form.
fn binary(column: &ArrayRef, at: usize, kind: &Type, row: &mut BytesMut) -> Result<(), String> {
    match column.data_type() {
        DataType::Boolean => row.put_u8(u8::from(column.as_boolean().value(at))),
        DataType::Int8 => row.put_i16(column.as_primitive::<Int8Type>().value(at).into()),
        DataType::UInt8 => row.put_i16(column.as_primitive::<UInt8Type>().value(at).into()),
        DataType::Int16 => row.put_i16(column.as_primitive::<Int16Type>().value(at)),
        DataType::UInt16 => row.put_i32(column.as_primitive::<UInt16Type>().value(at).into()),
        DataType::Int32 => row.put_i32(column.as_primitive::<Int32Type>().value(at)),
        DataType::UInt32 => row.put_i64(column.as_primitive::<UInt32Type>().value(at).into()),
        DataType::Int64 => row.put_i64(column.as_primitive::<Int64Type>().value(at)),
        DataType::UInt64 => numeric(column.as_primitive::<UInt64Type>().value(at).into(), 0, row),
        DataType::Decimal128(_, scale) => {
            numeric(column.as_primitive::<Decimal128Type>().value(at), *scale, row);
        }
        DataType::Float32 => row.put_f32(column.as_primitive::<Float32Type>().value(at)),
        DataType::Float64 => row.put_f64(column.as_primitive::<Float64Type>().value(at)),
        DataType::Date32 => {
            let days = column.as_primitive::<Date32Type>().value(at);
            row.put_i32(days.saturating_sub(EPOCH_DAYS));
        }
        DataType::Time64(_) => {
            row.put_i64(column.as_primitive::<Time64MicrosecondType>().value(at));
        }
        DataType::Timestamp(unit, _) => {
            let epoch = i64::from(EPOCH_DAYS) * MICROS_A_DAY;
            row.put_i64(micros(column, at, *unit).saturating_sub(epoch));
        }
        DataType::Interval(_) => {
            let value = column.as_primitive::<IntervalMonthDayNanoType>().value(at);
            row.put_i64(value.nanoseconds / 1_000);
            row.put_i32(value.days);
            row.put_i32(value.months);
        }
        DataType::Binary => row.put_slice(column.as_binary::<i32>().value(at)),
        DataType::LargeBinary => row.put_slice(column.as_binary::<i64>().value(at)),
        DataType::List(_) => return array(&column.as_list::<i32>().value(at), kind, row),
        _ => {
            let mut text = String::new();
            write_text(column, at, &mut text);
            row.put_slice(text.as_bytes());
        }
    }
    Ok(())
}

/// Groups of four decimal digits, most significant first.
fn numeric(value: i128, scale: i8, row: &mut BytesMut) {
    let scale = u32::try_from(scale).unwrap_or_default();
    // The groups begin at the decimal point: the part after it is filled up to whole groups.
    let fill = (4 - scale % 4) % 4;
    let mut rest = value.unsigned_abs();
    let mut groups = Vec::new();
    if fill > 0 {
        let unit = 10_u128.pow(4 - fill);
        groups.push(u16::try_from(rest % unit * 10_u128.pow(fill)).unwrap_or_default());
        rest /= unit;
    }
    while rest > 0 {
        groups.push(u16::try_from(rest % 10_000).unwrap_or_default());
        rest /= 10_000;
    }
    let after_point = scale.div_ceil(4);
    while u32::try_from(groups.len()).unwrap_or_default() < after_point {
        groups.push(0);
    }
    let weight = i16::try_from(groups.len()).unwrap_or_default()
        - i16::try_from(after_point).unwrap_or_default()
        - 1;
    row.put_i16(i16::try_from(groups.len()).unwrap_or_default());
    row.put_i16(weight);
    row.put_u16(if value < 0 { 0x4000 } else { 0 });
    row.put_i16(i16::try_from(scale).unwrap_or_default());
    for group in groups.iter().rev() {
        row.put_u16(*group);
    }
}

fn array(items: &ArrayRef, kind: &Type, row: &mut BytesMut) -> Result<(), String> {
    let item = match *kind {
        Type::BOOL_ARRAY => Type::BOOL,
        Type::INT2_ARRAY => Type::INT2,
        Type::INT4_ARRAY => Type::INT4,
        Type::INT8_ARRAY => Type::INT8,
        Type::FLOAT8_ARRAY => Type::FLOAT8,
        Type::TEXT_ARRAY => Type::TEXT,
        _ => return Err("a list cannot be sent as this type in the binary format".to_owned()),
    };
    if matches!(items.data_type(), DataType::List(_)) {
        return Err("nested lists cannot be sent in the binary format".to_owned());
    }
    let length = |count: usize| i32::try_from(count).map_err(|_| "a list is too long".to_owned());
    row.put_i32(i32::from(!items.is_empty()));
    row.put_i32(i32::from(items.null_count() > 0));
    row.put_u32(item.oid());
    if items.is_empty() {
        return Ok(());
    }
    row.put_i32(length(items.len())?);
    row.put_i32(1);
    for at in 0..items.len() {
        if items.is_null(at) {
            row.put_i32(-1);
            continue;
        }
        let start = row.len();
        row.put_i32(0);
        if is_text(&item) {
            let mut text = String::new();
            write_text(items, at, &mut text);
            row.put_slice(text.as_bytes());
        } else {
            binary(items, at, &item, row)?;
        }
        let size = length(row.len() - start - 4)?;
        row[start..start + 4].copy_from_slice(&size.to_be_bytes());
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn written(write: impl Fn(&mut String)) -> String {
        let mut out = String::new();
        write(&mut out);
        out
    }

    #[test]
    fn texts_are_those_of_postgresql() {
        assert_eq!(written(|out| decimal(-5, 3, out)), "-0.005");
        assert_eq!(written(|out| decimal(12_345, 2, out)), "123.45");
        assert_eq!(written(|out| date(-1, out)), "1969-12-31");
        assert_eq!(written(|out| timestamp(-1, out)), "1969-12-31 23:59:59.999999");
        assert_eq!(written(|out| timestamp(1_500_000, out)), "1970-01-01 00:00:01.5");
        let span = IntervalMonthDayNano::new(14, 3, -4_500_000_000);
        assert_eq!(written(|out| interval(span, out)), "1 year 2 mons 3 days -00:00:04.5");
        let mixed = IntervalMonthDayNano::new(-14, 1, 2_000_000_000);
        assert_eq!(written(|out| interval(mixed, out)), "-1 years -2 mons +1 day 00:00:02");
        let none = IntervalMonthDayNano::new(0, 0, 0);
        assert_eq!(written(|out| interval(none, out)), "00:00:00");
        for (value, text) in
            [(0.1, "0.1"), (1e20, "1e+20"), (-1.5e-7, "-1.5e-07"), (100.0, "100"), (1e15, "1e+15")]
        {
            let found =
                written(|out| float(value, &value.to_string(), &format!("{value:e}"), 15, out));
            assert_eq!(found, text);
        }
    }

    #[test]
    fn numerics_are_groups_of_four_digits() {
        let groups = |value, scale| {
            let mut row = BytesMut::new();
            numeric(value, scale, &mut row);
            let words: Vec<i16> =
                row.chunks(2).map(|pair| i16::from_be_bytes([pair[0], pair[1]])).collect();
            words
        };
        // 12345.67: digits 1, 2345, 6700; weight 1; scale 2.
        assert_eq!(groups(1_234_567, 2), [3, 1, 0, 2, 1, 2345, 6700]);
        assert_eq!(groups(-5, 3), [1, -1, 0x4000, 3, 50]);
        assert_eq!(groups(0, 0), [0, -1, 0, 0]);
        assert_eq!(groups(10_000, 0), [2, 1, 0, 0, 1, 0]);
    }
}
