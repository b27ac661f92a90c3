//! Topics that remember what was published, and can refuse it.

use std::collections::BTreeSet;
use std::future::Future;
use std::pin::Pin;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use rds::{Notification, Topics};

/// The topic that leads somewhere at first.
pub(crate) const TOPIC: &str = "arn:aws:sns:us-east-1:000000000000:alarms";

/// What was published.
pub(crate) struct Remembering {
    pub(crate) known: Mutex<BTreeSet<String>>,
    pub(crate) published: Mutex<Vec<Notification>>,
    pub(crate) refuses: AtomicBool,
    pub(crate) refused: AtomicBool,
}

impl Default for Remembering {
    fn default() -> Self {
        Self {
            known: Mutex::new(BTreeSet::from([TOPIC.to_owned()])),
            published: Mutex::default(),
            refuses: AtomicBool::new(false),
            refused: AtomicBool::new(false),
        }
    }
}

impl Topics for Remembering {
    fn knows(&self, topic: &str) -> bool {
        self.known.lock().unwrap().contains(topic)
    }

    fn publish<'a>(
        &'a self,
        notification: &'a Notification,
    ) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + 'a>> {
        Box::pin(async {
            if self.refuses.load(Ordering::SeqCst) {
                self.refused.store(true, Ordering::SeqCst);
                return Err("the receiver is away".to_owned());
            }
            self.published.lock().unwrap().push(notification.clone());
            Ok(())
        })
    }
}
