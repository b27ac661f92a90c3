//! Looks at the source's catalogue from time to time: definitions do not stand in the log.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Notify, mpsc};
use tokio::time::Instant;

use super::catalog::{self, Catalog};
use super::setup::{publication_is_whole, retained_bytes};
use crate::error::Error;
use crate::postgres::PgConfig;
use crate::postgres::wire::Wire;

/// What was seen.
pub(crate) struct Seen {
    pub(crate) catalog: Catalog,
    /// Bytes of log kept back for the slot; `None` when the slot is gone.
    pub(crate) retained_bytes: Option<u64>,
    /// The publication is as the feed made it. Without it the source leaves changes out, and newer
    /// versions do so in silence.
    pub(crate) published: bool,
}

/// Who looks.
pub(crate) struct Watch {
    pub(crate) config: PgConfig,
    /// Name of the slot, and of the publication.
    pub(crate) slot: String,
    pub(crate) interval: Duration,
    /// Somebody wants to know now.
    pub(crate) wanted: Arc<Notify>,
    pub(crate) out: mpsc::Sender<Seen>,
}

impl Watch {
    /// Looks until nobody listens, or until an error.
    pub(crate) async fn run(self) -> Result<(), Error> {
        let mut wire = Wire::open(&self.config, false).await?;
        loop {
            let began = Instant::now();
            let catalog = catalog::read(&mut wire, &self.slot).await?;
            let published = publication_is_whole(&mut wire, &self.slot).await?;
            let retained_bytes = retained_bytes(&mut wire, &self.slot).await?;
            if self.out.send(Seen { catalog, retained_bytes, published }).await.is_err() {
                return Ok(());
            }
            // A large catalogue is looked at less often: this is not what the source is for.
            let pause = self.interval.max(began.elapsed() * 20);
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                () = self.wanted.notified() => {}
                () = self.out.closed() => return Ok(()),
            }
        }
    }
}
