//! Visitors of an app: they ask again and again over kept-alive connections and count what they get.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http_body_util::{BodyExt, Empty};
use hyper::Request;
use hyper::client::conn::http1::SendRequest;
use hyper_util::rt::TokioIo;
use testkit::{Error, Result};
use tokio::net::TcpStream;
use tokio::task::JoinHandle;

/// One connection to the app's name.
pub(crate) struct Visitor {
    host: String,
    sender: SendRequest<Empty<Bytes>>,
}

impl Visitor {
    /// Connects; `url` is a ServiceUrl: host and port.
    pub(crate) async fn connect(url: &str) -> Result<Self> {
        let failed = || Error::during(format!("cannot connect to {url}"));
        let port = url.rsplit(':').next().unwrap_or_default();
        let stream = TcpStream::connect(format!("127.0.0.1:{port}")).await.map_err(failed())?;
        let (sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
            .await
            .map_err(Error::during(format!("cannot speak HTTP with {url}")))?;
        tokio::spawn(connection);
        Ok(Self { host: url.to_owned(), sender })
    }

    /// Asks once; answers the status and the text.
    pub(crate) async fn ask(&mut self, path: &str) -> Result<(u16, String)> {
        let failed = || Error::during("a request failed");
        self.sender.ready().await.map_err(failed())?;
        let request = Request::get(path).header("host", &self.host).body(Empty::new());
        let request = request.map_err(Error::during("a request cannot be made"))?;
        let answer = self.sender.send_request(request).await.map_err(failed())?;
        let status = answer.status().as_u16();
        let text = answer.into_body().collect().await.map_err(failed())?.to_bytes();
        Ok((status, String::from_utf8_lossy(&text).into_owned()))
    }
}

/// What a crowd got: answers by their text, and failures by their kind.
#[derive(Default)]
pub(crate) struct Seen {
    pub(crate) answers: BTreeMap<String, u64>,
    pub(crate) failures: BTreeMap<String, u64>,
}

/// Visitors that go on until they are told to stop.
pub(crate) struct Crowd {
    stop: Arc<AtomicBool>,
    seen: Arc<Mutex<Seen>>,
    work: Vec<JoinHandle<()>>,
}

impl Crowd {
    pub(crate) fn start(url: &str, path: &'static str, visitors: usize) -> Self {
        let (stop, seen): (Arc<AtomicBool>, Arc<Mutex<Seen>>) = Default::default();
        let one = || {
            let (url, stop, seen) = (url.to_owned(), Arc::clone(&stop), Arc::clone(&seen));
            tokio::spawn(visit(url, path, stop, seen))
        };
        let work = (0..visitors).map(|_| one()).collect();
        Self { stop, seen, work }
    }

    /// How many answers there were so far.
    pub(crate) fn answers(&self) -> u64 {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).answers.values().sum()
    }

    pub(crate) async fn finish(self) -> Seen {
        self.stop.store(true, Ordering::Relaxed);
        for visitor in self.work {
            // A visitor that broke off has noted why.
            let _ = visitor.await;
        }
        std::mem::take(&mut *self.seen.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

async fn visit(url: String, path: &'static str, stop: Arc<AtomicBool>, seen: Arc<Mutex<Seen>>) {
    let note = |found: std::result::Result<String, String>| {
        let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
        let counted = match found {
            Ok(text) => seen.answers.entry(text),
            Err(text) => seen.failures.entry(text),
        };
        *counted.or_default() += 1;
    };
    while !stop.load(Ordering::Relaxed) {
        let mut visitor = match Visitor::connect(&url).await {
            Ok(visitor) => visitor,
            Err(error) => {
                note(Err(error.to_string()));
                return;
            }
        };
        while !stop.load(Ordering::Relaxed) {
            match visitor.ask(path).await {
                Ok((200, text)) => note(Ok(text)),
                Ok((status, _)) => note(Err(format!("status {status}"))),
                Err(error) => {
                    note(Err(error.to_string()));
                    break;
                }
            }
        }
    }
}
