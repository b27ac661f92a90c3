//! Warehouses and streams that only remember what they were told, and say what they are told to.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use control::call::{Call, View};
use control::warehouses::{Refused, Wanted, Warehouse, Warehouses};
use rds::Streams;
use rds::integration_streams::{AskRefresh, Doing, Joined, Stream};
use replicate::feed::{
    Batch, FeedSpec, FeedState, FeedStats, Recovered, Refresh, Sink, SinkError, SourceConfig,
    TableName,
};

/// Lets every stream in, or none.
#[derive(Default)]
pub(crate) struct Doors {
    pub(crate) are_shut: AtomicBool,
}

impl Doors {
    fn answer(&self, wanted: &Wanted<'_>) -> Result<Warehouse, Refused> {
        if self.are_shut.load(Ordering::SeqCst) || wanted.target.contains("nowhere") {
            return Err(Refused::NoAccess);
        }
        if wanted.target.contains("unfit") {
            return Err(Refused::Unfit("It folds names.".to_owned()));
        }
        let namespace = wanted.target.rsplit(['/', ':']).next().unwrap().to_owned();
        Ok(Warehouse { arn: wanted.target.to_owned(), namespace })
    }
}

impl Warehouses for Doors {
    fn find(&self, _: &Call<'_, '_>, wanted: &Wanted<'_>) -> Result<Warehouse, Refused> {
        assert!(wanted.caller.is_some_and(|caller| caller.ends_with(":root")));
        self.answer(wanted)
    }

    fn look(&self, _: &View<'_>, wanted: &Wanted<'_>) -> Result<Warehouse, Refused> {
        self.answer(wanted)
    }
}

/// What happened to streams.
#[derive(Default)]
struct Memory {
    /// Integrations and their databases, as the warehouse was told.
    joined: BTreeMap<String, Vec<String>>,
    /// By name: whether it carries the table `public.t`.
    running: BTreeMap<String, bool>,
    /// What streams left at the source.
    left: BTreeSet<String>,
    /// What all streams say.
    stats: FeedStats,
    /// How the warehouse's users ask for refreshes.
    asks: BTreeMap<String, AskRefresh>,
    /// What streams were asked to read again, by their names.
    refreshes: Vec<(String, Refresh)>,
    /// The integration that was told of last has failed.
    has_failed: bool,
    /// Streams end before they begin with what they are asked.
    are_slow: bool,
    /// Streams whose slots were looked at.
    relieved: BTreeSet<String>,
}

/// Streams without rows.
#[derive(Clone, Default)]
pub(crate) struct Pretended(Arc<Mutex<Memory>>);

impl Pretended {
    /// From now on all streams say this.
    pub(crate) fn say(&self, change: impl FnOnce(&mut FeedStats)) {
        change(&mut self.0.lock().unwrap().stats);
    }

    /// All streams are in sync.
    pub(crate) fn stream(&self) {
        self.say(|stats| {
            stats.state = FeedState::Streaming;
            stats.seeded_once = true;
        });
    }

    pub(crate) fn running(&self) -> BTreeMap<String, bool> {
        self.0.lock().unwrap().running.clone()
    }

    pub(crate) fn left(&self) -> BTreeSet<String> {
        self.0.lock().unwrap().left.clone()
    }

    /// The streams whose slots were looked at since this was asked.
    pub(crate) fn relieved(&self) -> BTreeSet<String> {
        std::mem::take(&mut self.0.lock().unwrap().relieved)
    }

    /// Asks for a refresh, as a user of the warehouse does.
    pub(crate) fn ask(&self, database: &str, which: Refresh) -> Result<(), String> {
        let ask = self.0.lock().unwrap().asks.values().next().cloned();
        ask.expect("the warehouse knows no integration")(database, which)
    }

    /// What streams were asked to read again since this was asked.
    pub(crate) fn refreshed(&self) -> Vec<Refresh> {
        let refreshes = std::mem::take(&mut self.0.lock().unwrap().refreshes);
        refreshes.into_iter().map(|(_, which)| which).collect()
    }

    /// Whether streams that end leave undone what they were asked to read again.
    pub(crate) fn be_slow(&self, are_slow: bool) {
        self.0.lock().unwrap().are_slow = are_slow;
    }

    /// Whether the warehouse was told that the integration has failed.
    pub(crate) fn has_failed(&self) -> bool {
        self.0.lock().unwrap().has_failed
    }

    pub(crate) fn databases(&self) -> Vec<String> {
        self.0.lock().unwrap().joined.values().flatten().cloned().collect()
    }
}

impl Streams for Pretended {
    fn join(&self, joined: Joined) -> Result<(), String> {
        let mut memory = self.0.lock().unwrap();
        memory.asks.insert(joined.integration.clone(), joined.refresh);
        memory.has_failed = joined.has_failed;
        memory.joined.insert(joined.integration, joined.databases);
        Ok(())
    }

    fn leave(&self, _: &str, integration: &str) -> Result<(), String> {
        self.0.lock().unwrap().joined.remove(integration);
        Ok(())
    }

    fn sink(&self, _: &str, integration: &str, database: &str) -> Result<Box<dyn Sink>, String> {
        let memory = self.0.lock().unwrap();
        let databases = memory.joined.get(integration).ok_or("it is not joined")?;
        assert!(databases.iter().any(|known| known == database), "{database}");
        Ok(Box::new(Nothing))
    }

    fn start(&self, spec: FeedSpec) -> Box<dyn Stream> {
        let table = TableName { schema: "public".to_owned(), table: "t".to_owned() };
        let mut memory = self.0.lock().unwrap();
        let was = memory.running.insert(spec.name.clone(), (spec.includes)(&table));
        assert_eq!(was, None, "{} runs twice", spec.name);
        memory.left.insert(spec.name.clone());
        Box::new(Flow { name: spec.name, memory: self.0.clone() })
    }

    fn clean_up<'a>(&'a self, _: &'a SourceConfig, name: &'a str) -> Doing<'a, Result<(), String>> {
        Box::pin(async move {
            let mut memory = self.0.lock().unwrap();
            assert!(!memory.running.contains_key(name), "{name} runs still");
            memory.left.remove(name);
            Ok(())
        })
    }

    fn relieve<'a>(
        &'a self,
        _: &'a SourceConfig,
        name: &'a str,
        bytes_max: u64,
    ) -> Doing<'a, Result<Option<u64>, String>> {
        assert_eq!(bytes_max, 16 << 30);
        self.0.lock().unwrap().relieved.insert(name.to_owned());
        Box::pin(async { Ok(None) })
    }
}

struct Flow {
    name: String,
    memory: Arc<Mutex<Memory>>,
}

impl Stream for Flow {
    fn stats(&self) -> FeedStats {
        self.memory.lock().unwrap().stats.clone()
    }

    fn refresh(&self, which: Refresh) {
        self.memory.lock().unwrap().refreshes.push((self.name.clone(), which));
    }

    fn is_finished(&self) -> bool {
        matches!(self.stats().state, FeedState::Failed { .. })
    }

    fn stop(self: Box<Self>) -> Doing<'static, Vec<Refresh>> {
        Box::pin(async move {
            let mut memory = self.memory.lock().unwrap();
            memory.running.remove(&self.name);
            if !memory.are_slow {
                return Vec::new();
            }
            let mine = |(name, _): &mut (String, Refresh)| *name == self.name;
            memory.refreshes.extract_if(.., mine).map(|(_, which)| which).collect()
        })
    }
}

struct Nothing;

impl Sink for Nothing {
    fn recover(&mut self) -> Result<Recovered, SinkError> {
        Ok(Recovered::default())
    }

    fn commit(&mut self, _: &Batch) -> Result<(), SinkError> {
        Ok(())
    }
}
