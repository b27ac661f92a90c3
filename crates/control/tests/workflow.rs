//! Lifecycles, workflows and the crash matrix, on a small made-up resource.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use control::call::{Call, Environment, Reading, Scope};
use control::crash_matrix::{self, Scenario};
use control::event::ServiceEvent;
use control::lifecycle::{Lifecycle, Resource, Status, mermaid};
use control::store::{Lookup, Record, Store};
use control::workflow::{Commit, Driver, Next, StepContext, Transient, Workflow, Workflows};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum LampStatus {
    Lighting,
    Lit,
    Removing,
}

impl Status for LampStatus {
    const RESOURCE: &'static str = "lamp";
    const EDGES: &'static [(Self, Self)] =
        &[(Self::Lighting, Self::Lit), (Self::Lit, Self::Removing)];
    const RESTING: &'static [Self] = &[Self::Lit];

    fn as_str(self) -> &'static str {
        match self {
            Self::Lighting => "lighting",
            Self::Lit => "lit",
            Self::Removing => "removing",
        }
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Lamp {
    name: String,
    lifecycle: Lifecycle<LampStatus>,
}

impl Record for Lamp {
    const KIND: &'static str = "test/lamp";

    fn id(&self) -> String {
        self.name.clone()
    }
}

impl Resource for Lamp {
    type Status = LampStatus;

    fn lifecycle(&self) -> &Lifecycle<LampStatus> {
        &self.lifecycle
    }

    fn lifecycle_mut(&mut self) -> &mut Lifecycle<LampStatus> {
        &mut self.lifecycle
    }

    fn event(&self, from: LampStatus) -> Option<ServiceEvent> {
        Some(ServiceEvent {
            service: "test",
            source_type: "lamp",
            source_id: self.name.clone(),
            source_arn: String::new(),
            event_id: None,
            categories: &["state change"],
            message: format!("{} -> {}", from.as_str(), self.lifecycle.status().as_str()),
        })
    }
}

/// The outside: the set of lamps that really burn.
type Street = Mutex<BTreeSet<String>>;

#[derive(Clone, Debug, Serialize, Deserialize)]
enum Light {
    SwitchOn { name: String },
    Report { name: String },
}

impl Workflow for Light {
    type World = Street;
    const KIND: &'static str = "test/light";

    async fn run(self, street: Arc<Street>, _: StepContext) -> Result<Commit<Self>, Transient> {
        match self {
            Self::SwitchOn { name } => {
                street.lock().unwrap().insert(name.clone());
                Ok(Commit::new(|_| Next::After(Duration::from_millis(1), Self::Report { name })))
            }
            Self::Report { name } => {
                if !street.lock().unwrap().contains(&name) {
                    return Err(Transient("it went out".to_owned()));
                }
                Ok(Commit::new(move |call| {
                    let mut lamp = (*call.find::<Lamp>(&name).unwrap()).clone();
                    call.advance(&mut lamp, LampStatus::Lit).unwrap();
                    Next::Done
                }))
            }
        }
    }
}

fn scope() -> Scope {
    Scope { account_id: "000000000000".to_owned(), region: "us-east-1".to_owned() }
}

async fn create(store: &Store, environment: &Arc<Environment>, name: &'static str) {
    let environment = environment.clone();
    let written = store.write(move |tx| {
        let scope = scope();
        let mut call = Call::new(tx, &scope, &environment);
        let lifecycle = call.begin(LampStatus::Lighting);
        call.save(&Lamp { name: name.to_owned(), lifecycle });
        call.start(Light::SwitchOn { name: name.to_owned() });
        Ok::<_, ()>(())
    });
    written.await.unwrap().unwrap();
}

fn statuses(store: &Store) -> Vec<LampStatus> {
    store.read(|tx| tx.scan::<Lamp>(&scope().key()).iter().map(|l| l.lifecycle.status()).collect())
}

#[tokio::test]
async fn the_crash_matrix_ends_every_time_in_a_true_status() {
    let runs = crash_matrix::run(|| async {
        let store = Store::in_memory().unwrap();
        let environment = Environment::seeded(1);
        let street = Arc::new(Street::default());
        create(&store, &environment, "corner").await;
        assert_eq!(statuses(&store), [LampStatus::Lighting]);
        let (street2, store2) = (street.clone(), store.clone());
        Scenario {
            driver: Box::new(move || {
                let workflows = Workflows::default().with::<Light>(street2.clone());
                Driver::new(store2.clone(), environment.clone(), workflows)
            }),
            check: Box::new(move |case| {
                assert_eq!(statuses(&store), [LampStatus::Lit], "{case}");
                assert!(street.lock().unwrap().contains("corner"), "{case}");
            }),
        }
    });
    assert_eq!(runs.await, 7, "twice, and three disturbances of each of two steps");
}

#[tokio::test]
async fn the_driver_runs_what_was_started_before_and_after_it() {
    let store = Store::in_memory().unwrap();
    let environment = Environment::seeded(2);
    create(&store, &environment, "before").await;
    let workflows = Workflows::default().with::<Light>(Arc::new(Street::default()));
    let driver = tokio::spawn(Driver::new(store.clone(), environment.clone(), workflows).run());
    create(&store, &environment, "later").await;
    let mut version = store.version();
    let all_lit = async {
        while statuses(&store) != [LampStatus::Lit, LampStatus::Lit] {
            version.changed().await.unwrap();
        }
    };
    tokio::time::timeout(Duration::from_secs(20), all_lit).await.unwrap();
    driver.abort();
}

#[tokio::test]
async fn an_edge_that_does_not_exist_is_refused_and_changes_nothing() {
    let store = Store::in_memory().unwrap();
    let environment = Environment::seeded(3);
    create(&store, &environment, "corner").await;
    let written = store.write(move |tx| {
        let scope = scope();
        let mut call = Call::new(tx, &scope, &environment);
        let mut lamp = (*call.find::<Lamp>("corner").unwrap()).clone();
        Err::<(), _>(call.advance(&mut lamp, LampStatus::Removing).unwrap_err().to_string())
    });
    assert_eq!(
        written.await.unwrap().unwrap_err(),
        "the lamp is in status lighting and cannot become removing"
    );
    assert_eq!(statuses(&store), [LampStatus::Lighting]);
}

#[test]
fn lifecycles_are_drawn() {
    expect_test::expect![[r"
        stateDiagram-v2
            lighting --> lit
            lit --> removing
            note right of lit: may rest here
    "]]
    .assert_eq(&mermaid::<LampStatus>());
}
