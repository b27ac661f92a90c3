//! Seeds: all rows of some tables under one snapshot, beside the stream of changes.

use std::collections::VecDeque;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use arrow_array::RecordBatch;
use bytes::Buf;
use tokio::sync::mpsc;
use tokio::task::JoinSet;

use super::catalog::{Size, SourceTable, read_some};
use super::setup::{Unready, make_ready, object_name};
use super::wait::make_slot;
use crate::error::{Error, Remedy};
use crate::feed::Wishes;
use crate::feed::handle::Shared;
use crate::feed::pending::{Layout, RowsBuilder};
use crate::log::TaskLog;
use crate::postgres::slot::Snapshot;
use crate::postgres::sql::{ident_list, literal, qualified};
use crate::postgres::wire::{Wire, peek, server_error};
use crate::postgres::{Lsn, PgConfig};

/// Rows and bytes of one batch at most, about.
const BATCH_ROWS: usize = 65_536;
const BATCH_BYTES: usize = 8 << 20;
/// A table larger than this is read in pieces of this size, by several sessions.
const PIECE_BYTES: u64 = 64 << 20;
const PAGE_BYTES: u64 = 8192;
/// Ahead of the rows of a binary copy: a signature, flags, and the length of an extension.
const COPY_HEAD_BYTES: usize = 19;

/// What a round of seeds tells.
pub(crate) enum Message {
    /// The snapshot is there: changes that commit at this place or later are not in the rows. These
    /// tables follow; those of the round that are not among them are to be looked at again.
    Begun { from: Lsn, tables: Vec<SourceTable> },
    /// Rows of a table.
    Rows { oid: u32, rows: RecordBatch, bytes: usize },
    /// All rows of a table have come.
    Done { oid: u32 },
    /// The table cannot be carried.
    Failed { oid: u32, reason: String },
    /// The table was altered meanwhile, or is in use: to be tried again.
    Again { oid: u32 },
    /// Nothing more comes.
    Over,
}

/// A round of seeds.
pub(crate) struct Round {
    pub(crate) config: PgConfig,
    pub(crate) feed: String,
    pub(crate) sessions: usize,
    pub(crate) log: TaskLog,
    pub(crate) shared: Arc<Shared>,
    pub(crate) tables: Vec<SourceTable>,
    pub(crate) wishes: Arc<dyn Wishes>,
    /// The snapshot of the feed's own slot, at its very beginning.
    pub(crate) snapshot: Option<Snapshot>,
    pub(crate) out: mpsc::Sender<Message>,
}

/// A table on its way.
struct Job {
    table: SourceTable,
    layout: Layout,
    pieces_left: AtomicUsize,
    /// It was given up, or put off.
    ended: AtomicBool,
}

/// Pages of a table, the first and the one after the last; `None` for all.
struct Piece {
    job: Arc<Job>,
    pages: Option<(u64, Option<u64>)>,
}

/// What all sessions of a round share.
struct Context {
    config: PgConfig,
    publication: String,
    snapshot: String,
    queue: Mutex<VecDeque<Piece>>,
    wishes: Arc<dyn Wishes>,
    /// Sees the catalogue as it is, unlike those that read under the snapshot.
    present: tokio::sync::Mutex<Wire>,
    out: mpsc::Sender<Message>,
}

/// Why a piece was not read to its end.
enum Stopped {
    /// The table is at fault.
    Table(String),
    /// The table is not what it was.
    Altered,
    /// The surroundings are at fault.
    Error(Error),
    /// Nobody listens.
    Closed,
}

impl From<Error> for Stopped {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

/// Runs a round to its end.
pub(crate) async fn run(mut round: Round) -> Result<(), Error> {
    let mut present = Wire::open(&round.config, false).await?;
    let (ready, snapshot) = if let Some(snapshot) = round.snapshot.take() {
        // The tables were made ready before the slot was made.
        (round.tables.iter().map(|t| t.oid).collect(), snapshot)
    } else {
        let ready = make_all_ready(&mut present, &round).await?;
        if ready.is_empty() {
            let _ = round.out.send(Message::Over).await;
            return Ok(());
        }
        let slot = temporary_slot(&round.feed);
        let made = make_slot(&round.config, &slot, true, &round.log, &round.shared);
        (ready, made.await?)
    };
    let mut session = open_under(&round.config, &snapshot.name).await?;
    let mut tables = read_some(&mut session, &object_name(&round.feed), &ready, Size::True).await?;
    // They were made ready by their names, which may have changed hands.
    tables.retain(|table| table.membership != 0 && table.identity_full);
    drop(session);
    let from = snapshot.position.unwrap_or_default();
    let queue = plan(&tables);
    let begun = Message::Begun { from, tables };
    if round.out.send(begun).await.is_err() {
        return Ok(());
    }
    let context = Arc::new(Context {
        config: round.config,
        publication: object_name(&round.feed),
        snapshot: snapshot.name.clone(),
        queue: Mutex::new(queue),
        wishes: round.wishes,
        present: tokio::sync::Mutex::new(present),
        out: round.out,
    });
    let mut workers = JoinSet::new();
    for _ in 0..round.sessions.clamp(1, 16) {
        let context = Arc::clone(&context);
        workers.spawn(async move { work(&context).await });
    }
    while let Some(ended) = workers.join_next().await {
        ended.map_err(|e| Error::fatal(format!("a reader of seeds failed: {e}")))??;
    }
    drop(snapshot);
    let _ = context.out.send(Message::Over).await;
    Ok(())
}

/// A name of its own for each round: the session of an earlier one may not have ended yet.
fn temporary_slot(feed: &str) -> String {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let mut hasher = DefaultHasher::new();
    (feed, now.as_nanos(), std::process::id()).hash(&mut hasher);
    format!("landfall_seed_{:016x}", hasher.finish())
}

/// Publishes the tables; answers those that are.
async fn make_all_ready(wire: &mut Wire, round: &Round) -> Result<Vec<u32>, Error> {
    let publication = object_name(&round.feed);
    let mut ready = Vec::with_capacity(round.tables.len());
    for table in &round.tables {
        let message = match make_ready(wire, &publication, table, &round.log).await? {
            Ok(()) => {
                ready.push(table.oid);
                continue;
            }
            Err(Unready::Later) => Message::Again { oid: table.oid },
            Err(Unready::Never(reason)) => Message::Failed { oid: table.oid, reason },
        };
        let _ = round.out.send(message).await;
    }
    Ok(ready)
}

/// Cuts tables into pieces, the largest first, so that the last session to end ends early.
fn plan(tables: &[SourceTable]) -> VecDeque<Piece> {
    let mut tables: Vec<&SourceTable> = tables.iter().collect();
    tables.sort_by_key(|t| std::cmp::Reverse(t.bytes));
    let mut queue = VecDeque::new();
    for table in tables {
        // Those that are not eligible under the snapshot are told by who hears of them.
        let Ok(layout) = table.layout() else { continue };
        let count = (table.bytes / PIECE_BYTES).max(1);
        let job = Arc::new(Job {
            table: table.clone(),
            layout,
            pieces_left: AtomicUsize::new(count as usize),
            ended: AtomicBool::new(false),
        });
        let pages = PIECE_BYTES / PAGE_BYTES;
        for index in 0..count {
            // The last piece has no end: the size is that of the last VACUUM.
            let end = (index + 1 < count).then_some((index + 1) * pages);
            let pages = (count > 1).then_some((index * pages, end));
            queue.push_back(Piece { job: Arc::clone(&job), pages });
        }
    }
    queue
}

async fn open_under(config: &PgConfig, snapshot: &str) -> Result<Wire, Error> {
    let mut wire = Wire::open(config, false).await?;
    begin_under(&mut wire, snapshot).await?;
    Ok(wire)
}

async fn begin_under(wire: &mut Wire, snapshot: &str) -> Result<(), Error> {
    wire.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
    wire.execute(&format!("SET TRANSACTION SNAPSHOT {}", literal(snapshot))).await?;
    Ok(())
}

/// One session: takes pieces until there are none.
async fn work(context: &Context) -> Result<(), Error> {
    let mut session = None;
    loop {
        let piece = context.queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
        let Some(piece) = piece else { return Ok(()) };
        let job = &piece.job;
        if job.ended.load(Ordering::Acquire) {
            continue;
        }
        // A transaction for each piece, so that the table is not held longer than it is read.
        let mut wire = match session.take() {
            Some(wire) => wire,
            None => Wire::open(&context.config, false).await?,
        };
        begin_under(&mut wire, &context.snapshot).await?;
        let result = match read(&mut wire, &piece, context).await {
            Ok(()) => {
                wire.execute("COMMIT").await?;
                session = Some(wire);
                finish(&piece, context).await
            }
            // The session is in the middle of something, and is not used again.
            Err(stopped) => Err(stopped),
        };
        let oid = job.table.oid;
        let message = match result {
            Ok(()) => continue,
            Err(Stopped::Table(reason)) => Message::Failed { oid, reason },
            Err(Stopped::Altered) => Message::Again { oid },
            Err(Stopped::Error(error)) => return Err(error),
            Err(Stopped::Closed) => return Ok(()),
        };
        if !job.ended.swap(true, Ordering::AcqRel) {
            let _ = context.out.send(message).await;
        }
    }
}

/// After a table's last piece: says that it is whole, unless it was rewritten or altered between
/// the snapshot and its reading. A rewritten table appears empty to an earlier snapshot.
async fn finish(piece: &Piece, context: &Context) -> Result<(), Stopped> {
    let job = &piece.job;
    if job.pieces_left.fetch_sub(1, Ordering::AcqRel) != 1 {
        return Ok(());
    }
    let present = {
        let mut wire = context.present.lock().await;
        read_some(&mut wire, &context.publication, &[job.table.oid], Size::Known).await?
    };
    let same = |t: &SourceTable| {
        t.file == job.table.file
            && t.membership == job.table.membership
            && t.name == job.table.name
            && t.fingerprint() == job.table.fingerprint()
    };
    if !present.first().is_some_and(same) {
        return Err(Stopped::Altered);
    }
    let done = Message::Done { oid: job.table.oid };
    context.out.send(done).await.map_err(|_| Stopped::Closed)
}

fn copy_statement(piece: &Piece) -> String {
    let table = &piece.job.table;
    let name = qualified(&table.name.schema, &table.name.table);
    let columns = ident_list(table.columns.iter().map(|c| c.name.as_str()));
    match piece.pages {
        None => format!("COPY {name} ({columns}) TO STDOUT (FORMAT binary)"),
        Some((from, end)) => {
            let end = end.map_or(String::new(), |page| format!(" AND ctid < '({page},0)'"));
            format!(
                "COPY (SELECT {columns} FROM ONLY {name} WHERE ctid >= '({from},0)'{end}) \
                 TO STDOUT (FORMAT binary)"
            )
        }
    }
}

/// Reads a piece and hands its rows on.
async fn read(wire: &mut Wire, piece: &Piece, context: &Context) -> Result<(), Stopped> {
    let started = wire.start_copy(&copy_statement(piece)).await;
    started.map_err(|error| match error.sqlstate() {
        Some("42P01" | "42703" | "3F000") => Stopped::Altered,
        Some("42501") => Stopped::Table(format!("the source user may not read it: {error}")),
        Some(_) if error.remedy() == Remedy::Data => Stopped::Table(error.to_string()),
        _ => Stopped::Error(error),
    })?;
    let job = &piece.job;
    let places: Vec<usize> = (0..job.layout.shape.columns.len()).collect();
    let mut builder = RowsBuilder::new(&job.layout, &places, context.wishes.cuts_texts());
    let (mut bytes, mut begun) = (0, false);
    loop {
        let mut at = 0;
        let mut over = false;
        while let Some((tag, length)) = peek(&wire.input[at..])? {
            let Some(body) = wire.input.get(at + 5..at + 5 + length) else { break };
            match tag {
                b'd' => {
                    let body =
                        if begun { body } else { body.get(COPY_HEAD_BYTES..).unwrap_or_default() };
                    begun = true;
                    rows(body, &mut builder).map_err(Stopped::Table)?;
                    bytes += body.len();
                }
                b'E' => return Err(Stopped::Error(server_error(body))),
                b'Z' => over = true,
                _ => {}
            }
            at += 5 + length;
        }
        wire.input.advance(at);
        if over || builder.rows >= BATCH_ROWS || bytes >= BATCH_BYTES {
            if job.ended.load(Ordering::Acquire) {
                return Err(Stopped::Altered);
            }
            if let Some(rows) = builder.finish().map_err(Stopped::Table)? {
                let message =
                    Message::Rows { oid: job.table.oid, rows, bytes: std::mem::take(&mut bytes) };
                context.out.send(message).await.map_err(|_| Stopped::Closed)?;
            }
        }
        if over {
            return Ok(());
        }
        wire.fill().await?;
    }
}

/// Reads the rows of one message of a binary copy.
fn rows(mut body: &[u8], builder: &mut RowsBuilder<'_>) -> Result<(), String> {
    let malformed = || "the source sent rows that cannot be read".to_owned();
    while !body.is_empty() {
        let count = body.try_get_i16().map_err(|_| malformed())?;
        if count < 0 {
            return Ok(());
        }
        for index in 0..count as usize {
            let length = body.try_get_i32().map_err(|_| malformed())?;
            if length < 0 {
                builder.push_value(index, None)?;
                continue;
            }
            let (value, rest) = body.split_at_checked(length as usize).ok_or_else(malformed)?;
            builder.push_value(index, Some(value))?;
            body = rest;
        }
        builder.rows += 1;
    }
    Ok(())
}
