//! Requests a second, from counters that are looked at again and again.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use apphost::{AppId, Host};

/// How often the counters are read.
const PERIOD: Duration = Duration::from_secs(2);
/// How far a rate looks back.
const WINDOW: Duration = Duration::from_mins(1);

/// A mean over the time for which there are counters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rate {
    pub(super) requests: u64,
    pub(super) over: Duration,
}

impl Rate {
    #[allow(clippy::cast_precision_loss)] // Requests of a minute.
    pub(super) fn per_second(self) -> f64 {
        self.requests as f64 / self.over.as_secs_f64()
    }
}

type Samples = VecDeque<(Duration, u64)>;

/// The counters of the last minute, by app.
#[derive(Debug)]
pub(super) struct Rates {
    started: Instant,
    samples: Mutex<HashMap<AppId, Samples>>,
}

impl Rates {
    pub(super) fn new() -> Self {
        Self { started: Instant::now(), samples: Mutex::default() }
    }

    /// Reads the counters of all apps of the host, for as long as it is polled.
    pub(super) async fn watch(self: Arc<Self>, host: Arc<Host>) {
        let mut period = tokio::time::interval(PERIOD);
        loop {
            period.tick().await;
            let apps = host.apps();
            let at = self.started.elapsed();
            let counts = apps.into_iter().map(|app| (host.observe(&app).requests, app));
            self.note(at, counts.map(|(count, app)| (app, count)).collect());
        }
    }

    /// Takes the counters of one moment. Apps that are not among them are forgotten.
    fn note(&self, at: Duration, counts: Vec<(AppId, u64)>) {
        let mut all = self.samples.lock().unwrap_or_else(PoisonError::into_inner);
        let mut before = std::mem::take(&mut *all);
        for (app, count) in counts {
            let mut samples = before.remove(&app).unwrap_or_default();
            // A counter that went back has begun anew.
            if samples.back().is_some_and(|(_, last)| *last > count) {
                samples.clear();
            }
            samples.retain(|(then, _)| at.saturating_sub(*then) <= WINDOW);
            samples.push_back((at, count));
            all.insert(app, samples);
        }
    }

    /// The rate of an app; none before there are two moments to compare.
    pub(super) fn of(&self, app: &AppId) -> Option<Rate> {
        let all = self.samples.lock().unwrap_or_else(PoisonError::into_inner);
        let samples = all.get(app)?;
        let (first, last) = (samples.front()?, samples.back()?);
        let over = last.0.checked_sub(first.0).filter(|over| !over.is_zero())?;
        Some(Rate { requests: last.1 - first.1, over })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_what_the_last_minute_brought() {
        let rates = Rates::new();
        let app = AppId::new("a").unwrap();
        let note = |second, count| {
            rates.note(Duration::from_secs(second), vec![(app.clone(), count)]);
        };
        let tenths = || rates.of(&app).map(|rate| format!("{:.1}", rate.per_second()));
        let is = |text: &str| Some(text.to_owned());
        note(0, 10);
        assert_eq!(rates.of(&app), None, "one moment is no time");
        note(10, 30);
        assert_eq!(tenths(), is("2.0"));
        note(80, 100);
        assert_eq!(rates.of(&app), None, "what is older than a minute does not count");
        note(90, 130);
        assert_eq!(tenths(), is("3.0"));
        note(92, 4);
        note(94, 8);
        assert_eq!(tenths(), is("2.0"), "the counter began anew");
        rates.note(Duration::from_secs(96), Vec::new());
        assert_eq!(rates.of(&app), None, "the app is gone");
    }
}
