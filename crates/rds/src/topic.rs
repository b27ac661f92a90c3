//! Where notifications go: what stands in the place of SNS topics.

use std::future::Future;
use std::pin::Pin;

/// A notification on its way to a topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notification {
    /// The ARN of the topic.
    pub topic: String,
    /// The same for every attempt to deliver it.
    pub message_id: String,
    /// The envelope, in the form that SNS posts: a JSON object.
    pub body: String,
}

/// The topics of one server.
pub trait Topics: Send + Sync + 'static {
    /// Whether this topic leads anywhere.
    fn knows(&self, topic: &str) -> bool;

    /// Delivers a notification. It comes back once the receiver has taken it, or did not within some
    /// seconds. Errors are sentences.
    fn publish<'a>(
        &'a self,
        notification: &'a Notification,
    ) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + 'a>>;
}

/// No topic leads anywhere.
pub(crate) struct NoTopics;

impl Topics for NoTopics {
    fn knows(&self, _: &str) -> bool {
        false
    }

    fn publish<'a>(
        &'a self,
        notification: &'a Notification,
    ) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + 'a>> {
        Box::pin(async { Err(format!("the topic {} leads nowhere", notification.topic)) })
    }
}
