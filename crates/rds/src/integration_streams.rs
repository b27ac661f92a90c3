//! What integrations act on outside the state: streams from databases into warehouses.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use control::call::{Call, Scope};
use control::lifecycle::Resource;
use control::store::{Lookup, Store};
use control::warehouses::Warehouses;
use replicate::feed::{Feed, FeedSpec, FeedStats, Refresh, Sink, SourceConfig};
use tokio::sync::{Notify, OwnedMutexGuard};

use crate::integration::{Integration, IntegrationStatus, SourceNaming};

/// Work under way.
pub type Doing<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Asks for tables of a source database to be read again. While no stream runs, the wish waits for
/// the next one that does, in this process. The error, a sentence, says why that cannot come.
pub type AskRefresh = Arc<dyn Fn(&str, Refresh) -> Result<(), String> + Send + Sync>;

/// Most wishes that wait for a stream.
const REFRESHES_MAX: usize = 100;

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
    /// It has failed: nothing comes any more.
    pub has_failed: bool,
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
    /// Ends it in order; the source keeps what comes after. Answers what it was asked to read again
    /// and has not begun with.
    fn stop(self: Box<Self>) -> Doing<'static, Vec<Refresh>>;
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

    fn stop(self: Box<Self>) -> Doing<'static, Vec<Refresh>> {
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
    /// The databases that the warehouse was told of, and whether it was told that all has failed.
    pub(crate) joined: Option<(Vec<String>, bool)>,
    /// Since when not all streams work.
    pub(crate) troubled_since: Option<Instant>,
    /// Since when tables are being read again.
    pub(crate) reading_since: Option<Instant>,
    /// What is to be read again by the next streams, by the database.
    pub(crate) refreshes: BTreeMap<String, Vec<Refresh>>,
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
        let stopping: Vec<(String, Running)> = {
            let mut known = self.known();
            let Some(known) = known.get_mut(id) else { return };
            let names: Vec<String> = known
                .running
                .iter()
                .filter(|(database, running)| is_meant(database, running))
                .map(|(database, _)| database.clone())
                .collect();
            names.iter().filter_map(|name| known.running.remove_entry(name)).collect()
        };
        let mut stops = tokio::task::JoinSet::new();
        for (database, running) in stopping {
            stops.spawn(async move { (database, running.stream.stop().await) });
        }
        while let Some(stopped) = stops.join_next().await {
            let Ok((database, refreshes)) = stopped else { continue };
            let mut known = self.known();
            if let Some(known) = known.get_mut(id).filter(|_| !refreshes.is_empty()) {
                known.refreshes.entry(database).or_default().extend(refreshes);
            }
        }
    }

    /// Forgets an integration that is gone.
    pub(crate) fn forget(&self, id: &str) {
        self.known().remove(id);
        self.locks.lock().unwrap_or_else(PoisonError::into_inner).remove(id);
    }

    /// Tells the warehouse of an integration, unless it was told the same before.
    pub(crate) async fn join(
        self: &Arc<Self>,
        store: &Store,
        scope: &Scope,
        row: &Integration,
    ) -> Result<(), String> {
        let databases: Vec<String> =
            row.streams.iter().map(|stream| stream.database.clone()).collect();
        let has_failed = row.lifecycle().status() == IntegrationStatus::Failed;
        let telling = (databases.clone(), has_failed);
        let is_told = |known: &Known| known.joined.as_ref() == Some(&telling);
        if self.known().get(&row.id).is_some_and(is_told) {
            return Ok(());
        }
        let (integrations, store) = (Arc::downgrade(self), store.clone());
        let (scope, id) = (scope.key(), row.id.clone());
        let joined = Joined {
            integration: row.id.clone(),
            namespace: row.namespace.clone(),
            carries_server: row.naming == SourceNaming::Server,
            databases: databases.clone(),
            created_unix_millis: row.created_unix_millis,
            has_failed,
            refresh: Arc::new(move |database, which| {
                let row = store.read(|tx| tx.get::<Integration>(&scope, &id));
                let integrations = integrations.upgrade();
                let (row, integrations) =
                    row.zip(integrations).ok_or("It does not exist any more.")?;
                integrations.refresh(&row, database, which)
            }),
        };
        // A stream whose database is no longer told of would write to nowhere.
        self.stop(&row.id, |database, _| !databases.iter().any(|known| known == database)).await;
        let streams = self.streams.clone();
        let told = tokio::task::spawn_blocking(move || streams.join(joined)).await;
        told.map_err(|error| error.to_string())??;
        let mut known = self.known();
        let known = known.entry(row.id.clone()).or_default();
        known.refreshes.retain(|database, _| databases.contains(database));
        known.joined = Some(telling);
        Ok(())
    }

    /// Tells the warehouses of all integrations that the state has, so that their users find them
    /// from the first query on. What could not be told is told later by the keeper.
    pub async fn join_all(self: &Arc<Self>, store: &Store) {
        for (scope, row) in store.read(|tx| tx.scan_all::<Integration>()) {
            let Some(scope) = Scope::from_key(&scope) else { continue };
            if row.lifecycle().status() == IntegrationStatus::Deleting {
                continue;
            }
            if let Err(error) = self.join(store, &scope, &row).await {
                tracing::debug!(error, integration = row.name, "the warehouse does not know it");
            }
        }
    }

    /// Asks for tables of one stream to be read again: at once, or when it runs.
    fn refresh(&self, row: &Integration, database: &str, which: Refresh) -> Result<(), String> {
        let name = &row.name;
        match row.lifecycle().status() {
            IntegrationStatus::Failed => {
                return Err(format!(
                    "The integration {name} has failed and reads nothing any more: delete it, and create another."
                ));
            }
            IntegrationStatus::Deleting => {
                return Err(format!("The integration {name} is being deleted."));
            }
            _ => {}
        }
        if row.streams.iter().all(|stream| stream.database != database) {
            return Err(format!(
                "The data filter of the integration {name} no longer includes the database {database}."
            ));
        }
        let mut known = self.known();
        let known = known.entry(row.id.clone()).or_default();
        if let Some(running) = known.running.get(database) {
            running.stream.refresh(which);
            return Ok(());
        }
        let waiting = known.refreshes.entry(database.to_owned()).or_default();
        if waiting.contains(&which) {
            return Ok(());
        }
        if waiting.len() >= REFRESHES_MAX {
            return Err(format!(
                "{REFRESHES_MAX} refreshes wait for the stream of the integration {name} to start already."
            ));
        }
        waiting.push(which);
        Ok(())
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
