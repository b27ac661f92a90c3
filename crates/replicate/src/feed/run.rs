//! The course of a feed: tried again after errors of the surroundings, until something ends it.

use std::sync::Arc;
use std::time::Duration;

use super::committer::Committer;
use super::handle::{
    FeedSettings, FeedSpec, FeedState, Includes, Shared, SourceConfig, check_name,
};
use super::{TableName, TableState, mysql, postgres};
use crate::error::{Error, Remedy};
use crate::feed::MySqlConfig;
use crate::log::{Component, TaskLog};
use crate::postgres::PgConfig;

/// What an attempt works with.
pub(crate) struct Around<C = PgConfig> {
    pub(crate) name: String,
    pub(crate) config: C,
    pub(crate) includes: Includes,
    pub(crate) settings: FeedSettings,
    pub(crate) log: TaskLog,
    pub(crate) shared: Arc<Shared>,
}

/// Runs a feed to its end, and tells how it came.
pub(crate) async fn run(spec: FeedSpec, shared: Arc<Shared>) -> FeedState {
    if let Err(error) = check_name(&spec.name) {
        return FeedState::Failed { error: error.to_string() };
    }
    let log = TaskLog { sink: Arc::clone(&spec.log), task: spec.name.as_str().into() };
    let settings = spec.settings;
    let mut committer =
        Committer::new(spec.sink, settings.retry_pause_min, settings.retry_pause_max);
    let (name, includes) = (spec.name, spec.includes);
    match spec.source {
        SourceConfig::Postgres(config) => {
            let around = Around { name, config, includes, settings, log, shared };
            to_the_end(&around, &mut committer).await
        }
        SourceConfig::MySql(config) => {
            let around = Around { name, config, includes, settings, log, shared };
            to_the_end(&around, &mut committer).await
        }
    }
}

/// A kind of source.
trait Source: Sized {
    /// Feeds until an error.
    fn attempt(
        around: &Around<Self>,
        committer: &mut Committer,
    ) -> impl Future<Output = Result<(), Error>> + Send;
}

impl Source for PgConfig {
    async fn attempt(around: &Around, committer: &mut Committer) -> Result<(), Error> {
        postgres::attempt(around, committer).await
    }
}

impl Source for MySqlConfig {
    async fn attempt(around: &Around<Self>, committer: &mut Committer) -> Result<(), Error> {
        mysql::attempt(around, committer).await
    }
}

async fn to_the_end<C: Source + Sync>(around: &Around<C>, committer: &mut Committer) -> FeedState {
    let end = until_the_end(around, committer).await;
    match &end {
        FeedState::Failed { error } => around.log.error(Component::TaskManager, error),
        _ => around.log.info(Component::TaskManager, "the feed stopped"),
    }
    end
}

async fn until_the_end<C: Source + Sync>(
    around: &Around<C>,
    committer: &mut Committer,
) -> FeedState {
    let settings = &around.settings;
    let mut pause = settings.retry_pause_min;
    let mut recovered = false;
    loop {
        let committed = around.shared.stats().batches;
        let result = attempt(around, committer, &mut recovered).await;
        // What the sink was given may be durable: the next attempt begins after it.
        if let Err(error) = committer.settle().await
            && error.remedy() != Remedy::Retry
        {
            return FeedState::Failed { error: error.to_string() };
        }
        around.show_recovered(committer);
        let error = match result {
            Err(error) if !around.shared.stopping() => error,
            _ => return FeedState::Stopped,
        };
        if error.remedy() == Remedy::Fatal {
            return FeedState::Failed { error: error.to_string() };
        }
        if around.shared.stats().batches != committed {
            pause = settings.retry_pause_min;
        }
        let text = format!("{error}; next try in {} s", pause.as_secs_f32());
        around.log.warn(Component::TaskManager, &text);
        around.shared.set_state(FeedState::Retrying { error: error.to_string() });
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            () = around.shared.stopped() => return FeedState::Stopped,
        }
        pause = (pause * 2).min(settings.retry_pause_max.max(Duration::from_millis(1)));
    }
}

async fn attempt<C: Source + Sync>(
    around: &Around<C>,
    committer: &mut Committer,
    recovered: &mut bool,
) -> Result<(), Error> {
    if !*recovered {
        committer.recover().await?;
        *recovered = true;
        around.show_recovered(committer);
    }
    tokio::select! {
        result = C::attempt(around, committer) => result,
        () = around.shared.stopped() => Ok(()),
    }
}

impl<C> Around<C> {
    /// The same between attempts, when the sink alone tells which tables wait for somebody.
    fn show_recovered(&self, committer: &Committer) {
        let remediates = committer.wishes.remediates();
        self.show(committer, |_| !remediates);
    }

    /// Shows where the tables stand in the sink. Of those to be seeded again, some are not before
    /// somebody asks.
    pub(crate) fn show(&self, committer: &Committer, awaits: impl Fn(&TableName) -> bool) {
        let mut stats = self.shared.stats();
        stats.tables = super::TableCounts::default();
        stats.failed.clear();
        stats.awaiting.clear();
        for (name, (_, state, reason)) in &committer.ledger.tables {
            let counts = &mut stats.tables;
            match state {
                TableState::Seeding => counts.seeding += 1,
                TableState::Synced => counts.synced += 1,
                TableState::ResyncRequired => {
                    counts.resync_required += 1;
                    if awaits(name) {
                        stats.awaiting.insert(name.clone(), reason.clone());
                    }
                }
                TableState::Dropped => counts.dropped += 1,
                TableState::Failed => {
                    counts.failed += 1;
                    stats.failed.insert(name.clone(), reason.clone());
                }
            }
        }
    }
}
