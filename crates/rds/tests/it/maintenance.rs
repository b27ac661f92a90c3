use std::sync::atomic::Ordering;

use crate::instance::created;
use crate::server::Server;

const NAME: &str = "DBInstanceIdentifier=db";
const ARN: &str = "ResourceIdentifier=arn:aws:rds:us-east-1:000000000000:db:db";
const AVAILABLE: &str = "<DBInstanceStatus>available<";
const RESTORE: &str = "RestoreDBInstanceToPointInTime";
const APPLY: &str = "ApplyPendingMaintenanceAction";
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

async fn older() -> Server {
    let server = Server::start().await;
    created(&server, "EngineVersion=18.1&BackupRetentionPeriod=0").await;
    server
}

#[tokio::test]
async fn a_newer_minor_version_is_pending_maintenance_that_can_be_applied() {
    let server = older().await;
    let body = server.ok("DescribePendingMaintenanceActions", "").await;
    assert!(body.contains("<Action>db-upgrade<") && body.contains("18.6"), "{body}");
    server
        .refused(
            APPLY,
            &format!("{ARN}&ApplyAction=os-upgrade&OptInType=immediate"),
            "InvalidParameterValue",
        )
        .await;
    server
        .refused(
            APPLY,
            &format!("{ARN}&ApplyAction=db-upgrade&OptInType=never"),
            "InvalidParameterValue",
        )
        .await;
    let gone = ARN.replace(":db:db", ":db:other");
    server
        .refused(
            APPLY,
            &format!("{gone}&ApplyAction=db-upgrade&OptInType=immediate"),
            "ResourceNotFoundFault",
        )
        .await;
    let wait = format!("{ARN}&ApplyAction=db-upgrade&OptInType=next-maintenance");
    let body = server.ok(APPLY, &wait).await;
    assert!(body.contains("<OptInStatus>next-maintenance<"), "{body}");
    server.until("db", "<PendingModifiedValues><EngineVersion>18.6<").await;
    let undo = wait.replace("next-maintenance", "undo-opt-in");
    let body = server.ok(APPLY, &undo).await;
    assert!(!body.contains("OptInStatus"), "{body}");
    let body = server.ok(APPLY, &wait.replace("next-maintenance", "immediate")).await;
    assert!(body.contains("<OptInStatus>immediate<"), "{body}");
    server.until("db", "<EngineVersion>18.6<").await;
    let body = server.until("db", AVAILABLE).await;
    assert!(
        body.contains("<PendingModifiedValues></PendingModifiedValues>")
            || body.contains("<PendingModifiedValues/>"),
        "{body}"
    );
    let body = server.ok("DescribePendingMaintenanceActions", "").await;
    assert!(!body.contains("db-upgrade"), "{body}");
    server.refused(APPLY, &undo, "InvalidParameterValue").await;
}

#[tokio::test]
async fn an_upgrade_waits_for_the_window_and_others_are_refused() {
    let server = older().await;
    let modify = |version: &str| format!("{NAME}&EngineVersion={version}");
    let refused = async |form: String, text: &str| {
        let body = server.refused("ModifyDBInstance", &form, "InvalidParameterCombination").await;
        assert!(body.contains(text), "{body}");
    };
    refused(modify("18.9"), "upgrade target").await;
    refused(modify("15.14"), "earlier version").await;
    let body = server.ok("ModifyDBInstance", &modify("18.6")).await;
    assert!(body.contains("<EngineVersion>18.1<"), "{body}");
    server.clock.advance_ms(3_600_000);
    // Not the one in PendingModifiedValues.
    let upgraded = "<EngineVersion>18.6</EngineVersion><AutoMinorVersionUpgrade>";
    server.until("db", upgraded).await;
    server.until("db", AVAILABLE).await;
    refused(modify("18.1"), "earlier version").await;
    let versions =
        server.ok("DescribeDBEngineVersions", "Engine=postgres&EngineVersion=18.1").await;
    assert!(
        versions.contains(
            "<ValidUpgradeTarget><UpgradeTarget><Engine>postgres</Engine><EngineVersion>18.6<"
        ),
        "{versions}"
    );
}

#[tokio::test]
async fn an_upgrade_that_does_not_start_with_its_parameters_says_so() {
    let server = older().await;
    let group = "DBParameterGroupName=g";
    server
        .ok(
            "CreateDBParameterGroup",
            &format!("{group}&DBParameterGroupFamily=postgres18&Description=x"),
        )
        .await;
    let wrong = "Parameters.Parameter.1.ParameterName=max_things\
        &Parameters.Parameter.1.ParameterValue=99&Parameters.Parameter.1.ApplyMethod=pending-reboot";
    server.ok("ModifyDBParameterGroup", &format!("{group}&{wrong}")).await;
    let form = format!("{NAME}&{group}&EngineVersion=18.6&ApplyImmediately=true");
    let body = server.ok("ModifyDBInstance", &form).await;
    assert!(body.contains("<DBInstanceStatus>upgrading<"), "{body}");
    server.until("db", "<DBInstanceStatus>incompatible-parameters<").await;
}

#[tokio::test]
async fn an_instance_is_stopped_with_a_snapshot_and_started_after_seven_days() {
    let server = older().await;
    server.ok("StopDBInstance", &format!("{NAME}&DBSnapshotIdentifier=last")).await;
    server.until("db", "<DBInstanceStatus>stopped<").await;
    server.until_snapshot("last", "<Status>available<").await;
    server.refused("StopDBInstance", NAME, "InvalidDBInstanceState").await;
    server.clock.advance_ms(7 * DAY_MS);
    server.until("db", AVAILABLE).await;
    let events = server.ok("DescribeEvents", "SourceType=db-instance&Duration=60").await;
    assert!(events.contains("stopped for seven days"), "{events}");
}

#[tokio::test]
async fn a_snapshot_is_upgraded_to_a_later_minor_version_only() {
    let server = older().await;
    server.ok("CreateDBSnapshot", &format!("{NAME}&DBSnapshotIdentifier=snap")).await;
    server.until_snapshot("snap", "<Status>available<").await;
    let modify = |version: &str| format!("DBSnapshotIdentifier=snap&EngineVersion={version}");
    for wrong in ["15.14", "18.9", "x", ""] {
        let code = "InvalidParameterCombination";
        server.refused("ModifyDBSnapshot", &modify(wrong), code).await;
    }
    server
        .refused(
            "ModifyDBSnapshot",
            "DBSnapshotIdentifier=x&EngineVersion=18.6",
            "DBSnapshotNotFound",
        )
        .await;
    let body = server.ok("ModifyDBSnapshot", &modify("18.6")).await;
    assert!(body.contains("<EngineVersion>18.6<"), "{body}");
    let restore = "DBInstanceIdentifier=two&DBSnapshotIdentifier=snap";
    server.ok("RestoreDBInstanceFromDBSnapshot", restore).await;
    let body = server.until("two", AVAILABLE).await;
    assert!(body.contains("<EngineVersion>18.6<"), "{body}");
}

#[tokio::test]
async fn small_answers_are_true() {
    let server = older().await;
    let body = server.ok("DescribeValidDBInstanceModifications", NAME).await;
    assert!(body.contains("<From>22</From><To>65536</To>"), "{body}");
    let body = server.ok("DescribeDBMajorEngineVersions", "Engine=postgres").await;
    assert_eq!(body.matches("<MajorEngineVersion>").count(), 2, "{body}");
    server.ok("DescribeSourceRegions", "").await;
    server.ok("DescribeReservedDBInstances", "").await;
    server.ok("DescribeReservedDBInstancesOfferings", "").await;
    server
        .refused(
            "DescribeReservedDBInstances",
            "ReservedDBInstanceId=x",
            "ReservedDBInstanceNotFound",
        )
        .await;
    let offering = "ReservedDBInstancesOfferingId=x";
    let code = "ReservedDBInstancesOfferingNotFound";
    server.refused("DescribeReservedDBInstancesOfferings", offering, code).await;
    server.refused("PurchaseReservedDBInstancesOffering", offering, code).await;
    let body = server.ok("DescribeCertificates", "").await;
    assert!(body.contains("<CertificateIdentifier>landfall-ca-g1<"), "{body}");
    let other = "CertificateIdentifier=rds-ca-rsa2048-g1";
    server.refused("DescribeCertificates", other, "CertificateNotFound").await;
    server.refused("ModifyCertificates", other, "CertificateNotFound").await;
    server.refused("ModifyCertificates", "", "InvalidParameterCombination").await;
    let body = server.ok("ModifyCertificates", "CertificateIdentifier=landfall-ca-g1").await;
    assert!(body.contains("<CustomerOverride>true<"), "{body}");
    let body = server.ok("ModifyCertificates", "RemoveCustomerOverride=true").await;
    assert!(body.contains("<CustomerOverride>false<"), "{body}");
    let body = server.until("db", AVAILABLE).await;
    assert!(body.contains("<CAIdentifier>landfall-ca-g1</CAIdentifier><ValidTill>2028-"), "{body}");
    server
        .refused(
            "ModifyDBInstance",
            &format!("{NAME}&CACertificateIdentifier=x"),
            "CertificateNotFound",
        )
        .await;
}

/// An instance of the oldest version, with a parameter group of its own.
async fn oldest() -> Server {
    let server = Server::start().await;
    let group = "DBParameterGroupName=g&DBParameterGroupFamily=postgres15&Description=x";
    server.ok("CreateDBParameterGroup", group).await;
    created(&server, "EngineVersion=15.14&DBParameterGroupName=g").await;
    server
}

#[tokio::test]
async fn another_major_version_needs_consent_and_a_group_of_its_own() {
    let server = oldest().await;
    let versions = "Engine=postgres&EngineVersion=15.14";
    let versions = server.ok("DescribeDBEngineVersions", versions).await;
    assert!(versions.contains("<IsMajorVersionUpgrade>true<"), "{versions}");
    let modify = format!("{NAME}&EngineVersion=18");
    let refused = async |form: String, text: &str| {
        let body = server.refused("ModifyDBInstance", &form, "InvalidParameterCombination").await;
        assert!(body.contains(text), "{body}");
    };
    refused(modify.clone(), "AllowMajorVersionUpgrade").await;
    let modify = format!("{modify}&AllowMajorVersionUpgrade=true");
    refused(modify.clone(), "DBParameterGroupFamily postgres18").await;
    refused(format!("{modify}&DBParameterGroupName=g"), "postgres18").await;
    let next = "DBParameterGroupName=next&DBParameterGroupFamily=postgres18&Description=x";
    server.ok("CreateDBParameterGroup", next).await;
    let body = server.ok("ModifyDBInstance", &format!("{modify}&DBParameterGroupName=next")).await;
    let pending = "<PendingModifiedValues><EngineVersion>18.6<";
    assert!(body.contains(pending) && body.contains("Name>g<"), "{body}");
    let (status, body) = server.call("DeleteDBParameterGroup", "DBParameterGroupName=next").await;
    assert!(status == 400 && body.contains("InvalidDBParameterGroupState"), "{body}");
    server.clock.advance_ms(3_600_000);
    let upgraded = "<EngineVersion>18.6</EngineVersion><AutoMinorVersionUpgrade>";
    server.until("db", upgraded).await;
    let body = server.until("db", AVAILABLE).await;
    assert!(body.contains("<DBParameterGroupName>next<"), "{body}");
    let events = server.ok("DescribeEvents", "SourceType=db-instance&Duration=120").await;
    assert!(events.contains("Finished the upgrade"), "{events}");
}

#[tokio::test]
async fn a_major_version_that_cannot_be_given_is_told_and_the_old_one_stays() {
    let server = oldest().await;
    server.engine.cannot_upgrade.store(true, Ordering::SeqCst);
    let form = format!(
        "{NAME}&EngineVersion=18&AllowMajorVersionUpgrade=true&ApplyImmediately=true\
         &DBParameterGroupName=default.postgres18&MasterUserPassword=another-secret"
    );
    let body = server.ok("ModifyDBInstance", &form).await;
    assert!(body.contains("<DBInstanceStatus>upgrading<"), "{body}");
    let body = server.until("db", AVAILABLE).await;
    assert!(body.contains("<EngineVersion>15.14<") && body.contains("Name>g<"), "{body}");
    assert!(!body.contains("18.6"), "{body}");
    let events = server.ok("DescribeEvents", "SourceType=db-instance&Duration=60").await;
    assert!(events.contains("was not upgraded: it has things"), "{events}");
    assert!(!events.contains("Finished the upgrade"), "{events}");

    server.engine.cannot_upgrade.store(false, Ordering::SeqCst);
    let replica = "DBInstanceIdentifier=two&SourceDBInstanceIdentifier=db";
    server.ok("CreateDBInstanceReadReplica", replica).await;
    server.until("two", AVAILABLE).await;
    let body = server.refused("ModifyDBInstance", &form, "InvalidDBInstanceState").await;
    assert!(body.contains("replica"), "{body}");
}

/// What the old version wrote is restored with the old version; the time between an upgrade and the
/// first backup after it cannot be restored.
#[tokio::test]
async fn moments_on_both_sides_of_a_major_upgrade() {
    let server = oldest().await;
    let backups = || server.ok("DescribeDBInstanceAutomatedBackups", "");
    server.clock.advance_ms(60_000);
    server.engine.cannot_back_up.store(true, Ordering::SeqCst);
    let form = format!(
        "{NAME}&EngineVersion=18&AllowMajorVersionUpgrade=true&ApplyImmediately=true\
         &DBParameterGroupName=default.postgres18"
    );
    server.ok("ModifyDBInstance", &form).await;
    server.until("db", "<EngineVersion>18.6</EngineVersion><AutoMinorVersionUpgrade>").await;
    server.until("db", AVAILABLE).await;
    server.clock.advance_ms(60_000);
    let body = backups().await;
    // The upgrade's moment, not now.
    assert!(body.contains("<LatestTime>2026-01-02T03:05:05"), "{body}");
    server.engine.cannot_back_up.store(false, Ordering::SeqCst);
    server.clock.advance_ms(DAY_MS);
    server.shows("DescribeDBInstanceAutomatedBackups", "", "<LatestTime>2026-01-03").await;
    server.until("db", AVAILABLE).await;
    let restore = |name: &str, time: &str| {
        format!(
            "SourceDBInstanceIdentifier=db&TargetDBInstanceIdentifier={name}&RestoreTime={time}"
        )
    };
    let between = restore("x", "2026-01-02T12:00:00Z");
    let body = server.refused(RESTORE, &between, "InvalidRestoreFault").await;
    assert!(body.contains("upgraded to another major version"), "{body}");
    server.ok(RESTORE, &restore("early", "2026-01-02T03:05:00Z")).await;
    let body = server.until("early", AVAILABLE).await;
    assert!(body.contains("<EngineVersion>15.14<"), "{body}");
    let late = "SourceDBInstanceIdentifier=db&TargetDBInstanceIdentifier=late\
        &UseLatestRestorableTime=true";
    server.ok(RESTORE, late).await;
    let body = server.until("late", AVAILABLE).await;
    assert!(body.contains("<EngineVersion>18.6<"), "{body}");
}

#[tokio::test]
async fn an_instance_is_moved_to_another_port_at_once() {
    let server = older().await;
    let port = |port: u16| format!("{NAME}&DBPortNumber={port}");
    for wrong in [0, 1149] {
        server.refused("ModifyDBInstance", &port(wrong), "InvalidParameterValue").await;
    }
    let body = server.ok("ModifyDBInstance", &port(14_260)).await;
    assert!(body.contains("<DBInstanceStatus>modifying<"), "{body}");
    assert!(body.contains("<PendingModifiedValues><Port>14260<"), "{body}");
    server.until("db", "<Endpoint><Address>127.0.0.1</Address><Port>14260<").await;
    let body = server.until("db", AVAILABLE).await;
    assert!(!body.contains("<PendingModifiedValues><Port>"), "{body}");
    let body = server.ok("ModifyDBInstance", &port(14_260)).await;
    assert!(body.contains(AVAILABLE), "its own again is no change: {body}");
    // One that is in use by the time.
    let taken = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let taken = port(taken.local_addr().unwrap().port());
    server.refused("ModifyDBInstance", &taken, "InvalidParameterValue").await;
}
