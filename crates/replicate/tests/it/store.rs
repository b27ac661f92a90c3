//! A sink in memory that is stricter than any real one, and a source to compare it with.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Decimal128Type, Float32Type, Float64Type, Int16Type, Int32Type, Int64Type,
    IntervalMonthDayNanoType, TimestampMicrosecondType,
};
use arrow_array::{Array, RecordBatch};
use arrow_schema::DataType;
use replicate::feed::{
    Batch, ColumnType, Feed, FeedSettings, FeedSpec, FeedState, Includes, Recovered, Sink,
    SinkError, SourceConfig, Step, TableName, TableShape, TableState, Wishes,
};
use testkit::{Postgres, Version};
use tokio_postgres::{Client, SimpleQueryMessage};

use crate::support::{Lines, config};

/// How long a test waits for a condition before it fails.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);

pub(crate) type Row = Vec<Option<String>>;

/// A table as the sink keeps it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Kept {
    pub(crate) shape: Option<TableShape>,
    pub(crate) state: Option<TableState>,
    pub(crate) reason: String,
    pub(crate) rows: BTreeMap<Row, Row>,
}

/// What is durable.
#[derive(Debug, Default)]
pub(crate) struct Content {
    pub(crate) position: Option<String>,
    pub(crate) tables: BTreeMap<TableName, Kept>,
    /// What no sink may ever be asked.
    pub(crate) violations: Vec<String>,
    pub(crate) commits: u64,
    pub(crate) steps: Vec<String>,
    owner: u64,
}

/// May refuse a batch.
pub(crate) type Hook = Arc<dyn Fn(&Batch) -> Option<SinkError> + Send + Sync>;

/// The store that outlives its sinks.
#[derive(Clone)]
pub(crate) struct Store {
    pub(crate) content: Arc<Mutex<Content>>,
    pub(crate) hook: Arc<Mutex<Option<Hook>>>,
    pub(crate) asks: Arc<Asks>,
}

/// What the store asks of its feed.
#[derive(Default)]
pub(crate) struct Asks {
    /// Tables that have to be seeded again wait.
    pub(crate) patience: AtomicBool,
    /// Each change of a row of these is to come.
    pub(crate) versions: Mutex<BTreeSet<TableName>>,
    /// Long texts are to be cut.
    pub(crate) cuts: AtomicBool,
}

impl Wishes for Asks {
    fn remediates(&self) -> bool {
        !self.patience.load(Ordering::Relaxed)
    }

    fn keeps_versions(&self, table: &TableName) -> bool {
        self.versions.lock().unwrap().contains(table)
    }

    fn cuts_texts(&self) -> bool {
        self.cuts.load(Ordering::Relaxed)
    }
}

struct MemorySink {
    store: Store,
    id: u64,
}

static NEXT: AtomicU64 = AtomicU64::new(1);

impl Store {
    pub(crate) fn new() -> Self {
        Self { content: Arc::default(), hook: Arc::default(), asks: Arc::default() }
    }

    pub(crate) fn sink(&self) -> Box<dyn Sink> {
        let id = NEXT.fetch_add(1, Ordering::Relaxed);
        Box::new(MemorySink { store: self.clone(), id })
    }

    pub(crate) fn set_hook(
        &self,
        hook: impl Fn(&Batch) -> Option<SinkError> + Send + Sync + 'static,
    ) {
        *self.hook.lock().unwrap() = Some(Arc::new(hook));
    }

    pub(crate) fn clear_hook(&self) {
        *self.hook.lock().unwrap() = None;
    }

    pub(crate) fn table(&self, schema: &str, table: &str) -> Option<Kept> {
        self.content.lock().unwrap().tables.get(&name(schema, table)).cloned()
    }

    pub(crate) fn state(&self, schema: &str, table: &str) -> Option<TableState> {
        self.table(schema, table).and_then(|kept| kept.state)
    }

    /// The changes of a table, step by step, each after what it says of its time.
    pub(crate) fn changes(&self, table: &TableName) -> Vec<String> {
        let content = self.content.lock().unwrap();
        let (apply, at) = (format!("apply {table} "), format!("at {table} "));
        let steps = content.steps.iter().filter_map(|step| {
            step.strip_prefix(&apply).or_else(|| step.strip_prefix(&at)).map(str::to_owned)
        });
        steps.collect()
    }

    pub(crate) fn assert_never_violated(&self) {
        assert_eq!(self.content.lock().unwrap().violations, Vec::<String>::new());
    }
}

pub(crate) fn name(schema: &str, table: &str) -> TableName {
    TableName { schema: schema.to_owned(), table: table.to_owned() }
}

impl Sink for MemorySink {
    fn recover(&mut self) -> Result<Recovered, SinkError> {
        let mut content = self.store.content.lock().unwrap();
        content.owner = self.id;
        Ok(Recovered {
            position: content.position.clone(),
            tables: content
                .tables
                .iter()
                .map(|(name, kept)| {
                    let state = kept.state.expect("every table has a state");
                    (name.clone(), (kept.shape.clone(), state, kept.reason.clone()))
                })
                .collect(),
        })
    }

    fn commit(&mut self, batch: &Batch) -> Result<(), SinkError> {
        let hook = self.store.hook.lock().unwrap().clone();
        if let Some(error) = hook.and_then(|hook| hook(batch)) {
            return Err(error);
        }
        let mut content = self.store.content.lock().unwrap();
        if content.owner != self.id {
            return Err(SinkError::Lost("another feed has taken over".to_owned()));
        }
        for step in &batch.steps {
            content.step(step);
            let mut versions = self.store.asks.versions.lock().unwrap();
            if let Step::Rename { from, to } = step
                && versions.remove(from)
            {
                versions.insert(to.clone());
            }
        }
        if batch.position.is_some() {
            content.position.clone_from(&batch.position);
        }
        content.commits += 1;
        Ok(())
    }

    fn wishes(&self) -> Arc<dyn Wishes> {
        self.store.asks.clone()
    }
}

impl Content {
    fn violated(&mut self, text: String) {
        self.violations.push(text);
    }

    fn step(&mut self, step: &Step) {
        let text = match step {
            Step::Append { table, rows } => format!("append {table} {}", rows.num_rows()),
            Step::Apply { table, deletes, inserts } => format!(
                "apply {table} -{} +{}",
                deletes.as_ref().map_or(0, RecordBatch::num_rows),
                inserts.as_ref().map_or(0, RecordBatch::num_rows)
            ),
            Step::Create { table, .. } => format!("create {table}"),
            Step::At { table, unix_micros } => format!("at {table} {unix_micros}"),
            other => format!("{other:?}"),
        };
        self.steps.push(text);
        match step {
            Step::Create { table, shape } => {
                assert!(!shape.key.is_empty());
                let kept = Kept {
                    shape: Some(shape.clone()),
                    state: Some(TableState::Seeding),
                    ..Kept::default()
                };
                self.tables.insert(table.clone(), kept);
            }
            Step::Append { table, rows } => self.add(table, rows),
            Step::At { .. } => {}
            Step::Apply { table, deletes, inserts } => {
                if let Some(deletes) = deletes {
                    let Some(kept) = self.tables.get_mut(table) else {
                        return self.violated(format!("changes of {table}, which is not there"));
                    };
                    let mut before = std::collections::BTreeSet::new();
                    for key in rows_of(deletes) {
                        kept.rows.remove(&key);
                        assert!(before.insert(key), "a key is deleted twice in one step");
                    }
                }
                if let Some(inserts) = inserts {
                    self.add(table, inserts);
                }
            }
            Step::Truncate { table } => match self.tables.get_mut(table) {
                Some(kept) => kept.rows.clear(),
                None => self.violated(format!("truncate of {table}, which is not there")),
            },
            Step::Drop { table } => {
                self.tables.remove(table);
            }
            Step::Rename { from, to } => match self.tables.remove(from) {
                Some(kept) => {
                    if self.tables.insert(to.clone(), kept).is_some() {
                        self.violated(format!("{from} was renamed onto {to}"));
                    }
                }
                None => self.violated(format!("rename of {from}, which is not there")),
            },
            Step::AddColumn { table, column } => self.alter(table, |shape, rows| {
                shape.columns.push(column.clone());
                for row in rows.values_mut() {
                    row.push(None);
                }
            }),
            Step::DropColumn { table, column } => self.alter(table, |shape, rows| {
                let at = shape.columns.iter().position(|c| &c.name == column).unwrap();
                assert!(!shape.key.contains(&at));
                shape.columns.remove(at);
                for place in &mut shape.key {
                    *place -= usize::from(*place > at);
                }
                for row in rows.values_mut() {
                    row.remove(at);
                }
            }),
            Step::RenameColumn { table, from, to } => self.alter(table, |shape, _| {
                let column = shape.columns.iter_mut().find(|c| &c.name == from).unwrap();
                column.name.clone_from(to);
            }),
            Step::Mark { table, state, reason } => {
                let kept = self.tables.entry(table.clone()).or_default();
                (kept.state, kept.reason) = (Some(*state), reason.clone());
            }
        }
    }

    fn alter(
        &mut self,
        table: &TableName,
        change: impl FnOnce(&mut TableShape, &mut BTreeMap<Row, Row>),
    ) {
        match self.tables.get_mut(table) {
            Some(Kept { shape: Some(shape), rows, .. }) => change(shape, rows),
            _ => self.violated(format!("columns of {table}, which is not there")),
        }
    }

    fn add(&mut self, table: &TableName, batch: &RecordBatch) {
        let Some(Kept { shape: Some(shape), rows, .. }) = self.tables.get_mut(table) else {
            return self.violated(format!("rows of {table}, which is not there"));
        };
        assert_eq!(
            batch.schema().fields().iter().map(|f| f.name().clone()).collect::<Vec<_>>(),
            shape.columns.iter().map(|c| c.name.clone()).collect::<Vec<_>>()
        );
        let mut doubled = Vec::new();
        for row in rows_of(batch) {
            for (value, column) in row.iter().zip(&shape.columns) {
                if let (Some(value), ColumnType::Text { bytes_max }) = (value, column.kind) {
                    assert!(value.len() <= bytes_max as usize);
                }
                assert!(value.is_some() || column.nullable, "{table}.{}", column.name);
            }
            let key: Row = shape.key.iter().map(|place| row[*place].clone()).collect();
            if let Some(earlier) = rows.insert(key, row) {
                doubled.push(format!("a row of {table} is there twice: {earlier:?}"));
            }
        }
        self.violations.extend(doubled);
    }
}

fn rows_of(batch: &RecordBatch) -> Vec<Row> {
    (0..batch.num_rows())
        .map(|row| batch.columns().iter().map(|column| value(column.as_ref(), row)).collect())
        .collect()
}

/// A value in a plain spelling.
fn value(array: &dyn Array, row: usize) -> Option<String> {
    if array.is_null(row) {
        return None;
    }
    Some(match array.data_type() {
        DataType::Boolean => array.as_boolean().value(row).to_string(),
        DataType::Int16 => array.as_primitive::<Int16Type>().value(row).to_string(),
        DataType::Int32 => array.as_primitive::<Int32Type>().value(row).to_string(),
        DataType::Int64 => array.as_primitive::<Int64Type>().value(row).to_string(),
        DataType::Float32 => format!("{:?}", array.as_primitive::<Float32Type>().value(row)),
        DataType::Float64 => format!("{:?}", array.as_primitive::<Float64Type>().value(row)),
        DataType::Decimal128(..) => array.as_primitive::<Decimal128Type>().value_as_string(row),
        DataType::Utf8 => array.as_string::<i32>().value(row).to_owned(),
        DataType::Binary => {
            let digits = array.as_binary::<i32>().value(row).iter().map(|b| format!("{b:02x}"));
            digits.collect::<Vec<_>>().concat()
        }
        DataType::Date32 => array.as_primitive::<Date32Type>().value(row).to_string(),
        DataType::Timestamp(..) => {
            array.as_primitive::<TimestampMicrosecondType>().value(row).to_string()
        }
        DataType::Interval(_) => {
            let v = array.as_primitive::<IntervalMonthDayNanoType>().value(row);
            format!("{} {} {}", v.months, v.days, v.nanoseconds)
        }
        other => panic!("{other} is no type of the store"),
    })
}

/// A source with the database `origin`, a store, and what a feed between them needs.
pub(crate) struct Bench {
    pub(crate) server: Postgres,
    pub(crate) source: Client,
    pub(crate) store: Store,
    pub(crate) lines: Arc<Lines>,
    pub(crate) settings: FeedSettings,
}

impl Bench {
    pub(crate) async fn start() -> Self {
        let server = Postgres::start(Version::newest()).unwrap();
        let source = server.create_database("origin").await.unwrap();
        source.batch_execute("CREATE SCHEMA shop").await.unwrap();
        let settings = FeedSettings {
            delay_max: Duration::from_millis(20),
            catalog_interval: Duration::from_millis(100),
            retry_pause_min: Duration::from_millis(50),
            retry_pause_max: Duration::from_millis(500),
            ..FeedSettings::default()
        };
        Self { server, source, store: Store::new(), lines: Arc::default(), settings }
    }

    pub(crate) fn source_config(&self) -> SourceConfig {
        SourceConfig::Postgres(config(&self.server, "origin"))
    }

    /// A feed of the schema `shop`.
    pub(crate) fn feed(&self) -> Feed {
        self.feed_of(|table| table.schema == "shop")
    }

    pub(crate) fn feed_of(
        &self,
        includes: impl Fn(&TableName) -> bool + Send + Sync + 'static,
    ) -> Feed {
        self.start_feed(self.source_config(), Arc::new(includes))
    }

    /// A feed of the schema `shop` that comes to the source in another way.
    pub(crate) fn feed_from(&self, source: SourceConfig) -> Feed {
        self.start_feed(source, Arc::new(|table| table.schema == "shop"))
    }

    fn start_feed(&self, source: SourceConfig, includes: Includes) -> Feed {
        replicate::feed::start(FeedSpec {
            name: "test".to_owned(),
            source,
            includes,
            sink: self.store.sink(),
            settings: self.settings.clone(),
            log: self.lines.clone(),
        })
    }

    pub(crate) async fn sql(&self, sql: &str) {
        self.source.batch_execute(sql).await.unwrap_or_else(|e| panic!("{sql}: {e:?}"));
    }

    /// Waits for a condition of the feed and the store.
    pub(crate) async fn wait(&self, feed: &Feed, what: &str, condition: impl Fn() -> bool) {
        let began = Instant::now();
        while !condition() {
            let stats = feed.stats();
            let failed = matches!(stats.state, FeedState::Failed { .. });
            assert!(
                !failed && began.elapsed() < PATIENCE,
                "in vain: {what}\n{stats:#?}\n{}\n{:#?}",
                self.lines.all(),
                self.store.content.lock().unwrap().steps.iter().rev().take(60).collect::<Vec<_>>()
            );
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Waits until the sink holds everything that is committed at the source now.
    pub(crate) async fn caught_up(&self, feed: &Feed) {
        // A commit of the feed's own table comes after everything before it.
        self.sql(
            "CREATE TABLE IF NOT EXISTS shop.mark (id integer PRIMARY KEY, n bigint);
             INSERT INTO shop.mark VALUES (1, 0) ON CONFLICT (id) DO UPDATE SET n = mark.n + 1",
        )
        .await;
        let row = self.source.query_one("SELECT n FROM shop.mark", &[]).await.unwrap();
        let wanted = Some(row.get::<_, i64>(0).to_string());
        let key = vec![Some("1".to_owned())];
        self.wait(feed, "the feed catches up", || {
            self.store.table("shop", "mark").is_some_and(|kept| {
                kept.state == Some(TableState::Synced)
                    && kept.rows.get(&key).is_some_and(|row| row[1] == wanted)
            })
        })
        .await;
        self.wait(feed, "all tables are settled", || feed.stats().state == FeedState::Streaming)
            .await;
    }

    /// Waits until a table is the same here and there.
    pub(crate) async fn becomes_same(&self, feed: &Feed, table: &str) {
        let began = Instant::now();
        while let Err(text) = self.same(table).await {
            assert!(
                began.elapsed() < PATIENCE,
                "{text}\n{:#?}\n{}",
                feed.stats(),
                self.lines.all()
            );
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    pub(crate) async fn assert_same(&self, table: &str) {
        if let Err(text) = self.same(table).await {
            panic!("{text}\n{}", self.lines.all());
        }
    }

    /// Compares a table row by row. Its columns have to be of types whose text is the same here
    /// and there.
    pub(crate) async fn same(&self, table: &str) -> Result<(), String> {
        let messages =
            self.source.simple_query(&format!("SELECT * FROM shop.{table}")).await.unwrap();
        let mut wanted: Vec<Row> = messages
            .iter()
            .filter_map(|message| match message {
                SimpleQueryMessage::Row(row) => {
                    Some((0..row.len()).map(|i| row.get(i).map(str::to_owned)).collect::<Row>())
                }
                _ => None,
            })
            .collect();
        wanted.sort();
        let kept = self.store.table("shop", table).unwrap_or_default();
        if kept.state != Some(TableState::Synced) {
            return Err(format!("{table} is {:?}: {}", kept.state, kept.reason));
        }
        let mut found: Vec<Row> = kept.rows.into_values().collect();
        found.sort();
        if wanted == found {
            return Ok(());
        }
        let missing: Vec<&Row> = wanted.iter().filter(|r| !found.contains(r)).take(5).collect();
        let extra: Vec<&Row> = found.iter().filter(|r| !wanted.contains(r)).take(5).collect();
        let mut text = format!(
            "{table} differs: {} rows here, {} there\nmissing {missing:?}\nextra {extra:?}",
            wanted.len(),
            found.len(),
        );
        text.truncate(text.floor_char_boundary(2000));
        Err(text)
    }
}
