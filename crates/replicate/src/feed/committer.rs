//! Hands batches to the sink, one at a time and off the runtime, and knows what it has committed.

use std::time::{Duration, SystemTime};

use tokio::task::JoinHandle;
use tokio::time::Instant;

use super::pending::{Pending, give_up};
use super::{Batch, Recovered, Sink, SinkError, Step, TableName, TableState};
use crate::error::Error;

/// What came of a commit.
struct Done {
    sink: Box<dyn Sink>,
    batch: Batch,
    result: Result<(), SinkError>,
    /// Tables that were given up on the way, with the reason.
    failures: Vec<(TableName, String)>,
}

/// A batch that the sink has committed.
pub(crate) struct Committed {
    pub(crate) batch: Batch,
    pub(crate) failures: Vec<(TableName, String)>,
}

/// What a commit ended in.
pub(crate) enum Outcome {
    Committed(Committed),
    /// It is tried again by itself after a pause.
    Later(String),
}

struct Postponed {
    batch: Batch,
    failures: Vec<(TableName, String)>,
    until: Instant,
}

/// The sink, and the ledger of what is in it.
pub(crate) struct Committer {
    sink: Option<Box<dyn Sink>>,
    running: Option<JoinHandle<Done>>,
    /// A batch that the sink could not commit so far, and when it is tried again.
    postponed: Option<Postponed>,
    pause: Duration,
    pause_min: Duration,
    pause_max: Duration,
    /// What the sink held when the last commit came back.
    pub(crate) ledger: Recovered,
}

impl Committer {
    pub(crate) fn new(sink: Box<dyn Sink>, pause_min: Duration, pause_max: Duration) -> Self {
        Self {
            sink: Some(sink),
            running: None,
            postponed: None,
            pause: pause_min,
            pause_min,
            pause_max,
            ledger: Recovered::default(),
        }
    }

    /// Asks the sink where it stands. Called once.
    pub(crate) async fn recover(&mut self) -> Result<(), Error> {
        let Some(mut sink) = self.sink.take() else { return Err(busy()) };
        let (sink, result) = tokio::task::spawn_blocking(move || {
            let result = sink.recover();
            (sink, result)
        })
        .await
        .map_err(died)?;
        self.sink = Some(sink);
        self.ledger = result.map_err(|error| sink_error(&error))?;
        Ok(())
    }

    /// Whether the next batch can be handed over now.
    pub(crate) fn is_free(&self) -> bool {
        self.running.is_none() && self.postponed.is_none()
    }

    /// Whether the sink could not take the last batch, and is given it again after a pause.
    pub(crate) fn is_postponed(&self) -> bool {
        self.postponed.is_some()
    }

    /// Begins to commit what waits.
    pub(crate) fn begin(&mut self, pending: Pending, position: String) -> Result<(), Error> {
        let Some(sink) = self.sink.take() else { return Err(busy()) };
        self.running = Some(tokio::task::spawn_blocking(move || {
            let (batch, failures) = pending.build(position);
            commit(sink, batch, failures)
        }));
        Ok(())
    }

    /// Waits for the end of what was begun, or for the time of the next try. Safe to cancel. Never
    /// resolves while there is nothing to wait for.
    pub(crate) async fn finished(&mut self) -> Result<Outcome, Error> {
        if let Some(postponed) = &self.postponed {
            tokio::time::sleep_until(postponed.until).await;
            self.try_again()?;
        }
        let Some(running) = &mut self.running else { return std::future::pending().await };
        let done = running.await;
        self.running = None;
        self.take(done.map_err(died)?)
    }

    fn try_again(&mut self) -> Result<(), Error> {
        let Some(sink) = self.sink.take() else { return Err(busy()) };
        if let Some(Postponed { batch, failures, .. }) = self.postponed.take() {
            self.running = Some(tokio::task::spawn_blocking(move || commit(sink, batch, failures)));
        }
        Ok(())
    }

    fn take(&mut self, done: Done) -> Result<Outcome, Error> {
        self.sink = Some(done.sink);
        match done.result {
            Ok(()) => {
                self.pause = self.pause_min;
                record(&mut self.ledger, &done.batch);
                Ok(Outcome::Committed(Committed { batch: done.batch, failures: done.failures }))
            }
            Err(SinkError::Transient(reason)) => {
                let until = Instant::now() + self.pause;
                self.pause = (self.pause * 2).min(self.pause_max);
                let (batch, failures) = (done.batch, done.failures);
                self.postponed = Some(Postponed { batch, failures, until });
                Ok(Outcome::Later(reason))
            }
            Err(error) => Err(sink_error(&error)),
        }
    }

    /// Waits until nothing is under way. What the sink would not take yet is left to the next start.
    pub(crate) async fn settle(&mut self) -> Result<(), Error> {
        if let Some(running) = self.running.take() {
            let done = running.await.map_err(died)?;
            self.take(done)?;
        }
        self.postponed = None;
        Ok(())
    }
}

fn busy() -> Error {
    Error::fatal("the sink is in use")
}

fn died(error: tokio::task::JoinError) -> Error {
    Error::fatal(format!("the sink ended unexpectedly: {error}"))
}

fn sink_error(error: &SinkError) -> Error {
    match error {
        SinkError::Transient(reason) => Error::retry(reason.clone()),
        SinkError::Lost(_) | SinkError::Table { .. } => Error::fatal(error.to_string()),
    }
}

/// Commits, leaving out tables that the sink refuses.
fn commit(
    mut sink: Box<dyn Sink>,
    mut batch: Batch,
    mut failures: Vec<(TableName, String)>,
) -> Done {
    loop {
        match sink.commit(&batch) {
            // A table that is refused again after it was left out is the sink's fault.
            Err(SinkError::Table { table, reason })
                if !failures.iter().any(|(t, _)| *t == table) =>
            {
                for given_up in give_up(&mut batch, &table, &reason) {
                    failures.push((given_up, reason.clone()));
                }
                failures.push((table, reason));
            }
            result => return Done { sink, batch, result, failures },
        }
    }
}

/// The age of a moment, in microseconds.
pub(crate) fn age(unix_micros: i64) -> u64 {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    (now.as_micros() as i64).saturating_sub(unix_micros).max(0) as u64
}

/// Notes what a batch has made of the sink.
fn record(ledger: &mut Recovered, batch: &Batch) {
    if batch.position.is_some() {
        ledger.position.clone_from(&batch.position);
    }
    for step in &batch.steps {
        match step {
            Step::Create { table, shape } => {
                let entry = (Some(shape.clone()), TableState::Seeding, String::new());
                ledger.tables.insert(table.clone(), entry);
            }
            Step::Drop { table } => {
                ledger.tables.remove(table);
            }
            Step::Rename { from, to } => {
                if let Some(entry) = ledger.tables.remove(from) {
                    ledger.tables.insert(to.clone(), entry);
                }
            }
            Step::Mark { table, state, reason } => {
                let entry =
                    ledger.tables.entry(table.clone()).or_insert((None, *state, String::new()));
                (entry.1, entry.2) = (*state, reason.clone());
            }
            // Only whether there is a shape matters here: the catalogue tells what it is.
            Step::Append { .. }
            | Step::Apply { .. }
            | Step::Truncate { .. }
            | Step::AddColumn { .. }
            | Step::DropColumn { .. }
            | Step::RenameColumn { .. } => {}
        }
    }
}
