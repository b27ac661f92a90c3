//! What the fuzz targets read here.

use super::bytes::Bytes;
use super::event::{Event, decode};
use super::{row, statement};

/// An event: its type is the first byte. A table's description is tried on what follows its
/// length in two bytes, rows on what is left behind it.
pub(crate) fn fuzz_binlog(data: &[u8]) {
    let Some((code, data)) = data.split_first() else { return };
    let _ = decode(*code, 1, data);
    let Some((length, data)) = data.split_first_chunk::<2>() else { return };
    let length = usize::from(u16::from_le_bytes(*length)).min(data.len());
    let (description, images) = data.split_at(length);
    if let (Ok(Event::Table(map)), Ok(Event::Rows(rows))) =
        (decode(19, 1, description), decode(*code, 1, images))
    {
        let mut images = Bytes::new(&rows.images, "a row");
        while !images.is_empty() {
            let before = images.rest().len();
            let read = row::image(&mut images, &map.columns, rows.present);
            // Where no column is there, an image takes no bytes.
            if read.is_err() || images.rest().len() == before {
                return;
            }
        }
    }
}

/// A statement.
pub(crate) fn fuzz_statement(data: &[u8]) {
    let _ = statement::parse(data, "db");
}
