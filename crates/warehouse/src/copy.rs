//! The copy of one database of one source: a file that a feed's sink writes.
//!
//! The file has the source's schemas and tables, and beside them the schema [`META`]: how far the
//! stream is (`feed`), what is asked of the copy (`options`), each table's shape and state
//! (`tables`), the states that they had (`states`), histories that are kept (`kept`), and the newest
//! batches (`activity`, `table_activity`). All of it changes in the transaction that changes the rows.
//!
//! A table whose rows are not all there is kept under a hidden name until it is, so that nobody
//! reads half of it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::{Duration, Instant};

use duckdb::Connection;
use replicate::feed::{Course, FeedState, Recovered, TableName, TableState, Wishes};

use crate::clock::unix_micros;
use crate::engine::Engine;
use crate::error::{Error, Kind, Result};
use crate::options::{OptionChanges, Options};
use crate::sql;
use crate::tables::{self, Tables};
use crate::work::Work;

/// Pause before a file that is still in use is attached again.
const ATTACH_PAUSE: Duration = Duration::from_millis(20);

/// The schema of a copy that is no schema of the source.
pub(crate) const META: &str = "landfall";
const MAKE_META: &str = "
    CREATE SCHEMA IF NOT EXISTS landfall;
    CREATE TABLE IF NOT EXISTS landfall.feed (
        position VARCHAR, transactions BIGINT NOT NULL, bytes BIGINT NOT NULL,
        committed_unix_micros BIGINT, applied_unix_micros BIGINT);
    INSERT INTO landfall.feed (transactions, bytes) SELECT 0, 0 WHERE NOT EXISTS (FROM landfall.feed);
    CREATE TABLE IF NOT EXISTS landfall.tables (
        schema_name VARCHAR NOT NULL, table_name VARCHAR NOT NULL, shape VARCHAR,
        state VARCHAR NOT NULL, reason VARCHAR NOT NULL, updated_unix_micros BIGINT NOT NULL);
    CREATE TABLE IF NOT EXISTS landfall.activity (
        id BIGINT NOT NULL, kind VARCHAR NOT NULL, bytes BIGINT NOT NULL,
        committed_unix_micros BIGINT, modified_tables BIGINT NOT NULL,
        started_unix_micros BIGINT NOT NULL, ended_unix_micros BIGINT NOT NULL);
    ALTER TABLE landfall.feed ADD COLUMN IF NOT EXISTS shown_committed_unix_micros BIGINT;
    ALTER TABLE landfall.feed ADD COLUMN IF NOT EXISTS shown_unix_micros BIGINT;
    ALTER TABLE landfall.feed ADD COLUMN IF NOT EXISTS refreshed_unix_micros BIGINT;
    ALTER TABLE landfall.feed ADD COLUMN IF NOT EXISTS seeded BOOLEAN;
    ALTER TABLE landfall.tables ADD COLUMN IF NOT EXISTS history BOOLEAN;
    ALTER TABLE landfall.tables ADD COLUMN IF NOT EXISTS past VARCHAR;
    ALTER TABLE landfall.tables ADD COLUMN IF NOT EXISTS staged BOOLEAN;
    CREATE TABLE IF NOT EXISTS landfall.options (options VARCHAR NOT NULL);
    CREATE TABLE IF NOT EXISTS landfall.kept (
        schema_name VARCHAR NOT NULL, table_name VARCHAR NOT NULL);
    CREATE TABLE IF NOT EXISTS landfall.table_activity (
        id BIGINT NOT NULL, schema_name VARCHAR NOT NULL, table_name VARCHAR NOT NULL,
        inserted BIGINT NOT NULL, updated BIGINT NOT NULL, deleted BIGINT NOT NULL,
        bytes BIGINT NOT NULL);
    CREATE TABLE IF NOT EXISTS landfall.states (
        id BIGINT NOT NULL, schema_name VARCHAR NOT NULL, table_name VARCHAR NOT NULL,
        state VARCHAR NOT NULL, reason VARCHAR NOT NULL, position VARCHAR,
        recorded_unix_micros BIGINT NOT NULL);";

/// A copy, attached to its namespace's engine.
pub(crate) struct Copy {
    pub(crate) integration: String,
    pub(crate) source_database: String,
    /// Its file, from the namespace's folder.
    pub(crate) file: String,
    /// What its feed is asked.
    pub(crate) asked: Arc<Asked>,
    writer: Mutex<Writer>,
    shown: Shown,
    inner: Mutex<Inner>,
}

/// Who has written to a copy last, since the start.
#[derive(Default)]
pub(crate) enum Writer {
    #[default]
    Nobody,
    /// A sink of which nobody tells what its feed does.
    Sink,
    Feed(Course),
}

/// What becomes of a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stream {
    /// Nothing since the start.
    None,
    /// It works, and has not had all tables whole since the start.
    Begins,
    /// It works, and has had all tables whole.
    Follows,
    /// It was interrupted, or has ended.
    Broken,
}

/// The name that a copy can be read under, to be known without waiting for its lock.
type Shown = Arc<RwLock<Option<String>>>;

/// What a copy asks of its feed, to be known without waiting for its lock.
#[derive(Default)]
pub(crate) struct Asked(RwLock<(Options, BTreeMap<TableName, bool>)>);

impl Asked {
    fn set(&self, options: &Options, tables: &Tables) {
        let histories = tables.iter().map(|(name, table)| (name.clone(), table.history));
        let asked = (options.clone(), histories.collect());
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = asked;
    }
}

impl Asked {
    pub(crate) fn options(&self) -> Options {
        self.0.read().unwrap_or_else(PoisonError::into_inner).0.clone()
    }

    fn is_plain(&self) -> bool {
        let asked = self.0.read().unwrap_or_else(PoisonError::into_inner);
        asked.0 == Options::default() && !asked.1.values().any(|history| *history)
    }
}

impl Wishes for Asked {
    fn remediates(&self) -> bool {
        self.0.read().unwrap_or_else(PoisonError::into_inner).0.auto_remediation
    }

    fn keeps_versions(&self, table: &TableName) -> bool {
        let asked = self.0.read().unwrap_or_else(PoisonError::into_inner);
        asked.1.get(table).copied().unwrap_or(asked.0.history_mode)
    }

    fn cuts_texts(&self) -> bool {
        self.0.read().unwrap_or_else(PoisonError::into_inner).0.truncate_columns
    }
}

/// What the one who holds the copy's lock has.
pub(crate) struct Inner {
    /// The name that it is attached under; `None` once it is gone.
    pub(crate) alias: Option<String>,
    /// It is attached. Who still reads it under its name before can put that off.
    attached: bool,
    /// Which sink may write: the newest that recovered.
    pub(crate) owner: u64,
    /// The sink's connection, kept between its batches.
    pub(crate) connection: Option<Connection>,
    /// What the file says of its tables, once it was read.
    pub(crate) tables: Option<Tables>,
    asked: Arc<Asked>,
    shown: Shown,
    /// What is asked of the copy.
    pub(crate) options: Options,
    refreshed_unix_micros: i64,
}

impl Copy {
    /// Attaches the file, makes it if need be.
    pub(crate) fn open(
        engine: &Engine,
        integration: &str,
        source_database: &str,
        file: String,
        alias: String,
    ) -> Result<Self> {
        engine.attach(&file, &alias)?;
        let connection = engine.connect()?;
        connection.execute_batch(&format!("USE {}; {MAKE_META}", sql::name(&alias)))?;
        let (options, refreshed_unix_micros) = read_options(&connection)?;
        let (asked, tables) = (Arc::<Asked>::default(), tables::read(&connection)?);
        asked.set(&options, &tables);
        let shown: Shown = Arc::new(RwLock::new(Some(alias.clone())));
        Ok(Self {
            integration: integration.to_owned(),
            source_database: source_database.to_owned(),
            file,
            asked: Arc::clone(&asked),
            writer: Mutex::default(),
            shown: Arc::clone(&shown),
            inner: Mutex::new(Inner {
                asked,
                shown,
                alias: Some(alias),
                attached: true,
                owner: 0,
                connection: None,
                tables: Some(tables),
                options,
                refreshed_unix_micros,
            }),
        })
    }

    /// Waits until nobody else writes to it or moves it.
    pub(crate) fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn writer(&self) -> MutexGuard<'_, Writer> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What its stream does.
    pub(crate) fn stream(&self) -> Stream {
        match &*self.writer() {
            Writer::Nobody => Stream::None,
            Writer::Sink => Stream::Begins,
            Writer::Feed(course) => match course.state() {
                FeedState::Starting | FeedState::Seeding | FeedState::Streaming => {
                    if course.seeded_once() { Stream::Follows } else { Stream::Begins }
                }
                FeedState::Retrying { .. } | FeedState::Failed { .. } | FeedState::Stopped => {
                    Stream::Broken
                }
            },
        }
    }

    /// Its feed has had all tables whole.
    pub(crate) fn is_seeded(&self) -> bool {
        matches!(&*self.writer(), Writer::Feed(course) if course.seeded_once())
    }

    /// The name that it is attached under, while it is.
    pub(crate) fn alias(&self) -> Option<String> {
        self.shown.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Gives it another name. A transaction that still reads it under the one before keeps the file;
    /// if that does not end within this time, it is attached later, as soon as it can be.
    pub(crate) fn rename(&self, engine: &Engine, to: &str, patience: Duration) -> Result<()> {
        let began = Instant::now();
        let mut inner = self.lock();
        let Some(from) = inner.alias.clone() else {
            return Err(Error::not_found("the integration's copy is gone"));
        };
        if from != to {
            inner.connection = None;
            engine.detach(&from)?;
            (inner.alias, inner.attached) = (Some(to.to_owned()), false);
            inner.show();
        }
        loop {
            let attached = inner.attach(engine, &self.file);
            if attached.is_ok() || began.elapsed() >= patience {
                return attached;
            }
            std::thread::sleep(ATTACH_PAUSE);
        }
    }

    /// Attaches it, if somebody kept it from that when it was renamed.
    pub(crate) fn attach_again(&self, engine: &Engine) {
        let mut inner = self.lock();
        if inner.alias.is_some() {
            // Who keeps it may still do so: the next look finds out.
            let _ = inner.attach(engine, &self.file);
        }
    }

    /// Ends its life: no sink can write to it any more. The file stays unless `erase`.
    pub(crate) fn close(&self, engine: &Engine, erase: bool) -> Result<()> {
        let mut inner = self.lock();
        inner.connection = None;
        inner.owner += 1;
        if let Some(alias) = inner.alias.take() {
            inner.show();
            engine.detach(&alias)?;
        }
        if erase { engine.remove(&self.file) } else { Ok(()) }
    }

    /// Changes what is asked of it.
    pub(crate) fn change_options(&self, engine: &Engine, changes: &OptionChanges) -> Result<()> {
        self.lock().write(engine, &self.file, |work| work.change_options(changes))
    }

    /// Makes it what it is without a database made from it.
    #[allow(clippy::redundant_closure_for_method_calls, reason = "it is not general enough")]
    pub(crate) fn reset(&self, engine: &Engine) -> Result<()> {
        self.lock().write(engine, &self.file, |work| work.reset())
    }

    /// Makes it so, unless it is: a database that was half made from it may have left its options.
    pub(crate) fn make_plain(&self, engine: &Engine) -> Result<()> {
        if self.asked.is_plain() { Ok(()) } else { self.reset(engine) }
    }

    /// Removes all tables, as if the source had dropped them, and forgets how far the stream was.
    #[allow(clippy::redundant_closure_for_method_calls, reason = "it is not general enough")]
    pub(crate) fn empty(&self, engine: &Engine) -> Result<()> {
        self.lock().write(engine, &self.file, |work| work.empty())
    }

    /// Shows changes that have waited for as long as they may.
    #[allow(clippy::redundant_closure_for_method_calls, reason = "it is not general enough")]
    pub(crate) fn refresh_when_due(&self, engine: &Engine) -> Result<()> {
        let mut inner = self.lock();
        let interval = i64::from(inner.options.refresh_interval_s) * 1_000_000;
        if interval == 0 || inner.alias.is_none() {
            return Ok(());
        }
        if inner.tables.is_none() {
            let read = tables::read(inner.connection(engine, &self.file)?)?;
            inner.tables = Some(read);
        }
        let waits = inner.tables.iter().flatten().any(|(_, table)| table.staged);
        if !waits || unix_micros().saturating_sub(inner.refreshed_unix_micros) < interval {
            return Ok(());
        }
        inner.write(engine, &self.file, |work| work.refresh())
    }

    /// Refuses the sinks of now; the copy stays readable.
    pub(crate) fn end_stream(&self) {
        let mut inner = self.lock();
        inner.connection = None;
        inner.owner += 1;
    }
}

impl Inner {
    /// Lets be known under which name it can be read.
    fn show(&self) {
        let name = self.alias.clone().filter(|_| self.attached);
        *self.shown.write().unwrap_or_else(PoisonError::into_inner) = name;
    }

    /// Attaches the file, unless it is.
    fn attach(&mut self, engine: &Engine, file: &str) -> Result<()> {
        let alias = self.alias.as_deref().ok_or_else(|| Error::not_found("the copy is gone"))?;
        if !self.attached {
            engine.attach(file, alias)?;
            self.attached = true;
            self.show();
        }
        Ok(())
    }

    /// The connection of the sink, with the copy as its database.
    pub(crate) fn connection(&mut self, engine: &Engine, file: &str) -> Result<&mut Connection> {
        self.attach(engine, file)?;
        let alias = self.alias.as_deref().ok_or_else(|| Error::not_found("the copy is gone"))?;
        if self.connection.is_none() {
            let connection = engine.connect()?;
            connection.execute_batch(&format!("USE {}", sql::name(alias)))?;
            self.connection = Some(connection);
        }
        self.connection.as_mut().ok_or_else(|| Error::storage("no connection"))
    }

    /// Does work in one transaction, and keeps in mind what it has made of the copy.
    pub(crate) fn write<T, E: From<Error>>(
        &mut self,
        engine: &Engine,
        file: &str,
        work: impl FnOnce(&mut Work<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let (known, options) = (self.tables.clone(), self.options.clone());
        let refreshed = self.refreshed_unix_micros;
        let connection = self.connection(engine, file)?;
        let known = known.map_or_else(|| tables::read(connection), Ok)?;
        connection.execute_batch("BEGIN TRANSACTION").map_err(Error::from)?;
        let mut begun = Work::new(connection, known, options, refreshed);
        let done = work(&mut begun);
        let Work { tables, options, refreshed_unix_micros, .. } = begun;
        let done = done.and_then(|value| {
            connection.execute_batch("COMMIT").map_err(|error| E::from(error.into()))?;
            Ok(value)
        });
        match done {
            Ok(value) => {
                if self.options != options || self.tables.as_ref() != Some(&tables) {
                    self.asked.set(&options, &tables);
                }
                self.tables = Some(tables);
                (self.options, self.refreshed_unix_micros) = (options, refreshed_unix_micros);
                Ok(value)
            }
            Err(error) => {
                // A connection whose rollback fails is of no more use.
                if connection.execute_batch("ROLLBACK").is_err() {
                    self.connection = None;
                }
                Err(error)
            }
        }
    }
}

/// What the file says about its feed. Of tables that the source has dropped, and of which only the
/// history is kept, a feed needs to know nothing.
pub(crate) fn recovered(connection: &Connection) -> Result<Recovered> {
    let position =
        connection.query_row("SELECT position FROM landfall.feed", [], |row| row.get(0))?;
    let tables = tables::read(connection)?
        .into_iter()
        .filter(|(_, table)| table.state != TableState::Dropped)
        .map(|(name, table)| (name, (table.shape, table.state, table.reason)))
        .collect();
    Ok(Recovered { position, tables })
}

/// What is asked of the copy, and when what waited was shown last.
fn read_options(connection: &Connection) -> Result<(Options, i64)> {
    let text: Option<String> =
        connection.query_row("SELECT max(options) FROM landfall.options", [], |row| row.get(0))?;
    let options = text.as_deref().map(serde_json::from_str).transpose();
    let options = options
        .map_err(|error| Error::storage(format!("the options of a copy are damaged: {error}")))?;
    let refreshed: Option<i64> =
        connection
            .query_row("SELECT refreshed_unix_micros FROM landfall.feed", [], |row| row.get(0))?;
    Ok((options.unwrap_or_default(), refreshed.unwrap_or_default()))
}

impl From<Error> for replicate::feed::SinkError {
    fn from(error: Error) -> Self {
        match error.kind {
            Kind::NotFound => Self::Lost(error.to_string()),
            _ => Self::Transient(error.to_string()),
        }
    }
}
