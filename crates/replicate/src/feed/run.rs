//! The course of a feed.

use std::sync::Arc;

use super::handle::{FeedSpec, FeedState, Shared, check_name};

/// Runs a feed to its end, and tells how it came.
pub(crate) async fn run(spec: FeedSpec, _shared: Arc<Shared>) -> FeedState {
    if let Err(error) = check_name(&spec.name) {
        return FeedState::Failed { error: error.to_string() };
    }
    FeedState::Failed { error: "this build has no source that a feed can follow".to_owned() }
}
