//! One connection: what it is doing, so that slow clients can be cut, and the answers to requests
//! that are so malformed that they never become a request.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::task::{Context, Poll, ready};
use std::time::{Duration, Instant};

use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use crate::limits::Limits;

/// What a connection is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doing {
    /// Nothing: between requests.
    Waiting,
    /// The headers of a request are arriving.
    Head,
    /// A request is being handled (its body has a time limit of its own).
    Serving,
    /// An answer is being sent.
    Answering,
}

/// What a connection is doing, and since when. Shared by the connection's stream, its service and
/// its watchdog, all of which run in one task.
#[derive(Debug)]
pub(super) struct Progress {
    /// Milliseconds since `start`, times four, plus the number of the state.
    word: AtomicU64,
    start: Instant,
}

impl Progress {
    pub(super) fn new() -> Arc<Self> {
        Arc::new(Self { word: AtomicU64::new(0), start: Instant::now() })
    }

    fn set(&self, doing: Doing) {
        let elapsed_ms = u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX >> 2);
        self.word.store(elapsed_ms << 2 | doing as u64, Relaxed);
    }

    fn doing(&self) -> Doing {
        match self.word.load(Relaxed) & 3 {
            0 => Doing::Waiting,
            1 => Doing::Head,
            2 => Doing::Serving,
            _ => Doing::Answering,
        }
    }

    /// A request has arrived.
    pub(super) fn serve(&self) {
        self.set(Doing::Serving);
    }

    /// Its answer is made.
    pub(super) fn answer(&self) {
        self.set(Doing::Answering);
    }

    /// Whether the client takes longer than it may.
    pub(super) fn is_too_slow(&self, limits: &Limits) -> bool {
        let since = self.start + Duration::from_millis(self.word.load(Relaxed) >> 2);
        let allowed = match self.doing() {
            Doing::Waiting => limits.idle_time_max,
            Doing::Head => limits.head_time_max,
            Doing::Serving => return false,
            Doing::Answering => limits.answer_time_max,
        };
        since.elapsed() > allowed
    }

    /// Whether the connection ended while a request was arriving.
    pub(super) fn is_in_head(&self) -> bool {
        self.doing() == Doing::Head
    }
}

/// Makes the whole answer, head included, to a request that could not be read; the number is the
/// HTTP status.
pub(super) type MalformedAnswer = Arc<dyn Fn(u16) -> Vec<u8> + Send + Sync>;

/// A stream that keeps [`Progress`] up to date. hyper answers unreadable requests by itself, with an
/// empty body and without a request id: such answers are known by coming while no request is being
/// served, and replaced.
pub(super) struct Stream {
    inner: TokioIo<TcpStream>,
    progress: Arc<Progress>,
    malformed: MalformedAnswer,
    /// The replacement and how much of it is written.
    replacement: Option<(Vec<u8>, usize)>,
}

impl Stream {
    pub(super) fn new(
        stream: TcpStream,
        progress: Arc<Progress>,
        malformed: MalformedAnswer,
    ) -> Self {
        Self { inner: TokioIo::new(stream), progress, malformed, replacement: None }
    }

    /// The socket, and whether an answer was replaced.
    pub(super) fn into_parts(self) -> (TcpStream, bool) {
        (self.inner.into_inner(), self.replacement.is_some())
    }

    /// Whether a write belongs to no request of ours.
    fn is_hyper_alone(&mut self, first: &[u8]) -> bool {
        if self.replacement.is_none()
            && matches!(self.progress.doing(), Doing::Waiting | Doing::Head)
        {
            let status =
                first.get(9..12).and_then(|text| std::str::from_utf8(text).ok()?.parse().ok());
            self.replacement = Some(((self.malformed)(status.unwrap_or(400)), 0));
        }
        self.replacement.is_some()
    }

    fn poll_replacement(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        if let Some((text, written)) = &mut self.replacement {
            while *written < text.len() {
                *written += ready!(Pin::new(&mut self.inner).poll_write(cx, &text[*written..]))?;
            }
        }
        Poll::Ready(Ok(()))
    }
}

impl Read for Stream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        ready!(Pin::new(&mut self.inner).poll_read(cx, buf))?;
        if self.progress.doing() == Doing::Waiting {
            self.progress.set(Doing::Head);
        }
        Poll::Ready(Ok(()))
    }
}

impl Write for Stream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        if self.is_hyper_alone(buf) {
            ready!(self.poll_replacement(cx))?;
            return Poll::Ready(Ok(buf.len()));
        }
        Pin::new(&mut self.inner).poll_write(cx, buf)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let first = bufs.first().map_or(&[][..], |buf| buf);
        if self.is_hyper_alone(first) {
            ready!(self.poll_replacement(cx))?;
            return Poll::Ready(Ok(bufs.iter().map(|buf| buf.len()).sum()));
        }
        Pin::new(&mut self.inner).poll_write_vectored(cx, bufs)
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(Pin::new(&mut self.inner).poll_flush(cx))?;
        if self.progress.doing() == Doing::Answering {
            self.progress.set(Doing::Waiting);
        }
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(cx)
    }
}
