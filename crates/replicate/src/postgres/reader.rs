//! Reads the source's change stream, answers its questions, and tells it how far the target is.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::{Buf, BufMut, Bytes, BytesMut};
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, mpsc, watch};
use tokio::time::{Instant, MissedTickBehavior, interval};

use super::lsn::Lsn;
use super::pgoutput::EPOCH_MICROS;
use super::sql::ident;
use super::wire::{READ_BYTES, Wire, peek, server_error};
use crate::error::{Error, Remedy};

/// How often the source hears from us, and at what pace it is asked to answer.
const STATUS_INTERVAL: Duration = Duration::from_secs(1);
/// Silence after which the source is taken for gone. It is asked for an answer every second.
const SILENCE_MAX: Duration = Duration::from_mins(1);

/// Whole messages as they came, with the share of the queue that they take.
pub(crate) struct Chunk {
    pub(crate) bytes: Bytes,
    _share: OwnedSemaphorePermit,
}

/// How the source writes values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Text,
    /// For types that have a binary form; from version 14 on.
    Binary,
}

/// Starts streaming from a position. Waits a while for an earlier session to leave the slot.
pub(crate) async fn start(
    wire: &mut Wire,
    slot: &str,
    from: Lsn,
    publications: &[String],
    form: Form,
) -> Result<(), Error> {
    let binary = if form == Form::Binary { ", binary 'true'" } else { "" };
    let names = publications.iter().map(|p| ident(p)).collect::<Vec<_>>().join(",");
    let sql = format!(
        "START_REPLICATION SLOT {} LOGICAL {from} (proto_version '1', publication_names '{names}'{binary})",
        ident(slot)
    );
    let deadline = Instant::now() + Duration::from_secs(20);
    loop {
        match wire.start_copy(&sql).await {
            Err(error) if error.sqlstate() == Some("55006") && Instant::now() < deadline => {
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
            other => return other.map_err(|e| stream_error(e, slot)),
        }
    }
}

fn stream_error(error: Error, slot: &str) -> Error {
    let error = error.context(format!("reading changes from the replication slot {slot}"));
    // Of a slot made by the user: decoding sees the catalogue as it was when a row was written.
    let error = if error.sqlstate() == Some("42704") && error.message().contains("publication") {
        error.advice(
            "the log begins before this task's publications were made, and from there it cannot be read: \
             start at a position after their making, or make the slot anew now that they exist",
        )
    } else {
        error
    };
    match error.remedy() {
        // Nothing in the data can be at fault here: a missing slot or publication.
        Remedy::Data => error.with_remedy(Remedy::Fatal),
        _ => error,
    }
}

/// The reading end of a stream.
pub(crate) struct Reader {
    pub(crate) wire: Wire,
    pub(crate) slot: String,
    /// Bytes that may wait in the queue.
    pub(crate) queue_bytes: usize,
    pub(crate) out: mpsc::Sender<Chunk>,
    /// End of the last transaction that is durable at the target.
    pub(crate) durable: watch::Receiver<Lsn>,
    /// Somebody wants to know how far the source has come, sooner than at the next tick.
    pub(crate) ask: Arc<Notify>,
}

impl Reader {
    /// Reads until the receiver of the chunks is gone, then says farewell; or until an error.
    pub(crate) async fn run(mut self) -> Result<(), Error> {
        let room = Arc::new(Semaphore::new(self.queue_bytes));
        let mut tick = interval(STATUS_INTERVAL);
        tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut heard = Instant::now();
        // What came together with the answer to the start, an error perhaps, is followed by nothing.
        self.drain(&room, &mut tick).await?;
        loop {
            tokio::select! {
                filled = self.wire.fill() => {
                    filled?;
                    heard = Instant::now();
                    self.drain(&room, &mut tick).await?;
                }
                _ = tick.tick() => {
                    if heard.elapsed() > SILENCE_MAX {
                        return Err(Error::retry("the source has been silent for a minute"));
                    }
                    self.send_status(true).await?;
                }
                changed = self.durable.changed() => {
                    if changed.is_err() {
                        return self.farewell().await;
                    }
                    self.send_status(false).await?;
                }
                () = self.ask.notified() => self.send_status(true).await?,
                () = self.out.closed() => return self.farewell().await,
            }
        }
    }

    /// Hands on the whole messages that have come.
    async fn drain(
        &mut self,
        room: &Arc<Semaphore>,
        tick: &mut tokio::time::Interval,
    ) -> Result<(), Error> {
        let (length, answer) = self.whole_messages()?;
        if answer {
            self.send_status(false).await?;
        }
        if length == 0 {
            return Ok(());
        }
        let bytes = self.wire.input.split_to(length).freeze();
        // A message larger than the queue takes all of it.
        let share = u32::try_from(length.min(self.queue_bytes)).unwrap_or(u32::MAX);
        let share = loop {
            tokio::select! {
                share = Arc::clone(room).acquire_many_owned(share) => {
                    break share.map_err(|_| Error::fatal("the queue of changes is closed"))?;
                }
                // The target is slow: the source must not take that for our death.
                _ = tick.tick() => self.send_status(false).await?,
                () = self.out.closed() => return Ok(()),
            }
        };
        // A closed queue is noticed by the caller.
        let _ = self.out.send(Chunk { bytes, _share: share }).await;
        Ok(())
    }

    /// Length of the whole messages in the buffer, and whether the source wants an answer now.
    fn whole_messages(&self) -> Result<(usize, bool), Error> {
        let input = &self.wire.input;
        let (mut at, mut answer) = (0, false);
        while let Some((tag, length)) = peek(&input[at..])? {
            let Some(body) = input.get(at + 5..at + 5 + length) else { break };
            match tag {
                b'E' => return Err(stream_error(server_error(body), &self.slot)),
                b'c' => return Err(Error::retry("the source ended the stream of changes")),
                b'd' if body.first() == Some(&b'k') => answer |= body.get(17) == Some(&1),
                _ => {}
            }
            at += 5 + length;
        }
        Ok((at, answer))
    }

    async fn send_status(&mut self, want_answer: bool) -> Result<(), Error> {
        let durable = self.durable.borrow_and_update().0;
        let mut out = BytesMut::with_capacity(64);
        out.put_u8(b'd');
        out.put_u32(4 + 34);
        out.put_u8(b'r');
        // Written, flushed and applied are one thing here: durable at the target.
        for _ in 0..3 {
            out.put_u64(durable);
        }
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        out.put_i64(now.as_micros() as i64 - EPOCH_MICROS);
        out.put_u8(want_answer.into());
        self.wire.send(&mut out).await
    }

    /// The last position, then the end of the stream, so that the slot is free at once.
    async fn farewell(&mut self) -> Result<(), Error> {
        self.send_status(false).await?;
        let mut out = BytesMut::new();
        postgres_protocol::message::frontend::copy_done(&mut out);
        postgres_protocol::message::frontend::terminate(&mut out);
        self.wire.send(&mut out).await
    }
}

/// A message of the stream's envelope.
pub(crate) enum Envelope {
    /// A change, in the plugin's form.
    Data { sent_at: i64, body: Bytes },
    /// The source is alive, and has sent all there is for us up to here.
    Alive { end: Lsn, sent_at: i64 },
}

/// Takes the next message of a chunk.
pub(crate) fn next(chunk: &mut Bytes) -> Result<Option<Envelope>, Error> {
    let malformed = || Error::retry("the source sent a malformed message");
    loop {
        let Some((tag, length)) = peek(chunk)? else { return Ok(None) };
        if chunk.len() < 5 + length {
            return Err(malformed());
        }
        chunk.advance(5);
        let mut body = chunk.split_to(length);
        if tag != b'd' || body.is_empty() {
            continue;
        }
        match body.get_u8() {
            b'w' if body.len() >= 24 => {
                body.advance(16);
                let sent_at = body.get_i64();
                return Ok(Some(Envelope::Data { sent_at, body }));
            }
            b'k' if body.len() >= 16 => {
                return Ok(Some(Envelope::Alive {
                    end: Lsn(body.get_u64()),
                    sent_at: body.get_i64(),
                }));
            }
            _ => return Err(malformed()),
        }
    }
}

/// A queue that holds enough to keep both sides busy, within the memory that the task may use.
pub(crate) fn queue_bytes(memory_bytes_max: usize) -> usize {
    (memory_bytes_max / 16).clamp(READ_BYTES, 16 << 20)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::tls::Stream;
    use super::*;

    /// A source that refuses to go on says so at once, perhaps in the same segment as its answer to
    /// the start, and nothing after that.
    #[tokio::test]
    async fn an_error_that_came_with_the_start_is_not_waited_for() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let tcp = tokio::net::TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
        let _silent_source = listener.accept().await.unwrap();
        let body = b"SERROR\0C42704\0Mpublication \"landfall_t\" does not exist\0\0";
        let mut input = BytesMut::from(&b"E"[..]);
        input.put_u32(u32::try_from(body.len() + 4).unwrap());
        input.put_slice(body);
        let (out, _chunks) = mpsc::channel(1);
        let (_position, durable) = watch::channel(Lsn::default());
        let wire = Wire { stream: Stream::Plain(tcp), input };
        let (slot, ask) = ("own".to_owned(), Arc::default());
        let reader = Reader { wire, slot, queue_bytes: READ_BYTES, out, durable, ask };
        let ended = tokio::time::timeout(Duration::from_secs(20), reader.run()).await;
        let error = ended.expect("the error was in the buffer").unwrap_err();
        assert_eq!(error.remedy(), Remedy::Fatal);
        assert!(error.message().contains("before this task's publications were made"), "{error}");
    }
}
