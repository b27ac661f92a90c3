//! The full load: ranges of tables, read in parallel under one snapshot, passed through unparsed.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use bytes::{Buf, BufMut, BytesMut};
use tokio::io::AsyncWriteExt;
use tokio::sync::OnceCell;
use tokio::task::JoinSet;

use super::catalog::{Leaf, Table, Types};
use super::control::{Control, Counts, LoadState, TableRecord};
use super::lsn::Lsn;
use super::prepare::{self, Prepared, Surroundings};
use super::sql::{ident_list, literal, qualified};
use super::wire::{READ_BYTES, Wire, peek, put_copy_head, rows_in_tag, server_error};
use crate::error::{Error, Remedy};
use crate::log::{Component, TaskLog};
use crate::settings::{RowErrorPolicy, TablePreparation};
use crate::stats::{TableState, TableStats};
use crate::task::{Shared, TaskSpec};

/// Pages (of 8 KiB) in one range at least and at most: small enough to spread a table over the
/// readers and to show progress, large enough that starting a range costs nothing.
const RANGE_PAGES_MIN: u64 = 2048;
const RANGE_PAGES_MAX: u64 = 16384;

/// What a load works on.
pub(crate) struct Load {
    pub(crate) spec: Arc<TaskSpec>,
    pub(crate) shared: Arc<Shared>,
    pub(crate) control: Control,
    pub(crate) types: Types,
    pub(crate) target_types: HashSet<(String, String)>,
    pub(crate) source_version: u32,
    pub(crate) target_version: u32,
    /// Name of the exported snapshot that all readers import.
    pub(crate) snapshot_name: String,
    /// Its position in the log, when changes follow.
    pub(crate) snapshot: Option<Lsn>,
    pub(crate) preparation: TablePreparation,
    pub(crate) log: TaskLog,
}

/// A table on its way.
struct Job {
    table: Table,
    record: Option<TableRecord>,
    prepared: OnceCell<Result<Prepared, Error>>,
    ranges_left: AtomicUsize,
    rows: AtomicU64,
    failed: AtomicBool,
}

/// A piece of a table: a leaf, and the pages `from..to` of it.
#[derive(Clone, Debug)]
struct Range {
    leaf: Leaf,
    pages: Option<(u64, Option<u64>)>,
}

/// One unit of work: a range, or all ranges of a table that must be loaded in one transaction.
struct Piece {
    job: Arc<Job>,
    range: Range,
}

type Queue = Arc<Mutex<VecDeque<Piece>>>;

impl Load {
    pub(crate) fn around(&self) -> Surroundings<'_> {
        Surroundings {
            control: &self.control,
            types: &self.types,
            target_types: &self.target_types,
            target_version: self.target_version,
            mode: self.preparation,
            snapshot: self.snapshot,
            log: &self.log,
        }
    }
}

/// Loads the tables. Returns when all are loaded or given up, or when the task is told to stop.
/// An error means that the whole load must be tried again, or that the task fails.
pub(crate) async fn run(
    load: Arc<Load>,
    tables: Vec<Table>,
    records: &HashMap<(String, String), TableRecord>,
) -> Result<(), Error> {
    let readers = load.spec.settings.parallel_loads.clamp(1, readers_max());
    let queue: Queue = Arc::new(Mutex::new(plan(&load, tables, records, readers)));
    let pieces = queue.lock().unwrap_or_else(PoisonError::into_inner).len();
    let mut workers = JoinSet::new();
    for _ in 0..readers.min(pieces) {
        let (load, queue) = (Arc::clone(&load), Arc::clone(&queue));
        workers.spawn(async move { worker(&load, &queue).await });
    }
    while let Some(ended) = workers.join_next().await {
        // Dropping the set on an error ends the other workers at once.
        ended.map_err(|error| {
            Error::fatal(format!("a reader of the full load failed: {error}"))
        })??;
    }
    Ok(())
}

/// More readers than this only get in each other's way: each costs a session and a core on both sides.
fn readers_max() -> usize {
    std::thread::available_parallelism().map_or(2, usize::from).clamp(2, 16)
}

/// Cuts the tables into pieces: by load order, then the largest first.
fn plan(
    load: &Load,
    mut tables: Vec<Table>,
    records: &HashMap<(String, String), TableRecord>,
    readers: usize,
) -> VecDeque<Piece> {
    let size = |t: &Table| t.leaves.iter().map(|l| l.pages.unwrap_or(0)).sum::<u64>();
    tables.sort_by_key(|t| (std::cmp::Reverse(t.selected.load_order), std::cmp::Reverse(size(t))));
    let mut pieces = VecDeque::new();
    for table in tables {
        let ranges = ranges(&table, load.source_version, readers);
        let job = Arc::new(Job {
            record: records.get(&table.key()).cloned(),
            table,
            prepared: OnceCell::new(),
            ranges_left: AtomicUsize::new(ranges.len()),
            rows: AtomicU64::new(0),
            failed: AtomicBool::new(false),
        });
        pieces.extend(ranges.into_iter().map(|range| Piece { job: Arc::clone(&job), range }));
    }
    pieces
}

/// The ranges of a table. Row addresses can be searched by range since version 14.
fn ranges(table: &Table, source_version: u32, readers: usize) -> Vec<Range> {
    let mut ranges = Vec::new();
    for leaf in &table.leaves {
        let Some(pages) =
            leaf.pages.filter(|p| source_version >= 140_000 && *p > RANGE_PAGES_MIN && readers > 1)
        else {
            ranges.push(Range { leaf: leaf.clone(), pages: None });
            continue;
        };
        let step = (pages / (readers as u64 * 4)).clamp(RANGE_PAGES_MIN, RANGE_PAGES_MAX);
        let mut from = 0;
        while from < pages {
            // The last range is open: the table may have grown before the snapshot was taken.
            let to = Some(from + step).filter(|to| *to < pages);
            ranges.push(Range { leaf: leaf.clone(), pages: Some((from, to)) });
            from += step;
        }
    }
    ranges
}

impl Range {
    fn select(&self, table: &Table) -> String {
        let columns = ident_list(table.carried().map(|c| c.name.as_str()));
        let from = qualified(&self.leaf.schema, &self.leaf.name);
        let only = if table.is_view { "" } else { "ONLY " };
        let filter = match self.pages {
            None => String::new(),
            Some((from, None)) => format!(" WHERE ctid >= '({from},0)'::tid"),
            Some((from, Some(to))) => {
                format!(" WHERE ctid >= '({from},0)'::tid AND ctid < '({to},0)'::tid")
            }
        };
        format!("SELECT {columns} FROM {only}{from}{filter}")
    }
}

/// The two ends of a reader's pipe.
struct Pipe {
    source: Wire,
    target: Wire,
}

impl Pipe {
    async fn open(load: &Load) -> Result<Self, Error> {
        let source = open_source(load).await?;
        let mut target = Wire::open(&load.spec.target, false).await?;
        // A larger sort for building keys; refused settings do no harm.
        let _ = target.execute("SET maintenance_work_mem = '256MB'").await?;
        // Foreign keys of existing tables wait for the end of the load, where the role may say so.
        match target.execute("SET session_replication_role = replica").await {
            Err(error) if error.sqlstate().is_none() => return Err(error),
            _ => {}
        }
        Ok(Self { source, target })
    }
}

async fn open_source(load: &Load) -> Result<Wire, Error> {
    let mut source = Wire::open(&load.spec.source, false).await?;
    source.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
    source
        .execute(&format!("SET TRANSACTION SNAPSHOT {}", literal(&load.snapshot_name)))
        .await
        .map_err(|e| {
            e.context("the snapshot of the full load has gone").with_remedy(Remedy::Retry)
        })?;
    Ok(source)
}

async fn worker(load: &Load, queue: &Queue) -> Result<(), Error> {
    let mut pipe = Pipe::open(load).await?;
    loop {
        if load.shared.stopping() {
            return Ok(());
        }
        let Some(piece) = queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front() else {
            return Ok(());
        };
        if let Err(error) = work(load, &mut pipe, &piece).await {
            if error.remedy() != Remedy::Data {
                return Err(error);
            }
            give_up(load, &mut pipe, &piece.job, &error).await?;
        }
    }
}

/// Loads one piece, and completes the table after its last.
async fn work(load: &Load, pipe: &mut Pipe, piece: &Piece) -> Result<(), Error> {
    let job = &piece.job;
    if job.failed.load(Ordering::Acquire) {
        return Ok(());
    }
    let prepared =
        job.prepared.get_or_init(|| prepare_job(load, &mut pipe.target, job)).await.clone()?;
    if prepared.atomic {
        return load_atomically(load, pipe, job, &piece.range, &prepared).await;
    }
    let rows = copy_range(load, pipe, job, &piece.range, &prepared).await?;
    add_rows(load, job, rows);
    point(load, "load:range-copied").await;
    if job.ranges_left.fetch_sub(1, Ordering::AcqRel) == 1 {
        let counts = counts(job, job.rows.load(Ordering::Acquire));
        prepare::complete(&mut pipe.target, &job.table, &prepared, &load.around(), &counts).await?;
        completed(load, job).await;
    }
    Ok(())
}

async fn prepare_job(load: &Load, target: &mut Wire, job: &Job) -> Result<Prepared, Error> {
    update_stats(load, &job.table, |stats| {
        if stats.state != TableState::BeingReloaded {
            stats.state = TableState::FullLoad;
        }
        stats.load_start = Some(SystemTime::now());
        stats.load_end = None;
        stats.full_load_rows = 0;
    });
    point(load, "load:before-prepare").await;
    let prepared =
        prepare::prepare(target, &job.table, job.record.as_ref(), &load.around()).await?;
    load.log.info(
        Component::TargetLoad,
        &format!(
            "loading {}.{} into {}.{} ({})",
            job.table.schema,
            job.table.name,
            job.table.selected.target_schema,
            job.table.selected.target_table,
            if prepared.binary { "binary" } else { "text" }
        ),
    );
    point(load, "load:prepared").await;
    Ok(prepared)
}

/// All ranges of the table in one transaction, together with its record. The first piece of the
/// table that is taken does it all; the others find nothing left to do.
async fn load_atomically(
    load: &Load,
    pipe: &mut Pipe,
    job: &Arc<Job>,
    first: &Range,
    prepared: &Prepared,
) -> Result<(), Error> {
    let ranges = match job.ranges_left.swap(0, Ordering::AcqRel) {
        0 => return Ok(()),
        1 => vec![first.clone()],
        _ => ranges(&job.table, load.source_version, 2),
    };
    load.control.begin(&mut pipe.target).await?;
    if job.record.as_ref().is_some_and(|r| r.state == LoadState::Reload) {
        // What the earlier load and the changes since then brought goes with the old rows.
        let (schema, name) = (&job.table.selected.target_schema, &job.table.selected.target_table);
        pipe.target.execute(&format!("DELETE FROM {}", qualified(schema, name))).await?;
    }
    let mut rows = 0;
    for range in &ranges {
        match copy_range(load, pipe, job, range, prepared).await {
            Ok(more) => rows += more,
            Err(error) => {
                pipe.target.execute("ROLLBACK").await?;
                return Err(error);
            }
        }
        point(load, "load:range-copied").await;
    }
    let counts = counts(job, rows);
    prepare::complete_inside(&mut pipe.target, &job.table, prepared, &load.around(), &counts)
        .await?;
    pipe.target.execute("COMMIT").await?;
    add_rows(load, job, rows);
    completed(load, job).await;
    Ok(())
}

/// The counters of a table that has just been loaded.
fn counts(job: &Job, rows: u64) -> Counts {
    let earlier = job.record.as_ref().map(|r| r.counts).unwrap_or_default();
    Counts { loaded: rows, ..earlier }
}

/// Tells that a table is complete.
async fn completed(load: &Load, job: &Job) {
    let rows = job.rows.load(Ordering::Acquire);
    update_stats(load, &job.table, |stats| {
        stats.reloaded |= stats.state == TableState::BeingReloaded;
        stats.state = TableState::Completed;
        stats.message = None;
        stats.load_end = Some(SystemTime::now());
    });
    load.log.info(
        Component::TargetLoad,
        &format!("loaded {}.{}: {rows} rows", job.table.schema, job.table.name),
    );
    point(load, "load:table-complete").await;
}

/// Gives a table up, in the records and in the figures; or fails the task if the policy says so.
async fn give_up(load: &Load, pipe: &mut Pipe, job: &Job, error: &Error) -> Result<(), Error> {
    if job.failed.swap(true, Ordering::AcqRel) {
        return Ok(());
    }
    let name = format!("{}.{}", job.table.schema, job.table.name);
    if load.spec.settings.errors.table == RowErrorPolicy::StopTask {
        return Err(error
            .clone()
            .context(format!("the full load of {name} failed"))
            .with_remedy(Remedy::Fatal));
    }
    load.log.error(Component::TargetLoad, &format!("the full load of {name} failed: {error}"));
    let created = job.prepared.get().and_then(|p| p.as_ref().ok()).is_some_and(|p| p.created);
    load.control.begin(&mut pipe.target).await?;
    let sql = load.control.table_sql(
        (&job.table.schema, &job.table.name),
        LoadState::Failed,
        load.snapshot,
        created,
        Some(error.message()),
    );
    pipe.target.execute(&format!("{sql}; COMMIT")).await?;
    update_stats(load, &job.table, |stats| {
        stats.state = TableState::Error;
        stats.message = Some(error.message().to_owned());
        stats.load_end = Some(SystemTime::now());
    });
    Ok(())
}

/// Copies one range; the number of rows that the target took.
async fn copy_range(
    load: &Load,
    pipe: &mut Pipe,
    job: &Job,
    range: &Range,
    prepared: &Prepared,
) -> Result<u64, Error> {
    let table = &job.table;
    let format = if prepared.binary { "binary" } else { "text" };
    let columns = ident_list(table.carried().map(|c| c.name.as_str()));
    let list = if columns.is_empty() { String::new() } else { format!(" ({columns})") };
    let target = qualified(&table.selected.target_schema, &table.selected.target_table);
    let read = format!("COPY ({}) TO STDOUT (FORMAT {format})", range.select(table));
    if let Err(error) = pipe.source.start_copy(&read).await {
        // The reading transaction is spoilt; a new one under the same snapshot takes its place.
        if error.remedy() != Remedy::Retry {
            pipe.source = open_source(load).await?;
        }
        return Err(error.context(format!("reading {}.{}", table.schema, table.name)));
    }
    let write = format!("COPY {target}{list} FROM STDIN (FORMAT {format})");
    if let Err(error) = pipe.target.start_copy(&write).await {
        pipe.source = open_source(load).await?;
        return Err(error.context(format!("writing {target}")));
    }
    match pump(&mut pipe.source, &mut pipe.target, &load.shared).await? {
        Ok(sent) => {
            let taken = pipe.target.finish_copy().await.inspect_err(|error| {
                tracing::debug!("copy refused: {error}");
            });
            let taken = taken.map_err(|e| e.context(format!("writing {target}")))?;
            if taken != sent {
                return Err(Error::fatal(format!(
                    "{target} took {taken} of {sent} rows without an error"
                )));
            }
            Ok(taken)
        }
        Err(error) => {
            pipe.target.abandon_copy().await?;
            pipe.source = open_source(load).await?;
            Err(error.context(format!("reading {}.{}", table.schema, table.name)))
        }
    }
}

/// Passes the data messages of one COPY to the other, without looking into rows. Messages of one
/// row each become larger ones, which the target reads with less work. The outer error is a broken
/// connection, the inner one an error that the source reported.
async fn pump(
    source: &mut Wire,
    target: &mut Wire,
    shared: &Shared,
) -> Result<Result<u64, Error>, Error> {
    let mut out = Block::new();
    let (mut rows, mut failure) = (0, None);
    // Bytes of the current data message that are still to come.
    let mut rest = 0;
    loop {
        if rest > 0 && !source.input.is_empty() {
            let take = rest.min(source.input.len()).min(READ_BYTES);
            out.data.put_slice(&source.input[..take]);
            source.input.advance(take);
            rest -= take;
        } else if let Some((b'd', length)) = peek(&source.input)?.filter(|_| rest == 0) {
            source.input.advance(5);
            rest = length;
        } else if let Some((tag, length)) =
            peek(&source.input)?.filter(|(_, l)| rest == 0 && source.input.len() >= 5 + l)
        {
            source.input.advance(5);
            let body = source.input.split_to(length);
            match tag {
                b'C' => rows = rows_in_tag(&body),
                b'E' => failure = Some(server_error(&body)),
                b'Z' => break,
                _ => {}
            }
        } else {
            source.fill().await?;
        }
        if out.data.len() >= READ_BYTES {
            out.send(target, shared).await?;
        }
    }
    if let Some(error) = failure {
        return Ok(Err(error));
    }
    out.send(target, shared).await?;
    Ok(Ok(rows))
}

/// An outgoing data message under construction; the first five bytes are its head.
struct Block {
    data: BytesMut,
}

impl Block {
    const HEAD: usize = 5;

    fn new() -> Self {
        let mut data = BytesMut::with_capacity(READ_BYTES * 2 + Self::HEAD);
        data.put_bytes(0, Self::HEAD);
        Self { data }
    }

    async fn send(&mut self, target: &mut Wire, shared: &Shared) -> Result<(), Error> {
        let length = self.data.len() - Self::HEAD;
        if length == 0 {
            return Ok(());
        }
        let mut head = BytesMut::with_capacity(Self::HEAD);
        put_copy_head(&mut head, length);
        self.data[..Self::HEAD].copy_from_slice(&head);
        target.stream.write_all(&self.data).await?;
        self.data.truncate(Self::HEAD);
        shared.stats().load_bytes += length as u64;
        Ok(())
    }
}

fn add_rows(load: &Load, job: &Job, rows: u64) {
    let total = job.rows.fetch_add(rows, Ordering::AcqRel) + rows;
    update_stats(load, &job.table, |stats| stats.full_load_rows = stats.full_load_rows.max(total));
}

fn update_stats(load: &Load, table: &Table, change: impl FnOnce(&mut TableStats)) {
    let mut stats = load.shared.stats();
    if let Some(found) =
        stats.tables.iter_mut().find(|t| t.schema == table.schema && t.table == table.name)
    {
        change(found);
        found.last_update = Some(SystemTime::now());
    }
}

/// A place where tests may end the task.
async fn point(load: &Load, name: &'static str) {
    crate::task::point(&load.spec, name).await;
}
