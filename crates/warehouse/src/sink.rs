//! Writes a feed's batches into a copy: one batch, one transaction.

use std::sync::Arc;

use replicate::feed::{Batch, Course, Recovered, Sink, SinkError, Wishes};

use crate::copy::{self, Copy, Writer};
use crate::engine::Engine;
use crate::error::Error;

/// A sink of one feed.
pub(crate) struct CopySink {
    copy: Arc<Copy>,
    engine: Arc<Engine>,
    owner: u64,
    batches: i64,
    /// Somebody tells what its feed does.
    is_attended: bool,
}

impl CopySink {
    pub(crate) fn new(copy: Arc<Copy>, engine: Arc<Engine>) -> Self {
        Self { copy, engine, owner: 0, batches: 0, is_attended: false }
    }
}

impl Sink for CopySink {
    fn attend(&mut self, course: Course) {
        self.is_attended = true;
        *self.copy.writer() = Writer::Feed(course);
    }

    fn recover(&mut self) -> Result<Recovered, SinkError> {
        if !self.is_attended {
            *self.copy.writer() = Writer::Sink;
        }
        let mut inner = self.copy.lock();
        inner.owner += 1;
        self.owner = inner.owner;
        let connection = inner.connection(&self.engine, &self.copy.file)?;
        let recovered = copy::recovered(connection)?;
        self.batches = connection
            .query_row("SELECT coalesce(max(id), 0) FROM landfall.activity", [], |row| row.get(0))
            .map_err(Error::from)?;
        Ok(recovered)
    }

    fn commit(&mut self, batch: &Batch) -> Result<(), SinkError> {
        let mut inner = self.copy.lock();
        if inner.owner != self.owner {
            return Err(SinkError::Lost("another run of this feed writes here now".to_owned()));
        }
        let number = self.batches + 1;
        let seeded = self.copy.is_seeded();
        inner.write(&self.engine, &self.copy.file, |work| work.carry_out(batch, number, seeded))?;
        self.batches = number;
        Ok(())
    }

    fn wishes(&self) -> Arc<dyn Wishes> {
        Arc::clone(&self.copy.asked) as Arc<dyn Wishes>
    }
}
