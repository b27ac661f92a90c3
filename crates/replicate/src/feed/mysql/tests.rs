//! Events that are written here are read back, and no bytes make reading stop.

#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::bytes::Bytes;
use super::event::{Change, Event, MappedColumn, Rows, TableMap, decode, kind};
use super::gtid::Gtid;
use super::row::image;
use super::value::Datum;

/// A column of a test: its type, what the description of its table says about it, and whether it
/// is unsigned.
type Made = (u8, &'static [u8], bool);

fn counted(bytes: &[u8], out: &mut Vec<u8>) {
    out.push(u8::try_from(bytes.len()).unwrap());
    out.extend_from_slice(bytes);
}

/// The description of the table `s.t`, as the server writes it, with names `c0`, `c1` and so on.
fn table(columns: &[Made], labels: &[&[u8]]) -> Vec<u8> {
    let mut out = vec![7, 0, 0, 0, 0, 0, 1, 0];
    for name in [b"s", b"t"] {
        counted(name, &mut out);
        out.push(0);
    }
    out.push(u8::try_from(columns.len()).unwrap());
    out.extend(columns.iter().map(|column| column.0));
    counted(&columns.iter().flat_map(|column| column.1.to_vec()).collect::<Vec<u8>>(), &mut out);
    out.extend(vec![0xFF; columns.len().div_ceil(8)]);
    let numeric = columns.iter().filter(|column| matches!(column.0, 1..=5 | 8 | 9 | 13 | 246));
    let mut signs = vec![0_u8; 4];
    for (index, column) in numeric.enumerate() {
        signs[index / 8] |= u8::from(column.2) << (7 - index % 8);
    }
    out.push(1);
    counted(&signs, &mut out);
    let mut names = Vec::new();
    for index in 0..columns.len() {
        counted(format!("c{index}").as_bytes(), &mut names);
    }
    out.push(4);
    counted(&names, &mut out);
    let mut texts = vec![u8::try_from(labels.len()).unwrap()];
    for label in labels {
        counted(label, &mut texts);
    }
    for field in [5, 6] {
        out.push(field);
        counted(&texts, &mut out);
    }
    out
}

fn mapped(bytes: &[u8]) -> TableMap {
    match decode(19, 1, bytes).unwrap() {
        Event::Table(map) => map,
        other => panic!("{other:?}"),
    }
}

fn rows_event(version: u8, change: Change, columns: usize, images: &[u8]) -> Vec<u8> {
    let mut out = vec![7, 0, 0, 0, 0, 0, 1, 0];
    if version == 2 {
        out.extend([4, 0, 9, 9]);
    }
    out.push(u8::try_from(columns).unwrap());
    let maps = if change == Change::Update { 2 } else { 1 };
    out.extend(vec![0xFF; columns.div_ceil(8) * maps]);
    out.extend_from_slice(images);
    out
}

/// The bytes of that table's description which every description has.
const MUST: usize = 39;

const COLUMNS: &[Made] = &[
    (kind::TINY, &[], true),
    (kind::LONGLONG, &[], false),
    (kind::VARCHAR, &[0x2C, 0x01], false),
    (kind::NEWDECIMAL, &[10, 3], false),
    (kind::STRING, &[kind::ENUM, 1], false),
    (kind::STRING, &[kind::SET, 1], false),
    (kind::DATETIME2, &[3], false),
    (kind::BLOB, &[2], false),
    (kind::BIT, &[3, 1], false),
];

fn values(number: i64, text: &[u8]) -> Vec<u8> {
    // No column is NULL.
    let mut out = vec![0, 0];
    out.push(200);
    out.extend(number.to_le_bytes());
    out.extend(u16::try_from(text.len()).unwrap().to_le_bytes());
    out.extend_from_slice(text);
    // -1234.500: 7 digits in four bytes, 3 in two, all inverted.
    let digits: Vec<u8> =
        [0x80, 0, 4, 0xD2].into_iter().chain([0x01, 0xF4]).map(|b: u8| !b).collect();
    out.extend(digits);
    out.extend([2, 0b11]);
    // 2024-02-29 12:34:56.789
    let packed = ((2024 * 13 + 2) << 22) + (29 << 17) + (12 << 12) + (34 << 6) + 56;
    let packed: u64 = packed + 0x80_0000_0000;
    out.extend(&packed.to_be_bytes()[3..]);
    out.extend([0x1E, 0xD2]);
    out.extend(u16::try_from(text.len()).unwrap().to_le_bytes());
    out.extend_from_slice(text);
    out.extend([5, 1]);
    out
}

fn read<'a>(rows: &'a Rows<'_>, map: &'a TableMap) -> Vec<Option<Datum<'a>>> {
    image(&mut Bytes::new(&rows.images, "a row"), &map.columns, rows.present).unwrap()
}

proptest! {
    #[test]
    fn rows_are_read_as_they_were_written(number: i64, text in proptest::collection::vec(any::<u8>(), 0..300)) {
        let map = mapped(&table(COLUMNS, &[b"x", b"y"]));
        prop_assert_eq!(map.columns[0].unsigned, true);
        prop_assert_eq!(map.columns[1].unsigned, false);
        let images = values(number, &text);
        for (code, version) in [(23, 1), (30, 2)] {
            let event = rows_event(version, Change::Insert, COLUMNS.len(), &images);
            let Event::Rows(rows) = decode(code, 1, &event).unwrap() else { panic!("no rows") };
            let found = read(&rows, &map);
            let wanted = [
                Datum::Unsigned(200),
                Datum::Integer(number),
                Datum::Bytes(&text),
                Datum::Decimal(-1_234_500, 3),
                Datum::Bytes(b"y"),
                Datum::Owned(b"x,y".to_vec()),
                Datum::Micros(1_709_210_096_789_000),
                Datum::Bytes(&text),
                Datum::Bytes(&[5, 1]),
            ];
            for (found, wanted) in found.iter().zip(wanted) {
                prop_assert_eq!(found, &Some(wanted));
            }
        }
    }

    #[test]
    fn no_bytes_make_reading_stop(code: u8, bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = decode(code, 1, &bytes);
        for kind in 0..=255 {
            for detail in [0, 1, 2, 6, 255, 0x0A03, 0x2601, 0xFEFF, u16::MAX] {
                let column = MappedColumn { kind, detail, labels: vec![b"a".to_vec()], ..MappedColumn::default() };
                let _ = image(&mut Bytes::new(&bytes, "a row"), &[column], &[1]);
            }
        }
    }

    #[test]
    fn nor_do_events_with_a_wrong_byte(at in 0_usize..400, byte: u8, code in 0_usize..14) {
        let codes = [2, 19, 23, 24, 25, 30, 31, 32, 162, 165, 166, 167, 168, 171];
        let mut description = table(COLUMNS, &[b"x", b"y"]);
        let length = description.len();
        description[at % length] = byte;
        if let Ok(Event::Table(map)) = decode(19, 1, &description) {
            let images = values(5, b"text");
            let _ = image(&mut Bytes::new(&images, "a row"), &map.columns, &[0xFF, 0xFF]);
        }
        let mut event = rows_event(1, Change::Insert, COLUMNS.len(), &values(5, b"text"));
        let length = event.len();
        event[at % length] = byte;
        let map = mapped(&table(COLUMNS, &[b"x", b"y"]));
        if let Ok(Event::Rows(rows)) = decode(codes[code], 1, &event) {
            let _ = image(&mut Bytes::new(&rows.images, "a row"), &map.columns, rows.present);
        }
    }
}

#[test]
fn events_that_end_too_early_are_refused() {
    let whole = table(COLUMNS, &[b"x"]);
    let map = mapped(&whole);
    assert_eq!((map.schema.as_str(), map.table.as_str()), ("s", "t"));
    assert_eq!(map.columns[3].name.as_deref(), Some("c3"));
    // What follows is optional.
    for end in 0..MUST {
        assert!(decode(19, 1, &whole[..end]).is_err(), "{end}");
    }
    let images = values(5, b"text");
    for end in 0..images.len() {
        let cut = image(&mut Bytes::new(&images[..end], "a row"), &map.columns, &[0xFF, 0xFF]);
        assert!(cut.is_err(), "{end}");
    }
}

#[test]
fn transactions_and_statements_are_read() {
    let mut begin = 77_u64.to_le_bytes().to_vec();
    begin.extend([5, 0, 0, 0, 1]);
    let gtid = Gtid { domain: 5, server: 3, sequence: 77 };
    let wanted = Event::Begin { gtid, alone: true, distributed: false };
    assert_eq!(decode(162, 3, &begin), Ok(wanted));
    let mut query = vec![0; 8];
    query.extend([2, 0, 0, 3, 0, 1, 2, 3]);
    query.extend(b"db\0COMMIT");
    match decode(2, 3, &query).unwrap() {
        Event::Query { database, text } => {
            assert_eq!((database.as_str(), &text[..]), ("db", &b"COMMIT"[..]));
        }
        other => panic!("{other:?}"),
    }
    // A compressed one that announces more than it holds, or too much.
    for head in [[0x82, 0xFF, 0xFF], [0x84, 0xFF, 0xFF], [0x80, 0, 0], [0x02, 0, 1]] {
        let mut packed = query[..19].to_vec();
        packed.extend(head);
        packed.extend([0xFF, 0xFF, 0x78, 0x9C, 3, 0]);
        assert!(decode(165, 3, &packed).is_err());
    }
}
