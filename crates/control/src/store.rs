//! The state store: records by kind, scope and id, in serialisable transactions.
//!
//! What is committed is durable (SQLite, WAL, `synchronous=FULL`, one file) and stands in memory
//! as well, so that a read costs a look-up. One writer thread runs the waiting write closures one
//! after another, commits all of them with one fsync, and only then answers any of them.

use std::any::Any;
use std::collections::BTreeMap;
use std::ops::Bound;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::sync::{oneshot, watch};

/// A record: plain data of one kind, found by its scope and id.
pub trait Record: Serialize + DeserializeOwned + Clone + Send + Sync + 'static {
    /// The kind's name in the store, such as `dms/connection`. Never changed once released.
    const KIND: &'static str;
    /// The id, unique within kind and scope.
    fn id(&self) -> String;
}

/// Why the store could not do its work. The state is as it was before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The database refused: a full disk, a lost file, a damaged page.
    Database(String),
    /// A write closure panicked; its changes are dropped.
    Panicked,
    /// The writer is gone: the server is stopping.
    Closed,
}

impl std::fmt::Display for StoreError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Database(text) => write!(f, "the state store refused: {text}"),
            Self::Panicked => f.write_str("a change to the state failed inside"),
            Self::Closed => f.write_str("the state store is closed"),
        }
    }
}

impl std::error::Error for StoreError {}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Database(error.to_string())
    }
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    kind: String,
    scope: String,
    id: String,
}

impl Key {
    fn new(kind: &str, scope: &str, id: &str) -> Self {
        Self { kind: kind.to_owned(), scope: scope.to_owned(), id: id.to_owned() }
    }
}

struct Stored {
    text: Box<str>,
    decoded: OnceLock<Arc<dyn Any + Send + Sync>>,
}

impl Stored {
    /// The typed record. A text that does not fit its type is a programming error in a record's
    /// versioning; it is reported and treated as absent rather than taking the server down.
    fn record<R: Record>(&self) -> Option<Arc<R>> {
        if let Some(any) = self.decoded.get() {
            return any.clone().downcast::<R>().ok();
        }
        match serde_json::from_str::<R>(&self.text) {
            Ok(record) => {
                let record = Arc::new(record);
                let _ = self.decoded.set(record.clone());
                Some(record)
            }
            Err(error) => {
                tracing::error!(kind = R::KIND, %error, "a stored record cannot be read");
                None
            }
        }
    }
}

type Image = BTreeMap<Key, Arc<Stored>>;
type Changes = BTreeMap<Key, Option<Arc<Stored>>>;

/// Looking records up, the same in read and write transactions.
pub trait Lookup {
    /// The record, if there is one.
    fn get<R: Record>(&self, scope: &str, id: &str) -> Option<Arc<R>>;
    /// All records of a scope, ordered by id.
    fn scan<R: Record>(&self, scope: &str) -> Vec<Arc<R>>;
    /// All records of the kind with their scopes, ordered by scope and id.
    fn scan_all<R: Record>(&self) -> Vec<(String, Arc<R>)>;
}

/// A read transaction: one consistent state.
pub struct ReadTx<'a> {
    image: &'a Image,
}

fn range<'a, T>(
    map: &'a BTreeMap<Key, T>,
    kind: &'a str,
    scope: Option<&'a str>,
) -> impl Iterator<Item = (&'a Key, &'a T)> {
    let from = Key::new(kind, scope.unwrap_or_default(), "");
    map.range((Bound::Included(from), Bound::Unbounded))
        .take_while(move |(key, _)| key.kind == kind && scope.is_none_or(|s| key.scope == s))
}

impl Lookup for ReadTx<'_> {
    fn get<R: Record>(&self, scope: &str, id: &str) -> Option<Arc<R>> {
        self.image.get(&Key::new(R::KIND, scope, id))?.record()
    }

    fn scan<R: Record>(&self, scope: &str) -> Vec<Arc<R>> {
        range(self.image, R::KIND, Some(scope)).filter_map(|(_, v)| v.record()).collect()
    }

    fn scan_all<R: Record>(&self) -> Vec<(String, Arc<R>)> {
        let rows = range(self.image, R::KIND, None);
        rows.filter_map(|(key, v)| Some((key.scope.clone(), v.record()?))).collect()
    }
}

/// A write transaction. Its changes become visible together, once they are durable.
pub struct WriteTx<'a> {
    image: &'a Image,
    batch: &'a Changes,
    own: Changes,
    after_commit: Vec<Box<dyn FnOnce() + Send>>,
}

impl WriteTx<'_> {
    /// Stores a record, new or not.
    pub fn put<R: Record>(&mut self, scope: &str, record: &R) {
        let text = match serde_json::to_string(record) {
            Ok(text) => text.into_boxed_str(),
            // Only a map with keys that are not text gets here: a mistake in a record's type.
            Err(error) => panic!("a record of kind {} cannot be written: {error}", R::KIND),
        };
        let decoded: Arc<dyn Any + Send + Sync> = Arc::new(record.clone());
        let stored = Stored { text, decoded: OnceLock::from(decoded) };
        self.own.insert(Key::new(R::KIND, scope, &record.id()), Some(Arc::new(stored)));
    }

    /// Removes a record; nothing happens when there is none.
    pub fn delete<R: Record>(&mut self, scope: &str, id: &str) {
        self.own.insert(Key::new(R::KIND, scope, id), None);
    }

    /// Runs something once the changes are durable; dropped if they never are.
    pub fn after_commit(&mut self, action: impl FnOnce() + Send + 'static) {
        self.after_commit.push(Box::new(action));
    }

    fn merged<R: Record>(&self, scope: Option<&str>) -> BTreeMap<Key, Arc<Stored>> {
        let mut rows: BTreeMap<Key, Arc<Stored>> = range(self.image, R::KIND, scope)
            .map(|(key, stored)| (key.clone(), stored.clone()))
            .collect();
        for layer in [self.batch, &self.own] {
            for (key, change) in range(layer, R::KIND, scope) {
                match change {
                    Some(stored) => rows.insert(key.clone(), stored.clone()),
                    None => rows.remove(key),
                };
            }
        }
        rows
    }
}

impl Lookup for WriteTx<'_> {
    fn get<R: Record>(&self, scope: &str, id: &str) -> Option<Arc<R>> {
        let key = Key::new(R::KIND, scope, id);
        for layer in [&self.own, self.batch] {
            if let Some(change) = layer.get(&key) {
                return change.as_ref()?.record();
            }
        }
        self.image.get(&key)?.record()
    }

    fn scan<R: Record>(&self, scope: &str) -> Vec<Arc<R>> {
        self.merged::<R>(Some(scope)).values().filter_map(|stored| stored.record()).collect()
    }

    fn scan_all<R: Record>(&self) -> Vec<(String, Arc<R>)> {
        let rows = self.merged::<R>(None);
        rows.iter().filter_map(|(key, v)| Some((key.scope.clone(), v.record()?))).collect()
    }
}

type Finish = Box<dyn FnOnce(Result<(), StoreError>) + Send>;
/// Runs a closure in the transaction; says whether its changes count, and how to answer.
type Job = Box<dyn FnOnce(&mut WriteTx<'_>) -> (bool, Finish) + Send>;

/// Most write closures that share one commit.
const BATCH_MAX: usize = 256;

/// The store. Cloning gives another handle to the same state.
#[derive(Clone)]
pub struct Store {
    image: Arc<RwLock<Image>>,
    jobs: mpsc::Sender<Job>,
    version: watch::Receiver<u64>,
    failing: Arc<AtomicBool>,
}

impl Store {
    /// Opens the store's file, or makes it.
    ///
    /// # Errors
    /// When the file cannot be opened, or holds something else.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let database = rusqlite::Connection::open(path)?;
        // Nobody else writes here; a reader from outside must not hold the server up for long.
        database.busy_timeout(std::time::Duration::from_millis(500))?;
        database.pragma_update(None, "journal_mode", "WAL")?;
        database.pragma_update(None, "synchronous", "FULL")?;
        Self::start(database)
    }

    /// A store that is gone with the process, for tests.
    ///
    /// # Errors
    /// When SQLite has no memory left.
    pub fn in_memory() -> Result<Self, StoreError> {
        Self::start(rusqlite::Connection::open_in_memory()?)
    }

    fn start(database: rusqlite::Connection) -> Result<Self, StoreError> {
        database.execute_batch(
            "CREATE TABLE IF NOT EXISTS records (
                kind TEXT NOT NULL, scope TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL,
                PRIMARY KEY (kind, scope, id)) WITHOUT ROWID",
        )?;
        let image = Arc::new(RwLock::new(load(&database)?));
        let (jobs, waiting) = mpsc::channel();
        let (announce, version) = watch::channel(0);
        let failing = Arc::new(AtomicBool::new(false));
        let writer = Writer { database, image: image.clone(), announce, failing: failing.clone() };
        std::thread::Builder::new()
            .name("store".to_owned())
            .spawn(move || writer.run(&waiting))
            .map_err(|error| StoreError::Database(error.to_string()))?;
        Ok(Self { image, jobs, version, failing })
    }

    /// Reads one consistent, durable state.
    pub fn read<T>(&self, f: impl FnOnce(&ReadTx<'_>) -> T) -> T {
        let image = self.image.read().unwrap_or_else(PoisonError::into_inner);
        f(&ReadTx { image: &image })
    }

    /// Changes the state. `Ok(Err(_))`: the closure refused, and nothing was changed.
    ///
    /// # Errors
    /// When the changes could not be made durable; nothing was changed then either.
    pub async fn write<T, E, F>(&self, f: F) -> Result<Result<T, E>, StoreError>
    where
        T: Send + 'static,
        E: Send + 'static,
        F: FnOnce(&mut WriteTx<'_>) -> Result<T, E> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let job: Job = Box::new(move |tx| match catch_unwind(AssertUnwindSafe(|| f(tx))) {
            Ok(result) => {
                let keep = result.is_ok();
                // A refusal waits for the commit too: it may rest on what the batch wrote before it.
                let finish: Finish = Box::new(move |committed| {
                    let _ = answer.send(committed.map(|()| result));
                });
                (keep, finish)
            }
            Err(_) => (
                false,
                Box::new(move |_| {
                    let _ = answer.send(Err(StoreError::Panicked));
                }),
            ),
        });
        self.jobs.send(job).map_err(|_| StoreError::Closed)?;
        answered.await.map_err(|_| StoreError::Closed)?
    }

    /// Whether changes can be made durable, as far as the last attempt tells.
    pub fn is_healthy(&self) -> bool {
        !self.failing.load(Ordering::Relaxed)
    }

    /// A counter that moves with every commit, to wait on.
    pub fn version(&self) -> watch::Receiver<u64> {
        self.version.clone()
    }
}

fn load(database: &rusqlite::Connection) -> Result<Image, StoreError> {
    let mut statement = database.prepare("SELECT kind, scope, id, value FROM records")?;
    let rows = statement.query_map([], |row| {
        let key = Key { kind: row.get(0)?, scope: row.get(1)?, id: row.get(2)? };
        let text: String = row.get(3)?;
        Ok((key, Arc::new(Stored { text: text.into_boxed_str(), decoded: OnceLock::new() })))
    })?;
    rows.map(|row| row.map_err(StoreError::from)).collect()
}

struct Writer {
    database: rusqlite::Connection,
    image: Arc<RwLock<Image>>,
    announce: watch::Sender<u64>,
    failing: Arc<AtomicBool>,
}

impl Writer {
    fn run(mut self, waiting: &mpsc::Receiver<Job>) {
        while let Ok(first) = waiting.recv() {
            let jobs = std::iter::once(first).chain(waiting.try_iter()).take(BATCH_MAX);
            let (changes, hooks, finishes) = self.execute(jobs);
            let committed = if changes.is_empty() {
                Ok(())
            } else {
                let committed = self.commit(&changes);
                self.failing.store(committed.is_err(), Ordering::Relaxed);
                committed
            };
            if committed.is_ok() {
                self.publish(changes);
                for hook in hooks {
                    hook();
                }
            }
            for finish in finishes {
                finish(committed.clone());
            }
        }
    }

    #[expect(clippy::type_complexity, reason = "used once, right above")]
    fn execute(
        &self,
        jobs: impl Iterator<Item = Job>,
    ) -> (Changes, Vec<Box<dyn FnOnce() + Send>>, Vec<Finish>) {
        let image = self.image.read().unwrap_or_else(PoisonError::into_inner);
        let (mut batch, mut hooks, mut finishes) = (Changes::new(), Vec::new(), Vec::new());
        for job in jobs {
            let mut tx = WriteTx {
                image: &image,
                batch: &batch,
                own: Changes::new(),
                after_commit: Vec::new(),
            };
            let (keep, finish) = job(&mut tx);
            let WriteTx { own, after_commit, .. } = tx;
            if keep {
                batch.extend(own);
                hooks.extend(after_commit);
            }
            finishes.push(finish);
        }
        (batch, hooks, finishes)
    }

    fn commit(&mut self, changes: &Changes) -> Result<(), StoreError> {
        let transaction = self.database.transaction()?;
        {
            let mut put = transaction.prepare_cached(
                "INSERT INTO records (kind, scope, id, value) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (kind, scope, id) DO UPDATE SET value = excluded.value",
            )?;
            let mut delete = transaction
                .prepare_cached("DELETE FROM records WHERE kind = ?1 AND scope = ?2 AND id = ?3")?;
            for (key, change) in changes {
                match change {
                    Some(stored) => put.execute((&key.kind, &key.scope, &key.id, &*stored.text))?,
                    None => delete.execute((&key.kind, &key.scope, &key.id))?,
                };
            }
        }
        transaction.commit()?;
        Ok(())
    }

    fn publish(&self, changes: Changes) {
        if changes.is_empty() {
            return;
        }
        let mut image = self.image.write().unwrap_or_else(PoisonError::into_inner);
        for (key, change) in changes {
            match change {
                Some(stored) => image.insert(key, stored),
                None => image.remove(&key),
            };
        }
        drop(image);
        self.announce.send_modify(|version| *version += 1);
    }
}
