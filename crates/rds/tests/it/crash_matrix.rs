//! Every workflow of the service, disturbed at every point.

use control::crash_matrix::{Scenario, run};
use control::lifecycle::Resource;
use control::store::Lookup;
use control::workflow::Disturbance;
use rds::db_instance::{DbInstance, InstanceStatus};
use rds::integration::Integration;

use crate::instance::CREATE;
use crate::server::Server;

/// Calls that are carried out to their end first, and one whose workflow is then disturbed; all
/// instances rest afterwards, and run exactly when they say so.
async fn disturbed(
    before: &[(&str, &str)],
    operation: &str,
    form: &str,
    end: Option<InstanceStatus>,
) {
    let runs = run(|| async {
        let mut server = Server::idle();
        let driver = server.driver();
        for (operation, form) in before {
            server.ok(operation, form).await;
            driver.run_disturbed(Disturbance::None).await;
        }
        server.ok(operation, form).await;
        let (store, engine) = (server.store.clone(), server.engine.clone());
        let check = move |case: &str| {
            let rows = store.read(|tx| tx.scan_all::<DbInstance>());
            let statuses: Vec<_> = rows.iter().map(|(_, row)| row.lifecycle().status()).collect();
            assert_eq!(statuses, Vec::from_iter(end), "{case}");
            let databases = engine.databases.lock().unwrap();
            let running: Vec<bool> = databases.values().copied().collect();
            let expected = end.map(|status| status == InstanceStatus::Available);
            assert_eq!(running, Vec::from_iter(expected), "{case}");
        };
        Scenario { driver: Box::new(move || driver.clone()), check: Box::new(check) }
    })
    .await;
    assert!(runs >= 4);
}

#[tokio::test]
async fn instances_come_to_rest() {
    use InstanceStatus::{Available, Stopped};
    const NAME: &str = "DBInstanceIdentifier=db";
    const STOP: (&str, &str) = ("StopDBInstance", NAME);
    let create = ("CreateDBInstance", CREATE);
    disturbed(&[], create.0, create.1, Some(Available)).await;
    disturbed(&[create], "RebootDBInstance", NAME, Some(Available)).await;
    disturbed(&[create], STOP.0, STOP.1, Some(Stopped)).await;
    disturbed(&[create, STOP], "StartDBInstance", NAME, Some(Available)).await;
    let modify = format!(
        "{NAME}&ApplyImmediately=true&MasterUserPassword=another-1&NewDBInstanceIdentifier=other\
         &DBInstanceClass=db.m5.large&AllocatedStorage=40"
    );
    disturbed(&[create], "ModifyDBInstance", &modify, Some(Available)).await;
    let delete = format!("{NAME}&SkipFinalSnapshot=true");
    disturbed(&[create], "DeleteDBInstance", &delete, None).await;
    disturbed(&[create, STOP], "DeleteDBInstance", &delete, None).await;
}

#[tokio::test]
async fn an_integration_that_is_deleted_is_gone_and_leaves_nothing_behind() {
    let runs = run(|| async {
        let mut server = Server::idle();
        let driver = server.driver();
        server.ok("CreateDBInstance", CREATE).await;
        driver.run_disturbed(Disturbance::None).await;
        server.ok("CreateIntegration", crate::integration::CREATE_INTEGRATION).await;
        server.settle_integrations().await;
        server.ok("DeleteIntegration", "IntegrationIdentifier=i").await;
        let (store, streams) = (server.store.clone(), server.streams.clone());
        let check = move |case: &str| {
            assert!(store.read(|tx| tx.scan_all::<Integration>()).is_empty(), "{case}");
            assert!(streams.left().is_empty() && streams.running().is_empty(), "{case}");
        };
        Scenario { driver: Box::new(move || driver.clone()), check: Box::new(check) }
    })
    .await;
    assert!(runs >= 4);
}
