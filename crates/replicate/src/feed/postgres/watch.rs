//! Looks at the source's catalogue from time to time: definitions do not stand in the log.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Notify, mpsc};
use tokio::time::Instant;

use super::catalog::{self, Catalog};
use super::setup::retained_bytes;
use crate::error::Error;
use crate::postgres::PgConfig;
use crate::postgres::wire::Wire;

/// What was seen.
pub(crate) struct Seen {
    pub(crate) catalog: Catalog,
    /// Bytes of log kept back for the slot; `None` when the slot is gone.
    pub(crate) retained_bytes: Option<u64>,
}

/// Who looks.
pub(crate) struct Watch {
    pub(crate) config: PgConfig,
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
            let catalog = catalog::read(&mut wire).await?;
            let retained_bytes = retained_bytes(&mut wire, &self.slot).await?;
            if self.out.send(Seen { catalog, retained_bytes }).await.is_err() {
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
