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
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use hyper::Request;
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use rustix::net::RecvFlags;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use socket2::{SockRef, TcpKeepalive};
use tokio::io::Interest;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::time::Instant;

use crate::route::Route;
use crate::{AppId, Error, Result};
pub(crate) use forward::Upstream;
pub(crate) use worker::{WORKERS_MAX, worker};

/// A client has to have sent the head of its request within this time.
const HEAD_TIME_MAX: Duration = Duration::from_mins(1);

/// What a head may hold, in bytes.
const HEAD_BYTES_MAX: usize = 64 << 10;

/// What a client of HTTP/2 says first (RFC 9113, section 3.4).
const PREFACE: &[u8; 24] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// A client that does not acknowledge, or takes nothing at all, for so long is given up.
const SILENCE_MAX: Duration = Duration::from_mins(2);

/// How often it is looked whether a client has not taken an answer by its end, and how long after
/// that: what is still asked for its next part ends itself.
const LATE_INTERVAL: Duration = Duration::from_secs(5);
const LATE_GRACE: Duration = Duration::from_secs(1);

/// Descriptors that this process wants: two for each connection.
const DESCRIPTORS_WANTED: u64 = 1 << 18;

/// How often access logs are written.
const FLUSH_INTERVAL: Duration = Duration::from_millis(250);

/// The table of host names.
#[derive(Debug)]
pub(crate) struct Routes {
    by_host: RwLock<HashMap<String, (AppId, Arc<Route>)>>,
    /// What names of cookies begin with that no app gets.
    private_cookies: Vec<String>,
}

impl Routes {
    pub(crate) fn new(private_cookies: Vec<String>) -> Self {
        Self { by_host: RwLock::default(), private_cookies }
    }

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
    /// When its requests in work have to be over.
    ends: Mutex<Vec<Instant>>,
}

impl Client {
    fn new(ip: IpAddr) -> Option<Self> {
        let ip = ip.to_canonical();
        Some(Self { ip, ip_value: ip.to_string().parse().ok()?, ends: Mutex::default() })
    }

    /// A request is in work.
    pub(crate) fn begin(&self, end: Instant) {
        self.ends.lock().unwrap_or_else(PoisonError::into_inner).push(end);
    }

    /// It is not any more.
    pub(crate) fn end(&self, end: Instant) {
        let mut ends = self.ends.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(index) = ends.iter().position(|known| *known == end) {
            ends.swap_remove(index);
        }
    }

    /// Waits until a request should have been over. The time limit of an answer ends it where it
    /// is asked for its next part, which it is not while the client takes nothing.
    async fn late(&self) {
        loop {
            tokio::time::sleep(LATE_INTERVAL).await;
            let now = Instant::now();
            let ends = self.ends.lock().unwrap_or_else(PoisonError::into_inner);
            if ends.iter().any(|end| *end + LATE_GRACE < now) {
                return;
            }
        }
    }
}

/// Binds the address. What is set here holds for each connection that is accepted.
pub(crate) async fn bind(address: SocketAddr) -> Result<TcpListener> {
    let failed = || Error::during(format!("cannot listen on {address} for requests to apps"));
    let listener = TcpListener::bind(address).await.map_err(failed())?;
    let socket = SockRef::from(&listener);
    let asked = TcpKeepalive::new().with_time(SILENCE_MAX / 2).with_interval(SILENCE_MAX / 8);
    socket.set_tcp_keepalive(&asked).map_err(failed())?;
    socket.set_tcp_user_timeout(Some(SILENCE_MAX)).map_err(failed())?;
    Ok(listener)
}

/// Lets this process have the descriptors that its connections take, as far as it may: most are
/// started with 1024. Sandboxes have a limit of their own.
pub(crate) fn allow_descriptors() {
    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    let wanted = maximum.unwrap_or(DESCRIPTORS_WANTED).min(DESCRIPTORS_WANTED);
    if current.is_some_and(|current| current < wanted)
        && let Err(error) = setrlimit(Resource::Nofile, Rlimit { current: Some(wanted), maximum })
    {
        tracing::debug!(%error, "the limit of open files stays as it is");
    }
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
    // Whoever says nothing, or half a word, is not waited for.
    let spoke = tokio::time::timeout(HEAD_TIME_MAX, has_spoken(&stream)).await;
    if !matches!(spoke, Ok(Ok(true))) || stream.set_nodelay(true).is_err() {
        return;
    }
    let Some(client) = Client::new(peer.ip()).map(Arc::new) else { return };
    let late = Arc::clone(&client);
    let late = late.late();
    let service = hyper::service::service_fn(move |request: Request<Incoming>| {
        let (routes, client) = (Arc::clone(&routes), Arc::clone(&client));
        async move { Ok::<_, Infallible>(forward::answer(&routes, &client, request).await) }
    });
    let connection = builder.serve_connection_with_upgrades(TokioIo::new(stream), service);
    tokio::pin!(connection, late);
    tokio::select! {
        ended = connection.as_mut() => {
            if let Err(error) = ended {
                tracing::debug!(%error, "a client's connection ended");
            }
            return;
        }
        () = late.as_mut() => return,
        () = until_closed(&mut closed) => connection.as_mut().graceful_shutdown(),
    }
    tokio::select! {
        _ = connection => {}
        () = late => {}
    }
}

/// Waits until the first bytes of a client tell which protocol it speaks; `false` where it ends
/// before. What serves it would wait for them without a limit.
async fn has_spoken(stream: &TcpStream) -> io::Result<bool> {
    loop {
        let ready = stream.ready(Interest::READABLE).await?;
        let spoke = stream.try_io(Interest::READABLE, || {
            let mut head = [0; PREFACE.len()];
            let (count, _) = rustix::net::recv(stream, &mut head[..], RecvFlags::PEEK)?;
            let is_open = count > 0 && count < PREFACE.len() && PREFACE.starts_with(&head[..count]);
            if is_open { Err(io::ErrorKind::WouldBlock.into()) } else { Ok(count > 0) }
        });
        match spoke {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                // Nothing follows what there is.
                if ready.is_read_closed() {
                    return Ok(false);
                }
            }
            spoke => return spoke,
        }
    }
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::future::Future;

    use tokio::io::AsyncWriteExt;
    use tokio::time::timeout;

    use super::*;

    async fn connected() -> (TcpStream, TcpStream) {
        let listener = bind(SocketAddr::from(([127, 0, 0, 1], 0))).await.unwrap();
        let client = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
        (client, listener.accept().await.unwrap().0)
    }

    async fn is_waiting(spoken: impl Future<Output = io::Result<bool>>) -> bool {
        timeout(Duration::from_millis(50), spoken).await.is_err()
    }

    async fn end(spoken: impl Future<Output = io::Result<bool>>) -> bool {
        timeout(Duration::from_secs(30), spoken).await.unwrap().unwrap()
    }

    #[tokio::test]
    async fn a_client_is_served_once_its_protocol_is_known() {
        for (first, last) in [("P", "O"), ("PRI * HTTP/2.0\r\n\r\nSM\r", "\n\r\n")] {
            let (mut client, server) = connected().await;
            let spoken = has_spoken(&server);
            tokio::pin!(spoken);
            assert!(is_waiting(spoken.as_mut()).await, "nothing was said");
            client.write_all(first.as_bytes()).await.unwrap();
            assert!(is_waiting(spoken.as_mut()).await, "{first:?} may become either");
            client.write_all(last.as_bytes()).await.unwrap();
            assert!(end(spoken.as_mut()).await, "{first:?} {last:?}");
        }
        for said in ["", "PRI"] {
            let (mut client, server) = connected().await;
            client.write_all(said.as_bytes()).await.unwrap();
            client.shutdown().await.unwrap();
            assert!(!end(has_spoken(&server)).await, "{said:?}");
        }
    }

    #[tokio::test]
    async fn a_connection_has_its_limits_from_the_beginning() {
        let (_client, server) = connected().await;
        let socket = SockRef::from(&server);
        assert_eq!(socket.tcp_user_timeout().unwrap(), Some(SILENCE_MAX));
        assert!(socket.keepalive().unwrap());
    }
}
