//! The crash matrix: every workflow is stopped before and after every commit, has every step run
//! twice and every step fail once, and must come to rest in an allowed state each time.

use std::future::Future;

use crate::workflow::{Disturbance, Driver, RunEnd};

/// One run: a driver over a fresh store in which the workflows to test have been started.
pub struct Scenario {
    /// Makes a driver over the scenario's store: called again after each crash.
    pub driver: Box<dyn Fn() -> Driver + Send>,
    /// Asserts that the state is an allowed one now that no work is left.
    pub check: Box<dyn Fn(&str) + Send>,
}

/// Runs the matrix; gives the number of disturbed runs.
///
/// # Panics
/// When a run does not come to rest, or the scenario's check fails.
pub async fn run<F, S>(scenario: F) -> usize
where
    F: Fn() -> S,
    S: Future<Output = Scenario>,
{
    let plain = scenario().await;
    let RunEnd::Rest(steps) = (plain.driver)().run_disturbed(Disturbance::None).await else {
        panic!("the workflow does not come to rest even undisturbed");
    };
    (plain.check)("undisturbed");
    let mut disturbances = vec![Disturbance::EachTwice];
    for step in 0..steps {
        disturbances.extend([
            Disturbance::CrashBefore(step),
            Disturbance::CrashAfter(step),
            Disturbance::Fail(step),
        ]);
    }
    for disturbance in &disturbances {
        let case = scenario().await;
        let end = (case.driver)().run_disturbed(*disturbance).await;
        let end = match end {
            RunEnd::Crashed => (case.driver)().run_disturbed(Disturbance::None).await,
            other => other,
        };
        assert!(matches!(end, RunEnd::Rest(_)), "{disturbance:?}: no rest but {end:?}");
        (case.check)(&format!("{disturbance:?}"));
    }
    disturbances.len()
}
