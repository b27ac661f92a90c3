use crate::instance::CREATE;
use crate::server::Server;

const NAME: &str = "DBInstanceIdentifier=db";
const ARN: &str = "ResourceIdentifier=arn:aws:rds:us-east-1:000000000000:db:db";
const AVAILABLE: &str = "<DBInstanceStatus>available<";
const APPLY: &str = "ApplyPendingMaintenanceAction";
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

async fn older() -> Server {
    let server = Server::start().await;
    // The clock stands at a Friday, 03:04:05.
    let form = "EngineVersion=18.1&BackupRetentionPeriod=0\
                &PreferredMaintenanceWindow=fri:04:00-fri:04:30&PreferredBackupWindow=10:00-11:00";
    server.ok("CreateDBInstance", &format!("{CREATE}&{form}")).await;
    server.until("db", AVAILABLE).await;
    server
}

async fn refused(server: &Server, operation: &str, form: &str, code: &str) -> String {
    let (status, body) = server.call(operation, form).await;
    assert!(status >= 400 && body.contains(&format!("<Code>{code}<")), "{body}");
    body
}

#[tokio::test]
async fn a_newer_minor_version_is_pending_maintenance_that_can_be_applied() {
    let server = older().await;
    let body = server.ok("DescribePendingMaintenanceActions", "").await;
    assert!(body.contains("<Action>db-upgrade<") && body.contains("18.6"), "{body}");
    refused(
        &server,
        APPLY,
        &format!("{ARN}&ApplyAction=os-upgrade&OptInType=immediate"),
        "InvalidParameterValue",
    )
    .await;
    refused(
        &server,
        APPLY,
        &format!("{ARN}&ApplyAction=db-upgrade&OptInType=never"),
        "InvalidParameterValue",
    )
    .await;
    let gone = ARN.replace(":db:db", ":db:other");
    refused(
        &server,
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
    refused(&server, APPLY, &undo, "InvalidParameterValue").await;
}

#[tokio::test]
async fn an_upgrade_waits_for_the_window_and_others_are_refused() {
    let server = older().await;
    let modify = |version: &str| format!("{NAME}&EngineVersion={version}");
    let refused = async |form: String, text: &str| {
        let body = refused(&server, "ModifyDBInstance", &form, "InvalidParameterCombination").await;
        assert!(body.contains(text), "{body}");
    };
    refused(modify("18.9"), "upgrade target").await;
    refused(modify("15.14"), "AllowMajorVersionUpgrade").await;
    refused(
        format!("{}&AllowMajorVersionUpgrade=true", modify("15.14")),
        "carries out no upgrades",
    )
    .await;
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
    refused(&server, "StopDBInstance", NAME, "InvalidDBInstanceState").await;
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
        refused(&server, "ModifyDBSnapshot", &modify(wrong), code).await;
    }
    refused(
        &server,
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
    refused(
        &server,
        "DescribeReservedDBInstances",
        "ReservedDBInstanceId=x",
        "ReservedDBInstanceNotFound",
    )
    .await;
    let offering = "ReservedDBInstancesOfferingId=x";
    let code = "ReservedDBInstancesOfferingNotFound";
    refused(&server, "DescribeReservedDBInstancesOfferings", offering, code).await;
    refused(&server, "PurchaseReservedDBInstancesOffering", offering, code).await;
    let body = server.ok("DescribeCertificates", "").await;
    assert!(body.contains("<CertificateIdentifier>landfall-ca-g1<"), "{body}");
    let other = "CertificateIdentifier=rds-ca-rsa2048-g1";
    refused(&server, "DescribeCertificates", other, "CertificateNotFound").await;
    refused(&server, "ModifyCertificates", other, "CertificateNotFound").await;
    refused(&server, "ModifyCertificates", "", "InvalidParameterCombination").await;
    let body = server.ok("ModifyCertificates", "CertificateIdentifier=landfall-ca-g1").await;
    assert!(body.contains("<CustomerOverride>true<"), "{body}");
    let body = server.ok("ModifyCertificates", "RemoveCustomerOverride=true").await;
    assert!(body.contains("<CustomerOverride>false<"), "{body}");
    let body = server.until("db", AVAILABLE).await;
    assert!(body.contains("<CAIdentifier>landfall-ca-g1</CAIdentifier><ValidTill>2028-"), "{body}");
    refused(
        &server,
        "ModifyDBInstance",
        &format!("{NAME}&CACertificateIdentifier=x"),
        "CertificateNotFound",
    )
    .await;
}
