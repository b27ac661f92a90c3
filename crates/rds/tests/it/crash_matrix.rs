//! Every workflow of the service, disturbed at every point.

use control::crash_matrix::{Scenario, run};
use control::lifecycle::Resource;
use control::store::Lookup;
use control::workflow::Disturbance;
use rds::db_instance::{DbInstance, InstanceStatus};
use rds::db_snapshot::DbSnapshot;
use rds::event_subscription::{EventSubscription, SubscriptionStatus};
use rds::integration::Integration;

use crate::instance::CREATE;
use crate::server::Server;
use crate::topics::TOPIC;

/// Calls that are carried out to their end first, and one whose workflow is then disturbed; all
/// instances rest afterwards, and run exactly when they say so.
async fn disturbed(before: &[(&str, &str)], operation: &str, form: &str, ends: &[InstanceStatus]) {
    let runs = run(|| async {
        let mut server = Server::idle();
        let driver = server.driver();
        for (operation, form) in before {
            server.ok(operation, form).await;
            driver.run_disturbed(Disturbance::None).await;
        }
        server.ok(operation, form).await;
        let (store, engine) = (server.store.clone(), server.engine.clone());
        let ends = ends.to_vec();
        let check = move |case: &str| {
            let rows = store.read(|tx| tx.scan_all::<DbInstance>());
            let statuses: Vec<_> = rows.iter().map(|(_, row)| row.lifecycle().status()).collect();
            assert_eq!(statuses, ends, "{case}");
            let snapshots = store.read(|tx| tx.scan_all::<DbSnapshot>());
            assert!(snapshots.iter().all(|(_, row)| row.lifecycle().is_resting()), "{case}");
            assert_eq!(engine.backups.lock().unwrap().len(), snapshots.len(), "{case}");
            let databases = engine.databases.lock().unwrap();
            let running: Vec<bool> = databases.values().copied().collect();
            let expected: Vec<bool> =
                ends.iter().map(|status| *status == InstanceStatus::Available).collect();
            assert_eq!(running, expected, "{case}");
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
    disturbed(&[], create.0, create.1, &[Available]).await;
    disturbed(&[create], "RebootDBInstance", NAME, &[Available]).await;
    disturbed(&[create], STOP.0, STOP.1, &[Stopped]).await;
    disturbed(&[create, STOP], "StartDBInstance", NAME, &[Available]).await;
    let modify = format!(
        "{NAME}&ApplyImmediately=true&MasterUserPassword=another-1&NewDBInstanceIdentifier=other\
         &DBInstanceClass=db.m5.large&AllocatedStorage=40"
    );
    disturbed(&[create], "ModifyDBInstance", &modify, &[Available]).await;
    let stop = format!("{NAME}&DBSnapshotIdentifier=last");
    disturbed(&[create], "StopDBInstance", &stop, &[Stopped]).await;
    let older = format!("{CREATE}&EngineVersion=18.1");
    let upgrade = format!("{NAME}&ApplyImmediately=true&EngineVersion=18.6");
    disturbed(&[("CreateDBInstance", &older)], "ModifyDBInstance", &upgrade, &[Available]).await;
    let delete = format!("{NAME}&SkipFinalSnapshot=true");
    disturbed(&[create], "DeleteDBInstance", &delete, &[]).await;
    disturbed(&[create, STOP], "DeleteDBInstance", &delete, &[]).await;
}

#[tokio::test]
async fn backups_restores_and_replicas_come_to_rest() {
    use InstanceStatus::Available;
    const NAME: &str = "DBInstanceIdentifier=db";
    let create = ("CreateDBInstance", CREATE);
    let snapshot = ("CreateDBSnapshot", "DBInstanceIdentifier=db&DBSnapshotIdentifier=snap");
    let replica =
        ("CreateDBInstanceReadReplica", "DBInstanceIdentifier=two&SourceDBInstanceIdentifier=db");
    let both = &[Available, Available];
    disturbed(&[create], snapshot.0, snapshot.1, &[Available]).await;
    let copy = "SourceDBSnapshotIdentifier=snap&TargetDBSnapshotIdentifier=copy";
    disturbed(&[create, snapshot], "CopyDBSnapshot", copy, &[Available]).await;
    let erase = "DBSnapshotIdentifier=snap";
    disturbed(&[create, snapshot], "DeleteDBSnapshot", erase, &[Available]).await;
    let restore = "DBInstanceIdentifier=two&DBSnapshotIdentifier=snap";
    disturbed(&[create, snapshot], "RestoreDBInstanceFromDBSnapshot", restore, both).await;
    let moment = "SourceDBInstanceIdentifier=db&TargetDBInstanceIdentifier=two\
        &UseLatestRestorableTime=true";
    disturbed(&[create], "RestoreDBInstanceToPointInTime", moment, both).await;
    disturbed(&[create], replica.0, replica.1, both).await;
    let promote = "DBInstanceIdentifier=two";
    disturbed(&[create, replica], "PromoteReadReplica", promote, both).await;
    let last = format!("{NAME}&FinalDBSnapshotIdentifier=last");
    disturbed(&[create], "DeleteDBInstance", &last, &[]).await;
    disturbed(&[create, replica], "DeleteDBInstance", &last, &[Available]).await;
    let kept = format!("{NAME}&SkipFinalSnapshot=true&DeleteAutomatedBackups=false");
    disturbed(&[create], "DeleteDBInstance", &kept, &[]).await;
    let old = format!("{CREATE}&EngineVersion=15.14");
    let raise = format!(
        "{NAME}&EngineVersion=18&AllowMajorVersionUpgrade=true&ApplyImmediately=true\
         &DBPortNumber=14270&MasterUserPassword=another-secret"
    );
    disturbed(&[("CreateDBInstance", &old)], "ModifyDBInstance", &raise, &[Available]).await;
    let off = format!("{NAME}&BackupRetentionPeriod=0");
    disturbed(&[create], "ModifyDBInstance", &off, &[Available]).await;
    let off = ("ModifyDBInstance", &*off);
    let on = format!("{NAME}&BackupRetentionPeriod=7");
    disturbed(&[create, off], "ModifyDBInstance", &on, &[Available]).await;
}

/// A call on subscriptions whose workflow is disturbed; so many are active afterwards.
async fn disturbed_subscription(before: &[(&str, &str)], call: (&str, &str), count: usize) {
    let runs = run(|| async {
        let mut server = Server::idle();
        let driver = server.driver();
        for (operation, form) in before {
            server.ok(operation, form).await;
            driver.run_disturbed(Disturbance::None).await;
        }
        server.ok(call.0, call.1).await;
        let store = server.store.clone();
        let check = move |case: &str| {
            let rows = store.read(|tx| tx.scan_all::<EventSubscription>());
            assert_eq!(rows.len(), count, "{case}");
            let is_active =
                |row: &EventSubscription| row.lifecycle().status() == SubscriptionStatus::Active;
            assert!(rows.iter().all(|(_, row)| is_active(row)), "{case}");
        };
        Scenario { driver: Box::new(move || driver.clone()), check: Box::new(check) }
    })
    .await;
    assert!(runs >= 4);
}

#[tokio::test]
async fn subscriptions_come_to_rest_or_go() {
    const NAME: &str = "SubscriptionName=sub";
    let create = format!("{NAME}&SnsTopicArn={TOPIC}");
    let create = ("CreateEventSubscription", &*create);
    let modify = format!("{NAME}&Enabled=false");
    disturbed_subscription(&[], create, 1).await;
    disturbed_subscription(&[create], ("ModifyEventSubscription", &modify), 1).await;
    disturbed_subscription(&[create], ("DeleteEventSubscription", NAME), 0).await;
}

#[tokio::test]
async fn an_integration_that_is_deleted_is_gone_and_leaves_nothing_behind() {
    let runs = run(|| async {
        let mut server = Server::idle();
        let driver = server.driver();
        crate::integration::create_source(&server).await;
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
