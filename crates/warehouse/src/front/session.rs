//! One client's session: a thread that owns its connection to the engine and carries out one
//! statement after the other.
//!
//! What reads runs in a read-only transaction. What writes first touches the session's own
//! database, so that the engine itself refuses to write into another one in the same transaction:
//! databases made from integrations cannot be changed by anybody but their feed.

mod cursor;
mod description;
mod removal;
mod setting;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use arrow_array::RecordBatch;
use arrow_schema::{DataType, SchemaRef};
use bytes::BytesMut;
use duckdb::{Connection, InterruptHandle};
use pgwire::api::Type;
use pgwire::api::results::FieldFormat;
use pgwire::messages::data::DataRow;
use tokio::sync::{mpsc, oneshot};

use self::cursor::Cursor;
use super::copy_sql::CopyFormat;
use super::cursor_sql::CursorStatement;
use super::database_sql::DatabaseStatement;
use super::encode::{self, Field};
use super::failure::Failure;
use super::statement::{self, Kind, Statement};
use super::{catalog, naming, parameters, redshift, views};
use crate::clock::unix_micros;
use crate::namespace::{Database, Namespace, no_database};
use crate::sql;

/// Batches of rows that wait for a slow client.
const BATCHES_WAITING: usize = 4;
/// How often an interrupted rollback is said again.
const ROLLBACKS_MAX: usize = 1_000;
/// A table without rows in each database of the users' own, whose deletion marks the database as
/// the one that a transaction writes to.
const TOUCH: &str = "landfall_touch";

/// What comes out of a statement.
#[derive(Debug)]
pub(crate) enum Event {
    /// It answers rows of these columns.
    Columns(Vec<(String, Type)>),
    /// Some of them.
    Rows(Vec<DataRow>),
    /// A part of a copy stream.
    Copy(BytesMut),
    /// It is done: tag, and how many rows it changed or answered.
    Done { tag: String, rows: Option<usize>, transaction: Option<bool> },
    /// It failed.
    Failed(Failure),
}

/// Formats that a client wants its columns in: one for all, or one for each.
#[derive(Clone, Debug)]
pub(crate) enum Formats {
    All(FieldFormat),
    Each(Vec<FieldFormat>),
}

impl Formats {
    pub(super) fn of(&self, column: usize) -> FieldFormat {
        match self {
            Self::All(format) => *format,
            Self::Each(formats) => formats.get(column).copied().unwrap_or(FieldFormat::Text),
        }
    }
}

/// Columns that a client was told of before the statement ran.
type Described = Option<Arc<Vec<(String, Type)>>>;

enum Job {
    Run {
        statement: Statement,
        formats: Formats,
        described: Described,
        events: mpsc::Sender<Event>,
    },
    Describe {
        statement: Statement,
        answer: oneshot::Sender<Result<Vec<(String, Type)>, Failure>>,
    },
}

/// The handle to a session's thread; the thread ends when it is dropped.
pub(crate) struct Session {
    jobs: std::sync::mpsc::Sender<Job>,
    interrupt: Arc<InterruptHandle>,
    /// Where rows are parked.
    pub(crate) spill: PathBuf,
}

impl Session {
    /// Begins a session of this user with this database. Blocks.
    pub(crate) fn start(
        namespace: Arc<Namespace>,
        user: &str,
        database: &str,
    ) -> Result<Self, Failure> {
        let connection = namespace.engine.connect()?;
        let spill = namespace.engine.spill();
        let interrupt = connection.interrupt_handle();
        let mut worker = Worker {
            namespace,
            connection,
            database: String::new(),
            own: false,
            transaction: Transaction::None,
            writes: false,
            parameters: BTreeMap::new(),
            before_local: BTreeMap::new(),
            cursors: BTreeMap::new(),
            cursors_made: 0,
            prepared: Vec::new(),
        };
        catalog::prepare(&worker.connection, user)?;
        worker.use_database(database)?;
        let (jobs, waiting) = std::sync::mpsc::channel();
        std::thread::Builder::new()
            .name("warehouse-session".to_owned())
            .spawn(move || {
                while let Ok(job) = waiting.recv() {
                    worker.carry_out(job);
                }
            })
            .map_err(|error| Failure::internal(format!("cannot start a session: {error}")))?;
        Ok(Self { jobs, interrupt, spill })
    }

    /// Ends what the session does now, with an error for its client.
    pub(crate) fn cancel(&self) {
        self.interrupt.interrupt();
    }

    /// How to cancel it from elsewhere.
    pub(crate) fn interrupt_handle(&self) -> Arc<InterruptHandle> {
        Arc::clone(&self.interrupt)
    }

    /// Carries out a statement; what comes out of it arrives at the receiver.
    pub(crate) fn run(
        &self,
        statement: Statement,
        formats: Formats,
        described: Described,
    ) -> mpsc::Receiver<Event> {
        let (events, receiver) = mpsc::channel(BATCHES_WAITING);
        // A thread that is gone closes the channel, which the receiver reports.
        let _ = self.jobs.send(Job::Run { statement, formats, described, events });
        receiver
    }

    /// The columns that a statement will answer; none if it answers no rows.
    pub(crate) async fn describe(
        &self,
        statement: Statement,
    ) -> Result<Vec<(String, Type)>, Failure> {
        let (answer, receiver) = oneshot::channel();
        let _ = self.jobs.send(Job::Describe { statement, answer });
        receiver.await.unwrap_or_else(|_| Err(Failure::internal("the session ended".to_owned())))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Transaction {
    None,
    Open,
    Failed,
}

struct Worker {
    namespace: Arc<Namespace>,
    connection: Connection,
    /// The database that it is in, as it was named.
    database: String,
    /// That database is the users' own.
    own: bool,
    transaction: Transaction,
    /// The transaction that is open may write.
    writes: bool,
    parameters: BTreeMap<String, String>,
    /// What parameters are again when the transaction ends.
    before_local: BTreeMap<String, Option<String>>,
    cursors: BTreeMap<String, Cursor>,
    cursors_made: u64,
    /// Names of statements that were prepared by SQL.
    prepared: Vec<String>,
}

impl Worker {
    fn carry_out(&mut self, job: Job) {
        match job {
            Job::Describe { statement, answer } => {
                let _ = answer.send(self.guarded(|worker| worker.describe(&statement)));
            }
            Job::Run { statement, formats, described, events } => {
                let done =
                    self.guarded(|worker| worker.run(&statement, &formats, &described, &events));
                let event = match done {
                    Ok(event) => event,
                    Err(failure) => {
                        // A client that wants no more rows has done nothing wrong.
                        if self.transaction == Transaction::Open && !events.is_closed() {
                            self.transaction = Transaction::Failed;
                        }
                        Event::Failed(failure)
                    }
                };
                let _ = events.blocking_send(event);
            }
        }
    }

    /// Does something for a statement, within the time limit of statements.
    fn guarded<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let limit = self
            .parameters
            .get("statement_timeout")
            .and_then(|value| parameters::duration(value))
            .filter(|limit| !limit.is_zero());
        let Some(limit) = limit else { return work(self) };
        let alarm = Alarm::set(self.connection.interrupt_handle(), limit);
        let done = work(self);
        let rang = alarm.stop();
        done.map_err(|failure| if rang { Failure::timed_out() } else { failure })
    }

    fn run(
        &mut self,
        statement: &Statement,
        formats: &Formats,
        described: &Described,
        events: &mpsc::Sender<Event>,
    ) -> Result<Event, Failure> {
        let ends = matches!(statement.kind, Kind::Commit | Kind::Rollback);
        if self.transaction == Transaction::Failed && !ends {
            return Err(Failure::in_failed_transaction());
        }
        let out = Out { formats, described, events };
        match &statement.kind {
            Kind::Read => self.read(statement, &out),
            Kind::Write { answers_rows } => {
                self.refuse_unless_it_may_write(&statement.tag)?;
                match self.remove(statement) {
                    Some(removed) => removed,
                    None => self.write(statement, *answers_rows, &out),
                }
            }
            Kind::Begin { read_only } => self.begin(*read_only),
            Kind::Commit => self.end("COMMIT"),
            Kind::Rollback => self.end("ROLLBACK"),
            Kind::SetTransaction { read_only } => self.set_transaction(*read_only),
            Kind::Set { name, value, local } => self.set(name, value.as_deref(), *local),
            Kind::Show { name } => self.show(name, &out),
            Kind::Use { database } => {
                self.refuse_in_transaction("USE")?;
                self.use_database(database)?;
                Ok(done("USE", None))
            }
            Kind::CopyOut { query, format } => self.copy_out(query, format, events),
            Kind::Cursor(cursor) => self.cursor(cursor, &out),
            Kind::Deallocate { name } => Ok(self.deallocate(name.as_deref())),
            Kind::Discard => self.discard(),
            Kind::Database(change) => {
                self.refuse_in_transaction(&statement.tag)?;
                self.refuse_unless_it_may_write(&statement.tag)?;
                self.change_database(change)?;
                Ok(done(&statement.tag, None))
            }
            Kind::Nothing => Ok(done(&statement.tag, None)),
            Kind::Refused(why) => Err(Failure::unsupported(why.clone())),
            Kind::Denied(why) => Err(Failure::new("42501", why.clone())),
        }
    }

    fn refuse_in_transaction(&self, what: &str) -> Result<(), Failure> {
        if self.transaction == Transaction::None {
            return Ok(());
        }
        Err(Failure::new("25001", format!("{what} cannot run inside a transaction block")))
    }

    /// Runs what answers rows, in a read-only transaction of its own unless one is open.
    fn read(&mut self, statement: &Statement, out: &Out<'_>) -> Result<Event, Failure> {
        let text = self.ready(&statement.sql)?;
        let rows = self.in_transaction("BEGIN TRANSACTION READ ONLY", |worker| {
            worker.stream(&text, &mut |found| out.send(found))
        })?;
        Ok(done(&statement.tag, Some(rows)))
    }

    fn write(
        &mut self,
        statement: &Statement,
        answers_rows: bool,
        out: &Out<'_>,
    ) -> Result<Event, Failure> {
        let text = self.ready(&statement.sql)?;
        let writes = match self.transaction {
            Transaction::None => self.own && !self.reads_by_default(),
            _ => self.writes,
        };
        let begin = if writes { "BEGIN TRANSACTION" } else { "BEGIN TRANSACTION READ ONLY" };
        let rows = self.in_transaction(begin, |worker| {
            if writes {
                worker.touch()?;
            }
            if answers_rows {
                return worker.stream(&text, &mut |found| out.send(found));
            }
            Ok(worker.connection.prepare(&text)?.execute([])?)
        })?;
        if statement.tag == "PREPARE" {
            self.prepared.extend(statement.sql.split_whitespace().nth(1).map(str::to_owned));
        }
        let counts = ["INSERT", "UPDATE", "DELETE"].contains(&statement.tag.as_str());
        let tag = if statement.tag == "INSERT" { "INSERT 0" } else { &statement.tag };
        Ok(done(tag, counts.then_some(rows)))
    }

    /// In a transaction of its own, unless one is open.
    fn in_transaction<T>(
        &mut self,
        begin: &str,
        work: impl FnOnce(&mut Self) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        if self.transaction != Transaction::None {
            return work(self);
        }
        self.connection.execute_batch(begin)?;
        match work(self) {
            Ok(value) => {
                self.connection.execute_batch("COMMIT")?;
                Ok(value)
            }
            Err(failure) => {
                self.roll_back();
                Err(failure)
            }
        }
    }

    /// Ends the engine's transaction, unless it has ended by itself. A request to cancel that comes
    /// late interrupts this too, so it is said again.
    fn roll_back(&self) {
        for _ in 0..ROLLBACKS_MAX {
            match self.connection.execute_batch("ROLLBACK") {
                Err(error) if error.to_string().contains("INTERRUPT") => {}
                _ => return,
            }
        }
    }

    /// Marks the session's own database as the one that this transaction writes to.
    fn touch(&self) -> Result<(), Failure> {
        if self.own {
            let touch = sql::path(&[&self.database, "main", TOUCH]);
            self.connection.execute_batch(&format!("DELETE FROM {touch} WHERE false"))?;
        }
        Ok(())
    }

    fn begin(&mut self, read_only: Option<bool>) -> Result<Event, Failure> {
        if self.transaction == Transaction::None {
            let writes = self.own && !read_only.unwrap_or_else(|| self.reads_by_default());
            let how = if writes { "" } else { " READ ONLY" };
            self.connection.execute_batch(&format!("BEGIN TRANSACTION{how}"))?;
            if writes {
                self.touch()?;
            }
            (self.transaction, self.writes) = (Transaction::Open, writes);
        }
        Ok(Event::Done { tag: "BEGIN".to_owned(), rows: None, transaction: Some(true) })
    }

    fn end(&mut self, how: &str) -> Result<Event, Failure> {
        let how = if self.transaction == Transaction::Failed { "ROLLBACK" } else { how };
        if self.transaction != Transaction::None {
            if how == "COMMIT" {
                self.close_cursors()?;
            }
            self.cursors.clear();
            self.transaction = Transaction::None;
            let ended = self.connection.execute_batch(how);
            if ended.is_err() {
                self.roll_back();
            }
            for (name, value) in std::mem::take(&mut self.before_local) {
                self.put(&name, value.as_deref())?;
            }
            if how == "COMMIT" {
                ended?;
            }
        }
        Ok(Event::Done { tag: how.to_owned(), rows: None, transaction: Some(false) })
    }

    /// A name that the engine does not know may be one of the protocol's.
    fn deallocate(&mut self, name: Option<&str>) -> Event {
        let names = match name {
            Some(name) => vec![sql::name(name)],
            None => std::mem::take(&mut self.prepared),
        };
        for name in names {
            let _ = self.connection.execute_batch(&format!("DEALLOCATE {name}"));
        }
        done(if name.is_some() { "DEALLOCATE" } else { "DEALLOCATE ALL" }, None)
    }

    /// `DISCARD ALL`.
    fn discard(&mut self) -> Result<Event, Failure> {
        self.refuse_in_transaction("DISCARD ALL")?;
        self.deallocate(None);
        self.parameters.clear();
        self.before_local.clear();
        self.set_search_path(parameters::SEARCH_PATH)?;
        let mut statement = self.connection.prepare(
            "SELECT format('DROP TABLE IF EXISTS temp.\"{}\".\"{}\"',
                 replace(schema_name, '\"', '\"\"'), replace(table_name, '\"', '\"\"'))
             FROM duckdb_tables() WHERE database_name = 'temp'",
        )?;
        let drops = statement.query_map([], |row| row.get::<_, String>(0))?;
        for drop in drops.collect::<Result<Vec<_>, _>>()? {
            self.connection.execute_batch(&drop)?;
        }
        Ok(done("DISCARD ALL", None))
    }

    fn use_database(&mut self, name: &str) -> Result<(), Failure> {
        let (name, own) = {
            let inner = self.namespace.lock();
            let name = inner.find(name).ok_or_else(|| no_database(name))?;
            let own = matches!(inner.databases.get(&name), Some(Database::Own { .. }));
            (name, own)
        };
        self.connection.execute_batch(&format!("USE {}", sql::name(&name)))?;
        if own {
            self.connection.execute_batch(&format!(
                "CREATE SCHEMA IF NOT EXISTS public; CREATE TABLE IF NOT EXISTS main.{TOUCH} (x BOOLEAN)"
            ))?;
        }
        (self.database, self.own) = (name, own);
        self.set_search_path(parameters::SEARCH_PATH)
    }

    fn change_database(&self, change: &DatabaseStatement) -> Result<(), Failure> {
        match change {
            DatabaseStatement::Create { name } => Ok(self.namespace.create_own(name)?),
            DatabaseStatement::FromIntegration { name, integration, source_database, options } => {
                Ok(self.namespace.create_from_integration(
                    name,
                    integration,
                    source_database.as_deref(),
                    options,
                    unix_micros(),
                )?)
            }
            DatabaseStatement::SetOptions { name, options } => {
                Ok(self.namespace.change_options(name, options)?)
            }
            DatabaseStatement::Drop { name, if_exists } => {
                if name.eq_ignore_ascii_case(&self.database) {
                    return Err(Failure::new(
                        "55006",
                        format!("database \"{name}\" is the one that this session uses"),
                    ));
                }
                if *if_exists && self.namespace.lock().find(name).is_none() {
                    return Ok(());
                }
                Ok(self.namespace.drop_database(name)?)
            }
            DatabaseStatement::Refresh { name, which } => {
                let (ask, source) = self.namespace.lock().refresh(name)?;
                ask(&source, which.clone()).map_err(|reason| Failure::new("55000", reason))
            }
        }
    }

    /// The statement as the engine takes it, with what its views show made ready.
    fn ready(&self, sql: &str) -> Result<String, Failure> {
        views::refresh(&self.namespace, &self.connection, sql)?;
        let text = redshift::rewrite(sql).map_err(Failure::unsupported)?;
        statement::admitted(&catalog::translate(&text))
    }

    /// Runs a query and hands out what it answers. Answers how many rows there were.
    fn stream(
        &mut self,
        text: &str,
        out: &mut dyn FnMut(Found<'_>) -> Result<(), Failure>,
    ) -> Result<usize, Failure> {
        let mut statement = self.connection.prepare(text)?;
        // The schema first; the iterator itself would panic where a later step can answer an error.
        let schema = statement.stream_arrow([])?.get_schema();
        out(Found::Columns(&schema))?;
        let mut rows = 0;
        while let Some(batch) = statement.step()? {
            let batch = RecordBatch::from(&batch);
            rows += batch.num_rows();
            out(Found::Rows(&batch))?;
        }
        Ok(rows)
    }

    fn copy_out(
        &mut self,
        query: &str,
        format: &CopyFormat,
        events: &mpsc::Sender<Event>,
    ) -> Result<Event, Failure> {
        let text = self.ready(query)?;
        let rows = self.in_transaction("BEGIN TRANSACTION READ ONLY", |worker| {
            worker.stream(&text, &mut |found| {
                let mut lines = BytesMut::new();
                match found {
                    Found::Columns(schema) => {
                        send(events, Event::Columns(columns(schema)))?;
                        if format.header {
                            format.header_line(schema, &mut lines);
                        }
                    }
                    Found::Rows(batch) => {
                        for at in 0..batch.num_rows() {
                            format.line(batch, at, &mut lines);
                        }
                    }
                }
                if lines.is_empty() { Ok(()) } else { send(events, Event::Copy(lines)) }
            })
        })?;
        Ok(done("COPY", Some(rows)))
    }
}

/// Where a statement's rows go.
struct Out<'a> {
    formats: &'a Formats,
    described: &'a Described,
    events: &'a mpsc::Sender<Event>,
}

enum Found<'a> {
    Columns(&'a SchemaRef),
    Rows(&'a RecordBatch),
}

impl Out<'_> {
    fn send(&self, found: Found<'_>) -> Result<(), Failure> {
        match found {
            Found::Columns(schema) => send(self.events, Event::Columns(columns(schema))),
            Found::Rows(batch) => {
                let schema = batch.schema();
                let fields = schema.fields().iter().enumerate().map(|(at, field)| Field {
                    kind: self.told(at).unwrap_or_else(|| encode::wire_type(field.data_type())),
                    format: self.formats.of(at),
                });
                let fields: Vec<Field> = fields.collect();
                let rows = encode::rows(batch, &fields).map_err(Failure::unsupported)?;
                send(self.events, Event::Rows(rows))
            }
        }
    }

    fn told(&self, column: usize) -> Option<Type> {
        let described = self.described.as_ref()?;
        described.get(column).map(|(_, kind)| kind.clone())
    }
}

/// Hands an event on. A client that is gone ends the statement.
fn send(events: &mpsc::Sender<Event>, event: Event) -> Result<(), Failure> {
    events.blocking_send(event).map_err(|_| Failure::internal("the client is gone".to_owned()))
}

fn columns(schema: &SchemaRef) -> Vec<(String, Type)> {
    let column = |name: &str, kind: &DataType| (naming::shown(name), encode::wire_type(kind));
    schema.fields().iter().map(|field| column(field.name(), field.data_type())).collect()
}

fn done(tag: &str, rows: Option<usize>) -> Event {
    Event::Done { tag: tag.to_owned(), rows, transaction: None }
}

/// Interrupts a statement that takes too long.
struct Alarm {
    stop: std::sync::mpsc::Sender<()>,
    thread: Option<std::thread::JoinHandle<bool>>,
}

impl Alarm {
    fn set(handle: Arc<InterruptHandle>, limit: Duration) -> Self {
        let (stop, stopped) = std::sync::mpsc::channel();
        let thread =
            std::thread::Builder::new().name("warehouse-alarm".to_owned()).spawn(move || {
                let rang =
                    stopped.recv_timeout(limit) == Err(std::sync::mpsc::RecvTimeoutError::Timeout);
                if rang {
                    handle.interrupt();
                }
                rang
            });
        Self { stop, thread: thread.ok() }
    }

    /// Answers whether it rang.
    fn stop(self) -> bool {
        let _ = self.stop.send(());
        self.thread.is_some_and(|thread| thread.join().unwrap_or(false))
    }
}
