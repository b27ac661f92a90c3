//! Keeps one stream running for each source database of each integration, and the integrations'
//! statuses true to what the streams do.
//!
//! A pass takes no input but the rows and the streams of this process, so that a start of the
//! server, a crash of it and a modification are one path.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use control::call::{Call, Environment, Reading, Scope, View};
use control::lifecycle::{Resource, Status};
use control::store::{Lookup, Store};
use control::warehouses::Refused;
use replicate::feed::{FeedSettings, FeedSpec, SourceConfig, TableName};
use replicate::log::NoLog;
use tokio::task::JoinHandle;

use crate::db_instance::DbInstance;
use crate::integration::{Integration, IntegrationStatus, StreamRow, Trouble};
use crate::integration_judge::{Verdict, judge, told, works};
use crate::integration_streams::{Integrations, Running};
use crate::integration_work::{clean_up, source_config};

use IntegrationStatus::{Deleting, Failed};

/// How often streams are looked at: a look is some reads of memory.
const PERIOD: Duration = Duration::from_millis(250);

/// How long, and at what cost, the keeper bears with what may mend itself.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// Streams may be without source or warehouse for so long before it shows in the status: a
    /// restart of the source is no matter for a person.
    pub outage: Duration,
    /// So long while an integration is being created, before that has failed.
    pub creation: Duration,
    /// A stream that ended is started again after so long.
    pub restart: Duration,
    /// Tables may be read for so long before it shows in the status: a new table is none of its
    /// matters.
    pub reading: Duration,
    /// Log that a stream may keep back at its source before it gives way: beyond that it would be
    /// the integration that fills the source's disk.
    pub retained_bytes_max: u64,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            outage: Duration::from_secs(30),
            creation: Duration::from_mins(10),
            restart: Duration::from_mins(1),
            reading: Duration::from_secs(5),
            retained_bytes_max: 16 << 30,
        }
    }
}

#[derive(Clone)]
struct Keeper {
    integrations: Arc<Integrations>,
    store: Store,
    environment: Arc<Environment>,
    patience: Patience,
}

/// What a look found in the state.
struct Seen {
    scope: Scope,
    row: Arc<Integration>,
    source: Option<Arc<DbInstance>>,
    refused: Option<Refused>,
}

impl Integrations {
    /// Begins to keep the streams running, until the handle is aborted.
    pub fn start(
        self: &Arc<Self>,
        store: Store,
        environment: Arc<Environment>,
        patience: Patience,
    ) -> JoinHandle<()> {
        let keeper = Keeper { integrations: self.clone(), store, environment, patience };
        let signal = self.signal.clone();
        tokio::spawn(async move {
            // Looks end with this task.
            let mut looks = tokio::task::JoinSet::new();
            loop {
                keeper.pass(&mut looks);
                while looks.try_join_next().is_some() {}
                let _ = tokio::time::timeout(PERIOD, signal.notified()).await;
            }
        })
    }
}

impl Keeper {
    /// Begins a look at each integration, each by itself: a source that hangs holds up no other.
    fn pass(&self, looks: &mut tokio::task::JoinSet<()>) {
        for (scope, row) in self.store.read(|tx| tx.scan_all::<Integration>()) {
            let Some(scope) = Scope::from_key(&scope) else { continue };
            if !self.integrations.begin(&row.id) {
                continue;
            }
            let (keeper, id) = (self.clone(), row.id.clone());
            looks.spawn(async move {
                let _end = End(&keeper.integrations, &id);
                keeper.look(scope, &id).await;
            });
        }
    }

    async fn look(&self, scope: Scope, id: &str) {
        let _lock = self.integrations.lock(id).await;
        let seen = self.store.read(|tx| {
            let view = View::new(tx, &scope, &self.environment);
            let row = view.find::<Integration>(id)?;
            let refused = self.integrations.warehouses.look(&view, &row.wanted()).err();
            let source = view.find::<DbInstance>(&row.source_id);
            Some(Seen { source, refused, row, scope: scope.clone() })
        });
        let Some(seen) = seen else { return };
        match seen.row.lifecycle().status() {
            Deleting => {}
            Failed => self.wind_up(&seen).await,
            _ => {
                if let Some(trouble) = lost(&seen) {
                    self.settle(&seen, Verdict { status: Failed, troubles: vec![trouble] }).await;
                    return;
                }
                let troubles = self.keep(&seen).await;
                let verdict = {
                    let mut known = self.integrations.known();
                    let known = known.entry(seen.row.id.clone()).or_default();
                    judge(&seen.row, known, troubles, &self.patience)
                };
                self.settle(&seen, verdict).await;
            }
        }
    }

    /// Ends the streams of an integration that has failed, and removes what they left at the
    /// source, which would keep its log for them for ever.
    async fn wind_up(&self, seen: &Seen) {
        // Until it is deleted the warehouse's users see it, and what it brought. A target that is
        // gone need not know it.
        if let Err(error) = self.join(seen).await {
            tracing::debug!(error, integration = seen.row.name, "the warehouse does not know it");
        }
        self.integrations.stop(&seen.row.id, |_, _| true).await;
        if seen.row.is_cleaned {
            return;
        }
        if let Some(source) = &seen.source {
            if !is_up(source) {
                return;
            }
            let sealer = &self.environment.sealer;
            let cleaned = clean_up(&self.integrations, &seen.row, source, sealer).await;
            if let Err(error) = cleaned {
                tracing::warn!(error, integration = seen.row.name, "a slot was not dropped yet");
                return;
            }
        }
        self.change(seen, |row| row.is_cleaned = true).await;
    }

    /// Makes the streams those that the row wants; answers what is in the way of it.
    async fn keep(&self, seen: &Seen) -> Vec<Trouble> {
        let Some(source) = &seen.source else { return Vec::new() };
        // Whatever keeps its streams from running, the warehouse's users can ask for it.
        let joined = self.join(seen).await;
        if !is_up(source) {
            let status = source.lifecycle().status().as_str();
            let text = format!("The source DB instance {} is {status}.", source.identifier);
            return vec![Trouble::new("SourceNotAvailable", text)];
        }
        self.relieve(seen, source).await;
        if let Err(error) = joined {
            return vec![Trouble::new("TargetNotAvailable", error)];
        }
        let mut wanted: BTreeMap<String, (StreamRow, SourceConfig)> = BTreeMap::new();
        for stream in &seen.row.streams {
            match source_config(source, &stream.database, &self.environment.sealer) {
                Ok(config) => {
                    wanted.insert(stream.database.clone(), (stream.clone(), config));
                }
                Err(error) => return vec![Trouble::new("SourceNotAvailable", error)],
            }
        }
        let (id, filter, restart) = (&seen.row.id, &seen.row.data_filter, self.patience.restart);
        self.integrations
            .stop(id, |database, running| {
                let is_as_wanted = wanted.get(database).is_some_and(|(_, config)| {
                    running.source == *config && running.filter == *filter
                });
                let is_over = running.stream.is_finished() && running.started.elapsed() > restart;
                !is_as_wanted || is_over
            })
            .await;
        let mut troubles = Vec::new();
        for (database, (stream, config)) in wanted {
            if let Err(error) = self.start(&seen.row, stream, config).await {
                let text = told(&database, &error);
                troubles.push(Trouble::new("TargetNotAvailable", text));
            }
        }
        self.retire(seen, source).await;
        troubles
    }

    /// Gives up slots of streams that do not run, whatever keeps them from it, and that keep back too
    /// much. One that runs does so itself.
    async fn relieve(&self, seen: &Seen, source: &DbInstance) {
        let runs: Vec<String> = {
            let mut known = self.integrations.known();
            let known = known.entry(seen.row.id.clone()).or_default();
            // A stream that has yet to start sees to it by itself, and says so.
            let looked = *known.relieved.get_or_insert_with(Instant::now);
            if looked.elapsed() < self.patience.restart {
                return;
            }
            known.relieved = Some(Instant::now());
            let working =
                known.running.iter().filter(|(_, running)| works(&running.stream.stats()));
            working.map(|(database, _)| database.clone()).collect()
        };
        for stream in seen.row.streams.iter().filter(|stream| !runs.contains(&stream.database)) {
            let config = source_config(source, &stream.database, &self.environment.sealer);
            let Ok(config) = config else { continue };
            let name = seen.row.stream_name(stream);
            let max = self.patience.retained_bytes_max;
            match self.integrations.streams.relieve(&config, &name, max).await {
                Ok(None) => {}
                Ok(Some(bytes)) => {
                    tracing::warn!(bytes, integration = seen.row.name, "a slot was given up");
                }
                Err(error) => {
                    tracing::warn!(error, integration = seen.row.name, "a slot was not looked at");
                }
            }
        }
    }

    /// Tells the warehouse of the integration, unless it was told the same before.
    async fn join(&self, seen: &Seen) -> Result<(), String> {
        self.integrations.join(&self.store, &seen.scope, &seen.row).await
    }

    /// Starts a stream, unless it runs.
    async fn start(
        &self,
        row: &Integration,
        stream: StreamRow,
        source: SourceConfig,
    ) -> Result<(), String> {
        let database = stream.database.clone();
        let runs =
            |known: &crate::integration_streams::Known| known.running.contains_key(&database);
        if self.integrations.known().get(&row.id).is_some_and(runs) {
            return Ok(());
        }
        let filter = row.filter().map_err(|error| error.to_string())?;
        let (streams, namespace, id) =
            (self.integrations.streams.clone(), row.namespace.clone(), row.id.clone());
        let of = database.clone();
        let sink = tokio::task::spawn_blocking(move || streams.sink(&namespace, &id, &of)).await;
        let sink = sink.map_err(|error| error.to_string())??;
        let spec = FeedSpec {
            name: row.stream_name(&stream),
            source: source.clone(),
            includes: includes(row.naming, &database, filter),
            sink,
            settings: FeedSettings {
                retained_bytes_max: Some(self.patience.retained_bytes_max),
                ..FeedSettings::default()
            },
            log: Arc::new(NoLog),
        };
        let running = Running {
            stream: self.integrations.streams.start(spec),
            filter: row.data_filter.clone(),
            source,
            started: Instant::now(),
        };
        let mut known = self.integrations.known();
        let known = known.entry(row.id.clone()).or_default();
        for which in known.refreshes.remove(&database).unwrap_or_default() {
            running.stream.refresh(which);
        }
        known.running.insert(database, running);
        Ok(())
    }

    /// Removes what streams left at the source that the filter no longer wants.
    async fn retire(&self, seen: &Seen, source: &DbInstance) {
        let mut gone = Vec::new();
        for stream in &seen.row.retired {
            let config = source_config(source, &stream.database, &self.environment.sealer);
            let Ok(config) = config else { continue };
            let name = seen.row.stream_name(stream);
            match self.integrations.streams.clean_up(&config, &name).await {
                Ok(()) => gone.push(stream.clone()),
                Err(error) => {
                    tracing::warn!(
                        error,
                        integration = seen.row.name,
                        "a slot was not dropped yet"
                    );
                }
            }
        }
        if !gone.is_empty() {
            self.change(seen, move |row| row.retired.retain(|stream| !gone.contains(stream))).await;
        }
    }

    /// Writes a verdict, unless the row says so already or has changed meanwhile.
    async fn settle(&self, seen: &Seen, verdict: Verdict) {
        let row = &seen.row;
        if row.lifecycle().status() == verdict.status && row.troubles == verdict.troubles {
            return;
        }
        let (generation, id) = (row.lifecycle().generation(), row.id.clone());
        let filter = row.data_filter.clone();
        self.write(&seen.scope, move |call| {
            let Some(found) = call.find::<Integration>(&id) else { return };
            if found.lifecycle().generation() != generation || found.data_filter != filter {
                return;
            }
            let mut row = (*found).clone();
            row.troubles = verdict.troubles;
            if row.lifecycle().status() == verdict.status {
                call.save(&row);
            } else if let Err(edge) = call.advance(&mut row, verdict.status) {
                tracing::error!(%edge, integration = row.name, "a status is kept");
            }
        })
        .await;
    }

    /// Changes a row beside its status.
    async fn change(&self, seen: &Seen, f: impl FnOnce(&mut Integration) + Send + 'static) {
        let id = seen.row.id.clone();
        self.write(&seen.scope, move |call| {
            if let Some(found) = call.find::<Integration>(&id) {
                let mut row = (*found).clone();
                f(&mut row);
                call.save(&row);
            }
        })
        .await;
    }

    /// One transaction. One that fails is tried again by the next look.
    async fn write(&self, scope: &Scope, f: impl FnOnce(&mut Call<'_, '_>) + Send + 'static) {
        let (scope, environment) = (scope.clone(), self.environment.clone());
        let written = self.store.write(move |tx| {
            f(&mut Call::new(tx, &scope, &environment));
            Ok::<_, std::convert::Infallible>(())
        });
        if let Err(error) = written.await {
            tracing::error!(%error, "the state of an integration could not be stored");
        }
    }
}

/// Ends a look, however it ends.
struct End<'a>(&'a Integrations, &'a str);

impl Drop for End<'_> {
    fn drop(&mut self) {
        self.0.end(self.1);
    }
}

/// What nothing can bring back.
fn lost(seen: &Seen) -> Option<Trouble> {
    let row = &seen.row;
    if seen.source.is_none() {
        let text = format!("The source {} no longer exists.", row.source_arn);
        return Some(Trouble::new("SourceNotFound", text));
    }
    seen.refused.as_ref().map(|refused| match refused {
        Refused::NoAccess => Trouble::new(
            "TargetAccessDenied",
            format!(
                "The target {} no longer exists, or its resource policy no longer authorizes this source.",
                row.target_arn
            ),
        ),
        Refused::Unfit(text) => Trouble::new("TargetNotUsable", text),
    })
}

/// Whether streams can reach it, or will soon.
fn is_up(source: &DbInstance) -> bool {
    source.port.is_some() && source.is_up()
}

/// Which tables a stream carries.
fn includes(
    naming: crate::integration::SourceNaming,
    database: &str,
    filter: crate::data_filter::DataFilter,
) -> replicate::feed::Includes {
    let database = database.to_owned();
    match naming {
        // Its databases are the stream's schemas.
        crate::integration::SourceNaming::Server => {
            Arc::new(move |table: &TableName| filter.includes(&table.schema, "", &table.table))
        }
        crate::integration::SourceNaming::Databases => Arc::new(move |table: &TableName| {
            filter.includes(&database, &table.schema, &table.table)
        }),
    }
}
