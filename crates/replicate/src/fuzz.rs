//! Doors for the fuzz targets below `fuzz/`: whatever the bytes are, each comes back.

use bytes::Bytes;

use crate::mapping::{RelationKind, Rules};
use crate::postgres::pgoutput::{Message, decode};

/// A message of PostgreSQL's stream of changes.
pub fn pgoutput(data: &[u8]) {
    let rows = match decode(Bytes::copy_from_slice(data)) {
        Ok(Message::Insert { new, .. }) => vec![new],
        Ok(Message::Update { old, new, .. }) => {
            let filled = old.as_ref().map(|old| new.filled_from(old));
            old.into_iter().chain([new]).chain(filled).collect()
        }
        Ok(Message::Delete { old, .. }) => vec![old],
        _ => Vec::new(),
    };
    for row in rows {
        let _ = (row.key(&[0, 3, 1]), row.is_whole(), row.detached().value(usize::MAX));
    }
}

/// A value in PostgreSQL's binary form; the first byte says of which type.
pub fn values(data: &[u8]) {
    crate::feed::fuzz_value(data);
}

/// An event of MariaDB's binlog, whose type is the first byte, or a table's description with rows.
pub fn binlog(data: &[u8]) {
    crate::feed::fuzz_binlog(data);
}

/// A statement in MariaDB's binlog.
pub fn statement(data: &[u8]) {
    crate::feed::fuzz_statement(data);
}

/// Table mappings: the document, and behind a zero byte the name of a table.
pub fn mapping(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let (document, table) = text.split_once('\0').unwrap_or((&text, "orders"));
    if let Ok(rules) = Rules::parse(document) {
        let _ = rules.select(table, table, RelationKind::Table);
        let _ = rules.select("shop", table, RelationKind::View);
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use proptest::prelude::*;

    use super::{binlog, mapping, pgoutput, statement, values};

    const DOORS: [fn(&[u8]); 5] = [pgoutput, values, binlog, statement, mapping];

    proptest! {
        #[test]
        fn no_bytes_make_reading_stop(data in proptest::collection::vec(any::<u8>(), 0..600)) {
            for door in DOORS {
                door(&data);
            }
        }

        #[test]
        fn nor_do_messages_of_the_right_kind(
            kind in proptest::sample::select(b"BCRIUDTYOM".to_vec()),
            data in proptest::collection::vec(any::<u8>(), 0..200),
        ) {
            pgoutput(&[&[kind][..], &data].concat());
        }

        #[test]
        fn nor_do_values_that_announce_more_than_they_hold(
            codec: u8,
            small in proptest::collection::vec(proptest::sample::select(vec![0_u8, 1, 2, 127, 128, 255]), 0..80),
        ) {
            values(&[&[codec][..], &small].concat());
        }

        #[test]
        fn nor_do_statements_of_words(
            text in "((ALTER|CREATE|DROP|RENAME|TABLE|IF|EXISTS|TO|,|\\(|\\)|`a|`|'|/\\*!|\\*/|t|\\.) ?){0,40}",
        ) {
            statement(text.as_bytes());
        }
    }

    /// What is announced is not taken for granted: neither time nor memory follows from it.
    #[test]
    fn large_claims_cost_little() {
        let begin = Instant::now();
        for byte in [0_u8, 1, 127, 128, 255] {
            let data = vec![byte; 1 << 16];
            for first in 0..=255 {
                for door in [pgoutput, values, binlog] {
                    door(&[&[first][..], &data].concat());
                }
            }
        }
        for text in ["(", "`", "/*!", "ALTER TABLE ", "[", "{\"rules\":["] {
            let data = text.repeat(20_000);
            statement(data.as_bytes());
            mapping(data.as_bytes());
        }
        assert!(begin.elapsed() < Duration::from_mins(1), "{:?}", begin.elapsed());
    }
}
