//! Reconcilers: what keeps long-lived things as the state wants them. A pass takes no input, so
//! that the path after a crash is the everyday path; it runs on a signal and on a timer.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;

/// Runs `pass` at once, then whenever `signal` is given and at least every `period`, until the
/// future is dropped. A signal given during a pass leads to another pass.
pub async fn every<F, P>(signal: Arc<Notify>, period: Duration, mut pass: F)
where
    F: FnMut() -> P,
    P: Future<Output = ()>,
{
    loop {
        pass().await;
        let _ = tokio::time::timeout(period, signal.notified()).await;
    }
}
