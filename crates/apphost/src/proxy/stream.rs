//! The bytes between the proxy and an instance.

use std::io::{IoSlice, Result};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_util::rt::TokioIo;
use socket2::SockRef;
use tokio::net::TcpStream;

/// A connection to an instance. What the instance has sent can be acknowledged at once.
///
/// Many servers write the head and the body of an answer one after the other and leave Nagle's
/// algorithm on: their body then waits for the head to be acknowledged, and the kernel likes to
/// wait 40 ms with that. Most answers come in one piece: their acknowledgement travels with the
/// next request and costs no packet of its own. So it is asked for where a part is waited for.
pub(crate) struct InstanceStream {
    inner: TokioIo<TcpStream>,
    partial: Arc<Partial>,
}

/// What is known of an answer of which a part may be missing.
#[derive(Debug, Default)]
pub(crate) struct Partial {
    /// Whether anything was read since the last write and not acknowledged yet.
    has_come: AtomicBool,
    /// Whether the next read that has to wait is to acknowledge it.
    is_waited_for: AtomicBool,
}

impl Partial {
    /// The rest of an answer is waited for. Answers whether a part of it has come, so that the
    /// connection is to be driven once more.
    pub(crate) fn wait(&self) -> bool {
        let has_come = self.has_come.load(Ordering::Relaxed);
        self.is_waited_for.store(has_come, Ordering::Relaxed);
        has_come
    }
}

impl InstanceStream {
    pub(crate) fn new(stream: TcpStream) -> Result<(Self, Arc<Partial>)> {
        stream.set_nodelay(true)?;
        let partial = Arc::<Partial>::default();
        Ok((Self { inner: TokioIo::new(stream), partial: Arc::clone(&partial) }, partial))
    }

    fn note_write(&self) {
        self.partial.has_come.store(false, Ordering::Relaxed);
        self.partial.is_waited_for.store(false, Ordering::Relaxed);
    }
}

impl Read for InstanceStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<Result<()>> {
        let read = Pin::new(&mut self.inner).poll_read(cx, buffer);
        if read.is_ready() {
            self.partial.has_come.store(true, Ordering::Relaxed);
        } else if self.partial.is_waited_for.swap(false, Ordering::Relaxed) {
            self.partial.has_come.store(false, Ordering::Relaxed);
            // Without it answers are slower, not wrong.
            let _ = SockRef::from(self.inner.inner()).set_tcp_quickack(true);
        }
        read
    }
}

impl Write for InstanceStream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<Result<usize>> {
        self.note_write();
        Pin::new(&mut self.inner).poll_write(cx, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[IoSlice<'_>],
    ) -> Poll<Result<usize>> {
        self.note_write();
        Pin::new(&mut self.inner).poll_write_vectored(cx, bytes)
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(cx)
    }
}
