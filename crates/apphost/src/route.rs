//! Where the requests for an app go, and what is counted of them.

use std::fmt;
use std::io::Write;
use std::net::IpAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use crate::log::{Log, push_clean, stamp};
use crate::version::Version;

/// What the access log keeps in memory until it is written; lines beyond it are counted.
const BUFFER_BYTES_MAX: usize = 4 << 20;

/// One app, as the proxy sees it.
#[derive(Debug)]
pub(crate) struct Route {
    target: RwLock<Target>,
    pub(crate) counts: Counts,
    access: Access,
}

/// What answers.
#[derive(Clone, Debug)]
pub(crate) enum Target {
    Paused,
    Version(Arc<Version>),
}

/// Since this process began to serve the app.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    pub(crate) requests: AtomicU64,
    pub(crate) active: AtomicU64,
    pub(crate) answers: [AtomicU64; 3],
}

#[derive(Debug)]
struct Access {
    log: Log,
    buffer: Mutex<Buffer>,
}

#[derive(Debug, Default)]
struct Buffer {
    lines: Vec<u8>,
    lost: u64,
}

/// What is known of a request once it has ended.
pub(crate) struct Ended<'a> {
    pub(crate) method: &'a dyn fmt::Display,
    pub(crate) path: &'a str,
    pub(crate) status: u16,
    pub(crate) took: Duration,
    /// The instance that answered, or `-`.
    pub(crate) instance: &'a str,
    pub(crate) client: IpAddr,
    /// Whether the whole answer was sent.
    pub(crate) is_whole: bool,
}

impl Route {
    pub(crate) fn new(target: Target, log: Log) -> Self {
        let access = Access { log, buffer: Mutex::default() };
        Self { target: RwLock::new(target), counts: Counts::default(), access }
    }

    pub(crate) fn target(&self) -> Target {
        self.target.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Sends all later requests elsewhere; answers what served before.
    pub(crate) fn switch(&self, target: Target) -> Target {
        let mut current = self.target.write().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *current, target)
    }

    pub(crate) fn begin(&self) {
        self.counts.requests.fetch_add(1, Ordering::Relaxed);
        self.counts.active.fetch_add(1, Ordering::Relaxed);
    }

    /// Counts the request and notes it in the access log: method, path (without its query, which
    /// often holds secrets), status, milliseconds, instance, client.
    pub(crate) fn end(&self, ended: &Ended<'_>) {
        self.counts.active.fetch_sub(1, Ordering::Relaxed);
        let class = match ended.status {
            200..=299 => Some(0),
            400..=499 => Some(1),
            500..=599 => Some(2),
            _ => None,
        };
        if let Some(class) = class {
            self.counts.answers[class].fetch_add(1, Ordering::Relaxed);
        }
        let mut buffer = self.access.buffer.lock().unwrap_or_else(PoisonError::into_inner);
        if buffer.lines.len() > BUFFER_BYTES_MAX {
            buffer.lost += 1;
            return;
        }
        let lines = &mut buffer.lines;
        lines.extend_from_slice(&stamp());
        // Writing to memory does not fail.
        let _ = write!(lines, "{} ", ended.method);
        push_clean(lines, ended.path.as_bytes());
        let millis = ended.took.as_secs_f64() * 1000.0;
        let cut = if ended.is_whole { "" } else { " cut off" };
        let _ = writeln!(
            lines,
            " {} {millis:.1}ms {} {}{cut}",
            ended.status, ended.instance, ended.client
        );
    }

    /// Writes what the access log holds in memory.
    pub(crate) fn flush(&self) {
        let buffer = {
            let mut buffer = self.access.buffer.lock().unwrap_or_else(PoisonError::into_inner);
            std::mem::take(&mut *buffer)
        };
        if !buffer.lines.is_empty() {
            self.access.log.raw(&buffer.lines);
        }
        if buffer.lost > 0 {
            self.access.log.line(&format!("{} requests were not noted: too many", buffer.lost));
        }
    }
}
