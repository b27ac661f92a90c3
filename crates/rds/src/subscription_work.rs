//! The asynchronous work on an event subscription.

use std::sync::Arc;

use control::call::{Call, Reading};
use control::lifecycle::Resource;
use control::store::Lookup;
use control::workflow::{Commit, Next, StepContext, Transient, Workflow};
use serde::{Deserialize, Serialize};

use crate::event_subscription::{EventSubscription, SubscriptionStatus};
use crate::tags;
use crate::world::World;

/// The asynchronous work on a subscription.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum SubscriptionWork {
    /// Looks where its topic leads.
    Settle {
        /// Which subscription.
        id: String,
    },
    /// Removes it.
    Remove {
        /// Which subscription.
        id: String,
    },
}

impl Workflow for SubscriptionWork {
    type World = World;
    const KIND: &'static str = "rds/event-subscription";

    async fn run(
        self,
        world: Arc<World>,
        context: StepContext,
    ) -> Result<Commit<SubscriptionWork>, Transient> {
        Ok(match self {
            Self::Settle { id } => {
                let found =
                    context.store.read(|tx| tx.get::<EventSubscription>(&context.scope.key(), &id));
                let leads_anywhere =
                    found.is_some_and(|found| world.offers.topics.knows(&found.topic));
                let to = if leads_anywhere {
                    SubscriptionStatus::Active
                } else {
                    SubscriptionStatus::TopicNotExist
                };
                let world = world.clone();
                Commit::new(move |call| {
                    settle(call, &id, to);
                    call.after_commit(move || world.notifies.notify_one());
                    Next::Done
                })
            }
            Self::Remove { id } => Commit::new(move |call| {
                if let Some(found) = call.find::<EventSubscription>(&id) {
                    let arn = found.arn(call);
                    tags::forget(call, &arn);
                    call.remove::<EventSubscription>(&id);
                }
                Next::Done
            }),
        })
    }
}

/// Brings a subscription into a status, unless it is there or being deleted.
pub(crate) fn settle(call: &mut Call<'_, '_>, id: &str, to: SubscriptionStatus) {
    let Some(found) = call.find::<EventSubscription>(id) else { return };
    let mut subscription = (*found).clone();
    if subscription.lifecycle().status() == to {
        return;
    }
    if let Err(edge) = call.advance(&mut subscription, to) {
        tracing::debug!(%edge, "a subscription was settled before");
    }
}
