//! One app of the host: what serves, what is coming, and what is going.

use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use crate::route::{Route, Target};
use crate::version::Version;
use crate::{AppId, Doing, Observation};

/// What the host keeps of an app in memory.
#[derive(Debug)]
pub(crate) struct App {
    pub(crate) id: AppId,
    /// Held by what changes the app.
    pub(crate) operation: tokio::sync::Mutex<()>,
    route: Mutex<Option<Arc<Route>>>,
    /// Versions that do not serve: coming, or going.
    others: Mutex<Vec<Weak<Version>>>,
}

impl App {
    pub(crate) fn new(id: AppId) -> Self {
        let (operation, route, others) = Default::default();
        Self { id, operation, route, others }
    }

    pub(crate) fn route(&self) -> Option<Arc<Route>> {
        self.route.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn set_route(&self, route: Arc<Route>) -> Arc<Route> {
        let mut own = self.route.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(own.insert(route))
    }

    /// Keeps an eye on a version that may run without serving.
    pub(crate) fn follow(&self, version: &Arc<Version>) {
        let mut others = self.others();
        others.retain(|other| other.strong_count() > 0);
        others.push(Arc::downgrade(version));
    }

    /// Waits until none of the versions that were told to end runs any more.
    pub(crate) async fn ended(&self) {
        let others: Vec<Arc<Version>> = self.others().iter().filter_map(Weak::upgrade).collect();
        for version in others {
            version.end().await;
        }
    }

    pub(crate) fn observe(&self) -> Observation {
        let Some(route) = self.route() else {
            return Observation { instances: self.all(None), ..Observation::default() };
        };
        let counts = &route.counts;
        let mut observation = Observation {
            doing: Doing::Paused,
            requests: counts.requests.load(Ordering::Relaxed),
            requests_active: counts.active.load(Ordering::Relaxed),
            answers: [0, 1, 2].map(|class| counts.answers[class].load(Ordering::Relaxed)),
            ..Observation::default()
        };
        let serving = match route.target() {
            Target::Paused => None,
            Target::Version(version) => {
                observation.doing = Doing::Serving;
                observation.revision = Some(version.deployment.revision.clone());
                let progress = version.progress().borrow().clone();
                observation.last_trouble = progress.trouble.map(|(_, why)| why);
                Some(version)
            }
        };
        observation.instances = self.all(serving.as_ref());
        observation
    }

    fn all(&self, serving: Option<&Arc<Version>>) -> Vec<crate::InstanceView> {
        let others = self.others().iter().filter_map(Weak::upgrade).collect::<Vec<_>>();
        let mut views = Vec::new();
        let is_serving =
            |version: &&Arc<Version>| serving.is_some_and(|serving| Arc::ptr_eq(serving, version));
        for version in serving.into_iter().chain(others.iter().filter(|other| !is_serving(other))) {
            views.extend(version.views());
        }
        views
    }

    fn others(&self) -> MutexGuard<'_, Vec<Weak<Version>>> {
        self.others.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
