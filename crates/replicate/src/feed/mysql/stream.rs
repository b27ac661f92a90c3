//! The stream of the binlog: a task that reads ahead, within limits, and hands over events.

use std::sync::Arc;

use futures_util::StreamExt;
use mysql_async::BinlogStreamRequest;
use mysql_async::prelude::Queryable;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};
use tokio::task::JoinHandle;

use super::gtid::Gtids;
use super::session::{self, MySqlConfig, answered, failed};
use crate::error::Error;

/// Bytes of events that wait to be worked through; a larger event waits alone.
const QUEUE_BYTES: usize = 16 << 20;
const QUEUE_EVENTS: usize = 4096;
/// How often the source says that it is there when there is nothing else to say, and how long its
/// silence is borne.
const HEARTBEAT_SECONDS: u64 = 5;
const SILENCE: std::time::Duration = std::time::Duration::from_mins(1);
/// The source no longer has the binlog from the place that was asked for.
const BINLOG_GONE: u16 = 1236;

/// An event as it came, without header and checksum.
pub(super) struct Envelope {
    pub(super) code: u8,
    pub(super) server: u32,
    /// When its statement began, in seconds since 1970.
    pub(super) unix_seconds: u32,
    pub(super) data: Vec<u8>,
    _room: OwnedSemaphorePermit,
}

/// What comes of the stream.
pub(super) enum Next {
    Event(Envelope),
    /// The source has no binlog from that place on any more.
    Gone(String),
}

/// A running stream. Dropping it ends it.
pub(super) struct Stream {
    events: mpsc::Receiver<Result<Next, Error>>,
    task: JoinHandle<()>,
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Stream {
    /// Begins after this place. `feed` names the reader among those of the source.
    pub(super) fn open(config: &MySqlConfig, feed: &str, place: &Gtids) -> Self {
        let (out, events) = mpsc::channel(QUEUE_EVENTS);
        let (config, place) = (config.clone(), place.to_string());
        let server = reader_number(feed);
        let task = tokio::spawn(async move {
            if let Err(error) = read(&config, server, &place, &out).await {
                let _ = out.send(Err(error)).await;
            }
        });
        Self { events, task }
    }

    /// The next event. Safe to cancel.
    pub(super) async fn next(&mut self) -> Result<Next, Error> {
        match self.events.recv().await {
            Some(next) => next,
            // Also where reading ended in a panic: bytes that the transport did not expect.
            None => Err(Error::retry("the stream of the source's binlog ended")),
        }
    }
}

/// A number that is not those of servers, and the same for a feed at each start: the source then
/// ends an earlier session of it.
fn reader_number(feed: &str) -> u32 {
    let hash = feed
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash | 0x8000_0000
}

async fn read(
    config: &MySqlConfig,
    server: u32,
    place: &str,
    out: &mpsc::Sender<Result<Next, Error>>,
) -> Result<(), Error> {
    let mut session = session::open(config).await?;
    // GTIDs: digits, hyphens and commas.
    let begin = format!(
        "SET @mariadb_slave_capability = 4, @slave_connect_state = '{place}', @slave_gtid_strict_mode = 0, \
         @slave_gtid_ignore_duplicates = 0, @master_heartbeat_period = {}",
        HEARTBEAT_SECONDS * 1_000_000_000
    );
    answered(session.query_drop(begin)).await.map_err(|error| failed(&error))?;
    let request = answered(session.get_binlog_stream(BinlogStreamRequest::new(server))).await;
    let mut stream = request.map_err(|error| failed(&error))?;
    let room = Arc::new(Semaphore::new(QUEUE_BYTES));
    loop {
        let next = tokio::time::timeout(SILENCE, stream.next()).await;
        let next = next.map_err(|_| Error::retry("the source's binlog has gone silent"))?;
        let event = match next {
            None => return Err(Error::retry("the source ended the stream of its binlog")),
            Some(Err(mysql_async::Error::Server(error))) if error.code == BINLOG_GONE => {
                let _ = out.send(Ok(Next::Gone(error.message))).await;
                return Ok(());
            }
            Some(Err(error)) => return Err(failed(&error).context("reading the source's binlog")),
            Some(Ok(event)) => event,
        };
        let header = event.header();
        let data = event.data().to_vec();
        let permits = u32::try_from(data.len().clamp(1, QUEUE_BYTES)).unwrap_or(1);
        let Ok(room) = Arc::clone(&room).acquire_many_owned(permits).await else { return Ok(()) };
        let envelope = Envelope {
            code: header.event_type_raw(),
            server: header.server_id(),
            unix_seconds: header.timestamp(),
            data,
            _room: room,
        };
        if out.send(Ok(Next::Event(envelope))).await.is_err() {
            return Ok(());
        }
    }
}
