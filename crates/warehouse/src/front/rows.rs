//! Rows on their way to a client that takes them piece by piece.
//!
//! A session does one thing at a time. When its client asks for something else before it has taken
//! all rows of a portal, those that are left are parked in a file, from where they go on. So are those
//! of statements that others follow in one query, and what they copy.

use std::fs::File;
use std::io::{BufReader, BufWriter, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::BytesMut;
use pgwire::messages::data::DataRow;
use tokio::sync::{Mutex, mpsc};

use super::failure::Failure;
use super::session::Event;

/// Bytes of rows that one portal may have parked.
const PARKED_BYTES_MAX: u64 = 16 << 30;

/// The rows of one answer.
pub(super) struct Rows {
    events: Option<mpsc::Receiver<Event>>,
    waiting: std::vec::IntoIter<DataRow>,
    parked: Option<Parked>,
    ended: Option<Failure>,
}

/// Rows in a file that has no name.
struct Parked {
    file: BufReader<File>,
    rows: u64,
}

/// Rows that a portal and its connection share.
pub(super) type Shared = Arc<Mutex<Rows>>;

impl Rows {
    pub(super) fn new(events: mpsc::Receiver<Event>) -> Shared {
        let waiting = Vec::new().into_iter();
        Arc::new(Mutex::new(Self { events: Some(events), waiting, parked: None, ended: None }))
    }

    pub(super) async fn next(&mut self) -> Option<Result<DataRow, Failure>> {
        loop {
            if let Some(row) = self.waiting.next() {
                return Some(Ok(row));
            }
            if let Some(parked) = &mut self.parked {
                match parked.next() {
                    Ok(Some(row)) => return Some(Ok(row)),
                    Ok(None) => self.parked = None,
                    Err(error) => return Some(Err(unreadable(&error))),
                }
                continue;
            }
            let Some(events) = &mut self.events else {
                return self.ended.take().map(Err);
            };
            match brought(events.recv().await) {
                Ok(Some(rows)) => self.waiting = rows.into_iter(),
                Ok(None) => self.events = None,
                Err(failure) => {
                    self.events = None;
                    return Some(Err(failure));
                }
            }
        }
    }

    /// Why no more rows than those that were parked will come, if something is wrong with that.
    pub(super) fn failure(&mut self) -> Option<Failure> {
        self.ended.take()
    }

    /// Takes all rows that are left from the session.
    pub(super) async fn park(&mut self, folder: &Path) {
        let Some(mut events) = self.events.take() else { return };
        let mut file = None;
        let (mut rows, mut bytes) = (0, 0);
        let parked = loop {
            let batch = match brought(events.recv().await) {
                Ok(Some(batch)) => batch,
                Ok(None) => break Ok(()),
                Err(failure) => {
                    self.ended = Some(failure);
                    break Ok(());
                }
            };
            rows += batch.len() as u64;
            let (folder, taken) = (folder.to_owned(), file.take());
            let written = tokio::task::spawn_blocking(move || write(taken, &folder, &batch)).await;
            match written.unwrap_or_else(|error| Err(std::io::Error::other(error))) {
                Ok((back, more)) => (file, bytes) = (Some(back), bytes + more),
                Err(error) => break Err(unreadable(&error)),
            }
            if bytes > PARKED_BYTES_MAX {
                break Err(Failure::new("53400", "the rows that are left take too much room"));
            }
        };
        let parked = parked.and_then(|()| file.map(|file| read_back(file, rows)).transpose());
        match parked {
            Ok(parked) => self.parked = parked,
            Err(failure) => self.ended = Some(failure),
        }
    }

    /// Lets go of what is left: its transaction has ended.
    pub(super) fn close(&mut self) {
        (self.events, self.parked) = (None, None);
        self.waiting = Vec::new().into_iter();
        self.ended = Some(Failure::new("34000", "the portal ended with its transaction"));
    }
}

/// The rows that come next. A piece of a copy stream is a row without fields.
fn brought(event: Option<Event>) -> Result<Option<Vec<DataRow>>, Failure> {
    match event {
        Some(Event::Rows(rows)) => Ok(Some(rows)),
        Some(Event::Copy(lines)) => Ok(Some(vec![DataRow::new(lines, 0)])),
        Some(Event::Failed(failure)) => Err(failure),
        _ => Ok(None),
    }
}

fn unreadable(error: &std::io::Error) -> Failure {
    Failure::new("58030", format!("rows cannot be parked: {error}"))
}

/// A file that is gone when nobody uses it any more.
fn unnamed(folder: &Path) -> std::io::Result<File> {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let path: PathBuf = folder.join(format!("rows-{}-{number}", std::process::id()));
    let file = File::options().read(true).write(true).create(true).truncate(true).open(&path)?;
    std::fs::remove_file(&path)?;
    Ok(file)
}

fn write(
    file: Option<BufWriter<File>>,
    folder: &Path,
    rows: &[DataRow],
) -> std::io::Result<(BufWriter<File>, u64)> {
    let mut file = match file {
        Some(file) => file,
        None => BufWriter::new(unnamed(folder)?),
    };
    let mut bytes = 0;
    for row in rows {
        let length = u32::try_from(row.data.len()).map_err(std::io::Error::other)?;
        file.write_all(&length.to_be_bytes())?;
        file.write_all(&row.field_count.to_be_bytes())?;
        file.write_all(&row.data)?;
        bytes += u64::from(length) + 6;
    }
    Ok((file, bytes))
}

fn read_back(file: BufWriter<File>, rows: u64) -> Result<Parked, Failure> {
    let mut file = file.into_inner().map_err(|error| unreadable(error.error()))?;
    file.rewind().map_err(|error| unreadable(&error))?;
    Ok(Parked { file: BufReader::new(file), rows })
}

impl Parked {
    fn next(&mut self) -> std::io::Result<Option<DataRow>> {
        if self.rows == 0 {
            return Ok(None);
        }
        self.rows -= 1;
        let (mut length, mut count) = ([0; 4], [0; 2]);
        self.file.read_exact(&mut length)?;
        self.file.read_exact(&mut count)?;
        let length = usize::try_from(u32::from_be_bytes(length)).map_err(std::io::Error::other)?;
        let mut data = BytesMut::zeroed(length);
        self.file.read_exact(&mut data)?;
        Ok(Some(DataRow::new(data, i16::from_be_bytes(count))))
    }
}
