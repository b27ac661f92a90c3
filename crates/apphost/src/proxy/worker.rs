//! Threads that pass requests on, each with an event loop of its own.

use std::cell::Cell;
use std::net::{SocketAddr, TcpStream};
use std::num::NonZero;
use std::sync::Arc;

use tokio::sync::{mpsc, watch};
use tokio::task::JoinSet;

use super::{Routes, builder, serve_connection, until_closed};

/// Most threads: beyond them the apps need the processors more.
pub(crate) const WORKERS_MAX: usize = 8;

/// Connections that one worker serves; further ones are closed at once.
const CONNECTIONS_MAX: usize = 8192;

/// Connections on their way to a worker.
const ARRIVING_MAX: usize = 256;

thread_local! {
    static NUMBER: Cell<usize> = const { Cell::new(0) };
}

/// Which worker this thread is: less than [`WORKERS_MAX`], and 0 for every other thread.
pub(crate) fn worker() -> usize {
    NUMBER.get()
}

type Arrival = (TcpStream, SocketAddr);

/// Starts the workers. They end when the host is closed and their last connection has ended.
pub(super) fn start(
    routes: &Arc<Routes>,
    closed: &watch::Receiver<bool>,
) -> std::io::Result<Vec<mpsc::Sender<Arrival>>> {
    let processors = std::thread::available_parallelism().map_or(1, NonZero::get);
    let mut workers = Vec::new();
    for number in 0..processors.min(WORKERS_MAX) {
        let (sender, arrivals) = mpsc::channel(ARRIVING_MAX);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (routes, closed) = (Arc::clone(routes), closed.clone());
        std::thread::Builder::new().name(format!("apphost-proxy-{number}")).spawn(move || {
            NUMBER.set(number);
            runtime.block_on(work(arrivals, routes, closed));
        })?;
        workers.push(sender);
    }
    Ok(workers)
}

async fn work(
    mut arrivals: mpsc::Receiver<Arrival>,
    routes: Arc<Routes>,
    mut closed: watch::Receiver<bool>,
) {
    let builder = Arc::new(builder());
    let mut connections = JoinSet::new();
    loop {
        let (stream, peer) = tokio::select! {
            arrival = arrivals.recv() => match arrival {
                Some(arrival) => arrival,
                None => break,
            },
            Some(_) = connections.join_next() => continue,
            () = until_closed(&mut closed) => break,
        };
        if connections.len() >= CONNECTIONS_MAX {
            tracing::warn!(%peer, "a connection was closed: the proxy has too many");
            continue;
        }
        // What was accepted without waiting stays so.
        let Ok(stream) = tokio::net::TcpStream::from_std(stream) else { continue };
        let (builder, routes) = (Arc::clone(&builder), Arc::clone(&routes));
        connections.spawn(serve_connection(stream, peer, builder, routes, closed.clone()));
    }
    // The upgraded ones among them are not waited for.
    connections.join_all().await;
}
