//! What integrations act on outside the state: streams from databases into warehouses.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use control::call::Call;
use control::warehouses::Warehouses;
use replicate::feed::{Feed, FeedSpec, FeedStats, Refresh, Sink, SourceConfig};
use tokio::sync::{Notify, OwnedMutexGuard};

/// Work under way.
pub type Doing<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Asks for tables of a source database to be read again.
pub type AskRefresh = Arc<dyn Fn(&str, Refresh) + Send + Sync>;

/// An integration, as the data plane of the warehouses knows it.
#[derive(Clone)]
pub struct Joined {
    /// Its UUID.
    pub integration: String,
    /// The UUID of the namespace that it leads into.
    pub namespace: String,
    /// One stream carries all databases of the source's server, which are schemas to it; else
    /// there is one for each database.
    pub carries_server: bool,
    /// The databases of the source that have a stream of their own; where one carries the server,
    /// one with an empty name.
    pub databases: Vec<String>,
    /// When it was asked for, in milliseconds since the Unix epoch.
    pub created_unix_millis: i64,
    /// How the warehouse's users reach the streams.
    pub refresh: AskRefresh,
}

impl fmt::Debug for Joined {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Joined").field("integration", &self.integration).finish_non_exhaustive()
    }
}

/// The data plane. The first three block; each may be asked for again at any time. Errors are
/// sentences.
pub trait Streams: Send + Sync + 'static {
    /// Makes an integration known to the warehouse, or its databases others.
    fn join(&self, joined: Joined) -> Result<(), String>;

    /// Makes it unknown. What it brought stays; a namespace that is gone is no error.
    fn leave(&self, namespace: &str, integration: &str) -> Result<(), String>;

    /// Where the rows of a source database go.
    fn sink(
        &self,
        namespace: &str,
        integration: &str,
        database: &str,
    ) -> Result<Box<dyn Sink>, String>;

    /// Starts a stream.
    fn start(&self, spec: FeedSpec) -> Box<dyn Stream> {
        Box::new(replicate::feed::start(spec))
    }

    /// Removes what a stream left at its source.
    fn clean_up<'a>(
        &'a self,
        source: &'a SourceConfig,
        name: &'a str,
    ) -> Doing<'a, Result<(), String>> {
        Box::pin(async move {
            let cleaned = replicate::feed::clean_up(source, name).await;
            cleaned.map_err(|error| error.to_string())
        })
    }

    /// Gives up what a stream that does not run keeps of its source's log, if that is more than so
    /// many bytes; answers how many it was.
    fn relieve<'a>(
        &'a self,
        source: &'a SourceConfig,
        name: &'a str,
        bytes_max: u64,
    ) -> Doing<'a, Result<Option<u64>, String>> {
        Box::pin(async move {
            let given = replicate::feed::give_up_beyond(source, name, bytes_max).await;
            given.map_err(|error| error.to_string())
        })
    }
}

/// A stream that runs, or has ended.
pub trait Stream: Send + Sync {
    /// Its figures.
    fn stats(&self) -> FeedStats;
    /// Asks for tables to be read again.
    fn refresh(&self, which: Refresh);
    /// Whether it has ended.
    fn is_finished(&self) -> bool;
    /// Ends it in order; the source keeps what comes after.
    fn stop(self: Box<Self>) -> Doing<'static, ()>;
}

impl Stream for Feed {
    fn stats(&self) -> FeedStats {
        Self::stats(self)
    }

    fn refresh(&self, which: Refresh) {
        Self::refresh(self, which);
    }

    fn is_finished(&self) -> bool {
        Self::is_finished(self)
    }

    fn stop(self: Box<Self>) -> Doing<'static, ()> {
        Box::pin(async move { Self::stop(*self).await })
    }
}

/// A stream with what it was started for.
pub(crate) struct Running {
    pub(crate) stream: Box<dyn Stream>,
    /// The integration's filter at its start.
    pub(crate) filter: String,
    pub(crate) source: SourceConfig,
    pub(crate) started: Instant,
}

/// What this process knows of one integration.
#[derive(Default)]
pub(crate) struct Known {
    /// By the database.
    pub(crate) running: BTreeMap<String, Running>,
    /// The databases that the warehouse was told of.
    pub(crate) joined: Option<Vec<String>>,
    /// Since when not all streams work.
    pub(crate) troubled_since: Option<Instant>,
    /// Since when tables are being read again.
    pub(crate) reading_since: Option<Instant>,
    /// When it was last looked at what streams that do not run keep back.
    pub(crate) relieved: Option<Instant>,
}

/// The integrations of a server.
pub struct Integrations {
    pub(crate) warehouses: Arc<dyn Warehouses>,
    pub(crate) streams: Arc<dyn Streams>,
    pub(crate) signal: Arc<Notify>,
    known: Mutex<HashMap<String, Known>>,
    locks: Mutex<HashMap<String, Arc<tokio::sync::Mutex<()>>>>,
    busy: Mutex<HashSet<String>>,
}

impl Integrations {
    /// Integrations into these warehouses.
    pub fn new(warehouses: Arc<dyn Warehouses>, streams: Arc<dyn Streams>) -> Arc<Self> {
        Arc::new(Self {
            warehouses,
            streams,
            signal: Arc::default(),
            known: Mutex::default(),
            locks: Mutex::default(),
            busy: Mutex::default(),
        })
    }

    /// Lets the keeper look once the call is committed.
    pub(crate) fn wake_after(&self, call: &mut Call<'_, '_>) {
        let signal = self.signal.clone();
        call.after_commit(move || signal.notify_one());
    }

    /// What is known of all integrations. Never held across an await.
    pub(crate) fn known(&self) -> MutexGuard<'_, HashMap<String, Known>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until nobody else works on this integration.
    pub(crate) async fn lock(&self, id: &str) -> OwnedMutexGuard<()> {
        let lock = {
            let mut locks = self.locks.lock().unwrap_or_else(PoisonError::into_inner);
            locks.entry(id.to_owned()).or_default().clone()
        };
        lock.lock_owned().await
    }

    /// Begins a look at an integration; not while another one is under way.
    pub(crate) fn begin(&self, id: &str) -> bool {
        self.busy.lock().unwrap_or_else(PoisonError::into_inner).insert(id.to_owned())
    }

    /// Ends a look.
    pub(crate) fn end(&self, id: &str) {
        self.busy.lock().unwrap_or_else(PoisonError::into_inner).remove(id);
    }

    /// Ends streams of an integration in order: all, or those that are meant.
    pub(crate) async fn stop(&self, id: &str, is_meant: impl Fn(&str, &Running) -> bool) {
        let stopping: Vec<Running> = {
            let mut known = self.known();
            let Some(known) = known.get_mut(id) else { return };
            let names: Vec<String> = known
                .running
                .iter()
                .filter(|(database, running)| is_meant(database, running))
                .map(|(database, _)| database.clone())
                .collect();
            names.iter().filter_map(|name| known.running.remove(name)).collect()
        };
        let mut stops = tokio::task::JoinSet::new();
        for running in stopping {
            stops.spawn(running.stream.stop());
        }
        while stops.join_next().await.is_some() {}
    }

    /// Forgets an integration that is gone.
    pub(crate) fn forget(&self, id: &str) {
        self.known().remove(id);
        self.locks.lock().unwrap_or_else(PoisonError::into_inner).remove(id);
    }

    /// Asks for tables of one stream to be read again.
    pub(crate) fn refresh(&self, id: &str, database: &str, which: Refresh) {
        if let Some(running) = self.known().get(id).and_then(|known| known.running.get(database)) {
            running.stream.refresh(which);
        }
    }

    /// Stops all streams in order, at positions that the warehouse has. The next start of the
    /// server goes on there. To be called once workflows and the keeper have ended.
    pub async fn shut_down(&self) {
        let ids: Vec<String> = self.known().keys().cloned().collect();
        for id in ids {
            self.stop(&id, |_, _| true).await;
        }
    }
}
