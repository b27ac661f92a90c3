//! The bytes between the proxy and an instance.

use std::io::{IoSlice, Result};
use std::pin::Pin;
use std::task::{Context, Poll};

use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_util::rt::TokioIo;
use socket2::SockRef;
use tokio::net::TcpStream;

/// A connection to an instance, which acknowledges at once what the instance sends.
///
/// Many servers write the head and the body of an answer one after the other and leave Nagle's
/// algorithm on: their body then waits for the head to be acknowledged, and the kernel likes to
/// wait 40 ms with that. The kernel forgets the wish when it next thinks that the connection is
/// interactive, so it is said anew with each request.
pub(crate) struct InstanceStream(TokioIo<TcpStream>);

impl InstanceStream {
    pub(crate) fn new(stream: TcpStream) -> Result<Self> {
        stream.set_nodelay(true)?;
        Ok(Self(TokioIo::new(stream)))
    }

    fn acknowledge_at_once(&self) {
        // Without it answers are slower, not wrong.
        let _ = SockRef::from(self.0.inner()).set_tcp_quickack(true);
    }
}

impl Read for InstanceStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<Result<()>> {
        Pin::new(&mut self.0).poll_read(cx, buffer)
    }
}

impl Write for InstanceStream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<Result<usize>> {
        let written = Pin::new(&mut self.0).poll_write(cx, bytes);
        self.acknowledge_at_once();
        written
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[IoSlice<'_>],
    ) -> Poll<Result<usize>> {
        let written = Pin::new(&mut self.0).poll_write_vectored(cx, bytes);
        self.acknowledge_at_once();
        written
    }

    fn is_write_vectored(&self) -> bool {
        self.0.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.0).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(cx)
    }
}
