//! The front door: finds the app by the host name of a request, and an instance to answer it.
//!
//! The whole way of a request is one task: the connection to the instance is driven by the same
//! task that serves the client, not by one of its own. And it is one thread: each worker has
//! connections of its own, to clients and to instances. Both spare what costs most when a request
//! is short: waking another task on another processor.

mod forward;
mod head;
mod stream;
mod tunnel;
mod worker;

use std::collections::HashMap;
use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use hyper::Request;
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use crate::route::Route;
use crate::{AppId, Error, Result};
pub(crate) use forward::Upstream;
pub(crate) use worker::{WORKERS_MAX, worker};

/// A client has to have sent the head of its request within this time.
const HEAD_TIME_MAX: Duration = Duration::from_mins(1);

/// What a head may hold, in bytes.
const HEAD_BYTES_MAX: usize = 64 << 10;

/// How often access logs are written.
const FLUSH_INTERVAL: Duration = Duration::from_millis(250);

/// The table of host names.
#[derive(Debug, Default)]
pub(crate) struct Routes {
    by_host: RwLock<HashMap<String, (AppId, Arc<Route>)>>,
}

impl Routes {
    /// The app behind a host name in lower case: that of the name itself, else that of the names
    /// right below the same domain (`*.example.com`).
    pub(crate) fn find(&self, host: &str) -> Option<Arc<Route>> {
        let by_host = self.by_host.read().unwrap_or_else(PoisonError::into_inner);
        let wildcard = || by_host.get(&format!("*.{}", host.split_once('.')?.1));
        by_host.get(host).or_else(wildcard).map(|(_, route)| Arc::clone(route))
    }

    /// Makes these names lead to the app and no others.
    ///
    /// # Errors
    /// When one leads to another app; then nothing is changed.
    pub(crate) fn set(&self, app: &AppId, route: &Arc<Route>, hosts: &[String]) -> Result<()> {
        let mut by_host = self.by_host.write().unwrap_or_else(PoisonError::into_inner);
        let is_foreign = |host: &&String| by_host.get(*host).is_some_and(|(owner, _)| owner != app);
        if let Some(host) = hosts.iter().find(is_foreign) {
            return Err(Error::new(format!("the host name {host} leads to another app already")));
        }
        by_host.retain(|_, (owner, _)| owner != app);
        for host in hosts {
            by_host.insert(host.to_ascii_lowercase(), (app.clone(), Arc::clone(route)));
        }
        Ok(())
    }

    pub(crate) fn forget(&self, app: &AppId) {
        let mut by_host = self.by_host.write().unwrap_or_else(PoisonError::into_inner);
        by_host.retain(|_, (owner, _)| owner != app);
    }
}

/// What a connection of a client needs to know.
pub(crate) struct Client {
    pub(crate) ip: IpAddr,
    /// The same, as it stands in headers.
    pub(crate) ip_value: hyper::header::HeaderValue,
}

/// Binds the address.
pub(crate) async fn bind(address: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(address)
        .await
        .map_err(Error::during(format!("cannot listen on {address} for requests to apps")))
}

/// Accepts connections until `closed` says so, and hands them to the workers in turn.
pub(crate) async fn serve(
    listener: TcpListener,
    routes: Arc<Routes>,
    mut closed: watch::Receiver<bool>,
) {
    let workers = match worker::start(&routes, &closed) {
        Ok(workers) => workers,
        Err(error) => {
            tracing::error!(%error, "the proxy has no threads to work with");
            return;
        }
    };
    let mut turn = workers.iter().cycle();
    loop {
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // Out of descriptors: the connections that there are need some to end.
                    tracing::warn!(%error, "the proxy cannot accept a connection");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
            () = until_closed(&mut closed) => return,
        };
        // Without its registration here, so that the worker can make one there.
        let Ok(stream) = stream.into_std() else { continue };
        if let Some(worker) = turn.next() {
            let _ = worker.send((stream, peer)).await;
        }
    }
}

fn builder() -> auto::Builder<TokioExecutor> {
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME_MAX)
        .max_buf_size(HEAD_BYTES_MAX)
        .half_close(true);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_header_list_size(HEAD_BYTES_MAX as u32)
        .keep_alive_interval(Duration::from_secs(30))
        .max_concurrent_streams(200);
    builder
}

/// Waits until the host is closed, or gone.
async fn until_closed(closed: &mut watch::Receiver<bool>) {
    let _ = closed.wait_for(|closed| *closed).await;
}

async fn serve_connection(
    stream: TcpStream,
    peer: SocketAddr,
    builder: Arc<auto::Builder<TokioExecutor>>,
    routes: Arc<Routes>,
    mut closed: watch::Receiver<bool>,
) {
    // Whoever says nothing at all is not waited for.
    let spoke = tokio::time::timeout(HEAD_TIME_MAX, stream.readable()).await;
    if spoke.is_err() || stream.set_nodelay(true).is_err() {
        return;
    }
    let ip = peer.ip().to_canonical();
    let Ok(ip_value) = ip.to_string().parse() else { return };
    let client = Arc::new(Client { ip, ip_value });
    let service = hyper::service::service_fn(move |request: Request<Incoming>| {
        let (routes, client) = (Arc::clone(&routes), Arc::clone(&client));
        async move { Ok::<_, Infallible>(forward::answer(&routes, &client, request).await) }
    });
    let connection = builder.serve_connection_with_upgrades(TokioIo::new(stream), service);
    tokio::pin!(connection);
    tokio::select! {
        ended = connection.as_mut() => {
            if let Err(error) = ended {
                tracing::debug!(%error, "a client's connection ended");
            }
            return;
        }
        () = until_closed(&mut closed) => connection.as_mut().graceful_shutdown(),
    }
    let _ = connection.await;
}

/// Writes access logs now and then, for as long as the host is there.
pub(crate) async fn flush_access_logs(routes: Arc<Routes>, mut closed: watch::Receiver<bool>) {
    loop {
        let is_closed = tokio::select! {
            () = tokio::time::sleep(FLUSH_INTERVAL) => false,
            () = until_closed(&mut closed) => true,
        };
        let all: Vec<Arc<Route>> = {
            let by_host = routes.by_host.read().unwrap_or_else(PoisonError::into_inner);
            by_host.values().map(|(_, route)| Arc::clone(route)).collect()
        };
        for route in &all {
            route.flush();
        }
        if is_closed {
            return;
        }
    }
}
